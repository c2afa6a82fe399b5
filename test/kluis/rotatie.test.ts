import { execFile } from 'node:child_process'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openKluis } from '../../src/kluis/open-kluis.ts'
import { createTestApp, type TestApp } from '../support/app.ts'
import { openDossier, schrijfOp } from '../support/werk.ts'

const run = promisify(execFile)
let t: TestApp
beforeAll(async () => {
  t = await createTestApp()
})
afterAll(() => t.stop())

/** The command as an operator types it, in a process of its own, on the keys of this running application. */
function sleutels(...args: string[]) {
  const script = `
    import { main } from ${JSON.stringify(new URL('../../src/cli/index.ts', import.meta.url).pathname)}
    process.exitCode = await main(['sleutels', ...process.argv.slice(1)])`
  return run(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '-e', script, '--', ...args],
    {
      env: {
        ...process.env,
        DEELWIJZER_SLEUTELS: join(t.open.map, 'sleutels'),
        DEELWIJZER_SLEUTELBESTAND: join(t.open.map, 'wortel.sleutel'),
        DEELWIJZER_WISJOURNAAL: join(t.open.map, 'wisjournaal'),
      },
    },
  )
}

/** Opens every frozen event that is in the database. @returns how many */
async function openAlles(): Promise<number> {
  const { rows } = await t.db
    .pool('eigenaar')
    .query<{ bytes: Buffer }>('select bytes from deelwijzer.gebeurtenis_bewijs')
  for (const { bytes } of rows) await t.open.kluis.open(bytes.subarray(4))
  return rows.length
}

describe('rotation while the application is used', () => {
  it('gives no error to eight people at work, and afterwards an old copy of the keys opens nothing', async () => {
    const oud = join(t.open.map, 'oud')
    await cp(join(t.open.map, 'sleutels'), oud, { recursive: true })
    const klok = { bezig: true }
    let verzoeken = 0
    const werk = Array.from({ length: 8 }, async () => {
      const sanne = await t.login('sanne', 'toeleider')
      const dossier = await openDossier(sanne)
      for (let keer = 0; klok.bezig || keer < 2; keer++) {
        const blad = keer % 3 === 0 ? await schrijfOp(sanne, dossier) : undefined
        const gelezen = await sanne.get(`/werk/dossiers/${dossier}`)
        expect(blad?.status ?? 200).toBe(200)
        expect(gelezen.status).toBe(200)
        expect(gelezen.tekst).toContain('slecht slaapt')
        verzoeken += blad === undefined ? 1 : 3
      }
    })
    for (let keer = 0; keer < 3; keer++) {
      expect((await sleutels('roteer')).stdout).toContain('is begonnen')
    }
    klok.bezig = false
    await Promise.all(werk)
    expect(t.meldingen).toEqual([])
    expect(verzoeken).toBeGreaterThan(16)
    expect(await openAlles()).toBeGreaterThan(16)

    // What was made while the last rotation ran is wrapped by the newest epoch too.
    await sleutels('roteer')
    const { stdout } = await sleutels('ruim-op', '--dagen', '0')
    expect(stdout).toContain('Vernietigd: epoch 1, 2, 3, 4.')
    expect((await sleutels('toon')).stdout).toContain('Oudste epoch in gebruik: 5')
    t.open.kluis.sleutels.close()
    await openAlles()

    // The keyfile is the same; the old copy with what is left of the epochs opens nothing.
    const teruggezet = join(t.open.map, 'teruggezet')
    await cp(oud, teruggezet, { recursive: true })
    await cp(join(t.open.map, 'sleutels', 'epochs'), join(teruggezet, 'epochs'), {
      recursive: true,
      force: true,
    })
    const { rm } = await import('node:fs/promises')
    await rm(join(teruggezet, 'epochs', '000001.json'))
    await expect(
      openKluis({
        map: teruggezet,
        sleutelbestand: join(t.open.map, 'wortel.sleutel'),
        wisjournaal: join(t.open.map, 'wisjournaal'),
        nieuw: false,
      }),
    ).rejects.toThrow('zijn niet heel')
  }, 240_000)

  it('the command shows no secret, and asks for the number again before it destroys', async () => {
    const { stdout } = await sleutels('toon')
    expect(stdout).toContain('Wortel: sleutelbestand')
    expect(stdout).not.toMatch(/[A-Za-z0-9_-]{40}/)
    await expect(sleutels('vernietig', '--persoon', 'geen-nummer')).rejects.toMatchObject({
      code: 2,
    })
    await expect(sleutels('onzin')).rejects.toMatchObject({ code: 2 })
  }, 60_000)
})
