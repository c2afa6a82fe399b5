/**
 * Every signal over the whole log in one question, without steps and without a place where it was: what the steps must
 * come to. $1 is the gemeente; 25 people an hour is 5 here, the hours are the ordinary ones.
 */
export const ineens = `
with regel as materialized (
  -- A look at somebody: not the list of one's own work, and not the log itself.
  select x.id, x.volgnummer, x.tijdstip, x.tijdstip at time zone 'Europe/Amsterdam' as hier, x.medewerker_id, x.pet_id,
    x.betrokkene_id, x.handeling, x.object_soort, x.trace_id, coalesce(x.dossier_id, x.object_id) as waar
  from gebeurtenis x
  where x.gemeente_id = $1 and x.actor_soort = 'medewerker' and x.uitkomst = 'gedaan'
    and x.betrokkene_id is not null and not x.besloten and x.object_soort not in ('dossierlijst', 'logboek', 'uitstel', 'signaal')
), betrokken as materialized (
  select p.medewerker_id, b.dossier_id, dp.persoon_id, b.geldig_van, coalesce(b.geldig_tot, 'infinity') as geldig_tot
  from betrokkenheid b join pet p on p.gemeente_id = b.gemeente_id and p.id = b.pet_id
  join dossier_persoon dp on dp.gemeente_id = b.gemeente_id and dp.dossier_id = b.dossier_id where b.gemeente_id = $1
), eigen as (
  select b.medewerker_id, count(distinct b.persoon_id) as mensen from betrokken b where b.geldig_tot > now() group by b.medewerker_id
), druk as (
  select y.medewerker_id, date_trunc('hour', y.hier) as uur, count(distinct y.betrokkene_id) as mensen
  from regel y group by 1, 2 having count(distinct y.betrokkene_id) > 5
), zoek as materialized (
  select r.id, r.volgnummer, r.tijdstip, r.hier, r.medewerker_id, r.betrokkene_id, r.trace_id, to_char(r.hier, 'IYYY-IW') as week,
    count(*) over (partition by r.trace_id) as breedte
  from regel r where r.object_soort = 'zoekresultaat'
), vaak as (
  -- A broad question finds many people; that is no question about one of them.
  select z.medewerker_id, z.betrokkene_id, z.week, min(z.tijdstip) as eerst from zoek z where z.breedte <= 10
  group by 1, 2, 3 having count(distinct z.trace_id) >= 3
), gewerkt as (
  select w.medewerker_id, w.betrokkene_id, w.tijdstip from regel w where w.handeling in ('vastleggen', 'besluiten', 'verstrekken')
), gevonden as (
  select 'zonder-betrokkenheid' as soort, d.id::text as sleutel, r.medewerker_id, r.id, r.volgnummer, r.tijdstip, r.betrokkene_id,
    d.id as doeltoegang_id, d.soort as grond
  from doeltoegang d join regel r on r.pet_id = d.pet_id and r.waar = d.dossier_id
    and r.tijdstip between d.geldig_van - interval '5 minutes' and d.geldig_tot
  where d.gemeente_id = $1 and not exists (select from betrokken b where b.medewerker_id = r.medewerker_id and b.dossier_id = r.waar
    and b.geldig_van <= r.tijdstip and b.geldig_tot > r.tijdstip)
  union all
  select 'eigen-kring', k.medewerker_id || '/' || (k.op at time zone 'Europe/Amsterdam')::date, k.medewerker_id, x.id, x.volgnummer, x.tijdstip,
    null, null, null
  from kring_poging k join gebeurtenis x on x.gemeente_id = k.gemeente_id and x.id = k.gebeurtenis_id
  where k.gemeente_id = $1
  union all
  select 'eigen-straat', md5(r.medewerker_id || '/' || r.betrokkene_id) || '/' || to_char(r.hier, 'YYYY-MM'), r.medewerker_id, r.id, r.volgnummer,
    r.tijdstip, r.betrokkene_id, null, null
  from eigen_straat e join persoon p on p.gemeente_id = e.gemeente_id and p.straat_ix = e.straat_ix
  join regel r on r.medewerker_id = e.medewerker_id and r.betrokkene_id = p.id
  where e.gemeente_id = $1
  union all
  select 'buiten-uren', r.medewerker_id || '/' || r.hier::date, r.medewerker_id, r.id, r.volgnummer, r.tijdstip, r.betrokkene_id, null, null
  from regel r
  where extract(hour from r.hier) < 7 or extract(hour from r.hier) >= 20
    or (true and extract(isodow from r.hier) > 5)
  union all
  -- More than the setting, and more than half of everybody in the own dossiers.
  select 'bulk', r.medewerker_id || '/' || to_char(r.hier, 'YYYY-MM-DD HH24'), r.medewerker_id, r.id, r.volgnummer, r.tijdstip, r.betrokkene_id, null, null
  from druk d join regel r on r.medewerker_id = d.medewerker_id and date_trunc('hour', r.hier) = d.uur
  left join eigen e on e.medewerker_id = d.medewerker_id
  where d.mensen > coalesce(e.mensen, 0) / 2
  union all
  select 'gesloten-dossier', md5(r.medewerker_id || '/' || r.waar) || '/' || r.hier::date, r.medewerker_id, r.id, r.volgnummer, r.tijdstip, r.betrokkene_id, null, null
  from regel r join dossier d on d.gemeente_id = $1 and d.id = r.waar
  where r.handeling = 'raadplegen' and d.gesloten_op is not null and r.tijdstip > d.gesloten_op + interval '1 hour'
  union all
  -- The same person found three times or more by searching, and nothing done for them, and not involved since.
  select 'nieuwsgierig', md5(z.medewerker_id || '/' || z.betrokkene_id) || '/' || z.week, z.medewerker_id, z.id, z.volgnummer,
    z.tijdstip, z.betrokkene_id, null, null
  from vaak v join zoek z on z.medewerker_id = v.medewerker_id and z.betrokkene_id = v.betrokkene_id and z.week = v.week
  where z.breedte <= 10
    and not exists (select from gewerkt w where w.medewerker_id = v.medewerker_id and w.betrokkene_id = v.betrokkene_id and w.tijdstip >= v.eerst - interval '8 days')
    and not exists (select from betrokken b where b.medewerker_id = v.medewerker_id and b.persoon_id = v.betrokkene_id
      and b.geldig_van >= v.eerst - interval '5 minutes')
  union all
  select 'geheim-adres', md5(r.medewerker_id || '/' || r.betrokkene_id) || '/' || to_char(r.hier, 'YYYY-MM'), r.medewerker_id, r.id, r.volgnummer,
    r.tijdstip, r.betrokkene_id, null, null
  from regel r join persoon p on p.gemeente_id = $1 and p.id = r.betrokkene_id and p.geheim_adres
  where not exists (select from betrokken b where b.medewerker_id = r.medewerker_id and b.persoon_id = r.betrokkene_id
    and b.geldig_van - interval '5 minutes' <= r.tijdstip and b.geldig_tot > r.tijdstip)
)
select v.soort, v.sleutel, v.medewerker_id, min(v.tijdstip) as van, max(v.tijdstip) as tot, (array_agg(v.id order by v.volgnummer))[1:200] as regels,
  count(*)::int as aantal, count(distinct v.betrokkene_id)::int as mensen, min(v.grond) as grond
from gevonden v group by v.soort, v.sleutel, v.medewerker_id order by v.soort, v.sleutel`
