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
  inloggen: () => pad('inloggen'),
  uitloggen: () => pad('uitloggen'),
  pet: () => pad('pet'),
  toegankelijkheid: () => pad('toegankelijkheid'),
  stijl: () => pad('stijl'),
  /** Werk van de professional. */
  vandaag: () => pad('werk'),
  intake: (sleutel?: string) =>
    sleutel === undefined ? pad('werk', 'intake') : pad('werk', 'intake', sleutel),
  intakeConcept: (sleutel: string) => pad('werk', 'intake', sleutel, 'concept'),
  intakeAntwoord: (sleutel: string) => pad('werk', 'intake', sleutel, 'antwoord'),
  intakeGeteld: () => pad('werk', 'intake-geteld'),
  dossiers: () => pad('werk', 'dossiers'),
  dossier: (id: string) => pad('werk', 'dossiers', id),
  gegeven: (dossierId: string, sleutel?: string) =>
    sleutel === undefined
      ? pad('werk', 'dossiers', dossierId, 'opschrijven')
      : pad('werk', 'dossiers', dossierId, 'opschrijven', sleutel),
  gegevenConcept: (dossierId: string, sleutel: string) =>
    pad('werk', 'dossiers', dossierId, 'opschrijven', sleutel, 'concept'),
  gegevenAntwoord: (dossierId: string, sleutel: string) =>
    pad('werk', 'dossiers', dossierId, 'opschrijven', sleutel, 'antwoord'),
  nieuweTriage: (dossierId: string) => pad('werk', 'dossiers', dossierId, 'triage'),
  triage: (id: string, stap: string) => pad('werk', 'triage', id, stap),
  triageConcept: (id: string) => pad('werk', 'triage', id, 'concept'),
  triageAntwoord: (id: string) => pad('werk', 'triage', id, 'antwoord'),
  besluit: (id: string) => pad('werk', 'besluiten', id),
  besluitPdf: (id: string) => pad('werk', 'besluiten', id, 'pdf'),
  besluitHerzien: (id: string) => pad('werk', 'besluiten', id, 'herzien'),
  plicht: (id: string) => pad('werk', 'plichten', id),
  /** Pagina van de inwoner. */
  mijn: () => pad('mijn'),
  mijnBesluit: (id: string) => pad('mijn', 'besluiten', id),
  mijnBesluitPdf: (id: string) => pad('mijn', 'besluiten', id, 'pdf'),
  mijnGegevens: () => pad('mijn', 'gegevens'),
  wieKeekEr: () => pad('mijn', 'wie-keek-er'),
  /** Leidinggevende. */
  team: () => pad('team'),
  /** Balie: geen enkel veld over een persoon. */
  magHet: () => pad('balie', 'mag-het'),
} as const
