import { sql } from 'kysely'
import type { Tx } from './database.ts'

/** One line of the log: who did what, in which role, why, about whom, with what outcome (E-248). */
export interface Gebeurtenis {
  id: string
  traceId: string
  tijdstip: Date
  handeling: string
  actor: { soort: 'medewerker'; medewerkerId: string; petId: string | null } | { soort: 'inwoner' }
  rol: string
  organisatie: string | null
  doel: string
  verwerkingsactiviteit: string
  betrokkeneId: string | null
  objectSoort: string
  objectId: string | null
  uitkomst: 'gedaan' | 'geweigerd' | 'toegestaan'
  /** Never content of a dossier and never a name: at most what kind of thing it was. */
  toelichting: string | null
}

/** Writes log lines in the transaction of the act itself: no line, no act; no act, no line. */
export async function insertGebeurtenissen(
  tx: Tx,
  gemeenteId: string,
  gebeurtenissen: readonly Gebeurtenis[],
): Promise<void> {
  if (gebeurtenissen.length === 0) return
  await tx
    .insertInto('gebeurtenis')
    .values(
      gebeurtenissen.map((g) => ({
        gemeente_id: gemeenteId,
        id: g.id,
        trace_id: g.traceId,
        tijdstip: g.tijdstip,
        handeling: g.handeling,
        actor_soort: g.actor.soort,
        medewerker_id: g.actor.soort === 'medewerker' ? g.actor.medewerkerId : null,
        pet_id: g.actor.soort === 'medewerker' ? g.actor.petId : null,
        rol: g.rol,
        organisatie: g.organisatie,
        doel: g.doel,
        verwerkingsactiviteit: g.verwerkingsactiviteit,
        betrokkene_id: g.betrokkeneId,
        object_soort: g.objectSoort,
        object_id: g.objectId,
        uitkomst: g.uitkomst,
        toelichting: g.toelichting,
      })),
    )
    .execute()
}

export interface GelezenGebeurtenis {
  id: string
  tijdstip: Date
  handeling: string
  actorSoort: string
  rol: string
  organisatie: string | null
  doel: string
  objectSoort: string
  uitkomst: string
  toelichting: string | null
  betrokkeneId: string | null
}

export interface Inzagevraag {
  hoogstens: number
  /** A month in the Netherlands, `yyyy-mm`; without it the newest lines of all months. */
  maand?: string | undefined
  /** Only what professionals did. */
  alleenMedewerkers?: boolean | undefined
}

const maandInNederland = sql<string>`to_char(tijdstip at time zone 'Europe/Amsterdam', 'YYYY-MM')`

/** The log lines about these people, newest first; row security decides which of them the reader may see. */
export async function listGebeurtenissenOver(
  tx: Tx,
  persoonIds: readonly string[],
  vraag: Inzagevraag,
): Promise<GelezenGebeurtenis[]> {
  let query = tx
    .selectFrom('gebeurtenis')
    .select(['id', 'tijdstip', 'handeling', 'actor_soort', 'rol', 'organisatie', 'doel'])
    .select(['object_soort', 'uitkomst', 'toelichting', 'betrokkene_id'])
    .where('betrokkene_id', 'in', [...persoonIds])
    .orderBy('volgnummer', 'desc')
    .limit(vraag.hoogstens)
  if (vraag.maand !== undefined) query = query.where(maandInNederland, '=', vraag.maand)
  if (vraag.alleenMedewerkers === true) query = query.where('actor_soort', '=', 'medewerker')
  return (await query.execute()).map((r) => ({
    id: r.id,
    tijdstip: r.tijdstip,
    handeling: r.handeling,
    actorSoort: r.actor_soort,
    rol: r.rol,
    organisatie: r.organisatie,
    doel: r.doel,
    objectSoort: r.object_soort,
    uitkomst: r.uitkomst,
    toelichting: r.toelichting,
    betrokkeneId: r.betrokkene_id,
  }))
}

/** The months in which something was done with the data of these people, newest first, as `yyyy-mm`. */
export async function listMaandenMetInzage(
  tx: Tx,
  persoonIds: readonly string[],
): Promise<string[]> {
  const rijen = await tx
    .selectFrom('gebeurtenis')
    .select(maandInNederland.as('maand'))
    .distinct()
    .where('betrokkene_id', 'in', [...persoonIds])
    .orderBy('maand', 'desc')
    .limit(120)
    .execute()
  return rijen.map((r) => r.maand)
}
