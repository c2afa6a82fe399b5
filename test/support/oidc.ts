import { generateKeyPairSync, randomUUID, type KeyObject } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { Provider, type AccountClaims } from 'oidc-provider'
import { openOidc, type Oidc, type OidcInstelling } from '../../src/koppelingen/oidc.ts'
import { eidas } from '../../src/koppelingen/oidc-claims.ts'
import type { Aanmelder } from '../../src/opslag/aanmelding.ts'
import { freePort } from './poort.ts'

/** Somebody as the provider knows them. */
export interface Ingelogde {
  sub: string
  acr?: string
  claims?: Record<string, unknown>
}

/** A real OpenID provider on this machine, with a client that proves itself with a key. */
export interface Proefprovider {
  issuer: string
  /** Where our side is found. */
  huis: string
  clientId: string
  /** The private half of the key of our client. */
  pem: string
  /** The client that proves itself with a secret. */
  metGeheim: { clientId: string; geheim: string }
  /** Who logs in at the next question; nobody: breaks off. */
  wordt: (wie: Ingelogde | undefined) => void
  /** How often somebody was asked to log in. */
  gevraagd: () => number
  /** Every address that was asked for, with its query. */
  adressen: readonly string[]
  stop: () => Promise<void>
}

export const thuis = 'http://localhost'

/** RSA as most providers want it. */
export const maakSleutel = () => generateKeyPairSync('rsa', { modulusLength: 2048 })

export const alsPem = (sleutel: KeyObject): string =>
  sleutel.export({ type: 'pkcs8', format: 'pem' }).toString()

/**
 * Starts oidc-provider 9 as a broker by the profile OIDC NLGov: PKCE, private_key_jwt, acr values of eIDAS.
 *
 * @param huis where our side is found
 * @param inToken are claims in the ID token, or only told by the userinfo endpoint?
 */
export async function startProvider(inToken = true, huis = thuis): Promise<Proefprovider> {
  const poort = await freePort()
  const issuer = `http://127.0.0.1:${poort}`
  const client = maakSleutel()
  const clientId = 'deelwijzer'
  const metGeheim = { clientId: 'deelwijzer-geheim', geheim: randomUUID() }
  const bekend = new Map<string, Ingelogde>()
  const adressen: string[] = []
  let volgende: Ingelogde | undefined
  let gevraagd = 0
  const soorten: Aanmelder[] = ['inwoner', 'medewerker', 'partner']
  const adressenVanOns = {
    redirect_uris: soorten.map((wie) => `${huis}/aanmelden/${wie}/terug`),
    post_logout_redirect_uris: [`${huis}/inloggen`],
    grant_types: ['authorization_code'],
    response_types: ['code' as const],
  }
  const claims = ['bsn', 'represents']
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        token_endpoint_auth_method: 'private_key_jwt',
        jwks: { keys: [{ ...client.publicKey.export({ format: 'jwk' }), use: 'sig' }] },
        ...adressenVanOns,
      },
      {
        client_id: metGeheim.clientId,
        client_secret: metGeheim.geheim,
        token_endpoint_auth_method: 'client_secret_basic',
        ...adressenVanOns,
      },
    ],
    jwks: {
      keys: [{ ...maakSleutel().privateKey.export({ format: 'jwk' }), alg: 'RS256', use: 'sig' }],
    },
    cookies: { keys: [randomUUID()] },
    acrValues: Object.values(eidas),
    scopes: ['openid', 'bsn'],
    claims: { openid: ['sub'], bsn: claims },
    conformIdTokenClaims: !inToken,
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
    interactions: { url: (_ctx, vraag) => `/interactie/${vraag.uid}` },
    findAccount: (_ctx, sub) => ({
      accountId: sub,
      claims: (): AccountClaims => ({ ...bekend.get(sub)?.claims, sub }),
    }),
    loadExistingGrant: async (ctx) => {
      const grant = new provider.Grant({
        clientId: ctx.oidc.client?.clientId ?? '',
        accountId: ctx.oidc.session?.accountId ?? '',
      })
      grant.addOIDCScope('openid bsn')
      grant.addOIDCClaims(claims)
      await grant.save()
      return grant
    },
  })
  // It writes what it refuses to the terminal; a test looks at the answers.
  const callback = provider.callback()

  async function logIn(vraag: IncomingMessage, antwoord: ServerResponse): Promise<void> {
    gevraagd += 1
    if (volgende === undefined) {
      await provider.interactionFinished(vraag, antwoord, {
        error: 'access_denied',
        error_description: 'wilde niet',
      })
      return
    }
    bekend.set(volgende.sub, volgende)
    await provider.interactionFinished(vraag, antwoord, {
      login: {
        accountId: volgende.sub,
        remember: true,
        ...(volgende.acr === undefined ? {} : { acr: volgende.acr }),
      },
    })
  }

  const server = createServer((vraag, antwoord) => {
    adressen.push(vraag.url ?? '')
    if (vraag.url?.startsWith('/interactie/') === true) {
      logIn(vraag, antwoord).catch(() => antwoord.writeHead(500).end())
      return
    }
    void callback(vraag, antwoord)
  })
  await new Promise<void>((klaar) => server.listen(poort, '127.0.0.1', klaar))
  return {
    issuer,
    huis,
    clientId,
    pem: alsPem(client.privateKey),
    metGeheim,
    wordt: (wie) => {
      volgende = wie
    },
    gevraagd: () => gevraagd,
    adressen,
    stop: () =>
      new Promise((klaar) => {
        server.close(() => klaar())
        server.closeAllConnections()
      }),
  }
}

/** Our side of it, for one kind of people. */
export function openBij(
  provider: { issuer: string; clientId: string; pem: string; huis?: string },
  wie: Aanmelder,
  anders: Partial<OidcInstelling> = {},
): Oidc {
  return openOidc({
    issuer: provider.issuer,
    clientId: provider.clientId,
    sleutel: { soort: 'sleutel', pem: provider.pem, kid: undefined },
    acr: [eidas.substantieel],
    scope: wie === 'inwoner' ? 'openid bsn' : 'openid',
    bsnClaim: wie === 'inwoner' ? 'bsn' : undefined,
    machtigingClaims: ['represents', 'act'],
    opnieuw: wie === 'inwoner',
    terug: `${provider.huis ?? thuis}/aanmelden/${wie}/terug`,
    uitgelogd: `${provider.huis ?? thuis}/inloggen`,
    ...anders,
  })
}
