import type { Hono } from 'hono'
import { een, type Fouten, type Waarden } from '../../domein/invoer.ts'
import { dropConcept, keepConcept, readConcept } from '../../handelingen/concept.ts'
import { vereisPet, vereisPetsoort } from '../../handelingen/deur.ts'
import type { MetPet } from '../../handelingen/deps.ts'
import { NietGevonden, OngeldigeInvoer } from '../../handelingen/fouten.ts'
import {
  arrangeVervanging,
  endVervanging,
  readEindeVervanging,
  readVervanging,
} from '../../handelingen/vervanging.ts'
import { metVraag, paden } from '../paden.ts'
import { toon } from '../schil.tsx'
import { csrf, isId, medewerker, readForm, type Omgeving, type Verzoek } from '../verzoek.ts'
import { EindeVervangingPagina, VervangingPagina, type Plaats } from './vervanging.tsx'

const velden = ['pet', 'vervanger', 'van', 'totEnMet'] as const

/** Keeps what was typed; another tab of the same pet is simply the newest. */
async function bewaar(c: Verzoek, wie: MetPet, waarden: Waarden, fouten: Fouten): Promise<void> {
  const deps = c.get('deps')
  const concept = await readConcept(deps, wie, 'vervanging', wie.pet.id)
  const eigen = Object.fromEntries(velden.map((veld) => [veld, [een(waarden, veld)]]))
  await keepConcept(deps, wie, 'vervanging', wie.pet.id, eigen, fouten, concept?.versie ?? 0)
}

function mount(
  app: Hono<Omgeving>,
  plaats: Plaats,
  eindePad: string,
  wieIs: (c: Verzoek) => MetPet,
): void {
  const idUit = (c: Verzoek): string => {
    const id = c.req.param('id') ?? ''
    if (!isId(id)) throw new NietGevonden()
    return id
  }

  app.get(plaats.lijst, async (c) => {
    const wie = wieIs(c)
    const beeld = await readVervanging(c.get('deps'), wie, undefined)
    const fouten = beeld.concept?.fouten ?? {}
    return toon(c, {
      titel: 'Vervanging',
      deel: 'vervanging',
      fout: Object.keys(fouten).length > 0,
      children: (
        <VervangingPagina
          beeld={beeld}
          plaats={plaats}
          waarden={beeld.concept?.waarden ?? {}}
          fouten={Object.entries(fouten).map(([veld, tekst]) => ({ veld, tekst }))}
          nieuw={c.req.query('nieuw')}
          csrf={csrf(c)}
        />
      ),
    })
  })

  app.post(plaats.lijst, async (c) => {
    const wie = wieIs(c)
    const { waarden, fouten } = await readForm(c)
    const doe = een(waarden, 'doe')
    if (plaats.alle && doe === 'opnieuw') {
      await dropConcept(c.get('deps'), wie, 'vervanging', wie.pet.id)
      return c.redirect(plaats.lijst, 303)
    }
    if (plaats.alle && doe === 'kies') {
      const leeg: Fouten = isId(een(waarden, 'pet')) ? {} : { pet: 'Kies wie er weg is.' }
      await bewaar(c, wie, waarden, { ...fouten, ...leeg })
      return c.redirect(plaats.lijst, 303)
    }
    try {
      await arrangeVervanging(c.get('deps'), wie, waarden, fouten)
    } catch (fout) {
      if (!(fout instanceof OngeldigeInvoer)) throw fout
      await bewaar(c, wie, waarden, fout.fouten)
      return c.redirect(plaats.lijst, 303)
    }
    return c.redirect(metVraag(plaats.lijst, { nieuw: 'geregeld' }), 303)
  })

  app.get(eindePad, async (c) => {
    const vervanging = await readEindeVervanging(c.get('deps'), wieIs(c), idUit(c))
    return toon(c, {
      titel: 'Vervanging stoppen',
      deel: 'vervanging',
      children: <EindeVervangingPagina vervanging={vervanging} plaats={plaats} csrf={csrf(c)} />,
    })
  })

  app.post(eindePad, async (c) => {
    const wie = wieIs(c)
    const id = idUit(c)
    await readForm(c)
    await endVervanging(c.get('deps'), wie, id)
    return c.redirect(metVraag(plaats.lijst, { nieuw: 'gestopt' }), 303)
  })
}

/** The same pages twice: for the own pet, and for the leidinggevende for everybody. */
export function mountVervanging(app: Hono<Omgeving>): void {
  mount(
    app,
    { lijst: paden.vervanging(), einde: paden.vervangingEindigen, alle: false },
    '/werk/vervanging/:id/eindigen',
    (c) => vereisPet(medewerker(c)),
  )
  mount(
    app,
    { lijst: paden.teamVervanging(), einde: paden.teamVervangingEindigen, alle: true },
    '/team/vervanging/:id/eindigen',
    (c) => vereisPetsoort(medewerker(c), 'leidinggevende'),
  )
}
