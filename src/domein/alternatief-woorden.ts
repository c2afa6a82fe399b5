import type { Handeling } from '../recht/vocabulaire.ts'
import type { Alternatief, Alternatiefsoort } from './alternatief.ts'

/** One way that is open, in words: what one does, and what it takes. */
export interface Alternatiefzin {
  soort: Alternatiefsoort
  tekst: string
  /** What has to be done first, from the answer of the rules itself. */
  eerst: readonly string[]
}

const metWoord: Readonly<Record<Handeling, string>> = {
  verstrekken: 'vertellen',
  opvragen: 'vragen',
  vastleggen: 'opschrijven',
  raadplegen: 'opzoeken',
  melden: 'melden',
}

/** Handling of the question when there is one; without it the sentence says "doen". */
function woordVan({ situatie }: Alternatief): string {
  return situatie === undefined ? 'doen' : metWoord[situatie.input.handeling]
}

const zinnen: Readonly<Record<Alternatiefsoort, (alternatief: Alternatief) => string>> = {
  nood: () =>
    'Is er nu gevaar? Bel 112. Zijn er zorgen over geweld of een onveilig thuis? Bel Veilig Thuis, 0800-2000.',
  toestemming: (alternatief) =>
    `Het ${woordVan(alternatief)} met toestemming van de inwoner, of van wie voor de inwoner beslist.`,
  'alleen-dat': (alternatief) =>
    `Alleen ${woordVan(alternatief)} dát er iets speelt, niet wat er speelt.`,
  'zonder-namen': (alternatief) =>
    `Het ${woordVan(alternatief)} zonder namen, zodat niemand weet over wie het gaat.`,
  'overleg-collega': () => 'Zonder namen overleggen met een collega.',
  'overleg-leidinggevende': () => 'Zonder namen overleggen met uw leidinggevende.',
  'advies-veilig-thuis': () => 'Zonder namen advies vragen aan Veilig Thuis, 0800-2000.',
  'andere-rol': () =>
    'Het bij de hulpverlener laten. Die kan dit in het eigen dossier opschrijven.',
  'inwoner-vertelt': () => 'De inwoner vertelt het zelf, of neemt het mee.',
}

/** What one does and what it takes first; the duties come from the answer of the rules. */
export function alternatiefInWoorden(alternatief: Alternatief): Alternatiefzin {
  return {
    soort: alternatief.soort,
    tekst: zinnen[alternatief.soort](alternatief),
    eerst: (alternatief.antwoord?.plichten ?? [])
      .filter((plicht) => plicht.blokkerend && plicht.vervuldDoor === undefined)
      .map((plicht) => plicht.tekst),
  }
}
