import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Bezoeker, TestApp } from '../../../../test/support/app.ts'
import { afspraak, doel, opzet, schrijfPlan } from '../../../../test/support/plan.ts'
import { openSchermen, type Schermen } from '../../../../test/support/schermen.ts'
import { openDossier } from '../../../../test/support/werk.ts'

let t: TestApp
let s: Schermen
let sanne: Bezoeker
let dossier: string

beforeAll(async () => {
  s = await openSchermen()
  t = s.t
  sanne = await t.login('sanne', 'toeleider')
  dossier = await openDossier(sanne)
})
afterAll(() => s.stop())

it('every state of the plan is accessible and fits, for the team and for the resident', async () => {
  const noor = await t.login('noor')
  const adres = `/werk/dossiers/${dossier}/plan`
  const mijn = '/mijn/plan'
  const open = (naam: string, naar: string, wie = sanne) => s.bekijk(naam, naar, wie)
  await open('plan-leeg', adres)
  await open('mijn-plan-leeg', mijn, noor)
  await open('plan-begin', `${adres}/opzet`)
  await schrijfPlan(sanne, dossier, 'opzet', opzet)
  await schrijfPlan(sanne, dossier, 'doel', doel)
  await schrijfPlan(sanne, dossier, 'afspraak', afspraak)
  await open('plan-doel', `${adres}/doel`)
  await schrijfPlan(sanne, dossier, 'doel', { ...doel, noodzakelijk: 'nee' })
  const geweigerd = sanne.blad().pad
  expect(sanne.blad().$('.dw-antwoord').text()).toContain('Dit kan wel')
  await open('plan-geweigerd', geweigerd)

  // The resident writes along without a script, by touching.
  const page = await s.pagina(noor, { screen: 'phone', javaScript: false })
  await page.goto(mijn)
  await page.getByRole('textbox', { name: 'Wat wil je zelf graag?' }).fill('Ik wil voetballen.')
  await page.getByRole('button', { name: 'Zet dit doel in het plan' }).click()
  await page.waitForURL(/nieuw=doel$/)
  await page.getByRole('button', { name: /^Dit heb ik gedaan/ }).click()
  await page.waitForURL(/nieuw=gedaan$/)
  await page.getByRole('radio', { name: 'Nee, ik ben het niet eens' }).check()
  await page.getByRole('textbox', { name: /Wil je er iets bij zeggen/ }).fill('Het gaat te snel.')
  await page.getByRole('button', { name: 'Stuur mijn antwoord' }).click()
  await page.waitForURL(/nieuw=niet-akkoord$/)
  await page.context().close()
  await s.bekijk(
    'mijn-plan-fout',
    async (leeg) => {
      await leeg.goto(mijn)
      await leeg.getByRole('button', { name: 'Zet dit doel in het plan' }).click()
      await leeg.waitForSelector('text=Schrijf eerst op wat je wilt zeggen.')
    },
    noor,
  )

  await open('mijn-plan', mijn, noor)
  await open('mijn-plan-druk', `${mijn}?print=1`, noor)
  await open('plan', adres)
  await open('plan-druk', `${adres}?print=1`)
}, 240_000)
