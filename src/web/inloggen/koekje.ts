import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { geldigMs } from '../../handelingen/aanmelden.ts'
import { logout } from '../../handelingen/inloggen.ts'
import { sessieCookie } from '../koekjes.ts'
import type { Verzoek } from '../verzoek.ts'

/** The secret of a login that is under way. */
const aanmeldCookie = 'deelwijzer_aanmelding'
const aanmeldPad = '/aanmelden'

/** Lax: the way back from the provider is a link from another site, and must find it. */
const opties = (c: Verzoek) => ({
  httpOnly: true,
  sameSite: 'Lax' as const,
  secure:
    c.req.header('x-forwarded-proto') === 'https' ||
    (c.get('deps').startadres ?? '').startsWith('https:'),
})

/**
 * Lets somebody in with a secret that is new: one that stood in the browser before is worth nothing from here on, also
 * when somebody else had put it there.
 */
export async function zetSessie(c: Verzoek, geheim: string): Promise<void> {
  const oud = c.get('sessie')
  const oudGeheim = c.get('geheim')
  if (oud !== undefined && oudGeheim !== undefined) await logout(c.get('deps'), oud.wie, oudGeheim)
  setCookie(c, sessieCookie, geheim, { ...opties(c), path: '/' })
}

export function zetAanmelding(c: Verzoek, geheim: string): void {
  setCookie(c, aanmeldCookie, geheim, {
    ...opties(c),
    path: aanmeldPad,
    maxAge: geldigMs / 1000,
  })
}

export const leesAanmelding = (c: Verzoek): string | undefined => getCookie(c, aanmeldCookie)

export function wisAanmelding(c: Verzoek): void {
  deleteCookie(c, aanmeldCookie, { path: aanmeldPad })
}
