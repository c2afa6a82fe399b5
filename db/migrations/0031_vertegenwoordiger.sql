-- Who sees the page of somebody else: parent, voogd, curator, mentor, and whom the resident lets help. And who is kept out,
-- because the person has to be protected against them (E-212…E-218, S1 §7, S2 art. 12.3; decision 0029).

-- ── Letting somebody help ───────────────────────────────────────────────────────────────────────────────────────────

-- The resident gives a code, the helper types it. Nobody looks anybody up.
create table machtiging (
  gemeente_id uuid not null,
  id uuid not null,
  persoon_id uuid not null,
  -- All of their dossiers, or only those of the gemeente.
  omvang text not null check (omvang in ('alles', 'gemeente')),
  -- Only looking, or asking under a right as well.
  mag text not null check (mag in ('meekijken', 'verzoeken')),
  gegeven_op timestamptz not null,
  -- The first day on which it does not count any more.
  geldig_tot date not null,
  -- Of the code only this, and only until it is used.
  code_hash bytea,
  code_tot timestamptz not null,
  helper_id uuid,
  aanvaard_op timestamptz,
  gestopt_op timestamptz,
  gestopt_door text check (gestopt_door in ('inwoner', 'helper')),
  primary key (gemeente_id, id),
  foreign key (gemeente_id, persoon_id) references persoon (gemeente_id, id),
  foreign key (gemeente_id, helper_id) references persoon (gemeente_id, id),
  check (helper_id is distinct from persoon_id),
  check ((helper_id is null) = (aanvaard_op is null)),
  check ((gestopt_op is null) = (gestopt_door is null)),
  check (code_hash is null or (helper_id is null and gestopt_op is null))
);
create index machtiging_persoon on machtiging (gemeente_id, persoon_id);
create index machtiging_helper on machtiging (gemeente_id, helper_id) where helper_id is not null and gestopt_op is null;
create unique index machtiging_code on machtiging (gemeente_id, code_hash) where code_hash is not null;

-- How often somebody typed a code that did not work. Kept for a day.
create table machtiging_poging (
  gemeente_id uuid not null,
  id uuid not null default gen_random_uuid(),
  persoon_id uuid not null,
  op timestamptz not null,
  primary key (gemeente_id, id),
  foreign key (gemeente_id, persoon_id) references persoon (gemeente_id, id)
);
create index machtiging_poging_persoon on machtiging_poging (gemeente_id, persoon_id, op);

-- ── Shielding ───────────────────────────────────────────────────────────────────────────────────────────────────────

-- Somebody who would represent this person, and is kept from everything about them. That it is so is for everybody who works
-- with this person, or one of them would tell; why is for the dossier in which it was decided.
create table afscherming (
  gemeente_id uuid not null,
  id uuid not null,
  persoon_id uuid not null,
  vertegenwoordiger_id uuid not null,
  begonnen_op timestamptz not null,
  -- Looked at again on this day at the latest. It does not end by itself: that would be a danger nobody decided on.
  herzien_op date not null,
  beeindigd_op timestamptz,
  -- The task to look at it again, in the dossier where it was decided last.
  plicht_id uuid,
  primary key (gemeente_id, id),
  foreign key (gemeente_id, plicht_id) references plicht (gemeente_id, id),
  foreign key (gemeente_id, persoon_id) references persoon (gemeente_id, id),
  foreign key (gemeente_id, vertegenwoordiger_id) references persoon (gemeente_id, id),
  check (persoon_id <> vertegenwoordiger_id)
);
create unique index afscherming_lopend on afscherming (gemeente_id, persoon_id, vertegenwoordiger_id) where beeindigd_op is null;
create index afscherming_vertegenwoordiger on afscherming (gemeente_id, vertegenwoordiger_id) where beeindigd_op is null;

create table afscherming_besluit (
  gemeente_id uuid not null,
  id uuid not null,
  afscherming_id uuid not null,
  dossier_id uuid not null,
  persoon_id uuid not null,
  pet_id uuid not null,
  soort text not null check (soort in ('begin', 'verlengd', 'beeindigd')),
  grond text not null check (grond in ('veiligheid', 'zwaarwegend-belang')),
  reden text not null check (is_verzegeld(reden)),
  herzien_op date,
  op timestamptz not null,
  primary key (gemeente_id, id),
  foreign key (gemeente_id, afscherming_id) references afscherming (gemeente_id, id),
  foreign key (gemeente_id, dossier_id, persoon_id) references dossier_persoon (gemeente_id, dossier_id, persoon_id),
  foreign key (gemeente_id, pet_id) references pet (gemeente_id, id),
  check ((soort = 'beeindigd') = (herzien_op is null))
);
create index afscherming_besluit_van on afscherming_besluit (gemeente_id, afscherming_id, op);
create trigger afscherming_besluit_onveranderlijk before update or delete or truncate on afscherming_besluit
  for each statement execute function weiger_wijziging();

create function is_afgeschermd(p_gemeente uuid, p_persoon uuid, p_wie uuid) returns boolean
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select exists (select from afscherming a where a.gemeente_id = p_gemeente and a.persoon_id = p_persoon
    and a.vertegenwoordiger_id = p_wie and a.beeindigd_op is null)
$$;

-- ── Who sees whom ───────────────────────────────────────────────────────────────────────────────────────────────────

create function hier_vandaag() returns date
language sql stable set search_path = deelwijzer, pg_temp as $$ select (now() at time zone 'Europe/Amsterdam')::date $$;

