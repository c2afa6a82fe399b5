-- Carrying out what was decided on a request: correcting, erasing, restricting, stopping (AVG 16–19 and 21, Jeugdwet 7.3.9,
-- Wmo 5.3.5; E-225…E-228). Only on the strength of a decision on that datum, once, and everybody to whom the datum was
-- given hears it. What is taken out of sight leaves by one door: `afgeschermd`, which every road to a datum already asks.

-- ── What stands in the tables ───────────────────────────────────────────────────────────────────────────────────────

-- With 'verbeteren': must the old text go as well, or does it stay as history?
alter table verzoekbesluit_onderdeel add column oude_weg boolean not null default false;
alter table verzoekbesluit_onderdeel add constraint oude_weg_bij_verbeteren check (not oude_weg or uitvoering = 'verbeteren');

-- The task to carry it out (T-12).
alter table verzoekdeel add column uitvoerplicht_id uuid;
alter table verzoekdeel add foreign key (gemeente_id, uitvoerplicht_id) references plicht (gemeente_id, id);

-- One carrying out: of one datum of a decision, of a notice in the dossier of another controller, or the end of a restriction.
create table verzoekuitvoering (
  gemeente_id uuid not null,
  id uuid not null,
  deel_id uuid not null,
  onderdeel_id uuid,
  kennisgeving_id uuid,
  einde_van uuid,
  soort text not null check (soort in ('verbeteren', 'aanvullen', 'wissen', 'beperken', 'stoppen', 'verstrekken', 'opheffen')),
  pet_id uuid not null,
  op timestamptz not null,
  -- How many data, documents and running delingen it touched: numbers alone, for who reads it back.
  gegevens integer not null default 0,
  documenten integer not null default 0,
  delingen integer not null default 0,
  -- How it was done when it was done by hand.
  inhoud jsonb check (is_verzegeld(inhoud)),
  primary key (gemeente_id, id),
  unique (gemeente_id, onderdeel_id),
  unique (gemeente_id, kennisgeving_id),
  unique (gemeente_id, einde_van),
  check (num_nonnulls(onderdeel_id, kennisgeving_id, einde_van) = 1),
  check ((soort = 'opheffen') = (einde_van is not null)),
  foreign key (gemeente_id, deel_id) references verzoekdeel (gemeente_id, id),
  foreign key (gemeente_id, onderdeel_id) references verzoekbesluit_onderdeel (gemeente_id, onderdeel_id),
  foreign key (gemeente_id, einde_van) references verzoekuitvoering (gemeente_id, id),
  foreign key (gemeente_id, pet_id) references pet (gemeente_id, id)
);
create index verzoekuitvoering_deel on verzoekuitvoering (gemeente_id, deel_id);

-- Which data it touched. Never what they said.
create table geraakt_gegeven (
  gemeente_id uuid not null,
  uitvoering_id uuid not null,
  gegeven_id uuid not null,
  wat text not null check (wat in ('verbeterd', 'gewist', 'beperkt', 'opgeheven')),
  nieuw_id uuid,
  -- With 'beperkt': it was not given along when the dossier was taken over, and is not given along by what follows.
  was_overdracht boolean not null default false,
  op timestamptz not null,
  primary key (gemeente_id, uitvoering_id, gegeven_id),
  check (not was_overdracht or wat = 'beperkt'),
  check ((wat = 'verbeterd') = (nieuw_id is not null)),
  foreign key (gemeente_id, uitvoering_id) references verzoekuitvoering (gemeente_id, id),
  foreign key (gemeente_id, gegeven_id) references gegeven (gemeente_id, id)
);
create index geraakt_gegeven_gegeven on geraakt_gegeven (gemeente_id, gegeven_id);

-- Everybody to whom it was given hears it (AVG 19): one row per recipient and carrying out.
create table kennisgeving (
  gemeente_id uuid not null,
  id uuid not null,
  uitvoering_id uuid not null,
  deel_id uuid not null,
  dossier_id uuid not null,
  persoon_id uuid not null,
  wat text not null check (wat in ('verbeterd', 'gewist', 'beperkt', 'gestopt', 'opgeheven')),
  -- On the page of a partner, by somebody of us, or in the dossier of another controller.
  weg text not null check (weg in ('partner', 'taak', 'dossier')),
  -- Who: an organisation is one recipient however often it got something; else the verstrekking or the datum there.
  sleutel uuid not null,
  -- It can be read back that exactly this was told, or only that something of this kind was.
  zeker boolean not null,
  verstrekking_id uuid,
  -- Under which besluit it was told: what the resident may not know yet, they do not learn here.
  besluit_id uuid,
  organisatie_id uuid,
  delingen uuid[] not null default '{}',
  naar_dossier_id uuid,
  naar_gegeven_id uuid,
  plicht_id uuid,
  -- What stands there now, for a partner that may still read what was shared.
  tekst text check (is_verzegeld(tekst)),
  klaargezet_op timestamptz not null,
  stand text not null default 'open' check (stand in ('open', 'verteld', 'bevestigd', 'onmogelijk', 'niet-gekregen')),
  verteld_op timestamptz,
  bevestigd_op timestamptz,
  bevestigd_door uuid,
  pet_id uuid,
  -- How it was told, or why it could not be.
  reden text check (is_verzegeld(reden)),
  primary key (gemeente_id, id),
  unique (gemeente_id, uitvoering_id, sleutel),
  foreign key (gemeente_id, uitvoering_id) references verzoekuitvoering (gemeente_id, id),
  foreign key (gemeente_id, deel_id) references verzoekdeel (gemeente_id, id),
  foreign key (gemeente_id, dossier_id) references dossier (gemeente_id, id),
  foreign key (gemeente_id, persoon_id) references persoon (gemeente_id, id),
  foreign key (gemeente_id, verstrekking_id) references verstrekking (gemeente_id, id),
  foreign key (gemeente_id, organisatie_id) references organisatie (gemeente_id, id),
  foreign key (gemeente_id, naar_dossier_id) references dossier (gemeente_id, id),
  foreign key (gemeente_id, naar_gegeven_id) references gegeven (gemeente_id, id),
  foreign key (gemeente_id, plicht_id) references plicht (gemeente_id, id),
  foreign key (gemeente_id, bevestigd_door) references partner_medewerker (gemeente_id, id),
  foreign key (gemeente_id, pet_id) references pet (gemeente_id, id),
  check ((weg = 'dossier') = (naar_gegeven_id is not null) and (naar_dossier_id is null) = (naar_gegeven_id is null)),
  check ((weg = 'dossier') = (verstrekking_id is null)),
  check (weg <> 'partner' or organisatie_id is not null),
  check ((stand in ('verteld', 'bevestigd')) = (verteld_op is not null)),
  check ((stand = 'bevestigd') = (bevestigd_op is not null)),
  -- What cannot be done needs a reason (AVG 19).
  check (stand not in ('onmogelijk', 'niet-gekregen') or reden is not null)
);
create index kennisgeving_deel on kennisgeving (gemeente_id, deel_id);
create index kennisgeving_organisatie on kennisgeving (gemeente_id, organisatie_id) where weg = 'partner';
create index kennisgeving_naar on kennisgeving (gemeente_id, naar_dossier_id) where naar_dossier_id is not null;
create index kennisgeving_plicht on kennisgeving (gemeente_id, plicht_id) where plicht_id is not null;
create index kennisgeving_dossier on kennisgeving (gemeente_id, dossier_id);

-- A restriction does not end before the resident was told that it will (AVG 18 lid 3).
create table beperking_einde (
  gemeente_id uuid not null,
  id uuid not null,
  uitvoering_id uuid not null,
  pet_id uuid not null,
  aangekondigd_op timestamptz not null,
  vanaf date not null,
  reden text not null check (is_verzegeld(reden)),
  primary key (gemeente_id, id),
  unique (gemeente_id, uitvoering_id),
  foreign key (gemeente_id, uitvoering_id) references verzoekuitvoering (gemeente_id, id),
  foreign key (gemeente_id, pet_id) references pet (gemeente_id, id),
  check (vanaf >= (aangekondigd_op at time zone 'Europe/Amsterdam')::date + 7)
);

