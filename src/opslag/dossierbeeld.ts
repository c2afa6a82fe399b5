import { sql } from 'kysely'
import { opNaam } from '../domein/op-naam.ts'
import { vlaggen } from '../domein/toegang.ts'
import type { DossierSoort } from '../recht/vocabulaire.ts'
import type { Tx } from './database.ts'

export interface Kader {
  /** Is there something in this dossier that the active pet may not see? One bit: not how much, not what. */
  verborgen: boolean
  /** Names of these organisations, in the order asked; `null` when there is no such organisation. */
  organisaties: (string | null)[]
}

/** What stands around a dossier: whether something is shielded, and how the organisations behind its task are called. */
export async function getKader(
  tx: Tx,
  dossierId: string,
  organisatieIds: readonly string[],
): Promise<Kader> {
  const namen = organisatieIds.map(
    (id) => sql`(select naam from organisatie where id::text = ${id})`,
  )
  const { rows } = await sql<Kader>`select is_iets_verborgen(${dossierId}::uuid) as verborgen,
    array[${namen.length === 0 ? sql`null` : sql.join(namen)}]::text[] as organisaties`.execute(tx)
  const [rij] = rows
  if (rij === undefined) throw new Error('een vraag zonder antwoord')
  return rij
}

/** The organisation of who keeps a dossier now: the pet that writes in it longest. */
export async function findHouder(tx: Tx, dossierId: string): Promise<string | undefined> {
  const rij = await tx
    .selectFrom('betrokkenheid as b')
    .innerJoin('pet as p', (join) =>
      join.onRef('p.gemeente_id', '=', 'b.gemeente_id').onRef('p.id', '=', 'b.pet_id'),
    )
    .select('p.organisatie_id')
    .where('b.dossier_id', '=', dossierId)
    .where(sql<boolean>`b.vlaggen & ${vlaggen.schrijven}::integer > 0`)
    .orderBy(sql`b.geldig_tot is null or b.geldig_tot > now()`, 'desc')
    .orderBy('b.geldig_van')
    .orderBy('b.id')
    .executeTakeFirst()
  return rij?.organisatie_id
}

/** Somebody who can tell more, by role; never a name. */
export interface Rol {
  rol: string
  organisatie: string
}

/**
 * The roles in this dossier that see more than these flags, and those that gave it away before. The same list whatever
 * is hidden: it would otherwise tell what kind of thing it is.
 */
export async function listRollenMetMeer(
  tx: Tx,
  petId: string,
  dossierId: string,
  bits: number,
): Promise<Rol[]> {
  const { rows } = await sql<Rol>`
    select distinct p.naam as rol, o.naam as organisatie
    from (
      select b.gemeente_id, b.pet_id from betrokkenheid b
        where b.dossier_id = ${dossierId}::uuid and b.vlaggen & ~${bits}::integer > 0
          and b.geldig_van <= now() and (b.geldig_tot is null or b.geldig_tot > now())
      union
      select x.gemeente_id, x.van_pet_id from overdracht x where x.dossier_id = ${dossierId}::uuid
    ) wie
    join pet p on p.gemeente_id = wie.gemeente_id and p.id = wie.pet_id
    join organisatie o on o.gemeente_id = p.gemeente_id and o.id = p.organisatie_id
    where p.id <> ${petId}::uuid
    order by 1, 2`.execute(tx)
  return rows
}

/** From which role a datum came along in an overgang, by the id of the datum here. */
export async function listHerkomst(tx: Tx, dossierId: string): Promise<Map<string, Rol>> {
  const rijen = await tx
    .selectFrom('gegeven as g')
    .innerJoin('overgang as o', (join) =>
      join.onRef('o.gemeente_id', '=', 'g.gemeente_id').onRef('o.id', '=', 'g.overgang_id'),
    )
    .innerJoin('pet as p', (join) =>
      join.onRef('p.gemeente_id', '=', 'o.gemeente_id').onRef('p.id', '=', 'o.van_pet_id'),
    )
    .innerJoin('organisatie as org', (join) =>
      join.onRef('org.gemeente_id', '=', 'p.gemeente_id').onRef('org.id', '=', 'p.organisatie_id'),
    )
    .select(['g.id', 'p.naam as rol', 'org.naam as organisatie'])
    .where('g.dossier_id', '=', dossierId)
    .where('g.overgang_id', 'is not', null)
    .execute()
  return new Map(rijen.map(({ id, ...rol }) => [id, rol]))
}

export interface GezinslidRij {
  persoonId: string
  naam: string
  geboortedatum: string | null
  rol: string
  /** Dossiers of this member alone that the active pet reaches; of others nothing is known here. */
  dossiers: { id: string; nummer: string; soort: DossierSoort }[]
}

/** The members of a family, each with their own dossiers as far as this pet reaches them. */
export async function listGezinsleden(
  tx: Tx,
  petId: string,
  gezinId: string,
): Promise<GezinslidRij[]> {
  const { rows } = await sql<GezinslidRij>`
    select p.id as "persoonId", p.naam, p.geboortedatum, gl.rol,
      coalesce((
        select jsonb_agg(jsonb_build_object('id', d.id, 'nummer', d.nummer, 'soort', d.soort) order by d.nummer)
        from dossier d
        where d.gemeente_id = gl.gemeente_id and d.persoon_id = gl.persoon_id and d.soort <> 'gezinsdossier'
          and exists (select from toegang t where t.pet_id = ${petId}::uuid and t.dossier_id = d.id)
      ), '[]') as dossiers
    from gezinslid gl
    join persoon p on p.gemeente_id = gl.gemeente_id and p.id = gl.persoon_id
    where gl.gezin_id = ${gezinId}::uuid
`.execute(tx)
  return rows.toSorted(opPlaatsInGezin)
}

const gezinsrollen = ['ouder', 'partner', 'kind']

/** Parents first, then children; the oldest first, and twins by name. */
function opPlaatsInGezin(a: GezinslidRij, b: GezinslidRij): number {
  const rang = ({ rol }: GezinslidRij): number =>
    gezinsrollen.includes(rol) ? gezinsrollen.indexOf(rol) : gezinsrollen.length
  // Whose birth date is not known comes last.
  const dag = ({ geboortedatum }: GezinslidRij): string => geboortedatum ?? '9999'
  return (
    rang(a) - rang(b) ||
    dag(a).localeCompare(dag(b)) ||
    opNaam({ id: a.persoonId, naam: a.naam }, { id: b.persoonId, naam: b.naam })
  )
}

/** The gezinsdossiers in which this person is a member, as far as this pet reaches them. */
export async function listGezinsdossiers(
  tx: Tx,
  petId: string,
  persoonId: string,
): Promise<{ id: string; nummer: string }[]> {
  const { rows } = await sql<{ id: string; nummer: string }>`
    select d.id, d.nummer
    from (select distinct t.gemeente_id, t.dossier_id from toegang t where t.pet_id = ${petId}::uuid) eigen
    join dossier d on d.gemeente_id = eigen.gemeente_id and d.id = eigen.dossier_id
    join dossier_persoon dp on dp.gemeente_id = d.gemeente_id and dp.dossier_id = d.id
    where d.soort = 'gezinsdossier' and dp.persoon_id = ${persoonId}::uuid
    order by d.nummer`.execute(tx)
  return rows
}
