import type { Datum } from '../domein/leeftijd.ts'
import type { Meldinginhoud, Verwijderreden } from '../domein/verwijsindex.ts'
import type { Tx } from './database.ts'
import { verzegel, verzegelJson } from './lezing.ts'

/** A report that was put in the verwijsindex, and how it left it. */
export interface MeldingRij {
  id: string
  afwegingId: string
  nummer: string
  dossierId: string
  persoonId: string
  /** The besluit that it was reported under: as long as telling is deferred, so are the lines about it. */
  besluitId: string | null
  gemeldOp: Datum
  uiterlijk: Datum
  /** `null` when the key of whom it is about is destroyed. */
  inhoud: Meldinginhoud | null
  /** Who reported: the pet as people say it. */
  petNaam: string
  verwijdering: { reden: Verwijderreden; op: Datum; archiefTot: Datum | null } | undefined
}

function selectMelding(tx: Tx) {
  return tx
    .selectFrom('verwijsindex_melding as v')
    .innerJoin('afweging as a', (join) =>
      join.onRef('a.gemeente_id', '=', 'v.gemeente_id').onRef('a.id', '=', 'v.afweging_id'),
    )
    .innerJoin('pet as p', (join) =>
      join.onRef('p.gemeente_id', '=', 'v.gemeente_id').onRef('p.id', '=', 'v.pet_id'),
    )
    .leftJoin('verwijsindex_verwijdering as w', (join) =>
      join.onRef('w.gemeente_id', '=', 'v.gemeente_id').onRef('w.melding_id', '=', 'v.id'),
    )
    .leftJoin('afweging_einde as e', (join) =>
      join
        .onRef('e.gemeente_id', '=', 'v.gemeente_id')
        .onRef('e.afweging_id', '=', 'v.afweging_id'),
    )
    .leftJoin('triagebesluit as tb', (join) =>
      join.onRef('tb.gemeente_id', '=', 'e.gemeente_id').onRef('tb.triage_id', '=', 'e.triage_id'),
    )
    .select(['v.id', 'v.afweging_id', 'a.nummer', 'v.dossier_id', 'v.persoon_id', 'v.gemeld_op'])
    .select([
      'v.uiterlijk',
      'p.naam as pet_naam',
      'tb.id as besluit_id',
      'w.reden',
      'w.verwijderd_op',
      'w.archief_tot',
    ])
    .select((eb) => eb.ref('v.inhoud').$castTo<Meldinginhoud | null>().as('inhoud'))
}

function vanRij(
  rij: Awaited<ReturnType<ReturnType<typeof selectMelding>['execute']>>[number],
): MeldingRij {
  return {
    id: rij.id,
    afwegingId: rij.afweging_id,
    nummer: rij.nummer,
    dossierId: rij.dossier_id,
    persoonId: rij.persoon_id,
    besluitId: rij.besluit_id,
    gemeldOp: rij.gemeld_op,
    uiterlijk: rij.uiterlijk,
    inhoud: rij.inhoud,
    petNaam: rij.pet_naam,
    verwijdering:
      rij.reden === null || rij.verwijderd_op === null
        ? undefined
        : { reden: rij.reden, op: rij.verwijderd_op, archiefTot: rij.archief_tot },
  }
}

/** Those of a dossier, the newest first. Opens the risks of whom they are about. */
export async function listMeldingen(tx: Tx, dossierId: string): Promise<MeldingRij[]> {
  const rijen = await selectMelding(tx)
    .where('v.dossier_id', '=', dossierId)
    .orderBy('v.gemeld_op', 'desc')
    .limit(100)
    .execute()
  return rijen.map(vanRij)
}

export async function findMelding(tx: Tx, id: string): Promise<MeldingRij | undefined> {
  const rij = await selectMelding(tx).where('v.id', '=', id).executeTakeFirst()
  return rij === undefined ? undefined : vanRij(rij)
}

/** A weighing that ended in reporting, of which it is not recorded yet that it was done. */
export interface TeMelden {
  afwegingId: string
  nummer: string
  persoonId: string
  begonnenOp: Date
  triageId: string
  besluitId: string | null
  /** Was the telling itself recorded under that besluit? Without it nothing can be recorded here. */
  verstrekt: boolean
}

