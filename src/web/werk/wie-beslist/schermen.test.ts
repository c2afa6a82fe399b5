import type { Page } from 'playwright-core'
import { afterAll, beforeAll, it } from 'vitest'
import type { Bezoeker, TestApp } from '../../../../test/support/app.ts'
import { openSchermen, type Schermen } from '../../../../test/support/schermen.ts'
import { noor, openDossier } from '../../../../test/support/werk.ts'
import { startNagebootsteBrp, type NagebootsteBrp } from '../../../koppelingen/brp-nagebootst.ts'
import { openBrp } from '../../../koppelingen/brp.ts'

let t: TestApp
let brp: NagebootsteBrp
let s: Schermen
let bij: string
let sanne: Bezoeker

beforeAll(async () => {
  s = await openSchermen()
  t = s.t
  brp = await startNagebootsteBrp(t.deps.nu)
  t.deps.brp = openBrp({ url: brp.url })
  sanne = await t.login('sanne', 'toeleider')
  const dossier = await openDossier(sanne)
  bij = `/werk/dossiers/${dossier}/personen/${noor}`
  const bsn = '999970070'
  await sanne.post(`${bij}/bsn`, { doe: 'bewaar', bsn, rolKenbaar: 'ja', noodzakelijk: 'ja' })
  await sanne.get(`${bij}/wilsbekwaamheid`)
  await sanne.verstuur({
    aangelegenheid: 'geld',
    oordeel: 'nee',
    waarover: 'zakgeld beheren',
    waarom: 'Noor vindt dat zelf ook.',
    geraadpleegd: 'Noor en haar moeder',
  })
})
afterAll(async () => {
  await s.stop()
  await brp.stop()
})

async function druk(page: Page, knop: string): Promise<void> {
  await Promise.all([
    page.waitForEvent('framenavigated'),
    page.getByRole('button', { name: knop }).click(),
  ])
  await page.waitForLoadState('load')
}

it('zijn alle bladzijden over wie beslist goed te lezen en te bedienen', async () => {
  for (const deel of ['wie-beslist', 'vertegenwoordiger', 'wilsbekwaamheid', 'gezin']) {
    await s.bekijk(`wie-${deel}`, `${bij}/${deel}`, sanne)
  }
  const page = await s.pagina(sanne)
  await page.goto(`${bij}/brp`)
  await s.keur(page, 'wie-brp')
  await druk(page, 'Vraag het aan de BRP')
  await s.keur(page, 'wie-brp-antwoord')
  await page.goto(`${bij}/vertegenwoordiger`)
  await druk(page, 'Sla op')
  await s.keur(page, 'wie-vertegenwoordiger-fout')
  await page.context().close()
  // What the BRP said changes these.
  for (const deel of ['wie-beslist', 'gezin'])
    await s.bekijk(`na-brp-${deel}`, `${bij}/${deel}`, sanne)
}, 60_000)
