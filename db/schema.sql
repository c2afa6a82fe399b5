-- Made by `node scripts/dump-schema.js` from the migrations. Do not edit.

grant usage on schema deelwijzer to deelwijzer_app;
grant usage on schema deelwijzer to deelwijzer_breed;
grant usage on schema deelwijzer to deelwijzer_inwoner;
grant usage on schema deelwijzer to deelwijzer_sequencer;
grant usage on schema deelwijzer to deelwijzer_vernietiger;

CREATE OR REPLACE FUNCTION deelwijzer.huidige_gemeente()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('dw.gemeente', true), '')::uuid $function$
;
grant execute on function deelwijzer.huidige_gemeente() to deelwijzer_app;
grant execute on function deelwijzer.huidige_gemeente() to deelwijzer_breed;
grant execute on function deelwijzer.huidige_gemeente() to deelwijzer_inwoner;

CREATE OR REPLACE FUNCTION deelwijzer.huidige_medewerker()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('dw.medewerker', true), '')::uuid $function$
;
grant execute on function deelwijzer.huidige_medewerker() to deelwijzer_app;
grant execute on function deelwijzer.huidige_medewerker() to deelwijzer_breed;
grant execute on function deelwijzer.huidige_medewerker() to deelwijzer_inwoner;

CREATE OR REPLACE FUNCTION deelwijzer.huidige_persoon()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('dw.persoon', true), '')::uuid $function$
;
grant execute on function deelwijzer.huidige_persoon() to deelwijzer_app;
grant execute on function deelwijzer.huidige_persoon() to deelwijzer_breed;
grant execute on function deelwijzer.huidige_persoon() to deelwijzer_inwoner;

CREATE OR REPLACE FUNCTION deelwijzer.huidige_pet()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('dw.pet', true), '')::uuid $function$
;
grant execute on function deelwijzer.huidige_pet() to deelwijzer_app;
grant execute on function deelwijzer.huidige_pet() to deelwijzer_breed;
grant execute on function deelwijzer.huidige_pet() to deelwijzer_inwoner;

CREATE OR REPLACE FUNCTION deelwijzer.logboek_sinds()
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select min(uitgevoerd_op) from migratie
$function$
;
grant execute on function deelwijzer.logboek_sinds() to deelwijzer_inwoner;

