-- What was shared with somebody else or looked up there, always under a triagebesluit (E-167). Without informing the
-- resident beforehand it is only possible after that besluit stands in a checkpoint that counts (E-039, S0 §4.5 point 5).

create table verstrekking (
  gemeente_id uuid not null,
  id uuid not null,
  soort text not null check (soort in ('verstrekken', 'opvragen')),
  dossier_id uuid not null,
  persoon_id uuid not null,
  pet_id uuid not null,
  besluit_id uuid not null,
  -- To whom it was told, or of whom it was asked: the kind, and sealed who exactly.
  ontvanger_type text not null,
  ontvanger text not null check (is_verzegeld(ontvanger)),
  doel text not null,
  categorieen text[] not null check (cardinality(categorieen) > 0),
  -- Per kind of data what was told or asked.
  inhoud jsonb not null check (is_verzegeld(inhoud)),
  -- What the rules said at that moment.
  grondslag text[] not null,
  doorbrekingsgrond text,
  antwoord jsonb not null,
  geinformeerd text not null check (geinformeerd in ('vooraf', 'achteraf')),
  verteld_op date,
  sleutel uuid not null,
  gedaan_op timestamptz not null,
  primary key (gemeente_id, id),
  unique (gemeente_id, sleutel),
  check ((geinformeerd = 'vooraf') = (verteld_op is not null)),
  foreign key (gemeente_id, dossier_id, besluit_id) references triagebesluit (gemeente_id, dossier_id, id),
  foreign key (gemeente_id, dossier_id, persoon_id) references dossier_persoon (gemeente_id, dossier_id, persoon_id),
  foreign key (gemeente_id, pet_id) references pet (gemeente_id, id)
);
create index verstrekking_dossier on verstrekking (gemeente_id, dossier_id, gedaan_op desc);
create index verstrekking_besluit on verstrekking (gemeente_id, besluit_id);
create index verstrekking_persoon on verstrekking (gemeente_id, persoon_id);
create trigger verstrekking_onveranderlijk before update or delete or truncate on verstrekking
  for each statement execute function weiger_wijziging();
create trigger verstrekking_wijzigt_dossier after insert on verstrekking
  for each row execute function merk_dossier_gewijzigd(2);

-- ── The guard ───────────────────────────────────────────────────────────────────────────────────────────────────────

-- Replacing a besluit and acting under it wait for each other: whoever comes second sees what the first one did.
create function slot_op_besluit(p_besluit uuid) returns void
language sql set search_path = deelwijzer, pg_temp as $$
  select pg_advisory_xact_lock(hashtextextended('triage ' || p_besluit::text, 0))
$$;

create function vervang_na_elkaar() returns trigger
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  if new.vervangt_id is not null then perform slot_op_besluit(new.vervangt_id); end if;
  return new;
end $$;
create trigger triagebesluit_na_elkaar before insert on triagebesluit for each row execute function vervang_na_elkaar();

-- After the insert, so that row security speaks first: who does not reach the dossier learns nothing from these reasons.
create function onder_besluit() returns trigger
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
    if b.informeren_uiterlijk < current_date and not exists (
        select from plicht p where p.gemeente_id = b.gemeente_id and p.besluit_id = b.id and p.gedaan_op is not null
          and p.code in ('informeer-achteraf', 'informeer-binnen-vier-weken', 'informeer-na-onderzoek')) then
      raise exception 'de dag om te informeren is voorbij' using errcode = 'DW009';
    end if;
  end if;
  return null;
end $$;
create trigger verstrekking_onder_besluit after insert on verstrekking for each row execute function onder_besluit();

-- ── Who sees it ─────────────────────────────────────────────────────────────────────────────────────────────────────

alter table verstrekking enable row level security;
alter table verstrekking force row level security;
create policy eigenaar on verstrekking for all to deelwijzer_eigenaar using (true) with check (true);
create policy bereik on verstrekking for select to deelwijzer_app using (
  gemeente_id = (select huidige_gemeente()) and dossier_id = any (array(select t.dossier_id from toegang t where t.vlaggen & 2 > 0)));
create policy schrijven on verstrekking for insert to deelwijzer_app with check (
  gemeente_id = (select huidige_gemeente()) and pet_id = (select huidige_pet())
  and exists (select from toegang t where t.dossier_id = verstrekking.dossier_id and t.vlaggen & 8 > 0));
-- What the besluit does not show yet, this does not show either.
create policy inwoner on verstrekking for select to deelwijzer_inwoner using (
  gemeente_id = (select huidige_gemeente())
  and persoon_id = any (array(select z.persoon_id from zichtbaar_voor_inwoner() z))
  and exists (select from triagebesluit tb where tb.id = verstrekking.besluit_id)
  and not uitgesteld_voor_inwoner(besluit_id));
grant select, insert on verstrekking to deelwijzer_app;
grant select (gemeente_id, id, soort, dossier_id, persoon_id, besluit_id, ontvanger_type, ontvanger, doel, categorieen, geinformeerd, verteld_op, gedaan_op)
  on verstrekking to deelwijzer_inwoner;

-- The lines of the log about one besluit with their place in it, for the pet that took it (E-179). Only what professionals
-- did, by role: what a resident reads about themselves is not shown to anybody.
create function gebeurtenissen_bij_besluit(p_besluit uuid)
returns table (id uuid, tijdstip timestamptz, handeling text, rol text, organisatie text, object_soort text, uitkomst text, boom smallint, origin text, index bigint)
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select g.id, g.tijdstip, g.handeling, g.rol, g.organisatie, g.object_soort, g.uitkomst, b.boom, o.origin, b.index
  from triagebesluit tb
    join gebeurtenis g on g.gemeente_id = tb.gemeente_id and g.besluit_id = tb.id and g.actor_soort = 'medewerker'
    left join blad b on b.gemeente_id = g.gemeente_id and b.gebeurtenis_id = g.id
    left join boom o on o.nr = b.boom
  where tb.gemeente_id = huidige_gemeente() and tb.id = p_besluit and tb.pet_id = huidige_pet()
    and exists (select from toegang t where t.gemeente_id = tb.gemeente_id and t.pet_id = tb.pet_id and t.dossier_id = tb.dossier_id
      and t.vlaggen & 2 > 0 and t.geldig_van <= now() and (t.geldig_tot is null or t.geldig_tot > now()))
  order by g.volgnummer
$$;

revoke all on function slot_op_besluit(uuid), vervang_na_elkaar(), onder_besluit(), gebeurtenissen_bij_besluit(uuid) from public;
grant execute on function gebeurtenissen_bij_besluit(uuid) to deelwijzer_app;
