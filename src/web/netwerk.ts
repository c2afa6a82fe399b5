import { isIP } from 'node:net'
import { z } from 'zod'
import type { Verzoek } from './verzoek.ts'

/** What the server of Node passes along with a request; in tests there is no connection. */
const Verbinding = z.object({
  incoming: z.object({ socket: z.object({ remoteAddress: z.string() }) }),
})

/**
 * From which network address a professional works, for the log (NEN 7513). Of residents none is kept.
 *
 * @param proxy does a proxy of our own stand in front (DEELWIJZER_PROXY=ja)? Only then X-Forwarded-For says anything, and
 *   of it only the last address: that one our proxy wrote, everything before it somebody may have made up.
 * @returns an address, or nothing when it is not known
 */
export function netwerkadres(c: Verzoek, proxy: boolean): string | undefined {
  const doorgegeven = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
  const rechtstreeks = Verbinding.safeParse(c.env).data?.incoming.socket.remoteAddress
  const adres = proxy ? (doorgegeven ?? rechtstreeks) : rechtstreeks
  if (adres === undefined || isIP(adres) === 0) return undefined
  // An IPv4 address on a socket for both comes as ::ffff:192.0.2.1.
  return adres.replace(/^::ffff:(?=\d+\.)/i, '')
}