-- As the BRP says, or as stands in the register of representatives; a curator who is not certain is not a no here.
create function onder_curatele(p_gemeente uuid, p_persoon uuid) returns boolean
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select exists (select from persoon p where p.gemeente_id = p_gemeente and p.id = p_persoon and p.curatele)
    or exists (select from vertegenwoordiging v where v.gemeente_id = p_gemeente and v.persoon_id = p_persoon and v.soort = 'curator'
      and v.gezag <> 'nee' and v.geldig_van <= hier_vandaag() and (v.geldig_tot is null or v.geldig_tot > hier_vandaag()))
$$;

-- Everybody whose page this resident sees, as what, how much of it, and whether they may ask under a right for them.
-- 'alles'; 'college': the dossiers of the college alone; 'zorg': care, not money (BW 1:453); 'eigen': all that is of this
-- person alone, not what is of a family, of which the others gave no leave. An age that is not certain, gezag that is not
-- certain, a death and a shielding are each a no. Two rows of one person add up.
create function voor_wie() returns table (persoon_id uuid, hoedanigheid text, zicht text, verzoeken boolean, tot date)
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  with ik as (
    select p.gemeente_id as g, p.id, geb.vroegst, geb.laatst from persoon p
      cross join lateral geboren_tussen(p.geboortedatum, p.geboorte_onvolledig) geb
    where p.gemeente_id = huidige_gemeente() and p.id = huidige_persoon() and p.overleden_op is null),
  ander as (
    select v.persoon_id, v.soort, null::text as omvang, true as verzoeken, v.geldig_tot as tot from ik join vertegenwoordiging v on v.gemeente_id = ik.g and v.vertegenwoordiger_id = ik.id
      where v.soort in ('ouder', 'voogd', 'curator', 'mentor') and v.gezag = 'ja'
        and v.geldig_van <= hier_vandaag() and (v.geldig_tot is null or v.geldig_tot > hier_vandaag())
    union all
    select m.persoon_id, 'gemachtigde', m.omvang, m.mag = 'verzoeken', m.geldig_tot from ik join machtiging m on m.gemeente_id = ik.g and m.helper_id = ik.id
      where m.gestopt_op is null and m.geldig_tot > hier_vandaag())
  -- For oneself: not under twelve (E-212). Who may be older is not kept from what is theirs.
  select ik.id, 'zelf', 'alles', coalesce(verjaardag(ik.vroegst, 12) <= hier_vandaag(), true), null::date from ik
  union all
  select a.persoon_id, a.soort,
    case a.soort when 'curator' then 'alles' when 'mentor' then 'zorg'
      when 'gemachtigde' then case a.omvang when 'alles' then 'eigen' else 'college' end
      -- From twelve a parent sees the dossiers of the college beside the child (UAVG 5 lid 4), not help (Jeugdwet 7.3.10).
      else case when verjaardag(geb.vroegst, 12) > hier_vandaag() then 'alles' else 'college' end end,
    a.verzoeken, case when a.soort in ('ouder', 'voogd') then least(a.tot, verjaardag(geb.vroegst, 16)) else a.tot end
  from ik join ander a on a.persoon_id <> ik.id join persoon p on p.gemeente_id = ik.g and p.id = a.persoon_id and p.overleden_op is null
    cross join lateral geboren_tussen(p.geboortedatum, p.geboorte_onvolledig) geb
  where not is_afgeschermd(ik.g, a.persoon_id, ik.id)
    and case
      when a.soort in ('ouder', 'voogd') then verjaardag(geb.vroegst, 16) > hier_vandaag()
      when a.soort in ('curator', 'mentor') then verjaardag(geb.laatst, 18) <= hier_vandaag()
      -- A machtiging ends when who gave it comes under curatele (BW 3:72).
      else verjaardag(geb.laatst, 12) <= hier_vandaag() and not onder_curatele(ik.g, a.persoon_id) end
$$;

create or replace function zichtbaar_voor_inwoner()
returns table (persoon_id uuid, alleen_college boolean)
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select v.persoon_id, v.zicht = 'college' from voor_wie() v
$$;

-- As what this resident may ask under a right for this person, or nothing. What they then ask about is never more than the
-- dossiers they see themselves: of a child of twelve a parent has those of the college, and the child alone those of help.
create or replace function mag_verzoeken_voor(p_persoon uuid) returns text
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select v.hoedanigheid from voor_wie() v where v.persoon_id = p_persoon and v.verzoeken
  order by array_position(array['zelf', 'curator', 'ouder', 'voogd', 'mentor', 'gemachtigde'], v.hoedanigheid) limit 1
$$;

-- Dossiers in which somebody stands from whom this resident is shielded. Their own stay theirs; one of the family does not.
create function verborgen_dossiers() returns setof uuid
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select d.id from afscherming a
    join dossier_persoon dp on dp.gemeente_id = a.gemeente_id and dp.persoon_id = a.persoon_id
    join dossier d on d.gemeente_id = dp.gemeente_id and d.id = dp.dossier_id
  where a.gemeente_id = huidige_gemeente() and a.vertegenwoordiger_id = huidige_persoon() and a.beeindigd_op is null
    and (d.persoon_id <> a.vertegenwoordiger_id or d.soort = 'gezinsdossier')
$$;

-- What they asked under a right for somebody from whom they are shielded since: the requests, their parts and decisions.
create function verborgen_verzoeken() returns setof uuid
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  with van as (
    select r.gemeente_id, r.id from rechtsverzoek r join afscherming a on a.gemeente_id = r.gemeente_id and a.persoon_id = r.persoon_id
      and a.vertegenwoordiger_id = r.indiener_id and a.beeindigd_op is null
    where r.gemeente_id = huidige_gemeente() and r.indiener_id = huidige_persoon()),
  deel as (select d.gemeente_id, d.id from van join verzoekdeel d on d.gemeente_id = van.gemeente_id and d.verzoek_id = van.id)
  select id from van union all select id from deel
  union all select b.id from deel join verzoekbesluit b on b.gemeente_id = deel.gemeente_id and b.deel_id = deel.id
