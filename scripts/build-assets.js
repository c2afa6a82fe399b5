#!/usr/bin/env node
/**
 * Bouwt wat de browser naast de HTML ophaalt: `dist/assets/` met één stylesheet, één script, twee lettertypen
 * en een pictogram. Elke naam bevat een hash van de inhoud; `manifest.json` zegt welke hash bij welke naam hoort.
 *
 * Gebruik: `node scripts/build-assets.js [--maten]`. Gebruikt alleen Node en de geïnstalleerde CSS-pakketten.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import {
  declaraties,
  gelezen,
  gezet,
  leesCss,
  schrijfCss,
  snoeiKlassen,
  vulIn,
  vulRegelsIn,
} from './assets/snoei-css.js'

const wortel = dirname(dirname(fileURLToPath(import.meta.url)))
const bronnen = join(wortel, 'src', 'web', 'assets')
const nodig = createRequire(import.meta.url)

/** De onderdelen van Utrecht die in onze componenten voorkomen. */
const utrecht = [
  'root',
  'body',
  'document',
  'heading-1',
  'heading-2',
  'heading-3',
  'heading-4',
  'paragraph',
  'link',
  'unordered-list',
  'ordered-list',
  'button',
  'form-field',
  'form-label',
  'form-field-description',
  'form-field-error-message',
  'form-fieldset',
  'textbox',
  'textarea',
  'select',
  'alert',
  'data-list',
  'skip-link',
]

const lees = (/** @type {string} */ bestand) => readFileSync(bestand, 'utf8')

/** Alle klassen uit de componenten; een klasse die hier niet staat komt niet in de stylesheet. */
const gebruikteKlassen = () => {
  const map = join(wortel, 'src', 'web', 'ui')
  const teksten = readdirSync(map)
    .filter((naam) => naam.endsWith('.tsx') && !naam.includes('.test.'))
    .map((naam) => lees(join(map, naam)))
  return new Set(teksten.flatMap((tekst) => tekst.match(/utrecht-[\w-]+/g) ?? []))
}

/** De variabelen van het thema als naam → waarde, met onze eigen waarden erover. */
const themaWaarden = () => {
  const thema = lees(
    nodig.resolve('@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css'),
  )
  const eigen = lees(join(bronnen, 'css', 'tokens.css'))
  return new Map(
    leesCss(thema + eigen).flatMap((regel) => declaraties(regel.tekst).map(([n, w]) => [n, w])),
  )
}

const eigenCss = () =>
  readdirSync(join(bronnen, 'css'))
    .filter((naam) => naam.endsWith('.css') && naam !== 'tokens.css')
    .toSorted()
    .map((naam) => lees(join(bronnen, 'css', naam)))
    .join('\n')

/** Stelt de stylesheet samen: gesnoeid Utrecht, daarna onze eigen CSS, met alleen de gelezen variabelen. */
export const bouwCss = () => {
  const utrechtCss = utrecht
    .map((naam) =>
      lees(join(wortel, 'node_modules', '@utrecht', `${naam}-css`, 'dist', 'index.css')),
    )
    .join('\n')
  const thema = houdbaar(themaWaarden())
  let regels = [...snoeiKlassen(leesCss(utrechtCss), gebruikteKlassen()), ...leesCss(eigenCss())]
  // Elke ronde kan een variabele zijn enige waarde verliezen; doorgaan tot er niets meer verandert.
  for (let vorige = ''; vorige !== schrijfCss(regels);) {
    vorige = schrijfCss(regels)
    regels = vulRegelsIn(regels, new Set([...thema.keys(), ...gezet(regels)]), thema)
  }
  const css = schrijfCss(regels)
  return `${schrijfThema(thema, css)}\n${css}\n`
}

/** Themavariabelen waarvan de waarde helemaal in te vullen is. */
const houdbaar = (/** @type {Map<string, string>} */ thema) => {
  let over = thema
  for (let aantal = -1; aantal !== over.size;) {
    aantal = over.size
    const bekend = new Set(over.keys())
    over = new Map([...over].filter(([, waarde]) => vulIn(waarde, bekend) !== undefined))
  }
  return over
}

