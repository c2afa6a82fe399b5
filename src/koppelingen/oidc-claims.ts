import { z } from 'zod'
import { isBsn } from '../domein/bsn.ts'
import { OidcFout } from './oidc-fout.ts'

/** The assurance levels of eIDAS, lowest first; OIDC NLGov 1.0.1 names them like this. */
export const eidas = {
  laag: 'http://eidas.europa.eu/LoA/low',
  substantieel: 'http://eidas.europa.eu/LoA/substantial',
  hoog: 'http://eidas.europa.eu/LoA/high',
} as const
const niveaus: readonly string[] = [eidas.laag, eidas.substantieel, eidas.hoog]

/**
 * Is what the provider did at least what was asked? Of eIDAS a higher level is good too; of any other value only the
 * very same, because nobody but the provider knows the order. Nothing asked: anything is good. Nothing said: not good.
 *
 * @param gevraagd acr values that are each good enough
 */
export function voldoetAcr(gevraagd: readonly string[], gekregen: unknown): boolean {
  if (gevraagd.length === 0) return true
  if (typeof gekregen !== 'string') return false
  return gevraagd.some((acr) => {
    const minstens = niveaus.indexOf(acr)
    return acr === gekregen || (minstens >= 0 && niveaus.indexOf(gekregen) >= minstens)
  })
}

/** What is asked of the provider: of eIDAS the higher levels too, so that somebody who has more is not sent away. */
export function acrVraag(gevraagd: readonly string[]): string {
  const alles = gevraagd.flatMap((acr) => {
    const minstens = niveaus.indexOf(acr)
    return minstens < 0 ? [acr] : niveaus.slice(minstens)
  })
  return [...new Set(alles)].join(' ')
}

/** What the provider said about somebody: checked by the library, not yet by our own rules. */
export type Claims = Readonly<Record<string, unknown>>

/**
 * Somebody who acts for another. Taking them for that other, or for themselves, would both show the wrong dossier, so as
 * long as a machtiging cannot be weighed here it is refused (OIDC NLGov: a client must process `represents`).
 */
export function isGemachtigd(claims: Claims, namen: readonly string[]): boolean {
  return namen.some((naam) => claims[naam] !== undefined && claims[naam] !== null)
}

const Tekst = z.string().trim().max(200)
/** DigiD sends its number with the sector in front: s00000000 is the BSN, s00000001 the older sofi number. */
const metSector = /^s00000000:(\d{9})$/

/**
 * The BSN out of a claim of its own. Never out of `sub`: that is a pseudonym (OIDC NLGov 1.0.1), and a provider that puts
 * the number there hands it to everything that keeps subjects.
 *
 * @returns nine digits, or nothing when the claim is not there
 * @throws OidcFout 'bsn-fout' when it holds anything but a BSN, or when the subject is the BSN
 */
export function bsnUit(claims: Claims, claim: string): string | undefined {
  const ruw = claims[claim]
  if (ruw === undefined || ruw === null) return undefined
  const tekst = Tekst.safeParse(ruw).data ?? ''
  const bsn = metSector.exec(tekst)?.[1] ?? tekst
  const sub = typeof claims['sub'] === 'string' ? claims['sub'] : ''
  if (!isBsn(bsn) || sub.includes(bsn)) throw new OidcFout('bsn-fout')
  return bsn
}
