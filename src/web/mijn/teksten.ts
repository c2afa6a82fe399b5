import { oneens, oneensCollege, oneensHulp } from '../../domein/rechtsmiddel.ts'
import type { Inwoner } from '../../handelingen/deps.ts'
import type { Handeling } from '../../recht/vocabulaire.ts'
import { hoofdletter } from '../tekst.ts'

/** How a page speaks to its reader: `u`, or `je` with shorter texts for who is twelve to seventeen. */
export type Vorm = 'u' | 'je'

export function vormVan(lezer: Pick<Inwoner, 'leeftijd'>): Vorm {
  return lezer.leeftijd !== undefined && lezer.leeftijd < 18 ? 'je' : 'u'
}

/**
 * Every fixed text of the resident's pages. Both forms tell the same facts; a test holds each of them to short
 * sentences and plain words (Flesch-Douma 70 or more, at most fifteen words in a sentence).
 */
export interface MijnTeksten {
  startKop: string
  startInleiding: string
  nuLeeg: string
  nuLeegUitleg: string
  contactVraag: string
  besluitenLeeg: string
  kekenLeeg: string
  alleInzage: string
  noodKop: string
  noodWie: (rol: string) => string
  noodUitleg: readonly string[]
  kindKop: (naam: string) => string
  kindUitleg: string

  gegevensKop: string
  gegevensInleiding: string
  gegevensLeeg: string
  wieKop: string
  vraagKop: string
  feitKop: string
  gezegdKop: string
  gezegdTitel: string
  meningKop: string
  meningUitleg: string
  vermoedenKop: string
  vermoedenUitleg: string
  nietAlles: readonly string[]
  kloptNietLink: string
  waarvoor: string
  opgeschrevenDoor: string
  bewaard: string
  bewaardTot: (jaren: string) => string
  bewaardOnbekend: string
  vertelAan: string
  vertelNiemand: string
  vertelAlles: string
  mensenKijkenMee: string
  kloptNietKop: string
  kloptNiet: readonly string[]

  inzageKop: string
  inzageInleiding: string
  inzageSinds: (datum: string) => string
  inzageLeeg: string
  inzageNietAllesKop: string
  inzageLater: string
  inzageOver: string
  inzageIedereen: string
  inzageVraagLink: string
  inzageKind: string
  zelfKop: string
  zelfUitleg: string
  ouderKeek: string
  inzageVraag: string

  besluitWat: string
  besluitWaarom: string
  besluitNogDoen: string
  nogDoenLeeg: string
  nodig: string
  nietMinder: string
  welMinder: string
  verhouding: string
  afgeweken: string
  regelsUitleg: string
  vervangen: (nummer: string) => string
  vervangt: (nummer: string) => string
  oneensKop: string
  oneens: readonly string[]
  oneensCollege: readonly string[]
  oneensHulp: readonly string[]
}

