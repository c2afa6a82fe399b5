-- How a gemeente has arranged the work, since when, and decided by which two people; who wears which pet with which
-- mandate; and the yearly look at all of it (E-050, E-078…E-080, E-099…E-102, E-246).

alter table gemeente drop constraint if exists gemeente_keuze_vraagverheldering_check;
alter table organisatie add column bestuursorgaan boolean not null default false;
alter table organisatie drop constraint organisatie_soort_check;
alter table organisatie add constraint organisatie_soort_check check (soort in ('gemeente', 'wijkteam', 'stichting',
  'samenwerkingsverband', 'aanbieder', 'gecertificeerde-instelling', 'school', 'huisarts', 'overig'));
update organisatie set bestuursorgaan = true where soort = 'gemeente';

-- One version is one document: what held on a day can always be read back as a whole.
create table inrichting (
  gemeente_id uuid not null references gemeente (id),
  id uuid not null,
  nummer integer not null,
  status text not null check (status in ('voorstel', 'vastgesteld', 'ingetrokken')),
  ingangsdatum date not null,
  inhoud jsonb not null,
  toelichting text not null default '' check (length(toelichting) <= 2000),
  -- Goes up with every change: who decides, decides about what stood on the screen.
  versie integer not null default 1,
  gemaakt_door uuid,
  gemaakt_op timestamptz not null,
  besloten_door uuid,
  besloten_op timestamptz,
  -- Why it was sent back.
  reden text not null default '' check (length(reden) <= 2000),
  primary key (gemeente_id, id),
  unique (gemeente_id, nummer),
  foreign key (gemeente_id, gemaakt_door) references medewerker (gemeente_id, id),
  foreign key (gemeente_id, besloten_door) references medewerker (gemeente_id, id),
  -- Nobody decides alone. Only the very first version, made by the installation, has no people.
  constraint twee_mensen check (status <> 'vastgesteld' or gemaakt_door is null or (besloten_door is not null and besloten_door <> gemaakt_door))
);
create unique index inrichting_een_voorstel on inrichting (gemeente_id) where status = 'voorstel';

create function bewaak_inrichting() returns trigger language plpgsql as $$
begin
  if old.status <> 'voorstel' then
    raise exception 'een inrichting waarover besloten is, verandert niet meer' using errcode = 'insufficient_privilege';
  end if;
  -- What already happened was judged by what held then: a change never works backwards.
  if new.status = 'vastgesteld' and new.ingangsdatum < current_date then
    raise exception 'een inrichting gaat niet in het verleden in' using errcode = 'check_violation';
  end if;
  -- Two people is only two people when the second decides about exactly what the first wrote.
  if (new.inhoud, new.ingangsdatum, new.toelichting, new.nummer, new.gemaakt_door) is distinct from (old.inhoud, old.ingangsdatum, old.toelichting, old.nummer, old.gemaakt_door)
     and (new.status <> 'voorstel' or huidige_medewerker() is distinct from old.gemaakt_door) then
    raise exception 'alleen wie een voorstel maakt, wijzigt het' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger inrichting_bewaakt before update on inrichting for each row execute function bewaak_inrichting();
create trigger inrichting_blijft before delete or truncate on inrichting for each statement execute function weiger_wijziging();

create function inrichting_op(p_dag date) returns jsonb
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select inhoud from inrichting
  where gemeente_id = huidige_gemeente() and status = 'vastgesteld' and ingangsdatum <= p_dag
  order by ingangsdatum desc, nummer desc limit 1
$$;

-- May this organisation do this task here today? No inrichting means no.
create function taak_ingericht(p_taak text, p_organisatie uuid) returns boolean
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select coalesce(inrichting_op(current_date) -> 'taken' -> p_taak -> 'uitvoerders' ? p_organisatie::text, false)
$$;

-- ── Petten: asked by one, granted by another ────────────────────────────────────────────────────

alter table pet
  add column mandaat text check (length(mandaat) <= 200),
  -- Does this pet decide about rights and duties, or does it prepare? (E-079, E-080)
  add column beslissen boolean not null default false,
  add column aangevraagd_door uuid,
  add column aangevraagd_op timestamptz,
  add column toegekend_door uuid,
  add column toegekend_op timestamptz,
  add column ingetrokken_door uuid,
  add column intrekreden text check (length(intrekreden) <= 500);
