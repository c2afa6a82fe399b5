import { verify } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../../test/support/app.ts'
import { zegel } from '../../../test/support/kluis.ts'
import { maakSleutel, openBij } from '../../../test/support/oidc.ts'
import { startKwaad, type Kwaad, type Streken } from '../../../test/support/oidc-kwaad.ts'
import { openBrowser, type Browser, type Scherm } from '../../../test/support/oidc-browser.ts'

/** A provider that misbehaves: everything it may not say is refused, whatever else is right. */

const gemeente = 'a0000000-0000-4000-8000-000000000001'
const noor = 'a4000000-0000-4000-8000-000000000001'
const bsn = '999990019'

let t: TestApp
let kwaad: Kwaad
let b: Browser
beforeAll(async () => {
  t = await createTestApp()
  kwaad = await startKwaad()
  await t.db
    .pool('eigenaar')
    .query('update deelwijzer.persoon set bsn = $2, bsn_ix = $3 where id = $1', [
      noor,
      await zegel(t.open.kluis, 'persoon.bsn', noor, noor, bsn),
      await t.open.kluis.fingerprint('bsn', gemeente, bsn),
    ])
})
beforeEach(() => {
  t.deps.demo = false
  kwaad.doe({}, '')
  t.deps.oidc = { inwoner: openBij(kwaad, 'inwoner', { geduld: 1500 }) }
  t.meldingen.length = 0
  b = openBrowser(t)
})
afterAll(async () => {
  await t.stop()
  await kwaad.stop()
})

/** Goes there and comes back with a code, with these tricks at the token endpoint. */
async function probeer(streken: Streken, nonce?: string): Promise<Scherm> {
  const { naar } = await b.stap(`/aanmelden/inwoner?gemeente=${gemeente}`)
  const vraag = new URL(naar).searchParams
  kwaad.doe(streken, nonce ?? vraag.get('nonce') ?? '')
  return b.get(`/aanmelden/inwoner/terug?code=kwaad&state=${vraag.get('state') ?? ''}`)
}

const uur = 60 * 60
const nu = (): number => Math.floor(Date.now() / 1000)

it('lets somebody in when nothing is wrong: what follows fails on the trick alone', async () => {
  const blad = await probeer({})
  expect(blad.adres.pathname).toBe('/mijn')
  // Our client proved itself with a token signed by its key, meant for this provider, and sent the verifier.
  const vraag = kwaad.vragen.at(-1) ?? new URLSearchParams()
  const [kop = '', inhoud = '', handtekening = ''] = (vraag.get('client_assertion') ?? '').split(
    '.',
  )
  const klopt = verify(
    'sha256',
    Buffer.from(`${kop}.${inhoud}`),
    kwaad.publiek,
    Buffer.from(handtekening, 'base64url'),
  )
  expect(klopt).toBe(true)
  const gezegd: unknown = JSON.parse(Buffer.from(inhoud, 'base64url').toString())
  expect(gezegd).toMatchObject({ iss: 'deelwijzer', sub: 'deelwijzer', aud: kwaad.issuer })
  expect(vraag.get('code_verifier')).toMatch(/^[\w-]{43}$/)
  expect(vraag.get('client_secret')).toBeNull()
})

