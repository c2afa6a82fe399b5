import { dagenLater, type Datum } from '../leeftijd.ts'
import { feestdagenOp, weekdag } from './feestdagen.ts'
import type { Lengte } from './lengte.ts'

/**
 * Which rule moves a term that ends on a day off.
 *
 * - `awt`: Algemene termijnenwet, for a term in a Dutch law or algemene maatregel van bestuur.
 * - `eu`: Regulation (EEG, Euratom) 1182/71 art. 3, for a term in an EU act such as the AVG. The EDPB counts the month of
 *   AVG art. 12 lid 3 this way (Guidelines 01/2022 on access).
 * - `geen`: a term of one's own, a source without a law, or the end of keeping data. Nothing moves it.
 */
export type Rekenregel = 'awt' | 'eu' | 'geen'

/**
 * Is this a day on which a term may end? No Saturday, Sunday or holiday.
 * For `eu` only the holidays the law itself names count: Goede Vrijdag and the days by royal decree are equal to them
 * "for this law" only. Where that would prove too strict, our day is earlier, not later.
 */
export function isGewoneDag(dag: Datum, regel: Exclude<Rekenregel, 'geen'>): boolean {
  if (weekdag(dag) >= 6) return false
  const op = feestdagenOp(dag)
  return regel === 'awt' ? op.length === 0 : op.every(({ soort }) => soort !== 'wet')
}

function eersteGewoneDag(dag: Datum, regel: Exclude<Rekenregel, 'geen'>): Datum {
  let gevonden = dag
  while (!isGewoneDag(gevonden, regel)) gevonden = dagenLater(gevonden, 1)
  return gevonden
}

/** The first day, this one included, that is no Saturday, Sunday or recognised holiday (Algemene termijnenwet art. 1 lid 1). */
export function metTermijnenwet(dag: Datum): Datum {
  return eersteGewoneDag(dag, 'awt')
}

/**
 * Does the Algemene termijnenwet reach a term of this length? Not one in hours, of more than 90 days, twelve weeks or
 * three months, or in years (art. 4 a). Three months exactly is still moved. Working days are days; they cannot end on a
 * day off anyway.
 */
export function valtOnderTermijnenwet(lengte: Lengte): boolean {
  if ('uren' in lengte || 'jaren' in lengte || 'jarenNaJaarVan' in lengte) return false
  if ('dagen' in lengte) return lengte.dagen <= 90
  if ('weken' in lengte) return lengte.weken <= 12
  if ('maanden' in lengte) return lengte.maanden <= 3
  return lengte.werkdagen <= 90
}

/** Art. 2 (from three days) and Regulation art. 3 lid 5 (from two days): at least two ordinary days in the term. */
function heeftTweeGewoneDagenNodig(lengte: Lengte, regel: Exclude<Rekenregel, 'geen'>): boolean {
  // Working days hold them already.
  if ('werkdagen' in lengte) return false
  return !('dagen' in lengte) || lengte.dagen >= (regel === 'awt' ? 3 : 2)
}

function metTweeGewoneDagen(vanaf: Datum, eind: Datum, regel: Exclude<Rekenregel, 'geen'>): Datum {
  let geteld = 0
  let dag = vanaf
  while (dag < eind && geteld < 2) {
    dag = dagenLater(dag, 1)
    if (isGewoneDag(dag, regel)) geteld += 1
  }
  let laatste = eind
  while (geteld < 2) {
    laatste = dagenLater(laatste, 1)
    if (isGewoneDag(laatste, regel)) geteld += 1
  }
  return laatste
}

/**
 * Moves the computed end of a term by the rule that holds for it.
 *
 * @param vanaf the day of the event: the term runs from the day after
 * @param eind the computed last day
 * @returns the last day on which it may still be done; never earlier than `eind`
 */
export function verschuif(lengte: Lengte, regel: Rekenregel, vanaf: Datum, eind: Datum): Datum {
  if (regel === 'geen') return eind
  // Regulation art. 3 lid 4 knows no maximum length; only hours end when they end.
  const verschuift = regel === 'awt' ? valtOnderTermijnenwet(lengte) : !('uren' in lengte)
  if (!verschuift) return eind
  const gewoon = eersteGewoneDag(eind, regel)
  return heeftTweeGewoneDagenNodig(lengte, regel)
    ? metTweeGewoneDagen(vanaf, gewoon, regel)
    : gewoon
}
