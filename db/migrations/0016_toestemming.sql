-- Toestemming (what lifts secrecy, or what a law asks) and instemming (agreeing with what the public task carries anyway)
-- are different records of the same shape: exactly these data, to exactly them, for exactly that, once or until a day
-- (E-125…E-142, S1 §5, S2 art. 4). An answer, a refusal and a withdrawal are rows that nobody changes.

create table toestemming (
  gemeente_id uuid not null,
  id uuid not null,
  nummer text not null,
  soort text not null check (soort in ('toestemming', 'instemming')),
  dossier_id uuid not null,
  persoon_id uuid not null,
  pet_id uuid not null,
  handeling text not null check (handeling in ('verstrekken', 'opvragen', 'vastleggen')),
  -- The law whose consent this is: it decides who must answer (C-10).
  regime text not null check (regime in ('jeugdwet', 'wmo', 'wgbo', 'pw', 'wgs', 'avg')),
  ontvanger_type text not null,
  organisatie_id uuid,
  doel text not null,
  categorieen text[] not null check (cardinality(categorieen) between 1 and 12),
  eenmalig boolean not null,
  geldig_tot date,
  -- What is asked, in the words that are shown: what, to whom, from whom, why, how long.
  feiten jsonb not null check (is_verzegeld(feiten)),
  vervangt_id uuid,
  gevraagd_op timestamptz not null,
  primary key (gemeente_id, id),
  constraint toestemming_nummer_key unique (gemeente_id, nummer),
  unique (gemeente_id, dossier_id, id),
  -- Once, or until a day: never "for good".
  constraint eenmalig_of_tot check (eenmalig = (geldig_tot is null)),
  -- Treatment data are asked anew each time (E-137).
  constraint behandel_eenmalig check (eenmalig or not (categorieen && array['behandel', 'diagnostiek'])),
  foreign key (gemeente_id, dossier_id, persoon_id) references dossier_persoon (gemeente_id, dossier_id, persoon_id),
  foreign key (gemeente_id, pet_id) references pet (gemeente_id, id),
  foreign key (gemeente_id, organisatie_id) references organisatie (gemeente_id, id),
  foreign key (gemeente_id, vervangt_id) references toestemming (gemeente_id, id)
);
create index toestemming_dossier on toestemming (gemeente_id, dossier_id, gevraagd_op desc);
create index toestemming_persoon on toestemming (gemeente_id, persoon_id);

-- Who must answer, and as what.
create table toestemming_partij (
  gemeente_id uuid not null,
  toestemming_id uuid not null,
  persoon_id uuid not null,
  hoedanigheid text not null check (hoedanigheid in
    ('zelf', 'ouder', 'voogd', 'curator', 'mentor', 'gemachtigde', 'partner', 'kind', 'broer-zus', 'grootouder')),
  primary key (gemeente_id, toestemming_id, persoon_id),
  foreign key (gemeente_id, toestemming_id) references toestemming (gemeente_id, id),
  foreign key (gemeente_id, persoon_id) references persoon (gemeente_id, id)
);
create index toestemming_partij_persoon on toestemming_partij (gemeente_id, persoon_id);

create table toestemming_antwoord (
  gemeente_id uuid not null,
  id uuid not null,
  toestemming_id uuid not null,
  -- About whom it is; the key that seals the form is theirs.
  betrokkene_id uuid not null,
  persoon_id uuid not null,
  volgnummer bigint generated always as identity,
  -- 'buiten-beschouwing': this representative is refused for a weighty interest of whom it is about, with reasons (E-218).
  antwoord text not null check (antwoord in ('ja', 'nee', 'later', 'ingetrokken', 'buiten-beschouwing')),
  wijze text not null check (wijze in ('mondeling', 'telefoon', 'handtekening', 'papier', 'getuige', 'eigen-pagina')),
  -- The form as it was shown, with the signature or the photo, the witness, the reasons.
  inhoud jsonb not null check (is_verzegeld(inhoud)),
  sha256 bytea check (length(sha256) = 32),
  -- Who wrote it down; null when somebody answered on their own page.
  pet_id uuid,
  gegeven_op timestamptz not null,
  primary key (gemeente_id, id),
  foreign key (gemeente_id, toestemming_id) references toestemming (gemeente_id, id),
  foreign key (gemeente_id, persoon_id) references persoon (gemeente_id, id),
  foreign key (gemeente_id, betrokkene_id) references persoon (gemeente_id, id),
  foreign key (gemeente_id, pet_id) references pet (gemeente_id, id),
  check ((wijze = 'eigen-pagina') = (pet_id is null))
);
create index toestemming_antwoord_bij on toestemming_antwoord (gemeente_id, toestemming_id, volgnummer);

