import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type Blad, type TestApp } from '../../../test/support/app.ts'
import { telRijen } from '../../../test/support/inwoner.ts'

let t: TestApp
beforeAll(async () => {
  t = await createTestApp()
})
afterAll(() => t.stop())

/** Sends the form of a page as a browser does, with these choices on top of what is in it. */
async function verder(
  iemand: Bezoeker,
  blad: Blad,
  keuzes: Record<string, string | readonly string[]>,
): Promise<Blad> {
  const form = blad.$('main form').first()
  expect(form.attr('method')).toBe('get')
  const zoek = new URLSearchParams()
  for (const veld of form.find('input, select').toArray()) {
    const el = blad.$(veld)
    const naam = el.attr('name') ?? ''
    if (naam in keuzes) continue
    const vinkje = el.is('[type=radio], [type=checkbox]')
    if (vinkje && el.attr('checked') === undefined) continue
    const waarde = el.is('select')
      ? (el.find('option[selected]').attr('value') ?? '')
      : el.attr('value')
    zoek.append(naam, waarde ?? '')
  }
  for (const [naam, waarde] of Object.entries(keuzes)) {
    for (const een of typeof waarde === 'string' ? [waarde] : waarde) zoek.append(naam, een)
  }
  return iemand.get(`${form.attr('action') ?? ''}?${zoek.toString()}`)
}

const tekst = (blad: Blad): string =>
  blad.$('main').text().replaceAll('\u00AD', '').replaceAll(/\s+/g, ' ')
const oordeel = (blad: Blad): string | undefined => blad.$('#antwoord').attr('data-oordeel')

const volledig =
  '/balie/mag-het?handeling=verstrekken&rol=verlenen-jeugdhulp.hulpverlener&ontvanger=extern-professional&gegeven=dat.wat&doel=hulpverlening'

/** The whole way, on every page of which `kijk` looks. */
async function heleWeg(
  iemand: Bezoeker,
  kijk: (blad: Blad) => void = () => undefined,
): Promise<Blad> {
  const stappen: Record<string, string | readonly string[]>[] = [
    { handeling: 'verstrekken' },
    { rol: 'verlenen-jeugdhulp.hulpverlener' },
    { ontvanger: 'extern-professional' },
    { gegeven: ['dat', 'wat'], doel: 'hulpverlening' },
  ]
  let blad = await iemand.get('/balie/mag-het')
  for (const keuze of stappen) {
    kijk(blad)
    blad = await verder(iemand, blad, keuze)
  }
  kijk(blad)
  return blad
}

describe('Mag het? aan de balie', () => {
  it('asks four steps and gives the answer with the question as heading, without logging in', async () => {
    const koppen: string[] = []
    const blad = await heleWeg(t.bezoeker(), (b) => koppen.push(b.$('h1').text()))
    expect(koppen).toEqual([
      'Mag het? Wat wilt u doen?',
      'In welke rol doet u dit?',
      'Met wie?',
      'Welke gegevens, en waarvoor?',
      'Mag u de school of een andere professional buiten het team iets vertellen?',
    ])
    expect(oordeel(blad)).toBe('Ja, als u dit eerst doet')
    expect(tekst(blad)).toContain('U beslist zelf.')
    expect(tekst(blad)).toContain('Veilig Thuis')
    expect(tekst(blad)).toContain(`Regels versie ${t.deps.regelset.versie}`)
    expect(blad.$('summary').text()).toContain('Waarom is dit het antwoord?')
  })

  it('skips the other party when there is none', async () => {
    const iemand = t.bezoeker()
    let blad = await verder(iemand, await iemand.get('/balie/mag-het'), { handeling: 'vastleggen' })
    blad = await verder(iemand, blad, { rol: 'toeleiding-wmo.toeleider' })
    expect(blad.$('h1').text()).toBe('Welke gegevens, en waarvoor?')
    blad = await verder(iemand, blad, { gegeven: 'identificatie', doel: 'toeleiding' })
    expect(blad.$('h1').text()).toBe('Mag u dit opschrijven?')
    expect(blad.$('.dw-stap').length).toBe(4)
  })

  it('has no field for text, a date or a number anywhere, and stores nothing at all', async () => {
    const voor = await telRijen(t)
    const soorten = new Set<string>()
    const kijk = (blad: Blad): void => {
      for (const veld of blad.$('main input, main textarea').toArray()) {
        soorten.add(
          veld.tagName === 'textarea' ? 'textarea' : (blad.$(veld).attr('type') ?? 'text'),
        )
      }
    }
    const iemand = t.bezoeker()
    const blad = await heleWeg(iemand, kijk)
    kijk(await verder(iemand, blad, { leeftijd: '12-15', 'feit.noodzakelijk': 'ja' }))
    kijk(await iemand.get(`${volledig}&print=1`))
    expect([...soorten].toSorted()).toEqual(['checkbox', 'hidden', 'radio'])
    expect(await telRijen(t)).toEqual(voor)
    expect(blad.headers.getSetCookie()).toEqual([])
  })

  it('stores nothing either when a professional asks, and is in their navigation', async () => {
    const sanne = await t.login('sanne', 'toeleider')
    const voor = await telRijen(t)
    const blad = await heleWeg(sanne)
    expect(oordeel(blad)).toBe('Ja, als u dit eerst doet')
    expect(blad.$('nav a[aria-current=page]').text()).toBe('Mag het?')
    expect(await telRijen(t)).toEqual(voor)
  })

  it('keeps the rest when one answer is changed', async () => {
    const iemand = t.bezoeker()
    const blad = await iemand.get(volledig)
    const wijzig = blad.$('main dd a:contains("met wie")').first().attr('href') ?? ''
    const stap = await iemand.get(wijzig)
    expect(stap.$('h1').text()).toBe('Met wie?')
    expect(stap.$('input[name=ontvanger][checked]').attr('value')).toBe('extern-professional')
    expect(tekst(stap)).toContain('Uw antwoorden tot nu toe')
    const nieuw = await verder(iemand, stap, { ontvanger: 'veilig-thuis' })
    expect(nieuw.$('h1').text()).toBe('Mag u Veilig Thuis iets vertellen?')
    expect(tekst(nieuw)).toContain('Hulp geven')
  })

  it('lets every answer be changed from every step where it stands', async () => {
    const iemand = t.bezoeker()
    const blad = await iemand.get(volledig)
    const links = blad.$('main section:last-of-type dd a').toArray()
    expect(links.length).toBe(5)
    for (const link of links) {
      const stap = await iemand.get(blad.$(link).attr('href') ?? '')
      expect(stap.$('.dw-fouten').length).toBe(0)
      expect(stap.$('main form input[type=hidden]').length).toBeGreaterThan(3)
    }
  })
})

