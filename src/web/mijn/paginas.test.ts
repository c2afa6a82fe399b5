import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type Blad, type TestApp } from '../../../test/support/app.ts'
import { besluitSchool, deelvelden } from '../../../test/support/delen.ts'
import { leesbaar, noor as noorId, openDossier, schrijfOp } from '../../../test/support/werk.ts'
import { regelsVan } from './gedeeld-tekening.tsx'

let t: TestApp
let noor: Bezoeker
let dossier: string
let gegeven: string
beforeAll(async () => {
  t = await createTestApp(new Date())
  const sanne = await t.login('sanne', 'toeleider')
  dossier = await openDossier(sanne)
  await schrijfOp(sanne, dossier, { inhoud: 'Er is hulp van het wijkteam.', datWat: 'dat' })
  await schrijfOp(sanne, dossier, { inhoud: 'Noor slaapt slecht.', datWat: 'wat' })
  const { rows } = await t.db
    .pool('eigenaar')
    .query<{ id: string }>(
      `select id from deelwijzer.gegeven where dossier_id = $1 and dat_wat = 'dat'`,
      [dossier],
    )
  gegeven = rows[0]?.id ?? ''
  const besluit = await besluitSchool(t, sanne, dossier)
  await sanne.get(`/werk/besluiten/${besluit}/delen`)
  await sanne.verstuur(deelvelden(t, gegeven), {
    actie: `/werk/besluiten/${besluit}/delen/voorbeeld`,
  })
  await sanne.verstuur({}, { actie: `/werk/besluiten/${besluit}/delen`, knop: 'deel' })
  noor = await t.login('noor')
})
afterAll(() => t.stop())

/** One datum on the page, by its words. */
const vak = (blad: Blad, inhoud: string): string =>
  blad
    .$('.dw-tijdlijn__punt')
    .toArray()
    .map((punt) => blad.$(punt).text().replaceAll('\u00AD', '').replaceAll(/\s+/g, ' '))
    .find((tekst) => tekst.includes(inhoud)) ?? ''

describe('de eerste pagina', () => {
  it('begins with what to do, says when there is nothing, and then leads everywhere', async () => {
    const blad = await noor.get('/mijn')
    const koppen = blad
      .$('main h2')
      .toArray()
      .map((kop) => blad.$(kop).text().replaceAll('\u00AD', ''))
    expect(koppen[0]).toBe('Dit moet je doen')
    expect(koppen.indexOf('Dit gebeurt er nu')).toBeLessThan(koppen.indexOf('Alles op een rij'))
    expect(blad.$('[data-doen]').text()).toContain('Je hoeft nu niets te doen.')
    for (const pad of ['gedeeld', 'gegevens', 'plan', 'toestemmingen', 'verzoeken', 'downloads']) {
      expect(blad.$(`main a[href="/mijn/${pad}"]`).length, pad).toBeGreaterThan(0)
    }
    expect(leesbaar(blad)).toContain('Bel de gemeente en vraag naar dit team.')
  })

  it('has five places in the menu, for everybody the same', async () => {
    const menu = async (wie: 'noor' | 'anna' | 'marijke') => {
      const { $ } = await (await t.login(wie)).get('/mijn')
      return $('nav[aria-label="Hoofdmenu"] a')
        .toArray()
        .map((link) => $(link).text())
    }
    const vijf = ['Start', 'Mijn gegevens', 'Mijn plan', 'Wie keek er?', 'Mijn verzoeken']
    expect(await menu('noor')).toEqual(vijf)
    expect(await menu('marijke')).toEqual(vijf)
  })
})

describe('mijn gegevens', () => {
  it('is closed on a screen and open on paper, with everything about each datum', async () => {
    const blad = await noor.get('/mijn/gegevens')
    expect(blad.$('main details[open]').length).toBe(0)
    const dat = vak(blad, 'Er is hulp van het wijkteam.')
    expect(dat).toContain('Van: ')
    expect(dat).toContain('Opgeschreven als: toeleider namens het college')
    expect(dat).toContain('Hierin staat wat het college nodig heeft om over hulp te besluiten.')
    expect(dat).toContain('Basisschool De Linde')
    expect(vak(blad, 'Noor slaapt slecht.')).toContain('Je ziet hier niemand.')
    expect(blad.$(`a[href="/mijn/gegevens/${gegeven}/klopt-niet"]`).text()).toContain(
      'Klopt dit niet?',
    )
    const print = await noor.get('/mijn/gegevens?print=1')
    expect(print.$('main details').length).toBeGreaterThan(0)
    expect(print.$('main details:not([open])').length).toBe(0)
    expect(print.$('a[href*="klopt-niet"]').length).toBe(0)
  })

  it('does not guess how long something is kept', async () => {
    // No source in the register says it for the dossier of a request under the Jeugdwet.
    const blad = await noor.get('/mijn/gegevens')
    expect(vak(blad, 'Er is hulp van het wijkteam.')).toContain('Wij weten dit nog niet.')
  })
})

