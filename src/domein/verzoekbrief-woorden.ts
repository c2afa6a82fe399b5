import type {
  Besluituitkomst,
  Oordeel,
  Rechtsmiddel,
  Uitvoering,
  Verzoeksoort,
} from './rechtsverzoek.ts'

/** How a letter speaks: u, or je to who is twelve to seventeen. */
export type Briefvorm = 'u' | 'je'

/** Words of the letter; a test holds every letter to plain Dutch. */
export interface Briefwoorden {
  kop: Readonly<Record<Verzoeksoort, string>>
  gevraagd: string
  vraagnummer: string
  besluit: string
  uitkomst: Readonly<Record<Besluituitkomst, string>>
  klacht: Readonly<Record<Besluituitkomst, string>>
  oordeel: Readonly<Record<Oordeel, string>>
  klachtpunt: Readonly<Record<Oordeel, string>>
  waarom: string
  weglaten: (aantal: number) => string
  onherkenbaar: (aantal: number) => string
  nu: string
  daarna: Readonly<Record<Uitvoering, readonly string[]>>
  vanafNu: string
  vertellen: readonly string[]
  oneens: string
  rechtsmiddel: Readonly<Record<Rechtsmiddel, (tot: string, gemeente: string) => string[]>>
  ookKlacht: string
  ap: readonly string[]
  wie: string
  college: string
  mandaat: string
  vragen: string
  vervangt: (nummer: string, dag: string) => string
  vervangenDoor: (nummer: string, dag: string) => string
}

const aantal = (n: number, een: string, meer: string): string => (n === 1 ? een : `${n} ${meer}`)

