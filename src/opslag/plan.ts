import type { Voor } from '../kluis/kluis.ts'
import type { Planreactie, Planregel } from '../domein/plan-beeld.ts'
import type { Planinhoud } from '../domein/plan.ts'
import type { Antwoord } from '../recht/antwoord.ts'
import type { Categorie, Doel, DossierSoort, OntvangerType } from '../recht/vocabulaire.ts'
import type { Tx } from './database.ts'
import { verzegel, verzegelJson } from './lezing.ts'

export interface NieuwePlanregel extends Omit<Planregel, 'rol' | 'inhoud'> {
  inhoud: Planinhoud
  petId: string | null
  antwoord: Antwoord | null
  sleutel: string
}

/** Adds a version; the one before it stays. DW006 when the dossier is closed, DW007 when it does not fit there. */
export async function insertPlanregel(
  tx: Tx,
  gemeenteId: string,
  r: NieuwePlanregel,
): Promise<void> {
  const voor = await sleutelhouder(tx, r)
  await tx
    .insertInto('plan_regel')
    .values({
      gemeente_id: gemeenteId,
      id: r.id,
      dossier_id: r.dossierId,
      onderdeel_id: r.onderdeelId,
      nr: r.nr,
      soort: r.soort,
      doel_id: r.doelId,
      persoon_id: r.persoonId,
      categorie: r.categorie,
      dat_wat: r.datWat,
      status: r.status,
      wie: r.wie,
      uiterlijk: r.uiterlijk,
      inhoud: await verzegelJson(tx, 'plan_regel.inhoud', r.id, voor, r.inhoud),
      door: r.door,
      pet_id: r.petId,
      antwoord: r.antwoord === null ? null : JSON.stringify(r.antwoord),
      sleutel: r.sleutel,
      op: r.op,
    })
    .execute()
}

/** About one person under that person's key; what concerns the family under a key that each of them holds. */
async function sleutelhouder(
  tx: Tx,
  { persoonId, dossierId }: { persoonId: string | null; dossierId: string },
): Promise<Voor> {
  if (persoonId !== null) return { soort: 'persoon', id: persoonId }
  const mensen = await tx
    .selectFrom('dossier_persoon')
    .select('persoon_id')
    .where('dossier_id', '=', dossierId)
    .execute()
  return { soort: 'dossier', id: dossierId, personen: mensen.map((rij) => rij.persoon_id) }
}

/** Was this form posted before? */
export async function bestaatPlanMetSleutel(tx: Tx, sleutel: string): Promise<boolean> {
  const rij = await tx
    .selectFrom('plan_regel')
    .select('id')
    .where('sleutel', '=', sleutel)
    .executeTakeFirst()
  return rij !== undefined
}

/** Every version of every part, as far as the reader may see it; of one dossier or of all that a resident may see. */
export async function listPlanregels(tx: Tx, dossierId?: string): Promise<Planregel[]> {
  let vraag = tx
    .selectFrom('plan_regel')
    .leftJoin('pet', (join) =>
      join
        .onRef('pet.gemeente_id', '=', 'plan_regel.gemeente_id')
        .onRef('pet.id', '=', 'plan_regel.pet_id'),
    )
    .select(['plan_regel.id', 'plan_regel.dossier_id', 'plan_regel.onderdeel_id', 'plan_regel.nr'])
    .select(['plan_regel.soort', 'plan_regel.doel_id', 'plan_regel.persoon_id', 'plan_regel.wie'])
    .select(['plan_regel.categorie', 'plan_regel.dat_wat', 'plan_regel.status'])
    .select(['plan_regel.uiterlijk', 'plan_regel.inhoud', 'plan_regel.door', 'plan_regel.op'])
    .select('pet.naam as rol')
    .orderBy('plan_regel.op')
    .orderBy('plan_regel.nr')
    .limit(1000)
  if (dossierId !== undefined) vraag = vraag.where('plan_regel.dossier_id', '=', dossierId)
  const rijen = await vraag.execute()
  return rijen.map((r) => ({
    id: r.id,
    dossierId: r.dossier_id,
    onderdeelId: r.onderdeel_id,
    nr: r.nr,
    soort: r.soort,
    doelId: r.doel_id,
    persoonId: r.persoon_id,
    categorie: r.categorie,
    datWat: r.dat_wat,
    status: r.status,
    wie: r.wie,
    uiterlijk: r.uiterlijk,
    inhoud: r.inhoud,
    door: r.door,
    rol: r.rol,
    op: r.op,
  }))
}

/** The parts of a plan without opening them: enough to weigh a change. */
export async function listPlankoppen(
  tx: Tx,
  dossierId: string,
): Promise<
  Pick<Planregel, 'onderdeelId' | 'nr' | 'soort' | 'persoonId' | 'categorie' | 'datWat'>[]
> {
  const rijen = await tx
    .selectFrom('plan_regel')
    .select(['onderdeel_id', 'nr', 'soort', 'persoon_id', 'categorie', 'dat_wat'])
    .where('dossier_id', '=', dossierId)
    .orderBy('nr')
    .execute()
  return rijen.map((r) => ({
    onderdeelId: r.onderdeel_id,
    nr: r.nr,
    soort: r.soort,
    persoonId: r.persoon_id,
    categorie: r.categorie,
    datWat: r.dat_wat,
  }))
}

