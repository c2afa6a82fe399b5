import type { Hono } from 'hono'
import { een, isEen, type Fouten, type Waarden } from '../../../domein/invoer.ts'
import { datumInNederland } from '../../../domein/leeftijd.ts'
import { planonderdeelsoorten } from '../../../domein/plan.ts'
import { dropConcept } from '../../../handelingen/concept.ts'
import { vereisPet } from '../../../handelingen/deur.ts'
import type { MetPet } from '../../../handelingen/deps.ts'
import {
  ConceptVerouderd,
  Geweigerd,
  NietGevonden,
  OngeldigeInvoer,
} from '../../../handelingen/fouten.ts'
import {
  keepPlanConcept,
  readPlanformulier,
  recordPlan,
  weighPlan,
  type Planplek,
} from '../../../handelingen/plan-formulier.ts'
import { markPlanGezien, readPlan } from '../../../handelingen/plan.ts'
import { htmlDeel } from '../../html.ts'
import { metVraag, paden } from '../../paden.ts'
import { toon } from '../../schil.tsx'
import { csrf, isId, medewerker, readForm, type Omgeving, type Verzoek } from '../../verzoek.ts'
import { antwoordOpBewaren, foutBijWeigering, versieUit } from '../formulier.ts'
import { PlanAntwoord, PlanFormulier } from './formulier.tsx'
import { PlanPagina } from './pagina.tsx'

/** The fields of the form; anything else was not made by us and is not kept. */
const velden = [
  'eigenWoorden',
  'tekst',
  'wie',
  'naam',
  'doel',
  'uiterlijk',
  'persoon',
  'datWat',
  'categorie',
  'status',
  'reden',
  'bronSoort',
  'rolKenbaar',
  'noodzakelijk',
  'instemming',
  'gedaan',
  'nr',
] as const

function dossierUit(c: Verzoek): string {
  const id = c.req.param('id') ?? ''
  if (!isId(id)) throw new NietGevonden()
  return id
}

function soortUit(c: Verzoek): Planplek['soort'] {
  const soort = c.req.param('soort') ?? ''
  if (!isEen(soort, planonderdeelsoorten)) throw new NietGevonden()
  return soort
}

/** The part that changes; the form brings it along, and a draft remembers it. */
function onderdeelUit(tekst: string): string | undefined {
  if (tekst === '') return undefined
  if (!isId(tekst)) throw new NietGevonden()
  return tekst
}

type Plek = Planplek & { wie: MetPet }

function plek(c: Verzoek, onderdeel: string): Plek {
  const wie = vereisPet(medewerker(c))
  const sleutel = c.req.param('sleutel') ?? ''
  if (!isId(sleutel)) throw new NietGevonden()
  return {
    wie,
    dossierId: dossierUit(c),
    soort: soortUit(c),
    sleutel,
    onderdeelId: onderdeelUit(onderdeel),
  }
}

interface Ingestuurd extends Plek {
  versie: number
  nr: number
  doe: string
  waarden: Waarden
  fouten: Fouten
}

async function leesIngestuurd(c: Verzoek): Promise<Ingestuurd> {
  const { waarden, fouten } = await readForm(c)
  const eigen = Object.fromEntries(
    velden.flatMap((veld) => {
      const waarde = waarden[veld]
      return waarde === undefined ? [] : [[veld, waarde]]
    }),
  )
  const nr = een(waarden, 'nr')
  return {
    ...plek(c, een(waarden, 'onderdeel')),
    versie: versieUit(waarden),
    nr: /^\d{1,6}$/.test(nr) ? Number(nr) : 0,
    doe: een(waarden, 'doe'),
    waarden: eigen,
    fouten,
  }
}

const bewaar = (c: Verzoek, post: Ingestuurd, fouten: Fouten) =>
  keepPlanConcept(c.get('deps'), post.wie, post, post.waarden, fouten, post.versie)

/** @param post what was typed here, when that is newer than the draft */
async function toonFormulier(c: Verzoek, hier: Plek, post?: Ingestuurd): Promise<Response> {
  const deps = c.get('deps')
  const formulier = await readPlanformulier(deps, hier.wie, hier)
  if (formulier.opgeslagen) return c.redirect(paden.plan(hier.dossierId), 303)
  const fouten = post === undefined ? (formulier.concept?.fouten ?? {}) : post.fouten
  return toon(
    c,
    {
      titel: 'Plan van aanpak',
      deel: 'dossiers',
      fout: Object.keys(fouten).length > 0,
      children: (
        <PlanFormulier
          soort={hier.soort}
          sleutel={hier.sleutel}
          formulier={formulier}
          antwoord={
            post === undefined
              ? formulier.antwoord
              : await weighPlan(deps, hier.wie, hier, post.waarden)
          }
          waarden={post?.waarden ?? formulier.waarden}
          fouten={['antwoord', ...velden].flatMap((veld) => {
            const tekst = fouten[veld]
            return tekst === undefined ? [] : [{ veld, tekst }]
          })}
          verouderd={post !== undefined}
          csrf={csrf(c)}
          pet={hier.wie.pet}
          regelset={deps.regelset}
        />
      ),
    },
    post === undefined ? 200 : 409,
  )
}

