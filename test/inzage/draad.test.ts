import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AfschriftOpmaak } from '../../src/handelingen/afschrift-ronde.ts'
import { makeAfschriften } from '../../src/handelingen/afschrift-ronde.ts'
import {
  afschriftOpmaakInDraad,
  type Draadgrenzen,
} from '../../src/web/mijn/downloads/opmaak-draad.ts'
import { createTestApp, type TestApp } from '../support/app.ts'
import { noorId } from '../support/mijn.ts'
import { leesPdf } from '../support/pdf.ts'
import { haalBestand } from '../support/verstuur-bestand.ts'

let t: TestApp
beforeAll(async () => {
  t = await createTestApp()
})
afterAll(() => t.stop())

const door = new AbortController().signal
const dag = 86_400_000

/** A thread with another program. */
const met = (code: string, anders: Partial<Draadgrenzen> = {}): AfschriftOpmaak =>
  afschriftOpmaakInDraad(t.deps.regelset.woorden, {
    werker: new URL(`data:text/javascript,${encodeURIComponent(code)}`),
    ...anders,
  })
const ronde = (afschriftOpmaak: AfschriftOpmaak, stop = door) =>
  makeAfschriften({ ...t.deps, afschriftOpmaak }, stop)

/** Noor asks a copy, each time on another day. */
async function vraag() {
  t.zetTijd(new Date(t.deps.nu().getTime() + dag + 1000))
  const noor = await t.login('noor')
  await noor.get('/mijn/downloads')
  const { pad } = await noor.verstuur({ persoon: noorId })
  return { noor, pad }
}

const klaar = `import { parentPort } from 'node:worker_threads'
  parentPort.postMessage({ html: '<p>proef</p>', pdf: new Uint8Array([1, 2, 3]) }, [])`

describe('het maken van een afschrift in een eigen draad', () => {
  it('answers others while the thread is at work and gives nothing back for as long as it likes', async () => {
    const { noor, pad } = await vraag()
    const poort = join(tmpdir(), `dw-poort-${randomUUID()}`)
    // Holds its thread completely until the test lets it go on; in the thread of the server nobody would get an answer.
    const opmaak = met(`
      import { existsSync } from 'node:fs'
      const wacht = new Int32Array(new SharedArrayBuffer(4))
      while (!existsSync(${JSON.stringify(poort)})) Atomics.wait(wacht, 0, 0, 5)
      ${klaar}`)
    let begonnen = (): void => undefined
    const bezig = new Promise<void>((resolve) => {
      begonnen = resolve
    })
    const werk = ronde((afschrift, stop) => {
      const uit = opmaak(afschrift, stop)
      begonnen()
      return uit
    })
    await bezig
    const blad = await noor.get(pad)
    expect(blad.status).toBe(200)
    expect(blad.tekst).toContain('delen klaar')
    expect(existsSync(poort)).toBe(false)
    writeFileSync(poort, '')
    expect(await werk).toBe(1)
    rmSync(poort)
    expect((await haalBestand(t, noor, `${pad}/pdf`)).bytes).toEqual(Buffer.from([1, 2, 3]))
  })

  it('makes the same files as without a thread, with everything in them', async () => {
    const { noor, pad } = await vraag()
    expect(await ronde(afschriftOpmaakInDraad(t.deps.regelset.woorden))).toBe(1)
    const { bytes } = await haalBestand(t, noor, `${pad}/pdf`)
    const pdf = leesPdf(bytes)
    expect(pdf.tags['H1']).toBe(1)
    expect(pdf.tags['H2']).toBeGreaterThan(8)
    expect(pdf.tekst.replaceAll(/\s+/g, ' ')).toContain('Wat hier niet in staat')
    expect((await noor.get(`${pad}/html`)).tekst).toContain('Uw rechten')
  })

  it.each([
    ['an error', `throw new Error('weg')`, {}, 'weg'],
    ['an end without files', `process.exit(0)`, {}, 'hield op'],
    ['a crash', `process.exit(3)`, {}, 'hield op'],
    [
      'something else than files',
      `import { parentPort } from 'node:worker_threads'
       parentPort.postMessage({ html: 3 }, [])
       setInterval(() => {}, 1000)`,
      {},
      'gaf geen bestanden',
    ],
    ['too long', `setInterval(() => {}, 1000)`, { hoogstensMs: 50 }, 'duurt te lang'],
    [
      'too much memory',
      `const vol = []; while (true) vol.push(new Array(10_000).fill(vol.length))`,
      { geheugenMb: 16 },
      'memory limit',
    ],
  ])('%s ends the try, and the next one makes it', async (_wat, code, anders, melding) => {
    const { noor, pad } = await vraag()
    await expect(ronde(met(code, anders))).rejects.toThrow(melding)
    expect((await noor.get(pad)).tekst).toContain('delen klaar')
    expect((await noor.get(`${pad}/pdf`)).status).toBe(404)
    expect(await ronde(met(klaar))).toBe(1)
    expect((await noor.get(`${pad}/pdf`)).status).toBe(200)
  })

  it('is broken off when the program stops, without a fault, and goes on in the next round', async () => {
    const { noor, pad } = await vraag()
    const stop = new AbortController()
    const opmaak = met(`setInterval(() => {}, 1000)`)
    const werk = ronde((afschrift, gestopt) => {
      const uit = opmaak(afschrift, gestopt)
      stop.abort()
      return uit
    }, stop.signal)
    expect(await werk).toBe(0)
    expect((await noor.get(pad)).tekst).toContain('delen klaar')
    expect(await ronde(t.deps.afschriftOpmaak ?? met(klaar))).toBe(1)
    expect((await noor.get(`${pad}/json`)).status).toBe(200)
    expect(t.meldingen).toEqual([])
  })
})
