-- What a resident sees of the work that is done about them, and when it is shown later.

-- Since when this installation keeps its log: a page may never suggest that nobody looked before.
create function logboek_sinds() returns timestamptz
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select min(uitgevoerd_op) from migratie
$$;

-- A besluit about which the resident is informed later for safety or an investigation (E-118) is not given away by
-- the resident's own page, nor by the log lines about it. It opens when the informing is done, and on the day after
-- the date that was promised. A corrected besluit stays closed as long as what replaced it.
create function uitgesteld_voor_inwoner(p_besluit uuid) returns boolean
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  with recursive keten as (
    select tb.id, tb.inhoud -> 'informeren' as informeren
      from triagebesluit tb where tb.gemeente_id = huidige_gemeente() and tb.id = p_besluit
    union all
    select tb.id, tb.inhoud -> 'informeren'
      from triagebesluit tb join keten k on tb.vervangt_id = k.id where tb.gemeente_id = huidige_gemeente()
  )
  select exists (
    select from keten k
    where k.informeren ->> 'wanneer' = 'achteraf'
      and k.informeren -> 'redenen' ?| array['veiligheid', 'onderzoek']
      and (k.informeren ->> 'uiterlijk')::date >= current_date
      and not exists (
        select from plicht p
        where p.gemeente_id = huidige_gemeente() and p.besluit_id = k.id and p.gedaan_op is not null
          and p.code in ('informeer-achteraf', 'informeer-binnen-vier-weken', 'informeer-na-onderzoek')))
$$;

revoke all on function logboek_sinds(), uitgesteld_voor_inwoner(uuid) from public;
grant execute on function logboek_sinds(), uitgesteld_voor_inwoner(uuid) to deelwijzer_inwoner;

drop policy inwoner on triagebesluit;
create policy inwoner on triagebesluit for select to deelwijzer_inwoner using (
  gemeente_id = (select huidige_gemeente())
  and persoon_id = any (array(select z.persoon_id from zichtbaar_voor_inwoner() z))
  and dossier_id = any (array(select d.id from dossier d))
  and not uitgesteld_voor_inwoner(id));

drop policy inwoner on gebeurtenis;
create policy inwoner on gebeurtenis for select to deelwijzer_inwoner using (
  gemeente_id = (select huidige_gemeente())
  and betrokkene_id = any (array(select z.persoon_id from zichtbaar_voor_inwoner() z where not z.alleen_college))
  and not (object_soort = 'triagebesluit' and object_id is not null and uitgesteld_voor_inwoner(object_id)));

-- Which role is working on it (E-115), and what a besluit still asks of that role. Never a name: the columns stop there.
create policy inwoner on betrokkenheid for select to deelwijzer_inwoner using (
  gemeente_id = (select huidige_gemeente()) and dossier_id = any (array(select d.id from dossier d)));
grant select (gemeente_id, pet_id, dossier_id, geldig_van, geldig_tot) on betrokkenheid to deelwijzer_inwoner;

create policy inwoner on plicht for select to deelwijzer_inwoner using (
  gemeente_id = (select huidige_gemeente()) and besluit_id = any (array(select tb.id from triagebesluit tb)));
grant select (gemeente_id, id, besluit_id, code, uiterlijk, gedaan_op) on plicht to deelwijzer_inwoner;

-- The question as it was written down. Not when a referrer reported without having spoken, or with signs of danger:
-- that text can give away who reported (E-224), so it takes a person to show it.
create policy inwoner on hulpvraag for select to deelwijzer_inwoner using (
  gemeente_id = (select huidige_gemeente())
  and persoon_id = any (array(select z.persoon_id from zichtbaar_voor_inwoner() z))
  and id = any (array(select d.hulpvraag_id from dossier d))
  and gesproken is true and veiligheidsaanwijzing is not true);
grant select (gemeente_id, id, nummer, persoon_id, gemeld_door, gesproken, veiligheidsaanwijzing, omschrijving, aangenomen_op)
  on hulpvraag to deelwijzer_inwoner;

-- For the leidinggevende: per kind of pet, never per person. Deviations of fewer than five besluiten are not given at
-- all: they would tell about somebody.
create or replace function teamtelling()
returns table (pet_naam text, dossiers bigint, triages_open bigint, besluiten bigint, afwijkingen bigint, plichten_open bigint, plichten_te_laat bigint)
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  with mag as (
    select from pet ik where ik.gemeente_id = huidige_gemeente() and ik.id = huidige_pet()
      and ik.soort = 'leidinggevende' and ik.geldig_van <= now() and (ik.geldig_tot is null or ik.geldig_tot > now())
  ), soort as (
    select p.naam, array_agg(p.id) as petten from pet p
    where p.gemeente_id = huidige_gemeente() and p.soort <> 'leidinggevende' and exists (select from mag)
    group by p.naam
  ), besluit as (
    select s.naam, count(tb.id) as genomen, count(tb.id) filter (where tb.inhoud ->> 'afgeweken' = 'true') as afgeweken
    from soort s left join triagebesluit tb on tb.gemeente_id = huidige_gemeente() and tb.pet_id = any (s.petten)
    group by s.naam
  )
  select s.naam,
    (select count(distinct b.dossier_id) from betrokkenheid b
       where b.gemeente_id = huidige_gemeente() and b.pet_id = any (s.petten) and b.geldig_tot is null),
    (select count(*) from triage t where t.gemeente_id = huidige_gemeente() and t.pet_id = any (s.petten)
       and not exists (select from triagebesluit tb where tb.gemeente_id = t.gemeente_id and tb.triage_id = t.id)),
    b.genomen, case when b.genomen >= 5 then b.afgeweken end,
    (select count(*) from plicht x where x.gemeente_id = huidige_gemeente() and x.pet_id = any (s.petten) and x.gedaan_op is null),
    (select count(*) from plicht x where x.gemeente_id = huidige_gemeente() and x.pet_id = any (s.petten)
       and x.gedaan_op is null and x.uiterlijk < current_date)
  from soort s join besluit b on b.naam = s.naam
  order by s.naam
$$;