describe('meer weten maakt het antwoord preciezer', () => {
  it('recomputes with each link under "wat verandert dit", to exactly what it promised', async () => {
    const iemand = t.bezoeker()
    const dan: Record<string, readonly string[]> = {
      'het mag': ['Ja, dat mag'],
      'het moet': ['Ja, dat mag'],
      'het mag, onder voorwaarden': ['Ja, dat mag', 'Ja, als u dit eerst doet'],
      'eerst is toestemming nodig': ['Ja, als u dit eerst doet'],
      'u weegt het zelf af, met overleg': ['Eerst overleggen'],
      'het mag niet': ['Nee, dit mag nu niet', 'Hiervoor is geen regel. Overleg eerst.'],
    }
    let gezien = 0
    for (const adres of [
      volledig,
      `${volledig}&leeftijd=12-15`,
      `${volledig}&feit.noodzakelijk=nee`,
    ]) {
      const blad = await iemand.get(adres)
      for (const regel of blad.$('.dw-omslag li').toArray()) {
        const belofte = blad.$(regel).find('.dw-omslag__dan strong').text()
        const straks = await iemand.get(blad.$(regel).find('a').attr('href') ?? '')
        expect(dan[belofte], `${belofte} bij ${adres}`).toContain(oordeel(straks))
        gezien++
      }
    }
    expect(gezien).toBeGreaterThan(4)
  })

  it('takes "weet ik niet" as an answer that never helps to a yes, and remembers it', async () => {
    const iemand = t.bezoeker()
    const zonder = await iemand.get(volledig)
    const met = await iemand.get(`${volledig}&feit.noodzakelijk=weet-niet&leeftijd=weet-niet`)
    expect(oordeel(met)).toBe(oordeel(zonder))
    expect(
      met.$('#feit-noodzakelijk').closest('fieldset').find('input[checked]').attr('value'),
    ).toBe('weet-niet')
  })

  it('answers differently for a child than for a grown-up, by class of age', async () => {
    const iemand = t.bezoeker()
    const plichten = async (klasse: string): Promise<string> =>
      tekst(await iemand.get(`${volledig}&leeftijd=${klasse}`))
    expect(await plichten('onder-12')).not.toBe(await plichten('18-plus'))
    const index = await iemand.get(
      '/balie/mag-het?handeling=melden&rol=verlenen-jeugdhulp.hulpverlener&ontvanger=verwijsindex&gegeven=vir-melding&doel=verwijsindex',
    )
    expect(
      index
        .$('input[name=leeftijd]')
        .map((_i, el) => index.$(el).attr('value'))
        .get(),
    ).toContain('23-plus')
  })

  it('knows the policy of a gemeente and says whose rules it used', async () => {
    const iemand = t.bezoeker()
    const blad = await iemand.get(`${volledig}&gemeente=landsmeer`)
    expect(tekst(blad)).toContain('gemeente Landsmeer')
    expect(
      blad
        .$('select[name=gemeente] option')
        .map((_i, el) => blad.$(el).text())
        .get(),
    ).toEqual(['Alleen de landelijke regels', 'Aa en Hunze', 'Landsmeer'])
    expect(tekst(await iemand.get(volledig))).not.toContain('gemeente landelijk')
  })

  it('prints with everything open and without buttons or links to change', async () => {
    const blad = await t.bezoeker().get(`${volledig}&print=1`)
    expect(blad.$('#antwoord details:not([open])').length).toBe(0)
    expect(blad.$('main button, main input, main select').length).toBe(0)
    expect(tekst(blad)).not.toContain('Wijzig')
  })
})

