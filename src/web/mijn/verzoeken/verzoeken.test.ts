import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Bezoeker, Blad, Naam, Velden } from '../../../../test/support/app.ts'
import { telMet } from '../../../../test/support/geopend.ts'
import { annaId, createMijnWereld, noorId, type MijnWereld } from '../../../../test/support/mijn.ts'
import { leesbaar, tel } from '../../../../test/support/werk.ts'
import { verzoeksoorten } from '../../../domein/rechtsverzoek.ts'

const daanId = 'a4000000-0000-4000-8000-000000000099'

let w: MijnWereld
beforeAll(async () => {
  w = await createMijnWereld()
})
afterAll(() => w.t.stop())

async function een(zin: string, ...waarden: unknown[]): Promise<string> {
  const { rows } = await w.t.db.pool('eigenaar').query<{ uit: string }>(zin, waarden)
  return rows[0]?.uit ?? ''
}

const gegevenVan = (dossierId: string, aard: string): Promise<string> =>
  een(
    'select id as uit from deelwijzer.gegeven where dossier_id = $1 and aard = $2 limit 1',
    dossierId,
    aard,
  )

const leesKop = (blad: Blad, el: Parameters<Blad['$']>[0]): string =>
  blad.$(el).text().replaceAll('\u00AD', '').trim()

const idVan = (blad: Blad): string =>
  /^\/mijn\/verzoeken\/([0-9a-f-]{36})/.exec(blad.pad)?.[1] ?? ''

async function vraag(
  iemand: Bezoeker,
  soort: string,
  velden: Velden,
  voor?: string,
): Promise<Blad> {
  const adres = `/mijn/verzoeken/nieuw/${soort}`
  await iemand.get(voor === undefined ? adres : `${adres}?voor=${voor}`)
  return iemand.post(adres, { sleutel: randomUUID(), voor: voor ?? '', ...velden })
}

const verzoeken = (): Promise<number> => tel(w.t, 'rechtsverzoek')

/** Somebody at the desk asks the resident something; the pages of the desk have tests of their own. */
async function vraagVanBalie(verzoekId: string): Promise<void> {
  await w.t.db.pool('eigenaar').query(
    `insert into deelwijzer.verzoekstap (gemeente_id, id, verzoek_id, nr, soort, op)
       select gemeente_id, gen_random_uuid(), id, 1, 'vraag', now() from deelwijzer.rechtsverzoek where id = $1`,
    [verzoekId],
  )
}