-- Which sharing rested on which consent. Written by the guard of verstrekking alone.
create table toestemming_gebruik (
  gemeente_id uuid not null,
  toestemming_id uuid not null,
  verstrekking_id uuid not null,
  primary key (gemeente_id, toestemming_id, verstrekking_id),
  foreign key (gemeente_id, toestemming_id) references toestemming (gemeente_id, id),
  foreign key (gemeente_id, verstrekking_id) references verstrekking (gemeente_id, id)
);
create index toestemming_gebruik_verstrekking on toestemming_gebruik (gemeente_id, verstrekking_id);

do $$ declare t text; begin
  foreach t in array array['toestemming', 'toestemming_partij', 'toestemming_antwoord', 'toestemming_gebruik'] loop
    execute format('create trigger %I before update or delete or truncate on %I for each statement execute function weiger_wijziging()', t || '_onveranderlijk', t);
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy eigenaar on %I for all to deelwijzer_eigenaar using (true) with check (true)', t);
  end loop;
end $$;

-- ── What it is worth now ────────────────────────────────────────────────────────────────────────────────────────────

-- The birthday on which somebody turns p_jaren. Born on 29 February: 1 March in a year without that day, as in leeftijdOp.
create function verjaardag(p_geboren date, p_jaren integer) returns date
language sql immutable set search_path = deelwijzer, pg_temp as $$
  select case when extract(month from p_geboren) = 2 and extract(day from p_geboren) = 29
      and extract(day from (p_geboren + make_interval(years => p_jaren))) = 28
    then (p_geboren + make_interval(years => p_jaren))::date + 1
    else (p_geboren + make_interval(years => p_jaren))::date end
$$;

-- A birth date that is not known in full: `2010`, `2010-06`, or `onbekend`. The date itself is then empty.
alter table persoon add column geboorte_onvolledig text check (geboorte_onvolledig ~ '^(\d{4}(-\d{2})?|onbekend)$');
alter table persoon add constraint geboorte_een_van_beide check (geboortedatum is null or geboorte_onvolledig is null);

-- The first and the last day on which somebody can have been born; both empty when nothing is known.
create function geboren_tussen(p_geboren date, p_onvolledig text, out vroegst date, out laatst date)
language sql immutable set search_path = deelwijzer, pg_temp as $$
  select coalesce(p_geboren, d.begin), coalesce(p_geboren, (d.begin + d.duur)::date - 1)
  from (select case when p_onvolledig ~ '^[1-9]\d{3}-(0[1-9]|1[0-2])$' then (p_onvolledig || '-01')::date
                    when p_onvolledig ~ '^[1-9]\d{3}' then (left(p_onvolledig, 4) || '-01-01')::date end as begin,
               case when p_onvolledig ~ '^[1-9]\d{3}-(0[1-9]|1[0-2])$' then interval '1 month' else interval '1 year' end as duur) d
$$;

-- Does this person decide for the other now? Not known is no.
create function vertegenwoordigt_nu(p_gemeente uuid, p_persoon uuid, p_vertegenwoordiger uuid, p_soort text) returns boolean
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select exists (select from vertegenwoordiging v where v.gemeente_id = p_gemeente and v.persoon_id = p_persoon
    and v.vertegenwoordiger_id = p_vertegenwoordiger and v.soort = p_soort and v.gezag = 'ja'
    and v.geldig_van <= current_date and (v.geldig_tot is null or v.geldig_tot > current_date))
