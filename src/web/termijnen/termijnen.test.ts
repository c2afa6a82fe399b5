import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type Blad, type TestApp } from '../../../test/support/app.ts'
import { telRijen } from '../../../test/support/inwoner.ts'
import { termijncodes, termijnen } from '../../domein/termijn/index.ts'

let t: TestApp
beforeAll(async () => {
  t = await createTestApp()
})
afterAll(() => t.stop())

const kaal = (tekst: string): string =>
  tekst.replaceAll('\u00AD', '').replaceAll(/\s+/g, ' ').trim()
const hoofd = (blad: Blad): string => kaal(blad.$('main').text())

/** The list of answers as a table of name and value. */
function uitkomst(blad: Blad): Record<string, string> {
  const regels: Record<string, string> = {}
  for (const regel of blad.$('.dw-gegevens__regel').toArray()) {
    const naam = kaal(blad.$(regel).find('dt').text())
    regels[naam] = kaal(blad.$(regel).find('dd').text())
  }
  return regels
}

const vraag = (termijn: string, vanaf: string, meer = ''): Promise<Blad> =>
  t.bezoeker().get(`/termijnen?termijn=${termijn}&vanaf=${vanaf}${meer}`)

describe('the page of terms', () => {
  it('is open to everybody, asks nothing about a person and keeps nothing', async () => {
    const voor = await telRijen(t)
    const blad = await t.bezoeker().get('/termijnen')
    expect(blad.status).toBe(200)
    expect(blad.$('.dw-fouten').length).toBe(0)
    expect(blad.$('main form').first().attr('method')).toBe('get')
    expect(blad.$('#termijn option').length).toBe(58)
    expect(blad.$('#termijn optgroup').length).toBe(10)
    expect(await telRijen(t)).toEqual(voor)
  })

  it('holds all 57 in its tables, each with a link that opens its own page', async () => {
    const blad = await t.bezoeker().get('/termijnen')
    const adressen = blad
      .$('main table a')
      .toArray()
      .map((el) => blad.$(el).attr('href') ?? '')
    expect(adressen.toSorted()).toEqual(termijncodes.map((code) => `/termijnen?termijn=${code}`))
    for (const adres of adressen) {
      const een = await t.bezoeker().get(adres)
      const code = termijncodes.find((naam) => adres.endsWith(naam)) ?? 'T-01'
      expect(een.status, adres).toBe(200)
      expect(een.$('.dw-fouten').length, adres).toBe(0)
      expect(kaal(een.$('#uitkomst').text()), adres).toBe(termijnen[code].onderwerp)
      expect(uitkomst(een)['Bron'], adres).toBe(termijnen[code].bron)
      expect(hoofd(een), adres).not.toMatch(/undefined|null|NaN|\[object/)
    }
  })

  it('computes both days and shows the steps', async () => {
    const blad = await vraag('T-07', '01-11-2026')
    expect(uitkomst(blad)).toMatchObject({
      'Laatste dag volgens de wet': 'maandag 30 november 2026',
      'Laatste dag volgens afspraak': 'zondag 15 november 2026',
    })
    expect(uitkomst(blad)['Langer']).toContain('steeds opnieuw met 2 weken')
    expect(hoofd(blad)).toContain('Tel 28 dagen verder (4 weken). Dat is zondag 29 november 2026.')
    expect(hoofd(blad)).toContain('Zondag 29 november 2026 valt in het weekend.')
    expect(hoofd(blad)).toContain('Dan telt maandag 30 november 2026 (Algemene termijnenwet).')
  })

  it('names the holidays that move the end', async () => {
    const blad = await vraag('T-34', '27-11-2026')
    expect(uitkomst(blad)['Laatste dag volgens de wet']).toBe('maandag 28 december 2026')
    expect(hoofd(blad)).toContain('Vrijdag 25 december 2026 is Eerste Kerstdag.')
    expect(hoofd(blad)).toContain('Zaterdag 26 december 2026 is Tweede Kerstdag.')
  })

  it('says when an extension must be told, and what a month without that day does', async () => {
    const blad = await vraag('T-10', '31-1-2027')
    expect(uitkomst(blad)).toMatchObject({
      'Laatste dag volgens de wet': 'maandag 1 maart 2027',
      Langer:
        'Kan één keer met 2 maanden, met een reden. Dan wordt het woensdag 28 april 2027. Zeg het de inwoner op zijn laatst op maandag 1 maart 2027.',
    })
    expect(hoofd(blad)).toContain('Die maand heeft geen dag 31.')
    expect(hoofd(blad)).toContain('Een jurist moet dit nog bevestigen')
  })

  it('counts hours to a time, also in the night the clock goes back', async () => {
    const blad = await vraag('T-45', '23-10-2026', '&tijd=10:00')
    expect(uitkomst(blad)).toMatchObject({
      'Volgens de wet, precies': 'maandag 26 oktober 2026 om 09:00 uur',
      'Laatste dag volgens afspraak': 'zondag 25 oktober 2026',
    })
    expect(hoofd(await vraag('T-45', '23-10-2026'))).toContain('Vul hierboven ook de tijd in.')
  })

  it('shows other cases, older law, and what has no day', async () => {
    expect(hoofd(await vraag('T-42', '20-11-2026'))).toContain('(3 werkdagen): 25 november 2026.')
    expect(hoofd(await vraag('T-20', '01-07-2018'))).toContain(
      'Hier geldt: Een verzoek van vóór 28 juli 2018: drie maanden.',
    )
    expect(hoofd(await vraag('T-22', '01-03-2019'))).toContain('(15 jaar): 1 maart 2034.')
    expect(uitkomst(await vraag('T-04', ''))['Wanneer']).toBe('Geen dag, maar een volgorde')
    expect(uitkomst(await vraag('T-19', ''))['Wanneer']).toBe('Hier loopt geen dag af')
    expect(uitkomst(await vraag('T-56', ''))['Geldt sinds']).toBe('dinsdag 1 september 2026')
    expect(hoofd(await vraag('T-14', '22-11-2031'))).toContain('Voor 2032 kennen wij die niet.')
  })

  it('computes nothing from a birthday, also when one is typed', async () => {
    const blad = await vraag('T-40', '04-05-2013')
    expect(uitkomst(blad)['Dag']).toBe('De 16e verjaardag')
    expect(hoofd(blad)).not.toContain('2029')
    expect(kaal(blad.$('#vanaf-hint').text())).toContain('Vul hier nooit een geboortedag in.')
  })

  it.each([
    ['', '01-11-2026', '', 'Kies een termijn uit de lijst.'],
    ['T-99', '01-11-2026', '', 'Kies een termijn uit de lijst.'],
    ['__proto__', '01-11-2026', '', 'Kies een termijn uit de lijst.'],
    ['T-10', '31-02-2026', '', 'Vul een dag in die bestaat, zoals 05-11-2026.'],
    ['T-10', 'gisteren', '', 'Vul een dag in die bestaat, zoals 05-11-2026.'],
    ['T-10', '01-01-0001', '', 'Kies een dag tussen 1990 en 2100.'],
    ['T-45', '01-11-2026', '25:00', 'Schrijf de tijd zo: 14:30.'],
  ])('%s from %s at %s is a mistake that says what to do', async (termijn, vanaf, tijd, tekst) => {
    const blad = await vraag(termijn, vanaf, `&tijd=${tijd}`)
    expect(blad.status).toBe(200)
    expect(kaal(blad.$('.dw-fouten').text())).toContain(tekst)
    expect(blad.$('#vanaf').attr('value')).toBe(vanaf)
    expect(blad.$('#tijd').attr('value')).toBe(tijd)
    expect(blad.$('#uitkomst').length).toBe(0)
    expect(blad.$('title').text()).toContain('Fout')
  })

  it('shows the holidays of a year and keeps the sum', async () => {
    const blad = await vraag('T-10', '22-11-2026', '&jaar=2027')
    const dagen = blad.$('#feestdagen').closest('section').find('tbody tr').toArray()
    expect(dagen.map((rij) => kaal(blad.$(rij).find('th').text()))).toEqual([
      'vrijdag 1 januari 2027',
      'vrijdag 26 maart 2027',
      'maandag 29 maart 2027',
      'dinsdag 27 april 2027',
      'woensdag 5 mei 2027',
      'donderdag 6 mei 2027',
      'vrijdag 7 mei 2027',
      'maandag 17 mei 2027',
      'zaterdag 25 december 2027',
      'zondag 26 december 2027',
    ])
    expect(uitkomst(blad)['Laatste dag volgens de wet']).toBe('dinsdag 22 december 2026')
    const fout = await t.bezoeker().get('/termijnen?jaar=99')
    expect(kaal(fout.$('.dw-fouten').text())).toContain('Vul een jaar in tussen 1990 en 2100.')
    expect(fout.$('#jaar').attr('value')).toBe('99')
  })

  it('is found from "Mag het?" and by who works here, from every page', async () => {
    const balie = await t.bezoeker().get('/balie/mag-het')
    expect(balie.$('main a[href="/termijnen"]').length).toBe(1)
    const werk = await (await t.login('sanne', 'hulpverlener')).get('/werk')
    expect(werk.$('footer a[href="/termijnen"]').length).toBe(1)
    const mijn = await (await t.login('anna')).get('/mijn')
    expect(mijn.$('footer a[href="/termijnen"]').length).toBe(0)
  })
})
