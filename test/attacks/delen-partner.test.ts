import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type TestApp } from '../support/app.ts'
import { geheim, organisaties, vraagMetHand } from '../support/partner.ts'
import { besluitMet, doePlichten } from '../support/verstrekking.ts'
import { openDossier } from '../support/werk.ts'

/** What the pages of a partner open and what they leave behind. */

let t: TestApp
let rachid: Bezoeker
let vraag: string
beforeAll(async () => {
  t = await createTestApp(new Date())
  const sanne = await t.login('sanne', 'toeleider')
  const besluit = await besluitMet(sanne, await openDossier(sanne), {
    aanpak: { handeling: 'opvragen', ontvanger: 'jeugdhulpaanbieder' },
  })
  await doePlichten(t, sanne, besluit, 'blokkerend')
  vraag = await vraagMetHand(t, besluit, organisaties.jeugdhulp)
  rachid = await t.login('rachid')
})
afterAll(() => t.stop())

it('what was answered is not opened on the first page, and that page stays there', async () => {
  await rachid.get(`/partner/vragen/${vraag}`)
  await rachid.verstuur({ keuze: 'nee' }, { actie: `/partner/vragen/${vraag}` })
  const start = await rachid.get('/partner')
  expect(start.status).toBe(200)
  expect(start.$('main').text()).not.toContain(geheim.over)
  // In the list of requests it stands, with its line.
  expect((await rachid.get('/partner/vragen')).$('main').text()).toContain(geheim.over)
  expect(t.meldingen).toEqual([])
})
