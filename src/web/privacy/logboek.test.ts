import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../../test/support/app.ts'
import { openDossier, sanne } from '../../../test/support/inwoner.ts'
import { nummerVan } from '../../../test/support/nood.ts'
import { leesbaar } from '../../../test/support/werk.ts'
import { sessieCookie } from '../inloggen/routes.tsx'

/** E-248: reading the log is supervision, by the privacy officer alone, and is in the log itself. */

let t: TestApp
let dossier: string
let nummer: string
const noorId = 'a4000000-0000-4000-8000-000000000001'
beforeAll(async () => {
  t = await createTestApp(new Date())
  dossier = await openDossier(t, await sanne(t, 'toeleider'), {
    naam: 'Noor de Vries',
    geboortedatum: '04-05-2013',
    route: 'b',
    wet: 'jeugdwet',
    omschrijving: 'Noor wil weer graag naar school.',
  })
  nummer = await nummerVan(t, dossier)
  const iemand = await t.login('sanne', 'toeleider')
  await iemand.get(`/werk/dossiers/${dossier}`)
})
afterAll(() => t.stop())

interface Rij {
  betrokkene_id: string | null
  object_soort: string
  toelichting: string | null
  besluit_id: string | null
}
async function laatste(aantal: number): Promise<Rij[]> {
  const { rows } = await t.db
    .pool('eigenaar')
    .query<Rij>(
      'select betrokkene_id, object_soort, toelichting, besluit_id from deelwijzer.gebeurtenis order by volgnummer desc limit $1',
      [aantal],
    )
  return rows
}

async function zoek(velden: Record<string, string>) {
  const ingrid = await t.login('ingrid')
  await ingrid.get('/privacy/logboek')
  return { ingrid, blad: await ingrid.post('/privacy/logboek', velden) }
}

describe('searching the log', () => {
  it('shows who did what in a dossier, with numbers and no names of residents', async () => {
    const { blad } = await zoek({ nummer })
    const tekst = leesbaar(blad)
    expect(blad.status).toBe(200)
    expect(blad.pad).toBe('/privacy/logboek')
    expect(tekst).toContain('Las het dossier.')
    expect(tekst).toContain(nummer)
    expect(tekst).toMatch(/Persoon [0-9a-f]{12}/)
    expect(tekst).not.toContain('Noor')
    expect(tekst).not.toContain(noorId)
    expect(blad.tekst).not.toContain(dossier)
  })

  it('is itself a line: what was asked as kinds, and a line for everybody who was shown', async () => {
    await zoek({ nummer })
    const regels = (await laatste(30)).filter((r) => r.object_soort === 'logboek')
    expect(regels.find((r) => r.betrokkene_id === null)?.toelichting).toBe(
      'gevraagd: periode, dossiernummer',
    )
    expect(regels.some((r) => r.betrokkene_id === noorId)).toBe(true)
    for (const regel of regels) expect(regel.toelichting).not.toContain(nummer)
    const noor = await t.login('noor')
    const eigen = leesbaar(await noor.get('/mijn/wie-keek-er'))
    expect(eigen).toContain('Keek na wie er keek.')
    expect(eigen).toContain('nagaan of alleen de juiste mensen keken')
  })

  it('finds by the number of a person on the page, by colleague, kind and outcome', async () => {
    const eerst = leesbaar((await zoek({ nummer })).blad)
    const persoon = /Persoon ([0-9a-f]{12})/.exec(eerst)?.[1] ?? ''
    const over = leesbaar((await zoek({ nummer: persoon, handeling: 'raadplegen' })).blad)
    expect(over).toContain(`Persoon ${persoon}`)
    expect(over).not.toContain('Begon een nieuw dossier.')
    const mehmet = 'a2000000-0000-4000-8000-000000000002'
    expect(leesbaar((await zoek({ nummer, medewerker: mehmet })).blad)).toContain('Niets gevonden')
    await (await t.login('mehmet')).get(`/werk/dossiers/${dossier}`)
    const geweigerd = leesbaar((await zoek({ uitkomst: 'geweigerd', medewerker: mehmet })).blad)
    expect(geweigerd).toContain('Geweigerd')
  })

  it('says what to do with a number of nothing, and keeps what was typed', async () => {
    const vreemd = await zoek({ nummer: 'D-2026-ZZZZZ' })
    expect(leesbaar(vreemd.blad)).toContain('Bij dit nummer vonden wij niets')
    expect(vreemd.blad.$('input[name=nummer]').attr('value')).toBe('D-2026-ZZZZZ')
    const krom = await zoek({ van: '31-02-2026', nummer: '<b>' })
    expect(leesbaar(krom.blad)).toContain('Vul een dag in die bestaat')
    expect(krom.blad.$('input[name=van]').attr('value')).toBe('31-02-2026')
    expect(leesbaar((await zoek({ van: '02-03-2026', tot: '01-03-2026' })).blad)).toContain(
      'De eerste dag ligt na de laatste',
    )
  })

  it('pages by key: every line once, in order', async () => {
    const ingrid = await t.login('ingrid')
    for (let keer = 0; keer < 60; keer++) await ingrid.get('/privacy/uitstel')
    const { ingrid: zoeker, blad } = await zoek({ soort: 'uitstel' })
    const tel = (b: typeof blad) => b.$('main table tbody tr').length
    expect(tel(blad)).toBe(50)
    const tweede = await zoeker.post('/privacy/logboek', {
      soort: 'uitstel',
      na: blad.$('input[name=na]').attr('value') ?? '',
    })
    expect(tel(tweede)).toBeGreaterThanOrEqual(10)
    expect(tweede.$('input[name=na]').length).toBe(0)
  })
})

