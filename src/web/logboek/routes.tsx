import type { Hono } from 'hono'
import { readOpenbaarLogboek, readTegel } from '../../handelingen/logboek-openbaar.ts'
import { paden } from '../paden.ts'
import { toon } from '../schil.tsx'
import type { Omgeving, Verzoek } from '../verzoek.ts'
import { Logboekpagina } from './pagina.tsx'

/** The number of a tree fits in two bytes. */
const nummer = '{[1-9][0-9]{0,3}}'
/** A tile never changes: the one at the edge gets another address when it grows. */
const blijvend = 'public, max-age=31536000, immutable'
/** Long enough to spare us a crowd, short enough to be the newest. */
const kort = 'public, max-age=2'

/**
 * The public half of the log, outside every session: what it is, with which keys it is checked, its newest checkpoints,
 * and the tree itself where the gemeente chose to show it (C2SP tlog-tiles). Nothing in it is about a person.
 */
export function mountLogboek(app: Hono<Omgeving>): void {
  app.get(paden.logboek(), async (c) =>
    toon(c, {
      titel: 'Het logboek',
      afdrukbaar: true,
      children: <Logboekpagina logboek={await readOpenbaarLogboek(c.get('deps'))} />,
    }),
  )
  app.get(paden.logboekSleutel(), async (c) => {
    const { bomen } = await readOpenbaarLogboek(c.get('deps'))
    return text(c, bomen.length === 0 ? undefined : bomen.map(({ vkey }) => `${vkey}\n`).join(''))
  })
  app.get(`${paden.logboek()}/:boom${nummer}/logboek.vkey`, async (c) => {
    const boom = await findBoom(c)
    return text(c, boom === undefined ? undefined : `${boom.vkey}\n`)
  })
  app.get(`${paden.logboek()}/:boom${nummer}/checkpoint`, async (c) =>
    text(c, (await findBoom(c))?.checkpoint?.notitie),
  )
  app.get(`${paden.logboek()}/:boom${nummer}/tile/:tegel{.+}`, async (c) => {
    const tegel = await readTegel(c.get('deps'), boomVan(c), c.req.param('tegel'))
    if (tegel === undefined) return text(c, undefined)
    c.header('content-type', 'application/octet-stream')
    c.header('cache-control', blijvend)
    return c.body(Buffer.from(tegel))
  })
}

const boomVan = (c: Verzoek): number => Number(c.req.param('boom'))

async function findBoom(c: Verzoek) {
  const { bomen } = await readOpenbaarLogboek(c.get('deps'))
  return bomen.find(({ nr }) => nr === boomVan(c))
}

/** For programs, so what is not there is a short line and not a page. */
function text(c: Verzoek, inhoud: string | undefined): Response {
  if (inhoud === undefined) return c.text('Dit is er niet.\n', 404)
  c.header('cache-control', kort)
  return c.text(inhoud)
}
