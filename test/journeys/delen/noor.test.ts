import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deLinde } from '../../support/delen.ts'
import {
  bekijkVoorbeeld,
  besluit,
  idUit,
  legOpTafel,
  naarDelen,
  neemAan,
  neemTerug,
  schrijfOp,
  tekenEnBewaar,
  vraagToestemming,
} from '../../support/delen-reis.ts'
import { gegevenId } from '../../support/overgang.ts'
import { openToneel, type Reiziger, type Toneel } from '../../support/reiziger.ts'
import { vraagVelden } from '../../support/toestemming.ts'
import { noor as noorId, tel } from '../../support/werk.ts'

/**
 * Noor is 13, her parents are divorced and both have gezag. School may know that she sleeps badly, when all three say yes.
 * Later she stops it with one button, while school has the page open.
 */

let toneel: Toneel
let sanne: Reiziger
let anja: Reiziger
let deling: string
beforeAll(async () => {
  toneel = await openToneel('noor')
  sanne = await toneel.komtBinnen('Sanne Bakker', { pet: 'Jeugdhulpverlener' })
  anja = await toneel.komtBinnen('Anja Kuipers')
})
afterAll(() => toneel.sluit())

const slaapt = 'Noor slaapt slecht en droomt in de klas weg.'

describe('een meisje van dertien, twee ouders met gezag en een school', () => {
  it('shares with school when all three said yes, and not before', async () => {
    const { t } = toneel
    const dossier = await neemAan(
      sanne,
      { naam: 'Noor de Vries', geboortedatum: '04-05-2013' },
      { akkoord: 'ja' },
    )
    await schrijfOp(sanne, dossier, noorId, slaapt)
    const gegeven = await gegevenId(t, dossier, slaapt)
    const vraag = await vraagToestemming(sanne, dossier, vraagVelden)
    const gevraagd = await sanne.tekst()
    for (const wie of ['Noor de Vries, voor zichzelf', 'Anna de Vries, als ouder', 'Mark Jansen']) {
      expect(gevraagd).toContain(wie)
    }

    // At the kitchen table: Noor and Anna; Mark is not there.
    await legOpTafel(sanne)
    for (const naam of ['Noor de Vries', 'Anna de Vries']) {
      await sanne.volg(naam)
      await sanne.druk('Ja, dat mag')
      await tekenEnBewaar(sanne)
    }
    // The rest of the work is behind the lock.
    await sanne.ga(`/werk/dossiers/${dossier}`)
    expect(sanne.pad()).toBe('/tafel')
    await neemTerug(sanne)
    expect(sanne.pad()).toBe(`/werk/toestemmingen/${vraag}`)
    expect(await sanne.tekst()).toContain('Nog geen antwoord')

    // What is to be shared is decided; that Mark agrees is only typed.
    await sanne.ga(`/werk/dossiers/${dossier}`)
    await sanne.volg('Iets delen')
    await sanne.vul({ organisatie: deLinde, doel: 'hulpverlening' })
    await sanne.druk('Laat zien wat mag')
    expect(await sanne.tekst()).toContain('Kies over wie het gaat')
    await sanne.vul({ over: noorId })
    await sanne.druk('Laat zien wat mag')
    await sanne.vul({ gegeven, [`waarom.${gegeven}`]: 'Dan geeft school op tijd rust.' })
    await sanne.druk('Kijk na')
    expect(await sanne.tekst()).toContain('toestemming')
    await sanne.vul({ doelzin: 'Noor krijgt rust in de klas.' })
    await sanne.druk('Maak hier een triagebesluit van')
    const id = await besluit(sanne, {
      weging: {
        'feit.toestemmingJeugdige': 'ja',
        'feit.toestemmingVertegenwoordiger': 'ja',
      },
    })
    await naarDelen(sanne, id)
    const velden = {
      [`waarom.${gegeven}`]: 'Dan geeft school op tijd rust.',
      organisatie: deLinde,
      doelzin: 'Noor krijgt rust in de klas.',
    }
    await bekijkVoorbeeld(t, sanne, gegeven, velden)
    expect(await sanne.tekst()).toContain('Toestemming telt alleen als die hier is vastgelegd')
    expect(await sanne.page.getByRole('button', { name: 'Deel dit' }).count()).toBe(0)
    expect(await tel(t, 'verstrekking')).toBe(0)

    // Mark answers at home, on his phone.
    const mark = await toneel.komtBinnen('Mark Jansen', { screen: 'phone' })
    await mark.ga('/mijn/toestemmingen')
    await mark.volg(/T-2026-/)
    expect(await mark.tekst()).toContain('slecht slaapt')
    await mark.druk('Ja, dat mag')
    expect(await mark.tekst()).toContain('Dit mag nu.')
    await mark.sluit()

    // Now it goes, datum by datum.
    await naarDelen(sanne, id)
    await bekijkVoorbeeld(t, sanne, gegeven, velden)
    expect(await sanne.tekst()).toContain(slaapt)
    await sanne.druk('Deel dit')
    deling = idUit(sanne, /^\/werk\/delingen\/([0-9a-f-]{36})$/)
    expect(await tel(t, 'toestemming_gebruik')).toBe(1)

    await anja.ga('/partner')
    await anja.volg('Noor de Vries')
    expect(await anja.tekst()).not.toContain(slaapt)
    await anja.druk('Openen en lezen')
    expect(await anja.tekst()).toContain(slaapt)

    const noor = await toneel.komtBinnen('Noor de Vries')
    await noor.ga('/mijn/gedeeld')
    expect(await noor.tekst()).toContain('Basisschool De Linde')
    await noor.volg('Bekijk wat zij weten')
    const weten = await noor.tekst()
    expect(weten).toContain(slaapt)
    expect(weten).not.toContain('Dit is nog niet gelezen')
    await noor.ga('/mijn/wie-keek-er')
    const log = await noor.tekst()
    expect(log).toContain('Basisschool De Linde')
    expect(log).not.toMatch(/Anja|Sanne/)
    await noor.sluit()
  }, 240_000)

  it.each([
    { javaScript: true, naam: 'with' },
    { javaScript: false, naam: 'without' },
  ])(
    'is over for school at the next click, $naam JavaScript',
    async ({ javaScript }) => {
      const lezer = javaScript
        ? anja
        : await toneel.komtBinnen('Anja Kuipers', { javaScript: false })
      if (javaScript) {
        // Anja has it in front of her, and is writing a question.
        await lezer.ga(`/partner/gedeeld/${deling}`)
        expect(await lezer.tekst()).toContain(slaapt)
        await lezer.vul({ [await veldVan(lezer)]: 'Kan ik Noor hierop aanspreken?' })
        const noor = await toneel.komtBinnen('Noor de Vries', { screen: 'phone' })
        await noor.ga('/mijn/gegevens')
        await noor.volg('Bekijk met wie wij delen')
        await noor.volg('Bekijk wat zij weten')
        await noor.druk('Ja, stop met delen')
        const gestopt = await noor.tekst()
        expect(gestopt).toContain('Het is gestopt')
        // What was read stays visible: what they know, and that they read it.
        expect(gestopt).toContain(slaapt)
        expect(gestopt).not.toContain('Dit is nog niet gelezen')
        await noor.sluit()
        await lezer.druk('Verstuur uw vraag')
        expect(await tel(toneel.t, 'deling_bericht')).toBe(0)
      } else {
        await lezer.ga(`/partner/gedeeld/${deling}`, 410)
      }
      expect(await lezer.tekst()).toContain('Dit is niet meer gedeeld')
      expect(await lezer.page.content()).not.toContain('slaapt')
      expect(await lezer.page.content()).not.toContain('Noor')
      await lezer.ga(`/partner/gedeeld/${deling}`, 410)
      await lezer.ga('/partner')
      expect(await lezer.tekst()).not.toContain('Noor')
      await lezer.sluit()
    },
    120_000,
  )

  it('leaves the wijkteam what is possible, and nothing went wrong inside', async () => {
    await sanne.ga(`/werk/delingen/${deling}`)
    expect(await sanne.tekst()).toContain('Gestopt')
    expect(await tel(toneel.t, 'deling_stop')).toBe(1)
    expect(toneel.t.meldingen).toEqual([])
    await sanne.sluit()
    process.stdout.write(`noor: ${JSON.stringify(toneel.telling)}\n`)
  })
})

/** The name of the field in which a partner asks something back. */
async function veldVan(lezer: Reiziger): Promise<string> {
  const naam = await lezer.page
    .locator('form:has(input[name=soort][value=vraag]) textarea')
    .getAttribute('name')
  return naam ?? ''
}
