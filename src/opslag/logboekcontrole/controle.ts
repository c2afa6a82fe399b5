import type { Client } from 'pg'
import { KluisFout } from '../../kluis/fouten.ts'
import type { Kluis } from '../../kluis/kluis.ts'
import { OpstartFout } from '../server/opstart-fout.ts'
import { checkBomen, type Boomvraag } from './boom.ts'
import { checkGebeurtenissen } from './gebeurtenissen.ts'
import { checkRelaties } from './relaties.ts'
import { hasTable } from './stroom.ts'
import { Verslag } from './verslag.ts'
import { checkVerstrekkingen } from './verstrekkingen.ts'
import { checkDestroyed, checkElsewhere, checkZegels } from './zegels.ts'

export interface Controlevraag extends Boomvraag {
  /** The keys; without them what is sealed stays closed and is not checked. */
  kluis: Kluis | undefined
  /** Whose keys were destroyed, by the journal. */
  gewist: ReadonlySet<string>
}

/**
 * Recomputes the whole log from what stands in the database, in one look at it (a snapshot), without changing anything.
 *
 * @param client as the owner of the schema or a superuser: row security would hide rows from others
 * @throws OpstartFout when this is no database of ours, or not everything can be seen
 */
export async function checkLogboek(client: Client, vraag: Controlevraag): Promise<Verslag> {
  const verslag = new Verslag()
  await client.query('begin isolation level repeatable read read only')
  // The time limits of a role are for the application; a check takes as long as it takes.
  await client.query(`set local statement_timeout = 0`)
  await client.query(`set local idle_in_transaction_session_timeout = 0`)
  try {
    await checkSight(client)
    await checkBomen(client, vraag, verslag)
    await checkRelaties(client, verslag)
    await checkVerstrekkingen(client, verslag)
    await checkElsewhere(client, verslag)
    if (vraag.kluis === undefined) {
      verslag.note('Zonder sleutels: wat verzegeld is, is niet geopend en niet vergeleken.')
    } else {
      await checkGebeurtenissen(client, vraag.kluis, verslag)
      await checkZegels(client, vraag.kluis, verslag)
      await checkDestroyed(vraag.kluis, vraag.gewist, verslag)
    }
    return verslag
  } catch (fout) {
    if (!(fout instanceof KluisFout)) throw fout
    throw new OpstartFout(`De sleutels zijn niet te gebruiken: ${fout.message}.`, { cause: fout })
  } finally {
    await client.query('rollback')
  }
}

/** @throws OpstartFout when there is no log here, or this user does not see all of it */
export async function checkSight(client: Client): Promise<void> {
  if (!(await hasTable(client, 'boom'))) {
    throw new OpstartFout('In deze database staat geen logboek van Deelwijzer.')
  }
  const { rows } = await client.query<{ alles: boolean }>(
    `select rolsuper or rolbypassrls or rolname = 'deelwijzer_eigenaar' as alles from pg_roles where rolname = current_user`,
  )
  if (rows[0]?.alles === true) return
  throw new OpstartFout(
    'Deze gebruiker van de database ziet niet alles. Controleer als deelwijzer_eigenaar of als beheerder van de server.',
  )
}
