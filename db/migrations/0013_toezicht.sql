-- Supervision: the privacy officer reads the log (and that is in the log), gets signals about odd access, and sees what
-- is kept from residents for now. Nothing in here is a score of a person (E-248, E-249).

-- ── Reading the log ─────────────────────────────────────────────────────────────────────────────────────────────────
create index gebeurtenis_tijdstip on gebeurtenis (gemeente_id, tijdstip desc, volgnummer desc);
create index gebeurtenis_medewerker on gebeurtenis (gemeente_id, medewerker_id, tijdstip desc, volgnummer desc);
create index gebeurtenis_dossier on gebeurtenis (gemeente_id, dossier_id, tijdstip desc, volgnummer desc) where dossier_id is not null;
create index gebeurtenis_trace on gebeurtenis (gemeente_id, trace_id, volgnummer);

create policy toezicht on gebeurtenis for select to deelwijzer_breed using (
  gemeente_id = (select huidige_gemeente()) and (select huidige_petsoort()) = 'privacy-officer');
-- The frozen bytes can hold a decision. Supervision reads that something happened, never what stands there.
create policy alleen_eigen on gebeurtenis_bewijs as restrictive for select to deelwijzer_breed using (
  exists (select from gebeurtenis g where g.gemeente_id = gebeurtenis_bewijs.gemeente_id and g.id = gebeurtenis_bewijs.gebeurtenis_id
    and g.medewerker_id = (select huidige_medewerker())));

-- What the projections need of a line. `eerste`: the first line of its span; an act about more people has a line for
-- each, and the others hang below it.
create view gebeurtenis_uitvoer with (security_invoker = true) as
  select g.gemeente_id, gm.naam as gemeente, g.id, g.volgnummer, g.trace_id, g.span_id, g.begonnen, g.tijdstip, g.handeling,
    g.actor_soort, g.medewerker_id, g.pet_id, g.lezer_id, g.rol, g.organisatie, g.doel, g.verwerkingsactiviteit, g.betrokkene_id,
    g.object_soort, g.object_id, g.dossier_id, g.besluit_id, g.besloten, g.grond, g.uitkomst, g.toelichting, g.regelset, g.netwerk,
    not exists (select from gebeurtenis e where e.gemeente_id = g.gemeente_id and e.trace_id = g.trace_id
      and e.span_id = g.span_id and e.volgnummer < g.volgnummer) as eerste
  from gebeurtenis g join gemeente gm on gm.id = g.gemeente_id;
grant select on gebeurtenis_uitvoer to deelwijzer_breed;

-- Numbers of dossiers, never what is in them.
create function logboek_dossiers(p_ids uuid[]) returns table (id uuid, nummer text)
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select d.id, d.nummer from dossier d
  where d.gemeente_id = huidige_gemeente() and d.id = any (p_ids) and (select huidige_petsoort()) = 'privacy-officer'
$$;
create function logboek_dossier(p_nummer text) returns uuid
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select d.id from dossier d
  where d.gemeente_id = huidige_gemeente() and d.nummer = p_nummer and (select huidige_petsoort()) = 'privacy-officer'
$$;

-- ── Own circle and own street ───────────────────────────────────────────────────────────────────────────────────────
-- That somebody tried to open something about their own circle; not what, and not about whom.
create table kring_poging (
  gemeente_id uuid not null,
  gebeurtenis_id uuid not null,
  medewerker_id uuid not null,
  op timestamptz not null,
  primary key (gemeente_id, gebeurtenis_id),
  foreign key (gemeente_id, gebeurtenis_id) references gebeurtenis (gemeente_id, id),
  foreign key (gemeente_id, medewerker_id) references medewerker (gemeente_id, id)
);
-- Beside the refused line that the same hand writes in the same transaction.
create function meld_kring_poging(p_gebeurtenis uuid, p_dossier uuid) returns void
language sql volatile security definer set search_path = deelwijzer, pg_temp as $$
  insert into kring_poging (gemeente_id, gebeurtenis_id, medewerker_id, op)
  select g.gemeente_id, g.id, g.medewerker_id, g.tijdstip from gebeurtenis g
  where g.gemeente_id = huidige_gemeente() and g.id = p_gebeurtenis and g.medewerker_id = huidige_medewerker()
    and g.uitkomst = 'geweigerd' and in_eigen_kring(huidige_gemeente(), huidige_medewerker(), p_dossier)
  on conflict do nothing