CREATE OR REPLACE FUNCTION deelwijzer.merk_dossier_gewijzigd()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  update dossier set laatst_gewijzigd = now() where gemeente_id = new.gemeente_id and id = new.dossier_id;
  update toegang set laatst_gewijzigd = now() where dossier_id = new.dossier_id;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.open_dossier(p_id uuid, p_nummer text, p_soort text, p_taak text, p_hulpvraag uuid, p_activiteit text, p_doel text, p_betrokkenheid uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
declare h hulpvraag%rowtype; p pet%rowtype;
begin
  select * into p from pet where gemeente_id = huidige_gemeente() and id = huidige_pet()
    and geldig_van <= now() and (geldig_tot is null or geldig_tot > now());
  if not found then raise exception 'geen geldige pet' using errcode = 'insufficient_privilege'; end if;
  if not (p_soort = any (p.dossier_soorten) and p_taak = any (p.taken)) then
    raise exception 'deze pet opent geen %', p_soort using errcode = 'insufficient_privilege';
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
  insert into betrokkenheid (gemeente_id, id, pet_id, dossier_id, doel, vlaggen, reden, geldig_van)
    values (h.gemeente_id, p_betrokkenheid, huidige_pet(), p_id, p_doel, 15, 'nam de hulpvraag aan', now());
end $function$
;
grant execute on function deelwijzer.open_dossier(uuid,text,text,text,uuid,text,text,uuid) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.teamtelling()
 RETURNS TABLE(pet_naam text, dossiers bigint, triages_open bigint, besluiten bigint, afwijkingen bigint, plichten_open bigint, plichten_te_laat bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  with mag as (
    select from pet ik where ik.gemeente_id = huidige_gemeente() and ik.id = huidige_pet()
      and ik.soort = 'leidinggevende' and ik.geldig_van <= now() and (ik.geldig_tot is null or ik.geldig_tot > now())
  ), soort as (
    select p.naam, array_agg(p.id) as petten from pet p
    where p.gemeente_id = huidige_gemeente() and p.soort <> 'leidinggevende' and exists (select from mag)
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
$function$
;
grant execute on function deelwijzer.teamtelling() to deelwijzer_breed;

CREATE OR REPLACE FUNCTION deelwijzer.uitgesteld_voor_inwoner(p_besluit uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  with recursive keten as (
    select tb.id, tb.inhoud -> 'informeren' as informeren
      from triagebesluit tb where tb.gemeente_id = huidige_gemeente() and tb.id = p_besluit
    union all
    select tb.id, tb.inhoud -> 'informeren'
      from triagebesluit tb join keten k on tb.vervangt_id = k.id where tb.gemeente_id = huidige_gemeente()
  )
  select exists (
    select from keten k
    where k.informeren ->> 'wanneer' = 'achteraf'
      and k.informeren -> 'redenen' ?| array['veiligheid', 'onderzoek']
      and (k.informeren ->> 'uiterlijk')::date >= current_date
      and not exists (
        select from plicht p
        where p.gemeente_id = huidige_gemeente() and p.besluit_id = k.id and p.gedaan_op is not null
          and p.code in ('informeer-achteraf', 'informeer-binnen-vier-weken', 'informeer-na-onderzoek')))
$function$
;
grant execute on function deelwijzer.uitgesteld_voor_inwoner(uuid) to deelwijzer_inwoner;

CREATE OR REPLACE FUNCTION deelwijzer.vind_of_maak_persoon(p_id uuid, p_naam text, p_geboortedatum date, p_telefoon text)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
declare gevonden uuid;
begin
  if huidige_pet() is null then raise exception 'geen actieve pet' using errcode = 'insufficient_privilege'; end if;
  -- Serialises two intakes of the same person, so that they become one.
  perform pg_advisory_xact_lock(hashtextextended(huidige_gemeente()::text || lower(p_naam) || p_geboortedatum::text, 0));
  select id into gevonden from persoon
    where gemeente_id = huidige_gemeente() and lower(naam) = lower(p_naam) and geboortedatum = p_geboortedatum
    order by id limit 1;
  if gevonden is not null then return gevonden; end if;
  insert into persoon (gemeente_id, id, naam, geboortedatum, telefoon)
    values (huidige_gemeente(), p_id, p_naam, p_geboortedatum, p_telefoon);
  return p_id;
end $function$
;
grant execute on function deelwijzer.vind_of_maak_persoon(uuid,text,date,text) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.weiger_wijziging()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% is onveranderlijk', tg_table_name using errcode = 'insufficient_privilege';
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.werk_toegang_bij()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  if tg_op = 'DELETE' then
    delete from toegang where pet_id = old.pet_id and dossier_id = old.dossier_id;
    return old;
  end if;
  insert into toegang (gemeente_id, pet_id, dossier_id, vlaggen, geldig_van, geldig_tot, laatst_gewijzigd)
  select new.gemeente_id, new.pet_id, new.dossier_id, new.vlaggen, new.geldig_van,
         least(new.geldig_tot, p.geldig_tot), d.laatst_gewijzigd
  from pet p, dossier d
  where p.gemeente_id = new.gemeente_id and p.id = new.pet_id
    and d.gemeente_id = new.gemeente_id and d.id = new.dossier_id
  on conflict (pet_id, dossier_id) do update
    set vlaggen = excluded.vlaggen, geldig_van = excluded.geldig_van, geldig_tot = excluded.geldig_tot;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.werk_toegang_bij_pet()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  update toegang t set geldig_tot = least(b.geldig_tot, new.geldig_tot)
  from betrokkenheid b
  where b.gemeente_id = new.gemeente_id and b.pet_id = new.id
    and t.pet_id = b.pet_id and t.dossier_id = b.dossier_id;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.zichtbaar_voor_inwoner()
 RETURNS TABLE(persoon_id uuid, alleen_college boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select p.id, false from persoon p
    where p.gemeente_id = huidige_gemeente() and p.id = huidige_persoon()
  union all
  select k.id, k.geboortedatum <= (current_date - interval '12 years')
    from vertegenwoordiging v
    join persoon k on k.gemeente_id = v.gemeente_id and k.id = v.persoon_id
    where v.gemeente_id = huidige_gemeente() and v.vertegenwoordiger_id = huidige_persoon()
      and v.soort in ('ouder', 'voogd') and v.gezag = 'ja'
      and v.geldig_van <= current_date and (v.geldig_tot is null or v.geldig_tot > current_date)
      and k.geboortedatum > (current_date - interval '16 years')
$function$
;
grant execute on function deelwijzer.zichtbaar_voor_inwoner() to deelwijzer_inwoner;

create table deelwijzer.betrokkenheid (
  gemeente_id uuid not null,
  id uuid not null,
  pet_id uuid not null,
  dossier_id uuid not null,
  doel text not null,
  vlaggen integer not null,
  reden text not null,
  geldig_van timestamp with time zone not null,
  geldig_tot timestamp with time zone,
  constraint betrokkenheid_pkey PRIMARY KEY (gemeente_id, id),
  constraint betrokkenheid_gemeente_id_dossier_id_fkey FOREIGN KEY (gemeente_id, dossier_id) REFERENCES deelwijzer.dossier(gemeente_id, id),
  constraint betrokkenheid_gemeente_id_pet_id_fkey FOREIGN KEY (gemeente_id, pet_id) REFERENCES deelwijzer.pet(gemeente_id, id),
  constraint betrokkenheid_vlaggen_check CHECK (((vlaggen >= 1) AND (vlaggen <= 15)))
);
CREATE INDEX betrokkenheid_dossier ON deelwijzer.betrokkenheid USING btree (gemeente_id, dossier_id);
CREATE UNIQUE INDEX betrokkenheid_een_open ON deelwijzer.betrokkenheid USING btree (gemeente_id, pet_id, dossier_id) WHERE (geldig_tot IS NULL);
CREATE TRIGGER betrokkenheid_toegang AFTER INSERT OR DELETE OR UPDATE ON deelwijzer.betrokkenheid FOR EACH ROW EXECUTE FUNCTION deelwijzer.werk_toegang_bij();
alter table deelwijzer.betrokkenheid enable row level security;
alter table deelwijzer.betrokkenheid force row level security;
create policy bereik on deelwijzer.betrokkenheid as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (dossier_id = ANY (ARRAY( SELECT t.dossier_id
   FROM deelwijzer.toegang t)))));
create policy eigenaar on deelwijzer.betrokkenheid as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy inwoner on deelwijzer.betrokkenheid as permissive for select to deelwijzer_inwoner
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (dossier_id = ANY (ARRAY( SELECT d.id
   FROM deelwijzer.dossier d)))));
grant select on deelwijzer.betrokkenheid to deelwijzer_app;
grant select (dossier_id, geldig_tot, geldig_van, gemeente_id, pet_id) on deelwijzer.betrokkenheid to deelwijzer_inwoner;

create table deelwijzer.concept (
  gemeente_id uuid not null,
  id uuid not null,
  pet_id uuid not null,
  soort text not null,
  onderwerp_id uuid not null,
  waarden jsonb not null,
  fouten jsonb not null default '{}'::jsonb,
  versie integer not null default 1,
  bijgewerkt_op timestamp with time zone not null,
  constraint concept_pkey PRIMARY KEY (gemeente_id, id),
  constraint concept_gemeente_id_pet_id_soort_onderwerp_id_key UNIQUE (gemeente_id, pet_id, soort, onderwerp_id),
  constraint concept_gemeente_id_pet_id_fkey FOREIGN KEY (gemeente_id, pet_id) REFERENCES deelwijzer.pet(gemeente_id, id),
  constraint concept_soort_check CHECK ((soort = ANY (ARRAY['intake'::text, 'triage'::text, 'gegeven'::text, 'plicht'::text])))
);
alter table deelwijzer.concept enable row level security;
alter table deelwijzer.concept force row level security;
create policy eigen on deelwijzer.concept as permissive for all to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet))))
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet))));
create policy eigenaar on deelwijzer.concept as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
grant delete, insert, select on deelwijzer.concept to deelwijzer_app;
grant update (bijgewerkt_op, fouten, versie, waarden) on deelwijzer.concept to deelwijzer_app;