$$;

-- 'gevraagd', 'verleend', 'geweigerd', 'ingetrokken', 'verlopen', 'gebruikt' or 'te-herzien' (somebody else decides now: by a
-- birthday, also one that may have been, or because who said yes for another does not represent them any more).
-- A use that may not be told yet tells a resident nothing.
create function toestemming_stand(p_toestemming uuid) returns text
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  with laatste as (
    select distinct on (a.persoon_id) a.persoon_id, a.antwoord from toestemming_antwoord a
    where a.gemeente_id = huidige_gemeente() and a.toestemming_id = p_toestemming order by a.persoon_id, a.volgnummer desc)
  select case
    when exists (select from toestemming_antwoord a where a.gemeente_id = t.gemeente_id and a.toestemming_id = t.id and a.antwoord = 'ingetrokken') then 'ingetrokken'
    when t.eenmalig and exists (select from toestemming_gebruik g where g.gemeente_id = t.gemeente_id and g.toestemming_id = t.id
        and (huidige_persoon() is null or not uitgesteld_voor_inwoner(
          (select v.besluit_id from verstrekking v where v.gemeente_id = g.gemeente_id and v.id = g.verstrekking_id)))) then 'gebruikt'
    when exists (select from laatste where antwoord = 'nee') then 'geweigerd'
    when t.geldig_tot < current_date then 'verlopen'
    when exists (select from geboren_tussen(p.geboortedatum, p.geboorte_onvolledig) g, unnest(array[12, 16, 18]) jaar
        where g.vroegst is null or (verjaardag(g.laatst, jaar) > (t.gevraagd_op at time zone 'Europe/Amsterdam')::date
          and verjaardag(g.vroegst, jaar) <= current_date)) then 'te-herzien'
    when exists (select from laatste l join toestemming_partij tp on tp.gemeente_id = t.gemeente_id and tp.toestemming_id = t.id and tp.persoon_id = l.persoon_id
        where l.antwoord = 'ja' and tp.hoedanigheid <> 'zelf'
          and not vertegenwoordigt_nu(t.gemeente_id, t.persoon_id, tp.persoon_id, tp.hoedanigheid)) then 'te-herzien'
    when exists (select from laatste where antwoord = 'ja')
      and not exists (select from toestemming_partij tp left join laatste l on l.persoon_id = tp.persoon_id
        where tp.gemeente_id = t.gemeente_id and tp.toestemming_id = t.id and l.antwoord is distinct from 'ja' and l.antwoord is distinct from 'buiten-beschouwing')
      then 'verleend'
    else 'gevraagd' end
  from toestemming t join persoon p on p.gemeente_id = t.gemeente_id and p.id = t.persoon_id
  where t.gemeente_id = huidige_gemeente() and t.id = p_toestemming
$$;

-- Answering, withdrawing and using wait for each other.
create function slot_op_toestemming(p_toestemming uuid) returns void
language sql set search_path = deelwijzer, pg_temp as $$
  select pg_advisory_xact_lock(hashtextextended('toestemming ' || p_toestemming::text, 0))
$$;

