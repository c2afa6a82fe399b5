import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { stappen } from '../../src/domein/afschrift-kaart.ts'
import { makeAfschriften, tidyAfschriften } from '../../src/handelingen/afschrift-ronde.ts'
import { runRonde } from '../../src/handelingen/ronde.ts'
import type { Bezoeker, TestApp } from '../support/app.ts'
import { annaId, createMijnWereld, noorId } from '../support/mijn.ts'
import { leesPdf } from '../support/pdf.ts'

let t: TestApp
const door = new AbortController().signal
const dag = 86_400_000

beforeAll(async () => {
  ;({ t } = await createMijnWereld())
})
afterAll(() => t.stop())

async function vraag(wie: Bezoeker, persoon?: string): Promise<string> {
  await wie.get('/mijn/downloads')
  const blad = await wie.verstuur(persoon === undefined ? {} : { persoon })
  expect(blad.status).toBe(200)
  expect(blad.pad).toMatch(/^\/mijn\/downloads\/[0-9a-f-]{36}$/)
  return blad.pad
}

const ronde = () => makeAfschriften(t.deps, door)

/** The same round where nobody looks at the files: making a PDF takes most of the time. */
const vluggeRonde = () => {
  const afschriftOpmaak = () => Promise.resolve({ html: '<p>proef</p>', pdf: new Uint8Array([1]) })
  return makeAfschriften({ ...t.deps, afschriftOpmaak }, door)
}

async function rijen<T extends object>(sql: string, waarden: unknown[] = []): Promise<T[]> {
  return (await t.db.pool('eigenaar').query<T>(sql, waarden)).rows
}

const afschriftVorm = z.object({
  inhoud: z.record(z.string(), z.array(z.record(z.string(), z.json()))),
})