create table deelwijzer.contacttelling (
  gemeente_id uuid not null,
  dag date not null,
  onderwerp text not null,
  aantal integer not null,
  constraint contacttelling_pkey PRIMARY KEY (gemeente_id, dag, onderwerp),
  constraint contacttelling_gemeente_id_fkey FOREIGN KEY (gemeente_id) REFERENCES deelwijzer.gemeente(id),
  constraint contacttelling_aantal_check CHECK ((aantal > 0)),
  constraint contacttelling_onderwerp_check CHECK ((onderwerp = ANY (ARRAY['jeugd'::text, 'wmo'::text, 'werk-en-inkomen'::text, 'schulden'::text, 'wonen'::text, 'overig'::text])))
);
alter table deelwijzer.contacttelling enable row level security;
alter table deelwijzer.contacttelling force row level security;
create policy eigenaar on deelwijzer.contacttelling as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy tellen on deelwijzer.contacttelling as permissive for all to deelwijzer_app
  using ((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)))
  with check ((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)));
grant insert, select on deelwijzer.contacttelling to deelwijzer_app;
grant update (aantal) on deelwijzer.contacttelling to deelwijzer_app;

create table deelwijzer.demo_login (
  gemeente_id uuid not null,
  id uuid not null,
  volgorde integer not null,
  soort text not null,
  doel_id uuid not null,
  naam text not null,
  omschrijving text not null,
  constraint demo_login_pkey PRIMARY KEY (gemeente_id, id),
  constraint demo_login_gemeente_id_fkey FOREIGN KEY (gemeente_id) REFERENCES deelwijzer.gemeente(id),
  constraint demo_login_soort_check CHECK ((soort = ANY (ARRAY['medewerker'::text, 'inwoner'::text])))
);
alter table deelwijzer.demo_login enable row level security;
alter table deelwijzer.demo_login force row level security;
create policy eigenaar on deelwijzer.demo_login as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy lezen on deelwijzer.demo_login as permissive for select to deelwijzer_app
  using (true);
grant select on deelwijzer.demo_login to deelwijzer_app;

create table deelwijzer.dossier (
  gemeente_id uuid not null,
  id uuid not null,
  nummer text not null,
  soort text not null,
  taak text not null,
  persoon_id uuid not null,
  hulpvraag_id uuid not null,
  verwerkingsactiviteit text not null,
  status text not null default 'open'::text,
  geopend_op timestamp with time zone not null,
  laatst_gewijzigd timestamp with time zone not null,
  constraint dossier_pkey PRIMARY KEY (gemeente_id, id),
  constraint dossier_gemeente_id_nummer_key UNIQUE (gemeente_id, nummer),
  constraint dossier_gemeente_id_fkey FOREIGN KEY (gemeente_id) REFERENCES deelwijzer.gemeente(id),
  constraint dossier_gemeente_id_hulpvraag_id_fkey FOREIGN KEY (gemeente_id, hulpvraag_id) REFERENCES deelwijzer.hulpvraag(gemeente_id, id),
  constraint dossier_gemeente_id_persoon_id_fkey FOREIGN KEY (gemeente_id, persoon_id) REFERENCES deelwijzer.persoon(gemeente_id, id),
  constraint dossier_gemeente_id_verwerkingsactiviteit_fkey FOREIGN KEY (gemeente_id, verwerkingsactiviteit) REFERENCES deelwijzer.verwerkingsactiviteit(gemeente_id, uri),
  constraint dossier_soort_check CHECK ((soort = ANY (ARRAY['toeleidingsdossier'::text, 'hulpverleningsdossier'::text, 'regiedossier'::text, 'gezinsdossier'::text, 'uitkeringsdossier'::text, 'schuldhulpdossier'::text, 'gezamenlijk-bestand'::text, 'gedwongen-kader-dossier'::text]))),
  constraint dossier_status_check CHECK ((status = ANY (ARRAY['open'::text, 'gesloten'::text])))
);
CREATE INDEX dossier_persoon_id ON deelwijzer.dossier USING btree (gemeente_id, persoon_id);
alter table deelwijzer.dossier enable row level security;
alter table deelwijzer.dossier force row level security;
create policy bereik on deelwijzer.dossier as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (id = ANY (ARRAY( SELECT t.dossier_id
   FROM deelwijzer.toegang t)))));
create policy eigenaar on deelwijzer.dossier as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy inwoner on deelwijzer.dossier as permissive for select to deelwijzer_inwoner
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND ((persoon_id = ANY (ARRAY( SELECT z.persoon_id
   FROM deelwijzer.zichtbaar_voor_inwoner() z(persoon_id, alleen_college)
  WHERE (NOT z.alleen_college)))) OR ((persoon_id = ANY (ARRAY( SELECT z.persoon_id
   FROM deelwijzer.zichtbaar_voor_inwoner() z(persoon_id, alleen_college)))) AND (soort = ANY (ARRAY['toeleidingsdossier'::text, 'regiedossier'::text, 'uitkeringsdossier'::text, 'schuldhulpdossier'::text]))))));
grant select on deelwijzer.dossier to deelwijzer_app;
grant select on deelwijzer.dossier to deelwijzer_inwoner;

create table deelwijzer.dossier_persoon (
  gemeente_id uuid not null,
  dossier_id uuid not null,
  persoon_id uuid not null,
  rol text not null,
  constraint dossier_persoon_pkey PRIMARY KEY (gemeente_id, dossier_id, persoon_id),
  constraint dossier_persoon_gemeente_id_dossier_id_fkey FOREIGN KEY (gemeente_id, dossier_id) REFERENCES deelwijzer.dossier(gemeente_id, id),
  constraint dossier_persoon_gemeente_id_persoon_id_fkey FOREIGN KEY (gemeente_id, persoon_id) REFERENCES deelwijzer.persoon(gemeente_id, id),
  constraint dossier_persoon_rol_check CHECK ((rol = ANY (ARRAY['betrokkene'::text, 'ouder'::text, 'gezinslid'::text, 'naaste'::text])))
);
CREATE INDEX dossier_persoon_persoon ON deelwijzer.dossier_persoon USING btree (gemeente_id, persoon_id);
alter table deelwijzer.dossier_persoon enable row level security;
alter table deelwijzer.dossier_persoon force row level security;
create policy bereik on deelwijzer.dossier_persoon as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (dossier_id = ANY (ARRAY( SELECT t.dossier_id
   FROM deelwijzer.toegang t)))));
