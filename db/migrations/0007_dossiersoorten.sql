-- Eight kinds of dossier with their own rules, and what may go from one to another: the guarded switch and the
-- handover (E-060…E-071, E-075, E-081…E-095).

create table gezin (
  gemeente_id uuid not null references gemeente (id),
  id uuid not null,
  naam text not null check (length(naam) between 1 and 200),
  primary key (gemeente_id, id)
);
create table gezinslid (
  gemeente_id uuid not null,
  gezin_id uuid not null,
  persoon_id uuid not null,
  rol text not null check (rol in ('ouder', 'kind', 'partner', 'overig')),
  primary key (gemeente_id, gezin_id, persoon_id),
  foreign key (gemeente_id, gezin_id) references gezin (gemeente_id, id),
  foreign key (gemeente_id, persoon_id) references persoon (gemeente_id, id)
);
create index gezinslid_persoon on gezinslid (gemeente_id, persoon_id);

-- Where somebody in a dossier within reach lives. A secret address is also the address of who lives there, so it stays in
-- the database for everybody in a gezin with somebody whose address is secret, for whom such a person represents, and for
-- who lives at that same address. In doubt it is hidden.
create index persoon_geheim_adres on persoon (gemeente_id, lower(adres)) where geheim_adres;
create function adres_van(p_persoon uuid, out adres text, out verborgen boolean)
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select case when stil.adres then null else p.adres end, stil.adres
  from persoon p cross join lateral (select p.geheim_adres
    or exists (select from gezinslid een join gezinslid ander on ander.gemeente_id = een.gemeente_id and ander.gezin_id = een.gezin_id
      join persoon x on x.gemeente_id = ander.gemeente_id and x.id = ander.persoon_id and x.geheim_adres
      where een.gemeente_id = p.gemeente_id and een.persoon_id = p.id)
    or exists (select from vertegenwoordiging v join persoon x on x.gemeente_id = v.gemeente_id and x.id = v.vertegenwoordiger_id and x.geheim_adres
      where v.gemeente_id = p.gemeente_id and v.persoon_id = p.id)
    or exists (select from persoon x where x.gemeente_id = p.gemeente_id and x.geheim_adres and lower(x.adres) = lower(p.adres)) as adres) stil
  where p.gemeente_id = huidige_gemeente() and p.id = p_persoon
    and exists (select from dossier_persoon dp join toegang t on t.gemeente_id = dp.gemeente_id and t.dossier_id = dp.dossier_id
      where dp.gemeente_id = p.gemeente_id and dp.persoon_id = p.id and t.pet_id = huidige_pet()
        and t.geldig_van <= now() and (t.geldig_tot is null or t.geldig_tot > now()))
$$;
revoke all on function adres_van(uuid) from public;
grant execute on function adres_van(uuid) to deelwijzer_app;

alter table dossier
  alter column hulpvraag_id drop not null,
  add column gezin_id uuid,
  -- What is known about talking with the resident before looking; unknown stays unknown (E-057).
  add column besproken boolean,
  add column veiligheid boolean,
  add foreign key (gemeente_id, gezin_id) references gezin (gemeente_id, id),
  add constraint gezin_bij_gezinsdossier check ((soort = 'gezinsdossier') = (gezin_id is not null));
-- That there are signs of danger, that a dossier is shielded, when it last changed: the one it may be about has no page that
-- tells it (E-118, E-224), so the role has no right to it either.
revoke select on dossier from deelwijzer_inwoner;
grant select (gemeente_id, id, nummer, soort, taak, persoon_id, hulpvraag_id, status, geopend_op) on dossier to deelwijzer_inwoner;
update dossier d set besproken = h.gesproken, veiligheid = h.veiligheidsaanwijzing
  from hulpvraag h where h.gemeente_id = d.gemeente_id and h.id = d.hulpvraag_id;

alter table gegeven
  -- A family matter belongs to the gezinsdossier, anything about one member to the dossier of that member (E-087).
  add column gezinszaak boolean not null default false,
  -- The secrecy under which it was learned; it travels with the datum, whatever pet holds it later (E-066).
  add column beroepsgeheim text not null default 'geen' check (beroepsgeheim in ('jeugdwet', 'wgbo', 'big', 'geen')),
  add column herkomst_id uuid,
  add column overgang_id uuid,
  add column afgeschermd text check (afgeschermd in ('overdracht'));

update gegeven g set beroepsgeheim = p.beroepsgeheim from pet p
  where p.gemeente_id = g.gemeente_id and p.id = g.pet_id and g.verkregen_in_pet in ('hulpverlener', 'regisseur-hulp', 'jeugdbeschermer');

-- What a kind of dossier can never hold, whoever writes and whatever a form allows.
create function gegeven_past_bij_dossier() returns trigger language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare d dossier%rowtype;
begin
  select * into d from dossier where gemeente_id = new.gemeente_id and id = new.dossier_id;
  if d.status <> 'open' then
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
create trigger gegeven_past before insert on gegeven for each row execute function gegeven_past_bij_dossier();

