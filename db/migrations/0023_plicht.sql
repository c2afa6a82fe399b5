-- A duty never disappears. It begins once, may change hands or day, and ends once: done with proof, or withdrawn with a
-- reason (E-170, E-182; issue 6). What happened to it stands in plicht_verloop, that nobody can change.

alter table plicht
  add column ontstaan_op timestamptz,
  add column afloop text check (afloop in ('gedaan', 'ingetrokken')),
  -- The row of the register of terms (src/domein/termijn), when the duty has one.
  add column termijn text check (termijn ~ '^T-[0-9]{2}$'),
  -- The last day that the law gives; `uiterlijk` is what was agreed here.
  add column wettelijk date;

update plicht p set
  ontstaan_op = coalesce(
    (select tb.genomen_op from triagebesluit tb where tb.gemeente_id = p.gemeente_id and tb.id = p.besluit_id),
    (select least(d.geopend_op, coalesce(p.gedaan_op, d.geopend_op)) from dossier d where d.gemeente_id = p.gemeente_id and d.id = p.dossier_id)),
  afloop = case when p.gedaan_op is null then null else 'gedaan' end,
  wettelijk = case when p.code = 'informeer-binnen-vier-weken' then p.uiterlijk end,
  termijn = case p.code when 'informeer-binnen-vier-weken' then 'T-07' when 'informeer-achteraf' then 'T-01'
    when 'meld-onverwijld' then 'T-32' end,
  -- 'As soon as possible' is a day too, or nobody sees that it is late. Two weeks from today for what had none.
  uiterlijk = case when p.gedaan_op is null then coalesce(p.uiterlijk, current_date + 14) else p.uiterlijk end;

alter table plicht
  alter column ontstaan_op set not null,
  alter column ontstaan_op set default now(),
  add constraint plicht_afgelopen check ((gedaan_op is null) = (afloop is null)),
  add constraint plicht_heeft_dag check (gedaan_op is not null or uiterlijk is not null),
  add constraint plicht_binnen_wet check (uiterlijk <= wettelijk),
  -- Before the act, or to the resident: that is done, and never dropped. Closing the dossier ends what had to come first.
  add constraint plicht_valt_niet_weg check (afloop is distinct from 'ingetrokken'
    or (code !~ '^(informeer|motiveer)-' and code not in ('stop-bij-intrekking', 'meld-onverwijld')) or blokkerend);

create table plicht_verloop (
  gemeente_id uuid not null,
  id uuid not null default gen_random_uuid(),
  plicht_id uuid not null,
  nr integer not null check (nr >= 1),
  soort text not null check (soort in ('ontstaan', 'overgenomen', 'verzet', 'gedaan', 'ingetrokken')),
  op timestamptz not null,
  -- Empty when it was the law, the resident or the system: then no pet was on.
  door_pet uuid,
  van_pet uuid,
  naar_pet uuid,
  van_dag date,
  naar_dag date,
  reden text check (is_verzegeld(reden)),
  primary key (gemeente_id, id),
  unique (gemeente_id, plicht_id, nr),
  foreign key (gemeente_id, plicht_id) references plicht (gemeente_id, id),
  check ((soort = 'overgenomen') = (van_pet is not null)),
  check ((soort = 'verzet') = (van_dag is not null)),
  check ((soort = 'verzet') = (reden is not null))
);

insert into plicht_verloop (gemeente_id, plicht_id, nr, soort, op, naar_pet, naar_dag)
  select gemeente_id, id, 1, 'ontstaan', ontstaan_op, pet_id, uiterlijk from plicht;
insert into plicht_verloop (gemeente_id, plicht_id, nr, soort, op, door_pet)
  select gemeente_id, id, 2, 'gedaan', gedaan_op, pet_id from plicht where gedaan_op is not null;

create trigger plicht_verloop_onveranderlijk before update or delete or truncate on plicht_verloop
  for each statement execute function weiger_wijziging();
alter table plicht_verloop enable row level security;
alter table plicht_verloop force row level security;
create policy eigenaar on plicht_verloop for all to deelwijzer_eigenaar using (true) with check (true);
create policy bereik on plicht_verloop for select to deelwijzer_app
  -- The scalar form: with 'exists' the planner reads every duty for the course of one.
  using (gemeente_id = (select huidige_gemeente()) and (select true from plicht p where p.gemeente_id = plicht_verloop.gemeente_id and p.id = plicht_verloop.plicht_id));
grant select on plicht_verloop to deelwijzer_app;

