-- Every way in, as sources of the one narrow table that the policies ask: being involved, replacing somebody, a
-- purpose of a leidinggevende or klachtbehandelaar, an emergency. And the one thing that closes every way: knowing
-- somebody in private life (E-243…E-245, E-250).

alter table dossier
  add column afgeschermd boolean not null default false,
  add column gesloten_op timestamptz;
-- When something changed that only some may see. dossier.laatst_gewijzigd moves for what everybody there may know; a
-- date or an order that moves for something hidden would tell that it is there. No role reads this table.
create table dossier_gewijzigd (
  gemeente_id uuid not null,
  dossier_id uuid not null,
  wat timestamptz,
  bijzonder timestamptz,
  primary key (gemeente_id, dossier_id),
  foreign key (gemeente_id, dossier_id) references dossier (gemeente_id, id)
);
insert into dossier_gewijzigd (gemeente_id, dossier_id, bijzonder) select gemeente_id, id, laatst_gewijzigd from dossier;
update dossier set laatst_gewijzigd = geopend_op;
-- What is still open in a dossier, whoever has to do it.
create index plicht_dossier on plicht (gemeente_id, dossier_id) where gedaan_op is null;
alter table persoon
  add column adres text check (length(adres) <= 200),
  -- Never shown, given or sent, whoever asks.
  add column geheim_adres boolean not null default false;
-- No role reads an address from the table: only what `adres_van` lets through.
revoke select on persoon from deelwijzer_app, deelwijzer_inwoner;
grant select (gemeente_id, id, naam, geboortedatum, telefoon, geheim_adres) on persoon to deelwijzer_app;
grant select (gemeente_id, id, naam, geboortedatum, telefoon) on persoon to deelwijzer_inwoner;

-- Whom a medewerker knows in private life. Told by themselves; matched as soon as such a person is known here.
create table relatie (
  gemeente_id uuid not null,
  id uuid not null,
  medewerker_id uuid not null,
  soort text not null check (soort in ('zelf', 'huishouden', 'familie', 'bekende')),
  naam text not null check (length(naam) between 1 and 200),
  geboortedatum date not null,
  persoon_id uuid,
  gemeld_op timestamptz not null,
  vervallen_op timestamptz,
  primary key (gemeente_id, id),
  foreign key (gemeente_id, medewerker_id) references medewerker (gemeente_id, id),
  foreign key (gemeente_id, persoon_id) references persoon (gemeente_id, id)
);
create index relatie_persoon on relatie (gemeente_id, persoon_id);
create index relatie_medewerker on relatie (gemeente_id, medewerker_id);
create index relatie_naam on relatie (gemeente_id, lower(naam), geboortedatum);

-- The colleague who takes over for a while. Only between petten of the same soort; the dossier kind must fit too.
create table vervanging (
  gemeente_id uuid not null,
  id uuid not null,
  pet_id uuid not null,
  vervanger_pet_id uuid not null,
  geldig_van timestamptz not null,
  geldig_tot timestamptz not null,
  geregeld_door uuid not null,
  geregeld_op timestamptz not null,
  primary key (gemeente_id, id),
  foreign key (gemeente_id, pet_id) references pet (gemeente_id, id),
  foreign key (gemeente_id, vervanger_pet_id) references pet (gemeente_id, id),
  check (pet_id <> vervanger_pet_id),
  check (geldig_tot > geldig_van and geldig_tot <= geldig_van + interval '92 days')
);
create index vervanging_pet on vervanging (gemeente_id, pet_id);
create index vervanging_vervanger on vervanging (gemeente_id, vervanger_pet_id);

-- Looking with a purpose, without being involved. Always with an end, never with the right to write.
create table doeltoegang (
  gemeente_id uuid not null,
  id uuid not null,
  soort text not null check (soort in ('leidinggevende', 'klacht', 'nood')),
  pet_id uuid not null,
  dossier_id uuid not null,
  -- Copied, so that who judges it afterwards can name it without opening it.
  dossier_nummer text not null,
  doel text not null,
  reden text not null check (length(reden) between 10 and 2000),
  vlaggen integer not null check (vlaggen between 1 and 7),
  antwoord jsonb not null,
  geldig_van timestamptz not null,
  geldig_tot timestamptz not null,
  beoordelen_voor date,
  beoordeeld_door uuid,
  beoordeeld_op timestamptz,
  oordeel text check (oordeel in ('terecht', 'niet-terecht')),
  oordeel_reden text check (length(oordeel_reden) <= 2000),
  primary key (gemeente_id, id),
  foreign key (gemeente_id, pet_id) references pet (gemeente_id, id),
  foreign key (gemeente_id, dossier_id) references dossier (gemeente_id, id),
  check (geldig_tot > geldig_van and geldig_tot <= geldig_van + interval '31 days'),
  check ((soort = 'nood') = (beoordelen_voor is not null)),
  check (soort <> 'nood' or geldig_tot <= geldig_van + interval '72 hours')
);
create index doeltoegang_pet on doeltoegang (gemeente_id, pet_id, geldig_tot);
create index doeltoegang_dossier on doeltoegang (gemeente_id, dossier_id);
create index doeltoegang_nood on doeltoegang (gemeente_id, geldig_van desc) where soort = 'nood';
create index doeltoegang_doel on doeltoegang (gemeente_id, geldig_van desc) where soort <> 'nood';
create index doeltoegang_beoordeeld on doeltoegang (gemeente_id, beoordeeld_op desc) where soort = 'nood' and beoordeeld_op is not null;
create index doeltoegang_niet_terecht on doeltoegang (gemeente_id, geldig_van) where soort = 'nood' and oordeel = 'niet-terecht';
create index doeltoegang_open on doeltoegang (gemeente_id, beoordelen_voor) where soort = 'nood' and beoordeeld_op is null;

-- ── The projection ──────────────────────────────────────────────────────────────────────────────

alter table toegang
  add column doel text not null default '',
  add column bron text not null default 'betrokkenheid' check (bron in ('betrokkenheid', 'vervanging', 'leidinggevende', 'klacht', 'nood')),
  add column bron_id uuid,
  add column via_id uuid;
delete from toegang;
alter table toegang drop constraint toegang_pkey;
alter table toegang alter column bron_id set not null, alter column via_id set not null;
-- One row per source: each keeps its own end, and nothing has to be merged (merging is where leaks are made).
alter table toegang add primary key (pet_id, dossier_id, bron_id, via_id);
create index toegang_dossier on toegang (dossier_id);

