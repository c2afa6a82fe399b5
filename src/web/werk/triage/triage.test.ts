import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../../../test/support/app.ts'
import {
  beginTriage,
  findDossier,
  ingevuld,
  neemBesluit,
  vulIn,
} from '../../../../test/support/triage.ts'
import { seedDemo } from '../../../handelingen/demo.ts'

let t: TestApp
let noor: string
beforeAll(async () => {
  t = await createTestApp()
  await seedDemo(t.deps)
  noor = await findDossier(t, 'Noor de Vries')
})
afterAll(() => t.stop())

/** How many lines there are in the log. */
async function telRegels(): Promise<number> {
  const { rows } = await t.db
    .pool('eigenaar')
    .query<{ n: number }>(
      'select count(*)::int as n from deelwijzer.gebeurtenis where not besloten',
    )
  return rows[0]?.n ?? 0
}

describe('een triage in vier stappen', () => {
  it('goes from the dossier to a besluit, with the steps ticked on the way', async () => {
    const sanne = await t.login('sanne', 'toeleider')
    const id = await beginTriage(sanne, noor)
    expect(sanne.blad().$('h1').text()).toBe('Wat wilt u doen?')
    expect(sanne.blad().$('label').text()).toContain('Noor de Vries (13 jaar)')
    const overzicht = await vulIn(sanne, id)
    expect(overzicht.pad).toBe(`/werk/triage/${id}/vastleggen`)
    expect(overzicht.$('.dw-stap--klaar').length).toBe(3)
    expect(overzicht.$('.dw-gegevens').text()).toContain('rust krijgt in de klas')
    expect(overzicht.tekst).toContain('Een besluit is definitief.')
    const blad = await sanne.verstuur({ ...ingevuld.vastleggen }, { knop: 'besluit' })
    expect(blad.pad).toMatch(/^\/werk\/besluiten\/[0-9a-f-]{36}\?nieuw=1$/)
    expect(blad.tekst).toContain('Het besluit is genomen')
    expect(blad.$('h1').text()).toMatch(/^Triagebesluit TB-2026-/)
    expect(t.meldingen).toEqual([])
  })

  it('leads to the summary and back with Wijzig', async () => {
    const sanne = await t.login('sanne', 'toeleider')
    const id = await beginTriage(sanne, noor)
    const overzicht = await vulIn(sanne, id)
    const href = overzicht.$('a:contains("Wijzig"):contains("doel")').first().attr('href') ?? ''
    expect(href).toContain(`/werk/triage/${id}/aanpak?terug=controle#`)
    await sanne.get(href.replace(/#.*/, ''))
    const terug = await sanne.verstuur({ doelTekst: 'Iets anders bereiken.' }, { knop: 'verder' })
    expect(terug.$('[data-fouten]').text()).toBe('')
    expect(terug.pad).toBe(`/werk/triage/${id}/vastleggen`)
    expect(terug.tekst).toContain('Iets anders bereiken.')
  })

  it('tells every mistake at its field and keeps what was typed', async () => {
    const sanne = await t.login('sanne', 'toeleider')
    const id = await beginTriage(sanne, noor)
    const fout = await sanne.verstuur(
      { doelTekst: 'Dit blijft staan.', handeling: 'toveren', over: '' },
      { knop: 'verder' },
    )
    expect(fout.pad).toBe(`/werk/triage/${id}/aanpak`)
    expect(fout.$('title').text()).toMatch(/^Fout: /)
    const meldingen = fout
      .$('[data-fouten] a')
      .map((_i, a) => fout.$(a).text())
      .get()
    expect(meldingen).toContain('Kies wat u wilt doen.')
    expect(meldingen).toContain('Kies om welke gegevens het gaat.')
    expect(fout.$('textarea[name=doelTekst]').text().trim()).toBe('Dit blijft staan.')
    for (const link of fout.$('[data-fouten] a').get()) {
      const doel = (fout.$(link).attr('href') ?? '').slice(1)
      expect(fout.$(`[id="${doel}"]`).length, doel).toBe(1)
    }
    // Reloading and coming back later show the same.
    const opnieuw = await sanne.get(`/werk/triage/${id}/aanpak`)
    expect(opnieuw.$('textarea[name=doelTekst]').text().trim()).toBe('Dit blijft staan.')
    expect(opnieuw.$('[data-fouten]').length).toBe(1)
  })

  it('refuses damage to the relation as the only reason to inform later', async () => {
    const sanne = await t.login('sanne', 'toeleider')
    const id = await beginTriage(sanne, noor)
    const later = {
      informeren: 'achteraf',
      uitstelreden: 'relatieschade',
      uitstelTekst: 'Zij wordt boos.',
      uiterlijk: '04-12-2026',
    }
    const blad = await vulIn(sanne, id, { informeren: later })
    expect(blad.pad).toBe(`/werk/triage/${id}/informeren`)
    expect(blad.$('#uitstelreden-fout').text()).toContain('op zichzelf geen reden')
    const goed = await sanne.verstuur(
      { uitstelreden: ['veiligheid', 'relatieschade'] },
      { knop: 'verder' },
    )
    expect(goed.pad).toBe(`/werk/triage/${id}/vastleggen`)
    expect(goed.tekst).toContain('4 december 2026')
  })

  it.each([
    ['31-02-2027', 'Deze datum bestaat niet'],
    ['21-11-2026', 'Deze datum is al voorbij'],
    ['morgen', 'Deze datum bestaat niet'],
    ['21-12-2026', 'Kies uiterlijk 20 december 2026'],
    ['01-01-2099', 'Zo lang mag dit niet in één keer wachten'],
  ])('refuses %s as the last day to inform', async (uiterlijk, melding) => {
    const sanne = await t.login('sanne', 'toeleider')
    const id = await beginTriage(sanne, noor)
    const blad = await vulIn(sanne, id, {
      informeren: {
        informeren: 'achteraf',
        uitstelreden: 'veiligheid',
        uitstelTekst: 'x',
        uiterlijk,
      },
    })
    expect(blad.$('#uiterlijk-fout').text()).toContain(melding)
    expect(blad.$('input[name=uiterlijk]').attr('value')).toBe(uiterlijk)
  })

  it('asks more only as the question is heavier, and asks for a reason to deviate', async () => {
    const sanne = await t.login('sanne', 'toeleider')
    const licht = await beginTriage(sanne, noor)
    await sanne.verstuur(
      { ...ingevuld.aanpak, handeling: 'vastleggen', categorie: ['gewoon'], doel: 'toeleiding' },
      { knop: 'verder' },
    )
    const weging = await sanne.verstuur(
      { ...ingevuld.weging, 'nodig.gewoon': 'Om te helpen.' },
      { knop: 'antwoord' },
    )
    const vragenLicht = weging.$('[name^="feit."]').length
    const zwaar = await beginTriage(sanne, noor, 'aanpassing')
    expect(zwaar).not.toBe(licht)
    const zwareVraag = { ...ingevuld.aanpak, handeling: 'opvragen', ontvanger: 'geheimhouder-arts' }
    await sanne.verstuur({ ...zwareVraag, categorie: ['bijzonder'] }, { knop: 'verder' })
    const zwaarBlad = await sanne.verstuur(
      { ...ingevuld.weging, 'nodig.bijzonder': 'Om te weten wat kan.' },
      { knop: 'antwoord' },
    )
    expect(zwaarBlad.$('[name^="feit."]').length).toBeGreaterThan(vragenLicht)

    // Not necessary: the answer is no, and going against it takes a reason and a second person.
    await vulIn(sanne, zwaar, { weging: { noodzakelijk: 'nee' } })
    expect(sanne.blad().tekst).toContain('Nee, dit mag nu niet')
    const zonder = await sanne.verstuur({ ...ingevuld.vastleggen }, { knop: 'besluit' })
    expect(zonder.pad).toBe(`/werk/triage/${zwaar}/vastleggen`)
    expect(zonder.$('#afwijkReden-fout').text()).toContain('Schrijf op waarom')
    expect(zonder.$('#geraadpleegd-fout').text()).toContain('met wie u overlegde')
    const met = await sanne.verstuur(
      { afwijkReden: 'Er is acuut gevaar.', geraadpleegd: 'leidinggevende' },
      { knop: 'besluit' },
    )
    expect(met.tekst).toContain('Er is acuut gevaar.')
    expect(met.tekst).toContain('leidinggevende')
  })

  it('leads back to the first step with mistakes, and lists all of them with links', async () => {
    const sanne = await t.login('sanne', 'toeleider')
    const id = await beginTriage(sanne, noor)
    const leeg = await sanne.get(`/werk/triage/${id}/vastleggen`)
    expect(leeg.$('button[value=besluit]').length).toBe(0)
    expect(leeg.tekst).toContain('U kunt nog niet besluiten')
    const blad = await sanne.verstuur({ knop: 'besluit', besluit: 'Toch' })
    expect(blad.pad).toBe(`/werk/triage/${id}/aanpak?terug=controle`)
    const hrefs = blad
      .$('[data-fouten] a')
      .map((_i, a) => blad.$(a).attr('href'))
      .get()
    expect(hrefs).toContain('#handeling')
    expect(hrefs).toContain(`/werk/triage/${id}/weging?terug=controle#noodzakelijk`)
    expect(hrefs).toContain(`/werk/triage/${id}/informeren?terug=controle#informeren`)
    expect(hrefs).toContain(`/werk/triage/${id}/vastleggen?terug=controle#conclusie`)
  })
})

describe('het concept', () => {
  it('is kept half filled in, and going back loses nothing', async () => {
    const sanne = await t.login('sanne', 'toeleider')
    const id = await beginTriage(sanne, noor)
    await sanne.verstuur({ ...ingevuld.aanpak }, { knop: 'verder' })
    const terug = await sanne.verstuur({ toelichting: 'Half af.' }, { knop: 'vorige' })
    expect(terug.pad).toBe(`/werk/triage/${id}/aanpak`)
    expect(terug.$('[data-fouten]').length).toBe(0)
    const weging = await sanne.get(`/werk/triage/${id}/weging`)
    expect(weging.$('textarea[name=toelichting]').text().trim()).toBe('Half af.')
  })

  it('survives the end of the session', async () => {
    const sanne = await t.login('sanne', 'toeleider')
    const id = await beginTriage(sanne, noor)
    await sanne.verstuur({ doelTekst: 'Bewaard voor de nacht.' }, { knop: 'concept' })
    t.zetTijd(new Date('2026-11-22T23:00:00Z'))
    const weg = await sanne.get(`/werk/triage/${id}/aanpak`)
    expect(weg.pad).toContain('/inloggen')
    const later = await t.login('sanne', 'toeleider')
    const blad = await later.get(`/werk/triage/${id}/aanpak`)
    expect(blad.$('textarea[name=doelTekst]').text().trim()).toBe('Bewaard voor de nacht.')
    t.zetTijd(new Date('2026-11-22T10:00:00Z'))
  })

  it('does not let one tab overwrite the other', async () => {
    const een = await t.login('sanne', 'toeleider')
    const id = await beginTriage(een, noor)
    const twee = await t.login('sanne', 'toeleider')
    await twee.get(`/werk/triage/${id}/aanpak`)
    await een.verstuur({ doelTekst: 'Uit het eerste tabblad.' }, { knop: 'concept' })
    const botsing = await twee.verstuur({ doelTekst: 'Uit het tweede.' }, { knop: 'concept' })
    expect(botsing.status).toBe(409)
    expect(botsing.tekst).toContain('ergens anders gewijzigd')
    expect(botsing.$('textarea[name=doelTekst]').text().trim()).toBe('Uit het tweede.')
    const eerste = await een.get(`/werk/triage/${id}/aanpak`)
    expect(eerste.$('textarea[name=doelTekst]').text().trim()).toBe('Uit het eerste tabblad.')
    // Sending again is a conscious choice, and then it counts.
    await twee.verstuur({}, { knop: 'concept' })
    const nu = await een.get(`/werk/triage/${id}/aanpak`)
    expect(nu.$('textarea[name=doelTekst]').text().trim()).toBe('Uit het tweede.')
  })

  it('is saved while typing, and the same text twice is no conflict', async () => {
    const sanne = await t.login('sanne', 'toeleider')
    const id = await beginTriage(sanne, noor)
    const velden = { stap: 'aanpak', versie: '0', doelTekst: 'Al typend.' }
    const bewaard = await sanne.post(`/werk/triage/${id}/concept`, velden, { 'x-concept': '1' })
    expect(JSON.parse(bewaard.tekst)).toEqual({ tijd: '11:00', versie: '1' })
    await sanne.get(`/werk/triage/${id}/aanpak`)
    // The button was pressed while the script was still saving: an old version, the same text.
    const knop = { knop: 'concept', versie: '0', doelTekst: 'Al typend.' }
    const zelfde = await sanne.post(`/werk/triage/${id}/aanpak`, knop)
    expect(zelfde.status).toBe(200)
    const ander = await sanne.post(
      `/werk/triage/${id}/concept`,
      { ...velden, doelTekst: 'Iets anders.' },
      { 'x-concept': '1' },
    )
    expect(ander.status).toBe(409)
  })

  it('gives a live answer to what is typed, and stores nothing of it', async () => {
    const sanne = await t.login('sanne', 'toeleider')
    const id = await beginTriage(sanne, noor)
    await sanne.verstuur({ ...ingevuld.aanpak }, { knop: 'verder' })
    const voor = await telRegels()
    const kaart = await sanne.post(
      `/werk/triage/${id}/antwoord`,
      { stap: 'weging', noodzakelijk: 'nee', vragen: '' },
      { 'x-antwoord': '1' },
    )
    expect(kaart.$('#antwoord').attr('data-oordeel')).toBe('Nee, dit mag nu niet')
    expect(await telRegels()).toBe(voor)
    await sanne.get(`/werk/triage/${id}/weging`)
    expect(sanne.blad().$('input[name=noodzakelijk][checked]').length).toBe(0)
  })

  it('starts one triage when the button is pressed twice', async () => {
    const sanne = await t.login('sanne', 'toeleider')
    const een = await beginTriage(sanne, noor, 'eerste-contact')
    expect(await beginTriage(sanne, noor, 'eerste-contact')).toBe(een)
  })
})

describe('verkeerde invoer', () => {
  it('leaves out fields of another step and choices that do not exist', async () => {
    const sanne = await t.login('sanne', 'toeleider')
    const id = await beginTriage(sanne, noor)
    await sanne.verstuur(
      { ...ingevuld.aanpak, conclusie: 'doen', besluit: 'Binnengesmokkeld.', isAdmin: 'ja' },
      { knop: 'verder' },
    )
    const laatste = await sanne.get(`/werk/triage/${id}/vastleggen`)
    expect(laatste.tekst).not.toContain('Binnengesmokkeld.')
    const { rows } = await t.db
      .pool('eigenaar')
      .query<{ waarden: Record<string, unknown> }>(
        'select waarden from deelwijzer.concept where onderwerp_id = $1',
        [id],
      )
    expect(Object.keys(rows[0]?.waarden ?? {})).not.toContain('isAdmin')
  })

  it('keeps 100 kB of text with a clear message', async () => {
    const sanne = await t.login('sanne', 'toeleider')
    const id = await beginTriage(sanne, noor)
    const lang = 'a'.repeat(100_000)
    const blad = await vulIn(sanne, id, { weging: { toelichting: lang } })
    expect(blad.pad).toBe(`/werk/triage/${id}/weging`)
    expect(blad.$('#toelichting-fout').text()).toContain('10.000 tekens')
    expect(blad.$('textarea[name=toelichting]').text().trim()).toHaveLength(100_000)
  })

  it('shows emoji and script as text, and takes out what cannot be kept', async () => {
    const sanne = await t.login('sanne', 'toeleider')
    const id = await beginTriage(sanne, noor)
    const tekst = '<script>alert(1)</script> 😀'
    const blad = await vulIn(sanne, id, { aanpak: { doelTekst: tekst } })
    expect(blad.$('.dw-gegevens').text()).toContain(tekst)
    expect(blad.$('main script').length).toBe(0)
    await sanne.get(`/werk/triage/${id}/aanpak`)
    const nul = await sanne.verstuur({ doelTekst: 'een\u0000twee' }, { knop: 'verder' })
    expect(nul.pad).toBe(`/werk/triage/${id}/aanpak`)
    expect(nul.$('#doelTekst-fout').text()).toContain('niet kunnen bewaren')
    expect(nul.$('textarea[name=doelTekst]').text().trim()).toBe('eentwee')
  })

  it('asks for a moment that exists', async () => {
    const sanne = await t.login('sanne', 'toeleider')
    await sanne.get(`/werk/dossiers/${noor}/triage`)
    const blad = await sanne.verstuur({ moment: 'ooit' })
    expect(blad.pad).toBe(`/werk/dossiers/${noor}/triage?fout=1`)
    expect(blad.$('#moment-fout').text()).toContain('Kies op welk moment')
  })
})

describe('wie er bij mag', () => {
  it('shows another pet, a colleague, a leidinggevende and nobody the same nothing', async () => {
    const sanne = await t.login('sanne', 'toeleider')
    const id = await beginTriage(sanne, noor)
    await sanne.verstuur({ ...ingevuld.aanpak }, { knop: 'verder' })
    const niets = '00000000-0000-4000-8000-000000000000'
    for (const iemand of [
      await t.login('sanne', 'hulpverlener'),
      await t.login('mehmet'),
      await t.login('petra'),
    ]) {
      const teksten = new Set<string>()
      for (const triage of [id, niets]) {
        const blad = await iemand.get(`/werk/triage/${triage}/weging`)
        expect(blad.status).toBe(404)
        teksten.add(blad.$('main').text())
        expect(blad.tekst).not.toContain('Noor')
        const bewaren = await iemand.post(`/werk/triage/${triage}/weging`, { noodzakelijk: 'ja' })
        expect(bewaren.status).toBe(404)
        const concept = await iemand.post(`/werk/triage/${triage}/concept`, { stap: 'weging' })
        expect(concept.status).toBe(404)
        const kaart = await iemand.post(`/werk/triage/${triage}/antwoord`, { stap: 'weging' })
        expect(kaart.status).toBe(404)
      }
      const begin = await iemand.post(`/werk/dossiers/${noor}/triage`, { moment: 'aanpassing' })
      expect(begin.status).toBe(404)
      expect(teksten.size).toBe(1)
    }
    const inwoner = await t.login('noor')
    const vanInwoner = await inwoner.get(`/werk/triage/${id}/weging`)
    expect(vanInwoner.tekst).not.toContain('Weeg af')
    const niemand = await t.bezoeker().get(`/werk/triage/${id}/weging`)
    expect(niemand.pad).toContain('/inloggen')
  })

  it('finds no step and no triage that is not ours', async () => {
    const sanne = await t.login('sanne', 'toeleider')
    const id = await beginTriage(sanne, noor)
    for (const pad of [
      `/werk/triage/${id}/toveren`,
      '/werk/triage/1/aanpak',
      `/werk/triage/${id}`,
    ]) {
      expect((await sanne.get(pad)).status, pad).toBe(404)
    }
  })

  it('writes a line in the log before the page comes, also for a refusal', async () => {
    const sanne = await t.login('sanne', 'toeleider')
    const id = await beginTriage(sanne, noor)
    const voor = await telRegels()
    await sanne.get(`/werk/triage/${id}/aanpak`)
    expect(await telRegels()).toBe(voor + 1)
    const mehmet = await t.login('mehmet')
    const daarvoor = await telRegels()
    await mehmet.get(`/werk/triage/${id}/aanpak`)
    expect(await telRegels()).toBe(daarvoor + 1)
    const { rows } = await t.db
      .pool('eigenaar')
      .query<{ uitkomst: string; betrokkene_id: string | null; object_soort: string }>(
        'select uitkomst, betrokkene_id, object_soort from deelwijzer.gebeurtenis order by volgnummer desc limit 1',
      )
    expect(rows[0]).toEqual({ uitkomst: 'geweigerd', betrokkene_id: null, object_soort: 'triage' })
  })

  it('has nothing more to fill in after the besluit', async () => {
    const sanne = await t.login('sanne', 'toeleider')
    const id = await beginTriage(sanne, noor)
    const besluitId = await neemBesluit(sanne, id)
    const stap = await sanne.get(`/werk/triage/${id}/aanpak`)
    expect(stap.pad).toBe(`/werk/besluiten/${besluitId}`)
  })
})
