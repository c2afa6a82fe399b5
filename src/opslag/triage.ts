import { sql } from 'kysely'
import type { Triagebesluit } from '../domein/besluit.ts'
import type { Moment } from '../domein/triage.ts'
import { KluisFout } from '../kluis/fouten.ts'
import type { Tx } from './database.ts'
import { verzegelJson } from './lezing.ts'

export interface TriageRij {
  id: string
  dossierId: string
  moment: Moment
  herzietId: string | null
  begonnenOp: Date
}

export async function insertTriage(
  tx: Tx,
  gemeenteId: string,
  petId: string,
  triage: TriageRij,
): Promise<void> {
  await tx
    .insertInto('triage')
    .values({
      gemeente_id: gemeenteId,
      id: triage.id,
      dossier_id: triage.dossierId,
      pet_id: petId,
      moment: triage.moment,
      herziet_id: triage.herzietId,
      begonnen_op: triage.begonnenOp,
    })
    .execute()
}

/** A triage of the active pet; a colleague's triage in the same dossier is read through its besluit. */
export async function findTriage(
  tx: Tx,
  petId: string,
  id: string,
): Promise<TriageRij | undefined> {
  const rij = await tx
    .selectFrom('triage')
    .select(['id', 'dossier_id', 'moment', 'herziet_id', 'begonnen_op'])
    .where('id', '=', id)
    .where('pet_id', '=', petId)
    .executeTakeFirst()
  return rij === undefined ? undefined : vanTriageRij(rij)
}

/**
 * Makes everybody who wants to end (or start) this same thing wait for each other until the transaction is over: a form
 * sent twice at the same moment has one effect. The application role may not lock rows it may not change.
 */
