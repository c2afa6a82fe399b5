-- A dossier of another kind beside one's own, in the same pet and with nothing in it: a gezamenlijk bestand to show that
-- there is help, a gezinsdossier for what the family has in common, a regiedossier (E-084, E-087, E-089). Nothing moves;
-- for that there is the overgang.
create function open_ernaast(p_id uuid, p_van_dossier uuid, p_nummer text, p_soort text, p_taak text, p_activiteit text, p_doel text)
returns void language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
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
end $$;
revoke all on function open_ernaast(uuid, uuid, text, text, text, text, text) from public;
grant execute on function open_ernaast(uuid, uuid, text, text, text, text, text) to deelwijzer_app;

-- ── What an emergency shows, and what opening costs ─────────────────────────────────────────────

create function huidig_beroepsgeheim() returns text
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select beroepsgeheim from pet where gemeente_id = huidige_gemeente() and id = huidige_pet()
$$;
revoke all on function huidig_beroepsgeheim() from public;
grant execute on function huidig_beroepsgeheim() to deelwijzer_app;

-- One question to toegang instead of two: the reach follows from the flags. In an emergency a pet without statutory
-- secrecy does not see what was learned under it.
drop policy bereik on gegeven;
create policy bereik on gegeven for select to deelwijzer_app using (
  gemeente_id = (select huidige_gemeente())
  and afgeschermd is null
  and exists (select from toegang t where t.dossier_id = gegeven.dossier_id
      and (t.bron <> 'nood' or gegeven.beroepsgeheim = 'geen' or (select huidig_beroepsgeheim()) <> 'geen')
      and t.vlaggen & (case when gegeven.categorie in ('bijzonder', 'behandel', 'diagnostiek', 'strafrechtelijk') then 4
                            when gegeven.dat_wat = 'wat' then 2 else 1 end) > 0));

-- A resident reads what holds and what held, not what somebody proposes.
drop policy lezen on inrichting;
create policy lezen on inrichting for select to deelwijzer_app, deelwijzer_breed using (gemeente_id = (select huidige_gemeente()));
create policy inwoner on inrichting for select to deelwijzer_inwoner using (
  gemeente_id = (select huidige_gemeente()) and status = 'vastgesteld');

-- The receipts of who gave a dossier away, without reading everybody's.
create index overdracht_van on overdracht (gemeente_id, van_pet_id);
