import type { Hono } from 'hono'
import { een, type Fouten, type Waarden } from '../../domein/invoer.ts'
import { waardenVanConvenant } from '../../domein/convenant-formulier.ts'
import { bevestigers, readConvenant, readConvenanten } from '../../handelingen/convenant.ts'
import {
  addBepaling,
  changeConvenant,
  confirm,
  draftConvenant,
  end,
  readPartijen,
  removeBepaling,
  signConvenant,
  startVersie,
} from '../../handelingen/convenant-opstellen.ts'
import type { Medewerker } from '../../handelingen/deps.ts'
import { vereisPetsoort } from '../../handelingen/deur.ts'
import { NietGevonden, OngeldigeInvoer } from '../../handelingen/fouten.ts'
import { opVolgorde } from '../fouten.ts'
import { paden } from '../paden.ts'
import { toon } from '../schil.tsx'
import { csrf, isId, medewerker, readForm, type Omgeving, type Verzoek } from '../verzoek.ts'
import { ConvenantFormulier, veldvolgorde } from './convenant-formulier.tsx'
import { ConvenantPagina } from './convenant.tsx'
import { ConvenantenPagina } from './convenanten.tsx'

const titel = 'Convenanten en overeenkomsten'

function idUit(c: Verzoek): string {
  const id = c.req.param('id') ?? ''
  if (!isId(id)) throw new NietGevonden()
  return id
}

async function toonLijst(c: Verzoek): Promise<Response> {
  const deps = c.get('deps')
  const register = await readConvenanten(deps, medewerker(c))
  const children = <ConvenantenPagina register={register} woorden={deps.regelset.woorden} />
  return toon(c, { titel, deel: 'privacy', breed: true, afdrukbaar: true, children })
}

async function toonFormulier(
  c: Verzoek,
  id: string | undefined,
  ingevuld?: Waarden,
  fouten: Fouten = {},
): Promise<Response> {
  const deps = c.get('deps')
  const wie = vereisPetsoort(medewerker(c), 'privacy-officer')
  const beeld = id === undefined ? undefined : await readConvenant(deps, wie, id)
  if (beeld !== undefined && !beeld.magWijzigen) throw new NietGevonden()
  const kop = beeld === undefined ? 'Nieuwe overeenkomst' : 'Overeenkomst wijzigen'
  return toon(c, {
    titel: kop,
    deel: 'privacy',
    fout: Object.keys(fouten).length > 0,
    children: (
      <ConvenantFormulier
        titel={kop}
        actie={id === undefined ? paden.convenantNieuw() : paden.convenantWijzigen(id)}
        terug={id === undefined ? paden.convenanten() : paden.convenant(id)}
        waarden={
          ingevuld ?? (beeld === undefined ? {} : waardenVanConvenant(beeld.convenant.inhoud))
        }
        fouten={opVolgorde(fouten, veldvolgorde)}
        organisaties={beeld?.organisaties ?? (await readPartijen(deps, wie))}
        woorden={deps.regelset.woorden}
        csrf={csrf(c)}
      />
    ),
  })
}

async function toonConvenant(
  c: Verzoek,
  id: string,
  waarden: Waarden = {},
  fouten: Fouten = {},
): Promise<Response> {
  const deps = c.get('deps')
  const beeld = await readConvenant(deps, medewerker(c), id)
  return toon(c, {
    titel: beeld.convenant.inhoud.titel,
    deel: 'privacy',
    breed: true,
    afdrukbaar: true,
    fout: Object.keys(fouten).length > 0,
    children: (
      <ConvenantPagina
        beeld={beeld}
        waarden={waarden}
        fouten={opVolgorde(fouten, [])}
        woorden={deps.regelset.woorden}
        csrf={csrf(c)}
      />
    ),
  })
}

type Doe = (wie: Medewerker, id: string, waarden: Waarden, fouten: Fouten) => Promise<void>

/** A form on the page of one agreement: done, or the page again with what was typed. */
async function doeOpPagina(c: Verzoek, wie: Medewerker, doe: Doe): Promise<Response> {
  const id = idUit(c)
  const { waarden, fouten } = await readForm(c)
  try {
    await doe(wie, id, waarden, fouten)
  } catch (fout) {
    if (!(fout instanceof OngeldigeInvoer)) throw fout
    return toonConvenant(c, id, waarden, fout.fouten)
  }
  return c.redirect(paden.convenant(id), 303)
}

const officer = (c: Verzoek): Medewerker => vereisPetsoort(medewerker(c), 'privacy-officer')

/** Convenanten and verwerkersovereenkomsten. */
export function mountConvenanten(app: Hono<Omgeving>): void {
  app.get(paden.convenanten(), (c) => toonLijst(c))
  app.get(paden.convenantNieuw(), (c) => toonFormulier(c, undefined))

  app.post(paden.convenantNieuw(), async (c) => {
    const wie = officer(c)
    const { waarden, fouten } = await readForm(c)
    try {
      const id = await draftConvenant(c.get('deps'), wie, waarden, fouten)
      return c.redirect(paden.convenant(id), 303)
    } catch (fout) {
      if (!(fout instanceof OngeldigeInvoer)) throw fout
      return toonFormulier(c, undefined, waarden, fout.fouten)
    }
  })

  const adres = `${paden.convenanten()}/:id`
  app.get(adres, (c) => toonConvenant(c, idUit(c)))
  app.get(`${adres}/wijzigen`, (c) => toonFormulier(c, idUit(c)))

  app.post(`${adres}/wijzigen`, async (c) => {
    const wie = officer(c)
    const id = idUit(c)
    const { waarden, fouten } = await readForm(c)
    try {
      await changeConvenant(c.get('deps'), wie, id, waarden, fouten)
    } catch (fout) {
      if (!(fout instanceof OngeldigeInvoer)) throw fout
      return toonFormulier(c, id, waarden, fout.fouten)
    }
    return c.redirect(paden.convenant(id), 303)
  })

  app.post(`${adres}/bepalingen`, (c) =>
    doeOpPagina(c, officer(c), async (wie, id, waarden, fouten) => {
      const weg = een(waarden, 'weg')
      if (weg !== '') await removeBepaling(c.get('deps'), wie, id, weg)
      else await addBepaling(c.get('deps'), wie, id, waarden, fouten)
    }),
  )

  app.post(`${adres}/ondertekenen`, (c) =>
    doeOpPagina(c, officer(c), (wie, id, waarden, fouten) =>
      signConvenant(c.get('deps'), wie, id, waarden, fouten),
    ),
  )

  app.post(`${adres}/bevestigen`, (c) =>
    doeOpPagina(c, vereisPetsoort(medewerker(c), ...bevestigers), (wie, id) =>
      confirm(c.get('deps'), wie, id),
    ),
  )

  app.post(`${adres}/beeindigen`, (c) =>
    doeOpPagina(c, officer(c), (wie, id, waarden, fouten) =>
      end(c.get('deps'), wie, id, waarden, fouten),
    ),
  )

  app.post(`${adres}/nieuwe-versie`, async (c) => {
    const wie = officer(c)
    const id = idUit(c)
    await readForm(c)
    return c.redirect(paden.convenant(await startVersie(c.get('deps'), wie, id)), 303)
  })
}
