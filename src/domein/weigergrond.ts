import type { DossierSoort, Feit, Taak } from '../recht/vocabulaire.ts'
import {
  isVertegenwoordiger,
  type Uitvoering,
  type Verzoekrol,
  type Verzoeksoort,
} from './rechtsverzoek.ts'

/** A reason that the law gives to say no to a request, wholly or for a part. */
export interface Weigergrond {
  code: string
  voor: readonly Verzoeksoort[]
  /** The articles, as a lawyer reads them; in the letter they stand between brackets. */
  wet: string
  /** For who decides: when it holds. */
  naam: string
  uitleg: string
  /** What the resident reads. */
  brief: { u: string; je: string }
  /** Only in dossiers of these tasks; left out: in all. */
  taken?: readonly Taak[]
  /** Only when somebody asks for another. */
  alleenVoorAnder?: true
  /** The fact by which the rules know it; then they must say no with it. */
  feit?: Feit
  /** What must be done instead; the rest of a yes. */
  dan?: Uitvoering
}

const kijken = ['inzage', 'afschrift', 'informatie', 'overdracht'] as const
const jeugdhulp: readonly Taak[] = ['verlenen-jeugdhulp', 'uitvoering-ots', 'regie-vanuit-hulp']
const wmo: readonly Taak[] = ['toeleiding-wmo', 'levering-maatwerk-wmo', 'maatschappelijk-werk']
const behandeling: readonly Taak[] = ['geneeskundige-behandeling']
/** The tasks about which a rule knows good help as a reason to say no to a parent (Jeugdwet 7.3.15). */
const hulptaken: readonly Taak[] = [...jeugdhulp, ...behandeling]

