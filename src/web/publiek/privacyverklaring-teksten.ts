import type { InTeRichtenTaak } from '../../domein/taakoverzicht.ts'

/** How long a dossier of a task is kept: by which law, or by nobody's law. */
export type Bewaren = 'jeugd' | 'wmo' | 'hulp' | 'eigen' | 'niets'

/** One task as a resident reads it. */
export interface Taaktekst {
  naam: string
  waarvoor: string
  bewaren: Bewaren
}

/** Every task that a gemeente can arrange; a new one cannot be forgotten here. */
export const taakTeksten: Readonly<Record<InTeRichtenTaak, Taaktekst>> = {
  'toeleiding-jeugd': {
    naam: 'Hulp zoeken voor een kind of gezin',
    waarvoor: 'Wij zoeken met u welke hulp past. De gemeente beslist daarna.',
    bewaren: 'eigen',
  },
  'toeleiding-wmo': {
    naam: 'Hulp zoeken om thuis te wonen en mee te doen',
    waarvoor: 'Wij kijken met u wat u nodig heeft. De gemeente beslist daarna.',
    bewaren: 'wmo',
  },
  'toeleiding-pw': {
    naam: 'Een uitkering aanvragen',
    waarvoor: 'Wij kijken of u recht heeft op geld of op hulp naar werk.',
    bewaren: 'eigen',
  },
  'toeleiding-wgs': {
    naam: 'Hulp bij schulden aanvragen',
    waarvoor: 'Wij kijken welke hulp bij schulden past. De gemeente beslist daarna.',
    bewaren: 'eigen',
  },
  'begeleiden-plan-pw': {
    naam: 'Hulp naar werk, met een plan',
    waarvoor: 'U krijgt een uitkering. Wij helpen om het plan te laten lukken.',
    bewaren: 'eigen',
  },
  'regie-vanuit-college': {
    naam: 'Kijken of alle hulp nog past',
    waarvoor: 'De gemeente kijkt of u nog de juiste hulp heeft, niet wat u daar vertelt.',
    bewaren: 'eigen',
  },
  'verlenen-jeugdhulp': {
    naam: 'Hulp aan een kind of gezin',
    waarvoor: 'Een hulpverlener helpt u. Wat u vertelt, houdt die geheim.',
    bewaren: 'jeugd',
  },
  'maatschappelijk-werk': {
    naam: 'Hulp aan mensen van 18 jaar en ouder',
    waarvoor: 'Iemand van het team helpt u met wat er speelt.',
    bewaren: 'wmo',
  },
  're-integratie': {
    naam: 'Hulp om werk te vinden',
    waarvoor: 'Iemand helpt u om werk te vinden en te houden.',
    bewaren: 'eigen',
  },
  schuldhulpverlening: {
    naam: 'Hulp bij schulden',
    waarvoor: 'Iemand helpt u om uw schulden te regelen.',
    bewaren: 'eigen',
  },
  'regie-vanuit-hulp': {
    naam: 'Zorgen dat alle hulp bij elkaar past',
    waarvoor: 'Wie u helpt, spreekt met u en anderen af wie wat doet.',
    bewaren: 'hulp',
  },
  'levering-maatwerk-wmo': {
    naam: 'Hulp thuis of in de buurt',
    waarvoor: 'Een organisatie geeft u de hulp die de gemeente heeft toegezegd.',
    bewaren: 'wmo',
  },
  vraagverheldering: {
    naam: 'Uitzoeken wat er speelt',
    waarvoor: 'Wij zoeken met u uit welke hulp u nodig heeft.',
    bewaren: 'eigen',
  },
  deskundigenadvies: {
    naam: 'Raad vragen aan iemand die er veel van weet',
    waarvoor: 'Die kijkt wat er speelt. De gemeente krijgt alleen de raad.',
    bewaren: 'eigen',
  },
  'uitvoering-ots': {
    naam: 'Doen wat de kinderrechter zegt',
    waarvoor: 'De rechter wil dat een gezin hulp krijgt. Iemand zorgt daarvoor.',
    bewaren: 'jeugd',
  },
  bemoeizorg: {
    naam: 'Hulp voor wie er niet om vraagt',
    waarvoor: 'Het gaat niet goed met iemand. Een hulpverlener zoekt contact.',
    bewaren: 'eigen',
  },
  'informatie-advies': {
    naam: 'Een vraag stellen zonder naam',
    waarvoor: 'Wij geven antwoord. Wij schrijven niet op wie het vroeg.',
    bewaren: 'niets',
  },
}

