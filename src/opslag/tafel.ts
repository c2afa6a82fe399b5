import type { Tx } from './database.ts'

/** A session that lies on the table: it shows this one question until the PIN is given. */
export interface Tafel {
  toestemmingId: string
  /** Answers from this moment on were given at the table. */
  sinds: Date
  /** Wrong PINs so far. */
  pogingen: number
}

/** Locks a session on one question. @param pin salt and scrypt of the PIN, never the PIN itself */
export async function lockSessie(
  tx: Tx,
  hash: Buffer,
  tafel: Omit<Tafel, 'pogingen'> & { pin: Buffer },
): Promise<void> {
  await tx
    .updateTable('sessie')
    .set({
      tafel_id: tafel.toestemmingId,
      tafel_pin: tafel.pin,
      tafel_pogingen: 0,
      tafel_sinds: tafel.sinds,
    })
    .where('id_hash', '=', hash)
    .execute()
}

/**
 * Counts an attempt before anything is compared: attempts at the same moment wait for each other, and each of them counts.
 *
 * @returns undefined when this session is not locked
 */
export async function countPoging(
  tx: Tx,
  hash: Buffer,
): Promise<{ toestemmingId: string; pin: Buffer; pogingen: number } | undefined> {
  const rij = await tx
    .updateTable('sessie')
    .set((eb) => ({ tafel_pogingen: eb('tafel_pogingen', '+', 1) }))
    .where('id_hash', '=', hash)
    .where('tafel_id', 'is not', null)
    .returning(['tafel_id', 'tafel_pin', 'tafel_pogingen'])
    .executeTakeFirst()
  if (rij === undefined || rij.tafel_id === null || rij.tafel_pin === null) return undefined
  return { toestemmingId: rij.tafel_id, pin: rij.tafel_pin, pogingen: rij.tafel_pogingen }
}

/** The tablet is back with the professional. */
export async function unlockSessie(tx: Tx, hash: Buffer): Promise<void> {
  await tx
    .updateTable('sessie')
    .set({ tafel_id: null, tafel_pin: null, tafel_pogingen: 0, tafel_sinds: null })
    .where('id_hash', '=', hash)
    .execute()
}