-- ── The guarded moment between two petten ───────────────────────────────────────────────────────

create table overgang (
  gemeente_id uuid not null,
  id uuid not null,
  soort text not null check (soort in ('schakelen', 'taak-overdragen')),
  van_dossier_id uuid not null,
  van_pet_id uuid not null,
  naar_dossier_id uuid not null,
  naar_pet_id uuid not null,
  -- The same person in both roles: allowed, and seen by everybody who should know (E-075).
  zelfde_persoon boolean not null,
  met_inwoner text not null check (met_inwoner in ('samen', 'besproken')),
  rol_verteld boolean not null,
  toelichting text not null check (length(toelichting) <= 2000),
  op timestamptz not null,
  primary key (gemeente_id, id),
  foreign key (gemeente_id, van_dossier_id) references dossier (gemeente_id, id),
  foreign key (gemeente_id, naar_dossier_id) references dossier (gemeente_id, id),
  foreign key (gemeente_id, van_pet_id) references pet (gemeente_id, id),
  foreign key (gemeente_id, naar_pet_id) references pet (gemeente_id, id)
);
create index overgang_van on overgang (gemeente_id, van_dossier_id);
create index overgang_naar on overgang (gemeente_id, naar_dossier_id);
create trigger overgang_onveranderlijk before update or delete or truncate on overgang for each statement execute function weiger_wijziging();

create table overgang_gegeven (
  gemeente_id uuid not null,
  overgang_id uuid not null,
  gegeven_id uuid not null,
  mee boolean not null,
  nieuw_id uuid,
  antwoord jsonb not null,
  primary key (gemeente_id, overgang_id, gegeven_id),
  foreign key (gemeente_id, overgang_id) references overgang (gemeente_id, id),
  foreign key (gemeente_id, gegeven_id) references gegeven (gemeente_id, id),
  check (mee = (nieuw_id is not null))
);
create trigger overgang_gegeven_onveranderlijk before update or delete or truncate on overgang_gegeven for each statement execute function weiger_wijziging();

