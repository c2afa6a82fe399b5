import { sql } from 'kysely'
import type {
  Aangelegenheid,
  BronSoort,
  GezagStand,
  Vertegenwoordigersoort,
} from '../domein/vertegenwoordiging.ts'
import type { Tx } from './database.ts'
import { verzegel, verzegelJson } from './lezing.ts'
import type { WilsbekwaamheidInhoud } from './schema-delen.ts'

/** What decides who may decide, of one person. */
export interface Beslispersoon {
  id: string
  geboortedatum: string | null
  geboorteOnvolledig: string | null
  overledenOp: string | null
  /** The BRP says that there is a curator. */
  curatele: boolean
  geheimAdres: boolean
  brpOp: Date | null
}

/** Of somebody whom the reader may see; opens no name. */
export async function findBeslispersoon(tx: Tx, id: string): Promise<Beslispersoon | undefined> {
  const rij = await tx
    .selectFrom('persoon')
    .select(['id', 'geboortedatum', 'geboorte_onvolledig', 'overleden_op', 'curatele'])
    .select(['geheim_adres', 'brp_op'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (rij === undefined) return undefined
  return {
    id: rij.id,
    geboortedatum: rij.geboortedatum,
    geboorteOnvolledig: rij.geboorte_onvolledig,
    overledenOp: rij.overleden_op,
    curatele: rij.curatele,
    geheimAdres: rij.geheim_adres,
    brpOp: rij.brp_op,
  }
}

export interface VertegenwoordigerRij {
  id: string
  persoonId: string
  /** Not there when this reader may not see that person. */
  naam: string | undefined
  soort: Vertegenwoordigersoort
  gezag: GezagStand
  bron: string
  bronSoort: BronSoort
  geldigVan: string
  geldigTot: string | null
  vastgesteldOp: Date | null
}

/**
 * Who represents this person on a day, in a fixed order.
 *
 * @param dag `yyyy-mm-dd`
 */
export async function listVertegenwoordigers(
  tx: Tx,
  persoonId: string,
  dag: string,
): Promise<VertegenwoordigerRij[]> {
  const rijen = await tx
    .selectFrom('vertegenwoordiging as v')
    .leftJoin('persoon as p', (join) =>
      join
        .onRef('p.gemeente_id', '=', 'v.gemeente_id')
        .onRef('p.id', '=', 'v.vertegenwoordiger_id'),
    )
    .select(['v.id', 'v.vertegenwoordiger_id', 'p.naam', 'v.soort', 'v.gezag', 'v.bron'])
    .select(['v.bron_soort', 'v.geldig_van', 'v.geldig_tot', 'v.vastgesteld_op'])
    .where('v.persoon_id', '=', persoonId)
    .where('v.geldig_van', '<=', dag)
    .where((eb) => eb.or([eb('v.geldig_tot', 'is', null), eb('v.geldig_tot', '>', dag)]))
    .orderBy('v.geldig_van')
    .orderBy('v.id')
    .execute()
  return rijen.map((r) => ({
    id: r.id,
    persoonId: r.vertegenwoordiger_id,
    naam: r.naam ?? undefined,
    soort: r.soort,
    gezag: r.gezag,
    bron: r.bron,
    bronSoort: r.bron_soort,
    geldigVan: r.geldig_van,
    geldigTot: r.geldig_tot,
    vastgesteldOp: r.vastgesteld_op,
  }))
}

/** Somebody by name, as far as this reader may see it. */
export interface Naambaar {
  id: string
  naam: string | undefined
}

/** Everybody who represents this person or did so before, each once. */
export async function listAlleVertegenwoordigers(tx: Tx, persoonId: string): Promise<Naambaar[]> {
  const rijen = await tx
    .selectFrom('vertegenwoordiging as v')
    .leftJoin('persoon as p', (join) =>
      join
        .onRef('p.gemeente_id', '=', 'v.gemeente_id')
        .onRef('p.id', '=', 'v.vertegenwoordiger_id'),
    )
    .select(['v.vertegenwoordiger_id', 'p.naam'])
    .where('v.persoon_id', '=', persoonId)
    .execute()
  return [...new Map(rijen.map((r) => [r.vertegenwoordiger_id, r.naam ?? undefined]))].map(
    ([id, naam]) => ({ id, naam }),
  )
}

/** The last judgement in this dossier about one matter; opens nothing. */
export async function findOordeel(
  tx: Tx,
  dossierId: string,
  persoonId: string,
  aangelegenheid: Aangelegenheid,
): Promise<{ bekwaam: boolean; eerdereWeigering: boolean } | undefined> {
  const rij = await tx
    .selectFrom('wilsbekwaamheid')
    .select(['oordeel', 'eerdere_weigering'])
    .where('dossier_id', '=', dossierId)
    .where('persoon_id', '=', persoonId)
    .where('aangelegenheid', '=', aangelegenheid)
    .orderBy('volgnummer', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (rij === undefined) return undefined
  return { bekwaam: rij.oordeel === 'ja', eerdereWeigering: rij.eerdere_weigering }
}

export interface OordeelRij {
  id: string
  aangelegenheid: Aangelegenheid
  oordeel: 'ja' | 'nee'
  eerdereWeigering: boolean
  /** Not there any more when the keys of this person were destroyed. */
  inhoud: WilsbekwaamheidInhoud | null
  op: Date
}

/** All judgements about one person in this dossier, newest first. The log must have a line about this person. */
export async function listOordelen(
  tx: Tx,
  dossierId: string,
  persoonId: string,
): Promise<OordeelRij[]> {
  const rijen = await tx
    .selectFrom('wilsbekwaamheid')
    .select(['id', 'aangelegenheid', 'oordeel', 'eerdere_weigering', 'inhoud', 'op'])
    .where('dossier_id', '=', dossierId)
    .where('persoon_id', '=', persoonId)
    .orderBy('volgnummer', 'desc')
    .execute()
  return rijen.map((r) => ({
    id: r.id,
    aangelegenheid: r.aangelegenheid,
    oordeel: r.oordeel,
    eerdereWeigering: r.eerdere_weigering,
    inhoud: r.inhoud,
    op: r.op,
  }))
}

export async function insertOordeel(
  tx: Tx,
  gemeenteId: string,
  rij: Omit<OordeelRij, 'inhoud' | 'eerdereWeigering'> & {
    inhoud: WilsbekwaamheidInhoud
    dossierId: string
    persoonId: string
    petId: string
  },
): Promise<void> {
  const voor = { soort: 'persoon', id: rij.persoonId } as const
  await tx
    .insertInto('wilsbekwaamheid')
    .values({
      gemeente_id: gemeenteId,
      id: rij.id,
      dossier_id: rij.dossierId,
      persoon_id: rij.persoonId,
      pet_id: rij.petId,
      oordeel: rij.oordeel,
      aangelegenheid: rij.aangelegenheid,
      inhoud: await verzegelJson(tx, 'wilsbekwaamheid.inhoud', rij.id, voor, rij.inhoud),
      eerdere_weigering: rij.inhoud.weigering !== '',
      op: rij.op,
    })
    .execute()
}

/** @throws DatabaseError when this pet may not write here, or the person is not in this dossier */
export async function saveVertegenwoordiger(
  tx: Tx,
  dossierId: string,
  persoonId: string,
  v: {
    id: string
    persoonId: string
    soort: Vertegenwoordigersoort
    gezag: GezagStand
    bron: string
    bronSoort: BronSoort
    geldigVan: string
    geldigTot: string | null
  },
): Promise<void> {
  await sql`select zet_vertegenwoordiger(${dossierId}::uuid, ${v.id}::uuid, ${persoonId}::uuid, ${v.persoonId}::uuid,
    ${v.soort}, ${v.gezag}, ${v.bron}, ${v.bronSoort}, ${v.geldigVan}::date, ${v.geldigTot}::date)`.execute(
    tx,
  )
}

/** Ends it today. @throws DatabaseError when it is not running, or this pet may not write here */
export async function endVertegenwoordiger(
  tx: Tx,
  dossierId: string,
  persoonId: string,
  id: string,
  bron: string,
): Promise<void> {
  await sql`select eindig_vertegenwoordiger(${dossierId}::uuid, ${persoonId}::uuid, ${id}::uuid, ${bron})`.execute(
    tx,
  )
}

/** From now on the address of this person is secret, and the name sealed. */
export async function saveGeheimAdres(
  tx: Tx,
  dossierId: string,
  persoonId: string,
  naam: string,
): Promise<void> {
  const voor = { soort: 'persoon', id: persoonId } as const
  const dicht = await verzegel(tx, 'persoon.naam', persoonId, voor, naam)
  await sql`select zet_geheim_adres(${dossierId}::uuid, ${persoonId}::uuid, ${dicht})`.execute(tx)
}

/** One household of people who are all in this dossier. */
export async function insertGezin(
  tx: Tx,
  dossierId: string,
  persoonId: string,
  gezin: { id: string; leden: readonly { persoonId: string; rol: string }[] },
): Promise<void> {
  const leden = gezin.leden.map((lid) => lid.persoonId)
  const rollen = gezin.leden.map((lid) => lid.rol)
  await sql`select maak_gezin(${dossierId}::uuid, ${gezin.id}::uuid, ${persoonId}::uuid, ${leden}::uuid[], ${rollen}::text[])`.execute(
    tx,
  )
}
