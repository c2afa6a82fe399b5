import { datumInNederland, nextGrens, type Datum } from './leeftijd.ts'
import type { ToestemmingAntwoord, ToestemmingStand } from './toestemming.ts'

/** All that decides what a consent is worth. */
export interface Standinvoer {
  eenmalig: boolean
  geldigTot: Datum | null
  gevraagdOp: Date
  /** `null` when nothing of it is known; of a date that is known in part the database knows more. */
  geboortedatum: Datum | null
  /** Does a verstrekking rest on it? */
  gebruikt: boolean
  /** Who must answer. */
  partijen: readonly string[]
  /** Of these, who was asked for somebody else and does not represent them now. */
  losgeraakt: readonly string[]
  /** In the order in which they were given. */
  antwoorden: readonly { persoonId: string; antwoord: ToestemmingAntwoord }[]
}

/**
 * What a consent is worth on a day: the same as the function `toestemming_stand` in the database says, which guards every
 * verstrekking. One withdrawal ends it; one refusal stops it; a birthday on which somebody else decides brings it back to
 * the table, as does one that may have been and a yes of who does not represent any more; and a yes is a yes only when everybody who counts gave it.
 */
export function standVan(t: Standinvoer, vandaag: Datum): ToestemmingStand {
  if (t.antwoorden.some((a) => a.antwoord === 'ingetrokken')) return 'ingetrokken'
  if (t.eenmalig && t.gebruikt) return 'gebruikt'
  const laatste = new Map(t.antwoorden.map((a) => [a.persoonId, a.antwoord]))
  const woorden = [...laatste.values()]
  if (woorden.includes('nee')) return 'geweigerd'
  if (t.geldigTot !== null && t.geldigTot < vandaag) return 'verlopen'
  const grens = nextGrens(t.geboortedatum, datumInNederland(t.gevraagdOp))
  if (t.geboortedatum === null || (grens !== undefined && grens.datum <= vandaag)) {
    return 'te-herzien'
  }
  if (t.losgeraakt.some((id) => laatste.get(id) === 'ja')) return 'te-herzien'
  const klaar = t.partijen.every((id) => {
    const woord = laatste.get(id)
    return woord === 'ja' || woord === 'buiten-beschouwing'
  })
  return klaar && woorden.includes('ja') ? 'verleend' : 'gevraagd'
}
