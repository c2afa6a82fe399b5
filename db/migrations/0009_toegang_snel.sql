-- The same access, measured and made fast (docs/bench.md). Nothing here changes who sees what.

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
