-- Convenanten, verwerkersovereenkomsten and contracts: what was agreed between organisations, and whether that holds now.
-- An agreement can narrow what may flow and never widen it (E-006, E-275…E-281, E-108). Nothing in here is about a resident.

-- One row per version; versions of one agreement share `reeks_id`.
create table convenant (
  gemeente_id uuid not null references gemeente (id),
  id uuid not null,
  reeks_id uuid not null,
  versie smallint not null check (versie between 1 and 999),
  soort text not null check (soort in ('convenant', 'verwerkersovereenkomst', 'gegevensleveringsovereenkomst', 'inkoopcontract')),
  titel text not null check (length(titel) between 1 and 200),
  -- Where the signed text is kept.
  vindplaats text not null check (length(vindplaats) between 1 and 500),
  partijen uuid[] not null check (cardinality(partijen) between 2 and 50),
  doelen text[] not null,
  categorieen text[] not null,
  -- Kinds of data that never go between these parties.
  nooit text[] not null default '{}',
  -- What holds for a purpose or kind of data that it does not speak of.
  buiten text not null default 'overleg' check (buiten in ('overleg', 'verboden')),
  -- Per point a to h of the list: the article in which it is arranged; empty is not yet.
  checklist jsonb not null,
  bepalingen jsonb not null default '[]',
  ingangsdatum date not null,
  einddatum date,
  evaluatie date,
  gemaakt_door uuid not null,
  gemaakt_op timestamptz not null,
  bevestigd_door uuid,
  bevestigd_op timestamptz,
  -- The last day on which it holds, when it was ended before its time.
  beeindigd_per date,
  beeindigd_door uuid,
  beeindigreden text not null default '' check (length(beeindigreden) <= 500),
  primary key (gemeente_id, id),
  unique (gemeente_id, reeks_id, versie),
  check (not (categorieen && nooit)),
  check (einddatum is null or einddatum >= ingangsdatum),
  check (soort not in ('convenant', 'gegevensleveringsovereenkomst') or (cardinality(doelen) > 0 and cardinality(categorieen) > 0)),
  check ((bevestigd_op is null) = (bevestigd_door is null)),
  check ((beeindigd_per is null) = (beeindigd_door is null)),
  foreign key (gemeente_id, gemaakt_door) references medewerker (gemeente_id, id),
  foreign key (gemeente_id, bevestigd_door) references medewerker (gemeente_id, id),
  foreign key (gemeente_id, beeindigd_door) references medewerker (gemeente_id, id)
);
-- One version at a time is being written.
create unique index convenant_een_concept on convenant (gemeente_id, reeks_id) where bevestigd_op is null and beeindigd_per is null;
create index convenant_partijen on convenant using gin (partijen) where bevestigd_op is not null;

-- Who signed for which party, as it stands under the text on paper.
create table convenant_handtekening (
  gemeente_id uuid not null,
  convenant_id uuid not null,
  organisatie_id uuid not null,
  naam text not null check (length(naam) between 1 and 200),
  functie text not null check (length(functie) between 1 and 200),
  getekend_op date not null,
  vastgelegd_door uuid not null,
  vastgelegd_op timestamptz not null,
  primary key (gemeente_id, convenant_id, organisatie_id),
  foreign key (gemeente_id, convenant_id) references convenant (gemeente_id, id),
  foreign key (gemeente_id, organisatie_id) references organisatie (gemeente_id, id),
  foreign key (gemeente_id, vastgelegd_door) references medewerker (gemeente_id, id)
);
create trigger convenant_handtekening_onveranderlijk before update or delete or truncate on convenant_handtekening
  for each statement execute function weiger_wijziging();
create trigger convenant_blijft before delete or truncate on convenant for each statement execute function weiger_wijziging();

-- ── Does it hold? ───────────────────────────────────────────────────────────────────────────────────────────────────

-- The agreements that hold on a day: confirmed (which takes every signature and the whole list), within its days, not
-- ended, and not replaced by a later version that began. `standVan` in src/domein/convenant-stand.ts says the same.
create function convenanten_van_kracht(p_gemeente uuid, p_dag date) returns setof convenant
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select c.* from convenant c
  where c.gemeente_id = p_gemeente and c.bevestigd_op is not null and c.ingangsdatum <= p_dag
    and (c.einddatum is null or c.einddatum >= p_dag) and (c.beeindigd_per is null or c.beeindigd_per >= p_dag)
    and not exists (select from convenant later where later.gemeente_id = c.gemeente_id and later.reeks_id = c.reeks_id
      and later.versie > c.versie and later.bevestigd_op is not null and later.ingangsdatum <= p_dag)
$$;

-- ── Who writes what, and when it is fixed ───────────────────────────────────────────────────────────────────────────

