-- Requests under a right: to see, correct, complete, erase, restrict, object, take along, complain (E-223…E-236, AVG 12–21,
-- Awb hoofdstuk 9). A request has one part per dossier, because law, controller and remedy follow the dossier and not the
-- employer (C-22). What happened stands in steps that nobody can change; the head only carries what follows from them.

create table rechtsverzoek (
  gemeente_id uuid not null references gemeente (id),
  id uuid not null,
  nummer text not null,
  soort text not null check (soort in ('inzage', 'afschrift', 'informatie', 'verbeteren', 'aanvullen', 'verwijderen',
    'beperken', 'bezwaar', 'overdracht', 'klacht', 'bezwaar-besluit')),
  -- About whom, and who asks: themselves or who represents them.
  persoon_id uuid not null,
  indiener_id uuid not null,
  hoedanigheid text not null check (hoedanigheid in ('zelf', 'ouder', 'voogd', 'curator', 'mentor', 'gemachtigde')),
  kanaal text not null check (kanaal in ('mijn', 'post', 'balie', 'telefoon')),
  -- Who entered it; empty when the resident did.
  pet_id uuid,
  sleutel uuid not null,
  -- The clock starts when it came in, not when somebody got round to entering it.
  ontvangen_op date not null,
  ingediend_op timestamptz not null,
  -- Two clocks: what the gemeente agreed with itself, and the law (C-11). Empty: only the other one runs.
  lokaal date,
  wettelijk date not null,
  verlengd_lokaal date,
  verlengd_wettelijk date,
  identiteit boolean not null default false,
  stand text not null default 'open' check (stand in ('open', 'wacht', 'besloten', 'afgerond', 'ingetrokken', 'doorgezonden')),
  te_laat_op timestamptz,
  -- About a line in the log, when it asks why somebody looked.
  gebeurtenis_id uuid,
  -- About an earlier decision on a request (Awb).
  tegen_id uuid,
  -- A complaint: about the gemeente and who works there, or about an organisation with rules of its own.
  klacht_over text check (klacht_over in ('gemeente', 'organisatie', 'onbekend')),
  organisatie_id uuid,
  inhoud jsonb not null check (is_verzegeld(inhoud)),
  primary key (gemeente_id, id),
  constraint rechtsverzoek_nummer_key unique (gemeente_id, nummer),
  unique (gemeente_id, sleutel),
  unique (gemeente_id, id, persoon_id),
  foreign key (gemeente_id, persoon_id) references persoon (gemeente_id, id),
  foreign key (gemeente_id, indiener_id) references persoon (gemeente_id, id),
  foreign key (gemeente_id, pet_id) references pet (gemeente_id, id),
  foreign key (gemeente_id, organisatie_id) references organisatie (gemeente_id, id),
  check ((kanaal = 'mijn') = (pet_id is null)),
  check ((hoedanigheid = 'zelf') = (persoon_id = indiener_id)),
  check ((soort = 'klacht') = (klacht_over is not null)),
  check ((soort = 'bezwaar-besluit') = (tegen_id is not null)),
  check (ontvangen_op <= (ingediend_op at time zone 'Europe/Amsterdam')::date),
  -- No clock that stands still: the longest time the law gives is twelve weeks and the days that the Algemene termijnenwet adds.
  constraint rechtsverzoek_klok check (wettelijk > ontvangen_op and wettelijk <= ontvangen_op + 140),
  check ((verlengd_wettelijk is not null) or (verlengd_lokaal is null))
);
create index rechtsverzoek_persoon on rechtsverzoek (gemeente_id, persoon_id, ingediend_op desc);
create index rechtsverzoek_indiener on rechtsverzoek (gemeente_id, indiener_id, ingediend_op desc);
create index rechtsverzoek_open on rechtsverzoek (gemeente_id, (coalesce(verlengd_wettelijk, wettelijk))) where stand in ('open', 'wacht');

create table verzoekdeel (
  gemeente_id uuid not null,
  id uuid not null,
  verzoek_id uuid not null,
  nr smallint not null check (nr between 1 and 50),
  persoon_id uuid not null,
  -- Empty: of the gemeente as a whole (a complaint, an objection to a decision).
  dossier_id uuid,
  -- Copied, so that the desk can name the dossier without opening it.
  dossier_nummer text,
  dossier_soort text,
  taak text,
  -- Who decides: the college (Awb), or the hulpverlener, also when the gemeente employs them (Jeugdwet 7.3.17).
  beslisser text not null check (beslisser in ('college', 'hulpverlener', 'klachtbehandelaar')),
  -- The task in the dossier; it ends with the decision.
  plicht_id uuid,
  stand text not null default 'open' check (stand in ('open', 'voorstel', 'besloten', 'uitgevoerd', 'vervallen')),
  primary key (gemeente_id, id),
  unique (gemeente_id, verzoek_id, nr),
  unique (gemeente_id, verzoek_id, id),
  foreign key (gemeente_id, verzoek_id, persoon_id) references rechtsverzoek (gemeente_id, id, persoon_id),
  foreign key (gemeente_id, dossier_id) references dossier (gemeente_id, id),
  foreign key (gemeente_id, plicht_id) references plicht (gemeente_id, id),
  check ((dossier_id is null) = (dossier_nummer is null) and (dossier_id is null) = (dossier_soort is null))
);
create index verzoekdeel_verzoek on verzoekdeel (gemeente_id, verzoek_id);
create index verzoekdeel_dossier on verzoekdeel (gemeente_id, dossier_id) where dossier_id is not null;
create index verzoekdeel_plicht on verzoekdeel (gemeente_id, plicht_id) where plicht_id is not null;

