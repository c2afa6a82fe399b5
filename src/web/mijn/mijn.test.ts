import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Naam, TestApp } from '../../../test/support/app.ts'
import { dagVerderop, laatsteRegels, sanne } from '../../../test/support/inwoner.ts'
import {
  annaId,
  createMijnWereld,
  leesAls,
  noorId,
  type MijnWereld,
} from '../../../test/support/mijn.ts'
import { beginTriage, ingevuld, neemBesluit, vulIn } from '../../../test/support/triage.ts'
import { contextVan } from '../../handelingen/deur.ts'
import { metContext } from '../../opslag/database.ts'
import { finishPlicht } from '../../opslag/plicht.ts'

let w: MijnWereld
let t: TestApp
beforeAll(async () => {
  w = await createMijnWereld()
  t = w.t
})
afterAll(() => t.stop())

const lees = (wie: Naam, pad: string) => leesAls(t, wie, pad)

describe('mijn gegevens', () => {
  it('keeps facts, own words and opinions apart, each with its source and role', async () => {
    const blad = await (await t.login('noor')).get('/mijn/gegevens')
    const groepen = blad
      .$('summary')
      .map((_i, el) => blad.$(el).text())
      .get()
    expect(groepen).toEqual(
      expect.arrayContaining(['Feiten (1)', 'Wat je zelf zei (1)', 'Meningen (1)']),
    )
    const mening = blad.$('details:contains("Meningen (1)")').text()
    expect(mening).toContain('Mening van een andere professional (mentor van school)')
    expect(mening).toContain('Een mening is geen feit')
    expect(mening).not.toContain('Acht dagen')
    expect(mening).toContain('Opgeschreven als: toeleider namens het college')
    expect(blad.$('main').text()).toContain('Ik vind het druk in de klas 🎒')
  })

  it('shows what looks like a script as text', async () => {
    const blad = await (await t.login('noor')).get('/mijn/gegevens')
    expect(blad.tekst).toContain('&lt;script>alert(1)')
    expect(blad.$('main script').length).toBe(0)
  })

  it('is in the log before it comes, for everybody on the page', async () => {
    const anna = await t.login('anna')
    await anna.get('/mijn/gegevens')
    const regels = await laatsteRegels(t, 2)
    expect(regels.map((regel) => regel.object_soort)).toEqual(['eigen-pagina', 'eigen-pagina'])
    expect(Object.fromEntries(regels.map((regel) => [regel.betrokkene_id, regel.rol]))).toEqual({
      [annaId]: 'inwoner',
      [noorId]: 'ouder of voogd met gezag',
    })
  })
})

