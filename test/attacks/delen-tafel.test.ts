import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type TestApp } from '../support/app.ts'
import { openHulpdossier } from '../support/overgang.ts'
import { findPersoon, legOpTafel, vraagToestemming } from '../support/tafel.ts'
import { tekening } from '../support/tekening.ts'

/** The tablet in the hands of somebody who wants something else than what lies on the table. */

let t: TestApp
let dossier: string
let noor: string
let wie: Bezoeker
beforeAll(async () => {
  t = await createTestApp(new Date())
  wie = await t.login('sanne', 'hulpverlener')
  dossier = await openHulpdossier(wie)
  noor = await findPersoon(t, 'Noor de Vries')
})
afterAll(() => t.stop())

const antwoorden = async (id: string): Promise<number> =>
  (
    await t.db
      .pool('eigenaar')
      .query('select 1 from deelwijzer.toestemming_antwoord where toestemming_id = $1', [id])
  ).rows.length

it('a form of one question never answers another', async () => {
  const eerste = await vraagToestemming(t, wie, dossier, noor)
  const tweede = await vraagToestemming(t, wie, dossier, noor, {
    partijNaam: 'Sportclub Zuid',
    'wat.behandel': 'welke behandeling zij krijgt',
  })
  await legOpTafel(wie, eerste)
  // Two forms of the first question stay open: the one with the answers, and the one to sign.
  const vraag = await wie.get('/tafel?wie=1')
  const teken = await wie.get('/tafel?wie=1&antwoord=ja')
  const velden = (blad: typeof vraag) =>
    Object.fromEntries(
      blad
        .$('main form input[type=hidden]')
        .get()
        .map((veld) => [blad.$(veld).attr('name') ?? '', blad.$(veld).attr('value') ?? '']),
    )
  await wie.get('/tafel/klaar')
  await wie.verstuur({ pin: '2580' })
  await legOpTafel(wie, tweede)
  await wie.post('/tafel/antwoord', { ...velden(vraag), antwoord: 'later' })
  await wie.post('/tafel/antwoord', { ...velden(teken), handtekening: tekening() })
  expect([await antwoorden(eerste), await antwoorden(tweede)]).toEqual([0, 0])
  // What lies there now can be answered.
  await wie.get('/tafel?wie=1&antwoord=ja')
  await wie.verstuur({ handtekening: tekening() })
  expect([await antwoorden(eerste), await antwoorden(tweede)]).toEqual([0, 1])
})

it('no other spelling of an address leads out', async () => {
  const paden = [
    '/werk',
    '/werk/',
    '//werk',
    '/WERK',
    '/%77erk',
    '/tafel/../werk',
    '/tafel/%2e%2e/werk',
    '/tafel%2f..%2fwerk',
    '/tafel/..%2fwerk',
    '/tafel//werk',
    '/uitloggen',
    '/inloggen',
    '/pet',
    '/mijn',
    '/partner',
    '/privacy',
    '/beheer/petten',
  ]
  for (const pad of paden) {
    for (const method of ['GET', 'HEAD', 'OPTIONS', 'PUT']) {
      const antwoord = await t.app.request(`http://localhost${pad}`, {
        method,
        redirect: 'manual',
        headers: { cookie: `deelwijzer_sessie=${wie.cookie()}`, 'sec-fetch-site': 'same-origin' },
      })
      const tekst = await antwoord.text()
      const dicht =
        antwoord.status === 404 ||
        (antwoord.status === 303 && antwoord.headers.get('location') === '/tafel')
      expect(dicht, `${method} ${pad} ${antwoord.status}`).toBe(true)
      expect(tekst).not.toContain('Sanne')
    }
  }
  for (const pad of ['/pet', '/inloggen', '/werk/dossiers', '/werk/toestemmingen/x/tafel']) {
    const blad = await wie.post(pad, { pet: 'a3000000-0000-4000-8000-000000000001' })
    expect(blad.pad, pad).toMatch(/^\/tafel/)
  }
})
