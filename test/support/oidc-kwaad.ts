import { createHmac, sign, type KeyObject } from 'node:crypto'
import { createServer, type ServerResponse } from 'node:http'
import { alsPem, maakSleutel } from './oidc.ts'
import { freePort } from './poort.ts'

type Inhoud = Record<string, unknown>

/** What a provider that means harm answers; what is not said is as a good one would. */
export interface Streken {
  /** Over the good claims of the ID token; `undefined` leaves one out. */
  claims?: Inhoud
  kop?: Inhoud
  /** Signs with this instead of its own key. */
  sleutel?: KeyObject
  handtekening?: 'geen' | 'hs256'
  zonderToken?: true
  /** What the token endpoint answers instead. */
  antwoord?: { status: number; lijf: string; type?: string }
  /** Never answers. */
  zwijgt?: true
  userinfo?: Inhoud
  metadata?: Inhoud
}

export interface Kwaad {
  issuer: string
  clientId: string
  pem: string
  /** What it does from now on; `nonce` is that of the question it got. */
  doe: (streken: Streken, nonce: string) => void
  /** What came in at the token endpoint. */
  vragen: readonly URLSearchParams[]
  publiek: KeyObject
  stop: () => Promise<void>
}

const b64 = (inhoud: Inhoud): string => Buffer.from(JSON.stringify(inhoud)).toString('base64url')

/** A provider of our own, that answers as badly as it is told. */
export async function startKwaad(): Promise<Kwaad> {
  const poort = await freePort()
  const issuer = `http://127.0.0.1:${poort}`
  const eigen = maakSleutel()
  const client = maakSleutel()
  const vragen: URLSearchParams[] = []
  let streken: Streken = {}
  let nonce = ''

  function token(): string {
    const nu = Math.floor(Date.now() / 1000)
    const inhoud = {
      iss: issuer,
      sub: 'ps-kwaad',
      aud: 'deelwijzer',
      iat: nu,
      exp: nu + 300,
      nonce,
      acr: 'http://eidas.europa.eu/LoA/high',
      bsn: '999990019',
      ...streken.claims,
    }
    const kop = b64({ alg: 'RS256', kid: 'een', ...streken.kop })
    const dicht = `${kop}.${b64(inhoud)}`
    if (streken.handtekening === 'geen') return `${dicht}.`
    if (streken.handtekening === 'hs256') {
      const openbaar = eigen.publicKey.export({ type: 'spki', format: 'pem' })
      return `${dicht}.${createHmac('sha256', openbaar).update(dicht).digest('base64url')}`
    }
    const handtekening = sign('sha256', Buffer.from(dicht), streken.sleutel ?? eigen.privateKey)
    return `${dicht}.${handtekening.toString('base64url')}`
  }

  function json(antwoord: ServerResponse, inhoud: Inhoud): void {
    antwoord.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(inhoud))
  }

  const server = createServer((vraag, antwoord) => {
    const delen: Buffer[] = []
    vraag.on('data', (deel: Buffer) => delen.push(deel))
    vraag.on('end', () => {
      if (vraag.url === '/.well-known/openid-configuration') {
        json(antwoord, {
          issuer,
          authorization_endpoint: `${issuer}/auth`,
          token_endpoint: `${issuer}/token`,
          jwks_uri: `${issuer}/jwks`,
          userinfo_endpoint: `${issuer}/userinfo`,
          ...streken.metadata,
        })
      } else if (vraag.url === '/jwks') {
        const sleutel = eigen.publicKey.export({ format: 'jwk' })
        json(antwoord, { keys: [{ ...sleutel, kid: 'een', use: 'sig', alg: 'RS256' }] })
      } else if (vraag.url === '/userinfo') {
        json(antwoord, streken.userinfo ?? { sub: 'ps-kwaad' })
      } else if (vraag.url === '/token') {
        vragen.push(new URLSearchParams(Buffer.concat(delen).toString()))
        if (streken.zwijgt === true) return
        if (streken.antwoord !== undefined) {
          const { status, lijf, type = 'application/json' } = streken.antwoord
          antwoord.writeHead(status, { 'content-type': type }).end(lijf)
          return
        }
        json(antwoord, {
          access_token: 'toegang',
          token_type: 'Bearer',
          ...(streken.zonderToken === true ? {} : { id_token: token() }),
        })
      } else {
        antwoord.writeHead(404).end()
      }
    })
  })
  await new Promise<void>((klaar) => server.listen(poort, '127.0.0.1', klaar))
  return {
    issuer,
    clientId: 'deelwijzer',
    pem: alsPem(client.privateKey),
    doe: (nieuw, van) => {
      streken = nieuw
      nonce = van
    },
    vragen,
    publiek: client.publicKey,
    stop: () =>
      new Promise((klaar) => {
        server.close(() => klaar())
        server.closeAllConnections()
      }),
  }
}
