import type { Feit } from '../../../recht/vocabulaire.ts'

/** One of the six conditions that must all be met (S3 chapter 3; E-174). */
export interface Criterium {
  code: string
  feit: Feit
  naam: string
  vraag: string
  uitleg: string
  /** What it was called among the four of the VNG guide of 2015; nothing when it is new (E-177). */
  vng2015?: string
}

export const criteria: readonly Criterium[] = [
  {
    code: 'toestemming',
    feit: 'cvpToestemmingGeprobeerd',
    naam: 'Toestemming vragen',
    vraag: 'Hebt u alles gedaan om toestemming te krijgen?',
    uitleg: 'Was vragen te gevaarlijk of onmogelijk? Dan telt dat ook als ja. Leg uit waarom.',
    vng2015: 'alles is gedaan om toestemming te krijgen',
  },
  {
    code: 'schade',
    feit: 'cvpErnstigeSchade',
    naam: 'Ernstige schade',
    vraag: 'Geeft zwijgen waarschijnlijk ernstige schade?',
    uitleg: 'Voor de inwoner zelf of voor een ander. Wat kan er gebeuren, en hoe zeker is dat?',
    vng2015: 'niet doorbreken geeft ernstige schade',
  },
  {
    code: 'gewetensnood',
    feit: 'cvpGewetensnood',
    naam: 'Gewetensnood',
    vraag: 'Kunt u het niet verantwoorden om te zwijgen?',
    uitleg: 'U moet helpen en u moet zwijgen, en beide kan niet. Waarom knelt dat hier?',
    vng2015: 'de professional is in gewetensnood',
  },
  {
    code: 'geen-andere-weg',
    feit: 'cvpGeenAndereWeg',
    naam: 'Geen andere weg',
    vraag: 'Is er geen andere weg om de schade te voorkomen?',
    uitleg: 'Welke wegen bekeek u? Denk aan de inwoner zelf, een meldrecht of hulp van een ander.',
    vng2015: 'er is geen andere weg',
  },
  {
    code: 'schade-voorkomen',
    feit: 'cvpSchadeVoorkombaar',
    naam: 'Het helpt',
    vraag: 'Voorkomt of beperkt spreken de schade vrijwel zeker?',
    uitleg: 'Wat kan de ander doen met wat u vertelt?',
  },
  {
    code: 'zo-min-mogelijk',
    feit: 'cvpZoMinMogelijk',
    naam: 'Zo min mogelijk',
    vraag: 'Vertelt u zo weinig als kan, aan zo weinig mensen als kan?',
    uitleg: 'Schrijf op wat u wel vertelt, en wat u weglaat.',
  },
]
