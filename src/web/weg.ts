import type { Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { logout } from '../handelingen/inloggen.ts'
import { paden } from './paden.ts'
import { sessieCookie, wegCookie } from './koekjes.ts'
import type { Omgeving, Verzoek } from './verzoek.ts'

/** About the weather: open at any time, of everybody, and nobody asks why. */
const gewoneSite = 'https://www.knmi.nl/'

/** Where quick exit leads. */
export const neutraalAdres = (c: Verzoek): string => c.get('deps').snelWeg ?? gewoneSite

/** For so long the back button leads away too. Afterwards a resident's page asks to log in, as it always does. */
const terugWegSeconden = 15 * 60

/** Did somebody leave in haste a moment ago? Then an old page that comes back shows nothing, not even the login. */
export function isNetWeg(c: Verzoek): boolean {
  return getCookie(c, wegCookie) === '1'
}

/** Another site, or a browser that only looks ahead, must not log anybody out. */
function isZelfGevraagd(c: Verzoek): boolean {
  const van = c.req.header('sec-fetch-site') ?? 'same-origin'
  const vooruit = c.req.header('sec-purpose') ?? c.req.header('purpose') ?? ''
  return (van === 'same-origin' || van === 'none') && !vooruit.includes('prefetch')
}

async function vertrek(c: Verzoek): Promise<void> {
  if (!isZelfGevraagd(c)) return
  const sessie = c.get('sessie')
  const geheim = c.get('geheim')
  const secure = c.req.header('x-forwarded-proto') === 'https'
  deleteCookie(c, sessieCookie, { path: '/' })
  setCookie(c, wegCookie, '1', {
    httpOnly: true,
    sameSite: 'Lax',
    path: paden.mijn(),
    maxAge: terugWegSeconden,
    secure,
  })
  // Who works here has a button of their own for it; only a resident leaves in haste.
  if (sessie?.wie.soort === 'inwoner' && geheim !== undefined) {
    await logout(c.get('deps'), sessie.wie, geheim)
  }
}

/**
 * Quick exit (docs/decisions/0032). Without a script the button is a link: it logs out and leads to an ordinary site. With
 * a script the page is gone at once and this is told afterwards, in the background.
 */
export function mountWeg(app: Hono<Omgeving>): void {
  app.get(paden.snelWeg(), async (c) => {
    await vertrek(c)
    return c.redirect(neutraalAdres(c), 303)
  })

  // No token: the script sends this while the page is already leaving, and ending one's own session is all it can do.
  app.post(paden.snelWeg(), async (c) => {
    await vertrek(c)
    return c.body(null, 204)
  })
}
