import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Antwoord, Getuige } from './bevestig.ts'

/** A proof of 63 hashes and 64 signature lines, also of the larger kinds to come, fit in it. */
const HOOGSTENS = 256 * 1024

/**
 * The witness over HTTP: `POST /add-checkpoint`, and `GET /<hash of origin>/checkpoint` for whoever wants to compare.
 *
 * @param meld told what went wrong inside; the client is told nothing of it
 */
export function makeGetuigeServer(getuige: Getuige, meld: (regel: string) => void): Server {
  const server = createServer({ maxHeaderSize: 8 * 1024 }, (vraag, antwoord) => {
    answer(getuige, vraag, antwoord).catch((fout: unknown) => {
      meld(fout instanceof Error ? fout.message : String(fout))
      if (!antwoord.headersSent) send(antwoord, 500, 'er ging hier iets mis\n')
      else antwoord.destroy()
    })
  })
  server.headersTimeout = 10_000
  server.requestTimeout = 15_000
  server.keepAliveTimeout = 60_000
  server.maxConnections = 256
  return server
}

async function answer(
  getuige: Getuige,
  vraag: IncomingMessage,
  antwoord: ServerResponse,
): Promise<void> {
  const pad = (vraag.url ?? '').split('?', 1)[0] ?? ''
  const [, hash] = /^\/([0-9a-f]{64})\/checkpoint$/.exec(pad) ?? []
  if (pad === '/add-checkpoint') {
    if (vraag.method !== 'POST') return refuseMethod(antwoord, 'POST')
    const body = await readBody(vraag)
    if (body === undefined) {
      antwoord.setHeader('connection', 'close')
      return send(antwoord, 413, `hoogstens ${HOOGSTENS} bytes\n`)
    }
    return sendAntwoord(antwoord, await getuige.confirm(body))
  }
  if (hash !== undefined) {
    if (vraag.method !== 'GET') return refuseMethod(antwoord, 'GET')
    const checkpoint = await getuige.published(hash)
    return checkpoint === undefined
      ? send(antwoord, 404, 'van dit logboek is hier niets bevestigd\n')
      : send(antwoord, 200, checkpoint)
  }
  return send(antwoord, 404, 'dit adres bestaat niet\n')
}

function sendAntwoord(antwoord: ServerResponse, uit: Antwoord): void {
  if (uit.status === 200) return send(antwoord, 200, uit.regel)
  if (uit.status === 409) return send(antwoord, 409, `${uit.grootte}\n`, 'text/x.tlog.size')
  return send(antwoord, uit.status, `${uit.reden}\n`)
}

function refuseMethod(antwoord: ServerResponse, mag: string): void {
  antwoord.setHeader('allow', mag)
  send(antwoord, 405, `alleen met ${mag}\n`)
}

function send(
  antwoord: ServerResponse,
  status: number,
  inhoud: string | Buffer,
  soort = 'text/plain; charset=utf-8',
): void {
  antwoord.writeHead(status, {
    'content-type': soort,
    'content-length': Buffer.byteLength(inhoud),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  })
  antwoord.end(inhoud)
}

/** @returns nothing when there is more than fits; what is left is not read */
async function readBody(vraag: IncomingMessage): Promise<Buffer | undefined> {
  const delen: Buffer[] = []
  let lengte = 0
  for await (const deel of vraag) {
    if (!Buffer.isBuffer(deel)) continue
    lengte += deel.length
    if (lengte > HOOGSTENS) return undefined
    delen.push(deel)
  }
  return Buffer.concat(delen)
}
