import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  createTestApp,
  type Bezoeker,
  type Blad,
  type TestApp,
  type Velden,
} from '../../../../test/support/app.ts'
import { openHulpdossier } from '../../../../test/support/overgang.ts'
import {
  anna,
  legVast,
  mark,
  organisaties,
  standIn,
  stelVraag,
  vraagToestemming,
  vraagVelden,
} from '../../../../test/support/toestemming.ts'
import { beginTriage, ingevuld } from '../../../../test/support/triage.ts'
import { noor, openDossier, tel } from '../../../../test/support/werk.ts'

let t: TestApp
let sanne: Bezoeker
let hulp: string
beforeAll(async () => {
  t = await createTestApp()
  sanne = await t.login('sanne', 'hulpverlener')
  hulp = await openHulpdossier(sanne)
})
afterAll(() => t.stop())

const alleCategorieen = [
  'identificatie',
  'dat',
  'wat',
  'gewoon',
  'bijzonder',
  'behandel',
  'diagnostiek',
  'advies',
  'strafrechtelijk',
  'financieel',
  'derden',
  'bsn',
]

const alleen = (id: string): string => `toestemming_id = '${id}'`

describe('vragen', () => {
  it('asks the child of thirteen and both parents, and shows the four facts with the number', async () => {
    const blad = await stelVraag(sanne, hulp)
    expect(blad.pad).toMatch(/\?nieuw=gevraagd$/)
    expect(blad.$('h1').text()).toMatch(/^Toestemming T-2026-/)
    const tekst = blad.$('main').text()
    expect(tekst).toContain('Dat Noor slecht slaapt')
    expect(tekst).toContain('Basisschool De Linde, intern begeleider')
    expect(tekst).toContain('School kan dan rekening houden')
    expect(tekst).toContain('Voor één keer')
    expect(tekst).toContain('Dan vertellen wij school niets')
    for (const wie of ['Noor de Vries, voor zichzelf', 'Anna de Vries, als ouder', 'Mark Jansen']) {
      expect(tekst).toContain(wie)
    }
    expect(tekst).toContain('de Jeugdwet')
    expect(t.meldingen).toEqual([])
  })

  it('makes instemming of what the public task carries, and warns to call it that', async () => {
    const toeleider = await t.login('sanne', 'toeleider')
    const dossier = await openDossier(toeleider)
    const blad = await stelVraag(toeleider, dossier, { doel: 'toeleiding' })
    expect(blad.pad).toMatch(/\?nieuw=publieke-taak$/)
    expect(blad.$('h1').text()).toMatch(/^Instemming I-2026-/)
    expect(blad.tekst).toContain('Hiervoor is geen toestemming nodig')
  })

  it('makes nothing when consent does not help either, and offers what can be done', async () => {
    const toeleider = await t.login('sanne', 'toeleider')
    const dossier = await openDossier(toeleider)
    const voor = await tel(t, 'toestemming')
    const blad = await stelVraag(toeleider, dossier, {
      doel: 'toeleiding',
      partij: organisaties.jeugdhulp,
      categorie: ['behandel'],
      'wat.behandel': 'De uitkomst van de training van mei.',
    })
    expect(blad.status).toBe(409)
    expect(blad.tekst).toContain('Toestemming helpt hier niet')
    expect(blad.$('a:contains("Overleg zonder namen")').length).toBe(1)
    expect(blad.$('[name="wat.behandel"]').val()).toBe('De uitkomst van de training van mei.')
    expect(await tel(t, 'toestemming')).toBe(voor)
  })

  it.each([
    ['every kind of data', { categorie: alleCategorieen }, 'kruiste alles'],
    ['everything, in words', { 'wat.wat': 'Alle gegevens uit het gesprek' }, 'te algemeen'],
    ['the whole dossier', { 'wat.wat': 'het hele dossier van Noor' }, 'te algemeen'],
    ['whoever needs it', { contact: 'alle betrokken partijen' }, 'te algemeen'],
    ['an unnamed party', { partij: 'anders', partijNaam: 'ketenpartners' }, 'te algemeen'],
    ['no data', { categorie: [] }, 'Kruis aan om welke gegevens'],
    ['no purpose', { doel: '' }, 'Kies waarvoor'],
    ['what is not necessary', { noodzakelijk: 'nee' }, 'ook met toestemming niet'],
    ['what may not be necessary', { noodzakelijk: 'weet-niet' }, 'Zoek eerst uit'],
    ['what can be done with less', { kanMetMinder: 'ja' }, 'Kies dan minder'],
    ['for good', { hoelang: 'altijd' }, 'één keer, of tot een dag'],
    ['past a birthday', { hoelang: 'tot', geldigTot: '04-05-2029' }, 'Vanaf 4 mei 2029'],
    ['too long', { hoelang: 'tot', geldigTot: '03-05-2029' }, 'te lang'],
    ['a day that was', { hoelang: 'tot', geldigTot: '01-01-2026' }, 'al voorbij'],
    [
      'treatment until a day',
      {
        categorie: ['behandel'],
        'wat.behandel': 'De training',
        hoelang: 'tot',
        geldigTot: '01-01-2027',
      },
      'elke keer opnieuw',
    ],
    ['without what a no means', { bijNee: ' ' }, 'als het antwoord nee is'],
    ['about a stranger', { over: 'a4000000-0000-4000-8000-000000000019' }, 'Kies over wie'],
  ])('does not ask %s', async (_naam, anders, melding) => {
    const voor = await tel(t, 'toestemming')
    const blad = await stelVraag(sanne, hulp, anders)
    expect(blad.status).toBe(409)
    expect(blad.$('[data-fouten]').text()).toContain(melding)
    expect(await tel(t, 'toestemming')).toBe(voor)
  })

  it('asks nobody as long as it cannot be told who decides, and says what to find out', async () => {
    // Of one parent it is no longer known whether there is gezag.
    const pool = t.db.pool('eigenaar')
    const zet = (gezag: string) =>
      pool.query(
        `update deelwijzer.vertegenwoordiging set gezag = $1 where vertegenwoordiger_id = $2`,
        [gezag, mark],
      )
    await zet('onbekend')
    const voor = await tel(t, 'toestemming')
    const blad = await stelVraag(sanne, hulp)
    await zet('ja')
    expect(blad.tekst).toContain('U kunt dit nog niet vragen')
    expect(blad.tekst).toContain('Mark Jansen')
    expect(blad.$('a:contains("Kijk wie beslist")').attr('href')).toContain(noor)
    expect(await tel(t, 'toestemming')).toBe(voor)
  })

  it('asks once when the same form is sent twice', async () => {
    await sanne.get(`/werk/dossiers/${hulp}/toestemmingen/vragen`)
    const csrf = String(sanne.blad().$('input[name=csrf]').first().attr('value'))
    const voor = await tel(t, 'toestemming')
    const velden = { ...vraagVelden, contact: 'de conciërge', csrf }
    const een = await sanne.post(`/werk/dossiers/${hulp}/toestemmingen/vragen`, velden)
    const twee = await sanne.post(`/werk/dossiers/${hulp}/toestemmingen/vragen`, velden)
    expect(twee.pad).toBe(een.pad)
    expect(await tel(t, 'toestemming')).toBe(voor + 1)
  })
})

