import { CompiledQuery, Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import { Pool, types } from 'pg'
import type { Kluis } from '../kluis/kluis.ts'
import { Lezing, bindLezing } from './lezing.ts'
import type { Schema } from './schema.ts'

// Dates stay text (a Date would shift with the time zone); counts and sequence numbers fit a double.
types.setTypeParser(types.builtins.DATE, (tekst) => tekst)
types.setTypeParser(types.builtins.INT8, Number)

export type Db = Kysely<Schema>
export type Tx = Transaction<Schema>

/** One pool per database role: what a role may not see, no query of ours can reach. */
export interface Databanken {
  /** Professionals in an ordinary pet. */
  app: Db
  /** Residents on their own page. */
  inwoner: Db
  /** People of partner organisations: only what is shared with them and still running. */
  partner: Db
  /** Leidinggevende and privacy officer: numbers, never a dossier. */
  breed: Db
  /** Opens what these transactions read and seals what they write. */
  kluis: Kluis
}

/** The pools of the application. @param aantal connections per pool, for professionals and half of it for the others */
export function openDatabanken(
  url: (
    rol: 'deelwijzer_app' | 'deelwijzer_inwoner' | 'deelwijzer_partner' | 'deelwijzer_breed',
  ) => string,
  kluis: Kluis,
  aantal = 10,
): Databanken {
  const half = Math.ceil(aantal / 2)
  return {
    app: openDatabank(url('deelwijzer_app'), aantal),
    inwoner: openDatabank(url('deelwijzer_inwoner'), half),
    partner: openDatabank(url('deelwijzer_partner'), half),
    breed: openDatabank(url('deelwijzer_breed'), half),
    kluis,
  }
}

/**
 * On whose behalf a transaction runs. `gemeente` is for what is about no person at all (login, petten, counting);
 * with it every table about people looks empty.
 */
export type Context =
  | { soort: 'gemeente'; gemeenteId: string }
  | { soort: 'pet' | 'breed'; gemeenteId: string; medewerkerId: string; petId: string | null }
  | { soort: 'inwoner'; gemeenteId: string; persoonId: string }
  | { soort: 'partner'; gemeenteId: string; partnerId: string }
  /** Somebody with a link that can be read once; the hash of its secret. */
  | { soort: 'link'; gemeenteId: string; hash: Buffer }

export function openDatabank(connectionString: string, max: number): Db {
  const pool = new Pool({ connectionString, max, idleTimeoutMillis: 30_000 })
  // A connection that breaks is replaced by the pool, also when it breaks between two statements of a transaction (while
  // a key is read from disk): the next statement then fails. Without a listener Node would stop.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
  pools.set(db, { pool, max })
  return db
}

const pools = new WeakMap<Db, { pool: Pool; max: number }>()

/** Connections of one pool, for the metrics. */
export interface Poolgebruik {
  open: number
  vrij: number
  /** Requests that wait for a connection: more than a moment means that the pool is too small or the database too slow. */
  wachtend: number
  hoogstens: number
}

export function poolUse(db: Db): Poolgebruik {
  const gevonden = pools.get(db)
  return {
    open: gevonden?.pool.totalCount ?? 0,
    vrij: gevonden?.pool.idleCount ?? 0,
    wachtend: gevonden?.pool.waitingCount ?? 0,
    hoogstens: gevonden?.max ?? 0,
  }
}

/**
 * The one function that opens a transaction on tables about people. It sets the context that row level security
 * asks for, only for this transaction; if we crash anywhere inside, nothing has happened and nothing was seen.
 *
 * What it opens of what is sealed must be accounted for before it ends (`Lezing`), or everything rolls back.
 *
 * @param work everything that must be true together: the act, its log line and its duties
 * @throws KluisFout when something was opened that no log line tells about
 */
export async function metContext<T>(
  databanken: Databanken,
  context: Context,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const db = poolVan(databanken, context)
  return db.transaction().execute(async (kaal) => {
    const lezing = new Lezing(databanken.kluis)
    const tx = bindLezing(kaal, lezing)
    const medewerker =
      context.soort === 'pet' || context.soort === 'breed' ? context.medewerkerId : ''
    const pet = context.soort === 'pet' || context.soort === 'breed' ? (context.petId ?? '') : ''
    const persoon = context.soort === 'inwoner' ? context.persoonId : ''
    const partner = context.soort === 'partner' ? context.partnerId : ''
    const link = context.soort === 'link' ? context.hash.toString('hex') : ''
    await sql`select set_config('dw.gemeente', ${context.gemeenteId}, true),
      set_config('dw.medewerker', ${medewerker}, true),
      set_config('dw.pet', ${pet}, true),
      set_config('dw.persoon', ${persoon}, true),
      set_config('dw.partner', ${partner}, true),
      set_config('dw.link', ${link}, true)`.execute(tx)
    const uit = await work(tx)
    lezing.assertAccounted()
    return uit
  })
}

function poolVan(databanken: Databanken, { soort }: Context): Db {
  if (soort === 'inwoner') return databanken.inwoner
  if (soort === 'partner' || soort === 'link') return databanken.partner
  return soort === 'breed' ? databanken.breed : databanken.app
}

/** Within a transaction that began without one: from here on this gemeente is asked for. For the session alone. */
export async function setGemeente(tx: Tx, gemeenteId: string): Promise<void> {
  await sql`select set_config('dw.gemeente', ${gemeenteId}, true)`.execute(tx)
}

/** Can this database be reached with this role? For the readiness page. */
export async function checkVerbinding(db: Db): Promise<void> {
  await db.executeQuery(CompiledQuery.raw('select 1'))
}

export async function sluitDatabanken(databanken: Databanken): Promise<void> {
  await Promise.all([
    databanken.app.destroy(),
    databanken.inwoner.destroy(),
    databanken.partner.destroy(),
    databanken.breed.destroy(),
  ])
}
