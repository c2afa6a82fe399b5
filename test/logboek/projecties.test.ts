import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { pseudoniemSoort, spanOf, type Logregel } from '../../src/logboek/logregel.ts'
import { toAdl } from '../../src/logboek/projectie-adl.ts'
import { toAudit } from '../../src/logboek/projectie-audit.ts'
import { toLdv } from '../../src/logboek/projectie-ldv.ts'

/** One line, three projections: LDV 1.0.0, NEN 7513 and ADL 1.0.0, held against what those standards say (E-248). */

const vectoren = new URL('vectoren/', import.meta.url)
const personen = {
  noor: 'a4000000-0000-4000-8000-000000000001',
  sanne: 'a2000000-0000-4000-8000-000000000001',
  pet: 'a3000000-0000-4000-8000-000000000001',
} as const
const wie = { betrokkene: 'ab'.repeat(32), lezer: null }

function regelMet(anders: Partial<Logregel> = {}): Logregel {
  return {
    id: '0b0e7f3e-58f5-4f0e-9a64-0c8f0b1d2e3f',
    gemeenteId: 'a0000000-0000-4000-8000-000000000001',
    gemeente: 'Voorbeeldstad',
    traceId: '7bba9f33312b3dabc8f8e90c7c61f194',
    spanId: '2a3f5c8d1e6b4a09',
    eerste: true,
    begonnen: new Date('2026-11-22T09:00:00.100Z'),
    tijdstip: new Date('2026-11-22T09:00:00.250Z'),
    handeling: 'raadplegen',
    actorSoort: 'medewerker',
    medewerkerId: personen.sanne,
    petId: personen.pet,
    lezerId: null,
    rol: 'Toeleider',
    organisatie: 'Gemeente Voorbeeldstad',
    doel: 'toeleiding',
    verwerkingsactiviteit: 'urn:voorbeeldstad:activiteit:toeleiding-jeugd',
    betrokkeneId: personen.noor,
    objectSoort: 'dossier',
    objectId: 'd0000000-0000-4000-8000-000000000001',
    dossierId: 'd0000000-0000-4000-8000-000000000001',
    grond: 'betrokkenheid',
    uitkomst: 'gedaan',
    toelichting: null,
    regelset: '2026.2',
    netwerk: '192.0.2.1',
    ...anders,
  }
}
const vormen: readonly Logregel[] = [
  regelMet(),
  regelMet({ eerste: false, id: '1c0e7f3e-58f5-4f0e-9a64-0c8f0b1d2e3f' }),
  regelMet({
    uitkomst: 'geweigerd',
    betrokkeneId: null,
    objectId: null,
    dossierId: null,
    grond: null,
  }),
  regelMet({
    actorSoort: 'inwoner',
    medewerkerId: null,
    petId: null,
    lezerId: personen.noor,
    organisatie: null,
    netwerk: null,
    rol: 'inwoner',
    objectSoort: 'eigen-pagina',
    objectId: personen.noor,
  }),
  // As an older version wrote it.
  regelMet({ spanId: null, begonnen: null, regelset: null, netwerk: null }),
]
const lezend = (regel: Logregel) => ({
  betrokkene: regel.betrokkeneId === null ? null : wie.betrokkene,
  lezer: regel.lezerId === null ? null : 'cd'.repeat(32),
})

const trace = z.string().regex(/^(?!0{32})[0-9a-f]{32}$/)
const span = z.string().regex(/^(?!0{16})[0-9a-f]{16}$/)
const ms = z.int().min(0)

/** LDV 1.0.0 §3.2.2: the table of the interface; nothing more than it names. */
const Ldv = z.strictObject({
  trace_id: trace,
  span_id: span,
  status: z.enum(['Unset', 'Ok', 'Error']),
  name: z.string().min(1),
  start_time: ms,
  end_time: ms,
  parent_span_id: span.optional(),
  resource: z.strictObject({ attributes: z.record(z.string(), z.unknown()) }).optional(),
  attributes: z.record(z.string(), z.unknown()),
})

