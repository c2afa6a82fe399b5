import { sql } from 'kysely'
import type { Verzoekrol } from '../domein/rechtsverzoek.ts'
import type { GelezenGebeurtenis } from './gebeurtenis.ts'
import type { Tx } from './database.ts'

/** The request that this very form made before, when there is one. */
export async function findVerzoekMetSleutel(tx: Tx, sleutel: string): Promise<string | undefined> {
  const rij = await tx
    .selectFrom('rechtsverzoek')
    .select('id')
    .where('sleutel', '=', sleutel)
    .executeTakeFirst()
  return rij?.id
}

/** A line of the log, with the dossier that it lies in when it lies in one. */
export interface GebeurtenisOver extends GelezenGebeurtenis {
  dossierId: string | null
}

/** One line of the log, when the reader may see it (row security decides). */
export async function findGebeurtenisOver(
  tx: Tx,
  id: string,
): Promise<GebeurtenisOver | undefined> {
  const r = await tx
    .selectFrom('gebeurtenis')
    .select([
      'dossier_id',
      'id',
      'tijdstip',
      'handeling',
      'actor_soort',
      'rol',
      'organisatie',
      'doel',
    ])
    .select(['object_soort', 'uitkomst', 'toelichting', 'betrokkene_id', 'lezer_id'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (r === undefined) return undefined
  return {
    id: r.id,
    tijdstip: r.tijdstip,
    handeling: r.handeling,
    actorSoort: r.actor_soort,
    rol: r.rol,
    organisatie: r.organisatie,
    doel: r.doel,
    objectSoort: r.object_soort,
    uitkomst: r.uitkomst,
    toelichting: r.toelichting,
    betrokkeneId: r.betrokkene_id,
    lezerId: r.lezer_id,
    dossierId: r.dossier_id,
  }
}

/** Which of these people are kept from everything about this person; for a professional who works with them. */
export async function listAfgeschermden(tx: Tx, persoonId: string): Promise<ReadonlySet<string>> {
  const rijen = await tx
    .selectFrom('afscherming')
    .select('vertegenwoordiger_id')
    .where('persoon_id', '=', persoonId)
    .where('beeindigd_op', 'is', null)
    .execute()
  return new Set(rijen.map((rij) => rij.vertegenwoordiger_id))
}

/** Of what can be pointed at, only whose it is: nothing is opened. */
export interface Gegevensleutel {
  id: string
  dossierId: string
  persoonId: string
  gezinszaak: boolean
}

export async function listGegevensleutels(tx: Tx): Promise<Gegevensleutel[]> {
  const rijen = await tx
    .selectFrom('gegeven')
    .select(['id', 'dossier_id', 'persoon_id', 'gezinszaak'])
    .orderBy('vastgelegd_op', 'desc')
    .limit(500)
    .execute()
  return rijen.map((r) => ({
    id: r.id,
    dossierId: r.dossier_id,
    persoonId: r.persoon_id,
    gezinszaak: r.gezinszaak,
  }))
}

/** As whom the resident who is here may ask something about this person; nothing when they may not. */
export async function findVerzoekrol(tx: Tx, persoonId: string): Promise<Verzoekrol | undefined> {
  const { rows } = await sql<{ rol: Verzoekrol | null }>`
    select mag_verzoeken_voor(${persoonId}::uuid) as rol`.execute(tx)
  return rows[0]?.rol ?? undefined
}
