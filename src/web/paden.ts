/**
 * Alle adressen van de pagina's op één plaats. Een pagina schrijft nooit zelf een pad: zo is een adres
 * te veranderen zonder te zoeken, en valt een kapotte link op bij het compileren.
 *
 * Nooit persoonsgegevens in een adres: alleen een ondoorzichtig id of een nummer van een stuk.
 * Elk deel gaat door `pad`, dat vreemde tekens onschadelijk maakt.
 */
export const pad = (...delen: string[]): string => `/${delen.map(encodeURIComponent).join('/')}`

/** Hetzelfde adres met vragen erachter; lege waarden vallen weg. */
export const metVraag = (adres: string, vraag: Record<string, string | undefined>): string => {
  const delen = new URLSearchParams()
  for (const [naam, waarde] of Object.entries(vraag)) {
    if (waarde !== undefined && waarde !== '') delen.set(naam, waarde)
  }
  const tekst = delen.toString()
  return tekst ? `${adres}?${tekst}` : adres
}

/** Dezelfde pagina om af te drukken. */
export const afdruk = (adres: string): string => metVraag(adres, { print: '1' })

export const paden = {
  start: () => pad(),
  toegankelijkheid: () => pad('toegankelijkheid'),
  stijl: () => pad('stijl'),
} as const