describe('asking', () => {
  it('shows everything one can ask, and a form for every kind, with je for a child', async () => {
    const noor = await w.t.login('noor')
    const kies = await noor.get('/mijn/verzoeken/nieuw')
    expect(kies.status).toBe(200)
    for (const soort of verzoeksoorten) {
      expect(kies.$(`a[href="/mijn/verzoeken/nieuw/${soort}"]`), soort).toHaveLength(1)
      const blad = await noor.get(`/mijn/verzoeken/nieuw/${soort}`)
      expect(blad.status, soort).toBe(200)
      expect(leesbaar(blad), soort).not.toMatch(/\b(u|uw)\b/i)
    }
    expect((await noor.get('/mijn/verzoeken/nieuw/verzonnen')).status).toBe(404)
  })

  it('makes a request with its number, both days, a part per dossier and a task in each', async () => {
    const noor = await w.t.login('noor')
    await noor.get('/mijn/verzoeken/nieuw/inzage')
    const na = await noor.verstuur({
      waarover: [`dossier:${w.toeleiding}`, `dossier:${w.hulp}`],
      hoe: 'samen',
      tekst: 'Ik wil weten wat er staat.',
    })
    const tekst = leesbaar(na)
    expect(tekst).toContain('Wij hebben je vraag')
    expect(tekst).toMatch(/RV-2026-[0-9A-Z]{5}/)
    // Four weeks and a calendar month; the first is a Sunday, and a promise does not move.
    expect(tekst).toContain('Wij beloven20 december 2026')
    expect(tekst).toContain('De wet zegt22 december 2026')
    const id = idVan(na)
    expect(await tel(w.t, 'verzoekdeel', `verzoek_id = '${id}'`)).toBe(2)
    expect(
      await een(
        `select string_agg(d.beslisser, ',' order by d.beslisser) as uit from deelwijzer.verzoekdeel d where verzoek_id = $1`,
        id,
      ),
    ).toBe('college,hulpverlener')
    expect(
      await tel(w.t, 'plicht', `code = 'beslis-rechtsverzoek' and gedaan_op is null`),
    ).toBeGreaterThanOrEqual(2)
    // Under lock: what was asked, and what about.
    expect(await telMet(w.t, 'rechtsverzoek.inhoud', /Ik wil weten wat er staat/)).toBe(1)
    expect(await tel(w.t, 'rechtsverzoek', `inhoud::text like '%weten wat%'`)).toBe(0)
  })

  it('gives every kind that one can ask, and back what was typed when something is missing', async () => {
    const noor = await w.t.login('noor')
    const dossier = { waarover: [`dossier:${w.toeleiding}`] }
    const goed: Record<string, Velden> = {
      inzage: { ...dossier, hoe: 'hier' },
      afschrift: { ...dossier, hoe: 'papier' },
      informatie: { ...dossier, wat: ['herkomst', 'gekeken'] },
      verbeteren: {
        waarover: [`gegeven:${await gegevenVan(w.toeleiding, 'feit')}`],
        tekst: 'Het waren er drie.',
        voorstel: 'Drie dagen niet op school.',
      },
      verwijderen: { ...dossier, geval: ['niet-meer-nodig', 'geen-reden'] },
      beperken: { ...dossier, geval: 'betwist' },
      bezwaar: { ...dossier, tekst: 'Iedereen op school leest mee.' },
      overdracht: { ...dossier, hoe: 'ander', naarWie: 'School de Linde' },
      klacht: { over: 'gemeente', wie: 'de juf', tekst: 'Zij praatte over mij.', praten: 'ja' },
    }
    for (const [soort, velden] of Object.entries(goed)) {
      const voor = await verzoeken()
      const leeg = await vraag(noor, soort, { tekst: ' ', naarWie: 'getypt <b>' })
      expect(leeg.status, soort).toBe(422)
      expect(leeg.$('[data-fouten] a').length, soort).toBeGreaterThan(0)
      for (const link of leeg.$('[data-fouten] a').toArray()) {
        expect(leeg.$(`[id="${leeg.$(link).attr('href')?.slice(1) ?? ''}"]`), soort).toHaveLength(1)
      }
      expect(await verzoeken(), soort).toBe(voor)
      const na = await vraag(noor, soort, velden)
      expect(na.status, `${soort}: ${leesbaar(na).slice(0, 300)}`).toBe(200)
      expect(na.pad, soort).toMatch(/^\/mijn\/verzoeken\/[0-9a-f-]{36}\?nieuw=verzoek$/)
      expect(await verzoeken(), soort).toBe(voor + 1)
    }
    // Own words need no decision: they have a form of their own in each dossier.
    const zelf = await noor.get('/mijn/verzoeken/nieuw/aanvullen')
    expect(zelf.$(`a[href="/mijn/dossiers/${w.hulp}/verklaring"]`)).toHaveLength(1)
    expect((await vraag(noor, 'aanvullen', { tekst: 'x' })).status).toBe(404)
  })

  it('is once when the same form is sent twice, and twice when it is asked again', async () => {
    const lotte = await w.t.login('lotte')
    const sleutel = randomUUID()
    const velden = { sleutel, voor: '', waarover: ['anders'], hoe: 'hier', tekst: 'Alles graag.' }
    const voor = await verzoeken()
    await lotte.get('/mijn/verzoeken/nieuw/inzage')
    const eerste = await lotte.post('/mijn/verzoeken/nieuw/inzage', velden)
    await lotte.get('/mijn/verzoeken/nieuw/inzage')
    const tweede = await lotte.post('/mijn/verzoeken/nieuw/inzage', velden)
    expect(idVan(tweede)).toBe(idVan(eerste))
    expect(await verzoeken()).toBe(voor + 1)
    for (let keer = 0; keer < 5; keer++) {
      await vraag(lotte, 'inzage', { ...velden, sleutel: randomUUID() })
    }
    expect(await verzoeken()).toBe(voor + 6)
  })

  it('takes a request of who has no dossier at all', async () => {
    const thijs = await w.t.login('thijs')
    const form = await thijs.get('/mijn/verzoeken/nieuw/informatie')
    expect(form.$('input[type=hidden][name=waarover]').attr('value')).toBe('anders')
    const na = await thijs.verstuur({ tekst: 'Weten jullie iets over mij?' })
    expect(leesbaar(na)).toContain('Wij hebben uw vraag')
    expect(
      await tel(
        w.t,
        'verzoekdeel',
        `verzoek_id = '${idVan(na)}' and dossier_id is null and beslisser = 'college'`,
      ),
    ).toBe(1)
  })

  it('starts from one datum, and from one line of the log, that the reader sees', async () => {
    const noor = await w.t.login('noor')
    const gegeven = await gegevenVan(w.toeleiding, 'feit')
    const form = await noor.get(`/mijn/gegevens/${gegeven}/klopt-niet`)
    expect(leesbaar(form)).toContain('Acht dagen niet op school.')
    const na = await noor.verstuur({ tekst: 'Drie.', voorstel: 'Drie dagen.' })
    expect(
      await tel(
        w.t,
        'verzoekonderdeel',
        `gegeven_id = '${gegeven}' and deel_id in (select id from deelwijzer.verzoekdeel where verzoek_id = '${idVan(na)}')`,
      ),
    ).toBe(1)
    // What it is about is named by kind and day: a copy would stay when the datum itself is erased.
    expect(await telMet(w.t, 'verzoekonderdeel.inhoud', /Acht dagen/)).toBe(0)

    const regel = await een(
      `select id as uit from deelwijzer.gebeurtenis where betrokkene_id = $1 and actor_soort = 'medewerker' and not besloten
         and object_soort = 'gegeven' order by volgnummer desc limit 1`,
      noorId,
    )
    const keek = await noor.get(`/mijn/wie-keek-er/${regel}`)
    expect(keek.status).toBe(200)
    const gevraagd = await noor.verstuur({ wat: ['gekeken'], tekst: 'Waarom keek deze persoon?' })
    expect(
      await tel(w.t, 'rechtsverzoek', `id = '${idVan(gevraagd)}' and gebeurtenis_id = '${regel}'`),
    ).toBe(1)
    expect(leesbaar(gevraagd)).toContain('Dit staat in de lijst')
    // It lies in the dossier in which was looked, and says which line: else nobody there can answer it.
    const deel = `select d.id from deelwijzer.verzoekdeel d join deelwijzer.gebeurtenis g on g.dossier_id = d.dossier_id
         where d.verzoek_id = '${idVan(gevraagd)}' and g.id = '${regel}'`
    expect(await tel(w.t, 'verzoekonderdeel', `soort = 'anders' and deel_id in (${deel})`)).toBe(1)
    expect(await telMet(w.t, 'verzoekonderdeel.inhoud', /Wie keek er: 22 november 2026, /)).toBe(1)
  })
})