const u: Briefwoorden = {
  kop: {
    inzage: 'Antwoord op uw vraag om te lezen wat er staat',
    afschrift: 'Antwoord op uw vraag om een kopie',
    informatie: 'Antwoord op uw vraag over uw gegevens',
    verbeteren: 'Antwoord op uw vraag om iets te verbeteren',
    aanvullen: 'Antwoord op uw vraag om iets erbij te zetten',
    verwijderen: 'Antwoord op uw vraag om iets te wissen',
    beperken: 'Antwoord op uw vraag om iets af te schermen',
    bezwaar: 'Antwoord op uw vraag om ergens mee te stoppen',
    overdracht: 'Antwoord op uw vraag om gegevens mee te nemen',
    klacht: 'Antwoord op uw klacht',
    'bezwaar-besluit': 'Antwoord op uw bezwaar',
  },
  gevraagd: 'Wat u vroeg',
  vraagnummer: 'Uw vraag',
  besluit: 'Wat wij besluiten',
  uitkomst: {
    toegewezen: 'Ja. Wij doen wat u vraagt.',
    deels: 'Wij doen een deel van wat u vraagt.',
    afgewezen: 'Nee. Wij doen niet wat u vraagt.',
    'niet-behandeld': 'Wij kunnen uw vraag nu niet verder bekijken.',
  },
  klacht: {
    toegewezen: 'U heeft gelijk.',
    deels: 'U heeft voor een deel gelijk.',
    afgewezen: 'Wij vinden dat u geen gelijk heeft.',
    'niet-behandeld': 'Wij kunnen dit nu niet verder bekijken.',
  },
  oordeel: { ja: 'Ja', deels: 'Voor een deel', nee: 'Nee' },
  klachtpunt: { ja: 'U heeft gelijk', deels: 'Voor een deel gelijk', nee: 'Geen gelijk' },
  waarom: 'Waarom',
  weglaten: (n) =>
    `${aantal(n, 'Eén stuk laten', 'stukken laten')} wij weg. Dat gaat over een ander.`,
  onherkenbaar: (n) =>
    `In ${aantal(n, 'één stuk', 'stukken')} kunt u niet zien over wie het gaat. Zo beschermen wij een ander.`,
  nu: 'Wat er nu gebeurt',
  daarna: {
    verbeteren: ['Wij schrijven het goed op.', 'Op uw pagina ziet u wanneer dat is gedaan.'],
    aanvullen: ['Wij zetten uw woorden erbij.', 'Op uw pagina ziet u wanneer dat is gedaan.'],
    wissen: [
      'Wij wissen dit. Ook de kopieën wissen wij.',
      'Op uw pagina ziet u wanneer dat is gedaan.',
    ],
    beperken: [
      'Wij schermen dit af. Niemand gebruikt het nog zonder uw ja.',
      'Op uw pagina ziet u wanneer dat is gedaan.',
    ],
    stoppen: ['Wij stoppen hiermee.', 'Op uw pagina ziet u wanneer dat is gedaan.'],
    verstrekken: [
      'Wij zetten het klaar op uw pagina.',
      'Wilt u het op papier? Dan kan dat ook. Dat kost niets.',
    ],
    geen: [],
  },
  vanafNu: 'Vanaf nu staat er',
  vertellen: [
    'Kreeg een ander dit van ons? Dan vertellen wij die ook wat er is veranderd.',
    'Op uw pagina ziet u aan wie wij dat vertelden.',
  ],
  oneens: 'Bent u het niet eens met ons?',
  rechtsmiddel: {
    bezwaar: (tot, gemeente) => [
      `Dan kunt u ons vragen om er nog een keer naar te kijken. Dat heet bezwaar. Doe dat op zijn laatst op ${tot}.`,
      'Het kan op uw eigen pagina, bij Mijn verzoeken.',
      `Of stuur een brief naar de gemeente ${gemeente}. Schrijf erin waarom u het niet eens bent. Zet uw naam, adres, de datum en het nummer van deze brief erbij.`,
      'Een ander dan wie dit besloot, kijkt er dan naar. Het kost niets.',
    ],
    beroep: (tot) => [
      `Dan kunt u naar de rechter. Dat heet beroep. Doe dat op zijn laatst op ${tot}.`,
      'Stuur een brief naar de rechtbank. Leg uit waarom u het niet eens bent. Doe een kopie van deze brief erbij.',
      'U betaalt hier geld voor. Op rechtspraak.nl staat hoe het werkt en wat het kost.',
    ],
    rechtbank: (tot) => [
      `Dan kunt u de rechter vragen om te kiezen. Doe dat op zijn laatst op ${tot}.`,
      'Stuur een brief naar de rechtbank. Doe een kopie van deze brief erbij. U heeft geen advocaat nodig.',
      'Dit besluit is van een hulpverlener. Daarom kunt u er bij de gemeente geen bezwaar tegen maken. Bezwaar is dat de gemeente er zelf nog eens naar kijkt.',
    ],
    ombudsman: () => [
      'Dan kunt u naar de ombudsman. Die werkt niet bij ons en kiest geen kant. Doe dat binnen een jaar.',
      'Bel gratis 0800 33 55 555, of kijk op nationaleombudsman.nl.',
    ],
    klachtregeling: () => [
      'Vraag de organisatie waar uw klacht over gaat, wat u nu kunt doen. Elke organisatie heeft daar regels voor.',
    ],
  },
  ookKlacht: 'Bent u niet netjes geholpen? Dan kunt u ook een klacht sturen. Dat kost niets.',
  ap: [
    'Denkt u dat wij ons niet aan de privacywet houden? Dan kunt u dat melden bij de Autoriteit Persoonsgegevens.',
    'Kijk op autoriteitpersoonsgegevens.nl.',
  ],
  wie: 'Wie dit besloot',
  college: 'Namens het college van de gemeente',
  mandaat: 'Dit mag volgens',
  vragen: 'Heeft u een vraag over deze brief? Bel of mail ons. Noem het nummer van de brief.',
  vervangt: (nummer, dag) =>
    `Dit komt in de plaats van onze brief van ${dag}. Die brief heeft nummer ${nummer}. Waar u nu geen gelijk krijgt, blijft die gelden.`,
  vervangenDoor: (nummer, dag) =>
    `Vervangen door onze brief van ${dag}. Die brief heeft nummer ${nummer}. Lees ook die brief.`,
}