-- One datum that is asked about, with what is wrong and what should stand there instead.
create table verzoekonderdeel (
  gemeente_id uuid not null,
  id uuid not null,
  deel_id uuid not null,
  nr smallint not null check (nr between 1 and 200),
  soort text not null check (soort in ('alles', 'gegeven', 'document', 'verklaring', 'contact', 'besluit', 'deling', 'anders')),
  gegeven_id uuid,
  document_id uuid,
  inhoud jsonb not null check (is_verzegeld(inhoud)),
  primary key (gemeente_id, id),
  unique (gemeente_id, deel_id, nr),
  unique (gemeente_id, deel_id, id),
  foreign key (gemeente_id, deel_id) references verzoekdeel (gemeente_id, id),
  check ((soort = 'gegeven') = (gegeven_id is not null)),
  check ((soort = 'document') = (document_id is not null))
);
create index verzoekonderdeel_gegeven on verzoekonderdeel (gemeente_id, gegeven_id) where gegeven_id is not null;

create table verzoekstap (
  gemeente_id uuid not null,
  id uuid not null,
  verzoek_id uuid not null,
  nr smallint not null check (nr between 1 and 500),
  deel_id uuid,
  soort text not null check (soort in ('ontvangen', 'identiteit', 'vraag', 'antwoord', 'verlengd', 'voorstel', 'gehoord',
    'besloten', 'uitgevoerd', 'verteld', 'te-laat', 'doorgezonden', 'ingetrokken', 'afgerond')),
  op timestamptz not null,
  -- Empty for both: the clock did it.
  pet_id uuid,
  persoon_id uuid,
  -- Does the resident read this step? A proposal is not a decision yet.
  zichtbaar boolean not null default true,
  -- With 'verlengd': the new last days. With 'vraag': the day until which we wait.
  lokaal date,
  wettelijk date,
  inhoud jsonb check (is_verzegeld(inhoud)),
  primary key (gemeente_id, id),
  unique (gemeente_id, verzoek_id, nr),
  foreign key (gemeente_id, verzoek_id) references rechtsverzoek (gemeente_id, id),
  foreign key (gemeente_id, verzoek_id, deel_id) references verzoekdeel (gemeente_id, verzoek_id, id),
  foreign key (gemeente_id, pet_id) references pet (gemeente_id, id),
  check (pet_id is null or persoon_id is null),
  check (soort <> 'verlengd' or wettelijk is not null),
  check (soort <> 'voorstel' or not zichtbaar),
  check (soort not in ('voorstel', 'besloten', 'uitgevoerd') or deel_id is not null)
);

-- The decision on one part: written, with reasons, and with the road that is open against it.
create table verzoekbesluit (
  gemeente_id uuid not null,
  id uuid not null,
  nummer text not null,
  deel_id uuid not null,
  pet_id uuid not null,
  uitkomst text not null check (uitkomst in ('toegewezen', 'deels', 'afgewezen', 'niet-behandeld')),
  -- On which mandate the college was spoken for (E-230); empty for a hulpverlener.
  mandaat text check (length(mandaat) between 1 and 200),
  rechtsmiddel text not null check (rechtsmiddel in ('bezwaar', 'beroep', 'rechtbank', 'ombudsman', 'klachtregeling')),
  -- The last day of that road, when the law sets one.
  rechtsmiddel_tot date,
  genomen_op timestamptz not null,
  -- What the rules answered at that moment, when they were asked.
  antwoord jsonb,
  inhoud jsonb not null check (is_verzegeld(inhoud)),
  primary key (gemeente_id, id),
  constraint verzoekbesluit_nummer_key unique (gemeente_id, nummer),
  unique (gemeente_id, deel_id),
  unique (gemeente_id, id, deel_id),
  foreign key (gemeente_id, deel_id) references verzoekdeel (gemeente_id, id),
  foreign key (gemeente_id, pet_id) references pet (gemeente_id, id)
);
alter table rechtsverzoek add foreign key (gemeente_id, tegen_id) references verzoekbesluit (gemeente_id, id);

-- Per datum yes or no, and what must be done with it: open to the database, that refuses to carry out anything else.
create table verzoekbesluit_onderdeel (
  gemeente_id uuid not null,
  besluit_id uuid not null,
  deel_id uuid not null,
  onderdeel_id uuid not null,
  oordeel text not null check (oordeel in ('ja', 'nee', 'deels')),
  uitvoering text not null check (uitvoering in ('verbeteren', 'aanvullen', 'wissen', 'beperken', 'stoppen', 'verstrekken', 'geen')),
  primary key (gemeente_id, besluit_id, onderdeel_id),
  unique (gemeente_id, onderdeel_id),
  foreign key (gemeente_id, besluit_id, deel_id) references verzoekbesluit (gemeente_id, id, deel_id),
  foreign key (gemeente_id, deel_id, onderdeel_id) references verzoekonderdeel (gemeente_id, deel_id, id),
  check (oordeel <> 'nee' or uitvoering = 'geen')
);

-- Who works here and was in what the request is about: by the look that is asked about, by being named in a complaint, or by
-- their own word. They do not handle it (Awb 2:4, 9:7 lid 1). Nobody is taken off this list.
create table verzoek_uitgesloten (
  gemeente_id uuid not null,
  verzoek_id uuid not null,
  medewerker_id uuid not null,
  waarom text not null check (waarom in ('blik', 'genoemd', 'zelf')),
  op timestamptz not null default now(),
  primary key (gemeente_id, verzoek_id, medewerker_id),
  foreign key (gemeente_id, verzoek_id) references rechtsverzoek (gemeente_id, id),
  foreign key (gemeente_id, medewerker_id) references medewerker (gemeente_id, id)
);

