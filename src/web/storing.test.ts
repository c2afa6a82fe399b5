import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../test/support/app.ts'
import { gegeven, noor, openDossier, tel } from '../../test/support/werk.ts'
import { metClient } from '../opslag/met-client.ts'

let t: TestApp
beforeAll(async () => {
  t = await createTestApp()
})
afterAll(() => t.stop())

/** As after a disk that the system made read-only: PostgreSQL refuses every change. */
async function setReadOnly(aan: boolean): Promise<void> {
  await metClient(t.db.beheerUrl, async (client) => {
    await client.query('set default_transaction_read_only = off')
    await client.query(
      `alter database ${t.db.naam} ${aan ? 'set default_transaction_read_only = on' : 'reset default_transaction_read_only'}`,
    )
    await client.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and pid <> pg_backend_pid()',
      [t.db.naam],
    )
  })
  await new Promise((klaar) => setTimeout(klaar, 100))
}

it('a disk that takes nothing: plain words, 503, what was typed comes back and counts once', async () => {
  const sanne = await t.login('sanne', 'toeleider')
  const dossierId = await openDossier(sanne)
  await sanne.get(`/werk/dossiers/${dossierId}/opschrijven`)
  const voor = await tel(t, 'gegeven')
  const tekst = 'Noor vertelt: <b>zij</b> slaapt slecht & "moe".'

  await setReadOnly(true)
  const storing = await sanne.verstuur(
    { ...gegeven, persoon: noor, inhoud: tekst },
    { knop: 'opslaan' },
  )
  expect(storing.status).toBe(503)
  expect(storing.$('h1').text()).toBe('Deelwijzer kan dit nu niet doen')
  expect(storing.$('main').text()).toContain('Wat u invulde, is niet weg.')
  expect(storing.$('main').text()).toMatch(/Code: [0-9a-f]{32}/)
  expect(storing.$('textarea[name=inhoud]').text()).toBe(tekst)
  expect(storing.headers.get('cache-control')).toBe('no-store')
  const nogSteeds = await sanne.verstuur({})
  expect(nogSteeds.status).toBe(503)
  expect(nogSteeds.$('textarea[name=inhoud]').text()).toBe(tekst)

  await setReadOnly(false)
  expect(await tel(t, 'gegeven')).toBe(voor)
  const velden = Object.fromEntries(
    nogSteeds
      .$('main form')
      .serializeArray()
      .map(({ name, value }) => [name, value]),
  )
  const actie = nogSteeds.$('main form').attr('action') ?? ''
  const gedaan = await sanne.post(actie, velden)
  expect([gedaan.status, gedaan.pad]).toEqual([200, expect.stringContaining('nieuw=gegeven')])
  expect((await sanne.post(actie, velden)).pad).toBe(gedaan.pad)
  expect(await tel(t, 'gegeven')).toBe(voor + 1)
})

it('a form from elsewhere is not given back, also not when things are broken', async () => {
  const antwoord = await t.app.request('http://localhost/inloggen', {
    method: 'POST',
    body: 'wie=mijn-eigen-tekst',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      origin: 'https://elders.example',
      'sec-fetch-site': 'cross-site',
    },
  })
  expect(antwoord.status).toBe(403)
  expect(await antwoord.text()).not.toContain('mijn-eigen-tekst')
})
