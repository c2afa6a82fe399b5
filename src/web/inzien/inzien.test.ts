import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type Blad, type TestApp } from '../../../test/support/app.ts'
import { laatsteRegels, openDossier, sanne, schrijfOp } from '../../../test/support/inwoner.ts'
import { noorId } from '../../../test/support/mijn.ts'
import { alsEigenaar, nummerVan } from '../../../test/support/nood.ts'
import { leesbaar } from '../../../test/support/werk.ts'
import { geopend, zetGegevenNaast, zetRelatie } from '../../../test/support/geopend.ts'

const reden = 'De samenwerking zit vast, ik moet zien wat is afgesproken.'
const petraId = 'a2000000-0000-4000-8000-000000000003'
let t: TestApp
let college: string
let hulp: string

beforeAll(async () => {
  t = await createTestApp(new Date())
  const noor = { naam: 'Noor de Vries', geboortedatum: '04-05-2013' }
  const toeleider = await sanne(t, 'toeleider')
  college = await openDossier(t, toeleider, {
    ...noor,
    route: 'b',
    wet: 'jeugdwet',
    omschrijving: 'Noor wil weer graag naar school.',
  })
  hulp = await openDossier(t, await sanne(t, 'hulpverlener'), {
    ...noor,
    route: 'c',
    akkoord: 'ja',
    omschrijving: 'Noor wil praten over thuis.',
  })
  await schrijfOp(t, toeleider, college, {
    persoon: noorId,
    datWat: 'wat',
    categorie: 'gewoon',
    bronSoort: 'inwoner',
    bron: 'gesprek',
    aard: 'feit',
    inhoud: 'Acht dagen niet op school.',
  })
})
afterAll(() => t.stop())
beforeEach(() => alsEigenaar(t, 'delete from deelwijzer.doeltoegang'))

async function open(iemand: Bezoeker, velden: Record<string, string>): Promise<Blad> {
  await iemand.get('/inzien')
  return iemand.verstuur({ doel: 'klacht-bezwaar', reden, dagen: '7', ...velden })
}

