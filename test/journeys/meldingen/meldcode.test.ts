import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { neemAan } from '../../support/delen-reis.ts'
import {
  antwoordVan,
  besluitAf,
  besluitNaWegen,
  gesprek,
  oordeel,
  verwacht,
  weegAf,
} from '../../support/meldreis.ts'
import { openToneel, type Toneel } from '../../support/reiziger.ts'
import { doePlichten, overDagen } from '../../support/verstrekking.ts'
import { noor as noorId, tel } from '../../support/werk.ts'

/** The meldcode in both roles: a report that is told for real, help instead of a report, and what is refused. */

let toneel: Toneel
beforeAll(async () => {
  toneel = await openToneel('meldcode')
})
afterAll(() => toneel.sluit())

const noor = { naam: 'Noor de Vries', geboortedatum: '04-05-2013' }
const antwoorden = {
  signalen: 'Op 3 november had Noor een blauwe plek op haar arm.',
  vermoeden: 'ja',
  acuut: 'nee',
  kinderen: 'ja',
  collega: 'ja',
  raadVan: ['collega', 'veilig-thuis'],
  raad: 'Praat eerst met haar moeder. Meld als het blijft.',
  ...gesprek,
  blijft: 'ja',
  onveilig: 'ja',
  zelfHelpen: 'nee',
  aanvaarden: 'nee',
  resultaat: 'nee',
  weging: 'Het is steeds weer onveilig en hulp lukt niet.',
  hulp: 'veilig-thuis',
  hulpTekst: 'Veilig Thuis zoekt uit welke hulp past.',
  doelTekst: 'Dat Noor veilig is.',
  categorie: ['wat', 'signaal-hgkm'],
  nodig: 'ja',
} as const

describe('de meldcode', () => {
  it('K-093: a hulpverlener goes through five steps, reports to Veilig Thuis and keeps how it went', async () => {
    const { t } = toneel
    const sanne = await toneel.komtBinnen('Sanne Bakker', { pet: 'Jeugdhulpverlener' })
    const dossier = await neemAan(sanne, noor, { akkoord: 'ja' })
    const id = await weegAf(sanne, dossier, 'meldcode', antwoorden, { over: noorId })
    expect(await sanne.tekst()).toContain('Melden is een recht')
    expect(await oordeel(sanne)).toBe('Eerst overleggen')
    await besluitAf(sanne, 'melden')
    expect(await antwoordVan(t, id)).toBe(verwacht('K-093'))
    expect(await tel(t, 'verstrekking')).toBe(0)

    const besluit = await besluitNaWegen(sanne, {
      weging: {
        kanMetMinder: 'nee',
        'nodig.wat': 'Dit moet Veilig Thuis weten.',
        'nodig.signaal-hgkm': 'Dit ook.',
      },
    })
    await doePlichten(t, await t.login('sanne', 'hulpverlener'), besluit, 'blokkerend')
    await sanne.ga(`/werk/besluiten/${besluit}/uitvoeren`)
    await sanne.vul({
      categorie: ['wat'],
      'wat.wat': 'Wat ik zag op 3 november.',
      ontvanger: 'Bureaudienst Veilig Thuis',
      meldweg: 'telefoon',
      sprak: 'Medewerker van de bureaudienst',
      terugkoppeling: 'Zij belt mij volgende week.',
      terugOp: overDagen(t, 7),
      verteldOp: overDagen(t, 0),
    })
    await sanne.druk('Leg vast dat ik dit meld')
    const register = await sanne.tekst()
    for (const deel of ['Per telefoon', 'Medewerker van de bureaudienst', 'Wmo 2015 5.2.6']) {
      expect(register).toContain(deel)
    }
    const taak = `besluit_id = '${besluit}' and code = 'vraag-terugkoppeling' and gedaan_op is null`
    expect(await tel(t, 'plicht', taak)).toBe(1)
    await sanne.sluit()
  }, 240_000)

  it('K-092: a toeleider weighs the same, may report, and chooses help with a reason', async () => {
    const { t } = toneel
    const sanne = await toneel.komtBinnen('Sanne Bakker', {
      pet: 'Toeleider Jeugd en Wmo',
      screen: 'phone',
      javaScript: false,
    })
    const dossier = await neemAan(sanne, noor, { wet: 'jeugdwet' })
    const hulp = { hulp: 'ander', hulpTekst: 'Jeugdhulp begint morgen. Ik bel over twee weken.' }
    const id = await weegAf(
      sanne,
      dossier,
      'meldcode',
      { ...antwoorden, ...hulp },
      { over: noorId },
    )
    await besluitAf(sanne, 'hulp-regelen', { reden: 'Moeder doet mee en de hulp begint morgen.' })
    expect(await antwoordVan(t, id)).toBe(verwacht('K-092'))
    expect(await sanne.tekst()).toContain('Moeder doet mee')
    expect(await tel(t, 'plicht', "code = 'volg-hulp' and gedaan_op is null")).toBe(1)
    await sanne.sluit()
  }, 240_000)

  it('refuses a report without a suspicion, and leaving out a step without danger', async () => {
    const { t } = toneel
    const sanne = await toneel.komtBinnen('Sanne Bakker', { pet: 'Toeleider Jeugd en Wmo' })
    const dossier = await neemAan(sanne, noor, { wet: 'jeugdwet' })
    await weegAf(sanne, dossier, 'meldcode', { ...antwoorden, blijft: 'nee' }, { over: noorId })
    expect(await oordeel(sanne)).toBe('Nee, dit mag nu niet')
    await besluitAf(sanne, 'melden')
    expect(await sanne.tekst()).toContain('Zonder vermoeden is er niets te melden')

    const zonder = ['overleg', 'gesprek']
    await weegAf(sanne, dossier, 'meldcode', antwoorden, { over: noorId, zonder })
    await besluitAf(sanne, 'melden', { spoed: 'ja' })
    expect(await sanne.tekst()).toContain('Alleen bij direct gevaar')
    expect(await tel(t, 'afweging_einde', "uitkomst = 'melden'")).toBe(1)
    await sanne.sluit()
  }, 240_000)
})
