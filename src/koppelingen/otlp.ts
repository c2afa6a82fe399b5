import type { LdvRegel } from '../logboek/projectie-ldv.ts'

/** The receiver did not confirm; nothing of it counts as sent. */
export class OtlpFout extends Error {
  override name = 'OtlpFout'
  /** The status of the answer; 0 when there was none. */
  readonly status: number
  /** After how many milliseconds the receiver wants to be asked again, when it said so. */
  readonly wachtMs: number | undefined
  constructor(status: number, wachtMs?: number) {
    super(status === 0 ? 'de ontvanger antwoordt niet' : `de ontvanger antwoordt met ${status}`)
    this.status = status
    this.wachtMs = wachtMs
  }
}

const status = { Unset: 0, Ok: 1, Error: 2 } as const

/**
 * LDV lines as an OTLP export of traces (the way LDV §3.1 recommends), in the JSON encoding of OTLP/HTTP: ids in
 * hexadecimal, times in nanoseconds as text. Lines of one gemeente share a resource.
 */
export function toOtlp(regels: readonly LdvRegel[]): object {
  const perBron = new Map<string, LdvRegel[]>()
  for (const regel of regels) {
    const bron = JSON.stringify(regel.resource.attributes)
    perBron.set(bron, [...(perBron.get(bron) ?? []), regel])
  }
  return {
    resourceSpans: [...perBron.values()].map((groep) => ({
      resource: { attributes: toAttributes(groep[0]?.resource.attributes ?? {}) },
      scopeSpans: [
        { scope: { name: 'logboek-dataverwerkingen', version: '1.0.0' }, spans: groep.map(toSpan) },
      ],
    })),
  }
}

function toSpan(regel: LdvRegel): object {
  return {
    traceId: regel.trace_id,
    spanId: regel.span_id,
    ...(regel.parent_span_id === undefined ? {} : { parentSpanId: regel.parent_span_id }),
    name: regel.name,
    kind: 1,
    startTimeUnixNano: toNano(regel.start_time),
    endTimeUnixNano: toNano(regel.end_time),
    attributes: toAttributes(regel.attributes),
    status: { code: status[regel.status] },
  }
}

const toNano = (ms: number): string => (BigInt(ms) * 1_000_000n).toString()

function toAttributes(velden: Readonly<Record<string, string>>): object[] {
  return Object.entries(velden).map(([key, stringValue]) => ({ key, value: { stringValue } }))
}

/**
 * Sends lines and waits until the receiver confirms. A redirect is not followed: lines go where the operator said.
 *
 * @param adres base address; `/v1/traces` comes behind it unless it ends that way
 * @param signaal ends it, also halfway
 * @throws OtlpFout when it is not confirmed, also when the receiver kept only a part
 */
export async function sendOtlp(
  adres: string,
  regels: readonly LdvRegel[],
  signaal: AbortSignal,
): Promise<void> {
  const basis = adres.replace(/\/+$/, '')
  const url = basis.endsWith('/v1/traces') ? basis : `${basis}/v1/traces`
  const antwoord = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(toOtlp(regels)),
    redirect: 'manual',
    signal: AbortSignal.any([signaal, AbortSignal.timeout(30_000)]),
  }).catch(() => {
    throw new OtlpFout(0)
  })
  const tekst = await antwoord.text().catch(() => '')
  if (antwoord.status < 200 || antwoord.status > 299) {
    const seconden = Number(antwoord.headers.get('retry-after') ?? '')
    throw new OtlpFout(antwoord.status, seconden > 0 ? seconden * 1_000 : undefined)
  }
  if (/"rejectedSpans"\s*:\s*"?[1-9]/.test(tekst)) throw new OtlpFout(antwoord.status)
}
