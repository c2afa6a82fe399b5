import { scrypt, timingSafeEqual } from 'node:crypto'

const zoutlengte = 16
const sleutellengte = 32

/** Slow on purpose (OWASP: N = 2^15, r = 8, p = 1): a PIN has few digits. */
const moeite = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }

function rek(pin: string, zout: Uint8Array): Promise<Buffer> {
  return new Promise((klaar, mislukt) => {
    scrypt(pin, zout, sleutellengte, moeite, (fout, sleutel) => {
      if (fout === null) klaar(sleutel)
      else mislukt(fout)
    })
  })
}

/** Four to six digits, and not one digit all the way: who sits at the table would try that first. */
export function isPin(tekst: string): boolean {
  return /^\d{4,6}$/.test(tekst) && new Set(tekst).size > 1
}

/** @param toeval sixteen bytes of chance */
export async function sealPin(pin: string, toeval: (bytes: number) => Uint8Array): Promise<Buffer> {
  const zout = toeval(zoutlengte)
  return Buffer.concat([zout, await rek(pin, zout)])
}

/** Takes as long for every wrong PIN. */
export async function checkPin(pin: string, bewaard: Buffer): Promise<boolean> {
  const sleutel = await rek(pin, bewaard.subarray(0, zoutlengte))
  return timingSafeEqual(sleutel, bewaard.subarray(zoutlengte))
}
