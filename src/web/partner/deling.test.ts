import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type TestApp } from '../../../test/support/app.ts'
import {
  deelMetHand,
  geheim,
  organisaties,
  stopMetHand,
  type Gedeeld,
} from '../../../test/support/partner.ts'
import { besluitMet, doePlichten } from '../../../test/support/verstrekking.ts'
import { openDossier } from '../../../test/support/werk.ts'
import { datumInNederland } from '../../domein/leeftijd.ts'

let t: TestApp
let sanne: Bezoeker
let anja: Bezoeker
let besluit: string
beforeAll(async () => {
  t = await createTestApp(new Date())
  sanne = await t.login('sanne', 'toeleider')
  anja = await t.login('anja')
  besluit = await besluitMet(sanne, await openDossier(sanne), {})
  await doePlichten(t, sanne, besluit, 'blokkerend')
})
afterAll(() => t.stop())

const deel = (dagTot?: string): Promise<Gedeeld> =>
  deelMetHand(t, besluit, { organisatie: organisaties.school }, dagTot)

async function lees(iemand: Bezoeker, id: string) {
  await iemand.get(`/partner/gedeeld/${id}`)
  return iemand.verstuur({})
}

const lezingen = async (id: string): Promise<number> =>
  Number(
    (
      await t.db
        .pool('eigenaar')
        .query<{ n: string }>(
          'select count(*) as n from deelwijzer.deling_lezing where deling_id = $1',
          [id],
        )
    ).rows[0]?.n,
  )

it('lists what runs: for whom, why, until when, from which team', async () => {
  const { id, nummer } = await deel()
  const { $ } = await anja.get('/partner')
  const kaart = $(`a[href="/partner/gedeeld/${id}"]`).closest('.dw-kaart').text()
  for (const woord of [geheim.over, nummer, 'Wijkteam Noord', 'Dat er iets is', 'Nog niet gelezen'])
    expect(kaart).toContain(woord)
  expect($('main').text()).not.toContain(geheim.tekst)
})

it('says before that reading is told to the resident, and gives a receipt once', async () => {
  const { id } = await deel()
  const dicht = await anja.get(`/partner/gedeeld/${id}`)
  expect(dicht.$('main').text()).toContain('De inwoner ziet dat u dit leest')
  for (const woord of [geheim.tekst, geheim.over]) expect(dicht.tekst).not.toContain(woord)
  expect(await lezingen(id)).toBe(0)

  const open = await anja.verstuur({})
  expect(open.pad).toBe(`/partner/gedeeld/${id}`)
  const tekst = open.$('main').text()
  for (const woord of [geheim.tekst, geheim.over, 'Om samen te kunnen werken', 'Niet doorgeven'])
    expect(tekst).toContain(woord)
  await anja.get(`/partner/gedeeld/${id}`)
  await lees(anja, id)
  expect(await lezingen(id)).toBe(1)

  const noor = await t.login('noor')
  const log = (await noor.get('/mijn/wie-keek-er')).$('main').text()
  expect(log).toContain('Intern begeleider, Basisschool De Linde')
  expect(log).toContain('Las wat met de eigen organisatie is gedeeld.')
  expect(log).not.toContain('Anja')
})

it('is accepted, asked about, and answered by the wijkteam', async () => {
  const { id } = await deel()
  await lees(anja, id)
  const actie = `/partner/gedeeld/${id}/bericht`
  const { csrf } = { csrf: String(anja.blad().$('input[name=csrf]').first().val()) }
  const na = await anja.post(actie, { csrf, soort: 'aanvaard', aanvaardTekst: '' })
  expect(na.$('main').text()).toContain('Het wijkteam ziet dat u dit heeft aangenomen.')
  expect(na.$('button:contains("Ik neem dit aan")')).toHaveLength(0)
  await anja.post(actie, { soort: 'vraag', vraag: 'Mag de leerkracht dit ook weten?' })
  await anja.get(`/partner/gedeeld/${id}`)
  expect(anja.blad().$('main').text()).toContain('Mag de leerkracht dit ook weten?')
})

it('keeps what was typed when something is missing or too long', async () => {
  const { id } = await deel()
  await lees(anja, id)
  const actie = `/partner/gedeeld/${id}/bericht`
  const leeg = await anja.post(actie, { soort: 'afgewezen', reden: ' ' })
  expect(leeg.status).toBe(409)
  expect(leeg.$('main').text()).toContain('Schrijf op waarom u dit niet wilt ontvangen.')
  const lang = await anja.post(actie, { soort: 'vraag', vraag: 'Lang. '.repeat(400) })
  expect(lang.status).toBe(409)
  expect(lang.$('#vraag').text()).toContain('Lang. Lang.')
  expect((await anja.post(actie, { soort: 'iets' })).status).toBe(409)
})