describe('taking it along', () => {
  it.each(['ldv', 'audit', 'adl'])('gives %s as NDJSON and logs it', async (soort) => {
    const { ingrid } = await zoek({ nummer })
    const blad = await ingrid.post(`/privacy/logboek/${soort}`, { nummer })
    expect(blad.headers.get('content-type')).toContain('application/x-ndjson')
    expect(blad.headers.get('content-disposition')).toContain(`logboek-${soort}.ndjson`)
    const regels = blad.tekst.trimEnd().split('\n')
    expect(regels.length).toBeGreaterThan(1)
    for (const regel of regels) {
      expect(JSON.parse(regel)).toMatchObject({ trace_id: expect.stringMatching(/^[0-9a-f]{32}$/) })
      expect(regel).not.toContain(noorId)
      expect(regel.includes('a2000000')).toBe(soort !== 'ldv')
    }
    const gelogd = (await laatste(10)).find((r) => r.betrokkene_id === null)
    expect(gelogd?.toelichting).toBe(`uitvoer ${soort}, gevraagd: periode, dossiernummer`)
  })

  it('knows no other kind', async () => {
    const { ingrid } = await zoek({})
    expect((await ingrid.post('/privacy/logboek/bytes', {})).status).toBe(404)
  })
})

describe('who may not', () => {
  it('is not there for any other role, also as a post', async () => {
    for (const naam of ['mehmet', 'petra', 'fatima', 'ruud'] as const) {
      const iemand = await t.login(naam)
      for (const pad of ['/privacy/logboek', '/privacy/uitstel', '/privacy/signalen']) {
        expect((await iemand.get(pad)).status, `${naam} ${pad}`).toBe(404)
      }
      for (const pad of ['/privacy/logboek', '/privacy/logboek/audit', '/privacy/signalen']) {
        await iemand.get('/pet')
        expect((await iemand.post(pad, { nummer })).status, `${naam} ${pad}`).toBe(404)
      }
    }
    for (const pad of ['/privacy/logboek', '/privacy/uitstel', '/privacy/signalen']) {
      expect((await (await t.login('anna')).get(pad)).pad).toContain('/inloggen')
      expect((await t.bezoeker().get(pad)).pad).toContain('/inloggen')
    }
  })

  it('is refused by the database too, and never gives the frozen bytes of somebody else', async () => {
    const vraag = async (petsoort: string, sql: string): Promise<number> => {
      const { rows } = await t.db
        .pool('eigenaar')
        .query<{ g: string; p: string; m: string }>(
          `select gemeente_id as g, id as p, medewerker_id as m from deelwijzer.pet where soort = $1 and gemeente_id = 'a0000000-0000-4000-8000-000000000001' and geldig_tot is null limit 1`,
          [petsoort],
        )
      const client = await t.db.pool('breed').connect()
      try {
        await client.query('begin')
        await client.query(
          `select set_config('dw.gemeente', $1, true), set_config('dw.medewerker', $2, true), set_config('dw.pet', $3, true)`,
          [rows[0]?.g, rows[0]?.m, rows[0]?.p],
        )
        return (await client.query(sql)).rows.length
      } finally {
        await client.query('rollback')
        client.release()
      }
    }
    const vreemde = `select 1 from deelwijzer.gebeurtenis where medewerker_id = 'a2000000-0000-4000-8000-000000000001'`
    expect(await vraag('privacy-officer', vreemde)).toBeGreaterThan(0)
    expect(await vraag('leidinggevende', vreemde)).toBe(0)
    expect(await vraag('beheerder', vreemde)).toBe(0)
    expect(await vraag('leidinggevende', 'select 1 from deelwijzer.signaal')).toBe(0)
    const bytes = `select 1 from deelwijzer.gebeurtenis_bewijs b join deelwijzer.gebeurtenis g on g.id = b.gebeurtenis_id where g.medewerker_id = 'a2000000-0000-4000-8000-000000000001'`
    expect(await vraag('privacy-officer', bytes)).toBe(0)
    expect(
      await vraag(
        'privacy-officer',
        `select 1 from deelwijzer.gebeurtenis where gemeente_id <> 'a0000000-0000-4000-8000-000000000001'`,
      ),
    ).toBe(0)
  })
})

describe('the network address', () => {
  async function adresVan(proxy: boolean, koppen: Record<string, string>, rechtstreeks: string) {
    const ingrid = await t.login('ingrid')
    t.deps.proxy = proxy
    await t.app.request(
      'http://localhost/privacy/uitstel',
      { headers: { cookie: `${sessieCookie}=${ingrid.cookie()}`, ...koppen } },
      { incoming: { socket: { remoteAddress: rechtstreeks } } },
    )
    t.deps.proxy = false
    const { rows } = await t.db
      .pool('eigenaar')
      .query<{ netwerk: string | null }>(
        `select netwerk from deelwijzer.gebeurtenis where object_soort = 'uitstel' order by volgnummer desc limit 1`,
      )
    return rows[0]?.netwerk
  }
  it('is that of the connection, and of a proxy only when there is one of our own', async () => {
    const vals = { 'x-forwarded-for': '203.0.113.9, 198.51.100.7' }
    expect(await adresVan(false, {}, '::ffff:192.0.2.1')).toBe('192.0.2.1')
    expect(await adresVan(false, vals, '192.0.2.1')).toBe('192.0.2.1')
    expect(await adresVan(true, vals, '127.0.0.1')).toBe('198.51.100.7')
    expect(await adresVan(true, { 'x-forwarded-for': 'onzin' }, '127.0.0.1')).toBeNull()
  })
})

it('never breaks', () => {
  expect(t.meldingen).toEqual([])
})
