import type { Inhoud } from './soorten.ts'

/** Het oordeel zoals een mens het leest. Er is geen "waarschijnlijk". */
export type KaartOordeel = 'ja' | 'ja-als' | 'nee-nu' | 'overleg'

export type KaartPlicht = {
  tekst: string
  /** Waar dit te doen is. Op papier valt de link weg. */
  actie?: { href: string; tekst: string } | undefined
  klaar?: boolean | undefined
  /** Moet gebeuren vóór de handeling. Zonder: daarna. */
  blokkerend?: boolean | undefined
}

/** Iets wat wel kan als dit niet kan. */
export type KaartAlternatief = {
  tekst: string
  /** Wat daarvoor eerst moet. */
  eerst?: readonly string[] | undefined
  /** Waar dit te doen is. Op papier valt de link weg. */
  actie?: { href: string; tekst: string } | undefined
}

export type KaartGegeven = {
  /** Naam van het gegeven of de categorie. */
  gegeven: string
  mag: 'wel' | 'eerst' | 'niet' | 'overleg'
  /** Alleen dát er hulp is, of ook wát er speelt. */
  soort?: 'dat' | 'wat' | undefined
  toelichting?: string | undefined
}

export type KaartReden = {
  zin: string
  /** Wet en artikel in woorden, bijvoorbeeld "Jeugdwet artikel 7.3.11". */
  bron?: string | undefined
  bronHref?: string | undefined
  /** Letterlijke wettekst, als die getoond mag worden. */
  citaat?: string | undefined
  /** Id van de regel, voor wie het wil nazoeken. */
  regel?: string | undefined
}

export type KaartOmslag = {
  /** Het feit als zin: "Noor en haar ouders geven toestemming". */
  als: string
  /** Wat het antwoord dan wordt. */
  dan: string
  /** Adres dat met dit feit opnieuw rekent. */
  href?: string | undefined
}

export type KaartFeit = {
  feit: string
  waarde: string
  /** Waar het vandaan komt: dossier, register, u. */
  herkomst?: string | undefined
  wijzigHref?: string | undefined
  onbekend?: boolean | undefined
}

export type AntwoordkaartProps = {
  /** De vraag, als kop boven de kaart. */
  vraag: string
  /** Niveau van die kop; 1 als dit de enige kop van de pagina is. */
  kopniveau?: 1 | 2 | 3 | undefined
  oordeel: KaartOordeel
  /** Geen regel spreekt hierover. Dat is geen verbod; er is eerst overleg nodig. */
  leemte?: boolean | undefined
  /** Er spreekt nog geen regel, maar met een feit dat ontbreekt wel: eerst meer invullen. */
  onvolledig?: boolean | undefined
  /** Eén zin onder het oordeel, bijvoorbeeld waarvoor het geldt. */
  samenvatting?: string | undefined
  plichten?: readonly KaartPlicht[] | undefined
  /** Wat wel kan, bij een nee of bij overleg. */
  alternatieven?: readonly KaartAlternatief[] | undefined
  gegevens?: readonly KaartGegeven[] | undefined
  redenen?: readonly KaartReden[] | undefined
  omslag?: readonly KaartOmslag[] | undefined
  verworpen?: readonly { grond: string; waarom: string }[] | undefined
  feiten?: readonly KaartFeit[] | undefined
  /** Versie van de regels en waar en wanneer ze golden; datum in woorden, alleen de naam van de gemeente. */
  regelset: { versie: string; peildatum?: string | undefined; gemeente?: string | undefined }
  /** De pet waarin gevraagd is. */
  pet?: string | undefined
  /** Waar men het iemand kan vragen, zonder namen. */
  vraagHref?: string | undefined
  /** Wat in deze gemeente eerder op zo'n vraag is geantwoord. Zegt niets over het oordeel. */
  eerder?: readonly { titel: string; href: string }[] | undefined
  /** Waar men zonder namen kan overleggen. */
  overlegHref?: string | undefined
  /** Waar men gemotiveerd kan afwijken. */
  afwijkHref?: string | undefined
  /** Boven het oordeel, bijvoorbeeld dat de regels intussen zijn veranderd. */
  melding?: Inhoud
  /** Knoppen onder de kaart. */
  acties?: Inhoud
}
