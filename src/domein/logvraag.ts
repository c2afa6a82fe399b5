import { een, type Fouten, type Waarden } from './invoer.ts'
import { dagenLater, leesDatum, type Datum } from './leeftijd.ts'

/** What can be asked of the log. Everything together must hold. */
export interface Logvraag {
  van: Datum
  /** Up to and including this day. */
  tot: Datum
  medewerkerId: string | undefined
  /** Number of a dossier, in capitals. */
  dossier: string | undefined
  /** Number of a person as the log shows it. */
  persoon: string | undefined
  handeling: string | undefined
  objectSoort: string | undefined
  uitkomst: 'gedaan' | 'geweigerd' | undefined
}

/** Without a choice: the last week. */
const gewoneDagen = 7
/** The longest period in one question, in days. */
const langstePeriode = 400

export const handelingen = [
  'raadplegen',
  'vastleggen',
  'verstrekken',
  'besluiten',
  'wisselen',
  'aanmelden',
  'afmelden',
] as const

/** Digits and letters of a person number on the page. */
export const lengtePersoonsnummer = 12

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Reads the search form. What is left open is not asked. */
export function leesLogvraag(
  waarden: Waarden,
  vandaag: Datum,
): { vraag: Logvraag; fouten: Fouten } {
  const fouten: Fouten = {}
  const dag = (naam: string, anders: Datum): Datum => {
    const tekst = een(waarden, naam).trim()
    if (tekst === '') return anders
    const datum = leesDatum(tekst)
    if (datum === undefined) fouten[naam] = 'Vul een dag in die bestaat, bijvoorbeeld 05-11-2026.'
    return datum ?? anders
  }
  const tot = dag('tot', vandaag)
  const van = dag('van', dagenLater(tot, -gewoneDagen))
  if (fouten['van'] === undefined && van > tot) {
    fouten['van'] = 'De eerste dag ligt na de laatste. Kijk de dagen na.'
  } else if (van < dagenLater(tot, -langstePeriode)) {
    fouten['van'] = `Kies hoogstens ${langstePeriode} dagen.`
  }
  const medewerker = een(waarden, 'medewerker')
  const nummer = een(waarden, 'nummer').trim().replaceAll(/\s/g, '')
  const isPersoon = new RegExp(`^[0-9a-f]{${lengtePersoonsnummer}}$`).test(nummer.toLowerCase())
  if (nummer !== '' && !isPersoon && !/^[A-Za-z]{1,3}-\d{4}-[A-Za-z0-9]{4,8}$/.test(nummer)) {
    fouten['nummer'] =
      'Vul een dossiernummer in, zoals D-2026-23456. Of een persoonsnummer uit deze lijst.'
  }
  const handeling = een(waarden, 'handeling')
  const uitkomst = een(waarden, 'uitkomst')
  const objectSoort = een(waarden, 'soort')
  return {
    fouten,
    vraag: {
      van,
      tot,
      medewerkerId: uuid.test(medewerker) ? medewerker : undefined,
      dossier: nummer === '' || isPersoon ? undefined : nummer.toUpperCase(),
      persoon: isPersoon ? nummer.toLowerCase() : undefined,
      handeling: handelingen.find((een) => een === handeling),
      objectSoort: /^[a-z-]{2,40}$/.test(objectSoort) ? objectSoort : undefined,
      uitkomst: uitkomst === 'gedaan' || uitkomst === 'geweigerd' ? uitkomst : undefined,
    },
  }
}

/** What was asked, as kinds and never as values: for the line that says that the log was read. */
export function soortenVan(vraag: Logvraag): string {
  const gevraagd = [
    'periode',
    ...(vraag.medewerkerId === undefined ? [] : ['medewerker']),
    ...(vraag.dossier === undefined ? [] : ['dossiernummer']),
    ...(vraag.persoon === undefined ? [] : ['persoonsnummer']),
    ...(vraag.handeling === undefined ? [] : ['handeling']),
    ...(vraag.objectSoort === undefined ? [] : ['soort']),
    ...(vraag.uitkomst === undefined ? [] : ['uitkomst']),
  ]
  return `gevraagd: ${gevraagd.join(', ')}`
}
