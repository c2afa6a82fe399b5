import { een, isEen, vereisTekst, type Fouten, type Waarden } from './invoer.ts'
import { leesDatum, verjaardag, type Datum } from './leeftijd.ts'
import { einddag } from './termijn/index.ts'
import { verwijsindexTot } from './afweging/plannen/verwijsindex-risicos.ts'

/** The risks that were reported on; the index itself does not hold them (Jeugdwet 7.1.4.3). */
export interface Meldinginhoud {
  risicos: readonly string[]
}

/** Why a report left the index (Jeugdwet 7.1.4.5; the last follows AVG 16, 17 and 21). */
export const verwijderredenen = [
  'risico-weg',
  'onterecht',
  'termijn',
  'leeftijd',
  'overleden',
  'bezwaar',
] as const
export type Verwijderreden = (typeof verwijderredenen)[number]

export const verwijderWoorden: Readonly<Record<Verwijderreden, string>> = {
  'risico-weg': 'Het risico is er niet meer',
  onterecht: 'De melding was niet terecht',
  termijn: 'De twee jaar zijn voorbij',
  leeftijd: 'De jongere werd 23',
  overleden: 'De jongere is overleden',
  bezwaar: 'De jongere of een ouder maakte met succes bezwaar',
}

/**
 * The day on which a report is out of the index at the latest: two years after it was made, or the 23rd birthday (T-29,
 * T-31; Jeugdwet 7.1.4.5 lid 2).
 */
export function uitIndexOp(gemeldOp: Datum, geboortedatum: Datum): Datum {
  const naTweeJaar = einddag({ jaren: 2 }, gemeldOp)
  const jarig = verjaardag(geboortedatum, verwijsindexTot)
  return naTweeJaar < jarig ? naTweeJaar : jarig
}

/**
 * Until when the history of the index remembers that there was a report: five years, never past the 23rd birthday, and
 * not at all after one that was unjust or that ended by age, death or objection (T-30; Jeugdwet 7.1.4.6).
 */
export function archiefTot(
  reden: Verwijderreden,
  verwijderdOp: Datum,
  geboortedatum: Datum | null,
): Datum | null {
  if (reden !== 'risico-weg' && reden !== 'termijn') return null
  const naVijfJaar = einddag({ jaren: 5 }, verwijderdOp)
  const jarig = geboortedatum === null ? null : verjaardag(geboortedatum, verwijsindexTot)
  const tot = jarig !== null && jarig < naVijfJaar ? jarig : naVijfJaar
  return tot > verwijderdOp ? tot : null
}

/** Reads on which day the report was put in the index: not before it was weighed, not in the future. */
export function leesGemeldOp(
  waarden: Waarden,
  vanaf: Datum,
  vandaag: Datum,
): { ok: true; waarde: Datum } | { ok: false; fouten: Fouten } {
  const dag = leesDatum(een(waarden, 'gemeldOp'))
  const fout =
    dag === undefined
      ? 'Vul de dag in als dag-maand-jaar, bijvoorbeeld 04-12-2026.'
      : dag > vandaag
        ? 'Deze dag moet nog komen. Leg de melding vast als u haar hebt gedaan.'
        : dag < vanaf
          ? 'Deze dag ligt voor uw afweging. Kies de dag waarop u meldde.'
          : undefined
  return dag === undefined || fout !== undefined
    ? { ok: false, fouten: { gemeldOp: fout ?? '' } }
    : { ok: true, waarde: dag }
}

export interface Verwijdering {
  reden: Verwijderreden
  verwijderdOp: Datum
  toelichting: string
}

/** Reads why and when a report was taken out of the index. */
export function leesVerwijdering(
  waarden: Waarden,
  gemeldOp: Datum,
  vandaag: Datum,
): { ok: true; waarde: Verwijdering } | { ok: false; fouten: Fouten } {
  const fouten: Fouten = {}
  const reden = een(waarden, 'reden')
  const dag = leesDatum(een(waarden, 'verwijderdOp'))
  if (dag === undefined) {
    fouten['verwijderdOp'] = 'Vul de dag in als dag-maand-jaar, bijvoorbeeld 04-12-2026.'
  } else if (dag > vandaag || dag < gemeldOp) {
    fouten['verwijderdOp'] = 'Kies een dag na de melding, en niet later dan vandaag.'
  }
  const toelichting = vereisTekst(
    waarden,
    'toelichting',
    fouten,
    'Schrijf op waarom u de melding weghaalde.',
    2000,
  )
  if (!isEen(reden, verwijderredenen)) fouten['reden'] = 'Kies waarom de melding weg is.'
  return Object.keys(fouten).length > 0 || dag === undefined || !isEen(reden, verwijderredenen)
    ? { ok: false, fouten }
    : { ok: true, waarde: { reden, verwijderdOp: dag, toelichting } }
}