$$;

-- The street of a person and of a medewerker, as a keyed fingerprint: equal or not, and nothing else to be read from it.
alter table persoon add column straat_ix bytea check (length(straat_ix) = 32);
create index persoon_straat on persoon (gemeente_id, straat_ix) where straat_ix is not null;
create table eigen_straat (
  gemeente_id uuid not null,
  medewerker_id uuid not null,
  straat_ix bytea not null check (length(straat_ix) = 32),
  verteld_op timestamptz not null,
  -- Were the lines of before it was told looked at as well?
  teruggekeken boolean not null default false,
  primary key (gemeente_id, medewerker_id),
  foreign key (gemeente_id, medewerker_id) references medewerker (gemeente_id, id)
);

-- ── Signals ─────────────────────────────────────────────────────────────────────────────────────────────────────────
-- What this gemeente calls ordinary. Without a row: Monday to Friday from 7 to 20, and 25 people in an hour.
create table signaal_instelling (
  gemeente_id uuid primary key references gemeente (id),
  van_uur smallint not null check (van_uur between 0 and 23),
  tot_uur smallint not null check (tot_uur between 1 and 24 and tot_uur > van_uur),
  weekend boolean not null,
  mensen_per_uur smallint not null check (mensen_per_uur between 5 and 500)
);

create table signaal (
  gemeente_id uuid not null references gemeente (id),
  id uuid not null,
  soort text not null check (soort in ('zonder-betrokkenheid', 'eigen-kring', 'eigen-straat', 'buiten-uren', 'bulk', 'gesloten-dossier', 'nieuwsgierig', 'geheim-adres')),
  -- What makes it the same signal when it is found again.
  sleutel text not null,
  medewerker_id uuid not null,
  van timestamptz not null,
  tot timestamptz not null,
  -- The lines it rests on; at most 200 of them, `aantal` says how many there are.
  regels uuid[] not null check (cardinality(regels) between 1 and 200),
  aantal bigint not null check (aantal > 0),
  mensen bigint not null check (mensen >= 0),
  -- Of a look without being involved: as what it was opened, and whether a reason and a verdict are there.
  doeltoegang_id uuid,
  grond text,
  staat text not null default 'nieuw' check (staat in ('nieuw', 'verklaard', 'melden')),
  toelichting text check (is_verzegeld(toelichting)),
  door uuid,
  op timestamptz,
  gevonden_op timestamptz not null default now(),
  primary key (gemeente_id, id),
  unique (gemeente_id, soort, sleutel),
  foreign key (gemeente_id, medewerker_id) references medewerker (gemeente_id, id),
  foreign key (gemeente_id, door) references medewerker (gemeente_id, id),
  foreign key (gemeente_id, doeltoegang_id) references doeltoegang (gemeente_id, id),
  check ((staat = 'nieuw') = (toelichting is null) and (toelichting is null) = (door is null) and (door is null) = (op is null))
);
create index signaal_lijst on signaal (gemeente_id, staat, tot desc);

-- What was said about a signal stays said.
create function signaal_blijft() returns trigger language plpgsql as $$
begin
  if old.staat <> 'nieuw' then raise exception 'dit signaal is afgehandeld' using errcode = 'insufficient_privilege'; end if;
  return new;
end $$;
create trigger signaal_blijft before update on signaal for each row execute function signaal_blijft();

-- How far was looked, per gemeente. Numbers are given out before a transaction ends, so a lower one can appear later:
-- `grens` was the highest number while the transactions in `bezig` were writing; `verwerkt` passes it after they ended.
create table signaal_ronde (
  gemeente_id uuid primary key references gemeente (id),
  verwerkt bigint not null,
  grens bigint,
  bezig text[],
  op timestamptz not null,
  check ((grens is null) = (bezig is null))
);
create index gebeurtenis_volgnummer on gebeurtenis (gemeente_id, volgnummer);
-- What one medewerker found of one person; and lines of before the log knew the dossier.
create index gebeurtenis_gezocht on gebeurtenis (gemeente_id, medewerker_id, betrokkene_id, tijdstip) where object_soort = 'zoekresultaat';
create index gebeurtenis_object on gebeurtenis (gemeente_id, object_id) where dossier_id is null and object_id is not null;

