import type { DocumentSoort } from './document.ts'

/** Why the file of a document does not go along, although that it is there is told (AVG 15 lid 4). */
export const bijlageredenen = ['over-een-ander', 'besluit', 'eerst-kijken'] as const
export type Bijlagereden = (typeof bijlageredenen)[number]

/** One document that belongs to a copy: with its file, or with why it is without. */
export interface Bijlage {
  id: string
  /** Without names of others. */
  naam: string
  soort: DocumentSoort
  /** In bytes. */
  grootte: number
  /** Of the file itself, in hex; nothing when the file does not go along. */
  sha256: string | null
  weggelaten: Bijlagereden | null
}

/** What was decided about giving: on one document, on one datum, or on all of a dossier. */
export interface Inzageoordeel {
  soort: string
  gegevenId: string | null
  documentId: string | null
  dossierId: string | null
  oordeel: 'ja' | 'deels' | 'nee'
  /** What the decision leaves out or makes unrecognisable; a file can only be left out. */
  uitgezonderd: readonly string[]
}

export interface Bijlageplek {
  id: string
  gegevenId: string
  dossierId: string
  /** Does it hang at something about somebody else? */
  overEenAnder: boolean
  /** Was it not given, or perhaps not, to another who asked for this person? */
  eldersGeweigerd: boolean
}

/**
 * Does the file of this document stay behind? What is about somebody else always does. Else the last decision about it
 * says: that document itself, the datum at which it hangs, or everything in the dossier. Without a decision that this
 * reader has, somebody looks first at what was refused to another.
 *
 * @param oordelen decisions on giving, oldest first; without any, what one may see one gets
 * @returns why, or nothing when it goes along
 */
export function redenZonderBestand(
  document: Bijlageplek,
  oordelen: readonly Inzageoordeel[],
): Bijlagereden | undefined {
  if (document.overEenAnder) return 'over-een-ander'
  const laatste = oordelen.findLast((oordeel) => gaatOver(oordeel, document))
  if (laatste === undefined) return document.eldersGeweigerd ? 'eerst-kijken' : undefined
  const uitgezonderd = laatste.uitgezonderd.includes(document.gegevenId)
  return laatste.oordeel === 'nee' || uitgezonderd ? 'besluit' : undefined
}

function gaatOver(oordeel: Inzageoordeel, document: Bijlageplek): boolean {
  switch (oordeel.soort) {
    case 'document':
      return oordeel.documentId === document.id
    case 'gegeven':
      return oordeel.gegevenId === document.gegevenId
    case 'alles':
      return oordeel.dossierId === document.dossierId
    default:
      return false
  }
}
