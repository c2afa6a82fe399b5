/** Why a signal is shown. It is about what happened, never a score or an order of people (E-249). */
export const signaalsoorten = [
  'eigen-kring',
  'eigen-straat',
  'zonder-betrokkenheid',
  'geheim-adres',
  'nieuwsgierig',
  'bulk',
  'gesloten-dossier',
  'buiten-uren',
] as const
export type Signaalsoort = (typeof signaalsoorten)[number]

export const signaalstaten = ['nieuw', 'verklaard', 'melden'] as const
export type Signaalstaat = (typeof signaalstaten)[number]

/** What the privacy officer can make of a new signal. */
export const uitkomsten = ['verklaard', 'melden'] as const

export interface Signaalwoorden {
  naam: string
  /** Why it is shown. */
  waarom: string
  /** How it can be quite ordinary. */
  onschuldig: string
}

export const signaalwoorden: Readonly<Record<Signaalsoort, Signaalwoorden>> = {
  'eigen-kring': {
    naam: 'Poging bij de eigen kring',
    waarom:
      'Een medewerker wilde een dossier openen van iemand die hij of zij privé kent. Het dossier bleef dicht.',
    onschuldig:
      'Een oude link of een lijst van een collega kan hierheen leiden. De medewerker wist dan niet om wie het ging.',
  },
  'eigen-straat': {
    naam: 'Gekeken in de eigen straat',
    waarom: 'De medewerker keek bij iemand die in dezelfde straat woont.',
    onschuldig:
      'In een wijkteam gebeurt dit vaak gewoon voor het werk. Een lange straat telt veel huizen.',
  },
  'zonder-betrokkenheid': {
    naam: 'Gekeken zonder betrokken te zijn',
    waarom:
      'De medewerker is niet betrokken bij dit dossier. Het ging open met spoed, voor leiding geven of voor een klacht.',
    onschuldig: 'Daar is deze weg voor. Kijk of de reden er staat en bij het dossier past.',
  },
  'geheim-adres': {
    naam: 'Gekeken bij iemand met een geheim adres',
    waarom: 'Het adres van deze persoon is geheim. De medewerker is zelf niet betrokken.',
    onschuldig:
      'Een vervanger of een collega met spoed kijkt soms mee. Het adres zelf bleef dicht.',
  },
  nieuwsgierig: {
    naam: 'Vaker naar dezelfde persoon gezocht',
    waarom:
      'De medewerker vond in één week drie keer of vaker dezelfde persoon door te zoeken. Daarna gebeurde er niets in het dossier.',
    onschuldig: 'Iemand zoekt soms een nummer op om te bellen, of een naamgenoot.',
  },
  bulk: {
    naam: 'Veel mensen in korte tijd',
    waarom:
      'De medewerker keek in één uur bij veel meer mensen dan past bij het eigen werk van die dag.',
    onschuldig: 'Bij een overdracht, een vervanging of een jaarlijkse controle is dit gewoon.',
  },
  'gesloten-dossier': {
    naam: 'Gekeken in een gesloten dossier',
    waarom: 'Het dossier was al gesloten toen de medewerker keek.',
    onschuldig: 'Er komt soms nog post, een klacht of een nieuwe vraag van dezelfde inwoner.',
  },
  'buiten-uren': {
    naam: 'Gekeken buiten de gewone uren',
    waarom: 'De medewerker keek ’s avonds, ’s nachts of in het weekend.',
    onschuldig: 'Crisisdienst, een avondgesprek of werk dat later op de dag wordt afgemaakt.',
  },
}

/** What this gemeente calls ordinary. */
export interface Signaalinstelling {
  /** Hours in the Netherlands: from the first up to, not including, the last. */
  vanUur: number
  totUur: number
  /** Is the weekend a working day? */
  weekend: boolean
  /** More different people than this in one hour is a signal. */
  mensenPerUur: number
}

export const gewoneInstelling: Signaalinstelling = {
  vanUur: 7,
  totUur: 20,
  weekend: false,
  mensenPerUur: 25,
}
