import type { FeitenInvoer } from '../recht/situatie.ts'
import { feitenLijst } from '../recht/situatie.ts'
import type { Categorie, Feit, Grondslag } from '../recht/vocabulaire.ts'
import type { Waarden } from './invoer.ts'
import type { Datum } from './leeftijd.ts'
import type { Toestemmingsoort } from './toestemming.ts'
import { toestemmingfeiten } from './toestemming-feiten.ts'

/** What the rules want of the resident before this is told or asked: nothing, agreeing, or written consent. */
export type ToestemmingNodig = 'geen' | Toestemmingsoort

/** Only a record says these; a refusal that was told and written down in the triage is believed until somebody says yes. */
const geenJa: readonly Feit[] = ['toestemmingGeweigerd', 'toestemmingIngetrokken']

const veld = (feit: Feit): string => `feit.${feit}`

/** What was filled in, without anything that says yes: what is left weighs what may without consent. */
export function zonderJa(waarden: Waarden): Waarden {
  const weg = new Set(toestemmingfeiten.filter((feit) => !geenJa.includes(feit)).map(veld))
  return Object.fromEntries(Object.entries(waarden).filter(([naam]) => !weg.has(naam)))
}

/** What was filled in, with facts from records over it. */
export function metFeiten(waarden: Waarden, feiten: FeitenInvoer): Waarden {
  const erbij = feitenLijst(feiten).map(([feit, waarde]) => [veld(feit), [waarde ? 'ja' : 'nee']])
  return { ...waarden, ...Object.fromEntries(erbij) }
}

/** A refusal or withdrawal from records; what counts also when consent is not asked for. */
export function alleenNee({
  toestemmingGeweigerd,
  toestemmingIngetrokken,
}: FeitenInvoer): FeitenInvoer {
  return {
    ...(toestemmingGeweigerd === undefined ? {} : { toestemmingGeweigerd }),
    ...(toestemmingIngetrokken === undefined ? {} : { toestemmingIngetrokken }),
  }
}

/** A consent as far as choosing one goes. */
export interface Keuzetoestemming {
  id: string
  soort: Toestemmingsoort
  categorieen: readonly Categorie[]
  eenmalig: boolean
  geldigTot: Datum | null
}

/**
 * The fewest valid consents that together cover these data; a running one before one for a single time, so that what
 * somebody gave once is not used up without need.
 *
 * @returns `undefined` when they do not cover everything
 */
export function kiesToestemmingen<T extends Keuzetoestemming>(
  geldig: readonly T[],
  categorieen: readonly Categorie[],
  nodig: Toestemmingsoort,
): T[] | undefined {
  const over = new Set(categorieen)
  const uit: T[] = []
  const bruikbaar = geldig
    .filter((t) => nodig === 'instemming' || t.soort === 'toestemming')
    .toSorted((a, b) => Number(a.eenmalig) - Number(b.eenmalig))
  while (over.size > 0) {
    const dekt = (t: T): number => t.categorieen.filter((c) => over.has(c)).length
    const beste = bruikbaar.reduce<T | undefined>(
      (tot, t) => (dekt(t) > (tot === undefined ? 0 : dekt(tot)) ? t : tot),
      undefined,
    )
    if (beste === undefined) return undefined
    uit.push(beste)
    for (const categorie of beste.categorieen) over.delete(categorie)
  }
  return uit
}

/**
 * On what a professional can rely who deviates from the rules with reasons and a second person, or shares what the rules
 * name no basis for. Consent is none of these: that is a record, and then the rules carry it. Article 6 lid 1 onder f is
 * not for an authority in its task.
 */
export const eigenGrondslagen = [
  'AVG 6.1.e',
  'AVG 6.1.c',
  'AVG 6.1.d',
] as const satisfies readonly Grondslag[]
