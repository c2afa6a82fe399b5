-- A guided weighing in a dossier: the meldcode, a report, a conflict of duties, fraud … Its steps are kept one by one,
-- because they take days and each of them must be answered for later (E-174, E-179, E-185). What was written down is never
-- changed: a step done again is a new row beside the old one. Which steps a kind has stands in src/domein/afweging.

create table afweging (
  gemeente_id uuid not null,
  id uuid not null,
  nummer text not null,
  soort text not null check (soort ~ '^[a-z]+(-[a-z]+)*$' and length(soort) <= 60),
  dossier_id uuid not null,
  persoon_id uuid not null,
  pet_id uuid not null,
  -- The task that stays as long as it runs.
  plicht_id uuid not null,
  begonnen_op timestamptz not null,
  primary key (gemeente_id, id),
  constraint afweging_nummer_key unique (gemeente_id, nummer),
  unique (gemeente_id, dossier_id, id),
  foreign key (gemeente_id, dossier_id, persoon_id) references dossier_persoon (gemeente_id, dossier_id, persoon_id),
  foreign key (gemeente_id, pet_id) references pet (gemeente_id, id),
  foreign key (gemeente_id, plicht_id) references plicht (gemeente_id, id)
);
create index afweging_plicht on afweging (gemeente_id, plicht_id);
create index afweging_dossier on afweging (gemeente_id, dossier_id, begonnen_op desc);

create table afweging_stap (
  gemeente_id uuid not null,
  id uuid not null,
  afweging_id uuid not null,
  stap text not null check (stap ~ '^[a-z]+(-[a-z]+)*$' and length(stap) <= 40),
  nr smallint not null check (nr between 1 and 50),
  pet_id uuid not null,
  inhoud jsonb not null check (is_verzegeld(inhoud)),
  op timestamptz not null,
  primary key (gemeente_id, id),
  unique (gemeente_id, afweging_id, stap, nr),
  foreign key (gemeente_id, afweging_id) references afweging (gemeente_id, id),
  foreign key (gemeente_id, pet_id) references pet (gemeente_id, id)
);

-- What was decided, with reasons, also when it is a no (E-184). Once: who changes their mind begins another one.
create table afweging_einde (
  gemeente_id uuid not null,
  afweging_id uuid not null,
  uitkomst text not null check (uitkomst ~ '^[a-z]+(-[a-z]+)*$' and length(uitkomst) <= 40),
  inhoud jsonb not null check (is_verzegeld(inhoud)),
  -- The answer of the rules on that moment; null when the kind asks them nothing.
  antwoord jsonb,
  -- The triage that this goes on in, when something is told to somebody: the ordinary road.
  triage_id uuid,
  pet_id uuid not null,
  op timestamptz not null,
  primary key (gemeente_id, afweging_id),
  foreign key (gemeente_id, afweging_id) references afweging (gemeente_id, id),
  foreign key (gemeente_id, triage_id) references triage (gemeente_id, id),
  foreign key (gemeente_id, pet_id) references pet (gemeente_id, id)
);
create index afweging_einde_triage on afweging_einde (gemeente_id, triage_id) where triage_id is not null;

create trigger afweging_blijft before update or delete on afweging for each row execute function weiger_wijziging();
create trigger afweging_stap_blijft before update or delete on afweging_stap for each row execute function weiger_wijziging();
create trigger afweging_einde_blijft before update or delete on afweging_einde for each row execute function weiger_wijziging();

-- Nothing is added to what has ended, nor in a closed dossier. Two posts at once wait for each other on the afweging.
create function bewaak_afweging() returns trigger language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare a afweging%rowtype;
begin
  perform pg_advisory_xact_lock(hashtextextended('afweging:' || new.afweging_id::text, 0));
  select * into a from afweging x where x.gemeente_id = new.gemeente_id and x.id = new.afweging_id;
  if a.id is null then raise exception 'geen afweging' using errcode = 'insufficient_privilege'; end if;
  if exists (select from afweging_einde e where e.gemeente_id = a.gemeente_id and e.afweging_id = a.id) then
    raise exception 'deze afweging is klaar' using errcode = 'DW018';
  end if;
  if (select d.status from dossier d where d.gemeente_id = a.gemeente_id and d.id = a.dossier_id) <> 'open' then
    raise exception 'dit dossier is gesloten' using errcode = 'DW006';
  end if;
  return new;
