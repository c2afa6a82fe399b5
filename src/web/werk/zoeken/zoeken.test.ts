import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  createTestApp,
  type Bezoeker,
  type Blad,
  type TestApp,
} from '../../../../test/support/app.ts'
import { zegel } from '../../../../test/support/kluis.ts'
import { leesbaar, noor, openDossier, tel } from '../../../../test/support/werk.ts'

const anna = 'a4000000-0000-4000-8000-000000000002'

let t: TestApp
let sanne: Bezoeker
let dossier: string
let nummer: string
beforeAll(async () => {
  t = await createTestApp()
  sanne = await t.login('sanne', 'toeleider')
  dossier = await openDossier(sanne)
  nummer = sanne.blad().$('h1').text().replace('Dossier ', '')
  const mehmet = await t.login('mehmet')
  await openDossier(mehmet, { naam: 'Sem Visser', geboortedatum: '30-09-2018' })
})
afterAll(() => t.stop())

async function zoek(iemand: Bezoeker, tekst: string): Promise<Blad> {
  await iemand.get('/werk/zoeken')
  return iemand.verstuur({ zoek: tekst })
}

const gevonden = (blad: Blad): string[] =>
  blad
    .$('section[aria-labelledby=gevonden] tbody a')
    .toArray()
    .map((link) => blad.$(link).attr('href') ?? '')

