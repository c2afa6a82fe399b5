import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  beslis,
  dienIn,
  leesBrief,
  metEnZonder,
  naarBalie,
  naarDeel,
  openRechtentoneel,
  stelVoor,
  stuurElders,
  verstuur,
  type Rechtentoneel,
} from '../../support/rechtenreis.ts'
import { tel } from '../../support/werk.ts'

/** Noor sees who looked, asks about one line, and reads the answer of the gemeente. */

let toneel: Rechtentoneel
beforeAll(async () => {
  toneel = await openRechtentoneel('gekeken')
})
afterAll(() => toneel.sluit())

const vraag = 'Waarom keek deze persoon bij mij?'
const antwoord = 'Een toeleider keek, om jouw vraag aan te nemen.'

describe('wie keek er, en waarom', () => {
  it.each(metEnZonder)(
    'asks about one line and reads the answer, $naam JavaScript',
    async ({ aan }) => {
      const { t, dossier } = toneel
      const noor = await toneel.komtBinnen('Noor de Vries', { screen: 'phone', javaScript: aan })
      await noor.ga('/mijn/wie-keek-er')
      const log = await noor.tekst()
      expect(log).toContain('Waarom:')
      // Not by name: role and organisation say who it was.
      expect(log).not.toContain('Sanne')
      await noor.volg('Ik heb hier een vraag over')
      const regel = noor.pad()
      expect(regel).toMatch(/^\/mijn\/wie-keek-er\/[0-9a-f-]{36}$/)
      expect(await noor.tekst()).toContain('Dit staat in de lijst')

      // Nothing filled in: what to do stands there, and the line is still the same.
      await noor.druk(verstuur)
      expect(await noor.tekst()).toContain('Schrijf op wat de vraag is')
      const verzoek = await dienIn(noor, { wat: 'gekeken', tekst: vraag }, verstuur)
      expect(await noor.tekst()).toContain('Wij hebben je vraag')

      // Somebody else has neither the line nor the request, by reading or by sending.
      const lotte = await toneel.komtBinnen('Lotte Smit', { screen: 'phone', javaScript: false })
      const voor = await tel(t, 'rechtsverzoek')
      for (const adres of [regel, `/mijn/verzoeken/${verzoek.id}`]) await lotte.ga(adres, 404)
      await lotte.ga('/mijn/verzoeken/nieuw/informatie')
      await lotte.vul({ tekst: vraag })
      await stuurElders(lotte, regel, verstuur)
      expect(await tel(t, 'rechtsverzoek')).toBe(voor)

      // The professional proposes an answer, the desk decides.
      const sanne = await toneel.komtBinnen('Sanne Bakker', { pet: 'Toeleider', javaScript: aan })
      await stelVoor(sanne, dossier, verzoek, {
        'oordeel-1': 'ja',
        tekst: antwoord,
        weging: 'Kenmerk-van-de-weging.',
      })
      await noor.ga(`/mijn/verzoeken/${verzoek.id}`)
      expect(await noor.tekst()).not.toContain(antwoord)
      const petra = await toneel.komtBinnen('Petra de Wit', { javaScript: false })
      await naarBalie(petra, verzoek)
      // Which line it is about, by day, hour and role, as Noor saw it.
      expect(await petra.tekst()).toMatch(/Wie keek er: \d+ \w+ 2\d{3}, \d\d:\d\d uur, /)
      const besluit = await beslis(petra, { weging: 'Eens met het voorstel.' })
      await petra.sluit()

      // Noor reads it, and not what was weighed; Lotte does not.
      const brief = await leesBrief(noor, verzoek)
      expect(brief).toContain(vraag)
      expect(brief).toContain(antwoord)
      expect(brief).toContain('Dat heet bezwaar')
      expect(brief).not.toContain('Kenmerk-van-de-weging')
      await lotte.ga(`/mijn/verzoeken/brieven/${besluit}`, 404)
      await lotte.ga(`/mijn/verzoeken/brieven/${besluit}/pdf`, 404)
      await lotte.sluit()

      // That it was given is written down, and then it is done.
      await naarDeel(sanne, dossier, verzoek.nummer)
      await sanne.volg('Voer het uit')
      await sanne.vul({ hoe: 'In de brief gezegd.' })
      await sanne.druk('Leg vast dat dit is gedaan')
      await sanne.sluit()
      await noor.ga('/mijn/verzoeken')
      await noor.volg(/Vragen wat wij/)
      expect(await noor.tekst()).toContain('Alles is klaar')
      await noor.sluit()
      expect(t.meldingen).toEqual([])
      process.stdout.write(`gekeken: ${JSON.stringify(toneel.telling)}\n`)
    },
    240_000,
  )
})
