import { readFile } from 'node:fs/promises'
import { LogboekFout } from '../logboek/fouten.ts'
import { parseVkey, soortHandtekening } from '../logboek/vkey.ts'
import type { SoortHandtekening, Vkey } from '../logboek/vkey.ts'
import { OpstartFout, foutCode } from '../opslag/server/opstart-fout.ts'

const woorden: Record<SoortHandtekening, string> = {
  [soortHandtekening.notitie]: 'een logboek',
  [soortHandtekening.getuige]: 'een getuige',
}

/**
 * Verifier keys as given on the command line.
 *
 * @param bronnen keys themselves, or files with one on each line (`#` begins a remark)
 * @throws OpstartFout when one cannot be read, or is of another kind
 */
export async function readVkeys(
  bronnen: readonly string[],
  soort: SoortHandtekening,
): Promise<Vkey[]> {
  const vkeys: Vkey[] = []
  for (const bron of bronnen) {
    const regels = bron.includes('+') ? [bron] : (await readText(bron)).split('\n')
    for (const regel of regels.map((r) => r.trim())) {
      if (regel !== '' && !regel.startsWith('#')) vkeys.push(readOne(regel, soort))
    }
  }
  return vkeys
}

/** @throws OpstartFout when it cannot be read */
export async function readText(pad: string): Promise<string> {
  try {
    return await readFile(pad, 'utf8')
  } catch (fout) {
    const code = foutCode(fout) ?? 'onbekend'
    throw new OpstartFout(`Het bestand ${pad} is niet te lezen (${code}).`, { cause: fout })
  }
}

function readOne(regel: string, soort: SoortHandtekening): Vkey {
  try {
    const vkey = parseVkey(regel)
    if (vkey.soort === soort) return vkey
    throw new OpstartFout(
      `Dit is de sleutel van ${woorden[vkey.soort]}, niet van ${woorden[soort]}: ${regel}`,
    )
  } catch (fout) {
    if (!(fout instanceof LogboekFout)) throw fout
    throw new OpstartFout(`Dit is geen sleutel van ${woorden[soort]}: ${regel} (${fout.message}).`)
  }
}