/* Deferring what the resident is told: again looked at before it ends, with a fresh reason and somebody else's eyes. */
create table uitstel_herziening (
  gemeente_id uuid not null,
  id uuid not null,
  besluit_id uuid not null,
  dossier_id uuid not null,
  pet_id uuid not null,
  nr integer not null check (nr between 1 and 200),
  reden text not null check (reden in ('veiligheid', 'onderzoek')),
  van_dag date not null,
  tot_dag date not null,
  op timestamptz not null,
  inhoud jsonb not null check (is_verzegeld(inhoud)),
  primary key (gemeente_id, id),
  unique (gemeente_id, besluit_id, nr),
  foreign key (gemeente_id, dossier_id, besluit_id) references triagebesluit (gemeente_id, dossier_id, id),
  foreign key (gemeente_id, pet_id) references pet (gemeente_id, id),
  -- Each time at most two weeks (T-08); an investigation may need a season.
  check (tot_dag > van_dag and tot_dag <= van_dag + case reden when 'onderzoek' then 92 else 14 end)
);
create trigger uitstel_herziening_onveranderlijk before update or delete or truncate on uitstel_herziening
  for each statement execute function weiger_wijziging();
alter table uitstel_herziening enable row level security;
alter table uitstel_herziening force row level security;
create policy eigenaar on uitstel_herziening for all to deelwijzer_eigenaar using (true) with check (true);
create policy bereik on uitstel_herziening for select to deelwijzer_app
  using (gemeente_id = (select huidige_gemeente()) and exists (select from triagebesluit tb where tb.id = uitstel_herziening.besluit_id));
grant select on uitstel_herziening to deelwijzer_app;

/* The first deferral has an end as well: four weeks (T-07), or a season for an investigation. After that it is extended. */
create function bewaak_eerste_uitstel() returns trigger
language plpgsql set search_path = deelwijzer, pg_temp as $$
begin
  -- What an older version decided stays as it was.
  if huidige_pet() is not null and new.informeren_wanneer = 'achteraf' and new.informeren_redenen && array['veiligheid', 'onderzoek']
     and new.informeren_uiterlijk > (new.genomen_op at time zone 'Europe/Amsterdam')::date
       + (case when 'onderzoek' = any (new.informeren_redenen) then 92 else 28 end) then
    raise exception 'te lang in een keer' using errcode = 'DW015';
  end if;
  return new;
end $$;
revoke all on function bewaak_eerste_uitstel() from public;
create trigger triagebesluit_eerste_uitstel before insert on triagebesluit for each row execute function bewaak_eerste_uitstel();

create function uitstel_tot(p_gemeente uuid, p_besluit uuid) returns date
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select greatest(tb.informeren_uiterlijk, (select max(h.tot_dag) from uitstel_herziening h where h.gemeente_id = tb.gemeente_id and h.besluit_id = tb.id))
  from triagebesluit tb where tb.gemeente_id = p_gemeente and tb.id = p_besluit
$$;
revoke all on function uitstel_tot(uuid, uuid) from public;

/* Can this pet itself do something about a duty in this dossier? */
create function kan_plicht_doen(p_gemeente uuid, p_pet uuid, p_dossier uuid) returns boolean
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select exists (select from pet p where p.gemeente_id = p_gemeente and p.id = p_pet and p.toegekend_op is not null
      and p.geldig_van <= now() and (p.geldig_tot is null or p.geldig_tot > now()))
    and (exists (select from toegang t where t.gemeente_id = p_gemeente and t.pet_id = p_pet and t.dossier_id = p_dossier and t.vlaggen & 8 > 0
        and t.geldig_van <= now() and (t.geldig_tot is null or t.geldig_tot > now()))
      -- What has to be told after an emergency stays with who looked, also when the dossier is out of sight again.
      or exists (select from doeltoegang n where n.gemeente_id = p_gemeente and n.pet_id = p_pet and n.dossier_id = p_dossier and n.soort = 'nood')
      or exists (select from dossier d where d.gemeente_id = p_gemeente and d.id = p_dossier and d.status <> 'open'))
$$;
revoke all on function kan_plicht_doen(uuid, uuid, uuid) from public;

/* The open duties that this pet has to do: its own, those of whom it stands in for, and those in its dossiers whose pet
   can do nothing any more (withdrawn, involvement ran out, own circle). So there is always somebody. */
create function open_plichten_van(p_gemeente uuid, p_pet uuid) returns setof uuid
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  with mijn as materialized (
    select t.dossier_id, t.bron, t.bron_id from toegang t
    where t.gemeente_id = p_gemeente and t.pet_id = p_pet and t.vlaggen & 8 > 0
      and t.geldig_van <= now() and (t.geldig_tot is null or t.geldig_tot > now())
  )
  select p.id from plicht p where p.gemeente_id = p_gemeente and p.pet_id = p_pet and p.gedaan_op is null
    and kan_plicht_doen(p_gemeente, p_pet, p.dossier_id)
  union
  select p.id from mijn m join vervanging v on m.bron = 'vervanging' and v.gemeente_id = p_gemeente and v.id = m.bron_id
    join plicht p on p.gemeente_id = p_gemeente and p.pet_id = v.pet_id and p.dossier_id = m.dossier_id and p.gedaan_op is null
  union
  select p.id from mijn m join plicht p on p.gemeente_id = p_gemeente and p.dossier_id = m.dossier_id and p.gedaan_op is null and p.pet_id <> p_pet
    where not exists (select from toegang t where t.gemeente_id = p_gemeente and t.pet_id = p.pet_id and t.dossier_id = p.dossier_id
        and t.vlaggen & 8 > 0 and t.geldig_van <= now() and (t.geldig_tot is null or t.geldig_tot > now()))
      and not kan_plicht_doen(p_gemeente, p.pet_id, p.dossier_id)
