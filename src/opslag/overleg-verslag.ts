import { sql } from 'kysely'
import type { Verslaginhoud } from '../domein/overleg.ts'
import type { Afspraak } from '../domein/overleg-verslag.ts'
import type { Categorie, OntvangerType } from '../recht/vocabulaire.ts'
import type { Voor } from '../kluis/kluis.ts'
import type { Tx } from './database.ts'
import { verzegel, verzegelJson } from './lezing.ts'

export interface Gedeeld {
  nr: number
  richting: 'verteld' | 'gehoord'
  persoonId: string
  categorie: Categorie
  verstrekkingId: string | null
  gegevenId: string | null
}

export interface NieuwVerslag {
  id: string
  overlegId: string
  dossierId: string
  personen: readonly string[]
  gehoudenOp: string
  aanwezig: readonly number[]
  inwonerErbij: boolean
  inhoud: Verslaginhoud
  vastgelegdOp: Date
  gedeeld: readonly (Gedeeld & { id: string })[]
  afspraken: readonly (Afspraak & { id: string; plichtId: string })[]
}

/** Writes what came of an overleg, once. The database holds each line against the verstrekking it stands for (DW009). */
export async function insertVerslag(
  tx: Tx,
  gemeenteId: string,
  petId: string,
  v: NieuwVerslag,
): Promise<void> {
  const [een, ...anderen] = v.personen
  const voor: Voor =
    een !== undefined && anderen.length === 0
      ? { soort: 'persoon', id: een }
      : { soort: 'dossier', id: v.dossierId, personen: v.personen }
  await tx
    .insertInto('overleg_verslag')
    .values({
      gemeente_id: gemeenteId,
      id: v.id,
      overleg_id: v.overlegId,
      pet_id: petId,
      gehouden_op: v.gehoudenOp,
      aanwezig: [...v.aanwezig],
      inwoner_erbij: v.inwonerErbij,
      inhoud: await verzegelJson(tx, 'overleg_verslag.inhoud', v.id, voor, v.inhoud),
      vastgelegd_op: v.vastgelegdOp,
    })
    .execute()
  if (v.gedeeld.length > 0) {
    await tx
      .insertInto('overleg_gedeeld')
      .values(
        v.gedeeld.map((g) => ({
          gemeente_id: gemeenteId,
          id: g.id,
          overleg_id: v.overlegId,
          deelnemer_nr: g.nr,
          richting: g.richting,
          persoon_id: g.persoonId,
          categorie: g.categorie,
          verstrekking_id: g.verstrekkingId,
          gegeven_id: g.gegevenId,
        })),
      )
      .execute()
  }
  for (const a of v.afspraken) {
    await tx
      .insertInto('overleg_afspraak')
      .values({
        gemeente_id: gemeenteId,
        id: a.id,
        overleg_id: v.overlegId,
        persoon_id: a.persoonId,
        wie: await verzegel(
          tx,
          'overleg_afspraak.wie',
          a.id,
          { soort: 'persoon', id: a.persoonId },
          a.wie,
        ),
        uiterlijk: a.uiterlijk,
        plicht_id: a.plichtId,
      })
      .execute()
  }
}

export interface Verslagbeeld {
  gehoudenOp: string
  aanwezig: readonly number[]
  inwonerErbij: boolean
  inhoud: Verslaginhoud | null
  vastgelegdOp: Date
  gedeeld: readonly (Gedeeld & {
    besluitId: string | null
    /** Is the resident told of this later? */
    achteraf: boolean
    /** The consents that it used up or rested on (E-131). */
    toestemmingen: readonly { id: string; nummer: string; eenmalig: boolean }[]
  })[]
  afspraken: readonly (Afspraak & { plichtId: string; gedaanOp: Date | null })[]
}

