/** `deelwijzer bouw-regels`: maakt van de YAML één bestand dat zonder controles snel te lezen is. */
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compileerpad, loadRegelsetFromYaml } from '../koppelingen/regelbestanden.ts'

/** @returns 0; de regels kloppen en staan in `dist/regelset.json` */
export async function run(_args: string[]): Promise<number> {
  const regelset = await loadRegelsetFromYaml()
  await mkdir(dirname(compileerpad), { recursive: true })
  await writeFile(compileerpad, JSON.stringify(regelset))
  process.stdout.write(`${regelset.regels.length} regels, versie ${regelset.versie}\n`)
  return 0
}

// Het bouwen roept dit bestand rechtstreeks aan.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    process.exitCode = await run([])
  } catch (fout) {
    process.stderr.write(`${fout instanceof Error ? fout.message : String(fout)}\n`)
    process.exitCode = 1
  }
}