create function in_eigen_kring(p_gemeente uuid, p_medewerker uuid, p_dossier uuid) returns boolean
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select exists (
    select from relatie r join dossier_persoon dp on dp.gemeente_id = r.gemeente_id and dp.persoon_id = r.persoon_id
    where r.gemeente_id = p_gemeente and r.medewerker_id = p_medewerker and r.vervallen_op is null
      and dp.dossier_id = p_dossier)
$$;

-- The truth that the table must equal. Nobody but the owner reads it.
create view toegang_volgens_bronnen with (security_invoker = true) as
  select bron.gemeente_id, bron.pet_id, bron.dossier_id, bron.doel, bron.bron, bron.bron_id, bron.via_id, bron.vlaggen,
         greatest(bron.geldig_van, p.geldig_van) as geldig_van, least(bron.geldig_tot, p.geldig_tot) as geldig_tot,
         -- Last change of what these flags show; for who only looks with a purpose (and does not see all of that) none.
         coalesce(case when bron.bron not in ('leidinggevende', 'klacht') then greatest(
           case when bron.vlaggen & 1 > 0 then d.laatst_gewijzigd end,
           case when bron.vlaggen & 2 > 0 then dg.wat end,
           case when bron.vlaggen & 4 > 0 then dg.bijzonder end) end, d.geopend_op) as laatst_gewijzigd
  from (
    select gemeente_id, pet_id, dossier_id, doel, 'betrokkenheid' as bron, id as bron_id, id as via_id, vlaggen, geldig_van, geldig_tot,
           null::uuid as namens
      from betrokkenheid
    union all
    select b.gemeente_id, v.vervanger_pet_id, b.dossier_id, b.doel, 'vervanging', v.id, b.id, b.vlaggen,
           greatest(b.geldig_van, v.geldig_van), least(b.geldig_tot, v.geldig_tot), v.pet_id
      from vervanging v join betrokkenheid b on b.gemeente_id = v.gemeente_id and b.pet_id = v.pet_id
    union all
    select gemeente_id, pet_id, dossier_id, doel, soort, id, id, vlaggen, geldig_van, geldig_tot, null
      from doeltoegang
  ) bron
  join pet p on p.gemeente_id = bron.gemeente_id and p.id = bron.pet_id
  join dossier d on d.gemeente_id = bron.gemeente_id and d.id = bron.dossier_id
  left join dossier_gewijzigd dg on dg.gemeente_id = d.gemeente_id and dg.dossier_id = d.id
  where p.toegekend_op is not null
    -- Who works in dossiers, by soort. Veilig Thuis, police and supervision get data by verstrekking, never by access
    -- (C-09), whatever a row says.
    and p.soort = any (case when bron.bron in ('leidinggevende', 'klacht') then array['leidinggevende', 'bezwaarbehandelaar']
      else array['toeleider', 'hulpverlener', 'regisseur-hulp', 'regisseur-college', 'begeleider-pw', 'deskundige', 'aanbieder', 'jeugdbeschermer'] end)
    -- A replacement takes over the work, not the role: kind and task must be of the own pet too.
    and (bron.namens is null or (d.soort = any (p.dossier_soorten) and d.taak = any (p.taken)))
    -- An emergency or a purpose never opens what is closed or shielded (a klacht may be about a closed one).
    and (bron.bron <> 'nood' or (d.status = 'open' and not d.afgeschermd))
    and (bron.bron <> 'leidinggevende' or not d.afgeschermd)
    and greatest(bron.geldig_van, p.geldig_van) < coalesce(least(bron.geldig_tot, p.geldig_tot), 'infinity')
    and not in_eigen_kring(bron.gemeente_id, p.medewerker_id, bron.dossier_id);
revoke all on toegang_volgens_bronnen from public;

-- Makes the table equal to its sources for these petten or these dossiers (null = all of them).
create function herbereken_toegang(p_gemeente uuid, p_petten uuid[], p_dossiers uuid[]) returns void
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
-- Only the conditions that are asked, as text: with "is null or" no index could be used, and one new involvement would
-- compute the whole gemeente again.
declare waar text := ' where t.gemeente_id = $1' || case when p_petten is null then '' else ' and t.pet_id = any ($2)' end
  || case when p_dossiers is null then '' else ' and t.dossier_id = any ($3)' end;
begin
  -- One at a time, until the end of the transaction: two who change different sources at the same moment would each
  -- compute without the other, and what should have closed would stay open.
  perform pg_advisory_xact_lock(hashtextextended('toegang ' || p_gemeente::text, 0));
  execute 'delete from toegang t' || waar using p_gemeente, p_petten, p_dossiers;
  execute 'insert into toegang (gemeente_id, pet_id, dossier_id, doel, bron, bron_id, via_id, vlaggen, geldig_van, geldig_tot, laatst_gewijzigd)
    select t.gemeente_id, t.pet_id, t.dossier_id, t.doel, t.bron, t.bron_id, t.via_id, t.vlaggen, t.geldig_van, t.geldig_tot, t.laatst_gewijzigd
    from toegang_volgens_bronnen t' || waar using p_gemeente, p_petten, p_dossiers;
end $$;

-- What is in the table and not in the sources, or the other way round: always nothing (run every night, and in tests).
create function controleer_toegang() returns table (pet_id uuid, dossier_id uuid, bron text, verschil text)
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select t.pet_id, t.dossier_id, t.bron, 'te veel' from (
    select gemeente_id, pet_id, dossier_id, doel, bron, bron_id, via_id, vlaggen, geldig_van, geldig_tot from toegang
    except select gemeente_id, pet_id, dossier_id, doel, bron, bron_id, via_id, vlaggen, geldig_van, geldig_tot from toegang_volgens_bronnen) t
  union all
  select t.pet_id, t.dossier_id, t.bron, 'te weinig' from (
    select gemeente_id, pet_id, dossier_id, doel, bron, bron_id, via_id, vlaggen, geldig_van, geldig_tot from toegang_volgens_bronnen
    except select gemeente_id, pet_id, dossier_id, doel, bron, bron_id, via_id, vlaggen, geldig_van, geldig_tot from toegang) t
$$;

drop trigger betrokkenheid_toegang on betrokkenheid;
drop trigger pet_toegang on pet;
drop function werk_toegang_bij();
drop function werk_toegang_bij_pet();

-- Something changed that only these flags show (1 dat, 2 wat, 4 bijzonder): the date of who may see it moves, and of nobody else.
create function merk_gewijzigd(p_gemeente uuid, p_dossier uuid, p_vlag integer) returns void
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  if p_vlag = 1 then
    update dossier set laatst_gewijzigd = now() where gemeente_id = p_gemeente and id = p_dossier;
  else
    insert into dossier_gewijzigd as x (gemeente_id, dossier_id, wat, bijzonder)
      values (p_gemeente, p_dossier, case p_vlag when 2 then now() end, case p_vlag when 4 then now() end)
      on conflict (gemeente_id, dossier_id) do update set wat = coalesce(excluded.wat, x.wat), bijzonder = coalesce(excluded.bijzonder, x.bijzonder);
  end if;
  update toegang set laatst_gewijzigd = now()
    where dossier_id = p_dossier and vlaggen & p_vlag > 0 and bron not in ('leidinggevende', 'klacht');
