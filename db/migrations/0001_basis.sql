-- The first house: who works here, about whom, in which dossier, what was decided, what was seen.
-- Every table carries gemeente_id first in its key (one database can hold many gemeenten).
-- Text + check instead of enum: an enum operator is not leakproof, so row level security could not use its index.
-- Ids are random uuids made by the application: a duplicate key must not betray a row that is hidden.

create function huidige_gemeente() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('dw.gemeente', true), '')::uuid $$;
create function huidige_medewerker() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('dw.medewerker', true), '')::uuid $$;
create function huidige_pet() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('dw.pet', true), '')::uuid $$;
create function huidige_persoon() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('dw.persoon', true), '')::uuid $$;

-- ── The organisation ────────────────────────────────────────────────────────────────────────────

create table gemeente (
  id uuid primary key,
  naam text not null unique,
  code text not null unique,
  -- Which of the three choices for vraagverheldering the gemeente made (E-050…E-053).
  keuze_vraagverheldering integer not null default 1 check (keuze_vraagverheldering in (1, 2, 3))
);

create table organisatie (
  gemeente_id uuid not null references gemeente (id),
  id uuid not null,
  naam text not null,
  soort text not null check (soort in ('gemeente', 'wijkteam', 'aanbieder', 'gecertificeerde-instelling', 'school', 'huisarts', 'overig')),
  primary key (gemeente_id, id)
);

create table medewerker (
  gemeente_id uuid not null references gemeente (id),
  id uuid not null,
  naam text not null,
  functie text not null,
  primary key (gemeente_id, id)
);

-- A pet: what somebody does, for whom, under which secrecy, for how long (E-061, E-062).
-- taken: a toeleider can do the Jeugdwet and the Wmo in one pet; each dossier chooses one of them.
create table pet (
  gemeente_id uuid not null references gemeente (id),
  id uuid not null,
  medewerker_id uuid not null,
  organisatie_id uuid not null,
  naam text not null,
  soort text not null,
  taken text[] not null check (cardinality(taken) > 0),
  dossier_soorten text[] not null default '{}',
  beroepsgeheim text not null default 'geen' check (beroepsgeheim in ('jeugdwet', 'wgbo', 'big', 'geen')),
  beroepscode boolean not null default false,
  uitleg text not null,
  geldig_van timestamptz not null,
  geldig_tot timestamptz,
  primary key (gemeente_id, id),
  foreign key (gemeente_id, medewerker_id) references medewerker (gemeente_id, id),
  foreign key (gemeente_id, organisatie_id) references organisatie (gemeente_id, id)
);
create index pet_medewerker on pet (gemeente_id, medewerker_id);

-- One row is the hinge between the register, the log, the access decision and the purpose.
create table verwerkingsactiviteit (
  gemeente_id uuid not null references gemeente (id),
  uri text not null,
  naam text not null,
  doel text not null,
  grondslag text not null,
  primary key (gemeente_id, uri)
);

-- ── People ──────────────────────────────────────────────────────────────────────────────────────

create table persoon (
  gemeente_id uuid not null references gemeente (id),
  id uuid not null,
  naam text not null check (length(naam) between 1 and 200),
  geboortedatum date,
  telefoon text check (length(telefoon) <= 40),
  primary key (gemeente_id, id)
);
create index persoon_naam on persoon (gemeente_id, lower(naam), geboortedatum);

-- Gezag is never a boolean: 'onbekend' is a value of its own and never counts as yes.
create table vertegenwoordiging (
  gemeente_id uuid not null references gemeente (id),
  id uuid not null,
  persoon_id uuid not null,
  vertegenwoordiger_id uuid not null,
  soort text not null check (soort in ('ouder', 'voogd', 'curator', 'mentor', 'gemachtigde')),
  gezag text not null check (gezag in ('ja', 'nee', 'onbekend')),
  bron text not null,
  geldig_van date not null,
  geldig_tot date,
  primary key (gemeente_id, id),
  foreign key (gemeente_id, persoon_id) references persoon (gemeente_id, id),
  foreign key (gemeente_id, vertegenwoordiger_id) references persoon (gemeente_id, id)
);
create index vertegenwoordiging_persoon on vertegenwoordiging (gemeente_id, persoon_id);
create index vertegenwoordiging_vertegenwoordiger on vertegenwoordiging (gemeente_id, vertegenwoordiger_id);

-- ── From question to dossier ────────────────────────────────────────────────────────────────────

