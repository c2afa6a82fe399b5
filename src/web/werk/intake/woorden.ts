import type { bespreekpunten, Melder, Onderwerp } from '../../../domein/intake.ts'
import type { Route, Wet } from '../../../domein/route.ts'
import type { Keuze } from '../../ui/index.ts'

interface Uitgelegd {
  tekst: string
  hint: string
}

export const routeWoorden: Readonly<Record<Route, Uitgelegd>> = {
  a: {
    tekst: 'Informatie of doorverwijzen',
    hint: 'U kunt de vraag meteen beantwoorden. U schrijft niets op over de persoon. Wij tellen alleen dat er een vraag was.',
  },
  b: {
    tekst: 'Een aanvraag',
    hint: 'De inwoner vraagt jeugdhulp of ondersteuning aan bij de gemeente. Dit hoort bij de pet van toeleider.',
  },
  c: {
    tekst: 'Hulp zonder aanvraag',
    hint: 'Jeugdhulp of maatschappelijk werk waar geen besluit voor nodig is. De inwoner moet het hiermee eens zijn. Dit hoort bij de pet van hulpverlener.',
  },
  d: {
    tekst: 'Nog niet duidelijk wat nodig is',
    hint: 'Er speelt meer, of u weet nog niet welke hulp past. U zoekt dat eerst samen uit.',
  },
}

export const wetWoorden: Readonly<Record<Wet, Uitgelegd>> = {
  jeugdwet: { tekst: 'Jeugdwet', hint: 'Hulp voor een kind of jongere.' },
  wmo: { tekst: 'Wmo', hint: 'Ondersteuning om thuis te wonen en mee te doen.' },
  participatiewet: { tekst: 'Participatiewet', hint: 'Een uitkering of hulp naar werk.' },
  wgs: { tekst: 'Wet gemeentelijke schuldhulpverlening', hint: 'Hulp om schulden te regelen.' },
}

export const melderWoorden: Readonly<Record<Melder, Uitgelegd>> = {
  inwoner: { tekst: 'De inwoner zelf', hint: 'Of een ouder die voor het kind belt.' },
  naaste: { tekst: 'Een naaste', hint: 'Bijvoorbeeld familie, een vriend of een buur.' },
  verwijzer: {
    tekst: 'Een verwijzer',
    hint: 'Bijvoorbeeld een school, een huisarts of de politie.',
  },
}

export const onderwerpKeuzes: readonly (Keuze & { waarde: Onderwerp })[] = [
  { waarde: 'jeugd', tekst: 'Opvoeden en opgroeien' },
  { waarde: 'wmo', tekst: 'Hulp en ondersteuning thuis' },
  { waarde: 'werk-en-inkomen', tekst: 'Werk en inkomen' },
  { waarde: 'schulden', tekst: 'Schulden' },
  { waarde: 'wonen', tekst: 'Wonen' },
  { waarde: 'overig', tekst: 'Iets anders' },
]

/** The four points of E-054, each with a sentence to read aloud. */
export const bespreekKeuzes: readonly (Keuze & { waarde: (typeof bespreekpunten)[number] })[] = [
  {
    waarde: 'dat',
    tekst: 'Dat u iets opschrijft',
    hint: 'Zeg bijvoorbeeld: “Ik schrijf uw vraag op. Daarvoor maak ik een dossier bij het wijkteam.”',
  },
  {
    waarde: 'soort-en-doel',
    tekst: 'Wat u opschrijft en waarvoor',
    hint: 'Zeg bijvoorbeeld: “Ik schrijf uw naam, uw geboortedatum en uw vraag op. Alleen om u goed te kunnen helpen.”',
  },
  {
    waarde: 'rechten',
    tekst: 'Welke rechten de inwoner heeft',
    hint: 'Zeg bijvoorbeeld: “U mag lezen wat er over u staat. Klopt het niet, dan mag u vragen om het te verbeteren. U mag ook zeggen dat u het er niet mee eens bent.”',
  },
  {
    waarde: 'bij-wie',
    tekst: 'Bij wie de inwoner terecht kan',
    hint: 'Zeg bijvoorbeeld: “Heeft u hier vragen over? Bel mij. U kunt ook naar de functionaris gegevensbescherming van de gemeente.”',
  },
]

export function keuzes<T extends string>(woorden: Readonly<Record<T, Uitgelegd>>): Keuze[] {
  return Object.entries<Uitgelegd>(woorden).map(([waarde, woord]) => ({ waarde, ...woord }))
}