/** What was decided to report in this dossier and is not recorded as reported. */
export async function listTeMelden(tx: Tx, dossierId: string): Promise<TeMelden[]> {
  const rijen = await tx
    .selectFrom('afweging as a')
    .innerJoin('afweging_einde as e', (join) =>
      join.onRef('e.gemeente_id', '=', 'a.gemeente_id').onRef('e.afweging_id', '=', 'a.id'),
    )
    .leftJoin('triagebesluit as b', (join) =>
      join.onRef('b.gemeente_id', '=', 'e.gemeente_id').onRef('b.triage_id', '=', 'e.triage_id'),
    )
    .select(['a.id', 'a.nummer', 'a.persoon_id', 'a.begonnen_op', 'e.triage_id'])
    .select((eb) => [
      'b.id as besluit_id',
      eb
        .exists(
          eb
            .selectFrom('verstrekking as v')
            .select('v.id')
            .whereRef('v.gemeente_id', '=', 'b.gemeente_id')
            .whereRef('v.besluit_id', '=', 'b.id')
            .where('v.ontvanger_type', '=', 'verwijsindex'),
        )
        .as('verstrekt'),
    ])
    .where('a.dossier_id', '=', dossierId)
    .where('a.soort', '=', 'verwijsindex')
    .where('e.uitkomst', '=', 'melden')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('verwijsindex_melding as m')
            .select('m.id')
            .whereRef('m.gemeente_id', '=', 'a.gemeente_id')
            .whereRef('m.afweging_id', '=', 'a.id'),
        ),
      ),
    )
    .orderBy('a.begonnen_op')
    .limit(100)
    .execute()
  return rijen.flatMap((rij) =>
    rij.triage_id === null
      ? []
      : [
          {
            afwegingId: rij.id,
            nummer: rij.nummer,
            persoonId: rij.persoon_id,
            begonnenOp: rij.begonnen_op,
            triageId: rij.triage_id,
            besluitId: rij.besluit_id,
            verstrekt: Boolean(rij.verstrekt),
          },
        ],
  )
}

/** @throws DatabaseError DW006, DW020, DW021 */
export async function insertMelding(
  tx: Tx,
  gemeenteId: string,
  petId: string,
  melding: Pick<
    MeldingRij,
    'id' | 'afwegingId' | 'dossierId' | 'persoonId' | 'gemeldOp' | 'uiterlijk'
  > & { inhoud: Meldinginhoud; op: Date },
): Promise<void> {
  const voor = { soort: 'persoon' as const, id: melding.persoonId }
  await tx
    .insertInto('verwijsindex_melding')
    .values({
      gemeente_id: gemeenteId,
      id: melding.id,
      afweging_id: melding.afwegingId,
      dossier_id: melding.dossierId,
      persoon_id: melding.persoonId,
      pet_id: petId,
      inhoud: await verzegelJson(
        tx,
        'verwijsindex_melding.inhoud',
        melding.id,
        voor,
        melding.inhoud,
      ),
      gemeld_op: melding.gemeldOp,
      uiterlijk: melding.uiterlijk,
      vastgelegd_op: melding.op,
    })
    .execute()
}

/** @throws DatabaseError DW021 */
export async function insertVerwijdering(
  tx: Tx,
  gemeenteId: string,
  petId: string,
  melding: Pick<MeldingRij, 'id' | 'persoonId'>,
  weg: {
    reden: Verwijderreden
    verwijderdOp: Datum
    archiefTot: Datum | null
    toelichting: string
    op: Date
  },
): Promise<void> {
  const voor = { soort: 'persoon' as const, id: melding.persoonId }
  await tx
    .insertInto('verwijsindex_verwijdering')
    .values({
      gemeente_id: gemeenteId,
      melding_id: melding.id,
      reden: weg.reden,
      verwijderd_op: weg.verwijderdOp,
      archief_tot: weg.archiefTot,
      inhoud: await verzegel(
        tx,
        'verwijsindex_verwijdering.inhoud',
        melding.id,
        voor,
        weg.toelichting,
      ),
      pet_id: petId,
      vastgelegd_op: weg.op,
    })
    .execute()
}