-- Route a: a number per day and subject, never a person (E-046).
create table contacttelling (
  gemeente_id uuid not null references gemeente (id),
  dag date not null,
  onderwerp text not null check (onderwerp in ('jeugd', 'wmo', 'werk-en-inkomen', 'schulden', 'wonen', 'overig')),
  aantal integer not null check (aantal > 0),
  primary key (gemeente_id, dag, onderwerp)
);

create table hulpvraag (
  gemeente_id uuid not null references gemeente (id),
  id uuid not null,
  nummer text not null,
  persoon_id uuid not null,
  pet_id uuid not null,
  route text not null check (route in ('b', 'c', 'd')),
  taak text not null,
  gemeld_door text not null check (gemeld_door in ('inwoner', 'naaste', 'verwijzer')),
  gesproken boolean,
  veiligheidsaanwijzing boolean,
  omschrijving text not null check (length(omschrijving) <= 10000),
  besproken text[] not null default '{}',
  antwoord jsonb not null,
  sleutel uuid not null,
  aangenomen_op timestamptz not null,
  primary key (gemeente_id, id),
  unique (gemeente_id, nummer),
  unique (gemeente_id, pet_id, sleutel),
  foreign key (gemeente_id, persoon_id) references persoon (gemeente_id, id),
  foreign key (gemeente_id, pet_id) references pet (gemeente_id, id)
);

create table dossier (
  gemeente_id uuid not null references gemeente (id),
  id uuid not null,
  nummer text not null,
  soort text not null check (soort in ('toeleidingsdossier', 'hulpverleningsdossier', 'regiedossier', 'gezinsdossier', 'uitkeringsdossier', 'schuldhulpdossier', 'gezamenlijk-bestand', 'gedwongen-kader-dossier')),
  taak text not null,
  persoon_id uuid not null,
  hulpvraag_id uuid not null,
  verwerkingsactiviteit text not null,
  status text not null default 'open' check (status in ('open', 'gesloten')),
  geopend_op timestamptz not null,
  laatst_gewijzigd timestamptz not null,
  primary key (gemeente_id, id),
  unique (gemeente_id, nummer),
  foreign key (gemeente_id, persoon_id) references persoon (gemeente_id, id),
  foreign key (gemeente_id, hulpvraag_id) references hulpvraag (gemeente_id, id),
  foreign key (gemeente_id, verwerkingsactiviteit) references verwerkingsactiviteit (gemeente_id, uri)
);
create index dossier_persoon_id on dossier (gemeente_id, persoon_id);

create table dossier_persoon (
  gemeente_id uuid not null,
  dossier_id uuid not null,
  persoon_id uuid not null,
  rol text not null check (rol in ('betrokkene', 'ouder', 'gezinslid', 'naaste')),
  primary key (gemeente_id, dossier_id, persoon_id),
  foreign key (gemeente_id, dossier_id) references dossier (gemeente_id, id),
  foreign key (gemeente_id, persoon_id) references persoon (gemeente_id, id)
);
create index dossier_persoon_persoon on dossier_persoon (gemeente_id, persoon_id);

-- Why a pet is in a dossier. It opens access and, when it ends, closes it.
create table betrokkenheid (
  gemeente_id uuid not null,
  id uuid not null,
  pet_id uuid not null,
  dossier_id uuid not null,
  doel text not null,
  vlaggen integer not null check (vlaggen between 1 and 15),
  reden text not null,
  geldig_van timestamptz not null,
  geldig_tot timestamptz,
  primary key (gemeente_id, id),
  foreign key (gemeente_id, pet_id) references pet (gemeente_id, id),
  foreign key (gemeente_id, dossier_id) references dossier (gemeente_id, id)
);
create unique index betrokkenheid_een_open on betrokkenheid (gemeente_id, pet_id, dossier_id) where geldig_tot is null;

-- The one narrow table that every policy asks. A projection of betrokkenheid, kept by triggers in the same
-- transaction; expiry is in the policy, so no job can be late. Flags: 1 dat, 2 wat, 4 bijzonder, 8 schrijven.
create table toegang (
  gemeente_id uuid not null,
  pet_id uuid not null,
  dossier_id uuid not null,
  vlaggen integer not null,
  geldig_van timestamptz not null,
  geldig_tot timestamptz,
  laatst_gewijzigd timestamptz not null,
  primary key (pet_id, dossier_id)
);
create index toegang_lijst on toegang (pet_id, laatst_gewijzigd desc, dossier_id);