do $$ declare t text; begin
  foreach t in array array['verzoekuitvoering', 'geraakt_gegeven', 'kennisgeving', 'beperking_einde'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy eigenaar on %I for all to deelwijzer_eigenaar using (true) with check (true)', t);
  end loop;
  foreach t in array array['geraakt_gegeven', 'beperking_einde'] loop
    execute format('create trigger %I before update or delete or truncate on %I for each statement execute function weiger_wijziging()', t || '_blijft', t);
  end loop;
  foreach t in array array['verzoekuitvoering', 'kennisgeving'] loop
    execute format('create trigger %I before delete or truncate on %I for each statement execute function weiger_wijziging()', t || '_blijft', t);
  end loop;
end $$;

-- A datum: what it was corrected from, and that it was erased or restricted. An erased one keeps its place and nothing else,
-- so that what refers to it (that it was told, that it came along) does not break; see docs/decisions/0033.
alter table gegeven
  add column vervangt_id uuid,
  add column geraakt_op timestamptz,
  alter column aard drop not null, alter column dat_wat drop not null, alter column categorie drop not null,
  alter column bron_soort drop not null, alter column bron drop not null, alter column verkregen_in_pet drop not null,
  alter column inhoud drop not null, alter column antwoord drop not null,
  drop constraint gegeven_afgeschermd_check,
  add constraint gegeven_afgeschermd_check check (afgeschermd in ('overdracht', 'verbeterd', 'gewist', 'beperkt')),
  add constraint gegeven_gewist_is_leeg check (num_nonnulls(aard, dat_wat, categorie, bron_soort, verkregen_in_pet, antwoord)
    = case when afgeschermd is not distinct from 'gewist' then 0 else 6 end
    and (afgeschermd is not distinct from 'gewist') <= (inhoud is null and bron is null)
    and (afgeschermd in ('gewist', 'verbeterd') or inhoud is not null and bron is not null)),
  add foreign key (gemeente_id, vervangt_id) references gegeven (gemeente_id, id);
create unique index gegeven_vervangt on gegeven (gemeente_id, vervangt_id) where vervangt_id is not null;
create index gegeven_herkomst on gegeven (gemeente_id, herkomst_id) where herkomst_id is not null;
-- Nobody reads an erased one, and nobody writes one that replaces another or says it is a copy of another: that goes through
-- the functions below and the overgang. Whoever could say it would work on the other one with every decision on their own.
create policy niet_gewist on gegeven as restrictive for select to deelwijzer_app, deelwijzer_breed, deelwijzer_inwoner
  using (afgeschermd is distinct from 'gewist');
create policy zonder_omweg on gegeven as restrictive for insert to deelwijzer_app
  with check (vervangt_id is null and herkomst_id is null and overgang_id is null and afgeschermd is null and geraakt_op is null);

-- A datum does not change otherwise, also not for who owns the table; only what the seals need (a new key, an older version).
create function bewaak_gegeven() returns trigger language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  if (new.gemeente_id, new.id, new.dossier_id, new.persoon_id, new.zegel_id, new.vervangt_id, new.herkomst_id)
     is distinct from (old.gemeente_id, old.id, old.dossier_id, old.persoon_id, old.zegel_id, old.vervangt_id, old.herkomst_id)
     or (old.afgeschermd = 'gewist' and new is distinct from old)
     or (old.afgeschermd = 'verbeterd' and new.afgeschermd not in ('verbeterd', 'gewist')) then
    raise exception 'een gegeven verandert zo niet' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
revoke all on function bewaak_gegeven() from public;
create trigger gegeven_bewaakt before update on gegeven for each row execute function bewaak_gegeven();

-- What was told stays known, what it said goes when it must (AVG 17); that it may not be used any more stands at it.
alter table verstrekt_gegeven
  add column stand text check (stand in ('verbeterd', 'gewist', 'beperkt')),
  alter column tekst drop not null, alter column waarom drop not null,
  add constraint verstrekt_gegeven_leeg check (stand in ('gewist', 'verbeterd') or tekst is not null and waarom is not null);
create index verstrekt_gegeven_gegeven on verstrekt_gegeven (gemeente_id, gegeven_id) where gegeven_id is not null;
create index overleg_gedeeld_gegeven on overleg_gedeeld (gemeente_id, gegeven_id) where gegeven_id is not null;
drop trigger verstrekt_gegeven_onveranderlijk on verstrekt_gegeven;
create trigger verstrekt_gegeven_onveranderlijk before delete or truncate on verstrekt_gegeven for each statement execute function weiger_wijziging();
drop trigger verstrekking_onveranderlijk on verstrekking;
create trigger verstrekking_onveranderlijk before delete or truncate on verstrekking for each statement execute function weiger_wijziging();

-- In this transaction something is being carried out: nothing else may touch what was told.
create function wordt_uitgevoerd(p_gemeente uuid) returns boolean
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select exists (select from verzoekuitvoering u where u.gemeente_id = p_gemeente and u.xmin = pg_current_xact_id()::xid)
$$;
revoke all on function wordt_uitgevoerd(uuid) from public;
create function bewaak_wat_verteld_is() returns trigger language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  if not wordt_uitgevoerd(new.gemeente_id)
     or (tg_table_name = 'verstrekking' and to_jsonb(new) - 'inhoud' <> to_jsonb(old) - 'inhoud')
     or (tg_table_name = 'verstrekt_gegeven' and (to_jsonb(new) - array['stand', 'tekst', 'waarom'] <> to_jsonb(old) - array['stand', 'tekst', 'waarom']
       or (to_jsonb(new) ->> 'tekst') is not null and to_jsonb(new) ->> 'tekst' <> to_jsonb(old) ->> 'tekst'
       or (to_jsonb(new) ->> 'waarom') is not null and to_jsonb(new) ->> 'waarom' <> to_jsonb(old) ->> 'waarom')) then
    raise exception '% is onveranderlijk', tg_table_name using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
revoke all on function bewaak_wat_verteld_is() from public;
create trigger verstrekt_gegeven_blijft before update on verstrekt_gegeven for each row execute function bewaak_wat_verteld_is();
create trigger verstrekking_blijft before update on verstrekking for each row execute function bewaak_wat_verteld_is();

-- A document moves to the corrected datum with it, and changes in no other way.
drop trigger document_onveranderlijk on document;
create trigger document_onveranderlijk before truncate on document for each statement execute function weiger_wijziging();
create function bewaak_document() returns trigger language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  if not wordt_uitgevoerd(new.gemeente_id) or to_jsonb(new) - 'gegeven_id' <> to_jsonb(old) - 'gegeven_id' then
    raise exception 'document is onveranderlijk' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
revoke all on function bewaak_document() from public;
create trigger document_blijft before update on document for each row execute function bewaak_document();

-- A partner does not see what was taken back, wherever it looks.
create policy niet_teruggenomen on verstrekt_gegeven as restrictive for select to deelwijzer_partner using (stand is null);
grant select (stand) on verstrekt_gegeven to deelwijzer_partner;

-- ── Nothing is done with what is not there any more ─────────────────────────────────────────────────────────────────

-- Who shares, takes along or attaches waits for who erases, and the other way round; the second one sees what the first did.
create function eis_gegeven_er(p_gemeente uuid, p_gegeven uuid) returns void
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  perform from gegeven g where g.gemeente_id = p_gemeente and g.id = p_gegeven and g.afgeschermd is null for share;
  if not found then raise exception 'dit gegeven is er niet meer, of is afgeschermd' using errcode = 'DW030'; end if;
end $$;
create function gegeven_is_er() returns trigger language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  perform eis_gegeven_er(new.gemeente_id, (to_jsonb(new) ->> tg_argv[0])::uuid);
  return new;
end $$;
revoke all on function eis_gegeven_er(uuid, uuid), gegeven_is_er() from public;
-- After the row: row security speaks first, so what is hidden sounds like what is absent.
create trigger verstrekt_gegeven_is_er after insert on verstrekt_gegeven for each row when (new.gegeven_id is not null) execute function gegeven_is_er('gegeven_id');
create trigger overleg_gedeeld_is_er after insert on overleg_gedeeld for each row when (new.gegeven_id is not null) execute function gegeven_is_er('gegeven_id');
create trigger document_gegeven_is_er after insert on document for each row execute function gegeven_is_er('gegeven_id');
-- A copy is made of what stands there; the corrected copy replaces one that was taken along before.
create trigger gegeven_herkomst_is_er after insert on gegeven for each row
  when (new.herkomst_id is not null and new.vervangt_id is null) execute function gegeven_is_er('herkomst_id');

-- A correction is also made in a closed dossier (0007 with one more reason).
create or replace function gegeven_past_bij_dossier() returns trigger language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare d dossier%rowtype;
begin
  select * into d from dossier where gemeente_id = new.gemeente_id and id = new.dossier_id;
  if d.status <> 'open' and new.vervangt_id is null then
    raise exception 'dit dossier is gesloten' using errcode = 'DW006';
  end if;
  if d.soort = 'gezamenlijk-bestand' and (new.dat_wat <> 'dat' or new.categorie <> 'gewoon') then
    raise exception 'een gezamenlijk bestand neemt alleen dat-informatie' using errcode = 'DW007';
  end if;
  if new.categorie in ('behandel', 'diagnostiek')
     and (d.soort in ('toeleidingsdossier', 'uitkeringsdossier', 'gezinsdossier') or (d.soort = 'regiedossier' and d.taak = 'regie-vanuit-college')) then
    raise exception 'behandel- en diagnosegegevens horen niet in een %', d.soort using errcode = 'DW007';
  end if;
  if new.gezinszaak <> (d.soort = 'gezinsdossier') then
    raise exception 'wat het gezin aangaat en wat een lid aangaat, staan apart' using errcode = 'DW007';
  end if;
  return new;
end $$;

-- 'There is more here than you see' is about what another role sees, not about what was corrected, erased or restricted.
create or replace function is_iets_verborgen(p_dossier uuid) returns boolean
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select mag.vlaggen is not null and (
    exists (
      select from gegeven g where g.gemeente_id = huidige_gemeente() and g.dossier_id = p_dossier
        and (g.afgeschermd = 'overdracht' or g.afgeschermd is null and (mag.vlaggen & vlag_voor(g.categorie, g.dat_wat) = 0
          -- What was learned under secrecy stays closed for who only looks with a purpose.
          or (not mag.werkt and g.verkregen_in_pet in ('hulpverlener', 'regisseur-hulp', 'jeugdbeschermer')))))
    -- The question, the besluiten and the words of the resident are content too.
    or (mag.vlaggen & 2 = 0 and (
      exists (select from dossier d where d.gemeente_id = huidige_gemeente() and d.id = p_dossier and d.hulpvraag_id is not null)
      or exists (select from triagebesluit b where b.gemeente_id = huidige_gemeente() and b.dossier_id = p_dossier)
      or exists (select from verklaring v where v.gemeente_id = huidige_gemeente() and v.dossier_id = p_dossier))))
  from (select bit_or(t.vlaggen) as vlaggen, bool_or(t.bron not in ('leidinggevende', 'klacht')) as werkt from toegang t
    where t.gemeente_id = huidige_gemeente() and t.pet_id = huidige_pet() and t.dossier_id = p_dossier
      and t.geldig_van <= now() and (t.geldig_tot is null or t.geldig_tot > now())) mag
$$;

-- ── What belongs together, and who got it ───────────────────────────────────────────────────────────────────────────

-- Who is responsible for a dossier, as one word to compare: the college, or the organisation of who keeps it (C-22).
create function verantwoordelijke_van(p_gemeente uuid, p_dossier uuid) returns text
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select case when d.soort in ('toeleidingsdossier', 'regiedossier', 'uitkeringsdossier', 'schuldhulpdossier') and d.taak <> 'regie-vanuit-hulp'
    then 'college' else coalesce((
      select p.organisatie_id::text from betrokkenheid b join pet p on p.gemeente_id = b.gemeente_id and p.id = b.pet_id
      where b.gemeente_id = d.gemeente_id and b.dossier_id = d.id and b.vlaggen & 8 > 0
      order by (b.geldig_tot is null or b.geldig_tot > now()) desc, b.geldig_van, b.id limit 1), d.id::text) end
  from dossier d where d.gemeente_id = p_gemeente and d.id = p_dossier
$$;

-- A datum with all its copies and all that it was corrected from, with the same controller: one datum for the law.
create function zelfde_gegeven(p_gemeente uuid, p_gegeven uuid) returns setof uuid
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  with recursive heen as (
    select g.id, g.herkomst_id, g.vervangt_id from gegeven g where g.gemeente_id = p_gemeente and g.id = p_gegeven
    union
    select g.id, g.herkomst_id, g.vervangt_id from heen h join gegeven g on g.gemeente_id = p_gemeente
      and (g.id in (h.herkomst_id, h.vervangt_id) or g.herkomst_id = h.id or g.vervangt_id = h.id)
  )
  select g.id from heen h join gegeven g on g.gemeente_id = p_gemeente and g.id = h.id
  where verantwoordelijke_van(p_gemeente, g.dossier_id) = (select verantwoordelijke_van(p_gemeente, z.dossier_id) from gegeven z
    where z.gemeente_id = p_gemeente and z.id = p_gegeven)
$$;

-- Everybody outside who got one of these data: told one by one, told in an overleg, or told something of this kind while it
-- stood there (then we cannot say that they did not get it). And the dossiers of other controllers that it was copied to.
create function ontvangers_van_gegevens(p_gemeente uuid, p_ids uuid[]) returns table (
  sleutel uuid, weg text, zeker boolean, verstrekking_id uuid, besluit_id uuid, organisatie_id uuid, delingen uuid[], lopend boolean,
  alleen_dat boolean, naar_dossier_id uuid, naar_gegeven_id uuid)
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  with kreeg as (
    select vg.verstrekking_id, true as zeker, vg.dat_wat from verstrekt_gegeven vg where vg.gemeente_id = p_gemeente and vg.gegeven_id = any (p_ids)
    union all
    select og.verstrekking_id, true, null from overleg_gedeeld og where og.gemeente_id = p_gemeente and og.gegeven_id = any (p_ids)
    union all
    select v.id, false, null from gegeven g join verstrekking v on v.gemeente_id = g.gemeente_id and v.dossier_id = g.dossier_id and v.persoon_id = g.persoon_id
      and v.soort = 'verstrekken' and v.gedaan_op >= g.vastgelegd_op
      and (g.geraakt_op is null or g.afgeschermd is null or v.gedaan_op <= g.geraakt_op)
      and (case when g.categorie = 'gewoon' then g.dat_wat else g.categorie end) = any (v.categorieen)
      where g.gemeente_id = p_gemeente and g.id = any (p_ids)
        and not exists (select from verstrekt_gegeven vg where vg.gemeente_id = v.gemeente_id and vg.verstrekking_id = v.id)
        and not exists (select from overleg_gedeeld og where og.gemeente_id = v.gemeente_id and og.verstrekking_id = v.id and og.gegeven_id is not null)
  ), per as (
    select k.verstrekking_id, bool_or(k.zeker) as zeker, bool_and(coalesce(k.dat_wat = 'dat', false)) as alleen_dat from kreeg k group by k.verstrekking_id
  ), regel as (
    select coalesce(v.organisatie_id, v.id) as sleutel, v.id as verstrekking_id, v.besluit_id, v.organisatie_id, v.gedaan_op, per.zeker, per.alleen_dat,
      d.id as deling_id, d.id is not null and d.geldig_tot >= current_date
        and not exists (select from deling_stop s where s.gemeente_id = d.gemeente_id and s.deling_id = d.id) as lopend
    from per join verstrekking v on v.gemeente_id = p_gemeente and v.id = per.verstrekking_id
      left join deling d on d.gemeente_id = v.gemeente_id and d.verstrekking_id = v.id and d.soort = 'partner'
  )
  (select distinct on (r.sleutel) r.sleutel, case when max(r.deling_id::text) over w is null then 'taak' else 'partner' end, bool_or(r.zeker) over w,
      r.verstrekking_id, r.besluit_id, r.organisatie_id, array_remove(array_agg(r.deling_id) over w, null), bool_or(r.lopend) over w,
      bool_and(r.alleen_dat) over w, null::uuid, null::uuid
    from regel r window w as (partition by r.sleutel)
    -- Told under a besluit that the resident knows goes before one that is deferred.
    order by r.sleutel, uitgesteld_voor_inwoner(r.besluit_id), r.zeker desc, r.lopend desc, r.gedaan_op desc)
  union all
  select g.id, 'dossier', true, null, null, null, '{}', false, false, g.dossier_id, g.id from gegeven g
  where g.gemeente_id = p_gemeente and g.herkomst_id = any (p_ids) and not g.id = any (p_ids)
    and (g.afgeschermd is null or g.afgeschermd in ('overdracht', 'beperkt'))
$$;
revoke all on function verantwoordelijke_van(uuid, uuid), zelfde_gegeven(uuid, uuid), ontvangers_van_gegevens(uuid, uuid[]) from public;

-- ── Who may carry it out, and what ──────────────────────────────────────────────────────────────────────────────────

-- Where the task lies: with who decided, or works in the dossier now; else with who was there last.
create function wie_voert_uit(p_gemeente uuid, p_dossier uuid, p_eerst uuid) returns uuid
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select coalesce(
    (select t.pet_id from toegang t where t.gemeente_id = p_gemeente and t.dossier_id = p_dossier and t.bron = 'betrokkenheid' and t.vlaggen & 8 > 0
      and t.geldig_van <= now() and (t.geldig_tot is null or t.geldig_tot > now()) order by t.pet_id is distinct from p_eerst, t.geldig_van, t.pet_id limit 1),
    p_eerst,
    (select b.pet_id from betrokkenheid b where b.gemeente_id = p_gemeente and b.dossier_id = p_dossier order by b.geldig_van desc, b.pet_id limit 1))
$$;

create function besluit_vraagt_uitvoering() returns trigger language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare d verzoekdeel%rowtype; p uuid; nr text; besloten date;
begin
  select * into d from verzoekdeel x where x.gemeente_id = new.gemeente_id and x.id = new.deel_id for update;
  -- A complaint is judged; nothing in a dossier follows from it.
  if exists (select from rechtsverzoek v where v.gemeente_id = d.gemeente_id and v.id = d.verzoek_id and v.soort = 'klacht') then
    raise exception 'een klacht verandert geen gegevens' using errcode = 'insufficient_privilege';
  end if;
  if d.dossier_id is null or d.uitvoerplicht_id is not null then return null; end if;
  p := wie_voert_uit(d.gemeente_id, d.dossier_id, (select q.pet_id from plicht q where q.gemeente_id = d.gemeente_id and q.id = d.plicht_id));
  if p is null then return null; end if;
  select v.nummer into nr from rechtsverzoek v where v.gemeente_id = d.gemeente_id and v.id = d.verzoek_id;
  select (b.genomen_op at time zone 'Europe/Amsterdam')::date into besloten from verzoekbesluit b where b.gemeente_id = new.gemeente_id and b.id = new.besluit_id;
  d.uitvoerplicht_id := gen_random_uuid();
  insert into plicht (gemeente_id, id, dossier_id, pet_id, code, tekst, blokkerend, uiterlijk, termijn)
    values (d.gemeente_id, d.uitvoerplicht_id, d.dossier_id, p, 'voer-verzoek-uit', 'Voer uit wat op het verzoek is besloten (' || nr || ').', false, besloten + 14, 'T-12');
  update verzoekdeel set uitvoerplicht_id = d.uitvoerplicht_id where gemeente_id = d.gemeente_id and id = d.id;
  return null;
end $$;
create trigger verzoekbesluit_onderdeel_uitvoeren after insert on verzoekbesluit_onderdeel for each row
  when (new.uitvoering <> 'geen') execute function besluit_vraagt_uitvoering();

-- The part, for who may carry it out: who writes in the dossier, or has the task of a dossier that was closed.
create function eis_uitvoerder(p_deel uuid) returns verzoekdeel
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare d verzoekdeel%rowtype;
begin
  perform eis_pet();
  select * into d from verzoekdeel x where x.gemeente_id = huidige_gemeente() and x.id = p_deel for update;
  if d.id is null or d.dossier_id is null then raise exception 'geen deel' using errcode = 'insufficient_privilege'; end if;
  if not coalesce(is_mijn_plicht((select q.pet_id from plicht q where q.gemeente_id = d.gemeente_id and q.id = d.uitvoerplicht_id), d.dossier_id), false) then
    perform eis_toegang(d.dossier_id, 8);
  end if;
  return d;
end $$;

create function eis_uit_te_voeren(p_onderdeel uuid) returns verzoekbesluit_onderdeel
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare d verzoekdeel%rowtype; o verzoekbesluit_onderdeel%rowtype;
begin
  d := eis_uitvoerder((select x.deel_id from verzoekonderdeel x where x.gemeente_id = huidige_gemeente() and x.id = p_onderdeel));
  select * into o from verzoekbesluit_onderdeel x where x.gemeente_id = d.gemeente_id and x.onderdeel_id = p_onderdeel
    and x.oordeel in ('ja', 'deels') and x.uitvoering <> 'geen';
  if o.onderdeel_id is null or d.stand <> 'besloten'
     or exists (select from rechtsverzoek v where v.gemeente_id = d.gemeente_id and v.id = d.verzoek_id and v.stand in ('ingetrokken', 'doorgezonden'))
     or onderdeel_vervangen(d.gemeente_id, p_onderdeel)
     or exists (select from verzoekuitvoering u where u.gemeente_id = d.gemeente_id and u.onderdeel_id = p_onderdeel) then
    raise exception 'hier is geen besluit om uit te voeren' using errcode = 'DW029';
  end if;
  return o;
end $$;

-- The data that one datum of a decision is about: the datum itself, or all of this person in this dossier.
create function gegevens_van_onderdeel(p_gemeente uuid, p_onderdeel uuid) returns setof uuid
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select distinct z from verzoekonderdeel o join verzoekdeel d on d.gemeente_id = o.gemeente_id and d.id = o.deel_id
    join gegeven g on g.gemeente_id = o.gemeente_id and case o.soort when 'gegeven' then g.id = o.gegeven_id
      when 'alles' then g.dossier_id = d.dossier_id and g.persoon_id = d.persoon_id and not g.gezinszaak else false end
    cross join lateral zelfde_gegeven(o.gemeente_id, g.id) z
  where o.gemeente_id = p_gemeente and o.id = p_onderdeel
$$;
revoke all on function wie_voert_uit(uuid, uuid, uuid), besluit_vraagt_uitvoering(), eis_uitvoerder(uuid), eis_uit_te_voeren(uuid),
  gegevens_van_onderdeel(uuid, uuid) from public;

-- What it touches, for who carries it out, closed in its seals; also what an overdracht keeps from this pet, which the page
-- does not show (`zichtbaar`). Locked, so that what is read here is what is erased.
create function raakt_gegevens(p_onderdeel uuid) returns table (id uuid, zegel_id uuid, dossier_id uuid, persoon_id uuid, gezinszaak boolean,
  inhoud text, bron text, afgeschermd text, hier boolean, zichtbaar boolean)
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare o verzoekbesluit_onderdeel%rowtype; d verzoekdeel%rowtype;
begin
  o := eis_uit_te_voeren(p_onderdeel);
  select * into d from verzoekdeel x where x.gemeente_id = o.gemeente_id and x.id = o.deel_id;
  return query select g.id, g.zegel_id, g.dossier_id, g.persoon_id, g.gezinszaak, g.inhoud, g.bron, g.afgeschermd, g.dossier_id = d.dossier_id,
      g.dossier_id = d.dossier_id and g.afgeschermd is null and exists (select from toegang t where t.gemeente_id = g.gemeente_id and t.pet_id = huidige_pet()
        and t.dossier_id = g.dossier_id and t.vlaggen & vlag_voor(g.categorie, g.dat_wat) > 0 and t.geldig_van <= now() and (t.geldig_tot is null or t.geldig_tot > now()))
    from gegeven g where g.gemeente_id = o.gemeente_id and g.id in (select gegevens_van_onderdeel(o.gemeente_id, p_onderdeel)) and g.inhoud is not null
    order by g.id for update of g;
end $$;

-- Who will hear of it, before it is done: to seal for each what they hear.
create function ontvangers_van_onderdeel(p_onderdeel uuid) returns table (sleutel uuid, weg text, zeker boolean, lopend boolean, alleen_dat boolean)
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare o verzoekbesluit_onderdeel%rowtype;
begin
  o := eis_uit_te_voeren(p_onderdeel);
  return query select x.sleutel, x.weg, x.zeker, x.lopend, x.alleen_dat
    from ontvangers_van_gegevens(o.gemeente_id, array(select gegevens_van_onderdeel(o.gemeente_id, p_onderdeel))) x;
end $$;

-- What a draft can be about that may hold words of these data: their dossiers and what is worked on in them.
create function onderwerpen_bij(p_gemeente uuid, p_ids uuid[]) returns setof uuid
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  with waar as (select distinct g.dossier_id from gegeven g where g.gemeente_id = p_gemeente and g.id = any (p_ids))
  select dossier_id from waar
  union select t.id from waar w join triage t on t.gemeente_id = p_gemeente and t.dossier_id = w.dossier_id
  union select b.id from waar w join triagebesluit b on b.gemeente_id = p_gemeente and b.dossier_id = w.dossier_id
  union select p.id from waar w join plicht p on p.gemeente_id = p_gemeente and p.dossier_id = w.dossier_id
  union select a.id from waar w join afweging a on a.gemeente_id = p_gemeente and a.dossier_id = w.dossier_id
  union select unnest(p_ids)
$$;
revoke all on function onderwerpen_bij(uuid, uuid[]) from public;

-- Who worked, or could work, in these dossiers.
create function petten_bij(p_gemeente uuid, p_dossiers uuid[]) returns setof uuid
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select b.pet_id from betrokkenheid b where b.gemeente_id = p_gemeente and b.dossier_id = any (p_dossiers)
  union select t.pet_id from toegang t where t.gemeente_id = p_gemeente and t.dossier_id = any (p_dossiers)
  union select v.vervanger_pet_id from betrokkenheid b join vervanging v on v.gemeente_id = b.gemeente_id and v.pet_id = b.pet_id
    where b.gemeente_id = p_gemeente and b.dossier_id = any (p_dossiers)
$$;
revoke all on function petten_bij(uuid, uuid[]) from public;

-- What may still hold words of it: what was told (per kind, for the register), and drafts of whoever works in these dossiers.
-- Closed; who carries it out compares and seals again, and sees nothing of it.
create function resten_van_onderdeel(p_onderdeel uuid) returns table (soort text, id uuid, voor_id uuid, bij boolean, inhoud jsonb, waarden jsonb, tekst text)
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare o verzoekbesluit_onderdeel%rowtype; ids uuid[]; dossiers uuid[];
begin
  o := eis_uit_te_voeren(p_onderdeel);
  ids := array(select gegevens_van_onderdeel(o.gemeente_id, p_onderdeel));
  dossiers := array(select distinct g.dossier_id from gegeven g where g.gemeente_id = o.gemeente_id and g.id = any (ids));
  return query
    select 'verteld', vg.id, null::uuid, null::boolean, null::jsonb, null::jsonb, vg.tekst from verstrekt_gegeven vg
      where vg.gemeente_id = o.gemeente_id and vg.gegeven_id = any (ids) and vg.tekst is not null
    union all
    select 'verstrekking', v.id, v.persoon_id, null, v.inhoud, null, null from verstrekking v
      where v.gemeente_id = o.gemeente_id and v.dossier_id = any (dossiers) and v.soort = 'verstrekken'
        and exists (select from gegeven g where g.gemeente_id = v.gemeente_id and g.id = any (ids) and g.persoon_id = v.persoon_id and g.dossier_id = v.dossier_id);
  return query
    -- Some drafts say only inside the seal which dossier they are about: `bij` is what can be said from outside.
    select 'concept'::text, c.id, c.pet_id, c.onderwerp_id in (select x from onderwerpen_bij(o.gemeente_id, ids) x), null::jsonb, c.waarden, null::text from concept c
      where c.gemeente_id = o.gemeente_id and c.pet_id in (select x from petten_bij(o.gemeente_id, dossiers) x)
    for update of c;
end $$;
revoke all on function raakt_gegevens(uuid), ontvangers_van_onderdeel(uuid), resten_van_onderdeel(uuid) from public;
grant execute on function raakt_gegevens(uuid), ontvangers_van_onderdeel(uuid), resten_van_onderdeel(uuid) to deelwijzer_app;

-- ── Carrying out ────────────────────────────────────────────────────────────────────────────────────────────────────

create function wis_gegevens(p_gemeente uuid, p_uitvoering uuid, p_ids uuid[], p_nu timestamptz) returns void
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare n integer; m integer; mensen uuid[];
begin
  mensen := array(select g.persoon_id from gegeven g where g.gemeente_id = p_gemeente and g.id = any (p_ids)
    union select dp.persoon_id from gegeven g join dossier_persoon dp on dp.gemeente_id = g.gemeente_id and dp.dossier_id = g.dossier_id
      where g.gemeente_id = p_gemeente and g.id = any (p_ids) and g.gezinszaak);
  delete from document x where x.gemeente_id = p_gemeente and x.gegeven_id = any (p_ids);
  get diagnostics m = row_count;
  insert into geraakt_gegeven (gemeente_id, uitvoering_id, gegeven_id, wat, op)
    select p_gemeente, p_uitvoering, g.id, 'gewist', p_nu from gegeven g where g.gemeente_id = p_gemeente and g.id = any (p_ids)
      and g.afgeschermd is distinct from 'gewist' on conflict do nothing;
  get diagnostics n = row_count;
  update verstrekt_gegeven x set stand = 'gewist', tekst = null, waarom = null where x.gemeente_id = p_gemeente and x.gegeven_id = any (p_ids);
  -- What partners were told about an earlier correction is content too.
  update kennisgeving k set tekst = null where k.gemeente_id = p_gemeente and k.tekst is not null and exists (
    select from geraakt_gegeven r where r.gemeente_id = k.gemeente_id and r.uitvoering_id = k.uitvoering_id and (r.gegeven_id = any (p_ids) or r.nieuw_id = any (p_ids)));
  update gegeven x set afgeschermd = 'gewist', geraakt_op = p_nu, inhoud = null, bron = null, aard = null, dat_wat = null, categorie = null,
      bron_soort = null, verkregen_in_pet = null, antwoord = null, beroepsgeheim = 'geen'
    where x.gemeente_id = p_gemeente and x.id = any (p_ids) and x.afgeschermd is distinct from 'gewist';
  -- A copy on file that was made before holds it as well.
  -- First the copy itself, which waits for a part that is being made; then that part is there to take away.
  update afschrift a set staat = case a.staat when 'klaar' then 'verlopen' else 'mislukt' end, bijgewerkt_op = p_nu
    where a.gemeente_id = p_gemeente and a.persoon_id = any (mensen) and a.staat in ('wacht', 'bezig', 'klaar');
  delete from afschrift_stuk s using afschrift a where s.gemeente_id = p_gemeente and a.gemeente_id = s.gemeente_id and a.id = s.afschrift_id and a.persoon_id = any (mensen);
  delete from afschrift_deel s using afschrift a where s.gemeente_id = p_gemeente and a.gemeente_id = s.gemeente_id and a.id = s.afschrift_id and a.persoon_id = any (mensen);
  update verzoekuitvoering u set gegevens = u.gegevens + n, documenten = u.documenten + m where u.gemeente_id = p_gemeente and u.id = p_uitvoering;
end $$;

-- One new datum in the place of an old one, as it was: same dossier, person, kind, pet and secrecy (E-066); only what it says
-- is new. Sealed once, as that of p_zegel; the copies are copies again.
create function is_niet_meegegeven(p_gemeente uuid, p_gegeven uuid) returns boolean
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select g.afgeschermd = 'overdracht' or g.afgeschermd = 'beperkt' and exists (select from geraakt_gegeven r
      where r.gemeente_id = g.gemeente_id and r.gegeven_id = g.id and r.wat = 'beperkt' and (r.was_overdracht
        -- Who took the dossier over meanwhile was never given it.
        or exists (select from overdracht o where o.gemeente_id = g.gemeente_id and o.dossier_id = g.dossier_id and o.op >= r.op)))
  from gegeven g where g.gemeente_id = p_gemeente and g.id = p_gegeven
$$;
revoke all on function is_niet_meegegeven(uuid, uuid) from public;

create function verbeter_gegeven(p_gemeente uuid, p_uitvoering uuid, p_oud uuid, p_nieuw uuid, p_zegel uuid, p_inhoud text, p_bron text, p_herkomst uuid,
  p_nu timestamptz) returns void
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare apart boolean := is_niet_meegegeven(p_gemeente, p_oud);
begin
  update gegeven x set afgeschermd = 'verbeterd', geraakt_op = p_nu where x.gemeente_id = p_gemeente and x.id = p_oud;
  insert into gegeven (gemeente_id, id, dossier_id, persoon_id, pet_id, aard, dat_wat, categorie, bron_soort, bron, verkregen_in_pet, inhoud, antwoord,
      sleutel, vastgelegd_op, gezinszaak, beroepsgeheim, herkomst_id, overgang_id, zegel_id, vervangt_id, afgeschermd)
    select x.gemeente_id, p_nieuw, x.dossier_id, x.persoon_id, x.pet_id, x.aard, x.dat_wat, x.categorie, x.bron_soort, p_bron, x.verkregen_in_pet, p_inhoud,
      x.antwoord, gen_random_uuid(), p_nu, x.gezinszaak, x.beroepsgeheim, p_herkomst, case when p_herkomst is null then null else x.overgang_id end, p_zegel, x.id, case when apart then 'overdracht' end
    from gegeven x where x.gemeente_id = p_gemeente and x.id = p_oud;
  -- What hangs at it belongs to the datum as it stands now.
  update document x set gegeven_id = p_nieuw where x.gemeente_id = p_gemeente and x.gegeven_id = p_oud;
  insert into geraakt_gegeven (gemeente_id, uitvoering_id, gegeven_id, wat, nieuw_id, op) values (p_gemeente, p_uitvoering, p_oud, 'verbeterd', p_nieuw, p_nu);
  update verzoekuitvoering u set gegevens = u.gegevens + 1 where u.gemeente_id = p_gemeente and u.id = p_uitvoering;
end $$;

create function stop_delingen(p_gemeente uuid, p_uitvoering uuid, p_delingen uuid[], p_nu timestamptz) returns void
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare n integer;
begin
  insert into deling_stop (gemeente_id, deling_id, door, op)
    select d.gemeente_id, d.id, 'medewerker', p_nu from deling d where d.gemeente_id = p_gemeente and d.id = any (p_delingen)
    on conflict do nothing;
  get diagnostics n = row_count;
  update verzoekuitvoering u set delingen = u.delingen + n where u.gemeente_id = p_gemeente and u.id = p_uitvoering;
end $$;

-- A share in which nothing is left to read ends.
create function stop_lege_delingen(p_gemeente uuid, p_uitvoering uuid, p_ids uuid[], p_nu timestamptz) returns void
language sql security definer set search_path = deelwijzer, pg_temp as $$
  select stop_delingen(p_gemeente, p_uitvoering, array(
    select d.id from deling d where d.gemeente_id = p_gemeente
      and exists (select from verstrekt_gegeven x where x.gemeente_id = d.gemeente_id and x.verstrekking_id = d.verstrekking_id and x.gegeven_id = any (p_ids))
      and not exists (select from verstrekt_gegeven x where x.gemeente_id = d.gemeente_id and x.verstrekking_id = d.verstrekking_id
        and x.stand is distinct from 'gewist')), p_nu)
$$;

-- The notices, one per recipient. A partner finds it on its page at once; for every other there is a task.
create function zet_kennisgevingen_klaar(p_gemeente uuid, p_uitvoering uuid, p_ids uuid[], p_wat text, p_teksten jsonb, p_nu timestamptz) returns void
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare u verzoekuitvoering%rowtype; d verzoekdeel%rowtype; nr text; r record; t jsonb; k uuid; p uuid; wie uuid; waar uuid;
begin
  select * into u from verzoekuitvoering x where x.gemeente_id = p_gemeente and x.id = p_uitvoering;
  select * into d from verzoekdeel x where x.gemeente_id = p_gemeente and x.id = u.deel_id;
  select v.nummer into nr from rechtsverzoek v where v.gemeente_id = p_gemeente and v.id = d.verzoek_id;
  -- In the dossier of who carries it out: of the decision, or of the notice that was followed.
  waar := coalesce((select x.naar_dossier_id from kennisgeving x where x.gemeente_id = p_gemeente and x.id = u.kennisgeving_id), d.dossier_id);
  for r in select * from ontvangers_van_gegevens(p_gemeente, p_ids) loop
    t := (select x from jsonb_array_elements(coalesce(p_teksten, '[]')) x where (x ->> 'sleutel')::uuid = r.sleutel limit 1);
    k := coalesce((t ->> 'id')::uuid, gen_random_uuid());
    p := null;
    if r.weg <> 'partner' then
      p := gen_random_uuid();
      wie := wie_voert_uit(p_gemeente, coalesce(r.naar_dossier_id, waar), case when r.naar_dossier_id is null then u.pet_id end);
      insert into plicht (gemeente_id, id, dossier_id, pet_id, code, tekst, blokkerend, uiterlijk, termijn)
        values (p_gemeente, p, coalesce(r.naar_dossier_id, waar), coalesce(wie, u.pet_id), 'informeer-ontvanger',
          case when r.naar_dossier_id is null then 'Vertel de ontvanger dat er iets is veranderd aan wat is gedeeld (' || nr || ').'
            else 'Een gegeven in dit dossier komt uit een ander dossier. Daar is het veranderd op verzoek van de inwoner (' || nr || '). Bekijk wat u hier doet.' end,
          false, (p_nu at time zone 'Europe/Amsterdam')::date + 14, 'T-12');
    end if;
    insert into kennisgeving (gemeente_id, id, uitvoering_id, deel_id, dossier_id, persoon_id, wat, weg, sleutel, zeker, verstrekking_id, besluit_id,
        organisatie_id, delingen, naar_dossier_id, naar_gegeven_id, plicht_id, tekst, klaargezet_op, stand, verteld_op)
      values (p_gemeente, k, p_uitvoering, u.deel_id, waar,
        coalesce((select v.persoon_id from verstrekking v where v.gemeente_id = p_gemeente and v.id = r.verstrekking_id), d.persoon_id), p_wat, r.weg, r.sleutel, r.zeker,
        r.verstrekking_id, r.besluit_id, r.organisatie_id, r.delingen, r.naar_dossier_id, r.naar_gegeven_id, p,
        case when r.weg = 'partner' and r.lopend and not r.alleen_dat then t ->> 'tekst' end, p_nu,
        case when r.weg = 'partner' then 'verteld' else 'open' end, case when r.weg = 'partner' then p_nu end)
      on conflict (gemeente_id, uitvoering_id, sleutel) do nothing;
  end loop;
end $$;

-- Must these still be given, or kept, under another request that waits for it? First that is answered, then it goes: who asks
-- to see something and is told afterwards that it was erased was not answered. An objection against this very decision does
-- not stop it (Awb 6:16), and a complaint lies in no dossier: its weight is in the decision (AVG 17 lid 3).
create function moet_nog_beantwoord(p_gemeente uuid, p_uitvoering uuid, p_ids uuid[]) returns boolean
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  with dit as (select d.verzoek_id, b.id as besluit_id from verzoekuitvoering u join verzoekdeel d on d.gemeente_id = u.gemeente_id and d.id = u.deel_id
    left join verzoekbesluit b on b.gemeente_id = d.gemeente_id and b.deel_id = d.id where u.gemeente_id = p_gemeente and u.id = p_uitvoering)
  select exists (select from gegeven g
      join verzoekdeel d on d.gemeente_id = g.gemeente_id and d.dossier_id = g.dossier_id and (d.persoon_id = g.persoon_id or g.gezinszaak)
      join rechtsverzoek v on v.gemeente_id = d.gemeente_id and v.id = d.verzoek_id
      where g.gemeente_id = p_gemeente and g.id = any (p_ids) and g.afgeschermd is distinct from 'gewist'
        and v.soort in ('inzage', 'afschrift', 'informatie', 'overdracht', 'beperken', 'bezwaar-besluit')
        and v.stand not in ('ingetrokken', 'doorgezonden', 'afgerond')
        and not exists (select from dit where dit.verzoek_id = v.id or dit.besluit_id = v.tegen_id)
        and (d.stand in ('open', 'voorstel') or d.stand = 'besloten' and exists (select from verzoekbesluit_onderdeel o
          where o.gemeente_id = d.gemeente_id and o.deel_id = d.id and o.uitvoering in ('verstrekken', 'beperken')
            and not exists (select from verzoekuitvoering u where u.gemeente_id = o.gemeente_id and u.onderdeel_id = o.onderdeel_id)
            and not onderdeel_vervangen(o.gemeente_id, o.onderdeel_id)))
        -- Not when it asks about other data, each by name.
        and (not exists (select from verzoekonderdeel o where o.gemeente_id = d.gemeente_id and o.deel_id = d.id)
          or exists (select from verzoekonderdeel o where o.gemeente_id = d.gemeente_id and o.deel_id = d.id and (o.soort not in ('gegeven', 'document')
            or o.gegeven_id = any (p_ids) or exists (select from document x where x.gemeente_id = o.gemeente_id and x.id = o.document_id and x.gegeven_id = any (p_ids))))))
    or exists (select from gegeven g join plicht p on p.gemeente_id = g.gemeente_id and p.dossier_id = g.dossier_id
      where g.gemeente_id = p_gemeente and g.id = any (p_ids) and g.afgeschermd is distinct from 'gewist'
        and p.code = 'geef-afschrift-op-papier' and p.gedaan_op is null)
$$;
create function eis_beantwoord(p_gemeente uuid, p_uitvoering uuid, p_ids uuid[]) returns void
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  if moet_nog_beantwoord(p_gemeente, p_uitvoering, p_ids) then
    raise exception 'eerst het andere verzoek' using errcode = 'DW032';
  end if;
end $$;
revoke all on function moet_nog_beantwoord(uuid, uuid, uuid[]), eis_beantwoord(uuid, uuid, uuid[]) from public;

-- Does something to one datum and its copies with the same controller. p_nieuw: {id, inhoud, bron} with 'verbeterd'.
create function raak_gegevens(p_gemeente uuid, p_uitvoering uuid, p_eerst uuid, p_ids uuid[], p_wat text, p_oude_weg boolean, p_nieuw jsonb,
  p_teksten jsonb, p_nu timestamptz) returns void
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare r record; n integer; nieuw uuid; kaart jsonb := '{}';
begin
  perform from gegeven g where g.gemeente_id = p_gemeente and g.id = any (p_ids) order by g.id for update;
  if p_wat = 'gewist' or p_oude_weg then perform eis_beantwoord(p_gemeente, p_uitvoering, p_ids); end if;
  if p_wat = 'gewist' then
    perform zet_kennisgevingen_klaar(p_gemeente, p_uitvoering, p_ids, p_wat, null, p_nu);
    perform wis_gegevens(p_gemeente, p_uitvoering, p_ids, p_nu);
    perform stop_lege_delingen(p_gemeente, p_uitvoering, p_ids, p_nu);
    return;
  end if;
  if p_wat = 'verbeterd' then
    if not exists (select from gegeven g where g.gemeente_id = p_gemeente and g.id = p_eerst and (g.afgeschermd is null or g.afgeschermd in ('overdracht', 'beperkt'))) then
      raise exception 'dit gegeven is er niet meer, of is afgeschermd' using errcode = 'DW030';
    end if;
    perform zet_kennisgevingen_klaar(p_gemeente, p_uitvoering, p_ids, p_wat, p_teksten, p_nu);
    update verstrekt_gegeven x set stand = 'verbeterd', tekst = case when p_oude_weg then null else x.tekst end,
        waarom = case when p_oude_weg then null else x.waarom end
      where x.gemeente_id = p_gemeente and x.gegeven_id = any (p_ids) and x.stand is distinct from 'gewist';
    -- The datum itself first; a copy then points to the corrected one that it is a copy of.
    for r in select g.id, g.herkomst_id from gegeven g where g.gemeente_id = p_gemeente and g.id = any (p_ids)
        and (g.afgeschermd is null or g.afgeschermd in ('overdracht', 'beperkt')) order by g.id <> p_eerst, g.vastgelegd_op, g.id loop
      nieuw := case when r.id = p_eerst then (p_nieuw ->> 'id')::uuid else gen_random_uuid() end;
      kaart := kaart || jsonb_build_object(r.id, nieuw);
      perform verbeter_gegeven(p_gemeente, p_uitvoering, r.id, nieuw, (p_nieuw ->> 'id')::uuid, p_nieuw ->> 'inhoud', p_nieuw ->> 'bron',
        case when r.herkomst_id is null then null else coalesce((kaart ->> r.herkomst_id::text)::uuid, r.herkomst_id) end, p_nu);
    end loop;
    -- The old words go when that was decided; they stay known as having been there.
    if p_oude_weg then
      update gegeven x set inhoud = null, bron = null where x.gemeente_id = p_gemeente and x.id = any (p_ids) and x.afgeschermd = 'verbeterd';
    end if;
    return;
  end if;
  -- Restricting.
  perform zet_kennisgevingen_klaar(p_gemeente, p_uitvoering, p_ids, p_wat, null, p_nu);
  insert into geraakt_gegeven (gemeente_id, uitvoering_id, gegeven_id, wat, was_overdracht, op)
    -- By the clock of the database, like an overdracht: whether it was handed over before or after decides who reads it later.
    select p_gemeente, p_uitvoering, g.id, 'beperkt', g.afgeschermd is not distinct from 'overdracht', now() from gegeven g where g.gemeente_id = p_gemeente and g.id = any (p_ids)
      and (g.afgeschermd is null or g.afgeschermd = 'overdracht');
  get diagnostics n = row_count;
  update verzoekuitvoering u set gegevens = u.gegevens + n where u.gemeente_id = p_gemeente and u.id = p_uitvoering;
  update gegeven x set afgeschermd = 'beperkt', geraakt_op = p_nu where x.gemeente_id = p_gemeente and x.id = any (p_ids)
    and (x.afgeschermd is null or x.afgeschermd = 'overdracht');
  update verstrekt_gegeven x set stand = 'beperkt' where x.gemeente_id = p_gemeente and x.gegeven_id = any (p_ids) and x.stand is null;
end $$;

-- The part is carried out when every datum is, and everybody was told whom the resident may know of.
create function rond_deel_af(p_gemeente uuid, p_deel uuid, p_nu timestamptz) returns void
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare d verzoekdeel%rowtype;
begin
  select * into d from verzoekdeel x where x.gemeente_id = p_gemeente and x.id = p_deel for update;
  if exists (select from verzoekbesluit_onderdeel o where o.gemeente_id = p_gemeente and o.deel_id = p_deel and o.uitvoering <> 'geen'
      and not exists (select from verzoekuitvoering u where u.gemeente_id = o.gemeente_id and u.onderdeel_id = o.onderdeel_id)
        and not onderdeel_vervangen(o.gemeente_id, o.onderdeel_id)) then return; end if;
  update plicht set gedaan_op = p_nu where gemeente_id = p_gemeente and id = d.uitvoerplicht_id and gedaan_op is null;
  if d.stand <> 'besloten' or exists (select from kennisgeving k where k.gemeente_id = p_gemeente and k.deel_id = p_deel and k.stand = 'open' and k.weg <> 'dossier'
      and not (k.besluit_id is not null and uitgesteld_voor_inwoner(k.besluit_id))) then return; end if;
  insert into verzoekstap (gemeente_id, id, verzoek_id, nr, deel_id, soort, op, pet_id)
    values (p_gemeente, gen_random_uuid(), d.verzoek_id, 1, d.id, 'uitgevoerd', p_nu, huidige_pet());
end $$;
revoke all on function wis_gegevens(uuid, uuid, uuid[], timestamptz), verbeter_gegeven(uuid, uuid, uuid, uuid, uuid, text, text, uuid, timestamptz),
  stop_delingen(uuid, uuid, uuid[], timestamptz), stop_lege_delingen(uuid, uuid, uuid[], timestamptz),
  zet_kennisgevingen_klaar(uuid, uuid, uuid[], text, jsonb, timestamptz),
  raak_gegevens(uuid, uuid, uuid, uuid[], text, boolean, jsonb, jsonb, timestamptz), rond_deel_af(uuid, uuid, timestamptz) from public;

-- What was decided first and not carried out yet ends with the decision that takes its place. At the end of the transaction,
-- when what was decided per datum stands there as well.
create function vervang_eerder_besluit() returns trigger language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare d verzoekdeel%rowtype;
begin
  select x.* into d from verzoekdeel n join rechtsverzoek z on z.gemeente_id = n.gemeente_id and z.id = n.verzoek_id
    join verzoekbesluit b on b.gemeente_id = z.gemeente_id and b.id = z.tegen_id join verzoekdeel x on x.gemeente_id = b.gemeente_id and x.id = b.deel_id
    where n.gemeente_id = new.gemeente_id and n.id = new.deel_id for update of x;
  if d.id is null or d.stand <> 'besloten'
     or not exists (select from verzoekbesluit_onderdeel o where o.gemeente_id = d.gemeente_id and o.deel_id = d.id and o.uitvoering <> 'geen'
       and not exists (select from verzoekuitvoering u where u.gemeente_id = o.gemeente_id and u.onderdeel_id = o.onderdeel_id))
     or exists (select from verzoekbesluit_onderdeel o where o.gemeente_id = d.gemeente_id and o.deel_id = d.id and o.uitvoering <> 'geen'
       and not exists (select from verzoekuitvoering u where u.gemeente_id = o.gemeente_id and u.onderdeel_id = o.onderdeel_id)
       and not onderdeel_vervangen(o.gemeente_id, o.onderdeel_id)) then return null; end if;
  update verzoekdeel set stand = 'vervallen' where gemeente_id = d.gemeente_id and id = d.id;
  update plicht set gedaan_op = new.genomen_op, afloop = 'ingetrokken' where gemeente_id = d.gemeente_id and id = d.uitvoerplicht_id and gedaan_op is null;
  perform from rechtsverzoek v where v.gemeente_id = d.gemeente_id and v.id = d.verzoek_id and v.stand = 'besloten' for update;
  if found and not exists (select from verzoekdeel x where x.gemeente_id = d.gemeente_id and x.verzoek_id = d.verzoek_id and (x.stand in ('open', 'voorstel')
      or x.stand = 'besloten' and exists (select from verzoekbesluit_onderdeel o where o.gemeente_id = x.gemeente_id and o.deel_id = x.id and o.uitvoering <> 'geen'))) then
    insert into verzoekstap (gemeente_id, id, verzoek_id, nr, soort, op) values (d.gemeente_id, gen_random_uuid(), d.verzoek_id, 1, 'afgerond', new.genomen_op);
  end if;
  return null;
end $$;
revoke all on function vervang_eerder_besluit() from public;
create constraint trigger verzoekbesluit_vervangt after insert on verzoekbesluit deferrable initially deferred for each row
  when (new.uitkomst in ('toegewezen', 'deels')) execute function vervang_eerder_besluit();

-- Nobody says that it is carried out while it is not.
create function eerst_uitvoeren() returns trigger language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  if exists (select from verzoekbesluit_onderdeel o where o.gemeente_id = new.gemeente_id and o.deel_id = new.deel_id and o.uitvoering <> 'geen'
      and not exists (select from verzoekuitvoering u where u.gemeente_id = o.gemeente_id and u.onderdeel_id = o.onderdeel_id)
        and not onderdeel_vervangen(o.gemeente_id, o.onderdeel_id))
     or not exists (select from verzoekdeel d where d.gemeente_id = new.gemeente_id and d.id = new.deel_id and d.stand = 'besloten') then
    raise exception 'nog niet alles is uitgevoerd' using errcode = 'DW029';
  end if;
  return new;
end $$;
revoke all on function eerst_uitvoeren() from public;
create trigger verzoekstap_eerst_uitvoeren before insert on verzoekstap for each row when (new.soort = 'uitgevoerd') execute function eerst_uitvoeren();

-- A request that is taken back is not carried out any further; what was done, was done.
create function intrekken_stopt_uitvoering() returns trigger language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  update plicht p set gedaan_op = new.op, afloop = 'ingetrokken' from verzoekdeel x
    where x.gemeente_id = new.gemeente_id and x.verzoek_id = new.verzoek_id and p.gemeente_id = x.gemeente_id and p.id = x.uitvoerplicht_id and p.gedaan_op is null;
  return null;
end $$;
revoke all on function intrekken_stopt_uitvoering() from public;
create trigger verzoekstap_stopt_uitvoering after insert on verzoekstap for each row when (new.soort in ('ingetrokken', 'doorgezonden'))
  execute function intrekken_stopt_uitvoering();

-- These tasks end with what they are about, whatever somebody says about them.
create function taak_van_uitvoering_blijft() returns trigger language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  if (new.code = 'voer-verzoek-uit' and exists (select from verzoekdeel d join rechtsverzoek v on v.gemeente_id = d.gemeente_id and v.id = d.verzoek_id
        where d.gemeente_id = new.gemeente_id and d.uitvoerplicht_id = new.id and v.stand not in ('ingetrokken', 'doorgezonden')
          and exists (select from verzoekbesluit_onderdeel o where o.gemeente_id = d.gemeente_id and o.deel_id = d.id and o.uitvoering <> 'geen'
            and not exists (select from verzoekuitvoering u where u.gemeente_id = o.gemeente_id and u.onderdeel_id = o.onderdeel_id)
        and not onderdeel_vervangen(o.gemeente_id, o.onderdeel_id))))
     or (new.code = 'informeer-ontvanger' and exists (select from kennisgeving k where k.gemeente_id = new.gemeente_id and k.plicht_id = new.id and k.stand = 'open')) then
    raise exception 'dit is nog niet gedaan' using errcode = 'DW016';
  end if;
  return new;
end $$;
revoke all on function taak_van_uitvoering_blijft() from public;
create trigger plicht_van_uitvoering_blijft before update on plicht for each row
  when (old.code in ('voer-verzoek-uit', 'informeer-ontvanger') and old.gedaan_op is null and new.gedaan_op is not null) execute function taak_van_uitvoering_blijft();

-- Carries out one datum of a decision. p_nieuw: with 'verbeteren' {id, inhoud, bron}, sealed. p_teksten: [{sleutel, id, tekst}],
-- what a partner hears. p_delingen: with 'stoppen' what ends. p_inhoud: how it was done, for what is done by hand.
create function voer_verzoek_uit(p_id uuid, p_onderdeel uuid, p_nieuw jsonb, p_teksten jsonb, p_delingen uuid[], p_inhoud jsonb, p_nu timestamptz) returns void
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare o verzoekbesluit_onderdeel%rowtype; d verzoekdeel%rowtype; w verzoekonderdeel%rowtype; ids uuid[]; stoppen uuid[]; n integer; hand boolean := false;
begin
  o := eis_uit_te_voeren(p_onderdeel);
  select * into d from verzoekdeel x where x.gemeente_id = o.gemeente_id and x.id = o.deel_id;
  select * into w from verzoekonderdeel x where x.gemeente_id = o.gemeente_id and x.id = p_onderdeel;
  insert into verzoekuitvoering (gemeente_id, id, deel_id, onderdeel_id, soort, pet_id, op, inhoud)
    values (o.gemeente_id, p_id, d.id, p_onderdeel, o.uitvoering, huidige_pet(), p_nu, p_inhoud);
  ids := array(select gegevens_van_onderdeel(o.gemeente_id, p_onderdeel));
  case
    when o.uitvoering = 'verbeteren' and w.soort = 'gegeven' then
      if p_nieuw ->> 'id' is null or not is_verzegeld(p_nieuw ->> 'inhoud') or not is_verzegeld(p_nieuw ->> 'bron') or p_nieuw ->> 'inhoud' is null then
        raise exception 'zonder nieuwe tekst' using errcode = 'check_violation';
      end if;
      perform raak_gegevens(o.gemeente_id, p_id, w.gegeven_id, ids, 'verbeterd', o.oude_weg, p_nieuw, p_teksten, p_nu);
    when o.uitvoering = 'wissen' and w.soort in ('gegeven', 'alles') then
      perform raak_gegevens(o.gemeente_id, p_id, null, ids, 'gewist', false, null, null, p_nu);
    when o.uitvoering = 'wissen' and w.soort = 'document' then
      perform eis_beantwoord(o.gemeente_id, p_id, array(select x.gegeven_id from document x where x.gemeente_id = o.gemeente_id and x.id = w.document_id));
      delete from document x where x.gemeente_id = o.gemeente_id and x.id = w.document_id;
      get diagnostics n = row_count;
      update verzoekuitvoering u set documenten = n where u.gemeente_id = o.gemeente_id and u.id = p_id;
    when o.uitvoering = 'beperken' and w.soort in ('gegeven', 'alles') then
      perform raak_gegevens(o.gemeente_id, p_id, null, ids, 'beperkt', false, null, null, p_nu);
    when o.uitvoering = 'stoppen' and (w.soort = 'gegeven' or cardinality(coalesce(p_delingen, '{}')) > 0) then
      -- What holds this datum, or what was named: about this person, out of this dossier, and running.
      stoppen := array(select x.id from deling x where x.gemeente_id = o.gemeente_id and x.dossier_id = d.dossier_id and x.persoon_id = d.persoon_id and is_lopend(x.id)
        and (x.id = any (p_delingen) or w.soort = 'gegeven' and exists (select from verstrekt_gegeven g where g.gemeente_id = x.gemeente_id
          and g.verstrekking_id = x.verstrekking_id and g.gegeven_id = any (ids))));
      perform stop_delingen(o.gemeente_id, p_id, stoppen, p_nu);
      perform kennisgeving_gestopt(o.gemeente_id, p_id, stoppen, p_nu);
    else hand := true;
  end case;
  if hand and p_inhoud is null then raise exception 'zonder uitleg' using errcode = 'check_violation'; end if;
  perform rond_deel_af(o.gemeente_id, d.id, p_nu);
end $$;

-- Who could read what was stopped hears that it may not be used any more.
create function kennisgeving_gestopt(p_gemeente uuid, p_uitvoering uuid, p_delingen uuid[], p_nu timestamptz) returns void
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare u verzoekuitvoering%rowtype; r record; p uuid; nr text;
begin
  select * into u from verzoekuitvoering x where x.gemeente_id = p_gemeente and x.id = p_uitvoering;
  select v.nummer into nr from verzoekdeel d join rechtsverzoek v on v.gemeente_id = d.gemeente_id and v.id = d.verzoek_id where d.gemeente_id = p_gemeente and d.id = u.deel_id;
  for r in select coalesce(d.organisatie_id, d.verstrekking_id) as sleutel, max(d.soort) as soort, (array_agg(d.verstrekking_id order by d.gedeeld_op desc))[1] as verstrekking_id,
      (array_agg(d.besluit_id order by d.gedeeld_op desc))[1] as besluit_id, (array_agg(d.organisatie_id))[1] as organisatie_id,
      (array_agg(d.dossier_id))[1] as dossier_id, (array_agg(d.persoon_id))[1] as persoon_id, array_agg(d.id) as delingen
      from deling d where d.gemeente_id = p_gemeente and d.id = any (p_delingen) group by 1 loop
    p := null;
    if r.soort = 'link' then
      p := gen_random_uuid();
      insert into plicht (gemeente_id, id, dossier_id, pet_id, code, tekst, blokkerend, uiterlijk, termijn)
        values (p_gemeente, p, r.dossier_id, u.pet_id, 'informeer-ontvanger', 'Vertel de ontvanger dat het delen is gestopt (' || nr || ').', false,
          (p_nu at time zone 'Europe/Amsterdam')::date + 14, 'T-12');
    end if;
    insert into kennisgeving (gemeente_id, id, uitvoering_id, deel_id, dossier_id, persoon_id, wat, weg, sleutel, zeker, verstrekking_id, besluit_id, organisatie_id,
        delingen, plicht_id, klaargezet_op, stand, verteld_op)
      values (p_gemeente, gen_random_uuid(), p_uitvoering, u.deel_id, r.dossier_id, r.persoon_id, 'gestopt', case r.soort when 'link' then 'taak' else 'partner' end,
        r.sleutel, true, r.verstrekking_id, r.besluit_id, r.organisatie_id, case r.soort when 'link' then '{}' else r.delingen end, p, p_nu,
        case r.soort when 'link' then 'open' else 'verteld' end, case r.soort when 'link' then null else p_nu end);
  end loop;
end $$;
revoke all on function voer_verzoek_uit(uuid, uuid, jsonb, jsonb, uuid[], jsonb, timestamptz), kennisgeving_gestopt(uuid, uuid, uuid[], timestamptz) from public;
grant execute on function voer_verzoek_uit(uuid, uuid, jsonb, jsonb, uuid[], jsonb, timestamptz) to deelwijzer_app;

-- Puts back what held words that were erased, sealed again without them. Only in the transaction of that carrying out, only
-- when that takes words away, and only what can hold them (`resten_van_onderdeel`): what was told changes for no other reason.
create function schrijf_rest(p_uitvoering uuid, p_soort text, p_id uuid, p_dicht jsonb) returns void
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare n integer;
begin
  if not exists (select from verzoekuitvoering u where u.gemeente_id = huidige_gemeente() and u.id = p_uitvoering and u.pet_id = huidige_pet()
      and u.xmin = pg_current_xact_id()::xid
      and (u.soort = 'wissen' or u.soort = 'verbeteren' and exists (select from verzoekbesluit_onderdeel o
        where o.gemeente_id = u.gemeente_id and o.onderdeel_id = u.onderdeel_id and o.oude_weg)))
     or not is_verzegeld(p_dicht) or p_dicht is null then
    raise exception 'niet zo' using errcode = 'insufficient_privilege';
  end if;
  if p_soort = 'verstrekking' then
    update verstrekking v set inhoud = p_dicht where v.gemeente_id = huidige_gemeente() and v.id = p_id and v.soort = 'verstrekken' and exists (
      select from geraakt_gegeven r join gegeven g on g.gemeente_id = r.gemeente_id and g.id = r.gegeven_id
      where r.gemeente_id = v.gemeente_id and r.uitvoering_id = p_uitvoering and g.dossier_id = v.dossier_id and g.persoon_id = v.persoon_id);
  elsif p_soort = 'concept' then
    -- Of whoever works there. The version goes up: who has the old page open is told, and cannot put the words back.
    update concept c set waarden = p_dicht, versie = c.versie + 1 where c.gemeente_id = huidige_gemeente() and c.id = p_id
      and c.pet_id in (select x from petten_bij(c.gemeente_id, array(select g.dossier_id from geraakt_gegeven r join gegeven g on g.gemeente_id = r.gemeente_id
        and g.id = r.gegeven_id where r.gemeente_id = c.gemeente_id and r.uitvoering_id = p_uitvoering)) x);
  end if;
  get diagnostics n = row_count;
  if n <> 1 then raise exception 'niet zo' using errcode = 'insufficient_privilege'; end if;
end $$;
revoke all on function schrijf_rest(uuid, text, uuid, jsonb) from public;
grant execute on function schrijf_rest(uuid, text, uuid, jsonb) to deelwijzer_app;

-- ── Notices ─────────────────────────────────────────────────────────────────────────────────────────────────────────

-- What was done about one: told, impossible, or it turned out that they never got it. Each with a word on how or why.
create function meld_kennisgeving(p_id uuid, p_stand text, p_reden text, p_nu timestamptz) returns void
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare k kennisgeving%rowtype;
begin
  perform eis_pet();
  select * into k from kennisgeving x where x.gemeente_id = huidige_gemeente() and x.id = p_id for update;
  if k.id is null then raise exception 'geen kennisgeving' using errcode = 'insufficient_privilege'; end if;
  if not coalesce(is_mijn_plicht((select q.pet_id from plicht q where q.gemeente_id = k.gemeente_id and q.id = k.plicht_id), coalesce(k.naar_dossier_id, k.dossier_id)), false) then
    perform eis_toegang(coalesce(k.naar_dossier_id, k.dossier_id), 8);
  end if;
  if k.stand <> 'open' or p_stand not in ('verteld', 'onmogelijk', 'niet-gekregen') or (p_stand = 'niet-gekregen' and k.zeker) or (k.weg = 'dossier' and p_stand <> 'onmogelijk') then
    raise exception 'dit kan hier niet meer' using errcode = 'DW029';
  end if;
  if p_reden is null then raise exception 'zonder reden' using errcode = 'check_violation'; end if;
  update kennisgeving x set stand = p_stand, reden = p_reden, pet_id = huidige_pet(), verteld_op = case p_stand when 'verteld' then p_nu end
    where x.gemeente_id = k.gemeente_id and x.id = k.id;
  update plicht x set gedaan_op = p_nu, bewijs = null where x.gemeente_id = k.gemeente_id and x.id = k.plicht_id and x.gedaan_op is null;
  perform rond_deel_af(k.gemeente_id, k.deel_id, p_nu);
end $$;

-- In the dossier of another controller: does there what was decided elsewhere, with what was copied from it.
create function volg_kennisgeving(p_uitvoering uuid, p_id uuid, p_nu timestamptz) returns void
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare k kennisgeving%rowtype; bron record; ids uuid[]; eerst gegeven%rowtype;
begin
  perform eis_pet();
  select * into k from kennisgeving x where x.gemeente_id = huidige_gemeente() and x.id = p_id and x.weg = 'dossier' for update;
  if k.id is null then raise exception 'geen kennisgeving' using errcode = 'insufficient_privilege'; end if;
  if not coalesce(is_mijn_plicht((select q.pet_id from plicht q where q.gemeente_id = k.gemeente_id and q.id = k.plicht_id), k.naar_dossier_id), false) then
    perform eis_toegang(k.naar_dossier_id, 8);
  end if;
  if k.stand <> 'open' or k.wat not in ('verbeterd', 'gewist', 'beperkt') then raise exception 'dit kan hier niet meer' using errcode = 'DW029'; end if;
  insert into verzoekuitvoering (gemeente_id, id, deel_id, kennisgeving_id, soort, pet_id, op)
    values (k.gemeente_id, p_uitvoering, k.deel_id, k.id, case k.wat when 'verbeterd' then 'verbeteren' when 'gewist' then 'wissen' else 'beperken' end, huidige_pet(), p_nu);
  ids := array(select zelfde_gegeven(k.gemeente_id, k.naar_gegeven_id));
  select x.* into eerst from gegeven x where x.gemeente_id = k.gemeente_id and x.id = k.naar_gegeven_id;
  -- What it became there, as it stands now.
  with recursive na as (
    select r.nieuw_id from geraakt_gegeven r where r.gemeente_id = k.gemeente_id and r.uitvoering_id = k.uitvoering_id and r.gegeven_id = eerst.herkomst_id
    union select g.id from na join gegeven g on g.gemeente_id = k.gemeente_id and g.vervangt_id = na.nieuw_id)
  select g.zegel_id, g.inhoud, g.bron into bron from na join gegeven g on g.gemeente_id = k.gemeente_id and g.id = na.nieuw_id order by g.vastgelegd_op desc limit 1;
  if k.wat = 'verbeterd' then
    if bron.inhoud is null then raise exception 'dit gegeven is er niet meer' using errcode = 'DW030'; end if;
    perform volg_verbetering(k.gemeente_id, p_uitvoering, ids, bron.zegel_id, bron.inhoud, bron.bron, p_nu);
  else
    perform raak_gegevens(k.gemeente_id, p_uitvoering, null, ids, k.wat, false, null, null, p_nu);
  end if;
  update kennisgeving x set stand = 'verteld', verteld_op = p_nu, pet_id = huidige_pet() where x.gemeente_id = k.gemeente_id and x.id = k.id;
  update plicht x set gedaan_op = p_nu where x.gemeente_id = k.gemeente_id and x.id = k.plicht_id and x.gedaan_op is null;
end $$;

create function volg_verbetering(p_gemeente uuid, p_uitvoering uuid, p_ids uuid[], p_zegel uuid, p_inhoud text, p_bron text, p_nu timestamptz) returns void
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare r record;
begin
  perform from gegeven g where g.gemeente_id = p_gemeente and g.id = any (p_ids) order by g.id for update;
  perform zet_kennisgevingen_klaar(p_gemeente, p_uitvoering, p_ids, 'verbeterd', null, p_nu);
  update verstrekt_gegeven x set stand = 'verbeterd' where x.gemeente_id = p_gemeente and x.gegeven_id = any (p_ids) and x.stand is distinct from 'gewist';
  for r in select g.id, g.herkomst_id from gegeven g where g.gemeente_id = p_gemeente and g.id = any (p_ids)
      and (g.afgeschermd is null or g.afgeschermd in ('overdracht', 'beperkt')) order by g.id loop
    perform verbeter_gegeven(p_gemeente, p_uitvoering, r.id, gen_random_uuid(), p_zegel, p_inhoud, p_bron, r.herkomst_id, p_nu);
  end loop;
end $$;

-- A partner says that it did what was asked.
create function bevestig_kennisgeving(p_id uuid, p_nu timestamptz) returns void
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare n integer;
begin
  update kennisgeving k set stand = 'bevestigd', bevestigd_op = p_nu, bevestigd_door = huidige_partner()
    where k.gemeente_id = huidige_gemeente() and k.id = p_id and k.weg = 'partner' and k.stand = 'verteld'
      and k.organisatie_id = huidige_partnerorganisatie();
  get diagnostics n = row_count;
  if n <> 1 then raise exception 'geen kennisgeving' using errcode = 'insufficient_privilege'; end if;
end $$;

-- What a partner organisation must do with what it got: not about whom, only under which number it was shared.
create function kennisgevingen_voor_partner() returns table (id uuid, wat text, tekst text, nummers text[], delingen uuid[], afzender text, gedeeld_op timestamptz,
  klaargezet_op timestamptz, bevestigd_op timestamptz, persoon_id uuid, dossier_id uuid, besluit_id uuid)
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select k.id, k.wat,
    -- As long as a share runs that gave them more than that something is there, and as long as it stands there.
    case when exists (select from deling d join verstrekt_gegeven x on x.gemeente_id = d.gemeente_id and x.verstrekking_id = d.verstrekking_id and x.dat_wat = 'wat'
          join geraakt_gegeven r on r.gemeente_id = x.gemeente_id and r.gegeven_id = x.gegeven_id and r.uitvoering_id = k.uitvoering_id
        where d.gemeente_id = k.gemeente_id and d.id = any (k.delingen) and is_lopend(d.id))
      and not exists (select from geraakt_gegeven r join gegeven g on g.gemeente_id = r.gemeente_id and g.id = r.nieuw_id
        where r.gemeente_id = k.gemeente_id and r.uitvoering_id = k.uitvoering_id and g.afgeschermd is not null and g.afgeschermd <> 'overdracht') then k.tekst end,
    array(select d.nummer from deling d where d.gemeente_id = k.gemeente_id and d.id = any (k.delingen) order by d.nummer),
    k.delingen, d1.afzender, d1.gedeeld_op, k.klaargezet_op, k.bevestigd_op, k.persoon_id, d1.dossier_id, d1.besluit_id
  from kennisgeving k cross join lateral (select d.* from deling d where d.gemeente_id = k.gemeente_id and d.id = any (k.delingen)
    order by d.besluit_id is distinct from k.besluit_id, d.gedeeld_op desc limit 1) d1
  where k.gemeente_id = huidige_gemeente() and k.organisatie_id = huidige_partnerorganisatie() and k.weg = 'partner'
    and (k.stand = 'verteld' or k.bevestigd_op > now() - interval '90 days')
  order by k.bevestigd_op is not null, k.klaargezet_op desc limit 200
$$;

-- ── The end of a restriction ────────────────────────────────────────────────────────────────────────────────────────

create function eis_beperking(p_uitvoering uuid) returns verzoekuitvoering
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare u verzoekuitvoering%rowtype;
begin
  perform eis_pet();
  select * into u from verzoekuitvoering x where x.gemeente_id = huidige_gemeente() and x.id = p_uitvoering and x.soort = 'beperken' for update;
  if u.id is null then raise exception 'geen beperking' using errcode = 'insufficient_privilege'; end if;
  perform eis_toegang(coalesce((select k.naar_dossier_id from kennisgeving k where k.gemeente_id = u.gemeente_id and k.id = u.kennisgeving_id),
    (select d.dossier_id from verzoekdeel d where d.gemeente_id = u.gemeente_id and d.id = u.deel_id)), 8);
  if exists (select from verzoekuitvoering x where x.gemeente_id = u.gemeente_id and x.einde_van = u.id) then
    raise exception 'al opgeheven' using errcode = 'DW029';
  end if;
  return u;
end $$;

create function kondig_einde_beperking_aan(p_id uuid, p_uitvoering uuid, p_vanaf date, p_reden text, p_nu timestamptz) returns void
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare u verzoekuitvoering%rowtype;
begin
  u := eis_beperking(p_uitvoering);
  if exists (select from beperking_einde e where e.gemeente_id = u.gemeente_id and e.uitvoering_id = u.id) then
    raise exception 'al aangekondigd' using errcode = 'DW029';
  end if;
  -- The week of the resident is counted by the clock of the database too, so that no other clock can skip it.
  if p_vanaf < (greatest(p_nu, now()) at time zone 'Europe/Amsterdam')::date + 7 then
    raise exception 'te snel' using errcode = 'DW029';
  end if;
  insert into beperking_einde (gemeente_id, id, uitvoering_id, pet_id, aangekondigd_op, vanaf, reden)
    values (u.gemeente_id, p_id, u.id, huidige_pet(), p_nu, p_vanaf, p_reden);
end $$;

create function hef_beperking_op(p_id uuid, p_uitvoering uuid, p_nu timestamptz) returns void
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare u verzoekuitvoering%rowtype; ids uuid[]; k record; p uuid;
begin
  u := eis_beperking(p_uitvoering);
  if not exists (select from beperking_einde e where e.gemeente_id = u.gemeente_id and e.uitvoering_id = u.id
      and e.vanaf <= (least(p_nu, now()) at time zone 'Europe/Amsterdam')::date) then
    raise exception 'eerst vertellen' using errcode = 'DW029';
  end if;
  insert into verzoekuitvoering (gemeente_id, id, deel_id, einde_van, soort, pet_id, op) values (u.gemeente_id, p_id, u.deel_id, u.id, 'opheffen', huidige_pet(), p_nu);
  ids := array(select r.gegeven_id from geraakt_gegeven r join gegeven g on g.gemeente_id = r.gemeente_id and g.id = r.gegeven_id
    where r.gemeente_id = u.gemeente_id and r.uitvoering_id = u.id and g.afgeschermd = 'beperkt'
      -- Restricted a second time since: that one goes on.
      and not exists (select from geraakt_gegeven z where z.gemeente_id = r.gemeente_id and z.gegeven_id = r.gegeven_id and z.wat = 'beperkt' and z.op > r.op) for update of g);
  insert into geraakt_gegeven (gemeente_id, uitvoering_id, gegeven_id, wat, op) select u.gemeente_id, p_id, x, 'opgeheven', p_nu from unnest(ids) x;
  update verzoekuitvoering z set gegevens = cardinality(ids) where z.gemeente_id = u.gemeente_id and z.id = p_id;
  update gegeven g set geraakt_op = p_nu, afgeschermd = case when is_niet_meegegeven(g.gemeente_id, g.id) then 'overdracht' end where g.gemeente_id = u.gemeente_id and g.id = any (ids);
  update verstrekt_gegeven x set stand = null where x.gemeente_id = u.gemeente_id and x.gegeven_id = any (ids) and x.stand = 'beperkt';
  for k in select * from kennisgeving x where x.gemeente_id = u.gemeente_id and x.uitvoering_id = u.id and x.weg <> 'dossier' and x.stand in ('verteld', 'bevestigd') loop
    p := null;
    if k.weg = 'taak' then
      p := gen_random_uuid();
      insert into plicht (gemeente_id, id, dossier_id, pet_id, code, tekst, blokkerend, uiterlijk, termijn)
        values (k.gemeente_id, p, k.dossier_id, huidige_pet(), 'informeer-ontvanger', 'Vertel de ontvanger dat een gegeven weer gebruikt mag worden.', false,
          (p_nu at time zone 'Europe/Amsterdam')::date + 14, 'T-12');
    end if;
    insert into kennisgeving (gemeente_id, id, uitvoering_id, deel_id, dossier_id, persoon_id, wat, weg, sleutel, zeker, verstrekking_id, besluit_id, organisatie_id,
        delingen, plicht_id, klaargezet_op, stand, verteld_op)
      values (k.gemeente_id, gen_random_uuid(), p_id, k.deel_id, k.dossier_id, k.persoon_id, 'opgeheven', k.weg, k.sleutel, k.zeker, k.verstrekking_id, k.besluit_id,
        k.organisatie_id, k.delingen, p, p_nu, case k.weg when 'partner' then 'verteld' else 'open' end, case k.weg when 'partner' then p_nu end);
  end loop;
end $$;

-- ── What can be read back ───────────────────────────────────────────────────────────────────────────────────────────

-- What stood there before it was corrected, for who sees what stands there now.
create function gegeven_geschiedenis(p_dossier uuid) returns table (id uuid, zegel_id uuid, persoon_id uuid, nieuw_id uuid, inhoud text, tot timestamptz)
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  with recursive nu as (
    select g.id as nieuw, g.vervangt_id from gegeven g where g.gemeente_id = huidige_gemeente() and g.dossier_id = p_dossier and g.afgeschermd is null and g.vervangt_id is not null
      and exists (select from toegang t where t.gemeente_id = g.gemeente_id and t.pet_id = huidige_pet() and t.dossier_id = g.dossier_id and t.bron <> 'nood'
        and t.vlaggen & vlag_voor(g.categorie, g.dat_wat) > 0 and t.geldig_van <= now() and (t.geldig_tot is null or t.geldig_tot > now())
        and (t.bron not in ('leidinggevende', 'klacht') or g.verkregen_in_pet not in ('hulpverlener', 'regisseur-hulp', 'jeugdbeschermer')))
    union select nu.nieuw, g.vervangt_id from nu join gegeven g on g.gemeente_id = huidige_gemeente() and g.id = nu.vervangt_id where g.vervangt_id is not null
  )
  select g.id, g.zegel_id, g.persoon_id, nu.nieuw, g.inhoud, g.geraakt_op from nu join gegeven g on g.gemeente_id = huidige_gemeente() and g.id = nu.vervangt_id
  where g.afgeschermd = 'verbeterd' order by g.geraakt_op desc
$$;

-- That something here is restricted at the request of the resident: since when, not what.
create function beperkt_in_dossier(p_dossier uuid) returns table (uitvoering_id uuid, deel_id uuid, sinds timestamptz, aantal bigint, vanaf date)
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select u.id, u.deel_id, u.op, count(*), (select e.vanaf from beperking_einde e where e.gemeente_id = u.gemeente_id and e.uitvoering_id = u.id)
  from gegeven g join geraakt_gegeven r on r.gemeente_id = g.gemeente_id and r.gegeven_id = g.id and r.wat = 'beperkt'
    join verzoekuitvoering u on u.gemeente_id = r.gemeente_id and u.id = r.uitvoering_id
  where g.gemeente_id = huidige_gemeente() and g.dossier_id = p_dossier and g.afgeschermd = 'beperkt'
    and not exists (select from verzoekuitvoering e where e.gemeente_id = u.gemeente_id and e.einde_van = u.id)
    and exists (select from toegang t where t.gemeente_id = g.gemeente_id and t.pet_id = huidige_pet() and t.dossier_id = p_dossier
      and t.vlaggen & vlag_voor(g.categorie, g.dat_wat) > 0 and t.geldig_van <= now() and (t.geldig_tot is null or t.geldig_tot > now()))
  group by u.gemeente_id, u.id, u.deel_id, u.op
$$;
revoke all on function meld_kennisgeving(uuid, text, text, timestamptz), volg_kennisgeving(uuid, uuid, timestamptz),
  volg_verbetering(uuid, uuid, uuid[], uuid, text, text, timestamptz), bevestig_kennisgeving(uuid, timestamptz), kennisgevingen_voor_partner(),
  eis_beperking(uuid), kondig_einde_beperking_aan(uuid, uuid, date, text, timestamptz), hef_beperking_op(uuid, uuid, timestamptz),
  gegeven_geschiedenis(uuid), beperkt_in_dossier(uuid) from public;
grant execute on function meld_kennisgeving(uuid, text, text, timestamptz), volg_kennisgeving(uuid, uuid, timestamptz),
  kondig_einde_beperking_aan(uuid, uuid, date, text, timestamptz), hef_beperking_op(uuid, uuid, timestamptz), gegeven_geschiedenis(uuid), beperkt_in_dossier(uuid) to deelwijzer_app;
grant execute on function gegeven_geschiedenis(uuid) to deelwijzer_breed;
grant execute on function bevestig_kennisgeving(uuid, timestamptz), kennisgevingen_voor_partner() to deelwijzer_partner;

-- Who has the task to carry it out reads what it is about, also when the dossier was closed (0029 with one more task). Of what
-- the klachtbehandelaar decided only what must be carried out here: an objection that was right. A complaint never.
drop policy bereik on verzoekdeel;
create policy bereik on verzoekdeel for select to deelwijzer_app using (
  gemeente_id = (select huidige_gemeente()) and (beslisser <> 'klachtbehandelaar' or uitvoerplicht_id is not null)
  and (dossier_id = any (array(select t.dossier_id from toegang t where t.vlaggen & 2 > 0 and t.bron <> 'nood'))
    or plicht_id = any (array(select p.id from plicht p where p.code = 'beslis-rechtsverzoek'))
    or uitvoerplicht_id = any (array(select p.id from plicht p where p.code = 'voer-verzoek-uit'))));
create or replace function mijn_verzoeken() returns setof uuid
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select d.verzoek_id from verzoekdeel d where d.gemeente_id = huidige_gemeente() and (d.beslisser <> 'klachtbehandelaar' or d.uitvoerplicht_id is not null)
    and (d.dossier_id in (select t.dossier_id from toegang t where t.gemeente_id = huidige_gemeente() and t.pet_id = huidige_pet() and t.vlaggen & 2 > 0
        and t.bron <> 'nood' and t.geldig_van <= now() and (t.geldig_tot is null or t.geldig_tot > now()))
      or d.plicht_id in (select mijn_open_plichten()) or d.uitvoerplicht_id in (select mijn_open_plichten()))
$$;
create or replace function mijn_werkverzoeken() returns setof uuid
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select d.verzoek_id from verzoekdeel d where d.gemeente_id = huidige_gemeente() and (d.beslisser <> 'klachtbehandelaar' or d.uitvoerplicht_id is not null)
    and (d.dossier_id in (select t.dossier_id from toegang t where t.gemeente_id = huidige_gemeente() and t.pet_id = huidige_pet() and t.vlaggen & 8 > 0
        and t.bron <> 'nood' and t.geldig_van <= now() and (t.geldig_tot is null or t.geldig_tot > now()))
      or d.plicht_id in (select mijn_open_plichten()) or d.uitvoerplicht_id in (select mijn_open_plichten()))
$$;

-- A professional: with the part. In the other dossier: the notice alone.
create policy bereik on verzoekuitvoering for select to deelwijzer_app using (
  gemeente_id = (select huidige_gemeente()) and exists (select from verzoekdeel d where d.gemeente_id = verzoekuitvoering.gemeente_id and d.id = verzoekuitvoering.deel_id));
create policy bereik on geraakt_gegeven for select to deelwijzer_app using (
  gemeente_id = (select huidige_gemeente()) and exists (select from verzoekuitvoering u where u.gemeente_id = geraakt_gegeven.gemeente_id and u.id = geraakt_gegeven.uitvoering_id));
create policy bereik on beperking_einde for select to deelwijzer_app using (
  gemeente_id = (select huidige_gemeente()) and exists (select from verzoekuitvoering u where u.gemeente_id = beperking_einde.gemeente_id and u.id = beperking_einde.uitvoering_id));
create policy bereik on kennisgeving for select to deelwijzer_app using (
  gemeente_id = (select huidige_gemeente())
  and (coalesce(naar_dossier_id, dossier_id) = any (array(select t.dossier_id from toegang t where t.vlaggen & 2 > 0 and t.bron <> 'nood'))
    or plicht_id = any (array(select mijn_open_plichten()))));
-- The desk that decided: that it was done, and when.
create policy breed on verzoekuitvoering for select to deelwijzer_breed using (
  gemeente_id = (select huidige_gemeente()) and balie_leest_deel(deel_id));
-- The resident: with their request, and never what they may not know yet.
create policy inwoner on verzoekuitvoering for select to deelwijzer_inwoner using (
  gemeente_id = (select huidige_gemeente()) and kennisgeving_id is null
  and exists (select from verzoekdeel d where d.gemeente_id = verzoekuitvoering.gemeente_id and d.id = verzoekuitvoering.deel_id));
create policy inwoner on beperking_einde for select to deelwijzer_inwoner using (
  gemeente_id = (select huidige_gemeente()) and exists (select from verzoekuitvoering u where u.gemeente_id = beperking_einde.gemeente_id and u.id = beperking_einde.uitvoering_id));
create policy inwoner on kennisgeving for select to deelwijzer_inwoner using (
  gemeente_id = (select huidige_gemeente())
  and exists (select from verzoekuitvoering u where u.gemeente_id = kennisgeving.gemeente_id and u.id = kennisgeving.uitvoering_id)
  and (verstrekking_id is null or exists (select from verstrekking v where v.gemeente_id = kennisgeving.gemeente_id and v.id = kennisgeving.verstrekking_id))
  and (naar_dossier_id is null or naar_dossier_id = any (array(select d.id from dossier d))));
grant select on verzoekuitvoering, geraakt_gegeven, beperking_einde, kennisgeving to deelwijzer_app;
grant select (gemeente_id, id, deel_id, onderdeel_id, einde_van, soort, op, gegevens, documenten, delingen) on verzoekuitvoering to deelwijzer_breed, deelwijzer_inwoner;
grant select (gemeente_id, id, deel_id, onderdeel_id, kennisgeving_id, einde_van, soort, op, gegevens, documenten, delingen, inhoud) on verzoekuitvoering to deelwijzer_inwoner;
grant select (gemeente_id, id, uitvoering_id, aangekondigd_op, vanaf, reden) on beperking_einde to deelwijzer_inwoner;
grant select (gemeente_id, id, uitvoering_id, deel_id, persoon_id, wat, weg, zeker, verstrekking_id, besluit_id, organisatie_id, naar_dossier_id, klaargezet_op, stand, verteld_op,
  bevestigd_op, reden) on kennisgeving to deelwijzer_inwoner;
