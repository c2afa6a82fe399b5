import { dagenLater, dagenTussen, type Datum } from './leeftijd.ts'

/** The reasons for which a resident may not read a besluit yet; any other reason hides nothing. */
export const herzienredenen = ['veiligheid', 'onderzoek'] as const
export type Herzienreden = (typeof herzienredenen)[number]

/** What is written down when a deferral is extended; sealed. */
export interface Herzieninginhoud {
  toelichting: string
  /** Who else looked at it: the second pair of eyes. */
  geraadpleegd: string
}

/** How far a deferral may move at one time, in days: two weeks (T-08), or a season for an investigation. */
export const hoogstensVerlengd: Readonly<Record<Herzienreden, number>> = {
  veiligheid: 14,
  onderzoek: 92,
}

/** How long telling may wait at first, in days: four weeks (T-07), or a season for an investigation. After that it is extended. */
export const hoogstensEerst: Readonly<Record<Herzienreden, number>> = {
  veiligheid: 28,
  onderzoek: 92,
}

/**
 * The last day that a besluit can name for telling later; nothing when the reasons hide nothing from the resident.
 *
 * @param redenen as they were chosen in the triage
 */
export function uiterlijkVertellen(redenen: readonly string[], vandaag: Datum): Datum | undefined {
  const dagen = herzienredenen.filter((r) => redenen.includes(r)).map((r) => hoogstensEerst[r])
  return dagen.length === 0 ? undefined : dagenLater(vandaag, Math.max(...dagen))
}

/** Days before the end on which it is looked at again: enough to prepare telling it. */
const dagenVoorEinde = 3

/**
 * The day on which somebody asks again whether waiting is still needed: halfway, and three days before the end at the
 * latest, so that there is time to prepare the telling.
 *
 * @param begin the besluit, or the last time that it was looked at
 * @param einde the day until which it is deferred
 */
export function herzienOp(begin: Datum, einde: Datum): Datum {
  const dagen = Math.max(0, dagenTussen(begin, einde))
  const halverwege = Math.ceil(dagen / 2)
  return dagenLater(
    begin,
    Math.max(0, Math.min(dagen, Math.max(halverwege, dagen - dagenVoorEinde))),
  )
}
