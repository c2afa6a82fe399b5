import { een, type Fouten, type Waarden } from '../../domein/invoer.ts'
import { ConceptVerouderd } from '../../handelingen/fouten.ts'
import { isToegestaan } from '../../handelingen/weeg.ts'
import type { Antwoord } from '../../recht/antwoord.ts'
import { schrijfTijd } from '../moment.ts'
import { NietIngelogd, type Verzoek } from '../verzoek.ts'

/** A draft that was saved, as the actions give it back. */
interface Bewaard {
  versie: number
  bewaardOp: Date
}

/** The version of the draft that a form was made from; anything that we did not write there counts as 0. */
export function versieUit(waarden: Waarden): number {
  const tekst = een(waarden, 'versie')
  return /^\d{1,9}$/.test(tekst) ? Number(tekst) : 0
}

/** Answers the script that keeps a draft while somebody types: never a page, always short JSON. */
export async function antwoordOpBewaren(
  c: Verzoek,
  werk: () => Promise<Bewaard>,
): Promise<Response> {
  try {
    const { versie, bewaardOp } = await werk()
    return c.json({ tijd: schrijfTijd(bewaardOp), versie: String(versie) })
  } catch (fout) {
    if (fout instanceof ConceptVerouderd) {
      return c.json(
        {
          melding:
            'Dit concept is in een ander tabblad veranderd. Uw tekst blijft hier staan, maar wordt niet meer vanzelf bewaard.',
        },
        409,
      )
    }
    if (fout instanceof NietIngelogd) return c.json({}, 401)
    throw fout
  }
}

/** What to say above the form when the rules did not let it through; the answer itself stands further down. */
export function foutBijWeigering(antwoord: Antwoord): Fouten {
  return {
    antwoord: isToegestaan(antwoord)
      ? 'Nog niet opgeslagen. Doe eerst wat bij het antwoord staat en kruis het daar aan. Uw tekst staat er nog.'
      : 'Niet opgeslagen: de regels staan dit nu niet toe. Bij het antwoord staat wat u wel kunt doen. Uw tekst staat er nog.',
  }
}
