import { verjaardag, type Datum } from '../leeftijd.ts'
import type { Lengte } from './lengte.ts'
import { termijnen, type Termijncode } from './register.ts'
import { einddag } from './rekenen.ts'
import type { Termijn, Variant } from './termijn.ts'
import { verschuif, type Rekenregel } from './termijnenwet.ts'

export interface Opties {
  /** Is the term extended? Says nothing about whether that was allowed: `verleng` does. */
  verlengd?: boolean
  /** Which extension this is, when it may be repeated; 1 without it. */
  keer?: number
  /** What this municipality set instead of our default. */
  lokaal?: Lengte
  /** The name of a variant of the term, for another case (`bedreigend`). */
  variant?: string
  /** The day of which the law is asked; without it the law of now. */
  peildatum?: Datum
}

export interface Uitkomst {
  /** The last day by what the team holds itself to. */
  lokaal: Datum | null
  /** The last day by law, moved by the rule for days off. */
  wettelijk: Datum | null
  /** By when an extension must have been said; null when there is none. */
  meedelenVoor: Datum | null
}

/** The lengths of a term in one case. */
export interface Geval {
  wettelijk: Lengte | undefined
  lokaal: Lengte | undefined
  regel: Rekenregel
  trigger: string
  variant: Variant | undefined
}

function kiesVariant(termijn: Termijn, vanaf: Datum, opties: Opties): Variant | undefined {
  return termijn.varianten?.find(({ naam, startVoor, peildatumVoor }) => {
    if (naam === opties.variant) return true
    if (startVoor !== undefined && vanaf < startVoor) return true
    const { peildatum } = opties
    return peildatumVoor !== undefined && peildatum !== undefined && peildatum < peildatumVoor
  })
}

/** Which lengths hold for this start: older law goes by date, another case by name. */
export function gevalVan(code: Termijncode, vanaf: Datum, opties: Opties = {}): Geval {
  const termijn = termijnen[code]
  const variant = kiesVariant(termijn, vanaf, opties)
  return {
    wettelijk: variant?.wettelijk ?? termijn.wettelijk,
    lokaal: opties.lokaal ?? variant?.lokaal ?? termijn.lokaal,
    regel: variant?.regel ?? termijn.regel,
    trigger: variant?.trigger ?? termijn.trigger,
    variant,
  }
}

/**
 * The extension of a term in one case. A term of a variant has none: the three months of T-20 came from a law without
 * extension, and three working days cannot wait.
 */
export function verlengingVan(code: Termijncode, vanaf: Datum, opties: Opties = {}) {
  return gevalVan(code, vanaf, opties).variant === undefined
    ? termijnen[code].verlenging
    : undefined
}

/**
 * The last day by law before days off are looked at. An extension counts from the computed end of the term, not from the
 * day to which a weekend moved it: that way we are never later than the law.
 */
export function rauwEinde(code: Termijncode, vanaf: Datum, opties: Opties = {}): Datum | null {
  const termijn = termijnen[code]
  if (termijn.leeftijd !== undefined) return verjaardag(vanaf, termijn.leeftijd)
  if (termijn.ingang !== undefined) return termijn.ingang
  const { wettelijk } = gevalVan(code, vanaf, opties)
  if (wettelijk === undefined) return null
  const eerste = einddag(wettelijk, vanaf)
  const verlenging = verlengingVan(code, vanaf, opties)
  if (opties.verlengd !== true || verlenging === undefined) return eerste
  const keren = verlenging.hoeVaak === 1 ? 1 : (opties.keer ?? 1)
  let einde = eerste
  for (let keer = 0; keer < keren; keer += 1) einde = einddag(verlenging.lengte, einde)
  return einde
}

function wettelijkeDag(code: Termijncode, vanaf: Datum, opties: Opties): Datum | null {
  const rauw = rauwEinde(code, vanaf, opties)
  const { wettelijk, regel } = gevalVan(code, vanaf, opties)
  return rauw === null || wettelijk === undefined ? rauw : verschuif(wettelijk, regel, vanaf, rauw)
}

/**
 * When a term ends, by ourselves and by law, side by side.
 *
 * @param vanaf the day of the event; for an age the day of birth, for a day of commencement any day
 * @returns the last day on which it may be done (kept, in force); the local one never after the statutory one
 */
export function bereken(code: Termijncode, vanaf: Datum, opties: Opties = {}): Uitkomst {
  const { aard } = termijnen[code]
  const wettelijk = wettelijkeDag(code, vanaf, opties)
  const { lokaal } = gevalVan(code, vanaf, opties)
  const verlenging = verlengingVan(code, vanaf, opties)
  const eigen = lokaal === undefined ? null : einddag(lokaal, vanaf)
  const verlengd = opties.verlengd === true && verlenging !== undefined
  return {
    // After an extension the law's day is what was told; a municipality cannot have more time than the law gives.
    lokaal:
      eigen === null || wettelijk === null
        ? eigen
        : verlengd || (aard === 'uiterlijk' && eigen > wettelijk)
          ? wettelijk
          : eigen,
    wettelijk,
    meedelenVoor:
      verlenging === undefined
        ? null
        : wettelijkeDag(
            code,
            vanaf,
            verlengd && (opties.keer ?? 1) > 1
              ? { ...opties, keer: (opties.keer ?? 1) - 1 }
              : { ...opties, verlengd: false },
          ),
  }
}

export type Verlengoordeel =
  | { mag: true; tot: Datum; meedelen: 'betrokkene' | 'vastleggen' }
  | { mag: false; waarom: 'kan-niet-langer' | 'al-verlengd' | 'te-laat' | 'reden-ontbreekt' }

/**
 * May this term be extended on this day? Only with a reason, no more often than the law says, and told before the term
 * itself has ended.
 *
 * @param op the day on which it is told (or recorded)
 * @param eerder how often it was extended before
 * @param reden why; without it the answer is no
 */
export function verleng(
  code: Termijncode,
  vanaf: Datum,
  op: Datum,
  { eerder = 0, reden, ...opties }: Opties & { eerder?: number; reden: string },
): Verlengoordeel {
  const verlenging = verlengingVan(code, vanaf, opties)
  if (verlenging === undefined) return { mag: false, waarom: 'kan-niet-langer' }
  if (verlenging.hoeVaak === 1 && eerder > 0) return { mag: false, waarom: 'al-verlengd' }
  const keer = eerder + 1
  const { wettelijk, meedelenVoor } = bereken(code, vanaf, { ...opties, verlengd: true, keer })
  if (wettelijk === null) return { mag: false, waarom: 'kan-niet-langer' }
  if (meedelenVoor !== null && op > meedelenVoor) return { mag: false, waarom: 'te-laat' }
  if (reden.trim() === '') return { mag: false, waarom: 'reden-ontbreekt' }
  return { mag: true, tot: wettelijk, meedelen: verlenging.meedelen }
}
