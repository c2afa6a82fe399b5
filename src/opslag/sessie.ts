import { sql } from 'kysely'
import type { Tx } from './database.ts'
import type { Tafel } from './tafel.ts'

export interface SessieRij {
  gemeenteId: string
  medewerkerId: string | null
  persoonId: string | null
  partnerId: string | null
  petId: string | null
  csrf: string
  laatstGezien: Date
  verlooptOp: Date
}

export interface GevondenSessie extends SessieRij {
  idHash: Buffer
  begonnenOp: Date
  /** How many posts of this session were done. */
  gedaan: number
  /** The tablet lies on the table. */
  tafel: Tafel | undefined
}

/** Stores a session under the hash of its secret: who reads the table cannot log in with it. */
export async function insertSessie(
  tx: Tx,
  hash: Buffer,
  sessie: Omit<SessieRij, 'laatstGezien'>,
  nu: Date,
): Promise<void> {
  await tx
    .insertInto('sessie')
    .values({
      id_hash: hash,
      gemeente_id: sessie.gemeenteId,
      medewerker_id: sessie.medewerkerId,
      persoon_id: sessie.persoonId,
      partner_id: sessie.partnerId,
      pet_id: sessie.petId,
      csrf: sessie.csrf,
      begonnen_op: nu,
      laatst_gezien: nu,
      verloopt_op: sessie.verlooptOp,
    })
    .execute()
}

/**
 * A session of a clock that stood ahead would live until that moment comes. An hour more or less is a clock that was set
 * right, and nobody is sent away for it.
 */
const hoogstensVooruit = 2 * 60 * 60 * 1000

/** The session, or nothing when it does not exist or is over, or when it is of a moment that is still to come. */
export async function findSessie(
  tx: Tx,
  hash: Buffer,
  nu: Date,
): Promise<GevondenSessie | undefined> {
  const rij = await tx
    .selectFrom('sessie')
    .selectAll()
    .select(sql<number>`verzoeken_gedaan(id_hash)`.as('gedaan'))
    .where('id_hash', '=', hash)
    .where('verloopt_op', '>', nu)
    .where('laatst_gezien', '<', new Date(nu.getTime() + hoogstensVooruit))
    .executeTakeFirst()
  return rij === undefined
    ? undefined
    : {
        gemeenteId: rij.gemeente_id,
        medewerkerId: rij.medewerker_id,
        persoonId: rij.persoon_id,
        partnerId: rij.partner_id,
        petId: rij.pet_id,
        csrf: rij.csrf,
        idHash: rij.id_hash,
        begonnenOp: rij.begonnen_op,
        gedaan: rij.gedaan,
        tafel:
          rij.tafel_id === null || rij.tafel_sinds === null
            ? undefined
            : {
                toestemmingId: rij.tafel_id,
                sinds: rij.tafel_sinds,
                pogingen: rij.tafel_pogingen,
              },
        laatstGezien: rij.laatst_gezien,
        verlooptOp: rij.verloopt_op,
      }
}

/** Whose form it was. */
export interface Formuliereigenaar {
  gemeenteId: string
  /** Of a resident: this person. Of a professional or a partner: nothing. */
  persoonId: string | null
  /** Whoever it was, in whichever role. */
  wieId: string
}

/**
 * Whose form this was, also when that session is over; nothing for a session that was ended by logging out. To give what
 * was typed back to that person and to nobody else.
 *
 * @param csrf the secret that every form of a session carries
 */
export async function findEigenaarVanFormulier(
  tx: Tx,
  csrf: string,
): Promise<Formuliereigenaar | undefined> {
  const rij = await tx
    .selectFrom('sessie')
    .select(['gemeente_id', 'persoon_id', 'medewerker_id', 'partner_id'])
    .where('csrf', '=', csrf)
    .executeTakeFirst()
  const wieId = rij?.persoon_id ?? rij?.medewerker_id ?? rij?.partner_id ?? undefined
  if (rij === undefined || wieId === undefined) return undefined
  return { gemeenteId: rij.gemeente_id, persoonId: rij.persoon_id, wieId }
}

export async function extendSessie(tx: Tx, hash: Buffer, nu: Date, tot: Date): Promise<void> {
  await tx
    .updateTable('sessie')
    .set({ laatst_gezien: nu, verloopt_op: tot })
    .where('id_hash', '=', hash)
    .execute()
}

export async function updateSessiePet(tx: Tx, hash: Buffer, petId: string): Promise<void> {
  await tx.updateTable('sessie').set({ pet_id: petId }).where('id_hash', '=', hash).execute()
}

export async function deleteSessie(tx: Tx, hash: Buffer): Promise<void> {
  await tx.deleteFrom('sessie').where('id_hash', '=', hash).execute()
}
