/** De vraag "Mag het?" over HTTP: zonder inloggen, zonder opslag. */
import { Hono } from 'hono'
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Regelset } from '../recht/regelset.ts'
import { leesSituatie } from '../recht/situatie.ts'
import type { SituatieFout } from '../recht/situatie.ts'
import { weeg } from '../recht/weeg.ts'
import { apiVersie, openapi } from './openapi.ts'

/** Een situatie past ruim in 64 kB; meer is een vergissing of kwade wil. */
const HOOGSTENS = 64 * 1024

interface Probleem {
  readonly status: 400 | 413 | 415 | 422
  readonly title: string
  readonly detail: string
  readonly fouten?: readonly SituatieFout[]
}

/** Een foutantwoord volgens RFC 9457, in het Nederlands. */
function probleem(c: Context, { status, title, detail, fouten }: Probleem): Response {
  const inhoud = { type: 'about:blank', title, status, detail, ...(fouten ? { fouten } : {}) }
  return c.body(JSON.stringify(inhoud), status, { 'content-type': 'application/problem+json' })
}

async function leesJson(c: Context): Promise<{ readonly waarde: unknown } | null> {
  try {
    return { waarde: await c.req.json() }
  } catch {
    return null
  }
}

/**
 * Maakt de routes `POST /v1/mag-het` en `GET /v1/openapi.json`.
 * @param regelset geeft de regels; pas aangeroepen bij de eerste vraag, zodat laden kan wachten
 */
export function magHetApi(regelset: () => Promise<Regelset> | Regelset): Hono {
  const app = new Hono()
  app.use('/v1/*', async (c, next) => {
    await next()
    c.header('API-Version', apiVersie)
  })
  app.get('/v1/openapi.json', (c) => c.json(openapi()))
  app.post(
    '/v1/mag-het',
    bodyLimit({
      maxSize: HOOGSTENS,
      onError: (c) =>
        probleem(c, {
          status: 413,
          title: 'De vraag is te groot',
          detail: 'Stuur één situatie van hoogstens 64 kB.',
        }),
    }),
    async (c) => {
      const soort = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
      if (soort !== 'application/json') {
        return probleem(c, {
          status: 415,
          title: 'Dit soort inhoud lezen wij niet',
          detail: 'Stuur de situatie als JSON, met content-type application/json.',
        })
      }
      const gelezen = await leesJson(c)
      if (gelezen === null) {
        return probleem(c, {
          status: 400,
          title: 'Dit is geen geldige JSON',
          detail: 'Controleer haakjes, komma’s en aanhalingstekens, en stuur de vraag opnieuw.',
        })
      }
      const uitslag = leesSituatie(gelezen.waarde)
      if (!uitslag.ok) {
        return probleem(c, {
          status: 422,
          title: 'De situatie klopt niet',
          detail: uitslag.fouten.map(({ veld, melding }) => `${veld} ${melding}`).join('\n'),
          fouten: uitslag.fouten,
        })
      }
      c.header('cache-control', 'no-store')
      return c.json(weeg(await regelset(), uitslag.situatie))
    },
  )
  return app
}
