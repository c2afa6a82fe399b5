import type { Hono } from 'hono'
import { gereedheid } from '../../domein/toestand.ts'
import { readToestand, viewToestand } from '../../handelingen/toestand.ts'
import { toon } from '../schil.tsx'
import { medewerker, type Omgeving } from '../verzoek.ts'
import { metingenTekst } from './metingen.ts'
import { isGereed } from './stand.ts'
import { ToestandPagina } from './pagina.tsx'
import { magMeten } from './toegang.ts'

/** For machines that keep this running. Nothing in here is about a person, so nobody logs in for it. */
export function mountBedrijf(app: Hono<Omgeving>): void {
  // Alive: this process answers. Also when the database is gone, because starting us again would not bring it back.
  app.get('/gezond', (c) => c.json({ gezond: true }))

  app.get('/gereed', async (c) => {
    const { toestand } = await readToestand(c.get('deps'))
    const gereed = isGereed(toestand)
    const delen = Object.fromEntries(gereedheid(toestand).map(({ code, stand }) => [code, stand]))
    return c.json({ gereed, delen }, gereed ? 200 : 503)
  })

  app.get('/metingen', async (c) => {
    if (!magMeten(c)) return c.notFound()
    c.header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
    return c.body(await metingenTekst(c.get('deps')))
  })
}

/** The same for the beheerder, behind the session: judged, in plain words, with what to do. */
export function mountToestand(app: Hono<Omgeving>): void {
  app.get('/beheer/toestand', async (c) => {
    const punten = await viewToestand(c.get('deps'), medewerker(c))
    return toon(c, {
      titel: 'Toestand van het systeem',
      deel: 'toestand',
      afdrukbaar: true,
      children: <ToestandPagina punten={punten} op={c.get('deps').nu()} />,
    })
  })
}