describe('een besluit lezen', () => {
  it('tells Noor what was decided, with whom, why, by which role, and no name', async () => {
    const { tekst } = await lees('noor', `/mijn/besluiten/${w.besluit}`)
    expect(tekst).toContain('Besluit over jouw gegevens')
    expect(tekst).toContain('Wij vertellen een ander iets over je.')
    expect(tekst).toContain(ingevuld.vastleggen.besluit)
    expect(tekst).toContain('Intern begeleider van De Linde')
    expect(tekst).toContain(ingevuld.aanpak.doelTekst)
    expect(tekst).toContain(ingevuld.weging['nodig.dat'])
    expect(tekst).toContain('Toeleider Jeugd en Wmo, Wijkteam De Singel')
    expect(tekst).toContain('22 november 2026')
    expect(tekst).toMatch(/TB-2026-/)
    expect(tekst).toContain('Wij vertellen dit aan je voordat wij het doen.')
    expect(tekst).not.toContain('Sanne')
  })

  it('is honest about what one can do: no bezwaar against it, with the reason per dossier', async () => {
    const college = await lees('noor', `/mijn/besluiten/${w.besluit}`)
    expect(college.tekst).toContain('Bezwaar maken tegen dit besluit kan daarom meestal niet.')
    expect(college.tekst).toContain('Autoriteit Persoonsgegevens')
    const hulpbesluit = await lees('noor', `/mijn/besluiten/${w.besluitHulp}`)
    expect(hulpbesluit.tekst).toContain('Dit besluit is van een hulpverlener')
    expect(hulpbesluit.tekst).not.toContain('Beslist het college')
  })

  it('speaks to a parent about the child by name', async () => {
    const { tekst } = await lees('anna', `/mijn/besluiten/${w.besluit}`)
    expect(tekst).toContain('Besluit over Noor de Vries')
    expect(tekst).toContain('Wij vertellen een ander iets over Noor de Vries.')
    expect(tekst).toContain('Wat doen wij nog?')
    expect(tekst).toContain('Met "u" bedoelen wij hier Noor de Vries.')
  })

  it('prints with a letter head and without buttons, and gives a PDF', async () => {
    const noor = await t.login('noor')
    const print = await noor.get(`/mijn/besluiten/${w.besluit}?print=1`)
    expect(print.$('.dw-printkop').text()).toContain('Triagebesluit TB-2026-')
    expect(print.$('.dw-knoppen').length).toBe(0)
    const pdf = await t.app.request(`/mijn/besluiten/${w.besluit}/pdf`, {
      headers: { cookie: `deelwijzer_sessie=${noor.cookie()}` },
    })
    expect(pdf.headers.get('content-type')).toBe('application/pdf')
    expect(pdf.headers.get('content-disposition')).not.toContain('Noor')
    expect((await pdf.text()).slice(0, 5)).toBe('%PDF-')
    const [regel] = await laatsteRegels(t, 1)
    expect(regel).toMatchObject({
      object_soort: 'triagebesluit',
      object_id: w.besluit,
      uitkomst: 'gedaan',
    })
  })

  it('tells that a besluit was replaced, and by which', async () => {
    const iemand = await t.login('sanne', 'toeleider')
    const oud = await neemBesluit(iemand, await beginTriage(iemand, w.toeleiding))
    await iemand.get(`/werk/besluiten/${oud}`)
    const begonnen = await iemand.post(`/werk/besluiten/${oud}/herzien`, {})
    const id = /\/werk\/triage\/([0-9a-f-]{36})/.exec(begonnen.pad)?.[1] ?? ''
    const nieuw = await neemBesluit(iemand, id, { besluit: 'Toch anders.' })
    expect((await lees('noor', `/mijn/besluiten/${oud}`)).tekst).toMatch(
      /Dit besluit geldt niet meer\. Nu geldt besluit TB-/,
    )
    expect((await lees('noor', `/mijn/besluiten/${nieuw}`)).tekst).toContain(
      'komt in de plaats van besluit TB-',
    )
  })
})

describe('later informeren', () => {
  it('keeps a besluit from the page and the list while it is told later for safety, until it is told', async () => {
    t.zetTijd(new Date('2026-11-22T12:34:00Z'))
    const iemand = await t.login('sanne', 'toeleider')
    const triage = await beginTriage(iemand, w.toeleiding)
    await vulIn(iemand, triage, {
      informeren: {
        informeren: 'achteraf',
        uitstelreden: ['veiligheid'],
        uitstelTekst: 'Vooraf vertellen is nu niet veilig.',
        uiterlijk: dagVerderop(t),
      },
    })
    const gemaakt = await iemand.verstuur(
      { ...ingevuld.vastleggen, afwijkReden: 'Het moet.', geraadpleegd: 'aandachtsfunctionaris' },
      { knop: 'besluit' },
    )
    const id = /besluiten\/([0-9a-f-]{36})/.exec(gemaakt.pad)?.[1] ?? ''
    expect(id).not.toBe('')
    const nummer = /TB-2026-\w+/.exec(gemaakt.$('h1').text().replaceAll('\u00AD', ''))?.[0] ?? ''
    t.zetTijd(new Date('2026-11-22T10:00:00Z'))
    const inLog = async (): Promise<string> => {
      const blad = await (await t.login('noor')).get('/mijn/wie-keek-er')
      return blad.$('.dw-tijdlijn__punt:contains("Nam een besluit")').text()
    }

    expect(await inLog()).toContain('11:00')
    expect(await inLog()).not.toContain('13:34')
    for (const wie of ['noor', 'anna'] as const) {
      expect((await lees(wie, `/mijn/besluiten/${id}`)).status).toBe(404)
      expect((await lees(wie, '/mijn')).tekst).not.toContain(nummer)
      expect((await lees(wie, '/mijn/gegevens')).tekst).not.toContain(nummer)
    }

    const wie = await sanne(t, 'toeleider')
    await metContext(t.deps.databanken, contextVan(wie), async (tx) => {
      const plicht = await tx
        .selectFrom('plicht')
        .select('id')
        .where('besluit_id', '=', id)
        .where('code', 'like', 'informeer-%')
        .executeTakeFirstOrThrow()
      await finishPlicht(tx, plicht.id, noorId, 'Verteld in een gesprek.', t.deps.nu())
    })
    const open = await lees('noor', `/mijn/besluiten/${id}`)
    expect(open.tekst).toContain('Wij vertelden dit niet vooraf aan je.')
    expect(open.tekst).toContain('Vooraf informeren is gevaarlijk')
    expect(open.tekst).toContain('Gedaan op 22 november 2026')
    expect(await inLog()).toContain('13:34')
  })
})

