import type { Client } from 'pg'
import { stream } from './stroom.ts'
import type { Bevindingsoort, Verslag } from './verslag.ts'

interface Regel {
  soort: Bevindingsoort
  wat: string
  /** Gives one column `waar`. */
  vraag: string
}

const bewijs = `'gebeurtenis ' || x.gebeurtenis_id`
const isBlad = `exists (select from deelwijzer.blad b where b.gemeente_id = x.gemeente_id and b.gebeurtenis_id = x.gebeurtenis_id)`
const wacht = `exists (select from deelwijzer.wachtrij w where w.gemeente_id = x.gemeente_id and w.gebeurtenis_id = x.gebeurtenis_id)`
const heeftBewijs = `exists (select from deelwijzer.gebeurtenis_bewijs g where g.gemeente_id = x.gemeente_id and g.gebeurtenis_id = x.gebeurtenis_id)`

/** What must hold between the tables; each query gives the rows for which it does not. */
const regels: readonly Regel[] = [
  {
    soort: 'gebeurtenis-zonder-bewijs',
    wat: 'deze regel heeft geen vastgelegde bytes',
    vraag: `select 'gebeurtenis ' || x.id as waar from deelwijzer.gebeurtenis x where not exists (
      select from deelwijzer.gebeurtenis_bewijs g where g.gemeente_id = x.gemeente_id and g.gebeurtenis_id = x.id)`,
  },
  {
    soort: 'bewijs-zonder-gebeurtenis',
    wat: 'de vastgelegde bytes zijn er, de regel zelf niet',
    vraag: `select ${bewijs} as waar from deelwijzer.gebeurtenis_bewijs x where not exists (
      select from deelwijzer.gebeurtenis g where g.gemeente_id = x.gemeente_id and g.id = x.gebeurtenis_id)`,
  },
  {
    soort: 'bewijs-zonder-plek',
    wat: 'staat niet in de boom en ook niet in de wachtrij',
    vraag: `select ${bewijs} as waar from deelwijzer.gebeurtenis_bewijs x where not ${isBlad} and not ${wacht}`,
  },
  {
    soort: 'bewijs-op-twee-plekken',
    wat: 'staat in de boom en ook nog in de wachtrij',
    vraag: `select ${bewijs} as waar from deelwijzer.wachtrij x where ${isBlad} and ${heeftBewijs}`,
  },
  {
    soort: 'bewijs-op-twee-plekken',
    wat: 'staat meer dan eens in de wachtrij',
    vraag: `select ${bewijs} as waar from deelwijzer.wachtrij x group by x.gemeente_id, x.gebeurtenis_id having count(*) > 1`,
  },
  {
    soort: 'bewijs-op-twee-plekken',
    wat: 'staat meer dan eens in de boom',
    vraag: `select ${bewijs} as waar from deelwijzer.blad x where x.gebeurtenis_id is not null
      group by x.gemeente_id, x.gebeurtenis_id having count(*) > 1`,
  },
  {
    soort: 'wachtrij-zonder-bewijs',
    wat: 'wacht op een plek, maar de vastgelegde bytes zijn er niet',
    vraag: `select ${bewijs} as waar from deelwijzer.wachtrij x where not ${heeftBewijs}`,
  },
  {
    soort: 'wachtrij-anders-dan-bewijs',
    wat: 'wat in de wachtrij staat is anders dan wat is vastgelegd',
    vraag: `select ${bewijs} as waar from deelwijzer.wachtrij x join deelwijzer.gebeurtenis_bewijs g
      on g.gemeente_id = x.gemeente_id and g.gebeurtenis_id = x.gebeurtenis_id where g.commitment <> x.commitment`,
  },
  {
    soort: 'keten-gat',
    wat: 'hiervoor ontbreekt een nummer in de keten van deze persoon',
    vraag: chains(`x.nr <> coalesce(x.nr_voor, 0) + 1`),
  },
  {
    soort: 'keten-vorige',
    wat: 'wijst niet naar de regel ervoor in de keten van deze persoon',
    // After a gap the one before is not there to point at; the gap is told already.
    vraag: chains(
      `x.nr = coalesce(x.nr_voor, 0) + 1 and x.vorige is distinct from x.commitment_voor`,
    ),
  },
  {
    soort: 'keten-kop',
    wat: 'de stand van de keten is anders dan de laatste regel ervan',
    vraag: `with laatste as (
        select distinct on (gemeente_id, persoon_id, keten) gemeente_id, persoon_id, keten, nr, commitment
        from deelwijzer.gebeurtenis_bewijs where persoon_id is not null order by gemeente_id, persoon_id, keten, nr desc)
      select 'keten ' || coalesce(l.keten, k.keten) || ' van persoon ' || coalesce(l.persoon_id, k.persoon_id) as waar
      from laatste l full join deelwijzer.logboek_keten k
        on k.gemeente_id = l.gemeente_id and k.persoon_id = l.persoon_id and k.keten = l.keten
      where coalesce(k.aantal, 0) <> coalesce(l.nr, 0) or k.laatste is distinct from l.commitment`,
  },
]

function chains(waar: string): string {
  return `select ${bewijs} || ', nummer ' || x.nr || ' in keten ' || x.keten as waar from (
      select g.*, lag(g.nr) over w as nr_voor, lag(g.commitment) over w as commitment_voor
      from deelwijzer.gebeurtenis_bewijs g where g.persoon_id is not null
      window w as (partition by g.gemeente_id, g.persoon_id, g.keten order by g.nr)) x
    where ${waar}`
}

/** Do lines, frozen bytes, queue, tree and chains belong together? Without opening anything. */
export async function checkRelaties(client: Client, verslag: Verslag): Promise<void> {
  for (const [i, { soort, wat, vraag }] of regels.entries()) {
    for await (const rijen of stream<{ waar: string }>(client, `relatie_${i}`, vraag)) {
      for (const { waar } of rijen) verslag.add(soort, waar, wat)
    }
  }
  for (const tabel of ['gebeurtenis', 'gebeurtenis_bewijs', 'wachtrij', 'logboek_keten']) {
    const { rows } = await client.query<{ n: string }>(
      `select count(*) as n from deelwijzer.${tabel}`,
    )
    verslag.tel(tabel, Number(rows[0]?.n ?? 0))
  }
}
