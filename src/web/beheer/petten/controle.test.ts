import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type TestApp } from '../../../../test/support/app.ts'
import { leesPdf } from '../../../../test/support/pdf.ts'
import { leesbaar, tel } from '../../../../test/support/werk.ts'
import { readAutorisatieVersie } from '../../../handelingen/autorisatie.ts'
import { findWie } from '../../../handelingen/inloggen.ts'
import { readControleStand } from '../../../handelingen/petcontrole.ts'
import type { Medewerker } from '../../../handelingen/deps.ts'
import { autorisatiePdf } from './autorisatie-pdf.ts'

const gemeente = 'a0000000-0000-4000-8000-000000000001'
const sanne = 'a2000000-0000-4000-8000-000000000001'
const petVanFatima = 'a3000000-0000-4000-8000-000000000005'
const petVanJoost = 'a3000000-0000-4000-8000-000000000006'
const petVanPetra = 'a3000000-0000-4000-8000-000000000004'
const petVanRuud = 'a3000000-0000-4000-8000-000000000008'

let t: TestApp
let fatima: Bezoeker
let joost: Bezoeker
let petra: Bezoeker
let ingrid: Bezoeker

beforeAll(async () => {
  t = await createTestApp(new Date())
  fatima = await t.login('fatima')
  joost = await t.login('joost')
  petra = await t.login('petra')
  ingrid = await t.login('ingrid')
})
afterAll(() => t.stop())

async function medewerkerVan(iemand: Bezoeker): Promise<Medewerker> {
  const sessie = await findWie(t.deps, iemand.cookie(), '0'.repeat(32))
  if (sessie?.wie.soort !== 'medewerker') throw new Error('niet ingelogd')
  return sessie.wie
}

/** The ids of the petten that are valid now, of this gemeente. */
async function geldigePetten(waar = 'true'): Promise<string[]> {
  const { rows } = await t.db.pool('eigenaar').query<{ id: string }>(
    `select id from deelwijzer.pet where gemeente_id = $1 and toegekend_op is not null and geldig_van <= now()
      and (geldig_tot is null or geldig_tot > now()) and ${waar}`,
    [gemeente],
  )
  return rows.map(({ id }) => id)
}

