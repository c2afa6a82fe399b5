import { constants, inflateSync } from 'node:zlib'
import type { Bevinding } from './document.ts'
import { isTweedeBestand, isZip } from './document-polyglot.ts'

/** One packed list of objects is rarely a megabyte; this is far above that and far below what hurts. */
const grootsteLijst = 16 * 1024 * 1024
const grootsteSamen = 48 * 1024 * 1024

const kapot: Bevinding = {
  ok: false,
  melding: 'Deze PDF is beschadigd of niet volledig. Maak of download de PDF opnieuw.',
}
const versleuteld: Bevinding = {
  ok: false,
  melding:
    'Deze PDF zit op slot, dus wij kunnen niet nakijken of hij veilig is. Bewaar de PDF zonder wachtwoord of beveiliging.',
}
const tweeInEen: Bevinding = {
  ok: false,
  melding: 'In deze PDF zit nog een ander bestand. Druk de PDF af naar een nieuwe PDF en kies die.',
}
const nietNaTeKijken: Bevinding = {
  ok: false,
  melding:
    'Wij kunnen deze PDF niet helemaal nakijken. Druk de PDF af naar een nieuwe PDF en kies die.',
}

/** What can act, or carry something along. A name may be written with #-codes; those are read first. */
const gevaarlijk = [
  'JavaScript',
  'Launch',
  'EmbeddedFiles?',
  'FileAttachment',
  'RichMedia',
  'Rendition',
  'SubmitForm',
  'ImportData',
  'GoToE',
  'GoToR',
  'XFA',
] as const
const gevaarlijkeNaam = new RegExp(`/(${gevaarlijk.join('|')})(?![\\w.-])`)

const metInhoud = (wat: string): Bevinding => ({
  ok: false,
  melding: `In deze PDF zit ${wat}. Dat nemen wij niet aan. Druk de PDF af naar een nieuwe PDF en kies die.`,
})

function inWoorden(naam: string): string {
  if (naam === 'JavaScript' || naam === 'XFA') return 'een programma'
  if (naam.startsWith('EmbeddedFile') || naam === 'FileAttachment') return 'nog een bestand'
  if (naam === 'RichMedia' || naam === 'Rendition') return 'film of geluid'
  return 'een opdracht die de computer iets laat doen'
}

