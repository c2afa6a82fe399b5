import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type TestApp } from '../../../test/support/app.ts'
import { checkKantara } from '../../../test/support/kantara.ts'
import { openHulpdossier } from '../../../test/support/overgang.ts'
import { findPersoon, vraagToestemming } from '../../../test/support/tafel.ts'

let t: TestApp
let sanne: Bezoeker
let noorId: string
let id: string

beforeAll(async () => {
  t = await createTestApp(new Date())
  noorId = await findPersoon(t, 'Noor de Vries')
})
afterAll(() => t.stop())
beforeEach(async () => {
  sanne = await t.login('sanne', 'hulpverlener')
  id = await vraagToestemming(t, sanne, await openHulpdossier(sanne), noorId)
})

const hier = (): string => `/mijn/toestemmingen/${id}`

async function antwoord(naam: 'noor' | 'anna' | 'mark', knop: string): Promise<Bezoeker> {
  const iemand = await t.login(naam)
  await iemand.get(hier())
  await iemand.verstuur({}, { knop })
  return iemand
}

async function standen(): Promise<readonly string[]> {
  const { rows } = await t.db
    .pool('eigenaar')
    .query<{ antwoord: string }>(
      `select antwoord from deelwijzer.toestemming_antwoord where toestemming_id = $1 order by volgnummer`,
      [id],
    )
  return rows.map((rij) => rij.antwoord)
}

const tekst = (iemand: Bezoeker): string => iemand.blad().$('main').text().replaceAll('\u00AD', '')

describe('thuis antwoorden', () => {
  it('shows on the first page that something is asked, and gives three equal answers', async () => {
    const noor = await t.login('noor')
    const start = await noor.get('/mijn')
    expect(start.$('main a[href="/mijn/toestemmingen"]').length).toBeGreaterThan(0)
    expect(tekst(noor)).toContain('Zeg of iets mag')
    await noor.get('/mijn/toestemmingen')
    expect(noor.blad().$(`a[href="${hier()}"]`)).toHaveLength(1)
    const { $ } = await noor.get(hier())
    const knoppen = $('button[name=antwoord]').get()
    expect(knoppen.map((k) => $(k).attr('value'))).toEqual(['ja', 'nee', 'later'])
    expect(new Set(knoppen.map((k) => $(k).attr('class'))).size).toBe(1)
    expect($('title').text()).not.toContain('Noor')
  })

  it('speaks je to a child and u to a parent', async () => {
    const noor = await t.login('noor')
    await noor.get(hier())
    expect(tekst(noor)).toContain('Je mag nee zeggen')
    expect(tekst(noor)).not.toMatch(/\b(u|uw)\b/)
    const anna = await t.login('anna')
    await anna.get(hier())
    expect(tekst(anna)).toContain('U mag nee zeggen')
  })

  it('counts when everybody said yes, and stops with one button and no reason', async () => {
    await antwoord('noor', 'ja')
    await antwoord('anna', 'ja')
    const mark = await antwoord('mark', 'ja')
    expect(tekst(mark)).toContain('Dit mag nu.')
    const noor = await t.login('noor')
    await noor.get(hier())
    const formulier = noor.blad().$(`form[action="${hier()}/intrekken"]`)
    expect(formulier.find('input:not([type=hidden]), textarea, select')).toHaveLength(0)
    await noor.verstuur({}, { actie: `${hier()}/intrekken` })
    expect(noor.blad().pad).toBe(`${hier()}?nieuw=gestopt`)
    expect(tekst(noor)).toContain('Vanaf nu kan dit niet meer naar: De Regenboogschool, de mentor.')
    expect(await standen()).toEqual(['ja', 'ja', 'ja', 'ingetrokken'])
    // And not again, nor another answer.
    expect(noor.blad().$('form[action$=intrekken], button[name=antwoord]')).toHaveLength(0)
    await noor.post(`${hier()}/intrekken`, {})
    await noor.post(hier(), { antwoord: 'ja' })
    expect((await standen()).length).toBe(4)
  })

  it('never tells a parent what the other parent said, only that everybody answered', async () => {
    await antwoord('mark', 'nee')
    const anna = await antwoord('anna', 'ja')
    expect(tekst(anna)).toContain('Nog niet iedereen gaf antwoord')
    await antwoord('noor', 'ja')
    await anna.get(hier())
    expect(tekst(anna)).toContain('Iedereen gaf antwoord')
    expect(tekst(anna)).not.toMatch(/nee is gezegd|is nee gezegd|Mark/i)
    await anna.get('/mijn/toestemmingen')
    expect(tekst(anna)).not.toMatch(/is nee gezegd|Mark/)
    const bewijs = (await anna.get(`${hier()}/ontvangstbewijs.json`)).tekst
    expect(bewijs).not.toMatch(/ConsentRefused|Mark|Anna|Noor/)
    expect(bewijs).toContain('dpv:ConsentStatusInvalidForProcessing')
    // Who said no reads that, and may still change it.
    const mark = await t.login('mark')
    await mark.get(hier())
    expect(tekst(mark)).toContain('U zei nee.')
    expect(mark.blad().$('button[name=antwoord]')).toHaveLength(3)
  })

  it('keeps the question open after later, and asks for a choice when there is none', async () => {
    const noor = await antwoord('noor', 'later')
    expect(tekst(noor)).toContain('De vraag blijft hier staan.')
    expect(noor.blad().$('button[name=antwoord]')).toHaveLength(3)
    await noor.post(hier(), {})
    expect(noor.blad().$('[role=alert]').text()).toContain('Kies ja, nee of later.')
    expect(noor.blad().$('title').text()).toMatch(/^Fout: /)
    // What an address says is not what was said.
    await noor.get(`${hier()}?nieuw=ja`)
    expect(tekst(noor)).not.toContain('Je zei ja')
    await noor.get(`${hier()}?nieuw=gestopt`)
    expect(tekst(noor)).not.toContain('Het is gestopt')
  })
})

