import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type Blad, type TestApp } from '../../../test/support/app.ts'
import { telRijen } from '../../../test/support/inwoner.ts'
import { begripTeksten } from './begrippen-teksten.ts'
import { brochureTeksten } from './brochure-teksten.ts'

let t: TestApp
beforeAll(async () => {
  t = await createTestApp()
})
afterAll(() => t.stop())

const open = ['/uw-gegevens', '/privacyverklaring', '/klacht', '/begrippen', '/uw-gegevens/website']

describe('without logging in', () => {
  it.each(open)('%s is there, sets no cookie and stores nothing', async (pad) => {
    const voor = await telRijen(t)
    const blad = await t.bezoeker().get(pad)
    expect(blad.status).toBe(200)
    expect(blad.headers.get('set-cookie')).toBeNull()
    expect(await telRijen(t)).toEqual(voor)
  })

  it('is found from the foot of every page, also of the login page and of somebody who works', async () => {
    const voet = (blad: Blad) =>
      blad
        .$('footer a')
        .toArray()
        .map((link) => blad.$(link).attr('href'))
    const sanne = await t.login('sanne', 'hulpverlener')
    for (const blad of [await t.bezoeker().get('/inloggen'), await sanne.get('/werk')]) {
      expect(voet(blad)).toEqual(
        expect.arrayContaining([
          '/uw-gegevens',
          '/privacyverklaring',
          '/klacht',
          '/toegankelijkheid',
        ]),
      )
    }
  })

  it('leads from one to the other, and every link of these pages exists', async () => {
    const iemand = t.bezoeker()
    const links = new Set<string>()
    for (const pad of [...open, '/toegankelijkheid']) {
      const blad = await iemand.get(pad)
      for (const link of blad.$('main a[href^="/"]').toArray()) {
        links.add(blad.$(link).attr('href') ?? '')
      }
    }
    const stuk: string[] = []
    for (const link of links) {
      const { status } = await t.bezoeker().get(link.split('#')[0] ?? '')
      if (status !== 200 && !link.startsWith('/mijn')) stuk.push(`${status} ${link}`)
    }
    expect(stuk).toEqual([])
    expect([...links]).toContain('/mijn/verzoeken/nieuw/klacht')
  })
})

describe('de privacyverklaring', () => {
  it('says per task who does it, who answers for it, which law and how long, as the gemeente decided', async () => {
    const { $ } = await t.bezoeker().get('/privacyverklaring')
    expect($('h1').text()).toContain('Voorbeeldstad')
    const jeugd = $('#taak-verlenen-jeugdhulp').text()
    expect(jeugd).toContain('Wijkteam De Singel en Gemeente Voorbeeldstad')
    expect(jeugd).toContain('Jeugdwet, artikel 7.3.8')
    expect(jeugd).toContain('Tot 20 jaar na de laatste keer')
    expect(jeugd).not.toContain('Het college')
    const wmo = $('#taak-toeleiding-wmo').text()
    expect(wmo).toContain('Het college van de gemeente Voorbeeldstad')
    expect(wmo).toContain('Tot 15 jaar na de laatste keer')
    expect(wmo).toContain('Omdat het hoort bij een taak die in de wet staat.')
    expect($('#taak-uitvoering-ots').text()).toContain('Jeugdbescherming De Brug')
    // What this gemeente did not arrange, it does not claim to do.
    expect($('#taak-bemoeizorg')).toHaveLength(0)
  })

  it('is of the gemeente that one chooses, and of one’s own after logging in', async () => {
    const iemand = t.bezoeker()
    const hier = await iemand.get('/privacyverklaring')
    expect(hier.$('main a[href="/privacyverklaring?gemeente=esbeek"]')).toHaveLength(1)
    const daar = await iemand.get('/privacyverklaring?gemeente=esbeek')
    expect(daar.$('h1').text()).toContain('Esbeek')
    expect(daar.$('main').text()).not.toContain('Wijkteam De Singel')
    const anna = await (await t.login('anna')).get('/privacyverklaring?gemeente=esbeek')
    expect(anna.$('h1').text()).toContain('Voorbeeldstad')
    const onzin = await iemand.get('/privacyverklaring?gemeente=%3Cscript%3E')
    expect(onzin.$('h1').text()).toContain('Voorbeeldstad')
  })

  it('says what it does not know, and whom to ask', async () => {
    const tekst = (await t.bezoeker().get('/privacyverklaring')).$('main').text()
    expect(tekst).toContain('Dit vult de gemeente nog aan')
    expect(tekst).toContain('functionaris gegevensbescherming')
    expect(tekst).toContain('Autoriteit Persoonsgegevens')
  })

  it('shows the whole register as the gemeente keeps it', async () => {
    const { $ } = await t.bezoeker().get('/privacyverklaring')
    const { rows } = await t.db
      .pool('eigenaar')
      .query<{ doel: string }>(
        `select doel from verwerkingsactiviteit v join gemeente g on g.id = v.gemeente_id where g.code = 'voorbeeldstad'`,
      )
    expect(rows.length).toBeGreaterThan(15)
    for (const { doel } of rows) expect($('#register').text()).toContain(doel)
  })
})

