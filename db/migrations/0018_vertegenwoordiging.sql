-- Who may decide for somebody: gezag as three answers with a source, representatives in the order of the law, capacity per
-- matter, and what the BRP says (E-212…E-222, C-10, C-21).

alter table persoon add column overleden_op date;
alter table persoon add column brp_op timestamptz;
-- The BRP says that there is a curator, not who it is.
alter table persoon add column curatele boolean not null default false;
grant select (geboorte_onvolledig, overleden_op, brp_op, curatele) on persoon to deelwijzer_app;
grant select (geboorte_onvolledig) on persoon to deelwijzer_breed, deelwijzer_inwoner;

alter table vertegenwoordiging drop constraint vertegenwoordiging_soort_check;
alter table vertegenwoordiging add constraint vertegenwoordiging_soort_check check (soort in
  ('ouder', 'voogd', 'curator', 'mentor', 'gemachtigde', 'partner', 'kind', 'broer-zus', 'grootouder'));
-- Where it was looked up; `bron` says it in words.
alter table vertegenwoordiging add column bron_soort text not null default 'onbekend'
  check (bron_soort in ('brp', 'gezagsregister', 'curateleregister', 'beschikking', 'machtiging', 'verklaring', 'onbekend'));
alter table vertegenwoordiging add column vastgesteld_op timestamptz;
alter table vertegenwoordiging add column vastgesteld_door uuid;
-- Where it was found that it ended.
alter table vertegenwoordiging add column einde_bron text;
-- Of one person to one other person, of one kind, one row runs at a time.
create unique index vertegenwoordiging_lopend on vertegenwoordiging (gemeente_id, persoon_id, vertegenwoordiger_id, soort) where geldig_tot is null;

-- Whether somebody can weigh their interests, per matter, never in general (E-215).
create table wilsbekwaamheid (
  gemeente_id uuid not null,
  id uuid not null,
  dossier_id uuid not null,
  persoon_id uuid not null,
  pet_id uuid not null,
  oordeel text not null check (oordeel in ('ja', 'nee')),
  -- Only the first says who answers when data are shared.
  aangelegenheid text not null check (aangelegenheid in ('gegevens-delen', 'hulp', 'geld', 'anders')),
  -- About which matter, why, who was consulted, and an earlier written refusal if there is one (E-220).
  inhoud jsonb not null check (is_verzegeld(inhoud)),
  eerdere_weigering boolean not null default false,
  -- The last one counts, also of two at the same moment.
  volgnummer bigint generated always as identity,
  op timestamptz not null,
  primary key (gemeente_id, id),
  foreign key (gemeente_id, dossier_id, persoon_id) references dossier_persoon (gemeente_id, dossier_id, persoon_id),
  foreign key (gemeente_id, pet_id) references pet (gemeente_id, id)
);
create index wilsbekwaamheid_dossier on wilsbekwaamheid (gemeente_id, dossier_id, persoon_id, volgnummer desc);
create trigger wilsbekwaamheid_onveranderlijk before update or delete or truncate on wilsbekwaamheid
  for each statement execute function weiger_wijziging();
alter table wilsbekwaamheid enable row level security;
alter table wilsbekwaamheid force row level security;
create policy eigenaar on wilsbekwaamheid for all to deelwijzer_eigenaar using (true) with check (true);
create policy bereik on wilsbekwaamheid for select to deelwijzer_app using (
  gemeente_id = (select huidige_gemeente()) and dossier_id = any (array(select t.dossier_id from toegang t where t.vlaggen & 2 > 0)));
create policy schrijven on wilsbekwaamheid for insert to deelwijzer_app with check (
  gemeente_id = (select huidige_gemeente()) and pet_id = (select huidige_pet())
  and exists (select from toegang t where t.dossier_id = wilsbekwaamheid.dossier_id and t.vlaggen & 8 > 0));
create policy inwoner on wilsbekwaamheid for select to deelwijzer_inwoner using (
  gemeente_id = (select huidige_gemeente()) and persoon_id = (select huidige_persoon()));
grant select, insert on wilsbekwaamheid to deelwijzer_app;
grant select on wilsbekwaamheid to deelwijzer_inwoner;

-- ── Writing it down ─────────────────────────────────────────────────────────────────────────────────────────────────
-- No role writes these tables itself. Each function asks whether this pet may write in a dossier that this person is in.

create function eis_mens_in_dossier(p_dossier uuid, p_persoon uuid) returns void
language plpgsql stable security definer set search_path = deelwijzer, pg_temp as $$
begin
  perform eis_pet();
  perform eis_toegang(p_dossier, 8);
  if not exists (select from dossier_persoon dp where dp.gemeente_id = huidige_gemeente() and dp.dossier_id = p_dossier and dp.persoon_id = p_persoon) then
    raise exception 'niet in dit dossier' using errcode = 'insufficient_privilege';
  end if;
end $$;

