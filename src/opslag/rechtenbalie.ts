import { sql } from 'kysely'
import type { Verzoeksoort } from '../domein/rechtsverzoek.ts'
import type { Tx } from './database.ts'

/** Whom a request is from or about, as far as the desk may know: a name for the letter, and an age. */
export interface Briefpersoon {
  id: string
  naam: string
  geboortedatum: string | null
}

/** Opens names; the log must have a line about these people. */
export async function listBriefpersonen(
  tx: Tx,
  ids: readonly string[],
): Promise<Map<string, Briefpersoon>> {
  const rijen = await tx
    .selectFrom('persoon')
    .select(['id', 'naam', 'geboortedatum'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rijen.map((r) => [r.id, r]))
}

/** Is it kept secret where who asks, or who it is about, lives? Then a letter does not go by post without asking. */
export async function isAdresGeheim(tx: Tx, verzoekId: string): Promise<boolean> {
  const { rows } = await sql<{ geheim: boolean | null }>`
    select verzoek_adres_geheim(${verzoekId}::uuid) as geheim`.execute(tx)
  // Not known is the same as secret.
  return rows[0]?.geheim ?? true
}

/** To whom each of these data was told, and when; as far as the reader may see the register. */
export async function listOntvangers(
  tx: Tx,
  gegevenIds: readonly string[],
): Promise<{ gegevenId: string; ontvanger: string; op: Date; persoonId: string }[]> {
  if (gegevenIds.length === 0) return []
  const rijen = await tx
    .selectFrom('verstrekt_gegeven as g')
    .innerJoin('verstrekking as v', (join) =>
      join.onRef('v.gemeente_id', '=', 'g.gemeente_id').onRef('v.id', '=', 'g.verstrekking_id'),
    )
    .select(['g.gegeven_id', 'v.id', 'v.ontvanger', 'v.gedaan_op', 'v.persoon_id'])
    .where('g.gegeven_id', 'in', [...gegevenIds])
    .orderBy('v.gedaan_op')
    .execute()
  return rijen.flatMap((r) =>
    r.gegeven_id === null
      ? []
      : [
          {
            gegevenId: r.gegeven_id,
            ontvanger: r.ontvanger,
            op: r.gedaan_op,
            persoonId: r.persoon_id,
          },
        ],
  )
}

/** Names of the petten that did a step, with the person behind it. */
export async function listPetnamen(
  tx: Tx,
  petIds: readonly string[],
): Promise<Map<string, { pet: string; naam: string; medewerkerId: string }>> {
  if (petIds.length === 0) return new Map()
  const rijen = await tx
    .selectFrom('pet as p')
    .innerJoin('medewerker as m', (join) =>
      join.onRef('m.gemeente_id', '=', 'p.gemeente_id').onRef('m.id', '=', 'p.medewerker_id'),
    )
    .select(['p.id', 'p.naam as pet', 'm.naam as naam', 'm.id as medewerker_id'])
    .where('p.id', 'in', [...petIds])
    .execute()
  return new Map(
    rijen.map((r) => [r.id, { pet: r.pet, naam: r.naam, medewerkerId: r.medewerker_id }]),
  )
}

/** The name of an organisation of this gemeente. */
export async function findOrganisatienaam(tx: Tx, id: string): Promise<string | undefined> {
  const rij = await tx
    .selectFrom('organisatie')
    .select('naam')
    .where('id', '=', id)
    .executeTakeFirst()
  return rij?.naam
}

export async function listOrganisatienamen(tx: Tx): Promise<{ id: string; naam: string }[]> {
  return tx.selectFrom('organisatie').select(['id', 'naam']).orderBy('naam').execute()
}

/** Requests past their last day without a decision, that nobody was told of yet. For the clock alone. */
export async function listTeLaat(
  tx: Tx,
): Promise<{ gemeenteId: string; verzoekId: string; soort: Verzoeksoort }[]> {
  const { rows } = await sql<{ gemeente_id: string; verzoek_id: string; soort: Verzoeksoort }>`
    select gemeente_id, verzoek_id, soort from verzoeken_te_laat()`.execute(tx)
  return rows.map((r) => ({ gemeenteId: r.gemeente_id, verzoekId: r.verzoek_id, soort: r.soort }))
}

export async function reportTeLaat(
  tx: Tx,
  verzoek: { gemeenteId: string; verzoekId: string },
  stapId: string,
): Promise<void> {
  await sql`select meld_verzoek_te_laat(${verzoek.gemeenteId}::uuid, ${verzoek.verzoekId}::uuid, ${stapId}::uuid)`.execute(
    tx,
  )
}
