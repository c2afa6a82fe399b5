import { setImmediate as beurt } from 'node:timers/promises'
import PdfBestand from 'pdfkit'
import { basisletter, leesLetters, stukjes, tekenbaar, type Dikte } from './letters.ts'

/** What a document is made of, in reading order. Only text: how it looks and how it is tagged is decided here. */
export type Blok =
  | { soort: 'kop'; niveau: 1 | 2 | 3; tekst: string }
  | { soort: 'alinea'; tekst: string; vet?: boolean; klein?: boolean }
  | { soort: 'lijst'; items: readonly string[] }
  | { soort: 'gegevens'; regels: readonly { naam: string; waarde: string }[] }

export interface PdfInhoud {
  /** Title of the file and of its window; never a name of a person. */
  titel: string
  /** Who gives the document out. */
  uitgever: string
  /** At the bottom of every page, before the page number. */
  voettekst: string
  datum: Date
  blokken: readonly Blok[]
}

/** Blocks that are drawn at a stretch. */
const blokkenPerBeurt = 10

type Doc = PDFKit.PDFDocument
type Element = ReturnType<Doc['struct']>

/** Points. A4 is 595 wide; 2.2 cm at the sides gives about 80 letters on a line. */
const marge = 62
const breedte = 595.28 - 2 * marge
const naambreedte = 150
const wit = { regel: 3, kop: [24, 18, 11], blok: 7 } as const
const grootte = { tekst: 10.5, klein: 9, kop: [20, 14.5, 11.5], voet: 8.5 } as const
const inkt = '#101828'
const accent = '#0a5f63'
const lijn = '#98a2b3'

interface Schrijfstijl {
  dikte: Dikte
  maat: number
  kleur?: string
  x?: number
  breedte?: number
}

/**
 * Goes on with the letters of this file. They have one name, that of the file: pdfkit does not keep a second name for the
 * same font, and would read the file again at every piece of text.
 */
function kiesLetters(doc: Doc, bestand: string): void {
  doc.registerFont(bestand, leesLetters(bestand))
  doc.font(bestand)
}

/** Writes a text with the fonts that have its letters; goes on to a next page by itself. */
function schrijf(doc: Doc, tekst: string, stijl: Schrijfstijl): void {
  const delen = stukjes(tekst === '' ? ' ' : tekst, stijl.dikte)
  doc.fontSize(stijl.maat).fillColor(stijl.kleur ?? inkt)
  delen.forEach((deel, plaats) => {
    kiesLetters(doc, deel.bestand)
    const opties = {
      width: stijl.breedte ?? breedte,
      lineGap: wit.regel,
      continued: plaats < delen.length - 1,
    }
    if (plaats === 0) doc.text(deel.tekst, stijl.x ?? marge, doc.y, opties)
    else doc.text(deel.tekst, opties)
  })
}

/** Starts a new page when less than this is left, so that no heading stands alone at the bottom. */
function houdBijeen(doc: Doc, hoogte: number): void {
  if (doc.y + hoogte > doc.page.height - doc.page.margins.bottom) doc.addPage()
}

function kop(doc: Doc, ouder: Element, niveau: 1 | 2 | 3, tekst: string): void {
  const plaats = niveau - 1
  houdBijeen(doc, 90)
  if (doc.y > doc.page.margins.top) doc.y += wit.kop[plaats] ?? 0
  const maat = grootte.kop[plaats] ?? grootte.tekst
  ouder.add(
    doc.struct(`H${niveau}`, { title: tekenbaar(tekst) }, () =>
      schrijf(doc, tekst, { dikte: '700', maat, kleur: niveau === 1 ? accent : inkt }),
    ),
  )
  if (niveau === 2) {
    doc.markContent('Artifact', { type: 'Layout' })
    doc
      .moveTo(marge, doc.y + 1)
      .lineTo(marge + breedte, doc.y + 1)
      .lineWidth(0.7)
      .strokeColor(lijn)
      .stroke()
    doc.endMarkedContent()
    doc.y += 4
  }
  doc.y += 3
}

function lijst(doc: Doc, ouder: Element, items: readonly string[]): void {
  const groep = doc.struct('L')
  ouder.add(groep)
  for (const item of items) {
    houdBijeen(doc, 30)
    const regel = doc.struct('LI')
    groep.add(regel)
    const hoog = doc.y
    regel.add(
      doc.struct('Lbl', {}, () =>
        schrijf(doc, '•', { dikte: '400', maat: grootte.tekst, x: marge + 4, breedte: 12 }),
      ),
    )
    doc.y = hoog
    regel.add(
      doc.struct('LBody', {}, () =>
        schrijf(doc, item, {
          dikte: '400',
          maat: grootte.tekst,
          x: marge + 18,
          breedte: breedte - 18,
        }),
      ),
    )
    doc.y += 2
  }
}

