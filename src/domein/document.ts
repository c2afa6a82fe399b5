import { keurEml } from './document-eml.ts'
import { keurJpeg } from './document-jpeg.ts'
import { keurPdf } from './document-pdf.ts'
import { keurPng } from './document-png.ts'

/** What may be kept at a gegeven; what it is follows from the bytes, never from a name or a browser. */
export const documentSoorten = [
  'application/pdf',
  'image/png',
  'image/jpeg',
  'message/rfc822',
] as const
export type DocumentSoort = (typeof documentSoorten)[number]

/** Ten megabytes; the database has the same limit. */
export const grootsteDocument = 10 * 1024 * 1024

/** What one kind of file turned out to be. `inhoud` is what may be kept: a picture comes back without its hidden data. */
export type Bevinding =
  { ok: true; inhoud: Uint8Array; geschoond: boolean } | { ok: false; melding: string }

export type Documentoordeel =
  | { ok: true; soort: DocumentSoort; inhoud: Uint8Array; geschoond: boolean }
  | { ok: false; melding: string }

const onbekend =
  'Dit is geen PDF, PNG, JPEG of mail (.eml). Sla het bestand op als een van deze soorten en kies het opnieuw.'

/**
 * Looks at the bytes themselves: is this really a PDF, a picture or a mail, and is there nothing in it that can act,
 * hide or blow up? Never throws, whatever the bytes are.
 *
 * @param bytes the whole file as it was sent
 * @returns what may be kept, or what to do instead (Dutch, for on the page)
 */
export function keurDocument(bytes: Uint8Array): Documentoordeel {
  if (bytes.length === 0) {
    return { ok: false, melding: 'Dit bestand is leeg. Kies een ander bestand.' }
  }
  if (bytes.length > grootsteDocument) {
    return {
      ok: false,
      melding: 'Dit bestand is te groot. Een bestand mag hoogstens 10 MB zijn.',
    }
  }
  const soort = herkenSoort(bytes)
  if (soort === undefined) return { ok: false, melding: onbekend }
  const bevinding = keur(soort, bytes)
  return bevinding.ok ? { ...bevinding, soort } : bevinding
}

function keur(soort: DocumentSoort, bytes: Uint8Array): Bevinding {
  switch (soort) {
    case 'application/pdf':
      return keurPdf(bytes)
    case 'image/png':
      return keurPng(bytes)
    case 'image/jpeg':
      return keurJpeg(bytes)
    case 'message/rfc822':
      return keurEml(bytes)
  }
}

/** The first bytes decide, at the very start: a file with something in front of it is two files in one. */
function herkenSoort(bytes: Uint8Array): DocumentSoort | undefined {
  const begin = Buffer.from(bytes.subarray(0, 1000)).toString('latin1')
  if (begin.startsWith('%PDF-')) return 'application/pdf'
  if (begin.startsWith('\u0089PNG\r\n\u001A\n')) return 'image/png'
  if (begin.startsWith('\u00FF\u00D8\u00FF')) return 'image/jpeg'
  // A mail begins with a header line: a name, a colon, a value.
  return /^[A-Za-z][A-Za-z0-9-]{0,60}:[ \t]*\S/.test(begin) ? 'message/rfc822' : undefined
}

const achtervoegsels: Readonly<Record<DocumentSoort, readonly string[]>> = {
  'application/pdf': ['.pdf'],
  'image/png': ['.png'],
  'image/jpeg': ['.jpg', '.jpeg'],
  'message/rfc822': ['.eml'],
}

export function achtervoegsel(soort: DocumentSoort): string {
  return achtervoegsels[soort][0] ?? ''
}

const langsteNaam = 120
// Control, direction and zero-width characters: they make a name look like another name.
const onzichtbaar =
  /[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFF]/g

/**
 * A name that is safe to keep, show and save under: no path, no invisible characters, and the ending of what the
 * file really is.
 *
 * @param naam what the browser or the person called it
 * @returns 1 to 120 characters
 */
export function schoonNaam(naam: string, soort: DocumentSoort): string {
  const laatste =
    naam
      .replace(/[\uD800-\uDFFF]/gu, '')
      .normalize('NFC')
      .split(/[/\\]/)
      .at(-1) ?? ''
  const kaal = laatste
    .replace(onzichtbaar, '')
    .replace(/[<>:"|?*;%]/g, '_')
    .replace(/\s+/g, ' ')
    .trim()
  const eigen = achtervoegsels[soort].find((einde) => kaal.toLowerCase().endsWith(einde))
  const einde = eigen ?? achtervoegsel(soort)
  const stam = (eigen === undefined ? kaal : kaal.slice(0, -einde.length)).replace(
    /^[. ]+|[. ]+$/g,
    '',
  )
  // Counted in characters, as the database does; a character is never cut in two.
  const kort = Array.from(stam)
    .slice(0, langsteNaam - einde.length)
    .join('')
    .trimEnd()
  return `${kort === '' ? 'document' : kort}${einde}`
}

/** `1234567` → `1,2 MB`; rounded up, so that nothing seems to be nothing. */
export function schrijfGrootte(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.ceil(bytes / 1024))} kB`
  return `${(bytes / 1024 / 1024).toLocaleString('nl-NL', { maximumFractionDigits: 1 })} MB`
}

/** How people call each kind of file. */
export const documentWoorden: Readonly<Record<DocumentSoort, string>> = {
  'application/pdf': 'PDF',
  'image/png': 'afbeelding (PNG)',
  'image/jpeg': 'foto (JPEG)',
  'message/rfc822': 'mail',
}
