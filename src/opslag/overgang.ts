import { sql } from 'kysely'
import type { Herkomst } from '../domein/overgang-herkomst.ts'
import type { Datumantwoord } from '../domein/overgang-antwoord.ts'
import type { Beroepsgeheim, DossierSoort, Taak } from '../recht/vocabulaire.ts'
import type { Tx } from './database.ts'
import { verzegel } from './lezing.ts'

/** A datum as the selection screen shows it. */
export interface Keuzegegeven {
  id: string
  persoonId: string
  aard: string
  datWat: string
  categorie: string
  bronSoort: string
  bron: string
  verkregenInPet: string
  beroepsgeheim: Beroepsgeheim
  inhoud: string
  vastgelegdOp: Date
  /** Came along in an overgang before, so it was chosen for this dossier. */
  overgangId: string | null
}

/**
 * What stands in a dossier as far as the reader may see it: first dát, then wát. All of it: a choice leaves nothing out.
 *
 * @param alleen only these, for who reads back what was chosen, or only those about one person; the others stay closed
 */
export async function listKeuzegegevens(
  tx: Tx,
  dossierId: string,
  alleen?: readonly string[] | { persoonId: string },
): Promise<Keuzegegeven[]> {
  if (isLijst(alleen) && alleen.length === 0) return []
  let vraag = tx
    .selectFrom('gegeven')
    .select(['id', 'zegel_id', 'persoon_id', 'aard', 'dat_wat', 'categorie', 'bron_soort', 'bron'])
    .select(['verkregen_in_pet', 'beroepsgeheim', 'inhoud', 'vastgelegd_op', 'overgang_id'])
    .where('dossier_id', '=', dossierId)
    .orderBy('dat_wat')
    .orderBy('vastgelegd_op', 'desc')
    .orderBy('id')
  if (isLijst(alleen)) vraag = vraag.where('id', 'in', [...alleen])
  else if (alleen !== undefined) vraag = vraag.where('persoon_id', '=', alleen.persoonId)
  const rijen = await vraag.execute()
  return rijen.map((r) => ({
    id: r.id,
    persoonId: r.persoon_id,
    aard: r.aard,
    datWat: r.dat_wat,
    categorie: r.categorie,
    bronSoort: r.bron_soort,
    bron: r.bron ?? '',
    verkregenInPet: r.verkregen_in_pet,
    beroepsgeheim: r.beroepsgeheim,
    inhoud: r.inhoud ?? '',
    vastgelegdOp: r.vastgelegd_op,
    overgangId: r.overgang_id,
  }))
}

const isLijst = (
  alleen: readonly string[] | { persoonId: string } | undefined,
): alleen is readonly string[] => Array.isArray(alleen)

/** In which roles the data in a dossier were learned, each combination once. */
export async function listHerkomsten(tx: Tx, dossierId: string): Promise<Herkomst[]> {
  const rijen = await tx
    .selectFrom('gegeven')
    .select(['categorie', 'dat_wat', 'verkregen_in_pet', 'beroepsgeheim'])
    .distinct()
    .where('dossier_id', '=', dossierId)
    .execute()
  return rijen.map((r) => ({
    categorie: r.categorie,
    datWat: r.dat_wat,
    verkregenInPet: r.verkregen_in_pet,
    beroepsgeheim: r.beroepsgeheim,
  }))
}

/** A dossier that data can go to, with the people in it. */
export interface Doeldossier {
  id: string
  nummer: string
  soort: DossierSoort
  taak: Taak
  personen: readonly string[]
}

/** The open dossiers about this person that the active pet may write in. */
export async function listDoeldossiers(
  tx: Tx,
  petId: string,
  persoonId: string,
): Promise<Doeldossier[]> {
  const rijen = await tx
    .selectFrom('dossier as d')
    .innerJoin('dossier_persoon as dp', (join) =>
      join.onRef('dp.gemeente_id', '=', 'd.gemeente_id').onRef('dp.dossier_id', '=', 'd.id'),
    )
    .select(['d.id', 'd.nummer', 'd.soort', 'd.taak', 'd.persoon_id', 'dp.persoon_id as lid'])
    .where('d.status', '=', 'open')
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('toegang as t')
          .select('t.dossier_id')
          .whereRef('t.dossier_id', '=', 'd.id')
          .where('t.pet_id', '=', petId)
          .where('t.bron', '=', 'betrokkenheid')
          .where(sql<number>`t.vlaggen & 8`, '>', 0),
      ),
    )
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('dossier_persoon as zij')
          .select('zij.persoon_id')
          .whereRef('zij.dossier_id', '=', 'd.id')
          .where('zij.persoon_id', '=', persoonId),
      ),
    )
    .where((eb) => eb.or([eb('d.persoon_id', '=', persoonId), eb('d.soort', '=', 'gezinsdossier')]))
    .orderBy('d.geopend_op', 'desc')
    .orderBy('d.id')
    .execute()
  const uit = new Map<string, { rij: (typeof rijen)[number]; personen: string[] }>()
  for (const rij of rijen) {
    const eerder = uit.get(rij.id)
    if (eerder === undefined) uit.set(rij.id, { rij, personen: [rij.lid] })
    else eerder.personen.push(rij.lid)
  }
  return [...uit.values()].map(({ rij, personen }) => ({
    id: rij.id,
    nummer: rij.nummer,
    soort: rij.soort,
    taak: rij.taak,
    personen,
  }))
}

export interface NieuwDossier {
  nummer: string
  soort: DossierSoort
  taak: Taak
  activiteit: string
  doel: string
}

