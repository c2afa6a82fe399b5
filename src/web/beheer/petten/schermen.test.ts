import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Bezoeker, TestApp } from '../../../../test/support/app.ts'
import { openSchermen, type Schermen } from '../../../../test/support/schermen.ts'

const wijkteam = 'a1000000-0000-4000-8000-000000000001'
const mehmet = 'a2000000-0000-4000-8000-000000000002'
const petVanSanne = 'a3000000-0000-4000-8000-000000000002'

let t: TestApp
let s: Schermen
let fatima: Bezoeker
let joost: Bezoeker
let petra: Bezoeker
const adressen: Record<string, [Bezoeker, string]> = {}

beforeAll(async () => {
  s = await openSchermen()
  t = s.t
  fatima = await t.login('fatima')
  joost = await t.login('joost')
  petra = await t.login('petra')
  await vulHuis()
}, 60_000)
afterAll(() => s.stop())

/** Every page in the state that shows most: with a request, a version, a running control and mistakes. */
async function vulHuis(): Promise<void> {
  const keuze = {
    medewerker: mehmet,
    soort: 'hulpverlener',
    organisatie: wijkteam,
    taken: ['verlenen-jeugdhulp'],
  }
  await fatima.get('/beheer/petten/nieuw')
  await fatima.post('/beheer/petten/nieuw', keuze)
  const gevraagd = await fatima.verstuur({ gezien: ['registratie', 'beide-rollen'] })
  const [aanvraag = ''] = gevraagd.pad.split('?')
  await joost.get(aanvraag)
  await joost.post(`${aanvraag}/toekennen`, {})
  await petra.get(aanvraag)
  await petra.post(`${aanvraag}/intrekken`, { reden: '' })
  await joost.get('/beheer/petten/nieuw')
  await joost.post('/beheer/petten/nieuw', { medewerker: '', soort: 'toeleider', organisatie: '' })
  await fatima.get('/beheer/petten/nieuw')
  await fatima.post('/beheer/petten/nieuw', keuze)
  await fatima.verstuur({ van: 'morgen', naam: '', mandaat: '', beroepsgeheim: 'wgbo' })
  await fatima.get('/beheer/medewerkers')
  await fatima.post('/beheer/medewerkers', { naam: '', functie: '' })
  const persoon = `/beheer/medewerkers/${mehmet}`
  await fatima.get(persoon)
  const registratie = { actie: 'registratie', soort: 'SKJ', gecontroleerdOp: '01-10-2026' }
  await fatima.post(persoon, { ...registratie, nummer: '100200300', geldigTot: '31-12-2030' })
  await fatima.post(persoon, { ...registratie, nummer: '', geldigTot: 'ooit' })
  await fatima.get('/beheer/autorisatiedocument')
  const versie = await fatima.verstuur({})
  const controle = await fatima.post('/beheer/controle', { soort: 'alle', uiterlijk: '' })
  await fatima.post('/beheer/controle', { soort: '', uiterlijk: 'ooit' })
  const id = controle.pad.slice('/beheer/controle/'.length)
  await petra.get('/team/petten')
  await petra.post(`/team/petten/${id}/${petVanSanne}`, { oordeel: 'bevestigd' })
  const fout = await petra.post(`/team/petten/${id}/a3000000-0000-4000-8000-000000000001`, {
    oordeel: 'ingetrokken',
    reden: '',
  })
  Object.assign(adressen, {
    petten: [fatima, '/beheer/petten'],
    'petten-leeg': [fatima, '/beheer/petten?taak=politietaak'],
    'nieuw-fout': [joost, '/beheer/petten/nieuw'],
    'nieuw-stap2-fout': [fatima, '/beheer/petten/nieuw?stap=2'],
    toekennen: [joost, aanvraag],
    'intrekken-fout': [petra, aanvraag],
    medewerkers: [fatima, '/beheer/medewerkers'],
    medewerker: [fatima, persoon],
    autorisatie: [fatima, '/beheer/autorisatiedocument'],
    versie: [fatima, versie.pad],
    print: [fatima, `${versie.pad}&print=1`],
    controles: [fatima, '/beheer/controle'],
    controle: [fatima, controle.pad],
    'team-fout': [petra, fout.pad],
  } satisfies typeof adressen)
}

it('every page and every mistake is accessible and fits', async () => {
  expect(Object.keys(adressen).length).toBe(14)
  for (const [naam, [wie, adres]] of Object.entries(adressen)) {
    const status = await s.bekijk(
      `petten-${naam}`,
      async (page) => {
        await page.goto(adres)
        if (naam.endsWith('-fout')) expect(await page.title()).toMatch(/^Fout: /)
      },
      wie,
    )
    expect(status, naam).toBe(200)
  }
}, 180_000)
