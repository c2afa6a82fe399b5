-- Asking somebody (S1 §4.3, S0 §4.3, E-194, E-201): a colleague, the leidinggevende or the privacy officer is asked without
-- names, and their answer is a record. Who is asked reads the question and nothing of the dossier: to which dossier it
-- belongs stands in a table of its own, that only who works in that dossier sees.

create table ruggespraak (
  gemeente_id uuid not null,
  id uuid not null,
  nummer text not null,
  soort text not null check (soort in ('vraag', 'escalatie')),
  -- 'team': whoever works for the same organisation and can.
  aan text not null check (aan in ('collega', 'team', 'leidinggevende', 'privacy-officer')),
  aan_pet_id uuid,
  pet_id uuid not null,
  medewerker_id uuid not null,
  organisatie_id uuid not null,
  -- What it is about in codes of the rules; none for a question that starts from nothing.
  handeling text,
  ontvanger_type text,
  doel text,
  categorieen text[] not null default '{}',
  -- The question itself. Sealed for the gemeente and not for a person: nobody can be known from it.
  vraag jsonb not null check (is_verzegeld(vraag)),
  gesteld_op timestamptz not null,
  uiterlijk date not null,
  primary key (gemeente_id, id),
  constraint ruggespraak_nummer_key unique (gemeente_id, nummer),
  constraint aan_een_collega check ((aan = 'collega') = (aan_pet_id is not null)),
  -- Going up is always spoken of with the leidinggevende first (E-194).
  constraint escalatie_aan_leidinggevende check (soort <> 'escalatie' or aan = 'leidinggevende'),
  foreign key (gemeente_id, pet_id) references pet (gemeente_id, id),
  foreign key (gemeente_id, medewerker_id) references medewerker (gemeente_id, id),
  foreign key (gemeente_id, organisatie_id) references organisatie (gemeente_id, id),
  foreign key (gemeente_id, aan_pet_id) references pet (gemeente_id, id)
);
create index ruggespraak_steller on ruggespraak (gemeente_id, pet_id, gesteld_op desc);
create index ruggespraak_aan on ruggespraak (gemeente_id, aan, gesteld_op desc);
create index ruggespraak_aan_pet on ruggespraak (gemeente_id, aan_pet_id) where aan_pet_id is not null;

-- In which dossier the asker asked it. Who is asked never sees this.
create table ruggespraak_bij (
  gemeente_id uuid not null,
  ruggespraak_id uuid not null,
  dossier_id uuid not null,
  persoon_id uuid,
  triage_id uuid,
  -- A guided act in the same dossier; its table comes after this one.
  afweging_id uuid,
  primary key (gemeente_id, ruggespraak_id),
  foreign key (gemeente_id, ruggespraak_id) references ruggespraak (gemeente_id, id),
  foreign key (gemeente_id, dossier_id) references dossier (gemeente_id, id),
  foreign key (gemeente_id, dossier_id, persoon_id) references dossier_persoon (gemeente_id, dossier_id, persoon_id),
  foreign key (gemeente_id, triage_id) references triage (gemeente_id, id)
);
create index ruggespraak_bij_dossier on ruggespraak_bij (gemeente_id, dossier_id);

-- When it cannot be asked without names, the number alone goes to the leidinggevende, who opens the dossier with a purpose
-- through the door that is there for it and leaves a line.
create table ruggespraak_nummer (
  gemeente_id uuid not null,
  ruggespraak_id uuid not null,
  dossier_nummer text not null,
  primary key (gemeente_id, ruggespraak_id),
  foreign key (gemeente_id, ruggespraak_id) references ruggespraak (gemeente_id, id)
);