create function bewaak_antwoord() returns trigger
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare t toestemming%rowtype; stand text;
begin
  perform slot_op_toestemming(new.toestemming_id);
  select * into t from toestemming x where x.gemeente_id = new.gemeente_id and x.id = new.toestemming_id;
  if t.id is null or t.persoon_id <> new.betrokkene_id then
    raise exception 'geen toestemming om te beantwoorden' using errcode = 'insufficient_privilege';
  end if;
  -- Who it is about may always withdraw, also when others answered for them (UAVG 5 lid 3, from 1 September 2026).
  if not exists (select from toestemming_partij tp where tp.gemeente_id = t.gemeente_id and tp.toestemming_id = t.id and tp.persoon_id = new.persoon_id)
     and not (new.antwoord = 'ingetrokken' and new.persoon_id = t.persoon_id) then
    raise exception 'deze persoon is niet gevraagd' using errcode = 'insufficient_privilege';
  end if;
  if new.antwoord = 'buiten-beschouwing' and (new.pet_id is null or exists (select from toestemming_partij tp
      where tp.gemeente_id = t.gemeente_id and tp.toestemming_id = t.id and tp.persoon_id = new.persoon_id and tp.hoedanigheid = 'zelf')) then
    raise exception 'alleen een vertegenwoordiger kan buiten beschouwing blijven' using errcode = 'insufficient_privilege';
  end if;
  -- Who does not decide for them now cannot say yes for them, whatever paper there is.
  if new.antwoord = 'ja' and exists (select from toestemming_partij tp where tp.gemeente_id = t.gemeente_id and tp.toestemming_id = t.id
      and tp.persoon_id = new.persoon_id and tp.hoedanigheid <> 'zelf'
      and not vertegenwoordigt_nu(t.gemeente_id, t.persoon_id, tp.persoon_id, tp.hoedanigheid)) then
    raise exception 'deze persoon vertegenwoordigt de inwoner niet meer' using errcode = 'DW013';
  end if;
  -- Written: signed, on paper, on one's own page, or spoken with a witness. A note of a conversation is not.
  if t.soort = 'toestemming' and new.antwoord = 'ja' and new.wijze in ('mondeling', 'telefoon') then
    raise exception 'toestemming is schriftelijk' using errcode = 'DW012';
  end if;
  stand := toestemming_stand(t.id);
  -- A refusal can turn into a yes and back; what is withdrawn or over is asked anew. Withdrawing works as long as something may still run.
  if stand = 'ingetrokken' or (new.antwoord <> 'ingetrokken' and stand not in ('gevraagd', 'geweigerd', 'verleend')) then
    raise exception 'deze toestemming is voorbij' using errcode = 'DW012';
  end if;
  if new.antwoord = 'ingetrokken' and not exists (select from toestemming_antwoord a
      where a.gemeente_id = t.gemeente_id and a.toestemming_id = t.id and a.antwoord = 'ja') then
    raise exception 'er is niets om in te trekken' using errcode = 'DW012';
  end if;
  return new;
end $$;
create trigger toestemming_antwoord_bewaakt before insert on toestemming_antwoord for each row execute function bewaak_antwoord();

-- A consent without anybody to ask would never be answered; one with a stranger to the dossier would show itself to them.
create function eis_partij() returns trigger
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  if not exists (select from toestemming_partij tp where tp.gemeente_id = new.gemeente_id and tp.toestemming_id = new.id) then
    raise exception 'toestemming zonder iemand die antwoordt' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger toestemming_met_partij after insert on toestemming deferrable initially deferred
  for each row execute function eis_partij();

create function bewaak_partij() returns trigger
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare t toestemming%rowtype;
begin
  select * into t from toestemming x where x.gemeente_id = new.gemeente_id and x.id = new.toestemming_id;
  -- Fixed together with the question: nobody is added afterwards.
  if not exists (select from toestemming x where x.gemeente_id = new.gemeente_id and x.id = new.toestemming_id
      and x.xmin = pg_current_xact_id()::xid) then
    raise exception 'wie antwoordt ligt vast' using errcode = 'insufficient_privilege';
  end if;
  if (new.hoedanigheid = 'zelf') <> (new.persoon_id = t.persoon_id) then
    raise exception 'zelf is wie het betreft' using errcode = 'insufficient_privilege';
  end if;
  -- Somebody who answers for another stands in the register of representatives of that person now.
  if new.hoedanigheid <> 'zelf' and not vertegenwoordigt_nu(new.gemeente_id, t.persoon_id, new.persoon_id, new.hoedanigheid) then
    raise exception 'deze persoon vertegenwoordigt de inwoner niet' using errcode = 'DW013';
  end if;
  return new;