-- Who represents whom, in place of what stood there about these two. The representative comes to stand in the dossier too.
create function zet_vertegenwoordiger(p_dossier uuid, p_id uuid, p_persoon uuid, p_vertegenwoordiger uuid, p_soort text, p_gezag text,
  p_bron text, p_bron_soort text, p_van date, p_tot date) returns void
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare g uuid := huidige_gemeente();
begin
  perform eis_mens_in_dossier(p_dossier, p_persoon);
  if p_persoon = p_vertegenwoordiger or (p_tot is not null and p_tot <= p_van) then
    raise exception 'niemand vertegenwoordigt zichzelf of een lege tijd' using errcode = 'check_violation';
  end if;
  update vertegenwoordiging v set geldig_tot = greatest(v.geldig_van, current_date), einde_bron = p_bron
    where v.gemeente_id = g and v.persoon_id = p_persoon and v.vertegenwoordiger_id = p_vertegenwoordiger and v.soort = p_soort
      and (v.geldig_tot is null or v.geldig_tot > current_date);
  insert into vertegenwoordiging (gemeente_id, id, persoon_id, vertegenwoordiger_id, soort, gezag, bron, bron_soort, geldig_van, geldig_tot, vastgesteld_op, vastgesteld_door)
    values (g, p_id, p_persoon, p_vertegenwoordiger, p_soort, p_gezag, p_bron, p_bron_soort, p_van, p_tot, now(), huidige_pet());
  insert into dossier_persoon (gemeente_id, dossier_id, persoon_id, rol)
    values (g, p_dossier, p_vertegenwoordiger, case p_soort when 'ouder' then 'ouder' else 'naaste' end) on conflict do nothing;
end $$;

create function eindig_vertegenwoordiger(p_dossier uuid, p_persoon uuid, p_id uuid, p_bron text) returns void
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  perform eis_mens_in_dossier(p_dossier, p_persoon);
  update vertegenwoordiging v set geldig_tot = greatest(v.geldig_van, current_date), einde_bron = p_bron
    where v.gemeente_id = huidige_gemeente() and v.id = p_id and v.persoon_id = p_persoon and (v.geldig_tot is null or v.geldig_tot > current_date);
  if not found then raise exception 'loopt niet' using errcode = 'insufficient_privilege'; end if;
end $$;

create function zet_brp_moment(p_dossier uuid, p_persoon uuid) returns void
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  perform eis_mens_in_dossier(p_dossier, p_persoon);
  update persoon set brp_op = now() where gemeente_id = huidige_gemeente() and id = p_persoon;
end $$;

-- From now on the address of this person is secret, and the name sealed. Never the other way round.
create function zet_geheim_adres(p_dossier uuid, p_persoon uuid, p_naam text) returns void
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare g uuid := huidige_gemeente();
begin
  perform eis_mens_in_dossier(p_dossier, p_persoon);
  -- A household that bears this name would give it away.
  update gezin z set naam = 'Gezin' from persoon p, gezinslid gl where p.gemeente_id = g and p.id = p_persoon
    and gl.gemeente_id = g and gl.persoon_id = p.id and z.gemeente_id = g and z.id = gl.gezin_id and z.naam = 'Gezin ' || p.naam;
  update persoon set geheim_adres = true, naam = p_naam where gemeente_id = g and id = p_persoon and not geheim_adres;
end $$;

create function zet_geboorte(p_dossier uuid, p_persoon uuid, p_geboren date, p_onvolledig text, p_naam_ix bytea) returns void
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  perform eis_mens_in_dossier(p_dossier, p_persoon);
  update persoon set geboortedatum = p_geboren, geboorte_onvolledig = p_onvolledig, naam_ix = p_naam_ix
    where gemeente_id = huidige_gemeente() and id = p_persoon;
end $$;

create function zet_overleden(p_dossier uuid, p_persoon uuid, p_op date) returns void
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  perform eis_mens_in_dossier(p_dossier, p_persoon);
  update persoon set overleden_op = p_op where gemeente_id = huidige_gemeente() and id = p_persoon;
end $$;

create function zet_curatele(p_dossier uuid, p_persoon uuid, p_curatele boolean) returns void
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  perform eis_mens_in_dossier(p_dossier, p_persoon);
  update persoon set curatele = p_curatele where gemeente_id = huidige_gemeente() and id = p_persoon;
end $$;

-- One household of people who are all in this dossier. Its name tells nothing when one of them lives at a secret address.
create function maak_gezin(p_dossier uuid, p_id uuid, p_persoon uuid, p_leden uuid[], p_rollen text[]) returns void
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare g uuid := huidige_gemeente(); lid uuid;
begin
  perform eis_mens_in_dossier(p_dossier, p_persoon);
  if cardinality(p_leden) < 2 or cardinality(p_leden) <> cardinality(p_rollen) or not p_persoon = any (p_leden) then
    raise exception 'een gezin heeft minstens twee mensen' using errcode = 'check_violation';
  end if;
  foreach lid in array p_leden loop perform eis_mens_in_dossier(p_dossier, lid); end loop;
  insert into gezin (gemeente_id, id, naam) select g, p_id, case when exists (select from persoon x where x.gemeente_id = g and x.id = any (p_leden) and x.geheim_adres)
      then 'Gezin' else left('Gezin ' || p.naam, 200) end from persoon p where p.gemeente_id = g and p.id = p_persoon;
  insert into gezinslid (gemeente_id, gezin_id, persoon_id, rol) select g, p_id, t.l, t.r from unnest(p_leden, p_rollen) as t (l, r);
end $$;

do $$ declare f text; begin
  foreach f in array array['zet_vertegenwoordiger(uuid, uuid, uuid, uuid, text, text, text, text, date, date)', 'eindig_vertegenwoordiger(uuid, uuid, uuid, text)',
    'zet_brp_moment(uuid, uuid)', 'zet_geheim_adres(uuid, uuid, text)', 'zet_geboorte(uuid, uuid, date, text, bytea)', 'zet_overleden(uuid, uuid, date)',
    'zet_curatele(uuid, uuid, boolean)', 'maak_gezin(uuid, uuid, uuid, uuid[], text[])'] loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to deelwijzer_app', f);
  end loop;
end $$;
revoke all on function eis_mens_in_dossier(uuid, uuid) from public;