it('stops when it is declined, for everybody of the organisation', async () => {
  const { id, nummer } = await deel()
  await lees(anja, id)
  const na = await anja.post(`/partner/gedeeld/${id}/bericht`, {
    soort: 'afgewezen',
    reden: 'Dit kind zit hier niet op school.',
  })
  expect(na.pad).toBe('/partner?klaar=afgewezen')
  expect(na.$(`a[href="/partner/gedeeld/${id}"]`)).toHaveLength(0)
  expect(na.$('main').text()).toContain(nummer)
  const weg = await anja.get(`/partner/gedeeld/${id}`)
  expect(weg.status).toBe(410)
  expect(weg.$('main').text()).toContain('Uw organisatie wilde dit niet ontvangen.')
})

describe('when it ended', () => {
  it.each(['medewerker', 'inwoner', 'intrekking'] as const)(
    'says only that (%s), also on a page that was open',
    async (door) => {
      const { id } = await deel()
      const dicht = await deel()
      await lees(anja, id)
      const csrf = String(anja.blad().$('input[name=csrf]').first().val())
      await stopMetHand(t, id, door)
      await stopMetHand(t, dicht.id, door)
      const antwoorden = [
        await anja.get(`/partner/gedeeld/${id}`),
        await anja.post(`/partner/gedeeld/${id}/bericht`, { csrf, soort: 'vraag', vraag: 'Nog?' }),
        await anja.post(`/partner/gedeeld/${id}/bericht`, { csrf, soort: 'aanvaard' }),
        await anja.post(`/partner/gedeeld/${id}`, { csrf }),
        await anja.post(`/partner/gedeeld/${dicht.id}`, { csrf }),
      ]
      for (const blad of antwoorden) {
        expect(blad.status).toBe(410)
        for (const woord of [geheim.tekst, geheim.over, 'Om rust in de klas'])
          expect(blad.tekst).not.toContain(woord)
      }
      expect(await lezingen(dicht.id)).toBe(0)
    },
  )

  it('is gone after its last day', async () => {
    const vandaag = datumInNederland(new Date())
    const { id } = await deel(vandaag)
    expect((await anja.get(`/partner/gedeeld/${id}`)).status).toBe(200)
    // The database has a clock of its own, so the day is put back in the row itself.
    const client = await t.db.pool('eigenaar').connect()
    await client.query('alter table deelwijzer.deling disable trigger deling_onveranderlijk')
    await client.query(`update deelwijzer.deling set geldig_tot = current_date - 1 where id = $1`, [
      id,
    ])
    await client.query('alter table deelwijzer.deling enable trigger deling_onveranderlijk')
    client.release()
    const blad = await anja.get(`/partner/gedeeld/${id}`)
    expect(blad.status).toBe(410)
    expect(blad.$('main').text()).toContain('De afgesproken tijd is voorbij.')
  })
})

it('is not there for another organisation, running or ended', async () => {
  const { id } = await deel()
  await lees(anja, id)
  const bart = await t.login('bart')
  await bart.get('/partner')
  expect(bart.blad().$(`a[href="/partner/gedeeld/${id}"]`)).toHaveLength(0)
  for (const ronde of ['loopt', 'voorbij']) {
    const blad = await bart.get(`/partner/gedeeld/${id}`)
    expect(blad.status, ronde).toBe(404)
    expect(blad.tekst).not.toContain(geheim.over)
    expect((await bart.post(`/partner/gedeeld/${id}`, {})).status).toBe(404)
    await stopMetHand(t, id).catch(() => undefined)
  }
})

it('cannot be answered by who did not read it, and not be opened by a wrong address', async () => {
  const { id } = await deel()
  const blad = await anja.post(`/partner/gedeeld/${id}/bericht`, { soort: 'aanvaard' })
  expect(blad.$('main').text()).toContain('De inwoner ziet dat u dit leest')
  for (const fout of ['a', id.replace(/^./, 'g'), crypto.randomUUID()])
    expect((await anja.get(`/partner/gedeeld/${fout}`)).status).toBe(404)
})

it('never broke', () => {
  expect(t.meldingen).toEqual([])
})

it('is on the start page of the resident, and stands as a partner with the privacy officer', async () => {
  const { id } = await deel()
  await lees(anja, id)
  const noor = await t.login('noor')
  expect((await noor.get('/mijn')).$('main').text()).toContain('Intern begeleider')
  const ingrid = await t.login('ingrid')
  await ingrid.get('/privacy/logboek')
  const blad = await ingrid.verstuur({ handeling: 'raadplegen', objectSoort: 'partnerdeling' })
  expect(blad.$('main').text()).toContain('Partner, Intern begeleider')
  expect(blad.$('main').text()).not.toContain('Inwoner, Intern begeleider')
})
