import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestApp, petten, type TestApp } from '../../test/support/app.ts'
import { openDossier } from '../../test/support/werk.ts'
import { controleer } from './controleer-toegang.ts'

let t: TestApp
beforeAll(async () => {
  t = await createTestApp()
})
afterAll(() => t.stop())

async function loop(): Promise<{ code: number; regels: string[] }> {
  const regels: string[] = []
  const code = await controleer(t.db.url('eigenaar'), (regel) => regels.push(regel))
  return { code, regels }
}

it('says 0 differences, and finds what is too much and what is missing, without names', async () => {
  const sanne = await t.login('sanne', 'toeleider')
  const [eerste, tweede] = [await openDossier(sanne), await openDossier(sanne)]
  const goed = await loop()
  expect(goed.code).toBe(0)
  expect(goed.regels.at(-1)).toBe('0 verschillen')
  expect(goed.regels.join()).toContain('Voorbeeldstad: 0 verschillen in 2 toegangen')

  const eigenaar = t.db.pool('eigenaar')
  await eigenaar.query(`update deelwijzer.toegang set vlaggen = 7 where dossier_id = $1`, [eerste])
  await eigenaar.query(`delete from deelwijzer.toegang where dossier_id = $1`, [tweede])
  const fout = await loop()
  expect(fout.code).toBe(1)
  expect(fout.regels.at(-1)).toContain('3 verschillen')
  const tekst = fout.regels.join('\n')
  expect(tekst).toContain(`te veel: betrokkenheid, pet ${petten.toeleider}`)
  expect(tekst).toContain(`te weinig: betrokkenheid, pet ${petten.toeleider}`)
  for (const geheim of ['Noor', 'Sanne', 'D-2026', eerste, tweede]) {
    expect(tekst).not.toContain(geheim)
  }
})
