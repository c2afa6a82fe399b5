import type { Hono } from 'hono'
import { een, isEen, type Fouten } from '../../domein/invoer.ts'
import {
  aanmelders,
  afmeldAdres,
  beginAanmelden,
  checkKoppelen,
  koppelAccount,
  rondAanmeldenAf,
  type Aanmelder,
} from '../../handelingen/aanmelden.ts'
import { NietGevonden, OngeldigeInvoer } from '../../handelingen/fouten.ts'
import { opVolgorde } from '../fouten.ts'
import { paden } from '../paden.ts'
import { toon } from '../schil.tsx'
import { Alinea, KnopLink, Knoppenrij, Kop } from '../ui/index.ts'
import { eigenPad, isId, readForm, type Omgeving, type Verzoek } from '../verzoek.ts'
import { leesAanmelding, wisAanmelding, zetAanmelding, zetSessie } from './koekje.ts'
import { KoppelPagina } from './koppelen.tsx'

function wieUit(c: Verzoek): Aanmelder {
  const wie = c.req.param('wie') ?? ''
  if (!isEen(wie, aanmelders)) throw new NietGevonden()
  return wie
}

function toonKoppelen(c: Verzoek, wie: Aanmelder, waarde = '', fouten: Fouten = {}): Response {
  const mis = Object.keys(fouten).length > 0
  return toon(
    c,
    {
      titel: 'Vul uw code in',
      fout: mis,
      children: <KoppelPagina wie={wie} waarde={waarde} fouten={opVolgorde(fouten, ['code'])} />,
    },
    mis ? 409 : 200,
  )
}

async function laatBinnen(c: Verzoek, geheim: string, terug: string): Promise<Response> {
  await zetSessie(c, geheim)
  wisAanmelding(c)
  return c.redirect(eigenPad(terug, paden.start()), 303)
}

/**
 * Logging in through a provider. These are links and no forms: our policy lets a form lead only to ourselves, and a
 * browser counts the redirect that follows on it.
 */
export function mountAanmelden(app: Hono<Omgeving>): void {
  app.get('/aanmelden/:wie', async (c) => {
    const gemeente = c.req.query('gemeente')
    if (gemeente !== undefined && !isId(gemeente)) throw new NietGevonden()
    const terug = eigenPad(c.req.query('terug'), paden.start())
    const { geheim, adres } = await beginAanmelden(c.get('deps'), wieUit(c), gemeente, terug)
    zetAanmelding(c, geheim)
    return c.redirect(adres, 303)
  })

  app.get('/aanmelden/:wie/terug', async (c) => {
    const wie = wieUit(c)
    const afgerond = await rondAanmeldenAf(
      c.get('deps'),
      wie,
      leesAanmelding(c),
      new URL(c.req.url).search,
      c.get('traceId'),
    )
    if (afgerond.soort === 'binnen') return laatBinnen(c, afgerond.geheim, afgerond.terug)
    zetAanmelding(c, afgerond.geheim)
    return c.redirect(paden.aanmeldenKoppelen(wie), 303)
  })

  app.get('/aanmelden/:wie/koppelen', async (c) => {
    const wie = wieUit(c)
    await checkKoppelen(c.get('deps'), wie, leesAanmelding(c))
    return toonKoppelen(c, wie)
  })

  app.post('/aanmelden/:wie/koppelen', async (c) => {
    const wie = wieUit(c)
    const oud = c.get('sessie')
    // Whoever is logged in in this browser has another form; this one is of the login that is under way.
    c.set('sessie', undefined)
    const { waarden } = await readForm(c)
    const code = een(waarden, 'code')
    try {
      const { geheim, terug } = await koppelAccount(
        c.get('deps'),
        wie,
        leesAanmelding(c),
        code,
        c.get('traceId'),
      )
      c.set('sessie', oud)
      return await laatBinnen(c, geheim, terug)
    } catch (fout) {
      if (!(fout instanceof OngeldigeInvoer)) throw fout
      return toonKoppelen(c, wie, code, fout.fouten)
    }
  })

  app.get('/aanmelden/:wie/uit', async (c) => {
    const wie = wieUit(c)
    const adres = await afmeldAdres(c.get('deps'), wie)
    wisAanmelding(c)
    if (adres === undefined) return c.redirect(paden.inloggen(), 303)
    // Not a redirect: this page follows on the form to log out, and our policy keeps a form within the house.
    c.header('refresh', `0; url=${adres}`)
    return toon(c, {
      titel: 'U bent uitgelogd',
      children: (
        <>
          <Kop niveau={1}>U bent uitgelogd</Kop>
          <Alinea>
            Nu loggen wij u ook uit bij {wie === 'inwoner' ? 'DigiD' : 'uw inlogdienst'}. Gebeurt er
            niets? Kies dan de knop.
          </Alinea>
          <Knoppenrij>
            <KnopLink href={adres}>Daar ook uitloggen</KnopLink>
          </Knoppenrij>
        </>
      ),
    })
  })
}