alter table pet drop constraint pet_taken_check;
update pet set toegekend_op = geldig_van;
-- Who asked for a pet, who took it away and why is between them and who manages petten. A resident reads roles, never a
-- name (E-115): not of who wears a pet, nor of anybody who works here.
revoke select on pet from deelwijzer_app, deelwijzer_inwoner;
grant select (gemeente_id, id, medewerker_id, organisatie_id, naam, soort, taken, dossier_soorten, beroepsgeheim, beroepscode,
  beslissen, uitleg, geldig_van, geldig_tot, toegekend_op) on pet to deelwijzer_app;
grant select (gemeente_id, id, organisatie_id, naam, soort) on pet to deelwijzer_inwoner;
revoke select on medewerker from deelwijzer_inwoner;

-- Who left keeps the name in what was done, and gets no pet any more.
alter table medewerker add column uit_dienst_op timestamptz;

create table registratie (
  gemeente_id uuid not null,
  id uuid not null,
  medewerker_id uuid not null,
  soort text not null check (soort in ('SKJ', 'BIG', 'NIP', 'NVO', 'BPSW', 'overig')),
  nummer text not null check (length(nummer) between 1 and 40),
  geldig_tot date,
  gecontroleerd_op date not null,
  vervallen_op timestamptz,
  primary key (gemeente_id, id),
  foreign key (gemeente_id, medewerker_id) references medewerker (gemeente_id, id)
);
create index registratie_medewerker on registratie (gemeente_id, medewerker_id);

create function bewaak_pet() returns trigger language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  -- Participatiewet: rights and duties are determined by the college or another bestuursorgaan with mandate (E-080).
  if new.beslissen and 'toeleiding-pw' = any (new.taken) and not exists (
    select from organisatie o where o.gemeente_id = new.gemeente_id and o.id = new.organisatie_id and o.bestuursorgaan) then
    raise exception 'rechten en plichten in de Participatiewet stelt alleen een bestuursorgaan vast' using errcode = 'check_violation';
  end if;
  if tg_op = 'INSERT' and exists (select from medewerker m where m.gemeente_id = new.gemeente_id and m.id = new.medewerker_id and m.uit_dienst_op is not null) then
    raise exception 'wie uit dienst is, krijgt geen pet' using errcode = 'check_violation';
  end if;
  if new.toegekend_op is not null and new.toegekend_door is not null
     and (new.toegekend_door is not distinct from new.aangevraagd_door or new.toegekend_door = new.medewerker_id) then
    raise exception 'een pet wordt toegekend door een ander' using errcode = 'check_violation';
  end if;
  -- Granting is the work of a second beheerder, who is named; only the installation grants without people.
  if tg_op = 'UPDATE' and old.toegekend_op is null and new.toegekend_op is not null
     and (new.toegekend_door is null or new.ingetrokken_door is not null
          or (huidige_medewerker() is not null and (new.toegekend_door <> huidige_medewerker() or huidige_petsoort() is distinct from 'beheerder'))) then
    raise exception 'een pet wordt toegekend door een tweede beheerder' using errcode = 'insufficient_privilege';
  end if;
  if tg_op = 'UPDATE' and new.ingetrokken_door is distinct from old.ingetrokken_door
     and (old.ingetrokken_door is not null or new.ingetrokken_door is distinct from coalesce(huidige_medewerker(), new.ingetrokken_door)) then
    raise exception 'wie intrekt, doet dat onder eigen naam' using errcode = 'insufficient_privilege';
  end if;
  if tg_op = 'UPDATE' and old.toegekend_op is not null and new.toegekend_op is distinct from old.toegekend_op then
    raise exception 'een toekenning verandert niet' using errcode = 'insufficient_privilege';
  end if;
  if tg_op = 'UPDATE' and old.geldig_tot is not null and (new.geldig_tot is null or new.geldig_tot > old.geldig_tot) then
    raise exception 'een pet die eindigt, wordt niet verlengd; vraag een nieuwe aan' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger pet_bewaakt before insert or update on pet for each row execute function bewaak_pet();

-- What is the soort of the pet that is on, if it may be worn now? For the wide roles; one look per query.
create function huidige_petsoort() returns text
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select soort from pet
  where gemeente_id = huidige_gemeente() and id = huidige_pet() and medewerker_id = huidige_medewerker()
    and toegekend_op is not null and geldig_van <= now() and (geldig_tot is null or geldig_tot > now())
