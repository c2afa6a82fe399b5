import type { Logregel, Pseudoniemen } from './logregel.ts'
import { pseudoniemSoort, spanOf } from './logregel.ts'

/** What a field says when there is nothing to say: present and never empty. */
const geen = 'niet-van-toepassing'
const onbekend = 'niet-vastgelegd'

/** C create, R read, U update, D delete, E execute: the codes of NEN 7513 (from RFC 3881). */
const actiecodes: Readonly<Record<string, 'C' | 'R' | 'U' | 'E'>> = {
  vastleggen: 'C',
  raadplegen: 'R',
  verstrekken: 'E',
  besluiten: 'C',
  wisselen: 'E',
  aanmelden: 'E',
  afmelden: 'E',
}

/** An audit line with the fields of NEN 7513 by their names. Every field is there and none is empty. */
export interface Auditregel {
  EventID: string
  EventActionCode: 'C' | 'R' | 'U' | 'E'
  /** UTC with milliseconds. */
  EventDateTime: string
  /** 0 done, 4 refused. */
  EventOutcomeIndicator: 0 | 4
  EventTypeCode: string
  UserID: string
  UserIsRequestor: boolean
  RoleIDCode: string
  UserOrganisation: string
  PurposeOfUse: string
  /** 2: an IP address; 1: a machine by name. */
  NetworkAccessPointTypeCode: 1 | 2
  NetworkAccessPointID: string
  AuditSourceID: string
  AuditEnterpriseSiteID: string
  ParticipantObjects: readonly Deelnemer[]
  /** Which set of rules said yes or no. */
  Autorisatieprotocol: string
  /** As what it was allowed: involved, replacing, a purpose, an emergency. */
  Toestemmingsprofiel: string
  Controles: string
  trace_id: string
  span_id: string
}

interface Deelnemer {
  /** 1 a person, 2 an object of the system. */
  ParticipantObjectTypeCode: 1 | 2
  ParticipantObjectIDTypeCode: string
  ParticipantObjectID: string
  /** What kind of thing was asked; never the words that somebody typed. */
  ParticipantObjectQuery: string
}

/**
 * Who did what, in which role, why, from where, with what outcome: with the staff id that LDV leaves out. The same trace
 * and span as the LDV line, so that the two can be laid together by who has both.
 */
export function toAudit(regel: Logregel, pseudoniem: Pseudoniemen): Auditregel {
  return {
    EventID: regel.id,
    EventActionCode: actiecodes[regel.handeling] ?? 'E',
    EventDateTime: regel.tijdstip.toISOString(),
    EventOutcomeIndicator: regel.uitkomst === 'geweigerd' ? 4 : 0,
    EventTypeCode: `${regel.handeling}/${regel.objectSoort}`,
    UserID: regel.medewerkerId ?? pseudoniem.lezer ?? onbekend,
    UserIsRequestor: true,
    RoleIDCode: regel.rol,
    UserOrganisation: regel.organisatie ?? geen,
    PurposeOfUse: regel.doel,
    NetworkAccessPointTypeCode: regel.netwerk === null ? 1 : 2,
    NetworkAccessPointID: regel.netwerk ?? onbekend,
    AuditSourceID: 'deelwijzer',
    AuditEnterpriseSiteID: regel.gemeenteId,
    ParticipantObjects: deelnemers(regel, pseudoniem.betrokkene),
    Autorisatieprotocol: regel.regelset ?? onbekend,
    Toestemmingsprofiel: regel.grond ?? geen,
    Controles: regel.uitkomst,
    trace_id: regel.traceId,
    span_id: spanOf(regel).spanId,
  }
}

function deelnemers(regel: Logregel, persoon: string | null): Deelnemer[] {
  const object: Deelnemer = {
    ParticipantObjectTypeCode: 2,
    ParticipantObjectIDTypeCode: regel.objectSoort,
    ParticipantObjectID:
      regel.objectId === null
        ? geen
        : regel.objectId === regel.betrokkeneId
          ? (persoon ?? geen)
          : regel.objectId,
    ParticipantObjectQuery:
      regel.objectSoort === 'zoekresultaat' || regel.objectSoort === 'logboek'
        ? (regel.toelichting ?? 'zoekvraag')
        : geen,
  }
  if (persoon === null) return [object]
  return [
    {
      ParticipantObjectTypeCode: 1,
      ParticipantObjectIDTypeCode: pseudoniemSoort,
      ParticipantObjectID: persoon,
      ParticipantObjectQuery: geen,
    },
    object,
  ]
}
