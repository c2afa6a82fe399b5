import { createHash, createHmac, pbkdf2Sync } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Client } from 'pg'
import { foutCode } from './server/opstart-fout.ts'

/** The login roles; what each is for stands in db/rollen.sql. */
export const rollen = [
  'deelwijzer_eigenaar',
  'deelwijzer_app',
  'deelwijzer_breed',
  'deelwijzer_inwoner',
  'deelwijzer_partner',
  'deelwijzer_sequencer',
  'deelwijzer_vernietiger',
] as const
export type Rol = (typeof rollen)[number]

const databaseMap = new URL('../../db/', import.meta.url)

/** Any number, as long as every start of Deelwijzer in this database takes the same one. */
const SLOT_ROLLEN = 4_871_001

/**
 * The password of one role, derived from the secret of this installation. Derived and not drawn,
 * so that several app processes on several machines that share the secret agree without talking.
 */
export function rolWachtwoord(geheim: string, rol: Rol | 'beheer'): string {
  return createHmac('sha256', geheim).update(`deelwijzer-rol:${rol}`).digest('base64url')
}

/**
 * What PostgreSQL stores for a password (SCRAM-SHA-256, RFC 5803). Sent instead of the password, so
 * that no server log of statements can show it.
 */
export function scramVerifier(wachtwoord: string, salt: Buffer, rondes = 4096): string {
  const salted = pbkdf2Sync(wachtwoord, salt, rondes, 32, 'sha256')
  const hmac = (naam: string) => createHmac('sha256', salted).update(naam).digest()
  const storedKey = createHash('sha256').update(hmac('Client Key')).digest('base64')
  const serverKey = hmac('Server Key').toString('base64')
  return `SCRAM-SHA-256$${rondes}:${salt.toString('base64')}$${storedKey}:${serverKey}`
}

/**
 * The same address as `beheerUrl`, for another role and if given another database.
 * Keeps host, port and TLS settings, also when the host is a socket folder in the query part.
 */
export function rolUrl(beheerUrl: string, geheim: string, rol: Rol, database?: string): string {
  const url = parseUrl(beheerUrl)
  url.searchParams.delete('user')
  url.searchParams.delete('password')
  url.username = rol
  url.password = rolWachtwoord(geheim, rol)
  if (database !== undefined) url.pathname = `/${encodeURIComponent(database)}`
  return url.href
}

/** The same address with another database. */
export function databaseUrl(url: string, database: string): string {
  const result = parseUrl(url)
  result.pathname = `/${encodeURIComponent(database)}`
  return result.href
}

/** `postgresql:///naam?host=/map` has no host part, and a URL without one cannot hold a user. */
function parseUrl(url: string): URL {
  const result = new URL(url.replace(/^(postgres(?:ql)?:\/\/)(?=[/?]|$)/, '$1localhost'))
  if (result.hostname === '') result.hostname = 'localhost'
  return result
}

/**
 * Creates or repairs the roles of the cluster and sets their passwords (db/rollen.sql).
 * @param beheer a connection that may create roles: superuser, or CREATEROLE
 * @param geheim the secret of this installation
 */
export async function createRoles(beheer: Client, geheim: string): Promise<void> {
  const sql = await readFile(new URL('rollen.sql', databaseMap), 'utf8')
  await withRoleLock(beheer, async () => {
    await beheer.query(sql)
    for (const rol of rollen) {
      // A fixed salt per role and secret: a second run stores the very same verifier.
      const salt = createHash('sha256').update(`${geheim}:${rol}`).digest().subarray(0, 16)
      const verifier = scramVerifier(rolWachtwoord(geheim, rol), salt)
      await beheer.query(`alter role "${rol}" password '${verifier}'`)
    }
  })
}

/**
 * Schema and database-level rights (db/rechten.sql) of the database `beheer` is connected to.
 */
export async function prepareDatabase(beheer: Client): Promise<void> {
  const sql = await readFile(new URL('rechten.sql', databaseMap), 'utf8')
  await withRoleLock(beheer, async () => {
    await beheer.query(sql)
  })
}

/**
 * Advisory locks hold per database, roles per cluster: two databases of one cluster can still meet
 * here. PostgreSQL then reports one of these codes, and a second try finds the work done.
 */
const botsingen = new Set(['XX000', '23505', '42710', '40001', '40P01'])

async function withRoleLock(beheer: Client, work: () => Promise<void>): Promise<void> {
  await beheer.query('select pg_advisory_lock($1)', [SLOT_ROLLEN])
  try {
    for (let poging = 1; ; poging++) {
      try {
        await work()
        return
      } catch (fout) {
        if (poging >= 20 || !botsingen.has(foutCode(fout) ?? '')) throw fout
        await new Promise((klaar) => setTimeout(klaar, 20 * poging))
      }
    }
  } finally {
    await beheer.query('select pg_advisory_unlock($1)', [SLOT_ROLLEN])
  }
}
