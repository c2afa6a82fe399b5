import type { Client } from 'pg'
import { seconden } from './vullen.ts'

/**
 * Is the load a world that the product could have made? `toegang` equals its sources (in a sample of petten, or all of
 * it with the product's own `controleer_toegang`), and references point to something.
 * @returns one line per mistake
 */
export async function controleerToegang(
  beheer: Client,
  alles: boolean,
  meld: (regel: string) => void,
): Promise<string[]> {
  const fouten: string[] = []
  const begin = performance.now()
  const verschil = alles
    ? `select pet_id, dossier_id, bron, verschil from controleer_toegang()`
    : `with p as materialized (select array_agg(id) as ids from (
        (select id from pet order by md5(id::text) limit 40)
        union (select vervanger_pet_id from vervanging limit 20)
        union (select pet_id from doeltoegang where soort = 'nood' limit 20)) x),
      a as (select ${KOLOMMEN} from toegang where pet_id = any ((select ids from p)::uuid[])),
      b as (select ${KOLOMMEN} from toegang_volgens_bronnen where pet_id = any ((select ids from p)::uuid[]))
      select pet_id, dossier_id, bron, 'te veel' as verschil from (select * from a except select * from b) x
      union all select pet_id, dossier_id, bron, 'te weinig' from (select * from b except select * from a) x`
  const { rows } = await beheer.query<{ pet_id: string; verschil: string; bron: string }>(verschil)
  for (const rij of rows) fouten.push(`toegang ${rij.verschil}: ${rij.bron} van pet ${rij.pet_id}`)
  meld(
    `toegang tegen haar bronnen (${alles ? 'alles' : 'steekproef van petten'}): ${rows.length} verschillen, ${seconden(begin)}`,
  )

  for (const tabel of ['dossier', 'dossier_persoon', 'gegeven', 'betrokkenheid', 'doeltoegang']) {
    for (const wees of await verwijzingen(beheer, tabel)) fouten.push(wees)
  }
  const { rows: tellingen } = await beheer.query<{
    tabel: string
    aantal: number
    grootte: string
  }>(
    `select relname as tabel, reltuples::bigint as aantal, pg_size_pretty(pg_total_relation_size(oid)) as grootte from pg_class
    where relname in ('dossier', 'gegeven', 'persoon', 'dossier_persoon', 'betrokkenheid', 'vervanging', 'doeltoegang', 'relatie', 'pet', 'toegang') and relkind = 'r'
    order by 2 desc`,
  )
  meld(tellingen.map((t) => `${t.tabel} ${t.aantal} (${t.grootte})`).join(' · '))
  const { rows: bronnen } = await beheer.query<{ bron: string; aantal: number }>(
    `select bron, count(*) as aantal from toegang group by 1 order by 2 desc`,
  )
  meld(`toegang: ${bronnen.map((b) => `${b.bron} ${b.aantal}`).join(' · ')}`)
  return fouten
}

const KOLOMMEN =
  'gemeente_id, pet_id, dossier_id, doel, bron, bron_id, via_id, vlaggen, geldig_van, geldig_tot, laatst_gewijzigd'

/** The load did not ask the foreign keys; a sample of blocks does afterwards. */
async function verwijzingen(beheer: Client, tabel: string): Promise<string[]> {
  const { rows } = await beheer.query<{ naam: string; doel: string; aan: string; leeg: string }>(
    `select c.conname as naam, c.confrelid::regclass::text as doel,
      (select string_agg(format('d.%I = x.%I', f.attname, a.attname), ' and ')
        from unnest(c.conkey, c.confkey) k(van, naar)
        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.van
        join pg_attribute f on f.attrelid = c.confrelid and f.attnum = k.naar) as aan,
      (select string_agg(format('x.%I is not null', a.attname), ' and ')
        from unnest(c.conkey) k join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k) as leeg
    from pg_constraint c where c.contype = 'f' and c.conrelid = $1::regclass`,
    [tabel],
  )
  const fouten: string[] = []
  for (const { naam, doel, aan, leeg } of rows) {
    const steekproef = await beheer.query<{ aantal: number }>(
      `select count(*) as aantal from (select * from ${tabel} tablesample system (1) limit 20000) x
      where ${leeg} and not exists (select from ${doel} d where ${aan})`,
    )
    const aantal = steekproef.rows[0]?.aantal ?? 0
    if (aantal > 0) fouten.push(`${naam}: ${aantal} rijen verwijzen naar niets`)
  }
  return fouten
}