export async function insertPlanreactie(
  tx: Tx,
  gemeenteId: string,
  r: Planreactie & { petId: string | null; sleutel: string },
): Promise<boolean> {
  const uit = await tx
    .insertInto('plan_reactie')
    .values({
      gemeente_id: gemeenteId,
      id: r.id,
      dossier_id: r.dossierId,
      onderdeel_id: r.onderdeelId,
      persoon_id: r.persoonId,
      soort: r.soort,
      tekst:
        r.tekst === null || r.persoonId === null
          ? null
          : await verzegel(
              tx,
              'plan_reactie.tekst',
              r.id,
              { soort: 'persoon', id: r.persoonId },
              r.tekst,
            ),
      pet_id: r.petId,
      sleutel: r.sleutel,
      op: r.op,
    })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return uit.numInsertedOrUpdatedRows === 1n
}

/** What residents say about a plan, and when the team read it; a resident gets their own. */
export async function listPlanreacties(tx: Tx, dossierId?: string): Promise<Planreactie[]> {
  let vraag = tx
    .selectFrom('plan_reactie')
    .select(['id', 'dossier_id', 'onderdeel_id', 'persoon_id', 'soort', 'tekst', 'op'])
    .orderBy('op')
    .limit(1000)
  if (dossierId !== undefined) vraag = vraag.where('dossier_id', '=', dossierId)
  const rijen = await vraag.execute()
  return rijen.map((r) => ({
    id: r.id,
    dossierId: r.dossier_id,
    onderdeelId: r.onderdeel_id,
    persoonId: r.persoon_id,
    soort: r.soort,
    tekst: r.tekst,
    op: r.op,
  }))
}

/** What goes to whom, read from the register: closed, because who and what kind is enough for a plan (E-097). */
export interface Gedeeldregel {
  id: string
  dossierId: string
  persoonId: string
  soort: 'verstrekken' | 'opvragen'
  organisatie: string | null
  ontvangerType: OntvangerType
  categorieen: readonly Categorie[]
  doel: Doel
  gedaanOp: Date
  /** A share that somebody outside can read, and until when; nothing for what was told once. */
  looptTot: string | null
  gestoptOp: Date | null
}

/** With whom data of these dossiers are shared, or of whom they were asked. What is deferred is not there for a resident. */
export async function listGedeeldInPlan(
  tx: Tx,
  dossierIds: readonly string[],
): Promise<Gedeeldregel[]> {
  if (dossierIds.length === 0) return []
  const rijen = await tx
    .selectFrom('verstrekking as v')
    .leftJoin('organisatie as o', (join) =>
      join.onRef('o.gemeente_id', '=', 'v.gemeente_id').onRef('o.id', '=', 'v.organisatie_id'),
    )
    .leftJoin('deling as d', (join) =>
      join.onRef('d.gemeente_id', '=', 'v.gemeente_id').onRef('d.verstrekking_id', '=', 'v.id'),
    )
    .leftJoin('deling_stop as s', (join) =>
      join.onRef('s.gemeente_id', '=', 'd.gemeente_id').onRef('s.deling_id', '=', 'd.id'),
    )
    .select(['v.id', 'v.dossier_id', 'v.persoon_id', 'v.soort', 'v.ontvanger_type', 'v.doel'])
    .select(['v.categorieen', 'v.gedaan_op', 'o.naam as organisatie', 'd.geldig_tot', 's.op'])
    .where('v.dossier_id', 'in', [...dossierIds])
    .orderBy('v.gedaan_op', 'desc')
    .limit(200)
    .execute()
  return rijen.map((r) => ({
    id: r.id,
    dossierId: r.dossier_id,
    persoonId: r.persoon_id,
    soort: r.soort,
    organisatie: r.organisatie,
    ontvangerType: r.ontvanger_type,
    categorieen: r.categorieen,
    doel: r.doel,
    gedaanOp: r.gedaan_op,
    looptTot: r.geldig_tot,
    gestoptOp: r.op,
  }))
}

/** Open dossiers with regie about one of these people that this pet reaches: there the plan of the family belongs. */
export async function listRegieplekken(
  tx: Tx,
  petId: string,
  dossierId: string,
): Promise<{ id: string; nummer: string; soort: DossierSoort }[]> {
  return tx
    .selectFrom('dossier as d')
    .select(['d.id', 'd.nummer', 'd.soort'])
    .where('d.soort', 'in', ['regiedossier', 'gezinsdossier'])
    .where('d.status', '=', 'open')
    .where('d.id', '<>', dossierId)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('dossier_persoon as hier')
          .innerJoin('dossier_persoon as daar', (join) =>
            join
              .onRef('daar.gemeente_id', '=', 'hier.gemeente_id')
              .onRef('daar.persoon_id', '=', 'hier.persoon_id'),
          )
          .select('daar.dossier_id')
          .where('hier.dossier_id', '=', dossierId)
          .whereRef('daar.dossier_id', '=', 'd.id'),
      ),
    )
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('toegang as t')
          .select('t.dossier_id')
          .where('t.pet_id', '=', petId)
          .whereRef('t.dossier_id', '=', 'd.id'),
      ),
    )
    .orderBy('d.nummer')
    .limit(20)
    .execute()
}
