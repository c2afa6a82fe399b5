import type { Categorie, Handeling, PlichtCode } from '../recht/vocabulaire.ts'
import type { Triagebesluit } from './besluit.ts'
import { een, isEen, lijst, vereisTekst, type Fouten, type Waarden } from './invoer.ts'
import { leesDatum, type Datum } from './leeftijd.ts'
import { isMeldpunt, leesMelding, type Melding } from './melding.ts'
import type { Conclusie } from './triage.ts'

/** Telling somebody else, or asking somebody else. A report to an authority is telling. */
export const verstrekkingsoorten = ['verstrekken', 'opvragen'] as const
export type Verstrekkingsoort = (typeof verstrekkingsoorten)[number]

/** When the resident hears of it: before, or later with a reason that stands in the besluit. */
export const informeermomenten = ['vooraf', 'achteraf'] as const
export type Geinformeerd = (typeof informeermomenten)[number]

/** What was told or asked, per kind of data; of a report to an authority also how it went. */
export type Inhoud = Readonly<Partial<Record<Categorie, string>> & { melding?: Melding }>

/** Duties that, once done, mean that the resident knows. The database reads the same list. */
export const informeerplichten: readonly PlichtCode[] = [
  'informeer-achteraf',
  'informeer-binnen-vier-weken',
  'informeer-na-onderzoek',
]

/** Longest texts, in characters. */
export const langsteOntvanger = 200
export const langsteInhoud = 5000

/** What doing this besluit is; `undefined` when it is done elsewhere: writing down and looking up in one's own files. */
export function soortVan(handeling: Handeling): Verstrekkingsoort | undefined {
  if (handeling === 'verstrekken' || handeling === 'melden') return 'verstrekken'
  return handeling === 'opvragen' ? 'opvragen' : undefined
}

/** Does the besluit stand in the log, and if not, why? */
export type Ankerstand = 'vast' | 'onderweg' | 'wacht-op-getuige' | 'bevroren'

/** Why nothing can be done under a besluit now. The database refuses each of these by itself (DW006, DW009). */
export type Beletsel =
  | 'conclusie'
  | 'vervangen'
  | 'dossier-gesloten'
  | 'eerst-iets-doen'
  | 'niet-verankerd'
  | 'uitstel-voorbij'

export interface Besluitstand {
  conclusie: Conclusie
  vervangen: boolean
  dossierOpen: boolean
  wanneer: Geinformeerd
  uiterlijk: Datum | null
  anker: Ankerstand
  plichten: readonly { code: string; blokkerend: boolean; gedaan: boolean }[]
}

/**
 * The first thing that stands in the way, in the order in which it can be solved.
 *
 * Without informing beforehand only after the besluit stands in a checkpoint that counts (E-039, S0 §4.5 point 5), and
 * only until the day on which the resident had to know.
 */
export function beletselVoor(stand: Besluitstand, vandaag: Datum): Beletsel | undefined {
  if (stand.conclusie !== 'doen') return 'conclusie'
  if (stand.vervangen) return 'vervangen'
  if (!stand.dossierOpen) return 'dossier-gesloten'
  if (stand.plichten.some((plicht) => plicht.blokkerend && !plicht.gedaan)) return 'eerst-iets-doen'
  if (stand.wanneer === 'vooraf') return undefined
  const weetHet = stand.plichten.some(
    (plicht) => plicht.gedaan && isEen(plicht.code, informeerplichten),
  )
  if (!weetHet && stand.uiterlijk !== null && stand.uiterlijk < vandaag) return 'uitstel-voorbij'
  return stand.anker === 'vast' ? undefined : 'niet-verankerd'
}

/** What the professional filled in about one act under a besluit. */
export interface Uitvoering {
  categorieen: readonly Categorie[]
  inhoud: Inhoud
  ontvanger: string
  geinformeerd: Geinformeerd
  verteldOp: Datum | null
}

