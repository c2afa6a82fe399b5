import { sql, type ExpressionBuilder } from 'kysely'
import type { ConvenantInhoud } from '../domein/convenant.ts'
import type { Standfeiten } from '../domein/convenant-stand.ts'
import type { Datum } from '../domein/leeftijd.ts'
import type { Tx } from './database.ts'
import type { Schema } from './schema.ts'

/** A version of an agreement, without who signed. */
export interface Convenant {
  id: string
  reeksId: string
  versie: number
  inhoud: ConvenantInhoud
  gemaaktDoorId: string
  bevestigdOp: Date | null
  beeindigdPer: Datum | null
  beeindigreden: string
  /** The first day of the next version that was confirmed. */
  vervangenPer: Datum | null
}

export interface Handtekening {
  organisatieId: string
  naam: string
  functie: string
  getekendOp: Datum
}

const vervangenPer = (eb: ExpressionBuilder<Schema & { c: Schema['convenant'] }, 'c'>) =>
  eb
    .selectFrom('convenant as later')
    .whereRef('later.gemeente_id', '=', 'c.gemeente_id')
    .whereRef('later.reeks_id', '=', 'c.reeks_id')
    .whereRef('later.versie', '>', 'c.versie')
    .where('later.bevestigd_op', 'is not', null)
    .select((e) => e.fn.min('later.ingangsdatum').as('per'))
    .as('vervangen_per')

function selectConvenanten(tx: Tx, gemeenteId: string) {
  return tx
    .selectFrom('convenant as c')
    .where('c.gemeente_id', '=', gemeenteId)
    .selectAll('c')
    .select((eb) => vervangenPer(eb))
}

type Rij = Awaited<ReturnType<ReturnType<typeof selectConvenanten>['execute']>>[number]

function vanRij(r: Rij): Convenant {
  return {
    id: r.id,
    reeksId: r.reeks_id,
    versie: r.versie,
    inhoud: {
      soort: r.soort,
      titel: r.titel,
      vindplaats: r.vindplaats,
      partijen: r.partijen,
      doelen: r.doelen,
      categorieen: r.categorieen,
      nooit: r.nooit,
      buiten: r.buiten,
      checklist: r.checklist,
      bepalingen: r.bepalingen,
      ingangsdatum: r.ingangsdatum,
      einddatum: r.einddatum,
      evaluatie: r.evaluatie,
    },
    gemaaktDoorId: r.gemaakt_door,
    bevestigdOp: r.bevestigd_op,
    beeindigdPer: r.beeindigd_per,
    beeindigreden: r.beeindigreden,
    vervangenPer: r.vervangen_per,
  }
}

/** Every version of every agreement of the gemeente that who asks may see; newest version of each first. */
export async function listConvenanten(tx: Tx, gemeenteId: string): Promise<Convenant[]> {
  const rijen = await selectConvenanten(tx, gemeenteId)
    .orderBy('c.titel')
    .orderBy('c.versie', 'desc')
    .execute()
  return rijen.map((rij) => vanRij(rij))
}

/** The confirmed agreements with one organisation; which of them hold, is for `standVan`. */
export async function listBevestigdeMet(
  tx: Tx,
  gemeenteId: string,
  organisatieId: string,
): Promise<Convenant[]> {
  const rijen = await selectConvenanten(tx, gemeenteId)
    .where('c.bevestigd_op', 'is not', null)
    .where(sql<boolean>`c.partijen @> array[${organisatieId}]::uuid[]`)
    .orderBy('c.titel')
    .execute()
  return rijen.map((rij) => vanRij(rij))
}

export async function findConvenant(
  tx: Tx,
  gemeenteId: string,
  id: string,
): Promise<Convenant | undefined> {
  const rij = await selectConvenanten(tx, gemeenteId).where('c.id', '=', id).executeTakeFirst()
  return rij === undefined ? undefined : vanRij(rij)
}

