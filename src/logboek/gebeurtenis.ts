import { createHash } from 'node:crypto'
import type { JsonWaarde } from './vastlegging.ts'

/** One event about one person, as it is frozen. Never a name, never content, except the decision itself (`stuk`). */
export interface GebeurtenisFeiten {
  id: string
  gemeente: string
  trace: string
  span: string
  begonnen: string
  tijdstip: string
  handeling: string
  actor: { soort: string; rol: string; organisatie: string | null; uitvoerder: string }
  doel: string
  verwerkingsactiviteit: string
  betrokkene: string | null
  object: { soort: string; id: string | null }
  dossier: string | null
  besluit: string | null
  grond: string | null
  uitkomst: string
  toelichting: string | null
  regels: string | null
  /** Number in the unbroken row of this person and circle of readers, and the commitment of the one before. */
  keten: { id: string; nr: number; vorige: string | null } | null
  /** A decision of which the resident gets a copy that can be verified. */
  stuk?: JsonWaarde
}

/** The event as a value to freeze. */
export function toEventValue(feiten: GebeurtenisFeiten): JsonWaarde {
  return { v: 1, ...feiten, actor: { ...feiten.actor }, object: { ...feiten.object } }
}

/**
 * Who did it, in which pet and from where, blinded together: the resident is told the role and not the name, until there is a reason to open it (CJEU C-579/21).
 *
 * @param nonce 32 bytes that stay behind when the event itself is opened
 * @param wie id of the medewerker or resident, of the pet, and the network address, as far as there is one
 * @returns base64 of 32 bytes
 */
export function blindActor(
  nonce: Uint8Array,
  wie: { id: string; pet: string | null; netwerk: string | null },
): string {
  return createHash('sha256')
    .update('nl.deelwijzer/uitvoerder/v1\n')
    .update(nonce)
    .update(`${wie.id}\n${wie.pet ?? ''}\n${wie.netwerk ?? ''}`)
    .digest('base64')
}
