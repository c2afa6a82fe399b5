import type { Hono } from 'hono'
import type { VNode } from 'preact'
import { een, type Fouten, type Waarden } from '../../../domein/invoer.ts'
import {
  closeDossier,
  endBetrokkenheid,
  involveCollega,
  readBetrokkenen,
  readEinde,
  readSluiten,
  shieldDossier,
} from '../../../handelingen/betrokkenheid.ts'
import { dropConcept, keepConcept, readConcept } from '../../../handelingen/concept.ts'
import { vereisPet } from '../../../handelingen/deur.ts'
import {
  ConceptVerouderd,
  Geweigerd,
  NietGevonden,
  OngeldigeInvoer,
} from '../../../handelingen/fouten.ts'
import { metVraag, paden } from '../../paden.ts'
import { toon } from '../../schil.tsx'
import { mountVervanging } from '../../team/vervanging-routes.tsx'
import { Fouten as Foutenlijst, type Fout } from '../../ui/index.ts'
import { csrf, isId, medewerker, readForm, type Omgeving, type Verzoek } from '../../verzoek.ts'
import { foutBijWeigering, versieUit } from '../formulier.ts'
import { BetrekDeel } from './betrek.tsx'
import { AfschermPagina, EindPagina, SluitPagina } from './bevestig.tsx'
import { mountEigenKring } from './kring-routes.tsx'
import { BetrokkenenPagina } from './pagina.tsx'

const velden = [
  'pet',
  'waarvoor',
  'mag',
  'totEnMet',
  'reden',
  'noodzakelijk',
  'besproken',
  'toestemming',
  'gedaan',
]

function idUit(c: Verzoek, naam = 'id'): string {
  const id = c.req.param(naam) ?? ''
  if (!isId(id)) throw new NietGevonden()
  return id
}

const alsLijst = (fouten: Fouten): Fout[] =>
  Object.entries(fouten).map(([veld, tekst]) => ({ veld, tekst }))

/** @param ingevuld what was typed here, when that is newer than the draft */
async function toonBetrokkenen(c: Verzoek, id: string, ingevuld?: Waarden): Promise<Response> {
  const deps = c.get('deps')
  const wie = vereisPet(medewerker(c))
  const beeld = await readBetrokkenen(deps, wie, id)
  const { formulier } = beeld
  const fouten = alsLijst(ingevuld === undefined ? (formulier?.concept?.fouten ?? {}) : {})
  return toon(
    c,
    {
      titel: 'Wie kan bij dit dossier?',
      deel: 'dossiers',
      fout: fouten.length > 0,
      children: (
        <>
          <Foutenlijst fouten={fouten} />
          <BetrokkenenPagina
            beeld={beeld}
            petId={wie.pet.id}
            woorden={deps.regelset.woorden}
            nieuw={c.req.query('nieuw')}
          >
            {formulier !== undefined && (
              <BetrekDeel
                dossier={beeld.dossier}
                formulier={formulier}
                waarden={ingevuld ?? formulier.concept?.waarden ?? {}}
                fouten={fouten}
                verouderd={ingevuld !== undefined}
                csrf={csrf(c)}
                pet={wie.pet}
                regelset={deps.regelset}
              />
            )}
          </BetrokkenenPagina>
        </>
      ),
    },
    ingevuld === undefined ? 200 : 409,
  )
}

async function verwerkBetrekken(c: Verzoek, id: string): Promise<Response> {
  const deps = c.get('deps')
  const wie = vereisPet(medewerker(c))
  const { waarden, fouten } = await readForm(c)
  const ingevuld = Object.fromEntries(velden.map((veld) => [veld, waarden[veld] ?? []]))
  const bewaar = (erbij: Fouten) =>
    keepConcept(deps, wie, 'betrokkenheid', id, ingevuld, erbij, versieUit(waarden))
  try {
    if (een(waarden, 'doe') === 'antwoord') {
      await readBetrokkenen(deps, wie, id)
      await bewaar(fouten)
      return c.redirect(`${paden.betrokkenen(id)}#antwoord`, 303)
    }
    try {
      await involveCollega(deps, wie, id, ingevuld, fouten)
    } catch (fout) {
      if (!(fout instanceof OngeldigeInvoer || fout instanceof Geweigerd)) throw fout
      await bewaar(fout instanceof Geweigerd ? foutBijWeigering(fout.antwoord) : fout.fouten)
      return c.redirect(paden.betrokkenen(id), 303)
    }
  } catch (fout) {
    if (fout instanceof ConceptVerouderd) return toonBetrokkenen(c, id, ingevuld)
    throw fout
  }
  return c.redirect(metVraag(paden.betrokkenen(id), { nieuw: 'betrokken' }), 303)
}

interface Bevestiging {
  adres: string
  titel: string
  /** The subject of the draft, an id of its own per form. */
  concept: { soort: 'betrokkenheid' | 'beoordeling'; id: (c: Verzoek) => string }
  velden: readonly string[]
  hier: (c: Verzoek) => string
  teken: (c: Verzoek, waarden: Waarden, fouten: readonly Fout[]) => Promise<VNode>
  doe: (c: Verzoek, waarden: Waarden) => Promise<string>
}