/** The privacy policy of a gemeente, around what the gemeente itself decided (AVG 13 and 14). */
export const privacyTeksten = {
  kop: (gemeente: string) => `Wat doet de gemeente ${gemeente} met uw gegevens?`,
  inleiding: 'Dit is de privacyverklaring. U leest wat wij opschrijven, waarvoor en hoe lang.',
  geldt: (dag: string) => `Zo werkt het sinds ${dag}.`,
  nogNiets: 'Deze gemeente heeft nog niet gekozen hoe het werk is verdeeld.',
  nogNietsUitleg: 'Daarom staat hier nog niet wie wat doet. Uw rechten gelden nu al.',
  beleid: (naam: string) => `De gemeente heeft ook een plan voor privacy. Dat heet: ${naam}.`,

  wieKop: 'Wie zorgt ervoor dat het goed gaat?',
  wie: [
    'Werkt iemand voor de gemeente? Dan zorgt het college daarvoor.',
    'Geeft een andere organisatie u hulp? Dan zorgt die voor wat daar over u staat.',
    'Hieronder ziet u per soort werk wie dat is.',
  ],

  watKop: 'Wat schrijven wij op?',
  wat: [
    'Uw naam, de dag dat u bent geboren en hoe wij u bereiken.',
    'Uw nummer bij de overheid, als dat voor de taak nodig is. Dat nummer heet BSN.',
    'Uw vraag, en wat wij daarover met u afspreken.',
    'Hoe het met u gaat, als dat nodig is om u te helpen.',
    'Wie er bij u horen, zoals uw kinderen. En wie voor u mag beslissen.',
    'Met wie wij iets deelden, en waarom dat mocht.',
    'Wie er in uw gegevens keek.',
  ],
  vanWieKop: 'Van wie weten wij dat?',
  vanWie: [
    'Het liefst van u zelf.',
    'Soms van een ander, zoals een school of arts. U ziet dan van wie.',
    'Naam en adres kunnen uit de lijst komen die de overheid van iedereen heeft.',
    'Soms moet u iets vertellen, anders kunnen wij niet beslissen. Dat zeggen wij er dan bij.',
  ],

  taakKop: 'Waarvoor gebruiken wij het?',
  taakUitleg: 'Elk soort werk heeft een eigen dossier. Open wat bij u past.',
  regel: {
    waarvoor: 'Waarvoor',
    doet: 'Wie doet dit',
    zorgt: 'Wie zorgt ervoor',
    waarom: 'Waarom mag het',
    wet: 'Welke wet',
    lang: 'Hoe lang blijft het',
  },
  college: (gemeente: string) => `Het college van de gemeente ${gemeente}`,
  onbekend: 'Dat staat nog niet vast. Vraag het aan de gemeente.',
  waarom: {
    '6.1.a': 'Omdat u ja zei.',
    '6.1.b': 'Omdat u dat met ons afsprak.',
    '6.1.c': 'Omdat een wet zegt dat het moet.',
    '6.1.d': 'Omdat een leven in gevaar is.',
    '6.1.e': 'Omdat het hoort bij een taak die in de wet staat.',
  },

  wieZietKop: 'Wie krijgt het van ons?',
  wieZiet: [
    'Alleen wie het nodig heeft. Om u te helpen, of om over uw aanvraag te beslissen.',
    'Een ander, zoals een school, krijgt het als u ja zei. Of als de wet het zegt.',
    'U ziet op uw eigen pagina wie iets kreeg, wat dat was en waarom.',
    'Wij verkopen uw gegevens nooit.',
    'Een computer beslist nooit over u. Het programma geeft raad en een mens kiest.',
  ],

  langKop: 'Hoe lang blijft het staan?',
  lang: {
    jeugd: (jaren: string) => `Tot ${jaren} jaar na de laatste keer dat er iets in veranderde.`,
    wmo: (jaren: string) => `Tot ${jaren} jaar na de laatste keer dat er iets in veranderde.`,
    hulp: (jaren: string) => `Net zo lang als het dossier van de hulp zelf: ${jaren} jaar.`,
    eigen: 'De wet noemt geen aantal jaren. Het blijft niet langer dan nodig is.',
    niets: 'Wij schrijven niets over u op.',
  },
  langUitleg: [
    'Dat verschilt per soort werk. Het staat hierboven bij elk soort.',
    'Daarna halen wij het weg. Soms blijft het langer, als goede hulp dat vraagt.',
    'U mag eerder vragen om iets weg te halen.',
    'De lijst van wie er keek, blijft staan. Zo kan niemand dat verbergen.',
  ],
  lokaal:
    'In deze gemeente is gekozen voor 5 jaar na het einde. Zegt een wet 15 of 20 jaar? Dan geldt dat.',

  rechtenKop: 'Wat mag u vragen?',
  rechten: [
    'U mag zien wat er staat. U mag vragen om het te verbeteren of weg te halen.',
    'U mag zeggen dat u iets niet wilt. Zei u ja? Dan mag u stoppen.',
    'Het kost niets. U krijgt binnen een maand antwoord.',
  ],
  rechtenLink: 'Lees wat u mag vragen en hoe dat gaat',

  vraagKop: 'Heeft u een vraag of een klacht?',
  vraag: [
    'Vraag het aan het team, of bel de gemeente.',
    'Elke gemeente heeft iemand die op de privacy let. Dat is de functionaris gegevensbescherming.',
    'U mag die persoon altijd bellen of schrijven.',
    'U kunt ook naar de Autoriteit Persoonsgegevens: 088-1805 250.',
  ],
  contactGemeente: 'Zo bereikt u de gemeente',
  contactFg: 'Zo bereikt u wie op de privacy let',
  klachtLink: 'Lees hoe u een klacht indient',

  registerKop: 'Het hele register',
  registerUitleg: 'Dit is de lijst die de gemeente moet bijhouden. Hij is niet in makkelijke taal.',

  nogInvullenKop: 'Dit vult de gemeente nog aan',
  nogInvullen: {
    contactGemeente: 'Het adres en nummer van de gemeente.',
    contactFg: 'Het adres en nummer van wie bij de gemeente op de privacy let.',
    waar: 'Bij welk bedrijf de computers staan, en in welk land.',
  },
} as const
