-- Who may report to the verwijsindex risicojongeren, and what was reported (Jeugdwet 7.1.4.1–7.1.4.6; E-189, E-190). We are
-- no client of that index: who reports puts it there, and records here that and when.

-- ── Who may report ──────────────────────────────────────────────────────────────────────────────────────────────────

-- Like a pet: one beheerder asks, a second one grants, and either takes it away at once. It goes with a person, not a pet.
create table meldingsbevoegdheid (
  gemeente_id uuid not null,
  id uuid not null,
  medewerker_id uuid not null,
  -- In which field of work (Besluit Jeugdwet 7.1).
  domein text not null check (domein in ('jeugdhulp', 'jeugdgezondheidszorg', 'gezondheidszorg', 'onderwijs',
    'maatschappelijke-ondersteuning', 'werk-en-inkomen', 'politie-en-justitie')),
  van date not null,
  tot date,
  aangevraagd_door uuid not null,
  aangevraagd_op timestamptz not null,
  toegekend_door uuid,
  toegekend_op timestamptz,
  ingetrokken_door uuid,
  ingetrokken_op timestamptz,
  intrekreden text not null default '' check (length(intrekreden) <= 300),
  primary key (gemeente_id, id),
  check (tot is null or tot >= van),
  check ((toegekend_door is null) = (toegekend_op is null)),
  check ((ingetrokken_door is null) = (ingetrokken_op is null)),
  check (ingetrokken_op is null or btrim(intrekreden) <> ''),
  foreign key (gemeente_id, medewerker_id) references medewerker (gemeente_id, id),
  foreign key (gemeente_id, aangevraagd_door) references medewerker (gemeente_id, id),
  foreign key (gemeente_id, toegekend_door) references medewerker (gemeente_id, id),
  foreign key (gemeente_id, ingetrokken_door) references medewerker (gemeente_id, id)
);
create index meldingsbevoegdheid_medewerker on meldingsbevoegdheid (gemeente_id, medewerker_id);
-- One at a time for one field of work.
create unique index meldingsbevoegdheid_een on meldingsbevoegdheid (gemeente_id, medewerker_id, domein) where ingetrokken_op is null and tot is null;

create function bewaak_meldingsbevoegdheid() returns trigger language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare vast text[] := array['toegekend_door', 'toegekend_op', 'ingetrokken_door', 'ingetrokken_op', 'intrekreden'];
begin
  if huidige_petsoort() is distinct from 'beheerder' then
    raise exception 'dit doet een beheerder' using errcode = 'insufficient_privilege';
  end if;
  if tg_op = 'INSERT' then
    if new.aangevraagd_door is distinct from huidige_medewerker() or new.toegekend_op is not null or new.ingetrokken_op is not null
       or exists (select from medewerker m where m.gemeente_id = new.gemeente_id and m.id = new.medewerker_id and m.uit_dienst_op is not null) then
      raise exception 'een aanvraag begint zonder toekenning' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end if;
  if (to_jsonb(new) - vast) <> (to_jsonb(old) - vast) or old.ingetrokken_op is not null
     or (old.toegekend_op is not null and (new.toegekend_op, new.toegekend_door) is distinct from (old.toegekend_op, old.toegekend_door)) then
    raise exception 'dit ligt vast' using errcode = 'insufficient_privilege';
  end if;
  if old.toegekend_op is null and new.toegekend_op is not null
     and (new.toegekend_door is distinct from huidige_medewerker() or new.toegekend_door in (old.aangevraagd_door, old.medewerker_id)) then
    raise exception 'een tweede beheerder kent toe' using errcode = 'insufficient_privilege';
  end if;
  if new.ingetrokken_op is not null and new.ingetrokken_door is distinct from huidige_medewerker() then
    raise exception 'wie intrekt, doet dat onder eigen naam' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger meldingsbevoegdheid_bewaakt before insert or update on meldingsbevoegdheid for each row execute function bewaak_meldingsbevoegdheid();
create trigger meldingsbevoegdheid_blijft before delete or truncate on meldingsbevoegdheid for each statement execute function weiger_wijziging();