async function slaOp(c: Verzoek, post: Ingestuurd): Promise<Response> {
  try {
    if (Object.keys(post.fouten).length > 0) throw new OngeldigeInvoer(post.fouten)
    await recordPlan(c.get('deps'), post.wie, post, post.waarden, post.nr, post.versie)
    return c.redirect(metVraag(paden.plan(post.dossierId), { nieuw: 'deel' }), 303)
  } catch (fout) {
    if (fout instanceof ConceptVerouderd || fout instanceof NietGevonden) throw fout
    const fouten =
      fout instanceof OngeldigeInvoer
        ? fout.fouten
        : fout instanceof Geweigerd
          ? foutBijWeigering(fout.antwoord)
          : {}
    // Whatever went wrong: what was typed is kept before anything is said about it.
    await bewaar(c, post, fouten)
    if (fout instanceof OngeldigeInvoer || fout instanceof Geweigerd) {
      return c.redirect(paden.planDeel(post.dossierId, post.soort, post.sleutel), 303)
    }
    throw fout
  }
}

async function verwerk(c: Verzoek, post: Ingestuurd): Promise<Response> {
  if (post.doe === 'opslaan') return slaOp(c, post)
  if (post.doe === 'weg') {
    await dropConcept(c.get('deps'), post.wie, 'plan', post.sleutel)
    return c.redirect(paden.plan(post.dossierId), 303)
  }
  await bewaar(c, post, post.fouten)
  const hier = paden.planDeel(post.dossierId, post.soort, post.sleutel)
  return c.redirect(post.doe === 'antwoord' ? `${hier}#antwoord` : hier, 303)
}

/** Plan van aanpak: one family, one plan. */
export function mountPlan(app: Hono<Omgeving>): void {
  const adres = `${paden.dossiers()}/:id/plan`
  const deel = `${adres}/:soort/:sleutel`

  app.get(adres, async (c) => {
    const deps = c.get('deps')
    const beeld = await readPlan(deps, medewerker(c), dossierUit(c))
    return toon(c, {
      titel: 'Plan van aanpak',
      deel: 'dossiers',
      afdrukbaar: true,
      children: (
        <PlanPagina
          beeld={beeld}
          woorden={deps.regelset.woorden}
          vandaag={datumInNederland(deps.nu())}
          csrf={csrf(c)}
          sleutel={deps.id()}
          nieuw={c.req.query('nieuw') === 'deel'}
        />
      ),
    })
  })

  app.post(adres, async (c) => {
    const dossierId = dossierUit(c)
    const { waarden } = await readForm(c)
    const sleutel = een(waarden, 'sleutel')
    if (!isId(sleutel)) throw new NietGevonden()
    await markPlanGezien(c.get('deps'), medewerker(c), dossierId, sleutel)
    return c.redirect(paden.plan(dossierId), 303)
  })

  app.get(`${adres}/:soort`, (c) => {
    vereisPet(medewerker(c))
    const onderdeel = onderdeelUit(c.req.query('onderdeel') ?? '')
    const naar = paden.planDeel(dossierUit(c), soortUit(c), c.get('deps').id())
    return c.redirect(onderdeel === undefined ? naar : metVraag(naar, { onderdeel }), 303)
  })

  app.get(deel, (c) => toonFormulier(c, plek(c, c.req.query('onderdeel') ?? '')))

  app.post(deel, async (c) => {
    const post = await leesIngestuurd(c)
    try {
      return await verwerk(c, post)
    } catch (fout) {
      // Somebody wrote in another tab: nothing is overwritten, and what was typed here comes back at once.
      if (fout instanceof ConceptVerouderd) return toonFormulier(c, post, post)
      throw fout
    }
  })

  app.post(`${deel}/concept`, (c) =>
    antwoordOpBewaren(c, async () => {
      const post = await leesIngestuurd(c)
      return bewaar(c, post, post.fouten)
    }),
  )

  app.post(`${deel}/antwoord`, async (c) => {
    const post = await leesIngestuurd(c)
    const deps = c.get('deps')
    const antwoord = await weighPlan(deps, post.wie, post, post.waarden)
    return c.html(
      htmlDeel(
        <PlanAntwoord
          regelset={deps.regelset}
          antwoord={antwoord}
          waarden={post.waarden}
          pet={post.wie.pet}
          dossierId={post.dossierId}
        />,
      ),
    )
  })
}