describe('the autorisatiedocument', () => {
  it('says who can reach what, why and on which basis, and about no resident', async () => {
    const blad = await fatima.get('/beheer/autorisatiedocument')
    const tekst = leesbaar(blad)
    expect(tekst).toContain('Er is nog geen versie gemaakt')
    expect(tekst).toContain('Sanne Bakker (Wijkteamprofessional)')
    expect(tekst).toContain('Grondslag: AVG 6.1.e, Jeugdwet 7.3.8')
    expect(tekst).toContain('Verantwoordelijk: Gemeente Voorbeeldstad')
    // From the same rules that refuse to write it (E-068, E-089).
    expect(tekst).toMatch(
      /dossier van de aanvraag\s*Dát er iets is, wát er speelt, bijzondere gegevens, schrijven\. Waarvoor: [^.]+\. Nooit: behandel- en diagnosegegevens/,
    )
    const { rows } = await t.db
      .pool('eigenaar')
      .query<{ naam: string }>(
        'select p.naam from deelwijzer.persoon p where p.gemeente_id = $1 and not exists (select from deelwijzer.medewerker m where m.naam = p.naam)',
        [gemeente],
      )
    expect(rows.length).toBeGreaterThan(5)
    for (const { naam } of rows) expect(tekst).not.toContain(naam)
    expect(blad.$('main form').length).toBe(1)
    for (const lezer of [petra, ingrid]) {
      const gelezen = await lezer.get('/beheer/autorisatiedocument')
      expect(gelezen.status).toBe(200)
      expect(gelezen.$('main form').length).toBe(0)
      expect((await lezer.post('/beheer/autorisatiedocument', {})).status).toBe(404)
    }
    expect(await tel(t, 'autorisatiedocument')).toBe(0)
  })

  it('makes a version that stays as it was, tells what changed, and comes as tagged PDF', async () => {
    await fatima.get('/beheer/autorisatiedocument')
    const een = await fatima.verstuur({})
    expect(een.pad).toMatch(/^\/beheer\/autorisatiedocument\/[0-9a-f-]{36}\?nieuw=1$/)
    expect(leesbaar(een)).toContain('Fatima El Idrissi')
    const id = een.pad.slice('/beheer/autorisatiedocument/'.length, -'?nieuw=1'.length)
    // Nothing changed: the version that is there stands.
    const zelfde = await fatima.post('/beheer/autorisatiedocument', {})
    expect(zelfde.pad).toBe(`/beheer/autorisatiedocument/${id}`)
    expect(await tel(t, 'autorisatiedocument')).toBe(1)

    await fatima.get(`/beheer/petten/${petVanRuud}`)
    await fatima.post(`/beheer/petten/${petVanRuud}/intrekken`, { reden: 'Andere baan.' })
    const nu = await fatima.get('/beheer/autorisatiedocument')
    expect(leesbaar(nu)).toContain('Weg: Ruud Aalders, Klachtbehandelaar (Gemeente Voorbeeldstad)')
    expect(leesbaar(await joost.get(`/beheer/autorisatiedocument/${id}`))).toContain('Ruud Aalders')
    await joost.get('/beheer/autorisatiedocument')
    const twee = await joost.verstuur({})
    expect(leesbaar(twee)).toContain('Autorisatiedocument, versie 2')
    expect(leesbaar(twee)).not.toContain('Ruud Aalders')

    const antwoord = await t.app.request(`/beheer/autorisatiedocument/${id}/pdf`, {
      headers: { cookie: `deelwijzer_sessie=${ingrid.cookie()}` },
    })
    expect(antwoord.headers.get('content-type')).toBe('application/pdf')
    expect(antwoord.headers.get('content-disposition')).toContain('autorisatiedocument-1.pdf')
    const versie = await readAutorisatieVersie(t.deps, await medewerkerVan(fatima), id)
    const pdf = leesPdf(await autorisatiePdf(versie, { compress: false }))
    expect(pdf.ruw).toContain('/Lang (nl-NL)')
    expect(pdf.tags['H1']).toBe(1)
    expect(pdf.tags['TH']).toBeGreaterThan(20)
    expect(pdf.tekst).toContain('Ruud Aalders')
    await expect(
      t.db.pool('eigenaar').query(`update deelwijzer.autorisatiedocument set nummer = 9`),
    ).rejects.toThrow('onveranderlijk')
  })
})

