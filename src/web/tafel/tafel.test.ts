import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type TestApp } from '../../../test/support/app.ts'
import { talen } from '../talen/talen.ts'
import { findPersoon, legOpTafel, vraagToestemming } from '../../../test/support/tafel.ts'
import { openHulpdossier } from '../../../test/support/overgang.ts'
import { tekening } from '../../../test/support/tekening.ts'
import { findWie } from '../../handelingen/inloggen.ts'
import { withdrawToestemming } from '../../handelingen/toestemming.ts'

let t: TestApp
let sanne: Bezoeker
let dossier: string
let noor: string

beforeAll(async () => {
  t = await createTestApp(new Date())
  sanne = await t.login('sanne', 'hulpverlener')
  dossier = await openHulpdossier(sanne)
  noor = await findPersoon(t, 'Noor de Vries')
})
afterAll(() => t.stop())

const vraag = () => vraagToestemming(t, sanne, dossier, noor)

/** A professional at the table with a fresh question. */
async function aanTafel(): Promise<{ wie: Bezoeker; id: string }> {
  const id = await vraag()
  const wie = await t.login('sanne', 'hulpverlener')
  await legOpTafel(wie, id)
  return { wie, id }
}

async function stand(id: string): Promise<string | undefined> {
  const { rows } = await t.db.pool('eigenaar').query<{ stand: string }>(
    `select set_config('dw.gemeente', gemeente_id::text, false), deelwijzer.toestemming_stand(id) as stand
     from deelwijzer.toestemming where id = $1`,
    [id],
  )
  return rows[0]?.stand
}

async function antwoorden(id: string) {
  const { rows } = await t.db.pool('eigenaar').query<{
    antwoord: string
    wijze: string
    persoon_id: string
    sha: string | null
  }>(
    `select antwoord, wijze, persoon_id, encode(sha256, 'hex') as sha from deelwijzer.toestemming_antwoord
     where toestemming_id = $1 order by volgnummer`,
    [id],
  )
  return rows
}

it('explains the question in five languages on the page itself, for nothing else can be opened', async () => {
  const { wie } = await aanTafel()
  const blad = await wie.get('/tafel?wie=1')
  for (const taal of talen) {
    const eigen = blad.$(`.dw-inuwtaal [lang="${taal.code}"][dir="${taal.richting}"]`)
    expect(eigen.find('summary').text()).toBe(taal.naam)
    for (const zin of taal.delen.toestemming.zinnen) expect(eigen.text()).toContain(zin)
    expect(eigen.text()).toContain(taal.nietGecontroleerd)
  }
  expect(blad.$('main a[href^="/uitleg"]')).toHaveLength(0)
  expect((await wie.get('/uitleg/ar')).pad).toBe('/tafel')
  expect(blad.$('main [data-voorlezen="nl"]')).toHaveLength(1)
})

