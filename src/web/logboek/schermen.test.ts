import { randomBytes, randomUUID } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../../test/support/app.ts'
import { openBrowser, openContext, smallTargets, sticksOut } from '../../../test/support/browser.ts'
import { freePort } from '../../../test/support/poort.ts'
import { checkHtml, checkPage } from '../../../test/support/toegankelijk.ts'
import { openTestVolgorde } from '../../../test/support/volgorde.ts'
import { listen } from '../../luisteren.ts'
import { recover } from '../../opslag/logboek/herstel.ts'
import { openLogKey } from '../../opslag/logboek/sleutel.ts'

let t: TestApp
let browser: Browser
let basis: string
let stopServer: () => Promise<void>

beforeAll(async () => {
  t = await createTestApp(new Date())
  await (await t.login('sanne', 'toeleider')).get('/werk')
  await t.volgorde()
  const v = openTestVolgorde(t.db, t.open.map, t.deps.nu)
  await recover({
    db: v.db,
    map: v.map,
    lognaam: 'x.example',
    sleutel: await openLogKey(v.db, v.map),
    nu: t.deps.nu,
    reden: 'Er is een oude kopie van de gegevens teruggezet.',
    toch: true,
    id: randomUUID,
    toeval: randomBytes,
  })
  await v.sluit()
  t.deps.getuigen = ['getuige.example+0a0b0c0d+BJMlKVdSoqQXD4YTcK0OlfKvVQ0y3ayHhbZr1AdcVXYq']
  browser = await openBrowser()
  const poort = await freePort()
  stopServer = await listen(t.app.fetch, '127.0.0.1', poort)
  basis = `http://127.0.0.1:${poort}`
}, 90_000)
afterAll(async () => {
  await browser.close()
  await stopServer()
  await t.stop()
})

it('is a page that everybody can use, with an earlier log, a witness and a standstill on it', async () => {
  await t.db
    .pool('eigenaar')
    .query(
      `update deelwijzer.boom set bevroren_op = now(), bevroren_reden = 'deze database is ouder dan het logboek' where nr = 2`,
    )
  const html = await (await fetch(`${basis}/logboek`)).text()
  expect(await checkHtml(html)).toEqual([])
  for (const screen of ['desktop', 'phone', 'narrow'] as const) {
    const context = await openContext(browser, { screen })
    const page = await context.newPage()
    await page.goto(`${basis}/logboek`)
    expect(await sticksOut(page), screen).toEqual([])
    expect(await smallTargets(page), screen).toEqual([])
    expect(await checkPage(page), screen).toEqual([])
    const beelden = process.env['DEELWIJZER_BEELDEN']
    if (beelden !== undefined) {
      await page.screenshot({ path: `${beelden}/logboek-${screen}.png`, fullPage: true })
    }
    await context.close()
  }
}, 60_000)