end $$;

create function vlag_voor(p_categorie text, p_dat_wat text) returns integer language sql immutable parallel safe as $$
  select case when p_categorie in ('bijzonder', 'behandel', 'diagnostiek', 'strafrechtelijk') then 4 when p_dat_wat = 'wat' then 2 else 1 end
$$;

create function gegeven_wijzigt_dossier() returns trigger language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  perform merk_gewijzigd(new.gemeente_id, new.dossier_id, vlag_voor(new.categorie, new.dat_wat));
  return null;
end $$;
-- A besluit holds content: only who may see "wat" reads it.
create or replace function merk_dossier_gewijzigd() returns trigger language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  perform merk_gewijzigd(new.gemeente_id, new.dossier_id, tg_argv[0]::integer);
  return null;
end $$;
drop trigger gegeven_wijzigt_dossier on gegeven;
create trigger gegeven_wijzigt_dossier after insert on gegeven for each row execute function gegeven_wijzigt_dossier();
drop trigger besluit_wijzigt_dossier on triagebesluit;
create trigger besluit_wijzigt_dossier after insert on triagebesluit for each row execute function merk_dossier_gewijzigd(2);
-- Thinking about something is nobody else's business; the besluit is.
drop trigger triage_wijzigt_dossier on triage;

create function toegang_na_betrokkenheid() returns trigger language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare r betrokkenheid%rowtype := coalesce(new, old); o betrokkenheid%rowtype := coalesce(old, new);
begin
  perform herbereken_toegang(r.gemeente_id,
    array(select unnest(array[r.pet_id, o.pet_id]) union select v.vervanger_pet_id from vervanging v
      where v.gemeente_id = r.gemeente_id and v.pet_id in (r.pet_id, o.pet_id)),
    array[r.dossier_id, o.dossier_id]);
  return null;
end $$;
create trigger betrokkenheid_toegang after insert or update or delete on betrokkenheid
  for each row execute function toegang_na_betrokkenheid();

create function toegang_na_vervanging() returns trigger language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare r vervanging%rowtype := coalesce(new, old); o vervanging%rowtype := coalesce(old, new);
begin
  perform herbereken_toegang(r.gemeente_id, array[r.vervanger_pet_id, o.vervanger_pet_id], null);
  return null;
end $$;
create trigger vervanging_toegang after insert or update or delete on vervanging
  for each row execute function toegang_na_vervanging();

create function toegang_na_doeltoegang() returns trigger language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare r doeltoegang%rowtype := coalesce(new, old); o doeltoegang%rowtype := coalesce(old, new);
begin
  perform herbereken_toegang(r.gemeente_id, array[r.pet_id, o.pet_id], array[r.dossier_id, o.dossier_id]);
  return null;
end $$;
create trigger doeltoegang_toegang after insert or update or delete on doeltoegang
  for each row execute function toegang_na_doeltoegang();

create function toegang_na_pet() returns trigger language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  perform herbereken_toegang(new.gemeente_id, array[new.id], null);
  return null;
end $$;
create trigger pet_toegang after update of geldig_van, geldig_tot, toegekend_op, medewerker_id, soort, taken, dossier_soorten on pet
  for each row execute function toegang_na_pet();

create function toegang_na_relatie() returns trigger language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare r relatie%rowtype := coalesce(new, old); o relatie%rowtype := coalesce(old, new);
begin
  perform herbereken_toegang(r.gemeente_id,
    array(select p.id from pet p where p.gemeente_id = r.gemeente_id and p.medewerker_id in (r.medewerker_id, o.medewerker_id)), null);
  return null;
end $$;
create trigger relatie_toegang after insert or update or delete on relatie
  for each row execute function toegang_na_relatie();

create function toegang_na_dossier() returns trigger language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  perform herbereken_toegang(new.gemeente_id, null, array[new.id]);
  return null;
end $$;
create trigger dossier_toegang after update of status, afgeschermd, soort, taak on dossier
  for each row execute function toegang_na_dossier();

-- A person who joins a dossier may be somebody's neighbour at home: look again.
create function toegang_na_dossier_persoon() returns trigger language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare r dossier_persoon%rowtype := coalesce(new, old); o dossier_persoon%rowtype := coalesce(old, new);
begin
  if exists (select from relatie x where x.gemeente_id = r.gemeente_id and x.persoon_id in (r.persoon_id, o.persoon_id)) then
    perform herbereken_toegang(r.gemeente_id, null, array[r.dossier_id, o.dossier_id]);
  end if;
  return null;
end $$;
create trigger dossier_persoon_toegang after insert or update or delete on dossier_persoon
  for each row execute function toegang_na_dossier_persoon();

-- Told before anybody knows the person here: matched when the person comes.
create function koppel_relatie() returns trigger language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  if tg_table_name = 'persoon' then
    update relatie set persoon_id = new.id
      where gemeente_id = new.gemeente_id and persoon_id is null and lower(naam) = lower(new.naam) and geboortedatum = new.geboortedatum;
    return null;
  end if;
  if new.persoon_id is null then
    select id into new.persoon_id from persoon
      where gemeente_id = new.gemeente_id and lower(naam) = lower(new.naam) and geboortedatum = new.geboortedatum order by id limit 1;
  end if;
  return new;
end $$;
create trigger relatie_koppelen before insert on relatie for each row execute function koppel_relatie();
create trigger persoon_koppelen after insert on persoon for each row execute function koppel_relatie();

select herbereken_toegang(id, null, null) from gemeente;

-- ── The ways in: functions, because no role may write these tables ──────────────────────────────

-- The pet that is on, if it may be worn now; anything else stops here.
create function eis_pet() returns pet language plpgsql stable security definer set search_path = deelwijzer, pg_temp as $$
declare p pet%rowtype;
begin
  select * into p from pet where gemeente_id = huidige_gemeente() and id = huidige_pet() and medewerker_id = huidige_medewerker()
    and toegekend_op is not null and geldig_van <= now() and (geldig_tot is null or geldig_tot > now());
  if not found then raise exception 'geen geldige pet' using errcode = 'insufficient_privilege'; end if;
  return p;
end $$;

