const minuut = 60 * 1000
const uur = 60 * minuut

type Soort = 'medewerker' | 'inwoner' | 'partner'

/**
 * How long somebody stays logged in. A resident reads about their own life on a phone that others pick up, so theirs ends
 * soon (docs/decisions/0032); a professional works a day, and drafts stay on the server.
 */
const duur: Readonly<Record<Soort, { stil: number; hoogstens: number | undefined }>> = {
  inwoner: { stil: 15 * minuut, hoogstens: 4 * uur },
  medewerker: { stil: 8 * uur, hoogstens: undefined },
  partner: { stil: 8 * uur, hoogstens: undefined },
}

/** Two minutes before the end the page says so; time enough to read it and to answer (WCAG 2.2.1). */
export const waarschuwVooraf = 2 * minuut

/**
 * When a session ends if nothing is clicked after now.
 *
 * @param begonnen when they logged in: the longest time counts from there
 */
export function sessieTot(soort: Soort, begonnen: Date, nu: Date): Date {
  const { stil, hoogstens } = duur[soort]
  const stilTot = nu.getTime() + stil
  const uiterlijk = hoogstens === undefined ? stilTot : begonnen.getTime() + hoogstens
  return new Date(Math.min(stilTot, uiterlijk))
}

/** Milliseconds within which a second click does not move the end: a short session cannot spare a minute. */
export function stilstand(soort: 'medewerker' | 'inwoner'): number {
  return soort === 'inwoner' ? 5000 : minuut
}
