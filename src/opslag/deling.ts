import { sql } from 'kysely'
import type { BerichtSoort, DelingSoort, DelingStopper, TeVerstrekken } from '../domein/deling.ts'
import type { Datum } from '../domein/leeftijd.ts'
import type { Categorie, Doel } from '../recht/vocabulaire.ts'
import type { Tx } from './database.ts'
import { gewistTekst } from '../domein/uitvoering-recht.ts'
import { verzegel } from './lezing.ts'

/** A share that somebody outside can read as long as it runs; what it says stays closed. */
export interface Delingkop {
  id: string
  nummer: string
  verstrekkingId: string
  persoonId: string
  soort: DelingSoort
  organisatieId: string | null
  afzender: string
  doel: Doel
  /** The last day on which it can be read. */
  geldigTot: Datum
  gedeeldOp: Date
  /** Can it be read outside now? The database decides. */
  lopend: boolean
  gestopt: { door: DelingStopper; op: Date } | undefined
}

export interface Deling extends Delingkop {
  dossierId: string
  besluitId: string
  over: string
  waarom: string
  voorwaarden: string
}

export interface NieuweDeling extends Omit<Deling, 'lopend' | 'gestopt'> {
  /** SHA-256 of the secret in the link. */
  linkHash: Buffer | null
}

/**
 * Writes what can be read outside from now on. In the transaction of its verstrekking: the database refuses it without
 * (DW009), and when it would outlive the consent it rests on (DW011).
 */
export async function insertDeling(
  tx: Tx,
  gemeenteId: string,
  d: NieuweDeling,
  gegevens: readonly TeVerstrekken[],
  newId: () => string,
): Promise<void> {
  const voor = { soort: 'persoon', id: d.persoonId } as const
  await insertGegevens(tx, gemeenteId, d, gegevens, newId)
  await tx
    .insertInto('deling')
    .values({
      gemeente_id: gemeenteId,
      id: d.id,
      nummer: d.nummer,
      verstrekking_id: d.verstrekkingId,
      dossier_id: d.dossierId,
      persoon_id: d.persoonId,
      besluit_id: d.besluitId,
      soort: d.soort,
      organisatie_id: d.organisatieId,
      link_hash: d.linkHash,
      over: await verzegel(tx, 'deling.over', d.id, voor, d.over),
      waarom: await verzegel(tx, 'deling.waarom', d.id, voor, d.waarom),
      voorwaarden: await verzegel(tx, 'deling.voorwaarden', d.id, voor, d.voorwaarden),
      afzender: d.afzender,
      doel: d.doel,
      geldig_tot: d.geldigTot,
      gedeeld_op: d.gedeeldOp,
    })
    .execute()
}

async function insertGegevens(
  tx: Tx,
  gemeenteId: string,
  { verstrekkingId, persoonId }: Pick<Deling, 'verstrekkingId' | 'persoonId'>,
  gegevens: readonly TeVerstrekken[],
  newId: () => string,
): Promise<void> {
  const voor = { soort: 'persoon', id: persoonId } as const
  const rijen = []
  for (const [index, gegeven] of gegevens.entries()) {
    const id = newId()
    rijen.push({
      gemeente_id: gemeenteId,
      id,
      verstrekking_id: verstrekkingId,
      nr: index + 1,
      gegeven_id: gegeven.gegevenId,
      categorie: gegeven.categorie,
      dat_wat: gegeven.datWat,
      tekst: await verzegel(tx, 'verstrekt_gegeven.tekst', id, voor, gegeven.tekst),
      waarom: await verzegel(tx, 'verstrekt_gegeven.waarom', id, voor, gegeven.waarom),
    })
  }
  await tx.insertInto('verstrekt_gegeven').values(rijen).execute()
}

// Only what the resident may read too; row security decides which rows.
function selectKoppen(tx: Tx) {
  return tx
    .selectFrom('deling as d')
    .leftJoin('deling_stop as s', (join) =>
      join.onRef('s.gemeente_id', '=', 'd.gemeente_id').onRef('s.deling_id', '=', 'd.id'),
    )
    .select(['d.id', 'd.nummer', 'd.verstrekking_id', 'd.persoon_id', 'd.soort'])
    .select(['d.organisatie_id', 'd.afzender', 'd.doel', 'd.geldig_tot', 'd.gedeeld_op'])
    .select(['s.door', 's.op', sql<boolean>`is_lopend(d.id)`.as('lopend')])
    .orderBy('d.gedeeld_op', 'desc')
    .limit(500)
}

