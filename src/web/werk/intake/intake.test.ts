import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../../../test/support/app.ts'
import {
  beginIntake,
  leesbaar,
  openDossier,
  tabellenMet,
  tel,
  vraag,
} from '../../../../test/support/werk.ts'

let t: TestApp
beforeAll(async () => {
  t = await createTestApp()
})
afterAll(() => t.stop())

describe('een nieuwe vraag', () => {
  it('asks the route first, and then only what belongs to it', async () => {
    const sanne = await t.login('sanne', 'toeleider')
    const begin = await sanne.get('/werk/intake')
    expect(begin.$('input[name=route]').length).toBe(4)
    expect(begin.$('input[name=naam]').length).toBe(0)
    const b = await sanne.verstuur({ route: 'b', gemeldDoor: 'inwoner' }, { knop: 'verder' })
    expect(b.$('input[name=wet]').length).toBe(2)
    expect(b.$('input[name=akkoord], input[name=gesproken], input[name=onderwerp]').length).toBe(0)
    await sanne.get('/werk/intake')
    const d = await sanne.verstuur({ route: 'd', gemeldDoor: 'naaste' }, { knop: 'verder' })
    expect(d.$('input[name=wet]').length).toBe(0)
  })

  it('goes from the route to an own dossier; taking in and looking are both in the log', async () => {
    const sanne = await t.login('sanne', 'toeleider')
    const gekeken = `object_soort = 'dossier' and uitkomst = 'gedaan' and not besloten`
    const voor = await tel(t, 'gebeurtenis', gekeken)
    await openDossier(sanne)
    expect(sanne.blad().tekst).toContain('Noor de Vries')
    expect(await tel(t, 'gebeurtenis', gekeken)).toBe(voor + 1)
    expect(
      await tel(t, 'gebeurtenis', `handeling = 'vastleggen' and object_soort = 'hulpvraag'`),
    ).toBe(1)
  })

  it('leaves no draft behind, and going back leads to the dossier', async () => {
    const sanne = await t.login('sanne', 'toeleider')
    const pad = await beginIntake(sanne)
    await sanne.verstuur(vraag, { knop: 'opslaan' })
    const dossier = sanne.blad().pad.split('?')[0]
    expect(await tel(t, 'concept', `onderwerp_id = '${pad.slice(-36)}'`)).toBe(0)
    expect((await sanne.get(pad)).pad).toBe(dossier)
  })

  it('tells which pet a route belongs to before anything about a person is asked', async () => {
    const hulpverlener = await t.login('sanne', 'hulpverlener')
    await beginIntake(hulpverlener)
    expect(leesbaar(hulpverlener.blad())).toContain('Deze route hoort bij de pet toeleider')
    expect(hulpverlener.blad().$('input[name=naam]').length).toBe(0)
    const c = await hulpverlener.verstuur({ route: 'c' }, { knop: 'verder' })
    expect(c.$('input[name=akkoord]').length).toBe(3)
  })

  it('does not start hulp without aanvraag against the will of the resident (E-048)', async () => {
    const sanne = await t.login('sanne', 'hulpverlener')
    await beginIntake(sanne, { route: 'c', gemeldDoor: 'inwoner' })
    const voor = await tel(t, 'dossier')
    for (const akkoord of ['nee', 'weet-niet']) {
      const blad = await sanne.verstuur({ ...vraag, akkoord }, { knop: 'opslaan' })
      expect(leesbaar(blad)).toContain('Deze route kan alleen als de inwoner deze hulp wil.')
    }
    expect(await tel(t, 'dossier')).toBe(voor)
    const ja = await sanne.verstuur({ akkoord: 'ja' }, { knop: 'opslaan' })
    expect(ja.pad).toContain('/werk/dossiers/')
    expect(await tel(t, 'dossier', `soort = 'hulpverleningsdossier'`)).toBe(1)
  })
})

describe('wat met de inwoner besproken moet worden (E-054)', () => {
  it('gives a sentence to read aloud for each of the four points', async () => {
    const sanne = await t.login('sanne', 'toeleider')
    await beginIntake(sanne)
    const { $ } = sanne.blad()
    const punten = $('input[name=besproken]').toArray()
    expect(punten.length).toBe(4)
    for (const punt of punten) {
      expect($(`#${$(punt).attr('aria-describedby')}`).text()).toMatch(/Zeg bijvoorbeeld: “.+”/)
    }
  })

  it('keeps what was not discussed as a task with a date', async () => {
    const sanne = await t.login('sanne', 'toeleider')
    const id = await openDossier(sanne, { besproken: ['dat', 'rechten'] })
    const { rows } = await t.db
      .pool('eigenaar')
      .query<{ tekst: string; uiterlijk: string }>(
        `select tekst, uiterlijk::text from deelwijzer.plicht where dossier_id = $1 and tekst like '%bij het volgende contact%'`,
        [id],
      )
    expect(rows).toEqual([
      {
        tekst:
          'Vertel de inwoner bij het volgende contact: wat u opschreef en waarvoor en bij wie de inwoner met vragen terecht kan.',
        uiterlijk: '2026-12-06',
      },
    ])
  })

  it('holds back until the role is made known, and says so at the answer', async () => {
    const sanne = await t.login('sanne', 'toeleider')
    await beginIntake(sanne)
    const voor = await tel(t, 'hulpvraag')
    const eerst = await sanne.verstuur({ ...vraag, rolKenbaar: 'nee' }, { knop: 'opslaan' })
    expect(leesbaar(eerst)).toContain('Nog niet opgeslagen')
    expect(leesbaar(eerst)).toContain('Ja, als u dit eerst doet')
    expect(eerst.$('#naam').attr('value')).toBe('Noor de Vries')
    expect(await tel(t, 'hulpvraag')).toBe(voor)
    const klaar = await sanne.verstuur({ gedaan: 'maak-rol-kenbaar' }, { knop: 'opslaan' })
    expect(klaar.pad).toContain('nieuw=vraag')
    expect(await tel(t, 'hulpvraag')).toBe(voor + 1)
  })
})