export async function lockTriage(tx: Tx, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`triage ${id}`}, 0))`.execute(tx)
}

/** The triages in a dossier that have no besluit yet. */
export async function listOpenTriages(
  tx: Tx,
  petId: string,
  dossierId: string | undefined,
): Promise<TriageRij[]> {
  let vraag = tx
    .selectFrom('triage as t')
    .select(['t.id', 't.dossier_id', 't.moment', 't.herziet_id', 't.begonnen_op'])
    .where('t.pet_id', '=', petId)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('triagebesluit as tb')
            .select('tb.id')
            .whereRef('tb.triage_id', '=', 't.id'),
        ),
      ),
    )
    .orderBy('t.begonnen_op', 'desc')
    .limit(50)
  if (dossierId !== undefined) vraag = vraag.where('t.dossier_id', '=', dossierId)
  return (await vraag.execute()).map(vanTriageRij)
}

function vanTriageRij(rij: {
  id: string
  dossier_id: string
  moment: Moment
  herziet_id: string | null
  begonnen_op: Date
}): TriageRij {
  return {
    id: rij.id,
    dossierId: rij.dossier_id,
    moment: rij.moment,
    herzietId: rij.herziet_id,
    begonnenOp: rij.begonnen_op,
  }
}

/** Writes the besluit. From here on nobody can change it: not by a grant, not by a trigger, not by us. */
export async function insertBesluit(
  tx: Tx,
  gemeenteId: string,
  petId: string,
  triageId: string,
  besluit: Omit<Triagebesluit, 'vervangenDoor' | 'vervangenDoorId'>,
): Promise<void> {
  await tx
    .insertInto('triagebesluit')
    .values({
      gemeente_id: gemeenteId,
      id: besluit.id,
      nummer: besluit.nummer,
      triage_id: triageId,
      dossier_id: besluit.dossierId,
      persoon_id: besluit.persoonId,
      pet_id: petId,
      vervangt_id: besluit.vervangtId,
      inhoud: await verzegelJson(
        tx,
        'triagebesluit.inhoud',
        besluit.id,
        { soort: 'persoon', id: besluit.persoonId },
        besluit.inhoud,
      ),
      conclusie: besluit.inhoud.besluitvorming.conclusie,
      afgeweken: besluit.inhoud.afgeweken,
      handeling: besluit.inhoud.aanpak.handeling,
      ontvanger_type: besluit.inhoud.aanpak.ontvanger,
      categorieen: [...besluit.inhoud.aanpak.categorieen],
      informeren_wanneer: besluit.inhoud.informeren.wanneer,
      informeren_redenen: [...besluit.inhoud.informeren.redenen],
      informeren_uiterlijk: besluit.inhoud.informeren.uiterlijk,
      antwoorden: JSON.stringify([besluit.antwoord]),
      regelset_versie: besluit.regelsetVersie,
      genomen_op: besluit.genomenOp,
    })
    .execute()
}

function selectBesluit(tx: Tx) {
  return (
    tx
      .selectFrom('triagebesluit as tb')
      .leftJoin('triagebesluit as later', (join) =>
        join
          .onRef('later.gemeente_id', '=', 'tb.gemeente_id')
          .onRef('later.vervangt_id', '=', 'tb.id'),
      )
      .select(['tb.id', 'tb.nummer', 'tb.dossier_id', 'tb.persoon_id', 'tb.vervangt_id'])
      // Nothing when the key of whom it was about is destroyed.
      .select((eb) => eb.ref('tb.inhoud').$castTo<Triagebesluit['inhoud'] | null>().as('inhoud'))
      .select([
        'tb.antwoorden',
        'tb.regelset_versie',
        'tb.genomen_op',
        'later.nummer as later_nummer',
        'later.id as later_id',
      ])
  )
}

type BesluitRij = Awaited<ReturnType<ReturnType<typeof selectBesluit>['execute']>>[number]

function vanBesluitRij(rij: BesluitRij): Triagebesluit {
  const [antwoord] = rij.antwoorden
  if (antwoord === undefined) throw new Error('een triagebesluit zonder antwoord')
  if (rij.inhoud === null) throw new KluisFout('vernietigd', 'triagebesluit.inhoud')
  return {
    id: rij.id,
    nummer: rij.nummer,
    dossierId: rij.dossier_id,
    persoonId: rij.persoon_id,
    vervangtId: rij.vervangt_id,
    vervangenDoor: rij.later_nummer,
    vervangenDoorId: rij.later_id,
    genomenOp: rij.genomen_op,
    regelsetVersie: rij.regelset_versie,
    inhoud: rij.inhoud,
    antwoord,
  }
}

export async function findBesluit(tx: Tx, id: string): Promise<Triagebesluit | undefined> {
  const rij = await selectBesluit(tx).where('tb.id', '=', id).executeTakeFirst()
  return rij === undefined ? undefined : vanBesluitRij(rij)
}

/** Which besluit it is, and what came after it; what it says stays closed. */
export interface Besluitkop {
  id: string
  nummer: string
  dossierId: string
  persoonId: string
  vervangenDoorId: string | null
}

export async function findBesluitkop(tx: Tx, id: string): Promise<Besluitkop | undefined> {
  const rij = await tx
    .selectFrom('triagebesluit as tb')
    .leftJoin('triagebesluit as later', (join) =>
      join
        .onRef('later.gemeente_id', '=', 'tb.gemeente_id')
        .onRef('later.vervangt_id', '=', 'tb.id'),
    )
    .select(['tb.id', 'tb.nummer', 'tb.dossier_id', 'tb.persoon_id', 'later.id as later_id'])
    .where('tb.id', '=', id)
    .executeTakeFirst()
  return rij === undefined
    ? undefined
    : {
        id: rij.id,
        nummer: rij.nummer,
        dossierId: rij.dossier_id,
        persoonId: rij.persoon_id,
        vervangenDoorId: rij.later_id,
      }
}

/** The id of the besluit that this triage ended in, if it did. */
export async function findBesluitVanTriage(tx: Tx, triageId: string): Promise<string | undefined> {
  const rij = await tx
    .selectFrom('triagebesluit')
    .select('id')
    .where('triage_id', '=', triageId)
    .executeTakeFirst()
  return rij?.id
}

export async function listBesluiten(
  tx: Tx,
  dossierIds: readonly string[],
): Promise<Triagebesluit[]> {
  if (dossierIds.length === 0) return []
  const rijen = await selectBesluit(tx)
    .where('tb.dossier_id', 'in', [...dossierIds])
    .orderBy('tb.genomen_op', 'desc')
    .limit(200)
    .execute()
  // What is destroyed has no place in a list; its own address says that it is gone.
  return rijen.filter((rij) => rij.inhoud !== null).map(vanBesluitRij)
}
