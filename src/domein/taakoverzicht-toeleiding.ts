import type { Taakregels } from './taakoverzicht.ts'

/** The tasks of the college: whoever does them, does them on behalf of the college (S3 chapter 1 and 2). */

const vastCollege: readonly string[] = [
  'Het college is verwerkingsverantwoordelijke, ook als een andere organisatie het werk doet.',
  'Een andere organisatie is verwerker. Daarvoor is een verwerkersovereenkomst nodig.',
  'Er geldt geen wettelijk beroepsgeheim. Wie dit doet, is hier geen hulpverlener, ook niet met een registratie.',
]
const keuzeCollege: readonly string[] = [
  'Welke organisaties dit namens het college doen.',
  'Welke beroepscode geldt.',
  'Of wie dit doet ook mag beslissen, of de beslissing voorbereidt.',
]
const instructieToeleiding: readonly string[] = [
  'Zeg dat u namens de gemeente werkt, en wat u met de antwoorden doet.',
  'Vraag alleen wat nodig is voor de aanvraag en de beslissing.',
  'Vraag een behandelaar om advies over welke hulp past, nooit om een dossier of diagnose.',
  'Wilt u gegevens voor een andere taak gebruiken? Dat is een nieuwe vraag: kijk eerst of het mag.',
]

const toeleiding = {
  rij: 'toeleiding',
  namens: 'college',
  beroepsgeheimen: ['geen'],
  petten: ['toeleider'],
  vast: vastCollege,
  keuze: keuzeCollege,
  instructie: instructieToeleiding,
} as const

export const toeleidingstaken = {
  'toeleiding-jeugd': {
    ...toeleiding,
    naam: 'Toeleiden naar jeugdhulp',
    wetten: [{ wet: 'Jeugdwet', artikelen: '2.3 en 7.4.0' }],
    beslissen: 'kan',
    uitleg:
      'De gemeente zoekt met het gezin welke jeugdhulp past en beslist daarover. Wat daarvoor nodig is, komt in het toeleidingsdossier. Een jeugdhulpverlener geeft advies, geen behandelgegevens.',
    register: {
      doel: 'De juiste jeugdhulp vinden en daarover beslissen',
      grondslag: 'AVG 6.1.e, Jeugdwet 2.3',
    },
  },
  'toeleiding-wmo': {
    ...toeleiding,
    naam: 'Toeleiden naar ondersteuning',
    wetten: [{ wet: 'Wmo 2015', artikelen: '2.3.2, 2.3.5 en 5.1.1' }],
    beslissen: 'kan',
    uitleg:
      'De gemeente onderzoekt welke ondersteuning iemand nodig heeft en beslist over de aanvraag. De wet noemt de stappen van dat onderzoek. Alleen wat bij die stappen nodig is, komt in het dossier.',
    register: {
      doel: 'De juiste ondersteuning vinden en daarover beslissen',
      grondslag: 'AVG 6.1.e, Wmo 2015 2.3.2',
    },
  },
  'toeleiding-pw': {
    ...toeleiding,
    naam: 'Toeleiden naar een uitkering',
    wetten: [{ wet: 'Participatiewet', artikelen: '7, 53a, 64 en 65' }],
    beslissen: 'alleen-bestuursorgaan',
    uitleg:
      'De gemeente onderzoekt of iemand recht heeft op een uitkering of hulp naar werk. Iedereen die dit werk doet, houdt geheim wat hij hoort. Gegevens uit Suwinet mogen alleen hiervoor worden gebruikt.',
    vast: [
      ...vastCollege,
      'Alleen het college, of een ander bestuursorgaan met mandaat, stelt rechten en plichten vast.',
    ],
    keuze: keuzeCollege.with(
      2,
      'Of wie dit doet ook mag beslissen. Dat kan alleen als elke uitvoerder een bestuursorgaan is.',
    ),
    register: {
      doel: 'Een aanvraag voor een uitkering voorbereiden',
      grondslag: 'AVG 6.1.e, Participatiewet 7',
    },
  },
  'toeleiding-wgs': {
    ...toeleiding,
    naam: 'Toeleiden naar schuldhulp',
    wetten: [{ wet: 'Wet gemeentelijke schuldhulpverlening', artikelen: '3 en 8' }],
    beslissen: 'kan',
    uitleg:
      'De gemeente bekijkt of iemand schuldhulp krijgt en beslist daarover. De wet zegt welke gegevens over schulden, inkomen en woning daarvoor gebruikt mogen worden.',
    register: {
      doel: 'De juiste schuldhulp vinden en daarover beslissen',
      grondslag: 'AVG 6.1.e, Wgs 3',
    },
  },
  'begeleiden-plan-pw': {
    rij: 'plan',
    naam: 'Begeleiden van een plan van aanpak',
    wetten: [{ wet: 'Participatiewet', artikelen: '44a en 65' }],
    namens: 'college',
    beroepsgeheimen: ['geen'],
    beslissen: 'nooit',
    petten: ['begeleider-pw'],
    uitleg:
      'Iemand met een uitkering krijgt begeleiding bij het plan van aanpak. Dat gebeurt namens het college. Alleen wat nodig is om het plan te laten slagen, komt in het dossier.',
    vast: vastCollege,
    keuze: keuzeCollege.slice(0, 2),
    instructie: [
      'Zeg dat u namens de gemeente begeleidt en dat het college ziet of het plan lukt.',
      'Schrijf op wat nodig is voor het plan. Medische oorzaken horen er niet in, wel wat iemand kan.',
      'Hoort u iets voor een andere taak? Neem het niet zomaar mee. Kijk eerst of het mag.',
    ],
    register: { doel: 'Begeleiden naar werk', grondslag: 'AVG 6.1.e, Participatiewet 44a' },
  },
  'regie-vanuit-college': {
    rij: 'regie-college',
    naam: 'Regie namens het college',
    wetten: [
      { wet: 'Jeugdwet', artikelen: '7.4.0' },
      { wet: 'Wmo 2015', artikelen: '5.1.1' },
      { wet: 'Participatiewet', artikelen: '7 en 44a' },
      { wet: 'Wet gemeentelijke schuldhulpverlening', artikelen: '8' },
    ],
    namens: 'college',
    beroepsgeheimen: ['geen'],
    beslissen: 'nooit',
    petten: ['regisseur-college'],
    uitleg:
      'De gemeente helpt partijen om op elkaar af te stemmen en kijkt of voorzieningen nog passen. Zij stuurt niet hoe de hulp wordt gegeven. Daarom zijn hier geen behandelgegevens nodig.',
    vast: [
      ...vastCollege,
      'Regie blijft bij afstemmen en zien of een voorziening bijgesteld moet worden.',
      'Elke partij blijft verantwoordelijk voor de eigen gegevens.',
    ],
    keuze: keuzeCollege.slice(0, 2),
    instructie: [
      'Vertel de inwoner dat u de regie heeft, namens de gemeente, en wat u wel en niet doet.',
      'Leg vast wie wat doet. Vraag niet wat er in de hulp besproken wordt.',
      'Past een voorziening niet meer? Geef dat door aan wie over de aanvraag gaat.',
      'Is de hulp begonnen? Bespreek of de regie niet beter bij een hulpverlener past.',
    ],
    register: {
      doel: 'Nagaan of voorzieningen nog passen',
      grondslag: 'AVG 6.1.e, Jeugdwet 7.4.0, Wmo 2015 5.1.1',
    },
  },
} as const satisfies Record<string, Taakregels>