create function bewaak_convenant() returns trigger
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare getekend uuid[];
begin
  if exists (select from unnest(new.partijen) p where not exists (
      select from organisatie o where o.gemeente_id = new.gemeente_id and o.id = p))
     or cardinality(new.partijen) <> (select count(distinct p) from unnest(new.partijen) p) then
    raise exception 'een partij is een organisatie van deze gemeente, en staat er een keer' using errcode = 'check_violation';
  end if;
  if tg_op = 'INSERT' then return new; end if;
  select coalesce(array_agg(h.organisatie_id), '{}') into getekend from convenant_handtekening h
    where h.gemeente_id = old.gemeente_id and h.convenant_id = old.id;
  -- What was signed or confirmed does not change; a change is a new version.
  if (old.bevestigd_op is not null or cardinality(getekend) > 0)
     and (to_jsonb(new) - array['bevestigd_door', 'bevestigd_op', 'beeindigd_per', 'beeindigd_door', 'beeindigreden'])
      <> (to_jsonb(old) - array['bevestigd_door', 'bevestigd_op', 'beeindigd_per', 'beeindigd_door', 'beeindigreden']) then
    raise exception 'wat getekend is, verandert niet' using errcode = 'insufficient_privilege';
  end if;
  if old.beeindigd_per is not null or (old.bevestigd_op is not null
     and (new.bevestigd_op, new.bevestigd_door) is distinct from (old.bevestigd_op, old.bevestigd_door)) then
    raise exception 'dit ligt vast' using errcode = 'insufficient_privilege';
  end if;
  if old.bevestigd_op is null and new.bevestigd_op is not null then
    if new.bevestigd_door is distinct from huidige_medewerker() or new.bevestigd_door = old.gemaakt_door
       or huidige_petsoort() is null or huidige_petsoort() not in ('beheerder', 'leidinggevende') then
      raise exception 'een tweede persoon bevestigt' using errcode = 'insufficient_privilege';
    end if;
    if not new.partijen <@ getekend then
      raise exception 'nog niet elke partij heeft getekend' using errcode = 'check_violation';
    end if;
    if exists (select from unnest(array['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) p where coalesce(btrim(new.checklist ->> p), '') = '') then
      raise exception 'de lijst a tot en met h is niet af' using errcode = 'check_violation';
    end if;
  elsif huidige_petsoort() is distinct from 'privacy-officer' then
    raise exception 'dit doet de privacy officer' using errcode = 'insufficient_privilege';
  end if;
  if new.beeindigd_per is not null and (new.beeindigd_door is distinct from huidige_medewerker() or btrim(new.beeindigreden) = '') then
    raise exception 'wie beeindigt, doet dat onder eigen naam en met een reden' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger convenant_bewaakt before insert or update on convenant for each row execute function bewaak_convenant();

-- Signing waits for a change that is under way, so that what is signed is what stands there.
create function bewaak_handtekening() returns trigger
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare c convenant%rowtype;
begin
  select * into c from convenant x where x.gemeente_id = new.gemeente_id and x.id = new.convenant_id for update;
  if c.id is null or c.bevestigd_op is not null or c.beeindigd_per is not null or not new.organisatie_id = any (c.partijen)
     or new.getekend_op > current_date then
    raise exception 'deze handtekening hoort hier niet' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger convenant_handtekening_bewaakt before insert on convenant_handtekening for each row execute function bewaak_handtekening();

-- ── No sharing against it ───────────────────────────────────────────────────────────────────────────────────────────

-- The rule that carries it is of a kind that no agreement narrows: a duty, danger, a right of the resident.
alter table verstrekking add column wet_gaat_voor boolean not null default false;

create function binnen_convenant() returns trigger
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  if new.organisatie_id is not null and not new.wet_gaat_voor and exists (
      select from convenanten_van_kracht(new.gemeente_id, current_date) c
      where new.organisatie_id = any (c.partijen) and c.nooit && new.categorieen) then
    raise exception 'een overeenkomst verbiedt dit' using errcode = 'DW014';
  end if;
  return null;
end $$;
-- Last of the guards on this table, by name.
create trigger verstrekking_zoals_afgesproken after insert on verstrekking for each row execute function binnen_convenant();

-- ── Who sees it ─────────────────────────────────────────────────────────────────────────────────────────────────────

do $$ declare t text; begin
  foreach t in array array['convenant', 'convenant_handtekening'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy eigenaar on %I to deelwijzer_eigenaar using (true) with check (true)', t);
  end loop;
end $$;

create policy lezen on convenant for select to deelwijzer_breed using (
  gemeente_id = (select huidige_gemeente()) and (select huidige_petsoort()) in ('beheerder', 'leidinggevende', 'privacy-officer'));
-- A professional needs what holds, to know what was agreed; not what is still being written.
create policy lezen_bevestigd on convenant for select to deelwijzer_app using (
  gemeente_id = (select huidige_gemeente()) and bevestigd_op is not null);
create policy opstellen on convenant for insert to deelwijzer_breed with check (
  gemeente_id = (select huidige_gemeente()) and (select huidige_petsoort()) = 'privacy-officer'
  and gemaakt_door = (select huidige_medewerker()) and bevestigd_op is null and beeindigd_per is null);
create policy bijwerken on convenant for update to deelwijzer_breed
  using (gemeente_id = (select huidige_gemeente()) and (select huidige_petsoort()) in ('beheerder', 'leidinggevende', 'privacy-officer'))
  with check (gemeente_id = (select huidige_gemeente()));
grant select on convenant to deelwijzer_app, deelwijzer_breed;
grant insert on convenant to deelwijzer_breed;
grant update (soort, titel, vindplaats, partijen, doelen, categorieen, nooit, buiten, checklist, bepalingen, ingangsdatum, einddatum, evaluatie,
  bevestigd_door, bevestigd_op, beeindigd_per, beeindigd_door, beeindigreden) on convenant to deelwijzer_breed;

create policy lezen on convenant_handtekening for select to deelwijzer_breed using (
  gemeente_id = (select huidige_gemeente()) and (select huidige_petsoort()) in ('beheerder', 'leidinggevende', 'privacy-officer'));
create policy tekenen on convenant_handtekening for insert to deelwijzer_breed with check (
  gemeente_id = (select huidige_gemeente()) and (select huidige_petsoort()) = 'privacy-officer'
  and vastgelegd_door = (select huidige_medewerker()));
grant select, insert on convenant_handtekening to deelwijzer_breed;

revoke all on function convenanten_van_kracht(uuid, date), bewaak_convenant(), bewaak_handtekening(), binnen_convenant() from public;
