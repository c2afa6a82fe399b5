import { sql, type RawBuilder } from 'kysely'
import type { Ankerstand, Geinformeerd, Inhoud, Verstrekkingsoort } from '../domein/verstrekking.ts'
import type { ToestemmingNodig } from '../domein/verstrekking-toestemming.ts'
import type { Antwoord } from '../recht/antwoord.ts'
import type { Categorie, Doel, Grondslag, Handeling, OntvangerType } from '../recht/vocabulaire.ts'
import type { Tx } from './database.ts'
import { verzegel, verzegelJson } from './lezing.ts'

/** One act under a besluit, as the professional reads it back (E-167). */
export interface Verstrekking {
  id: string
  soort: Verstrekkingsoort
  dossierId: string
  persoonId: string
  besluitId: string
  ontvangerType: OntvangerType
  ontvanger: string
  doel: Doel
  categorieen: readonly Categorie[]
  inhoud: Inhoud
  grondslag: readonly Grondslag[]
  doorbrekingsgrond: string | null
  geinformeerd: Geinformeerd
  verteldOp: string | null
  gedaanOp: Date
  /** What the rules wanted of the resident at that moment, and the consents it rested on. */
  toestemmingNodig: ToestemmingNodig
  toestemmingen: readonly string[]
  /** The partner organisation that got it or was asked; `null` for anybody else. */
  organisatieId: string | null
}

export interface NieuweVerstrekking extends Verstrekking {
  antwoord: Antwoord
  sleutel: string
  /** An agreement with the organisation would forbid it, and the law goes before it; otherwise DW014. */
  wetGaatVoor: boolean
}

/**
 * Writes what is told or asked. The database holds it against the besluit: DW009 when it does not stand under it, or
 * not yet; DW011 without the consent that it needs at this moment.
 */
export async function insertVerstrekking(
  tx: Tx,
  gemeenteId: string,
  petId: string,
  v: NieuweVerstrekking,
): Promise<void> {
  const voor = { soort: 'persoon', id: v.persoonId } as const
  await tx
    .insertInto('verstrekking')
    .values({
      gemeente_id: gemeenteId,
      id: v.id,
      soort: v.soort,
      dossier_id: v.dossierId,
      persoon_id: v.persoonId,
      pet_id: petId,
      besluit_id: v.besluitId,
      ontvanger_type: v.ontvangerType,
      ontvanger: await verzegel(tx, 'verstrekking.ontvanger', v.id, voor, v.ontvanger),
      doel: v.doel,
      categorieen: [...v.categorieen],
      inhoud: await verzegelJson(tx, 'verstrekking.inhoud', v.id, voor, v.inhoud),
      grondslag: [...v.grondslag],
      doorbrekingsgrond: v.doorbrekingsgrond,
      antwoord: JSON.stringify(v.antwoord),
      geinformeerd: v.geinformeerd,
      verteld_op: v.verteldOp,
      sleutel: v.sleutel,
      gedaan_op: v.gedaanOp,
      toestemming_nodig: v.toestemmingNodig,
      toestemmingen: [...v.toestemmingen],
      organisatie_id: v.organisatieId,
      wet_gaat_voor: v.wetGaatVoor,
    })
    .execute()
}

/** Was this form posted before? */
export async function findVerstrekkingMetSleutel(
  tx: Tx,
  sleutel: string,
): Promise<{ id: string; dossierId: string } | undefined> {
  const rij = await tx
    .selectFrom('verstrekking')
    .select(['id', 'dossier_id'])
    .where('sleutel', '=', sleutel)
    .executeTakeFirst()
  return rij === undefined ? undefined : { id: rij.id, dossierId: rij.dossier_id }
}

