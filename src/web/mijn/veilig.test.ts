import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Bezoeker, TestApp } from '../../../test/support/app.ts'
import { geopend } from '../../../test/support/geopend.ts'
import { createMijnWereld, noorId, type MijnWereld } from '../../../test/support/mijn.ts'

let w: MijnWereld
let t: TestApp
beforeAll(async () => {
  w = await createMijnWereld()
  t = w.t
})
afterAll(() => t.stop())

const begin = new Date('2026-11-22T10:00:00Z')
afterEach(() => t.zetTijd(begin))
const zoek = async (vraag: string): Promise<Record<string, unknown>[]> =>
  (await t.db.pool('eigenaar').query<Record<string, unknown>>(vraag)).rows
const naMinuten = (minuten: number) => t.zetTijd(new Date(begin.getTime() + minuten * 60_000))

const rauw = (pad: string, init: RequestInit = {}) => t.app.request(`http://localhost${pad}`, init)
const met = (wie: Bezoeker) => ({ cookie: `deelwijzer_sessie=${wie.cookie()}` })
const verklaring = () => `/mijn/dossiers/${w.toeleiding}/verklaring`
const woorden = 'Ik vind het thuis wel rustig, dat klopt niet.'

describe('de sessie van een inwoner', () => {
  it('ends after fifteen minutes without a click; a click begins them again', async () => {
    const noor = await t.login('noor')
    naMinuten(14)
    expect((await noor.get('/mijn')).pad).toBe('/mijn')
    naMinuten(28)
    expect((await noor.get('/mijn')).pad).toBe('/mijn')
    naMinuten(28 + 16)
    expect((await noor.get('/mijn')).pad).toContain('/inloggen')
  })

  it('ends after four hours, whoever keeps clicking', async () => {
    const noor = await t.login('noor')
    for (let minuut = 10; minuut < 240; minuut += 10) {
      naMinuten(minuut)
      expect((await noor.get('/mijn/hulp')).status, String(minuut)).toBe(200)
    }
    naMinuten(241)
    expect((await noor.get('/mijn')).pad).toContain('/inloggen')
  })

  it('leaves a professional logged in for a working day', async () => {
    const sanne = await t.login('sanne', 'toeleider')
    naMinuten(300)
    expect((await sanne.get('/werk')).status).toBe(200)
  })

  it('is not made longer by asking how long it lasts, only by saying that one is there', async () => {
    const noor = await t.login('noor')
    const over = async () => JSON.parse((await noor.get('/mijn/sessie')).tekst).over
    naMinuten(10)
    expect(await over()).toBe(5 * 60)
    naMinuten(13)
    expect(await over()).toBe(2 * 60)
    await noor.get('/mijn')
    expect(await over()).toBe(15 * 60)
    naMinuten(23)
    const blijf = await noor.post('/mijn/sessie', {
      csrf: (await noor.get('/mijn/hulp')).$('input[name=csrf]').attr('value') ?? '',
    })
    expect(JSON.parse(blijf.tekst)).toEqual({ over: 15 * 60 })
  })

  it('says in plain words when it ends, in the same place as help, on every page', async () => {
    const noor = await t.login('noor')
    for (const pad of [
      '/mijn',
      '/mijn/gegevens',
      '/mijn/wie-keek-er',
      '/mijn/gedeeld',
      '/mijn/plan',
    ]) {
      const { $ } = await noor.get(pad)
      expect($('footer').text(), pad).toContain('Doe je 15 minuten niets? Dan loggen wij je uit.')
      expect($('footer a[href="/mijn/hulp"]').text(), pad).toBe('Hulp en contact')
      expect($('nav[aria-label="Hoofdmenu"] li').length, pad).toBeLessThanOrEqual(5)
      expect($('[data-sessieklok]').attr('data-vooraf'), pad).toBe('120')
      expect($('title').text(), pad).not.toMatch(/Noor|Vries/)
    }
  })
})

