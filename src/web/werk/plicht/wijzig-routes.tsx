import type { Hono } from 'hono'
import type { VNode } from 'preact'
import { een, type Waarden } from '../../../domein/invoer.ts'
import { datumInNederland } from '../../../domein/leeftijd.ts'
import { keepConcept } from '../../../handelingen/concept.ts'
import type { Deps, Medewerker } from '../../../handelingen/deps.ts'
import { ConceptVerouderd, NietGevonden, OngeldigeInvoer } from '../../../handelingen/fouten.ts'
import {
  lapsePlicht,
  postponePlicht,
  readWijziging,
} from '../../../handelingen/plicht-verzetten.ts'
import { metVraag, paden } from '../../paden.ts'
import { toon } from '../../schil.tsx'
import { csrf, isId, medewerker, readForm, type Omgeving, type Verzoek } from '../../verzoek.ts'
import { versieUit } from '../formulier.ts'
import { IntrekPagina, VerzetPagina, type WijzigProps } from './wijzig.tsx'

interface Wijziging {
  soort: 'plicht-verzetten' | 'plicht-intrekken'
  adres: string
  pad: (id: string) => string
  titel: string
  velden: readonly string[]
  pagina: (props: WijzigProps) => VNode
  doe: (deps: Deps, wie: Medewerker, id: string, waarden: Waarden) => Promise<string>
}

const wijzigingen: readonly Wijziging[] = [
  {
    soort: 'plicht-verzetten',
    adres: '/werk/plichten/:id/verzetten',
    pad: paden.plichtVerzetten,
    titel: 'Een andere dag kiezen',
    velden: ['dag', 'reden'],
    pagina: VerzetPagina,
    doe: postponePlicht,
  },
  {
    soort: 'plicht-intrekken',
    adres: '/werk/plichten/:id/intrekken',
    pad: paden.plichtIntrekken,
    titel: 'Dit hoeft niet meer',
    velden: ['reden'],
    pagina: IntrekPagina,
    doe: lapsePlicht,
  },
]

function idUit(c: Verzoek): string {
  const id = c.req.param('id') ?? ''
  if (!isId(id)) throw new NietGevonden()
  return id
}

/** @param ingevuld what was typed here, when that is newer than the draft */
async function toonWijziging(
  c: Verzoek,
  wijziging: Wijziging,
  id: string,
  ingevuld?: Waarden,
): Promise<Response> {
  const deps = c.get('deps')
  const beeld = await readWijziging(deps, medewerker(c), id, wijziging.soort)
  const fouten = ingevuld === undefined ? (beeld.concept?.fouten ?? {}) : {}
  return toon(
    c,
    {
      titel: wijziging.titel,
      deel: 'termijnen',
      fout: Object.keys(fouten).length > 0,
      children: wijziging.pagina({
        beeld,
        waarden: ingevuld ?? beeld.concept?.waarden ?? {},
        fouten: Object.entries(fouten).map(([veld, tekst]) => ({ veld, tekst })),
        verouderd: ingevuld !== undefined,
        vandaag: datumInNederland(deps.nu()),
        csrf: csrf(c),
      }),
    },
    ingevuld === undefined ? 200 : 409,
  )
}

async function verwerk(c: Verzoek, wijziging: Wijziging): Promise<Response> {
  const deps = c.get('deps')
  const wie = medewerker(c)
  const id = idUit(c)
  const { waarden, fouten } = await readForm(c)
  const ingevuld = Object.fromEntries(wijziging.velden.map((veld) => [veld, [een(waarden, veld)]]))
  try {
    if (Object.keys(fouten).length > 0) {
      await readWijziging(deps, wie, id, wijziging.soort)
      throw new OngeldigeInvoer(fouten)
    }
    await wijziging.doe(deps, wie, id, ingevuld)
    return c.redirect(metVraag(paden.plicht(id), { nieuw: wijziging.soort }), 303)
  } catch (fout) {
    if (!(fout instanceof OngeldigeInvoer)) throw fout
    try {
      await keepConcept(deps, wie, wijziging.soort, id, ingevuld, fout.fouten, versieUit(waarden))
    } catch (verouderd) {
      if (verouderd instanceof ConceptVerouderd) return toonWijziging(c, wijziging, id, ingevuld)
      throw verouderd
    }
    return c.redirect(wijziging.pad(id), 303)
  }
}

/** Another day for a duty, or letting it lapse: always with a reason. */
export function mountPlichtwijziging(app: Hono<Omgeving>): void {
  for (const wijziging of wijzigingen) {
    app.get(wijziging.adres, (c) => toonWijziging(c, wijziging, idUit(c)))
    app.post(wijziging.adres, (c) => verwerk(c, wijziging))
  }
}
