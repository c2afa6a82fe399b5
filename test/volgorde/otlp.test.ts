import { createServer, type Server } from 'node:http'
import { setTimeout as wacht } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { sendNieuw, startOtlp, type OtlpOpties } from '../../src/handelingen/otlp.ts'
import { readUitvoer, readVraag } from '../../src/cli/logboek-uitvoer.ts'
import { openDatabank, type Db } from '../../src/opslag/database.ts'
import { findStand } from '../../src/opslag/uitvoer.ts'
import { createTestApp, type TestApp } from '../support/app.ts'
import { datumInNederland } from '../../src/domein/leeftijd.ts'

/** The log goes to a collector as OTLP/HTTP JSON: at least once, in order, beside the application, and it stops. */

const Attributen = z.array(
  z.strictObject({ key: z.string(), value: z.strictObject({ stringValue: z.string() }) }),
)
/** What a collector reads (opentelemetry-proto, JSON encoding): ids in hexadecimal, 64-bit numbers as text. */
const Export = z.strictObject({
  resourceSpans: z.array(
    z.strictObject({
      resource: z.strictObject({ attributes: Attributen }),
      scopeSpans: z.array(
        z.strictObject({
          scope: z.strictObject({ name: z.string(), version: z.string() }),
          spans: z.array(
            z.strictObject({
              traceId: z.string().regex(/^[0-9a-f]{32}$/),
              spanId: z.string().regex(/^[0-9a-f]{16}$/),
              parentSpanId: z
                .string()
                .regex(/^[0-9a-f]{16}$/)
                .optional(),
              name: z.string(),
              kind: z.literal(1),
              startTimeUnixNano: z.string().regex(/^\d{19}$/),
              endTimeUnixNano: z.string().regex(/^\d{19}$/),
              attributes: Attributen,
              status: z.strictObject({ code: z.union([z.literal(0), z.literal(1), z.literal(2)]) }),
            }),
          ),
        }),
      ),
    }),
  ),
})
type Spans = z.infer<typeof Export>['resourceSpans'][number]['scopeSpans'][number]['spans']

let t: TestApp
let db: Db
let server: Server
let adres: string
let ontvangen: Spans
/** What the collector answers to the next requests; empty: it takes everything. */
let antwoorden: { status: number; kop?: Record<string, string>; lijf?: string }[]
let aanvragen = 0

beforeAll(async () => {
  t = await createTestApp(new Date())
  db = openDatabank(t.db.url('sequencer'), 1)
})
afterAll(async () => {
  await db.destroy()
  await t.stop()
})
beforeEach(async () => {
  ontvangen = []
  antwoorden = []
  aanvragen = 0
  server = createServer((vraag, antwoord) => {
    const stukken: Buffer[] = []
    vraag.on('data', (stuk: Buffer) => stukken.push(stuk))
    vraag.on('end', () => {
      aanvragen += 1
      const { status, kop = {}, lijf = '{}' } = antwoorden.shift() ?? { status: 200 }
      if (vraag.url !== '/v1/traces' || vraag.headers['content-type'] !== 'application/json') {
        antwoord.writeHead(404).end()
        return
      }
      if (status === 200) {
        const { resourceSpans } = Export.parse(JSON.parse(Buffer.concat(stukken).toString('utf8')))
        ontvangen.push(...resourceSpans.flatMap((r) => r.scopeSpans.flatMap((s) => s.spans)))
      }
      antwoord.writeHead(status, kop).end(lijf)
    })
  })
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar))
  const plek = server.address()
  if (plek === null || typeof plek === 'string') throw new Error('geen poort')
  adres = `http://127.0.0.1:${plek.port}`
})
afterEach(async () => {
  server.closeAllConnections()
  await new Promise((klaar) => server.close(klaar))
})

const opties = (anders: Partial<OtlpOpties> = {}): OtlpOpties => ({
  db,
  kluis: t.open.kluis,
  adres,
  nu: () => new Date(),
  rustMs: 20,
  eersteMs: 20,
  ...anders,
})
const nooit = new AbortController().signal

async function telRegels(): Promise<number> {
  const { rows } = await t.db
    .pool('eigenaar')
    .query<{ n: number }>('select count(*)::int as n from deelwijzer.gebeurtenis')
  return rows[0]?.n ?? 0
}

async function tot(waar: () => boolean): Promise<void> {
  for (let keer = 0; keer < 250 && !waar(); keer++) await wacht(20)
  expect(waar()).toBe(true)
}