describe('antwoorden', () => {
  it('holds only when everybody said yes in writing, and is withdrawn in one press', async () => {
    const id = await vraagToestemming(sanne, hulp, { contact: 'mentor van de klas' })
    const mondeling = await legVast(sanne, id, { persoonId: noor, wijze: 'mondeling' })
    expect(mondeling.status).toBe(409)
    expect(mondeling.$('[data-fouten]').text()).toContain('Toestemming is schriftelijk')
    await legVast(sanne, id, { persoonId: noor })
    expect(await standIn(t, id)).toBe('gevraagd')
    await legVast(sanne, id, { persoonId: anna })
    expect(await standIn(t, id)).toBe('gevraagd')
    const blad = await legVast(sanne, id, { persoonId: mark, toelichting: 'Mark belde nog.' })
    expect(blad.pad).toBe(`/werk/toestemmingen/${id}?nieuw=antwoord`)
    expect(await standIn(t, id)).toBe('verleend')
    expect(blad.tekst).toContain('Karin Veldhuis')
    expect(blad.tekst).toContain('Mark belde nog.')
    // Every step is shown by a record; nobody objected, so there was nothing to go into.
    expect(blad.$('#gesprek').parent().find('.dw-badge--ok').length).toBe(6)
    const knop = blad.$(`form[action="/werk/toestemmingen/${id}/intrekken"]`)
    expect(knop.length).toBe(3)
    expect(knop.first().find('input:not([type=hidden]), textarea, select').length).toBe(0)
    const na = await sanne.post(`/werk/toestemmingen/${id}/intrekken`, { persoonId: anna })
    expect(na.pad).toBe(`/werk/toestemmingen/${id}?nieuw=ingetrokken`)
    expect(na.tekst).toContain('Dit kan nog wel')
    expect(await standIn(t, id)).toBe('ingetrokken')
    const nogEens = await sanne.post(`/werk/toestemmingen/${id}/intrekken`, { persoonId: mark })
    expect(nogEens.status).toBe(409)
    expect(nogEens.tekst).toContain('Dit is al voorbij')
  })

  it('keeps a refusal with the form as it was shown, and warns who asks again soon', async () => {
    const id = await vraagToestemming(sanne, hulp, { partij: organisaties.huisarts })
    const blad = await legVast(sanne, id, {
      persoonId: noor,
      antwoord: 'nee',
      wijze: 'mondeling',
      toelichting: 'Noor vindt dat de huisarts dit niet hoeft te weten.',
    })
    expect(blad.tekst).toContain('geweigerd')
    expect(blad.tekst).toContain('Noor vindt dat de huisarts')
    const opnieuw = await stelVraag(sanne, hulp, { partij: organisaties.huisarts })
    expect(opnieuw.status).toBe(409)
    expect(opnieuw.$('[data-fouten]').text()).toContain('kan als druk voelen')
    const toch = await sanne.verstuur({ drukGezien: ['ja'] })
    expect(toch.pad).toMatch(/\?nieuw=gevraagd$/)
  })

  it('notes spoken instemming with who, when and for what', async () => {
    const toeleider = await t.login('sanne', 'toeleider')
    const dossier = await openDossier(toeleider)
    const id = await vraagToestemming(toeleider, dossier, { doel: 'toeleiding' })
    for (const persoonId of [noor, anna, mark]) {
      await legVast(toeleider, id, { persoonId, wijze: 'telefoon', getuige: '' })
    }
    expect(await standIn(t, id)).toBe('verleend')
    const lijst = await toeleider.get(`/werk/dossiers/${dossier}/toestemmingen`)
    expect(lijst.$('h2').first().text()).toBe('Loopt nu (1)')
    expect(lijst.tekst).toContain('Ja, 22 november 2026, aan de telefoon')
  })

  it('puts a representative aside with reasons and who was consulted, never whom it is about', async () => {
    const id = await vraagToestemming(sanne, hulp, { contact: 'zorgcoördinator' })
    await legVast(sanne, id, { persoonId: noor })
    await legVast(sanne, id, { persoonId: anna })
    const adres = `/werk/toestemmingen/${id}/buiten-beschouwing`
    await sanne.get(`/werk/toestemmingen/${id}`)
    const leeg = await sanne.post(adres, { persoonId: mark, reden: '' })
    expect(leeg.$('[data-fouten]').text()).toContain('zwaarwegend belang')
    const zelf = { persoonId: noor, reden: 'x', geraadpleegd: 'y' }
    expect((await sanne.post(adres, zelf)).status).toBe(409)
    const na = await sanne.post(adres, {
      persoonId: mark,
      reden: 'Mark is veroordeeld voor mishandeling van Noor.',
      geraadpleegd: 'gedragswetenschapper',
    })
    expect(na.pad).toContain('nieuw=buiten')
    expect(na.tekst).toContain('Besproken met: gedragswetenschapper')
    expect(await standIn(t, id)).toBe('verleend')
  })

  it('puts looking again on the list when a yes runs until a day, once, and takes it off when it stops', async () => {
    const tot = { hoelang: 'tot', geldigTot: '01-03-2027' }
    const geheim = await stelVraag(sanne, hulp, {
      ...tot,
      contact: 'schoolarts',
      drukGezien: ['ja'],
    })
    expect(geheim.$('[data-fouten]').text()).toContain('geldt toestemming voor één keer')
    const toeleider = await t.login('sanne', 'toeleider')
    const dossier = await openDossier(toeleider)
    const id = await vraagToestemming(toeleider, dossier, { ...tot, doel: 'toeleiding' })
    const waar = `code = 'vraag-opnieuw-toestemming' and tekst like '%' || (select nummer from deelwijzer.toestemming where id = '${id}') || '%'`
    for (const persoonId of [noor, anna, mark]) await legVast(toeleider, id, { persoonId })
    expect(await tel(t, 'plicht', `${waar} and uiterlijk = '2027-03-01'`)).toBe(1)
    await legVast(toeleider, id, { persoonId: mark, antwoord: 'later', wijze: 'mondeling' })
    await legVast(toeleider, id, { persoonId: mark })
    expect(await tel(t, 'plicht', `${waar} and gedaan_op is null`)).toBe(1)
    await toeleider.post(`/werk/toestemmingen/${id}/intrekken`, { persoonId: noor })
    expect(await tel(t, 'plicht', `${waar} and gedaan_op is null`)).toBe(0)
  })
})

