-- Plan van aanpak: one family, one plan, of which the resident is co-author (E-041, E-097, E-098).
--
-- A dossier has one plan: its purpose (`opzet`), goals and agreements. Each of these is a row of versions that nobody
-- changes: who wrote what when, the resident apart from the professional. With whom data are shared for it does not stand
-- here: that is read from the delingen and verstrekkingen of the dossier, so that the plan cannot say anything else.

create table plan_regel (
  gemeente_id uuid not null,
  id uuid not null,
  dossier_id uuid not null,
  -- The goal, the agreement or the purpose that this is a version of. The purpose bears the id of its dossier: there is one.
  onderdeel_id uuid not null,
  nr integer not null check (nr >= 1),
  soort text not null check (soort in ('opzet', 'doel', 'afspraak')),
  -- The goal that an agreement belongs to.
  doel_id uuid,
  -- About whom; empty for what concerns the whole family, in a gezinsdossier only.
  persoon_id uuid,
  -- Decides who may see it, as with a gegeven; it cannot change from version to version.
  categorie text not null,
  dat_wat text not null check (dat_wat in ('dat', 'wat')),
  status text not null check (status in ('loopt', 'klaar', 'gestopt')),
  -- Who does it, for an agreement.
  wie text check (wie in ('inwoner', 'naaste', 'medewerker', 'organisatie')),
  -- For the purpose: when the plan is looked at again. For an agreement: when it is done.
  uiterlijk date,
  inhoud jsonb not null check (is_verzegeld(inhoud)),
  door text not null check (door in ('inwoner', 'medewerker')),
  pet_id uuid,
  -- What the rules said about writing this down; a resident's own words are not weighed (as with a verklaring).
  antwoord jsonb,
  sleutel uuid not null,
  op timestamptz not null,
  primary key (gemeente_id, id),
  unique (gemeente_id, sleutel),
  -- Versions stand in one line: who writes from an old one is too late.
  unique (gemeente_id, onderdeel_id, nr),
  check ((door = 'medewerker') = (pet_id is not null and antwoord is not null)),
  check (door = 'medewerker' or (persoon_id is not null and soort = 'doel' and nr = 1)),
  check ((soort = 'opzet') = (onderdeel_id = dossier_id)),
  check ((soort = 'afspraak') = (wie is not null)),
  check (doel_id is null or soort = 'afspraak'),
  check (soort <> 'opzet' or uiterlijk is not null),
  foreign key (gemeente_id, dossier_id) references dossier (gemeente_id, id),
  foreign key (gemeente_id, persoon_id) references persoon (gemeente_id, id),
  foreign key (gemeente_id, pet_id) references pet (gemeente_id, id)
);
create index plan_regel_dossier on plan_regel (gemeente_id, dossier_id, op);
create trigger plan_regel_onveranderlijk before update or delete or truncate on plan_regel
  for each statement execute function weiger_wijziging();
create trigger plan_regel_wijzigt_dossier after insert on plan_regel
  for each row execute function gegeven_wijzigt_dossier();

-- What a resident says about the plan or about one part of it, or that the team has read it. Under the key of who says it.
create table plan_reactie (
  gemeente_id uuid not null,
  id uuid not null,
  dossier_id uuid not null,
  -- Empty: about the plan as a whole.
  onderdeel_id uuid,
  persoon_id uuid,
  soort text not null check (soort in ('akkoord', 'niet-akkoord', 'klopt-niet', 'anders', 'gedaan', 'gezien')),
  tekst text check (is_verzegeld(tekst)),
  pet_id uuid,
  sleutel uuid not null,
  op timestamptz not null,
  primary key (gemeente_id, id),
  unique (gemeente_id, sleutel),
  check ((soort = 'gezien') = (pet_id is not null)),
  check ((soort = 'gezien') = (persoon_id is null)),
  check ((soort in ('klopt-niet', 'anders', 'gedaan')) = (onderdeel_id is not null)),
  check (soort not in ('klopt-niet', 'anders') or tekst is not null),
  check (soort <> 'gezien' or tekst is null),
  foreign key (gemeente_id, dossier_id) references dossier (gemeente_id, id),
  foreign key (gemeente_id, persoon_id) references persoon (gemeente_id, id),
  foreign key (gemeente_id, pet_id) references pet (gemeente_id, id)
);
create index plan_reactie_dossier on plan_reactie (gemeente_id, dossier_id, op);
create trigger plan_reactie_onveranderlijk before update or delete or truncate on plan_reactie
  for each statement execute function weiger_wijziging();