$$;
revoke all on function open_plichten_van(uuid, uuid) from public;

create function mijn_open_plichten() returns setof uuid
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select open_plichten_van(huidige_gemeente(), huidige_pet())
$$;
revoke all on function mijn_open_plichten() from public;
grant execute on function mijn_open_plichten() to deelwijzer_app;

create function is_mijn_plicht(p_pet uuid, p_dossier uuid) returns boolean
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select case when p_pet = huidige_pet() then kan_plicht_doen(huidige_gemeente(), p_pet, p_dossier)
    else vervangt(p_pet, p_dossier)
      or (exists (select from toegang t where t.gemeente_id = huidige_gemeente() and t.pet_id = huidige_pet() and t.dossier_id = p_dossier
            and t.vlaggen & 8 > 0 and t.geldig_van <= now() and (t.geldig_tot is null or t.geldig_tot > now()))
          and not kan_plicht_doen(huidige_gemeente(), p_pet, p_dossier)) end
$$;
revoke all on function is_mijn_plicht(uuid, uuid) from public;
grant execute on function is_mijn_plicht(uuid, uuid) to deelwijzer_app;

/* Closed dossiers in which this pet still has something to do: the duty itself stays in sight, the dossier does not. */
create function gesloten_met_plicht() returns setof uuid
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select d.id from plicht p join dossier d on d.gemeente_id = p.gemeente_id and d.id = p.dossier_id and d.status <> 'open'
  where p.gemeente_id = huidige_gemeente() and p.pet_id = huidige_pet() and kan_plicht_doen(p.gemeente_id, p.pet_id, d.id)
$$;
revoke all on function gesloten_met_plicht() from public;
grant execute on function gesloten_met_plicht() to deelwijzer_app;

create policy eigen_na_sluiten on plicht for select to deelwijzer_app
  using (gemeente_id = (select huidige_gemeente()) and pet_id = (select huidige_pet()) and dossier_id = any (array(select gesloten_met_plicht())));
drop policy afdoen on plicht;
create policy afdoen on plicht for update to deelwijzer_app
  using (gemeente_id = (select huidige_gemeente()) and is_mijn_plicht(pet_id, dossier_id) and gedaan_op is null)
  with check (gemeente_id = (select huidige_gemeente()) and is_mijn_plicht(pet_id, dossier_id));
grant insert (termijn, wettelijk, ontstaan_op) on plicht to deelwijzer_app;

create or replace function persoon_van_plicht(p_id uuid) returns uuid
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select d.persoon_id from plicht p join dossier d on d.gemeente_id = p.gemeente_id and d.id = p.dossier_id
  where p.gemeente_id = huidige_gemeente() and p.id = p_id and is_mijn_plicht(p.pet_id, p.dossier_id)
$$;

/* How many days 'as soon as possible' is here at most; the gemeente may set it in its inrichting. */
create function plicht_begint() returns trigger
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  if new.gedaan_op is not null then
    new.afloop := coalesce(new.afloop, 'gedaan');
  elsif new.uiterlijk is null then
    new.uiterlijk := least(current_date + coalesce((inrichting_op(current_date) ->> 'zoSpoedigMogelijk')::integer, 14), new.wettelijk);
  end if;
  return new;
end $$;
revoke all on function plicht_begint() from public;
create trigger plicht_begint before insert on plicht for each row execute function plicht_begint();

create function volgend_verloopnr(p_gemeente uuid, p_plicht uuid) returns integer
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select coalesce(max(v.nr), 0) + 1 from plicht_verloop v where v.gemeente_id = p_gemeente and v.plicht_id = p_plicht
$$;
revoke all on function volgend_verloopnr(uuid, uuid) from public;