-- May this person report on this day? Somebody who left may not, whatever the register says.
create function is_meldingsbevoegd(p_gemeente uuid, p_medewerker uuid, p_dag date) returns boolean
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select exists (select from meldingsbevoegdheid b join medewerker m on m.gemeente_id = b.gemeente_id and m.id = b.medewerker_id
    where b.gemeente_id = p_gemeente and b.medewerker_id = p_medewerker and b.toegekend_op is not null
      and b.van <= p_dag and (b.tot is null or b.tot >= p_dag)
      and (b.ingetrokken_op is null or (b.ingetrokken_op at time zone 'Europe/Amsterdam')::date > p_dag)
      and (m.uit_dienst_op is null or (m.uit_dienst_op at time zone 'Europe/Amsterdam')::date > p_dag))
$$;

-- ── No report by somebody else, nor about somebody too old ──────────────────────────────────────────────────────────

create function alleen_meldingsbevoegd() returns trigger language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare dag date := (new.gedaan_op at time zone 'Europe/Amsterdam')::date;
begin
  if new.ontvanger_type <> 'verwijsindex' or new.soort <> 'verstrekken' then return null; end if;
  if not exists (select from pet p where p.gemeente_id = new.gemeente_id and p.id = new.pet_id
      and is_meldingsbevoegd(p.gemeente_id, p.medewerker_id, dag)) then
    raise exception 'niet bevoegd om te melden' using errcode = 'DW020';
  end if;
  if not exists (select from persoon p where p.gemeente_id = new.gemeente_id and p.id = new.persoon_id
      and p.geboortedatum is not null and verjaardag(p.geboortedatum, 23) > dag) then
    raise exception 'de verwijsindex is tot 23 jaar' using errcode = 'DW021';
  end if;
  return null;
end $$;
create trigger verstrekking_meldingsbevoegd after insert on verstrekking for each row execute function alleen_meldingsbevoegd();

-- ── What was reported ───────────────────────────────────────────────────────────────────────────────────────────────

create table verwijsindex_melding (
  gemeente_id uuid not null,
  id uuid not null,
  afweging_id uuid not null,
  dossier_id uuid not null,
  persoon_id uuid not null,
  pet_id uuid not null,
  -- The risks; the index itself does not hold them.
  inhoud jsonb not null check (is_verzegeld(inhoud)),
  gemeld_op date not null,
  -- The day on which it is out of the index at the latest: two years, or the 23rd birthday.
  uiterlijk date not null,
  vastgelegd_op timestamptz not null,
  primary key (gemeente_id, id),
  constraint verwijsindex_melding_een unique (gemeente_id, afweging_id),
  foreign key (gemeente_id, dossier_id, afweging_id) references afweging (gemeente_id, dossier_id, id),
  foreign key (gemeente_id, dossier_id, persoon_id) references dossier_persoon (gemeente_id, dossier_id, persoon_id),
  foreign key (gemeente_id, pet_id) references pet (gemeente_id, id)
);
create index verwijsindex_melding_dossier on verwijsindex_melding (gemeente_id, dossier_id, gemeld_op desc);

create table verwijsindex_verwijdering (
  gemeente_id uuid not null,
  melding_id uuid not null,
  reden text not null check (reden in ('onterecht', 'risico-weg', 'termijn', 'leeftijd', 'overleden', 'bezwaar')),
  verwijderd_op date not null,
  -- Until when the index remembers that there was a report; none after an unjust one (Jeugdwet 7.1.4.6).
  archief_tot date,
  inhoud text not null check (is_verzegeld(inhoud)),
  pet_id uuid not null,
  vastgelegd_op timestamptz not null,
  primary key (gemeente_id, melding_id),
  check (archief_tot is null or (reden in ('risico-weg', 'termijn') and archief_tot > verwijderd_op)),
  foreign key (gemeente_id, melding_id) references verwijsindex_melding (gemeente_id, id),
  foreign key (gemeente_id, pet_id) references pet (gemeente_id, id)
);
create trigger verwijsindex_melding_blijft before update or delete or truncate on verwijsindex_melding for each statement execute function weiger_wijziging();
create trigger verwijsindex_verwijdering_blijft before update or delete or truncate on verwijsindex_verwijdering for each statement execute function weiger_wijziging();