end $$;
create trigger toestemming_partij_bewaakt before insert on toestemming_partij for each row execute function bewaak_partij();

-- ── Who sees it ─────────────────────────────────────────────────────────────────────────────────────────────────────

-- What this resident is asked to answer, for themselves or for somebody else.
create function mijn_toestemmingen() returns table (toestemming_id uuid, persoon_id uuid)
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select t.id, t.persoon_id from toestemming_partij tp join toestemming t on t.gemeente_id = tp.gemeente_id and t.id = tp.toestemming_id
    join persoon p on p.gemeente_id = t.gemeente_id and p.id = t.persoon_id
  where tp.gemeente_id = huidige_gemeente() and tp.persoon_id = huidige_persoon()
    -- From sixteen a child answers alone, and what was asked is theirs (E-214).
    -- Who may be sixteen counts as such.
    and (tp.hoedanigheid not in ('ouder', 'voogd')
      or verjaardag((select g.vroegst from geboren_tussen(p.geboortedatum, p.geboorte_onvolledig) g), 16) > current_date)
    and (tp.hoedanigheid = 'zelf' or vertegenwoordigt_nu(t.gemeente_id, t.persoon_id, tp.persoon_id, tp.hoedanigheid))
    and not exists (select from toestemming_antwoord a where a.gemeente_id = t.gemeente_id and a.toestemming_id = t.id
      and a.persoon_id = tp.persoon_id and a.antwoord = 'buiten-beschouwing')
  union
  select t.id, t.persoon_id from toestemming t where t.gemeente_id = huidige_gemeente() and t.persoon_id = huidige_persoon()
$$;

-- Did everybody who was asked say yes or no? Which of the two, and who, stays with them.
create function toestemming_beantwoord(p_toestemming uuid) returns boolean
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select not exists (select from toestemming_partij tp where tp.gemeente_id = huidige_gemeente() and tp.toestemming_id = p_toestemming
    and coalesce((select a.antwoord from toestemming_antwoord a where a.gemeente_id = tp.gemeente_id and a.toestemming_id = tp.toestemming_id
      and a.persoon_id = tp.persoon_id order by a.volgnummer desc limit 1), 'later') = 'later')
$$;
revoke all on function toestemming_beantwoord(uuid) from public;
grant execute on function toestemming_beantwoord(uuid) to deelwijzer_inwoner;

-- Who answers for somebody else knows their name; nothing more of them is told here.
create function namen_bij_mijn_toestemmingen() returns table (id uuid, naam text)
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select p.id, p.naam from persoon p where p.gemeente_id = huidige_gemeente()
    and p.id in (select m.persoon_id from mijn_toestemmingen() m)
$$;

create policy bereik on toestemming for select to deelwijzer_app using (
  gemeente_id = (select huidige_gemeente()) and dossier_id = any (array(select t.dossier_id from toegang t where t.vlaggen & 2 > 0)));
create policy schrijven on toestemming for insert to deelwijzer_app with check (
  gemeente_id = (select huidige_gemeente()) and pet_id = (select huidige_pet())
  and exists (select from toegang t where t.dossier_id = toestemming.dossier_id and t.vlaggen & 8 > 0));
create policy inwoner on toestemming for select to deelwijzer_inwoner using (
  gemeente_id = (select huidige_gemeente()) and id = any (array(select m.toestemming_id from mijn_toestemmingen() m)));
create policy bij_toestemming on toestemming_partij for select to deelwijzer_app, deelwijzer_inwoner using (
  gemeente_id = (select huidige_gemeente()) and exists (select from toestemming t where t.gemeente_id = toestemming_partij.gemeente_id and t.id = toestemming_id));
create policy schrijven on toestemming_partij for insert to deelwijzer_app with check (
  gemeente_id = (select huidige_gemeente()) and exists (select from toestemming t where t.gemeente_id = toestemming_partij.gemeente_id and t.id = toestemming_id
    and t.pet_id = (select huidige_pet())));
