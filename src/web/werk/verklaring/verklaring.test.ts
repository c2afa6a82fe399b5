import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type TestApp } from '../../../../test/support/app.ts'
import { leesbaar, noor, openDossier, tel } from '../../../../test/support/werk.ts'
import { geopend, telMet } from '../../../../test/support/geopend.ts'

let t: TestApp
let sanne: Bezoeker
let dossier: string
let pad: string
let mijnPad: string
beforeAll(async () => {
  t = await createTestApp()
  sanne = await t.login('sanne', 'toeleider')
  dossier = await openDossier(sanne)
  pad = `/werk/dossiers/${dossier}/verklaring`
  mijnPad = `/mijn/dossiers/${dossier}/verklaring`
})
afterAll(() => t.stop())

const sql = (opdracht: string) => t.db.pool('eigenaar').query(opdracht)
const woorden =
  '  Ik wil dat er naar míj geluisterd wordt!\n\n<b>Niet</b> alleen naar mijn moeder. 🎒'

describe('een verklaring op verzoek', () => {
  it('stands word for word in the dossier, on the own page and in the log', async () => {
    await sanne.get(pad)
    const blad = await sanne.verstuur({ persoon: noor, tekst: woorden }, { knop: 'opslaan' })
    expect(blad.pad).toBe(`${pad}?nieuw=verklaring`)
    const { rows } = await t.db
      .pool('eigenaar')
      .query(
        `select persoon_id, toegevoegd_door, pet_id is not null as met_pet from deelwijzer.verklaring`,
      )
    const gezegd = await geopend(t, 'verklaring.tekst')
    expect(gezegd.map(({ tekst }) => tekst)).toEqual([woorden])
    expect(rows).toEqual([{ persoon_id: noor, toegevoegd_door: 'medewerker', met_pet: true }])
    const opDossier = await sanne.get(`/werk/dossiers/${dossier}`)
    expect(leesbaar(opDossier)).toContain('Wat de inwoner zelf zegt')
    expect(leesbaar(opDossier)).toContain('<b>Niet</b> alleen naar mijn moeder.')
    expect(opDossier.$('main b').length).toBe(0)
    const zelf = await t.login('noor')
    expect(leesbaar(await zelf.get('/mijn/gegevens'))).toContain('Op verzoek erbij gezet')
    expect(
      await tel(
        t,
        'gebeurtenis',
        `object_soort = 'verklaring' and handeling = 'vastleggen' and betrokkene_id = '${noor}'`,
      ),
    ).toBe(1)
  })

  it.each([
    ['nobody chosen', { persoon: '', tekst: 'x' }, 'Kies wie dit zegt.'],
    ['somebody else', { persoon: 'a4000000-0000-4000-8000-000000000004', tekst: 'x' }, 'Kies wie'],
    ['no words', { persoon: noor, tekst: ' \n' }, 'Schrijf op wat er gezegd wordt.'],
    ['too many words', { persoon: noor, tekst: 'x'.repeat(10_001) }, 'Deze tekst is te lang'],
    ['a NUL byte', { persoon: noor, tekst: 'a\u0000b' }, 'een teken dat wij niet kunnen bewaren'],
  ])('%s: says so and keeps what was typed', async (_wat, velden, melding) => {
    const voor = await tel(t, 'verklaring')
    await sanne.get(pad)
    const blad = await sanne.verstuur(velden, { knop: 'opslaan' })
    expect(blad.pad).toBe(pad)
    expect(leesbaar(blad)).toContain(melding)
    expect(blad.$('#tekst').text().replace(/^\n/, '')).toBe(velden.tekst.replace('\u0000', ''))
    expect(await tel(t, 'verklaring')).toBe(voor)
  })

  it('keeps a draft on request, and only for this pet', async () => {
    await sanne.get(pad)
    await sanne.verstuur({ persoon: noor, tekst: 'Nog niet af' }, { knop: 'bewaar' })
    expect((await sanne.get(pad)).$('#tekst').text().trim()).toBe('Nog niet af')
    expect(await telMet(t, 'verklaring.tekst', 'Nog niet af')).toBe(0)
    const tweede = await sanne.post(pad, {
      persoon: noor,
      tekst: 'Tab twee',
      versie: '99',
      doe: 'bewaar',
    })
    expect(tweede.status).toBe(409)
    expect(tweede.$('#tekst').text().trim()).toBe('Tab twee')
  })

  it('sent twice stands there once; other words from the same page are not lost', async () => {
    const { $ } = await sanne.get(pad)
    const vast = {
      persoon: noor,
      sleutel: $('input[name=sleutel]').attr('value') ?? '',
      doe: 'opslaan',
    }
    const sturen = (tekst: string) => sanne.post(pad, { ...vast, tekst })
    await Promise.all([sturen('Eén keer'), sturen('Eén keer')])
    await sanne.get(pad)
    await sturen('Eén keer')
    expect(await telMet(t, 'verklaring.tekst', 'Eén keer')).toBe(1)
    await sanne.get(pad)
    await sturen('Na terug in de browser')
    expect(await telMet(t, 'verklaring.tekst', 'Na terug in de browser')).toBe(1)
    expect(t.meldingen).toEqual([])
  })

  it('cannot be changed or removed, by nobody', async () => {
    await expect(sql(`update deelwijzer.verklaring set tekst = 'x'`)).rejects.toThrow()
    await expect(sql(`delete from deelwijzer.verklaring`)).rejects.toThrow()
  })

  it.each([
    ['a colleague', () => t.login('mehmet')],
    ['the other pet', () => t.login('sanne', 'hulpverlener')],
    ['the leidinggevende', () => t.login('petra')],
    ['the beheerder', () => t.login('fatima')],
  ])('%s does not find it and adds nothing', async (_wie, inloggen) => {
    const iemand = await inloggen()
    const voor = await tel(t, 'verklaring')
    expect((await iemand.get(pad)).status).toBe(404)
    await iemand.get('/balie/mag-het')
    const post = await iemand.post(pad, {
      persoon: noor,
      tekst: 'x',
      sleutel: dossier,
      doe: 'opslaan',
    })
    expect(post.status).toBe(404)
    expect(await tel(t, 'verklaring')).toBe(voor)
  })

  it('who may know only that something is the case does not read it', async () => {
    await sql(`update deelwijzer.betrokkenheid set vlaggen = 9 where dossier_id = '${dossier}'`)
    for (const waar of [pad, `/werk/dossiers/${dossier}`]) {
      expect(leesbaar(await sanne.get(waar))).not.toContain('geluisterd')
    }
    await sanne.get(pad)
    const blad = await sanne.verstuur(
      { persoon: noor, tekst: 'Zonder meelezen' },
      { knop: 'opslaan' },
    )
    expect(blad.pad).toContain('nieuw=verklaring')
    await sql(`update deelwijzer.betrokkenheid set vlaggen = 15 where dossier_id = '${dossier}'`)
    expect(await telMet(t, 'verklaring.tekst', 'Zonder meelezen')).toBe(1)
  })
})

