-- Who may decide for somebody: gezag as three answers with a source, representatives in the order of the law, capacity per
-- matter, and what the BRP says (E-212…E-222, C-10, C-21).

-- A birth date that is not known in full: `2010`, `2010-06`, or `onbekend`. The date itself is then empty.
alter table persoon add column geboorte_onvolledig text check (geboorte_onvolledig ~ '^(\d{4}(-\d{2})?|onbekend)$');
alter table persoon add constraint geboorte_een_van_beide check (geboortedatum is null or geboorte_onvolledig is null);
alter table persoon add column overleden_op date;
alter table persoon add column brp_op timestamptz;
grant select (geboorte_onvolledig, overleden_op, brp_op) on persoon to deelwijzer_app;
grant select (geboorte_onvolledig) on persoon to deelwijzer_breed, deelwijzer_inwoner;

alter table vertegenwoordiging drop constraint vertegenwoordiging_soort_check;
alter table vertegenwoordiging add constraint vertegenwoordiging_soort_check check (soort in
  ('ouder', 'voogd', 'curator', 'mentor', 'gemachtigde', 'partner', 'kind', 'broer-zus', 'grootouder'));
-- Where it was looked up; `bron` says it in words.
alter table vertegenwoordiging add column bron_soort text not null default 'onbekend'
  check (bron_soort in ('brp', 'gezagsregister', 'curateleregister', 'beschikking', 'machtiging', 'verklaring', 'onbekend'));
alter table vertegenwoordiging add column vastgesteld_op timestamptz;
alter table vertegenwoordiging add column vastgesteld_door uuid;
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
  -- About which matter, why, who was consulted, and an earlier written refusal if there is one (E-220).
  inhoud jsonb not null check (is_verzegeld(inhoud)),
  eerdere_weigering boolean not null default false,
  op timestamptz not null,
  primary key (gemeente_id, id),
  foreign key (gemeente_id, dossier_id, persoon_id) references dossier_persoon (gemeente_id, dossier_id, persoon_id),
  foreign key (gemeente_id, pet_id) references pet (gemeente_id, id)
);
create index wilsbekwaamheid_dossier on wilsbekwaamheid (gemeente_id, dossier_id, persoon_id, op desc);
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
