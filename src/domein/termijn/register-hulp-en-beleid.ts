import { rijen } from './termijn.ts'

const hulpduur = { groep: 'hulp', klok: 'duur', regel: 'awt', aard: 'uiterlijk' } as const
const beleidsduur = { groep: 'beleid', klok: 'duur', aard: 'uiterlijk' } as const

/** Terms of the help itself: debts and Wmo. */
export const hulp = rijen({
  'T-42': {
    ...hulpduur,
    onderwerp: 'Schuldhulp: eerste gesprek',
    trigger: 'De hulpvraag, of de dag dat de inwoner het aanbod aannam',
    wie: 'Het college',
    bron: 'Wet gemeentelijke schuldhulpverlening art. 4',
    wettelijk: { weken: 4 },
    lokaal: { weken: 2 },
    varianten: [
      {
        naam: 'bedreigend',
        wanneer: 'Er dreigt uitzetting, afsluiting of verlies van de zorgverzekering',
        wettelijk: { werkdagen: 3 },
        lokaal: { werkdagen: 2 },
      },
    ],
    gevolg: 'Het gesprek is er geweest, of het college is te laat.',
    status: 'wet',
    opmerking: 'Bij een bedreigende situatie drie werkdagen.',
  },
  'T-43': {
    ...hulpduur,
    onderwerp: 'Schuldhulp: besluit',
    trigger: 'Het eerste gesprek',
    wie: 'Het college',
    bron: 'Wet gemeentelijke schuldhulpverlening art. 4a lid 3',
    wettelijk: { weken: 8 },
    lokaal: { weken: 8 },
    gevolg: 'De inwoner kan het college in gebreke stellen.',
    status: 'wet',
    opmerking:
      'De gemeente kiest zelf een kortere tijd in haar verordening. Acht weken is het meeste.',
  },
  'T-44': {
    ...hulpduur,
    onderwerp: 'Wmo: onderzoek en besluit',
    trigger: 'De melding; bij het besluit: de aanvraag',
    wie: 'Het college',
    bron: 'Wmo 2015 art. 2.3.2 en 2.3.5',
    wettelijk: { weken: 6 },
    varianten: [
      {
        naam: 'besluit',
        wanneer: 'Het besluit na de aanvraag',
        wettelijk: { weken: 2 },
        trigger: 'De aanvraag',
      },
    ],
    gevolg:
      'Na zes weken mag de inwoner de aanvraag doen. Na een te laat besluit kan hij het college in gebreke stellen.',
    status: 'te-bevestigen',
    opmerking:
      'Deze wettekst is niet nagelezen. Of en hoe het besluit langer mag duren, bevestigt een jurist.',
  },
})

/** Security, policy and evaluation. */
export const beleid = rijen({
  'T-45': {
    ...beleidsduur,
    onderwerp: 'Datalek melden',
    trigger: 'Het moment dat u van het lek weet',
    wie: 'De verwerkingsverantwoordelijke',
    bron: 'AVG art. 33 en 34; presentatie over privacy (datalekken)',
    wettelijk: { uren: 72 },
    lokaal: { dagen: 2 },
    regel: 'eu',
    gevolg:
      'Later melden kan alleen met een uitleg van de vertraging. Bij hoog risico horen de betrokkenen het ook.',
    status: 'te-bevestigen',
    opmerking:
      'Uren lopen door in het weekend en op feestdagen. Verordening 1182/71 noemt twee werkdagen als minimum: daar rekenen wij niet op.',
  },
  'T-46': {
    ...beleidsduur,
    onderwerp: 'Privacybeleid bekijken',
    trigger: 'De vorige evaluatie',
    wie: 'De gemeente',
    bron: 'Aa en Hunze §5 onder 6',
    lokaal: { jaren: 1 },
    regel: 'geen',
    gevolg: 'De evaluatie is er, of de gemeente legt uit waarom niet.',
    status: 'lokaal',
    opmerking: '',
  },
  'T-47': {
    ...beleidsduur,
    onderwerp: 'Manifest bekijken',
    trigger: 'De vorige evaluatie',
    wie: 'De partijen van het manifest',
    bron: 'manifest uit de presentatie over privacy',
    lokaal: { jaren: 1 },
    regel: 'geen',
    gevolg: 'De partijen praten over wat wel en niet werkt.',
    status: 'lokaal',
    opmerking: 'Ten minste elk jaar.',
  },
  'T-48': {
    ...beleidsduur,
    aard: 'geldig',
    onderwerp: 'Plan voor schuldhulp van de gemeenteraad',
    trigger: 'De dag dat de raad het plan vaststelde',
    wie: 'De gemeenteraad',
    bron: 'Wet gemeentelijke schuldhulpverlening art. 2 lid 2',
    wettelijk: { jaren: 4 },
    regel: 'geen',
    gevolg: 'De raad stelt een nieuw plan vast.',
    status: 'wet',
    opmerking: 'Telkens voor hoogstens vier jaar.',
  },
  'T-57': {
    ...beleidsduur,
    onderwerp: 'Hoe vlot iemand bij de juiste hulp is',
    trigger: 'De toeleiding',
    wie: 'De gemeente',
    bron: 'Aa en Hunze §4.2',
    regel: 'geen',
    gevolg: 'De gemeente ziet of het vlot gaat. Niemand verliest een recht.',
    status: 'lokaal',
    opmerking: 'Een maat om van te leren: hoogstens twee stappen. Hier loopt geen dag af.',
  },
})

