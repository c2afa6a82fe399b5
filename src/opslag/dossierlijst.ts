import { sql } from 'kysely'
import type { DossierSoort } from '../recht/vocabulaire.ts'
import type { Tx } from './database.ts'

export interface Lijstfilter {
  soort?: DossierSoort | undefined
  status?: 'open' | 'gesloten' | undefined
  /** Only what is within reach because this pet replaces a colleague. */
  vervanging?: boolean | undefined
}

/** Where the page before ended. The moment in microseconds since 1970, as text: a Date would lose the last three digits. */
export interface Lijstplaats {
  moment: string
  dossierId: string
}

export interface Lijstvraag extends Lijstfilter {
  sorteer: 'gewijzigd' | 'nummer'
  na?: Lijstplaats | undefined
  hoogstens: number
}

/**
 * One row per dossier of this pet: the source that shows the latest change. Driven from toegang, whose index has the
 * order of the list; of what is hidden there is no row to count or to skip.
 */
function selectPlaatsen(tx: Tx, petId: string, filter: Lijstfilter) {
  let vraag = tx
    .selectFrom('toegang as t')
    .where('t.pet_id', '=', petId)
    .where(
      sql<boolean>`not exists (select from toegang b where b.pet_id = t.pet_id and b.dossier_id = t.dossier_id
        and (b.laatst_gewijzigd, b.bron_id, b.via_id) > (t.laatst_gewijzigd, t.bron_id, t.via_id))`,
    )
  const { soort, status } = filter
  if (soort !== undefined || status !== undefined) {
    vraag = vraag.where((eb) => {
      let dossier = eb
        .selectFrom('dossier as d')
        .select('d.id')
        .whereRef('d.gemeente_id', '=', 't.gemeente_id')
        .whereRef('d.id', '=', 't.dossier_id')
      if (soort !== undefined) dossier = dossier.where('d.soort', '=', soort)
      if (status !== undefined) dossier = dossier.where('d.status', '=', status)
      return eb.exists(dossier)
    })
  }
  if (filter.vervanging === true) {
    vraag = vraag.where(
      sql<boolean>`exists (select from toegang v where v.pet_id = t.pet_id and v.dossier_id = t.dossier_id and v.bron = 'vervanging')
        and not exists (select from toegang e where e.pet_id = t.pet_id and e.dossier_id = t.dossier_id and e.bron = 'betrokkenheid')`,
    )
  }
  return vraag
}

/** The places in the list of this page, at most `hoogstens` (ask one more to know whether there is a next page). */
export async function listPlaatsen(
  tx: Tx,
  petId: string,
  vraag: Lijstvraag,
): Promise<Lijstplaats[]> {
  const plaatsen = selectPlaatsen(tx, petId, vraag)
    .select('t.dossier_id as dossierId')
    .select(
      sql<string>`((extract(epoch from t.laatst_gewijzigd) * 1000000)::bigint)::text`.as('moment'),
    )
    .limit(vraag.hoogstens)
  const { na } = vraag
  if (vraag.sorteer === 'nummer') {
    const opNummer = plaatsen
      .innerJoin('dossier as n', (join) =>
        join.onRef('n.gemeente_id', '=', 't.gemeente_id').onRef('n.id', '=', 't.dossier_id'),
      )
      .orderBy('n.nummer')
    return na === undefined
      ? opNummer.execute()
      : opNummer
          .where(
            'n.nummer',
            '>',
            sql<string>`coalesce((select nummer from dossier where id = ${na.dossierId}::uuid), '')`,
          )
          .execute()
  }
  const opDatum = plaatsen.orderBy('t.laatst_gewijzigd', 'desc').orderBy('t.dossier_id')
  if (na === undefined) return opDatum.execute()
  const moment = sql<Date>`('epoch'::timestamptz + ${na.moment}::bigint * interval '1 microsecond')`
  return opDatum
    .where('t.laatst_gewijzigd', '<=', moment)
    .where((eb) =>
      eb.or([eb('t.laatst_gewijzigd', '<', moment), eb('t.dossier_id', '>', na.dossierId)]),
    )
    .execute()
}

/** How many dossiers this pet reaches with this filter: only what it may see is counted. */
export async function countDossiers(tx: Tx, petId: string, filter: Lijstfilter): Promise<number> {
  const { aantal } = await selectPlaatsen(tx, petId, filter)
    .select((eb) => eb.fn.countAll<number>().as('aantal'))
    .executeTakeFirstOrThrow()
  return aantal
}
