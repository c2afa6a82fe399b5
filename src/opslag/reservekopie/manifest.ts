import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { OpstartFout, foutCode } from '../server/opstart-fout.ts'

/** Only paths that stay inside the copy: a copy that was tampered with must not write elsewhere. */
const BinnenPad = z
  .string()
  .regex(/^[^/\\\0][^\\\0]*$/)
  .refine((pad) => pad.split('/').every((deel) => deel !== '' && deel !== '.' && deel !== '..'))

const Vast = z.object({
  vorm: z.literal('deelwijzer-reservekopie-1'),
  /** When the copying began, which is what the copy can promise to hold. */
  gemaakt: z.iso.datetime(),
  /** The Deelwijzer that made it, and how many migrations that one knew. */
  versie: z.string(),
  schema: z.int().positive(),
  /** Of which installation: keys and data that do not belong together are never put back together. */
  installatie: z.uuid(),
  /** How many keys the erasure journal had destroyed: a shorter journal at restore would bring people back. */
  wissingen: z.int().nonnegative(),
  mappen: z.array(BinnenPad),
  bestanden: z.array(
    z.object({
      pad: BinnenPad,
      grootte: z.int().nonnegative(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
})

const ManifestVorm = z.discriminatedUnion('soort', [
  Vast.extend({
    soort: z.literal('gegevens'),
    /** Major version: data files of one are not readable by another. */
    postgres: z.int().positive(),
    /** How far each tree of the log stood in a checkpoint. */
    logboek: z.array(z.object({ boom: z.int().positive(), grootte: z.int().nonnegative() })),
  }),
  Vast.extend({ soort: z.literal('sleutels'), metWortel: z.boolean() }),
])

export type Manifest = z.infer<typeof ManifestVorm>
export type GegevensManifest = Extract<Manifest, { soort: 'gegevens' }>
export type SleutelManifest = Extract<Manifest, { soort: 'sleutels' }>
export type Bestand = Manifest['bestanden'][number]

const NAAM = 'manifest.json'
const ZEGEL = 'manifest.sha256'

/** The version of this program, as package.json says it. */
export function ownVersion(): string {
  const bestand = new URL('../../../package.json', import.meta.url)
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(bestand, 'utf8'))).version
}

/**
 * Writes the manifest, and beside it its fingerprint in the form `sha256sum -c` reads.
 * @returns the fingerprint, to keep apart from the copy
 */
export async function writeManifest(map: string, manifest: Manifest): Promise<string> {
  const tekst = `${JSON.stringify(manifest, null, 1)}\n`
  const sha256 = createHash('sha256').update(tekst).digest('hex')
  await writeFile(join(map, NAAM), tekst, { mode: 0o600, flush: true })
  await writeFile(join(map, ZEGEL), `${sha256}  ${NAAM}\n`, { mode: 0o600, flush: true })
  return sha256
}

/**
 * Reads the manifest of a copy.
 * @throws OpstartFout when this is no copy, or the manifest is damaged or of a newer version
 */
export async function readManifest(map: string): Promise<Manifest> {
  const [tekst, zegel] = await Promise.all([lees(map, NAAM), lees(map, ZEGEL)])
  const sha256 = createHash('sha256').update(tekst).digest('hex')
  const gelezen = ManifestVorm.safeParse(parse(tekst))
  if (zegel.trim() !== `${sha256}  ${NAAM}` || !gelezen.success) {
    throw new OpstartFout(
      `Het manifest in ${map} is beschadigd of van een nieuwere versie. Gebruik een andere reservekopie.`,
    )
  }
  return gelezen.data
}

async function lees(map: string, naam: string): Promise<string> {
  try {
    return await readFile(join(map, naam), 'utf8')
  } catch (fout) {
    const code = foutCode(fout)
    if (code !== 'ENOENT' && code !== 'ENOTDIR') throw fout
    throw new OpstartFout(
      `${map} is geen reservekopie van Deelwijzer: ${naam} staat er niet in. Een kopie die halverwege is afgebroken, ` +
        'heet anders en is niet te gebruiken.',
    )
  }
}

function parse(tekst: string): unknown {
  try {
    return JSON.parse(tekst)
  } catch {
    return undefined
  }
}
