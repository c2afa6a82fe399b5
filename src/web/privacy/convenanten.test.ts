import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type TestApp } from '../../../test/support/app.ts'
import { alsEigenaar } from '../../../test/support/nood.ts'
import { leesbaar } from '../../../test/support/werk.ts'
import { datumInNederland } from '../../domein/leeftijd.ts'

/** E-275…E-281, E-100, E-108: agreements between organisations; two people, exactly what is missing, fixed once signed. */

const org = {
  singel: 'a1000000-0000-4000-8000-000000000001',
  gemeente: 'a1000000-0000-4000-8000-000000000002',
  school: 'a1000000-0000-4000-8000-000000000003',
  wilg: 'a1000000-0000-4000-8000-000000000022',
}
const punten = Object.fromEntries(
  ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((punt, nr) => [`punt-${punt}`, `Artikel ${nr + 2}`]),
)
const convenant = {
  soort: 'convenant',
  titel: 'Convenant school en wijkteam',
  vindplaats: 'Archief, map 12',
  partijen: [org.gemeente, org.school],
  doelen: ['hulpverlening', 'regie-afstemming'],
  categorieen: ['identificatie', 'dat', 'gewoon'],
  nooit: ['behandel'],
  buiten: 'overleg',
  ingangsdatum: '01-01-2026',
  einddatum: '31-12-2026',
  evaluatie: '',
  ...punten,
}
let t: TestApp
let ingrid: Bezoeker
let petra: Bezoeker

beforeAll(async () => {
  t = await createTestApp(new Date())
  ingrid = await t.login('ingrid')
  petra = await t.login('petra')
})
afterAll(() => t.stop())

async function stelOp(velden: Record<string, string | readonly string[]> = {}): Promise<string> {
  await ingrid.get('/privacy/convenanten/nieuw')
  const blad = await ingrid.post('/privacy/convenanten/nieuw', { ...convenant, ...velden })
  expect(leesbaar(blad)).toContain('Deze overeenkomst geldt nog niet')
  return blad.pad.split('/').at(-1) ?? ''
}

async function teken(id: string, partij: string, dag = '02-01-2026') {
  await ingrid.get(`/privacy/convenanten/${id}`)
  return ingrid.post(`/privacy/convenanten/${id}/ondertekenen`, {
    partij,
    naam: 'Koos van Dijk',
    functie: 'Directeur',
    getekendOp: dag,
  })
}

async function bevestig(id: string, wie: Bezoeker = petra) {
  await wie.get(`/privacy/convenanten/${id}`)
  return wie.post(`/privacy/convenanten/${id}/bevestigen`, {})
}

async function maakGeldend(velden: Record<string, string | readonly string[]> = {}) {
  const id = await stelOp(velden)
  for (const partij of velden['partijen'] ?? convenant.partijen) await teken(id, partij)
  expect(leesbaar(await bevestig(id))).toContain('Deze overeenkomst geldt nu')
  return id
}

/** Which agreements hold, according to the database. */
async function vanKracht(): Promise<string[]> {
  const { rows } = await t.db
    .pool('eigenaar')
    .query<{ id: string }>(
      `select id from deelwijzer.convenanten_van_kracht('a0000000-0000-4000-8000-000000000001', current_date) order by id`,
    )
  return rows.map(({ id }) => id)
}

