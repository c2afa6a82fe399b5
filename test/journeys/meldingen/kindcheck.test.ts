import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dagenLater, datumInNederland } from '../../../src/domein/leeftijd.ts'
import { neemAan } from '../../support/delen-reis.ts'
import { besluitAf, weegAf } from '../../support/meldreis.ts'
import { openToneel, type Toneel } from '../../support/reiziger.ts'
import { noor as noorId, tel } from '../../support/werk.ts'

/** The kindcheck of an adult, asked again after half a year; and the same for a child, for whom it is not. */

let toneel: Toneel
beforeAll(async () => {
  toneel = await openToneel('kindcheck')
})
afterAll(() => toneel.sluit())

describe('de kindcheck', () => {
  it('leads from worries to the meldcode, and comes back after half a year', async () => {
    const { t } = toneel
    const esther = await toneel.komtBinnen('Esther van Loon', { pet: 'Maatschappelijk werker' })
    const dossier = await neemAan(
      esther,
      { naam: 'Ilse Kramer', geboortedatum: '06-05-1984' },
      { akkoord: 'ja' },
    )
    await weegAf(esther, dossier, 'kindcheck', {
      gevraagd: 'gevraagd',
      wie: ['kinderen'],
      zorgvraag: 'Twee kinderen, zij wonen bij haar.',
      zorgen: 'ja',
      zorgenTekst: 'Er wordt veel gedronken.',
    })
    await besluitAf(esther, 'zorgen')
    expect(await esther.tekst()).toContain('Er is iemand, en ik heb zorgen')
    expect(await tel(t, 'plicht', "code = 'begin-meldcode' and gedaan_op is null")).toBe(1)
    const halfJaar = dagenLater(datumInNederland(t.deps.nu()), 182)
    const terug = `code = 'herhaal-kindcheck' and uiterlijk = '${halfJaar}'`
    expect(await tel(t, 'plicht', terug)).toBe(1)

    await weegAf(esther, dossier, 'kindcheck', {
      gevraagd: 'niet',
      wie: ['onbekend'],
      zorgen: 'weet-niet',
    })
    await besluitAf(esther, 'niemand')
    expect(await esther.tekst()).toContain('of u kon het nog niet vragen')
    await besluitAf(esther, 'nog-niet-bekend')
    expect(await tel(t, 'plicht', "code = 'doe-kindcheck' and gedaan_op is null")).toBe(1)
    await esther.sluit()
  }, 240_000)

  it('is not for a child: it says what to do then', async () => {
    const sanne = await toneel.komtBinnen('Sanne Bakker', { pet: 'Jeugdhulpverlener' })
    const dossier = await neemAan(
      sanne,
      { naam: 'Noor de Vries', geboortedatum: '04-05-2013' },
      { akkoord: 'ja' },
    )
    await sanne.ga(`/werk/dossiers/${dossier}/afwegingen/kindcheck`)
    expect(await sanne.tekst()).toContain('De kindcheck is voor volwassenen')
    expect(await sanne.page.locator('main form').count()).toBe(0)
    expect(await tel(toneel.t, 'afweging', `persoon_id = '${noorId}'`)).toBe(0)
    await sanne.sluit()
  }, 120_000)
})
