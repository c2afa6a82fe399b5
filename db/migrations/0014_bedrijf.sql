-- Operations: how this installation is doing, for whoever keeps it running.

-- Asked by deelwijzer_app without a gemeente: a monitor has no session, and with that context every table about people
-- looks empty. So this function counts over all gemeenten itself and gives numbers and moments, never a row. Not the role
-- of the sequencer: that one may be a process on another machine, and what must be seen here is that it stands still.
create function toestand_van_systeem(
  out migraties integer,
  out wachtrij bigint, out wachtrij_seconden double precision,
  out bomen integer, out boom smallint, out bevroren_op timestamptz,
  out checkpoint_op timestamptz, out checkpoint_grootte bigint, out getuigd_op timestamptz, out getuige_vereist boolean,
  out laatste_regel timestamptz, out signalen bigint, out signalen_achter_seconden double precision)
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select
    (select max(m.nummer) from migratie m),
    -- A queue this long is one answer: behind. Counting on would only make it slower.
    (select count(*) from (select from wachtrij limit 100000) w),
    -- Both by the clock of the database. Entries come in order, apart from transactions that ran at the same time.
    (select extract(epoch from clock_timestamp() - w.sinds)::float8 from wachtrij w order by w.volgnummer limit 1),
    (select count(*)::int from boom), b.nr, b.bevroren_op,
    (select c.gemaakt_op from checkpoint c where c.boom = b.nr and c.gepubliceerd_op is not null order by c.grootte desc limit 1),
    (select c.grootte from checkpoint c where c.boom = b.nr and c.gepubliceerd_op is not null order by c.grootte desc limit 1),
    (select c.gemaakt_op from checkpoint c where c.boom = b.nr and c.getuigd order by c.grootte desc limit 1),
    coalesce((select i.getuige_vereist from logboek_instelling i), false),
    (select max(l.tijdstip) from gemeente g cross join lateral (
      select x.tijdstip from gebeurtenis x where x.gemeente_id = g.id order by x.tijdstip desc limit 1) l),
    (select coalesce(sum(s.aantal), 0)::bigint from gemeente g cross join lateral (
      select count(*) as aantal from signaal x where x.gemeente_id = g.id and x.staat = 'nieuw') s),
    -- The oldest line in which no signals were looked for. Nothing where that never began.
    (select coalesce(max(extract(epoch from clock_timestamp() - l.tijdstip)), 0)::float8 from signaal_ronde r cross join lateral (
      select x.tijdstip from gebeurtenis x where x.gemeente_id = r.gemeente_id and x.volgnummer > r.verwerkt order by x.volgnummer limit 1) l)
  from (select) een left join lateral (select x.nr, x.bevroren_op from boom x order by x.nr desc limit 1) b on true
$$;
revoke all on function toestand_van_systeem() from public;
grant execute on function toestand_van_systeem() to deelwijzer_app;