describe('een adres dat niet klopt', () => {
  it.each([
    [
      'handeling',
      'handeling=hacken&rol=toeleiding-wmo.toeleider',
      'Wat wilt u doen',
      'toeleiden naar ondersteuning',
    ],
    [
      'rol',
      'handeling=verstrekken&rol=beleid.politie&doel=hulpverlening',
      'In welke rol',
      'Hulp geven',
    ],
    [
      'ontvanger',
      'handeling=verstrekken&rol=toeleiding-wmo.toeleider&ontvanger=de-krant',
      'Met wie',
      'vertellen',
    ],
    [
      'gegeven',
      'handeling=vastleggen&rol=toeleiding-wmo.toeleider&gegeven=bloedgroep&doel=toeleiding',
      'Welke gegevens',
      'opschrijven',
    ],
    [
      'doel',
      'handeling=vastleggen&rol=toeleiding-wmo.toeleider&gegeven=dat&doel=%00',
      'Welke gegevens',
      'opschrijven',
    ],
  ])('says so at %s and keeps the rest', async (veld, zoek, kop, rest) => {
    const blad = await t.bezoeker().get(`/balie/mag-het?${zoek}`)
    expect(blad.status).toBe(200)
    expect(blad.$('h1').text()).toContain(kop)
    expect(blad.$('.dw-fouten a').attr('href')).toBe(`#${veld}`)
    expect(blad.$(`#${veld}`).length).toBe(1)
    expect(blad.$('.dw-veldfout').text()).toContain('Deze keuze kennen wij niet. Kies opnieuw.')
    expect(blad.$('title').text()).toMatch(/^Fout: /)
    expect(tekst(blad).toLowerCase()).toContain(rest.toLowerCase())
  })

  it.each([
    ['', 'handeling', 'Kies wat u wilt doen.'],
    ['handeling=verstrekken', 'rol', 'Kies in welke rol u dit doet.'],
    ['handeling=verstrekken&rol=toeleiding-wmo.toeleider', 'met-wie', 'Kies met wie.'],
    [
      'handeling=vastleggen&rol=toeleiding-wmo.toeleider',
      'gegevens',
      'Kies waarvoor het nodig is.',
    ],
  ])('asks again when "%s" is sent without a choice', async (zoek, van, melding) => {
    const blad = await t.bezoeker().get(`/balie/mag-het?${zoek}&van=${van}`)
    expect(blad.$('.dw-fouten').text()).toContain(melding)
  })

  it('does not complain about a step that was not sent yet', async () => {
    const blad = await t.bezoeker().get('/balie/mag-het?handeling=verstrekken')
    expect(blad.$('.dw-fouten').length).toBe(0)
  })

  it('gives the answer and says what it left out when a detail is unknown', async () => {
    const iemand = t.bezoeker()
    const detail = await iemand.get(
      `${volledig}&leeftijd=7&feit.noodzakelijk=misschien&gemeente=atlantis`,
    )
    expect(oordeel(detail)).toBe('Ja, als u dit eerst doet')
    const velden = detail
      .$('.dw-fouten a')
      .map((_i, el) => detail.$(el).attr('href') ?? '')
      .get()
    expect(velden.toSorted()).toEqual(['#feit-noodzakelijk', '#gemeente', '#leeftijd'])
    for (const veld of velden) expect(detail.$(veld).length).toBe(1)
    const vreemd = await iemand.get(`${volledig}&naam=Jan&feit.x=ja`)
    expect(tekst(vreemd)).toContain('Een deel van deze link kennen wij niet')
    expect(vreemd.tekst).not.toContain('Jan')
  })

  it('never repeats what it does not know, whatever it is', async () => {
    const iemand = t.bezoeker()
    for (const kwaad of [
      '<script>alert(1)</script>',
      '"><img src=x>',
      '🎒',
      'x'.repeat(6000),
      '\u0000',
    ]) {
      for (const veld of [
        'handeling',
        'rol',
        'ontvanger',
        'gegeven',
        'doel',
        'stap',
        'van',
        'leeftijd',
      ]) {
        const zoek = new URLSearchParams({ handeling: 'verstrekken', [veld]: kwaad })
        const blad = await iemand.get(`/balie/mag-het?${zoek.toString()}`)
        expect(blad.status).toBe(200)
        expect(blad.tekst).not.toContain(kwaad)
      }
    }
    expect(t.meldingen).toEqual([])
  })

  it('cannot be asked to skip ahead to a step without its question', async () => {
    const blad = await t.bezoeker().get('/balie/mag-het?stap=antwoord')
    expect(blad.$('h1').text()).toContain('Wat wilt u doen')
  })
})
