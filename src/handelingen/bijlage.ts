import { z } from 'zod'
import { overEenAnder } from '../domein/afschrift-anderen.ts'
import type { Rij } from '../domein/afschrift-rij.ts'
import { bijlageredenen, redenZonderBestand, type Bijlage } from '../domein/bijlage.ts'
import { documentSoorten } from '../domein/document.ts'
import { readBestand } from '../opslag/afschrift.ts'
import { findBestandshash, listBijlageplekken, listInzageoordelen } from '../opslag/bijlage.ts'
import type { Tx } from '../opslag/database.ts'
import type { DocumentRij } from '../opslag/document.ts'

/** Beside the rows of a copy: per document the hash of its file, or why the file stays behind. */
export async function addBijlagen(
  tx: Tx,
  persoonId: string,
  rijen: readonly Rij[],
): Promise<Rij[]> {
  const redenen = await listRedenen(tx, persoonId, rijen.map(idVan))
  const uit: Rij[] = []
  for (const rij of rijen) {
    const id = idVan(rij)
    const reden = redenen.get(id)
    // One at a time: a file is ten megabytes at most, all of them together are not.
    const sha256 = reden === null ? ((await findBestandshash(tx, id)) ?? null) : null
    const weggelaten = reden ?? null
    // What it is called would tell about the other one as well.
    const verder: Rij =
      weggelaten === 'over-een-ander' ? { naam: overEenAnder, overEenAnder: true } : {}
    uit.push({ ...rij, ...verder, sha256, weggelaten })
  }
  return uit
}

const idVan = ({ id }: Rij): string => (typeof id === 'string' ? id : '')

/** Per document that this reader sees: why its file stays behind, `null` when it goes along. */
async function listRedenen(tx: Tx, persoonId: string, ids: readonly string[]) {
  const plekken = await listBijlageplekken(tx, persoonId, ids)
  const oordelen = plekken.length === 0 ? [] : await listInzageoordelen(tx, persoonId)
  return new Map(plekken.map((plek) => [plek.id, redenZonderBestand(plek, oordelen) ?? null]))
}

/**
 * Those that nobody was refused: what a decision on a request did not give, is not given on another page either, and not
 * to who looks along.
 */
export async function withoutRefused(
  tx: Tx,
  documenten: readonly DocumentRij[],
): Promise<DocumentRij[]> {
  const geweigerd = new Set<string>()
  for (const persoonId of new Set(documenten.map((document) => document.persoonId))) {
    const ids = documenten.filter((d) => d.persoonId === persoonId).map(({ id }) => id)
    for (const [id, reden] of await listRedenen(tx, persoonId, ids)) {
      if (reden === 'besluit' || reden === 'eerst-kijken') geweigerd.add(id)
    }
  }
  return documenten.filter(({ id }) => !geweigerd.has(id))
}

const lijst = z.array(
  z.object({
    id: z.uuid(),
    naam: z.string(),
    soort: z.enum(documentSoorten),
    grootte: z.number(),
    sha256: z.string().nullable(),
    weggelaten: z.enum(bijlageredenen).nullable(),
  }),
)

/** What is kept with a copy to know which files belong to it: nothing but what stands in the copy itself. */
export function bijlagenUit(rijen: readonly Rij[]): Bijlage[] {
  return lijst.parse(rijen)
}

/** A document of a copy as it is now. `weg` when it is not there any more, or not for this reader. */
export type BijlageNu = Bijlage & { weg: boolean }

/** The documents that belong to a copy, each judged again: what was decided or erased since holds at once. */
export async function readBijlagen(
  tx: Tx,
  afschriftId: string,
  persoonId: string,
): Promise<BijlageNu[]> {
  const bytes = await readBestand(tx, afschriftId, 'documenten')
  const bijlagen = bytes === undefined ? [] : lijst.parse(JSON.parse(bytes.toString('utf8')))
  const redenen = await listRedenen(
    tx,
    persoonId,
    bijlagen.map(({ id }) => id),
  )
  return bijlagen.map((bijlage) => ({
    ...bijlage,
    weggelaten: bijlage.weggelaten ?? redenen.get(bijlage.id) ?? null,
    weg: !redenen.has(bijlage.id),
  }))
}
