import {
  pseudoniemSoort,
  resourceOf,
  spanOf,
  type Logregel,
  type Pseudoniemen,
} from './logregel.ts'

/** A line as Logboek dataverwerkingen 1.0.0 §3.2.2 has it. Times in milliseconds since 1970. */
export interface LdvRegel {
  trace_id: string
  span_id: string
  parent_span_id?: string
  status: 'Unset' | 'Ok' | 'Error'
  name: string
  start_time: number
  end_time: number
  resource: { attributes: Record<string, string> }
  attributes: Record<string, string>
}

/**
 * What was done with whose data under which verwerkingsactiviteit, and never by whom: LDV §2.3.4 keeps users out of its
 * lines, they stand in the audit line with the same trace id. The person is a keyed pseudonym. Only attributes of the
 * core are used; those of an extension may only be used once it is adopted (§3.2.2.9).
 *
 * A refusal was processed without a fault, so its status is `Unset`; `Error` is for faults of ours (§3.2.2.3).
 */
export function toLdv(regel: Logregel, pseudoniem: Pick<Pseudoniemen, 'betrokkene'>): LdvRegel {
  const { spanId, parentSpanId } = spanOf(regel)
  const einde = regel.tijdstip.getTime()
  return {
    trace_id: regel.traceId,
    span_id: spanId,
    ...(parentSpanId === undefined ? {} : { parent_span_id: parentSpanId }),
    status: regel.uitkomst === 'geweigerd' ? 'Unset' : 'Ok',
    name: `${regel.handeling} ${regel.objectSoort}`,
    start_time: Math.min(regel.begonnen?.getTime() ?? einde, einde),
    end_time: einde,
    resource: resourceOf(regel),
    attributes: {
      'dpl.core.processing_activity_id': regel.verwerkingsactiviteit,
      ...dataSubject(pseudoniem.betrokkene),
    },
  }
}

/** A line refers to nobody or to one person (§3.3.1). */
export function dataSubject(pseudoniem: string | null): Record<string, string> {
  if (pseudoniem === null) return {}
  return {
    'dpl.core.data_subject_id': pseudoniem,
    'dpl.core.data_subject_id_type': pseudoniemSoort,
  }
}