const ingangsdag = { groep: 'ingang', klok: 'grens', regel: 'geen', aard: 'geldig' } as const

/** Days on which a rule started to hold. */
export const ingang = rijen({
  'T-51': {
    ...ingangsdag,
    ingang: '2016-07-01',
    onderwerp: 'Protocol Landsmeer geldt',
    trigger: 'Vaste dag',
    wie: 'De gemeente Landsmeer',
    bron: 'Protocol Landsmeer art. 15',
    gevolg: 'Afspraken uit het protocol gelden vanaf deze dag.',
    status: 'lokaal',
    opmerking: '',
  },
  'T-52': {
    ...ingangsdag,
    ingang: '2018-05-25',
    onderwerp: 'AVG en UAVG gelden',
    trigger: 'Vaste dag',
    wie: 'Iedereen',
    bron: 'AVG art. 99; UAVG',
    gevolg: 'De Wet bescherming persoonsgegevens geldt niet meer.',
    status: 'wet',
    opmerking: '',
  },
  'T-53': {
    ...ingangsdag,
    ingang: '2020-01-01',
    onderwerp: 'Dossiers twintig jaar bewaren',
    trigger: 'Vaste dag',
    wie: 'Hulpverleners',
    bron: 'Jeugdwet art. 7.3.8 lid 3; Burgerlijk Wetboek art. 7:454 lid 3',
    gevolg: 'T-22 en T-23 tellen twintig jaar vanaf de laatste wijziging.',
    status: 'wet',
    opmerking: '',
  },
  'T-54': {
    ...ingangsdag,
    ingang: '2021-01-01',
    onderwerp: 'Schuldhulp: gegevens opnieuw gebruiken en vroeg signaleren',
    trigger: 'Vaste dag',
    wie: 'Het college',
    bron: 'Wet gemeentelijke schuldhulpverlening art. 3, 8b, 8d en 10',
    gevolg: 'Vanaf deze dag kent de wet vroegsignalering.',
    status: 'te-bevestigen',
    opmerking: 'De tekst is gelezen, de dag niet.',
  },
  'T-55': {
    ...ingangsdag,
    ingang: '2025-03-01',
    onderwerp: 'Wet voor samenwerkingsverbanden geldt voor Zorg- en Veiligheidshuizen',
    trigger: 'Vaste dag',
    wie: 'Zorg- en Veiligheidshuizen',
    bron: 'Wet gegevensverwerking door samenwerkingsverbanden (BWBR0050665)',
    gevolg: 'Delen in het Zorg- en Veiligheidshuis heeft een eigen wet.',
    status: 'te-bevestigen',
    opmerking: 'De dag komt van een nieuwspagina van de overheid.',
  },
  'T-56': {
    ...ingangsdag,
    ingang: '2026-09-01',
    onderwerp: 'Nieuwe regels voor minderjarigen in de UAVG',
    trigger: 'Vaste dag',
    wie: 'Iedereen',
    bron: 'UAVG art. 5',
    gevolg: 'Van twaalf tot zestien: de jeugdige en de vertegenwoordiger, ieder apart.',
    status: 'wet',
    opmerking: 'Vóór deze dag: alleen de vertegenwoordiger.',
  },
})
