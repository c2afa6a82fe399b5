import type { Hono } from 'hono'
import {
  checkStap,
  foutenVan,
  gevraagdeStap,
  intakeStap,
  intakeStappen,
  stapMetFout,
  voegSamen,
  type IntakeStap,
} from '../../../domein/intake-stap.ts'
import { een, isEen, type Fouten, type Waarden } from '../../../domein/invoer.ts'
import {
  dropConcept,
  keepConcept,
  readConcept,
  type Concept,
} from '../../../handelingen/concept.ts'
import { vereisPet } from '../../../handelingen/deur.ts'
import type { MetPet } from '../../../handelingen/deps.ts'
import {
  ConceptVerouderd,
  Geweigerd,
  NietGevonden,
  OngeldigeInvoer,
  Onmogelijk,
} from '../../../handelingen/fouten.ts'
import { findIntake, takeInHulpvraag, weighIntake } from '../../../handelingen/intake.ts'
import { htmlDeel } from '../../html.ts'
import { metVraag, paden } from '../../paden.ts'
import { toon } from '../../schil.tsx'
import { csrf, isId, medewerker, readForm, type Omgeving, type Verzoek } from '../../verzoek.ts'
import { antwoordOpBewaren, foutBijWeigering, versieUit } from '../formulier.ts'
import type { IntakeProps } from './delen.tsx'
import { BeginPagina, GeteldPagina, MeldingPagina, TellingPagina } from './pagina-begin.tsx'
import { IntakeAntwoord, VraagPagina } from './pagina-vraag.tsx'

/** What came in for one part of the intake, put together with what the draft already knew. */
interface Ingestuurd {
  sleutel: string
  wie: MetPet
  stap: IntakeStap
  versie: number
  doe: string
  waarden: Waarden
  /** Characters that could not be kept. */
  fouten: Fouten
}

function sleutelUit(c: Verzoek): string {
  const sleutel = c.req.param('sleutel') ?? ''
  if (!isId(sleutel)) throw new NietGevonden()
  return sleutel
}

async function leesIngestuurd(c: Verzoek): Promise<Ingestuurd> {
  const wie = vereisPet(medewerker(c))
  const sleutel = sleutelUit(c)
  const { waarden, fouten } = await readForm(c)
  const concept = await readConcept(c.get('deps'), wie, 'intake', sleutel)
  const stap = een(waarden, 'stap')
  const eerder = concept?.waarden ?? {}
  const deel = isEen(stap, intakeStappen) ? stap : intakeStap(eerder)
  return {
    sleutel,
    wie,
    stap: deel,
    versie: versieUit(waarden),
    doe: een(waarden, 'doe'),
    waarden: voegSamen(eerder, deel, waarden),
    fouten,
  }
}

function bewaar(c: Verzoek, post: Ingestuurd, fouten: Fouten): ReturnType<typeof keepConcept> {
  const { wie, sleutel, waarden, versie } = post
  return keepConcept(c.get('deps'), wie, 'intake', sleutel, waarden, fouten, versie)
}

/** Draws the part of the intake that is asked now. */
function toonIntake(
  c: Verzoek,
  wie: MetPet,
  sleutel: string,
  stap: IntakeStap,
  staat: { waarden: Waarden; fouten: Fouten; concept: Concept | undefined; verouderd: boolean },
): Response {
  const deps = c.get('deps')
  const { waarden, concept, verouderd } = staat
  const melding = stap === 'melding' && een(waarden, 'gesproken') !== ''
  const props: IntakeProps = {
    sleutel,
    stap,
    waarden,
    fouten: foutenVan(stap, staat.fouten),
    versie: concept?.versie ?? 0,
    bewaardOp: concept?.bijgewerktOp,
    verouderd,
    csrf: csrf(c),
    pet: wie.pet,
    keuze: wie.gemeente.keuzeVraagverheldering,
    schuldhulp: wie.gemeente.inrichting?.taken['toeleiding-wgs'] !== undefined,
    regelset: deps.regelset,
    antwoord: stap === 'vraag' || melding ? weighIntake(deps, wie, waarden, melding) : undefined,
  }
  const pagina = {
    begin: BeginPagina,
    melding: MeldingPagina,
    telling: TellingPagina,
    vraag: VraagPagina,
  }[stap]
  return toon(
    c,
    {
      titel: 'Nieuwe vraag',
      deel: 'intake',
      fout: props.fouten.length > 0,
      children: pagina(props),
    },
    verouderd ? 409 : 200,
  )
}

/** Somebody wrote in another tab: nothing is overwritten, and what was typed here comes back at once. */
async function toonVerouderd(c: Verzoek, post: Ingestuurd): Promise<Response> {
  const concept = await readConcept(c.get('deps'), post.wie, 'intake', post.sleutel)
  return toonIntake(c, post.wie, post.sleutel, post.stap, {
    waarden: post.waarden,
    fouten: post.fouten,
    concept,
    verouderd: true,
  })
}

