-- Messages that say nothing but that something waits: where somebody may be reached, what waits to be sent, and the round
-- that sends it by the clock. The text is stored nowhere; it is one of very few fixed texts.

-- ── Where somebody may be reached ───────────────────────────────────────────────────────────────────────────────────

create table bereikbaar (
  gemeente_id uuid not null,
  persoon_id uuid not null,
  -- Goes before everything below.
  geen_bericht boolean not null default false,
  wil text check (wil in ('email', 'post', 'telefoon', 'pagina')),
  email text check (is_verzegeld(email)),
  heeft_email boolean generated always as (email is not null) stored,
  email_bevestigd_op timestamptz,
  -- The code that was sent to the address, to see that it is theirs. Of the code itself only this.
  code_hash bytea,
  code_op timestamptz,
  code_pogingen smallint not null default 0,
  gewijzigd_op timestamptz not null,
  primary key (gemeente_id, persoon_id),
  foreign key (gemeente_id, persoon_id) references persoon (gemeente_id, id),
  check (email is not null or (email_bevestigd_op is null and code_hash is null)),
  check ((code_hash is null) = (code_op is null))
);

-- Per channel: can nobody else read or hear it? No row is 'onbekend', and that is never a yes.
create table bereikbaar_kanaal (
  gemeente_id uuid not null,
  persoon_id uuid not null,
  kanaal text not null check (kanaal in ('email', 'post', 'telefoon', 'pagina')),
  veilig text not null check (veilig in ('ja', 'nee', 'onbekend')),
  -- Said on their own page, or written down by a professional.
  bron text not null check (bron in ('inwoner', 'professional')),
  -- Was it said by, or together with, the resident?
  samen boolean not null,
  -- Was it known then that the address is secret? A yes from before does not count after.
  geheim_bekend boolean not null,
  dag date not null,
  primary key (gemeente_id, persoon_id, kanaal),
  foreign key (gemeente_id, persoon_id) references bereikbaar (gemeente_id, persoon_id),
  check (veilig <> 'ja' or samen)
);

-- Work addresses of medewerkers and of people of partner organisations; only the beheerder and they themselves see them.
create table berichtadres (
  gemeente_id uuid not null references gemeente (id),
  soort text not null check (soort in ('medewerker', 'partner')),
  id uuid not null,
  email text not null check (is_verzegeld(email)),
  wens text not null default 'dagelijks' check (wens in ('uit', 'dagelijks', 'direct')),
  gewijzigd_op timestamptz not null,
  primary key (gemeente_id, soort, id)
);

-- ── What waits to be sent ───────────────────────────────────────────────────────────────────────────────────────────

create table bericht (
  gemeente_id uuid not null references gemeente (id),
  id uuid not null default gen_random_uuid(),
  volgnummer bigint generated always as identity,
  aan_soort text not null check (aan_soort in ('inwoner', 'medewerker', 'partner')),
  aan_id uuid not null,
  -- A code of src/domein/bericht.ts, never a text. 'code': to see that an address is theirs.
  aanleiding text not null check (aanleiding ~ '^[a-z-]{2,40}$'),
  -- Under which besluit it is told; as long as that may not be told, this waits.
  besluit_id uuid,
  klaargezet_op timestamptz not null,
  niet_voor timestamptz not null,
  staat text not null default 'wacht' check (staat in ('wacht', 'onderweg', 'verstuurd', 'gebundeld', 'vervallen', 'mislukt', 'onbekend', 'niet-verstuurd')),
  reden text check (reden ~ '^[a-z-]{2,40}$'),
  pogingen smallint not null default 0,
  -- What goes at most once a day to one person; null for a code.
  bundel text,
  dag date,
  bijgewerkt_op timestamptz not null,
  primary key (gemeente_id, id),
  check ((staat in ('onderweg', 'verstuurd', 'onbekend', 'niet-verstuurd')) = (dag is not null))
);
create index bericht_wacht on bericht (gemeente_id, niet_voor, volgnummer) where staat = 'wacht';
create index bericht_aan on bericht (gemeente_id, aan_id, staat);
-- Whatever goes wrong elsewhere: not two of the same on one day.
create unique index bericht_een_per_dag on bericht (gemeente_id, aan_soort, aan_id, bundel, dag)
  where staat in ('onderweg', 'verstuurd', 'onbekend', 'niet-verstuurd');

