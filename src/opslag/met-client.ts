import { Client } from 'pg'

/**
 * Opens one connection for one piece of work and always closes it. For starting, migrating and
 * looking at a database from outside; the application works through its pools.
 */
export async function metClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 30_000 })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
