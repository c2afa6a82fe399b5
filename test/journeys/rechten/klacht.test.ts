import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  beslis,
  dienIn,
  leesBrief,
  metEnZonder,
  naarBalie,
  openRechtentoneel,
  stuurElders,
  verstuur,
  type Rechtentoneel,
} from '../../support/rechtenreis.ts'
import { overDagen } from '../../support/verstrekking.ts'
import { tel } from '../../support/werk.ts'

/** Noor complains about who works on her dossier; who it is about reads it nowhere. Another goes on to who it is about. */

let toneel: Rechtentoneel
beforeAll(async () => {
  toneel = await openRechtentoneel('klacht')
})
afterAll(() => toneel.sluit())

const over = 'Sanne luisterde niet en praatte over mij op de gang, kenmerk-grijs.'

describe('een klacht', () => {
  it.each(metEnZonder)(
    'about a civil servant is heard and judged by somebody else, $naam JavaScript',
    async ({ aan }) => {
      const { t, dossier } = toneel
      const noor = await toneel.komtBinnen('Noor de Vries', { screen: 'phone', javaScript: aan })
      await noor.ga('/mijn/verzoeken/nieuw')
      await noor.volg('Een klacht')
      expect(await noor.tekst()).toContain('Over wie de klacht gaat, leest dit hier niet')
      await noor.druk(verstuur)
      expect(await noor.tekst()).toContain('Schrijf op wat er is gebeurd')
      const klacht = await dienIn(
        noor,
        { over: 'gemeente', wie: 'Sanne Bakker', tekst: over, praten: 'nee' },
        verstuur,
      )
      const lotte = await toneel.komtBinnen('Lotte Smit', { screen: 'phone', javaScript: false })
      await lotte.ga(`/mijn/verzoeken/${klacht.id}`, 404)
      await lotte.ga('/mijn/verzoeken/nieuw/klacht')
      await lotte.vul({ over: 'gemeente', tekst: 'Toch niet.' })
      await stuurElders(lotte, `/mijn/verzoeken/${klacht.id}`, verstuur)

      // Sanne, on every page where a request could come up; and with the address in hand.
      const sanne = await toneel.komtBinnen('Sanne Bakker', { pet: 'Toeleider', javaScript: aan })
      const zietNiets = async (): Promise<void> => {
        for (const pad of [
          '/werk',
          '/werk/termijnen',
          `/werk/dossiers/${dossier}`,
          `/werk/dossiers/${dossier}/verzoeken`,
        ]) {
          await sanne.ga(pad)
          const blad = await sanne.page.content()
          expect(blad, pad).not.toContain(klacht.nummer)
          expect(blad, pad).not.toContain('kenmerk-grijs')
        }
      }
      await zietNiets()
      await sanne.ga(`/verzoeken/${klacht.id}`, 404)
      await sanne.ga(`/werk/dossiers/${dossier}/verzoeken/${klacht.id}/ontvangst`, 404)

      // Ruud hears first, and judges per point.
      const ruud = await toneel.komtBinnen('Ruud Aalders', { javaScript: aan })
      await naarBalie(ruud, klacht)
      expect(await ruud.tekst()).toContain(over)
      expect(await ruud.tekst()).toContain('Leg eerst vast of u de inwoner heeft gehoord')
      await ruud.vul({
        gehoord: 'ja',
        dag: overDagen(t, 0),
        verslag: 'Noor vertelde wat er op de gang is gezegd.',
      })
      await ruud.druk('Leg vast')
      const besluit = await beslis(ruud, {
        'oordeel-1': 'deels',
        'reden-1': 'Er is op de gang over jou gepraat. Dat mag niet.',
        tekst: 'Wij spraken met jou en met de medewerker.',
        weging: 'Beide kanten gehoord.',
      })
      await ruud.sluit()

      const brief = await leesBrief(noor, klacht)
      expect(brief).toContain('Je hebt voor een deel gelijk.')
      expect(brief).toContain('Er is op de gang over jou gepraat.')
      expect(brief).toContain('Kinderombudsman')
      await lotte.ga(`/mijn/verzoeken/brieven/${besluit}`, 404)
      await lotte.sluit()
      await noor.ga(`/mijn/verzoeken/${klacht.id}`)
      expect(await noor.tekst()).toContain('Noor vertelde wat er op de gang is gezegd.')
      await noor.sluit()
      // Afterwards too there is nothing for who it was about.
      await zietNiets()
      await sanne.ga(`/werk/verzoeken/brieven/${besluit}`, 404)
      await sanne.ga(`/verzoeken/brieven/${besluit}`, 404)
      await sanne.sluit()
      expect(t.meldingen).toEqual([])
      process.stdout.write(`klacht: ${JSON.stringify(toneel.telling)}\n`)
    },
    240_000,
  )

  it.each(metEnZonder)(
    'about an aanbieder goes on to that aanbieder, and is not judged here, $naam JavaScript',
    async ({ aan }) => {
      const { t } = toneel
      const noor = await toneel.komtBinnen('Noor de Vries', { screen: 'phone', javaScript: aan })
      await noor.ga('/mijn/verzoeken/nieuw/klacht')
      await noor.vul({ over: 'organisatie', tekst: 'Zij kwamen drie keer niet.' })
      await noor.druk(verstuur)
      expect(await noor.tekst()).toContain('Schrijf op welke organisatie het is.')
      const klacht = await dienIn(noor, { wie: 'Jeugdhulp De Brug' }, verstuur)

      const ruud = await toneel.komtBinnen('Ruud Aalders', { javaScript: false })
      await naarBalie(ruud, klacht)
      expect(await ruud.tekst()).toContain('Stuur hem door.')
      expect(await ruud.page.getByRole('link', { name: 'Neem het besluit' }).count()).toBe(0)
      await ruud.vul({
        organisatieAnders: 'Jeugdhulp De Brug',
        doorzendTekst: 'Zij bellen jou binnen twee weken.',
      })
      await ruud.druk('Stuur door')
      await ruud.sluit()

      await noor.ga('/mijn/verzoeken')
      await noor.ga(`/mijn/verzoeken/${klacht.id}`)
      const stand = await noor.tekst()
      expect(stand).toContain('Wij stuurden het door')
      expect(stand).toContain('Zij bellen jou binnen twee weken.')
      expect(stand).toContain('Jeugdhulp De Brug')
      await noor.sluit()
      const deel = `verzoek_id = '${klacht.id}' and stand = 'vervallen'`
      expect(await tel(t, 'verzoekdeel', deel)).toBe(1)
      expect(t.meldingen).toEqual([])
    },
    240_000,
  )
})
