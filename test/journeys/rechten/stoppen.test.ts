import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { laatInloggen } from '../../support/laat-inloggen.ts'
import {
  beslis,
  dienIn,
  leesBrief,
  metEnZonder,
  naarBalie,
  openRechtentoneel,
  stelVoor,
  stuurElders,
  verstuur,
  type Rechtentoneel,
} from '../../support/rechtenreis.ts'
import { findPersoon } from '../../support/tafel.ts'
import { standIn, vraagToestemming } from '../../support/toestemming.ts'
import { beginIntake, idUit, tel, vraag } from '../../support/werk.ts'

/** What is used by law one objects to; what is used by agreement one stops, with one button. */

let toneel: Rechtentoneel
let dossierLina = ''
beforeAll(async () => {
  toneel = await openRechtentoneel('stoppen')
})
afterAll(() => toneel.sluit())

const reden = 'Mijn nicht werkt op die afdeling.'
const afweging = 'Zonder deze gegevens krijg je geen hulp. Jouw nicht kan er niet bij.'

describe('stoppen met gebruiken', () => {
  it.each(metEnZonder)(
    'weighs an objection to what the law asks, and says no with reasons, $naam JavaScript',
    async ({ aan }) => {
      const { t, dossier } = toneel
      const noor = await toneel.komtBinnen('Noor de Vries', { screen: 'phone', javaScript: aan })
      await noor.ga('/mijn/verzoeken/nieuw')
      await noor.volg('Zeggen dat wij moeten stoppen')
      expect(await noor.tekst()).toContain('Hier gebeurt iets met gegevens omdat de wet het zegt')
      await noor.vul({ waarover: `dossier:${dossier}` })
      await noor.druk(verstuur)
      expect(await noor.tekst()).toContain('Schrijf op waarom wij hiermee moeten stoppen')
      // What was chosen is still chosen.
      expect(
        await noor.page.locator(`main [name=waarover][value="dossier:${dossier}"]`).isChecked(),
      ).toBe(true)
      const verzoek = await dienIn(noor, { tekst: reden }, verstuur)

      const lotte = await toneel.komtBinnen('Lotte Smit', { screen: 'phone', javaScript: false })
      await lotte.ga(`/mijn/verzoeken/${verzoek.id}`, 404)
      await lotte.ga(`/mijn/verzoeken/${verzoek.id}/intrekken`, 404)
      await lotte.ga('/mijn/verzoeken/nieuw/bezwaar')
      await lotte.vul({ tekst: 'Ik neem dit terug.' })
      await stuurElders(lotte, `/mijn/verzoeken/${verzoek.id}/intrekken`, verstuur)
      await lotte.sluit()
      expect(await tel(t, 'rechtsverzoek', `id = '${verzoek.id}' and stand = 'open'`)).toBe(1)

      const sanne = await toneel.komtBinnen('Sanne Bakker', { pet: 'Toeleider', javaScript: aan })
      await stelVoor(sanne, dossier, verzoek, {
        'oordeel-1': 'nee',
        'grond-1': 'dwingende-reden',
        'reden-1': afweging,
      })
      await sanne.sluit()
      const petra = await toneel.komtBinnen('Petra de Wit', { javaScript: false })
      await naarBalie(petra, verzoek)
      await beslis(petra, { weging: 'De nicht is nagegaan.' })
      await petra.sluit()
      const brief = await leesBrief(noor, verzoek)
      for (const zin of [
        'Nee. Wij doen niet wat je vraagt.',
        'Toch moeten wij hiermee doorgaan.',
        'AVG 21 lid 1',
        afweging,
        'Dat heet bezwaar',
        'Autoriteit Persoonsgegevens',
      ]) {
        expect(brief, zin).toContain(zin)
      }
      await noor.ga(`/mijn/verzoeken/${verzoek.id}`)
      expect(await noor.tekst()).toContain('Wij doen niet wat is gevraagd.')
      await noor.sluit()
      expect(t.meldingen).toEqual([])
    },
    240_000,
  )

  it.each(metEnZonder)(
    'stops at once what rests on agreement, with one button, $naam JavaScript',
    async ({ aan }) => {
      const { t } = toneel
      const linaId = await findPersoon(t, 'Lina Bos')
      const sanne = await t.login('sanne', 'hulpverlener')
      if (dossierLina === '') {
        await laatInloggen(t, 'Lina Bos')
        await beginIntake(sanne, { route: 'c', gemeldDoor: 'inwoner' })
        const { wet: _zonder, ...velden } = vraag
        const wie = { naam: 'Lina Bos', geboortedatum: '30-06-2010', akkoord: 'ja' }
        const blad = await sanne.verstuur({ ...velden, ...wie }, { knop: 'opslaan' })
        dossierLina = idUit(blad, /^\/werk\/dossiers\/([0-9a-f-]{36})/)
      }
      const id = await vraagToestemming(sanne, dossierLina, { over: linaId, wie: linaId })

      const lina = await toneel.komtBinnen('Lina Bos', { screen: 'phone', javaScript: aan })
      await lina.ga(`/mijn/toestemmingen/${id}`)
      await lina.druk('Ja, dat mag')
      expect(await standIn(t, id)).toBe('verleend')

      // Who looks for "stop" in the requests is led to the button; there is no request and nobody weighs it.
      const voor = await tel(t, 'rechtsverzoek')
      const anders = await toneel.komtBinnen('Lotte Smit', { screen: 'phone', javaScript: false })
      await anders.ga(`/mijn/toestemmingen/${id}`, 404)
      await anders.ga('/mijn/verzoeken/nieuw/bezwaar')
      await anders.vul({ tekst: 'Stop hiermee.' })
      await stuurElders(anders, `/mijn/toestemmingen/${id}/intrekken`, verstuur)
      await anders.sluit()
      expect(await standIn(t, id)).toBe('verleend')
      await lina.ga('/mijn/verzoeken/nieuw/bezwaar')
      await lina.volg('Stoppen met wat je goed vond')
      await lina.page.locator(`main a[href="/mijn/toestemmingen/${id}"]`).first().waitFor()
      await lina.ga(`/mijn/toestemmingen/${id}`)
      await lina.druk('Stop hiermee')
      expect(await lina.tekst()).toContain('Het is gestopt')
      expect(await standIn(t, id)).toBe('ingetrokken')
      expect(await tel(t, 'rechtsverzoek')).toBe(voor)
      await lina.sluit()
      expect(t.meldingen).toEqual([])
      process.stdout.write(`stoppen: ${JSON.stringify(toneel.telling)}\n`)
    },
    240_000,
  )
})
