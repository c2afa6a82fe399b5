import { sql } from 'kysely'
import { opNaam } from '../domein/op-naam.ts'
import type { Doel, DossierSoort, Taak } from '../recht/vocabulaire.ts'
import { naamWijzer } from '../kluis/kluis.ts'
import type { Tx } from './database.ts'
import { lezingVan, verzegel } from './lezing.ts'

export interface DossierRij {
  id: string
  nummer: string
  soort: DossierSoort
  taak: Taak
  persoonId: string
  persoonNaam: string
  geboortedatum: string | null
  status: 'open' | 'gesloten'
  geopendOp: Date
  /** Last change of what this pet may see; of something hidden it does not move. */
  laatstGewijzigd: Date
  verwerkingsactiviteit: string
  doel: Doel
  hulpvraagId: string | null
  gezinId: string | null
  /** Was there a talk with the resident before anything was written? `null` when nobody knows. */
  besproken: boolean | null
  veiligheid: boolean | null
  afgeschermd: boolean
  /** Why this pet is in: the strongest source, and until when (`null`: no end is set). */
  bron: Toegangsbron
  toegangTot: Date | null
  /** What may be seen and done here, as bits (`src/domein/toegang.ts`). */
  vlaggen: number
}

/** A dossier without whom it is about by name: enough to decide with, and nothing is opened for it. */
export type Dossierkern = Omit<DossierRij, 'persoonNaam'>

export type Toegangsbron = 'betrokkenheid' | 'vervanging' | 'leidinggevende' | 'klacht' | 'nood'

/** Driven from toegang, one row per dossier: a pet can be in for more than one reason, being involved counts first. */
function selectDossiers(tx: Tx, petId: string, ids: readonly string[]) {
  return (
    tx
      .selectFrom('toegang as t')
      .innerJoin('dossier as d', (join) =>
        join.onRef('d.gemeente_id', '=', 't.gemeente_id').onRef('d.id', '=', 't.dossier_id'),
      )
      .innerJoin('persoon as p', (join) =>
        join.onRef('p.gemeente_id', '=', 'd.gemeente_id').onRef('p.id', '=', 'd.persoon_id'),
      )
      .where('t.pet_id', '=', petId)
      .where('t.dossier_id', 'in', [...new Set(ids)])
      .distinctOn('t.dossier_id')
      .orderBy('t.dossier_id')
      .orderBy(sql`array_position(array['betrokkenheid', 'vervanging'], t.bron)`)
      .orderBy('t.geldig_tot', (order) => order.desc().nullsFirst())
      .select(['d.id', 'd.nummer', 'd.soort', 'd.taak', 'd.persoon_id', 'd.status', 'd.geopend_op'])
      .select(['d.verwerkingsactiviteit', 'd.hulpvraag_id', 'd.gezin_id', 'd.besproken'])
      .select(['d.veiligheid', 'd.afgeschermd', 'p.geboortedatum'])
      .select(['t.doel', 't.bron', 't.geldig_tot'])
      // All that the sources give together, and the last change that they show: never the one of the dossier, which
      // would also move for what this pet may not see.
      .select(sql<number>`bit_or(t.vlaggen) over (partition by t.dossier_id)`.as('vlaggen'))
      .select(sql<Date>`max(t.laatst_gewijzigd) over (partition by t.dossier_id)`.as('gewijzigd'))
  )
}

type Rij = Awaited<ReturnType<ReturnType<typeof selectDossiers>['execute']>>[number]

function vanRij(rij: Rij): Dossierkern {
  return {
    id: rij.id,
    nummer: rij.nummer,
    soort: rij.soort,
    taak: rij.taak,
    persoonId: rij.persoon_id,
    geboortedatum: rij.geboortedatum,
    status: rij.status,
    geopendOp: rij.geopend_op,
    laatstGewijzigd: rij.gewijzigd,
    verwerkingsactiviteit: rij.verwerkingsactiviteit,
    doel: rij.doel,
    hulpvraagId: rij.hulpvraag_id,
    gezinId: rij.gezin_id,
    besproken: rij.besproken,
    veiligheid: rij.veiligheid,
    afgeschermd: rij.afgeschermd,
    bron: rij.bron,
    toegangTot: rij.geldig_tot,
    vlaggen: rij.vlaggen,
  }
}

