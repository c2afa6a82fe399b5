import type { Leidraadinhoud } from '../domein/leidraad.ts'
import type { Doel, Handeling, OntvangerType } from '../recht/vocabulaire.ts'
import type { Tx } from './database.ts'

/** One version of a piece of guidance. */
export interface Leidraad extends Leidraadinhoud {
  id: string
  reeksId: string
  versie: number
  vastgesteldOp: Date
  /** Who made it. */
  door: string
  ingetrokkenOp: Date | null
  ingetrokkenReden: string | null
  /** Is there a newer version? */
  vervangen: boolean
}

/** Enough to point at it. */
export interface Leidraadregel {
  id: string
  titel: string
}

function selectLeidraad(tx: Tx) {
  return tx
    .selectFrom('leidraad as l')
    .innerJoin('medewerker as m', (join) =>
      join.onRef('m.gemeente_id', '=', 'l.gemeente_id').onRef('m.id', '=', 'l.medewerker_id'),
    )
    .leftJoin('leidraad_intrekking as i', (join) =>
      join
        .onRef('i.gemeente_id', '=', 'l.gemeente_id')
        .onRef('i.reeks_id', '=', 'l.reeks_id')
        .onRef('i.versie', '=', 'l.versie'),
    )
    .select(['l.id', 'l.reeks_id', 'l.versie', 'l.titel', 'l.vraag', 'l.antwoord'])
    .select(['l.handeling', 'l.ontvanger_type', 'l.doel', 'l.categorieen', 'l.vastgesteld_op'])
    .select(['m.naam as door', 'i.ingetrokken_op', 'i.reden'])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('leidraad as later')
            .select('later.id')
            .whereRef('later.gemeente_id', '=', 'l.gemeente_id')
            .whereRef('later.reeks_id', '=', 'l.reeks_id')
            .whereRef('later.versie', '>', 'l.versie'),
        )
        .as('vervangen'),
    )
}

type Rij = Awaited<ReturnType<ReturnType<typeof selectLeidraad>['execute']>>[number]

function vanRij(r: Rij): Leidraad {
  return {
    id: r.id,
    reeksId: r.reeks_id,
    versie: r.versie,
    titel: r.titel,
    vraag: r.vraag,
    antwoord: r.antwoord,
    codes: {
      handeling: r.handeling,
      ontvanger: r.ontvanger_type,
      doel: r.doel,
      categorieen: r.categorieen,
    },
    vastgesteldOp: r.vastgesteld_op,
    door: r.door,
    ingetrokkenOp: r.ingetrokken_op,
    ingetrokkenReden: r.reden,
    vervangen: Boolean(r.vervangen),
  }
}

/** What holds now, by title: of each the last version, when that was not taken back. */
export async function listLeidraden(tx: Tx): Promise<Leidraad[]> {
  const rijen = await selectLeidraad(tx).orderBy('l.titel').orderBy('l.id').limit(500).execute()
  return rijen.map(vanRij).filter((l) => !l.vervangen && l.ingetrokkenOp === null)
}

/** What holds now for exactly this question in codes. */
export async function listLeidradenVoor(
  tx: Tx,
  codes: { handeling: Handeling; ontvanger: OntvangerType; doel: Doel },
): Promise<Leidraadregel[]> {
  const rijen = await selectLeidraad(tx)
    .where('l.handeling', '=', codes.handeling)
    .where('l.ontvanger_type', '=', codes.ontvanger)
    .where('l.doel', '=', codes.doel)
    .orderBy('l.titel')
    .orderBy('l.id')
    .limit(50)
    .execute()
  return rijen
    .map(vanRij)
    .filter((l) => !l.vervangen && l.ingetrokkenOp === null)
    .slice(0, 5)
    .map(({ id, titel }) => ({ id, titel }))
}

export async function findLeidraad(tx: Tx, id: string): Promise<Leidraad | undefined> {
  const rij = await selectLeidraad(tx).where('l.id', '=', id).executeTakeFirst()
  return rij === undefined ? undefined : vanRij(rij)
}

/** Every version of one piece of guidance, the newest first. */
export async function listVersies(tx: Tx, reeksId: string): Promise<Leidraad[]> {
  const rijen = await selectLeidraad(tx)
    .where('l.reeks_id', '=', reeksId)
    .orderBy('l.versie', 'desc')
    .execute()
  return rijen.map(vanRij)
}

export async function insertLeidraad(
  tx: Tx,
  wie: { gemeenteId: string; petId: string; medewerkerId: string },
  l: Leidraadinhoud & {
    id: string
    reeksId: string
    versie: number
    ruggespraakId: string | null
    vastgesteldOp: Date
  },
): Promise<void> {
  await tx
    .insertInto('leidraad')
    .values({
      gemeente_id: wie.gemeenteId,
      id: l.id,
      reeks_id: l.reeksId,
      versie: l.versie,
      titel: l.titel,
      vraag: l.vraag,
      antwoord: l.antwoord,
      handeling: l.codes.handeling,
      ontvanger_type: l.codes.ontvanger,
      doel: l.codes.doel,
      categorieen: [...l.codes.categorieen],
      ruggespraak_id: l.ruggespraakId,
      pet_id: wie.petId,
      medewerker_id: wie.medewerkerId,
      vastgesteld_op: l.vastgesteldOp,
    })
    .execute()
}

export async function insertLeidraadintrekking(
  tx: Tx,
  wie: { gemeenteId: string; petId: string },
  l: { reeksId: string; versie: number; reden: string; ingetrokkenOp: Date },
): Promise<void> {
  await tx
    .insertInto('leidraad_intrekking')
    .values({
      gemeente_id: wie.gemeenteId,
      reeks_id: l.reeksId,
      versie: l.versie,
      reden: l.reden,
      pet_id: wie.petId,
      ingetrokken_op: l.ingetrokkenOp,
    })
    .execute()
}