create table ruggespraak_antwoord (
  gemeente_id uuid not null,
  id uuid not null,
  ruggespraak_id uuid not null,
  -- The capacity in which it was answered: it decides which fact the answer makes true.
  als text not null check (als in ('collega', 'leidinggevende', 'privacy-officer')),
  pet_id uuid not null,
  medewerker_id uuid not null,
  oordeel text not null check (oordeel in ('eens', 'anders', 'eerst-nog', 'privacy-officer')),
  tekst text not null check (is_verzegeld(tekst)),
  gegeven_op timestamptz not null,
  primary key (gemeente_id, id),
  -- Each answers once, and passes on at most once.
  unique (gemeente_id, ruggespraak_id, als, oordeel),
  foreign key (gemeente_id, ruggespraak_id) references ruggespraak (gemeente_id, id),
  foreign key (gemeente_id, pet_id) references pet (gemeente_id, id),
  foreign key (gemeente_id, medewerker_id) references medewerker (gemeente_id, id)
);
create index ruggespraak_antwoord_bij on ruggespraak_antwoord (gemeente_id, ruggespraak_id, gegeven_op);

create table ruggespraak_intrekking (
  gemeente_id uuid not null,
  ruggespraak_id uuid not null,
  ingetrokken_op timestamptz not null,
  primary key (gemeente_id, ruggespraak_id),
  foreign key (gemeente_id, ruggespraak_id) references ruggespraak (gemeente_id, id)
);

-- What the professional decided after the answer. The decision is theirs (E-211); going another way is seen.
create table ruggespraak_besluit (
  gemeente_id uuid not null,
  id uuid not null,
  ruggespraak_id uuid not null,
  pet_id uuid not null,
  opschalen boolean not null,
  ontvanger_type text not null check (ontvanger_type in ('veiligheidshuis', 'interventieteam', 'veilig-thuis')),
  anders_dan_advies boolean not null,
  argumenten text not null check (is_verzegeld(argumenten)),
  besloten_op timestamptz not null,
  primary key (gemeente_id, id),
  unique (gemeente_id, ruggespraak_id),
  foreign key (gemeente_id, ruggespraak_id) references ruggespraak_bij (gemeente_id, ruggespraak_id),
  foreign key (gemeente_id, pet_id) references pet (gemeente_id, id)
);

-- Answers that are of use to more people (leidraad). No data of anybody: who works here reads it.
create table leidraad (
  gemeente_id uuid not null,
  id uuid not null,
  reeks_id uuid not null,
  versie integer not null check (versie > 0),
  titel text not null check (length(titel) between 5 and 120),
  vraag text not null check (length(vraag) between 10 and 3000),
  antwoord text not null check (length(antwoord) between 10 and 5000),
  handeling text,
  ontvanger_type text,
  doel text,
  categorieen text[] not null default '{}',
  ruggespraak_id uuid,
  pet_id uuid not null,
  medewerker_id uuid not null,
  vastgesteld_op timestamptz not null,
  primary key (gemeente_id, id),
  unique (gemeente_id, reeks_id, versie),
  foreign key (gemeente_id, ruggespraak_id) references ruggespraak (gemeente_id, id),
  foreign key (gemeente_id, pet_id) references pet (gemeente_id, id),
  foreign key (gemeente_id, medewerker_id) references medewerker (gemeente_id, id)
);
create index leidraad_codes on leidraad (gemeente_id, handeling, ontvanger_type, doel);
create table leidraad_intrekking (
  gemeente_id uuid not null,
  reeks_id uuid not null,
  versie integer not null,
  reden text not null check (length(reden) between 3 and 500),
  pet_id uuid not null,
  ingetrokken_op timestamptz not null,
  primary key (gemeente_id, reeks_id, versie),
  foreign key (gemeente_id, reeks_id, versie) references leidraad (gemeente_id, reeks_id, versie),
  foreign key (gemeente_id, pet_id) references pet (gemeente_id, id)
);

-- That a besluit went another way than the answer, and what kind of reason there was: to learn from (E-044). The reason
-- itself stays in the besluit.
create table afwijking (
  gemeente_id uuid not null,
  besluit_id uuid not null,
  persoon_id uuid not null,
  handeling text not null,
  ontvanger_type text not null,
  doel text not null,
  reden text not null check (reden in ('gevaar', 'wens-inwoner', 'regel-past-niet', 'overleg-zei-anders', 'spoed', 'anders', 'niet-gezegd')),
  genomen_op timestamptz not null,
  primary key (gemeente_id, besluit_id),
  foreign key (gemeente_id, besluit_id) references triagebesluit (gemeente_id, id)
);
create index afwijking_moment on afwijking (gemeente_id, genomen_op);

