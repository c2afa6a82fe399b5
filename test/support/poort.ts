import { createServer } from 'node:net'

/** A port that is free at this moment, chosen by the system. */
export function freePort(): Promise<number> {
  return new Promise((klaar, mislukt) => {
    const server = createServer()
    server.once('error', mislukt)
    server.listen(0, '127.0.0.1', () => {
      const adres = server.address()
      server.close(() => {
        if (adres === null || typeof adres === 'string') mislukt(new Error('geen poort'))
        else klaar(adres.port)
      })
    })
  })
}