describe('het slot', () => {
  it('asks for a PIN twice and tells the steps of the conversation first', async () => {
    const id = await vraag()
    const blad = await sanne.get(`/werk/toestemmingen/${id}/tafel`)
    expect(blad.status).toBe(200)
    expect(blad.$('main ol li')).toHaveLength(7)
    for (const [pin, pin2, fout] of [
      ['12', '12', 'Kies vier tot zes cijfers'],
      ['1111', '1111', 'niet allemaal hetzelfde'],
      ['12ab', '12ab', 'Kies vier tot zes cijfers'],
      ['1234', '1235', 'niet gelijk'],
    ] as const) {
      const terug = await sanne.verstuur({ pin, pin2 })
      expect(terug.$('main').text()).toContain(fout)
      expect(terug.tekst).not.toContain(`value="${pin}"`)
      expect((await sanne.get('/werk')).pad).toBe('/werk')
      await sanne.get(`/werk/toestemmingen/${id}/tafel`)
    }
  })

  it('leads every other address back to the form, also after reloading and in another tab', async () => {
    const { wie, id } = await aanTafel()
    expect(wie.blad().pad).toBe('/tafel')
    for (const pad of [
      '/',
      '/werk',
      `/werk/dossiers/${dossier}`,
      `/werk/toestemmingen/${id}`,
      `/werk/toestemmingen/${id}/tafel`,
      '/werk/zoeken?naam=noor',
      '/inloggen',
      '/pet',
      '/mijn',
      '/tafeltje',
      '/toegankelijkheid',
      '/bestaat-niet',
      '/tafel',
    ]) {
      const blad = await wie.get(pad)
      expect([pad, blad.pad, blad.status]).toEqual([pad, '/tafel', 200])
    }
    const post = await wie.post('/pet', { pet: 'a3000000-0000-4000-8000-000000000002' })
    expect(post.pad).toBe('/tafel')
  })

  it('shows no navigation, no name of who is logged in, and no way to other files', async () => {
    const { wie } = await aanTafel()
    const { $, tekst } = await wie.get('/tafel')
    expect($('nav')).toHaveLength(0)
    expect($('footer')).toHaveLength(0)
    expect(tekst).not.toContain('Sanne')
    expect($('title').text()).not.toMatch(/Noor|Anna|Mark/)
    const links = $('a[href]')
      .get()
      .map((a) => $(a).attr('href') ?? '')
    expect(links.filter((href) => !/^(#|\/tafel)/.test(href))).toEqual([])
  })

  it('still lets one leave for good', async () => {
    const { wie } = await aanTafel()
    await wie.get('/tafel/klaar')
    const uit = await wie.post('/uitloggen', {})
    expect(uit.pad).toBe('/inloggen')
    expect((await wie.get('/werk')).pad).toContain('/inloggen')
  })

  it('opens with the PIN and goes back to the question', async () => {
    const { wie, id } = await aanTafel()
    await wie.get('/tafel/klaar')
    const fout = await wie.verstuur({ pin: '0852' })
    expect(fout.pad).toBe('/tafel/klaar?fout=1')
    expect(fout.$('main').text()).toContain('Nog 4 keer fout')
    expect(fout.$('input[name=pin]').attr('value')).toBeUndefined()
    await wie.verstuur({ pin: '2580' })
    expect((await wie.get('/werk')).pad).toBe('/werk')
    expect((await wie.get(`/werk/toestemmingen/${id}/tafel`)).status).toBe(200)
    // Without a lock there is no table.
    expect((await wie.get('/tafel')).status).toBe(404)
  })

  it('ends the session at the fifth wrong PIN, also when they come at the same moment', async () => {
    const { wie } = await aanTafel()
    const { $ } = await wie.get('/tafel/klaar')
    const csrf = $('input[name=csrf]').attr('value') ?? ''
    const pogingen = ['1000', '1001', '1002', '1003', '1004', '1005', '1006', '1007'].map(
      async (pin) =>
        t.app.request('http://localhost/tafel/klaar', {
          method: 'POST',
          redirect: 'manual',
          headers: {
            cookie: `deelwijzer_sessie=${wie.cookie()}`,
            'sec-fetch-site': 'same-origin',
            'content-type': 'application/x-www-form-urlencoded',
          },
          body: new URLSearchParams({ csrf, pin }),
        }),
    )
    const naar = (await Promise.all(pogingen)).map((antwoord) => antwoord.headers.get('location'))
    expect(naar.filter((pad) => pad === '/tafel/klaar?fout=1').length).toBeLessThanOrEqual(4)
    expect(naar.filter((pad) => pad?.startsWith('/werk'))).toEqual([])
    expect((await wie.get('/werk')).pad).toContain('/inloggen')
  })

  it('keeps no PIN that can be read: salt and scrypt', async () => {
    const { id } = await aanTafel()
    const { rows } = await t.db
      .pool('eigenaar')
      .query<{ pin: Buffer }>(
        'select tafel_pin as pin from deelwijzer.sessie where tafel_id = $1',
        [id],
      )
    expect(rows).toHaveLength(1)
    expect(rows[0]?.pin).toHaveLength(48)
    expect(rows[0]?.pin.toString('latin1')).not.toContain('2580')
  })

  it('is not there for who may not write in that dossier, nor for a question that does not exist', async () => {
    const id = await vraag()
    const mehmet = await t.login('mehmet')
    for (const naam of [id, noor, 'geen']) {
      expect((await mehmet.get(`/werk/toestemmingen/${naam}/tafel`)).status).toBe(404)
    }
    const post = await mehmet.post(`/werk/toestemmingen/${id}/tafel`, { pin: '2580', pin2: '2580' })
    expect(post.status).toBe(404)
    const gast = await t.login('noor')
    expect((await gast.get(`/werk/toestemmingen/${id}/tafel`)).pad).toContain('/inloggen')
    expect((await gast.get('/tafel')).pad).toContain('/inloggen')
  })
})

describe('antwoorden aan tafel', () => {
  // What was refused or withdrawn before is not asked again in the same dossier.
  beforeEach(async () => {
    sanne = await t.login('sanne', 'hulpverlener')
    dossier = await openHulpdossier(sanne)
  })

  it('asks each in turn, records what was shown, and lets everybody print their own copy', async () => {
    const { wie, id } = await aanTafel()
    const begin = await wie.get('/tafel')
    const namen = begin
      .$('.dw-antwoorden a')
      .get()
      .map((a) => begin.$(a).text())
    expect(namen[0]).toBe('Noor de Vries')
    expect(namen).toHaveLength(3)

    const blad = await wie.get('/tafel?wie=1')
    const knoppen = blad.$('button[name=antwoord]')
    expect(knoppen.get().map((k) => blad.$(k).attr('value'))).toEqual(['ja', 'nee', 'later'])
    expect(new Set(knoppen.get().map((k) => blad.$(k).attr('class'))).size).toBe(1)
    expect(blad.$('main').text()).toContain('Je houdt recht op hulp')
    expect(blad.$('main').text()).toContain('dat slapen thuis slecht gaat')

    // Ja: a signature.
    await wie.verstuur({}, { knop: 'ja' })
    expect(wie.blad().pad).toBe('/tafel?wie=1&antwoord=ja')
    await wie.verstuur({ handtekening: tekening() })
    expect(wie.blad().$('main').text()).not.toContain('Noor de Vries')
    // Before a witness.
    await wie.get('/tafel?wie=2&antwoord=ja')
    await wie.verstuur({ naam: 'Anna de Vries', getuige: 'Sanne Bakker' })
    // And a no needs nothing.
    await wie.get('/tafel?wie=3&antwoord=nee')
    await wie.verstuur({})
    expect(wie.blad().pad).toBe('/tafel/klaar')
    expect(wie.blad().$('h1').text()).toContain('Dank u wel')

    const gegeven = await antwoorden(id)
    expect(gegeven.map((a) => [a.antwoord, a.wijze])).toEqual([
      ['ja', 'handtekening'],
      ['ja', 'getuige'],
      ['nee', 'mondeling'],
    ])
    expect(gegeven.every((a) => a.sha?.length === 64)).toBe(true)
    expect(await stand(id)).toBe('geweigerd')

    const kopie = await wie.get('/tafel/afdruk?wie=1')
    expect(kopie.tekst).toContain('data:image/png;base64,')
    expect(kopie.tekst).toContain('dat slapen thuis slecht gaat')
    expect(kopie.tekst).toContain('Mogen wij dit vertellen?')
    const ander = await wie.get('/tafel/afdruk?wie=2')
    expect(ander.tekst).not.toContain('data:image/png')
    expect(ander.tekst).toContain('Dit hoorde: Sanne Bakker.')
  })

  it('takes a later at once, and nothing twice', async () => {
    const { wie, id } = await aanTafel()
    await wie.get('/tafel?wie=1')
    await wie.verstuur({}, { knop: 'later' })
    await wie.post('/tafel/antwoord', { vraag: id, wie: '1', antwoord: 'later' })
    expect((await antwoorden(id)).map((a) => a.antwoord)).toEqual(['later'])
    expect(await stand(id)).toBe('gevraagd')
  })

  it.each([
    ['niets', {}, 'Teken, of kies een van de andere manieren'],
    ['geen plaatje', { handtekening: 'PHNjcmlwdD4=' }, 'niet lezen'],
    ['een leeg vel', { handtekening: tekening(0) }, 'te klein'],
    ['te groot', { handtekening: 'A'.repeat(200_001) }, 'te groot'],
    ['zonder getuige', { naam: 'Noor' }, 'naam van wie het hoort'],
    ['zonder naam', { getuige: 'Sanne' }, 'naam van wie antwoord geeft'],
    ['zichzelf als getuige', { naam: 'Noor', getuige: 'noor' }, 'iemand anders'],
  ])('refuses a yes with %s and keeps what was typed', async (_wat, velden, fout) => {
    const { wie, id } = await aanTafel()
    await wie.get('/tafel?wie=1&antwoord=ja')
    const blad = await wie.verstuur(velden)
    expect(blad.status).toBe(422)
    expect(blad.$('[role=alert]').text()).toContain(fout)
    expect(blad.$('title').text()).toMatch(/^Fout: /)
    const typte = { naam: '', getuige: '', ...velden }
    expect(blad.$('input[name=naam]').attr('value')).toBe(typte.naam)
    expect(blad.$('input[name=getuige]').attr('value')).toBe(typte.getuige)
    expect(await antwoorden(id)).toEqual([])
  })

  it('takes a photo of the paper, and nothing else in its place', async () => {
    const { wie, id } = await aanTafel()
    const stuur = async (inhoud: Uint8Array<ArrayBuffer>, naam: string) => {
      const { $ } = await wie.get('/tafel?wie=1&antwoord=ja')
      const lijf = new FormData()
      lijf.set('csrf', $('input[name=csrf]').attr('value') ?? '')
      lijf.set('vraag', $('input[name=vraag]').attr('value') ?? '')
      lijf.set('wie', '1')
      lijf.set('antwoord', 'ja')
      lijf.set('stap', 'teken')
      lijf.set('foto', new File([inhoud], naam))
      const antwoord = await t.app.request('http://localhost/tafel/antwoord', {
        method: 'POST',
        redirect: 'manual',
        headers: {
          cookie: `deelwijzer_sessie=${wie.cookie()}`,
          'sec-fetch-site': 'same-origin',
        },
        body: lijf,
      })
      return antwoord.status
    }
    expect(await stuur(new TextEncoder().encode('%PDF-1.4 geen foto'), 'foto.png')).toBe(422)
    expect(await stuur(new Uint8Array(7 * 1024 * 1024), 'groot.jpg')).toBe(413)
    expect(await antwoorden(id)).toEqual([])
    expect(await stuur(new Uint8Array(Buffer.from(tekening(), 'base64')), 'papier.png')).toBe(303)
    expect((await antwoorden(id)).map((a) => a.wijze)).toEqual(['papier'])
  })

  it('answers for nobody who does not sit at this table', async () => {
    const { wie, id } = await aanTafel()
    await wie.get('/tafel')
    for (const plaats of ['0', '4', '-1', '1.5', noor, '']) {
      await wie.post('/tafel/antwoord', { vraag: id, wie: plaats, antwoord: 'later' })
      expect((await wie.get(`/tafel/afdruk?wie=${plaats}`)).status).toBe(404)
    }
    expect(await antwoorden(id)).toEqual([])
  })

  it('ends with the question: what is withdrawn meanwhile is not answered any more', async () => {
    const { wie, id } = await aanTafel()
    await wie.get('/tafel?wie=1&antwoord=ja')
    await wie.verstuur({ handtekening: tekening() })
    const intussen = await t.login('sanne', 'hulpverlener')
    const sessie = await findWie(t.deps, intussen.cookie(), '1'.repeat(32))
    if (sessie?.wie.soort !== 'medewerker') throw new Error('geen medewerker')
    await withdrawToestemming(t.deps, sessie.wie, id, noor)
    const blad = await wie.get('/tafel?wie=2&antwoord=ja')
    expect(blad.pad).toBe('/tafel/klaar')
    await wie.post('/tafel/antwoord', {
      vraag: id,
      wie: '2',
      antwoord: 'ja',
      stap: 'teken',
      naam: 'Anna',
      getuige: 'Sanne',
    })
    expect((await antwoorden(id)).map((a) => a.antwoord)).toEqual(['ja', 'ingetrokken'])
    await intussen.get(`/werk/toestemmingen/${id}/tafel`)
    expect(intussen.blad().$('main').text()).toContain('Deze vraag is voorbij')
  })
})