/* What may change of a duty, for everybody, also for who owns the tables: its end, once; its pet; its day through verzet_plicht. */
create function bewaak_plicht() returns trigger
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  if (new.gemeente_id, new.id, new.dossier_id, new.besluit_id, new.code, new.tekst, new.blokkerend, new.ontstaan_op, new.termijn)
     is distinct from (old.gemeente_id, old.id, old.dossier_id, old.besluit_id, old.code, old.tekst, old.blokkerend, old.ontstaan_op, old.termijn) then
    raise exception 'een plicht blijft wat zij was' using errcode = 'insufficient_privilege';
  end if;
  if old.gedaan_op is not null then
    -- The vault seals what an older version wrote down in the open.
    if (new.pet_id, new.uiterlijk, new.wettelijk, new.gedaan_op, new.afloop) is not distinct from (old.pet_id, old.uiterlijk, old.wettelijk, old.gedaan_op, old.afloop)
       and (new.bewijs is not distinct from old.bewijs or not is_verzegeld(old.bewijs)) then
      return new;
    end if;
    raise exception 'deze plicht is afgelopen' using errcode = 'insufficient_privilege';
  end if;
  if new.gedaan_op is not null then
    if (new.pet_id, new.uiterlijk, new.wettelijk) is distinct from (old.pet_id, old.uiterlijk, old.wettelijk) then
      raise exception 'wat afloopt verandert niet' using errcode = 'insufficient_privilege';
    end if;
    new.afloop := coalesce(new.afloop, 'gedaan');
  elsif (new.uiterlijk, new.wettelijk) is distinct from (old.uiterlijk, old.wettelijk) and not exists (
      select from plicht_verloop v where v.gemeente_id = new.gemeente_id and v.plicht_id = new.id and v.soort = 'verzet'
        and v.nr = volgend_verloopnr(new.gemeente_id, new.id) - 1 and v.xmin = pg_current_xact_id()::xid
        and v.van_dag = old.uiterlijk and v.naar_dag = new.uiterlijk
        and (new.wettelijk is not distinct from old.wettelijk or exists (
          select from uitstel_herziening h where h.gemeente_id = new.gemeente_id and h.besluit_id = new.besluit_id
            and h.tot_dag = new.wettelijk and h.xmin = pg_current_xact_id()::xid))) then
    raise exception 'een dag verzetten kan alleen met een reden' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
revoke all on function bewaak_plicht() from public;
create trigger plicht_bewaakt before update on plicht for each row execute function bewaak_plicht();
create trigger plicht_blijft before delete or truncate on plicht for each statement execute function weiger_wijziging();

create function schrijf_plicht_verloop() returns trigger
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    insert into plicht_verloop (gemeente_id, plicht_id, nr, soort, op, door_pet, naar_pet, naar_dag)
      values (new.gemeente_id, new.id, 1, 'ontstaan', new.ontstaan_op, huidige_pet(), new.pet_id, new.uiterlijk);
    if new.gedaan_op is null then return null; end if;
  elsif new.pet_id <> old.pet_id then
    insert into plicht_verloop (gemeente_id, plicht_id, nr, soort, op, door_pet, van_pet, naar_pet)
      values (new.gemeente_id, new.id, volgend_verloopnr(new.gemeente_id, new.id), 'overgenomen', now(), huidige_pet(), old.pet_id, new.pet_id);
  end if;
  if new.gedaan_op is not null and (tg_op = 'INSERT' or old.gedaan_op is null) then
    insert into plicht_verloop (gemeente_id, plicht_id, nr, soort, op, door_pet)
      values (new.gemeente_id, new.id, volgend_verloopnr(new.gemeente_id, new.id), new.afloop, new.gedaan_op, huidige_pet());
  end if;
  return null;
end $$;
revoke all on function schrijf_plicht_verloop() from public;
create trigger plicht_verloopt after insert or update on plicht for each row execute function schrijf_plicht_verloop();

create function eis_open_plicht(p_id uuid) returns plicht
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare p plicht%rowtype;
begin
  perform eis_pet();
  select * into p from plicht x where x.gemeente_id = huidige_gemeente() and x.id = p_id and x.gedaan_op is null for update;
  if not found or not is_mijn_plicht(p.pet_id, p.dossier_id) then
    raise exception 'geen open plicht van deze pet' using errcode = 'insufficient_privilege';
  end if;
  return p;
end $$;
revoke all on function eis_open_plicht(uuid) from public;

create function is_informeerplicht(p_code text) returns boolean
language sql immutable set search_path = deelwijzer, pg_temp as $$
  select p_code in ('informeer-achteraf', 'informeer-binnen-vier-weken', 'informeer-na-onderzoek')
$$;
revoke all on function is_informeerplicht(text) from public;

create function verzet_plicht(p_id uuid, p_dag date, p_verloop uuid, p_reden text) returns void
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare p plicht%rowtype; eerste date;
begin
  p := eis_open_plicht(p_id);
  if p_dag > p.wettelijk then raise exception 'later dan de wet toestaat' using errcode = 'DW015'; end if;
  -- Telling somebody later than the besluit says is deferring again: that has its own reason and its own eyes. Without a
  -- besluit (after an emergency) or a term of the law the day that it began with is the last one; so too what is due at once.
  select v.naar_dag into eerste from plicht_verloop v where v.gemeente_id = p.gemeente_id and v.plicht_id = p.id and v.soort = 'ontstaan';
  if p_dag > (case when is_informeerplicht(p.code) then coalesce(uitstel_tot(p.gemeente_id, p.besluit_id), p.wettelijk, eerste)
      when p.code in ('stop-bij-intrekking', 'meld-onverwijld') then coalesce(p.wettelijk, eerste) end) then
    raise exception 'later dan het uitstel' using errcode = 'DW015';
  end if;
  if p_dag < current_date or p_dag > greatest(current_date, p.uiterlijk) + 366 then
    raise exception 'geen dag om iets op te doen' using errcode = 'check_violation';
  end if;
  if p_dag = p.uiterlijk then return; end if;
  insert into plicht_verloop (gemeente_id, id, plicht_id, nr, soort, op, door_pet, van_dag, naar_dag, reden)
    values (p.gemeente_id, p_verloop, p.id, volgend_verloopnr(p.gemeente_id, p.id), 'verzet', now(), huidige_pet(), p.uiterlijk, p_dag, p_reden);
  update plicht x set uiterlijk = p_dag where x.gemeente_id = p.gemeente_id and x.id = p.id;
