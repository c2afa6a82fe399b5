-- Talking with others about a resident is processing (S1 §4.2, S0 bijlage 3): who was there and what each of them may say
-- (E-166), whether the resident was invited or why not (E-121), what was told about whom, and who tells them what follows
-- (E-120). The agenda is made before it; what came of it is written once.

create table overleg (
  gemeente_id uuid not null,
  id uuid not null,
  nummer text not null,
  dossier_id uuid not null,
  pet_id uuid not null,
  soort text not null check (soort in ('intern', 'extern', 'casusoverleg')),
  doel text not null,
  dag date not null,
  inwoner text not null check (inwoner in ('uitgenodigd', 'wil-niet', 'te-zwaar', 'niet-veilig')),
  -- Without the resident knowing only under a besluit that defers telling them (E-038, E-039).
  besluit_id uuid,
  -- What it is for and why the resident is or is not there, in the words of the professional.
  inhoud jsonb not null check (is_verzegeld(inhoud)),
  gemaakt_op timestamptz not null,
  primary key (gemeente_id, id),
  constraint overleg_nummer_key unique (gemeente_id, nummer),
  unique (gemeente_id, dossier_id, id),
  constraint niet_veilig_onder_besluit check ((inwoner = 'niet-veilig') = (besluit_id is not null)),
  foreign key (gemeente_id, dossier_id) references dossier (gemeente_id, id),
  foreign key (gemeente_id, dossier_id, besluit_id) references triagebesluit (gemeente_id, dossier_id, id),
  foreign key (gemeente_id, pet_id) references pet (gemeente_id, id)
);
create index overleg_dossier on overleg (gemeente_id, dossier_id, dag desc);

-- About whom it is.
create table overleg_persoon (
  gemeente_id uuid not null,
  overleg_id uuid not null,
  dossier_id uuid not null,
  persoon_id uuid not null,
  primary key (gemeente_id, overleg_id, persoon_id),
  foreign key (gemeente_id, dossier_id, overleg_id) references overleg (gemeente_id, dossier_id, id),
  foreign key (gemeente_id, dossier_id, persoon_id) references dossier_persoon (gemeente_id, dossier_id, persoon_id)
);
create index overleg_persoon_van on overleg_persoon (gemeente_id, persoon_id);

-- Who is invited, and the legal frame of that party as the rules gave it when the agenda was made.
create table overleg_deelnemer (
  gemeente_id uuid not null,
  id uuid not null,
  overleg_id uuid not null,
  nr smallint not null check (nr between 1 and 8),
  organisatie_id uuid,
  ontvanger_type text not null,
  -- Null: not known, and then nothing is assumed.
  beroepsgeheim text check (beroepsgeheim in ('jeugdwet', 'wgbo', 'big', 'geen')),
  wie text not null check (is_verzegeld(wie)),
  kader jsonb not null,
  primary key (gemeente_id, id),
  unique (gemeente_id, overleg_id, nr),
  foreign key (gemeente_id, overleg_id) references overleg (gemeente_id, id),
  foreign key (gemeente_id, organisatie_id) references organisatie (gemeente_id, id)
);

create table overleg_verslag (
  gemeente_id uuid not null,
  id uuid not null,
  overleg_id uuid not null,
  pet_id uuid not null,
  gehouden_op date not null,
  aanwezig smallint[] not null check (cardinality(aanwezig) > 0),
  inwoner_erbij boolean not null,
  -- What goes into the plan, in a few words.
  inhoud jsonb not null check (is_verzegeld(inhoud)),
  vastgelegd_op timestamptz not null,
  primary key (gemeente_id, id),
  -- Once.
  unique (gemeente_id, overleg_id),
  foreign key (gemeente_id, overleg_id) references overleg (gemeente_id, id),
  foreign key (gemeente_id, pet_id) references pet (gemeente_id, id)
);