const metU: MijnTeksten = {
  startKop: 'Mijn gegevens bij het wijkteam',
  startInleiding: 'Hier ziet u wat wij over u opschrijven. U ziet ook wie er keek en waarom.',
  nuLeeg: 'U ziet hier geen dossier',
  nuLeegUitleg: 'Er is nu geen dossier dat u hier kunt lezen.',
  contactVraag: 'Heeft u een vraag? Stel die aan dit team.',
  besluitenLeeg: 'U ziet hier nog geen besluit.',
  kekenLeeg: 'In deze lijst staat nu niemand van het team.',
  alleInzage: 'Bekijk alles: wie keek er?',
  noodKop: 'Er is met spoed gekeken',
  noodWie: (rol) => `Wie keek: ${rol}.`,
  noodUitleg: [
    'Wie keek, helpt hier niet mee, maar dacht dat er gevaar was.',
    'Dan mag iemand even kijken. De leidinggevende kijkt na of dat goed was.',
    'Wilt u weten waarom? Vraag het aan het team.',
    'Vindt u het niet goed? Dan kunt u een klacht indienen bij de gemeente.',
  ],
  kindKop: (naam) => `Over ${naam}`,
  kindUitleg: 'U ziet dit omdat u het gezag heeft over dit kind.',

  gegevensKop: 'Wat staat er over u?',
  gegevensInleiding: 'Dit staat er over u in onze dossiers. U ziet ook van wie wij het weten.',
  gegevensLeeg: 'In dit dossier staat nog niets dat u hier kunt lezen.',
  wieKop: 'Wie u bent',
  vraagKop: 'Uw vraag, zoals wij die opschreven',
  feitKop: 'Feiten',
  gezegdKop: 'Wat u zelf zei',
  gezegdTitel: 'Dit zei u zelf',
  meningKop: 'Meningen',
  meningUitleg: 'Een mening is geen feit. Een ander kan er anders over denken.',
  vermoedenKop: 'Vermoedens',
  vermoedenUitleg: 'Dit is niet zeker. Iemand denkt dat het zo kan zijn.',
  nietAlles: [
    'Soms ziet u hier niet alles.',
    'Dat is zo als iemand anders daardoor gevaar loopt.',
    'Of als er ook iets in staat over een ander.',
    'Wilt u meer zien? Vraag het aan het team. U krijgt dan antwoord met een reden.',
    'Heeft u het gezag over een kind, maar ziet u het hier niet? Vraag het ook aan het team.',
  ],
  kloptNietLink: 'Klopt dit niet?',
  waarvoor: 'Waarvoor wij dit gebruiken',
  opgeschrevenDoor: 'Opgeschreven door',
  bewaard: 'Hoe lang wij dit bewaren',
  bewaardTot: (jaren) => `Nog ${jaren} jaar na de laatste keer dat er iets verandert.`,
  bewaardOnbekend: 'Wij weten dit nog niet. Vraag het aan het team.',
  vertelAan: 'Met wie gedeeld',
  vertelNiemand: 'U ziet hier niemand.',
  vertelAlles: 'Met wie delen wij?',
  mensenKijkenMee: 'De delen hieronder zijn dicht. Zo kan niemand ongemerkt meelezen.',
  kloptNietKop: 'Klopt er iets niet?',
  kloptNiet: [
    'Zeg het tegen het team. U mag vragen om iets te verbeteren of weg te halen.',
    'Met een mening kunt u het oneens zijn. Wij zetten dan uw eigen mening erbij.',
    'U krijgt binnen een maand antwoord.',
  ],

  inzageKop: 'Wie keek er in uw gegevens?',
  inzageInleiding: 'U ziet wie keek, wanneer en waarom. U ziet de rol en geen namen.',
  inzageSinds: (datum) =>
    `Wij houden dit bij sinds ${datum}. Wat daarvoor gebeurde, staat hier niet.`,
  inzageLeeg: 'In deze maand staat niemand van het team in de lijst.',
  inzageNietAllesKop: 'Deze lijst is misschien nog niet af',
  inzageLater:
    'Dit staat hier bij iedereen. Soms mag iets van de wet pas later in de lijst. Bijvoorbeeld om iemand te beschermen. Of dat bij u zo is, kunt u hier niet zien.',
  inzageOver: 'Over wie?',
  inzageIedereen: 'Iedereen',
  inzageVraagLink: 'Ik heb hier een vraag over',
  inzageKind: 'Is uw kind 12 jaar of ouder? Dan ziet alleen uw kind wie er keek.',
  zelfKop: 'U keek zelf',
  zelfUitleg: 'Ook als u zelf kijkt, houden wij dat bij.',
  ouderKeek: 'Een ouder of voogd met gezag',
  inzageVraag: 'Begrijpt u iets niet? Vraag het team waarom er is gekeken. Zij leggen het uit.',

  besluitWat: 'Wat is het besluit?',
  besluitWaarom: 'Waarom?',
  besluitNogDoen: 'Wat doen wij nog?',
  nogDoenLeeg: 'Wij hoeven hiervoor niets meer te doen.',
  nodig: 'Wij hebben dit nodig om te kunnen helpen.',
  nietMinder: 'Met minder gegevens kan het niet.',
  welMinder: 'Het kan ook met minder gegevens.',
  verhouding: 'Het is niet te veel voor wat er speelt.',
  afgeweken: 'De regels gaven een ander advies. Wij legden uit waarom wij dit toch deden.',
  regelsUitleg: 'Dit zijn de regels voor ons werk. Met "u" wordt hier de medewerker bedoeld.',
  vervangen: (nummer) => `Dit besluit geldt niet meer. Besluit ${nummer} kwam ervoor in de plaats.`,
  vervangt: (nummer) => `Dit besluit komt in de plaats van besluit ${nummer}.`,
  oneensKop: 'Bent u het er niet mee eens?',
  oneens,
  oneensCollege,
  oneensHulp,
}

