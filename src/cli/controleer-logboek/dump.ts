import { spawn } from 'node:child_process'
import { createReadStream, existsSync, readdirSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { metClient } from '../../opslag/met-client.ts'
import { createRoles, databaseUrl } from '../../opslag/rollen.ts'
import { asUser, isRoot, unprivilegedUser } from '../../opslag/server/gebruiker.ts'
import { OpstartFout, foutCode } from '../../opslag/server/opstart-fout.ts'
import { startTemporaryServer } from '../../opslag/server/tijdelijke-server.ts'
import { DATABASE } from './bron.ts'

/**
 * Loads a dump into a server that disappears afterwards.
 *
 * A dump is a program: it can do whatever its reader may. Where we can, it is read by a user without rights; take only
 * dumps of which you know who made them.
 *
 * @throws OpstartFout when psql or pg_restore is not there, or the dump does not load as a whole
 */
export async function metDump<T>(bestand: string, work: (url: string) => Promise<T>): Promise<T> {
  const soort = (await readStart(bestand)).startsWith('PGDMP') ? 'pg_restore' : 'psql'
  const programma = findProgram(soort)
  const server = await startTemporaryServer()
  try {
    await metClient(server.beheerUrl, async (beheer) => {
      // The dump gives rights to these roles; their passwords are of no use to anybody.
      await createRoles(beheer, server.rolGeheim)
      await beheer.query(
        `create database ${DATABASE} owner deelwijzer_eigenaar template template0 encoding 'UTF8'`,
      )
    })
    const url = databaseUrl(server.beheerUrl, DATABASE)
    await load(programma, soort, bestand, url)
    return await work(url)
  } finally {
    await server.stop()
  }
}

async function readStart(bestand: string): Promise<string> {
  try {
    const greep = await open(bestand)
    try {
      const { buffer, bytesRead } = await greep.read(Buffer.alloc(5), 0, 5, 0)
      return buffer.subarray(0, bytesRead).toString('latin1')
    } finally {
      await greep.close()
    }
  } catch (fout) {
    const code = foutCode(fout) ?? 'onbekend'
    throw new OpstartFout(`De dump ${bestand} is niet te lezen (${code}).`, { cause: fout })
  }
}

/** The newest one: it reads the dumps of older ones. */
function findProgram(naam: 'psql' | 'pg_restore'): string {
  const debian = existsSync('/usr/lib/postgresql')
    ? readdirSync('/usr/lib/postgresql')
        .toSorted((a, b) => Number(b) - Number(a))
        .map((versie) => `/usr/lib/postgresql/${versie}/bin`)
    : []
  const path = (process.env['PATH'] ?? '').split(delimiter).filter((map) => map !== '')
  const gevonden = [...debian, ...path].map((map) => join(map, naam)).find((pad) => existsSync(pad))
  if (gevonden !== undefined) return gevonden
  throw new OpstartFout(
    `Voor een dump is het programma ${naam} nodig, en dat is niet op deze machine. Installeer het (Debian: postgresql-client), ` +
      'of laad de dump zelf in een lege PostgreSQL en geef het adres met --database.',
  )
}

/** The dump comes in through standard input: who reads it need not be able to reach the file. */
async function load(
  programma: string,
  soort: 'psql' | 'pg_restore',
  bestand: string,
  url: string,
): Promise<void> {
  const doel = new URL(url)
  const argumenten =
    soort === 'psql'
      ? [
          '--no-psqlrc',
          '--quiet',
          '--set=ON_ERROR_STOP=1',
          '--single-transaction',
          '--output=/dev/null',
        ]
      : ['--exit-on-error', '--single-transaction', `--dbname=${DATABASE}`]
  const proces = spawn(programma, argumenten, {
    ...asUser(isRoot() ? unprivilegedUser() : undefined),
    cwd: '/',
    // In the environment, not among the arguments: those are for everybody on the machine to see.
    env: {
      PATH: process.env['PATH'],
      PGHOST: doel.searchParams.get('host') ?? doel.hostname,
      PGPORT: doel.port,
      PGUSER: decodeURIComponent(doel.username),
      PGPASSWORD: decodeURIComponent(doel.password),
      PGDATABASE: DATABASE,
      PGCLIENTENCODING: 'UTF8',
    },
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  let verslag = ''
  proces.stderr.on('data', (deel: Buffer) => (verslag = (verslag + deel.toString()).slice(-2000)))
  // It stops reading at the first error; what it said about that is told below.
  proces.stdin.on('error', () => undefined)
  createReadStream(bestand).pipe(proces.stdin)
  const code = await new Promise<number | null>((klaar, mislukt) => {
    proces.on('error', mislukt)
    proces.on('close', klaar)
  })
  if (code === 0) return
  throw new OpstartFout(`De dump laat zich niet laden. ${soort} zegt:\n${withoutValues(verslag)}`)
}

/** Messages about rows quote them; those hold what people wrote. */
function withoutValues(verslag: string): string {
  const regels = verslag.split('\n').filter((regel) => /\b(ERROR|FATAL|error):/.test(regel))
  return regels.slice(-4).join('\n')
}