create policy eigenaar on deelwijzer.dossier_persoon as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
grant select on deelwijzer.dossier_persoon to deelwijzer_app;

create table deelwijzer.gebeurtenis (
  gemeente_id uuid not null,
  id uuid not null,
  volgnummer bigint not null generated always as identity,
  trace_id text not null,
  tijdstip timestamp with time zone not null,
  handeling text not null,
  actor_soort text not null,
  medewerker_id uuid,
  pet_id uuid,
  rol text not null,
  organisatie text,
  doel text not null,
  verwerkingsactiviteit text not null,
  betrokkene_id uuid,
  object_soort text not null,
  object_id uuid,
  uitkomst text not null,
  toelichting text,
  constraint gebeurtenis_pkey PRIMARY KEY (gemeente_id, id),
  constraint gebeurtenis_gemeente_id_fkey FOREIGN KEY (gemeente_id) REFERENCES deelwijzer.gemeente(id),
  constraint gebeurtenis_actor_soort_check CHECK ((actor_soort = ANY (ARRAY['medewerker'::text, 'inwoner'::text]))),
  constraint gebeurtenis_toelichting_check CHECK ((length(toelichting) <= 500)),
  constraint gebeurtenis_trace_id_check CHECK ((trace_id ~ '^[0-9a-f]{32}$'::text))
);
CREATE INDEX gebeurtenis_betrokkene ON deelwijzer.gebeurtenis USING btree (gemeente_id, betrokkene_id, volgnummer DESC);
CREATE INDEX gebeurtenis_pet ON deelwijzer.gebeurtenis USING btree (gemeente_id, pet_id, volgnummer DESC);
CREATE TRIGGER gebeurtenis_onveranderlijk BEFORE DELETE OR UPDATE OR TRUNCATE ON deelwijzer.gebeurtenis FOR EACH STATEMENT EXECUTE FUNCTION deelwijzer.weiger_wijziging();
alter table deelwijzer.gebeurtenis enable row level security;
alter table deelwijzer.gebeurtenis force row level security;
create policy eigen on deelwijzer.gebeurtenis as permissive for select to deelwijzer_app, deelwijzer_breed
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (medewerker_id = ( SELECT deelwijzer.huidige_medewerker() AS huidige_medewerker)) AND (pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet))));
create policy eigenaar on deelwijzer.gebeurtenis as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy inwoner on deelwijzer.gebeurtenis as permissive for select to deelwijzer_inwoner
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (betrokkene_id = ANY (ARRAY( SELECT z.persoon_id
   FROM deelwijzer.zichtbaar_voor_inwoner() z(persoon_id, alleen_college)
  WHERE (NOT z.alleen_college)))) AND (NOT ((object_soort = 'triagebesluit'::text) AND (object_id IS NOT NULL) AND deelwijzer.uitgesteld_voor_inwoner(object_id)))));
create policy schrijven on deelwijzer.gebeurtenis as permissive for insert to deelwijzer_app, deelwijzer_breed
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (actor_soort = 'medewerker'::text) AND (medewerker_id = ( SELECT deelwijzer.huidige_medewerker() AS huidige_medewerker)) AND (NOT (pet_id IS DISTINCT FROM ( SELECT deelwijzer.huidige_pet() AS huidige_pet)))));
create policy schrijven_inwoner on deelwijzer.gebeurtenis as permissive for insert to deelwijzer_inwoner
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (actor_soort = 'inwoner'::text) AND (betrokkene_id IN ( SELECT z.persoon_id
   FROM deelwijzer.zichtbaar_voor_inwoner() z(persoon_id, alleen_college)))));
grant insert, select on deelwijzer.gebeurtenis to deelwijzer_app;
grant insert, select on deelwijzer.gebeurtenis to deelwijzer_breed;
grant insert, select on deelwijzer.gebeurtenis to deelwijzer_inwoner;

create table deelwijzer.gegeven (
  gemeente_id uuid not null,
  id uuid not null,
  dossier_id uuid not null,
  persoon_id uuid not null,
  pet_id uuid not null,
  aard text not null,
  dat_wat text not null,
  categorie text not null,
  bron_soort text not null,
  bron text not null,
  verkregen_in_pet text not null,
  inhoud text not null,
  antwoord jsonb not null,
  sleutel uuid not null,
  vastgelegd_op timestamp with time zone not null,
  constraint gegeven_pkey PRIMARY KEY (gemeente_id, id),
  constraint gegeven_gemeente_id_pet_id_sleutel_key UNIQUE (gemeente_id, pet_id, sleutel),
  constraint gegeven_gemeente_id_dossier_id_fkey FOREIGN KEY (gemeente_id, dossier_id) REFERENCES deelwijzer.dossier(gemeente_id, id),
  constraint gegeven_gemeente_id_persoon_id_fkey FOREIGN KEY (gemeente_id, persoon_id) REFERENCES deelwijzer.persoon(gemeente_id, id),
  constraint gegeven_gemeente_id_pet_id_fkey FOREIGN KEY (gemeente_id, pet_id) REFERENCES deelwijzer.pet(gemeente_id, id),
  constraint gegeven_aard_check CHECK ((aard = ANY (ARRAY['feit'::text, 'mening'::text, 'hypothese'::text, 'inwoner'::text]))),
  constraint gegeven_bron_check CHECK ((length(bron) <= 200)),
  constraint gegeven_bron_soort_check CHECK ((bron_soort = ANY (ARRAY['inwoner'::text, 'naaste'::text, 'professional'::text, 'register'::text, 'eigen-waarneming'::text, 'verwijzer'::text]))),
  constraint gegeven_dat_wat_check CHECK ((dat_wat = ANY (ARRAY['dat'::text, 'wat'::text]))),
  constraint gegeven_inhoud_check CHECK (((length(inhoud) >= 1) AND (length(inhoud) <= 10000)))
);
CREATE INDEX gegeven_dossier ON deelwijzer.gegeven USING btree (gemeente_id, dossier_id, vastgelegd_op DESC);
CREATE TRIGGER gegeven_wijzigt_dossier AFTER INSERT ON deelwijzer.gegeven FOR EACH ROW EXECUTE FUNCTION deelwijzer.merk_dossier_gewijzigd();
alter table deelwijzer.gegeven enable row level security;
alter table deelwijzer.gegeven force row level security;
create policy bereik on deelwijzer.gegeven as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (dossier_id = ANY (ARRAY( SELECT t.dossier_id
   FROM deelwijzer.toegang t))) AND (EXISTS ( SELECT
   FROM deelwijzer.toegang t
  WHERE ((t.dossier_id = gegeven.dossier_id) AND ((t.vlaggen &
        CASE
            WHEN (gegeven.categorie = ANY (ARRAY['bijzonder'::text, 'behandel'::text, 'diagnostiek'::text, 'strafrechtelijk'::text])) THEN 4
            WHEN (gegeven.dat_wat = 'wat'::text) THEN 2
            ELSE 1
        END) > 0))))));