-- When each part of the round last ran; over all gemeenten, nothing about anybody.
create table ronde_stand (
  deel text primary key check (deel ~ '^[a-z-]{2,40}$'),
  begonnen_op timestamptz not null,
  gelukt_op timestamptz,
  mislukt_op timestamptz,
  -- How often it failed since it last worked.
  mislukt integer not null default 0,
  -- How much it did the last time that it worked.
  aantal integer not null default 0
);

do $$ declare t text; begin
  foreach t in array array['bereikbaar', 'bereikbaar_kanaal', 'berichtadres', 'bericht', 'ronde_stand'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy eigenaar on %I for all to deelwijzer_eigenaar using (true) with check (true)', t);
  end loop;
end $$;

-- Whoever works in a dossier sees how somebody may be reached, not the address itself: nobody has to read that.
create policy bereik on bereikbaar for select to deelwijzer_app using (
  gemeente_id = (select huidige_gemeente()) and exists (select from dossier_persoon dp join toegang t on t.dossier_id = dp.dossier_id
    where dp.gemeente_id = bereikbaar.gemeente_id and dp.persoon_id = bereikbaar.persoon_id and t.vlaggen & 2 > 0));
create policy eigen on bereikbaar for select to deelwijzer_inwoner using (
  gemeente_id = (select huidige_gemeente()) and persoon_id = (select huidige_persoon()));
create policy bij_bereikbaar on bereikbaar_kanaal for select to deelwijzer_app, deelwijzer_inwoner using (
  gemeente_id = (select huidige_gemeente()) and exists (select from bereikbaar b where b.gemeente_id = bereikbaar_kanaal.gemeente_id
    and b.persoon_id = bereikbaar_kanaal.persoon_id));
grant select (gemeente_id, persoon_id, geen_bericht, wil, heeft_email, email_bevestigd_op, code_op, gewijzigd_op) on bereikbaar to deelwijzer_app;
grant select (gemeente_id, persoon_id, geen_bericht, wil, heeft_email, email, email_bevestigd_op, code_op, gewijzigd_op) on bereikbaar to deelwijzer_inwoner;
grant select on bereikbaar_kanaal to deelwijzer_app, deelwijzer_inwoner;

create policy beheer on berichtadres for all to deelwijzer_breed
  using (gemeente_id = (select huidige_gemeente()) and (select huidige_petsoort()) = 'beheerder')
  with check (gemeente_id = (select huidige_gemeente()) and (select huidige_petsoort()) = 'beheerder');
create policy eigen on berichtadres for select to deelwijzer_app, deelwijzer_breed using (
  gemeente_id = (select huidige_gemeente()) and soort = 'medewerker' and id = (select huidige_medewerker()));
create policy eigen_wens on berichtadres for update to deelwijzer_app, deelwijzer_breed
  using (gemeente_id = (select huidige_gemeente()) and soort = 'medewerker' and id = (select huidige_medewerker()))
  with check (gemeente_id = (select huidige_gemeente()) and soort = 'medewerker' and id = (select huidige_medewerker()));
grant select, update (wens, gewijzigd_op) on berichtadres to deelwijzer_app;
grant select, insert, delete, update (email, wens, gewijzigd_op) on berichtadres to deelwijzer_breed;

-- ── Saying how somebody may be reached ──────────────────────────────────────────────────────────────────────────────

-- Is where somebody lives secret, or of somebody they live with or who decides for them? As in adres_van, also where no pet is on.
create function woont_geheim(p_persoon uuid) returns boolean
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select not exists (select from persoon p where p.gemeente_id = huidige_gemeente() and p.id = p_persoon and not p.geheim_adres)
    or exists (select from gezinslid een join gezinslid ander on ander.gemeente_id = een.gemeente_id and ander.gezin_id = een.gezin_id
      join persoon x on x.gemeente_id = ander.gemeente_id and x.id = ander.persoon_id and x.geheim_adres
      where een.gemeente_id = huidige_gemeente() and een.persoon_id = p_persoon)
    or exists (select from vertegenwoordiging v join persoon x on x.gemeente_id = v.gemeente_id and x.id = v.vertegenwoordiger_id and x.geheim_adres
      where v.gemeente_id = huidige_gemeente() and v.persoon_id = p_persoon)
    or exists (select from persoon p join persoon x on x.gemeente_id = p.gemeente_id and x.geheim_adres and x.adres_ix = p.adres_ix
      where p.gemeente_id = huidige_gemeente() and p.id = p_persoon)
$$;

-- One way of writing for both. A new address has to be confirmed again, and says nothing about whether it is safe.
create function schrijf_bereikbaar(p_persoon uuid, p_bron text, p_samen boolean, p_geen boolean, p_wil text, p_email text, p_wis boolean,
  p_veilig jsonb, p_nu timestamptz) returns void
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
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
end $$;

create function zet_bereikbaar(p_dossier uuid, p_persoon uuid, p_samen boolean, p_geen boolean, p_wil text, p_email text, p_wis boolean, p_veilig jsonb,
  p_nu timestamptz) returns void
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  perform eis_mens_in_dossier(p_dossier, p_persoon);
  perform schrijf_bereikbaar(p_persoon, 'professional', p_samen, p_geen, p_wil, p_email, p_wis, p_veilig, p_nu);
end $$;

-- Only about oneself: a parent says nothing here for a child, and reads nothing.
create function zet_mijn_bereikbaar(p_wil text, p_email text, p_wis boolean, p_veilig jsonb, p_nu timestamptz) returns void
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  if huidige_persoon() is null then raise exception 'geen inwoner' using errcode = 'insufficient_privilege'; end if;
  perform schrijf_bereikbaar(huidige_persoon(), 'inwoner', true,
    coalesce((select b.geen_bericht from bereikbaar b where b.gemeente_id = huidige_gemeente() and b.persoon_id = huidige_persoon()), false),
    p_wil, p_email, p_wis, p_veilig, p_nu);
end $$;

-- Is this the code that was sent? Five guesses, one day. @return whether the address is confirmed now
create function bevestig_email(p_dossier uuid, p_persoon uuid, p_hash bytea, p_nu timestamptz) returns boolean
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
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
end $$;

-- Asks for a code to be sent. At most one that waits, and five in a day: it goes to an address that may be somebody else's.
create function vraag_code(p_dossier uuid, p_persoon uuid, p_nu timestamptz) returns boolean
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
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
end $$;

-- ── Queueing ────────────────────────────────────────────────────────────────────────────────────────────────────────

-- Who is told. 'over': whom it is about; about a child under twelve the parents or voogd with gezag, each at their own
-- address. Whose age is not known for sure is told nothing.
create function ontvangers_van_bericht(p_soort text, p_id uuid, p_dag date) returns table (aan_soort text, aan_id uuid)
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
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
  union
  select 'medewerker', m.id from medewerker m where p_soort = 'medewerker' and m.gemeente_id = huidige_gemeente() and m.id = p_id
  union
  -- Who has the pet, and who replaces it now.
  select 'medewerker', p.medewerker_id from van_pet x join pet p on p.gemeente_id = huidige_gemeente() and p.geldig_van <= now()
    and (p.geldig_tot is null or p.geldig_tot > now())
    and (p.id = x.id or exists (select from vervanging v where v.gemeente_id = p.gemeente_id and v.pet_id = x.id and v.vervanger_pet_id = p.id
      and v.geldig_van <= now() and v.geldig_tot > now()))
  union
  select 'medewerker', p.medewerker_id from pet p where p.soort = p_soort and p_soort in ('leidinggevende', 'privacy-officer')
    and p.gemeente_id = huidige_gemeente() and p.geldig_van <= now() and (p.geldig_tot is null or p.geldig_tot > now())
  union
  select 'partner', pm.id from partner_medewerker pm where pm.gemeente_id = huidige_gemeente() and pm.ingetrokken_op is null
    and (p_soort = 'partner' and pm.id = p_id or p_soort = 'organisatie' and pm.organisatie_id = p_id)
$$;

-- Queues in the transaction of what it tells. The same that waits already is not queued again, unless it waits for a day that
-- no round sets: nobody keeps a message from somebody by queueing one for the year 9999. @return how many
create function zet_bericht_klaar(p_soort text, p_id uuid, p_aanleiding text, p_besluit uuid, p_nu timestamptz) returns integer
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
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
end $$;

-- ── Sending: only by the round, which acts for nobody ───────────────────────────────────────────────────────────────

create function eis_ronde() returns void
language plpgsql stable set search_path = deelwijzer, pg_temp as $$
begin
  if huidige_medewerker() is not null or huidige_pet() is not null or huidige_persoon() is not null or huidige_partner() is not null then
    raise exception 'alleen de ronde' using errcode = 'insufficient_privilege';
  end if;
end $$;

-- May this not be told yet? What stands under a besluit that is deferred, and anything at all to somebody about whom, or
-- about whose family, telling is deferred because of danger or an investigation and has not been done. A date that has
-- passed does not count as told.
create function bericht_moet_wachten(p_persoon uuid, p_besluit uuid, p_dag date) returns boolean
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
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
$$;

-- Why this person gets no mail now, or nothing when they may. Unknown is never a yes.
create function geen_mail_aan(p_persoon uuid, p_voor_code boolean) returns text
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
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
$$;

-- Takes the next message that may go now, and looks again whether it may: in this transaction, with the row of how somebody
-- may be reached locked. From here on it counts as sent; a crash before the answer is known leaves it 'onderweg'.
create function pak_bericht(p_nu timestamptz) returns table (id uuid, aan_soort text, aan_id uuid, vorm text, email text)
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
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
end $$;

-- What came of it. 'later': it was refused for now and surely not sent; then again, longer after each time.
create function meld_bericht(p_id uuid, p_uit text, p_reden text, p_nu timestamptz) returns void
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  perform eis_ronde();
  update bericht x set bijgewerkt_op = p_nu, reden = p_reden,
    staat = case when p_uit = 'later' then case when x.pogingen < 8 then 'wacht' else 'mislukt' end else p_uit end,
    dag = case when p_uit in ('later', 'mislukt', 'vervallen') then null else x.dag end,
    niet_voor = case when p_uit = 'later' then p_nu + interval '5 minutes' * power(2, x.pogingen - 1) else x.niet_voor end
  where x.gemeente_id = huidige_gemeente() and x.id = p_id and x.staat = 'onderweg';
end $$;

-- The code that this very mail carries; only while it is on its way.
create function zet_code(p_persoon uuid, p_hash bytea, p_nu timestamptz) returns void
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  perform eis_ronde();
  update bereikbaar b set code_hash = p_hash, code_op = p_nu, code_pogingen = 0
    where b.gemeente_id = huidige_gemeente() and b.persoon_id = p_persoon and exists (select from bericht x where x.gemeente_id = b.gemeente_id
      and x.aan_id = p_persoon and x.aanleiding = 'code' and x.staat = 'onderweg' and x.xmin = pg_current_xact_id()::xid);
end $$;

-- What is left over: sent or not is not known any more (a crash), too old to be worth sending, or long done.
create function ruim_berichten_op(p_nu timestamptz) returns integer
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
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
end $$;

-- One reminder a day for who has a duty that is late or due within p_dagen; what duty, and about whom, is not said.
create function maak_herinneringen(p_dagen integer, p_nu timestamptz) returns integer
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
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
end $$;

-- That an address was opened to send something there is a line of its own, by nobody: only about who gets it, in the same transaction.
create function is_onderweg_naar(p_persoon uuid) returns boolean
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select exists (select from bericht x where x.gemeente_id = huidige_gemeente() and x.aan_soort = 'inwoner' and x.aan_id = p_persoon and x.staat = 'onderweg'
    and x.xmin = pg_current_xact_id()::xid)
$$;
alter table gebeurtenis drop constraint gebeurtenis_actor_soort_check;
alter table gebeurtenis add constraint gebeurtenis_actor_soort_check check (actor_soort in ('medewerker', 'inwoner', 'partner', 'systeem'));
create policy schrijven_ronde on gebeurtenis for insert to deelwijzer_app with check (
  gemeente_id = (select huidige_gemeente()) and actor_soort = 'systeem' and medewerker_id is null and pet_id is null and netwerk is null
  and lezer_id = '00000000-0000-0000-0000-000000000000' and not besloten and dossier_id is null and besluit_id is null
  and handeling = 'raadplegen' and object_soort = 'bericht' and (select huidige_medewerker()) is null and is_onderweg_naar(betrokkene_id));

-- ── How it goes ─────────────────────────────────────────────────────────────────────────────────────────────────────

create function begin_ronde(p_deel text, p_nu timestamptz) returns void
language sql security definer set search_path = deelwijzer, pg_temp as $$
  insert into ronde_stand (deel, begonnen_op) values (p_deel, p_nu) on conflict (deel) do update set begonnen_op = p_nu
$$;
create function eindig_ronde(p_deel text, p_aantal integer, p_nu timestamptz) returns void
language sql security definer set search_path = deelwijzer, pg_temp as $$
  update ronde_stand r set gelukt_op = case when p_aantal is null then r.gelukt_op else p_nu end,
    mislukt_op = case when p_aantal is null then p_nu else r.mislukt_op end,
    mislukt = case when p_aantal is null then r.mislukt + 1 else 0 end, aantal = coalesce(p_aantal, r.aantal)
  where r.deel = p_deel
$$;
create function stand_van_ronde() returns setof ronde_stand
language sql stable security definer set search_path = deelwijzer, pg_temp as $$ select * from ronde_stand order by deel $$;

-- For the beheerder: how many, and why not. Never to which resident.
create function tel_berichten() returns table (aan_soort text, staat text, reden text, aantal bigint, laatst timestamptz)
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select x.aan_soort, x.staat, x.reden, count(*), max(x.bijgewerkt_op) from bericht x
  where x.gemeente_id = huidige_gemeente() and huidige_petsoort() = 'beheerder' group by 1, 2, 3 order by 1, 2, 3
$$;
-- Of whom the work address does not take mail: that is for the beheerder to put right.
create function mislukte_werkadressen() returns table (aan_soort text, aan_id uuid, reden text, laatst timestamptz)
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select x.aan_soort, x.aan_id, x.reden, max(x.bijgewerkt_op) from bericht x
  where x.gemeente_id = huidige_gemeente() and huidige_petsoort() = 'beheerder' and x.aan_soort <> 'inwoner' and x.staat = 'mislukt' group by 1, 2, 3
$$;

do $$ declare f regprocedure; begin
  for f in select p.oid::regprocedure from pg_proc p where p.pronamespace = 'deelwijzer'::regnamespace and p.proname in ('woont_geheim', 'schrijf_bereikbaar', 'zet_bereikbaar',
    'zet_mijn_bereikbaar', 'bevestig_email', 'vraag_code', 'ontvangers_van_bericht', 'zet_bericht_klaar', 'eis_ronde', 'bericht_moet_wachten', 'geen_mail_aan',
    'pak_bericht', 'meld_bericht', 'zet_code', 'ruim_berichten_op', 'maak_herinneringen', 'is_onderweg_naar', 'begin_ronde', 'eindig_ronde', 'stand_van_ronde',
    'tel_berichten', 'mislukte_werkadressen')
  loop execute format('revoke all on function %s from public', f); end loop;
end $$;
grant execute on function zet_bereikbaar(uuid, uuid, boolean, boolean, text, text, boolean, jsonb, timestamptz) to deelwijzer_app;
grant execute on function zet_mijn_bereikbaar(text, text, boolean, jsonb, timestamptz) to deelwijzer_inwoner;
grant execute on function bevestig_email(uuid, uuid, bytea, timestamptz), vraag_code(uuid, uuid, timestamptz) to deelwijzer_app, deelwijzer_inwoner;
grant execute on function zet_bericht_klaar(text, uuid, text, uuid, timestamptz) to deelwijzer_app, deelwijzer_breed, deelwijzer_inwoner, deelwijzer_partner;
grant execute on function pak_bericht(timestamptz), meld_bericht(uuid, text, text, timestamptz), zet_code(uuid, bytea, timestamptz),
  ruim_berichten_op(timestamptz), maak_herinneringen(integer, timestamptz), is_onderweg_naar(uuid), begin_ronde(text, timestamptz),
  eindig_ronde(text, integer, timestamptz), stand_van_ronde() to deelwijzer_app;
grant execute on function tel_berichten(), mislukte_werkadressen() to deelwijzer_breed;