do $$ declare t text; begin
  foreach t in array array['ruggespraak', 'ruggespraak_bij', 'ruggespraak_nummer', 'ruggespraak_antwoord', 'ruggespraak_intrekking', 'ruggespraak_besluit',
      'leidraad', 'leidraad_intrekking', 'afwijking'] loop
    execute format('create trigger %I before update or delete or truncate on %I for each statement execute function weiger_wijziging()', t || '_onveranderlijk', t);
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy eigenaar on %I for all to deelwijzer_eigenaar using (true) with check (true)', t);
  end loop;
end $$;

-- ── What goes together ──────────────────────────────────────────────────────────────────────────────────────────────

-- Where a question stands: who is to answer now, or that nobody is.
create function ruggespraak_bij_wie(p_gemeente uuid, p_id uuid) returns text
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select case
    when exists (select from ruggespraak_intrekking i where i.gemeente_id = r.gemeente_id and i.ruggespraak_id = r.id) then 'niemand'
    when exists (select from ruggespraak_antwoord a where a.gemeente_id = r.gemeente_id and a.ruggespraak_id = r.id and a.oordeel <> 'privacy-officer'
      -- Advice of the privacy officer does not end going up: the leidinggevende still answers (E-194).
      and (r.soort <> 'escalatie' or a.als <> 'privacy-officer')) then 'niemand'
    when exists (select from ruggespraak_antwoord a where a.gemeente_id = r.gemeente_id and a.ruggespraak_id = r.id and a.oordeel = 'privacy-officer')
      and not exists (select from ruggespraak_antwoord a where a.gemeente_id = r.gemeente_id and a.ruggespraak_id = r.id and a.als = 'privacy-officer')
      then 'privacy-officer'
    else r.aan end
  from ruggespraak r where r.gemeente_id = p_gemeente and r.id = p_id
$$;

-- Was it passed on to the privacy officer? Then they read it too.
create function ruggespraken_doorgezet() returns setof uuid
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select a.ruggespraak_id from ruggespraak_antwoord a where a.gemeente_id = huidige_gemeente() and a.oordeel = 'privacy-officer'
$$;

create function bewaak_ruggespraakantwoord() returns trigger
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare r ruggespraak%rowtype; bij text; p pet%rowtype;
begin
  -- Two who answer at the same moment wait for each other.
  perform pg_advisory_xact_lock(hashtextextended('ruggespraak ' || new.ruggespraak_id::text, 0));
  select * into r from ruggespraak x where x.gemeente_id = new.gemeente_id and x.id = new.ruggespraak_id;
  select * into p from pet x where x.gemeente_id = new.gemeente_id and x.id = new.pet_id;
  bij := ruggespraak_bij_wie(new.gemeente_id, new.ruggespraak_id);
  if bij = 'niemand' then
    raise exception 'deze vraag wacht niet meer op antwoord' using errcode = 'DW017';
  end if;
  if new.medewerker_id = r.medewerker_id or p.medewerker_id <> new.medewerker_id then
    raise exception 'niemand beantwoordt de eigen vraag' using errcode = 'insufficient_privilege';
  end if;
  if p.toegekend_op is null or p.geldig_van > now() or p.geldig_tot <= now() then
    raise exception 'deze pet is er niet meer' using errcode = 'insufficient_privilege';
  end if;
  if not coalesce(case bij
      when 'collega' then new.als = 'collega' and new.pet_id = r.aan_pet_id
      when 'team' then new.als = 'collega' and p.organisatie_id = r.organisatie_id
        and p.soort not in ('leidinggevende', 'bezwaarbehandelaar', 'beheerder', 'privacy-officer')
      when 'leidinggevende' then new.als = 'leidinggevende' and p.soort = 'leidinggevende'
      else new.als = 'privacy-officer' and p.soort = 'privacy-officer' and new.oordeel <> 'privacy-officer' end, false) then
    raise exception 'deze vraag is niet aan u' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger ruggespraak_antwoord_bewaakt before insert on ruggespraak_antwoord for each row execute function bewaak_ruggespraakantwoord();

