import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { stappen } from '../../src/domein/afschrift-kaart.ts'
import { makeAfschriften, tidyAfschriften } from '../../src/handelingen/afschrift-ronde.ts'
import { runRonde } from '../../src/handelingen/ronde.ts'
import type { Bezoeker, TestApp } from '../support/app.ts'
import { annaId, createMijnWereld, noorId } from '../support/mijn.ts'
import { leesPdf } from '../support/pdf.ts'

let t: TestApp
const door = new AbortController().signal
const dag = 86_400_000

beforeAll(async () => {
  ;({ t } = await createMijnWereld())
})
afterAll(() => t.stop())

async function vraag(wie: Bezoeker, persoon?: string): Promise<string> {
  await wie.get('/mijn/downloads')
  const blad = await wie.verstuur(persoon === undefined ? {} : { persoon })
  expect(blad.status).toBe(200)
  expect(blad.pad).toMatch(/^\/mijn\/downloads\/[0-9a-f-]{36}$/)
  return blad.pad
}

const ronde = () => makeAfschriften(t.deps, door)

async function rijen<T extends object>(sql: string, waarden: unknown[] = []): Promise<T[]> {
  return (await t.db.pool('eigenaar').query<T>(sql, waarden)).rows
}

const afschriftVorm = z.object({ inhoud: z.record(z.string(), z.array(z.record(z.string(), z.json()))) })

describe('alles over mij ophalen', () => {
  it('builds in the background, shows how far it is, and gives three files', async () => {
    const noor = await t.login('noor')
    const pad = await vraag(noor)
    expect(noor.blad().tekst).toContain(`0 van ${stappen} delen klaar`)
    const uit = await runRonde(t.deps, door, (fout) => {
      throw fout
    })
    expect(uit?.['afschriften']).toBe(1)
    const blad = await noor.get(pad)
    expect(blad.tekst).toContain('Jouw bestand staat klaar')
    const json = await noor.get(`${pad}/json`)
    expect(json.status).toBe(200)
    expect(json.headers.get('content-disposition')).toBe('attachment; filename="afschrift.json"')
    expect(json.headers.get('cache-control')).toBe('no-store')
    const schema = await noor.get(`${pad}/afschrift.schema.json`)
    const keuring = z.fromJSONSchema(JSON.parse(schema.tekst))
    const inhoud: unknown = JSON.parse(json.tekst)
    expect(keuring.safeParse(inhoud)).toMatchObject({ success: true })
    const fout = structuredClone(afschriftVorm.parse(inhoud))
    fout.inhoud['verzonnen'] = []
    expect(keuring.safeParse({ ...Object(inhoud), inhoud: fout.inhoud }).success).toBe(false)
    const html = await noor.get(`${pad}/html`)
    expect(html.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(html.tekst).toContain('Acht dagen niet op school.')
    expect(html.tekst).toContain('Geheim tussen Noor en hulp.')
    // Facts and opinions apart; what looks like code is text.
    expect(html.$('h3').toArray().map((kop) => html.$(kop).text())).toEqual(
      expect.arrayContaining(['Feiten', 'Meningen']),
    )
    expect(html.tekst).toContain('&lt;script>alert(1)')
    expect(html.$('script, link, img, iframe').length).toBe(0)
    expect(html.$('title').text()).not.toContain('Noor')
    const ruw = await t.app.request(`http://localhost${pad}/pdf`, {
      headers: { cookie: `deelwijzer_sessie=${noor.cookie()}` },
    })
    const pdf = leesPdf(new Uint8Array(await ruw.arrayBuffer()))
    expect(pdf.ruw).toContain('/Lang (nl-NL)')
    expect(pdf.tags['H1']).toBe(1)
    expect(pdf.tags['H2']).toBeGreaterThan(8)
    expect(pdf.tags['Table']).toBeGreaterThan(5)
    expect(pdf.tags['TH']).toBe(pdf.tags['TD'])
    expect(pdf.tekst).toContain('Acht dagen niet op school.')
    // Each fetch stands in the log, for the person themselves to read.
    const log = await rijen<{ toelichting: string }>(
      `select toelichting from deelwijzer.gebeurtenis where object_soort = 'afschrift' and betrokkene_id = $1`,
      [noorId],
    )
    const gezegd = log.map(({ toelichting }) => toelichting)
    expect(gezegd).toEqual(
      expect.arrayContaining(['gevraagd', 'samengesteld (wie)', 'opgehaald (pdf)']),
    )
    expect((await noor.get('/mijn/wie-keek-er')).status).toBe(200)
    expect(t.meldingen).toEqual([])
  })
})

void [randomUUID, annaId, tidyAfschriften, dag, ronde]