/** What happened in a dossier, or under one besluit of it, newest first, with the role and the besluit. */
export async function listVerstrekkingen(
  tx: Tx,
  waarin: { dossierId: string } | { besluitId: string },
): Promise<(Verstrekking & { pet: string; besluitNummer: string })[]> {
  const vraag = tx
    .selectFrom('verstrekking as v')
    .innerJoin('triagebesluit as tb', (join) =>
      join.onRef('tb.gemeente_id', '=', 'v.gemeente_id').onRef('tb.id', '=', 'v.besluit_id'),
    )
    .innerJoin('pet as p', (join) =>
      join.onRef('p.gemeente_id', '=', 'v.gemeente_id').onRef('p.id', '=', 'v.pet_id'),
    )
    .select(['v.id', 'v.soort', 'v.dossier_id', 'v.persoon_id', 'v.besluit_id', 'v.ontvanger_type'])
    .select(['v.ontvanger', 'v.doel', 'v.categorieen', 'v.inhoud', 'v.grondslag'])
    .select(['v.doorbrekingsgrond', 'v.geinformeerd', 'v.verteld_op', 'v.gedaan_op'])
    .select(['v.toestemming_nodig', 'v.toestemmingen', 'v.organisatie_id'])
    .select(['tb.nummer', 'p.naam as pet'])
    .orderBy('v.gedaan_op', 'desc')
    .limit(500)
  const rijen = await (
    'dossierId' in waarin
      ? vraag.where('v.dossier_id', '=', waarin.dossierId)
      : vraag.where('v.besluit_id', '=', waarin.besluitId)
  ).execute()
  return rijen.map((r) => ({
    id: r.id,
    soort: r.soort,
    dossierId: r.dossier_id,
    persoonId: r.persoon_id,
    besluitId: r.besluit_id,
    ontvangerType: r.ontvanger_type,
    ontvanger: r.ontvanger,
    doel: r.doel,
    categorieen: r.categorieen,
    inhoud: r.inhoud,
    grondslag: r.grondslag,
    doorbrekingsgrond: r.doorbrekingsgrond,
    geinformeerd: r.geinformeerd,
    verteldOp: r.verteld_op,
    gedaanOp: r.gedaan_op,
    toestemmingNodig: r.toestemming_nodig,
    toestemmingen: r.toestemmingen,
    organisatieId: r.organisatie_id,
    pet: r.pet,
    besluitNummer: r.nummer,
  }))
}

/** The same for the resident: with whom and what kind of data, not the words of the professional. */
export type VerstrekkingVoorInwoner = Omit<
  Verstrekking,
  'inhoud' | 'grondslag' | 'doorbrekingsgrond'
>

function selectVoorInwoner(tx: Tx) {
  return tx
    .selectFrom('verstrekking')
    .select(['id', 'soort', 'dossier_id', 'persoon_id', 'besluit_id', 'ontvanger_type'])
    .select(['ontvanger', 'doel', 'categorieen', 'geinformeerd', 'verteld_op', 'gedaan_op'])
    .select(['toestemming_nodig', 'toestemmingen', 'organisatie_id'])
    .orderBy('gedaan_op', 'desc')
    .limit(500)
}

function vanInwonerrij(
  r: Awaited<ReturnType<ReturnType<typeof selectVoorInwoner>['execute']>>[number],
): VerstrekkingVoorInwoner {
  return {
    id: r.id,
    soort: r.soort,
    dossierId: r.dossier_id,
    persoonId: r.persoon_id,
    besluitId: r.besluit_id,
    ontvangerType: r.ontvanger_type,
    ontvanger: r.ontvanger,
    doel: r.doel,
    categorieen: r.categorieen,
    geinformeerd: r.geinformeerd,
    verteldOp: r.verteld_op,
    gedaanOp: r.gedaan_op,
    toestemmingNodig: r.toestemming_nodig,
    toestemmingen: r.toestemmingen,
    organisatieId: r.organisatie_id,
  }
}

/** What was shared or asked about the people this resident may read about; what is deferred is not there yet. */
export async function listVerstrekkingenVoorInwoner(tx: Tx): Promise<VerstrekkingVoorInwoner[]> {
  return (await selectVoorInwoner(tx).execute()).map(vanInwonerrij)
}

/** One of them. */
export async function findVerstrekkingVoorInwoner(
  tx: Tx,
  id: string,
): Promise<VerstrekkingVoorInwoner | undefined> {
  const rij = await selectVoorInwoner(tx).where('id', '=', id).executeTakeFirst()
  return rij === undefined ? undefined : vanInwonerrij(rij)
}

