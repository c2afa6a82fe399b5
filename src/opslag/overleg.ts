import { sql } from 'kysely'
import { isEen } from '../domein/invoer.ts'
import type { Kader } from '../domein/kader.ts'
import type {
  Agenda,
  Deelnemer,
  Inwonerplek,
  Overleginhoud,
  Overlegsoort,
} from '../domein/overleg.ts'
import { categorieen } from '../recht/vocabulaire.ts'
import type { Categorie, Doel, OntvangerType } from '../recht/vocabulaire.ts'
import type { Voor } from '../kluis/kluis.ts'
import type { Tx } from './database.ts'
import { verzegel, verzegelJson } from './lezing.ts'

/** An overleg without its words. */
export interface Overlegkop {
  id: string
  nummer: string
  dossierId: string
  soort: Overlegsoort
  doel: Doel
  dag: string
  inwoner: Inwonerplek
  besluitId: string | null
  /** About whom. */
  personen: readonly string[]
  /** Kinds of parties, in the order of the agenda. */
  partijen: readonly OntvangerType[]
  /** When it was recorded; `null`: only the agenda is there. */
  vastgelegdOp: Date | null
}

export interface Overlegdeelnemer extends Omit<Deelnemer, 'beroepsgeheim'> {
  nr: number
  organisatie: string | null
  beroepsgeheim: Deelnemer['beroepsgeheim'] | null
  kader: Kader
}

export interface NieuwOverleg extends Omit<Agenda, 'deelnemers'> {
  id: string
  nummer: string
  dossierId: string
  gemaaktOp: Date
  deelnemers: readonly (Deelnemer & { id: string; nr: number; kader: Kader })[]
}

/** What is said about one person is sealed for them; about more of them with a key that each of them holds. */
function sleutelhouder(dossierId: string, personen: readonly string[]): Voor {
  const [een, ...anderen] = personen
  if (een !== undefined && anderen.length === 0) return { soort: 'persoon', id: een }
  return { soort: 'dossier', id: dossierId, personen }
}

/** Writes the agenda with who is invited and their frames; nobody is added later. */
export async function insertOverleg(
  tx: Tx,
  gemeenteId: string,
  petId: string,
  o: NieuwOverleg,
): Promise<void> {
  const voor = sleutelhouder(o.dossierId, o.personen)
  await tx
    .insertInto('overleg')
    .values({
      gemeente_id: gemeenteId,
      id: o.id,
      nummer: o.nummer,
      dossier_id: o.dossierId,
      pet_id: petId,
      soort: o.soort,
      doel: o.doel,
      dag: o.dag,
      inwoner: o.inwoner,
      besluit_id: o.besluitId,
      inhoud: await verzegelJson(tx, 'overleg.inhoud', o.id, voor, o.inhoud),
      gemaakt_op: o.gemaaktOp,
    })
    .execute()
  await tx
    .insertInto('overleg_persoon')
    .values(
      o.personen.map((persoonId) => ({
        gemeente_id: gemeenteId,
        overleg_id: o.id,
        dossier_id: o.dossierId,
        persoon_id: persoonId,
      })),
    )
    .execute()
  for (const d of o.deelnemers) {
    await tx
      .insertInto('overleg_deelnemer')
      .values({
        gemeente_id: gemeenteId,
        id: d.id,
        overleg_id: o.id,
        nr: d.nr,
        organisatie_id: d.organisatieId,
        ontvanger_type: d.ontvanger,
        beroepsgeheim: d.beroepsgeheim ?? null,
        wie: await verzegel(tx, 'overleg_deelnemer.wie', d.id, voor, d.wie),
        kader: JSON.stringify(d.kader),
      })
      .execute()
  }
}

function selectKop(tx: Tx) {
  return tx
    .selectFrom('overleg as o')
    .leftJoin('overleg_verslag as v', (join) =>
      join.onRef('v.gemeente_id', '=', 'o.gemeente_id').onRef('v.overleg_id', '=', 'o.id'),
    )
    .select(['o.id', 'o.nummer', 'o.dossier_id', 'o.soort', 'o.doel', 'o.dag', 'o.inwoner'])
    .select(['o.besluit_id', 'v.vastgelegd_op'])
    .select(
      sql<string[]>`array(select p.persoon_id::text from overleg_persoon p
        where p.gemeente_id = o.gemeente_id and p.overleg_id = o.id order by 1)`.as('personen'),
    )
    .select(
      sql<OntvangerType[]>`array(select d.ontvanger_type from overleg_deelnemer d
        where d.gemeente_id = o.gemeente_id and d.overleg_id = o.id order by d.nr)`.as('partijen'),
    )
}

type Koprij = Awaited<ReturnType<ReturnType<typeof selectKop>['execute']>>[number]

function vanKop(r: Koprij): Overlegkop {
  return {
    id: r.id,
    nummer: r.nummer,
    dossierId: r.dossier_id,
    soort: r.soort,
    doel: r.doel,
    dag: r.dag,
    inwoner: r.inwoner,
    besluitId: r.besluit_id,
    personen: r.personen,
    partijen: r.partijen,
    vastgelegdOp: r.vastgelegd_op,
  }
}

/** The overleggen in a dossier, the newest first; nothing is opened for it. */
export async function listOverleggen(tx: Tx, dossierId: string): Promise<Overlegkop[]> {
  const rijen = await selectKop(tx)
    .where('o.dossier_id', '=', dossierId)
    .orderBy('o.dag', 'desc')
    .orderBy('o.gemaakt_op', 'desc')
    .limit(100)
    .execute()
  return rijen.map(vanKop)
}