-- Per person and per kind of data or datum: what we told whom, always as a verstrekking; and what they told us.
create table overleg_gedeeld (
  gemeente_id uuid not null,
  id uuid not null,
  overleg_id uuid not null,
  deelnemer_nr smallint not null,
  richting text not null check (richting in ('verteld', 'gehoord')),
  persoon_id uuid not null,
  categorie text not null,
  verstrekking_id uuid,
  gegeven_id uuid,
  primary key (gemeente_id, id),
  check ((richting = 'verteld') = (verstrekking_id is not null)),
  check (gegeven_id is null or richting = 'verteld'),
  unique nulls not distinct (gemeente_id, overleg_id, deelnemer_nr, richting, persoon_id, categorie, verstrekking_id, gegeven_id),
  foreign key (gemeente_id, overleg_id) references overleg_verslag (gemeente_id, overleg_id),
  foreign key (gemeente_id, overleg_id, deelnemer_nr) references overleg_deelnemer (gemeente_id, overleg_id, nr),
  foreign key (gemeente_id, overleg_id, persoon_id) references overleg_persoon (gemeente_id, overleg_id, persoon_id),
  foreign key (gemeente_id, verstrekking_id) references verstrekking (gemeente_id, id),
  foreign key (gemeente_id, gegeven_id) references gegeven (gemeente_id, id)
);
create index overleg_gedeeld_bij on overleg_gedeeld (gemeente_id, overleg_id);
create index overleg_gedeeld_verstrekking on overleg_gedeeld (gemeente_id, verstrekking_id);

-- Who tells this person what follows, and before which day; a duty keeps it from being forgotten.
create table overleg_afspraak (
  gemeente_id uuid not null,
  id uuid not null,
  overleg_id uuid not null,
  persoon_id uuid not null,
  wie text not null check (is_verzegeld(wie)),
  uiterlijk date not null,
  plicht_id uuid not null,
  primary key (gemeente_id, id),
  unique (gemeente_id, overleg_id, persoon_id),
  foreign key (gemeente_id, overleg_id) references overleg_verslag (gemeente_id, overleg_id),
  foreign key (gemeente_id, overleg_id, persoon_id) references overleg_persoon (gemeente_id, overleg_id, persoon_id),
  foreign key (gemeente_id, plicht_id) references plicht (gemeente_id, id)
);

do $$ declare t text; begin
  foreach t in array array['overleg', 'overleg_persoon', 'overleg_deelnemer', 'overleg_verslag', 'overleg_gedeeld', 'overleg_afspraak'] loop
    execute format('create trigger %I before update or delete or truncate on %I for each statement execute function weiger_wijziging()', t || '_onveranderlijk', t);
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy eigenaar on %I for all to deelwijzer_eigenaar using (true) with check (true)', t);
  end loop;
end $$;
create trigger overleg_wijzigt_dossier after insert on overleg for each row execute function merk_dossier_gewijzigd(2);

-- ── What goes together ──────────────────────────────────────────────────────────────────────────────────────────────

create function bewaak_overleg() returns trigger
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  if (select d.status from dossier d where d.gemeente_id = new.gemeente_id and d.id = new.dossier_id) <> 'open' then
    raise exception 'dit dossier is gesloten' using errcode = 'DW006';
  end if;
  if new.besluit_id is not null and not exists (select from triagebesluit b where b.gemeente_id = new.gemeente_id and b.id = new.besluit_id
      and b.conclusie = 'doen' and b.informeren_wanneer = 'achteraf'
      and not exists (select from triagebesluit later where later.gemeente_id = b.gemeente_id and later.vervangt_id = b.id)) then
    raise exception 'geen besluit om later te informeren' using errcode = 'DW009';
  end if;
  return null;
end $$;
create trigger overleg_bewaakt after insert on overleg for each row execute function bewaak_overleg();

-- About whom and with whom is fixed together with the agenda; what came of it together with the record of it.
create function bewaak_overlegdeel() returns trigger
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare vast boolean;
begin
  if tg_argv[0] = 'agenda' then
    vast := exists (select from overleg o where o.gemeente_id = new.gemeente_id and o.id = new.overleg_id and o.xmin = pg_current_xact_id()::xid);
  else
    vast := exists (select from overleg_verslag o where o.gemeente_id = new.gemeente_id and o.overleg_id = new.overleg_id
      and o.xmin = pg_current_xact_id()::xid);
  end if;
  if not vast then
    raise exception 'dit overleg ligt vast' using errcode = 'DW009';
  end if;
  return new;
end $$;
create trigger overleg_persoon_bewaakt before insert on overleg_persoon for each row execute function bewaak_overlegdeel('agenda');
create trigger overleg_deelnemer_bewaakt before insert on overleg_deelnemer for each row execute function bewaak_overlegdeel('agenda');
create trigger overleg_gedeeld_in_verslag before insert on overleg_gedeeld for each row execute function bewaak_overlegdeel('verslag');
create trigger overleg_afspraak_in_verslag before insert on overleg_afspraak for each row execute function bewaak_overlegdeel('verslag');

