import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  createTestApp,
  type Bezoeker,
  type Naam,
  type TestApp,
  type Velden,
} from '../../../../test/support/app.ts'
import { tel } from '../../../../test/support/werk.ts'

const gemeente = 'a0000000-0000-4000-8000-000000000001'
const wijkteam = 'a1000000-0000-4000-8000-000000000001'
const mensen = {
  sanne: 'a2000000-0000-4000-8000-000000000001',
  mehmet: 'a2000000-0000-4000-8000-000000000002',
  petra: 'a2000000-0000-4000-8000-000000000003',
} as const
const petVanFatima = 'a3000000-0000-4000-8000-000000000005'
const petVanPetra = 'a3000000-0000-4000-8000-000000000004'
const maatschappelijk = {
  medewerker: mensen.mehmet,
  soort: 'hulpverlener',
  organisatie: wijkteam,
  taken: ['maatschappelijk-werk'],
} as const satisfies Velden

let t: TestApp
let fatima: Bezoeker
let petra: Bezoeker

beforeAll(async () => {
  t = await createTestApp(new Date())
  fatima = await t.login('fatima')
  petra = await t.login('petra')
})
afterAll(() => t.stop())

describe('who may not', () => {
  const wie: [Naam, 'toeleider' | 'hulpverlener' | undefined][] = [
    ['sanne', 'toeleider'],
    ['sanne', 'hulpverlener'],
    ['ruud', undefined],
    ['noor', undefined],
    ['anna', undefined],
  ]
  const adressen = [
    '/beheer/petten',
    '/beheer/petten/nieuw',
    `/beheer/petten/${petVanFatima}`,
    '/beheer/medewerkers',
    `/beheer/medewerkers/${mensen.sanne}`,
    '/beheer/autorisatiedocument',
    '/beheer/controle',
    '/team/petten',
  ]
  it.each(wie)('%s %s reads nothing and changes nothing', async (naam, pet) => {
    const iemand = await t.login(naam, pet)
    const inwoner = naam === 'noor' || naam === 'anna'
    for (const adres of adressen) {
      const blad = await iemand.get(adres)
      expect(inwoner ? blad.pad : blad.status, adres).toEqual(
        inwoner ? expect.stringMatching(/^\/inloggen/) : 404,
      )
    }
    const voor = await tel(t, 'pet', 'ingetrokken_door is null')
    const posten: [string, Velden][] = [
      [`/beheer/petten/${petVanFatima}/intrekken`, { reden: 'x' }],
      [`/beheer/petten/${petVanFatima}/intrekken`, { reden: '' }],
      [`/beheer/petten/${petVanFatima}/toekennen`, {}],
      ['/beheer/petten/nieuw', maatschappelijk],
      ['/beheer/petten/nieuw', {}],
      ['/beheer/medewerkers', { naam: 'x', functie: 'y', sleutel: mensen.sanne }],
      [`/beheer/medewerkers/${mensen.petra}`, { actie: 'uit', zeker: 'ja' }],
      ['/beheer/autorisatiedocument', {}],
      ['/beheer/controle', { soort: 'alle' }],
    ]
    const concepten = await tel(t, 'concept')
    for (const [adres, velden] of posten) {
      await iemand.get(inwoner ? '/mijn' : '/werk')
      const blad = await iemand.post(adres, velden)
      expect([403, 404], adres).toContain(blad.status)
    }
    expect(await tel(t, 'pet', 'ingetrokken_door is null')).toBe(voor)
    expect(await tel(t, 'concept')).toBe(concepten)
    expect(await tel(t, 'petcontrole')).toBe(0)
    expect(await tel(t, 'autorisatiedocument')).toBe(0)
  })

  it('leidinggevende and privacy officer read, and ask for nothing', async () => {
    const ingrid = await t.login('ingrid')
    for (const iemand of [petra, ingrid]) {
      expect((await iemand.get('/beheer/petten')).status).toBe(200)
      expect((await iemand.get('/beheer/petten/nieuw')).status).toBe(404)
      expect((await iemand.post('/beheer/petten/nieuw', maatschappelijk)).status).toBe(404)
    }
    await ingrid.get(`/beheer/petten/${petVanPetra}`)
    expect(ingrid.blad().$('form[action$="/intrekken"]').length).toBe(0)
    const post = await ingrid.post(`/beheer/petten/${petVanPetra}/intrekken`, { reden: 'x' })
    expect(post.status).toBe(404)
  })
})

describe('the list', () => {
  it('filters by organisation, task and state, and finds what is no longer arranged', async () => {
    const namen = async (vraag: string): Promise<string[]> => {
      const blad = await fatima.get(`/beheer/petten?${vraag}`)
      return blad
        .$('tbody th a')
        .get()
        .map((el) => blad.$(el).attr('href') ?? '')
    }
    const alles = await namen('stand=alle')
    expect(alles.length).toBe(await tel(t, 'pet', `gemeente_id = '${gemeente}'`))
    expect((await namen('stand=geeindigd')).length).toBe(
      await tel(t, 'pet', `gemeente_id = '${gemeente}' and geldig_tot <= now()`),
    )
    expect(await namen('taak=uitvoering-ots&stand=aangevraagd')).toEqual([])
    expect((await namen(`organisatie=${wijkteam}&taak=verlenen-jeugdhulp`)).length).toBeGreaterThan(
      0,
    )
    expect(await namen('organisatie=bestaat-niet')).toEqual([])
    const voor = await namen('stand=niet-ingericht')
    await t.db.pool('eigenaar').query(
      `insert into deelwijzer.pet (gemeente_id, id, medewerker_id, organisatie_id, naam, soort, taken, uitleg, geldig_van, toegekend_op)
       values ($1, gen_random_uuid(), $2, $3, 'Behandelaar', 'hulpverlener', '{geneeskundige-behandeling}', 'x', now(), now())`,
      [gemeente, mensen.petra, wijkteam],
    )
    expect((await namen('stand=niet-ingericht')).length).toBe(voor.length + 1)
  })

  it('another gemeente does not exist here', async () => {
    const { rows } = await t.db
      .pool('eigenaar')
      .query<{ id: string; medewerker_id: string }>(
        'select id, medewerker_id from deelwijzer.pet where gemeente_id <> $1 limit 1',
        [gemeente],
      )
    const [vreemd] = rows
    expect(vreemd).toBeDefined()
    expect((await fatima.get(`/beheer/petten/${vreemd?.id ?? ''}`)).status).toBe(404)
    expect((await fatima.get(`/beheer/medewerkers/${vreemd?.medewerker_id ?? ''}`)).status).toBe(
      404,
    )
    const post = await fatima.post(`/beheer/petten/${vreemd?.id ?? ''}/intrekken`, { reden: 'x' })
    expect(post.status).toBe(404)
  })
})