-- Does it all at once, as one who may write in the first dossier. p_keuze: [{"gegeven": uuid, "nieuw": uuid|null, "antwoord": {}}].
-- p_nieuw: make the second dossier; otherwise it must be of the same person and within reach of the second pet.
create function voer_overgang_uit(p_id uuid, p_van_dossier uuid, p_naar_pet uuid, p_naar_dossier uuid, p_nieuw jsonb,
  p_met_inwoner text, p_rol_verteld boolean, p_toelichting text, p_keuze jsonb) returns void
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare ik pet%rowtype; naar pet%rowtype; van dossier%rowtype; doel dossier%rowtype; g uuid := huidige_gemeente(); gez uuid;
begin
  ik := eis_pet();
  perform eis_toegang(p_van_dossier, 8);
  select * into van from dossier where gemeente_id = g and id = p_van_dossier;
  select * into naar from pet where gemeente_id = g and id = p_naar_pet;
  if p_nieuw is not null then
    if p_nieuw ->> 'soort' = 'gezinsdossier' then
      -- A child can belong to two households; which one is meant is not guessed.
      if (select count(*) from gezinslid gl where gl.gemeente_id = g and gl.persoon_id = van.persoon_id) > 1 then
        raise exception 'meer dan een gezin' using errcode = 'DW008';
      end if;
      select gl.gezin_id into gez from gezinslid gl where gl.gemeente_id = g and gl.persoon_id = van.persoon_id;
      if gez is null then
        gez := gen_random_uuid();
        insert into gezin (gemeente_id, id, naam) select g, gez, 'Gezin ' || p.naam from persoon p where p.gemeente_id = g and p.id = van.persoon_id;
        insert into gezinslid (gemeente_id, gezin_id, persoon_id, rol)
          select g, gez, dp.persoon_id, case dp.rol when 'ouder' then 'ouder' else 'overig' end from dossier_persoon dp where dp.gemeente_id = g and dp.dossier_id = van.id;
      end if;
    end if;
    insert into dossier (gemeente_id, id, nummer, soort, taak, persoon_id, hulpvraag_id, verwerkingsactiviteit, geopend_op, laatst_gewijzigd, gezin_id, besproken)
      values (g, p_naar_dossier, p_nieuw ->> 'nummer', p_nieuw ->> 'soort', p_nieuw ->> 'taak', van.persoon_id, null,
        p_nieuw ->> 'activiteit', now(), now(), gez, true);
    insert into dossier_persoon (gemeente_id, dossier_id, persoon_id, rol)
      select g, p_naar_dossier, x.persoon_id, min(x.rol) from (
        select dp.persoon_id, dp.rol from dossier_persoon dp where dp.gemeente_id = g and dp.dossier_id = van.id
          and (van.soort <> 'gezinsdossier' or dp.persoon_id = van.persoon_id or gez is not null)
        union all select gl.persoon_id, 'gezinslid' from gezinslid gl where gl.gemeente_id = g and gl.gezin_id = gez
          and not exists (select from dossier_persoon dp where dp.gemeente_id = g and dp.dossier_id = van.id and dp.persoon_id = gl.persoon_id)) x
      group by x.persoon_id;
    perform eis_past(p_naar_pet, p_naar_dossier);
    insert into betrokkenheid (gemeente_id, id, pet_id, dossier_id, doel, vlaggen, reden, geldig_van)
      values (g, gen_random_uuid(), p_naar_pet, p_naar_dossier, p_nieuw ->> 'doel', 15, 'kreeg de taak bij een overgang', now());
  else
    perform eis_past(p_naar_pet, p_naar_dossier);
    if not exists (select from betrokkenheid b where b.gemeente_id = g and b.pet_id = p_naar_pet and b.dossier_id = p_naar_dossier
        and b.vlaggen & 8 > 0 and b.geldig_van <= now() and (b.geldig_tot is null or b.geldig_tot > now())) then
      raise exception 'die pet is niet betrokken' using errcode = 'insufficient_privilege';
    end if;
  end if;
  select * into doel from dossier where gemeente_id = g and id = p_naar_dossier;
  -- Both in the one family, not each in a family.
  if doel.persoon_id <> van.persoon_id and not exists (
    select from gezinslid een join gezinslid ander on ander.gemeente_id = een.gemeente_id and ander.gezin_id = een.gezin_id
    where een.gemeente_id = g and een.gezin_id in (doel.gezin_id, van.gezin_id) and een.persoon_id = van.persoon_id and ander.persoon_id = doel.persoon_id) then
    raise exception 'een ander dan over wie dit gaat' using errcode = 'insufficient_privilege';
  end if;

  insert into overgang (gemeente_id, id, soort, van_dossier_id, van_pet_id, naar_dossier_id, naar_pet_id, zelfde_persoon, met_inwoner, rol_verteld, toelichting, op)
    values (g, p_id, case when naar.medewerker_id = ik.medewerker_id then 'schakelen' else 'taak-overdragen' end,
      p_van_dossier, ik.id, p_naar_dossier, p_naar_pet, naar.medewerker_id = ik.medewerker_id, p_met_inwoner, p_rol_verteld, p_toelichting, now());
  -- Only what this pet may read itself can come along; the flags of toegang decide, exactly as in the policy on gegeven.
  insert into gegeven (gemeente_id, id, dossier_id, persoon_id, pet_id, aard, dat_wat, categorie, bron_soort, bron, verkregen_in_pet,
      inhoud, antwoord, sleutel, vastgelegd_op, gezinszaak, beroepsgeheim, herkomst_id, overgang_id)
    select g, (k ->> 'nieuw')::uuid, p_naar_dossier, x.persoon_id, x.pet_id, x.aard, x.dat_wat, x.categorie, x.bron_soort, x.bron, x.verkregen_in_pet,
      x.inhoud, k -> 'antwoord', gen_random_uuid(), now(), doel.soort = 'gezinsdossier', x.beroepsgeheim, x.id, p_id
    from jsonb_array_elements(p_keuze) k join gegeven x on x.gemeente_id = g and x.id = (k ->> 'gegeven')::uuid and x.dossier_id = p_van_dossier
    where k ->> 'nieuw' is not null and x.afgeschermd is null
      and exists (select from dossier_persoon dp where dp.gemeente_id = g and dp.dossier_id = p_naar_dossier and dp.persoon_id = x.persoon_id)
      and exists (select from toegang t where t.pet_id = ik.id and t.dossier_id = p_van_dossier and t.geldig_van <= now() and (t.geldig_tot is null or t.geldig_tot > now())
        and t.vlaggen & (case when x.categorie in ('bijzonder', 'behandel', 'diagnostiek', 'strafrechtelijk') then 4 when x.dat_wat = 'wat' then 2 else 1 end) > 0);
  insert into overgang_gegeven (gemeente_id, overgang_id, gegeven_id, mee, nieuw_id, antwoord)
    select g, p_id, x.id, n.id is not null, n.id, k -> 'antwoord'
    from jsonb_array_elements(p_keuze) k
    join gegeven x on x.gemeente_id = g and x.id = (k ->> 'gegeven')::uuid and x.dossier_id = p_van_dossier
    left join gegeven n on n.gemeente_id = g and n.id = (k ->> 'nieuw')::uuid and n.overgang_id = p_id;
  -- Everything that was chosen must have gone; half a choice is no choice.
  if (select count(*) from jsonb_array_elements(p_keuze) k where k ->> 'nieuw' is not null)
     <> (select count(*) from overgang_gegeven og where og.gemeente_id = g and og.overgang_id = p_id and og.mee) then
    raise exception 'niet alles kan mee' using errcode = 'DW007';
  end if;