$$;

create or replace function mijn_gezinsdossiers() returns setof uuid
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select d.id from dossier d join dossier_persoon dp on dp.gemeente_id = d.gemeente_id and dp.dossier_id = d.id
    join gezinslid gl on gl.gemeente_id = d.gemeente_id and gl.gezin_id = d.gezin_id and gl.persoon_id = dp.persoon_id
  where d.gemeente_id = huidige_gemeente() and d.soort = 'gezinsdossier' and dp.persoon_id = huidige_persoon()
    and exists (select from voor_wie() z where z.hoedanigheid = 'zelf')
    -- A parent without certain gezag over a child in it, or shielded from somebody in it, may not even know that it is there.
    and not exists (
      select from dossier_persoon kind
        join vertegenwoordiging v on v.gemeente_id = kind.gemeente_id and v.persoon_id = kind.persoon_id
      where kind.gemeente_id = d.gemeente_id and kind.dossier_id = d.id and v.vertegenwoordiger_id = huidige_persoon()
        and v.soort in ('ouder', 'voogd') and v.gezag <> 'ja' and v.geldig_van <= current_date and (v.geldig_tot is null or v.geldig_tot > current_date))
    and d.id not in (select x from verborgen_dossiers() x)
$$;

-- In which dossiers a resident adds words of their own: about themselves, about a child they have gezag over, of the family
-- they are in. A curator, a mentor and a helper read, and ask under a right; they add nothing in the place of the person.
create function mijn_schrijfdossiers() returns setof uuid
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select mijn_gezinsdossiers()
  union
  select d.id from voor_wie() z join dossier d on d.gemeente_id = huidige_gemeente() and d.persoon_id = z.persoon_id
  where z.hoedanigheid in ('zelf', 'ouder', 'voogd')
$$;

drop policy inwoner on dossier;
create policy inwoner on dossier for select to deelwijzer_inwoner using (
  gemeente_id = (select huidige_gemeente())
  and not id = any (array(select verborgen_dossiers()))
  and (id = any (array(select mijn_gezinsdossiers()))
    or persoon_id = any (array(select z.persoon_id from voor_wie() z where z.zicht = 'alles'))
    or (persoon_id = any (array(select z.persoon_id from voor_wie() z where z.zicht = 'eigen')) and soort <> 'gezinsdossier')
    -- Care, treatment and support; not income and not debts.
    or (persoon_id = any (array(select z.persoon_id from voor_wie() z where z.zicht = 'zorg'))
        and soort in ('toeleidingsdossier', 'hulpverleningsdossier', 'regiedossier')
        and taak not in ('toeleiding-pw', 'toeleiding-wgs', 're-integratie', 'schuldhulpverlening', 'begeleiden-plan-pw'))
    or (persoon_id = any (array(select z.persoon_id from voor_wie() z where z.zicht = 'college'))
        -- From twelve a parent sees the dossiers of the college beside the child, not those of a hulpverlener.
        and soort in ('toeleidingsdossier', 'regiedossier', 'uitkeringsdossier', 'schuldhulpdossier')
        and taak not in ('regie-vanuit-hulp', 'schuldhulpverlening', 're-integratie'))));

-- Of what they asked for somebody else: no part in a dossier that they may not know of any more, such as help to a child that
-- became twelve meanwhile. Of oneself all of it, as long as nobody in that dossier has to be protected against them.
drop policy inwoner on verzoekdeel;
create policy inwoner on verzoekdeel for select to deelwijzer_inwoner using (
  gemeente_id = (select huidige_gemeente())
  and exists (select from rechtsverzoek v where v.gemeente_id = verzoekdeel.gemeente_id and v.id = verzoekdeel.verzoek_id)
  and (dossier_id is null or dossier_id = any (array(select d.id from dossier d))
    or (persoon_id = (select huidige_persoon()) and not dossier_id = any (array(select verborgen_dossiers())))));

-- Who looked. About a child under twelve all of it; for who sees a part of somebody, what lies in a dossier of that part.
-- That somebody is shielded, and whom one lets help, is nobody's but one's own. Who is shielded reads no line about
-- themselves either in a dossier that they may not know of.
drop policy inwoner on gebeurtenis;
create policy inwoner on gebeurtenis for select to deelwijzer_inwoner using (
  gemeente_id = (select huidige_gemeente())
  and betrokkene_id = any (array(select z.persoon_id from zichtbaar_voor_inwoner() z where not z.alleen_college))
  and (not besloten or dossier_id = any (array(select d.id from dossier d)))
  and (betrokkene_id = any (array(select z.persoon_id from voor_wie() z where z.zicht = 'alles'))
    or (dossier_id is null and betrokkene_id = any (array(select z.persoon_id from voor_wie() z where z.zicht = 'eigen')))
    or dossier_id = any (array(select d.id from dossier d)))
  and (dossier_id is null or not dossier_id = any (array(select verborgen_dossiers())))
  and (object_id is null or not object_id = any (array(select verborgen_verzoeken())))
  and (object_soort not in ('afscherming', 'machtiging') or betrokkene_id = (select huidige_persoon()))
  and not (object_soort = 'triagebesluit' and object_id is not null and uitgesteld_voor_inwoner(object_id))
  and not (besluit_id is not null and uitgesteld_voor_inwoner(besluit_id)));