create function bewaak_ruggespraakintrekking() returns trigger
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('ruggespraak ' || new.ruggespraak_id::text, 0));
  if ruggespraak_bij_wie(new.gemeente_id, new.ruggespraak_id) = 'niemand' then
    raise exception 'deze vraag wacht niet meer op antwoord' using errcode = 'DW017';
  end if;
  return new;
end $$;
create trigger ruggespraak_intrekking_bewaakt before insert on ruggespraak_intrekking for each row execute function bewaak_ruggespraakintrekking();

-- First the answer of the leidinggevende, then the decision (E-194).
create function bewaak_ruggespraakbesluit() returns trigger
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  if not exists (select from ruggespraak r join ruggespraak_antwoord a on a.gemeente_id = r.gemeente_id and a.ruggespraak_id = r.id
      where r.gemeente_id = new.gemeente_id and r.id = new.ruggespraak_id and r.soort = 'escalatie'
        and a.als = 'leidinggevende' and a.oordeel in ('eens', 'anders', 'eerst-nog')) then
    raise exception 'eerst antwoordt de leidinggevende' using errcode = 'DW017';
  end if;
  return new;
end $$;
create trigger ruggespraak_besluit_bewaakt before insert on ruggespraak_besluit for each row execute function bewaak_ruggespraakbesluit();

-- Who asks is who they are, and a colleague who is asked works here.
create function bewaak_ruggespraak() returns trigger
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  if not exists (select from pet p where p.gemeente_id = new.gemeente_id and p.id = new.pet_id and p.medewerker_id = new.medewerker_id
      and p.organisatie_id = new.organisatie_id) then
    raise exception 'wie vraagt, vraagt onder eigen naam' using errcode = 'insufficient_privilege';
  end if;
  if new.aan_pet_id is not null and not exists (select from pet p where p.gemeente_id = new.gemeente_id and p.id = new.aan_pet_id
      and p.medewerker_id <> new.medewerker_id and p.toegekend_op is not null and (p.geldig_tot is null or p.geldig_tot > now())
      and p.soort not in ('leidinggevende', 'bezwaarbehandelaar', 'beheerder', 'privacy-officer')) then
    raise exception 'deze collega is er niet' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger ruggespraak_bewaakt before insert on ruggespraak for each row execute function bewaak_ruggespraak();

-- The link and the number are written together with the question and never added to it.
create function bewaak_ruggespraakdeel() returns trigger
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  if not exists (select from ruggespraak r where r.gemeente_id = new.gemeente_id and r.id = new.ruggespraak_id
      and r.xmin = pg_current_xact_id()::xid) then
    raise exception 'deze vraag ligt vast' using errcode = 'DW009';
  end if;
  return new;
end $$;
create trigger ruggespraak_bij_bewaakt before insert on ruggespraak_bij for each row execute function bewaak_ruggespraakdeel();
create trigger ruggespraak_nummer_bewaakt before insert on ruggespraak_nummer for each row execute function bewaak_ruggespraakdeel();

create function bewaak_ruggespraaknummer() returns trigger
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  if not exists (select from ruggespraak r join ruggespraak_bij b on b.gemeente_id = r.gemeente_id and b.ruggespraak_id = r.id
      join dossier d on d.gemeente_id = b.gemeente_id and d.id = b.dossier_id
      where r.gemeente_id = new.gemeente_id and r.id = new.ruggespraak_id and r.aan = 'leidinggevende' and d.nummer = new.dossier_nummer) then
    raise exception 'dit nummer hoort niet bij de vraag' using errcode = 'DW009';
  end if;
  return null;
end $$;
create trigger ruggespraak_nummer_klopt after insert on ruggespraak_nummer for each row execute function bewaak_ruggespraaknummer();

