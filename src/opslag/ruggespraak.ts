import { sql } from 'kysely'
import type { Datum } from '../domein/leeftijd.ts'
import type {
  Antwoorder,
  Antwoordkern,
  Escalatiepartner,
  Gevraagde,
  Ruggespraakkern,
  Ruggespraakoordeel,
  Ruggespraaksoort,
  Vraagcodes,
  Vraaginhoud,
} from '../domein/ruggespraak.ts'
import type { Tx } from './database.ts'
import { verzegel, verzegelJson } from './lezing.ts'

/** A question without its words, and how it stands. */
export interface Ruggespraakkop {
  id: string
  nummer: string
  soort: Ruggespraaksoort
  aan: Gevraagde
  aanPetId: string | null
  /** Who is asked by name and function; nothing when it is not one person. */
  aanWie: string | null
  petId: string
  medewerkerId: string
  /** Who asks. */
  steller: string
  stellerPet: string
  organisatieId: string
  codes: Vraagcodes
  gesteldOp: Date
  uiterlijk: Datum
  ingetrokkenOp: Date | null
  antwoorden: readonly Antwoordkern[]
  besluit: Ruggespraakbesluit | null
}

/** What came of going up, without the arguments. */
export interface Ruggespraakbesluit {
  opschalen: boolean
  partner: Escalatiepartner
  andersDanAdvies: boolean
  beslotenOp: Date
}

/** Where the asker asked it; who is asked never sees this. */
export interface Ruggespraakplek {
  dossierId: string
  persoonId: string | null
  triageId: string | null
  afwegingId: string | null
}

export interface NieuweRuggespraak {
  id: string
  nummer: string
  soort: Ruggespraaksoort
  aan: Gevraagde
  aanPetId: string | null
  codes: Vraagcodes
  inhoud: Vraaginhoud
  gesteldOp: Date
  uiterlijk: Datum
  plek: Ruggespraakplek | null
  /** Only when it cannot be asked without. */
  dossierNummer: string | null
}

/** Writes a question, where it belongs and, when it must, the number. Nobody can be known from what is sealed here. */
export async function insertRuggespraak(
  tx: Tx,
  wie: { gemeenteId: string; medewerkerId: string; petId: string; organisatieId: string },
  r: NieuweRuggespraak,
): Promise<void> {
  const voor = { soort: 'gemeente' as const, id: wie.gemeenteId }
  await tx
    .insertInto('ruggespraak')
    .values({
      gemeente_id: wie.gemeenteId,
      id: r.id,
      nummer: r.nummer,
      soort: r.soort,
      aan: r.aan,
      aan_pet_id: r.aanPetId,
      pet_id: wie.petId,
      medewerker_id: wie.medewerkerId,
      organisatie_id: wie.organisatieId,
      handeling: r.codes.handeling,
      ontvanger_type: r.codes.ontvanger,
      doel: r.codes.doel,
      categorieen: [...r.codes.categorieen],
      vraag: await verzegelJson(tx, 'ruggespraak.vraag', r.id, voor, r.inhoud),
      gesteld_op: r.gesteldOp,
      uiterlijk: r.uiterlijk,
    })
    .execute()
  if (r.plek !== null) {
    await tx
      .insertInto('ruggespraak_bij')
      .values({
        gemeente_id: wie.gemeenteId,
        ruggespraak_id: r.id,
        dossier_id: r.plek.dossierId,
        persoon_id: r.plek.persoonId,
        triage_id: r.plek.triageId,
        afweging_id: r.plek.afwegingId,
      })
      .execute()
  }
  if (r.dossierNummer !== null) {
    await tx
      .insertInto('ruggespraak_nummer')
      .values({
        gemeente_id: wie.gemeenteId,
        ruggespraak_id: r.id,
        dossier_nummer: r.dossierNummer,
      })
      .execute()
  }
}

