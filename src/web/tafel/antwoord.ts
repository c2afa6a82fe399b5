import { keurDocument } from '../../domein/document.ts'
import { keurHandtekening } from '../../domein/handtekening.ts'
import { een, type Fouten, type Waarden } from '../../domein/invoer.ts'
import type { Ondertekening } from '../../handelingen/tafel.ts'
import type { Verzoek } from '../verzoek.ts'

/** A photo of a sheet of paper; a phone of today stays under it. */
export const grootsteFoto = 6 * 1024 * 1024

/** The photo, the drawing, the names and the borders between them. */
export const grootsteAntwoord = grootsteFoto + 512 * 1024

export const fotoTeGroot: Fouten = {
  foto: 'Deze foto is te groot. Een foto mag hoogstens 6 MB zijn. Maak de foto kleiner.',
}

const slechteTekening = {
  leeg: 'De handtekening is te klein. Teken opnieuw.',
  'te-groot': 'De handtekening is te groot. Haal alles weg en teken opnieuw.',
  'geen-tekening': 'Wij kunnen deze handtekening niet lezen. Teken opnieuw.',
} as const

export type Uitkomst = { ok: true; ondertekening: Ondertekening } | { ok: false; fouten: Fouten }

/**
 * How an answer was signed, of the three ways: drawn, on paper, or aloud before a witness. The first that is filled in
 * counts; a half way is told.
 *
 * @param verplicht an answer that must be written; else nothing at all is fine too
 */
export async function leesOndertekening(
  c: Verzoek,
  waarden: Waarden,
  verplicht: boolean,
): Promise<Uitkomst> {
  const fouten: Fouten = {}
  const leeg: Ondertekening = {
    wijze: 'mondeling',
    handtekening: null,
    foto: null,
    naam: een(waarden, 'naam').trim(),
    getuige: een(waarden, 'getuige').trim(),
  }
  const tekening = een(waarden, 'handtekening')
  if (tekening !== '') {
    const gekeurd = keurHandtekening(tekening)
    if (gekeurd.ok) {
      return goed({ ...leeg, wijze: 'handtekening', handtekening: gekeurd.base64 })
    }
    return { ok: false, fouten: { handtekening: slechteTekening[gekeurd.reden] } }
  }
  const bytes = await leesFoto(c)
  if (bytes !== undefined) {
    if (bytes.length > grootsteFoto) return { ok: false, fouten: fotoTeGroot }
    const gekeurd = keurDocument(bytes)
    if (!gekeurd.ok) return { ok: false, fouten: { foto: gekeurd.melding } }
    if (gekeurd.soort !== 'image/png' && gekeurd.soort !== 'image/jpeg') {
      return { ok: false, fouten: { foto: 'Kies een foto: een PNG of een JPEG.' } }
    }
    const base64 = Buffer.from(gekeurd.inhoud).toString('base64')
    return goed({ ...leeg, wijze: 'papier', foto: { soort: gekeurd.soort, base64 } })
  }
  if (leeg.naam === '' && leeg.getuige === '') {
    if (!verplicht) return goed(leeg)
    return {
      ok: false,
      fouten: { anders: 'Teken, of kies een van de andere manieren om ja te zeggen.' },
    }
  }
  for (const veld of ['naam', 'getuige'] as const) {
    if (leeg[veld].length > 120) fouten[veld] = 'Maak de naam korter: hoogstens 120 tekens.'
  }
  if (leeg.naam === '') fouten['naam'] = 'Typ de naam van wie antwoord geeft.'
  if (leeg.getuige === '') fouten['getuige'] = 'Typ de naam van wie het hoort.'
  else if (leeg.getuige.toLowerCase() === leeg.naam.toLowerCase()) {
    fouten['getuige'] = 'Wie het hoort, is iemand anders. Typ de naam van die persoon.'
  }
  return Object.keys(fouten).length > 0
    ? { ok: false, fouten }
    : goed({ ...leeg, wijze: 'getuige' })
}

const goed = (ondertekening: Ondertekening): Uitkomst => ({ ok: true, ondertekening })

/** What was sent as a photo; nothing when none was chosen. */
async function leesFoto(c: Verzoek): Promise<Uint8Array | undefined> {
  // Hono keeps what it read before: this does not read the line twice.
  const veld = (await c.req.parseBody({ all: true }))['foto']
  const bestand = Array.isArray(veld) ? veld[0] : veld
  if (!(bestand instanceof File) || (bestand.size === 0 && bestand.name === '')) return undefined
  return new Uint8Array(await bestand.arrayBuffer())
}
