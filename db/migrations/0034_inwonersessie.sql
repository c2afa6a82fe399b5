-- What a resident typed when the session ended, kept for the same person alone (docs/decisions/0032). One row per person:
-- the last form. It goes when it is sent or thrown away, and after a day in any case.

create table bewaarde_invoer (
  gemeente_id uuid not null,
  id uuid not null,
  persoon_id uuid not null,
  -- Where it was going; only a page of the resident.
  pad text not null check (pad ~ '^/mijn/[a-z0-9/-]{1,200}$'),
  velden jsonb not null check (is_verzegeld(velden)),
  op timestamptz not null,
  primary key (gemeente_id, id),
  constraint bewaarde_invoer_een unique (gemeente_id, persoon_id),
  foreign key (gemeente_id, persoon_id) references persoon (gemeente_id, id)
);

alter table bewaarde_invoer enable row level security;
alter table bewaarde_invoer force row level security;
create policy eigenaar on bewaarde_invoer for all to deelwijzer_eigenaar using (true) with check (true);
create policy eigen on bewaarde_invoer for all to deelwijzer_inwoner
  using (gemeente_id = (select huidige_gemeente()) and persoon_id = (select huidige_persoon()))
  with check (gemeente_id = (select huidige_gemeente()) and persoon_id = (select huidige_persoon()));
create policy opruimen on bewaarde_invoer for delete to deelwijzer_sequencer
  using (op < now() - interval '1 day');
create policy opruimen_zoeken on bewaarde_invoer for select to deelwijzer_sequencer
  using (op < now() - interval '1 day');
grant select, insert, delete on bewaarde_invoer to deelwijzer_inwoner;
grant delete on bewaarde_invoer to deelwijzer_sequencer;
grant select (op) on bewaarde_invoer to deelwijzer_sequencer;

-- A form that comes too late says by its secret whose it was; anybody can send one.
create index sessie_csrf on sessie (csrf);