-- A look at somebody: not the list of one's own work, and not the log itself. `dag` and `uur` in the Netherlands.
create view toezicht_regel with (security_invoker = true) as
  select x.gemeente_id, x.id, x.volgnummer, x.tijdstip, x.medewerker_id, x.pet_id, x.betrokkene_id, x.handeling, x.object_soort, x.trace_id,
    x.dossier_id, x.object_id, coalesce(x.dossier_id, x.object_id) as waar, x.tijdstip at time zone 'Europe/Amsterdam' as hier
  from gebeurtenis x
  where x.actor_soort = 'medewerker' and x.uitkomst = 'gedaan' and x.betrokkene_id is not null and not x.besloten
    and x.object_soort not in ('dossierlijst', 'logboek', 'uitstel', 'signaal');

-- Looks at the lines that came since the last time, at most so many; and again at everything that counts as one with
-- them: the day and the hour of that medewerker, the week of a search, the month of a person. Each signal is worked out
-- anew from all its lines, so a line that is looked at twice changes nothing. How far it came is kept in the transaction
-- of the signals: after a crash both are there or neither.
-- ("is not distinct from" keeps the planner, while it has no statistics either, to the index of the person or the act.)
-- Gives no signal back (who may read them is decided by the policy on signaal), only whether there is more to do and
-- whether this came further. One run at a time for a gemeente. Joins of whole sets without nested loops (these sets
-- have no statistics), and one lookup by index for each key where it says lateral; compiling takes longer than the work, and a plan
-- that a connection kept from when the log was small takes longer still.
create function vind_signalen(p_hoogstens integer, out meer boolean, out gevorderd boolean)
language plpgsql security definer set search_path = deelwijzer, pg_temp set enable_nestloop = off set jit = off set plan_cache_mode = force_custom_plan as $$
declare
  g uuid := huidige_gemeente();
  zone constant text := 'Europe/Amsterdam';
  van_uur int := 7; tot_uur int := 20; ook_weekend boolean := false; mensen_grens int := 25;
  stand signaal_ronde; hoogste bigint; nu_bezig text[]; zeker bigint; laatste bigint; aantal bigint; eerst timestamptz; laatst timestamptz; straten uuid[];
