import type { Datum } from './leeftijd.ts'
import type {
  Beslisser,
  Deelstand,
  Stapsoort,
  Verzoeksoort,
  Verzoekstand,
} from './rechtsverzoek.ts'

/** What of a request decides what happens now. */
export interface Verzoekklok {
  soort: Verzoeksoort
  stand: Verzoekstand
  lokaal: Datum | null
  wettelijk: Datum
  verlengdLokaal: Datum | null
  verlengdWettelijk: Datum | null
}

export interface VerzoekNu {
  /** Who is to move: the asker, who decides, or nobody any more. */
  bij: 'indiener' | 'beslisser' | 'niemand'
  /** Who still decides about a part of it. */
  beslissers: readonly Beslisser[]
  /** The day that was promised, when that is another one than the law has. */
  belofte: Datum | null
  /** The last day of the law, after an extension when there is one. */
  uiterlijk: Datum
  /** Is the promise broken, or the law? */
  teLaat: 'niet' | 'belofte' | 'wet'
  /** Can a letter make the college pay when it stays silent (Awb 4:17)? Not for a complaint, nor for a hulpverlener. */
  ingebrekestelling: boolean
}

const loopt: readonly Verzoekstand[] = ['open', 'wacht']

/**
 * Where a request stands on a day, and before which day somebody must answer (C-11).
 *
 * @param delen of which nobody decided yet, in any order
 */
export function verzoekNu(
  klok: Verzoekklok,
  delen: readonly { stand: Deelstand; beslisser: Beslisser }[],
  vandaag: Datum,
): VerzoekNu {
  const isLopend = loopt.includes(klok.stand)
  const uiterlijk = klok.verlengdWettelijk ?? klok.wettelijk
  const lokaal = klok.verlengdWettelijk === null ? klok.lokaal : klok.verlengdLokaal
  const belofte = lokaal === null || lokaal >= uiterlijk ? null : lokaal
  const beslissers = [
    ...new Set(
      delen.filter((d) => d.stand === 'open' || d.stand === 'voorstel').map((d) => d.beslisser),
    ),
  ]
  const teLaat =
    !isLopend || vandaag <= (belofte ?? uiterlijk)
      ? 'niet'
      : vandaag > uiterlijk
        ? 'wet'
        : 'belofte'
  return {
    bij: !isLopend ? 'niemand' : klok.stand === 'wacht' ? 'indiener' : 'beslisser',
    beslissers: isLopend ? beslissers : [],
    belofte,
    uiterlijk,
    teLaat,
    ingebrekestelling:
      teLaat === 'wet' &&
      (klok.soort === 'bezwaar-besluit' ||
        (klok.soort !== 'klacht' && beslissers.includes('college'))),
  }
}

/**
 * The questions that wait for an answer, one per part: the last that was asked there. What somebody answers is read in the part of
 * the question alone, so with more than one they say which.
 *
 * @param stappen of one request, in their order
 */
export function openVragen<T extends { soort: Stapsoort; deelId: string | null }>(
  stappen: readonly T[],
): T[] {
  const open = new Map<string | null, T>()
  for (const stap of stappen) {
    if (stap.soort === 'vraag') open.set(stap.deelId, stap)
    else if (stap.soort === 'antwoord' && stap.deelId === null) open.clear()
    else if (stap.soort === 'antwoord') open.delete(stap.deelId)
  }
  return [...open.values()]
}
