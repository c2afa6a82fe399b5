import { generateKeyPairSync } from 'node:crypto'
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cosign } from '../../src/logboek/cosignature.ts'
import { addHandtekening, formatVkey, makeVkey } from '../../src/logboek/notitie.ts'
import { createTestApp, type Bezoeker, type TestApp } from '../support/app.ts'
import { bewijsPad, haalBewijs, maakBesluit, type Bewijsbestanden } from '../support/bewijs.ts'
import { listen } from '../../src/luisteren.ts'
import { freePort } from '../support/poort.ts'
import { openBrowser, openContext, smallTargets, sticksOut } from '../support/browser.ts'
import { checkHtml, checkPage } from '../support/toegankelijk.ts'
import {
  goControleur,
  heeftGo,
  opensslControleur,
  paginaControleur,
  run,
  wortel,
  type Controleur,
} from './controleurs.ts'
import { maakKies, manieren } from './verknoei.ts'

const metGo = await heeftGo()

let t: TestApp
let noor: Bezoeker
let besluit: string
let browser: Browser
let html: string
let goed: Bewijsbestanden
let getuigd: Bewijsbestanden
let controleurs: Controleur[]

/** The newest checkpoint, confirmed by a witness with this key: as the sequencer stores what a witness answers. */
async function bevestig(naam: string): Promise<string> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const { rows } = await t.db
    .pool('eigenaar')
    .query<{ boom: number; grootte: string; notitie: string }>(
      'select boom, grootte, notitie from deelwijzer.checkpoint order by grootte desc limit 1',
    )
  const [rij] = rows
  if (rij === undefined) throw new Error('geen checkpoint')
  const notitie = addHandtekening(rij.notitie, cosign(rij.notitie, naam, 1_795_000_000, privateKey))
  await t.db
    .pool('eigenaar')
    .query(
      'update deelwijzer.checkpoint set notitie = $1, getuigd = true where boom = $2 and grootte = $3',
      [notitie, rij.boom, rij.grootte],
    )
  return formatVkey(makeVkey(naam, 4, publicKey))
}

beforeAll(async () => {
  t = await createTestApp()
  const werk = await maakBesluit(t)
  besluit = werk.besluit
  // Something done with it afterwards: a colleague's reading of the besluit.
  await (await t.login('sanne', 'toeleider')).get(`/werk/besluiten/${besluit}`)
  await t.volgorde()
  noor = await t.login('noor')
  goed = await haalBewijs(noor, besluit)
  html = (await noor.get(bewijsPad(besluit, 'controle.html'))).tekst
  const script = (await noor.get(bewijsPad(besluit, 'controleer.sh'))).tekst
  t.deps.getuigen = [await bevestig('getuige.example')]
  getuigd = await haalBewijs(noor, besluit)
  browser = await openBrowser()
  controleurs = [await opensslControleur(script), await paginaControleur(browser, html)]
  if (metGo) controleurs.push(await goControleur())
})
afterAll(async () => {
  for (const controleur of controleurs ?? []) await controleur.sluit()
  await browser?.close()
  await t?.stop()
})

const wie = metGo
  ? 'openssl, the page and Go'
  : 'openssl and the page (Go is not on this machine, so it is not asked)'

describe(`a receipt from the running application, by ${wie}`, () => {
  it('is accepted, with and without a witness', async () => {
    expect(getuigd.getuige).toMatch(/^getuige\.example\+/)
    for (const { naam, keur } of controleurs) {
      expect(await keur(goed), naam).toBeUndefined()
      expect(await keur(getuigd), naam).toBeUndefined()
      // Whoever does not know the witness ignores its line.
      expect(await keur({ ...getuigd, getuige: undefined }), naam).toBeUndefined()
    }
  })

  it('is refused in whatever way it is altered', async () => {
    const lijst = manieren(getuigd)
    expect(lijst.length).toBeGreaterThan(20)
    for (const [n, [manier, knoei]] of lijst.entries()) {
      const kapot = knoei(getuigd, maakKies(n))
      expect(kapot, manier).not.toEqual(getuigd)
      for (const { naam, keur } of controleurs) {
        expect(await keur(kapot), `${naam}: ${manier}`).toBeTypeOf('string')
      }
    }
  })

  it('is not accepted for the receipt of something else', async () => {
    const bladen = (await noor.get(bewijsPad(besluit))).$('main a[href$=".tlog-proof"]')
    const stam = /(\d+)\.tlog-proof$/.exec(bladen.last().attr('href') ?? '')?.[1]
    const ander = await haalBewijs(noor, besluit, stam)
    for (const { naam, keur } of controleurs) {
      expect(await keur(ander), naam).toBeUndefined()
      expect(await keur({ ...ander, json: getuigd.json }), naam).toBeTypeOf('string')
    }
  })
})