$$;

-- ── The autorisatiedocument and the periodic look at it (E-246, E-248) ──────────────────────────

create table autorisatiedocument (
  gemeente_id uuid not null references gemeente (id),
  id uuid not null,
  nummer integer not null,
  inhoud jsonb not null,
  gemaakt_door uuid not null,
  gemaakt_op timestamptz not null,
  primary key (gemeente_id, id),
  unique (gemeente_id, nummer),
  foreign key (gemeente_id, gemaakt_door) references medewerker (gemeente_id, id)
);
create trigger autorisatiedocument_onveranderlijk before update or delete or truncate on autorisatiedocument
  for each statement execute function weiger_wijziging();

create table petcontrole (
  gemeente_id uuid not null references gemeente (id),
  id uuid not null,
  soort text not null check (soort in ('alle', 'geprivilegieerd')),
  begonnen_door uuid not null,
  begonnen_op timestamptz not null,
  uiterlijk date not null,
  afgerond_op timestamptz,
  primary key (gemeente_id, id),
  foreign key (gemeente_id, begonnen_door) references medewerker (gemeente_id, id)
);
create unique index petcontrole_een_open on petcontrole (gemeente_id, soort) where afgerond_op is null;

create table petcontrole_regel (
  gemeente_id uuid not null,
  controle_id uuid not null,
  pet_id uuid not null,
  uitkomst text check (uitkomst in ('bevestigd', 'ingetrokken')),
  reden text check (length(reden) <= 500),
  door uuid,
  op timestamptz,
  primary key (gemeente_id, controle_id, pet_id),
  foreign key (gemeente_id, controle_id) references petcontrole (gemeente_id, id),
  foreign key (gemeente_id, pet_id) references pet (gemeente_id, id)
);

create function bewaak_petcontrole() returns trigger language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  if old.uitkomst is not null then
    raise exception 'dit is al beoordeeld' using errcode = 'insufficient_privilege';
  end if;
  if new.door is null or exists (select from pet p where p.gemeente_id = new.gemeente_id and p.id = new.pet_id and p.medewerker_id = new.door) then
    raise exception 'niemand beoordeelt de eigen pet' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger petcontrole_bewaakt before update on petcontrole_regel for each row execute function bewaak_petcontrole();

-- ── Who may do what with it ─────────────────────────────────────────────────────────────────────

