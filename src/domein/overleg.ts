import { doelen, ontvangers, beroepsgeheimen } from '../recht/vocabulaire.ts'
import type { Beroepsgeheim, Doel, OntvangerType } from '../recht/vocabulaire.ts'
import { een, isEen, lijst, vereisTekst, type Fouten, type Waarden } from './invoer.ts'
import { isNaaste } from './kader.ts'
import { leesDatum, type Datum } from './leeftijd.ts'

/** Among colleagues of the social domain, with others outside it, or with more parties about one case (S1 §4.2, S2 art. 8–9). */
export const overlegsoorten = ['intern', 'extern', 'casusoverleg'] as const
export type Overlegsoort = (typeof overlegsoorten)[number]

/** Is the resident there? Talking with, not about (E-121): anything but an invitation needs a reason. */
export const inwonerplekken = ['uitgenodigd', 'wil-niet', 'te-zwaar', 'niet-veilig'] as const
export type Inwonerplek = (typeof inwonerplekken)[number]

/** As many as fit around a table and on a form. */
export const meesteDeelnemers = 6

export interface Overleginhoud {
  versie: 1
  /** What it must bring. */
  waarvoor: string
  /** Why the resident is not invited; empty when they are. */
  waarom: string
  /** What the own record of the professional says about what the resident was told (E-146). */
  verteld: string
}

export interface Verslaginhoud {
  versie: 1
  /** What goes into the plan; empty: nothing. */
  plan: string
}

export interface Deelnemer {
  organisatieId: string | null
  ontvanger: OntvangerType
  beroepsgeheim: Beroepsgeheim | undefined
  /** Function, and of which organisation. */
  wie: string
}

export interface Agenda {
  soort: Overlegsoort
  doel: Doel
  dag: Datum
  personen: readonly string[]
  inwoner: Inwonerplek
  besluitId: string | null
  inhoud: Overleginhoud
  deelnemers: readonly Deelnemer[]
}

/** An organisation that can be at the table; without a kind it is not known what telling it means. */
export interface Overlegorganisatie {
  id: string
  naam: string
  ontvanger: OntvangerType | null
}

export interface Agendakeuzes {
  /** Ids of the people in the dossier. */
  personen: readonly string[]
  organisaties: readonly Overlegorganisatie[]
  /** Besluiten in this dossier that defer telling the resident and still stand. */
  besluiten: readonly { id: string; persoonId: string }[]
}

export const deelnemerVeld = (wat: 'organisatie' | 'soort' | 'functie' | 'geheim', nr: number) =>
  `${wat}.${nr}`

/** The fields of the agenda in the order of the page. */
export const agendavelden: readonly string[] = [
  'soortOverleg',
  'dag',
  'waarvoor',
  'doel',
  'personen',
  'verteld',
  'inwoner',
  'waarom',
  'besluit',
  ...Array.from({ length: meesteDeelnemers }, (_, i) => i + 1).flatMap((nr) => [
    deelnemerVeld('organisatie', nr),
    deelnemerVeld('soort', nr),
    deelnemerVeld('functie', nr),
    deelnemerVeld('geheim', nr),
  ]),
]

function leesDeelnemer(
  waarden: Waarden,
  nr: number,
  keuzes: Agendakeuzes,
  fouten: Fouten,
): Deelnemer | undefined {
  const veld = (wat: Parameters<typeof deelnemerVeld>[0]) => deelnemerVeld(wat, nr)
  const organisatieId = een(waarden, veld('organisatie'))
  const soort = een(waarden, veld('soort'))
  const functie = een(waarden, veld('functie')).trim()
  if (organisatieId === '' && soort === '' && functie === '' && nr > 1) return undefined
  const organisatie = keuzes.organisaties.find((o) => o.id === organisatieId)
  if (organisatieId !== '' && organisatie === undefined) {
    fouten[veld('organisatie')] = 'Kies een organisatie uit de lijst.'
  } else if (organisatie === undefined && soort === '') {
    fouten[veld('organisatie')] =
      'Kies welke organisatie meedoet, of kies daaronder wat voor partij het is.'
  } else if (organisatie !== undefined && organisatie.ontvanger === null && soort === '') {
    fouten[veld('soort')] =
      'Van deze organisatie weten wij niet wat voor partij het is. Kies dat hier.'
  }
  const ontvanger = organisatie?.ontvanger ?? soort
  const past = isEen(ontvanger, ontvangers) && !isNaaste(ontvanger)
  if (soort !== '' && !past) fouten[veld('soort')] = 'Kies een soort partij uit de lijst.'
  if (functie === '') fouten[veld('functie')] = 'Vul in welke functie deze deelnemer heeft.'
  if (functie.length > 200) fouten[veld('functie')] = 'Gebruik hoogstens 200 tekens.'
  const geheim = een(waarden, veld('geheim'))
  if (!past) return undefined
  return {
    organisatieId: organisatie?.id ?? null,
    ontvanger,
    beroepsgeheim: isEen(geheim, beroepsgeheimen) ? geheim : undefined,
    wie: organisatie === undefined ? functie : `${functie}, ${organisatie.naam}`,
  }
}

