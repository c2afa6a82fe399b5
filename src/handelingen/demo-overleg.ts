import { dagenLater, datumInNederland, toonDatum } from '../domein/leeftijd.ts'
import { deelnemerVeld } from '../domein/overleg.ts'
import { dagVeld, deelVeld, tekstVeld, wieVeld } from '../domein/overleg-verslag.ts'
import { invoer } from './demo-stappen.ts'
import type { Deps, Medewerker } from './deps.ts'
import type { Dossierregel } from './dossier.ts'
import { recordOverleg } from './overleg-verslag.ts'
import { planOverleg } from './overleg.ts'

/**
 * A casusoverleg of a school without secrecy and a doctor with it: each with its own frame, and only school was told
 * something, under the besluit that there was. Noor was there, and told the rest herself.
 *
 * @param besluitId under which school may know that there is help
 */
export async function seedOverleg(
  deps: Deps,
  wie: Medewerker,
  { id, persoonId }: Pick<Dossierregel, 'id' | 'persoonId'>,
  besluitId: string,
): Promise<void> {
  const vandaag = datumInNederland(deps.nu())
  const agenda = {
    soortOverleg: 'casusoverleg',
    dag: toonDatum(vandaag),
    waarvoor: 'Afspreken hoe Noor weer vaker naar school kan.',
    doel: 'toeleiding',
    personen: [persoonId],
    verteld: 'Noor en haar ouders weten wie er komen. Noor wil er zelf bij zijn.',
    inwoner: 'uitgenodigd',
    [deelnemerVeld('organisatie', 1)]: 'a1000000-0000-4000-8000-000000000003',
    [deelnemerVeld('functie', 1)]: 'intern begeleider',
    [deelnemerVeld('geheim', 1)]: 'geen',
    [deelnemerVeld('organisatie', 2)]: 'a1000000-0000-4000-8000-000000000004',
    [deelnemerVeld('functie', 2)]: 'huisarts',
    [deelnemerVeld('geheim', 2)]: 'wgbo',
  }
  const { overlegId } = await planOverleg(deps, wie, id, invoer(agenda))
  const verslag = {
    gehoudenOp: toonDatum(vandaag),
    verteldOp: toonDatum(vandaag),
    aanwezig: ['1', '2'],
    inwonerErbij: 'ja',
    [deelVeld(1, besluitId)]: ['dat'],
    [tekstVeld(1, besluitId, 'dat')]: 'Noor krijgt hulp van het wijkteam.',
    plan: 'Noor begint met drie ochtenden. School zorgt voor een rustige plek.',
    [wieVeld(persoonId)]: 'de toeleider van het wijkteam',
    [dagVeld(persoonId)]: toonDatum(dagenLater(vandaag, 7)),
  }
  await recordOverleg(deps, wie, overlegId, invoer(verslag))
}
