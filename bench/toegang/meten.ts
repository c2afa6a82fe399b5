import type { Client, QueryResultRow } from 'pg'

/** Whose turn it is: a pet with a dossier. */
export interface Geval {
  gemeente: string
  medewerker: string
  pet: string
  dossier: string
}

export type Rijen = QueryResultRow[]

export interface Variant {
  naam: string
  client: Client
  /** Does this role have a context, as the product sets it? */
  context: boolean
  doe: (geval: Geval) => Promise<Rijen>
  gevallen: readonly Geval[]
  /** Fewer measurements than the others, for what is slow on purpose. */
  deel?: number
}

export interface Tijden {
  /** The work alone, in ms. */
  werk: number[]
  /** From begin up to and including commit, in ms. */
  transactie: number[]
}

const CONTEXT = {
  name: 'context',
  text: `select set_config('dw.gemeente', $1, true), set_config('dw.medewerker', $2, true),
    set_config('dw.pet', $3, true), set_config('dw.persoon', $4, true)`,
}

/** One transaction of the product, around `doe`. */
export async function inTransactie<T>(
  client: Client,
  context: Geval | undefined,
  doe: () => Promise<T>,
  einde: 'commit' | 'rollback' = 'commit',
): Promise<{ uit: T; werk: number; transactie: number }> {
  const begin = performance.now()
  await client.query('begin')
  try {
    if (context !== undefined) {
      const { gemeente, medewerker, pet } = context
      await client.query({ ...CONTEXT, values: [gemeente, medewerker, pet, ''] })
    }
    const start = performance.now()
    const uit = await doe()
    const werk = performance.now() - start
    await client.query(einde)
    return { uit, werk, transactie: performance.now() - begin }
  } catch (fout) {
    await client.query('rollback')
    throw fout
  }
}

export async function voerUit(variant: Variant, geval: Geval) {
  return inTransactie(variant.client, variant.context ? geval : undefined, () => variant.doe(geval))
}

/** All variants take turns within each round, each time with the next pet; the first part of a round does not count. */
export async function meet(
  varianten: readonly Variant[],
  rondes: number,
  perRonde: number,
): Promise<Map<string, Tijden>> {
  const tijden = new Map<string, Tijden>(
    varianten.map(({ naam }) => [naam, { werk: [], transactie: [] }]),
  )
  for (let ronde = 0; ronde < rondes; ronde++) {
    // Another order every round, so that nobody is always the one after the slow one.
    const volgorde = varianten.map((_, plek) => varianten[(plek + ronde) % varianten.length])
    for (const variant of volgorde) {
      if (variant === undefined) continue
      const aantal = Math.max(2, Math.round(perRonde * (variant.deel ?? 1)))
      const opwarmen = Math.min(20, Math.ceil(aantal / 5))
      for (let nummer = -opwarmen; nummer < aantal; nummer++) {
        const geval = variant.gevallen[Math.abs(ronde * aantal + nummer) % variant.gevallen.length]
        if (geval === undefined) throw new Error(`${variant.naam}: geen gevallen`)
        const { werk, transactie } = await voerUit(variant, geval)
        if (nummer < 0) continue
        tijden.get(variant.naam)?.werk.push(werk)
        tijden.get(variant.naam)?.transactie.push(transactie)
      }
    }
  }
  return tijden
}

export function percentiel(waarden: readonly number[], deel: number): number {
  const oplopend = waarden.toSorted((a, b) => a - b)
  return oplopend[Math.min(oplopend.length - 1, Math.floor(oplopend.length * deel))] ?? Number.NaN
}

export const mediaan = (waarden: readonly number[]) => percentiel(waarden, 0.5)
