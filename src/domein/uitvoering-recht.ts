import { checkLengte, een, lijst, vereisTekst, type Fouten, type Waarden } from './invoer.ts'
import type { Onderdeelsoort, Uitvoering } from './rechtsverzoek.ts'

/** What can be carried out of a decision, and the end of a restriction. */
export type Uitvoeringsoort = Exclude<Uitvoering, 'geen'> | 'opheffen'

/** How something was done that the product cannot do by itself. */
export interface Handmatig {
  hoe: string
}

/** Longest texts, in characters. */
export const langsteNieuweTekst = 10_000
export const langsteUitleg = 2000

/** So many days before a restriction ends the resident hears it; the database wants at least a week (AVG 18 lid 3). */
export const dagenVooraf = 14

/** What stands where words were erased. */
export const gewistTekst = '(gewist op verzoek van de inwoner)'

/**
 * Does the product carry it out by itself? For the rest somebody does it by hand and says how. The database makes the
 * same choice (`voer_verzoek_uit`).
 */
export function isVanzelf(uitvoering: Uitvoering, soort: Onderdeelsoort): boolean {
  switch (uitvoering) {
    case 'verbeteren':
      return soort === 'gegeven'
    case 'wissen':
      return soort === 'gegeven' || soort === 'alles' || soort === 'document'
    case 'beperken':
      return soort === 'gegeven' || soort === 'alles'
    case 'stoppen':
      return soort === 'gegeven'
    case 'aanvullen':
    case 'verstrekken':
    case 'geen':
      return false
  }
}

/** What was filled in to carry out one datum. */
export interface Uitvoerinvoer {
  /** With 'verbeteren': what stands there from now on. */
  nieuweTekst: string
  /** With 'stoppen': which running shares end. */
  delingen: readonly string[]
  /** Done by hand: how. */
  hoe: string
}

export const nieuweTekstVeld = 'nieuweTekst'
export const hoeVeld = 'hoe'
export const delingVeld = 'deling'
export const redenVeld = 'reden'
export const uitvoervelden = [nieuweTekstVeld, delingVeld, hoeVeld] as const

/**
 * Reads the small form of one datum.
 *
 * @param besloten the text that the decision says; then nothing else can be written
 * @param lopend the shares that run and can be stopped here
 */
export function leesUitvoering(
  waarden: Waarden,
  wat: { uitvoering: Uitvoering; soort: Onderdeelsoort; besloten: string | undefined },
  lopend: readonly string[],
): { ok: true; waarde: Uitvoerinvoer } | { ok: false; fouten: Fouten } {
  const fouten: Fouten = {}
  const gekozen = lijst(waarden, delingVeld)
  const delingen = wat.uitvoering === 'stoppen' ? lopend.filter((id) => gekozen.includes(id)) : []
  let nieuweTekst = ''
  if (wat.uitvoering === 'verbeteren' && wat.soort === 'gegeven') {
    nieuweTekst =
      wat.besloten ??
      vereisTekst(
        waarden,
        nieuweTekstVeld,
        fouten,
        'Schrijf op wat er voortaan moet staan.',
        langsteNieuweTekst,
      )
  }
  let hoe = een(waarden, hoeVeld).trim()
  if (!isVanzelf(wat.uitvoering, wat.soort) && delingen.length === 0) {
    hoe = vereisTekst(waarden, hoeVeld, fouten, 'Schrijf op hoe u dit heeft gedaan.', langsteUitleg)
  } else checkLengte(hoe, hoeVeld, fouten, langsteUitleg)
  return Object.keys(fouten).length > 0
    ? { ok: false, fouten }
    : { ok: true, waarde: { nieuweTekst, delingen, hoe } }
}

const glad = (tekst: string): string => tekst.replace(/\s+/gu, ' ').trim().toLowerCase()

/** Too short to say anything about somebody, and found by chance in any sentence. */
const kortste = 3

type Schrobbaar = object | string

/**
 * Takes erased words out of what may still hold them. A text in which they stand goes as a whole: what stands around them
 * is about them.
 *
 * @param waarde anything that came out of a seal
 * @param woorden the texts that were erased
 * @param vervang what stands in their place
 * @returns what is left, and whether anything was taken out
 */
export function schrob<T extends Schrobbaar>(
  waarde: T,
  woorden: readonly string[],
  vervang: string,
): { waarde: T; geraakt: boolean } {
  const gezocht = woorden.map(glad).filter((woord) => woord.length >= kortste)
  let geraakt = false
  const weg = (tekst: string): string => {
    const gladder = glad(tekst)
    if (!gezocht.some((woord) => gladder.includes(woord))) return tekst
    geraakt = true
    return vervang
  }
  // As JSON, because that is what it was sealed as: every text in it passes here, also deep inside.
  const schoon: T = JSON.parse(JSON.stringify(waarde), (_sleutel, deel: unknown) =>
    typeof deel === 'string' ? weg(deel) : deel,
  )
  return { waarde: schoon, geraakt }
}
