import { sql } from 'kysely'
import type {
  AntwoordInhoud,
  Antwoordwijze,
  Hoedanigheid,
  ToestemmingAntwoord,
  ToestemmingFeiten,
  ToestemmingStand,
  Toestemmingvraag,
} from '../domein/toestemming.ts'
import type { Tx } from './database.ts'
import { verzegelJson } from './lezing.ts'

/** An answer without what was shown and signed: who, what, how and when. */
export interface AntwoordKop {
  id: string
  toestemmingId: string
  persoonId: string
  antwoord: ToestemmingAntwoord
  wijze: Antwoordwijze
  /** Who wrote it down; `null` when it was given on one's own page. */
  petId: string | null
  gegevenOp: Date
}

/** Somebody who must answer, with the last thing they said. */
export interface ToestemmingPartij {
  persoonId: string
  hoedanigheid: Hoedanigheid
  laatste: AntwoordKop | undefined
}

/** A question without its words: enough to decide with, and nothing is opened for it. */
export interface ToestemmingKern extends Omit<Toestemmingvraag, 'feiten' | 'partijen'> {
  id: string
  nummer: string
  dossierId: string
  persoonId: string
  petId: string
  eenmalig: boolean
  vervangtId: string | null
  gevraagdOp: Date
  partijen: readonly ToestemmingPartij[]
  /** Every answer in the order in which it was given, as far as the reader may see it. */
  antwoorden: readonly AntwoordKop[]
  /** What it is worth at this moment, as the database says it. */
  stand: ToestemmingStand
}

export interface Toestemming extends ToestemmingKern {
  /** `null` when the key of whom it is about is destroyed. */
  feiten: ToestemmingFeiten | null
}

export interface NieuweToestemming extends Toestemmingvraag {
  id: string
  nummer: string
  dossierId: string
  persoonId: string
  vervangtId: string | null
  gevraagdOp: Date
}

/**
 * Writes a question together with those who must answer; nobody is added later. The database refuses who is no
 * representative now (DW013), and anything without an end (check `eenmalig_of_tot`).
 */
export async function insertToestemming(
  tx: Tx,
  gemeenteId: string,
  petId: string,
  t: NieuweToestemming,
): Promise<void> {
  await tx
    .insertInto('toestemming')
    .values({
      gemeente_id: gemeenteId,
      id: t.id,
      nummer: t.nummer,
      soort: t.soort,
      dossier_id: t.dossierId,
      persoon_id: t.persoonId,
      pet_id: petId,
      handeling: t.handeling,
      regime: t.regime,
      ontvanger_type: t.ontvanger,
      organisatie_id: t.organisatieId,
      doel: t.doel,
      categorieen: [...t.categorieen],
      eenmalig: t.geldigTot === null,
      geldig_tot: t.geldigTot,
      feiten: await verzegelJson(
        tx,
        'toestemming.feiten',
        t.id,
        { soort: 'persoon', id: t.persoonId },
        t.feiten,
      ),
      vervangt_id: t.vervangtId,
      gevraagd_op: t.gevraagdOp,
    })
    .execute()
  if (t.partijen.length === 0) return
  await tx
    .insertInto('toestemming_partij')
    .values(
      t.partijen.map((partij) => ({
        gemeente_id: gemeenteId,
        toestemming_id: t.id,
        persoon_id: partij.persoonId,
        hoedanigheid: partij.hoedanigheid,
      })),
    )
    .execute()
}

export interface NieuwAntwoord extends AntwoordKop {
  /** Whom the question is about: the form is sealed with their key. */
  betrokkeneId: string
  inhoud: AntwoordInhoud
  /** Of what was shown, when something was signed. */
  sha256: Buffer | null
}

/** Writes an answer, a refusal or a withdrawal. The database refuses it when it is over (DW012). */
export async function insertAntwoord(tx: Tx, gemeenteId: string, a: NieuwAntwoord): Promise<void> {
  await tx
    .insertInto('toestemming_antwoord')
    .values({
      gemeente_id: gemeenteId,
      id: a.id,
      toestemming_id: a.toestemmingId,
      betrokkene_id: a.betrokkeneId,
      persoon_id: a.persoonId,
      antwoord: a.antwoord,
      wijze: a.wijze,
      inhoud: await verzegelJson(
        tx,
        'toestemming_antwoord.inhoud',
        a.id,
        { soort: 'persoon', id: a.betrokkeneId },
        a.inhoud,
      ),
      sha256: a.sha256,
      pet_id: a.petId,
      gegeven_op: a.gegevenOp,
    })
    .execute()
}

/** Within which questions to look: one, those of a dossier, or those about a person. */
export type ToestemmingenWaarin = { id: string } | { dossierId: string } | { persoonId: string }

function selectKoppen(tx: Tx, waarin: ToestemmingenWaarin) {
  const vraag = tx
    .selectFrom('toestemming as t')
    .select(['t.id', 't.nummer', 't.soort', 't.dossier_id', 't.persoon_id', 't.pet_id'])
    .select(['t.handeling', 't.regime', 't.ontvanger_type', 't.organisatie_id', 't.doel'])
    .select(['t.categorieen', 't.eenmalig', 't.geldig_tot', 't.vervangt_id', 't.gevraagd_op'])
    .select(sql<ToestemmingStand>`toestemming_stand(t.id)`.as('stand'))
    .orderBy('t.gevraagd_op', 'desc')
    .orderBy('t.id')
    .limit(200)
  if ('id' in waarin) return vraag.where('t.id', '=', waarin.id)
  return 'dossierId' in waarin
    ? vraag.where('t.dossier_id', '=', waarin.dossierId)
    : vraag.where('t.persoon_id', '=', waarin.persoonId)
}

