import type { Hono } from 'hono'
import { allevelden } from '../../../domein/informatievraag.ts'
import { een, type Fouten, type Waarden } from '../../../domein/invoer.ts'
import { opvraagvelden } from '../../../domein/kader-vraag.ts'
import { vereisPet } from '../../../handelingen/deur.ts'
import {
  Geweigerd,
  NietGevonden,
  OngeldigeInvoer,
  Onmogelijk,
} from '../../../handelingen/fouten.ts'
import {
  readInformatievraag,
  readVraagformulier,
  recallInformatievraag,
  sendInformatievraag,
  takeOverAntwoord,
} from '../../../handelingen/informatievraag.ts'
import { readOpvragen, startOpvraagbesluit } from '../../../handelingen/informatievraag-weging.ts'
import { categorieen } from '../../../recht/vocabulaire.ts'
import { metVraag, paden } from '../../paden.ts'
import { toon } from '../../schil.tsx'
import type { Fout } from '../../ui/index.ts'
import { csrf, isId, medewerker, readForm, type Omgeving, type Verzoek } from '../../verzoek.ts'
import { foutBijWeigering } from '../formulier.ts'
import { VraagformulierPagina } from './formulier.tsx'
import { OpvraagPagina } from './opvragen.tsx'
import { VraagPagina } from './vraag.tsx'

function idUit(c: Verzoek): string {
  const id = c.req.param('id') ?? ''
  if (!isId(id)) throw new NietGevonden()
  return id
}

const velden = allevelden(categorieen)

/** Only fields that the page has, in the order of the page. */
const eigen = (waarden: Waarden, namen: readonly string[]): Waarden =>
  Object.fromEntries(namen.map((naam) => [naam, waarden[naam] ?? []]))

const opVolgorde = (fouten: Fouten, namen: readonly string[]): Fout[] =>
  ['antwoord', ...namen].flatMap((veld) => {
    const tekst = fouten[veld]
    return tekst === undefined ? [] : [{ veld, tekst }]
  })

async function toonOpvragen(
  c: Verzoek,
  dossierId: string,
  waarden?: Waarden,
  misvormd: Fouten = {},
): Promise<Response> {
  const deps = c.get('deps')
  const wie = vereisPet(medewerker(c))
  const beeld = await readOpvragen(deps, wie, dossierId, waarden)
  const fouten = opVolgorde({ ...beeld.fouten, ...misvormd }, opvraagvelden)
  return toon(
    c,
    {
      titel: 'Wat mogen zij mij vertellen?',
      deel: 'dossiers',
      fout: fouten.length > 0,
      children: (
        <OpvraagPagina
          beeld={beeld}
          waarden={waarden ?? {}}
          fouten={fouten}
          woorden={deps.regelset.woorden}
          pet={wie.pet}
          csrf={csrf(c)}
        />
      ),
    },
    fouten.length > 0 ? 409 : 200,
  )
}

async function toonFormulier(
  c: Verzoek,
  id: string,
  waarden: Waarden = {},
  fouten: Fouten = {},
  status: 200 | 409 = 200,
): Promise<Response> {
  const deps = c.get('deps')
  return toon(
    c,
    {
      titel: 'Vraag het een partner',
      deel: 'dossiers',
      fout: Object.keys(fouten).length > 0,
      children: (
        <VraagformulierPagina
          beeld={await readVraagformulier(deps, medewerker(c), id)}
          waarden={waarden}
          fouten={opVolgorde(fouten, velden)}
          woorden={deps.regelset.woorden}
          csrf={csrf(c)}
        />
      ),
    },
    status,
  )
}

/** Asking others: weighing both sides, asking a partner, and reading the answer. */
export function mountVragen(app: Hono<Omgeving>): void {
  const opvragen = '/werk/dossiers/:id/opvragen'
  app.get(opvragen, (c) => toonOpvragen(c, idUit(c)))

  // Like searching: the answer is the page itself, and no address says what somebody wanted to know about whom.
  app.post(opvragen, async (c) => {
    const id = idUit(c)
    const { waarden, fouten } = await readForm(c)
    const ingevuld = eigen(waarden, opvraagvelden)
    if (een(waarden, 'doe') !== 'besluit') return toonOpvragen(c, id, ingevuld, fouten)
    try {
      const { triageId } = await startOpvraagbesluit(c.get('deps'), medewerker(c), id, ingevuld)
      return c.redirect(paden.triage(triageId, 'aanpak'), 303)
    } catch (fout) {
      if (fout instanceof OngeldigeInvoer) return toonOpvragen(c, id, ingevuld, fouten)
      throw fout
    }
  })

  const adres = '/werk/besluiten/:id/vragen'
  app.get(adres, (c) => toonFormulier(c, idUit(c)))
  app.post(adres, async (c) => {
    const id = idUit(c)
    const { waarden, fouten } = await readForm(c)
    const ingevuld = eigen(waarden, velden)
    try {
      const misvormd = Object.entries(fouten).filter(([veld]) => veld in ingevuld)
      if (misvormd.length > 0) throw new OngeldigeInvoer(Object.fromEntries(misvormd))
      const { vraagId } = await sendInformatievraag(c.get('deps'), medewerker(c), id, ingevuld)
      return c.redirect(metVraag(paden.informatievraag(vraagId), { nieuw: '1' }), 303)
    } catch (fout) {
      if (fout instanceof OngeldigeInvoer) return toonFormulier(c, id, ingevuld, fout.fouten, 409)
      if (fout instanceof Onmogelijk) return toonFormulier(c, id, ingevuld, {}, 409)
      if (fout instanceof Geweigerd) {
        return toonFormulier(c, id, ingevuld, foutBijWeigering(fout.antwoord), 409)
      }
      throw fout
    }
  })

  app.get('/werk/vragen/:id', async (c) => {
    const deps = c.get('deps')
    const beeld = await readInformatievraag(deps, medewerker(c), idUit(c))
    return toon(c, {
      titel: 'Vraag aan een partner',
      deel: 'dossiers',
      afdrukbaar: true,
      children: (
        <VraagPagina
          beeld={beeld}
          woorden={deps.regelset.woorden}
          csrf={csrf(c)}
          nieuw={c.req.query('nieuw') === '1'}
        />
      ),
    })
  })

  app.post('/werk/vragen/:id/intrekken', async (c) => {
    const id = idUit(c)
    await readForm(c)
    await recallInformatievraag(c.get('deps'), medewerker(c), id)
    return c.redirect(paden.informatievraag(id), 303)
  })

  app.post('/werk/vragen/:id/overnemen', async (c) => {
    const id = idUit(c)
    const { waarden } = await readForm(c)
    const { dossierId, sleutel } = await takeOverAntwoord(
      c.get('deps'),
      medewerker(c),
      id,
      een(waarden, 'categorie'),
    )
    return c.redirect(paden.gegeven(dossierId, sleutel), 303)
  })
}
