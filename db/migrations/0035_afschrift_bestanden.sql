-- The files of documents go along with a copy (docs/decisions/0030), but for what was refused.

-- Documents about this person of which the last decision, on whosever request, did not give the file or may have left it
-- out. For who asked it themselves the decision says why; for another only that somebody looks first.
create function bijlagen_eerst_kijken(p_persoon uuid) returns setof uuid
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select x.id from (
    select distinct on (c.id) c.id, u.oordeel, o.soort
    from document c
      join verzoekdeel d on d.gemeente_id = c.gemeente_id and d.persoon_id = c.persoon_id and d.dossier_id = c.dossier_id
      join rechtsverzoek v on v.gemeente_id = d.gemeente_id and v.id = d.verzoek_id
      join verzoekonderdeel o on o.gemeente_id = d.gemeente_id and o.deel_id = d.id
        and (o.soort = 'alles' or o.document_id = c.id or o.gegeven_id = c.gegeven_id)
      join verzoekbesluit_onderdeel u on u.gemeente_id = o.gemeente_id and u.onderdeel_id = o.id
      join verzoekbesluit b on b.gemeente_id = u.gemeente_id and b.id = u.besluit_id
      left join verzoekbesluit t on t.gemeente_id = v.gemeente_id and t.id = v.tegen_id
      left join verzoekdeel td on td.gemeente_id = t.gemeente_id and td.id = t.deel_id
      left join rechtsverzoek tv on tv.gemeente_id = td.gemeente_id and tv.id = td.verzoek_id
    where c.gemeente_id = huidige_gemeente() and c.persoon_id = p_persoon
      and coalesce(tv.soort, v.soort) in ('inzage', 'afschrift', 'overdracht') and (v.tegen_id is null or u.oordeel <> 'nee')
      and exists (select from voor_wie() w where w.persoon_id = p_persoon)
    order by c.id, b.genomen_op desc, b.id desc, o.nr desc) x
  where x.oordeel = 'nee' or x.oordeel = 'deels' and x.soort <> 'document'
$$;
revoke all on function bijlagen_eerst_kijken(uuid) from public;
grant execute on function bijlagen_eerst_kijken(uuid) to deelwijzer_inwoner;
