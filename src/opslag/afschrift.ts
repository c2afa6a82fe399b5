import { sql } from 'kysely'
import type { Rij } from '../domein/afschrift-rij.ts'
import type { Afschriftstuk, Staat } from '../domein/afschrift.ts'
import type { Tx } from './database.ts'
import { lezingVan, verzegelJson } from './lezing.ts'

/** A copy as who asked for it sees it; nothing of what is in it. */
export interface AfschriftRij {
  id: string
  persoonId: string
  staat: Staat
  /** Parts that are done. */
  klaar: number
  gevraagdOp: Date
  klaarOp: Date | null
  verlooptOp: Date | null
  papierOp: Date | null
  papierHoe: 'post' | 'ophalen' | null
}

const velden = [
  'id',
  'persoon_id',
  'staat',
  'klaar',
  'gevraagd_op',
  'klaar_op',
  'verloopt_op',
  'papier_op',
  'papier_hoe',
] as const

/** Those that this resident asked for and may still see, newest first; or one of them. */
export async function listAfschriften(tx: Tx, id?: string): Promise<AfschriftRij[]> {
  let vraag = tx.selectFrom('afschrift').select(velden).orderBy('gevraagd_op', 'desc').limit(50)
  if (id !== undefined) vraag = vraag.where('id', '=', id)
  return (await vraag.execute()).map((r) => ({
    id: r.id,
    persoonId: r.persoon_id,
    staat: r.staat,
    klaar: r.klaar,
    gevraagdOp: r.gevraagd_op,
    klaarOp: r.klaar_op,
    verlooptOp: r.verloopt_op,
    papierOp: r.papier_op,
    papierHoe: r.papier_hoe,
  }))
}

/** As what this resident may ask about somebody and how much they see of them; nothing when they may not. */
export async function findZicht(tx: Tx, persoonId: string): Promise<string | undefined> {
  const { rows } = await sql<{
    zicht: string | null
  }>`select afschrift_zicht(${persoonId}::uuid) as zicht`.execute(tx)
  return rows[0]?.zicht ?? undefined
}

/** @returns the id of the one that runs: this one, or the one that ran already @throws DW028 too many in a day */
export async function insertAfschrift(
  tx: Tx,
  vraag: { id: string; persoonId: string; perDag: number },
  nu: Date,
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select vraag_afschrift(${vraag.id}::uuid, ${vraag.persoonId}::uuid, ${vraag.perDag}::integer, ${nu}::timestamptz) as id
  `.execute(tx)
  return rows[0]?.id ?? vraag.id
}

/** How paper of a copy about oneself would come. */
export async function findPapierweg(tx: Tx): Promise<'post' | 'ophalen'> {
  const { rows } = await sql<{ hoe: 'post' | 'ophalen' | null }>`
    select afschrift_papierweg() as hoe`.execute(tx)
  return rows[0]?.hoe ?? 'ophalen'
}

/** @returns in how many dossiers there is a task now; 0 when nobody works in any, or when it was asked already */
export async function askPapier(
  tx: Tx,
  id: string,
  dossierIds: readonly string[],
  nu: Date,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select vraag_afschrift_op_papier(${id}::uuid, ${sql.val([...dossierIds])}::uuid[], ${nu}::timestamptz) as n
  `.execute(tx)
  return rows[0]?.n ?? 0
}

// ── By the clock ──

export interface TeDoen {
  id: string
  persoonId: string
  vragerId: string
}

export async function listTeDoen(tx: Tx): Promise<TeDoen[]> {
  const { rows } = await sql<{ id: string; persoon_id: string; vrager_id: string }>`
    select * from afschriften_te_doen()`.execute(tx)
  return rows.map((r) => ({ id: r.id, persoonId: r.persoon_id, vragerId: r.vrager_id }))
}

/** @returns false when it was tried too often; it has failed then, and can be asked again */
export async function beginAfschrift(
  tx: Tx,
  id: string,
  pogingen: number,
  nu: Date,
): Promise<boolean> {
  const { rows } = await sql<{ ok: boolean }>`
    select begin_afschrift(${id}::uuid, ${pogingen}::integer, ${nu}::timestamptz) as ok`.execute(tx)
  return rows[0]?.ok === true
}

export async function failAfschrift(tx: Tx, id: string, nu: Date): Promise<void> {
  await sql`select mislukt_afschrift(${id}::uuid, ${nu}::timestamptz)`.execute(tx)
}