end $$;

-- ── Handover of a whole dossier (E-084, E-095) ──────────────────────────────────────────────────

create table overdracht (
  gemeente_id uuid not null,
  id uuid not null,
  dossier_id uuid not null,
  van_pet_id uuid not null,
  naar_pet_id uuid not null,
  reden text not null check (length(reden) between 1 and 2000),
  -- What went and what stayed, counted per kind at that moment, with the answers: the receipt.
  bewijs jsonb not null,
  op timestamptz not null,
  ontvangen_op timestamptz,
  ontvangen_door uuid,
  primary key (gemeente_id, id),
  foreign key (gemeente_id, dossier_id) references dossier (gemeente_id, id),
  foreign key (gemeente_id, van_pet_id) references pet (gemeente_id, id),
  foreign key (gemeente_id, naar_pet_id) references pet (gemeente_id, id)
);
create index overdracht_dossier on overdracht (gemeente_id, dossier_id);
-- Everybody in the dossier sees that it changed hands, and only that: what was shielded then moves no date.
create trigger overdracht_wijzigt_dossier after insert on overdracht for each row execute function merk_dossier_gewijzigd(1);
create index overdracht_naar on overdracht (gemeente_id, naar_pet_id);

-- Nobody writes in this dossier until the end of the transaction: what is weighed for a handover must be all there is.
-- Writing a datum takes a share of the row of its dossier (foreign key), and waits here.
create function houd_dossier_vast(p_dossier uuid) returns void
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  perform eis_pet();
  perform eis_toegang(p_dossier, 8);
  perform 1 from dossier where gemeente_id = huidige_gemeente() and id = p_dossier for update;
end $$;
revoke all on function houd_dossier_vast(uuid) from public;
grant execute on function houd_dossier_vast(uuid) to deelwijzer_app;

create function draag_over(p_id uuid, p_dossier uuid, p_naar_pet uuid, p_doel text, p_reden text, p_blijft uuid[], p_bewijs jsonb) returns void
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare ik pet%rowtype; d dossier%rowtype; g uuid := huidige_gemeente(); wat integer;
begin
  ik := eis_pet();
  perform eis_toegang(p_dossier, 8);
  -- Between two petten of one person it is a switch, and that goes datum by datum.
  if exists (select from pet p where p.gemeente_id = g and p.id = p_naar_pet and p.medewerker_id = ik.medewerker_id) then
    raise exception 'niet aan zichzelf' using errcode = 'DW002';
  end if;
  select * into d from dossier where gemeente_id = g and id = p_dossier for update;
  if d.soort not in ('toeleidingsdossier', 'regiedossier', 'uitkeringsdossier', 'schuldhulpdossier', 'gezamenlijk-bestand') or d.status <> 'open' then
    raise exception 'dit dossier wordt niet overgedragen' using errcode = 'DW007';
  end if;
  -- Only who is involved hands over; a replacement keeps the place of somebody else.
  if not exists (select from betrokkenheid b where b.gemeente_id = g and b.dossier_id = p_dossier and b.pet_id = ik.id
      and b.vlaggen & 8 > 0 and b.geldig_van <= now() and (b.geldig_tot is null or b.geldig_tot > now())) then
    raise exception 'niet zelf betrokken' using errcode = 'insufficient_privilege';
  end if;
  perform eis_past(p_naar_pet, p_dossier);
  -- What the giver may not read was not weighed for anybody: it stays as well.
  update gegeven x set afgeschermd = 'overdracht' where x.gemeente_id = g and x.dossier_id = p_dossier and x.afgeschermd is null
    and (x.id = any (p_blijft) or not exists (select from toegang t where t.pet_id = ik.id and t.dossier_id = p_dossier
      and t.geldig_van <= now() and (t.geldig_tot is null or t.geldig_tot > now()) and t.vlaggen & vlag_voor(x.categorie, x.dat_wat) > 0));
  -- The question, the besluiten and the statements are not shielded one by one: who could not read them cannot give them.
  select bit_or(t.vlaggen) & 2 into wat from toegang t where t.pet_id in (ik.id, p_naar_pet) and t.dossier_id = p_dossier
    and t.bron in ('betrokkenheid', 'vervanging') and t.geldig_van <= now() and (t.geldig_tot is null or t.geldig_tot > now());
  update betrokkenheid set geldig_tot = greatest(now(), geldig_van + interval '1 microsecond')
    where gemeente_id = g and dossier_id = p_dossier and pet_id in (ik.id, p_naar_pet) and (geldig_tot is null or geldig_tot > now());
  insert into betrokkenheid (gemeente_id, id, pet_id, dossier_id, doel, vlaggen, reden, geldig_van)
    values (g, gen_random_uuid(), p_naar_pet, p_dossier, p_doel, 13 | wat, 'nam het dossier over', now());
  update plicht set pet_id = p_naar_pet where gemeente_id = g and dossier_id = p_dossier and pet_id = ik.id and gedaan_op is null;
  update triage t set pet_id = p_naar_pet where t.gemeente_id = g and t.dossier_id = p_dossier and t.pet_id = ik.id
    and not exists (select from triagebesluit tb where tb.gemeente_id = g and tb.triage_id = t.id);
  update concept c set pet_id = p_naar_pet from triage t
    where c.gemeente_id = g and c.soort = 'triage' and c.pet_id = ik.id and t.gemeente_id = g and t.id = c.onderwerp_id and t.dossier_id = p_dossier;
  insert into overdracht (gemeente_id, id, dossier_id, van_pet_id, naar_pet_id, reden, bewijs, op)
    values (g, p_id, p_dossier, ik.id, p_naar_pet, p_reden, p_bewijs, now());