-- ── Who sees it ─────────────────────────────────────────────────────────────────────────────────────────────────────

create policy bereik on ruggespraak_bij for select to deelwijzer_app using (
  gemeente_id = (select huidige_gemeente()) and dossier_id = any (array(select t.dossier_id from toegang t where t.vlaggen & 2 > 0)));
create policy schrijven on ruggespraak_bij for insert to deelwijzer_app with check (
  gemeente_id = (select huidige_gemeente()) and exists (select from toegang t where t.dossier_id = ruggespraak_bij.dossier_id and t.vlaggen & 8 > 0));
grant select, insert on ruggespraak_bij to deelwijzer_app;

create policy bereik on ruggespraak for select to deelwijzer_app using (
  gemeente_id = (select huidige_gemeente()) and (
    pet_id = (select huidige_pet())
    or aan_pet_id = (select huidige_pet())
    or (aan = 'team' and organisatie_id = (select p.organisatie_id from pet p where p.gemeente_id = huidige_gemeente() and p.id = huidige_pet()))
    or id = any (array(select b.ruggespraak_id from ruggespraak_bij b))));
create policy schrijven on ruggespraak for insert to deelwijzer_app with check (
  gemeente_id = (select huidige_gemeente()) and pet_id = (select huidige_pet()) and medewerker_id = (select huidige_medewerker()));
-- Nobody meets their own question again on the other side.
create policy breed on ruggespraak for select to deelwijzer_breed using (
  gemeente_id = (select huidige_gemeente()) and medewerker_id <> (select huidige_medewerker())
  and (((select huidige_petsoort()) = 'leidinggevende' and aan = 'leidinggevende')
    or ((select huidige_petsoort()) = 'privacy-officer' and (aan = 'privacy-officer' or id = any (array(select ruggespraken_doorgezet()))))));
grant select, insert on ruggespraak to deelwijzer_app;
grant select on ruggespraak to deelwijzer_breed;

create policy bereik on ruggespraak_nummer for select to deelwijzer_app using (
  gemeente_id = (select huidige_gemeente()) and exists (select from ruggespraak_bij b where b.gemeente_id = ruggespraak_nummer.gemeente_id
    and b.ruggespraak_id = ruggespraak_nummer.ruggespraak_id));
create policy schrijven on ruggespraak_nummer for insert to deelwijzer_app with check (
  gemeente_id = (select huidige_gemeente()) and exists (select from ruggespraak r where r.gemeente_id = ruggespraak_nummer.gemeente_id
    and r.id = ruggespraak_id and r.pet_id = (select huidige_pet())));
-- The privacy officer opens no dossier, so needs no number.
create policy breed on ruggespraak_nummer for select to deelwijzer_breed using (
  gemeente_id = (select huidige_gemeente()) and (select huidige_petsoort()) = 'leidinggevende'
  and exists (select from ruggespraak r where r.gemeente_id = ruggespraak_nummer.gemeente_id and r.id = ruggespraak_id));
grant select, insert on ruggespraak_nummer to deelwijzer_app;
grant select on ruggespraak_nummer to deelwijzer_breed;

create policy bereik on ruggespraak_antwoord for select to deelwijzer_app, deelwijzer_breed using (
  gemeente_id = (select huidige_gemeente()) and exists (select from ruggespraak r where r.gemeente_id = ruggespraak_antwoord.gemeente_id and r.id = ruggespraak_id));
create policy antwoorden on ruggespraak_antwoord for insert to deelwijzer_app, deelwijzer_breed with check (
  gemeente_id = (select huidige_gemeente()) and pet_id = (select huidige_pet()) and medewerker_id = (select huidige_medewerker())
  and exists (select from ruggespraak r where r.gemeente_id = ruggespraak_antwoord.gemeente_id and r.id = ruggespraak_id));
grant select, insert on ruggespraak_antwoord to deelwijzer_app, deelwijzer_breed;

create policy bereik on ruggespraak_intrekking for select to deelwijzer_app, deelwijzer_breed using (
  gemeente_id = (select huidige_gemeente()) and exists (select from ruggespraak r where r.gemeente_id = ruggespraak_intrekking.gemeente_id and r.id = ruggespraak_id));
