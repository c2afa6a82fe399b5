import type { Verzoekinhoud, Verzoeksoort } from './rechtsverzoek.ts'

/** One question of the form of one kind. The words here are for who decides; residents read their own (src/web/mijn). */
export interface Vraagveld {
  naam: string
  soort: 'tekst' | 'keuze' | 'keuzes'
  verplicht: boolean
  /** What is asked, in a few words. */
  label: string
  /** Codes with what they mean. */
  keuzes: Readonly<Record<string, string>>
  /** What to do when it is empty. No `u` or `je`: it is said to everybody. */
  leeg: string
}

function tekst(naam: string, label: string, leeg?: string): Vraagveld {
  return {
    naam,
    soort: 'tekst',
    verplicht: leeg !== undefined,
    label,
    keuzes: {},
    leeg: leeg ?? '',
  }
}

function keuze(
  naam: string,
  label: string,
  keuzes: Readonly<Record<string, string>>,
  leeg?: string,
): Vraagveld {
  return { naam, soort: 'keuze', verplicht: leeg !== undefined, label, keuzes, leeg: leeg ?? '' }
}

function keuzes(
  naam: string,
  label: string,
  woorden: Readonly<Record<string, string>>,
  leeg?: string,
): Vraagveld {
  const verplicht = leeg !== undefined
  return { naam, soort: 'keuzes', verplicht, label, keuzes: woorden, leeg: leeg ?? '' }
}

/** What somebody can want to know about how their data are used (AVG 15 lid 1). */
export const informatievragen = {
  herkomst: 'Waar de gegevens vandaan komen',
  doel: 'Waarvoor de gegevens worden gebruikt',
  ontvangers: 'Wie de gegevens kreeg',
  bewaren: 'Hoe lang de gegevens blijven',
  gekeken: 'Wie keek, en waarom',
} as const

/** The six cases of AVG 17 lid 1 (E-228), and the request without a reason of Jeugdwet 7.3.9 and Wmo 5.3.5. */
export const verwijdergevallen = {
  'niet-meer-nodig': 'Niet meer nodig voor het doel (AVG 17 lid 1 onder a)',
  'toestemming-weg': 'Toestemming ingetrokken (AVG 17 lid 1 onder b)',
  bezwaar: 'Bezwaar gemaakt (AVG 17 lid 1 onder c)',
  onrechtmatig: 'Mocht niet worden verwerkt (AVG 17 lid 1 onder d)',
  'wet-verplicht': 'Wissen moet van de wet of een rechter (AVG 17 lid 1 onder e)',
  'kind-online': 'Als kind zelf ingevuld op internet (AVG 17 lid 1 onder f)',
  'geen-reden': 'Zonder reden, of weet het niet (Jeugdwet 7.3.9, Wmo 5.3.5)',
} as const

/** The four cases of AVG 18 lid 1. */
export const beperkgevallen = {
  betwist: 'Betwist of het klopt (AVG 18 lid 1 onder a)',
  onrechtmatig: 'Mocht niet, maar wil geen wissen (AVG 18 lid 1 onder b)',
  rechtszaak: 'Nodig voor een rechtszaak of klacht (AVG 18 lid 1 onder c)',
  bezwaar: 'Er loopt een bezwaar (AVG 18 lid 1 onder d)',
  anders: 'Een andere reden, of weet het niet',
} as const

const hoeKrijgen = {
  hier: 'Op de eigen pagina',
  samen: 'Samen bekijken met een medewerker',
  papier: 'Op papier',
} as const

const toelichting = tekst('tekst', 'Toelichting')

