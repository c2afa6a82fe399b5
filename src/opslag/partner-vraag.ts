import type { Antwoord } from '../recht/antwoord.ts'
import type {
  Beroepsgeheim,
  Categorie,
  Doel,
  Grondslag,
  OntvangerType,
} from '../recht/vocabulaire.ts'
import type { Tx } from './database.ts'
import { verzegel, verzegelJson } from './lezing.ts'
import type { Informatievraagtekst } from './schema-delen.ts'

/** What the wijkteam asks an organisation, as that organisation reads it. */
export interface PartnerVraag {
  id: string
  nummer: string
  dossierId: string
  persoonId: string
  besluitId: string
  over: string
  afzender: string
  /** As whom the wijkteam asks, in the word of the rules. */
  vrager: OntvangerType
  doel: Doel
  categorieen: readonly Categorie[]
  uiterlijk: string | null
  gevraagdOp: Date
  /** What was answered; `null` as long as nobody did. */
  antwoord: 'ja' | 'deels' | 'nee' | null
}

const kern = [
  'i.id',
  'i.nummer',
  'i.dossier_id',
  'i.persoon_id',
  'i.besluit_id',
  'i.over',
  'i.afzender',
  'i.vrager',
  'i.doel',
  'i.categorieen',
  'i.uiterlijk',
  'i.gevraagd_op',
  'a.antwoord',
] as const

function vragen(tx: Tx) {
  return tx
    .selectFrom('informatievraag as i')
    .leftJoin('informatieantwoord as a', (join) =>
      join.onRef('a.gemeente_id', '=', 'i.gemeente_id').onRef('a.vraag_id', '=', 'i.id'),
    )
    .select([...kern])
}

function vanRij(r: Awaited<ReturnType<ReturnType<typeof vragen>['execute']>>[number]) {
  return {
    id: r.id,
    nummer: r.nummer,
    dossierId: r.dossier_id,
    persoonId: r.persoon_id,
    besluitId: r.besluit_id,
    over: r.over,
    afzender: r.afzender,
    vrager: r.vrager,
    doel: r.doel,
    categorieen: r.categorieen,
    uiterlijk: r.uiterlijk,
    gevraagdOp: r.gevraagd_op,
    antwoord: r.antwoord,
  }
}

/** The requests to this organisation that were not withdrawn: open ones first, then the newest. */
export async function listPartnerVragen(tx: Tx): Promise<PartnerVraag[]> {
  const rijen = await vragen(tx)
    .orderBy((eb) => eb('a.antwoord', 'is not', null))
    .orderBy('i.gevraagd_op', 'desc')
    .limit(200)
    .execute()
  return rijen.map(vanRij)
}

/** The requests that nobody answered yet, newest first. Of the others nothing is opened. */
export async function listOpenPartnerVragen(tx: Tx): Promise<PartnerVraag[]> {
  const rijen = await vragen(tx)
    .where('a.antwoord', 'is', null)
    .orderBy('i.gevraagd_op', 'desc')
    .limit(200)
    .execute()
  return rijen.map(vanRij)
}

export async function findPartnerVraag(tx: Tx, id: string): Promise<PartnerVraag | undefined> {
  const rij = await vragen(tx).where('i.id', '=', id).executeTakeFirst()
  return rij === undefined ? undefined : vanRij(rij)
}

/** What is asked and on which basis. */
export async function getVraagtekst(
  tx: Tx,
  id: string,
): Promise<{ vraag: Informatievraagtekst; grondslag: readonly Grondslag[] } | undefined> {
  return tx
    .selectFrom('informatievraag')
    .select(['id', 'vraag', 'grondslag'])
    .where('id', '=', id)
    .executeTakeFirst()
}

export interface PartnerAntwoord {
  antwoord: 'ja' | 'deels' | 'nee'
  reden: string
  inhoud: Readonly<Partial<Record<Categorie, string>>>
  /** Who answered. */
  van: string | null
  op: Date
}

/** The answer that was given, for the organisation that gave it. */
export async function findPartnerAntwoord(
  tx: Tx,
  vraagId: string,
): Promise<PartnerAntwoord | undefined> {
  return tx
    .selectFrom('informatieantwoord as a')
    .leftJoin('partner_medewerker as pm', (join) =>
      join
        .onRef('pm.gemeente_id', '=', 'a.gemeente_id')
        .onRef('pm.id', '=', 'a.partner_medewerker_id'),
    )
    .select(['a.id', 'a.antwoord', 'a.reden', 'a.inhoud', 'a.op', 'pm.naam as van'])
    .where('a.vraag_id', '=', vraagId)
    .executeTakeFirst()
}

/** Writes the one answer. @returns false when somebody answered already */
export async function insertPartnerAntwoord(
  tx: Tx,
  gemeenteId: string,
  partnerId: string,
  vraag: Pick<PartnerVraag, 'id' | 'persoonId'>,
  antwoord: Omit<PartnerAntwoord, 'van'> & { id: string; magHet: Antwoord },
): Promise<boolean> {
  const voor = { soort: 'persoon', id: vraag.persoonId } as const
  const { id, inhoud, reden } = antwoord
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('informatieantwoord')
    .values({
      gemeente_id: gemeenteId,
      id,
      vraag_id: vraag.id,
      partner_medewerker_id: partnerId,
      antwoord: antwoord.antwoord,
      reden: await verzegel(tx, 'informatieantwoord.reden', id, voor, reden),
      inhoud: await verzegelJson(tx, 'informatieantwoord.inhoud', id, voor, inhoud),
      mag_het: JSON.stringify(antwoord.magHet),
      op: antwoord.op,
    })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** What the rules need to know of who answers: their own secrecy, and what kind of organisation this is. */
export interface EigenKader {
  beroepsgeheim: Beroepsgeheim
  ontvangerType: OntvangerType | null
}

export async function getEigenKader(tx: Tx, partnerId: string): Promise<EigenKader | undefined> {
  return tx
    .selectFrom('partner_medewerker as pm')
    .innerJoin('organisatie as o', (join) =>
      join.onRef('o.gemeente_id', '=', 'pm.gemeente_id').onRef('o.id', '=', 'pm.organisatie_id'),
    )
    .select(['pm.beroepsgeheim', 'o.ontvanger_type as ontvangerType'])
    .where('pm.id', '=', partnerId)
    .executeTakeFirst()
}