describe('an agreement', () => {
  it('says exactly what is missing, until everybody signed and a second person confirmed', async () => {
    const id = await stelOp({ 'punt-c': '', 'punt-f': '' })
    const eerst = leesbaar(await ingrid.get(`/privacy/convenanten/${id}`))
    expect(eerst).toContain('Punt c: Hoe horen inwoners')
    expect(eerst).toContain('Punt f: Wat doen partijen bij spoed')
    expect(eerst).not.toContain('Punt a: Wie doen mee')
    expect(eerst).toContain('Een handtekening van Basisschool De Linde')
    // Nobody signs a list that is not done.
    expect(leesbaar(await teken(id, org.school))).toContain('is nog niet af. Maak die eerst af')
    expect(await ingrid.get(`/privacy/convenanten/${id}/wijzigen`)).toMatchObject({ status: 200 })
    await ingrid.verstuur({ 'punt-c': 'Artikel 4', 'punt-f': 'Artikel 7' })
    await teken(id, org.school)
    const half = leesbaar(ingrid.blad())
    expect(half).not.toContain('Een handtekening van Basisschool De Linde')
    expect(half).toContain('Een handtekening van Gemeente Voorbeeldstad')
    expect((await bevestig(id)).status).toBe(404)
    expect(await vanKracht()).not.toContain(id)
    // What is signed is fixed.
    expect((await ingrid.get(`/privacy/convenanten/${id}/wijzigen`)).status).toBe(404)
    await teken(id, org.gemeente)
    expect(leesbaar(ingrid.blad())).toContain('bevestigt het')
    expect((await ingrid.post(`/privacy/convenanten/${id}/bevestigen`, {})).status).toBe(404)
    expect(await vanKracht()).not.toContain(id)
    expect(leesbaar(await bevestig(id))).toContain('Deze overeenkomst geldt nu')
    expect(await vanKracht()).toContain(id)
    await einde(id)
  })

  it('keeps what was typed and says what to do', async () => {
    await ingrid.get('/privacy/convenanten/nieuw')
    const blad = await ingrid.post('/privacy/convenanten/nieuw', {
      ...convenant,
      partijen: [org.school],
      nooit: ['dat'],
      ingangsdatum: '31-02-2026',
      einddatum: '',
      titel: 'Wat ik typte',
    })
    expect(leesbaar(blad)).toContain('Kies minstens twee partijen')
    expect(leesbaar(blad)).toContain('Iets kan niet wel en nooit zijn')
    expect(leesbaar(blad)).toContain('Vul een dag in die bestaat')
    expect(leesbaar(blad)).toContain('Vul in wanneer het eindigt')
    expect(blad.$('input[name=titel]').attr('value')).toBe('Wat ik typte')
    const vreemd = await ingrid.post('/privacy/convenanten/nieuw', {
      ...convenant,
      partijen: [org.school, 'b1000000-0000-4000-8000-000000000001'],
    })
    expect(leesbaar(vreemd)).toContain('Kies organisaties uit de lijst')
  })

  it('is replaced by a new version; the old one stays readable', async () => {
    const oud = await maakGeldend()
    const blad = await ingrid.get(`/privacy/convenanten/${oud}`)
    expect(leesbaar(blad)).toContain('Deze overeenkomst geldt nu')
    const nieuw =
      (await ingrid.post(`/privacy/convenanten/${oud}/nieuwe-versie`, {})).pad.split('/').at(-1) ??
      ''
    expect(nieuw).not.toBe(oud)
    await ingrid.get(`/privacy/convenanten/${oud}`)
    expect(
      (await ingrid.post(`/privacy/convenanten/${oud}/nieuwe-versie`, {})).status,
      'one at a time',
    ).toBe(404)
    expect(await vanKracht()).toContain(oud)
    for (const partij of convenant.partijen) await teken(nieuw, partij)
    await bevestig(nieuw)
    const nu = await vanKracht()
    expect(nu).toContain(nieuw)
    expect(nu).not.toContain(oud)
    expect(leesbaar(await petra.get(`/privacy/convenanten/${oud}`))).toContain('vervangen')
    await einde(nieuw)
    expect(await vanKracht()).not.toContain(oud)
  })

  it('that nearly ends stands in front, and on the first page of supervision', async () => {
    const straks = datumInNederland(new Date(Date.now() + 20 * 86_400_000))
    const id = await maakGeldend({
      titel: 'Bijna voorbij',
      einddatum: straks.split('-').toReversed().join('-'),
    })
    await maakGeldend({ titel: 'AAA zonder einde', einddatum: '', evaluatie: '01-01-2030' })
    const lijst = await ingrid.get('/privacy/convenanten')
    expect(lijst.$('tbody tr').first().text()).toContain('Bijna voorbij')
    expect(lijst.$('tbody tr').first().text()).toMatch(/nog (?:19|20) dagen/)
    expect(leesbaar(await ingrid.get('/privacy'))).toMatch(/Bijna voorbij\s*1/)
    await einde(id)
  })

  async function einde(id: string): Promise<void> {
    await ingrid.get(`/privacy/convenanten/${id}`)
    const mis = await ingrid.post(`/privacy/convenanten/${id}/beeindigen`, { per: '01-01-2020' })
    expect(leesbaar(mis)).toContain('Kies vandaag of later')
    const vandaag = datumInNederland(new Date()).split('-').toReversed().join('-')
    await ingrid.post(`/privacy/convenanten/${id}/beeindigen`, {
      per: vandaag,
      reden: 'De samenwerking stopt.',
    })
    // It holds through its last day.
    expect(await vanKracht()).toContain(id)
    await t.db
      .pool('eigenaar')
      .query('alter table deelwijzer.convenant disable trigger convenant_bewaakt')
    await alsEigenaar(
      t,
      'update deelwijzer.convenant set beeindigd_per = current_date - 1 where id = $1',
      [id],
    )
    await t.db
      .pool('eigenaar')
      .query('alter table deelwijzer.convenant enable trigger convenant_bewaakt')
    expect(leesbaar(await ingrid.get(`/privacy/convenanten/${id}`))).toContain(
      'De samenwerking stopt.',
    )
  }
})

describe('a processor of the inrichting', () => {
  it('without an agreement in force is named, until there is one', async () => {
    const voor = leesbaar(await ingrid.get('/privacy/convenanten'))
    expect(voor).toContain('Wijkteam De Singel werkt voor Gemeente Voorbeeldstad')
    expect(voor).toContain('Overeenkomst De Singel 2026')
    await maakGeldend({
      soort: 'verwerkersovereenkomst',
      titel: 'Verwerkersovereenkomst De Singel',
      partijen: [org.gemeente, org.singel],
      doelen: [],
      categorieen: [],
      nooit: [],
    })
    expect(leesbaar(await ingrid.get('/privacy/convenanten'))).not.toContain(
      'Er ontbreekt een verwerkersovereenkomst',
    )
  })
})

