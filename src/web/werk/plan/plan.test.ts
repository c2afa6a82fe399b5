import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type TestApp } from '../../../../test/support/app.ts'
import { afspraak, doel, opzet, schrijfPlan } from '../../../../test/support/plan.ts'
import { telMet } from '../../../../test/support/geopend.ts'
import { leesbaar, openDossier, tel } from '../../../../test/support/werk.ts'

let t: TestApp
let sanne: Bezoeker
let dossier: string
beforeAll(async () => {
  t = await createTestApp()
  sanne = await t.login('sanne', 'toeleider')
  dossier = await openDossier(sanne)
})
afterAll(() => t.stop())

const adres = () => `/werk/dossiers/${dossier}/plan`

describe('a plan from nothing', () => {
  it('begins with what it is for; before that nothing else can be in it', async () => {
    expect((await sanne.get(`${adres()}/doel`)).status).toBe(404)
    const leeg = await sanne.get(adres())
    expect(leesbaar(leeg)).toContain('Er is nog geen plan.')
    const na = await schrijfPlan(sanne, dossier, 'opzet', opzet)
    expect(na.pad).toBe(`${adres()}?nieuw=deel`)
    expect(leesbaar(na)).toContain('Noor gaat weer naar school en thuis is er rust.')
    expect(leesbaar(na)).toContain('15 maart 2027')
  })

  it('takes goals, the words of the resident first, and agreements under their goal', async () => {
    await schrijfPlan(sanne, dossier, 'doel', doel)
    await sanne.get(`${adres()}/afspraak`)
    const doelId = sanne.blad().$('select[name=doel] option').eq(1).attr('value') ?? ''
    expect(doelId).toMatch(/^[0-9a-f-]{36}$/)
    const na = await sanne.verstuur({ ...afspraak, doel: doelId }, { knop: 'opslaan' })
    const tekst = leesbaar(na)
    expect(tekst.indexOf('Ik wil weer naar mijn klas.')).toBeLessThan(
      tekst.indexOf('Noor gaat drie dagen'),
    )
    expect(tekst).toContain('Elke ochtend om acht uur opstaan.')
    expect(tekst).toContain('De inwoner: Noor')
    // An agreement of the goal stands one heading lower than the goal.
    expect(na.$('h4').text()).toContain('Afspraak')
  })

  it('keeps every version: what stood there before, and why it stopped', async () => {
    const blad = await sanne.get(adres())
    const wijzig = blad.$('a[href*="/plan/doel?onderdeel="]').first().attr('href') ?? ''
    await sanne.get(wijzig)
    expect(sanne.blad().$('[name=tekst]').text()).toContain('drie dagen')
    const zonder = await sanne.verstuur(
      { bronSoort: 'inwoner', noodzakelijk: 'ja', rolKenbaar: 'ja', status: 'gestopt' },
      { knop: 'opslaan' },
    )
    expect(leesbaar(zonder)).toContain('Schrijf op waarom dit is gestopt.')
    const na = await sanne.verstuur(
      { reden: 'Noor wil eerst op zichzelf letten.' },
      { knop: 'opslaan' },
    )
    expect(leesbaar(na)).toContain('Gestopt')
    expect(leesbaar(na)).toContain('2 keer opgeschreven')
    expect(leesbaar(na)).toContain('Noor wil eerst op zichzelf letten.')
    expect(await tel(t, 'plan_regel', `soort = 'doel'`)).toBe(2)
    await expect(t.db.pool('eigenaar').query(`delete from deelwijzer.plan_regel`)).rejects.toThrow()
  })

  it('refuses a change that was made from an old version, and keeps what was typed', async () => {
    const blad = await sanne.get(adres())
    const wijzig = blad.$('a[href*="/plan/afspraak?onderdeel="]').first().attr('href') ?? ''
    const ander = await t.login('sanne', 'toeleider')
    await ander.get(wijzig)
    await sanne.get(wijzig)
    const basis = { bronSoort: 'inwoner', noodzakelijk: 'ja', rolKenbaar: 'ja', status: 'loopt' }
    await sanne.verstuur({ ...basis, tekst: 'Om half negen opstaan.' }, { knop: 'opslaan' })
    const te = await ander.verstuur({ ...basis, tekst: 'Om tien uur.' }, { knop: 'opslaan' })
    expect(leesbaar(te)).toContain('intussen veranderd')
    expect(te.$('[name=tekst]').text()).toContain('Om tien uur.')
    expect(leesbaar(await sanne.get(adres()))).toContain('Om half negen opstaan.')
  })

  it('keeps a draft, finds it again on the plan, and throws it away when asked', async () => {
    await schrijfPlan(sanne, dossier, 'doel', { tekst: 'Half af' }, 'bewaar')
    const concept = sanne.blad().pad
    const plan = await sanne.get(adres())
    expect(plan.$(`a[href="${concept}"]`)).toHaveLength(1)
    expect((await sanne.get(concept)).$('[name=tekst]').text()).toContain('Half af')
    await sanne.verstuur({}, { knop: 'weg' })
    expect((await sanne.get(adres())).$(`a[href="${concept}"]`)).toHaveLength(0)
  })

  it('is sealed: no word of it stands in the table in clear', async () => {
    for (const woord of ['drie dagen per week', 'mijn klas', 'op zichzelf letten']) {
      expect(await telMet(t, 'plan_regel.inhoud', new RegExp(woord))).toBeGreaterThan(0)
      expect(await telMet(t, 'verzoek.uit', new RegExp(woord))).toBe(0)
      expect(await tel(t, 'plan_regel', `inhoud::text like '%${woord}%'`)).toBe(0)
    }
  })
})

