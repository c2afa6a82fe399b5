import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { maakPdf } from '../../support/bestanden.ts'
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
  waarde,
  type Rechtentoneel,
} from '../../support/rechtenreis.ts'
import { overDagen } from '../../support/verstrekking.ts'
import { verstuurBestand } from '../../support/verstuur-bestand.ts'
import { tabellenMet, tel } from '../../support/werk.ts'

/** One of two data may go, the other must stay by law. Noor objects to that no, and somebody else looks again. */

let toneel: Rechtentoneel
beforeAll(async () => {
  toneel = await openRechtentoneel('wissen')
})
afterAll(() => toneel.sluit())

/** A datum with a document beside it. */
async function feitMetBrief(inhoud: string): Promise<string> {
  const { t, toeleider, dossier } = toneel
  const id = await feit(toneel, inhoud)
  const bij = `/werk/dossiers/${dossier}/gegevens/${id}/document`
  await toeleider.get(bij)
  await verstuurBestand(t, toeleider, bij, { naam: 'brief.pdf', bytes: maakPdf() })
  expect(await tel(t, 'document', `gegeven_id = '${id}'`)).toBe(1)
  return id
}

/** Which number the desk gave to this datum in the request. */
const nummerVan = (verzoek: string, gegeven: string): Promise<string> =>
  waarde(
    toneel.t,
    `select o.nr::text as uit from deelwijzer.verzoekonderdeel o join deelwijzer.verzoekdeel d on d.id = o.deel_id
       where d.verzoek_id = $1 and o.gegeven_id = $2`,
    verzoek,
    gegeven,
  )