type Kop = Awaited<ReturnType<ReturnType<typeof selectKoppen>['execute']>>[number]

async function metPartijen<T extends Kop>(
  tx: Tx,
  koppen: readonly T[],
): Promise<(ToestemmingKern & { kop: T })[]> {
  if (koppen.length === 0) return []
  const ids = koppen.map((kop) => kop.id)
  const antwoorden = await listAntwoordkoppen(tx, ids)
  const partijen = await tx
    .selectFrom('toestemming_partij')
    .select(['toestemming_id', 'persoon_id', 'hoedanigheid'])
    .where('toestemming_id', 'in', ids)
    .orderBy('hoedanigheid')
    .orderBy('persoon_id')
    .execute()
  return koppen.map((kop) => {
    const eigen = antwoorden.filter((antwoord) => antwoord.toestemmingId === kop.id)
    return {
      kop,
      id: kop.id,
      nummer: kop.nummer,
      soort: kop.soort,
      dossierId: kop.dossier_id,
      persoonId: kop.persoon_id,
      petId: kop.pet_id,
      handeling: kop.handeling,
      regime: kop.regime,
      ontvanger: kop.ontvanger_type,
      organisatieId: kop.organisatie_id,
      doel: kop.doel,
      categorieen: kop.categorieen,
      eenmalig: kop.eenmalig,
      geldigTot: kop.geldig_tot,
      vervangtId: kop.vervangt_id,
      gevraagdOp: kop.gevraagd_op,
      stand: kop.stand,
      antwoorden: eigen,
      partijen: partijen
        .filter((partij) => partij.toestemming_id === kop.id)
        .map((partij) => ({
          persoonId: partij.persoon_id,
          hoedanigheid: partij.hoedanigheid,
          laatste: eigen.findLast((antwoord) => antwoord.persoonId === partij.persoon_id),
        })),
    }
  })
}

async function listAntwoordkoppen(tx: Tx, ids: readonly string[]): Promise<AntwoordKop[]> {
  const rijen = await tx
    .selectFrom('toestemming_antwoord')
    .select(['id', 'toestemming_id', 'persoon_id', 'antwoord', 'wijze', 'pet_id', 'gegeven_op'])
    .where('toestemming_id', 'in', [...ids])
    .orderBy('volgnummer')
    .execute()
  return rijen.map((rij) => ({
    id: rij.id,
    toestemmingId: rij.toestemming_id,
    persoonId: rij.persoon_id,
    antwoord: rij.antwoord,
    wijze: rij.wijze,
    petId: rij.pet_id,
    gegevenOp: rij.gegeven_op,
  }))
}

/** The questions without their words, newest first: for weighing, which opens nothing. */
export async function listToestemmingkernen(
  tx: Tx,
  waarin: ToestemmingenWaarin,
): Promise<ToestemmingKern[]> {
  const koppen = await selectKoppen(tx, waarin).execute()
  return (await metPartijen(tx, koppen)).map(({ kop: _kop, ...kern }) => kern)
}

/**
 * The questions with what was asked in words, newest first, as far as the reader may see them. Opening them needs a
 * line in the log about whom they are about.
 */
export async function listToestemmingen(
  tx: Tx,
  waarin: ToestemmingenWaarin,
): Promise<Toestemming[]> {
  const koppen = await selectKoppen(tx, waarin).select('t.feiten').execute()
  return (await metPartijen(tx, koppen)).map(({ kop, ...kern }) => ({
    ...kern,
    feiten: kop.feiten,
  }))
}

/** One question; of another dossier or of nobody looks the same. */
export async function findToestemming(tx: Tx, id: string): Promise<Toestemming | undefined> {
  const [toestemming] = await listToestemmingen(tx, { id })
  return toestemming
}

/** The same without opening its words. */
export async function findToestemmingkern(
  tx: Tx,
  id: string,
): Promise<ToestemmingKern | undefined> {
  const [kern] = await listToestemmingkernen(tx, { id })
  return kern
}

/** What was shown, signed and said with every answer to this question; `null` when the key is destroyed. */
export async function listAntwoordinhoud(
  tx: Tx,
  toestemmingId: string,
): Promise<ReadonlyMap<string, AntwoordInhoud | null>> {
  const rijen = await tx
    .selectFrom('toestemming_antwoord')
    .select(['id', 'inhoud'])
    .where('toestemming_id', '=', toestemmingId)
    .orderBy('volgnummer')
    .execute()
  return new Map(rijen.map((rij) => [rij.id, rij.inhoud]))
}

/** Which verstrekkingen rest on this consent. */
export async function listGebruik(tx: Tx, toestemmingId: string): Promise<string[]> {
  const rijen = await tx
    .selectFrom('toestemming_gebruik')
    .select('verstrekking_id')
    .where('toestemming_id', '=', toestemmingId)
    .execute()
  return rijen.map((rij) => rij.verstrekking_id)
}

/** For a resident: the names of those about whom they are asked something, also of an adult whom they represent. */
export async function listNamenBijVragen(tx: Tx): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; naam: string }>`
    select id, naam from namen_bij_mijn_toestemmingen()`.execute(tx)
  return new Map(rows.map((rij) => [rij.id, rij.naam]))
}

/** The names of people whom the reader may see; of others there is none. */
export async function listNamen(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rijen = await tx
    .selectFrom('persoon')
    .select(['id', 'naam'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rijen.map((rij) => [rij.id, rij.naam]))
}
