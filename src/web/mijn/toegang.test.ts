import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Naam, TestApp } from '../../../test/support/app.ts'
import { laatsteRegels } from '../../../test/support/inwoner.ts'
import { createMijnWereld, leesAls, type MijnWereld } from '../../../test/support/mijn.ts'

let w: MijnWereld
let t: TestApp
beforeAll(async () => {
  w = await createMijnWereld()
  t = w.t
})
afterAll(() => t.stop())

const lees = (wie: Naam, pad: string) => leesAls(t, wie, pad)
const bladen = ['/mijn', '/mijn/gegevens', '/mijn/wie-keek-er'] as const

describe('wie mag erin', () => {
  it('leads who is not logged in, and a professional, to the login', async () => {
    for (const pad of [
      ...bladen,
      `/mijn/besluiten/${w.besluit}`,
      `/mijn/besluiten/${w.besluit}/pdf`,
    ]) {
      const niemand = await t.bezoeker().get(pad)
      expect(niemand.pad).toContain('/inloggen')
      for (const [naam, pet] of [
        ['sanne', 'toeleider'],
        ['mehmet', undefined],
        ['petra', undefined],
      ] as const) {
        const blad = await (await t.login(naam, pet)).get(pad)
        expect(blad.pad, `${naam} ${pad}`).toContain('/inloggen')
        expect(blad.tekst).not.toMatch(/\b(D|TB|H)-2026-/)
        // One who can log in works at a school, and says so there.
        expect(blad.tekst.replaceAll('Basisschool De Linde', '')).not.toContain('school')
      }
    }
  })

  it('leads a resident away from team and work', async () => {
    const noor = await t.login('noor')
    for (const pad of ['/team', '/werk', '/werk/dossiers', `/werk/dossiers/${w.toeleiding}`]) {
      expect((await noor.get(pad)).pad, pad).toContain('/inloggen')
    }
  })

  it('gives the besluit of somebody else the same answer as none at all', async () => {
    const bram = await t.login('bram')
    const vreemd = await bram.get(`/mijn/besluiten/${w.besluit}`)
    const geen = await bram.get('/mijn/besluiten/00000000-0000-4000-8000-000000000000')
    const onzin = await bram.get('/mijn/besluiten/-1')
    expect([vreemd.status, geen.status, onzin.status]).toEqual([404, 404, 404])
    expect(vreemd.$('main').text()).toBe(geen.$('main').text())
    expect(onzin.$('main').text()).toBe(geen.$('main').text())
    expect((await bram.get(`/mijn/besluiten/${w.besluit}/pdf`)).status).toBe(404)
  })

  it('logs the refused attempt on the one who tried', async () => {
    const bram = await t.login('bram')
    await bram.get(`/mijn/besluiten/${w.besluit}`)
    const [regel] = await laatsteRegels(t, 1)
    expect(regel).toMatchObject({
      uitkomst: 'geweigerd',
      object_soort: 'triagebesluit',
      object_id: null,
      betrokkene_id: 'a4000000-0000-4000-8000-000000000004',
    })
  })
})

describe('wat een kind en de ouders zien', () => {
  it('shows Noor (13) everything about herself, also from the hulpverlener', async () => {
    const { tekst } = await lees('noor', '/mijn/gegevens')
    expect(tekst).toContain('Acht dagen niet op school.')
    expect(tekst).toContain('Geheim tussen Noor en hulp.')
    expect(tekst).toContain('Noor wil praten over thuis.')
    expect((await lees('noor', `/mijn/besluiten/${w.besluitHulp}`)).status).toBe(200)
  })

  it.each(['anna', 'mark'] as const)(
    'shows %s, with gezag, the dossier of the college and never that of the hulpverlener',
    async (ouder) => {
      const start = await lees(ouder, '/mijn')
      const gegevens = await lees(ouder, '/mijn/gegevens')
      expect(start.tekst).toContain('Over Noor de Vries')
      expect(gegevens.tekst).toContain('Acht dagen niet op school.')
      for (const { tekst } of [start, gegevens, await lees(ouder, '/mijn/wie-keek-er')]) {
        expect(tekst).not.toContain('Geheim tussen')
        expect(tekst).not.toContain('praten over thuis')
        expect(tekst).not.toContain('Jeugdhulpverlener')
        expect(tekst).not.toContain('Dossier van de hulpverlener')
      }
      expect((await lees(ouder, `/mijn/besluiten/${w.besluit}`)).status).toBe(200)
      expect((await lees(ouder, `/mijn/besluiten/${w.besluitHulp}`)).status).toBe(404)
    },
  )

  it('shows a parent nothing of a child of sixteen', async () => {
    for (const pad of bladen) {
      const { tekst } = await lees('anna', pad)
      expect(tekst).not.toContain('Daan')
      expect(tekst).not.toContain('opleiding')
    }
  })

  it('shows a father whose gezag is unknown nothing of the child, and not that there is a child', async () => {
    const { rows } = await t.db
      .pool('eigenaar')
      .query<{ nummer: string }>('select nummer from deelwijzer.dossier where id = $1', [
        w.dossierSem,
      ])
    for (const pad of bladen) {
      const { tekst } = await lees('bram', pad)
      expect(tekst).not.toContain('Sem')
      expect(tekst).not.toContain('slapen')
      expect(tekst).not.toContain(rows[0]?.nummer ?? 'geen dossier')
      expect(tekst).not.toContain('Over ')
    }
    expect((await lees('bram', '/mijn')).tekst).toContain('U ziet hier geen dossier')
  })

  it('shows the mother of Sem (8) all of it, and who looked, about him', async () => {
    expect((await lees('lotte', '/mijn/gegevens')).tekst).toContain('hulp bij het slapen')
    const { tekst } = await lees('lotte', '/mijn/wie-keek-er')
    expect(tekst).toContain('Jeugdhulpverlener, Wijkteam De Singel')
    expect(tekst).toContain('Dit ging over Sem Visser.')
  })

  it('refuses a child under twelve', async () => {
    t.zetTijd(new Date('2025-01-10T10:00:00Z'))
    const blad = await (await t.login('noor')).get('/mijn')
    t.zetTijd(new Date('2026-11-22T10:00:00Z'))
    expect(blad.status).toBe(404)
    expect(blad.tekst).not.toContain(w.toeleiding)
  })
})

it('never breaks', () => {
  expect(t.meldingen).toEqual([])
})
