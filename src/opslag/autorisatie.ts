import { AutorisatieSchema, type Autorisatie } from '../domein/autorisatie.ts'
import type { Tx } from './database.ts'

export interface VersieRij {
  id: string
  nummer: number
  gemaaktDoor: string
  gemaaktOp: Date
}

function selectVersies(tx: Tx) {
  return tx
    .selectFrom('autorisatiedocument as a')
    .innerJoin('medewerker as m', (join) =>
      join.onRef('m.gemeente_id', '=', 'a.gemeente_id').onRef('m.id', '=', 'a.gemaakt_door'),
    )
    .select(['a.id', 'a.nummer', 'a.gemaakt_op', 'm.naam'])
    .orderBy('a.nummer', 'desc')
}

/** The versions, newest first, without what is in them; at most two hundred. */
export async function listVersies(tx: Tx): Promise<VersieRij[]> {
  const rijen = await selectVersies(tx).limit(200).execute()
  return rijen.map((rij) => ({
    id: rij.id,
    nummer: rij.nummer,
    gemaaktDoor: rij.naam,
    gemaaktOp: rij.gemaakt_op,
  }))
}

export async function findVersie(
  tx: Tx,
  id: string,
): Promise<(VersieRij & { inhoud: Autorisatie }) | undefined> {
  const rij = await selectVersies(tx).select('a.inhoud').where('a.id', '=', id).executeTakeFirst()
  return rij === undefined
    ? undefined
    : {
        id: rij.id,
        nummer: rij.nummer,
        gemaaktDoor: rij.naam,
        gemaaktOp: rij.gemaakt_op,
        inhoud: AutorisatieSchema.parse(rij.inhoud),
      }
}

/** Keeps a version for ever: the database lets nobody change or remove it. */
export async function insertVersie(
  tx: Tx,
  gemeenteId: string,
  versie: { id: string; nummer: number; inhoud: Autorisatie },
  door: string,
  nu: Date,
): Promise<void> {
  await tx
    .insertInto('autorisatiedocument')
    .values({
      gemeente_id: gemeenteId,
      id: versie.id,
      nummer: versie.nummer,
      inhoud: JSON.stringify(versie.inhoud),
      gemaakt_door: door,
      gemaakt_op: nu,
    })
    .execute()
}