describe('Logboek dataverwerkingen', () => {
  const schema = z
    .object({
      properties: z.record(
        z.string(),
        z.object({ type: z.literal('string'), format: z.string().optional() }),
      ),
    })
    .parse(JSON.parse(readFileSync(new URL('ldv/attributes.schema.json', vectoren), 'utf8')))

  it.each(vormen)(
    'has the fields of the interface ($handeling, $uitkomst, $actorSoort)',
    (regel) => {
      const uit = toLdv(regel, lezend(regel))
      Ldv.parse(uit)
      expect(uit.end_time).toBeGreaterThanOrEqual(uit.start_time)
    },
  )

  it.each(vormen)('has the attributes of the published schema and no others', (regel) => {
    const { attributes } = toLdv(regel, lezend(regel))
    expect(attributes).toHaveProperty(['dpl.core.processing_activity_id'])
    for (const [naam, waarde] of Object.entries(attributes)) {
      const eigenschap = schema.properties[naam]
      expect(eigenschap, naam).toBeDefined()
      expect(typeof waarde).toBe(eigenschap?.type)
      if (eigenschap?.format === 'uri') expect(() => new URL(waarde)).not.toThrow()
    }
    const over = regel.betrokkeneId !== null
    expect('dpl.core.data_subject_id' in attributes).toBe(over)
    expect('dpl.core.data_subject_id_type' in attributes).toBe(over)
  })

  it.each(vormen)('holds no staff and no clear id of a person (§2.3.4)', (regel) => {
    const tekst = JSON.stringify(toLdv(regel, lezend(regel)))
    for (const geheim of [personen.noor, personen.sanne, personen.pet, regel.rol, '192.0.2.1']) {
      expect(tekst).not.toContain(geheim)
    }
  })

  it('gives each person of one act a span of their own below that act (§3.3.1.1)', () => {
    const eerste = toLdv(regelMet(), wie)
    const tweede = toLdv(
      regelMet({ eerste: false, id: '1c0e7f3e-58f5-4f0e-9a64-0c8f0b1d2e3f' }),
      wie,
    )
    expect(eerste.parent_span_id).toBeUndefined()
    expect(tweede.parent_span_id).toBe(eerste.span_id)
    expect(tweede.span_id).not.toBe(eerste.span_id)
    expect(tweede.trace_id).toBe(eerste.trace_id)
  })

  it('calls a refusal no fault', () => {
    expect(toLdv(regelMet({ uitkomst: 'geweigerd' }), wie).status).toBe('Unset')
    expect(toLdv(regelMet(), wie).status).toBe('Ok')
  })
})

/** ADL 1.0.0 §3.3: the table of the interface, and what may stand where. */
const bron = z.record(z.string(), z.unknown())
const Adl = z
  .strictObject({
    trace_id: trace,
    span_id: span,
    parent_span_id: span.optional(),
    event_name: z.enum([
      'adl.access_evaluation',
      'adl.access_evaluations',
      'adl.search_subject',
      'adl.search_action',
      'adl.search_resource',
    ]),
    timestamp: ms,
    status: z.enum(['Unset', 'Ok', 'Error']),
    attributes: z
      .object({
        'adl.core.policies': bron.optional(),
        'adl.core.information': bron.optional(),
        'adl.core.configuration': bron.optional(),
      })
      .catchall(z.unknown())
      .optional(),
    resource: z.record(z.string(), z.unknown()).optional(),
    body: z
      .strictObject({
        'adl.core.request': z.looseObject({
          subject: z.looseObject({ type: z.string(), id: z.string().optional() }),
          action: z.looseObject({ name: z.string() }),
          resource: z.looseObject({ type: z.string(), id: z.string().optional() }),
          context: z.looseObject({}).optional(),
        }),
        'adl.core.response': z.union([
          z.strictObject({ decision: z.boolean(), context: z.looseObject({}).optional() }),
          z.strictObject({ results: z.array(z.looseObject({ type: z.string(), id: z.string() })) }),
        ]),
        'adl.core.policies': bron.optional(),
        'adl.core.information': bron.optional(),
        'adl.core.configuration': bron.optional(),
      })
      .optional(),
  })
  .refine(
    (r) => Object.keys(r.body ?? {}).every((sleutel) => !(sleutel in (r.attributes ?? {}))),
    'a field stands in body or in attributes, never in both (§3.3.7)',
  )

