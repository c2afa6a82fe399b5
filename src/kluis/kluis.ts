import { createHmac } from 'node:crypto'
import { alsBytes, alsTekst, readKop, seal, unseal, type Kop, type Plek } from './envelop.ts'
import type { Epochs } from './epochs.ts'
import { KluisFout } from './fouten.ts'
import { deriveKey, type Gebruik } from './inpakken.ts'
import { uuidBytes, type Onderwerp } from './onderwerp.ts'
import type { Sleutel, Sleutelmap } from './sleutelmap.ts'

/** For what a keyed fingerprint is made; each has a key of its own, so that two of them never match. */
export type Wijzerdoel = 'naam' | 'adres' | 'bsn' | 'pseudoniem' | 'account'

/** Whose key: one person's, or that of a dossier that concerns these people. */
export type Voor = Onderwerp | { soort: 'dossier'; id: string; personen: readonly string[] }

/**
 * The vault: seals what is written down and opens it again. It decides nothing: who may open something is decided by
 * row security and the action, and that it is logged is enforced by `Lezing`, the only one that opens for the application.
 */
export class Kluis {
  readonly sleutels: Sleutelmap
  readonly epochs: Epochs
  /** Of which installation these keys are. */
  readonly installatie: string

  constructor(sleutels: Sleutelmap, epochs: Epochs, installatie: string) {
    this.sleutels = sleutels
    this.epochs = epochs
    this.installatie = installatie
  }

  async sealText(plek: Plek, voor: Voor, tekst: string): Promise<string> {
    return alsTekst(await this.#seal(plek, voor, Buffer.from(tekst, 'utf8')))
  }

  async sealBytes(plek: Plek, voor: Voor, inhoud: Uint8Array): Promise<Buffer> {
    return alsBytes(await this.#seal(plek, voor, inhoud))
  }

  /**
   * Opens an envelope. Only for `Lezing` and for the commands that check or restore everything.
   * @throws KluisFout when it was changed, or its key is gone
   */
  async open(envelop: Buffer): Promise<{ kop: Kop; inhoud: Buffer }> {
    const kop = readKop(envelop)
    const sleutel = await this.sleutels.get(kop.onderwerp, kop.sleutelNr)
    return { kop, inhoud: withKey(sleutel, 'veld', (met) => unseal(envelop, met)) }
  }

  /** Can this still be opened? For pages that tell that something was destroyed. */
  async has(onderwerp: Onderwerp, nr: number): Promise<boolean> {
    try {
      const sleutel = await this.sleutels.get(onderwerp, nr)
      sleutel.fill(0)
      return true
    } catch (fout) {
      if (fout instanceof KluisFout && fout.code === 'vernietigd') return false
      throw fout
    }
  }

  /**
   * The secret half of a commitment: derived from the key of whom the event is about, so that destroying that key
   * destroys every opening of theirs at once. Who did it is blinded apart (`uitvoerderNonce`): a receipt shows the one
   * and not the other.
   *
   * @param sleutelNr of an earlier event; without it the key in use now
   */
  async nonce(
    voor: Onderwerp,
    gebeurtenisId: string,
    sleutelNr?: number,
  ): Promise<{ nonce: Buffer; uitvoerderNonce: Buffer; sleutelNr: number }> {
    const sleutel: Sleutel =
      sleutelNr === undefined
        ? await this.sleutels.use(voor)
        : { nr: sleutelNr, sleutel: await this.sleutels.get(voor, sleutelNr) }
    return withKey(sleutel.sleutel, 'nonce', (met) => {
      const maak = (doel: string) =>
        createHmac('sha256', met).update(doel).update(uuidBytes(gebeurtenisId)).digest()
      return {
        nonce: maak('nonce'),
        uitvoerderNonce: maak('uitvoerder'),
        sleutelNr: sleutel.nr,
      }
    })
  }

  /**
   * A keyed fingerprint to find something by without knowing it (HMAC-SHA-256). Without the key, which is not in the
   * database, trying every BSN gives nothing.
   */
  async fingerprint(doel: Wijzerdoel, gemeenteId: string, waarde: string): Promise<Buffer> {
    const { sleutel } = await this.sleutels.use({ soort: 'index', id: this.installatie })
    return withKey(sleutel, `wijzer:${doel}`, (met) =>
      createHmac('sha256', met).update(`${gemeenteId}\n${waarde}`).digest(),
    )
  }

  async #seal(plek: Plek, voor: Voor, inhoud: Uint8Array): Promise<Buffer> {
    const sleutel =
      voor.soort === 'dossier' && 'personen' in voor
        ? await this.sleutels.useDossier(voor.id, voor.personen)
        : await this.sleutels.use(voor)
    const onderwerp: Onderwerp = { soort: voor.soort, id: voor.id }
    return withKey(sleutel.sleutel, 'veld', (met) =>
      seal({ plek, onderwerp, sleutelNr: sleutel.nr }, met, inhoud),
    )
  }
}

/** Derives the key for one use, works with it, and wipes both: no key stays in memory longer than its work. */
function withKey<T>(sleutel: Buffer, gebruik: Gebruik, werk: (met: Buffer) => T): T {
  const met = deriveKey(sleutel, gebruik)
  try {
    return werk(met)
  } finally {
    met.fill(0)
    sleutel.fill(0)
  }
}

/** A name and a birth date as they are compared: without case, accents and double spaces. */
export function naamWijzer(naam: string, geboortedatum: string | null): string {
  return `${vouw(naam)}\n${geboortedatum ?? ''}`
}

export function adresWijzer(adres: string): string {
  return vouw(adres)
}

/** The street of an address, without the number of the house. Never equal to the fingerprint of a whole address. */
export function straatWijzer(adres: string): string {
  return `straat\n${vouw(adres.split(/\d/, 1)[0] ?? '')}`
}

function vouw(tekst: string): string {
  return tekst
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim()
}