type Koprij = Awaited<ReturnType<ReturnType<typeof selectKoppen>['execute']>>[number]

function vanKoprij(r: Koprij): Delingkop {
  return {
    id: r.id,
    nummer: r.nummer,
    verstrekkingId: r.verstrekking_id,
    persoonId: r.persoon_id,
    soort: r.soort,
    organisatieId: r.organisatie_id,
    afzender: r.afzender,
    doel: r.doel,
    geldigTot: r.geldig_tot,
    gedeeldOp: r.gedeeld_op,
    lopend: r.lopend,
    gestopt: r.door === null || r.op === null ? undefined : { door: r.door, op: r.op },
  }
}

/** What went out of a dossier and can or could be read elsewhere, newest first. */
export async function listDelingen(tx: Tx, dossierId: string): Promise<Delingkop[]> {
  return (await selectKoppen(tx).where('d.dossier_id', '=', dossierId).execute()).map(vanKoprij)
}

/** The same for the resident: about themselves and about a child; what is deferred is not there yet. */
export async function listDelingenVoorInwoner(tx: Tx): Promise<Delingkop[]> {
  return (await selectKoppen(tx).execute()).map(vanKoprij)
}

/** One share with its words, for a professional in its dossier. */
export async function findDeling(tx: Tx, id: string): Promise<Deling | undefined> {
  const rij = await selectKoppen(tx)
    .select(['d.dossier_id', 'd.besluit_id', 'd.over', 'd.waarom', 'd.voorwaarden'])
    .where('d.id', '=', id)
    .executeTakeFirst()
  if (rij === undefined) return undefined
  const { dossier_id: dossierId, besluit_id: besluitId, over, waarom, voorwaarden } = rij
  return { ...vanKoprij(rij), dossierId, besluitId, over, waarom, voorwaarden }
}

/** The same for the resident, who has no need of the ids of dossier and besluit. */
export type DelingVoorInwoner = Omit<Deling, 'dossierId' | 'besluitId'>

export async function findDelingVoorInwoner(
  tx: Tx,
  id: string,
): Promise<DelingVoorInwoner | undefined> {
  const rij = await selectKoppen(tx)
    .select(['d.over', 'd.waarom', 'd.voorwaarden'])
    .where('d.id', '=', id)
    .executeTakeFirst()
  if (rij === undefined) return undefined
  return { ...vanKoprij(rij), over: rij.over, waarom: rij.waarom, voorwaarden: rij.voorwaarden }
}

