import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Client } from 'pg'
import { SLOT_BEGIN } from './begin.ts'
import { metClient } from './met-client.ts'
import { OpstartFout } from './server/opstart-fout.ts'
import type { Kluis } from '../kluis/kluis.ts'
import { sealPeople } from './verzegelen.ts'

export const demoMap = fileURLToPath(new URL('../../db/demo/', import.meta.url))

/**
 * Puts fictional Voorbeeldstad (every .sql file of db/demo, in order, in one transaction) in an
 * empty database. A database that already holds it is left as it is.
 *
 * @param url connection of deelwijzer_eigenaar
 * @param kluis seals them before anybody can read them
 * @returns true when it was loaded just now
 * @throws OpstartFout when the database holds a gemeente that is not fictional: where the demo login
 *   needs no password, real people may not be
 */
export async function loadDemo(url: string, kluis: Kluis, map = demoMap): Promise<boolean> {
  const namen = (await readdir(map)).filter((naam) => naam.endsWith('.sql')).toSorted()
  return metClient(url, async (client) => {
    await client.query('begin')
    try {
      // Two starts at once, or `deelwijzer begin`: the second waits here and then finds what the first made.
      await client.query('select pg_advisory_xact_lock($1)', [SLOT_BEGIN])
      const leeg = await isEmpty(client)
      if (leeg) {
        for (const naam of namen) await client.query(await readFile(`${map}/${naam}`, 'utf8'))
        await sealPeople(client, kluis)
      }
      await client.query('commit')
      return leeg && namen.length > 0
    } catch (fout) {
      await client.query('rollback')
      throw fout
    }
  })
}

async function isEmpty(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ totaal: number; echt: number }>(
    `select count(*)::int as totaal,
            count(*) filter (where not exists
              (select from demo_login where demo_login.gemeente_id = gemeente.id))::int as echt
     from gemeente`,
  )
  if (rows[0] !== undefined && rows[0].echt > 0) {
    throw new OpstartFout(
      'Deze database bevat een gemeente die niet verzonnen is, en met de demo kan iedereen zonder ' +
        'wachtwoord inloggen. Start met DEELWIJZER_DEMO=nee, of kies een andere database.',
    )
  }
  return rows[0]?.totaal === 0
}
