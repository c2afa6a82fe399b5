import { createServer } from 'node:http'
import { expect, test } from 'vitest'
import { checkAddress, listen } from './luisteren.ts'

const antwoord = () => new Response('hier')

async function takenPort(): Promise<{ port: number; release: () => Promise<void> }> {
  const server = createServer()
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar))
  const adres = server.address()
  const port = typeof adres === 'object' && adres !== null ? adres.port : 0
  return { port, release: () => new Promise((klaar) => server.close(() => klaar())) }
}

test('a busy port is told, with another one to try', async () => {
  const { port, release } = await takenPort()
  const tekst = `Poort ${port} is al in gebruik door een ander programma. Kies een andere met PORT`
  await expect(checkAddress('127.0.0.1', port)).rejects.toThrow(tekst)
  await expect(listen(antwoord, '127.0.0.1', port)).rejects.toThrow(tekst)
  await release()
  await expect(checkAddress('127.0.0.1', port)).resolves.toBeUndefined()
})

test('an address of another machine is told', async () => {
  await expect(checkAddress('192.0.2.1', 3000)).rejects.toThrow('192.0.2.1 (HOST) bestaat niet')
})

test('stopping lets a page that is under way finish and then frees the port', async () => {
  const { port, release } = await takenPort()
  await release()
  let finish: (response: Response) => void = () => undefined
  let began: () => void = () => undefined
  const begin = new Promise<void>((klaar) => (began = klaar))
  const stop = await listen(
    () => {
      began()
      return new Promise<Response>((klaar) => (finish = klaar))
    },
    '127.0.0.1',
    port,
  )
  const pagina = fetch(`http://127.0.0.1:${port}/`)
  await begin
  const gestopt = stop()
  finish(new Response('af'))
  expect(await (await pagina).text()).toBe('af')
  await gestopt
  await expect(checkAddress('127.0.0.1', port)).resolves.toBeUndefined()
})
