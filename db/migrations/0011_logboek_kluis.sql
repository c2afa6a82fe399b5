-- The vault and the log: what is written down about people is sealed before it reaches this database, and every event
-- gets frozen bytes, a blinded commitment and a place in a tree that nobody can rewrite unseen.

-- ── Sealed columns ──────────────────────────────────────────────────────────────────────────────────────────────────
-- A sealed text begins with U+0002, which no form lets through; sealed bytes begin with DWZ1. The seal names the column,
-- the row and whose key it is, so a text that is moved to another row does not open there.
create function is_verzegeld(p_tekst text) returns boolean
language sql immutable parallel safe as $$ select p_tekst is null or (left(p_tekst, 1) = e'\x02' and length(p_tekst) > 80) $$;
create function is_verzegeld(p_inhoud bytea) returns boolean
language sql immutable parallel safe as $$ select p_inhoud is null or substring(p_inhoud from 1 for 4) = 'DWZ1'::bytea $$;
create function is_verzegeld(p_inhoud jsonb) returns boolean
language sql immutable parallel safe as $$ select p_inhoud is null or (jsonb_typeof(p_inhoud) = 'string' and left(p_inhoud #>> '{}', 1) = e'\x02') $$;

-- Lengths are checked before sealing, by the action that knows the field; here only the sealed form is seen.
alter table gegeven drop constraint gegeven_inhoud_check, drop constraint gegeven_bron_check;
alter table document drop constraint document_check, drop constraint document_naam_check, drop constraint document_versleuteling_check,
  drop column versleuteling, drop column sleutel_versie;
alter table hulpvraag drop constraint hulpvraag_omschrijving_check;
alter table verklaring drop constraint verklaring_tekst_check;
alter table doeltoegang drop constraint doeltoegang_reden_check, drop constraint doeltoegang_oordeel_reden_check;
alter table overgang drop constraint overgang_toelichting_check;
alter table overdracht drop constraint overdracht_reden_check;
alter table plicht drop constraint plicht_bewijs_check;
alter table persoon drop constraint persoon_naam_check, drop constraint persoon_telefoon_check, drop constraint persoon_adres_check;
alter table relatie drop constraint relatie_naam_check;

-- A copy of a datum in another dossier keeps the seal of the row where it was first written.
alter table gegeven add column zegel_id uuid;
update gegeven set zegel_id = id;
alter table gegeven alter column zegel_id set not null;

-- One reason can open several dossiers; it is sealed once.
alter table doeltoegang add column zegel_id uuid;
update doeltoegang set zegel_id = id;
alter table doeltoegang alter column zegel_id set not null;

-- What SQL must know of a besluit stands beside its sealed content.
alter table triagebesluit
  add column conclusie text, add column afgeweken boolean,
  -- What was decided: which act, towards whom, with which kinds of data. What is done under it is held against these.
  add column handeling text, add column ontvanger_type text, add column categorieen text[],
  add column informeren_wanneer text check (informeren_wanneer in ('vooraf', 'achteraf')),
  add column informeren_redenen text[], add column informeren_uiterlijk date;
alter table triagebesluit disable trigger triagebesluit_onveranderlijk;
update triagebesluit set conclusie = inhoud #>> '{besluitvorming,conclusie}', afgeweken = (inhoud ->> 'afgeweken') = 'true',
  handeling = inhoud #>> '{aanpak,handeling}', ontvanger_type = inhoud #>> '{aanpak,ontvanger}',
  categorieen = array(select jsonb_array_elements_text(coalesce(inhoud #> '{aanpak,categorieen}', '[]'))),
  informeren_wanneer = inhoud #>> '{informeren,wanneer}',
  informeren_redenen = array(select jsonb_array_elements_text(coalesce(inhoud #> '{informeren,redenen}', '[]'))),
  informeren_uiterlijk = (inhoud #>> '{informeren,uiterlijk}')::date;
alter table triagebesluit enable trigger triagebesluit_onveranderlijk;
alter table triagebesluit alter column conclusie set not null, alter column afgeweken set not null,
  alter column handeling set not null, alter column ontvanger_type set not null, alter column categorieen set not null,
  alter column informeren_wanneer set not null, alter column informeren_redenen set not null,
  add constraint informeren_met_datum check (informeren_wanneer = 'vooraf' or informeren_uiterlijk is not null);

-- A receipt is about somebody and names a dossier, also for the giver who cannot open that dossier any more. What stayed
-- behind is for the giver alone, so it is sealed apart: to anybody else this database does not even give it sealed.
alter table overdracht add column persoon_id uuid, add column dossier_nummer text, add column blijft jsonb;
update overdracht o set persoon_id = d.persoon_id, dossier_nummer = d.nummer, blijft = o.bewijs -> 'blijft', bewijs = o.bewijs - 'blijft'
  from dossier d where d.gemeente_id = o.gemeente_id and d.id = o.dossier_id;
alter table overdracht alter column persoon_id set not null, alter column dossier_nummer set not null, alter column blijft set not null;
grant select (persoon_id, dossier_nummer) on overdracht to deelwijzer_app;
alter table overgang add column persoon_id uuid;
alter table overgang disable trigger overgang_onveranderlijk;
update overgang o set persoon_id = d.persoon_id from dossier d where d.gemeente_id = o.gemeente_id and d.id = o.van_dossier_id;
alter table overgang enable trigger overgang_onveranderlijk;
alter table overgang alter column persoon_id set not null;

-- Not valid: rows of an older version are sealed by the first start of this one, which then validates.
alter table gegeven add constraint gegeven_verzegeld check (is_verzegeld(inhoud) and is_verzegeld(bron)) not valid;
alter table document add constraint document_verzegeld check (is_verzegeld(inhoud) and is_verzegeld(naam)) not valid;
alter table hulpvraag add constraint hulpvraag_verzegeld check (is_verzegeld(omschrijving)) not valid;
alter table triagebesluit add constraint triagebesluit_verzegeld check (is_verzegeld(inhoud)) not valid;
alter table verklaring add constraint verklaring_verzegeld check (is_verzegeld(tekst)) not valid;
alter table concept add constraint concept_verzegeld check (is_verzegeld(waarden)) not valid;
alter table doeltoegang add constraint doeltoegang_verzegeld check (is_verzegeld(reden) and is_verzegeld(oordeel_reden)) not valid;
alter table overgang add constraint overgang_verzegeld check (is_verzegeld(toelichting)) not valid;
alter table overdracht add constraint overdracht_verzegeld check (is_verzegeld(reden) and is_verzegeld(bewijs) and is_verzegeld(blijft)) not valid;
alter table plicht add constraint plicht_verzegeld check (is_verzegeld(bewijs)) not valid;

-- Who is looked up by what they say of themselves is found by a keyed fingerprint; the key is not in this database.
alter table persoon add column naam_ix bytea check (length(naam_ix) = 32), add column adres_ix bytea check (length(adres_ix) = 32),
  add column bsn text, add column bsn_ix bytea check (length(bsn_ix) = 32),
  add constraint bsn_met_index check ((bsn is null) = (bsn_ix is null));
alter table relatie add column naam_ix bytea check (length(naam_ix) = 32);
drop index persoon_naam, persoon_geheim_adres, relatie_naam;
create index persoon_naam on persoon (gemeente_id, naam_ix);
create index persoon_geheim_adres on persoon (gemeente_id, adres_ix) where geheim_adres;
create unique index persoon_bsn on persoon (gemeente_id, bsn_ix);
create index relatie_naam on relatie (gemeente_id, naam_ix);

-- At the end of the transaction, because the fictional people of the demo are loaded first and sealed next.
create function eis_verzegelde_persoon() returns trigger
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare p persoon%rowtype;
begin
  select * into p from persoon x where x.gemeente_id = new.gemeente_id and x.id = new.id;
  if found and not (p.naam_ix is not null and is_verzegeld(p.telefoon) and is_verzegeld(p.adres) and is_verzegeld(p.bsn)
      and (p.adres is null) = (p.adres_ix is null) and (not p.geheim_adres or is_verzegeld(p.naam))) then
    raise exception 'persoon is niet verzegeld' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create function eis_verzegelde_relatie() returns trigger
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  if exists (select from relatie r where r.gemeente_id = new.gemeente_id and r.id = new.id and (r.naam_ix is null or not is_verzegeld(r.naam))) then
    raise exception 'relatie is niet verzegeld' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger relatie_verzegeld after insert or update on relatie deferrable initially deferred
  for each row execute function eis_verzegelde_relatie();
create constraint trigger persoon_verzegeld after insert or update on persoon deferrable initially deferred
  for each row execute function eis_verzegelde_persoon();

create or replace function koppel_relatie()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  if tg_table_name = 'persoon' then
    update relatie set persoon_id = new.id
      where gemeente_id = new.gemeente_id and persoon_id is null and naam_ix = new.naam_ix;
    return null;
  end if;
  if new.persoon_id is null then
    select id into new.persoon_id from persoon
      where gemeente_id = new.gemeente_id and naam_ix = new.naam_ix order by id limit 1;
  end if;
  return new;
end $function$
;

drop function adres_van(uuid);
create or replace function adres_van(p_persoon uuid, OUT adres text, OUT verborgen boolean, OUT persoon_id uuid)
 RETURNS record
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select case when stil.adres then null else p.adres end, stil.adres, p.id
  from persoon p cross join lateral (select p.geheim_adres
    or exists (select from gezinslid een join gezinslid ander on ander.gemeente_id = een.gemeente_id and ander.gezin_id = een.gezin_id
      join persoon x on x.gemeente_id = ander.gemeente_id and x.id = ander.persoon_id and x.geheim_adres
      where een.gemeente_id = p.gemeente_id and een.persoon_id = p.id)
    or exists (select from vertegenwoordiging v join persoon x on x.gemeente_id = v.gemeente_id and x.id = v.vertegenwoordiger_id and x.geheim_adres
      where v.gemeente_id = p.gemeente_id and v.persoon_id = p.id)
    or exists (select from persoon x where x.gemeente_id = p.gemeente_id and x.geheim_adres and x.adres_ix = p.adres_ix) as adres) stil
  where p.gemeente_id = huidige_gemeente() and p.id = p_persoon
    and exists (select from dossier_persoon dp join toegang t on t.gemeente_id = dp.gemeente_id and t.dossier_id = dp.dossier_id
      where dp.gemeente_id = p.gemeente_id and dp.persoon_id = p.id and t.pet_id = huidige_pet()
        and t.geldig_van <= now() and (t.geldig_tot is null or t.geldig_tot > now()))
$function$
;
revoke all on function adres_van(uuid) from public;
grant execute on function adres_van(uuid) to deelwijzer_app;

drop function vind_of_maak_persoon(uuid, text, date, text);
create or replace function vind_of_maak_persoon(p_id uuid, p_naam text, p_naam_ix bytea, p_geboortedatum date, p_telefoon text)
 returns uuid
 language plpgsql
 security definer
 set search_path to 'deelwijzer', 'pg_temp'
as $function$
declare gevonden uuid;
begin
  if huidige_pet() is null then raise exception 'geen actieve pet' using errcode = 'insufficient_privilege'; end if;
  -- Serialises two intakes of the same person, so that they become one.
  perform pg_advisory_xact_lock(hashtextextended(huidige_gemeente()::text || encode(p_naam_ix, 'hex'), 0));
  select id into gevonden from persoon where gemeente_id = huidige_gemeente() and naam_ix = p_naam_ix order by id limit 1;
  if gevonden is not null then return gevonden; end if;
  insert into persoon (gemeente_id, id, naam, naam_ix, geboortedatum, telefoon)
    values (huidige_gemeente(), p_id, p_naam, p_naam_ix, p_geboortedatum, p_telefoon);
  return p_id;
end $function$
;
revoke all on function vind_of_maak_persoon(uuid, text, bytea, date, text) from public;
grant execute on function vind_of_maak_persoon(uuid, text, bytea, date, text) to deelwijzer_app;

drop function open_in_nood(text, date, text, text, integer, date, jsonb);
create or replace function open_in_nood(p_naam_ix bytea, p_nummer text, p_zegel uuid, p_reden text, p_uren integer, p_beoordelen_voor date, p_mag jsonb)
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
declare ik pet%rowtype; d dossier%rowtype; m jsonb;
begin
  ik := eis_pet();
  if ik.soort in ('leidinggevende', 'bezwaarbehandelaar', 'beheerder', 'privacy-officer', 'veilig-thuis-medewerker') then
    raise exception 'niet met deze pet' using errcode = 'insufficient_privilege';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('nood' || huidige_medewerker()::text, 0));
  -- An attempt can have a line for more than one person; what the rules refused was no attempt: nothing was looked up.
  if (select count(distinct g.trace_id) from gebeurtenis g where g.gemeente_id = huidige_gemeente() and g.medewerker_id = huidige_medewerker()
      and g.object_soort = 'noodtoegang' and g.uitkomst = 'gedaan' and g.tijdstip > now() - interval '24 hours') >= 5 then
    raise exception 'te vaak' using errcode = 'DW005';
  end if;
  for d in
    select x.* from dossier x join persoon p on p.gemeente_id = x.gemeente_id and p.id = x.persoon_id
    where x.gemeente_id = huidige_gemeente() and x.status = 'open' and not x.afgeschermd
      and x.soort = any (ik.dossier_soorten) and x.taak = any (ik.taken)
      and ((p_nummer is not null and x.nummer = p_nummer)
        or (p_nummer is null and p.naam_ix = p_naam_ix))
      and not in_eigen_kring(x.gemeente_id, ik.medewerker_id, x.id)
      and not exists (select from toegang t where t.pet_id = ik.id and t.dossier_id = x.id and t.geldig_van <= now() and (t.geldig_tot is null or t.geldig_tot > now()))
      -- Who opened this one without good reason, asks a colleague the next time.
      and not exists (select from doeltoegang e join pet ep on ep.gemeente_id = e.gemeente_id and ep.id = e.pet_id
        where e.gemeente_id = x.gemeente_id and e.dossier_id = x.id and e.soort = 'nood' and e.oordeel = 'niet-terecht'
          and ep.medewerker_id = ik.medewerker_id and e.beoordeeld_op > now() - interval '30 days')
  loop
    select x into m from jsonb_array_elements(p_mag) x where x ->> 'soort' = d.soort and x ->> 'taak' = d.taak limit 1;
    continue when m is null;
    insert into doeltoegang (gemeente_id, id, soort, pet_id, dossier_id, dossier_nummer, doel, reden, vlaggen, antwoord, geldig_van, geldig_tot, beoordelen_voor, zegel_id)
      values (d.gemeente_id, gen_random_uuid(), 'nood', ik.id, d.id, d.nummer, 'veiligheid', p_reden, 7, m -> 'antwoord', now(),
        now() + make_interval(hours => least(greatest(p_uren, 1), 72)), least(p_beoordelen_voor, current_date + 14), p_zegel);
    insert into plicht (gemeente_id, id, dossier_id, besluit_id, pet_id, code, tekst, blokkerend, uiterlijk)
      select d.gemeente_id, gen_random_uuid(), d.id, null, ik.id, x ->> 'code', x ->> 'tekst', (x ->> 'blokkerend')::boolean, (x ->> 'uiterlijk')::date
      from jsonb_array_elements(m -> 'plichten') x;
    return next d.id;
  end loop;
end $function$
;
revoke all on function open_in_nood(bytea, text, uuid, text, integer, date, jsonb) from public;
grant execute on function open_in_nood(bytea, text, uuid, text, integer, date, jsonb) to deelwijzer_app;

create or replace function voer_overgang_uit(p_id uuid, p_van_dossier uuid, p_naar_pet uuid, p_naar_dossier uuid, p_nieuw jsonb, p_met_inwoner text, p_rol_verteld boolean, p_toelichting text, p_keuze jsonb)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
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
        insert into gezin (gemeente_id, id, naam) select g, gez, case when p.geheim_adres then 'Gezin' else 'Gezin ' || p.naam end from persoon p where p.gemeente_id = g and p.id = van.persoon_id;
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

  insert into overgang (gemeente_id, id, soort, van_dossier_id, van_pet_id, naar_dossier_id, naar_pet_id, zelfde_persoon, met_inwoner, rol_verteld, toelichting, persoon_id, op)
    values (g, p_id, case when naar.medewerker_id = ik.medewerker_id then 'schakelen' else 'taak-overdragen' end,
      p_van_dossier, ik.id, p_naar_dossier, p_naar_pet, naar.medewerker_id = ik.medewerker_id, p_met_inwoner, p_rol_verteld, p_toelichting, van.persoon_id, now());
  -- Only what this pet may read itself can come along; the flags of toegang decide, exactly as in the policy on gegeven.
  insert into gegeven (gemeente_id, id, dossier_id, persoon_id, pet_id, aard, dat_wat, categorie, bron_soort, bron, verkregen_in_pet,
      inhoud, antwoord, sleutel, vastgelegd_op, gezinszaak, beroepsgeheim, herkomst_id, overgang_id, zegel_id)
    select g, (k ->> 'nieuw')::uuid, p_naar_dossier, x.persoon_id, x.pet_id, x.aard, x.dat_wat, x.categorie, x.bron_soort, x.bron, x.verkregen_in_pet,
      x.inhoud, k -> 'antwoord', gen_random_uuid(), now(), doel.soort = 'gezinsdossier', x.beroepsgeheim, x.id, p_id, x.zegel_id
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
end $function$
;

drop function overdracht_bewijs(uuid);
create function overdracht_bewijs(p_id uuid, out bewijs jsonb, out blijft jsonb)
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select o.bewijs, case when o.van_pet_id = huidige_pet() then o.blijft end
  from overdracht o
  where o.gemeente_id = huidige_gemeente() and o.id = p_id
    and (huidige_pet() in (o.van_pet_id, o.naar_pet_id) or exists (
      select from toegang t where t.gemeente_id = o.gemeente_id and t.pet_id = huidige_pet() and t.dossier_id = o.dossier_id
        and t.geldig_van <= now() and (t.geldig_tot is null or t.geldig_tot > now())))
$$;
revoke all on function overdracht_bewijs(uuid) from public;
grant execute on function overdracht_bewijs(uuid) to deelwijzer_app;

drop function draag_over(uuid, uuid, uuid, text, text, uuid[], jsonb);
create function draag_over(p_id uuid, p_dossier uuid, p_naar_pet uuid, p_doel text, p_reden text, p_blijft uuid[], p_bewijs jsonb, p_wat_blijft jsonb)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
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
  insert into overdracht (gemeente_id, id, dossier_id, van_pet_id, naar_pet_id, reden, bewijs, blijft, persoon_id, dossier_nummer, op)
    values (g, p_id, p_dossier, ik.id, p_naar_pet, p_reden, p_bewijs, p_wat_blijft, d.persoon_id, d.nummer, now());
end $function$
;
revoke all on function draag_over(uuid, uuid, uuid, text, text, uuid[], jsonb, jsonb) from public;
grant execute on function draag_over(uuid, uuid, uuid, text, text, uuid[], jsonb, jsonb) to deelwijzer_app;

create or replace function teamtelling()
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
    where p.gemeente_id = huidige_gemeente() and p.toegekend_op is not null and exists (select from mag)
      and p.soort not in ('leidinggevende', 'bezwaarbehandelaar', 'beheerder', 'privacy-officer')
    group by p.naam
  ), besluit as (
    select s.naam, count(tb.id) as genomen, count(tb.id) filter (where tb.afgeweken) as afgeweken
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

drop function eerst_over_te_dragen(text, date);
create or replace function eerst_over_te_dragen(p_naam_ix bytea)
 RETURNS TABLE(nummer text, pet_naam text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  perform eis_pet();
  return query
    select d.nummer, p.naam from dossier d
      join toegang t on t.gemeente_id = d.gemeente_id and t.dossier_id = d.id and t.bron = 'betrokkenheid' and t.vlaggen & 8 > 0
        and t.geldig_van <= now() and (t.geldig_tot is null or t.geldig_tot > now())
      join pet p on p.gemeente_id = t.gemeente_id and p.id = t.pet_id and p.medewerker_id = huidige_medewerker()
    where d.gemeente_id = huidige_gemeente() and d.status = 'open'
      and exists (select from dossier_persoon dp join persoon x on x.gemeente_id = dp.gemeente_id and x.id = dp.persoon_id
        where dp.gemeente_id = d.gemeente_id and dp.dossier_id = d.id and x.naam_ix = p_naam_ix)
      and not blijft_iemand(d.id, null, huidige_medewerker())
    order by d.nummer for update of d;
end $function$
;
revoke all on function eerst_over_te_dragen(bytea) from public;
grant execute on function eerst_over_te_dragen(bytea) to deelwijzer_app, deelwijzer_breed;

create or replace function open_met_doel(p_id uuid, p_nummer text, p_doel text, p_reden text, p_dagen integer, p_mag jsonb)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
declare ik pet%rowtype; d dossier%rowtype; m jsonb;
begin
  ik := eis_pet();
  if ik.soort not in ('leidinggevende', 'bezwaarbehandelaar') then
    raise exception 'niet met deze pet' using errcode = 'insufficient_privilege';
  end if;
  select * into d from dossier where gemeente_id = huidige_gemeente() and nummer = p_nummer;
  select x into m from jsonb_array_elements(p_mag) x where x ->> 'soort' = d.soort and x ->> 'taak' = d.taak limit 1;
  -- Local access rules never open statutory secrecy (S2 art. 13.2, E-244).
  if d.id is null or m is null or d.soort in ('hulpverleningsdossier', 'gedwongen-kader-dossier') or d.taak in ('regie-vanuit-hulp', 'verlenen-jeugdhulp')
     or (ik.soort = 'leidinggevende' and (d.afgeschermd or d.status <> 'open'))
     or in_eigen_kring(d.gemeente_id, ik.medewerker_id, d.id) then
    return null;
  end if;
  insert into doeltoegang (gemeente_id, id, soort, pet_id, dossier_id, dossier_nummer, doel, reden, vlaggen, antwoord, geldig_van, geldig_tot, zegel_id)
    values (d.gemeente_id, p_id, case ik.soort when 'leidinggevende' then 'leidinggevende' else 'klacht' end, ik.id, d.id, d.nummer, p_doel, p_reden, 3,
      m -> 'antwoord', now(), now() + make_interval(days => least(greatest(p_dagen, 1), 31)), p_id);
  return d.id;
end $function$
;

grant insert (naam_ix), select (naam_ix) on relatie to deelwijzer_app, deelwijzer_breed;

-- A duty that stays after an emergency is about somebody whose dossier is out of sight: whose key seals how it was done.
create function persoon_van_plicht(p_id uuid) returns uuid
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select d.persoon_id from plicht p join dossier d on d.gemeente_id = p.gemeente_id and d.id = p.dossier_id
  where p.gemeente_id = huidige_gemeente() and p.id = p_id and (p.pet_id = huidige_pet() or vervangt(p.pet_id, p.dossier_id))
$$;
revoke all on function persoon_van_plicht(uuid) from public;
grant execute on function persoon_van_plicht(uuid) to deelwijzer_app;

-- The BSN: only where the dossier carries a task for which the law prescribes it; the action checks that and logs each look.
grant select (bsn, bsn_ix) on persoon to deelwijzer_app;
create function zet_bsn(p_dossier uuid, p_persoon uuid, p_bsn text, p_bsn_ix bytea) returns void
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  perform eis_pet();
  perform eis_toegang(p_dossier, 8);
  if not exists (select from dossier_persoon dp where dp.gemeente_id = huidige_gemeente() and dp.dossier_id = p_dossier and dp.persoon_id = p_persoon) then
    raise exception 'niet in dit dossier' using errcode = 'insufficient_privilege';
  end if;
  update persoon set bsn = p_bsn, bsn_ix = p_bsn_ix where gemeente_id = huidige_gemeente() and id = p_persoon;
exception
  -- Whose it is, is not told.
  when unique_violation then raise exception 'bsn bezet' using errcode = 'DW010';
end $$;
revoke all on function zet_bsn(uuid, uuid, text, bytea) from public;
grant execute on function zet_bsn(uuid, uuid, text, bytea) to deelwijzer_app;

-- ── Events ──────────────────────────────────────────────────────────────────────────────────────────────────────────
-- begonnen/tijdstip: start and end of the act. grond: why this pet could see it (a source of toegang). besluit_id: the
-- triagebesluit it happened under. besloten: only shown to who may know of that dossier. ouder_id: which resident looked.
alter table gebeurtenis
  add column begonnen timestamptz, add column span_id text check (span_id ~ '^[0-9a-f]{16}$'), add column dossier_id uuid, add column besluit_id uuid,
  add column besloten boolean not null default false, add column grond text, add column regelset text,
  add column lezer_id uuid, add column netwerk text check (length(netwerk) <= 64);
alter table gebeurtenis drop constraint gebeurtenis_actor_soort_check;
alter table gebeurtenis add constraint gebeurtenis_actor_soort_check check (actor_soort in ('medewerker', 'inwoner')),
  add constraint besloten_bij_dossier check (not besloten or dossier_id is not null);
create index gebeurtenis_besluit on gebeurtenis (gemeente_id, besluit_id) where besluit_id is not null;

create or replace function uitgesteld_voor_inwoner(p_besluit uuid) returns boolean
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  with recursive keten as (
    select tb.id, tb.informeren_wanneer, tb.informeren_redenen, tb.informeren_uiterlijk
      from triagebesluit tb where tb.gemeente_id = huidige_gemeente() and tb.id = p_besluit
    union all
    select tb.id, tb.informeren_wanneer, tb.informeren_redenen, tb.informeren_uiterlijk
      from triagebesluit tb join keten k on tb.vervangt_id = k.id where tb.gemeente_id = huidige_gemeente()
  )
  select exists (
    select from keten k
    where k.informeren_wanneer = 'achteraf' and k.informeren_redenen && array['veiligheid', 'onderzoek']
      and k.informeren_uiterlijk >= current_date
      and not exists (
        select from plicht p
        where p.gemeente_id = huidige_gemeente() and p.besluit_id = k.id and p.gedaan_op is not null
          and p.code in ('informeer-achteraf', 'informeer-binnen-vier-weken', 'informeer-na-onderzoek')))
$$;

drop policy inwoner on gebeurtenis;
create policy inwoner on gebeurtenis for select to deelwijzer_inwoner using (
  gemeente_id = (select huidige_gemeente())
  and betrokkene_id = any (array(select z.persoon_id from zichtbaar_voor_inwoner() z where not z.alleen_college))
  and (not besloten or dossier_id = any (array(select d.id from dossier d)))
  and not (object_soort = 'triagebesluit' and object_id is not null and uitgesteld_voor_inwoner(object_id))
  and not (besluit_id is not null and uitgesteld_voor_inwoner(besluit_id)));

-- A resident writes that they looked at their own page or said something, in the open and in their own name.
drop policy schrijven_inwoner on gebeurtenis;
create policy schrijven_inwoner on gebeurtenis for insert to deelwijzer_inwoner with check (
  gemeente_id = (select huidige_gemeente()) and actor_soort = 'inwoner' and lezer_id = (select huidige_persoon())
  and medewerker_id is null and pet_id is null and netwerk is null and not besloten and handeling <> 'besluiten'
  and betrokkene_id in (select z.persoon_id from zichtbaar_voor_inwoner() z));
-- They read in which role something was done, not by which medewerker and from where.
revoke select on gebeurtenis from deelwijzer_inwoner;
grant select (gemeente_id, id, volgnummer, begonnen, tijdstip, handeling, actor_soort, rol, organisatie, doel, verwerkingsactiviteit,
  betrokkene_id, lezer_id, object_soort, object_id, dossier_id, besluit_id, besloten, grond, uitkomst, toelichting, regelset)
  on gebeurtenis to deelwijzer_inwoner;

-- The frozen bytes (sealed under the key of the person), and the commitment to them. keten/nr/vorige: one unbroken row of
-- numbers per person and circle of readers, so that what is left out shows and what is not shown yet does not give itself away.
create table gebeurtenis_bewijs (
  gemeente_id uuid not null,
  gebeurtenis_id uuid not null,
  persoon_id uuid,
  keten uuid,
  nr bigint check (nr > 0),
  vorige bytea check (length(vorige) = 32),
  bytes bytea not null check (is_verzegeld(bytes)),
  commitment bytea not null unique check (length(commitment) = 32),
  primary key (gemeente_id, gebeurtenis_id),
  foreign key (gemeente_id, gebeurtenis_id) references gebeurtenis (gemeente_id, id),
  check ((persoon_id is null) = (keten is null) and (keten is null) = (nr is null)),
  check ((nr = 1 or nr is null) = (vorige is null)),
  unique (gemeente_id, persoon_id, keten, nr)
);

create table logboek_keten (
  gemeente_id uuid not null,
  persoon_id uuid not null,
  keten uuid not null,
  aantal bigint not null,
  laatste bytea check (length(laatste) = 32),
  primary key (gemeente_id, persoon_id, keten)
);

create table wachtrij (
  volgnummer bigint generated always as identity primary key,
  gemeente_id uuid not null,
  gebeurtenis_id uuid not null,
  commitment bytea not null,
  sinds timestamptz not null default clock_timestamp()
);

-- In which unbroken row of numbers a line stands: what a reader cannot see has a row of its own.
create function keten_van(g gebeurtenis) returns uuid
language sql immutable set search_path = deelwijzer, pg_temp as $$
  select coalesce(g.besluit_id, case when g.besloten then g.dossier_id end, g.betrokkene_id)
$$;

-- The next number in the chain of each of these lines, locked until the transaction ends. Only for lines that this very
-- transaction wrote: the length of another row is nobody's business, and nobody holds it up. In order of person, so that
-- two never wait for each other.
create function volgende_in_keten(p_gebeurtenissen uuid[])
returns table (persoon_id uuid, keten uuid, nr bigint, vorige bytea)
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
#variable_conflict use_column
declare personen uuid[]; ketens uuid[];
begin
  select array_agg(x.p), array_agg(x.k) into personen, ketens from (
    select distinct g.betrokkene_id as p, keten_van(g) as k from gebeurtenis g
    where g.gemeente_id = huidige_gemeente() and g.id = any (p_gebeurtenissen) and g.betrokkene_id is not null
      and g.xmin = pg_current_xact_id()::xid) x;
  insert into logboek_keten (gemeente_id, persoon_id, keten, aantal)
    select huidige_gemeente(), x.p, x.k, 0 from unnest(personen, ketens) as x (p, k) order by x.p, x.k
    on conflict do nothing;
  return query
    select h.persoon_id, h.keten, h.aantal + 1, h.laatste from logboek_keten h
    where h.gemeente_id = huidige_gemeente() and (h.persoon_id, h.keten) in (select x.p, x.k from unnest(personen, ketens) as x (p, k))
    order by h.persoon_id, h.keten for update;
end $$;

-- Only beside the line it belongs to, written by the same hand in the same transaction, and only as the next of its chain.
create function voeg_bewijs_toe() returns trigger
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare g gebeurtenis%rowtype;
begin
  select * into g from gebeurtenis x where x.gemeente_id = new.gemeente_id and x.id = new.gebeurtenis_id;
  if g.id is null or g.betrokkene_id is distinct from new.persoon_id then
    raise exception 'bewijs zonder gebeurtenis' using errcode = 'insufficient_privilege';
  end if;
  if new.persoon_id is not null then
    -- In a row of its own it would not be missed.
    if new.keten <> keten_van(g) then raise exception 'niet de goede keten' using errcode = 'insufficient_privilege'; end if;
    update logboek_keten h set aantal = new.nr, laatste = new.commitment
      where h.gemeente_id = new.gemeente_id and h.persoon_id = new.persoon_id and h.keten = new.keten
        and h.aantal = new.nr - 1 and h.laatste is not distinct from new.vorige;
    if not found then raise exception 'niet de volgende in de keten' using errcode = 'insufficient_privilege'; end if;
  end if;
  insert into wachtrij (gemeente_id, gebeurtenis_id, commitment) values (new.gemeente_id, new.gebeurtenis_id, new.commitment);
  return null;
end $$;
create trigger gebeurtenis_bewijs_keten after insert on gebeurtenis_bewijs for each row execute function voeg_bewijs_toe();
create trigger gebeurtenis_bewijs_onveranderlijk before update or delete or truncate on gebeurtenis_bewijs
  for each statement execute function weiger_wijziging();

-- No event without frozen bytes.
create function eis_bewijs() returns trigger
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  if not exists (select from gebeurtenis_bewijs b where b.gemeente_id = new.gemeente_id and b.gebeurtenis_id = new.id) then
    raise exception 'gebeurtenis zonder bewijs' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger gebeurtenis_met_bewijs after insert on gebeurtenis deferrable initially deferred
  for each row execute function eis_bewijs();

alter table gebeurtenis_bewijs enable row level security;
alter table gebeurtenis_bewijs force row level security;
create policy eigenaar on gebeurtenis_bewijs for all to deelwijzer_eigenaar using (true) with check (true);
create policy bij_gebeurtenis on gebeurtenis_bewijs for select to deelwijzer_app, deelwijzer_breed, deelwijzer_inwoner using (
  gemeente_id = (select huidige_gemeente())
  and exists (select from gebeurtenis g where g.gemeente_id = gebeurtenis_bewijs.gemeente_id and g.id = gebeurtenis_bewijs.gebeurtenis_id));
create policy schrijven on gebeurtenis_bewijs for insert to deelwijzer_app, deelwijzer_breed, deelwijzer_inwoner with check (
  gemeente_id = (select huidige_gemeente()));
grant select, insert on gebeurtenis_bewijs to deelwijzer_app, deelwijzer_breed, deelwijzer_inwoner;
alter table logboek_keten enable row level security;
alter table logboek_keten force row level security;
create policy eigenaar on logboek_keten for all to deelwijzer_eigenaar using (true) with check (true);
alter table wachtrij enable row level security;
alter table wachtrij force row level security;
create policy eigenaar on wachtrij for all to deelwijzer_eigenaar using (true) with check (true);
create policy volgorde on wachtrij for all to deelwijzer_sequencer using (true) with check (true);
grant select, delete on wachtrij to deelwijzer_sequencer;

-- ── The tree ────────────────────────────────────────────────────────────────────────────────────────────────────────
-- One boom per origin. After a fork the old one is frozen for ever and a next one begins.
create table boom (
  nr smallint primary key check (nr > 0),
  origin text not null unique,
  vkey text not null,
  begonnen_op timestamptz not null,
  bevroren_op timestamptz,
  bevroren_reden text,
  check ((bevroren_op is null) = (bevroren_reden is null))
);
create unique index boom_een_open on boom ((true)) where bevroren_op is null;

-- A statement of the log itself (a new boom, another key): no personal data, readable by everybody.
create table logboek_bericht (
  id uuid primary key,
  soort text not null,
  bytes bytea not null,
  nonce bytea not null check (length(nonce) = 32),
  commitment bytea not null check (length(commitment) = 32),
  op timestamptz not null
);

create table blad (
  boom smallint not null references boom,
  index bigint not null check (index >= 0),
  gemeente_id uuid,
  gebeurtenis_id uuid,
  bericht_id uuid references logboek_bericht,
  commitment bytea not null check (length(commitment) = 32),
  primary key (boom, index),
  unique (gemeente_id, gebeurtenis_id),
  check ((gebeurtenis_id is null) <> (bericht_id is null)),
  check ((gebeurtenis_id is null) = (gemeente_id is null))
);

create table tegel (
  boom smallint not null references boom,
  laag smallint not null check (laag between 0 and 7),
  nummer bigint not null check (nummer >= 0),
  inhoud bytea not null check (length(inhoud) between 32 and 8192 and length(inhoud) % 32 = 0),
  primary key (boom, laag, nummer)
);
create function tegel_groeit() returns trigger language plpgsql as $$
begin
  if (new.boom, new.laag, new.nummer) is distinct from (old.boom, old.laag, old.nummer)
     or length(new.inhoud) < length(old.inhoud) or substring(new.inhoud from 1 for length(old.inhoud)) <> old.inhoud then
    raise exception 'een tegel wordt alleen langer' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger tegel_groeit before update on tegel for each row execute function tegel_groeit();

create table checkpoint (
  boom smallint not null references boom,
  grootte bigint not null check (grootte > 0),
  wortel bytea not null check (length(wortel) = 32),
  notitie text not null,
  getuigd boolean not null default false,
  gemaakt_op timestamptz not null,
  gepubliceerd_op timestamptz,
  primary key (boom, grootte)
);
-- A checkpoint only gains signatures, and is published once: after it stands outside this database too.
create function checkpoint_groeit() returns trigger language plpgsql as $$
begin
  if (new.boom, new.grootte, new.wortel, new.gemaakt_op) is distinct from (old.boom, old.grootte, old.wortel, old.gemaakt_op)
     or left(new.notitie, length(old.notitie)) <> old.notitie or (old.getuigd and not new.getuigd)
     or (old.gepubliceerd_op is not null and new.gepubliceerd_op is distinct from old.gepubliceerd_op) then
    raise exception 'een checkpoint verandert niet' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger checkpoint_groeit before update on checkpoint for each row execute function checkpoint_groeit();
create function boom_blijft() returns trigger language plpgsql as $$
begin
  if (new.nr, new.origin, new.vkey, new.begonnen_op) is distinct from (old.nr, old.origin, old.vkey, old.begonnen_op)
     or (old.bevroren_op is not null and (new.bevroren_op, new.bevroren_reden) is distinct from (old.bevroren_op, old.bevroren_reden)) then
    raise exception 'een boom verandert niet' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger boom_blijft before update on boom for each row execute function boom_blijft();
create trigger boom_onveranderlijk before delete or truncate on boom for each statement execute function weiger_wijziging();
create trigger blad_onveranderlijk before update or delete or truncate on blad for each statement execute function weiger_wijziging();
create trigger tegel_onveranderlijk before delete or truncate on tegel for each statement execute function weiger_wijziging();
create trigger checkpoint_onveranderlijk before delete or truncate on checkpoint for each statement execute function weiger_wijziging();
create trigger logboek_bericht_onveranderlijk before update or delete or truncate on logboek_bericht for each statement execute function weiger_wijziging();

-- How this installation keeps its log: whether a checkpoint only counts with the signature of a witness.
create table logboek_instelling (
  een boolean primary key default true check (een),
  -- Whose keys belong to these data: a keyfile of another installation is refused at the start.
  installatie uuid not null,
  getuige_vereist boolean not null default false
);

do $$
declare t text;
begin
  foreach t in array array['boom', 'logboek_bericht', 'blad', 'tegel', 'checkpoint', 'logboek_instelling'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy eigenaar on %I for all to deelwijzer_eigenaar using (true) with check (true)', t);
    execute format('create policy volgorde on %I for all to deelwijzer_sequencer using (true) with check (true)', t);
    execute format('grant select, insert on %I to deelwijzer_sequencer', t);
    execute format('grant select on %I to deelwijzer_app, deelwijzer_breed, deelwijzer_inwoner', t);
    -- Nothing in here is about a person; which leaf belongs to which event follows the event.
    if t <> 'blad' then
      execute format('create policy lezen on %I for select to deelwijzer_app, deelwijzer_breed, deelwijzer_inwoner using (true)', t);
    end if;
  end loop;
end $$;
grant update (inhoud) on tegel to deelwijzer_sequencer;
grant update (notitie, getuigd, gepubliceerd_op) on checkpoint to deelwijzer_sequencer;
grant update (bevroren_op, bevroren_reden) on boom to deelwijzer_sequencer;
grant update (getuige_vereist) on logboek_instelling to deelwijzer_sequencer;
create policy bij_gebeurtenis on blad for select to deelwijzer_app, deelwijzer_breed, deelwijzer_inwoner using (
  bericht_id is not null or (gemeente_id = (select huidige_gemeente())
    and exists (select from gebeurtenis g where g.gemeente_id = blad.gemeente_id and g.id = blad.gebeurtenis_id)));

-- Does this besluit stand in a checkpoint that counts? Only then may something be done under it without informing first
-- (E-039). The besluit has a lower index than everything done under it, which the resident can check.
create function is_verankerd(p_besluit uuid) returns boolean
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select exists (
    select from gebeurtenis g
    join triagebesluit tb on tb.gemeente_id = g.gemeente_id and tb.id = g.besluit_id and tb.persoon_id = g.betrokkene_id
    join blad b on b.gemeente_id = g.gemeente_id and b.gebeurtenis_id = g.id
    join checkpoint c on c.boom = b.boom and c.grootte > b.index and c.gepubliceerd_op is not null
      and (c.getuigd or not coalesce((select i.getuige_vereist from logboek_instelling i), false))
    where g.gemeente_id = huidige_gemeente() and g.besluit_id = p_besluit and g.handeling = 'besluiten' and g.uitkomst = 'gedaan')
$$;

-- What anybody may fetch of the leaves: the blinded commitments, in order. Which event one belongs to stays inside.
create function commitments_in(p_boom smallint, p_van bigint, p_aantal integer) returns setof bytea
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select b.commitment from blad b where b.boom = p_boom and b.index >= p_van and b.index < p_van + least(p_aantal, 256) order by b.index
$$;
revoke all on function commitments_in(smallint, bigint, integer) from public;
grant execute on function commitments_in(smallint, bigint, integer) to deelwijzer_app;

-- ── Posted once, done once ──────────────────────────────────────────────────────────────────────────────────────────
-- The fingerprint of one post of one form, with what came of it, in the transaction of the act itself.
create table verzoek (
  gemeente_id uuid not null,
  sleutel uuid not null,
  sessie bytea not null,
  -- Whose post it was, by the context: a medewerker or a resident.
  wie_id uuid default coalesce(huidige_medewerker(), huidige_persoon()),
  uit jsonb not null check (is_verzegeld(uit)),
  op timestamptz not null default now(),
  primary key (gemeente_id, sleutel)
);
create index verzoek_sessie on verzoek (sessie);
create index verzoek_op on verzoek (op);
alter table verzoek enable row level security;
alter table verzoek force row level security;
create policy eigenaar on verzoek for all to deelwijzer_eigenaar using (true) with check (true);
create policy eigen on verzoek for all to deelwijzer_app, deelwijzer_breed, deelwijzer_inwoner
  using (gemeente_id = (select huidige_gemeente()) and wie_id is not distinct from (select coalesce(huidige_medewerker(), huidige_persoon())))
  with check (gemeente_id = (select huidige_gemeente()) and wie_id is not distinct from (select coalesce(huidige_medewerker(), huidige_persoon())));
grant select, insert on verzoek to deelwijzer_app, deelwijzer_breed, deelwijzer_inwoner;
-- The number in a form counts the posts of its session, so the posts of one session go together, or a number would come
-- back while a later post still stands under it.
create function is_sessie_stil(p_sessie bytea) returns boolean
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select coalesce(max(v.op) < now() - interval '2 days', true) from verzoek v where v.sessie = p_sessie
$$;
grant delete on verzoek to deelwijzer_sequencer;
grant select (op, sessie) on verzoek to deelwijzer_sequencer;
create policy opruimen_zoeken on verzoek for select to deelwijzer_sequencer using (true);
create policy opruimen on verzoek for delete to deelwijzer_sequencer
  using (op < now() - interval '2 days' and is_sessie_stil(sessie));

-- How many posts of this session were done: a form carries the number it was made with.
create function verzoeken_gedaan(p_sessie bytea) returns bigint
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select count(*) from verzoek v where v.sessie = p_sessie
$$;

revoke all on function is_verzegeld(text), is_verzegeld(bytea), is_verzegeld(jsonb), eis_verzegelde_persoon(), eis_verzegelde_relatie(), keten_van(gebeurtenis), volgende_in_keten(uuid[]),
  voeg_bewijs_toe(), eis_bewijs(), tegel_groeit(), checkpoint_groeit(), boom_blijft(), is_verankerd(uuid), verzoeken_gedaan(bytea), is_sessie_stil(bytea) from public;
grant execute on function is_verzegeld(text), is_verzegeld(bytea), is_verzegeld(jsonb) to deelwijzer_app, deelwijzer_breed, deelwijzer_inwoner, deelwijzer_sequencer;
grant execute on function volgende_in_keten(uuid[]) to deelwijzer_app, deelwijzer_breed, deelwijzer_inwoner;
grant execute on function is_verankerd(uuid) to deelwijzer_app, deelwijzer_inwoner;
grant execute on function verzoeken_gedaan(bytea) to deelwijzer_app;
grant execute on function is_sessie_stil(bytea) to deelwijzer_sequencer;