/** Reads the agenda. @param vandaag an overleg is planned, or was not longer than a month ago */
export function leesAgenda(
  waarden: Waarden,
  keuzes: Agendakeuzes,
  vroegst: Datum,
): { ok: true; waarde: Agenda } | { ok: false; fouten: Fouten } {
  const fouten: Fouten = {}
  const soort = een(waarden, 'soortOverleg')
  if (!isEen(soort, overlegsoorten)) fouten['soortOverleg'] = 'Kies wat voor overleg het is.'
  const dag = leesDatum(een(waarden, 'dag'))
  if (dag === undefined) {
    fouten['dag'] =
      een(waarden, 'dag').trim() === ''
        ? 'Vul in op welke dag het overleg is.'
        : 'Deze datum bestaat niet. Schrijf dag-maand-jaar: 04-12-2026.'
  } else if (dag < vroegst) {
    fouten['dag'] = 'Dit is langer dan een maand geleden. Kies een latere dag.'
  }
  const waarvoor = vereisTekst(
    waarden,
    'waarvoor',
    fouten,
    'Schrijf op wat het overleg moet opleveren.',
    1000,
  )
  const doel = een(waarden, 'doel')
  if (!isEen(doel, doelen)) fouten['doel'] = 'Kies waarvoor het overleg is.'
  const personen = keuzes.personen.filter((id) => lijst(waarden, 'personen').includes(id))
  if (
    personen.length === 0 ||
    lijst(waarden, 'personen').some((id) => !keuzes.personen.includes(id))
  ) {
    fouten['personen'] = 'Kies over wie het overleg gaat. Alleen mensen uit dit dossier.'
  }
  const inwoner = een(waarden, 'inwoner')
  if (!isEen(inwoner, inwonerplekken)) fouten['inwoner'] = 'Kies of de inwoner is uitgenodigd.'
  const geheim = inwoner === 'niet-veilig'
  const verteld = geheim
    ? een(waarden, 'verteld').trim()
    : vereisTekst(
        waarden,
        'verteld',
        fouten,
        'Schrijf op wat u de inwoner vertelde, en wat die ervan vindt.',
        2000,
      )
  const waarom =
    inwoner === 'uitgenodigd' || inwoner === ''
      ? een(waarden, 'waarom').trim()
      : vereisTekst(waarden, 'waarom', fouten, 'Schrijf op waarom de inwoner er niet bij is.', 1000)
  const besluit = een(waarden, 'besluit')
  const uitstel = keuzes.besluiten.find(({ id }) => id === besluit)
  if (geheim && uitstel === undefined) {
    fouten['besluit'] =
      'Kies het besluit waarin staat dat u de inwoner later informeert. Is dat er niet? Neem eerst dat besluit.'
  } else if (geheim && personen.some((id) => id !== uitstel?.persoonId)) {
    // What is deferred for one would otherwise be told through the page of the other.
    fouten['personen'] = 'Kies alleen de persoon over wie dat besluit gaat.'
  }
  const deelnemers: Deelnemer[] = []
  for (let nr = 1; nr <= meesteDeelnemers; nr++) {
    const deelnemer = leesDeelnemer(waarden, nr, keuzes, fouten)
    if (deelnemer !== undefined) deelnemers.push(deelnemer)
  }
  if (
    Object.keys(fouten).length > 0 ||
    !isEen(soort, overlegsoorten) ||
    !isEen(doel, doelen) ||
    !isEen(inwoner, inwonerplekken) ||
    dag === undefined
  ) {
    return { ok: false, fouten }
  }
  return {
    ok: true,
    waarde: {
      soort,
      doel,
      dag,
      personen,
      inwoner,
      besluitId: geheim ? besluit : null,
      inhoud: { versie: 1, waarvoor, waarom, verteld },
      deelnemers,
    },
  }
}