describe('wat getypt was toen de sessie eindigde', () => {
  async function typ(): Promise<Bezoeker> {
    const noor = await t.login('noor')
    await noor.get(verklaring())
    naMinuten(20)
    const uit = await noor.verstuur({ tekst: woorden }, { actie: verklaring() })
    expect(uit.status).toBe(403)
    expect(uit.tekst).toContain('Wat u typte, is niet weg.')
    expect(uit.tekst).not.toContain(woorden)
    return noor
  }

  it('is sealed, and comes back to the same person, who sends it with one click', async () => {
    const voor = await zoek('select * from deelwijzer.verklaring')
    await typ()
    const rijen = await zoek('select persoon_id, pad, velden::text from deelwijzer.bewaarde_invoer')
    expect(rijen).toHaveLength(1)
    expect(rijen[0]).toMatchObject({ persoon_id: noorId, pad: verklaring() })
    expect(JSON.stringify(rijen)).not.toContain('rustig')
    const [dicht] = await geopend(t, 'bewaarde_invoer.velden')
    expect(dicht?.tekst).toContain(woorden)
    expect(dicht?.tekst).not.toContain('csrf')

    const weer = await t.login('noor')
    const start = await weer.get('/mijn')
    expect(start.$('[data-doen]').text()).toContain('Je was nog iets aan het typen')
    expect(start.tekst).not.toContain('rustig')
    const blad = await weer.get('/mijn/getypt')
    expect(blad.$('main').text()).toContain(woorden)
    const velden = new URLSearchParams()
    for (const el of blad.$('main form textarea').get()) {
      velden.append(blad.$(el).attr('name') ?? '', blad.$(el).text())
    }
    velden.set('csrf', blad.$('main form input[name=csrf]').attr('value') ?? '')
    const door = await rauw('/mijn/getypt/verzenden', {
      method: 'POST',
      headers: { ...met(weer), 'sec-fetch-site': 'same-origin' },
      body: velden,
    })
    expect([door.status, door.headers.get('location')]).toEqual([307, verklaring()])
    const klaar = await rauw(verklaring(), {
      method: 'POST',
      headers: { ...met(weer), 'sec-fetch-site': 'same-origin' },
      body: velden,
    })
    expect(klaar.status).toBe(303)
    expect(await zoek('select * from deelwijzer.verklaring')).toHaveLength(voor.length + 1)
    expect(await zoek('select * from deelwijzer.bewaarde_invoer')).toEqual([])
    expect((await weer.get('/mijn/getypt')).status).toBe(404)
  })

  it('is nobody else’s: not on the page of a parent, and not for who logs in at the same device', async () => {
    await typ()
    const anna = await t.login('anna')
    expect((await anna.get('/mijn')).$('[data-doen]').text()).not.toContain('aan het typen')
    expect((await anna.get('/mijn/getypt')).status).toBe(404)
  })

  it('goes to who typed it when somebody else logged in before it was sent', async () => {
    const noor = await t.login('noor')
    const blad = await noor.get(verklaring())
    const token = blad.$('main form input[name=csrf]').attr('value') ?? ''
    const anna = await t.login('anna')
    const uit = await anna.post(verklaring(), { csrf: token, tekst: `Anders: ${woorden}` })
    expect(uit.status).toBe(403)
    expect(uit.tekst).toContain('Dit formulier was van een ander.')
    expect(uit.tekst).not.toContain('rustig')
    expect((await anna.get('/mijn/getypt')).status).toBe(404)
    expect((await (await t.login('noor')).get('/mijn/getypt')).tekst).toContain(
      `Anders: ${woorden}`,
    )
  })

  it('is not shown by a form without a session that we know, and not kept for anybody', async () => {
    const voor = await zoek('select id from deelwijzer.bewaarde_invoer')
    const uit = await t.bezoeker().post(verklaring(), { csrf: 'verzonnen.0', tekst: woorden })
    expect(uit.tekst).not.toContain('rustig')
    expect(uit.tekst).toContain('hebben wij niet bewaard')
    expect(await zoek('select id from deelwijzer.bewaarde_invoer')).toEqual(voor)
  })

  it('is gone after a day, and when it is thrown away', async () => {
    await typ()
    naMinuten(20 + 24 * 60 + 1)
    expect((await (await t.login('noor')).get('/mijn/getypt')).status).toBe(404)
    naMinuten(20)
    const noor = await t.login('noor')
    await noor.get('/mijn/getypt')
    const weg = await noor.post('/mijn/getypt/weggooien', {})
    expect(weg.pad).toBe('/mijn')
    expect((await noor.get('/mijn/getypt')).status).toBe(404)
  })

  it('is kept for a page of the resident alone, and no more than a form holds', async () => {
    const noor = await t.login('noor')
    const csrf = (await noor.get('/mijn/hulp')).$('input[name=csrf]').attr('value') ?? ''
    const bewaar = async (pad: string, tekst: string) =>
      JSON.parse((await noor.post('/mijn/getypt/bewaren', { csrf, tekst }, { 'x-pad': pad })).tekst)
        .bewaard
    expect(await bewaar('https://elders.example/', 'iets')).toBe(false)
    expect(await bewaar('/werk/dossiers', 'iets')).toBe(false)
    expect(await bewaar('/mijn/../werk', 'iets')).toBe(false)
    expect(await bewaar(verklaring(), 'x'.repeat(70_000))).toBe(false)
    expect(await bewaar(verklaring(), 'iets')).toBe(true)
  })
})