create trigger plan_reactie_wijzigt_dossier after insert on plan_reactie
  for each row execute function merk_dossier_gewijzigd(2);

-- ── What fits ───────────────────────────────────────────────────────────────────────────────────────────────────────

-- After the insert, so that row security speaks first. A plan is no back door into a dossier (DW007, as with a gegeven).
create function plan_regel_past() returns trigger
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare d dossier%rowtype; eerder plan_regel%rowtype;
begin
  select * into d from dossier where gemeente_id = new.gemeente_id and id = new.dossier_id;
  if d.status <> 'open' then
    raise exception 'dit dossier is gesloten' using errcode = 'DW006';
  end if;
  if d.soort = 'gezamenlijk-bestand' then
    raise exception 'een gezamenlijk bestand heeft geen plan' using errcode = 'DW007';
  end if;
  if new.categorie in ('behandel', 'diagnostiek')
     and (d.soort in ('toeleidingsdossier', 'uitkeringsdossier', 'gezinsdossier') or (d.soort = 'regiedossier' and d.taak = 'regie-vanuit-college')) then
    raise exception 'behandel- en diagnosegegevens horen niet in een %', d.soort using errcode = 'DW007';
  end if;
  if new.persoon_id is null and d.soort <> 'gezinsdossier' then
    raise exception 'alleen een gezinsdossier gaat over het hele gezin' using errcode = 'DW007';
  end if;
  if new.soort <> 'opzet' and not exists (select from plan_regel o where o.gemeente_id = new.gemeente_id and o.onderdeel_id = new.dossier_id) then
    raise exception 'er is nog geen plan' using errcode = 'DW007';
  end if;
  if new.doel_id is not null and not exists (select from plan_regel o where o.gemeente_id = new.gemeente_id and o.dossier_id = new.dossier_id
      and o.onderdeel_id = new.doel_id and o.soort = 'doel') then
    raise exception 'dat doel is niet van dit plan' using errcode = 'DW007';
  end if;
  if new.nr = 1 then
    if new.door = 'medewerker' and new.persoon_id is not null and not exists (select from dossier_persoon dp
        where dp.gemeente_id = new.gemeente_id and dp.dossier_id = new.dossier_id and dp.persoon_id = new.persoon_id) then
      raise exception 'deze persoon hoort niet bij dit dossier' using errcode = 'DW007';
    end if;
    return null;
  end if;
  select * into eerder from plan_regel x where x.gemeente_id = new.gemeente_id and x.onderdeel_id = new.onderdeel_id and x.nr = new.nr - 1;
  if eerder.id is null or eerder.dossier_id <> new.dossier_id or eerder.soort <> new.soort or eerder.categorie <> new.categorie
     or eerder.dat_wat <> new.dat_wat or eerder.persoon_id is distinct from new.persoon_id then
    raise exception 'een wijziging gaat over hetzelfde' using errcode = 'DW007';
  end if;
  return null;
end $$;
create trigger plan_regel_past after insert on plan_regel for each row execute function plan_regel_past();

create function plan_reactie_past() returns trigger
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  if (select d.status from dossier d where d.gemeente_id = new.gemeente_id and d.id = new.dossier_id) <> 'open' then
    raise exception 'dit dossier is gesloten' using errcode = 'DW006';
  end if;
  if not exists (select from plan_regel o where o.gemeente_id = new.gemeente_id and o.dossier_id = new.dossier_id
      and o.onderdeel_id = coalesce(new.onderdeel_id, new.dossier_id)) then
    raise exception 'dit onderdeel is niet van dit plan' using errcode = 'DW007';
  end if;
  return null;
end $$;
create trigger plan_reactie_past after insert on plan_reactie for each row execute function plan_reactie_past();

