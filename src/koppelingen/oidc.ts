import { createHmac } from 'node:crypto'
import * as oidc from 'openid-client'
import { acrVraag, bsnUit, isGemachtigd, voldoetAcr, type Claims } from './oidc-claims.ts'
import { OidcFout } from './oidc-fout.ts'
import { importeer, type Clientsleutel } from './oidc-sleutel.ts'

export interface OidcInstelling {
  /** Exactly as the provider calls itself. https, or 127.0.0.1 in a test. */
  issuer: string
  clientId: string
  sleutel: Clientsleutel
  /** Each good enough; empty: the provider is believed as it is. */
  acr: readonly string[]
  scope: string
  /** In which claim the BSN stands; without it nobody is looked up by BSN. */
  bsnClaim: string | undefined
  /** Claims that say that somebody acts for another. */
  machtigingClaims: readonly string[]
  /** Has to log in anew, also when the provider still knows this browser: for devices that others use too. */
  opnieuw: boolean
  /** Where the provider sends people back to; known to the provider. Another address for every kind of people. */
  terug: string
  /** Where people end after logging out at the provider. */
  uitgelogd: string
  /** Milliseconds to wait for one answer. */
  geduld?: number | undefined
}

/** Who the provider says this is. */
export interface Account {
  issuer: string
  /** A pseudonym, of this provider alone. */
  sub: string
  /** Nine digits. To find somebody by, at once; kept nowhere. */
  bsn: string | undefined
}

/** One provider, for one kind of people. */
export interface Oidc {
  /**
   * Where to send somebody.
   * @param geheim the secret of this one login, in the cookie: state, nonce and verifier follow from it
   * @throws OidcFout 'onbereikbaar', 'antwoord-fout'
   */
  begin: (geheim: string) => Promise<string>
  /**
   * Takes what the browser came back with.
   * @param zoek the query of the address, with the question mark
   * @throws OidcFout
   */
  rondAf: (zoek: string, geheim: string) => Promise<Account>
  /** Where to log out at the provider as well; nothing when it cannot, or does not answer. */
  afmelden: () => Promise<string | undefined>
}

const geduldMs = 10_000
/** Endpoints and keys of a provider change seldom; keys that are not known yet are fetched at once anyway. */
const houdbaarMs = 60 * 60 * 1000

/**
 * A relying party of OpenID Connect by the profile OIDC NLGov 1.0.1: code flow, PKCE S256, state and nonce, issuer in the
 * answer checked, and the signature of the ID token verified although it comes straight over TLS.
 */
export function openOidc(instelling: OidcInstelling): Oidc {
  let bewaard: { config: oidc.Configuration; tot: number } | undefined

  async function vindConfig(): Promise<oidc.Configuration> {
    if (bewaard !== undefined && bewaard.tot > performance.now()) return bewaard.config
    const config = await ontdek(instelling)
    bewaard = { config, tot: performance.now() + houdbaarMs }
    return config
  }

  return {
    async begin(geheim) {
      return zonderDetails(async () => {
        const config = await vindConfig()
        const acr = acrVraag(instelling.acr)
        return oidc.buildAuthorizationUrl(config, {
          redirect_uri: instelling.terug,
          scope: instelling.scope,
          state: afgeleid(geheim, 'state'),
          nonce: afgeleid(geheim, 'nonce'),
          code_challenge: await oidc.calculatePKCECodeChallenge(afgeleid(geheim, 'verifier')),
          code_challenge_method: 'S256',
          ...(acr === '' ? {} : { acr_values: acr }),
          ...(instelling.opnieuw ? { prompt: 'login' } : {}),
        }).href
      })
    },

    async rondAf(zoek, geheim) {
      return zonderDetails(async () => {
        // Before anything else, so that somebody who makes up answers keeps no provider and no operator busy.
        if (new URLSearchParams(zoek).get('state') !== afgeleid(geheim, 'state')) {
          throw new OidcFout('vreemd')
        }
        const config = await vindConfig()
        // The address we are known by, not the one that the browser says it asked for.
        const adres = new URL(instelling.terug)
        adres.search = zoek
        const antwoord = await oidc.authorizationCodeGrant(config, adres, {
          expectedState: afgeleid(geheim, 'state'),
          expectedNonce: afgeleid(geheim, 'nonce'),
          pkceCodeVerifier: afgeleid(geheim, 'verifier'),
          idTokenExpected: true,
        })
        return beoordeel(instelling, config, antwoord)
      })
    },

    async afmelden() {
      try {
        const config = await vindConfig()
        if (config.serverMetadata().end_session_endpoint === undefined) return undefined
        // Without the ID token as a hint: it can hold the BSN, so it is not kept and stands in no address.
        return oidc.buildEndSessionUrl(config, { post_logout_redirect_uri: instelling.uitgelogd })
          .href
      } catch {
        // Here somebody is logged out already; that the other side is silent changes nothing about it.
        return undefined
      }
    },
  }
}

/** State, nonce and verifier of one login: each says nothing about the others. */
function afgeleid(geheim: string, doel: 'state' | 'nonce' | 'verifier'): string {
  return createHmac('sha256', geheim).update(doel).digest('base64url')
}

/** Only https; a test may have its provider on this machine. */
function isVeilig(adres: URL, lokaal: boolean): boolean {
  return adres.protocol === 'https:' || (lokaal && isLokaal(adres))
}
const isLokaal = (adres: URL): boolean =>
  adres.protocol === 'http:' && adres.hostname === '127.0.0.1'