describe('de klacht', () => {
  it('tells for each kind where it goes, how long it takes and what comes after', async () => {
    const { $ } = await t.bezoeker().get('/klacht')
    expect(
      $('main h3')
        .toArray()
        .map((kop) => $(kop).attr('id')),
    ).toEqual(['gemeente', 'ander', 'privacy', 'besluit'])
    const tekst = $('main').text()
    for (const stuk of [
      '6 weken',
      '4 weken langer',
      'schrijf aan de gemeente Voorbeeldstad',
      'bel het nummer van uw gemeente',
      'Aan de balie',
      'Wij sturen hem door, als u dat goed vindt.',
      'Nationale ombudsman',
      'Autoriteit Persoonsgegevens',
      'beslist de rechter',
    ]) {
      expect(tekst).toContain(stuk)
    }
    expect($('main a[href="/mijn/verzoeken/nieuw/klacht"]')).toHaveLength(1)
    // A number can be tapped: of the ombudsman, and of this gemeente itself.
    expect($('main a[href="tel:08003355555"]')).toHaveLength(1)
    expect($('main a[href="tel:0880000000"]')).toHaveLength(1)
  })
})

describe('de tekst voor een website', () => {
  it('is the text of the brochure, to copy and to download in two forms', async () => {
    const iemand = t.bezoeker()
    const pagina = await iemand.get('/uw-gegevens/website')
    const alles = [
      brochureTeksten.inleiding,
      ...brochureTeksten.delen.flatMap(({ kop, zinnen }) => [kop, ...zinnen]),
    ]
    for (const zin of alles) expect(pagina.$('pre').text()).toContain(zin)

    const [tekst, html] = pagina.$('main .dw-knoppen a').toArray()
    const gewoon = await iemand.get(pagina.$(tekst).attr('href') ?? '')
    expect(gewoon.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(gewoon.headers.get('content-disposition')).toContain('uw-gegevens.txt')
    for (const zin of alles) expect(gewoon.tekst).toContain(zin)

    const stuk = await iemand.get(pagina.$(html).attr('href') ?? '')
    expect(stuk.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(stuk.headers.get('content-disposition')).toContain('attachment')
    expect(stuk.$('li').length).toBe(brochureTeksten.delen.flatMap(({ zinnen }) => zinnen).length)
    expect(stuk.$('script, style, [style], link').length).toBe(0)
  })
})

describe('de begrippen', () => {
  it('stand in the order of the alphabet, each once', () => {
    const woorden = begripTeksten.map(({ woord }) => woord.toLowerCase())
    expect(woorden).toEqual(woorden.toSorted((a, b) => a.localeCompare(b, 'nl')))
    expect(new Set(woorden).size).toBe(woorden.length)
  })

  it('include every kind of dossier as the rules call it', async () => {
    const { $ } = await t.bezoeker().get('/begrippen')
    expect($('main section dt').length).toBeGreaterThan(6)
    expect($('main').text()).toContain('Dossier van de aanvraag')
  })
})