drop policy inwoner_schrijft on verklaring;
create policy inwoner_schrijft on verklaring for insert to deelwijzer_inwoner with check (
  gemeente_id = (select huidige_gemeente()) and toegevoegd_door = 'inwoner' and pet_id is null
  and persoon_id = (select huidige_persoon()) and dossier_id = any (array(select d.id from dossier d))
  and dossier_id = any (array(select mijn_schrijfdossiers())));
drop policy inwoner_schrijft on plan_regel;
create policy inwoner_schrijft on plan_regel for insert to deelwijzer_inwoner with check (
  gemeente_id = (select huidige_gemeente()) and door = 'inwoner' and persoon_id = (select huidige_persoon())
  and dossier_id = any (array(select d.id from dossier d))
  and dossier_id = any (array(select mijn_schrijfdossiers())));
drop policy inwoner_schrijft on plan_reactie;
create policy inwoner_schrijft on plan_reactie for insert to deelwijzer_inwoner with check (
  gemeente_id = (select huidige_gemeente()) and persoon_id = (select huidige_persoon()) and pet_id is null
  and dossier_id = any (array(select d.id from dossier d))
  and dossier_id = any (array(select mijn_schrijfdossiers()))
  and (onderdeel_id is null or exists (select from plan_regel r where r.dossier_id = plan_reactie.dossier_id and r.onderdeel_id = plan_reactie.onderdeel_id)));

create or replace function mijn_overleggen() returns table (overleg_id uuid, persoon_id uuid)
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select distinct p.overleg_id, p.persoon_id
  from voor_wie() z join overleg_persoon p on p.persoon_id = z.persoon_id
    join overleg o on o.gemeente_id = p.gemeente_id and o.id = p.overleg_id
    join overleg_verslag v on v.gemeente_id = o.gemeente_id and v.overleg_id = o.id
    join dossier d on d.gemeente_id = o.gemeente_id and d.id = o.dossier_id
  where p.gemeente_id = huidige_gemeente()
    and case z.zicht
      when 'alles' then true
      when 'eigen' then d.soort <> 'gezinsdossier'
      when 'zorg' then d.soort in ('toeleidingsdossier', 'hulpverleningsdossier', 'regiedossier')
        and d.taak not in ('toeleiding-pw', 'toeleiding-wgs', 're-integratie', 'schuldhulpverlening', 'begeleiden-plan-pw')
      -- From twelve, help is told to the child and not over its head.
      else d.soort in ('toeleidingsdossier', 'regiedossier', 'uitkeringsdossier', 'schuldhulpdossier')
        and d.taak not in ('regie-vanuit-hulp', 'schuldhulpverlening', 're-integratie') end
    and d.id not in (select x from verborgen_dossiers() x)
    and (o.besluit_id is null or not uitgesteld_voor_inwoner(o.besluit_id))
    and not exists (select from overleg_gedeeld g join verstrekking s on s.gemeente_id = g.gemeente_id and s.id = g.verstrekking_id
      where g.gemeente_id = o.gemeente_id and g.overleg_id = o.id and uitgesteld_voor_inwoner(s.besluit_id))
$$;

-- Does this person decide for the other now? Not known is no; who is shielded from them does not, and is not asked.
create or replace function vertegenwoordigt_nu(p_gemeente uuid, p_persoon uuid, p_vertegenwoordiger uuid, p_soort text) returns boolean
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select not is_afgeschermd(p_gemeente, p_persoon, p_vertegenwoordiger)
    and exists (select from vertegenwoordiging v where v.gemeente_id = p_gemeente and v.persoon_id = p_persoon
    and v.vertegenwoordiger_id = p_vertegenwoordiger and v.soort = p_soort and v.gezag = 'ja'
    and v.geldig_van <= current_date and (v.geldig_tot is null or v.geldig_tot > current_date))
$$;

-- May who asked this still ask it now? Between asking and deciding somebody can be shielded, lose gezag or stop helping. Not
-- certain is no. A mandate on paper stands in no table: whoever decides looks at that one.
create function mag_nog_vragen(p_verzoek uuid) returns boolean
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select exists (select from rechtsverzoek r join persoon p on p.gemeente_id = r.gemeente_id and p.id = r.persoon_id
    cross join lateral geboren_tussen(p.geboortedatum, p.geboorte_onvolledig) geb
    where r.gemeente_id = huidige_gemeente() and r.id = p_verzoek and case
      when r.indiener_id = r.persoon_id then true
      when is_afgeschermd(r.gemeente_id, r.persoon_id, r.indiener_id) then false
      when r.hoedanigheid = 'gemachtigde' then r.kanaal <> 'mijn' or exists (select from machtiging m where m.gemeente_id = r.gemeente_id
        and m.persoon_id = r.persoon_id and m.helper_id = r.indiener_id and m.mag = 'verzoeken' and m.gestopt_op is null and m.geldig_tot > hier_vandaag())
      else vertegenwoordigt_nu(r.gemeente_id, r.persoon_id, r.indiener_id, r.hoedanigheid)
        and (r.hoedanigheid not in ('ouder', 'voogd') or verjaardag(geb.vroegst, 16) > hier_vandaag()) end)
$$;
-- What they ask for somebody else they then do not get. That they complained is theirs.
create function besluit_voor_wie() returns trigger language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  if exists (select from verzoekdeel d join rechtsverzoek v on v.gemeente_id = d.gemeente_id and v.id = d.verzoek_id
      where d.gemeente_id = new.gemeente_id and d.id = new.deel_id and v.soort <> 'klacht' and not mag_nog_vragen(v.id)) then
    raise exception 'wie dit vroeg, mag dat nu niet' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