/** These dossiers in this order, as far as the active pet reaches them. */
export async function listDossiersMetId(
  tx: Tx,
  petId: string,
  ids: readonly string[],
): Promise<DossierRij[]> {
  if (ids.length === 0) return []
  const rijen = await selectDossiers(tx, petId, ids).select('p.naam').execute()
  const perId = new Map(rijen.map((rij) => [rij.id, { ...vanRij(rij), persoonNaam: rij.naam }]))
  return [...new Set(ids)].flatMap((id) => perId.get(id) ?? [])
}

/** One dossier, or nothing: a dossier of somebody else and one that does not exist look the same. */
export async function findDossier(
  tx: Tx,
  petId: string,
  id: string,
): Promise<DossierRij | undefined> {
  const [dossier] = await listDossiersMetId(tx, petId, [id])
  return dossier
}

/** The same without the name, for what shows no page: deciding, and keeping a draft. */
export async function findDossierkern(
  tx: Tx,
  petId: string,
  id: string,
): Promise<Dossierkern | undefined> {
  const rij = await selectDossiers(tx, petId, [id]).executeTakeFirst()
  return rij === undefined ? undefined : vanRij(rij)
}

/** Somebody in a dossier, without the name. */
export interface Persoonkern {
  id: string
  geboortedatum: string | null
}

export interface PersoonInDossier extends Persoonkern {
  naam: string
  rol: string
}

/** For the one page that shows where people live; what is not asked for is not opened either. */
export interface PersoonMetAdres extends PersoonInDossier {
  /** Where they live; `null` when unknown or not to be shown. */
  adres: string | null
  /** Is the address of this person secret? */
  geheimAdres: boolean
  /** Is it not shown, because it is secret or because it would give away where somebody else lives? */
  adresVerborgen: boolean
}

const volgordeRol = sql`case dp.rol when 'betrokkene' then 0 when 'ouder' then 1 else 2 end`
const rollen = ['betrokkene', 'ouder']

/** Whom it is about first, then parents, then others; by name. */
function opRol(a: PersoonInDossier, b: PersoonInDossier): number {
  const rang = ({ rol }: PersoonInDossier): number =>
    rollen.includes(rol) ? rollen.indexOf(rol) : rollen.length
  return rang(a) - rang(b) || opNaam(a, b)
}

/** Who are in this dossier, without opening a name. */
export async function listPersoonkernen(tx: Tx, dossierId: string): Promise<Persoonkern[]> {
  return tx
    .selectFrom('dossier_persoon as dp')
    .innerJoin('persoon as p', (join) =>
      join.onRef('p.gemeente_id', '=', 'dp.gemeente_id').onRef('p.id', '=', 'dp.persoon_id'),
    )
    .select(['p.id', 'p.geboortedatum'])
    .where('dp.dossier_id', '=', dossierId)
    .orderBy(volgordeRol)
    .orderBy('p.id')
    .execute()
}

export async function listPersonenInDossier(
  tx: Tx,
  dossierId: string,
): Promise<PersoonInDossier[]> {
  const rijen = await tx
    .selectFrom('dossier_persoon as dp')
    .innerJoin('persoon as p', (join) =>
      join.onRef('p.gemeente_id', '=', 'dp.gemeente_id').onRef('p.id', '=', 'dp.persoon_id'),
    )
    .select(['p.id', 'p.naam', 'p.geboortedatum', 'dp.rol'])
    .where('dp.dossier_id', '=', dossierId)
    .execute()
  return rijen.toSorted(opRol)
}

/** The same people with where they live, as far as that may be shown. */
export async function listPersonenMetAdres(tx: Tx, dossierId: string): Promise<PersoonMetAdres[]> {
  const rijen = await tx
    .selectFrom('dossier_persoon as dp')
    .innerJoin('persoon as p', (join) =>
      join.onRef('p.gemeente_id', '=', 'dp.gemeente_id').onRef('p.id', '=', 'dp.persoon_id'),
    )
    // A secret address does not leave the database, nor that of who lives there too.
    .leftJoinLateral(
      sql<{ adres: string | null; verborgen: boolean; persoon_id: string }>`adres_van(p.id)`.as(
        'woont',
      ),
      (join) => join.onTrue(),
    )
    .select(['p.id', 'p.naam', 'p.geboortedatum', 'p.geheim_adres', 'dp.rol'])
    .select(['woont.adres', 'woont.verborgen'])
    .where('dp.dossier_id', '=', dossierId)
    .execute()
  return rijen.toSorted(opRol).map(({ geheim_adres: geheimAdres, verborgen, ...rij }) => ({
    ...rij,
    geheimAdres,
    // Not known whether it may be shown is the same as no.
    adresVerborgen: verborgen ?? true,
  }))
}

