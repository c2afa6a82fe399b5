import type { Doel, OntvangerType } from '../../../recht/vocabulaire.ts'

/** Somebody who may ask a wijkteam for information, and what the law says when they do. */
export interface Vrager {
  code: string
  /** As a choice: "De politie". */
  naam: string
  ontvanger: OntvangerType
  doel: Doel
  /** What holds when they ask, in one or two sentences. */
  geldt: string
  wet: string
  /** What they can do when they do not get it; goes into the letter. */
  anders: string
}

/** Who asks, and what holds then (S3 chapter 3, S0 bijlage 2; E-187, E-188, E-191). */
export const vragers: readonly Vrager[] = [
  {
    code: 'politie',
    naam: 'De politie',
    ontvanger: 'politie',
    doel: 'strafbaar-feit',
    geldt:
      'De politie mag vragen, maar u hoeft niet te antwoorden. Met een beroepsgeheim mag dat meestal niet.',
    wet: 'Jeugdwet 7.3.11, BW 7:457, Awb 2:5; Wetboek van Strafvordering',
    anders:
      'U kunt de officier van justitie vragen om een vordering. Of vraag het aan de inwoner zelf.',
  },
  {
    code: 'officier-van-justitie',
    naam: 'De officier van justitie',
    ontvanger: 'officier-van-justitie',
    doel: 'strafbaar-feit',
    geldt:
      'Is er een schriftelijke vordering, leg die dan meteen voor aan de jurist. Een beroepsgeheim kan ook dan voorgaan.',
    wet: 'Wetboek van Strafvordering 162 lid 2 en 218',
    anders: 'Een vordering op schrift leggen wij voor aan onze jurist. U hoort dan snel van ons.',
  },
  {
    code: 'veilig-thuis',
    naam: 'Veilig Thuis',
    ontvanger: 'veilig-thuis',
    doel: 'onderzoek-veilig-thuis',
    geldt:
      'U mag antwoorden zonder toestemming. U kiest zelf wat nodig is. Veilig Thuis mag niet in uw dossier kijken.',
    wet: 'Wmo 2015 5.2.6',
    anders: 'Schrijf ons wat u precies wilt weten en waarom. Dan wegen wij het opnieuw af.',
  },
  {
    code: 'raad',
    naam: 'De Raad voor de Kinderbescherming',
    ontvanger: 'raad-kinderbescherming',
    doel: 'onderzoek-raad',
    geldt:
      'U mag antwoorden zonder toestemming als het nodig is voor het onderzoek. U kiest zelf wat dat is.',
    wet: 'BW 1:240',
    anders: 'Schrijf ons wat u precies wilt weten en waarom. Dan wegen wij het opnieuw af.',
  },
  {
    code: 'gecertificeerde-instelling',
    naam: 'De jeugdbeschermer (gecertificeerde instelling)',
    ontvanger: 'gecertificeerde-instelling',
    doel: 'ots-uitvoering',
    geldt:
      'Is er een ondertoezichtstelling, dan moet u antwoorden. Alleen wat nodig is, nooit het hele dossier. Zonder maatregel is toestemming nodig.',
    wet: 'Jeugdwet 7.3.11 lid 4',
    anders:
      'Stuur ons de beschikking van de rechter en schrijf wat u nodig hebt. Of vraag de inwoner om toestemming.',
  },
  {
    code: 'college',
    naam: 'Een andere afdeling van de gemeente',
    ontvanger: 'college-andere-taak',
    doel: 'andere-taak',
    geldt: 'Dat u voor dezelfde gemeente werkt, is geen reden. Een andere taak is een ander doel.',
    wet: 'AVG 5 lid 1 onder b en 6 lid 4; Wmo 2015 5.1.1 lid 4',
    anders: 'Vraag het aan de inwoner, of vraag de inwoner om toestemming.',
  },
  {
    code: 'zorgverzekeraar',
    naam: 'Een zorgverzekeraar',
    ontvanger: 'zorgverzekeraar',
    doel: 'bekostiging-controle',
    geldt: 'Een verzekeraar krijgt alleen iets als een wet of de inwoner dat zegt.',
    wet: 'Jeugdwet 7.3.11, BW 7:457, Wmo 2015 5.2.1',
    anders: 'Vraag de inwoner om toestemming, of noem de wet waarop u zich beroept.',
  },
  {
    code: 'advocaat',
    naam: 'Een advocaat',
    ontvanger: 'extern-professional',
    doel: 'klacht-bezwaar',
    geldt:
      'Een advocaat heeft geen recht op informatie. Vraagt de advocaat het namens de inwoner, dan is dat een verzoek om inzage: gebruik die weg.',
    wet: 'AVG 15; Jeugdwet 7.3.10 en 7.3.11',
    anders:
      'Werkt u voor de inwoner? Stuur dan een verzoek om inzage met een machtiging. Anders is toestemming nodig.',
  },
  {
    code: 'school',
    naam: 'Een school',
    ontvanger: 'samenwerkingspartner',
    doel: 'regie-afstemming',
    geldt: 'Een school krijgt alleen wat zij nodig heeft, en bijna altijd met toestemming.',
    wet: 'Jeugdwet 7.3.11, Awb 2:5',
    anders: 'Vraag het aan de ouders of de jongere. Of praat samen met hen en ons.',
  },
  {
    code: 'arts',
    naam: 'Een arts of andere behandelaar',
    ontvanger: 'geheimhouder-arts',
    doel: 'hulpverlening',
    geldt:
      'Ook een arts krijgt alleen iets met toestemming. Een arts is niet vanzelf een medebehandelaar.',
    wet: 'Jeugdwet 7.3.11, BW 7:457',
    anders: 'Vraag uw patiënt om toestemming, voor deze ene keer.',
  },
  {
    code: 'schuldeiser',
    naam: 'Een schuldeiser, deurwaarder of incassobureau',
    ontvanger: 'schuldeiser',
    doel: 'schuldhulp',
    geldt:
      'Wat in het dossier staat, is niet voor een schuldeiser. Een deurwaarder heeft eigen rechten in de wet: vraag om het artikel.',
    wet: 'Awb 2:5, Wgs 8; Wetboek van Burgerlijke Rechtsvordering 475g',
    anders: 'Noem het artikel waarop u zich beroept. Dan leggen wij het voor aan onze jurist.',
  },
  {
    code: 'ander',
    naam: 'Iemand anders',
    ontvanger: 'extern-professional',
    doel: 'andere-taak',
    geldt: 'Wie niet in de wet staat, krijgt alleen iets met toestemming van de inwoner.',
    wet: 'Awb 2:5, Jeugdwet 7.3.11, BW 7:457, AVG 5',
    anders: 'Vraag het aan de inwoner zelf.',
  },
]

