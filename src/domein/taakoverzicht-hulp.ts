import type { Taakregels } from './taakoverzicht.ts'

/** The tasks of an aanbieder: who gives the help is responsible for what is written down about it (E-101). */

const vastAanbieder: readonly string[] = [
  'De aanbieder is verwerkingsverantwoordelijke, niet het college.',
  'Doen meer organisaties dit? Dan is elk verantwoordelijk voor de eigen dossiers.',
  'De hulpverlener beslist wat de gemeente krijgt. De gemeente kan geen gegevens of dossier eisen.',
  'Doet de gemeente dit zelf? Dan is zij hier aanbieder en geen bestuursorgaan. Andere afdelingen kunnen niet meekijken.',
]
const keuzeAanbieder: readonly string[] = [
  'Welke organisaties dit doen: de gemeente zelf, een stichting of meer aanbieders.',
  'Welke beroepscode geldt.',
]
const geenGeheim =
  'Er geldt geen wettelijk beroepsgeheim. Wat iemand vertelt, blijft wel in het dossier van de hulpverlener.'

const instructieHulp: readonly string[] = [
  'Zeg dat u hulp geeft en dat u hier niet namens de gemeente beslist.',
  'Is er een aanvraag nodig? Bepaal samen met de inwoner wat er naar het toeleidingsdossier gaat.',
  'Deel met anderen na overleg met de inwoner. Zonder toestemming delen is een uitzondering: vraag het eerst hier na.',
]

const hulp = {
  rij: 'hulp',
  namens: 'aanbieder',
  beroepsgeheimen: ['geen'],
  beslissen: 'nooit',
  petten: ['hulpverlener'],
  vast: [...vastAanbieder, geenGeheim],
  keuze: keuzeAanbieder,
  instructie: instructieHulp,
} as const

