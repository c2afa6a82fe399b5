import type { ToestemmingAntwoord, ToestemmingStand } from './toestemming.ts'

/** The states of consent of the Data Privacy Vocabulary 2.3 that occur here. */
export type DpvStand =
  | 'dpv:ConsentRequested'
  | 'dpv:ConsentRequestDeferred'
  | 'dpv:ConsentGiven'
  | 'dpv:ConsentRefused'
  | 'dpv:ConsentWithdrawn'
  | 'dpv:ConsentExpired'
  | 'dpv:ConsentInvalidated'
  | 'dpv:ConsentStatusInvalidForProcessing'

/**
 * What a consent is worth, in that vocabulary. Used up is over, as expired is. After a birthday somebody else decides, so it
 * may not be used. `beantwoord` is all that a reader may know: it cannot be used, and by whom is not told.
 */
export const dpvStand: Readonly<Record<ToestemmingStand | 'beantwoord', DpvStand>> = {
  gevraagd: 'dpv:ConsentRequested',
  verleend: 'dpv:ConsentGiven',
  geweigerd: 'dpv:ConsentRefused',
  ingetrokken: 'dpv:ConsentWithdrawn',
  verlopen: 'dpv:ConsentExpired',
  gebruikt: 'dpv:ConsentExpired',
  'te-herzien': 'dpv:ConsentInvalidated',
  beantwoord: 'dpv:ConsentStatusInvalidForProcessing',
}

/** What one person said, as a state of their consent. */
export const dpvAntwoord: Readonly<Record<ToestemmingAntwoord, DpvStand>> = {
  ja: 'dpv:ConsentGiven',
  nee: 'dpv:ConsentRefused',
  later: 'dpv:ConsentRequestDeferred',
  ingetrokken: 'dpv:ConsentWithdrawn',
  'buiten-beschouwing': 'dpv:ConsentInvalidated',
}