-- May the pet that is on do this in this dossier now? p_vlag: 1 dat, 2 wat, 4 bijzonder, 8 schrijven.
create function eis_toegang(p_dossier uuid, p_vlag integer) returns void
language plpgsql stable security definer set search_path = deelwijzer, pg_temp as $$
begin
  if not exists (select from toegang t where t.gemeente_id = huidige_gemeente() and t.pet_id = huidige_pet() and t.dossier_id = p_dossier
      and t.vlaggen & p_vlag > 0 and t.geldig_van <= now() and (t.geldig_tot is null or t.geldig_tot > now())) then
    raise exception 'geen toegang' using errcode = 'insufficient_privilege';
  end if;
end $$;

-- May this pet be let into this dossier? DW001: in the own circle of who asks; DW002: the pet does not fit, and also when
-- it is in the circle of a colleague: whom they know in private is theirs to tell.
create function eis_past(p_pet uuid, p_dossier uuid) returns void
language plpgsql stable security definer set search_path = deelwijzer, pg_temp as $$
declare p pet%rowtype; d dossier%rowtype;
begin
  select * into p from pet where gemeente_id = huidige_gemeente() and id = p_pet
    and toegekend_op is not null and geldig_van <= now() and (geldig_tot is null or geldig_tot > now());
  select * into d from dossier where gemeente_id = huidige_gemeente() and id = p_dossier;
  if p.id is null or d.id is null or not (d.soort = any (p.dossier_soorten) and d.taak = any (p.taken))
     or not taak_ingericht(d.taak, p.organisatie_id) then
    raise exception 'deze pet past niet bij dit dossier' using errcode = 'DW002';
  end if;
  if in_eigen_kring(d.gemeente_id, p.medewerker_id, d.id) then
    if p.medewerker_id = huidige_medewerker() then raise exception 'eigen kring' using errcode = 'DW001'; end if;
    raise exception 'deze pet past niet bij dit dossier' using errcode = 'DW002';
  end if;
end $$;

-- Is there somebody who stays in this dossier and can write in it: another than this involvement, and (when given)
-- another than this medewerker? Asked from toegang, so that an ended pet or a private circle does not count.
create function blijft_iemand(p_dossier uuid, p_behalve uuid, p_medewerker uuid) returns boolean
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select exists (
    select from toegang t join betrokkenheid b on b.gemeente_id = t.gemeente_id and b.id = t.via_id
      join pet p on p.gemeente_id = t.gemeente_id and p.id = t.pet_id
    where t.gemeente_id = huidige_gemeente() and t.dossier_id = p_dossier and t.bron = 'betrokkenheid' and t.vlaggen & 8 > 0
      and b.geldig_tot is null and t.geldig_van <= now() and (t.geldig_tot is null or t.geldig_tot > now())
      and t.via_id is distinct from p_behalve and p.medewerker_id is distinct from p_medewerker)
$$;

-- Lets a colleague into a dossier, with no more than one has and no longer than is said. Never oneself: who replaces,
-- or is in for a while, would stay that way.
create function betrek(p_id uuid, p_dossier uuid, p_pet uuid, p_doel text, p_vlaggen integer, p_reden text, p_tot timestamptz)
returns void language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  perform eis_pet();
  perform eis_toegang(p_dossier, 8);
  perform eis_past(p_pet, p_dossier);
  if exists (select from pet where gemeente_id = huidige_gemeente() and id = p_pet and medewerker_id = huidige_medewerker()) then
    raise exception 'niet zichzelf' using errcode = 'DW002';
  end if;
  if exists (select from betrokkenheid where gemeente_id = huidige_gemeente() and pet_id = p_pet and dossier_id = p_dossier and geldig_tot is null) then
    raise exception 'al betrokken' using errcode = 'DW003';
  end if;
  insert into betrokkenheid (gemeente_id, id, pet_id, dossier_id, doel, vlaggen, reden, geldig_van, geldig_tot)
  select huidige_gemeente(), p_id, p_pet, p_dossier, p_doel,
    p_vlaggen & (select bit_or(t.vlaggen) from toegang t where t.pet_id = huidige_pet() and t.dossier_id = p_dossier
      and t.geldig_van <= now() and (t.geldig_tot is null or t.geldig_tot > now())),
    p_reden, now(), p_tot;
end $$;

-- Ends an involvement: one's own, or of a colleague by who may write in the dossier. DW004: the last one may not leave
-- an open dossier alone.
create function eindig_betrokkenheid(p_id uuid, p_reden text) returns uuid
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare b betrokkenheid%rowtype; opvolger uuid;
begin
  perform eis_pet();
  -- Two colleagues who leave at the same moment wait for each other here, so that one of them stays.
  perform 1 from dossier d where d.gemeente_id = huidige_gemeente()
    and d.id = (select x.dossier_id from betrokkenheid x where x.gemeente_id = huidige_gemeente() and x.id = p_id) for update;
  select * into b from betrokkenheid where gemeente_id = huidige_gemeente() and id = p_id and (geldig_tot is null or geldig_tot > now()) for update;
  if not found then raise exception 'geen betrokkenheid' using errcode = 'insufficient_privilege'; end if;
  if b.pet_id <> huidige_pet() then perform eis_toegang(b.dossier_id, 8); end if;
  if b.vlaggen & 8 > 0 and not blijft_iemand(b.dossier_id, b.id, null) then
    raise exception 'de laatste' using errcode = 'DW004';
  end if;
  update betrokkenheid set geldig_tot = greatest(now(), geldig_van + interval '1 microsecond'), reden = reden || ' – geëindigd: ' || p_reden
    where gemeente_id = b.gemeente_id and id = b.id;
  -- What still had to be done does not leave with who leaves: it goes to the colleague who stays, longest involved first.
  select t.pet_id into opvolger from toegang t
    where t.gemeente_id = b.gemeente_id and t.dossier_id = b.dossier_id and t.bron = 'betrokkenheid' and t.vlaggen & 8 > 0
      and t.geldig_van <= now() and (t.geldig_tot is null or t.geldig_tot > now())
    order by (t.geldig_tot is null) desc, t.geldig_van, t.pet_id limit 1;
  update plicht set pet_id = coalesce(opvolger, pet_id)
    where gemeente_id = b.gemeente_id and dossier_id = b.dossier_id and pet_id = b.pet_id and gedaan_op is null
      and not exists (select from toegang t where t.gemeente_id = b.gemeente_id and t.pet_id = b.pet_id and t.dossier_id = b.dossier_id
        and t.vlaggen & 8 > 0 and t.geldig_van <= now() and (t.geldig_tot is null or t.geldig_tot > now()));
  return b.dossier_id;
end $$;