describe('wie keek er', () => {
  it('tells role, organisation, what and why, and never a name of who works here', async () => {
    const { tekst } = await lees('noor', '/mijn/wie-keek-er')
    expect(tekst).toContain('Toeleider Jeugd en Wmo, Wijkteam De Singel')
    expect(tekst).toContain('Nam een besluit over de gegevens.')
    expect(tekst).toContain('Waarom: iemand naar de juiste hulp brengen.')
    expect(tekst).not.toContain('Sanne')
    expect(tekst).not.toContain('Bakker')
  })

  it('says since when there is a log, instead of that nobody looked', async () => {
    const { tekst } = await lees('mark', '/mijn/wie-keek-er')
    expect(tekst).toMatch(
      /Wij houden dit bij sinds \d+ \w+ \d{4}\. Wat daarvoor gebeurde, staat hier niet\./,
    )
  })

  it('shows own visits apart, and lets a child see that a parent looked', async () => {
    await lees('anna', '/mijn')
    const blad = await (await t.login('noor')).get('/mijn/wie-keek-er')
    const zelf = blad.$('#zelf').text()
    expect(zelf).toContain('Je keek zelf')
    expect(zelf).toContain('Jij zelf')
    expect(zelf).not.toContain('ouder')
    blad.$('#zelf').remove()
    const rest = blad.$('main').text()
    expect(rest).toContain('Een ouder of voogd met gezag')
    expect(rest).not.toContain('Jij zelf')
  })

  it('filters by month, keeps an empty month honest, and corrects an impossible one', async () => {
    const noor = await t.login('noor')
    const nu = await noor.get('/mijn/wie-keek-er?maand=2026-11')
    expect(nu.$('option[selected]').text()).toBe('november 2026')
    expect(nu.$('.dw-tijdlijn').length).toBeGreaterThan(0)
    const leeg = await noor.get('/mijn/wie-keek-er?maand=2020-02')
    expect(leeg.$('.dw-tijdlijn').length).toBe(0)
    expect(leeg.$('main').text()).toContain('In deze maand staat niemand van het team in de lijst.')
    for (const onzin of ['2026-13', '%00', "'; drop table gebeurtenis; --", 'x'.repeat(5000)]) {
      const blad = await noor.get(`/mijn/wie-keek-er?maand=${encodeURIComponent(onzin)}`)
      expect(blad.status).toBe(200)
      expect(blad.$('.dw-veldfout').text()).toContain('Deze maand kennen wij niet.')
    }
  })

  it('tells the same act on one day once, with its times', async () => {
    t.zetTijd(new Date('2026-12-03T09:00:00Z'))
    const iemand = await t.login('sanne', 'toeleider')
    await iemand.get(`/werk/dossiers/${w.toeleiding}`)
    t.zetTijd(new Date('2026-12-03T09:20:00Z'))
    await iemand.get(`/werk/dossiers/${w.toeleiding}`)
    const blad = await (await t.login('noor')).get('/mijn/wie-keek-er?maand=2026-12')
    t.zetTijd(new Date('2026-11-22T10:00:00Z'))
    const punt = blad.$('.dw-tijdlijn__punt:contains("Las het dossier.")')
    expect(punt.length).toBe(1)
    expect(punt.text()).toContain('10:00 en 10:20 uur')
  })

  it('logs that the list itself was read', async () => {
    await lees('noor', '/mijn/wie-keek-er')
    expect(await laatsteRegels(t, 1)).toMatchObject([
      { object_soort: 'inzagelog', handeling: 'raadplegen', rol: 'inwoner', betrokkene_id: noorId },
    ])
  })
})

it('never breaks', () => {
  expect(t.meldingen).toEqual([])
})