begin
  if g is null then raise exception 'geen gemeente' using errcode = 'insufficient_privilege'; end if;
  perform pg_advisory_xact_lock(hashtextextended('signalen' || g::text, 0));
  select i.van_uur, i.tot_uur, i.weekend, i.mensen_per_uur into van_uur, tot_uur, ook_weekend, mensen_grens from signaal_instelling i where i.gemeente_id = g;
  if not found then van_uur := 7; tot_uur := 20; ook_weekend := false; mensen_grens := 25; end if;

  -- The first time: five weeks back.
  insert into signaal_ronde (gemeente_id, verwerkt, op)
    values (g, coalesce((select x.volgnummer from gebeurtenis x where x.gemeente_id = g and x.tijdstip < now() - interval '35 days'
      order by x.tijdstip desc, x.volgnummer desc limit 1), 0), now())
    on conflict do nothing;
  select * into stand from signaal_ronde r where r.gemeente_id = g;

  -- First the number, then who is writing: who took a lower number holds this lock now, or has ended and can be seen.
  select coalesce(max(x.volgnummer), 0) into hoogste from gebeurtenis x where x.gemeente_id = g;
  select array_agg(l.virtualtransaction) into nu_bezig from pg_locks l
    where l.locktype = 'relation' and l.relation = 'gebeurtenis'::regclass and l.mode = 'RowExclusiveLock' and l.pid <> pg_backend_pid()
      and l.database = (select d.oid from pg_database d where d.datname = current_database());
  if nu_bezig is null then
    zeker := hoogste; stand.grens := null; stand.bezig := null;
  elsif stand.grens is null then
    zeker := stand.verwerkt; stand.grens := hoogste; stand.bezig := nu_bezig;
  elsif not stand.bezig && nu_bezig then
    zeker := stand.grens; stand.grens := hoogste; stand.bezig := nu_bezig;
  else
    zeker := stand.verwerkt;
  end if;

  select max(y.volgnummer), count(*), min(y.tijdstip), max(y.tijdstip) into laatste, aantal, eerst, laatst from (
    select x.volgnummer, x.tijdstip from gebeurtenis x where x.gemeente_id = g and x.volgnummer > stand.verwerkt order by x.volgnummer limit p_hoogstens) y;
  meer := aantal >= p_hoogstens;
  -- Who told the own street since: their last five weeks as well.
  select array_agg(e.medewerker_id) into straten from eigen_straat e where e.gemeente_id = g and not e.teruggekeken;

  if aantal > 0 or straten is not null then
  insert into signaal (gemeente_id, id, soort, sleutel, medewerker_id, van, tot, regels, aantal, mensen, doeltoegang_id, grond)
  with nieuw as materialized (
    select r.* from toezicht_regel r where r.gemeente_id = g and r.volgnummer > stand.verwerkt and r.volgnummer <= laatste
  ), dag as materialized (
    select r.* from (select distinct n.medewerker_id, n.hier::date as dag from nieuw n) d cross join lateral (
      select x.* from toezicht_regel x where x.gemeente_id = g and x.medewerker_id = d.medewerker_id
        and x.tijdstip >= d.dag::timestamp at time zone zone and x.tijdstip < (d.dag + 1)::timestamp at time zone zone offset 0) r
  ), betrokken as materialized (
    select p.medewerker_id, b.dossier_id, dp.persoon_id, b.geldig_van, coalesce(b.geldig_tot, 'infinity') as geldig_tot
    from betrokkenheid b join pet p on p.gemeente_id = b.gemeente_id and p.id = b.pet_id
    join dossier_persoon dp on dp.gemeente_id = b.gemeente_id and dp.dossier_id = b.dossier_id where b.gemeente_id = g
  ), druk as (
    select y.medewerker_id, date_trunc('hour', y.hier) as uur, count(distinct y.betrokkene_id) as mensen
    from dag y group by 1, 2 having count(distinct y.betrokkene_id) > mensen_grens
  ), eigen as (
    select b.medewerker_id, count(distinct b.persoon_id) as mensen from betrokken b where b.geldig_tot > now() group by b.medewerker_id
  ), doel as materialized (
    select distinct d.id, d.soort, d.pet_id, d.dossier_id, d.geldig_van - interval '5 minutes' as vanaf, d.geldig_tot
    from doeltoegang d join nieuw n on n.pet_id = d.pet_id and n.waar = d.dossier_id and n.tijdstip between d.geldig_van - interval '5 minutes' and d.geldig_tot
    where d.gemeente_id = g and d.geldig_tot >= eerst and d.geldig_van - interval '5 minutes' <= laatst
  ), bij_doel as (
    select d.id as doel_id, d.soort as doel_soort, r.* from doel d cross join lateral (
      select x.* from toezicht_regel x where x.gemeente_id = g and x.dossier_id = d.dossier_id and x.pet_id = d.pet_id and x.tijdstip between d.vanaf and d.geldig_tot
      union all
      select x.* from toezicht_regel x where x.gemeente_id = g and x.dossier_id is null and x.object_id = d.dossier_id and x.pet_id = d.pet_id
        and x.tijdstip between d.vanaf and d.geldig_tot
      offset 0) r
  ), gezocht as materialized (
    select distinct n.medewerker_id, n.betrokkene_id, date_trunc('week', n.hier) as week from nieuw n where n.object_soort = 'zoekresultaat'
  ), zoek as materialized (
    select z.week, r.* from gezocht z cross join lateral (
      select x.* from toezicht_regel x where x.gemeente_id = g and x.medewerker_id = z.medewerker_id and x.betrokkene_id = z.betrokkene_id
        and x.object_soort = 'zoekresultaat' and x.tijdstip >= z.week at time zone zone and x.tijdstip < (z.week + interval '7 days') at time zone zone offset 0) r
  ), smal as materialized (
    -- A broad question finds many people; that is no question about one of them.
    select z.* from zoek z
    join (select y.medewerker_id, y.betrokkene_id, y.week from zoek y group by 1, 2, 3 having count(distinct y.trace_id) >= 3) v using (medewerker_id, betrokkene_id, week)
    cross join lateral (select count(*) as breedte from (select from toezicht_regel x where x.gemeente_id = g and x.trace_id = z.trace_id
      and x.object_soort is not distinct from 'zoekresultaat' limit 11) q) b
    where b.breedte <= 10
  ), vaak as materialized (
    select z.medewerker_id, z.betrokkene_id, z.week, min(z.tijdstip) as eerst from smal z group by 1, 2, 3 having count(distinct z.trace_id) >= 3
  ), stil as materialized (
    -- Nothing was done for them, and no place in a dossier followed.
    select v.* from vaak v cross join lateral (select count(*) as keer from (
      select from toezicht_regel w where w.gemeente_id = g and w.betrokkene_id = v.betrokkene_id and w.medewerker_id is not distinct from v.medewerker_id
        and w.handeling in ('vastleggen', 'besluiten', 'verstrekken') and w.hier >= (v.eerst - interval '8 days') at time zone zone limit 1) q) w
    where w.keer = 0 and not exists (select from betrokken b where b.medewerker_id = v.medewerker_id and b.persoon_id = v.betrokkene_id
      and b.geldig_van >= v.eerst - interval '5 minutes')
  ), maand as materialized (
    -- Which person by which medewerker in which month, for the two kinds that count by month.
    select 'eigen-straat' as soort, n.medewerker_id, n.betrokkene_id, date_trunc('month', n.hier) as maand
    from nieuw n join eigen_straat e on e.gemeente_id = g and e.medewerker_id = n.medewerker_id
    join persoon p on p.gemeente_id = g and p.straat_ix = e.straat_ix and p.id = n.betrokkene_id
    union
    select 'eigen-straat', r.medewerker_id, r.betrokkene_id, date_trunc('month', r.hier)
    from unnest(straten) m (id) cross join lateral (select x.* from toezicht_regel x
      where x.gemeente_id = g and x.medewerker_id = m.id and x.tijdstip >= now() - interval '35 days' offset 0) r
    join eigen_straat e on e.gemeente_id = g and e.medewerker_id = r.medewerker_id
    join persoon p on p.gemeente_id = g and p.straat_ix = e.straat_ix and p.id = r.betrokkene_id
    union
    select 'geheim-adres', n.medewerker_id, n.betrokkene_id, date_trunc('month', n.hier)
    from nieuw n join persoon p on p.gemeente_id = g and p.id = n.betrokkene_id and p.geheim_adres
    where not exists (select from betrokken b where b.medewerker_id = n.medewerker_id and b.persoon_id = n.betrokkene_id
      and b.geldig_van - interval '5 minutes' <= n.tijdstip and b.geldig_tot > n.tijdstip)
  ), van_maand as materialized (
    select m.soort, r.* from maand m cross join lateral (
      select x.* from toezicht_regel x where x.gemeente_id = g and x.betrokkene_id = m.betrokkene_id and x.medewerker_id is not distinct from m.medewerker_id
        and x.hier >= m.maand and x.hier < m.maand + interval '1 month' offset 0) r
  ), poging as materialized (
    select k.gebeurtenis_id, k.medewerker_id, (k.op at time zone zone)::date as dag, k.op from kring_poging k where k.gemeente_id = g
      and k.op between eerst - interval '25 hours' and laatst + interval '25 hours'
  ), kring as (
    select p.* from poging p join (select distinct q.medewerker_id, q.dag from poging q where q.op between eerst and laatst) n using (medewerker_id, dag)
  ), gevonden as (
    select 'zonder-betrokkenheid' as soort, r.doel_id::text as sleutel, r.medewerker_id, r.id, r.volgnummer, r.tijdstip, r.betrokkene_id,
      r.doel_id as doeltoegang_id, r.doel_soort as grond
    from bij_doel r where not exists (select from betrokken b where b.medewerker_id = r.medewerker_id and b.dossier_id = r.waar
      and b.geldig_van <= r.tijdstip and b.geldig_tot > r.tijdstip)
    union all
    select 'eigen-kring', k.medewerker_id || '/' || k.dag, k.medewerker_id, x.id, x.volgnummer, x.tijdstip, null, null, null
    from kring k cross join lateral (select y.id, y.volgnummer, y.tijdstip from gebeurtenis y where y.gemeente_id = g and y.id = k.gebeurtenis_id offset 0) x
    union all
    select 'buiten-uren', r.medewerker_id || '/' || r.hier::date, r.medewerker_id, r.id, r.volgnummer, r.tijdstip, r.betrokkene_id, null, null
    from dag r
    where extract(hour from r.hier) < van_uur or extract(hour from r.hier) >= tot_uur
      or (not ook_weekend and extract(isodow from r.hier) > 5)
    union all
    -- More than the setting, and more than half of everybody in the own dossiers.
    select 'bulk', r.medewerker_id || '/' || to_char(r.hier, 'YYYY-MM-DD HH24'), r.medewerker_id, r.id, r.volgnummer, r.tijdstip, r.betrokkene_id, null, null
    from druk d join dag r on r.medewerker_id = d.medewerker_id and date_trunc('hour', r.hier) = d.uur
    left join eigen e on e.medewerker_id = d.medewerker_id
    where d.mensen > coalesce(e.mensen, 0) / 2
    union all
    select 'gesloten-dossier', md5(r.medewerker_id || '/' || r.waar) || '/' || r.hier::date, r.medewerker_id, r.id, r.volgnummer, r.tijdstip, r.betrokkene_id, null, null
    from dag r join dossier d on d.gemeente_id = g and d.id = r.waar
    where r.handeling = 'raadplegen' and d.gesloten_op is not null and r.tijdstip > d.gesloten_op + interval '1 hour'
    union all
    -- The same person found three times or more by searching, and nothing done for them, and not involved since.
    select 'nieuwsgierig', md5(z.medewerker_id || '/' || z.betrokkene_id) || '/' || to_char(z.week, 'IYYY-IW'), z.medewerker_id, z.id, z.volgnummer,
      z.tijdstip, z.betrokkene_id, null, null
    from stil v join smal z on z.medewerker_id = v.medewerker_id and z.betrokkene_id = v.betrokkene_id and z.week = v.week
    union all
    select r.soort, md5(r.medewerker_id || '/' || r.betrokkene_id) || '/' || to_char(r.hier, 'YYYY-MM'), r.medewerker_id, r.id, r.volgnummer,
      r.tijdstip, r.betrokkene_id, null, null
    from van_maand r
    where r.soort = 'eigen-straat' or not exists (select from betrokken b where b.medewerker_id = r.medewerker_id and b.persoon_id = r.betrokkene_id
      and b.geldig_van - interval '5 minutes' <= r.tijdstip and b.geldig_tot > r.tijdstip)
  )
  select g, gen_random_uuid(), v.soort, v.sleutel, v.medewerker_id, min(v.tijdstip), max(v.tijdstip),
    (array_agg(v.id order by v.volgnummer))[1:200], count(*), count(distinct v.betrokkene_id), (array_agg(v.doeltoegang_id))[1], min(v.grond)
  from gevonden v group by v.soort, v.sleutel, v.medewerker_id
  on conflict (gemeente_id, soort, sleutel) do update
    set van = least(signaal.van, excluded.van), tot = excluded.tot, regels = excluded.regels, aantal = excluded.aantal, mensen = excluded.mensen
    where signaal.staat = 'nieuw' and excluded.aantal > signaal.aantal;
  end if;

  update eigen_straat e set teruggekeken = true where e.gemeente_id = g and e.medewerker_id = any (straten);
  zeker := greatest(stand.verwerkt, case when meer then least(laatste, zeker) else zeker end);
  gevorderd := zeker > stand.verwerkt;
  update signaal_ronde r set verwerkt = zeker, grens = stand.grens, bezig = stand.bezig, op = now() where r.gemeente_id = g;
