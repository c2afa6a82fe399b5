import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dagenLater, datumInNederland, toonDatum } from '../../../src/domein/leeftijd.ts'
import {
  bekijkVoorbeeld,
  besluit,
  idUit,
  naarDelen,
  neemAan,
  vraagToestemming,
} from '../../support/delen-reis.ts'
import { laatInloggen } from '../../support/laat-inloggen.ts'
import { organisaties } from '../../support/partner.ts'
import { openToneel, type Toneel } from '../../support/reiziger.ts'
import { vraagVelden } from '../../support/toestemming.ts'
import { tel } from '../../support/werk.ts'

/** Piet is under curatele: his curator answers, at home; he himself is told, and involved as much as can be. */

let toneel: Toneel
beforeAll(async () => {
  toneel = await openToneel('piet')
})
afterAll(() => toneel.sluit())

const hulp = 'Piet krijgt hulp bij zijn huishouden.'

describe('een man onder curatele en zijn woningcorporatie', () => {
  it('waits for the curator, tells Piet, and shares with the corporatie', async () => {
    const { t } = toneel
    const pietId = await laatInloggen(t, 'Piet Bouwman')
    const esther = await toneel.komtBinnen('Esther van Loon', { pet: 'Maatschappelijk werker' })
    const dossier = await neemAan(
      esther,
      { naam: 'Piet Bouwman', geboortedatum: '21-07-1966' },
      { akkoord: 'ja' },
    )
    await esther.ga(`/werk/dossiers/${dossier}/personen/${pietId}/wie-beslist`)
    const wie = await esther.tekst()
    expect(wie).toContain('staat onder curatele')
    expect(wie).toContain('Marijke Bouwman')

    const vraag = await vraagToestemming(esther, dossier, {
      ...vraagVelden,
      over: pietId,
      partij: organisaties.corporatie,
      contact: 'woonconsulent',
      categorie: 'dat',
      'wat.dat': hulp,
      waarom: 'Dan belt de woonconsulent eerst ons als er iets is.',
      hoelang: 'tot',
      geldigTot: toonDatum(dagenLater(datumInNederland(t.deps.nu()), 60)),
      bijNee: 'Dan vertellen wij niets en gaat de hulp gewoon door.',
    })
    const gevraagd = await esther.tekst()
    expect(gevraagd).toContain('Marijke Bouwman, als curator')
    expect(gevraagd).not.toContain('Piet Bouwman, voor zichzelf')
    expect(gevraagd).toContain('Piet Bouwman antwoordt hier niet zelf')
    expect(gevraagd).toContain('betrek deze persoon er zo veel mogelijk bij')

    // The besluit is there; sharing waits for Marijke.
    await esther.ga(`/werk/dossiers/${dossier}/delen`)
    await esther.vul({ over: pietId, organisatie: organisaties.corporatie, doel: 'hulpverlening' })
    await esther.druk('Laat zien wat mag')
    await esther.vul({ gegeven: 'los-dat', 'waarom.los-dat': 'Om eerst ons te bellen.' })
    await esther.vul({ doelzin: 'Piet blijft rustig wonen.' })
    await esther.druk('Maak hier een triagebesluit van')
    const id = await besluit(esther, {
      weging: {},
      informeren: { informeerHoe: 'Bij Piet thuis, in zijn eigen woorden, met Marijke erbij.' },
    })
    await naarDelen(esther, id)
    const velden = {
      'tekst.los-dat': hulp,
      'waarom.los-dat': 'Om eerst ons te bellen.',
      organisatie: organisaties.corporatie,
      doelzin: 'Piet blijft rustig wonen.',
    }
    await bekijkVoorbeeld(t, esther, 'los-dat', velden)
    expect(await esther.page.getByRole('button', { name: 'Deel dit' }).count()).toBe(0)
    expect(await tel(t, 'verstrekking')).toBe(0)

    // Piet reads what is asked about him; the answer is not his to give.
    const piet = await toneel.komtBinnen('Piet Bouwman')
    await piet.ga('/mijn/toestemmingen')
    await piet.volg(/[TI]-2026-/)
    expect(await piet.tekst()).toContain(hulp)
    expect(await piet.page.locator('button[name=antwoord]').count()).toBe(0)

    const marijke = await toneel.komtBinnen('Marijke Bouwman', { screen: 'phone' })
    await marijke.ga('/mijn')
    await marijke.ga('/mijn/toestemmingen')
    await marijke.volg(/[TI]-2026-/)
    expect(await marijke.tekst()).toContain('Dit gaat over Piet Bouwman')
    await marijke.druk('Ja, dat mag')
    expect(await marijke.tekst()).toContain('Dit mag nu.')

    await naarDelen(esther, id)
    await bekijkVoorbeeld(t, esther, 'los-dat', velden)
    await esther.druk('Deel dit')
    const deling = idUit(esther, /^\/werk\/delingen\/([0-9a-f-]{36})$/)

    const yvonne = await toneel.komtBinnen('Yvonne Peters')
    await yvonne.volg(/Piet Bouwman/)
    await yvonne.druk('Openen en lezen')
    expect(await yvonne.tekst()).toContain(hulp)
    await yvonne.druk('Ik neem dit aan')
    expect(await yvonne.tekst()).toContain('Het wijkteam ziet dat u dit heeft aangenomen')
    await yvonne.sluit()

    await piet.ga('/mijn/gedeeld')
    expect(await piet.tekst()).toContain('Woningcorporatie De Haven')
    await piet.ga(`/mijn/gedeeld/${deling}`)
    expect(await piet.tekst()).toContain(hulp)
    await marijke.ga(`/mijn/toestemmingen/${vraag}`)
    await marijke.druk('Stop hiermee')
    expect(await marijke.tekst()).toContain('Het is gestopt')
    await piet.ga(`/mijn/gedeeld/${deling}`)
    expect(await piet.tekst()).toContain('Nee, dit is gestopt.')

    expect(t.meldingen).toEqual([])
    for (const reiziger of [esther, piet, marijke]) await reiziger.sluit()
    process.stdout.write(`piet: ${JSON.stringify(toneel.telling)}\n`)
  }, 240_000)
})
