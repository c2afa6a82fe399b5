import { sql } from 'kysely'
import type { Logregel } from '../logboek/logregel.ts'
import type { Tx } from './database.ts'
import type { Schema } from './schema.ts'

/** A line as supervision sees it: with who did it, and under what it is kept from a resident. */
export interface GevondenRegel extends Logregel {
  volgnummer: number
  besluitId: string | null
  besloten: boolean
}

export interface Logfilter {
  /** From this moment, up to (not including) the next. */
  van: Date
  tot: Date
  medewerkerId: string | undefined
  dossierId: string | undefined
  betrokkeneId: string | undefined
  handeling: string | undefined
  objectSoort: string | undefined
  uitkomst: string | undefined
  /** Only lines after this one in the list (older). */
  na: { tijdstip: Date; volgnummer: number } | undefined
}

type Rij = Schema['gebeurtenis_uitvoer'] & { tijdstip: Date }

/** A row of the view as a line; also of the same row as JSON, where moments are text. */
export function toLogregel(
  r: Omit<Rij, 'tijdstip' | 'begonnen'> & {
    tijdstip: Date | string
    begonnen: Date | string | null
  },
): GevondenRegel {
  return {
    id: r.id,
    volgnummer: r.volgnummer,
    gemeenteId: r.gemeente_id,
    gemeente: r.gemeente,
    traceId: r.trace_id,
    spanId: r.span_id,
    eerste: r.eerste,
    begonnen: r.begonnen === null ? null : new Date(r.begonnen),
    tijdstip: new Date(r.tijdstip),
    handeling: r.handeling,
    actorSoort: r.actor_soort,
    medewerkerId: r.medewerker_id,
    petId: r.pet_id,
    lezerId: r.lezer_id,
    rol: r.rol,
    organisatie: r.organisatie,
    doel: r.doel,
    verwerkingsactiviteit: r.verwerkingsactiviteit,
    betrokkeneId: r.betrokkene_id,
    objectSoort: r.object_soort,
    objectId: r.object_id,
    dossierId: r.dossier_id,
    // Lines of an older version name the besluit only as what they are about.
    besluitId: r.besluit_id ?? (r.object_soort === 'triagebesluit' ? r.object_id : null),
    besloten: r.besloten,
    grond: r.grond,
    uitkomst: r.uitkomst,
    toelichting: r.toelichting,
    regelset: r.regelset,
    netwerk: r.netwerk,
  }
}

/** Lines that fit, newest first. Row security: only the privacy officer, only their own gemeente. */
export async function searchLogregels(
  tx: Tx,
  filter: Logfilter,
  hoogstens: number,
): Promise<GevondenRegel[]> {
  let query = tx
    .selectFrom('gebeurtenis_uitvoer')
    .selectAll()
    .where('tijdstip', '>=', filter.van)
    .where('tijdstip', '<', filter.tot)
    .orderBy('tijdstip', 'desc')
    .orderBy('volgnummer', 'desc')
    .limit(hoogstens)
  if (filter.medewerkerId !== undefined)
    query = query.where('medewerker_id', '=', filter.medewerkerId)
  if (filter.dossierId !== undefined) query = query.where('dossier_id', '=', filter.dossierId)
  if (filter.betrokkeneId !== undefined)
    query = query.where('betrokkene_id', '=', filter.betrokkeneId)
  if (filter.handeling !== undefined) query = query.where('handeling', '=', filter.handeling)
  if (filter.objectSoort !== undefined) query = query.where('object_soort', '=', filter.objectSoort)
  if (filter.uitkomst !== undefined) query = query.where('uitkomst', '=', filter.uitkomst)
  if (filter.na !== undefined) {
    const { tijdstip, volgnummer } = filter.na
    query = query.where(sql<boolean>`(tijdstip, volgnummer) < (${tijdstip}, ${volgnummer})`)
  }
  return (await query.execute()).map(toLogregel)
}

/** These lines, oldest first. */
export async function listLogregels(tx: Tx, ids: readonly string[]): Promise<GevondenRegel[]> {
  if (ids.length === 0) return []
  const rijen = await tx
    .selectFrom('gebeurtenis_uitvoer')
    .selectAll()
    .where('id', 'in', [...ids])
    .orderBy('tijdstip')
    .orderBy('volgnummer')
    .execute()
  return rijen.map(toLogregel)
}

/** Everybody about whom there is a line in this period: to find whose number was asked for. */
export async function listBetrokkenen(tx: Tx, van: Date, tot: Date): Promise<string[]> {
  const rijen = await tx
    .selectFrom('gebeurtenis')
    .select('betrokkene_id')
    .distinct()
    .where('tijdstip', '>=', van)
    .where('tijdstip', '<', tot)
    .where('betrokkene_id', 'is not', null)
    .execute()
  return rijen.flatMap((rij) => rij.betrokkene_id ?? [])
}

/** The numbers of dossiers on the page. */
export async function listDossiernummers(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{
    id: string
    nummer: string
  }>`select id, nummer from logboek_dossiers(${[...ids]}::uuid[])`.execute(tx)
  return new Map(rows.map((rij) => [rij.id, rij.nummer]))
}

/** The dossier with this number, or nothing. */
export async function findDossierMetNummer(tx: Tx, nummer: string): Promise<string | undefined> {
  const { rows } = await sql<{
    id: string | null
  }>`select logboek_dossier(${nummer}) as id`.execute(tx)
  return rows[0]?.id ?? undefined
}

export interface Collega {
  id: string
  naam: string
  functie: string
}

/** Everybody who works or worked here, to choose from and to name on the page. */
export async function listCollegas(tx: Tx): Promise<Collega[]> {
  return tx.selectFrom('medewerker').select(['id', 'naam', 'functie']).orderBy('naam').execute()
}

export interface Uitstel {
  besluitId: string
  persoonId: string
  nummer: string
  dossierNummer: string
  genomenOp: Date
  redenen: readonly string[]
  uiterlijk: string
  /** Is it kept from the resident at this moment? Otherwise the time is up and they see it. */
  verborgen: boolean
  medewerker: string
  pet: string
  /** How often it was looked at again and extended, and when last. */
  verlengd: number
  herzienOp: Date | null
}

/** Every besluit that waits or waited too long, overdue first and then by date. */
export async function listUitstel(tx: Tx): Promise<Uitstel[]> {
  const { rows } = await sql<Uitstel>`
    select besluit_id as "besluitId", persoon_id as "persoonId", nummer, dossier_nummer as "dossierNummer", genomen_op as "genomenOp",
      redenen, uiterlijk, verborgen, medewerker, pet, verlengd, herzien_op as "herzienOp"
    from uitgestelde_besluiten() order by verborgen, uiterlijk, nummer`.execute(tx)
  return rows
}
