import type { Planstap, Planuitkomst, Wetsplaats } from '../stappenplan.ts'

/** What the law does and does not ask; the same in both roles (S3 chapter 3; E-202, E-203). */
export const wetBijFraude: readonly Wetsplaats[] = [
  {
    wet: 'Wetboek van Strafvordering',
    artikel: '161',
    zin: 'Iedereen mag aangifte doen van een strafbaar feit. Het is een recht, geen plicht.',
  },
  {
    wet: 'Wetboek van Strafvordering',
    artikel: '162',
    zin: 'Alleen openbare colleges en ambtenaren moeten soms aangifte doen. Bijvoorbeeld als een ambtenaar een misdrijf pleegt.',
  },
  {
    wet: 'Awb',
    artikel: '5:16, 5:17 en 5:20',
    zin: 'Wie een beroepsgeheim heeft, mag een toezichthouder inlichtingen weigeren.',
  },
]

export const geenMeldplicht =
  'Niemand kan eisen dat u elke fraude meldt: niet de gemeente, niet uw werkgever, niet een contract. Er is geen wet die dat vraagt van wie een beroepsgeheim of beroepscode heeft. U beslist, en u legt uit waarom.'

/** First what was seen; guesses stay guesses. */
export const watStap: Planstap = {
  code: 'wat',
  titel: 'Wat zag of hoorde u?',
  uitleg: ['Schrijf feiten op. Een gevoel of een vermoeden schrijft u op als vermoeden.'],
  velden: [
    { naam: 'wat', soort: 'tekst', label: 'Wat zag of hoorde u, en wanneer?' },
    {
      naam: 'sterkVermoeden',
      soort: 'driewaardig',
      feit: 'sterkVermoeden',
      label: 'Is het een sterk vermoeden?',
      hint: 'Er zijn feiten, niet alleen verhalen van anderen.',
    },
  ],
}

/** The five questions that a professional puts to themselves, in our own words (S3 chapter 3; E-204). */
export const vragenStap: Planstap = {
  code: 'vragen-aan-uzelf',
  titel: 'Vijf vragen aan uzelf',
  uitleg: [
    'Er is geen goed of fout antwoord. De vragen helpen u kiezen wat past bij uw beroepscode en bij goede hulp.',
  ],
  velden: [
    { naam: 'voorHulp', soort: 'tekst', label: 'Wat doet dit met uw hulp aan deze inwoner?' },
    {
      naam: 'voorGezin',
      soort: 'tekst',
      label: 'Wat betekent het voor de kinderen en de anderen in huis?',
    },
    { naam: 'voorAnderen', soort: 'tekst', label: 'Loopt iemand anders gevaar?' },
    { naam: 'zelfDoen', soort: 'tekst', label: 'Vindt u dat u iets moet doen, en wat dan?' },
    {
      naam: 'anderRecht',
      soort: 'tekst',
      label: 'Past hier een meldrecht, of een conflict van plichten?',
      hint: 'Bijvoorbeeld de meldcode bij geweld thuis.',
    },
  ],
}

/** First talk, and give time to set it right (E-207). */
export const gesprekStap: Planstap = {
  code: 'gesprek',
  titel: 'Praat eerst met de inwoner',
  uitleg: [
    'Zeg wat u zag. Luister naar de uitleg. Geef tijd om het zelf recht te zetten.',
    'Kan praten echt niet veilig? Schrijf dan op waarom.',
  ],
  velden: [
    {
      naam: 'geconfronteerd',
      soort: 'driewaardig',
      feit: 'geconfronteerd',
      label: 'Heeft u het met de inwoner besproken?',
    },
    {
      naam: 'gesprekOp',
      soort: 'datum',
      wanneer: 'voorbij',
      label: 'Wanneer sprak u de inwoner?',
      als: { veld: 'geconfronteerd', waarde: 'ja' },
    },
    {
      naam: 'reactie',
      soort: 'tekst',
      label: 'Wat zei de inwoner?',
      als: { veld: 'geconfronteerd', waarde: 'ja' },
    },
    {
      naam: 'tijdTot',
      soort: 'datum',
      label: 'Tot wanneer kreeg de inwoner tijd om het recht te zetten?',
      als: { veld: 'geconfronteerd', waarde: 'ja' },
    },
    {
      naam: 'inwonerOnderneemtNiets',
      soort: 'driewaardig',
      feit: 'inwonerOnderneemtNiets',
      label: 'Is die tijd om en deed de inwoner niets?',
      als: { veld: 'geconfronteerd', waarde: 'ja' },
    },
    {
      naam: 'nietBesproken',
      soort: 'tekst',
      label: 'Waarom sprak u de inwoner nog niet?',
      als: { veld: 'geconfronteerd', waarde: 'nee' },
    },
  ],
}

/** Thinking aloud without names (E-209). */
export const meedenkStap: Planstap = {
  code: 'meedenken',
  titel: 'Laat iemand meedenken, zonder namen',
  uitleg: [
    'Een collega of handhaving kan meedenken over hoe de fraude stopt. Noem geen naam, adres of ander kenmerk.',
    'Wilt u handhaving iets vragen? Gebruik dan “Fraude bespreken zonder namen”.',
  ],
  velden: [
    {
      naam: 'metWie',
      soort: 'keuzes',
      label: 'Met wie sprak u, zonder namen?',
      optioneel: true,
      keuzes: [
        { waarde: 'collega', tekst: 'Een collega' },
        { waarde: 'leidinggevende', tekst: 'Mijn leidinggevende' },
        { waarde: 'handhaving', tekst: 'De afdeling handhaving' },
      ],
    },
    { naam: 'watZeiZij', soort: 'tekst', label: 'Wat kwam eruit?', optioneel: true },
  ],
  overslaan: 'altijd',
}

/** The fraud ends as a part of the help: a way that makes nothing worse (E-210). */
export const stoppenInPlan: Planuitkomst = {
  code: 'stoppen-in-plan',
  tekst: 'Stoppen met de fraude komt in het plan van aanpak',
  hint: 'Samen met de inwoner. Zo stopt de fraude zonder dat de problemen groter worden.',
  plichten: [
    {
      code: 'fraude-stoppen-in-plan',
      tekst:
        'Zet in het plan van aanpak hoe en wanneer de fraude stopt. Spreek dit af met de inwoner.',
      dagen: 14,
    },
    {
      code: 'fraude-nagaan-of-het-stopte',
      tekst: 'Ga na of de fraude is gestopt, zoals in het plan staat.',
      dagen: 56,
    },
  ],
}

export const nietsDelen: Planuitkomst = {
  code: 'niet-delen',
  tekst: 'Ik deel niets en ga door met mijn werk',
  hint: 'Dat mag. Schrijf op waarom dit past bij goede hulp.',
}