/** Which act a besluit is about, without opening it: enough to name the attempt in the log. */
export async function findHandelingVanBesluit(tx: Tx, id: string): Promise<Handeling | undefined> {
  const rij = await tx
    .selectFrom('triagebesluit')
    .select('handeling')
    .where('id', '=', id)
    .executeTakeFirst()
  return rij?.handeling
}

/** Does the besluit stand in a checkpoint that counts, and if not, what is it waiting for? */
export async function findAnkerstand(tx: Tx, besluitId: string): Promise<Ankerstand> {
  const { rows } = await sql<{ vast: boolean; bevroren: boolean; getuige: boolean }>`
    select is_verankerd(${besluitId}) as vast,
      exists (select from boom) and not exists (select from boom where bevroren_op is null) as bevroren,
      coalesce((select getuige_vereist from logboek_instelling), false)
        and exists (select from checkpoint c where not c.getuigd
          and c.gemaakt_op >= (select tb.genomen_op from triagebesluit tb where tb.id = ${besluitId})) as getuige
  `.execute(tx)
  const [stand] = rows
  if (stand === undefined || stand.vast) return stand === undefined ? 'onderweg' : 'vast'
  if (stand.bevroren) return 'bevroren'
  return stand.getuige ? 'wacht-op-getuige' : 'onderweg'
}

export interface PlichtOnderBesluit {
  id: string
  code: string
  tekst: string
  blokkerend: boolean
  uiterlijk: string | null
  gedaanOp: Date | null
}

/** Every duty of a besluit, done or not, whoever has it. */
export async function listPlichtenOnderBesluit(
  tx: Tx,
  besluitId: string,
): Promise<PlichtOnderBesluit[]> {
  const rijen = await tx
    .selectFrom('plicht')
    .select(['id', 'code', 'tekst', 'blokkerend', 'uiterlijk', 'gedaan_op'])
    .where('besluit_id', '=', besluitId)
    .orderBy('blokkerend', 'desc')
    .orderBy('uiterlijk', (ob) => ob.asc().nullsLast())
    .execute()
  return rijen.map(({ gedaan_op: gedaanOp, ...rest }) => ({ ...rest, gedaanOp }))
}

/** A line of the log about a besluit, with its place in the tree when it has one. */
export interface Logregel {
  tijdstip: Date
  handeling: string
  rol: string
  organisatie: string | null
  objectSoort: string
  uitkomst: string
  plaats: { origin: string; index: number } | undefined
}

/** What was written in one weighing, for who may write there; for anybody else there is nothing. */
export function listAfwegingLogregels(tx: Tx, afwegingId: string): Promise<Logregel[]> {
  return readLogregels(tx, sql`gebeurtenissen_bij_afweging(${afwegingId})`)
}

/** What professionals did around a besluit, for the pet that took it; for anybody else there is nothing. */
export function listLogregels(tx: Tx, besluitId: string): Promise<Logregel[]> {
  return readLogregels(tx, sql`gebeurtenissen_bij_besluit(${besluitId})`)
}

async function readLogregels(tx: Tx, bron: RawBuilder<unknown>): Promise<Logregel[]> {
  const { rows } = await sql<{
    tijdstip: Date
    handeling: string
    rol: string
    organisatie: string | null
    object_soort: string
    uitkomst: string
    origin: string | null
    index: number | null
  }>`select * from ${bron} limit 1000`.execute(tx)
  return rows.map((r) => ({
    tijdstip: r.tijdstip,
    handeling: r.handeling,
    rol: r.rol,
    organisatie: r.organisatie,
    objectSoort: r.object_soort,
    uitkomst: r.uitkomst,
    plaats:
      r.origin === null || r.index === null ? undefined : { origin: r.origin, index: r.index },
  }))
}

/** Did this pet take this besluit? */
export async function isGenomenDoor(tx: Tx, petId: string, besluitId: string): Promise<boolean> {
  const rij = await tx
    .selectFrom('triagebesluit')
    .select('id')
    .where('id', '=', besluitId)
    .where('pet_id', '=', petId)
    .executeTakeFirst()
  return rij !== undefined
}
