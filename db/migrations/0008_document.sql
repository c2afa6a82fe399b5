-- Attachments at gegevens: a letter, a picture, a mail. The same rules as the datum they belong to.
create table document (
  gemeente_id uuid not null,
  id uuid not null,
  gegeven_id uuid not null,
  dossier_id uuid not null,
  persoon_id uuid not null,
  pet_id uuid not null,
  naam text not null check (length(naam) between 1 and 120),
  soort text not null check (soort in ('application/pdf', 'image/png', 'image/jpeg', 'message/rfc822')),
  grootte integer not null check (grootte between 1 and 10485760),
  sha256 bytea not null check (length(sha256) = 32),
  -- Ready for the vault: when versleuteling is not 'geen', inhoud is a sealed envelope and sleutel_versie names its key.
  versleuteling text not null default 'geen' check (versleuteling in ('geen', 'envelop-1')),
  sleutel_versie text check ((versleuteling = 'geen') = (sleutel_versie is null)),
  inhoud bytea not null,
  sleutel uuid not null,
  toegevoegd_op timestamptz not null,
  primary key (gemeente_id, id),
  unique (gemeente_id, pet_id, sleutel),
  foreign key (gemeente_id, gegeven_id) references gegeven (gemeente_id, id),
  foreign key (gemeente_id, dossier_id) references dossier (gemeente_id, id),
  foreign key (gemeente_id, persoon_id) references persoon (gemeente_id, id),
  foreign key (gemeente_id, pet_id) references pet (gemeente_id, id)
);
create index document_gegeven on document (gemeente_id, gegeven_id);
create index document_dossier on document (gemeente_id, dossier_id);
create function document_wijzigt_dossier() returns trigger language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  perform merk_gewijzigd(new.gemeente_id, new.dossier_id, vlag_voor(g.categorie, g.dat_wat))
    from gegeven g where g.gemeente_id = new.gemeente_id and g.id = new.gegeven_id;
  return null;
end $$;
revoke all on function document_wijzigt_dossier() from public;
create trigger document_wijzigt_dossier after insert on document for each row execute function document_wijzigt_dossier();
create trigger document_onveranderlijk before update or truncate on document for each statement execute function weiger_wijziging();
-- Compressing what is compressed already costs time and wins nothing.
alter table document alter column inhoud set storage external;

alter table document enable row level security;
alter table document force row level security;
create policy eigenaar on document to deelwijzer_eigenaar using (true) with check (true);
-- Visible exactly when its datum is: the policy of gegeven decides.
create policy bereik on document for select to deelwijzer_app, deelwijzer_breed, deelwijzer_inwoner using (
  gemeente_id = (select huidige_gemeente())
  and exists (select from gegeven g where g.gemeente_id = document.gemeente_id and g.id = document.gegeven_id));
create policy schrijven on document for insert to deelwijzer_app with check (
  gemeente_id = (select huidige_gemeente()) and pet_id = (select huidige_pet())
  and exists (select from gegeven g where g.gemeente_id = document.gemeente_id and g.id = document.gegeven_id
    and g.dossier_id = document.dossier_id and g.persoon_id = document.persoon_id)
  and exists (select from toegang t where t.dossier_id = document.dossier_id and t.vlaggen & 8 > 0));
grant select, insert on document to deelwijzer_app;
grant select on document to deelwijzer_breed, deelwijzer_inwoner;
