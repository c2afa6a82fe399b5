import { derivedSpan, resourceOf, spanOf, type Logregel, type Pseudoniemen } from './logregel.ts'
import { dataSubject } from './projectie-ldv.ts'

/** A record as Authorization Decision Log 1.0.0 §3.3 has it, at level 2: the decision and the policies. */
export interface AdlRegel {
  trace_id: string
  span_id: string
  parent_span_id: string
  event_name: 'adl.access_evaluation'
  timestamp: number
  status: 'Unset'
  attributes: Record<string, string | Record<string, string>>
  body: {
    'adl.core.request': {
      subject: { type: string; id: string; properties: Record<string, string> }
      action: { name: string }
      resource: { type: string; id: string; properties: Record<string, string> }
      context: Record<string, string>
    }
    'adl.core.response': { decision: boolean; context: { reason: Record<string, string> } }
  }
  resource: { attributes: Record<string, string> }
}

/**
 * The decision behind a line: who asked for what, under which version of the rules, and whether it was allowed. The
 * decision is a span of its own below that of the act. Who it is about is a keyed pseudonym, also here; what is in a
 * resource is never told. A refusal is an answer, not a fault: `Unset` (§3.3.6).
 */
export function toAdl(regel: Logregel, pseudoniem: Pseudoniemen): AdlRegel {
  const toegestaan = regel.uitkomst !== 'geweigerd'
  return {
    trace_id: regel.traceId,
    span_id: derivedSpan('beslissing', regel.id),
    parent_span_id: spanOf(regel).spanId,
    event_name: 'adl.access_evaluation',
    timestamp: regel.tijdstip.getTime(),
    status: 'Unset',
    attributes: {
      ...(regel.regelset === null
        ? {}
        : { 'adl.core.policies': { 'deelwijzer-regels': regel.regelset } }),
      // Access stands in the database with the times it holds: asked as of the moment of the decision (§3.5.2).
      'adl.core.information': { toegang: regel.tijdstip.toISOString() },
      ...dataSubject(pseudoniem.betrokkene),
    },
    body: {
      'adl.core.request': {
        subject: {
          type: regel.actorSoort,
          id: regel.medewerkerId ?? pseudoniem.lezer ?? 'onbekend',
          properties: {
            rol: regel.rol,
            ...(regel.organisatie === null ? {} : { organisatie: regel.organisatie }),
            ...(regel.petId === null ? {} : { pet: regel.petId }),
          },
        },
        action: { name: regel.handeling },
        resource: {
          type: regel.objectSoort,
          id: objectId(regel, pseudoniem),
          properties: regel.dossierId === null ? {} : { dossier: regel.dossierId },
        },
        context: {
          doel: regel.doel,
          verwerkingsactiviteit: regel.verwerkingsactiviteit,
          ...(regel.grond === null ? {} : { grond: regel.grond }),
        },
      },
      'adl.core.response': {
        decision: toegestaan,
        context: { reason: { uitkomst: regel.uitkomst } },
      },
    },
    resource: resourceOf(regel),
  }
}

/** A page about oneself is about a person; their uuid stays inside, so the pseudonym stands here. */
function objectId(regel: Logregel, pseudoniem: Pseudoniemen): string {
  if (regel.objectId === null) return 'niet-aangewezen'
  if (regel.objectId === regel.betrokkeneId) return pseudoniem.betrokkene ?? 'niet-aangewezen'
  return regel.objectId
}
