import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type TestApp } from '../../../../test/support/app.ts'
import { reisVerder } from '../../../../test/support/plicht.ts'
import {
  beginIntake,
  gegeven,
  leesbaar,
  noor,
  openDossier,
  tel,
} from '../../../../test/support/werk.ts'
import { dagenLater, datumInNederland, schrijfDatum } from '../../../domein/leeftijd.ts'

let t: TestApp
let sanne: Bezoeker
let dossier: string
beforeAll(async () => {
  t = await createTestApp(new Date())
  sanne = await t.login('sanne', 'toeleider')
})
afterAll(() => t.stop())

describe('vandaag', () => {
  it('says what to do when there is nothing yet', async () => {
    const blad = await sanne.get('/werk')
    expect(blad.status).toBe(200)
    expect(leesbaar(blad)).toContain('U werkt nu als Toeleider Jeugd en Wmo.')
    expect(leesbaar(blad)).toContain('U zoekt de juiste hulp en bereidt de beslissing voor.')
    expect(leesbaar(blad)).toContain('U heeft niets openstaan.')
    expect(blad.$('main a[href="/werk/intake"]').length).toBeGreaterThan(0)
    expect(leesbaar(await sanne.get('/werk/dossiers'))).toContain('nog geen dossiers')
  })

  it('puts what is too late first, with a word beside the colour', async () => {
    dossier = await openDossier(sanne, { besproken: ['dat'] })
    await reisVerder(t, 14)
    const daarna = await openDossier(sanne, {
      naam: 'Sem Visser',
      geboortedatum: '30-09-2018',
      besproken: ['rechten'],
    })
    await reisVerder(t, 14)
    const vers = await openDossier(sanne, { naam: 'Lina Bos', geboortedatum: '17-02-2010' })
    const vandaag = datumInNederland(t.deps.nu())
    const blad = await sanne.get('/werk')
    const rijen = blad
      .$('section[aria-labelledby=plichten] tbody tr')
      .toArray()
      .map((rij) => blad.$(rij).text().replaceAll('\u00A0', ' '))
    const over = (naam: string): string[] => rijen.filter((rij) => rij.includes(naam))
    const [laat, nu, straks] = [over('Noor de Vries'), over('Sem Visser'), over('Lina Bos')]
    for (const deel of [laat, nu, straks]) expect(deel.length).toBeGreaterThan(0)
    expect(rijen).toEqual([...laat, ...nu, ...straks])
    for (const rij of laat) {
      expect(rij).toContain('14 dagen te laat')
      expect(rij).toContain(schrijfDatum(dagenLater(vandaag, -14)))
    }
    for (const rij of nu) expect(rij).toContain('Vandaag')
    for (const rij of straks) expect(rij).toContain('Nog 14 dagen')
    // Nothing that has to be done is without a day.
    expect(rijen.join(' ')).not.toContain('Geen vaste datum')
    expect(blad.$('section[aria-labelledby=plichten] svg').length).toBe(laat.length + nu.length)
    for (const id of [dossier, daarna, vers]) {
      expect(blad.$(`a[href="/werk/dossiers/${id}"]`).length).toBeGreaterThan(0)
    }
  })

  it('brings people back to where they were: drafts without their text, and open triages', async () => {
    const intake = await beginIntake(sanne)
    await sanne.verstuur({ naam: 'Iemand Nieuw', omschrijving: 'Half af' }, { knop: 'bewaar' })
    await sanne.get(`/werk/dossiers/${dossier}/opschrijven`)
    await sanne.verstuur({ persoon: noor, inhoud: gegeven.inhoud }, { knop: 'bewaar' })
    const opschrijven = sanne.blad().pad
    await sanne.get(`/werk/dossiers/${dossier}/triage`)
    await sanne.verstuur({ moment: 'vraagverheldering' })
    const triage = sanne.blad().pad
    const blad = await sanne.get('/werk')
    for (const pad of [intake, opschrijven, triage]) {
      expect(blad.$(`section[aria-labelledby=verder] a[href="${pad}"]`).length).toBe(1)
    }
    expect(blad.tekst).not.toContain('Iemand Nieuw')
    expect(blad.tekst).not.toContain(gegeven.inhoud)
  })

  it('lists names, numbers, kinds and dates, and nothing else about anybody', async () => {
    const blad = await sanne.get('/werk/dossiers')
    const rij = blad.$('tbody tr').filter((_, el) => blad.$(el).text().includes('Noor de Vries'))
    expect(rij.find('th, td').length).toBe(4)
    expect(blad.tekst).not.toContain('slapen')
    expect(blad.tekst).not.toContain('2013')
  })

  it('logs a line about everybody whose name is on the page, before the page', async () => {
    const over = `object_soort = 'dossierlijst' and betrokkene_id = '${noor}'`
    for (const pad of ['/werk', '/werk/dossiers']) {
      const voor = await tel(t, 'gebeurtenis', over)
      await sanne.get(pad)
      expect(await tel(t, 'gebeurtenis', over)).toBe(voor + 1)
    }
  })
})