-- Which dossiers of the own caseload, in any of the own petten, would be left alone when this person turns out to be of
-- the own circle? Locks them, so that two colleagues do not both leave. Tells nothing that one does not see already.
create function eerst_over_te_dragen(p_naam text, p_geboortedatum date) returns table (nummer text, pet_naam text)
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  perform eis_pet();
  return query
    select d.nummer, p.naam from dossier d
      join toegang t on t.gemeente_id = d.gemeente_id and t.dossier_id = d.id and t.bron = 'betrokkenheid' and t.vlaggen & 8 > 0
        and t.geldig_van <= now() and (t.geldig_tot is null or t.geldig_tot > now())
      join pet p on p.gemeente_id = t.gemeente_id and p.id = t.pet_id and p.medewerker_id = huidige_medewerker()
    where d.gemeente_id = huidige_gemeente() and d.status = 'open'
      and exists (select from dossier_persoon dp join persoon x on x.gemeente_id = dp.gemeente_id and x.id = dp.persoon_id
        where dp.gemeente_id = d.gemeente_id and dp.dossier_id = d.id and lower(x.naam) = lower(p_naam) and x.geboortedatum = p_geboortedatum)
      and not blijft_iemand(d.id, null, huidige_medewerker())
    order by d.nummer for update of d;
end $$;

-- Closes a dossier: nobody is involved any more, and nobody gets in through an emergency.
create function sluit_dossier(p_dossier uuid) returns void
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  perform eis_pet();
  perform eis_toegang(p_dossier, 8);
  update dossier set status = 'gesloten', gesloten_op = now(), laatst_gewijzigd = now()
    where gemeente_id = huidige_gemeente() and id = p_dossier and status = 'open';
  update betrokkenheid set geldig_tot = greatest(now(), geldig_van + interval '1 microsecond')
    where gemeente_id = huidige_gemeente() and dossier_id = p_dossier and (geldig_tot is null or geldig_tot > now());
end $$;

-- Shields a dossier from every emergency and from the leidinggevende, or opens it for that again.
create function scherm_dossier_af(p_dossier uuid, p_afgeschermd boolean) returns void
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  perform eis_pet();
  perform eis_toegang(p_dossier, 8);
  update dossier set afgeschermd = p_afgeschermd where gemeente_id = huidige_gemeente() and id = p_dossier;
end $$;

-- Arranges a replacement: for the own pet, or by the leidinggevende for somebody. DW002: the petten do not fit.
create function regel_vervanging(p_id uuid, p_pet uuid, p_vervanger uuid, p_van timestamptz, p_tot timestamptz) returns void
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare ik pet%rowtype; a pet%rowtype; b pet%rowtype;
begin
  ik := eis_pet();
  if ik.id <> p_pet and ik.soort <> 'leidinggevende' then
    raise exception 'niet uw pet' using errcode = 'insufficient_privilege';
  end if;
  select * into a from pet where gemeente_id = huidige_gemeente() and id = p_pet and toegekend_op is not null and (geldig_tot is null or geldig_tot > now());
  select * into b from pet where gemeente_id = huidige_gemeente() and id = p_vervanger and toegekend_op is not null and (geldig_tot is null or geldig_tot > now());
  -- Who arranges it for somebody else does not choose a second pet of their own: that would be letting oneself in.
  if a.id is null or b.id is null or a.soort <> b.soort or a.medewerker_id = b.medewerker_id or b.medewerker_id = ik.medewerker_id
     or a.organisatie_id <> b.organisatie_id or not (a.dossier_soorten && b.dossier_soorten) or not (a.taken && b.taken) then
    raise exception 'deze petten vervangen elkaar niet' using errcode = 'DW002';
  end if;
  insert into vervanging (gemeente_id, id, pet_id, vervanger_pet_id, geldig_van, geldig_tot, geregeld_door, geregeld_op)
    values (huidige_gemeente(), p_id, p_pet, p_vervanger, p_van, p_tot, huidige_medewerker(), now());
end $$;

-- Ends a replacement today; what the replacement did stays in the log.
create function eindig_vervanging(p_id uuid) returns void
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare ik pet%rowtype;
begin
  ik := eis_pet();
  -- What did not begin yet never was.
  delete from vervanging where gemeente_id = huidige_gemeente() and id = p_id and geldig_van > now()
    and (pet_id = ik.id or vervanger_pet_id = ik.id or ik.soort = 'leidinggevende');
  if found then return; end if;
  update vervanging set geldig_tot = greatest(now(), geldig_van + interval '1 microsecond')
    where gemeente_id = huidige_gemeente() and id = p_id and geldig_tot > now()
      and (pet_id = ik.id or vervanger_pet_id = ik.id or ik.soort = 'leidinggevende');
  if not found then raise exception 'geen vervanging' using errcode = 'insufficient_privilege'; end if;
end $$;

-- A leidinggevende or klachtbehandelaar opens one dossier for one purpose, by its number: there is nothing to browse.
-- Gives null when there is no such dossier or it may not be opened this way; from outside the two are the same.
-- p_mag: for which kinds of dossier the rules said yes, [{"soort": "", "taak": "", "antwoord": {}}]; the rules speak
-- before anybody knows which dossier it is.
create function open_met_doel(p_id uuid, p_nummer text, p_doel text, p_reden text, p_dagen integer, p_mag jsonb) returns uuid
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare ik pet%rowtype; d dossier%rowtype; m jsonb;
begin
  ik := eis_pet();
  if ik.soort not in ('leidinggevende', 'bezwaarbehandelaar') then
    raise exception 'niet met deze pet' using errcode = 'insufficient_privilege';
  end if;
  select * into d from dossier where gemeente_id = huidige_gemeente() and nummer = p_nummer;
  select x into m from jsonb_array_elements(p_mag) x where x ->> 'soort' = d.soort and x ->> 'taak' = d.taak limit 1;
  -- Local access rules never open statutory secrecy (S2 art. 13.2, E-244).
  if d.id is null or m is null or d.soort in ('hulpverleningsdossier', 'gedwongen-kader-dossier') or d.taak in ('regie-vanuit-hulp', 'verlenen-jeugdhulp')
     or (ik.soort = 'leidinggevende' and (d.afgeschermd or d.status <> 'open'))
     or in_eigen_kring(d.gemeente_id, ik.medewerker_id, d.id) then
    return null;
  end if;
  insert into doeltoegang (gemeente_id, id, soort, pet_id, dossier_id, dossier_nummer, doel, reden, vlaggen, antwoord, geldig_van, geldig_tot)
    values (d.gemeente_id, p_id, case ik.soort when 'leidinggevende' then 'leidinggevende' else 'klacht' end, ik.id, d.id, d.nummer, p_doel, p_reden, 3,
      m -> 'antwoord', now(), now() + make_interval(days => least(greatest(p_dagen, 1), 31)));
  return d.id;