describe('a complaint', () => {
  it('lies in no dossier, and nobody in the team reads it, counts it or gets a task', async () => {
    const noor = await w.t.login('noor')
    const plichten = await tel(w.t, 'plicht')
    const na = await vraag(noor, 'klacht', {
      over: 'gemeente',
      wie: 'Sanne de Boer',
      tekst: 'Zij kwam niet.',
    })
    const id = idVan(na)
    // It is called what it is, and not a question.
    const koppen = na
      .$('main h1, main h2, main h3')
      .toArray()
      .map((el) => leesKop(na, el))
    expect(koppen).toContain('Je klacht')
    expect(koppen).not.toContain('Wat je vroeg')
    expect(leesbaar(na)).toContain('Wij hebben je klacht')
    expect(leesbaar(na)).toContain('Wij kregen je klacht')
    expect(leesbaar(na)).toContain('Je klacht terugnemen')
    expect(leesbaar(na)).not.toContain('je vraag')
    expect(await tel(w.t, 'plicht')).toBe(plichten)
    expect(
      await tel(
        w.t,
        'verzoekdeel',
        `verzoek_id = '${id}' and dossier_id is null and beslisser = 'klachtbehandelaar'`,
      ),
    ).toBe(1)
    expect(await tel(w.t, 'gebeurtenis', `object_id = '${id}' and dossier_id is not null`)).toBe(0)
    const sanne = await w.t.login('sanne', 'toeleider')
    for (const pad of [
      `/werk/dossiers/${w.toeleiding}/verzoeken`,
      `/werk/dossiers/${w.toeleiding}`,
      '/werk',
      '/werk/termijnen',
    ]) {
      expect(leesbaar(await sanne.get(pad)), pad).not.toContain('Zij kwam niet')
    }
    expect(
      (await sanne.get(`/werk/dossiers/${w.toeleiding}/verzoeken/${id}/ontvangst`)).status,
    ).toBe(404)
  })

  it('about another organisation asks which one, and sends nobody away', async () => {
    const thijs = await w.t.login('thijs')
    const zonder = await vraag(thijs, 'klacht', { over: 'organisatie', tekst: 'Slechte hulp.' })
    expect(zonder.status).toBe(422)
    expect(leesbaar(zonder)).toContain('Schrijf op welke organisatie het is.')
    const na = await vraag(thijs, 'klacht', {
      over: 'organisatie',
      wie: 'Jeugdhulp Oost',
      tekst: 'Slechte hulp.',
    })
    expect(leesbaar(na)).toContain('Iemand die er zelf niet bij hoort')
  })
})

