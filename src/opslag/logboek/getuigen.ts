import { addHandtekening, type Handtekening } from '../../logboek/notitie.ts'
import { consistencyProof } from '../../logboek/tegels.ts'
import type { Db } from '../database.ts'
import { newestBoom } from './boom.ts'
import { tegelBron } from './lezen.ts'

/** A published checkpoint that no witness confirmed yet. */
export interface Onbevestigd {
  boom: number
  notitie: string
  grootte: number
  vorige: number
  bewijs: (van: number) => Promise<Uint8Array[]>
}

/** The newest checkpoint of the tree in use, when it still waits for the witness. */
export async function findUnwitnessed(db: Db): Promise<Onbevestigd | undefined> {
  const boom = await newestBoom(db)
  if (boom === undefined || boom.bevrorenOp !== null) return undefined
  const rijen = db
    .selectFrom('checkpoint')
    .select(['grootte', 'notitie', 'getuigd'])
    .where('boom', '=', boom.nr)
    .where('gepubliceerd_op', 'is not', null)
    .orderBy('grootte', 'desc')
    .limit(1)
  const nieuwste = await rijen.executeTakeFirst()
  if (nieuwste === undefined || nieuwste.getuigd) return undefined
  const vorige = await rijen.where('getuigd', '=', true).executeTakeFirst()
  return {
    boom: boom.nr,
    notitie: nieuwste.notitie,
    grootte: nieuwste.grootte,
    vorige: vorige?.grootte ?? 0,
    bewijs: (van) => consistencyProof(tegelBron(db, boom.nr), van, nieuwste.grootte),
  }
}

/**
 * Adds the line of the witness; from here on the checkpoint counts. If we crash before it, the witness knows this
 * checkpoint and we do not know that: the next try asks it again, with the size it then tells.
 */
export async function addWitness(
  db: Db,
  { boom, grootte, notitie }: Onbevestigd,
  handtekening: Handtekening,
): Promise<void> {
  await db
    .updateTable('checkpoint')
    .set({ notitie: addHandtekening(notitie, handtekening), getuigd: true })
    .where('boom', '=', boom)
    .where('grootte', '=', grootte)
    .where('notitie', '=', notitie)
    .execute()
}

/** Whether a checkpoint only counts with the line of a witness. */
export async function requireWitness(db: Db, vereist: boolean): Promise<void> {
  await db
    .updateTable('logboek_instelling')
    .set({ getuige_vereist: vereist })
    .where('getuige_vereist', '!=', vereist)
    .execute()
}