async function ontdek(instelling: OidcInstelling): Promise<oidc.Configuration> {
  const issuer = new URL(instelling.issuer)
  const lokaal = isLokaal(issuer)
  if (!isVeilig(issuer, lokaal)) throw new OidcFout('antwoord-fout', 'OIDC_GEEN_HTTPS')
  const haal: oidc.CustomFetch = async (adres, { body, ...opties }) => {
    if (!isVeilig(new URL(adres), lokaal)) throw new OidcFout('antwoord-fout', 'OIDC_GEEN_HTTPS')
    // A form or nothing: that is all this side of the protocol sends.
    const lijf = body instanceof URLSearchParams ? { body } : {}
    return fetch(adres, { ...opties, ...lijf, redirect: 'manual' })
  }
  const gevonden = await oidc.discovery(issuer, instelling.clientId, undefined, oidc.None(), {
    [oidc.customFetch]: haal,
    timeout: (instelling.geduld ?? geduldMs) / 1000,
    execute: lokaal ? [oidc.allowInsecureRequests] : [],
  })
  const server = gevonden.serverMetadata()
  if (!isVeilig(new URL(server.authorization_endpoint ?? ''), lokaal)) {
    throw new OidcFout('antwoord-fout', 'OIDC_GEEN_HTTPS')
  }
  const config = new oidc.Configuration(
    server,
    instelling.clientId,
    undefined,
    await bewijs(instelling.sleutel, server.token_endpoint_auth_signing_alg_values_supported),
  )
  config[oidc.customFetch] = haal
  config.timeout = (instelling.geduld ?? geduldMs) / 1000
  if (lokaal) oidc.allowInsecureRequests(config)
  oidc.enableNonRepudiationChecks(config)
  return config
}

async function bewijs(
  sleutel: Clientsleutel,
  algoritmen: readonly string[] | undefined,
): Promise<oidc.ClientAuth> {
  if (sleutel.soort === 'geheim') return oidc.ClientSecretBasic(sleutel.waarde)
  const key = await importeer(sleutel.pem, algoritmen)
  return oidc.PrivateKeyJwt(sleutel.kid === undefined ? key : { key, kid: sleutel.kid })
}

/** Our own rules, after those of the library. */
async function beoordeel(
  instelling: OidcInstelling,
  config: oidc.Configuration,
  antwoord: Awaited<ReturnType<typeof oidc.authorizationCodeGrant>>,
): Promise<Account> {
  const token: Claims & { iss: string; sub: string } = antwoord.claims() ?? geenToken()
  if (!voldoetAcr(instelling.acr, token['acr'])) throw new OidcFout('acr-te-laag')
  // Some providers put a claim in the token, others only tell it when asked. Both are looked at, the token is believed.
  const gezegd: Claims =
    config.serverMetadata().userinfo_endpoint === undefined
      ? {}
      : await oidc.fetchUserInfo(config, antwoord.access_token, token.sub)
  const claims: Claims = { ...gezegd, ...token }
  if (isGemachtigd(gezegd, instelling.machtigingClaims)) throw new OidcFout('machtiging')
  if (isGemachtigd(token, instelling.machtigingClaims)) throw new OidcFout('machtiging')
  const bsn = instelling.bsnClaim === undefined ? undefined : bsnUit(claims, instelling.bsnClaim)
  if (instelling.bsnClaim !== undefined && bsn === undefined) throw new OidcFout('bsn-fout')
  return { issuer: token.iss, sub: token.sub, bsn }
}

function geenToken(): never {
  throw new OidcFout('antwoord-fout', 'OIDC_GEEN_TOKEN')
}

/**
 * What the library throws can hold tokens, claims and whole answers: only the code of it comes out.
 */
async function zonderDetails<T>(werk: () => Promise<T>): Promise<T> {
  try {
    return await werk()
  } catch (fout) {
    throw fout instanceof OidcFout ? fout : vertaal(fout)
  }
}

/** Codes as the library and RFC 6749 write them; anything else may be a text of the other side. */
const codevorm = /^[A-Za-z_]{1,60}$/
const veilig = (code: unknown): string =>
  typeof code === 'string' && codevorm.test(code) ? code : 'OIDC_ONBEKEND'

function vertaal(fout: unknown): OidcFout {
  if (fout instanceof oidc.AuthorizationResponseError) {
    const tijdelijk = ['server_error', 'temporarily_unavailable'].includes(fout.error)
    return new OidcFout(tijdelijk ? 'onbereikbaar' : 'gestopt', veilig(fout.error))
  }
  if (fout instanceof oidc.ResponseBodyError) {
    return new OidcFout(fout.status >= 500 ? 'onbereikbaar' : 'antwoord-fout', veilig(fout.error))
  }
  const oorzaak = oorzaken(fout).find((een) => een instanceof OidcFout)
  if (oorzaak !== undefined) return oorzaak
  const code = fout instanceof Error && 'code' in fout ? fout.code : undefined
  if (code === 'OAUTH_TIMEOUT' || code === 'OAUTH_ABORT' || isNetwerk(fout)) {
    return new OidcFout('onbereikbaar', veilig(code))
  }
  return new OidcFout('antwoord-fout', veilig(code))
}

function oorzaken(fout: unknown): unknown[] {
  const uit: unknown[] = []
  for (let een = fout; een instanceof Error && uit.length < 5; een = een.cause) uit.push(een)
  return uit
}

/** No answer at all: fetch throws a TypeError of its own; an answer with another status than the standard knows. */
function isNetwerk(fout: unknown): boolean {
  if (fout instanceof TypeError && fout.message === 'fetch failed') return true
  if (!(fout instanceof Error) || !('code' in fout)) return false
  return (
    fout.code === 'OAUTH_RESPONSE_IS_NOT_CONFORM' &&
    fout.cause instanceof Response &&
    fout.cause.status >= 500
  )
}
