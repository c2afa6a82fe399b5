// Leest de bestanden van een bewijs, streng: wat anders is geschreven dan voorgeschreven, wordt geweigerd.
export class Afgekeurd extends Error {
  /** @param {string} stap welke stap niet klopt */
  constructor(stap, uitleg) {
    super(uitleg)
    this.stap = stap
  }
}

export const keurAf = (stap, uitleg) => {
  throw new Afgekeurd(stap, uitleg)
}

export const utf8 = (tekst) => new TextEncoder().encode(tekst)

export const alsTekst = (bytes, wat) => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return keurAf('lezen', `${wat} is geen leesbare tekst.`)
  }
}

export const naarBase64 = (bytes) => btoa(Array.from(bytes, (b) => String.fromCharCode(b)).join(''))

export const uitBase64 = (tekst, wat, lengte) => {
  let ruw
  try {
    ruw = atob(tekst)
  } catch {
    keurAf('lezen', `${wat} is niet goed geschreven.`)
  }
  const bytes = Uint8Array.from(ruw, (letter) => letter.charCodeAt(0))
  // De browser is mild met base64; terugschrijven en vergelijken is streng.
  if (naarBase64(bytes) !== tekst) keurAf('lezen', `${wat} is niet goed geschreven.`)
  if (lengte !== undefined && bytes.length !== lengte) {
    keurAf('lezen', `${wat} heeft niet de goede lengte.`)
  }
  return bytes
}

const alsGetal = (tekst, wat) => {
  const getal = Number(tekst)
  if (!/^(0|[1-9][0-9]{0,15})$/.test(tekst) || !Number.isSafeInteger(getal)) {
    keurAf('lezen', `${wat} is geen goed getal.`)
  }
  return getal
}

export const isGelijk = (a, b) =>
  a.length === b.length && a.every((byte, plaats) => byte === b[plaats])

const plak = (...delen) => {
  const uit = new Uint8Array(delen.reduce((som, deel) => som + deel.length, 0))
  let plaats = 0
  for (const deel of delen) {
    uit.set(deel, plaats)
    plaats += deel.length
  }
  return uit
}

export const sha256 = async (...delen) =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', plak(...delen)))

export const LOG = 1
export const GETUIGE = 4

/** Een controlesleutel: naam + nummer + soort en sleutel. Alleen de eerste twee plustekens scheiden. */
export const leesSleutel = async (ruw) => {
  const tekst = ruw.replace(/\n$/, '')
  const deel = /^([^+\s]+)\+([0-9a-f]{8})\+(\S+)$/.exec(tekst)
  if (deel === null) return keurAf('sleutel', 'De sleutel is niet goed geschreven.')
  const [, naam, nummer, base64] = deel
  const bytes = uitBase64(base64, 'De sleutel', 33)
  const soort = bytes[0]
  if (soort !== LOG && soort !== GETUIGE) keurAf('sleutel', 'Deze soort sleutel is niet bekend.')
  const hash = await sha256(utf8(`${naam}\n`), bytes)
  const id = hash.slice(0, 4)
  const hex = Array.from(id, (b) => b.toString(16).padStart(2, '0')).join('')
  if (hex !== nummer) keurAf('sleutel', 'Het nummer hoort niet bij de sleutel.')
  return { tekst, naam, id, soort, publiek: bytes.slice(1) }
}

/** Een ondertekende tekst: de laatste lege regel scheidt tekst en handtekeningen. */
const leesNotitie = (notitie) => {
  if (!notitie.endsWith('\n') || /[\u0000-\u0009\u000b-\u001f]/.test(notitie)) {
    keurAf('lezen', 'Het overzicht is niet goed geschreven.')
  }
  const grens = notitie.lastIndexOf('\n\n')
  if (grens < 0) keurAf('lezen', 'Er staat geen handtekening in het bewijs.')
  const regels = notitie.slice(grens + 2, -1).split('\n')
  if (regels.length > 64) keurAf('lezen', 'Er staan te veel handtekeningen in het bewijs.')
  const handtekeningen = regels.map((regel) => {
    const deel = /^\u2014 (\S+) (\S+)$/.exec(regel)
    if (deel === null) return keurAf('lezen', 'Een handtekening is niet goed geschreven.')
    const bytes = uitBase64(deel[2], 'Een handtekening')
    if (bytes.length < 5) keurAf('lezen', 'Een handtekening is te kort.')
    return { naam: deel[1], id: bytes.slice(0, 4), bytes: bytes.slice(4) }
  })
  return { tekst: notitie.slice(0, grens + 1), handtekeningen }
}

/** Het overzicht (checkpoint): naam van het logboek, aantal regels, wortel. */
const leesOverzicht = (tekst) => {
  const regels = tekst.slice(0, -1).split('\n')
  const [naam, aantal, wortel] = regels
  if (regels.length !== 3 || !/^[^\s+]+$/u.test(naam)) {
    keurAf('lezen', 'Het overzicht heeft niet precies drie regels.')
  }
  return {
    naam,
    aantal: alsGetal(aantal, 'Het aantal in het overzicht'),
    wortel: uitBase64(wortel, 'De wortel', 32),
  }
}

/** Het bewijs zelf (c2sp.org/tlog-proof@v1). */
export const leesBewijs = (bytes) => {
  const tekst = alsTekst(bytes, 'Het bewijs')
  const grens = tekst.indexOf('\n\n')
  if (grens < 0) keurAf('lezen', 'Het bewijs heeft geen overzicht.')
  const regels = tekst.slice(0, grens).split('\n')
  if (regels.shift() !== 'c2sp.org/tlog-proof@v1') {
    keurAf('lezen', 'Dit is geen bewijs zoals deze pagina het kent.')
  }
  const extra = regels.shift() ?? ''
  const plek = regels.shift() ?? ''
  if (!extra.startsWith('extra ')) keurAf('lezen', 'Het geheime getal staat niet in het bewijs.')
  if (!plek.startsWith('index ')) keurAf('lezen', 'De plaats staat niet in het bewijs.')
  if (regels.length > 63) keurAf('lezen', 'Het pad in het bewijs is te lang.')
  const notitie = leesNotitie(tekst.slice(grens + 2))
  return {
    geheim: uitBase64(extra.slice(6), 'Het geheime getal', 32),
    plaats: alsGetal(plek.slice(6), 'De plaats'),
    pad: regels.map((regel) => uitBase64(regel, 'Een stap van het pad', 32)),
    notitie,
    overzicht: leesOverzicht(notitie.tekst),
  }
}