const metJe: MijnTeksten = {
  startKop: 'Jouw gegevens bij het wijkteam',
  startInleiding: 'Hier zie je wat wij over je opschrijven. En wie er keek.',
  nuLeeg: 'Je ziet hier geen dossier',
  nuLeegUitleg: 'Er is nu geen dossier dat je hier kunt lezen.',
  contactVraag: 'Heb je een vraag? Stel die aan dit team.',
  besluitenLeeg: 'Je ziet hier nog geen besluit.',
  kekenLeeg: 'In deze lijst staat nu niemand van het team.',
  alleInzage: 'Bekijk alles: wie keek er?',
  noodKop: 'Er is met spoed gekeken',
  noodWie: (rol) => `Wie keek: ${rol}.`,
  noodUitleg: [
    'Wie keek, dacht dat er gevaar was. Dan mag iemand even kijken.',
    'De leidinggevende kijkt na of dat goed was.',
    'Wil je weten waarom? Vraag het aan het team.',
    'Vind je het niet goed? Dan kun je een klacht indienen.',
  ],
  kindKop: (naam) => `Over ${naam}`,
  kindUitleg: 'Je ziet dit omdat je het gezag hebt over dit kind.',

  gegevensKop: 'Wat staat er over jou?',
  gegevensInleiding: 'Dit schreven wij over je op. Je ziet ook van wie wij het weten.',
  gegevensLeeg: 'In dit dossier staat nog niets dat je hier kunt lezen.',
  wieKop: 'Wie je bent',
  vraagKop: 'De vraag, zoals wij die opschreven',
  feitKop: 'Feiten',
  gezegdKop: 'Wat je zelf zei',
  gezegdTitel: 'Dit zei je zelf',
  meningKop: 'Meningen',
  meningUitleg: 'Een mening is geen feit. Jij mag er anders over denken.',
  vermoedenKop: 'Vermoedens',
  vermoedenUitleg: 'Dit is niet zeker. Iemand denkt dat het zo kan zijn.',
  nietAlles: [
    'Soms zie je niet alles.',
    'Bijvoorbeeld om iemand te beschermen, of omdat het over een ander gaat.',
    'Wil je meer zien? Vraag het. Je krijgt antwoord met een reden.',
  ],
  kloptNietLink: 'Klopt dit niet?',
  waarvoor: 'Waarvoor wij dit gebruiken',
  opgeschrevenDoor: 'Opgeschreven door',
  bewaard: 'Hoe lang wij dit bewaren',
  bewaardTot: (jaren) => `Nog ${jaren} jaar na de laatste keer dat er iets verandert.`,
  bewaardOnbekend: 'Wij weten dit nog niet. Vraag het aan het team.',
  vertelAan: 'Met wie gedeeld',
  vertelNiemand: 'Je ziet hier niemand.',
  vertelAlles: 'Met wie delen wij?',
  mensenKijkenMee: 'De delen hieronder zijn dicht. Zo leest niemand zomaar mee.',
  kloptNietKop: 'Klopt er iets niet?',
  kloptNiet: [
    'Zeg het. Je mag vragen om iets te verbeteren of weg te halen.',
    'Ben je het oneens met een mening? Dan zetten wij jouw mening erbij.',
    'Je krijgt binnen een maand antwoord.',
  ],

  inzageKop: 'Wie keek er in jouw gegevens?',
  inzageInleiding: 'Je ziet wie keek, wanneer en waarom. Je ziet de rol en geen namen.',
  inzageSinds: (datum) => `Dit houden wij bij sinds ${datum}. Wat eerder was, staat hier niet.`,
  inzageLeeg: 'In deze maand staat niemand van het team in de lijst.',
  inzageNietAllesKop: 'Deze lijst is misschien nog niet af',
  inzageLater:
    'Dit staat hier bij iedereen. Soms mag iets van de wet pas later in de lijst. Of dat bij jou zo is, zie je hier niet.',
  inzageOver: 'Over wie?',
  inzageIedereen: 'Iedereen',
  inzageVraagLink: 'Ik heb hier een vraag over',
  inzageKind: 'Ben je 12 jaar of ouder? Dan zie jij deze lijst en je ouders niet.',
  zelfKop: 'Je keek zelf',
  zelfUitleg: 'Ook als je zelf kijkt, houden wij dat bij.',
  ouderKeek: 'Een ouder of voogd met gezag',
  inzageVraag: 'Snap je iets niet? Vraag waarom er is gekeken. Het team legt het uit.',

  besluitWat: 'Wat is het besluit?',
  besluitWaarom: 'Waarom?',
  besluitNogDoen: 'Wat doen wij nog?',
  nogDoenLeeg: 'Wij hoeven hiervoor niets meer te doen.',
  nodig: 'Wij hebben dit nodig om te kunnen helpen.',
  nietMinder: 'Met minder gegevens kan het niet.',
  welMinder: 'Het kan ook met minder gegevens.',
  verhouding: 'Het is niet te veel voor wat er speelt.',
  afgeweken: 'De regels gaven een ander advies. Wij legden uit waarom wij dit toch deden.',
  regelsUitleg: 'Dit zijn de regels voor ons werk. "U" is hier de medewerker.',
  vervangen: (nummer) => `Dit besluit geldt niet meer. Nu geldt besluit ${nummer}.`,
  vervangt: (nummer) => `Dit besluit komt in de plaats van besluit ${nummer}.`,
  oneensKop: 'Ben je het er niet mee eens?',
  oneens: [
    'Zeg het tegen het team. Zij kijken opnieuw en schrijven op wat jij vindt.',
    'Gaf je toestemming? Dan mag je altijd stoppen. Je hoeft niet te zeggen waarom.',
    'Ben je niet goed geholpen? Dan kun je een klacht indienen. Iemand mag je daarbij helpen.',
    'Denk je dat wij ons niet aan de privacywet houden?',
    'Dan kun je dat melden bij de Autoriteit Persoonsgegevens.',
  ],
  oneensCollege: [
    'Dit besluit gaat over jouw gegevens, niet over de hulp die je krijgt.',
    'De gemeente vragen om opnieuw te besluiten heet bezwaar.',
    'Bezwaar maken tegen dit besluit kan daarom meestal niet.',
    'Beslist het college over je hulp? Dan kan dat wel. In die brief staat hoe.',
    'Dat geldt ook als het college nee zegt op een vraag over je gegevens.',
  ],
  oneensHulp: [
    'Dit besluit is van een hulpverlener, niet van het college.',
    'Je kunt de gemeente daarom niet vragen om opnieuw te besluiten. Dat heet bezwaar.',
    'Een klacht kan wel. De hulpverlener vertelt je waar.',
  ],
}