revoke all on function mag_nog_vragen(uuid), besluit_voor_wie() from public;
grant execute on function mag_nog_vragen(uuid) to deelwijzer_app, deelwijzer_breed;
create trigger verzoekbesluit_voor_wie before insert on verzoekbesluit for each row
  when (new.uitkomst in ('toegewezen', 'deels')) execute function besluit_voor_wie();

-- ── Messages ────────────────────────────────────────────────────────────────────────────────────────────────────────

create or replace function ontvangers_van_bericht(p_soort text, p_id uuid, p_dag date) returns table (aan_soort text, aan_id uuid)
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  with wie as (
    select p.id, g.vroegst, g.laatst from persoon p cross join lateral geboren_tussen(p.geboortedatum, p.geboorte_onvolledig) g
    where p.gemeente_id = huidige_gemeente() and p.id = p_id and p.overleden_op is null and p_soort in ('over', 'inwoner')),
  -- The pet itself, or that which asked for a consent or asked a partner something.
  van_pet as (
    select p_id as id where p_soort = 'pet'
    union all select t.pet_id from toestemming t where p_soort = 'vrager-toestemming' and t.gemeente_id = huidige_gemeente() and t.id = p_id
    union all select v.pet_id from informatievraag i join verstrekking v on v.gemeente_id = i.gemeente_id and v.id = i.verstrekking_id
      where p_soort = 'vrager-partner' and i.gemeente_id = huidige_gemeente() and i.id = p_id)
  -- Who is addressed by name answers for themselves; only a child under twelve does not.
  select 'inwoner', w.id from wie w where case when p_soort = 'inwoner' then coalesce(verjaardag(w.vroegst, 12) <= p_dag, true)
    else verjaardag(w.laatst, 12) <= p_dag end
  union
  select 'inwoner', v.vertegenwoordiger_id from wie w join vertegenwoordiging v on v.gemeente_id = huidige_gemeente() and v.persoon_id = w.id
    join persoon o on o.gemeente_id = v.gemeente_id and o.id = v.vertegenwoordiger_id and o.overleden_op is null
    where p_soort = 'over' and verjaardag(w.vroegst, 12) > p_dag and v.soort in ('ouder', 'voogd') and v.gezag = 'ja'
      and v.geldig_van <= p_dag and (v.geldig_tot is null or v.geldig_tot > p_dag)
      and not is_afgeschermd(v.gemeente_id, v.persoon_id, v.vertegenwoordiger_id)
  union
  -- Who asked under a right for somebody else, as long as they may still read what comes of it.
  select 'inwoner', r.indiener_id from rechtsverzoek r
    join persoon i on i.gemeente_id = r.gemeente_id and i.id = r.indiener_id and i.overleden_op is null
    join persoon p on p.gemeente_id = r.gemeente_id and p.id = r.persoon_id
    cross join lateral geboren_tussen(p.geboortedatum, p.geboorte_onvolledig) geb
    where p_soort = 'indiener' and r.gemeente_id = huidige_gemeente() and r.id = p_id
      and (r.indiener_id = r.persoon_id
        or r.hoedanigheid = 'gemachtigde' and not is_afgeschermd(r.gemeente_id, r.persoon_id, r.indiener_id)
          and exists (select from machtiging m where m.gemeente_id = r.gemeente_id and m.persoon_id = r.persoon_id and m.helper_id = r.indiener_id
            and m.gestopt_op is null and m.geldig_tot > p_dag)
        or vertegenwoordigt_nu(r.gemeente_id, r.persoon_id, r.indiener_id, r.hoedanigheid)
          and (r.hoedanigheid not in ('ouder', 'voogd') or verjaardag(geb.vroegst, 16) > p_dag))
  union
  select 'medewerker', m.id from medewerker m where p_soort = 'medewerker' and m.gemeente_id = huidige_gemeente() and m.id = p_id
  union
  -- Who has the pet, and who replaces it now.
  select 'medewerker', p.medewerker_id from van_pet x join pet p on p.gemeente_id = huidige_gemeente() and p.geldig_van <= now()
    and (p.geldig_tot is null or p.geldig_tot > now())
    and (p.id = x.id or exists (select from vervanging v where v.gemeente_id = p.gemeente_id and v.pet_id = x.id and v.vervanger_pet_id = p.id
      and v.geldig_van <= now() and v.geldig_tot > now()))
  union
  select 'medewerker', p.medewerker_id from pet p where p.soort = p_soort and p_soort in ('leidinggevende', 'privacy-officer', 'bezwaarbehandelaar')
    and p.gemeente_id = huidige_gemeente() and p.geldig_van <= now() and (p.geldig_tot is null or p.geldig_tot > now())
  union
  select 'partner', pm.id from partner_medewerker pm where pm.gemeente_id = huidige_gemeente() and pm.ingetrokken_op is null
    and (p_soort = 'partner' and pm.id = p_id or p_soort = 'organisatie' and pm.organisatie_id = p_id)
$$;

-- ── Giving, taking and ending a machtiging ──────────────────────────────────────────────────────────────────────────
-- No role writes these tables itself. Each function acts for the resident of this session alone.

-- What this resident can give at most: 'verzoeken', 'meekijken' or nothing. Not certain is no. Who has a curator or a mentor is
-- helped by them. No law lets a child under sixteen have somebody else act on their rights; looking along is theirs to give.
create function mag_machtigen() returns text
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select case when verjaardag(geb.laatst, 16) <= hier_vandaag() then 'verzoeken' else 'meekijken' end
  from persoon p cross join lateral geboren_tussen(p.geboortedatum, p.geboorte_onvolledig) geb
  where p.gemeente_id = huidige_gemeente() and p.id = huidige_persoon() and p.overleden_op is null
    and verjaardag(geb.laatst, 12) <= hier_vandaag() and not onder_curatele(p.gemeente_id, p.id)
    and not exists (select from vertegenwoordiging v where v.gemeente_id = p.gemeente_id and v.persoon_id = p.id and v.soort = 'mentor'
      and v.gezag <> 'nee' and v.geldig_van <= hier_vandaag() and (v.geldig_tot is null or v.geldig_tot > hier_vandaag()))