end $$;

-- Opens what this pet may open in an emergency about one person: dossiers of its own kinds that are open and not
-- shielded. Gives which; none looks the same as nobody. DW005: too often today, the leidinggevende looks first.
-- p_mag: for which kinds of dossier the rules said yes, and which duties follow,
-- [{"soort": "", "taak": "", "antwoord": {}, "plichten": [{"code": "", "tekst": "", "blokkerend": false, "uiterlijk": ""}]}].
create function open_in_nood(p_naam text, p_geboortedatum date, p_nummer text, p_reden text, p_uren integer, p_beoordelen_voor date, p_mag jsonb)
returns setof uuid language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare ik pet%rowtype; d dossier%rowtype; m jsonb;
begin
  ik := eis_pet();
  if ik.soort in ('leidinggevende', 'bezwaarbehandelaar', 'beheerder', 'privacy-officer', 'veilig-thuis-medewerker') then
    raise exception 'niet met deze pet' using errcode = 'insufficient_privilege';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('nood' || huidige_medewerker()::text, 0));
  -- An attempt can have a line for more than one person; what the rules refused was no attempt: nothing was looked up.
  if (select count(distinct g.trace_id) from gebeurtenis g where g.gemeente_id = huidige_gemeente() and g.medewerker_id = huidige_medewerker()
      and g.object_soort = 'noodtoegang' and g.uitkomst = 'gedaan' and g.tijdstip > now() - interval '24 hours') >= 5 then
    raise exception 'te vaak' using errcode = 'DW005';
  end if;
  for d in
    select x.* from dossier x join persoon p on p.gemeente_id = x.gemeente_id and p.id = x.persoon_id
    where x.gemeente_id = huidige_gemeente() and x.status = 'open' and not x.afgeschermd
      and x.soort = any (ik.dossier_soorten) and x.taak = any (ik.taken)
      and ((p_nummer is not null and x.nummer = p_nummer)
        or (p_nummer is null and lower(p.naam) = lower(p_naam) and p.geboortedatum = p_geboortedatum))
      and not in_eigen_kring(x.gemeente_id, ik.medewerker_id, x.id)
      and not exists (select from toegang t where t.pet_id = ik.id and t.dossier_id = x.id and t.geldig_van <= now() and (t.geldig_tot is null or t.geldig_tot > now()))
      -- Who opened this one without good reason, asks a colleague the next time.
      and not exists (select from doeltoegang e join pet ep on ep.gemeente_id = e.gemeente_id and ep.id = e.pet_id
        where e.gemeente_id = x.gemeente_id and e.dossier_id = x.id and e.soort = 'nood' and e.oordeel = 'niet-terecht'
          and ep.medewerker_id = ik.medewerker_id and e.beoordeeld_op > now() - interval '30 days')
  loop
    select x into m from jsonb_array_elements(p_mag) x where x ->> 'soort' = d.soort and x ->> 'taak' = d.taak limit 1;
    continue when m is null;
    insert into doeltoegang (gemeente_id, id, soort, pet_id, dossier_id, dossier_nummer, doel, reden, vlaggen, antwoord, geldig_van, geldig_tot, beoordelen_voor)
      values (d.gemeente_id, gen_random_uuid(), 'nood', ik.id, d.id, d.nummer, 'veiligheid', p_reden, 7, m -> 'antwoord', now(),
        now() + make_interval(hours => least(greatest(p_uren, 1), 72)), least(p_beoordelen_voor, current_date + 14));
    insert into plicht (gemeente_id, id, dossier_id, besluit_id, pet_id, code, tekst, blokkerend, uiterlijk)
      select d.gemeente_id, gen_random_uuid(), d.id, null, ik.id, x ->> 'code', x ->> 'tekst', (x ->> 'blokkerend')::boolean, (x ->> 'uiterlijk')::date
      from jsonb_array_elements(m -> 'plichten') x;
    return next d.id;
  end loop;
end $$;

-- The second look, never at one's own.
create function beoordeel_nood(p_id uuid, p_oordeel text, p_reden text) returns void
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare ik pet%rowtype;
begin
  ik := eis_pet();
  if ik.soort <> 'leidinggevende' then raise exception 'niet met deze pet' using errcode = 'insufficient_privilege'; end if;
  update doeltoegang x set beoordeeld_door = ik.medewerker_id, beoordeeld_op = now(), oordeel = p_oordeel, oordeel_reden = p_reden,
      -- Not justified: it ends now.
      geldig_tot = case when p_oordeel = 'niet-terecht' and geldig_tot > now() then greatest(now(), geldig_van + interval '1 microsecond') else geldig_tot end
    where x.gemeente_id = huidige_gemeente() and x.id = p_id and x.soort = 'nood' and x.beoordeeld_op is null
      and not exists (select from pet p where p.gemeente_id = x.gemeente_id and p.id = x.pet_id and p.medewerker_id = ik.medewerker_id);
  if not found then raise exception 'niet te beoordelen' using errcode = 'insufficient_privilege'; end if;
end $$;

-- ── Policies ────────────────────────────────────────────────────────────────────────────────────

