import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp, type Velden } from '../../../../test/support/app.ts'
import { beginIntake, leesbaar, tel, vraag } from '../../../../test/support/werk.ts'
import { telMet } from '../../../../test/support/geopend.ts'

let t: TestApp
beforeAll(async () => {
  t = await createTestApp()
})
afterAll(() => t.stop())

describe('wat niet klopt', () => {
  it.each<[string, Velden, string]>([
    ['a day that does not exist', { geboortedatum: '31-02-2013' }, 'Deze datum bestaat niet'],
    ['words for a date', { geboortedatum: 'vorig jaar' }, 'Deze datum bestaat niet'],
    ['a birth date in the future', { geboortedatum: '01-01-2030' }, 'klopt de leeftijd niet'],
    ['somebody of 176 years', { geboortedatum: '01-01-1850' }, 'klopt de leeftijd niet'],
    ['no name', { naam: '   ' }, 'Vul de naam in.'],
    ['an unknown statute', { wet: 'grondwet' }, 'Kies onder welke wet de aanvraag valt.'],
    ['a phone number of letters', { telefoon: 'bel maar' }, 'Schrijf een telefoonnummer'],
    ['a text of 100 kB', { omschrijving: 'x'.repeat(100_000) }, 'Deze tekst is te lang'],
    ['a NUL byte', { omschrijving: 'voor\u0000na' }, 'een teken dat wij niet kunnen bewaren'],
  ])(
    'says what is wrong with %s, keeps the text and saves nothing',
    async (_wat, fout, melding) => {
      const sanne = await t.login('sanne', 'toeleider')
      const pad = await beginIntake(sanne)
      const voor = await tel(t, 'hulpvraag')
      const blad = await sanne.verstuur({ ...vraag, ...fout }, { knop: 'opslaan' })
      expect(blad.status).toBe(200)
      expect(blad.pad.split('?')[0]).toBe(pad)
      expect(leesbaar(blad)).toContain(melding)
      expect(blad.$('[data-fouten] a').length).toBeGreaterThan(0)
      const verwijst = blad.$('[data-fouten] a').first().attr('href') ?? ''
      expect(blad.$(verwijst).length).toBe(1)
      expect(await tel(t, 'hulpvraag')).toBe(voor)
      // Loading the page again shows the same: nothing was lost by the mistake.
      const opnieuw = await sanne.get(pad)
      expect(leesbaar(opnieuw)).toContain(melding)
      const tekst = fout['omschrijving'] ?? vraag.omschrijving
      expect(opnieuw.$('#omschrijving').text().trim()).toBe(
        (typeof tekst === 'string' ? tekst : '').replace('\u0000', ''),
      )
    },
  )

  it('shows all mistakes at once, each at its own field', async () => {
    const sanne = await t.login('sanne', 'toeleider')
    await beginIntake(sanne)
    const blad = await sanne.verstuur({}, { knop: 'opslaan' })
    const velden = blad
      .$('[data-fouten] a')
      .toArray()
      .map((link) => blad.$(link).attr('href'))
    expect(velden).toEqual(['#wet', '#naam', '#geboortedatum', '#omschrijving', '#noodzakelijk'])
    for (const veld of velden) expect(blad.$(`${veld}-fout`).length).toBe(1)
  })

  it('keeps emoji and script tags as text', async () => {
    const sanne = await t.login('sanne', 'toeleider')
    await beginIntake(sanne)
    const tekst = 'Ze is blij 🙂 <script>alert(1)</script> & "klaar"'
    const blad = await sanne.verstuur({ ...vraag, omschrijving: tekst }, { knop: 'opslaan' })
    expect(leesbaar(blad)).toContain(tekst)
    expect(blad.$('main script').length).toBe(0)
  })

  it.each<[string, Velden]>([
    ['an unknown route', { route: 'z', gemeldDoor: 'inwoner' }],
    ['an unknown reporter', { route: 'b', gemeldDoor: 'buurman' }],
    ['nothing', {}],
  ])('does not go on with %s', async (_wat, velden) => {
    const sanne = await t.login('sanne', 'toeleider')
    await beginIntake(sanne, velden)
    expect(sanne.blad().$('[data-fouten] a').length).toBeGreaterThan(0)
    expect(sanne.blad().$('input[name=route]').length).toBe(4)
  })

  it('takes tampered hidden fields for what they are', async () => {
    const sanne = await t.login('sanne', 'toeleider')
    const pad = await beginIntake(sanne)
    const voor = await tel(t, 'hulpvraag')
    const blad = await sanne.post(pad, { ...vraag, stap: 'zomaar', versie: '-1e9', doe: 'opslaan' })
    expect([200, 409]).toContain(blad.status)
    expect(await tel(t, 'hulpvraag')).toBe(voor)
    expect(leesbaar(blad)).toContain('in een ander tabblad veranderd')
    expect(blad.$('#naam').attr('value')).toBe(vraag.naam)
  })

  it.each(['/werk/intake/zomaar', '/werk/intake/00000000-0000-4000-8000-00000000000g'])(
    'does not know %s',
    async (pad) => {
      const sanne = await t.login('sanne', 'toeleider')
      expect((await sanne.get(pad)).status).toBe(404)
    },
  )
})

