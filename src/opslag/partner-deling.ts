import { sql } from 'kysely'
import type { Categorie, Doel } from '../recht/vocabulaire.ts'
import type { Tx } from './database.ts'
import { verzegel } from './lezing.ts'

/** What somebody outside may read as long as it runs. Row security decides which ones there are. */
export interface PartnerDeling {
  id: string
  nummer: string
  verstrekkingId: string
  dossierId: string
  persoonId: string
  besluitId: string
  afzender: string
  doel: Doel
  geldigTot: string
  gedeeldOp: Date
  /** Only that there is something, or also what. */
  datWat: 'dat' | 'wat'
  /** The first time that this reader opened it; `null` as long as they did not. */
  gelezenOp: Date | null
}

const kern = [
  'd.id',
  'd.nummer',
  'd.verstrekking_id',
  'd.dossier_id',
  'd.persoon_id',
  'd.besluit_id',
  'd.afzender',
  'd.doel',
  'd.geldig_tot',
  'd.gedeeld_op',
] as const

function lopend(tx: Tx) {
  return (
    tx
      .selectFrom('deling as d')
      .select([...kern])
      // The policies of both tables are those of the reader: another one's receipt is not there.
      .select((eb) => [
        eb
          .selectFrom('deling_lezing as l')
          .select('l.op')
          .whereRef('l.gemeente_id', '=', 'd.gemeente_id')
          .whereRef('l.deling_id', '=', 'd.id')
          .as('gelezen_op'),
        sql<boolean>`exists (select from verstrekt_gegeven g where g.gemeente_id = d.gemeente_id
          and g.verstrekking_id = d.verstrekking_id and g.dat_wat = 'wat')`.as('met_wat'),
      ])
  )
}

function vanRij(r: Awaited<ReturnType<ReturnType<typeof lopend>['execute']>>[number]) {
  return {
    id: r.id,
    nummer: r.nummer,
    verstrekkingId: r.verstrekking_id,
    dossierId: r.dossier_id,
    persoonId: r.persoon_id,
    besluitId: r.besluit_id,
    afzender: r.afzender,
    doel: r.doel,
    geldigTot: r.geldig_tot,
    gedeeldOp: r.gedeeld_op,
    datWat: r.met_wat ? ('wat' as const) : ('dat' as const),
    gelezenOp: r.gelezen_op,
  }
}

/** The most that one list shows; what is older is over long before. */
const hoogstens = 200

/** One in a list: with who it is about, as told outside: a name, or less. */
export interface PartnerDelingregel extends PartnerDeling {
  over: string
}

/** What runs for this organisation, newest first. */
export async function listPartnerDelingen(tx: Tx): Promise<PartnerDelingregel[]> {
  const rijen = await lopend(tx)
    .select('d.over')
    .where('d.soort', '=', 'partner')
    .orderBy('d.gedeeld_op', 'desc')
    .limit(hoogstens)
    .execute()
  return rijen.map((rij) => ({ ...vanRij(rij), over: rij.over }))
}

/** One that runs for this reader; stopped, expired and somebody else's are all not there. */
export async function findPartnerDeling(
  tx: Tx,
  waar: { id: string } | { link: Buffer },
): Promise<PartnerDeling | undefined> {
  const rij = await (
    'id' in waar
      ? lopend(tx).where('d.id', '=', waar.id).where('d.soort', '=', 'partner')
      : lopend(tx).where('d.link_hash', '=', waar.link)
  ).executeTakeFirst()
  return rij === undefined ? undefined : vanRij(rij)
}

export interface GedeeldeInhoud {
  over: string
  waarom: string
  voorwaarden: string
  gegevens: readonly {
    id: string
    categorie: Categorie
    datWat: 'dat' | 'wat'
    tekst: string
    waarom: string
  }[]
}

/** What it says. Nothing when it ended in between. */
export async function getPartnerInhoud(
  tx: Tx,
  deling: Pick<PartnerDeling, 'id' | 'verstrekkingId'>,
): Promise<GedeeldeInhoud | undefined> {
  const kop = await tx
    .selectFrom('deling')
    .select(['id', 'over', 'waarom', 'voorwaarden'])
    .where('id', '=', deling.id)
    .executeTakeFirst()
  if (kop === undefined) return undefined
  const rijen = await tx
    .selectFrom('verstrekt_gegeven')
    .select(['id', 'categorie', 'dat_wat', 'tekst', 'waarom'])
    .where('verstrekking_id', '=', deling.verstrekkingId)
    .orderBy('nr')
    .execute()
  return {
    over: kop.over,
    waarom: kop.waarom,
    voorwaarden: kop.voorwaarden,
    // What was taken back does not come along: the database leaves it out for a partner.
    gegevens: rijen.map(({ dat_wat: datWat, tekst, waarom, ...rest }) => ({
      ...rest,
      datWat,
      tekst: tekst ?? '',
      waarom: waarom ?? '',
    })),
  }
}