/** A page that says what something means, and a form with a reason that does it. */
function mountBevestiging(app: Hono<Omgeving>, b: Bevestiging): void {
  app.get(b.adres, async (c) => {
    const wie = vereisPet(medewerker(c))
    const concept = await readConcept(c.get('deps'), wie, b.concept.soort, b.concept.id(c))
    const fouten = alsLijst(concept?.fouten ?? {}).filter((f) => b.velden.includes(f.veld))
    return toon(c, {
      titel: b.titel,
      deel: 'dossiers',
      fout: fouten.length > 0,
      children: await b.teken(c, concept?.waarden ?? {}, fouten),
    })
  })

  app.post(b.adres, async (c) => {
    const deps = c.get('deps')
    const wie = vereisPet(medewerker(c))
    const onderwerp = b.concept.id(c)
    const { waarden, fouten } = await readForm(c)
    const ingevuld = Object.fromEntries(b.velden.map((veld) => [veld, [een(waarden, veld)]]))
    try {
      if (Object.keys(fouten).length > 0) {
        await b.teken(c, ingevuld, [])
        throw new OngeldigeInvoer(fouten)
      }
      const naar = await b.doe(c, ingevuld)
      await dropConcept(deps, wie, b.concept.soort, onderwerp)
      return c.redirect(naar, 303)
    } catch (fout) {
      if (!(fout instanceof OngeldigeInvoer)) throw fout
      const eerder = await readConcept(deps, wie, b.concept.soort, onderwerp)
      const versie = eerder?.versie ?? 0
      await keepConcept(deps, wie, b.concept.soort, onderwerp, ingevuld, fout.fouten, versie)
      return c.redirect(b.hier(c), 303)
    }
  })
}

/** Who is involved; closing and shielding a dossier; replacement; the own circle. */
export function mountBetrokken(app: Hono<Omgeving>): void {
  const dossiers = `${paden.dossiers()}/:id`
  app.get(`${dossiers}/betrokkenen`, (c) => toonBetrokkenen(c, idUit(c)))
  app.post(`${dossiers}/betrokkenen`, (c) => verwerkBetrekken(c, idUit(c)))

  mountBevestiging(app, {
    adres: `${dossiers}/betrokkenen/:betrokkenheid/eindigen`,
    titel: 'Stoppen in een dossier',
    concept: { soort: 'betrokkenheid', id: (c) => idUit(c, 'betrokkenheid') },
    velden: ['reden'],
    hier: (c) => paden.betrokkenheidEindigen(idUit(c), idUit(c, 'betrokkenheid')),
    teken: async (c, waarden, fouten) => {
      const id = idUit(c, 'betrokkenheid')
      const beeld = await readEinde(c.get('deps'), medewerker(c), idUit(c), id)
      return <EindPagina beeld={beeld} waarden={waarden} fouten={fouten} csrf={csrf(c)} />
    },
    doe: async (c, waarden) => {
      const id = idUit(c)
      const welke = idUit(c, 'betrokkenheid')
      const { eigen } = await endBetrokkenheid(c.get('deps'), medewerker(c), id, welke, waarden)
      return metVraag(eigen ? paden.vandaag() : paden.betrokkenen(id), { nieuw: 'gestopt' })
    },
  })

  mountBevestiging(app, {
    adres: `${dossiers}/sluiten`,
    titel: 'Het dossier sluiten',
    concept: { soort: 'beoordeling', id: (c) => idUit(c) },
    velden: ['reden', 'gezien'],
    hier: (c) => paden.dossierSluiten(idUit(c)),
    teken: async (c, waarden, fouten) => {
      const beeld = await readSluiten(c.get('deps'), medewerker(c), idUit(c))
      return <SluitPagina beeld={beeld} waarden={waarden} fouten={fouten} csrf={csrf(c)} />
    },
    doe: async (c, waarden) => {
      await closeDossier(c.get('deps'), medewerker(c), idUit(c), waarden)
      return metVraag(paden.vandaag(), { nieuw: 'gesloten' })
    },
  })

  mountBevestiging(app, {
    adres: `${dossiers}/afschermen`,
    titel: 'Het dossier afschermen',
    concept: { soort: 'beoordeling', id: (c) => idUit(c) },
    velden: ['reden', 'keuze'],
    hier: (c) => paden.dossierAfschermen(idUit(c)),
    teken: async (c, waarden, fouten) => {
      const beeld = await readSluiten(c.get('deps'), medewerker(c), idUit(c))
      return <AfschermPagina beeld={beeld} waarden={waarden} fouten={fouten} csrf={csrf(c)} />
    },
    doe: async (c, waarden) => {
      await shieldDossier(c.get('deps'), medewerker(c), idUit(c), waarden)
      const nieuw = een(waarden, 'keuze') === 'afschermen' ? 'afgeschermd' : 'opengesteld'
      return metVraag(paden.betrokkenen(idUit(c)), { nieuw })
    },
  })

  mountVervanging(app)
  mountEigenKring(app)
}
