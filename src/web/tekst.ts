/** `een huis` → `Een huis`. */
export function hoofdletter(tekst: string): string {
  return tekst.charAt(0).toUpperCase() + tekst.slice(1)
}

/** `a`, `a en b`, `a, b en c`. */
export function opsomming(delen: readonly string[]): string {
  const laatste = delen.at(-1) ?? ''
  return delen.length < 2 ? laatste : `${delen.slice(0, -1).join(', ')} en ${laatste}`
}