export async function findOverlegkop(tx: Tx, id: string): Promise<Overlegkop | undefined> {
  const rij = await selectKop(tx).where('o.id', '=', id).executeTakeFirst()
  return rij === undefined ? undefined : vanKop(rij)
}

/** The words of the agenda; `null` when the keys are destroyed. */
export async function getOverleginhoud(tx: Tx, id: string): Promise<Overleginhoud | null> {
  const rij = await tx
    .selectFrom('overleg')
    .select('id')
    .select((eb) => eb.ref('inhoud').$castTo<Overleginhoud | null>().as('inhoud'))
    .where('id', '=', id)
    .executeTakeFirst()
  return rij?.inhoud ?? null
}

export async function listDeelnemers(tx: Tx, overlegId: string): Promise<Overlegdeelnemer[]> {
  const rijen = await tx
    .selectFrom('overleg_deelnemer as d')
    .leftJoin('organisatie as o', (join) =>
      join.onRef('o.gemeente_id', '=', 'd.gemeente_id').onRef('o.id', '=', 'd.organisatie_id'),
    )
    .select(['d.id', 'd.nr', 'd.organisatie_id', 'd.ontvanger_type', 'd.beroepsgeheim'])
    .select(['d.wie', 'd.kader', 'o.naam'])
    .where('d.overleg_id', '=', overlegId)
    .orderBy('d.nr')
    .execute()
  return rijen.map((r) => ({
    nr: r.nr,
    organisatieId: r.organisatie_id,
    organisatie: r.naam,
    ontvanger: r.ontvanger_type,
    beroepsgeheim: r.beroepsgeheim,
    wie: r.wie,
    kader: r.kader,
  }))
}

/** What can be told at the table without opening anything: who is which party. */
export async function listPartijnummers(
  tx: Tx,
  overlegId: string,
): Promise<{ nr: number; organisatieId: string | null; ontvanger: OntvangerType }[]> {
  const rijen = await tx
    .selectFrom('overleg_deelnemer')
    .select(['nr', 'organisatie_id', 'ontvanger_type'])
    .where('overleg_id', '=', overlegId)
    .orderBy('nr')
    .execute()
  return rijen.map((r) => ({
    nr: r.nr,
    organisatieId: r.organisatie_id,
    ontvanger: r.ontvanger_type,
  }))
}

/** Makes those who record the same overleg wait for each other. */
export async function lockOverleg(tx: Tx, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`overleg ${id}`}, 0))`.execute(tx)
}

/** Besluiten of a dossier that defer telling the resident and still stand. */
export async function listUitstelbesluiten(
  tx: Tx,
  dossierId: string,
): Promise<{ id: string; nummer: string; persoonId: string }[]> {
  const rijen = await tx
    .selectFrom('triagebesluit as b')
    .select(['b.id', 'b.nummer', 'b.persoon_id'])
    .where('b.dossier_id', '=', dossierId)
    .where('b.conclusie', '=', 'doen')
    .where('b.informeren_wanneer', '=', 'achteraf')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('triagebesluit as later')
            .select('later.id')
            .whereRef('later.gemeente_id', '=', 'b.gemeente_id')
            .whereRef('later.vervangt_id', '=', 'b.id'),
        ),
      ),
    )
    .orderBy('b.genomen_op', 'desc')
    .limit(50)
    .execute()
  return rijen.map((r) => ({ id: r.id, nummer: r.nummer, persoonId: r.persoon_id }))
}

export interface Deelbesluit {
  id: string
  nummer: string
  persoonId: string
  ontvanger: OntvangerType
  categorieen: readonly Categorie[]
  achteraf: boolean
}

/** Besluiten of a dossier to tell somebody something, that still stand; their words stay closed. */
export async function listDeelbesluiten(tx: Tx, dossierId: string): Promise<Deelbesluit[]> {
  const rijen = await tx
    .selectFrom('triagebesluit as b')
    .select(['b.id', 'b.nummer', 'b.persoon_id', 'b.ontvanger_type', 'b.categorieen'])
    .select('b.informeren_wanneer')
    .where('b.dossier_id', '=', dossierId)
    .where('b.conclusie', '=', 'doen')
    .where('b.handeling', 'in', ['verstrekken', 'melden'])
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('triagebesluit as later')
            .select('later.id')
            .whereRef('later.gemeente_id', '=', 'b.gemeente_id')
            .whereRef('later.vervangt_id', '=', 'b.id'),
        ),
      ),
    )
    .orderBy('b.genomen_op', 'desc')
    .limit(50)
    .execute()
  return rijen.map((r) => ({
    id: r.id,
    nummer: r.nummer,
    persoonId: r.persoon_id,
    ontvanger: r.ontvanger_type,
    categorieen: r.categorieen,
    achteraf: r.informeren_wanneer === 'achteraf',
  }))
}

/** What kind of datum each in this dossier is, closed: dát and wát, or a kind of its own. */
export async function listGegevensoorten(
  tx: Tx,
  dossierId: string,
): Promise<{ id: string; persoonId: string; categorie: Categorie }[]> {
  const rijen = await tx
    .selectFrom('gegeven')
    .select(['id', 'persoon_id', 'dat_wat', 'categorie'])
    .where('dossier_id', '=', dossierId)
    .orderBy('vastgelegd_op', 'desc')
    .limit(200)
    .execute()
  return rijen.flatMap((r) => {
    const categorie = r.categorie === 'gewoon' ? r.dat_wat : r.categorie
    return isEen(categorie, categorieen) ? [{ id: r.id, persoonId: r.persoon_id, categorie }] : []
  })
}
