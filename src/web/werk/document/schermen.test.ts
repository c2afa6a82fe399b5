import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestApp } from '../../../../test/support/app.ts'
import { exif, maakPdf } from '../../../../test/support/bestanden.ts'
import { openSchermen, type Schermen } from '../../../../test/support/schermen.ts'
import { openDossier, schrijfOp } from '../../../../test/support/werk.ts'

let t: TestApp
let s: Schermen
let dossier: string
let gegeven: string
beforeAll(async () => {
  s = await openSchermen()
  t = s.t
  const sanne = await t.login('sanne', 'toeleider')
  dossier = await openDossier(sanne)
  await schrijfOp(sanne, dossier)
  const { rows } = await t.db
    .pool('eigenaar')
    .query<{ id: string }>(`select id from deelwijzer.gegeven where dossier_id = $1`, [dossier])
  gegeven = rows[0]?.id ?? ''
})
afterAll(() => s.stop())

async function druk(page: Page, knop: string): Promise<void> {
  await Promise.all([
    page.waitForEvent('framenavigated'),
    page.getByRole('button', { name: knop, exact: true }).click(),
  ])
  await page.waitForLoadState('load')
}

it('documents, statements and roles are accessible and fit, mistakes too', async () => {
  const page = await s.pagina(await t.login('sanne', 'toeleider'))
  await page.goto(`/werk/dossiers/${dossier}/gegevens/${gegeven}/document`)
  await s.keur(page, 'document')
  await druk(page, 'Voeg document toe')
  await s.keur(page, 'document-fout')
  await page.locator('#bestand').setInputFiles({
    name: 'Een lange naam voor een brief van de school over het rooster.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(maakPdf({ trailer: '/Scherm /klein' })),
  })
  await druk(page, 'Voeg document toe')
  await s.keur(page, 'document-bewaard')

  await page.goto(`/werk/dossiers/${dossier}/verklaring`)
  await druk(page, 'Zet in het dossier')
  await s.keur(page, 'verklaring-fout')
  await page.locator('#persoon').check()
  await page.locator('#tekst').fill('Ik wil dat er eerst met mij gepraat wordt.')
  await druk(page, 'Zet in het dossier')
  await s.keur(page, 'verklaring')

  await page.goto(`/werk/dossiers/${dossier}/rol`)
  await s.keur(page, 'rol')
  await druk(page, 'Leg vast')
  await s.keur(page, 'rol-fout')
  await page.locator('#persoon').check()
  await page.locator('#hoe').check()
  await druk(page, 'Leg vast')
  await s.keur(page, 'rol-vastgelegd')

  await page.goto(`/werk/dossiers/${dossier}`)
  await s.keur(page, 'dossier')
  await page.goto(`/werk/dossiers/${dossier}/opschrijven`)
  await s.keur(page, 'opschrijven')
  await page.context().close()
}, 120_000)

it('the resident too', async () => {
  const page = await s.pagina(await t.login('noor'))
  await page.goto(`/mijn/dossiers/${dossier}/verklaring`)
  await page.locator('#tekst').fill('Ik vind het fijn dat er iemand meedenkt.')
  await druk(page, 'Zet het erbij')
  await s.keur(page, 'mijn-verklaring')
  await page.goto('/mijn/gegevens')
  await s.keur(page, 'mijn-gegevens')
  await page.context().close()
}, 120_000)

describe('in een echte browser', () => {
  it.each([true, false])(
    'JavaScript %s: a real photo is kept, and saved instead of shown',
    async (javaScript) => {
      const page = await s.pagina(await t.login('sanne', 'toeleider'), {
        screen: 'desktop',
        javaScript,
      })
      await page.goto(`/werk/dossiers/${dossier}`)
      const beeld = await page.screenshot({ type: 'jpeg' })
      const metPlaats = Buffer.concat([
        beeld.subarray(0, 2),
        exif(1, `GPS ${javaScript}`),
        beeld.subarray(2),
      ])
      await page.goto(`/werk/dossiers/${dossier}/gegevens/${gegeven}/document`)
      await page.locator('#bestand').setInputFiles({
        name: `foto ${javaScript}.jpg`,
        mimeType: 'image/jpeg',
        buffer: metPlaats,
      })
      await druk(page, 'Voeg document toe')
      expect(page.url()).toContain('nieuw=geschoond')
      const [bewaard] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: `foto ${javaScript}.jpg` }).click(),
      ])
      expect(bewaard.suggestedFilename()).toBe(`foto ${javaScript}.jpg`)
      expect(page.url()).toContain('/gegevens/')
      await page.context().close()
    },
    60_000,
  )

  it('what is far too large gets an answer, not a broken line', async () => {
    const page = await s.pagina(await t.login('sanne', 'toeleider'), { screen: 'desktop' })
    await page.goto(`/werk/dossiers/${dossier}/gegevens/${gegeven}/document`)
    await page.locator('#bestand').setInputFiles({
      name: 'groot.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.alloc(15 * 1024 * 1024, 'a'),
    })
    await druk(page, 'Voeg document toe')
    await page.getByText('Dit bestand is te groot').first().waitFor()
    await page.context().close()
  }, 60_000)
})
