import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateKeyPairSync } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { alsPem, maakSleutel } from '../test/support/oidc.ts'
import { oidcUit, openAanmelders } from './config-oidc.ts'
import { readConfig } from './config.ts'
import { eidas } from './koppelingen/oidc-claims.ts'

const adres = 'https://deelwijzer.voorbeeldstad.example'
const inwoner = {
  DEELWIJZER_OIDC_INWONER_ISSUER: 'https://makelaar.example',
  DEELWIJZER_OIDC_INWONER_CLIENT: 'deelwijzer',
  DEELWIJZER_OIDC_INWONER_SLEUTELBESTAND: '/geheim/inwoner.pem',
}
const lees = (env: NodeJS.ProcessEnv, waar = adres, demo = true) => oidcUit(env, waar, demo)

describe('the settings', () => {
  it('are off by default', () => {
    expect(oidcUit({}, undefined, false)).toEqual({})
    expect(oidcUit({ DEELWIJZER_OIDC_INWONER_ISSUER: '' }, undefined, false)).toEqual({})
  })

  it('ask a resident for a substantial level and the BSN, and anybody else for the level alone', () => {
    expect(lees(inwoner).inwoner).toEqual({
      issuer: 'https://makelaar.example',
      clientId: 'deelwijzer',
      sleutel: { soort: 'sleutel', bestand: '/geheim/inwoner.pem', kid: undefined },
      acr: [eidas.substantieel],
      scope: 'openid',
      bsnClaim: 'bsn',
      machtigingClaims: ['represents', 'act'],
    })
    const medewerker = lees({
      DEELWIJZER_OIDC_MEDEWERKER_ISSUER: 'https://werk.example',
      DEELWIJZER_OIDC_MEDEWERKER_CLIENT: 'x',
      DEELWIJZER_OIDC_MEDEWERKER_GEHEIMBESTAND: '/geheim/x',
      DEELWIJZER_OIDC_MEDEWERKER_ACR: 'geen',
      DEELWIJZER_OIDC_MEDEWERKER_BSN_CLAIM: 'bsn',
    }).medewerker
    expect(medewerker).toMatchObject({
      sleutel: { soort: 'geheim', bestand: '/geheim/x' },
      acr: [],
      bsnClaim: undefined,
    })
  })

  it('take what a broker calls things', () => {
    expect(
      lees({
        ...inwoner,
        DEELWIJZER_OIDC_INWONER_SLEUTEL_KID: 'k1',
        DEELWIJZER_OIDC_INWONER_ACR: 'urn:a urn:b',
        DEELWIJZER_OIDC_INWONER_SCOPE: 'openid digid',
        DEELWIJZER_OIDC_INWONER_BSN_CLAIM: 'urn:makelaar:bsn',
        DEELWIJZER_OIDC_INWONER_MACHTIGING_CLAIMS: 'urn:makelaar:voor, represents',
      }).inwoner,
    ).toMatchObject({
      sleutel: { kid: 'k1' },
      acr: ['urn:a', 'urn:b'],
      scope: 'openid digid',
      bsnClaim: 'urn:makelaar:bsn',
      machtigingClaims: ['urn:makelaar:voor', 'represents'],
    })
  })

  it.each([
    [
      'an issuer without https',
      { DEELWIJZER_OIDC_INWONER_ISSUER: 'http://makelaar.example' },
      'ISSUER',
    ],
    [
      'an issuer on this machine',
      { DEELWIJZER_OIDC_INWONER_ISSUER: 'http://127.0.0.1:1' },
      'ISSUER',
    ],
    ['no client', { DEELWIJZER_OIDC_INWONER_CLIENT: '' }, 'CLIENT'],
    ['no key', { DEELWIJZER_OIDC_INWONER_SLEUTELBESTAND: '' }, 'SLEUTELBESTAND'],
    ['key and secret', { DEELWIJZER_OIDC_INWONER_GEHEIMBESTAND: '/x' }, 'SLEUTELBESTAND'],
    ['no level for residents', { DEELWIJZER_OIDC_INWONER_ACR: 'geen' }, 'ACR'],
    ['the subject as BSN', { DEELWIJZER_OIDC_INWONER_BSN_CLAIM: 'sub' }, 'BSN_CLAIM'],
    ['a scope without openid', { DEELWIJZER_OIDC_INWONER_SCOPE: 'bsn' }, 'SCOPE'],
  ])('refuse %s, by name', (_wat, anders, naam) => {
    expect(() => lees({ ...inwoner, ...anders })).toThrow(`DEELWIJZER_OIDC_INWONER_${naam}`)
  })

  it('need the own address over https, and a choice about the demo', () => {
    expect(() => oidcUit(inwoner, undefined, true)).toThrow('DEELWIJZER_ADRES ontbreekt')
    expect(() => lees(inwoner, 'http://deelwijzer.example')).toThrow('moet beginnen met https://')
    expect(() => lees(inwoner, adres, false)).toThrow('DEELWIJZER_DEMO moet erbij staan')
    expect(() => readConfig({ ...inwoner, DEELWIJZER_ADRES: adres })).toThrow('DEELWIJZER_DEMO')
    const config = readConfig({ ...inwoner, DEELWIJZER_ADRES: adres, DEELWIJZER_DEMO: 'nee' })
    expect(config.demo).toBe(false)
    expect(Object.keys(config.oidc)).toEqual(['inwoner'])
  })
})

describe('the key', () => {
  let map: string
  beforeAll(async () => {
    map = await mkdtemp(join(tmpdir(), 'dw-oidc-'))
  })
  afterAll(() => rm(map, { recursive: true, force: true }))

  const open = async (inhoud: string, mode = 0o400) => {
    const bestand = join(map, `sleutel-${Math.random()}.pem`)
    await writeFile(bestand, inhoud, { mode })
    const instelling = lees({ ...inwoner, DEELWIJZER_OIDC_INWONER_SLEUTELBESTAND: bestand })
    return openAanmelders(instelling, adres)
  }

  it('is RSA of 2048 bits or P-256; no provider is asked anything at the start', async () => {
    const p256 = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
    for (const sleutel of [maakSleutel().privateKey, p256]) {
      expect(Object.keys(await open(alsPem(sleutel)))).toEqual(['inwoner'])
    }
  })

  it('is refused when others can read it, when it is weak, and when it is none; never shown', async () => {
    const goed = alsPem(maakSleutel().privateKey)
    await expect(open(goed, 0o644)).rejects.toThrow('kan door anderen gelezen worden')
    const zwak = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey
    const anders = generateKeyPairSync('ec', { namedCurve: 'secp256k1' }).privateKey
    for (const sleutel of [zwak, anders]) {
      await expect(open(alsPem(sleutel))).rejects.toThrow('minstens 2048 bits')
    }
    const fout = await open('GEHEIM-MAAR-GEEN-SLEUTEL').catch((een: unknown) => String(een))
    expect(fout).toContain('DEELWIJZER_OIDC_INWONER_SLEUTELBESTAND')
    expect(fout).not.toContain('GEHEIM-MAAR')
  })
})
