import type { Hono } from 'hono'
import { een } from '../../domein/invoer.ts'
import {
  endAccount,
  makeCode,
  readAanmelding,
  type VoorWie,
} from '../../handelingen/aanmelden-beheer.ts'
import { NietGevonden } from '../../handelingen/fouten.ts'
import { metVraag, paden } from '../paden.ts'
import { toon } from '../schil.tsx'
import { csrf, isId, medewerker, readForm, type Omgeving, type Verzoek } from '../verzoek.ts'
import { AccountPagina } from './account.tsx'

/** Whose account, and where its pages are. */
interface Plek {
  voor: VoorWie
  actie: string
  terug: string
  deel: 'petten' | 'partners'
}

function idUit(c: Verzoek, naam: string): string {
  const id = c.req.param(naam) ?? ''
  if (!isId(id)) throw new NietGevonden()
  return id
}

function medewerkerPlek(c: Verzoek): Plek {
  const medewerkerId = idUit(c, 'id')
  return {
    voor: { medewerkerId },
    actie: paden.medewerkerAccount(medewerkerId),
    terug: paden.medewerker(medewerkerId),
    deel: 'petten',
  }
}

function partnerPlek(c: Verzoek): Plek {
  const organisatieId = idUit(c, 'id')
  const partnerId = idUit(c, 'wie')
  return {
    voor: { organisatieId, partnerId },
    actie: paden.partnerAccount(organisatieId, partnerId),
    terug: paden.partnerorganisatie(organisatieId),
    deel: 'partners',
  }
}

async function toonAccount(c: Verzoek, plek: Plek, code?: string): Promise<Response> {
  const deps = c.get('deps')
  const beeld = await readAanmelding(deps, medewerker(c), plek.voor)
  // The code stands on this one page; nothing keeps it, not even the browser.
  c.header('cache-control', 'no-store')
  return toon(c, {
    titel: 'Account om in te loggen',
    deel: plek.deel,
    children: (
      <AccountPagina
        beeld={beeld}
        nu={deps.nu()}
        code={code}
        gestopt={c.req.query('nieuw') === 'gestopt'}
        actie={plek.actie}
        terug={plek.terug}
        csrf={csrf(c)}
      />
    ),
  })
}

async function doe(c: Verzoek, plek: Plek): Promise<Response> {
  const deps = c.get('deps')
  const wie = medewerker(c)
  const { waarden } = await readForm(c)
  const wat = een(waarden, 'doe')
  if (wat === 'stop') {
    await endAccount(deps, wie, plek.voor)
    return c.redirect(metVraag(plek.actie, { nieuw: 'gestopt' }), 303)
  }
  if (wat !== 'maak') throw new NietGevonden()
  // No redirect: the code would have to be kept somewhere, and it is kept nowhere.
  return toonAccount(c, plek, await makeCode(deps, wie, plek.voor))
}

/** The beheerder links people to the accounts that they log in with. */
export function mountAccounts(app: Hono<Omgeving>): void {
  app.get('/beheer/medewerkers/:id/account', (c) => toonAccount(c, medewerkerPlek(c)))
  app.post('/beheer/medewerkers/:id/account', (c) => doe(c, medewerkerPlek(c)))
  app.get('/beheer/partners/:id/mensen/:wie/account', (c) => toonAccount(c, partnerPlek(c)))
  app.post('/beheer/partners/:id/mensen/:wie/account', (c) => doe(c, partnerPlek(c)))
}