-- ── What is written down ────────────────────────────────────────────────────────────────────────

create table gegeven (
  gemeente_id uuid not null,
  id uuid not null,
  dossier_id uuid not null,
  persoon_id uuid not null,
  pet_id uuid not null,
  aard text not null check (aard in ('feit', 'mening', 'hypothese', 'inwoner')),
  dat_wat text not null check (dat_wat in ('dat', 'wat')),
  categorie text not null,
  bron_soort text not null check (bron_soort in ('inwoner', 'naaste', 'professional', 'register', 'eigen-waarneming', 'verwijzer')),
  bron text not null check (length(bron) <= 200),
  verkregen_in_pet text not null,
  inhoud text not null check (length(inhoud) between 1 and 10000),
  antwoord jsonb not null,
  sleutel uuid not null,
  vastgelegd_op timestamptz not null,
  primary key (gemeente_id, id),
  unique (gemeente_id, pet_id, sleutel),
  foreign key (gemeente_id, dossier_id) references dossier (gemeente_id, id),
  foreign key (gemeente_id, persoon_id) references persoon (gemeente_id, id),
  foreign key (gemeente_id, pet_id) references pet (gemeente_id, id)
);
create index gegeven_dossier on gegeven (gemeente_id, dossier_id, vastgelegd_op desc);

create table triage (
  gemeente_id uuid not null,
  id uuid not null,
  dossier_id uuid not null,
  pet_id uuid not null,
  moment text not null check (moment in ('eerste-contact', 'vraagverheldering', 'aanpassing')),
  herziet_id uuid,
  begonnen_op timestamptz not null,
  primary key (gemeente_id, id),
  foreign key (gemeente_id, dossier_id) references dossier (gemeente_id, id),
  foreign key (gemeente_id, pet_id) references pet (gemeente_id, id)
);
create index triage_dossier on triage (gemeente_id, dossier_id, begonnen_op desc);

-- A draft belongs to one pet and one form. versie makes two tabs visible to each other.
create table concept (
  gemeente_id uuid not null,
  id uuid not null,
  pet_id uuid not null,
  soort text not null check (soort in ('intake', 'triage', 'gegeven')),
  onderwerp_id uuid not null,
  waarden jsonb not null,
  fouten jsonb not null default '{}',
  versie integer not null default 1,
  bijgewerkt_op timestamptz not null,
  primary key (gemeente_id, id),
  unique (gemeente_id, pet_id, soort, onderwerp_id),
  foreign key (gemeente_id, pet_id) references pet (gemeente_id, id)
);

-- Final and immutable; a correction is a new besluit that refers to the old one.
create table triagebesluit (
  gemeente_id uuid not null,
  id uuid not null,
  nummer text not null,
  triage_id uuid not null,
  dossier_id uuid not null,
  persoon_id uuid not null,
  pet_id uuid not null,
  vervangt_id uuid,
  inhoud jsonb not null,
  antwoorden jsonb not null,
  regelset_versie text not null,
  genomen_op timestamptz not null,
  primary key (gemeente_id, id),
  unique (gemeente_id, nummer),
  unique (gemeente_id, triage_id),
  foreign key (gemeente_id, triage_id) references triage (gemeente_id, id),
  foreign key (gemeente_id, dossier_id) references dossier (gemeente_id, id),
  foreign key (gemeente_id, persoon_id) references persoon (gemeente_id, id),
  foreign key (gemeente_id, pet_id) references pet (gemeente_id, id),
  foreign key (gemeente_id, vervangt_id) references triagebesluit (gemeente_id, id)
);
create index triagebesluit_dossier on triagebesluit (gemeente_id, dossier_id, genomen_op desc);
create unique index triagebesluit_vervangt on triagebesluit (gemeente_id, vervangt_id) where vervangt_id is not null;

create table plicht (
  gemeente_id uuid not null,
  id uuid not null,
  dossier_id uuid not null,
  besluit_id uuid,
  pet_id uuid not null,
  code text not null,
  tekst text not null,
  blokkerend boolean not null,
  uiterlijk date,
  gedaan_op timestamptz,
  bewijs text check (length(bewijs) <= 2000),
  primary key (gemeente_id, id),
  unique (gemeente_id, besluit_id, code),
  foreign key (gemeente_id, dossier_id) references dossier (gemeente_id, id),
  foreign key (gemeente_id, besluit_id) references triagebesluit (gemeente_id, id)
);
create index plicht_pet on plicht (gemeente_id, pet_id, uiterlijk);

