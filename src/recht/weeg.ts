/** Weegt een situatie tegen de regels en geeft een beredeneerd antwoord. */
import type { Antwoord } from './antwoord.ts'
import type { Regelset } from './regelset.ts'
import type { Situatie } from './situatie.ts'

/**
 * Beantwoordt "Mag het?". Zuiver: dezelfde situatie en regelset geven altijd hetzelfde antwoord.
 * @param regelset de geladen regels (zie `loadRegelset`)
 * @param situatie een situatie die door `leesSituatie` is gekomen
 */
export function weeg(regelset: Regelset, situatie: Situatie): Antwoord {
  return {
    ...(situatie.id === undefined ? {} : { id: situatie.id }),
    uitkomst: 'verboden',
    oordeel: 'overleg',
    grondslag: [],
    doorbrekingsgrond: null,
    plichten: [],
    perGegeven: {},
    beslissendeRegel: null,
    leemte: true,
    redenen: [],
    verworpen: [],
    ontbrekendeFeiten: [],
    omslag: [],
    regelset: {
      versie: regelset.versie,
      peildatum: situatie.peildatum,
      gemeente: situatie.gemeente,
    },
  }
}
