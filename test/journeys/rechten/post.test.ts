import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { escalateVerzoeken } from '../../../src/handelingen/rechtenbalie-ronde.ts'
import { idUit } from '../../support/delen-reis.ts'
import { verzoekOuder } from '../../support/rechtenbalie.ts'
import {
  beslis,
  dienIn,
  leesBrief,
  metEnZonder,
  naarBalie,
  nummerOp,
  openRechtentoneel,
  stelVoor,
  stuurElders,
  verstuur,
  type Rechtentoneel,
} from '../../support/rechtenreis.ts'
import { overDagen } from '../../support/verstrekking.ts'
import { noor as noorId, tel } from '../../support/werk.ts'

/** A letter comes in by post, and takes longer than was said; another is forgotten, and that does not stay unseen. */

let toneel: Rechtentoneel
beforeAll(async () => {
  toneel = await openRechtentoneel('post')
})
afterAll(() => toneel.sluit())

const langer = 'Het zijn veel stukken om na te lezen.'

describe('een verzoek op papier', () => {
  it.each(metEnZonder)(
    'counts from the post, waits for who it is, takes longer in time and is answered, $naam JavaScript',
    async ({ aan }) => {
      const { t, dossier } = toneel
      const sanne = await toneel.komtBinnen('Sanne Bakker', { pet: 'Toeleider', javaScript: aan })
      await sanne.ga(`/werk/dossiers/${dossier}`)
      await sanne.volg('Verzoeken over gegevens')
      await sanne.volg('Voer een verzoek of klacht in')
      await sanne.volg('Inzage')
      await sanne.vul({ tekst: 'Ik wil mijn hele dossier lezen.' })
      await sanne.druk('Voer in')
      // What is missing is said, and what was typed is still there.
      expect(await sanne.tekst()).toContain('Kies wie dit vraagt.')
      await sanne.vul({
        vrager: `${noorId}:${noorId}`,
        kanaal: 'post',
        ontvangen: overDagen(t, -6),
        identiteit: 'nee',
        waarover: `dossier:${dossier}`,
        hoe: 'papier',
      })
      await sanne.druk('Voer in')
      const bevestiging = await sanne.tekst()
      expect(bevestiging).toContain('Wij moeten nog weten of jij het bent.')
      expect(bevestiging).toContain('Ik wil mijn hele dossier lezen.')
      const id = idUit(sanne, /\/verzoeken\/([0-9a-f-]{36})\/ontvangst$/)
      const verzoek = { id, nummer: nummerOp(bevestiging) }

      // Not for a resident whom it is not about, nor for who works elsewhere.
      const lotte = await toneel.komtBinnen('Lotte Smit', { screen: 'phone', javaScript: false })
      await lotte.ga(`/mijn/verzoeken/${id}`, 404)
      await lotte.sluit()

      // Without knowing who asks there is no yes; what was typed waits.
      await stelVoor(sanne, dossier, verzoek, { 'oordeel-1': 'ja' })
      await sanne.sluit()
      const petra = await toneel.komtBinnen('Petra de Wit', { javaScript: aan })
      await naarBalie(petra, verzoek)
      await petra.volg('Neem het besluit')
      await petra.vul({ weging: 'Eens met het voorstel.' })
      await petra.druk('Neem het besluit')
      expect(await petra.tekst()).toContain('of u weet wie dit vraagt')
      expect(await petra.page.locator('main [name=weging]').inputValue()).toContain('Eens met')
      await naarBalie(petra, verzoek)
      await petra.vul({ hoe: 'document', identiteitTekst: 'Noor kwam langs met haar moeder.' })
      await petra.druk('Leg vast')
      expect(await petra.tekst()).toContain('Het is vastgelegd')

      // More time: once, in time, with a reason that Noor reads at once.
      await petra.vul({ reden: '' })
      await petra.druk('Neem meer tijd')
      expect(await petra.tekst()).toContain('waarom het langer duurt')
      await petra.vul({ reden: langer })
      await petra.druk('Neem meer tijd')
      expect(await petra.page.getByRole('button', { name: 'Neem meer tijd' }).count()).toBe(0)
      const noor = await toneel.komtBinnen('Noor de Vries', { screen: 'phone', javaScript: aan })
      await noor.ga(`/mijn/verzoeken/${id}`)
      const stand = await noor.tekst()
      expect(stand).toContain(langer)
      expect(stand).toContain('Wij hebben meer tijd nodig.')
      expect(stand).toContain('Noor kwam langs met haar moeder.')

      await naarBalie(petra, verzoek)
      await beslis(petra, { 'oordeel-1': 'ja', weging: 'Nu staat vast wie het vraagt.' })
      await petra.sluit()
      expect(await leesBrief(noor, verzoek)).toContain('Ja. Wij doen wat je vraagt.')
      await noor.sluit()
      expect(t.meldingen).toEqual([])
      process.stdout.write(`post: ${JSON.stringify(toneel.telling)}\n`)
    },
    240_000,
  )

  it.each(metEnZonder)(
    'that is forgotten is told to the desk, and Noor reads what she can do, $naam JavaScript',
    async ({ aan }) => {
      const { t, dossier } = toneel
      const noor = await toneel.komtBinnen('Noor de Vries', { screen: 'phone', javaScript: aan })
      await noor.ga('/mijn/verzoeken/nieuw/inzage')
      const verzoek = await dienIn(
        noor,
        { waarover: `dossier:${dossier}`, hoe: 'hier', tekst: 'Alles graag.' },
        verstuur,
      )
      await verzoekOuder(t, verzoek.id, 50)
      const stil = new AbortController().signal
      expect(await escalateVerzoeken(t.deps, stil)).toBe(1)
      expect(await escalateVerzoeken(t.deps, stil)).toBe(0)

      // Everybody behind the desk; and taking more time is not possible any more.
      for (const naam of ['Petra de Wit', 'Ingrid Postma']) {
        const balie = await toneel.komtBinnen(naam, { javaScript: false })
        await naarBalie(balie, verzoek)
        expect(await balie.tekst()).toContain('De laatste dag van de wet is voorbij')
        expect(await balie.page.getByRole('button', { name: 'Neem meer tijd' }).count()).toBe(0)
        await balie.sluit()
      }

      await noor.ga(`/mijn/verzoeken/${verzoek.id}`)
      const laat = await noor.tekst()
      for (const zin of [
        'Wij zijn te laat',
        'Dien een klacht in.',
        'Autoriteit Persoonsgegevens',
        'Dan hebben wij nog twee weken.',
        'De laatste dag ging voorbij. Wij waren te laat',
      ]) {
        expect(laat, zin).toContain(zin)
      }
      await noor.volg('Een klacht')
      const klacht = await dienIn(
        noor,
        { over: 'gemeente', tekst: `Ik hoorde niets over ${verzoek.nummer}.` },
        verstuur,
      )
      await noor.sluit()
      // Nobody else is told that she is waiting.
      const lotte = await toneel.komtBinnen('Lotte Smit', { screen: 'phone', javaScript: false })
      for (const { id } of [verzoek, klacht]) await lotte.ga(`/mijn/verzoeken/${id}`, 404)
      await lotte.ga('/mijn/verzoeken/nieuw/klacht')
      await lotte.vul({ over: 'gemeente', tekst: 'Laat maar.' })
      await stuurElders(lotte, `/mijn/verzoeken/${verzoek.id}/intrekken`, verstuur)
      await lotte.sluit()

      // It can still be answered, and must be.
      const sanne = await toneel.komtBinnen('Sanne Bakker', { pet: 'Toeleider', javaScript: aan })
      await stelVoor(sanne, dossier, verzoek, { 'oordeel-1': 'ja' })
      await sanne.sluit()
      expect(
        await tel(t, 'verzoekdeel', `verzoek_id = '${verzoek.id}' and stand = 'voorstel'`),
      ).toBe(1)
      expect(t.meldingen).toEqual([])
    },
    240_000,
  )
})