describe('een melding van een verwijzer (E-056…E-058)', () => {
  const melding = { route: 'd', gemeldDoor: 'verwijzer' }

  it('asks nothing about the resident before there has been a conversation', async () => {
    const sanne = await t.login('sanne', 'toeleider')
    await beginIntake(sanne, melding)
    const geblokkeerd = await sanne.verstuur(
      { gesproken: 'nee', veiligheid: 'nee' },
      { knop: 'verder' },
    )
    expect(leesbaar(geblokkeerd)).toContain('Nee, dit mag nu niet')
    expect(geblokkeerd.$('input[name=naam], textarea').length).toBe(0)
  })

  it('not knowing whether there was a conversation is not a yes', async () => {
    const sanne = await t.login('sanne', 'toeleider')
    await beginIntake(sanne, melding)
    const blad = await sanne.verstuur(
      { gesproken: 'weet-niet', veiligheid: 'weet-niet' },
      { knop: 'verder' },
    )
    expect(blad.$('input[name=naam]').length).toBe(0)
  })

  it('cannot be passed by posting the last part straight away', async () => {
    const sanne = await t.login('sanne', 'toeleider')
    const pad = await beginIntake(sanne, melding)
    await sanne.verstuur({ gesproken: 'nee', veiligheid: 'nee' }, { knop: 'verder' })
    const voor = await tel(t, 'hulpvraag')
    await sanne.post(pad, { ...vraag, stap: 'vraag', versie: '2', doe: 'opslaan', gesproken: 'ja' })
    expect(await tel(t, 'hulpvraag')).toBe(voor)
    expect(leesbaar(sanne.blad())).toContain('Nee, dit mag nu niet')
  })

  it.each([
    ['after a conversation', { gesproken: 'ja' }],
    ['with concrete signs of danger', { gesproken: 'nee', veiligheid: 'ja' }],
    ['with danger, not knowing of a conversation', { gesproken: 'weet-niet', veiligheid: 'ja' }],
  ])('may be written down %s', async (_wanneer, antwoorden) => {
    const sanne = await t.login('sanne', 'toeleider')
    await beginIntake(sanne, melding)
    await sanne.verstuur(antwoorden, { knop: 'verder' })
    const blad = await sanne.verstuur(vraag, { knop: 'opslaan' })
    expect(blad.pad).toContain('/werk/dossiers/')
  })
})

describe('route a', () => {
  it('leaves an anonymous count and no row about a person anywhere, also when more was typed before', async () => {
    const sanne = await t.login('sanne', 'toeleider')
    const pad = await beginIntake(sanne)
    await sanne.verstuur(
      { ...vraag, naam: 'Zorro Onbekend', omschrijving: 'Iets over de buurvrouw van Zorro.' },
      { knop: 'bewaar' },
    )
    expect(await tabellenMet(t, 'Zorro')).toEqual(['concept'])
    await sanne.get(`${pad}?stap=begin`)
    await sanne.verstuur({ route: 'a' }, { knop: 'verder' })
    expect(await tabellenMet(t, 'Zorro')).toEqual([])
    const logVoor = await tel(t, 'gebeurtenis')
    const klaar = await sanne.verstuur({ onderwerp: 'schulden' }, { knop: 'opslaan' })
    expect(klaar.pad).toBe('/werk/intake-geteld')
    expect(leesbaar(klaar)).toContain('Er is niets over de persoon opgeslagen')
    expect(await tel(t, 'contacttelling', `onderwerp = 'schulden' and aantal = 1`)).toBe(1)
    expect(await tel(t, 'concept', `onderwerp_id = '${pad.slice(-36)}'`)).toBe(0)
    expect(await tel(t, 'gebeurtenis')).toBe(logVoor)
    expect(await tabellenMet(t, 'Zorro')).toEqual([])
    expect(await tabellenMet(t, pad.slice(-36))).toEqual([])
  })

  it('counts once, however often the same form is sent', async () => {
    const sanne = await t.login('sanne', 'toeleider')
    await beginIntake(sanne, { route: 'a' })
    const { $, pad } = sanne.blad()
    const formulier = {
      stap: 'telling',
      versie: $('input[name=versie]').attr('value') ?? '',
      onderwerp: 'wonen',
      doe: 'opslaan',
    }
    await Promise.all([sanne.post(pad, formulier), sanne.post(pad, formulier)])
    await sanne.get('/werk')
    await sanne.post(pad, formulier)
    expect(await tel(t, 'contacttelling', `onderwerp = 'wonen' and aantal = 1`)).toBe(1)
  })

  it('keeps nothing typed in fields that do not belong to it', async () => {
    const sanne = await t.login('sanne', 'toeleider')
    await beginIntake(sanne, { route: 'a', naam: 'Zorro Twee' })
    await sanne.verstuur({ onderwerp: 'jeugd', omschrijving: 'Zorro' }, { knop: 'bewaar' })
    expect(await tabellenMet(t, 'Zorro')).toEqual([])
  })
})