describe('sending', () => {
  it('sends every line once, in the order of the tree, without staff and without ids of people', async () => {
    const anna = await t.login('anna')
    await anna.get('/mijn')
    await (await t.login('sanne', 'toeleider')).get('/werk/dossiers')
    await t.volgorde()
    expect(await sendNieuw(opties(), nooit)).toBe(await telRegels())
    expect(ontvangen).toHaveLength(await telRegels())
    expect(new Set(ontvangen.map((s) => s.spanId)).size).toBe(ontvangen.length)
    const tijden = ontvangen.map((s) => s.endTimeUnixNano)
    expect(tijden).toEqual(tijden.toSorted())
    const tekst = JSON.stringify(ontvangen)
    expect(tekst).not.toMatch(/a[24]000000-/)
    const over = ontvangen.filter((s) =>
      s.attributes.some((a) => a.key === 'dpl.core.data_subject_id'),
    )
    expect(over.length).toBeGreaterThan(1)
    // Children of one act hang below a span that was sent as well.
    const eigen = new Set(ontvangen.map((s) => s.spanId))
    const kinderen = ontvangen.filter((s) => s.parentSpanId !== undefined)
    expect(kinderen.length).toBeGreaterThan(0)
    for (const kind of kinderen) expect(eigen.has(kind.parentSpanId ?? '')).toBe(true)
    expect(await sendNieuw(opties(), nooit)).toBe(0)
  })

  it.each([
    { status: 503 },
    { status: 302, kop: { location: 'http://127.0.0.1:9/' } },
    { status: 200, lijf: '{"partialSuccess":{"rejectedSpans":"1"}}' },
  ])('does not move on when it is not confirmed ($status)', async (antwoord) => {
    await (await t.login('anna')).get('/mijn')
    await t.volgorde()
    antwoorden = [antwoord]
    await expect(sendNieuw(opties(), nooit)).rejects.toThrow('de ontvanger antwoordt')
    ontvangen = []
    expect(await sendNieuw(opties(), nooit)).toBeGreaterThan(0)
    expect(ontvangen.length).toBeGreaterThan(0)
  })
})

describe('beside the application', () => {
  it('waits for a receiver that is away, longer each time, and says so once', async () => {
    await (await t.login('anna')).get('/mijn')
    await t.volgorde()
    antwoorden = [{ status: 503 }, { status: 503 }, { status: 429 }]
    const berichten: string[] = []
    const stop = startOtlp(opties({ meld: (bericht) => berichten.push(bericht) }))
    await tot(() => ontvangen.length > 0)
    expect(aanvragen).toBe(4)
    await tot(() => berichten.length === 2)
    expect(berichten[0]).toContain('nog niet')
    expect(berichten[1]).toContain('weer')
    await stop()
  })

  it('never holds up a page: the receiver does not answer at all', async () => {
    await (await t.login('anna')).get('/mijn')
    await t.volgorde()
    const doof = createServer(() => undefined)
    await new Promise<void>((klaar) => doof.listen(0, '127.0.0.1', klaar))
    const plek = doof.address()
    const poort = plek !== null && typeof plek === 'object' ? plek.port : 0
    const stop = startOtlp(opties({ adres: `http://127.0.0.1:${poort}` }))
    await wacht(100)
    expect((await (await t.login('anna')).get('/mijn')).status).toBe(200)
    const begin = Date.now()
    await stop()
    expect(Date.now() - begin).toBeLessThan(2_000)
    doof.closeAllConnections()
    await new Promise((klaar) => doof.close(klaar))
  })

  it('goes on where it was after a stop', async () => {
    const stop = startOtlp(opties({ adres: `${adres}/` }))
    // Received is not yet kept here: stopped in between it would be sent again, as it should.
    let stand = -1
    while (stand < 0) {
      await wacht(20)
      stand = (await findStand(db, `${adres}/`)).index
    }
    await stop()
    const eerder = ontvangen.length
    await (await t.login('anna')).get('/mijn')
    await t.volgorde()
    const nogEens = startOtlp(opties({ adres: `${adres}/` }))
    await tot(() => ontvangen.length > eerder)
    await nogEens()
    expect(new Set(ontvangen.map((s) => s.spanId)).size).toBe(ontvangen.length)
  })
})

describe('the command logboek-uitvoer', () => {
  const vandaag = datumInNederland(new Date())
  it('understands what is asked, and nothing else', () => {
    expect(readVraag(['--soort', 'ldv', '--van', '2026-11-01', '--tot', '2026-11-02'])).toEqual({
      soort: 'ldv',
      van: new Date('2026-10-31T23:00:00Z'),
      tot: new Date('2026-11-02T23:00:00Z'),
    })
    for (const fout of [
      [],
      ['--soort', 'bytes', '--van', '2026-11-01', '--tot', '2026-11-02'],
      ['--soort', 'ldv', '--van', '2026-11-03', '--tot', '2026-11-02'],
      ['--soort', 'ldv', '--van', '2026-02-30', '--tot', '2026-11-02'],
      ['--anders'],
    ]) {
      expect(readVraag(fout), fout.join(' ')).toBeUndefined()
    }
  })

  it.each(['ldv', 'audit', 'adl'])('writes every line of the period as %s', async (soort) => {
    const vraag = readVraag(['--soort', soort, '--van', '2026-01-01', '--tot', vandaag])
    if (vraag === undefined) throw new Error('geen vraag')
    const eigenaar = openDatabank(t.db.url('eigenaar'), 1)
    const regels: string[] = []
    for await (const regel of readUitvoer(eigenaar, t.open.kluis, {
      ...vraag,
      tot: new Date(Date.now() + 86_400_000),
    }))
      regels.push(regel)
    await eigenaar.destroy()
    expect(regels).toHaveLength(await telRegels())
    for (const regel of regels) {
      expect(regel.endsWith('\n')).toBe(true)
      expect(JSON.parse(regel)).toHaveProperty('trace_id')
    }
  })
})
