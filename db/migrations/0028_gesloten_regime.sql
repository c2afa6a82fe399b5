-- The closed regimes of work and income: looking in Suwinet, each time with a purpose and a reason (E-258), and comparing
-- files, which is about no person and is kept without any (E-267). Both are kept for good.

create table suwinet_raadpleging (
  gemeente_id uuid not null,
  id uuid not null,
  nummer text not null,
  dossier_id uuid not null,
  persoon_id uuid not null,
  pet_id uuid not null,
  doel text not null check (doel in ('uitvoering-pw', 'uitvoering-wgs')),
  -- Which data and why; never what was found.
  inhoud jsonb not null check (is_verzegeld(inhoud)),
  antwoord jsonb not null,
  op timestamptz not null,
  primary key (gemeente_id, id),
  constraint suwinet_nummer_key unique (gemeente_id, nummer),
  foreign key (gemeente_id, dossier_id, persoon_id) references dossier_persoon (gemeente_id, dossier_id, persoon_id),
  foreign key (gemeente_id, pet_id) references pet (gemeente_id, id)
);
create index suwinet_dossier on suwinet_raadpleging (gemeente_id, dossier_id, op desc);

-- The purpose lock, beneath the application too: one purpose per task, only in a dossier of that task, only with a pet
-- that has it, and only on a yes of the rules.
create function bewaak_suwinet() returns trigger language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare d dossier%rowtype; p pet%rowtype;
begin
  select * into d from dossier x where x.gemeente_id = new.gemeente_id and x.id = new.dossier_id;
  select * into p from pet x where x.gemeente_id = new.gemeente_id and x.id = new.pet_id;
  if d.id is null or p.id is null then raise exception 'geen dossier' using errcode = 'insufficient_privilege'; end if;
  if d.status <> 'open' then raise exception 'dit dossier is gesloten' using errcode = 'DW006'; end if;
  if not (d.taak = any (p.taken)) or p.soort not in ('toeleider', 'begeleider-pw')
    or new.doel is distinct from (case when d.taak in ('toeleiding-pw', 'begeleiden-plan-pw') then 'uitvoering-pw'
      when d.taak = 'toeleiding-wgs' then 'uitvoering-wgs' end)
    or new.antwoord ->> 'uitkomst' not in ('toegestaan', 'toegestaan-mits') then
    raise exception 'Suwinet is er niet voor dit doel' using errcode = 'DW022';
  end if;
  return new;
end $$;
revoke execute on function bewaak_suwinet() from public;
create trigger suwinet_doel before insert on suwinet_raadpleging for each row execute function bewaak_suwinet();
create trigger suwinet_blijft before update or delete on suwinet_raadpleging for each row execute function weiger_wijziging();

create table bestandsvergelijking (
  gemeente_id uuid not null,
  id uuid not null,
  nummer text not null,
  pet_id uuid not null,
  -- By law; a theme without persons; or with persons, after the three tests. There is no word for more domains at once (E-274).
  soort text not null check (soort in ('samenloop', 'anoniem', 'herleidbaar')),
  onderwerp text not null check (length(onderwerp) between 1 and 200),
  bestanden text not null check (length(bestanden) between 1 and 500),
  toets jsonb not null,
  antwoord jsonb not null,
  op timestamptz not null,
  primary key (gemeente_id, id),
  constraint bestandsvergelijking_nummer_key unique (gemeente_id, nummer),
  foreign key (gemeente_id, pet_id) references pet (gemeente_id, id)
);
create index bestandsvergelijking_op on bestandsvergelijking (gemeente_id, op desc);

create function bewaak_bestandsvergelijking() returns trigger language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  if not exists (select from pet p where p.gemeente_id = new.gemeente_id and p.id = new.pet_id
      and p.taken && array['toeleiding-pw', 'begeleiden-plan-pw', 'handhaving'])
    or new.antwoord ->> 'uitkomst' not in ('toegestaan', 'toegestaan-mits') then
    raise exception 'deze bestanden mogen niet naast elkaar' using errcode = 'DW023';
  end if;
  return new;
end $$;
revoke execute on function bewaak_bestandsvergelijking() from public;
create trigger bestandsvergelijking_mag before insert on bestandsvergelijking for each row execute function bewaak_bestandsvergelijking();
create trigger bestandsvergelijking_blijft before update or delete on bestandsvergelijking for each row execute function weiger_wijziging();

do $$ declare t text; begin
  foreach t in array array['suwinet_raadpleging', 'bestandsvergelijking'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy eigenaar on %I for all to deelwijzer_eigenaar using (true) with check (true)', t);
  end loop;
end $$;

create policy bereik on suwinet_raadpleging for select to deelwijzer_app
  using (gemeente_id = (select huidige_gemeente())
    and dossier_id = any (array(select t.dossier_id from toegang t where t.vlaggen & 2 > 0 and t.bron <> 'nood')));
create policy schrijven on suwinet_raadpleging for insert to deelwijzer_app
  with check (gemeente_id = (select huidige_gemeente()) and pet_id = (select huidige_pet())
    and exists (select from toegang t where t.dossier_id = suwinet_raadpleging.dossier_id and t.vlaggen & 8 > 0));
grant select, insert on suwinet_raadpleging to deelwijzer_app;

-- About nobody: who makes them reads them, and the privacy officer.
create policy bereik on bestandsvergelijking for select to deelwijzer_app
  using (gemeente_id = (select huidige_gemeente()) and exists (select from pet p
    where p.gemeente_id = (select huidige_gemeente()) and p.id = (select huidige_pet())
      and p.taken && array['toeleiding-pw', 'begeleiden-plan-pw', 'handhaving', 'beleid']));
create policy schrijven on bestandsvergelijking for insert to deelwijzer_app
  with check (gemeente_id = (select huidige_gemeente()) and pet_id = (select huidige_pet()));
create policy toezicht on bestandsvergelijking for select to deelwijzer_breed
  using (gemeente_id = (select huidige_gemeente()) and (select huidige_petsoort()) = 'privacy-officer');
grant select, insert on bestandsvergelijking to deelwijzer_app;
grant select on bestandsvergelijking to deelwijzer_breed;
