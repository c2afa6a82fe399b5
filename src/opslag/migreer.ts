import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { Client, DatabaseError } from 'pg'
import { OpstartFout, foutTekst } from './server/opstart-fout.ts'

/** One file of db/migrations. */
export interface Migratie {
  nummer: number
  naam: string
  sql: string
  /** Over the text with LF line ends, so that a Windows checkout counts as the same file. */
  sha256: string
}

export const migratieMap = fileURLToPath(new URL('../../db/migrations/', import.meta.url))

/** Any number, as long as every migrator takes the same one. */
const SLOT_MIGRATIES = 4_871_002

/**
 * Brings a database to the newest schema: every file of the folder that was not applied yet, in
 * order, each in one transaction. Running it again, or many at once, does no harm.
 *
 * @param url connection of deelwijzer_eigenaar; the schema `deelwijzer` exists (db/rechten.sql)
 * @param map folder with NNNN_naam.sql files
 * @returns the names of the files that this call applied
 * @throws OpstartFout when an applied file was edited or is gone, when the database belongs to a
 *   newer version, or when a file fails (the message names it; nothing of that file remains)
 */
export async function migreer(url: string, map = migratieMap): Promise<string[]> {
  const migraties = await readMigrations(map)
  const client = new Client({ connectionString: url, application_name: 'deelwijzer migreer' })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [SLOT_MIGRATIES])
    await client.query(`
      create table if not exists deelwijzer.migratie (
        nummer integer primary key,
        naam text not null unique,
        sha256 text not null,
        uitgevoerd_op timestamptz not null default now()
      )`)
    const pending = await selectPending(client, migraties)
    for (const migratie of pending) await apply(client, migratie)
    return pending.map((migratie) => migratie.naam)
  } finally {
    // Ends the session and with it the lock.
    await client.end()
  }
}

/**
 * Reads the migrations of a folder in order.
 * @throws OpstartFout on a name that is not NNNN_naam.sql, a number twice or a number left out
 */
export async function readMigrations(map = migratieMap): Promise<Migratie[]> {
  const namen = (await readdir(map)).filter((naam) => naam.endsWith('.sql')).toSorted()
  return Promise.all(
    namen.map(async (naam, index) => {
      const nummer = Number(/^(\d{4})_[a-z0-9_-]+\.sql$/.exec(naam)?.[1])
      if (nummer !== index + 1) {
        throw new OpstartFout(
          `De map met migraties klopt niet bij ${naam}: verwacht een bestand dat begint met ` +
            `${String(index + 1).padStart(4, '0')}_ (kleine letters, cijfers, - en _).`,
        )
      }
      const sql = (await readFile(`${map}/${naam}`, 'utf8')).replaceAll('\r\n', '\n')
      return { nummer, naam, sql, sha256: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

async function selectPending(client: Client, migraties: Migratie[]): Promise<Migratie[]> {
  const { rows } = await client.query<{ nummer: number; naam: string; sha256: string }>(
    'select nummer, naam, sha256 from deelwijzer.migratie order by nummer',
  )
  for (const rij of rows) {
    const migratie = migraties.find(({ nummer }) => nummer === rij.nummer)
    if (migratie === undefined) {
      throw new OpstartFout(
        `Deze database is gemaakt door een nieuwere versie van Deelwijzer (migratie ${rij.naam} ` +
          'is hier niet bekend). Gebruik die nieuwere versie, of kies een andere database.',
      )
    }
    if (migratie.naam !== rij.naam || migratie.sha256 !== rij.sha256) {
      throw new OpstartFout(
        `Migratie ${migratie.naam} is gewijzigd nadat zij al was uitgevoerd (als ${rij.naam}). ` +
          'Zet het bestand terug zoals het was en schrijf de wijziging in een nieuwe migratie.',
      )
    }
  }
  return migraties.slice(rows.length)
}

async function apply(client: Client, { nummer, naam, sql, sha256 }: Migratie): Promise<void> {
  await client.query('begin')
  try {
    // The row first: should the lock ever fail us, a second migrator stops here and not halfway.
    await client.query(
      'insert into deelwijzer.migratie (nummer, naam, sha256) values ($1, $2, $3)',
      [nummer, naam, sha256],
    )
    await client.query(sql)
    await client.query('commit')
  } catch (fout) {
    await client.query('rollback')
    throw new OpstartFout(
      `Migratie ${naam} is mislukt${regel(fout, sql)}: ${foutTekst(fout)}. ` +
        'Er is niets van deze migratie bewaard.',
      { cause: fout },
    )
  }
}

/** Where in the file PostgreSQL stopped, in words. */
function regel(fout: unknown, sql: string): string {
  if (!(fout instanceof DatabaseError) || fout.position === undefined) return ''
  return ` op regel ${sql.slice(0, Number(fout.position)).split('\n').length}`
}
