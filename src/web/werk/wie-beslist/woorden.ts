import type { Aangelegenheid, BronSoort, GezagStand } from '../../../domein/vertegenwoordiging.ts'
import type { Gezinsrol } from '../../../domein/vertegenwoordiging-formulier.ts'

export const bronWoorden: Readonly<Record<BronSoort, string>> = {
  brp: 'BRP',
  gezagsregister: 'Gezagsregister',
  curateleregister: 'Curatele- en bewindregister',
  beschikking: 'Beschikking van de rechtbank',
  machtiging: 'Schriftelijke machtiging',
  verklaring: 'Wat iemand zelf zegt of laat zien',
  onbekend: 'Nog niet nagekeken',
}

export const gezagZinnen: Readonly<Record<GezagStand, string>> = {
  ja: 'Ja, mag beslissen',
  nee: 'Nee, mag niet beslissen',
  onbekend: 'Niet bekend, vraag na',
}

export const waaroverWoorden: Readonly<Record<Aangelegenheid, string>> = {
  'gegevens-delen': 'Gegevens delen',
  hulp: 'Hulp of zorg',
  geld: 'Geld',
  anders: 'Iets anders',
}

export const gezinsrolWoorden: Readonly<Record<Gezinsrol, string>> = {
  ouder: 'Ouder',
  kind: 'Kind',
  partner: 'Partner',
  overig: 'Iemand anders in het gezin',
}
