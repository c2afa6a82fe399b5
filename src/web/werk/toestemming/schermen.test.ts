import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Bezoeker, TestApp } from '../../../../test/support/app.ts'
import { openHulpdossier } from '../../../../test/support/overgang.ts'
import { openSchermen, type Schermen } from '../../../../test/support/schermen.ts'
import {
  anna,
  legVast,
  mark,
  vraagToestemming,
  vraagVelden,
} from '../../../../test/support/toestemming.ts'
import { noor } from '../../../../test/support/werk.ts'

let t: TestApp
let s: Schermen
let sanne: Bezoeker
let dossier: string
let open: string
let geldt: string
let nee: string

beforeAll(async () => {
  s = await openSchermen()
  t = s.t
  sanne = await t.login('sanne', 'hulpverlener')
  dossier = await openHulpdossier(sanne)
  open = await vraagToestemming(sanne, dossier)
  geldt = await vraagToestemming(sanne, dossier, { contact: 'mentor' })
  for (const persoonId of [noor, anna, mark]) await legVast(sanne, geldt, { persoonId })
  nee = await vraagToestemming(sanne, dossier, { contact: 'conciërge' })
  const gezegd = { antwoord: 'nee', wijze: 'mondeling', toelichting: 'Noor wil dit niet.' }
  await legVast(sanne, nee, { persoonId: noor, ...gezegd })
}, 60_000)
afterAll(() => s.stop())

it('every page about consent is accessible and fits, mistakes too', async () => {
  const bij = `/werk/dossiers/${dossier}/toestemmingen`
  for (const [naam, adres] of [
    ['lijst', bij],
    ['vragen', `${bij}/vragen`],
    ['open', `/werk/toestemmingen/${open}`],
    ['geldt', `/werk/toestemmingen/${geldt}?nieuw=antwoord`],
    ['nee', `/werk/toestemmingen/${nee}`],
    ['papier', `/werk/toestemmingen/${open}/papier`],
    ['papier-print', `/werk/toestemmingen/${open}/papier?print=1`],
  ] as const) {
    await s.bekijk(`toestemming-${naam}`, adres, sanne)
  }
  const fout = (naam: string, adres: string, knop: string) =>
    s.bekijk(
      naam,
      async (page) => {
        await page.goto(adres)
        await page.getByRole('button', { name: knop }).click()
        await page.waitForSelector('[data-fouten]')
      },
      sanne,
    )
  await fout('toestemming-fouten', `${bij}/vragen`, 'Maak de vraag')
  await fout('toestemming-antwoordfout', `/werk/toestemmingen/${open}`, 'Leg het antwoord vast')
  await s.bekijk('toestemming-register', '/privacy/toestemmingen', await t.login('ingrid'))
}, 180_000)

describe('in een echte browser', () => {
  it.each([true, false])(
    'JavaScript %s: a photo of the signed paper is kept, and only a real picture',
    async (javaScript) => {
      const id = await vraagToestemming(sanne, dossier, {
        ...vraagVelden,
        contact: `gymdocent ${javaScript}`,
      })
      const page = await s.pagina(sanne, { screen: 'desktop', javaScript })
      await page.goto(`/werk/toestemmingen/${id}`)
      const beeld = await page.screenshot({ type: 'jpeg' })
      const vul = async (bestand: { name: string; mimeType: string; buffer: Buffer }) => {
        await page.locator('input[name=persoonId]').first().check()
        await page.locator('input[name=antwoord][value=ja]').check()
        await page.locator('input[name=wijze][value=papier]').check()
        await page.locator('#foto').setInputFiles(bestand)
        await page.getByRole('button', { name: 'Leg het antwoord vast' }).click()
      }
      await vul({
        name: 'papier.jpg',
        mimeType: 'image/jpeg',
        buffer: Buffer.from('%PDF-1.4 geen foto'),
      })
      await page.waitForSelector('[data-fouten]')
      await page.goto(`/werk/toestemmingen/${id}`)
      await vul({ name: 'papier.jpg', mimeType: 'image/jpeg', buffer: beeld })
      await page.waitForURL(/nieuw=antwoord/)
      expect(await page.textContent('main')).toContain('Met een foto van het papier.')
      await page.context().close()
    },
    60_000,
  )
})
