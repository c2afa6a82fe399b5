import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../../test/support/app.ts'
import { laatsteRegels, openDossier, sanne } from '../../../test/support/inwoner.ts'
import { alsEigenaar, noodvraag, nummerVan, vraagNood } from '../../../test/support/nood.ts'
import { leesbaar } from '../../../test/support/werk.ts'
import { dicht } from '../../../test/support/geopend.ts'

const noor = { naam: 'Noor de Vries', geboortedatum: '04-05-2013' }
let t: TestApp
let college: string
let nummer: string
beforeAll(async () => {
  t = await createTestApp(new Date())
  college = await openDossier(t, await sanne(t, 'toeleider'), {
    ...noor,
    route: 'b',
    wet: 'jeugdwet',
    omschrijving: 'Noor wil weer graag naar school.',
  })
  const hulp = await openDossier(t, await sanne(t, 'hulpverlener'), {
    ...noor,
    route: 'c',
    akkoord: 'ja',
    omschrijving: 'Noor wil praten over thuis.',
  })
  nummer = await nummerVan(t, college)
  await vraagNood(await t.login('mehmet'), { nummer })
  const petra = await t.login('petra')
  await petra.get('/inzien')
  await petra.verstuur({
    nummer,
    doel: 'escalatie',
    reden: 'De samenwerking zit vast.',
    dagen: '2',
  })
  await alsEigenaar(
    t,
    `insert into deelwijzer.overgang (gemeente_id, id, soort, van_dossier_id, van_pet_id, naar_dossier_id, naar_pet_id, zelfde_persoon,
       met_inwoner, rol_verteld, toelichting, persoon_id, op)
     select d.gemeente_id, gen_random_uuid(), 'schakelen', d.id, 'a3000000-0000-4000-8000-000000000002', $2,
       'a3000000-0000-4000-8000-000000000001', zelfde, 'samen', true, '${dicht}', d.persoon_id, now()
     from deelwijzer.dossier d, unnest(array[true, true, false]) zelfde where d.id = $1`,
    [hulp, college],
  )
})
afterAll(() => t.stop())

it('counts events, and names no resident and no dossier', async () => {
  const blad = await (await t.login('ingrid')).get('/privacy')
  const tekst = leesbaar(blad)
  expect(tekst).toMatch(/Staat nu open\s*1/)
  expect(tekst).toMatch(/Nog niet bekeken\s*1/)
  expect(tekst).toContain('Opschalen als het vastloopt')
  const overgangen = blad
    .$('table')
    .filter((_, tabel) => blad.$(tabel).text().includes('Door dezelfde persoon'))
  expect(overgangen.find('tbody td').text()).toMatch(/3.*2$/)
  for (const geheim of ['Noor', nummer, noodvraag.reden, 'Mehmet', 'Petra']) {
    expect(blad.$('main').text()).not.toContain(geheim)
  }
})

it('counts refused attempts per day', async () => {
  const ingrid = await t.login('ingrid')
  const tel = async (): Promise<number> => {
    const blad = await ingrid.get('/privacy')
    const tabel = blad.$('table').filter((_, x) => blad.$(x).text().includes('Geweigerd'))
    return Number(tabel.find('tbody tr').first().find('.dw-tabel__waarde').text() || '0')
  }
  const voor = await tel()
  await (await t.login('mehmet')).get('/team')
  expect(await tel()).toBe(voor + 1)
})

it('reports every emergency: who, when, why and the verdict, never who it was about', async () => {
  const ingrid = await t.login('ingrid')
  const tekst = leesbaar(await ingrid.get('/privacy/noodtoegang'))
  expect(tekst).toContain('Mehmet Yilmaz')
  expect(tekst).toContain(noodvraag.reden)
  expect(tekst).toContain('Nog niet bekeken')
  expect(tekst).not.toContain('Noor')
  expect(leesbaar(await ingrid.get('/privacy/noodtoegang?print=1'))).toContain(
    'Verslag noodtoegang',
  )
  expect(await laatsteRegels(t, 1)).toMatchObject([
    { object_soort: 'toezicht', betrokkene_id: null, uitkomst: 'gedaan' },
  ])
})

it('filters by month and verdict', async () => {
  const ingrid = await t.login('ingrid')
  const heeft = async (vraag: string): Promise<boolean> =>
    leesbaar(await ingrid.get(`/privacy/noodtoegang?${vraag}`)).includes('Mehmet Yilmaz')
  const maand = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Amsterdam',
    year: 'numeric',
    month: '2-digit',
  }).format(new Date())
  expect(await heeft(`maand=${maand}`)).toBe(true)
  expect(await heeft('maand=2020-01')).toBe(false)
  expect(await heeft('oordeel=open')).toBe(true)
  expect(await heeft('oordeel=niet-terecht')).toBe(false)
  const petra = await t.login('petra')
  const blad = await petra.get('/team/noodtoegang')
  await petra.get(blad.$('main tbody a').attr('href') ?? '')
  await petra.verstuur({ oordeel: 'niet-terecht', reden: 'Een collega was bereikbaar.' })
  expect(await heeft('oordeel=niet-terecht')).toBe(true)
  expect(await heeft('oordeel=terecht')).toBe(false)
  expect(leesbaar(await ingrid.get('/privacy'))).toMatch(/Niet terecht, laatste jaar\s*1/)
  const vreemd = await ingrid.get('/privacy/noodtoegang?maand=2026-99&oordeel=x')
  expect(leesbaar(vreemd)).toContain('Deze maand kennen wij niet')
})

it('is there for the privacy officer only, and gives no dossier', async () => {
  for (const naam of ['mehmet', 'petra', 'fatima', 'ruud'] as const) {
    const iemand = await t.login(naam)
    expect((await iemand.get('/privacy')).status, naam).toBe(404)
    expect((await iemand.get('/privacy/noodtoegang')).status, naam).toBe(404)
  }
  expect((await (await t.login('anna')).get('/privacy')).pad).toContain('/inloggen')
  const ingrid = await t.login('ingrid')
  for (const pad of ['/werk', `/werk/dossiers/${college}`, `/inzien/${college}`, '/team']) {
    expect((await ingrid.get(pad)).status, pad).toBe(404)
  }
})

it('never breaks', () => {
  expect(t.meldingen).toEqual([])
})
