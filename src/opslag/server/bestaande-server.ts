import { Client } from 'pg'
import { LAAGSTE_VERSIE } from './binaries.ts'
import { OpstartFout, foutTekst } from './opstart-fout.ts'
import type { Server } from './server.ts'

/**
 * Checks the PostgreSQL that DATABASE_URL points at. The user in it creates the roles and the
 * schema, so it is the owner of the database or a superuser; the application logs in as the roles.
 *
 * @param geheim gives the secret the role passwords come from
 * @throws OpstartFout when it cannot be reached, is too old or does not store UTF-8. The message
 *   never holds the address, because the address holds a password.
 */
export async function useExistingServer(url: string, geheim: () => string): Promise<Server> {
  let client: Client
  try {
    client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
    await client.connect()
  } catch (fout) {
    throw new OpstartFout(
      `De PostgreSQL van DATABASE_URL is niet bereikbaar: ${foutTekst(fout)}. ` +
        'Controleer het adres, de gebruiker en het wachtwoord.',
    )
  }
  try {
    const { rows } = await client.query<{ versie: number; codering: string }>(
      `select current_setting('server_version_num')::int / 10000 as versie,
              current_setting('server_encoding') as codering`,
    )
    const versie = rows[0]?.versie ?? 0
    if (versie < LAAGSTE_VERSIE) {
      throw new OpstartFout(
        `De PostgreSQL van DATABASE_URL heeft versie ${versie}; Deelwijzer vraagt versie ` +
          `${LAAGSTE_VERSIE} of nieuwer.`,
      )
    }
    if (rows[0]?.codering !== 'UTF8') {
      throw new OpstartFout(
        'De database van DATABASE_URL slaat geen UTF-8 op. Maak een UTF8-database.',
      )
    }
    return {
      beheerUrl: url,
      rolGeheim: geheim(),
      versie,
      eigen: false,
      // Pools report a lost connection themselves, and a managed server comes back.
      onLost: () => {},
      stop: () => Promise.resolve(),
    }
  } finally {
    await client.end()
  }
}
