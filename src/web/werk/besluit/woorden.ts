import type { BesluitInhoud } from '../../../domein/besluit.ts'
import { categorieen, feiten, type Feit } from '../../../recht/vocabulaire.ts'
import type { FeitWoord } from '../../../recht/woorden.ts'
import type { Kaartwoorden } from '../../antwoord.ts'

type Bewaard = Pick<BesluitInhoud, 'woorden'>

/** A word as it was on the day of the besluit. A code without a word shows itself: never an empty place. */
export function woord({ woorden }: Bewaard, soort: string, code: string): string {
  return woorden[`${soort}.${code}`] ?? code
}

/** The kept words in the shape that the card asks for, so that an old card reads as on its first day. */
export function kaartwoorden(inhoud: Bewaard): Kaartwoorden {
  const { woorden } = inhoud
  const feit = (code: Feit): FeitWoord => {
    const ja = woorden[`feit.${code}.ja`]
    const nee = woorden[`feit.${code}.nee`]
    return {
      vraag: woorden[`feit.${code}.vraag`] ?? code,
      ...(ja === undefined ? {} : { ja }),
      ...(nee === undefined ? {} : { nee }),
    }
  }
  return {
    categorieen: Object.fromEntries(
      categorieen.map((code) => [code, { naam: woord(inhoud, 'categorie', code) }]),
    ),
    feiten: Object.fromEntries(feiten.map((code) => [code, feit(code)])),
  }
}
