import type { OidcFoutsoort } from '../koppelingen/oidc-fout.ts'
import type { Aanmelder } from '../opslag/aanmelding.ts'

export type { Aanmelder }

/**
 * Why somebody is not let in. Besides what the provider does:
 *
 * - `verlopen`: this login never began here, took too long, or was used already
 * - `onbekend`: the provider knows who it is, we do not; the same for somebody nobody ever heard of
 */
export type AanmeldReden = OidcFoutsoort | 'verlopen' | 'onbekend'

/** Says why and of which kind of people; never who. */
export class AanmeldFout extends Error {
  override name = 'AanmeldFout'
  readonly reden: AanmeldReden
  readonly wie: Aanmelder
  /** For the operator: what the library or the provider calls it. */
  readonly code: string
  constructor(reden: AanmeldReden, wie: Aanmelder, code: string = reden) {
    super(`inloggen als ${wie} lukte niet: ${reden}`)
    this.reden = reden
    this.wie = wie
    this.code = `${wie}:${code}`
  }
}