-- ── Who sees it ─────────────────────────────────────────────────────────────────────────────────────────────────────

alter table plan_regel enable row level security;
alter table plan_regel force row level security;
create policy eigenaar on plan_regel for all to deelwijzer_eigenaar using (true) with check (true);
-- Danger asks for facts, not for goals: in an emergency the plan stays closed.
create policy bereik on plan_regel for select to deelwijzer_app using (
  gemeente_id = (select huidige_gemeente()) and exists (
    select from toegang t where t.dossier_id = plan_regel.dossier_id and t.bron <> 'nood'
      and t.vlaggen & (case when categorie in ('bijzonder', 'behandel', 'diagnostiek', 'strafrechtelijk') then 4
                            when dat_wat = 'wat' then 2 else 1 end) > 0));
create policy schrijven on plan_regel for insert to deelwijzer_app with check (
  gemeente_id = (select huidige_gemeente()) and door = 'medewerker' and pet_id = (select huidige_pet())
  and exists (select from toegang t where t.dossier_id = plan_regel.dossier_id and t.vlaggen & 8 > 0));
-- A resident reads a part about themselves, about their child (of twelve and over only the part of the college, and never
-- what the child wrote), and about the family they are in.
create policy inwoner on plan_regel for select to deelwijzer_inwoner using (
  gemeente_id = (select huidige_gemeente()) and dossier_id = any (array(select d.id from dossier d))
  and (persoon_id is null
    or persoon_id = any (array(select z.persoon_id from zichtbaar_voor_inwoner() z where not z.alleen_college))
    or (door = 'medewerker' and persoon_id = any (array(select z.persoon_id from zichtbaar_voor_inwoner() z))
      and dossier_id = any (array(select d.id from dossier d where d.soort <> 'gezinsdossier')))));
create policy inwoner_schrijft on plan_regel for insert to deelwijzer_inwoner with check (
  gemeente_id = (select huidige_gemeente()) and door = 'inwoner' and persoon_id = (select huidige_persoon())
  and dossier_id = any (array(select d.id from dossier d)));
grant select, insert on plan_regel to deelwijzer_app;
grant insert on plan_regel to deelwijzer_inwoner;
grant select (gemeente_id, id, dossier_id, onderdeel_id, nr, soort, doel_id, persoon_id, categorie, dat_wat, status, wie, uiterlijk, inhoud, door, pet_id, sleutel, op)
  on plan_regel to deelwijzer_inwoner;

alter table plan_reactie enable row level security;
alter table plan_reactie force row level security;
create policy eigenaar on plan_reactie for all to deelwijzer_eigenaar using (true) with check (true);
create policy bereik on plan_reactie for select to deelwijzer_app using (
  gemeente_id = (select huidige_gemeente()) and exists (
    select from toegang t where t.dossier_id = plan_reactie.dossier_id and t.bron <> 'nood' and t.vlaggen & 2 > 0));
create policy gezien on plan_reactie for insert to deelwijzer_app with check (
  gemeente_id = (select huidige_gemeente()) and soort = 'gezien' and pet_id = (select huidige_pet())
  and exists (select from toegang t where t.dossier_id = plan_reactie.dossier_id and t.vlaggen & 8 > 0));
-- What somebody says about the plan is told to the team, not to the other parent and not to the child.
create policy inwoner on plan_reactie for select to deelwijzer_inwoner using (
  gemeente_id = (select huidige_gemeente()) and dossier_id = any (array(select d.id from dossier d))
  and (persoon_id = (select huidige_persoon()) or soort = 'gezien'));
create policy inwoner_schrijft on plan_reactie for insert to deelwijzer_inwoner with check (
  gemeente_id = (select huidige_gemeente()) and persoon_id = (select huidige_persoon()) and pet_id is null
  and dossier_id = any (array(select d.id from dossier d))
  and (onderdeel_id is null or exists (select from plan_regel r where r.dossier_id = plan_reactie.dossier_id and r.onderdeel_id = plan_reactie.onderdeel_id)));
grant select, insert on plan_reactie to deelwijzer_app, deelwijzer_inwoner;

revoke all on function plan_regel_past(), plan_reactie_past() from public;
