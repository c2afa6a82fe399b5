import { sql } from 'kysely'
import type { Db, Tx } from './database.ts'
import { verzegelJson } from './lezing.ts'

/** The fields of a form as they were typed, by name. */
export type Veldwaarden = Readonly<Record<string, readonly string[]>>

export interface BewaardeKop {
  id: string
  /** Where the form was going. */
  pad: string
  op: Date
}

/** Keeps what somebody typed, in place of what was kept before. */
export async function replaceBewaardeInvoer(
  tx: Tx,
  gemeenteId: string,
  persoonId: string,
  invoer: BewaardeKop & { velden: Veldwaarden },
): Promise<void> {
  await tx.deleteFrom('bewaarde_invoer').where('persoon_id', '=', persoonId).execute()
  const voor = { soort: 'persoon', id: persoonId } as const
  await tx
    .insertInto('bewaarde_invoer')
    .values({
      gemeente_id: gemeenteId,
      id: invoer.id,
      persoon_id: persoonId,
      pad: invoer.pad,
      velden: await verzegelJson(tx, 'bewaarde_invoer.velden', invoer.id, voor, invoer.velden),
      op: invoer.op,
    })
    .execute()
}

/** Is there something kept of the reader, of after this moment? Nothing is opened for it. */
export async function findBewaardeKop(tx: Tx, sinds: Date): Promise<BewaardeKop | undefined> {
  return tx
    .selectFrom('bewaarde_invoer')
    .select(['id', 'pad', 'op'])
    .where('op', '>', sinds)
    .executeTakeFirst()
}

/** The same, opened. `velden` is `null` when the key of this person was destroyed. */
export async function findBewaardeInvoer(
  tx: Tx,
  sinds: Date,
): Promise<(BewaardeKop & { velden: Veldwaarden | null }) | undefined> {
  return tx
    .selectFrom('bewaarde_invoer')
    .select(['id', 'pad', 'op'])
    .select((eb) => eb.ref('velden').$castTo<Veldwaarden | null>().as('velden'))
    .where('op', '>', sinds)
    .executeTakeFirst()
}

export async function deleteBewaardeInvoer(tx: Tx, persoonId: string): Promise<void> {
  await tx.deleteFrom('bewaarde_invoer').where('persoon_id', '=', persoonId).execute()
}

/** Throws away what was kept for more than a day. As role deelwijzer_sequencer; younger the database does not let go. */
export async function deleteOldInvoer(db: Db): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from bewaarde_invoer where op < now() - interval '1 day'`.execute(db)
  return Number(numAffectedRows ?? 0)
}
