import { join } from 'node:path'
import { z } from 'zod'
import { readMaybe, replaceFile } from './bestand.ts'
import type { Journaalstand } from './wisjournaal.ts'

const Stand = z.object({ aantal: z.int().nonnegative(), laatste: z.string() })

/**
 * How far the erasure journal was when this keystore last saw it. It lies in the keystore: whoever cuts lines off the
 * journal, or loses it, is told at the next start. A keystore out of a backup remembers less, which is no harm.
 */
export async function readWisstand(map: string): Promise<Journaalstand> {
  const bytes = await readMaybe(join(map, 'wisstand'))
  return bytes === undefined
    ? { aantal: 0, laatste: '' }
    : Stand.parse(JSON.parse(bytes.toString('utf8')))
}

export async function writeWisstand(map: string, stand: Journaalstand): Promise<void> {
  const er = await readWisstand(map)
  if (er.aantal === stand.aantal && er.laatste === stand.laatste) return
  await replaceFile(join(map, 'wisstand'), Buffer.from(`${JSON.stringify(stand)}\n`))
}