describe('the instructions, as they are printed', () => {
  it.each(['openssl', ...(metGo ? ['Go'] : [])])('work with %s', async (programma) => {
    const doc = await readFile(join(wortel, 'docs/how-to/verify-a-receipt.md'), 'utf8')
    const { $ } = await noor.get(bewijsPad(besluit))
    const opPagina = $('main pre')
      .toArray()
      .map((blok) => $(blok).text())
      .join('\n')
    const begin = programma === 'Go' ? 'GOPATH=' : 'sh controleer.sh'
    const opdrachten = [...doc.matchAll(/```sh\n(.*)\n```/g)].flatMap(([, opdracht]) =>
      opdracht?.startsWith(begin) === true ? [opdracht] : [],
    )
    expect(opdrachten.length).toBe(programma === 'Go' ? 1 : 2)
    const vanPagina = opPagina.split('\n').flatMap((regel) => {
      const plek = regel.indexOf(begin)
      return plek < 0 ? [] : [regel.slice(plek)]
    })
    expect(vanPagina.length).toBe(1)
    const map = await mkdtemp(join(tmpdir(), 'dw-opdracht-'))
    await writeFile(join(map, 'besluit.json'), getuigd.json)
    await writeFile(join(map, 'besluit.tlog-proof'), getuigd.bewijs)
    await writeFile(join(map, 'logboek.vkey'), getuigd.logboek)
    await writeFile(join(map, 'getuige.vkey'), getuigd.getuige ?? '')
    await copyFile(join(wortel, 'docs/verify/main.go'), join(map, 'main.go'))
    await writeFile(
      join(map, 'controleer.sh'),
      (await noor.get(bewijsPad(besluit, 'controleer.sh'))).tekst,
    )
    for (const opdracht of [...opdrachten, ...vanPagina]) {
      const uit = await run('sh', ['-c', opdracht], { cwd: map })
      expect(uit.tekst, opdracht).toMatch(/KLOPT: plaats \d+ van \d+ in logboek deelwijzer/)
      expect(uit.code).toBe(0)
      await writeFile(join(map, 'besluit.json'), `${Buffer.from(getuigd.json).toString()} `)
      const kapot = await run('sh', ['-c', opdracht], { cwd: map })
      expect(kapot.code, opdracht).toBe(1)
      await writeFile(join(map, 'besluit.json'), getuigd.json)
    }
    await rm(map, { recursive: true, force: true })
  })
})

