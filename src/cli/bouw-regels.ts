/** `deelwijzer bouw-regels`: maakt van de YAML één bestand dat zonder controles snel te lezen is. */
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compileerpad, loadRegelsetFromYaml, regelmap } from '../koppelingen/regelbestanden.ts'
import { jsonSchemaVanRegelbestand } from '../recht/regelbestand.ts'

/**
 * @param args `--schema` schrijft in plaats daarvan het formaat van de regels naar `regels/schema.json`
 * @returns 0; de regels kloppen en staan in `dist/regelset.json`
 */
export async function run(args: string[]): Promise<number> {
  if (args.includes('--schema')) {
    const schema = JSON.stringify(jsonSchemaVanRegelbestand(), null, 2)
    await writeFile(join(regelmap, 'schema.json'), `${schema}\n`)
    return 0
  }
  const regelset = await loadRegelsetFromYaml()
  await mkdir(dirname(compileerpad), { recursive: true })
  await writeFile(compileerpad, JSON.stringify(regelset))
  process.stdout.write(`${regelset.regels.length} regels, versie ${regelset.versie}\n`)
  return 0
}

// Het bouwen roept dit bestand rechtstreeks aan.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    process.exitCode = await run(process.argv.slice(2))
  } catch (fout) {
    process.stderr.write(`${fout instanceof Error ? fout.message : String(fout)}\n`)
    process.exitCode = 1
  }
}