function selectKop(tx: Tx) {
  return tx
    .selectFrom('ruggespraak as r')
    .innerJoin('medewerker as m', (join) =>
      join.onRef('m.gemeente_id', '=', 'r.gemeente_id').onRef('m.id', '=', 'r.medewerker_id'),
    )
    .innerJoin('pet as p', (join) =>
      join.onRef('p.gemeente_id', '=', 'r.gemeente_id').onRef('p.id', '=', 'r.pet_id'),
    )
    .leftJoin('pet as ap', (join) =>
      join.onRef('ap.gemeente_id', '=', 'r.gemeente_id').onRef('ap.id', '=', 'r.aan_pet_id'),
    )
    .leftJoin('medewerker as am', (join) =>
      join.onRef('am.gemeente_id', '=', 'ap.gemeente_id').onRef('am.id', '=', 'ap.medewerker_id'),
    )
    .leftJoin('ruggespraak_intrekking as i', (join) =>
      join.onRef('i.gemeente_id', '=', 'r.gemeente_id').onRef('i.ruggespraak_id', '=', 'r.id'),
    )
    .leftJoin('ruggespraak_besluit as b', (join) =>
      join.onRef('b.gemeente_id', '=', 'r.gemeente_id').onRef('b.ruggespraak_id', '=', 'r.id'),
    )
    .select(['r.id', 'r.nummer', 'r.soort', 'r.aan', 'r.aan_pet_id', 'r.pet_id', 'r.medewerker_id'])
    .select(['r.organisatie_id', 'r.handeling', 'r.ontvanger_type', 'r.doel', 'r.categorieen'])
    .select(['r.gesteld_op', 'r.uiterlijk', 'i.ingetrokken_op', 'm.naam as steller'])
    .select(['p.naam as steller_pet', 'am.naam as aan_naam', 'ap.naam as aan_pet'])
    .select(['b.opschalen', 'b.ontvanger_type as partner', 'b.anders_dan_advies', 'b.besloten_op'])
    .select(
      sql<{ als: Antwoorder; oordeel: Ruggespraakoordeel; op: string }[]>`coalesce((
        select jsonb_agg(jsonb_build_object('als', a.als, 'oordeel', a.oordeel, 'op', a.gegeven_op) order by a.gegeven_op, a.id)
        from ruggespraak_antwoord a where a.gemeente_id = r.gemeente_id and a.ruggespraak_id = r.id), '[]')`.as(
        'antwoorden',
      ),
    )
}

type Koprij = Awaited<ReturnType<ReturnType<typeof selectKop>['execute']>>[number]

function vanKop(r: Koprij): Ruggespraakkop {
  return {
    id: r.id,
    nummer: r.nummer,
    soort: r.soort,
    aan: r.aan,
    aanPetId: r.aan_pet_id,
    aanWie: r.aan_naam === null ? null : `${r.aan_naam}, ${r.aan_pet ?? ''}`,
    petId: r.pet_id,
    medewerkerId: r.medewerker_id,
    steller: r.steller,
    stellerPet: r.steller_pet,
    organisatieId: r.organisatie_id,
    codes: {
      handeling: r.handeling,
      ontvanger: r.ontvanger_type,
      doel: r.doel,
      categorieen: r.categorieen,
    },
    gesteldOp: r.gesteld_op,
    uiterlijk: r.uiterlijk,
    ingetrokkenOp: r.ingetrokken_op,
    antwoorden: r.antwoorden.map(({ als, oordeel, op }) => ({
      als,
      oordeel,
      gegevenOp: new Date(op),
    })),
    besluit:
      r.besloten_op === null || r.opschalen === null || r.partner === null
        ? null
        : {
            opschalen: r.opschalen,
            partner: r.partner,
            andersDanAdvies: r.anders_dan_advies ?? false,
            beslotenOp: r.besloten_op,
          },
  }
}

/** Everything that this pet asked or is asked, newest first; row security decides what that is. At most two hundred. */
export async function listRuggespraakkoppen(
  tx: Tx,
  van?: { petId: string },
): Promise<Ruggespraakkop[]> {
  let vraag = selectKop(tx).orderBy('r.gesteld_op', 'desc').orderBy('r.id').limit(200)
  if (van !== undefined) {
    const { petId } = van
    // What is only seen because it belongs to a dossier stands with that dossier.
    vraag = vraag.where((eb) =>
      eb.or([
        eb('r.pet_id', '=', petId),
        eb('r.aan_pet_id', '=', petId),
        eb.and([
          eb('r.aan', '=', 'team'),
          eb(
            'r.organisatie_id',
            '=',
            eb.selectFrom('pet as ik').select('ik.organisatie_id').where('ik.id', '=', petId),
          ),
        ]),
      ]),
    )
  }
  return (await vraag.execute()).map(vanKop)
}

export async function findRuggespraakkop(tx: Tx, id: string): Promise<Ruggespraakkop | undefined> {
  const rij = await selectKop(tx).where('r.id', '=', id).executeTakeFirst()
  return rij === undefined ? undefined : vanKop(rij)
}