/** Chosen for who is no organisation on the list. */
export const andereOntvanger = 'anders'

/** The name of the field for what was told or asked of one kind of data. */
export const watVeld = (categorie: Categorie): string => `wat.${categorie}`

/** Reads the form: only kinds of data that the besluit names, each with what exactly, and to whom exactly. */
export function leesUitvoering(
  waarden: Waarden,
  { inhoud: besluit }: Pick<Triagebesluit, 'inhoud'>,
  vandaag: Datum,
): { ok: true; waarde: Uitvoering } | { ok: false; fouten: Fouten } {
  const fouten: Fouten = {}
  const { aanpak } = besluit
  const vragen = soortVan(aanpak.handeling) === 'opvragen'
  const gekozen = aanpak.categorieen.filter((c) => lijst(waarden, 'categorie').includes(c))
  if (gekozen.length === 0) {
    fouten['categorie'] = vragen ? 'Kruis aan wat u vraagt.' : 'Kruis aan wat u deelt.'
  }
  const inhoud: Partial<Record<Categorie, string>> = {}
  for (const categorie of gekozen) {
    inhoud[categorie] = vereisTekst(
      waarden,
      watVeld(categorie),
      fouten,
      vragen ? 'Schrijf op wat u precies vraagt.' : 'Schrijf op wat u precies deelt.',
      langsteInhoud,
    )
  }
  const ontvanger = vereisTekst(
    waarden,
    'ontvanger',
    fouten,
    vragen ? 'Schrijf op aan wie u dit vraagt.' : 'Schrijf op met wie u dit deelt.',
    langsteOntvanger,
  )
  const melding =
    !vragen && isMeldpunt(aanpak.ontvanger) ? leesMelding(waarden, vandaag, fouten) : undefined
  const weet = leesInformeren(waarden, { inhoud: besluit }, vandaag)
  if (!weet.ok) Object.assign(fouten, weet.fouten)
  if (!weet.ok || Object.keys(fouten).length > 0) return { ok: false, fouten }
  return {
    ok: true,
    waarde: {
      categorieen: gekozen,
      inhoud: melding === undefined ? inhoud : { ...inhoud, melding },
      ontvanger,
      ...weet.waarde,
    },
  }
}

/** Whether and when the resident was told, held against what the besluit says about it. */
export function leesInformeren(
  waarden: Waarden,
  { inhoud: { informeren } }: Pick<Triagebesluit, 'inhoud'>,
  vandaag: Datum,
):
  | { ok: true; waarde: Pick<Uitvoering, 'geinformeerd' | 'verteldOp'> }
  | { ok: false; fouten: Fouten } {
  const fouten: Fouten = {}
  const geinformeerd = informeren.wanneer === 'vooraf' ? 'vooraf' : een(waarden, 'geinformeerd')
  if (!isEen(geinformeerd, informeermomenten)) {
    fouten['geinformeerd'] = 'Kies of de inwoner dit weet.'
  }
  const verteldOp = leesDatum(een(waarden, 'verteldOp'))
  if (geinformeerd === 'vooraf' && verteldOp === undefined) {
    fouten['verteldOp'] =
      een(waarden, 'verteldOp').trim() === ''
        ? 'Vul in wanneer u het de inwoner vertelde.'
        : 'Deze datum bestaat niet. Schrijf dag-maand-jaar: 04-12-2026.'
  } else if (geinformeerd === 'vooraf' && verteldOp !== undefined && verteldOp > vandaag) {
    fouten['verteldOp'] = 'Deze dag moet nog komen. Vertel het de inwoner eerst.'
  }
  if (!isEen(geinformeerd, informeermomenten) || Object.keys(fouten).length > 0) {
    return { ok: false, fouten }
  }
  return {
    ok: true,
    waarde: {
      geinformeerd,
      verteldOp: geinformeerd === 'vooraf' ? (verteldOp ?? null) : null,
    },
  }
}