create policy intrekken on ruggespraak_intrekking for insert to deelwijzer_app with check (
  gemeente_id = (select huidige_gemeente()) and exists (select from ruggespraak r where r.gemeente_id = ruggespraak_intrekking.gemeente_id
    and r.id = ruggespraak_id and r.pet_id = (select huidige_pet())));
grant select, insert on ruggespraak_intrekking to deelwijzer_app;
grant select on ruggespraak_intrekking to deelwijzer_breed;

create policy bereik on ruggespraak_besluit for select to deelwijzer_app using (
  gemeente_id = (select huidige_gemeente()) and exists (select from ruggespraak_bij b where b.gemeente_id = ruggespraak_besluit.gemeente_id
    and b.ruggespraak_id = ruggespraak_besluit.ruggespraak_id));
create policy besluiten on ruggespraak_besluit for insert to deelwijzer_app with check (
  gemeente_id = (select huidige_gemeente()) and pet_id = (select huidige_pet())
  and exists (select from ruggespraak_bij b join toegang t on t.dossier_id = b.dossier_id and t.vlaggen & 8 > 0
    where b.gemeente_id = ruggespraak_besluit.gemeente_id and b.ruggespraak_id = ruggespraak_besluit.ruggespraak_id));
-- The leidinggevende hears what came of their answer, without the arguments: those are about somebody.
create policy breed on ruggespraak_besluit for select to deelwijzer_breed using (
  gemeente_id = (select huidige_gemeente()) and exists (select from ruggespraak r where r.gemeente_id = ruggespraak_besluit.gemeente_id and r.id = ruggespraak_id));
grant select, insert on ruggespraak_besluit to deelwijzer_app;
grant select (gemeente_id, ruggespraak_id, opschalen, ontvanger_type, anders_dan_advies, besloten_op) on ruggespraak_besluit to deelwijzer_breed;

do $$ declare t text; begin
  foreach t in array array['leidraad', 'leidraad_intrekking'] loop
    execute format('create policy lezen on %I for select to deelwijzer_app, deelwijzer_breed using (gemeente_id = (select huidige_gemeente()))', t);
    execute format('create policy maken on %I for insert to deelwijzer_breed with check (
      gemeente_id = (select huidige_gemeente()) and pet_id = (select huidige_pet())
      and (select huidige_petsoort()) in (''leidinggevende'', ''privacy-officer''))', t);
    execute format('grant insert on %I to deelwijzer_breed', t);
  end loop;
end $$;
-- From which question it came is for who made it.
grant select (gemeente_id, id, reeks_id, versie, titel, vraag, antwoord, handeling, ontvanger_type, doel, categorieen, pet_id, medewerker_id, vastgesteld_op)
  on leidraad to deelwijzer_app, deelwijzer_breed;
grant select on leidraad_intrekking to deelwijzer_app, deelwijzer_breed;

create policy schrijven on afwijking for insert to deelwijzer_app with check (
  gemeente_id = (select huidige_gemeente()) and exists (select from triagebesluit b where b.gemeente_id = afwijking.gemeente_id and b.id = besluit_id
    and b.pet_id = (select huidige_pet()) and b.afgeweken and b.persoon_id = afwijking.persoon_id and b.handeling = afwijking.handeling
    and b.ontvanger_type = afwijking.ontvanger_type));
grant insert on afwijking to deelwijzer_app;

-- ── What the leidinggevende learns from ─────────────────────────────────────────────────────────────────────────────

