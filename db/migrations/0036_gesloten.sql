-- What is closed stays closed beneath the application too: data of police and justice (Wpg 7, Wjsg 39f; E-269…E-271), what was
-- looked up in Suwinet (E-258), and links that could point out of the dossier they belong to.

-- ── Police and justice ──────────────────────────────────────────────────────────────────────────────────────────────

create function is_gesloten_regime(p_soort text) returns boolean
language sql immutable set search_path = deelwijzer, pg_temp as $$
  select p_soort in ('politiegegevens', 'strafvorderlijke-gegevens')
$$;

-- Who received it must keep it secret: another organisation that takes over the dossier, or works in it, did not receive it.
create function kreeg_het_zelf(p_afweging uuid, p_pet uuid) returns boolean
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select not exists (select from afweging a where a.gemeente_id = huidige_gemeente() and a.id = p_afweging and is_gesloten_regime(a.soort))
    or exists (select from pet toen join pet nu on nu.gemeente_id = toen.gemeente_id and nu.organisatie_id = toen.organisatie_id
      where toen.gemeente_id = huidige_gemeente() and toen.id = p_pet and nu.id = huidige_pet())
$$;
revoke all on function is_gesloten_regime(text), kreeg_het_zelf(uuid, uuid) from public;
grant execute on function kreeg_het_zelf(uuid, uuid) to deelwijzer_app;
create policy gesloten_regime on afweging_stap as restrictive for select to deelwijzer_app
  using (stap <> 'inhoud' or kreeg_het_zelf(afweging_id, pet_id));

-- Who does not see an earlier version still writes the next one: the number is counted here, under the lock of bewaak_afweging.
create function nummer_inhoud() returns trigger language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  new.nr := 1 + (select coalesce(max(s.nr), 0) from afweging_stap s where s.gemeente_id = new.gemeente_id and s.afweging_id = new.afweging_id and s.stap = new.stap);
  return new;
end $$;
create trigger afweging_stap_open_nummer before insert on afweging_stap for each row when (new.stap = 'inhoud') execute function nummer_inhoud();

-- Sent back or destroyed is gone here as well, and from every draft: of what did not belong here nothing stays but that it came.
-- Otherwise only the drafts of it go; nobody has to find what was typed in a second tab.
create function wis_wat_terug_ging() returns trigger language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  if not exists (select from afweging a where a.gemeente_id = new.gemeente_id and a.id = new.afweging_id and is_gesloten_regime(a.soort)) then return null; end if;
  delete from concept c where c.gemeente_id = new.gemeente_id and c.soort = 'afweging' and c.onderwerp_id = new.afweging_id;
  if new.uitkomst = 'terug' then
    delete from afweging_stap s where s.gemeente_id = new.gemeente_id and s.afweging_id = new.afweging_id and s.stap = 'inhoud';
  end if;
  return null;
end $$;
create function bewaak_stap_weg() returns trigger language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  if old.stap <> 'inhoud' or not exists (select from afweging a join afweging_einde e on e.gemeente_id = a.gemeente_id and e.afweging_id = a.id
      where a.gemeente_id = old.gemeente_id and a.id = old.afweging_id and is_gesloten_regime(a.soort) and e.uitkomst = 'terug'
        and e.xmin = pg_current_xact_id()::xid) then
    raise exception 'afweging_stap is onveranderlijk' using errcode = 'insufficient_privilege';
  end if;
  return old;
end $$;
revoke all on function nummer_inhoud(), wis_wat_terug_ging(), bewaak_stap_weg() from public;
drop trigger afweging_stap_blijft on afweging_stap;
create trigger afweging_stap_blijft before update on afweging_stap for each row execute function weiger_wijziging();
create trigger afweging_stap_gaat_zo_niet before delete on afweging_stap for each row execute function bewaak_stap_weg();
create trigger afweging_einde_wist after insert on afweging_einde for each row execute function wis_wat_terug_ging();