create policy bij_toestemming on toestemming_antwoord for select to deelwijzer_app using (
  gemeente_id = (select huidige_gemeente()) and exists (select from toestemming t where t.gemeente_id = toestemming_antwoord.gemeente_id and t.id = toestemming_id));
-- One's own answers, and those about oneself; what the other parent signed or said is theirs.
create policy inwoner on toestemming_antwoord for select to deelwijzer_inwoner using (
  gemeente_id = (select huidige_gemeente()) and (persoon_id = (select huidige_persoon()) or betrokkene_id = (select huidige_persoon()))
  and exists (select from toestemming t where t.gemeente_id = toestemming_antwoord.gemeente_id and t.id = toestemming_id));
create policy schrijven on toestemming_antwoord for insert to deelwijzer_app with check (
  gemeente_id = (select huidige_gemeente()) and pet_id = (select huidige_pet())
  and exists (select from toestemming t join toegang g on g.dossier_id = t.dossier_id where t.gemeente_id = toestemming_antwoord.gemeente_id
    and t.id = toestemming_id and g.vlaggen & 8 > 0));
create policy schrijven_inwoner on toestemming_antwoord for insert to deelwijzer_inwoner with check (
  gemeente_id = (select huidige_gemeente()) and pet_id is null and persoon_id = (select huidige_persoon())
  and toestemming_id = any (array(select m.toestemming_id from mijn_toestemmingen() m)));
create policy bereik on toestemming_gebruik for select to deelwijzer_app using (
  gemeente_id = (select huidige_gemeente()) and exists (select from toestemming t where t.gemeente_id = toestemming_gebruik.gemeente_id and t.id = toestemming_id));
-- A use whose telling is deferred is not there yet.
create policy inwoner on toestemming_gebruik for select to deelwijzer_inwoner using (
  gemeente_id = (select huidige_gemeente()) and exists (select from toestemming t where t.gemeente_id = toestemming_gebruik.gemeente_id and t.id = toestemming_id)
  and exists (select from verstrekking v where v.gemeente_id = toestemming_gebruik.gemeente_id and v.id = verstrekking_id));
grant select, insert on toestemming, toestemming_partij to deelwijzer_app;
grant select on toestemming, toestemming_partij, toestemming_gebruik to deelwijzer_inwoner;
grant select on toestemming_gebruik to deelwijzer_app;
grant select, insert on toestemming_antwoord to deelwijzer_app, deelwijzer_inwoner;

-- The register for the privacy officer: how often what was asked, to whom, and what came of it (E-142). Never about whom.
create function tel_toestemmingen() returns table (soort text, handeling text, ontvanger_type text, organisatie text, doel text, stand text, aantal bigint)
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select t.soort, t.handeling, t.ontvanger_type, o.naam, t.doel, toestemming_stand(t.id), count(*)
  from toestemming t left join organisatie o on o.gemeente_id = t.gemeente_id and o.id = t.organisatie_id
  where t.gemeente_id = huidige_gemeente() and huidige_petsoort() = 'privacy-officer'
  group by 1, 2, 3, 4, 5, 6 order by 7 desc, 1, 2, 3, 4, 5, 6
$$;

-- A curator or mentor who answers for an adult reads and writes about them; their line in the log is about that adult.
drop policy schrijven_inwoner on gebeurtenis;
create policy schrijven_inwoner on gebeurtenis for insert to deelwijzer_inwoner with check (
  gemeente_id = (select huidige_gemeente()) and actor_soort = 'inwoner' and lezer_id = (select huidige_persoon())
  and medewerker_id is null and pet_id is null and netwerk is null and not besloten and handeling <> 'besluiten'
  and (betrokkene_id in (select z.persoon_id from zichtbaar_voor_inwoner() z)
    or (object_soort = 'toestemming' and betrokkene_id in (select m.persoon_id from mijn_toestemmingen() m))));