end $$;

-- ── What is kept from residents for now ─────────────────────────────────────────────────────────────────────────────
create index triagebesluit_uitgesteld on triagebesluit (gemeente_id, informeren_uiterlijk) where informeren_wanneer = 'achteraf';

-- Every besluit that its resident does not see yet, and every one whose time is up while nobody told them. Never what
-- was decided: only that it waits, on which ground, until when, and who must end it.
create function uitgestelde_besluiten()
returns table (besluit_id uuid, persoon_id uuid, nummer text, dossier_nummer text, genomen_op timestamptz, redenen text[], uiterlijk date, verborgen boolean, medewerker text, pet text)
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select tb.id, tb.persoon_id, tb.nummer, d.nummer, tb.genomen_op, tb.informeren_redenen, tb.informeren_uiterlijk, u.nu, m.naam, p.naam
  from triagebesluit tb
  join dossier d on d.gemeente_id = tb.gemeente_id and d.id = tb.dossier_id
  cross join lateral (select uitgesteld_voor_inwoner(tb.id) as nu) u
  left join lateral (select x.pet_id, x.gedaan_op from plicht x where x.gemeente_id = tb.gemeente_id and x.besluit_id = tb.id
    and x.code in ('informeer-achteraf', 'informeer-binnen-vier-weken', 'informeer-na-onderzoek')
    order by x.gedaan_op nulls last limit 1) pl on true
  join pet p on p.gemeente_id = tb.gemeente_id and p.id = coalesce(pl.pet_id, tb.pet_id)
  join medewerker m on m.gemeente_id = p.gemeente_id and m.id = p.medewerker_id
  where tb.gemeente_id = huidige_gemeente() and (select huidige_petsoort()) = 'privacy-officer'
    and tb.informeren_wanneer = 'achteraf' and tb.informeren_redenen && array['veiligheid', 'onderzoek']
    and pl.gedaan_op is null and (u.nu or tb.informeren_uiterlijk < current_date)
