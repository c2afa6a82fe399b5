/**
 * Why somebody did not come in by the way of their provider.
 *
 * - `onbereikbaar`: the provider does not answer, or not in time
 * - `antwoord-fout`: what came back does not fit: wrong issuer, audience, signature, nonce, code …
 * - `vreemd`: not the answer to what this browser asked (the state differs)
 * - `gestopt`: the person or the provider broke off
 * - `acr-te-laag`: logged in with less certainty than was asked
 * - `machtiging`: the person acts for somebody else
 * - `bsn-fout`: no BSN, or not where it may stand
 */
export type OidcFoutsoort =
  | 'onbereikbaar'
  | 'antwoord-fout'
  | 'vreemd'
  | 'gestopt'
  | 'acr-te-laag'
  | 'machtiging'
  | 'bsn-fout'

/** Carries a kind and a code alone: no subject, no number, no text of the other side. */
export class OidcFout extends Error {
  override name = 'OidcFout'
  readonly soort: OidcFoutsoort
  /** What the library or the provider calls it, for the operator. */
  readonly code: string
  constructor(soort: OidcFoutsoort, code: string = soort) {
    super(`inloggen bij de provider lukte niet: ${soort}`)
    this.soort = soort
    this.code = code
  }
}