revoke all on function toestemming_stand(uuid), slot_op_toestemming(uuid), bewaak_antwoord(), eis_partij(), bewaak_partij(), mijn_toestemmingen(), verjaardag(date, integer),
  geboren_tussen(date, text), vertegenwoordigt_nu(uuid, uuid, uuid, text), tel_toestemmingen() from public;
grant execute on function tel_toestemmingen() to deelwijzer_breed;
grant execute on function toestemming_stand(uuid) to deelwijzer_app, deelwijzer_inwoner;
grant execute on function mijn_toestemmingen(), namen_bij_mijn_toestemmingen() to deelwijzer_inwoner;
revoke all on function namen_bij_mijn_toestemmingen() from public;

-- ── No sharing without it ───────────────────────────────────────────────────────────────────────────────────────────

alter table verstrekking add column toestemming_nodig text not null default 'geen' check (toestemming_nodig in ('geen', 'instemming', 'toestemming'));
alter table verstrekking add column toestemmingen uuid[] not null default '{}';
alter table verstrekking add column organisatie_id uuid;
alter table verstrekking add foreign key (gemeente_id, organisatie_id) references organisatie (gemeente_id, id);
-- Without a legal basis nothing is shared (E-167). Rows of before this version are left as they are.
alter table verstrekking add constraint met_grondslag check (cardinality(grondslag) > 0) not valid;
-- What lifts secrecy by consent needs that consent. Idem.
alter table verstrekking add constraint toestemming_is_er check (
  (toestemming_nodig = 'geen' or cardinality(toestemmingen) > 0)
  and (doorbrekingsgrond is null or doorbrekingsgrond not like 'toestemming%' or toestemming_nodig = 'toestemming')) not valid;

create function eis_toestemming() returns trigger
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare tid uuid; t toestemming%rowtype; gedekt text[] := '{}';
begin
  -- The organisation is of the kind that was decided on, also when no consent is needed.
  if new.organisatie_id is not null and not exists (select from organisatie o where o.gemeente_id = new.gemeente_id
      and o.id = new.organisatie_id and o.ontvanger_type = new.ontvanger_type) then
    raise exception 'deze organisatie is een andere ontvanger dan besloten' using errcode = 'DW009';
  end if;
  foreach tid in array (select coalesce(array_agg(distinct x order by x), '{}') from unnest(new.toestemmingen) x) loop
    -- Held until this transaction ends: a withdrawal comes before it or after it, never in between.
    perform slot_op_toestemming(tid);
    select * into t from toestemming x where x.gemeente_id = new.gemeente_id and x.id = tid;
    if t.id is null or t.dossier_id <> new.dossier_id or t.persoon_id <> new.persoon_id or t.handeling <> new.soort
       or t.ontvanger_type <> new.ontvanger_type or t.doel <> new.doel
       or t.organisatie_id is distinct from new.organisatie_id then
      raise exception 'deze toestemming is voor iets anders' using errcode = 'DW011';
    end if;
    if new.toestemming_nodig = 'toestemming' and t.soort <> 'toestemming' then
      raise exception 'instemming is geen toestemming' using errcode = 'DW011';
    end if;
    if toestemming_stand(tid) <> 'verleend' then
      raise exception 'deze toestemming geldt nu niet' using errcode = 'DW011';
    end if;
    gedekt := gedekt || t.categorieen;
    insert into toestemming_gebruik (gemeente_id, toestemming_id, verstrekking_id) values (new.gemeente_id, tid, new.id);
  end loop;
  if new.toestemming_nodig <> 'geen' and not new.categorieen <@ gedekt then
    raise exception 'niet voor al deze gegevens is er toestemming' using errcode = 'DW011';
  end if;
  return null;
end $$;
-- After verstrekking_onder_besluit (by name), so that row security and the besluit speak first.
create trigger verstrekking_toestemming after insert on verstrekking for each row execute function eis_toestemming();
revoke all on function eis_toestemming() from public;
grant select (organisatie_id, toestemming_nodig, toestemmingen) on verstrekking to deelwijzer_inwoner;