describe('wie er niet bij mag', () => {
  it('is not there for another pet, another gemeente, a resident, or somebody without a pet', async () => {
    const id = await vraagToestemming(sanne, hulp, { contact: 'gymdocent' })
    const anderen = [
      await t.login('sanne', 'toeleider'),
      await t.login('mehmet', 'hulpverlener'),
      await t.login('petra'),
      await t.login('ingrid'),
    ]
    const voor = await tel(t, 'toestemming_antwoord')
    for (const iemand of anderen) {
      for (const pad of [
        `/werk/toestemmingen/${id}`,
        `/werk/toestemmingen/${id}/papier`,
        `/werk/dossiers/${hulp}/toestemmingen`,
        `/werk/dossiers/${hulp}/toestemmingen/vragen`,
      ]) {
        expect((await iemand.get(pad)).status, pad).toBe(404)
      }
      for (const [pad, velden] of [
        ['antwoord', { persoonId: noor, antwoord: 'ja', wijze: 'getuige', getuige: 'x' }],
        ['intrekken', { persoonId: noor }],
        ['buiten-beschouwing', { persoonId: mark, reden: 'x', geraadpleegd: 'y' }],
      ] as const) {
        const blad = await iemand.post(`/werk/toestemmingen/${id}/${pad}`, velden)
        expect(blad.status, pad).toBe(404)
      }
    }
    expect(await tel(t, 'toestemming_antwoord')).toBe(voor)
    const bewoner = await t.login('noor')
    const blad = await bewoner.get(`/werk/toestemmingen/${id}`)
    expect(blad.tekst).not.toContain('intern begeleider')
    expect(blad.$('h1').text()).not.toContain('Toestemming')
  })

  it('takes no answer of who was not asked', async () => {
    const id = await vraagToestemming(sanne, hulp, { contact: 'intern vertrouwenspersoon' })
    const vreemde = 'a4000000-0000-4000-8000-000000000019'
    const blad = await legVast(sanne, id, { persoonId: vreemde })
    expect(blad.status).toBe(409)
    await sanne.get(`/werk/toestemmingen/${id}`)
    const intrekken = await sanne.post(`/werk/toestemmingen/${id}/intrekken`, {
      persoonId: vreemde,
    })
    expect(intrekken.status).toBe(404)
    expect(await tel(t, 'toestemming_antwoord', alleen(id))).toBe(0)
  })
})

