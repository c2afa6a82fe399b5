import type { Client } from 'pg'
import { hasTable, stream } from './stroom.ts'
import type { Verslag } from './verslag.ts'

/** A place in the log: the tree first, then the index. */
const plek = (g: string) =>
  `(select (b.boom::bigint << 53) + b.index from deelwijzer.blad b where b.gemeente_id = ${g}.gemeente_id and b.gebeurtenis_id = ${g}.id)`

/** What was done without informing first has a higher place in the log than the besluit it rests on (E-039). */
const vraag = `select v.id::text as id, v.besluit_id::text as besluit,
    (select min(${plek('g')}) from deelwijzer.gebeurtenis g where g.gemeente_id = v.gemeente_id and g.besluit_id = v.besluit_id
      and g.handeling = 'besluiten' and g.uitkomst = 'gedaan' and g.betrokkene_id = v.persoon_id) as besloten,
    (select min(${plek('g')}) from deelwijzer.gebeurtenis g where g.gemeente_id = v.gemeente_id and g.object_soort = 'verstrekking'
      and g.object_id = v.id and g.uitkomst = 'gedaan') as gedaan,
    exists (select from deelwijzer.gebeurtenis g where g.gemeente_id = v.gemeente_id and g.object_soort = 'verstrekking'
      and g.object_id = v.id and g.uitkomst = 'gedaan') as gelogd
  from deelwijzer.verstrekking v where v.geinformeerd = 'achteraf'`

export async function checkVerstrekkingen(client: Client, verslag: Verslag): Promise<void> {
  if (!(await hasTable(client, 'verstrekking'))) {
    verslag.note('Deze database kent nog geen verstrekkingen; hun volgorde is niet nagegaan.')
    return
  }
  for await (const rijen of stream<{
    id: string
    besluit: string
    besloten: string | null
    gedaan: string | null
    gelogd: boolean
  }>(client, 'verstrekkingen', vraag)) {
    for (const { id, besluit, besloten, gedaan, gelogd } of rijen) {
      verslag.tel('verstrekkingen zonder vooraf informeren')
      // What still waits for its place comes behind everything that has one.
      const later =
        gelogd && besloten !== null && (gedaan === null || BigInt(gedaan) > BigInt(besloten))
      if (later) continue
      const wat = gelogd
        ? `besluit ${besluit} staat niet eerder in het logboek`
        : 'van deze verstrekking is er geen regel in het logboek'
      verslag.add('besluit-niet-eerst', `verstrekking ${id}`, wat)
    }
  }
}