-- Per quarter that is over: a number that can still grow would say by its growth what one besluit was. Quarters do not
-- overlap and there are no sums, so nothing can be taken from something else. A group counts people, not besluiten; the
-- reasons of a group are told only when each of them is five people or more, or the rest would follow from the total.
create function afwijkingentelling() returns table (kwartaal date, handeling text, ontvanger_type text, doel text, mensen bigint, redenen jsonb)
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  with mag as (select 1 where huidige_petsoort() = 'leidinggevende'), deel as (
    select date_trunc('quarter', a.genomen_op at time zone 'Europe/Amsterdam')::date as kwartaal,
      a.handeling, a.ontvanger_type, a.doel, a.reden, a.persoon_id
    from afwijking a, mag where a.gemeente_id = huidige_gemeente()
      and a.genomen_op < date_trunc('quarter', now() at time zone 'Europe/Amsterdam') at time zone 'Europe/Amsterdam'
      and a.genomen_op >= (date_trunc('quarter', now() at time zone 'Europe/Amsterdam') - interval '2 years') at time zone 'Europe/Amsterdam'
  ), groep as (
    select d.kwartaal, d.handeling, d.ontvanger_type, d.doel, count(distinct d.persoon_id) as mensen
    from deel d group by 1, 2, 3, 4 having count(distinct d.persoon_id) >= 5
  ), reden as (
    select d.kwartaal, d.handeling, d.ontvanger_type, d.doel, d.reden, count(distinct d.persoon_id) as mensen
    from deel d group by 1, 2, 3, 4, 5
  )
  select g.kwartaal, g.handeling, g.ontvanger_type, g.doel, g.mensen,
    (select case when min(r.mensen) >= 5 then jsonb_object_agg(r.reden, r.mensen) end from reden r
      where r.kwartaal = g.kwartaal and r.handeling = g.handeling and r.ontvanger_type = g.ontvanger_type and r.doel = g.doel)
  from groep g order by g.kwartaal desc, g.mensen desc, g.handeling, g.ontvanger_type, g.doel
$$;

-- Who still has what: per pet how many dossiers are open to it, by what, and when it was last used. No dossier, no person.
create function toegangstelling() returns table (medewerker_id uuid, medewerker text, functie text, uit_dienst_op timestamptz, pet_id uuid, pet text, soort text,
  organisatie text, loopt boolean, geldig_tot timestamptz, dossiers bigint, betrokken bigint, spoed bigint, laatst_gebruikt timestamptz)
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select m.id, m.naam, m.functie, m.uit_dienst_op, p.id, p.naam, p.soort, o.naam,
    p.toegekend_op is not null and p.geldig_van <= now() and (p.geldig_tot is null or p.geldig_tot > now()), p.geldig_tot,
    (select count(distinct t.dossier_id) from toegang t where t.gemeente_id = p.gemeente_id and t.pet_id = p.id
      and t.geldig_van <= now() and (t.geldig_tot is null or t.geldig_tot > now())),
    (select count(distinct b.dossier_id) from betrokkenheid b where b.gemeente_id = p.gemeente_id and b.pet_id = p.id
      and b.geldig_van <= now() and (b.geldig_tot is null or b.geldig_tot > now())),
    (select count(*) from doeltoegang d where d.gemeente_id = p.gemeente_id and d.pet_id = p.id and d.soort = 'nood'
      and d.geldig_van > now() - interval '92 days'),
    (select g.tijdstip from gebeurtenis g where g.gemeente_id = p.gemeente_id and g.pet_id = p.id order by g.volgnummer desc limit 1)
  from pet p join medewerker m on m.gemeente_id = p.gemeente_id and m.id = p.medewerker_id
    join organisatie o on o.gemeente_id = p.gemeente_id and o.id = p.organisatie_id
  where p.gemeente_id = huidige_gemeente() and huidige_petsoort() = 'leidinggevende' and p.toegekend_op is not null
  order by m.naam, p.naam, p.id
$$;

revoke all on function ruggespraak_bij_wie(uuid, uuid), ruggespraken_doorgezet(), bewaak_ruggespraakantwoord(), bewaak_ruggespraakintrekking(),
  bewaak_ruggespraakbesluit(), bewaak_ruggespraak(), bewaak_ruggespraakdeel(), bewaak_ruggespraaknummer(), afwijkingentelling(), toegangstelling() from public;
grant execute on function ruggespraken_doorgezet(), afwijkingentelling(), toegangstelling() to deelwijzer_breed;
