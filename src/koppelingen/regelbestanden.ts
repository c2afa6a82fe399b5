/**
 * De enige plek die regelbestanden van schijf leest: de YAML in `regels/`, of de gecompileerde
 * `dist/regelset.json` die daar bij het bouwen uit ontstaat.
 */
import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Regelset } from '../recht/regelset.ts'

const hier = dirname(fileURLToPath(import.meta.url))

/** De map van het pakket: twee niveaus boven `src/koppelingen` en `dist/koppelingen`. */
const wortel = join(hier, '..', '..')

export const regelmap = join(wortel, 'regels')
export const compileerpad = join(wortel, 'dist', 'regelset.json')

async function yamlBestanden(map: string): Promise<string[]> {
  const inhoud = await readdir(map, { recursive: true, withFileTypes: true })
  return inhoud
    .filter((item) => item.isFile() && item.name.endsWith('.yaml'))
    .map((item) => join(item.parentPath, item.name))
    .toSorted()
}

async function leesCasussen(map: string): Promise<readonly string[]> {
  try {
    const tekst = await readFile(join(map, 'voorbeelden', 'casussen.ndjson'), 'utf8')
    return tekst.split('\n').filter((regel) => regel !== '')
  } catch {
    // Een map met proefregels heeft geen casussen.
    return []
  }
}

async function isVers(): Promise<boolean> {
  try {
    const gemaakt = (await stat(compileerpad)).mtimeMs
    const bestanden = await yamlBestanden(regelmap)
    const tijden = await Promise.all(bestanden.map(async (pad) => (await stat(pad)).mtimeMs))
    return tijden.every((tijd) => tijd <= gemaakt)
  } catch {
    return false
  }
}

/** Een voorbeeld naast de regels: een situatie met wat eruit moet komen. */
export interface Voorbeeld {
  readonly bestand: string
  readonly inhoud: unknown
}

/** De ontleede bestanden van een map met regels, met paden vanaf die map. */
export interface Regelmap {
  readonly groepen: unknown
  readonly rangorde: unknown
  readonly woorden: Readonly<Record<string, unknown>>
  readonly regelbestanden: readonly { readonly bestand: string; readonly inhoud: unknown }[]
  readonly voorbeelden: readonly Voorbeeld[]
  /** De uitgewerkte casussen (`voorbeelden/casussen.ndjson`), één JSON-tekst per casus. */
  readonly casussen: readonly string[]
  readonly versie: string
}

/**
 * Leest een map met regels.
 * @param map standaard `regels/` van het pakket
 * @throws Error als een bestand geen geldige YAML is, met het bestand en de regel
 */
export async function leesRegelmap(map: string = regelmap): Promise<Regelmap> {
  const { parse } = await import('yaml')
  const paden = await yamlBestanden(map)
  const hash = createHash('sha256')
  const gelezen = await Promise.all(
    paden.map(async (pad) => ({
      bestand: relative(map, pad).split(sep).join('/'),
      tekst: await readFile(pad, 'utf8'),
    })),
  )
  const ontleed = gelezen.map(({ bestand, tekst }): { bestand: string; inhoud: unknown } => {
    if (!bestand.includes('voorbeelden/')) hash.update(`${bestand}\0${tekst}\0`)
    try {
      return { bestand, inhoud: parse(tekst) }
    } catch (fout) {
      throw new Error(`${bestand} is geen geldige YAML: ${String(fout)}`, { cause: fout })
    }
  })
  const inhoudVan = (naam: string): unknown =>
    ontleed.find(({ bestand }) => bestand === naam)?.inhoud
  const woorden = ontleed.filter(({ bestand }) => bestand.startsWith('woorden/'))
  const voorbeelden = ontleed.filter(({ bestand }) => bestand.includes('voorbeelden/'))
  const apart = new Set(['groepen.yaml', 'rangorde.yaml', 'versie.yaml'])
  const datum: unknown = inhoudVan('versie.yaml')
  const dag = typeof datum === 'object' && datum !== null ? Reflect.get(datum, 'datum') : null
  return {
    groepen: inhoudVan('groepen.yaml'),
    rangorde: inhoudVan('rangorde.yaml'),
    woorden: Object.fromEntries(
      woorden.map(({ bestand, inhoud }) => [bestand.slice('woorden/'.length, -5), inhoud]),
    ),
    regelbestanden: ontleed.filter(
      (item) => !apart.has(item.bestand) && !woorden.includes(item) && !voorbeelden.includes(item),
    ),
    voorbeelden,
    casussen: await leesCasussen(map),
    versie: `${String(dag)}-${hash.digest('hex').slice(0, 8)}`,
  }
}

/**
 * Leest en controleert de YAML.
 * @throws Error met alle gebreken, als de regels niet kloppen
 */
export async function loadRegelsetFromYaml(map: string = regelmap): Promise<Regelset> {
  const [{ bouwRegelset }, gelezen] = await Promise.all([
    import('../recht/bouw.ts'),
    leesRegelmap(map),
  ])
  return bouwRegelset(gelezen)
}

function isRegelset(waarde: unknown): waarde is Regelset {
  return (
    typeof waarde === 'object' &&
    waarde !== null &&
    'versie' in waarde &&
    'lagen' in waarde &&
    'regels' in waarde &&
    'woorden' in waarde
  )
}

/**
 * De regelset: uit `dist/regelset.json` als die er is en niet ouder dan de YAML, en anders uit de
 * YAML met alle controles.
 * @throws Error als de regels niet kloppen
 */
export async function loadRegelset(): Promise<Regelset> {
  if (await isVers()) {
    const inhoud: unknown = JSON.parse(await readFile(compileerpad, 'utf8'))
    if (isRegelset(inhoud)) return inhoud
  }
  return loadRegelsetFromYaml()
}
