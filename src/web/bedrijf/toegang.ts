import { createHash, timingSafeEqual } from 'node:crypto'
import type { Verzoek } from '../verzoek.ts'

/** Headers that a proxy adds: then the request comes from somewhere else, whatever address it arrives from. */
const viaProxy = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via']

/** May this request read the metrics: from this machine itself, or with the token. */
export function magMeten(c: Verzoek): boolean {
  const token = c.get('deps').bedrijf?.metingenToken
  const gegeven = /^Bearer ([\x21-\x7e]+)$/i.exec(c.req.header('authorization') ?? '')?.[1]
  if (token !== undefined && gegeven !== undefined) return gelijk(token, gegeven)
  if (viaProxy.some((kop) => c.req.header(kop) !== undefined)) return false
  return /^(127\.|::1$|::ffff:127\.)/.test(remoteAddress(c) ?? '')
}

/** Compared by their fingerprints, so that neither length nor a good beginning shows in the time it takes. */
function gelijk(a: string, b: string): boolean {
  const druk = (tekst: string) => createHash('sha256').update(tekst).digest()
  return timingSafeEqual(druk(a), druk(b))
}

/** The address at the other end of the connection; nothing when there is no connection (tests). */
function remoteAddress(c: Verzoek): string | undefined {
  const { incoming } = (c.env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } }
  return incoming?.socket?.remoteAddress
}