describe('following it', () => {
  it('answers a question, adds something, and takes it back once', async () => {
    const lotte = await w.t.login('lotte')
    const id = idVan(
      await vraag(lotte, 'inzage', { waarover: ['anders'], hoe: 'hier', tekst: 'Alles.' }),
    )
    await vraagVanBalie(id)
    const wacht = await lotte.get(`/mijn/verzoeken/${id}`)
    expect(leesbaar(wacht)).toContain('Wij vroegen u iets. Geef hieronder antwoord.')
    expect((await lotte.verstuur({ tekst: '  ' })).status).toBe(422)
    await lotte.get(`/mijn/verzoeken/${id}`)
    const na = await lotte.verstuur({ tekst: 'Over mijn zoon.' })
    expect(leesbaar(na)).toContain('Wij hebben uw antwoord')
    expect(leesbaar(na)).toContain('Over mijn zoon.')
    expect(await tel(w.t, 'rechtsverzoek', `id = '${id}' and stand = 'open'`)).toBe(1)

    await lotte.get(`/mijn/verzoeken/${id}/intrekken`)
    const terug = await lotte.verstuur({ tekst: 'Al opgelost.' })
    expect(leesbaar(terug)).toContain('U nam uw vraag terug')
    expect(await tel(w.t, 'verzoekdeel', `verzoek_id = '${id}' and stand = 'vervallen'`)).toBe(1)
    // Over is over: no answer any more, and not taken back twice.
    const stappen = await tel(w.t, 'verzoekstap', `verzoek_id = '${id}'`)
    expect((await lotte.post(`/mijn/verzoeken/${id}`, { tekst: 'Nog iets.' })).status).toBe(409)
    expect((await lotte.post(`/mijn/verzoeken/${id}/intrekken`, { tekst: '' })).status).toBe(409)
    expect(await tel(w.t, 'verzoekstap', `verzoek_id = '${id}'`)).toBe(stappen)
  })

  it('ends the task in the dossier when it is taken back', async () => {
    const noor = await w.t.login('noor')
    const id = idVan(
      await vraag(noor, 'beperken', { waarover: [`dossier:${w.toeleiding}`], geval: 'betwist' }),
    )
    const open = `code = 'beslis-rechtsverzoek' and gedaan_op is null and id in (select plicht_id from deelwijzer.verzoekdeel where verzoek_id = '${id}')`
    expect(await tel(w.t, 'plicht', open)).toBe(1)
    await noor.get(`/mijn/verzoeken/${id}/intrekken`)
    await noor.verstuur({})
    expect(await tel(w.t, 'plicht', open)).toBe(0)
  })

  it('says plainly that the promise is broken, then that the law is, and what one can do', async () => {
    const noor = await w.t.login('noor')
    const id = idVan(
      await vraag(noor, 'inzage', {
        waarover: [`dossier:${w.toeleiding}`, `dossier:${w.hulp}`],
        hoe: 'hier',
      }),
    )
    const op = async (dag: string): Promise<string> => {
      w.t.zetTijd(new Date(`${dag}T10:00:00Z`))
      return leesbaar(await (await w.t.login('noor')).get(`/mijn/verzoeken/${id}`))
    }
    expect(await op('2026-12-20')).not.toContain('hielden ons niet')
    const belofte = await op('2026-12-21')
    expect(belofte).toContain('Wij hielden ons niet aan onze eigen dag.')
    expect(belofte).toContain('Van de wet moet het op zijn laatst op 22 december 2026.')
    expect(belofte).not.toContain('Wij zijn te laat')
    expect(await op('2026-12-22')).not.toContain('Wij zijn te laat')
    const laat = await op('2026-12-23')
    expect(laat).toContain('Wij zijn te laat')
    for (const weg of ['klacht', 'Autoriteit Persoonsgegevens', 'twee weken', 'naar de rechter']) {
      expect(laat, weg).toContain(weg)
    }
    w.t.zetTijd(new Date('2026-11-22T10:00:00Z'))
  })
})

