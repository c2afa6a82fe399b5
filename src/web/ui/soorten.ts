import type { ComponentChildren } from 'preact'

/** Wat tussen de tags van een component mag staan: tekst, getallen, andere componenten. */
export type Inhoud = ComponentChildren

/** Eén keuze in een lijst, rondjes of vakjes. `waarde` gaat naar de server, `tekst` leest de mens. */
export type Keuze = {
  waarde: string
  tekst: string
  hint?: string | undefined
  /** Kopje waaronder de keuze in een uitklaplijst staat; keuzes met hetzelfde kopje staan bij elkaar. */
  groep?: string | undefined
}

/** Een fout bij een veld. `veld` is het id van het veld (standaard gelijk aan de naam). */
export type Fout = {
  veld: string
  tekst: string
  /** Alleen als het veld op een andere pagina staat: het adres daarvan. */
  href?: string | undefined
}

/** Een verwijzing met eigen woorden. Geen persoonsgegevens in `href`: die komt in logboeken terecht. */
export type Verwijzing = {
  href: string
  tekst: string
}

/** Zoekt de eerste foutmelding bij een veld, om aan de `fout`-prop van dat veld te geven. */
export const foutBij = (fouten: readonly Fout[] | undefined, veld: string): string | undefined =>
  fouten?.find((fout) => fout.veld === veld)?.tekst