end $$;
revoke all on function verzet_plicht(uuid, date, uuid, text) from public;
grant execute on function verzet_plicht(uuid, date, uuid, text) to deelwijzer_app;

create function trek_plicht_in(p_id uuid, p_reden text, p_nu timestamptz) returns void
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare p plicht%rowtype;
begin
  p := eis_open_plicht(p_id);
  -- The task of a guided weighing ends with that weighing, or with the dossier.
  if p.blokkerend or p.code ~ '^(informeer|motiveer)-' or p.code in ('stop-bij-intrekking', 'meld-onverwijld', 'rond-afweging-af') then
    raise exception 'deze plicht kan niet vervallen' using errcode = 'DW016';
  end if;
  if p_reden is null then raise exception 'zonder reden' using errcode = 'check_violation'; end if;
  update plicht x set gedaan_op = p_nu, afloop = 'ingetrokken', bewijs = p_reden where x.gemeente_id = p.gemeente_id and x.id = p.id;
end $$;
revoke all on function trek_plicht_in(uuid, text, timestamptz) from public;
grant execute on function trek_plicht_in(uuid, text, timestamptz) to deelwijzer_app;

/* The open duties that keep a dossier open. Who looked in an emergency keeps the duty and its own sight of it. */
create function open_bij_sluiten(p_dossier uuid) returns setof uuid
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select p.id from plicht p where p.gemeente_id = huidige_gemeente() and p.dossier_id = p_dossier and p.gedaan_op is null
    and exists (select from toegang t where t.gemeente_id = p.gemeente_id and t.pet_id = huidige_pet() and t.dossier_id = p_dossier and t.vlaggen & 8 > 0
      and t.geldig_van <= now() and (t.geldig_tot is null or t.geldig_tot > now()))
    and (not exists (select from doeltoegang n where n.gemeente_id = p.gemeente_id and n.pet_id = p.pet_id and n.dossier_id = p_dossier and n.soort = 'nood')
      or not kan_plicht_doen(p.gemeente_id, p.pet_id, p_dossier))
$$;
revoke all on function open_bij_sluiten(uuid) from public;
grant execute on function open_bij_sluiten(uuid) to deelwijzer_app;

/* Closing a dossier ends nothing by itself. What may lapse, lapses with a reason per duty; what must be done keeps it
   open. What had to come before an act lapses too: in a closed dossier nothing is done any more (onder_besluit). */
create function sluit_dossier(p_dossier uuid, p_vervalt jsonb, p_nu timestamptz) returns void
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare g uuid := huidige_gemeente();
begin
  perform eis_pet();
  perform eis_toegang(p_dossier, 8);
  perform 1 from dossier d where d.gemeente_id = g and d.id = p_dossier for update;
  update plicht p set gedaan_op = p_nu, afloop = 'ingetrokken', bewijs = v ->> 'reden'
    from jsonb_array_elements(p_vervalt) v
    where p.gemeente_id = g and p.dossier_id = p_dossier and p.id = (v ->> 'id')::uuid and p.gedaan_op is null and v ->> 'reden' is not null
      and (p.blokkerend or (p.code !~ '^(informeer|motiveer)-' and p.code not in ('stop-bij-intrekking', 'meld-onverwijld')));
  if exists (select from open_bij_sluiten(p_dossier)) then
    raise exception 'er moet nog iets' using errcode = 'DW016';
  end if;
  update dossier set status = 'gesloten', gesloten_op = now(), laatst_gewijzigd = now()
    where gemeente_id = g and id = p_dossier and status = 'open';
  update betrokkenheid set geldig_tot = greatest(now(), geldig_van + interval '1 microsecond')
    where gemeente_id = g and dossier_id = p_dossier and (geldig_tot is null or geldig_tot > now());
end $$;
revoke all on function sluit_dossier(uuid, jsonb, timestamptz) from public;
grant execute on function sluit_dossier(uuid, jsonb, timestamptz) to deelwijzer_app;
drop function sluit_dossier(uuid);

