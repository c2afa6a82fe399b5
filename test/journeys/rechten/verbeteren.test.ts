import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deel, deelvelden, deLinde } from '../../support/delen.ts'
import { deBeuk, tweedeSchool } from '../../support/uitvoeren-recht.ts'
import { besluitMet, doePlichten } from '../../support/verstrekking.ts'
import {
  beslis,
  dienIn,
  feit,
  leesAlles,
  leesBrief,
  metEnZonder,
  naarBalie,
  naarDeel,
  openRechtentoneel,
  stelVoor,
  stuurElders,
  verstuur,
  volgAdres,
  waarde,
  type Rechtentoneel,
} from '../../support/rechtenreis.ts'
import { tel } from '../../support/werk.ts'

/** Two schools were told something about Noor that is not right. It is put right in the dossier, and both hear of it. */

let toneel: Rechtentoneel
/** The besluit under which both schools may know what is going on. */
let onder: string
beforeAll(async () => {
  toneel = await openRechtentoneel('verbeteren')
  const { t, toeleider, dossier } = toneel
  await tweedeSchool(t)
  onder = await besluitMet(toeleider, dossier, {
    aanpak: { categorie: ['dat', 'wat'] },
    weging: { 'nodig.wat': 'Anders weet de school niet wat er speelt.' },
  })
  await doePlichten(t, toeleider, onder, 'blokkerend')
})
afterAll(() => toneel.sluit())

/** Shares one datum with a school, as was done earlier. */
async function gaf(gegeven: string, tekst: string, organisatie: string): Promise<void> {
  const { t, toeleider } = toneel
  const basis = deelvelden(t, gegeven)
  const blad = await deel(toeleider, onder, { ...basis, [`tekst.${gegeven}`]: tekst, organisatie })
  expect(blad.pad, blad.$('.dw-fouten').text()).toMatch(/^\/werk\/delingen\//)
}

describe('een feit dat niet klopt, en dat twee scholen kregen', () => {
  it.each(metEnZonder)(
    'is put right in the dossier and at both schools, $naam JavaScript',
    async ({ aan, naam }) => {
      const { t, dossier } = toneel
      const oud = `Noor miste twintig dagen school, kenmerk-${naam}-oud.`
      const nieuw = `Noor miste twee dagen school, kenmerk-${naam}-nieuw.`
      const gegeven = await feit(toneel, oud)
      await gaf(gegeven, oud, deLinde)
      await gaf(gegeven, oud, deBeuk)
      const anja = await toneel.komtBinnen('Anja Kuipers', { javaScript: false })
      await anja.ga('/partner')
      await anja.volg('Noor de Vries')
      await anja.druk('Openen en lezen')
      expect(await anja.tekst()).toContain(oud)

      // Beside the datum stands the question whether it is right.
      const noor = await toneel.komtBinnen('Noor de Vries', { screen: 'phone', javaScript: aan })
      await noor.ga('/mijn/gegevens')
      const klopt = `/mijn/gegevens/${gegeven}/klopt-niet`
      await volgAdres(noor, klopt)
      expect(await noor.tekst()).toContain(oud)
      const verzoek = await dienIn(noor, { tekst: 'Het waren er twee.', voorstel: nieuw }, verstuur)

      // Her mother's neighbour cannot say it for her.
      const lotte = await toneel.komtBinnen('Lotte Smit', { screen: 'phone', javaScript: false })
      const voor = await tel(t, 'rechtsverzoek')
      await lotte.ga(klopt, 404)
      await lotte.ga('/mijn/verzoeken/nieuw/verbeteren')
      await lotte.vul({ tekst: 'Dit klopt niet.', voorstel: 'Niets.' })
      await stuurElders(lotte, klopt, verstuur)
      expect(await tel(t, 'rechtsverzoek')).toBe(voor)
      await lotte.sluit()

      // A proposal; the decision is of somebody else, with a mandate.
      const sanne = await toneel.komtBinnen('Sanne Bakker', { pet: 'Toeleider', javaScript: aan })
      await stelVoor(sanne, dossier, verzoek, {
        'oordeel-1': 'ja',
        'uitvoering-1': 'verbeteren',
        'nieuw-1': nieuw,
      })
      expect(await sanne.page.getByRole('button', { name: 'Neem het besluit' }).count()).toBe(0)
      const petra = await toneel.komtBinnen('Petra de Wit', { javaScript: false })
      await naarBalie(petra, verzoek)
      expect(await petra.tekst()).toContain(nieuw)
      await beslis(petra, { weging: 'Nagekeken bij school.' })
      await petra.sluit()
      const brief = await leesBrief(noor, verzoek)
      for (const deelzin of ['Mandaatbesluit', 'Dat heet bezwaar', nieuw, 'Autoriteit Persoons']) {
        expect(brief).toContain(deelzin)
      }
      // Decided is not done: the old words still stand there.
      await noor.ga('/mijn/gegevens')
      expect(await leesAlles(noor)).toContain(oud)
      expect(await noor.tekst()).not.toContain(nieuw)

      // Carried out: the new words, with what stood there as history.
      await naarDeel(sanne, dossier, verzoek.nummer)
      await sanne.volg('Voer het uit')
      await sanne.druk('Verbeter dit')
      expect(await sanne.tekst()).toContain('Verbeterd op')
      await sanne.ga(`/werk/dossiers/${dossier}`)
      const blad = await sanne.tekst()
      expect(blad).toContain(nieuw)
      // What stood there is folded away, to read back and not to use.
      expect(blad).toContain('Verbeterd op verzoek')
      const eerder = sanne.page.locator('main', { hasText: 'Stond er tot' })
      expect(await eerder.count()).toBe(1)
      expect(blad).not.toContain(oud)
      expect(await sanne.page.locator('main').textContent()).toContain(oud)

      // Both schools hear it; one says that it is done there too.
      const bart = await toneel.komtBinnen('Bart Jansen', { javaScript: aan })
      await bart.ga('/partner')
      expect(await bart.tekst()).toContain('Een gegeven is verbeterd')
      await anja.ga('/partner')
      expect(await anja.tekst()).toContain('Een gegeven is verbeterd')
      const vanBart = await waarde(
        t,
        `select k.id as uit from deelwijzer.kennisgeving k where k.organisatie_id = $1 and k.stand <> 'bevestigd' order by k.klaargezet_op desc limit 1`,
        deBeuk,
      )
      await stuurElders(anja, `/partner/kennisgevingen/${vanBart}`, 'Wij hebben dit verbeterd')
      await anja.ga('/partner')
      await anja.druk('Wij hebben dit verbeterd')
      expect(await anja.tekst()).toContain('Gedaan op')
      await anja.sluit()
      await bart.sluit()

      // Noor sees per school how it stands, and both texts in her data.
      await noor.ga(`/mijn/verzoeken/${verzoek.id}`)
      const stand = await noor.tekst()
      expect(stand).toMatch(/Basisschool De Linde ?Op [^.]+ zei deze plek dat het is gedaan/)
      expect(stand).toMatch(/Basisschool De Beuk ?Wij vertelden het op/)
      await noor.ga('/mijn/gegevens')
      const eigen = await leesAlles(noor)
      expect(eigen).toContain(nieuw)
      expect(eigen).toContain(oud)
      await noor.sluit()
      await sanne.sluit()
      expect(t.meldingen).toEqual([])
      process.stdout.write(`verbeteren: ${JSON.stringify(toneel.telling)}\n`)
    },
    240_000,
  )
})