describe('een eigen verklaring', () => {
  it('of a resident is about themselves, stands in the dossier at once, and is logged', async () => {
    const zelf = await t.login('noor')
    const gegevens = await zelf.get('/mijn/gegevens')
    expect(gegevens.$(`a[href="${mijnPad}"]`).length).toBe(1)
    const form = await zelf.get(mijnPad)
    expect(leesbaar(form)).toContain('Hier kun je zelf opschrijven')
    const blad = await zelf.verstuur({ tekst: 'Ik vind het te druk in de klas.', persoon: 'zorro' })
    expect(blad.pad).toBe(`${mijnPad}?nieuw=verklaring`)
    expect(
      await telMet(
        t,
        'verklaring.tekst',
        'Ik vind het te druk in de klas.',
        `persoon_id = '${noor}' and toegevoegd_door = 'inwoner' and pet_id is null`,
      ),
    ).toBe(1)
    const bijSanne = leesbaar(await sanne.get(`/werk/dossiers/${dossier}`))
    expect(bijSanne).toMatch(/Ik vind het te druk in de klas\. ?Zelf toegevoegd\./)
  })

  it('of a parent, in the dossier of the child, is of the parent', async () => {
    const anna = await t.login('anna')
    await anna.get(mijnPad)
    await anna.verstuur({ tekst: 'Ik slaap er slecht van.' })
    expect(
      await telMet(t, 'verklaring.tekst', 'Ik slaap er slecht van.', `persoon_id <> '${noor}'`),
    ).toBe(1)
  })

  it.each([
    ['no words', ' ', 'Schrijf eerst op wat je wilt zeggen.'],
    ['too many', 'x'.repeat(10_001), 'Deze tekst is te lang'],
  ])('%s: comes back at once with what was typed', async (_wat, tekst, melding) => {
    const zelf = await t.login('noor')
    await zelf.get(mijnPad)
    const blad = await zelf.verstuur({ tekst })
    expect(blad.status).toBe(422)
    expect(leesbaar(blad)).toContain(melding)
    expect(blad.$('#tekst').text().replace(/^\n/, '')).toBe(tekst)
  })

  it('can be added when the dossier is closed; a medewerker cannot any more', async () => {
    await sanne.get(pad)
    await sql(
      `update deelwijzer.dossier set status = 'gesloten', gesloten_op = now() where id = '${dossier}'`,
    )
    const zelf = await t.login('noor')
    expect(leesbaar(await zelf.get(mijnPad))).toContain('Dit dossier is gesloten.')
    const blad = await zelf.verstuur({ tekst: 'Ook na afloop.' })
    expect(blad.pad).toContain('nieuw=verklaring')
    expect(await telMet(t, 'verklaring.tekst', 'Ook na afloop.')).toBe(1)
    const geweigerd = await sanne.verstuur({ persoon: noor, tekst: 'Te laat' }, { knop: 'opslaan' })
    expect(geweigerd.status).toBe(409)
    expect(await telMet(t, 'verklaring.tekst', 'Te laat')).toBe(0)
    await sql(
      `update deelwijzer.dossier set status = 'open', gesloten_op = null where id = '${dossier}'`,
    )
  })

  it('nobody reaches a dossier that is not theirs', async () => {
    for (const naam of ['bram', 'lotte'] as const) {
      const iemand = await t.login(naam)
      expect((await iemand.get(mijnPad)).status, naam).toBe(404)
      await iemand.get('/mijn')
      const post = await iemand.post(mijnPad, { tekst: 'x', sleutel: dossier })
      expect(post.status, naam).toBe(404)
    }
    expect((await sanne.get(mijnPad)).pad).toContain('/inloggen')
    expect((await t.bezoeker().get(mijnPad)).pad).toContain('/inloggen')
  })
})