end $$;

create function bevestig_overdracht(p_id uuid) returns void
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare ik pet%rowtype;
begin
  ik := eis_pet();
  update overdracht set ontvangen_op = now(), ontvangen_door = ik.medewerker_id
    where gemeente_id = huidige_gemeente() and id = p_id and naar_pet_id = ik.id and ontvangen_op is null;
  if not found then raise exception 'niets te bevestigen' using errcode = 'insufficient_privilege'; end if;
end $$;

-- ── What the resident says, and what the resident was told ──────────────────────────────────────

create table verklaring (
  gemeente_id uuid not null,
  id uuid not null,
  dossier_id uuid not null,
  persoon_id uuid not null,
  tekst text not null check (length(tekst) between 1 and 10000),
  -- Who put it in: the resident, or a medewerker at the request of the resident (E-093).
  toegevoegd_door text not null check (toegevoegd_door in ('inwoner', 'medewerker')),
  pet_id uuid,
  sleutel uuid not null,
  toegevoegd_op timestamptz not null,
  primary key (gemeente_id, id),
  unique (gemeente_id, dossier_id, sleutel),
  foreign key (gemeente_id, dossier_id) references dossier (gemeente_id, id),
  foreign key (gemeente_id, persoon_id) references persoon (gemeente_id, id)
);
create index verklaring_dossier on verklaring (gemeente_id, dossier_id, toegevoegd_op desc);
create trigger verklaring_wijzigt_dossier after insert on verklaring for each row execute function merk_dossier_gewijzigd(2);
create trigger verklaring_onveranderlijk before update or delete or truncate on verklaring for each statement execute function weiger_wijziging();

create table rolkenbaarheid (
  gemeente_id uuid not null,
  id uuid not null,
  dossier_id uuid not null,
  persoon_id uuid not null,
  pet_id uuid not null,
  hoe text not null check (hoe in ('gesprek', 'telefoon', 'brief', 'bericht')),
  verteld_op date not null,
  vastgelegd_op timestamptz not null,
  primary key (gemeente_id, id),
  foreign key (gemeente_id, dossier_id) references dossier (gemeente_id, id),
  foreign key (gemeente_id, persoon_id) references persoon (gemeente_id, id),
  foreign key (gemeente_id, pet_id) references pet (gemeente_id, id)
);
create index rolkenbaarheid_dossier on rolkenbaarheid (gemeente_id, dossier_id, verteld_op desc);
create trigger rolkenbaarheid_onveranderlijk before update or delete or truncate on rolkenbaarheid for each statement execute function weiger_wijziging();

-- ── Hidden is not absent ────────────────────────────────────────────────────────────────────────

-- Is there something in this dossier that the pet that is on may not see? One bit, and only for who reaches the
-- dossier anyway: not how much, not what, not about whom.
create function is_iets_verborgen(p_dossier uuid) returns boolean
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select mag.vlaggen is not null and (
    exists (
      select from gegeven g where g.gemeente_id = huidige_gemeente() and g.dossier_id = p_dossier
        and (g.afgeschermd is not null or mag.vlaggen & vlag_voor(g.categorie, g.dat_wat) = 0
          -- What was learned under secrecy stays closed for who only looks with a purpose.
          or (not mag.werkt and g.verkregen_in_pet in ('hulpverlener', 'regisseur-hulp', 'jeugdbeschermer'))))
    -- The question, the besluiten and the words of the resident are content too.
    or (mag.vlaggen & 2 = 0 and (
      exists (select from dossier d where d.gemeente_id = huidige_gemeente() and d.id = p_dossier and d.hulpvraag_id is not null)
      or exists (select from triagebesluit b where b.gemeente_id = huidige_gemeente() and b.dossier_id = p_dossier)
      or exists (select from verklaring v where v.gemeente_id = huidige_gemeente() and v.dossier_id = p_dossier))))
  from (select bit_or(t.vlaggen) as vlaggen, bool_or(t.bron not in ('leidinggevende', 'klacht')) as werkt from toegang t
    where t.gemeente_id = huidige_gemeente() and t.pet_id = huidige_pet() and t.dossier_id = p_dossier
      and t.geldig_van <= now() and (t.geldig_tot is null or t.geldig_tot > now())) mag