create function bewaak_verwijsindex_melding() returns trigger language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare geboren date;
begin
  if (select d.status from dossier d where d.gemeente_id = new.gemeente_id and d.id = new.dossier_id) is distinct from 'open' then
    raise exception 'dit dossier is gesloten' using errcode = 'DW006';
  end if;
  -- Only after the weighing ended in a report, and the ordinary road was gone: besluit, and the telling itself.
  if not exists (select from afweging a
      join afweging_einde e on e.gemeente_id = a.gemeente_id and e.afweging_id = a.id and e.uitkomst = 'melden'
      join triagebesluit b on b.gemeente_id = e.gemeente_id and b.triage_id = e.triage_id
      join verstrekking v on v.gemeente_id = b.gemeente_id and v.besluit_id = b.id and v.ontvanger_type = 'verwijsindex'
      where a.gemeente_id = new.gemeente_id and a.id = new.afweging_id and a.soort = 'verwijsindex' and a.persoon_id = new.persoon_id
        and (a.begonnen_op at time zone 'Europe/Amsterdam')::date <= new.gemeld_op)
     or new.gemeld_op > (new.vastgelegd_op at time zone 'Europe/Amsterdam')::date then
    raise exception 'zonder afweging en verstrekking geen melding' using errcode = 'DW021';
  end if;
  if not exists (select from pet p where p.gemeente_id = new.gemeente_id and p.id = new.pet_id
      and is_meldingsbevoegd(p.gemeente_id, p.medewerker_id, new.gemeld_op)) then
    raise exception 'niet bevoegd om te melden' using errcode = 'DW020';
  end if;
  select p.geboortedatum into geboren from persoon p where p.gemeente_id = new.gemeente_id and p.id = new.persoon_id;
  if geboren is null or verjaardag(geboren, 23) <= new.gemeld_op
     or new.uiterlijk is distinct from least((new.gemeld_op + interval '2 years')::date, verjaardag(geboren, 23)) then
    raise exception 'de verwijsindex is tot 23 jaar en twee jaar' using errcode = 'DW021';
  end if;
  return new;
end $$;
create trigger verwijsindex_melding_bewaakt before insert on verwijsindex_melding for each row execute function bewaak_verwijsindex_melding();

create function bewaak_verwijsindex_verwijdering() returns trigger language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare m verwijsindex_melding%rowtype; grens date; tot date;
begin
  select * into m from verwijsindex_melding x where x.gemeente_id = new.gemeente_id and x.id = new.melding_id;
  select verjaardag(p.geboortedatum, 23) into grens from persoon p where p.gemeente_id = m.gemeente_id and p.id = m.persoon_id;
  if m.id is null or new.verwijderd_op < m.gemeld_op
     or new.verwijderd_op > (new.vastgelegd_op at time zone 'Europe/Amsterdam')::date then
    raise exception 'deze verwijdering hoort hier niet' using errcode = 'DW021';
  end if;
  if new.reden in ('risico-weg', 'termijn') then
    tot := least((new.verwijderd_op + interval '5 years')::date, grens);
    if tot <= new.verwijderd_op then tot := null; end if;
  end if;
  if new.archief_tot is distinct from tot then
    raise exception 'het archief volgt uit de reden' using errcode = 'DW021';
  end if;
  return new;
end $$;
create trigger verwijsindex_verwijdering_bewaakt before insert on verwijsindex_verwijdering for each row execute function bewaak_verwijsindex_verwijdering();

-- The duty to take it out of the index ends with having done that, not by dropping it.
create function verwijsindex_plicht_blijft() returns trigger language plpgsql set search_path = deelwijzer, pg_temp as $$
begin
  raise exception 'deze plicht vervalt niet' using errcode = 'DW016';
end $$;
create trigger plicht_verwijsindex_blijft before update on plicht for each row
  when (old.code = 'verwijsindex-verwijderen' and new.afloop = 'ingetrokken') execute function verwijsindex_plicht_blijft();

