import type { Client } from 'pg'
import type { Geval } from './meten.ts'
import { id } from './wereld.ts'

const GELDIG = 't.geldig_van <= now() and (t.geldig_tot is null or t.geldig_tot > now())'
const GEWOON = `p.soort not in ('leidinggevende', 'bezwaarbehandelaar')`
const KOLOMMEN = 'p.gemeente_id as gemeente, p.medewerker_id as medewerker, p.id as pet'

async function vraag(beheer: Client, sql: string): Promise<Geval[]> {
  return (await beheer.query<Geval>(sql)).rows
}

/** 200 ordinary petten, each with five of their own dossiers. */
export function gewoneGevallen(beheer: Client): Promise<Geval[]> {
  return vraag(
    beheer,
    `select ${KOLOMMEN}, t.dossier_id as dossier
    from (select * from pet p where ${GEWOON} order by md5(p.id::text) limit 200) p
    cross join lateral (select distinct t.dossier_id from toegang t where t.pet_id = p.id and ${GELDIG} order by t.dossier_id limit 5) t
    order by md5(t.dossier_id::text)`,
  )
}

/** Petten with every kind of source, each with a dossier they reach, one that ended, and one of somebody else. */
export function vergelijkGevallen(beheer: Client): Promise<Geval[]> {
  const petten = (waar: string, aantal: number) =>
    `(select p.* from pet p where ${GEWOON} and ${waar} order by md5('v' || p.id::text) limit ${aantal})`
  const bron = (naam: string) =>
    `exists (select from toegang t where t.pet_id = p.id and t.bron = '${naam}' and ${GELDIG})`
  return vraag(
    beheer,
    `with p as (${petten('true', 8)} union ${petten(bron('vervanging'), 8)} union ${petten(bron('nood'), 8)})
    select ${KOLOMMEN}, x.dossier from p cross join lateral (
      (select t.dossier_id as dossier from toegang t where t.pet_id = p.id and ${GELDIG} order by t.dossier_id limit 3)
      union all (select t.dossier_id from toegang t where t.pet_id = p.id and t.bron in ('vervanging', 'nood') and ${GELDIG} order by t.dossier_id limit 3)
      union all (select b.dossier_id from betrokkenheid b where b.gemeente_id = p.gemeente_id and b.pet_id = p.id and b.geldig_tot < now() limit 2)
      union all (select b.dossier_id from betrokkenheid b where b.pet_id <> p.id limit 1)) x`,
  )
}

/** One wide pet with 200 of its dossiers. */
export function bredeGevallen(beheer: Client, sleutel: string): Promise<Geval[]> {
  return vraag(
    beheer,
    `select ${KOLOMMEN}, t.dossier_id as dossier from pet p join toegang t on t.pet_id = p.id and ${GELDIG}
    where p.id = ${id('pet', `'${sleutel}'`)} order by md5(t.dossier_id::text) limit 200`,
  )
}
