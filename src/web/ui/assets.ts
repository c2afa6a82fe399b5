import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** De bestanden die de browser naast de HTML ophaalt, bij hun vaste naam in de bron. */
export type AssetNaam =
  | 'style.css'
  | 'app.js'
  | 'icoon.svg'
  | 'noto-sans-400.woff2'
  | 'noto-sans-700.woff2'
  | 'controle.js'
  | 'controle.css'
  | 'controleer.sh'

/** Eén asset zoals die over de lijn gaat. */
export type Asset = {
  bytes: Uint8Array<ArrayBuffer>
  type: string
  codering: 'br' | 'gzip' | undefined
}

/** Pad waaronder de assets bereikbaar zijn. */
export const ASSETPAD = '/assets'

const soorten: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  sh: 'application/x-sh',
  woff2: 'font/woff2',
}

/** Zoekt omhoog naar package.json: deze code draait vanuit `src/` én vanuit `dist/`. */
const wortel = (map = dirname(fileURLToPath(import.meta.url))): string =>
  existsSync(join(map, 'package.json')) ? map : wortel(dirname(map))

const map = join(wortel(), 'dist', 'assets')

/**
 * Leest het manifest. Ontbreekt het, of is het ouder dan de bron waar we uit draaien (tests, ontwikkelen),
 * dan bouwen we eerst: dat kost minder dan een seconde, en het bouwscript schrijft zo dat twee processen
 * elkaar niet storen. Een gebouwde toepassing heeft geen bron en bouwt dus nooit.
 */
const leesManifest = (): ReadonlyMap<string, string> => {
  const bestand = join(map, 'manifest.json')
  if (isVerouderd(bestand)) {
    execFileSync(process.execPath, [join(wortel(), 'scripts', 'build-assets.js')])
  }
  const inhoud: Record<string, string> = JSON.parse(readFileSync(bestand, 'utf8'))
  return new Map(Object.entries(inhoud))
}

const isVerouderd = (bestand: string): boolean => {
  if (!existsSync(bestand)) return true
  const hier = dirname(fileURLToPath(import.meta.url))
  if (!hier.startsWith(join(wortel(), 'src'))) return false
  const gebouwd = statSync(bestand).mtimeMs
  return [hier, join(hier, '..', 'assets')].some((bron) =>
    readdirSync(bron, { recursive: true, encoding: 'utf8' })
      .filter((naam) => /\.(tsx|css|js|svg|sh)$/.test(naam) && !naam.includes('.test.'))
      .some((naam) => statSync(join(bron, naam)).mtimeMs > gebouwd),
  )
}

const manifest = leesManifest()
const namen = new Set(manifest.values())

/**
 * Het adres van een asset, met de hash van de inhoud erin: `/assets/style.1a2b3c4d.css`.
 * @throws als de naam niet in het manifest staat; dan is `dist/assets` ouder dan de broncode.
 */
export const asset = (naam: AssetNaam): string => {
  const metHash = manifest.get(naam)
  if (!metHash) throw new Error(`Asset ${naam} ontbreekt. Voer uit: node scripts/build-assets.js`)
  return `${ASSETPAD}/${metHash}`
}

/**
 * De inhoud van een asset, voor de route onder `ASSETPAD`. De naam bevat een hash van de inhoud, dus het
 * antwoord mag een jaar bewaard worden (`cache-control: public, max-age=31536000, immutable`).
 *
 * @param bestand bestandsnaam uit het adres; alles wat niet in het manifest staat geeft undefined,
 *   dus `../` komt nergens
 * @param acceptEncoding de kop `accept-encoding` van de browser
 */
export const leesAsset = (bestand: string, acceptEncoding = ''): Asset | undefined => {
  if (!namen.has(bestand)) return undefined
  const type = soorten[bestand.split('.').at(-1) ?? ''] ?? 'application/octet-stream'
  const codering = kiesCodering(bestand, acceptEncoding)
  const extensie = codering === 'br' ? '.br' : codering === 'gzip' ? '.gz' : ''
  return { bytes: new Uint8Array(readFileSync(join(map, bestand + extensie))), type, codering }
}

/**
 * De inhoud van een asset als tekst, om in een ander bestand op te nemen.
 * @throws als de naam niet in het manifest staat
 */
export const assetTekst = (naam: AssetNaam): string =>
  readFileSync(join(map, asset(naam).slice(ASSETPAD.length + 1)), 'utf8')

const kiesCodering = (bestand: string, accept: string): Asset['codering'] => {
  if (bestand.endsWith('.woff2')) return undefined
  if (/\bbr\b/.test(accept)) return 'br'
  return /\bgzip\b/.test(accept) ? 'gzip' : undefined
}