/** Who keeps watch: their own words, because here one must often cooperate (Awb 5:20; E-181, E-193). */
export const toezichthouders: readonly Vrager[] = [
  {
    code: 'awb',
    naam: 'Een toezichthouder die handhaaft, bijvoorbeeld bij fraude',
    ontvanger: 'toezichthouder-awb',
    doel: 'fraudebestrijding',
    geldt:
      'De toezichthouder mag eisen wat redelijk nodig is. Wie een geheim heeft door ambt, beroep of wet, mag weigeren wat daaronder valt.',
    wet: 'Awb 5:13, 5:16, 5:17 en 5:20',
    anders:
      'U kunt het aan de inwoner vragen. Over deze weigering kunt u in overleg met onze jurist.',
  },
  {
    code: 'wmo',
    naam: 'De Wmo-toezichthouder, over de kwaliteit van de ondersteuning',
    ontvanger: 'toezichthouder-kwaliteit',
    doel: 'toezicht',
    geldt:
      'De wet geeft deze toezichthouder inzage als dat nodig is. U kunt zich hier niet op uw geheim beroepen. De toezichthouder moet het zelf ook geheimhouden.',
    wet: 'Wmo 2015 6.1',
    anders: 'Schrijf ons welke gegevens u nodig hebt en voor welk toezicht.',
  },
  {
    code: 'inspectie',
    naam: 'De inspectie (IGJ), over de kwaliteit van de jeugdhulp',
    ontvanger: 'inspectie',
    doel: 'toezicht',
    geldt:
      'De wet geeft de inspectie inzage als dat nodig is. U kunt zich hier niet op uw geheim beroepen. De inspectie moet het zelf ook geheimhouden.',
    wet: 'Jeugdwet 9.2',
    anders: 'Schrijf ons welke gegevens u nodig hebt en voor welk toezicht.',
  },
  {
    code: 'inspectie-calamiteit',
    naam: 'De inspectie (IGJ), na een calamiteit of geweld',
    ontvanger: 'inspectie',
    doel: 'calamiteit',
    geldt: 'U geeft wat nodig is voor het onderzoek, ook zonder toestemming.',
    wet: 'Jeugdwet 4.1.8 lid 2',
    anders: 'Schrijf ons welke gegevens u nodig hebt voor dit onderzoek.',
  },
]

/** Watches the quality of help: secrecy is no ground to refuse here (S3 chapter 3; S0 bijlage 2 Wmo). */
export function isKwaliteitstoezicht(code: string): boolean {
  return code !== 'awb' && toezichthouders.some((vrager) => vrager.code === code)
}
