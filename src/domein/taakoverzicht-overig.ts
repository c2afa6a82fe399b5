import type { Taakregels } from './taakoverzicht.ts'

/** What a team can do besides the rows of the table: before a route is clear, for an expert, and in the gedwongen kader. */
export const overigeTaken = {
  vraagverheldering: {
    rij: 'overig',
    naam: 'Uitzoeken wat er speelt',
    wetten: [
      { wet: 'Jeugdwet', artikelen: '7.4.0' },
      { wet: 'Wmo 2015', artikelen: '2.3.2 en 5.1.1' },
    ],
    namens: 'college',
    beroepsgeheimen: ['geen'],
    beslissen: 'nooit',
    petten: ['toeleider'],
    uitleg:
      'Iemand weet nog niet welke hulp past. De gemeente kiest één keer onder welke taak dat gesprek valt. Richt u deze taak apart in, dan is het gesprek namens het college.',
    vast: [
      'Het gesprek valt altijd onder één taak. Anders weet niemand welke regels gelden.',
      'Als hulp kan het alleen als de inwoner dat goed vindt. Een aanvraag doen mag altijd.',
    ],
    keuze: [
      'Keuze 1, 2 of 3 bij Algemeen. Alleen wie dit apart wil inrichten, vult deze taak in.',
      'Welke organisaties dit doen.',
    ],
    instructie: [
      'Zeg in welke rol u dit gesprek voert.',
      'Schrijf alleen op wat nodig is om de goede route te vinden.',
      'Wil de inwoner meteen een aanvraag doen? Dat kan altijd.',
    ],
    register: { doel: 'Uitzoeken welke hulp past', grondslag: 'AVG 6.1.e, Wmo 2015 2.3.2' },
  },
  deskundigenadvies: {
    rij: 'overig',
    naam: 'Advies van een deskundige',
    wetten: [
      { wet: 'Jeugdwet', artikelen: '2.3 en 7.3.11' },
      { wet: 'Algemene wet bestuursrecht', artikelen: '3:5' },
    ],
    namens: 'deskundige',
    beroepsgeheimen: ['jeugdwet', 'wgbo', 'big', 'geen'],
    beslissen: 'nooit',
    petten: ['deskundige'],
    uitleg:
      'Een deskundige onderzoekt wat er speelt en adviseert de gemeente. De gemeente krijgt alleen het advies. Wat de deskundige daarvoor hoort, blijft bij de deskundige.',
    vast: [
      'De deskundige is verwerkingsverantwoordelijke voor het onderzoek.',
      'Naar de gemeente gaat alleen het advies.',
    ],
    keuze: [
      'Welke deskundigen dit doen.',
      'Welk beroepsgeheim en welke beroepscode voor hen gelden.',
    ],
    instructie: [
      'Zeg dat u onderzoekt en adviseert, en dat de gemeente alleen uw advies krijgt.',
      'Bespreek het advies met de inwoner voordat u het verstuurt.',
      'Vraagt de gemeente waar het advies op rust? Leg uit, maar geef geen onderzoeksgegevens.',
    ],
    register: { doel: 'Adviseren over de juiste hulp', grondslag: 'AVG 6.1.e, Awb 3:5' },
  },
  'uitvoering-ots': {
    rij: 'overig',
    naam: 'Ondertoezichtstelling uitvoeren',
    wetten: [
      { wet: 'Jeugdwet', artikelen: '3.2 en 7.3.11' },
      { wet: 'Burgerlijk Wetboek', artikelen: '1:262' },
    ],
    namens: 'gecertificeerde-instelling',
    beroepsgeheimen: ['jeugdwet'],
    beslissen: 'nooit',
    petten: ['jeugdbeschermer'],
    uitleg:
      'Een jeugdbeschermer voert uit wat de kinderrechter oplegt. Wat hij hoort, valt onder zijn beroepsgeheim. Het wijkteam krijgt niet zomaar wat daarvan in het dossier staat.',
    vast: [
      'Alleen een gecertificeerde instelling voert dit uit en is verwerkingsverantwoordelijke.',
      'Er geldt het beroepsgeheim van de Jeugdwet.',
    ],
    keuze: ['Welke gecertificeerde instelling in het team meewerkt.'],
    instructie: [
      'Zeg dat u een maatregel van de kinderrechter uitvoert.',
      'Vraag wat nodig is voor de maatregel. Ook wie een beroepsgeheim heeft, mag dat dan geven.',
      'Houd dit dossier apart van vrijwillige hulp.',
    ],
    register: {
      doel: 'Een maatregel van de kinderrechter uitvoeren',
      grondslag: 'AVG 6.1.e, Jeugdwet 3.2',
    },
  },
  bemoeizorg: {
    rij: 'overig',
    naam: 'Bemoeizorg',
    wetten: [
      { wet: 'Wmo 2015', artikelen: '1.1.1' },
      { wet: 'Wet publieke gezondheid', artikelen: '2' },
    ],
    namens: 'aanbieder',
    beroepsgeheimen: ['geen', 'wgbo', 'big'],
    beslissen: 'nooit',
    petten: ['hulpverlener'],
    uitleg:
      'Iemand heeft hulp nodig en vraagt er niet om. De hulpverlener zoekt contact. Zonder toestemming mag alleen wat nodig is om dat contact te krijgen.',
    vast: [
      'De aanbieder is verwerkingsverantwoordelijke.',
      'Zodra het kan, vertelt de hulpverlener wat er is vastgelegd en gedeeld.',
    ],
    keuze: ['Welke organisaties dit doen.', 'Welk beroepsgeheim en welke beroepscode gelden.'],
    instructie: [
      'Zoek eerst contact. Leg kort vast waarom dat nodig is.',
      'Deel alleen dat u contact zoekt, niet wat u over iemand hoort.',
      'Lukt het contact? Vertel wat u heeft opgeschreven en gedeeld, en vraag toestemming voor de rest.',
    ],
    register: {
      doel: 'Contact zoeken met wie hulp nodig heeft en mijdt',
      grondslag: 'AVG 6.1.e, Wmo 2015 1.1.1',
    },
  },
  'informatie-advies': {
    rij: 'overig',
    naam: 'Informatie en advies geven',
    wetten: [{ wet: 'AVG', artikelen: '4 onder 1 (er zijn geen persoonsgegevens)' }],
    namens: 'college',
    beroepsgeheimen: ['geen'],
    beslissen: 'nooit',
    petten: ['baliemedewerker', 'toeleider'],
    uitleg:
      'U beantwoordt een vraag of wijst de weg. Er komt geen dossier en er staat nergens wie het vroeg. Alleen het onderwerp wordt geteld.',
    vast: ['Er worden geen persoonsgegevens bewaard.'],
    keuze: ['Welke organisaties dit doen.'],
    instructie: [
      'Beantwoord de vraag en vraag geen naam.',
      'Speelt er meer? Leg uit welke route er is en begin daarna pas met opschrijven.',
    ],
    register: { doel: 'Vragen beantwoorden zonder dossier', grondslag: 'AVG 6.1.e' },
  },
} as const satisfies Record<string, Taakregels>
