import { createPrivateKey, type KeyObject, webcrypto } from 'node:crypto'

/** How we show the provider who we are. */
export type Clientsleutel =
  /** A private key in PEM: RSA of at least 2048 bits, or P-256. The provider has the public half. */
  { soort: 'sleutel'; pem: string; kid: string | undefined } | { soort: 'geheim'; waarde: string }

/** The key cannot be used; says what is wrong with it, never what it is. */
export class SleutelFout extends Error {
  override name = 'SleutelFout'
}

const kleinsteRsa = 2048

/** @throws SleutelFout */
export function leesPem(pem: string): KeyObject {
  const sleutel = probeer(pem)
  const { modulusLength = 0, namedCurve } = sleutel.asymmetricKeyDetails ?? {}
  const soort = sleutel.asymmetricKeyType
  if (soort === 'rsa' && modulusLength >= kleinsteRsa) return sleutel
  if (soort === 'ec' && namedCurve === 'prime256v1') return sleutel
  throw new SleutelFout(`moet een RSA-sleutel van minstens ${kleinsteRsa} bits of een P-256 zijn`)
}

function probeer(pem: string): KeyObject {
  try {
    return createPrivateKey(pem)
  } catch {
    // What Node says about it may quote the file.
    throw new SleutelFout('is geen privésleutel in PEM zonder wachtwoord')
  }
}

/**
 * The key as the library takes it.
 *
 * @param algoritmen what the provider says it takes; RS256 when it says nothing, PS256 when it can
 */
export async function importeer(
  pem: string,
  algoritmen: readonly string[] | undefined,
): Promise<webcrypto.CryptoKey> {
  const sleutel = leesPem(pem)
  const pkcs8 = sleutel.export({ type: 'pkcs8', format: 'der' })
  const algoritme =
    sleutel.asymmetricKeyType === 'ec'
      ? { name: 'ECDSA', namedCurve: 'P-256' }
      : {
          name: algoritmen?.includes('PS256') === true ? 'RSA-PSS' : 'RSASSA-PKCS1-v1_5',
          hash: 'SHA-256',
        }
  return webcrypto.subtle.importKey('pkcs8', pkcs8, algoritme, false, ['sign'])
}
