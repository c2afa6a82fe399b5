import { sql } from 'kysely'
import type { Datum } from '../domein/leeftijd.ts'
import {
  dagenVooruit,
  verjaardagen,
  type Lijstplek,
  type Termijnrij,
  type Termijnsoort,
} from '../domein/termijnlijst.ts'
import type { Tx } from './database.ts'

/**
 * Everything with a day for the active pet, the first day first. What may be seen is decided by row security and by the
 * functions that decide about duties; this only puts it in one row.
 *
 * @param vandaag the day of the clock that the application runs on
 */
export async function listTermijnen(
  tx: Tx,
  petId: string,
  vandaag: Datum,
  vraag: { soort?: Termijnsoort | undefined; na?: Lijstplek | undefined; hoogstens: number },
): Promise<Termijnrij[]> {
  const { soort = null, na } = vraag
  const { rows } = await sql<Termijnrij>`
    with mijn as (
      select distinct t.dossier_id from toegang t
      where t.vlaggen & 8 > 0 and t.geldig_van <= now() and (t.geldig_tot is null or t.geldig_tot > now())
    ), alles as (
      select 'plicht' as soort, p.id, p.uiterlijk as dag, p.dossier_id as "dossierId", p.tekst as wat,
        (p.ontstaan_op at time zone 'Europe/Amsterdam')::date as vanaf, p.wettelijk, p.blokkerend, p.pet_id <> ${petId}::uuid as vervangt
      from plicht p where p.id = any (array(select mijn_open_plichten()))
      union all
      select 'uitstel', u.besluit_id, u.herzien_op, u.dossier_id, u.nummer, u.begin, u.einde, false, false
      from mijn_uitstel() u where u.einde >= ${vandaag}::date
      union all
      select 'toestemming', t.id, t.geldig_tot, t.dossier_id, t.nummer, (t.gevraagd_op at time zone 'Europe/Amsterdam')::date, null, false, false
      from toestemming t where t.dossier_id in (select dossier_id from mijn)
        and t.geldig_tot between ${vandaag}::date and ${vandaag}::date + ${dagenVooruit}::integer
        and toestemming_stand(t.id) = 'verleend'
      union all
      select 'deling', d.id, d.geldig_tot, d.dossier_id, d.nummer, (d.gedeeld_op at time zone 'Europe/Amsterdam')::date, null, false, false
      from deling d where d.dossier_id in (select dossier_id from mijn)
        and d.geldig_tot between ${vandaag}::date and ${vandaag}::date + ${dagenVooruit}::integer and is_lopend(d.id)
      union all
      (select distinct on (dp.persoon_id, jaar) 'verjaardag', dp.persoon_id, verjaardag(pe.geboortedatum, jaar), dp.dossier_id, jaar::text, null::date, null::date, false, false
      from dossier_persoon dp
      join persoon pe on pe.gemeente_id = dp.gemeente_id and pe.id = dp.persoon_id and pe.geboortedatum is not null and pe.overleden_op is null
      cross join unnest(${[...verjaardagen]}::integer[]) as jaar
      where dp.rol = 'betrokkene' and dp.dossier_id in (select dossier_id from mijn)
        and verjaardag(pe.geboortedatum, jaar) between ${vandaag}::date and ${vandaag}::date + ${dagenVooruit}::integer
      order by dp.persoon_id, jaar, dp.dossier_id)
    )
    select * from alles a
    where (${soort}::text is null or a.soort = ${soort}::text)
      and (${na === undefined}::boolean or (a.dag, a.soort, a.id) > (${na?.dag ?? null}::date, ${na?.soort ?? null}::text, ${na?.id ?? null}::uuid))
    order by a.dag, a.soort, a.id limit ${vraag.hoogstens}`.execute(tx)
  return rows
}

/** How many duties of this pet are over their day. */
export async function countTeLaat(tx: Tx, vandaag: Datum): Promise<number> {
  const { rows } = await sql<{ aantal: number }>`
    select count(*)::integer as aantal from plicht p
    where p.id = any (array(select mijn_open_plichten())) and p.uiterlijk < ${vandaag}::date`.execute(
    tx,
  )
  return rows[0]?.aantal ?? 0
}

/** One row of the overview of the leidinggevende: numbers, never whose. */
export interface Teamtermijn {
  petNaam: string
  /** The Monday of the week; what is older stands in the week before this one. */
  week: Datum
  aantal: number
  teLaat: number
  zonderIemand: number
}

export async function listTeamtermijnen(tx: Tx, weken: number): Promise<Teamtermijn[]> {
  const { rows } = await sql<Teamtermijn>`
    select pet_naam as "petNaam", week::text as week, aantal::integer as aantal, te_laat::integer as "teLaat",
      zonder_iemand::integer as "zonderIemand"
    from team_termijnen(${weken})`.execute(tx)
  return rows
}
