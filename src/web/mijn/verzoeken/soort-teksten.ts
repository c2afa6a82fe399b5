import type { Verzoeksoort } from '../../../domein/rechtsverzoek.ts'
import type { Vorm } from '../teksten.ts'

/** What one kind of request is, in words that everybody can read. */
export interface SoortTeksten {
  naam: string
  /** The same, when it is about somebody else than the reader. */
  naamAnder?: string
  /** On the page with everything one can ask. */
  kort: string
  /** Above the form; what can come of it is said before it is asked. */
  uitleg: readonly string[]
  /** Per field of the form: the question, and a hint when there is one. */
  vragen: Readonly<Record<string, { vraag: string; hint?: string }>>
  /** Per field: what can be chosen. */
  keuzes: Readonly<Record<string, Readonly<Record<string, string>>>>
}

function soortTeksten(v: (u: string, je: string) => string): Record<Verzoeksoort, SoortTeksten> {
  const toelichting = { tekst: { vraag: v('Wilt u nog iets zeggen?', 'Wil je nog iets zeggen?') } }
  return {
    inzage: {
      naam: v('Uw gegevens bekijken', 'Je gegevens bekijken'),
      naamAnder: 'Gegevens bekijken',
      kort: v('U wilt zien wat wij over u weten.', 'Je wilt zien wat wij over je weten.'),
      uitleg: [
        v('Veel kunt u hier al lezen.', 'Veel kun je hier al lezen.'),
        v(
          'Wilt u alles zien, of er samen naar kijken? Vraag het dan hier.',
          'Wil je alles zien, of er samen naar kijken? Vraag het dan hier.',
        ),
        'Soms staat er iets over een ander in. Dat laten wij dan weg, en dat zeggen wij erbij.',
      ],
      vragen: { hoe: { vraag: v('Hoe wilt u het zien?', 'Hoe wil je het zien?') }, ...toelichting },
      keuzes: {
        hoe: {
          hier: 'Hier, op deze pagina',
          samen: 'Samen met iemand die het uitlegt',
          papier: 'Op papier',
        },
      },
    },
    afschrift: {
      naam: v('Uw gegevens op papier krijgen', 'Je gegevens op papier krijgen'),
      naamAnder: 'Gegevens op papier krijgen',
      kort: v('U wilt een kopie van uw dossier.', 'Je wilt een kopie van je dossier.'),
      uitleg: [
        v(
          'U kunt ook zelf alles downloaden. Dat gaat sneller.',
          'Je kunt ook zelf alles downloaden. Dat gaat sneller.',
        ),
        'De eerste kopie is gratis.',
        'Soms staat er iets over een ander in. Dat laten wij dan weg, en dat zeggen wij erbij.',
      ],
      vragen: {
        hoe: { vraag: v('Hoe wilt u het krijgen?', 'Hoe wil je het krijgen?') },
        ...toelichting,
      },
      keuzes: { hoe: { papier: 'Met de post', ophalen: 'Ik haal het op' } },
    },
    informatie: {
      naam: v('Vragen wat wij met uw gegevens doen', 'Vragen wat wij met je gegevens doen'),
      naamAnder: 'Vragen wat wij met gegevens doen',
      kort: v(
        'U wilt weten waar iets vandaan komt, of wie het kreeg.',
        'Je wilt weten waar iets vandaan komt, of wie het kreeg.',
      ),
      uitleg: [
        v(
          'U mag altijd vragen wat wij met uw gegevens doen, en waarom.',
          'Je mag altijd vragen wat wij met je gegevens doen, en waarom.',
        ),
      ],
      vragen: {
        wat: { vraag: v('Wat wilt u weten?', 'Wat wil je weten?') },
        tekst: {
          vraag: v('Wat is uw vraag?', 'Wat is je vraag?'),
          hint: v(
            'Koos u al iets uit de lijst? Dan hoeft dit niet.',
            'Koos je al iets uit de lijst? Dan hoeft dit niet.',
          ),
        },
      },
      keuzes: {
        wat: {
          herkomst: 'Waar het vandaan komt',
          doel: 'Waarvoor het nodig is',
          ontvangers: 'Wie het kreeg',
          bewaren: 'Hoe lang het blijft',
          gekeken: 'Wie er keek, en waarom',
        },
      },
    },
    verbeteren: {
      naam: 'Iets laten verbeteren',
      kort: v('Er staat iets over u dat niet klopt.', 'Er staat iets over je dat niet klopt.'),
      uitleg: [
        'Klopt een feit niet? Dan verbeteren wij het.',
        v(
          'Is het een mening van iemand? Dan zetten wij uw woorden erbij.',
          'Is het een mening van iemand? Dan zetten wij jouw woorden erbij.',
        ),
        v(
          'Gaven wij het ook aan een ander? Dan vertellen wij het ook daar. U kunt dat hier zien.',
          'Gaven wij het ook aan een ander? Dan vertellen wij het ook daar. Je kunt dat hier zien.',
        ),
      ],
      vragen: {
        tekst: { vraag: 'Wat klopt er niet?' },
        voorstel: {
          vraag: 'Wat moet er staan?',
          hint: v('Schrijf het zoals u het wilt lezen.', 'Schrijf het zoals je het wilt lezen.'),
        },
      },
      keuzes: {},
    },
    aanvullen: {
      naam: 'Zelf iets erbij zetten',
      kort: v('U wilt zelf zeggen hoe het zit.', 'Je wilt zelf zeggen hoe het zit.'),
      uitleg: [
        v(
          'U mag altijd uw eigen woorden in het dossier zetten.',
          'Je mag altijd je eigen woorden in het dossier zetten.',
        ),
        'Het staat er meteen in. Wij beslissen daar niet over, en wij veranderen er niets aan.',
      ],
      vragen: {},
      keuzes: {},
    },
    verwijderen: {
      naam: 'Iets laten weghalen',
      kort: v('U wilt dat wij iets weggooien.', 'Je wilt dat wij iets weggooien.'),
      uitleg: [
        'Wat weg is, komt niet meer terug. Ook de kopieën gaan weg.',
        'Soms mag het niet van de wet. Dat zeggen wij dan, met de reden.',
        'Dat kan als een ander het echt nodig heeft. Of als wij het van een wet moeten bewaren.',
      ],
      vragen: {
        geval: {
          vraag: 'Waarom moet het weg?',
          hint: v('U mag meer dan één ding kiezen.', 'Je mag meer dan één ding kiezen.'),
        },
        ...toelichting,
      },
      keuzes: {
        geval: {
          'niet-meer-nodig': 'Het is niet meer nodig',
          'toestemming-weg': 'Ik vond het goed, maar nu niet meer',
          bezwaar: 'Ik wil niet dat dit wordt gebruikt',
          onrechtmatig: 'Het had er nooit mogen staan',
          'wet-verplicht': 'Het moet weg van de wet of van een rechter',
          'kind-online': 'Ik vulde het als kind zelf in, op internet',
          'geen-reden': 'Ik heb geen reden, of ik weet het niet',
        },
      },
    },
    beperken: {
      naam: 'Gegevens even niet laten gebruiken',
      kort: v(
        'U wilt dat wij iets bewaren, maar er niets mee doen.',
        'Je wilt dat wij iets bewaren, maar er niets mee doen.',
      ),
      uitleg: [
        'Wij zetten het dan op slot. Niemand werkt ermee tot het is uitgezocht.',
        v(
          'Gaat het slot er weer af? Dan hoort u dat van ons, voordat wij het doen.',
          'Gaat het slot er weer af? Dan hoor je dat van ons, voordat wij het doen.',
        ),
      ],
      vragen: { geval: { vraag: 'Waarom moet het op slot?' }, ...toelichting },
      keuzes: {
        geval: {
          betwist: 'Ik denk dat het niet klopt',
          onrechtmatig: 'Het mag er niet staan, maar het moet niet weg',
          rechtszaak: 'Ik heb het nodig voor een klacht of voor de rechter',
          bezwaar: 'Ik vroeg om te stoppen, en wacht op antwoord',
          anders: 'Iets anders, of ik weet het niet',
        },
      },
    },
    bezwaar: {
      naam: 'Zeggen dat wij moeten stoppen',
      kort: v(
        'U wilt niet dat wij uw gegevens hiervoor gebruiken.',
        'Je wilt niet dat wij je gegevens hiervoor gebruiken.',
      ),
      uitleg: [
        v(
          'Vond u iets goed? Dan mag u daar altijd mee stoppen, met één knop.',
          'Vond je iets goed? Dan mag je daar altijd mee stoppen, met één knop.',
        ),
        v(
          'Mag het van de wet? Dan kijken wij of het bij u anders moet.',
          'Mag het van de wet? Dan kijken wij of het bij jou anders moet.',
        ),
      ],
      vragen: {
        tekst: {
          vraag: v('Waarom wilt u dit niet?', 'Waarom wil je dit niet?'),
          hint: v('Vertel wat er bij u anders is.', 'Vertel wat er bij jou anders is.'),
        },
      },
      keuzes: {},
    },
    overdracht: {
      naam: v('Uw gegevens meenemen', 'Je gegevens meenemen'),
      naamAnder: 'Gegevens meenemen',
      kort: v(
        'U wilt een bestand dat een computer kan lezen.',
        'Je wilt een bestand dat een computer kan lezen.',
      ),
      uitleg: [
        v(
          'U kunt zo’n bestand ook zelf downloaden. Dat gaat sneller.',
          'Je kunt zo’n bestand ook zelf downloaden. Dat gaat sneller.',
        ),
        v(
          'Het gaat om wat u ons zelf gaf. U kunt het bestand aan een ander geven.',
          'Het gaat om wat je ons zelf gaf. Je kunt het bestand aan een ander geven.',
        ),
      ],
      vragen: {
        hoe: { vraag: v('Hoe wilt u het meenemen?', 'Hoe wil je het meenemen?') },
        naarWie: { vraag: 'Naar welke organisatie moet het?' },
        ...toelichting,
      },
      keuzes: { hoe: { bestand: 'Als bestand voor mijzelf', ander: 'Meteen naar een ander' } },
    },
    klacht: {
      naam: 'Een klacht',
      kort: v('Iemand deed niet goed tegen u.', 'Iemand deed niet goed tegen je.'),
      uitleg: [
        'Wie het leest, werkt zelf niet aan deze zaak. Over wie de klacht gaat, leest dit hier niet.',
        v(
          'U krijgt geen slechtere hulp omdat u klaagt.',
          'Je krijgt geen slechtere hulp omdat je klaagt.',
        ),
        v(
          'Hoort uw klacht bij een ander? Dan sturen wij hem door, en u hoort naar wie.',
          'Hoort je klacht bij een ander? Dan sturen wij hem door, en je hoort naar wie.',
        ),
        v('Iemand mag u helpen.', 'Iemand mag je helpen.'),
      ],
      vragen: {
        over: { vraag: v('Over wie gaat uw klacht?', 'Over wie gaat je klacht?') },
        wie: {
          vraag: 'Hoe heet die persoon of die organisatie?',
          hint: v(
            'Weet u het niet? Schrijf dan wat u wel weet.',
            'Weet je het niet? Schrijf dan wat je wel weet.',
          ),
        },
        tekst: { vraag: 'Wat is er gebeurd?' },
        wanneer: { vraag: 'Wanneer was dat?' },
        wens: { vraag: v('Wat wilt u dat er gebeurt?', 'Wat wil je dat er gebeurt?') },
        praten: {
          vraag: v(
            'Wilt u eerst met iemand praten die u niet kent?',
            'Wil je eerst met iemand praten die je niet kent?',
          ),
        },
      },
      keuzes: {
        over: {
          gemeente: 'De gemeente, of iemand die daar werkt',
          organisatie: 'Een andere plek, zoals een zorgbedrijf of een school',
          onbekend: 'Ik weet het niet',
        },
        praten: { ja: 'Ja, graag', nee: 'Nee, dat hoeft niet' },
      },
    },
    'bezwaar-besluit': {
      naam: 'Niet eens met ons antwoord',
      kort: v(
        'U vroeg iets over uw gegevens, en wij zeiden nee.',
        'Je vroeg iets over je gegevens, en wij zeiden nee.',
      ),
      uitleg: [
        'Wij kijken dan opnieuw. Iemand anders doet dat.',
        v(
          'U hebt zes weken, vanaf de dag van onze brief.',
          'Je hebt zes weken, vanaf de dag van onze brief.',
        ),
        'Is het later? Vertel dan waarom. Soms mag het dan nog.',
      ],
      vragen: {
        tekst: { vraag: v('Waarom bent u het niet eens?', 'Waarom ben je het niet eens?') },
        laat: { vraag: 'Is het na de zes weken? Hoe komt dat?' },
      },
      keuzes: {},
    },
  }
}

export const soortWoorden: Readonly<Record<Vorm, Readonly<Record<Verzoeksoort, SoortTeksten>>>> = {
  u: soortTeksten((u) => u),
  je: soortTeksten((_u, je) => je),
}

/** What a kind is called on a page of this reader. @param ander is it about somebody else? */
export function soortNaam(vorm: Vorm, soort: Verzoeksoort, ander: boolean): string {
  const { naam, naamAnder } = soortWoorden[vorm][soort]
  return ander ? (naamAnder ?? naam) : naam
}
