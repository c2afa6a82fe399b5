// Rekent na of bestand, bewijs en sleutel bij elkaar horen. Alles gebeurt in de browser; er gaat niets naar buiten.
import {
  Afgekeurd,
  GETUIGE,
  LOG,
  isGelijk,
  keurAf,
  leesBewijs,
  leesSleutel,
  naarBase64,
  sha256,
  uitBase64,
  utf8,
} from './10-lezen.js'

/** Een openbare sleutel uit RFC 8032: alleen om te zien of deze browser Ed25519 kent. */
const proefsleutel = '11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo='

export const kanRekenen = async () => {
  try {
    await laadSleutel(uitBase64(proefsleutel, 'De proefsleutel', 32))
    return true
  } catch {
    return false
  }
}

const laadSleutel = (publiek) =>
  crypto.subtle.importKey('raw', publiek, { name: 'Ed25519' }, false, ['verify'])

const klopt = async (sleutel, handtekening, bericht) => {
  if (handtekening.length !== 64) return false
  const key = await laadSleutel(sleutel.publiek)
  return crypto.subtle.verify({ name: 'Ed25519' }, key, handtekening, bericht)
}

const knoop = (links, rechts) => sha256(Uint8Array.of(1), links, rechts)

/** Loopt het pad van het blad naar de wortel (RFC 9162 §2.1.3.2). */
const loopPad = async (blad, plaats, aantal, pad) => {
  if (plaats >= aantal) keurAf('pad', 'Deze plaats bestaat niet in het logboek.')
  let fn = plaats
  let sn = aantal - 1
  let hash = blad
  for (const buur of pad) {
    if (sn === 0) keurAf('pad', 'Het pad is te lang.')
    if (fn % 2 === 1 || fn === sn) {
      hash = await knoop(buur, hash)
      while (fn % 2 === 0 && fn !== 0) {
        fn /= 2
        sn = Math.floor(sn / 2)
      }
    } else {
      hash = await knoop(hash, buur)
    }
    fn = Math.floor(fn / 2)
    sn = Math.floor(sn / 2)
  }
  if (sn !== 0) keurAf('pad', 'Het pad is te kort.')
  return hash
}

/** Handtekeningen van deze sleutel onder de tekst; van een bekende sleutel moet elke regel kloppen. */
const regelsVan = (notitie, sleutel) =>
  notitie.handtekeningen.filter(
    (regel) => regel.naam === sleutel.naam && isGelijk(regel.id, sleutel.id),
  )

const keurLog = async ({ notitie, overzicht }, sleutel) => {
  if (sleutel.soort !== LOG || sleutel.naam !== overzicht.naam) {
    keurAf('handtekening', 'Deze sleutel is van een ander logboek.')
  }
  const regels = regelsVan(notitie, sleutel)
  if (regels.length === 0) keurAf('handtekening', 'De handtekening van het logboek ontbreekt.')
  for (const { bytes } of regels) {
    if (!(await klopt(sleutel, bytes, utf8(notitie.tekst)))) {
      keurAf('handtekening', 'De handtekening van het logboek klopt niet.')
    }
  }
}

const keurGetuige = async ({ notitie }, sleutel) => {
  const regels = regelsVan(notitie, sleutel)
  if (regels.length === 0) keurAf('getuige', 'De handtekening van de getuige ontbreekt.')
  let tijd = 0
  for (const { bytes } of regels) {
    if (bytes.length !== 72) keurAf('getuige', 'De handtekening van de getuige is niet heel.')
    const seconden = new DataView(bytes.buffer, bytes.byteOffset, 8).getBigUint64(0)
    const bericht = utf8(`cosignature/v1\ntime ${seconden}\n${notitie.tekst}`)
    if (!(await klopt(sleutel, bytes.slice(8), bericht))) {
      keurAf('getuige', 'De handtekening van de getuige klopt niet.')
    }
    tijd = Number(seconden)
  }
  return tijd
}

/**
 * De hele controle.
 * @param {{ bytes: Uint8Array, bewijs: Uint8Array, sleutels: string[] }} wat de sleutels zijn regels vkey: van het
 *   logboek en, als er een is, van de getuige
 * @returns {Promise<{ goed: boolean, stap?: string, uitleg?: string }>} met wat er is uitgerekend
 */
export const controleer = async ({ bytes, bewijs, sleutels }) => {
  const uit = { goed: false }
  try {
    const gelezen = leesBewijs(bewijs)
    Object.assign(uit, { plaats: gelezen.plaats, aantal: gelezen.overzicht.aantal })
    uit.log = gelezen.overzicht.naam
    const bekend = []
    for (const sleutel of sleutels) bekend.push(await leesSleutel(sleutel))
    const vanLog = bekend.filter((sleutel) => sleutel.soort === LOG)
    const logboek = vanLog.find((sleutel) => sleutel.naam === uit.log) ?? vanLog[0]
    if (logboek === undefined) keurAf('sleutel', 'De sleutel van het logboek ontbreekt.')
    uit.sleutel = logboek.tekst

    const vastlegging = await sha256(utf8('nl.deelwijzer/gebeurtenis/v1\n'), gelezen.geheim, bytes)
    uit.vastlegging = naarBase64(vastlegging)
    const blad = await sha256(Uint8Array.of(0), utf8(`nl.deelwijzer/blad/v1\n${uit.vastlegging}\n`))
    const wortel = await loopPad(blad, gelezen.plaats, uit.aantal, gelezen.pad)
    uit.wortel = naarBase64(wortel)
    uit.stappen = gelezen.pad.length
    if (!isGelijk(wortel, gelezen.overzicht.wortel)) {
      keurAf('pad', 'Het bestand hoort niet op deze plaats in het logboek.')
    }
    await keurLog(gelezen, logboek)
    uit.getuigen = []
    for (const sleutel of bekend.filter(({ soort }) => soort === GETUIGE)) {
      uit.getuigen.push({ naam: sleutel.naam, tijd: await keurGetuige(gelezen, sleutel) })
    }
    uit.goed = true
  } catch (fout) {
    if (!(fout instanceof Afgekeurd)) throw fout
    uit.stap = fout.stap
    uit.uitleg = fout.message
  }
  return uit
}