/** The page without what differs per request and without what was typed. */
function kaal(blad: Blad): string {
  return blad.tekst
    .replaceAll(/name="csrf" value="[^"]*"/g, '')
    .replaceAll(/(id="zoek" name="zoek" value=")[^"]*"/g, '$1"')
}

describe('zoeken in eigen dossiers', () => {
  it.each([
    ['part of the name', 'vrie'],
    ['another order and case', 'VRIES noor'],
    ['accents that are not there', 'nóör'],
    ['the birth date', '4-5-2013'],
    ['a parent', 'Anna de Vries'],
    ['a parent by birth date', '20-11-1985'],
  ])('finds by %s', async (_wat, tekst) => {
    const blad = await zoek(sanne, tekst)
    expect(gevonden(blad)).toEqual([`/werk/dossiers/${dossier}`])
    expect(blad.$('#zoek').attr('value')).toBe(tekst)
  })

  it('finds by number, however it is typed', async () => {
    expect(nummer).not.toBe('')
    expect(gevonden(await zoek(sanne, nummer.toLowerCase()))).toEqual([`/werk/dossiers/${dossier}`])
  })

  it('finds accents that are stored by letters without, also letters that are more than an accent', async () => {
    await t.db
      .pool('eigenaar')
      .query(`update deelwijzer.persoon set naam = 'Zoë Łukasz Strauß' where id = $1`, [anna])
    for (const tekst of ['zoe', 'lukasz', 'STRAUSS', 'Zoë strauß']) {
      expect(gevonden(await zoek(sanne, tekst)), tekst).toHaveLength(1)
    }
    await t.db
      .pool('eigenaar')
      .query(`update deelwijzer.persoon set naam = 'Anna de Vries' where id = $1`, [anna])
  })

  it('finds somebody with a secret address, whose name is sealed, just the same', async () => {
    const eigenaar = t.db.pool('eigenaar')
    const zet = (naam: string) =>
      eigenaar.query(`update deelwijzer.persoon set naam = $2 where id = $1`, [anna, naam])
    const dicht = await zegel(t.open.kluis, 'persoon.naam', anna, anna, 'Zoë Łukasz Strauß')
    await zet(dicht)
    for (const tekst of ['zoe', 'lukasz', 'STRAUSS', 'Zoë strauß']) {
      const blad = await zoek(sanne, tekst)
      expect(gevonden(blad), tekst).toHaveLength(1)
      expect(leesbaar(blad)).toContain('Gevonden opZoë Łukasz Strauß')
    }
    // Letters of the seal itself are nobody's name.
    const letters = dicht.match(/[A-Za-z]{4,}/g) ?? []
    expect(letters.length).toBeGreaterThan(0)
    for (const tekst of letters.filter((deel) => !/^(?:zoe|luka|stra)/i.test(deel))) {
      expect(gevonden(await zoek(sanne, tekst)), tekst).toEqual([])
    }
    await zet('Anna de Vries')
  })

  it('shows name, birth year, number, kind and purpose, and nothing of the content', async () => {
    const blad = await zoek(sanne, 'Anna')
    const tekst = leesbaar(blad)
    for (const deel of [
      'Noor de Vries',
      'Gevonden opAnna de Vries (ouder of vertegenwoordiger)',
      '2013',
      nummer,
      'Dossier van de aanvraag',
      'Iemand naar de juiste hulp brengen',
    ]) {
      expect(tekst).toContain(deel)
    }
    expect(tekst).not.toContain('slapen')
    expect(tekst).not.toContain('4 mei')
  })

  it('keeps what was typed out of the address and out of the title', async () => {
    const blad = await zoek(sanne, 'Noor')
    expect(blad.pad).toBe('/werk/zoeken')
    expect(blad.$('title').text()).toBe('Zoeken - Deelwijzer')
    expect(blad.headers.get('cache-control')).toContain('no-store')
  })

  it('does not take what somebody types for a pattern or for code', async () => {
    for (const tekst of [
      '%oo%',
      "noor' or 'a' = 'a",
      '_oor',
      '.*oor',
      '<script>alert(1)</script>',
    ]) {
      const blad = await zoek(sanne, tekst)
      expect(blad.status, tekst).toBe(200)
      expect(gevonden(blad), tekst).toEqual([])
      expect(blad.tekst).not.toContain('<script>alert(1)')
    }
  })

  it.each([
    ['No', 'Vul minstens drie letters'],
    ['', 'Vul een naam, een geboortedatum'],
    ['31-02-2013', 'Deze datum bestaat niet'],
    ['x'.repeat(100_000), 'Dit is te lang'],
  ])('says what to do with %.10s', async (tekst, melding) => {
    const blad = await zoek(sanne, tekst)
    expect(leesbaar(blad)).toContain(melding)
    expect(blad.$('#zoek').attr('aria-invalid')).toBe('true')
    expect(blad.$('#zoek').attr('value')).toBe(tekst)
  })

  it('leaves a line about everybody who is shown, and one about nobody when nothing is', async () => {
    const over = (wie: string) => `object_soort = 'zoekresultaat' and betrokkene_id ${wie}`
    const voor = [await tel(t, 'gebeurtenis', over(`= '${noor}'`))]
    await zoek(sanne, 'Anna de')
    expect(await tel(t, 'gebeurtenis', over(`= '${noor}'`))).toBe((voor[0] ?? 0) + 1)
    expect(await tel(t, 'gebeurtenis', over(`= '${anna}'`))).toBeGreaterThan(0)
    const niemand = await tel(t, 'gebeurtenis', over('is null'))
    await zoek(sanne, 'Sem Visser')
    expect(await tel(t, 'gebeurtenis', over('is null'))).toBe(niemand + 1)
    expect(
      await tel(t, 'gebeurtenis', `object_soort = 'zoekresultaat' and toelichting is not null`),
    ).toBe(0)
  })

  it('is the field that the key / goes to, on the list as well', async () => {
    expect((await sanne.get('/werk/zoeken')).$('input[data-zoeken]').length).toBe(1)
    const lijst = await sanne.get('/werk/dossiers')
    expect(lijst.$('form[action="/werk/zoeken"] input[data-zoeken]').length).toBe(1)
    await sanne.verstuur({ zoek: 'Noor' }, { actie: '/werk/zoeken' })
    expect(gevonden(sanne.blad())).toEqual([`/werk/dossiers/${dossier}`])
  })
})

describe('wat er niet is', () => {
  it('is told in the same words, whether it exists elsewhere or not', async () => {
    const elders = await zoek(sanne, 'Sem Visser')
    expect(gevonden(elders)).toEqual([])
    const tekst = leesbaar(elders)
    for (const deel of ['Dat zegt niets over dossiers van anderen', 'collega', 'met spoed']) {
      expect(tekst).toContain(deel)
    }
    expect(elders.$('main a[href="/werk/nood"]').length).toBe(1)
    expect(elders.$('main a[href="/werk/intake"]').length).toBe(1)
    for (const ander of ['Bestaat Niet', '30-09-2018', '01-01-1901', 'TD-2026-99999']) {
      const blad = await zoek(sanne, ander)
      expect(blad.status).toBe(elders.status)
      expect(kaal(blad), ander).toBe(kaal(elders))
    }
  })

  it('a colleague finds nothing of it, nor does the same person in the other pet', async () => {
    for (const iemand of [await t.login('mehmet'), await t.login('sanne', 'hulpverlener')]) {
      for (const tekst of ['Noor', '04-05-2013', nummer, 'Anna de Vries']) {
        expect(gevonden(await zoek(iemand, tekst)), tekst).toEqual([])
        expect(iemand.blad().tekst).not.toContain(dossier)
      }
    }
  })

  it('is gone as soon as the involvement ends', async () => {
    const eigenaar = t.db.pool('eigenaar')
    await eigenaar.query(
      `update deelwijzer.betrokkenheid set geldig_tot = now() where dossier_id = $1`,
      [dossier],
    )
    expect(gevonden(await zoek(sanne, 'Noor'))).toEqual([])
    await eigenaar.query(
      `update deelwijzer.betrokkenheid set geldig_tot = null where dossier_id = $1`,
      [dossier],
    )
    expect(gevonden(await zoek(sanne, 'Noor'))).toHaveLength(1)
  })
})

describe('wie niet mag zoeken', () => {
  it.each(['petra', 'fatima', 'ingrid', 'ruud'] as const)('%s, with a wide pet', async (naam) => {
    const iemand = await t.login(naam)
    expect((await iemand.get('/werk/zoeken')).status).toBe(404)
    await iemand.get('/balie/mag-het')
    const blad = await iemand.post('/werk/zoeken', { zoek: 'Noor' })
    expect(blad.status).toBe(404)
    expect(blad.tekst).not.toContain('Noor')
  })

  it('somebody without a pet, a resident and nobody', async () => {
    const zonder = await t.login('sanne')
    expect((await zonder.get('/werk/zoeken')).status).toBe(404)
    for (const iemand of [await t.login('noor'), t.bezoeker()]) {
      expect((await iemand.get('/werk/zoeken')).pad).toMatch(/^\/inloggen/)
      await iemand.get('/balie/mag-het')
      expect((await iemand.post('/werk/zoeken', { zoek: 'Noor' })).tekst).not.toContain(dossier)
    }
  })

  it('a form from elsewhere', async () => {
    await sanne.get('/werk/zoeken')
    expect((await sanne.post('/werk/zoeken', { zoek: 'Noor', csrf: 'x' })).status).toBe(403)
  })
})