describe('Authorization Decision Log', () => {
  const map = new URL('adl/', vectoren)
  const voorbeelden = readdirSync(map).filter((naam) => naam.endsWith('.json'))

  it.each(voorbeelden)('the form we check with fits the record of the standard: %s', (naam) => {
    Adl.parse(JSON.parse(readFileSync(new URL(naam, map), 'utf8')))
  })

  it('has all five records of the standard, and can say no', () => {
    expect(voorbeelden).toHaveLength(5)
    const goed = toAdl(regelMet(), wie)
    expect(Adl.safeParse({ ...goed, status: 'Denied' }).success).toBe(false)
    expect(Adl.safeParse({ ...goed, trace_id: goed.trace_id.toUpperCase() }).success).toBe(false)
    expect(
      Adl.safeParse({ ...goed, body: { ...goed.body, 'adl.core.policies': {} } }).success,
    ).toBe(false)
  })

  it.each(vormen)('is such a record ($handeling, $uitkomst, $actorSoort)', (regel) => {
    const uit = toAdl(regel, lezend(regel))
    Adl.parse(uit)
    expect(uit.body['adl.core.response'].decision).toBe(regel.uitkomst !== 'geweigerd')
    expect(uit.status).toBe('Unset')
    expect(JSON.stringify(uit)).not.toContain(personen.noor)
    expect(uit.attributes['adl.core.policies']).toEqual(
      regel.regelset === null ? undefined : { 'deelwijzer-regels': regel.regelset },
    )
  })
})

describe('NEN 7513', () => {
  /** The list of fields, by name; each must be there and not empty. */
  const velden = [
    'EventID', 'EventActionCode', 'EventDateTime', 'EventOutcomeIndicator', 'EventTypeCode',
    'UserID', 'UserIsRequestor', 'RoleIDCode', 'PurposeOfUse',
    'NetworkAccessPointTypeCode', 'NetworkAccessPointID', 'AuditSourceID', 'AuditEnterpriseSiteID',
    'ParticipantObjects', 'Autorisatieprotocol', 'Toestemmingsprofiel', 'Controles',
  ] // prettier-ignore

  it.each(vormen)('has every field, none empty ($handeling, $uitkomst, $actorSoort)', (regel) => {
    const uit: Record<string, unknown> = { ...toAudit(regel, lezend(regel)) }
    for (const veld of velden) expect(uit[veld] ?? '', veld).not.toBe('')
    const tekst = JSON.stringify(uit)
    expect(tekst).not.toContain('null')
    expect(tekst).not.toContain('""')
    expect(tekst).not.toContain(personen.noor)
  })

  it('names who did it, in which role, why and from where', () => {
    expect(toAudit(regelMet(), wie)).toMatchObject({
      EventActionCode: 'R',
      EventDateTime: '2026-11-22T09:00:00.250Z',
      EventOutcomeIndicator: 0,
      UserID: personen.sanne,
      RoleIDCode: 'Toeleider',
      PurposeOfUse: 'toeleiding',
      NetworkAccessPointTypeCode: 2,
      NetworkAccessPointID: '192.0.2.1',
      ParticipantObjects: [
        { ParticipantObjectTypeCode: 1, ParticipantObjectIDTypeCode: pseudoniemSoort },
        { ParticipantObjectTypeCode: 2, ParticipantObjectIDTypeCode: 'dossier' },
      ],
      Autorisatieprotocol: '2026.2',
      Toestemmingsprofiel: 'betrokkenheid',
    })
    expect(toAudit(regelMet({ uitkomst: 'geweigerd' }), wie).EventOutcomeIndicator).toBe(4)
  })

  it('keeps of a search what kind of question it was', () => {
    const zoek = toAudit(
      regelMet({ objectSoort: 'logboek', toelichting: 'gevraagd: periode, medewerker' }),
      wie,
    )
    expect(zoek.ParticipantObjects.at(-1)?.ParticipantObjectQuery).toBe(
      'gevraagd: periode, medewerker',
    )
  })
})

it.each(vormen)('joins the three by trace id ($handeling, $uitkomst, $actorSoort)', (regel) => {
  const pseudoniemen = lezend(regel)
  const ldv = toLdv(regel, pseudoniemen)
  const audit = toAudit(regel, pseudoniemen)
  const adl = toAdl(regel, pseudoniemen)
  expect(new Set([ldv.trace_id, audit.trace_id, adl.trace_id])).toEqual(new Set([regel.traceId]))
  expect(audit.span_id).toBe(ldv.span_id)
  expect(adl.parent_span_id).toBe(ldv.span_id)
  expect(adl.span_id).not.toBe(ldv.span_id)
  expect(spanOf(regel)).toEqual(spanOf({ ...regel }))
})