describe('wissen mag voor een deel', () => {
  it.each(metEnZonder)(
    'erases one with its document, keeps the other, and looks again on bezwaar, $naam JavaScript',
    async ({ aan, naam }) => {
      const { t, dossier } = toneel
      const weg = `Noor ruziede met een buurmeisje, kenmerk-${naam}-weg.`
      const blijft = `Noor vroeg zelf om hulp, kenmerk-${naam}-blijft.`
      const idWeg = await feitMetBrief(weg)
      const idBlijft = await feit(toneel, blijft)
      const noor = await toneel.komtBinnen('Noor de Vries', { screen: 'phone', javaScript: aan })
      await noor.ga('/mijn/verzoeken')
      await noor.volg('Vraag iets over gegevens')
      await noor.volg('Iets laten weghalen')
      expect(await noor.tekst()).toContain('Wat mag er bij dit dossier?')
      const verzoek = await dienIn(
        noor,
        {
          waarover: [`gegeven:${idWeg}`, `gegeven:${idBlijft}`],
          geval: 'niet-meer-nodig',
          tekst: 'Dit is lang geleden.',
        },
        verstuur,
      )

      // Somebody else asks to erase what is not theirs: nothing is made.
      const lotte = await toneel.komtBinnen('Lotte Smit', { screen: 'phone', javaScript: false })
      const voor = await tel(t, 'rechtsverzoek')
      await lotte.ga('/mijn/verzoeken/nieuw/verwijderen')
      await lotte.page
        .locator('main input[name=waarover]')
        .first()
        .evaluate((veld, id) => {
          veld.setAttribute('value', `gegeven:${id}`)
          if (veld instanceof HTMLInputElement) veld.checked = true
        }, idWeg)
      await lotte.vul({ geval: 'geen-reden' })
      await lotte.druk(verstuur)
      expect(lotte.pad()).toBe('/mijn/verzoeken/nieuw/verwijderen')
      expect(await tel(t, 'rechtsverzoek')).toBe(voor)

      // Per datum: one goes, the other must stay, with the law that says so.
      const ja = await nummerVan(verzoek.id, idWeg)
      const nee = await nummerVan(verzoek.id, idBlijft)
      const sanne = await toneel.komtBinnen('Sanne Bakker', { pet: 'Toeleider', javaScript: aan })
      await stelVoor(sanne, dossier, verzoek, {
        [`oordeel-${ja}`]: 'ja',
        [`uitvoering-${ja}`]: 'wissen',
        [`oordeel-${nee}`]: 'nee',
        [`grond-${nee}`]: 'bewaarplicht',
        [`reden-${nee}`]: 'Dit hoort bij de aanvraag om hulp.',
      })
      const petra = await toneel.komtBinnen('Petra de Wit', { javaScript: false })
      await naarBalie(petra, verzoek)
      expect(await petra.tekst()).toContain('De wet zegt dat dit bewaard moet blijven')
      const besluit = await beslis(petra, { weging: 'Eens met het voorstel.' })
      const brief = await leesBrief(noor, verzoek)
      for (const zin of [
        'Wij doen een deel van wat je vraagt.',
        'De wet zegt dat wij dit nog moeten bewaren.',
        'Archiefwet',
        'Dit hoort bij de aanvraag om hulp.',
        'Dat heet bezwaar',
      ]) {
        expect(brief, zin).toContain(zin)
      }

      // Carried out: the words, the document and every copy; the other datum is still there.
      await naarDeel(sanne, dossier, verzoek.nummer)
      await sanne.volg('Voer het uit')
      expect(await sanne.page.getByRole('button', { name: /^Wis dit/ }).count()).toBe(1)
      await sanne.druk(/^Wis dit/)
      expect(await sanne.tekst()).toContain('1 document')
      expect(await tabellenMet(t, weg)).toEqual([])
      expect(await tel(t, 'document', `gegeven_id = '${idWeg}'`)).toBe(0)
      await sanne.sluit()
      await noor.ga('/mijn/gegevens')
      const eigen = await leesAlles(noor)
      expect(eigen).toContain(blijft)
      expect(eigen).not.toContain(weg)

      // Noor does not agree with the no.
      await lotte.ga('/mijn/verzoeken/nieuw/bezwaar-besluit')
      expect(await lotte.page.content()).not.toContain(besluit)
      expect(await lotte.tekst()).toContain('Wij zeiden nog geen nee tegen u')
      await lotte.ga(`/mijn/verzoeken/${verzoek.id}`, 404)
      await lotte.ga('/mijn/verzoeken/nieuw/klacht')
      await lotte.vul({ over: 'gemeente', tekst: 'Niet eens.' })
      await stuurElders(lotte, `/mijn/verzoeken/${verzoek.id}/intrekken`, verstuur)
      await lotte.sluit()
      await noor.ga('/mijn/verzoeken/nieuw')
      await noor.volg('Niet eens met ons antwoord')
      await noor.page.locator(`main input[name=tegen][value="${besluit}"]`).check()
      const bezwaar = await dienIn(noor, { tekst: 'Ik was toen pas elf.' }, verstuur)

      // Not for who decided first, and not before Noor was heard.
      await petra.ga(`/verzoeken/${bezwaar.id}`, 404)
      await petra.ga('/verzoeken')
      expect(await petra.tekst()).not.toContain(bezwaar.nummer)
      await petra.sluit()
      const ruud = await toneel.komtBinnen('Ruud Aalders', { javaScript: aan })
      await naarBalie(ruud, bezwaar)
      const bestreden = await ruud.tekst()
      expect(bestreden).toContain('Het besluit waartegen bezwaar is gemaakt')
      expect(bestreden).toContain('Petra de Wit')
      expect(bestreden).toContain('Leg eerst vast of u de inwoner heeft gehoord')
      await ruud.vul({
        gehoord: 'ja',
        dag: overDagen(t, 0),
        verslag: 'Noor vertelde waarom zij dit kwijt wil.',
      })
      await ruud.druk('Leg vast')
      // What is looked at again is one thing: the no. What was granted stays granted.
      const opnieuw = await waarde(
        t,
        `select string_agg(o.nr::text, ',') as uit from deelwijzer.verzoekonderdeel o
           join deelwijzer.verzoekdeel d on d.id = o.deel_id where d.verzoek_id = $1`,
        bezwaar.id,
      )
      await beslis(ruud, {
        [`oordeel-${opnieuw}`]: 'nee',
        [`reden-${opnieuw}`]: 'De wet laat hier geen keus.',
        tekst: 'Wij keken alles opnieuw na.',
        weging: 'De bewaartijd loopt nog.',
      })
      await ruud.sluit()
      const uitspraak = await leesBrief(noor, bezwaar)
      expect(uitspraak).toContain('Wij keken alles opnieuw na.')
      expect(uitspraak).toContain('Dat heet beroep')
      expect(uitspraak).toContain('Mandaatbesluit')
      expect(uitspraak).toContain('Ruud Aalders')
      await noor.ga(`/mijn/verzoeken/${bezwaar.id}`)
      expect(await noor.tekst()).toContain('Noor vertelde waarom zij dit kwijt wil.')
      await noor.sluit()
      await t.volgorde()
      expect(t.meldingen).toEqual([])
      process.stdout.write(`wissen: ${JSON.stringify(toneel.telling)}\n`)
    },
    240_000,
  )
})
