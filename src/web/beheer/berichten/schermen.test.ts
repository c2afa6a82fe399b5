import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Bezoeker, TestApp } from '../../../../test/support/app.ts'
import { ronde, sluitAan, wilMail } from '../../../../test/support/bericht.ts'
import { startTestSmtp, type TestSmtp } from '../../../../test/support/smtp.ts'
import { openSchermen, type Schermen } from '../../../../test/support/schermen.ts'
import { noor as noorId, openDossier } from '../../../../test/support/werk.ts'
import { openNagebootsteMail } from '../../../koppelingen/mail-nagebootst.ts'

const sanneId = 'a2000000-0000-4000-8000-000000000001'
let t: TestApp
let smtp: TestSmtp
let s: Schermen
const bladen: [Bezoeker, string, string][] = []

beforeAll(async () => {
  s = await openSchermen()
  t = s.t
  smtp = await startTestSmtp()
  sluitAan(t, smtp)
  const [sanne, noor, bram, fatima] = [
    await t.login('sanne', 'toeleider'),
    await t.login('noor'),
    await t.login('bram'),
    await t.login('fatima'),
  ]
  const dossier = await openDossier(sanne)
  await wilMail(t, smtp, noor, 'noor@voorbeeld.example')
  await bram.get('/mijn/berichten')
  await bram.verstuur({ wil: 'email', email: 'bram@voorbeeld.example', ander: 'nee' })
  await fatima.get('/beheer/berichten')
  await fatima.verstuur({ wie: `medewerker:${sanneId}`, email: 'sanne@wijkteam.example' })
  // What it looks like in the demo, with something that would have been sent.
  t.deps.mail = openNagebootsteMail(t.deps.nu)
  await ronde(t)
  bladen.push(
    [sanne, `/werk/dossiers/${dossier}/personen/${noorId}/bereikbaar`, 'bereikbaar'],
    [noor, '/mijn/berichten', 'mijn-je'],
    [bram, '/mijn/berichten', 'mijn-code'],
    [fatima, '/beheer/berichten', 'beheer'],
    [fatima, '/beheer/toestand', 'toestand'],
    [sanne, '/werk/berichten', 'eigen'],
  )
}, 90_000)
afterAll(async () => {
  await s.stop()
  await smtp.stop()
})

it('elke pagina is toegankelijk, ook met fouten, en past', async () => {
  let fouten = 0
  for (const [wie, pad, naam] of bladen) {
    const page = await s.pagina(wie)
    await page.goto(pad)
    await s.keur(page, `berichten-${naam}`)
    const knop = page.locator('main form button').first()
    if ((await knop.count()) > 0 && naam !== 'eigen') {
      const [antwoord] = await Promise.all([
        page.waitForResponse((r) => r.request().method() === 'POST'),
        knop.click(),
      ])
      await page.waitForLoadState()
      // A mistake is the answer to the post itself.
      if (antwoord.status() === 409) {
        await s.keur(page, `berichten-${naam}-fout`)
        fouten++
      }
    }
    await page.context().close()
  }
  expect(fouten).toBeGreaterThan(0)
}, 90_000)