/* Deferring once more. The end must not have passed: then the resident has read it. */
create function herzie_uitstel(p_id uuid, p_besluit uuid, p_reden text, p_tot date, p_inhoud jsonb, p_verloop uuid, p_verloop_reden text) returns void
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare b triagebesluit%rowtype; p plicht%rowtype; einde date;
begin
  perform eis_pet();
  select * into b from triagebesluit x where x.gemeente_id = huidige_gemeente() and x.id = p_besluit;
  if b.id is null then raise exception 'geen besluit' using errcode = 'insufficient_privilege'; end if;
  select * into p from plicht x where x.gemeente_id = b.gemeente_id and x.besluit_id = b.id and x.gedaan_op is null and is_informeerplicht(x.code)
    order by x.code limit 1 for update;
  if p.id is null or not is_mijn_plicht(p.pet_id, p.dossier_id) then
    raise exception 'niet van deze pet' using errcode = 'insufficient_privilege';
  end if;
  einde := uitstel_tot(b.gemeente_id, b.id);
  if b.informeren_wanneer <> 'achteraf' or not b.informeren_redenen && array['veiligheid', 'onderzoek'] or einde < current_date then
    raise exception 'dit uitstel is voorbij' using errcode = 'DW015';
  end if;
  if p_tot > einde + (case p_reden when 'onderzoek' then 92 else 14 end) then
    raise exception 'te lang in een keer' using errcode = 'DW015';
  end if;
  -- Looked at each time: what was extended and did not begin yet is not extended again, or one sitting could last for ever.
  if exists (select from uitstel_herziening h where h.gemeente_id = b.gemeente_id and h.besluit_id = b.id and h.van_dag >= current_date) then
    raise exception 'al verlengd' using errcode = 'DW015';
  end if;
  insert into uitstel_herziening (gemeente_id, id, besluit_id, dossier_id, pet_id, nr, reden, van_dag, tot_dag, op, inhoud)
    select b.gemeente_id, p_id, b.id, b.dossier_id, huidige_pet(), coalesce(max(h.nr), 0) + 1, p_reden, einde, p_tot, now(), p_inhoud
    from uitstel_herziening h where h.gemeente_id = b.gemeente_id and h.besluit_id = b.id;
  if p_tot > p.uiterlijk then
    insert into plicht_verloop (gemeente_id, id, plicht_id, nr, soort, op, door_pet, van_dag, naar_dag, reden)
      values (p.gemeente_id, p_verloop, p.id, volgend_verloopnr(p.gemeente_id, p.id), 'verzet', now(), huidige_pet(), p.uiterlijk, p_tot, p_verloop_reden);
    -- Four weeks, and each time two more (T-07, T-08): the day of the law moves with it.
    update plicht x set uiterlijk = p_tot, wettelijk = case when p.wettelijk < p_tot then p_tot else p.wettelijk end
      where x.gemeente_id = p.gemeente_id and x.id = p.id;
  end if;
end $$;
revoke all on function herzie_uitstel(uuid, uuid, text, date, jsonb, uuid, text) from public;
grant execute on function herzie_uitstel(uuid, uuid, text, date, jsonb, uuid, text) to deelwijzer_app;

/* The day to ask again whether waiting is still needed; the same as herzienOp in src/domein/uitstel.ts. */
create function herzien_op(p_begin date, p_einde date) returns date
language sql immutable set search_path = deelwijzer, pg_temp as $$
  select p_begin + least(n, greatest(ceil(n / 2.0)::integer, n - 3)) from (select greatest(p_einde - p_begin, 0) as n) x
$$;
revoke all on function herzien_op(date, date) from public;

/* What this pet still has to tell about a deferred besluit, with the end as it stands now. */
create function mijn_uitstel() returns table (besluit_id uuid, dossier_id uuid, nummer text, begin date, einde date, herzien_op date, plicht_id uuid, verlengd integer)
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select distinct on (tb.id) tb.id, tb.dossier_id, tb.nummer, h.begin, e.dag, herzien_op(h.begin, e.dag), p.id, h.keer
  from mijn_open_plichten() o
  join plicht p on p.gemeente_id = huidige_gemeente() and p.id = o and is_informeerplicht(p.code)
  join triagebesluit tb on tb.gemeente_id = p.gemeente_id and tb.id = p.besluit_id
    and tb.informeren_wanneer = 'achteraf' and tb.informeren_redenen && array['veiligheid', 'onderzoek']
  cross join lateral (select uitstel_tot(tb.gemeente_id, tb.id) as dag) e
  cross join lateral (select coalesce(max((x.op at time zone 'Europe/Amsterdam')::date), (tb.genomen_op at time zone 'Europe/Amsterdam')::date) as begin,
    count(*)::integer as keer from uitstel_herziening x where x.gemeente_id = tb.gemeente_id and x.besluit_id = tb.id) h
  order by tb.id, p.code
$$;
revoke all on function mijn_uitstel() from public;
grant execute on function mijn_uitstel() to deelwijzer_app;