-- ── What happened ───────────────────────────────────────────────────────────────────────────────

-- Append-only. Every read and write of personal data is a row here before the page leaves the building (E-248).
create table gebeurtenis (
  gemeente_id uuid not null references gemeente (id),
  id uuid not null,
  volgnummer bigint generated always as identity,
  trace_id text not null check (trace_id ~ '^[0-9a-f]{32}$'),
  tijdstip timestamptz not null,
  handeling text not null,
  actor_soort text not null check (actor_soort in ('medewerker', 'inwoner')),
  medewerker_id uuid,
  pet_id uuid,
  rol text not null,
  organisatie text,
  doel text not null,
  verwerkingsactiviteit text not null,
  betrokkene_id uuid,
  object_soort text not null,
  object_id uuid,
  uitkomst text not null,
  toelichting text check (length(toelichting) <= 500),
  primary key (gemeente_id, id)
);
create index gebeurtenis_betrokkene on gebeurtenis (gemeente_id, betrokkene_id, volgnummer desc);
create index gebeurtenis_pet on gebeurtenis (gemeente_id, pet_id, volgnummer desc);

create table sessie (
  id_hash bytea primary key,
  gemeente_id uuid not null references gemeente (id),
  medewerker_id uuid,
  persoon_id uuid,
  pet_id uuid,
  csrf text not null,
  begonnen_op timestamptz not null,
  laatst_gezien timestamptz not null,
  verloopt_op timestamptz not null,
  check ((medewerker_id is null) <> (persoon_id is null))
);

-- The list on the demo login page; empty outside demo mode.
create table demo_login (
  gemeente_id uuid not null references gemeente (id),
  id uuid not null,
  volgorde integer not null,
  soort text not null check (soort in ('medewerker', 'inwoner')),
  doel_id uuid not null,
  naam text not null,
  omschrijving text not null,
  primary key (gemeente_id, id)
);

-- ── Immutable stays immutable, whoever asks ─────────────────────────────────────────────────────

create function weiger_wijziging() returns trigger language plpgsql as $$
begin
  raise exception '% is onveranderlijk', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger triagebesluit_onveranderlijk before update or delete or truncate on triagebesluit
  for each statement execute function weiger_wijziging();
create trigger gebeurtenis_onveranderlijk before update or delete or truncate on gebeurtenis
  for each statement execute function weiger_wijziging();

-- ── Access follows from involvement ─────────────────────────────────────────────────────────────

create function werk_toegang_bij() returns trigger language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    delete from toegang where pet_id = old.pet_id and dossier_id = old.dossier_id;
    return old;
  end if;
  insert into toegang (gemeente_id, pet_id, dossier_id, vlaggen, geldig_van, geldig_tot, laatst_gewijzigd)
  select new.gemeente_id, new.pet_id, new.dossier_id, new.vlaggen, new.geldig_van,
         least(new.geldig_tot, p.geldig_tot), d.laatst_gewijzigd
  from pet p, dossier d
  where p.gemeente_id = new.gemeente_id and p.id = new.pet_id
    and d.gemeente_id = new.gemeente_id and d.id = new.dossier_id
  on conflict (pet_id, dossier_id) do update
    set vlaggen = excluded.vlaggen, geldig_van = excluded.geldig_van, geldig_tot = excluded.geldig_tot;
  return new;
end $$;
create trigger betrokkenheid_toegang after insert or update or delete on betrokkenheid
  for each row execute function werk_toegang_bij();

-- A pet that ends takes its access along, also where the involvement had no end.
create function werk_toegang_bij_pet() returns trigger language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  update toegang t set geldig_tot = least(b.geldig_tot, new.geldig_tot)
  from betrokkenheid b
  where b.gemeente_id = new.gemeente_id and b.pet_id = new.id
    and t.pet_id = b.pet_id and t.dossier_id = b.dossier_id;
  return new;
end $$;
create trigger pet_toegang after update of geldig_tot on pet for each row execute function werk_toegang_bij_pet();

create function merk_dossier_gewijzigd() returns trigger language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  update dossier set laatst_gewijzigd = now() where gemeente_id = new.gemeente_id and id = new.dossier_id;
  update toegang set laatst_gewijzigd = now() where dossier_id = new.dossier_id;
  return new;
