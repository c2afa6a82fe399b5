import type { Hono } from 'hono'
import { een, isEen, type Fouten, type Waarden } from '../../../domein/invoer.ts'
import { isInTeRichten } from '../../../domein/taakoverzicht.ts'
import { dropConcept, keepConcept, readConcept } from '../../../handelingen/concept.ts'
import { vereisPetsoort } from '../../../handelingen/deur.ts'
import { ConceptVerouderd, NietGevonden, OngeldigeInvoer } from '../../../handelingen/fouten.ts'
import { readOverzicht, readPetUitleg, readVersie } from '../../../handelingen/inrichting.ts'
import {
  besluitkeuzes,
  conceptVan,
  decideVoorstel,
  readDeel,
  saveDeel,
  startVoorstel,
  type Deel,
} from '../../../handelingen/inrichting-voorstel.ts'
import { metVraag, paden } from '../../paden.ts'
import { toon } from '../../schil.tsx'
import { csrf, isId, medewerker, readForm, type Omgeving, type Verzoek } from '../../verzoek.ts'
import { versieUit } from '../../werk/formulier.ts'
import { mountOrganisaties } from './organisatie-routes.tsx'
import { BesluitPagina } from './pagina-besluit.tsx'
import { DeelPagina } from './pagina-deel.tsx'
import { BeheerPagina, InrichtingPagina } from './pagina-overzicht.tsx'
import { PetUitlegPagina } from './pagina-pet.tsx'
import { VersiePagina } from './pagina-versie.tsx'

const adres = '/beheer/inrichting/:id'

function idUit(c: Verzoek): string {
  const id = c.req.param('id') ?? ''
  if (!isId(id)) throw new NietGevonden()
  return id
}

function taakUit(c: Verzoek): Deel {
  const taak = c.req.param('taak') ?? ''
  if (!isInTeRichten(taak)) throw new NietGevonden()
  return taak
}

/** The fields in the order of the pages; the database keeps mistakes in an order of its own. */
const veldvolgorde = (
  'ingangsdatum toelichting vorm keuze keuzeToelichting lokaleRegels beleidNaam beleidVindplaats contactGemeente contactFg ' +
  'noodUren noodDagen ' +
  'ingericht activiteit uitvoerders verantwoordelijke overeenkomst beroepsgeheim beroepscode beslissen besluit reden'
).split(' ')

function inLijst(fouten: Fouten): { veld: string; tekst: string }[] {
  const plek = (veld: string): number => veldvolgorde.indexOf(veld.split('-')[0] ?? veld)
  return Object.entries(fouten)
    .map(([veld, tekst]) => ({ veld, tekst }))
    .toSorted((a, b) => plek(a.veld) - plek(b.veld))
}

/** The version of the draft that a form was made from. */
function conceptUit(waarden: Waarden): number {
  return versieUit({ versie: [een(waarden, 'concept')] })
}

/** The fields of a form without those that are about the form itself. */
function velden(waarden: Waarden): Waarden {
  const { versie: _versie, concept: _concept, doe: _doe, ...rest } = waarden
  return rest
}

async function toonVersie(c: Verzoek): Promise<Response> {
  const deps = c.get('deps')
  const beeld = await readVersie(deps, medewerker(c), idUit(c))
  return toon(c, {
    titel: 'Inrichting',
    deel: 'inrichting',
    breed: true,
    afdrukbaar: true,
    children: (
      <VersiePagina
        beeld={beeld}
        woorden={deps.regelset.woorden}
        bewaard={c.req.query('nieuw') === '1'}
      />
    ),
  })
}