export const teksten: Readonly<Record<Vorm, MijnTeksten>> = { u: metU, je: metJe }

/** Sentences about the person a besluit is about: the reader (`u`, `je`), or a child by name. */
export function besluitZinnen(over: string) {
  const Over = hoofdletter(over)
  return {
    doet: {
      vastleggen: `Wij schrijven iets over ${over} op in een dossier.`,
      raadplegen: `Wij kijken in gegevens over ${over}.`,
      opvragen: `Wij vragen een ander om gegevens over ${over}.`,
      verstrekken: `Wij vertellen een ander iets over ${over}.`,
      melden: `Wij doen een melding over ${over}.`,
    } satisfies Record<Handeling, string>,
    nietDoen: 'Wij doen dit niet.',
    eerstOverleg: 'Wij overleggen eerst. Tot die tijd doen wij dit niet.',
    vooraf: `Wij vertellen dit aan ${over} voordat wij het doen.`,
    achteraf: `Wij vertelden dit niet vooraf aan ${over}. Dat doen wij later.`,
    uiterlijk: (datum: string) => `Dat is op zijn laatst op ${datum}.`,
    besproken: `Wij spraken hier eerst over met ${over}.`,
    nietBesproken: `Wij spraken hier niet eerst over met ${over}.`,
    bezwaar: `${Over} was het er niet mee eens. Dat woog mee.`,
    geenBezwaar: `${Over} had geen bezwaar.`,
  }
}

/** Sentences written with `u` for everybody, turned to `je` for a young reader. */
export function inVorm(vorm: Vorm, zin: string): string {
  if (vorm === 'u') return zin
  return zin
    .replaceAll(/\bheeft u\b/g, 'heb je')
    .replaceAll(/\bHeeft u\b/g, 'Heb je')
    .replaceAll(/\bu heeft\b/g, 'je hebt')
    .replaceAll(/\bU heeft\b/g, 'Je hebt')
    .replaceAll(/\bWilt u\b/g, 'Wil je')
    .replaceAll(/\bwilt u\b/g, 'wil je')
    .replaceAll(/\bu wilt\b/g, 'je wilt')
    .replaceAll(/\bUw\b/g, 'Je')
    .replaceAll(/\buw\b/g, 'je')
    .replaceAll(/\bU\b/g, 'Je')
    .replaceAll(/\bu\b/g, 'je')
}