/** Where a share is and about whom, without opening anything. */
export async function findDelingkern(
  tx: Tx,
  id: string,
): Promise<{ dossierId: string; persoonId: string; besluitId: string } | undefined> {
  const rij = await tx
    .selectFrom('deling')
    .select(['dossier_id', 'persoon_id', 'besluit_id'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (rij === undefined) return undefined
  return { dossierId: rij.dossier_id, persoonId: rij.persoon_id, besluitId: rij.besluit_id }
}

/** What can be read outside of a verstrekking, if anything. */
export async function findDelingVan(tx: Tx, verstrekkingId: string): Promise<string | undefined> {
  const rij = await tx
    .selectFrom('deling')
    .select('id')
    .where('verstrekking_id', '=', verstrekkingId)
    .executeTakeFirst()
  return rij?.id
}

/** The fingerprint of the secret of a link; nothing for a share with an organisation. */
export async function findLinkHash(tx: Tx, id: string): Promise<Buffer | undefined> {
  const rij = await tx
    .selectFrom('deling')
    .select('link_hash')
    .where('id', '=', id)
    .executeTakeFirst()
  return rij?.link_hash ?? undefined
}

/** One datum that was told, as it was told. */
export interface VerstrektGegeven {
  id: string
  nr: number
  categorie: Categorie
  datWat: 'dat' | 'wat'
  tekst: string
  waarom: string
  /** Corrected, erased or restricted since, at the request of the resident: the other cannot read it any more. */
  stand: 'verbeterd' | 'gewist' | 'beperkt' | null
}

export async function listVerstrekteGegevens(
  tx: Tx,
  verstrekkingId: string,
): Promise<VerstrektGegeven[]> {
  const rijen = await tx
    .selectFrom('verstrekt_gegeven')
    .select(['id', 'nr', 'categorie', 'dat_wat', 'tekst', 'waarom', 'stand'])
    .where('verstrekking_id', '=', verstrekkingId)
    .orderBy('nr')
    .execute()
  return rijen.map(({ dat_wat: datWat, tekst, waarom, ...rest }) => ({
    ...rest,
    datWat,
    tekst: tekst ?? gewistTekst,
    waarom: waarom ?? '',
  }))
}

/**
 * Ends a share: it is gone outside as soon as this transaction ends. Ending twice is ending once.
 *
 * @returns whether it was ended now
 */
export async function insertStop(
  tx: Tx,
  gemeenteId: string,
  delingId: string,
  door: DelingStopper,
  op: Date,
): Promise<boolean> {
  const uit = await tx
    .insertInto('deling_stop')
    .values({ gemeente_id: gemeenteId, deling_id: delingId, door, op })
    .onConflict((oc) => oc.columns(['gemeente_id', 'deling_id']).doNothing())
    .executeTakeFirst()
  return (uit.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** When it was first read outside; the name and function of the reader for professionals. */
export interface Lezingregel {
  op: Date
  wie: { naam: string; functie: string } | undefined
}

export async function listLezingen(tx: Tx, delingId: string): Promise<Lezingregel[]> {
  const rijen = await tx
    .selectFrom('deling_lezing as l')
    .leftJoin('partner_medewerker as pm', (join) =>
      join
        .onRef('pm.gemeente_id', '=', 'l.gemeente_id')
        .onRef('pm.id', '=', 'l.partner_medewerker_id'),
    )
    .select(['l.op', 'pm.naam', 'pm.functie'])
    .where('l.deling_id', '=', delingId)
    .orderBy('l.op')
    .execute()
  return rijen.map((r) => ({
    op: r.op,
    wie: r.naam === null || r.functie === null ? undefined : { naam: r.naam, functie: r.functie },
  }))
}

/** For the resident of one share: when it was read; who exactly is between the two organisations. */
export async function listLeesmomentenVan(tx: Tx, delingId: string): Promise<Date[]> {
  const rijen = await tx
    .selectFrom('deling_lezing')
    .select('op')
    .where('deling_id', '=', delingId)
    .orderBy('op')
    .execute()
  return rijen.map(({ op }) => op)
}

/** For the resident: when, of these shares. */
export async function listLeesmomenten(
  tx: Tx,
  delingIds: readonly string[],
): Promise<{ delingId: string; op: Date }[]> {
  if (delingIds.length === 0) return []
  const rijen = await tx
    .selectFrom('deling_lezing')
    .select(['deling_id', 'op'])
    .where('deling_id', 'in', [...delingIds])
    .orderBy('op')
    .execute()
  return rijen.map((r) => ({ delingId: r.deling_id, op: r.op }))
}

export interface Berichtregel {
  id: string
  soort: BerichtSoort
  tekst: string
  op: Date
  /** Who of the partner wrote it; nothing for an answer of ours. */
  van: string | null
}

export async function listBerichten(tx: Tx, delingId: string): Promise<Berichtregel[]> {
  return tx
    .selectFrom('deling_bericht as b')
    .leftJoin('partner_medewerker as pm', (join) =>
      join
        .onRef('pm.gemeente_id', '=', 'b.gemeente_id')
        .onRef('pm.id', '=', 'b.partner_medewerker_id'),
    )
    .select(['b.id', 'b.soort', 'b.tekst', 'b.op', 'pm.functie as van'])
    .where('b.deling_id', '=', delingId)
    .orderBy('b.op')
    .orderBy('b.id')
    .execute()
}

/** Our answer to what the partner asked. */
export async function insertAntwoordbericht(
  tx: Tx,
  gemeenteId: string,
  petId: string,
  bericht: { id: string; delingId: string; persoonId: string; tekst: string; op: Date },
): Promise<void> {
  const voor = { soort: 'persoon', id: bericht.persoonId } as const
  await tx
    .insertInto('deling_bericht')
    .values({
      gemeente_id: gemeenteId,
      id: bericht.id,
      deling_id: bericht.delingId,
      soort: 'antwoord',
      partner_medewerker_id: null,
      pet_id: petId,
      tekst: await verzegel(tx, 'deling_bericht.tekst', bericht.id, voor, bericht.tekst),
      op: bericht.op,
    })
    .execute()
}