async function slaOp(c: Verzoek, post: Ingestuurd): Promise<Response> {
  const hier = paden.intake(post.sleutel)
  if (Object.keys(post.fouten).length > 0) {
    await bewaar(c, post, post.fouten)
    return c.redirect(hier, 303)
  }
  try {
    const gedaan = await takeInHulpvraag(
      c.get('deps'),
      post.wie,
      post.waarden,
      post.sleutel,
      post.versie,
    )
    return gedaan.soort === 'geteld'
      ? c.redirect(paden.intakeGeteld(), 303)
      : c.redirect(metVraag(paden.dossier(gedaan.dossierId), { nieuw: 'vraag' }), 303)
  } catch (fout) {
    // About somebody of the own circle nothing stays behind, also no draft.
    const eigenKring = fout instanceof Onmogelijk && fout.reden === 'eigen-kring'
    if (fout instanceof ConceptVerouderd || eigenKring) throw fout
    // Whatever went wrong: what was typed is kept before anything is said about it.
    const fouten =
      fout instanceof OngeldigeInvoer
        ? fout.fouten
        : fout instanceof Geweigerd
          ? foutBijWeigering(fout.antwoord)
          : {}
    await bewaar(c, post, fouten)
    if (fout instanceof OngeldigeInvoer || fout instanceof Geweigerd) {
      return c.redirect(metVraag(hier, { stap: stapMetFout(fouten) }), 303)
    }
    throw fout
  }
}

async function verwerk(c: Verzoek, post: Ingestuurd): Promise<Response> {
  const deps = c.get('deps')
  const hier = paden.intake(post.sleutel)
  if (post.doe === 'weg') {
    await dropConcept(deps, post.wie, 'intake', post.sleutel)
    return c.redirect(paden.vandaag(), 303)
  }
  // Route a counts only with a draft to end, so that the same form counts once.
  if (post.doe === 'opslaan' && (post.stap !== 'telling' || post.versie > 0)) return slaOp(c, post)
  const fouten =
    post.doe === 'verder'
      ? {
          ...checkStap(
            post.stap,
            post.waarden,
            post.wie.gemeente.keuzeVraagverheldering,
            post.wie.pet,
          ),
          ...post.fouten,
        }
      : post.fouten
  await bewaar(c, post, fouten)
  if (Object.keys(fouten).length > 0) {
    return c.redirect(metVraag(hier, { stap: post.stap }), 303)
  }
  return c.redirect(post.doe === 'antwoord' ? `${hier}#antwoord` : hier, 303)
}

export function mountIntake(app: Hono<Omgeving>): void {
  app.get(paden.intake(), (c) => {
    vereisPet(medewerker(c))
    return c.redirect(paden.intake(c.get('deps').id()), 303)
  })

  app.get(paden.intakeGeteld(), (c) => {
    vereisPet(medewerker(c))
    return toon(c, { titel: 'De vraag is geteld', deel: 'intake', children: <GeteldPagina /> })
  })

  app.get(`${paden.intake()}/:sleutel`, async (c) => {
    const wie = vereisPet(medewerker(c))
    const deps = c.get('deps')
    const sleutel = sleutelUit(c)
    const dossierId = await findIntake(deps, wie, sleutel)
    if (dossierId !== undefined) return c.redirect(paden.dossier(dossierId), 303)
    const concept = await readConcept(deps, wie, 'intake', sleutel)
    const waarden = concept?.waarden ?? {}
    const stap = gevraagdeStap(waarden, c.req.query('stap') ?? '')
    const fouten = concept?.fouten ?? {}
    return toonIntake(c, wie, sleutel, stap, { waarden, fouten, concept, verouderd: false })
  })

  app.post(`${paden.intake()}/:sleutel`, async (c) => {
    const post = await leesIngestuurd(c)
    const dossierId = await findIntake(c.get('deps'), post.wie, post.sleutel)
    if (dossierId !== undefined) {
      // The same post leads the same way, also when the first answer never arrived.
      const nieuw = post.doe === 'opslaan' ? 'vraag' : undefined
      return c.redirect(metVraag(paden.dossier(dossierId), { nieuw }), 303)
    }
    try {
      return await verwerk(c, post)
    } catch (fout) {
      if (fout instanceof ConceptVerouderd) return toonVerouderd(c, post)
      throw fout
    }
  })

  app.post(`${paden.intake()}/:sleutel/concept`, (c) =>
    antwoordOpBewaren(c, async () => {
      const post = await leesIngestuurd(c)
      return bewaar(c, post, post.fouten)
    }),
  )

  app.post(`${paden.intake()}/:sleutel/antwoord`, async (c) => {
    const post = await leesIngestuurd(c)
    const deps = c.get('deps')
    const antwoord = weighIntake(deps, post.wie, post.waarden)
    return c.html(
      htmlDeel(
        <IntakeAntwoord
          regelset={deps.regelset}
          antwoord={antwoord}
          waarden={post.waarden}
          pet={post.wie.pet}
        />,
      ),
    )
  })
}
