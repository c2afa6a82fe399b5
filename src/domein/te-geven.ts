import { maakOnherkenbaar, overEenAnder, type Kennissen } from './afschrift-anderen.ts'
import type { Uitzondering } from './rechtsverzoek.ts'
import { vindMisschienNamen } from './ruggespraak-namen.ts'

/** One datum as it stands in the dossier. */
export interface TeGevenGegeven {
  id: string
  persoonId: string
  gezinszaak: boolean
  categorie: string
  /** Kind and day, as a heading. */
  naam: string
  inhoud: string
  bron: string
}

/** What the resident gets of one datum; one that is left out stays to be seen as that (AVG 15 lid 4). */
export interface Stuk {
  naam: string
  hoe: 'heel' | 'onherkenbaar' | 'weg'
  tekst: string
  bron: string
}

/** Stands in the place of what was left out. */
export const weggelaten = '[dit stuk is weggelaten: het gaat over een ander]'

/**
 * What was granted, without what is about others: what the decision leaves out, what is about somebody else and what is of
 * the category "derden" is left out and shown as left out; what must be made unrecognisable is, or goes as a whole when
 * that cannot be told for certain.
 *
 * @param persoonId about whom was asked
 * @param uitzonderingen of the decision
 */
export function maakStukken(
  gegevens: readonly TeGevenGegeven[],
  persoonId: string,
  uitzonderingen: readonly Uitzondering[],
  kennissen: Kennissen,
): Stuk[] {
  return gegevens.map((gegeven): Stuk => {
    const { id, naam, inhoud, bron } = gegeven
    const hoe = uitzonderingen.find(({ gegevenId }) => gegevenId === id)?.hoe
    if (hoe === 'weg' || gaatOverAnder(gegeven, persoonId)) {
      return { naam, hoe: 'weg', tekst: weggelaten, bron: '' }
    }
    if (hoe === undefined) return { naam, hoe: 'heel', tekst: inhoud, bron }
    return { naam, hoe: 'onherkenbaar', tekst: onherkenbaar(inhoud, kennissen), bron: '' }
  })
}

/** Is it about somebody else, as it is filed? What is about the family is about each of them. */
export function gaatOverAnder(
  gegeven: Pick<TeGevenGegeven, 'persoonId' | 'gezinszaak' | 'categorie'>,
  persoonId: string,
): boolean {
  const vanAnder = gegeven.persoonId !== persoonId && !gegeven.gezinszaak
  return vanAnder || gegeven.categorie === 'derden'
}

/** Without a name that we know it cannot be told whether it is unrecognisable; then nothing of it is given. */
function onherkenbaar(inhoud: string, kennissen: Kennissen): string {
  const { tekst, geraakt } = maakOnherkenbaar(inhoud, kennissen)
  const eigen = new Set(kennissen.eigenNamen.flatMap((naam) => naam.split(/\s+/u)))
  const over = vindMisschienNamen(`bij ${tekst}`).filter((woord) => !eigen.has(woord))
  return geraakt && over.length === 0 ? tekst : overEenAnder
}

/** How many were given, and how; numbers alone, for the record of what was done. */
export function telStukken(stukken: readonly Stuk[], documenten: number): string {
  const tel = (hoe: Stuk['hoe']): number => stukken.filter((stuk) => stuk.hoe === hoe).length
  return `Heel: ${tel('heel')}. Onherkenbaar gemaakt: ${tel('onherkenbaar')}. Weggelaten: ${tel('weg')}. Documenten: ${documenten}.`
}
