import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type Blad, type TestApp } from '../../../test/support/app.ts'
import { laatsteRegels, openDossier, sanne } from '../../../test/support/inwoner.ts'
import { beginTriage, ingevuld, neemBesluit, vulIn } from '../../../test/support/triage.ts'

let t: TestApp
let dossier: string
beforeAll(async () => {
  t = await createTestApp()
  dossier = await openDossier(t, await sanne(t, 'toeleider'), {
    naam: 'Noor de Vries',
    geboortedatum: '04-05-2013',
    route: 'b',
    wet: 'jeugdwet',
    omschrijving: 'Noor wil weer naar school.',
  })
})
afterAll(() => t.stop())

/** The row of a pet, by heading; on a phone each cell repeats its heading, which is taken off. */
function rij(blad: Blad, pet: string): Record<string, string> {
  const $ = blad.$
  const schoon = (tekst: string): string => tekst.replaceAll('\u00AD', '').trim()
  const koppen = $('thead th')
    .map((_i, el) => schoon($(el).text()))
    .get()
  const gevonden = $('tbody tr')
    .toArray()
    .filter((el) => schoon($(el).find('th').text()) === pet)
  expect(gevonden.length).toBe(1)
  const cellen = $(gevonden[0])
    .find('th, td')
    .map((_i, el) => schoon($(el).text()))
    .get()
  return Object.fromEntries(
    koppen.map((kop, plaats) => [kop, (cellen[plaats] ?? '').replace(kop, '')]),
  )
}

async function besluiten(aantal: number): Promise<void> {
  const iemand = await t.login('sanne', 'toeleider')
  for (let n = 0; n < aantal; n++) {
    await neemBesluit(iemand, await beginTriage(iemand, dossier))
  }
}

/** Does what the rules advise against, with a reason and after consulting somebody. */
async function wijkAf(): Promise<void> {
  const iemand = await t.login('sanne', 'toeleider')
  await vulIn(iemand, await beginTriage(iemand, dossier), { weging: { noodzakelijk: 'nee' } })
  const blad = await iemand.verstuur(
    {
      ...ingevuld.vastleggen,
      afwijkReden: 'School sluit morgen. Wachten helpt niemand.',
      geraadpleegd: 'gedragswetenschapper',
    },
    { knop: 'besluit' },
  )
  expect(blad.pad).toMatch(/^\/werk\/besluiten\//)
}

describe('het team in aantallen', () => {
  it('shows the leidinggevende one row per kind of pet, also when more people wear it', async () => {
    const blad = await (await t.login('petra')).get('/team')
    expect(blad.status).toBe(200)
    expect(rij(blad, 'Toeleider Jeugd en Wmo')).toMatchObject({ Dossiers: '1', Besluiten: '0' })
    expect(rij(blad, 'Jeugdhulpverlener')).toMatchObject({ Dossiers: '0' })
    // Petten that only watch or arrange are not in it.
    expect(blad.$('tbody').text()).not.toMatch(/Beheerder|Privacy officer|Klachtbehandelaar/)
  })

  it('holds no person, no dossier and no way into one', async () => {
    const blad = await (await t.login('petra')).get('/team')
    const { rows } = await t.db
      .pool('eigenaar')
      .query<{ nummer: string }>('select nummer from deelwijzer.dossier')
    const inhoud = blad.$('main').text()
    for (const naam of ['Noor', 'Sanne', 'Mehmet', 'Bakker', ...rows.map((r) => r.nummer)]) {
      expect(inhoud).not.toContain(naam)
    }
    // Roads lead on to who looked in an emergency, petten, questions, numbers and agreements: none to a resident.
    const links = blad.$('main a').map((_, link) => blad.$(link).attr('href'))
    expect(links.get()).toEqual([
      '/team/noodtoegang',
      '/team/petten',
      '/team/vragen',
      '/team/afwijkingen',
      '/team/toegang',
      '/leidraad',
      '/privacy/convenanten',
    ])
  })

  it('keeps deviations to itself until there are five besluiten, and says why', async () => {
    await besluiten(4)
    const petra = await t.login('petra')
    const weinig = await petra.get('/team')
    expect(rij(weinig, 'Toeleider Jeugd en Wmo')).toMatchObject({
      Besluiten: '4',
      'Anders dan het advies': 'te weinig om te tonen',
    })
    await wijkAf()
    const genoeg = await petra.get('/team')
    expect(rij(genoeg, 'Toeleider Jeugd en Wmo')).toMatchObject({
      Besluiten: '5',
      'Anders dan het advies': '1',
    })
    expect(genoeg.$('main').text()).toContain('Gebruik dit om van te leren')
  })

  it('is in the log, about nobody', async () => {
    await (await t.login('petra')).get('/team')
    expect(await laatsteRegels(t, 1)).toMatchObject([
      {
        object_soort: 'teamoverzicht',
        betrokkene_id: null,
        uitkomst: 'gedaan',
        rol: 'Leidinggevende',
      },
    ])
  })

  it('does not exist for a professional in any other pet, and the attempt is logged', async () => {
    for (const [naam, pet] of [
      ['sanne', 'toeleider'],
      ['sanne', 'hulpverlener'],
      ['mehmet', undefined],
    ] as const) {
      const iemand = await t.login(naam, pet)
      const blad = await iemand.get('/team')
      expect(blad.status).toBe(404)
      expect(blad.$('table').length).toBe(0)
      expect(await laatsteRegels(t, 1)).toMatchObject([
        { object_soort: 'teamoverzicht', uitkomst: 'geweigerd' },
      ])
    }
  })

  it('leads a resident and who is not logged in to the login', async () => {
    expect((await t.bezoeker().get('/team')).pad).toContain('/inloggen')
    expect((await (await t.login('anna')).get('/team')).pad).toContain('/inloggen')
  })

  it('gives the leidinggevende no dossier, no besluit and no page of a resident', async () => {
    const petra = await t.login('petra')
    for (const pad of ['/werk', '/werk/dossiers', `/werk/dossiers/${dossier}`]) {
      const blad = await petra.get(pad)
      expect(blad.status, pad).toBe(404)
      expect(blad.tekst).not.toContain('Noor de Vries')
    }
    expect((await petra.get('/mijn')).pad).toContain('/inloggen')
  })
})

it('never breaks', () => {
  expect(t.meldingen).toEqual([])
})
