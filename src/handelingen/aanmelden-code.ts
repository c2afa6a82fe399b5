import { createHash } from 'node:crypto'

/** Without I, L, O and U: read aloud or from paper no letter is taken for a digit, and no word comes out (Crockford). */
const tekens = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** Sixteen of five bits: 80 bits, far out of reach of trying five at a time. */
const lengte = 16

/** A code to give to somebody by hand. Kept nowhere; only its hash is. */
export function newCode(toeval: (bytes: number) => Uint8Array): string {
  // 256 is a multiple of 32, so every sign is as likely as another.
  const code = Array.from(toeval(lengte), (byte) => tekens[byte % tekens.length]).join('')
  return schrijfCode(code)
}

const schrijfCode = (code: string): string => (code.match(/.{4}/g) ?? []).join('-')

/** Reads a code as somebody types it: small letters, spaces, and the letters that look like a digit. */
export function leesCode(getypt: string): string | undefined {
  const code = getypt
    .toUpperCase()
    .replaceAll(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  const kan = code.length === lengte && Array.from(code).every((teken) => tekens.includes(teken))
  return kan ? schrijfCode(code) : undefined
}

export function hashCode(code: string): Buffer {
  return createHash('sha256').update(code).digest()
}
