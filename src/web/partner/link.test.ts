import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type TestApp } from '../../../test/support/app.ts'
import { deelMetHand, geheim, stopMetHand, type Gedeeld } from '../../../test/support/partner.ts'
import { besluitMet, doePlichten } from '../../../test/support/verstrekking.ts'
import { openDossier } from '../../../test/support/werk.ts'
import { newLinkgeheim } from '../../handelingen/partner-geheim.ts'

let t: TestApp
let besluit: string
let oma: Bezoeker
beforeAll(async () => {
  t = await createTestApp(new Date())
  const sanne = await t.login('sanne', 'toeleider')
  besluit = await besluitMet(sanne, await openDossier(sanne), {})
  await doePlichten(t, sanne, besluit, 'blokkerend')
  oma = t.bezoeker()
})
afterAll(() => t.stop())

const link = (): Promise<Gedeeld> => deelMetHand(t, besluit, 'link')
const woorden = [geheim.tekst, geheim.over, 'Om rust in de klas', 'Niet doorgeven zonder overleg']

async function tel(zin: string, ...waarden: unknown[]): Promise<number> {
  const { rows } = await t.db.pool('eigenaar').query<{ n: number }>(zin, waarden)
  return Number(rows[0]?.n)
}

it('looking shows who shares and what one may not do, as often as one likes, and nothing about whom', async () => {
  const { id, geheim: sleutel } = await link()
  for (let keer = 0; keer < 2; keer++) {
    const blad = await oma.get(`/gedeeld/${sleutel}`)
    expect(blad.status).toBe(200)
    const tekst = blad.$('main').text()
    for (const woord of ['Wijkteam Noord', 'één keer lezen', 'Vertel het niet verder'])
      expect(tekst).toContain(woord)
    for (const woord of woorden) expect(blad.tekst).not.toContain(woord)
  }
  expect(
    await tel('select count(*) as n from deelwijzer.deling_lezing where deling_id = $1', id),
  ).toBe(0)
})

it('is read once, in that one answer; again and later there is the same neutral page', async () => {
  const { id, geheim: sleutel } = await link()
  await oma.get(`/gedeeld/${sleutel}`)
  const gelezen = await oma.verstuur({})
  expect(gelezen.status).toBe(200)
  for (const woord of woorden) expect(gelezen.$('main').text()).toContain(woord)
  const opnieuw = await oma.post(`/gedeeld/${sleutel}`, {})
  const later = await oma.get(`/gedeeld/${sleutel}`)
  const onbekend = await oma.get(`/gedeeld/${newLinkgeheim(t.deps.toeval)}`)
  const raar = await oma.get('/gedeeld/x')
  const { id: tweede, geheim: gestopt } = await link()
  await stopMetHand(t, tweede)
  const weg = await oma.get(`/gedeeld/${gestopt}`)
  const wegPost = await oma.post(`/gedeeld/${gestopt}`, {})
  for (const blad of [opnieuw, later, onbekend, raar, weg, wegPost]) {
    expect(blad.status).toBe(404)
    expect(blad.$('main').text()).toContain('Misschien is het al gelezen.')
    expect(blad.$('main').html()).toBe(later.$('main').html())
    for (const woord of woorden) expect(blad.tekst).not.toContain(woord)
  }
  expect(
    await tel(
      `select count(*) as n from deelwijzer.deling_lezing where deling_id = $1 and partner_medewerker_id is null`,
      id,
    ),
  ).toBe(1)
  expect(
    await tel(
      `select count(*) as n from deelwijzer.deling_stop where deling_id = $1 and door = 'gelezen'`,
      id,
    ),
  ).toBe(1)
})

it('gives it to one of many who open it at the same moment', async () => {
  const { geheim: sleutel } = await link()
  const antwoorden = await Promise.all(
    Array.from({ length: 6 }, () => t.bezoeker().post(`/gedeeld/${sleutel}`, {})),
  )
  expect(antwoorden.map((blad) => blad.status).toSorted((a, b) => a - b)).toEqual([
    200, 404, 404, 404, 404, 404,
  ])
  expect(antwoorden.filter((blad) => blad.tekst.includes(geheim.tekst))).toHaveLength(1)
})

it('writes the refusal down, and the reading where the resident sees it', async () => {
  const { id, geheim: sleutel } = await link()
  await oma.post(`/gedeeld/${sleutel}`, {})
  await oma.post(`/gedeeld/${sleutel}`, {})
  const regels = await t.db.pool('eigenaar').query<{ uitkomst: string; wie: boolean }>(
    `select uitkomst, betrokkene_id is not null as wie from deelwijzer.gebeurtenis
     where lezer_id = $1 and actor_soort = 'partner' order by volgnummer`,
    [id],
  )
  expect(regels.rows).toEqual([
    { uitkomst: 'gedaan', wie: true },
    { uitkomst: 'geweigerd', wie: false },
  ])
  const noor = await t.login('noor')
  const log = (await noor.get('/mijn/wie-keek-er')).$('main').text()
  expect(log).toContain('iemand met een link')
  expect(log).toContain('Opende een link. Dat kan één keer.')
})

it('keeps the secret: no cache, no search engine, no other site, nowhere in the database', async () => {
  const { geheim: sleutel } = await link()
  for (const blad of [
    await oma.get(`/gedeeld/${sleutel}`),
    await oma.post(`/gedeeld/${sleutel}`, {}),
  ]) {
    expect(blad.headers.get('cache-control')).toBe('no-store')
    expect(blad.headers.get('x-robots-tag')).toContain('noindex')
    expect(blad.headers.get('referrer-policy')).toBe('same-origin')
  }
  const { rows } = await t.db
    .pool('eigenaar')
    .query<{ naam: string }>(
      `select table_name as naam from information_schema.tables where table_schema = 'deelwijzer' and table_type = 'BASE TABLE'`,
    )
  for (const { naam } of rows) {
    const n = await tel(
      `select count(*) as n from deelwijzer.${naam} x where x::text like '%' || $1 || '%'`,
      sleutel,
    )
    expect(n, naam).toBe(0)
  }
})

it('works for who is logged in as anybody, with the form of that session', async () => {
  const { geheim: sleutel } = await link()
  const sanne = await t.login('sanne', 'toeleider')
  await sanne.get(`/gedeeld/${sleutel}`)
  expect((await sanne.post(`/gedeeld/${sleutel}`, { csrf: 'vals' })).status).toBe(403)
  await sanne.get(`/gedeeld/${sleutel}`)
  expect((await sanne.verstuur({})).$('main').text()).toContain(geheim.tekst)
})

it('does not open what is shared with an organisation, and an organisation does not open a link', async () => {
  const { id } = await link()
  const anja = await t.login('anja')
  expect((await anja.get(`/partner/gedeeld/${id}`)).status).toBe(404)
  expect((await anja.post(`/partner/gedeeld/${id}`, {})).status).toBe(404)
})

it('never broke', () => {
  expect(t.meldingen).toEqual([])
})