do $$
declare t text;
begin
  foreach t in array array['inrichting', 'registratie', 'autorisatiedocument', 'petcontrole', 'petcontrole_regel'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy eigenaar on %I to deelwijzer_eigenaar using (true) with check (true)', t);
  end loop;
end $$;

-- How the gemeente is arranged is public inside the house, and for residents: it says nothing about a person.
create policy lezen on inrichting for select to deelwijzer_app, deelwijzer_inwoner, deelwijzer_breed
  using (gemeente_id = (select huidige_gemeente()));
create policy voorstellen on inrichting for insert to deelwijzer_breed with check (
  gemeente_id = (select huidige_gemeente()) and (select huidige_petsoort()) = 'beheerder'
  and status = 'voorstel' and gemaakt_door = (select huidige_medewerker()) and besloten_door is null);
create policy besluiten on inrichting for update to deelwijzer_breed
  using (gemeente_id = (select huidige_gemeente()) and (select huidige_petsoort()) = 'beheerder' and status = 'voorstel')
  with check (gemeente_id = (select huidige_gemeente())
    and (status = 'voorstel' or besloten_door = (select huidige_medewerker())));
grant select on inrichting to deelwijzer_app, deelwijzer_inwoner, deelwijzer_breed;
grant insert on inrichting to deelwijzer_breed;
grant update (status, ingangsdatum, inhoud, toelichting, versie, besloten_door, besloten_op, reden) on inrichting to deelwijzer_breed;

-- A task that is arranged from now on needs its place in the register of processing activities.
create policy aanvullen on verwerkingsactiviteit for insert to deelwijzer_breed with check (
  gemeente_id = (select huidige_gemeente()) and (select huidige_petsoort()) = 'beheerder' and uri like 'urn:deelwijzer:activiteit:%');
grant insert on verwerkingsactiviteit to deelwijzer_breed;

-- What a change of the inrichting touches: how much work is under way per task. Numbers only, for the beheerder.
create function inrichting_raakt()
returns table (taak text, dossiers bigint, triages bigint, besluiten bigint, plichten bigint)
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select d.taak, count(*),
    sum((select count(*) from triage t where t.gemeente_id = d.gemeente_id and t.dossier_id = d.id
       and not exists (select from triagebesluit b where b.gemeente_id = t.gemeente_id and b.triage_id = t.id)))::bigint,
    sum((select count(distinct x.besluit_id) from plicht x where x.gemeente_id = d.gemeente_id and x.dossier_id = d.id and x.gedaan_op is null))::bigint,
    sum((select count(*) from plicht x where x.gemeente_id = d.gemeente_id and x.dossier_id = d.id and x.gedaan_op is null))::bigint
  from dossier d
  where d.gemeente_id = huidige_gemeente() and d.status = 'open' and (select huidige_petsoort()) = 'beheerder'
  group by d.taak order by d.taak
$$;

create policy aanvragen on pet for insert to deelwijzer_breed with check (
  gemeente_id = (select huidige_gemeente()) and (select huidige_petsoort()) = 'beheerder'
  and aangevraagd_door = (select huidige_medewerker()) and toegekend_op is null and toegekend_door is null);
create policy beheren on pet for update to deelwijzer_breed
  using (gemeente_id = (select huidige_gemeente()) and (select huidige_petsoort()) in ('beheerder', 'leidinggevende'))
  with check (gemeente_id = (select huidige_gemeente())
    and (toegekend_op is null or toegekend_door is null or toegekend_door = (select huidige_medewerker()) or ingetrokken_door = (select huidige_medewerker())));
grant insert on pet to deelwijzer_breed;
grant update (toegekend_door, toegekend_op, geldig_tot, ingetrokken_door, intrekreden) on pet to deelwijzer_breed;

create policy aannemen on medewerker for insert to deelwijzer_breed with check (
  gemeente_id = (select huidige_gemeente()) and (select huidige_petsoort()) = 'beheerder');
grant insert on medewerker to deelwijzer_breed;
create policy uit_dienst on medewerker for update to deelwijzer_breed
  using (gemeente_id = (select huidige_gemeente()) and (select huidige_petsoort()) in ('beheerder', 'leidinggevende'))
  with check (gemeente_id = (select huidige_gemeente()));
grant update (uit_dienst_op) on medewerker to deelwijzer_breed;
create policy toevoegen on organisatie for insert to deelwijzer_breed with check (
  gemeente_id = (select huidige_gemeente()) and (select huidige_petsoort()) = 'beheerder');
grant insert on organisatie to deelwijzer_breed;

create policy lezen on registratie for select to deelwijzer_breed using (
  gemeente_id = (select huidige_gemeente()) and (select huidige_petsoort()) in ('beheerder', 'leidinggevende', 'privacy-officer'));
create policy beheren on registratie for insert to deelwijzer_breed with check (
  gemeente_id = (select huidige_gemeente()) and (select huidige_petsoort()) = 'beheerder');
create policy vervallen on registratie for update to deelwijzer_breed
  using (gemeente_id = (select huidige_gemeente()) and (select huidige_petsoort()) = 'beheerder')
  with check (gemeente_id = (select huidige_gemeente()));
grant select, insert on registratie to deelwijzer_breed;
grant update (vervallen_op) on registratie to deelwijzer_breed;

create policy lezen on autorisatiedocument for select to deelwijzer_breed using (
  gemeente_id = (select huidige_gemeente()) and (select huidige_petsoort()) in ('beheerder', 'leidinggevende', 'privacy-officer'));
create policy maken on autorisatiedocument for insert to deelwijzer_breed with check (
  gemeente_id = (select huidige_gemeente()) and (select huidige_petsoort()) = 'beheerder' and gemaakt_door = (select huidige_medewerker()));
grant select, insert on autorisatiedocument to deelwijzer_breed;

create policy lezen on petcontrole for select to deelwijzer_breed using (
  gemeente_id = (select huidige_gemeente()) and (select huidige_petsoort()) in ('beheerder', 'leidinggevende', 'privacy-officer'));
create policy beginnen on petcontrole for insert to deelwijzer_breed with check (
  gemeente_id = (select huidige_gemeente()) and (select huidige_petsoort()) = 'beheerder' and begonnen_door = (select huidige_medewerker()));
create policy afronden on petcontrole for update to deelwijzer_breed
  using (gemeente_id = (select huidige_gemeente()) and (select huidige_petsoort()) in ('beheerder', 'leidinggevende') and afgerond_op is null)
  with check (gemeente_id = (select huidige_gemeente()));
grant select, insert on petcontrole to deelwijzer_breed;
grant update (afgerond_op) on petcontrole to deelwijzer_breed;

create policy lezen on petcontrole_regel for select to deelwijzer_breed using (
  gemeente_id = (select huidige_gemeente()) and (select huidige_petsoort()) in ('beheerder', 'leidinggevende', 'privacy-officer'));
create policy beginnen on petcontrole_regel for insert to deelwijzer_breed with check (
  gemeente_id = (select huidige_gemeente()) and (select huidige_petsoort()) = 'beheerder' and uitkomst is null and door is null);
create policy beoordelen on petcontrole_regel for update to deelwijzer_breed
  using (gemeente_id = (select huidige_gemeente()) and (select huidige_petsoort()) in ('beheerder', 'leidinggevende') and uitkomst is null)
  with check (gemeente_id = (select huidige_gemeente()) and door = (select huidige_medewerker()));
grant select, insert on petcontrole_regel to deelwijzer_breed;
grant update (uitkomst, reden, door, op) on petcontrole_regel to deelwijzer_breed;

-- Wide roles keep drafts too.
create policy eigen_breed on concept to deelwijzer_breed
  using (gemeente_id = (select huidige_gemeente()) and pet_id = (select huidige_pet()) and (select huidige_petsoort()) is not null)
  with check (gemeente_id = (select huidige_gemeente()) and pet_id = (select huidige_pet()) and (select huidige_petsoort()) is not null);
grant select, insert, delete on concept to deelwijzer_breed;
grant update (waarden, fouten, versie, bijgewerkt_op) on concept to deelwijzer_breed;
alter table concept drop constraint concept_soort_check;
alter table concept add constraint concept_soort_check check (soort ~ '^[a-z]+(-[a-z]+)*$' and length(soort) <= 30);

-- An installation that was there already goes on as it was: the tasks that its petten do, by the organisations that do them.
insert into inrichting (gemeente_id, id, nummer, status, ingangsdatum, inhoud, toelichting, gemaakt_op, besloten_op)
select g.id, gen_random_uuid(), 1, 'vastgesteld', '2026-01-01',
  jsonb_build_object(
    'vorm', 'gemeente', 'keuzeVraagverheldering', g.keuze_vraagverheldering, 'keuzeToelichting', '',
    'lokaleRegels', null, 'beleidNaam', '', 'beleidVindplaats', '',
    'nood', jsonb_build_object('uren', 8, 'beoordelenDagen', 3),
    'taken', coalesce((
      select jsonb_object_agg(x.taak, jsonb_build_object(
          'activiteit', '', 'verantwoordelijke', x.verantwoordelijke, 'verwerkers', '[]'::jsonb,
          'uitvoerders', x.uitvoerders, 'beroepsgeheim', 'geen', 'beroepscode', '', 'beslissen', false))
      from (select taak, jsonb_agg(distinct p.organisatie_id) as uitvoerders, min(p.organisatie_id::text) as verantwoordelijke
            from pet p cross join unnest(p.taken) as taak
            where p.gemeente_id = g.id group by taak) x), '{}'::jsonb)),
  'Overgenomen van hoe het was ingericht.', now(), now()
from gemeente g;
alter table gemeente drop column keuze_vraagverheldering;

revoke all on function inrichting_op(date), taak_ingericht(text, uuid), huidige_petsoort(), inrichting_raakt(), bewaak_inrichting(), bewaak_pet(), bewaak_petcontrole() from public;
grant execute on function inrichting_op(date) to deelwijzer_app, deelwijzer_inwoner, deelwijzer_breed;
grant execute on function taak_ingericht(text, uuid) to deelwijzer_app, deelwijzer_breed;
grant execute on function huidige_petsoort() to deelwijzer_app, deelwijzer_breed;
grant execute on function inrichting_raakt() to deelwijzer_breed;
