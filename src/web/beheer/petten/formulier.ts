import type { ConceptSoort } from '../../../domein/concept.ts'
import { lijst, type Fouten, type Waarden } from '../../../domein/invoer.ts'
import { keepConcept, readConcept } from '../../../handelingen/concept.ts'
import { ConceptVerouderd, NietGevonden, OngeldigeInvoer } from '../../../handelingen/fouten.ts'
import type { Fout } from '../../ui/index.ts'
import { isId, medewerker, readForm, type Verzoek } from '../../verzoek.ts'

interface Opties {
  soort: ConceptSoort
  onderwerpId: string
  /** The fields that are kept; anything else in the form is ignored. */
  velden: readonly string[]
  /** Where the form is, for when there are mistakes. */
  terug: string
  /** Reads the same page, so that who may not be there gets nothing, not even a draft. */
  lees: () => Promise<unknown>
}

/**
 * Post, redirect, get: does the work and goes on, or keeps what was typed with its mistakes and goes back. The draft
 * is of this pet of this person alone, so what was sent last is what stays.
 *
 * @param werk gets what was filled in and gives the next address
 */
export async function verwerk(
  c: Verzoek,
  opties: Opties,
  werk: (waarden: Waarden) => Promise<string>,
): Promise<Response> {
  const { waarden, fouten } = await readForm(c)
  const ingevuld = Object.fromEntries(opties.velden.map((veld) => [veld, lijst(waarden, veld)]))
  try {
    if (Object.keys(fouten).length > 0) {
      await opties.lees()
      throw new OngeldigeInvoer(fouten)
    }
    return c.redirect(await werk(ingevuld), 303)
  } catch (fout) {
    if (!(fout instanceof OngeldigeInvoer)) throw fout
    await bewaar(c, opties, ingevuld, fout.fouten)
    return c.redirect(opties.terug, 303)
  }
}

/** Keeps a draft over whatever this person had before; other halves of the same form stay. */
export async function bewaar(
  c: Verzoek,
  { soort, onderwerpId }: Pick<Opties, 'soort' | 'onderwerpId'>,
  waarden: Waarden,
  fouten: Fouten,
): Promise<void> {
  const deps = c.get('deps')
  const wie = medewerker(c)
  for (let keer = 0; keer < 3; keer++) {
    const eerder = await readConcept(deps, wie, soort, onderwerpId)
    const samen = { ...eerder?.waarden, ...waarden }
    try {
      await keepConcept(deps, wie, soort, onderwerpId, samen, fouten, eerder?.versie ?? 0)
      return
    } catch (fout) {
      // Another tab was just ahead: look again what it kept.
      if (!(fout instanceof ConceptVerouderd) || keer === 2) throw fout
    }
  }
}

/** An id from the address. @throws NietGevonden for anything that is not one */
export function idUit(c: Verzoek, naam = 'id'): string {
  const id = c.req.param(naam) ?? ''
  if (!isId(id)) throw new NietGevonden()
  return id
}

/** The mistakes of a draft as a list for the page. */
export function alsFouten(fouten: Fouten | undefined): Fout[] {
  return Object.entries(fouten ?? {}).map(([veld, tekst]) => ({ veld, tekst }))
}

/** In the order of the page, so that the first mistake told is the first one met. */
export function opVolgorde(fouten: readonly Fout[], velden: readonly string[]): Fout[] {
  const plaats = ({ veld }: Fout): number => velden.findIndex((naam) => veld.startsWith(naam))
  return fouten.toSorted((a, b) => plaats(a) - plaats(b))
}

/** A warning that no longer holds needs no tick: a mistake about it would lead nowhere. */
export function zonderVervallen(
  fouten: readonly Fout[],
  waarschuwingen: readonly { code: string }[],
): Fout[] {
  return fouten.filter(
    ({ veld }) =>
      !veld.startsWith('gezien-') || waarschuwingen.some(({ code }) => veld === `gezien-${code}`),
  )
}
