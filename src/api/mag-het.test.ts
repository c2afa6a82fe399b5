import { beforeAll, describe, expect, it } from 'vitest'
import { leesRegelmap, loadRegelset } from '../koppelingen/regelbestanden.ts'
import type { Regelset } from '../recht/regelset.ts'
import { leesCasus } from '../recht/voorbeeldbestand.ts'
import type { Casus } from '../recht/voorbeeldbestand.ts'
import { weeg } from '../recht/weeg.ts'
import { magHetApi } from './mag-het.ts'
import { antwoordSchema } from './openapi.ts'

let regelset: Regelset
let casussen: readonly Casus[]

beforeAll(async () => {
  regelset = await loadRegelset()
  casussen = (await leesRegelmap()).casussen.map(leesCasus)
})

const json = { 'content-type': 'application/json' }

async function stuur(body: string, headers: Record<string, string> = json) {
  const app = magHetApi(() => regelset)
  const antwoord = await app.request('/v1/mag-het', { method: 'POST', headers, body })
  const inhoud: unknown = await antwoord.json()
  return { status: antwoord.status, soort: antwoord.headers.get('content-type'), inhoud }
}

describe('POST /v1/mag-het', () => {
  it('geeft hetzelfde antwoord als de motor, in de beloofde vorm', async () => {
    for (const { situatie } of casussen.slice(0, 25)) {
      const { status, inhoud } = await stuur(JSON.stringify(situatie))
      expect(status).toBe(200)
      expect(inhoud).toEqual(JSON.parse(JSON.stringify(weeg(regelset, situatie))))
      expect(antwoordSchema.safeParse(inhoud).error).toBeUndefined()
    }
  })

  it('noemt bij een foute situatie elk veld en wat daar mag', async () => {
    const goed = casussen[0]!.situatie
    const fout = { ...goed, peildatum: '2026-02-30', input: { ...goed.input, doel: 'roddelen' } }
    const { status, soort, inhoud } = await stuur(JSON.stringify(fout))
    expect(status).toBe(422)
    expect(soort).toBe('application/problem+json')
    expect(inhoud).toMatchObject({
      title: 'De situatie klopt niet',
      fouten: [{ veld: 'peildatum' }, { veld: 'input.doel' }],
    })
  })

  it('weigert kapotte JSON, andere inhoud en te veel', async () => {
    expect((await stuur('{')).status).toBe(400)
    expect((await stuur('a=b', { 'content-type': 'text/plain' })).status).toBe(415)
    const groot = JSON.stringify({ gemeente: 'x'.repeat(70_000) })
    const headers = { ...json, 'content-length': String(groot.length) }
    expect((await stuur(groot, headers)).status).toBe(413)
  })
})

describe('GET /v1/openapi.json', () => {
  it('beschrijft de vraag en het antwoord', async () => {
    const antwoord = await magHetApi(() => regelset).request('/v1/openapi.json')
    expect(antwoord.headers.get('api-version')).toBe('1.0.0')
    const inhoud: unknown = await antwoord.json()
    expect(inhoud).toMatchObject({
      openapi: '3.1.0',
      servers: [{ url: 'https://deelwijzer.voorbeeldstad.example/v1' }],
      paths: { '/mag-het': { post: { operationId: 'magHet' } } },
      components: {
        schemas: { Situatie: { required: ['gemeente', 'peildatum', 'input'] } },
      },
    })
  })
})
