import { sql } from 'kysely'
import type { Datum } from '../domein/leeftijd.ts'
import type { Herzieninginhoud, Herzienreden } from '../domein/uitstel.ts'
import type { Tx } from './database.ts'
import { verzegel, verzegelJson } from './lezing.ts'

/** A besluit that the resident may not read yet, and that the active pet still has to tell. */
export interface MijnUitstel {
  besluitId: string
  dossierId: string
  nummer: string
  begin: Datum
  /** Until when, with what was extended. */
  einde: Datum
  herzienOp: Datum
  plichtId: string
  verlengd: number
}

export async function listMijnUitstel(tx: Tx): Promise<MijnUitstel[]> {
  const { rows } = await sql<MijnUitstel>`
    select besluit_id as "besluitId", dossier_id as "dossierId", nummer, begin, einde, herzien_op as "herzienOp",
      plicht_id as "plichtId", verlengd
    from mijn_uitstel() order by einde, besluit_id`.execute(tx)
  return rows
}

export interface Herziening {
  nr: number
  reden: Herzienreden
  vanDag: Datum
  totDag: Datum
  op: Date
  /** Nothing when the key of whom it was about is destroyed. */
  inhoud: Herzieninginhoud | null
}

/** How often it was looked at again and extended, oldest first. */
export async function listHerzieningen(tx: Tx, besluitId: string): Promise<Herziening[]> {
  const rijen = await tx
    .selectFrom('uitstel_herziening')
    .select(['id', 'nr', 'reden', 'van_dag', 'tot_dag', 'op'])
    .select((eb) => eb.ref('inhoud').$castTo<Herzieninginhoud | null>().as('inhoud'))
    .where('besluit_id', '=', besluitId)
    .orderBy('nr')
    .execute()
  return rijen.map((r) => ({
    nr: r.nr,
    reden: r.reden,
    vanDag: r.van_dag,
    totDag: r.tot_dag,
    op: r.op,
    inhoud: r.inhoud,
  }))
}

/**
 * Defers once more. The duty to tell moves with it, with the same reason.
 * @throws DatabaseError DW015 when it is over, or too long at one time
 */
export async function extendUitstel(
  tx: Tx,
  besluitId: string,
  persoonId: string,
  nieuw: {
    id: string
    verloopId: string
    reden: Herzienreden
    tot: Datum
    inhoud: Herzieninginhoud
  },
): Promise<void> {
  const voor = { soort: 'persoon' as const, id: persoonId }
  const inhoud = await verzegelJson(tx, 'uitstel_herziening.inhoud', nieuw.id, voor, nieuw.inhoud)
  const reden = await verzegel(
    tx,
    'plicht_verloop.reden',
    nieuw.verloopId,
    voor,
    nieuw.inhoud.toelichting,
  )
  await sql`select herzie_uitstel(${nieuw.id}::uuid, ${besluitId}::uuid, ${nieuw.reden}, ${nieuw.tot}::date,
    ${inhoud}::jsonb, ${nieuw.verloopId}::uuid, ${reden})`.execute(tx)
}
