import { createHash } from 'node:crypto'

/** One line of the log with everything that a projection may use of it; each projection takes what it may show. */
export interface Logregel {
  id: string
  gemeenteId: string
  gemeente: string
  /** W3C trace context: 32 and 16 hexadecimal digits. Lines of an old version have no span. */
  traceId: string
  spanId: string | null
  /** The first line of its span. An act about more people has a line for each; the others hang below this one. */
  eerste: boolean
  begonnen: Date | null
  tijdstip: Date
  handeling: string
  actorSoort: string
  medewerkerId: string | null
  petId: string | null
  lezerId: string | null
  rol: string
  organisatie: string | null
  doel: string
  verwerkingsactiviteit: string
  betrokkeneId: string | null
  objectSoort: string
  objectId: string | null
  dossierId: string | null
  grond: string | null
  uitkomst: string
  toelichting: string | null
  regelset: string | null
  netwerk: string | null
}

/** Keyed pseudonyms of the people on a line; whoever lacks the key cannot get back to anybody. */
export interface Pseudoniemen {
  /** Of whom it is about; `null` when it is about nobody. */
  betrokkene: string | null
  /** Of a resident who looked; `null` for a professional. */
  lezer: string | null
}

/** What kind of code a pseudonym is: HMAC-SHA-256 with a key of this installation. */
export const pseudoniemSoort = 'urn:deelwijzer:pseudoniem:v1'

/** Who made the line: part of every projection that can leave the gemeente. */
export function resourceOf(regel: Pick<Logregel, 'gemeente' | 'gemeenteId'>) {
  return {
    attributes: {
      'service.name': 'deelwijzer',
      'service.namespace': regel.gemeente,
      'service.instance.id': regel.gemeenteId,
    },
  }
}

export interface Span {
  spanId: string
  parentSpanId: string | undefined
}

/**
 * The span of a line. Of one act about more people the first line keeps the span of the act, and every other one gets a
 * span of its own below it (LDV 3.3.1.1). Derived from the random id of the line, so that sending it again gives the same.
 */
export function spanOf(regel: Pick<Logregel, 'id' | 'spanId' | 'eerste'>): Span {
  if (regel.spanId === null)
    return { spanId: derivedSpan('regel', regel.id), parentSpanId: undefined }
  if (regel.eerste) return { spanId: regel.spanId, parentSpanId: undefined }
  return { spanId: derivedSpan('regel', regel.id), parentSpanId: regel.spanId }
}

/** Eight bytes of a hash over a random uuid: as unpredictable as that uuid. */
export function derivedSpan(waarvan: string, id: string): string {
  return createHash('sha256')
    .update(`nl.deelwijzer/span/${waarvan}\n${id}`)
    .digest('hex')
    .slice(0, 16)
}
