import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { neemAan } from '../../support/delen-reis.ts'
import {
  antwoordVan,
  besluitAf,
  besluitNaWegen,
  gesprek,
  inhoud,
  oordeel,
  verwacht,
  weegAf,
} from '../../support/meldreis.ts'
import { openToneel, type Reiziger, type Toneel } from '../../support/reiziger.ts'
import { noor as noorId } from '../../support/werk.ts'

/** An authority asks: Veilig Thuis, the Raad, who carries out a supervision order. Each with a case that is refused. */

let toneel: Toneel
let sanne: Reiziger
let dossier: string
beforeAll(async () => {
  toneel = await openToneel('informatie')
  sanne = await toneel.komtBinnen('Sanne Bakker', { pet: 'Jeugdhulpverlener' })
  const noor = { naam: 'Noor de Vries', geboortedatum: '04-05-2013' }
  dossier = await neemAan(sanne, noor, { akkoord: 'ja' })
}, 120_000)
afterAll(() => toneel.sluit())

const over = noorId

describe('een instantie vraagt informatie', () => {
  it('K-095: Veilig Thuis asks, and the professional chooses what to give', async () => {
    const vraag = { aanleiding: 'gevraagd', gevraagd: 'Hoe gaat het nu thuis?', alles: 'ja' }
    const soort = 'informatie-veilig-thuis'
    const id = await weegAf(sanne, dossier, soort, { ...vraag, ...gesprek, ...inhoud }, { over })
    expect(await sanne.tekst()).toContain('niet eisen dat u het geeft')
    await besluitAf(sanne, 'geven')
    expect(await antwoordVan(toneel.t, id)).toBe(verwacht('K-095'))
    const besluit = await besluitNaWegen(sanne, { weging: { 'nodig.wat': 'Daar gaat het om.' } })
    await sanne.ga(`/werk/besluiten/${besluit}`)
    expect(await sanne.tekst()).toContain('Veilig Thuis')
  }, 240_000)

  it('refuses when Veilig Thuis asked nothing and nothing runs: then it is the meldcode', async () => {
    const vraag = { aanleiding: 'geen', gevraagd: 'Er is niets gevraagd.', alles: 'nee' }
    const soort = 'informatie-veilig-thuis'
    const id = await weegAf(sanne, dossier, soort, { ...vraag, ...gesprek, ...inhoud }, { over })
    // Without the right to tell, secrecy holds: only with consent.
    expect(await sanne.tekst()).toContain('Vraag om toestemming')
    await besluitAf(sanne, 'geven')
    expect(await sanne.tekst()).toContain('Begin met de meldcode')
    await besluitAf(sanne, 'niet-geven')
    expect(await antwoordVan(toneel.t, id)).toBe('toestemming-vereist')
  }, 240_000)

  it('K-099: the Raad asks; what is not needed is not told', async () => {
    const vraag = { aanleiding: 'gevraagd', aanleidingTekst: 'De Raad onderzoekt.' }
    const soort = 'informatie-raad'
    const id = await weegAf(sanne, dossier, soort, { ...vraag, ...gesprek, ...inhoud }, { over })
    await besluitAf(sanne, 'inlichten')
    expect(await antwoordVan(toneel.t, id)).toBe(verwacht('K-099'))
    expect(sanne.pad()).toContain('/werk/triage/')

    const teveel = { ...vraag, ...gesprek, ...inhoud, nodig: 'nee' }
    const ander = await weegAf(sanne, dossier, soort, teveel, { over })
    expect(await oordeel(sanne)).toBe('Nee, dit mag nu niet')
    await besluitAf(sanne, 'niet-inlichten')
    expect(await antwoordVan(toneel.t, ander)).toBe('verboden')
  }, 240_000)

  it('K-108, K-110, K-111: supervision: asked is a duty, unasked a right, without an order consent', async () => {
    const soort = 'ondertoezichtstelling'
    const ots = { ots: 'ja', bewijs: 'Ik zag de uitspraak van 3 maart.' }
    const gevraagd = { wieVraagt: 'ja', vraagTekst: 'Hoe gaat het op school?', alles: 'ja' }
    for (const [casus, antwoorden, uitkomst] of [
      ['K-108', { ...ots, ...gevraagd }, 'geven'],
      ['K-110', { ...ots, wieVraagt: 'nee' }, 'geven'],
      ['K-111', { ots: 'nee', ...gevraagd }, 'geen-ots'],
    ] as const) {
      const alles = { ...antwoorden, ...gesprek, ...inhoud }
      const id = await weegAf(sanne, dossier, soort, alles, { over })
      await besluitAf(sanne, uitkomst)
      expect(await antwoordVan(toneel.t, id), casus).toBe(verwacht(casus))
    }
  }, 300_000)
})