/**
 * Does the whole overgang in the database, in one transaction, or nothing of it.
 *
 * @param nieuw how to make the second dossier; `undefined` when it is there already
 */
export async function voerOvergangUit(
  tx: Tx,
  overgang: {
    id: string
    vanDossierId: string
    naarPetId: string
    naarDossierId: string
    persoonId: string
    metInwoner: string
    rolVerteld: boolean
    toelichting: string
  },
  nieuw: NieuwDossier | undefined,
  keuze: readonly { gegeven: string; nieuw: string | null; antwoord: Datumantwoord }[],
): Promise<void> {
  const toelichting = await verzegel(
    tx,
    'overgang.toelichting',
    overgang.id,
    { soort: 'persoon', id: overgang.persoonId },
    overgang.toelichting,
  )
  await sql`select voer_overgang_uit(${overgang.id}::uuid, ${overgang.vanDossierId}::uuid, ${overgang.naarPetId}::uuid,
    ${overgang.naarDossierId}::uuid, ${nieuw === undefined ? null : JSON.stringify(nieuw)}::jsonb, ${overgang.metInwoner},
    ${overgang.rolVerteld}, ${toelichting}, ${JSON.stringify(keuze)}::jsonb)`.execute(tx)
}

/** That there was an overgang; what was written at it stays closed. */
export interface OvergangRij {
  id: string
  soort: 'schakelen' | 'taak-overdragen'
  vanDossierId: string
  naarDossierId: string
  vanPetId: string
  naarPetId: string
  vanPet: string
  naarPet: string
  naarMedewerker: string
  zelfdePersoon: boolean
  metInwoner: 'samen' | 'besproken'
  rolVerteld: boolean
  op: Date
}

export interface Overgang extends OvergangRij {
  persoonId: string
  toelichting: string
}

function selectOvergang(tx: Tx) {
  return tx
    .selectFrom('overgang as o')
    .innerJoin('pet as van', (join) =>
      join.onRef('van.gemeente_id', '=', 'o.gemeente_id').onRef('van.id', '=', 'o.van_pet_id'),
    )
    .innerJoin('pet as naar', (join) =>
      join.onRef('naar.gemeente_id', '=', 'o.gemeente_id').onRef('naar.id', '=', 'o.naar_pet_id'),
    )
    .innerJoin('medewerker as m', (join) =>
      join.onRef('m.gemeente_id', '=', 'naar.gemeente_id').onRef('m.id', '=', 'naar.medewerker_id'),
    )
    .select(['o.id', 'o.soort', 'o.van_dossier_id', 'o.naar_dossier_id', 'o.van_pet_id'])
    .select(['o.naar_pet_id', 'o.zelfde_persoon', 'o.met_inwoner', 'o.rol_verteld'])
    .select(['o.op', 'van.naam as van_pet', 'naar.naam as naar_pet', 'm.naam as naar_medewerker'])
}

type Rij = Awaited<ReturnType<ReturnType<typeof selectOvergang>['execute']>>[number]

function vanRij(r: Rij): OvergangRij {
  return {
    id: r.id,
    soort: r.soort,
    vanDossierId: r.van_dossier_id,
    naarDossierId: r.naar_dossier_id,
    vanPetId: r.van_pet_id,
    naarPetId: r.naar_pet_id,
    vanPet: r.van_pet,
    naarPet: r.naar_pet,
    naarMedewerker: r.naar_medewerker,
    zelfdePersoon: r.zelfde_persoon,
    metInwoner: r.met_inwoner,
    rolVerteld: r.rol_verteld,
    op: r.op,
  }
}

/** One overgang that the active pet may see, from either side. */
export async function findOvergang(tx: Tx, id: string): Promise<Overgang | undefined> {
  const rij = await selectOvergang(tx)
    .select(['o.persoon_id', 'o.toelichting'])
    .where('o.id', '=', id)
    .executeTakeFirst()
  return rij === undefined
    ? undefined
    : { ...vanRij(rij), persoonId: rij.persoon_id, toelichting: rij.toelichting }
}

/** Was this form posted before, from this dossier? */
export async function bestaatOvergang(tx: Tx, id: string, vanDossierId: string): Promise<boolean> {
  const rij = await tx
    .selectFrom('overgang')
    .select('id')
    .where('id', '=', id)
    .where('van_dossier_id', '=', vanDossierId)
    .executeTakeFirst()
  return rij !== undefined
}

/** What went from or came to this dossier, newest first. */
export async function listOvergangen(tx: Tx, dossierId: string): Promise<OvergangRij[]> {
  const rijen = await selectOvergang(tx)
    .where((eb) =>
      eb.or([eb('o.van_dossier_id', '=', dossierId), eb('o.naar_dossier_id', '=', dossierId)]),
    )
    .orderBy('o.op', 'desc')
    .limit(50)
    .execute()
  return rijen.map(vanRij)
}

/** One datum in the receipt: which it was, and the answer. */
export interface Overganggegeven {
  gegevenId: string
  nieuwId: string | null
  antwoord: Datumantwoord
}

/** The choice, as far as the reader may see it: all of it from the first side, what came along from the second. */
export async function listOvergangKeuze(tx: Tx, overgangId: string): Promise<Overganggegeven[]> {
  const rijen = await tx
    .selectFrom('overgang_gegeven')
    .select(['gegeven_id', 'nieuw_id', 'antwoord'])
    .where('overgang_id', '=', overgangId)
    .execute()
  return rijen.map((r) => ({ gegevenId: r.gegeven_id, nieuwId: r.nieuw_id, antwoord: r.antwoord }))
}
