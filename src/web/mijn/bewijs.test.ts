import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type Naam, type TestApp } from '../../../test/support/app.ts'
import { bewijsPad, haalBewijs, maakBesluit } from '../../../test/support/bewijs.ts'
import { laatsteRegels, openDossier, sanne } from '../../../test/support/inwoner.ts'
import { beginTriage, neemBesluit } from '../../../test/support/triage.ts'
import { leesPdf } from '../../../test/support/pdf.ts'
import { besluitMet, zonderVooraf } from '../../../test/support/verstrekking.ts'
import { verifyGebeurtenis } from '../../logboek/bewijs.ts'
import { parseVkey } from '../../logboek/vkey.ts'

let t: TestApp
let dossier: string
let besluit: string
let besluitSem: string
let uitgesteld: string

beforeAll(async () => {
  t = await createTestApp()
  const werk = await maakBesluit(t)
  dossier = werk.dossier
  besluit = werk.besluit
  const iemand = await t.login('sanne', 'toeleider')
  uitgesteld = await besluitMet(iemand, dossier, zonderVooraf(t))
  const hulp = await t.login('sanne', 'hulpverlener')
  const dossierSem = await openDossier(t, await sanne(t, 'hulpverlener'), {
    naam: 'Sem Visser',
    geboortedatum: '30-09-2018',
    route: 'c',
    akkoord: 'ja',
    omschrijving: 'De moeder van Sem vraagt hulp bij het slapen.',
  })
  const triage = await beginTriage(hulp, dossierSem)
  await hulp.get(`/werk/triage/${triage}/aanpak`)
  const over = hulp.blad().$('input[name=over]').first().attr('value') ?? ''
  besluitSem = await besluitMet(hulp, dossierSem, { aanpak: { over } })
})
afterAll(() => t.stop())

const alle = [
  undefined,
  'besluit.json',
  'besluit.tlog-proof',
  'logboek.vkey',
  'controle.html',
  'controleer.sh',
  '2.json',
] as const

async function statussen(wie: Naam, id: string): Promise<number[]> {
  const iemand = await t.login(wie)
  const uit: number[] = []
  for (const bestand of alle) uit.push((await iemand.get(bewijsPad(id, bestand))).status)
  return uit
}

describe('voordat het logboek het besluit een plaats gaf', () => {
  it('says that it waits, and has no files yet', async () => {
    const noor = await t.login('noor')
    const blad = await noor.get(bewijsPad(besluit))
    expect(blad.status).toBe(200)
    expect(blad.$('main').text()).toContain('wacht op een plaats')
    expect(blad.$('main a[href*="besluit.json"]').length).toBe(0)
    for (const bestand of ['besluit.json', 'besluit.tlog-proof', 'controle.html']) {
      expect((await noor.get(bewijsPad(besluit, bestand))).status, bestand).toBe(404)
    }
  })
})