describe('wie er niet over gaat', () => {
  it.each(['bram', 'lotte', 'thijs', 'marijke'] as const)('is not there for %s', async (naam) => {
    const vreemd = await t.login(naam)
    await vreemd.get('/mijn')
    const token = vreemd.blad().$('input[name=csrf]').first().attr('value') ?? ''
    for (const pad of [hier(), `${hier()}/ontvangstbewijs.json`]) {
      expect((await vreemd.get(pad)).status).toBe(404)
    }
    for (const pad of [hier(), `${hier()}/intrekken`]) {
      expect((await vreemd.post(pad, { csrf: token, antwoord: 'ja' })).status).toBe(404)
    }
    expect(await standen()).toEqual([])
    expect((await vreemd.get('/mijn/toestemmingen')).tekst).not.toContain(id)
  })

  it('is gone for who does not represent the child any more', async () => {
    const mark = await t.login('mark')
    await mark.get(hier())
    const token = mark.blad().$('input[name=csrf]').first().attr('value') ?? ''
    const eigenaar = t.db.pool('eigenaar')
    const markId = await findPersoon(t, 'Mark Jansen')
    const zet = (gezag: string) =>
      eigenaar.query(
        'update deelwijzer.vertegenwoordiging set gezag = $1 where vertegenwoordiger_id = $2 and persoon_id = $3',
        [gezag, markId, noorId],
      )
    await zet('onbekend')
    try {
      expect((await mark.get(hier())).status).toBe(404)
      expect((await mark.post(hier(), { csrf: token, antwoord: 'ja' })).status).toBe(404)
      expect((await mark.post(`${hier()}/intrekken`, { csrf: token })).status).toBe(404)
      expect((await mark.get('/mijn/toestemmingen')).tekst).not.toContain(id)
    } finally {
      await zet('ja')
    }
    expect(await standen()).toEqual([])
  })

  it('refuses another form of another session, and ids that are none', async () => {
    const noor = await t.login('noor')
    await noor.get(hier())
    expect((await noor.post(hier(), { csrf: 'x.0', antwoord: 'ja' })).status).toBe(403)
    expect((await noor.get('/mijn/toestemmingen/geen')).status).toBe(404)
    expect((await noor.get(`/mijn/toestemmingen/${noorId}`)).status).toBe(404)
    expect((await sanne.get(hier())).pad).toContain('/inloggen')
    expect(await standen()).toEqual([])
  })
})

describe('het ontvangstbewijs', () => {
  it('is a file for who answered and for the professional, without names of residents', async () => {
    const noor = await antwoord('noor', 'ja')
    const eigen = await noor.get(`${hier()}/ontvangstbewijs.json`)
    const werk = await sanne.get(`/werk/toestemmingen/${id}/ontvangstbewijs.json`)
    for (const blad of [eigen, werk]) {
      expect(blad.status).toBe(200)
      expect(blad.headers.get('content-type')).toContain('application/json')
      expect(blad.headers.get('content-disposition')).toMatch(
        /^attachment; filename="ontvangstbewijs-T-\d{4}-\w+\.json"$/,
      )
      expect(checkKantara(JSON.parse(blad.tekst))).toEqual([])
      expect(blad.tekst).not.toMatch(/Noor|Anna|Mark|Vries/)
      expect(blad.tekst).not.toContain(noorId)
    }
    const mehmet = await t.login('mehmet')
    expect((await mehmet.get(`/werk/toestemmingen/${id}/ontvangstbewijs.json`)).status).toBe(404)
  })
})

describe('het log', () => {
  it('tells the child who answered and read, as what', async () => {
    await antwoord('anna', 'ja')
    const { rows } = await t.db.pool('eigenaar').query<{ handeling: string; rol: string }>(
      `select handeling, rol from deelwijzer.gebeurtenis where object_soort = 'toestemming' and object_id = $1
         and betrokkene_id = $2 and actor_soort = 'inwoner'`,
      [id, noorId],
    )
    expect(rows.map((rij) => rij.handeling)).toContain('vastleggen')
    expect(new Set(rows.map((rij) => rij.rol))).toEqual(new Set(['ouder of voogd met gezag']))
  })
})
