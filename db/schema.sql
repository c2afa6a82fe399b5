-- Made by `node scripts/dump-schema.js` from the migrations. Do not edit.

grant usage on schema deelwijzer to deelwijzer_app;
grant usage on schema deelwijzer to deelwijzer_breed;
grant usage on schema deelwijzer to deelwijzer_inwoner;
grant usage on schema deelwijzer to deelwijzer_partner;
grant usage on schema deelwijzer to deelwijzer_sequencer;
grant usage on schema deelwijzer to deelwijzer_vernietiger;

CREATE OR REPLACE FUNCTION deelwijzer.adres_van(p_persoon uuid, OUT adres text, OUT verborgen boolean, OUT persoon_id uuid)
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
grant execute on function deelwijzer.adres_van(uuid) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.afschrift_namen(p_id uuid)
 RETURNS TABLE(id uuid, naam text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
#variable_conflict use_column
begin
  perform eis_ronde();
  return query
    with a as (select * from afschrift x where x.gemeente_id = huidige_gemeente() and x.id = p_id),
    dos as (select dp.dossier_id from a join dossier_persoon dp on dp.gemeente_id = a.gemeente_id and dp.persoon_id = a.persoon_id)
    select m.id, m.naam from medewerker m where m.gemeente_id = huidige_gemeente() and m.id in (
      select p.medewerker_id from betrokkenheid b join pet p on p.gemeente_id = b.gemeente_id and p.id = b.pet_id where b.dossier_id in (select d.dossier_id from dos d)
      union select p.medewerker_id from gegeven g join pet p on p.gemeente_id = g.gemeente_id and p.id = g.pet_id join a on a.persoon_id = g.persoon_id
      union select e.medewerker_id from gebeurtenis e join a on a.gemeente_id = e.gemeente_id and a.persoon_id = e.betrokkene_id where e.medewerker_id is not null)
    union
    select pm.id, pm.naam from partner_medewerker pm where pm.gemeente_id = huidige_gemeente() and pm.organisatie_id in (
      select v.organisatie_id from verstrekking v join a on a.gemeente_id = v.gemeente_id and a.persoon_id = v.persoon_id)
    union
    select p.id, p.naam from persoon p where p.gemeente_id = huidige_gemeente() and p.id <> (select a.persoon_id from a) and p.id in (
      select dp.persoon_id from dossier_persoon dp where dp.gemeente_id = huidige_gemeente() and dp.dossier_id in (select d.dossier_id from dos d)
      union select v.vertegenwoordiger_id from vertegenwoordiging v join a on a.gemeente_id = v.gemeente_id and a.persoon_id = v.persoon_id
      union select v.persoon_id from vertegenwoordiging v join a on a.gemeente_id = v.gemeente_id and a.persoon_id = v.vertegenwoordiger_id
      union select g.persoon_id from gezinslid g where g.gemeente_id = huidige_gemeente()
        and g.gezin_id in (select e.gezin_id from gezinslid e join a on a.gemeente_id = e.gemeente_id and a.persoon_id = e.persoon_id));
end $function$
;
grant execute on function deelwijzer.afschrift_namen(uuid) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.afschrift_papierweg()
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select case when p.adres is not null and not coalesce(b.geen_bericht, false)
      and k.veilig = 'ja' and (k.geheim_bekend or not woont_geheim(p.id))
      and not exists (select from bereikbaar_kanaal n where n.gemeente_id = p.gemeente_id and n.persoon_id = p.id and n.kanaal = 'pagina' and n.veilig = 'nee')
    then 'post' else 'ophalen' end
  from persoon p left join bereikbaar b on b.gemeente_id = p.gemeente_id and b.persoon_id = p.id
    left join bereikbaar_kanaal k on k.gemeente_id = p.gemeente_id and k.persoon_id = p.id and k.kanaal = 'post'
  where p.gemeente_id = huidige_gemeente() and p.id = huidige_persoon()
$function$
;
grant execute on function deelwijzer.afschrift_papierweg() to deelwijzer_inwoner;

CREATE OR REPLACE FUNCTION deelwijzer.afschrift_persoon(p_persoon uuid)
 RETURNS TABLE(id uuid, naam text, geboortedatum date, geboorte_onvolledig text, telefoon text, adres text, geheim_adres boolean, overleden_op date, brp_op timestamp with time zone, curatele boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select p.id, p.naam, p.geboortedatum, p.geboorte_onvolledig, p.telefoon,
    case when p.id = huidige_persoon() then p.adres end, case when p.id = huidige_persoon() then p.geheim_adres end,
    p.overleden_op, p.brp_op, p.curatele
  from persoon p where p.gemeente_id = huidige_gemeente() and p.id = p_persoon
    and exists (select from voor_wie() v where v.persoon_id = p.id)
$function$
;
grant execute on function deelwijzer.afschrift_persoon(uuid) to deelwijzer_inwoner;

CREATE OR REPLACE FUNCTION deelwijzer.afschrift_zicht(p_persoon uuid)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select string_agg(v.hoedanigheid || ':' || v.zicht, ',' order by v.hoedanigheid, v.zicht)
  from voor_wie() v where v.persoon_id = p_persoon and v.verzoeken
$function$
;
grant execute on function deelwijzer.afschrift_zicht(uuid) to deelwijzer_inwoner;

CREATE OR REPLACE FUNCTION deelwijzer.afschriften_te_doen()
 RETURNS TABLE(id uuid, persoon_id uuid, vrager_id uuid)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  perform eis_ronde();
  return query select a.id, a.persoon_id, a.vrager_id from afschrift a
    where a.gemeente_id = huidige_gemeente() and a.staat in ('wacht', 'bezig') order by a.gevraagd_op, a.id limit 20;
end $function$
;
grant execute on function deelwijzer.afschriften_te_doen() to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.afweging_plicht_past()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  if not exists (select from plicht p where p.gemeente_id = new.gemeente_id and p.id = new.plicht_id and p.dossier_id = new.dossier_id
      and p.code = 'rond-afweging-af' and p.gedaan_op is null)
     or exists (select from afweging a where a.gemeente_id = new.gemeente_id and a.plicht_id = new.plicht_id and a.id <> new.id) then
    raise exception 'een afweging heeft een eigen taak in het eigen dossier' using errcode = 'insufficient_privilege';
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.afweging_triage_past()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  if new.triage_id is not null and not exists (
      select from triage t join afweging a on a.gemeente_id = t.gemeente_id and a.dossier_id = t.dossier_id
      where t.gemeente_id = new.gemeente_id and t.id = new.triage_id and a.id = new.afweging_id) then
    raise exception 'een triage van een ander dossier' using errcode = 'check_violation';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.afwijkingentelling()
 RETURNS TABLE(kwartaal date, handeling text, ontvanger_type text, doel text, mensen bigint, redenen jsonb)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  with mag as (select 1 where huidige_petsoort() = 'leidinggevende'), deel as (
    select date_trunc('quarter', a.genomen_op at time zone 'Europe/Amsterdam')::date as kwartaal,
      a.handeling, a.ontvanger_type, a.doel, a.reden, a.persoon_id
    from afwijking a, mag where a.gemeente_id = huidige_gemeente()
      and a.genomen_op < date_trunc('quarter', now() at time zone 'Europe/Amsterdam') at time zone 'Europe/Amsterdam'
      and a.genomen_op >= (date_trunc('quarter', now() at time zone 'Europe/Amsterdam') - interval '2 years') at time zone 'Europe/Amsterdam'
  ), groep as (
    select d.kwartaal, d.handeling, d.ontvanger_type, d.doel, count(distinct d.persoon_id) as mensen
    from deel d group by 1, 2, 3, 4 having count(distinct d.persoon_id) >= 5
  ), reden as (
    select d.kwartaal, d.handeling, d.ontvanger_type, d.doel, d.reden, count(distinct d.persoon_id) as mensen
    from deel d group by 1, 2, 3, 4, 5
  )
  select g.kwartaal, g.handeling, g.ontvanger_type, g.doel, g.mensen,
    (select case when min(r.mensen) >= 5 then jsonb_object_agg(r.reden, r.mensen) end from reden r
      where r.kwartaal = g.kwartaal and r.handeling = g.handeling and r.ontvanger_type = g.ontvanger_type and r.doel = g.doel)
  from groep g order by g.kwartaal desc, g.mensen desc, g.handeling, g.ontvanger_type, g.doel
$function$
;
grant execute on function deelwijzer.afwijkingentelling() to deelwijzer_breed;

CREATE OR REPLACE FUNCTION deelwijzer.agenda_van(p_hash bytea)
 RETURNS TABLE(dag date, nummer text, gemaakt timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  with van as (
    select a.gemeente_id, a.pet_id from agenda_link a join pet p on p.gemeente_id = a.gemeente_id and p.id = a.pet_id
    join medewerker m on m.gemeente_id = p.gemeente_id and m.id = p.medewerker_id and m.uit_dienst_op is null
    where a.hash = p_hash and a.geeindigd_op is null and p.toegekend_op is not null and p.geldig_van <= now() and (p.geldig_tot is null or p.geldig_tot > now())
  )
  (select x.uiterlijk, d.nummer, min(x.ontstaan_op) from van v
    cross join lateral open_plichten_van(v.gemeente_id, v.pet_id) o
    join plicht x on x.gemeente_id = v.gemeente_id and x.id = o
    join dossier d on d.gemeente_id = x.gemeente_id and d.id = x.dossier_id
    group by 1, 2 order by 1, 2 limit 500)
  union all select null, null, null from van
$function$
;
grant execute on function deelwijzer.agenda_van(bytea) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.alleen_meldingsbevoegd()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.ander_behandelt(p_verzoek uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select exists (select from pet p where p.gemeente_id = huidige_gemeente() and p.soort = 'bezwaarbehandelaar' and p.toegekend_op is not null
    and p.geldig_van <= now() and (p.geldig_tot is null or p.geldig_tot > now()) and p.medewerker_id <> huidige_medewerker()
    and uitgesloten_van(p.gemeente_id, p_verzoek, p.medewerker_id) is null)
$function$
;
grant execute on function deelwijzer.ander_behandelt(uuid) to deelwijzer_breed;

CREATE OR REPLACE FUNCTION deelwijzer.balie_leest(p_verzoek uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select exists (select from verzoekdeel d where d.gemeente_id = huidige_gemeente() and d.verzoek_id = p_verzoek and balie_leest_deel(d.id))
$function$
;
grant execute on function deelwijzer.balie_leest(uuid) to deelwijzer_breed;

CREATE OR REPLACE FUNCTION deelwijzer.balie_leest_deel(p_deel uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select exists (select from verzoekdeel d join rechtsverzoek v on v.gemeente_id = d.gemeente_id and v.id = d.verzoek_id
    cross join (select huidige_petsoort() as soort) p
    where d.gemeente_id = huidige_gemeente() and d.id = p_deel and case
      when v.soort in ('klacht', 'bezwaar-besluit') then p.soort = 'bezwaarbehandelaar' and mijn_uitsluiting(v.id) is null
      when p.soort = 'bezwaarbehandelaar' then d.beslisser <> 'hulpverlener' and exists (
        select from verzoekbesluit b join rechtsverzoek z on z.gemeente_id = b.gemeente_id and z.tegen_id = b.id
        where b.gemeente_id = d.gemeente_id and b.deel_id = d.id and z.stand in ('open', 'wacht', 'besloten') and mijn_uitsluiting(z.id) is null)
      when p.soort not in ('privacy-officer', 'leidinggevende') then false
      when d.beslisser <> 'hulpverlener' then true
      else p.soort = 'privacy-officer' and deel_over_blik(d.gemeente_id, d.id) and mijn_uitsluiting(v.id) is null
        and exists (select from verzoekstap s where s.gemeente_id = d.gemeente_id and s.deel_id = d.id and s.soort = 'voorstel') end)
$function$
;
grant execute on function deelwijzer.balie_leest_deel(uuid) to deelwijzer_breed;

CREATE OR REPLACE FUNCTION deelwijzer.beeindig_aanmelding(p_medewerker uuid, p_partner uuid, p_nu timestamp with time zone)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
declare gevonden boolean;
begin
  if huidige_petsoort() is distinct from 'beheerder' then
    raise exception 'alleen een beheerder' using errcode = 'insufficient_privilege';
  end if;
  update aanmelding a set beeindigd_door = huidige_medewerker(), beeindigd_op = p_nu, code_hash = null
    where a.gemeente_id = huidige_gemeente() and a.beeindigd_op is null
      and (a.medewerker_id = p_medewerker or a.partner_id = p_partner);
  gevonden := found;
  if gevonden then
    delete from sessie s where s.gemeente_id = huidige_gemeente() and (s.medewerker_id = p_medewerker or s.partner_id = p_partner);
  end if;
  return gevonden;
end $function$
;
grant execute on function deelwijzer.beeindig_aanmelding(uuid,uuid,timestamp with time zone) to deelwijzer_breed;

CREATE OR REPLACE FUNCTION deelwijzer.begin_afschrift(p_id uuid, p_pogingen integer, p_nu timestamp with time zone)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
declare a afschrift%rowtype;
begin
  perform eis_ronde();
  update afschrift x set pogingen = x.pogingen + 1, staat = 'bezig', bijgewerkt_op = p_nu
    where x.gemeente_id = huidige_gemeente() and x.id = p_id and x.staat in ('wacht', 'bezig') returning * into a;
  if a.id is null then return false; end if;
  if a.pogingen <= p_pogingen then return true; end if;
  update afschrift x set staat = 'mislukt' where x.gemeente_id = a.gemeente_id and x.id = a.id;
  delete from afschrift_deel d where d.gemeente_id = a.gemeente_id and d.afschrift_id = a.id;
  return false;
end $function$
;
grant execute on function deelwijzer.begin_afschrift(uuid,integer,timestamp with time zone) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.begin_ronde(p_deel text, p_nu timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  insert into ronde_stand (deel, begonnen_op) values (p_deel, p_nu) on conflict (deel) do update set begonnen_op = p_nu
$function$
;
grant execute on function deelwijzer.begin_ronde(text,timestamp with time zone) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.bekend_bij_partner(p_persoon uuid, p_besluit uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select exists (select from deling d where d.gemeente_id = huidige_gemeente() and d.persoon_id = p_persoon and d.besluit_id = p_besluit
      and (d.organisatie_id = huidige_partnerorganisatie() or d.link_hash = huidige_link()))
    or exists (select from informatievraag i where i.gemeente_id = huidige_gemeente() and i.persoon_id = p_persoon and i.besluit_id = p_besluit
      and i.organisatie_id = huidige_partnerorganisatie())
$function$
;
grant execute on function deelwijzer.bekend_bij_partner(uuid,uuid) to deelwijzer_partner;

CREATE OR REPLACE FUNCTION deelwijzer.beoordeel_nood(p_id uuid, p_oordeel text, p_reden text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
declare ik pet%rowtype;
begin
  ik := eis_pet();
  if ik.soort <> 'leidinggevende' then raise exception 'niet met deze pet' using errcode = 'insufficient_privilege'; end if;
  update doeltoegang x set beoordeeld_door = ik.medewerker_id, beoordeeld_op = now(), oordeel = p_oordeel, oordeel_reden = p_reden,
      -- Not justified: it ends now.
      geldig_tot = case when p_oordeel = 'niet-terecht' and geldig_tot > now() then greatest(now(), geldig_van + interval '1 microsecond') else geldig_tot end
    where x.gemeente_id = huidige_gemeente() and x.id = p_id and x.soort = 'nood' and x.beoordeeld_op is null
      and not exists (select from pet p where p.gemeente_id = x.gemeente_id and p.id = x.pet_id and p.medewerker_id = ik.medewerker_id);
  if not found then raise exception 'niet te beoordelen' using errcode = 'insufficient_privilege'; end if;
end $function$
;
grant execute on function deelwijzer.beoordeel_nood(uuid,text,text) to deelwijzer_breed;

CREATE OR REPLACE FUNCTION deelwijzer.beperkt_in_dossier(p_dossier uuid)
 RETURNS TABLE(uitvoering_id uuid, deel_id uuid, sinds timestamp with time zone, aantal bigint, vanaf date)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select u.id, u.deel_id, u.op, count(*), (select e.vanaf from beperking_einde e where e.gemeente_id = u.gemeente_id and e.uitvoering_id = u.id)
  from gegeven g join geraakt_gegeven r on r.gemeente_id = g.gemeente_id and r.gegeven_id = g.id and r.wat = 'beperkt'
    join verzoekuitvoering u on u.gemeente_id = r.gemeente_id and u.id = r.uitvoering_id
  where g.gemeente_id = huidige_gemeente() and g.dossier_id = p_dossier and g.afgeschermd = 'beperkt'
    and not exists (select from verzoekuitvoering e where e.gemeente_id = u.gemeente_id and e.einde_van = u.id)
    and exists (select from toegang t where t.gemeente_id = g.gemeente_id and t.pet_id = huidige_pet() and t.dossier_id = p_dossier
      and t.vlaggen & vlag_voor(g.categorie, g.dat_wat) > 0 and t.geldig_van <= now() and (t.geldig_tot is null or t.geldig_tot > now()))
  group by u.gemeente_id, u.id, u.deel_id, u.op
$function$
;
grant execute on function deelwijzer.beperkt_in_dossier(uuid) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.bericht_moet_wachten(p_persoon uuid, p_besluit uuid, p_dag date)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  with kring as (
    select p_persoon as id
    union select v.persoon_id from vertegenwoordiging v where v.gemeente_id = huidige_gemeente() and v.vertegenwoordiger_id = p_persoon
    union select v.vertegenwoordiger_id from vertegenwoordiging v where v.gemeente_id = huidige_gemeente() and v.persoon_id = p_persoon
    union select ander.persoon_id from gezinslid een join gezinslid ander on ander.gemeente_id = een.gemeente_id and ander.gezin_id = een.gezin_id
      where een.gemeente_id = huidige_gemeente() and een.persoon_id = p_persoon)
  select (p_besluit is not null and uitgesteld_voor_inwoner(p_besluit))
    or exists (
      select from triagebesluit tb join kring k on k.id = tb.persoon_id
        cross join lateral (select bool_or(p.gedaan_op is null) as open, bool_or(p.gedaan_op is not null) as gedaan from plicht p
          where p.gemeente_id = tb.gemeente_id and p.besluit_id = tb.id
            and p.code in ('informeer-achteraf', 'informeer-binnen-vier-weken', 'informeer-na-onderzoek')) i
      where tb.gemeente_id = huidige_gemeente() and tb.informeren_wanneer = 'achteraf' and tb.informeren_redenen && array['veiligheid', 'onderzoek']
        and not exists (select from triagebesluit n where n.gemeente_id = tb.gemeente_id and n.vervangt_id = tb.id)
        and (coalesce(i.open, false) or not coalesce(i.gedaan, false) and tb.informeren_uiterlijk >= p_dag))
$function$
;

CREATE OR REPLACE FUNCTION deelwijzer.beslis_afscherming(p_dossier uuid, p_id uuid, p_persoon uuid, p_besluit uuid, p_soort text, p_grond text, p_reden text, p_herzien date, p_nu timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
declare g uuid := huidige_gemeente(); oud uuid;
begin
  perform eis_mens_in_dossier(p_dossier, p_persoon);
  if p_soort not in ('verlengd', 'beeindigd')
     or p_soort = 'verlengd' and (p_herzien is null or p_herzien <= hier_vandaag() or p_herzien > hier_vandaag() + interval '6 months') then
    raise exception 'dit besluit kan niet' using errcode = 'DW027';
  end if;
  select a.plicht_id into oud from afscherming a
    where a.gemeente_id = g and a.id = p_id and a.persoon_id = p_persoon and a.beeindigd_op is null for update;
  if not found then raise exception 'loopt niet' using errcode = 'DW027'; end if;
  update afscherming a set herzien_op = case p_soort when 'verlengd' then p_herzien else a.herzien_op end,
      beeindigd_op = case p_soort when 'beeindigd' then p_nu end,
      plicht_id = case p_soort when 'verlengd' then plicht_tot_herzien(p_dossier, p_herzien, p_nu) else a.plicht_id end
    where a.gemeente_id = g and a.id = p_id;
  -- Looked at again, also by somebody else in another dossier.
  update plicht x set gedaan_op = p_nu, afloop = 'gedaan' where x.gemeente_id = g and x.id = oud and x.gedaan_op is null;
  insert into afscherming_besluit (gemeente_id, id, afscherming_id, dossier_id, persoon_id, pet_id, soort, grond, reden, herzien_op, op)
    values (g, p_besluit, p_id, p_dossier, p_persoon, huidige_pet(), p_soort, p_grond, p_reden, case p_soort when 'verlengd' then p_herzien end, p_nu);
end $function$
;
grant execute on function deelwijzer.beslis_afscherming(uuid,uuid,uuid,uuid,text,text,text,date,timestamp with time zone) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.besluit_voor_wie()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  if exists (select from verzoekdeel d join rechtsverzoek v on v.gemeente_id = d.gemeente_id and v.id = d.verzoek_id
      where d.gemeente_id = new.gemeente_id and d.id = new.deel_id and v.soort <> 'klacht' and not mag_nog_vragen(v.id)) then
    raise exception 'wie dit vroeg, mag dat nu niet' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.besluit_vraagt_uitvoering()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.bestreden_verzoeken()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select d.verzoek_id from rechtsverzoek z join verzoekbesluit b on b.gemeente_id = z.gemeente_id and b.id = z.tegen_id
    join verzoekdeel d on d.gemeente_id = b.gemeente_id and d.id = b.deel_id
  where z.gemeente_id = huidige_gemeente() and z.soort = 'bezwaar-besluit' and z.stand in ('open', 'wacht', 'besloten')
$function$
;
grant execute on function deelwijzer.bestreden_verzoeken() to deelwijzer_breed;

CREATE OR REPLACE FUNCTION deelwijzer.betrek(p_id uuid, p_dossier uuid, p_pet uuid, p_doel text, p_vlaggen integer, p_reden text, p_tot timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  perform eis_pet();
  perform eis_toegang(p_dossier, 8);
  perform eis_past(p_pet, p_dossier);
  if exists (select from pet where gemeente_id = huidige_gemeente() and id = p_pet and medewerker_id = huidige_medewerker()) then
    raise exception 'niet zichzelf' using errcode = 'DW002';
  end if;
  if exists (select from betrokkenheid where gemeente_id = huidige_gemeente() and pet_id = p_pet and dossier_id = p_dossier and geldig_tot is null) then
    raise exception 'al betrokken' using errcode = 'DW003';
  end if;
  insert into betrokkenheid (gemeente_id, id, pet_id, dossier_id, doel, vlaggen, reden, geldig_van, geldig_tot)
  select huidige_gemeente(), p_id, p_pet, p_dossier, p_doel,
    p_vlaggen & (select bit_or(t.vlaggen) from toegang t where t.pet_id = huidige_pet() and t.dossier_id = p_dossier
      and t.geldig_van <= now() and (t.geldig_tot is null or t.geldig_tot > now())),
    p_reden, now(), p_tot;
end $function$
;
grant execute on function deelwijzer.betrek(uuid,uuid,uuid,text,integer,text,timestamp with time zone) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.bevestig_email(p_dossier uuid, p_persoon uuid, p_hash bytea, p_nu timestamp with time zone)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
declare b bereikbaar%rowtype;
begin
  if huidige_persoon() is distinct from p_persoon then perform eis_mens_in_dossier(p_dossier, p_persoon); end if;
  select * into b from bereikbaar x where x.gemeente_id = huidige_gemeente() and x.persoon_id = p_persoon for update;
  if b.code_hash is null or b.code_pogingen >= 5 or b.code_op < p_nu - interval '24 hours' then return false; end if;
  if b.code_hash <> p_hash then
    update bereikbaar x set code_pogingen = x.code_pogingen + 1 where x.gemeente_id = b.gemeente_id and x.persoon_id = b.persoon_id;
    return false;
  end if;
  update bereikbaar x set email_bevestigd_op = p_nu, code_hash = null, code_op = null, code_pogingen = 0
    where x.gemeente_id = b.gemeente_id and x.persoon_id = b.persoon_id;
  return true;
end $function$
;
grant execute on function deelwijzer.bevestig_email(uuid,uuid,bytea,timestamp with time zone) to deelwijzer_app;
grant execute on function deelwijzer.bevestig_email(uuid,uuid,bytea,timestamp with time zone) to deelwijzer_inwoner;

CREATE OR REPLACE FUNCTION deelwijzer.bevestig_kennisgeving(p_id uuid, p_nu timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
declare n integer;
begin
  update kennisgeving k set stand = 'bevestigd', bevestigd_op = p_nu, bevestigd_door = huidige_partner()
    where k.gemeente_id = huidige_gemeente() and k.id = p_id and k.weg = 'partner' and k.stand = 'verteld'
      and k.organisatie_id = huidige_partnerorganisatie();
  get diagnostics n = row_count;
  if n <> 1 then raise exception 'geen kennisgeving' using errcode = 'insufficient_privilege'; end if;
end $function$
;
grant execute on function deelwijzer.bevestig_kennisgeving(uuid,timestamp with time zone) to deelwijzer_partner;

CREATE OR REPLACE FUNCTION deelwijzer.bevestig_overdracht(p_id uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
declare ik pet%rowtype;
begin
  ik := eis_pet();
  update overdracht set ontvangen_op = now(), ontvangen_door = ik.medewerker_id
    where gemeente_id = huidige_gemeente() and id = p_id and naar_pet_id = ik.id and ontvangen_op is null;
  if not found then raise exception 'niets te bevestigen' using errcode = 'insufficient_privilege'; end if;
end $function$
;
grant execute on function deelwijzer.bevestig_overdracht(uuid) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.bewaak_afweging()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
declare a afweging%rowtype;
begin
  perform pg_advisory_xact_lock(hashtextextended('afweging:' || new.afweging_id::text, 0));
  select * into a from afweging x where x.gemeente_id = new.gemeente_id and x.id = new.afweging_id;
  if a.id is null then raise exception 'geen afweging' using errcode = 'insufficient_privilege'; end if;
  if exists (select from afweging_einde e where e.gemeente_id = a.gemeente_id and e.afweging_id = a.id) then
    raise exception 'deze afweging is klaar' using errcode = 'DW018';
  end if;
  if (select d.status from dossier d where d.gemeente_id = a.gemeente_id and d.id = a.dossier_id) <> 'open' then
    raise exception 'dit dossier is gesloten' using errcode = 'DW006';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.bewaak_antwoord()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
declare t toestemming%rowtype; stand text;
begin
  perform slot_op_toestemming(new.toestemming_id);
  select * into t from toestemming x where x.gemeente_id = new.gemeente_id and x.id = new.toestemming_id;
  if t.id is null or t.persoon_id <> new.betrokkene_id then
    raise exception 'geen toestemming om te beantwoorden' using errcode = 'insufficient_privilege';
  end if;
  -- Who it is about may always withdraw, also when others answered for them (UAVG 5 lid 3, from 1 September 2026).
  if not exists (select from toestemming_partij tp where tp.gemeente_id = t.gemeente_id and tp.toestemming_id = t.id and tp.persoon_id = new.persoon_id)
     and not (new.antwoord = 'ingetrokken' and new.persoon_id = t.persoon_id) then
    raise exception 'deze persoon is niet gevraagd' using errcode = 'insufficient_privilege';
  end if;
  if new.antwoord = 'buiten-beschouwing' and (new.pet_id is null or exists (select from toestemming_partij tp
      where tp.gemeente_id = t.gemeente_id and tp.toestemming_id = t.id and tp.persoon_id = new.persoon_id and tp.hoedanigheid = 'zelf')) then
    raise exception 'alleen een vertegenwoordiger kan buiten beschouwing blijven' using errcode = 'insufficient_privilege';
  end if;
  -- Who does not decide for them now cannot say yes for them, whatever paper there is.
  if new.antwoord = 'ja' and exists (select from toestemming_partij tp where tp.gemeente_id = t.gemeente_id and tp.toestemming_id = t.id
      and tp.persoon_id = new.persoon_id and tp.hoedanigheid <> 'zelf'
      and not vertegenwoordigt_nu(t.gemeente_id, t.persoon_id, tp.persoon_id, tp.hoedanigheid)) then
    raise exception 'deze persoon vertegenwoordigt de inwoner niet meer' using errcode = 'DW013';
  end if;
  -- Written: signed, on paper, on one's own page, or spoken with a witness. A note of a conversation is not.
  if t.soort = 'toestemming' and new.antwoord = 'ja' and new.wijze in ('mondeling', 'telefoon') then
    raise exception 'toestemming is schriftelijk' using errcode = 'DW012';
  end if;
  stand := toestemming_stand(t.id);
  -- A refusal can turn into a yes and back; what is withdrawn or over is asked anew. Withdrawing works as long as something may still run.
  if stand = 'ingetrokken' or (new.antwoord <> 'ingetrokken' and stand not in ('gevraagd', 'geweigerd', 'verleend')) then
    raise exception 'deze toestemming is voorbij' using errcode = 'DW012';
  end if;
  if new.antwoord = 'ingetrokken' and not exists (select from toestemming_antwoord a
      where a.gemeente_id = t.gemeente_id and a.toestemming_id = t.id and a.antwoord = 'ja') then
    raise exception 'er is niets om in te trekken' using errcode = 'DW012';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.bewaak_bestandsvergelijking()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  if not exists (select from pet p where p.gemeente_id = new.gemeente_id and p.id = new.pet_id
      and p.taken && array['toeleiding-pw', 'begeleiden-plan-pw', 'handhaving'])
    or new.antwoord ->> 'uitkomst' not in ('toegestaan', 'toegestaan-mits') then
    raise exception 'deze bestanden mogen niet naast elkaar' using errcode = 'DW023';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.bewaak_convenant()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
declare getekend uuid[];
begin
  if exists (select from unnest(new.partijen) p where not exists (
      select from organisatie o where o.gemeente_id = new.gemeente_id and o.id = p))
     or cardinality(new.partijen) <> (select count(distinct p) from unnest(new.partijen) p) then
    raise exception 'een partij is een organisatie van deze gemeente, en staat er een keer' using errcode = 'check_violation';
  end if;
  if tg_op = 'INSERT' then return new; end if;
  select coalesce(array_agg(h.organisatie_id), '{}') into getekend from convenant_handtekening h
    where h.gemeente_id = old.gemeente_id and h.convenant_id = old.id;
  -- What was signed or confirmed does not change; a change is a new version.
  if (old.bevestigd_op is not null or cardinality(getekend) > 0)
     and (to_jsonb(new) - array['bevestigd_door', 'bevestigd_op', 'beeindigd_per', 'beeindigd_door', 'beeindigreden'])
      <> (to_jsonb(old) - array['bevestigd_door', 'bevestigd_op', 'beeindigd_per', 'beeindigd_door', 'beeindigreden']) then
    raise exception 'wat getekend is, verandert niet' using errcode = 'insufficient_privilege';
  end if;
  if old.beeindigd_per is not null or (old.bevestigd_op is not null
     and (new.bevestigd_op, new.bevestigd_door) is distinct from (old.bevestigd_op, old.bevestigd_door)) then
    raise exception 'dit ligt vast' using errcode = 'insufficient_privilege';
  end if;
  if old.bevestigd_op is null and new.bevestigd_op is not null then
    if new.bevestigd_door is distinct from huidige_medewerker() or new.bevestigd_door = old.gemaakt_door
       or huidige_petsoort() is null or huidige_petsoort() not in ('beheerder', 'leidinggevende') then
      raise exception 'een tweede persoon bevestigt' using errcode = 'insufficient_privilege';
    end if;
    if not new.partijen <@ getekend then
      raise exception 'nog niet elke partij heeft getekend' using errcode = 'check_violation';
    end if;
    if exists (select from unnest(array['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) p where coalesce(btrim(new.checklist ->> p), '') = '') then
      raise exception 'de lijst a tot en met h is niet af' using errcode = 'check_violation';
    end if;
  elsif huidige_petsoort() is distinct from 'privacy-officer' then
    raise exception 'dit doet de privacy officer' using errcode = 'insufficient_privilege';
  end if;
  if new.beeindigd_per is not null and (new.beeindigd_door is distinct from huidige_medewerker() or btrim(new.beeindigreden) = '') then
    raise exception 'wie beeindigt, doet dat onder eigen naam en met een reden' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.bewaak_deling()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
declare v verstrekking%rowtype; laatst date;
begin
  select * into v from verstrekking x where x.gemeente_id = new.gemeente_id and x.id = new.verstrekking_id and x.xmin = pg_current_xact_id()::xid;
  if v.id is null or v.soort <> 'verstrekken' or v.dossier_id <> new.dossier_id or v.persoon_id <> new.persoon_id or v.besluit_id <> new.besluit_id
     or v.organisatie_id is distinct from new.organisatie_id or v.doel <> new.doel then
    raise exception 'deze deling hoort niet bij de verstrekking' using errcode = 'DW009';
  end if;
  select min(least(t.geldig_tot, (select min(verjaardag(p.geboortedatum, jaar)) - 1 from unnest(array[12, 16, 18]) jaar
      where verjaardag(p.geboortedatum, jaar) > current_date))) into laatst
    from toestemming t join persoon p on p.gemeente_id = t.gemeente_id and p.id = t.persoon_id
    where t.gemeente_id = new.gemeente_id and t.id = any (v.toestemmingen);
  if new.geldig_tot < current_date or new.geldig_tot > laatst then
    raise exception 'langer dan de toestemming' using errcode = 'DW011';
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.bewaak_document()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  if not wordt_uitgevoerd(new.gemeente_id) or to_jsonb(new) - 'gegeven_id' <> to_jsonb(old) - 'gegeven_id' then
    raise exception 'document is onveranderlijk' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.bewaak_eerste_uitstel()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  -- What an older version decided stays as it was.
  if huidige_pet() is not null and new.informeren_wanneer = 'achteraf' and new.informeren_redenen && array['veiligheid', 'onderzoek']
     and new.informeren_uiterlijk > (new.genomen_op at time zone 'Europe/Amsterdam')::date
       + (case when 'onderzoek' = any (new.informeren_redenen) then 92 else 28 end) then
    raise exception 'te lang in een keer' using errcode = 'DW015';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.bewaak_gegeven()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  if (new.gemeente_id, new.id, new.dossier_id, new.persoon_id, new.zegel_id, new.vervangt_id, new.herkomst_id)
     is distinct from (old.gemeente_id, old.id, old.dossier_id, old.persoon_id, old.zegel_id, old.vervangt_id, old.herkomst_id)
     or (old.afgeschermd = 'gewist' and new is distinct from old)
     or (old.afgeschermd = 'verbeterd' and new.afgeschermd not in ('verbeterd', 'gewist')) then
    raise exception 'een gegeven verandert zo niet' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.bewaak_handtekening()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
declare c convenant%rowtype;
begin
  select * into c from convenant x where x.gemeente_id = new.gemeente_id and x.id = new.convenant_id for update;
  if c.id is null or c.bevestigd_op is not null or c.beeindigd_per is not null or not new.organisatie_id = any (c.partijen)
     or new.getekend_op > current_date then
    raise exception 'deze handtekening hoort hier niet' using errcode = 'check_violation';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.bewaak_informatieantwoord()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  perform from informatievraag i where i.gemeente_id = new.gemeente_id and i.id = new.vraag_id and i.ingetrokken_op is null for share;
  if not found then
    raise exception 'deze vraag is ingetrokken' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.bewaak_informatievraag()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  if not exists (select from verstrekking v where v.gemeente_id = new.gemeente_id and v.id = new.verstrekking_id and v.xmin = pg_current_xact_id()::xid
      and v.soort = 'opvragen' and v.dossier_id = new.dossier_id and v.persoon_id = new.persoon_id and v.besluit_id = new.besluit_id
      and v.organisatie_id = new.organisatie_id and v.doel = new.doel and v.categorieen @> new.categorieen and v.grondslag = new.grondslag) then
    raise exception 'deze vraag hoort niet bij een opvraging' using errcode = 'DW009';
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.bewaak_inrichting()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.status <> 'voorstel' then
    raise exception 'een inrichting waarover besloten is, verandert niet meer' using errcode = 'insufficient_privilege';
  end if;
  -- What already happened was judged by what held then: a change never works backwards.
  if new.status = 'vastgesteld' and new.ingangsdatum < current_date then
    raise exception 'een inrichting gaat niet in het verleden in' using errcode = 'check_violation';
  end if;
  -- Two people is only two people when the second decides about exactly what the first wrote.
  if (new.inhoud, new.ingangsdatum, new.toelichting, new.nummer, new.gemaakt_door) is distinct from (old.inhoud, old.ingangsdatum, old.toelichting, old.nummer, old.gemaakt_door)
     and (new.status <> 'voorstel' or huidige_medewerker() is distinct from old.gemaakt_door) then
    raise exception 'alleen wie een voorstel maakt, wijzigt het' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.bewaak_meldingsbevoegdheid()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.bewaak_overleg()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  if (select d.status from dossier d where d.gemeente_id = new.gemeente_id and d.id = new.dossier_id) <> 'open' then
    raise exception 'dit dossier is gesloten' using errcode = 'DW006';
  end if;
  if new.besluit_id is not null and not exists (select from triagebesluit b where b.gemeente_id = new.gemeente_id and b.id = new.besluit_id
      and b.conclusie = 'doen' and b.informeren_wanneer = 'achteraf'
      and not exists (select from triagebesluit later where later.gemeente_id = b.gemeente_id and later.vervangt_id = b.id)) then
    raise exception 'geen besluit om later te informeren' using errcode = 'DW009';
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.bewaak_overleg_gedeeld()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
declare o overleg%rowtype; d overleg_deelnemer%rowtype;
begin
  select * into o from overleg x where x.gemeente_id = new.gemeente_id and x.id = new.overleg_id;
  select * into d from overleg_deelnemer x where x.gemeente_id = new.gemeente_id and x.overleg_id = new.overleg_id and x.nr = new.deelnemer_nr;
  if not exists (select from overleg_verslag v where v.gemeente_id = new.gemeente_id and v.overleg_id = new.overleg_id and new.deelnemer_nr = any (v.aanwezig)) then
    raise exception 'deze deelnemer was er niet' using errcode = 'DW009';
  end if;
  if new.verstrekking_id is not null and not exists (select from verstrekking v where v.gemeente_id = new.gemeente_id and v.id = new.verstrekking_id
      and v.xmin = pg_current_xact_id()::xid and v.soort = 'verstrekken' and v.dossier_id = o.dossier_id and v.persoon_id = new.persoon_id
      and v.ontvanger_type = d.ontvanger_type and v.organisatie_id is not distinct from d.organisatie_id and new.categorie = any (v.categorieen)) then
    raise exception 'deze verstrekking hoort niet bij het overleg' using errcode = 'DW009';
  end if;
  if new.gegeven_id is not null and not exists (select from gegeven g where g.gemeente_id = new.gemeente_id and g.id = new.gegeven_id
      and g.dossier_id = o.dossier_id and g.persoon_id = new.persoon_id
      and new.categorie = case when g.categorie = 'gewoon' then g.dat_wat else g.categorie end) then
    raise exception 'dit gegeven hoort niet bij dit dossier' using errcode = 'DW009';
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.bewaak_overlegdeel()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
declare vast boolean;
begin
  if tg_argv[0] = 'agenda' then
    vast := exists (select from overleg o where o.gemeente_id = new.gemeente_id and o.id = new.overleg_id and o.xmin = pg_current_xact_id()::xid);
  else
    vast := exists (select from overleg_verslag o where o.gemeente_id = new.gemeente_id and o.overleg_id = new.overleg_id
      and o.xmin = pg_current_xact_id()::xid);
  end if;
  if not vast then
    raise exception 'dit overleg ligt vast' using errcode = 'DW009';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.bewaak_overlegverslag()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  if (select d.status from overleg o join dossier d on d.gemeente_id = o.gemeente_id and d.id = o.dossier_id
      where o.gemeente_id = new.gemeente_id and o.id = new.overleg_id) <> 'open' then
    raise exception 'dit dossier is gesloten' using errcode = 'DW006';
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.bewaak_partij()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
declare t toestemming%rowtype;
begin
  select * into t from toestemming x where x.gemeente_id = new.gemeente_id and x.id = new.toestemming_id;
  -- Fixed together with the question: nobody is added afterwards.
  if not exists (select from toestemming x where x.gemeente_id = new.gemeente_id and x.id = new.toestemming_id
      and x.xmin = pg_current_xact_id()::xid) then
    raise exception 'wie antwoordt ligt vast' using errcode = 'insufficient_privilege';
  end if;
  if (new.hoedanigheid = 'zelf') <> (new.persoon_id = t.persoon_id) then
    raise exception 'zelf is wie het betreft' using errcode = 'insufficient_privilege';
  end if;
  -- Somebody who answers for another stands in the register of representatives of that person now.
  if new.hoedanigheid <> 'zelf' and not vertegenwoordigt_nu(new.gemeente_id, t.persoon_id, new.persoon_id, new.hoedanigheid) then
    raise exception 'deze persoon vertegenwoordigt de inwoner niet' using errcode = 'DW013';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.bewaak_pet()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  -- Participatiewet: rights and duties are determined by the college or another bestuursorgaan with mandate (E-080).
  if new.beslissen and 'toeleiding-pw' = any (new.taken) and not exists (
    select from organisatie o where o.gemeente_id = new.gemeente_id and o.id = new.organisatie_id and o.bestuursorgaan) then
    raise exception 'rechten en plichten in de Participatiewet stelt alleen een bestuursorgaan vast' using errcode = 'check_violation';
  end if;
  if tg_op = 'INSERT' and exists (select from medewerker m where m.gemeente_id = new.gemeente_id and m.id = new.medewerker_id and m.uit_dienst_op is not null) then
    raise exception 'wie uit dienst is, krijgt geen pet' using errcode = 'check_violation';
  end if;
  if new.toegekend_op is not null and new.toegekend_door is not null
     and (new.toegekend_door is not distinct from new.aangevraagd_door or new.toegekend_door = new.medewerker_id) then
    raise exception 'een pet wordt toegekend door een ander' using errcode = 'check_violation';
  end if;
  -- Granting is the work of a second beheerder, who is named; only the installation grants without people.
  if tg_op = 'UPDATE' and old.toegekend_op is null and new.toegekend_op is not null
     and (new.toegekend_door is null or new.ingetrokken_door is not null
          or (huidige_medewerker() is not null and (new.toegekend_door <> huidige_medewerker() or huidige_petsoort() is distinct from 'beheerder'))) then
    raise exception 'een pet wordt toegekend door een tweede beheerder' using errcode = 'insufficient_privilege';
  end if;
  if tg_op = 'UPDATE' and new.ingetrokken_door is distinct from old.ingetrokken_door
     and (old.ingetrokken_door is not null or new.ingetrokken_door is distinct from coalesce(huidige_medewerker(), new.ingetrokken_door)) then
    raise exception 'wie intrekt, doet dat onder eigen naam' using errcode = 'insufficient_privilege';
  end if;
  if tg_op = 'UPDATE' and old.toegekend_op is not null and new.toegekend_op is distinct from old.toegekend_op then
    raise exception 'een toekenning verandert niet' using errcode = 'insufficient_privilege';
  end if;
  if tg_op = 'UPDATE' and old.geldig_tot is not null and (new.geldig_tot is null or new.geldig_tot > old.geldig_tot) then
    raise exception 'een pet die eindigt, wordt niet verlengd; vraag een nieuwe aan' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.bewaak_petcontrole()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  if old.uitkomst is not null then
    raise exception 'dit is al beoordeeld' using errcode = 'insufficient_privilege';
  end if;
  if new.door is null or exists (select from pet p where p.gemeente_id = new.gemeente_id and p.id = new.pet_id and p.medewerker_id = new.door) then
    raise exception 'niemand beoordeelt de eigen pet' using errcode = 'check_violation';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.bewaak_plicht()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  if (new.gemeente_id, new.id, new.dossier_id, new.besluit_id, new.code, new.tekst, new.blokkerend, new.ontstaan_op, new.termijn)
     is distinct from (old.gemeente_id, old.id, old.dossier_id, old.besluit_id, old.code, old.tekst, old.blokkerend, old.ontstaan_op, old.termijn) then
    raise exception 'een plicht blijft wat zij was' using errcode = 'insufficient_privilege';
  end if;
  if old.gedaan_op is not null then
    -- The vault seals what an older version wrote down in the open.
    if (new.pet_id, new.uiterlijk, new.wettelijk, new.gedaan_op, new.afloop) is not distinct from (old.pet_id, old.uiterlijk, old.wettelijk, old.gedaan_op, old.afloop)
       and (new.bewijs is not distinct from old.bewijs or not is_verzegeld(old.bewijs)) then
      return new;
    end if;
    raise exception 'deze plicht is afgelopen' using errcode = 'insufficient_privilege';
  end if;
  if new.gedaan_op is not null then
    if (new.pet_id, new.uiterlijk, new.wettelijk) is distinct from (old.pet_id, old.uiterlijk, old.wettelijk) then
      raise exception 'wat afloopt verandert niet' using errcode = 'insufficient_privilege';
    end if;
    new.afloop := coalesce(new.afloop, 'gedaan');
  elsif (new.uiterlijk, new.wettelijk) is distinct from (old.uiterlijk, old.wettelijk) and not exists (
      select from plicht_verloop v where v.gemeente_id = new.gemeente_id and v.plicht_id = new.id and v.soort = 'verzet'
        and v.nr = volgend_verloopnr(new.gemeente_id, new.id) - 1 and v.xmin = pg_current_xact_id()::xid
        and v.van_dag = old.uiterlijk and v.naar_dag = new.uiterlijk
        and (new.wettelijk is not distinct from old.wettelijk or exists (
          select from uitstel_herziening h where h.gemeente_id = new.gemeente_id and h.besluit_id = new.besluit_id
            and h.tot_dag = new.wettelijk and h.xmin = pg_current_xact_id()::xid)
          or exists (select from verzoekstap s join verzoekdeel d on d.gemeente_id = s.gemeente_id and d.verzoek_id = s.verzoek_id
            where d.gemeente_id = new.gemeente_id and d.plicht_id = new.id and s.soort = 'verlengd' and s.wettelijk = new.wettelijk
              and s.xmin = pg_current_xact_id()::xid))) then
    raise exception 'een dag verzetten kan alleen met een reden' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.bewaak_ruggespraak()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  if not exists (select from pet p where p.gemeente_id = new.gemeente_id and p.id = new.pet_id and p.medewerker_id = new.medewerker_id
      and p.organisatie_id = new.organisatie_id) then
    raise exception 'wie vraagt, vraagt onder eigen naam' using errcode = 'insufficient_privilege';
  end if;
  if new.aan_pet_id is not null and not exists (select from pet p where p.gemeente_id = new.gemeente_id and p.id = new.aan_pet_id
      and p.medewerker_id <> new.medewerker_id and p.toegekend_op is not null and (p.geldig_tot is null or p.geldig_tot > now())
      and p.soort not in ('leidinggevende', 'bezwaarbehandelaar', 'beheerder', 'privacy-officer')) then
    raise exception 'deze collega is er niet' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.bewaak_ruggespraakantwoord()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
declare r ruggespraak%rowtype; bij text; p pet%rowtype;
begin
  -- Two who answer at the same moment wait for each other.
  perform pg_advisory_xact_lock(hashtextextended('ruggespraak ' || new.ruggespraak_id::text, 0));
  select * into r from ruggespraak x where x.gemeente_id = new.gemeente_id and x.id = new.ruggespraak_id;
  select * into p from pet x where x.gemeente_id = new.gemeente_id and x.id = new.pet_id;
  bij := ruggespraak_bij_wie(new.gemeente_id, new.ruggespraak_id);
  if bij = 'niemand' then
    raise exception 'deze vraag wacht niet meer op antwoord' using errcode = 'DW017';
  end if;
  if new.medewerker_id = r.medewerker_id or p.medewerker_id <> new.medewerker_id then
    raise exception 'niemand beantwoordt de eigen vraag' using errcode = 'insufficient_privilege';
  end if;
  if p.toegekend_op is null or p.geldig_van > now() or p.geldig_tot <= now() then
    raise exception 'deze pet is er niet meer' using errcode = 'insufficient_privilege';
  end if;
  if not coalesce(case bij
      when 'collega' then new.als = 'collega' and new.pet_id = r.aan_pet_id
      when 'team' then new.als = 'collega' and p.organisatie_id = r.organisatie_id
        and p.soort not in ('leidinggevende', 'bezwaarbehandelaar', 'beheerder', 'privacy-officer')
      when 'leidinggevende' then new.als = 'leidinggevende' and p.soort = 'leidinggevende'
      else new.als = 'privacy-officer' and p.soort = 'privacy-officer' and new.oordeel <> 'privacy-officer' end, false) then
    raise exception 'deze vraag is niet aan u' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.bewaak_ruggespraakbesluit()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  if not exists (select from ruggespraak r join ruggespraak_antwoord a on a.gemeente_id = r.gemeente_id and a.ruggespraak_id = r.id
      where r.gemeente_id = new.gemeente_id and r.id = new.ruggespraak_id and r.soort = 'escalatie'
        and a.als = 'leidinggevende' and a.oordeel in ('eens', 'anders', 'eerst-nog')) then
    raise exception 'eerst antwoordt de leidinggevende' using errcode = 'DW017';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.bewaak_ruggespraakdeel()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  if not exists (select from ruggespraak r where r.gemeente_id = new.gemeente_id and r.id = new.ruggespraak_id
      and r.xmin = pg_current_xact_id()::xid) then
    raise exception 'deze vraag ligt vast' using errcode = 'DW009';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.bewaak_ruggespraakintrekking()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  perform pg_advisory_xact_lock(hashtextextended('ruggespraak ' || new.ruggespraak_id::text, 0));
  if ruggespraak_bij_wie(new.gemeente_id, new.ruggespraak_id) = 'niemand' then
    raise exception 'deze vraag wacht niet meer op antwoord' using errcode = 'DW017';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.bewaak_ruggespraaknummer()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  if not exists (select from ruggespraak r join ruggespraak_bij b on b.gemeente_id = r.gemeente_id and b.ruggespraak_id = r.id
      join dossier d on d.gemeente_id = b.gemeente_id and d.id = b.dossier_id
      where r.gemeente_id = new.gemeente_id and r.id = new.ruggespraak_id and r.aan = 'leidinggevende' and d.nummer = new.dossier_nummer) then
    raise exception 'dit nummer hoort niet bij de vraag' using errcode = 'DW009';
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.bewaak_stap_weg()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  if old.stap <> 'inhoud' or not exists (select from afweging a join afweging_einde e on e.gemeente_id = a.gemeente_id and e.afweging_id = a.id
      where a.gemeente_id = old.gemeente_id and a.id = old.afweging_id and is_gesloten_regime(a.soort) and e.uitkomst = 'terug'
        and e.xmin = pg_current_xact_id()::xid) then
    raise exception 'afweging_stap is onveranderlijk' using errcode = 'insufficient_privilege';
  end if;
  return old;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.bewaak_suwinet()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
declare d dossier%rowtype; p pet%rowtype;
begin
  select * into d from dossier x where x.gemeente_id = new.gemeente_id and x.id = new.dossier_id;
  select * into p from pet x where x.gemeente_id = new.gemeente_id and x.id = new.pet_id;
  if d.id is null or p.id is null then raise exception 'geen dossier' using errcode = 'insufficient_privilege'; end if;
  if d.status <> 'open' then raise exception 'dit dossier is gesloten' using errcode = 'DW006'; end if;
  if not (d.taak = any (p.taken)) or p.soort not in ('toeleider', 'begeleider-pw')
    or new.doel is distinct from (case when d.taak in ('toeleiding-pw', 'begeleiden-plan-pw') then 'uitvoering-pw'
      when d.taak = 'toeleiding-wgs' then 'uitvoering-wgs' end)
    or new.antwoord ->> 'uitkomst' not in ('toegestaan', 'toegestaan-mits') then
    raise exception 'Suwinet is er niet voor dit doel' using errcode = 'DW022';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.bewaak_verstrekt_gegeven()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  if not exists (select from verstrekking v where v.gemeente_id = new.gemeente_id and v.id = new.verstrekking_id and v.xmin = pg_current_xact_id()::xid
      and v.soort = 'verstrekken' and new.categorie = any (v.categorieen)
      and (new.gegeven_id is null or exists (select from gegeven g where g.gemeente_id = v.gemeente_id and g.id = new.gegeven_id
        and g.dossier_id = v.dossier_id and g.persoon_id = v.persoon_id))) then
    raise exception 'dit gegeven hoort niet bij de verstrekking' using errcode = 'DW009';
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.bewaak_verwijsindex_melding()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.bewaak_verwijsindex_verwijdering()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.bewaak_verzoekbesluit()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
declare d verzoekdeel%rowtype; v rechtsverzoek%rowtype; p pet%rowtype;
begin
  p := eis_pet();
  select * into d from verzoekdeel x where x.gemeente_id = new.gemeente_id and x.id = new.deel_id for update;
  select * into v from rechtsverzoek x where x.gemeente_id = new.gemeente_id and x.id = d.verzoek_id for update;
  if d.id is null or p.id <> new.pet_id then raise exception 'geen deel' using errcode = 'insufficient_privilege'; end if;
  if d.stand not in ('open', 'voorstel') or v.stand not in ('open', 'wacht') then
    raise exception 'dit verzoek is klaar' using errcode = 'DW024';
  end if;
  if not v.identiteit and v.soort <> 'klacht' and new.uitkomst in ('toegewezen', 'deels') then
    raise exception 'eerst weten wie het is' using errcode = 'insufficient_privilege';
  end if;
  -- One's own look is explained by oneself, and answered by somebody else.
  if v.soort not in ('klacht', 'bezwaar-besluit') and uitgesloten_van(v.gemeente_id, v.id, p.medewerker_id) is not null then
    raise exception 'een ander beslist' using errcode = 'DW035';
  end if;
  if d.beslisser = 'college' then
    if p.mandaat is null or new.mandaat is distinct from p.mandaat or not (p.beslissen or p.soort in ('leidinggevende', 'privacy-officer')) then
      raise exception 'geen mandaat' using errcode = 'insufficient_privilege';
    end if;
    if p.soort not in ('leidinggevende', 'privacy-officer') then perform eis_toegang(d.dossier_id, 8); end if;
    if exists (select from verzoekstap s join pet q on q.gemeente_id = s.gemeente_id and q.id = s.pet_id
        where s.gemeente_id = d.gemeente_id and s.deel_id = d.id and s.soort = 'voorstel' and q.medewerker_id = p.medewerker_id
          and s.nr = (select max(z.nr) from verzoekstap z where z.gemeente_id = d.gemeente_id and z.deel_id = d.id and z.soort = 'voorstel')) then
      raise exception 'een ander beslist' using errcode = 'insufficient_privilege';
    end if;
  elsif d.beslisser = 'hulpverlener' and p.soort = 'privacy-officer' then
    -- Beside a colleague in that dossier: the privacy officer, on the account of who looked, and of nothing else.
    new.mandaat := null;
    if not balie_leest_deel(d.id) or exists (select from verzoekstap s join pet q on q.gemeente_id = s.gemeente_id and q.id = s.pet_id
        where s.gemeente_id = d.gemeente_id and s.deel_id = d.id and s.soort = 'voorstel' and q.medewerker_id = p.medewerker_id) then
      raise exception 'de hulpverlener beslist' using errcode = 'insufficient_privilege';
    end if;
  elsif d.beslisser = 'hulpverlener' then
    new.mandaat := null;
    if not coalesce(is_mijn_plicht((select q.pet_id from plicht q where q.gemeente_id = d.gemeente_id and q.id = d.plicht_id), d.dossier_id), false) then
      perform eis_toegang(d.dossier_id, 8);
    end if;
  else
    if p.soort <> 'bezwaarbehandelaar' then raise exception 'niet de klachtbehandelaar' using errcode = 'insufficient_privilege'; end if;
    if v.soort = 'bezwaar-besluit' then
      -- Reconsidering is of the college again, on a mandate, and of somebody else than who decided first (Awb 7:11, 10:3 lid 3).
      if p.mandaat is null or new.mandaat is distinct from p.mandaat then raise exception 'geen mandaat' using errcode = 'insufficient_privilege'; end if;
      if exists (select from verzoekbesluit b join pet q on q.gemeente_id = b.gemeente_id and q.id = b.pet_id
          where b.gemeente_id = v.gemeente_id and b.id = v.tegen_id and q.medewerker_id = p.medewerker_id) then
        raise exception 'een ander beslist' using errcode = 'insufficient_privilege';
      end if;
    else
      new.mandaat := null;
      -- About an organisation with rules of its own it is sent there and not judged here (Awb 2:3).
      if v.klacht_over = 'organisatie' then raise exception 'niet onze klacht' using errcode = 'insufficient_privilege'; end if;
    end if;
    -- By whom it is about, or who was in it, in no pet (Awb 9:7 lid 1, 10:3 lid 3).
    if uitgesloten_van(v.gemeente_id, v.id, p.medewerker_id) is not null then
      raise exception 'een ander beslist' using errcode = 'DW035';
    end if;
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.bewaak_wat_verteld_is()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  if not wordt_uitgevoerd(new.gemeente_id)
     or (tg_table_name = 'verstrekking' and to_jsonb(new) - 'inhoud' <> to_jsonb(old) - 'inhoud')
     or (tg_table_name = 'verstrekt_gegeven' and (to_jsonb(new) - array['stand', 'tekst', 'waarom'] <> to_jsonb(old) - array['stand', 'tekst', 'waarom']
       or (to_jsonb(new) ->> 'tekst') is not null and to_jsonb(new) ->> 'tekst' <> to_jsonb(old) ->> 'tekst'
       or (to_jsonb(new) ->> 'waarom') is not null and to_jsonb(new) ->> 'waarom' <> to_jsonb(old) ->> 'waarom')) then
    raise exception '% is onveranderlijk', tg_table_name using errcode = 'insufficient_privilege';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.bezwaar_past()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  if not exists (select from verzoekbesluit b join verzoekdeel d on d.gemeente_id = b.gemeente_id and d.id = b.deel_id
      where b.gemeente_id = new.gemeente_id and b.id = new.tegen_id and d.persoon_id = new.persoon_id) then
    raise exception 'dit besluit gaat over een ander' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.bijlagen_eerst_kijken(p_persoon uuid)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select x.id from (
    select distinct on (c.id) c.id, u.oordeel, o.soort
    from document c
      join verzoekdeel d on d.gemeente_id = c.gemeente_id and d.persoon_id = c.persoon_id and d.dossier_id = c.dossier_id
      join rechtsverzoek v on v.gemeente_id = d.gemeente_id and v.id = d.verzoek_id
      join verzoekonderdeel o on o.gemeente_id = d.gemeente_id and o.deel_id = d.id
        and (o.soort = 'alles' or o.document_id = c.id or o.gegeven_id = c.gegeven_id)
      join verzoekbesluit_onderdeel u on u.gemeente_id = o.gemeente_id and u.onderdeel_id = o.id
      join verzoekbesluit b on b.gemeente_id = u.gemeente_id and b.id = u.besluit_id
      left join verzoekbesluit t on t.gemeente_id = v.gemeente_id and t.id = v.tegen_id
      left join verzoekdeel td on td.gemeente_id = t.gemeente_id and td.id = t.deel_id
      left join rechtsverzoek tv on tv.gemeente_id = td.gemeente_id and tv.id = td.verzoek_id
    where c.gemeente_id = huidige_gemeente() and c.persoon_id = p_persoon
      and coalesce(tv.soort, v.soort) in ('inzage', 'afschrift', 'overdracht') and (v.tegen_id is null or u.oordeel <> 'nee')
      and exists (select from voor_wie() w where w.persoon_id = p_persoon)
    order by c.id, b.genomen_op desc, b.id desc, o.nr desc) x
  where x.oordeel = 'nee' or x.oordeel = 'deels' and x.soort <> 'document'
$function$
;
grant execute on function deelwijzer.bijlagen_eerst_kijken(uuid) to deelwijzer_inwoner;

CREATE OR REPLACE FUNCTION deelwijzer.binnen_convenant()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  if new.organisatie_id is not null and not new.wet_gaat_voor and exists (
      select from convenanten_van_kracht(new.gemeente_id, current_date) c
      where new.organisatie_id = any (c.partijen) and c.nooit && new.categorieen) then
    raise exception 'een overeenkomst verbiedt dit' using errcode = 'DW014';
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.blijft_iemand(p_dossier uuid, p_behalve uuid, p_medewerker uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select exists (
    select from toegang t join betrokkenheid b on b.gemeente_id = t.gemeente_id and b.id = t.via_id
      join pet p on p.gemeente_id = t.gemeente_id and p.id = t.pet_id
    where t.gemeente_id = huidige_gemeente() and t.dossier_id = p_dossier and t.bron = 'betrokkenheid' and t.vlaggen & 8 > 0
      and b.geldig_tot is null and t.geldig_van <= now() and (t.geldig_tot is null or t.geldig_tot > now())
      and t.via_id is distinct from p_behalve and p.medewerker_id is distinct from p_medewerker)
$function$
;

CREATE OR REPLACE FUNCTION deelwijzer.boom_blijft()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if (new.nr, new.origin, new.vkey, new.begonnen_op) is distinct from (old.nr, old.origin, old.vkey, old.begonnen_op)
     or (old.bevroren_op is not null and (new.bevroren_op, new.bevroren_reden) is distinct from (old.bevroren_op, old.bevroren_reden)) then
    raise exception 'een boom verandert niet' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.checkpoint_groeit()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if (new.boom, new.grootte, new.wortel, new.gemaakt_op) is distinct from (old.boom, old.grootte, old.wortel, old.gemaakt_op)
     or left(new.notitie, length(old.notitie)) <> old.notitie or (old.getuigd and not new.getuigd)
     or (old.gepubliceerd_op is not null and new.gepubliceerd_op is distinct from old.gepubliceerd_op) then
    raise exception 'een checkpoint verandert niet' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.commitments_in(p_boom smallint, p_van bigint, p_aantal integer)
 RETURNS SETOF bytea
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select b.commitment from blad b where b.boom = p_boom and b.index >= p_van and b.index < p_van + least(p_aantal, 256) order by b.index
$function$
;
grant execute on function deelwijzer.commitments_in(smallint,bigint,integer) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.controleer_toegang()
 RETURNS TABLE(pet_id uuid, dossier_id uuid, bron text, verschil text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select t.pet_id, t.dossier_id, t.bron, 'te veel' from (
    select gemeente_id, pet_id, dossier_id, doel, bron, bron_id, via_id, vlaggen, geldig_van, geldig_tot from toegang
    except select gemeente_id, pet_id, dossier_id, doel, bron, bron_id, via_id, vlaggen, geldig_van, geldig_tot from toegang_volgens_bronnen) t
  union all
  select t.pet_id, t.dossier_id, t.bron, 'te weinig' from (
    select gemeente_id, pet_id, dossier_id, doel, bron, bron_id, via_id, vlaggen, geldig_van, geldig_tot from toegang_volgens_bronnen
    except select gemeente_id, pet_id, dossier_id, doel, bron, bron_id, via_id, vlaggen, geldig_van, geldig_tot from toegang) t
$function$
;

CREATE OR REPLACE FUNCTION deelwijzer.convenanten_van_kracht(p_gemeente uuid, p_dag date)
 RETURNS SETOF deelwijzer.convenant
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select c.* from convenant c
  where c.gemeente_id = p_gemeente and c.bevestigd_op is not null and c.ingangsdatum <= p_dag
    and (c.einddatum is null or c.einddatum >= p_dag) and (c.beeindigd_per is null or c.beeindigd_per >= p_dag)
    and not exists (select from convenant later where later.gemeente_id = c.gemeente_id and later.reeks_id = c.reeks_id
      and later.versie > c.versie and later.bevestigd_op is not null and later.ingangsdatum <= p_dag)
$function$
;

CREATE OR REPLACE FUNCTION deelwijzer.deel_over_blik(p_gemeente uuid, p_deel uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select exists (select from verzoekdeel d join rechtsverzoek v on v.gemeente_id = d.gemeente_id and v.id = d.verzoek_id
      join gebeurtenis g on g.gemeente_id = v.gemeente_id and g.id = v.gebeurtenis_id and g.dossier_id = d.dossier_id and g.medewerker_id is not null
    where d.gemeente_id = p_gemeente and d.id = p_deel and v.soort = 'informatie' and d.beslisser = 'hulpverlener')
$function$
;

CREATE OR REPLACE FUNCTION deelwijzer.deling_van_link()
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select d.id from deling d where d.gemeente_id = huidige_gemeente() and d.link_hash = huidige_link()
$function$
;
grant execute on function deelwijzer.deling_van_link() to deelwijzer_partner;

CREATE OR REPLACE FUNCTION deelwijzer.deling_voorbij(p_deling uuid)
 RETURNS TABLE(gestopt_op timestamp with time zone, door text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select coalesce(s.op, (d.geldig_tot + 1)::timestamptz), coalesce(s.door, 'verlopen')
  from deling d left join deling_stop s on s.gemeente_id = d.gemeente_id and s.deling_id = d.id
  where d.gemeente_id = huidige_gemeente() and d.id = p_deling
    and (d.organisatie_id = huidige_partnerorganisatie() or d.link_hash = huidige_link()) and not is_lopend(d.id)
$function$
;
grant execute on function deelwijzer.deling_voorbij(uuid) to deelwijzer_partner;

CREATE OR REPLACE FUNCTION deelwijzer.document_wijzigt_dossier()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  perform merk_gewijzigd(new.gemeente_id, new.dossier_id, vlag_voor(g.categorie, g.dat_wat))
    from gegeven g where g.gemeente_id = new.gemeente_id and g.id = new.gegeven_id;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.dossiers_zonder_iemand(p_hoogstens integer)
 RETURNS TABLE(id uuid, nummer text, soort text, taak text, aantal bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select d.id, d.nummer, d.soort, d.taak, count(*) over ()
  from dossier d
  where d.gemeente_id = huidige_gemeente() and d.status = 'open'
    and (select ik.soort from pet ik where ik.gemeente_id = huidige_gemeente() and ik.id = huidige_pet() and ik.toegekend_op is not null
      and ik.geldig_van <= now() and (ik.geldig_tot is null or ik.geldig_tot > now())) = 'leidinggevende'
    and not exists (select from toegang t where t.dossier_id = d.id and t.vlaggen & 8 > 0
      and t.geldig_van <= now() and (t.geldig_tot is null or t.geldig_tot > now()))
  order by d.geopend_op, d.id limit least(p_hoogstens, 500)
$function$
;
grant execute on function deelwijzer.dossiers_zonder_iemand(integer) to deelwijzer_breed;

CREATE OR REPLACE FUNCTION deelwijzer.draag_over(p_id uuid, p_dossier uuid, p_naar_pet uuid, p_doel text, p_reden text, p_blijft uuid[], p_bewijs jsonb, p_wat_blijft jsonb)
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
grant execute on function deelwijzer.draag_over(uuid,uuid,uuid,text,text,uuid[],jsonb,jsonb) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.eerst_over_te_dragen(p_naam_ix bytea)
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
grant execute on function deelwijzer.eerst_over_te_dragen(bytea) to deelwijzer_app;
grant execute on function deelwijzer.eerst_over_te_dragen(bytea) to deelwijzer_breed;

CREATE OR REPLACE FUNCTION deelwijzer.eerst_uitvoeren()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  if exists (select from verzoekbesluit_onderdeel o where o.gemeente_id = new.gemeente_id and o.deel_id = new.deel_id and o.uitvoering <> 'geen'
      and not exists (select from verzoekuitvoering u where u.gemeente_id = o.gemeente_id and u.onderdeel_id = o.onderdeel_id)
        and not onderdeel_vervangen(o.gemeente_id, o.onderdeel_id))
     or not exists (select from verzoekdeel d where d.gemeente_id = new.gemeente_id and d.id = new.deel_id and d.stand = 'besloten') then
    raise exception 'nog niet alles is uitgevoerd' using errcode = 'DW029';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.eindig_afschrift(p_id uuid, p_nu timestamp with time zone, p_verloopt timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  if (select count(distinct s.vorm) from afschrift_stuk s where s.gemeente_id = huidige_gemeente() and s.afschrift_id = p_id) <> 4 then
    raise exception 'niet alle bestanden' using errcode = 'check_violation';
  end if;
  update afschrift x set staat = 'klaar', klaar = x.klaar + 1, klaar_op = p_nu, verloopt_op = p_verloopt, bijgewerkt_op = p_nu
    where x.gemeente_id = huidige_gemeente() and x.id = p_id and x.vrager_id = huidige_persoon() and x.staat = 'bezig'
      and p_verloopt between p_nu and p_nu + interval '8 days';
  if not found then raise exception 'geen afschrift' using errcode = 'insufficient_privilege'; end if;
  delete from afschrift_deel d where d.gemeente_id = huidige_gemeente() and d.afschrift_id = p_id;
end $function$
;
grant execute on function deelwijzer.eindig_afschrift(uuid,timestamp with time zone,timestamp with time zone) to deelwijzer_inwoner;

CREATE OR REPLACE FUNCTION deelwijzer.eindig_betrokkenheid(p_id uuid, p_reden text)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
declare b betrokkenheid%rowtype; opvolger uuid;
begin
  perform eis_pet();
  -- Two colleagues who leave at the same moment wait for each other here, so that one of them stays.
  perform 1 from dossier d where d.gemeente_id = huidige_gemeente()
    and d.id = (select x.dossier_id from betrokkenheid x where x.gemeente_id = huidige_gemeente() and x.id = p_id) for update;
  select * into b from betrokkenheid where gemeente_id = huidige_gemeente() and id = p_id and (geldig_tot is null or geldig_tot > now()) for update;
  if not found then raise exception 'geen betrokkenheid' using errcode = 'insufficient_privilege'; end if;
  if b.pet_id <> huidige_pet() then perform eis_toegang(b.dossier_id, 8); end if;
  if b.vlaggen & 8 > 0 and not blijft_iemand(b.dossier_id, b.id, null) then
    raise exception 'de laatste' using errcode = 'DW004';
  end if;
  update betrokkenheid set geldig_tot = greatest(now(), geldig_van + interval '1 microsecond'), reden = reden || ' – geëindigd: ' || p_reden
    where gemeente_id = b.gemeente_id and id = b.id;
  -- What still had to be done does not leave with who leaves: it goes to the colleague who stays, longest involved first.
  select t.pet_id into opvolger from toegang t
    where t.gemeente_id = b.gemeente_id and t.dossier_id = b.dossier_id and t.bron = 'betrokkenheid' and t.vlaggen & 8 > 0
      and t.geldig_van <= now() and (t.geldig_tot is null or t.geldig_tot > now())
    order by (t.geldig_tot is null) desc, t.geldig_van, t.pet_id limit 1;
  update plicht set pet_id = coalesce(opvolger, pet_id)
    where gemeente_id = b.gemeente_id and dossier_id = b.dossier_id and pet_id = b.pet_id and gedaan_op is null
      and not exists (select from toegang t where t.gemeente_id = b.gemeente_id and t.pet_id = b.pet_id and t.dossier_id = b.dossier_id
        and t.vlaggen & 8 > 0 and t.geldig_van <= now() and (t.geldig_tot is null or t.geldig_tot > now()));
  return b.dossier_id;
end $function$
;
grant execute on function deelwijzer.eindig_betrokkenheid(uuid,text) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.eindig_ronde(p_deel text, p_aantal integer, p_nu timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  update ronde_stand r set gelukt_op = case when p_aantal is null then r.gelukt_op else p_nu end,
    mislukt_op = case when p_aantal is null then p_nu else r.mislukt_op end,
    mislukt = case when p_aantal is null then r.mislukt + 1 else 0 end, aantal = coalesce(p_aantal, r.aantal)
  where r.deel = p_deel
$function$
;
grant execute on function deelwijzer.eindig_ronde(text,integer,timestamp with time zone) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.eindig_vertegenwoordiger(p_dossier uuid, p_persoon uuid, p_id uuid, p_bron text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  perform eis_mens_in_dossier(p_dossier, p_persoon);
  update vertegenwoordiging v set geldig_tot = greatest(v.geldig_van, current_date), einde_bron = p_bron
    where v.gemeente_id = huidige_gemeente() and v.id = p_id and v.persoon_id = p_persoon and (v.geldig_tot is null or v.geldig_tot > current_date);
  if not found then raise exception 'loopt niet' using errcode = 'insufficient_privilege'; end if;
end $function$
;
grant execute on function deelwijzer.eindig_vertegenwoordiger(uuid,uuid,uuid,text) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.eindig_vervanging(p_id uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
declare ik pet%rowtype;
begin
  ik := eis_pet();
  -- What did not begin yet never was.
  delete from vervanging where gemeente_id = huidige_gemeente() and id = p_id and geldig_van > now()
    and (pet_id = ik.id or vervanger_pet_id = ik.id or ik.soort = 'leidinggevende');
  if found then return; end if;
  update vervanging set geldig_tot = greatest(now(), geldig_van + interval '1 microsecond')
    where gemeente_id = huidige_gemeente() and id = p_id and geldig_tot > now()
      and (pet_id = ik.id or vervanger_pet_id = ik.id or ik.soort = 'leidinggevende');
  if not found then raise exception 'geen vervanging' using errcode = 'insufficient_privilege'; end if;
end $function$
;
grant execute on function deelwijzer.eindig_vervanging(uuid) to deelwijzer_app;
grant execute on function deelwijzer.eindig_vervanging(uuid) to deelwijzer_breed;

CREATE OR REPLACE FUNCTION deelwijzer.eis_afspraken()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  if exists (select from overleg_persoon p where p.gemeente_id = new.gemeente_id and p.overleg_id = new.overleg_id
      and not exists (select from overleg_afspraak a where a.gemeente_id = p.gemeente_id and a.overleg_id = p.overleg_id and a.persoon_id = p.persoon_id)) then
    raise exception 'niet voor iedereen is afgesproken wie informeert' using errcode = 'check_violation';
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.eis_beantwoord(p_gemeente uuid, p_uitvoering uuid, p_ids uuid[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  if moet_nog_beantwoord(p_gemeente, p_uitvoering, p_ids) then
    raise exception 'eerst het andere verzoek' using errcode = 'DW032';
  end if;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.eis_beperking(p_uitvoering uuid)
 RETURNS deelwijzer.verzoekuitvoering
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.eis_bewijs()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  if not exists (select from gebeurtenis_bewijs b where b.gemeente_id = new.gemeente_id and b.gebeurtenis_id = new.id) then
    raise exception 'gebeurtenis zonder bewijs' using errcode = 'check_violation';
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.eis_gegeven_er(p_gemeente uuid, p_gegeven uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  perform from gegeven g where g.gemeente_id = p_gemeente and g.id = p_gegeven and g.afgeschermd is null for share;
  if not found then raise exception 'dit gegeven is er niet meer, of is afgeschermd' using errcode = 'DW030'; end if;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.eis_mens_in_dossier(p_dossier uuid, p_persoon uuid)
 RETURNS void
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  perform eis_pet();
  perform eis_toegang(p_dossier, 8);
  if not exists (select from dossier_persoon dp where dp.gemeente_id = huidige_gemeente() and dp.dossier_id = p_dossier and dp.persoon_id = p_persoon) then
    raise exception 'niet in dit dossier' using errcode = 'insufficient_privilege';
  end if;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.eis_open_plicht(p_id uuid)
 RETURNS deelwijzer.plicht
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
declare p plicht%rowtype;
begin
  perform eis_pet();
  select * into p from plicht x where x.gemeente_id = huidige_gemeente() and x.id = p_id and x.gedaan_op is null for update;
  if not found or not is_mijn_plicht(p.pet_id, p.dossier_id) then
    raise exception 'geen open plicht van deze pet' using errcode = 'insufficient_privilege';
  end if;
  return p;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.eis_partij()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  if not exists (select from toestemming_partij tp where tp.gemeente_id = new.gemeente_id and tp.toestemming_id = new.id) then
    raise exception 'toestemming zonder iemand die antwoordt' using errcode = 'check_violation';
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.eis_past(p_pet uuid, p_dossier uuid)
 RETURNS void
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
declare p pet%rowtype; d dossier%rowtype;
begin
  select * into p from pet where gemeente_id = huidige_gemeente() and id = p_pet
    and toegekend_op is not null and geldig_van <= now() and (geldig_tot is null or geldig_tot > now());
  select * into d from dossier where gemeente_id = huidige_gemeente() and id = p_dossier;
  if p.id is null or d.id is null or not (d.soort = any (p.dossier_soorten) and d.taak = any (p.taken))
     or not taak_ingericht(d.taak, p.organisatie_id) then
    raise exception 'deze pet past niet bij dit dossier' using errcode = 'DW002';
  end if;
  if in_eigen_kring(d.gemeente_id, p.medewerker_id, d.id) then
    if p.medewerker_id = huidige_medewerker() then raise exception 'eigen kring' using errcode = 'DW001'; end if;
    raise exception 'deze pet past niet bij dit dossier' using errcode = 'DW002';
  end if;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.eis_pet()
 RETURNS deelwijzer.pet
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
declare p pet%rowtype;
begin
  select * into p from pet where gemeente_id = huidige_gemeente() and id = huidige_pet() and medewerker_id = huidige_medewerker()
    and toegekend_op is not null and geldig_van <= now() and (geldig_tot is null or geldig_tot > now());
  if not found then raise exception 'geen geldige pet' using errcode = 'insufficient_privilege'; end if;
  return p;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.eis_ronde()
 RETURNS void
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  if huidige_medewerker() is not null or huidige_pet() is not null or huidige_persoon() is not null or huidige_partner() is not null then
    raise exception 'alleen de ronde' using errcode = 'insufficient_privilege';
  end if;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.eis_toegang(p_dossier uuid, p_vlag integer)
 RETURNS void
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  if not exists (select from toegang t where t.gemeente_id = huidige_gemeente() and t.pet_id = huidige_pet() and t.dossier_id = p_dossier
      and t.vlaggen & p_vlag > 0 and t.geldig_van <= now() and (t.geldig_tot is null or t.geldig_tot > now())) then
    raise exception 'geen toegang' using errcode = 'insufficient_privilege';
  end if;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.eis_toestemming()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
declare tid uuid; t toestemming%rowtype; gedekt text[] := '{}';
begin
  -- The organisation is of the kind that was decided on, also when no consent is needed.
  if new.organisatie_id is not null and not exists (select from organisatie o where o.gemeente_id = new.gemeente_id
      and o.id = new.organisatie_id and o.ontvanger_type = new.ontvanger_type) then
    raise exception 'deze organisatie is een andere ontvanger dan besloten' using errcode = 'DW009';
  end if;
  foreach tid in array (select coalesce(array_agg(distinct x order by x), '{}') from unnest(new.toestemmingen) x) loop
    -- Held until this transaction ends: a withdrawal comes before it or after it, never in between.
    perform slot_op_toestemming(tid);
    select * into t from toestemming x where x.gemeente_id = new.gemeente_id and x.id = tid;
    if t.id is null or t.dossier_id <> new.dossier_id or t.persoon_id <> new.persoon_id or t.handeling <> new.soort
       or t.ontvanger_type <> new.ontvanger_type or t.doel <> new.doel
       or t.organisatie_id is distinct from new.organisatie_id then
      raise exception 'deze toestemming is voor iets anders' using errcode = 'DW011';
    end if;
    if new.toestemming_nodig = 'toestemming' and t.soort <> 'toestemming' then
      raise exception 'instemming is geen toestemming' using errcode = 'DW011';
    end if;
    if toestemming_stand(tid) <> 'verleend' then
      raise exception 'deze toestemming geldt nu niet' using errcode = 'DW011';
    end if;
    gedekt := gedekt || t.categorieen;
    insert into toestemming_gebruik (gemeente_id, toestemming_id, verstrekking_id) values (new.gemeente_id, tid, new.id);
  end loop;
  if new.toestemming_nodig <> 'geen' and not new.categorieen <@ gedekt then
    raise exception 'niet voor al deze gegevens is er toestemming' using errcode = 'DW011';
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.eis_uit_te_voeren(p_onderdeel uuid)
 RETURNS deelwijzer.verzoekbesluit_onderdeel
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.eis_uitvoerder(p_deel uuid)
 RETURNS deelwijzer.verzoekdeel
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
declare d verzoekdeel%rowtype;
begin
  perform eis_pet();
  select * into d from verzoekdeel x where x.gemeente_id = huidige_gemeente() and x.id = p_deel for update;
  if d.id is null or d.dossier_id is null then raise exception 'geen deel' using errcode = 'insufficient_privilege'; end if;
  if not coalesce(is_mijn_plicht((select q.pet_id from plicht q where q.gemeente_id = d.gemeente_id and q.id = d.uitvoerplicht_id), d.dossier_id), false) then
    perform eis_toegang(d.dossier_id, 8);
  end if;
  return d;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.eis_verzegelde_persoon()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
declare p persoon%rowtype;
begin
  select * into p from persoon x where x.gemeente_id = new.gemeente_id and x.id = new.id;
  if found and not (p.naam_ix is not null and is_verzegeld(p.telefoon) and is_verzegeld(p.adres) and is_verzegeld(p.bsn)
      and (p.adres is null) = (p.adres_ix is null) and (not p.geheim_adres or is_verzegeld(p.naam))) then
    raise exception 'persoon is niet verzegeld' using errcode = 'check_violation';
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.eis_verzegelde_relatie()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  if exists (select from relatie r where r.gemeente_id = new.gemeente_id and r.id = new.id and (r.naam_ix is null or not is_verzegeld(r.naam))) then
    raise exception 'relatie is niet verzegeld' using errcode = 'check_violation';
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.eis_volledig_overleg()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  if tg_argv[0] = 'agenda' and (
      not exists (select from overleg_persoon p where p.gemeente_id = new.gemeente_id and p.overleg_id = new.id)
      or not exists (select from overleg_deelnemer d where d.gemeente_id = new.gemeente_id and d.overleg_id = new.id)) then
    raise exception 'een overleg is over iemand en met iemand' using errcode = 'check_violation';
  end if;
  -- What is deferred for one would otherwise be told through the page of another.
  if new.besluit_id is not null and exists (select from overleg_persoon p join triagebesluit b on b.gemeente_id = p.gemeente_id and b.id = new.besluit_id
      where p.gemeente_id = new.gemeente_id and p.overleg_id = new.id and p.persoon_id <> b.persoon_id) then
    raise exception 'het besluit gaat over iemand anders' using errcode = 'DW009';
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.gebeurtenissen_bij_afweging(p_afweging uuid)
 RETURNS TABLE(id uuid, tijdstip timestamp with time zone, handeling text, rol text, organisatie text, object_soort text, uitkomst text, boom smallint, origin text, index bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
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
$function$
;
grant execute on function deelwijzer.gebeurtenissen_bij_afweging(uuid) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.gebeurtenissen_bij_besluit(p_besluit uuid)
 RETURNS TABLE(id uuid, tijdstip timestamp with time zone, handeling text, rol text, organisatie text, object_soort text, uitkomst text, boom smallint, origin text, index bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select g.id, g.tijdstip, g.handeling, g.rol, g.organisatie, g.object_soort, g.uitkomst, b.boom, o.origin, b.index
  from triagebesluit tb
    join gebeurtenis g on g.gemeente_id = tb.gemeente_id and g.besluit_id = tb.id and g.actor_soort = 'medewerker'
    left join blad b on b.gemeente_id = g.gemeente_id and b.gebeurtenis_id = g.id
    left join boom o on o.nr = b.boom
  where tb.gemeente_id = huidige_gemeente() and tb.id = p_besluit and tb.pet_id = huidige_pet()
    and exists (select from toegang t where t.gemeente_id = tb.gemeente_id and t.pet_id = tb.pet_id and t.dossier_id = tb.dossier_id
      and t.vlaggen & 2 > 0 and t.geldig_van <= now() and (t.geldig_tot is null or t.geldig_tot > now()))
  order by g.volgnummer
$function$
;
grant execute on function deelwijzer.gebeurtenissen_bij_besluit(uuid) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.geboren_tussen(p_geboren date, p_onvolledig text, OUT vroegst date, OUT laatst date)
 RETURNS record
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select coalesce(p_geboren, d.begin), coalesce(p_geboren, (d.begin + d.duur)::date - 1)
  from (select case when p_onvolledig ~ '^[1-9]\d{3}-(0[1-9]|1[0-2])$' then (p_onvolledig || '-01')::date
                    when p_onvolledig ~ '^[1-9]\d{3}' then (left(p_onvolledig, 4) || '-01-01')::date end as begin,
               case when p_onvolledig ~ '^[1-9]\d{3}-(0[1-9]|1[0-2])$' then interval '1 month' else interval '1 year' end as duur) d
$function$
;

CREATE OR REPLACE FUNCTION deelwijzer.geef_machtiging(p_id uuid, p_omvang text, p_mag text, p_tot date, p_hash bytea, p_nu timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
declare g uuid := huidige_gemeente(); ik uuid := huidige_persoon(); hoogstens text;
begin
  perform from persoon p where p.gemeente_id = g and p.id = ik for update;
  hoogstens := mag_machtigen();
  if hoogstens is null or (p_mag <> 'meekijken' and hoogstens <> 'verzoeken')
     or p_tot <= hier_vandaag() or p_tot > verjaardag(hier_vandaag(), 1) then
    raise exception 'deze machtiging kan niet' using errcode = 'DW027';
  end if;
  update machtiging m set code_hash = p_hash, omvang = p_omvang, mag = p_mag, geldig_tot = p_tot
    where m.gemeente_id = g and m.id = p_id and m.persoon_id = ik and m.helper_id is null and m.gestopt_op is null;
  if found then return; end if;
  -- Five at a time, ten in a day: a code is not for handing round.
  if (select count(*) from machtiging m where m.gemeente_id = g and m.persoon_id = ik and m.gestopt_op is null
        and m.geldig_tot > hier_vandaag() and (m.helper_id is not null or m.code_tot > p_nu)) >= 5
     or (select count(*) from machtiging m where m.gemeente_id = g and m.persoon_id = ik and m.gegeven_op > p_nu - interval '24 hours') >= 10
     or exists (select from machtiging m where m.gemeente_id = g and m.id = p_id) then
    raise exception 'deze machtiging kan niet' using errcode = 'DW027';
  end if;
  insert into machtiging (gemeente_id, id, persoon_id, omvang, mag, gegeven_op, geldig_tot, code_hash, code_tot)
    values (g, p_id, ik, p_omvang, p_mag, p_nu, p_tot, p_hash, p_nu + interval '7 days');
end $function$
;
grant execute on function deelwijzer.geef_machtiging(uuid,text,text,date,bytea,timestamp with time zone) to deelwijzer_inwoner;

CREATE OR REPLACE FUNCTION deelwijzer.geen_mail_aan(p_persoon uuid, p_voor_code boolean)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select case
    when not exists (select from persoon p where p.gemeente_id = huidige_gemeente() and p.id = p_persoon and p.overleden_op is null) then 'geen-adres'
    when b.persoon_id is null or b.email is null then 'geen-adres'
    when b.geen_bericht then 'geen-bericht'
    when b.wil is distinct from 'email' then 'wil-geen-mail'
    when m.veilig is distinct from 'ja' then 'niet-veilig'
    when pg.veilig = 'nee' then 'niet-veilig'
    when not m.geheim_bekend and woont_geheim(p_persoon) then 'niet-veilig'
    when not p_voor_code and b.email_bevestigd_op is null then 'niet-bevestigd' end
  from (select) een left join bereikbaar b on b.gemeente_id = huidige_gemeente() and b.persoon_id = p_persoon
    left join bereikbaar_kanaal m on m.gemeente_id = b.gemeente_id and m.persoon_id = b.persoon_id and m.kanaal = 'email'
    left join bereikbaar_kanaal pg on pg.gemeente_id = b.gemeente_id and pg.persoon_id = b.persoon_id and pg.kanaal = 'pagina'
$function$
;

CREATE OR REPLACE FUNCTION deelwijzer.gegeven_geschiedenis(p_dossier uuid)
 RETURNS TABLE(id uuid, zegel_id uuid, persoon_id uuid, nieuw_id uuid, inhoud text, tot timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  with recursive nu as (
    select g.id as nieuw, g.vervangt_id from gegeven g where g.gemeente_id = huidige_gemeente() and g.dossier_id = p_dossier and g.afgeschermd is null and g.vervangt_id is not null
      and exists (select from toegang t where t.gemeente_id = g.gemeente_id and t.pet_id = huidige_pet() and t.dossier_id = g.dossier_id and t.bron <> 'nood'
        and t.vlaggen & vlag_voor(g.categorie, g.dat_wat) > 0 and t.geldig_van <= now() and (t.geldig_tot is null or t.geldig_tot > now())
        and (t.bron not in ('leidinggevende', 'klacht') or g.verkregen_in_pet not in ('hulpverlener', 'regisseur-hulp', 'jeugdbeschermer')))
    union select nu.nieuw, g.vervangt_id from nu join gegeven g on g.gemeente_id = huidige_gemeente() and g.id = nu.vervangt_id where g.vervangt_id is not null
  )
  select g.id, g.zegel_id, g.persoon_id, nu.nieuw, g.inhoud, g.geraakt_op from nu join gegeven g on g.gemeente_id = huidige_gemeente() and g.id = nu.vervangt_id
  where g.afgeschermd = 'verbeterd' order by g.geraakt_op desc
$function$
;
grant execute on function deelwijzer.gegeven_geschiedenis(uuid) to deelwijzer_app;
grant execute on function deelwijzer.gegeven_geschiedenis(uuid) to deelwijzer_breed;

CREATE OR REPLACE FUNCTION deelwijzer.gegeven_is_er()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  perform eis_gegeven_er(new.gemeente_id, (to_jsonb(new) ->> tg_argv[0])::uuid);
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.gegeven_past_bij_dossier()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.gegeven_wijzigt_dossier()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  perform merk_gewijzigd(new.gemeente_id, new.dossier_id, vlag_voor(new.categorie, new.dat_wat));
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.gegevens_van_onderdeel(p_gemeente uuid, p_onderdeel uuid)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select distinct z from verzoekonderdeel o join verzoekdeel d on d.gemeente_id = o.gemeente_id and d.id = o.deel_id
    join gegeven g on g.gemeente_id = o.gemeente_id and case o.soort when 'gegeven' then g.id = o.gegeven_id
      when 'alles' then g.dossier_id = d.dossier_id and g.persoon_id = d.persoon_id and not g.gezinszaak else false end
    cross join lateral zelfde_gegeven(o.gemeente_id, g.id) z
  where o.gemeente_id = p_gemeente and o.id = p_onderdeel
$function$
;

CREATE OR REPLACE FUNCTION deelwijzer.gemeente_van_link(p_hash bytea)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select d.gemeente_id from deling d where d.link_hash = p_hash
$function$
;
grant execute on function deelwijzer.gemeente_van_link(bytea) to deelwijzer_partner;

CREATE OR REPLACE FUNCTION deelwijzer.gesloten_met_plicht()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select d.id from plicht p join dossier d on d.gemeente_id = p.gemeente_id and d.id = p.dossier_id and d.status <> 'open'
  where p.gemeente_id = huidige_gemeente() and p.pet_id = huidige_pet() and kan_plicht_doen(p.gemeente_id, p.pet_id, d.id)
$function$
;
grant execute on function deelwijzer.gesloten_met_plicht() to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.gestopte_delingen()
 RETURNS TABLE(nummer text, afzender text, gedeeld_op timestamp with time zone, gestopt_op timestamp with time zone, door text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select d.nummer, d.afzender, d.gedeeld_op, coalesce(s.op, (d.geldig_tot + 1)::timestamptz), coalesce(s.door, 'verlopen')
  from deling d left join deling_stop s on s.gemeente_id = d.gemeente_id and s.deling_id = d.id
  where d.gemeente_id = huidige_gemeente() and d.organisatie_id = huidige_partnerorganisatie()
    and (s.op is not null or d.geldig_tot < current_date)
    and coalesce(s.op, (d.geldig_tot + 1)::timestamptz) > now() - interval '90 days'
  order by 4 desc limit 100
$function$
;
grant execute on function deelwijzer.gestopte_delingen() to deelwijzer_partner;

CREATE OR REPLACE FUNCTION deelwijzer.hef_beperking_op(p_id uuid, p_uitvoering uuid, p_nu timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
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
end $function$
;
grant execute on function deelwijzer.hef_beperking_op(uuid,uuid,timestamp with time zone) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.herbereken_toegang(p_gemeente uuid, p_petten uuid[], p_dossiers uuid[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
-- Only the conditions that are asked, as text: with "is null or" no index could be used, and one new involvement would
-- compute the whole gemeente again.
declare waar text := ' where t.gemeente_id = $1' || case when p_petten is null then '' else ' and t.pet_id = any ($2)' end
  || case when p_dossiers is null then '' else ' and t.dossier_id = any ($3)' end;
begin
  -- One at a time, until the end of the transaction: two who change different sources at the same moment would each
  -- compute without the other, and what should have closed would stay open.
  perform pg_advisory_xact_lock(hashtextextended('toegang ' || p_gemeente::text, 0));
  execute 'delete from toegang t' || waar using p_gemeente, p_petten, p_dossiers;
  execute 'insert into toegang (gemeente_id, pet_id, dossier_id, doel, bron, bron_id, via_id, vlaggen, geldig_van, geldig_tot, laatst_gewijzigd)
    select t.gemeente_id, t.pet_id, t.dossier_id, t.doel, t.bron, t.bron_id, t.via_id, t.vlaggen, t.geldig_van, t.geldig_tot, t.laatst_gewijzigd
    from toegang_volgens_bronnen t' || waar using p_gemeente, p_petten, p_dossiers;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.herzie_uitstel(p_id uuid, p_besluit uuid, p_reden text, p_tot date, p_inhoud jsonb, p_verloop uuid, p_verloop_reden text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
declare b triagebesluit%rowtype; p plicht%rowtype; einde date;
begin
  perform eis_pet();
  select * into b from triagebesluit x where x.gemeente_id = huidige_gemeente() and x.id = p_besluit;
  if b.id is null then raise exception 'geen besluit' using errcode = 'insufficient_privilege'; end if;
  select * into p from plicht x where x.gemeente_id = b.gemeente_id and x.besluit_id = b.id and x.gedaan_op is null and is_informeerplicht(x.code)
    order by x.code limit 1 for update;
  if p.id is null or not is_mijn_plicht(p.pet_id, p.dossier_id) then
    raise exception 'niet van deze pet' using errcode = 'insufficient_privilege';
  end if;
  einde := uitstel_tot(b.gemeente_id, b.id);
  if b.informeren_wanneer <> 'achteraf' or not b.informeren_redenen && array['veiligheid', 'onderzoek'] or einde < current_date then
    raise exception 'dit uitstel is voorbij' using errcode = 'DW015';
  end if;
  if p_tot > einde + (case p_reden when 'onderzoek' then 92 else 14 end) then
    raise exception 'te lang in een keer' using errcode = 'DW015';
  end if;
  -- Looked at each time: what was extended and did not begin yet is not extended again, or one sitting could last for ever.
  if exists (select from uitstel_herziening h where h.gemeente_id = b.gemeente_id and h.besluit_id = b.id and h.van_dag >= current_date) then
    raise exception 'al verlengd' using errcode = 'DW015';
  end if;
  insert into uitstel_herziening (gemeente_id, id, besluit_id, dossier_id, pet_id, nr, reden, van_dag, tot_dag, op, inhoud)
    select b.gemeente_id, p_id, b.id, b.dossier_id, huidige_pet(), coalesce(max(h.nr), 0) + 1, p_reden, einde, p_tot, now(), p_inhoud
    from uitstel_herziening h where h.gemeente_id = b.gemeente_id and h.besluit_id = b.id;
  if p_tot > p.uiterlijk then
    insert into plicht_verloop (gemeente_id, id, plicht_id, nr, soort, op, door_pet, van_dag, naar_dag, reden)
      values (p.gemeente_id, p_verloop, p.id, volgend_verloopnr(p.gemeente_id, p.id), 'verzet', now(), huidige_pet(), p.uiterlijk, p_tot, p_verloop_reden);
    -- Four weeks, and each time two more (T-07, T-08): the day of the law moves with it.
    update plicht x set uiterlijk = p_tot, wettelijk = case when p.wettelijk < p_tot then p_tot else p.wettelijk end
      where x.gemeente_id = p.gemeente_id and x.id = p.id;
  end if;
end $function$
;
grant execute on function deelwijzer.herzie_uitstel(uuid,uuid,text,date,jsonb,uuid,text) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.herzien_op(p_begin date, p_einde date)
 RETURNS date
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select p_begin + least(n, greatest(ceil(n / 2.0)::integer, n - 3)) from (select greatest(p_einde - p_begin, 0) as n) x
$function$
;

CREATE OR REPLACE FUNCTION deelwijzer.hier_vandaag()
 RETURNS date
 LANGUAGE sql
 STABLE
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$ select (now() at time zone 'Europe/Amsterdam')::date $function$
;
grant execute on function deelwijzer.hier_vandaag() to deelwijzer_inwoner;

CREATE OR REPLACE FUNCTION deelwijzer.houd_dossier_vast(p_dossier uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  perform eis_pet();
  perform eis_toegang(p_dossier, 8);
  perform 1 from dossier where gemeente_id = huidige_gemeente() and id = p_dossier for update;
end $function$
;
grant execute on function deelwijzer.houd_dossier_vast(uuid) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.huidig_beroepsgeheim()
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select beroepsgeheim from pet where gemeente_id = huidige_gemeente() and id = huidige_pet()
$function$
;
grant execute on function deelwijzer.huidig_beroepsgeheim() to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.huidige_gemeente()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('dw.gemeente', true), '')::uuid $function$
;
grant execute on function deelwijzer.huidige_gemeente() to deelwijzer_app;
grant execute on function deelwijzer.huidige_gemeente() to deelwijzer_breed;
grant execute on function deelwijzer.huidige_gemeente() to deelwijzer_inwoner;
grant execute on function deelwijzer.huidige_gemeente() to deelwijzer_partner;

CREATE OR REPLACE FUNCTION deelwijzer.huidige_link()
 RETURNS bytea
 LANGUAGE sql
 STABLE
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select decode(nullif(current_setting('dw.link', true), ''), 'hex')
$function$
;
grant execute on function deelwijzer.huidige_link() to deelwijzer_partner;

CREATE OR REPLACE FUNCTION deelwijzer.huidige_medewerker()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('dw.medewerker', true), '')::uuid $function$
;
grant execute on function deelwijzer.huidige_medewerker() to deelwijzer_app;
grant execute on function deelwijzer.huidige_medewerker() to deelwijzer_breed;
grant execute on function deelwijzer.huidige_medewerker() to deelwijzer_inwoner;
grant execute on function deelwijzer.huidige_medewerker() to deelwijzer_partner;

CREATE OR REPLACE FUNCTION deelwijzer.huidige_partner()
 RETURNS uuid
 LANGUAGE sql
 STABLE
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select nullif(current_setting('dw.partner', true), '')::uuid
$function$
;
grant execute on function deelwijzer.huidige_partner() to deelwijzer_app;
grant execute on function deelwijzer.huidige_partner() to deelwijzer_breed;
grant execute on function deelwijzer.huidige_partner() to deelwijzer_inwoner;
grant execute on function deelwijzer.huidige_partner() to deelwijzer_partner;

CREATE OR REPLACE FUNCTION deelwijzer.huidige_partnerorganisatie()
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select pm.organisatie_id from partner_medewerker pm
  where pm.gemeente_id = huidige_gemeente() and pm.id = huidige_partner() and pm.ingetrokken_op is null
$function$
;
grant execute on function deelwijzer.huidige_partnerorganisatie() to deelwijzer_partner;

CREATE OR REPLACE FUNCTION deelwijzer.huidige_persoon()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('dw.persoon', true), '')::uuid $function$
;
grant execute on function deelwijzer.huidige_persoon() to deelwijzer_app;
grant execute on function deelwijzer.huidige_persoon() to deelwijzer_breed;
grant execute on function deelwijzer.huidige_persoon() to deelwijzer_inwoner;
grant execute on function deelwijzer.huidige_persoon() to deelwijzer_partner;

CREATE OR REPLACE FUNCTION deelwijzer.huidige_pet()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('dw.pet', true), '')::uuid $function$
;
grant execute on function deelwijzer.huidige_pet() to deelwijzer_app;
grant execute on function deelwijzer.huidige_pet() to deelwijzer_breed;
grant execute on function deelwijzer.huidige_pet() to deelwijzer_inwoner;

CREATE OR REPLACE FUNCTION deelwijzer.huidige_petsoort()
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select soort from pet
  where gemeente_id = huidige_gemeente() and id = huidige_pet() and medewerker_id = huidige_medewerker()
    and toegekend_op is not null and geldig_van <= now() and (geldig_tot is null or geldig_tot > now())
$function$
;
grant execute on function deelwijzer.huidige_petsoort() to deelwijzer_app;
grant execute on function deelwijzer.huidige_petsoort() to deelwijzer_breed;

CREATE OR REPLACE FUNCTION deelwijzer.in_eigen_kring(p_gemeente uuid, p_medewerker uuid, p_dossier uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select exists (
    select from relatie r join dossier_persoon dp on dp.gemeente_id = r.gemeente_id and dp.persoon_id = r.persoon_id
    where r.gemeente_id = p_gemeente and r.medewerker_id = p_medewerker and r.vervallen_op is null
      and dp.dossier_id = p_dossier)
$function$
;

CREATE OR REPLACE FUNCTION deelwijzer.inrichting_op(p_dag date)
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select inhoud from inrichting
  where gemeente_id = huidige_gemeente() and status = 'vastgesteld' and ingangsdatum <= p_dag
  order by ingangsdatum desc, nummer desc limit 1
$function$
;
grant execute on function deelwijzer.inrichting_op(date) to deelwijzer_app;
grant execute on function deelwijzer.inrichting_op(date) to deelwijzer_breed;
grant execute on function deelwijzer.inrichting_op(date) to deelwijzer_inwoner;

CREATE OR REPLACE FUNCTION deelwijzer.inrichting_raakt()
 RETURNS TABLE(taak text, dossiers bigint, triages bigint, besluiten bigint, plichten bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select d.taak, count(*),
    sum((select count(*) from triage t where t.gemeente_id = d.gemeente_id and t.dossier_id = d.id
       and not exists (select from triagebesluit b where b.gemeente_id = t.gemeente_id and b.triage_id = t.id)))::bigint,
    sum((select count(distinct x.besluit_id) from plicht x where x.gemeente_id = d.gemeente_id and x.dossier_id = d.id and x.gedaan_op is null))::bigint,
    sum((select count(*) from plicht x where x.gemeente_id = d.gemeente_id and x.dossier_id = d.id and x.gedaan_op is null))::bigint
  from dossier d
  where d.gemeente_id = huidige_gemeente() and d.status = 'open' and (select huidige_petsoort()) = 'beheerder'
  group by d.taak order by d.taak
$function$
;
grant execute on function deelwijzer.inrichting_raakt() to deelwijzer_breed;

CREATE OR REPLACE FUNCTION deelwijzer.intrekken_stopt_uitvoering()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  update plicht p set gedaan_op = new.op, afloop = 'ingetrokken' from verzoekdeel x
    where x.gemeente_id = new.gemeente_id and x.verzoek_id = new.verzoek_id and p.gemeente_id = x.gemeente_id and p.id = x.uitvoerplicht_id and p.gedaan_op is null;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.is_afgeschermd(p_gemeente uuid, p_persoon uuid, p_wie uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select exists (select from afscherming a where a.gemeente_id = p_gemeente and a.persoon_id = p_persoon
    and a.vertegenwoordiger_id = p_wie and a.beeindigd_op is null)
$function$
;

CREATE OR REPLACE FUNCTION deelwijzer.is_gesloten_regime(p_soort text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select p_soort in ('politiegegevens', 'strafvorderlijke-gegevens')
$function$
;

CREATE OR REPLACE FUNCTION deelwijzer.is_iets_verborgen(p_dossier uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
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
$function$
;
grant execute on function deelwijzer.is_iets_verborgen(uuid) to deelwijzer_app;
grant execute on function deelwijzer.is_iets_verborgen(uuid) to deelwijzer_breed;

CREATE OR REPLACE FUNCTION deelwijzer.is_informeerplicht(p_code text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select p_code in ('informeer-achteraf', 'informeer-binnen-vier-weken', 'informeer-na-onderzoek')
$function$
;

CREATE OR REPLACE FUNCTION deelwijzer.is_lopend(p_deling uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select exists (select from deling d where d.gemeente_id = huidige_gemeente() and d.id = p_deling and d.geldig_tot >= current_date
    and not exists (select from deling_stop s where s.gemeente_id = d.gemeente_id and s.deling_id = d.id))
$function$
;
grant execute on function deelwijzer.is_lopend(uuid) to deelwijzer_app;
grant execute on function deelwijzer.is_lopend(uuid) to deelwijzer_inwoner;
grant execute on function deelwijzer.is_lopend(uuid) to deelwijzer_partner;

CREATE OR REPLACE FUNCTION deelwijzer.is_meldingsbevoegd(p_gemeente uuid, p_medewerker uuid, p_dag date)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select exists (select from meldingsbevoegdheid b join medewerker m on m.gemeente_id = b.gemeente_id and m.id = b.medewerker_id
    where b.gemeente_id = p_gemeente and b.medewerker_id = p_medewerker and b.toegekend_op is not null
      and b.van <= p_dag and (b.tot is null or b.tot >= p_dag)
      and (b.ingetrokken_op is null or (b.ingetrokken_op at time zone 'Europe/Amsterdam')::date > p_dag)
      and (m.uit_dienst_op is null or (m.uit_dienst_op at time zone 'Europe/Amsterdam')::date > p_dag))
$function$
;

CREATE OR REPLACE FUNCTION deelwijzer.is_mijn_plicht(p_pet uuid, p_dossier uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select case when p_pet = huidige_pet() then kan_plicht_doen(huidige_gemeente(), p_pet, p_dossier)
    else vervangt(p_pet, p_dossier)
      or (exists (select from toegang t where t.gemeente_id = huidige_gemeente() and t.pet_id = huidige_pet() and t.dossier_id = p_dossier
            and t.vlaggen & 8 > 0 and t.geldig_van <= now() and (t.geldig_tot is null or t.geldig_tot > now()))
          and not kan_plicht_doen(huidige_gemeente(), p_pet, p_dossier)) end
$function$
;
grant execute on function deelwijzer.is_mijn_plicht(uuid,uuid) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.is_niet_meegegeven(p_gemeente uuid, p_gegeven uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select g.afgeschermd = 'overdracht' or g.afgeschermd = 'beperkt' and exists (select from geraakt_gegeven r
      where r.gemeente_id = g.gemeente_id and r.gegeven_id = g.id and r.wat = 'beperkt' and (r.was_overdracht
        -- Who took the dossier over meanwhile was never given it.
        or exists (select from overdracht o where o.gemeente_id = g.gemeente_id and o.dossier_id = g.dossier_id and o.op >= r.op)))
  from gegeven g where g.gemeente_id = p_gemeente and g.id = p_gegeven
$function$
;

CREATE OR REPLACE FUNCTION deelwijzer.is_nog_niemand()
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select num_nonnulls(huidige_medewerker(), huidige_pet(), huidige_persoon(), huidige_partner()) = 0
$function$
;
grant execute on function deelwijzer.is_nog_niemand() to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.is_onderweg_naar(p_persoon uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select exists (select from bericht x where x.gemeente_id = huidige_gemeente() and x.aan_soort = 'inwoner' and x.aan_id = p_persoon and x.staat = 'onderweg'
    and x.xmin = pg_current_xact_id()::xid)
$function$
;
grant execute on function deelwijzer.is_onderweg_naar(uuid) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.is_sessie_stil(p_sessie bytea)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select coalesce(max(v.op) < now() - interval '2 days', true) from verzoek v where v.sessie = p_sessie
$function$
;
grant execute on function deelwijzer.is_sessie_stil(bytea) to deelwijzer_sequencer;

CREATE OR REPLACE FUNCTION deelwijzer.is_verankerd(p_besluit uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select exists (
    select from gebeurtenis g
    join triagebesluit tb on tb.gemeente_id = g.gemeente_id and tb.id = g.besluit_id and tb.persoon_id = g.betrokkene_id
    join blad b on b.gemeente_id = g.gemeente_id and b.gebeurtenis_id = g.id
    join checkpoint c on c.boom = b.boom and c.grootte > b.index and c.gepubliceerd_op is not null
      and (c.getuigd or not coalesce((select i.getuige_vereist from logboek_instelling i), false))
    where g.gemeente_id = huidige_gemeente() and g.besluit_id = p_besluit and g.handeling = 'besluiten' and g.uitkomst = 'gedaan')
$function$
;
grant execute on function deelwijzer.is_verankerd(uuid) to deelwijzer_app;
grant execute on function deelwijzer.is_verankerd(uuid) to deelwijzer_inwoner;

CREATE OR REPLACE FUNCTION deelwijzer.is_verzegeld(p_inhoud bytea)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$ select p_inhoud is null or substring(p_inhoud from 1 for 4) = 'DWZ1'::bytea $function$
;
grant execute on function deelwijzer.is_verzegeld(bytea) to deelwijzer_app;
grant execute on function deelwijzer.is_verzegeld(bytea) to deelwijzer_breed;
grant execute on function deelwijzer.is_verzegeld(bytea) to deelwijzer_inwoner;
grant execute on function deelwijzer.is_verzegeld(bytea) to deelwijzer_partner;
grant execute on function deelwijzer.is_verzegeld(bytea) to deelwijzer_sequencer;

CREATE OR REPLACE FUNCTION deelwijzer.is_verzegeld(p_inhoud jsonb)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$ select p_inhoud is null or (jsonb_typeof(p_inhoud) = 'string' and left(p_inhoud #>> '{}', 1) = e'\x02') $function$
;
grant execute on function deelwijzer.is_verzegeld(jsonb) to deelwijzer_app;
grant execute on function deelwijzer.is_verzegeld(jsonb) to deelwijzer_breed;
grant execute on function deelwijzer.is_verzegeld(jsonb) to deelwijzer_inwoner;
grant execute on function deelwijzer.is_verzegeld(jsonb) to deelwijzer_partner;
grant execute on function deelwijzer.is_verzegeld(jsonb) to deelwijzer_sequencer;

CREATE OR REPLACE FUNCTION deelwijzer.is_verzegeld(p_tekst text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$ select p_tekst is null or (left(p_tekst, 1) = e'\x02' and length(p_tekst) > 80) $function$
;
grant execute on function deelwijzer.is_verzegeld(text) to deelwijzer_app;
grant execute on function deelwijzer.is_verzegeld(text) to deelwijzer_breed;
grant execute on function deelwijzer.is_verzegeld(text) to deelwijzer_inwoner;
grant execute on function deelwijzer.is_verzegeld(text) to deelwijzer_partner;
grant execute on function deelwijzer.is_verzegeld(text) to deelwijzer_sequencer;

CREATE OR REPLACE FUNCTION deelwijzer.kan_plicht_doen(p_gemeente uuid, p_pet uuid, p_dossier uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select exists (select from pet p where p.gemeente_id = p_gemeente and p.id = p_pet and p.toegekend_op is not null
      and p.geldig_van <= now() and (p.geldig_tot is null or p.geldig_tot > now()))
    and (exists (select from toegang t where t.gemeente_id = p_gemeente and t.pet_id = p_pet and t.dossier_id = p_dossier and t.vlaggen & 8 > 0
        and t.geldig_van <= now() and (t.geldig_tot is null or t.geldig_tot > now()))
      -- What has to be told after an emergency stays with who looked, also when the dossier is out of sight again.
      or exists (select from doeltoegang n where n.gemeente_id = p_gemeente and n.pet_id = p_pet and n.dossier_id = p_dossier and n.soort = 'nood')
      or exists (select from dossier d where d.gemeente_id = p_gemeente and d.id = p_dossier and d.status <> 'open'))
$function$
;

CREATE OR REPLACE FUNCTION deelwijzer.kennisgeving_gestopt(p_gemeente uuid, p_uitvoering uuid, p_delingen uuid[], p_nu timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.kennisgevingen_voor_partner()
 RETURNS TABLE(id uuid, wat text, tekst text, nummers text[], delingen uuid[], afzender text, gedeeld_op timestamp with time zone, klaargezet_op timestamp with time zone, bevestigd_op timestamp with time zone, persoon_id uuid, dossier_id uuid, besluit_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
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
$function$
;
grant execute on function deelwijzer.kennisgevingen_voor_partner() to deelwijzer_partner;

CREATE OR REPLACE FUNCTION deelwijzer.keten_van(g deelwijzer.gebeurtenis)
 RETURNS uuid
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select coalesce(g.besluit_id, case when g.besloten then g.dossier_id end, g.betrokkene_id)
$function$
;

CREATE OR REPLACE FUNCTION deelwijzer.kondig_einde_beperking_aan(p_id uuid, p_uitvoering uuid, p_vanaf date, p_reden text, p_nu timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
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
end $function$
;
grant execute on function deelwijzer.kondig_einde_beperking_aan(uuid,uuid,date,text,timestamp with time zone) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.koppel_aanmelding(p_wie text, p_code_hash bytea, p_account_ix bytea, p_nu timestamp with time zone, OUT medewerker_id uuid, OUT partner_id uuid)
 RETURNS record
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  if not is_nog_niemand() then return; end if;
  update aanmelding a set account_ix = p_account_ix, gekoppeld_op = p_nu, code_hash = null
    where a.gemeente_id = huidige_gemeente() and a.code_hash = p_code_hash and a.code_tot > p_nu
      and case p_wie when 'medewerker' then exists (select from medewerker m
            where m.gemeente_id = a.gemeente_id and m.id = a.medewerker_id and m.uit_dienst_op is null)
          when 'partner' then exists (select from partner_medewerker pm
            where pm.gemeente_id = a.gemeente_id and pm.id = a.partner_id and pm.ingetrokken_op is null)
          else false end
    returning a.medewerker_id, a.partner_id into medewerker_id, partner_id;
exception when unique_violation then
  medewerker_id := null; partner_id := null;
end $function$
;
grant execute on function deelwijzer.koppel_aanmelding(text,bytea,bytea,timestamp with time zone) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.koppel_relatie()
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

CREATE OR REPLACE FUNCTION deelwijzer.kreeg_het_zelf(p_afweging uuid, p_pet uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select not exists (select from afweging a where a.gemeente_id = huidige_gemeente() and a.id = p_afweging and is_gesloten_regime(a.soort))
    or exists (select from pet toen join pet nu on nu.gemeente_id = toen.gemeente_id and nu.organisatie_id = toen.organisatie_id
      where toen.gemeente_id = huidige_gemeente() and toen.id = p_pet and nu.id = huidige_pet())
$function$
;
grant execute on function deelwijzer.kreeg_het_zelf(uuid,uuid) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.logboek_dossier(p_nummer text)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select d.id from dossier d
  where d.gemeente_id = huidige_gemeente() and d.nummer = p_nummer and (select huidige_petsoort()) = 'privacy-officer'
$function$
;
grant execute on function deelwijzer.logboek_dossier(text) to deelwijzer_breed;

CREATE OR REPLACE FUNCTION deelwijzer.logboek_dossiers(p_ids uuid[])
 RETURNS TABLE(id uuid, nummer text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select d.id, d.nummer from dossier d
  where d.gemeente_id = huidige_gemeente() and d.id = any (p_ids) and (select huidige_petsoort()) = 'privacy-officer'
$function$
;
grant execute on function deelwijzer.logboek_dossiers(uuid[]) to deelwijzer_breed;

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

CREATE OR REPLACE FUNCTION deelwijzer.maak_gezin(p_dossier uuid, p_id uuid, p_persoon uuid, p_leden uuid[], p_rollen text[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
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
end $function$
;
grant execute on function deelwijzer.maak_gezin(uuid,uuid,uuid,uuid[],text[]) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.maak_herinneringen(p_dagen integer, p_nu timestamp with time zone)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
declare n integer; vandaag date := (p_nu at time zone 'Europe/Amsterdam')::date;
begin
  perform eis_ronde();
  insert into bericht (gemeente_id, aan_soort, aan_id, aanleiding, klaargezet_op, niet_voor, bijgewerkt_op)
    select distinct huidige_gemeente(), o.aan_soort, o.aan_id, 'termijn', p_nu, p_nu, p_nu
    from (select distinct x.pet_id from plicht x where x.gemeente_id = huidige_gemeente() and x.gedaan_op is null and x.uiterlijk <= vandaag + p_dagen) p
      cross join lateral ontvangers_van_bericht('pet', p.pet_id, vandaag) o
      join berichtadres a on a.gemeente_id = huidige_gemeente() and a.soort = o.aan_soort and a.id = o.aan_id and a.wens <> 'uit'
    where not exists (select from bericht x where x.gemeente_id = huidige_gemeente() and x.aan_soort = 'medewerker' and x.aan_id = o.aan_id
      and x.aanleiding = 'termijn' and (x.staat = 'wacht' or (x.klaargezet_op at time zone 'Europe/Amsterdam')::date = vandaag));
  get diagnostics n = row_count;
  return n;
end $function$
;
grant execute on function deelwijzer.maak_herinneringen(integer,timestamp with time zone) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.mag_machtigen()
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select case when verjaardag(geb.laatst, 16) <= hier_vandaag() then 'verzoeken' else 'meekijken' end
  from persoon p cross join lateral geboren_tussen(p.geboortedatum, p.geboorte_onvolledig) geb
  where p.gemeente_id = huidige_gemeente() and p.id = huidige_persoon() and p.overleden_op is null
    and verjaardag(geb.laatst, 12) <= hier_vandaag() and not onder_curatele(p.gemeente_id, p.id)
    and not exists (select from vertegenwoordiging v where v.gemeente_id = p.gemeente_id and v.persoon_id = p.id and v.soort = 'mentor'
      and v.gezag <> 'nee' and v.geldig_van <= hier_vandaag() and (v.geldig_tot is null or v.geldig_tot > hier_vandaag()))
$function$
;
grant execute on function deelwijzer.mag_machtigen() to deelwijzer_inwoner;

CREATE OR REPLACE FUNCTION deelwijzer.mag_nog_vragen(p_verzoek uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select exists (select from rechtsverzoek r join persoon p on p.gemeente_id = r.gemeente_id and p.id = r.persoon_id
    cross join lateral geboren_tussen(p.geboortedatum, p.geboorte_onvolledig) geb
    where r.gemeente_id = huidige_gemeente() and r.id = p_verzoek and case
      when r.indiener_id = r.persoon_id then true
      when is_afgeschermd(r.gemeente_id, r.persoon_id, r.indiener_id) then false
      when r.hoedanigheid = 'gemachtigde' then r.kanaal <> 'mijn' or exists (select from machtiging m where m.gemeente_id = r.gemeente_id
        and m.persoon_id = r.persoon_id and m.helper_id = r.indiener_id and m.mag = 'verzoeken' and m.gestopt_op is null and m.geldig_tot > hier_vandaag())
      else vertegenwoordigt_nu(r.gemeente_id, r.persoon_id, r.indiener_id, r.hoedanigheid)
        and (r.hoedanigheid not in ('ouder', 'voogd') or verjaardag(geb.vroegst, 16) > hier_vandaag()) end)
$function$
;
grant execute on function deelwijzer.mag_nog_vragen(uuid) to deelwijzer_app;
grant execute on function deelwijzer.mag_nog_vragen(uuid) to deelwijzer_breed;

CREATE OR REPLACE FUNCTION deelwijzer.mag_verzoeken_voor(p_persoon uuid)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select v.hoedanigheid from voor_wie() v where v.persoon_id = p_persoon and v.verzoeken
  order by array_position(array['zelf', 'curator', 'ouder', 'voogd', 'mentor', 'gemachtigde'], v.hoedanigheid) limit 1
$function$
;
grant execute on function deelwijzer.mag_verzoeken_voor(uuid) to deelwijzer_inwoner;

CREATE OR REPLACE FUNCTION deelwijzer.meld_bericht(p_id uuid, p_uit text, p_reden text, p_nu timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  perform eis_ronde();
  update bericht x set bijgewerkt_op = p_nu, reden = p_reden,
    staat = case when p_uit = 'later' then case when x.pogingen < 8 then 'wacht' else 'mislukt' end else p_uit end,
    dag = case when p_uit in ('later', 'mislukt', 'vervallen') then null else x.dag end,
    niet_voor = case when p_uit = 'later' then p_nu + interval '5 minutes' * power(2, x.pogingen - 1) else x.niet_voor end
  where x.gemeente_id = huidige_gemeente() and x.id = p_id and x.staat = 'onderweg';
end $function$
;
grant execute on function deelwijzer.meld_bericht(uuid,text,text,timestamp with time zone) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.meld_gestopt()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  if new.door in ('inwoner', 'intrekking') then
    insert into plicht (gemeente_id, id, dossier_id, besluit_id, pet_id, code, tekst, blokkerend, uiterlijk)
      select d.gemeente_id, gen_random_uuid(), d.dossier_id, null, v.pet_id, 'stop-bij-intrekking',
        'Het delen (' || d.nummer || ') is gestopt door de inwoner of omdat de toestemming ophield. Vertel de ontvanger dat de gegevens niet meer gebruikt mogen worden, en kijk wat dit voor de hulp betekent.',
        false, current_date + 7
      from deling d join verstrekking v on v.gemeente_id = d.gemeente_id and v.id = d.verstrekking_id
        join dossier x on x.gemeente_id = d.gemeente_id and x.id = d.dossier_id and x.status = 'open'
      where d.gemeente_id = new.gemeente_id and d.id = new.deling_id;
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.meld_kennisgeving(p_id uuid, p_stand text, p_reden text, p_nu timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
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
end $function$
;
grant execute on function deelwijzer.meld_kennisgeving(uuid,text,text,timestamp with time zone) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.meld_kring_poging(p_gebeurtenis uuid, p_dossier uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  insert into kring_poging (gemeente_id, gebeurtenis_id, medewerker_id, op)
  select g.gemeente_id, g.id, g.medewerker_id, g.tijdstip from gebeurtenis g
  where g.gemeente_id = huidige_gemeente() and g.id = p_gebeurtenis and g.medewerker_id = huidige_medewerker()
    and g.uitkomst = 'geweigerd' and in_eigen_kring(huidige_gemeente(), huidige_medewerker(), p_dossier)
  on conflict do nothing
$function$
;
grant execute on function deelwijzer.meld_kring_poging(uuid,uuid) to deelwijzer_app;
grant execute on function deelwijzer.meld_kring_poging(uuid,uuid) to deelwijzer_breed;

CREATE OR REPLACE FUNCTION deelwijzer.meld_verzoek_te_laat(p_gemeente uuid, p_verzoek uuid, p_stap uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  if not exists (select from verzoeken_te_laat() t where t.gemeente_id = p_gemeente and t.verzoek_id = p_verzoek) then return; end if;
  insert into verzoekstap (gemeente_id, id, verzoek_id, nr, soort, op) values (p_gemeente, p_stap, p_verzoek, 1, 'te-laat', now());
end $function$
;
grant execute on function deelwijzer.meld_verzoek_te_laat(uuid,uuid,uuid) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.merk_dossier_gewijzigd()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  perform merk_gewijzigd(new.gemeente_id, new.dossier_id, tg_argv[0]::integer);
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.merk_gewijzigd(p_gemeente uuid, p_dossier uuid, p_vlag integer)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  if p_vlag = 1 then
    update dossier set laatst_gewijzigd = now() where gemeente_id = p_gemeente and id = p_dossier;
  else
    insert into dossier_gewijzigd as x (gemeente_id, dossier_id, wat, bijzonder)
      values (p_gemeente, p_dossier, case p_vlag when 2 then now() end, case p_vlag when 4 then now() end)
      on conflict (gemeente_id, dossier_id) do update set wat = coalesce(excluded.wat, x.wat), bijzonder = coalesce(excluded.bijzonder, x.bijzonder);
  end if;
  update toegang set laatst_gewijzigd = now()
    where dossier_id = p_dossier and vlaggen & p_vlag > 0 and bron not in ('leidinggevende', 'klacht');
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.mijn_gezinsdossiers()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select d.id from dossier d join dossier_persoon dp on dp.gemeente_id = d.gemeente_id and dp.dossier_id = d.id
    join gezinslid gl on gl.gemeente_id = d.gemeente_id and gl.gezin_id = d.gezin_id and gl.persoon_id = dp.persoon_id
  where d.gemeente_id = huidige_gemeente() and d.soort = 'gezinsdossier' and dp.persoon_id = huidige_persoon()
    and exists (select from voor_wie() z where z.hoedanigheid = 'zelf')
    -- A parent without certain gezag over a child in it, or shielded from somebody in it, may not even know that it is there.
    and not exists (
      select from dossier_persoon kind
        join vertegenwoordiging v on v.gemeente_id = kind.gemeente_id and v.persoon_id = kind.persoon_id
      where kind.gemeente_id = d.gemeente_id and kind.dossier_id = d.id and v.vertegenwoordiger_id = huidige_persoon()
        and v.soort in ('ouder', 'voogd') and v.gezag <> 'ja' and v.geldig_van <= current_date and (v.geldig_tot is null or v.geldig_tot > current_date))
    and d.id not in (select x from verborgen_dossiers() x)
$function$
;
grant execute on function deelwijzer.mijn_gezinsdossiers() to deelwijzer_inwoner;

CREATE OR REPLACE FUNCTION deelwijzer.mijn_mandaat()
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select p.mandaat from pet p where p.gemeente_id = huidige_gemeente() and p.id = huidige_pet() and p.medewerker_id = huidige_medewerker()
$function$
;
grant execute on function deelwijzer.mijn_mandaat() to deelwijzer_app;
grant execute on function deelwijzer.mijn_mandaat() to deelwijzer_breed;

CREATE OR REPLACE FUNCTION deelwijzer.mijn_open_plichten()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select open_plichten_van(huidige_gemeente(), huidige_pet())
$function$
;
grant execute on function deelwijzer.mijn_open_plichten() to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.mijn_ouders()
 RETURNS TABLE(id uuid, naam text, soort text, ziet boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select p.id, p.naam, v.soort, bool_or(v.gezag = 'ja' and verjaardag(geb.vroegst, 16) > hier_vandaag())
      and p.overleden_op is null and not is_afgeschermd(v.gemeente_id, v.persoon_id, v.vertegenwoordiger_id)
  from vertegenwoordiging v join persoon p on p.gemeente_id = v.gemeente_id and p.id = v.vertegenwoordiger_id
    join persoon kind on kind.gemeente_id = v.gemeente_id and kind.id = v.persoon_id
    cross join lateral geboren_tussen(kind.geboortedatum, kind.geboorte_onvolledig) geb
  where v.gemeente_id = huidige_gemeente() and v.persoon_id = huidige_persoon() and v.soort in ('ouder', 'voogd')
    and v.geldig_van <= hier_vandaag() and (v.geldig_tot is null or v.geldig_tot > hier_vandaag())
    and verjaardag(geb.laatst, 12) <= hier_vandaag() and verjaardag(geb.vroegst, 18) > hier_vandaag()
  group by p.id, p.naam, v.soort, p.overleden_op, v.gemeente_id, v.persoon_id, v.vertegenwoordiger_id
$function$
;
grant execute on function deelwijzer.mijn_ouders() to deelwijzer_inwoner;

CREATE OR REPLACE FUNCTION deelwijzer.mijn_overleggen()
 RETURNS TABLE(overleg_id uuid, persoon_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select distinct p.overleg_id, p.persoon_id
  from voor_wie() z join overleg_persoon p on p.persoon_id = z.persoon_id
    join overleg o on o.gemeente_id = p.gemeente_id and o.id = p.overleg_id
    join overleg_verslag v on v.gemeente_id = o.gemeente_id and v.overleg_id = o.id
    join dossier d on d.gemeente_id = o.gemeente_id and d.id = o.dossier_id
  where p.gemeente_id = huidige_gemeente()
    and case z.zicht
      when 'alles' then true
      when 'eigen' then d.soort <> 'gezinsdossier'
      when 'zorg' then d.soort in ('toeleidingsdossier', 'hulpverleningsdossier', 'regiedossier')
        and d.taak not in ('toeleiding-pw', 'toeleiding-wgs', 're-integratie', 'schuldhulpverlening', 'begeleiden-plan-pw')
      -- From twelve, help is told to the child and not over its head.
      else d.soort in ('toeleidingsdossier', 'regiedossier', 'uitkeringsdossier', 'schuldhulpdossier')
        and d.taak not in ('regie-vanuit-hulp', 'schuldhulpverlening', 're-integratie') end
    and d.id not in (select x from verborgen_dossiers() x)
    and (o.besluit_id is null or not uitgesteld_voor_inwoner(o.besluit_id))
    and not exists (select from overleg_gedeeld g join verstrekking s on s.gemeente_id = g.gemeente_id and s.id = g.verstrekking_id
      where g.gemeente_id = o.gemeente_id and g.overleg_id = o.id and uitgesteld_voor_inwoner(s.besluit_id))
$function$
;
grant execute on function deelwijzer.mijn_overleggen() to deelwijzer_inwoner;

CREATE OR REPLACE FUNCTION deelwijzer.mijn_schrijfdossiers()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select mijn_gezinsdossiers()
  union
  select d.id from voor_wie() z join dossier d on d.gemeente_id = huidige_gemeente() and d.persoon_id = z.persoon_id
  where z.hoedanigheid in ('zelf', 'ouder', 'voogd')
$function$
;
grant execute on function deelwijzer.mijn_schrijfdossiers() to deelwijzer_inwoner;

CREATE OR REPLACE FUNCTION deelwijzer.mijn_toestemmingen()
 RETURNS TABLE(toestemming_id uuid, persoon_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select t.id, t.persoon_id from toestemming_partij tp join toestemming t on t.gemeente_id = tp.gemeente_id and t.id = tp.toestemming_id
    join persoon p on p.gemeente_id = t.gemeente_id and p.id = t.persoon_id
  where tp.gemeente_id = huidige_gemeente() and tp.persoon_id = huidige_persoon()
    -- From sixteen a child answers alone, and what was asked is theirs (E-214).
    -- Who may be sixteen counts as such.
    and (tp.hoedanigheid not in ('ouder', 'voogd')
      or verjaardag((select g.vroegst from geboren_tussen(p.geboortedatum, p.geboorte_onvolledig) g), 16) > current_date)
    and (tp.hoedanigheid = 'zelf' or vertegenwoordigt_nu(t.gemeente_id, t.persoon_id, tp.persoon_id, tp.hoedanigheid))
    and not exists (select from toestemming_antwoord a where a.gemeente_id = t.gemeente_id and a.toestemming_id = t.id
      and a.persoon_id = tp.persoon_id and a.antwoord = 'buiten-beschouwing')
  union
  select t.id, t.persoon_id from toestemming t where t.gemeente_id = huidige_gemeente() and t.persoon_id = huidige_persoon()
$function$
;
grant execute on function deelwijzer.mijn_toestemmingen() to deelwijzer_inwoner;

CREATE OR REPLACE FUNCTION deelwijzer.mijn_uitsluiting(p_verzoek uuid)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select uitgesloten_van(huidige_gemeente(), p_verzoek, huidige_medewerker())
$function$
;
grant execute on function deelwijzer.mijn_uitsluiting(uuid) to deelwijzer_app;
grant execute on function deelwijzer.mijn_uitsluiting(uuid) to deelwijzer_breed;

CREATE OR REPLACE FUNCTION deelwijzer.mijn_uitstel()
 RETURNS TABLE(besluit_id uuid, dossier_id uuid, nummer text, begin date, einde date, herzien_op date, plicht_id uuid, verlengd integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select distinct on (tb.id) tb.id, tb.dossier_id, tb.nummer, h.begin, e.dag, herzien_op(h.begin, e.dag), p.id, h.keer
  from mijn_open_plichten() o
  join plicht p on p.gemeente_id = huidige_gemeente() and p.id = o and is_informeerplicht(p.code)
  join triagebesluit tb on tb.gemeente_id = p.gemeente_id and tb.id = p.besluit_id
    and tb.informeren_wanneer = 'achteraf' and tb.informeren_redenen && array['veiligheid', 'onderzoek']
  cross join lateral (select uitstel_tot(tb.gemeente_id, tb.id) as dag) e
  cross join lateral (select coalesce(max((x.op at time zone 'Europe/Amsterdam')::date), (tb.genomen_op at time zone 'Europe/Amsterdam')::date) as begin,
    count(*)::integer as keer from uitstel_herziening x where x.gemeente_id = tb.gemeente_id and x.besluit_id = tb.id) h
  order by tb.id, p.code
$function$
;
grant execute on function deelwijzer.mijn_uitstel() to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.mijn_verzoeken()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select d.verzoek_id from verzoekdeel d where d.gemeente_id = huidige_gemeente() and (d.beslisser <> 'klachtbehandelaar' or d.uitvoerplicht_id is not null)
    and (d.dossier_id in (select t.dossier_id from toegang t where t.gemeente_id = huidige_gemeente() and t.pet_id = huidige_pet() and t.vlaggen & 2 > 0
        and t.bron <> 'nood' and t.geldig_van <= now() and (t.geldig_tot is null or t.geldig_tot > now()))
      or d.plicht_id in (select mijn_open_plichten()) or d.uitvoerplicht_id in (select mijn_open_plichten()))
$function$
;
grant execute on function deelwijzer.mijn_verzoeken() to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.mijn_werkverzoeken()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select d.verzoek_id from verzoekdeel d where d.gemeente_id = huidige_gemeente() and (d.beslisser <> 'klachtbehandelaar' or d.uitvoerplicht_id is not null)
    and (d.dossier_id in (select t.dossier_id from toegang t where t.gemeente_id = huidige_gemeente() and t.pet_id = huidige_pet() and t.vlaggen & 8 > 0
        and t.bron <> 'nood' and t.geldig_van <= now() and (t.geldig_tot is null or t.geldig_tot > now()))
      or d.plicht_id in (select mijn_open_plichten()) or d.uitvoerplicht_id in (select mijn_open_plichten()))
$function$
;
grant execute on function deelwijzer.mijn_werkverzoeken() to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.mislukt_afschrift(p_id uuid, p_nu timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  perform eis_ronde();
  update afschrift x set staat = 'mislukt', bijgewerkt_op = p_nu
    where x.gemeente_id = huidige_gemeente() and x.id = p_id and x.staat in ('wacht', 'bezig');
  delete from afschrift_deel d using afschrift x where x.gemeente_id = huidige_gemeente() and x.id = p_id and x.staat = 'mislukt'
    and d.gemeente_id = x.gemeente_id and d.afschrift_id = x.id;
end $function$
;
grant execute on function deelwijzer.mislukt_afschrift(uuid,timestamp with time zone) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.mislukte_werkadressen()
 RETURNS TABLE(aan_soort text, aan_id uuid, reden text, laatst timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select x.aan_soort, x.aan_id, x.reden, max(x.bijgewerkt_op) from bericht x
  where x.gemeente_id = huidige_gemeente() and huidige_petsoort() = 'beheerder' and x.aan_soort <> 'inwoner' and x.staat = 'mislukt' group by 1, 2, 3
$function$
;
grant execute on function deelwijzer.mislukte_werkadressen() to deelwijzer_breed;

CREATE OR REPLACE FUNCTION deelwijzer.moet_nog_beantwoord(p_gemeente uuid, p_uitvoering uuid, p_ids uuid[])
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
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
$function$
;

CREATE OR REPLACE FUNCTION deelwijzer.namen_bij_mijn_toestemmingen()
 RETURNS TABLE(id uuid, naam text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select p.id, p.naam from persoon p where p.gemeente_id = huidige_gemeente()
    and p.id in (select m.persoon_id from mijn_toestemmingen() m)
$function$
;
grant execute on function deelwijzer.namen_bij_mijn_toestemmingen() to deelwijzer_inwoner;

CREATE OR REPLACE FUNCTION deelwijzer.namen_van_helpers()
 RETURNS TABLE(id uuid, naam text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select p.id, p.naam from persoon p where p.gemeente_id = huidige_gemeente()
    and p.id in (select m.helper_id from machtiging m where m.gemeente_id = huidige_gemeente() and m.persoon_id = huidige_persoon())
$function$
;
grant execute on function deelwijzer.namen_van_helpers() to deelwijzer_inwoner;

CREATE OR REPLACE FUNCTION deelwijzer.neem_machtiging(p_hash bytea, p_nu timestamp with time zone)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
declare g uuid := huidige_gemeente(); ik uuid := huidige_persoon(); m machtiging%rowtype;
begin
  -- One attempt of one helper at a time, or the count could be passed by.
  perform from persoon p where p.gemeente_id = g and p.id = ik for update;
  if not found then raise exception 'geen inwoner' using errcode = 'insufficient_privilege'; end if;
  delete from machtiging_poging x where x.gemeente_id = g and x.op < p_nu - interval '24 hours';
  if (select count(*) from machtiging_poging x where x.gemeente_id = g and x.persoon_id = ik) >= 10
     or (select count(*) from machtiging_poging x where x.gemeente_id = g and x.persoon_id = ik and x.op > p_nu - interval '1 hour') >= 5 then
    return null;
  end if;
  select x.* into m from machtiging x
    join persoon p on p.gemeente_id = x.gemeente_id and p.id = x.persoon_id and p.overleden_op is null
    join persoon h on h.gemeente_id = x.gemeente_id and h.id = ik and h.overleden_op is null
    cross join lateral geboren_tussen(p.geboortedatum, p.geboorte_onvolledig) geb
    cross join lateral geboren_tussen(h.geboortedatum, h.geboorte_onvolledig) hgeb
    where x.gemeente_id = g and x.code_hash = p_hash and x.helper_id is null and x.gestopt_op is null and x.persoon_id <> ik
      and x.code_tot > p_nu and x.geldig_tot > hier_vandaag()
      -- A helper is grown up, and may be in no way kept from this person.
      and verjaardag(hgeb.laatst, 18) <= hier_vandaag()
      and not is_afgeschermd(g, x.persoon_id, ik) and not onder_curatele(g, ik)
      -- A parent does not get round the law by having the child hand over a code.
      and (verjaardag(geb.laatst, 16) <= hier_vandaag() or not exists (select from vertegenwoordiging v where v.gemeente_id = g
        and v.persoon_id = x.persoon_id and v.vertegenwoordiger_id = ik and v.soort in ('ouder', 'voogd')))
    for update of x;
  if m.id is null then
    insert into machtiging_poging (gemeente_id, persoon_id, op) values (g, ik, p_nu);
    return null;
  end if;
  -- One person helps another under one machtiging: the newest.
  update machtiging x set gestopt_op = p_nu, gestopt_door = 'inwoner'
    where x.gemeente_id = g and x.persoon_id = m.persoon_id and x.helper_id = ik and x.gestopt_op is null;
  update machtiging x set helper_id = ik, aanvaard_op = p_nu, code_hash = null where x.gemeente_id = g and x.id = m.id;
  return m.id;
end $function$
;
grant execute on function deelwijzer.neem_machtiging(bytea,timestamp with time zone) to deelwijzer_inwoner;

CREATE OR REPLACE FUNCTION deelwijzer.nummer_inhoud()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  new.nr := 1 + (select coalesce(max(s.nr), 0) from afweging_stap s where s.gemeente_id = new.gemeente_id and s.afweging_id = new.afweging_id and s.stap = new.stap);
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.onder_besluit()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
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
    if uitstel_tot(b.gemeente_id, b.id) < current_date and not exists (
        select from plicht p where p.gemeente_id = b.gemeente_id and p.besluit_id = b.id and p.gedaan_op is not null
          and p.code in ('informeer-achteraf', 'informeer-binnen-vier-weken', 'informeer-na-onderzoek')) then
      raise exception 'de dag om te informeren is voorbij' using errcode = 'DW009';
    end if;
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.onder_curatele(p_gemeente uuid, p_persoon uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select exists (select from persoon p where p.gemeente_id = p_gemeente and p.id = p_persoon and p.curatele)
    or exists (select from vertegenwoordiging v where v.gemeente_id = p_gemeente and v.persoon_id = p_persoon and v.soort = 'curator'
      and v.gezag <> 'nee' and v.geldig_van <= hier_vandaag() and (v.geldig_tot is null or v.geldig_tot > hier_vandaag()))
$function$
;

CREATE OR REPLACE FUNCTION deelwijzer.onderdeel_vervangen(p_gemeente uuid, p_onderdeel uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select exists (select from verzoekonderdeel o join verzoekbesluit b on b.gemeente_id = o.gemeente_id and b.deel_id = o.deel_id
      join rechtsverzoek z on z.gemeente_id = b.gemeente_id and z.tegen_id = b.id
      join verzoekdeel x on x.gemeente_id = z.gemeente_id and x.verzoek_id = z.id
      join verzoekonderdeel n on n.gemeente_id = x.gemeente_id and n.deel_id = x.id and n.nr = o.nr
      join verzoekbesluit_onderdeel u on u.gemeente_id = n.gemeente_id and u.onderdeel_id = n.id and u.oordeel in ('ja', 'deels')
    where o.gemeente_id = p_gemeente and o.id = p_onderdeel)
$function$
;
grant execute on function deelwijzer.onderdeel_vervangen(uuid,uuid) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.onderwerpen_bij(p_gemeente uuid, p_ids uuid[])
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  with waar as (select distinct g.dossier_id from gegeven g where g.gemeente_id = p_gemeente and g.id = any (p_ids))
  select dossier_id from waar
  union select t.id from waar w join triage t on t.gemeente_id = p_gemeente and t.dossier_id = w.dossier_id
  union select b.id from waar w join triagebesluit b on b.gemeente_id = p_gemeente and b.dossier_id = w.dossier_id
  union select p.id from waar w join plicht p on p.gemeente_id = p_gemeente and p.dossier_id = w.dossier_id
  union select a.id from waar w join afweging a on a.gemeente_id = p_gemeente and a.dossier_id = w.dossier_id
  union select unnest(p_ids)
$function$
;

CREATE OR REPLACE FUNCTION deelwijzer.ontvangers_van_bericht(p_soort text, p_id uuid, p_dag date)
 RETURNS TABLE(aan_soort text, aan_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  with wie as (
    select p.id, g.vroegst, g.laatst from persoon p cross join lateral geboren_tussen(p.geboortedatum, p.geboorte_onvolledig) g
    where p.gemeente_id = huidige_gemeente() and p.id = p_id and p.overleden_op is null and p_soort in ('over', 'inwoner')),
  -- The pet itself, or that which asked for a consent or asked a partner something.
  van_pet as (
    select p_id as id where p_soort = 'pet'
    union all select t.pet_id from toestemming t where p_soort = 'vrager-toestemming' and t.gemeente_id = huidige_gemeente() and t.id = p_id
    union all select v.pet_id from informatievraag i join verstrekking v on v.gemeente_id = i.gemeente_id and v.id = i.verstrekking_id
      where p_soort = 'vrager-partner' and i.gemeente_id = huidige_gemeente() and i.id = p_id)
  -- Who is addressed by name answers for themselves; only a child under twelve does not.
  select 'inwoner', w.id from wie w where case when p_soort = 'inwoner' then coalesce(verjaardag(w.vroegst, 12) <= p_dag, true)
    else verjaardag(w.laatst, 12) <= p_dag end
  union
  select 'inwoner', v.vertegenwoordiger_id from wie w join vertegenwoordiging v on v.gemeente_id = huidige_gemeente() and v.persoon_id = w.id
    join persoon o on o.gemeente_id = v.gemeente_id and o.id = v.vertegenwoordiger_id and o.overleden_op is null
    where p_soort = 'over' and verjaardag(w.vroegst, 12) > p_dag and v.soort in ('ouder', 'voogd') and v.gezag = 'ja'
      and v.geldig_van <= p_dag and (v.geldig_tot is null or v.geldig_tot > p_dag)
      and not is_afgeschermd(v.gemeente_id, v.persoon_id, v.vertegenwoordiger_id)
  union
  -- Who asked under a right for somebody else, as long as they may still read what comes of it.
  select 'inwoner', r.indiener_id from rechtsverzoek r
    join persoon i on i.gemeente_id = r.gemeente_id and i.id = r.indiener_id and i.overleden_op is null
    join persoon p on p.gemeente_id = r.gemeente_id and p.id = r.persoon_id
    cross join lateral geboren_tussen(p.geboortedatum, p.geboorte_onvolledig) geb
    where p_soort = 'indiener' and r.gemeente_id = huidige_gemeente() and r.id = p_id
      and (r.indiener_id = r.persoon_id
        or r.hoedanigheid = 'gemachtigde' and not is_afgeschermd(r.gemeente_id, r.persoon_id, r.indiener_id)
          and exists (select from machtiging m where m.gemeente_id = r.gemeente_id and m.persoon_id = r.persoon_id and m.helper_id = r.indiener_id
            and m.gestopt_op is null and m.geldig_tot > p_dag)
        or vertegenwoordigt_nu(r.gemeente_id, r.persoon_id, r.indiener_id, r.hoedanigheid)
          and (r.hoedanigheid not in ('ouder', 'voogd') or verjaardag(geb.vroegst, 16) > p_dag))
  union
  select 'medewerker', m.id from medewerker m where p_soort = 'medewerker' and m.gemeente_id = huidige_gemeente() and m.id = p_id
  union
  -- Who has the pet, and who replaces it now.
  select 'medewerker', p.medewerker_id from van_pet x join pet p on p.gemeente_id = huidige_gemeente() and p.geldig_van <= now()
    and (p.geldig_tot is null or p.geldig_tot > now())
    and (p.id = x.id or exists (select from vervanging v where v.gemeente_id = p.gemeente_id and v.pet_id = x.id and v.vervanger_pet_id = p.id
      and v.geldig_van <= now() and v.geldig_tot > now()))
  union
  select 'medewerker', p.medewerker_id from pet p where p.soort = p_soort and p_soort in ('leidinggevende', 'privacy-officer', 'bezwaarbehandelaar')
    and p.gemeente_id = huidige_gemeente() and p.geldig_van <= now() and (p.geldig_tot is null or p.geldig_tot > now())
  union
  select 'partner', pm.id from partner_medewerker pm where pm.gemeente_id = huidige_gemeente() and pm.ingetrokken_op is null
    and (p_soort = 'partner' and pm.id = p_id or p_soort = 'organisatie' and pm.organisatie_id = p_id)
$function$
;

CREATE OR REPLACE FUNCTION deelwijzer.ontvangers_van_gegevens(p_gemeente uuid, p_ids uuid[])
 RETURNS TABLE(sleutel uuid, weg text, zeker boolean, verstrekking_id uuid, besluit_id uuid, organisatie_id uuid, delingen uuid[], lopend boolean, alleen_dat boolean, naar_dossier_id uuid, naar_gegeven_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
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
$function$
;

CREATE OR REPLACE FUNCTION deelwijzer.ontvangers_van_onderdeel(p_onderdeel uuid)
 RETURNS TABLE(sleutel uuid, weg text, zeker boolean, lopend boolean, alleen_dat boolean)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
declare o verzoekbesluit_onderdeel%rowtype;
begin
  o := eis_uit_te_voeren(p_onderdeel);
  return query select x.sleutel, x.weg, x.zeker, x.lopend, x.alleen_dat
    from ontvangers_van_gegevens(o.gemeente_id, array(select gegevens_van_onderdeel(o.gemeente_id, p_onderdeel))) x;
end $function$
;
grant execute on function deelwijzer.ontvangers_van_onderdeel(uuid) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.open_bij_sluiten(p_dossier uuid)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select p.id from plicht p where p.gemeente_id = huidige_gemeente() and p.dossier_id = p_dossier and p.gedaan_op is null
    and exists (select from toegang t where t.gemeente_id = p.gemeente_id and t.pet_id = huidige_pet() and t.dossier_id = p_dossier and t.vlaggen & 8 > 0
      and t.geldig_van <= now() and (t.geldig_tot is null or t.geldig_tot > now()))
    and (not exists (select from doeltoegang n where n.gemeente_id = p.gemeente_id and n.pet_id = p.pet_id and n.dossier_id = p_dossier and n.soort = 'nood')
      or not kan_plicht_doen(p.gemeente_id, p.pet_id, p_dossier))
$function$
;
grant execute on function deelwijzer.open_bij_sluiten(uuid) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.open_dossier(p_id uuid, p_nummer text, p_soort text, p_taak text, p_hulpvraag uuid, p_activiteit text, p_doel text, p_betrokkenheid uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
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
end $function$
;
grant execute on function deelwijzer.open_dossier(uuid,text,text,text,uuid,text,text,uuid) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.open_ernaast(p_id uuid, p_van_dossier uuid, p_nummer text, p_soort text, p_taak text, p_activiteit text, p_doel text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
declare g uuid := huidige_gemeente(); van dossier%rowtype; gez uuid;
begin
  perform eis_pet();
  perform eis_toegang(p_van_dossier, 8);
  select * into van from dossier where gemeente_id = g and id = p_van_dossier;
  if p_soort not in ('regiedossier', 'gezinsdossier', 'gezamenlijk-bestand') or p_soort = van.soort or van.status <> 'open' then
    raise exception 'zo opent geen %', p_soort using errcode = 'DW007';
  end if;
  -- Only who is involved begins something; a replacement keeps the place of somebody else.
  if not exists (select from betrokkenheid b where b.gemeente_id = g and b.dossier_id = van.id and b.pet_id = huidige_pet()
      and b.geldig_van <= now() and (b.geldig_tot is null or b.geldig_tot > now())) then
    raise exception 'niet zelf betrokken' using errcode = 'insufficient_privilege';
  end if;
  -- Two posts at once: the second one waits and finds the first.
  perform pg_advisory_xact_lock(hashtextextended('ernaast ' || van.persoon_id::text || p_soort || huidige_pet()::text, 0));
  if exists (select from dossier d join betrokkenheid b on b.gemeente_id = d.gemeente_id and b.dossier_id = d.id
      where d.gemeente_id = g and d.persoon_id = van.persoon_id and d.soort = p_soort and d.status = 'open'
        and b.pet_id = huidige_pet() and b.geldig_van <= now() and (b.geldig_tot is null or b.geldig_tot > now())) then
    raise exception 'er is er al een' using errcode = 'DW003';
  end if;
  if p_soort = 'gezinsdossier' then
    -- A family is who lives together as the gemeente knows it: not guessed from who is in a dossier, nor out of two.
    if (select count(*) from gezinslid gl where gl.gemeente_id = g and gl.persoon_id = van.persoon_id) <> 1 then
      raise exception 'geen of meer dan een gezin' using errcode = 'DW008';
    end if;
    select gl.gezin_id into gez from gezinslid gl where gl.gemeente_id = g and gl.persoon_id = van.persoon_id;
  end if;
  insert into dossier (gemeente_id, id, nummer, soort, taak, persoon_id, hulpvraag_id, verwerkingsactiviteit, geopend_op, laatst_gewijzigd, gezin_id, besproken)
    values (g, p_id, p_nummer, p_soort, p_taak, van.persoon_id, null, p_activiteit, now(), now(), gez, true);
  if gez is null then
    insert into dossier_persoon (gemeente_id, dossier_id, persoon_id, rol)
      select g, p_id, dp.persoon_id, dp.rol from dossier_persoon dp
      where dp.gemeente_id = g and dp.dossier_id = van.id and (van.soort <> 'gezinsdossier' or dp.persoon_id = van.persoon_id);
  else
    insert into dossier_persoon (gemeente_id, dossier_id, persoon_id, rol)
      select g, p_id, gl.persoon_id, case when gl.persoon_id = van.persoon_id then 'betrokkene' else 'gezinslid' end
      from gezinslid gl where gl.gemeente_id = g and gl.gezin_id = gez;
  end if;
  perform eis_past(huidige_pet(), p_id);
  insert into betrokkenheid (gemeente_id, id, pet_id, dossier_id, doel, vlaggen, reden, geldig_van)
    values (g, gen_random_uuid(), huidige_pet(), p_id, p_doel, 15, 'opende het naast een eigen dossier', now());
end $function$
;
grant execute on function deelwijzer.open_ernaast(uuid,uuid,text,text,text,text,text) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.open_in_nood(p_naam_ix bytea, p_nummer text, p_zegel uuid, p_reden text, p_uren integer, p_beoordelen_voor date, p_mag jsonb)
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
grant execute on function deelwijzer.open_in_nood(bytea,text,uuid,text,integer,date,jsonb) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.open_met_doel(p_id uuid, p_nummer text, p_doel text, p_reden text, p_dagen integer, p_mag jsonb)
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
grant execute on function deelwijzer.open_met_doel(uuid,text,text,text,integer,jsonb) to deelwijzer_breed;

CREATE OR REPLACE FUNCTION deelwijzer.open_plichten_van(p_gemeente uuid, p_pet uuid)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  with mijn as materialized (
    select t.dossier_id, t.bron, t.bron_id from toegang t
    where t.gemeente_id = p_gemeente and t.pet_id = p_pet and t.vlaggen & 8 > 0
      and t.geldig_van <= now() and (t.geldig_tot is null or t.geldig_tot > now())
  )
  select p.id from plicht p where p.gemeente_id = p_gemeente and p.pet_id = p_pet and p.gedaan_op is null
    and kan_plicht_doen(p_gemeente, p_pet, p.dossier_id)
  union
  select p.id from mijn m join vervanging v on m.bron = 'vervanging' and v.gemeente_id = p_gemeente and v.id = m.bron_id
    join plicht p on p.gemeente_id = p_gemeente and p.pet_id = v.pet_id and p.dossier_id = m.dossier_id and p.gedaan_op is null
  union
  select p.id from mijn m join plicht p on p.gemeente_id = p_gemeente and p.dossier_id = m.dossier_id and p.gedaan_op is null and p.pet_id <> p_pet
    where not exists (select from toegang t where t.gemeente_id = p_gemeente and t.pet_id = p.pet_id and t.dossier_id = p.dossier_id
        and t.vlaggen & 8 > 0 and t.geldig_van <= now() and (t.geldig_tot is null or t.geldig_tot > now()))
      and not kan_plicht_doen(p_gemeente, p.pet_id, p.dossier_id)
$function$
;

CREATE OR REPLACE FUNCTION deelwijzer.open_vragen(p_gemeente uuid, p_verzoek uuid)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select distinct s.deel_id from verzoekstap s where s.gemeente_id = p_gemeente and s.verzoek_id = p_verzoek and s.soort = 'vraag'
    and not exists (select from verzoekstap a where a.gemeente_id = s.gemeente_id and a.verzoek_id = s.verzoek_id and a.soort = 'antwoord'
      and a.nr > s.nr and (a.deel_id is null or a.deel_id is not distinct from s.deel_id))
$function$
;

CREATE OR REPLACE FUNCTION deelwijzer.overdracht_bewijs(p_id uuid, OUT bewijs jsonb, OUT blijft jsonb)
 RETURNS record
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select o.bewijs, case when o.van_pet_id = huidige_pet() then o.blijft end
  from overdracht o
  where o.gemeente_id = huidige_gemeente() and o.id = p_id
    and (huidige_pet() in (o.van_pet_id, o.naar_pet_id) or exists (
      select from toegang t where t.gemeente_id = o.gemeente_id and t.pet_id = huidige_pet() and t.dossier_id = o.dossier_id
        and t.geldig_van <= now() and (t.geldig_tot is null or t.geldig_tot > now())))
$function$
;
grant execute on function deelwijzer.overdracht_bewijs(uuid) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.overleg_afspraak_past()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  if not exists (select from overleg o join plicht p on p.gemeente_id = o.gemeente_id and p.dossier_id = o.dossier_id
      where o.gemeente_id = new.gemeente_id and o.id = new.overleg_id and p.id = new.plicht_id) then
    raise exception 'een taak van een ander dossier' using errcode = 'insufficient_privilege';
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.pak_bericht(p_nu timestamp with time zone)
 RETURNS TABLE(id uuid, aan_soort text, aan_id uuid, vorm text, email text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
#variable_conflict use_column
declare b bericht%rowtype; g uuid := huidige_gemeente(); hier timestamp := p_nu at time zone 'Europe/Amsterdam';
  overdag boolean := extract(hour from hier) between 8 and 19; adres text; wens_nu text; waarom text; soort_bundel text;
  later timestamptz; morgen timestamptz := (hier::date + 1 + time '08:00') at time zone 'Europe/Amsterdam';
begin
  perform eis_ronde();
  for b in select * from bericht x where x.gemeente_id = g and x.staat = 'wacht' and x.niet_voor <= p_nu order by x.niet_voor, x.volgnummer
    limit 500 for update skip locked
  loop
    -- One process at a time per person: otherwise two could each send the first of the day.
    continue when not pg_try_advisory_xact_lock(hashtextextended(b.aan_id::text, 26));
    waarom := null; later := null; adres := null; soort_bundel := case when b.aanleiding = 'code' then null else 'klaar' end;
    if b.aan_soort = 'inwoner' then
      perform from bereikbaar x where x.gemeente_id = g and x.persoon_id = b.aan_id for share;
      perform from bereikbaar_kanaal x where x.gemeente_id = g and x.persoon_id = b.aan_id for share;
      waarom := geen_mail_aan(b.aan_id, b.aanleiding = 'code');
      if b.aanleiding <> 'code' then
        if bericht_moet_wachten(b.aan_id, b.besluit_id, hier::date) then later := p_nu + interval '1 hour';
        elsif not overdag then later := case when extract(hour from hier) < 8 then (hier::date + time '08:00') at time zone 'Europe/Amsterdam' else morgen end;
        end if;
      end if;
      select x.email into adres from bereikbaar x where x.gemeente_id = g and x.persoon_id = b.aan_id;
    else
      select x.email, x.wens into adres, wens_nu from berichtadres x where x.gemeente_id = g and x.soort = b.aan_soort and x.id = b.aan_id for share;
      waarom := case when adres is null then 'geen-adres' when wens_nu = 'uit' then 'wil-geen-mail'
        when b.aan_soort = 'partner' and not exists (select from partner_medewerker pm where pm.gemeente_id = g and pm.id = b.aan_id and pm.ingetrokken_op is null) then 'geen-adres' end;
      if wens_nu = 'direct' then soort_bundel := b.aanleiding;
      elsif not overdag then later := case when extract(hour from hier) < 8 then (hier::date + time '08:00') at time zone 'Europe/Amsterdam' else morgen end; end if;
    end if;
    if waarom is null and later is null and soort_bundel is not null and exists (select from bericht x where x.gemeente_id = g and x.aan_soort = b.aan_soort
        and x.aan_id = b.aan_id and x.bundel = soort_bundel and x.dag = hier::date and x.staat in ('onderweg', 'verstuurd', 'onbekend', 'niet-verstuurd')) then
      later := morgen;
    end if;
    -- What may not be told yet waits, also when there is no address now; the rest is not kept for who cannot get it.
    if later is not null and (waarom is null or b.besluit_id is not null) then
      update bericht x set niet_voor = later, bijgewerkt_op = p_nu where x.gemeente_id = g and x.id = b.id;
      continue;
    end if;
    if waarom is not null then
      update bericht x set staat = 'vervallen', reden = waarom, bijgewerkt_op = p_nu where x.gemeente_id = g and x.id = b.id;
      continue;
    end if;
    update bericht x set staat = 'onderweg', pogingen = x.pogingen + 1, bundel = soort_bundel, dag = hier::date, bijgewerkt_op = p_nu
      where x.gemeente_id = g and x.id = b.id;
    if soort_bundel is not null then
      update bericht x set staat = 'gebundeld', bijgewerkt_op = p_nu where x.gemeente_id = g and x.id in (
        select y.id from bericht y where y.gemeente_id = g and y.aan_soort = b.aan_soort and y.aan_id = b.aan_id
          and y.staat = 'wacht' and y.id <> b.id and y.aanleiding <> 'code' and (soort_bundel = 'klaar' or y.aanleiding = soort_bundel)
          and (b.aan_soort <> 'inwoner' or not bericht_moet_wachten(y.aan_id, y.besluit_id, hier::date))
        for update skip locked);
    end if;
    return query select b.id, b.aan_soort, b.aan_id, case when b.aanleiding = 'code' then 'code' else 'klaar' end, adres;
    return;
  end loop;
end $function$
;
grant execute on function deelwijzer.pak_bericht(timestamp with time zone) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.persoon_van_plicht(p_id uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select d.persoon_id from plicht p join dossier d on d.gemeente_id = p.gemeente_id and d.id = p.dossier_id
  where p.gemeente_id = huidige_gemeente() and p.id = p_id and is_mijn_plicht(p.pet_id, p.dossier_id)
$function$
;
grant execute on function deelwijzer.persoon_van_plicht(uuid) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.petten_bij(p_gemeente uuid, p_dossiers uuid[])
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select b.pet_id from betrokkenheid b where b.gemeente_id = p_gemeente and b.dossier_id = any (p_dossiers)
  union select t.pet_id from toegang t where t.gemeente_id = p_gemeente and t.dossier_id = any (p_dossiers)
  union select v.vervanger_pet_id from betrokkenheid b join vervanging v on v.gemeente_id = b.gemeente_id and v.pet_id = b.pet_id
    where b.gemeente_id = p_gemeente and b.dossier_id = any (p_dossiers)
$function$
;

CREATE OR REPLACE FUNCTION deelwijzer.plan_reactie_past()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  if (select d.status from dossier d where d.gemeente_id = new.gemeente_id and d.id = new.dossier_id) <> 'open' then
    raise exception 'dit dossier is gesloten' using errcode = 'DW006';
  end if;
  if not exists (select from plan_regel o where o.gemeente_id = new.gemeente_id and o.dossier_id = new.dossier_id
      and o.onderdeel_id = coalesce(new.onderdeel_id, new.dossier_id)) then
    raise exception 'dit onderdeel is niet van dit plan' using errcode = 'DW007';
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.plan_regel_past()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
declare d dossier%rowtype; eerder plan_regel%rowtype;
begin
  select * into d from dossier where gemeente_id = new.gemeente_id and id = new.dossier_id;
  if d.status <> 'open' then
    raise exception 'dit dossier is gesloten' using errcode = 'DW006';
  end if;
  if d.soort = 'gezamenlijk-bestand' then
    raise exception 'een gezamenlijk bestand heeft geen plan' using errcode = 'DW007';
  end if;
  if new.categorie in ('behandel', 'diagnostiek')
     and (d.soort in ('toeleidingsdossier', 'uitkeringsdossier', 'gezinsdossier') or (d.soort = 'regiedossier' and d.taak = 'regie-vanuit-college')) then
    raise exception 'behandel- en diagnosegegevens horen niet in een %', d.soort using errcode = 'DW007';
  end if;
  if new.persoon_id is null and d.soort <> 'gezinsdossier' then
    raise exception 'alleen een gezinsdossier gaat over het hele gezin' using errcode = 'DW007';
  end if;
  if new.soort <> 'opzet' and not exists (select from plan_regel o where o.gemeente_id = new.gemeente_id and o.onderdeel_id = new.dossier_id) then
    raise exception 'er is nog geen plan' using errcode = 'DW007';
  end if;
  if new.doel_id is not null and not exists (select from plan_regel o where o.gemeente_id = new.gemeente_id and o.dossier_id = new.dossier_id
      and o.onderdeel_id = new.doel_id and o.soort = 'doel') then
    raise exception 'dat doel is niet van dit plan' using errcode = 'DW007';
  end if;
  if new.nr = 1 then
    if new.door = 'medewerker' and new.persoon_id is not null and not exists (select from dossier_persoon dp
        where dp.gemeente_id = new.gemeente_id and dp.dossier_id = new.dossier_id and dp.persoon_id = new.persoon_id) then
      raise exception 'deze persoon hoort niet bij dit dossier' using errcode = 'DW007';
    end if;
    return null;
  end if;
  select * into eerder from plan_regel x where x.gemeente_id = new.gemeente_id and x.onderdeel_id = new.onderdeel_id and x.nr = new.nr - 1;
  if eerder.id is null or eerder.dossier_id <> new.dossier_id or eerder.soort <> new.soort or eerder.categorie <> new.categorie
     or eerder.dat_wat <> new.dat_wat or eerder.persoon_id is distinct from new.persoon_id then
    raise exception 'een wijziging gaat over hetzelfde' using errcode = 'DW007';
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.plicht_begint()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  if new.gedaan_op is not null then
    new.afloop := coalesce(new.afloop, 'gedaan');
  elsif new.uiterlijk is null then
    new.uiterlijk := least(current_date + coalesce((inrichting_op(current_date) ->> 'zoSpoedigMogelijk')::integer, 14), new.wettelijk);
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.plicht_op_plaats()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
declare vervangen uuid;
begin
  if new.pet_id is distinct from huidige_pet() or exists (
    select from toegang t where t.gemeente_id = new.gemeente_id and t.pet_id = new.pet_id and t.dossier_id = new.dossier_id
      and t.bron = 'betrokkenheid' and t.vlaggen & 8 > 0 and t.geldig_van <= now() and (t.geldig_tot is null or t.geldig_tot > now())) then
    return new;
  end if;
  select v.pet_id into vervangen from toegang t join vervanging v on v.gemeente_id = t.gemeente_id and v.id = t.bron_id
    where t.gemeente_id = new.gemeente_id and t.pet_id = new.pet_id and t.dossier_id = new.dossier_id and t.bron = 'vervanging'
      and t.vlaggen & 8 > 0 and t.geldig_van <= now() and t.geldig_tot > now()
    order by t.geldig_van, v.pet_id limit 1;
  new.pet_id := coalesce(vervangen, new.pet_id);
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.plicht_tot_herzien(p_dossier uuid, p_dag date, p_nu timestamp with time zone)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
declare p uuid := gen_random_uuid();
begin
  insert into plicht (gemeente_id, id, dossier_id, pet_id, code, tekst, blokkerend, uiterlijk, ontstaan_op)
    values (huidige_gemeente(), p, p_dossier, huidige_pet(), 'herzie-afscherming',
      'Bekijk opnieuw of het afschermen nog nodig is. Besluit of het doorgaat of stopt. Zonder besluit gaat het door.', false, p_dag, p_nu);
  return p;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.privacy_signalen(p_sinds date)
 RETURNS TABLE(signaal text, periode text, aantal bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  with mag as (select from pet where huidige_petsoort() = 'privacy-officer' limit 1)
  select 'zelfde-persoon', to_char(o.op at time zone 'Europe/Amsterdam', 'YYYY-MM'), count(*)
    from overgang o, mag where o.gemeente_id = huidige_gemeente() and o.zelfde_persoon and o.op >= p_sinds group by 2
  union all
  select 'overgang', to_char(o.op at time zone 'Europe/Amsterdam', 'YYYY-MM'), count(*)
    from overgang o, mag where o.gemeente_id = huidige_gemeente() and o.op >= p_sinds group by 2
  union all
  select 'geweigerd', to_char(g.tijdstip at time zone 'Europe/Amsterdam', 'YYYY-MM-DD'), count(distinct g.trace_id)
    from gebeurtenis g, mag where g.gemeente_id = huidige_gemeente() and g.uitkomst = 'geweigerd' and g.tijdstip >= p_sinds group by 2
$function$
;
grant execute on function deelwijzer.privacy_signalen(date) to deelwijzer_breed;

CREATE OR REPLACE FUNCTION deelwijzer.raak_gegevens(p_gemeente uuid, p_uitvoering uuid, p_eerst uuid, p_ids uuid[], p_wat text, p_oude_weg boolean, p_nieuw jsonb, p_teksten jsonb, p_nu timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.raakt_gegevens(p_onderdeel uuid)
 RETURNS TABLE(id uuid, zegel_id uuid, dossier_id uuid, persoon_id uuid, gezinszaak boolean, inhoud text, bron text, afgeschermd text, hier boolean, zichtbaar boolean)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
declare o verzoekbesluit_onderdeel%rowtype; d verzoekdeel%rowtype;
begin
  o := eis_uit_te_voeren(p_onderdeel);
  select * into d from verzoekdeel x where x.gemeente_id = o.gemeente_id and x.id = o.deel_id;
  return query select g.id, g.zegel_id, g.dossier_id, g.persoon_id, g.gezinszaak, g.inhoud, g.bron, g.afgeschermd, g.dossier_id = d.dossier_id,
      g.dossier_id = d.dossier_id and g.afgeschermd is null and exists (select from toegang t where t.gemeente_id = g.gemeente_id and t.pet_id = huidige_pet()
        and t.dossier_id = g.dossier_id and t.vlaggen & vlag_voor(g.categorie, g.dat_wat) > 0 and t.geldig_van <= now() and (t.geldig_tot is null or t.geldig_tot > now()))
    from gegeven g where g.gemeente_id = o.gemeente_id and g.id in (select gegevens_van_onderdeel(o.gemeente_id, p_onderdeel)) and g.inhoud is not null
    order by g.id for update of g;
end $function$
;
grant execute on function deelwijzer.raakt_gegevens(uuid) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.regel_vervanging(p_id uuid, p_pet uuid, p_vervanger uuid, p_van timestamp with time zone, p_tot timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
declare ik pet%rowtype; a pet%rowtype; b pet%rowtype;
begin
  ik := eis_pet();
  if ik.id <> p_pet and ik.soort <> 'leidinggevende' then
    raise exception 'niet uw pet' using errcode = 'insufficient_privilege';
  end if;
  select * into a from pet where gemeente_id = huidige_gemeente() and id = p_pet and toegekend_op is not null and (geldig_tot is null or geldig_tot > now());
  select * into b from pet where gemeente_id = huidige_gemeente() and id = p_vervanger and toegekend_op is not null and (geldig_tot is null or geldig_tot > now());
  -- Who arranges it for somebody else does not choose a second pet of their own: that would be letting oneself in.
  if a.id is null or b.id is null or a.soort <> b.soort or a.medewerker_id = b.medewerker_id or b.medewerker_id = ik.medewerker_id
     or a.organisatie_id <> b.organisatie_id or not (a.dossier_soorten && b.dossier_soorten) or not (a.taken && b.taken) then
    raise exception 'deze petten vervangen elkaar niet' using errcode = 'DW002';
  end if;
  insert into vervanging (gemeente_id, id, pet_id, vervanger_pet_id, geldig_van, geldig_tot, geregeld_door, geregeld_op)
    values (huidige_gemeente(), p_id, p_pet, p_vervanger, p_van, p_tot, huidige_medewerker(), now());
end $function$
;
grant execute on function deelwijzer.regel_vervanging(uuid,uuid,uuid,timestamp with time zone,timestamp with time zone) to deelwijzer_app;
grant execute on function deelwijzer.regel_vervanging(uuid,uuid,uuid,timestamp with time zone,timestamp with time zone) to deelwijzer_breed;

CREATE OR REPLACE FUNCTION deelwijzer.reist_niet()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  raise exception 'dit gaat niet mee' using errcode = 'DW007';
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.resten_van_onderdeel(p_onderdeel uuid)
 RETURNS TABLE(soort text, id uuid, voor_id uuid, bij boolean, inhoud jsonb, waarden jsonb, tekst text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
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
end $function$
;
grant execute on function deelwijzer.resten_van_onderdeel(uuid) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.rond_deel_af(p_gemeente uuid, p_deel uuid, p_nu timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.rond_verzoek_af()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
declare verzoek uuid; wanneer timestamptz;
begin
  if tg_table_name = 'verzoekbesluit' then
    verzoek := (select d.verzoek_id from verzoekdeel d where d.gemeente_id = new.gemeente_id and d.id = new.deel_id);
    wanneer := new.genomen_op;
  elsif new.soort = 'uitgevoerd' then
    verzoek := new.verzoek_id;
    wanneer := new.op;
  end if;
  perform from rechtsverzoek v where v.gemeente_id = new.gemeente_id and v.id = verzoek and v.stand = 'besloten' for update;
  if not found or exists (select from verzoekdeel d where d.gemeente_id = new.gemeente_id and d.verzoek_id = verzoek and (d.stand in ('open', 'voorstel')
      or d.stand = 'besloten' and exists (select from verzoekbesluit_onderdeel o where o.gemeente_id = d.gemeente_id and o.deel_id = d.id and o.uitvoering <> 'geen'))) then
    return null;
  end if;
  insert into verzoekstap (gemeente_id, id, verzoek_id, nr, soort, op) values (new.gemeente_id, gen_random_uuid(), verzoek, 1, 'afgerond', wanneer);
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.ruggespraak_bij_past()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  if (new.triage_id is not null and not exists (select from triage t where t.gemeente_id = new.gemeente_id and t.id = new.triage_id and t.dossier_id = new.dossier_id))
     or (new.afweging_id is not null and not exists (select from afweging a where a.gemeente_id = new.gemeente_id and a.id = new.afweging_id
       and a.dossier_id = new.dossier_id)) then
    raise exception 'dat is van een ander dossier' using errcode = 'insufficient_privilege';
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.ruggespraak_bij_wie(p_gemeente uuid, p_id uuid)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select case
    when exists (select from ruggespraak_intrekking i where i.gemeente_id = r.gemeente_id and i.ruggespraak_id = r.id) then 'niemand'
    when exists (select from ruggespraak_antwoord a where a.gemeente_id = r.gemeente_id and a.ruggespraak_id = r.id and a.oordeel <> 'privacy-officer'
      -- Advice of the privacy officer does not end going up: the leidinggevende still answers (E-194).
      and (r.soort <> 'escalatie' or a.als <> 'privacy-officer')) then 'niemand'
    when exists (select from ruggespraak_antwoord a where a.gemeente_id = r.gemeente_id and a.ruggespraak_id = r.id and a.oordeel = 'privacy-officer')
      and not exists (select from ruggespraak_antwoord a where a.gemeente_id = r.gemeente_id and a.ruggespraak_id = r.id and a.als = 'privacy-officer')
      then 'privacy-officer'
    else r.aan end
  from ruggespraak r where r.gemeente_id = p_gemeente and r.id = p_id
$function$
;

CREATE OR REPLACE FUNCTION deelwijzer.ruggespraken_doorgezet()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select a.ruggespraak_id from ruggespraak_antwoord a where a.gemeente_id = huidige_gemeente() and a.oordeel = 'privacy-officer'
$function$
;
grant execute on function deelwijzer.ruggespraken_doorgezet() to deelwijzer_breed;

CREATE OR REPLACE FUNCTION deelwijzer.ruim_afschriften_op(p_nu timestamp with time zone)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
declare n integer;
begin
  perform eis_ronde();
  update afschrift x set staat = 'verlopen', bijgewerkt_op = p_nu
    where x.gemeente_id = huidige_gemeente() and x.staat = 'klaar' and x.verloopt_op <= p_nu;
  get diagnostics n = row_count;
  delete from afschrift_stuk s using afschrift x where x.gemeente_id = huidige_gemeente() and x.staat in ('verlopen', 'mislukt')
    and s.gemeente_id = x.gemeente_id and s.afschrift_id = x.id;
  delete from afschrift x where x.gemeente_id = huidige_gemeente() and x.staat in ('verlopen', 'mislukt') and x.bijgewerkt_op < p_nu - interval '30 days';
  return n;
end $function$
;
grant execute on function deelwijzer.ruim_afschriften_op(timestamp with time zone) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.ruim_berichten_op(p_nu timestamp with time zone)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
declare n integer; m integer;
begin
  perform eis_ronde();
  update bericht x set staat = 'onbekend', reden = 'afgebroken', bijgewerkt_op = p_nu
    where x.gemeente_id = huidige_gemeente() and x.staat = 'onderweg' and x.bijgewerkt_op < p_nu - interval '15 minutes';
  get diagnostics n = row_count;
  update bericht x set staat = 'vervallen', reden = 'te-oud', bijgewerkt_op = p_nu
    where x.gemeente_id = huidige_gemeente() and x.staat = 'wacht'
      and x.klaargezet_op < p_nu - case when x.aanleiding = 'code' then interval '1 day' when x.besluit_id is null then interval '30 days' else interval '400 days' end;
  get diagnostics m = row_count;
  delete from bericht x where x.gemeente_id = huidige_gemeente() and x.staat not in ('wacht', 'onderweg') and x.bijgewerkt_op < p_nu - interval '90 days';
  return n + m;
end $function$
;
grant execute on function deelwijzer.ruim_berichten_op(timestamp with time zone) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.rust_op_toestemming(p_deling uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select exists (select from deling d join toestemming_gebruik g on g.gemeente_id = d.gemeente_id and g.verstrekking_id = d.verstrekking_id
    where d.gemeente_id = huidige_gemeente() and d.id = p_deling)
$function$
;
grant execute on function deelwijzer.rust_op_toestemming(uuid) to deelwijzer_app;
grant execute on function deelwijzer.rust_op_toestemming(uuid) to deelwijzer_inwoner;

CREATE OR REPLACE FUNCTION deelwijzer.scherm_af(p_dossier uuid, p_id uuid, p_persoon uuid, p_wie uuid, p_besluit uuid, p_grond text, p_reden text, p_herzien date, p_nu timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
declare g uuid := huidige_gemeente();
begin
  perform eis_mens_in_dossier(p_dossier, p_persoon);
  if not exists (select from vertegenwoordiging v where v.gemeente_id = g and v.persoon_id = p_persoon and v.vertegenwoordiger_id = p_wie)
     and not exists (select from machtiging m where m.gemeente_id = g and m.persoon_id = p_persoon and m.helper_id = p_wie) then
    raise exception 'geen vertegenwoordiger' using errcode = 'insufficient_privilege';
  end if;
  if is_afgeschermd(g, p_persoon, p_wie) or p_herzien <= hier_vandaag() or p_herzien > hier_vandaag() + interval '6 months' then
    raise exception 'deze afscherming kan niet' using errcode = 'DW027';
  end if;
  insert into afscherming (gemeente_id, id, persoon_id, vertegenwoordiger_id, begonnen_op, herzien_op, plicht_id)
    values (g, p_id, p_persoon, p_wie, p_nu, p_herzien, plicht_tot_herzien(p_dossier, p_herzien, p_nu));
  insert into afscherming_besluit (gemeente_id, id, afscherming_id, dossier_id, persoon_id, pet_id, soort, grond, reden, herzien_op, op)
    values (g, p_besluit, p_id, p_dossier, p_persoon, huidige_pet(), 'begin', p_grond, p_reden, p_herzien, p_nu);
  -- Of a message that waits nobody knows any more whom it was about. Without one, the page still says what is theirs.
  update bericht x set staat = 'vervallen', reden = 'niet-meer-nodig', bijgewerkt_op = p_nu
    where x.gemeente_id = g and x.aan_soort = 'inwoner' and x.aan_id = p_wie and x.staat = 'wacht' and x.aanleiding <> 'code';
end $function$
;
grant execute on function deelwijzer.scherm_af(uuid,uuid,uuid,uuid,uuid,text,text,date,timestamp with time zone) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.scherm_dossier_af(p_dossier uuid, p_afgeschermd boolean)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  perform eis_pet();
  perform eis_toegang(p_dossier, 8);
  update dossier set afgeschermd = p_afgeschermd where gemeente_id = huidige_gemeente() and id = p_dossier;
end $function$
;
grant execute on function deelwijzer.scherm_dossier_af(uuid,boolean) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.schrijf_bereikbaar(p_persoon uuid, p_bron text, p_samen boolean, p_geen boolean, p_wil text, p_email text, p_wis boolean, p_veilig jsonb, p_nu timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
declare g uuid := huidige_gemeente(); geheim boolean;
begin
  geheim := woont_geheim(p_persoon);
  insert into bereikbaar (gemeente_id, persoon_id, geen_bericht, wil, email, gewijzigd_op) values (g, p_persoon, p_geen, p_wil, p_email, p_nu)
    on conflict (gemeente_id, persoon_id) do update set geen_bericht = p_geen, wil = p_wil, gewijzigd_op = p_nu,
      email = case when p_wis then null else coalesce(p_email, bereikbaar.email) end,
      email_bevestigd_op = case when p_wis or p_email is not null then null else bereikbaar.email_bevestigd_op end,
      code_hash = case when p_wis or p_email is not null then null else bereikbaar.code_hash end,
      code_op = case when p_wis or p_email is not null then null else bereikbaar.code_op end,
      code_pogingen = case when p_wis or p_email is not null then 0 else bereikbaar.code_pogingen end;
  insert into bereikbaar_kanaal as k (gemeente_id, persoon_id, kanaal, veilig, bron, samen, geheim_bekend, dag)
    select g, p_persoon, v.key, v.value, p_bron, p_samen, geheim, (p_nu at time zone 'Europe/Amsterdam')::date from jsonb_each_text(p_veilig) v
    on conflict (gemeente_id, persoon_id, kanaal) do update set veilig = excluded.veilig, bron = excluded.bron, samen = excluded.samen,
      geheim_bekend = excluded.geheim_bekend, dag = excluded.dag
    -- What a professional found unsafe is not undone on a page that somebody else may have open.
    where not (p_bron = 'inwoner' and k.bron = 'professional' and k.veilig = 'nee');
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.schrijf_plicht_verloop()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  if tg_op = 'INSERT' then
    insert into plicht_verloop (gemeente_id, plicht_id, nr, soort, op, door_pet, naar_pet, naar_dag)
      values (new.gemeente_id, new.id, 1, 'ontstaan', new.ontstaan_op, huidige_pet(), new.pet_id, new.uiterlijk);
    if new.gedaan_op is null then return null; end if;
  elsif new.pet_id <> old.pet_id then
    insert into plicht_verloop (gemeente_id, plicht_id, nr, soort, op, door_pet, van_pet, naar_pet)
      values (new.gemeente_id, new.id, volgend_verloopnr(new.gemeente_id, new.id), 'overgenomen', now(), huidige_pet(), old.pet_id, new.pet_id);
  end if;
  if new.gedaan_op is not null and (tg_op = 'INSERT' or old.gedaan_op is null) then
    insert into plicht_verloop (gemeente_id, plicht_id, nr, soort, op, door_pet)
      values (new.gemeente_id, new.id, volgend_verloopnr(new.gemeente_id, new.id), new.afloop, new.gedaan_op, huidige_pet());
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.schrijf_rest(p_uitvoering uuid, p_soort text, p_id uuid, p_dicht jsonb)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
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
end $function$
;
grant execute on function deelwijzer.schrijf_rest(uuid,text,uuid,jsonb) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.signaal_blijft()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.staat <> 'nieuw' then raise exception 'dit signaal is afgehandeld' using errcode = 'insufficient_privilege'; end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.slot_op_besluit(p_besluit uuid)
 RETURNS void
 LANGUAGE sql
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select pg_advisory_xact_lock(hashtextextended('triage ' || p_besluit::text, 0))
$function$
;

CREATE OR REPLACE FUNCTION deelwijzer.slot_op_toestemming(p_toestemming uuid)
 RETURNS void
 LANGUAGE sql
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select pg_advisory_xact_lock(hashtextextended('toestemming ' || p_toestemming::text, 0))
$function$
;

CREATE OR REPLACE FUNCTION deelwijzer.sluit_dossier(p_dossier uuid, p_vervalt jsonb, p_nu timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
declare g uuid := huidige_gemeente();
begin
  perform eis_pet();
  perform eis_toegang(p_dossier, 8);
  perform 1 from dossier d where d.gemeente_id = g and d.id = p_dossier for update;
  update plicht p set gedaan_op = p_nu, afloop = 'ingetrokken', bewijs = v ->> 'reden'
    from jsonb_array_elements(p_vervalt) v
    where p.gemeente_id = g and p.dossier_id = p_dossier and p.id = (v ->> 'id')::uuid and p.gedaan_op is null and v ->> 'reden' is not null
      and (p.blokkerend or (p.code !~ '^(informeer|motiveer)-' and p.code not in ('stop-bij-intrekking', 'meld-onverwijld')));
  if exists (select from open_bij_sluiten(p_dossier)) then
    raise exception 'er moet nog iets' using errcode = 'DW016';
  end if;
  update dossier set status = 'gesloten', gesloten_op = now(), laatst_gewijzigd = now()
    where gemeente_id = g and id = p_dossier and status = 'open';
  update betrokkenheid set geldig_tot = greatest(now(), geldig_van + interval '1 microsecond')
    where gemeente_id = g and dossier_id = p_dossier and (geldig_tot is null or geldig_tot > now());
end $function$
;
grant execute on function deelwijzer.sluit_dossier(uuid,jsonb,timestamp with time zone) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.sluit_genoemden_uit(p_verzoek uuid, p_tekst text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  insert into verzoek_uitgesloten (gemeente_id, verzoek_id, medewerker_id, waarom)
    select m.gemeente_id, v.id, m.id, 'genoemd' from rechtsverzoek v
      join medewerker m on m.gemeente_id = v.gemeente_id
      cross join lateral (select regexp_replace(lower(m.naam), '([^[:alnum:][:space:]])', '\\\1', 'g') as naam) n
      cross join lateral (select (regexp_match(n.naam, '(\S+)\s*$'))[1] as achter) a
    where v.gemeente_id = huidige_gemeente() and v.id = p_verzoek and v.soort = 'klacht' and v.xmin = pg_current_xact_id()::xid
      and (v.indiener_id = huidige_persoon() or v.pet_id = huidige_pet())
      and lower(p_tekst) ~ ('(^|[^[:alnum:]])(' || n.naam || case when length(a.achter) >= 4 then '|' || a.achter else '' end || ')([^[:alnum:]]|$)')
    on conflict do nothing;
end $function$
;
grant execute on function deelwijzer.sluit_genoemden_uit(uuid,text) to deelwijzer_app;
grant execute on function deelwijzer.sluit_genoemden_uit(uuid,text) to deelwijzer_inwoner;

CREATE OR REPLACE FUNCTION deelwijzer.sluit_mij_uit(p_verzoek uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  perform eis_pet();
  insert into verzoek_uitgesloten (gemeente_id, verzoek_id, medewerker_id, waarom)
    select v.gemeente_id, v.id, huidige_medewerker(), 'zelf' from rechtsverzoek v
    where v.gemeente_id = huidige_gemeente() and v.id = p_verzoek and v.soort in ('klacht', 'bezwaar-besluit') and v.stand in ('open', 'wacht')
      and huidige_petsoort() = 'bezwaarbehandelaar'
    on conflict do nothing;
  if not found and mijn_uitsluiting(p_verzoek) is null then raise exception 'geen verzoek' using errcode = 'insufficient_privilege'; end if;
end $function$
;
grant execute on function deelwijzer.sluit_mij_uit(uuid) to deelwijzer_breed;

CREATE OR REPLACE FUNCTION deelwijzer.stand_van_ronde()
 RETURNS SETOF deelwijzer.ronde_stand
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$ select * from ronde_stand order by deel $function$
;
grant execute on function deelwijzer.stand_van_ronde() to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.stapinhoud_voor_balie(p_verzoek uuid)
 RETURNS TABLE(id uuid, inhoud jsonb)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select s.id, s.inhoud from verzoekstap s where s.gemeente_id = huidige_gemeente() and s.verzoek_id = p_verzoek
    and case when s.deel_id is null then balie_leest(p_verzoek) else balie_leest_deel(s.deel_id) end
$function$
;
grant execute on function deelwijzer.stapinhoud_voor_balie(uuid) to deelwijzer_breed;

CREATE OR REPLACE FUNCTION deelwijzer.stop_bij_intrekking()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  if new.antwoord in ('ingetrokken', 'nee', 'later') or toestemming_stand(new.toestemming_id) in ('gevraagd', 'geweigerd') then
    insert into deling_stop (gemeente_id, deling_id, door, op)
      select d.gemeente_id, d.id, 'intrekking', new.gegeven_op
      from deling d join toestemming_gebruik g on g.gemeente_id = d.gemeente_id and g.verstrekking_id = d.verstrekking_id
      where g.gemeente_id = new.gemeente_id and g.toestemming_id = new.toestemming_id
      on conflict do nothing;
    update informatievraag i set ingetrokken_op = new.gegeven_op
      from toestemming_gebruik g
      where g.gemeente_id = new.gemeente_id and g.toestemming_id = new.toestemming_id and i.gemeente_id = g.gemeente_id
        and i.verstrekking_id = g.verstrekking_id and i.ingetrokken_op is null
        and not exists (select from informatieantwoord a where a.gemeente_id = i.gemeente_id and a.vraag_id = i.id);
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.stop_delingen(p_gemeente uuid, p_uitvoering uuid, p_delingen uuid[], p_nu timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
declare n integer;
begin
  insert into deling_stop (gemeente_id, deling_id, door, op)
    select d.gemeente_id, d.id, 'medewerker', p_nu from deling d where d.gemeente_id = p_gemeente and d.id = any (p_delingen)
    on conflict do nothing;
  get diagnostics n = row_count;
  update verzoekuitvoering u set delingen = u.delingen + n where u.gemeente_id = p_gemeente and u.id = p_uitvoering;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.stop_lege_delingen(p_gemeente uuid, p_uitvoering uuid, p_ids uuid[], p_nu timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select stop_delingen(p_gemeente, p_uitvoering, array(
    select d.id from deling d where d.gemeente_id = p_gemeente
      and exists (select from verstrekt_gegeven x where x.gemeente_id = d.gemeente_id and x.verstrekking_id = d.verstrekking_id and x.gegeven_id = any (p_ids))
      and not exists (select from verstrekt_gegeven x where x.gemeente_id = d.gemeente_id and x.verstrekking_id = d.verstrekking_id
        and x.stand is distinct from 'gewist')), p_nu)
$function$
;

CREATE OR REPLACE FUNCTION deelwijzer.stop_machtiging(p_id uuid, p_nu timestamp with time zone)
 RETURNS uuid
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  update machtiging x set gestopt_op = p_nu, code_hash = null,
    gestopt_door = case when x.persoon_id = huidige_persoon() then 'inwoner' else 'helper' end
  where x.gemeente_id = huidige_gemeente() and x.id = p_id and x.gestopt_op is null and huidige_persoon() in (x.persoon_id, x.helper_id)
  returning x.persoon_id
$function$
;
grant execute on function deelwijzer.stop_machtiging(uuid,timestamp with time zone) to deelwijzer_inwoner;

CREATE OR REPLACE FUNCTION deelwijzer.suwinet_is_mijn_taak(p_dossier uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select exists (select from pet p join dossier d on d.gemeente_id = p.gemeente_id and d.taak = any (p.taken)
    where p.gemeente_id = huidige_gemeente() and p.id = huidige_pet() and p.soort in ('toeleider', 'begeleider-pw') and d.id = p_dossier)
$function$
;
grant execute on function deelwijzer.suwinet_is_mijn_taak(uuid) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.taak_ingericht(p_taak text, p_organisatie uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select coalesce(inrichting_op(current_date) -> 'taken' -> p_taak -> 'uitvoerders' ? p_organisatie::text, false)
$function$
;
grant execute on function deelwijzer.taak_ingericht(text,uuid) to deelwijzer_app;
grant execute on function deelwijzer.taak_ingericht(text,uuid) to deelwijzer_breed;

CREATE OR REPLACE FUNCTION deelwijzer.taak_van_afscherming_blijft()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  if exists (select from afscherming a where a.gemeente_id = new.gemeente_id and a.plicht_id = new.id and a.beeindigd_op is null) then
    raise exception 'besluit eerst of het afschermen doorgaat' using errcode = 'DW016';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.taak_van_afweging_blijft()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  if exists (select from afweging a join dossier d on d.gemeente_id = a.gemeente_id and d.id = a.dossier_id and d.status = 'open'
      where a.gemeente_id = new.gemeente_id and a.plicht_id = new.id
        and not exists (select from afweging_einde e where e.gemeente_id = a.gemeente_id and e.afweging_id = a.id)) then
    raise exception 'deze afweging loopt nog' using errcode = 'DW016';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.taak_van_uitvoering_blijft()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.taak_van_verzoek_blijft()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  if exists (select from verzoekdeel d where d.gemeente_id = new.gemeente_id and d.plicht_id = new.id and d.stand in ('open', 'voorstel')) then
    raise exception 'dit verzoek loopt nog' using errcode = 'DW016';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.team_termijnen(p_weken integer)
 RETURNS TABLE(pet_naam text, week date, aantal bigint, te_laat bigint, zonder_iemand bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select p.naam, greatest(date_trunc('week', x.uiterlijk)::date, date_trunc('week', current_date)::date - 7),
    count(*), count(*) filter (where x.uiterlijk < current_date),
    count(*) filter (where not kan_plicht_doen(x.gemeente_id, x.pet_id, x.dossier_id) and not exists (
      select from toegang t where t.gemeente_id = x.gemeente_id and t.dossier_id = x.dossier_id and t.vlaggen & 8 > 0
        and t.geldig_van <= now() and (t.geldig_tot is null or t.geldig_tot > now())))
  from plicht x join pet p on p.gemeente_id = x.gemeente_id and p.id = x.pet_id
  where x.gemeente_id = huidige_gemeente() and (select huidige_petsoort()) = 'leidinggevende' and x.gedaan_op is null
    and x.uiterlijk < date_trunc('week', current_date)::date + 7 * least(p_weken, 52)
  group by 1, 2 order by 1, 2
$function$
;
grant execute on function deelwijzer.team_termijnen(integer) to deelwijzer_breed;

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
grant execute on function deelwijzer.teamtelling() to deelwijzer_breed;

CREATE OR REPLACE FUNCTION deelwijzer.tegel_groeit()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if (new.boom, new.laag, new.nummer) is distinct from (old.boom, old.laag, old.nummer)
     or length(new.inhoud) < length(old.inhoud) or substring(new.inhoud from 1 for length(old.inhoud)) <> old.inhoud then
    raise exception 'een tegel wordt alleen langer' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.tel_afschermingen()
 RETURNS TABLE(lopend bigint, te_laat bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select count(*), count(*) filter (where a.herzien_op < hier_vandaag()) from afscherming a
  where a.gemeente_id = huidige_gemeente() and a.beeindigd_op is null and huidige_petsoort() = 'leidinggevende'
$function$
;
grant execute on function deelwijzer.tel_afschermingen() to deelwijzer_breed;

CREATE OR REPLACE FUNCTION deelwijzer.tel_afschriftdelen(p_id uuid, p_nu timestamp with time zone)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
declare n integer;
begin
  select count(*) into n from afschrift_deel d where d.gemeente_id = huidige_gemeente() and d.afschrift_id = p_id;
  update afschrift x set klaar = n, pogingen = 0, bijgewerkt_op = p_nu
    where x.gemeente_id = huidige_gemeente() and x.id = p_id and x.vrager_id = huidige_persoon() and x.staat = 'bezig';
  -- It ended while this part was read, because something was erased: then the part goes with it.
  if not found then
    delete from afschrift_deel d using afschrift x where x.gemeente_id = huidige_gemeente() and x.id = p_id and x.vrager_id = huidige_persoon()
      and d.gemeente_id = x.gemeente_id and d.afschrift_id = x.id;
    return 0;
  end if;
  return n;
end $function$
;
grant execute on function deelwijzer.tel_afschriftdelen(uuid,timestamp with time zone) to deelwijzer_inwoner;

CREATE OR REPLACE FUNCTION deelwijzer.tel_berichten()
 RETURNS TABLE(aan_soort text, staat text, reden text, aantal bigint, laatst timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select x.aan_soort, x.staat, x.reden, count(*), max(x.bijgewerkt_op) from bericht x
  where x.gemeente_id = huidige_gemeente() and huidige_petsoort() = 'beheerder' group by 1, 2, 3 order by 1, 2, 3
$function$
;
grant execute on function deelwijzer.tel_berichten() to deelwijzer_breed;

CREATE OR REPLACE FUNCTION deelwijzer.tel_toestemmingen()
 RETURNS TABLE(soort text, handeling text, ontvanger_type text, organisatie text, doel text, stand text, aantal bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select t.soort, t.handeling, t.ontvanger_type, o.naam, t.doel, toestemming_stand(t.id), count(*)
  from toestemming t left join organisatie o on o.gemeente_id = t.gemeente_id and o.id = t.organisatie_id
  where t.gemeente_id = huidige_gemeente() and huidige_petsoort() = 'privacy-officer'
  group by 1, 2, 3, 4, 5, 6 order by 7 desc, 1, 2, 3, 4, 5, 6
$function$
;
grant execute on function deelwijzer.tel_toestemmingen() to deelwijzer_breed;

CREATE OR REPLACE FUNCTION deelwijzer.toegang_na_betrokkenheid()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
declare r betrokkenheid%rowtype := coalesce(new, old); o betrokkenheid%rowtype := coalesce(old, new);
begin
  perform herbereken_toegang(r.gemeente_id,
    array(select unnest(array[r.pet_id, o.pet_id]) union select v.vervanger_pet_id from vervanging v
      where v.gemeente_id = r.gemeente_id and v.pet_id in (r.pet_id, o.pet_id)),
    array[r.dossier_id, o.dossier_id]);
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.toegang_na_doeltoegang()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
declare r doeltoegang%rowtype := coalesce(new, old); o doeltoegang%rowtype := coalesce(old, new);
begin
  perform herbereken_toegang(r.gemeente_id, array[r.pet_id, o.pet_id], array[r.dossier_id, o.dossier_id]);
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.toegang_na_dossier()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  perform herbereken_toegang(new.gemeente_id, null, array[new.id]);
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.toegang_na_dossier_persoon()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
declare r dossier_persoon%rowtype := coalesce(new, old); o dossier_persoon%rowtype := coalesce(old, new);
begin
  if exists (select from relatie x where x.gemeente_id = r.gemeente_id and x.persoon_id in (r.persoon_id, o.persoon_id)) then
    perform herbereken_toegang(r.gemeente_id, null, array[r.dossier_id, o.dossier_id]);
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.toegang_na_pet()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  perform herbereken_toegang(new.gemeente_id, array[new.id], null);
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.toegang_na_relatie()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
declare r relatie%rowtype := coalesce(new, old); o relatie%rowtype := coalesce(old, new);
begin
  perform herbereken_toegang(r.gemeente_id,
    array(select p.id from pet p where p.gemeente_id = r.gemeente_id and p.medewerker_id in (r.medewerker_id, o.medewerker_id)), null);
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.toegang_na_vervanging()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
declare r vervanging%rowtype := coalesce(new, old); o vervanging%rowtype := coalesce(old, new);
begin
  perform herbereken_toegang(r.gemeente_id, array[r.vervanger_pet_id, o.vervanger_pet_id], null);
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.toegangstelling()
 RETURNS TABLE(medewerker_id uuid, medewerker text, functie text, uit_dienst_op timestamp with time zone, pet_id uuid, pet text, soort text, organisatie text, loopt boolean, geldig_tot timestamp with time zone, dossiers bigint, betrokken bigint, spoed bigint, laatst_gebruikt timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select m.id, m.naam, m.functie, m.uit_dienst_op, p.id, p.naam, p.soort, o.naam,
    p.toegekend_op is not null and p.geldig_van <= now() and (p.geldig_tot is null or p.geldig_tot > now()), p.geldig_tot,
    (select count(distinct t.dossier_id) from toegang t where t.gemeente_id = p.gemeente_id and t.pet_id = p.id
      and t.geldig_van <= now() and (t.geldig_tot is null or t.geldig_tot > now())),
    (select count(distinct b.dossier_id) from betrokkenheid b where b.gemeente_id = p.gemeente_id and b.pet_id = p.id
      and b.geldig_van <= now() and (b.geldig_tot is null or b.geldig_tot > now())),
    (select count(*) from doeltoegang d where d.gemeente_id = p.gemeente_id and d.pet_id = p.id and d.soort = 'nood'
      and d.geldig_van > now() - interval '92 days'),
    (select g.tijdstip from gebeurtenis g where g.gemeente_id = p.gemeente_id and g.pet_id = p.id order by g.volgnummer desc limit 1)
  from pet p join medewerker m on m.gemeente_id = p.gemeente_id and m.id = p.medewerker_id
    join organisatie o on o.gemeente_id = p.gemeente_id and o.id = p.organisatie_id
  where p.gemeente_id = huidige_gemeente() and huidige_petsoort() = 'leidinggevende' and p.toegekend_op is not null
  order by m.naam, p.naam, p.id
$function$
;
grant execute on function deelwijzer.toegangstelling() to deelwijzer_breed;

CREATE OR REPLACE FUNCTION deelwijzer.toestand_van_systeem(OUT migraties integer, OUT wachtrij bigint, OUT wachtrij_seconden double precision, OUT bomen integer, OUT boom smallint, OUT bevroren_op timestamp with time zone, OUT checkpoint_op timestamp with time zone, OUT checkpoint_grootte bigint, OUT getuigd_op timestamp with time zone, OUT getuige_vereist boolean, OUT laatste_regel timestamp with time zone, OUT signalen bigint, OUT signalen_achter_seconden double precision)
 RETURNS record
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select
    (select max(m.nummer) from migratie m),
    -- A queue this long is one answer: behind. Counting on would only make it slower.
    (select count(*) from (select from wachtrij limit 100000) w),
    -- Both by the clock of the database. Entries come in order, apart from transactions that ran at the same time.
    (select extract(epoch from clock_timestamp() - w.sinds)::float8 from wachtrij w order by w.volgnummer limit 1),
    (select count(*)::int from boom), b.nr, b.bevroren_op,
    (select c.gemaakt_op from checkpoint c where c.boom = b.nr and c.gepubliceerd_op is not null order by c.grootte desc limit 1),
    (select c.grootte from checkpoint c where c.boom = b.nr and c.gepubliceerd_op is not null order by c.grootte desc limit 1),
    (select c.gemaakt_op from checkpoint c where c.boom = b.nr and c.getuigd order by c.grootte desc limit 1),
    coalesce((select i.getuige_vereist from logboek_instelling i), false),
    (select max(l.tijdstip) from gemeente g cross join lateral (
      select x.tijdstip from gebeurtenis x where x.gemeente_id = g.id order by x.tijdstip desc limit 1) l),
    (select coalesce(sum(s.aantal), 0)::bigint from gemeente g cross join lateral (
      select count(*) as aantal from signaal x where x.gemeente_id = g.id and x.staat = 'nieuw') s),
    -- The oldest line in which no signals were looked for. Nothing where that never began.
    (select coalesce(max(extract(epoch from clock_timestamp() - l.tijdstip)), 0)::float8 from signaal_ronde r cross join lateral (
      select x.tijdstip from gebeurtenis x where x.gemeente_id = r.gemeente_id and x.volgnummer > r.verwerkt order by x.volgnummer limit 1) l)
  from (select) een left join lateral (select x.nr, x.bevroren_op from boom x order by x.nr desc limit 1) b on true
$function$
;
grant execute on function deelwijzer.toestand_van_systeem() to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.toestemming_beantwoord(p_toestemming uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select not exists (select from toestemming_partij tp where tp.gemeente_id = huidige_gemeente() and tp.toestemming_id = p_toestemming
    and coalesce((select a.antwoord from toestemming_antwoord a where a.gemeente_id = tp.gemeente_id and a.toestemming_id = tp.toestemming_id
      and a.persoon_id = tp.persoon_id order by a.volgnummer desc limit 1), 'later') = 'later')
$function$
;
grant execute on function deelwijzer.toestemming_beantwoord(uuid) to deelwijzer_inwoner;

CREATE OR REPLACE FUNCTION deelwijzer.toestemming_stand(p_toestemming uuid)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  with laatste as (
    select distinct on (a.persoon_id) a.persoon_id, a.antwoord from toestemming_antwoord a
    where a.gemeente_id = huidige_gemeente() and a.toestemming_id = p_toestemming order by a.persoon_id, a.volgnummer desc)
  select case
    when exists (select from toestemming_antwoord a where a.gemeente_id = t.gemeente_id and a.toestemming_id = t.id and a.antwoord = 'ingetrokken') then 'ingetrokken'
    when t.eenmalig and exists (select from toestemming_gebruik g where g.gemeente_id = t.gemeente_id and g.toestemming_id = t.id
        and (huidige_persoon() is null or not uitgesteld_voor_inwoner(
          (select v.besluit_id from verstrekking v where v.gemeente_id = g.gemeente_id and v.id = g.verstrekking_id)))) then 'gebruikt'
    when exists (select from laatste where antwoord = 'nee') then 'geweigerd'
    when t.geldig_tot < current_date then 'verlopen'
    when exists (select from geboren_tussen(p.geboortedatum, p.geboorte_onvolledig) g, unnest(array[12, 16, 18]) jaar
        where g.vroegst is null or (verjaardag(g.laatst, jaar) > (t.gevraagd_op at time zone 'Europe/Amsterdam')::date
          and verjaardag(g.vroegst, jaar) <= current_date)) then 'te-herzien'
    when exists (select from laatste l join toestemming_partij tp on tp.gemeente_id = t.gemeente_id and tp.toestemming_id = t.id and tp.persoon_id = l.persoon_id
        where l.antwoord = 'ja' and tp.hoedanigheid <> 'zelf'
          and not vertegenwoordigt_nu(t.gemeente_id, t.persoon_id, tp.persoon_id, tp.hoedanigheid)) then 'te-herzien'
    when exists (select from laatste where antwoord = 'ja')
      and not exists (select from toestemming_partij tp left join laatste l on l.persoon_id = tp.persoon_id
        where tp.gemeente_id = t.gemeente_id and tp.toestemming_id = t.id and l.antwoord is distinct from 'ja' and l.antwoord is distinct from 'buiten-beschouwing')
      then 'verleend'
    else 'gevraagd' end
  from toestemming t join persoon p on p.gemeente_id = t.gemeente_id and p.id = t.persoon_id
  where t.gemeente_id = huidige_gemeente() and t.id = p_toestemming
$function$
;
grant execute on function deelwijzer.toestemming_stand(uuid) to deelwijzer_app;
grant execute on function deelwijzer.toestemming_stand(uuid) to deelwijzer_inwoner;

CREATE OR REPLACE FUNCTION deelwijzer.trek_plicht_in(p_id uuid, p_reden text, p_nu timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
declare p plicht%rowtype;
begin
  p := eis_open_plicht(p_id);
  -- The task of a guided weighing ends with that weighing, or with the dossier.
  if p.blokkerend or p.code ~ '^(informeer|motiveer)-' or p.code in ('stop-bij-intrekking', 'meld-onverwijld', 'rond-afweging-af') then
    raise exception 'deze plicht kan niet vervallen' using errcode = 'DW016';
  end if;
  if p_reden is null then raise exception 'zonder reden' using errcode = 'check_violation'; end if;
  update plicht x set gedaan_op = p_nu, afloop = 'ingetrokken', bewijs = p_reden where x.gemeente_id = p.gemeente_id and x.id = p.id;
end $function$
;
grant execute on function deelwijzer.trek_plicht_in(uuid,text,timestamp with time zone) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.uit_te_voeren(p_boom smallint, p_na bigint, p_hoogstens integer)
 RETURNS TABLE(boom smallint, index bigint, regel jsonb)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select b.boom, b.index, case when u.id is null then null else to_jsonb(u) end
  from (select x.boom, x.index, x.gemeente_id, x.gebeurtenis_id from blad x where (x.boom, x.index) > (p_boom, p_na) order by x.boom, x.index limit p_hoogstens) b
  left join gebeurtenis_uitvoer u on u.gemeente_id = b.gemeente_id and u.id = b.gebeurtenis_id
  order by b.boom, b.index
$function$
;
grant execute on function deelwijzer.uit_te_voeren(smallint,bigint,integer) to deelwijzer_sequencer;

CREATE OR REPLACE FUNCTION deelwijzer.uitgesloten_van(p_gemeente uuid, p_verzoek uuid, p_medewerker uuid)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select coalesce(
    (select u.waarom from verzoek_uitgesloten u where u.gemeente_id = p_gemeente and u.verzoek_id = p_verzoek and u.medewerker_id = p_medewerker),
    (select case when q.medewerker_id = p_medewerker then 'besluit' when u.verzoek_id is not null then u.waarom else 'voorstel' end
      from rechtsverzoek z join verzoekbesluit b on b.gemeente_id = z.gemeente_id and b.id = z.tegen_id
        join verzoekdeel d on d.gemeente_id = b.gemeente_id and d.id = b.deel_id
        join pet q on q.gemeente_id = b.gemeente_id and q.id = b.pet_id
        left join verzoek_uitgesloten u on u.gemeente_id = d.gemeente_id and u.verzoek_id = d.verzoek_id and u.medewerker_id = p_medewerker
      where z.gemeente_id = p_gemeente and z.id = p_verzoek
        and (q.medewerker_id = p_medewerker or u.verzoek_id is not null
          or exists (select from verzoekstap s join pet y on y.gemeente_id = s.gemeente_id and y.id = s.pet_id
            where s.gemeente_id = b.gemeente_id and s.deel_id = b.deel_id and s.soort = 'voorstel' and y.medewerker_id = p_medewerker))
      limit 1))
$function$
;

CREATE OR REPLACE FUNCTION deelwijzer.uitgesteld_voor_inwoner(p_besluit uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  with recursive keten as (
    select tb.id, tb.informeren_wanneer, tb.informeren_redenen
      from triagebesluit tb where tb.gemeente_id = huidige_gemeente() and tb.id = p_besluit
    union all
    select tb.id, tb.informeren_wanneer, tb.informeren_redenen
      from triagebesluit tb join keten k on tb.vervangt_id = k.id where tb.gemeente_id = huidige_gemeente()
  )
  select exists (
    select from keten k
    where k.informeren_wanneer = 'achteraf' and k.informeren_redenen && array['veiligheid', 'onderzoek']
      and uitstel_tot(huidige_gemeente(), k.id) >= current_date
      and not exists (
        select from plicht p
        where p.gemeente_id = huidige_gemeente() and p.besluit_id = k.id and p.gedaan_op is not null and is_informeerplicht(p.code)))
$function$
;
grant execute on function deelwijzer.uitgesteld_voor_inwoner(uuid) to deelwijzer_inwoner;

CREATE OR REPLACE FUNCTION deelwijzer.uitgestelde_besluiten()
 RETURNS TABLE(besluit_id uuid, persoon_id uuid, nummer text, dossier_nummer text, genomen_op timestamp with time zone, redenen text[], uiterlijk date, verborgen boolean, medewerker text, pet text, verlengd integer, herzien_op timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select tb.id, tb.persoon_id, tb.nummer, d.nummer, tb.genomen_op, tb.informeren_redenen, e.dag, u.nu, m.naam, p.naam, h.keer, h.laatst
  from triagebesluit tb
  join dossier d on d.gemeente_id = tb.gemeente_id and d.id = tb.dossier_id
  cross join lateral (select uitgesteld_voor_inwoner(tb.id) as nu) u
  cross join lateral (select uitstel_tot(tb.gemeente_id, tb.id) as dag) e
  cross join lateral (select count(*)::integer as keer, max(x.op) as laatst from uitstel_herziening x where x.gemeente_id = tb.gemeente_id and x.besluit_id = tb.id) h
  left join lateral (select x.pet_id, x.gedaan_op from plicht x where x.gemeente_id = tb.gemeente_id and x.besluit_id = tb.id
    and is_informeerplicht(x.code) order by x.gedaan_op nulls last limit 1) pl on true
  join pet p on p.gemeente_id = tb.gemeente_id and p.id = coalesce(pl.pet_id, tb.pet_id)
  join medewerker m on m.gemeente_id = p.gemeente_id and m.id = p.medewerker_id
  where tb.gemeente_id = huidige_gemeente() and (select huidige_petsoort()) = 'privacy-officer'
    and tb.informeren_wanneer = 'achteraf' and tb.informeren_redenen && array['veiligheid', 'onderzoek']
    and pl.gedaan_op is null and (u.nu or e.dag < current_date)
$function$
;
grant execute on function deelwijzer.uitgestelde_besluiten() to deelwijzer_breed;

CREATE OR REPLACE FUNCTION deelwijzer.uitstel_tot(p_gemeente uuid, p_besluit uuid)
 RETURNS date
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select greatest(tb.informeren_uiterlijk, (select max(h.tot_dag) from uitstel_herziening h where h.gemeente_id = tb.gemeente_id and h.besluit_id = tb.id))
  from triagebesluit tb where tb.gemeente_id = p_gemeente and tb.id = p_besluit
$function$
;

CREATE OR REPLACE FUNCTION deelwijzer.verantwoordelijke_van(p_gemeente uuid, p_dossier uuid)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select case when d.soort in ('toeleidingsdossier', 'regiedossier', 'uitkeringsdossier', 'schuldhulpdossier') and d.taak <> 'regie-vanuit-hulp'
    then 'college' else coalesce((
      select p.organisatie_id::text from betrokkenheid b join pet p on p.gemeente_id = b.gemeente_id and p.id = b.pet_id
      where b.gemeente_id = d.gemeente_id and b.dossier_id = d.id and b.vlaggen & 8 > 0
      order by (b.geldig_tot is null or b.geldig_tot > now()) desc, b.geldig_van, b.id limit 1), d.id::text) end
  from dossier d where d.gemeente_id = p_gemeente and d.id = p_dossier
$function$
;

CREATE OR REPLACE FUNCTION deelwijzer.verbeter_gegeven(p_gemeente uuid, p_uitvoering uuid, p_oud uuid, p_nieuw uuid, p_zegel uuid, p_inhoud text, p_bron text, p_herkomst uuid, p_nu timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.verborgen_dossiers()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select d.id from afscherming a
    join dossier_persoon dp on dp.gemeente_id = a.gemeente_id and dp.persoon_id = a.persoon_id
    join dossier d on d.gemeente_id = dp.gemeente_id and d.id = dp.dossier_id
  where a.gemeente_id = huidige_gemeente() and a.vertegenwoordiger_id = huidige_persoon() and a.beeindigd_op is null
    and (d.persoon_id <> a.vertegenwoordiger_id or d.soort = 'gezinsdossier')
$function$
;
grant execute on function deelwijzer.verborgen_dossiers() to deelwijzer_inwoner;

CREATE OR REPLACE FUNCTION deelwijzer.verborgen_verzoeken()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  with van as (
    select r.gemeente_id, r.id from rechtsverzoek r join afscherming a on a.gemeente_id = r.gemeente_id and a.persoon_id = r.persoon_id
      and a.vertegenwoordiger_id = r.indiener_id and a.beeindigd_op is null
    where r.gemeente_id = huidige_gemeente() and r.indiener_id = huidige_persoon()),
  deel as (select d.gemeente_id, d.id from van join verzoekdeel d on d.gemeente_id = van.gemeente_id and d.verzoek_id = van.id)
  select id from van union all select id from deel
  union all select b.id from deel join verzoekbesluit b on b.gemeente_id = deel.gemeente_id and b.deel_id = deel.id
$function$
;
grant execute on function deelwijzer.verborgen_verzoeken() to deelwijzer_inwoner;

CREATE OR REPLACE FUNCTION deelwijzer.verjaardag(p_geboren date, p_jaren integer)
 RETURNS date
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select case when extract(month from p_geboren) = 2 and extract(day from p_geboren) = 29
      and extract(day from (p_geboren + make_interval(years => p_jaren))) = 28
    then (p_geboren + make_interval(years => p_jaren))::date + 1
    else (p_geboren + make_interval(years => p_jaren))::date end
$function$
;
grant execute on function deelwijzer.verjaardag(date,integer) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.vertegenwoordigt_nu(p_gemeente uuid, p_persoon uuid, p_vertegenwoordiger uuid, p_soort text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select not is_afgeschermd(p_gemeente, p_persoon, p_vertegenwoordiger)
    and exists (select from vertegenwoordiging v where v.gemeente_id = p_gemeente and v.persoon_id = p_persoon
    and v.vertegenwoordiger_id = p_vertegenwoordiger and v.soort = p_soort and v.gezag = 'ja'
    and v.geldig_van <= current_date and (v.geldig_tot is null or v.geldig_tot > current_date))
$function$
;

CREATE OR REPLACE FUNCTION deelwijzer.vervang_eerder_besluit()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.vervang_na_elkaar()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  if new.vervangt_id is not null then perform slot_op_besluit(new.vervangt_id); end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.vervangen_door(p_besluit uuid)
 RETURNS TABLE(nummer text, op timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select n.nummer, n.genomen_op from verzoekbesluit n join verzoekdeel d on d.gemeente_id = n.gemeente_id and d.id = n.deel_id
    join rechtsverzoek z on z.gemeente_id = d.gemeente_id and z.id = d.verzoek_id
  where n.gemeente_id = huidige_gemeente() and z.tegen_id = p_besluit and n.uitkomst in ('toegewezen', 'deels')
  order by n.genomen_op desc limit 1
$function$
;
grant execute on function deelwijzer.vervangen_door(uuid) to deelwijzer_app;
grant execute on function deelwijzer.vervangen_door(uuid) to deelwijzer_breed;
grant execute on function deelwijzer.vervangen_door(uuid) to deelwijzer_inwoner;

CREATE OR REPLACE FUNCTION deelwijzer.vervangt(p_pet uuid, p_dossier uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select exists (
    select from toegang t join vervanging v on v.gemeente_id = t.gemeente_id and v.id = t.bron_id
    where t.gemeente_id = huidige_gemeente() and t.pet_id = huidige_pet() and t.dossier_id = p_dossier and t.bron = 'vervanging'
      and t.vlaggen & 8 > 0 and t.geldig_van <= now() and t.geldig_tot > now() and v.pet_id = p_pet)
$function$
;
grant execute on function deelwijzer.vervangt(uuid,uuid) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.verwijsindex_plicht_blijft()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  raise exception 'deze plicht vervalt niet' using errcode = 'DW016';
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.verzet_plicht(p_id uuid, p_dag date, p_verloop uuid, p_reden text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
declare p plicht%rowtype; eerste date;
begin
  p := eis_open_plicht(p_id);
  if p_dag > p.wettelijk then raise exception 'later dan de wet toestaat' using errcode = 'DW015'; end if;
  -- Telling somebody later than the besluit says is deferring again: that has its own reason and its own eyes. Without a
  -- besluit (after an emergency) or a term of the law the day that it began with is the last one; so too what is due at once.
  select v.naar_dag into eerste from plicht_verloop v where v.gemeente_id = p.gemeente_id and v.plicht_id = p.id and v.soort = 'ontstaan';
  if p_dag > (case when is_informeerplicht(p.code) then coalesce(uitstel_tot(p.gemeente_id, p.besluit_id), p.wettelijk, eerste)
      when p.code in ('stop-bij-intrekking', 'meld-onverwijld') then coalesce(p.wettelijk, eerste) end) then
    raise exception 'later dan het uitstel' using errcode = 'DW015';
  end if;
  if p_dag < current_date or p_dag > greatest(current_date, p.uiterlijk) + 366 then
    raise exception 'geen dag om iets op te doen' using errcode = 'check_violation';
  end if;
  if p_dag = p.uiterlijk then return; end if;
  insert into plicht_verloop (gemeente_id, id, plicht_id, nr, soort, op, door_pet, van_dag, naar_dag, reden)
    values (p.gemeente_id, p_verloop, p.id, volgend_verloopnr(p.gemeente_id, p.id), 'verzet', now(), huidige_pet(), p.uiterlijk, p_dag, p_reden);
  update plicht x set uiterlijk = p_dag where x.gemeente_id = p.gemeente_id and x.id = p.id;
end $function$
;
grant execute on function deelwijzer.verzet_plicht(uuid,date,uuid,text) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.verzoek_adres_geheim(p_verzoek uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select exists (select from rechtsverzoek v where v.gemeente_id = huidige_gemeente() and v.id = p_verzoek and (woont_geheim(v.indiener_id) or woont_geheim(v.persoon_id)))
$function$
;
grant execute on function deelwijzer.verzoek_adres_geheim(uuid) to deelwijzer_app;
grant execute on function deelwijzer.verzoek_adres_geheim(uuid) to deelwijzer_breed;

CREATE OR REPLACE FUNCTION deelwijzer.verzoek_over_blik()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
declare g gebeurtenis%rowtype;
begin
  select * into g from gebeurtenis x where x.gemeente_id = new.gemeente_id and x.id = new.gebeurtenis_id;
  if g.id is null or g.betrokkene_id is distinct from new.persoon_id then
    raise exception 'deze regel gaat over een ander' using errcode = 'insufficient_privilege';
  end if;
  insert into verzoek_uitgesloten (gemeente_id, verzoek_id, medewerker_id, waarom)
    select m.gemeente_id, new.id, m.id, 'blik' from medewerker m where m.gemeente_id = new.gemeente_id and m.id = g.medewerker_id;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.verzoekbesluit_volgt()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
declare d verzoekdeel%rowtype;
begin
  update verzoekdeel set stand = 'besloten' where gemeente_id = new.gemeente_id and id = new.deel_id returning * into d;
  update plicht set gedaan_op = new.genomen_op, afloop = 'gedaan' where gemeente_id = new.gemeente_id and id = d.plicht_id and gedaan_op is null;
  if not exists (select from verzoekdeel x where x.gemeente_id = d.gemeente_id and x.verzoek_id = d.verzoek_id and x.stand in ('open', 'voorstel')) then
    update rechtsverzoek set stand = 'besloten' where gemeente_id = d.gemeente_id and id = d.verzoek_id and stand in ('open', 'wacht');
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.verzoekdeel_begint()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
declare d dossier%rowtype; v rechtsverzoek%rowtype; c verzoekdeel%rowtype; p uuid;
begin
  select * into v from rechtsverzoek x where x.gemeente_id = new.gemeente_id and x.id = new.verzoek_id;
  new.stand := 'open';
  new.plicht_id := null;
  -- Who decides follows from the request and the dossier, never from who enters it.
  new.beslisser := case when v.soort in ('klacht', 'bezwaar-besluit') then 'klachtbehandelaar' else 'college' end;
  -- A complaint lies in no dossier. What is objected to is reconsidered in full (Awb 7:11): that part lies where the contested
  -- one lies, whatever is handed in.
  if v.soort in ('klacht', 'bezwaar-besluit') then
    new.dossier_id := null;
    new.dossier_nummer := null;
    new.dossier_soort := null;
    new.taak := null;
  end if;
  if v.soort = 'bezwaar-besluit' then
    select x.* into c from verzoekbesluit b join verzoekdeel x on x.gemeente_id = b.gemeente_id and x.id = b.deel_id
      -- Never what a hulpverlener decided, whatever its letter says: that would open it to the desk.
      where b.gemeente_id = v.gemeente_id and b.id = v.tegen_id and b.rechtsmiddel = 'bezwaar' and x.beslisser <> 'hulpverlener' and x.persoon_id = new.persoon_id;
    if c.id is null then raise exception 'hiertegen kan geen bezwaar' using errcode = 'insufficient_privilege'; end if;
    new.dossier_id := c.dossier_id;
  end if;
  if new.dossier_id is null then return new; end if;
  select * into d from dossier x where x.gemeente_id = new.gemeente_id and x.id = new.dossier_id;
  if d.id is null or not (d.persoon_id = new.persoon_id or exists (select from dossier_persoon dp where dp.gemeente_id = d.gemeente_id
      and dp.dossier_id = d.id and dp.persoon_id = new.persoon_id)) then
    raise exception 'dit dossier gaat niet over deze persoon' using errcode = 'insufficient_privilege';
  end if;
  new.dossier_nummer := d.nummer;
  new.dossier_soort := d.soort;
  new.taak := d.taak;
  if new.beslisser = 'klachtbehandelaar' then return new; end if;
  new.beslisser := case when d.soort in ('toeleidingsdossier', 'regiedossier', 'uitkeringsdossier', 'schuldhulpdossier')
    and d.taak not in ('regie-vanuit-hulp') then 'college' else 'hulpverlener' end;
  -- Who can do it now, else who was there last: the task then waits for whoever comes in their place.
  select t.pet_id into p from toegang t where t.gemeente_id = d.gemeente_id and t.dossier_id = d.id and t.bron = 'betrokkenheid' and t.vlaggen & 8 > 0
    and t.geldig_van <= now() and (t.geldig_tot is null or t.geldig_tot > now()) order by t.geldig_van, t.pet_id limit 1;
  if p is null then
    select b.pet_id into p from betrokkenheid b where b.gemeente_id = d.gemeente_id and b.dossier_id = d.id order by b.geldig_van desc, b.pet_id limit 1;
  end if;
  if p is null then return new; end if;
  new.plicht_id := gen_random_uuid();
  insert into plicht (gemeente_id, id, dossier_id, pet_id, code, tekst, blokkerend, uiterlijk, termijn, wettelijk)
    values (new.gemeente_id, new.plicht_id, d.id, p, 'beslis-rechtsverzoek',
      'Er is een verzoek over de gegevens in dit dossier (' || v.nummer || '). Bekijk het en doe een voorstel, of beslis.',
      false, least(coalesce(v.lokaal, v.wettelijk), v.wettelijk), case v.soort when 'klacht' then 'T-17' else 'T-10' end, v.wettelijk);
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.verzoeken_gedaan(p_sessie bytea)
 RETURNS bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select count(*) from verzoek v where v.sessie = p_sessie
$function$
;
grant execute on function deelwijzer.verzoeken_gedaan(bytea) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.verzoeken_te_laat()
 RETURNS TABLE(gemeente_id uuid, verzoek_id uuid, soort text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select v.gemeente_id, v.id, v.soort from rechtsverzoek v
  where huidige_medewerker() is null and huidige_persoon() is null and v.stand in ('open', 'wacht') and v.te_laat_op is null
    and coalesce(v.verlengd_wettelijk, v.wettelijk) < (now() at time zone 'Europe/Amsterdam')::date
$function$
;
grant execute on function deelwijzer.verzoeken_te_laat() to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.verzoekinhoud_voor_balie(p_verzoek uuid)
 RETURNS TABLE(id uuid, inhoud jsonb)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select v.id, v.inhoud from rechtsverzoek v where v.gemeente_id = huidige_gemeente() and v.id = p_verzoek and balie_leest(v.id)
$function$
;
grant execute on function deelwijzer.verzoekinhoud_voor_balie(uuid) to deelwijzer_breed;

CREATE OR REPLACE FUNCTION deelwijzer.verzoekonderdeel_past()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
declare v rechtsverzoek%rowtype;
begin
  select x.* into v from verzoekdeel d join rechtsverzoek x on x.gemeente_id = d.gemeente_id and x.id = d.verzoek_id
    where d.gemeente_id = new.gemeente_id and d.id = new.deel_id;
  -- An objection is about the same data as the decision, by number; also about what was erased or taken out of sight since.
  if v.soort = 'bezwaar-besluit' then
    if not exists (select from verzoekbesluit b join verzoekonderdeel o on o.gemeente_id = b.gemeente_id and o.deel_id = b.deel_id
        where b.gemeente_id = v.gemeente_id and b.id = v.tegen_id and o.nr = new.nr and o.soort = new.soort
          and o.gegeven_id is not distinct from new.gegeven_id and o.document_id is not distinct from new.document_id) then
      raise exception 'daar ging het besluit niet over' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end if;
  if (new.gegeven_id is not null and not exists (select from verzoekdeel d join gegeven g on g.gemeente_id = d.gemeente_id and g.dossier_id = d.dossier_id
        where d.gemeente_id = new.gemeente_id and d.id = new.deel_id and g.id = new.gegeven_id and (g.persoon_id = d.persoon_id or g.gezinszaak)))
     or (new.document_id is not null and not exists (select from verzoekdeel d join document x on x.gemeente_id = d.gemeente_id and x.dossier_id = d.dossier_id
        join gegeven g on g.gemeente_id = x.gemeente_id and g.id = x.gegeven_id
        where d.gemeente_id = new.gemeente_id and d.id = new.deel_id and x.id = new.document_id and (g.persoon_id = d.persoon_id or g.gezinszaak))) then
    raise exception 'dit gegeven staat daar niet' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.verzoekstap_telt()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
-- Today is not earlier than it is, whatever the step says.
declare v rechtsverzoek%rowtype; delen uuid[]; vandaag date := (greatest(new.op, now()) at time zone 'Europe/Amsterdam')::date;
begin
  select * into v from rechtsverzoek x where x.gemeente_id = new.gemeente_id and x.id = new.verzoek_id for update;
  if v.id is null then raise exception 'geen verzoek' using errcode = 'insufficient_privilege'; end if;
  if v.stand in ('ingetrokken', 'doorgezonden', 'afgerond') and new.soort not in ('uitgevoerd', 'verteld')
     or v.stand = 'besloten' and new.soort in ('vraag', 'antwoord', 'ingetrokken', 'doorgezonden') then
    raise exception 'dit verzoek is klaar' using errcode = 'DW024';
  end if;
  -- A complaint or an objection is not handled by who was in it, from hearing to telling.
  if v.soort in ('klacht', 'bezwaar-besluit') and exists (select from pet p where p.gemeente_id = new.gemeente_id and p.id = new.pet_id
      and p.soort = 'bezwaarbehandelaar' and uitgesloten_van(p.gemeente_id, v.id, p.medewerker_id) is not null) then
    raise exception 'een ander behandelt dit' using errcode = 'DW035';
  end if;
  -- A question belongs to the part of who asks it, and the answer to the part of the question: else the words for one decider
  -- would be read by all. To all is what the resident says without being asked, and what the desk asks about more than one part.
  if new.soort in ('vraag', 'antwoord') and new.deel_id is null then
    select array_agg(d.id) into delen from verzoekdeel d where d.gemeente_id = v.gemeente_id and d.verzoek_id = v.id;
    if new.soort = 'antwoord' and new.persoon_id is not null then
      delen := (select array_agg(distinct q) from open_vragen(v.gemeente_id, v.id) q);
    elsif cardinality(delen) > 1 and exists (select from pet p where p.gemeente_id = new.gemeente_id and p.id = new.pet_id
        and p.soort not in ('privacy-officer', 'leidinggevende', 'bezwaarbehandelaar')) then
      raise exception 'bij welk deel?' using errcode = 'insufficient_privilege';
    end if;
    if cardinality(delen) = 1 then new.deel_id := delen[1]; end if;
  end if;
  new.nr := 1 + (select coalesce(max(s.nr), 0) from verzoekstap s where s.gemeente_id = new.gemeente_id and s.verzoek_id = new.verzoek_id);
  case new.soort
    when 'identiteit' then update rechtsverzoek set identiteit = true where gemeente_id = v.gemeente_id and id = v.id;
    when 'vraag' then update rechtsverzoek set stand = 'wacht' where gemeente_id = v.gemeente_id and id = v.id and stand = 'open';
    when 'antwoord' then update rechtsverzoek set stand = 'open' where gemeente_id = v.gemeente_id and id = v.id and stand = 'wacht'
      -- A question about another part still waits.
      and not exists (select from open_vragen(v.gemeente_id, v.id) q where new.deel_id is not null and q is distinct from new.deel_id);
    when 'verlengd' then
      -- Once, in time, with the reason (AVG 12 lid 3, Awb 9:11, 7:10): after the last day it is too late to ask for more.
      if v.verlengd_wettelijk is not null or v.stand not in ('open', 'wacht') or vandaag > v.wettelijk or new.wettelijk <= v.wettelijk or new.inhoud is null
         or new.wettelijk > v.wettelijk + (case when v.soort in ('klacht', 'bezwaar-besluit') then interval '7 weeks' else interval '2 months 7 days' end) then
        raise exception 'verlengen kan niet meer' using errcode = 'DW025';
      end if;
      update rechtsverzoek set verlengd_wettelijk = new.wettelijk, verlengd_lokaal = new.lokaal where gemeente_id = v.gemeente_id and id = v.id;
    when 'besloten' then
      -- Told with the decision itself, and by who took it; never by saying so.
      if not exists (select from verzoekbesluit b where b.gemeente_id = v.gemeente_id and b.deel_id = new.deel_id and b.pet_id = new.pet_id) then
        raise exception 'er is niets besloten' using errcode = 'insufficient_privilege';
      end if;
    when 'te-laat' then update rechtsverzoek set te_laat_op = new.op where gemeente_id = v.gemeente_id and id = v.id and te_laat_op is null;
    when 'voorstel' then
      -- A hulpverlener decides; only who looked gives an account instead, for somebody else to answer.
      if exists (select from verzoekdeel d where d.gemeente_id = v.gemeente_id and d.id = new.deel_id and d.beslisser = 'hulpverlener')
         and (not deel_over_blik(v.gemeente_id, new.deel_id)
           or not exists (select from pet p where p.gemeente_id = v.gemeente_id and p.id = new.pet_id and uitgesloten_van(p.gemeente_id, v.id, p.medewerker_id) is not null)) then
        raise exception 'de hulpverlener beslist' using errcode = 'insufficient_privilege';
      end if;
      update verzoekdeel set stand = 'voorstel' where gemeente_id = v.gemeente_id and id = new.deel_id and stand = 'open';
    when 'uitgevoerd' then update verzoekdeel set stand = 'uitgevoerd' where gemeente_id = v.gemeente_id and id = new.deel_id and stand = 'besloten';
    when 'ingetrokken', 'doorgezonden' then
      update rechtsverzoek set stand = new.soort where gemeente_id = v.gemeente_id and id = v.id;
      update verzoekdeel set stand = 'vervallen' where gemeente_id = v.gemeente_id and verzoek_id = v.id and stand in ('open', 'voorstel');
    when 'afgerond' then
      if exists (select from verzoekdeel x where x.gemeente_id = v.gemeente_id and x.verzoek_id = v.id and x.stand in ('open', 'voorstel')) then
        raise exception 'nog niet alles is besloten' using errcode = 'DW024';
      end if;
      update rechtsverzoek set stand = 'afgerond' where gemeente_id = v.gemeente_id and id = v.id;
    else null;
  end case;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.verzoekstap_volgt()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
declare d record;
begin
  if new.soort = 'verlengd' then
    for d in select p.* from verzoekdeel x join plicht p on p.gemeente_id = x.gemeente_id and p.id = x.plicht_id
        where x.gemeente_id = new.gemeente_id and x.verzoek_id = new.verzoek_id and p.gedaan_op is null loop
      insert into plicht_verloop (gemeente_id, plicht_id, nr, soort, op, door_pet, van_dag, naar_dag, verzoekstap_id)
        values (d.gemeente_id, d.id, volgend_verloopnr(d.gemeente_id, d.id), 'verzet', new.op, new.pet_id, d.uiterlijk, least(coalesce(new.lokaal, new.wettelijk), new.wettelijk), new.id);
      update plicht set uiterlijk = least(coalesce(new.lokaal, new.wettelijk), new.wettelijk), wettelijk = new.wettelijk where gemeente_id = d.gemeente_id and id = d.id;
    end loop;
  elsif new.soort in ('ingetrokken', 'doorgezonden') then
    update plicht p set gedaan_op = new.op, afloop = 'ingetrokken' from verzoekdeel x
      where x.gemeente_id = new.gemeente_id and x.verzoek_id = new.verzoek_id and p.gemeente_id = x.gemeente_id and p.id = x.plicht_id and p.gedaan_op is null;
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.vind_aanmelding(p_account_ix bytea, OUT medewerker_id uuid, OUT partner_id uuid)
 RETURNS record
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select a.medewerker_id, a.partner_id from aanmelding a
    left join medewerker m on m.gemeente_id = a.gemeente_id and m.id = a.medewerker_id
    left join partner_medewerker pm on pm.gemeente_id = a.gemeente_id and pm.id = a.partner_id
  where a.gemeente_id = huidige_gemeente() and a.account_ix = p_account_ix and a.beeindigd_op is null and is_nog_niemand()
    and ((m.id is not null and m.uit_dienst_op is null) or (pm.id is not null and pm.ingetrokken_op is null))
$function$
;
grant execute on function deelwijzer.vind_aanmelding(bytea) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.vind_inwoner_op_bsn(p_bsn_ix bytea)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select p.id from persoon p
  where p.gemeente_id = huidige_gemeente() and p.bsn_ix = p_bsn_ix and p.overleden_op is null and is_nog_niemand()
$function$
;
grant execute on function deelwijzer.vind_inwoner_op_bsn(bytea) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.vind_of_maak_persoon(p_id uuid, p_naam text, p_naam_ix bytea, p_geboortedatum date, p_telefoon text)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
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
grant execute on function deelwijzer.vind_of_maak_persoon(uuid,text,bytea,date,text) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.vind_signalen(p_hoogstens integer, OUT meer boolean, OUT gevorderd boolean)
 RETURNS record
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
 SET enable_nestloop TO 'off'
 SET jit TO 'off'
 SET plan_cache_mode TO 'force_custom_plan'
AS $function$
declare
  g uuid := huidige_gemeente();
  zone constant text := 'Europe/Amsterdam';
  van_uur int := 7; tot_uur int := 20; ook_weekend boolean := false; mensen_grens int := 25;
  stand signaal_ronde; hoogste bigint; nu_bezig text[]; zeker bigint; laatste bigint; aantal bigint; eerst timestamptz; laatst timestamptz; straten uuid[];
begin
  if g is null then raise exception 'geen gemeente' using errcode = 'insufficient_privilege'; end if;
  perform pg_advisory_xact_lock(hashtextextended('signalen' || g::text, 0));
  select i.van_uur, i.tot_uur, i.weekend, i.mensen_per_uur into van_uur, tot_uur, ook_weekend, mensen_grens from signaal_instelling i where i.gemeente_id = g;
  if not found then van_uur := 7; tot_uur := 20; ook_weekend := false; mensen_grens := 25; end if;

  -- The first time: five weeks back.
  insert into signaal_ronde (gemeente_id, verwerkt, op)
    values (g, coalesce((select x.volgnummer from gebeurtenis x where x.gemeente_id = g and x.tijdstip < now() - interval '35 days'
      order by x.tijdstip desc, x.volgnummer desc limit 1), 0), now())
    on conflict do nothing;
  select * into stand from signaal_ronde r where r.gemeente_id = g;

  -- First the number, then who is writing: who took a lower number holds this lock now, or has ended and can be seen.
  select coalesce(max(x.volgnummer), 0) into hoogste from gebeurtenis x where x.gemeente_id = g;
  select array_agg(l.virtualtransaction) into nu_bezig from pg_locks l
    where l.locktype = 'relation' and l.relation = 'gebeurtenis'::regclass and l.mode = 'RowExclusiveLock' and l.pid <> pg_backend_pid()
      and l.database = (select d.oid from pg_database d where d.datname = current_database());
  if nu_bezig is null then
    zeker := hoogste; stand.grens := null; stand.bezig := null;
  elsif stand.grens is null then
    zeker := stand.verwerkt; stand.grens := hoogste; stand.bezig := nu_bezig;
  elsif not stand.bezig && nu_bezig then
    zeker := stand.grens; stand.grens := hoogste; stand.bezig := nu_bezig;
  else
    zeker := stand.verwerkt;
  end if;

  select max(y.volgnummer), count(*), min(y.tijdstip), max(y.tijdstip) into laatste, aantal, eerst, laatst from (
    select x.volgnummer, x.tijdstip from gebeurtenis x where x.gemeente_id = g and x.volgnummer > stand.verwerkt order by x.volgnummer limit p_hoogstens) y;
  meer := aantal >= p_hoogstens;
  -- Who told the own street since: their last five weeks as well.
  select array_agg(e.medewerker_id) into straten from eigen_straat e where e.gemeente_id = g and not e.teruggekeken;

  if aantal > 0 or straten is not null then
  insert into signaal (gemeente_id, id, soort, sleutel, medewerker_id, van, tot, regels, aantal, mensen, doeltoegang_id, grond)
  with nieuw as materialized (
    select r.* from toezicht_regel r where r.gemeente_id = g and r.volgnummer > stand.verwerkt and r.volgnummer <= laatste
  ), dag as materialized (
    select r.* from (select distinct n.medewerker_id, n.hier::date as dag from nieuw n) d cross join lateral (
      select x.* from toezicht_regel x where x.gemeente_id = g and x.medewerker_id = d.medewerker_id
        and x.tijdstip >= d.dag::timestamp at time zone zone and x.tijdstip < (d.dag + 1)::timestamp at time zone zone offset 0) r
  ), betrokken as materialized (
    select p.medewerker_id, b.dossier_id, dp.persoon_id, b.geldig_van, coalesce(b.geldig_tot, 'infinity') as geldig_tot
    from betrokkenheid b join pet p on p.gemeente_id = b.gemeente_id and p.id = b.pet_id
    join dossier_persoon dp on dp.gemeente_id = b.gemeente_id and dp.dossier_id = b.dossier_id where b.gemeente_id = g
  ), druk as (
    select y.medewerker_id, date_trunc('hour', y.hier) as uur, count(distinct y.betrokkene_id) as mensen
    from dag y group by 1, 2 having count(distinct y.betrokkene_id) > mensen_grens
  ), eigen as (
    select b.medewerker_id, count(distinct b.persoon_id) as mensen from betrokken b where b.geldig_tot > now() group by b.medewerker_id
  ), doel as materialized (
    select distinct d.id, d.soort, d.pet_id, d.dossier_id, d.geldig_van - interval '5 minutes' as vanaf, d.geldig_tot
    from doeltoegang d join nieuw n on n.pet_id = d.pet_id and n.waar = d.dossier_id and n.tijdstip between d.geldig_van - interval '5 minutes' and d.geldig_tot
    where d.gemeente_id = g and d.geldig_tot >= eerst and d.geldig_van - interval '5 minutes' <= laatst
  ), bij_doel as (
    select d.id as doel_id, d.soort as doel_soort, r.* from doel d cross join lateral (
      select x.* from toezicht_regel x where x.gemeente_id = g and x.dossier_id = d.dossier_id and x.pet_id = d.pet_id and x.tijdstip between d.vanaf and d.geldig_tot
      union all
      select x.* from toezicht_regel x where x.gemeente_id = g and x.dossier_id is null and x.object_id = d.dossier_id and x.pet_id = d.pet_id
        and x.tijdstip between d.vanaf and d.geldig_tot
      offset 0) r
  ), gezocht as materialized (
    select distinct n.medewerker_id, n.betrokkene_id, date_trunc('week', n.hier) as week from nieuw n where n.object_soort = 'zoekresultaat'
  ), zoek as materialized (
    select z.week, r.* from gezocht z cross join lateral (
      select x.* from toezicht_regel x where x.gemeente_id = g and x.medewerker_id = z.medewerker_id and x.betrokkene_id = z.betrokkene_id
        and x.object_soort = 'zoekresultaat' and x.tijdstip >= z.week at time zone zone and x.tijdstip < (z.week + interval '7 days') at time zone zone offset 0) r
  ), smal as materialized (
    -- A broad question finds many people; that is no question about one of them.
    select z.* from zoek z
    join (select y.medewerker_id, y.betrokkene_id, y.week from zoek y group by 1, 2, 3 having count(distinct y.trace_id) >= 3) v using (medewerker_id, betrokkene_id, week)
    cross join lateral (select count(*) as breedte from (select from toezicht_regel x where x.gemeente_id = g and x.trace_id = z.trace_id
      and x.object_soort is not distinct from 'zoekresultaat' limit 11) q) b
    where b.breedte <= 10
  ), vaak as materialized (
    select z.medewerker_id, z.betrokkene_id, z.week, min(z.tijdstip) as eerst from smal z group by 1, 2, 3 having count(distinct z.trace_id) >= 3
  ), stil as materialized (
    -- Nothing was done for them, and no place in a dossier followed.
    select v.* from vaak v cross join lateral (select count(*) as keer from (
      select from toezicht_regel w where w.gemeente_id = g and w.betrokkene_id = v.betrokkene_id and w.medewerker_id is not distinct from v.medewerker_id
        and w.handeling in ('vastleggen', 'besluiten', 'verstrekken') and w.hier >= (v.eerst - interval '8 days') at time zone zone limit 1) q) w
    where w.keer = 0 and not exists (select from betrokken b where b.medewerker_id = v.medewerker_id and b.persoon_id = v.betrokkene_id
      and b.geldig_van >= v.eerst - interval '5 minutes')
  ), maand as materialized (
    -- Which person by which medewerker in which month, for the two kinds that count by month.
    select 'eigen-straat' as soort, n.medewerker_id, n.betrokkene_id, date_trunc('month', n.hier) as maand
    from nieuw n join eigen_straat e on e.gemeente_id = g and e.medewerker_id = n.medewerker_id
    join persoon p on p.gemeente_id = g and p.straat_ix = e.straat_ix and p.id = n.betrokkene_id
    union
    select 'eigen-straat', r.medewerker_id, r.betrokkene_id, date_trunc('month', r.hier)
    from unnest(straten) m (id) cross join lateral (select x.* from toezicht_regel x
      where x.gemeente_id = g and x.medewerker_id = m.id and x.tijdstip >= now() - interval '35 days' offset 0) r
    join eigen_straat e on e.gemeente_id = g and e.medewerker_id = r.medewerker_id
    join persoon p on p.gemeente_id = g and p.straat_ix = e.straat_ix and p.id = r.betrokkene_id
    union
    select 'geheim-adres', n.medewerker_id, n.betrokkene_id, date_trunc('month', n.hier)
    from nieuw n join persoon p on p.gemeente_id = g and p.id = n.betrokkene_id and p.geheim_adres
    where not exists (select from betrokken b where b.medewerker_id = n.medewerker_id and b.persoon_id = n.betrokkene_id
      and b.geldig_van - interval '5 minutes' <= n.tijdstip and b.geldig_tot > n.tijdstip)
  ), van_maand as materialized (
    select m.soort, r.* from maand m cross join lateral (
      select x.* from toezicht_regel x where x.gemeente_id = g and x.betrokkene_id = m.betrokkene_id and x.medewerker_id is not distinct from m.medewerker_id
        and x.hier >= m.maand and x.hier < m.maand + interval '1 month' offset 0) r
  ), poging as materialized (
    select k.gebeurtenis_id, k.medewerker_id, (k.op at time zone zone)::date as dag, k.op from kring_poging k where k.gemeente_id = g
      and k.op between eerst - interval '25 hours' and laatst + interval '25 hours'
  ), kring as (
    select p.* from poging p join (select distinct q.medewerker_id, q.dag from poging q where q.op between eerst and laatst) n using (medewerker_id, dag)
  ), gevonden as (
    select 'zonder-betrokkenheid' as soort, r.doel_id::text as sleutel, r.medewerker_id, r.id, r.volgnummer, r.tijdstip, r.betrokkene_id,
      r.doel_id as doeltoegang_id, r.doel_soort as grond
    from bij_doel r where not exists (select from betrokken b where b.medewerker_id = r.medewerker_id and b.dossier_id = r.waar
      and b.geldig_van <= r.tijdstip and b.geldig_tot > r.tijdstip)
    union all
    select 'eigen-kring', k.medewerker_id || '/' || k.dag, k.medewerker_id, x.id, x.volgnummer, x.tijdstip, null, null, null
    from kring k cross join lateral (select y.id, y.volgnummer, y.tijdstip from gebeurtenis y where y.gemeente_id = g and y.id = k.gebeurtenis_id offset 0) x
    union all
    select 'buiten-uren', r.medewerker_id || '/' || r.hier::date, r.medewerker_id, r.id, r.volgnummer, r.tijdstip, r.betrokkene_id, null, null
    from dag r
    where extract(hour from r.hier) < van_uur or extract(hour from r.hier) >= tot_uur
      or (not ook_weekend and extract(isodow from r.hier) > 5)
    union all
    -- More than the setting, and more than half of everybody in the own dossiers.
    select 'bulk', r.medewerker_id || '/' || to_char(r.hier, 'YYYY-MM-DD HH24'), r.medewerker_id, r.id, r.volgnummer, r.tijdstip, r.betrokkene_id, null, null
    from druk d join dag r on r.medewerker_id = d.medewerker_id and date_trunc('hour', r.hier) = d.uur
    left join eigen e on e.medewerker_id = d.medewerker_id
    where d.mensen > coalesce(e.mensen, 0) / 2
    union all
    select 'gesloten-dossier', md5(r.medewerker_id || '/' || r.waar) || '/' || r.hier::date, r.medewerker_id, r.id, r.volgnummer, r.tijdstip, r.betrokkene_id, null, null
    from dag r join dossier d on d.gemeente_id = g and d.id = r.waar
    where r.handeling = 'raadplegen' and d.gesloten_op is not null and r.tijdstip > d.gesloten_op + interval '1 hour'
    union all
    -- The same person found three times or more by searching, and nothing done for them, and not involved since.
    select 'nieuwsgierig', md5(z.medewerker_id || '/' || z.betrokkene_id) || '/' || to_char(z.week, 'IYYY-IW'), z.medewerker_id, z.id, z.volgnummer,
      z.tijdstip, z.betrokkene_id, null, null
    from stil v join smal z on z.medewerker_id = v.medewerker_id and z.betrokkene_id = v.betrokkene_id and z.week = v.week
    union all
    select r.soort, md5(r.medewerker_id || '/' || r.betrokkene_id) || '/' || to_char(r.hier, 'YYYY-MM'), r.medewerker_id, r.id, r.volgnummer,
      r.tijdstip, r.betrokkene_id, null, null
    from van_maand r
    where r.soort = 'eigen-straat' or not exists (select from betrokken b where b.medewerker_id = r.medewerker_id and b.persoon_id = r.betrokkene_id
      and b.geldig_van - interval '5 minutes' <= r.tijdstip and b.geldig_tot > r.tijdstip)
  )
  select g, gen_random_uuid(), v.soort, v.sleutel, v.medewerker_id, min(v.tijdstip), max(v.tijdstip),
    (array_agg(v.id order by v.volgnummer))[1:200], count(*), count(distinct v.betrokkene_id), (array_agg(v.doeltoegang_id))[1], min(v.grond)
  from gevonden v group by v.soort, v.sleutel, v.medewerker_id
  on conflict (gemeente_id, soort, sleutel) do update
    set van = least(signaal.van, excluded.van), tot = excluded.tot, regels = excluded.regels, aantal = excluded.aantal, mensen = excluded.mensen
    where signaal.staat = 'nieuw' and excluded.aantal > signaal.aantal;
  end if;

  update eigen_straat e set teruggekeken = true where e.gemeente_id = g and e.medewerker_id = any (straten);
  zeker := greatest(stand.verwerkt, case when meer then least(laatste, zeker) else zeker end);
  gevorderd := zeker > stand.verwerkt;
  update signaal_ronde r set verwerkt = zeker, grens = stand.grens, bezig = stand.bezig, op = now() where r.gemeente_id = g;
end $function$
;
grant execute on function deelwijzer.vind_signalen(integer) to deelwijzer_app;
grant execute on function deelwijzer.vind_signalen(integer) to deelwijzer_breed;

CREATE OR REPLACE FUNCTION deelwijzer.vlag_voor(p_categorie text, p_dat_wat text)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select case when p_categorie in ('bijzonder', 'behandel', 'diagnostiek', 'strafrechtelijk') then 4 when p_dat_wat = 'wat' then 2 else 1 end
$function$
;

CREATE OR REPLACE FUNCTION deelwijzer.voeg_bewijs_toe()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
declare g gebeurtenis%rowtype;
begin
  select * into g from gebeurtenis x where x.gemeente_id = new.gemeente_id and x.id = new.gebeurtenis_id;
  if g.id is null or g.betrokkene_id is distinct from new.persoon_id then
    raise exception 'bewijs zonder gebeurtenis' using errcode = 'insufficient_privilege';
  end if;
  if g.besluit_id is not null and not exists (
      select from triagebesluit tb where tb.gemeente_id = g.gemeente_id and tb.id = g.besluit_id
        and (g.dossier_id is null or g.dossier_id = tb.dossier_id)
        and (g.betrokkene_id is null or g.betrokkene_id = tb.persoon_id or exists (
          select from dossier_persoon dp where dp.gemeente_id = tb.gemeente_id and dp.dossier_id = tb.dossier_id and dp.persoon_id = g.betrokkene_id))) then
    raise exception 'dit besluit gaat niet over deze persoon' using errcode = 'insufficient_privilege';
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
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.voer_overgang_uit(p_id uuid, p_van_dossier uuid, p_naar_pet uuid, p_naar_dossier uuid, p_nieuw jsonb, p_met_inwoner text, p_rol_verteld boolean, p_toelichting text, p_keuze jsonb)
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
grant execute on function deelwijzer.voer_overgang_uit(uuid,uuid,uuid,uuid,jsonb,text,boolean,text,jsonb) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.voer_verzoek_uit(p_id uuid, p_onderdeel uuid, p_nieuw jsonb, p_teksten jsonb, p_delingen uuid[], p_inhoud jsonb, p_nu timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
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
end $function$
;
grant execute on function deelwijzer.voer_verzoek_uit(uuid,uuid,jsonb,jsonb,uuid[],jsonb,timestamp with time zone) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.voert_in(p_deel uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select exists (select from verzoekdeel d join rechtsverzoek v on v.gemeente_id = d.gemeente_id and v.id = d.verzoek_id
    where d.gemeente_id = huidige_gemeente() and d.id = p_deel and v.pet_id = huidige_pet() and v.stand = 'open' and v.xmin = pg_current_xact_id()::xid)
$function$
;
grant execute on function deelwijzer.voert_in(uuid) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.volg_kennisgeving(p_uitvoering uuid, p_id uuid, p_nu timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
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
end $function$
;
grant execute on function deelwijzer.volg_kennisgeving(uuid,uuid,timestamp with time zone) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.volg_verbetering(p_gemeente uuid, p_uitvoering uuid, p_ids uuid[], p_zegel uuid, p_inhoud text, p_bron text, p_nu timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
declare r record;
begin
  perform from gegeven g where g.gemeente_id = p_gemeente and g.id = any (p_ids) order by g.id for update;
  perform zet_kennisgevingen_klaar(p_gemeente, p_uitvoering, p_ids, 'verbeterd', null, p_nu);
  update verstrekt_gegeven x set stand = 'verbeterd' where x.gemeente_id = p_gemeente and x.gegeven_id = any (p_ids) and x.stand is distinct from 'gewist';
  for r in select g.id, g.herkomst_id from gegeven g where g.gemeente_id = p_gemeente and g.id = any (p_ids)
      and (g.afgeschermd is null or g.afgeschermd in ('overdracht', 'beperkt')) order by g.id loop
    perform verbeter_gegeven(p_gemeente, p_uitvoering, r.id, gen_random_uuid(), p_zegel, p_inhoud, p_bron, r.herkomst_id, p_nu);
  end loop;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.volgend_verloopnr(p_gemeente uuid, p_plicht uuid)
 RETURNS integer
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select coalesce(max(v.nr), 0) + 1 from plicht_verloop v where v.gemeente_id = p_gemeente and v.plicht_id = p_plicht
$function$
;

CREATE OR REPLACE FUNCTION deelwijzer.volgende_in_keten(p_gebeurtenissen uuid[])
 RETURNS TABLE(persoon_id uuid, keten uuid, nr bigint, vorige bytea)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
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
end $function$
;
grant execute on function deelwijzer.volgende_in_keten(uuid[]) to deelwijzer_app;
grant execute on function deelwijzer.volgende_in_keten(uuid[]) to deelwijzer_breed;
grant execute on function deelwijzer.volgende_in_keten(uuid[]) to deelwijzer_inwoner;
grant execute on function deelwijzer.volgende_in_keten(uuid[]) to deelwijzer_partner;

CREATE OR REPLACE FUNCTION deelwijzer.voor_wie()
 RETURNS TABLE(persoon_id uuid, hoedanigheid text, zicht text, verzoeken boolean, tot date)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  with ik as (
    select p.gemeente_id as g, p.id, geb.vroegst, geb.laatst from persoon p
      cross join lateral geboren_tussen(p.geboortedatum, p.geboorte_onvolledig) geb
    where p.gemeente_id = huidige_gemeente() and p.id = huidige_persoon() and p.overleden_op is null),
  ander as (
    select v.persoon_id, v.soort, null::text as omvang, true as verzoeken, v.geldig_tot as tot from ik join vertegenwoordiging v on v.gemeente_id = ik.g and v.vertegenwoordiger_id = ik.id
      where v.soort in ('ouder', 'voogd', 'curator', 'mentor') and v.gezag = 'ja'
        and v.geldig_van <= hier_vandaag() and (v.geldig_tot is null or v.geldig_tot > hier_vandaag())
    union all
    select m.persoon_id, 'gemachtigde', m.omvang, m.mag = 'verzoeken', m.geldig_tot from ik join machtiging m on m.gemeente_id = ik.g and m.helper_id = ik.id
      where m.gestopt_op is null and m.geldig_tot > hier_vandaag())
  -- For oneself: not under twelve (E-212). Who may be older is not kept from what is theirs.
  select ik.id, 'zelf', 'alles', coalesce(verjaardag(ik.vroegst, 12) <= hier_vandaag(), true), null::date from ik
  union all
  select a.persoon_id, a.soort,
    case a.soort when 'curator' then 'alles' when 'mentor' then 'zorg'
      when 'gemachtigde' then case a.omvang when 'alles' then 'eigen' else 'college' end
      -- From twelve a parent sees the dossiers of the college beside the child (UAVG 5 lid 4), not help (Jeugdwet 7.3.10).
      else case when verjaardag(geb.vroegst, 12) > hier_vandaag() then 'alles' else 'college' end end,
    a.verzoeken, case when a.soort in ('ouder', 'voogd') then least(a.tot, verjaardag(geb.vroegst, 16)) else a.tot end
  from ik join ander a on a.persoon_id <> ik.id join persoon p on p.gemeente_id = ik.g and p.id = a.persoon_id and p.overleden_op is null
    cross join lateral geboren_tussen(p.geboortedatum, p.geboorte_onvolledig) geb
  where not is_afgeschermd(ik.g, a.persoon_id, ik.id)
    and case
      when a.soort in ('ouder', 'voogd') then verjaardag(geb.vroegst, 16) > hier_vandaag()
      when a.soort in ('curator', 'mentor') then verjaardag(geb.laatst, 18) <= hier_vandaag()
      -- A machtiging ends when who gave it comes under curatele (BW 3:72).
      else verjaardag(geb.laatst, 12) <= hier_vandaag() and not onder_curatele(ik.g, a.persoon_id) end
$function$
;
grant execute on function deelwijzer.voor_wie() to deelwijzer_inwoner;

CREATE OR REPLACE FUNCTION deelwijzer.vraag_afschrift(p_id uuid, p_persoon uuid, p_per_dag integer, p_nu timestamp with time zone)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
declare loopt uuid; z text := afschrift_zicht(p_persoon);
begin
  if huidige_persoon() is null or z is null then raise exception 'niet voor deze persoon' using errcode = 'insufficient_privilege'; end if;
  perform pg_advisory_xact_lock(hashtextextended(p_persoon::text || huidige_persoon()::text, 32));
  select a.id into loopt from afschrift a where a.gemeente_id = huidige_gemeente() and a.persoon_id = p_persoon and a.vrager_id = huidige_persoon()
    and a.staat in ('wacht', 'bezig') and a.zicht = z;
  if loopt is not null then return loopt; end if;
  -- What was asked as somebody who sees more or less than now is not made any more.
  update afschrift a set staat = 'mislukt', bijgewerkt_op = p_nu where a.gemeente_id = huidige_gemeente() and a.persoon_id = p_persoon
    and a.vrager_id = huidige_persoon() and a.staat in ('wacht', 'bezig');
  if (select count(*) from afschrift a where a.gemeente_id = huidige_gemeente() and a.persoon_id = p_persoon and a.vrager_id = huidige_persoon()
      and a.staat <> 'mislukt' and a.gevraagd_op > p_nu - interval '1 day') >= p_per_dag then
    raise exception 'te vaak vandaag' using errcode = 'DW028';
  end if;
  insert into afschrift (gemeente_id, id, persoon_id, vrager_id, zicht, gevraagd_op, bijgewerkt_op)
    values (huidige_gemeente(), p_id, p_persoon, huidige_persoon(), z, p_nu, p_nu);
  return p_id;
end $function$
;
grant execute on function deelwijzer.vraag_afschrift(uuid,uuid,integer,timestamp with time zone) to deelwijzer_inwoner;

CREATE OR REPLACE FUNCTION deelwijzer.vraag_afschrift_op_papier(p_afschrift uuid, p_dossiers uuid[], p_nu timestamp with time zone)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
declare a afschrift%rowtype; d dossier%rowtype; p uuid; hoe text; n integer := 0;
begin
  select * into a from afschrift x where x.gemeente_id = huidige_gemeente() and x.id = p_afschrift and x.vrager_id = huidige_persoon() for update;
  if a.id is null or a.zicht is distinct from afschrift_zicht(a.persoon_id) then
    raise exception 'geen afschrift' using errcode = 'insufficient_privilege';
  end if;
  if a.papier_op is not null then return 0; end if;
  -- Of whom asks for another the task cannot say who it is: they come for it and show it.
  hoe := case when a.vrager_id = a.persoon_id then afschrift_papierweg() else 'ophalen' end;
  for d in select * from dossier x where x.gemeente_id = a.gemeente_id and x.id = any (p_dossiers) and x.persoon_id = a.persoon_id order by x.id loop
    p := null;
    select t.pet_id into p from toegang t where t.gemeente_id = d.gemeente_id and t.dossier_id = d.id and t.bron = 'betrokkenheid' and t.vlaggen & 8 > 0
      and t.geldig_van <= now() and (t.geldig_tot is null or t.geldig_tot > now()) order by t.geldig_van, t.pet_id limit 1;
    if p is null then
      select b.pet_id into p from betrokkenheid b where b.gemeente_id = d.gemeente_id and b.dossier_id = d.id order by b.geldig_van desc, b.pet_id limit 1;
    end if;
    continue when p is null;
    insert into plicht (gemeente_id, id, dossier_id, pet_id, code, tekst, blokkerend, uiterlijk, termijn, wettelijk)
      values (a.gemeente_id, gen_random_uuid(), d.id, p, 'geef-afschrift-op-papier',
        case hoe when 'post' then 'Er is een afschrift op papier gevraagd. Druk dit dossier af en stuur het naar het adres van de inwoner zelf. Vraag het adres niet opnieuw.'
          else 'Er is een afschrift op papier gevraagd (als ' || split_part(a.zicht, ':', 1) || '). Druk dit dossier af en geef het zelf mee, na controle van de identiteit. Stuur niets op: het is niet zeker dat de post veilig is.' end,
        false, ((p_nu at time zone 'Europe/Amsterdam')::date + interval '1 month')::date, 'T-10', ((p_nu at time zone 'Europe/Amsterdam')::date + interval '1 month')::date);
    n := n + 1;
  end loop;
  if n > 0 then
    update afschrift x set papier_op = p_nu, papier_hoe = hoe, bijgewerkt_op = p_nu where x.gemeente_id = a.gemeente_id and x.id = a.id;
  end if;
  return n;
end $function$
;
grant execute on function deelwijzer.vraag_afschrift_op_papier(uuid,uuid[],timestamp with time zone) to deelwijzer_inwoner;

CREATE OR REPLACE FUNCTION deelwijzer.vraag_code(p_dossier uuid, p_persoon uuid, p_nu timestamp with time zone)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  if huidige_persoon() is distinct from p_persoon then perform eis_mens_in_dossier(p_dossier, p_persoon); end if;
  perform from bereikbaar b where b.gemeente_id = huidige_gemeente() and b.persoon_id = p_persoon for update;
  if (select count(*) from bericht x where x.gemeente_id = huidige_gemeente() and x.aan_id = p_persoon and x.aanleiding = 'code'
      and (x.staat in ('wacht', 'onderweg') or x.klaargezet_op > p_nu - interval '24 hours')) >= 5
    or exists (select from bericht x where x.gemeente_id = huidige_gemeente() and x.aan_id = p_persoon and x.aanleiding = 'code' and x.staat = 'wacht') then
    return false;
  end if;
  insert into bericht (gemeente_id, aan_soort, aan_id, aanleiding, klaargezet_op, niet_voor, bijgewerkt_op)
    values (huidige_gemeente(), 'inwoner', p_persoon, 'code', p_nu, p_nu, p_nu);
  return true;
end $function$
;
grant execute on function deelwijzer.vraag_code(uuid,uuid,timestamp with time zone) to deelwijzer_app;
grant execute on function deelwijzer.vraag_code(uuid,uuid,timestamp with time zone) to deelwijzer_inwoner;

CREATE OR REPLACE FUNCTION deelwijzer.weiger_wijziging()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% is onveranderlijk', tg_table_name using errcode = 'insufficient_privilege';
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.wie_voert_uit(p_gemeente uuid, p_dossier uuid, p_eerst uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select coalesce(
    (select t.pet_id from toegang t where t.gemeente_id = p_gemeente and t.dossier_id = p_dossier and t.bron = 'betrokkenheid' and t.vlaggen & 8 > 0
      and t.geldig_van <= now() and (t.geldig_tot is null or t.geldig_tot > now()) order by t.pet_id is distinct from p_eerst, t.geldig_van, t.pet_id limit 1),
    p_eerst,
    (select b.pet_id from betrokkenheid b where b.gemeente_id = p_gemeente and b.dossier_id = p_dossier order by b.geldig_van desc, b.pet_id limit 1))
$function$
;

CREATE OR REPLACE FUNCTION deelwijzer.wijs_dossier_toe(p_id uuid, p_dossier uuid, p_pet uuid, p_doel text)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
declare ik pet%rowtype; d dossier%rowtype; bits integer;
begin
  ik := eis_pet();
  if ik.soort <> 'leidinggevende' then raise exception 'niet met deze pet' using errcode = 'insufficient_privilege'; end if;
  -- Two who arrange it at the same moment wait for each other here.
  select * into d from dossier where gemeente_id = huidige_gemeente() and id = p_dossier and status = 'open' for update;
  if not found or exists (select from toegang t where t.dossier_id = p_dossier and t.vlaggen & 8 > 0
      and t.geldig_van <= now() and (t.geldig_tot is null or t.geldig_tot > now())) then
    return null;
  end if;
  if exists (select from pet p where p.gemeente_id = d.gemeente_id and p.id = p_pet and p.medewerker_id = ik.medewerker_id) then
    raise exception 'niet zichzelf' using errcode = 'DW002';
  end if;
  perform eis_past(p_pet, p_dossier);
  select b.vlaggen into bits from betrokkenheid b
    where b.gemeente_id = d.gemeente_id and b.dossier_id = d.id and b.vlaggen & 8 > 0
    order by b.geldig_tot desc nulls first, b.geldig_van desc, b.id limit 1;
  update betrokkenheid set geldig_tot = greatest(now(), geldig_van + interval '1 microsecond')
    where gemeente_id = d.gemeente_id and dossier_id = d.id and pet_id = p_pet and (geldig_tot is null or geldig_tot > now());
  insert into betrokkenheid (gemeente_id, id, pet_id, dossier_id, doel, vlaggen, reden, geldig_van)
    values (d.gemeente_id, p_id, p_pet, d.id, p_doel, coalesce(bits, 15), 'aangewezen door de leidinggevende: er was niemand meer', now());
  if not exists (select from toegang t where t.pet_id = p_pet and t.dossier_id = d.id and t.bron_id = p_id) then
    raise exception 'deze pet werkt niet in dossiers' using errcode = 'DW002';
  end if;
  -- Who looked in an emergency keeps the duties of that look.
  update plicht x set pet_id = p_pet where x.gemeente_id = d.gemeente_id and x.dossier_id = d.id and x.gedaan_op is null
    and exists (select from betrokkenheid b where b.gemeente_id = x.gemeente_id and b.dossier_id = x.dossier_id and b.pet_id = x.pet_id and b.vlaggen & 8 > 0);
  return d.persoon_id;
end $function$
;
grant execute on function deelwijzer.wijs_dossier_toe(uuid,uuid,uuid,text) to deelwijzer_breed;

CREATE OR REPLACE FUNCTION deelwijzer.wis_gegevens(p_gemeente uuid, p_uitvoering uuid, p_ids uuid[], p_nu timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.wis_wat_terug_ging()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  if not exists (select from afweging a where a.gemeente_id = new.gemeente_id and a.id = new.afweging_id and is_gesloten_regime(a.soort)) then return null; end if;
  delete from concept c where c.gemeente_id = new.gemeente_id and c.soort = 'afweging' and c.onderwerp_id = new.afweging_id;
  if new.uitkomst = 'terug' then
    delete from afweging_stap s where s.gemeente_id = new.gemeente_id and s.afweging_id = new.afweging_id and s.stap = 'inhoud';
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.woont_geheim(p_persoon uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select not exists (select from persoon p where p.gemeente_id = huidige_gemeente() and p.id = p_persoon and not p.geheim_adres)
    or exists (select from gezinslid een join gezinslid ander on ander.gemeente_id = een.gemeente_id and ander.gezin_id = een.gezin_id
      join persoon x on x.gemeente_id = ander.gemeente_id and x.id = ander.persoon_id and x.geheim_adres
      where een.gemeente_id = huidige_gemeente() and een.persoon_id = p_persoon)
    or exists (select from vertegenwoordiging v join persoon x on x.gemeente_id = v.gemeente_id and x.id = v.vertegenwoordiger_id and x.geheim_adres
      where v.gemeente_id = huidige_gemeente() and v.persoon_id = p_persoon)
    or exists (select from persoon p join persoon x on x.gemeente_id = p.gemeente_id and x.geheim_adres and x.adres_ix = p.adres_ix
      where p.gemeente_id = huidige_gemeente() and p.id = p_persoon)
$function$
;

CREATE OR REPLACE FUNCTION deelwijzer.wordt_uitgevoerd(p_gemeente uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select exists (select from verzoekuitvoering u where u.gemeente_id = p_gemeente and u.xmin = pg_current_xact_id()::xid)
$function$
;

CREATE OR REPLACE FUNCTION deelwijzer.zelfde_gegeven(p_gemeente uuid, p_gegeven uuid)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  with recursive heen as (
    select g.id, g.herkomst_id, g.vervangt_id from gegeven g where g.gemeente_id = p_gemeente and g.id = p_gegeven
    union
    select g.id, g.herkomst_id, g.vervangt_id from heen h join gegeven g on g.gemeente_id = p_gemeente
      and (g.id in (h.herkomst_id, h.vervangt_id) or g.herkomst_id = h.id or g.vervangt_id = h.id)
  )
  select g.id from heen h join gegeven g on g.gemeente_id = p_gemeente and g.id = h.id
  where verantwoordelijke_van(p_gemeente, g.dossier_id) = (select verantwoordelijke_van(p_gemeente, z.dossier_id) from gegeven z
    where z.gemeente_id = p_gemeente and z.id = p_gegeven)
$function$
;

CREATE OR REPLACE FUNCTION deelwijzer.zet_agenda(p_id uuid, p_hash bytea, p_nu timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
declare ik pet%rowtype;
begin
  ik := eis_pet();
  -- Two tabs at one moment: one after the other, the last one works.
  perform pg_advisory_xact_lock(hashtextextended('agenda ' || ik.id::text, 0));
  update agenda_link set geeindigd_op = p_nu where gemeente_id = ik.gemeente_id and pet_id = ik.id and geeindigd_op is null;
  if p_hash is not null then
    insert into agenda_link (gemeente_id, id, pet_id, hash, gemaakt_op) values (ik.gemeente_id, p_id, ik.id, p_hash, p_nu);
  end if;
end $function$
;
grant execute on function deelwijzer.zet_agenda(uuid,bytea,timestamp with time zone) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.zet_bereikbaar(p_dossier uuid, p_persoon uuid, p_samen boolean, p_geen boolean, p_wil text, p_email text, p_wis boolean, p_veilig jsonb, p_nu timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  perform eis_mens_in_dossier(p_dossier, p_persoon);
  perform schrijf_bereikbaar(p_persoon, 'professional', p_samen, p_geen, p_wil, p_email, p_wis, p_veilig, p_nu);
end $function$
;
grant execute on function deelwijzer.zet_bereikbaar(uuid,uuid,boolean,boolean,text,text,boolean,jsonb,timestamp with time zone) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.zet_bericht_klaar(p_soort text, p_id uuid, p_aanleiding text, p_besluit uuid, p_nu timestamp with time zone)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
declare n integer;
begin
  -- A resident or a partner tells only who asked them: how many were queued would say who somebody's parents are, or that
  -- they are a child.
  if p_aanleiding = 'code' or huidige_persoon() is not null and p_soort <> 'vrager-toestemming'
     or (huidige_partner() is not null or huidige_link() is not null) and p_soort <> 'vrager-partner' then
    raise exception 'niet zo' using errcode = 'insufficient_privilege';
  end if;
  insert into bericht (gemeente_id, aan_soort, aan_id, aanleiding, besluit_id, klaargezet_op, niet_voor, bijgewerkt_op)
    select huidige_gemeente(), o.aan_soort, o.aan_id, p_aanleiding, p_besluit, p_nu, p_nu, p_nu
    from ontvangers_van_bericht(p_soort, p_id, (p_nu at time zone 'Europe/Amsterdam')::date) o
    where not exists (select from bericht x where x.gemeente_id = huidige_gemeente() and x.aan_soort = o.aan_soort and x.aan_id = o.aan_id
      and x.aanleiding = p_aanleiding and x.besluit_id is not distinct from p_besluit and x.staat = 'wacht'
      and x.niet_voor < p_nu + interval '7 days')
      -- Who does it themselves knows.
      and o.aan_id is distinct from huidige_medewerker() and o.aan_id is distinct from huidige_persoon() and o.aan_id is distinct from huidige_partner();
  get diagnostics n = row_count;
  return n;
end $function$
;
grant execute on function deelwijzer.zet_bericht_klaar(text,uuid,text,uuid,timestamp with time zone) to deelwijzer_app;
grant execute on function deelwijzer.zet_bericht_klaar(text,uuid,text,uuid,timestamp with time zone) to deelwijzer_breed;
grant execute on function deelwijzer.zet_bericht_klaar(text,uuid,text,uuid,timestamp with time zone) to deelwijzer_inwoner;
grant execute on function deelwijzer.zet_bericht_klaar(text,uuid,text,uuid,timestamp with time zone) to deelwijzer_partner;

CREATE OR REPLACE FUNCTION deelwijzer.zet_brp_moment(p_dossier uuid, p_persoon uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  perform eis_mens_in_dossier(p_dossier, p_persoon);
  update persoon set brp_op = now() where gemeente_id = huidige_gemeente() and id = p_persoon;
end $function$
;
grant execute on function deelwijzer.zet_brp_moment(uuid,uuid) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.zet_bsn(p_dossier uuid, p_persoon uuid, p_bsn text, p_bsn_ix bytea)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
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
end $function$
;
grant execute on function deelwijzer.zet_bsn(uuid,uuid,text,bytea) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.zet_code(p_persoon uuid, p_hash bytea, p_nu timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  perform eis_ronde();
  update bereikbaar b set code_hash = p_hash, code_op = p_nu, code_pogingen = 0
    where b.gemeente_id = huidige_gemeente() and b.persoon_id = p_persoon and exists (select from bericht x where x.gemeente_id = b.gemeente_id
      and x.aan_id = p_persoon and x.aanleiding = 'code' and x.staat = 'onderweg' and x.xmin = pg_current_xact_id()::xid);
end $function$
;
grant execute on function deelwijzer.zet_code(uuid,bytea,timestamp with time zone) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.zet_curatele(p_dossier uuid, p_persoon uuid, p_curatele boolean)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  perform eis_mens_in_dossier(p_dossier, p_persoon);
  update persoon set curatele = p_curatele where gemeente_id = huidige_gemeente() and id = p_persoon;
end $function$
;
grant execute on function deelwijzer.zet_curatele(uuid,uuid,boolean) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.zet_geboorte(p_dossier uuid, p_persoon uuid, p_geboren date, p_onvolledig text, p_naam_ix bytea)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  perform eis_mens_in_dossier(p_dossier, p_persoon);
  update persoon set geboortedatum = p_geboren, geboorte_onvolledig = p_onvolledig, naam_ix = p_naam_ix
    where gemeente_id = huidige_gemeente() and id = p_persoon;
end $function$
;
grant execute on function deelwijzer.zet_geboorte(uuid,uuid,date,text,bytea) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.zet_geheim_adres(p_dossier uuid, p_persoon uuid, p_naam text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
declare g uuid := huidige_gemeente();
begin
  perform eis_mens_in_dossier(p_dossier, p_persoon);
  -- A household that bears this name would give it away.
  update gezin z set naam = 'Gezin' from persoon p, gezinslid gl where p.gemeente_id = g and p.id = p_persoon
    and gl.gemeente_id = g and gl.persoon_id = p.id and z.gemeente_id = g and z.id = gl.gezin_id and z.naam = 'Gezin ' || p.naam;
  update persoon set geheim_adres = true, naam = p_naam where gemeente_id = g and id = p_persoon and not geheim_adres;
end $function$
;
grant execute on function deelwijzer.zet_geheim_adres(uuid,uuid,text) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.zet_kennisgevingen_klaar(p_gemeente uuid, p_uitvoering uuid, p_ids uuid[], p_wat text, p_teksten jsonb, p_nu timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION deelwijzer.zet_mijn_bereikbaar(p_wil text, p_email text, p_wis boolean, p_veilig jsonb, p_nu timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  if huidige_persoon() is null then raise exception 'geen inwoner' using errcode = 'insufficient_privilege'; end if;
  perform schrijf_bereikbaar(huidige_persoon(), 'inwoner', true,
    coalesce((select b.geen_bericht from bereikbaar b where b.gemeente_id = huidige_gemeente() and b.persoon_id = huidige_persoon()), false),
    p_wil, p_email, p_wis, p_veilig, p_nu);
end $function$
;
grant execute on function deelwijzer.zet_mijn_bereikbaar(text,text,boolean,jsonb,timestamp with time zone) to deelwijzer_inwoner;

CREATE OR REPLACE FUNCTION deelwijzer.zet_overleden(p_dossier uuid, p_persoon uuid, p_op date)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
begin
  perform eis_mens_in_dossier(p_dossier, p_persoon);
  update persoon set overleden_op = p_op where gemeente_id = huidige_gemeente() and id = p_persoon;
end $function$
;
grant execute on function deelwijzer.zet_overleden(uuid,uuid,date) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.zet_vertegenwoordiger(p_dossier uuid, p_id uuid, p_persoon uuid, p_vertegenwoordiger uuid, p_soort text, p_gezag text, p_bron text, p_bron_soort text, p_van date, p_tot date)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
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
end $function$
;
grant execute on function deelwijzer.zet_vertegenwoordiger(uuid,uuid,uuid,uuid,text,text,text,text,date,date) to deelwijzer_app;

CREATE OR REPLACE FUNCTION deelwijzer.zichtbaar_voor_inwoner()
 RETURNS TABLE(persoon_id uuid, alleen_college boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'deelwijzer', 'pg_temp'
AS $function$
  select v.persoon_id, v.zicht = 'college' from voor_wie() v
$function$
;
grant execute on function deelwijzer.zichtbaar_voor_inwoner() to deelwijzer_inwoner;

create table deelwijzer.aanmelding (
  gemeente_id uuid not null,
  id uuid not null,
  medewerker_id uuid,
  partner_id uuid,
  code_hash bytea,
  code_tot timestamp with time zone not null,
  gemaakt_door uuid,
  gemaakt_op timestamp with time zone not null,
  account_ix bytea,
  gekoppeld_op timestamp with time zone,
  beeindigd_door uuid,
  beeindigd_op timestamp with time zone,
  constraint aanmelding_pkey PRIMARY KEY (gemeente_id, id),
  constraint aanmelding_gemeente_id_beeindigd_door_fkey FOREIGN KEY (gemeente_id, beeindigd_door) REFERENCES deelwijzer.medewerker(gemeente_id, id),
  constraint aanmelding_gemeente_id_fkey FOREIGN KEY (gemeente_id) REFERENCES deelwijzer.gemeente(id),
  constraint aanmelding_gemeente_id_gemaakt_door_fkey FOREIGN KEY (gemeente_id, gemaakt_door) REFERENCES deelwijzer.medewerker(gemeente_id, id),
  constraint aanmelding_gemeente_id_medewerker_id_fkey FOREIGN KEY (gemeente_id, medewerker_id) REFERENCES deelwijzer.medewerker(gemeente_id, id),
  constraint aanmelding_gemeente_id_partner_id_fkey FOREIGN KEY (gemeente_id, partner_id) REFERENCES deelwijzer.partner_medewerker(gemeente_id, id),
  constraint aanmelding_account_ix_check CHECK ((length(account_ix) = 32)),
  constraint aanmelding_check CHECK ((num_nonnulls(medewerker_id, partner_id) = 1)),
  constraint aanmelding_check1 CHECK (((account_ix IS NULL) = (gekoppeld_op IS NULL))),
  constraint aanmelding_check2 CHECK (((code_hash IS NULL) OR ((gekoppeld_op IS NULL) AND (beeindigd_op IS NULL)))),
  constraint aanmelding_check3 CHECK (((beeindigd_op IS NULL) = (beeindigd_door IS NULL))),
  constraint aanmelding_code_hash_check CHECK ((length(code_hash) = 32))
);
CREATE UNIQUE INDEX aanmelding_account ON deelwijzer.aanmelding USING btree (gemeente_id, account_ix) WHERE (beeindigd_op IS NULL);
CREATE UNIQUE INDEX aanmelding_code ON deelwijzer.aanmelding USING btree (gemeente_id, code_hash) WHERE (code_hash IS NOT NULL);
CREATE UNIQUE INDEX aanmelding_medewerker ON deelwijzer.aanmelding USING btree (gemeente_id, medewerker_id) WHERE (beeindigd_op IS NULL);
CREATE UNIQUE INDEX aanmelding_partner ON deelwijzer.aanmelding USING btree (gemeente_id, partner_id) WHERE (beeindigd_op IS NULL);
alter table deelwijzer.aanmelding enable row level security;
alter table deelwijzer.aanmelding force row level security;
create policy eigenaar on deelwijzer.aanmelding as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy lezen on deelwijzer.aanmelding as permissive for select to deelwijzer_breed
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (( SELECT deelwijzer.huidige_petsoort() AS huidige_petsoort) = 'beheerder'::text)));
create policy uitnodigen on deelwijzer.aanmelding as permissive for insert to deelwijzer_breed
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (( SELECT deelwijzer.huidige_petsoort() AS huidige_petsoort) = 'beheerder'::text) AND (gemaakt_door = ( SELECT deelwijzer.huidige_medewerker() AS huidige_medewerker)) AND (medewerker_id IS DISTINCT FROM ( SELECT deelwijzer.huidige_medewerker() AS huidige_medewerker)) AND (account_ix IS NULL) AND (beeindigd_op IS NULL)));
grant insert on deelwijzer.aanmelding to deelwijzer_breed;
grant select (beeindigd_door, beeindigd_op, code_tot, gekoppeld_op, gemaakt_door, gemaakt_op, gemeente_id, id, medewerker_id, partner_id) on deelwijzer.aanmelding to deelwijzer_breed;

create table deelwijzer.aanmeldpoging (
  id_hash bytea not null,
  gemeente_id uuid not null,
  wie text not null,
  terug text not null,
  begonnen_op timestamp with time zone not null,
  account_ix bytea,
  pogingen smallint not null default 0,
  constraint aanmeldpoging_pkey PRIMARY KEY (id_hash),
  constraint aanmeldpoging_gemeente_id_fkey FOREIGN KEY (gemeente_id) REFERENCES deelwijzer.gemeente(id),
  constraint aanmeldpoging_account_ix_check CHECK ((length(account_ix) = 32)),
  constraint aanmeldpoging_check CHECK (((account_ix IS NULL) OR (wie <> 'inwoner'::text))),
  constraint aanmeldpoging_id_hash_check CHECK ((length(id_hash) = 32)),
  constraint aanmeldpoging_pogingen_check CHECK (((pogingen >= 0) AND (pogingen <= 5))),
  constraint aanmeldpoging_terug_check CHECK ((length(terug) <= 2000)),
  constraint aanmeldpoging_wie_check CHECK ((wie = ANY (ARRAY['inwoner'::text, 'medewerker'::text, 'partner'::text])))
);
CREATE INDEX aanmeldpoging_begonnen ON deelwijzer.aanmeldpoging USING btree (begonnen_op);
alter table deelwijzer.aanmeldpoging enable row level security;
alter table deelwijzer.aanmeldpoging force row level security;
create policy eigen_poging on deelwijzer.aanmeldpoging as permissive for all to deelwijzer_app
  using (( SELECT deelwijzer.is_nog_niemand() AS is_nog_niemand))
  with check (( SELECT deelwijzer.is_nog_niemand() AS is_nog_niemand));
create policy eigenaar on deelwijzer.aanmeldpoging as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
grant delete, insert, select on deelwijzer.aanmeldpoging to deelwijzer_app;
grant update (pogingen) on deelwijzer.aanmeldpoging to deelwijzer_app;

create table deelwijzer.afscherming (
  gemeente_id uuid not null,
  id uuid not null,
  persoon_id uuid not null,
  vertegenwoordiger_id uuid not null,
  begonnen_op timestamp with time zone not null,
  herzien_op date not null,
  beeindigd_op timestamp with time zone,
  plicht_id uuid,
  constraint afscherming_pkey PRIMARY KEY (gemeente_id, id),
  constraint afscherming_gemeente_id_persoon_id_fkey FOREIGN KEY (gemeente_id, persoon_id) REFERENCES deelwijzer.persoon(gemeente_id, id),
  constraint afscherming_gemeente_id_plicht_id_fkey FOREIGN KEY (gemeente_id, plicht_id) REFERENCES deelwijzer.plicht(gemeente_id, id),
  constraint afscherming_gemeente_id_vertegenwoordiger_id_fkey FOREIGN KEY (gemeente_id, vertegenwoordiger_id) REFERENCES deelwijzer.persoon(gemeente_id, id),
  constraint afscherming_check CHECK ((persoon_id <> vertegenwoordiger_id))
);
CREATE UNIQUE INDEX afscherming_lopend ON deelwijzer.afscherming USING btree (gemeente_id, persoon_id, vertegenwoordiger_id) WHERE (beeindigd_op IS NULL);
CREATE INDEX afscherming_vertegenwoordiger ON deelwijzer.afscherming USING btree (gemeente_id, vertegenwoordiger_id) WHERE (beeindigd_op IS NULL);
alter table deelwijzer.afscherming enable row level security;
alter table deelwijzer.afscherming force row level security;
create policy bereik on deelwijzer.afscherming as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (persoon_id = ANY (ARRAY( SELECT dp.persoon_id
   FROM deelwijzer.dossier_persoon dp)))));
create policy eigenaar on deelwijzer.afscherming as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
grant select on deelwijzer.afscherming to deelwijzer_app;

create table deelwijzer.afscherming_besluit (
  gemeente_id uuid not null,
  id uuid not null,
  afscherming_id uuid not null,
  dossier_id uuid not null,
  persoon_id uuid not null,
  pet_id uuid not null,
  soort text not null,
  grond text not null,
  reden text not null,
  herzien_op date,
  op timestamp with time zone not null,
  constraint afscherming_besluit_pkey PRIMARY KEY (gemeente_id, id),
  constraint afscherming_besluit_gemeente_id_afscherming_id_fkey FOREIGN KEY (gemeente_id, afscherming_id) REFERENCES deelwijzer.afscherming(gemeente_id, id),
  constraint afscherming_besluit_gemeente_id_dossier_id_persoon_id_fkey FOREIGN KEY (gemeente_id, dossier_id, persoon_id) REFERENCES deelwijzer.dossier_persoon(gemeente_id, dossier_id, persoon_id),
  constraint afscherming_besluit_gemeente_id_pet_id_fkey FOREIGN KEY (gemeente_id, pet_id) REFERENCES deelwijzer.pet(gemeente_id, id),
  constraint afscherming_besluit_check CHECK (((soort = 'beeindigd'::text) = (herzien_op IS NULL))),
  constraint afscherming_besluit_grond_check CHECK ((grond = ANY (ARRAY['veiligheid'::text, 'zwaarwegend-belang'::text]))),
  constraint afscherming_besluit_reden_check CHECK (deelwijzer.is_verzegeld(reden)),
  constraint afscherming_besluit_soort_check CHECK ((soort = ANY (ARRAY['begin'::text, 'verlengd'::text, 'beeindigd'::text])))
);
CREATE INDEX afscherming_besluit_van ON deelwijzer.afscherming_besluit USING btree (gemeente_id, afscherming_id, op);
CREATE TRIGGER afscherming_besluit_onveranderlijk BEFORE DELETE OR UPDATE OR TRUNCATE ON deelwijzer.afscherming_besluit FOR EACH STATEMENT EXECUTE FUNCTION deelwijzer.weiger_wijziging();
alter table deelwijzer.afscherming_besluit enable row level security;
alter table deelwijzer.afscherming_besluit force row level security;
create policy bereik on deelwijzer.afscherming_besluit as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (dossier_id = ANY (ARRAY( SELECT t.dossier_id
   FROM deelwijzer.toegang t
  WHERE ((t.vlaggen & 2) > 0))))));
create policy eigenaar on deelwijzer.afscherming_besluit as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
grant select on deelwijzer.afscherming_besluit to deelwijzer_app;

create table deelwijzer.afschrift (
  gemeente_id uuid not null,
  id uuid not null,
  persoon_id uuid not null,
  vrager_id uuid not null,
  staat text not null default 'wacht'::text,
  klaar smallint not null default 0,
  pogingen smallint not null default 0,
  zicht text not null,
  gevraagd_op timestamp with time zone not null,
  bijgewerkt_op timestamp with time zone not null,
  klaar_op timestamp with time zone,
  verloopt_op timestamp with time zone,
  papier_op timestamp with time zone,
  papier_hoe text,
  constraint afschrift_pkey PRIMARY KEY (gemeente_id, id),
  constraint afschrift_gemeente_id_fkey FOREIGN KEY (gemeente_id) REFERENCES deelwijzer.gemeente(id),
  constraint afschrift_gemeente_id_persoon_id_fkey FOREIGN KEY (gemeente_id, persoon_id) REFERENCES deelwijzer.persoon(gemeente_id, id),
  constraint afschrift_gemeente_id_vrager_id_fkey FOREIGN KEY (gemeente_id, vrager_id) REFERENCES deelwijzer.persoon(gemeente_id, id),
  constraint afschrift_check CHECK (((staat = ANY (ARRAY['klaar'::text, 'verlopen'::text])) = (verloopt_op IS NOT NULL))),
  constraint afschrift_check1 CHECK (((papier_op IS NULL) = (papier_hoe IS NULL))),
  constraint afschrift_papier_hoe_check CHECK ((papier_hoe = ANY (ARRAY['post'::text, 'ophalen'::text]))),
  constraint afschrift_staat_check CHECK ((staat = ANY (ARRAY['wacht'::text, 'bezig'::text, 'klaar'::text, 'mislukt'::text, 'verlopen'::text])))
);
CREATE UNIQUE INDEX afschrift_loopt ON deelwijzer.afschrift USING btree (gemeente_id, persoon_id, vrager_id) WHERE (staat = ANY (ARRAY['wacht'::text, 'bezig'::text]));
CREATE INDEX afschrift_te_doen ON deelwijzer.afschrift USING btree (gemeente_id, gevraagd_op) WHERE (staat = ANY (ARRAY['wacht'::text, 'bezig'::text]));
CREATE INDEX afschrift_verloopt ON deelwijzer.afschrift USING btree (gemeente_id, verloopt_op) WHERE (staat = 'klaar'::text);
CREATE INDEX afschrift_vrager ON deelwijzer.afschrift USING btree (gemeente_id, vrager_id, gevraagd_op DESC);
alter table deelwijzer.afschrift enable row level security;
alter table deelwijzer.afschrift force row level security;
create policy eigenaar on deelwijzer.afschrift as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy inwoner on deelwijzer.afschrift as permissive for select to deelwijzer_inwoner
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (vrager_id = ( SELECT deelwijzer.huidige_persoon() AS huidige_persoon)) AND (NOT (zicht IS DISTINCT FROM deelwijzer.afschrift_zicht(persoon_id)))));
grant select on deelwijzer.afschrift to deelwijzer_inwoner;

create table deelwijzer.afschrift_deel (
  gemeente_id uuid not null,
  id uuid not null,
  afschrift_id uuid not null,
  deel text not null,
  inhoud jsonb not null,
  op timestamp with time zone not null,
  constraint afschrift_deel_pkey PRIMARY KEY (gemeente_id, id),
  constraint afschrift_deel_gemeente_id_afschrift_id_deel_key UNIQUE (gemeente_id, afschrift_id, deel),
  constraint afschrift_deel_gemeente_id_afschrift_id_fkey FOREIGN KEY (gemeente_id, afschrift_id) REFERENCES deelwijzer.afschrift(gemeente_id, id) ON DELETE CASCADE,
  constraint afschrift_deel_deel_check CHECK (((deel ~ '^[a-z]+(-[a-z]+)*$'::text) AND (length(deel) <= 40))),
  constraint afschrift_deel_inhoud_check CHECK (deelwijzer.is_verzegeld(inhoud))
);
alter table deelwijzer.afschrift_deel enable row level security;
alter table deelwijzer.afschrift_deel force row level security;
create policy eigenaar on deelwijzer.afschrift_deel as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy inwoner on deelwijzer.afschrift_deel as permissive for select to deelwijzer_inwoner
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM deelwijzer.afschrift a
  WHERE ((a.gemeente_id = afschrift_deel.gemeente_id) AND (a.id = afschrift_deel.afschrift_id))))));
create policy inwoner_schrijft on deelwijzer.afschrift_deel as permissive for insert to deelwijzer_inwoner
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM deelwijzer.afschrift a
  WHERE ((a.gemeente_id = afschrift_deel.gemeente_id) AND (a.id = afschrift_deel.afschrift_id) AND (a.staat = 'bezig'::text))))));
grant insert, select on deelwijzer.afschrift_deel to deelwijzer_inwoner;

create table deelwijzer.afschrift_stuk (
  gemeente_id uuid not null,
  id uuid not null,
  afschrift_id uuid not null,
  vorm text not null,
  nr smallint not null,
  inhoud bytea not null,
  constraint afschrift_stuk_pkey PRIMARY KEY (gemeente_id, id),
  constraint afschrift_stuk_gemeente_id_afschrift_id_vorm_nr_key UNIQUE (gemeente_id, afschrift_id, vorm, nr),
  constraint afschrift_stuk_gemeente_id_afschrift_id_fkey FOREIGN KEY (gemeente_id, afschrift_id) REFERENCES deelwijzer.afschrift(gemeente_id, id) ON DELETE CASCADE,
  constraint afschrift_stuk_inhoud_check CHECK (deelwijzer.is_verzegeld(inhoud)),
  constraint afschrift_stuk_nr_check CHECK ((nr >= 1)),
  constraint afschrift_stuk_vorm_check CHECK ((vorm = ANY (ARRAY['html'::text, 'pdf'::text, 'json'::text, 'documenten'::text])))
);
alter table deelwijzer.afschrift_stuk enable row level security;
alter table deelwijzer.afschrift_stuk force row level security;
create policy eigenaar on deelwijzer.afschrift_stuk as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy inwoner on deelwijzer.afschrift_stuk as permissive for select to deelwijzer_inwoner
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM deelwijzer.afschrift a
  WHERE ((a.gemeente_id = afschrift_stuk.gemeente_id) AND (a.id = afschrift_stuk.afschrift_id))))));
create policy inwoner_schrijft on deelwijzer.afschrift_stuk as permissive for insert to deelwijzer_inwoner
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM deelwijzer.afschrift a
  WHERE ((a.gemeente_id = afschrift_stuk.gemeente_id) AND (a.id = afschrift_stuk.afschrift_id) AND (a.staat = 'bezig'::text))))));
grant insert, select on deelwijzer.afschrift_stuk to deelwijzer_inwoner;

create table deelwijzer.afweging (
  gemeente_id uuid not null,
  id uuid not null,
  nummer text not null,
  soort text not null,
  dossier_id uuid not null,
  persoon_id uuid not null,
  pet_id uuid not null,
  plicht_id uuid not null,
  begonnen_op timestamp with time zone not null,
  constraint afweging_pkey PRIMARY KEY (gemeente_id, id),
  constraint afweging_gemeente_id_dossier_id_id_key UNIQUE (gemeente_id, dossier_id, id),
  constraint afweging_nummer_key UNIQUE (gemeente_id, nummer),
  constraint afweging_gemeente_id_dossier_id_persoon_id_fkey FOREIGN KEY (gemeente_id, dossier_id, persoon_id) REFERENCES deelwijzer.dossier_persoon(gemeente_id, dossier_id, persoon_id),
  constraint afweging_gemeente_id_pet_id_fkey FOREIGN KEY (gemeente_id, pet_id) REFERENCES deelwijzer.pet(gemeente_id, id),
  constraint afweging_gemeente_id_plicht_id_fkey FOREIGN KEY (gemeente_id, plicht_id) REFERENCES deelwijzer.plicht(gemeente_id, id),
  constraint afweging_soort_check CHECK (((soort ~ '^[a-z]+(-[a-z]+)*$'::text) AND (length(soort) <= 60)))
);
CREATE INDEX afweging_dossier ON deelwijzer.afweging USING btree (gemeente_id, dossier_id, begonnen_op DESC);
CREATE INDEX afweging_plicht ON deelwijzer.afweging USING btree (gemeente_id, plicht_id);
CREATE TRIGGER afweging_blijft BEFORE DELETE OR UPDATE ON deelwijzer.afweging FOR EACH ROW EXECUTE FUNCTION deelwijzer.weiger_wijziging();
CREATE TRIGGER afweging_plicht_past AFTER INSERT ON deelwijzer.afweging FOR EACH ROW EXECUTE FUNCTION deelwijzer.afweging_plicht_past();
alter table deelwijzer.afweging enable row level security;
alter table deelwijzer.afweging force row level security;
create policy bereik on deelwijzer.afweging as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (dossier_id = ANY (ARRAY( SELECT t.dossier_id
   FROM deelwijzer.toegang t
  WHERE (((t.vlaggen & 2) > 0) AND (t.bron <> 'nood'::text)))))));
create policy eigenaar on deelwijzer.afweging as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy schrijven on deelwijzer.afweging as permissive for insert to deelwijzer_app
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet)) AND (EXISTS ( SELECT
   FROM deelwijzer.toegang t
  WHERE ((t.dossier_id = afweging.dossier_id) AND ((t.vlaggen & 8) > 0))))));
grant insert, select on deelwijzer.afweging to deelwijzer_app;

create table deelwijzer.afweging_einde (
  gemeente_id uuid not null,
  afweging_id uuid not null,
  uitkomst text not null,
  inhoud jsonb not null,
  antwoord jsonb,
  triage_id uuid,
  pet_id uuid not null,
  op timestamp with time zone not null,
  constraint afweging_einde_pkey PRIMARY KEY (gemeente_id, afweging_id),
  constraint afweging_einde_gemeente_id_afweging_id_fkey FOREIGN KEY (gemeente_id, afweging_id) REFERENCES deelwijzer.afweging(gemeente_id, id),
  constraint afweging_einde_gemeente_id_pet_id_fkey FOREIGN KEY (gemeente_id, pet_id) REFERENCES deelwijzer.pet(gemeente_id, id),
  constraint afweging_einde_gemeente_id_triage_id_fkey FOREIGN KEY (gemeente_id, triage_id) REFERENCES deelwijzer.triage(gemeente_id, id),
  constraint afweging_einde_inhoud_check CHECK (deelwijzer.is_verzegeld(inhoud)),
  constraint afweging_einde_uitkomst_check CHECK (((uitkomst ~ '^[a-z]+(-[a-z]+)*$'::text) AND (length(uitkomst) <= 40)))
);
CREATE INDEX afweging_einde_triage ON deelwijzer.afweging_einde USING btree (gemeente_id, triage_id) WHERE (triage_id IS NOT NULL);
CREATE TRIGGER afweging_einde_blijft BEFORE DELETE OR UPDATE ON deelwijzer.afweging_einde FOR EACH ROW EXECUTE FUNCTION deelwijzer.weiger_wijziging();
CREATE TRIGGER afweging_einde_open BEFORE INSERT ON deelwijzer.afweging_einde FOR EACH ROW EXECUTE FUNCTION deelwijzer.bewaak_afweging();
CREATE TRIGGER afweging_einde_wist AFTER INSERT ON deelwijzer.afweging_einde FOR EACH ROW EXECUTE FUNCTION deelwijzer.wis_wat_terug_ging();
CREATE TRIGGER afweging_triage BEFORE INSERT ON deelwijzer.afweging_einde FOR EACH ROW EXECUTE FUNCTION deelwijzer.afweging_triage_past();
alter table deelwijzer.afweging_einde enable row level security;
alter table deelwijzer.afweging_einde force row level security;
create policy bereik on deelwijzer.afweging_einde as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM deelwijzer.afweging a
  WHERE ((a.gemeente_id = afweging_einde.gemeente_id) AND (a.id = afweging_einde.afweging_id))))));
create policy eigenaar on deelwijzer.afweging_einde as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy schrijven on deelwijzer.afweging_einde as permissive for insert to deelwijzer_app
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet)) AND (EXISTS ( SELECT
   FROM (deelwijzer.afweging a
     JOIN deelwijzer.toegang t ON (((t.dossier_id = a.dossier_id) AND ((t.vlaggen & 8) > 0))))
  WHERE (a.id = afweging_einde.afweging_id)))));
grant insert, select on deelwijzer.afweging_einde to deelwijzer_app;

create table deelwijzer.afweging_stap (
  gemeente_id uuid not null,
  id uuid not null,
  afweging_id uuid not null,
  stap text not null,
  nr smallint not null,
  pet_id uuid not null,
  inhoud jsonb not null,
  op timestamp with time zone not null,
  constraint afweging_stap_pkey PRIMARY KEY (gemeente_id, id),
  constraint afweging_stap_gemeente_id_afweging_id_stap_nr_key UNIQUE (gemeente_id, afweging_id, stap, nr),
  constraint afweging_stap_gemeente_id_afweging_id_fkey FOREIGN KEY (gemeente_id, afweging_id) REFERENCES deelwijzer.afweging(gemeente_id, id),
  constraint afweging_stap_gemeente_id_pet_id_fkey FOREIGN KEY (gemeente_id, pet_id) REFERENCES deelwijzer.pet(gemeente_id, id),
  constraint afweging_stap_inhoud_check CHECK (deelwijzer.is_verzegeld(inhoud)),
  constraint afweging_stap_nr_check CHECK (((nr >= 1) AND (nr <= 50))),
  constraint afweging_stap_stap_check CHECK (((stap ~ '^[a-z]+(-[a-z]+)*$'::text) AND (length(stap) <= 40)))
);
CREATE TRIGGER afweging_stap_blijft BEFORE UPDATE ON deelwijzer.afweging_stap FOR EACH ROW EXECUTE FUNCTION deelwijzer.weiger_wijziging();
CREATE TRIGGER afweging_stap_gaat_zo_niet BEFORE DELETE ON deelwijzer.afweging_stap FOR EACH ROW EXECUTE FUNCTION deelwijzer.bewaak_stap_weg();
CREATE TRIGGER afweging_stap_open BEFORE INSERT ON deelwijzer.afweging_stap FOR EACH ROW EXECUTE FUNCTION deelwijzer.bewaak_afweging();
CREATE TRIGGER afweging_stap_open_nummer BEFORE INSERT ON deelwijzer.afweging_stap FOR EACH ROW WHEN ((new.stap = 'inhoud'::text)) EXECUTE FUNCTION deelwijzer.nummer_inhoud();
alter table deelwijzer.afweging_stap enable row level security;
alter table deelwijzer.afweging_stap force row level security;
create policy bereik on deelwijzer.afweging_stap as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM deelwijzer.afweging a
  WHERE ((a.gemeente_id = afweging_stap.gemeente_id) AND (a.id = afweging_stap.afweging_id))))));
create policy eigenaar on deelwijzer.afweging_stap as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy gesloten_regime on deelwijzer.afweging_stap as restrictive for select to deelwijzer_app
  using (((stap <> 'inhoud'::text) OR deelwijzer.kreeg_het_zelf(afweging_id, pet_id)));
create policy schrijven on deelwijzer.afweging_stap as permissive for insert to deelwijzer_app
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet)) AND (EXISTS ( SELECT
   FROM (deelwijzer.afweging a
     JOIN deelwijzer.toegang t ON (((t.dossier_id = a.dossier_id) AND ((t.vlaggen & 8) > 0))))
  WHERE (a.id = afweging_stap.afweging_id)))));
grant insert, select on deelwijzer.afweging_stap to deelwijzer_app;

create table deelwijzer.afwijking (
  gemeente_id uuid not null,
  besluit_id uuid not null,
  persoon_id uuid not null,
  handeling text not null,
  ontvanger_type text not null,
  doel text not null,
  reden text not null,
  genomen_op timestamp with time zone not null,
  constraint afwijking_pkey PRIMARY KEY (gemeente_id, besluit_id),
  constraint afwijking_gemeente_id_besluit_id_fkey FOREIGN KEY (gemeente_id, besluit_id) REFERENCES deelwijzer.triagebesluit(gemeente_id, id),
  constraint afwijking_reden_check CHECK ((reden = ANY (ARRAY['gevaar'::text, 'wens-inwoner'::text, 'regel-past-niet'::text, 'overleg-zei-anders'::text, 'spoed'::text, 'anders'::text, 'niet-gezegd'::text])))
);
CREATE INDEX afwijking_moment ON deelwijzer.afwijking USING btree (gemeente_id, genomen_op);
CREATE TRIGGER afwijking_onveranderlijk BEFORE DELETE OR UPDATE OR TRUNCATE ON deelwijzer.afwijking FOR EACH STATEMENT EXECUTE FUNCTION deelwijzer.weiger_wijziging();
alter table deelwijzer.afwijking enable row level security;
alter table deelwijzer.afwijking force row level security;
create policy eigenaar on deelwijzer.afwijking as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy schrijven on deelwijzer.afwijking as permissive for insert to deelwijzer_app
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM deelwijzer.triagebesluit b
  WHERE ((b.gemeente_id = afwijking.gemeente_id) AND (b.id = afwijking.besluit_id) AND (b.pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet)) AND b.afgeweken AND (b.persoon_id = afwijking.persoon_id) AND (b.handeling = afwijking.handeling) AND (b.ontvanger_type = afwijking.ontvanger_type))))));
grant insert on deelwijzer.afwijking to deelwijzer_app;

create table deelwijzer.agenda_link (
  gemeente_id uuid not null,
  id uuid not null,
  pet_id uuid not null,
  hash bytea not null,
  gemaakt_op timestamp with time zone not null,
  geeindigd_op timestamp with time zone,
  constraint agenda_link_pkey PRIMARY KEY (gemeente_id, id),
  constraint agenda_link_hash_key UNIQUE (hash),
  constraint agenda_link_gemeente_id_pet_id_fkey FOREIGN KEY (gemeente_id, pet_id) REFERENCES deelwijzer.pet(gemeente_id, id),
  constraint agenda_link_hash_check CHECK ((length(hash) = 32))
);
CREATE UNIQUE INDEX agenda_link_pet ON deelwijzer.agenda_link USING btree (gemeente_id, pet_id) WHERE (geeindigd_op IS NULL);
alter table deelwijzer.agenda_link enable row level security;
alter table deelwijzer.agenda_link force row level security;
create policy eigen on deelwijzer.agenda_link as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet))));
create policy eigenaar on deelwijzer.agenda_link as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
grant select (geeindigd_op, gemaakt_op, gemeente_id, id, pet_id) on deelwijzer.agenda_link to deelwijzer_app;

create table deelwijzer.autorisatiedocument (
  gemeente_id uuid not null,
  id uuid not null,
  nummer integer not null,
  inhoud jsonb not null,
  gemaakt_door uuid not null,
  gemaakt_op timestamp with time zone not null,
  constraint autorisatiedocument_pkey PRIMARY KEY (gemeente_id, id),
  constraint autorisatiedocument_gemeente_id_nummer_key UNIQUE (gemeente_id, nummer),
  constraint autorisatiedocument_gemeente_id_fkey FOREIGN KEY (gemeente_id) REFERENCES deelwijzer.gemeente(id),
  constraint autorisatiedocument_gemeente_id_gemaakt_door_fkey FOREIGN KEY (gemeente_id, gemaakt_door) REFERENCES deelwijzer.medewerker(gemeente_id, id)
);
CREATE TRIGGER autorisatiedocument_onveranderlijk BEFORE DELETE OR UPDATE OR TRUNCATE ON deelwijzer.autorisatiedocument FOR EACH STATEMENT EXECUTE FUNCTION deelwijzer.weiger_wijziging();
alter table deelwijzer.autorisatiedocument enable row level security;
alter table deelwijzer.autorisatiedocument force row level security;
create policy eigenaar on deelwijzer.autorisatiedocument as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy lezen on deelwijzer.autorisatiedocument as permissive for select to deelwijzer_breed
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (( SELECT deelwijzer.huidige_petsoort() AS huidige_petsoort) = ANY (ARRAY['beheerder'::text, 'leidinggevende'::text, 'privacy-officer'::text]))));
create policy maken on deelwijzer.autorisatiedocument as permissive for insert to deelwijzer_breed
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (( SELECT deelwijzer.huidige_petsoort() AS huidige_petsoort) = 'beheerder'::text) AND (gemaakt_door = ( SELECT deelwijzer.huidige_medewerker() AS huidige_medewerker))));
grant insert, select on deelwijzer.autorisatiedocument to deelwijzer_breed;

create table deelwijzer.beperking_einde (
  gemeente_id uuid not null,
  id uuid not null,
  uitvoering_id uuid not null,
  pet_id uuid not null,
  aangekondigd_op timestamp with time zone not null,
  vanaf date not null,
  reden text not null,
  constraint beperking_einde_pkey PRIMARY KEY (gemeente_id, id),
  constraint beperking_einde_gemeente_id_uitvoering_id_key UNIQUE (gemeente_id, uitvoering_id),
  constraint beperking_einde_gemeente_id_pet_id_fkey FOREIGN KEY (gemeente_id, pet_id) REFERENCES deelwijzer.pet(gemeente_id, id),
  constraint beperking_einde_gemeente_id_uitvoering_id_fkey FOREIGN KEY (gemeente_id, uitvoering_id) REFERENCES deelwijzer.verzoekuitvoering(gemeente_id, id),
  constraint beperking_einde_check CHECK ((vanaf >= (((aangekondigd_op AT TIME ZONE 'Europe/Amsterdam'::text))::date + 7))),
  constraint beperking_einde_reden_check CHECK (deelwijzer.is_verzegeld(reden))
);
CREATE TRIGGER beperking_einde_blijft BEFORE DELETE OR UPDATE OR TRUNCATE ON deelwijzer.beperking_einde FOR EACH STATEMENT EXECUTE FUNCTION deelwijzer.weiger_wijziging();
alter table deelwijzer.beperking_einde enable row level security;
alter table deelwijzer.beperking_einde force row level security;
create policy bereik on deelwijzer.beperking_einde as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM deelwijzer.verzoekuitvoering u
  WHERE ((u.gemeente_id = beperking_einde.gemeente_id) AND (u.id = beperking_einde.uitvoering_id))))));
create policy eigenaar on deelwijzer.beperking_einde as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy inwoner on deelwijzer.beperking_einde as permissive for select to deelwijzer_inwoner
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM deelwijzer.verzoekuitvoering u
  WHERE ((u.gemeente_id = beperking_einde.gemeente_id) AND (u.id = beperking_einde.uitvoering_id))))));
grant select on deelwijzer.beperking_einde to deelwijzer_app;
grant select (aangekondigd_op, gemeente_id, id, reden, uitvoering_id, vanaf) on deelwijzer.beperking_einde to deelwijzer_inwoner;

create table deelwijzer.bereikbaar (
  gemeente_id uuid not null,
  persoon_id uuid not null,
  geen_bericht boolean not null default false,
  wil text,
  email text,
  heeft_email boolean generated always as ((email IS NOT NULL)) stored,
  email_bevestigd_op timestamp with time zone,
  code_hash bytea,
  code_op timestamp with time zone,
  code_pogingen smallint not null default 0,
  gewijzigd_op timestamp with time zone not null,
  constraint bereikbaar_pkey PRIMARY KEY (gemeente_id, persoon_id),
  constraint bereikbaar_gemeente_id_persoon_id_fkey FOREIGN KEY (gemeente_id, persoon_id) REFERENCES deelwijzer.persoon(gemeente_id, id),
  constraint bereikbaar_check CHECK (((email IS NOT NULL) OR ((email_bevestigd_op IS NULL) AND (code_hash IS NULL)))),
  constraint bereikbaar_check1 CHECK (((code_hash IS NULL) = (code_op IS NULL))),
  constraint bereikbaar_email_check CHECK (deelwijzer.is_verzegeld(email)),
  constraint bereikbaar_wil_check CHECK ((wil = ANY (ARRAY['email'::text, 'post'::text, 'telefoon'::text, 'pagina'::text])))
);
alter table deelwijzer.bereikbaar enable row level security;
alter table deelwijzer.bereikbaar force row level security;
create policy bereik on deelwijzer.bereikbaar as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM (deelwijzer.dossier_persoon dp
     JOIN deelwijzer.toegang t ON ((t.dossier_id = dp.dossier_id)))
  WHERE ((dp.gemeente_id = bereikbaar.gemeente_id) AND (dp.persoon_id = bereikbaar.persoon_id) AND ((t.vlaggen & 2) > 0))))));
create policy eigen on deelwijzer.bereikbaar as permissive for select to deelwijzer_inwoner
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (persoon_id = ( SELECT deelwijzer.huidige_persoon() AS huidige_persoon))));
create policy eigenaar on deelwijzer.bereikbaar as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
grant select (code_op, email_bevestigd_op, geen_bericht, gemeente_id, gewijzigd_op, heeft_email, persoon_id, wil) on deelwijzer.bereikbaar to deelwijzer_app;
grant select (code_op, email, email_bevestigd_op, geen_bericht, gemeente_id, gewijzigd_op, heeft_email, persoon_id, wil) on deelwijzer.bereikbaar to deelwijzer_inwoner;

create table deelwijzer.bereikbaar_kanaal (
  gemeente_id uuid not null,
  persoon_id uuid not null,
  kanaal text not null,
  veilig text not null,
  bron text not null,
  samen boolean not null,
  geheim_bekend boolean not null,
  dag date not null,
  constraint bereikbaar_kanaal_pkey PRIMARY KEY (gemeente_id, persoon_id, kanaal),
  constraint bereikbaar_kanaal_gemeente_id_persoon_id_fkey FOREIGN KEY (gemeente_id, persoon_id) REFERENCES deelwijzer.bereikbaar(gemeente_id, persoon_id),
  constraint bereikbaar_kanaal_bron_check CHECK ((bron = ANY (ARRAY['inwoner'::text, 'professional'::text]))),
  constraint bereikbaar_kanaal_check CHECK (((veilig <> 'ja'::text) OR samen)),
  constraint bereikbaar_kanaal_kanaal_check CHECK ((kanaal = ANY (ARRAY['email'::text, 'post'::text, 'telefoon'::text, 'pagina'::text]))),
  constraint bereikbaar_kanaal_veilig_check CHECK ((veilig = ANY (ARRAY['ja'::text, 'nee'::text, 'onbekend'::text])))
);
alter table deelwijzer.bereikbaar_kanaal enable row level security;
alter table deelwijzer.bereikbaar_kanaal force row level security;
create policy bij_bereikbaar on deelwijzer.bereikbaar_kanaal as permissive for select to deelwijzer_app, deelwijzer_inwoner
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM deelwijzer.bereikbaar b
  WHERE ((b.gemeente_id = bereikbaar_kanaal.gemeente_id) AND (b.persoon_id = bereikbaar_kanaal.persoon_id))))));
create policy eigenaar on deelwijzer.bereikbaar_kanaal as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
grant select on deelwijzer.bereikbaar_kanaal to deelwijzer_app;
grant select on deelwijzer.bereikbaar_kanaal to deelwijzer_inwoner;

create table deelwijzer.bericht (
  gemeente_id uuid not null,
  id uuid not null default gen_random_uuid(),
  volgnummer bigint not null generated always as identity,
  aan_soort text not null,
  aan_id uuid not null,
  aanleiding text not null,
  besluit_id uuid,
  klaargezet_op timestamp with time zone not null,
  niet_voor timestamp with time zone not null,
  staat text not null default 'wacht'::text,
  reden text,
  pogingen smallint not null default 0,
  bundel text,
  dag date,
  bijgewerkt_op timestamp with time zone not null,
  constraint bericht_pkey PRIMARY KEY (gemeente_id, id),
  constraint bericht_gemeente_id_fkey FOREIGN KEY (gemeente_id) REFERENCES deelwijzer.gemeente(id),
  constraint bericht_aan_soort_check CHECK ((aan_soort = ANY (ARRAY['inwoner'::text, 'medewerker'::text, 'partner'::text]))),
  constraint bericht_aanleiding_check CHECK ((aanleiding ~ '^[a-z-]{2,40}$'::text)),
  constraint bericht_check CHECK (((staat = ANY (ARRAY['onderweg'::text, 'verstuurd'::text, 'onbekend'::text, 'niet-verstuurd'::text])) = (dag IS NOT NULL))),
  constraint bericht_reden_check CHECK ((reden ~ '^[a-z-]{2,40}$'::text)),
  constraint bericht_staat_check CHECK ((staat = ANY (ARRAY['wacht'::text, 'onderweg'::text, 'verstuurd'::text, 'gebundeld'::text, 'vervallen'::text, 'mislukt'::text, 'onbekend'::text, 'niet-verstuurd'::text])))
);
CREATE INDEX bericht_aan ON deelwijzer.bericht USING btree (gemeente_id, aan_id, staat);
CREATE UNIQUE INDEX bericht_een_per_dag ON deelwijzer.bericht USING btree (gemeente_id, aan_soort, aan_id, bundel, dag) WHERE (staat = ANY (ARRAY['onderweg'::text, 'verstuurd'::text, 'onbekend'::text, 'niet-verstuurd'::text]));
CREATE INDEX bericht_wacht ON deelwijzer.bericht USING btree (gemeente_id, niet_voor, volgnummer) WHERE (staat = 'wacht'::text);
alter table deelwijzer.bericht enable row level security;
alter table deelwijzer.bericht force row level security;
create policy eigenaar on deelwijzer.bericht as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);

create table deelwijzer.berichtadres (
  gemeente_id uuid not null,
  soort text not null,
  id uuid not null,
  email text not null,
  wens text not null default 'dagelijks'::text,
  gewijzigd_op timestamp with time zone not null,
  constraint berichtadres_pkey PRIMARY KEY (gemeente_id, soort, id),
  constraint berichtadres_gemeente_id_fkey FOREIGN KEY (gemeente_id) REFERENCES deelwijzer.gemeente(id),
  constraint berichtadres_email_check CHECK (deelwijzer.is_verzegeld(email)),
  constraint berichtadres_soort_check CHECK ((soort = ANY (ARRAY['medewerker'::text, 'partner'::text]))),
  constraint berichtadres_wens_check CHECK ((wens = ANY (ARRAY['uit'::text, 'dagelijks'::text, 'direct'::text])))
);
alter table deelwijzer.berichtadres enable row level security;
alter table deelwijzer.berichtadres force row level security;
create policy beheer on deelwijzer.berichtadres as permissive for all to deelwijzer_breed
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (( SELECT deelwijzer.huidige_petsoort() AS huidige_petsoort) = 'beheerder'::text)))
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (( SELECT deelwijzer.huidige_petsoort() AS huidige_petsoort) = 'beheerder'::text)));
create policy eigen on deelwijzer.berichtadres as permissive for select to deelwijzer_app, deelwijzer_breed
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (soort = 'medewerker'::text) AND (id = ( SELECT deelwijzer.huidige_medewerker() AS huidige_medewerker))));
create policy eigen_wens on deelwijzer.berichtadres as permissive for update to deelwijzer_app, deelwijzer_breed
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (soort = 'medewerker'::text) AND (id = ( SELECT deelwijzer.huidige_medewerker() AS huidige_medewerker))))
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (soort = 'medewerker'::text) AND (id = ( SELECT deelwijzer.huidige_medewerker() AS huidige_medewerker))));
create policy eigenaar on deelwijzer.berichtadres as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
grant select on deelwijzer.berichtadres to deelwijzer_app;
grant update (gewijzigd_op, wens) on deelwijzer.berichtadres to deelwijzer_app;
grant delete, insert, select on deelwijzer.berichtadres to deelwijzer_breed;
grant update (email, gewijzigd_op, wens) on deelwijzer.berichtadres to deelwijzer_breed;

create table deelwijzer.bestandsvergelijking (
  gemeente_id uuid not null,
  id uuid not null,
  nummer text not null,
  pet_id uuid not null,
  soort text not null,
  onderwerp text not null,
  bestanden text not null,
  toets jsonb not null,
  antwoord jsonb not null,
  op timestamp with time zone not null,
  constraint bestandsvergelijking_pkey PRIMARY KEY (gemeente_id, id),
  constraint bestandsvergelijking_nummer_key UNIQUE (gemeente_id, nummer),
  constraint bestandsvergelijking_gemeente_id_pet_id_fkey FOREIGN KEY (gemeente_id, pet_id) REFERENCES deelwijzer.pet(gemeente_id, id),
  constraint bestandsvergelijking_bestanden_check CHECK (((length(bestanden) >= 1) AND (length(bestanden) <= 500))),
  constraint bestandsvergelijking_onderwerp_check CHECK (((length(onderwerp) >= 1) AND (length(onderwerp) <= 200))),
  constraint bestandsvergelijking_soort_check CHECK ((soort = ANY (ARRAY['samenloop'::text, 'anoniem'::text, 'herleidbaar'::text])))
);
CREATE INDEX bestandsvergelijking_op ON deelwijzer.bestandsvergelijking USING btree (gemeente_id, op DESC);
CREATE TRIGGER bestandsvergelijking_blijft BEFORE DELETE OR UPDATE ON deelwijzer.bestandsvergelijking FOR EACH ROW EXECUTE FUNCTION deelwijzer.weiger_wijziging();
CREATE TRIGGER bestandsvergelijking_mag BEFORE INSERT ON deelwijzer.bestandsvergelijking FOR EACH ROW EXECUTE FUNCTION deelwijzer.bewaak_bestandsvergelijking();
alter table deelwijzer.bestandsvergelijking enable row level security;
alter table deelwijzer.bestandsvergelijking force row level security;
create policy bereik on deelwijzer.bestandsvergelijking as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM deelwijzer.pet p
  WHERE ((p.gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (p.id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet)) AND (p.taken && ARRAY['toeleiding-pw'::text, 'begeleiden-plan-pw'::text, 'handhaving'::text, 'beleid'::text]))))));
create policy eigenaar on deelwijzer.bestandsvergelijking as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy schrijven on deelwijzer.bestandsvergelijking as permissive for insert to deelwijzer_app
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet))));
create policy toezicht on deelwijzer.bestandsvergelijking as permissive for select to deelwijzer_breed
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (( SELECT deelwijzer.huidige_petsoort() AS huidige_petsoort) = 'privacy-officer'::text)));
grant insert, select on deelwijzer.bestandsvergelijking to deelwijzer_app;
grant select on deelwijzer.bestandsvergelijking to deelwijzer_breed;

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
CREATE INDEX betrokkenheid_pet ON deelwijzer.betrokkenheid USING btree (gemeente_id, pet_id);
CREATE TRIGGER betrokkenheid_toegang AFTER INSERT OR DELETE OR UPDATE ON deelwijzer.betrokkenheid FOR EACH ROW EXECUTE FUNCTION deelwijzer.toegang_na_betrokkenheid();
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

create table deelwijzer.bewaarde_invoer (
  gemeente_id uuid not null,
  id uuid not null,
  persoon_id uuid not null,
  pad text not null,
  velden jsonb not null,
  op timestamp with time zone not null,
  constraint bewaarde_invoer_pkey PRIMARY KEY (gemeente_id, id),
  constraint bewaarde_invoer_een UNIQUE (gemeente_id, persoon_id),
  constraint bewaarde_invoer_gemeente_id_persoon_id_fkey FOREIGN KEY (gemeente_id, persoon_id) REFERENCES deelwijzer.persoon(gemeente_id, id),
  constraint bewaarde_invoer_pad_check CHECK ((pad ~ '^/mijn/[a-z0-9/-]{1,200}$'::text)),
  constraint bewaarde_invoer_velden_check CHECK (deelwijzer.is_verzegeld(velden))
);
alter table deelwijzer.bewaarde_invoer enable row level security;
alter table deelwijzer.bewaarde_invoer force row level security;
create policy eigen on deelwijzer.bewaarde_invoer as permissive for all to deelwijzer_inwoner
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (persoon_id = ( SELECT deelwijzer.huidige_persoon() AS huidige_persoon))))
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (persoon_id = ( SELECT deelwijzer.huidige_persoon() AS huidige_persoon))));
create policy eigenaar on deelwijzer.bewaarde_invoer as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy opruimen on deelwijzer.bewaarde_invoer as permissive for delete to deelwijzer_sequencer
  using ((op < (now() - '1 day'::interval)));
create policy opruimen_zoeken on deelwijzer.bewaarde_invoer as permissive for select to deelwijzer_sequencer
  using ((op < (now() - '1 day'::interval)));
grant delete, insert, select on deelwijzer.bewaarde_invoer to deelwijzer_inwoner;
grant delete on deelwijzer.bewaarde_invoer to deelwijzer_sequencer;
grant select (op) on deelwijzer.bewaarde_invoer to deelwijzer_sequencer;

create table deelwijzer.blad (
  boom smallint not null,
  index bigint not null,
  gemeente_id uuid,
  gebeurtenis_id uuid,
  bericht_id uuid,
  commitment bytea not null,
  constraint blad_pkey PRIMARY KEY (boom, index),
  constraint blad_gemeente_id_gebeurtenis_id_key UNIQUE (gemeente_id, gebeurtenis_id),
  constraint blad_bericht_id_fkey FOREIGN KEY (bericht_id) REFERENCES deelwijzer.logboek_bericht(id),
  constraint blad_boom_fkey FOREIGN KEY (boom) REFERENCES deelwijzer.boom(nr),
  constraint blad_check CHECK (((gebeurtenis_id IS NULL) <> (bericht_id IS NULL))),
  constraint blad_check1 CHECK (((gebeurtenis_id IS NULL) = (gemeente_id IS NULL))),
  constraint blad_commitment_check CHECK ((length(commitment) = 32)),
  constraint blad_index_check CHECK ((index >= 0))
);
CREATE TRIGGER blad_onveranderlijk BEFORE DELETE OR UPDATE OR TRUNCATE ON deelwijzer.blad FOR EACH STATEMENT EXECUTE FUNCTION deelwijzer.weiger_wijziging();
alter table deelwijzer.blad enable row level security;
alter table deelwijzer.blad force row level security;
create policy bij_gebeurtenis on deelwijzer.blad as permissive for select to deelwijzer_app, deelwijzer_breed, deelwijzer_inwoner
  using (((bericht_id IS NOT NULL) OR ((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM deelwijzer.gebeurtenis g
  WHERE ((g.gemeente_id = blad.gemeente_id) AND (g.id = blad.gebeurtenis_id)))))));
create policy eigenaar on deelwijzer.blad as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy volgorde on deelwijzer.blad as permissive for all to deelwijzer_sequencer
  using (true)
  with check (true);
grant select on deelwijzer.blad to deelwijzer_app;
grant select on deelwijzer.blad to deelwijzer_breed;
grant select on deelwijzer.blad to deelwijzer_inwoner;
grant insert, select on deelwijzer.blad to deelwijzer_sequencer;

create table deelwijzer.boom (
  nr smallint not null,
  origin text not null,
  vkey text not null,
  begonnen_op timestamp with time zone not null,
  bevroren_op timestamp with time zone,
  bevroren_reden text,
  constraint boom_pkey PRIMARY KEY (nr),
  constraint boom_origin_key UNIQUE (origin),
  constraint boom_check CHECK (((bevroren_op IS NULL) = (bevroren_reden IS NULL))),
  constraint boom_nr_check CHECK ((nr > 0))
);
CREATE UNIQUE INDEX boom_een_open ON deelwijzer.boom USING btree ((true)) WHERE (bevroren_op IS NULL);
CREATE TRIGGER boom_blijft BEFORE UPDATE ON deelwijzer.boom FOR EACH ROW EXECUTE FUNCTION deelwijzer.boom_blijft();
CREATE TRIGGER boom_onveranderlijk BEFORE DELETE OR TRUNCATE ON deelwijzer.boom FOR EACH STATEMENT EXECUTE FUNCTION deelwijzer.weiger_wijziging();
alter table deelwijzer.boom enable row level security;
alter table deelwijzer.boom force row level security;
create policy eigenaar on deelwijzer.boom as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy lezen on deelwijzer.boom as permissive for select to deelwijzer_app, deelwijzer_breed, deelwijzer_inwoner
  using (true);
create policy volgorde on deelwijzer.boom as permissive for all to deelwijzer_sequencer
  using (true)
  with check (true);
grant select on deelwijzer.boom to deelwijzer_app;
grant select on deelwijzer.boom to deelwijzer_breed;
grant select on deelwijzer.boom to deelwijzer_inwoner;
grant insert, select on deelwijzer.boom to deelwijzer_sequencer;
grant update (bevroren_op, bevroren_reden) on deelwijzer.boom to deelwijzer_sequencer;

create table deelwijzer.checkpoint (
  boom smallint not null,
  grootte bigint not null,
  wortel bytea not null,
  notitie text not null,
  getuigd boolean not null default false,
  gemaakt_op timestamp with time zone not null,
  gepubliceerd_op timestamp with time zone,
  constraint checkpoint_pkey PRIMARY KEY (boom, grootte),
  constraint checkpoint_boom_fkey FOREIGN KEY (boom) REFERENCES deelwijzer.boom(nr),
  constraint checkpoint_grootte_check CHECK ((grootte > 0)),
  constraint checkpoint_wortel_check CHECK ((length(wortel) = 32))
);
CREATE TRIGGER checkpoint_groeit BEFORE UPDATE ON deelwijzer.checkpoint FOR EACH ROW EXECUTE FUNCTION deelwijzer.checkpoint_groeit();
CREATE TRIGGER checkpoint_onveranderlijk BEFORE DELETE OR TRUNCATE ON deelwijzer.checkpoint FOR EACH STATEMENT EXECUTE FUNCTION deelwijzer.weiger_wijziging();
alter table deelwijzer.checkpoint enable row level security;
alter table deelwijzer.checkpoint force row level security;
create policy eigenaar on deelwijzer.checkpoint as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy lezen on deelwijzer.checkpoint as permissive for select to deelwijzer_app, deelwijzer_breed, deelwijzer_inwoner
  using (true);
create policy volgorde on deelwijzer.checkpoint as permissive for all to deelwijzer_sequencer
  using (true)
  with check (true);
grant select on deelwijzer.checkpoint to deelwijzer_app;
grant select on deelwijzer.checkpoint to deelwijzer_breed;
grant select on deelwijzer.checkpoint to deelwijzer_inwoner;
grant insert, select on deelwijzer.checkpoint to deelwijzer_sequencer;
grant update (gepubliceerd_op, getuigd, notitie) on deelwijzer.checkpoint to deelwijzer_sequencer;

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
  constraint concept_soort_check CHECK (((soort ~ '^[a-z]+(-[a-z]+)*$'::text) AND (length(soort) <= 30))),
  constraint concept_verzegeld CHECK (deelwijzer.is_verzegeld(waarden)) NOT VALID
);
alter table deelwijzer.concept enable row level security;
alter table deelwijzer.concept force row level security;
create policy eigen on deelwijzer.concept as permissive for all to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet))))
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet))));
create policy eigen_breed on deelwijzer.concept as permissive for all to deelwijzer_breed
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet)) AND (( SELECT deelwijzer.huidige_petsoort() AS huidige_petsoort) IS NOT NULL)))
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet)) AND (( SELECT deelwijzer.huidige_petsoort() AS huidige_petsoort) IS NOT NULL)));
create policy eigenaar on deelwijzer.concept as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
grant delete, insert, select on deelwijzer.concept to deelwijzer_app;
grant update (bijgewerkt_op, fouten, versie, waarden) on deelwijzer.concept to deelwijzer_app;
grant delete, insert, select on deelwijzer.concept to deelwijzer_breed;
grant update (bijgewerkt_op, fouten, versie, waarden) on deelwijzer.concept to deelwijzer_breed;

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

create table deelwijzer.convenant (
  gemeente_id uuid not null,
  id uuid not null,
  reeks_id uuid not null,
  versie smallint not null,
  soort text not null,
  titel text not null,
  vindplaats text not null,
  partijen uuid[] not null,
  doelen text[] not null,
  categorieen text[] not null,
  nooit text[] not null default '{}'::text[],
  buiten text not null default 'overleg'::text,
  checklist jsonb not null,
  bepalingen jsonb not null default '[]'::jsonb,
  ingangsdatum date not null,
  einddatum date,
  evaluatie date,
  gemaakt_door uuid not null,
  gemaakt_op timestamp with time zone not null,
  bevestigd_door uuid,
  bevestigd_op timestamp with time zone,
  beeindigd_per date,
  beeindigd_door uuid,
  beeindigreden text not null default ''::text,
  constraint convenant_pkey PRIMARY KEY (gemeente_id, id),
  constraint convenant_gemeente_id_reeks_id_versie_key UNIQUE (gemeente_id, reeks_id, versie),
  constraint convenant_gemeente_id_beeindigd_door_fkey FOREIGN KEY (gemeente_id, beeindigd_door) REFERENCES deelwijzer.medewerker(gemeente_id, id),
  constraint convenant_gemeente_id_bevestigd_door_fkey FOREIGN KEY (gemeente_id, bevestigd_door) REFERENCES deelwijzer.medewerker(gemeente_id, id),
  constraint convenant_gemeente_id_fkey FOREIGN KEY (gemeente_id) REFERENCES deelwijzer.gemeente(id),
  constraint convenant_gemeente_id_gemaakt_door_fkey FOREIGN KEY (gemeente_id, gemaakt_door) REFERENCES deelwijzer.medewerker(gemeente_id, id),
  constraint convenant_beeindigreden_check CHECK ((length(beeindigreden) <= 500)),
  constraint convenant_buiten_check CHECK ((buiten = ANY (ARRAY['overleg'::text, 'verboden'::text]))),
  constraint convenant_check CHECK ((NOT (categorieen && nooit))),
  constraint convenant_check1 CHECK (((einddatum IS NULL) OR (einddatum >= ingangsdatum))),
  constraint convenant_check2 CHECK (((soort <> ALL (ARRAY['convenant'::text, 'gegevensleveringsovereenkomst'::text])) OR ((cardinality(doelen) > 0) AND (cardinality(categorieen) > 0)))),
  constraint convenant_check3 CHECK (((bevestigd_op IS NULL) = (bevestigd_door IS NULL))),
  constraint convenant_check4 CHECK (((beeindigd_per IS NULL) = (beeindigd_door IS NULL))),
  constraint convenant_partijen_check CHECK (((cardinality(partijen) >= 2) AND (cardinality(partijen) <= 50))),
  constraint convenant_soort_check CHECK ((soort = ANY (ARRAY['convenant'::text, 'verwerkersovereenkomst'::text, 'gegevensleveringsovereenkomst'::text, 'inkoopcontract'::text]))),
  constraint convenant_titel_check CHECK (((length(titel) >= 1) AND (length(titel) <= 200))),
  constraint convenant_versie_check CHECK (((versie >= 1) AND (versie <= 999))),
  constraint convenant_vindplaats_check CHECK (((length(vindplaats) >= 1) AND (length(vindplaats) <= 500)))
);
CREATE UNIQUE INDEX convenant_een_concept ON deelwijzer.convenant USING btree (gemeente_id, reeks_id) WHERE ((bevestigd_op IS NULL) AND (beeindigd_per IS NULL));
CREATE INDEX convenant_partijen ON deelwijzer.convenant USING gin (partijen) WHERE (bevestigd_op IS NOT NULL);
CREATE TRIGGER convenant_bewaakt BEFORE INSERT OR UPDATE ON deelwijzer.convenant FOR EACH ROW EXECUTE FUNCTION deelwijzer.bewaak_convenant();
CREATE TRIGGER convenant_blijft BEFORE DELETE OR TRUNCATE ON deelwijzer.convenant FOR EACH STATEMENT EXECUTE FUNCTION deelwijzer.weiger_wijziging();
alter table deelwijzer.convenant enable row level security;
alter table deelwijzer.convenant force row level security;
create policy bijwerken on deelwijzer.convenant as permissive for update to deelwijzer_breed
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (( SELECT deelwijzer.huidige_petsoort() AS huidige_petsoort) = ANY (ARRAY['beheerder'::text, 'leidinggevende'::text, 'privacy-officer'::text]))))
  with check ((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)));
create policy eigenaar on deelwijzer.convenant as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy lezen on deelwijzer.convenant as permissive for select to deelwijzer_breed
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (( SELECT deelwijzer.huidige_petsoort() AS huidige_petsoort) = ANY (ARRAY['beheerder'::text, 'leidinggevende'::text, 'privacy-officer'::text]))));
create policy lezen_bevestigd on deelwijzer.convenant as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (bevestigd_op IS NOT NULL)));
create policy opstellen on deelwijzer.convenant as permissive for insert to deelwijzer_breed
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (( SELECT deelwijzer.huidige_petsoort() AS huidige_petsoort) = 'privacy-officer'::text) AND (gemaakt_door = ( SELECT deelwijzer.huidige_medewerker() AS huidige_medewerker)) AND (bevestigd_op IS NULL) AND (beeindigd_per IS NULL)));
grant select on deelwijzer.convenant to deelwijzer_app;
grant insert, select on deelwijzer.convenant to deelwijzer_breed;
grant update (beeindigd_door, beeindigd_per, beeindigreden, bepalingen, bevestigd_door, bevestigd_op, buiten, categorieen, checklist, doelen, einddatum, evaluatie, ingangsdatum, nooit, partijen, soort, titel, vindplaats) on deelwijzer.convenant to deelwijzer_breed;

create table deelwijzer.convenant_handtekening (
  gemeente_id uuid not null,
  convenant_id uuid not null,
  organisatie_id uuid not null,
  naam text not null,
  functie text not null,
  getekend_op date not null,
  vastgelegd_door uuid not null,
  vastgelegd_op timestamp with time zone not null,
  constraint convenant_handtekening_pkey PRIMARY KEY (gemeente_id, convenant_id, organisatie_id),
  constraint convenant_handtekening_gemeente_id_convenant_id_fkey FOREIGN KEY (gemeente_id, convenant_id) REFERENCES deelwijzer.convenant(gemeente_id, id),
  constraint convenant_handtekening_gemeente_id_organisatie_id_fkey FOREIGN KEY (gemeente_id, organisatie_id) REFERENCES deelwijzer.organisatie(gemeente_id, id),
  constraint convenant_handtekening_gemeente_id_vastgelegd_door_fkey FOREIGN KEY (gemeente_id, vastgelegd_door) REFERENCES deelwijzer.medewerker(gemeente_id, id),
  constraint convenant_handtekening_functie_check CHECK (((length(functie) >= 1) AND (length(functie) <= 200))),
  constraint convenant_handtekening_naam_check CHECK (((length(naam) >= 1) AND (length(naam) <= 200)))
);
CREATE TRIGGER convenant_handtekening_bewaakt BEFORE INSERT ON deelwijzer.convenant_handtekening FOR EACH ROW EXECUTE FUNCTION deelwijzer.bewaak_handtekening();
CREATE TRIGGER convenant_handtekening_onveranderlijk BEFORE DELETE OR UPDATE OR TRUNCATE ON deelwijzer.convenant_handtekening FOR EACH STATEMENT EXECUTE FUNCTION deelwijzer.weiger_wijziging();
alter table deelwijzer.convenant_handtekening enable row level security;
alter table deelwijzer.convenant_handtekening force row level security;
create policy eigenaar on deelwijzer.convenant_handtekening as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy lezen on deelwijzer.convenant_handtekening as permissive for select to deelwijzer_breed
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (( SELECT deelwijzer.huidige_petsoort() AS huidige_petsoort) = ANY (ARRAY['beheerder'::text, 'leidinggevende'::text, 'privacy-officer'::text]))));
create policy tekenen on deelwijzer.convenant_handtekening as permissive for insert to deelwijzer_breed
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (( SELECT deelwijzer.huidige_petsoort() AS huidige_petsoort) = 'privacy-officer'::text) AND (vastgelegd_door = ( SELECT deelwijzer.huidige_medewerker() AS huidige_medewerker))));
grant insert, select on deelwijzer.convenant_handtekening to deelwijzer_breed;

create table deelwijzer.deling (
  gemeente_id uuid not null,
  id uuid not null,
  nummer text not null,
  verstrekking_id uuid not null,
  dossier_id uuid not null,
  persoon_id uuid not null,
  besluit_id uuid not null,
  soort text not null,
  organisatie_id uuid,
  link_hash bytea,
  over text not null,
  waarom text not null,
  voorwaarden text not null,
  afzender text not null,
  doel text not null,
  geldig_tot date not null,
  gedeeld_op timestamp with time zone not null,
  constraint deling_pkey PRIMARY KEY (gemeente_id, id),
  constraint deling_gemeente_id_verstrekking_id_key UNIQUE (gemeente_id, verstrekking_id),
  constraint deling_nummer_key UNIQUE (gemeente_id, nummer),
  constraint deling_gemeente_id_organisatie_id_fkey FOREIGN KEY (gemeente_id, organisatie_id) REFERENCES deelwijzer.organisatie(gemeente_id, id),
  constraint deling_gemeente_id_verstrekking_id_fkey FOREIGN KEY (gemeente_id, verstrekking_id) REFERENCES deelwijzer.verstrekking(gemeente_id, id),
  constraint deling_afzender_check CHECK (((length(afzender) >= 1) AND (length(afzender) <= 300))),
  constraint deling_check CHECK (((soort = 'partner'::text) = (organisatie_id IS NOT NULL))),
  constraint deling_check1 CHECK (((soort = 'link'::text) = (link_hash IS NOT NULL))),
  constraint deling_link_hash_check CHECK ((length(link_hash) = 32)),
  constraint deling_over_check CHECK (deelwijzer.is_verzegeld(over)),
  constraint deling_soort_check CHECK ((soort = ANY (ARRAY['partner'::text, 'link'::text]))),
  constraint deling_voorwaarden_check CHECK (deelwijzer.is_verzegeld(voorwaarden)),
  constraint deling_waarom_check CHECK (deelwijzer.is_verzegeld(waarom)),
  constraint hoogstens_een_jaar CHECK ((geldig_tot <= (((gedeeld_op AT TIME ZONE 'Europe/Amsterdam'::text))::date + 365)))
);
CREATE INDEX deling_dossier ON deelwijzer.deling USING btree (gemeente_id, dossier_id, gedeeld_op DESC);
CREATE UNIQUE INDEX deling_link ON deelwijzer.deling USING btree (link_hash) WHERE (link_hash IS NOT NULL);
CREATE INDEX deling_organisatie ON deelwijzer.deling USING btree (gemeente_id, organisatie_id, gedeeld_op DESC);
CREATE INDEX deling_persoon ON deelwijzer.deling USING btree (gemeente_id, persoon_id);
CREATE TRIGGER deling_bewaakt AFTER INSERT ON deelwijzer.deling FOR EACH ROW EXECUTE FUNCTION deelwijzer.bewaak_deling();
CREATE TRIGGER deling_onveranderlijk BEFORE DELETE OR UPDATE OR TRUNCATE ON deelwijzer.deling FOR EACH STATEMENT EXECUTE FUNCTION deelwijzer.weiger_wijziging();
alter table deelwijzer.deling enable row level security;
alter table deelwijzer.deling force row level security;
create policy bereik on deelwijzer.deling as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (dossier_id = ANY (ARRAY( SELECT t.dossier_id
   FROM deelwijzer.toegang t
  WHERE ((t.vlaggen & 2) > 0))))));
create policy eigenaar on deelwijzer.deling as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy inwoner on deelwijzer.deling as permissive for select to deelwijzer_inwoner
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM deelwijzer.verstrekking v
  WHERE ((v.gemeente_id = deling.gemeente_id) AND (v.id = deling.verstrekking_id))))));
create policy partner on deelwijzer.deling as permissive for select to deelwijzer_partner
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND ((organisatie_id = ( SELECT deelwijzer.huidige_partnerorganisatie() AS huidige_partnerorganisatie)) OR (link_hash = ( SELECT deelwijzer.huidige_link() AS huidige_link))) AND deelwijzer.is_lopend(id)));
create policy schrijven on deelwijzer.deling as permissive for insert to deelwijzer_app
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM deelwijzer.verstrekking v
  WHERE ((v.gemeente_id = deling.gemeente_id) AND (v.id = deling.verstrekking_id) AND (v.pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet)))))));
grant insert, select on deelwijzer.deling to deelwijzer_app;
grant select (afzender, doel, gedeeld_op, geldig_tot, gemeente_id, id, nummer, organisatie_id, over, persoon_id, soort, verstrekking_id, voorwaarden, waarom) on deelwijzer.deling to deelwijzer_inwoner;
grant select (afzender, besluit_id, doel, dossier_id, gedeeld_op, geldig_tot, gemeente_id, id, link_hash, nummer, organisatie_id, over, persoon_id, soort, verstrekking_id, voorwaarden, waarom) on deelwijzer.deling to deelwijzer_partner;

create table deelwijzer.deling_bericht (
  gemeente_id uuid not null,
  id uuid not null,
  deling_id uuid not null,
  soort text not null,
  partner_medewerker_id uuid,
  pet_id uuid,
  tekst text not null,
  op timestamp with time zone not null,
  constraint deling_bericht_pkey PRIMARY KEY (gemeente_id, id),
  constraint deling_bericht_gemeente_id_deling_id_fkey FOREIGN KEY (gemeente_id, deling_id) REFERENCES deelwijzer.deling(gemeente_id, id),
  constraint deling_bericht_gemeente_id_partner_medewerker_id_fkey FOREIGN KEY (gemeente_id, partner_medewerker_id) REFERENCES deelwijzer.partner_medewerker(gemeente_id, id),
  constraint deling_bericht_gemeente_id_pet_id_fkey FOREIGN KEY (gemeente_id, pet_id) REFERENCES deelwijzer.pet(gemeente_id, id),
  constraint deling_bericht_check CHECK (((soort = 'antwoord'::text) = (pet_id IS NOT NULL))),
  constraint deling_bericht_check1 CHECK (((pet_id IS NULL) <> (partner_medewerker_id IS NULL))),
  constraint deling_bericht_soort_check CHECK ((soort = ANY (ARRAY['aanvaard'::text, 'afgewezen'::text, 'vraag'::text, 'antwoord'::text]))),
  constraint deling_bericht_tekst_check CHECK (deelwijzer.is_verzegeld(tekst))
);
CREATE INDEX deling_bericht_bij ON deelwijzer.deling_bericht USING btree (gemeente_id, deling_id, op);
CREATE TRIGGER deling_bericht_onveranderlijk BEFORE DELETE OR UPDATE OR TRUNCATE ON deelwijzer.deling_bericht FOR EACH STATEMENT EXECUTE FUNCTION deelwijzer.weiger_wijziging();
alter table deelwijzer.deling_bericht enable row level security;
alter table deelwijzer.deling_bericht force row level security;
create policy bij_deling on deelwijzer.deling_bericht as permissive for select to deelwijzer_app, deelwijzer_inwoner, deelwijzer_partner
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM deelwijzer.deling d
  WHERE ((d.gemeente_id = deling_bericht.gemeente_id) AND (d.id = deling_bericht.deling_id))))));
create policy eigenaar on deelwijzer.deling_bericht as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy schrijven on deelwijzer.deling_bericht as permissive for insert to deelwijzer_app
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet)) AND (EXISTS ( SELECT
   FROM (deelwijzer.deling d
     JOIN deelwijzer.toegang t ON ((t.dossier_id = d.dossier_id)))
  WHERE ((d.gemeente_id = deling_bericht.gemeente_id) AND (d.id = deling_bericht.deling_id) AND ((t.vlaggen & 8) > 0))))));
create policy schrijven_partner on deelwijzer.deling_bericht as permissive for insert to deelwijzer_partner
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (partner_medewerker_id = ( SELECT deelwijzer.huidige_partner() AS huidige_partner)) AND (EXISTS ( SELECT
   FROM deelwijzer.deling d
  WHERE ((d.gemeente_id = deling_bericht.gemeente_id) AND (d.id = deling_bericht.deling_id) AND (d.soort = 'partner'::text))))));
grant insert, select on deelwijzer.deling_bericht to deelwijzer_app;
grant select on deelwijzer.deling_bericht to deelwijzer_inwoner;
grant insert, select on deelwijzer.deling_bericht to deelwijzer_partner;

create table deelwijzer.deling_lezing (
  gemeente_id uuid not null,
  deling_id uuid not null,
  partner_medewerker_id uuid,
  op timestamp with time zone not null,
  constraint deling_lezing_gemeente_id_deling_id_partner_medewerker_id_key UNIQUE NULLS NOT DISTINCT (gemeente_id, deling_id, partner_medewerker_id),
  constraint deling_lezing_gemeente_id_deling_id_fkey FOREIGN KEY (gemeente_id, deling_id) REFERENCES deelwijzer.deling(gemeente_id, id),
  constraint deling_lezing_gemeente_id_partner_medewerker_id_fkey FOREIGN KEY (gemeente_id, partner_medewerker_id) REFERENCES deelwijzer.partner_medewerker(gemeente_id, id)
);
CREATE TRIGGER deling_lezing_onveranderlijk BEFORE DELETE OR UPDATE OR TRUNCATE ON deelwijzer.deling_lezing FOR EACH STATEMENT EXECUTE FUNCTION deelwijzer.weiger_wijziging();
alter table deelwijzer.deling_lezing enable row level security;
alter table deelwijzer.deling_lezing force row level security;
create policy bij_deling on deelwijzer.deling_lezing as permissive for select to deelwijzer_app, deelwijzer_inwoner
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM deelwijzer.deling d
  WHERE ((d.gemeente_id = deling_lezing.gemeente_id) AND (d.id = deling_lezing.deling_id))))));
create policy eigen on deelwijzer.deling_lezing as permissive for select to deelwijzer_partner
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (partner_medewerker_id = ( SELECT deelwijzer.huidige_partner() AS huidige_partner))));
create policy eigenaar on deelwijzer.deling_lezing as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy lezen on deelwijzer.deling_lezing as permissive for insert to deelwijzer_partner
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (NOT (partner_medewerker_id IS DISTINCT FROM ( SELECT deelwijzer.huidige_partner() AS huidige_partner))) AND (EXISTS ( SELECT
   FROM deelwijzer.deling d
  WHERE ((d.gemeente_id = deling_lezing.gemeente_id) AND (d.id = deling_lezing.deling_id))))));
grant select on deelwijzer.deling_lezing to deelwijzer_app;
grant select on deelwijzer.deling_lezing to deelwijzer_inwoner;
grant insert, select on deelwijzer.deling_lezing to deelwijzer_partner;

create table deelwijzer.deling_stop (
  gemeente_id uuid not null,
  deling_id uuid not null,
  door text not null,
  op timestamp with time zone not null,
  constraint deling_stop_pkey PRIMARY KEY (gemeente_id, deling_id),
  constraint deling_stop_gemeente_id_deling_id_fkey FOREIGN KEY (gemeente_id, deling_id) REFERENCES deelwijzer.deling(gemeente_id, id),
  constraint deling_stop_door_check CHECK ((door = ANY (ARRAY['medewerker'::text, 'inwoner'::text, 'intrekking'::text, 'partner'::text, 'gelezen'::text])))
);
CREATE TRIGGER deling_stop_gemeld AFTER INSERT ON deelwijzer.deling_stop FOR EACH ROW EXECUTE FUNCTION deelwijzer.meld_gestopt();
CREATE TRIGGER deling_stop_onveranderlijk BEFORE DELETE OR UPDATE OR TRUNCATE ON deelwijzer.deling_stop FOR EACH STATEMENT EXECUTE FUNCTION deelwijzer.weiger_wijziging();
alter table deelwijzer.deling_stop enable row level security;
alter table deelwijzer.deling_stop force row level security;
create policy bij_deling on deelwijzer.deling_stop as permissive for select to deelwijzer_app, deelwijzer_inwoner
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM deelwijzer.deling d
  WHERE ((d.gemeente_id = deling_stop.gemeente_id) AND (d.id = deling_stop.deling_id))))));
create policy eigenaar on deelwijzer.deling_stop as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy stoppen on deelwijzer.deling_stop as permissive for insert to deelwijzer_app
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (door = 'medewerker'::text) AND (EXISTS ( SELECT
   FROM (deelwijzer.deling d
     JOIN deelwijzer.toegang t ON ((t.dossier_id = d.dossier_id)))
  WHERE ((d.gemeente_id = deling_stop.gemeente_id) AND (d.id = deling_stop.deling_id) AND ((t.vlaggen & 8) > 0))))));
create policy stoppen_inwoner on deelwijzer.deling_stop as permissive for insert to deelwijzer_inwoner
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (door = 'inwoner'::text) AND deelwijzer.rust_op_toestemming(deling_id) AND (EXISTS ( SELECT
   FROM deelwijzer.deling d
  WHERE ((d.gemeente_id = deling_stop.gemeente_id) AND (d.id = deling_stop.deling_id) AND (d.persoon_id = ( SELECT deelwijzer.huidige_persoon() AS huidige_persoon)))))));
create policy stoppen_partner on deelwijzer.deling_stop as permissive for insert to deelwijzer_partner
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM deelwijzer.deling d
  WHERE ((d.gemeente_id = deling_stop.gemeente_id) AND (d.id = deling_stop.deling_id) AND (((deling_stop.door = 'partner'::text) AND (d.soort = 'partner'::text)) OR ((deling_stop.door = 'gelezen'::text) AND (d.soort = 'link'::text))))))));
grant insert, select on deelwijzer.deling_stop to deelwijzer_app;
grant insert, select on deelwijzer.deling_stop to deelwijzer_inwoner;
grant insert on deelwijzer.deling_stop to deelwijzer_partner;

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
  constraint demo_login_soort_check CHECK ((soort = ANY (ARRAY['medewerker'::text, 'inwoner'::text, 'partner'::text])))
);
alter table deelwijzer.demo_login enable row level security;
alter table deelwijzer.demo_login force row level security;
create policy eigenaar on deelwijzer.demo_login as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy lezen on deelwijzer.demo_login as permissive for select to deelwijzer_app
  using (true);
grant select on deelwijzer.demo_login to deelwijzer_app;

create table deelwijzer.document (
  gemeente_id uuid not null,
  id uuid not null,
  gegeven_id uuid not null,
  dossier_id uuid not null,
  persoon_id uuid not null,
  pet_id uuid not null,
  naam text not null,
  soort text not null,
  grootte integer not null,
  sha256 bytea not null,
  inhoud bytea not null,
  sleutel uuid not null,
  toegevoegd_op timestamp with time zone not null,
  constraint document_pkey PRIMARY KEY (gemeente_id, id),
  constraint document_gemeente_id_pet_id_sleutel_key UNIQUE (gemeente_id, pet_id, sleutel),
  constraint document_gemeente_id_dossier_id_fkey FOREIGN KEY (gemeente_id, dossier_id) REFERENCES deelwijzer.dossier(gemeente_id, id),
  constraint document_gemeente_id_gegeven_id_fkey FOREIGN KEY (gemeente_id, gegeven_id) REFERENCES deelwijzer.gegeven(gemeente_id, id),
  constraint document_gemeente_id_persoon_id_fkey FOREIGN KEY (gemeente_id, persoon_id) REFERENCES deelwijzer.persoon(gemeente_id, id),
  constraint document_gemeente_id_pet_id_fkey FOREIGN KEY (gemeente_id, pet_id) REFERENCES deelwijzer.pet(gemeente_id, id),
  constraint document_grootte_check CHECK (((grootte >= 1) AND (grootte <= 10485760))),
  constraint document_sha256_check CHECK ((length(sha256) = 32)),
  constraint document_soort_check CHECK ((soort = ANY (ARRAY['application/pdf'::text, 'image/png'::text, 'image/jpeg'::text, 'message/rfc822'::text]))),
  constraint document_verzegeld CHECK ((deelwijzer.is_verzegeld(inhoud) AND deelwijzer.is_verzegeld(naam))) NOT VALID
);
CREATE INDEX document_dossier ON deelwijzer.document USING btree (gemeente_id, dossier_id);
CREATE INDEX document_gegeven ON deelwijzer.document USING btree (gemeente_id, gegeven_id);
CREATE TRIGGER document_blijft BEFORE UPDATE ON deelwijzer.document FOR EACH ROW EXECUTE FUNCTION deelwijzer.bewaak_document();
CREATE TRIGGER document_gegeven_is_er AFTER INSERT ON deelwijzer.document FOR EACH ROW EXECUTE FUNCTION deelwijzer.gegeven_is_er('gegeven_id');
CREATE TRIGGER document_onveranderlijk BEFORE TRUNCATE ON deelwijzer.document FOR EACH STATEMENT EXECUTE FUNCTION deelwijzer.weiger_wijziging();
CREATE TRIGGER document_wijzigt_dossier AFTER INSERT ON deelwijzer.document FOR EACH ROW EXECUTE FUNCTION deelwijzer.document_wijzigt_dossier();
alter table deelwijzer.document enable row level security;
alter table deelwijzer.document force row level security;
create policy bereik on deelwijzer.document as permissive for select to deelwijzer_app, deelwijzer_breed, deelwijzer_inwoner
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM deelwijzer.gegeven g
  WHERE ((g.gemeente_id = document.gemeente_id) AND (g.id = document.gegeven_id))))));
create policy eigenaar on deelwijzer.document as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy schrijven on deelwijzer.document as permissive for insert to deelwijzer_app
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet)) AND (EXISTS ( SELECT
   FROM deelwijzer.gegeven g
  WHERE ((g.gemeente_id = document.gemeente_id) AND (g.id = document.gegeven_id) AND (g.dossier_id = document.dossier_id) AND (g.persoon_id = document.persoon_id)))) AND (EXISTS ( SELECT
   FROM deelwijzer.toegang t
  WHERE ((t.dossier_id = document.dossier_id) AND ((t.vlaggen & 8) > 0))))));
grant insert, select on deelwijzer.document to deelwijzer_app;
grant select on deelwijzer.document to deelwijzer_breed;
grant select on deelwijzer.document to deelwijzer_inwoner;

create table deelwijzer.doeltoegang (
  gemeente_id uuid not null,
  id uuid not null,
  soort text not null,
  pet_id uuid not null,
  dossier_id uuid not null,
  dossier_nummer text not null,
  doel text not null,
  reden text not null,
  vlaggen integer not null,
  antwoord jsonb not null,
  geldig_van timestamp with time zone not null,
  geldig_tot timestamp with time zone not null,
  beoordelen_voor date,
  beoordeeld_door uuid,
  beoordeeld_op timestamp with time zone,
  oordeel text,
  oordeel_reden text,
  zegel_id uuid not null,
  constraint doeltoegang_pkey PRIMARY KEY (gemeente_id, id),
  constraint doeltoegang_gemeente_id_dossier_id_fkey FOREIGN KEY (gemeente_id, dossier_id) REFERENCES deelwijzer.dossier(gemeente_id, id),
  constraint doeltoegang_gemeente_id_pet_id_fkey FOREIGN KEY (gemeente_id, pet_id) REFERENCES deelwijzer.pet(gemeente_id, id),
  constraint doeltoegang_check CHECK (((geldig_tot > geldig_van) AND (geldig_tot <= (geldig_van + '31 days'::interval)))),
  constraint doeltoegang_check1 CHECK (((soort = 'nood'::text) = (beoordelen_voor IS NOT NULL))),
  constraint doeltoegang_check2 CHECK (((soort <> 'nood'::text) OR (geldig_tot <= (geldig_van + '72:00:00'::interval)))),
  constraint doeltoegang_oordeel_check CHECK ((oordeel = ANY (ARRAY['terecht'::text, 'niet-terecht'::text]))),
  constraint doeltoegang_soort_check CHECK ((soort = ANY (ARRAY['leidinggevende'::text, 'klacht'::text, 'nood'::text]))),
  constraint doeltoegang_verzegeld CHECK ((deelwijzer.is_verzegeld(reden) AND deelwijzer.is_verzegeld(oordeel_reden))) NOT VALID,
  constraint doeltoegang_vlaggen_check CHECK (((vlaggen >= 1) AND (vlaggen <= 7)))
);
CREATE INDEX doeltoegang_beoordeeld ON deelwijzer.doeltoegang USING btree (gemeente_id, beoordeeld_op DESC) WHERE ((soort = 'nood'::text) AND (beoordeeld_op IS NOT NULL));
CREATE INDEX doeltoegang_doel ON deelwijzer.doeltoegang USING btree (gemeente_id, geldig_van DESC) WHERE (soort <> 'nood'::text);
CREATE INDEX doeltoegang_dossier ON deelwijzer.doeltoegang USING btree (gemeente_id, dossier_id);
CREATE INDEX doeltoegang_niet_terecht ON deelwijzer.doeltoegang USING btree (gemeente_id, geldig_van) WHERE ((soort = 'nood'::text) AND (oordeel = 'niet-terecht'::text));
CREATE INDEX doeltoegang_nood ON deelwijzer.doeltoegang USING btree (gemeente_id, geldig_van DESC) WHERE (soort = 'nood'::text);
CREATE INDEX doeltoegang_open ON deelwijzer.doeltoegang USING btree (gemeente_id, beoordelen_voor) WHERE ((soort = 'nood'::text) AND (beoordeeld_op IS NULL));
CREATE INDEX doeltoegang_pet ON deelwijzer.doeltoegang USING btree (gemeente_id, pet_id, geldig_tot);
CREATE TRIGGER doeltoegang_toegang AFTER INSERT OR DELETE OR UPDATE ON deelwijzer.doeltoegang FOR EACH ROW EXECUTE FUNCTION deelwijzer.toegang_na_doeltoegang();
alter table deelwijzer.doeltoegang enable row level security;
alter table deelwijzer.doeltoegang force row level security;
create policy breed on deelwijzer.doeltoegang as permissive for select to deelwijzer_breed
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND ((pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet)) OR (( SELECT deelwijzer.huidige_petsoort() AS huidige_petsoort) = 'privacy-officer'::text) OR ((soort = 'nood'::text) AND (( SELECT deelwijzer.huidige_petsoort() AS huidige_petsoort) = 'leidinggevende'::text)))));
create policy eigen on deelwijzer.doeltoegang as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND ((pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet)) OR (dossier_id = ANY (ARRAY( SELECT t.dossier_id
   FROM deelwijzer.toegang t
  WHERE (t.bron = ANY (ARRAY['betrokkenheid'::text, 'vervanging'::text]))))))));
create policy eigenaar on deelwijzer.doeltoegang as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy inwoner on deelwijzer.doeltoegang as permissive for select to deelwijzer_inwoner
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (dossier_id = ANY (ARRAY( SELECT d.id
   FROM deelwijzer.dossier d)))));
grant select on deelwijzer.doeltoegang to deelwijzer_app;
grant select on deelwijzer.doeltoegang to deelwijzer_breed;
grant select (doel, dossier_id, geldig_tot, geldig_van, gemeente_id, id, pet_id, soort) on deelwijzer.doeltoegang to deelwijzer_inwoner;

create table deelwijzer.dossier (
  gemeente_id uuid not null,
  id uuid not null,
  nummer text not null,
  soort text not null,
  taak text not null,
  persoon_id uuid not null,
  hulpvraag_id uuid,
  verwerkingsactiviteit text not null,
  status text not null default 'open'::text,
  geopend_op timestamp with time zone not null,
  laatst_gewijzigd timestamp with time zone not null,
  afgeschermd boolean not null default false,
  gesloten_op timestamp with time zone,
  gezin_id uuid,
  besproken boolean,
  veiligheid boolean,
  constraint dossier_pkey PRIMARY KEY (gemeente_id, id),
  constraint dossier_gemeente_id_nummer_key UNIQUE (gemeente_id, nummer),
  constraint dossier_gemeente_id_fkey FOREIGN KEY (gemeente_id) REFERENCES deelwijzer.gemeente(id),
  constraint dossier_gemeente_id_gezin_id_fkey FOREIGN KEY (gemeente_id, gezin_id) REFERENCES deelwijzer.gezin(gemeente_id, id),
  constraint dossier_gemeente_id_hulpvraag_id_fkey FOREIGN KEY (gemeente_id, hulpvraag_id) REFERENCES deelwijzer.hulpvraag(gemeente_id, id),
  constraint dossier_gemeente_id_persoon_id_fkey FOREIGN KEY (gemeente_id, persoon_id) REFERENCES deelwijzer.persoon(gemeente_id, id),
  constraint dossier_gemeente_id_verwerkingsactiviteit_fkey FOREIGN KEY (gemeente_id, verwerkingsactiviteit) REFERENCES deelwijzer.verwerkingsactiviteit(gemeente_id, uri),
  constraint dossier_soort_check CHECK ((soort = ANY (ARRAY['toeleidingsdossier'::text, 'hulpverleningsdossier'::text, 'regiedossier'::text, 'gezinsdossier'::text, 'uitkeringsdossier'::text, 'schuldhulpdossier'::text, 'gezamenlijk-bestand'::text, 'gedwongen-kader-dossier'::text]))),
  constraint dossier_status_check CHECK ((status = ANY (ARRAY['open'::text, 'gesloten'::text]))),
  constraint gezin_bij_gezinsdossier CHECK (((soort = 'gezinsdossier'::text) = (gezin_id IS NOT NULL)))
);
CREATE INDEX dossier_persoon_id ON deelwijzer.dossier USING btree (gemeente_id, persoon_id);
CREATE TRIGGER dossier_toegang AFTER UPDATE OF status, afgeschermd, soort, taak ON deelwijzer.dossier FOR EACH ROW EXECUTE FUNCTION deelwijzer.toegang_na_dossier();
alter table deelwijzer.dossier enable row level security;
alter table deelwijzer.dossier force row level security;
create policy bereik on deelwijzer.dossier as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (id = ANY (ARRAY( SELECT t.dossier_id
   FROM deelwijzer.toegang t)))));
create policy breed on deelwijzer.dossier as permissive for select to deelwijzer_breed
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND ( SELECT true
   FROM deelwijzer.toegang t
  WHERE (t.dossier_id = dossier.id)
 LIMIT 1)));
create policy eigenaar on deelwijzer.dossier as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy inwoner on deelwijzer.dossier as permissive for select to deelwijzer_inwoner
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (NOT (id = ANY (ARRAY( SELECT deelwijzer.verborgen_dossiers() AS verborgen_dossiers)))) AND ((id = ANY (ARRAY( SELECT deelwijzer.mijn_gezinsdossiers() AS mijn_gezinsdossiers))) OR (persoon_id = ANY (ARRAY( SELECT z.persoon_id
   FROM deelwijzer.voor_wie() z(persoon_id, hoedanigheid, zicht, verzoeken, tot)
  WHERE (z.zicht = 'alles'::text)))) OR ((persoon_id = ANY (ARRAY( SELECT z.persoon_id
   FROM deelwijzer.voor_wie() z(persoon_id, hoedanigheid, zicht, verzoeken, tot)
  WHERE (z.zicht = 'eigen'::text)))) AND (soort <> 'gezinsdossier'::text)) OR ((persoon_id = ANY (ARRAY( SELECT z.persoon_id
   FROM deelwijzer.voor_wie() z(persoon_id, hoedanigheid, zicht, verzoeken, tot)
  WHERE (z.zicht = 'zorg'::text)))) AND (soort = ANY (ARRAY['toeleidingsdossier'::text, 'hulpverleningsdossier'::text, 'regiedossier'::text])) AND (taak <> ALL (ARRAY['toeleiding-pw'::text, 'toeleiding-wgs'::text, 're-integratie'::text, 'schuldhulpverlening'::text, 'begeleiden-plan-pw'::text]))) OR ((persoon_id = ANY (ARRAY( SELECT z.persoon_id
   FROM deelwijzer.voor_wie() z(persoon_id, hoedanigheid, zicht, verzoeken, tot)
  WHERE (z.zicht = 'college'::text)))) AND (soort = ANY (ARRAY['toeleidingsdossier'::text, 'regiedossier'::text, 'uitkeringsdossier'::text, 'schuldhulpdossier'::text])) AND (taak <> ALL (ARRAY['regie-vanuit-hulp'::text, 'schuldhulpverlening'::text, 're-integratie'::text]))))));
grant select on deelwijzer.dossier to deelwijzer_app;
grant select on deelwijzer.dossier to deelwijzer_breed;
grant select (gemeente_id, geopend_op, gesloten_op, hulpvraag_id, id, nummer, persoon_id, soort, status, taak, verwerkingsactiviteit) on deelwijzer.dossier to deelwijzer_inwoner;

create table deelwijzer.dossier_gewijzigd (
  gemeente_id uuid not null,
  dossier_id uuid not null,
  wat timestamp with time zone,
  bijzonder timestamp with time zone,
  constraint dossier_gewijzigd_pkey PRIMARY KEY (gemeente_id, dossier_id),
  constraint dossier_gewijzigd_gemeente_id_dossier_id_fkey FOREIGN KEY (gemeente_id, dossier_id) REFERENCES deelwijzer.dossier(gemeente_id, id)
);
alter table deelwijzer.dossier_gewijzigd enable row level security;
alter table deelwijzer.dossier_gewijzigd force row level security;
create policy eigenaar on deelwijzer.dossier_gewijzigd as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);

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
CREATE TRIGGER dossier_persoon_toegang AFTER INSERT OR DELETE OR UPDATE ON deelwijzer.dossier_persoon FOR EACH ROW EXECUTE FUNCTION deelwijzer.toegang_na_dossier_persoon();
alter table deelwijzer.dossier_persoon enable row level security;
alter table deelwijzer.dossier_persoon force row level security;
create policy bereik on deelwijzer.dossier_persoon as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (dossier_id = ANY (ARRAY( SELECT t.dossier_id
   FROM deelwijzer.toegang t)))));
create policy breed on deelwijzer.dossier_persoon as permissive for select to deelwijzer_breed
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND ( SELECT true
   FROM deelwijzer.toegang t
  WHERE (t.dossier_id = dossier_persoon.dossier_id)
 LIMIT 1)));
create policy eigenaar on deelwijzer.dossier_persoon as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
grant select on deelwijzer.dossier_persoon to deelwijzer_app;
grant select on deelwijzer.dossier_persoon to deelwijzer_breed;

create table deelwijzer.eigen_straat (
  gemeente_id uuid not null,
  medewerker_id uuid not null,
  straat_ix bytea not null,
  verteld_op timestamp with time zone not null,
  teruggekeken boolean not null default false,
  constraint eigen_straat_pkey PRIMARY KEY (gemeente_id, medewerker_id),
  constraint eigen_straat_gemeente_id_medewerker_id_fkey FOREIGN KEY (gemeente_id, medewerker_id) REFERENCES deelwijzer.medewerker(gemeente_id, id),
  constraint eigen_straat_straat_ix_check CHECK ((length(straat_ix) = 32))
);
alter table deelwijzer.eigen_straat enable row level security;
alter table deelwijzer.eigen_straat force row level security;
create policy eigen on deelwijzer.eigen_straat as permissive for all to deelwijzer_app, deelwijzer_breed
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (medewerker_id = ( SELECT deelwijzer.huidige_medewerker() AS huidige_medewerker))))
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (medewerker_id = ( SELECT deelwijzer.huidige_medewerker() AS huidige_medewerker))));
create policy eigenaar on deelwijzer.eigen_straat as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
grant delete on deelwijzer.eigen_straat to deelwijzer_app;
grant insert (gemeente_id, medewerker_id, straat_ix, verteld_op) on deelwijzer.eigen_straat to deelwijzer_app;
grant select (gemeente_id, medewerker_id, verteld_op) on deelwijzer.eigen_straat to deelwijzer_app;
grant delete on deelwijzer.eigen_straat to deelwijzer_breed;
grant insert (gemeente_id, medewerker_id, straat_ix, verteld_op) on deelwijzer.eigen_straat to deelwijzer_breed;
grant select (gemeente_id, medewerker_id, verteld_op) on deelwijzer.eigen_straat to deelwijzer_breed;

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
  begonnen timestamp with time zone,
  span_id text,
  dossier_id uuid,
  besluit_id uuid,
  besloten boolean not null default false,
  grond text,
  regelset text,
  lezer_id uuid,
  netwerk text,
  constraint gebeurtenis_pkey PRIMARY KEY (gemeente_id, id),
  constraint gebeurtenis_gemeente_id_fkey FOREIGN KEY (gemeente_id) REFERENCES deelwijzer.gemeente(id),
  constraint besloten_bij_dossier CHECK (((NOT besloten) OR (dossier_id IS NOT NULL))),
  constraint gebeurtenis_actor_soort_check CHECK ((actor_soort = ANY (ARRAY['medewerker'::text, 'inwoner'::text, 'partner'::text, 'systeem'::text]))),
  constraint gebeurtenis_netwerk_check CHECK ((length(netwerk) <= 64)),
  constraint gebeurtenis_span_id_check CHECK ((span_id ~ '^[0-9a-f]{16}$'::text)),
  constraint gebeurtenis_toelichting_check CHECK ((length(toelichting) <= 500)),
  constraint gebeurtenis_trace_id_check CHECK ((trace_id ~ '^[0-9a-f]{32}$'::text))
);
CREATE INDEX gebeurtenis_besluit ON deelwijzer.gebeurtenis USING btree (gemeente_id, besluit_id) WHERE (besluit_id IS NOT NULL);
CREATE INDEX gebeurtenis_betrokkene ON deelwijzer.gebeurtenis USING btree (gemeente_id, betrokkene_id, volgnummer DESC);
CREATE INDEX gebeurtenis_dossier ON deelwijzer.gebeurtenis USING btree (gemeente_id, dossier_id, tijdstip DESC, volgnummer DESC) WHERE (dossier_id IS NOT NULL);
CREATE INDEX gebeurtenis_gezocht ON deelwijzer.gebeurtenis USING btree (gemeente_id, medewerker_id, betrokkene_id, tijdstip) WHERE (object_soort = 'zoekresultaat'::text);
CREATE INDEX gebeurtenis_medewerker ON deelwijzer.gebeurtenis USING btree (gemeente_id, medewerker_id, tijdstip DESC, volgnummer DESC);
CREATE INDEX gebeurtenis_object ON deelwijzer.gebeurtenis USING btree (gemeente_id, object_id) WHERE ((dossier_id IS NULL) AND (object_id IS NOT NULL));
CREATE INDEX gebeurtenis_pet ON deelwijzer.gebeurtenis USING btree (gemeente_id, pet_id, volgnummer DESC);
CREATE INDEX gebeurtenis_tijdstip ON deelwijzer.gebeurtenis USING btree (gemeente_id, tijdstip DESC, volgnummer DESC);
CREATE INDEX gebeurtenis_trace ON deelwijzer.gebeurtenis USING btree (gemeente_id, trace_id, volgnummer);
CREATE INDEX gebeurtenis_volgnummer ON deelwijzer.gebeurtenis USING btree (gemeente_id, volgnummer);
CREATE CONSTRAINT TRIGGER gebeurtenis_met_bewijs AFTER INSERT ON deelwijzer.gebeurtenis DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION deelwijzer.eis_bewijs();
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
  WHERE (NOT z.alleen_college)))) AND ((NOT besloten) OR (dossier_id = ANY (ARRAY( SELECT d.id
   FROM deelwijzer.dossier d)))) AND ((betrokkene_id = ANY (ARRAY( SELECT z.persoon_id
   FROM deelwijzer.voor_wie() z(persoon_id, hoedanigheid, zicht, verzoeken, tot)
  WHERE (z.zicht = 'alles'::text)))) OR ((dossier_id IS NULL) AND (betrokkene_id = ANY (ARRAY( SELECT z.persoon_id
   FROM deelwijzer.voor_wie() z(persoon_id, hoedanigheid, zicht, verzoeken, tot)
  WHERE (z.zicht = 'eigen'::text))))) OR (dossier_id = ANY (ARRAY( SELECT d.id
   FROM deelwijzer.dossier d)))) AND ((dossier_id IS NULL) OR (NOT (dossier_id = ANY (ARRAY( SELECT deelwijzer.verborgen_dossiers() AS verborgen_dossiers))))) AND ((object_id IS NULL) OR (NOT (object_id = ANY (ARRAY( SELECT deelwijzer.verborgen_verzoeken() AS verborgen_verzoeken))))) AND ((object_soort <> ALL (ARRAY['afscherming'::text, 'machtiging'::text])) OR (betrokkene_id = ( SELECT deelwijzer.huidige_persoon() AS huidige_persoon))) AND (NOT ((object_soort = 'triagebesluit'::text) AND (object_id IS NOT NULL) AND deelwijzer.uitgesteld_voor_inwoner(object_id))) AND (NOT ((besluit_id IS NOT NULL) AND deelwijzer.uitgesteld_voor_inwoner(besluit_id)))));
create policy schrijven on deelwijzer.gebeurtenis as permissive for insert to deelwijzer_app, deelwijzer_breed
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (actor_soort = 'medewerker'::text) AND (medewerker_id = ( SELECT deelwijzer.huidige_medewerker() AS huidige_medewerker)) AND (NOT (pet_id IS DISTINCT FROM ( SELECT deelwijzer.huidige_pet() AS huidige_pet)))));
create policy schrijven_inwoner on deelwijzer.gebeurtenis as permissive for insert to deelwijzer_inwoner
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (actor_soort = 'inwoner'::text) AND (lezer_id = ( SELECT deelwijzer.huidige_persoon() AS huidige_persoon)) AND (medewerker_id IS NULL) AND (pet_id IS NULL) AND (netwerk IS NULL) AND (NOT besloten) AND (handeling <> 'besluiten'::text) AND ((betrokkene_id IN ( SELECT z.persoon_id
   FROM deelwijzer.zichtbaar_voor_inwoner() z(persoon_id, alleen_college))) OR ((object_soort = 'toestemming'::text) AND (betrokkene_id IN ( SELECT m.persoon_id
   FROM deelwijzer.mijn_toestemmingen() m(toestemming_id, persoon_id)))))));
create policy schrijven_partner on deelwijzer.gebeurtenis as permissive for insert to deelwijzer_partner
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (actor_soort = 'partner'::text) AND (medewerker_id IS NULL) AND (pet_id IS NULL) AND (netwerk IS NULL) AND (NOT besloten) AND (handeling = ANY (ARRAY['raadplegen'::text, 'vastleggen'::text, 'aanmelden'::text, 'afmelden'::text])) AND ((lezer_id = ( SELECT deelwijzer.huidige_partner() AS huidige_partner)) OR (lezer_id = ( SELECT deelwijzer.deling_van_link() AS deling_van_link))) AND
CASE
    WHEN (betrokkene_id IS NULL) THEN ((besluit_id IS NULL) AND (dossier_id IS NULL))
    ELSE deelwijzer.bekend_bij_partner(betrokkene_id, besluit_id)
END));
create policy schrijven_ronde on deelwijzer.gebeurtenis as permissive for insert to deelwijzer_app
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (actor_soort = 'systeem'::text) AND (medewerker_id IS NULL) AND (pet_id IS NULL) AND (netwerk IS NULL) AND (lezer_id = '00000000-0000-0000-0000-000000000000'::uuid) AND (NOT besloten) AND (dossier_id IS NULL) AND (besluit_id IS NULL) AND (handeling = 'raadplegen'::text) AND (object_soort = 'bericht'::text) AND (( SELECT deelwijzer.huidige_medewerker() AS huidige_medewerker) IS NULL) AND deelwijzer.is_onderweg_naar(betrokkene_id)));
create policy toezicht on deelwijzer.gebeurtenis as permissive for select to deelwijzer_breed
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (( SELECT deelwijzer.huidige_petsoort() AS huidige_petsoort) = 'privacy-officer'::text)));
grant insert, select on deelwijzer.gebeurtenis to deelwijzer_app;
grant insert, select on deelwijzer.gebeurtenis to deelwijzer_breed;
grant insert on deelwijzer.gebeurtenis to deelwijzer_inwoner;
grant select (actor_soort, begonnen, besloten, besluit_id, betrokkene_id, doel, dossier_id, gemeente_id, grond, handeling, id, lezer_id, object_id, object_soort, organisatie, regelset, rol, tijdstip, toelichting, uitkomst, verwerkingsactiviteit, volgnummer) on deelwijzer.gebeurtenis to deelwijzer_inwoner;
grant insert on deelwijzer.gebeurtenis to deelwijzer_partner;

create table deelwijzer.gebeurtenis_bewijs (
  gemeente_id uuid not null,
  gebeurtenis_id uuid not null,
  persoon_id uuid,
  keten uuid,
  nr bigint,
  vorige bytea,
  bytes bytea not null,
  commitment bytea not null,
  constraint gebeurtenis_bewijs_pkey PRIMARY KEY (gemeente_id, gebeurtenis_id),
  constraint gebeurtenis_bewijs_commitment_key UNIQUE (commitment),
  constraint gebeurtenis_bewijs_gemeente_id_persoon_id_keten_nr_key UNIQUE (gemeente_id, persoon_id, keten, nr),
  constraint gebeurtenis_bewijs_gemeente_id_gebeurtenis_id_fkey FOREIGN KEY (gemeente_id, gebeurtenis_id) REFERENCES deelwijzer.gebeurtenis(gemeente_id, id),
  constraint gebeurtenis_bewijs_bytes_check CHECK (deelwijzer.is_verzegeld(bytes)),
  constraint gebeurtenis_bewijs_check CHECK ((((persoon_id IS NULL) = (keten IS NULL)) AND ((keten IS NULL) = (nr IS NULL)))),
  constraint gebeurtenis_bewijs_check1 CHECK ((((nr = 1) OR (nr IS NULL)) = (vorige IS NULL))),
  constraint gebeurtenis_bewijs_commitment_check CHECK ((length(commitment) = 32)),
  constraint gebeurtenis_bewijs_nr_check CHECK ((nr > 0)),
  constraint gebeurtenis_bewijs_vorige_check CHECK ((length(vorige) = 32))
);
CREATE TRIGGER gebeurtenis_bewijs_keten AFTER INSERT ON deelwijzer.gebeurtenis_bewijs FOR EACH ROW EXECUTE FUNCTION deelwijzer.voeg_bewijs_toe();
CREATE TRIGGER gebeurtenis_bewijs_onveranderlijk BEFORE DELETE OR UPDATE OR TRUNCATE ON deelwijzer.gebeurtenis_bewijs FOR EACH STATEMENT EXECUTE FUNCTION deelwijzer.weiger_wijziging();
alter table deelwijzer.gebeurtenis_bewijs enable row level security;
alter table deelwijzer.gebeurtenis_bewijs force row level security;
create policy alleen_eigen on deelwijzer.gebeurtenis_bewijs as restrictive for select to deelwijzer_breed
  using ((EXISTS ( SELECT
   FROM deelwijzer.gebeurtenis g
  WHERE ((g.gemeente_id = gebeurtenis_bewijs.gemeente_id) AND (g.id = gebeurtenis_bewijs.gebeurtenis_id) AND (g.medewerker_id = ( SELECT deelwijzer.huidige_medewerker() AS huidige_medewerker))))));
create policy bij_gebeurtenis on deelwijzer.gebeurtenis_bewijs as permissive for select to deelwijzer_app, deelwijzer_breed, deelwijzer_inwoner
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM deelwijzer.gebeurtenis g
  WHERE ((g.gemeente_id = gebeurtenis_bewijs.gemeente_id) AND (g.id = gebeurtenis_bewijs.gebeurtenis_id))))));
create policy eigenaar on deelwijzer.gebeurtenis_bewijs as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy schrijven on deelwijzer.gebeurtenis_bewijs as permissive for insert to deelwijzer_app, deelwijzer_breed, deelwijzer_inwoner
  with check ((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)));
create policy schrijven_partner on deelwijzer.gebeurtenis_bewijs as permissive for insert to deelwijzer_partner
  with check ((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)));
grant insert, select on deelwijzer.gebeurtenis_bewijs to deelwijzer_app;
grant insert, select on deelwijzer.gebeurtenis_bewijs to deelwijzer_breed;
grant insert, select on deelwijzer.gebeurtenis_bewijs to deelwijzer_inwoner;
grant insert on deelwijzer.gebeurtenis_bewijs to deelwijzer_partner;

create table deelwijzer.gegeven (
  gemeente_id uuid not null,
  id uuid not null,
  dossier_id uuid not null,
  persoon_id uuid not null,
  pet_id uuid not null,
  aard text,
  dat_wat text,
  categorie text,
  bron_soort text,
  bron text,
  verkregen_in_pet text,
  inhoud text,
  antwoord jsonb,
  sleutel uuid not null,
  vastgelegd_op timestamp with time zone not null,
  gezinszaak boolean not null default false,
  beroepsgeheim text not null default 'geen'::text,
  herkomst_id uuid,
  overgang_id uuid,
  afgeschermd text,
  zegel_id uuid not null,
  vervangt_id uuid,
  geraakt_op timestamp with time zone,
  constraint gegeven_pkey PRIMARY KEY (gemeente_id, id),
  constraint gegeven_gemeente_id_pet_id_sleutel_key UNIQUE (gemeente_id, pet_id, sleutel),
  constraint gegeven_gemeente_id_dossier_id_fkey FOREIGN KEY (gemeente_id, dossier_id) REFERENCES deelwijzer.dossier(gemeente_id, id),
  constraint gegeven_gemeente_id_persoon_id_fkey FOREIGN KEY (gemeente_id, persoon_id) REFERENCES deelwijzer.persoon(gemeente_id, id),
  constraint gegeven_gemeente_id_pet_id_fkey FOREIGN KEY (gemeente_id, pet_id) REFERENCES deelwijzer.pet(gemeente_id, id),
  constraint gegeven_gemeente_id_vervangt_id_fkey FOREIGN KEY (gemeente_id, vervangt_id) REFERENCES deelwijzer.gegeven(gemeente_id, id),
  constraint gegeven_aard_check CHECK ((aard = ANY (ARRAY['feit'::text, 'mening'::text, 'hypothese'::text, 'inwoner'::text]))),
  constraint gegeven_afgeschermd_check CHECK ((afgeschermd = ANY (ARRAY['overdracht'::text, 'verbeterd'::text, 'gewist'::text, 'beperkt'::text]))),
  constraint gegeven_beroepsgeheim_check CHECK ((beroepsgeheim = ANY (ARRAY['jeugdwet'::text, 'wgbo'::text, 'big'::text, 'geen'::text]))),
  constraint gegeven_bron_soort_check CHECK ((bron_soort = ANY (ARRAY['inwoner'::text, 'naaste'::text, 'professional'::text, 'register'::text, 'eigen-waarneming'::text, 'verwijzer'::text]))),
  constraint gegeven_dat_wat_check CHECK ((dat_wat = ANY (ARRAY['dat'::text, 'wat'::text]))),
  constraint gegeven_gewist_is_leeg CHECK (((num_nonnulls(aard, dat_wat, categorie, bron_soort, verkregen_in_pet, antwoord) =
CASE
    WHEN (NOT (afgeschermd IS DISTINCT FROM 'gewist'::text)) THEN 0
    ELSE 6
END) AND ((NOT (afgeschermd IS DISTINCT FROM 'gewist'::text)) <= ((inhoud IS NULL) AND (bron IS NULL))) AND ((afgeschermd = ANY (ARRAY['gewist'::text, 'verbeterd'::text])) OR ((inhoud IS NOT NULL) AND (bron IS NOT NULL))))),
  constraint gegeven_verzegeld CHECK ((deelwijzer.is_verzegeld(inhoud) AND deelwijzer.is_verzegeld(bron))) NOT VALID
);
CREATE INDEX gegeven_dossier ON deelwijzer.gegeven USING btree (gemeente_id, dossier_id, vastgelegd_op DESC);
CREATE INDEX gegeven_herkomst ON deelwijzer.gegeven USING btree (gemeente_id, herkomst_id) WHERE (herkomst_id IS NOT NULL);
CREATE UNIQUE INDEX gegeven_vervangt ON deelwijzer.gegeven USING btree (gemeente_id, vervangt_id) WHERE (vervangt_id IS NOT NULL);
CREATE TRIGGER gegeven_bewaakt BEFORE UPDATE ON deelwijzer.gegeven FOR EACH ROW EXECUTE FUNCTION deelwijzer.bewaak_gegeven();
CREATE TRIGGER gegeven_herkomst_is_er AFTER INSERT ON deelwijzer.gegeven FOR EACH ROW WHEN (((new.herkomst_id IS NOT NULL) AND (new.vervangt_id IS NULL))) EXECUTE FUNCTION deelwijzer.gegeven_is_er('herkomst_id');
CREATE TRIGGER gegeven_past BEFORE INSERT ON deelwijzer.gegeven FOR EACH ROW EXECUTE FUNCTION deelwijzer.gegeven_past_bij_dossier();
CREATE TRIGGER gegeven_reist_niet AFTER INSERT ON deelwijzer.gegeven FOR EACH ROW WHEN (((new.overgang_id IS NOT NULL) AND (new.vervangt_id IS NULL) AND (new.categorie = ANY (ARRAY['suwinet'::text, 'politiegegeven'::text, 'justitieel'::text, 'tip'::text, 'fraudesignaal'::text, 'vir-melding'::text])))) EXECUTE FUNCTION deelwijzer.reist_niet();
CREATE TRIGGER gegeven_wijzigt_dossier AFTER INSERT ON deelwijzer.gegeven FOR EACH ROW EXECUTE FUNCTION deelwijzer.gegeven_wijzigt_dossier();
alter table deelwijzer.gegeven enable row level security;
alter table deelwijzer.gegeven force row level security;
create policy bereik on deelwijzer.gegeven as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (afgeschermd IS NULL) AND (EXISTS ( SELECT
   FROM deelwijzer.toegang t
  WHERE ((t.dossier_id = gegeven.dossier_id) AND ((t.bron <> 'nood'::text) OR (gegeven.beroepsgeheim = 'geen'::text) OR (( SELECT deelwijzer.huidig_beroepsgeheim() AS huidig_beroepsgeheim) <> 'geen'::text)) AND ((t.vlaggen &
        CASE
            WHEN (gegeven.categorie = ANY (ARRAY['bijzonder'::text, 'behandel'::text, 'diagnostiek'::text, 'strafrechtelijk'::text])) THEN 4
            WHEN (gegeven.dat_wat = 'wat'::text) THEN 2
            ELSE 1
        END) > 0))))));
create policy breed on deelwijzer.gegeven as permissive for select to deelwijzer_breed
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (afgeschermd IS NULL) AND ( SELECT true
   FROM deelwijzer.toegang t
  WHERE ((t.dossier_id = gegeven.dossier_id) AND ((t.vlaggen &
        CASE
            WHEN (gegeven.categorie = ANY (ARRAY['bijzonder'::text, 'behandel'::text, 'diagnostiek'::text, 'strafrechtelijk'::text])) THEN 4
            WHEN (gegeven.dat_wat = 'wat'::text) THEN 2
            ELSE 1
        END) > 0))
 LIMIT 1) AND (verkregen_in_pet <> ALL (ARRAY['hulpverlener'::text, 'regisseur-hulp'::text, 'jeugdbeschermer'::text]))));
create policy eigenaar on deelwijzer.gegeven as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy gesloten_regime on deelwijzer.gegeven as restrictive for insert to deelwijzer_app
  with check ((categorie <> ALL (ARRAY['suwinet'::text, 'politiegegeven'::text, 'justitieel'::text, 'tip'::text, 'fraudesignaal'::text, 'vir-melding'::text])));
create policy inwoner on deelwijzer.gegeven as permissive for select to deelwijzer_inwoner
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (dossier_id = ANY (ARRAY( SELECT d.id
   FROM deelwijzer.dossier d))) AND ((persoon_id = ANY (ARRAY( SELECT z.persoon_id
   FROM deelwijzer.zichtbaar_voor_inwoner() z(persoon_id, alleen_college)
  WHERE (NOT z.alleen_college)))) OR ((persoon_id = ANY (ARRAY( SELECT z.persoon_id
   FROM deelwijzer.zichtbaar_voor_inwoner() z(persoon_id, alleen_college)))) AND (dossier_id = ANY (ARRAY( SELECT d.id
   FROM deelwijzer.dossier d
  WHERE (d.soort <> 'gezinsdossier'::text))))))));
create policy niet_gewist on deelwijzer.gegeven as restrictive for select to deelwijzer_app, deelwijzer_breed, deelwijzer_inwoner
  using ((afgeschermd IS DISTINCT FROM 'gewist'::text));
create policy schrijven on deelwijzer.gegeven as permissive for insert to deelwijzer_app
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet)) AND (EXISTS ( SELECT
   FROM deelwijzer.toegang t
  WHERE ((t.dossier_id = gegeven.dossier_id) AND ((t.vlaggen & 8) > 0)))) AND (EXISTS ( SELECT
   FROM deelwijzer.dossier_persoon dp
  WHERE ((dp.dossier_id = gegeven.dossier_id) AND (dp.persoon_id = gegeven.persoon_id))))));
create policy zonder_omweg on deelwijzer.gegeven as restrictive for insert to deelwijzer_app
  with check (((vervangt_id IS NULL) AND (herkomst_id IS NULL) AND (overgang_id IS NULL) AND (afgeschermd IS NULL) AND (geraakt_op IS NULL)));
grant insert, select on deelwijzer.gegeven to deelwijzer_app;
grant select on deelwijzer.gegeven to deelwijzer_breed;
grant select on deelwijzer.gegeven to deelwijzer_inwoner;

create table deelwijzer.gemeente (
  id uuid not null,
  naam text not null,
  code text not null,
  constraint gemeente_pkey PRIMARY KEY (id),
  constraint gemeente_code_key UNIQUE (code),
  constraint gemeente_naam_key UNIQUE (naam)
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

create table deelwijzer.geraakt_gegeven (
  gemeente_id uuid not null,
  uitvoering_id uuid not null,
  gegeven_id uuid not null,
  wat text not null,
  nieuw_id uuid,
  was_overdracht boolean not null default false,
  op timestamp with time zone not null,
  constraint geraakt_gegeven_pkey PRIMARY KEY (gemeente_id, uitvoering_id, gegeven_id),
  constraint geraakt_gegeven_gemeente_id_gegeven_id_fkey FOREIGN KEY (gemeente_id, gegeven_id) REFERENCES deelwijzer.gegeven(gemeente_id, id),
  constraint geraakt_gegeven_gemeente_id_uitvoering_id_fkey FOREIGN KEY (gemeente_id, uitvoering_id) REFERENCES deelwijzer.verzoekuitvoering(gemeente_id, id),
  constraint geraakt_gegeven_check CHECK (((NOT was_overdracht) OR (wat = 'beperkt'::text))),
  constraint geraakt_gegeven_check1 CHECK (((wat = 'verbeterd'::text) = (nieuw_id IS NOT NULL))),
  constraint geraakt_gegeven_wat_check CHECK ((wat = ANY (ARRAY['verbeterd'::text, 'gewist'::text, 'beperkt'::text, 'opgeheven'::text])))
);
CREATE INDEX geraakt_gegeven_gegeven ON deelwijzer.geraakt_gegeven USING btree (gemeente_id, gegeven_id);
CREATE TRIGGER geraakt_gegeven_blijft BEFORE DELETE OR UPDATE OR TRUNCATE ON deelwijzer.geraakt_gegeven FOR EACH STATEMENT EXECUTE FUNCTION deelwijzer.weiger_wijziging();
alter table deelwijzer.geraakt_gegeven enable row level security;
alter table deelwijzer.geraakt_gegeven force row level security;
create policy bereik on deelwijzer.geraakt_gegeven as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM deelwijzer.verzoekuitvoering u
  WHERE ((u.gemeente_id = geraakt_gegeven.gemeente_id) AND (u.id = geraakt_gegeven.uitvoering_id))))));
create policy eigenaar on deelwijzer.geraakt_gegeven as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
grant select on deelwijzer.geraakt_gegeven to deelwijzer_app;

create table deelwijzer.gezin (
  gemeente_id uuid not null,
  id uuid not null,
  naam text not null,
  constraint gezin_pkey PRIMARY KEY (gemeente_id, id),
  constraint gezin_gemeente_id_fkey FOREIGN KEY (gemeente_id) REFERENCES deelwijzer.gemeente(id),
  constraint gezin_naam_check CHECK (((length(naam) >= 1) AND (length(naam) <= 200)))
);
alter table deelwijzer.gezin enable row level security;
alter table deelwijzer.gezin force row level security;
create policy bereik on deelwijzer.gezin as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (id = ANY (ARRAY( SELECT d.gezin_id
   FROM deelwijzer.dossier d
  WHERE (d.gezin_id IS NOT NULL))))));
create policy eigenaar on deelwijzer.gezin as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
grant select on deelwijzer.gezin to deelwijzer_app;

create table deelwijzer.gezinslid (
  gemeente_id uuid not null,
  gezin_id uuid not null,
  persoon_id uuid not null,
  rol text not null,
  constraint gezinslid_pkey PRIMARY KEY (gemeente_id, gezin_id, persoon_id),
  constraint gezinslid_gemeente_id_gezin_id_fkey FOREIGN KEY (gemeente_id, gezin_id) REFERENCES deelwijzer.gezin(gemeente_id, id),
  constraint gezinslid_gemeente_id_persoon_id_fkey FOREIGN KEY (gemeente_id, persoon_id) REFERENCES deelwijzer.persoon(gemeente_id, id),
  constraint gezinslid_rol_check CHECK ((rol = ANY (ARRAY['ouder'::text, 'kind'::text, 'partner'::text, 'overig'::text])))
);
CREATE INDEX gezinslid_persoon ON deelwijzer.gezinslid USING btree (gemeente_id, persoon_id);
alter table deelwijzer.gezinslid enable row level security;
alter table deelwijzer.gezinslid force row level security;
create policy bereik on deelwijzer.gezinslid as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (gezin_id = ANY (ARRAY( SELECT d.gezin_id
   FROM deelwijzer.dossier d
  WHERE (d.gezin_id IS NOT NULL))))));
create policy eigenaar on deelwijzer.gezinslid as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
grant select on deelwijzer.gezinslid to deelwijzer_app;

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
  constraint hulpvraag_route_check CHECK ((route = ANY (ARRAY['b'::text, 'c'::text, 'd'::text]))),
  constraint hulpvraag_verzegeld CHECK (deelwijzer.is_verzegeld(omschrijving)) NOT VALID
);
alter table deelwijzer.hulpvraag enable row level security;
alter table deelwijzer.hulpvraag force row level security;
create policy aannemen on deelwijzer.hulpvraag as permissive for insert to deelwijzer_app
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet))));
create policy eigen on deelwijzer.hulpvraag as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND ((pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet)) OR (id = ANY (ARRAY( SELECT d.hulpvraag_id
   FROM deelwijzer.dossier d
  WHERE (d.id = ANY (ARRAY( SELECT t.dossier_id
           FROM deelwijzer.toegang t
          WHERE ((t.vlaggen & 2) > 0))))))))));
create policy eigenaar on deelwijzer.hulpvraag as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy inwoner on deelwijzer.hulpvraag as permissive for select to deelwijzer_inwoner
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (persoon_id = ANY (ARRAY( SELECT z.persoon_id
   FROM deelwijzer.zichtbaar_voor_inwoner() z(persoon_id, alleen_college)))) AND (id = ANY (ARRAY( SELECT d.hulpvraag_id
   FROM deelwijzer.dossier d))) AND (gesproken IS TRUE) AND (veiligheidsaanwijzing IS NOT TRUE)));
grant insert, select on deelwijzer.hulpvraag to deelwijzer_app;
grant select (aangenomen_op, gemeente_id, gemeld_door, gesproken, id, nummer, omschrijving, persoon_id, veiligheidsaanwijzing) on deelwijzer.hulpvraag to deelwijzer_inwoner;

create table deelwijzer.informatieantwoord (
  gemeente_id uuid not null,
  id uuid not null,
  vraag_id uuid not null,
  partner_medewerker_id uuid not null,
  antwoord text not null,
  reden text not null,
  inhoud jsonb not null,
  mag_het jsonb not null,
  op timestamp with time zone not null,
  constraint informatieantwoord_pkey PRIMARY KEY (gemeente_id, id),
  constraint informatieantwoord_gemeente_id_vraag_id_key UNIQUE (gemeente_id, vraag_id),
  constraint informatieantwoord_gemeente_id_partner_medewerker_id_fkey FOREIGN KEY (gemeente_id, partner_medewerker_id) REFERENCES deelwijzer.partner_medewerker(gemeente_id, id),
  constraint informatieantwoord_gemeente_id_vraag_id_fkey FOREIGN KEY (gemeente_id, vraag_id) REFERENCES deelwijzer.informatievraag(gemeente_id, id),
  constraint informatieantwoord_antwoord_check CHECK ((antwoord = ANY (ARRAY['ja'::text, 'deels'::text, 'nee'::text]))),
  constraint informatieantwoord_inhoud_check CHECK (deelwijzer.is_verzegeld(inhoud)),
  constraint informatieantwoord_reden_check CHECK (deelwijzer.is_verzegeld(reden))
);
CREATE TRIGGER informatieantwoord_bewaakt BEFORE INSERT ON deelwijzer.informatieantwoord FOR EACH ROW EXECUTE FUNCTION deelwijzer.bewaak_informatieantwoord();
CREATE TRIGGER informatieantwoord_onveranderlijk BEFORE DELETE OR UPDATE OR TRUNCATE ON deelwijzer.informatieantwoord FOR EACH STATEMENT EXECUTE FUNCTION deelwijzer.weiger_wijziging();
alter table deelwijzer.informatieantwoord enable row level security;
alter table deelwijzer.informatieantwoord force row level security;
create policy antwoorden on deelwijzer.informatieantwoord as permissive for insert to deelwijzer_partner
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (partner_medewerker_id = ( SELECT deelwijzer.huidige_partner() AS huidige_partner)) AND (EXISTS ( SELECT
   FROM deelwijzer.informatievraag i
  WHERE ((i.gemeente_id = informatieantwoord.gemeente_id) AND (i.id = informatieantwoord.vraag_id))))));
create policy bij_vraag on deelwijzer.informatieantwoord as permissive for select to deelwijzer_app, deelwijzer_partner
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM deelwijzer.informatievraag i
  WHERE ((i.gemeente_id = informatieantwoord.gemeente_id) AND (i.id = informatieantwoord.vraag_id))))));
create policy eigenaar on deelwijzer.informatieantwoord as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy inwoner on deelwijzer.informatieantwoord as permissive for select to deelwijzer_inwoner
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM deelwijzer.informatievraag i
  WHERE ((i.gemeente_id = informatieantwoord.gemeente_id) AND (i.id = informatieantwoord.vraag_id))))));
grant select on deelwijzer.informatieantwoord to deelwijzer_app;
grant select (antwoord, gemeente_id, id, op, vraag_id) on deelwijzer.informatieantwoord to deelwijzer_inwoner;
grant insert, select on deelwijzer.informatieantwoord to deelwijzer_partner;

create table deelwijzer.informatievraag (
  gemeente_id uuid not null,
  id uuid not null,
  nummer text not null,
  verstrekking_id uuid not null,
  dossier_id uuid not null,
  persoon_id uuid not null,
  besluit_id uuid not null,
  organisatie_id uuid not null,
  over text not null,
  vraag jsonb not null,
  afzender text not null,
  vrager text not null,
  doel text not null,
  categorieen text[] not null,
  grondslag text[] not null,
  uiterlijk date,
  gevraagd_op timestamp with time zone not null,
  ingetrokken_op timestamp with time zone,
  constraint informatievraag_pkey PRIMARY KEY (gemeente_id, id),
  constraint informatievraag_gemeente_id_verstrekking_id_key UNIQUE (gemeente_id, verstrekking_id),
  constraint informatievraag_nummer_key UNIQUE (gemeente_id, nummer),
  constraint informatievraag_gemeente_id_organisatie_id_fkey FOREIGN KEY (gemeente_id, organisatie_id) REFERENCES deelwijzer.organisatie(gemeente_id, id),
  constraint informatievraag_gemeente_id_verstrekking_id_fkey FOREIGN KEY (gemeente_id, verstrekking_id) REFERENCES deelwijzer.verstrekking(gemeente_id, id),
  constraint informatievraag_afzender_check CHECK (((length(afzender) >= 1) AND (length(afzender) <= 300))),
  constraint informatievraag_over_check CHECK (deelwijzer.is_verzegeld(over)),
  constraint informatievraag_vraag_check CHECK (deelwijzer.is_verzegeld(vraag))
);
CREATE INDEX informatievraag_dossier ON deelwijzer.informatievraag USING btree (gemeente_id, dossier_id);
CREATE INDEX informatievraag_organisatie ON deelwijzer.informatievraag USING btree (gemeente_id, organisatie_id, gevraagd_op DESC);
CREATE TRIGGER informatievraag_bewaakt AFTER INSERT ON deelwijzer.informatievraag FOR EACH ROW EXECUTE FUNCTION deelwijzer.bewaak_informatievraag();
alter table deelwijzer.informatievraag enable row level security;
alter table deelwijzer.informatievraag force row level security;
create policy bereik on deelwijzer.informatievraag as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (dossier_id = ANY (ARRAY( SELECT t.dossier_id
   FROM deelwijzer.toegang t
  WHERE ((t.vlaggen & 2) > 0))))));
create policy eigenaar on deelwijzer.informatievraag as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy intrekken on deelwijzer.informatievraag as permissive for update to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (ingetrokken_op IS NULL) AND (EXISTS ( SELECT
   FROM deelwijzer.toegang t
  WHERE ((t.dossier_id = informatievraag.dossier_id) AND ((t.vlaggen & 8) > 0))))))
  with check ((ingetrokken_op IS NOT NULL));
create policy inwoner on deelwijzer.informatievraag as permissive for select to deelwijzer_inwoner
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM deelwijzer.verstrekking v
  WHERE ((v.gemeente_id = informatievraag.gemeente_id) AND (v.id = informatievraag.verstrekking_id))))));
create policy partner on deelwijzer.informatievraag as permissive for select to deelwijzer_partner
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (organisatie_id = ( SELECT deelwijzer.huidige_partnerorganisatie() AS huidige_partnerorganisatie)) AND (ingetrokken_op IS NULL)));
create policy schrijven on deelwijzer.informatievraag as permissive for insert to deelwijzer_app
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM deelwijzer.verstrekking v
  WHERE ((v.gemeente_id = informatievraag.gemeente_id) AND (v.id = informatievraag.verstrekking_id) AND (v.pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet)))))));
grant insert, select on deelwijzer.informatievraag to deelwijzer_app;
grant update (ingetrokken_op) on deelwijzer.informatievraag to deelwijzer_app;
grant select (categorieen, doel, gemeente_id, gevraagd_op, id, ingetrokken_op, nummer, organisatie_id, persoon_id, verstrekking_id) on deelwijzer.informatievraag to deelwijzer_inwoner;
grant select on deelwijzer.informatievraag to deelwijzer_partner;

create table deelwijzer.inrichting (
  gemeente_id uuid not null,
  id uuid not null,
  nummer integer not null,
  status text not null,
  ingangsdatum date not null,
  inhoud jsonb not null,
  toelichting text not null default ''::text,
  versie integer not null default 1,
  gemaakt_door uuid,
  gemaakt_op timestamp with time zone not null,
  besloten_door uuid,
  besloten_op timestamp with time zone,
  reden text not null default ''::text,
  constraint inrichting_pkey PRIMARY KEY (gemeente_id, id),
  constraint inrichting_gemeente_id_nummer_key UNIQUE (gemeente_id, nummer),
  constraint inrichting_gemeente_id_besloten_door_fkey FOREIGN KEY (gemeente_id, besloten_door) REFERENCES deelwijzer.medewerker(gemeente_id, id),
  constraint inrichting_gemeente_id_fkey FOREIGN KEY (gemeente_id) REFERENCES deelwijzer.gemeente(id),
  constraint inrichting_gemeente_id_gemaakt_door_fkey FOREIGN KEY (gemeente_id, gemaakt_door) REFERENCES deelwijzer.medewerker(gemeente_id, id),
  constraint inrichting_reden_check CHECK ((length(reden) <= 2000)),
  constraint inrichting_status_check CHECK ((status = ANY (ARRAY['voorstel'::text, 'vastgesteld'::text, 'ingetrokken'::text]))),
  constraint inrichting_toelichting_check CHECK ((length(toelichting) <= 2000)),
  constraint twee_mensen CHECK (((status <> 'vastgesteld'::text) OR (gemaakt_door IS NULL) OR ((besloten_door IS NOT NULL) AND (besloten_door <> gemaakt_door))))
);
CREATE UNIQUE INDEX inrichting_een_voorstel ON deelwijzer.inrichting USING btree (gemeente_id) WHERE (status = 'voorstel'::text);
CREATE TRIGGER inrichting_bewaakt BEFORE UPDATE ON deelwijzer.inrichting FOR EACH ROW EXECUTE FUNCTION deelwijzer.bewaak_inrichting();
CREATE TRIGGER inrichting_blijft BEFORE DELETE OR TRUNCATE ON deelwijzer.inrichting FOR EACH STATEMENT EXECUTE FUNCTION deelwijzer.weiger_wijziging();
alter table deelwijzer.inrichting enable row level security;
alter table deelwijzer.inrichting force row level security;
create policy besluiten on deelwijzer.inrichting as permissive for update to deelwijzer_breed
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (( SELECT deelwijzer.huidige_petsoort() AS huidige_petsoort) = 'beheerder'::text) AND (status = 'voorstel'::text)))
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND ((status = 'voorstel'::text) OR (besloten_door = ( SELECT deelwijzer.huidige_medewerker() AS huidige_medewerker)))));
create policy eigenaar on deelwijzer.inrichting as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy inwoner on deelwijzer.inrichting as permissive for select to deelwijzer_inwoner
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (status = 'vastgesteld'::text)));
create policy lezen on deelwijzer.inrichting as permissive for select to deelwijzer_app, deelwijzer_breed
  using ((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)));
create policy voorstellen on deelwijzer.inrichting as permissive for insert to deelwijzer_breed
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (( SELECT deelwijzer.huidige_petsoort() AS huidige_petsoort) = 'beheerder'::text) AND (status = 'voorstel'::text) AND (gemaakt_door = ( SELECT deelwijzer.huidige_medewerker() AS huidige_medewerker)) AND (besloten_door IS NULL)));
grant select on deelwijzer.inrichting to deelwijzer_app;
grant insert, select on deelwijzer.inrichting to deelwijzer_breed;
grant update (besloten_door, besloten_op, ingangsdatum, inhoud, reden, status, toelichting, versie) on deelwijzer.inrichting to deelwijzer_breed;
grant select on deelwijzer.inrichting to deelwijzer_inwoner;

create table deelwijzer.kennisgeving (
  gemeente_id uuid not null,
  id uuid not null,
  uitvoering_id uuid not null,
  deel_id uuid not null,
  dossier_id uuid not null,
  persoon_id uuid not null,
  wat text not null,
  weg text not null,
  sleutel uuid not null,
  zeker boolean not null,
  verstrekking_id uuid,
  besluit_id uuid,
  organisatie_id uuid,
  delingen uuid[] not null default '{}'::uuid[],
  naar_dossier_id uuid,
  naar_gegeven_id uuid,
  plicht_id uuid,
  tekst text,
  klaargezet_op timestamp with time zone not null,
  stand text not null default 'open'::text,
  verteld_op timestamp with time zone,
  bevestigd_op timestamp with time zone,
  bevestigd_door uuid,
  pet_id uuid,
  reden text,
  constraint kennisgeving_pkey PRIMARY KEY (gemeente_id, id),
  constraint kennisgeving_gemeente_id_uitvoering_id_sleutel_key UNIQUE (gemeente_id, uitvoering_id, sleutel),
  constraint kennisgeving_gemeente_id_bevestigd_door_fkey FOREIGN KEY (gemeente_id, bevestigd_door) REFERENCES deelwijzer.partner_medewerker(gemeente_id, id),
  constraint kennisgeving_gemeente_id_deel_id_fkey FOREIGN KEY (gemeente_id, deel_id) REFERENCES deelwijzer.verzoekdeel(gemeente_id, id),
  constraint kennisgeving_gemeente_id_dossier_id_fkey FOREIGN KEY (gemeente_id, dossier_id) REFERENCES deelwijzer.dossier(gemeente_id, id),
  constraint kennisgeving_gemeente_id_naar_dossier_id_fkey FOREIGN KEY (gemeente_id, naar_dossier_id) REFERENCES deelwijzer.dossier(gemeente_id, id),
  constraint kennisgeving_gemeente_id_naar_gegeven_id_fkey FOREIGN KEY (gemeente_id, naar_gegeven_id) REFERENCES deelwijzer.gegeven(gemeente_id, id),
  constraint kennisgeving_gemeente_id_organisatie_id_fkey FOREIGN KEY (gemeente_id, organisatie_id) REFERENCES deelwijzer.organisatie(gemeente_id, id),
  constraint kennisgeving_gemeente_id_persoon_id_fkey FOREIGN KEY (gemeente_id, persoon_id) REFERENCES deelwijzer.persoon(gemeente_id, id),
  constraint kennisgeving_gemeente_id_pet_id_fkey FOREIGN KEY (gemeente_id, pet_id) REFERENCES deelwijzer.pet(gemeente_id, id),
  constraint kennisgeving_gemeente_id_plicht_id_fkey FOREIGN KEY (gemeente_id, plicht_id) REFERENCES deelwijzer.plicht(gemeente_id, id),
  constraint kennisgeving_gemeente_id_uitvoering_id_fkey FOREIGN KEY (gemeente_id, uitvoering_id) REFERENCES deelwijzer.verzoekuitvoering(gemeente_id, id),
  constraint kennisgeving_gemeente_id_verstrekking_id_fkey FOREIGN KEY (gemeente_id, verstrekking_id) REFERENCES deelwijzer.verstrekking(gemeente_id, id),
  constraint kennisgeving_check CHECK ((((weg = 'dossier'::text) = (naar_gegeven_id IS NOT NULL)) AND ((naar_dossier_id IS NULL) = (naar_gegeven_id IS NULL)))),
  constraint kennisgeving_check1 CHECK (((weg = 'dossier'::text) = (verstrekking_id IS NULL))),
  constraint kennisgeving_check2 CHECK (((weg <> 'partner'::text) OR (organisatie_id IS NOT NULL))),
  constraint kennisgeving_check3 CHECK (((stand = ANY (ARRAY['verteld'::text, 'bevestigd'::text])) = (verteld_op IS NOT NULL))),
  constraint kennisgeving_check4 CHECK (((stand = 'bevestigd'::text) = (bevestigd_op IS NOT NULL))),
  constraint kennisgeving_check5 CHECK (((stand <> ALL (ARRAY['onmogelijk'::text, 'niet-gekregen'::text])) OR (reden IS NOT NULL))),
  constraint kennisgeving_reden_check CHECK (deelwijzer.is_verzegeld(reden)),
  constraint kennisgeving_stand_check CHECK ((stand = ANY (ARRAY['open'::text, 'verteld'::text, 'bevestigd'::text, 'onmogelijk'::text, 'niet-gekregen'::text]))),
  constraint kennisgeving_tekst_check CHECK (deelwijzer.is_verzegeld(tekst)),
  constraint kennisgeving_wat_check CHECK ((wat = ANY (ARRAY['verbeterd'::text, 'gewist'::text, 'beperkt'::text, 'gestopt'::text, 'opgeheven'::text]))),
  constraint kennisgeving_weg_check CHECK ((weg = ANY (ARRAY['partner'::text, 'taak'::text, 'dossier'::text])))
);
CREATE INDEX kennisgeving_deel ON deelwijzer.kennisgeving USING btree (gemeente_id, deel_id);
CREATE INDEX kennisgeving_dossier ON deelwijzer.kennisgeving USING btree (gemeente_id, dossier_id);
CREATE INDEX kennisgeving_naar ON deelwijzer.kennisgeving USING btree (gemeente_id, naar_dossier_id) WHERE (naar_dossier_id IS NOT NULL);
CREATE INDEX kennisgeving_organisatie ON deelwijzer.kennisgeving USING btree (gemeente_id, organisatie_id) WHERE (weg = 'partner'::text);
CREATE INDEX kennisgeving_plicht ON deelwijzer.kennisgeving USING btree (gemeente_id, plicht_id) WHERE (plicht_id IS NOT NULL);
CREATE TRIGGER kennisgeving_blijft BEFORE DELETE OR TRUNCATE ON deelwijzer.kennisgeving FOR EACH STATEMENT EXECUTE FUNCTION deelwijzer.weiger_wijziging();
alter table deelwijzer.kennisgeving enable row level security;
alter table deelwijzer.kennisgeving force row level security;
create policy bereik on deelwijzer.kennisgeving as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND ((COALESCE(naar_dossier_id, dossier_id) = ANY (ARRAY( SELECT t.dossier_id
   FROM deelwijzer.toegang t
  WHERE (((t.vlaggen & 2) > 0) AND (t.bron <> 'nood'::text))))) OR (plicht_id = ANY (ARRAY( SELECT deelwijzer.mijn_open_plichten() AS mijn_open_plichten))))));
create policy eigenaar on deelwijzer.kennisgeving as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy inwoner on deelwijzer.kennisgeving as permissive for select to deelwijzer_inwoner
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM deelwijzer.verzoekuitvoering u
  WHERE ((u.gemeente_id = kennisgeving.gemeente_id) AND (u.id = kennisgeving.uitvoering_id)))) AND ((verstrekking_id IS NULL) OR (EXISTS ( SELECT
   FROM deelwijzer.verstrekking v
  WHERE ((v.gemeente_id = kennisgeving.gemeente_id) AND (v.id = kennisgeving.verstrekking_id))))) AND ((naar_dossier_id IS NULL) OR (naar_dossier_id = ANY (ARRAY( SELECT d.id
   FROM deelwijzer.dossier d))))));
grant select on deelwijzer.kennisgeving to deelwijzer_app;
grant select (besluit_id, bevestigd_op, deel_id, gemeente_id, id, klaargezet_op, naar_dossier_id, organisatie_id, persoon_id, reden, stand, uitvoering_id, verstrekking_id, verteld_op, wat, weg, zeker) on deelwijzer.kennisgeving to deelwijzer_inwoner;

create table deelwijzer.kring_poging (
  gemeente_id uuid not null,
  gebeurtenis_id uuid not null,
  medewerker_id uuid not null,
  op timestamp with time zone not null,
  constraint kring_poging_pkey PRIMARY KEY (gemeente_id, gebeurtenis_id),
  constraint kring_poging_gemeente_id_gebeurtenis_id_fkey FOREIGN KEY (gemeente_id, gebeurtenis_id) REFERENCES deelwijzer.gebeurtenis(gemeente_id, id),
  constraint kring_poging_gemeente_id_medewerker_id_fkey FOREIGN KEY (gemeente_id, medewerker_id) REFERENCES deelwijzer.medewerker(gemeente_id, id)
);
alter table deelwijzer.kring_poging enable row level security;
alter table deelwijzer.kring_poging force row level security;
create policy eigenaar on deelwijzer.kring_poging as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);

create table deelwijzer.leidraad (
  gemeente_id uuid not null,
  id uuid not null,
  reeks_id uuid not null,
  versie integer not null,
  titel text not null,
  vraag text not null,
  antwoord text not null,
  handeling text,
  ontvanger_type text,
  doel text,
  categorieen text[] not null default '{}'::text[],
  ruggespraak_id uuid,
  pet_id uuid not null,
  medewerker_id uuid not null,
  vastgesteld_op timestamp with time zone not null,
  constraint leidraad_pkey PRIMARY KEY (gemeente_id, id),
  constraint leidraad_gemeente_id_reeks_id_versie_key UNIQUE (gemeente_id, reeks_id, versie),
  constraint leidraad_gemeente_id_medewerker_id_fkey FOREIGN KEY (gemeente_id, medewerker_id) REFERENCES deelwijzer.medewerker(gemeente_id, id),
  constraint leidraad_gemeente_id_pet_id_fkey FOREIGN KEY (gemeente_id, pet_id) REFERENCES deelwijzer.pet(gemeente_id, id),
  constraint leidraad_gemeente_id_ruggespraak_id_fkey FOREIGN KEY (gemeente_id, ruggespraak_id) REFERENCES deelwijzer.ruggespraak(gemeente_id, id),
  constraint leidraad_antwoord_check CHECK (((length(antwoord) >= 10) AND (length(antwoord) <= 5000))),
  constraint leidraad_titel_check CHECK (((length(titel) >= 5) AND (length(titel) <= 120))),
  constraint leidraad_versie_check CHECK ((versie > 0)),
  constraint leidraad_vraag_check CHECK (((length(vraag) >= 10) AND (length(vraag) <= 3000)))
);
CREATE INDEX leidraad_codes ON deelwijzer.leidraad USING btree (gemeente_id, handeling, ontvanger_type, doel);
CREATE TRIGGER leidraad_onveranderlijk BEFORE DELETE OR UPDATE OR TRUNCATE ON deelwijzer.leidraad FOR EACH STATEMENT EXECUTE FUNCTION deelwijzer.weiger_wijziging();
alter table deelwijzer.leidraad enable row level security;
alter table deelwijzer.leidraad force row level security;
create policy eigenaar on deelwijzer.leidraad as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy lezen on deelwijzer.leidraad as permissive for select to deelwijzer_app, deelwijzer_breed
  using ((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)));
create policy maken on deelwijzer.leidraad as permissive for insert to deelwijzer_breed
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet)) AND (( SELECT deelwijzer.huidige_petsoort() AS huidige_petsoort) = ANY (ARRAY['leidinggevende'::text, 'privacy-officer'::text]))));
grant select (antwoord, categorieen, doel, gemeente_id, handeling, id, medewerker_id, ontvanger_type, pet_id, reeks_id, titel, vastgesteld_op, versie, vraag) on deelwijzer.leidraad to deelwijzer_app;
grant insert on deelwijzer.leidraad to deelwijzer_breed;
grant select (antwoord, categorieen, doel, gemeente_id, handeling, id, medewerker_id, ontvanger_type, pet_id, reeks_id, titel, vastgesteld_op, versie, vraag) on deelwijzer.leidraad to deelwijzer_breed;

create table deelwijzer.leidraad_intrekking (
  gemeente_id uuid not null,
  reeks_id uuid not null,
  versie integer not null,
  reden text not null,
  pet_id uuid not null,
  ingetrokken_op timestamp with time zone not null,
  constraint leidraad_intrekking_pkey PRIMARY KEY (gemeente_id, reeks_id, versie),
  constraint leidraad_intrekking_gemeente_id_pet_id_fkey FOREIGN KEY (gemeente_id, pet_id) REFERENCES deelwijzer.pet(gemeente_id, id),
  constraint leidraad_intrekking_gemeente_id_reeks_id_versie_fkey FOREIGN KEY (gemeente_id, reeks_id, versie) REFERENCES deelwijzer.leidraad(gemeente_id, reeks_id, versie),
  constraint leidraad_intrekking_reden_check CHECK (((length(reden) >= 3) AND (length(reden) <= 500)))
);
CREATE TRIGGER leidraad_intrekking_onveranderlijk BEFORE DELETE OR UPDATE OR TRUNCATE ON deelwijzer.leidraad_intrekking FOR EACH STATEMENT EXECUTE FUNCTION deelwijzer.weiger_wijziging();
alter table deelwijzer.leidraad_intrekking enable row level security;
alter table deelwijzer.leidraad_intrekking force row level security;
create policy eigenaar on deelwijzer.leidraad_intrekking as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy lezen on deelwijzer.leidraad_intrekking as permissive for select to deelwijzer_app, deelwijzer_breed
  using ((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)));
create policy maken on deelwijzer.leidraad_intrekking as permissive for insert to deelwijzer_breed
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet)) AND (( SELECT deelwijzer.huidige_petsoort() AS huidige_petsoort) = ANY (ARRAY['leidinggevende'::text, 'privacy-officer'::text]))));
grant select on deelwijzer.leidraad_intrekking to deelwijzer_app;
grant insert, select on deelwijzer.leidraad_intrekking to deelwijzer_breed;

create table deelwijzer.logboek_bericht (
  id uuid not null,
  soort text not null,
  bytes bytea not null,
  nonce bytea not null,
  commitment bytea not null,
  op timestamp with time zone not null,
  constraint logboek_bericht_pkey PRIMARY KEY (id),
  constraint logboek_bericht_commitment_check CHECK ((length(commitment) = 32)),
  constraint logboek_bericht_nonce_check CHECK ((length(nonce) = 32))
);
CREATE TRIGGER logboek_bericht_onveranderlijk BEFORE DELETE OR UPDATE OR TRUNCATE ON deelwijzer.logboek_bericht FOR EACH STATEMENT EXECUTE FUNCTION deelwijzer.weiger_wijziging();
alter table deelwijzer.logboek_bericht enable row level security;
alter table deelwijzer.logboek_bericht force row level security;
create policy eigenaar on deelwijzer.logboek_bericht as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy lezen on deelwijzer.logboek_bericht as permissive for select to deelwijzer_app, deelwijzer_breed, deelwijzer_inwoner
  using (true);
create policy volgorde on deelwijzer.logboek_bericht as permissive for all to deelwijzer_sequencer
  using (true)
  with check (true);
grant select on deelwijzer.logboek_bericht to deelwijzer_app;
grant select on deelwijzer.logboek_bericht to deelwijzer_breed;
grant select on deelwijzer.logboek_bericht to deelwijzer_inwoner;
grant insert, select on deelwijzer.logboek_bericht to deelwijzer_sequencer;

create table deelwijzer.logboek_instelling (
  een boolean not null default true,
  installatie uuid not null,
  getuige_vereist boolean not null default false,
  constraint logboek_instelling_pkey PRIMARY KEY (een),
  constraint logboek_instelling_een_check CHECK (een)
);
alter table deelwijzer.logboek_instelling enable row level security;
alter table deelwijzer.logboek_instelling force row level security;
create policy eigenaar on deelwijzer.logboek_instelling as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy lezen on deelwijzer.logboek_instelling as permissive for select to deelwijzer_app, deelwijzer_breed, deelwijzer_inwoner
  using (true);
create policy volgorde on deelwijzer.logboek_instelling as permissive for all to deelwijzer_sequencer
  using (true)
  with check (true);
grant select on deelwijzer.logboek_instelling to deelwijzer_app;
grant select on deelwijzer.logboek_instelling to deelwijzer_breed;
grant select on deelwijzer.logboek_instelling to deelwijzer_inwoner;
grant insert, select on deelwijzer.logboek_instelling to deelwijzer_sequencer;
grant update (getuige_vereist) on deelwijzer.logboek_instelling to deelwijzer_sequencer;

create table deelwijzer.logboek_keten (
  gemeente_id uuid not null,
  persoon_id uuid not null,
  keten uuid not null,
  aantal bigint not null,
  laatste bytea,
  constraint logboek_keten_pkey PRIMARY KEY (gemeente_id, persoon_id, keten),
  constraint logboek_keten_laatste_check CHECK ((length(laatste) = 32))
);
alter table deelwijzer.logboek_keten enable row level security;
alter table deelwijzer.logboek_keten force row level security;
create policy eigenaar on deelwijzer.logboek_keten as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);

create table deelwijzer.machtiging (
  gemeente_id uuid not null,
  id uuid not null,
  persoon_id uuid not null,
  omvang text not null,
  mag text not null,
  gegeven_op timestamp with time zone not null,
  geldig_tot date not null,
  code_hash bytea,
  code_tot timestamp with time zone not null,
  helper_id uuid,
  aanvaard_op timestamp with time zone,
  gestopt_op timestamp with time zone,
  gestopt_door text,
  constraint machtiging_pkey PRIMARY KEY (gemeente_id, id),
  constraint machtiging_gemeente_id_helper_id_fkey FOREIGN KEY (gemeente_id, helper_id) REFERENCES deelwijzer.persoon(gemeente_id, id),
  constraint machtiging_gemeente_id_persoon_id_fkey FOREIGN KEY (gemeente_id, persoon_id) REFERENCES deelwijzer.persoon(gemeente_id, id),
  constraint machtiging_check CHECK ((helper_id IS DISTINCT FROM persoon_id)),
  constraint machtiging_check1 CHECK (((helper_id IS NULL) = (aanvaard_op IS NULL))),
  constraint machtiging_check2 CHECK (((gestopt_op IS NULL) = (gestopt_door IS NULL))),
  constraint machtiging_check3 CHECK (((code_hash IS NULL) OR ((helper_id IS NULL) AND (gestopt_op IS NULL)))),
  constraint machtiging_gestopt_door_check CHECK ((gestopt_door = ANY (ARRAY['inwoner'::text, 'helper'::text]))),
  constraint machtiging_mag_check CHECK ((mag = ANY (ARRAY['meekijken'::text, 'verzoeken'::text]))),
  constraint machtiging_omvang_check CHECK ((omvang = ANY (ARRAY['alles'::text, 'gemeente'::text])))
);
CREATE UNIQUE INDEX machtiging_code ON deelwijzer.machtiging USING btree (gemeente_id, code_hash) WHERE (code_hash IS NOT NULL);
CREATE INDEX machtiging_helper ON deelwijzer.machtiging USING btree (gemeente_id, helper_id) WHERE ((helper_id IS NOT NULL) AND (gestopt_op IS NULL));
CREATE INDEX machtiging_persoon ON deelwijzer.machtiging USING btree (gemeente_id, persoon_id);
alter table deelwijzer.machtiging enable row level security;
alter table deelwijzer.machtiging force row level security;
create policy bereik on deelwijzer.machtiging as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (helper_id IS NOT NULL) AND (gestopt_op IS NULL) AND (persoon_id = ANY (ARRAY( SELECT dp.persoon_id
   FROM deelwijzer.dossier_persoon dp)))));
create policy eigen on deelwijzer.machtiging as permissive for select to deelwijzer_inwoner
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND ((persoon_id = ( SELECT deelwijzer.huidige_persoon() AS huidige_persoon)) OR (helper_id = ( SELECT deelwijzer.huidige_persoon() AS huidige_persoon)))));
create policy eigenaar on deelwijzer.machtiging as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
grant select (aanvaard_op, geldig_tot, gemeente_id, gestopt_op, helper_id, id, mag, omvang, persoon_id) on deelwijzer.machtiging to deelwijzer_app;
grant select (aanvaard_op, code_tot, gegeven_op, geldig_tot, gemeente_id, gestopt_door, gestopt_op, helper_id, id, mag, omvang, persoon_id) on deelwijzer.machtiging to deelwijzer_inwoner;

create table deelwijzer.machtiging_poging (
  gemeente_id uuid not null,
  id uuid not null default gen_random_uuid(),
  persoon_id uuid not null,
  op timestamp with time zone not null,
  constraint machtiging_poging_pkey PRIMARY KEY (gemeente_id, id),
  constraint machtiging_poging_gemeente_id_persoon_id_fkey FOREIGN KEY (gemeente_id, persoon_id) REFERENCES deelwijzer.persoon(gemeente_id, id)
);
CREATE INDEX machtiging_poging_persoon ON deelwijzer.machtiging_poging USING btree (gemeente_id, persoon_id, op);
alter table deelwijzer.machtiging_poging enable row level security;
alter table deelwijzer.machtiging_poging force row level security;
create policy eigenaar on deelwijzer.machtiging_poging as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);

create table deelwijzer.medewerker (
  gemeente_id uuid not null,
  id uuid not null,
  naam text not null,
  functie text not null,
  uit_dienst_op timestamp with time zone,
  constraint medewerker_pkey PRIMARY KEY (gemeente_id, id),
  constraint medewerker_gemeente_id_fkey FOREIGN KEY (gemeente_id) REFERENCES deelwijzer.gemeente(id)
);
alter table deelwijzer.medewerker enable row level security;
alter table deelwijzer.medewerker force row level security;
create policy aannemen on deelwijzer.medewerker as permissive for insert to deelwijzer_breed
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (( SELECT deelwijzer.huidige_petsoort() AS huidige_petsoort) = 'beheerder'::text)));
create policy eigenaar on deelwijzer.medewerker as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy lezen on deelwijzer.medewerker as permissive for select to deelwijzer_app, deelwijzer_breed, deelwijzer_inwoner
  using ((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)));
create policy uit_dienst on deelwijzer.medewerker as permissive for update to deelwijzer_breed
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (( SELECT deelwijzer.huidige_petsoort() AS huidige_petsoort) = ANY (ARRAY['beheerder'::text, 'leidinggevende'::text]))))
  with check ((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)));
grant select on deelwijzer.medewerker to deelwijzer_app;
grant insert, select on deelwijzer.medewerker to deelwijzer_breed;
grant update (uit_dienst_op) on deelwijzer.medewerker to deelwijzer_breed;

create table deelwijzer.meldingsbevoegdheid (
  gemeente_id uuid not null,
  id uuid not null,
  medewerker_id uuid not null,
  domein text not null,
  van date not null,
  tot date,
  aangevraagd_door uuid not null,
  aangevraagd_op timestamp with time zone not null,
  toegekend_door uuid,
  toegekend_op timestamp with time zone,
  ingetrokken_door uuid,
  ingetrokken_op timestamp with time zone,
  intrekreden text not null default ''::text,
  constraint meldingsbevoegdheid_pkey PRIMARY KEY (gemeente_id, id),
  constraint meldingsbevoegdheid_gemeente_id_aangevraagd_door_fkey FOREIGN KEY (gemeente_id, aangevraagd_door) REFERENCES deelwijzer.medewerker(gemeente_id, id),
  constraint meldingsbevoegdheid_gemeente_id_ingetrokken_door_fkey FOREIGN KEY (gemeente_id, ingetrokken_door) REFERENCES deelwijzer.medewerker(gemeente_id, id),
  constraint meldingsbevoegdheid_gemeente_id_medewerker_id_fkey FOREIGN KEY (gemeente_id, medewerker_id) REFERENCES deelwijzer.medewerker(gemeente_id, id),
  constraint meldingsbevoegdheid_gemeente_id_toegekend_door_fkey FOREIGN KEY (gemeente_id, toegekend_door) REFERENCES deelwijzer.medewerker(gemeente_id, id),
  constraint meldingsbevoegdheid_check CHECK (((tot IS NULL) OR (tot >= van))),
  constraint meldingsbevoegdheid_check1 CHECK (((toegekend_door IS NULL) = (toegekend_op IS NULL))),
  constraint meldingsbevoegdheid_check2 CHECK (((ingetrokken_door IS NULL) = (ingetrokken_op IS NULL))),
  constraint meldingsbevoegdheid_check3 CHECK (((ingetrokken_op IS NULL) OR (btrim(intrekreden) <> ''::text))),
  constraint meldingsbevoegdheid_domein_check CHECK ((domein = ANY (ARRAY['jeugdhulp'::text, 'jeugdgezondheidszorg'::text, 'gezondheidszorg'::text, 'onderwijs'::text, 'maatschappelijke-ondersteuning'::text, 'werk-en-inkomen'::text, 'politie-en-justitie'::text]))),
  constraint meldingsbevoegdheid_intrekreden_check CHECK ((length(intrekreden) <= 300))
);
CREATE UNIQUE INDEX meldingsbevoegdheid_een ON deelwijzer.meldingsbevoegdheid USING btree (gemeente_id, medewerker_id, domein) WHERE ((ingetrokken_op IS NULL) AND (tot IS NULL));
CREATE INDEX meldingsbevoegdheid_medewerker ON deelwijzer.meldingsbevoegdheid USING btree (gemeente_id, medewerker_id);
CREATE TRIGGER meldingsbevoegdheid_bewaakt BEFORE INSERT OR UPDATE ON deelwijzer.meldingsbevoegdheid FOR EACH ROW EXECUTE FUNCTION deelwijzer.bewaak_meldingsbevoegdheid();
CREATE TRIGGER meldingsbevoegdheid_blijft BEFORE DELETE OR TRUNCATE ON deelwijzer.meldingsbevoegdheid FOR EACH STATEMENT EXECUTE FUNCTION deelwijzer.weiger_wijziging();
alter table deelwijzer.meldingsbevoegdheid enable row level security;
alter table deelwijzer.meldingsbevoegdheid force row level security;
create policy aanvragen on deelwijzer.meldingsbevoegdheid as permissive for insert to deelwijzer_breed
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (( SELECT deelwijzer.huidige_petsoort() AS huidige_petsoort) = 'beheerder'::text)));
create policy beheren on deelwijzer.meldingsbevoegdheid as permissive for update to deelwijzer_breed
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (( SELECT deelwijzer.huidige_petsoort() AS huidige_petsoort) = 'beheerder'::text)))
  with check ((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)));
create policy eigen on deelwijzer.meldingsbevoegdheid as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (medewerker_id = ( SELECT deelwijzer.huidige_medewerker() AS huidige_medewerker))));
create policy eigenaar on deelwijzer.meldingsbevoegdheid as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy lezen on deelwijzer.meldingsbevoegdheid as permissive for select to deelwijzer_breed
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (( SELECT deelwijzer.huidige_petsoort() AS huidige_petsoort) = ANY (ARRAY['beheerder'::text, 'leidinggevende'::text, 'privacy-officer'::text]))));
grant select on deelwijzer.meldingsbevoegdheid to deelwijzer_app;
grant insert, select on deelwijzer.meldingsbevoegdheid to deelwijzer_breed;
grant update (ingetrokken_door, ingetrokken_op, intrekreden, toegekend_door, toegekend_op) on deelwijzer.meldingsbevoegdheid to deelwijzer_breed;

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
  bestuursorgaan boolean not null default false,
  ontvanger_type text,
  constraint organisatie_pkey PRIMARY KEY (gemeente_id, id),
  constraint organisatie_gemeente_id_fkey FOREIGN KEY (gemeente_id) REFERENCES deelwijzer.gemeente(id),
  constraint organisatie_soort_check CHECK ((soort = ANY (ARRAY['gemeente'::text, 'wijkteam'::text, 'stichting'::text, 'samenwerkingsverband'::text, 'aanbieder'::text, 'gecertificeerde-instelling'::text, 'school'::text, 'huisarts'::text, 'overig'::text])))
);
alter table deelwijzer.organisatie enable row level security;
alter table deelwijzer.organisatie force row level security;
create policy als_partner on deelwijzer.organisatie as permissive for update to deelwijzer_breed
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (( SELECT deelwijzer.huidige_petsoort() AS huidige_petsoort) = 'beheerder'::text)))
  with check ((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)));
create policy eigen_organisatie on deelwijzer.organisatie as permissive for select to deelwijzer_partner
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (id = ( SELECT deelwijzer.huidige_partnerorganisatie() AS huidige_partnerorganisatie))));
create policy eigenaar on deelwijzer.organisatie as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy lezen on deelwijzer.organisatie as permissive for select to deelwijzer_app, deelwijzer_breed, deelwijzer_inwoner
  using ((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)));
create policy toevoegen on deelwijzer.organisatie as permissive for insert to deelwijzer_breed
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (( SELECT deelwijzer.huidige_petsoort() AS huidige_petsoort) = 'beheerder'::text)));
grant select on deelwijzer.organisatie to deelwijzer_app;
grant insert, select on deelwijzer.organisatie to deelwijzer_breed;
grant update (ontvanger_type) on deelwijzer.organisatie to deelwijzer_breed;
grant select on deelwijzer.organisatie to deelwijzer_inwoner;
grant select on deelwijzer.organisatie to deelwijzer_partner;

create table deelwijzer.overdracht (
  gemeente_id uuid not null,
  id uuid not null,
  dossier_id uuid not null,
  van_pet_id uuid not null,
  naar_pet_id uuid not null,
  reden text not null,
  bewijs jsonb not null,
  op timestamp with time zone not null,
  ontvangen_op timestamp with time zone,
  ontvangen_door uuid,
  persoon_id uuid not null,
  dossier_nummer text not null,
  blijft jsonb not null,
  constraint overdracht_pkey PRIMARY KEY (gemeente_id, id),
  constraint overdracht_gemeente_id_dossier_id_fkey FOREIGN KEY (gemeente_id, dossier_id) REFERENCES deelwijzer.dossier(gemeente_id, id),
  constraint overdracht_gemeente_id_naar_pet_id_fkey FOREIGN KEY (gemeente_id, naar_pet_id) REFERENCES deelwijzer.pet(gemeente_id, id),
  constraint overdracht_gemeente_id_van_pet_id_fkey FOREIGN KEY (gemeente_id, van_pet_id) REFERENCES deelwijzer.pet(gemeente_id, id),
  constraint overdracht_verzegeld CHECK ((deelwijzer.is_verzegeld(reden) AND deelwijzer.is_verzegeld(bewijs) AND deelwijzer.is_verzegeld(blijft))) NOT VALID
);
CREATE INDEX overdracht_dossier ON deelwijzer.overdracht USING btree (gemeente_id, dossier_id);
CREATE INDEX overdracht_naar ON deelwijzer.overdracht USING btree (gemeente_id, naar_pet_id);
CREATE INDEX overdracht_van ON deelwijzer.overdracht USING btree (gemeente_id, van_pet_id);
CREATE TRIGGER overdracht_wijzigt_dossier AFTER INSERT ON deelwijzer.overdracht FOR EACH ROW EXECUTE FUNCTION deelwijzer.merk_dossier_gewijzigd('1');
alter table deelwijzer.overdracht enable row level security;
alter table deelwijzer.overdracht force row level security;
create policy bereik on deelwijzer.overdracht as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND ((van_pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet)) OR (naar_pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet)) OR (dossier_id = ANY (ARRAY( SELECT t.dossier_id
   FROM deelwijzer.toegang t))))));
create policy eigenaar on deelwijzer.overdracht as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy inwoner on deelwijzer.overdracht as permissive for select to deelwijzer_inwoner
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (dossier_id = ANY (ARRAY( SELECT d.id
   FROM deelwijzer.dossier d)))));
grant select (dossier_id, dossier_nummer, gemeente_id, id, naar_pet_id, ontvangen_door, ontvangen_op, op, persoon_id, reden, van_pet_id) on deelwijzer.overdracht to deelwijzer_app;
grant select (dossier_id, gemeente_id, id, naar_pet_id, op, van_pet_id) on deelwijzer.overdracht to deelwijzer_inwoner;

create table deelwijzer.overgang (
  gemeente_id uuid not null,
  id uuid not null,
  soort text not null,
  van_dossier_id uuid not null,
  van_pet_id uuid not null,
  naar_dossier_id uuid not null,
  naar_pet_id uuid not null,
  zelfde_persoon boolean not null,
  met_inwoner text not null,
  rol_verteld boolean not null,
  toelichting text not null,
  op timestamp with time zone not null,
  persoon_id uuid not null,
  constraint overgang_pkey PRIMARY KEY (gemeente_id, id),
  constraint overgang_gemeente_id_naar_dossier_id_fkey FOREIGN KEY (gemeente_id, naar_dossier_id) REFERENCES deelwijzer.dossier(gemeente_id, id),
  constraint overgang_gemeente_id_naar_pet_id_fkey FOREIGN KEY (gemeente_id, naar_pet_id) REFERENCES deelwijzer.pet(gemeente_id, id),
  constraint overgang_gemeente_id_van_dossier_id_fkey FOREIGN KEY (gemeente_id, van_dossier_id) REFERENCES deelwijzer.dossier(gemeente_id, id),
  constraint overgang_gemeente_id_van_pet_id_fkey FOREIGN KEY (gemeente_id, van_pet_id) REFERENCES deelwijzer.pet(gemeente_id, id),
  constraint overgang_met_inwoner_check CHECK ((met_inwoner = ANY (ARRAY['samen'::text, 'besproken'::text]))),
  constraint overgang_soort_check CHECK ((soort = ANY (ARRAY['schakelen'::text, 'taak-overdragen'::text]))),
  constraint overgang_verzegeld CHECK (deelwijzer.is_verzegeld(toelichting)) NOT VALID
);
CREATE INDEX overgang_naar ON deelwijzer.overgang USING btree (gemeente_id, naar_dossier_id);
CREATE INDEX overgang_van ON deelwijzer.overgang USING btree (gemeente_id, van_dossier_id);
CREATE TRIGGER overgang_onveranderlijk BEFORE DELETE OR UPDATE OR TRUNCATE ON deelwijzer.overgang FOR EACH STATEMENT EXECUTE FUNCTION deelwijzer.weiger_wijziging();
alter table deelwijzer.overgang enable row level security;
alter table deelwijzer.overgang force row level security;
create policy bereik on deelwijzer.overgang as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND ((van_dossier_id = ANY (ARRAY( SELECT t.dossier_id
   FROM deelwijzer.toegang t))) OR (naar_dossier_id = ANY (ARRAY( SELECT t.dossier_id
   FROM deelwijzer.toegang t))))));
create policy eigenaar on deelwijzer.overgang as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy inwoner on deelwijzer.overgang as permissive for select to deelwijzer_inwoner
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (van_dossier_id = ANY (ARRAY( SELECT d.id
   FROM deelwijzer.dossier d))) AND (naar_dossier_id = ANY (ARRAY( SELECT d.id
   FROM deelwijzer.dossier d)))));
grant select on deelwijzer.overgang to deelwijzer_app;
grant select on deelwijzer.overgang to deelwijzer_inwoner;

create table deelwijzer.overgang_gegeven (
  gemeente_id uuid not null,
  overgang_id uuid not null,
  gegeven_id uuid not null,
  mee boolean not null,
  nieuw_id uuid,
  antwoord jsonb not null,
  constraint overgang_gegeven_pkey PRIMARY KEY (gemeente_id, overgang_id, gegeven_id),
  constraint overgang_gegeven_gemeente_id_gegeven_id_fkey FOREIGN KEY (gemeente_id, gegeven_id) REFERENCES deelwijzer.gegeven(gemeente_id, id),
  constraint overgang_gegeven_gemeente_id_overgang_id_fkey FOREIGN KEY (gemeente_id, overgang_id) REFERENCES deelwijzer.overgang(gemeente_id, id),
  constraint overgang_gegeven_check CHECK ((mee = (nieuw_id IS NOT NULL)))
);
CREATE TRIGGER overgang_gegeven_onveranderlijk BEFORE DELETE OR UPDATE OR TRUNCATE ON deelwijzer.overgang_gegeven FOR EACH STATEMENT EXECUTE FUNCTION deelwijzer.weiger_wijziging();
alter table deelwijzer.overgang_gegeven enable row level security;
alter table deelwijzer.overgang_gegeven force row level security;
create policy bereik on deelwijzer.overgang_gegeven as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM deelwijzer.overgang o
  WHERE ((o.gemeente_id = overgang_gegeven.gemeente_id) AND (o.id = overgang_gegeven.overgang_id) AND (((o.van_dossier_id = ANY (ARRAY( SELECT t.dossier_id
           FROM deelwijzer.toegang t
          WHERE ((t.vlaggen & 2) > 0)))) AND (EXISTS ( SELECT
           FROM deelwijzer.gegeven x
          WHERE ((x.gemeente_id = overgang_gegeven.gemeente_id) AND (x.id = overgang_gegeven.gegeven_id))))) OR (overgang_gegeven.mee AND (o.naar_dossier_id = ANY (ARRAY( SELECT t.dossier_id
           FROM deelwijzer.toegang t
          WHERE ((t.vlaggen & 2) > 0)))) AND (EXISTS ( SELECT
           FROM deelwijzer.gegeven x
          WHERE ((x.gemeente_id = overgang_gegeven.gemeente_id) AND (x.id = overgang_gegeven.nieuw_id)))))))))));
create policy eigenaar on deelwijzer.overgang_gegeven as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
grant select on deelwijzer.overgang_gegeven to deelwijzer_app;

create table deelwijzer.overleg (
  gemeente_id uuid not null,
  id uuid not null,
  nummer text not null,
  dossier_id uuid not null,
  pet_id uuid not null,
  soort text not null,
  doel text not null,
  dag date not null,
  inwoner text not null,
  besluit_id uuid,
  inhoud jsonb not null,
  gemaakt_op timestamp with time zone not null,
  constraint overleg_pkey PRIMARY KEY (gemeente_id, id),
  constraint overleg_gemeente_id_dossier_id_id_key UNIQUE (gemeente_id, dossier_id, id),
  constraint overleg_nummer_key UNIQUE (gemeente_id, nummer),
  constraint overleg_gemeente_id_dossier_id_besluit_id_fkey FOREIGN KEY (gemeente_id, dossier_id, besluit_id) REFERENCES deelwijzer.triagebesluit(gemeente_id, dossier_id, id),
  constraint overleg_gemeente_id_dossier_id_fkey FOREIGN KEY (gemeente_id, dossier_id) REFERENCES deelwijzer.dossier(gemeente_id, id),
  constraint overleg_gemeente_id_pet_id_fkey FOREIGN KEY (gemeente_id, pet_id) REFERENCES deelwijzer.pet(gemeente_id, id),
  constraint niet_veilig_onder_besluit CHECK (((inwoner = 'niet-veilig'::text) = (besluit_id IS NOT NULL))),
  constraint overleg_inhoud_check CHECK (deelwijzer.is_verzegeld(inhoud)),
  constraint overleg_inwoner_check CHECK ((inwoner = ANY (ARRAY['uitgenodigd'::text, 'wil-niet'::text, 'te-zwaar'::text, 'niet-veilig'::text]))),
  constraint overleg_soort_check CHECK ((soort = ANY (ARRAY['intern'::text, 'extern'::text, 'casusoverleg'::text])))
);
CREATE INDEX overleg_dossier ON deelwijzer.overleg USING btree (gemeente_id, dossier_id, dag DESC);
CREATE TRIGGER overleg_bewaakt AFTER INSERT ON deelwijzer.overleg FOR EACH ROW EXECUTE FUNCTION deelwijzer.bewaak_overleg();
CREATE TRIGGER overleg_onveranderlijk BEFORE DELETE OR UPDATE OR TRUNCATE ON deelwijzer.overleg FOR EACH STATEMENT EXECUTE FUNCTION deelwijzer.weiger_wijziging();
CREATE CONSTRAINT TRIGGER overleg_volledig AFTER INSERT ON deelwijzer.overleg DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION deelwijzer.eis_volledig_overleg('agenda');
CREATE TRIGGER overleg_wijzigt_dossier AFTER INSERT ON deelwijzer.overleg FOR EACH ROW EXECUTE FUNCTION deelwijzer.merk_dossier_gewijzigd('2');
alter table deelwijzer.overleg enable row level security;
alter table deelwijzer.overleg force row level security;
create policy bereik on deelwijzer.overleg as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (dossier_id = ANY (ARRAY( SELECT t.dossier_id
   FROM deelwijzer.toegang t
  WHERE ((t.vlaggen & 2) > 0))))));
create policy eigenaar on deelwijzer.overleg as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy inwoner on deelwijzer.overleg as permissive for select to deelwijzer_inwoner
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (id = ANY (ARRAY( SELECT m.overleg_id
   FROM deelwijzer.mijn_overleggen() m(overleg_id, persoon_id))))));
create policy schrijven on deelwijzer.overleg as permissive for insert to deelwijzer_app
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet)) AND (EXISTS ( SELECT
   FROM deelwijzer.toegang t
  WHERE ((t.dossier_id = overleg.dossier_id) AND ((t.vlaggen & 8) > 0))))));
grant insert, select on deelwijzer.overleg to deelwijzer_app;
grant select (doel, dossier_id, gemeente_id, id, inwoner, nummer, soort) on deelwijzer.overleg to deelwijzer_inwoner;

create table deelwijzer.overleg_afspraak (
  gemeente_id uuid not null,
  id uuid not null,
  overleg_id uuid not null,
  persoon_id uuid not null,
  wie text not null,
  uiterlijk date not null,
  plicht_id uuid not null,
  constraint overleg_afspraak_pkey PRIMARY KEY (gemeente_id, id),
  constraint overleg_afspraak_gemeente_id_overleg_id_persoon_id_key UNIQUE (gemeente_id, overleg_id, persoon_id),
  constraint overleg_afspraak_gemeente_id_overleg_id_fkey FOREIGN KEY (gemeente_id, overleg_id) REFERENCES deelwijzer.overleg_verslag(gemeente_id, overleg_id),
  constraint overleg_afspraak_gemeente_id_overleg_id_persoon_id_fkey FOREIGN KEY (gemeente_id, overleg_id, persoon_id) REFERENCES deelwijzer.overleg_persoon(gemeente_id, overleg_id, persoon_id),
  constraint overleg_afspraak_gemeente_id_plicht_id_fkey FOREIGN KEY (gemeente_id, plicht_id) REFERENCES deelwijzer.plicht(gemeente_id, id),
  constraint overleg_afspraak_wie_check CHECK (deelwijzer.is_verzegeld(wie))
);
CREATE TRIGGER overleg_afspraak_in_verslag BEFORE INSERT ON deelwijzer.overleg_afspraak FOR EACH ROW EXECUTE FUNCTION deelwijzer.bewaak_overlegdeel('verslag');
CREATE TRIGGER overleg_afspraak_onveranderlijk BEFORE DELETE OR UPDATE OR TRUNCATE ON deelwijzer.overleg_afspraak FOR EACH STATEMENT EXECUTE FUNCTION deelwijzer.weiger_wijziging();
CREATE TRIGGER overleg_afspraak_past AFTER INSERT ON deelwijzer.overleg_afspraak FOR EACH ROW EXECUTE FUNCTION deelwijzer.overleg_afspraak_past();
alter table deelwijzer.overleg_afspraak enable row level security;
alter table deelwijzer.overleg_afspraak force row level security;
create policy bereik on deelwijzer.overleg_afspraak as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM deelwijzer.overleg o
  WHERE ((o.gemeente_id = overleg_afspraak.gemeente_id) AND (o.id = overleg_afspraak.overleg_id))))));
create policy eigenaar on deelwijzer.overleg_afspraak as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy schrijven on deelwijzer.overleg_afspraak as permissive for insert to deelwijzer_app
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM (deelwijzer.overleg o
     JOIN deelwijzer.toegang g ON ((g.dossier_id = o.dossier_id)))
  WHERE ((o.gemeente_id = overleg_afspraak.gemeente_id) AND (o.id = overleg_afspraak.overleg_id) AND ((g.vlaggen & 8) > 0))))));
grant insert, select on deelwijzer.overleg_afspraak to deelwijzer_app;

create table deelwijzer.overleg_deelnemer (
  gemeente_id uuid not null,
  id uuid not null,
  overleg_id uuid not null,
  nr smallint not null,
  organisatie_id uuid,
  ontvanger_type text not null,
  beroepsgeheim text,
  wie text not null,
  kader jsonb not null,
  constraint overleg_deelnemer_pkey PRIMARY KEY (gemeente_id, id),
  constraint overleg_deelnemer_gemeente_id_overleg_id_nr_key UNIQUE (gemeente_id, overleg_id, nr),
  constraint overleg_deelnemer_gemeente_id_organisatie_id_fkey FOREIGN KEY (gemeente_id, organisatie_id) REFERENCES deelwijzer.organisatie(gemeente_id, id),
  constraint overleg_deelnemer_gemeente_id_overleg_id_fkey FOREIGN KEY (gemeente_id, overleg_id) REFERENCES deelwijzer.overleg(gemeente_id, id),
  constraint overleg_deelnemer_beroepsgeheim_check CHECK ((beroepsgeheim = ANY (ARRAY['jeugdwet'::text, 'wgbo'::text, 'big'::text, 'geen'::text]))),
  constraint overleg_deelnemer_nr_check CHECK (((nr >= 1) AND (nr <= 8))),
  constraint overleg_deelnemer_wie_check CHECK (deelwijzer.is_verzegeld(wie))
);
CREATE TRIGGER overleg_deelnemer_bewaakt BEFORE INSERT ON deelwijzer.overleg_deelnemer FOR EACH ROW EXECUTE FUNCTION deelwijzer.bewaak_overlegdeel('agenda');
CREATE TRIGGER overleg_deelnemer_onveranderlijk BEFORE DELETE OR UPDATE OR TRUNCATE ON deelwijzer.overleg_deelnemer FOR EACH STATEMENT EXECUTE FUNCTION deelwijzer.weiger_wijziging();
alter table deelwijzer.overleg_deelnemer enable row level security;
alter table deelwijzer.overleg_deelnemer force row level security;
create policy bereik on deelwijzer.overleg_deelnemer as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM deelwijzer.overleg o
  WHERE ((o.gemeente_id = overleg_deelnemer.gemeente_id) AND (o.id = overleg_deelnemer.overleg_id))))));
create policy eigenaar on deelwijzer.overleg_deelnemer as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy inwoner on deelwijzer.overleg_deelnemer as permissive for select to deelwijzer_inwoner
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (overleg_id = ANY (ARRAY( SELECT m.overleg_id
   FROM deelwijzer.mijn_overleggen() m(overleg_id, persoon_id))))));
create policy schrijven on deelwijzer.overleg_deelnemer as permissive for insert to deelwijzer_app
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM (deelwijzer.overleg o
     JOIN deelwijzer.toegang g ON ((g.dossier_id = o.dossier_id)))
  WHERE ((o.gemeente_id = overleg_deelnemer.gemeente_id) AND (o.id = overleg_deelnemer.overleg_id) AND ((g.vlaggen & 8) > 0))))));
grant insert, select on deelwijzer.overleg_deelnemer to deelwijzer_app;
grant select (gemeente_id, nr, ontvanger_type, overleg_id) on deelwijzer.overleg_deelnemer to deelwijzer_inwoner;

create table deelwijzer.overleg_gedeeld (
  gemeente_id uuid not null,
  id uuid not null,
  overleg_id uuid not null,
  deelnemer_nr smallint not null,
  richting text not null,
  persoon_id uuid not null,
  categorie text not null,
  verstrekking_id uuid,
  gegeven_id uuid,
  constraint overleg_gedeeld_pkey PRIMARY KEY (gemeente_id, id),
  constraint overleg_gedeeld_gemeente_id_overleg_id_deelnemer_nr_richtin_key UNIQUE NULLS NOT DISTINCT (gemeente_id, overleg_id, deelnemer_nr, richting, persoon_id, categorie, verstrekking_id, gegeven_id),
  constraint overleg_gedeeld_gemeente_id_gegeven_id_fkey FOREIGN KEY (gemeente_id, gegeven_id) REFERENCES deelwijzer.gegeven(gemeente_id, id),
  constraint overleg_gedeeld_gemeente_id_overleg_id_deelnemer_nr_fkey FOREIGN KEY (gemeente_id, overleg_id, deelnemer_nr) REFERENCES deelwijzer.overleg_deelnemer(gemeente_id, overleg_id, nr),
  constraint overleg_gedeeld_gemeente_id_overleg_id_fkey FOREIGN KEY (gemeente_id, overleg_id) REFERENCES deelwijzer.overleg_verslag(gemeente_id, overleg_id),
  constraint overleg_gedeeld_gemeente_id_overleg_id_persoon_id_fkey FOREIGN KEY (gemeente_id, overleg_id, persoon_id) REFERENCES deelwijzer.overleg_persoon(gemeente_id, overleg_id, persoon_id),
  constraint overleg_gedeeld_gemeente_id_verstrekking_id_fkey FOREIGN KEY (gemeente_id, verstrekking_id) REFERENCES deelwijzer.verstrekking(gemeente_id, id),
  constraint overleg_gedeeld_check CHECK (((richting = 'verteld'::text) = (verstrekking_id IS NOT NULL))),
  constraint overleg_gedeeld_check1 CHECK (((gegeven_id IS NULL) OR (richting = 'verteld'::text))),
  constraint overleg_gedeeld_richting_check CHECK ((richting = ANY (ARRAY['verteld'::text, 'gehoord'::text])))
);
CREATE INDEX overleg_gedeeld_bij ON deelwijzer.overleg_gedeeld USING btree (gemeente_id, overleg_id);
CREATE INDEX overleg_gedeeld_gegeven ON deelwijzer.overleg_gedeeld USING btree (gemeente_id, gegeven_id) WHERE (gegeven_id IS NOT NULL);
CREATE INDEX overleg_gedeeld_verstrekking ON deelwijzer.overleg_gedeeld USING btree (gemeente_id, verstrekking_id);
CREATE TRIGGER overleg_gedeeld_bewaakt AFTER INSERT ON deelwijzer.overleg_gedeeld FOR EACH ROW EXECUTE FUNCTION deelwijzer.bewaak_overleg_gedeeld();
CREATE TRIGGER overleg_gedeeld_in_verslag BEFORE INSERT ON deelwijzer.overleg_gedeeld FOR EACH ROW EXECUTE FUNCTION deelwijzer.bewaak_overlegdeel('verslag');
CREATE TRIGGER overleg_gedeeld_is_er AFTER INSERT ON deelwijzer.overleg_gedeeld FOR EACH ROW WHEN ((new.gegeven_id IS NOT NULL)) EXECUTE FUNCTION deelwijzer.gegeven_is_er('gegeven_id');
CREATE TRIGGER overleg_gedeeld_onveranderlijk BEFORE DELETE OR UPDATE OR TRUNCATE ON deelwijzer.overleg_gedeeld FOR EACH STATEMENT EXECUTE FUNCTION deelwijzer.weiger_wijziging();
alter table deelwijzer.overleg_gedeeld enable row level security;
alter table deelwijzer.overleg_gedeeld force row level security;
create policy bereik on deelwijzer.overleg_gedeeld as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM deelwijzer.overleg o
  WHERE ((o.gemeente_id = overleg_gedeeld.gemeente_id) AND (o.id = overleg_gedeeld.overleg_id))))));
create policy eigenaar on deelwijzer.overleg_gedeeld as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy schrijven on deelwijzer.overleg_gedeeld as permissive for insert to deelwijzer_app
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM (deelwijzer.overleg o
     JOIN deelwijzer.toegang g ON ((g.dossier_id = o.dossier_id)))
  WHERE ((o.gemeente_id = overleg_gedeeld.gemeente_id) AND (o.id = overleg_gedeeld.overleg_id) AND ((g.vlaggen & 8) > 0))))));
grant insert, select on deelwijzer.overleg_gedeeld to deelwijzer_app;

create table deelwijzer.overleg_persoon (
  gemeente_id uuid not null,
  overleg_id uuid not null,
  dossier_id uuid not null,
  persoon_id uuid not null,
  constraint overleg_persoon_pkey PRIMARY KEY (gemeente_id, overleg_id, persoon_id),
  constraint overleg_persoon_gemeente_id_dossier_id_overleg_id_fkey FOREIGN KEY (gemeente_id, dossier_id, overleg_id) REFERENCES deelwijzer.overleg(gemeente_id, dossier_id, id),
  constraint overleg_persoon_gemeente_id_dossier_id_persoon_id_fkey FOREIGN KEY (gemeente_id, dossier_id, persoon_id) REFERENCES deelwijzer.dossier_persoon(gemeente_id, dossier_id, persoon_id)
);
CREATE INDEX overleg_persoon_van ON deelwijzer.overleg_persoon USING btree (gemeente_id, persoon_id);
CREATE TRIGGER overleg_persoon_bewaakt BEFORE INSERT ON deelwijzer.overleg_persoon FOR EACH ROW EXECUTE FUNCTION deelwijzer.bewaak_overlegdeel('agenda');
CREATE TRIGGER overleg_persoon_onveranderlijk BEFORE DELETE OR UPDATE OR TRUNCATE ON deelwijzer.overleg_persoon FOR EACH STATEMENT EXECUTE FUNCTION deelwijzer.weiger_wijziging();
alter table deelwijzer.overleg_persoon enable row level security;
alter table deelwijzer.overleg_persoon force row level security;
create policy bereik on deelwijzer.overleg_persoon as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM deelwijzer.overleg o
  WHERE ((o.gemeente_id = overleg_persoon.gemeente_id) AND (o.id = overleg_persoon.overleg_id))))));
create policy eigenaar on deelwijzer.overleg_persoon as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy inwoner on deelwijzer.overleg_persoon as permissive for select to deelwijzer_inwoner
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (persoon_id = ANY (ARRAY( SELECT z.persoon_id
   FROM deelwijzer.zichtbaar_voor_inwoner() z(persoon_id, alleen_college)))) AND (overleg_id = ANY (ARRAY( SELECT m.overleg_id
   FROM deelwijzer.mijn_overleggen() m(overleg_id, persoon_id))))));
create policy schrijven on deelwijzer.overleg_persoon as permissive for insert to deelwijzer_app
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM (deelwijzer.overleg o
     JOIN deelwijzer.toegang g ON ((g.dossier_id = o.dossier_id)))
  WHERE ((o.gemeente_id = overleg_persoon.gemeente_id) AND (o.id = overleg_persoon.overleg_id) AND ((g.vlaggen & 8) > 0))))));
grant insert, select on deelwijzer.overleg_persoon to deelwijzer_app;
grant select on deelwijzer.overleg_persoon to deelwijzer_inwoner;

create table deelwijzer.overleg_verslag (
  gemeente_id uuid not null,
  id uuid not null,
  overleg_id uuid not null,
  pet_id uuid not null,
  gehouden_op date not null,
  aanwezig smallint[] not null,
  inwoner_erbij boolean not null,
  inhoud jsonb not null,
  vastgelegd_op timestamp with time zone not null,
  constraint overleg_verslag_pkey PRIMARY KEY (gemeente_id, id),
  constraint overleg_verslag_gemeente_id_overleg_id_key UNIQUE (gemeente_id, overleg_id),
  constraint overleg_verslag_gemeente_id_overleg_id_fkey FOREIGN KEY (gemeente_id, overleg_id) REFERENCES deelwijzer.overleg(gemeente_id, id),
  constraint overleg_verslag_gemeente_id_pet_id_fkey FOREIGN KEY (gemeente_id, pet_id) REFERENCES deelwijzer.pet(gemeente_id, id),
  constraint overleg_verslag_aanwezig_check CHECK ((cardinality(aanwezig) > 0)),
  constraint overleg_verslag_inhoud_check CHECK (deelwijzer.is_verzegeld(inhoud))
);
CREATE TRIGGER overleg_verslag_bewaakt AFTER INSERT ON deelwijzer.overleg_verslag FOR EACH ROW EXECUTE FUNCTION deelwijzer.bewaak_overlegverslag();
CREATE CONSTRAINT TRIGGER overleg_verslag_met_afspraken AFTER INSERT ON deelwijzer.overleg_verslag DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION deelwijzer.eis_afspraken();
CREATE TRIGGER overleg_verslag_onveranderlijk BEFORE DELETE OR UPDATE OR TRUNCATE ON deelwijzer.overleg_verslag FOR EACH STATEMENT EXECUTE FUNCTION deelwijzer.weiger_wijziging();
alter table deelwijzer.overleg_verslag enable row level security;
alter table deelwijzer.overleg_verslag force row level security;
create policy bereik on deelwijzer.overleg_verslag as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM deelwijzer.overleg o
  WHERE ((o.gemeente_id = overleg_verslag.gemeente_id) AND (o.id = overleg_verslag.overleg_id))))));
create policy eigenaar on deelwijzer.overleg_verslag as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy inwoner on deelwijzer.overleg_verslag as permissive for select to deelwijzer_inwoner
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (overleg_id = ANY (ARRAY( SELECT m.overleg_id
   FROM deelwijzer.mijn_overleggen() m(overleg_id, persoon_id))))));
create policy schrijven on deelwijzer.overleg_verslag as permissive for insert to deelwijzer_app
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM (deelwijzer.overleg o
     JOIN deelwijzer.toegang g ON ((g.dossier_id = o.dossier_id)))
  WHERE ((o.gemeente_id = overleg_verslag.gemeente_id) AND (o.id = overleg_verslag.overleg_id) AND ((g.vlaggen & 8) > 0))))));
grant insert, select on deelwijzer.overleg_verslag to deelwijzer_app;
grant select (aanwezig, gehouden_op, gemeente_id, inwoner_erbij, overleg_id) on deelwijzer.overleg_verslag to deelwijzer_inwoner;

create table deelwijzer.partner_medewerker (
  gemeente_id uuid not null,
  id uuid not null,
  organisatie_id uuid not null,
  naam text not null,
  functie text not null,
  beroepsgeheim text not null default 'geen'::text,
  uitgenodigd_door uuid,
  uitgenodigd_op timestamp with time zone not null,
  ingetrokken_door uuid,
  ingetrokken_op timestamp with time zone,
  constraint partner_medewerker_pkey PRIMARY KEY (gemeente_id, id),
  constraint partner_medewerker_gemeente_id_organisatie_id_fkey FOREIGN KEY (gemeente_id, organisatie_id) REFERENCES deelwijzer.organisatie(gemeente_id, id),
  constraint partner_medewerker_beroepsgeheim_check CHECK ((beroepsgeheim = ANY (ARRAY['jeugdwet'::text, 'wgbo'::text, 'big'::text, 'geen'::text]))),
  constraint partner_medewerker_check CHECK (((ingetrokken_op IS NOT NULL) OR (ingetrokken_door IS NULL))),
  constraint partner_medewerker_functie_check CHECK (((length(functie) >= 1) AND (length(functie) <= 200))),
  constraint partner_medewerker_naam_check CHECK (((length(naam) >= 1) AND (length(naam) <= 200)))
);
CREATE INDEX partner_medewerker_organisatie ON deelwijzer.partner_medewerker USING btree (gemeente_id, organisatie_id);
alter table deelwijzer.partner_medewerker enable row level security;
alter table deelwijzer.partner_medewerker force row level security;
create policy eigen on deelwijzer.partner_medewerker as permissive for select to deelwijzer_partner
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (organisatie_id = ( SELECT deelwijzer.huidige_partnerorganisatie() AS huidige_partnerorganisatie))));
create policy eigenaar on deelwijzer.partner_medewerker as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy intrekken on deelwijzer.partner_medewerker as permissive for update to deelwijzer_breed
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (( SELECT deelwijzer.huidige_petsoort() AS huidige_petsoort) = 'beheerder'::text) AND (ingetrokken_op IS NULL)))
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (ingetrokken_door = ( SELECT deelwijzer.huidige_medewerker() AS huidige_medewerker))));
create policy lezen on deelwijzer.partner_medewerker as permissive for select to deelwijzer_app, deelwijzer_breed
  using ((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)));
create policy uitnodigen on deelwijzer.partner_medewerker as permissive for insert to deelwijzer_breed
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (( SELECT deelwijzer.huidige_petsoort() AS huidige_petsoort) = 'beheerder'::text) AND (ingetrokken_op IS NULL) AND (uitgenodigd_door = ( SELECT deelwijzer.huidige_medewerker() AS huidige_medewerker))));
grant select on deelwijzer.partner_medewerker to deelwijzer_app;
grant insert, select on deelwijzer.partner_medewerker to deelwijzer_breed;
grant update (ingetrokken_door, ingetrokken_op) on deelwijzer.partner_medewerker to deelwijzer_breed;
grant select (beroepsgeheim, functie, gemeente_id, id, naam, organisatie_id) on deelwijzer.partner_medewerker to deelwijzer_partner;

create table deelwijzer.persoon (
  gemeente_id uuid not null,
  id uuid not null,
  naam text not null,
  geboortedatum date,
  telefoon text,
  adres text,
  geheim_adres boolean not null default false,
  naam_ix bytea,
  adres_ix bytea,
  bsn text,
  bsn_ix bytea,
  straat_ix bytea,
  geboorte_onvolledig text,
  overleden_op date,
  brp_op timestamp with time zone,
  curatele boolean not null default false,
  constraint persoon_pkey PRIMARY KEY (gemeente_id, id),
  constraint persoon_gemeente_id_fkey FOREIGN KEY (gemeente_id) REFERENCES deelwijzer.gemeente(id),
  constraint bsn_met_index CHECK (((bsn IS NULL) = (bsn_ix IS NULL))),
  constraint geboorte_een_van_beide CHECK (((geboortedatum IS NULL) OR (geboorte_onvolledig IS NULL))),
  constraint persoon_adres_ix_check CHECK ((length(adres_ix) = 32)),
  constraint persoon_bsn_ix_check CHECK ((length(bsn_ix) = 32)),
  constraint persoon_geboorte_onvolledig_check CHECK ((geboorte_onvolledig ~ '^(\d{4}(-\d{2})?|onbekend)$'::text)),
  constraint persoon_naam_ix_check CHECK ((length(naam_ix) = 32)),
  constraint persoon_straat_ix_check CHECK ((length(straat_ix) = 32))
);
CREATE UNIQUE INDEX persoon_bsn ON deelwijzer.persoon USING btree (gemeente_id, bsn_ix);
CREATE INDEX persoon_geheim_adres ON deelwijzer.persoon USING btree (gemeente_id, adres_ix) WHERE geheim_adres;
CREATE INDEX persoon_naam ON deelwijzer.persoon USING btree (gemeente_id, naam_ix);
CREATE INDEX persoon_straat ON deelwijzer.persoon USING btree (gemeente_id, straat_ix) WHERE (straat_ix IS NOT NULL);
CREATE TRIGGER persoon_koppelen AFTER INSERT ON deelwijzer.persoon FOR EACH ROW EXECUTE FUNCTION deelwijzer.koppel_relatie();
CREATE CONSTRAINT TRIGGER persoon_verzegeld AFTER INSERT OR UPDATE ON deelwijzer.persoon DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION deelwijzer.eis_verzegelde_persoon();
alter table deelwijzer.persoon enable row level security;
alter table deelwijzer.persoon force row level security;
create policy bereik on deelwijzer.persoon as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM deelwijzer.dossier_persoon dp
  WHERE ((dp.gemeente_id = persoon.gemeente_id) AND (dp.persoon_id = persoon.id))))));
create policy breed on deelwijzer.persoon as permissive for select to deelwijzer_breed
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND ( SELECT true
   FROM deelwijzer.dossier_persoon dp
  WHERE ((dp.gemeente_id = persoon.gemeente_id) AND (dp.persoon_id = persoon.id))
 LIMIT 1)));
create policy breed_verzoek on deelwijzer.persoon as permissive for select to deelwijzer_breed
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND ( SELECT true
   FROM deelwijzer.rechtsverzoek v
  WHERE ((v.gemeente_id = persoon.gemeente_id) AND ((persoon.id = v.persoon_id) OR (persoon.id = v.indiener_id)) AND deelwijzer.balie_leest(v.id))
 LIMIT 1)));
create policy eigenaar on deelwijzer.persoon as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy inwoner on deelwijzer.persoon as permissive for select to deelwijzer_inwoner
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (id = ANY (ARRAY( SELECT z.persoon_id
   FROM deelwijzer.zichtbaar_voor_inwoner() z(persoon_id, alleen_college))))));
grant select (brp_op, bsn, bsn_ix, curatele, geboorte_onvolledig, geboortedatum, geheim_adres, gemeente_id, id, naam, overleden_op, telefoon) on deelwijzer.persoon to deelwijzer_app;
grant select (geboorte_onvolledig, geboortedatum, gemeente_id, id, naam) on deelwijzer.persoon to deelwijzer_breed;
grant select (geboorte_onvolledig, geboortedatum, gemeente_id, id, naam, telefoon) on deelwijzer.persoon to deelwijzer_inwoner;

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
  mandaat text,
  beslissen boolean not null default false,
  aangevraagd_door uuid,
  aangevraagd_op timestamp with time zone,
  toegekend_door uuid,
  toegekend_op timestamp with time zone,
  ingetrokken_door uuid,
  intrekreden text,
  constraint pet_pkey PRIMARY KEY (gemeente_id, id),
  constraint pet_gemeente_id_fkey FOREIGN KEY (gemeente_id) REFERENCES deelwijzer.gemeente(id),
  constraint pet_gemeente_id_medewerker_id_fkey FOREIGN KEY (gemeente_id, medewerker_id) REFERENCES deelwijzer.medewerker(gemeente_id, id),
  constraint pet_gemeente_id_organisatie_id_fkey FOREIGN KEY (gemeente_id, organisatie_id) REFERENCES deelwijzer.organisatie(gemeente_id, id),
  constraint pet_beroepsgeheim_check CHECK ((beroepsgeheim = ANY (ARRAY['jeugdwet'::text, 'wgbo'::text, 'big'::text, 'geen'::text]))),
  constraint pet_intrekreden_check CHECK ((length(intrekreden) <= 500)),
  constraint pet_mandaat_check CHECK ((length(mandaat) <= 200))
);
CREATE INDEX pet_medewerker ON deelwijzer.pet USING btree (gemeente_id, medewerker_id);
CREATE TRIGGER pet_bewaakt BEFORE INSERT OR UPDATE ON deelwijzer.pet FOR EACH ROW EXECUTE FUNCTION deelwijzer.bewaak_pet();
CREATE TRIGGER pet_toegang AFTER UPDATE OF geldig_van, geldig_tot, toegekend_op, medewerker_id, soort, taken, dossier_soorten ON deelwijzer.pet FOR EACH ROW EXECUTE FUNCTION deelwijzer.toegang_na_pet();
alter table deelwijzer.pet enable row level security;
alter table deelwijzer.pet force row level security;
create policy aanvragen on deelwijzer.pet as permissive for insert to deelwijzer_breed
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (( SELECT deelwijzer.huidige_petsoort() AS huidige_petsoort) = 'beheerder'::text) AND (aangevraagd_door = ( SELECT deelwijzer.huidige_medewerker() AS huidige_medewerker)) AND (toegekend_op IS NULL) AND (toegekend_door IS NULL)));
create policy beheren on deelwijzer.pet as permissive for update to deelwijzer_breed
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (( SELECT deelwijzer.huidige_petsoort() AS huidige_petsoort) = ANY (ARRAY['beheerder'::text, 'leidinggevende'::text]))))
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND ((toegekend_op IS NULL) OR (toegekend_door IS NULL) OR (toegekend_door = ( SELECT deelwijzer.huidige_medewerker() AS huidige_medewerker)) OR (ingetrokken_door = ( SELECT deelwijzer.huidige_medewerker() AS huidige_medewerker)))));
create policy eigenaar on deelwijzer.pet as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy lezen on deelwijzer.pet as permissive for select to deelwijzer_app, deelwijzer_breed, deelwijzer_inwoner
  using ((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)));
grant select (beroepscode, beroepsgeheim, beslissen, dossier_soorten, geldig_tot, geldig_van, gemeente_id, id, medewerker_id, naam, organisatie_id, soort, taken, toegekend_op, uitleg) on deelwijzer.pet to deelwijzer_app;
grant insert, select on deelwijzer.pet to deelwijzer_breed;
grant update (geldig_tot, ingetrokken_door, intrekreden, toegekend_door, toegekend_op) on deelwijzer.pet to deelwijzer_breed;
grant select (gemeente_id, id, naam, organisatie_id, soort) on deelwijzer.pet to deelwijzer_inwoner;

create table deelwijzer.petcontrole (
  gemeente_id uuid not null,
  id uuid not null,
  soort text not null,
  begonnen_door uuid not null,
  begonnen_op timestamp with time zone not null,
  uiterlijk date not null,
  afgerond_op timestamp with time zone,
  constraint petcontrole_pkey PRIMARY KEY (gemeente_id, id),
  constraint petcontrole_gemeente_id_begonnen_door_fkey FOREIGN KEY (gemeente_id, begonnen_door) REFERENCES deelwijzer.medewerker(gemeente_id, id),
  constraint petcontrole_gemeente_id_fkey FOREIGN KEY (gemeente_id) REFERENCES deelwijzer.gemeente(id),
  constraint petcontrole_soort_check CHECK ((soort = ANY (ARRAY['alle'::text, 'geprivilegieerd'::text])))
);
CREATE UNIQUE INDEX petcontrole_een_open ON deelwijzer.petcontrole USING btree (gemeente_id, soort) WHERE (afgerond_op IS NULL);
alter table deelwijzer.petcontrole enable row level security;
alter table deelwijzer.petcontrole force row level security;
create policy afronden on deelwijzer.petcontrole as permissive for update to deelwijzer_breed
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (( SELECT deelwijzer.huidige_petsoort() AS huidige_petsoort) = ANY (ARRAY['beheerder'::text, 'leidinggevende'::text])) AND (afgerond_op IS NULL)))
  with check ((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)));
create policy beginnen on deelwijzer.petcontrole as permissive for insert to deelwijzer_breed
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (( SELECT deelwijzer.huidige_petsoort() AS huidige_petsoort) = 'beheerder'::text) AND (begonnen_door = ( SELECT deelwijzer.huidige_medewerker() AS huidige_medewerker))));
create policy eigenaar on deelwijzer.petcontrole as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy lezen on deelwijzer.petcontrole as permissive for select to deelwijzer_breed
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (( SELECT deelwijzer.huidige_petsoort() AS huidige_petsoort) = ANY (ARRAY['beheerder'::text, 'leidinggevende'::text, 'privacy-officer'::text]))));
grant insert, select on deelwijzer.petcontrole to deelwijzer_breed;
grant update (afgerond_op) on deelwijzer.petcontrole to deelwijzer_breed;

create table deelwijzer.petcontrole_regel (
  gemeente_id uuid not null,
  controle_id uuid not null,
  pet_id uuid not null,
  uitkomst text,
  reden text,
  door uuid,
  op timestamp with time zone,
  constraint petcontrole_regel_pkey PRIMARY KEY (gemeente_id, controle_id, pet_id),
  constraint petcontrole_regel_gemeente_id_controle_id_fkey FOREIGN KEY (gemeente_id, controle_id) REFERENCES deelwijzer.petcontrole(gemeente_id, id),
  constraint petcontrole_regel_gemeente_id_pet_id_fkey FOREIGN KEY (gemeente_id, pet_id) REFERENCES deelwijzer.pet(gemeente_id, id),
  constraint petcontrole_regel_reden_check CHECK ((length(reden) <= 500)),
  constraint petcontrole_regel_uitkomst_check CHECK ((uitkomst = ANY (ARRAY['bevestigd'::text, 'ingetrokken'::text])))
);
CREATE TRIGGER petcontrole_bewaakt BEFORE UPDATE ON deelwijzer.petcontrole_regel FOR EACH ROW EXECUTE FUNCTION deelwijzer.bewaak_petcontrole();
alter table deelwijzer.petcontrole_regel enable row level security;
alter table deelwijzer.petcontrole_regel force row level security;
create policy beginnen on deelwijzer.petcontrole_regel as permissive for insert to deelwijzer_breed
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (( SELECT deelwijzer.huidige_petsoort() AS huidige_petsoort) = 'beheerder'::text) AND (uitkomst IS NULL) AND (door IS NULL)));
create policy beoordelen on deelwijzer.petcontrole_regel as permissive for update to deelwijzer_breed
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (( SELECT deelwijzer.huidige_petsoort() AS huidige_petsoort) = ANY (ARRAY['beheerder'::text, 'leidinggevende'::text])) AND (uitkomst IS NULL)))
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (door = ( SELECT deelwijzer.huidige_medewerker() AS huidige_medewerker))));
create policy eigenaar on deelwijzer.petcontrole_regel as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy lezen on deelwijzer.petcontrole_regel as permissive for select to deelwijzer_breed
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (( SELECT deelwijzer.huidige_petsoort() AS huidige_petsoort) = ANY (ARRAY['beheerder'::text, 'leidinggevende'::text, 'privacy-officer'::text]))));
grant insert, select on deelwijzer.petcontrole_regel to deelwijzer_breed;
grant update (door, op, reden, uitkomst) on deelwijzer.petcontrole_regel to deelwijzer_breed;

create table deelwijzer.plan_reactie (
  gemeente_id uuid not null,
  id uuid not null,
  dossier_id uuid not null,
  onderdeel_id uuid,
  persoon_id uuid,
  soort text not null,
  tekst text,
  pet_id uuid,
  sleutel uuid not null,
  op timestamp with time zone not null,
  constraint plan_reactie_pkey PRIMARY KEY (gemeente_id, id),
  constraint plan_reactie_gemeente_id_sleutel_key UNIQUE (gemeente_id, sleutel),
  constraint plan_reactie_gemeente_id_dossier_id_fkey FOREIGN KEY (gemeente_id, dossier_id) REFERENCES deelwijzer.dossier(gemeente_id, id),
  constraint plan_reactie_gemeente_id_persoon_id_fkey FOREIGN KEY (gemeente_id, persoon_id) REFERENCES deelwijzer.persoon(gemeente_id, id),
  constraint plan_reactie_gemeente_id_pet_id_fkey FOREIGN KEY (gemeente_id, pet_id) REFERENCES deelwijzer.pet(gemeente_id, id),
  constraint plan_reactie_check CHECK (((soort = 'gezien'::text) = (pet_id IS NOT NULL))),
  constraint plan_reactie_check1 CHECK (((soort = 'gezien'::text) = (persoon_id IS NULL))),
  constraint plan_reactie_check2 CHECK (((soort = ANY (ARRAY['klopt-niet'::text, 'anders'::text, 'gedaan'::text])) = (onderdeel_id IS NOT NULL))),
  constraint plan_reactie_check3 CHECK (((soort <> ALL (ARRAY['klopt-niet'::text, 'anders'::text])) OR (tekst IS NOT NULL))),
  constraint plan_reactie_check4 CHECK (((soort <> 'gezien'::text) OR (tekst IS NULL))),
  constraint plan_reactie_soort_check CHECK ((soort = ANY (ARRAY['akkoord'::text, 'niet-akkoord'::text, 'klopt-niet'::text, 'anders'::text, 'gedaan'::text, 'gezien'::text]))),
  constraint plan_reactie_tekst_check CHECK (deelwijzer.is_verzegeld(tekst))
);
CREATE INDEX plan_reactie_dossier ON deelwijzer.plan_reactie USING btree (gemeente_id, dossier_id, op);
CREATE TRIGGER plan_reactie_onveranderlijk BEFORE DELETE OR UPDATE OR TRUNCATE ON deelwijzer.plan_reactie FOR EACH STATEMENT EXECUTE FUNCTION deelwijzer.weiger_wijziging();
CREATE TRIGGER plan_reactie_past AFTER INSERT ON deelwijzer.plan_reactie FOR EACH ROW EXECUTE FUNCTION deelwijzer.plan_reactie_past();
CREATE TRIGGER plan_reactie_wijzigt_dossier AFTER INSERT ON deelwijzer.plan_reactie FOR EACH ROW EXECUTE FUNCTION deelwijzer.merk_dossier_gewijzigd('2');
alter table deelwijzer.plan_reactie enable row level security;
alter table deelwijzer.plan_reactie force row level security;
create policy bereik on deelwijzer.plan_reactie as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM deelwijzer.toegang t
  WHERE ((t.dossier_id = plan_reactie.dossier_id) AND (t.bron <> 'nood'::text) AND ((t.vlaggen & 2) > 0))))));
create policy eigenaar on deelwijzer.plan_reactie as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy gezien on deelwijzer.plan_reactie as permissive for insert to deelwijzer_app
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (soort = 'gezien'::text) AND (pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet)) AND (EXISTS ( SELECT
   FROM deelwijzer.toegang t
  WHERE ((t.dossier_id = plan_reactie.dossier_id) AND ((t.vlaggen & 8) > 0))))));
create policy inwoner on deelwijzer.plan_reactie as permissive for select to deelwijzer_inwoner
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (dossier_id = ANY (ARRAY( SELECT d.id
   FROM deelwijzer.dossier d))) AND ((persoon_id = ( SELECT deelwijzer.huidige_persoon() AS huidige_persoon)) OR (soort = 'gezien'::text))));
create policy inwoner_schrijft on deelwijzer.plan_reactie as permissive for insert to deelwijzer_inwoner
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (persoon_id = ( SELECT deelwijzer.huidige_persoon() AS huidige_persoon)) AND (pet_id IS NULL) AND (dossier_id = ANY (ARRAY( SELECT d.id
   FROM deelwijzer.dossier d))) AND (dossier_id = ANY (ARRAY( SELECT deelwijzer.mijn_schrijfdossiers() AS mijn_schrijfdossiers))) AND ((onderdeel_id IS NULL) OR (EXISTS ( SELECT
   FROM deelwijzer.plan_regel r
  WHERE ((r.dossier_id = plan_reactie.dossier_id) AND (r.onderdeel_id = plan_reactie.onderdeel_id)))))));
grant insert, select on deelwijzer.plan_reactie to deelwijzer_app;
grant insert, select on deelwijzer.plan_reactie to deelwijzer_inwoner;

create table deelwijzer.plan_regel (
  gemeente_id uuid not null,
  id uuid not null,
  dossier_id uuid not null,
  onderdeel_id uuid not null,
  nr integer not null,
  soort text not null,
  doel_id uuid,
  persoon_id uuid,
  categorie text not null,
  dat_wat text not null,
  status text not null,
  wie text,
  uiterlijk date,
  inhoud jsonb not null,
  door text not null,
  pet_id uuid,
  antwoord jsonb,
  sleutel uuid not null,
  op timestamp with time zone not null,
  constraint plan_regel_pkey PRIMARY KEY (gemeente_id, id),
  constraint plan_regel_gemeente_id_onderdeel_id_nr_key UNIQUE (gemeente_id, onderdeel_id, nr),
  constraint plan_regel_gemeente_id_sleutel_key UNIQUE (gemeente_id, sleutel),
  constraint plan_regel_gemeente_id_dossier_id_fkey FOREIGN KEY (gemeente_id, dossier_id) REFERENCES deelwijzer.dossier(gemeente_id, id),
  constraint plan_regel_gemeente_id_persoon_id_fkey FOREIGN KEY (gemeente_id, persoon_id) REFERENCES deelwijzer.persoon(gemeente_id, id),
  constraint plan_regel_gemeente_id_pet_id_fkey FOREIGN KEY (gemeente_id, pet_id) REFERENCES deelwijzer.pet(gemeente_id, id),
  constraint plan_regel_check CHECK (((door = 'medewerker'::text) = ((pet_id IS NOT NULL) AND (antwoord IS NOT NULL)))),
  constraint plan_regel_check1 CHECK (((door = 'medewerker'::text) OR ((persoon_id IS NOT NULL) AND (soort = 'doel'::text) AND (nr = 1)))),
  constraint plan_regel_check2 CHECK (((soort = 'opzet'::text) = (onderdeel_id = dossier_id))),
  constraint plan_regel_check3 CHECK (((soort = 'afspraak'::text) = (wie IS NOT NULL))),
  constraint plan_regel_check4 CHECK (((doel_id IS NULL) OR (soort = 'afspraak'::text))),
  constraint plan_regel_check5 CHECK (((soort <> 'opzet'::text) OR (uiterlijk IS NOT NULL))),
  constraint plan_regel_dat_wat_check CHECK ((dat_wat = ANY (ARRAY['dat'::text, 'wat'::text]))),
  constraint plan_regel_door_check CHECK ((door = ANY (ARRAY['inwoner'::text, 'medewerker'::text]))),
  constraint plan_regel_inhoud_check CHECK (deelwijzer.is_verzegeld(inhoud)),
  constraint plan_regel_nr_check CHECK ((nr >= 1)),
  constraint plan_regel_soort_check CHECK ((soort = ANY (ARRAY['opzet'::text, 'doel'::text, 'afspraak'::text]))),
  constraint plan_regel_status_check CHECK ((status = ANY (ARRAY['loopt'::text, 'klaar'::text, 'gestopt'::text]))),
  constraint plan_regel_wie_check CHECK ((wie = ANY (ARRAY['inwoner'::text, 'naaste'::text, 'medewerker'::text, 'organisatie'::text])))
);
CREATE INDEX plan_regel_dossier ON deelwijzer.plan_regel USING btree (gemeente_id, dossier_id, op);
CREATE TRIGGER plan_regel_onveranderlijk BEFORE DELETE OR UPDATE OR TRUNCATE ON deelwijzer.plan_regel FOR EACH STATEMENT EXECUTE FUNCTION deelwijzer.weiger_wijziging();
CREATE TRIGGER plan_regel_past AFTER INSERT ON deelwijzer.plan_regel FOR EACH ROW EXECUTE FUNCTION deelwijzer.plan_regel_past();
CREATE TRIGGER plan_regel_wijzigt_dossier AFTER INSERT ON deelwijzer.plan_regel FOR EACH ROW EXECUTE FUNCTION deelwijzer.gegeven_wijzigt_dossier();
alter table deelwijzer.plan_regel enable row level security;
alter table deelwijzer.plan_regel force row level security;
create policy bereik on deelwijzer.plan_regel as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM deelwijzer.toegang t
  WHERE ((t.dossier_id = plan_regel.dossier_id) AND (t.bron <> 'nood'::text) AND ((t.vlaggen &
        CASE
            WHEN (plan_regel.categorie = ANY (ARRAY['bijzonder'::text, 'behandel'::text, 'diagnostiek'::text, 'strafrechtelijk'::text])) THEN 4
            WHEN (plan_regel.dat_wat = 'wat'::text) THEN 2
            ELSE 1
        END) > 0))))));
create policy eigenaar on deelwijzer.plan_regel as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy inwoner on deelwijzer.plan_regel as permissive for select to deelwijzer_inwoner
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (dossier_id = ANY (ARRAY( SELECT d.id
   FROM deelwijzer.dossier d))) AND ((persoon_id IS NULL) OR (persoon_id = ANY (ARRAY( SELECT z.persoon_id
   FROM deelwijzer.zichtbaar_voor_inwoner() z(persoon_id, alleen_college)
  WHERE (NOT z.alleen_college)))) OR ((door = 'medewerker'::text) AND (persoon_id = ANY (ARRAY( SELECT z.persoon_id
   FROM deelwijzer.zichtbaar_voor_inwoner() z(persoon_id, alleen_college)))) AND (dossier_id = ANY (ARRAY( SELECT d.id
   FROM deelwijzer.dossier d
  WHERE (d.soort <> 'gezinsdossier'::text))))))));
create policy inwoner_schrijft on deelwijzer.plan_regel as permissive for insert to deelwijzer_inwoner
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (door = 'inwoner'::text) AND (persoon_id = ( SELECT deelwijzer.huidige_persoon() AS huidige_persoon)) AND (dossier_id = ANY (ARRAY( SELECT d.id
   FROM deelwijzer.dossier d))) AND (dossier_id = ANY (ARRAY( SELECT deelwijzer.mijn_schrijfdossiers() AS mijn_schrijfdossiers)))));
create policy schrijven on deelwijzer.plan_regel as permissive for insert to deelwijzer_app
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (door = 'medewerker'::text) AND (pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet)) AND (EXISTS ( SELECT
   FROM deelwijzer.toegang t
  WHERE ((t.dossier_id = plan_regel.dossier_id) AND ((t.vlaggen & 8) > 0))))));
grant insert, select on deelwijzer.plan_regel to deelwijzer_app;
grant insert on deelwijzer.plan_regel to deelwijzer_inwoner;
grant select (categorie, dat_wat, doel_id, door, dossier_id, gemeente_id, id, inhoud, nr, onderdeel_id, op, persoon_id, pet_id, sleutel, soort, status, uiterlijk, wie) on deelwijzer.plan_regel to deelwijzer_inwoner;

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
  ontstaan_op timestamp with time zone not null default now(),
  afloop text,
  termijn text,
  wettelijk date,
  constraint plicht_pkey PRIMARY KEY (gemeente_id, id),
  constraint plicht_gemeente_id_besluit_id_code_key UNIQUE (gemeente_id, besluit_id, code),
  constraint plicht_gemeente_id_dossier_id_besluit_id_fkey FOREIGN KEY (gemeente_id, dossier_id, besluit_id) REFERENCES deelwijzer.triagebesluit(gemeente_id, dossier_id, id),
  constraint plicht_gemeente_id_dossier_id_fkey FOREIGN KEY (gemeente_id, dossier_id) REFERENCES deelwijzer.dossier(gemeente_id, id),
  constraint plicht_afgelopen CHECK (((gedaan_op IS NULL) = (afloop IS NULL))),
  constraint plicht_afloop_check CHECK ((afloop = ANY (ARRAY['gedaan'::text, 'ingetrokken'::text]))),
  constraint plicht_binnen_wet CHECK ((uiterlijk <= wettelijk)),
  constraint plicht_heeft_dag CHECK (((gedaan_op IS NOT NULL) OR (uiterlijk IS NOT NULL))),
  constraint plicht_termijn_check CHECK ((termijn ~ '^T-[0-9]{2}$'::text)),
  constraint plicht_valt_niet_weg CHECK (((afloop IS DISTINCT FROM 'ingetrokken'::text) OR ((code !~ '^(informeer|motiveer)-'::text) AND (code <> ALL (ARRAY['stop-bij-intrekking'::text, 'meld-onverwijld'::text]))) OR blokkerend)),
  constraint plicht_verzegeld CHECK (deelwijzer.is_verzegeld(bewijs)) NOT VALID
);
CREATE INDEX plicht_dossier ON deelwijzer.plicht USING btree (gemeente_id, dossier_id) WHERE (gedaan_op IS NULL);
CREATE INDEX plicht_pet ON deelwijzer.plicht USING btree (gemeente_id, pet_id, uiterlijk);
CREATE TRIGGER plicht_begint BEFORE INSERT ON deelwijzer.plicht FOR EACH ROW EXECUTE FUNCTION deelwijzer.plicht_begint();
CREATE TRIGGER plicht_bewaakt BEFORE UPDATE ON deelwijzer.plicht FOR EACH ROW EXECUTE FUNCTION deelwijzer.bewaak_plicht();
CREATE TRIGGER plicht_blijft BEFORE DELETE OR TRUNCATE ON deelwijzer.plicht FOR EACH STATEMENT EXECUTE FUNCTION deelwijzer.weiger_wijziging();
CREATE TRIGGER plicht_plaatsen BEFORE INSERT ON deelwijzer.plicht FOR EACH ROW EXECUTE FUNCTION deelwijzer.plicht_op_plaats();
CREATE TRIGGER plicht_van_afscherming_blijft BEFORE UPDATE ON deelwijzer.plicht FOR EACH ROW WHEN (((old.code = 'herzie-afscherming'::text) AND (old.gedaan_op IS NULL) AND ((new.gedaan_op IS NOT NULL) OR (new.uiterlijk IS DISTINCT FROM old.uiterlijk)))) EXECUTE FUNCTION deelwijzer.taak_van_afscherming_blijft();
CREATE TRIGGER plicht_van_afweging_blijft BEFORE UPDATE ON deelwijzer.plicht FOR EACH ROW WHEN (((old.code = 'rond-afweging-af'::text) AND (old.gedaan_op IS NULL) AND (new.gedaan_op IS NOT NULL) AND (new.afloop IS DISTINCT FROM 'ingetrokken'::text))) EXECUTE FUNCTION deelwijzer.taak_van_afweging_blijft();
CREATE TRIGGER plicht_van_uitvoering_blijft BEFORE UPDATE ON deelwijzer.plicht FOR EACH ROW WHEN (((old.code = ANY (ARRAY['voer-verzoek-uit'::text, 'informeer-ontvanger'::text])) AND (old.gedaan_op IS NULL) AND (new.gedaan_op IS NOT NULL))) EXECUTE FUNCTION deelwijzer.taak_van_uitvoering_blijft();
CREATE TRIGGER plicht_van_verzoek_blijft BEFORE UPDATE ON deelwijzer.plicht FOR EACH ROW WHEN (((old.code = 'beslis-rechtsverzoek'::text) AND (old.gedaan_op IS NULL) AND (new.gedaan_op IS NOT NULL))) EXECUTE FUNCTION deelwijzer.taak_van_verzoek_blijft();
CREATE TRIGGER plicht_verloopt AFTER INSERT OR UPDATE ON deelwijzer.plicht FOR EACH ROW EXECUTE FUNCTION deelwijzer.schrijf_plicht_verloop();
CREATE TRIGGER plicht_verwijsindex_blijft BEFORE UPDATE ON deelwijzer.plicht FOR EACH ROW WHEN (((old.code = 'verwijsindex-verwijderen'::text) AND (new.afloop = 'ingetrokken'::text))) EXECUTE FUNCTION deelwijzer.verwijsindex_plicht_blijft();
alter table deelwijzer.plicht enable row level security;
alter table deelwijzer.plicht force row level security;
create policy afdoen on deelwijzer.plicht as permissive for update to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND deelwijzer.is_mijn_plicht(pet_id, dossier_id) AND (gedaan_op IS NULL)))
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND deelwijzer.is_mijn_plicht(pet_id, dossier_id)));
create policy bereik on deelwijzer.plicht as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (dossier_id = ANY (ARRAY( SELECT t.dossier_id
   FROM deelwijzer.toegang t)))));
create policy eigen_na_nood on deelwijzer.plicht as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet)) AND (dossier_id = ANY (ARRAY( SELECT n.dossier_id
   FROM deelwijzer.doeltoegang n
  WHERE ((n.gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (n.pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet)) AND (n.soort = 'nood'::text)))))));
create policy eigen_na_sluiten on deelwijzer.plicht as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet)) AND (dossier_id = ANY (ARRAY( SELECT deelwijzer.gesloten_met_plicht() AS gesloten_met_plicht)))));
create policy eigenaar on deelwijzer.plicht as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy inwoner on deelwijzer.plicht as permissive for select to deelwijzer_inwoner
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (besluit_id = ANY (ARRAY( SELECT tb.id
   FROM deelwijzer.triagebesluit tb)))));
create policy schrijven on deelwijzer.plicht as permissive for insert to deelwijzer_app
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND ((pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet)) OR deelwijzer.vervangt(pet_id, dossier_id)) AND (EXISTS ( SELECT
   FROM deelwijzer.toegang t
  WHERE ((t.dossier_id = plicht.dossier_id) AND ((t.vlaggen & 8) > 0))))));
grant insert (besluit_id, blokkerend, code, dossier_id, gemeente_id, id, ontstaan_op, pet_id, tekst, termijn, uiterlijk, wettelijk) on deelwijzer.plicht to deelwijzer_app;
grant select on deelwijzer.plicht to deelwijzer_app;
grant update (bewijs, gedaan_op) on deelwijzer.plicht to deelwijzer_app;
grant select (besluit_id, code, gedaan_op, gemeente_id, id, uiterlijk) on deelwijzer.plicht to deelwijzer_inwoner;

create table deelwijzer.plicht_verloop (
  gemeente_id uuid not null,
  id uuid not null default gen_random_uuid(),
  plicht_id uuid not null,
  nr integer not null,
  soort text not null,
  op timestamp with time zone not null,
  door_pet uuid,
  van_pet uuid,
  naar_pet uuid,
  van_dag date,
  naar_dag date,
  reden text,
  verzoekstap_id uuid,
  constraint plicht_verloop_pkey PRIMARY KEY (gemeente_id, id),
  constraint plicht_verloop_gemeente_id_plicht_id_nr_key UNIQUE (gemeente_id, plicht_id, nr),
  constraint plicht_verloop_gemeente_id_plicht_id_fkey FOREIGN KEY (gemeente_id, plicht_id) REFERENCES deelwijzer.plicht(gemeente_id, id),
  constraint plicht_verloop_gemeente_id_verzoekstap_id_fkey FOREIGN KEY (gemeente_id, verzoekstap_id) REFERENCES deelwijzer.verzoekstap(gemeente_id, id),
  constraint plicht_verloop_check CHECK (((soort = 'overgenomen'::text) = (van_pet IS NOT NULL))),
  constraint plicht_verloop_check1 CHECK (((soort = 'verzet'::text) = (van_dag IS NOT NULL))),
  constraint plicht_verloop_nr_check CHECK ((nr >= 1)),
  constraint plicht_verloop_reden CHECK (((soort = 'verzet'::text) = ((reden IS NOT NULL) OR (verzoekstap_id IS NOT NULL)))),
  constraint plicht_verloop_reden_check CHECK (deelwijzer.is_verzegeld(reden)),
  constraint plicht_verloop_soort_check CHECK ((soort = ANY (ARRAY['ontstaan'::text, 'overgenomen'::text, 'verzet'::text, 'gedaan'::text, 'ingetrokken'::text])))
);
CREATE TRIGGER plicht_verloop_onveranderlijk BEFORE DELETE OR UPDATE OR TRUNCATE ON deelwijzer.plicht_verloop FOR EACH STATEMENT EXECUTE FUNCTION deelwijzer.weiger_wijziging();
alter table deelwijzer.plicht_verloop enable row level security;
alter table deelwijzer.plicht_verloop force row level security;
create policy bereik on deelwijzer.plicht_verloop as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND ( SELECT true
   FROM deelwijzer.plicht p
  WHERE ((p.gemeente_id = plicht_verloop.gemeente_id) AND (p.id = plicht_verloop.plicht_id)))));
create policy eigenaar on deelwijzer.plicht_verloop as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
grant select on deelwijzer.plicht_verloop to deelwijzer_app;

create table deelwijzer.rechtsverzoek (
  gemeente_id uuid not null,
  id uuid not null,
  nummer text not null,
  soort text not null,
  persoon_id uuid not null,
  indiener_id uuid not null,
  hoedanigheid text not null,
  kanaal text not null,
  pet_id uuid,
  sleutel uuid not null,
  ontvangen_op date not null,
  ingediend_op timestamp with time zone not null,
  lokaal date,
  wettelijk date not null,
  verlengd_lokaal date,
  verlengd_wettelijk date,
  identiteit boolean not null default false,
  stand text not null default 'open'::text,
  te_laat_op timestamp with time zone,
  gebeurtenis_id uuid,
  tegen_id uuid,
  klacht_over text,
  organisatie_id uuid,
  inhoud jsonb not null,
  constraint rechtsverzoek_pkey PRIMARY KEY (gemeente_id, id),
  constraint rechtsverzoek_gemeente_id_id_persoon_id_key UNIQUE (gemeente_id, id, persoon_id),
  constraint rechtsverzoek_gemeente_id_sleutel_key UNIQUE (gemeente_id, sleutel),
  constraint rechtsverzoek_nummer_key UNIQUE (gemeente_id, nummer),
  constraint rechtsverzoek_gemeente_id_fkey FOREIGN KEY (gemeente_id) REFERENCES deelwijzer.gemeente(id),
  constraint rechtsverzoek_gemeente_id_indiener_id_fkey FOREIGN KEY (gemeente_id, indiener_id) REFERENCES deelwijzer.persoon(gemeente_id, id),
  constraint rechtsverzoek_gemeente_id_organisatie_id_fkey FOREIGN KEY (gemeente_id, organisatie_id) REFERENCES deelwijzer.organisatie(gemeente_id, id),
  constraint rechtsverzoek_gemeente_id_persoon_id_fkey FOREIGN KEY (gemeente_id, persoon_id) REFERENCES deelwijzer.persoon(gemeente_id, id),
  constraint rechtsverzoek_gemeente_id_pet_id_fkey FOREIGN KEY (gemeente_id, pet_id) REFERENCES deelwijzer.pet(gemeente_id, id),
  constraint rechtsverzoek_gemeente_id_tegen_id_fkey FOREIGN KEY (gemeente_id, tegen_id) REFERENCES deelwijzer.verzoekbesluit(gemeente_id, id),
  constraint rechtsverzoek_check CHECK (((kanaal = 'mijn'::text) = (pet_id IS NULL))),
  constraint rechtsverzoek_check1 CHECK (((hoedanigheid = 'zelf'::text) = (persoon_id = indiener_id))),
  constraint rechtsverzoek_check2 CHECK (((soort = 'klacht'::text) = (klacht_over IS NOT NULL))),
  constraint rechtsverzoek_check3 CHECK (((soort = 'bezwaar-besluit'::text) = (tegen_id IS NOT NULL))),
  constraint rechtsverzoek_check4 CHECK ((ontvangen_op <= ((ingediend_op AT TIME ZONE 'Europe/Amsterdam'::text))::date)),
  constraint rechtsverzoek_check5 CHECK (((verlengd_wettelijk IS NOT NULL) OR (verlengd_lokaal IS NULL))),
  constraint rechtsverzoek_hoedanigheid_check CHECK ((hoedanigheid = ANY (ARRAY['zelf'::text, 'ouder'::text, 'voogd'::text, 'curator'::text, 'mentor'::text, 'gemachtigde'::text]))),
  constraint rechtsverzoek_inhoud_check CHECK (deelwijzer.is_verzegeld(inhoud)),
  constraint rechtsverzoek_kanaal_check CHECK ((kanaal = ANY (ARRAY['mijn'::text, 'post'::text, 'balie'::text, 'telefoon'::text]))),
  constraint rechtsverzoek_klacht_over_check CHECK ((klacht_over = ANY (ARRAY['gemeente'::text, 'organisatie'::text, 'onbekend'::text]))),
  constraint rechtsverzoek_klok CHECK (((wettelijk > ontvangen_op) AND (wettelijk <= (ontvangen_op + 140)))),
  constraint rechtsverzoek_soort_check CHECK ((soort = ANY (ARRAY['inzage'::text, 'afschrift'::text, 'informatie'::text, 'verbeteren'::text, 'aanvullen'::text, 'verwijderen'::text, 'beperken'::text, 'bezwaar'::text, 'overdracht'::text, 'klacht'::text, 'bezwaar-besluit'::text]))),
  constraint rechtsverzoek_stand_check CHECK ((stand = ANY (ARRAY['open'::text, 'wacht'::text, 'besloten'::text, 'afgerond'::text, 'ingetrokken'::text, 'doorgezonden'::text])))
);
CREATE INDEX rechtsverzoek_indiener ON deelwijzer.rechtsverzoek USING btree (gemeente_id, indiener_id, ingediend_op DESC);
CREATE INDEX rechtsverzoek_open ON deelwijzer.rechtsverzoek USING btree (gemeente_id, COALESCE(verlengd_wettelijk, wettelijk)) WHERE (stand = ANY (ARRAY['open'::text, 'wacht'::text]));
CREATE INDEX rechtsverzoek_persoon ON deelwijzer.rechtsverzoek USING btree (gemeente_id, persoon_id, ingediend_op DESC);
CREATE TRIGGER rechtsverzoek_bezwaar_past BEFORE INSERT ON deelwijzer.rechtsverzoek FOR EACH ROW WHEN ((new.tegen_id IS NOT NULL)) EXECUTE FUNCTION deelwijzer.bezwaar_past();
CREATE TRIGGER rechtsverzoek_blijft BEFORE DELETE ON deelwijzer.rechtsverzoek FOR EACH ROW EXECUTE FUNCTION deelwijzer.weiger_wijziging();
CREATE TRIGGER rechtsverzoek_over_blik AFTER INSERT ON deelwijzer.rechtsverzoek FOR EACH ROW WHEN ((new.gebeurtenis_id IS NOT NULL)) EXECUTE FUNCTION deelwijzer.verzoek_over_blik();
alter table deelwijzer.rechtsverzoek enable row level security;
alter table deelwijzer.rechtsverzoek force row level security;
create policy bereik on deelwijzer.rechtsverzoek as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND ((id = ANY (ARRAY( SELECT deelwijzer.mijn_verzoeken() AS mijn_verzoeken))) OR ((pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet)) AND (stand = 'open'::text) AND ((soort <> 'klacht'::text) OR (xmin = (pg_current_xact_id())::xid))))));
create policy breed on deelwijzer.rechtsverzoek as permissive for select to deelwijzer_breed
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND
CASE
    WHEN (soort = ANY (ARRAY['klacht'::text, 'bezwaar-besluit'::text])) THEN (( SELECT deelwijzer.huidige_petsoort() AS huidige_petsoort) = 'bezwaarbehandelaar'::text)
    ELSE ((( SELECT deelwijzer.huidige_petsoort() AS huidige_petsoort) = ANY (ARRAY['privacy-officer'::text, 'leidinggevende'::text])) OR ((( SELECT deelwijzer.huidige_petsoort() AS huidige_petsoort) = 'bezwaarbehandelaar'::text) AND (id = ANY (ARRAY( SELECT deelwijzer.bestreden_verzoeken() AS bestreden_verzoeken)))))
END));
create policy eigenaar on deelwijzer.rechtsverzoek as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy inwoner on deelwijzer.rechtsverzoek as permissive for select to deelwijzer_inwoner
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND ((persoon_id = ( SELECT deelwijzer.huidige_persoon() AS huidige_persoon)) OR ((indiener_id = ( SELECT deelwijzer.huidige_persoon() AS huidige_persoon)) AND (persoon_id = ANY (ARRAY( SELECT z.persoon_id
   FROM deelwijzer.zichtbaar_voor_inwoner() z(persoon_id, alleen_college))))))));
create policy inwoner_schrijft on deelwijzer.rechtsverzoek as permissive for insert to deelwijzer_inwoner
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (kanaal = 'mijn'::text) AND (pet_id IS NULL) AND (indiener_id = ( SELECT deelwijzer.huidige_persoon() AS huidige_persoon)) AND (hoedanigheid = deelwijzer.mag_verzoeken_voor(persoon_id)) AND identiteit AND (stand = 'open'::text) AND (te_laat_op IS NULL) AND (verlengd_wettelijk IS NULL) AND (verlengd_lokaal IS NULL)));
create policy schrijven on deelwijzer.rechtsverzoek as permissive for insert to deelwijzer_app
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (kanaal <> 'mijn'::text) AND (pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet)) AND (NOT identiteit) AND (stand = 'open'::text) AND (te_laat_op IS NULL) AND (verlengd_wettelijk IS NULL) AND (verlengd_lokaal IS NULL) AND (EXISTS ( SELECT
   FROM (deelwijzer.dossier_persoon dp
     JOIN deelwijzer.toegang t ON (((t.dossier_id = dp.dossier_id) AND ((t.vlaggen & 8) > 0))))
  WHERE (dp.persoon_id = rechtsverzoek.persoon_id))) AND (EXISTS ( SELECT
   FROM (deelwijzer.dossier_persoon dp
     JOIN deelwijzer.toegang t ON (((t.dossier_id = dp.dossier_id) AND ((t.vlaggen & 8) > 0))))
  WHERE (dp.persoon_id = rechtsverzoek.indiener_id)))));
grant insert, select on deelwijzer.rechtsverzoek to deelwijzer_app;
grant select (gebeurtenis_id, gemeente_id, hoedanigheid, id, identiteit, indiener_id, ingediend_op, kanaal, klacht_over, lokaal, nummer, ontvangen_op, organisatie_id, persoon_id, pet_id, soort, stand, te_laat_op, tegen_id, verlengd_lokaal, verlengd_wettelijk, wettelijk) on deelwijzer.rechtsverzoek to deelwijzer_breed;
grant insert, select on deelwijzer.rechtsverzoek to deelwijzer_inwoner;

create table deelwijzer.registratie (
  gemeente_id uuid not null,
  id uuid not null,
  medewerker_id uuid not null,
  soort text not null,
  nummer text not null,
  geldig_tot date,
  gecontroleerd_op date not null,
  vervallen_op timestamp with time zone,
  constraint registratie_pkey PRIMARY KEY (gemeente_id, id),
  constraint registratie_gemeente_id_medewerker_id_fkey FOREIGN KEY (gemeente_id, medewerker_id) REFERENCES deelwijzer.medewerker(gemeente_id, id),
  constraint registratie_nummer_check CHECK (((length(nummer) >= 1) AND (length(nummer) <= 40))),
  constraint registratie_soort_check CHECK ((soort = ANY (ARRAY['SKJ'::text, 'BIG'::text, 'NIP'::text, 'NVO'::text, 'BPSW'::text, 'overig'::text])))
);
CREATE INDEX registratie_medewerker ON deelwijzer.registratie USING btree (gemeente_id, medewerker_id);
alter table deelwijzer.registratie enable row level security;
alter table deelwijzer.registratie force row level security;
create policy beheren on deelwijzer.registratie as permissive for insert to deelwijzer_breed
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (( SELECT deelwijzer.huidige_petsoort() AS huidige_petsoort) = 'beheerder'::text)));
create policy eigenaar on deelwijzer.registratie as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy lezen on deelwijzer.registratie as permissive for select to deelwijzer_breed
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (( SELECT deelwijzer.huidige_petsoort() AS huidige_petsoort) = ANY (ARRAY['beheerder'::text, 'leidinggevende'::text, 'privacy-officer'::text]))));
create policy vervallen on deelwijzer.registratie as permissive for update to deelwijzer_breed
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (( SELECT deelwijzer.huidige_petsoort() AS huidige_petsoort) = 'beheerder'::text)))
  with check ((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)));
grant insert, select on deelwijzer.registratie to deelwijzer_breed;
grant update (vervallen_op) on deelwijzer.registratie to deelwijzer_breed;

create table deelwijzer.relatie (
  gemeente_id uuid not null,
  id uuid not null,
  medewerker_id uuid not null,
  soort text not null,
  naam text not null,
  geboortedatum date not null,
  persoon_id uuid,
  gemeld_op timestamp with time zone not null,
  vervallen_op timestamp with time zone,
  naam_ix bytea,
  constraint relatie_pkey PRIMARY KEY (gemeente_id, id),
  constraint relatie_gemeente_id_medewerker_id_fkey FOREIGN KEY (gemeente_id, medewerker_id) REFERENCES deelwijzer.medewerker(gemeente_id, id),
  constraint relatie_gemeente_id_persoon_id_fkey FOREIGN KEY (gemeente_id, persoon_id) REFERENCES deelwijzer.persoon(gemeente_id, id),
  constraint relatie_naam_ix_check CHECK ((length(naam_ix) = 32)),
  constraint relatie_soort_check CHECK ((soort = ANY (ARRAY['zelf'::text, 'huishouden'::text, 'familie'::text, 'bekende'::text])))
);
CREATE INDEX relatie_medewerker ON deelwijzer.relatie USING btree (gemeente_id, medewerker_id);
CREATE INDEX relatie_naam ON deelwijzer.relatie USING btree (gemeente_id, naam_ix);
CREATE INDEX relatie_persoon ON deelwijzer.relatie USING btree (gemeente_id, persoon_id);
CREATE TRIGGER relatie_koppelen BEFORE INSERT ON deelwijzer.relatie FOR EACH ROW EXECUTE FUNCTION deelwijzer.koppel_relatie();
CREATE TRIGGER relatie_toegang AFTER INSERT OR DELETE OR UPDATE ON deelwijzer.relatie FOR EACH ROW EXECUTE FUNCTION deelwijzer.toegang_na_relatie();
CREATE CONSTRAINT TRIGGER relatie_verzegeld AFTER INSERT OR UPDATE ON deelwijzer.relatie DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION deelwijzer.eis_verzegelde_relatie();
alter table deelwijzer.relatie enable row level security;
alter table deelwijzer.relatie force row level security;
create policy eigen on deelwijzer.relatie as permissive for all to deelwijzer_app, deelwijzer_breed
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (medewerker_id = ( SELECT deelwijzer.huidige_medewerker() AS huidige_medewerker))))
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (medewerker_id = ( SELECT deelwijzer.huidige_medewerker() AS huidige_medewerker))));
create policy eigenaar on deelwijzer.relatie as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
grant insert (geboortedatum, gemeente_id, gemeld_op, id, medewerker_id, naam, naam_ix, soort) on deelwijzer.relatie to deelwijzer_app;
grant select (geboortedatum, gemeente_id, gemeld_op, id, medewerker_id, naam, naam_ix, soort, vervallen_op) on deelwijzer.relatie to deelwijzer_app;
grant update (vervallen_op) on deelwijzer.relatie to deelwijzer_app;
grant insert (geboortedatum, gemeente_id, gemeld_op, id, medewerker_id, naam, naam_ix, soort) on deelwijzer.relatie to deelwijzer_breed;
grant select (geboortedatum, gemeente_id, gemeld_op, id, medewerker_id, naam, naam_ix, soort, vervallen_op) on deelwijzer.relatie to deelwijzer_breed;
grant update (vervallen_op) on deelwijzer.relatie to deelwijzer_breed;

create table deelwijzer.rolkenbaarheid (
  gemeente_id uuid not null,
  id uuid not null,
  dossier_id uuid not null,
  persoon_id uuid not null,
  pet_id uuid not null,
  hoe text not null,
  verteld_op date not null,
  vastgelegd_op timestamp with time zone not null,
  constraint rolkenbaarheid_pkey PRIMARY KEY (gemeente_id, id),
  constraint rolkenbaarheid_gemeente_id_dossier_id_fkey FOREIGN KEY (gemeente_id, dossier_id) REFERENCES deelwijzer.dossier(gemeente_id, id),
  constraint rolkenbaarheid_gemeente_id_persoon_id_fkey FOREIGN KEY (gemeente_id, persoon_id) REFERENCES deelwijzer.persoon(gemeente_id, id),
  constraint rolkenbaarheid_gemeente_id_pet_id_fkey FOREIGN KEY (gemeente_id, pet_id) REFERENCES deelwijzer.pet(gemeente_id, id),
  constraint rolkenbaarheid_hoe_check CHECK ((hoe = ANY (ARRAY['gesprek'::text, 'telefoon'::text, 'brief'::text, 'bericht'::text])))
);
CREATE INDEX rolkenbaarheid_dossier ON deelwijzer.rolkenbaarheid USING btree (gemeente_id, dossier_id, verteld_op DESC);
CREATE TRIGGER rolkenbaarheid_onveranderlijk BEFORE DELETE OR UPDATE OR TRUNCATE ON deelwijzer.rolkenbaarheid FOR EACH STATEMENT EXECUTE FUNCTION deelwijzer.weiger_wijziging();
alter table deelwijzer.rolkenbaarheid enable row level security;
alter table deelwijzer.rolkenbaarheid force row level security;
create policy bereik on deelwijzer.rolkenbaarheid as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (dossier_id = ANY (ARRAY( SELECT t.dossier_id
   FROM deelwijzer.toegang t)))));
create policy eigenaar on deelwijzer.rolkenbaarheid as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy inwoner on deelwijzer.rolkenbaarheid as permissive for select to deelwijzer_inwoner
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (dossier_id = ANY (ARRAY( SELECT d.id
   FROM deelwijzer.dossier d))) AND (persoon_id = ANY (ARRAY( SELECT z.persoon_id
   FROM deelwijzer.zichtbaar_voor_inwoner() z(persoon_id, alleen_college))))));
create policy schrijven on deelwijzer.rolkenbaarheid as permissive for insert to deelwijzer_app
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet)) AND (EXISTS ( SELECT
   FROM deelwijzer.toegang t
  WHERE ((t.dossier_id = rolkenbaarheid.dossier_id) AND ((t.vlaggen & 8) > 0)))) AND (EXISTS ( SELECT
   FROM deelwijzer.dossier_persoon dp
  WHERE ((dp.dossier_id = rolkenbaarheid.dossier_id) AND (dp.persoon_id = rolkenbaarheid.persoon_id))))));
grant insert, select on deelwijzer.rolkenbaarheid to deelwijzer_app;
grant select on deelwijzer.rolkenbaarheid to deelwijzer_inwoner;

create table deelwijzer.ronde_stand (
  deel text not null,
  begonnen_op timestamp with time zone not null,
  gelukt_op timestamp with time zone,
  mislukt_op timestamp with time zone,
  mislukt integer not null default 0,
  aantal integer not null default 0,
  constraint ronde_stand_pkey PRIMARY KEY (deel),
  constraint ronde_stand_deel_check CHECK ((deel ~ '^[a-z-]{2,40}$'::text))
);
alter table deelwijzer.ronde_stand enable row level security;
alter table deelwijzer.ronde_stand force row level security;
create policy eigenaar on deelwijzer.ronde_stand as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);

create table deelwijzer.ruggespraak (
  gemeente_id uuid not null,
  id uuid not null,
  nummer text not null,
  soort text not null,
  aan text not null,
  aan_pet_id uuid,
  pet_id uuid not null,
  medewerker_id uuid not null,
  organisatie_id uuid not null,
  handeling text,
  ontvanger_type text,
  doel text,
  categorieen text[] not null default '{}'::text[],
  vraag jsonb not null,
  gesteld_op timestamp with time zone not null,
  uiterlijk date not null,
  constraint ruggespraak_pkey PRIMARY KEY (gemeente_id, id),
  constraint ruggespraak_nummer_key UNIQUE (gemeente_id, nummer),
  constraint ruggespraak_gemeente_id_aan_pet_id_fkey FOREIGN KEY (gemeente_id, aan_pet_id) REFERENCES deelwijzer.pet(gemeente_id, id),
  constraint ruggespraak_gemeente_id_medewerker_id_fkey FOREIGN KEY (gemeente_id, medewerker_id) REFERENCES deelwijzer.medewerker(gemeente_id, id),
  constraint ruggespraak_gemeente_id_organisatie_id_fkey FOREIGN KEY (gemeente_id, organisatie_id) REFERENCES deelwijzer.organisatie(gemeente_id, id),
  constraint ruggespraak_gemeente_id_pet_id_fkey FOREIGN KEY (gemeente_id, pet_id) REFERENCES deelwijzer.pet(gemeente_id, id),
  constraint aan_een_collega CHECK (((aan = 'collega'::text) = (aan_pet_id IS NOT NULL))),
  constraint escalatie_aan_leidinggevende CHECK (((soort <> 'escalatie'::text) OR (aan = 'leidinggevende'::text))),
  constraint ruggespraak_aan_check CHECK ((aan = ANY (ARRAY['collega'::text, 'team'::text, 'leidinggevende'::text, 'privacy-officer'::text]))),
  constraint ruggespraak_soort_check CHECK ((soort = ANY (ARRAY['vraag'::text, 'escalatie'::text]))),
  constraint ruggespraak_vraag_check CHECK (deelwijzer.is_verzegeld(vraag))
);
CREATE INDEX ruggespraak_aan ON deelwijzer.ruggespraak USING btree (gemeente_id, aan, gesteld_op DESC);
CREATE INDEX ruggespraak_aan_pet ON deelwijzer.ruggespraak USING btree (gemeente_id, aan_pet_id) WHERE (aan_pet_id IS NOT NULL);
CREATE INDEX ruggespraak_steller ON deelwijzer.ruggespraak USING btree (gemeente_id, pet_id, gesteld_op DESC);
CREATE TRIGGER ruggespraak_bewaakt BEFORE INSERT ON deelwijzer.ruggespraak FOR EACH ROW EXECUTE FUNCTION deelwijzer.bewaak_ruggespraak();
CREATE TRIGGER ruggespraak_onveranderlijk BEFORE DELETE OR UPDATE OR TRUNCATE ON deelwijzer.ruggespraak FOR EACH STATEMENT EXECUTE FUNCTION deelwijzer.weiger_wijziging();
alter table deelwijzer.ruggespraak enable row level security;
alter table deelwijzer.ruggespraak force row level security;
create policy bereik on deelwijzer.ruggespraak as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND ((pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet)) OR (aan_pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet)) OR ((aan = 'team'::text) AND (organisatie_id = ( SELECT p.organisatie_id
   FROM deelwijzer.pet p
  WHERE ((p.gemeente_id = deelwijzer.huidige_gemeente()) AND (p.id = deelwijzer.huidige_pet()))))) OR (id = ANY (ARRAY( SELECT b.ruggespraak_id
   FROM deelwijzer.ruggespraak_bij b))))));
create policy breed on deelwijzer.ruggespraak as permissive for select to deelwijzer_breed
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (medewerker_id <> ( SELECT deelwijzer.huidige_medewerker() AS huidige_medewerker)) AND (((( SELECT deelwijzer.huidige_petsoort() AS huidige_petsoort) = 'leidinggevende'::text) AND (aan = 'leidinggevende'::text)) OR ((( SELECT deelwijzer.huidige_petsoort() AS huidige_petsoort) = 'privacy-officer'::text) AND ((aan = 'privacy-officer'::text) OR (id = ANY (ARRAY( SELECT deelwijzer.ruggespraken_doorgezet() AS ruggespraken_doorgezet))))))));
create policy eigenaar on deelwijzer.ruggespraak as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy schrijven on deelwijzer.ruggespraak as permissive for insert to deelwijzer_app
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet)) AND (medewerker_id = ( SELECT deelwijzer.huidige_medewerker() AS huidige_medewerker))));
grant insert, select on deelwijzer.ruggespraak to deelwijzer_app;
grant select on deelwijzer.ruggespraak to deelwijzer_breed;

create table deelwijzer.ruggespraak_antwoord (
  gemeente_id uuid not null,
  id uuid not null,
  ruggespraak_id uuid not null,
  als text not null,
  pet_id uuid not null,
  medewerker_id uuid not null,
  oordeel text not null,
  tekst text not null,
  gegeven_op timestamp with time zone not null,
  constraint ruggespraak_antwoord_pkey PRIMARY KEY (gemeente_id, id),
  constraint ruggespraak_antwoord_gemeente_id_ruggespraak_id_als_oordeel_key UNIQUE (gemeente_id, ruggespraak_id, als, oordeel),
  constraint ruggespraak_antwoord_gemeente_id_medewerker_id_fkey FOREIGN KEY (gemeente_id, medewerker_id) REFERENCES deelwijzer.medewerker(gemeente_id, id),
  constraint ruggespraak_antwoord_gemeente_id_pet_id_fkey FOREIGN KEY (gemeente_id, pet_id) REFERENCES deelwijzer.pet(gemeente_id, id),
  constraint ruggespraak_antwoord_gemeente_id_ruggespraak_id_fkey FOREIGN KEY (gemeente_id, ruggespraak_id) REFERENCES deelwijzer.ruggespraak(gemeente_id, id),
  constraint ruggespraak_antwoord_als_check CHECK ((als = ANY (ARRAY['collega'::text, 'leidinggevende'::text, 'privacy-officer'::text]))),
  constraint ruggespraak_antwoord_oordeel_check CHECK ((oordeel = ANY (ARRAY['eens'::text, 'anders'::text, 'eerst-nog'::text, 'privacy-officer'::text]))),
  constraint ruggespraak_antwoord_tekst_check CHECK (deelwijzer.is_verzegeld(tekst))
);
CREATE INDEX ruggespraak_antwoord_bij ON deelwijzer.ruggespraak_antwoord USING btree (gemeente_id, ruggespraak_id, gegeven_op);
CREATE TRIGGER ruggespraak_antwoord_bewaakt BEFORE INSERT ON deelwijzer.ruggespraak_antwoord FOR EACH ROW EXECUTE FUNCTION deelwijzer.bewaak_ruggespraakantwoord();
CREATE TRIGGER ruggespraak_antwoord_onveranderlijk BEFORE DELETE OR UPDATE OR TRUNCATE ON deelwijzer.ruggespraak_antwoord FOR EACH STATEMENT EXECUTE FUNCTION deelwijzer.weiger_wijziging();
alter table deelwijzer.ruggespraak_antwoord enable row level security;
alter table deelwijzer.ruggespraak_antwoord force row level security;
create policy antwoorden on deelwijzer.ruggespraak_antwoord as permissive for insert to deelwijzer_app, deelwijzer_breed
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet)) AND (medewerker_id = ( SELECT deelwijzer.huidige_medewerker() AS huidige_medewerker)) AND (EXISTS ( SELECT
   FROM deelwijzer.ruggespraak r
  WHERE ((r.gemeente_id = ruggespraak_antwoord.gemeente_id) AND (r.id = ruggespraak_antwoord.ruggespraak_id))))));
create policy bereik on deelwijzer.ruggespraak_antwoord as permissive for select to deelwijzer_app, deelwijzer_breed
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM deelwijzer.ruggespraak r
  WHERE ((r.gemeente_id = ruggespraak_antwoord.gemeente_id) AND (r.id = ruggespraak_antwoord.ruggespraak_id))))));
create policy eigenaar on deelwijzer.ruggespraak_antwoord as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
grant insert, select on deelwijzer.ruggespraak_antwoord to deelwijzer_app;
grant insert, select on deelwijzer.ruggespraak_antwoord to deelwijzer_breed;

create table deelwijzer.ruggespraak_besluit (
  gemeente_id uuid not null,
  id uuid not null,
  ruggespraak_id uuid not null,
  pet_id uuid not null,
  opschalen boolean not null,
  ontvanger_type text not null,
  anders_dan_advies boolean not null,
  argumenten text not null,
  besloten_op timestamp with time zone not null,
  constraint ruggespraak_besluit_pkey PRIMARY KEY (gemeente_id, id),
  constraint ruggespraak_besluit_gemeente_id_ruggespraak_id_key UNIQUE (gemeente_id, ruggespraak_id),
  constraint ruggespraak_besluit_gemeente_id_pet_id_fkey FOREIGN KEY (gemeente_id, pet_id) REFERENCES deelwijzer.pet(gemeente_id, id),
  constraint ruggespraak_besluit_gemeente_id_ruggespraak_id_fkey FOREIGN KEY (gemeente_id, ruggespraak_id) REFERENCES deelwijzer.ruggespraak_bij(gemeente_id, ruggespraak_id),
  constraint ruggespraak_besluit_argumenten_check CHECK (deelwijzer.is_verzegeld(argumenten)),
  constraint ruggespraak_besluit_ontvanger_type_check CHECK ((ontvanger_type = ANY (ARRAY['veiligheidshuis'::text, 'interventieteam'::text, 'veilig-thuis'::text])))
);
CREATE TRIGGER ruggespraak_besluit_bewaakt BEFORE INSERT ON deelwijzer.ruggespraak_besluit FOR EACH ROW EXECUTE FUNCTION deelwijzer.bewaak_ruggespraakbesluit();
CREATE TRIGGER ruggespraak_besluit_onveranderlijk BEFORE DELETE OR UPDATE OR TRUNCATE ON deelwijzer.ruggespraak_besluit FOR EACH STATEMENT EXECUTE FUNCTION deelwijzer.weiger_wijziging();
alter table deelwijzer.ruggespraak_besluit enable row level security;
alter table deelwijzer.ruggespraak_besluit force row level security;
create policy bereik on deelwijzer.ruggespraak_besluit as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM deelwijzer.ruggespraak_bij b
  WHERE ((b.gemeente_id = ruggespraak_besluit.gemeente_id) AND (b.ruggespraak_id = ruggespraak_besluit.ruggespraak_id))))));
create policy besluiten on deelwijzer.ruggespraak_besluit as permissive for insert to deelwijzer_app
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet)) AND (EXISTS ( SELECT
   FROM (deelwijzer.ruggespraak_bij b
     JOIN deelwijzer.toegang t ON (((t.dossier_id = b.dossier_id) AND ((t.vlaggen & 8) > 0))))
  WHERE ((b.gemeente_id = ruggespraak_besluit.gemeente_id) AND (b.ruggespraak_id = ruggespraak_besluit.ruggespraak_id))))));
create policy breed on deelwijzer.ruggespraak_besluit as permissive for select to deelwijzer_breed
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM deelwijzer.ruggespraak r
  WHERE ((r.gemeente_id = ruggespraak_besluit.gemeente_id) AND (r.id = ruggespraak_besluit.ruggespraak_id))))));
create policy eigenaar on deelwijzer.ruggespraak_besluit as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
grant insert, select on deelwijzer.ruggespraak_besluit to deelwijzer_app;
grant select (anders_dan_advies, besloten_op, gemeente_id, ontvanger_type, opschalen, ruggespraak_id) on deelwijzer.ruggespraak_besluit to deelwijzer_breed;

create table deelwijzer.ruggespraak_bij (
  gemeente_id uuid not null,
  ruggespraak_id uuid not null,
  dossier_id uuid not null,
  persoon_id uuid,
  triage_id uuid,
  afweging_id uuid,
  constraint ruggespraak_bij_pkey PRIMARY KEY (gemeente_id, ruggespraak_id),
  constraint ruggespraak_bij_gemeente_id_dossier_id_fkey FOREIGN KEY (gemeente_id, dossier_id) REFERENCES deelwijzer.dossier(gemeente_id, id),
  constraint ruggespraak_bij_gemeente_id_dossier_id_persoon_id_fkey FOREIGN KEY (gemeente_id, dossier_id, persoon_id) REFERENCES deelwijzer.dossier_persoon(gemeente_id, dossier_id, persoon_id),
  constraint ruggespraak_bij_gemeente_id_ruggespraak_id_fkey FOREIGN KEY (gemeente_id, ruggespraak_id) REFERENCES deelwijzer.ruggespraak(gemeente_id, id),
  constraint ruggespraak_bij_gemeente_id_triage_id_fkey FOREIGN KEY (gemeente_id, triage_id) REFERENCES deelwijzer.triage(gemeente_id, id)
);
CREATE INDEX ruggespraak_bij_dossier ON deelwijzer.ruggespraak_bij USING btree (gemeente_id, dossier_id);
CREATE TRIGGER ruggespraak_bij_bewaakt BEFORE INSERT ON deelwijzer.ruggespraak_bij FOR EACH ROW EXECUTE FUNCTION deelwijzer.bewaak_ruggespraakdeel();
CREATE TRIGGER ruggespraak_bij_onveranderlijk BEFORE DELETE OR UPDATE OR TRUNCATE ON deelwijzer.ruggespraak_bij FOR EACH STATEMENT EXECUTE FUNCTION deelwijzer.weiger_wijziging();
CREATE TRIGGER ruggespraak_bij_past AFTER INSERT ON deelwijzer.ruggespraak_bij FOR EACH ROW EXECUTE FUNCTION deelwijzer.ruggespraak_bij_past();
alter table deelwijzer.ruggespraak_bij enable row level security;
alter table deelwijzer.ruggespraak_bij force row level security;
create policy bereik on deelwijzer.ruggespraak_bij as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (dossier_id = ANY (ARRAY( SELECT t.dossier_id
   FROM deelwijzer.toegang t
  WHERE ((t.vlaggen & 2) > 0))))));
create policy eigenaar on deelwijzer.ruggespraak_bij as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy schrijven on deelwijzer.ruggespraak_bij as permissive for insert to deelwijzer_app
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM deelwijzer.toegang t
  WHERE ((t.dossier_id = ruggespraak_bij.dossier_id) AND ((t.vlaggen & 8) > 0))))));
grant insert, select on deelwijzer.ruggespraak_bij to deelwijzer_app;

create table deelwijzer.ruggespraak_intrekking (
  gemeente_id uuid not null,
  ruggespraak_id uuid not null,
  ingetrokken_op timestamp with time zone not null,
  constraint ruggespraak_intrekking_pkey PRIMARY KEY (gemeente_id, ruggespraak_id),
  constraint ruggespraak_intrekking_gemeente_id_ruggespraak_id_fkey FOREIGN KEY (gemeente_id, ruggespraak_id) REFERENCES deelwijzer.ruggespraak(gemeente_id, id)
);
CREATE TRIGGER ruggespraak_intrekking_bewaakt BEFORE INSERT ON deelwijzer.ruggespraak_intrekking FOR EACH ROW EXECUTE FUNCTION deelwijzer.bewaak_ruggespraakintrekking();
CREATE TRIGGER ruggespraak_intrekking_onveranderlijk BEFORE DELETE OR UPDATE OR TRUNCATE ON deelwijzer.ruggespraak_intrekking FOR EACH STATEMENT EXECUTE FUNCTION deelwijzer.weiger_wijziging();
alter table deelwijzer.ruggespraak_intrekking enable row level security;
alter table deelwijzer.ruggespraak_intrekking force row level security;
create policy bereik on deelwijzer.ruggespraak_intrekking as permissive for select to deelwijzer_app, deelwijzer_breed
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM deelwijzer.ruggespraak r
  WHERE ((r.gemeente_id = ruggespraak_intrekking.gemeente_id) AND (r.id = ruggespraak_intrekking.ruggespraak_id))))));
create policy eigenaar on deelwijzer.ruggespraak_intrekking as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy intrekken on deelwijzer.ruggespraak_intrekking as permissive for insert to deelwijzer_app
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM deelwijzer.ruggespraak r
  WHERE ((r.gemeente_id = ruggespraak_intrekking.gemeente_id) AND (r.id = ruggespraak_intrekking.ruggespraak_id) AND (r.pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet)))))));
grant insert, select on deelwijzer.ruggespraak_intrekking to deelwijzer_app;
grant select on deelwijzer.ruggespraak_intrekking to deelwijzer_breed;

create table deelwijzer.ruggespraak_nummer (
  gemeente_id uuid not null,
  ruggespraak_id uuid not null,
  dossier_nummer text not null,
  constraint ruggespraak_nummer_pkey PRIMARY KEY (gemeente_id, ruggespraak_id),
  constraint ruggespraak_nummer_gemeente_id_ruggespraak_id_fkey FOREIGN KEY (gemeente_id, ruggespraak_id) REFERENCES deelwijzer.ruggespraak(gemeente_id, id)
);
CREATE TRIGGER ruggespraak_nummer_bewaakt BEFORE INSERT ON deelwijzer.ruggespraak_nummer FOR EACH ROW EXECUTE FUNCTION deelwijzer.bewaak_ruggespraakdeel();
CREATE TRIGGER ruggespraak_nummer_klopt AFTER INSERT ON deelwijzer.ruggespraak_nummer FOR EACH ROW EXECUTE FUNCTION deelwijzer.bewaak_ruggespraaknummer();
CREATE TRIGGER ruggespraak_nummer_onveranderlijk BEFORE DELETE OR UPDATE OR TRUNCATE ON deelwijzer.ruggespraak_nummer FOR EACH STATEMENT EXECUTE FUNCTION deelwijzer.weiger_wijziging();
alter table deelwijzer.ruggespraak_nummer enable row level security;
alter table deelwijzer.ruggespraak_nummer force row level security;
create policy bereik on deelwijzer.ruggespraak_nummer as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM deelwijzer.ruggespraak_bij b
  WHERE ((b.gemeente_id = ruggespraak_nummer.gemeente_id) AND (b.ruggespraak_id = ruggespraak_nummer.ruggespraak_id))))));
create policy breed on deelwijzer.ruggespraak_nummer as permissive for select to deelwijzer_breed
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (( SELECT deelwijzer.huidige_petsoort() AS huidige_petsoort) = 'leidinggevende'::text) AND (EXISTS ( SELECT
   FROM deelwijzer.ruggespraak r
  WHERE ((r.gemeente_id = ruggespraak_nummer.gemeente_id) AND (r.id = ruggespraak_nummer.ruggespraak_id))))));
create policy eigenaar on deelwijzer.ruggespraak_nummer as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy schrijven on deelwijzer.ruggespraak_nummer as permissive for insert to deelwijzer_app
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM deelwijzer.ruggespraak r
  WHERE ((r.gemeente_id = ruggespraak_nummer.gemeente_id) AND (r.id = ruggespraak_nummer.ruggespraak_id) AND (r.pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet)))))));
grant insert, select on deelwijzer.ruggespraak_nummer to deelwijzer_app;
grant select on deelwijzer.ruggespraak_nummer to deelwijzer_breed;

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
  partner_id uuid,
  tafel_id uuid,
  tafel_pin bytea,
  tafel_pogingen smallint not null default 0,
  tafel_sinds timestamp with time zone,
  constraint sessie_pkey PRIMARY KEY (id_hash),
  constraint sessie_gemeente_id_fkey FOREIGN KEY (gemeente_id) REFERENCES deelwijzer.gemeente(id),
  constraint sessie_van_een CHECK ((num_nonnulls(medewerker_id, persoon_id, partner_id) = 1)),
  constraint tafel_met_pin CHECK ((num_nonnulls(tafel_id, tafel_pin, tafel_sinds) = ANY (ARRAY[0, 3]))),
  constraint tafel_van_medewerker CHECK (((tafel_id IS NULL) OR (medewerker_id IS NOT NULL)))
);
CREATE INDEX sessie_csrf ON deelwijzer.sessie USING btree (csrf);
alter table deelwijzer.sessie enable row level security;
alter table deelwijzer.sessie force row level security;
create policy eigen_sessie on deelwijzer.sessie as permissive for all to deelwijzer_app
  using (true)
  with check (true);
create policy eigenaar on deelwijzer.sessie as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
grant delete, insert, select, update on deelwijzer.sessie to deelwijzer_app;

create table deelwijzer.signaal (
  gemeente_id uuid not null,
  id uuid not null,
  soort text not null,
  sleutel text not null,
  medewerker_id uuid not null,
  van timestamp with time zone not null,
  tot timestamp with time zone not null,
  regels uuid[] not null,
  aantal bigint not null,
  mensen bigint not null,
  doeltoegang_id uuid,
  grond text,
  staat text not null default 'nieuw'::text,
  toelichting text,
  door uuid,
  op timestamp with time zone,
  gevonden_op timestamp with time zone not null default now(),
  constraint signaal_pkey PRIMARY KEY (gemeente_id, id),
  constraint signaal_gemeente_id_soort_sleutel_key UNIQUE (gemeente_id, soort, sleutel),
  constraint signaal_gemeente_id_doeltoegang_id_fkey FOREIGN KEY (gemeente_id, doeltoegang_id) REFERENCES deelwijzer.doeltoegang(gemeente_id, id),
  constraint signaal_gemeente_id_door_fkey FOREIGN KEY (gemeente_id, door) REFERENCES deelwijzer.medewerker(gemeente_id, id),
  constraint signaal_gemeente_id_fkey FOREIGN KEY (gemeente_id) REFERENCES deelwijzer.gemeente(id),
  constraint signaal_gemeente_id_medewerker_id_fkey FOREIGN KEY (gemeente_id, medewerker_id) REFERENCES deelwijzer.medewerker(gemeente_id, id),
  constraint signaal_aantal_check CHECK ((aantal > 0)),
  constraint signaal_check CHECK ((((staat = 'nieuw'::text) = (toelichting IS NULL)) AND ((toelichting IS NULL) = (door IS NULL)) AND ((door IS NULL) = (op IS NULL)))),
  constraint signaal_mensen_check CHECK ((mensen >= 0)),
  constraint signaal_regels_check CHECK (((cardinality(regels) >= 1) AND (cardinality(regels) <= 200))),
  constraint signaal_soort_check CHECK ((soort = ANY (ARRAY['zonder-betrokkenheid'::text, 'eigen-kring'::text, 'eigen-straat'::text, 'buiten-uren'::text, 'bulk'::text, 'gesloten-dossier'::text, 'nieuwsgierig'::text, 'geheim-adres'::text]))),
  constraint signaal_staat_check CHECK ((staat = ANY (ARRAY['nieuw'::text, 'verklaard'::text, 'melden'::text]))),
  constraint signaal_toelichting_check CHECK (deelwijzer.is_verzegeld(toelichting))
);
CREATE INDEX signaal_lijst ON deelwijzer.signaal USING btree (gemeente_id, staat, tot DESC);
CREATE TRIGGER signaal_blijft BEFORE UPDATE ON deelwijzer.signaal FOR EACH ROW EXECUTE FUNCTION deelwijzer.signaal_blijft();
alter table deelwijzer.signaal enable row level security;
alter table deelwijzer.signaal force row level security;
create policy afhandelen on deelwijzer.signaal as permissive for update to deelwijzer_breed
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (( SELECT deelwijzer.huidige_petsoort() AS huidige_petsoort) = 'privacy-officer'::text) AND (staat = 'nieuw'::text)))
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (staat <> 'nieuw'::text) AND (door = ( SELECT deelwijzer.huidige_medewerker() AS huidige_medewerker)) AND (medewerker_id <> door)));
create policy eigenaar on deelwijzer.signaal as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy toezicht on deelwijzer.signaal as permissive for select to deelwijzer_breed
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (( SELECT deelwijzer.huidige_petsoort() AS huidige_petsoort) = 'privacy-officer'::text)));
grant select on deelwijzer.signaal to deelwijzer_breed;
grant update (door, op, staat, toelichting) on deelwijzer.signaal to deelwijzer_breed;

create table deelwijzer.signaal_instelling (
  gemeente_id uuid not null,
  van_uur smallint not null,
  tot_uur smallint not null,
  weekend boolean not null,
  mensen_per_uur smallint not null,
  constraint signaal_instelling_pkey PRIMARY KEY (gemeente_id),
  constraint signaal_instelling_gemeente_id_fkey FOREIGN KEY (gemeente_id) REFERENCES deelwijzer.gemeente(id),
  constraint signaal_instelling_check CHECK ((((tot_uur >= 1) AND (tot_uur <= 24)) AND (tot_uur > van_uur))),
  constraint signaal_instelling_mensen_per_uur_check CHECK (((mensen_per_uur >= 5) AND (mensen_per_uur <= 500))),
  constraint signaal_instelling_van_uur_check CHECK (((van_uur >= 0) AND (van_uur <= 23)))
);
alter table deelwijzer.signaal_instelling enable row level security;
alter table deelwijzer.signaal_instelling force row level security;
create policy eigenaar on deelwijzer.signaal_instelling as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy toezicht on deelwijzer.signaal_instelling as permissive for all to deelwijzer_breed
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (( SELECT deelwijzer.huidige_petsoort() AS huidige_petsoort) = 'privacy-officer'::text)))
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (( SELECT deelwijzer.huidige_petsoort() AS huidige_petsoort) = 'privacy-officer'::text)));
grant insert, select, update on deelwijzer.signaal_instelling to deelwijzer_breed;

create table deelwijzer.signaal_ronde (
  gemeente_id uuid not null,
  verwerkt bigint not null,
  grens bigint,
  bezig text[],
  op timestamp with time zone not null,
  constraint signaal_ronde_pkey PRIMARY KEY (gemeente_id),
  constraint signaal_ronde_gemeente_id_fkey FOREIGN KEY (gemeente_id) REFERENCES deelwijzer.gemeente(id),
  constraint signaal_ronde_check CHECK (((grens IS NULL) = (bezig IS NULL)))
);
alter table deelwijzer.signaal_ronde enable row level security;
alter table deelwijzer.signaal_ronde force row level security;
create policy eigenaar on deelwijzer.signaal_ronde as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);

create table deelwijzer.suwinet_raadpleging (
  gemeente_id uuid not null,
  id uuid not null,
  nummer text not null,
  dossier_id uuid not null,
  persoon_id uuid not null,
  pet_id uuid not null,
  doel text not null,
  inhoud jsonb not null,
  antwoord jsonb not null,
  op timestamp with time zone not null,
  constraint suwinet_raadpleging_pkey PRIMARY KEY (gemeente_id, id),
  constraint suwinet_nummer_key UNIQUE (gemeente_id, nummer),
  constraint suwinet_raadpleging_gemeente_id_dossier_id_persoon_id_fkey FOREIGN KEY (gemeente_id, dossier_id, persoon_id) REFERENCES deelwijzer.dossier_persoon(gemeente_id, dossier_id, persoon_id),
  constraint suwinet_raadpleging_gemeente_id_pet_id_fkey FOREIGN KEY (gemeente_id, pet_id) REFERENCES deelwijzer.pet(gemeente_id, id),
  constraint suwinet_raadpleging_doel_check CHECK ((doel = ANY (ARRAY['uitvoering-pw'::text, 'uitvoering-wgs'::text]))),
  constraint suwinet_raadpleging_inhoud_check CHECK (deelwijzer.is_verzegeld(inhoud))
);
CREATE INDEX suwinet_dossier ON deelwijzer.suwinet_raadpleging USING btree (gemeente_id, dossier_id, op DESC);
CREATE TRIGGER suwinet_blijft BEFORE DELETE OR UPDATE ON deelwijzer.suwinet_raadpleging FOR EACH ROW EXECUTE FUNCTION deelwijzer.weiger_wijziging();
CREATE TRIGGER suwinet_doel BEFORE INSERT ON deelwijzer.suwinet_raadpleging FOR EACH ROW EXECUTE FUNCTION deelwijzer.bewaak_suwinet();
alter table deelwijzer.suwinet_raadpleging enable row level security;
alter table deelwijzer.suwinet_raadpleging force row level security;
create policy bereik on deelwijzer.suwinet_raadpleging as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (dossier_id = ANY (ARRAY( SELECT t.dossier_id
   FROM deelwijzer.toegang t
  WHERE (((t.vlaggen & 2) > 0) AND (t.bron <> 'nood'::text)))))));
create policy doel on deelwijzer.suwinet_raadpleging as restrictive for select to deelwijzer_app
  using (deelwijzer.suwinet_is_mijn_taak(dossier_id));
create policy eigenaar on deelwijzer.suwinet_raadpleging as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy inwoner on deelwijzer.suwinet_raadpleging as permissive for select to deelwijzer_inwoner
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (persoon_id = ( SELECT deelwijzer.huidige_persoon() AS huidige_persoon)) AND (dossier_id = ANY (ARRAY( SELECT d.id
   FROM deelwijzer.dossier d)))));
create policy schrijven on deelwijzer.suwinet_raadpleging as permissive for insert to deelwijzer_app
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet)) AND (EXISTS ( SELECT
   FROM deelwijzer.toegang t
  WHERE ((t.dossier_id = suwinet_raadpleging.dossier_id) AND ((t.vlaggen & 8) > 0))))));
grant insert, select on deelwijzer.suwinet_raadpleging to deelwijzer_app;
grant select (doel, dossier_id, gemeente_id, id, inhoud, nummer, op, persoon_id) on deelwijzer.suwinet_raadpleging to deelwijzer_inwoner;

create table deelwijzer.tegel (
  boom smallint not null,
  laag smallint not null,
  nummer bigint not null,
  inhoud bytea not null,
  constraint tegel_pkey PRIMARY KEY (boom, laag, nummer),
  constraint tegel_boom_fkey FOREIGN KEY (boom) REFERENCES deelwijzer.boom(nr),
  constraint tegel_inhoud_check CHECK ((((length(inhoud) >= 32) AND (length(inhoud) <= 8192)) AND ((length(inhoud) % 32) = 0))),
  constraint tegel_laag_check CHECK (((laag >= 0) AND (laag <= 7))),
  constraint tegel_nummer_check CHECK ((nummer >= 0))
);
CREATE TRIGGER tegel_groeit BEFORE UPDATE ON deelwijzer.tegel FOR EACH ROW EXECUTE FUNCTION deelwijzer.tegel_groeit();
CREATE TRIGGER tegel_onveranderlijk BEFORE DELETE OR TRUNCATE ON deelwijzer.tegel FOR EACH STATEMENT EXECUTE FUNCTION deelwijzer.weiger_wijziging();
alter table deelwijzer.tegel enable row level security;
alter table deelwijzer.tegel force row level security;
create policy eigenaar on deelwijzer.tegel as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy lezen on deelwijzer.tegel as permissive for select to deelwijzer_app, deelwijzer_breed, deelwijzer_inwoner
  using (true);
create policy volgorde on deelwijzer.tegel as permissive for all to deelwijzer_sequencer
  using (true)
  with check (true);
grant select on deelwijzer.tegel to deelwijzer_app;
grant select on deelwijzer.tegel to deelwijzer_breed;
grant select on deelwijzer.tegel to deelwijzer_inwoner;
grant insert, select on deelwijzer.tegel to deelwijzer_sequencer;
grant update (inhoud) on deelwijzer.tegel to deelwijzer_sequencer;

create table deelwijzer.toegang (
  gemeente_id uuid not null,
  pet_id uuid not null,
  dossier_id uuid not null,
  vlaggen integer not null,
  geldig_van timestamp with time zone not null,
  geldig_tot timestamp with time zone,
  laatst_gewijzigd timestamp with time zone not null,
  doel text not null default ''::text,
  bron text not null default 'betrokkenheid'::text,
  bron_id uuid not null,
  via_id uuid not null,
  constraint toegang_pkey PRIMARY KEY (pet_id, dossier_id, bron_id, via_id),
  constraint toegang_bron_check CHECK ((bron = ANY (ARRAY['betrokkenheid'::text, 'vervanging'::text, 'leidinggevende'::text, 'klacht'::text, 'nood'::text])))
);
CREATE INDEX toegang_bereik ON deelwijzer.toegang USING btree (pet_id, COALESCE(geldig_tot, 'infinity'::timestamp with time zone)) INCLUDE (gemeente_id, dossier_id, vlaggen, geldig_van, geldig_tot, laatst_gewijzigd, bron_id, via_id);
CREATE INDEX toegang_dossier ON deelwijzer.toegang USING btree (dossier_id);
CREATE INDEX toegang_lijst ON deelwijzer.toegang USING btree (pet_id, laatst_gewijzigd DESC, dossier_id);
alter table deelwijzer.toegang enable row level security;
alter table deelwijzer.toegang force row level security;
create policy eigen on deelwijzer.toegang as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet)) AND (geldig_van <= now()) AND (COALESCE(geldig_tot, 'infinity'::timestamp with time zone) > now())));
create policy eigen_breed on deelwijzer.toegang as permissive for select to deelwijzer_breed
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet)) AND ( SELECT (deelwijzer.huidige_petsoort() = ANY (ARRAY['leidinggevende'::text, 'bezwaarbehandelaar'::text]))) AND (geldig_van <= now()) AND ((geldig_tot IS NULL) OR (geldig_tot > now()))));
create policy eigenaar on deelwijzer.toegang as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
grant select on deelwijzer.toegang to deelwijzer_app;
grant select on deelwijzer.toegang to deelwijzer_breed;

create table deelwijzer.toestemming (
  gemeente_id uuid not null,
  id uuid not null,
  nummer text not null,
  soort text not null,
  dossier_id uuid not null,
  persoon_id uuid not null,
  pet_id uuid not null,
  handeling text not null,
  regime text not null,
  ontvanger_type text not null,
  organisatie_id uuid,
  doel text not null,
  categorieen text[] not null,
  eenmalig boolean not null,
  geldig_tot date,
  feiten jsonb not null,
  vervangt_id uuid,
  gevraagd_op timestamp with time zone not null,
  constraint toestemming_pkey PRIMARY KEY (gemeente_id, id),
  constraint toestemming_gemeente_id_dossier_id_id_key UNIQUE (gemeente_id, dossier_id, id),
  constraint toestemming_nummer_key UNIQUE (gemeente_id, nummer),
  constraint toestemming_gemeente_id_dossier_id_persoon_id_fkey FOREIGN KEY (gemeente_id, dossier_id, persoon_id) REFERENCES deelwijzer.dossier_persoon(gemeente_id, dossier_id, persoon_id),
  constraint toestemming_gemeente_id_organisatie_id_fkey FOREIGN KEY (gemeente_id, organisatie_id) REFERENCES deelwijzer.organisatie(gemeente_id, id),
  constraint toestemming_gemeente_id_pet_id_fkey FOREIGN KEY (gemeente_id, pet_id) REFERENCES deelwijzer.pet(gemeente_id, id),
  constraint toestemming_gemeente_id_vervangt_id_fkey FOREIGN KEY (gemeente_id, vervangt_id) REFERENCES deelwijzer.toestemming(gemeente_id, id),
  constraint behandel_eenmalig CHECK ((eenmalig OR (NOT (categorieen && ARRAY['behandel'::text, 'diagnostiek'::text])))),
  constraint eenmalig_of_tot CHECK ((eenmalig = (geldig_tot IS NULL))),
  constraint toestemming_categorieen_check CHECK (((cardinality(categorieen) >= 1) AND (cardinality(categorieen) <= 12))),
  constraint toestemming_feiten_check CHECK (deelwijzer.is_verzegeld(feiten)),
  constraint toestemming_handeling_check CHECK ((handeling = ANY (ARRAY['verstrekken'::text, 'opvragen'::text, 'vastleggen'::text]))),
  constraint toestemming_regime_check CHECK ((regime = ANY (ARRAY['jeugdwet'::text, 'wmo'::text, 'wgbo'::text, 'pw'::text, 'wgs'::text, 'avg'::text]))),
  constraint toestemming_soort_check CHECK ((soort = ANY (ARRAY['toestemming'::text, 'instemming'::text])))
);
CREATE INDEX toestemming_dossier ON deelwijzer.toestemming USING btree (gemeente_id, dossier_id, gevraagd_op DESC);
CREATE INDEX toestemming_persoon ON deelwijzer.toestemming USING btree (gemeente_id, persoon_id);
CREATE CONSTRAINT TRIGGER toestemming_met_partij AFTER INSERT ON deelwijzer.toestemming DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION deelwijzer.eis_partij();
CREATE TRIGGER toestemming_onveranderlijk BEFORE DELETE OR UPDATE OR TRUNCATE ON deelwijzer.toestemming FOR EACH STATEMENT EXECUTE FUNCTION deelwijzer.weiger_wijziging();
alter table deelwijzer.toestemming enable row level security;
alter table deelwijzer.toestemming force row level security;
create policy bereik on deelwijzer.toestemming as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (dossier_id = ANY (ARRAY( SELECT t.dossier_id
   FROM deelwijzer.toegang t
  WHERE ((t.vlaggen & 2) > 0))))));
create policy eigenaar on deelwijzer.toestemming as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy inwoner on deelwijzer.toestemming as permissive for select to deelwijzer_inwoner
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (id = ANY (ARRAY( SELECT m.toestemming_id
   FROM deelwijzer.mijn_toestemmingen() m(toestemming_id, persoon_id))))));
create policy schrijven on deelwijzer.toestemming as permissive for insert to deelwijzer_app
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet)) AND (EXISTS ( SELECT
   FROM deelwijzer.toegang t
  WHERE ((t.dossier_id = toestemming.dossier_id) AND ((t.vlaggen & 8) > 0))))));
grant insert, select on deelwijzer.toestemming to deelwijzer_app;
grant select on deelwijzer.toestemming to deelwijzer_inwoner;

create table deelwijzer.toestemming_antwoord (
  gemeente_id uuid not null,
  id uuid not null,
  toestemming_id uuid not null,
  betrokkene_id uuid not null,
  persoon_id uuid not null,
  volgnummer bigint not null generated always as identity,
  antwoord text not null,
  wijze text not null,
  inhoud jsonb not null,
  sha256 bytea,
  pet_id uuid,
  gegeven_op timestamp with time zone not null,
  constraint toestemming_antwoord_pkey PRIMARY KEY (gemeente_id, id),
  constraint toestemming_antwoord_gemeente_id_betrokkene_id_fkey FOREIGN KEY (gemeente_id, betrokkene_id) REFERENCES deelwijzer.persoon(gemeente_id, id),
  constraint toestemming_antwoord_gemeente_id_persoon_id_fkey FOREIGN KEY (gemeente_id, persoon_id) REFERENCES deelwijzer.persoon(gemeente_id, id),
  constraint toestemming_antwoord_gemeente_id_pet_id_fkey FOREIGN KEY (gemeente_id, pet_id) REFERENCES deelwijzer.pet(gemeente_id, id),
  constraint toestemming_antwoord_gemeente_id_toestemming_id_fkey FOREIGN KEY (gemeente_id, toestemming_id) REFERENCES deelwijzer.toestemming(gemeente_id, id),
  constraint toestemming_antwoord_antwoord_check CHECK ((antwoord = ANY (ARRAY['ja'::text, 'nee'::text, 'later'::text, 'ingetrokken'::text, 'buiten-beschouwing'::text]))),
  constraint toestemming_antwoord_check CHECK (((wijze = 'eigen-pagina'::text) = (pet_id IS NULL))),
  constraint toestemming_antwoord_inhoud_check CHECK (deelwijzer.is_verzegeld(inhoud)),
  constraint toestemming_antwoord_sha256_check CHECK ((length(sha256) = 32)),
  constraint toestemming_antwoord_wijze_check CHECK ((wijze = ANY (ARRAY['mondeling'::text, 'telefoon'::text, 'handtekening'::text, 'papier'::text, 'getuige'::text, 'eigen-pagina'::text])))
);
CREATE INDEX toestemming_antwoord_bij ON deelwijzer.toestemming_antwoord USING btree (gemeente_id, toestemming_id, volgnummer);
CREATE TRIGGER toestemming_antwoord_bewaakt BEFORE INSERT ON deelwijzer.toestemming_antwoord FOR EACH ROW EXECUTE FUNCTION deelwijzer.bewaak_antwoord();
CREATE TRIGGER toestemming_antwoord_onveranderlijk BEFORE DELETE OR UPDATE OR TRUNCATE ON deelwijzer.toestemming_antwoord FOR EACH STATEMENT EXECUTE FUNCTION deelwijzer.weiger_wijziging();
CREATE TRIGGER toestemming_antwoord_stopt AFTER INSERT ON deelwijzer.toestemming_antwoord FOR EACH ROW EXECUTE FUNCTION deelwijzer.stop_bij_intrekking();
alter table deelwijzer.toestemming_antwoord enable row level security;
alter table deelwijzer.toestemming_antwoord force row level security;
create policy bij_toestemming on deelwijzer.toestemming_antwoord as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM deelwijzer.toestemming t
  WHERE ((t.gemeente_id = toestemming_antwoord.gemeente_id) AND (t.id = toestemming_antwoord.toestemming_id))))));
create policy eigenaar on deelwijzer.toestemming_antwoord as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy inwoner on deelwijzer.toestemming_antwoord as permissive for select to deelwijzer_inwoner
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND ((persoon_id = ( SELECT deelwijzer.huidige_persoon() AS huidige_persoon)) OR (betrokkene_id = ( SELECT deelwijzer.huidige_persoon() AS huidige_persoon))) AND (EXISTS ( SELECT
   FROM deelwijzer.toestemming t
  WHERE ((t.gemeente_id = toestemming_antwoord.gemeente_id) AND (t.id = toestemming_antwoord.toestemming_id))))));
create policy schrijven on deelwijzer.toestemming_antwoord as permissive for insert to deelwijzer_app
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet)) AND (EXISTS ( SELECT
   FROM (deelwijzer.toestemming t
     JOIN deelwijzer.toegang g ON ((g.dossier_id = t.dossier_id)))
  WHERE ((t.gemeente_id = toestemming_antwoord.gemeente_id) AND (t.id = toestemming_antwoord.toestemming_id) AND ((g.vlaggen & 8) > 0))))));
create policy schrijven_inwoner on deelwijzer.toestemming_antwoord as permissive for insert to deelwijzer_inwoner
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (pet_id IS NULL) AND (persoon_id = ( SELECT deelwijzer.huidige_persoon() AS huidige_persoon)) AND (toestemming_id = ANY (ARRAY( SELECT m.toestemming_id
   FROM deelwijzer.mijn_toestemmingen() m(toestemming_id, persoon_id))))));
grant insert, select on deelwijzer.toestemming_antwoord to deelwijzer_app;
grant insert, select on deelwijzer.toestemming_antwoord to deelwijzer_inwoner;

create table deelwijzer.toestemming_gebruik (
  gemeente_id uuid not null,
  toestemming_id uuid not null,
  verstrekking_id uuid not null,
  constraint toestemming_gebruik_pkey PRIMARY KEY (gemeente_id, toestemming_id, verstrekking_id),
  constraint toestemming_gebruik_gemeente_id_toestemming_id_fkey FOREIGN KEY (gemeente_id, toestemming_id) REFERENCES deelwijzer.toestemming(gemeente_id, id),
  constraint toestemming_gebruik_gemeente_id_verstrekking_id_fkey FOREIGN KEY (gemeente_id, verstrekking_id) REFERENCES deelwijzer.verstrekking(gemeente_id, id)
);
CREATE INDEX toestemming_gebruik_verstrekking ON deelwijzer.toestemming_gebruik USING btree (gemeente_id, verstrekking_id);
CREATE TRIGGER toestemming_gebruik_onveranderlijk BEFORE DELETE OR UPDATE OR TRUNCATE ON deelwijzer.toestemming_gebruik FOR EACH STATEMENT EXECUTE FUNCTION deelwijzer.weiger_wijziging();
alter table deelwijzer.toestemming_gebruik enable row level security;
alter table deelwijzer.toestemming_gebruik force row level security;
create policy bereik on deelwijzer.toestemming_gebruik as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM deelwijzer.toestemming t
  WHERE ((t.gemeente_id = toestemming_gebruik.gemeente_id) AND (t.id = toestemming_gebruik.toestemming_id))))));
create policy eigenaar on deelwijzer.toestemming_gebruik as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy inwoner on deelwijzer.toestemming_gebruik as permissive for select to deelwijzer_inwoner
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM deelwijzer.toestemming t
  WHERE ((t.gemeente_id = toestemming_gebruik.gemeente_id) AND (t.id = toestemming_gebruik.toestemming_id)))) AND (EXISTS ( SELECT
   FROM deelwijzer.verstrekking v
  WHERE ((v.gemeente_id = toestemming_gebruik.gemeente_id) AND (v.id = toestemming_gebruik.verstrekking_id))))));
grant select on deelwijzer.toestemming_gebruik to deelwijzer_app;
grant select on deelwijzer.toestemming_gebruik to deelwijzer_inwoner;

create table deelwijzer.toestemming_partij (
  gemeente_id uuid not null,
  toestemming_id uuid not null,
  persoon_id uuid not null,
  hoedanigheid text not null,
  constraint toestemming_partij_pkey PRIMARY KEY (gemeente_id, toestemming_id, persoon_id),
  constraint toestemming_partij_gemeente_id_persoon_id_fkey FOREIGN KEY (gemeente_id, persoon_id) REFERENCES deelwijzer.persoon(gemeente_id, id),
  constraint toestemming_partij_gemeente_id_toestemming_id_fkey FOREIGN KEY (gemeente_id, toestemming_id) REFERENCES deelwijzer.toestemming(gemeente_id, id),
  constraint toestemming_partij_hoedanigheid_check CHECK ((hoedanigheid = ANY (ARRAY['zelf'::text, 'ouder'::text, 'voogd'::text, 'curator'::text, 'mentor'::text, 'gemachtigde'::text, 'partner'::text, 'kind'::text, 'broer-zus'::text, 'grootouder'::text])))
);
CREATE INDEX toestemming_partij_persoon ON deelwijzer.toestemming_partij USING btree (gemeente_id, persoon_id);
CREATE TRIGGER toestemming_partij_bewaakt BEFORE INSERT ON deelwijzer.toestemming_partij FOR EACH ROW EXECUTE FUNCTION deelwijzer.bewaak_partij();
CREATE TRIGGER toestemming_partij_onveranderlijk BEFORE DELETE OR UPDATE OR TRUNCATE ON deelwijzer.toestemming_partij FOR EACH STATEMENT EXECUTE FUNCTION deelwijzer.weiger_wijziging();
alter table deelwijzer.toestemming_partij enable row level security;
alter table deelwijzer.toestemming_partij force row level security;
create policy bij_toestemming on deelwijzer.toestemming_partij as permissive for select to deelwijzer_app, deelwijzer_inwoner
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM deelwijzer.toestemming t
  WHERE ((t.gemeente_id = toestemming_partij.gemeente_id) AND (t.id = toestemming_partij.toestemming_id))))));
create policy eigenaar on deelwijzer.toestemming_partij as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy schrijven on deelwijzer.toestemming_partij as permissive for insert to deelwijzer_app
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM deelwijzer.toestemming t
  WHERE ((t.gemeente_id = toestemming_partij.gemeente_id) AND (t.id = toestemming_partij.toestemming_id) AND (t.pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet)))))));
grant insert, select on deelwijzer.toestemming_partij to deelwijzer_app;
grant select on deelwijzer.toestemming_partij to deelwijzer_inwoner;

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
  conclusie text not null,
  afgeweken boolean not null,
  handeling text not null,
  ontvanger_type text not null,
  categorieen text[] not null,
  informeren_wanneer text not null,
  informeren_redenen text[] not null,
  informeren_uiterlijk date,
  constraint triagebesluit_pkey PRIMARY KEY (gemeente_id, id),
  constraint triagebesluit_gemeente_id_dossier_id_id_key UNIQUE (gemeente_id, dossier_id, id),
  constraint triagebesluit_gemeente_id_nummer_key UNIQUE (gemeente_id, nummer),
  constraint triagebesluit_gemeente_id_triage_id_key UNIQUE (gemeente_id, triage_id),
  constraint triagebesluit_gemeente_id_dossier_id_fkey FOREIGN KEY (gemeente_id, dossier_id) REFERENCES deelwijzer.dossier(gemeente_id, id),
  constraint triagebesluit_gemeente_id_dossier_id_persoon_id_fkey FOREIGN KEY (gemeente_id, dossier_id, persoon_id) REFERENCES deelwijzer.dossier_persoon(gemeente_id, dossier_id, persoon_id),
  constraint triagebesluit_gemeente_id_dossier_id_vervangt_id_fkey FOREIGN KEY (gemeente_id, dossier_id, vervangt_id) REFERENCES deelwijzer.triagebesluit(gemeente_id, dossier_id, id),
  constraint triagebesluit_gemeente_id_pet_id_fkey FOREIGN KEY (gemeente_id, pet_id) REFERENCES deelwijzer.pet(gemeente_id, id),
  constraint triagebesluit_gemeente_id_triage_id_fkey FOREIGN KEY (gemeente_id, triage_id) REFERENCES deelwijzer.triage(gemeente_id, id),
  constraint informeren_met_datum CHECK (((informeren_wanneer = 'vooraf'::text) OR (informeren_uiterlijk IS NOT NULL))),
  constraint triagebesluit_informeren_wanneer_check CHECK ((informeren_wanneer = ANY (ARRAY['vooraf'::text, 'achteraf'::text]))),
  constraint triagebesluit_verzegeld CHECK (deelwijzer.is_verzegeld(inhoud)) NOT VALID
);
CREATE INDEX triagebesluit_dossier ON deelwijzer.triagebesluit USING btree (gemeente_id, dossier_id, genomen_op DESC);
CREATE INDEX triagebesluit_uitgesteld ON deelwijzer.triagebesluit USING btree (gemeente_id, informeren_uiterlijk) WHERE (informeren_wanneer = 'achteraf'::text);
CREATE UNIQUE INDEX triagebesluit_vervangt ON deelwijzer.triagebesluit USING btree (gemeente_id, vervangt_id) WHERE (vervangt_id IS NOT NULL);
CREATE TRIGGER besluit_wijzigt_dossier AFTER INSERT ON deelwijzer.triagebesluit FOR EACH ROW EXECUTE FUNCTION deelwijzer.merk_dossier_gewijzigd('2');
CREATE TRIGGER triagebesluit_eerste_uitstel BEFORE INSERT ON deelwijzer.triagebesluit FOR EACH ROW EXECUTE FUNCTION deelwijzer.bewaak_eerste_uitstel();
CREATE TRIGGER triagebesluit_na_elkaar BEFORE INSERT ON deelwijzer.triagebesluit FOR EACH ROW EXECUTE FUNCTION deelwijzer.vervang_na_elkaar();
CREATE TRIGGER triagebesluit_onveranderlijk BEFORE DELETE OR UPDATE OR TRUNCATE ON deelwijzer.triagebesluit FOR EACH STATEMENT EXECUTE FUNCTION deelwijzer.weiger_wijziging();
alter table deelwijzer.triagebesluit enable row level security;
alter table deelwijzer.triagebesluit force row level security;
create policy bereik on deelwijzer.triagebesluit as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (dossier_id = ANY (ARRAY( SELECT t.dossier_id
   FROM deelwijzer.toegang t
  WHERE ((t.vlaggen & 2) > 0))))));
create policy breed on deelwijzer.triagebesluit as permissive for select to deelwijzer_breed
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND ( SELECT true
   FROM deelwijzer.toegang t
  WHERE ((t.dossier_id = triagebesluit.dossier_id) AND ((t.vlaggen & 2) > 0))
 LIMIT 1)));
create policy eigenaar on deelwijzer.triagebesluit as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy inwoner on deelwijzer.triagebesluit as permissive for select to deelwijzer_inwoner
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (dossier_id = ANY (ARRAY( SELECT d.id
   FROM deelwijzer.dossier d))) AND ((persoon_id = ANY (ARRAY( SELECT z.persoon_id
   FROM deelwijzer.zichtbaar_voor_inwoner() z(persoon_id, alleen_college)
  WHERE (NOT z.alleen_college)))) OR ((persoon_id = ANY (ARRAY( SELECT z.persoon_id
   FROM deelwijzer.zichtbaar_voor_inwoner() z(persoon_id, alleen_college)))) AND (dossier_id = ANY (ARRAY( SELECT d.id
   FROM deelwijzer.dossier d
  WHERE (d.soort <> 'gezinsdossier'::text)))))) AND (NOT deelwijzer.uitgesteld_voor_inwoner(id))));
create policy schrijven on deelwijzer.triagebesluit as permissive for insert to deelwijzer_app
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet)) AND (EXISTS ( SELECT
   FROM deelwijzer.triage t
  WHERE ((t.id = triagebesluit.triage_id) AND (t.dossier_id = triagebesluit.dossier_id)))) AND (EXISTS ( SELECT
   FROM deelwijzer.toegang t
  WHERE ((t.dossier_id = triagebesluit.dossier_id) AND ((t.vlaggen & 8) > 0))))));
grant insert, select on deelwijzer.triagebesluit to deelwijzer_app;
grant select on deelwijzer.triagebesluit to deelwijzer_breed;
grant select on deelwijzer.triagebesluit to deelwijzer_inwoner;

create table deelwijzer.uitstel_herziening (
  gemeente_id uuid not null,
  id uuid not null,
  besluit_id uuid not null,
  dossier_id uuid not null,
  pet_id uuid not null,
  nr integer not null,
  reden text not null,
  van_dag date not null,
  tot_dag date not null,
  op timestamp with time zone not null,
  inhoud jsonb not null,
  constraint uitstel_herziening_pkey PRIMARY KEY (gemeente_id, id),
  constraint uitstel_herziening_gemeente_id_besluit_id_nr_key UNIQUE (gemeente_id, besluit_id, nr),
  constraint uitstel_herziening_gemeente_id_dossier_id_besluit_id_fkey FOREIGN KEY (gemeente_id, dossier_id, besluit_id) REFERENCES deelwijzer.triagebesluit(gemeente_id, dossier_id, id),
  constraint uitstel_herziening_gemeente_id_pet_id_fkey FOREIGN KEY (gemeente_id, pet_id) REFERENCES deelwijzer.pet(gemeente_id, id),
  constraint uitstel_herziening_check CHECK (((tot_dag > van_dag) AND (tot_dag <= (van_dag +
CASE reden
    WHEN 'onderzoek'::text THEN 92
    ELSE 14
END)))),
  constraint uitstel_herziening_inhoud_check CHECK (deelwijzer.is_verzegeld(inhoud)),
  constraint uitstel_herziening_nr_check CHECK (((nr >= 1) AND (nr <= 200))),
  constraint uitstel_herziening_reden_check CHECK ((reden = ANY (ARRAY['veiligheid'::text, 'onderzoek'::text])))
);
CREATE TRIGGER uitstel_herziening_onveranderlijk BEFORE DELETE OR UPDATE OR TRUNCATE ON deelwijzer.uitstel_herziening FOR EACH STATEMENT EXECUTE FUNCTION deelwijzer.weiger_wijziging();
alter table deelwijzer.uitstel_herziening enable row level security;
alter table deelwijzer.uitstel_herziening force row level security;
create policy bereik on deelwijzer.uitstel_herziening as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM deelwijzer.triagebesluit tb
  WHERE (tb.id = uitstel_herziening.besluit_id)))));
create policy eigenaar on deelwijzer.uitstel_herziening as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
grant select on deelwijzer.uitstel_herziening to deelwijzer_app;

create table deelwijzer.uitvoer_stand (
  ontvanger text not null,
  boom smallint not null,
  index bigint not null,
  op timestamp with time zone not null,
  constraint uitvoer_stand_pkey PRIMARY KEY (ontvanger)
);
alter table deelwijzer.uitvoer_stand enable row level security;
alter table deelwijzer.uitvoer_stand force row level security;
create policy eigenaar on deelwijzer.uitvoer_stand as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy uitvoer on deelwijzer.uitvoer_stand as permissive for all to deelwijzer_sequencer
  using (true)
  with check (true);
grant insert, select, update on deelwijzer.uitvoer_stand to deelwijzer_sequencer;

create table deelwijzer.verklaring (
  gemeente_id uuid not null,
  id uuid not null,
  dossier_id uuid not null,
  persoon_id uuid not null,
  tekst text not null,
  toegevoegd_door text not null,
  pet_id uuid,
  sleutel uuid not null,
  toegevoegd_op timestamp with time zone not null,
  constraint verklaring_pkey PRIMARY KEY (gemeente_id, id),
  constraint verklaring_gemeente_id_dossier_id_sleutel_key UNIQUE (gemeente_id, dossier_id, sleutel),
  constraint verklaring_gemeente_id_dossier_id_fkey FOREIGN KEY (gemeente_id, dossier_id) REFERENCES deelwijzer.dossier(gemeente_id, id),
  constraint verklaring_gemeente_id_persoon_id_fkey FOREIGN KEY (gemeente_id, persoon_id) REFERENCES deelwijzer.persoon(gemeente_id, id),
  constraint verklaring_toegevoegd_door_check CHECK ((toegevoegd_door = ANY (ARRAY['inwoner'::text, 'medewerker'::text]))),
  constraint verklaring_verzegeld CHECK (deelwijzer.is_verzegeld(tekst)) NOT VALID
);
CREATE INDEX verklaring_dossier ON deelwijzer.verklaring USING btree (gemeente_id, dossier_id, toegevoegd_op DESC);
CREATE TRIGGER verklaring_onveranderlijk BEFORE DELETE OR UPDATE OR TRUNCATE ON deelwijzer.verklaring FOR EACH STATEMENT EXECUTE FUNCTION deelwijzer.weiger_wijziging();
CREATE TRIGGER verklaring_wijzigt_dossier AFTER INSERT ON deelwijzer.verklaring FOR EACH ROW EXECUTE FUNCTION deelwijzer.merk_dossier_gewijzigd('2');
alter table deelwijzer.verklaring enable row level security;
alter table deelwijzer.verklaring force row level security;
create policy bereik on deelwijzer.verklaring as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (dossier_id = ANY (ARRAY( SELECT t.dossier_id
   FROM deelwijzer.toegang t
  WHERE ((t.vlaggen & 2) > 0))))));
create policy breed on deelwijzer.verklaring as permissive for select to deelwijzer_breed
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND ( SELECT true
   FROM deelwijzer.toegang t
  WHERE ((t.dossier_id = verklaring.dossier_id) AND ((t.vlaggen & 2) > 0))
 LIMIT 1)));
create policy eigenaar on deelwijzer.verklaring as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy inwoner on deelwijzer.verklaring as permissive for select to deelwijzer_inwoner
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (dossier_id = ANY (ARRAY( SELECT d.id
   FROM deelwijzer.dossier d))) AND (persoon_id = ANY (ARRAY( SELECT z.persoon_id
   FROM deelwijzer.zichtbaar_voor_inwoner() z(persoon_id, alleen_college)
  WHERE (NOT z.alleen_college))))));
create policy inwoner_schrijft on deelwijzer.verklaring as permissive for insert to deelwijzer_inwoner
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (toegevoegd_door = 'inwoner'::text) AND (pet_id IS NULL) AND (persoon_id = ( SELECT deelwijzer.huidige_persoon() AS huidige_persoon)) AND (dossier_id = ANY (ARRAY( SELECT d.id
   FROM deelwijzer.dossier d))) AND (dossier_id = ANY (ARRAY( SELECT deelwijzer.mijn_schrijfdossiers() AS mijn_schrijfdossiers)))));
create policy schrijven on deelwijzer.verklaring as permissive for insert to deelwijzer_app
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (toegevoegd_door = 'medewerker'::text) AND (pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet)) AND (EXISTS ( SELECT
   FROM deelwijzer.toegang t
  WHERE ((t.dossier_id = verklaring.dossier_id) AND ((t.vlaggen & 8) > 0)))) AND (EXISTS ( SELECT
   FROM deelwijzer.dossier_persoon dp
  WHERE ((dp.dossier_id = verklaring.dossier_id) AND (dp.persoon_id = verklaring.persoon_id))))));
grant insert, select on deelwijzer.verklaring to deelwijzer_app;
grant select on deelwijzer.verklaring to deelwijzer_breed;
grant insert, select on deelwijzer.verklaring to deelwijzer_inwoner;

create table deelwijzer.verstrekking (
  gemeente_id uuid not null,
  id uuid not null,
  soort text not null,
  dossier_id uuid not null,
  persoon_id uuid not null,
  pet_id uuid not null,
  besluit_id uuid not null,
  ontvanger_type text not null,
  ontvanger text not null,
  doel text not null,
  categorieen text[] not null,
  inhoud jsonb not null,
  grondslag text[] not null,
  doorbrekingsgrond text,
  antwoord jsonb not null,
  geinformeerd text not null,
  verteld_op date,
  sleutel uuid not null,
  gedaan_op timestamp with time zone not null,
  toestemming_nodig text not null default 'geen'::text,
  toestemmingen uuid[] not null default '{}'::uuid[],
  organisatie_id uuid,
  wet_gaat_voor boolean not null default false,
  constraint verstrekking_pkey PRIMARY KEY (gemeente_id, id),
  constraint verstrekking_gemeente_id_sleutel_key UNIQUE (gemeente_id, sleutel),
  constraint verstrekking_gemeente_id_dossier_id_besluit_id_fkey FOREIGN KEY (gemeente_id, dossier_id, besluit_id) REFERENCES deelwijzer.triagebesluit(gemeente_id, dossier_id, id),
  constraint verstrekking_gemeente_id_dossier_id_persoon_id_fkey FOREIGN KEY (gemeente_id, dossier_id, persoon_id) REFERENCES deelwijzer.dossier_persoon(gemeente_id, dossier_id, persoon_id),
  constraint verstrekking_gemeente_id_organisatie_id_fkey FOREIGN KEY (gemeente_id, organisatie_id) REFERENCES deelwijzer.organisatie(gemeente_id, id),
  constraint verstrekking_gemeente_id_pet_id_fkey FOREIGN KEY (gemeente_id, pet_id) REFERENCES deelwijzer.pet(gemeente_id, id),
  constraint met_grondslag CHECK ((cardinality(grondslag) > 0)) NOT VALID,
  constraint toestemming_is_er CHECK ((((toestemming_nodig = 'geen'::text) OR (cardinality(toestemmingen) > 0)) AND ((doorbrekingsgrond IS NULL) OR (doorbrekingsgrond !~~ 'toestemming%'::text) OR (toestemming_nodig = 'toestemming'::text)))) NOT VALID,
  constraint verstrekking_categorieen_check CHECK ((cardinality(categorieen) > 0)),
  constraint verstrekking_check CHECK (((geinformeerd = 'vooraf'::text) = (verteld_op IS NOT NULL))),
  constraint verstrekking_geinformeerd_check CHECK ((geinformeerd = ANY (ARRAY['vooraf'::text, 'achteraf'::text]))),
  constraint verstrekking_inhoud_check CHECK (deelwijzer.is_verzegeld(inhoud)),
  constraint verstrekking_ontvanger_check CHECK (deelwijzer.is_verzegeld(ontvanger)),
  constraint verstrekking_soort_check CHECK ((soort = ANY (ARRAY['verstrekken'::text, 'opvragen'::text]))),
  constraint verstrekking_toestemming_nodig_check CHECK ((toestemming_nodig = ANY (ARRAY['geen'::text, 'instemming'::text, 'toestemming'::text])))
);
CREATE INDEX verstrekking_besluit ON deelwijzer.verstrekking USING btree (gemeente_id, besluit_id);
CREATE INDEX verstrekking_dossier ON deelwijzer.verstrekking USING btree (gemeente_id, dossier_id, gedaan_op DESC);
CREATE INDEX verstrekking_persoon ON deelwijzer.verstrekking USING btree (gemeente_id, persoon_id);
CREATE TRIGGER verstrekking_blijft BEFORE UPDATE ON deelwijzer.verstrekking FOR EACH ROW EXECUTE FUNCTION deelwijzer.bewaak_wat_verteld_is();
CREATE TRIGGER verstrekking_meldingsbevoegd AFTER INSERT ON deelwijzer.verstrekking FOR EACH ROW EXECUTE FUNCTION deelwijzer.alleen_meldingsbevoegd();
CREATE TRIGGER verstrekking_onder_besluit AFTER INSERT ON deelwijzer.verstrekking FOR EACH ROW EXECUTE FUNCTION deelwijzer.onder_besluit();
CREATE TRIGGER verstrekking_onveranderlijk BEFORE DELETE OR TRUNCATE ON deelwijzer.verstrekking FOR EACH STATEMENT EXECUTE FUNCTION deelwijzer.weiger_wijziging();
CREATE TRIGGER verstrekking_toestemming AFTER INSERT ON deelwijzer.verstrekking FOR EACH ROW EXECUTE FUNCTION deelwijzer.eis_toestemming();
CREATE TRIGGER verstrekking_wijzigt_dossier AFTER INSERT ON deelwijzer.verstrekking FOR EACH ROW EXECUTE FUNCTION deelwijzer.merk_dossier_gewijzigd('2');
CREATE TRIGGER verstrekking_zoals_afgesproken AFTER INSERT ON deelwijzer.verstrekking FOR EACH ROW EXECUTE FUNCTION deelwijzer.binnen_convenant();
alter table deelwijzer.verstrekking enable row level security;
alter table deelwijzer.verstrekking force row level security;
create policy bereik on deelwijzer.verstrekking as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (dossier_id = ANY (ARRAY( SELECT t.dossier_id
   FROM deelwijzer.toegang t
  WHERE ((t.vlaggen & 2) > 0))))));
create policy eigenaar on deelwijzer.verstrekking as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy inwoner on deelwijzer.verstrekking as permissive for select to deelwijzer_inwoner
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (persoon_id = ANY (ARRAY( SELECT z.persoon_id
   FROM deelwijzer.zichtbaar_voor_inwoner() z(persoon_id, alleen_college)))) AND (EXISTS ( SELECT
   FROM deelwijzer.triagebesluit tb
  WHERE (tb.id = verstrekking.besluit_id))) AND (NOT deelwijzer.uitgesteld_voor_inwoner(besluit_id))));
create policy schrijven on deelwijzer.verstrekking as permissive for insert to deelwijzer_app
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet)) AND (EXISTS ( SELECT
   FROM deelwijzer.toegang t
  WHERE ((t.dossier_id = verstrekking.dossier_id) AND ((t.vlaggen & 8) > 0))))));
grant insert, select on deelwijzer.verstrekking to deelwijzer_app;
grant select (besluit_id, categorieen, doel, doorbrekingsgrond, dossier_id, gedaan_op, geinformeerd, gemeente_id, grondslag, id, ontvanger, ontvanger_type, organisatie_id, persoon_id, soort, toestemming_nodig, toestemmingen, verteld_op, wet_gaat_voor) on deelwijzer.verstrekking to deelwijzer_inwoner;

create table deelwijzer.verstrekt_gegeven (
  gemeente_id uuid not null,
  id uuid not null,
  verstrekking_id uuid not null,
  nr smallint not null,
  gegeven_id uuid,
  categorie text not null,
  dat_wat text not null,
  tekst text,
  waarom text,
  stand text,
  constraint verstrekt_gegeven_pkey PRIMARY KEY (gemeente_id, id),
  constraint verstrekt_gegeven_gemeente_id_verstrekking_id_nr_key UNIQUE (gemeente_id, verstrekking_id, nr),
  constraint verstrekt_gegeven_gemeente_id_gegeven_id_fkey FOREIGN KEY (gemeente_id, gegeven_id) REFERENCES deelwijzer.gegeven(gemeente_id, id),
  constraint verstrekt_gegeven_gemeente_id_verstrekking_id_fkey FOREIGN KEY (gemeente_id, verstrekking_id) REFERENCES deelwijzer.verstrekking(gemeente_id, id),
  constraint verstrekt_gegeven_dat_wat_check CHECK ((dat_wat = ANY (ARRAY['dat'::text, 'wat'::text]))),
  constraint verstrekt_gegeven_leeg CHECK (((stand = ANY (ARRAY['gewist'::text, 'verbeterd'::text])) OR ((tekst IS NOT NULL) AND (waarom IS NOT NULL)))),
  constraint verstrekt_gegeven_stand_check CHECK ((stand = ANY (ARRAY['verbeterd'::text, 'gewist'::text, 'beperkt'::text]))),
  constraint verstrekt_gegeven_tekst_check CHECK (deelwijzer.is_verzegeld(tekst)),
  constraint verstrekt_gegeven_waarom_check CHECK (deelwijzer.is_verzegeld(waarom))
);
CREATE INDEX verstrekt_gegeven_gegeven ON deelwijzer.verstrekt_gegeven USING btree (gemeente_id, gegeven_id) WHERE (gegeven_id IS NOT NULL);
CREATE TRIGGER verstrekt_gegeven_bewaakt AFTER INSERT ON deelwijzer.verstrekt_gegeven FOR EACH ROW EXECUTE FUNCTION deelwijzer.bewaak_verstrekt_gegeven();
CREATE TRIGGER verstrekt_gegeven_blijft BEFORE UPDATE ON deelwijzer.verstrekt_gegeven FOR EACH ROW EXECUTE FUNCTION deelwijzer.bewaak_wat_verteld_is();
CREATE TRIGGER verstrekt_gegeven_is_er AFTER INSERT ON deelwijzer.verstrekt_gegeven FOR EACH ROW WHEN ((new.gegeven_id IS NOT NULL)) EXECUTE FUNCTION deelwijzer.gegeven_is_er('gegeven_id');
CREATE TRIGGER verstrekt_gegeven_onveranderlijk BEFORE DELETE OR TRUNCATE ON deelwijzer.verstrekt_gegeven FOR EACH STATEMENT EXECUTE FUNCTION deelwijzer.weiger_wijziging();
alter table deelwijzer.verstrekt_gegeven enable row level security;
alter table deelwijzer.verstrekt_gegeven force row level security;
create policy bereik on deelwijzer.verstrekt_gegeven as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM deelwijzer.verstrekking v
  WHERE ((v.gemeente_id = verstrekt_gegeven.gemeente_id) AND (v.id = verstrekt_gegeven.verstrekking_id))))));
create policy eigenaar on deelwijzer.verstrekt_gegeven as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy inwoner on deelwijzer.verstrekt_gegeven as permissive for select to deelwijzer_inwoner
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM deelwijzer.verstrekking v
  WHERE ((v.gemeente_id = verstrekt_gegeven.gemeente_id) AND (v.id = verstrekt_gegeven.verstrekking_id))))));
create policy niet_teruggenomen on deelwijzer.verstrekt_gegeven as restrictive for select to deelwijzer_partner
  using ((stand IS NULL));
create policy partner on deelwijzer.verstrekt_gegeven as permissive for select to deelwijzer_partner
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM deelwijzer.deling d
  WHERE ((d.gemeente_id = verstrekt_gegeven.gemeente_id) AND (d.verstrekking_id = verstrekt_gegeven.verstrekking_id))))));
create policy schrijven on deelwijzer.verstrekt_gegeven as permissive for insert to deelwijzer_app
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM deelwijzer.verstrekking v
  WHERE ((v.gemeente_id = verstrekt_gegeven.gemeente_id) AND (v.id = verstrekt_gegeven.verstrekking_id) AND (v.pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet)))))));
grant insert, select on deelwijzer.verstrekt_gegeven to deelwijzer_app;
grant select on deelwijzer.verstrekt_gegeven to deelwijzer_inwoner;
grant select (categorie, dat_wat, gemeente_id, id, nr, stand, tekst, verstrekking_id, waarom) on deelwijzer.verstrekt_gegeven to deelwijzer_partner;

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
  bron_soort text not null default 'onbekend'::text,
  vastgesteld_op timestamp with time zone,
  vastgesteld_door uuid,
  einde_bron text,
  constraint vertegenwoordiging_pkey PRIMARY KEY (gemeente_id, id),
  constraint vertegenwoordiging_gemeente_id_fkey FOREIGN KEY (gemeente_id) REFERENCES deelwijzer.gemeente(id),
  constraint vertegenwoordiging_gemeente_id_persoon_id_fkey FOREIGN KEY (gemeente_id, persoon_id) REFERENCES deelwijzer.persoon(gemeente_id, id),
  constraint vertegenwoordiging_gemeente_id_vertegenwoordiger_id_fkey FOREIGN KEY (gemeente_id, vertegenwoordiger_id) REFERENCES deelwijzer.persoon(gemeente_id, id),
  constraint vertegenwoordiging_bron_soort_check CHECK ((bron_soort = ANY (ARRAY['brp'::text, 'gezagsregister'::text, 'curateleregister'::text, 'beschikking'::text, 'machtiging'::text, 'verklaring'::text, 'onbekend'::text]))),
  constraint vertegenwoordiging_gezag_check CHECK ((gezag = ANY (ARRAY['ja'::text, 'nee'::text, 'onbekend'::text]))),
  constraint vertegenwoordiging_soort_check CHECK ((soort = ANY (ARRAY['ouder'::text, 'voogd'::text, 'curator'::text, 'mentor'::text, 'gemachtigde'::text, 'partner'::text, 'kind'::text, 'broer-zus'::text, 'grootouder'::text])))
);
CREATE UNIQUE INDEX vertegenwoordiging_lopend ON deelwijzer.vertegenwoordiging USING btree (gemeente_id, persoon_id, vertegenwoordiger_id, soort) WHERE (geldig_tot IS NULL);
CREATE INDEX vertegenwoordiging_persoon ON deelwijzer.vertegenwoordiging USING btree (gemeente_id, persoon_id);
CREATE INDEX vertegenwoordiging_vertegenwoordiger ON deelwijzer.vertegenwoordiging USING btree (gemeente_id, vertegenwoordiger_id);
alter table deelwijzer.vertegenwoordiging enable row level security;
alter table deelwijzer.vertegenwoordiging force row level security;
create policy afschrift on deelwijzer.vertegenwoordiging as permissive for select to deelwijzer_inwoner
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (persoon_id = ( SELECT deelwijzer.huidige_persoon() AS huidige_persoon))));
create policy bereik on deelwijzer.vertegenwoordiging as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (persoon_id = ANY (ARRAY( SELECT dp.persoon_id
   FROM deelwijzer.dossier_persoon dp)))));
create policy eigenaar on deelwijzer.vertegenwoordiging as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
grant select on deelwijzer.vertegenwoordiging to deelwijzer_app;
grant select (bron_soort, geldig_tot, geldig_van, gemeente_id, gezag, id, persoon_id, soort, vastgesteld_op) on deelwijzer.vertegenwoordiging to deelwijzer_inwoner;

create table deelwijzer.vervanging (
  gemeente_id uuid not null,
  id uuid not null,
  pet_id uuid not null,
  vervanger_pet_id uuid not null,
  geldig_van timestamp with time zone not null,
  geldig_tot timestamp with time zone not null,
  geregeld_door uuid not null,
  geregeld_op timestamp with time zone not null,
  constraint vervanging_pkey PRIMARY KEY (gemeente_id, id),
  constraint vervanging_gemeente_id_pet_id_fkey FOREIGN KEY (gemeente_id, pet_id) REFERENCES deelwijzer.pet(gemeente_id, id),
  constraint vervanging_gemeente_id_vervanger_pet_id_fkey FOREIGN KEY (gemeente_id, vervanger_pet_id) REFERENCES deelwijzer.pet(gemeente_id, id),
  constraint vervanging_check CHECK ((pet_id <> vervanger_pet_id)),
  constraint vervanging_check1 CHECK (((geldig_tot > geldig_van) AND (geldig_tot <= (geldig_van + '92 days'::interval))))
);
CREATE INDEX vervanging_pet ON deelwijzer.vervanging USING btree (gemeente_id, pet_id);
CREATE INDEX vervanging_vervanger ON deelwijzer.vervanging USING btree (gemeente_id, vervanger_pet_id);
CREATE TRIGGER vervanging_toegang AFTER INSERT OR DELETE OR UPDATE ON deelwijzer.vervanging FOR EACH ROW EXECUTE FUNCTION deelwijzer.toegang_na_vervanging();
alter table deelwijzer.vervanging enable row level security;
alter table deelwijzer.vervanging force row level security;
create policy eigenaar on deelwijzer.vervanging as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy lezen on deelwijzer.vervanging as permissive for select to deelwijzer_app, deelwijzer_breed
  using ((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)));
grant select on deelwijzer.vervanging to deelwijzer_app;
grant select on deelwijzer.vervanging to deelwijzer_breed;

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
create policy aanvullen on deelwijzer.verwerkingsactiviteit as permissive for insert to deelwijzer_breed
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (( SELECT deelwijzer.huidige_petsoort() AS huidige_petsoort) = 'beheerder'::text) AND (uri ~~ 'urn:deelwijzer:activiteit:%'::text)));
create policy eigenaar on deelwijzer.verwerkingsactiviteit as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy lezen on deelwijzer.verwerkingsactiviteit as permissive for select to deelwijzer_app, deelwijzer_breed, deelwijzer_inwoner
  using ((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)));
grant select on deelwijzer.verwerkingsactiviteit to deelwijzer_app;
grant insert, select on deelwijzer.verwerkingsactiviteit to deelwijzer_breed;
grant select on deelwijzer.verwerkingsactiviteit to deelwijzer_inwoner;

create table deelwijzer.verwijsindex_melding (
  gemeente_id uuid not null,
  id uuid not null,
  afweging_id uuid not null,
  dossier_id uuid not null,
  persoon_id uuid not null,
  pet_id uuid not null,
  inhoud jsonb not null,
  gemeld_op date not null,
  uiterlijk date not null,
  vastgelegd_op timestamp with time zone not null,
  constraint verwijsindex_melding_pkey PRIMARY KEY (gemeente_id, id),
  constraint verwijsindex_melding_een UNIQUE (gemeente_id, afweging_id),
  constraint verwijsindex_melding_gemeente_id_dossier_id_afweging_id_fkey FOREIGN KEY (gemeente_id, dossier_id, afweging_id) REFERENCES deelwijzer.afweging(gemeente_id, dossier_id, id),
  constraint verwijsindex_melding_gemeente_id_dossier_id_persoon_id_fkey FOREIGN KEY (gemeente_id, dossier_id, persoon_id) REFERENCES deelwijzer.dossier_persoon(gemeente_id, dossier_id, persoon_id),
  constraint verwijsindex_melding_gemeente_id_pet_id_fkey FOREIGN KEY (gemeente_id, pet_id) REFERENCES deelwijzer.pet(gemeente_id, id),
  constraint verwijsindex_melding_inhoud_check CHECK (deelwijzer.is_verzegeld(inhoud))
);
CREATE INDEX verwijsindex_melding_dossier ON deelwijzer.verwijsindex_melding USING btree (gemeente_id, dossier_id, gemeld_op DESC);
CREATE TRIGGER verwijsindex_melding_bewaakt BEFORE INSERT ON deelwijzer.verwijsindex_melding FOR EACH ROW EXECUTE FUNCTION deelwijzer.bewaak_verwijsindex_melding();
CREATE TRIGGER verwijsindex_melding_blijft BEFORE DELETE OR UPDATE OR TRUNCATE ON deelwijzer.verwijsindex_melding FOR EACH STATEMENT EXECUTE FUNCTION deelwijzer.weiger_wijziging();
alter table deelwijzer.verwijsindex_melding enable row level security;
alter table deelwijzer.verwijsindex_melding force row level security;
create policy bereik on deelwijzer.verwijsindex_melding as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (dossier_id = ANY (ARRAY( SELECT t.dossier_id
   FROM deelwijzer.toegang t
  WHERE (((t.vlaggen & 2) > 0) AND (t.bron <> 'nood'::text)))))));
create policy eigenaar on deelwijzer.verwijsindex_melding as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy schrijven on deelwijzer.verwijsindex_melding as permissive for insert to deelwijzer_app
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet)) AND (EXISTS ( SELECT
   FROM deelwijzer.toegang t
  WHERE ((t.dossier_id = verwijsindex_melding.dossier_id) AND ((t.vlaggen & 8) > 0))))));
grant insert, select on deelwijzer.verwijsindex_melding to deelwijzer_app;

create table deelwijzer.verwijsindex_verwijdering (
  gemeente_id uuid not null,
  melding_id uuid not null,
  reden text not null,
  verwijderd_op date not null,
  archief_tot date,
  inhoud text not null,
  pet_id uuid not null,
  vastgelegd_op timestamp with time zone not null,
  constraint verwijsindex_verwijdering_pkey PRIMARY KEY (gemeente_id, melding_id),
  constraint verwijsindex_verwijdering_gemeente_id_melding_id_fkey FOREIGN KEY (gemeente_id, melding_id) REFERENCES deelwijzer.verwijsindex_melding(gemeente_id, id),
  constraint verwijsindex_verwijdering_gemeente_id_pet_id_fkey FOREIGN KEY (gemeente_id, pet_id) REFERENCES deelwijzer.pet(gemeente_id, id),
  constraint verwijsindex_verwijdering_check CHECK (((archief_tot IS NULL) OR ((reden = ANY (ARRAY['risico-weg'::text, 'termijn'::text])) AND (archief_tot > verwijderd_op)))),
  constraint verwijsindex_verwijdering_inhoud_check CHECK (deelwijzer.is_verzegeld(inhoud)),
  constraint verwijsindex_verwijdering_reden_check CHECK ((reden = ANY (ARRAY['onterecht'::text, 'risico-weg'::text, 'termijn'::text, 'leeftijd'::text, 'overleden'::text, 'bezwaar'::text])))
);
CREATE TRIGGER verwijsindex_verwijdering_bewaakt BEFORE INSERT ON deelwijzer.verwijsindex_verwijdering FOR EACH ROW EXECUTE FUNCTION deelwijzer.bewaak_verwijsindex_verwijdering();
CREATE TRIGGER verwijsindex_verwijdering_blijft BEFORE DELETE OR UPDATE OR TRUNCATE ON deelwijzer.verwijsindex_verwijdering FOR EACH STATEMENT EXECUTE FUNCTION deelwijzer.weiger_wijziging();
alter table deelwijzer.verwijsindex_verwijdering enable row level security;
alter table deelwijzer.verwijsindex_verwijdering force row level security;
create policy bereik on deelwijzer.verwijsindex_verwijdering as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (melding_id IN ( SELECT m.id
   FROM deelwijzer.verwijsindex_melding m))));
create policy eigenaar on deelwijzer.verwijsindex_verwijdering as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy schrijven on deelwijzer.verwijsindex_verwijdering as permissive for insert to deelwijzer_app
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet)) AND (EXISTS ( SELECT
   FROM (deelwijzer.verwijsindex_melding m
     JOIN deelwijzer.toegang t ON (((t.dossier_id = m.dossier_id) AND ((t.vlaggen & 8) > 0))))
  WHERE (m.id = verwijsindex_verwijdering.melding_id)))));
grant insert, select on deelwijzer.verwijsindex_verwijdering to deelwijzer_app;

create table deelwijzer.verzoek (
  gemeente_id uuid not null,
  sleutel uuid not null,
  sessie bytea not null,
  wie_id uuid default COALESCE(deelwijzer.huidige_medewerker(), deelwijzer.huidige_persoon(), deelwijzer.huidige_partner()),
  uit jsonb not null,
  op timestamp with time zone not null default now(),
  constraint verzoek_pkey PRIMARY KEY (gemeente_id, sleutel),
  constraint verzoek_uit_check CHECK (deelwijzer.is_verzegeld(uit))
);
CREATE INDEX verzoek_op ON deelwijzer.verzoek USING btree (op);
CREATE INDEX verzoek_sessie ON deelwijzer.verzoek USING btree (sessie);
alter table deelwijzer.verzoek enable row level security;
alter table deelwijzer.verzoek force row level security;
create policy eigen on deelwijzer.verzoek as permissive for all to deelwijzer_app, deelwijzer_breed, deelwijzer_inwoner
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (NOT (wie_id IS DISTINCT FROM ( SELECT COALESCE(deelwijzer.huidige_medewerker(), deelwijzer.huidige_persoon()) AS "coalesce")))))
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (NOT (wie_id IS DISTINCT FROM ( SELECT COALESCE(deelwijzer.huidige_medewerker(), deelwijzer.huidige_persoon()) AS "coalesce")))));
create policy eigen_partner on deelwijzer.verzoek as permissive for all to deelwijzer_partner
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (wie_id = ( SELECT deelwijzer.huidige_partner() AS huidige_partner))))
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (wie_id = ( SELECT deelwijzer.huidige_partner() AS huidige_partner))));
create policy eigenaar on deelwijzer.verzoek as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy opruimen on deelwijzer.verzoek as permissive for delete to deelwijzer_sequencer
  using (((op < (now() - '2 days'::interval)) AND deelwijzer.is_sessie_stil(sessie)));
create policy opruimen_zoeken on deelwijzer.verzoek as permissive for select to deelwijzer_sequencer
  using (true);
grant insert, select on deelwijzer.verzoek to deelwijzer_app;
grant insert, select on deelwijzer.verzoek to deelwijzer_breed;
grant insert, select on deelwijzer.verzoek to deelwijzer_inwoner;
grant insert, select on deelwijzer.verzoek to deelwijzer_partner;
grant delete on deelwijzer.verzoek to deelwijzer_sequencer;
grant select (op, sessie) on deelwijzer.verzoek to deelwijzer_sequencer;

create table deelwijzer.verzoek_uitgesloten (
  gemeente_id uuid not null,
  verzoek_id uuid not null,
  medewerker_id uuid not null,
  waarom text not null,
  op timestamp with time zone not null default now(),
  constraint verzoek_uitgesloten_pkey PRIMARY KEY (gemeente_id, verzoek_id, medewerker_id),
  constraint verzoek_uitgesloten_gemeente_id_medewerker_id_fkey FOREIGN KEY (gemeente_id, medewerker_id) REFERENCES deelwijzer.medewerker(gemeente_id, id),
  constraint verzoek_uitgesloten_gemeente_id_verzoek_id_fkey FOREIGN KEY (gemeente_id, verzoek_id) REFERENCES deelwijzer.rechtsverzoek(gemeente_id, id),
  constraint verzoek_uitgesloten_waarom_check CHECK ((waarom = ANY (ARRAY['blik'::text, 'genoemd'::text, 'zelf'::text])))
);
CREATE TRIGGER verzoek_uitgesloten_blijft BEFORE DELETE OR UPDATE ON deelwijzer.verzoek_uitgesloten FOR EACH ROW EXECUTE FUNCTION deelwijzer.weiger_wijziging();
alter table deelwijzer.verzoek_uitgesloten enable row level security;
alter table deelwijzer.verzoek_uitgesloten force row level security;
create policy eigenaar on deelwijzer.verzoek_uitgesloten as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);

create table deelwijzer.verzoekbesluit (
  gemeente_id uuid not null,
  id uuid not null,
  nummer text not null,
  deel_id uuid not null,
  pet_id uuid not null,
  uitkomst text not null,
  mandaat text,
  rechtsmiddel text not null,
  rechtsmiddel_tot date,
  genomen_op timestamp with time zone not null,
  antwoord jsonb,
  inhoud jsonb not null,
  constraint verzoekbesluit_pkey PRIMARY KEY (gemeente_id, id),
  constraint verzoekbesluit_gemeente_id_deel_id_key UNIQUE (gemeente_id, deel_id),
  constraint verzoekbesluit_gemeente_id_id_deel_id_key UNIQUE (gemeente_id, id, deel_id),
  constraint verzoekbesluit_nummer_key UNIQUE (gemeente_id, nummer),
  constraint verzoekbesluit_gemeente_id_deel_id_fkey FOREIGN KEY (gemeente_id, deel_id) REFERENCES deelwijzer.verzoekdeel(gemeente_id, id),
  constraint verzoekbesluit_gemeente_id_pet_id_fkey FOREIGN KEY (gemeente_id, pet_id) REFERENCES deelwijzer.pet(gemeente_id, id),
  constraint verzoekbesluit_inhoud_check CHECK (deelwijzer.is_verzegeld(inhoud)),
  constraint verzoekbesluit_mandaat_check CHECK (((length(mandaat) >= 1) AND (length(mandaat) <= 200))),
  constraint verzoekbesluit_rechtsmiddel_check CHECK ((rechtsmiddel = ANY (ARRAY['bezwaar'::text, 'beroep'::text, 'rechtbank'::text, 'ombudsman'::text, 'klachtregeling'::text]))),
  constraint verzoekbesluit_uitkomst_check CHECK ((uitkomst = ANY (ARRAY['toegewezen'::text, 'deels'::text, 'afgewezen'::text, 'niet-behandeld'::text])))
);
CREATE TRIGGER verzoekbesluit_bewaakt BEFORE INSERT ON deelwijzer.verzoekbesluit FOR EACH ROW EXECUTE FUNCTION deelwijzer.bewaak_verzoekbesluit();
CREATE TRIGGER verzoekbesluit_blijft BEFORE DELETE OR UPDATE ON deelwijzer.verzoekbesluit FOR EACH ROW EXECUTE FUNCTION deelwijzer.weiger_wijziging();
CREATE CONSTRAINT TRIGGER verzoekbesluit_rondt_af AFTER INSERT ON deelwijzer.verzoekbesluit DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION deelwijzer.rond_verzoek_af();
CREATE CONSTRAINT TRIGGER verzoekbesluit_vervangt AFTER INSERT ON deelwijzer.verzoekbesluit DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((new.uitkomst = ANY (ARRAY['toegewezen'::text, 'deels'::text]))) EXECUTE FUNCTION deelwijzer.vervang_eerder_besluit();
CREATE TRIGGER verzoekbesluit_volgt AFTER INSERT ON deelwijzer.verzoekbesluit FOR EACH ROW EXECUTE FUNCTION deelwijzer.verzoekbesluit_volgt();
CREATE TRIGGER verzoekbesluit_voor_wie BEFORE INSERT ON deelwijzer.verzoekbesluit FOR EACH ROW WHEN ((new.uitkomst = ANY (ARRAY['toegewezen'::text, 'deels'::text]))) EXECUTE FUNCTION deelwijzer.besluit_voor_wie();
alter table deelwijzer.verzoekbesluit enable row level security;
alter table deelwijzer.verzoekbesluit force row level security;
create policy bereik on deelwijzer.verzoekbesluit as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM deelwijzer.verzoekdeel d
  WHERE ((d.gemeente_id = verzoekbesluit.gemeente_id) AND (d.id = verzoekbesluit.deel_id))))));
create policy breed on deelwijzer.verzoekbesluit as permissive for select to deelwijzer_breed
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND deelwijzer.balie_leest_deel(deel_id)));
create policy breed_schrijft on deelwijzer.verzoekbesluit as permissive for insert to deelwijzer_breed
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet)) AND deelwijzer.balie_leest_deel(deel_id)));
create policy eigenaar on deelwijzer.verzoekbesluit as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy inwoner on deelwijzer.verzoekbesluit as permissive for select to deelwijzer_inwoner
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM deelwijzer.verzoekdeel d
  WHERE ((d.gemeente_id = verzoekbesluit.gemeente_id) AND (d.id = verzoekbesluit.deel_id))))));
create policy schrijven on deelwijzer.verzoekbesluit as permissive for insert to deelwijzer_app
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet)) AND (EXISTS ( SELECT
   FROM deelwijzer.verzoekdeel d
  WHERE ((d.gemeente_id = verzoekbesluit.gemeente_id) AND (d.id = verzoekbesluit.deel_id))))));
grant insert, select on deelwijzer.verzoekbesluit to deelwijzer_app;
grant insert, select on deelwijzer.verzoekbesluit to deelwijzer_breed;
grant select on deelwijzer.verzoekbesluit to deelwijzer_inwoner;

create table deelwijzer.verzoekbesluit_onderdeel (
  gemeente_id uuid not null,
  besluit_id uuid not null,
  deel_id uuid not null,
  onderdeel_id uuid not null,
  oordeel text not null,
  uitvoering text not null,
  oude_weg boolean not null default false,
  constraint verzoekbesluit_onderdeel_pkey PRIMARY KEY (gemeente_id, besluit_id, onderdeel_id),
  constraint verzoekbesluit_onderdeel_gemeente_id_onderdeel_id_key UNIQUE (gemeente_id, onderdeel_id),
  constraint verzoekbesluit_onderdeel_gemeente_id_besluit_id_deel_id_fkey FOREIGN KEY (gemeente_id, besluit_id, deel_id) REFERENCES deelwijzer.verzoekbesluit(gemeente_id, id, deel_id),
  constraint verzoekbesluit_onderdeel_gemeente_id_deel_id_onderdeel_id_fkey FOREIGN KEY (gemeente_id, deel_id, onderdeel_id) REFERENCES deelwijzer.verzoekonderdeel(gemeente_id, deel_id, id),
  constraint oude_weg_bij_verbeteren CHECK (((NOT oude_weg) OR (uitvoering = 'verbeteren'::text))),
  constraint verzoekbesluit_onderdeel_check CHECK (((oordeel <> 'nee'::text) OR (uitvoering = 'geen'::text))),
  constraint verzoekbesluit_onderdeel_oordeel_check CHECK ((oordeel = ANY (ARRAY['ja'::text, 'nee'::text, 'deels'::text]))),
  constraint verzoekbesluit_onderdeel_uitvoering_check CHECK ((uitvoering = ANY (ARRAY['verbeteren'::text, 'aanvullen'::text, 'wissen'::text, 'beperken'::text, 'stoppen'::text, 'verstrekken'::text, 'geen'::text])))
);
CREATE TRIGGER verzoekbesluit_onderdeel_blijft BEFORE DELETE OR UPDATE ON deelwijzer.verzoekbesluit_onderdeel FOR EACH ROW EXECUTE FUNCTION deelwijzer.weiger_wijziging();
CREATE TRIGGER verzoekbesluit_onderdeel_uitvoeren AFTER INSERT ON deelwijzer.verzoekbesluit_onderdeel FOR EACH ROW WHEN ((new.uitvoering <> 'geen'::text)) EXECUTE FUNCTION deelwijzer.besluit_vraagt_uitvoering();
alter table deelwijzer.verzoekbesluit_onderdeel enable row level security;
alter table deelwijzer.verzoekbesluit_onderdeel force row level security;
create policy bereik on deelwijzer.verzoekbesluit_onderdeel as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM deelwijzer.verzoekbesluit b
  WHERE ((b.gemeente_id = verzoekbesluit_onderdeel.gemeente_id) AND (b.id = verzoekbesluit_onderdeel.besluit_id))))));
create policy breed on deelwijzer.verzoekbesluit_onderdeel as permissive for select to deelwijzer_breed
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM deelwijzer.verzoekbesluit b
  WHERE ((b.gemeente_id = verzoekbesluit_onderdeel.gemeente_id) AND (b.id = verzoekbesluit_onderdeel.besluit_id))))));
create policy breed_schrijft on deelwijzer.verzoekbesluit_onderdeel as permissive for insert to deelwijzer_breed
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM deelwijzer.verzoekbesluit b
  WHERE ((b.gemeente_id = verzoekbesluit_onderdeel.gemeente_id) AND (b.id = verzoekbesluit_onderdeel.besluit_id) AND (b.pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet)) AND (b.xmin = (pg_current_xact_id())::xid))))));
create policy eigenaar on deelwijzer.verzoekbesluit_onderdeel as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy inwoner on deelwijzer.verzoekbesluit_onderdeel as permissive for select to deelwijzer_inwoner
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM deelwijzer.verzoekbesluit b
  WHERE ((b.gemeente_id = verzoekbesluit_onderdeel.gemeente_id) AND (b.id = verzoekbesluit_onderdeel.besluit_id))))));
create policy schrijven on deelwijzer.verzoekbesluit_onderdeel as permissive for insert to deelwijzer_app
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM deelwijzer.verzoekbesluit b
  WHERE ((b.gemeente_id = verzoekbesluit_onderdeel.gemeente_id) AND (b.id = verzoekbesluit_onderdeel.besluit_id) AND (b.pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet)) AND (b.xmin = (pg_current_xact_id())::xid))))));
grant insert, select on deelwijzer.verzoekbesluit_onderdeel to deelwijzer_app;
grant insert, select on deelwijzer.verzoekbesluit_onderdeel to deelwijzer_breed;
grant select on deelwijzer.verzoekbesluit_onderdeel to deelwijzer_inwoner;

create table deelwijzer.verzoekdeel (
  gemeente_id uuid not null,
  id uuid not null,
  verzoek_id uuid not null,
  nr smallint not null,
  persoon_id uuid not null,
  dossier_id uuid,
  dossier_nummer text,
  dossier_soort text,
  taak text,
  beslisser text not null,
  plicht_id uuid,
  stand text not null default 'open'::text,
  uitvoerplicht_id uuid,
  constraint verzoekdeel_pkey PRIMARY KEY (gemeente_id, id),
  constraint verzoekdeel_gemeente_id_verzoek_id_id_key UNIQUE (gemeente_id, verzoek_id, id),
  constraint verzoekdeel_gemeente_id_verzoek_id_nr_key UNIQUE (gemeente_id, verzoek_id, nr),
  constraint verzoekdeel_gemeente_id_dossier_id_fkey FOREIGN KEY (gemeente_id, dossier_id) REFERENCES deelwijzer.dossier(gemeente_id, id),
  constraint verzoekdeel_gemeente_id_plicht_id_fkey FOREIGN KEY (gemeente_id, plicht_id) REFERENCES deelwijzer.plicht(gemeente_id, id),
  constraint verzoekdeel_gemeente_id_uitvoerplicht_id_fkey FOREIGN KEY (gemeente_id, uitvoerplicht_id) REFERENCES deelwijzer.plicht(gemeente_id, id),
  constraint verzoekdeel_gemeente_id_verzoek_id_persoon_id_fkey FOREIGN KEY (gemeente_id, verzoek_id, persoon_id) REFERENCES deelwijzer.rechtsverzoek(gemeente_id, id, persoon_id),
  constraint verzoekdeel_beslisser_check CHECK ((beslisser = ANY (ARRAY['college'::text, 'hulpverlener'::text, 'klachtbehandelaar'::text]))),
  constraint verzoekdeel_check CHECK ((((dossier_id IS NULL) = (dossier_nummer IS NULL)) AND ((dossier_id IS NULL) = (dossier_soort IS NULL)))),
  constraint verzoekdeel_nr_check CHECK (((nr >= 1) AND (nr <= 50))),
  constraint verzoekdeel_stand_check CHECK ((stand = ANY (ARRAY['open'::text, 'voorstel'::text, 'besloten'::text, 'uitgevoerd'::text, 'vervallen'::text])))
);
CREATE INDEX verzoekdeel_dossier ON deelwijzer.verzoekdeel USING btree (gemeente_id, dossier_id) WHERE (dossier_id IS NOT NULL);
CREATE INDEX verzoekdeel_plicht ON deelwijzer.verzoekdeel USING btree (gemeente_id, plicht_id) WHERE (plicht_id IS NOT NULL);
CREATE INDEX verzoekdeel_verzoek ON deelwijzer.verzoekdeel USING btree (gemeente_id, verzoek_id);
CREATE TRIGGER verzoekdeel_begint BEFORE INSERT ON deelwijzer.verzoekdeel FOR EACH ROW EXECUTE FUNCTION deelwijzer.verzoekdeel_begint();
CREATE TRIGGER verzoekdeel_blijft BEFORE DELETE ON deelwijzer.verzoekdeel FOR EACH ROW EXECUTE FUNCTION deelwijzer.weiger_wijziging();
alter table deelwijzer.verzoekdeel enable row level security;
alter table deelwijzer.verzoekdeel force row level security;
create policy bereik on deelwijzer.verzoekdeel as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND ((beslisser <> 'klachtbehandelaar'::text) OR (uitvoerplicht_id IS NOT NULL)) AND ((dossier_id = ANY (ARRAY( SELECT t.dossier_id
   FROM deelwijzer.toegang t
  WHERE (((t.vlaggen & 2) > 0) AND (t.bron <> 'nood'::text))))) OR (plicht_id = ANY (ARRAY( SELECT p.id
   FROM deelwijzer.plicht p
  WHERE (p.code = 'beslis-rechtsverzoek'::text)))) OR (uitvoerplicht_id = ANY (ARRAY( SELECT p.id
   FROM deelwijzer.plicht p
  WHERE (p.code = 'voer-verzoek-uit'::text)))))));
create policy breed on deelwijzer.verzoekdeel as permissive for select to deelwijzer_breed
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM deelwijzer.rechtsverzoek v
  WHERE ((v.gemeente_id = verzoekdeel.gemeente_id) AND (v.id = verzoekdeel.verzoek_id))))));
create policy eigenaar on deelwijzer.verzoekdeel as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy inwoner on deelwijzer.verzoekdeel as permissive for select to deelwijzer_inwoner
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM deelwijzer.rechtsverzoek v
  WHERE ((v.gemeente_id = verzoekdeel.gemeente_id) AND (v.id = verzoekdeel.verzoek_id)))) AND ((dossier_id IS NULL) OR (dossier_id = ANY (ARRAY( SELECT d.id
   FROM deelwijzer.dossier d))) OR ((persoon_id = ( SELECT deelwijzer.huidige_persoon() AS huidige_persoon)) AND (NOT (dossier_id = ANY (ARRAY( SELECT deelwijzer.verborgen_dossiers() AS verborgen_dossiers))))))));
create policy inwoner_schrijft on deelwijzer.verzoekdeel as permissive for insert to deelwijzer_inwoner
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM deelwijzer.rechtsverzoek v
  WHERE ((v.gemeente_id = verzoekdeel.gemeente_id) AND (v.id = verzoekdeel.verzoek_id) AND (v.indiener_id = ( SELECT deelwijzer.huidige_persoon() AS huidige_persoon)) AND (v.stand = 'open'::text) AND (v.kanaal = 'mijn'::text)))) AND ((dossier_id IS NULL) OR (dossier_id = ANY (ARRAY( SELECT d.id
   FROM deelwijzer.dossier d))) OR (EXISTS ( SELECT
   FROM deelwijzer.rechtsverzoek v
  WHERE ((v.gemeente_id = verzoekdeel.gemeente_id) AND (v.id = verzoekdeel.verzoek_id) AND (v.soort = 'bezwaar-besluit'::text)))))));
create policy schrijven on deelwijzer.verzoekdeel as permissive for insert to deelwijzer_app
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM deelwijzer.rechtsverzoek v
  WHERE ((v.gemeente_id = verzoekdeel.gemeente_id) AND (v.id = verzoekdeel.verzoek_id) AND (v.pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet)) AND (v.stand = 'open'::text)))) AND ((dossier_id IS NULL) OR (EXISTS ( SELECT
   FROM deelwijzer.toegang t
  WHERE ((t.dossier_id = verzoekdeel.dossier_id) AND ((t.vlaggen & 8) > 0)))))));
grant insert, select on deelwijzer.verzoekdeel to deelwijzer_app;
grant select on deelwijzer.verzoekdeel to deelwijzer_breed;
grant insert, select on deelwijzer.verzoekdeel to deelwijzer_inwoner;

create table deelwijzer.verzoekonderdeel (
  gemeente_id uuid not null,
  id uuid not null,
  deel_id uuid not null,
  nr smallint not null,
  soort text not null,
  gegeven_id uuid,
  document_id uuid,
  inhoud jsonb not null,
  constraint verzoekonderdeel_pkey PRIMARY KEY (gemeente_id, id),
  constraint verzoekonderdeel_gemeente_id_deel_id_id_key UNIQUE (gemeente_id, deel_id, id),
  constraint verzoekonderdeel_gemeente_id_deel_id_nr_key UNIQUE (gemeente_id, deel_id, nr),
  constraint verzoekonderdeel_gemeente_id_deel_id_fkey FOREIGN KEY (gemeente_id, deel_id) REFERENCES deelwijzer.verzoekdeel(gemeente_id, id),
  constraint verzoekonderdeel_check CHECK (((soort = 'gegeven'::text) = (gegeven_id IS NOT NULL))),
  constraint verzoekonderdeel_check1 CHECK (((soort = 'document'::text) = (document_id IS NOT NULL))),
  constraint verzoekonderdeel_inhoud_check CHECK (deelwijzer.is_verzegeld(inhoud)),
  constraint verzoekonderdeel_nr_check CHECK (((nr >= 1) AND (nr <= 200))),
  constraint verzoekonderdeel_soort_check CHECK ((soort = ANY (ARRAY['alles'::text, 'gegeven'::text, 'document'::text, 'verklaring'::text, 'contact'::text, 'besluit'::text, 'deling'::text, 'anders'::text])))
);
CREATE INDEX verzoekonderdeel_gegeven ON deelwijzer.verzoekonderdeel USING btree (gemeente_id, gegeven_id) WHERE (gegeven_id IS NOT NULL);
CREATE TRIGGER verzoekonderdeel_blijft BEFORE DELETE OR UPDATE ON deelwijzer.verzoekonderdeel FOR EACH ROW EXECUTE FUNCTION deelwijzer.weiger_wijziging();
CREATE TRIGGER verzoekonderdeel_past BEFORE INSERT ON deelwijzer.verzoekonderdeel FOR EACH ROW EXECUTE FUNCTION deelwijzer.verzoekonderdeel_past();
alter table deelwijzer.verzoekonderdeel enable row level security;
alter table deelwijzer.verzoekonderdeel force row level security;
create policy bereik on deelwijzer.verzoekonderdeel as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM deelwijzer.verzoekdeel d
  WHERE ((d.gemeente_id = verzoekonderdeel.gemeente_id) AND (d.id = verzoekonderdeel.deel_id))))));
create policy breed on deelwijzer.verzoekonderdeel as permissive for select to deelwijzer_breed
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND deelwijzer.balie_leest_deel(deel_id)));
create policy eigenaar on deelwijzer.verzoekonderdeel as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy inwoner on deelwijzer.verzoekonderdeel as permissive for select to deelwijzer_inwoner
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM deelwijzer.verzoekdeel d
  WHERE ((d.gemeente_id = verzoekonderdeel.gemeente_id) AND (d.id = verzoekonderdeel.deel_id))))));
create policy inwoner_schrijft on deelwijzer.verzoekonderdeel as permissive for insert to deelwijzer_inwoner
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM (deelwijzer.verzoekdeel d
     JOIN deelwijzer.rechtsverzoek v ON (((v.gemeente_id = d.gemeente_id) AND (v.id = d.verzoek_id))))
  WHERE ((d.gemeente_id = verzoekonderdeel.gemeente_id) AND (d.id = verzoekonderdeel.deel_id) AND (v.indiener_id = ( SELECT deelwijzer.huidige_persoon() AS huidige_persoon)) AND (v.stand = 'open'::text) AND ((v.soort = 'bezwaar-besluit'::text) OR (((verzoekonderdeel.gegeven_id IS NULL) OR (EXISTS ( SELECT
           FROM deelwijzer.gegeven g
          WHERE ((g.gemeente_id = verzoekonderdeel.gemeente_id) AND (g.id = verzoekonderdeel.gegeven_id))))) AND ((verzoekonderdeel.document_id IS NULL) OR (EXISTS ( SELECT
           FROM deelwijzer.document g
          WHERE ((g.gemeente_id = verzoekonderdeel.gemeente_id) AND (g.id = verzoekonderdeel.document_id))))))))))));
create policy schrijven on deelwijzer.verzoekonderdeel as permissive for insert to deelwijzer_app
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND deelwijzer.voert_in(deel_id)));
grant insert, select on deelwijzer.verzoekonderdeel to deelwijzer_app;
grant select on deelwijzer.verzoekonderdeel to deelwijzer_breed;
grant insert, select on deelwijzer.verzoekonderdeel to deelwijzer_inwoner;

create table deelwijzer.verzoekstap (
  gemeente_id uuid not null,
  id uuid not null,
  verzoek_id uuid not null,
  nr smallint not null,
  deel_id uuid,
  soort text not null,
  op timestamp with time zone not null,
  pet_id uuid,
  persoon_id uuid,
  zichtbaar boolean not null default true,
  lokaal date,
  wettelijk date,
  inhoud jsonb,
  constraint verzoekstap_pkey PRIMARY KEY (gemeente_id, id),
  constraint verzoekstap_gemeente_id_verzoek_id_nr_key UNIQUE (gemeente_id, verzoek_id, nr),
  constraint verzoekstap_gemeente_id_pet_id_fkey FOREIGN KEY (gemeente_id, pet_id) REFERENCES deelwijzer.pet(gemeente_id, id),
  constraint verzoekstap_gemeente_id_verzoek_id_deel_id_fkey FOREIGN KEY (gemeente_id, verzoek_id, deel_id) REFERENCES deelwijzer.verzoekdeel(gemeente_id, verzoek_id, id),
  constraint verzoekstap_gemeente_id_verzoek_id_fkey FOREIGN KEY (gemeente_id, verzoek_id) REFERENCES deelwijzer.rechtsverzoek(gemeente_id, id),
  constraint verzoekstap_check CHECK (((pet_id IS NULL) OR (persoon_id IS NULL))),
  constraint verzoekstap_check1 CHECK (((soort <> 'verlengd'::text) OR (wettelijk IS NOT NULL))),
  constraint verzoekstap_check2 CHECK (((soort <> 'voorstel'::text) OR (NOT zichtbaar))),
  constraint verzoekstap_check3 CHECK (((soort <> ALL (ARRAY['voorstel'::text, 'besloten'::text, 'uitgevoerd'::text])) OR (deel_id IS NOT NULL))),
  constraint verzoekstap_inhoud_check CHECK (deelwijzer.is_verzegeld(inhoud)),
  constraint verzoekstap_nr_check CHECK (((nr >= 1) AND (nr <= 500))),
  constraint verzoekstap_soort_check CHECK ((soort = ANY (ARRAY['ontvangen'::text, 'identiteit'::text, 'vraag'::text, 'antwoord'::text, 'verlengd'::text, 'voorstel'::text, 'gehoord'::text, 'besloten'::text, 'uitgevoerd'::text, 'verteld'::text, 'te-laat'::text, 'doorgezonden'::text, 'ingetrokken'::text, 'afgerond'::text])))
);
CREATE TRIGGER verzoekstap_blijft BEFORE DELETE OR UPDATE ON deelwijzer.verzoekstap FOR EACH ROW EXECUTE FUNCTION deelwijzer.weiger_wijziging();
CREATE TRIGGER verzoekstap_eerst_uitvoeren BEFORE INSERT ON deelwijzer.verzoekstap FOR EACH ROW WHEN ((new.soort = 'uitgevoerd'::text)) EXECUTE FUNCTION deelwijzer.eerst_uitvoeren();
CREATE CONSTRAINT TRIGGER verzoekstap_rondt_af AFTER INSERT ON deelwijzer.verzoekstap DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((new.soort = 'uitgevoerd'::text)) EXECUTE FUNCTION deelwijzer.rond_verzoek_af();
CREATE TRIGGER verzoekstap_stopt_uitvoering AFTER INSERT ON deelwijzer.verzoekstap FOR EACH ROW WHEN ((new.soort = ANY (ARRAY['ingetrokken'::text, 'doorgezonden'::text]))) EXECUTE FUNCTION deelwijzer.intrekken_stopt_uitvoering();
CREATE TRIGGER verzoekstap_telt BEFORE INSERT ON deelwijzer.verzoekstap FOR EACH ROW EXECUTE FUNCTION deelwijzer.verzoekstap_telt();
CREATE TRIGGER verzoekstap_volgt AFTER INSERT ON deelwijzer.verzoekstap FOR EACH ROW EXECUTE FUNCTION deelwijzer.verzoekstap_volgt();
alter table deelwijzer.verzoekstap enable row level security;
alter table deelwijzer.verzoekstap force row level security;
create policy bereik on deelwijzer.verzoekstap as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM deelwijzer.rechtsverzoek v
  WHERE ((v.gemeente_id = verzoekstap.gemeente_id) AND (v.id = verzoekstap.verzoek_id)))) AND ((deel_id IS NULL) OR (EXISTS ( SELECT
   FROM deelwijzer.verzoekdeel d
  WHERE ((d.gemeente_id = verzoekstap.gemeente_id) AND (d.id = verzoekstap.deel_id)))))));
create policy breed on deelwijzer.verzoekstap as permissive for select to deelwijzer_breed
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM deelwijzer.rechtsverzoek v
  WHERE ((v.gemeente_id = verzoekstap.gemeente_id) AND (v.id = verzoekstap.verzoek_id))))));
create policy breed_schrijft on deelwijzer.verzoekstap as permissive for insert to deelwijzer_breed
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet)) AND (persoon_id IS NULL) AND (soort = ANY (ARRAY['identiteit'::text, 'vraag'::text, 'antwoord'::text, 'verlengd'::text, 'gehoord'::text, 'besloten'::text, 'verteld'::text, 'doorgezonden'::text])) AND (EXISTS ( SELECT
   FROM deelwijzer.rechtsverzoek v
  WHERE ((v.gemeente_id = verzoekstap.gemeente_id) AND (v.id = verzoekstap.verzoek_id) AND ((v.soort = ANY (ARRAY['klacht'::text, 'bezwaar-besluit'::text])) = (( SELECT deelwijzer.huidige_petsoort() AS huidige_petsoort) = 'bezwaarbehandelaar'::text))))) AND
CASE
    WHEN (deel_id IS NULL) THEN deelwijzer.balie_leest(verzoek_id)
    ELSE deelwijzer.balie_leest_deel(deel_id)
END));
create policy eigenaar on deelwijzer.verzoekstap as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy inwoner on deelwijzer.verzoekstap as permissive for select to deelwijzer_inwoner
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND zichtbaar AND (EXISTS ( SELECT
   FROM deelwijzer.rechtsverzoek v
  WHERE ((v.gemeente_id = verzoekstap.gemeente_id) AND (v.id = verzoekstap.verzoek_id)))) AND ((deel_id IS NULL) OR (EXISTS ( SELECT
   FROM deelwijzer.verzoekdeel d
  WHERE ((d.gemeente_id = verzoekstap.gemeente_id) AND (d.id = verzoekstap.deel_id)))))));
create policy inwoner_schrijft on deelwijzer.verzoekstap as permissive for insert to deelwijzer_inwoner
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (persoon_id = ( SELECT deelwijzer.huidige_persoon() AS huidige_persoon)) AND (pet_id IS NULL) AND zichtbaar AND (soort = ANY (ARRAY['ontvangen'::text, 'antwoord'::text, 'ingetrokken'::text])) AND (EXISTS ( SELECT
   FROM deelwijzer.rechtsverzoek v
  WHERE ((v.gemeente_id = verzoekstap.gemeente_id) AND (v.id = verzoekstap.verzoek_id) AND (v.indiener_id = ( SELECT deelwijzer.huidige_persoon() AS huidige_persoon)) AND (deelwijzer.mag_verzoeken_voor(v.persoon_id) IS NOT NULL))))));
create policy schrijven on deelwijzer.verzoekstap as permissive for insert to deelwijzer_app
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet)) AND (persoon_id IS NULL) AND (soort = ANY (ARRAY['ontvangen'::text, 'identiteit'::text, 'vraag'::text, 'antwoord'::text, 'voorstel'::text, 'besloten'::text, 'uitgevoerd'::text, 'verteld'::text, 'verlengd'::text])) AND (EXISTS ( SELECT
   FROM deelwijzer.rechtsverzoek v
  WHERE ((v.gemeente_id = verzoekstap.gemeente_id) AND (v.id = verzoekstap.verzoek_id) AND ((v.pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet)) OR (v.id = ANY (ARRAY( SELECT deelwijzer.mijn_werkverzoeken() AS mijn_werkverzoeken))))))) AND ((deel_id IS NULL) OR (EXISTS ( SELECT
   FROM deelwijzer.verzoekdeel d
  WHERE ((d.gemeente_id = verzoekstap.gemeente_id) AND (d.id = verzoekstap.deel_id)))))));
grant insert, select on deelwijzer.verzoekstap to deelwijzer_app;
grant insert on deelwijzer.verzoekstap to deelwijzer_breed;
grant select (deel_id, gemeente_id, id, lokaal, nr, op, persoon_id, pet_id, soort, verzoek_id, wettelijk, zichtbaar) on deelwijzer.verzoekstap to deelwijzer_breed;
grant insert, select on deelwijzer.verzoekstap to deelwijzer_inwoner;

create table deelwijzer.verzoekuitvoering (
  gemeente_id uuid not null,
  id uuid not null,
  deel_id uuid not null,
  onderdeel_id uuid,
  kennisgeving_id uuid,
  einde_van uuid,
  soort text not null,
  pet_id uuid not null,
  op timestamp with time zone not null,
  gegevens integer not null default 0,
  documenten integer not null default 0,
  delingen integer not null default 0,
  inhoud jsonb,
  constraint verzoekuitvoering_pkey PRIMARY KEY (gemeente_id, id),
  constraint verzoekuitvoering_gemeente_id_einde_van_key UNIQUE (gemeente_id, einde_van),
  constraint verzoekuitvoering_gemeente_id_kennisgeving_id_key UNIQUE (gemeente_id, kennisgeving_id),
  constraint verzoekuitvoering_gemeente_id_onderdeel_id_key UNIQUE (gemeente_id, onderdeel_id),
  constraint verzoekuitvoering_gemeente_id_deel_id_fkey FOREIGN KEY (gemeente_id, deel_id) REFERENCES deelwijzer.verzoekdeel(gemeente_id, id),
  constraint verzoekuitvoering_gemeente_id_einde_van_fkey FOREIGN KEY (gemeente_id, einde_van) REFERENCES deelwijzer.verzoekuitvoering(gemeente_id, id),
  constraint verzoekuitvoering_gemeente_id_onderdeel_id_fkey FOREIGN KEY (gemeente_id, onderdeel_id) REFERENCES deelwijzer.verzoekbesluit_onderdeel(gemeente_id, onderdeel_id),
  constraint verzoekuitvoering_gemeente_id_pet_id_fkey FOREIGN KEY (gemeente_id, pet_id) REFERENCES deelwijzer.pet(gemeente_id, id),
  constraint verzoekuitvoering_check CHECK ((num_nonnulls(onderdeel_id, kennisgeving_id, einde_van) = 1)),
  constraint verzoekuitvoering_check1 CHECK (((soort = 'opheffen'::text) = (einde_van IS NOT NULL))),
  constraint verzoekuitvoering_inhoud_check CHECK (deelwijzer.is_verzegeld(inhoud)),
  constraint verzoekuitvoering_soort_check CHECK ((soort = ANY (ARRAY['verbeteren'::text, 'aanvullen'::text, 'wissen'::text, 'beperken'::text, 'stoppen'::text, 'verstrekken'::text, 'opheffen'::text])))
);
CREATE INDEX verzoekuitvoering_deel ON deelwijzer.verzoekuitvoering USING btree (gemeente_id, deel_id);
CREATE TRIGGER verzoekuitvoering_blijft BEFORE DELETE OR TRUNCATE ON deelwijzer.verzoekuitvoering FOR EACH STATEMENT EXECUTE FUNCTION deelwijzer.weiger_wijziging();
alter table deelwijzer.verzoekuitvoering enable row level security;
alter table deelwijzer.verzoekuitvoering force row level security;
create policy bereik on deelwijzer.verzoekuitvoering as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (EXISTS ( SELECT
   FROM deelwijzer.verzoekdeel d
  WHERE ((d.gemeente_id = verzoekuitvoering.gemeente_id) AND (d.id = verzoekuitvoering.deel_id))))));
create policy breed on deelwijzer.verzoekuitvoering as permissive for select to deelwijzer_breed
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND deelwijzer.balie_leest_deel(deel_id)));
create policy eigenaar on deelwijzer.verzoekuitvoering as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy inwoner on deelwijzer.verzoekuitvoering as permissive for select to deelwijzer_inwoner
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (kennisgeving_id IS NULL) AND (EXISTS ( SELECT
   FROM deelwijzer.verzoekdeel d
  WHERE ((d.gemeente_id = verzoekuitvoering.gemeente_id) AND (d.id = verzoekuitvoering.deel_id))))));
grant select on deelwijzer.verzoekuitvoering to deelwijzer_app;
grant select (deel_id, delingen, documenten, einde_van, gegevens, gemeente_id, id, onderdeel_id, op, soort) on deelwijzer.verzoekuitvoering to deelwijzer_breed;
grant select (deel_id, delingen, documenten, einde_van, gegevens, gemeente_id, id, inhoud, kennisgeving_id, onderdeel_id, op, soort) on deelwijzer.verzoekuitvoering to deelwijzer_inwoner;

create table deelwijzer.wachtrij (
  volgnummer bigint not null generated always as identity,
  gemeente_id uuid not null,
  gebeurtenis_id uuid not null,
  commitment bytea not null,
  sinds timestamp with time zone not null default clock_timestamp(),
  constraint wachtrij_pkey PRIMARY KEY (volgnummer)
);
alter table deelwijzer.wachtrij enable row level security;
alter table deelwijzer.wachtrij force row level security;
create policy eigenaar on deelwijzer.wachtrij as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy volgorde on deelwijzer.wachtrij as permissive for all to deelwijzer_sequencer
  using (true)
  with check (true);
grant delete, select on deelwijzer.wachtrij to deelwijzer_sequencer;

create table deelwijzer.wilsbekwaamheid (
  gemeente_id uuid not null,
  id uuid not null,
  dossier_id uuid not null,
  persoon_id uuid not null,
  pet_id uuid not null,
  oordeel text not null,
  aangelegenheid text not null,
  inhoud jsonb not null,
  eerdere_weigering boolean not null default false,
  volgnummer bigint not null generated always as identity,
  op timestamp with time zone not null,
  constraint wilsbekwaamheid_pkey PRIMARY KEY (gemeente_id, id),
  constraint wilsbekwaamheid_gemeente_id_dossier_id_persoon_id_fkey FOREIGN KEY (gemeente_id, dossier_id, persoon_id) REFERENCES deelwijzer.dossier_persoon(gemeente_id, dossier_id, persoon_id),
  constraint wilsbekwaamheid_gemeente_id_pet_id_fkey FOREIGN KEY (gemeente_id, pet_id) REFERENCES deelwijzer.pet(gemeente_id, id),
  constraint wilsbekwaamheid_aangelegenheid_check CHECK ((aangelegenheid = ANY (ARRAY['gegevens-delen'::text, 'hulp'::text, 'geld'::text, 'anders'::text]))),
  constraint wilsbekwaamheid_inhoud_check CHECK (deelwijzer.is_verzegeld(inhoud)),
  constraint wilsbekwaamheid_oordeel_check CHECK ((oordeel = ANY (ARRAY['ja'::text, 'nee'::text])))
);
CREATE INDEX wilsbekwaamheid_dossier ON deelwijzer.wilsbekwaamheid USING btree (gemeente_id, dossier_id, persoon_id, volgnummer DESC);
CREATE TRIGGER wilsbekwaamheid_onveranderlijk BEFORE DELETE OR UPDATE OR TRUNCATE ON deelwijzer.wilsbekwaamheid FOR EACH STATEMENT EXECUTE FUNCTION deelwijzer.weiger_wijziging();
alter table deelwijzer.wilsbekwaamheid enable row level security;
alter table deelwijzer.wilsbekwaamheid force row level security;
create policy bereik on deelwijzer.wilsbekwaamheid as permissive for select to deelwijzer_app
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (dossier_id = ANY (ARRAY( SELECT t.dossier_id
   FROM deelwijzer.toegang t
  WHERE ((t.vlaggen & 2) > 0))))));
create policy eigenaar on deelwijzer.wilsbekwaamheid as permissive for all to deelwijzer_eigenaar
  using (true)
  with check (true);
create policy inwoner on deelwijzer.wilsbekwaamheid as permissive for select to deelwijzer_inwoner
  using (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (persoon_id = ( SELECT deelwijzer.huidige_persoon() AS huidige_persoon))));
create policy schrijven on deelwijzer.wilsbekwaamheid as permissive for insert to deelwijzer_app
  with check (((gemeente_id = ( SELECT deelwijzer.huidige_gemeente() AS huidige_gemeente)) AND (pet_id = ( SELECT deelwijzer.huidige_pet() AS huidige_pet)) AND (EXISTS ( SELECT
   FROM deelwijzer.toegang t
  WHERE ((t.dossier_id = wilsbekwaamheid.dossier_id) AND ((t.vlaggen & 8) > 0))))));
grant insert, select on deelwijzer.wilsbekwaamheid to deelwijzer_app;
grant select on deelwijzer.wilsbekwaamheid to deelwijzer_inwoner;

create view deelwijzer.gebeurtenis_uitvoer with (security_invoker=true) as
 SELECT g.gemeente_id,
    gm.naam AS gemeente,
    g.id,
    g.volgnummer,
    g.trace_id,
    g.span_id,
    g.begonnen,
    g.tijdstip,
    g.handeling,
    g.actor_soort,
    g.medewerker_id,
    g.pet_id,
    g.lezer_id,
    g.rol,
    g.organisatie,
    g.doel,
    g.verwerkingsactiviteit,
    g.betrokkene_id,
    g.object_soort,
    g.object_id,
    g.dossier_id,
    g.besluit_id,
    g.besloten,
    g.grond,
    g.uitkomst,
    g.toelichting,
    g.regelset,
    g.netwerk,
    (NOT (EXISTS ( SELECT
           FROM deelwijzer.gebeurtenis e
          WHERE ((e.gemeente_id = g.gemeente_id) AND (e.trace_id = g.trace_id) AND (e.span_id = g.span_id) AND (e.volgnummer < g.volgnummer))))) AS eerste
   FROM (deelwijzer.gebeurtenis g
     JOIN deelwijzer.gemeente gm ON ((gm.id = g.gemeente_id)));
grant select on deelwijzer.gebeurtenis_uitvoer to deelwijzer_breed;

create view deelwijzer.toegang_volgens_bronnen with (security_invoker=true) as
 SELECT bron.gemeente_id,
    bron.pet_id,
    bron.dossier_id,
    bron.doel,
    bron.bron,
    bron.bron_id,
    bron.via_id,
    bron.vlaggen,
    GREATEST(bron.geldig_van, p.geldig_van) AS geldig_van,
    LEAST(bron.geldig_tot, p.geldig_tot) AS geldig_tot,
    COALESCE(
        CASE
            WHEN (bron.bron <> ALL (ARRAY['leidinggevende'::text, 'klacht'::text])) THEN GREATEST(
            CASE
                WHEN ((bron.vlaggen & 1) > 0) THEN d.laatst_gewijzigd
                ELSE NULL::timestamp with time zone
            END,
            CASE
                WHEN ((bron.vlaggen & 2) > 0) THEN dg.wat
                ELSE NULL::timestamp with time zone
            END,
            CASE
                WHEN ((bron.vlaggen & 4) > 0) THEN dg.bijzonder
                ELSE NULL::timestamp with time zone
            END)
            ELSE NULL::timestamp with time zone
        END, d.geopend_op) AS laatst_gewijzigd
   FROM (((( SELECT betrokkenheid.gemeente_id,
            betrokkenheid.pet_id,
            betrokkenheid.dossier_id,
            betrokkenheid.doel,
            'betrokkenheid'::text AS bron,
            betrokkenheid.id AS bron_id,
            betrokkenheid.id AS via_id,
            betrokkenheid.vlaggen,
            betrokkenheid.geldig_van,
            betrokkenheid.geldig_tot,
            NULL::uuid AS namens
           FROM deelwijzer.betrokkenheid
        UNION ALL
         SELECT b.gemeente_id,
            v.vervanger_pet_id,
            b.dossier_id,
            b.doel,
            'vervanging'::text,
            v.id,
            b.id,
            b.vlaggen,
            GREATEST(b.geldig_van, v.geldig_van) AS "greatest",
            LEAST(b.geldig_tot, v.geldig_tot) AS "least",
            v.pet_id
           FROM (deelwijzer.vervanging v
             JOIN deelwijzer.betrokkenheid b ON (((b.gemeente_id = v.gemeente_id) AND (b.pet_id = v.pet_id))))
        UNION ALL
         SELECT doeltoegang.gemeente_id,
            doeltoegang.pet_id,
            doeltoegang.dossier_id,
            doeltoegang.doel,
            doeltoegang.soort,
            doeltoegang.id,
            doeltoegang.id,
            doeltoegang.vlaggen,
            doeltoegang.geldig_van,
            doeltoegang.geldig_tot,
            NULL::uuid
           FROM deelwijzer.doeltoegang) bron
     JOIN deelwijzer.pet p ON (((p.gemeente_id = bron.gemeente_id) AND (p.id = bron.pet_id))))
     JOIN deelwijzer.dossier d ON (((d.gemeente_id = bron.gemeente_id) AND (d.id = bron.dossier_id))))
     LEFT JOIN deelwijzer.dossier_gewijzigd dg ON (((dg.gemeente_id = d.gemeente_id) AND (dg.dossier_id = d.id))))
  WHERE ((p.toegekend_op IS NOT NULL) AND (p.soort = ANY (
        CASE
            WHEN (bron.bron = ANY (ARRAY['leidinggevende'::text, 'klacht'::text])) THEN ARRAY['leidinggevende'::text, 'bezwaarbehandelaar'::text]
            ELSE ARRAY['toeleider'::text, 'hulpverlener'::text, 'regisseur-hulp'::text, 'regisseur-college'::text, 'begeleider-pw'::text, 'deskundige'::text, 'aanbieder'::text, 'jeugdbeschermer'::text]
        END)) AND ((bron.namens IS NULL) OR ((d.soort = ANY (p.dossier_soorten)) AND (d.taak = ANY (p.taken)))) AND ((bron.bron <> 'nood'::text) OR ((d.status = 'open'::text) AND (NOT d.afgeschermd))) AND ((bron.bron <> 'leidinggevende'::text) OR (NOT d.afgeschermd)) AND (GREATEST(bron.geldig_van, p.geldig_van) < COALESCE(LEAST(bron.geldig_tot, p.geldig_tot), 'infinity'::timestamp with time zone)) AND (NOT deelwijzer.in_eigen_kring(bron.gemeente_id, p.medewerker_id, bron.dossier_id)));

create view deelwijzer.toezicht_regel with (security_invoker=true) as
 SELECT x.gemeente_id,
    x.id,
    x.volgnummer,
    x.tijdstip,
    x.medewerker_id,
    x.pet_id,
    x.betrokkene_id,
    x.handeling,
    x.object_soort,
    x.trace_id,
    x.dossier_id,
    x.object_id,
    COALESCE(x.dossier_id, x.object_id) AS waar,
    (x.tijdstip AT TIME ZONE 'Europe/Amsterdam'::text) AS hier
   FROM deelwijzer.gebeurtenis x
  WHERE ((x.actor_soort = 'medewerker'::text) AND (x.uitkomst = 'gedaan'::text) AND (x.betrokkene_id IS NOT NULL) AND (NOT x.besloten) AND (x.object_soort <> ALL (ARRAY['dossierlijst'::text, 'logboek'::text, 'uitstel'::text, 'signaal'::text])));