describe('the control', () => {
  let id = ''

  it('is overdue when nobody looked, and starts with one line per pet that is valid', async () => {
    const standen = await readControleStand(t.deps, await medewerkerVan(petra))
    expect(standen.find(({ soort }) => soort === 'geprivilegieerd')).toMatchObject({
      volgende: '2026-04-01',
      teLaat: true,
    })
    expect(standen.find(({ soort }) => soort === 'alle')).toMatchObject({ volgende: '2027-01-01' })
    await expect(
      readControleStand(t.deps, await medewerkerVan(await t.login('sanne', 'toeleider'))),
    ).rejects.toThrow()

    const leeg = await fatima.post('/beheer/controle', { soort: '', uiterlijk: '31-02-2027' })
    expect(leesbaar(leeg)).toContain('Kies welke petten u laat controleren')
    expect(leeg.$('#uiterlijk').attr('value')).toBe('31-02-2027')
    await petra.get('/beheer/controle')
    expect((await petra.post('/beheer/controle', { soort: 'alle' })).status).toBe(404)
    const verwacht = await geldigePetten()
    const blad = await fatima.post('/beheer/controle', { soort: 'alle', uiterlijk: '' })
    id = /^\/beheer\/controle\/([0-9a-f-]{36})$/.exec(blad.pad)?.[1] ?? ''
    expect(await tel(t, 'petcontrole_regel', `controle_id = '${id}'`)).toBe(verwacht.length)
    expect(leesbaar(blad)).toContain(`${verwacht.length} nog te beoordelen`)
    const nogEens = await fatima.post('/beheer/controle', { soort: 'alle', uiterlijk: '' })
    expect(leesbaar(nogEens)).toContain('Deze controle loopt al')
    expect(await tel(t, 'petcontrole')).toBe(1)
  })

  it('nobody judges the own pet, and withdrawing needs a reason', async () => {
    const blad = await fatima.get(`/beheer/controle/${id}`)
    expect(blad.$(`form[action$="/${petVanFatima}"]`).length).toBe(0)
    expect(leesbaar(blad)).toContain('Dit is uw eigen pet')
    const eigen = await fatima.post(`/beheer/controle/${id}/${petVanFatima}`, {
      oordeel: 'bevestigd',
    })
    expect(eigen.status).toBe(404)
    await petra.get('/team/petten')
    expect(
      (await petra.post(`/team/petten/${id}/${petVanPetra}`, { oordeel: 'bevestigd' })).status,
    ).toBe(404)
    await ingrid.get(`/beheer/controle/${id}`)
    expect(ingrid.blad().$('main form').length).toBe(0)
    expect(
      (await ingrid.post(`/beheer/controle/${id}/${petVanPetra}`, { oordeel: 'bevestigd' })).status,
    ).toBe(404)

    const zonder = await petra.post(`/team/petten/${id}/${petVanJoost}`, {
      oordeel: 'ingetrokken',
      reden: '',
    })
    expect(leesbaar(zonder)).toContain('Schrijf op waarom de pet eindigt')
    expect(zonder.$(`#oordeel-${id}-${petVanJoost}-2`).attr('checked')).toBeDefined()
    const niets = await petra.post(`/team/petten/${id}/${petVanJoost}`, {
      oordeel: '',
      reden: 'Waarom',
    })
    expect(leesbaar(niets)).toContain('Kies of de pet blijft of eindigt')
    expect(await tel(t, 'petcontrole_regel', 'uitkomst is not null')).toBe(0)
  })

  it('withdrawing ends the pet at once, and judging the last one finishes the control', async () => {
    const weg = 'a3000000-0000-4000-8000-000000000001'
    const collega = await t.login('sanne', 'toeleider')
    expect((await collega.get('/werk')).pad).toBe('/werk')
    await petra.get('/team/petten')
    const na = await petra.post(`/team/petten/${id}/${weg}`, {
      oordeel: 'ingetrokken',
      reden: 'Niet meer nodig.',
    })
    expect(leesbaar(na)).toContain('Uw oordeel is vastgelegd')
    expect((await collega.get('/werk')).pad).toBe('/pet')

    // A pet that ends outside the control does not stay open in it.
    const [hulp = ''] = await geldigePetten(`medewerker_id = '${sanne}'`)
    await fatima.get(`/beheer/petten/${hulp}`)
    await fatima.post(`/beheer/petten/${hulp}/intrekken`, { reden: 'Ook niet meer nodig.' })
    expect(
      await tel(t, 'petcontrole_regel', `pet_id = '${hulp}' and uitkomst = 'ingetrokken'`),
    ).toBe(1)

    await fatima.get(`/beheer/controle/${id}`)
    const open = await geldigePetten()
    for (const pet of open.filter((p) => p !== petVanFatima)) {
      await fatima.post(`/beheer/controle/${id}/${pet}`, { oordeel: 'bevestigd', reden: '' })
    }
    expect(await tel(t, 'petcontrole', 'afgerond_op is null')).toBe(1)
    await joost.get(`/beheer/controle/${id}`)
    const klaar = await joost.post(`/beheer/controle/${id}/${petVanFatima}`, {
      oordeel: 'bevestigd',
    })
    expect(leesbaar(klaar)).toContain('De controle is klaar')
    expect(leesbaar(klaar)).toContain('Verslag van de controle')
    expect(leesbaar(klaar)).toContain(
      `${open.length} bevestigd, 2 ingetrokken, 0 nog te beoordelen`,
    )
    const print = await joost.get(`/beheer/controle/${id}?print=1`)
    expect(print.$('form, button').length).toBe(0)
    expect(leesbaar(print)).toContain('Verslag van de controle van petten')
    // Sent again: what was judged stays.
    await joost.post(`/beheer/controle/${id}/${petVanFatima}`, {
      oordeel: 'ingetrokken',
      reden: 'x',
    })
    expect((await fatima.get('/beheer/petten')).status).toBe(200)
    const standen = await readControleStand(t.deps, await medewerkerVan(petra))
    expect(standen.map(({ teLaat }) => teLaat)).toEqual([false, false])
  })

  it('a control that is not finished in time is too late', async () => {
    await fatima.get('/beheer/controle')
    await fatima.post('/beheer/controle', { soort: 'geprivilegieerd', uiterlijk: '' })
    expect(
      await tel(
        t,
        'petcontrole_regel r join deelwijzer.pet p on p.id = r.pet_id',
        "r.uitkomst is null and p.soort in ('toeleider', 'hulpverlener')",
      ),
    ).toBe(0)
    const later = new Date(t.deps.nu().getTime() + 29 * 86_400_000)
    const toen = t.deps.nu()
    t.zetTijd(later)
    const baas = await t.login('petra')
    const [, stand] = await readControleStand(t.deps, await medewerkerVan(baas))
    expect(stand).toMatchObject({ teLaat: true })
    expect(leesbaar(await baas.get('/team/petten'))).toContain('klaar moeten zijn')
    t.zetTijd(toen)
  })
})

