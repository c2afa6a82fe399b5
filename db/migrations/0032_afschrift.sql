-- A copy of everything that was written down about somebody (AVG 15 and 20; E-223, E-224): asked by who may ask under a
-- right, made in the background in parts, there for a week, for the same person only.

create table afschrift (
  gemeente_id uuid not null references gemeente (id),
  id uuid not null,
  -- About whom, and who asked: themselves or who represents them.
  persoon_id uuid not null,
  vrager_id uuid not null,
  staat text not null default 'wacht' check (staat in ('wacht', 'bezig', 'klaar', 'mislukt', 'verlopen')),
  -- How many parts are done.
  klaar smallint not null default 0,
  -- Tries since the last part that was done: what keeps failing fails plainly, and is not tried for ever.
  pogingen smallint not null default 0,
  -- As what, and how much of it, who asked saw of this person then. When that changes, what was made is not theirs any more.
  zicht text not null,
  gevraagd_op timestamptz not null,
  bijgewerkt_op timestamptz not null,
  klaar_op timestamptz,
  verloopt_op timestamptz,
  -- Asked on paper as well: by post, or to be fetched when the post is not safe.
  papier_op timestamptz,
  papier_hoe text check (papier_hoe in ('post', 'ophalen')),
  primary key (gemeente_id, id),
  foreign key (gemeente_id, persoon_id) references persoon (gemeente_id, id),
  foreign key (gemeente_id, vrager_id) references persoon (gemeente_id, id),
  check ((staat in ('klaar', 'verlopen')) = (verloopt_op is not null)),
  check ((papier_op is null) = (papier_hoe is null))
);
create unique index afschrift_loopt on afschrift (gemeente_id, persoon_id, vrager_id) where staat in ('wacht', 'bezig');
create index afschrift_vrager on afschrift (gemeente_id, vrager_id, gevraagd_op desc);
create index afschrift_te_doen on afschrift (gemeente_id, gevraagd_op) where staat in ('wacht', 'bezig');
create index afschrift_verloopt on afschrift (gemeente_id, verloopt_op) where staat = 'klaar';

-- What was read for it so far; goes when the files are there.
create table afschrift_deel (
  gemeente_id uuid not null,
  id uuid not null,
  afschrift_id uuid not null,
  deel text not null check (deel ~ '^[a-z]+(-[a-z]+)*$' and length(deel) <= 40),
  inhoud jsonb not null check (is_verzegeld(inhoud)),
  op timestamptz not null,
  primary key (gemeente_id, id),
  unique (gemeente_id, afschrift_id, deel),
  foreign key (gemeente_id, afschrift_id) references afschrift (gemeente_id, id) on delete cascade
);

-- The files, in pieces.
create table afschrift_stuk (
  gemeente_id uuid not null,
  id uuid not null,
  afschrift_id uuid not null,
  -- With 'documenten': which documents belong to it; the files themselves stay where they are.
  vorm text not null check (vorm in ('html', 'pdf', 'json', 'documenten')),
  nr smallint not null check (nr >= 1),
  inhoud bytea not null check (is_verzegeld(inhoud)),
  primary key (gemeente_id, id),
  unique (gemeente_id, afschrift_id, vorm, nr),
  foreign key (gemeente_id, afschrift_id) references afschrift (gemeente_id, id) on delete cascade
);

-- ── Who sees it ─────────────────────────────────────────────────────────────────────────────────────────────────────

-- As what the resident who is here may ask about this person and how much they see, as one word to compare; nothing when
-- they may not.
create function afschrift_zicht(p_persoon uuid) returns text
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select string_agg(v.hoedanigheid || ':' || v.zicht, ',' order by v.hoedanigheid, v.zicht)
  from voor_wie() v where v.persoon_id = p_persoon and v.verzoeken
$$;