create function bewaak_overlegverslag() returns trigger
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  if (select d.status from overleg o join dossier d on d.gemeente_id = o.gemeente_id and d.id = o.dossier_id
      where o.gemeente_id = new.gemeente_id and o.id = new.overleg_id) <> 'open' then
    raise exception 'dit dossier is gesloten' using errcode = 'DW006';
  end if;
  return null;
end $$;
create trigger overleg_verslag_bewaakt after insert on overleg_verslag for each row execute function bewaak_overlegverslag();

-- What we told is a verstrekking of this moment, about this person, to this party; a datum is one of this dossier.
create function bewaak_overleg_gedeeld() returns trigger
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare o overleg%rowtype; d overleg_deelnemer%rowtype;
begin
  select * into o from overleg x where x.gemeente_id = new.gemeente_id and x.id = new.overleg_id;
  select * into d from overleg_deelnemer x where x.gemeente_id = new.gemeente_id and x.overleg_id = new.overleg_id and x.nr = new.deelnemer_nr;
  if not exists (select from overleg_verslag v where v.gemeente_id = new.gemeente_id and v.overleg_id = new.overleg_id and new.deelnemer_nr = any (v.aanwezig)) then
    raise exception 'deze deelnemer was er niet' using errcode = 'DW009';
  end if;
  if new.verstrekking_id is not null and not exists (select from verstrekking v where v.gemeente_id = new.gemeente_id and v.id = new.verstrekking_id
      and v.xmin = pg_current_xact_id()::xid and v.soort = 'verstrekken' and v.dossier_id = o.dossier_id and v.persoon_id = new.persoon_id
      and v.ontvanger_type = d.ontvanger_type and v.organisatie_id is not distinct from d.organisatie_id and new.categorie = any (v.categorieen)) then
    raise exception 'deze verstrekking hoort niet bij het overleg' using errcode = 'DW009';
  end if;
  if new.gegeven_id is not null and not exists (select from gegeven g where g.gemeente_id = new.gemeente_id and g.id = new.gegeven_id
      and g.dossier_id = o.dossier_id and g.persoon_id = new.persoon_id
      and new.categorie = case when g.categorie = 'gewoon' then g.dat_wat else g.categorie end) then
    raise exception 'dit gegeven hoort niet bij dit dossier' using errcode = 'DW009';
  end if;
  return null;
end $$;
create trigger overleg_gedeeld_bewaakt after insert on overleg_gedeeld for each row execute function bewaak_overleg_gedeeld();

-- An agenda is about somebody and with somebody; a record says for everybody who tells them what follows (E-120).
create function eis_volledig_overleg() returns trigger
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  if tg_argv[0] = 'agenda' and (
      not exists (select from overleg_persoon p where p.gemeente_id = new.gemeente_id and p.overleg_id = new.id)
      or not exists (select from overleg_deelnemer d where d.gemeente_id = new.gemeente_id and d.overleg_id = new.id)) then
    raise exception 'een overleg is over iemand en met iemand' using errcode = 'check_violation';
  end if;
  -- What is deferred for one would otherwise be told through the page of another.
  if new.besluit_id is not null and exists (select from overleg_persoon p join triagebesluit b on b.gemeente_id = p.gemeente_id and b.id = new.besluit_id
      where p.gemeente_id = new.gemeente_id and p.overleg_id = new.id and p.persoon_id <> b.persoon_id) then
    raise exception 'het besluit gaat over iemand anders' using errcode = 'DW009';
  end if;
  return null;
end $$;
create constraint trigger overleg_volledig after insert on overleg deferrable initially deferred
  for each row execute function eis_volledig_overleg('agenda');

create function eis_afspraken() returns trigger
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  if exists (select from overleg_persoon p where p.gemeente_id = new.gemeente_id and p.overleg_id = new.overleg_id
      and not exists (select from overleg_afspraak a where a.gemeente_id = p.gemeente_id and a.overleg_id = p.overleg_id and a.persoon_id = p.persoon_id)) then
    raise exception 'niet voor iedereen is afgesproken wie informeert' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger overleg_verslag_met_afspraken after insert on overleg_verslag deferrable initially deferred
  for each row execute function eis_afspraken();

-- ── Who sees it ─────────────────────────────────────────────────────────────────────────────────────────────────────

