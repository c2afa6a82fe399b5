/** Wanneer geldt toestemming: wiens, welke, en wat telt nooit. */
import type { Regel } from './regelset.ts'
import type { Feit } from './vocabulaire.ts'
import { ONWAAR, plaatsVan, WAAR } from './voorwaarden.ts'
import type { FeitenStand } from './voorwaarden.ts'

export type ToestemmingStand = 'gegeven' | 'geweigerd' | 'ontbreekt'

/** Wat van de betrokkene nodig is om te weten wiens toestemming telt. */
export interface Persoon {
  /** In hele jaren; `null` als onbekend. */
  readonly leeftijd: number | null
  readonly wilsbekwaam: boolean
}

const geweigerd = plaatsVan('toestemmingGeweigerd')
const ingetrokken = plaatsVan('toestemmingIngetrokken')
const onvrij = plaatsVan('toestemmingOnvrij')
const alleenAlgemeen = plaatsVan('toestemmingAlgemeen')
const dezeKeer = plaatsVan('toestemmingDezeKeer')
const algemene = plaatsVan('toestemming')
const vanJeugdige = plaatsVan('toestemmingJeugdige')
const vanVertegenwoordiger = plaatsVan('toestemmingVertegenwoordiger')

type Wie = 'zelf' | 'vertegenwoordiger' | 'samen' | 'onbekend'

/**
 * Wie toestemming moet geven. Onder de 12 jaar en bij wie het zelf niet kan overzien: de
 * vertegenwoordiger. Vanaf 16 jaar: zelf. Daartussen beslist het regime van de regel (C-10).
 */
export function wieGeeftToestemming(regel: Regel, persoon: Persoon): Wie {
  const { leeftijd, wilsbekwaam } = persoon
  if (leeftijd === null) return 'onbekend'
  if (leeftijd < 12 || !wilsbekwaam) return 'vertegenwoordiger'
  if (leeftijd >= 16) return 'zelf'
  return regel.toestemming?.regime ?? 'samen'
}

/**
 * Stand van de toestemming voor een regel. Weigeren of intrekken gaat voor alles. Toestemming onder
 * druk telt niet, en wie alleen een algemene verklaring heeft, heeft geen toestemming. Eenmalige
 * toestemming geldt niet meer als bekend is dat zij niet voor deze keer is gegeven.
 */
export function toestemmingStand(
  regel: Regel,
  persoon: Persoon,
  stand: FeitenStand,
): ToestemmingStand {
  if (stand[geweigerd] === WAAR || stand[ingetrokken] === WAAR) return 'geweigerd'
  if (stand[onvrij] === WAAR || stand[alleenAlgemeen] === WAAR) return 'ontbreekt'
  if (regel.toestemming?.eenmalig === true && stand[dezeKeer] === ONWAAR) return 'ontbreekt'
  const eigenFeit = regel.toestemming?.feit
  if (eigenFeit !== undefined) {
    return stand[plaatsVan(eigenFeit)] === WAAR ? 'gegeven' : 'ontbreekt'
  }
  const wie = wieGeeftToestemming(regel, persoon)
  const zelf = stand[vanJeugdige] ?? 0
  const ander = stand[vanVertegenwoordiger] ?? 0
  const metZelf = wie === 'zelf' || wie === 'samen'
  const metAnder = wie === 'vertegenwoordiger' || wie === 'samen'
  // `toestemming` zegt: van de juiste persoon of personen. Een uitdrukkelijk "nee, niet van deze
  // persoon" weegt zwaarder dan die samenvatting.
  if ((metZelf && zelf === ONWAAR) || (metAnder && ander === ONWAAR)) return 'ontbreekt'
  if (stand[algemene] === WAAR) return 'gegeven'
  if (wie === 'onbekend') return zelf === WAAR && ander === WAAR ? 'gegeven' : 'ontbreekt'
  if ((metZelf && zelf !== WAAR) || (metAnder && ander !== WAAR)) return 'ontbreekt'
  return 'gegeven'
}

/** Of naast toestemming ook bekend moet zijn dat het nodig is. Rechten van de inwoner kennen dat niet. */
export function vraagtNoodzaak(regel: Regel): boolean {
  return regel.toestemming?.zonderNoodzaak !== true
}

/** De feiten waar de toestemming van deze regel van afhangt, en de noodzaak die ernaast nodig is. */
export function toestemmingFeiten(regel: Regel, persoon: Persoon): readonly Feit[] {
  const altijd: Feit[] = [
    'toestemmingGeweigerd',
    'toestemmingIngetrokken',
    'toestemmingOnvrij',
    'toestemmingAlgemeen',
  ]
  if (regel.toestemming?.eenmalig === true) altijd.push('toestemmingDezeKeer')
  if (vraagtNoodzaak(regel)) altijd.push('noodzakelijk')
  const eigenFeit = regel.toestemming?.feit
  if (eigenFeit !== undefined) return [eigenFeit, ...altijd]
  // `toestemming` is de samenvatting; bij minderjarigen zeggen de feiten per persoon meer.
  const minderjarig = persoon.leeftijd !== null && persoon.leeftijd < 18
  const perWie: Record<Wie, readonly Feit[]> = {
    zelf: [minderjarig ? 'toestemmingJeugdige' : 'toestemming'],
    vertegenwoordiger: ['toestemmingVertegenwoordiger'],
    samen: ['toestemmingJeugdige', 'toestemmingVertegenwoordiger'],
    onbekend: ['toestemming'],
  }
  return [...perWie[wieGeeftToestemming(regel, persoon)], ...altijd]
}

const bezwarend: readonly Feit[] = [
  'toestemmingGeweigerd',
  'toestemmingIngetrokken',
  'toestemmingOnvrij',
  'toestemmingAlgemeen',
  'toestemmingDezeKeer',
]

/** Wat nog bekend moet worden voordat toestemming tot een ja leidt: alleen wat daaraan kan helpen. */
export function nogNodigVoorToestemming(regel: Regel, persoon: Persoon): readonly Feit[] {
  const eigenFeit = regel.toestemming?.feit
  return toestemmingFeiten(regel, persoon).filter(
    (feit) => feit === eigenFeit || !bezwarend.includes(feit),
  )
}
