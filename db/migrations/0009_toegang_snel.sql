-- The same access, measured and made fast (docs/bench.md); and last, what nobody keeps any more.

-- A pet keeps a row for every dossier it ever was in. Whoever asks what is within reach now should not read the past:
-- an end that is not set counts as later than everything, so that one index range holds exactly what did not end.
create index toegang_bereik on toegang (pet_id, (coalesce(geldig_tot, 'infinity')))
  include (gemeente_id, dossier_id, vlaggen, geldig_van, geldig_tot, laatst_gewijzigd, bron_id, via_id);
drop policy eigen on toegang;
create policy eigen on toegang for select to deelwijzer_app using (
  gemeente_id = (select huidige_gemeente()) and pet_id = (select huidige_pet())
  and geldig_van <= now() and coalesce(geldig_tot, 'infinity') > now());

-- A person is always read through something else (a dossier, or one id). Then one question per person is cheap; the
-- list of everybody within reach, made anew for every dossier that is opened, is not: 0.9 s with 100,000 dossiers.
drop policy bereik on persoon;
create policy bereik on persoon for select to deelwijzer_app using (
  gemeente_id = (select huidige_gemeente())
  and exists (select from dossier_persoon dp where dp.gemeente_id = persoon.gemeente_id and dp.persoon_id = persoon.id));
drop policy breed on persoon;
create policy breed on persoon for select to deelwijzer_breed using (
  gemeente_id = (select huidige_gemeente())
  and (select true from dossier_persoon dp where dp.gemeente_id = persoon.gemeente_id and dp.persoon_id = persoon.id limit 1));

-- A replacement and a pet that ends look up the involvements of one pet; without this they read those of everybody.
create index betrokkenheid_pet on betrokkenheid (gemeente_id, pet_id);

-- Asked as one yes or no, the soort of the pet is no guess about rows: the planner thought 1 in 100 would stay, sorted
-- all of a wide pet first, and a list of 50 out of 100,000 dossiers took 0.7 s instead of walking the order it needs.
drop policy eigen_breed on toegang;
create policy eigen_breed on toegang for select to deelwijzer_breed using (
  gemeente_id = (select huidige_gemeente()) and pet_id = (select huidige_pet())
  and (select huidige_petsoort() in ('leidinggevende', 'bezwaarbehandelaar'))
  and geldig_van <= now() and (geldig_tot is null or geldig_tot > now()));

-- ── A dossier that nobody keeps any more ────────────────────────────────────────────────────────

-- Open, and nobody left who can write in it: the last pet was taken away or ended, or the own circle closed it. For the
-- leidinggevende, who tells somebody to take it: number, kind and task. Never about whom, whose it was, or why nobody is
-- left (that could be whom a colleague knows in private).
create function dossiers_zonder_iemand(p_hoogstens integer) returns table (id uuid, nummer text, soort text, taak text, aantal bigint)
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select d.id, d.nummer, d.soort, d.taak, count(*) over ()
  from dossier d
  where d.gemeente_id = huidige_gemeente() and d.status = 'open'
    and (select ik.soort from pet ik where ik.gemeente_id = huidige_gemeente() and ik.id = huidige_pet() and ik.toegekend_op is not null
      and ik.geldig_van <= now() and (ik.geldig_tot is null or ik.geldig_tot > now())) = 'leidinggevende'
    and not exists (select from toegang t where t.dossier_id = d.id and t.vlaggen & 8 > 0
      and t.geldig_van <= now() and (t.geldig_tot is null or t.geldig_tot > now()))
  order by d.geopend_op, d.id limit least(p_hoogstens, 500)
$$;

-- The leidinggevende involves a pet that fits in such a dossier, and in no other; never one of their own. It gets what
-- who had it last could see, and what still had to be done. Gives about whom it is, for the log; null when there is
-- somebody by now, or no such dossier.
create function wijs_dossier_toe(p_id uuid, p_dossier uuid, p_pet uuid, p_doel text) returns uuid
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
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
end $$;
revoke all on function dossiers_zonder_iemand(integer), wijs_dossier_toe(uuid, uuid, uuid, text) from public;
grant execute on function dossiers_zonder_iemand(integer), wijs_dossier_toe(uuid, uuid, uuid, text) to deelwijzer_breed;
