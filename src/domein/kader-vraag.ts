import {
  beroepsgeheimen,
  categorieen,
  doelen,
  ontvangers,
  type Beroepsgeheim,
  type Categorie,
  type Doel,
  type OntvangerType,
  type Pet,
} from '../recht/vocabulaire.ts'
import type { FeitenInvoer } from '../recht/situatie.ts'
import { driewaardig, een, isEen, lijst, type Fouten, type Waarden } from './invoer.ts'

/** "May they tell me this?": whom it is about, who would tell, which data, and what is known. */
export interface Opvraagvraag {
  over: string
  organisatieId: string | null
  partij: OntvangerType
  beroepsgeheim: Beroepsgeheim | undefined
  categorieen: readonly Categorie[]
  doel: Doel
  doelTekst: string
  feiten: FeitenInvoer
}

/** The fields in the order of the page. */
export const opvraagvelden = [
  'over',
  'organisatie',
  'partij',
  'geheim',
  'categorie',
  'doel',
  'doelTekst',
  'noodzakelijk',
  'kanMetMinder',
  'besproken',
  'bezwaar',
  'vanClient',
  'gevaar',
] as const

/** Who works for the college cannot demand what belongs to treatment (E-152, S3 hoofdstuk 1). */
const collegepetten: readonly Pet[] = ['toeleider', 'regisseur-college', 'begeleider-pw']
const behandelgegevens: readonly Categorie[] = ['behandel', 'diagnostiek']

export function vraagtCollegeBehandeling(pet: Pet, gekozen: readonly Categorie[]): boolean {
  return collegepetten.includes(pet) && gekozen.some((c) => behandelgegevens.includes(c))
}

/** What is filled in as facts; what is left open stays unknown. */
function feitenUit(waarden: Waarden): FeitenInvoer {
  const uit: FeitenInvoer = {}
  const zet = (feit: keyof FeitenInvoer, waarde: boolean | undefined): void => {
    if (waarde !== undefined) uit[feit] = waarde
  }
  zet('doelWelbepaald', een(waarden, 'doelTekst').trim() === '' ? undefined : true)
  zet('noodzakelijk', driewaardig(een(waarden, 'noodzakelijk')))
  zet('kanMetMinder', driewaardig(een(waarden, 'kanMetMinder')))
  zet('besprokenMetBetrokkene', driewaardig(een(waarden, 'besproken')))
  zet('bezwaarGeuit', driewaardig(een(waarden, 'bezwaar')))
  zet('verkregenVanClientOfZelf', driewaardig(een(waarden, 'vanClient')))
  zet('ernstigGevaar', driewaardig(een(waarden, 'gevaar')))
  return uit
}

/** @param keuzes people in the dossier, and the organisations of the gemeente with what they are */
export function leesOpvraagvraag(
  waarden: Waarden,
  keuzes: {
    personen: readonly string[]
    organisaties: readonly { id: string; ontvanger: OntvangerType | null }[]
  },
): { ok: true; waarde: Opvraagvraag } | { ok: false; fouten: Fouten } {
  const fouten: Fouten = {}
  const over = een(waarden, 'over')
  if (!keuzes.personen.includes(over)) fouten['over'] = 'Kies over wie het gaat.'
  const gekozen = een(waarden, 'organisatie')
  const organisatie = keuzes.organisaties.find(({ id }) => id === gekozen)
  const soort = een(waarden, 'partij')
  if (gekozen !== '' && organisatie === undefined) {
    fouten['organisatie'] = 'Kies een organisatie uit de lijst.'
  } else if (organisatie === undefined && soort === '') {
    fouten['organisatie'] = 'Kies aan wie u het vraagt, of kies daaronder wat voor partij het is.'
  } else if (organisatie !== undefined && organisatie.ontvanger === null && soort === '') {
    fouten['partij'] = 'Van deze organisatie weten wij niet wat voor partij het is. Kies dat hier.'
  }
  const partij = organisatie?.ontvanger ?? soort
  const eigen = partij === 'eigen-dossier' || partij === 'eigen-raadpleging'
  if (soort !== '' && (!isEen(partij, ontvangers) || eigen)) {
    fouten['partij'] = 'Kies een soort partij uit de lijst.'
  }
  const bundel = categorieen.filter((c) => lijst(waarden, 'categorie').includes(c))
  if (bundel.length === 0) fouten['categorie'] = 'Kies wat u wilt weten.'
  const doel = een(waarden, 'doel')
  if (!isEen(doel, doelen)) fouten['doel'] = 'Kies waarvoor u het nodig heeft.'
  const doelTekst = een(waarden, 'doelTekst').trim()
  if (doelTekst.length > 1000) fouten['doelTekst'] = 'Gebruik hoogstens 1.000 tekens.'
  const geheim = een(waarden, 'geheim')
  if (Object.keys(fouten).length > 0 || !isEen(doel, doelen) || !isEen(partij, ontvangers)) {
    return { ok: false, fouten }
  }
  return {
    ok: true,
    waarde: {
      over,
      organisatieId: organisatie?.id ?? null,
      partij,
      beroepsgeheim: isEen(geheim, beroepsgeheimen) ? geheim : undefined,
      categorieen: bundel,
      doel,
      doelTekst,
      feiten: feitenUit(waarden),
    },
  }
}