describe('a clause of a contract', () => {
  it('that demands treatment data is flagged with the reason; what the law arranges is not', async () => {
    const id = await stelOp({
      soort: 'inkoopcontract',
      titel: 'Inkoop jeugdhulp 2026',
      partijen: [org.gemeente, org.wilg],
      doelen: [],
      categorieen: [],
      nooit: [],
    })
    const adres = `/privacy/convenanten/${id}/bepalingen`
    const bepaling = {
      artikel: 'Artikel 14',
      samenvatting: 'Elk kwartaal het behandelverslag in het portaal zetten.',
      bepalingCategorieen: ['behandel', 'diagnostiek'],
      bepalingDoel: 'inkoopcontract',
      van: org.wilg,
      taak: 'verlenen-jeugdhulp',
    }
    await ingrid.get(`/privacy/convenanten/${id}`)
    const leeg = await ingrid.post(adres, { ...bepaling, artikel: '', bepalingCategorieen: [] })
    expect(leesbaar(leeg)).toContain('Vul in welk artikel dit is')
    expect(leesbaar(leeg)).toContain('Elk kwartaal het behandelverslag')
    const blad = leesbaar(await ingrid.post(adres, bepaling))
    expect(blad).toContain('Het contract vraagt dit, maar dat kan het niet eisen')
    expect(blad).toContain('Kan het contract niet eisen')
    expect(blad).toContain('Voor haar taak heeft de gemeente geen behandelgegevens nodig')
    const { rows } = await t.db
      .pool('eigenaar')
      .query<{ b: { id: string }[] }>(
        'select bepalingen as b from deelwijzer.convenant where id = $1',
        [id],
      )
    await ingrid.post(adres, { weg: rows[0]?.b[0]?.id ?? '' })
    expect(leesbaar(ingrid.blad())).not.toContain('Artikel 14')
  })
})

describe('who may', () => {
  it('an ordinary pet, a resident, a partner and a complaint handler find nothing here', async () => {
    const id = await stelOp()
    const officer = [
      `/privacy/convenanten/${id}/wijzigen`,
      `/privacy/convenanten/${id}/bepalingen`,
      `/privacy/convenanten/${id}/ondertekenen`,
      `/privacy/convenanten/${id}/beeindigen`,
      `/privacy/convenanten/${id}/nieuwe-versie`,
      '/privacy/convenanten/nieuw',
    ]
    const alle = [
      '/privacy/convenanten',
      '/privacy/convenanten/nieuw',
      `/privacy/convenanten/${id}`,
      `/privacy/convenanten/${id}/wijzigen`,
    ]
    const tel = async () =>
      (
        await t.db
          .pool('eigenaar')
          .query<{ s: string }>(
            `select string_agg(c::text, '' order by id) || (select count(*) from deelwijzer.convenant_handtekening) as s from deelwijzer.convenant c`,
          )
      ).rows[0]?.s
    const voor = await tel()
    const iedereen: Bezoeker[] = [
      await t.login('sanne', 'toeleider'),
      await t.login('ruud'),
      await t.login('noor'),
      await t.login('anja'),
      t.bezoeker(),
    ]
    for (const iemand of iedereen) {
      for (const adres of alle) {
        const blad = await iemand.get(adres)
        expect(
          blad.status === 404 || blad.pad.startsWith('/inloggen'),
          `${adres} ${blad.pad}`,
        ).toBe(true)
      }
      await iemand.get('/balie/mag-het')
      for (const adres of [...officer, `/privacy/convenanten/${id}/bevestigen`]) {
        const blad = await iemand.post(adres, convenant)
        expect([403, 404].includes(blad.status) || blad.pad.startsWith('/inloggen'), adres).toBe(
          true,
        )
      }
    }
    for (const iemand of [petra, await t.login('fatima')]) {
      expect((await iemand.get(`/privacy/convenanten/${id}`)).status).toBe(200)
      for (const adres of officer) {
        expect((await iemand.post(adres, convenant)).status, adres).toBe(404)
      }
    }
    expect(await tel()).toBe(voor)
  })

  it('another gemeente sees nothing and changes nothing', async () => {
    const id = await stelOp()
    const { rows } = await t.db.pool('eigenaar').query<{ id: string; m: string; g: string }>(
      `select id, medewerker_id as m, gemeente_id as g from deelwijzer.pet where soort = 'privacy-officer'
       and gemeente_id <> 'a0000000-0000-4000-8000-000000000001' limit 1`,
    )
    const [ander] = rows
    if (ander === undefined) throw new Error('geen privacy officer elders')
    const client = await t.db.pool('breed').connect()
    try {
      await client.query('begin')
      await client.query(
        `select set_config('dw.gemeente', $1, true), set_config('dw.medewerker', $2, true), set_config('dw.pet', $3, true), set_config('search_path', 'deelwijzer', true)`,
        [ander.g, ander.m, ander.id],
      )
      expect((await client.query('select id from convenant')).rows).toEqual([])
      const uit = await client.query(`update convenant set titel = 'x' where id = $1`, [id])
      expect(uit.rowCount).toBe(0)
    } finally {
      await client.query('rollback')
      client.release()
    }
  })
})