export const hulptaken = {
  'verlenen-jeugdhulp': {
    ...hulp,
    rij: 'jeugdhulp',
    naam: 'Jeugdhulp verlenen',
    wetten: [{ wet: 'Jeugdwet', artikelen: '7.3.8, 7.3.11 en 7.4.0' }],
    beroepsgeheimen: ['jeugdwet', 'wgbo', 'big'],
    uitleg:
      'Een jeugdhulpverlener helpt een kind of gezin. Wat hij hoort, valt onder het wettelijk beroepsgeheim. Het college krijgt alleen wat het nodig heeft voor de eigen taak, en de hulpverlener bepaalt wat dat is.',
    vast: [
      ...vastAanbieder,
      'Er geldt altijd een wettelijk beroepsgeheim: dat van de Jeugdwet, de Wgbo of de Wet BIG.',
      'De Jeugdwet verplicht om het college te geven wat voor toeleiding nodig is. Dat breekt het beroepsgeheim alleen daarvoor.',
    ],
    keuze: [...keuzeAanbieder, 'Welk beroepsgeheim geldt, naar de registratie van wie dit doet.'],
    instructie: [
      'Zeg dat u jeugdhulp geeft en dat u een beroepsgeheim heeft.',
      'Vraag toestemming voordat u iets met anderen deelt. Vanaf twaalf jaar ook aan de jongere, vanaf zestien alleen aan de jongere.',
      'Vraagt de gemeente iets voor een aanvraag? Geef advies over welke hulp past, geen behandelgegevens of diagnose.',
      'Bepaal samen met het gezin wat er naar het toeleidingsdossier gaat.',
    ],
    register: {
      doel: 'Hulp geven aan jeugdigen en ouders',
      grondslag: 'AVG 6.1.c, Jeugdwet 7.3.8',
    },
  },
  'maatschappelijk-werk': {
    ...hulp,
    naam: 'Maatschappelijk werk',
    wetten: [{ wet: 'Wmo 2015', artikelen: '1.1.1 (algemene voorziening)' }],
    uitleg:
      'Een maatschappelijk werker helpt volwassenen, zonder dat daar een beslissing voor nodig is. Hij deelt alleen als dat nodig is voor goede hulp, en zonder toestemming alleen in bijzondere gevallen.',
    register: { doel: 'Hulp geven aan volwassenen', grondslag: 'AVG 6.1.e, Wmo 2015 1.1.1' },
  },
  're-integratie': {
    ...hulp,
    naam: 'Re-integratie',
    wetten: [{ wet: 'Participatiewet', artikelen: '7 en 64' }],
    uitleg:
      'Een re-integratiebedrijf helpt iemand naar werk. Het is verplicht het college te geven wat nodig is voor de Participatiewet. Wat nodig is, weegt het bedrijf zelf.',
    vast: [
      ...vastAanbieder,
      geenGeheim,
      'Wie dit doet, is verplicht het college te geven wat nodig is voor de Participatiewet.',
    ],
    register: { doel: 'Helpen om werk te vinden', grondslag: 'AVG 6.1.e, Participatiewet 64' },
  },
  schuldhulpverlening: {
    ...hulp,
    naam: 'Schuldhulp verlenen',
    wetten: [{ wet: 'Wet gemeentelijke schuldhulpverlening', artikelen: '3 en 8' }],
    uitleg:
      'Een schuldhulpverlener helpt om schulden te regelen. Hij is verplicht het college te geven wat nodig is voor de schuldhulp. Wat nodig is, weegt hij zelf.',
    vast: [
      ...vastAanbieder,
      geenGeheim,
      'Wie dit doet, is verplicht het college te geven wat nodig is voor de schuldhulp.',
    ],
    register: { doel: 'Helpen bij schulden', grondslag: 'AVG 6.1.e, Wgs 3' },
  },
  'regie-vanuit-hulp': {
    ...hulp,
    rij: 'regie-hulp',
    naam: 'Regie vanuit de hulp',
    wetten: [
      { wet: 'Jeugdwet', artikelen: '7.3.11' },
      { wet: 'Burgerlijk Wetboek (Wgbo)', artikelen: '7:457' },
      { wet: 'Wmo 2015, Participatiewet en Wgs', artikelen: 'naar de hulp die wordt gegeven' },
    ],
    beroepsgeheimen: ['jeugdwet', 'wgbo', 'big', 'geen'],
    petten: ['regisseur-hulp'],
    uitleg:
      'Een hulpverlener zorgt dat de hulp op elkaar past. Wie een beroepsgeheim heeft, spreekt met de inwoner af wat hij met wie deelt. Voor behandelgegevens vraagt hij dat elke keer opnieuw.',
    vast: [
      ...vastAanbieder,
      'Met een beroepsgeheim is in de regel toestemming nodig om de regie te voeren.',
      'Behandelgegevens delen vraagt elke keer opnieuw toestemming, behalve met een medebehandelaar. Andere partijen zijn dat niet.',
    ],
    keuze: [...keuzeAanbieder, 'Welk beroepsgeheim geldt, naar de registratie van wie dit doet.'],
    instructie: [
      'Vertel de inwoner dat u de regie heeft, vanuit welke hulp, en wat u afspreekt met anderen.',
      'Spreek af welke gegevens u met wie deelt. Schrijf dat op.',
      'Wilt u behandelgegevens delen? Vraag daar elke keer toestemming voor.',
      'De inwoner mag een cliëntondersteuner meenemen naar deze afspraken.',
    ],
    register: {
      doel: 'Hulp op elkaar afstemmen',
      grondslag: 'AVG 6.1.e, Jeugdwet 7.3.11, BW 7:457',
    },
  },
  'levering-maatwerk-wmo': {
    ...hulp,
    rij: 'overig',
    naam: 'Leveren van een Wmo-voorziening',
    wetten: [{ wet: 'Wmo 2015', artikelen: '2.3.5 en 3.1' }],
    beroepsgeheimen: ['geen', 'wgbo', 'big'],
    petten: ['aanbieder', 'hulpverlener'],
    uitleg:
      'Een aanbieder geeft de ondersteuning waarover de gemeente heeft beslist. De aanbieder houdt een eigen dossier bij en is daarvoor verantwoordelijk.',
    vast: vastAanbieder,
    keuze: [...keuzeAanbieder, 'Welk beroepsgeheim geldt, als er ook zorg wordt gegeven.'],
    register: {
      doel: 'Ondersteuning leveren waarover is beslist',
      grondslag: 'AVG 6.1.e, Wmo 2015 3.1',
    },
  },
} as const satisfies Record<string, Taakregels>
