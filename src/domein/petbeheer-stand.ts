import { dagenLater, type Datum } from './leeftijd.ts'

/** Where a pet is in its life. */
export const petstanden = [
  'aangevraagd',
  'nog-niet',
  'geldig',
  'eindigt-binnenkort',
  'geeindigd',
] as const
export type Petstand = (typeof petstanden)[number]

/** A pet that ends within this many days is shown as ending soon: time to ask for a new one. */
export const binnenkortDagen = 30

const dagInMs = 86_400_000

/** @param nu the moment of looking */
export function standVan(
  pet: { geldigVan: Date; geldigTot: Date | null; toegekend: boolean },
  nu: Date,
): Petstand {
  if (pet.geldigTot !== null && pet.geldigTot <= nu) return 'geeindigd'
  if (!pet.toegekend) return 'aangevraagd'
  if (pet.geldigVan > nu) return 'nog-niet'
  if (
    pet.geldigTot !== null &&
    pet.geldigTot.getTime() - nu.getTime() <= binnenkortDagen * dagInMs
  ) {
    return 'eindigt-binnenkort'
  }
  return 'geldig'
}

export const controlesoorten = ['alle', 'geprivilegieerd'] as const
export type Controlesoort = (typeof controlesoorten)[number]

/** How often the petten are looked at: every year, and every three months where a pet reaches further (E-248). */
export const maandenTussen: Readonly<Record<Controlesoort, number>> = {
  alle: 12,
  geprivilegieerd: 3,
}

/** Days in which a control should be done when nobody says otherwise. */
export const controleDagen = 28

/** The same day so many months later; the 31st becomes the last day of a shorter month. */
export function maandenLater(datum: Datum, maanden: number): Datum {
  const [jaar = 0, maand = 1, dag = 1] = datum.split('-').map(Number)
  const eerste = new Date(Date.UTC(jaar, maand - 1 + maanden, 1)).toISOString().slice(0, 10)
  const [j = 0, m = 1] = eerste.split('-').map(Number)
  const laatste = new Date(Date.UTC(j, m, 0)).getUTCDate()
  return dagenLater(eerste, Math.min(dag, laatste) - 1)
}

export interface ControleStand {
  soort: Controlesoort
  /** The day on which the next one should begin; `undefined` when one is running, or when there is nothing to look at. */
  volgende: Datum | undefined
  loopt: { id: string; uiterlijk: Datum; open: number; totaal: number } | undefined
  teLaat: boolean
}

/**
 * When is the next control due, and is that too late?
 *
 * @param laatste the day the last finished control began, or the day of the first pet when there was none
 */
export function controleStand(
  soort: Controlesoort,
  laatste: Datum | undefined,
  loopt: ControleStand['loopt'],
  vandaag: Datum,
): ControleStand {
  if (loopt !== undefined) {
    return { soort, volgende: undefined, loopt, teLaat: loopt.uiterlijk < vandaag }
  }
  const volgende = laatste === undefined ? undefined : maandenLater(laatste, maandenTussen[soort])
  return { soort, volgende, loopt, teLaat: volgende !== undefined && volgende < vandaag }
}
