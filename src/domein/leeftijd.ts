/** A calendar date `yyyy-mm-dd`. Text, because a JavaScript Date shifts with the time zone. */
export type Datum = string

interface Delen {
  jaar: number
  maand: number
  dag: number
}

function delen(datum: Datum): Delen {
  const [jaar = 0, maand = 0, dag = 0] = datum.split('-').map(Number)
  return { jaar, maand, dag }
}

/** An older age is a wrong birth date, and a wrong date is an unknown age. */
const oudsteLeeftijd = 130

/**
 * Age in whole years on a date. Who was born on 29 February is a year older on 1 March in a year without that day:
 * on 28 February the year is not over yet.
 *
 * @returns `undefined` when the birth date is unknown or lies after the date; an unknown age is never guessed.
 */
export function leeftijdOp(geboortedatum: Datum | null, peildatum: Datum): number | undefined {
  if (geboortedatum === null || geboortedatum > peildatum) return undefined
  const geboren = delen(geboortedatum)
  const nu = delen(peildatum)
  const nogNietJarig =
    nu.maand < geboren.maand || (nu.maand === geboren.maand && nu.dag < geboren.dag)
  const leeftijd = nu.jaar - geboren.jaar - (nogNietJarig ? 1 : 0)
  return leeftijd <= oudsteLeeftijd ? leeftijd : undefined
}

// Made once: making a formatter costs more than all the rest of a page.
const inNederland = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' })

/** The calendar date in the Netherlands at a moment in time. */
export function datumInNederland(moment: Date): Datum {
  return inNederland.format(moment)
}

/** Does this day exist? 31-02 does not. */
export function bestaat(datum: Datum): boolean {
  const { jaar, maand, dag } = delen(datum)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(datum) || jaar < 1) return false
  const proef = new Date(Date.UTC(2000, 0, 1))
  proef.setUTCFullYear(jaar, maand - 1, dag)
  return proef.getUTCMonth() === maand - 1 && proef.getUTCDate() === dag
}

/**
 * Reads what a person typed as a day (dd-mm-jjjj, also with / . or spaces, also 1-2-2013).
 *
 * @returns the date as `yyyy-mm-dd`, or `undefined` when it is not a day that exists
 */
export function leesDatum(tekst: string): Datum | undefined {
  const gevonden = /^\s*(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})\s*$/.exec(tekst)
  if (!gevonden) return undefined
  const [, dag = '', maand = '', jaar = ''] = gevonden
  const datum = `${jaar}-${maand.padStart(2, '0')}-${dag.padStart(2, '0')}`
  return bestaat(datum) ? datum : undefined
}

/** `2013-05-04` → `4 mei 2013`. */
export function schrijfDatum(datum: Datum): string {
  const { jaar, maand, dag } = delen(datum)
  const maanden = ['januari', 'februari', 'maart', 'april', 'mei', 'juni']
  maanden.push('juli', 'augustus', 'september', 'oktober', 'november', 'december')
  return `${dag} ${maanden[maand - 1] ?? ''} ${jaar}`
}

/** `2013-05-04` → `04-05-2013`, as in a form field. */
export function toonDatum(datum: Datum): string {
  return datum.split('-').toReversed().join('-')
}

/** The date a number of days later. */
export function dagenLater(datum: Datum, dagen: number): Datum {
  const { jaar, maand, dag } = delen(datum)
  return new Date(Date.UTC(jaar, maand - 1, dag + dagen)).toISOString().slice(0, 10)
}

/** Calendar days from one date to another; negative when the second is earlier. */
export function dagenTussen(van: Datum, tot: Datum): number {
  return Math.round((Date.parse(tot) - Date.parse(van)) / 86_400_000)
}

/** The birthday on which somebody turns `jaren`. The database function `verjaardag` says the same. */
export function verjaardag(geboortedatum: Datum, jaren: number): Datum {
  const { jaar, maand, dag } = delen(geboortedatum)
  const tekst = (m: number, d: number) =>
    [
      String(jaar + jaren).padStart(4, '0'),
      String(m).padStart(2, '0'),
      String(d).padStart(2, '0'),
    ].join('-')
  const datum = tekst(maand, dag)
  // Born on 29 February: 1 March in a year without that day.
  return bestaat(datum) ? datum : tekst(3, 1)
}

/** What is certain about an age in whole years; `undefined` when nothing is. */
export type Leeftijdsgrens = { minstens: number; hoogstens: number } | undefined

/**
 * The age as far as it is known. Of somebody born in `2010` or `2010-06` the day is not known, and then two ages are possible.
 *
 * @param onvolledig `2010`, `2010-06` or `onbekend`; only when there is no whole date
 */
export function leeftijdsgrenzen(
  geboortedatum: Datum | null,
  onvolledig: string | null,
  vandaag: Datum,
): Leeftijdsgrens {
  if (geboortedatum !== null) {
    const leeftijd = leeftijdOp(geboortedatum, vandaag)
    return leeftijd === undefined ? undefined : { minstens: leeftijd, hoogstens: leeftijd }
  }
  const gevonden = /^(\d{4})(?:-(\d{2}))?$/.exec(onvolledig ?? '')
  if (gevonden === null) return undefined
  const [, jaar = '', maand] = gevonden
  const laatste = `${jaar}-${maand ?? '12'}`
  const dagen = ['31', '30', '29', '28'].find((dag) => bestaat(`${laatste}-${dag}`))
  if (dagen === undefined) return undefined
  const oudste = leeftijdOp(`${jaar}-${maand ?? '01'}-01`, vandaag)
  const jongste = leeftijdOp(`${laatste}-${dagen}`, vandaag)
  if (oudste === undefined && jongste === undefined) return undefined
  // Who is born later this year is not there yet; and nobody is older than the oldest age that counts.
  return { minstens: jongste ?? 0, hoogstens: oudste ?? oudsteLeeftijd }
}

/** The ages at which the law lets somebody decide in another way (E-222). */
export const grensleeftijden = [12, 16, 18] as const

/** The next birthday on which it changes who decides; `undefined` when there is none, or the birth date is not known. */
export function nextGrens(
  geboortedatum: Datum | null,
  vandaag: Datum,
): { leeftijd: (typeof grensleeftijden)[number]; datum: Datum } | undefined {
  if (geboortedatum === null) return undefined
  return grensleeftijden
    .map((leeftijd) => ({ leeftijd, datum: verjaardag(geboortedatum, leeftijd) }))
    .find(({ datum }) => datum > vandaag)
}