create policy eigenaar on deelwijzer.gegeven as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy inwoner on deelwijzer.gegeven as permissive for select to deelwijzer_inwoner
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (persoon_id = ANY (ARRAY( SELECT z.persoon_id
   FROM deelwijzer.zichtbaar_voor_inwoner() z(persoon_id, alleen_college)))) AND (dossier_id = ANY (ARRAY( SELECT d.id
   FROM deelwijzer.dossier d)))));
create policy schrijven on deelwijzer.gegeven as permissive for insert to deelwijzer_app
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet)) AND (EXISTS ( SELECT
   FROM deelwijzer.toegang t
  WHERE ((t.dossier_id = gegeven.dossier_id) AND ((t.vlaggen & 8) > 0)))) AND (EXISTS ( SELECT
   FROM deelwijzer.dossier_persoon dp
  WHERE ((dp.dossier_id = gegeven.dossier_id) AND (dp.persoon_id = gegeven.persoon_id))))));
grant insert, select on deelwijzer.gegeven to deelwijzer_app;
grant select on deelwijzer.gegeven to deelwijzer_inwoner;

create table deelwijzer.gemeente (
  id uuid not null,
  naam text not null,
  code text not null,
  keuze_vraagverheldering integer not null default 1,
  constraint gemeente_pkey PRIMARY KEY (id),
  constraint gemeente_code_key UNIQUE (code),
  constraint gemeente_naam_key UNIQUE (naam),
  constraint gemeente_keuze_vraagverheldering_check CHECK ((keuze_vraagverheldering = ANY (ARRAY[1, 2, 3])))
);
alter table deelwijzer.gemeente enable row level security;
alter table deelwijzer.gemeente force row level security;
create policy eigenaar on deelwijzer.gemeente as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy lezen on deelwijzer.gemeente as permissive for select to deelwijzer_app, deelwijzer_breed, deelwijzer_inwoner
  using (true);
grant select on deelwijzer.gemeente to deelwijzer_app;
grant select on deelwijzer.gemeente to deelwijzer_breed;
grant select on deelwijzer.gemeente to deelwijzer_inwoner;

create table deelwijzer.hulpvraag (
  gemeente_id uuid not null,
  id uuid not null,
  nummer text not null,
  persoon_id uuid not null,
  pet_id uuid not null,
  route text not null,
  taak text not null,
  gemeld_door text not null,
  gesproken boolean,
  veiligheidsaanwijzing boolean,
  omschrijving text not null,
  besproken text[] not null default '{}'::text[],
  antwoord jsonb not null,
  sleutel uuid not null,
  aangenomen_op timestamp with time zone not null,
  constraint hulpvraag_pkey PRIMARY KEY (gemeente_id, id),
  constraint hulpvraag_gemeente_id_nummer_key UNIQUE (gemeente_id, nummer),
  constraint hulpvraag_gemeente_id_pet_id_sleutel_key UNIQUE (gemeente_id, pet_id, sleutel),
  constraint hulpvraag_gemeente_id_fkey FOREIGN KEY (gemeente_id) REFERENCES deelwijzer.gemeente(id),
  constraint hulpvraag_gemeente_id_persoon_id_fkey FOREIGN KEY (gemeente_id, persoon_id) REFERENCES deelwijzer.persoon(gemeente_id, id),
  constraint hulpvraag_gemeente_id_pet_id_fkey FOREIGN KEY (gemeente_id, pet_id) REFERENCES deelwijzer.pet(gemeente_id, id),
  constraint hulpvraag_gemeld_door_check CHECK ((gemeld_door = ANY (ARRAY['inwoner'::text, 'naaste'::text, 'verwijzer'::text]))),
  constraint hulpvraag_omschrijving_check CHECK ((length(omschrijving) <= 10000)),
  constraint hulpvraag_route_check CHECK ((route = ANY (ARRAY['b'::text, 'c'::text, 'd'::text])))
);
alter table deelwijzer.hulpvraag enable row level security;
alter table deelwijzer.hulpvraag force row level security;
create policy aannemen on deelwijzer.hulpvraag as permissive for insert to deelwijzer_app
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet))));
create policy eigen on deelwijzer.hulpvraag as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND ((pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet)) OR (id = ANY (ARRAY( SELECT d.hulpvraag_id
   FROM deelwijzer.dossier d))))));
create policy eigenaar on deelwijzer.hulpvraag as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy inwoner on deelwijzer.hulpvraag as permissive for select to deelwijzer_inwoner
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (persoon_id = ANY (ARRAY( SELECT z.persoon_id
   FROM deelwijzer.zichtbaar_voor_inwoner() z(persoon_id, alleen_college)))) AND (id = ANY (ARRAY( SELECT d.hulpvraag_id
   FROM deelwijzer.dossier d))) AND (gesproken IS TRUE) AND (veiligheidsaanwijzing IS NOT TRUE)));
grant insert, select on deelwijzer.hulpvraag to deelwijzer_app;
grant select (aangenomen_op, gemeente_id, gemeld_door, gesproken, id, nummer, omschrijving, persoon_id, veiligheidsaanwijzing) on deelwijzer.hulpvraag to deelwijzer_inwoner;

create table deelwijzer.medewerker (
  gemeente_id uuid not null,
  id uuid not null,
  naam text not null,
  functie text not null,
  constraint medewerker_pkey PRIMARY KEY (gemeente_id, id),
  constraint medewerker_gemeente_id_fkey FOREIGN KEY (gemeente_id) REFERENCES deelwijzer.gemeente(id)
);
alter table deelwijzer.medewerker enable row level security;
alter table deelwijzer.medewerker force row level security;
create policy eigenaar on deelwijzer.medewerker as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy lezen on deelwijzer.medewerker as permissive for select to deelwijzer_app, deelwijzer_breed, deelwijzer_inwoner
  using ((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)));