/** Names of others around the person of a copy; they are compared with and shown to nobody. */
export async function listAndereNamen(tx: Tx, id: string): Promise<string[]> {
  const { rows } = await sql<{ id: string; naam: string }>`
    select * from afschrift_namen(${id}::uuid)`.execute(tx)
  for (const rij of rows) lezingVan(tx).accountOwnName(rij.id)
  return rows.map(({ naam }) => naam)
}

/** Ends what expired and throws away what is long over. @returns how many expired */
export async function cleanUpAfschriften(tx: Tx, nu: Date): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select ruim_afschriften_op(${nu}::timestamptz) as n`.execute(tx)
  return rows[0]?.n ?? 0
}

// ── As who asked ──

export async function listDelen(tx: Tx, id: string): Promise<string[]> {
  const rijen = await tx
    .selectFrom('afschrift_deel')
    .select('deel')
    .where('afschrift_id', '=', id)
    .execute()
  return rijen.map(({ deel }) => deel)
}

export type Deelinhoud = Readonly<Record<string, readonly Rij[]>>

/** Keeps a part, sealed with the key of whom it is about. The same part again changes nothing. */
export async function insertDeel(
  tx: Tx,
  gemeenteId: string,
  deel: { rijId: string; id: string; persoonId: string; deel: string; inhoud: Deelinhoud },
  nu: Date,
): Promise<void> {
  const voor = { soort: 'persoon' as const, id: deel.persoonId }
  await tx
    .insertInto('afschrift_deel')
    .values({
      gemeente_id: gemeenteId,
      id: deel.rijId,
      afschrift_id: deel.id,
      deel: deel.deel,
      inhoud: await verzegelJson(tx, 'afschrift_deel.inhoud', deel.rijId, voor, deel.inhoud),
      op: nu,
    })
    .onConflict((botsing) => botsing.columns(['gemeente_id', 'afschrift_id', 'deel']).doNothing())
    .execute()
  await sql`select tel_afschriftdelen(${deel.id}::uuid, ${nu}::timestamptz)`.execute(tx)
}

/** All parts together. */
export async function readDelen(tx: Tx, id: string): Promise<Deelinhoud> {
  const rijen = await tx
    .selectFrom('afschrift_deel')
    .select(['id', 'inhoud'])
    .where('afschrift_id', '=', id)
    .execute()
  return Object.assign({}, ...rijen.map(({ inhoud }) => inhoud))
}

/** Bytes in one sealed piece: small enough to hold a few of them, large enough to have few. */
const stukgrootte = 256 * 1024

/** Keeps a file in sealed pieces. */
export async function insertBestand(
  tx: Tx,
  gemeenteId: string,
  bestand: { id: string; persoonId: string; vorm: Afschriftstuk; bytes: Uint8Array },
  newId: () => string,
): Promise<void> {
  const voor = { soort: 'persoon' as const, id: bestand.persoonId }
  for (let plek = 0, nr = 1; plek < bestand.bytes.length; plek += stukgrootte, nr++) {
    const rij = newId()
    await tx
      .insertInto('afschrift_stuk')
      .values({
        gemeente_id: gemeenteId,
        id: rij,
        afschrift_id: bestand.id,
        vorm: bestand.vorm,
        nr,
        inhoud: await lezingVan(tx).kluis.sealBytes(
          { kolom: 'afschrift_stuk.inhoud', rij },
          voor,
          bestand.bytes.subarray(plek, plek + stukgrootte),
        ),
      })
      .execute()
  }
}

export async function finishAfschrift(
  tx: Tx,
  id: string,
  nu: Date,
  verlooptOp: Date,
): Promise<void> {
  await sql`select eindig_afschrift(${id}::uuid, ${nu}::timestamptz, ${verlooptOp}::timestamptz)`.execute(
    tx,
  )
}

/** A whole file again; nothing when it is not there (any more). */
export async function readBestand(
  tx: Tx,
  id: string,
  vorm: Afschriftstuk,
): Promise<Buffer | undefined> {
  const rijen = await tx
    .selectFrom('afschrift_stuk')
    .select(['id', 'inhoud'])
    .where('afschrift_id', '=', id)
    .where('vorm', '=', vorm)
    .orderBy('nr')
    .execute()
  return rijen.length === 0 ? undefined : Buffer.concat(rijen.map(({ inhoud }) => inhoud))
}
