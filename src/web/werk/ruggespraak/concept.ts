import type { ConceptSoort } from '../../../domein/concept.ts'
import { een, type Fouten, type Waarden } from '../../../domein/invoer.ts'
import { keepConcept } from '../../../handelingen/concept.ts'
import { ConceptVerouderd, OngeldigeInvoer } from '../../../handelingen/fouten.ts'
import { medewerker, readForm, type Verzoek } from '../../verzoek.ts'
import { versieUit } from '../formulier.ts'

/** A form that keeps what was typed until it is sent, and says what is wrong on its own page. */
export interface Bewaarformulier {
  soort: ConceptSoort
  /** What the draft is about: a dossier, a question, or the pet itself. */
  onderwerp: (waarden: Waarden) => string
  velden: readonly string[]
  /** Does what the form asks. @returns where to go */
  werk: (waarden: Waarden, fouten: Fouten) => Promise<string>
  /** The page of the form; reading it first makes sure that only what exists for this reader gets a draft. */
  pagina: (waarden: Waarden) => Promise<unknown>
  adres: (waarden: Waarden) => string
  /** The page with what was typed, when another tab saved something else in between. */
  verouderd: (waarden: Waarden) => Promise<Response>
}

/** Handles a post of such a form: sent, kept for later, or kept with its mistakes. Always a page to go to (PRG). */
export async function verwerk(c: Verzoek, f: Bewaarformulier): Promise<Response> {
  const { waarden, fouten } = await readForm(c)
  const ingevuld = Object.fromEntries(f.velden.map((veld) => [veld, waarden[veld] ?? []]))
  const eigen = Object.fromEntries(Object.entries(fouten).filter(([veld]) => veld in ingevuld))
  const bewaar = async (mis: Fouten): Promise<Response> => {
    try {
      await f.pagina(ingevuld)
      await keepConcept(
        c.get('deps'),
        medewerker(c),
        f.soort,
        f.onderwerp(ingevuld),
        ingevuld,
        mis,
        versieUit(waarden),
      )
    } catch (fout) {
      if (fout instanceof ConceptVerouderd) return f.verouderd(ingevuld)
      throw fout
    }
    return c.redirect(f.adres(ingevuld), 303)
  }
  if (een(waarden, 'knop') === 'concept') return bewaar({})
  try {
    return c.redirect(await f.werk(ingevuld, eigen), 303)
  } catch (fout) {
    if (fout instanceof OngeldigeInvoer) return bewaar(fout.fouten)
    throw fout
  }
}
