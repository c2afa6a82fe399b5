import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Bijlageplek, Inzageoordeel } from '../domein/bijlage.ts'
import type { Tx } from './database.ts'
import { findDocument } from './document.ts'
import { listVerzoekbesluiten } from './verzoekbesluit.ts'

/**
 * What was decided on requests to be given something about this person, as far as the resident of this transaction reads
 * those decisions; oldest first. An objection that was turned down leaves what was decided as it was.
 */
export async function listInzageoordelen(tx: Tx, persoonId: string): Promise<Inzageoordeel[]> {
  const { rows } = await sql<{
    soort: string
    gegeven_id: string | null
    document_id: string | null
    dossier_id: string | null
    oordeel: Inzageoordeel['oordeel']
    besluit_id: string
    onderdeel_id: string
  }>`
    select o.soort, o.gegeven_id, o.document_id, d.dossier_id, u.oordeel, u.besluit_id, u.onderdeel_id
    from verzoekbesluit_onderdeel u
      join verzoekbesluit b on b.gemeente_id = u.gemeente_id and b.id = u.besluit_id
      join verzoekonderdeel o on o.gemeente_id = u.gemeente_id and o.id = u.onderdeel_id
      join verzoekdeel d on d.gemeente_id = u.gemeente_id and d.id = u.deel_id
      join rechtsverzoek v on v.gemeente_id = d.gemeente_id and v.id = d.verzoek_id
      left join verzoekbesluit t on t.gemeente_id = v.gemeente_id and t.id = v.tegen_id
      left join verzoekdeel td on td.gemeente_id = t.gemeente_id and td.id = t.deel_id
      left join rechtsverzoek tv on tv.gemeente_id = td.gemeente_id and tv.id = td.verzoek_id
    where d.persoon_id = ${persoonId}::uuid and coalesce(tv.soort, v.soort) in ('inzage', 'afschrift', 'overdracht')
      and (v.tegen_id is null or u.oordeel <> 'nee')
    order by b.genomen_op, b.id, o.nr`.execute(tx)
  const deels = rows.filter(({ oordeel }) => oordeel === 'deels').map((rij) => rij.besluit_id)
  const uitgezonderd = await listUitgezonderd(tx, [...new Set(deels)])
  return rows.map((rij) => ({
    soort: rij.soort,
    gegevenId: rij.gegeven_id,
    documentId: rij.document_id,
    dossierId: rij.dossier_id,
    oordeel: rij.oordeel,
    uitgezonderd: uitgezonderd.get(rij.onderdeel_id) ?? [],
  }))
}

/** Per onderdeel the data that its decision does not give as they stand. */
async function listUitgezonderd(
  tx: Tx,
  besluitIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const uit = new Map<string, readonly string[]>()
  for (const id of besluitIds) {
    for (const { inhoud } of await listVerzoekbesluiten(tx, { id })) {
      for (const { onderdeelId, uitzonderingen = [] } of inhoud.oordelen) {
        uit.set(
          onderdeelId,
          uitzonderingen.map(({ gegevenId }) => gegevenId),
        )
      }
    }
  }
  return uit
}

/** Where these documents hang, as far as the reader sees them still; nothing is opened. */
export async function listBijlageplekken(
  tx: Tx,
  persoonId: string,
  ids: readonly string[],
): Promise<Bijlageplek[]> {
  const { rows } = await sql<{
    id: string
    gegeven_id: string
    dossier_id: string
    over_een_ander: boolean
    elders_geweigerd: boolean
  }>`
    select x.id, x.gegeven_id, x.dossier_id, g.categorie is null or g.categorie = 'derden' as over_een_ander,
      x.id in (select bijlagen_eerst_kijken(${persoonId}::uuid)) as elders_geweigerd
    from document x join gegeven g on g.gemeente_id = x.gemeente_id and g.id = x.gegeven_id
    where x.persoon_id = ${persoonId}::uuid and x.id = any (${sql.val([...ids])}::uuid[])`.execute(
    tx,
  )
  return rows.map((rij) => ({
    id: rij.id,
    gegevenId: rij.gegeven_id,
    dossierId: rij.dossier_id,
    overEenAnder: rij.over_een_ander,
    eldersGeweigerd: rij.elders_geweigerd,
  }))
}

/** The SHA-256 in hex of the file itself, as it is given; nothing when it is not there for this reader. */
export async function findBestandshash(tx: Tx, documentId: string): Promise<string | undefined> {
  const gelezen = await findDocument(tx, documentId)
  if (gelezen === undefined) return undefined
  return createHash('sha256').update(gelezen.inhoud).digest('hex')
}
