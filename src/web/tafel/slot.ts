import type { MiddlewareHandler } from 'hono'
import { paden } from '../paden.ts'
import type { Omgeving } from '../verzoek.ts'

/** What can be reached while the tablet lies on the table: the form, and leaving for good. */
function isOpTafel(methode: string, pad: string): boolean {
  if (pad === paden.tafel() || pad.startsWith(`${paden.tafel()}/`)) return true
  return methode === 'POST' && pad === paden.uitloggen()
}

/**
 * As long as a session lies on the table every other page of it leads back to the form: by an address, by the back button,
 * in another tab. It stands in the database, so reloading or closing the browser changes nothing.
 */
export const tafelslot: MiddlewareHandler<Omgeving> = async (c, next) => {
  const sessie = c.get('sessie')
  if (sessie?.tafel === undefined || isOpTafel(c.req.method, c.req.path)) {
    await next()
    return
  }
  return c.redirect(paden.tafel(), 303)
}

/** An answer can carry a photo of the paper; its own route says how large it may be. */
export function isFotopost(methode: string, pad: string): boolean {
  return methode === 'POST' && pad === paden.tafelAntwoord()
}