grant select on deelwijzer.medewerker to deelwijzer_app;
grant select on deelwijzer.medewerker to deelwijzer_breed;
grant select on deelwijzer.medewerker to deelwijzer_inwoner;

create table deelwijzer.migratie (
  nummer integer not null,
  naam text not null,
  sha256 text not null,
  uitgevoerd_op timestamp with time zone not null default now(),
  constraint migratie_pkey PRIMARY KEY (nummer),
  constraint migratie_naam_key UNIQUE (naam)
);

create table deelwijzer.organisatie (
  gemeente_id uuid not null,
  id uuid not null,
  naam text not null,
  soort text not null,
  constraint organisatie_pkey PRIMARY KEY (gemeente_id, id),
  constraint organisatie_gemeente_id_fkey FOREIGN KEY (gemeente_id) REFERENCES deelwijzer.gemeente(id),
  constraint organisatie_soort_check CHECK ((soort = ANY (ARRAY['gemeente'::text, 'wijkteam'::text, 'aanbieder'::text, 'gecertificeerde-instelling'::text, 'school'::text, 'huisarts'::text, 'overig'::text])))
);
alter table deelwijzer.organisatie enable row level security;
alter table deelwijzer.organisatie force row level security;
create policy eigenaar on deelwijzer.organisatie as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy lezen on deelwijzer.organisatie as permissive for select to deelwijzer_app, deelwijzer_breed, deelwijzer_inwoner
  using ((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)));
grant select on deelwijzer.organisatie to deelwijzer_app;
grant select on deelwijzer.organisatie to deelwijzer_breed;
grant select on deelwijzer.organisatie to deelwijzer_inwoner;

create table deelwijzer.persoon (
  gemeente_id uuid not null,
  id uuid not null,
  naam text not null,
  geboortedatum date,
  telefoon text,
  constraint persoon_pkey PRIMARY KEY (gemeente_id, id),
  constraint persoon_gemeente_id_fkey FOREIGN KEY (gemeente_id) REFERENCES deelwijzer.gemeente(id),
  constraint persoon_naam_check CHECK (((length(naam) >= 1) AND (length(naam) <= 200))),
  constraint persoon_telefoon_check CHECK ((length(telefoon) <= 40))
);
CREATE INDEX persoon_naam ON deelwijzer.persoon USING btree (gemeente_id, lower(naam), geboortedatum);
alter table deelwijzer.persoon enable row level security;
alter table deelwijzer.persoon force row level security;
create policy bereik on deelwijzer.persoon as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (id = ANY (ARRAY( SELECT dp.persoon_id
   FROM deelwijzer.dossier_persoon dp)))));
create policy eigenaar on deelwijzer.persoon as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy inwoner on deelwijzer.persoon as permissive for select to deelwijzer_inwoner
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (id = ANY (ARRAY( SELECT z.persoon_id
   FROM deelwijzer.zichtbaar_voor_inwoner() z(persoon_id, alleen_college))))));
grant select on deelwijzer.persoon to deelwijzer_app;
grant select on deelwijzer.persoon to deelwijzer_inwoner;

create table deelwijzer.pet (
  gemeente_id uuid not null,
  id uuid not null,
  medewerker_id uuid not null,
  organisatie_id uuid not null,
  naam text not null,
  soort text not null,
  taken text[] not null,
  dossier_soorten text[] not null default '{}'::text[],
  beroepsgeheim text not null default 'geen'::text,
  beroepscode boolean not null default false,
  uitleg text not null,
  geldig_van timestamp with time zone not null,
  geldig_tot timestamp with time zone,
  constraint pet_pkey PRIMARY KEY (gemeente_id, id),
  constraint pet_gemeente_id_fkey FOREIGN KEY (gemeente_id) REFERENCES deelwijzer.gemeente(id),
  constraint pet_gemeente_id_medewerker_id_fkey FOREIGN KEY (gemeente_id, medewerker_id) REFERENCES deelwijzer.medewerker(gemeente_id, id),
  constraint pet_gemeente_id_organisatie_id_fkey FOREIGN KEY (gemeente_id, organisatie_id) REFERENCES deelwijzer.organisatie(gemeente_id, id),
  constraint pet_beroepsgeheim_check CHECK ((beroepsgeheim = ANY (ARRAY['jeugdwet'::text, 'wgbo'::text, 'big'::text, 'geen'::text]))),
  constraint pet_taken_check CHECK ((cardinality(taken) > 0))
);
CREATE INDEX pet_medewerker ON deelwijzer.pet USING btree (gemeente_id, medewerker_id);
CREATE TRIGGER pet_toegang AFTER UPDATE OF geldig_tot ON deelwijzer.pet FOR EACH ROW EXECUTE FUNCTION deelwijzer.werk_toegang_bij_pet();
alter table deelwijzer.pet enable row level security;
alter table deelwijzer.pet force row level security;
create policy eigenaar on deelwijzer.pet as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy lezen on deelwijzer.pet as permissive for select to deelwijzer_app, deelwijzer_breed, deelwijzer_inwoner
  using ((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)));
grant select on deelwijzer.pet to deelwijzer_app;
grant select on deelwijzer.pet to deelwijzer_breed;
grant select on deelwijzer.pet to deelwijzer_inwoner;

create table deelwijzer.plicht (
  gemeente_id uuid not null,
  id uuid not null,
  dossier_id uuid not null,
  besluit_id uuid,
  pet_id uuid not null,
  code text not null,
  tekst text not null,
  blokkerend boolean not null,
  uiterlijk date,
  gedaan_op timestamp with time zone,
  bewijs text,
  constraint plicht_pkey PRIMARY KEY (gemeente_id, id),
  constraint plicht_gemeente_id_besluit_id_code_key UNIQUE (gemeente_id, besluit_id, code),
  constraint plicht_gemeente_id_besluit_id_fkey FOREIGN KEY (gemeente_id, besluit_id) REFERENCES deelwijzer.triagebesluit(gemeente_id, id),
  constraint plicht_gemeente_id_dossier_id_fkey FOREIGN KEY (gemeente_id, dossier_id) REFERENCES deelwijzer.dossier(gemeente_id, id),
  constraint plicht_bewijs_check CHECK ((length(bewijs) <= 2000))
);
CREATE INDEX plicht_pet ON deelwijzer.plicht USING btree (gemeente_id, pet_id, uiterlijk);
alter table deelwijzer.plicht enable row level security;
alter table deelwijzer.plicht force row level security;
create policy afdoen on deelwijzer.plicht as permissive for update to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet)) AND (gedaan_op IS NULL)))
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet))));
create policy bereik on deelwijzer.plicht as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (dossier_id = ANY (ARRAY( SELECT t.dossier_id
   FROM deelwijzer.toegang t)))));