describe('in and out of service', () => {
  it('adds somebody once, who has nothing until a pet is granted', async () => {
    const leeg = await fatima.get('/beheer/medewerkers')
    const sleutel = leeg.$('input[name=sleutel]').attr('value') ?? ''
    const fout = await fatima.post('/beheer/medewerkers', {
      sleutel,
      naam: 'Wim Test',
      functie: '',
    })
    expect(leesbaar(fout)).toContain('Vul de functie in')
    expect(fout.$('#naam').attr('value')).toBe('Wim Test')
    for (const keer of [1, 2]) {
      const goed = await fatima.post('/beheer/medewerkers', {
        sleutel,
        naam: 'Wim Test',
        functie: 'Regisseur',
      })
      expect(goed.pad, String(keer)).toBe('/beheer/medewerkers?nieuw=1')
    }
    expect(await tel(t, 'medewerker', "naam = 'Wim Test'")).toBe(1)
  })

  it('out of service ends everything now, and shows what somebody still had', async () => {
    const mehmet = await t.login('mehmet')
    expect((await mehmet.get('/werk')).pad).toBe('/werk')
    const id = 'a2000000-0000-4000-8000-000000000002'
    const voor = await petra.get(`/beheer/medewerkers/${id}`)
    expect(leesbaar(voor)).toContain(
      'Dit heeft de collega nu nog:Toeleider Jeugd en Wmo, Wijkteam De Singel',
    )
    const zonder = await petra.post(`/beheer/medewerkers/${id}`, { actie: 'uit' })
    expect(leesbaar(zonder)).toContain('Zet een kruisje als dit klopt')
    expect((await mehmet.get('/werk')).pad).toBe('/werk')
    const na = await petra.post(`/beheer/medewerkers/${id}`, { actie: 'uit', zeker: 'ja' })
    expect(leesbaar(na)).toContain('De medewerker is uit dienst')
    expect(leesbaar(na)).toContain('Had eerder')
    expect((await mehmet.get('/werk')).pad).toBe('/pet')
    expect(
      await tel(t, 'pet', `medewerker_id = '${id}' and (geldig_tot is null or geldig_tot > now())`),
    ).toBe(0)
    const keuze = await fatima.get('/beheer/petten/nieuw')
    expect(keuze.$(`#medewerker option[value="${id}"]`).length).toBe(0)
    const zelf = await petra.post('/beheer/medewerkers/a2000000-0000-4000-8000-000000000003', {
      actie: 'uit',
      zeker: 'ja',
    })
    expect(leesbaar(zelf)).toContain('Uw eigen vertrek legt een collega vast')
    await ingrid.get(`/beheer/medewerkers/${sanne}`)
    expect(
      (await ingrid.post(`/beheer/medewerkers/${sanne}`, { actie: 'uit', zeker: 'ja' })).status,
    ).toBe(404)
    expect(
      (await petra.post(`/beheer/medewerkers/${sanne}`, { actie: 'registratie' })).status,
    ).toBe(404)
  })
})