$$;

-- The same post again makes another code for the same machtiging: the one that was shown last works.
-- @param p_tot the first day on which it does not count any more
create function geef_machtiging(p_id uuid, p_omvang text, p_mag text, p_tot date, p_hash bytea, p_nu timestamptz) returns void
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare g uuid := huidige_gemeente(); ik uuid := huidige_persoon(); hoogstens text;
begin
  perform from persoon p where p.gemeente_id = g and p.id = ik for update;
  hoogstens := mag_machtigen();
  if hoogstens is null or (p_mag <> 'meekijken' and hoogstens <> 'verzoeken')
     or p_tot <= hier_vandaag() or p_tot > verjaardag(hier_vandaag(), 1) then
    raise exception 'deze machtiging kan niet' using errcode = 'DW027';
  end if;
  update machtiging m set code_hash = p_hash, omvang = p_omvang, mag = p_mag, geldig_tot = p_tot
    where m.gemeente_id = g and m.id = p_id and m.persoon_id = ik and m.helper_id is null and m.gestopt_op is null;
  if found then return; end if;
  -- Five at a time, ten in a day: a code is not for handing round.
  if (select count(*) from machtiging m where m.gemeente_id = g and m.persoon_id = ik and m.gestopt_op is null
        and m.geldig_tot > hier_vandaag() and (m.helper_id is not null or m.code_tot > p_nu)) >= 5
     or (select count(*) from machtiging m where m.gemeente_id = g and m.persoon_id = ik and m.gegeven_op > p_nu - interval '24 hours') >= 10
     or exists (select from machtiging m where m.gemeente_id = g and m.id = p_id) then
    raise exception 'deze machtiging kan niet' using errcode = 'DW027';
  end if;
  insert into machtiging (gemeente_id, id, persoon_id, omvang, mag, gegeven_op, geldig_tot, code_hash, code_tot)
    values (g, p_id, ik, p_omvang, p_mag, p_nu, p_tot, p_hash, p_nu + interval '7 days');
end $$;

-- The helper types the code. Whatever is wrong is the same nothing, and counts as an attempt: a code that was never made, that
-- is over, that was used, one's own, and one that this helper may not use.
create function neem_machtiging(p_hash bytea, p_nu timestamptz) returns uuid
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare g uuid := huidige_gemeente(); ik uuid := huidige_persoon(); m machtiging%rowtype;
begin
  -- One attempt of one helper at a time, or the count could be passed by.
  perform from persoon p where p.gemeente_id = g and p.id = ik for update;
  if not found then raise exception 'geen inwoner' using errcode = 'insufficient_privilege'; end if;
  delete from machtiging_poging x where x.gemeente_id = g and x.op < p_nu - interval '24 hours';
  if (select count(*) from machtiging_poging x where x.gemeente_id = g and x.persoon_id = ik) >= 10
     or (select count(*) from machtiging_poging x where x.gemeente_id = g and x.persoon_id = ik and x.op > p_nu - interval '1 hour') >= 5 then
    return null;
  end if;
  select x.* into m from machtiging x
    join persoon p on p.gemeente_id = x.gemeente_id and p.id = x.persoon_id and p.overleden_op is null
    join persoon h on h.gemeente_id = x.gemeente_id and h.id = ik and h.overleden_op is null
    cross join lateral geboren_tussen(p.geboortedatum, p.geboorte_onvolledig) geb
    cross join lateral geboren_tussen(h.geboortedatum, h.geboorte_onvolledig) hgeb
    where x.gemeente_id = g and x.code_hash = p_hash and x.helper_id is null and x.gestopt_op is null and x.persoon_id <> ik
      and x.code_tot > p_nu and x.geldig_tot > hier_vandaag()
      -- A helper is grown up, and may be in no way kept from this person.
      and verjaardag(hgeb.laatst, 18) <= hier_vandaag()
      and not is_afgeschermd(g, x.persoon_id, ik) and not onder_curatele(g, ik)
      -- A parent does not get round the law by having the child hand over a code.
      and (verjaardag(geb.laatst, 16) <= hier_vandaag() or not exists (select from vertegenwoordiging v where v.gemeente_id = g
        and v.persoon_id = x.persoon_id and v.vertegenwoordiger_id = ik and v.soort in ('ouder', 'voogd')))
    for update of x;
  if m.id is null then
    insert into machtiging_poging (gemeente_id, persoon_id, op) values (g, ik, p_nu);
    return null;
  end if;
  -- One person helps another under one machtiging: the newest.
  update machtiging x set gestopt_op = p_nu, gestopt_door = 'inwoner'
    where x.gemeente_id = g and x.persoon_id = m.persoon_id and x.helper_id = ik and x.gestopt_op is null;
  update machtiging x set helper_id = ik, aanvaard_op = p_nu, code_hash = null where x.gemeente_id = g and x.id = m.id;
  return m.id;
end $$;

-- By who gave it or by who helps, at once. @return of whom it was, or nothing when it does not run
create function stop_machtiging(p_id uuid, p_nu timestamptz) returns uuid
language sql security definer set search_path = deelwijzer, pg_temp as $$
  update machtiging x set gestopt_op = p_nu, code_hash = null,
    gestopt_door = case when x.persoon_id = huidige_persoon() then 'inwoner' else 'helper' end
  where x.gemeente_id = huidige_gemeente() and x.id = p_id and x.gestopt_op is null and huidige_persoon() in (x.persoon_id, x.helper_id)
  returning x.persoon_id