end $$;
create trigger gegeven_wijzigt_dossier after insert on gegeven for each row execute function merk_dossier_gewijzigd();
create trigger triage_wijzigt_dossier after insert on triage for each row execute function merk_dossier_gewijzigd();
create trigger besluit_wijzigt_dossier after insert on triagebesluit for each row execute function merk_dossier_gewijzigd();

-- Finds a person by exact name and birth date, or makes one. It answers with an id only, the same way in both
-- cases, so intake cannot be used to find out whether somebody is known here.
create function vind_of_maak_persoon(p_id uuid, p_naam text, p_geboortedatum date, p_telefoon text)
returns uuid language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare gevonden uuid;
begin
  if huidige_pet() is null then raise exception 'geen actieve pet' using errcode = 'insufficient_privilege'; end if;
  -- Serialises two intakes of the same person, so that they become one.
  perform pg_advisory_xact_lock(hashtextextended(huidige_gemeente()::text || lower(p_naam) || p_geboortedatum::text, 0));
  select id into gevonden from persoon
    where gemeente_id = huidige_gemeente() and lower(naam) = lower(p_naam) and geboortedatum = p_geboortedatum
    order by id limit 1;
  if gevonden is not null then return gevonden; end if;
  insert into persoon (gemeente_id, id, naam, geboortedatum, telefoon)
    values (huidige_gemeente(), p_id, p_naam, p_geboortedatum, p_telefoon);
  return p_id;
end $$;

-- Opens a dossier with its first involvement and the people in it. There is no other way to become involved
-- (the application role cannot insert into betrokkenheid), so nobody can let themselves into a dossier.
create function open_dossier(p_id uuid, p_nummer text, p_soort text, p_taak text, p_hulpvraag uuid,
                             p_activiteit text, p_doel text, p_betrokkenheid uuid)
returns void language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare h hulpvraag%rowtype; p pet%rowtype;
begin
  select * into p from pet where gemeente_id = huidige_gemeente() and id = huidige_pet()
    and geldig_van <= now() and (geldig_tot is null or geldig_tot > now());
  if not found then raise exception 'geen geldige pet' using errcode = 'insufficient_privilege'; end if;
  if not (p_soort = any (p.dossier_soorten) and p_taak = any (p.taken)) then
    raise exception 'deze pet opent geen %', p_soort using errcode = 'insufficient_privilege';
  end if;
  select * into h from hulpvraag where gemeente_id = huidige_gemeente() and id = p_hulpvraag and pet_id = huidige_pet();
  if not found then raise exception 'geen eigen hulpvraag' using errcode = 'insufficient_privilege'; end if;
  insert into dossier (gemeente_id, id, nummer, soort, taak, persoon_id, hulpvraag_id, verwerkingsactiviteit, geopend_op, laatst_gewijzigd)
    values (h.gemeente_id, p_id, p_nummer, p_soort, p_taak, h.persoon_id, h.id, p_activiteit, now(), now());
  insert into dossier_persoon (gemeente_id, dossier_id, persoon_id, rol) values (h.gemeente_id, p_id, h.persoon_id, 'betrokkene');
  insert into dossier_persoon (gemeente_id, dossier_id, persoon_id, rol)
    select distinct v.gemeente_id, p_id, v.vertegenwoordiger_id, 'ouder'
    from vertegenwoordiging v
    where v.gemeente_id = h.gemeente_id and v.persoon_id = h.persoon_id
      and v.geldig_van <= current_date and (v.geldig_tot is null or v.geldig_tot > current_date);
  insert into betrokkenheid (gemeente_id, id, pet_id, dossier_id, doel, vlaggen, reden, geldig_van)
    values (h.gemeente_id, p_betrokkenheid, huidige_pet(), p_id, p_doel, 15, 'nam de hulpvraag aan', now());
end $$;

-- Whose data a resident sees: their own, and of a child for whom gezag is certain. From 12 to 15 a parent sees the
-- dossiers of the college beside the child (UAVG 5 lid 4, since 2026-09-01), never the hulpverleningsdossier
-- (Jeugdwet 7.3.10); from 16 the child alone. 'onbekend' is never a yes.
create function zichtbaar_voor_inwoner()
returns table (persoon_id uuid, alleen_college boolean)
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select p.id, false from persoon p
    where p.gemeente_id = huidige_gemeente() and p.id = huidige_persoon()
  union all
  select k.id, k.geboortedatum <= (current_date - interval '12 years')
    from vertegenwoordiging v
    join persoon k on k.gemeente_id = v.gemeente_id and k.id = v.persoon_id
    where v.gemeente_id = huidige_gemeente() and v.vertegenwoordiger_id = huidige_persoon()
      and v.soort in ('ouder', 'voogd') and v.gezag = 'ja'
      and v.geldig_van <= current_date and (v.geldig_tot is null or v.geldig_tot > current_date)
      and k.geboortedatum > (current_date - interval '16 years')
