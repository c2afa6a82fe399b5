import type { Organisatiesoort } from '../../../domein/inrichting-organisatie.ts'
import type { Teamvorm } from '../../../domein/inrichting.ts'
import type { Namens } from '../../../domein/taakoverzicht.ts'
import type { VersieRij } from '../../../handelingen/inrichting.ts'
import type { Keuze } from '../../ui/index.ts'

interface Uitgelegd {
  tekst: string
  hint: string
}

export const vormWoorden: Readonly<Record<Teamvorm, Uitgelegd>> = {
  gemeente: { tekst: 'Binnen de gemeente', hint: 'Iedereen is in dienst van de gemeente.' },
  stichting: {
    tekst: 'In een eigen organisatie',
    hint: 'Bijvoorbeeld een stichting. Voor taken van het college is een verwerkersovereenkomst nodig.',
  },
  netwerk: {
    tekst: 'Als netwerk van organisaties',
    hint: 'Collega’s blijven in dienst van hun eigen organisatie. Elke organisatie die hulp geeft, is zelf verantwoordelijk voor haar dossiers.',
  },
}

export const keuzeWoorden: Readonly<Record<1 | 2 | 3, Uitgelegd>> = {
  1: {
    tekst: 'Keuze 1: altijd namens de gemeente',
    hint: 'Het gesprek hoort bij toeleiding: bij kinderen naar jeugdhulp, bij volwassenen naar ondersteuning, bij schulden naar schuldhulp. De gemeente bewaart alleen wat voor de aanvraag nodig is.',
  },
  2: {
    tekst: 'Keuze 2: als hulp, als de inwoner dat goed vindt',
    hint: 'Het gesprek hoort bij jeugdhulp of maatschappelijk werk. Wat de gemeente nodig heeft voor een beslissing, gaat pas mee nadat het met de inwoner is besproken.',
  },
  3: {
    tekst: 'Keuze 3: advies van een deskundige',
    hint: 'Een deskundige zoekt uit wat er speelt. De gemeente krijgt alleen het advies.',
  },
}

export const lokaalWoorden: Readonly<Record<string, Uitgelegd>> = {
  geen: { tekst: 'Geen lokaal beleid', hint: 'Alleen de landelijke regels gelden.' },
  Landsmeer: {
    tekst: 'Zoals Landsmeer',
    hint: 'Het protocol van Landsmeer. Het kan landelijke regels alleen strenger maken.',
  },
  'Aa en Hunze': {
    tekst: 'Zoals Aa en Hunze',
    hint: 'De nota van Aa en Hunze. Zij kan landelijke regels alleen strenger maken.',
  },
}

export const namensWoorden: Readonly<Record<Namens, string>> = {
  college: 'namens het college van burgemeester en wethouders',
  aanbieder: 'namens de aanbieder die de hulp geeft',
  deskundige: 'door de deskundige zelf',
  'gecertificeerde-instelling': 'door een gecertificeerde instelling',
}

/** Who is responsible by law, in the words of the table. */
export const verantwoordelijkWoorden: Readonly<Record<Namens, string>> = {
  college: 'Het college',
  aanbieder: 'De aanbieder',
  deskundige: 'De deskundige',
  'gecertificeerde-instelling': 'De gecertificeerde instelling',
}

export const organisatieWoorden: Readonly<Record<Organisatiesoort | 'gemeente', string>> = {
  gemeente: 'Gemeente',
  wijkteam: 'Wijkteam',
  stichting: 'Stichting',
  samenwerkingsverband: 'Samenwerkingsverband',
  aanbieder: 'Aanbieder van hulp',
  'gecertificeerde-instelling': 'Gecertificeerde instelling',
  school: 'School',
  huisarts: 'Huisarts',
  overig: 'Iets anders',
}

export const statusWoorden: Readonly<Record<VersieRij['status'], string>> = {
  voorstel: 'Voorstel',
  vastgesteld: 'Vastgesteld',
  ingetrokken: 'Teruggestuurd of ingetrokken',
}

export function keuzes(woorden: Readonly<Record<string, Uitgelegd>>): Keuze[] {
  return Object.entries(woorden).map(([waarde, woord]) => ({ waarde, ...woord }))
}
