import { sql } from 'kysely'
import type { Overdrachtbewijs } from '../domein/overdracht.ts'
import type { Tx } from './database.ts'
import { verzegel, verzegelJson } from './lezing.ts'

/** That there was a handover; what the receipt says stays closed. */
export interface OverdrachtRij {
  id: string
  dossierId: string
  dossierNummer: string
  persoonId: string
  vanPetId: string
  naarPetId: string
  vanPet: string
  naarPet: string
  vanMedewerker: string
  naarMedewerker: string
  vanOrganisatie: string
  naarOrganisatie: string
  op: Date
  ontvangenOp: Date | null
}

/** The receipt itself. What stayed behind is only in there for the giver: the database gives it to nobody else. */
export interface Overdracht extends OverdrachtRij {
  reden: string
  bewijs: Overdrachtbewijs
}

/**
 * Nobody writes in this dossier until the end of the transaction, so that what is weighed is all there is.
 * Who may not write in it gets "geen toegang".
 */
export async function houdVast(tx: Tx, dossierId: string): Promise<void> {
  await sql`select houd_dossier_vast(${dossierId}::uuid)`.execute(tx)
}

/**
 * Gives the dossier to the other pet: what stays is shielded, open tasks move along, the giver is out at once.
 *
 * @param blijft ids of the data that do not go along
 */
export async function draagOver(
  tx: Tx,
  overdracht: {
    id: string
    dossierId: string
    persoonId: string
    naarPetId: string
    doel: string
    reden: string
  },
  blijft: readonly string[],
  { blijft: watBlijft, ...bewijs }: Overdrachtbewijs,
): Promise<void> {
  const voor = { soort: 'persoon' as const, id: overdracht.persoonId }
  const reden = await verzegel(tx, 'overdracht.reden', overdracht.id, voor, overdracht.reden)
  const dicht = await verzegelJson(tx, 'overdracht.bewijs', overdracht.id, voor, bewijs)
  const dichtGever = await verzegelJson(tx, 'overdracht.blijft', overdracht.id, voor, watBlijft)
  await sql`select draag_over(${overdracht.id}::uuid, ${overdracht.dossierId}::uuid, ${overdracht.naarPetId}::uuid,
    ${overdracht.doel}, ${reden}, ${sql.val([...blijft])}::uuid[], ${dicht}::jsonb,
    ${dichtGever}::jsonb)`.execute(tx)
}

function selectOverdracht(tx: Tx) {
  return tx
    .selectFrom('overdracht as o')
    .innerJoin('pet as van', (join) =>
      join.onRef('van.gemeente_id', '=', 'o.gemeente_id').onRef('van.id', '=', 'o.van_pet_id'),
    )
    .innerJoin('pet as naar', (join) =>
      join.onRef('naar.gemeente_id', '=', 'o.gemeente_id').onRef('naar.id', '=', 'o.naar_pet_id'),
    )
    .innerJoin('medewerker as gever', (join) =>
      join
        .onRef('gever.gemeente_id', '=', 'van.gemeente_id')
        .onRef('gever.id', '=', 'van.medewerker_id'),
    )
    .innerJoin('medewerker as nemer', (join) =>
      join
        .onRef('nemer.gemeente_id', '=', 'naar.gemeente_id')
        .onRef('nemer.id', '=', 'naar.medewerker_id'),
    )
    .innerJoin('organisatie as van_org', (join) =>
      join
        .onRef('van_org.gemeente_id', '=', 'van.gemeente_id')
        .onRef('van_org.id', '=', 'van.organisatie_id'),
    )
    .innerJoin('organisatie as naar_org', (join) =>
      join
        .onRef('naar_org.gemeente_id', '=', 'naar.gemeente_id')
        .onRef('naar_org.id', '=', 'naar.organisatie_id'),
    )
    .select(['o.id', 'o.dossier_id', 'o.dossier_nummer', 'o.persoon_id'])
    .select(['o.van_pet_id', 'o.naar_pet_id', 'o.op', 'o.ontvangen_op'])
    .select(['van.naam as van_pet', 'naar.naam as naar_pet'])
    .select(['gever.naam as gever', 'nemer.naam as nemer'])
    .select(['van_org.naam as van_org', 'naar_org.naam as naar_org'])
}

type Rij = Awaited<ReturnType<ReturnType<typeof selectOverdracht>['execute']>>[number]

/** Only our own code writes these columns. */
function isBewijs(waarde: unknown): waarde is Omit<Overdrachtbewijs, 'blijft'> {
  return typeof waarde === 'object' && waarde !== null && 'dossierNummer' in waarde
}
function isLijst(waarde: unknown): waarde is Overdrachtbewijs['blijft'] {
  return Array.isArray(waarde)
}

function vanRij(r: Rij): OverdrachtRij {
  return {
    id: r.id,
    dossierId: r.dossier_id,
    dossierNummer: r.dossier_nummer,
    persoonId: r.persoon_id,
    vanPetId: r.van_pet_id,
    naarPetId: r.naar_pet_id,
    vanPet: r.van_pet,
    naarPet: r.naar_pet,
    vanMedewerker: r.gever,
    naarMedewerker: r.nemer,
    vanOrganisatie: r.van_org,
    naarOrganisatie: r.naar_org,
    op: r.op,
    ontvangenOp: r.ontvangen_op,
  }
}

/** One handover that the active pet gave, received, or that concerns a dossier within its reach. */
export async function findOverdrachtRij(tx: Tx, id: string): Promise<OverdrachtRij | undefined> {
  const rij = await selectOverdracht(tx).where('o.id', '=', id).executeTakeFirst()
  return rij === undefined ? undefined : vanRij(rij)
}

/** The same with what the receipt says. */
export async function findOverdracht(tx: Tx, id: string): Promise<Overdracht | undefined> {
  const rij = await selectOverdracht(tx)
    .innerJoinLateral(
      sql<{ bewijs: unknown; blijft: unknown }>`overdracht_bewijs(o.id)`.as('stuk'),
      (join) => join.onTrue(),
    )
    .select(['o.reden', 'stuk.bewijs', 'stuk.blijft'])
    .where('o.id', '=', id)
    .executeTakeFirst()
  if (rij === undefined) return undefined
  if (!isBewijs(rij.bewijs)) throw new Error('een overdracht zonder bewijs')
  const blijft = isLijst(rij.blijft) ? rij.blijft : []
  return { ...vanRij(rij), reden: rij.reden, bewijs: { ...rij.bewijs, blijft } }
}

/** The handovers of one dossier, newest first. */
export async function listOverdrachten(tx: Tx, dossierId: string): Promise<OverdrachtRij[]> {
  const rijen = await selectOverdracht(tx)
    .where('o.dossier_id', '=', dossierId)
    .orderBy('o.op', 'desc')
    .limit(50)
    .execute()
  return rijen.map(vanRij)
}

/** What this pet gave away or still has to confirm, newest first: the giver keeps the receipt. */
export async function listEigenOverdrachten(tx: Tx, petId: string): Promise<OverdrachtRij[]> {
  const rijen = await selectOverdracht(tx)
    .where((eb) =>
      eb.or([
        eb('o.van_pet_id', '=', petId),
        eb.and([eb('o.naar_pet_id', '=', petId), eb('o.ontvangen_op', 'is', null)]),
      ]),
    )
    .orderBy('o.op', 'desc')
    .limit(20)
    .execute()
  return rijen.map(vanRij)
}

/** The receiver says that it arrived. */
export async function bevestigOverdracht(tx: Tx, id: string): Promise<void> {
  await sql`select bevestig_overdracht(${id}::uuid)`.execute(tx)
}