do $$ declare t text; begin
  foreach t in array array['verzoekonderdeel', 'verzoekstap', 'verzoekbesluit', 'verzoekbesluit_onderdeel', 'verzoek_uitgesloten'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function weiger_wijziging()', t || '_blijft', t);
  end loop;
  foreach t in array array['rechtsverzoek', 'verzoekdeel'] loop
    execute format('create trigger %I before delete on %I for each row execute function weiger_wijziging()', t || '_blijft', t);
  end loop;
  foreach t in array array['rechtsverzoek', 'verzoekdeel', 'verzoekonderdeel', 'verzoekstap', 'verzoekbesluit', 'verzoekbesluit_onderdeel',
      'verzoek_uitgesloten'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy eigenaar on %I for all to deelwijzer_eigenaar using (true) with check (true)', t);
  end loop;
end $$;

-- The day of a task can also move because the request got more time; the reason then stands in that step.
alter table plicht_verloop add column verzoekstap_id uuid;
alter table plicht_verloop drop constraint plicht_verloop_check2;
alter table plicht_verloop add constraint plicht_verloop_reden check ((soort = 'verzet') = (reden is not null or verzoekstap_id is not null));
alter table plicht_verloop add foreign key (gemeente_id, verzoekstap_id) references verzoekstap (gemeente_id, id);

-- ── Who may ask about whom ──────────────────────────────────────────────────────────────────────────────────────────

-- In which quality the resident who is here may ask something about this person; nothing when they may not. From twelve a
-- child asks for themselves, and a parent beside them as long as the law says so (UAVG 5 lid 4, C-10).
create function mag_verzoeken_voor(p_persoon uuid) returns text
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select case when p_persoon = huidige_persoon() then 'zelf' else (
    select v.soort from vertegenwoordiging v join persoon k on k.gemeente_id = v.gemeente_id and k.id = v.persoon_id
    where v.gemeente_id = huidige_gemeente() and v.persoon_id = p_persoon and v.vertegenwoordiger_id = huidige_persoon()
      and v.soort in ('ouder', 'voogd') and v.gezag = 'ja' and v.geldig_van <= current_date and (v.geldig_tot is null or v.geldig_tot > current_date)
      and k.geboortedatum > (current_date - interval '16 years')
    order by v.soort limit 1) end
$$;
revoke all on function mag_verzoeken_voor(uuid) from public;
grant execute on function mag_verzoeken_voor(uuid) to deelwijzer_inwoner;

-- ── Who does not handle it, and who at the desk reads it ────────────────────────────────────────────────────────────

-- Whose look a request asks about or complains about: that look is of the person of the request.
create function verzoek_over_blik() returns trigger language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare g gebeurtenis%rowtype;
begin
  select * into g from gebeurtenis x where x.gemeente_id = new.gemeente_id and x.id = new.gebeurtenis_id;
  if g.id is null or g.betrokkene_id is distinct from new.persoon_id then
    raise exception 'deze regel gaat over een ander' using errcode = 'insufficient_privilege';
  end if;
  insert into verzoek_uitgesloten (gemeente_id, verzoek_id, medewerker_id, waarom)
    select m.gemeente_id, new.id, m.id, 'blik' from medewerker m where m.gemeente_id = new.gemeente_id and m.id = g.medewerker_id;
  return null;
end $$;
revoke all on function verzoek_over_blik() from public;
create trigger rechtsverzoek_over_blik after insert on rechtsverzoek for each row when (new.gebeurtenis_id is not null) execute function verzoek_over_blik();

-- Why this medewerker stays out of a request, in whatever pet; nothing when they need not. An objection: who decided first or
-- proposed that (Awb 7:5 lid 1, 10:3 lid 3), and whose look the first request was about.
create function uitgesloten_van(p_gemeente uuid, p_verzoek uuid, p_medewerker uuid) returns text
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
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
$$;
revoke all on function uitgesloten_van(uuid, uuid, uuid) from public;
-- The same for who is here.
create function mijn_uitsluiting(p_verzoek uuid) returns text
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select uitgesloten_van(huidige_gemeente(), p_verzoek, huidige_medewerker())
$$;
revoke all on function mijn_uitsluiting(uuid) from public;
grant execute on function mijn_uitsluiting(uuid) to deelwijzer_app, deelwijzer_breed;

-- Who is named in a complaint that was made just now. The words themselves are sealed, so whoever writes it down gives them
-- here once: they are compared and not kept. A full name counts, and a last name of four letters or more.
create function sluit_genoemden_uit(p_verzoek uuid, p_tekst text) returns void
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
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
end $$;
revoke all on function sluit_genoemden_uit(uuid, text) from public;
grant execute on function sluit_genoemden_uit(uuid, text) to deelwijzer_app, deelwijzer_inwoner;

-- By their own word: a text does not always say a name. Only about oneself, and there is no way back.
create function sluit_mij_uit(p_verzoek uuid) returns void
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  perform eis_pet();
  insert into verzoek_uitgesloten (gemeente_id, verzoek_id, medewerker_id, waarom)
    select v.gemeente_id, v.id, huidige_medewerker(), 'zelf' from rechtsverzoek v
    where v.gemeente_id = huidige_gemeente() and v.id = p_verzoek and v.soort in ('klacht', 'bezwaar-besluit') and v.stand in ('open', 'wacht')
      and huidige_petsoort() = 'bezwaarbehandelaar'
    on conflict do nothing;
  if not found and mijn_uitsluiting(p_verzoek) is null then raise exception 'geen verzoek' using errcode = 'insufficient_privilege'; end if;
end $$;
revoke all on function sluit_mij_uit(uuid) from public;
grant execute on function sluit_mij_uit(uuid) to deelwijzer_breed;

-- Is there another klachtbehandelaar who may? If not, the college has to name one.
create function ander_behandelt(p_verzoek uuid) returns boolean
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select exists (select from pet p where p.gemeente_id = huidige_gemeente() and p.soort = 'bezwaarbehandelaar' and p.toegekend_op is not null
    and p.geldig_van <= now() and (p.geldig_tot is null or p.geldig_tot > now()) and p.medewerker_id <> huidige_medewerker()
    and uitgesloten_van(p.gemeente_id, p_verzoek, p.medewerker_id) is null)
$$;
revoke all on function ander_behandelt(uuid) from public;
grant execute on function ander_behandelt(uuid) to deelwijzer_breed;

-- A question about a look in a dossier of the help, in the part that lies there. Who looked does not answer it alone.
create function deel_over_blik(p_gemeente uuid, p_deel uuid) returns boolean
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select exists (select from verzoekdeel d join rechtsverzoek v on v.gemeente_id = d.gemeente_id and v.id = d.verzoek_id
      join gebeurtenis g on g.gemeente_id = v.gemeente_id and g.id = v.gebeurtenis_id and g.dossier_id = d.dossier_id and g.medewerker_id is not null
    where d.gemeente_id = p_gemeente and d.id = p_deel and v.soort = 'informatie' and d.beslisser = 'hulpverlener')
$$;
revoke all on function deel_over_blik(uuid, uuid) from public;

-- What the desk reads of a request: the parts that it decides. What a hulpverlener decides stays under their secrecy, text and
-- all; of that the desk sees that it is there, when, and who decides. One exception: the account of a look, given to the
-- privacy officer by who looked. Who reconsiders reads the contested part. Who stays out of it reads nothing of it.
create function balie_leest_deel(p_deel uuid) returns boolean
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
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
$$;
create function balie_leest(p_verzoek uuid) returns boolean
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select exists (select from verzoekdeel d where d.gemeente_id = huidige_gemeente() and d.verzoek_id = p_verzoek and balie_leest_deel(d.id))
$$;
-- The words: no role behind the desk selects these columns, it asks for them here.
create function verzoekinhoud_voor_balie(p_verzoek uuid) returns table (id uuid, inhoud jsonb)
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select v.id, v.inhoud from rechtsverzoek v where v.gemeente_id = huidige_gemeente() and v.id = p_verzoek and balie_leest(v.id)
$$;
-- Of a step without a part: said to, or by, everybody who decides.
create function stapinhoud_voor_balie(p_verzoek uuid) returns table (id uuid, inhoud jsonb)
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select s.id, s.inhoud from verzoekstap s where s.gemeente_id = huidige_gemeente() and s.verzoek_id = p_verzoek
    and case when s.deel_id is null then balie_leest(p_verzoek) else balie_leest_deel(s.deel_id) end
$$;
revoke all on function balie_leest_deel(uuid), balie_leest(uuid), verzoekinhoud_voor_balie(uuid), stapinhoud_voor_balie(uuid) from public;
grant execute on function balie_leest_deel(uuid), balie_leest(uuid), verzoekinhoud_voor_balie(uuid), stapinhoud_voor_balie(uuid) to deelwijzer_breed;

-- ── What follows from what ──────────────────────────────────────────────────────────────────────────────────────────

-- A part belongs to a dossier of, or with, this person; the task to decide goes to somebody who works there.
create function verzoekdeel_begint() returns trigger language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
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
end $$;
revoke all on function verzoekdeel_begint() from public;
create trigger verzoekdeel_begint before insert on verzoekdeel for each row execute function verzoekdeel_begint();

-- A datum that is asked about stands in that dossier, about that person or about the family they belong to.
create function verzoekonderdeel_past() returns trigger language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
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
end $$;
revoke all on function verzoekonderdeel_past() from public;
create trigger verzoekonderdeel_past before insert on verzoekonderdeel for each row execute function verzoekonderdeel_past();

-- An objection is to a decision on a request about the same person: somebody else's is not opened by objecting to it.
create function bezwaar_past() returns trigger language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  if not exists (select from verzoekbesluit b join verzoekdeel d on d.gemeente_id = b.gemeente_id and d.id = b.deel_id
      where b.gemeente_id = new.gemeente_id and b.id = new.tegen_id and d.persoon_id = new.persoon_id) then
    raise exception 'dit besluit gaat over een ander' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
revoke all on function bezwaar_past() from public;
create trigger rechtsverzoek_bezwaar_past before insert on rechtsverzoek for each row when (new.tegen_id is not null) execute function bezwaar_past();

-- The part of each question that waits for an answer; empty for one about all. An answer to all answers every question.
create function open_vragen(p_gemeente uuid, p_verzoek uuid) returns setof uuid
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select distinct s.deel_id from verzoekstap s where s.gemeente_id = p_gemeente and s.verzoek_id = p_verzoek and s.soort = 'vraag'
    and not exists (select from verzoekstap a where a.gemeente_id = s.gemeente_id and a.verzoek_id = s.verzoek_id and a.soort = 'antwoord'
      and a.nr > s.nr and (a.deel_id is null or a.deel_id is not distinct from s.deel_id))
$$;
revoke all on function open_vragen(uuid, uuid) from public;

-- Steps are numbered, wait for each other, and carry the head along. What has ended stays ended.
create function verzoekstap_telt() returns trigger language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
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
end $$;
revoke all on function verzoekstap_telt() from public;
create trigger verzoekstap_telt before insert on verzoekstap for each row execute function verzoekstap_telt();

-- After the step is there: the tasks in the dossiers move with the clock, or end with the request.
create function verzoekstap_volgt() returns trigger language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
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
end $$;
revoke all on function verzoekstap_volgt() from public;
create trigger verzoekstap_volgt after insert on verzoekstap for each row execute function verzoekstap_volgt();

-- A decision is of who may take it: the college on a mandate (E-230), and then by somebody else than who proposed it; the
-- hulpverlener in their own dossier; a complaint by who is there for it, never by whom it is about (Awb 9:7).
create function bewaak_verzoekbesluit() returns trigger language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
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
end $$;
revoke all on function bewaak_verzoekbesluit() from public;
create trigger verzoekbesluit_bewaakt before insert on verzoekbesluit for each row execute function bewaak_verzoekbesluit();

create function verzoekbesluit_volgt() returns trigger language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare d verzoekdeel%rowtype;
begin
  update verzoekdeel set stand = 'besloten' where gemeente_id = new.gemeente_id and id = new.deel_id returning * into d;
  update plicht set gedaan_op = new.genomen_op, afloop = 'gedaan' where gemeente_id = new.gemeente_id and id = d.plicht_id and gedaan_op is null;
  if not exists (select from verzoekdeel x where x.gemeente_id = d.gemeente_id and x.verzoek_id = d.verzoek_id and x.stand in ('open', 'voorstel')) then
    update rechtsverzoek set stand = 'besloten' where gemeente_id = d.gemeente_id and id = d.verzoek_id and stand in ('open', 'wacht');
  end if;
  return null;
end $$;
revoke all on function verzoekbesluit_volgt() from public;
create trigger verzoekbesluit_volgt after insert on verzoekbesluit for each row execute function verzoekbesluit_volgt();

-- It ends by itself, with the last thing that was decided or carried out: nobody has to remember, and nobody can say so
-- too early. At the end of the transaction, when what was decided per datum stands there as well.
create function rond_verzoek_af() returns trigger language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
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
end $$;
revoke all on function rond_verzoek_af() from public;
create constraint trigger verzoekbesluit_rondt_af after insert on verzoekbesluit deferrable initially deferred for each row execute function rond_verzoek_af();
create constraint trigger verzoekstap_rondt_af after insert on verzoekstap deferrable initially deferred for each row
  when (new.soort = 'uitgevoerd') execute function rond_verzoek_af();

-- A decision on an objection that is right takes the place of the first, for the data that it is about (Awb 7:11 lid 2).
create function onderdeel_vervangen(p_gemeente uuid, p_onderdeel uuid) returns boolean
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select exists (select from verzoekonderdeel o join verzoekbesluit b on b.gemeente_id = o.gemeente_id and b.deel_id = o.deel_id
      join rechtsverzoek z on z.gemeente_id = b.gemeente_id and z.tegen_id = b.id
      join verzoekdeel x on x.gemeente_id = z.gemeente_id and x.verzoek_id = z.id
      join verzoekonderdeel n on n.gemeente_id = x.gemeente_id and n.deel_id = x.id and n.nr = o.nr
      join verzoekbesluit_onderdeel u on u.gemeente_id = n.gemeente_id and u.onderdeel_id = n.id and u.oordeel in ('ja', 'deels')
    where o.gemeente_id = p_gemeente and o.id = p_onderdeel)
$$;
revoke all on function onderdeel_vervangen(uuid, uuid) from public;
grant execute on function onderdeel_vervangen(uuid, uuid) to deelwijzer_app;
-- By which decision this one was replaced, for who reads this one: a number and a moment, so that both letters say the same.
create function vervangen_door(p_besluit uuid) returns table (nummer text, op timestamptz)
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select n.nummer, n.genomen_op from verzoekbesluit n join verzoekdeel d on d.gemeente_id = n.gemeente_id and d.id = n.deel_id
    join rechtsverzoek z on z.gemeente_id = d.gemeente_id and z.id = d.verzoek_id
  where n.gemeente_id = huidige_gemeente() and z.tegen_id = p_besluit and n.uitkomst in ('toegewezen', 'deels')
  order by n.genomen_op desc limit 1
$$;
revoke all on function vervangen_door(uuid) from public;
grant execute on function vervangen_door(uuid) to deelwijzer_app, deelwijzer_breed, deelwijzer_inwoner;

-- The task is not done before there is a decision, whatever somebody says about it.
create function taak_van_verzoek_blijft() returns trigger language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  if exists (select from verzoekdeel d where d.gemeente_id = new.gemeente_id and d.plicht_id = new.id and d.stand in ('open', 'voorstel')) then
    raise exception 'dit verzoek loopt nog' using errcode = 'DW016';
  end if;
  return new;
end $$;
revoke all on function taak_van_verzoek_blijft() from public;
create trigger plicht_van_verzoek_blijft before update on plicht for each row
  when (old.code = 'beslis-rechtsverzoek' and old.gedaan_op is null and new.gedaan_op is not null) execute function taak_van_verzoek_blijft();

-- The day of a task moves with the clock of its request (0023 with one more reason).
create or replace function bewaak_plicht() returns trigger
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
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
end $$;

-- ── Who sees and writes what ────────────────────────────────────────────────────────────────────────────────────────

-- A resident: what they asked, and what was asked about them; nothing any more about whom they no longer represent.
create policy inwoner on rechtsverzoek for select to deelwijzer_inwoner using (
  gemeente_id = (select huidige_gemeente())
  and (persoon_id = (select huidige_persoon())
    or (indiener_id = (select huidige_persoon()) and persoon_id = any (array(select z.persoon_id from zichtbaar_voor_inwoner() z)))));
create policy inwoner_schrijft on rechtsverzoek for insert to deelwijzer_inwoner with check (
  gemeente_id = (select huidige_gemeente()) and kanaal = 'mijn' and pet_id is null and indiener_id = (select huidige_persoon())
  and hoedanigheid = mag_verzoeken_voor(persoon_id) and identiteit and stand = 'open' and te_laat_op is null
  and verlengd_wettelijk is null and verlengd_lokaal is null);
create policy inwoner on verzoekdeel for select to deelwijzer_inwoner using (
  gemeente_id = (select huidige_gemeente()) and exists (select from rechtsverzoek v where v.gemeente_id = verzoekdeel.gemeente_id and v.id = verzoekdeel.verzoek_id));
-- Only in a dossier that they may know of.
create policy inwoner_schrijft on verzoekdeel for insert to deelwijzer_inwoner with check (
  gemeente_id = (select huidige_gemeente())
  and exists (select from rechtsverzoek v where v.gemeente_id = verzoekdeel.gemeente_id and v.id = verzoekdeel.verzoek_id
    and v.indiener_id = (select huidige_persoon()) and v.stand = 'open' and v.kanaal = 'mijn')
  and (dossier_id is null or dossier_id = any (array(select d.id from dossier d))
    -- With an objection the dossier follows from the decision that they read.
    or exists (select from rechtsverzoek v where v.gemeente_id = verzoekdeel.gemeente_id and v.id = verzoekdeel.verzoek_id and v.soort = 'bezwaar-besluit')));
create policy inwoner on verzoekonderdeel for select to deelwijzer_inwoner using (
  gemeente_id = (select huidige_gemeente()) and exists (select from verzoekdeel d where d.gemeente_id = verzoekonderdeel.gemeente_id and d.id = verzoekonderdeel.deel_id));
create policy inwoner_schrijft on verzoekonderdeel for insert to deelwijzer_inwoner with check (
  gemeente_id = (select huidige_gemeente())
  and exists (select from verzoekdeel d join rechtsverzoek v on v.gemeente_id = d.gemeente_id and v.id = d.verzoek_id
    where d.gemeente_id = verzoekonderdeel.gemeente_id and d.id = verzoekonderdeel.deel_id and v.indiener_id = (select huidige_persoon()) and v.stand = 'open'
      and (v.soort = 'bezwaar-besluit'
        or (gegeven_id is null or exists (select from gegeven g where g.gemeente_id = verzoekonderdeel.gemeente_id and g.id = verzoekonderdeel.gegeven_id))
        and (document_id is null or exists (select from document g where g.gemeente_id = verzoekonderdeel.gemeente_id and g.id = verzoekonderdeel.document_id)))));
create policy inwoner on verzoekstap for select to deelwijzer_inwoner using (
  gemeente_id = (select huidige_gemeente()) and zichtbaar
  and exists (select from rechtsverzoek v where v.gemeente_id = verzoekstap.gemeente_id and v.id = verzoekstap.verzoek_id)
  and (deel_id is null or exists (select from verzoekdeel d where d.gemeente_id = verzoekstap.gemeente_id and d.id = verzoekstap.deel_id)));
create policy inwoner_schrijft on verzoekstap for insert to deelwijzer_inwoner with check (
  gemeente_id = (select huidige_gemeente()) and persoon_id = (select huidige_persoon()) and pet_id is null and zichtbaar
  and soort in ('ontvangen', 'antwoord', 'ingetrokken')
  and exists (select from rechtsverzoek v where v.gemeente_id = verzoekstap.gemeente_id and v.id = verzoekstap.verzoek_id and v.indiener_id = (select huidige_persoon())
    -- Who may only look along by now, asks nothing and takes nothing back.
    and mag_verzoeken_voor(v.persoon_id) is not null));
create policy inwoner on verzoekbesluit for select to deelwijzer_inwoner using (
  gemeente_id = (select huidige_gemeente()) and exists (select from verzoekdeel d where d.gemeente_id = verzoekbesluit.gemeente_id and d.id = verzoekbesluit.deel_id));
create policy inwoner on verzoekbesluit_onderdeel for select to deelwijzer_inwoner using (
  gemeente_id = (select huidige_gemeente()) and exists (select from verzoekbesluit b where b.gemeente_id = verzoekbesluit_onderdeel.gemeente_id and b.id = verzoekbesluit_onderdeel.besluit_id));

-- A professional: the parts in dossiers that they read, and those that are their task after a dossier was closed. A
-- complaint about them is not among these: it has no dossier, and its part is of the klachtbehandelaar.
create policy bereik on verzoekdeel for select to deelwijzer_app using (
  gemeente_id = (select huidige_gemeente()) and beslisser <> 'klachtbehandelaar'
  and (dossier_id = any (array(select t.dossier_id from toegang t where t.vlaggen & 2 > 0 and t.bron <> 'nood'))
    or plicht_id = any (array(select p.id from plicht p where p.code = 'beslis-rechtsverzoek'))));
-- Asked by id: the head of what one sees a part of, or entered just now.
create function mijn_verzoeken() returns setof uuid
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select d.verzoek_id from verzoekdeel d where d.gemeente_id = huidige_gemeente() and d.beslisser <> 'klachtbehandelaar'
    and (d.dossier_id in (select t.dossier_id from toegang t where t.gemeente_id = huidige_gemeente() and t.pet_id = huidige_pet() and t.vlaggen & 2 > 0
        and t.bron <> 'nood' and t.geldig_van <= now() and (t.geldig_tot is null or t.geldig_tot > now()))
      or d.plicht_id in (select mijn_open_plichten()))
$$;
revoke all on function mijn_verzoeken() from public;
grant execute on function mijn_verzoeken() to deelwijzer_app;
create policy bereik on rechtsverzoek for select to deelwijzer_app using (
  gemeente_id = (select huidige_gemeente()) and (id = any (array(select mijn_verzoeken()))
    -- A complaint that somebody enters can be about them or theirs: after that act nobody in the team reads it again.
    or (pet_id = (select huidige_pet()) and stand = 'open' and (soort <> 'klacht' or xmin = pg_current_xact_id()::xid))));
-- On which of these this pet may work, and not only look: in whose dossier it writes, or who has the task.
create function mijn_werkverzoeken() returns setof uuid
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select d.verzoek_id from verzoekdeel d where d.gemeente_id = huidige_gemeente() and d.beslisser <> 'klachtbehandelaar'
    and (d.dossier_id in (select t.dossier_id from toegang t where t.gemeente_id = huidige_gemeente() and t.pet_id = huidige_pet() and t.vlaggen & 8 > 0
        and t.bron <> 'nood' and t.geldig_van <= now() and (t.geldig_tot is null or t.geldig_tot > now()))
      or d.plicht_id in (select mijn_open_plichten()))
$$;
revoke all on function mijn_werkverzoeken() from public;
grant execute on function mijn_werkverzoeken() to deelwijzer_app;
-- By post, at the counter, by phone: entered by who works in a dossier with this person, for somebody in that dossier.
create policy schrijven on rechtsverzoek for insert to deelwijzer_app with check (
  gemeente_id = (select huidige_gemeente()) and kanaal <> 'mijn' and pet_id = (select huidige_pet()) and not identiteit and stand = 'open' and te_laat_op is null
  and verlengd_wettelijk is null and verlengd_lokaal is null
  and exists (select from dossier_persoon dp join toegang t on t.dossier_id = dp.dossier_id and t.vlaggen & 8 > 0 where dp.persoon_id = rechtsverzoek.persoon_id)
  and exists (select from dossier_persoon dp join toegang t on t.dossier_id = dp.dossier_id and t.vlaggen & 8 > 0 where dp.persoon_id = rechtsverzoek.indiener_id));
create policy schrijven on verzoekdeel for insert to deelwijzer_app with check (
  gemeente_id = (select huidige_gemeente())
  and exists (select from rechtsverzoek v where v.gemeente_id = verzoekdeel.gemeente_id and v.id = verzoekdeel.verzoek_id and v.pet_id = (select huidige_pet()) and v.stand = 'open')
  and (dossier_id is null or exists (select from toegang t where t.dossier_id = verzoekdeel.dossier_id and t.vlaggen & 8 > 0)));
create policy bereik on verzoekonderdeel for select to deelwijzer_app using (
  gemeente_id = (select huidige_gemeente()) and exists (select from verzoekdeel d where d.gemeente_id = verzoekonderdeel.gemeente_id and d.id = verzoekonderdeel.deel_id));
-- Also in a part that lies in no dossier, which who entered it cannot read back.
create function voert_in(p_deel uuid) returns boolean
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select exists (select from verzoekdeel d join rechtsverzoek v on v.gemeente_id = d.gemeente_id and v.id = d.verzoek_id
    where d.gemeente_id = huidige_gemeente() and d.id = p_deel and v.pet_id = huidige_pet() and v.stand = 'open' and v.xmin = pg_current_xact_id()::xid)
$$;
revoke all on function voert_in(uuid) from public;
grant execute on function voert_in(uuid) to deelwijzer_app;
create policy schrijven on verzoekonderdeel for insert to deelwijzer_app with check (
  gemeente_id = (select huidige_gemeente()) and voert_in(deel_id));
create policy bereik on verzoekstap for select to deelwijzer_app using (
  gemeente_id = (select huidige_gemeente()) and exists (select from rechtsverzoek v where v.gemeente_id = verzoekstap.gemeente_id and v.id = verzoekstap.verzoek_id)
  -- What was said about a part in another dossier stays there.
  and (deel_id is null or exists (select from verzoekdeel d where d.gemeente_id = verzoekstap.gemeente_id and d.id = verzoekstap.deel_id)));
create policy schrijven on verzoekstap for insert to deelwijzer_app with check (
  gemeente_id = (select huidige_gemeente()) and pet_id = (select huidige_pet()) and persoon_id is null
  and soort in ('ontvangen', 'identiteit', 'vraag', 'antwoord', 'voorstel', 'besloten', 'uitgevoerd', 'verteld', 'verlengd')
  and exists (select from rechtsverzoek v where v.gemeente_id = verzoekstap.gemeente_id and v.id = verzoekstap.verzoek_id
    and (v.pet_id = (select huidige_pet()) or v.id = any (array(select mijn_werkverzoeken()))))
  and (deel_id is null or exists (select from verzoekdeel d where d.gemeente_id = verzoekstap.gemeente_id and d.id = verzoekstap.deel_id)));
create policy bereik on verzoekbesluit for select to deelwijzer_app using (
  gemeente_id = (select huidige_gemeente()) and exists (select from verzoekdeel d where d.gemeente_id = verzoekbesluit.gemeente_id and d.id = verzoekbesluit.deel_id));
create policy schrijven on verzoekbesluit for insert to deelwijzer_app with check (
  gemeente_id = (select huidige_gemeente()) and pet_id = (select huidige_pet())
  and exists (select from verzoekdeel d where d.gemeente_id = verzoekbesluit.gemeente_id and d.id = verzoekbesluit.deel_id));
create policy bereik on verzoekbesluit_onderdeel for select to deelwijzer_app using (
  gemeente_id = (select huidige_gemeente()) and exists (select from verzoekbesluit b where b.gemeente_id = verzoekbesluit_onderdeel.gemeente_id and b.id = verzoekbesluit_onderdeel.besluit_id));
create policy schrijven on verzoekbesluit_onderdeel for insert to deelwijzer_app with check (
  gemeente_id = (select huidige_gemeente())
  and exists (select from verzoekbesluit b where b.gemeente_id = verzoekbesluit_onderdeel.gemeente_id and b.id = verzoekbesluit_onderdeel.besluit_id and b.pet_id = (select huidige_pet())
    -- With the decision, never afterwards.
    and b.xmin = pg_current_xact_id()::xid));

-- Requests of which the decision is objected to: who reconsiders it reads it.
create function bestreden_verzoeken() returns setof uuid
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select d.verzoek_id from rechtsverzoek z join verzoekbesluit b on b.gemeente_id = z.gemeente_id and b.id = z.tegen_id
    join verzoekdeel d on d.gemeente_id = b.gemeente_id and d.id = b.deel_id
  where z.gemeente_id = huidige_gemeente() and z.soort = 'bezwaar-besluit' and z.stand in ('open', 'wacht', 'besloten')
$$;
revoke all on function bestreden_verzoeken() from public;
grant execute on function bestreden_verzoeken() to deelwijzer_breed;
-- The desk: complaints and objections for who is there for them, everything else for the privacy officer and the
-- leidinggevende. They see that it is there, and read what they decide about (balie_leest_deel); never the dossier.
create policy breed on rechtsverzoek for select to deelwijzer_breed using (
  gemeente_id = (select huidige_gemeente())
  and case when soort in ('klacht', 'bezwaar-besluit') then (select huidige_petsoort()) = 'bezwaarbehandelaar'
    else (select huidige_petsoort()) in ('privacy-officer', 'leidinggevende')
      or (select huidige_petsoort()) = 'bezwaarbehandelaar' and id = any (array(select bestreden_verzoeken())) end);
do $$ declare t text; k text; begin
  foreach t in array array['verzoekdeel', 'verzoekstap'] loop
    execute format('create policy breed on %I for select to deelwijzer_breed using (gemeente_id = (select huidige_gemeente())
      and exists (select from rechtsverzoek v where v.gemeente_id = %I.gemeente_id and v.id = %I.verzoek_id))', t, t, t);
  end loop;
  foreach t in array array['verzoekonderdeel', 'verzoekbesluit'] loop
    execute format('create policy breed on %I for select to deelwijzer_breed using (gemeente_id = (select huidige_gemeente()) and balie_leest_deel(deel_id))', t);
  end loop;
end $$;
create policy breed on verzoekbesluit_onderdeel for select to deelwijzer_breed using (
  gemeente_id = (select huidige_gemeente()) and exists (select from verzoekbesluit b where b.gemeente_id = verzoekbesluit_onderdeel.gemeente_id and b.id = verzoekbesluit_onderdeel.besluit_id));
create policy breed_schrijft on verzoekstap for insert to deelwijzer_breed with check (
  gemeente_id = (select huidige_gemeente()) and pet_id = (select huidige_pet()) and persoon_id is null
  and soort in ('identiteit', 'vraag', 'antwoord', 'verlengd', 'gehoord', 'besloten', 'verteld', 'doorgezonden')
  and exists (select from rechtsverzoek v where v.gemeente_id = verzoekstap.gemeente_id and v.id = verzoekstap.verzoek_id
    -- What is reconsidered is read and not worked on.
    and (v.soort in ('klacht', 'bezwaar-besluit')) = ((select huidige_petsoort()) = 'bezwaarbehandelaar'))
  -- Nobody works on what they may not read.
  and case when deel_id is null then balie_leest(verzoek_id) else balie_leest_deel(deel_id) end);
create policy breed_schrijft on verzoekbesluit for insert to deelwijzer_breed with check (
  gemeente_id = (select huidige_gemeente()) and pet_id = (select huidige_pet())
  and balie_leest_deel(deel_id));
create policy breed_schrijft on verzoekbesluit_onderdeel for insert to deelwijzer_breed with check (
  gemeente_id = (select huidige_gemeente())
  and exists (select from verzoekbesluit b where b.gemeente_id = verzoekbesluit_onderdeel.gemeente_id and b.id = verzoekbesluit_onderdeel.besluit_id and b.pet_id = (select huidige_pet())
    -- With the decision, never afterwards.
    and b.xmin = pg_current_xact_id()::xid));
-- To whom the letter goes: the names of who asked and about whom. Not of what only a hulpverlener decides: that somebody is
-- helped there is part of the secret.
create policy breed_verzoek on persoon for select to deelwijzer_breed using (
  gemeente_id = (select huidige_gemeente())
  and (select true from rechtsverzoek v where v.gemeente_id = persoon.gemeente_id and persoon.id in (v.persoon_id, v.indiener_id) and balie_leest(v.id) limit 1));

grant select, insert on rechtsverzoek, verzoekdeel, verzoekonderdeel, verzoekstap to deelwijzer_app, deelwijzer_inwoner;
grant select, insert on verzoekbesluit, verzoekbesluit_onderdeel to deelwijzer_app, deelwijzer_breed;
grant select on verzoekbesluit, verzoekbesluit_onderdeel to deelwijzer_inwoner;
grant select on verzoekdeel, verzoekonderdeel to deelwijzer_breed;
grant select (gemeente_id, id, nummer, soort, persoon_id, indiener_id, hoedanigheid, kanaal, pet_id, ontvangen_op, ingediend_op, lokaal, wettelijk,
  verlengd_lokaal, verlengd_wettelijk, identiteit, stand, te_laat_op, gebeurtenis_id, tegen_id, klacht_over, organisatie_id) on rechtsverzoek to deelwijzer_breed;
grant select (gemeente_id, id, verzoek_id, nr, deel_id, soort, op, pet_id, persoon_id, zichtbaar, lokaal, wettelijk) on verzoekstap to deelwijzer_breed;
grant insert on verzoekstap to deelwijzer_breed;

-- On which mandate the pet that is on speaks for the college; of no other pet.
create function mijn_mandaat() returns text
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select p.mandaat from pet p where p.gemeente_id = huidige_gemeente() and p.id = huidige_pet() and p.medewerker_id = huidige_medewerker()
$$;
revoke all on function mijn_mandaat() from public;
grant execute on function mijn_mandaat() to deelwijzer_app, deelwijzer_breed;

-- What is past its last day without a decision. For the clock, that has no pet on: numbers of requests, never about whom.
create function verzoeken_te_laat() returns table (gemeente_id uuid, verzoek_id uuid, soort text)
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select v.gemeente_id, v.id, v.soort from rechtsverzoek v
  where huidige_medewerker() is null and huidige_persoon() is null and v.stand in ('open', 'wacht') and v.te_laat_op is null
    and coalesce(v.verlengd_wettelijk, v.wettelijk) < (now() at time zone 'Europe/Amsterdam')::date
$$;
revoke all on function verzoeken_te_laat() from public;
grant execute on function verzoeken_te_laat() to deelwijzer_app;
create function meld_verzoek_te_laat(p_gemeente uuid, p_verzoek uuid, p_stap uuid) returns void
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  if not exists (select from verzoeken_te_laat() t where t.gemeente_id = p_gemeente and t.verzoek_id = p_verzoek) then return; end if;
  insert into verzoekstap (gemeente_id, id, verzoek_id, nr, soort, op) values (p_gemeente, p_stap, p_verzoek, 1, 'te-laat', now());
end $$;
revoke all on function meld_verzoek_te_laat(uuid, uuid, uuid) from public;
grant execute on function meld_verzoek_te_laat(uuid, uuid, uuid) to deelwijzer_app;

-- Where the asker lives is kept secret: their letter does not go by post without asking. Of a request that the reader sees.
create function verzoek_adres_geheim(p_verzoek uuid) returns boolean
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select exists (select from rechtsverzoek v where v.gemeente_id = huidige_gemeente() and v.id = p_verzoek and (woont_geheim(v.indiener_id) or woont_geheim(v.persoon_id)))
$$;
revoke all on function verzoek_adres_geheim(uuid) from public;
grant execute on function verzoek_adres_geheim(uuid) to deelwijzer_app, deelwijzer_breed;