describe('wie keek er', () => {
  it('always says that the list may not be complete, also to whom nothing is deferred', async () => {
    for (const wie of ['noor', 'anna', 'marijke'] as const) {
      const blad = await (await t.login(wie)).get('/mijn/wie-keek-er')
      expect(leesbaar(blad), wie).toContain('Deze lijst is misschien nog niet af')
      expect(leesbaar(blad), wie).toContain('Dit staat hier bij iedereen.')
      expect(leesbaar(blad), wie).not.toMatch(/niemand (keek|heeft gekeken)/i)
    }
  })

  it('offers a question at each line about others, and none at own visits or on paper', async () => {
    const blad = await noor.get('/mijn/wie-keek-er')
    const vragen = blad.$('a:contains("Ik heb hier een vraag over")')
    const punten =
      blad.$('main .dw-tijdlijn__punt').length - blad.$('#zelf .dw-tijdlijn__punt').length
    expect(vragen.length).toBe(punten)
    expect(blad.$('#zelf a').length).toBe(0)
    expect(vragen.first().attr('href')).toMatch(/^\/mijn\/wie-keek-er\/[0-9a-f-]{36}$/)
    const namen = vragen.toArray().map((link) => blad.$(link).text())
    // By ear, each link says about which line it is.
    expect(namen.every((naam) => /: \S.+, \d+ november 2026, /.test(naam))).toBe(true)
    const print = await noor.get('/mijn/wie-keek-er?print=1')
    expect(print.$('a:contains("Ik heb hier een vraag over")').length).toBe(0)
  })

  it('shows one person alone when asked, and nothing new for an id of somebody else', async () => {
    const lotte = await t.login('lotte')
    const blad = await lotte.get('/mijn/wie-keek-er')
    const keuzes = blad
      .$('select[name=over] option')
      .toArray()
      .map((keuze) => blad.$(keuze).text())
    expect(keuzes).toContain('Sem Visser')
    const ander = await lotte.get(`/mijn/wie-keek-er?over=${noorId}`)
    expect(ander.status).toBe(200)
    expect(ander.$('select[name=over] option[selected]').text()).not.toContain('Noor')
    expect((await noor.get('/mijn/wie-keek-er')).$('select[name=over]').length).toBe(0)
  })
})

describe('met wie delen wij', () => {
  it('says what they know per datum, on which ground, since when and until when, and who read it', async () => {
    const blad = await noor.get('/mijn/gedeeld')
    const tekst = leesbaar(blad)
    expect(tekst).toContain('Dit delen wij nu')
    expect(tekst).toContain('Verteld aan Basisschool De Linde')
    expect(tekst).toContain('alleen dat er iets is')
    expect(tekst).toContain('Noor krijgt hulp van het wijkteam.')
    expect(tekst).toContain('Dit is nog niet gelezen.')
    expect(tekst).toMatch(
      /Waarom mocht dit\?\s*(Jij gaf toestemming|Je vond het goed|Dit mag van de wet)/,
    )
    expect(tekst).not.toContain('Noor slaapt slecht.')
    expect(blad.$('main a[href^="/mijn/gedeeld/"]').length).toBeGreaterThan(0)
  })

  it('cuts no name in the drawing', () => {
    const namen = [
      'Stichting Samenwerkingsverband Passend Onderwijs Voorbeeldstad en Omstreken',
      'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk',
      'School',
    ]
    for (const naam of namen) {
      const regels = regelsVan(naam)
      expect(Math.max(...regels.map((regel) => regel.length))).toBeLessThanOrEqual(24)
      expect(regels.join('').replaceAll(' ', '')).toBe(naam.replaceAll(' ', ''))
    }
  })
})