/** Alleen de variabelen die de CSS leest, en de variabelen die díé lezen. */
const schrijfThema = (/** @type {Map<string, string>} */ thema, /** @type {string} */ css) => {
  const nog = gelezen(css)
  const gekozen = new Map()
  for (let naam = nog.pop(); naam !== undefined; naam = nog.pop()) {
    const waarde = thema.get(naam)
    if (waarde === undefined || gekozen.has(naam)) continue
    gekozen.set(naam, waarde)
    nog.push(...gelezen(waarde))
  }
  const regels = [...gekozen].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([n, w]) => `${n}:${w}`)
  return `:root{${regels.join(';')}}`
}

/** Eén script. Elk bestand krijgt een eigen blok, zodat hun namen elkaar niet raken. */
const bouwJs = () =>
  readdirSync(join(bronnen, 'js'))
    .filter((naam) => naam.endsWith('.js'))
    .toSorted()
    .map((naam) => `{\n${lees(join(bronnen, 'js', naam))}\n}`)
    .join('\n')
    .replaceAll(/^\s*(\/\/|\/?\*).*$/gm, '')
    .replaceAll(/^\s+/gm, '')

/** Wat een inwoner meekrijgt om een bewijs na te rekenen: één script en één stuk opmaak, om in te sluiten. */
const bouwControle = () =>
  readdirSync(join(bronnen, 'controle'))
    .filter((naam) => naam.endsWith('.js'))
    .toSorted()
    .map((naam) => lees(join(bronnen, 'controle', naam)))
    .join('\n')
    // In één bestand hebben de modules elkaar al.
    .replaceAll(/^import [^;]*? from '[^']*'\n/gm, '')
    .replaceAll(/^export /gm, '')

const lettertype = (/** @type {number} */ dikte) =>
  readFileSync(nodig.resolve(`@fontsource/noto-sans/files/noto-sans-latin-${dikte}-normal.woff2`))

/** Schrijft eerst naast het doel en hernoemt dan: een lezer ziet nooit een half bestand. */
const schrijf = (/** @type {string} */ pad, /** @type {string | Uint8Array} */ inhoud) => {
  const tijdelijk = `${pad}.${process.pid}.tmp`
  writeFileSync(tijdelijk, inhoud)
  renameSync(tijdelijk, pad)
}

/**
 * Bouwt alle assets in een map.
 * @param {string} doel map, wordt gemaakt als die er niet is
 * @returns {{ naam: string, bytes: number, gzip: number, br: number }[]} maten per bestand
 */
export const bouwAssets = (doel = join(wortel, 'dist', 'assets')) => {
  mkdirSync(doel, { recursive: true })
  /** @type {Map<string, string>} */
  const manifest = new Map()
  const maten = []
  const zet = (/** @type {string} */ naam, /** @type {Uint8Array} */ bytes) => {
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10)
    const metHash = naam.replace(/\.(\w+)$/, `.${hash}.$1`)
    schrijf(join(doel, metHash), bytes)
    const gzip = gzipSync(bytes, { level: 9 })
    const br = brotliCompressSync(bytes)
    if (!naam.endsWith('.woff2')) {
      schrijf(join(doel, `${metHash}.gz`), gzip)
      schrijf(join(doel, `${metHash}.br`), br)
    }
    manifest.set(naam, metHash)
    maten.push({ naam, bytes: bytes.length, gzip: gzip.length, br: br.length })
    return metHash
  }
  const normaal = zet('noto-sans-400.woff2', lettertype(400))
  const vet = zet('noto-sans-700.woff2', lettertype(700))
  zet('icoon.svg', readFileSync(join(bronnen, 'icoon.svg')))
  const css = bouwCss().replaceAll('LETTER-400', normaal).replaceAll('LETTER-700', vet)
  zet('style.css', Buffer.from(css))
  zet('app.js', Buffer.from(bouwJs()))
  // Leesbaar en heel: wie een bewijs controleert, moet kunnen lezen wat er wordt nagerekend.
  zet('controle.js', Buffer.from(`'use strict'\n{\n${bouwControle()}\n}\n`))
  zet('controle.css', readFileSync(join(bronnen, 'controle', 'controle.css')))
  zet('controleer.sh', readFileSync(join(bronnen, 'controle', 'controleer.sh')))
  schrijf(join(doel, 'manifest.json'), `${JSON.stringify(Object.fromEntries(manifest), null, 2)}\n`)
  return maten
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const doel = process.argv.slice(2).find((deel) => !deel.startsWith('--'))
  const maten = bouwAssets(doel)
  if (process.argv.includes('--maten')) console.table(maten)
}