describe('inzien met een doel', () => {
  it.each([
    ['petra', 'escalatie', 'Opschalen als het vastloopt'],
    ['ruud', 'klacht-bezwaar', 'Een klacht of bezwaar behandelen'],
  ] as const)('lets %s read one dossier for %s, and logs it on Noor', async (naam, doel, woord) => {
    const iemand = await t.login(naam)
    expect((await iemand.get(`/inzien/${college}`)).status).toBe(404)
    const blad = await open(iemand, { nummer: await nummerVan(t, college), doel })
    expect(blad.pad).toBe(`/inzien/${college}`)
    const tekst = leesbaar(blad)
    expect(tekst).toContain('Noor de Vries')
    expect(tekst).toContain('13 jaar')
    expect(tekst).toContain('Acht dagen niet op school.')
    expect(tekst).toContain(woord)
    expect(tekst).not.toContain('niet mag zien')
    expect(blad.$('main form').length).toBe(0)
    const [kijk, opening] = await laatsteRegels(t, 2)
    expect(kijk).toMatchObject({ object_soort: 'dossier', betrokkene_id: noorId, doel })
    expect(opening).toMatchObject({ object_soort: 'doeltoegang', betrokkene_id: noorId, doel })
    expect(leesbaar(await iemand.get('/inzien'))).toContain(await nummerVan(t, college))
  })

  it('shows nothing that was learned under secrecy, and says that there is something', async () => {
    const [{ id } = { id: '' }] = await geopend(t, 'gegeven.inhoud', `dossier_id = '${college}'`)
    await zetGegevenNaast(t, id, {
      inhoud: 'Alleen aan de hulpverlener verteld.',
      verkregen_in_pet: 'hulpverlener',
      beroepsgeheim: 'jeugdwet',
    })
    const petra = await t.login('petra')
    const tekst = leesbaar(
      await open(petra, { nummer: await nummerVan(t, college), doel: 'escalatie' }),
    )
    expect(tekst).toContain('Acht dagen niet op school.')
    expect(tekst).not.toContain('Alleen aan de hulpverlener verteld.')
    expect(tekst).toContain('Hier is iets wat u niet mag zien')
    await alsEigenaar(t, `alter table deelwijzer.gegeven disable trigger user`)
    await alsEigenaar(t, `delete from deelwijzer.gegeven where verkregen_in_pet = 'hulpverlener'`)
    await alsEigenaar(t, `alter table deelwijzer.gegeven enable trigger user`)
  })

  it('refuses with the same words what does not exist and what may not', async () => {
    const nummer = await nummerVan(t, college)
    const gezien: string[] = []
    const probeer = async (vraag: string): Promise<void> => {
      const petra = await t.login('petra')
      const blad = await open(petra, { nummer: vraag, doel: 'escalatie' })
      expect(blad.pad).toBe('/inzien')
      expect(blad.$('[name=nummer]').attr('value')).toBe(vraag)
      gezien.push(leesbaar(blad).replaceAll(vraag, 'NUMMER'))
      expect(await laatsteRegels(t, 2)).toContainEqual(
        expect.objectContaining({ object_soort: 'doeltoegang', betrokkene_id: null }),
      )
    }
    await probeer('D-2026-99999')
    await probeer(await nummerVan(t, hulp))
    await alsEigenaar(t, 'update deelwijzer.dossier set afgeschermd = true where id = $1', [
      college,
    ])
    await probeer(nummer)
    await alsEigenaar(
      t,
      `update deelwijzer.dossier set afgeschermd = false, status = 'gesloten' where id = $1`,
      [college],
    )
    await probeer(nummer)
    await alsEigenaar(t, `update deelwijzer.dossier set status = 'open' where id = $1`, [college])
    await zetRelatie(t, {
      gemeente: 'a0000000-0000-4000-8000-000000000001',
      medewerker: petraId,
      naam: 'Noor de Vries',
      geboortedatum: '2013-05-04',
    })
    await probeer(nummer)
    await alsEigenaar(t, 'delete from deelwijzer.relatie')
    expect(new Set(gezien).size).toBe(1)
    expect(gezien[0]).toContain('Dit dossier is er niet, of u mag het zo niet inzien.')
  })

  it('opens a closed dossier for a complaint about it', async () => {
    await alsEigenaar(t, `update deelwijzer.dossier set status = 'gesloten' where id = $1`, [
      college,
    ])
    const blad = await open(await t.login('ruud'), { nummer: await nummerVan(t, college) })
    expect(blad.pad).toBe(`/inzien/${college}`)
    await alsEigenaar(t, `update deelwijzer.dossier set status = 'open' where id = $1`, [college])
  })

  it('is gone after its days', async () => {
    const petra = await t.login('petra')
    await open(petra, { nummer: await nummerVan(t, college), doel: 'escalatie' })
    await alsEigenaar(
      t,
      `update deelwijzer.doeltoegang set geldig_van = now() - interval '9 days', geldig_tot = now() - interval '1 day'`,
    )
    expect((await petra.get(`/inzien/${college}`)).status).toBe(404)
    expect(leesbaar(await petra.get('/inzien'))).toContain('Er staat geen dossier voor u open')
  })

  it('is of the one who opened it, and opens nothing else', async () => {
    const petra = await t.login('petra')
    await open(petra, { nummer: await nummerVan(t, college), doel: 'escalatie' })
    expect((await petra.get(`/inzien/${hulp}`)).status).toBe(404)
    expect((await petra.get(`/werk/dossiers/${college}`)).status).toBe(404)
    expect((await (await t.login('ruud')).get(`/inzien/${college}`)).status).toBe(404)
  })

  it.each([
    [{ nummer: '' }, 'nummer'],
    [{ doel: 'fraudebestrijding' }, 'doel'],
    [{ reden: 'kort' }, 'reden'],
    [{ dagen: '15' }, 'dagen'],
    [{ dagen: 'een' }, 'dagen'],
  ])('asks again for %j', async (velden, veld) => {
    const petra = await t.login('petra')
    const blad = await open(petra, { nummer: await nummerVan(t, college), ...velden })
    expect(blad.pad).toBe('/inzien')
    expect(blad.$(`[data-fouten] a[href="#${veld}"]`).length).toBe(1)
    expect(leesbaar(blad)).toContain('Er staat geen dossier voor u open')
  })

  it('offers a klachtbehandelaar no other purpose', async () => {
    const ruud = await t.login('ruud')
    const blad = await open(ruud, { nummer: await nummerVan(t, college), doel: 'escalatie' })
    expect(blad.$('[name=doel]').length).toBe(1)
    expect(blad.$('[data-fouten] a[href="#doel"]').length).toBe(1)
  })
})

it('is not there for anybody else', async () => {
  for (const naam of ['mehmet', 'fatima', 'ingrid'] as const) {
    const iemand = await t.login(naam)
    expect((await iemand.get('/inzien')).status, naam).toBe(404)
    expect((await iemand.get(`/inzien/${college}`)).status, naam).toBe(404)
    await iemand.get('/balie/mag-het')
    const velden = { nummer: await nummerVan(t, college), doel: 'escalatie', reden, dagen: '7' }
    expect((await iemand.post('/inzien', velden)).status, naam).toBe(404)
  }
  expect((await (await t.login('noor')).get('/inzien')).pad).toContain('/inloggen')
})

it('never breaks', () => {
  expect(t.meldingen).toEqual([])
})
