import { afterAll, beforeAll, expect, it } from 'vitest'
import type { TestApp } from '../../../test/support/app.ts'
import { createMijnWereld, leesAls, type MijnWereld } from '../../../test/support/mijn.ts'
import { alsEigenaar, nummerVan, vraagNood } from '../../../test/support/nood.ts'

let w: MijnWereld
let t: TestApp
beforeAll(async () => {
  w = await createMijnWereld()
  t = w.t
  await vraagNood(await t.login('mehmet'), { nummer: await nummerVan(t, w.toeleiding) })
})
afterAll(() => t.stop())

it('tells Noor and her parents that somebody looked in an emergency, in which role, and what they can do', async () => {
  for (const naam of ['noor', 'anna', 'mark'] as const) {
    const { tekst } = await leesAls(t, naam, '/mijn')
    expect(tekst, naam).toContain('Er is met spoed gekeken')
    expect(tekst).toContain('Wie keek: Toeleider Jeugd en Wmo, Wijkteam De Singel.')
    expect(tekst).toContain('De leidinggevende kijkt na of dat goed was')
    expect(tekst).toContain('klacht')
    expect(tekst).not.toContain('Mehmet')
    expect(tekst).not.toContain('mes gezien')
  }
  expect((await leesAls(t, 'anna', '/mijn')).tekst).toContain('Dit ging over Noor de Vries.')
})

it('says it in the list of who looked', async () => {
  const { tekst } = await leesAls(t, 'noor', '/mijn/wie-keek-er')
  expect(tekst).toContain('Opende het dossier met spoed, omdat er gevaar was.')
  expect(tekst).toContain('iemand beschermen tegen gevaar')
})

it('says nothing to somebody else', async () => {
  for (const naam of ['bram', 'lotte'] as const) {
    expect((await leesAls(t, naam, '/mijn')).tekst).not.toContain('met spoed gekeken')
  }
})

it('tells a child of thirteen, and not the parents, about the dossier of the hulpverlener', async () => {
  await alsEigenaar(t, 'delete from deelwijzer.doeltoegang')
  await alsEigenaar(
    t,
    'update deelwijzer.betrokkenheid set geldig_tot = now() where dossier_id = $1',
    [w.hulp],
  )
  const hulpverlener = await t.login('sanne', 'hulpverlener')
  await vraagNood(hulpverlener, { nummer: await nummerVan(t, w.hulp) })
  expect((await hulpverlener.get(`/werk/dossiers/${w.hulp}`)).status).toBe(200)
  const noor = await leesAls(t, 'noor', '/mijn')
  expect(noor.tekst).toContain('Er is met spoed gekeken')
  expect(noor.tekst).toContain('Jeugdhulpverlener')
  for (const ouder of ['anna', 'mark'] as const) {
    for (const pad of ['/mijn', '/mijn/wie-keek-er', '/mijn/gegevens']) {
      const { tekst } = await leesAls(t, ouder, pad)
      expect(tekst, `${ouder} ${pad}`).not.toContain('met spoed')
      expect(tekst).not.toContain('Jeugdhulpverlener')
    }
  }
})

it('never breaks', () => {
  expect(t.meldingen).toEqual([])
})
