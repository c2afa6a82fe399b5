import type { Identiteitswijze, Vertelwijze, WachtOp } from '../../domein/rechtenbalie.ts'
import type {
  Beslisser,
  Besluituitkomst,
  Kanaal,
  Klachtover,
  Stapsoort,
  Uitvoering,
  Verzoekrol,
  Verzoeksoort,
} from '../../domein/rechtsverzoek.ts'
import type { Vraagaard } from '../../domein/verzoekbrief-woorden.ts'

/** Words for who handles requests; a resident reads their own (src/web/mijn/verzoeken). */
export const soortWoorden: Readonly<Record<Verzoeksoort, string>> = {
  inzage: 'Inzage',
  afschrift: 'Afschrift',
  informatie: 'Informatie over de gegevens',
  verbeteren: 'Verbeteren',
  aanvullen: 'Aanvullen',
  verwijderen: 'Verwijderen',
  beperken: 'Afschermen',
  bezwaar: 'Bezwaar tegen gebruik van gegevens',
  overdracht: 'Gegevens meenemen',
  klacht: 'Klacht',
  'bezwaar-besluit': 'Bezwaar tegen een besluit',
}

/** Above what was sent. */
export const gevraagdWoorden: Readonly<Record<Vraagaard, string>> = {
  vraag: 'Wat wordt gevraagd',
  klacht: 'De klacht',
  bezwaar: 'Waarom de inwoner het niet eens is',
}

export const rolWoorden: Readonly<Record<Verzoekrol, string>> = {
  zelf: 'de inwoner zelf',
  ouder: 'ouder met gezag',
  voogd: 'voogd',
  curator: 'curator',
  mentor: 'mentor',
  gemachtigde: 'gemachtigd door de inwoner',
}

export const kanaalWoorden: Readonly<Record<Kanaal, string>> = {
  mijn: 'via de eigen pagina',
  post: 'per post',
  balie: 'aan de balie',
  telefoon: 'per telefoon',
}

export const beslisserWoorden: Readonly<Record<Beslisser, string>> = {
  college: 'het college',
  hulpverlener: 'de hulpverlener zelf',
  klachtbehandelaar: 'de klachtbehandelaar',
}

export const wachtWoorden: Readonly<Record<WachtOp, string>> = {
  identiteit: 'Weten wie het is',
  inwoner: 'Antwoord van de inwoner',
  voorstel: 'Voorstel van de professional',
  besluit: 'Besluit',
  hulpverlener: 'Besluit van de hulpverlener',
  uitvoeren: 'Uitvoeren',
  niets: 'Klaar',
}

export const uitvoeringWoorden: Readonly<Record<Uitvoering, string>> = {
  verbeteren: 'Verbeteren',
  aanvullen: 'De woorden van de inwoner erbij zetten',
  wissen: 'Wissen, met kopieën en koppelingen',
  beperken: 'Afschermen: bewaren en niet gebruiken',
  stoppen: 'Stoppen met dit gebruik',
  verstrekken: 'Geven',
  geen: 'Niets',
}

export const uitkomstWoorden: Readonly<Record<Besluituitkomst, string>> = {
  toegewezen: 'Ja',
  deels: 'Deels',
  afgewezen: 'Nee',
  'niet-behandeld': 'Niet behandeld',
}

export const klachtWoorden: Readonly<Record<Besluituitkomst, string>> = {
  toegewezen: 'Gegrond',
  deels: 'Deels gegrond',
  afgewezen: 'Ongegrond',
  'niet-behandeld': 'Niet behandeld',
}

export const klachtOverWoorden: Readonly<Record<Klachtover, string>> = {
  gemeente: 'de gemeente of wie er werkt',
  organisatie: 'een andere organisatie',
  onbekend: 'dat is nog niet duidelijk',
}

export const stapWoorden: Readonly<Record<Stapsoort, string>> = {
  ontvangen: 'Binnengekomen',
  identiteit: 'Vastgesteld wie het vraagt',
  vraag: 'Iets gevraagd aan de inwoner',
  antwoord: 'Antwoord van de inwoner',
  verlengd: 'Meer tijd genomen',
  voorstel: 'Voorstel gedaan',
  gehoord: 'Horen',
  besloten: 'Besloten',
  uitgevoerd: 'Uitgevoerd',
  verteld: 'Antwoord gegeven',
  'te-laat': 'De laatste dag is voorbij zonder besluit',
  doorgezonden: 'Doorgestuurd',
  ingetrokken: 'Teruggenomen door de inwoner',
  afgerond: 'Klaar',
}

export const vertelWoorden: Readonly<Record<Vertelwijze, string>> = {
  post: 'Per post',
  hand: 'Op papier, in de hand',
  gesprek: 'In een gesprek, met de brief erbij',
}

export const identiteitWoorden: Readonly<Record<Identiteitswijze, string>> = {
  document: 'Geldig document gezien. Geen kopie gemaakt, geen BSN opgeschreven',
  bekend: 'Deze persoon ken ik van eerder contact',
  machtiging: 'Document en schriftelijke machtiging gezien',
  ingelogd: 'Ingelogd tijdens het gesprek, op de eigen pagina',
}