/** Every ground, in the order in which a professional looks for it. */
export const weigergronden: readonly Weigergrond[] = [
  {
    code: 'ander-schade',
    voor: kijken,
    wet: 'AVG 15 lid 4, UAVG 41 lid 1 onder i, Jeugdwet 7.3.10, Wmo 2015 5.3.2 lid 4',
    naam: 'Er staat iets over een ander in',
    uitleg: 'Inzage zou de privacy van die ander schaden. Kan het weg of onherkenbaar? Dan deels.',
    brief: {
      u: 'Hier staat iets over een ander. Wij moeten die ander beschermen.',
      je: 'Hier staat iets over een ander. Wij moeten die ander beschermen.',
    },
    feit: 'schaadtDerde',
  },
  {
    code: 'veiligheid',
    voor: kijken,
    wet: 'AVG 15 lid 4 en 23, UAVG 41 lid 1 onder i',
    naam: 'Inzage brengt de inwoner of een ander in gevaar',
    uitleg: 'Er zijn concrete aanwijzingen. Een moeilijk gesprek is geen gevaar.',
    brief: {
      u: 'Als wij dit laten zien, is iemand niet veilig.',
      je: 'Als wij dit laten zien, is iemand niet veilig.',
    },
    feit: 'beschermingAnderen',
  },
  {
    code: 'werkaantekening',
    voor: kijken,
    wet: 'AVG 15; Jeugdwet 7.3.8',
    naam: 'Het is een eigen werkaantekening',
    uitleg:
      'Alleen een geheugensteun van uzelf, die niemand anders leest en die niet in het dossier hoort.',
    brief: {
      u: 'Dit is een kladje van één medewerker. Het hoort niet bij uw dossier.',
      je: 'Dit is een kladje van één medewerker. Het hoort niet bij jouw dossier.',
    },
  },
  {
    code: 'belang-inwoner',
    voor: [...kijken, 'verbeteren', 'aanvullen', 'verwijderen', 'beperken', 'bezwaar'],
    wet: 'Landsmeer art. 12 lid 3; AVG 12 lid 2; Jeugdwet 7.3.15',
    naam: 'De inwoner heeft er een zwaarwegend belang bij',
    uitleg:
      'Het verzoek komt van een vertegenwoordiger, en ja zeggen zou de inwoner schaden. Schrijf op waarom.',
    brief: {
      u: 'Ja zeggen is niet goed voor degene over wie het gaat. Dat belang gaat voor.',
      je: 'Ja zeggen is niet goed voor degene over wie het gaat. Dat belang gaat voor.',
    },
    alleenVoorAnder: true,
    feit: 'zwaarwegendBelangBetrokkene',
  },
  {
    code: 'goede-hulp',
    voor: kijken,
    wet: 'Jeugdwet 7.3.15; BW 7:457 lid 3 en 7:465',
    naam: 'Inzage door deze persoon past niet bij goede hulp',
    uitleg: 'Alleen bij een vertegenwoordiger, in een dossier van de hulp.',
    brief: {
      u: 'Als u dit leest, kan de hulp niet goed doorgaan.',
      je: 'Als je dit leest, kan de hulp niet goed doorgaan.',
    },
    taken: hulptaken,
    alleenVoorAnder: true,
    feit: 'strijdGoedHulpverlenerschap',
  },
  {
    code: 'niet-bevoegd',
    voor: [...kijken, 'verbeteren', 'aanvullen', 'verwijderen', 'beperken', 'bezwaar'],
    wet: 'UAVG 5 lid 4, Jeugdwet 7.3.15, Wmo 2015 5.3.2',
    naam: 'Deze persoon mag dit niet vragen voor de inwoner',
    uitleg: 'Het antwoord van de regels zegt waarom. Meestal vraagt de inwoner het zelf.',
    brief: {
      u: 'De wet zegt dat u dit niet voor de ander mag vragen.',
      je: 'De wet zegt dat je dit niet voor de ander mag vragen.',
    },
    alleenVoorAnder: true,
  },
  {
    code: 'herhaald',
    voor: [...kijken, 'verbeteren', 'verwijderen', 'beperken'],
    wet: 'AVG 12 lid 5',
    naam: 'Het verzoek is duidelijk buitensporig',
    uitleg: 'Steeds hetzelfde verzoek, terwijl er niets is veranderd. U moet dit kunnen aantonen.',
    brief: {
      u: 'U vroeg dit kort geleden ook. Er is sinds die tijd niets veranderd.',
      je: 'Je vroeg dit kort geleden ook. Er is sinds die tijd niets veranderd.',
    },
  },
  {
    code: 'klopt',
    voor: ['verbeteren'],
    wet: 'AVG 16',
    naam: 'Het gegeven klopt',
    uitleg: 'U heeft het nagekeken. Schrijf op waar u dat aan ziet.',
    brief: {
      u: 'Wij keken het na. Wat er staat, klopt.',
      je: 'Wij keken het na. Wat er staat, klopt.',
    },
  },
  {
    code: 'oordeel-vakmens',
    voor: ['verbeteren'],
    wet: 'AVG 16, Jeugdwet 7.3.8 lid 2',
    naam: 'Het is het oordeel van een vakmens',
    uitleg:
      'Een oordeel verbetert u niet. U voegt de woorden van de inwoner toe. Kies dus “deels” en “aanvullen”.',
    brief: {
      u: 'Dit is wat een vakmens vindt. Dat verandert niet. Wel zetten wij uw woorden erbij.',
      je: 'Dit is wat een vakmens vindt. Dat verandert niet. Wel zetten wij jouw woorden erbij.',
    },
    dan: 'aanvullen',
  },
  {
    code: 'bewaarplicht',
    voor: ['verwijderen'],
    wet: 'AVG 17 lid 3 onder b, Archiefwet, Jeugdwet 7.3.9 lid 2, Wmo 2015 5.3.4 en 5.3.5',
    naam: 'De wet zegt dat dit bewaard moet blijven',
    uitleg: 'De bewaartijd loopt nog en deze wet geeft geen recht op vernietigen.',
    brief: {
      u: 'De wet zegt dat wij dit nog moeten bewaren.',
      je: 'De wet zegt dat wij dit nog moeten bewaren.',
    },
  },
  {
    code: 'belang-ander',
    voor: ['verwijderen'],
    wet: 'Jeugdwet 7.3.9 lid 2, Wmo 2015 5.3.5, BW 7:455 lid 2',
    naam: 'Een ander heeft er een groot belang bij dat het blijft',
    uitleg: 'Denk aan een kind in het gezin, of iemand die dit later nodig heeft als bewijs.',
    brief: {
      u: 'Een ander heeft er groot belang bij dat dit blijft staan.',
      je: 'Een ander heeft er groot belang bij dat dit blijft staan.',
    },
    // The same exceptions for a treatment: "without conditions" is not what the law says (C-26).
    taken: [...jeugdhulp, ...wmo, ...behandeling],
  },
  {
    code: 'nog-nodig',
    voor: ['verwijderen'],
    wet: 'AVG 17 lid 1 en lid 3 onder b',
    naam: 'Geen van de zes gevallen, en nog nodig voor de taak',
    uitleg: 'Het gegeven is nog nodig voor wat de gemeente bij wet moet doen.',
    brief: {
      u: 'Wij hebben dit nog nodig om ons werk te doen. Dat werk staat in de wet.',
      je: 'Wij hebben dit nog nodig om ons werk te doen. Dat werk staat in de wet.',
    },
  },
  {
    code: 'rechtszaak',
    voor: ['verwijderen', 'bezwaar', 'beperken'],
    wet: 'AVG 17 lid 3 onder e, 18 lid 2 en 21 lid 1',
    naam: 'Het is nodig in een rechtszaak of bezwaar',
    uitleg: 'Er loopt een zaak of die is te verwachten.',
    brief: {
      u: 'Er is een zaak bij de rechter. Daar is dit voor nodig.',
      je: 'Er is een zaak bij de rechter. Daar is dit voor nodig.',
    },
  },
  {
    code: 'geen-geval-beperken',
    voor: ['beperken'],
    wet: 'AVG 18 lid 1',
    naam: 'Geen van de vier gevallen van beperken',
    uitleg:
      'Beperken kan als de juistheid wordt nagekeken, het gebruik niet mag, de inwoner het nodig heeft, of een bezwaar loopt.',
    brief: {
      u: 'Afschermen kan in vier gevallen. Geen daarvan past hier.',
      je: 'Afschermen kan in vier gevallen. Geen daarvan past hier.',
    },
  },
  {
    code: 'dwingende-reden',
    voor: ['bezwaar'],
    wet: 'AVG 21 lid 1',
    naam: 'Er zijn dwingende redenen om door te gaan',
    uitleg: 'Die wegen zwaarder dan de situatie van de inwoner. Noem ze allemaal.',
    brief: {
      u: 'Wij keken naar uw situatie. Toch moeten wij hiermee doorgaan.',
      je: 'Wij keken naar jouw situatie. Toch moeten wij hiermee doorgaan.',
    },
  },
  {
    code: 'niet-automatisch',
    voor: ['overdracht'],
    wet: 'AVG 20 lid 1 en 3',
    naam: 'Overdracht geldt hier niet',
    uitleg:
      'Overdracht is er voor gegevens op toestemming of een overeenkomst. Een taak uit de wet valt daarbuiten. Een afschrift kan wel.',
    brief: {
      u: 'Meenemen kan alleen met gegevens waarvoor u toestemming gaf. U mag wel om een kopie vragen.',
      je: 'Meenemen kan alleen met gegevens waarvoor jij toestemming gaf. Je mag wel om een kopie vragen.',
    },
  },
  {
    code: 'staat-er-al',
    voor: ['aanvullen', 'verbeteren', 'beperken', 'bezwaar', 'verwijderen'],
    wet: 'AVG 12 lid 3',
    naam: 'Dit is al gedaan, of het staat hier niet',
    uitleg: 'Schrijf op wat u vond en wanneer het is gedaan.',
    brief: {
      u: 'Wij zochten het op. Dit is al gedaan, of het staat hier niet.',
      je: 'Wij zochten het op. Dit is al gedaan, of het staat hier niet.',
    },
  },
]