/** Per version which parties signed. */
export async function listHandtekeningen(
  tx: Tx,
  gemeenteId: string,
  convenantId?: string,
): Promise<(Handtekening & { convenantId: string })[]> {
  let vraag = tx
    .selectFrom('convenant_handtekening')
    .where('gemeente_id', '=', gemeenteId)
    .select(['convenant_id as convenantId', 'organisatie_id as organisatieId'])
    .select(['naam', 'functie', 'getekend_op as getekendOp'])
    .orderBy('getekend_op')
  if (convenantId !== undefined) vraag = vraag.where('convenant_id', '=', convenantId)
  return vraag.execute()
}

/** What `standVan` needs. @param getekend who signed; of a confirmed one everybody did */
export function standfeiten(convenant: Convenant, getekend?: readonly string[]): Standfeiten {
  const { inhoud, bevestigdOp, beeindigdPer, vervangenPer: per } = convenant
  const bevestigd = bevestigdOp !== null
  return {
    inhoud,
    getekend: getekend ?? (bevestigd ? inhoud.partijen : []),
    bevestigd,
    beeindigdPer,
    vervangenPer: per,
  }
}

function kolommen(inhoud: ConvenantInhoud) {
  const { checklist, bepalingen, ...rest } = inhoud
  return {
    ...rest,
    partijen: [...inhoud.partijen],
    doelen: [...inhoud.doelen],
    categorieen: [...inhoud.categorieen],
    nooit: [...inhoud.nooit],
    checklist: JSON.stringify(checklist),
    bepalingen: JSON.stringify(bepalingen),
  }
}

export async function insertConvenant(
  tx: Tx,
  gemeenteId: string,
  convenant: {
    id: string
    reeksId: string
    versie: number
    inhoud: ConvenantInhoud
    gemaaktDoor: string
    gemaaktOp: Date
  },
): Promise<void> {
  await tx
    .insertInto('convenant')
    .values({
      gemeente_id: gemeenteId,
      id: convenant.id,
      reeks_id: convenant.reeksId,
      versie: convenant.versie,
      ...kolommen(convenant.inhoud),
      gemaakt_door: convenant.gemaaktDoor,
      gemaakt_op: convenant.gemaaktOp,
    })
    .execute()
}

/** Changes what is not signed yet; the database refuses it afterwards. */
export async function updateConvenant(
  tx: Tx,
  gemeenteId: string,
  id: string,
  inhoud: ConvenantInhoud,
): Promise<void> {
  await tx
    .updateTable('convenant')
    .set(kolommen(inhoud))
    .where('gemeente_id', '=', gemeenteId)
    .where('id', '=', id)
    .execute()
}

export async function insertHandtekening(
  tx: Tx,
  gemeenteId: string,
  convenantId: string,
  handtekening: Handtekening & { door: string; op: Date },
): Promise<void> {
  await tx
    .insertInto('convenant_handtekening')
    .values({
      gemeente_id: gemeenteId,
      convenant_id: convenantId,
      organisatie_id: handtekening.organisatieId,
      naam: handtekening.naam,
      functie: handtekening.functie,
      getekend_op: handtekening.getekendOp,
      vastgelegd_door: handtekening.door,
      vastgelegd_op: handtekening.op,
    })
    .execute()
}

export async function confirmConvenant(
  tx: Tx,
  gemeenteId: string,
  id: string,
  door: string,
  op: Date,
): Promise<void> {
  await tx
    .updateTable('convenant')
    .set({ bevestigd_door: door, bevestigd_op: op })
    .where('gemeente_id', '=', gemeenteId)
    .where('id', '=', id)
    .execute()
}

export async function endConvenant(
  tx: Tx,
  gemeenteId: string,
  id: string,
  einde: { per: Datum; reden: string; door: string },
): Promise<void> {
  await tx
    .updateTable('convenant')
    .set({ beeindigd_per: einde.per, beeindigreden: einde.reden, beeindigd_door: einde.door })
    .where('gemeente_id', '=', gemeenteId)
    .where('id', '=', id)
    .execute()
}