const streken: [string, () => Streken, code: string][] = [
  ['another issuer', () => ({ claims: { iss: 'https://ander.example' } }), 'CLAIM_COMPARISON'],
  ['no issuer', () => ({ claims: { iss: undefined } }), 'INVALID_RESPONSE'],
  ['an audience that is not us', () => ({ claims: { aud: 'een-ander' } }), 'CLAIM_COMPARISON'],
  [
    'us and somebody else as audience',
    () => ({ claims: { aud: ['deelwijzer', 'een-ander'], azp: 'een-ander' } }),
    'CLAIM_COMPARISON',
  ],
  ['no nonce', () => ({ claims: { nonce: undefined } }), 'INVALID_RESPONSE'],
  ['another nonce', () => ({ claims: { nonce: 'x'.repeat(43) } }), 'CLAIM_COMPARISON'],
  [
    'a token that is over',
    () => ({ claims: { exp: nu() - uur, iat: nu() - 2 * uur } }),
    'TIMESTAMP',
  ],
  ['a token without an end', () => ({ claims: { exp: undefined } }), 'INVALID_RESPONSE'],
  ['a token of the future', () => ({ claims: { nbf: nu() + uur } }), 'TIMESTAMP'],
  ['no subject', () => ({ claims: { sub: undefined } }), 'INVALID_RESPONSE'],
  ['alg none', () => ({ kop: { alg: 'none' }, handtekening: 'geen' }), 'INVALID_RESPONSE'],
  [
    'alg none, and metadata that allow it',
    () => ({
      kop: { alg: 'none' },
      handtekening: 'geen',
      metadata: { id_token_signing_alg_values_supported: ['none', 'RS256'] },
    }),
    '',
  ],
  ['no signature', () => ({ handtekening: 'geen' }), ''],
  ['HS256 with the public key', () => ({ kop: { alg: 'HS256' }, handtekening: 'hs256' }), ''],
  [
    'HS256, and metadata that allow it',
    () => ({
      kop: { alg: 'HS256' },
      handtekening: 'hs256',
      metadata: { id_token_signing_alg_values_supported: ['HS256'] },
    }),
    '',
  ],
  ['the signature of somebody else', () => ({ sleutel: maakSleutel().privateKey }), ''],
  ['an unknown key', () => ({ kop: { kid: 'twee' }, sleutel: maakSleutel().privateKey }), ''],
  ['no ID token', () => ({ zonderToken: true }), 'INVALID_RESPONSE'],
  ['userinfo of somebody else', () => ({ userinfo: { sub: 'ps-ander', bsn } }), ''],
  [
    'an answer that is no JSON',
    () => ({ antwoord: { status: 200, lijf: `<p>${bsn}</p>`, type: 'text/html' } }),
    '',
  ],
  [
    'a refusal',
    () => ({ antwoord: { status: 401, lijf: '{"error":"invalid_client"}' } }),
    'invalid_client',
  ],
  [
    'a refusal with a story',
    () => ({ antwoord: { status: 400, lijf: JSON.stringify({ error: `bsn ${bsn}` }) } }),
    'OIDC_ONBEKEND',
  ],
  ['a redirect', () => ({ antwoord: { status: 302, lijf: '' } }), ''],
]

describe('everything else', () => {
  it.each(streken)('refuses %s', async (_wat, maak, code) => {
    const strek = maak()
    if (strek.metadata !== undefined) {
      kwaad.doe(strek, '')
      t.deps.oidc = { inwoner: openBij(kwaad, 'inwoner') }
    }
    const blad = await probeer(strek)
    expect(blad.status).toBe(503)
    expect(blad.$('h1').text()).toBe('Inloggen is niet gelukt')
    expect(b.koekjes('http://localhost').has('deelwijzer_sessie')).toBe(false)
    expect((await b.get('/mijn')).adres.pathname).toBe('/inloggen')
    expect(blad.tekst).not.toContain(bsn)
    // The operator hears what it was, and nothing that the other side wrote.
    expect(t.meldingen.length).toBe(1)
    const [fout] = t.meldingen
    const gemeld = fout instanceof Error && 'code' in fout ? String(fout.code) : ''
    expect(gemeld).toMatch(/^inwoner:[A-Za-z_]+$/)
    expect(gemeld).toContain(code)
    expect(String(fout instanceof Error ? fout.stack : '')).not.toContain(bsn)
    expect(fout instanceof Error && fout.cause === undefined).toBe(true)
  })

  it('refuses metadata of another issuer, and endpoints without https', async () => {
    for (const metadata of [
      { issuer: 'https://ander.example' },
      { authorization_endpoint: 'http://ander.example/auth' },
      { authorization_endpoint: undefined },
    ]) {
      kwaad.doe({ metadata }, '')
      t.deps.oidc = { inwoner: openBij(kwaad, 'inwoner') }
      expect((await b.get(`/aanmelden/inwoner?gemeente=${gemeente}`)).status).toBe(503)
    }
    kwaad.doe({ metadata: { token_endpoint: 'http://ander.example/token' } }, '')
    t.deps.oidc = { inwoner: openBij(kwaad, 'inwoner') }
    const blad = await probeer({ metadata: { token_endpoint: 'http://ander.example/token' } })
    expect(blad.status).toBe(503)
    expect(t.meldingen.at(-1)).toMatchObject({ code: 'inwoner:OIDC_GEEN_HTTPS' })
  })

  it.each<[string, Streken]>([
    ['does not answer in time', { zwijgt: true }],
    ['is broken', { antwoord: { status: 502, lijf: 'kapot', type: 'text/plain' } }],
    [
      'says it is broken',
      { antwoord: { status: 503, lijf: '{"error":"temporarily_unavailable"}' } },
    ],
  ])('says so when the provider %s, and one can begin again', async (_wat, strek) => {
    const blad = await probeer(strek)
    expect(blad.status).toBe(503)
    expect(blad.$('h1').text()).toBe('Inloggen lukt nu niet')
    expect((await probeer({})).adres.pathname).toBe('/mijn')
  })
})