describe('the page that a resident keeps', () => {
  it('says that it holds, shows the decision, and asks nothing of the network', async () => {
    const { page, sluit } = await paginaControleur(browser, html)
    const gevraagd: string[] = []
    page.on('request', (verzoek) => gevraagd.push(verzoek.url()))
    await page.reload()
    await page.waitForSelector('body[data-klaar="1"]')
    const main = page.locator('main')
    expect(await page.locator('#uitslag').textContent()).toMatch(
      /^Het klopt\. Dit besluit staat op plaats \d+/,
    )
    expect(await main.textContent()).toContain('Wij vertellen school dat wij Noor helpen.')
    expect(await main.textContent()).toContain('Dit staat na het besluit.')
    expect(await page.locator('#sleutel').textContent()).toBe(goed.logboek.trim())
    expect(gevraagd.filter((url) => !url.startsWith('file:'))).toEqual([])
    await sluit()
  })

  it('says that it does not hold when one letter in it is changed', async () => {
    const json = Buffer.from(goed.json).toString()
    const vals = Buffer.from(json.replace('Niet wat er speelt.', 'Ook wat er speelt. ')).toString(
      'base64',
    )
    const echt = Buffer.from(json).toString('base64')
    expect(html).toContain(echt)
    const { page, sluit } = await paginaControleur(browser, html.replace(echt, vals))
    expect(await page.locator('#uitslag').textContent()).toMatch(/^Het klopt niet\./)
    await sluit()
  })

  it('refuses content that is no date, no list or no object any more, and does not stop', async () => {
    const { keur, page, sluit } = await paginaControleur(browser, html)
    const tekst = Buffer.from(goed.json).toString()
    const anders = [
      tekst.replaceAll('2026-11-22T', '2026-91-22T'),
      tekst.replace(/"gegevens":\[[^\]]*\]/, '"gegevens":7'),
      tekst.replace(/"stuk":.*/, '"stuk":[[],{"a":{"b":[{}]}}]}'),
      '{"stuk":{"besluit":{"metWie":[null,[1]]}},"actor":4}',
      'null',
      '"\\ud800"',
    ]
    for (const json of anders) {
      expect(json).not.toBe(tekst)
      expect(await keur({ ...goed, json: Buffer.from(json) }), json).toContain('Het klopt niet.')
    }
    expect(await page.locator('#uitslag').textContent()).toContain('Het klopt niet.')
    await sluit()
  })

  it('says what it cannot do in a browser without Ed25519, and claims nothing', async () => {
    const context = await openContext(browser, { bypassCsp: false })
    await context.addInitScript(
      `crypto.subtle.importKey = () => Promise.reject(new DOMException('', 'NotSupportedError'))`,
    )
    const page = await context.newPage()
    await page.setContent(html)
    await page.waitForSelector('#uitslag.fout')
    const tekst = (await page.locator('main').textContent()) ?? ''
    expect(tekst).toContain('Deze browser kan de handtekening niet narekenen.')
    expect(tekst).not.toContain('Het klopt')
    await context.close()
  })

  it('claims nothing without JavaScript', async () => {
    const context = await openContext(browser, { javaScript: false })
    const page = await context.newPage()
    await page.setContent(html)
    expect(await page.locator('#uitslag').textContent()).toContain('Nog niet gecontroleerd')
    await context.close()
  })

  it('asks for the right files when they are not there', async () => {
    const { page, sluit } = await paginaControleur(browser, html)
    await page.setInputFiles('#bestanden', [
      { name: 'besluit.json', mimeType: 'application/json', buffer: Buffer.from('{}') },
    ])
    await page.waitForSelector('body[data-klaar="2"]')
    expect(await page.locator('#keuze-uitslag').textContent()).toContain('één tlog-proof-bestand')
    await sluit()
  })

  it('is valid HTML and accessible, also when it does not hold', async () => {
    expect(await checkHtml(html)).toEqual([])
    for (const screen of ['desktop', 'phone', 'narrow'] as const) {
      const context = await openContext(browser, { screen })
      const page = await context.newPage()
      for (const bron of [html, html.replace(/"bewijs":"c2sp/, '"bewijs":"c3sp')]) {
        await page.setContent(bron)
        await page.waitForSelector('#uitslag:is(.goed, .fout)')
        expect(await checkPage(page)).toEqual([])
        expect(await sticksOut(page)).toEqual([])
        expect(await smallTargets(page)).toEqual([])
      }
      await context.close()
    }
  })
})

describe('the page about the receipt', () => {
  it('is valid HTML, accessible, and fits', async () => {
    const poort = await freePort()
    const stop = await listen(t.app.fetch, '127.0.0.1', poort)
    const adres = `http://127.0.0.1:${poort}${bewijsPad(besluit)}`
    expect(await checkHtml((await noor.get(bewijsPad(besluit))).tekst)).toEqual([])
    for (const screen of ['desktop', 'phone', 'narrow'] as const) {
      const context = await openContext(browser, { screen })
      await context.addCookies([{ name: 'deelwijzer_sessie', value: noor.cookie(), url: adres }])
      const page = await context.newPage()
      await page.goto(adres)
      await page.getByText(/staat op plaats \d+ in het logboek/).waitFor()
      expect(await checkPage(page)).toEqual([])
      expect(await sticksOut(page)).toEqual([])
      expect(await smallTargets(page)).toEqual([])
      await context.close()
    }
    await stop()
  }, 90_000)
})
