-- What somebody outside can read as long as it runs: a verstrekking with its data one by one, readable by one partner
-- organisation or once through a link. Stopping it takes it away at once; what was seen stays known (E-128, E-167).

-- Per datum: what exactly was told, and why it was needed (dat before wat, E-144).
create table verstrekt_gegeven (
  gemeente_id uuid not null,
  id uuid not null,
  verstrekking_id uuid not null,
  nr smallint not null,
  gegeven_id uuid,
  categorie text not null,
  dat_wat text not null check (dat_wat in ('dat', 'wat')),
  tekst text not null check (is_verzegeld(tekst)),
  waarom text not null check (is_verzegeld(waarom)),
  primary key (gemeente_id, id),
  unique (gemeente_id, verstrekking_id, nr),
  foreign key (gemeente_id, verstrekking_id) references verstrekking (gemeente_id, id),
  foreign key (gemeente_id, gegeven_id) references gegeven (gemeente_id, id)
);

create table deling (
  gemeente_id uuid not null,
  id uuid not null,
  nummer text not null,
  verstrekking_id uuid not null,
  dossier_id uuid not null,
  persoon_id uuid not null,
  besluit_id uuid not null,
  soort text not null check (soort in ('partner', 'link')),
  organisatie_id uuid,
  -- SHA-256 of the secret in the link; who reads the table cannot open it.
  link_hash bytea check (length(link_hash) = 32),
  -- Who it is about as told outside: a name, or less.
  over text not null check (is_verzegeld(over)),
  waarom text not null check (is_verzegeld(waarom)),
  voorwaarden text not null check (is_verzegeld(voorwaarden)),
  -- Who shares: team or organisation and role, and how to reach them. Never about the resident.
  afzender text not null check (length(afzender) between 1 and 300),
  doel text not null,
  geldig_tot date not null,
  gedeeld_op timestamptz not null,
  primary key (gemeente_id, id),
  constraint deling_nummer_key unique (gemeente_id, nummer),
  unique (gemeente_id, verstrekking_id),
  check ((soort = 'partner') = (organisatie_id is not null)),
  check ((soort = 'link') = (link_hash is not null)),
  constraint hoogstens_een_jaar check (geldig_tot <= (gedeeld_op at time zone 'Europe/Amsterdam')::date + 365),
  foreign key (gemeente_id, verstrekking_id) references verstrekking (gemeente_id, id),
  foreign key (gemeente_id, organisatie_id) references organisatie (gemeente_id, id)
);
create unique index deling_link on deling (link_hash) where link_hash is not null;
create index deling_organisatie on deling (gemeente_id, organisatie_id, gedeeld_op desc);
create index deling_dossier on deling (gemeente_id, dossier_id, gedeeld_op desc);
create index deling_persoon on deling (gemeente_id, persoon_id);

create table deling_stop (
  gemeente_id uuid not null,
  deling_id uuid not null,
  door text not null check (door in ('medewerker', 'inwoner', 'intrekking', 'partner', 'gelezen')),
  op timestamptz not null,
  primary key (gemeente_id, deling_id),
  foreign key (gemeente_id, deling_id) references deling (gemeente_id, id)
);

-- The first time that somebody outside read it.
create table deling_lezing (
  gemeente_id uuid not null,
  deling_id uuid not null,
  -- Null: through the link.
  partner_medewerker_id uuid,
  op timestamptz not null,
  unique nulls not distinct (gemeente_id, deling_id, partner_medewerker_id),
  foreign key (gemeente_id, deling_id) references deling (gemeente_id, id),
  foreign key (gemeente_id, partner_medewerker_id) references partner_medewerker (gemeente_id, id)
);

create table deling_bericht (
  gemeente_id uuid not null,
  id uuid not null,
  deling_id uuid not null,
  soort text not null check (soort in ('aanvaard', 'afgewezen', 'vraag', 'antwoord')),
  partner_medewerker_id uuid,
  pet_id uuid,
  tekst text not null check (is_verzegeld(tekst)),
  op timestamptz not null,
  primary key (gemeente_id, id),
  check ((soort = 'antwoord') = (pet_id is not null)),
  check ((pet_id is null) <> (partner_medewerker_id is null)),
  foreign key (gemeente_id, deling_id) references deling (gemeente_id, id),
  foreign key (gemeente_id, partner_medewerker_id) references partner_medewerker (gemeente_id, id),
  foreign key (gemeente_id, pet_id) references pet (gemeente_id, id)
);
create index deling_bericht_bij on deling_bericht (gemeente_id, deling_id, op);