describe('met een plaats in het logboek', () => {
  beforeAll(() => t.volgorde())

  it('tells the place, and gives files that hold', async () => {
    const noor = await t.login('noor')
    const blad = await noor.get(`/mijn/besluiten/${besluit}`)
    const link = blad.$(`main a[href="${bewijsPad(besluit)}"]`)
    expect(link.text()).toContain('Bewijs dat dit besluit er toen al was')
    const pagina = await noor.get(bewijsPad(besluit))
    const { json, bewijs, logboek } = await haalBewijs(noor, besluit)
    const { index } = verifyGebeurtenis(json, bewijs, { logboek: parseVkey(logboek.trim()) })
    expect(pagina.$('main').text()).toContain(`op plaats ${index} in het logboek`)
    expect(pagina.$('main').text()).toContain(logboek.trim())
    expect(pagina.$('main').text()).toContain('sh controleer.sh besluit.json')
  })

  it('freezes the decision as the resident reads it, without a name', async () => {
    const noor = await t.login('noor')
    const { json } = await haalBewijs(noor, besluit)
    const tekst = Buffer.from(json).toString()
    const gelezen: { besluit: string; stuk: Record<string, unknown> } = JSON.parse(tekst)
    expect(gelezen.besluit).toBe(besluit)
    expect(gelezen.stuk).toMatchObject({
      soort: 'triagebesluit',
      over: 'a4000000-0000-4000-8000-000000000001',
      beslistDoor: { rol: 'Toeleider Jeugd en Wmo', organisatie: 'Wijkteam De Singel' },
      besluit: { conclusie: 'Wij doen dit', metWie: { wie: 'intern begeleider van De Linde' } },
      informeren: { wanneer: 'Vooraf' },
    })
    expect(tekst).not.toMatch(/Sanne|de Vries/)
  })

  it('sends files to be saved, with no power in the browser, and not kept on the way', async () => {
    const noor = await t.login('noor')
    for (const bestand of alle) {
      if (bestand === undefined || bestand === '2.json') continue
      const { headers } = await noor.get(bewijsPad(besluit, bestand))
      expect(headers.get('content-disposition')).toBe(`attachment; filename="${bestand}"`)
      expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
      expect(headers.get('cache-control')).toBe('no-store')
    }
    const html = (await noor.get(bewijsPad(besluit, 'controle.html'))).$
    const beleid = html('meta[http-equiv]').attr('content') ?? ''
    expect(beleid).toMatch(/^default-src 'none'; script-src 'sha256-/)
    expect(beleid).not.toContain('unsafe')
  })

  it('prints place and key on the PDF of the besluit, apart from the receipt', async () => {
    const noor = await t.login('noor')
    const { logboek } = await haalBewijs(noor, besluit)
    const antwoord = await t.app.request(`/mijn/besluiten/${besluit}/pdf`, {
      headers: { cookie: `deelwijzer_sessie=${noor.cookie()}` },
    })
    const { tekst } = leesPdf(new Uint8Array(await antwoord.arrayBuffer()))
    expect(tekst).toContain('Zo controleert u dat dit besluit er toen al was')
    expect(tekst.replaceAll(/\s+/g, '')).toContain(logboek.trim())
  })

  it('lists what was done with the besluit, with a higher place', async () => {
    await (await t.login('sanne', 'toeleider')).get(`/werk/besluiten/${besluit}`)
    await t.volgorde()
    const noor = await t.login('noor')
    const { $ } = await noor.get(bewijsPad(besluit))
    const stam = /\/(\d+)\.json$/.exec($('main a[href$=".json"]').last().attr('href') ?? '')?.[1]
    expect(stam).toBeDefined()
    const eerst = await haalBewijs(noor, besluit)
    const later = await haalBewijs(noor, besluit, stam)
    const logboek = parseVkey(eerst.logboek.trim())
    const een = verifyGebeurtenis(eerst.json, eerst.bewijs, { logboek })
    const twee = verifyGebeurtenis(later.json, later.bewijs, { logboek })
    expect(twee.index).toBeGreaterThan(een.index)
    expect(JSON.parse(Buffer.from(later.json).toString())).toMatchObject({ besluit })
  })

  it('does not give a receipt of what belongs to another besluit', async () => {
    const noor = await t.login('noor')
    for (const bestand of ['999.json', '999.vkey', 'x.json', '..%2fbesluit.json', 'getuige.vkey']) {
      expect((await noor.get(bewijsPad(besluit, bestand))).status, bestand).toBe(404)
    }
  })

  it('logs the look and the saving on the person it is about', async () => {
    const noor = await t.login('noor')
    for (const bestand of [undefined, 'besluit.json', 'controle.html', 'controleer.sh']) {
      await noor.get(bewijsPad(besluit, bestand))
      const [regel] = await laatsteRegels(t, 1)
      expect(regel, bestand).toMatchObject({
        handeling: 'raadplegen',
        object_soort: 'triagebesluit',
        object_id: besluit,
        uitkomst: 'gedaan',
        betrokkene_id: 'a4000000-0000-4000-8000-000000000001',
      })
    }
  })

  describe('wie het mag', () => {
    it('refuses another resident, as if there were no besluit', async () => {
      expect(await statussen('bram', besluit)).toEqual(alle.map(() => 404))
      const bram = await t.login('bram')
      const vreemd = await bram.get(bewijsPad(besluit))
      const geen = await bram.get(bewijsPad('00000000-0000-4000-8000-000000000000'))
      expect(vreemd.$('main').text()).toBe(geen.$('main').text())
    })

    it.each(['anna', 'mark'] as const)(
      'refuses %s: the log of a child of twelve or older is of the child, though the besluit may be read',
      async (ouder) => {
        const iemand = await t.login(ouder)
        const blad = await iemand.get(`/mijn/besluiten/${besluit}`)
        expect(blad.status).toBe(200)
        expect(blad.$('main').text()).not.toContain('Bewijs dat dit besluit')
        expect(await statussen(ouder, besluit)).toEqual(alle.map(() => 404))
      },
    )

    it('gives the mother of Sem (8) the receipt about him', async () => {
      const lotte = await t.login('lotte')
      const { json, bewijs, logboek } = await haalBewijs(lotte, besluitSem)
      verifyGebeurtenis(json, bewijs, { logboek: parseVkey(logboek.trim()) })
      expect((await statussen('bram', besluitSem))[0]).toBe(404)
    })

    it('leads a professional, and who is not logged in, to the login', async () => {
      for (const iemand of [
        await t.login('sanne', 'toeleider'),
        await t.login('petra'),
        t.bezoeker(),
      ]) {
        for (const bestand of alle) {
          const blad = await iemand.get(bewijsPad(besluit, bestand))
          expect(blad.pad).toContain('/inloggen')
          expect(blad.tekst).not.toContain('Wijkteam De Singel')
        }
      }
    })
  })

  describe('uitgesteld informeren', () => {
    it('shows nothing at all while it is deferred, and the receipt of then when it ends', async () => {
      expect((await statussen('noor', uitgesteld)).every((status) => status === 404)).toBe(true)
      // The agreed day has passed: only the database knows what day it is for this.
      await verstrijk(uitgesteld)
      const noor = await t.login('noor')
      const { json, bewijs, logboek } = await haalBewijs(noor, uitgesteld)
      verifyGebeurtenis(json, bewijs, { logboek: parseVkey(logboek.trim()) })
      expect(JSON.parse(Buffer.from(json).toString())).toMatchObject({
        stuk: {
          informeren: {
            wanneer: 'Later',
            waaromLater: ['Vooraf informeren is gevaarlijk'],
            uitleg: 'Wie het vooraf hoort, kan een kind kwaad doen.',
          },
        },
      })
    })
  })

  it('says that a closed log stays valid', async () => {
    await t.db
      .pool('eigenaar')
      .query(`update deelwijzer.boom set bevroren_op = now(), bevroren_reden = 'proef'`)
    const noor = await t.login('noor')
    const blad = await noor.get(bewijsPad(besluit))
    expect(blad.$('main').text()).toContain('Dit logboek is gesloten')
    await haalBewijs(noor, besluit)
    // What comes now waits, and the page says that it is not a matter of seconds.
    const iemand = await t.login('sanne', 'toeleider')
    const nieuw = await neemBesluit(iemand, await beginTriage(iemand, dossier))
    expect((await noor.get(bewijsPad(nieuw))).$('main').text()).toContain(
      'Het logboek staat nu stil',
    )
  })
})

/** Moves the last day of informing into the past, as only time itself can. */
async function verstrijk(id: string): Promise<void> {
  const eigenaar = t.db.pool('eigenaar')
  await eigenaar.query(
    'alter table deelwijzer.triagebesluit disable trigger triagebesluit_onveranderlijk',
  )
  await eigenaar.query(
    `update deelwijzer.triagebesluit set informeren_uiterlijk = current_date - 1 where id = $1`,
    [id],
  )
  await eigenaar.query(
    'alter table deelwijzer.triagebesluit enable trigger triagebesluit_onveranderlijk',
  )
}

it('never breaks', () => {
  expect(t.meldingen).toEqual([])
})
