/** One part of a mail: its header fields in small letters, and its body as bytes in latin-1 text. */
export interface Maildeel {
  koppen: ReadonlyMap<string, string>
  lijf: string
}

/**
 * Splits header and body, with folded lines made whole.
 *
 * @returns `undefined` when the header is not a list of fields
 */
export function leesDeel(tekst: string): Maildeel | undefined {
  const grens = /\r?\n\r?\n/.exec(tekst)
  const kop = grens === null ? tekst : tekst.slice(0, grens.index)
  if (kop.length > 262_144) return undefined
  const koppen = new Map<string, string>()
  for (const regel of kop.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    if (regel === '') continue
    const gevonden = /^([!-9;-~]{1,76}):(.*)$/.exec(regel)
    if (gevonden === null) return undefined
    const [, naam = '', waarde = ''] = gevonden
    const klein = naam.toLowerCase()
    // The first one counts, and also what a second one says about a file name.
    koppen.set(klein, koppen.has(klein) ? `${koppen.get(klein) ?? ''};${waarde}` : waarde.trim())
  }
  return { koppen, lijf: grens === null ? '' : tekst.slice(grens.index + grens[0].length) }
}

/** The parts of a multipart body; nothing when this is not one. */
export function leesDelen(deel: Maildeel): string[] {
  const soort = deel.koppen.get('content-type') ?? ''
  if (/^\s*message\/(rfc822|global)/i.test(soort)) return [ontcijfer(deel)]
  if (!/^\s*multipart\//i.test(soort)) return []
  const grens = /boundary\s*=\s*(?:"([^"]{1,200})"|([^\s;]{1,200}))/i.exec(soort)
  const naam = grens?.[1] ?? grens?.[2]
  if (naam === undefined) return []
  return deel.lijf
    .split(`--${naam}`)
    .slice(1)
    .filter((stuk) => !stuk.startsWith('--'))
    .map((stuk) => stuk.replace(/^[ \t]*\r?\n/, ''))
}

/** The body as it is after its transfer encoding. */
export function ontcijfer(deel: Maildeel): string {
  const wijze = (deel.koppen.get('content-transfer-encoding') ?? '').trim().toLowerCase()
  if (wijze === 'base64') return Buffer.from(deel.lijf, 'base64').toString('latin1')
  if (wijze === 'quoted-printable') {
    return deel.lijf
      .replace(/=[ \t]*\r?\n/g, '')
      .replace(/=([0-9A-F]{2})/gi, (_heel, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
  }
  return deel.lijf
}

/** Every name that a mail program could show for this part, encoded words and split names included. */
export function bestandsnamen(deel: Maildeel): string[] {
  const velden = [
    deel.koppen.get('content-disposition') ?? '',
    deel.koppen.get('content-type') ?? '',
  ].join(';')
  const namen: string[] = []
  const delen: string[] = []
  const patroon = /\b(?:file)?name(\*\d+)?(\*)?\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s][^;]*))/gi
  for (const [, nummer, , tussen, los] of velden.matchAll(patroon)) {
    const waarde = ontcijferNaam(tussen ?? los ?? '')
    if (nummer === undefined) namen.push(waarde)
    else delen.push(waarde)
  }
  return delen.length === 0 ? namen : [...namen, delen.join('')]
}

/** `=?utf-8?B?…?=` and `utf-8''%41` made readable; what cannot be read stays as it is. */
function ontcijferNaam(naam: string): string {
  const woorden = naam.replace(
    /=\?[^?]{1,40}\?([bq])\?([^?]*)\?=\s*/gi,
    (_heel, wijze: string, tekst: string) =>
      wijze.toLowerCase() === 'b'
        ? Buffer.from(tekst, 'base64').toString('latin1')
        : tekst
            .replaceAll('_', ' ')
            .replace(/=([0-9A-F]{2})/gi, (_code, hex: string) =>
              String.fromCharCode(Number.parseInt(hex, 16)),
            ),
  )
  return woorden
    .replace(/^[\w-]*'[\w-]*'/, '')
    .replace(/%([0-9A-F]{2})/gi, (_heel, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
    .trim()
}