-- What was sent back before this migration goes now.
alter table afweging_stap disable trigger user;
delete from afweging_stap s using afweging a, afweging_einde e
  where a.gemeente_id = s.gemeente_id and a.id = s.afweging_id and e.gemeente_id = a.gemeente_id and e.afweging_id = a.id
    and is_gesloten_regime(a.soort) and e.uitkomst = 'terug' and s.stap = 'inhoud';
alter table afweging_stap enable trigger user;

-- These kinds have an act of their own and are never a datum of a dossier; what has a law of its own never goes along in an
-- overgang, whatever is chosen (src/domein/overgang.ts says it first).
create policy gesloten_regime on gegeven as restrictive for insert to deelwijzer_app
  with check (categorie not in ('suwinet', 'politiegegeven', 'justitieel', 'tip', 'fraudesignaal', 'vir-melding'));
create function reist_niet() returns trigger language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  raise exception 'dit gaat niet mee' using errcode = 'DW007';
end $$;
revoke all on function reist_niet() from public;
create trigger gegeven_reist_niet after insert on gegeven for each row
  when (new.overgang_id is not null and new.vervangt_id is null
    and new.categorie in ('suwinet', 'politiegegeven', 'justitieel', 'tip', 'fraudesignaal', 'vir-melding'))
  execute function reist_niet();

-- ── Suwinet ─────────────────────────────────────────────────────────────────────────────────────────────────────────

-- The purpose lock is on reading too: the pets that may look there, with that task, read what was looked up.
create function suwinet_is_mijn_taak(p_dossier uuid) returns boolean
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select exists (select from pet p join dossier d on d.gemeente_id = p.gemeente_id and d.taak = any (p.taken)
    where p.gemeente_id = huidige_gemeente() and p.id = huidige_pet() and p.soort in ('toeleider', 'begeleider-pw') and d.id = p_dossier)
$$;
revoke all on function suwinet_is_mijn_taak(uuid) from public;
grant execute on function suwinet_is_mijn_taak(uuid) to deelwijzer_app;
create policy doel on suwinet_raadpleging as restrictive for select to deelwijzer_app using (suwinet_is_mijn_taak(dossier_id));

-- ── What points to a dossier, points to that dossier ────────────────────────────────────────────────────────────────

-- After the row: row security speaks first, so what is hidden sounds like what is absent.
create function afweging_plicht_past() returns trigger language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  if not exists (select from plicht p where p.gemeente_id = new.gemeente_id and p.id = new.plicht_id and p.dossier_id = new.dossier_id
      and p.code = 'rond-afweging-af' and p.gedaan_op is null)
     or exists (select from afweging a where a.gemeente_id = new.gemeente_id and a.plicht_id = new.plicht_id and a.id <> new.id) then
    raise exception 'een afweging heeft een eigen taak in het eigen dossier' using errcode = 'insufficient_privilege';
  end if;
  return null;
end $$;
create trigger afweging_plicht_past after insert on afweging for each row execute function afweging_plicht_past();

create function ruggespraak_bij_past() returns trigger language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  if (new.triage_id is not null and not exists (select from triage t where t.gemeente_id = new.gemeente_id and t.id = new.triage_id and t.dossier_id = new.dossier_id))
     or (new.afweging_id is not null and not exists (select from afweging a where a.gemeente_id = new.gemeente_id and a.id = new.afweging_id
       and a.dossier_id = new.dossier_id)) then
    raise exception 'dat is van een ander dossier' using errcode = 'insufficient_privilege';
  end if;
  return null;
end $$;
create trigger ruggespraak_bij_past after insert on ruggespraak_bij for each row execute function ruggespraak_bij_past();

create function overleg_afspraak_past() returns trigger language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  if not exists (select from overleg o join plicht p on p.gemeente_id = o.gemeente_id and p.dossier_id = o.dossier_id
      where o.gemeente_id = new.gemeente_id and o.id = new.overleg_id and p.id = new.plicht_id) then
    raise exception 'een taak van een ander dossier' using errcode = 'insufficient_privilege';
  end if;
  return null;
end $$;
create trigger overleg_afspraak_past after insert on overleg_afspraak for each row execute function overleg_afspraak_past();
revoke all on function afweging_plicht_past(), ruggespraak_bij_past(), overleg_afspraak_past() from public;