/** Somebody's own words always come along (E-225): no reason of the law stands against adding them. */
export const altijdErbij: readonly Verzoeksoort[] = ['aanvullen']

/** The grounds that can be named for this kind of request, in this dossier, by who asks. */
export function grondenVoor(
  soort: Verzoeksoort,
  dossier: { soort: DossierSoort; taak: Taak } | undefined,
  rol: Verzoekrol,
): readonly Weigergrond[] {
  return weigergronden.filter(
    (grond) =>
      grond.voor.includes(soort) &&
      (grond.taken === undefined ||
        (dossier !== undefined && grond.taken.includes(dossier.taak))) &&
      (grond.alleenVoorAnder !== true || isVertegenwoordiger(rol)),
  )
}

export function grondMet(code: string | null): Weigergrond | undefined {
  return weigergronden.find((grond) => grond.code === code)
}

/** The six cases in which must be erased (AVG 17 lid 1), to look at before saying no (E-228). */
export const wisgevallen: readonly { letter: string; vraag: string }[] = [
  { letter: 'a', vraag: 'Is het niet meer nodig voor het doel waarvoor het is opgeschreven?' },
  { letter: 'b', vraag: 'Rustte het alleen op toestemming, en is die ingetrokken?' },
  { letter: 'c', vraag: 'Maakte de inwoner bezwaar, en weegt dat zwaarder?' },
  { letter: 'd', vraag: 'Had dit nooit opgeschreven mogen worden?' },
  { letter: 'e', vraag: 'Zegt een wet dat dit weg moet?' },
  { letter: 'f', vraag: 'Komt het van een website of app voor kinderen?' },
]