create or replace function uitgesteld_voor_inwoner(p_besluit uuid) returns boolean
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  with recursive keten as (
    select tb.id, tb.informeren_wanneer, tb.informeren_redenen
      from triagebesluit tb where tb.gemeente_id = huidige_gemeente() and tb.id = p_besluit
    union all
    select tb.id, tb.informeren_wanneer, tb.informeren_redenen
      from triagebesluit tb join keten k on tb.vervangt_id = k.id where tb.gemeente_id = huidige_gemeente()
  )
  select exists (
    select from keten k
    where k.informeren_wanneer = 'achteraf' and k.informeren_redenen && array['veiligheid', 'onderzoek']
      and uitstel_tot(huidige_gemeente(), k.id) >= current_date
      and not exists (
        select from plicht p
        where p.gemeente_id = huidige_gemeente() and p.besluit_id = k.id and p.gedaan_op is not null and is_informeerplicht(p.code)))
$$;

/* Under a deferral that was extended, the act can still be done. */
create or replace function onder_besluit() returns trigger
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare b triagebesluit%rowtype;
begin
  if (select d.status from dossier d where d.gemeente_id = new.gemeente_id and d.id = new.dossier_id) <> 'open' then
    raise exception 'dit dossier is gesloten' using errcode = 'DW006';
  end if;
  perform slot_op_besluit(new.besluit_id);
  select * into b from triagebesluit x where x.gemeente_id = new.gemeente_id and x.id = new.besluit_id;
  if b.id is null or b.dossier_id <> new.dossier_id or b.persoon_id <> new.persoon_id or b.conclusie <> 'doen' then
    raise exception 'geen besluit om dit te doen' using errcode = 'DW009';
  end if;
  if exists (select from triagebesluit later where later.gemeente_id = b.gemeente_id and later.vervangt_id = b.id) then
    raise exception 'het besluit is vervangen' using errcode = 'DW009';
  end if;
  -- A report to an authority is telling too.
  if (case b.handeling when 'melden' then 'verstrekken' else b.handeling end) <> new.soort
     or b.ontvanger_type <> new.ontvanger_type or not new.categorieen <@ b.categorieen then
    raise exception 'dit is iets anders dan besloten' using errcode = 'DW009';
  end if;
  if exists (select from plicht p where p.gemeente_id = b.gemeente_id and p.besluit_id = b.id and p.blokkerend and p.gedaan_op is null) then
    raise exception 'eerst moet nog iets gebeuren' using errcode = 'DW009';
  end if;
  if new.geinformeerd = 'achteraf' and b.informeren_wanneer <> 'achteraf' then
    raise exception 'het besluit zegt: vooraf informeren' using errcode = 'DW009';
  end if;
  if b.informeren_wanneer = 'achteraf' then
    if not is_verankerd(b.id) then
      raise exception 'het besluit staat nog niet vast in het logboek' using errcode = 'DW009';
    end if;
    if uitstel_tot(b.gemeente_id, b.id) < current_date and not exists (
        select from plicht p where p.gemeente_id = b.gemeente_id and p.besluit_id = b.id and p.gedaan_op is not null
          and p.code in ('informeer-achteraf', 'informeer-binnen-vier-weken', 'informeer-na-onderzoek')) then
      raise exception 'de dag om te informeren is voorbij' using errcode = 'DW009';
    end if;
  end if;
  return null;
end $$;

drop function uitgestelde_besluiten();
create function uitgestelde_besluiten()
returns table (besluit_id uuid, persoon_id uuid, nummer text, dossier_nummer text, genomen_op timestamptz, redenen text[], uiterlijk date,
  verborgen boolean, medewerker text, pet text, verlengd integer, herzien_op timestamptz)
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select tb.id, tb.persoon_id, tb.nummer, d.nummer, tb.genomen_op, tb.informeren_redenen, e.dag, u.nu, m.naam, p.naam, h.keer, h.laatst
  from triagebesluit tb
  join dossier d on d.gemeente_id = tb.gemeente_id and d.id = tb.dossier_id
  cross join lateral (select uitgesteld_voor_inwoner(tb.id) as nu) u
  cross join lateral (select uitstel_tot(tb.gemeente_id, tb.id) as dag) e
  cross join lateral (select count(*)::integer as keer, max(x.op) as laatst from uitstel_herziening x where x.gemeente_id = tb.gemeente_id and x.besluit_id = tb.id) h
  left join lateral (select x.pet_id, x.gedaan_op from plicht x where x.gemeente_id = tb.gemeente_id and x.besluit_id = tb.id
    and is_informeerplicht(x.code) order by x.gedaan_op nulls last limit 1) pl on true
  join pet p on p.gemeente_id = tb.gemeente_id and p.id = coalesce(pl.pet_id, tb.pet_id)
  join medewerker m on m.gemeente_id = p.gemeente_id and m.id = p.medewerker_id
  where tb.gemeente_id = huidige_gemeente() and (select huidige_petsoort()) = 'privacy-officer'
    and tb.informeren_wanneer = 'achteraf' and tb.informeren_redenen && array['veiligheid', 'onderzoek']
    and pl.gedaan_op is null and (u.nu or e.dag < current_date)
