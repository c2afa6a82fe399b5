import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { htmlPagina } from '../html.ts'
import { asset, ASSETPAD, leesAsset, type AssetNaam } from './assets.ts'
import { Galerij } from './galerij.tsx'

const bestand = (naam: AssetNaam): string => asset(naam).slice(ASSETPAD.length + 1)
const inhoud = (naam: AssetNaam): Buffer => Buffer.from(leesAsset(bestand(naam))?.bytes ?? [])

describe('assets', () => {
  it('hebben de hash van hun inhoud in hun naam', () => {
    expect(asset('style.css')).toMatch(/^\/assets\/style\.[0-9a-f]{10}\.css$/)
    expect(asset('noto-sans-400.woff2')).toMatch(/\.woff2$/)
  })

  it('komen samengeperst als de browser dat kan, met dezelfde inhoud', () => {
    const gewoon = inhoud('style.css')
    const br = leesAsset(bestand('style.css'), 'gzip, deflate, br')
    const gz = leesAsset(bestand('style.css'), 'gzip')
    expect(br?.codering).toBe('br')
    expect(gz?.codering).toBe('gzip')
    expect(brotliDecompressSync(br?.bytes ?? Buffer.alloc(0)).equals(gewoon)).toBe(true)
    expect(gunzipSync(gz?.bytes ?? Buffer.alloc(0)).equals(gewoon)).toBe(true)
    expect(leesAsset(bestand('noto-sans-400.woff2'), 'br')?.codering).toBeUndefined()
  })

  it.each([
    '../manifest.json',
    'manifest.json',
    '..%2fpackage.json',
    'style.css',
    '',
    '/etc/passwd',
  ])('geven niets voor %s', (naam) => {
    expect(leesAsset(naam)).toBeUndefined()
  })
})

describe('het gewicht', () => {
  it('past in het budget: CSS 25 kB, script 10 kB, eerste bezoek 50 kB', () => {
    const css = gzipSync(inhoud('style.css')).length
    const js = gzipSync(inhoud('app.js')).length
    expect(css).toBeLessThanOrEqual(25_000)
    expect(js).toBeLessThanOrEqual(10_000)
    const eersteBezoek =
      (leesAsset(bestand('style.css'), 'br')?.bytes.length ?? 0) +
      (leesAsset(bestand('app.js'), 'br')?.bytes.length ?? 0) +
      inhoud('noto-sans-400.woff2').length +
      inhoud('noto-sans-700.woff2').length +
      inhoud('icoon.svg').length +
      brotliCompressSync(htmlPagina(Galerij({ gemeente: 'Gemeente Voorbeeldstad' }))).length
    expect(eersteBezoek).toBeLessThanOrEqual(50_000)
  })
})

describe('de stylesheet', () => {
  const css = inhoud('style.css').toString()

  it('leest geen variabele die nergens een waarde krijgt', () => {
    const gezet = new Set([...css.matchAll(/(--[\w-]+)\s*:/g)].map(([, naam]) => naam))
    const onbekend = [...css.matchAll(/var\((--[\w-]+)(,?)/g)]
      .filter(([, naam, reserve]) => !gezet.has(naam) && reserve === '')
      .map(([, naam]) => naam)
    expect(onbekend).toEqual([])
  })

  it('haalt niets van buiten', () => {
    expect(css).not.toMatch(/url\(['"]?(https?:|\/\/)/)
    expect(css).not.toContain('@import')
  })
})