create policy eigenaar on deelwijzer.plicht as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy inwoner on deelwijzer.plicht as permissive for select to deelwijzer_inwoner
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (besluit_id = ANY (ARRAY( SELECT tb.id
   FROM deelwijzer.triagebesluit tb)))));
create policy schrijven on deelwijzer.plicht as permissive for insert to deelwijzer_app
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet)) AND (EXISTS ( SELECT
   FROM deelwijzer.toegang t
  WHERE ((t.dossier_id = plicht.dossier_id) AND ((t.vlaggen & 8) > 0))))));
grant insert, select on deelwijzer.plicht to deelwijzer_app;
grant update (bewijs, gedaan_op) on deelwijzer.plicht to deelwijzer_app;
grant select (besluit_id, code, gedaan_op, gemeente_id, id, uiterlijk) on deelwijzer.plicht to deelwijzer_inwoner;

create table deelwijzer.sessie (
  id_hash bytea not null,
  gemeente_id uuid not null,
  medewerker_id uuid,
  persoon_id uuid,
  pet_id uuid,
  csrf text not null,
  begonnen_op timestamp with time zone not null,
  laatst_gezien timestamp with time zone not null,
  verloopt_op timestamp with time zone not null,
  constraint sessie_pkey PRIMARY KEY (id_hash),
  constraint sessie_gemeente_id_fkey FOREIGN KEY (gemeente_id) REFERENCES deelwijzer.gemeente(id),
  constraint sessie_check CHECK (((medewerker_id IS NULL) <> (persoon_id IS NULL)))
);
alter table deelwijzer.sessie enable row level security;
alter table deelwijzer.sessie force row level security;
create policy eigen_sessie on deelwijzer.sessie as permissive for all to deelwijzer_app
  using (true)
  with check (true);
create policy eigenaar on deelwijzer.sessie as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
grant delete, insert, select, update on deelwijzer.sessie to deelwijzer_app;

create table deelwijzer.toegang (
  gemeente_id uuid not null,
  pet_id uuid not null,
  dossier_id uuid not null,
  vlaggen integer not null,
  geldig_van timestamp with time zone not null,
  geldig_tot timestamp with time zone,
  laatst_gewijzigd timestamp with time zone not null,
  constraint toegang_pkey PRIMARY KEY (pet_id, dossier_id)
);
CREATE INDEX toegang_lijst ON deelwijzer.toegang USING btree (pet_id, laatst_gewijzigd DESC, dossier_id);
alter table deelwijzer.toegang enable row level security;
alter table deelwijzer.toegang force row level security;
create policy eigen on deelwijzer.toegang as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet)) AND (geldig_van <= now()) AND ((geldig_tot IS NULL) OR (geldig_tot > now()))));
create policy eigenaar on deelwijzer.toegang as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
grant select on deelwijzer.toegang to deelwijzer_app;

create table deelwijzer.triage (
  gemeente_id uuid not null,
  id uuid not null,
  dossier_id uuid not null,
  pet_id uuid not null,
  moment text not null,
  herziet_id uuid,
  begonnen_op timestamp with time zone not null,
  constraint triage_pkey PRIMARY KEY (gemeente_id, id),
  constraint triage_gemeente_id_dossier_id_fkey FOREIGN KEY (gemeente_id, dossier_id) REFERENCES deelwijzer.dossier(gemeente_id, id),
  constraint triage_gemeente_id_pet_id_fkey FOREIGN KEY (gemeente_id, pet_id) REFERENCES deelwijzer.pet(gemeente_id, id),
  constraint triage_moment_check CHECK ((moment = ANY (ARRAY['eerste-contact'::text, 'vraagverheldering'::text, 'aanpassing'::text])))
);
CREATE INDEX triage_dossier ON deelwijzer.triage USING btree (gemeente_id, dossier_id, begonnen_op DESC);
CREATE TRIGGER triage_wijzigt_dossier AFTER INSERT ON deelwijzer.triage FOR EACH ROW EXECUTE FUNCTION deelwijzer.merk_dossier_gewijzigd();
alter table deelwijzer.triage enable row level security;
alter table deelwijzer.triage force row level security;
create policy bereik on deelwijzer.triage as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (dossier_id = ANY (ARRAY( SELECT t.dossier_id
   FROM deelwijzer.toegang t)))));
create policy eigenaar on deelwijzer.triage as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy schrijven on deelwijzer.triage as permissive for insert to deelwijzer_app
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet)) AND (EXISTS ( SELECT
   FROM deelwijzer.toegang t
  WHERE ((t.dossier_id = triage.dossier_id) AND ((t.vlaggen & 8) > 0))))));
grant insert, select on deelwijzer.triage to deelwijzer_app;

