import type { Categorie } from '../recht/vocabulaire.ts'
import type { Triagebesluit } from './besluit.ts'
import { een, vereisTekst, type Fouten, type Waarden } from './invoer.ts'
import { leesDatum, type Datum } from './leeftijd.ts'
import { leesUitvoering, watVeld, type Uitvoering } from './verstrekking.ts'

/** What is sent to a partner: the act under the besluit, and what they read. */
export interface TeVragen extends Uitvoering {
  organisatieId: string
  /** Whom it is about, as told to the partner: a name, or less. */
  over: string
  waarom: string
  uiterlijk: Datum | null
}

/** Longest wait for an answer, in days: a question without an end stays open for ever. */
export const langsteWacht = 90

/** The fields in the order of the page, after the kinds of data. */
export const vraagvelden = [
  'organisatie',
  'categorie',
  'over',
  'waarom',
  'uiterlijk',
  'geinformeerd',
  'verteldOp',
  'grondslag',
] as const

/** Reads the question to a partner. @param laatste the last day on which an answer can be asked for */
export function leesInformatievraag(
  waarden: Waarden,
  besluit: Pick<Triagebesluit, 'inhoud'>,
  organisaties: readonly { id: string; naam: string }[],
  vandaag: Datum,
  laatste: Datum,
): { ok: true; waarde: TeVragen } | { ok: false; fouten: Fouten } {
  const fouten: Fouten = {}
  const organisatie = organisaties.find(({ id }) => id === een(waarden, 'organisatie'))
  if (organisatie === undefined) fouten['organisatie'] = 'Kies aan welke organisatie u het vraagt.'
  const over = vereisTekst(waarden, 'over', fouten, 'Vul in over wie u iets vraagt.', 200)
  const waarom = vereisTekst(
    waarden,
    'waarom',
    fouten,
    'Schrijf op waarom u dit nodig heeft. De organisatie leest dit.',
    2000,
  )
  const ingevuld = een(waarden, 'uiterlijk').trim()
  const uiterlijk = ingevuld === '' ? undefined : leesDatum(ingevuld)
  if (ingevuld === '') fouten['uiterlijk'] = 'Vul in voor welke dag u antwoord wilt.'
  else if (uiterlijk === undefined) {
    fouten['uiterlijk'] = 'Deze datum bestaat niet. Schrijf dag-maand-jaar: 04-12-2026.'
  } else if (uiterlijk < vandaag || uiterlijk > laatste) {
    fouten['uiterlijk'] = `Kies een dag vanaf vandaag, hoogstens ${langsteWacht} dagen vooruit.`
  }
  const gelezen = leesUitvoering(
    { ...waarden, ontvanger: [organisatie?.naam ?? ''] },
    besluit,
    vandaag,
  )
  if (!gelezen.ok || organisatie === undefined || Object.keys(fouten).length > 0) {
    // Who it is asked is told at the list of organisations.
    const { ontvanger: _, ...rest } = gelezen.ok ? {} : gelezen.fouten
    return { ok: false, fouten: { ...rest, ...fouten } }
  }
  return {
    ok: true,
    waarde: {
      ...gelezen.waarde,
      organisatieId: organisatie.id,
      over,
      waarom,
      uiterlijk: uiterlijk ?? null,
    },
  }
}

export const allevelden = (categorieen: readonly Categorie[]): readonly string[] => [
  'organisatie',
  'categorie',
  ...categorieen.map(watVeld),
  ...vraagvelden.slice(2),
]
