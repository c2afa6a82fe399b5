import { sql } from 'kysely'
import { blindActor, toEventValue } from '../logboek/gebeurtenis.ts'
import { canonicalBytes, commitment, type JsonWaarde } from '../logboek/vastlegging.ts'
import type { Kluis } from '../kluis/kluis.ts'
import type { Onderwerp } from '../kluis/onderwerp.ts'
import type { Tx } from './database.ts'
import { lezingVan } from './lezing.ts'

/** One line of the log: who did what, in which role, why, about whom, with what outcome (E-248). */
export interface Gebeurtenis {
  id: string
  /** W3C trace context: 32 and 16 hexadecimal digits. */
  traceId: string
  spanId: string
  begonnen: Date
  tijdstip: Date
  handeling: string
  actor:
    | { soort: 'medewerker'; medewerkerId: string; petId: string | null }
    | { soort: 'inwoner'; persoonId: string }
    | { soort: 'partner'; partnerId: string }
    /** The program itself, by the clock (db/migrations/0026_bericht.sql). */
    | { soort: 'systeem' }
  rol: string
  organisatie: string | null
  doel: string
  verwerkingsactiviteit: string
  betrokkeneId: string | null
  objectSoort: string
  objectId: string | null
  dossierId: string | null
  /** The triagebesluit it is about or happened under; while informing is deferred, the line is too. */
  besluitId: string | null
  /** Only for residents who may know of the dossier: a parent whose name stands beside it, for instance. */
  besloten: boolean
  /** Why this pet could see it: the source of toegang. */
  grond: string | null
  uitkomst: 'gedaan' | 'geweigerd' | 'toegestaan'
  /** Never content of a dossier and never a name: at most what kind of thing it was. */
  toelichting: string | null
  regelset: string | null
  /** Network address of a professional's device; of a resident none is kept. */
  netwerk: string | null
  /** A decision that the resident can verify: it becomes part of the frozen bytes. */
  stuk?: JsonWaarde | undefined
}

/** In which unbroken row of numbers a line stands (`keten_van` in the database): what a reader cannot see has its own. */
function ketenVan(g: Gebeurtenis, betrokkene: string): string {
  if (g.besluitId !== null) return g.besluitId
  return g.besloten && g.dossierId !== null ? g.dossierId : betrokkene
}

interface Stand {
  nr: number
  vorige: Uint8Array | null
}

/** The next number in the row of each of these lines, which were just written. */
async function lockKetens(tx: Tx, regels: readonly Gebeurtenis[]): Promise<Map<string, Stand>> {
  if (regels.every((g) => g.betrokkeneId === null)) return new Map()
  const { rows } = await sql<{
    persoon_id: string
    keten: string
    nr: number
    vorige: Buffer | null
  }>`select * from volgende_in_keten(${regels.map((g) => g.id)}::uuid[])`.execute(tx)
  return new Map(rows.map((r) => [`${r.persoon_id}/${r.keten}`, { nr: r.nr, vorige: r.vorige }]))
}

/**
 * Writes log lines in the transaction of the act itself: no line, no act; no act, no line. Each gets frozen bytes, sealed
 * under the key of whom it is about, and a commitment that waits in the queue for its place in the tree. If we crash
 * before the transaction commits there is no act, no line and nothing in the queue.
 */
export async function insertGebeurtenissen(
  tx: Tx,
  gemeenteId: string,
  gebeurtenissen: readonly Gebeurtenis[],
): Promise<void> {
  if (gebeurtenissen.length === 0) return
  const { kluis } = lezingVan(tx)
  const regels = await withoutDestroyed(kluis, gebeurtenissen)
  await tx
    .insertInto('gebeurtenis')
    .values(regels.map((g) => rijVan(gemeenteId, g)))
    .execute()

  const standen = await lockKetens(tx, regels)
  const bewijzen = []
  for (const g of regels) {
    const keten = g.betrokkeneId === null ? undefined : ketenVan(g, g.betrokkeneId)
    const stand = keten === undefined ? undefined : standen.get(`${g.betrokkeneId}/${keten}`)
    const bewijs = await freeze(
      kluis,
      gemeenteId,
      g,
      keten === undefined || stand === undefined ? undefined : { id: keten, ...stand },
    )
    bewijzen.push(bewijs)
    if (keten !== undefined && stand !== undefined) {
      standen.set(`${g.betrokkeneId}/${keten}`, { nr: stand.nr + 1, vorige: bewijs.commitment })
    }
  }
  await tx.insertInto('gebeurtenis_bewijs').values(bewijzen).execute()
}

/**
 * About somebody whose key was destroyed nothing new is kept: nobody could ever read it. What was done keeps its lines
 * about the others, or else one line about nobody.
 */
async function withoutDestroyed(
  kluis: Kluis,
  gebeurtenissen: readonly Gebeurtenis[],
): Promise<Gebeurtenis[]> {
  const blijft: Gebeurtenis[] = []
  for (const g of gebeurtenissen) {
    const weg = g.betrokkeneId !== null && (await kluis.sleutels.isDestroyed(g.betrokkeneId))
    if (!weg) blijft.push(g)
  }
  const [eerste] = gebeurtenissen
  if (blijft.length > 0 || eerste === undefined) return blijft
  return [{ ...eerste, betrokkeneId: null, besloten: false, stuk: undefined }]
}