$$;

-- ── Policies ────────────────────────────────────────────────────────────────────────────────────

do $$
declare t text;
begin
  foreach t in array array['gezin', 'gezinslid', 'overgang', 'overgang_gegeven', 'overdracht', 'verklaring', 'rolkenbaarheid'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy eigenaar on %I to deelwijzer_eigenaar using (true) with check (true)', t);
  end loop;
end $$;

drop policy bereik on gegeven;
create policy bereik on gegeven for select to deelwijzer_app using (
  gemeente_id = (select huidige_gemeente())
  and dossier_id = any (array(select t.dossier_id from toegang t))
  and afgeschermd is null
  and exists (select from toegang t where t.dossier_id = gegeven.dossier_id
      and t.vlaggen & (case when gegeven.categorie in ('bijzonder', 'behandel', 'diagnostiek', 'strafrechtelijk') then 4
                            when gegeven.dat_wat = 'wat' then 2 else 1 end) > 0));
drop policy breed on gegeven;
create policy breed on gegeven for select to deelwijzer_breed using (
  gemeente_id = (select huidige_gemeente())
  and afgeschermd is null
  and (select true from toegang t where t.dossier_id = gegeven.dossier_id
       and t.vlaggen & (case when gegeven.categorie in ('bijzonder', 'behandel', 'diagnostiek', 'strafrechtelijk') then 4
                             when gegeven.dat_wat = 'wat' then 2 else 1 end) > 0 limit 1)
  -- What was learned under secrecy stays closed for who only leads or handles a complaint.
  and verkregen_in_pet not in ('hulpverlener', 'regisseur-hulp', 'jeugdbeschermer'));

create policy bereik on gezin for select to deelwijzer_app using (
  gemeente_id = (select huidige_gemeente()) and id = any (array(select d.gezin_id from dossier d where d.gezin_id is not null)));
create policy bereik on gezinslid for select to deelwijzer_app using (
  gemeente_id = (select huidige_gemeente()) and gezin_id = any (array(select d.gezin_id from dossier d where d.gezin_id is not null)));
grant select on gezin, gezinslid to deelwijzer_app;

-- The first dossier sees the whole choice; the second only what came along, not from which dossier.
create policy bereik on overgang for select to deelwijzer_app using (
  gemeente_id = (select huidige_gemeente())
  and (van_dossier_id = any (array(select t.dossier_id from toegang t)) or naar_dossier_id = any (array(select t.dossier_id from toegang t))));
create policy bereik on overgang_gegeven for select to deelwijzer_app using (
  gemeente_id = (select huidige_gemeente())
  and exists (select from overgang o where o.gemeente_id = overgang_gegeven.gemeente_id and o.id = overgang_gegeven.overgang_id
    -- The line is as visible as the datum: otherwise it would tell how much there is that one may not read.
    and ((o.van_dossier_id = any (array(select t.dossier_id from toegang t where t.vlaggen & 2 > 0))
        and exists (select from gegeven x where x.gemeente_id = overgang_gegeven.gemeente_id and x.id = overgang_gegeven.gegeven_id))
      or (overgang_gegeven.mee and o.naar_dossier_id = any (array(select t.dossier_id from toegang t where t.vlaggen & 2 > 0))
        and exists (select from gegeven x where x.gemeente_id = overgang_gegeven.gemeente_id and x.id = overgang_gegeven.nieuw_id)))));
grant select on overgang, overgang_gegeven to deelwijzer_app;
create policy inwoner on overgang for select to deelwijzer_inwoner using (
  gemeente_id = (select huidige_gemeente()) and van_dossier_id = any (array(select d.id from dossier d)) and naar_dossier_id = any (array(select d.id from dossier d)));
grant select on overgang to deelwijzer_inwoner;

-- The giver keeps the receipt, also after the dossier is out of reach.
create policy bereik on overdracht for select to deelwijzer_app using (
  gemeente_id = (select huidige_gemeente())
  and (van_pet_id = (select huidige_pet()) or naar_pet_id = (select huidige_pet()) or dossier_id = any (array(select t.dossier_id from toegang t))));
create policy inwoner on overdracht for select to deelwijzer_inwoner using (
  gemeente_id = (select huidige_gemeente()) and dossier_id = any (array(select d.id from dossier d)));
grant select (gemeente_id, id, dossier_id, van_pet_id, naar_pet_id, reden, op, ontvangen_op, ontvangen_door) on overdracht to deelwijzer_app;
-- The receipt: what stayed behind is for who gave only. Who received would learn from it what is shielded.
create function overdracht_bewijs(p_id uuid) returns jsonb
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select case when o.van_pet_id = huidige_pet() then o.bewijs else o.bewijs || '{"blijft": []}' end
  from overdracht o
  where o.gemeente_id = huidige_gemeente() and o.id = p_id
    and (huidige_pet() in (o.van_pet_id, o.naar_pet_id) or exists (
      select from toegang t where t.gemeente_id = o.gemeente_id and t.pet_id = huidige_pet() and t.dossier_id = o.dossier_id
        and t.geldig_van <= now() and (t.geldig_tot is null or t.geldig_tot > now())))
$$;
revoke all on function overdracht_bewijs(uuid) from public;
grant execute on function overdracht_bewijs(uuid) to deelwijzer_app;
grant select (gemeente_id, id, dossier_id, van_pet_id, naar_pet_id, op) on overdracht to deelwijzer_inwoner;

create policy bereik on verklaring for select to deelwijzer_app using (
  gemeente_id = (select huidige_gemeente()) and dossier_id = any (array(select t.dossier_id from toegang t where t.vlaggen & 2 > 0)));
create policy schrijven on verklaring for insert to deelwijzer_app with check (
  gemeente_id = (select huidige_gemeente()) and toegevoegd_door = 'medewerker' and pet_id = (select huidige_pet())
  and exists (select from toegang t where t.dossier_id = verklaring.dossier_id and t.vlaggen & 8 > 0)
  and exists (select from dossier_persoon dp where dp.dossier_id = verklaring.dossier_id and dp.persoon_id = verklaring.persoon_id));
create policy inwoner on verklaring for select to deelwijzer_inwoner using (
  gemeente_id = (select huidige_gemeente()) and dossier_id = any (array(select d.id from dossier d))
  -- From twelve the words of a child are read by the child.
  and persoon_id = any (array(select z.persoon_id from zichtbaar_voor_inwoner() z where not z.alleen_college)));
-- A resident adds a statement of their own, always, also to a dossier that is closed.
create policy inwoner_schrijft on verklaring for insert to deelwijzer_inwoner with check (
  gemeente_id = (select huidige_gemeente()) and toegevoegd_door = 'inwoner' and pet_id is null
  and persoon_id = (select huidige_persoon()) and dossier_id = any (array(select d.id from dossier d)));
create policy breed on verklaring for select to deelwijzer_breed using (
  gemeente_id = (select huidige_gemeente()) and (select true from toegang t where t.dossier_id = verklaring.dossier_id and t.vlaggen & 2 > 0 limit 1));
grant select, insert on verklaring to deelwijzer_app, deelwijzer_inwoner;
grant select on verklaring to deelwijzer_breed;

create policy bereik on rolkenbaarheid for select to deelwijzer_app using (
  gemeente_id = (select huidige_gemeente()) and dossier_id = any (array(select t.dossier_id from toegang t)));
create policy schrijven on rolkenbaarheid for insert to deelwijzer_app with check (
  gemeente_id = (select huidige_gemeente()) and pet_id = (select huidige_pet())
  and exists (select from toegang t where t.dossier_id = rolkenbaarheid.dossier_id and t.vlaggen & 8 > 0)
  and exists (select from dossier_persoon dp where dp.dossier_id = rolkenbaarheid.dossier_id and dp.persoon_id = rolkenbaarheid.persoon_id));
create policy inwoner on rolkenbaarheid for select to deelwijzer_inwoner using (
  gemeente_id = (select huidige_gemeente()) and dossier_id = any (array(select d.id from dossier d))
  and persoon_id = any (array(select z.persoon_id from zichtbaar_voor_inwoner() z)));
grant select, insert on rolkenbaarheid to deelwijzer_app;
grant select on rolkenbaarheid to deelwijzer_inwoner;

-- Which people belong to which kind of dossier, for a resident: a gezinsdossier is also theirs when they are in it.
create function mijn_gezinsdossiers() returns setof uuid
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select d.id from dossier d join dossier_persoon dp on dp.gemeente_id = d.gemeente_id and dp.dossier_id = d.id
    join gezinslid gl on gl.gemeente_id = d.gemeente_id and gl.gezin_id = d.gezin_id and gl.persoon_id = dp.persoon_id
  where d.gemeente_id = huidige_gemeente() and d.soort = 'gezinsdossier' and dp.persoon_id = huidige_persoon()
    -- A parent without certain gezag over a child in it may not even know that it is there.
    and not exists (
      select from dossier_persoon kind
        join vertegenwoordiging v on v.gemeente_id = kind.gemeente_id and v.persoon_id = kind.persoon_id
      where kind.gemeente_id = d.gemeente_id and kind.dossier_id = d.id and v.vertegenwoordiger_id = huidige_persoon()
        and v.soort in ('ouder', 'voogd') and v.gezag <> 'ja' and v.geldig_van <= current_date and (v.geldig_tot is null or v.geldig_tot > current_date))
$$;
drop policy inwoner on dossier;
create policy inwoner on dossier for select to deelwijzer_inwoner using (
  gemeente_id = (select huidige_gemeente())
  and (id = any (array(select mijn_gezinsdossiers()))
    or persoon_id = any (array(select z.persoon_id from zichtbaar_voor_inwoner() z where not z.alleen_college))
    or (persoon_id = any (array(select z.persoon_id from zichtbaar_voor_inwoner() z))
        -- From twelve a parent sees the dossiers of the college beside the child, not those of a hulpverlener.
        and soort in ('toeleidingsdossier', 'regiedossier', 'uitkeringsdossier', 'schuldhulpdossier')
        and taak not in ('regie-vanuit-hulp', 'schuldhulpverlening', 're-integratie'))));

-- What is about somebody, one by one: a parent in a gezinsdossier does not read there what is about a child of twelve or
-- older, unless the dossier is one of the college.
drop policy inwoner on gegeven;
create policy inwoner on gegeven for select to deelwijzer_inwoner using (
  gemeente_id = (select huidige_gemeente())
  and dossier_id = any (array(select d.id from dossier d))
  and (persoon_id = any (array(select z.persoon_id from zichtbaar_voor_inwoner() z where not z.alleen_college))
    or (persoon_id = any (array(select z.persoon_id from zichtbaar_voor_inwoner() z))
        and dossier_id = any (array(select d.id from dossier d where d.soort <> 'gezinsdossier')))));
drop policy inwoner on triagebesluit;
create policy inwoner on triagebesluit for select to deelwijzer_inwoner using (
  gemeente_id = (select huidige_gemeente())
  and dossier_id = any (array(select d.id from dossier d))
  and (persoon_id = any (array(select z.persoon_id from zichtbaar_voor_inwoner() z where not z.alleen_college))
    or (persoon_id = any (array(select z.persoon_id from zichtbaar_voor_inwoner() z))
        and dossier_id = any (array(select d.id from dossier d where d.soort <> 'gezinsdossier'))))
  and not uitgesteld_voor_inwoner(id));

-- The question of a dossier under another role is not the question of this one.
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
  insert into dossier (gemeente_id, id, nummer, soort, taak, persoon_id, hulpvraag_id, verwerkingsactiviteit, geopend_op, laatst_gewijzigd, besproken, veiligheid)
    values (h.gemeente_id, p_id, p_nummer, p_soort, p_taak, h.persoon_id, h.id, p_activiteit, now(), now(), h.gesproken, h.veiligheidsaanwijzing);
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

revoke all on function gegeven_past_bij_dossier(), voer_overgang_uit(uuid, uuid, uuid, uuid, jsonb, text, boolean, text, jsonb),
  draag_over(uuid, uuid, uuid, text, text, uuid[], jsonb), bevestig_overdracht(uuid), is_iets_verborgen(uuid), mijn_gezinsdossiers() from public;
grant execute on function voer_overgang_uit(uuid, uuid, uuid, uuid, jsonb, text, boolean, text, jsonb),
  draag_over(uuid, uuid, uuid, text, text, uuid[], jsonb), bevestig_overdracht(uuid) to deelwijzer_app;
grant execute on function is_iets_verborgen(uuid) to deelwijzer_app, deelwijzer_breed;
grant execute on function mijn_gezinsdossiers() to deelwijzer_inwoner;

-- ── Supervision of access ───────────────────────────────────────────────────────────────────────

-- For the privacy officer: how often something happened, never who or about whom. Per month how often the same person
-- wore both petten in an overgang (E-075), per day how many attempts were refused.
create function privacy_signalen(p_sinds date) returns table (signaal text, periode text, aantal bigint)
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  with mag as (select from pet where huidige_petsoort() = 'privacy-officer' limit 1)
  select 'zelfde-persoon', to_char(o.op at time zone 'Europe/Amsterdam', 'YYYY-MM'), count(*)
    from overgang o, mag where o.gemeente_id = huidige_gemeente() and o.zelfde_persoon and o.op >= p_sinds group by 2
  union all
  select 'overgang', to_char(o.op at time zone 'Europe/Amsterdam', 'YYYY-MM'), count(*)
    from overgang o, mag where o.gemeente_id = huidige_gemeente() and o.op >= p_sinds group by 2
  union all
  select 'geweigerd', to_char(g.tijdstip at time zone 'Europe/Amsterdam', 'YYYY-MM-DD'), count(distinct g.trace_id)
    from gebeurtenis g, mag where g.gemeente_id = huidige_gemeente() and g.uitkomst = 'geweigerd' and g.tijdstip >= p_sinds group by 2
$$;
revoke all on function privacy_signalen(date) from public;
grant execute on function privacy_signalen(date) to deelwijzer_breed;
