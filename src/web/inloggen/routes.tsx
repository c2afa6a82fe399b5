import type { Hono } from 'hono'
import { deleteCookie } from 'hono/cookie'
import { een } from '../../domein/invoer.ts'
import type { ActievePet, PetSoort } from '../../domein/pet.ts'
import { readInlogkeuzes } from '../../handelingen/aanmelden.ts'
import { NietGevonden } from '../../handelingen/fouten.ts'
import { loginDemo, logout, switchPet } from '../../handelingen/inloggen.ts'
import { metVraag, paden } from '../paden.ts'
import { sessieCookie } from '../koekjes.ts'
import { toon } from '../schil.tsx'
import {
  csrf,
  eigenPad,
  isId,
  medewerker,
  readForm,
  type Omgeving,
  type Verzoek,
} from '../verzoek.ts'
import { mountAanmelden } from './aanmelden-routes.tsx'
import { mountAccounts } from './account-routes.tsx'
import { zetSessie } from './koekje.ts'
import { InlogPagina, PetKiezenPagina } from './pagina.tsx'

export { sessieCookie }

/** The front door of the petten that do not work in dossiers. */
const voordeuren: Partial<Record<PetSoort, () => string>> = {
  leidinggevende: paden.team,
  bezwaarbehandelaar: paden.inzien,
  beheerder: paden.beheer,
  'privacy-officer': paden.privacy,
}
const startVan = (pet: ActievePet): string => (voordeuren[pet.soort] ?? paden.vandaag)()

/** Where somebody starts: every role has its own front door. */
export function startPad(c: Verzoek): string {
  const wie = c.get('sessie')?.wie
  if (wie === undefined) return paden.inloggen()
  if (wie.soort === 'inwoner') return paden.mijn()
  if (wie.soort === 'partner') return paden.partner()
  if (wie.pet === undefined) return paden.pet()
  return startVan(wie.pet)
}

export function mountInloggen(app: Hono<Omgeving>): void {
  app.get(paden.start(), (c) => c.redirect(startPad(c), 303))

  app.get(paden.inloggen(), async (c) => {
    const keuzes = await readInlogkeuzes(c.get('deps'))
    const fout = c.req.query('fout') === '1' ? 'Kies wie u wilt zijn.' : undefined
    const terug = eigenPad(c.req.query('terug'), '')
    return toon(c, {
      titel: 'Inloggen',
      fout: fout !== undefined,
      children: (
        <InlogPagina keuzes={keuzes} fout={fout} terug={terug === '' ? undefined : terug} />
      ),
    })
  })

  app.post(paden.inloggen(), async (c) => {
    const deps = c.get('deps')
    // A form of an older session of the same browser must not stand in the way of a new login.
    c.set('sessie', undefined)
    const { waarden } = await readForm(c)
    const terug = eigenPad(een(waarden, 'terug'), paden.start())
    const wie = een(waarden, 'wie')
    if (!isId(wie)) {
      return c.redirect(
        metVraag(paden.inloggen(), { fout: '1', terug: terug === '/' ? undefined : terug }),
        303,
      )
    }
    const geheim = await loginDemo(deps, wie, c.get('traceId'))
    await zetSessie(c, geheim)
    return c.redirect(terug, 303)
  })

  app.post(paden.uitloggen(), async (c) => {
    const sessie = c.get('sessie')
    const geheim = c.get('geheim')
    if (sessie !== undefined && geheim !== undefined) {
      await readForm(c)
      await logout(c.get('deps'), sessie.wie, geheim)
    }
    deleteCookie(c, sessieCookie, { path: '/' })
    // Who came in through a provider is still known there: the next one at this device would come in with one click.
    const soort = sessie?.wie.soort
    const ookDaar = soort !== undefined && c.get('deps').oidc?.[soort] !== undefined
    return c.redirect(ookDaar ? paden.aanmeldenUit(soort) : paden.inloggen(), 303)
  })

  mountAanmelden(app)
  mountAccounts(app)

  app.get(paden.pet(), (c) => {
    const wie = medewerker(c)
    const fout = c.req.query('fout') === '1' ? 'Kies een pet.' : undefined
    return toon(c, {
      titel: 'Kies uw pet',
      fout: fout !== undefined,
      children: (
        <PetKiezenPagina
          petten={wie.petten}
          csrf={csrf(c)}
          fout={fout}
          opgezet={wie.pet !== undefined}
        />
      ),
    })
  })

  app.post(paden.pet(), async (c) => {
    const wie = medewerker(c)
    const { waarden } = await readForm(c)
    const pet = een(waarden, 'pet')
    const geheim = c.get('geheim')
    if (pet === '') return c.redirect(metVraag(paden.pet(), { fout: '1' }), 303)
    if (!isId(pet) || geheim === undefined) throw new NietGevonden()
    const opgezet = await switchPet(c.get('deps'), wie, geheim, pet)
    // The page one came from may hold what the new pet may not see, so every switch starts at the front door. Only a
    // page that belongs to the new pet says where to go on (`naar`): the dossier at the other end of an overgang.
    return c.redirect(eigenPad(een(waarden, 'naar'), startVan(opgezet)), 303)
  })
}