/**
 * Freezes one line: its bytes, sealed under the key of whom it is about (about nobody: that of the gemeente), and the
 * commitment to them.
 *
 * @param keten its place in the row of numbers of that person
 */
export async function freeze(
  kluis: Kluis,
  gemeenteId: string,
  g: Gebeurtenis,
  keten: ({ id: string } & Stand) | undefined,
) {
  const voor: Onderwerp =
    g.betrokkeneId === null
      ? { soort: 'gemeente', id: gemeenteId }
      : { soort: 'persoon', id: g.betrokkeneId }
  const { nonce, uitvoerderNonce } = await kluis.nonce(voor, g.id)
  const wie = uitvoerderVan(g.actor)
  const bytes = canonicalBytes(
    toEventValue({
      id: g.id,
      gemeente: gemeenteId,
      trace: g.traceId,
      span: g.spanId,
      begonnen: g.begonnen.toISOString(),
      tijdstip: g.tijdstip.toISOString(),
      handeling: g.handeling,
      actor: {
        soort: g.actor.soort,
        rol: g.rol,
        organisatie: g.organisatie,
        uitvoerder: blindActor(uitvoerderNonce, {
          id: wie,
          pet: g.actor.soort === 'medewerker' ? g.actor.petId : null,
          netwerk: g.netwerk,
        }),
      },
      doel: g.doel,
      verwerkingsactiviteit: g.verwerkingsactiviteit,
      betrokkene: g.betrokkeneId,
      object: { soort: g.objectSoort, id: g.objectId },
      dossier: g.dossierId,
      besluit: g.besluitId,
      grond: g.grond,
      uitkomst: g.uitkomst,
      toelichting: g.toelichting,
      regels: g.regelset,
      keten:
        keten === undefined
          ? null
          : {
              id: keten.id,
              nr: keten.nr,
              vorige: keten.vorige === null ? null : Buffer.from(keten.vorige).toString('base64'),
            },
      ...(g.stuk === undefined ? {} : { stuk: g.stuk }),
    }),
  )
  return {
    gemeente_id: gemeenteId,
    gebeurtenis_id: g.id,
    persoon_id: g.betrokkeneId,
    keten: keten?.id ?? null,
    nr: keten?.nr ?? null,
    vorige: keten === undefined || keten.vorige === null ? null : Buffer.from(keten.vorige),
    bytes: await kluis.sealBytes({ kolom: 'gebeurtenis_bewijs.bytes', rij: g.id }, voor, bytes),
    commitment: Buffer.from(commitment(nonce, bytes)),
  }
}

const niemand = '00000000-0000-0000-0000-000000000000'

function uitvoerderVan(actor: Gebeurtenis['actor']): string {
  if (actor.soort === 'systeem') return niemand
  if (actor.soort === 'medewerker') return actor.medewerkerId
  return actor.soort === 'inwoner' ? actor.persoonId : actor.partnerId
}

function rijVan(gemeenteId: string, g: Gebeurtenis) {
  return {
    gemeente_id: gemeenteId,
    id: g.id,
    trace_id: g.traceId,
    span_id: g.spanId,
    begonnen: g.begonnen,
    tijdstip: g.tijdstip,
    handeling: g.handeling,
    actor_soort: g.actor.soort,
    medewerker_id: g.actor.soort === 'medewerker' ? g.actor.medewerkerId : null,
    pet_id: g.actor.soort === 'medewerker' ? g.actor.petId : null,
    lezer_id: g.actor.soort === 'medewerker' ? null : uitvoerderVan(g.actor),
    rol: g.rol,
    organisatie: g.organisatie,
    doel: g.doel,
    verwerkingsactiviteit: g.verwerkingsactiviteit,
    betrokkene_id: g.betrokkeneId,
    object_soort: g.objectSoort,
    object_id: g.objectId,
    dossier_id: g.dossierId,
    besluit_id: g.besluitId,
    besloten: g.besloten,
    grond: g.grond,
    uitkomst: g.uitkomst,
    toelichting: g.toelichting,
    regelset: g.regelset,
    netwerk: g.netwerk,
  }
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
  /** The resident who read, to tell two parents apart; unknown in a line of an older version. */
  lezerId: string | null
}

export interface Inzagevraag {
  hoogstens: number
  /** A month in the Netherlands, `yyyy-mm`; without it the newest lines of all months. */
  maand?: string | undefined
  /** Only what professionals did, of the own house or of a partner. */
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
    .select(['object_soort', 'uitkomst', 'toelichting', 'betrokkene_id', 'lezer_id'])
    .where('betrokkene_id', 'in', [...persoonIds])
    .orderBy('volgnummer', 'desc')
    .limit(vraag.hoogstens)
  if (vraag.maand !== undefined) query = query.where(maandInNederland, '=', vraag.maand)
  if (vraag.alleenMedewerkers === true) query = query.where('actor_soort', '<>', 'inwoner')
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
    lezerId: r.lezer_id,
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