/** What came of an overleg, when it was recorded. */
export async function findVerslag(tx: Tx, overlegId: string): Promise<Verslagbeeld | undefined> {
  const rij = await tx
    .selectFrom('overleg_verslag')
    .select(['id', 'gehouden_op', 'aanwezig', 'inwoner_erbij', 'vastgelegd_op'])
    .select((eb) => eb.ref('inhoud').$castTo<Verslaginhoud | null>().as('inhoud'))
    .where('overleg_id', '=', overlegId)
    .executeTakeFirst()
  if (rij === undefined) return undefined
  const gedeeld = await tx
    .selectFrom('overleg_gedeeld as g')
    .leftJoin('verstrekking as v', (join) =>
      join.onRef('v.gemeente_id', '=', 'g.gemeente_id').onRef('v.id', '=', 'g.verstrekking_id'),
    )
    .select(['g.deelnemer_nr', 'g.richting', 'g.persoon_id', 'g.categorie'])
    .select(['g.verstrekking_id', 'g.gegeven_id', 'v.besluit_id', 'v.geinformeerd'])
    .where('g.overleg_id', '=', overlegId)
    .orderBy('g.deelnemer_nr')
    .orderBy('g.categorie')
    .execute()
  const verstrekkingen = gedeeld.flatMap((g) => g.verstrekking_id ?? [])
  const gebruik =
    verstrekkingen.length === 0
      ? []
      : await tx
          .selectFrom('toestemming_gebruik as tg')
          .innerJoin('toestemming as t', (join) =>
            join
              .onRef('t.gemeente_id', '=', 'tg.gemeente_id')
              .onRef('t.id', '=', 'tg.toestemming_id'),
          )
          .select(['tg.verstrekking_id', 't.id', 't.nummer', 't.eenmalig'])
          .where('tg.verstrekking_id', 'in', verstrekkingen)
          .execute()
  const afspraken = await tx
    .selectFrom('overleg_afspraak as a')
    .innerJoin('plicht as p', (join) =>
      join.onRef('p.gemeente_id', '=', 'a.gemeente_id').onRef('p.id', '=', 'a.plicht_id'),
    )
    .select(['a.id', 'a.persoon_id', 'a.wie', 'a.uiterlijk', 'a.plicht_id', 'p.gedaan_op'])
    .where('a.overleg_id', '=', overlegId)
    .execute()
  return {
    gehoudenOp: rij.gehouden_op,
    aanwezig: rij.aanwezig,
    inwonerErbij: rij.inwoner_erbij,
    inhoud: rij.inhoud,
    vastgelegdOp: rij.vastgelegd_op,
    gedeeld: gedeeld.map((g) => ({
      nr: g.deelnemer_nr,
      richting: g.richting,
      persoonId: g.persoon_id,
      categorie: g.categorie,
      verstrekkingId: g.verstrekking_id,
      gegevenId: g.gegeven_id,
      besluitId: g.besluit_id,
      achteraf: g.geinformeerd === 'achteraf',
      toestemmingen: gebruik
        .filter((t) => t.verstrekking_id === g.verstrekking_id)
        .map(({ id, nummer, eenmalig }) => ({ id, nummer, eenmalig })),
    })),
    afspraken: afspraken.map((a) => ({
      persoonId: a.persoon_id,
      wie: a.wie,
      uiterlijk: a.uiterlijk,
      plichtId: a.plicht_id,
      gedaanOp: a.gedaan_op,
    })),
  }
}

/** One overleg about this resident or their child, as they may know of it: when, and with what kind of parties. */
export interface OverlegVoorInwoner {
  id: string
  persoonId: string
  gehoudenOp: string
  partijen: readonly OntvangerType[]
  erbij: boolean
}

/** What is recorded and not deferred; the database gives no more. */
export async function listOverleggenVoorInwoner(tx: Tx): Promise<OverlegVoorInwoner[]> {
  const rijen = await tx
    .selectFrom('overleg_persoon as p')
    .innerJoin('overleg_verslag as v', (join) =>
      join.onRef('v.gemeente_id', '=', 'p.gemeente_id').onRef('v.overleg_id', '=', 'p.overleg_id'),
    )
    .select(['p.overleg_id', 'p.persoon_id', 'v.gehouden_op', 'v.inwoner_erbij'])
    .select(
      sql<OntvangerType[]>`array(select d.ontvanger_type from overleg_deelnemer d
        where d.gemeente_id = p.gemeente_id and d.overleg_id = p.overleg_id and d.nr = any (v.aanwezig)
        order by d.nr)`.as('partijen'),
    )
    .orderBy('v.gehouden_op', 'desc')
    .limit(100)
    .execute()
  return rijen.map((r) => ({
    id: r.overleg_id,
    persoonId: r.persoon_id,
    gehoudenOp: r.gehouden_op,
    partijen: r.partijen,
    erbij: r.inwoner_erbij,
  }))
}