create policy bereik on overleg for select to deelwijzer_app using (
  gemeente_id = (select huidige_gemeente()) and dossier_id = any (array(select t.dossier_id from toegang t where t.vlaggen & 2 > 0)));
create policy schrijven on overleg for insert to deelwijzer_app with check (
  gemeente_id = (select huidige_gemeente()) and pet_id = (select huidige_pet())
  and exists (select from toegang t where t.dossier_id = overleg.dossier_id and t.vlaggen & 8 > 0));
do $$ declare t text; begin
  foreach t in array array['overleg_persoon', 'overleg_deelnemer', 'overleg_verslag', 'overleg_gedeeld', 'overleg_afspraak'] loop
    execute format('create policy bereik on %I for select to deelwijzer_app using (
      gemeente_id = (select huidige_gemeente()) and exists (select from overleg o where o.gemeente_id = %I.gemeente_id and o.id = overleg_id))', t, t);
    execute format('create policy schrijven on %I for insert to deelwijzer_app with check (
      gemeente_id = (select huidige_gemeente()) and exists (select from overleg o join toegang g on g.dossier_id = o.dossier_id
        where o.gemeente_id = %I.gemeente_id and o.id = overleg_id and g.vlaggen & 8 > 0))', t, t);
    execute format('grant select, insert on %I to deelwijzer_app', t);
  end loop;
end $$;
grant select, insert on overleg to deelwijzer_app;

-- What was talked about this resident, once it is recorded and as far as nothing in it is deferred.
create function mijn_overleggen() returns table (overleg_id uuid, persoon_id uuid)
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select p.overleg_id, p.persoon_id
  from zichtbaar_voor_inwoner() z join overleg_persoon p on p.persoon_id = z.persoon_id
    join overleg o on o.gemeente_id = p.gemeente_id and o.id = p.overleg_id
    join overleg_verslag v on v.gemeente_id = o.gemeente_id and v.overleg_id = o.id
    join dossier d on d.gemeente_id = o.gemeente_id and d.id = o.dossier_id
  where p.gemeente_id = huidige_gemeente()
    -- From twelve, help is told to the child and not over its head.
    and (not z.alleen_college or (d.soort = any (array['toeleidingsdossier', 'regiedossier', 'uitkeringsdossier', 'schuldhulpdossier'])
      and d.taak <> all (array['regie-vanuit-hulp', 'schuldhulpverlening', 're-integratie'])))
    and (o.besluit_id is null or not uitgesteld_voor_inwoner(o.besluit_id))
    and not exists (select from overleg_gedeeld g join verstrekking s on s.gemeente_id = g.gemeente_id and s.id = g.verstrekking_id
      where g.gemeente_id = o.gemeente_id and g.overleg_id = o.id and uitgesteld_voor_inwoner(s.besluit_id))
$$;
create policy inwoner on overleg for select to deelwijzer_inwoner using (
  gemeente_id = (select huidige_gemeente()) and id = any (array(select m.overleg_id from mijn_overleggen() m)));
create policy inwoner on overleg_persoon for select to deelwijzer_inwoner using (
  gemeente_id = (select huidige_gemeente()) and persoon_id = any (array(select z.persoon_id from zichtbaar_voor_inwoner() z))
  and overleg_id = any (array(select m.overleg_id from mijn_overleggen() m)));
create policy inwoner on overleg_deelnemer for select to deelwijzer_inwoner using (
  gemeente_id = (select huidige_gemeente()) and overleg_id = any (array(select m.overleg_id from mijn_overleggen() m)));
create policy inwoner on overleg_verslag for select to deelwijzer_inwoner using (
  gemeente_id = (select huidige_gemeente()) and overleg_id = any (array(select m.overleg_id from mijn_overleggen() m)));
grant select (gemeente_id, id, nummer, dossier_id, soort, doel, inwoner) on overleg to deelwijzer_inwoner;
grant select on overleg_persoon to deelwijzer_inwoner;
grant select (gemeente_id, overleg_id, nr, ontvanger_type) on overleg_deelnemer to deelwijzer_inwoner;
grant select (gemeente_id, overleg_id, gehouden_op, aanwezig, inwoner_erbij) on overleg_verslag to deelwijzer_inwoner;

revoke all on function bewaak_overleg(), bewaak_overlegdeel(), bewaak_overlegverslag(), bewaak_overleg_gedeeld(), eis_volledig_overleg(),
  eis_afspraken(), mijn_overleggen() from public;
grant execute on function mijn_overleggen() to deelwijzer_inwoner;
