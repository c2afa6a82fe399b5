import type { Client } from 'pg'
import type { Kluis } from '../kluis/kluis.ts'
import { freeze, type Gebeurtenis } from './gebeurtenis.ts'

interface OudeRegel {
  gemeente_id: string
  id: string
  trace_id: string
  tijdstip: Date
  handeling: string
  actor_soort: string
  medewerker_id: string | null
  pet_id: string | null
  rol: string
  organisatie: string | null
  doel: string
  verwerkingsactiviteit: string
  betrokkene_id: string | null
  object_soort: string
  object_id: string | null
  uitkomst: Gebeurtenis['uitkomst']
  toelichting: string | null
}

const stap = 500

/**
 * Gives the log lines of an older version their frozen bytes and a place in the queue, in the order they were written.
 * What they say does not change. Batch by batch: if we crash, the next start goes on where it stopped.
 *
 * @param client as the owner of the schema
 * @returns how many lines were taken over
 */
export async function takeOverEvents(client: Client, kluis: Kluis): Promise<number> {
  for (let aantal = 0; ;) {
    await client.query('begin')
    const { rows } = await client.query<OudeRegel>(
      `select g.* from deelwijzer.gebeurtenis g where not exists (select from deelwijzer.gebeurtenis_bewijs b
         where b.gemeente_id = g.gemeente_id and b.gebeurtenis_id = g.id) order by g.volgnummer limit ${stap}`,
    )
    for (const rij of rows) await takeOver(client, kluis, rij)
    await client.query('commit')
    aantal += rows.length
    if (rows.length < stap) return aantal
  }
}

async function takeOver(client: Client, kluis: Kluis, rij: OudeRegel): Promise<void> {
  const keten =
    rij.betrokkene_id === null ? undefined : await stand(client, rij.gemeente_id, rij.betrokkene_id)
  const bewijs = await freeze(kluis, rij.gemeente_id, gebeurtenisVan(rij), keten)
  await client.query(
    `insert into deelwijzer.gebeurtenis_bewijs (gemeente_id, gebeurtenis_id, persoon_id, keten, nr, vorige, bytes, commitment)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    Object.values(bewijs),
  )
}

async function stand(client: Client, gemeente: string, persoon: string) {
  await client.query(
    `insert into deelwijzer.logboek_keten (gemeente_id, persoon_id, keten, aantal) values ($1, $2, $2, 0) on conflict do nothing`,
    [gemeente, persoon],
  )
  const { rows } = await client.query<{ aantal: string; laatste: Buffer | null }>(
    `select aantal, laatste from deelwijzer.logboek_keten where gemeente_id = $1 and persoon_id = $2 and keten = $2`,
    [gemeente, persoon],
  )
  return { id: persoon, nr: Number(rows[0]?.aantal ?? 0) + 1, vorige: rows[0]?.laatste ?? null }
}

function gebeurtenisVan(r: OudeRegel): Gebeurtenis {
  return {
    id: r.id,
    traceId: r.trace_id,
    // Older versions kept no span and no beginning.
    spanId: '0000000000000000',
    begonnen: r.tijdstip,
    tijdstip: r.tijdstip,
    handeling: r.handeling,
    actor:
      r.actor_soort === 'medewerker'
        ? { soort: 'medewerker', medewerkerId: r.medewerker_id ?? '', petId: r.pet_id }
        : // Which resident looked was not kept.
          { soort: 'inwoner', persoonId: '' },
    rol: r.rol,
    organisatie: r.organisatie,
    doel: r.doel,
    verwerkingsactiviteit: r.verwerkingsactiviteit,
    betrokkeneId: r.betrokkene_id,
    objectSoort: r.object_soort,
    objectId: r.object_id,
    dossierId: null,
    besluitId: null,
    besloten: false,
    grond: null,
    uitkomst: r.uitkomst,
    toelichting: r.toelichting,
    regelset: null,
    netwerk: null,
  }
}