$$;

-- For the leidinggevende: numbers per pet soort, never a person or a text.
create function teamtelling()
returns table (pet_naam text, dossiers bigint, triages_open bigint, besluiten bigint, afwijkingen bigint, plichten_open bigint, plichten_te_laat bigint)
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select p.naam,
    (select count(distinct b.dossier_id) from betrokkenheid b where b.gemeente_id = p.gemeente_id and b.pet_id = p.id and b.geldig_tot is null),
    (select count(*) from triage t where t.gemeente_id = p.gemeente_id and t.pet_id = p.id
       and not exists (select from triagebesluit tb where tb.gemeente_id = t.gemeente_id and tb.triage_id = t.id)),
    (select count(*) from triagebesluit tb where tb.gemeente_id = p.gemeente_id and tb.pet_id = p.id),
    (select count(*) from triagebesluit tb where tb.gemeente_id = p.gemeente_id and tb.pet_id = p.id and tb.inhoud ->> 'afgeweken' = 'true'),
    (select count(*) from plicht x where x.gemeente_id = p.gemeente_id and x.pet_id = p.id and x.gedaan_op is null),
    (select count(*) from plicht x where x.gemeente_id = p.gemeente_id and x.pet_id = p.id and x.gedaan_op is null and x.uiterlijk < current_date)
  from pet p
  where p.gemeente_id = huidige_gemeente()
    and exists (select from pet ik where ik.gemeente_id = p.gemeente_id and ik.id = huidige_pet()
                and ik.soort = 'leidinggevende' and ik.geldig_van <= now() and (ik.geldig_tot is null or ik.geldig_tot > now()))
    and p.soort <> 'leidinggevende'
  order by p.naam
$$;

-- ── Row level security: nothing is visible without a context ────────────────────────────────────

do $$
declare t text;
begin
  foreach t in array array['organisatie','medewerker','pet','verwerkingsactiviteit','persoon','vertegenwoordiging','contacttelling',
    'hulpvraag','dossier','dossier_persoon','betrokkenheid','toegang','gegeven','triage','concept','triagebesluit','plicht','gebeurtenis','gemeente','sessie','demo_login']
  loop
    execute format('alter table %I enable row level security', t);
    -- The owner is bound too, except that security definer functions and seeding need a way in: one explicit policy.
    execute format('alter table %I force row level security', t);
    execute format('create policy eigenaar on %I to deelwijzer_eigenaar using (true) with check (true)', t);
  end loop;
end $$;

create policy lezen on gemeente for select to deelwijzer_app, deelwijzer_inwoner, deelwijzer_breed using (true);
create policy lezen on demo_login for select to deelwijzer_app using (true);
create policy eigen_sessie on sessie to deelwijzer_app using (true) with check (true);

create policy lezen on organisatie for select to deelwijzer_app, deelwijzer_inwoner, deelwijzer_breed using (gemeente_id = (select huidige_gemeente()));
create policy lezen on medewerker for select to deelwijzer_app, deelwijzer_inwoner, deelwijzer_breed using (gemeente_id = (select huidige_gemeente()));
create policy lezen on pet for select to deelwijzer_app, deelwijzer_inwoner, deelwijzer_breed using (gemeente_id = (select huidige_gemeente()));
create policy lezen on verwerkingsactiviteit for select to deelwijzer_app, deelwijzer_inwoner, deelwijzer_breed using (gemeente_id = (select huidige_gemeente()));
create policy tellen on contacttelling to deelwijzer_app using (gemeente_id = (select huidige_gemeente())) with check (gemeente_id = (select huidige_gemeente()));

create policy eigen on toegang for select to deelwijzer_app using (
  gemeente_id = (select huidige_gemeente()) and pet_id = (select huidige_pet())
  and geldig_van <= now() and (geldig_tot is null or geldig_tot > now()));

create policy bereik on dossier for select to deelwijzer_app using (
  gemeente_id = (select huidige_gemeente()) and id = any (array(select t.dossier_id from toegang t)));
