import { sql } from 'kysely'
import type { BrpDatum } from '../domein/brp.ts'
import { naamWijzer } from '../kluis/kluis.ts'
import type { Tx } from './database.ts'
import { lezingVan, verzegel } from './lezing.ts'

/** Who in the dossiers of this reader has this BSN. Compares fingerprints and opens nothing. */
export async function findPersoonMetBsn(
  tx: Tx,
  gemeenteId: string,
  bsn: string,
): Promise<string | undefined> {
  const wijzer = await lezingVan(tx).kluis.fingerprint('bsn', gemeenteId, bsn)
  const rij = await tx
    .selectFrom('persoon')
    .select('id')
    .where('bsn_ix', '=', wijzer)
    .executeTakeFirst()
  return rij?.id
}

/**
 * Finds somebody by whole name and birth date, or makes them. The name of who lives at a secret address is sealed before
 * it is written.
 *
 * @returns the id; which of the two it was stays hidden
 */
export async function vindOfMaakMens(
  tx: Tx,
  gemeenteId: string,
  mens: { id: string; naam: string; geboortedatum: string; geheim: boolean },
): Promise<string> {
  const { id, naam, geboortedatum, geheim } = mens
  const { kluis } = lezingVan(tx)
  const wijzer = await kluis.fingerprint('naam', gemeenteId, naamWijzer(naam, geboortedatum))
  const tekst = geheim
    ? await verzegel(tx, 'persoon.naam', id, { soort: 'persoon', id }, naam)
    : naam
  const uit = await sql<{ id: string }>`
    select vind_of_maak_persoon(${id}::uuid, ${tekst}, ${wijzer}::bytea, ${geboortedatum}::date, null) as id`.execute(
    tx,
  )
  const [rij] = uit.rows
  if (rij === undefined) throw new Error('vind_of_maak_persoon gaf geen rij')
  return rij.id
}

/** When the BRP was asked last. */
export async function saveBrpMoment(tx: Tx, dossierId: string, persoonId: string): Promise<void> {
  await sql`select zet_brp_moment(${dossierId}::uuid, ${persoonId}::uuid)`.execute(tx)
}

/** @param naam to be found by, together with the new date */
export async function saveGeboorte(
  tx: Tx,
  gemeenteId: string,
  dossierId: string,
  persoon: { id: string; naam: string },
  { datum, onvolledig }: BrpDatum,
): Promise<void> {
  const wijzer = await lezingVan(tx).kluis.fingerprint(
    'naam',
    gemeenteId,
    naamWijzer(persoon.naam, datum),
  )
  await sql`select zet_geboorte(${dossierId}::uuid, ${persoon.id}::uuid, ${datum}::date, ${onvolledig}, ${wijzer}::bytea)`.execute(
    tx,
  )
}

/** @param op the day, or the last day on which it can have been */
export async function saveOverleden(
  tx: Tx,
  dossierId: string,
  persoonId: string,
  op: string,
): Promise<void> {
  await sql`select zet_overleden(${dossierId}::uuid, ${persoonId}::uuid, ${op}::date)`.execute(tx)
}

export async function saveCuratele(
  tx: Tx,
  dossierId: string,
  persoonId: string,
  curatele: boolean,
): Promise<void> {
  await sql`select zet_curatele(${dossierId}::uuid, ${persoonId}::uuid, ${curatele})`.execute(tx)
}