describe('in de triage', () => {
  /** A triage about telling school what is going on, up to the answer. */
  async function weging(
    iemand: Bezoeker,
    feiten: Velden = {},
    doel: string = vraagVelden.doel,
  ): Promise<Blad> {
    const id = await beginTriage(iemand, hulp)
    await iemand.verstuur(
      {
        ...ingevuld.aanpak,
        doel,
        categorie: ['wat'],
        ontvangerNaam: 'Basisschool De Linde',
      },
      { knop: 'verder' },
    )
    await iemand.verstuur(
      { ...ingevuld.weging, 'nodig.wat': 'School kan er rekening mee houden.', ...feiten },
      { knop: 'antwoord' },
    )
    return iemand.get(`/werk/triage/${id}/weging`)
  }

  it('leads to the question as long as a yes is only typed', async () => {
    const blad = await weging(sanne, { 'feit.toestemming': 'ja' }, 'regie-afstemming')
    expect(blad.tekst).toContain('U vulde in dat er toestemming is.')
    expect(blad.$(`a[href="/werk/dossiers/${hulp}/toestemmingen/vragen"]`).length).toBe(1)
  })

  it('counts a record above what was typed: a yes, and a no after it', async () => {
    // A minute later than every answer before.
    t.zetTijd(new Date('2026-11-22T10:01:00Z'))
    const id = await vraagToestemming(sanne, hulp)
    for (const persoonId of [noor, anna, mark]) await legVast(sanne, id, { persoonId })
    const met = await weging(sanne)
    expect(met.tekst).toContain('Dit is vastgelegd, en telt mee in het antwoord')
    expect(met.$('#antwoord').text()).toMatch(/Ja/)
    await sanne.get(`/werk/toestemmingen/${id}`)
    await sanne.post(`/werk/toestemmingen/${id}/intrekken`, { persoonId: noor })
    const zonder = await weging(sanne, { 'feit.toestemming': 'ja' })
    expect(zonder.tekst).toContain('ingetrokken')
    expect(zonder.$('#antwoord h2, #antwoord .dw-antwoord__oordeel').text()).not.toMatch(/^Ja/)
  })
})