create policy bereik on dossier_persoon for select to deelwijzer_app using (
  gemeente_id = (select huidige_gemeente()) and dossier_id = any (array(select t.dossier_id from toegang t)));
create policy bereik on persoon for select to deelwijzer_app using (
  gemeente_id = (select huidige_gemeente()) and id = any (array(select dp.persoon_id from dossier_persoon dp)));
create policy bereik on vertegenwoordiging for select to deelwijzer_app using (
  gemeente_id = (select huidige_gemeente()) and persoon_id = any (array(select dp.persoon_id from dossier_persoon dp)));
create policy bereik on betrokkenheid for select to deelwijzer_app using (
  gemeente_id = (select huidige_gemeente()) and dossier_id = any (array(select t.dossier_id from toegang t)));

create policy eigen on hulpvraag for select to deelwijzer_app using (
  gemeente_id = (select huidige_gemeente())
  and (pet_id = (select huidige_pet()) or id = any (array(select d.hulpvraag_id from dossier d))));
create policy aannemen on hulpvraag for insert to deelwijzer_app with check (
  gemeente_id = (select huidige_gemeente()) and pet_id = (select huidige_pet()));

-- Reach by ARRAY (lists stay fast), what may be seen in it by EXISTS on the flags (dat, wat, bijzonder).
create policy bereik on gegeven for select to deelwijzer_app using (
  gemeente_id = (select huidige_gemeente())
  and dossier_id = any (array(select t.dossier_id from toegang t))
  and exists (select from toegang t where t.dossier_id = gegeven.dossier_id
      and t.vlaggen & (case when gegeven.categorie in ('bijzonder', 'behandel', 'diagnostiek', 'strafrechtelijk') then 4
                            when gegeven.dat_wat = 'wat' then 2 else 1 end) > 0));
create policy schrijven on gegeven for insert to deelwijzer_app with check (
  gemeente_id = (select huidige_gemeente()) and pet_id = (select huidige_pet())
  and exists (select from toegang t where t.dossier_id = gegeven.dossier_id and t.vlaggen & 8 > 0)
  and exists (select from dossier_persoon dp where dp.dossier_id = gegeven.dossier_id and dp.persoon_id = gegeven.persoon_id));

create policy bereik on triage for select to deelwijzer_app using (
  gemeente_id = (select huidige_gemeente()) and dossier_id = any (array(select t.dossier_id from toegang t)));
create policy schrijven on triage for insert to deelwijzer_app with check (
  gemeente_id = (select huidige_gemeente()) and pet_id = (select huidige_pet())
  and exists (select from toegang t where t.dossier_id = triage.dossier_id and t.vlaggen & 8 > 0));

create policy eigen on concept to deelwijzer_app
  using (gemeente_id = (select huidige_gemeente()) and pet_id = (select huidige_pet()))
  with check (gemeente_id = (select huidige_gemeente()) and pet_id = (select huidige_pet()));

create policy bereik on triagebesluit for select to deelwijzer_app using (
  gemeente_id = (select huidige_gemeente()) and dossier_id = any (array(select t.dossier_id from toegang t)));
create policy schrijven on triagebesluit for insert to deelwijzer_app with check (
  gemeente_id = (select huidige_gemeente()) and pet_id = (select huidige_pet())
  and exists (select from triage t where t.id = triagebesluit.triage_id and t.dossier_id = triagebesluit.dossier_id)
  and exists (select from toegang t where t.dossier_id = triagebesluit.dossier_id and t.vlaggen & 8 > 0));

create policy bereik on plicht for select to deelwijzer_app using (
  gemeente_id = (select huidige_gemeente()) and dossier_id = any (array(select t.dossier_id from toegang t)));
create policy schrijven on plicht for insert to deelwijzer_app with check (
  gemeente_id = (select huidige_gemeente()) and pet_id = (select huidige_pet())
  and exists (select from toegang t where t.dossier_id = plicht.dossier_id and t.vlaggen & 8 > 0));
create policy afdoen on plicht for update to deelwijzer_app
  using (gemeente_id = (select huidige_gemeente()) and pet_id = (select huidige_pet()) and gedaan_op is null)
  with check (gemeente_id = (select huidige_gemeente()) and pet_id = (select huidige_pet()));

