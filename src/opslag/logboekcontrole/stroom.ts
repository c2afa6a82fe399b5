import type { Client, QueryResultRow } from 'pg'

/**
 * The rows of a query in batches, so that a large table never stands in memory as a whole. Inside a transaction.
 *
 * @param naam of the cursor; another one for each that is open at the same time
 * @param vraag without parameters: what goes in comes from the catalog or is a number
 */
export async function* stream<T extends QueryResultRow>(
  client: Client,
  naam: string,
  vraag: string,
  stap = 2000,
): AsyncGenerator<T[]> {
  await client.query(`declare ${naam} no scroll cursor for ${vraag}`)
  for (;;) {
    const { rows } = await client.query<T>(`fetch ${stap} from ${naam}`)
    if (rows.length > 0) yield rows
    if (rows.length < stap) break
  }
  await client.query(`close ${naam}`)
}

/** Is there such a table? A database can be of a version before it. */
export async function hasTable(client: Client, tabel: string): Promise<boolean> {
  const { rows } = await client.query<{ er: boolean }>('select to_regclass($1) is not null as er', [
    `deelwijzer.${tabel}`,
  ])
  return rows[0]?.er === true
}
