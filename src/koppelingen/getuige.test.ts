import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { signCheckpoint } from '../logboek/checkpoint.ts'
import { cosign } from '../logboek/cosignature.ts'
import { leafHash } from '../logboek/merkle.ts'
import { formatHandtekening } from '../logboek/notitie.ts'
import { makeVkey, soortHandtekening } from '../logboek/vkey.ts'
import { poortVan } from '../../test/volgorde/getuige.ts'
import { askWitness, type Aanbod } from './getuige.ts'

const log = generateKeyPairSync('ed25519').privateKey
const sleutel = generateKeyPairSync('ed25519').privateKey
const ander = generateKeyPairSync('ed25519').privateKey
const vkey = makeVkey('getuige.example', soortHandtekening.getuige, sleutel)
const root = leafHash(Buffer.from('blad'))
const notitie = signCheckpoint({ origin: 'log.example/1', size: 9, root }, log)
const regel = (met = sleutel, over = notitie) =>
  formatHandtekening(cosign(over, 'getuige.example', 1_700_000_000, met))

let server: Server | undefined
afterEach(async () => {
  server?.closeAllConnections()
  await new Promise<void>((klaar) => (server === undefined ? klaar() : server.close(() => klaar())))
  server = undefined
})

async function vraag(antwoord: RequestListener, anders: Partial<Aanbod> = {}, stop?: AbortSignal) {
  server = createServer(antwoord)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const port = poortVan(server)
  const aanbod = { notitie, grootte: 9, vorige: 0, bewijs: async () => [root], ...anders }
  return askWitness({ url: `http://127.0.0.1:${port}/pad/`, vkey }, aanbod, stop)
}
const geef =
  (status: number, tekst: string): RequestListener =>
  (_, uit) => {
    uit.writeHead(status).end(tekst)
  }

describe('a witness', () => {
  it('is asked as the specification says, and its line is taken', async () => {
    let gezien = ''
    const uit = await vraag((binnen, antwoord) => {
      expect([binnen.method, binnen.url]).toEqual(['POST', '/pad/add-checkpoint'])
      binnen.on('data', (deel: Buffer) => (gezien += deel.toString()))
      binnen.on('end', () => antwoord.end(regel()))
    })
    expect(uit).toMatchObject({ soort: 'bevestigd' })
    expect(gezien).toBe(`old 0\n\n${notitie}`)
  })

  it('that is at another size gets the proof from there', async () => {
    const gezien: string[] = []
    const uit = await vraag((binnen, antwoord) => {
      let tekst = ''
      binnen.on('data', (deel: Buffer) => (tekst += deel.toString()))
      binnen.on('end', () => {
        gezien.push(tekst)
        if (gezien.length === 1) antwoord.writeHead(409).end('4\n')
        else antwoord.end(regel())
      })
    })
    expect(uit).toMatchObject({ soort: 'bevestigd' })
    expect(gezien[1]).toBe(`old 4\n${Buffer.from(root).toString('base64')}\n\n${notitie}`)
  })

  it('may sign with more keys; only its own counts', async () => {
    const meer = regel(ander) + regel()
    expect(await vraag(geef(200, meer))).toMatchObject({
      soort: 'bevestigd',
      handtekening: { naam: 'getuige.example', id: vkey.id },
    })
  })

  const anderCheckpoint = signCheckpoint({ origin: 'log.example/1', size: 8, root }, log)
  it.each([
    ['another key', 200, regel(ander)],
    ['another checkpoint', 200, regel(sleutel, anderCheckpoint)],
    ['nothing', 200, ''],
    ['a page', 200, '<!doctype html>'],
    ['our own line', 200, notitie.slice(notitie.indexOf('—'))],
    ['a right and then a wrong line', 200, regel() + regel(sleutel, anderCheckpoint)],
    ['400', 400, ''],
    ['403', 403, ''],
    ['404', 404, ''],
    ['422', 422, ''],
    ['500', 500, regel()],
    ['409 without a size', 409, 'conflict'],
    ['409 again and again', 409, '3\n'],
  ])('that answers with %s confirms nothing', async (_, status, tekst) => {
    expect(await vraag(geef(status, tekst))).toEqual({ soort: 'geweigerd', status })
  })

  it('that knows more than we have says how much', async () => {
    expect(await vraag(geef(409, '12\n'))).toEqual({ soort: 'verder', grootte: 12 })
  })

  it('is not there: not followed elsewhere, not read without end, not waited for without end', async () => {
    const weg = { soort: 'onbereikbaar' }
    expect(
      await vraag((_, uit) => uit.writeHead(307, { location: 'http://127.0.0.1:1/' }).end()),
    ).toEqual(weg)
    server?.close()
    const eindeloos: RequestListener = (_, uit) => {
      const deel = Buffer.alloc(16 * 1024, 'x')
      const meer = () => uit.write(deel) && setImmediate(meer)
      uit.on('drain', meer)
      meer()
    }
    expect(await vraag(eindeloos)).toEqual(weg)
    server?.closeAllConnections()
    server?.close()
    const stop = new AbortController()
    setTimeout(() => stop.abort(), 50)
    expect(await vraag(() => undefined, {}, stop.signal)).toEqual(weg)
    server?.closeAllConnections()
    server?.close()
    const begin = Date.now()
    expect(await vraag(() => undefined)).toEqual(weg)
    expect(Date.now() - begin).toBeLessThan(6500)
  }, 12_000)
})