-- The log: who writes it writes as themselves. A pet reads its own lines, a resident the lines about them.
create policy schrijven on gebeurtenis for insert to deelwijzer_app, deelwijzer_breed with check (
  gemeente_id = (select huidige_gemeente()) and actor_soort = 'medewerker' and medewerker_id = (select huidige_medewerker())
  and pet_id is not distinct from (select huidige_pet()));
create policy schrijven_inwoner on gebeurtenis for insert to deelwijzer_inwoner with check (
  gemeente_id = (select huidige_gemeente()) and actor_soort = 'inwoner'
  and betrokkene_id in (select z.persoon_id from zichtbaar_voor_inwoner() z));
create policy eigen on gebeurtenis for select to deelwijzer_app, deelwijzer_breed using (
  gemeente_id = (select huidige_gemeente()) and medewerker_id = (select huidige_medewerker()) and pet_id = (select huidige_pet()));

-- ── The resident ────────────────────────────────────────────────────────────────────────────────

create policy inwoner on persoon for select to deelwijzer_inwoner using (
  gemeente_id = (select huidige_gemeente()) and id = any (array(select z.persoon_id from zichtbaar_voor_inwoner() z)));
create policy inwoner on dossier for select to deelwijzer_inwoner using (
  gemeente_id = (select huidige_gemeente())
  and (persoon_id = any (array(select z.persoon_id from zichtbaar_voor_inwoner() z where not z.alleen_college))
    or (persoon_id = any (array(select z.persoon_id from zichtbaar_voor_inwoner() z))
        and soort in ('toeleidingsdossier', 'regiedossier', 'uitkeringsdossier', 'schuldhulpdossier'))));
create policy inwoner on gegeven for select to deelwijzer_inwoner using (
  gemeente_id = (select huidige_gemeente())
  and persoon_id = any (array(select z.persoon_id from zichtbaar_voor_inwoner() z))
  and dossier_id = any (array(select d.id from dossier d)));
create policy inwoner on triagebesluit for select to deelwijzer_inwoner using (
  gemeente_id = (select huidige_gemeente())
  and persoon_id = any (array(select z.persoon_id from zichtbaar_voor_inwoner() z))
  and dossier_id = any (array(select d.id from dossier d)));
-- Lines about a dossier that the reader may not see (a parent and the hulpverleningsdossier of a child) stay out.
create policy inwoner on gebeurtenis for select to deelwijzer_inwoner using (
  gemeente_id = (select huidige_gemeente())
  and (betrokkene_id = any (array(select z.persoon_id from zichtbaar_voor_inwoner() z where not z.alleen_college))));

-- ── Grants: no more than each role needs; update and delete almost nowhere ──────────────────────

grant usage on schema deelwijzer to deelwijzer_app, deelwijzer_inwoner, deelwijzer_breed;
revoke all on all functions in schema deelwijzer from public;
grant execute on function huidige_gemeente(), huidige_medewerker(), huidige_pet(), huidige_persoon()
  to deelwijzer_app, deelwijzer_inwoner, deelwijzer_breed;
grant execute on function vind_of_maak_persoon(uuid, text, date, text), open_dossier(uuid, text, text, text, uuid, text, text, uuid) to deelwijzer_app;
grant execute on function zichtbaar_voor_inwoner() to deelwijzer_inwoner;
grant execute on function teamtelling() to deelwijzer_breed;

grant select on gemeente, organisatie, medewerker, pet, verwerkingsactiviteit to deelwijzer_app, deelwijzer_inwoner, deelwijzer_breed;
grant select on demo_login, persoon, vertegenwoordiging, hulpvraag, dossier, dossier_persoon, betrokkenheid, toegang, gegeven, triage, concept, triagebesluit, plicht, gebeurtenis to deelwijzer_app;
grant insert on hulpvraag, gegeven, triage, concept, triagebesluit, plicht, gebeurtenis to deelwijzer_app;
grant update (waarden, fouten, versie, bijgewerkt_op) on concept to deelwijzer_app;
grant delete on concept to deelwijzer_app;
grant update (gedaan_op, bewijs) on plicht to deelwijzer_app;
grant select, insert, update, delete on sessie to deelwijzer_app;
grant select, insert on contacttelling to deelwijzer_app;
grant update (aantal) on contacttelling to deelwijzer_app;
grant select on persoon, dossier, gegeven, triagebesluit, gebeurtenis to deelwijzer_inwoner;
grant insert on gebeurtenis to deelwijzer_inwoner, deelwijzer_breed;
grant select on gebeurtenis to deelwijzer_breed;