-- The lines of the log about writing in one weighing, with their place in it: for the file that answers for it (E-179).
-- For who may write there; who looked at it is not in here.
create function gebeurtenissen_bij_afweging(p_afweging uuid)
returns table (id uuid, tijdstip timestamptz, handeling text, rol text, organisatie text, object_soort text, uitkomst text, boom smallint, origin text, index bigint)
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select g.id, g.tijdstip, g.handeling, g.rol, g.organisatie, g.object_soort, g.uitkomst, b.boom, o.origin, b.index
  from afweging a
    join gebeurtenis g on g.gemeente_id = a.gemeente_id and g.betrokkene_id = a.persoon_id and g.object_id = a.id and g.object_soort = 'afweging'
      and g.actor_soort = 'medewerker' and g.handeling = 'vastleggen' and g.dossier_id = a.dossier_id
    left join blad b on b.gemeente_id = g.gemeente_id and b.gebeurtenis_id = g.id
    left join boom o on o.nr = b.boom
  where a.gemeente_id = huidige_gemeente() and a.id = p_afweging
    and exists (select from toegang t where t.gemeente_id = a.gemeente_id and t.pet_id = huidige_pet() and t.dossier_id = a.dossier_id
      and t.vlaggen & 10 = 10 and t.geldig_van <= now() and (t.geldig_tot is null or t.geldig_tot > now()))
  order by g.volgnummer
$$;

revoke execute on function bewaak_meldingsbevoegdheid(), is_meldingsbevoegd(uuid, uuid, date), alleen_meldingsbevoegd(),
  bewaak_verwijsindex_melding(), bewaak_verwijsindex_verwijdering(), verwijsindex_plicht_blijft(), gebeurtenissen_bij_afweging(uuid) from public;
grant execute on function gebeurtenissen_bij_afweging(uuid) to deelwijzer_app;

-- ── Who sees it ─────────────────────────────────────────────────────────────────────────────────────────────────────

do $$ declare t text; begin
  foreach t in array array['meldingsbevoegdheid', 'verwijsindex_melding', 'verwijsindex_verwijdering'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy eigenaar on %I to deelwijzer_eigenaar using (true) with check (true)', t);
  end loop;
end $$;

create policy eigen on meldingsbevoegdheid for select to deelwijzer_app
  using (gemeente_id = (select huidige_gemeente()) and medewerker_id = (select huidige_medewerker()));
create policy lezen on meldingsbevoegdheid for select to deelwijzer_breed
  using (gemeente_id = (select huidige_gemeente()) and (select huidige_petsoort()) in ('beheerder', 'leidinggevende', 'privacy-officer'));
create policy aanvragen on meldingsbevoegdheid for insert to deelwijzer_breed
  with check (gemeente_id = (select huidige_gemeente()) and (select huidige_petsoort()) = 'beheerder');
create policy beheren on meldingsbevoegdheid for update to deelwijzer_breed
  using (gemeente_id = (select huidige_gemeente()) and (select huidige_petsoort()) = 'beheerder')
  with check (gemeente_id = (select huidige_gemeente()));
grant select on meldingsbevoegdheid to deelwijzer_app, deelwijzer_breed;
grant insert on meldingsbevoegdheid to deelwijzer_breed;
grant update (toegekend_door, toegekend_op, ingetrokken_door, ingetrokken_op, intrekreden) on meldingsbevoegdheid to deelwijzer_breed;

create policy bereik on verwijsindex_melding for select to deelwijzer_app
  using (gemeente_id = (select huidige_gemeente())
    and dossier_id = any (array(select t.dossier_id from toegang t where t.vlaggen & 2 > 0 and t.bron <> 'nood')));
create policy schrijven on verwijsindex_melding for insert to deelwijzer_app
  with check (gemeente_id = (select huidige_gemeente()) and pet_id = (select huidige_pet())
    and exists (select from toegang t where t.dossier_id = verwijsindex_melding.dossier_id and t.vlaggen & 8 > 0));
create policy bereik on verwijsindex_verwijdering for select to deelwijzer_app
  using (gemeente_id = (select huidige_gemeente()) and melding_id in (select m.id from verwijsindex_melding m));
create policy schrijven on verwijsindex_verwijdering for insert to deelwijzer_app
  with check (gemeente_id = (select huidige_gemeente()) and pet_id = (select huidige_pet())
    and exists (select from verwijsindex_melding m join toegang t on t.dossier_id = m.dossier_id and t.vlaggen & 8 > 0
      where m.id = verwijsindex_verwijdering.melding_id));
grant select, insert on verwijsindex_melding, verwijsindex_verwijdering to deelwijzer_app;
