import type { Hono } from 'hono'
import { een, type Fouten, type Waarden } from '../../../domein/invoer.ts'
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
  keepGegevenConcept,
  readGegevenFormulier,
  recordGegeven,
  weighGegeven,
} from '../../../handelingen/gegeven.ts'
import { htmlDeel } from '../../html.ts'
import { metVraag, paden } from '../../paden.ts'
import { toon } from '../../schil.tsx'
import { csrf, isId, medewerker, readForm, type Omgeving, type Verzoek } from '../../verzoek.ts'
import { antwoordOpBewaren, foutBijWeigering, versieUit } from '../formulier.ts'
import { OpschrijfAntwoord, OpschrijvenPagina, idVan } from './pagina.tsx'

/** The fields of the page; anything else was not made by us and is not kept. */
const velden = [
  'persoon',
  'inhoud',
  'aard',
  'datWat',
  'categorie',
  'bronSoort',
  'bron',
  'rolKenbaar',
  'noodzakelijk',
  'instemming',
  'gedaan',
] as const

interface Plek {
  wie: MetPet
  dossierId: string
  sleutel: string
}

interface Ingestuurd extends Plek {
  versie: number
  doe: string
  waarden: Waarden
  /** Characters that could not be kept. */
  fouten: Fouten
}

function plek(c: Verzoek): Plek {
  const wie = vereisPet(medewerker(c))
  const dossierId = c.req.param('id') ?? ''
  const sleutel = c.req.param('sleutel') ?? ''
  if (!isId(dossierId) || !isId(sleutel)) throw new NietGevonden()
  return { wie, dossierId, sleutel }
}

async function leesIngestuurd(c: Verzoek): Promise<Ingestuurd> {
  const hier = plek(c)
  const { waarden, fouten } = await readForm(c)
  const eigen = Object.fromEntries(
    velden.flatMap((veld) => {
      const waarde = waarden[veld]
      return waarde === undefined ? [] : [[veld, waarde]]
    }),
  )
  return {
    ...hier,
    versie: versieUit(waarden),
    doe: een(waarden, 'doe'),
    waarden: eigen,
    fouten,
  }
}

function bewaar(
  c: Verzoek,
  post: Ingestuurd,
  fouten: Fouten,
): ReturnType<typeof keepGegevenConcept> {
  const { wie, dossierId, sleutel, waarden, versie } = post
  return keepGegevenConcept(c.get('deps'), wie, dossierId, sleutel, waarden, fouten, versie)
}

/** @param post what was typed here, when that is newer than the draft */
async function toonFormulier(c: Verzoek, hier: Plek, post?: Ingestuurd): Promise<Response> {
  const deps = c.get('deps')
  const { wie, dossierId, sleutel } = hier
  const formulier = await readGegevenFormulier(deps, wie, dossierId, sleutel)
  if (formulier.opgeslagen) return c.redirect(paden.dossier(dossierId), 303)
  const fouten = post === undefined ? (formulier.concept?.fouten ?? {}) : post.fouten
  return toon(
    c,
    {
      titel: 'Opschrijven',
      deel: 'dossiers',
      fout: Object.keys(fouten).length > 0,
      children: (
        <OpschrijvenPagina
          sleutel={sleutel}
          formulier={formulier}
          antwoord={
            post === undefined
              ? formulier.antwoord
              : await weighGegeven(deps, wie, dossierId, post.waarden)
          }
          waarden={post?.waarden ?? formulier.waarden}
          fouten={['antwoord', ...velden].flatMap((veld) => {
            const tekst = fouten[veld]
            return tekst === undefined ? [] : [{ veld: idVan(veld), tekst }]
          })}
          verouderd={post !== undefined}
          csrf={csrf(c)}
          pet={wie.pet}
          regelset={deps.regelset}
        />
      ),
    },
    post === undefined ? 200 : 409,
  )
}

async function slaOp(c: Verzoek, post: Ingestuurd): Promise<Response> {
  const { wie, dossierId, sleutel, waarden, versie } = post
  try {
    if (Object.keys(post.fouten).length > 0) throw new OngeldigeInvoer(post.fouten)
    await recordGegeven(c.get('deps'), wie, dossierId, waarden, sleutel, versie)
    return c.redirect(metVraag(paden.dossier(dossierId), { nieuw: 'gegeven' }), 303)
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
      return c.redirect(paden.gegeven(dossierId, sleutel), 303)
    }
    throw fout
  }
}

async function verwerk(c: Verzoek, post: Ingestuurd): Promise<Response> {
  const { wie, dossierId, sleutel } = post
  if (post.doe === 'opslaan') return slaOp(c, post)
  if (post.doe === 'weg') {
    await dropConcept(c.get('deps'), wie, 'gegeven', sleutel)
    return c.redirect(paden.dossier(dossierId), 303)
  }
  await bewaar(c, post, post.fouten)
  const hier = paden.gegeven(dossierId, sleutel)
  return c.redirect(post.doe === 'antwoord' ? `${hier}#antwoord` : hier, 303)
}

export function mountOpschrijven(app: Hono<Omgeving>): void {
  const begin = `${paden.dossiers()}/:id/opschrijven`

  app.get(begin, (c) => {
    vereisPet(medewerker(c))
    const dossierId = c.req.param('id') ?? ''
    if (!isId(dossierId)) throw new NietGevonden()
    return c.redirect(paden.gegeven(dossierId, c.get('deps').id()), 303)
  })

  app.get(`${begin}/:sleutel`, (c) => toonFormulier(c, plek(c)))

  app.post(`${begin}/:sleutel`, async (c) => {
    const post = await leesIngestuurd(c)
    try {
      return await verwerk(c, post)
    } catch (fout) {
      // Somebody wrote in another tab: nothing is overwritten, and what was typed here comes back at once.
      if (fout instanceof ConceptVerouderd) return toonFormulier(c, post, post)
      throw fout
    }
  })

  app.post(`${begin}/:sleutel/concept`, (c) =>
    antwoordOpBewaren(c, async () => {
      const post = await leesIngestuurd(c)
      return bewaar(c, post, post.fouten)
    }),
  )

  app.post(`${begin}/:sleutel/antwoord`, async (c) => {
    const post = await leesIngestuurd(c)
    const deps = c.get('deps')
    const antwoord = await weighGegeven(deps, post.wie, post.dossierId, post.waarden)
    return c.html(
      htmlDeel(
        <OpschrijfAntwoord
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