/** Everything that has to do with one request of Noor, for who is not Noor. */
async function vanNoor(): Promise<{ id: string; gegeven: string; regel: string }> {
  const noor = await w.t.login('noor')
  const velden = { waarover: [`dossier:${w.hulp}`], hoe: 'hier', tekst: 'Alleen voor mij.' }
  return {
    id: idVan(await vraag(noor, 'inzage', velden)),
    gegeven: await gegevenVan(w.hulp, 'inwoner'),
    regel: await een(
      `select id as uit from deelwijzer.gebeurtenis where betrokkene_id = $1 and dossier_id = $2 and actor_soort = 'medewerker' limit 1`,
      noorId,
      w.hulp,
    ),
  }
}

describe('refused, and nothing told', () => {
  it('every page and form with the ids of another resident', async () => {
    const { id, gegeven, regel } = await vanNoor()
    const lezen = [
      `/mijn/verzoeken/${id}`,
      `/mijn/verzoeken/${id}/intrekken`,
      `/mijn/verzoeken/brieven/${id}`,
      `/mijn/verzoeken/nieuw?voor=${noorId}`,
      `/mijn/verzoeken/nieuw/klacht?voor=${noorId}`,
      `/mijn/gegevens/${gegeven}/klopt-niet`,
      `/mijn/wie-keek-er/${regel}`,
      `/mijn/verzoeken/${id.slice(1)}x`,
      '/mijn/verzoeken/nieuw?voor=noor',
    ]
    const stuur: [string, Velden][] = [
      [`/mijn/verzoeken/${id}`, { tekst: 'Van mij.' }],
      [`/mijn/verzoeken/${id}/intrekken`, { tekst: '' }],
      ['/mijn/verzoeken/nieuw/klacht', { voor: noorId, over: 'gemeente', tekst: 'Voor Noor.' }],
      [`/mijn/gegevens/${gegeven}/klopt-niet`, { tekst: 'Nee', voorstel: 'Ja', voor: '' }],
      [`/mijn/wie-keek-er/${regel}`, { wat: 'gekeken', voor: '', waarover: 'anders' }],
    ]
    // Another resident, a parent without certain gezag, a parent of another child, and somebody who represents others.
    for (const naam of ['bram', 'lotte', 'thijs', 'marijke'] as const) {
      const iemand = await w.t.login(naam)
      const voor = [await verzoeken(), await tel(w.t, 'verzoekstap')]
      for (const pad of lezen) {
        const blad = await iemand.get(pad)
        expect(blad.status, `${naam} ${pad}`).toBe(404)
        expect(leesbaar(blad)).not.toMatch(/Noor|Alleen voor mij|RV-2026/)
      }
      for (const [pad, velden] of stuur) {
        await iemand.get('/mijn/verzoeken/nieuw')
        const blad = await iemand.post(pad, { sleutel: randomUUID(), ...velden })
        expect(blad.status, `${naam} ${pad}`).toBe(404)
      }
      expect([await verzoeken(), await tel(w.t, 'verzoekstap')], naam).toEqual(voor)
      expect(leesbaar(await iemand.get('/mijn/verzoeken')), naam).not.toContain('Alleen voor mij')
    }
    // Somebody else's dossier or datum in one's own form is a choice that is not there.
    const thijs = await w.t.login('thijs')
    for (const waarover of [`dossier:${w.hulp}`, `gegeven:${gegeven}`, 'dossier:x', 'document:']) {
      const blad = await vraag(thijs, 'verwijderen', { waarover: [waarover], geval: ['bezwaar'] })
      expect(blad.status, waarover).toBe(422)
      expect(leesbaar(blad)).toContain('Deze keuze is er niet meer.')
    }
    expect((await w.t.bezoeker().get('/mijn/verzoeken')).pad).toContain('/inloggen')
    const sanne = await w.t.login('sanne', 'toeleider')
    expect((await sanne.get(`/mijn/verzoeken/${id}`)).pad).toContain('/inloggen')
  })

  it('a parent of a child of thirteen asks about the dossiers of the college, never about those of help', async () => {
    const { id, gegeven, regel } = await vanNoor()
    const anna = await w.t.login('anna')
    const form = await anna.get(`/mijn/verzoeken/nieuw/inzage?voor=${noorId}`)
    expect(form.$(`input[value="dossier:${w.toeleiding}"]`)).toHaveLength(1)
    expect(form.tekst).not.toContain(w.hulp)
    const na = await anna.verstuur({ waarover: [`dossier:${w.toeleiding}`], hoe: 'hier' })
    expect(leesbaar(na)).toContain('Dit gaat over Noor de Vries.')
    // Not the data of who reads it: those of the child.
    expect(leesKop(na, 'main h1')).toBe('Gegevens bekijken')
    expect(await tel(w.t, 'rechtsverzoek', `id = '${idVan(na)}' and hoedanigheid = 'ouder'`)).toBe(
      1,
    )
    // Noor reads along, and changes nothing; what she asked herself is not for her parents.
    const noor = await w.t.login('noor')
    expect(leesbaar(await noor.get(`/mijn/verzoeken/${idVan(na)}`))).toContain(
      'Een ouder van je vroeg dit over je.',
    )
    expect((await noor.post(`/mijn/verzoeken/${idVan(na)}`, { tekst: 'Nee!' })).status).toBe(404)
    for (const pad of [
      `/mijn/verzoeken/${id}`,
      `/mijn/gegevens/${gegeven}/klopt-niet`,
      `/mijn/wie-keek-er/${regel}`,
    ]) {
      expect((await anna.get(pad)).status, pad).toBe(404)
    }
    const dwars = await vraag(
      anna,
      'verwijderen',
      { waarover: [`dossier:${w.hulp}`], geval: ['bezwaar'] },
      noorId,
    )
    expect(dwars.status).toBe(422)
    expect(leesbaar(await anna.get('/mijn/verzoeken'))).not.toContain('Alleen voor mij')
  })

  it('a parent of a child of sixteen, and a child of eleven', async () => {
    const anna = await w.t.login('anna')
    expect((await anna.get(`/mijn/verzoeken/nieuw?voor=${daanId}`)).status).toBe(404)
    const voor = await verzoeken()
    const klacht = { over: 'gemeente', tekst: 'Over Daan.' }
    expect((await vraag(anna, 'klacht', klacht, daanId)).status).toBe(404)
    const eigenaar = w.t.db.pool('eigenaar')
    const geboren = (dag: string) =>
      eigenaar.query('update deelwijzer.persoon set geboortedatum = $2 where id = $1', [
        noorId,
        dag,
      ])
    await geboren('2015-05-04')
    const noor = await w.t.login('noor')
    for (const pad of [
      '/mijn/verzoeken',
      '/mijn/verzoeken/nieuw',
      '/mijn/verzoeken/nieuw/klacht',
    ]) {
      expect((await noor.get(pad)).status, pad).toBe(404)
    }
    expect((await noor.post('/mijn/verzoeken/nieuw/klacht', klacht)).status).not.toBe(200)
    expect(await verzoeken()).toBe(voor)
    // Under twelve the parent asks for everything.
    const nu = await w.t.login('anna')
    const form = await nu.get(`/mijn/verzoeken/nieuw/inzage?voor=${noorId}`)
    expect(form.$(`input[value="dossier:${w.hulp}"]`)).toHaveLength(1)
    await geboren('2013-05-04')
  })

  it.each([
    ['who once had gezag', `geldig_tot = current_date`],
    ['a parent whose gezag is not certain any more', `gezag = 'onbekend'`],
    ['a parent whose gezag ended', `gezag = 'nee'`],
  ])('%s loses what they asked, at once', async (_wie, wat) => {
    const mark = await w.t.login('mark')
    const velden = { waarover: [`dossier:${w.toeleiding}`], hoe: 'hier' }
    const id = idVan(await vraag(mark, 'inzage', velden, noorId))
    expect((await mark.get(`/mijn/verzoeken/${id}`)).status).toBe(200)
    const eigenaar = w.t.db.pool('eigenaar')
    const oud = await eigenaar.query<{ id: string; gezag: string; geldig_tot: string | null }>(
      `select v.id, v.gezag, v.geldig_tot::text from deelwijzer.vertegenwoordiging v join deelwijzer.persoon p on p.id = v.vertegenwoordiger_id
        where v.persoon_id = $1 and v.vertegenwoordiger_id <> $2`,
      [noorId, annaId],
    )
    const [rij] = oud.rows
    if (rij === undefined) throw new Error('Mark staat niet in het register')
    await eigenaar.query(`update deelwijzer.vertegenwoordiging set ${wat} where id = $1`, [rij.id])
    await weg(mark, 'mark', id)
    await eigenaar.query(
      'update deelwijzer.vertegenwoordiging set gezag = $2, geldig_tot = $3 where id = $1',
      [rij.id, rij.gezag, rij.geldig_tot],
    )
  })

  it('who is shielded for safety sees nothing of the child and asks nothing, and reads no reason', async () => {
    const mark = await w.t.login('mark')
    const velden = { waarover: [`dossier:${w.toeleiding}`], hoe: 'hier' }
    const id = idVan(await vraag(mark, 'inzage', velden, noorId))
    const eigenaar = w.t.db.pool('eigenaar')
    const af = randomUUID()
    await eigenaar.query(
      `insert into deelwijzer.afscherming (gemeente_id, id, persoon_id, vertegenwoordiger_id, begonnen_op, herzien_op)
       select v.gemeente_id, $3, v.persoon_id, v.vertegenwoordiger_id, now(), current_date + 30
       from deelwijzer.vertegenwoordiging v where v.persoon_id = $1 and v.vertegenwoordiger_id <> $2`,
      [noorId, annaId, af],
    )
    await weg(mark, 'mark', id)
    await eigenaar.query('update deelwijzer.afscherming set beeindigd_op = now() where id = $1', [
      af,
    ])
  })
})

/** Nothing is left of what this parent asked for Noor: not to read, not in a list, not to take back, not to ask again. */
async function weg(iemand: Bezoeker, naam: Naam, id: string): Promise<void> {
  for (const wie of [iemand, await w.t.login(naam)]) {
    expect((await wie.get(`/mijn/verzoeken/${id}`)).status).toBe(404)
    expect((await wie.get(`/mijn/verzoeken/nieuw?voor=${noorId}`)).status).toBe(404)
    const rij = leesbaar(await wie.get('/mijn/verzoeken'))
    expect(rij).not.toMatch(/Noor|RV-2026/)
    const voor = [await verzoeken(), await tel(w.t, 'verzoekstap')]
    expect((await wie.post(`/mijn/verzoeken/${id}/intrekken`, { tekst: '' })).status).toBe(404)
    const klacht = { over: 'gemeente', tekst: 'Over Noor.', sleutel: randomUUID(), voor: noorId }
    expect((await wie.post('/mijn/verzoeken/nieuw/klacht', klacht)).status).toBe(404)
    expect([await verzoeken(), await tel(w.t, 'verzoekstap')]).toEqual(voor)
  }
}
