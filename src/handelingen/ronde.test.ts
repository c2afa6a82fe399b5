import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../test/support/app.ts'
import { listRondestand } from '../opslag/bericht.ts'
import { runRonde, startRonde } from './ronde.ts'

let t: TestApp
const stop = new AbortController().signal
const stil = () => undefined

beforeAll(async () => {
  t = await createTestApp()
})
afterAll(() => t.stop())

describe('de ronde', () => {
  it('een deel dat mislukt houdt de andere niet tegen, en is te zien', async () => {
    const fouten: unknown[] = []
    const delen = {
      stuk: () => Promise.reject(new Error('kapot')),
      heel: () => Promise.resolve(3),
    }
    const uit = await runRonde(t.deps, stop, (fout) => fouten.push(fout), delen)
    expect(uit).toEqual({ stuk: undefined, heel: 3 })
    expect(fouten).toHaveLength(1)
    await runRonde(t.deps, stop, stil, delen)
    const stand = await listRondestand(t.deps.databanken.app)
    expect(stand.find(({ deel }) => deel === 'stuk')).toMatchObject({
      mislukt: 2,
      geluktOp: undefined,
    })
    expect(stand.find(({ deel }) => deel === 'heel')).toMatchObject({
      mislukt: 0,
      aantal: 3,
      geluktOp: t.deps.nu(),
    })
    await runRonde(t.deps, stop, stil, { stuk: () => Promise.resolve(1) })
    const daarna = await listRondestand(t.deps.databanken.app)
    expect(daarna.find(({ deel }) => deel === 'stuk')).toMatchObject({ mislukt: 0, aantal: 1 })
  })

  it('twee tegelijk: één doet het werk, de ander niets', async () => {
    let keer = 0
    let laatGaan = stil
    const poort = new Promise<void>((klaar) => {
      laatGaan = () => {
        klaar()
        return undefined
      }
    })
    const delen = {
      traag: async () => {
        keer += 1
        await poort
        return 1
      },
    }
    const eerste = runRonde(t.deps, stop, stil, delen)
    await expect.poll(() => keer).toBe(1)
    expect(await runRonde(t.deps, stop, stil, delen)).toBeUndefined()
    laatGaan()
    expect(await eerste).toEqual({ traag: 1 })
    expect(keer).toBe(1)
  })

  it('doet alle gewone delen zonder fout, en stopt netjes', async () => {
    const fouten: unknown[] = []
    const uit = await runRonde(t.deps, stop, (fout) => fouten.push(fout))
    expect(fouten).toEqual([])
    expect(Object.values(uit ?? {}).every((n) => n === 0)).toBe(true)
    const einde = startRonde(t.deps, (fout) => fouten.push(fout), 5)
    await new Promise((klaar) => setTimeout(klaar, 60))
    await einde()
    expect(fouten).toEqual([])
  })
})
