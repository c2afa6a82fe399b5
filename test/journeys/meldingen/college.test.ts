import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { neemAan } from '../../support/delen-reis.ts'
import {
  antwoordVan,
  besluitAf,
  gesprek,
  inhoud,
  oordeel,
  verwacht,
  weegAf,
} from '../../support/meldreis.ts'
import { openToneel, type Toneel } from '../../support/reiziger.ts'
import { noor as noorId } from '../../support/werk.ts'

/** What the college may have: youth care must answer, an algemene voorziening need not; and a measure of the court. */

let toneel: Toneel
beforeAll(async () => {
  toneel = await openToneel('college')
})
afterAll(() => toneel.sluit())

const over = noorId
const noor = { naam: 'Noor de Vries', geboortedatum: '04-05-2013' }

describe('gegevens voor de gemeente', () => {
  it('K-045: youth care gives what the college needs; for another law it is refused', async () => {
    const sanne = await toneel.komtBinnen('Sanne Bakker', { pet: 'Jeugdhulpverlener' })
    const dossier = await neemAan(sanne, noor, { akkoord: 'ja' })
    const vraag = { waarvoor: 'toeleiding', gevraagd: 'ja', vraagTekst: 'Welke hulp loopt er?' }
    const alles = { ...vraag, ...gesprek, ...inhoud }
    const id = await weegAf(sanne, dossier, 'college-jeugdwet', alles, { over })
    expect(await sanne.tekst()).toContain('kan geen behandelplan, diagnose of verslag eisen')
    expect(await sanne.page.locator('main').textContent()).not.toContain('Diagnose en onderzoek')
    await besluitAf(sanne, 'geven')
    expect(await antwoordVan(toneel.t, id)).toBe(verwacht('K-045'))

    const anders = { ...alles, waarvoor: 'anders' }
    await weegAf(sanne, dossier, 'college-jeugdwet', anders, { over })
    expect(await oordeel(sanne)).toBeNull()
    await besluitAf(sanne, 'geven')
    expect(await sanne.tekst()).toContain('Voor iets anders geldt deze plicht niet')

    // The measure of the court is for who works for the college.
    await sanne.ga(`/werk/dossiers/${dossier}/afwegingen/gedwongen-kader`)
    expect(await sanne.tekst()).toContain('Wat u als hulpverlener weet, blijft geheim')
    expect(await sanne.page.locator('main form').count()).toBe(0)
    await sanne.sluit()
  }, 240_000)

  it('K-060: Wmo 5.2.2 is not for an algemene voorziening, and the page says what to do', async () => {
    const esther = await toneel.komtBinnen('Esther van Loon', { pet: 'Maatschappelijk werker' })
    const ilse = { naam: 'Ilse Kramer', geboortedatum: '06-05-1984' }
    const dossier = await neemAan(esther, ilse, { akkoord: 'ja' })
    await esther.ga(`/werk/dossiers/${dossier}/afwegingen/college-wmo`)
    const tekst = await esther.tekst()
    expect(tekst).toContain('De gemeente kan dit dus niet eisen')
    expect(tekst).toContain('Vraag dan toestemming')
    expect(verwacht('K-060')).toBe('toestemming-vereist')
    expect(await esther.page.locator('main form').count()).toBe(0)
    await esther.sluit()
  }, 120_000)

  it('K-223, K-101: the college shares a measure, and asks the Raad to investigate', async () => {
    const sanne = await toneel.komtBinnen('Sanne Bakker', { pet: 'Toeleider Jeugd en Wmo' })
    const dossier = await neemAan(sanne, noor, { wet: 'jeugdwet' })
    const kader = {
      maatregel: 'Voogdij, vanaf 3 maart 2026.',
      ontvangerSoort: 'gecertificeerde-instelling',
      waarvoor: 'gedwongen-kader',
      ...gesprek,
      ...inhoud,
      categorie: ['dat'],
    }
    const id = await weegAf(sanne, dossier, 'gedwongen-kader', kader, { over })
    await besluitAf(sanne, 'delen')
    expect(await antwoordVan(toneel.t, id)).toBe(verwacht('K-223'))

    const verzoek = {
      bedreiging: 'Zij wordt geslagen. Dat vertelde zij mij op 3 november.',
      geprobeerd: 'Hulp thuis. Die is gestopt.',
      leidinggevende: 'ja',
      ...gesprek,
      ...inhoud,
    }
    const ander = await weegAf(sanne, dossier, 'verzoek-onderzoek-raad', verzoek, { over })
    await besluitAf(sanne, 'verzoek')
    expect(await antwoordVan(toneel.t, ander)).toBe(verwacht('K-101'))
    await sanne.sluit()
  }, 240_000)
})