describe('no back door', () => {
  it('does not offer treatment data in a dossier of the college, and refuses them when sent anyway', async () => {
    await sanne.get(`${adres()}/doel`)
    expect(sanne.blad().$('input[name=categorie][value=behandel]')).toHaveLength(0)
    const voor = await tel(t, 'plan_regel')
    const na = await sanne.verstuur({ ...doel, categorie: 'behandel' }, { knop: 'opslaan' })
    expect(leesbaar(na)).toContain('Behandel- en diagnosegegevens horen niet in dit dossier')
    expect(await tel(t, 'plan_regel')).toBe(voor)
  })

  it('weighs every part: what is not necessary stays out, with the answer and the text on the page', async () => {
    const na = await schrijfPlan(sanne, dossier, 'doel', { ...doel, noodzakelijk: 'nee' })
    expect(na.pad).toMatch(/\/plan\/doel\/[0-9a-f-]{36}$/)
    expect(leesbaar(na)).toContain('Niet opgeslagen: de regels staan dit nu niet toe.')
    expect(na.$('[name=tekst]').text()).toContain('drie dagen')
  })

  it('holds by itself in the database: other data, another person, or another kind is refused', async () => {
    const pool = t.db.pool('eigenaar')
    const kopie = (anders: string) =>
      pool.query(
        `insert into deelwijzer.plan_regel select (jsonb_populate_record(null::deelwijzer.plan_regel,
           to_jsonb(r) || jsonb_build_object('id', gen_random_uuid(), 'sleutel', gen_random_uuid()) || $1::jsonb)).*
         from deelwijzer.plan_regel r where soort = 'doel' and nr = 1`,
        [anders],
      )
    const nieuw = { onderdeel_id: randomUUID() }
    await expect(kopie(JSON.stringify({ ...nieuw, categorie: 'behandel' }))).rejects.toMatchObject({
      code: 'DW007',
    })
    await expect(kopie(JSON.stringify({ ...nieuw, persoon_id: null }))).rejects.toMatchObject({
      code: 'DW007',
    })
    await expect(
      kopie(JSON.stringify({ ...nieuw, persoon_id: 'a4000000-0000-4000-8000-000000000007' })),
    ).rejects.toMatchObject({ code: 'DW007' })
    await expect(kopie(JSON.stringify({ nr: 3, categorie: 'bijzonder' }))).rejects.toMatchObject({
      code: 'DW007',
    })
    await expect(kopie(JSON.stringify({ nr: 9 }))).rejects.toMatchObject({ code: 'DW007' })
  })
})

describe('who gets nothing', () => {
  it('another pet, another professional, the leidinggevende, a partner', async () => {
    const anders = await t.login('sanne', 'hulpverlener')
    const mehmet = await t.login('mehmet')
    const petra = await t.login('petra')
    const anja = await t.login('anja')
    for (const iemand of [anders, mehmet, petra, anja]) {
      for (const pad of [adres(), `${adres()}/opzet/${randomUUID()}`]) {
        const blad = await iemand.get(pad)
        // Who has no pet on is asked to choose one first.
        expect(blad.status === 200 ? blad.pad : blad.status, pad).not.toBe(pad)
        expect(blad.tekst).not.toContain('thuis is er rust')
      }
    }
    const voor = await tel(t, 'plan_regel')
    await anders.get('/werk')
    await anders.post(`${adres()}/opzet/${randomUUID()}`, { ...opzet, doe: 'opslaan', nr: '1' })
    expect(await tel(t, 'plan_regel')).toBe(voor)
  })

  it('a closed dossier: the plan can be read and not changed', async () => {
    await t.db
      .pool('eigenaar')
      .query(`update deelwijzer.dossier set status = 'gesloten' where id = $1`, [dossier])
    const blad = await sanne.get(adres())
    expect(blad.$('a[href*="/plan/doel"]')).toHaveLength(0)
    const voor = await tel(t, 'plan_regel')
    await sanne.post(`${adres()}/doel/${randomUUID()}`, { ...doel, doe: 'opslaan', nr: '0' })
    expect(await tel(t, 'plan_regel')).toBe(voor)
  })
})