describe('alles over mij ophalen', () => {
  it('builds in the background, shows how far it is, and gives three files', async () => {
    const noor = await t.login('noor')
    const pad = await vraag(noor)
    expect(noor.blad().tekst).toContain(`0 van ${stappen} delen klaar`)
    const uit = await runRonde(t.deps, door, (fout) => {
      throw fout
    })
    expect(uit?.['afschriften']).toBe(1)
    const blad = await noor.get(pad)
    expect(blad.tekst).toContain('Jouw bestand staat klaar')
    const json = await noor.get(`${pad}/json`)
    expect(json.status).toBe(200)
    expect(json.headers.get('content-disposition')).toBe('attachment; filename="afschrift.json"')
    expect(json.headers.get('cache-control')).toBe('no-store')
    const schema = await noor.get(`${pad}/afschrift.schema.json`)
    const keuring = z.fromJSONSchema(JSON.parse(schema.tekst))
    const inhoud: unknown = JSON.parse(json.tekst)
    expect(keuring.safeParse(inhoud)).toMatchObject({ success: true })
    const fout = structuredClone(afschriftVorm.parse(inhoud))
    fout.inhoud['verzonnen'] = []
    expect(keuring.safeParse({ ...Object(inhoud), inhoud: fout.inhoud }).success).toBe(false)
    const html = await noor.get(`${pad}/html`)
    expect(html.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(html.tekst).toContain('Acht dagen niet op school.')
    expect(html.tekst).toContain('Geheim tussen Noor en hulp.')
    // Facts and opinions apart; what looks like code is text.
    expect(
      html
        .$('h3')
        .toArray()
        .map((kop) => html.$(kop).text()),
    ).toEqual(expect.arrayContaining(['Feiten', 'Meningen']))
    expect(html.tekst).toContain('&lt;script>alert(1)')
    expect(html.$('script, link, img, iframe').length).toBe(0)
    expect(html.$('title').text()).not.toContain('Noor')
    const ruw = await t.app.request(`http://localhost${pad}/pdf`, {
      headers: { cookie: `deelwijzer_sessie=${noor.cookie()}` },
    })
    const pdf = leesPdf(new Uint8Array(await ruw.arrayBuffer()))
    expect(pdf.ruw).toContain('/Lang (nl-NL)')
    expect(pdf.tags['H1']).toBe(1)
    expect(pdf.tags['H2']).toBeGreaterThan(8)
    expect(pdf.tags['Table']).toBeGreaterThan(5)
    expect(pdf.tags['TH']).toBe(pdf.tags['TD'])
    expect(pdf.tekst).toContain('Acht dagen niet op school.')
    // Each fetch stands in the log, for the person themselves to read.
    const log = await rijen<{ toelichting: string }>(
      `select toelichting from deelwijzer.gebeurtenis where object_soort = 'afschrift' and betrokkene_id = $1`,
      [noorId],
    )
    const gezegd = log.map(({ toelichting }) => toelichting)
    expect(gezegd).toEqual(
      expect.arrayContaining(['gevraagd', 'samengesteld (wie)', 'opgehaald (pdf)']),
    )
    expect((await noor.get('/mijn/wie-keek-er')).status).toBe(200)
    expect(t.meldingen).toEqual([])
  })
})

describe('wie het mag halen', () => {
  it('is there for who asked alone: not for another resident, not for the child or the other parent', async () => {
    const noor = await t.login('noor')
    const [eerste] = await rijen<{ id: string }>(
      `select id from deelwijzer.afschrift where vrager_id = $1 and staat = 'klaar'`,
      [noorId],
    )
    const pad = `/mijn/downloads/${eerste?.id ?? ''}`
    expect((await noor.get(`${pad}/json`)).status).toBe(200)
    for (const naam of ['bram', 'anna', 'mark', 'lotte'] as const) {
      const ander = await t.login(naam)
      for (const adres of ['', '/json', '/pdf', '/html', '/afschrift.schema.json']) {
        expect((await ander.get(`${pad}${adres}`)).status, `${naam} ${adres}`).toBe(404)
      }
      await ander.get('/mijn/downloads')
      expect((await ander.post(pad, { doe: 'papier' })).status).toBe(404)
    }
    const sanne = await t.login('sanne', 'hulpverlener')
    expect((await sanne.get(`${pad}/json`)).tekst).not.toContain('gemaaktOp')
    expect((await noor.get(`${pad}/exe`)).status).toBe(404)
    expect((await noor.get(`/mijn/downloads/${randomUUID()}`)).status).toBe(404)
    const bram = await t.login('bram')
    await bram.get('/mijn/downloads')
    expect((await bram.post('/mijn/downloads', { persoon: noorId })).status).toBe(404)
    expect((await bram.post('/mijn/downloads', { persoon: 'geen' })).status).toBe(200)
  })

  it('gives a parent of a child of thirteen the dossiers of the college, and nothing when the gezag ends', async () => {
    const anna = await t.login('anna')
    const pad = await vraag(anna, noorId)
    await ronde()
    const html = await anna.get(`${pad}/html`)
    expect(html.status).toBe(200)
    expect(html.tekst).toContain('Acht dagen niet op school.')
    expect(html.tekst).not.toContain('Geheim tussen Noor en hulp.')
    expect(html.tekst).toContain('gevraagd door iemand die voor een ander mag vragen')
    // Where the child lives is not told, and who looked is of the child alone.
    expect(html.tekst).not.toContain('Kerkstraat')
    const json = afschriftVorm.parse(JSON.parse((await anna.get(`${pad}/json`)).tekst))
    expect(json.inhoud['wieKeekEr']).toEqual([])
    await rijen(
      `update deelwijzer.vertegenwoordiging set geldig_tot = current_date where persoon_id = $1 and vertegenwoordiger_id = $2`,
      [noorId, annaId],
    )
    for (const adres of ['', '/html', '/json', '/pdf']) {
      expect((await anna.get(`${pad}${adres}`)).status).toBe(404)
    }
    expect((await anna.get('/mijn/downloads')).tekst).not.toContain(pad)
    expect((await anna.post('/mijn/downloads', { persoon: noorId })).status).toBe(404)
    await rijen(
      `update deelwijzer.vertegenwoordiging set geldig_tot = null where persoon_id = $1 and vertegenwoordiger_id = $2`,
      [noorId, annaId],
    )
    // Shielded from this child: nothing is there, and nothing says why.
    await rijen(
      `insert into deelwijzer.afscherming (gemeente_id, id, persoon_id, vertegenwoordiger_id, begonnen_op, herzien_op)
       values ('a0000000-0000-4000-8000-000000000001', gen_random_uuid(), $1, $2, now(), current_date + 90)`,
      [noorId, annaId],
    )
    expect((await anna.get(`${pad}/html`)).status).toBe(404)
    expect((await anna.get('/mijn/downloads')).tekst).not.toContain('Noor')
    await rijen('update deelwijzer.afscherming set beeindigd_op = now()')
    // From here the child is sixteen: what was made for a parent of thirteen is not theirs.
    expect((await anna.get(pad)).status).toBe(200)
    await rijen(`update deelwijzer.persoon set geboortedatum = '2010-01-01' where id = $1`, [
      noorId,
    ])
    expect((await anna.get(`${pad}/html`)).status).toBe(404)
    await rijen(`update deelwijzer.persoon set geboortedatum = '2013-05-04' where id = $1`, [
      noorId,
    ])
  })

  it('stops making it when the gezag ends before it is made', async () => {
    const anna = await t.login('anna')
    const pad = await vraag(anna, noorId)
    await rijen(
      `update deelwijzer.vertegenwoordiging set gezag = 'onbekend' where persoon_id = $1 and vertegenwoordiger_id = $2`,
      [noorId, annaId],
    )
    expect(await ronde()).toBe(0)
    await rijen(
      `update deelwijzer.vertegenwoordiging set gezag = 'ja' where persoon_id = $1 and vertegenwoordiger_id = $2`,
      [noorId, annaId],
    )
    expect((await anna.get(pad)).tekst).toContain('Het is niet gelukt')
  })

  it('is gone after seven days, also before the round removed it', async () => {
    const lotte = await t.login('lotte')
    const lotteId = (
      await rijen<{ doel_id: string }>(
        `select doel_id from deelwijzer.demo_login where naam like 'Lotte%'`,
      )
    )[0]?.doel_id
    const pad = await vraag(lotte, lotteId)
    await ronde()
    const begin = t.deps.nu()
    t.zetTijd(new Date(begin.getTime() + 7 * dag - 60_000))
    const nogNet = await t.login('lotte')
    expect((await nogNet.get(`${pad}/json`)).status).toBe(200)
    t.zetTijd(new Date(begin.getTime() + 7 * dag + 60_000))
    const later = await t.login('lotte')
    expect((await later.get(`${pad}/json`)).status).toBe(404)
    expect((await later.get(pad)).tekst).toContain('Dit bestand is weg')
    expect(await tidyAfschriften(t.deps, door)).toBeGreaterThan(0)
    expect(
      await rijen(
        `select from deelwijzer.afschrift_stuk s join deelwijzer.afschrift a on a.id = s.afschrift_id where a.staat = 'verlopen'`,
      ),
    ).toEqual([])
    t.zetTijd(new Date(begin.getTime() + 40 * dag))
    await tidyAfschriften(t.deps, door)
    expect(await rijen(`select from deelwijzer.afschrift`)).toEqual([])
    t.zetTijd(begin)
  })
})

describe('twee keer, te vaak, en halverwege weg', () => {
  it('two clicks at once are one, and after three in a day it says so', async () => {
    const noor = await t.login('noor')
    await noor.get('/mijn/downloads')
    const velden = { persoon: noorId }
    const [een, twee] = await Promise.all([
      noor.post('/mijn/downloads', velden),
      noor.post('/mijn/downloads', velden),
    ])
    expect(een?.pad).toBe(twee?.pad)
    const nogEens = await t.login('noor')
    expect(await vraag(nogEens)).toBe(een?.pad)
    expect(
      await rijen(`select from deelwijzer.afschrift where vrager_id = $1`, [noorId]),
    ).toHaveLength(1)
    for (let keer = 0; keer < 2; keer++) {
      await vluggeRonde()
      await vraag(noor)
    }
    await vluggeRonde()
    await noor.get('/mijn/downloads')
    const vol = await noor.verstuur({})
    expect(vol.tekst).toContain('Vandaag kan dit niet nog een keer')
    t.zetTijd(new Date(t.deps.nu().getTime() + dag + 1000))
    await vraag(await t.login('noor'))
    await vluggeRonde()
  })

  it('goes on where it was when it is stopped half-way, and reads nothing twice', async () => {
    const mark = await t.login('mark')
    const markId = (
      await rijen<{ doel_id: string }>(
        `select doel_id from deelwijzer.demo_login where naam like 'Mark%'`,
      )
    )[0]?.doel_id
    const pad = await vraag(mark, markId)
    const stop = new AbortController()
    let delen = 0
    // Ids are made while a part is written: after three parts the plug is pulled.
    const deps = {
      ...t.deps,
      toeval: (bytes: number) => {
        if (bytes === 8 && ++delen === 3) stop.abort()
        return t.deps.toeval(bytes)
      },
    }
    expect(await makeAfschriften(deps, stop.signal)).toBe(0)
    expect((await mark.get(pad)).tekst).toContain(`3 van ${stappen} delen klaar`)
    // Dies inside a part: nothing of that part is there.
    const stuk = {
      ...t.deps,
      id: () => {
        throw new Error('weg')
      },
    }
    await expect(makeAfschriften(stuk, door)).rejects.toThrow('weg')
    expect((await mark.get(pad)).tekst).toContain(`3 van ${stappen} delen klaar`)
    expect(await ronde()).toBe(1)
    expect((await mark.get(`${pad}/json`)).status).toBe(200)
    const gelezen = await rijen<{ n: number }>(
      `select count(*)::int as n from deelwijzer.gebeurtenis where betrokkene_id = $1 and toelichting like 'samengesteld%'`,
      [markId],
    )
    expect(gelezen[0]?.n).toBe(stappen)
    expect(await rijen('select from deelwijzer.afschrift_deel')).toEqual([])
  })

  it('fails plainly after three tries and can be asked again', async () => {
    const bram = await t.login('bram')
    const bramId = (
      await rijen<{ doel_id: string }>(
        `select doel_id from deelwijzer.demo_login where naam like 'Bram%'`,
      )
    )[0]?.doel_id
    const pad = await vraag(bram, bramId)
    const kapot = { ...t.deps, afschriftOpmaak: () => Promise.reject(new Error('geen letters')) }
    // Once with parts that got done, and three times with nothing.
    for (let keer = 0; keer < 4; keer++) {
      await expect(makeAfschriften(kapot, door)).rejects.toThrow('geen letters')
    }
    expect(await makeAfschriften(kapot, door)).toBe(0)
    const blad = await bram.get(pad)
    expect(blad.tekst).toContain('Het is niet gelukt')
    expect(blad.tekst).toContain('Vraag het opnieuw')
    expect(blad.tekst).not.toContain('geen letters')
    const opnieuw = await vraag(bram, bramId)
    expect(opnieuw).not.toBe(pad)
    expect(await ronde()).toBe(1)
    expect((await bram.get(`${opnieuw}/pdf`)).status).toBe(200)
  })
})

describe('op papier', () => {
  it('is a task per dossier; without a safe post it is fetched, and asked once', async () => {
    t.zetTijd(new Date(t.deps.nu().getTime() + 2 * dag))
    const noor = await t.login('noor')
    const pad = await vraag(noor)
    expect(noor.blad().tekst).toContain('Je haalt het op bij het team.')
    expect((await noor.verstuur({}, { actie: pad })).tekst).toContain(
      'Het team belt je over het ophalen',
    )
    expect(noor.blad().$(`form[action="${pad}"]`).length).toBe(0)
    await noor.post(pad, { doe: 'papier' })
    const plichten = () =>
      rijen<{ tekst: string; wettelijk: string }>(
        `select p.tekst, p.wettelijk from deelwijzer.plicht p join deelwijzer.dossier d on d.id = p.dossier_id
         where p.code = 'geef-afschrift-op-papier' and d.persoon_id = $1`,
        [noorId],
      )
    expect(await plichten()).toHaveLength(2)
    expect((await plichten())[0]?.tekst).toContain('Stuur niets op')
    const sanne = await t.login('sanne', 'hulpverlener')
    const [{ id: plicht } = { id: '' }] = await rijen<{ id: string }>(
      `select p.id from deelwijzer.plicht p join deelwijzer.dossier d on d.id = p.dossier_id
       where p.code = 'geef-afschrift-op-papier' and d.soort = 'hulpverleningsdossier'`,
    )
    expect((await sanne.get(`/werk/plichten/${plicht}`)).tekst).toContain('Druk dit dossier af')
    expect((await sanne.verstuur({ bewijs: 'Opgehaald door Noor zelf.' })).status).toBe(200)
    // Said by the resident: nobody else opens the post.
    await noor.get('/mijn/berichten')
    await rijen(
      `insert into deelwijzer.bereikbaar (gemeente_id, persoon_id, gewijzigd_op) values ('a0000000-0000-4000-8000-000000000001', $1, now()) on conflict do nothing`,
      [noorId],
    )
    await rijen(
      `insert into deelwijzer.bereikbaar_kanaal (gemeente_id, persoon_id, kanaal, veilig, bron, samen, geheim_bekend, dag)
       values ('a0000000-0000-4000-8000-000000000001', $1, 'post', 'ja', 'inwoner', true, true, current_date)`,
      [noorId],
    )
    await vluggeRonde()
    const nieuw = await vraag(noor)
    const [{ weg } = { weg: 'onbekend' }] = await rijen<{ weg: string }>(
      `select case when adres is null then 'ophalen' else 'post' end as weg from deelwijzer.persoon where id = $1`,
      [noorId],
    )
    expect(noor.blad().tekst).toContain(
      weg === 'post' ? 'Wij sturen het naar je huis.' : 'Je haalt het op bij het team.',
    )
    await noor.verstuur({}, { actie: nieuw })
    const [, , derde] = await plichten()
    expect(derde?.tekst).toContain(
      weg === 'post' ? 'Vraag het adres niet opnieuw' : 'Stuur niets op',
    )
    await vluggeRonde()
  })
})
