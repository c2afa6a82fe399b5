-- People of partner organisations: a role of their own in the database, that sees what is shared with their organisation
-- and still runs, and nothing else.

grant usage on schema deelwijzer to deelwijzer_partner;
grant execute on function huidige_gemeente(), is_verzegeld(text), is_verzegeld(jsonb), is_verzegeld(bytea) to deelwijzer_partner;

-- To what kind of party (the word of the rules) telling this organisation something is telling. Without it: nobody to share with.
alter table organisatie add column ontvanger_type text;
grant update (ontvanger_type) on organisatie to deelwijzer_breed;
create policy als_partner on organisatie for update to deelwijzer_breed using (
  gemeente_id = (select huidige_gemeente()) and (select huidige_petsoort()) = 'beheerder') with check (gemeente_id = (select huidige_gemeente()));
update organisatie set ontvanger_type = case soort when 'school' then 'extern-professional' when 'huisarts' then 'geheimhouder-arts'
  when 'gecertificeerde-instelling' then 'gecertificeerde-instelling' when 'aanbieder' then 'aanbieder-maatwerk' end;

create table partner_medewerker (
  gemeente_id uuid not null,
  id uuid not null,
  organisatie_id uuid not null,
  naam text not null check (length(naam) between 1 and 200),
  functie text not null check (length(functie) between 1 and 200),
  beroepsgeheim text not null default 'geen' check (beroepsgeheim in ('jeugdwet', 'wgbo', 'big', 'geen')),
  uitgenodigd_door uuid,
  uitgenodigd_op timestamptz not null,
  ingetrokken_door uuid,
  ingetrokken_op timestamptz,
  primary key (gemeente_id, id),
  foreign key (gemeente_id, organisatie_id) references organisatie (gemeente_id, id),
  check (ingetrokken_op is not null or ingetrokken_door is null)
);
create index partner_medewerker_organisatie on partner_medewerker (gemeente_id, organisatie_id);

create function huidige_partner() returns uuid
language sql stable set search_path = deelwijzer, pg_temp as $$
  select nullif(current_setting('dw.partner', true), '')::uuid
$$;

-- Null as soon as the invitation is withdrawn: then every policy below is empty.
create function huidige_partnerorganisatie() returns uuid
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select pm.organisatie_id from partner_medewerker pm
  where pm.gemeente_id = huidige_gemeente() and pm.id = huidige_partner() and pm.ingetrokken_op is null
$$;

alter table partner_medewerker enable row level security;
alter table partner_medewerker force row level security;
create policy eigenaar on partner_medewerker for all to deelwijzer_eigenaar using (true) with check (true);
-- Names of professionals of other organisations, to know who answers; the session looks them up as role app.
create policy lezen on partner_medewerker for select to deelwijzer_app, deelwijzer_breed using (gemeente_id = (select huidige_gemeente()));
create policy eigen on partner_medewerker for select to deelwijzer_partner using (
  gemeente_id = (select huidige_gemeente()) and organisatie_id = (select huidige_partnerorganisatie()));
create policy uitnodigen on partner_medewerker for insert to deelwijzer_breed with check (
  gemeente_id = (select huidige_gemeente()) and (select huidige_petsoort()) = 'beheerder' and ingetrokken_op is null
  and uitgenodigd_door = (select huidige_medewerker()));
create policy intrekken on partner_medewerker for update to deelwijzer_breed
  using (gemeente_id = (select huidige_gemeente()) and (select huidige_petsoort()) = 'beheerder' and ingetrokken_op is null)
  with check (gemeente_id = (select huidige_gemeente()) and ingetrokken_door = (select huidige_medewerker()));
grant select on partner_medewerker to deelwijzer_app;
grant select, insert, update (ingetrokken_door, ingetrokken_op) on partner_medewerker to deelwijzer_breed;
grant select (gemeente_id, id, organisatie_id, naam, functie, beroepsgeheim) on partner_medewerker to deelwijzer_partner;

create policy eigen_organisatie on organisatie for select to deelwijzer_partner using (
  gemeente_id = (select huidige_gemeente()) and id = (select huidige_partnerorganisatie()));
grant select on organisatie to deelwijzer_partner;

-- ── Session, login, posts and log for this third kind of visitor ────────────────────────────────────────────────────

alter table sessie add column partner_id uuid;
alter table sessie drop constraint sessie_check;
alter table sessie add constraint sessie_van_een check (num_nonnulls(medewerker_id, persoon_id, partner_id) = 1);
-- The tablet lies on the kitchen table: this session shows one form, until the PIN is given.
alter table sessie add column tafel_id uuid;
alter table sessie add column tafel_pin bytea;
alter table sessie add column tafel_pogingen smallint not null default 0;
alter table sessie add column tafel_sinds timestamptz;
alter table sessie add constraint tafel_met_pin check (num_nonnulls(tafel_id, tafel_pin, tafel_sinds) in (0, 3));
alter table sessie add constraint tafel_van_medewerker check (tafel_id is null or medewerker_id is not null);

alter table demo_login drop constraint demo_login_soort_check;
alter table demo_login add constraint demo_login_soort_check check (soort in ('medewerker', 'inwoner', 'partner'));

alter table verzoek alter column wie_id set default coalesce(huidige_medewerker(), huidige_persoon(), huidige_partner());
-- Apart from that of the others: in this role no other setting than dw.partner opens anything.
create policy eigen_partner on verzoek for all to deelwijzer_partner
  using (gemeente_id = (select huidige_gemeente()) and wie_id = (select huidige_partner()))
  with check (gemeente_id = (select huidige_gemeente()) and wie_id = (select huidige_partner()));
grant select, insert on verzoek to deelwijzer_partner;

alter table gebeurtenis drop constraint gebeurtenis_actor_soort_check;
alter table gebeurtenis add constraint gebeurtenis_actor_soort_check check (actor_soort in ('medewerker', 'inwoner', 'partner'));
-- About whom a partner may write a line is in 0017: those of whom something is shared with their organisation.
grant insert on gebeurtenis to deelwijzer_partner;
create policy schrijven_partner on gebeurtenis_bewijs for insert to deelwijzer_partner with check (gemeente_id = (select huidige_gemeente()));
grant insert on gebeurtenis_bewijs to deelwijzer_partner;

revoke all on function huidige_partner(), huidige_partnerorganisatie() from public;
grant execute on function huidige_partnerorganisatie() to deelwijzer_partner;
grant execute on function huidige_medewerker(), huidige_persoon(), huidige_partner() to deelwijzer_app, deelwijzer_breed, deelwijzer_inwoner, deelwijzer_partner;
grant execute on function volgende_in_keten(uuid[]) to deelwijzer_partner;