/** @param ingevuld what was typed here, when somebody changed the proposal in the meantime */
async function toonDeel(c: Verzoek, deel: Deel, ingevuld?: Waarden): Promise<Response> {
  const deps = c.get('deps')
  const id = idUit(c)
  const beeld = await readDeel(deps, medewerker(c), id, deel)
  const fouten = ingevuld === undefined ? inLijst(beeld.concept?.fouten ?? {}) : []
  return toon(
    c,
    {
      titel: 'Inrichting wijzigen',
      deel: 'inrichting',
      fout: fouten.length > 0,
      children: (
        <DeelPagina
          id={id}
          deel={deel}
          waarden={ingevuld ?? beeld.waarden}
          fouten={fouten}
          organisaties={beeld.organisaties}
          woorden={deps.regelset.woorden}
          versie={beeld.versie.versie}
          conceptVersie={beeld.concept?.versie ?? 0}
          verouderd={ingevuld !== undefined}
          csrf={csrf(c)}
        />
      ),
    },
    ingevuld === undefined ? 200 : 409,
  )
}

async function bewaarDeel(c: Verzoek, deel: Deel): Promise<Response> {
  const deps = c.get('deps')
  const wie = vereisPetsoort(medewerker(c), 'beheerder')
  const id = idUit(c)
  const { waarden, fouten } = await readForm(c)
  const ingevuld = velden(waarden)
  const hier = deel === 'algemeen' ? paden.inrichtingAlgemeen(id) : paden.inrichtingTaak(id, deel)
  if (een(waarden, 'doe') === 'weg') {
    await dropConcept(deps, wie, 'inrichting', conceptVan(id, deel))
    return c.redirect(hier, 303)
  }
  try {
    if (Object.keys(fouten).length > 0) {
      await readDeel(deps, wie, id, deel)
      throw new OngeldigeInvoer(fouten)
    }
    await saveDeel(deps, wie, id, deel, ingevuld, versieUit(waarden))
    return c.redirect(metVraag(paden.inrichtingVersie(id), { nieuw: '1' }), 303)
  } catch (fout) {
    if (fout instanceof ConceptVerouderd) return toonDeel(c, deel, ingevuld)
    if (!(fout instanceof OngeldigeInvoer)) throw fout
    return bewaarMetFouten(c, conceptVan(id, deel), waarden, fout.fouten, hier, () =>
      toonDeel(c, deel, ingevuld),
    )
  }
}

/** Keeps what was typed with its mistakes, and shows the form again; another tab's draft is not overwritten. */
async function bewaarMetFouten(
  c: Verzoek,
  onderwerpId: string,
  waarden: Waarden,
  fouten: Fouten,
  hier: string,
  verouderd: () => Promise<Response>,
): Promise<Response> {
  try {
    const versie = conceptUit(waarden)
    await keepConcept(
      c.get('deps'),
      medewerker(c),
      'inrichting',
      onderwerpId,
      velden(waarden),
      fouten,
      versie,
    )
  } catch (fout) {
    if (fout instanceof ConceptVerouderd) return verouderd()
    throw fout
  }
  return c.redirect(hier, 303)
}

/** @param ingevuld what was typed here, when somebody changed the proposal in the meantime */
async function toonBesluit(c: Verzoek, ingevuld?: Waarden): Promise<Response> {
  const deps = c.get('deps')
  const wie = vereisPetsoort(medewerker(c), 'beheerder')
  const id = idUit(c)
  const beeld = await readVersie(deps, wie, id)
  if (beeld.versie.status !== 'voorstel') return c.redirect(paden.inrichtingVersie(id), 303)
  const concept = await readConcept(deps, wie, 'inrichting', conceptVan(id, 'besluit'))
  const fouten = ingevuld === undefined ? inLijst(concept?.fouten ?? {}) : []
  return toon(
    c,
    {
      titel: 'Besluiten over de inrichting',
      deel: 'inrichting',
      fout: fouten.length > 0,
      breed: true,
      children: (
        <BesluitPagina
          beeld={beeld}
          waarden={ingevuld ?? concept?.waarden ?? {}}
          fouten={fouten}
          conceptVersie={concept?.versie ?? 0}
          verouderd={ingevuld !== undefined}
          csrf={csrf(c)}
        />
      ),
    },
    ingevuld === undefined ? 200 : 409,
  )
}