$$;

-- The names of who helps me. Whom I help I know from their page, as long as it runs.
create function namen_van_helpers() returns table (id uuid, naam text)
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select p.id, p.naam from persoon p where p.gemeente_id = huidige_gemeente()
    and p.id in (select m.helper_id from machtiging m where m.gemeente_id = huidige_gemeente() and m.persoon_id = huidige_persoon())
$$;

-- What a child of twelve to seventeen may read of who has gezag: who the parents are, and what each sees now. Who is shielded,
-- who has no gezag and of whom it is not known are the same here, so that nothing of a reason shows.
create function mijn_ouders() returns table (id uuid, naam text, soort text, ziet boolean)
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select p.id, p.naam, v.soort, bool_or(v.gezag = 'ja' and verjaardag(geb.vroegst, 16) > hier_vandaag())
      and p.overleden_op is null and not is_afgeschermd(v.gemeente_id, v.persoon_id, v.vertegenwoordiger_id)
  from vertegenwoordiging v join persoon p on p.gemeente_id = v.gemeente_id and p.id = v.vertegenwoordiger_id
    join persoon kind on kind.gemeente_id = v.gemeente_id and kind.id = v.persoon_id
    cross join lateral geboren_tussen(kind.geboortedatum, kind.geboorte_onvolledig) geb
  where v.gemeente_id = huidige_gemeente() and v.persoon_id = huidige_persoon() and v.soort in ('ouder', 'voogd')
    and v.geldig_van <= hier_vandaag() and (v.geldig_tot is null or v.geldig_tot > hier_vandaag())
    and verjaardag(geb.laatst, 12) <= hier_vandaag() and verjaardag(geb.vroegst, 18) > hier_vandaag()
  group by p.id, p.naam, v.soort, p.overleden_op, v.gemeente_id, v.persoon_id, v.vertegenwoordiger_id
$$;

-- ── Deciding about a shielding ──────────────────────────────────────────────────────────────────────────────────────

-- Looking at it again is a task of the dossier, with that day, for who decided; its words name nobody. It stands there for who
-- works in that dossier and for no resident: it hangs on no triagebesluit, and only what does is shown to them.
create function plicht_tot_herzien(p_dossier uuid, p_dag date, p_nu timestamptz) returns uuid
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare p uuid := gen_random_uuid();
begin
  insert into plicht (gemeente_id, id, dossier_id, pet_id, code, tekst, blokkerend, uiterlijk, ontstaan_op)
    values (huidige_gemeente(), p, p_dossier, huidige_pet(), 'herzie-afscherming',
      'Bekijk opnieuw of het afschermen nog nodig is. Besluit of het doorgaat of stopt. Zonder besluit gaat het door.', false, p_dag, p_nu);
  return p;
end $$;
revoke all on function plicht_tot_herzien(uuid, date, timestamptz) from public;
-- That task ends with a decision about the shielding, and its day does not move without one: else the day to look again would be
-- worth nothing. The dossier stays open as long, or somebody decides in another dossier of this person: then the task is there.
create function taak_van_afscherming_blijft() returns trigger language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  if exists (select from afscherming a where a.gemeente_id = new.gemeente_id and a.plicht_id = new.id and a.beeindigd_op is null) then
    raise exception 'besluit eerst of het afschermen doorgaat' using errcode = 'DW016';
  end if;
  return new;
end $$;
revoke all on function taak_van_afscherming_blijft() from public;
create trigger plicht_van_afscherming_blijft before update on plicht for each row
  when (old.code = 'herzie-afscherming' and old.gedaan_op is null and (new.gedaan_op is not null or new.uiterlijk is distinct from old.uiterlijk))
  execute function taak_van_afscherming_blijft();

create function scherm_af(p_dossier uuid, p_id uuid, p_persoon uuid, p_wie uuid, p_besluit uuid, p_grond text, p_reden text, p_herzien date, p_nu timestamptz)
returns void language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare g uuid := huidige_gemeente();
begin
  perform eis_mens_in_dossier(p_dossier, p_persoon);
  if not exists (select from vertegenwoordiging v where v.gemeente_id = g and v.persoon_id = p_persoon and v.vertegenwoordiger_id = p_wie)
     and not exists (select from machtiging m where m.gemeente_id = g and m.persoon_id = p_persoon and m.helper_id = p_wie) then
    raise exception 'geen vertegenwoordiger' using errcode = 'insufficient_privilege';
  end if;
  if is_afgeschermd(g, p_persoon, p_wie) or p_herzien <= hier_vandaag() or p_herzien > hier_vandaag() + interval '6 months' then
    raise exception 'deze afscherming kan niet' using errcode = 'DW027';
  end if;
  insert into afscherming (gemeente_id, id, persoon_id, vertegenwoordiger_id, begonnen_op, herzien_op, plicht_id)
    values (g, p_id, p_persoon, p_wie, p_nu, p_herzien, plicht_tot_herzien(p_dossier, p_herzien, p_nu));
  insert into afscherming_besluit (gemeente_id, id, afscherming_id, dossier_id, persoon_id, pet_id, soort, grond, reden, herzien_op, op)
    values (g, p_besluit, p_id, p_dossier, p_persoon, huidige_pet(), 'begin', p_grond, p_reden, p_herzien, p_nu);
  -- Of a message that waits nobody knows any more whom it was about. Without one, the page still says what is theirs.
  update bericht x set staat = 'vervallen', reden = 'niet-meer-nodig', bijgewerkt_op = p_nu
    where x.gemeente_id = g and x.aan_soort = 'inwoner' and x.aan_id = p_wie and x.staat = 'wacht' and x.aanleiding <> 'code';
