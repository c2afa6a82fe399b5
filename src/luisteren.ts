import { createAdaptorServer } from '@hono/node-server'
import { createServer, Server } from 'node:http'
import { OpstartFout, foutCode } from './opslag/server/opstart-fout.ts'

/** How long a page that is being sent may finish when we stop. */
const UITLOOP_MS = 5_000

/**
 * Is this address free? Asked before anything else, so that a busy port is told at once and not
 * after a database was made.
 * @throws OpstartFout when it is taken or not allowed
 */
export async function checkAddress(host: string, port: number): Promise<void> {
  const proef = createServer()
  await listenOn(proef, host, port)
  await new Promise((klaar) => proef.close(klaar))
}

/**
 * Serves the application.
 * @param fetch the application: a request in, a response out
 * @returns a function that stops: no new requests, those under way may finish
 */
export async function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  host: string,
  port: number,
): Promise<() => Promise<void>> {
  const server = createAdaptorServer({ fetch })
  if (!(server instanceof Server)) throw new TypeError('verwacht een gewone HTTP-server')
  await listenOn(server, host, port)
  return () =>
    new Promise((klaar) => {
      const hard = setTimeout(() => server.closeAllConnections(), UITLOOP_MS)
      // A browser keeps its connection open after the last page; without this it would hold us up.
      const zacht = setInterval(() => server.closeIdleConnections(), 50)
      server.close(() => {
        clearTimeout(hard)
        clearInterval(zacht)
        klaar()
      })
    })
}

function listenOn(server: Server, host: string, port: number): Promise<void> {
  return new Promise((klaar, mislukt) => {
    server.once('error', (fout) => mislukt(explain(fout, host, port)))
    server.listen(port, host, klaar)
  })
}

function explain(fout: Error, host: string, port: number): Error {
  const code = foutCode(fout)
  const anders = `Kies een andere met PORT, bijvoorbeeld: PORT=${port + 1} npm start`
  if (code === 'EADDRINUSE') {
    return new OpstartFout(`Poort ${port} is al in gebruik door een ander programma. ${anders}`)
  }
  if (code === 'EACCES') {
    return new OpstartFout(`Poort ${port} mag u niet gebruiken. ${anders}`)
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new OpstartFout(`Het adres ${host} (HOST) bestaat niet op deze machine.`)
  }
  return fout
}