end $$;
revoke execute on function bewaak_afweging() from public;
create trigger afweging_stap_open before insert on afweging_stap for each row execute function bewaak_afweging();
create trigger afweging_einde_open before insert on afweging_einde for each row execute function bewaak_afweging();

-- The steps of whoever is meant by this triage belong to the same dossier.
create function afweging_triage_past() returns trigger language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  if new.triage_id is not null and not exists (
      select from triage t join afweging a on a.gemeente_id = t.gemeente_id and a.dossier_id = t.dossier_id
      where t.gemeente_id = new.gemeente_id and t.id = new.triage_id and a.id = new.afweging_id) then
    raise exception 'een triage van een ander dossier' using errcode = 'check_violation';
  end if;
  return new;
end $$;
revoke execute on function afweging_triage_past() from public;
create trigger afweging_triage before insert on afweging_einde for each row execute function afweging_triage_past();

-- Its task is not done before it has ended, whatever somebody says about it: otherwise it gets lost between two steps (E-185).
create function taak_van_afweging_blijft() returns trigger language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  if exists (select from afweging a join dossier d on d.gemeente_id = a.gemeente_id and d.id = a.dossier_id and d.status = 'open'
      where a.gemeente_id = new.gemeente_id and a.plicht_id = new.id
        and not exists (select from afweging_einde e where e.gemeente_id = a.gemeente_id and e.afweging_id = a.id)) then
    raise exception 'deze afweging loopt nog' using errcode = 'DW016';
  end if;
  return new;
end $$;
revoke execute on function taak_van_afweging_blijft() from public;
create trigger plicht_van_afweging_blijft before update on plicht for each row
  when (old.code = 'rond-afweging-af' and old.gedaan_op is null and new.gedaan_op is not null and new.afloop is distinct from 'ingetrokken')
  execute function taak_van_afweging_blijft();

alter table afweging enable row level security;
alter table afweging force row level security;
alter table afweging_stap enable row level security;
alter table afweging_stap force row level security;
alter table afweging_einde enable row level security;
alter table afweging_einde force row level security;
create policy eigenaar on afweging for all to deelwijzer_eigenaar using (true) with check (true);
create policy eigenaar on afweging_stap for all to deelwijzer_eigenaar using (true) with check (true);
create policy eigenaar on afweging_einde for all to deelwijzer_eigenaar using (true) with check (true);

-- What is thought about somebody's safety is content: for who may read it, never in an emergency look, and not for others.
create policy bereik on afweging for select to deelwijzer_app
  using (gemeente_id = (select huidige_gemeente())
    and dossier_id = any (array(select t.dossier_id from toegang t where t.vlaggen & 2 > 0 and t.bron <> 'nood')));
create policy schrijven on afweging for insert to deelwijzer_app
  with check (gemeente_id = (select huidige_gemeente()) and pet_id = (select huidige_pet())
    and exists (select from toegang t where t.dossier_id = afweging.dossier_id and t.vlaggen & 8 > 0));
create policy bereik on afweging_stap for select to deelwijzer_app
  using (gemeente_id = (select huidige_gemeente())
    and exists (select from afweging a where a.gemeente_id = afweging_stap.gemeente_id and a.id = afweging_stap.afweging_id));
create policy schrijven on afweging_stap for insert to deelwijzer_app
  with check (gemeente_id = (select huidige_gemeente()) and pet_id = (select huidige_pet())
    and exists (select from afweging a join toegang t on t.dossier_id = a.dossier_id and t.vlaggen & 8 > 0
      where a.id = afweging_stap.afweging_id));
create policy bereik on afweging_einde for select to deelwijzer_app
  using (gemeente_id = (select huidige_gemeente())
    and exists (select from afweging a where a.gemeente_id = afweging_einde.gemeente_id and a.id = afweging_einde.afweging_id));
create policy schrijven on afweging_einde for insert to deelwijzer_app
  with check (gemeente_id = (select huidige_gemeente()) and pet_id = (select huidige_pet())
    and exists (select from afweging a join toegang t on t.dossier_id = a.dossier_id and t.vlaggen & 8 > 0
      where a.id = afweging_einde.afweging_id));
grant select, insert on afweging, afweging_stap, afweging_einde to deelwijzer_app;