end $$;

create function beslis_afscherming(p_dossier uuid, p_id uuid, p_persoon uuid, p_besluit uuid, p_soort text, p_grond text, p_reden text, p_herzien date, p_nu timestamptz)
returns void language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare g uuid := huidige_gemeente(); oud uuid;
begin
  perform eis_mens_in_dossier(p_dossier, p_persoon);
  if p_soort not in ('verlengd', 'beeindigd')
     or p_soort = 'verlengd' and (p_herzien is null or p_herzien <= hier_vandaag() or p_herzien > hier_vandaag() + interval '6 months') then
    raise exception 'dit besluit kan niet' using errcode = 'DW027';
  end if;
  select a.plicht_id into oud from afscherming a
    where a.gemeente_id = g and a.id = p_id and a.persoon_id = p_persoon and a.beeindigd_op is null for update;
  if not found then raise exception 'loopt niet' using errcode = 'DW027'; end if;
  update afscherming a set herzien_op = case p_soort when 'verlengd' then p_herzien else a.herzien_op end,
      beeindigd_op = case p_soort when 'beeindigd' then p_nu end,
      plicht_id = case p_soort when 'verlengd' then plicht_tot_herzien(p_dossier, p_herzien, p_nu) else a.plicht_id end
    where a.gemeente_id = g and a.id = p_id;
  -- Looked at again, also by somebody else in another dossier.
  update plicht x set gedaan_op = p_nu, afloop = 'gedaan' where x.gemeente_id = g and x.id = oud and x.gedaan_op is null;
  insert into afscherming_besluit (gemeente_id, id, afscherming_id, dossier_id, persoon_id, pet_id, soort, grond, reden, herzien_op, op)
    values (g, p_besluit, p_id, p_dossier, p_persoon, huidige_pet(), p_soort, p_grond, p_reden, case p_soort when 'verlengd' then p_herzien end, p_nu);
end $$;

-- For the leidinggevende: how many run and how many should have been looked at again. Never who.
create function tel_afschermingen() returns table (lopend bigint, te_laat bigint)
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select count(*), count(*) filter (where a.herzien_op < hier_vandaag()) from afscherming a
  where a.gemeente_id = huidige_gemeente() and a.beeindigd_op is null and huidige_petsoort() = 'leidinggevende'
$$;

-- ── Row level security and grants ───────────────────────────────────────────────────────────────────────────────────

do $$
declare t text;
begin
  foreach t in array array['machtiging', 'machtiging_poging', 'afscherming', 'afscherming_besluit'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy eigenaar on %I for all to deelwijzer_eigenaar using (true) with check (true)', t);
  end loop;
end $$;

create policy eigen on machtiging for select to deelwijzer_inwoner using (
  gemeente_id = (select huidige_gemeente()) and (persoon_id = (select huidige_persoon()) or helper_id = (select huidige_persoon())));
grant select (gemeente_id, id, persoon_id, omvang, mag, gegeven_op, geldig_tot, code_tot, helper_id, aanvaard_op, gestopt_op, gestopt_door)
  on machtiging to deelwijzer_inwoner;

-- Who works with somebody knows who looks along, or they could not shield anybody from it. A code that waits is nobody's business.
create policy bereik on machtiging for select to deelwijzer_app using (
  gemeente_id = (select huidige_gemeente()) and helper_id is not null and gestopt_op is null
  and persoon_id = any (array(select dp.persoon_id from dossier_persoon dp)));
grant select (gemeente_id, id, persoon_id, omvang, mag, geldig_tot, helper_id, aanvaard_op, gestopt_op) on machtiging to deelwijzer_app;
create policy bereik on afscherming for select to deelwijzer_app using (
  gemeente_id = (select huidige_gemeente()) and persoon_id = any (array(select dp.persoon_id from dossier_persoon dp)));
create policy bereik on afscherming_besluit for select to deelwijzer_app using (
  gemeente_id = (select huidige_gemeente()) and dossier_id = any (array(select t.dossier_id from toegang t where t.vlaggen & 2 > 0)));
grant select on afscherming, afscherming_besluit to deelwijzer_app;

revoke all on function is_afgeschermd(uuid, uuid, uuid), hier_vandaag(), onder_curatele(uuid, uuid), voor_wie(), verborgen_dossiers(), verborgen_verzoeken(),
  mijn_schrijfdossiers(), mag_machtigen(), geef_machtiging(uuid, text, text, date, bytea, timestamptz), neem_machtiging(bytea, timestamptz),
  stop_machtiging(uuid, timestamptz), namen_van_helpers(), mijn_ouders(),
  scherm_af(uuid, uuid, uuid, uuid, uuid, text, text, date, timestamptz),
  beslis_afscherming(uuid, uuid, uuid, uuid, text, text, text, date, timestamptz), tel_afschermingen() from public;
grant execute on function hier_vandaag(), voor_wie(), verborgen_dossiers(), verborgen_verzoeken(), mijn_schrijfdossiers(), mag_machtigen(),
  geef_machtiging(uuid, text, text, date, bytea, timestamptz), neem_machtiging(bytea, timestamptz), stop_machtiging(uuid, timestamptz),
  namen_van_helpers(), mijn_ouders(), mag_verzoeken_voor(uuid) to deelwijzer_inwoner;
grant execute on function scherm_af(uuid, uuid, uuid, uuid, uuid, text, text, date, timestamptz),
  beslis_afscherming(uuid, uuid, uuid, uuid, text, text, text, date, timestamptz) to deelwijzer_app;
grant execute on function tel_afschermingen() to deelwijzer_breed;