$$;
revoke all on function uitgestelde_besluiten() from public;
grant execute on function uitgestelde_besluiten() to deelwijzer_breed;

-- The list of terms asks for birthdays on which it changes who decides.
grant execute on function verjaardag(date, integer) to deelwijzer_app;

/* Terms of the team: how many per pet and week, never whose. */
create function team_termijnen(p_weken integer)
returns table (pet_naam text, week date, aantal bigint, te_laat bigint, zonder_iemand bigint)
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select p.naam, greatest(date_trunc('week', x.uiterlijk)::date, date_trunc('week', current_date)::date - 7),
    count(*), count(*) filter (where x.uiterlijk < current_date),
    count(*) filter (where not kan_plicht_doen(x.gemeente_id, x.pet_id, x.dossier_id) and not exists (
      select from toegang t where t.gemeente_id = x.gemeente_id and t.dossier_id = x.dossier_id and t.vlaggen & 8 > 0
        and t.geldig_van <= now() and (t.geldig_tot is null or t.geldig_tot > now())))
  from plicht x join pet p on p.gemeente_id = x.gemeente_id and p.id = x.pet_id
  where x.gemeente_id = huidige_gemeente() and (select huidige_petsoort()) = 'leidinggevende' and x.gedaan_op is null
    and x.uiterlijk < date_trunc('week', current_date)::date + 7 * least(p_weken, 52)
  group by 1, 2 order by 1, 2
$$;
revoke all on function team_termijnen(integer) from public;
grant execute on function team_termijnen(integer) to deelwijzer_breed;

/* A calendar of one pet: only days and numbers, for whoever has the secret; only its hash is kept. */
create table agenda_link (
  gemeente_id uuid not null,
  id uuid not null,
  pet_id uuid not null,
  hash bytea not null unique check (length(hash) = 32),
  gemaakt_op timestamptz not null,
  geeindigd_op timestamptz,
  primary key (gemeente_id, id),
  foreign key (gemeente_id, pet_id) references pet (gemeente_id, id)
);
create unique index agenda_link_pet on agenda_link (gemeente_id, pet_id) where geeindigd_op is null;
alter table agenda_link enable row level security;
alter table agenda_link force row level security;
create policy eigenaar on agenda_link for all to deelwijzer_eigenaar using (true) with check (true);
create policy eigen on agenda_link for select to deelwijzer_app
  using (gemeente_id = (select huidige_gemeente()) and pet_id = (select huidige_pet()));
grant select (gemeente_id, id, pet_id, gemaakt_op, geeindigd_op) on agenda_link to deelwijzer_app;

create function zet_agenda(p_id uuid, p_hash bytea, p_nu timestamptz) returns void
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare ik pet%rowtype;
begin
  ik := eis_pet();
  -- Two tabs at one moment: one after the other, the last one works.
  perform pg_advisory_xact_lock(hashtextextended('agenda ' || ik.id::text, 0));
  update agenda_link set geeindigd_op = p_nu where gemeente_id = ik.gemeente_id and pet_id = ik.id and geeindigd_op is null;
  if p_hash is not null then
    insert into agenda_link (gemeente_id, id, pet_id, hash, gemaakt_op) values (ik.gemeente_id, p_id, ik.id, p_hash, p_nu);
  end if;
end $$;
revoke all on function zet_agenda(uuid, bytea, timestamptz) from public;
grant execute on function zet_agenda(uuid, bytea, timestamptz) to deelwijzer_app;

/* A wrong, ended or withdrawn secret gives no row at all; a right one always one, also with nothing to do. */
create function agenda_van(p_hash bytea) returns table (dag date, nummer text, gemaakt timestamptz)
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  with van as (
    select a.gemeente_id, a.pet_id from agenda_link a join pet p on p.gemeente_id = a.gemeente_id and p.id = a.pet_id
    join medewerker m on m.gemeente_id = p.gemeente_id and m.id = p.medewerker_id and m.uit_dienst_op is null
    where a.hash = p_hash and a.geeindigd_op is null and p.toegekend_op is not null and p.geldig_van <= now() and (p.geldig_tot is null or p.geldig_tot > now())
  )
  (select x.uiterlijk, d.nummer, min(x.ontstaan_op) from van v
    cross join lateral open_plichten_van(v.gemeente_id, v.pet_id) o
    join plicht x on x.gemeente_id = v.gemeente_id and x.id = o
    join dossier d on d.gemeente_id = x.gemeente_id and d.id = x.dossier_id
    group by 1, 2 order by 1, 2 limit 500)
  union all select null, null, null from van
$$;
revoke all on function agenda_van(bytea) from public;
grant execute on function agenda_van(bytea) to deelwijzer_app;