create table deelwijzer.triagebesluit (
  gemeente_id uuid not null,
  id uuid not null,
  nummer text not null,
  triage_id uuid not null,
  dossier_id uuid not null,
  persoon_id uuid not null,
  pet_id uuid not null,
  vervangt_id uuid,
  inhoud jsonb not null,
  antwoorden jsonb not null,
  regelset_versie text not null,
  genomen_op timestamp with time zone not null,
  constraint triagebesluit_pkey PRIMARY KEY (gemeente_id, id),
  constraint triagebesluit_gemeente_id_nummer_key UNIQUE (gemeente_id, nummer),
  constraint triagebesluit_gemeente_id_triage_id_key UNIQUE (gemeente_id, triage_id),
  constraint triagebesluit_gemeente_id_dossier_id_fkey FOREIGN KEY (gemeente_id, dossier_id) REFERENCES deelwijzer.dossier(gemeente_id, id),
  constraint triagebesluit_gemeente_id_persoon_id_fkey FOREIGN KEY (gemeente_id, persoon_id) REFERENCES deelwijzer.persoon(gemeente_id, id),
  constraint triagebesluit_gemeente_id_pet_id_fkey FOREIGN KEY (gemeente_id, pet_id) REFERENCES deelwijzer.pet(gemeente_id, id),
  constraint triagebesluit_gemeente_id_triage_id_fkey FOREIGN KEY (gemeente_id, triage_id) REFERENCES deelwijzer.triage(gemeente_id, id),
  constraint triagebesluit_gemeente_id_vervangt_id_fkey FOREIGN KEY (gemeente_id, vervangt_id) REFERENCES deelwijzer.triagebesluit(gemeente_id, id)
);
CREATE INDEX triagebesluit_dossier ON deelwijzer.triagebesluit USING btree (gemeente_id, dossier_id, genomen_op DESC);
CREATE UNIQUE INDEX triagebesluit_vervangt ON deelwijzer.triagebesluit USING btree (gemeente_id, vervangt_id) WHERE (vervangt_id IS NOT NULL);
CREATE TRIGGER besluit_wijzigt_dossier AFTER INSERT ON deelwijzer.triagebesluit FOR EACH ROW EXECUTE FUNCTION deelwijzer.merk_dossier_gewijzigd();
CREATE TRIGGER triagebesluit_onveranderlijk BEFORE DELETE OR UPDATE OR TRUNCATE ON deelwijzer.triagebesluit FOR EACH STATEMENT EXECUTE FUNCTION deelwijzer.weiger_wijziging();
alter table deelwijzer.triagebesluit enable row level security;
alter table deelwijzer.triagebesluit force row level security;
create policy bereik on deelwijzer.triagebesluit as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (dossier_id = ANY (ARRAY( SELECT t.dossier_id
   FROM deelwijzer.toegang t)))));
create policy eigenaar on deelwijzer.triagebesluit as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy inwoner on deelwijzer.triagebesluit as permissive for select to deelwijzer_inwoner
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (persoon_id = ANY (ARRAY( SELECT z.persoon_id
   FROM deelwijzer.zichtbaar_voor_inwoner() z(persoon_id, alleen_college)))) AND (dossier_id = ANY (ARRAY( SELECT d.id
   FROM deelwijzer.dossier d))) AND (NOT deelwijzer.uitgesteld_voor_inwoner(id))));
create policy schrijven on deelwijzer.triagebesluit as permissive for insert to deelwijzer_app
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet)) AND (EXISTS ( SELECT
   FROM deelwijzer.triage t
  WHERE ((t.id = triagebesluit.triage_id) AND (t.dossier_id = triagebesluit.dossier_id)))) AND (EXISTS ( SELECT
   FROM deelwijzer.toegang t
  WHERE ((t.dossier_id = triagebesluit.dossier_id) AND ((t.vlaggen & 8) > 0))))));
grant insert, select on deelwijzer.triagebesluit to deelwijzer_app;
grant select on deelwijzer.triagebesluit to deelwijzer_inwoner;

create table deelwijzer.vertegenwoordiging (
  gemeente_id uuid not null,
  id uuid not null,
  persoon_id uuid not null,
  vertegenwoordiger_id uuid not null,
  soort text not null,
  gezag text not null,
  bron text not null,
  geldig_van date not null,
  geldig_tot date,
  constraint vertegenwoordiging_pkey PRIMARY KEY (gemeente_id, id),
  constraint vertegenwoordiging_gemeente_id_fkey FOREIGN KEY (gemeente_id) REFERENCES deelwijzer.gemeente(id),
  constraint vertegenwoordiging_gemeente_id_persoon_id_fkey FOREIGN KEY (gemeente_id, persoon_id) REFERENCES deelwijzer.persoon(gemeente_id, id),
  constraint vertegenwoordiging_gemeente_id_vertegenwoordiger_id_fkey FOREIGN KEY (gemeente_id, vertegenwoordiger_id) REFERENCES deelwijzer.persoon(gemeente_id, id),
  constraint vertegenwoordiging_gezag_check CHECK ((gezag = ANY (ARRAY['ja'::text, 'nee'::text, 'onbekend'::text]))),
  constraint vertegenwoordiging_soort_check CHECK ((soort = ANY (ARRAY['ouder'::text, 'voogd'::text, 'curator'::text, 'mentor'::text, 'gemachtigde'::text])))
);
CREATE INDEX vertegenwoordiging_persoon ON deelwijzer.vertegenwoordiging USING btree (gemeente_id, persoon_id);
CREATE INDEX vertegenwoordiging_vertegenwoordiger ON deelwijzer.vertegenwoordiging USING btree (gemeente_id, vertegenwoordiger_id);
alter table deelwijzer.vertegenwoordiging enable row level security;
alter table deelwijzer.vertegenwoordiging force row level security;
create policy bereik on deelwijzer.vertegenwoordiging as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (persoon_id = ANY (ARRAY( SELECT dp.persoon_id
   FROM deelwijzer.dossier_persoon dp)))));
create policy eigenaar on deelwijzer.vertegenwoordiging as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
grant select on deelwijzer.vertegenwoordiging to deelwijzer_app;

create table deelwijzer.verwerkingsactiviteit (
  gemeente_id uuid not null,
  uri text not null,
  naam text not null,
  doel text not null,
  grondslag text not null,
  constraint verwerkingsactiviteit_pkey PRIMARY KEY (gemeente_id, uri),
  constraint verwerkingsactiviteit_gemeente_id_fkey FOREIGN KEY (gemeente_id) REFERENCES deelwijzer.gemeente(id)
);
alter table deelwijzer.verwerkingsactiviteit enable row level security;
alter table deelwijzer.verwerkingsactiviteit force row level security;
create policy eigenaar on deelwijzer.verwerkingsactiviteit as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy lezen on deelwijzer.verwerkingsactiviteit as permissive for select to deelwijzer_app, deelwijzer_breed, deelwijzer_inwoner
  using ((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)));
grant select on deelwijzer.verwerkingsactiviteit to deelwijzer_app;
grant select on deelwijzer.verwerkingsactiviteit to deelwijzer_breed;
grant select on deelwijzer.verwerkingsactiviteit to deelwijzer_inwoner;
