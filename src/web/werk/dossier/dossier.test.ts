import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type TestApp } from '../../../../test/support/app.ts'
import {
  beginIntake,
  idUit,
  leesbaar,
  noor,
  openDossier,
  schrijfOp,
  tel,
  vraag,
} from '../../../../test/support/werk.ts'

let t: TestApp
let sanne: Bezoeker
let dossier: string
beforeAll(async () => {
  t = await createTestApp()
  sanne = await t.login('sanne', 'toeleider')
  dossier = await openDossier(sanne)
})
afterAll(() => t.stop())

describe('een dossier', () => {
  it('shows who it is about, why one is involved and what was asked', async () => {
    const blad = await sanne.get(`/werk/dossiers/${dossier}`)
    const tekst = leesbaar(blad)
    expect(tekst).toContain('Leeftijd13 jaar')
    expect(tekst).toContain('Anna de Vries: gezag; Mark Jansen: gezag')
    expect(tekst).toContain('Iemand naar de juiste hulp brengen')
    expect(tekst).toContain('Moeder vraagt of er hulp is bij het slapen.')
    expect(tekst).toContain('Er is nog niets opgeschreven.')
    expect(tekst).toContain('Er is nog geen triagebesluit.')
    expect(blad.$('input[name=moment]').length).toBe(3)
  })

  it('keeps names out of the title and the address', async () => {
    const blad = await sanne.get(`/werk/dossiers/${dossier}`)
    expect(blad.$('title').text()).not.toMatch(/Noor|Vries/)
    expect(blad.pad).not.toMatch(/Noor|Vries/i)
  })

  it('opens on what the intake established, and assumes no talk that did not take place', async () => {
    await beginIntake(sanne, { route: 'd', gemeldDoor: 'verwijzer' })
    await sanne.verstuur({ gesproken: 'nee', veiligheid: 'ja' }, { knop: 'verder' })
    const nieuw = await sanne.verstuur(vraag, { knop: 'opslaan' })
    expect(nieuw.status).toBe(200)
    const id = idUit(nieuw, /^\/werk\/dossiers\/([0-9a-f-]{36})\?nieuw=vraag$/)
    const stel = (veiligheid: boolean | null) =>
      t.db
        .pool('eigenaar')
        .query('update deelwijzer.dossier set besproken = false, veiligheid = $2 where id = $1', [
          id,
          veiligheid,
        ])
    for (const onbekendOfNiet of [null, false]) {
      await stel(onbekendOfNiet)
      expect((await sanne.get(`/werk/dossiers/${id}`)).status).toBe(403)
    }
    await stel(true)
    expect((await sanne.get(`/werk/dossiers/${id}`)).status).toBe(200)
  })

  it('says that gezag is not known, and what to do about it', async () => {
    const sem = await openDossier(sanne, { naam: 'Sem Visser', geboortedatum: '30-09-2018' })
    const tekst = leesbaar(await sanne.get(`/werk/dossiers/${sem}`))
    expect(tekst).toContain('Bram Visser: niet bekend, vraag na; Lotte Smit: gezag')
    expect(tekst).toContain('Van Bram Visser is niet bekend of er gezag is. Vraag het na')
  })

  it('does not speak of gezag over an adult', async () => {
    const anna = await openDossier(sanne, {
      naam: 'Anna de Vries',
      geboortedatum: '20-11-1985',
      wet: 'wmo',
    })
    const blad = await sanne.get(`/werk/dossiers/${anna}`)
    expect(blad.$('.dw-identiteit').text()).not.toContain('Gezag')
  })

  it('groups what was written down, newest first, with where it came from', async () => {
    await schrijfOp(sanne, dossier, { inhoud: 'Eerste zin.\nTweede regel.' })
    t.zetTijd(new Date('2026-11-22T11:00:00Z'))
    await schrijfOp(sanne, dossier, { inhoud: 'Later gezegd.' })
    await schrijfOp(sanne, dossier, {
      aard: 'hypothese',
      bronSoort: 'eigen-waarneming',
      categorie: 'bijzonder',
      inhoud: 'Misschien is er meer aan de hand.',
    })
    const blad = await sanne.get(`/werk/dossiers/${dossier}`)
    const deel = blad.$('section[aria-labelledby=gegevens]')
    const koppen = deel
      .find('h3')
      .toArray()
      .map((kop) => blad.$(kop).text())
    expect(koppen).toEqual(['Vermoedens', 'Gezegd door de inwoner'])
    const tekst = deel.text()
    expect(tekst.indexOf('Later gezegd.')).toBeLessThan(tekst.indexOf('Eerste zin.'))
    expect(deel.html()).toContain('Eerste zin.<br>Tweede regel.')
    expect(tekst).toContain('Over Noor de Vries')
    expect(tekst).toContain('Van de inwoner zelf (huisbezoek)')
    expect(tekst).toContain('verkregen als toeleider namens het college')
    expect(tekst).toContain('Zelf gezien of gehoord')
    t.zetTijd(new Date('2026-11-22T10:00:00Z'))
  })

  it('asks for a duty once, however much is written down', async () => {
    expect(
      await tel(t, 'plicht', `dossier_id = '${dossier}' and code = 'informeer-jeugdige'`),
    ).toBe(1)
  })

  it('cannot be read when the log cannot be written', async () => {
    const beheer = t.db.pool('eigenaar')
    await beheer.query(
      'alter table deelwijzer.gebeurtenis add constraint vol check (false) not valid',
    )
    const blad = await sanne.get(`/werk/dossiers/${dossier}`)
    await beheer.query('alter table deelwijzer.gebeurtenis drop constraint vol')
    expect(blad.status).toBe(500)
    expect(blad.tekst).not.toContain('Noor de Vries')
    expect(blad.tekst).not.toContain('slapen')
    t.meldingen.length = 0
  })

  it('writes pet, purpose, activity and subject in the log line of a look', async () => {
    await sanne.get(`/werk/dossiers/${dossier}`)
    const { rows } = await t.db.pool('eigenaar').query(
      `select rol, doel, verwerkingsactiviteit, betrokkene_id, object_id, uitkomst from deelwijzer.gebeurtenis
        where object_soort = 'dossier' and not besloten order by volgnummer desc limit 1`,
    )
    expect(rows).toEqual([
      {
        rol: 'Toeleider Jeugd en Wmo',
        doel: 'toeleiding',
        verwerkingsactiviteit: 'urn:deelwijzer:activiteit:toeleiding-jeugd',
        betrokkene_id: noor,
        object_id: dossier,
        uitkomst: 'gedaan',
      },
    ])
  })

  it('prints everything open and without buttons', async () => {
    const blad = await sanne.get(`/werk/dossiers/${dossier}?print=1`)
    expect(blad.$('main button, main form, main textarea, main input').length).toBe(0)
    expect(leesbaar(blad)).toContain('Later gezegd.')
  })
})