/** A table of names and values; every name is the header of its row. */
function gegevens(
  doc: Doc,
  ouder: Element,
  regels: readonly { naam: string; waarde: string }[],
): void {
  const tabel = doc.struct('Table')
  ouder.add(tabel)
  const stijl = { maat: grootte.tekst }
  for (const { naam, waarde } of regels) {
    doc.fontSize(grootte.tekst)
    kiesLetters(doc, basisletter)
    const nodig = doc.heightOfString(tekenbaar(naam), { width: naambreedte, lineGap: wit.regel })
    houdBijeen(doc, Math.max(nodig, 28))
    const rij = doc.struct('TR')
    tabel.add(rij)
    const hoog = doc.y
    // The types of pdfkit lag behind: `scope` says that the name is the header of its row.
    const rijkop: object = { scope: 'Row' }
    rij.add(
      doc.struct('TH', rijkop, () =>
        schrijf(doc, naam, { ...stijl, dikte: '700', breedte: naambreedte }),
      ),
    )
    const onderNaam = doc.y
    const blad = doc.page
    doc.y = hoog
    rij.add(
      doc.struct('TD', {}, () =>
        schrijf(doc, waarde, {
          ...stijl,
          dikte: '400',
          x: marge + naambreedte + 14,
          breedte: breedte - naambreedte - 14,
        }),
      ),
    )
    if (doc.page === blad) doc.y = Math.max(doc.y, onderNaam)
    doc.y += 4
  }
}

function teken(doc: Doc, ouder: Element, blok: Blok): void {
  switch (blok.soort) {
    case 'kop':
      kop(doc, ouder, blok.niveau, blok.tekst)
      return
    case 'alinea':
      ouder.add(
        doc.struct('P', {}, () =>
          schrijf(doc, blok.tekst, {
            dikte: blok.vet === true ? '700' : '400',
            maat: blok.klein === true ? grootte.klein : grootte.tekst,
          }),
        ),
      )
      break
    case 'lijst':
      lijst(doc, ouder, blok.items)
      break
    case 'gegevens':
      gegevens(doc, ouder, blok.regels)
      break
  }
  doc.y += wit.blok
}

/** Page numbers are written last, when the number of pages is known; a screen reader skips them. */
function nummerBladen(doc: Doc, voettekst: string): void {
  const { start, count } = doc.bufferedPageRange()
  for (let blad = start; blad < start + count; blad++) {
    doc.switchToPage(blad)
    // Otherwise writing below the margin would start a new page.
    doc.page.margins.bottom = 0
    doc.markContent('Artifact', { type: 'Pagination' })
    doc.y = doc.page.height - 46
    schrijf(doc, `${voettekst}, bladzijde ${blad - start + 1} van ${count}`, {
      dikte: '400',
      maat: grootte.voet,
    })
    doc.endMarkedContent()
  }
}

/**
 * Makes a tagged PDF (PDF/UA-1: structure, language, title, embedded letters) on A4.
 *
 * @param opties `compress: false` leaves the page contents readable, for tests
 */
export async function maakPdf(
  inhoud: PdfInhoud,
  opties: { compress?: boolean } = {},
): Promise<Uint8Array<ArrayBuffer>> {
  // The types of pdfkit do not know PDF/UA yet; without it a checker cannot see that the file means to comply.
  const toegankelijk: object = { subset: 'PDF/UA' }
  // Nor that it can begin without letters, so that no others are ever loaded.
  const zonderLetters: object = { font: null }
  const doc = new PdfBestand({
    size: 'A4',
    margins: { top: 56, bottom: 72, left: marge, right: marge },
    pdfVersion: '1.7',
    tagged: true,
    lang: 'nl-NL',
    displayTitle: true,
    bufferPages: true,
    compress: opties.compress ?? true,
    info: {
      Title: inhoud.titel,
      Author: inhoud.uitgever,
      Producer: 'Deelwijzer',
      Creator: 'Deelwijzer',
      CreationDate: inhoud.datum,
    },
    ...toegankelijk,
    ...zonderLetters,
  })
  const klaar = new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    const stukken: Buffer[] = []
    doc.on('data', (stuk: Buffer) => stukken.push(stuk))
    doc.on('end', () => resolve(Uint8Array.from(Buffer.concat(stukken))))
    doc.on('error', reject)
  })
  const geheel = doc.struct('Document')
  doc.addStructure(geheel)
  for (const [plaats, blok] of inhoud.blokken.entries()) {
    // A long document takes seconds; others get their pages in between.
    if (plaats % blokkenPerBeurt === blokkenPerBeurt - 1) await beurt()
    teken(doc, geheel, blok)
  }
  geheel.end()
  nummerBladen(doc, inhoud.voettekst)
  doc.end()
  return klaar
}