/** `/J#61vaScript` and `/JavaScript` are the same name to a reader. */
function zonderCodes(tekst: string): string {
  return tekst.replace(/#([0-9A-Fa-f]{2})/g, (_heel, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}

interface Stroom {
  kop: string
  begin: number
  einde: number
}

/**
 * The dictionaries that stand right before the keyword `stream`, each with where its bytes begin.
 *
 * @returns `undefined` when there is more of it than a real file has: looking would take for ever
 */
function leesStromen(tekst: string): Stroom[] | undefined {
  const uit: Stroom[] = []
  let object = 0
  let slot = 0
  let gelezen = 0
  for (const { 0: woord, index } of tekst.matchAll(/obj|stream\r?\n/g)) {
    if (woord === 'obj') {
      object = index
      continue
    }
    if (tekst.startsWith('end', index - 3)) continue
    gelezen += index - object
    if (gelezen > grootsteSamen) return undefined
    const begin = index + woord.length
    if (slot !== -1 && slot < begin) slot = tekst.indexOf('endstream', begin)
    uit.push({
      kop: zonderCodes(tekst.slice(object, index)),
      begin,
      einde: slot === -1 ? tekst.length : slot,
    })
  }
  return uit
}

/**
 * The objects that are packed together, unpacked: what acts can stand in there.
 *
 * @returns `undefined` when something is packed in a way that we cannot look into
 */
function uitgepakteObjecten(tekst: string, bytes: Uint8Array): string[] | undefined {
  const stromen = leesStromen(tekst)
  if (stromen === undefined) return undefined
  const uit: string[] = []
  let samen = 0
  for (const { kop, begin, einde } of stromen) {
    // No reader can use a list of objects without /First: a stream that lacks it is not one.
    if (!/\/ObjStm|\/First(?![\w])/.test(kop)) continue
    const filter = /\/Filter\s*(\[[^\]]*\]|\/\w+|\d+\s+\d+\s+R)/.exec(kop)?.[1]
    if (filter === undefined && !/\/Filter/.test(kop)) {
      samen += einde - begin
      if (samen > grootsteSamen) return undefined
      uit.push(tekst.slice(begin, einde))
      continue
    }
    const soorten = filter?.match(/\/\w+/g) ?? []
    const voorspelling = Number(/\/Predictor\s+(\d+)/.exec(kop)?.[1] ?? '1')
    const enigFilter = soorten.length === 1 && /^\/(FlateDecode|Fl)$/.test(soorten[0] ?? '')
    if (!enigFilter || voorspelling > 1) return undefined
    try {
      const inhoud = inflateSync(bytes.subarray(begin, einde), {
        maxOutputLength: grootsteLijst,
        finishFlush: constants.Z_SYNC_FLUSH,
      })
      samen += inhoud.length
      if (samen > grootsteSamen) return undefined
      uit.push(inhoud.toString('latin1'))
    } catch {
      return undefined
    }
  }
  return uit
}

/** Where the file says its table of objects stands: there must be one there. */
function heeftInhoudsopgave(tekst: string): boolean {
  const slot = /startxref\s+(\d{1,10})\s+%%EOF[\s\0]*$/.exec(tekst.slice(-2048))
  if (slot === null) return false
  const plaats = Number(slot[1])
  return /^\s*(xref\s|\d+\s+\d+\s+obj)/.test(tekst.slice(plaats, plaats + 64))
}

/** May opening the page only choose a place to look at? Anything that opens may do more. */
function opentAlleenPlaats(tekst: string): boolean {
  // A document opens once; looking up many would take for ever.
  if (tekst.split('/OpenAction').length > 10) return false
  for (const gevonden of tekst.matchAll(/\/OpenAction\s*(\[|null|<<|\d+\s+\d+\s+R)?/g)) {
    const waarde = gevonden[1] ?? ''
    if (waarde === '[' || waarde === 'null') continue
    const woordenboek = waarde === '<<' ? tekst.slice(gevonden.index, gevonden.index + 600) : ''
    const verwijzing = /^(\d+)\s+(\d+)\s+R$/.exec(waarde)
    const object =
      verwijzing === null
        ? woordenboek
        : (new RegExp(`(?:^|\\s)${verwijzing[1]}\\s+${verwijzing[2]}\\s+obj([^]{0,600})`).exec(
            tekst,
          )?.[1] ?? '')
    const eigen = object.slice(
      0,
      object.indexOf('endobj') === -1 ? undefined : object.indexOf('endobj'),
    )
    const plaats = /^\s*\[/.test(eigen) || /\/S\s*\/GoTo(?!\w)/.test(eigen)
    if (!plaats || /\/Next(?!\w)/.test(eigen)) return false
  }
  return true
}

/**
 * A PDF: begins and ends as one, is not locked, and holds nothing that acts or carries another file. Packed lists of
 * objects are unpacked and read as well; what cannot be looked into is refused.
 */
export function keurPdf(bytes: Uint8Array): Bevinding {
  const ruw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  if (!/^%PDF-[12]\.\d/.test(ruw) || !heeftInhoudsopgave(ruw)) return kapot
  // Nothing that a browser or an archive program would take for something of its own.
  if (isTweedeBestand(ruw.slice(8, 1024)) || isZip(ruw)) return tweeInEen
  const tekst = zonderCodes(ruw)
  if (/\/Encrypt(?![\w])/.test(tekst)) return versleuteld
  const gepakt = uitgepakteObjecten(ruw, bytes)
  if (gepakt === undefined) return nietNaTeKijken
  const alles = [tekst, ...gepakt.map((deel) => zonderCodes(deel))]
  if (!alles.some((deel) => /\/Catalog(?!\w)/.test(deel))) return kapot
  if (!alles.some((deel) => /\/Pages(?!\w)/.test(deel))) return kapot
  for (const deel of alles) {
    const naam = gevaarlijkeNaam.exec(deel)?.[1]
    if (naam !== undefined) return metInhoud(inWoorden(naam))
    if (!opentAlleenPlaats(deel)) return metInhoud('een opdracht die bij het openen begint')
  }
  return { ok: true, inhoud: bytes, geschoond: false }
}
