-- A line that hides behind a besluit (as long as informing is deferred) must be about somebody of the dossier of that
-- besluit. Otherwise who writes lines by hand could hide any line behind any deferred besluit.

create or replace function voeg_bewijs_toe() returns trigger
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
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
end $$;
