import { readdirSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const src = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'src')
const web = join(src, 'web')

/** Where residents read, and nobody else. A new `…teksten.ts` in one of these is found by itself. */
const mappen = ['mijn', 'publiek', 'tafel', 'talen', 'partner', 'inloggen', 'aanmelden', 'weg']
/** Texts for who works with this, kept in the same folders. */
const nietVoorInwoners: readonly string[] = []

/** The fixed texts of one file in one form of address. */
export interface Tekststuk {
  naam: string
  bestand: string
  zinnen: string[]
}

/** Every fixed text in an object, however deep; what needs a date or number gets an example. */
export function alleTeksten(waarde: unknown): string[] {
  if (typeof waarde === 'string') return [waarde]
  if (typeof waarde === 'function') {
    const voorbeelden: unknown[] = Array.from({ length: waarde.length }, () => '4 december 2026')
    const uit: unknown = Reflect.apply(waarde, undefined, voorbeelden)
    return alleTeksten(uit)
  }
  if (typeof waarde !== 'object' || waarde === null) return []
  // In a list of hard words the word itself is what is explained, not what explains.
  return Object.entries(waarde).flatMap(([naam, deel]) =>
    naam === 'woord' ? [] : alleTeksten(deel),
  )
}

const isObject = (waarde: unknown): waarde is Record<string, unknown> =>
  typeof waarde === 'object' && waarde !== null

/** All `teksten.ts` and `…-teksten.ts` for residents, per form where there are two. */
export async function verzamelTeksten(): Promise<Tekststuk[]> {
  const bestanden = mappen.flatMap((map) => bestandenIn(join(web, map)))
  const stukken = await Promise.all(bestanden.map(stukkenVan))
  return stukken.flat()
}

/** The fixed words of every letter to residents: `…brief-woorden.ts` in the domain. */
export async function verzamelBrieven(): Promise<Tekststuk[]> {
  const map = join(src, 'domein')
  const bestanden = readdirSync(map, { recursive: true, encoding: 'utf8' })
    .filter((naam) => naam.endsWith('brief-woorden.ts'))
    .map((naam) => join(map, naam))
    .toSorted()
  const stukken = await Promise.all(bestanden.map(stukkenVan))
  return stukken.flat()
}

function bestandenIn(map: string): string[] {
  let namen
  try {
    namen = readdirSync(map, { recursive: true, encoding: 'utf8' })
  } catch {
    // A folder that a later part of the product brings.
    return []
  }
  return namen
    .filter((naam) => /(^|-)teksten\.ts$/.test(basename(naam)))
    .filter((naam) => !nietVoorInwoners.includes(naam))
    .map((naam) => join(map, naam))
    .toSorted()
}

async function stukkenVan(pad: string): Promise<Tekststuk[]> {
  const bestand = relative(web, pad)
  const module: unknown = await import(pathToFileURL(pad).href)
  const waarden = isObject(module) ? Object.entries(module) : []
  const stukken = waarden
    .filter(([, waarde]) => isObject(waarde))
    .flatMap(([naam, waarde]) =>
      isObject(waarde) && 'u' in waarde && 'je' in waarde
        ? [
            { naam: `${naam} met u`, bestand, zinnen: alleTeksten(waarde['u']) },
            { naam: `${naam} met je`, bestand, zinnen: alleTeksten(waarde['je']) },
          ]
        : [{ naam, bestand, zinnen: alleTeksten(waarde) }],
    )
    .filter((stuk) => stuk.zinnen.length > 0)
  if (stukken.length === 0) throw new Error(`${bestand} heeft geen vaste teksten om te keuren`)
  return stukken
}