do $$
declare t text;
begin
  foreach t in array array['relatie', 'vervanging', 'doeltoegang', 'dossier_gewijzigd'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy eigenaar on %I to deelwijzer_eigenaar using (true) with check (true)', t);
  end loop;
end $$;

-- Whom somebody knows is only for themselves.
create policy eigen on relatie to deelwijzer_app, deelwijzer_breed
  using (gemeente_id = (select huidige_gemeente()) and medewerker_id = (select huidige_medewerker()))
  with check (gemeente_id = (select huidige_gemeente()) and medewerker_id = (select huidige_medewerker()));
grant select (gemeente_id, id, medewerker_id, soort, naam, geboortedatum, gemeld_op, vervallen_op) on relatie to deelwijzer_app, deelwijzer_breed;
grant insert (gemeente_id, id, medewerker_id, soort, naam, geboortedatum, gemeld_op) on relatie to deelwijzer_app, deelwijzer_breed;
grant update (vervallen_op) on relatie to deelwijzer_app, deelwijzer_breed;

create policy lezen on vervanging for select to deelwijzer_app, deelwijzer_breed using (gemeente_id = (select huidige_gemeente()));
grant select on vervanging to deelwijzer_app, deelwijzer_breed;

create policy eigen on doeltoegang for select to deelwijzer_app using (
  gemeente_id = (select huidige_gemeente())
  and (pet_id = (select huidige_pet()) or dossier_id = any (array(select t.dossier_id from toegang t where t.bron in ('betrokkenheid', 'vervanging')))));
create policy breed on doeltoegang for select to deelwijzer_breed using (
  gemeente_id = (select huidige_gemeente())
  and (pet_id = (select huidige_pet())
    or (select huidige_petsoort()) = 'privacy-officer'
    or (soort = 'nood' and (select huidige_petsoort()) = 'leidinggevende')));
create policy inwoner on doeltoegang for select to deelwijzer_inwoner using (
  gemeente_id = (select huidige_gemeente()) and dossier_id = any (array(select d.id from dossier d)));
grant select on doeltoegang to deelwijzer_app, deelwijzer_breed;
grant select (gemeente_id, id, soort, pet_id, dossier_id, doel, geldig_van, geldig_tot) on doeltoegang to deelwijzer_inwoner;

-- What belongs to a besluit belongs to the dossier of that besluit: a duty that points at a besluit elsewhere could make it
-- look as if the resident was informed there, and a reference that works would tell that it exists.
alter table triagebesluit add unique (gemeente_id, dossier_id, id);
alter table triagebesluit
  drop constraint triagebesluit_gemeente_id_vervangt_id_fkey,
  drop constraint triagebesluit_gemeente_id_persoon_id_fkey,
  add foreign key (gemeente_id, dossier_id, vervangt_id) references triagebesluit (gemeente_id, dossier_id, id),
  add foreign key (gemeente_id, dossier_id, persoon_id) references dossier_persoon (gemeente_id, dossier_id, persoon_id);
alter table plicht
  drop constraint plicht_gemeente_id_besluit_id_fkey,
  add foreign key (gemeente_id, dossier_id, besluit_id) references triagebesluit (gemeente_id, dossier_id, id);
-- Done is what one does with a duty that is there.
revoke insert on plicht from deelwijzer_app;
grant insert (gemeente_id, id, dossier_id, besluit_id, pet_id, code, tekst, blokkerend, uiterlijk) on plicht to deelwijzer_app;

-- A duty belongs to a place, not to who keeps it warm: what a replacement takes on goes to the pet that is replaced, and
-- within the period the replacement does what that pet had to do.
create function vervangt(p_pet uuid, p_dossier uuid) returns boolean
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select exists (
    select from toegang t join vervanging v on v.gemeente_id = t.gemeente_id and v.id = t.bron_id
    where t.gemeente_id = huidige_gemeente() and t.pet_id = huidige_pet() and t.dossier_id = p_dossier and t.bron = 'vervanging'
      and t.vlaggen & 8 > 0 and t.geldig_van <= now() and t.geldig_tot > now() and v.pet_id = p_pet)
$$;
create function plicht_op_plaats() returns trigger language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare vervangen uuid;
begin
  if new.pet_id is distinct from huidige_pet() or exists (
    select from toegang t where t.gemeente_id = new.gemeente_id and t.pet_id = new.pet_id and t.dossier_id = new.dossier_id
      and t.bron = 'betrokkenheid' and t.vlaggen & 8 > 0 and t.geldig_van <= now() and (t.geldig_tot is null or t.geldig_tot > now())) then
    return new;
  end if;
  select v.pet_id into vervangen from toegang t join vervanging v on v.gemeente_id = t.gemeente_id and v.id = t.bron_id
    where t.gemeente_id = new.gemeente_id and t.pet_id = new.pet_id and t.dossier_id = new.dossier_id and t.bron = 'vervanging'
      and t.vlaggen & 8 > 0 and t.geldig_van <= now() and t.geldig_tot > now()
    order by t.geldig_van, v.pet_id limit 1;
  new.pet_id := coalesce(vervangen, new.pet_id);
  return new;
end $$;
create trigger plicht_plaatsen before insert on plicht for each row execute function plicht_op_plaats();

-- Telling the resident can take longer than the emergency: that duty stays in sight, without the dossier.
create policy eigen_na_nood on plicht for select to deelwijzer_app using (
  gemeente_id = (select huidige_gemeente()) and pet_id = (select huidige_pet())
  and dossier_id = any (array(select n.dossier_id from doeltoegang n where n.gemeente_id = (select huidige_gemeente())
    and n.pet_id = (select huidige_pet()) and n.soort = 'nood')));

drop policy schrijven on plicht;
create policy schrijven on plicht for insert to deelwijzer_app with check (
  gemeente_id = (select huidige_gemeente()) and (pet_id = (select huidige_pet()) or vervangt(pet_id, dossier_id))
  and exists (select from toegang t where t.dossier_id = plicht.dossier_id and t.vlaggen & 8 > 0));
drop policy afdoen on plicht;
create policy afdoen on plicht for update to deelwijzer_app
  using (gemeente_id = (select huidige_gemeente()) and (pet_id = (select huidige_pet()) or vervangt(pet_id, dossier_id)) and gedaan_op is null)
  with check (gemeente_id = (select huidige_gemeente()) and (pet_id = (select huidige_pet()) or vervangt(pet_id, dossier_id)));

-- The wide roles: the scalar form, lists always driven from toegang. Only who has a purpose has rows there.
create policy eigen_breed on toegang for select to deelwijzer_breed using (
  gemeente_id = (select huidige_gemeente()) and pet_id = (select huidige_pet())
  and (select huidige_petsoort()) in ('leidinggevende', 'bezwaarbehandelaar')
  and geldig_van <= now() and (geldig_tot is null or geldig_tot > now()));
create policy breed on dossier for select to deelwijzer_breed using (
  gemeente_id = (select huidige_gemeente()) and (select true from toegang t where t.dossier_id = dossier.id limit 1));
create policy breed on dossier_persoon for select to deelwijzer_breed using (
  gemeente_id = (select huidige_gemeente()) and (select true from toegang t where t.dossier_id = dossier_persoon.dossier_id limit 1));
create policy breed on persoon for select to deelwijzer_breed using (
  gemeente_id = (select huidige_gemeente()) and id = any (array(
    select dp.persoon_id from toegang t join dossier_persoon dp on dp.gemeente_id = t.gemeente_id and dp.dossier_id = t.dossier_id)));
create policy breed on gegeven for select to deelwijzer_breed using (
  gemeente_id = (select huidige_gemeente())
  and (select true from toegang t where t.dossier_id = gegeven.dossier_id
       and t.vlaggen & (case when gegeven.categorie in ('bijzonder', 'behandel', 'diagnostiek', 'strafrechtelijk') then 4
                             when gegeven.dat_wat = 'wat' then 2 else 1 end) > 0 limit 1)
  -- What was learned under secrecy stays closed for who only leads or handles a complaint.
  and verkregen_in_pet not in ('hulpverlener', 'regisseur-hulp', 'jeugdbeschermer'));
create policy breed on triagebesluit for select to deelwijzer_breed using (
  gemeente_id = (select huidige_gemeente())
  and (select true from toegang t where t.dossier_id = triagebesluit.dossier_id and t.vlaggen & 2 > 0 limit 1));
grant select on toegang, dossier, dossier_persoon, gegeven, triagebesluit to deelwijzer_breed;
grant select (gemeente_id, id, naam, geboortedatum) on persoon to deelwijzer_breed;

-- Who looks in an emergency sees the dossier, not the drafts, and writes nothing: flag 8 is never given.
-- A triagebesluit holds content: who may see only dat does not get it.
drop policy bereik on triagebesluit;
create policy bereik on triagebesluit for select to deelwijzer_app using (
  gemeente_id = (select huidige_gemeente()) and dossier_id = any (array(select t.dossier_id from toegang t where t.vlaggen & 2 > 0)));
drop policy eigen on hulpvraag;
create policy eigen on hulpvraag for select to deelwijzer_app using (
  gemeente_id = (select huidige_gemeente())
  and (pet_id = (select huidige_pet()) or id = any (array(
    select d.hulpvraag_id from dossier d where d.id = any (array(select t.dossier_id from toegang t where t.vlaggen & 2 > 0))))));

-- ── What existed before asks the new questions too ──────────────────────────────────────────────

create or replace function open_dossier(p_id uuid, p_nummer text, p_soort text, p_taak text, p_hulpvraag uuid,
                             p_activiteit text, p_doel text, p_betrokkenheid uuid)
returns void language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare h hulpvraag%rowtype; p pet%rowtype;
begin
  p := eis_pet();
  if not (p_soort = any (p.dossier_soorten) and p_taak = any (p.taken)) then
    raise exception 'deze pet opent geen %', p_soort using errcode = 'insufficient_privilege';
  end if;
  if not taak_ingericht(p_taak, p.organisatie_id) then
    raise exception 'deze taak is hier niet ingericht' using errcode = 'DW002';
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
  if in_eigen_kring(h.gemeente_id, p.medewerker_id, p_id) then
    raise exception 'eigen kring' using errcode = 'DW001';
  end if;
  insert into betrokkenheid (gemeente_id, id, pet_id, dossier_id, doel, vlaggen, reden, geldig_van)
    values (h.gemeente_id, p_betrokkenheid, huidige_pet(), p_id, p_doel, 15, 'nam de hulpvraag aan', now());
end $$;

-- For the leidinggevende: per kind of pet that works in dossiers, never per person. Deviations of fewer than five besluiten are not given at
-- all: they would tell about somebody.
create or replace function teamtelling()
returns table (pet_naam text, dossiers bigint, triages_open bigint, besluiten bigint, afwijkingen bigint, plichten_open bigint, plichten_te_laat bigint)
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  with mag as (
    select from pet ik where ik.gemeente_id = huidige_gemeente() and ik.id = huidige_pet()
      and ik.soort = 'leidinggevende' and ik.geldig_van <= now() and (ik.geldig_tot is null or ik.geldig_tot > now())
  ), soort as (
    select p.naam, array_agg(p.id) as petten from pet p
    where p.gemeente_id = huidige_gemeente() and p.toegekend_op is not null and exists (select from mag)
      and p.soort not in ('leidinggevende', 'bezwaarbehandelaar', 'beheerder', 'privacy-officer')
    group by p.naam
  ), besluit as (
    select s.naam, count(tb.id) as genomen, count(tb.id) filter (where tb.inhoud ->> 'afgeweken' = 'true') as afgeweken
    from soort s left join triagebesluit tb on tb.gemeente_id = huidige_gemeente() and tb.pet_id = any (s.petten)
    group by s.naam
  )
  select s.naam,
    (select count(distinct b.dossier_id) from betrokkenheid b
       where b.gemeente_id = huidige_gemeente() and b.pet_id = any (s.petten) and b.geldig_tot is null),
    (select count(*) from triage t where t.gemeente_id = huidige_gemeente() and t.pet_id = any (s.petten)
       and not exists (select from triagebesluit tb where tb.gemeente_id = t.gemeente_id and tb.triage_id = t.id)),
    b.genomen, case when b.genomen >= 5 then b.afgeweken end,
    (select count(*) from plicht x where x.gemeente_id = huidige_gemeente() and x.pet_id = any (s.petten) and x.gedaan_op is null),
    (select count(*) from plicht x where x.gemeente_id = huidige_gemeente() and x.pet_id = any (s.petten)
       and x.gedaan_op is null and x.uiterlijk < current_date)
  from soort s join besluit b on b.naam = s.naam
  order by s.naam
$$;

revoke all on function merk_gewijzigd(uuid, uuid, integer), vlag_voor(text, text), gegeven_wijzigt_dossier(), in_eigen_kring(uuid, uuid, uuid), herbereken_toegang(uuid, uuid[], uuid[]), controleer_toegang(),
  toegang_na_betrokkenheid(), toegang_na_vervanging(), toegang_na_doeltoegang(), toegang_na_pet(), toegang_na_relatie(),
  toegang_na_dossier(), toegang_na_dossier_persoon(), koppel_relatie(), eis_pet(), eis_toegang(uuid, integer), eis_past(uuid, uuid),
  blijft_iemand(uuid, uuid, uuid), eerst_over_te_dragen(text, date), vervangt(uuid, uuid), plicht_op_plaats(),
  betrek(uuid, uuid, uuid, text, integer, text, timestamptz), eindig_betrokkenheid(uuid, text), sluit_dossier(uuid),
  scherm_dossier_af(uuid, boolean), regel_vervanging(uuid, uuid, uuid, timestamptz, timestamptz), eindig_vervanging(uuid),
  open_met_doel(uuid, text, text, text, integer, jsonb), open_in_nood(text, date, text, text, integer, date, jsonb),
  beoordeel_nood(uuid, text, text) from public;
grant execute on function betrek(uuid, uuid, uuid, text, integer, text, timestamptz), eindig_betrokkenheid(uuid, text), sluit_dossier(uuid),
  scherm_dossier_af(uuid, boolean), open_in_nood(text, date, text, text, integer, date, jsonb) to deelwijzer_app;
grant execute on function vervangt(uuid, uuid) to deelwijzer_app;
grant execute on function eerst_over_te_dragen(text, date) to deelwijzer_app, deelwijzer_breed;
grant execute on function regel_vervanging(uuid, uuid, uuid, timestamptz, timestamptz), eindig_vervanging(uuid) to deelwijzer_app, deelwijzer_breed;
grant execute on function open_met_doel(uuid, text, text, text, integer, jsonb), beoordeel_nood(uuid, text, text) to deelwijzer_breed;
