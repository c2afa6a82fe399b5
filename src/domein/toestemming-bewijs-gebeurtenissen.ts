import type { BewijsInvoer } from './toestemming-bewijs.ts'
import { pseudoniem } from './toestemming-bewijs.ts'
import { dpvAntwoord } from './toestemming-bewijs-stand.ts'
import type { Antwoordwijze, ToestemmingAntwoord } from './toestemming.ts'

/** One answer, without what was signed. */
export interface Antwoordregel {
  id: string
  persoonId: string
  antwoord: ToestemmingAntwoord
  wijze: Antwoordwijze
  gegevenOp: Date
}

/** How long it may be used: one time, or until the end of a day in the Netherlands. */
const geldigheid = ({ eenmalig, geldigTot }: BewijsInvoer): string =>
  eenmalig || geldigTot === null ? 'eenmalig' : `tot en met ${geldigTot}`

/** That it was asked, and everything that was answered since (ISO/IEC TS 27560, 6.3.7). */
export function bewijsGebeurtenissen(invoer: BewijsInvoer, principaal: string) {
  const validity_duration = geldigheid(invoer)
  // Written, signed or on one's own page is expressed; lifting secrecy and special categories asks for explicit.
  const event_type =
    invoer.soort === 'toestemming' ? 'dpv:ExplicitlyExpressedConsent' : 'dpv:ExpressedConsent'
  const gevraagd = {
    event_id: `urn:uuid:${invoer.id}`,
    event_time: invoer.gevraagdOp.toISOString(),
    validity_duration,
    entity_id: principaal,
    entity_role: 'gevraagd',
    event_type,
    event_state: 'dpv:ConsentRequested',
    event_method: 'gesprek',
  }
  return [
    gevraagd,
    ...invoer.antwoorden.map((antwoord) => ({
      event_id: `urn:uuid:${antwoord.id}`,
      event_time: antwoord.gegevenOp.toISOString(),
      validity_duration,
      entity_id: pseudoniem(invoer.id, antwoord.persoonId),
      entity_role: invoer.hoedanigheden.get(antwoord.persoonId) ?? 'zelf',
      event_type,
      event_state: dpvAntwoord[antwoord.antwoord],
      event_method: antwoord.wijze,
    })),
  ]
}