/** What is asked per kind, beside for whom and about which data. Complaints: Awb 9:4; objections: Awb 6:5 and 6:11. */
export const vragenVan: Readonly<Record<Verzoeksoort, readonly Vraagveld[]>> = {
  inzage: [keuze('hoe', 'Hoe inzien', hoeKrijgen, 'Kies hoe dit te zien moet zijn.'), toelichting],
  afschrift: [
    keuze(
      'hoe',
      'Hoe krijgen',
      { papier: 'Op papier, met de post', ophalen: 'Op papier, aan de balie' },
      'Kies hoe het papier moet komen.',
    ),
    toelichting,
  ],
  informatie: [
    keuzes('wat', 'Wat wil de inwoner weten', informatievragen),
    tekst('tekst', 'Vraag', 'Schrijf op wat de vraag is, of kies iets uit de lijst.'),
  ],
  verbeteren: [
    tekst('tekst', 'Wat niet klopt', 'Schrijf op wat er niet klopt.'),
    tekst('voorstel', 'Wat er moet staan', 'Schrijf op wat er moet staan.'),
  ],
  aanvullen: [tekst('tekst', 'Wat erbij moet', 'Schrijf op wat erbij moet.')],
  verwijderen: [
    keuzes('geval', 'Waarom', verwijdergevallen, 'Kies waarom het weg moet. Weet niet mag ook.'),
    toelichting,
  ],
  beperken: [
    keuze('geval', 'Waarom', beperkgevallen, 'Kies waarom wij moeten stoppen. Weet niet mag ook.'),
    toelichting,
  ],
  bezwaar: [
    tekst(
      'tekst',
      'Waarom de gegevens niet gebruikt moeten worden',
      'Schrijf op waarom wij hiermee moeten stoppen.',
    ),
  ],
  overdracht: [
    keuze(
      'hoe',
      'Hoe meenemen',
      { bestand: 'Als bestand', ander: 'Meteen naar een andere organisatie' },
      'Kies hoe het bestand moet komen.',
    ),
    tekst('naarWie', 'Naar welke organisatie'),
    toelichting,
  ],
  klacht: [
    keuze(
      'over',
      'Over wie',
      {
        gemeente: 'De gemeente of wie er werkt',
        organisatie: 'Een andere organisatie',
        onbekend: 'Weet het niet',
      },
      'Kies over wie de klacht gaat. Weet niet mag ook.',
    ),
    tekst('wie', 'Naam van de organisatie of de medewerker'),
    tekst('tekst', 'Wat er is gebeurd', 'Schrijf op wat er is gebeurd.'),
    tekst('wanneer', 'Wanneer'),
    tekst('wens', 'Wat de inwoner wil dat er gebeurt'),
    keuze('praten', 'Eerst praten', {
      ja: 'Ja, met iemand die hier niet bij hoort',
      nee: 'Nee, dat hoeft niet',
    }),
  ],
  'bezwaar-besluit': [
    tekst('tekst', 'Waarom niet eens', 'Schrijf op waarom dit niet goed is.'),
    tekst('laat', 'Waarom het later is dan zes weken'),
  ],
}

/** What a kind of request is called among professionals. */
export const soortNamen: Readonly<Record<Verzoeksoort, string>> = {
  inzage: 'Inzage',
  afschrift: 'Afschrift',
  informatie: 'Informatie over het gebruik',
  verbeteren: 'Verbeteren',
  aanvullen: 'Aanvullen',
  verwijderen: 'Verwijderen',
  beperken: 'Beperken of afschermen',
  bezwaar: 'Bezwaar tegen het gebruik',
  overdracht: 'Gegevens meenemen',
  klacht: 'Klacht',
  'bezwaar-besluit': 'Bezwaar tegen een besluit op een verzoek',
}

/** Kinds that are about data: which ones is then part of the question. */
export function gaatOverGegevens(soort: Verzoeksoort): boolean {
  return soort !== 'klacht' && soort !== 'bezwaar-besluit' && soort !== 'aanvullen'
}

/** What was answered, question by question, in words for who decides; what was not answered is not there. */
export function antwoordInWoorden(
  soort: Verzoeksoort,
  inhoud: Verzoekinhoud,
): { vraag: string; antwoord: string }[] {
  return vragenVan[soort].flatMap((veld) => {
    const ruw = veld.naam === 'tekst' ? inhoud.tekst : inhoud.antwoorden[veld.naam]
    const gegeven = ruw === undefined ? [] : typeof ruw === 'string' ? [ruw] : ruw
    const woorden = gegeven.map((code) => veld.keuzes[code] ?? code).filter((w) => w !== '')
    return woorden.length === 0 ? [] : [{ vraag: veld.label, antwoord: woorden.join('; ') }]
  })
}
