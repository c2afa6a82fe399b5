import type { Handeling } from '../../../recht/vocabulaire.ts'

interface Uitvoerwoorden {
  /** On the page of the besluit and above this one. */
  kop: string
  uitleg: string
  welke: string
  /** Before the name of a kind of data. */
  wat: string
  wie: string
  knop: string
}

const delen: Uitvoerwoorden = {
  kop: 'Nu delen',
  uitleg: 'Vul dit in op het moment dat u het vertelt. Deel niet meer dan hier staat.',
  welke: 'Wat deelt u?',
  wat: 'Wat precies, over:',
  wie: 'Met wie precies?',
  knop: 'Leg vast dat ik dit deel',
}

/** What the page says, per act. Writing down and looking up in own files are done elsewhere and have no page here. */
export const koppen: Readonly<Record<Handeling, Uitvoerwoorden>> = {
  verstrekken: delen,
  melden: {
    ...delen,
    kop: 'Nu melden',
    uitleg: 'Vul dit in op het moment dat u meldt. Meld niet meer dan hier staat.',
    welke: 'Wat meldt u?',
    wie: 'Bij wie precies?',
    knop: 'Leg vast dat ik dit meld',
  },
  opvragen: {
    kop: 'Nu opvragen',
    uitleg: 'Vul dit in op het moment dat u het vraagt. Vertel daarbij zelf zo weinig mogelijk.',
    welke: 'Wat vraagt u?',
    wat: 'Wat precies, over:',
    wie: 'Aan wie precies?',
    knop: 'Leg vast dat ik dit vraag',
  },
  vastleggen: delen,
  raadplegen: delen,
}