-- The wijkteam asks a partner: an opvraging (a verstrekking of soort 'opvragen') that the partner answers here.
create table informatievraag (
  gemeente_id uuid not null,
  id uuid not null,
  nummer text not null,
  verstrekking_id uuid not null,
  dossier_id uuid not null,
  persoon_id uuid not null,
  besluit_id uuid not null,
  organisatie_id uuid not null,
  over text not null check (is_verzegeld(over)),
  -- Per kind of data what is asked, and why.
  vraag jsonb not null check (is_verzegeld(vraag)),
  afzender text not null check (length(afzender) between 1 and 300),
  -- As whom we ask, in the word of the rules: what the partner may tell depends on it, so it is not theirs to choose.
  vrager text not null,
  doel text not null,
  categorieen text[] not null,
  grondslag text[] not null,
  uiterlijk date,
  gevraagd_op timestamptz not null,
  ingetrokken_op timestamptz,
  primary key (gemeente_id, id),
  constraint informatievraag_nummer_key unique (gemeente_id, nummer),
  unique (gemeente_id, verstrekking_id),
  foreign key (gemeente_id, verstrekking_id) references verstrekking (gemeente_id, id),
  foreign key (gemeente_id, organisatie_id) references organisatie (gemeente_id, id)
);
create index informatievraag_organisatie on informatievraag (gemeente_id, organisatie_id, gevraagd_op desc);
create index informatievraag_dossier on informatievraag (gemeente_id, dossier_id);

create table informatieantwoord (
  gemeente_id uuid not null,
  id uuid not null,
  vraag_id uuid not null,
  partner_medewerker_id uuid not null,
  antwoord text not null check (antwoord in ('ja', 'deels', 'nee')),
  reden text not null check (is_verzegeld(reden)),
  inhoud jsonb not null check (is_verzegeld(inhoud)),
  -- What the rules said to the partner, for their own profession.
  mag_het jsonb not null,
  op timestamptz not null,
  primary key (gemeente_id, id),
  unique (gemeente_id, vraag_id),
  foreign key (gemeente_id, vraag_id) references informatievraag (gemeente_id, id),
  foreign key (gemeente_id, partner_medewerker_id) references partner_medewerker (gemeente_id, id)
);