do $$ declare t text; begin
  foreach t in array array['afschrift', 'afschrift_deel', 'afschrift_stuk'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy eigenaar on %I for all to deelwijzer_eigenaar using (true) with check (true)', t);
  end loop;
end $$;
create policy inwoner on afschrift for select to deelwijzer_inwoner using (
  gemeente_id = (select huidige_gemeente()) and vrager_id = (select huidige_persoon())
  and zicht is not distinct from afschrift_zicht(persoon_id));
create policy inwoner on afschrift_deel for select to deelwijzer_inwoner using (
  gemeente_id = (select huidige_gemeente())
  and exists (select from afschrift a where a.gemeente_id = afschrift_deel.gemeente_id and a.id = afschrift_deel.afschrift_id));
create policy inwoner_schrijft on afschrift_deel for insert to deelwijzer_inwoner with check (
  gemeente_id = (select huidige_gemeente())
  and exists (select from afschrift a where a.gemeente_id = afschrift_deel.gemeente_id and a.id = afschrift_deel.afschrift_id and a.staat = 'bezig'));
create policy inwoner on afschrift_stuk for select to deelwijzer_inwoner using (
  gemeente_id = (select huidige_gemeente())
  and exists (select from afschrift a where a.gemeente_id = afschrift_stuk.gemeente_id and a.id = afschrift_stuk.afschrift_id));
create policy inwoner_schrijft on afschrift_stuk for insert to deelwijzer_inwoner with check (
  gemeente_id = (select huidige_gemeente())
  and exists (select from afschrift a where a.gemeente_id = afschrift_stuk.gemeente_id and a.id = afschrift_stuk.afschrift_id and a.staat = 'bezig'));
grant select on afschrift to deelwijzer_inwoner;
grant select, insert on afschrift_deel, afschrift_stuk to deelwijzer_inwoner;

-- ── What a resident could not read yet, and has a right to ─────────────────────────────────────────────────────────

grant select (verwerkingsactiviteit, gesloten_op) on dossier to deelwijzer_inwoner;
grant select (grondslag, doorbrekingsgrond, wet_gaat_voor) on verstrekking to deelwijzer_inwoner;

-- About oneself alone: what was looked up, and who may decide in one's place.
create policy inwoner on suwinet_raadpleging for select to deelwijzer_inwoner using (
  gemeente_id = (select huidige_gemeente()) and persoon_id = (select huidige_persoon()) and dossier_id = any (array(select d.id from dossier d)));
grant select (gemeente_id, id, nummer, dossier_id, persoon_id, doel, inhoud, op) on suwinet_raadpleging to deelwijzer_inwoner;
create policy afschrift on vertegenwoordiging for select to deelwijzer_inwoner using (
  gemeente_id = (select huidige_gemeente()) and persoon_id = (select huidige_persoon()));
grant select (gemeente_id, id, persoon_id, soort, gezag, bron_soort, geldig_van, geldig_tot, vastgesteld_op) on vertegenwoordiging to deelwijzer_inwoner;

-- Where somebody lives is told to themselves alone: a child can live where a parent may not come.
create function afschrift_persoon(p_persoon uuid) returns table (id uuid, naam text, geboortedatum date, geboorte_onvolledig text, telefoon text,
  adres text, geheim_adres boolean, overleden_op date, brp_op timestamptz, curatele boolean)
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select p.id, p.naam, p.geboortedatum, p.geboorte_onvolledig, p.telefoon,
    case when p.id = huidige_persoon() then p.adres end, case when p.id = huidige_persoon() then p.geheim_adres end,
    p.overleden_op, p.brp_op, p.curatele
  from persoon p where p.gemeente_id = huidige_gemeente() and p.id = p_persoon
    and exists (select from voor_wie() v where v.persoon_id = p.id)
$$;

-- ── Asking ──────────────────────────────────────────────────────────────────────────────────────────────────────────

-- One that runs is the one that is given; a few in a day at most (DW028).
create function vraag_afschrift(p_id uuid, p_persoon uuid, p_per_dag integer, p_nu timestamptz) returns uuid
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
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
end $$;

-- Where a copy on paper may go: to the address that we have, when the resident said that nobody else opens their post; else
-- it is fetched. Unknown is not a yes, and the address is not asked again.
create function afschrift_papierweg() returns text
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select case when p.adres is not null and not coalesce(b.geen_bericht, false)
      and k.veilig = 'ja' and (k.geheim_bekend or not woont_geheim(p.id))
      and not exists (select from bereikbaar_kanaal n where n.gemeente_id = p.gemeente_id and n.persoon_id = p.id and n.kanaal = 'pagina' and n.veilig = 'nee')
    then 'post' else 'ophalen' end
  from persoon p left join bereikbaar b on b.gemeente_id = p.gemeente_id and b.persoon_id = p.id
    left join bereikbaar_kanaal k on k.gemeente_id = p.gemeente_id and k.persoon_id = p.id and k.kanaal = 'post'
  where p.gemeente_id = huidige_gemeente() and p.id = huidige_persoon()
$$;

-- A task in each dossier that this resident sees of this person: whoever works there prints that dossier and no other.
create function vraag_afschrift_op_papier(p_afschrift uuid, p_dossiers uuid[], p_nu timestamptz) returns integer
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
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
end $$;

-- ── Making it: by the clock, and each part as who asked ────────────────────────────────────────────────────────────

create function afschriften_te_doen() returns table (id uuid, persoon_id uuid, vrager_id uuid)
language plpgsql stable security definer set search_path = deelwijzer, pg_temp as $$
begin
  perform eis_ronde();
  return query select a.id, a.persoon_id, a.vrager_id from afschrift a
    where a.gemeente_id = huidige_gemeente() and a.staat in ('wacht', 'bezig') order by a.gevraagd_op, a.id limit 20;
end $$;

-- Counts a try before it, so that also what takes the whole program down is not tried for ever. @returns may it go on
create function begin_afschrift(p_id uuid, p_pogingen integer, p_nu timestamptz) returns boolean
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
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
end $$;

create function mislukt_afschrift(p_id uuid, p_nu timestamptz) returns void
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  perform eis_ronde();
  update afschrift x set staat = 'mislukt', bijgewerkt_op = p_nu
    where x.gemeente_id = huidige_gemeente() and x.id = p_id and x.staat in ('wacht', 'bezig');
  delete from afschrift_deel d using afschrift x where x.gemeente_id = huidige_gemeente() and x.id = p_id and x.staat = 'mislukt'
    and d.gemeente_id = x.gemeente_id and d.afschrift_id = x.id;
end $$;

-- Names of others around this person, to make them unrecognisable in what people wrote: who works in their dossiers, who
-- reads along, and their family. For the clock alone, that gives them to nobody.
create function afschrift_namen(p_id uuid) returns table (id uuid, naam text)
language plpgsql stable security definer set search_path = deelwijzer, pg_temp as $$
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
end $$;

-- A part is there: in the transaction that read it. @returns how many are
create function tel_afschriftdelen(p_id uuid, p_nu timestamptz) returns integer
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
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
end $$;

-- The files are there: in the transaction that made them.
create function eindig_afschrift(p_id uuid, p_nu timestamptz, p_verloopt timestamptz) returns void
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  if (select count(distinct s.vorm) from afschrift_stuk s where s.gemeente_id = huidige_gemeente() and s.afschrift_id = p_id) <> 4 then
    raise exception 'niet alle bestanden' using errcode = 'check_violation';
  end if;
  update afschrift x set staat = 'klaar', klaar = x.klaar + 1, klaar_op = p_nu, verloopt_op = p_verloopt, bijgewerkt_op = p_nu
    where x.gemeente_id = huidige_gemeente() and x.id = p_id and x.vrager_id = huidige_persoon() and x.staat = 'bezig'
      and p_verloopt between p_nu and p_nu + interval '8 days';
  if not found then raise exception 'geen afschrift' using errcode = 'insufficient_privilege'; end if;
  delete from afschrift_deel d where d.gemeente_id = huidige_gemeente() and d.afschrift_id = p_id;
end $$;

-- What is past its day goes, and a month later also that it was there; the log remembers it. @returns how many expired
create function ruim_afschriften_op(p_nu timestamptz) returns integer
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
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
end $$;

do $$ declare f regprocedure; begin
  for f in select p.oid::regprocedure from pg_proc p where p.pronamespace = 'deelwijzer'::regnamespace and p.proname in ('afschrift_zicht',
    'afschrift_persoon', 'vraag_afschrift', 'afschrift_papierweg', 'vraag_afschrift_op_papier', 'afschriften_te_doen', 'begin_afschrift',
    'mislukt_afschrift', 'afschrift_namen', 'tel_afschriftdelen', 'eindig_afschrift', 'ruim_afschriften_op')
  loop execute format('revoke all on function %s from public', f); end loop;
end $$;
grant execute on function afschrift_zicht(uuid), afschrift_persoon(uuid), vraag_afschrift(uuid, uuid, integer, timestamptz), afschrift_papierweg(),
  vraag_afschrift_op_papier(uuid, uuid[], timestamptz), tel_afschriftdelen(uuid, timestamptz), eindig_afschrift(uuid, timestamptz, timestamptz) to deelwijzer_inwoner;
grant execute on function afschriften_te_doen(), begin_afschrift(uuid, integer, timestamptz), mislukt_afschrift(uuid, timestamptz),
  afschrift_namen(uuid), ruim_afschriften_op(timestamptz) to deelwijzer_app;
