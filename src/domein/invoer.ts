/** What a form field gives: always a list, so that a box ticked once and twice look the same. */
export type Waarden = Readonly<Record<string, readonly string[]>>

/** What is wrong, per field; the key is the name of the field on the page. */
export type Fouten = Record<string, string>

/** Longest text in one field, in characters; the database has the same limit. */
export const langsteTekst = 10_000

export function een(waarden: Waarden, naam: string): string {
  return waarden[naam]?.[0] ?? ''
}

export function lijst(waarden: Waarden, naam: string): readonly string[] {
  return waarden[naam] ?? []
}

/** `ja` → true, `nee` → false, everything else (also nothing) → unknown. Unknown is never a yes. */
export function driewaardig(tekst: string): boolean | undefined {
  if (tekst === 'ja') return true
  if (tekst === 'nee') return false
  return undefined
}

/** Is this one of the words? A tampered choice is a mistake with a message, never a crash. */
export function isEen<const T extends readonly string[]>(
  tekst: string,
  woorden: T,
): tekst is T[number] {
  return woorden.includes(tekst)
}

/** Checks a text that must be there; puts a clear message in `fouten` when it is missing or too long. */
export function vereisTekst(
  waarden: Waarden,
  naam: string,
  fouten: Fouten,
  leeg: string,
  langste = langsteTekst,
): string {
  const tekst = een(waarden, naam).trim()
  if (tekst === '') fouten[naam] = leeg
  checkLengte(tekst, naam, fouten, langste)
  return tekst
}

export function checkLengte(
  tekst: string,
  naam: string,
  fouten: Fouten,
  langste = langsteTekst,
): void {
  if (tekst.length > langste) {
    const getal = (n: number): string => n.toLocaleString('nl-NL')
    fouten[naam] =
      `Deze tekst is te lang: ${getal(tekst.length)} tekens. Gebruik er hoogstens ${getal(langste)}.`
  }
}
