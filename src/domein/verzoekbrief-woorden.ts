import type {
  Besluituitkomst,
  Oordeel,
  Rechtsmiddel,
  Uitvoering,
  Verzoeksoort,
} from './rechtsverzoek.ts'
import type { Levering } from './verzoek-levering.ts'

/** How a letter speaks: u, or je to who is twelve to seventeen. */
export type Briefvorm = 'u' | 'je'

/** What somebody sent, as people call it: a complaint is no question. */
export type Vraagaard = 'vraag' | 'klacht' | 'bezwaar'

export function vraagaardVan(soort: Verzoeksoort): Vraagaard {
  if (soort === 'klacht') return 'klacht'
  return soort === 'bezwaar-besluit' ? 'bezwaar' : 'vraag'
}

/** Said to who follows it on a page of their own, and to everybody else. */
type PerPlek = Readonly<Record<'pagina' | 'elders', string>>

/** Words of the letter; a test holds every letter to plain Dutch. */
export interface Briefwoorden {
  kop: Readonly<Record<Verzoeksoort, string>>
  gevraagd: Readonly<Record<Vraagaard, string>>
  vraagnummer: Readonly<Record<Vraagaard, string>>
  /** On top for who reads along: it was written to somebody else. */
  meelezer?: string
  besluit: Readonly<Record<Vraagaard, string>>
  uitkomst: Readonly<Record<Besluituitkomst, string>>
  klacht: Readonly<Record<Besluituitkomst, string>>
  oordeel: Readonly<Record<Oordeel, string>>
  klachtpunt: Readonly<Record<Oordeel, string>>
  waarom: string
  weglaten: (aantal: number) => string
  onherkenbaar: (aantal: number) => string
  nu: string
  daarna: Readonly<Record<Exclude<Uitvoering, 'verstrekken'>, readonly string[]>>
  /** How what was asked for gets there. */
  levering: Readonly<Record<Levering, readonly string[]>>
  /** Where one sees that it was done. */
  gedaan: PerPlek
  vanafNu: string
  vertellen: string
  verteld: PerPlek
  oneens: string
  rechtsmiddel: Readonly<Record<Rechtsmiddel, (tot: string, gemeente: string) => string[]>>
  /** What who reads along can do. */
  zelf?: readonly string[]
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

/** The title per kind, with what was sent as the reader would call it. */
const koppen = (op: Readonly<Record<Vraagaard, string>>): Briefwoorden['kop'] => ({
  inzage: `Antwoord op ${op.vraag} om te lezen wat er staat`,
  afschrift: `Antwoord op ${op.vraag} om een kopie`,
  informatie: `Antwoord op ${op.vraag} over gegevens`,
  verbeteren: `Antwoord op ${op.vraag} om iets te verbeteren`,
  aanvullen: `Antwoord op ${op.vraag} om iets erbij te zetten`,
  verwijderen: `Antwoord op ${op.vraag} om iets te wissen`,
  beperken: `Antwoord op ${op.vraag} om iets af te schermen`,
  bezwaar: `Antwoord op ${op.vraag} om ergens mee te stoppen`,
  overdracht: `Antwoord op ${op.vraag} om gegevens mee te nemen`,
  klacht: `Antwoord op ${op.klacht}`,
  'bezwaar-besluit': `Antwoord op ${op.bezwaar}`,
})

const u: Briefwoorden = {
  kop: koppen({ vraag: 'uw vraag', klacht: 'uw klacht', bezwaar: 'uw bezwaar' }),
  gevraagd: {
    vraag: 'Wat u vroeg',
    klacht: 'Uw klacht',
    bezwaar: 'Waarom u het niet eens was met ons',
  },
  vraagnummer: { vraag: 'Uw vraag', klacht: 'Uw klacht', bezwaar: 'Uw reactie' },
  besluit: {
    vraag: 'Wat wij besluiten',
    klacht: 'Wat wij ervan vinden',
    bezwaar: 'Wat wij nu besluiten',
  },
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
    verbeteren: ['Wij schrijven het goed op.'],
    aanvullen: ['Wij zetten uw woorden erbij.'],
    wissen: ['Wij wissen dit. Ook de kopieën wissen wij.'],
    beperken: ['Wij schermen dit af. Niemand gebruikt het nog zonder uw ja.'],
    stoppen: ['Wij stoppen hiermee.'],
    geen: [],
  },
  levering: {
    brief: ['Het antwoord staat in deze brief.'],
    pagina: [
      'U leest het op uw pagina, bij Mijn gegevens. Mist u daar iets? Dan krijgt u het van ons.',
      'Wilt u het op papier? Dan kan dat ook. Dat kost niets.',
    ],
    samen: ['Wij maken een afspraak met u. Dan kijken wij er samen naar.'],
    papier: ['U krijgt het van ons op papier. Dat kost niets.'],
    post: ['U krijgt het van ons op papier, met de post. Dat kost niets.'],
    ophalen: ['U krijgt het van ons op papier. U kunt het bij ons ophalen. Dat kost niets.'],
    bestand: ['U krijgt het van ons als bestand. Dat kost niets.'],
    ander: ['Wij geven het aan de plek die u noemde.'],
    open: ['Wij geven u wat u vroeg. Dat kost niets.'],
  },
  gedaan: {
    pagina: 'Op uw pagina ziet u wanneer dat is gedaan.',
    elders: 'Wilt u weten of het is gedaan? Bel ons, of kijk op uw eigen pagina.',
  },
  vanafNu: 'Vanaf nu staat er',
  vertellen: 'Kreeg een ander dit van ons? Dan vertellen wij die ook wat er is veranderd.',
  verteld: {
    pagina: 'Op uw pagina ziet u aan wie wij dat vertelden.',
    elders: 'Vraag ons gerust aan wie wij dat vertelden.',
  },
  oneens: 'Bent u het niet eens met ons?',
  rechtsmiddel: {
    bezwaar: (tot, gemeente) => [
      `Dan kunt u ons vragen om er nog een keer naar te kijken. Dat heet bezwaar. Doe dat op zijn laatst op ${tot}.`,
      `Stuur een brief naar de gemeente ${gemeente}. Schrijf erin waarom u het niet eens bent. Zet uw naam, adres, de datum en het nummer van deze brief erbij.`,
      'Of doe het op uw eigen pagina, bij Mijn verzoeken.',
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
  kop: koppen({ vraag: 'je vraag', klacht: 'je klacht', bezwaar: 'je bezwaar' }),
  gevraagd: {
    vraag: 'Wat je vroeg',
    klacht: 'Jouw klacht',
    bezwaar: 'Waarom je het niet eens was met ons',
  },
  vraagnummer: { vraag: 'Jouw vraag', klacht: 'Jouw klacht', bezwaar: 'Jouw reactie' },
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
    ...u.daarna,
    aanvullen: ['Wij zetten jouw woorden erbij.'],
    beperken: ['Wij schermen dit af. Niemand gebruikt het nog zonder jouw ja.'],
  },
  levering: {
    brief: u.levering.brief,
    pagina: [
      'Je leest het op je pagina, bij Mijn gegevens. Mis je daar iets? Dan krijg je het van ons.',
      'Wil je het op papier? Dan kan dat ook. Dat kost niets.',
    ],
    samen: ['Wij maken een afspraak met je. Dan kijken wij er samen naar.'],
    papier: ['Je krijgt het van ons op papier. Dat kost niets.'],
    post: ['Je krijgt het van ons op papier, met de post. Dat kost niets.'],
    ophalen: ['Je krijgt het van ons op papier. Je kunt het bij ons ophalen. Dat kost niets.'],
    bestand: ['Je krijgt het van ons als bestand. Dat kost niets.'],
    ander: ['Wij geven het aan de plek die je noemde.'],
    open: ['Wij geven je wat je vroeg. Dat kost niets.'],
  },
  gedaan: {
    pagina: 'Op je pagina zie je wanneer dat is gedaan.',
    elders: 'Wil je weten of het is gedaan? Bel ons, of kijk op je eigen pagina.',
  },
  verteld: {
    pagina: 'Op je pagina zie je aan wie wij dat vertelden.',
    elders: 'Vraag ons gerust aan wie wij dat vertelden.',
  },
  oneens: 'Ben je het niet eens met ons?',
  rechtsmiddel: {
    bezwaar: (tot, gemeente) => [
      `Dan kun je ons vragen om er nog een keer naar te kijken. Dat heet bezwaar. Doe dat op zijn laatst op ${tot}.`,
      `Stuur een brief naar de gemeente ${gemeente}. Schrijf erin waarom je het niet eens bent. Zet je naam, adres, de datum en het nummer van deze brief erbij.`,
      'Of doe het op je eigen pagina, bij Mijn verzoeken.',
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

const wieVroeg = (tot: string): string[] => [
  `Wie dit vroeg, kan hier iets tegen doen. Dat kan op zijn laatst op ${tot}. In de brief aan die ander staat hoe.`,
]

/** For whom it is about and who did not ask it: the letter was written to somebody else, so it speaks of them. */
const meelezen = (w: Briefwoorden, v: (u: string, je: string) => string): Briefwoorden => ({
  ...w,
  kop: koppen({ vraag: 'de vraag', klacht: 'de klacht', bezwaar: 'het bezwaar' }),
  gevraagd: {
    vraag: 'Wat er is gevraagd',
    klacht: 'De klacht',
    bezwaar: 'Waarom die ander het niet eens was met ons',
  },
  vraagnummer: { vraag: 'De vraag', klacht: 'De klacht', bezwaar: 'De reactie' },
  meelezer: 'Deze brief schreven wij aan een ander. De uitleg is soms voor die ander bedoeld.',
  uitkomst: {
    toegewezen: 'Ja. Wij doen wat er is gevraagd.',
    deels: 'Wij doen een deel van wat er is gevraagd.',
    afgewezen: 'Nee. Wij doen niet wat er is gevraagd.',
    'niet-behandeld': 'Wij kunnen de vraag nu niet verder bekijken.',
  },
  klacht: {
    toegewezen: 'Wie dit stuurde, heeft gelijk.',
    deels: 'Wie dit stuurde, heeft voor een deel gelijk.',
    afgewezen: 'Wij vinden dat wie dit stuurde geen gelijk heeft.',
    'niet-behandeld': 'Wij kunnen dit nu niet verder bekijken.',
  },
  klachtpunt: { ja: 'Gelijk', deels: 'Voor een deel gelijk', nee: 'Geen gelijk' },
  onherkenbaar: (n) =>
    `In ${aantal(n, 'één stuk', 'stukken')} is niet te zien over wie het gaat. Zo beschermen wij een ander.`,
  daarna: { ...w.daarna, aanvullen: ['Wij zetten die woorden erbij.'] },
  levering: {
    brief: ['Het antwoord staat in deze brief.'],
    pagina: ['Wie dit vroeg, kan het nu lezen.'],
    samen: ['Wij kijken er samen naar met wie dit vroeg.'],
    papier: ['Wie dit vroeg, krijgt het op papier.'],
    post: ['Wie dit vroeg, krijgt het op papier, met de post.'],
    ophalen: ['Wie dit vroeg, kan het op papier bij ons ophalen.'],
    bestand: ['Wie dit vroeg, krijgt het als bestand.'],
    ander: ['Wij geven het aan de plek die is genoemd.'],
    open: ['Wij geven wat er is gevraagd.'],
  },
  gedaan: { ...w.gedaan, elders: w.gedaan.pagina },
  verteld: { ...w.verteld, elders: w.verteld.pagina },
  rechtsmiddel: {
    bezwaar: wieVroeg,
    beroep: wieVroeg,
    rechtbank: wieVroeg,
    ombudsman: () => ['Wie dit stuurde, las in de brief wat er nu kan.'],
    klachtregeling: () => ['Wie dit stuurde, las in de brief wat er nu kan.'],
  },
  zelf: [
    v(
      'U kunt ook zelf iets vragen over uw gegevens. Dat kan op uw pagina, bij Mijn verzoeken.',
      'Je kunt ook zelf iets vragen over je gegevens. Dat kan op je pagina, bij Mijn verzoeken.',
    ),
  ],
  vervangt: (nummer, dag) =>
    `Dit komt in de plaats van onze brief van ${dag}. Die brief heeft nummer ${nummer}. Waar wij nu geen gelijk geven, blijft die gelden.`,
})

export const briefwoordenMeelezer: Readonly<Record<Briefvorm, Briefwoorden>> = {
  u: meelezen(u, (zin) => zin),
  je: meelezen(je, (_u, zin) => zin),
}
