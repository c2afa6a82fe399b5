import type { Teveel } from '../../../handelingen/delen-kiezen.ts'
import type { Uitkomst } from '../../../recht/vocabulaire.ts'
import type { DelingStopper } from '../../../domein/deling.ts'

/** What to think of, in the words of the page. */
export const teveelWoorden: Readonly<Record<Teveel, string>> = {
  alles: 'U koos het hele dossier. Heeft de ander dat echt nodig?',
  medisch:
    'U koos gegevens over gezondheid of behandeling. Vaak is genoeg dat er hulp is, of een advies.',
  derden: 'U koos gegevens over iemand anders. Die weet hier misschien niets van.',
  'meer-dan-vijf': 'U koos meer dan vijf gegevens. Kijk of het met minder kan.',
  'wat-naast-dat':
    'U koos ook wát er speelt. Kan de ander verder met alleen dát er iets is? Deel dan alleen dat.',
}

/** Why it cannot be read outside any more. */
export const stopWoorden: Readonly<Record<DelingStopper, string>> = {
  medewerker: 'Gestopt door ons',
  inwoner: 'Gestopt door de inwoner',
  intrekking: 'Gestopt: de toestemming is ingetrokken',
  partner: 'De ontvanger wilde het niet hebben',
  gelezen: 'De link is één keer gelezen',
}

/** The short answer for one datum, if it is needed and cannot be done with less. */
export const kortWoorden: Readonly<Record<Uitkomst, string>> = {
  toegestaan: 'Mag',
  'toegestaan-mits': 'Mag, onder voorwaarden',
  verplicht: 'Moet',
  'toestemming-vereist': 'Eerst toestemming',
  'eigen-afweging': 'U weegt zelf af, met overleg',
  verboden: 'Nu niet',
}
