import { hulpPetten } from '../../pet.ts'
import type { Pet, Taak } from '../../../recht/vocabulaire.ts'
import type { Plaats, Veld } from '../stappenplan.ts'

/** Who works for the college on access to help, income or debts. */
const collegepetten: readonly Pet[] = [
  'toeleider',
  'regisseur-college',
  'begeleider-pw',
  'baliemedewerker',
]
const pwTaken: readonly Taak[] = ['toeleiding-pw', 'begeleiden-plan-pw', 'handhaving']

/** Is what is known here known as somebody who helps? */
export const isHulprol = (plaats: Pick<Plaats, 'pet'>): boolean => hulpPetten.includes(plaats.pet)

/** Is what is known here known on behalf of the college? */
export const isCollegerol = (plaats: Pick<Plaats, 'pet'>): boolean =>
  collegepetten.includes(plaats.pet)

/** Is this work for the Participatiewet? */
export const isPw = (plaats: Pick<Plaats, 'taak'>): boolean => pwTaken.includes(plaats.taak)

/** Has a law laid secrecy on who is here, in this role? */
export const heeftGeheim = (plaats: Pick<Plaats, 'pet' | 'beroepsgeheim'>): boolean =>
  plaats.beroepsgeheim !== 'geen' && isHulprol(plaats)

/** Necessity and less: what every sharing answers first. */
export const noodzaak: readonly Veld[] = [
  {
    naam: 'noodzakelijk',
    soort: 'driewaardig',
    feit: 'noodzakelijk',
    label: 'Is dit echt nodig voor uw doel?',
    hint: 'Handig of fijn om te weten is niet genoeg.',
  },
  {
    naam: 'kanMetMinder',
    soort: 'driewaardig',
    feit: 'kanMetMinder',
    label: 'Kan het ook met minder, of zonder namen?',
  },
]

/** One sentence that goes along to the triage. */
export const doelTekst: Veld = {
  naam: 'doelTekst',
  soort: 'regel',
  label: 'Wat wilt u hiermee bereiken?',
  hint: 'Eén zin. De inwoner kan dit later lezen.',
}

/** Where a way to end is shut as long as a field has not this value. */
export function pas(
  veld: string,
  waarde: string,
  melding: string,
): (stand: { waarden: Readonly<Record<string, readonly string[]>> }) => string | undefined {
  return ({ waarden }) => (waarden[veld]?.[0] === waarde ? undefined : melding)
}