async function besluit(c: Verzoek): Promise<Response> {
  const wie = vereisPetsoort(medewerker(c), 'beheerder')
  const id = idUit(c)
  const { waarden, fouten } = await readForm(c)
  const keuze = een(waarden, 'doe')
  const ingevuld = velden(waarden)
  try {
    if (Object.keys(fouten).length > 0) throw new OngeldigeInvoer(fouten)
    if (!isEen(keuze, besluitkeuzes)) {
      throw new OngeldigeInvoer({ besluit: 'Kies of u dit vaststelt of terugstuurt.' })
    }
    await decideVoorstel(c.get('deps'), wie, id, keuze, ingevuld, versieUit(waarden))
    return c.redirect(paden.inrichtingVersie(id), 303)
  } catch (fout) {
    if (fout instanceof ConceptVerouderd) return toonBesluit(c, ingevuld)
    if (!(fout instanceof OngeldigeInvoer)) throw fout
    const hier = paden.inrichtingBesluit(id)
    await readVersie(c.get('deps'), wie, id)
    return bewaarMetFouten(c, conceptVan(id, 'besluit'), waarden, fout.fouten, hier, () =>
      toonBesluit(c, ingevuld),
    )
  }
}

/** The beheerder: how this gemeente has arranged the work. The leidinggevende and the privacy officer read along. */
export function mountInrichting(app: Hono<Omgeving>): void {
  app.get(paden.beheer(), async (c) => {
    const wie = vereisPetsoort(medewerker(c), 'beheerder')
    const overzicht = await readOverzicht(c.get('deps'), wie)
    return toon(c, {
      titel: 'Beheer',
      deel: 'beheer',
      breed: true,
      children: <BeheerPagina overzicht={overzicht} />,
    })
  })

  app.get(paden.inrichting(), async (c) => {
    const deps = c.get('deps')
    const overzicht = await readOverzicht(deps, medewerker(c))
    return toon(c, {
      titel: 'Inrichting',
      deel: 'inrichting',
      breed: true,
      afdrukbaar: true,
      children: (
        <InrichtingPagina overzicht={overzicht} woorden={deps.regelset.woorden} csrf={csrf(c)} />
      ),
    })
  })

  app.post(paden.inrichting(), async (c) => {
    const wie = vereisPetsoort(medewerker(c), 'beheerder')
    const { waarden } = await readForm(c)
    const vanaf = een(waarden, 'vanaf')
    if (vanaf !== '' && !isId(vanaf)) throw new NietGevonden()
    const id = await startVoorstel(c.get('deps'), wie, vanaf)
    return c.redirect(paden.inrichtingVersie(id), 303)
  })

  app.get(adres, (c) => toonVersie(c))
  app.get(`${adres}/algemeen`, (c) => toonDeel(c, 'algemeen'))
  app.post(`${adres}/algemeen`, (c) => bewaarDeel(c, 'algemeen'))
  app.get(`${adres}/taken/:taak`, (c) => toonDeel(c, taakUit(c)))
  app.post(`${adres}/taken/:taak`, (c) => bewaarDeel(c, taakUit(c)))
  app.get(`${adres}/besluit`, (c) => toonBesluit(c))
  app.post(`${adres}/besluit`, (c) => besluit(c))
  mountOrganisaties(app)

  app.get(paden.petUitleg(), async (c) => {
    const deps = c.get('deps')
    const { wie, organisaties } = await readPetUitleg(deps, medewerker(c))
    return toon(c, {
      titel: 'Werkinstructie',
      afdrukbaar: true,
      children: (
        <PetUitlegPagina
          pet={wie.pet}
          inrichting={wie.gemeente.inrichting}
          organisaties={organisaties}
          woorden={deps.regelset.woorden}
          start={paden.start()}
        />
      ),
    })
  })
}