const je: Briefwoorden = {
  ...u,
  kop: {
    inzage: 'Antwoord op je vraag om te lezen wat er staat',
    afschrift: 'Antwoord op je vraag om een kopie',
    informatie: 'Antwoord op je vraag over je gegevens',
    verbeteren: 'Antwoord op je vraag om iets te verbeteren',
    aanvullen: 'Antwoord op je vraag om iets erbij te zetten',
    verwijderen: 'Antwoord op je vraag om iets te wissen',
    beperken: 'Antwoord op je vraag om iets af te schermen',
    bezwaar: 'Antwoord op je vraag om ergens mee te stoppen',
    overdracht: 'Antwoord op je vraag om gegevens mee te nemen',
    klacht: 'Antwoord op je klacht',
    'bezwaar-besluit': 'Antwoord op je bezwaar',
  },
  gevraagd: 'Wat je vroeg',
  vraagnummer: 'Jouw vraag',
  uitkomst: {
    toegewezen: 'Ja. Wij doen wat je vraagt.',
    deels: 'Wij doen een deel van wat je vraagt.',
    afgewezen: 'Nee. Wij doen niet wat je vraagt.',
    'niet-behandeld': 'Wij kunnen je vraag nu niet verder bekijken.',
  },
  klacht: {
    toegewezen: 'Je hebt gelijk.',
    deels: 'Je hebt voor een deel gelijk.',
    afgewezen: 'Wij vinden dat je geen gelijk hebt.',
    'niet-behandeld': 'Wij kunnen dit nu niet verder bekijken.',
  },
  klachtpunt: { ja: 'Je hebt gelijk', deels: 'Voor een deel gelijk', nee: 'Geen gelijk' },
  onherkenbaar: (n) =>
    `In ${aantal(n, 'één stuk', 'stukken')} kun je niet zien over wie het gaat. Zo beschermen wij een ander.`,
  daarna: {
    verbeteren: ['Wij schrijven het goed op.', 'Op je pagina zie je wanneer dat is gedaan.'],
    aanvullen: ['Wij zetten jouw woorden erbij.', 'Op je pagina zie je wanneer dat is gedaan.'],
    wissen: [
      'Wij wissen dit. Ook de kopieën wissen wij.',
      'Op je pagina zie je wanneer dat is gedaan.',
    ],
    beperken: [
      'Wij schermen dit af. Niemand gebruikt het nog zonder jouw ja.',
      'Op je pagina zie je wanneer dat is gedaan.',
    ],
    stoppen: ['Wij stoppen hiermee.', 'Op je pagina zie je wanneer dat is gedaan.'],
    verstrekken: [
      'Wij zetten het klaar op je pagina.',
      'Wil je het op papier? Dan kan dat ook. Dat kost niets.',
    ],
    geen: [],
  },
  vertellen: [
    'Kreeg een ander dit van ons? Dan vertellen wij die ook wat er is veranderd.',
    'Op je pagina zie je aan wie wij dat vertelden.',
  ],
  oneens: 'Ben je het niet eens met ons?',
  rechtsmiddel: {
    bezwaar: (tot, gemeente) => [
      `Dan kun je ons vragen om er nog een keer naar te kijken. Dat heet bezwaar. Doe dat op zijn laatst op ${tot}.`,
      'Het kan op je eigen pagina, bij Mijn verzoeken.',
      `Of stuur een brief naar de gemeente ${gemeente}. Schrijf erin waarom je het niet eens bent. Zet je naam, adres, de datum en het nummer van deze brief erbij.`,
      'Een ander dan wie dit besloot, kijkt er dan naar. Het kost niets.',
      'Vraag iemand om te helpen. Dat mag altijd.',
    ],
    beroep: (tot) => [
      `Dan kun je naar de rechter. Dat heet beroep. Doe dat op zijn laatst op ${tot}.`,
      'Stuur een brief naar de rechtbank. Leg uit waarom je het niet eens bent. Doe een kopie van deze brief erbij.',
      'Hier betaal je geld voor. Vraag iemand om te helpen, bij voorbeeld bij het Juridisch Loket.',
    ],
    rechtbank: (tot) => [
      `Dan kun je de rechter vragen om te kiezen. Doe dat op zijn laatst op ${tot}.`,
      'Stuur een brief naar de rechtbank. Doe een kopie van deze brief erbij. Je hebt geen advocaat nodig.',
      'Vraag iemand om te helpen. Dat mag altijd.',
      'Dit besluit is van een hulpverlener. Daarom kun je er bij de gemeente geen bezwaar tegen maken. Bezwaar is dat de gemeente er zelf nog eens naar kijkt.',
    ],
    ombudsman: () => [
      'Dan kun je naar de Kinderombudsman. Die werkt niet bij ons en kiest geen kant. Doe dat binnen een jaar.',
      'Bel gratis 0800 876 54 84, of kijk op kinderombudsman.nl.',
    ],
    klachtregeling: () => [
      'Vraag de organisatie waar je klacht over gaat, wat je nu kunt doen. Elke organisatie heeft daar regels voor.',
    ],
  },
  ookKlacht: 'Ben je niet netjes geholpen? Dan kun je ook een klacht sturen. Dat kost niets.',
  ap: [
    'Denk je dat wij ons niet aan de privacywet houden? Dan kun je dat melden bij de Autoriteit Persoonsgegevens.',
    'Kijk op autoriteitpersoonsgegevens.nl.',
  ],
  vervangt: (nummer, dag) =>
    `Dit komt in de plaats van onze brief van ${dag}. Die brief heeft nummer ${nummer}. Waar je nu geen gelijk krijgt, blijft die gelden.`,
  vragen: 'Heb je een vraag over deze brief? Bel of mail ons. Noem het nummer van de brief.',
}

export const briefwoorden: Readonly<Record<Briefvorm, Briefwoorden>> = { u, je }