/** The words of a question. */
export async function getVraaginhoud(tx: Tx, id: string): Promise<Vraaginhoud> {
  return (
    await tx
      .selectFrom('ruggespraak')
      .select(['id', 'vraag'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  ).vraag
}

export interface Ruggespraakantwoord extends Antwoordkern {
  tekst: string
  wie: string
  functie: string
}

/** The words of the answers, the first first. */
export async function listRuggespraakantwoorden(
  tx: Tx,
  ruggespraakId: string,
): Promise<Ruggespraakantwoord[]> {
  const rijen = await tx
    .selectFrom('ruggespraak_antwoord as a')
    .innerJoin('medewerker as m', (join) =>
      join.onRef('m.gemeente_id', '=', 'a.gemeente_id').onRef('m.id', '=', 'a.medewerker_id'),
    )
    .select(['a.id', 'a.als', 'a.oordeel', 'a.tekst', 'a.gegeven_op', 'm.naam', 'm.functie'])
    .where('a.ruggespraak_id', '=', ruggespraakId)
    .orderBy('a.gegeven_op')
    .orderBy('a.id')
    .execute()
  return rijen.map((r) => ({
    als: r.als,
    oordeel: r.oordeel,
    gegevenOp: r.gegeven_op,
    tekst: r.tekst,
    wie: r.naam,
    functie: r.functie,
  }))
}

/** Where it was asked; nothing for who does not work in that dossier. */
export async function findRuggespraakplek(
  tx: Tx,
  ruggespraakId: string,
): Promise<Ruggespraakplek | undefined> {
  const rij = await tx
    .selectFrom('ruggespraak_bij')
    .select(['dossier_id', 'persoon_id', 'triage_id', 'afweging_id'])
    .where('ruggespraak_id', '=', ruggespraakId)
    .executeTakeFirst()
  return rij === undefined
    ? undefined
    : {
        dossierId: rij.dossier_id,
        persoonId: rij.persoon_id,
        triageId: rij.triage_id,
        afwegingId: rij.afweging_id,
      }
}

/** The number that was passed on, for the leidinggevende alone. */
export async function findRuggespraaknummer(tx: Tx, id: string): Promise<string | undefined> {
  const rij = await tx
    .selectFrom('ruggespraak_nummer')
    .select('dossier_nummer')
    .where('ruggespraak_id', '=', id)
    .executeTakeFirst()
  return rij?.dossier_nummer
}

/** The questions of a dossier with how they stand, newest first; no words are opened. */
export async function listRuggespraken(
  tx: Tx,
  dossierId: string,
): Promise<(Ruggespraakkop & Pick<Ruggespraakkern, 'persoonId'>)[]> {
  const rijen = await selectKop(tx)
    .innerJoin('ruggespraak_bij as bij', (join) =>
      join.onRef('bij.gemeente_id', '=', 'r.gemeente_id').onRef('bij.ruggespraak_id', '=', 'r.id'),
    )
    .select('bij.persoon_id')
    .where('bij.dossier_id', '=', dossierId)
    .orderBy('r.gesteld_op', 'desc')
    .orderBy('r.id')
    .limit(100)
    .execute()
  return rijen.map((rij) => ({ ...vanKop(rij), persoonId: rij.persoon_id }))
}

export async function insertRuggespraakantwoord(
  tx: Tx,
  wie: { gemeenteId: string; medewerkerId: string; petId: string },
  a: {
    id: string
    ruggespraakId: string
    als: Antwoorder
    oordeel: Ruggespraakoordeel
    tekst: string
    gegevenOp: Date
  },
): Promise<void> {
  const voor = { soort: 'gemeente' as const, id: wie.gemeenteId }
  await tx
    .insertInto('ruggespraak_antwoord')
    .values({
      gemeente_id: wie.gemeenteId,
      id: a.id,
      ruggespraak_id: a.ruggespraakId,
      als: a.als,
      pet_id: wie.petId,
      medewerker_id: wie.medewerkerId,
      oordeel: a.oordeel,
      tekst: await verzegel(tx, 'ruggespraak_antwoord.tekst', a.id, voor, a.tekst),
      gegeven_op: a.gegevenOp,
    })
    .execute()
}

export async function insertRuggespraakintrekking(
  tx: Tx,
  gemeenteId: string,
  ruggespraakId: string,
  ingetrokkenOp: Date,
): Promise<void> {
  await tx
    .insertInto('ruggespraak_intrekking')
    .values({
      gemeente_id: gemeenteId,
      ruggespraak_id: ruggespraakId,
      ingetrokken_op: ingetrokkenOp,
    })
    .execute()
}

/** Writes what was decided after the answer; the arguments are sealed for whom it is about. */
export async function insertRuggespraakbesluit(
  tx: Tx,
  wie: { gemeenteId: string; petId: string },
  persoonId: string,
  b: Ruggespraakbesluit & { id: string; ruggespraakId: string; argumenten: string },
): Promise<void> {
  const voor = { soort: 'persoon' as const, id: persoonId }
  await tx
    .insertInto('ruggespraak_besluit')
    .values({
      gemeente_id: wie.gemeenteId,
      id: b.id,
      ruggespraak_id: b.ruggespraakId,
      pet_id: wie.petId,
      opschalen: b.opschalen,
      ontvanger_type: b.partner,
      anders_dan_advies: b.andersDanAdvies,
      argumenten: await verzegel(tx, 'ruggespraak_besluit.argumenten', b.id, voor, b.argumenten),
      besloten_op: b.beslotenOp,
    })
    .execute()
}

/** The arguments of that decision; the reader has a line about whom it is. */
export async function findBesluitargumenten(
  tx: Tx,
  ruggespraakId: string,
): Promise<string | undefined> {
  const rij = await tx
    .selectFrom('ruggespraak_besluit')
    .select(['id', 'argumenten'])
    .where('ruggespraak_id', '=', ruggespraakId)
    .executeTakeFirst()
  return rij?.argumenten
}