$$;

-- ── Sending the log elsewhere ───────────────────────────────────────────────────────────────────────────────────────
-- How far a receiver is, as a place in the tree: lines get their place after they are committed and in one unbroken
-- row, so none is skipped.
create table uitvoer_stand (
  ontvanger text primary key,
  boom smallint not null,
  index bigint not null,
  op timestamptz not null
);
create function uit_te_voeren(p_boom smallint, p_na bigint, p_hoogstens integer)
returns table (boom smallint, index bigint, regel jsonb)
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select b.boom, b.index, case when u.id is null then null else to_jsonb(u) end
  from (select x.boom, x.index, x.gemeente_id, x.gebeurtenis_id from blad x where (x.boom, x.index) > (p_boom, p_na) order by x.boom, x.index limit p_hoogstens) b
  left join gebeurtenis_uitvoer u on u.gemeente_id = b.gemeente_id and u.id = b.gebeurtenis_id
  order by b.boom, b.index
$$;

-- ── Who may what ────────────────────────────────────────────────────────────────────────────────────────────────────
do $$
declare t text;
begin
  foreach t in array array['kring_poging', 'eigen_straat', 'signaal_instelling', 'signaal', 'signaal_ronde', 'uitvoer_stand'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy eigenaar on %I for all to deelwijzer_eigenaar using (true) with check (true)', t);
  end loop;
end $$;
create policy eigen on eigen_straat to deelwijzer_app, deelwijzer_breed
  using (gemeente_id = (select huidige_gemeente()) and medewerker_id = (select huidige_medewerker()))
  with check (gemeente_id = (select huidige_gemeente()) and medewerker_id = (select huidige_medewerker()));
grant select (gemeente_id, medewerker_id, verteld_op), insert (gemeente_id, medewerker_id, straat_ix, verteld_op), delete on eigen_straat to deelwijzer_app, deelwijzer_breed;
create policy toezicht on signaal_instelling to deelwijzer_breed
  using (gemeente_id = (select huidige_gemeente()) and (select huidige_petsoort()) = 'privacy-officer')
  with check (gemeente_id = (select huidige_gemeente()) and (select huidige_petsoort()) = 'privacy-officer');
grant select, insert, update on signaal_instelling to deelwijzer_breed;
create policy toezicht on signaal for select to deelwijzer_breed using (
  gemeente_id = (select huidige_gemeente()) and (select huidige_petsoort()) = 'privacy-officer');
create policy afhandelen on signaal for update to deelwijzer_breed
  using (gemeente_id = (select huidige_gemeente()) and (select huidige_petsoort()) = 'privacy-officer' and staat = 'nieuw')
  -- Nobody answers a signal about themselves.
  with check (gemeente_id = (select huidige_gemeente()) and staat <> 'nieuw' and door = (select huidige_medewerker()) and medewerker_id <> door);
grant select on signaal to deelwijzer_breed;
grant update (staat, toelichting, door, op) on signaal to deelwijzer_breed;
create policy uitvoer on uitvoer_stand to deelwijzer_sequencer using (true) with check (true);
grant select, insert, update on uitvoer_stand to deelwijzer_sequencer;

revoke all on function logboek_dossiers(uuid[]), logboek_dossier(text), meld_kring_poging(uuid, uuid), signaal_blijft(), vind_signalen(integer),
  uitgestelde_besluiten(), uit_te_voeren(smallint, bigint, integer) from public;
grant execute on function logboek_dossiers(uuid[]), logboek_dossier(text), uitgestelde_besluiten() to deelwijzer_breed;
grant execute on function meld_kring_poging(uuid, uuid), vind_signalen(integer) to deelwijzer_app, deelwijzer_breed;
grant execute on function uit_te_voeren(smallint, bigint, integer) to deelwijzer_sequencer;
