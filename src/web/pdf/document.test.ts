import { describe, expect, it } from 'vitest'
import { leesPdf } from '../../../test/support/pdf.ts'
import { maakPdf, type Blok } from './document.ts'
import { stukjes, tekenbaar } from './letters.ts'

const maak = async (blokken: Blok[], compress = true) =>
  leesPdf(
    await maakPdf(
      { titel: 'Proefstuk', uitgever: 'Proef', voettekst: 'Proef', datum: new Date(0), blokken },
      { compress },
    ),
  )

describe('de letters', () => {
  it('draws names from all over Europe with letters of our own', () => {
    for (const naam of [
      'Łukasz',
      'Şule Yılmaz',
      'Đặng',
      'Παπαδόπουλος',
      'Иван',
      'Zoë ’t Hooft €',
    ]) {
      expect(tekenbaar(naam)).toBe(naam)
      expect(
        stukjes(naam, '400')
          .map((stuk) => stuk.tekst)
          .join(''),
      ).toBe(naam)
    }
    expect(stukjes('Zoë', '700')).toHaveLength(1)
  })

  it('shows one replacement sign for what no letter exists for', () => {
    expect(tekenbaar('hulp 👨‍👩‍👧 en 😀👍🏽 🇳🇱 د')).toBe('hulp \uFFFD en \uFFFD \uFFFD \uFFFD')
  })

  it('leaves out what only steers a screen', () => {
    expect(tekenbaar('be\u00ADsluit\u200B \u202Eomgekeerd')).toBe('besluit omgekeerd')
  })
})

describe('het document', () => {
  it('goes on to a next page inside a table, a list and a paragraph, and loses nothing', async () => {
    const lang = Array.from({ length: 1200 }, (_w, i) => `w${i}`).join(' ')
    const pdf = await maak([
      { soort: 'kop', niveau: 1, tekst: 'Proefstuk' },
      { soort: 'gegevens', regels: [{ naam: 'Lang', waarde: lang }] },
      { soort: 'lijst', items: [lang.replaceAll('w', 'v')] },
      { soort: 'alinea', tekst: lang.replaceAll('w', 'u') },
    ])
    const plat = pdf.tekst.replaceAll(/\s+/g, ' ')
    for (const letter of ['w', 'v', 'u']) {
      for (let i = 0; i < 1200; i++) expect(plat).toContain(`${letter}${i}`)
    }
    const bladen = pdf.ruw.match(/\/Type \/Page\n/g)?.length ?? 0
    expect(bladen).toBeGreaterThan(5)
    expect(plat).toContain(`bladzijde ${bladen} van ${bladen}`)
  })

  it('opens each file with letters once, however long the text is', async () => {
    const pdf = await maak([
      ...Array.from({ length: 40 }, (): Blok => ({ soort: 'alinea', tekst: 'Een zin.' })),
      { soort: 'kop', niveau: 2, tekst: 'Deel' },
      { soort: 'alinea', tekst: 'Иван' },
    ])
    // Every file that is opened gets the next number, also when it is thrown away again.
    const nummers = Array.from(pdf.ruw.matchAll(/\/F(\d+) \d+ 0 R/g), ([, nr]) => Number(nr))
    expect(Math.max(...nummers)).toBe(3)
  })

  it('is the same with and without packing', async () => {
    const blokken: Blok[] = [
      { soort: 'kop', niveau: 1, tekst: 'Kop' },
      { soort: 'kop', niveau: 2, tekst: 'Deel' },
      { soort: 'alinea', tekst: 'Een zin.', vet: true },
      { soort: 'alinea', tekst: '' },
    ]
    const open = await maak(blokken, false)
    const gepakt = await maak(blokken)
    expect(open.tekst).toBe(gepakt.tekst)
    expect(open.tags).toEqual(gepakt.tags)
    expect(open.tags).toMatchObject({ Document: 1, H1: 1, H2: 1, P: 2 })
  })
})