describe('twee keer en twee tabbladen', () => {
  it('the same form twice, also at the same moment, opens one dossier', async () => {
    const sanne = await t.login('sanne', 'toeleider')
    const pad = await beginIntake(sanne)
    const formulier = { ...vraag, stap: 'vraag', versie: '1', doe: 'opslaan' }
    const voor = await tel(t, 'dossier')
    const bladen = await Promise.all([1, 2, 3].map(() => sanne.post(pad, formulier)))
    await sanne.get('/werk')
    bladen.push(await sanne.post(pad, formulier))
    expect(await tel(t, 'dossier')).toBe(voor + 1)
    const dossiers = new Set(bladen.map((blad) => blad.pad.split('?')[0]))
    expect(dossiers.size).toBe(1)
    expect([...dossiers][0]).toMatch(/^\/werk\/dossiers\//)
    expect(t.meldingen).toEqual([])
  })

  it('does not overwrite what another tab wrote, and gives both texts a chance', async () => {
    const sanne = await t.login('sanne', 'toeleider')
    const pad = await beginIntake(sanne)
    const versie = sanne.blad().$('input[name=versie]').attr('value') ?? ''
    await sanne.verstuur({ ...vraag, naam: 'Tab Een' }, { knop: 'bewaar' })
    const tweede = await sanne.post(pad, {
      ...vraag,
      naam: 'Tab Twee',
      stap: 'vraag',
      versie,
      doe: 'opslaan',
    })
    expect(tweede.status).toBe(409)
    expect(leesbaar(tweede)).toContain('in een ander tabblad veranderd')
    expect(tweede.$('#naam').attr('value')).toBe('Tab Twee')
    expect(await telMet(t, 'hulpvraag.omschrijving', /Tab/)).toBe(0)
    const bewust = await sanne.verstuur({}, { knop: 'opslaan' })
    expect(bewust.pad).toContain('nieuw=vraag')
    expect(bewust.tekst).toContain('Tab Twee')
  })

  it('keeps a draft while somebody types, and says so when another tab was first', async () => {
    const sanne = await t.login('sanne', 'toeleider')
    const pad = await beginIntake(sanne)
    const formulier = { ...vraag, stap: 'vraag', versie: '1' }
    const bewaard = await sanne.post(`${pad}/concept`, formulier, { 'x-concept': '1' })
    expect(JSON.parse(bewaard.tekst)).toEqual({ tijd: '11:00', versie: '2' })
    await sanne.get(pad)
    expect(sanne.blad().$('#naam').attr('value')).toBe(vraag.naam)
    const elders = await sanne.post(
      `${pad}/concept`,
      { ...formulier, naam: 'Ander' },
      { 'x-concept': '1' },
    )
    expect(elders.status).toBe(409)
    expect(JSON.parse(elders.tekst)).toHaveProperty('melding')
  })

  it('takes a form that arrives after its own autosave for the same form', async () => {
    const sanne = await t.login('sanne', 'toeleider')
    const pad = await beginIntake(sanne)
    const formulier = { ...vraag, stap: 'vraag', versie: '1' }
    await sanne.post(`${pad}/concept`, formulier, { 'x-concept': '1' })
    await sanne.get(pad)
    const blad = await sanne.post(pad, { ...formulier, doe: 'opslaan' })
    expect(blad.pad).toContain('nieuw=vraag')
  })

  it('throws a draft away when asked', async () => {
    const sanne = await t.login('sanne', 'toeleider')
    const pad = await beginIntake(sanne)
    await sanne.verstuur({}, { knop: 'weg' })
    expect(sanne.blad().pad).toBe('/werk')
    expect(await tel(t, 'concept', `onderwerp_id = '${pad.slice(-36)}'`)).toBe(0)
  })
})

describe('het antwoord tijdens het invullen', () => {
  it('needs no name and stores nothing', async () => {
    const sanne = await t.login('sanne', 'toeleider')
    const pad = await beginIntake(sanne)
    const leeg = await sanne.post(`${pad}/antwoord`, { stap: 'vraag' }, { 'x-antwoord': '1' })
    expect(leeg.$('#antwoord').text()).toContain('Vul de geboortedatum in')
    await sanne.get(pad)
    const vol = await sanne.post(
      `${pad}/antwoord`,
      { stap: 'vraag', wet: 'jeugdwet', geboortedatum: '04-05-2013', noodzakelijk: 'nee' },
      { 'x-antwoord': '1' },
    )
    expect(vol.$('#antwoord').attr('data-oordeel')).toBe('Nee, dit mag nu niet')
    expect(vol.$('html').find('h1').length).toBe(0)
    await sanne.get(pad)
    expect(sanne.blad().$('#geboortedatum').attr('value')).toBe('')
  })
})
