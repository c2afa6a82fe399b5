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

-- Until when was looked; the next round begins eight days before, because a week counts as a whole.
create table signaal_ronde (gemeente_id uuid primary key references gemeente (id), tot timestamptz not null);

-- Finds the signals since the last round (at most five weeks back; the first time eight days), and adds to those that nobody answered yet. It gives
-- nothing back: who may read them is decided by the policy on signaal. One run at a time for a gemeente. Without nested
-- loops (what it reads has no indexes, and a plan that expects few lines takes minutes when there are many) and without
-- compiling it first, which took longer than the work.
create function vind_signalen() returns void
language plpgsql security definer set search_path = deelwijzer, pg_temp set enable_nestloop = off set jit = off as $$
declare
  g uuid := huidige_gemeente();
  sinds timestamptz;
  van_uur int := 7; tot_uur int := 20; ook_weekend boolean := false; grens int := 25;
begin
  if g is null then raise exception 'geen gemeente' using errcode = 'insufficient_privilege'; end if;
  perform pg_advisory_xact_lock(hashtextextended('signalen' || g::text, 0));
  select i.van_uur, i.tot_uur, i.weekend, i.mensen_per_uur into van_uur, tot_uur, ook_weekend, grens from signaal_instelling i where i.gemeente_id = g;
  if not found then van_uur := 7; tot_uur := 20; ook_weekend := false; grens := 25; end if;
  select greatest(now() - interval '35 days', r.tot - interval '8 days') into sinds from signaal_ronde r where r.gemeente_id = g;
  sinds := coalesce(sinds, now() - interval '8 days');
  insert into signaal (gemeente_id, id, soort, sleutel, medewerker_id, van, tot, regels, aantal, mensen, doeltoegang_id, grond)
  with regel as materialized (
    -- A look at somebody: not the list of one's own work, and not the log itself.
    select x.id, x.volgnummer, x.tijdstip, x.tijdstip at time zone 'Europe/Amsterdam' as hier, x.medewerker_id, x.pet_id,
      x.betrokkene_id, x.handeling, x.object_soort, x.trace_id, coalesce(x.dossier_id, x.object_id) as waar
    from gebeurtenis x
    where x.gemeente_id = g and x.tijdstip >= sinds and x.actor_soort = 'medewerker' and x.uitkomst = 'gedaan'
      and x.betrokkene_id is not null and not x.besloten and x.object_soort not in ('dossierlijst', 'logboek', 'uitstel', 'signaal')
  ), betrokken as materialized (
    select p.medewerker_id, b.dossier_id, dp.persoon_id, b.geldig_van, coalesce(b.geldig_tot, 'infinity') as geldig_tot
    from betrokkenheid b join pet p on p.gemeente_id = b.gemeente_id and p.id = b.pet_id
    join dossier_persoon dp on dp.gemeente_id = b.gemeente_id and dp.dossier_id = b.dossier_id where b.gemeente_id = g
  ), eigen as (
    select b.medewerker_id, count(distinct b.persoon_id) as mensen from betrokken b where b.geldig_tot > now() group by b.medewerker_id
  ), druk as (
    select y.medewerker_id, date_trunc('hour', y.hier) as uur, count(distinct y.betrokkene_id) as mensen
    from regel y group by 1, 2 having count(distinct y.betrokkene_id) > grens
  ), zoek as materialized (
    select r.id, r.volgnummer, r.tijdstip, r.hier, r.medewerker_id, r.betrokkene_id, r.trace_id, to_char(r.hier, 'IYYY-IW') as week,
      count(*) over (partition by r.trace_id) as breedte
    from regel r where r.object_soort = 'zoekresultaat'
  ), vaak as (
    -- A broad question finds many people; that is no question about one of them.
    select z.medewerker_id, z.betrokkene_id, z.week, min(z.tijdstip) as eerst from zoek z where z.breedte <= 10
    group by 1, 2, 3 having count(distinct z.trace_id) >= 3
  ), gewerkt as (
    select distinct w.medewerker_id, w.betrokkene_id from regel w where w.handeling in ('vastleggen', 'besluiten', 'verstrekken')
  ), gevonden as (
    select 'zonder-betrokkenheid' as soort, d.id::text as sleutel, r.medewerker_id, r.id, r.volgnummer, r.tijdstip, r.betrokkene_id,
      d.id as doeltoegang_id, d.soort as grond
    from doeltoegang d join regel r on r.pet_id = d.pet_id and r.waar = d.dossier_id
      and r.tijdstip between d.geldig_van - interval '5 minutes' and d.geldig_tot
    where d.gemeente_id = g and d.geldig_tot >= sinds and not exists (select from betrokken b where b.medewerker_id = r.medewerker_id and b.dossier_id = r.waar
      and b.geldig_van <= r.tijdstip and b.geldig_tot > r.tijdstip)
    union all
    select 'eigen-kring', k.medewerker_id || '/' || (k.op at time zone 'Europe/Amsterdam')::date, k.medewerker_id, x.id, x.volgnummer, x.tijdstip,
      null, null, null
    from kring_poging k join gebeurtenis x on x.gemeente_id = k.gemeente_id and x.id = k.gebeurtenis_id
    where k.gemeente_id = g and k.op >= sinds and x.tijdstip >= sinds
    union all
    select 'eigen-straat', md5(r.medewerker_id || '/' || r.betrokkene_id) || '/' || to_char(r.hier, 'YYYY-MM'), r.medewerker_id, r.id, r.volgnummer,
      r.tijdstip, r.betrokkene_id, null, null
    from eigen_straat e join persoon p on p.gemeente_id = e.gemeente_id and p.straat_ix = e.straat_ix
    join regel r on r.medewerker_id = e.medewerker_id and r.betrokkene_id = p.id
    where e.gemeente_id = g
    union all
    select 'buiten-uren', r.medewerker_id || '/' || r.hier::date, r.medewerker_id, r.id, r.volgnummer, r.tijdstip, r.betrokkene_id, null, null
    from regel r
    where extract(hour from r.hier) < van_uur or extract(hour from r.hier) >= tot_uur
      or (not ook_weekend and extract(isodow from r.hier) > 5)
    union all
    -- More than the setting, and more than half of everybody in the own dossiers.
    select 'bulk', r.medewerker_id || '/' || to_char(r.hier, 'YYYY-MM-DD HH24'), r.medewerker_id, r.id, r.volgnummer, r.tijdstip, r.betrokkene_id, null, null
    from druk d join regel r on r.medewerker_id = d.medewerker_id and date_trunc('hour', r.hier) = d.uur
    left join eigen e on e.medewerker_id = d.medewerker_id
    where d.mensen > coalesce(e.mensen, 0) / 2
    union all
    select 'gesloten-dossier', md5(r.medewerker_id || '/' || r.waar) || '/' || r.hier::date, r.medewerker_id, r.id, r.volgnummer, r.tijdstip, r.betrokkene_id, null, null
    from regel r join dossier d on d.gemeente_id = g and d.id = r.waar
    where r.handeling = 'raadplegen' and d.gesloten_op is not null and r.tijdstip > d.gesloten_op + interval '1 hour'
    union all
    -- The same person found three times or more by searching, and nothing done for them, and not involved since.
    select 'nieuwsgierig', md5(z.medewerker_id || '/' || z.betrokkene_id) || '/' || z.week, z.medewerker_id, z.id, z.volgnummer,
      z.tijdstip, z.betrokkene_id, null, null
    from vaak v join zoek z on z.medewerker_id = v.medewerker_id and z.betrokkene_id = v.betrokkene_id and z.week = v.week
    where z.breedte <= 10
      and not exists (select from gewerkt w where w.medewerker_id = v.medewerker_id and w.betrokkene_id = v.betrokkene_id)
      and not exists (select from betrokken b where b.medewerker_id = v.medewerker_id and b.persoon_id = v.betrokkene_id
        and b.geldig_van >= v.eerst - interval '5 minutes')
    union all
    select 'geheim-adres', md5(r.medewerker_id || '/' || r.betrokkene_id) || '/' || to_char(r.hier, 'YYYY-MM'), r.medewerker_id, r.id, r.volgnummer,
      r.tijdstip, r.betrokkene_id, null, null
    from regel r join persoon p on p.gemeente_id = g and p.id = r.betrokkene_id and p.geheim_adres
    where not exists (select from betrokken b where b.medewerker_id = r.medewerker_id and b.persoon_id = r.betrokkene_id
      and b.geldig_van - interval '5 minutes' <= r.tijdstip and b.geldig_tot > r.tijdstip)
  )
  select g, gen_random_uuid(), v.soort, v.sleutel, v.medewerker_id, min(v.tijdstip), max(v.tijdstip),
    (array_agg(v.id order by v.volgnummer))[1:200], count(*), count(distinct v.betrokkene_id), (array_agg(v.doeltoegang_id))[1], min(v.grond)
  from gevonden v group by v.soort, v.sleutel, v.medewerker_id
  on conflict (gemeente_id, soort, sleutel) do update
    set van = least(signaal.van, excluded.van), tot = excluded.tot, regels = excluded.regels, aantal = excluded.aantal, mensen = excluded.mensen
    where signaal.staat = 'nieuw' and excluded.aantal > signaal.aantal;
  insert into signaal_ronde (gemeente_id, tot) values (g, now()) on conflict (gemeente_id) do update set tot = excluded.tot;
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
grant select (gemeente_id, medewerker_id, verteld_op), insert, delete on eigen_straat to deelwijzer_app, deelwijzer_breed;
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

revoke all on function logboek_dossiers(uuid[]), logboek_dossier(text), meld_kring_poging(uuid, uuid), signaal_blijft(), vind_signalen(),
  uitgestelde_besluiten(), uit_te_voeren(smallint, bigint, integer) from public;
grant execute on function logboek_dossiers(uuid[]), logboek_dossier(text), uitgestelde_besluiten() to deelwijzer_breed;
grant execute on function meld_kring_poging(uuid, uuid), vind_signalen() to deelwijzer_app, deelwijzer_breed;
grant execute on function uit_te_voeren(smallint, bigint, integer) to deelwijzer_sequencer;
