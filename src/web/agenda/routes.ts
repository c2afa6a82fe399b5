import type { Hono } from 'hono'
import { fetchAgenda } from '../../handelingen/agenda.ts'
import { NietGevonden } from '../../handelingen/fouten.ts'
import { toonNietGevonden } from '../foutpaginas.tsx'
import type { Omgeving } from '../verzoek.ts'

/** Most answers per minute for all calendars together: a calendar needs one in six hours. */
const hoogstens = 600
const minuut = 60_000

/** The calendar that a phone or a computer fetches by itself: no session, only reading. */
export function mountAgenda(app: Hono<Omgeving>): void {
  let begonnen = 0
  let geteld = 0

  app.get('/agenda/:bestand{[A-Za-z0-9_-]{43}\\.ics}', async (c) => {
    const deps = c.get('deps')
    const nu = deps.nu().getTime()
    if (Math.abs(nu - begonnen) > minuut) {
      begonnen = nu
      geteld = 0
    }
    geteld += 1
    c.header('x-robots-tag', 'noindex, nofollow, noarchive')
    if (geteld > hoogstens)
      return c.text('Te veel verzoeken. Probeer het later.', 429, { 'retry-after': '60' })
    try {
      const tekst = await fetchAgenda(deps, c.req.param('bestand').slice(0, -'.ics'.length))
      return c.body(tekst, 200, {
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': 'inline; filename="termijnen.ics"',
        'cache-control': 'private, max-age=900',
      })
    } catch (fout) {
      if (fout instanceof NietGevonden) return toonNietGevonden(c)
      throw fout
    }
  })
}