do $$ declare t text; begin
  foreach t in array array['verstrekt_gegeven', 'deling', 'deling_stop', 'deling_lezing', 'deling_bericht', 'informatieantwoord'] loop
    execute format('create trigger %I before update or delete or truncate on %I for each statement execute function weiger_wijziging()', t || '_onveranderlijk', t);
  end loop;
  foreach t in array array['verstrekt_gegeven', 'deling', 'deling_stop', 'deling_lezing', 'deling_bericht', 'informatievraag', 'informatieantwoord'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy eigenaar on %I for all to deelwijzer_eigenaar using (true) with check (true)', t);
  end loop;
end $$;

-- ── Running or not ──────────────────────────────────────────────────────────────────────────────────────────────────

create function huidige_link() returns bytea
language sql stable set search_path = deelwijzer, pg_temp as $$
  select decode(nullif(current_setting('dw.link', true), ''), 'hex')
$$;

create function is_lopend(p_deling uuid) returns boolean
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select exists (select from deling d where d.gemeente_id = huidige_gemeente() and d.id = p_deling and d.geldig_tot >= current_date
    and not exists (select from deling_stop s where s.gemeente_id = d.gemeente_id and s.deling_id = d.id))
$$;

-- Content belongs to one verstrekking of 'verstrekken' under the same besluit; it does not outlive the consent it rests on.
create function bewaak_deling() returns trigger
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
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
end $$;
create trigger deling_bewaakt after insert on deling for each row execute function bewaak_deling();

create function bewaak_informatievraag() returns trigger
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  if not exists (select from verstrekking v where v.gemeente_id = new.gemeente_id and v.id = new.verstrekking_id and v.xmin = pg_current_xact_id()::xid
      and v.soort = 'opvragen' and v.dossier_id = new.dossier_id and v.persoon_id = new.persoon_id and v.besluit_id = new.besluit_id
      and v.organisatie_id = new.organisatie_id and v.doel = new.doel and v.categorieen @> new.categorieen and v.grondslag = new.grondslag) then
    raise exception 'deze vraag hoort niet bij een opvraging' using errcode = 'DW009';
  end if;
  return null;
end $$;
create trigger informatievraag_bewaakt after insert on informatievraag for each row execute function bewaak_informatievraag();

create function bewaak_verstrekt_gegeven() returns trigger
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  if not exists (select from verstrekking v where v.gemeente_id = new.gemeente_id and v.id = new.verstrekking_id and v.xmin = pg_current_xact_id()::xid
      and v.soort = 'verstrekken' and new.categorie = any (v.categorieen)
      and (new.gegeven_id is null or exists (select from gegeven g where g.gemeente_id = v.gemeente_id and g.id = new.gegeven_id
        and g.dossier_id = v.dossier_id and g.persoon_id = v.persoon_id))) then
    raise exception 'dit gegeven hoort niet bij de verstrekking' using errcode = 'DW009';
  end if;
  return null;
end $$;
create trigger verstrekt_gegeven_bewaakt after insert on verstrekt_gegeven for each row execute function bewaak_verstrekt_gegeven();

-- Withdrawing consent stops what runs on it, in the same transaction. A yes that becomes a no, or "later", is no yes either,
-- nor is that of a representative who is put aside when nobody else said it. What was asked of a partner and not answered yet
-- is taken back.
create function stop_bij_intrekking() returns trigger
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
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
end $$;
create trigger toestemming_antwoord_stopt after insert on toestemming_antwoord for each row execute function stop_bij_intrekking();

-- Who shared it hears that it ended, and goes after what the other already knows. The words say nothing about anybody.
create function meld_gestopt() returns trigger
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
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
end $$;
create trigger deling_stop_gemeld after insert on deling_stop for each row execute function meld_gestopt();

-- Answering waits for who takes the question back, and the other way round: never an answer to what is not asked any more.
create function bewaak_informatieantwoord() returns trigger
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  perform from informatievraag i where i.gemeente_id = new.gemeente_id and i.id = new.vraag_id and i.ingetrokken_op is null for share;
  if not found then
    raise exception 'deze vraag is ingetrokken' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger informatieantwoord_bewaakt before insert on informatieantwoord for each row execute function bewaak_informatieantwoord();

-- A resident may stop what runs on consent. What the law lets the wijkteam share is theirs to stop: that is bezwaar (issue of rights).
create function rust_op_toestemming(p_deling uuid) returns boolean
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select exists (select from deling d join toestemming_gebruik g on g.gemeente_id = d.gemeente_id and g.verstrekking_id = d.verstrekking_id
    where d.gemeente_id = huidige_gemeente() and d.id = p_deling)
$$;

-- ── Who sees it ─────────────────────────────────────────────────────────────────────────────────────────────────────

create policy bereik on verstrekt_gegeven for select to deelwijzer_app using (
  gemeente_id = (select huidige_gemeente()) and exists (select from verstrekking v where v.gemeente_id = verstrekt_gegeven.gemeente_id and v.id = verstrekking_id));
create policy schrijven on verstrekt_gegeven for insert to deelwijzer_app with check (
  gemeente_id = (select huidige_gemeente()) and exists (select from verstrekking v where v.gemeente_id = verstrekt_gegeven.gemeente_id and v.id = verstrekking_id
    and v.pet_id = (select huidige_pet())));
create policy inwoner on verstrekt_gegeven for select to deelwijzer_inwoner using (
  gemeente_id = (select huidige_gemeente()) and exists (select from verstrekking v where v.gemeente_id = verstrekt_gegeven.gemeente_id and v.id = verstrekking_id));
create policy partner on verstrekt_gegeven for select to deelwijzer_partner using (
  gemeente_id = (select huidige_gemeente()) and exists (select from deling d where d.gemeente_id = verstrekt_gegeven.gemeente_id
    and d.verstrekking_id = verstrekt_gegeven.verstrekking_id));
grant select, insert on verstrekt_gegeven to deelwijzer_app;
grant select on verstrekt_gegeven to deelwijzer_inwoner;
grant select (gemeente_id, id, verstrekking_id, nr, categorie, dat_wat, tekst, waarom) on verstrekt_gegeven to deelwijzer_partner;

create policy bereik on deling for select to deelwijzer_app using (
  gemeente_id = (select huidige_gemeente()) and dossier_id = any (array(select t.dossier_id from toegang t where t.vlaggen & 2 > 0)));
create policy schrijven on deling for insert to deelwijzer_app with check (
  gemeente_id = (select huidige_gemeente())
  and exists (select from verstrekking v where v.gemeente_id = deling.gemeente_id and v.id = verstrekking_id and v.pet_id = (select huidige_pet())));
-- The resident sees it exactly when they see the verstrekking (deferred: not yet).
create policy inwoner on deling for select to deelwijzer_inwoner using (
  gemeente_id = (select huidige_gemeente()) and exists (select from verstrekking v where v.gemeente_id = deling.gemeente_id and v.id = verstrekking_id));
create policy partner on deling for select to deelwijzer_partner using (
  gemeente_id = (select huidige_gemeente()) and (organisatie_id = (select huidige_partnerorganisatie()) or link_hash = (select huidige_link()))
  and is_lopend(id));
grant select, insert on deling to deelwijzer_app;
grant select (gemeente_id, id, nummer, verstrekking_id, persoon_id, soort, organisatie_id, over, waarom, voorwaarden, afzender, doel, geldig_tot, gedeeld_op) on deling to deelwijzer_inwoner;
grant select (gemeente_id, id, nummer, verstrekking_id, persoon_id, besluit_id, dossier_id, soort, organisatie_id, link_hash, over, waarom, voorwaarden, afzender, doel, geldig_tot, gedeeld_op) on deling to deelwijzer_partner;

create policy bij_deling on deling_stop for select to deelwijzer_app, deelwijzer_inwoner using (
  gemeente_id = (select huidige_gemeente()) and exists (select from deling d where d.gemeente_id = deling_stop.gemeente_id and d.id = deling_id));
create policy stoppen on deling_stop for insert to deelwijzer_app with check (
  gemeente_id = (select huidige_gemeente()) and door = 'medewerker' and exists (select from deling d join toegang t on t.dossier_id = d.dossier_id
    where d.gemeente_id = deling_stop.gemeente_id and d.id = deling_id and t.vlaggen & 8 > 0));
create policy stoppen_inwoner on deling_stop for insert to deelwijzer_inwoner with check (
  gemeente_id = (select huidige_gemeente()) and door = 'inwoner' and rust_op_toestemming(deling_id)
  and exists (select from deling d where d.gemeente_id = deling_stop.gemeente_id and d.id = deling_id and d.persoon_id = (select huidige_persoon())));
create policy stoppen_partner on deling_stop for insert to deelwijzer_partner with check (
  gemeente_id = (select huidige_gemeente()) and exists (select from deling d where d.gemeente_id = deling_stop.gemeente_id and d.id = deling_id
    and ((door = 'partner' and d.soort = 'partner') or (door = 'gelezen' and d.soort = 'link'))));
grant select, insert on deling_stop to deelwijzer_app, deelwijzer_inwoner;
grant insert on deling_stop to deelwijzer_partner;

create policy bij_deling on deling_lezing for select to deelwijzer_app, deelwijzer_inwoner using (
  gemeente_id = (select huidige_gemeente()) and exists (select from deling d where d.gemeente_id = deling_lezing.gemeente_id and d.id = deling_id));
create policy eigen on deling_lezing for select to deelwijzer_partner using (
  gemeente_id = (select huidige_gemeente()) and partner_medewerker_id = (select huidige_partner()));
create policy lezen on deling_lezing for insert to deelwijzer_partner with check (
  gemeente_id = (select huidige_gemeente()) and partner_medewerker_id is not distinct from (select huidige_partner())
  and exists (select from deling d where d.gemeente_id = deling_lezing.gemeente_id and d.id = deling_id));
grant select on deling_lezing to deelwijzer_app, deelwijzer_inwoner;
grant select, insert on deling_lezing to deelwijzer_partner;

create policy bij_deling on deling_bericht for select to deelwijzer_app, deelwijzer_inwoner, deelwijzer_partner using (
  gemeente_id = (select huidige_gemeente()) and exists (select from deling d where d.gemeente_id = deling_bericht.gemeente_id and d.id = deling_id));
create policy schrijven on deling_bericht for insert to deelwijzer_app with check (
  gemeente_id = (select huidige_gemeente()) and pet_id = (select huidige_pet()) and exists (select from deling d join toegang t on t.dossier_id = d.dossier_id
    where d.gemeente_id = deling_bericht.gemeente_id and d.id = deling_id and t.vlaggen & 8 > 0));
create policy schrijven_partner on deling_bericht for insert to deelwijzer_partner with check (
  gemeente_id = (select huidige_gemeente()) and partner_medewerker_id = (select huidige_partner())
  and exists (select from deling d where d.gemeente_id = deling_bericht.gemeente_id and d.id = deling_id and d.soort = 'partner'));
grant select, insert on deling_bericht to deelwijzer_app, deelwijzer_partner;
grant select on deling_bericht to deelwijzer_inwoner;

create policy bereik on informatievraag for select to deelwijzer_app using (
  gemeente_id = (select huidige_gemeente()) and dossier_id = any (array(select t.dossier_id from toegang t where t.vlaggen & 2 > 0)));
create policy schrijven on informatievraag for insert to deelwijzer_app with check (
  gemeente_id = (select huidige_gemeente()) and exists (select from verstrekking v where v.gemeente_id = informatievraag.gemeente_id and v.id = verstrekking_id
    and v.pet_id = (select huidige_pet())));
create policy intrekken on informatievraag for update to deelwijzer_app using (
  gemeente_id = (select huidige_gemeente()) and ingetrokken_op is null
  and exists (select from toegang t where t.dossier_id = informatievraag.dossier_id and t.vlaggen & 8 > 0)) with check (ingetrokken_op is not null);
create policy inwoner on informatievraag for select to deelwijzer_inwoner using (
  gemeente_id = (select huidige_gemeente()) and exists (select from verstrekking v where v.gemeente_id = informatievraag.gemeente_id and v.id = verstrekking_id));
create policy partner on informatievraag for select to deelwijzer_partner using (
  gemeente_id = (select huidige_gemeente()) and organisatie_id = (select huidige_partnerorganisatie()) and ingetrokken_op is null);
grant select, insert, update (ingetrokken_op) on informatievraag to deelwijzer_app;
grant select on informatievraag to deelwijzer_partner;
grant select (gemeente_id, id, nummer, verstrekking_id, persoon_id, organisatie_id, doel, categorieen, gevraagd_op, ingetrokken_op) on informatievraag to deelwijzer_inwoner;

create policy bij_vraag on informatieantwoord for select to deelwijzer_app, deelwijzer_partner using (
  gemeente_id = (select huidige_gemeente()) and exists (select from informatievraag i where i.gemeente_id = informatieantwoord.gemeente_id and i.id = vraag_id));
create policy inwoner on informatieantwoord for select to deelwijzer_inwoner using (
  gemeente_id = (select huidige_gemeente()) and exists (select from informatievraag i where i.gemeente_id = informatieantwoord.gemeente_id and i.id = vraag_id));
create policy antwoorden on informatieantwoord for insert to deelwijzer_partner with check (
  gemeente_id = (select huidige_gemeente()) and partner_medewerker_id = (select huidige_partner())
  and exists (select from informatievraag i where i.gemeente_id = informatieantwoord.gemeente_id and i.id = vraag_id));
grant select on informatieantwoord to deelwijzer_app;
grant select, insert on informatieantwoord to deelwijzer_partner;
grant select (gemeente_id, id, vraag_id, antwoord, op) on informatieantwoord to deelwijzer_inwoner;

-- Gone, with only the explanation: when it began and ended, never what it said or about whom.
create function gestopte_delingen() returns table (nummer text, afzender text, gedeeld_op timestamptz, gestopt_op timestamptz, door text)
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select d.nummer, d.afzender, d.gedeeld_op, coalesce(s.op, (d.geldig_tot + 1)::timestamptz), coalesce(s.door, 'verlopen')
  from deling d left join deling_stop s on s.gemeente_id = d.gemeente_id and s.deling_id = d.id
  where d.gemeente_id = huidige_gemeente() and d.organisatie_id = huidige_partnerorganisatie()
    and (s.op is not null or d.geldig_tot < current_date)
    and coalesce(s.op, (d.geldig_tot + 1)::timestamptz) > now() - interval '90 days'
  order by 4 desc limit 100
$$;

-- What of a deling is left for who still has its address: that it is over.
create function deling_voorbij(p_deling uuid) returns table (gestopt_op timestamptz, door text)
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select coalesce(s.op, (d.geldig_tot + 1)::timestamptz), coalesce(s.door, 'verlopen')
  from deling d left join deling_stop s on s.gemeente_id = d.gemeente_id and s.deling_id = d.id
  where d.gemeente_id = huidige_gemeente() and d.id = p_deling
    and (d.organisatie_id = huidige_partnerorganisatie() or d.link_hash = huidige_link()) and not is_lopend(d.id)
$$;

-- The gemeente behind a link, before anything else is known.
create function gemeente_van_link(p_hash bytea) returns uuid
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select d.gemeente_id from deling d where d.link_hash = p_hash
$$;

create function deling_van_link() returns uuid
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select d.id from deling d where d.gemeente_id = huidige_gemeente() and d.link_hash = huidige_link()
$$;

-- Only under the besluit that something was shared or asked under: as long as telling the resident is deferred, so is the
-- line. Also when it just ended: the line about ending it is written after it.
create function bekend_bij_partner(p_persoon uuid, p_besluit uuid) returns boolean
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select exists (select from deling d where d.gemeente_id = huidige_gemeente() and d.persoon_id = p_persoon and d.besluit_id = p_besluit
      and (d.organisatie_id = huidige_partnerorganisatie() or d.link_hash = huidige_link()))
    or exists (select from informatievraag i where i.gemeente_id = huidige_gemeente() and i.persoon_id = p_persoon and i.besluit_id = p_besluit
      and i.organisatie_id = huidige_partnerorganisatie())
$$;

-- A partner writes that they logged in, and about those of whom something is shared with or asked of their organisation.
-- Through a link: as that deling.
create policy schrijven_partner on gebeurtenis for insert to deelwijzer_partner with check (
  gemeente_id = (select huidige_gemeente()) and actor_soort = 'partner' and medewerker_id is null and pet_id is null and netwerk is null
  and not besloten and handeling in ('raadplegen', 'vastleggen', 'aanmelden', 'afmelden')
  and (lezer_id = (select huidige_partner()) or lezer_id = (select deling_van_link()))
  and (case when betrokkene_id is null then besluit_id is null and dossier_id is null else bekend_bij_partner(betrokkene_id, besluit_id) end));

revoke all on function huidige_link(), is_lopend(uuid), meld_gestopt(), bewaak_deling(), bewaak_informatievraag(), bewaak_verstrekt_gegeven(), stop_bij_intrekking(), bewaak_informatieantwoord(),
  rust_op_toestemming(uuid), gestopte_delingen(), deling_voorbij(uuid), gemeente_van_link(bytea), deling_van_link(), bekend_bij_partner(uuid, uuid) from public;
grant execute on function is_lopend(uuid) to deelwijzer_app, deelwijzer_inwoner, deelwijzer_partner;
grant execute on function rust_op_toestemming(uuid) to deelwijzer_app, deelwijzer_inwoner;
grant execute on function gestopte_delingen(), deling_voorbij(uuid), gemeente_van_link(bytea), deling_van_link(), bekend_bij_partner(uuid, uuid) to deelwijzer_partner;
grant execute on function huidige_link() to deelwijzer_partner;
