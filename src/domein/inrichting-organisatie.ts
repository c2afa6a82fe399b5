import type { Organisatie } from './inrichting-controle.ts'
import type { Gelezen } from './inrichting-formulier.ts'
import { driewaardig, een, isEen, vereisTekst, type Fouten, type Waarden } from './invoer.ts'

/** The kinds that a beheerder can add; the gemeente itself comes with the installation. */
export const organisatiesoorten = [
  'wijkteam',
  'stichting',
  'samenwerkingsverband',
  'aanbieder',
  'gecertificeerde-instelling',
  'school',
  'huisarts',
  'overig',
] as const
export type Organisatiesoort = (typeof organisatiesoorten)[number]

/** Only a public cooperation can be a bestuursorgaan besides the gemeente itself (E-080). */
const kanBestuursorgaan: readonly string[] = ['samenwerkingsverband', 'overig']

/** Reads a new organisation. @param bestaand the ones that are there: no name twice */
export function leesOrganisatie(
  waarden: Waarden,
  bestaand: readonly Pick<Organisatie, 'naam'>[],
): Gelezen<Omit<Organisatie, 'id'>> {
  const fouten: Fouten = {}
  const naam = vereisTekst(waarden, 'naam', fouten, 'Vul de naam in.', 200)
  if (bestaand.some((o) => o.naam.toLowerCase() === naam.toLowerCase())) {
    fouten['naam'] = 'Er is al een organisatie met deze naam.'
  }
  const soort = een(waarden, 'soort')
  if (!isEen(soort, organisatiesoorten)) fouten['soort'] = 'Kies wat voor organisatie dit is.'
  const bestuursorgaan = driewaardig(een(waarden, 'bestuursorgaan'))
  if (bestuursorgaan === undefined) {
    fouten['bestuursorgaan'] = 'Kies of dit een bestuursorgaan is.'
  } else if (
    bestuursorgaan &&
    isEen(soort, organisatiesoorten) &&
    !kanBestuursorgaan.includes(soort)
  ) {
    fouten['bestuursorgaan'] =
      'Dit soort organisatie is geen bestuursorgaan. Is het een gemeenschappelijke regeling? Kies dan “samenwerkingsverband”.'
  }
  if (Object.keys(fouten).length > 0 || bestuursorgaan === undefined) return { ok: false, fouten }
  return { ok: true, uit: { naam, soort, bestuursorgaan } }
}