/** How something ended, without what it was or whom it was about. */
export interface Einde {
  op: Date
  door: 'medewerker' | 'inwoner' | 'intrekking' | 'partner' | 'gelezen' | 'verlopen'
}

export interface GestopteDeling extends Einde {
  nummer: string
  afzender: string
  gedeeldOp: Date
}

/** What ended in the last ninety days. */
export async function listGestopteDelingen(tx: Tx): Promise<GestopteDeling[]> {
  const { rows } = await sql<{
    nummer: string
    afzender: string
    gedeeld_op: Date
    gestopt_op: Date
    door: Einde['door']
  }>`select * from gestopte_delingen()`.execute(tx)
  return rows.map((r) => ({
    nummer: r.nummer,
    afzender: r.afzender,
    gedeeldOp: r.gedeeld_op,
    op: r.gestopt_op,
    door: r.door,
  }))
}

/** That this one is over, for whose it was; `undefined` when it never was theirs, or still runs. */
export async function findEinde(tx: Tx, delingId: string): Promise<Einde | undefined> {
  const { rows } = await sql<{ gestopt_op: Date; door: Einde['door'] }>`
    select * from deling_voorbij(${delingId})`.execute(tx)
  const [rij] = rows
  return rij === undefined ? undefined : { op: rij.gestopt_op, door: rij.door }
}

/**
 * The receipt of the first time that somebody read it.
 * @param partnerId who; `null` through a link
 * @returns was it the first time?
 */
export async function insertLezing(
  tx: Tx,
  gemeenteId: string,
  delingId: string,
  partnerId: string | null,
  op: Date,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('deling_lezing')
    .values({ gemeente_id: gemeenteId, deling_id: delingId, partner_medewerker_id: partnerId, op })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Ends it from outside. @returns was it us who ended it? */
export async function insertPartnerStop(
  tx: Tx,
  gemeenteId: string,
  delingId: string,
  door: 'partner' | 'gelezen',
  op: Date,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('deling_stop')
    .values({ gemeente_id: gemeenteId, deling_id: delingId, door, op })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export interface Bericht {
  id: string
  soort: 'aanvaard' | 'afgewezen' | 'vraag' | 'antwoord'
  /** Who of the partner organisation; `null` when it is the answer of the wijkteam. */
  van: string | null
  tekst: string
  op: Date
}

/** What was said about it, oldest first. */
export async function listPartnerBerichten(tx: Tx, delingId: string): Promise<Bericht[]> {
  return tx
    .selectFrom('deling_bericht as b')
    .leftJoin('partner_medewerker as pm', (join) =>
      join
        .onRef('pm.gemeente_id', '=', 'b.gemeente_id')
        .onRef('pm.id', '=', 'b.partner_medewerker_id'),
    )
    .select(['b.id', 'b.soort', 'b.tekst', 'b.op', 'pm.naam as van'])
    .where('b.deling_id', '=', delingId)
    .orderBy('b.op')
    .orderBy('b.id')
    .limit(hoogstens)
    .execute()
}

export async function insertPartnerBericht(
  tx: Tx,
  gemeenteId: string,
  partnerId: string,
  deling: Pick<PartnerDeling, 'id' | 'persoonId'>,
  bericht: { id: string; soort: 'aanvaard' | 'afgewezen' | 'vraag'; tekst: string; op: Date },
): Promise<void> {
  const voor = { soort: 'persoon', id: deling.persoonId } as const
  await tx
    .insertInto('deling_bericht')
    .values({
      gemeente_id: gemeenteId,
      id: bericht.id,
      deling_id: deling.id,
      soort: bericht.soort,
      partner_medewerker_id: partnerId,
      pet_id: null,
      tekst: await verzegel(tx, 'deling_bericht.tekst', bericht.id, voor, bericht.tekst),
      op: bericht.op,
    })
    .execute()
}

/** The gemeente and the deling behind the secret of a link, before anything else is known of it. */
export async function findGemeenteVanLink(tx: Tx, hash: Buffer): Promise<string | undefined> {
  const { rows } = await sql<{ gemeente: string | null }>`
    select gemeente_van_link(${hash}) as gemeente`.execute(tx)
  return rows[0]?.gemeente ?? undefined
}

/** The deling of the link of this transaction, also when it is over. */
export async function findDelingVanLink(tx: Tx): Promise<string | undefined> {
  const { rows } = await sql<{ id: string | null }>`select deling_van_link() as id`.execute(tx)
  return rows[0]?.id ?? undefined
}