/** The name of a person whom the reader may see. */
export async function findPersoonNaam(tx: Tx, id: string): Promise<string | undefined> {
  const rij = await tx
    .selectFrom('persoon')
    .select(['id', 'naam'])
    .where('id', '=', id)
    .executeTakeFirst()
  return rij?.naam
}

export interface Gezag {
  persoonId: string
  vertegenwoordigerId: string
  vertegenwoordigerNaam: string
  soort: string
  gezag: 'ja' | 'nee' | 'onbekend'
  bron: string
}

/** Who represents the people in this dossier, by name; `onbekend` stays `onbekend`. */
export async function listGezag(tx: Tx, persoonIds: readonly string[]): Promise<Gezag[]> {
  if (persoonIds.length === 0) return []
  const rijen = await tx
    .selectFrom('vertegenwoordiging as v')
    .innerJoin('persoon as p', (join) =>
      join
        .onRef('p.gemeente_id', '=', 'v.gemeente_id')
        .onRef('p.id', '=', 'v.vertegenwoordiger_id'),
    )
    .select(['v.persoon_id', 'v.vertegenwoordiger_id', 'p.naam', 'v.soort', 'v.gezag', 'v.bron'])
    .where('v.persoon_id', 'in', [...persoonIds])
    .where('v.geldig_van', '<=', sql<string>`current_date`)
    .where((eb) =>
      eb.or([eb('v.geldig_tot', 'is', null), eb('v.geldig_tot', '>', sql<string>`current_date`)]),
    )
    .execute()
  return rijen
    .toSorted((a, b) =>
      opNaam(
        { id: `${a.vertegenwoordiger_id} ${a.persoon_id}`, naam: a.naam },
        { id: `${b.vertegenwoordiger_id} ${b.persoon_id}`, naam: b.naam },
      ),
    )
    .map((r) => ({
      persoonId: r.persoon_id,
      vertegenwoordigerId: r.vertegenwoordiger_id,
      vertegenwoordigerNaam: r.naam,
      soort: r.soort,
      gezag: r.gezag,
      bron: r.bron,
    }))
}

/** Finds a person by exact name and birth date or makes one; which of the two stays hidden (no browsing). */
export async function vindOfMaakPersoon(
  tx: Tx,
  gemeenteId: string,
  id: string,
  naam: string,
  geboortedatum: string,
  telefoon: string | null,
): Promise<string> {
  const naamIx = await lezingVan(tx).kluis.fingerprint(
    'naam',
    gemeenteId,
    naamWijzer(naam, geboortedatum),
  )
  const dicht =
    telefoon === null
      ? null
      : await verzegel(tx, 'persoon.telefoon', id, { soort: 'persoon', id }, telefoon)
  const uit = await sql<{ id: string }>`
    select vind_of_maak_persoon(${id}::uuid, ${naam}, ${naamIx}::bytea, ${geboortedatum}::date, ${dicht}) as id`.execute(
    tx,
  )
  const [rij] = uit.rows
  if (rij === undefined) throw new Error('vind_of_maak_persoon gaf geen rij')
  return rij.id
}

/** Opens a dossier together with the first involvement: the only way in (see the function in the database). */
export async function openDossier(
  tx: Tx,
  dossier: {
    id: string
    nummer: string
    soort: DossierSoort
    taak: Taak
    hulpvraagId: string
    verwerkingsactiviteit: string
    doel: Doel
    betrokkenheidId: string
  },
): Promise<void> {
  await sql`select open_dossier(${dossier.id}::uuid, ${dossier.nummer}, ${dossier.soort}, ${dossier.taak},
    ${dossier.hulpvraagId}::uuid, ${dossier.verwerkingsactiviteit}, ${dossier.doel},
    ${dossier.betrokkenheidId}::uuid)`.execute(tx)
}