describe('snel weg', () => {
  it('is on every page of a resident and before logging in, and not for who works here', async () => {
    const noor = await t.login('noor')
    for (const blad of [
      await noor.get('/mijn'),
      await noor.get('/mijn/bestaat-niet'),
      await t.bezoeker().get('/inloggen'),
      await t.bezoeker().get('/toegankelijkheid'),
    ]) {
      expect(blad.$('a[data-snelweg]').attr('href'), blad.pad).toBe('/weg')
      expect(blad.$('a[data-snelweg]').attr('data-snelweg'), blad.pad).toMatch(/^https:\/\//)
    }
    const sanne = await t.login('sanne', 'toeleider')
    expect((await sanne.get('/werk')).$('a[data-snelweg]').length).toBe(0)
    expect((await noor.get('/mijn/gegevens?print=1')).$('a[data-snelweg]').length).toBe(0)
  })

  it('without a script: logs out, leads to an ordinary site, and the back button finds nothing', async () => {
    const noor = await t.login('noor')
    const pagina = await rauw('/mijn/gegevens', { headers: met(noor) })
    expect(pagina.headers.get('cache-control')).toBe('no-store')
    const weg = await rauw('/weg', { headers: { ...met(noor), 'sec-fetch-site': 'same-origin' } })
    expect(weg.status).toBe(303)
    expect(weg.headers.get('location')).toBe('https://www.knmi.nl/')
    expect(await weg.text()).toBe('')
    const koekjes = weg.headers.getSetCookie().join('\n')
    expect(koekjes).toMatch(/deelwijzer_sessie=;/)
    const terug = await rauw('/mijn/gegevens', {
      headers: { cookie: `${met(noor).cookie}; deelwijzer_weg=1` },
    })
    expect([terug.status, terug.headers.get('location')]).toEqual([303, 'https://www.knmi.nl/'])
    const later = await rauw('/mijn/gegevens', { headers: met(noor) })
    expect(later.headers.get('location')).toContain('/inloggen')
  })

  it('leads where the gemeente says', async () => {
    t.deps.snelWeg = 'https://www.voorbeeldstad.example/agenda'
    const weg = await rauw('/weg')
    delete t.deps.snelWeg
    expect(weg.headers.get('location')).toBe('https://www.voorbeeldstad.example/agenda')
  })

  it('is done by nobody else: not by another site, and not by a browser that looks ahead', async () => {
    const noor = await t.login('noor')
    await rauw('/weg', { headers: { ...met(noor), 'sec-fetch-site': 'cross-site' } })
    await rauw('/weg', {
      headers: { ...met(noor), 'sec-fetch-site': 'same-origin', 'sec-purpose': 'prefetch' },
    })
    expect((await noor.get('/mijn')).pad).toBe('/mijn')
    const post = await rauw('/weg', {
      method: 'POST',
      headers: { ...met(noor), 'sec-fetch-site': 'same-origin' },
    })
    expect(post.status).toBe(204)
    expect((await rauw('/mijn', { headers: met(noor) })).headers.get('location')).toContain(
      '/inloggen',
    )
  })
})
