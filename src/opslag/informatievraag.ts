import type { Categorie, Doel, Grondslag, OntvangerType } from '../recht/vocabulaire.ts'
import type { Tx } from './database.ts'
import { verzegel, verzegelJson } from './lezing.ts'
import type { Informatievraagtekst } from './schema-delen.ts'

/** A question to a partner organisation, without its words. */
export interface Informatievraagkop {
  id: string
  nummer: string
  dossierId: string
  persoonId: string
  besluitId: string
  verstrekkingId: string
  organisatieId: string
  organisatie: string
  doel: Doel
  categorieen: readonly Categorie[]
  grondslag: readonly Grondslag[]
  uiterlijk: string | null
  gevraagdOp: Date
  ingetrokkenOp: Date | null
  /** What was answered; `null` as long as nobody did. */
  antwoord: 'ja' | 'deels' | 'nee' | null
}

export interface Informatievraag extends Informatievraagkop {
  over: string
  /** `null` when the key of whom it is about is destroyed. */
  vraag: Informatievraagtekst | null
  afzender: string
}

export interface Informatieantwoord {
  antwoord: 'ja' | 'deels' | 'nee'
  reden: string
  inhoud: Readonly<Partial<Record<Categorie, string>>> | null
  op: Date
}

export type NieuweInformatievraag = Omit<
  Informatievraag,
  'organisatie' | 'antwoord' | 'ingetrokkenOp' | 'vraag'
> & { vraag: Informatievraagtekst; vrager: OntvangerType }

/** Writes the question that goes with an opvraging of this transaction. The database refuses any other (DW009). */
export async function insertInformatievraag(
  tx: Tx,
  gemeenteId: string,
  v: NieuweInformatievraag,
): Promise<void> {
  const voor = { soort: 'persoon', id: v.persoonId } as const
  await tx
    .insertInto('informatievraag')
    .values({
      gemeente_id: gemeenteId,
      id: v.id,
      nummer: v.nummer,
      verstrekking_id: v.verstrekkingId,
      dossier_id: v.dossierId,
      persoon_id: v.persoonId,
      besluit_id: v.besluitId,
      organisatie_id: v.organisatieId,
      over: await verzegel(tx, 'informatievraag.over', v.id, voor, v.over),
      vraag: await verzegelJson(tx, 'informatievraag.vraag', v.id, voor, v.vraag),
      afzender: v.afzender,
      vrager: v.vrager,
      doel: v.doel,
      categorieen: [...v.categorieen],
      grondslag: [...v.grondslag],
      uiterlijk: v.uiterlijk,
      gevraagd_op: v.gevraagdOp,
    })
    .execute()
}

function selectKop(tx: Tx) {
  return tx
    .selectFrom('informatievraag as i')
    .innerJoin('organisatie as o', (join) =>
      join.onRef('o.gemeente_id', '=', 'i.gemeente_id').onRef('o.id', '=', 'i.organisatie_id'),
    )
    .leftJoin('informatieantwoord as a', (join) =>
      join.onRef('a.gemeente_id', '=', 'i.gemeente_id').onRef('a.vraag_id', '=', 'i.id'),
    )
    .select(['i.id', 'i.nummer', 'i.dossier_id', 'i.persoon_id', 'i.besluit_id'])
    .select(['i.verstrekking_id', 'i.organisatie_id', 'o.naam as organisatie', 'i.doel'])
    .select(['i.categorieen', 'i.grondslag', 'i.uiterlijk', 'i.gevraagd_op', 'i.ingetrokken_op'])
    .select('a.antwoord')
}

type Koprij = Awaited<ReturnType<ReturnType<typeof selectKop>['execute']>>[number]

function vanKop(r: Koprij): Informatievraagkop {
  return {
    id: r.id,
    nummer: r.nummer,
    dossierId: r.dossier_id,
    persoonId: r.persoon_id,
    besluitId: r.besluit_id,
    verstrekkingId: r.verstrekking_id,
    organisatieId: r.organisatie_id,
    organisatie: r.organisatie,
    doel: r.doel,
    categorieen: r.categorieen,
    grondslag: r.grondslag,
    uiterlijk: r.uiterlijk,
    gevraagdOp: r.gevraagd_op,
    ingetrokkenOp: r.ingetrokken_op,
    antwoord: r.antwoord,
  }
}

/** The questions asked in a dossier, the newest first; nothing is opened for it. */
export async function listInformatievragen(
  tx: Tx,
  dossierId: string,
): Promise<Informatievraagkop[]> {
  const rijen = await selectKop(tx)
    .where('i.dossier_id', '=', dossierId)
    .orderBy('i.gevraagd_op', 'desc')
    .limit(100)
    .execute()
  return rijen.map(vanKop)
}

export async function findInformatievraagkop(
  tx: Tx,
  id: string,
): Promise<Informatievraagkop | undefined> {
  const rij = await selectKop(tx).where('i.id', '=', id).executeTakeFirst()
  return rij === undefined ? undefined : vanKop(rij)
}

export async function findInformatievraag(
  tx: Tx,
  id: string,
): Promise<Informatievraag | undefined> {
  const rij = await selectKop(tx)
    .select(['i.over', 'i.afzender'])
    .select((eb) => eb.ref('i.vraag').$castTo<Informatievraagtekst | null>().as('vraag'))
    .where('i.id', '=', id)
    .executeTakeFirst()
  return rij === undefined
    ? undefined
    : { ...vanKop(rij), over: rij.over, vraag: rij.vraag, afzender: rij.afzender }
}

/** What the partner answered, opened. */
export async function findInformatieantwoord(
  tx: Tx,
  vraagId: string,
): Promise<Informatieantwoord | undefined> {
  return tx
    .selectFrom('informatieantwoord')
    .select(['id', 'antwoord', 'reden', 'op'])
    .select((eb) => eb.ref('inhoud').$castTo<Informatieantwoord['inhoud']>().as('inhoud'))
    .where('vraag_id', '=', vraagId)
    .executeTakeFirst()
}

/** Takes a question back. @returns whether it still could be */
export async function withdrawInformatievraag(tx: Tx, id: string, op: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('informatievraag')
    .set({ ingetrokken_op: op })
    .where('id', '=', id)
    .where('ingetrokken_op', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** An organisation and what telling or asking it means; `null`: nobody said. */
export interface Partijorganisatie {
  id: string
  naam: string
  ontvanger: OntvangerType | null
  /** Is somebody of it invited to the partner pages? */
  metPartners: boolean
}

/** The organisations of this gemeente, by name. */
export async function listPartijen(tx: Tx): Promise<Partijorganisatie[]> {
  const rijen = await tx
    .selectFrom('organisatie as o')
    .select(['o.id', 'o.naam', 'o.ontvanger_type'])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('partner_medewerker as pm')
            .select('pm.id')
            .whereRef('pm.gemeente_id', '=', 'o.gemeente_id')
            .whereRef('pm.organisatie_id', '=', 'o.id')
            .where('pm.ingetrokken_op', 'is', null),
        )
        .as('partners'),
    )
    .orderBy('o.naam')
    .limit(500)
    .execute()
  return rijen.map((r) => ({
    id: r.id,
    naam: r.naam,
    ontvanger: r.ontvanger_type,
    metPartners: r.partners === true,
  }))
}
