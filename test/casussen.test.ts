/** De 202 casussen en de eigen voorbeelden naast de regels: alles moet uitkomen. */
import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { leesRegelmap, loadRegelsetFromYaml } from '../src/koppelingen/regelbestanden.ts'
import type { Antwoord } from '../src/recht/antwoord.ts'
import type { Regelset } from '../src/recht/regelset.ts'
import { situatieSchema } from '../src/recht/situatie.ts'
import { leesVoorbeelden } from '../src/recht/voorbeeldbestand.ts'
import { weeg } from '../src/recht/weeg.ts'

const casusSchema = z.object({
  id: z.string(),
  titel: z.string(),
  verwacht: z.object({
    uitkomst: z.string(),
    /** Nummer in het bronmateriaal; R-000 is "geen regel". */
    beslissendeRegel: z.string(),
    grondslag: z.array(z.string()),
    doorbrekingsgrond: z.string().nullable(),
    plichten: z.array(z.string()),
  }),
})

const regels = (await readFile(new URL('casussen/casussen.ndjson', import.meta.url), 'utf8'))
  .trim()
  .split('\n')
const casussen = regels.map((regel) => {
  const ruw: unknown = JSON.parse(regel)
  return { ...casusSchema.parse(ruw), situatie: situatieSchema.parse(ruw) }
})
const { voorbeelden } = await leesRegelmap()
const eigen = voorbeelden.flatMap(({ bestand, inhoud }) =>
  leesVoorbeelden(inhoud).map((voorbeeld) => ({ ...voorbeeld, bestand })),
)

let regelset: Regelset
const gebruikt = new Set<string>()

function onthoud(antwoord: Antwoord): Antwoord {
  for (const { regel } of [...antwoord.redenen, ...antwoord.verworpen]) gebruikt.add(regel)
  return antwoord
}

beforeAll(async () => {
  regelset = await loadRegelsetFromYaml()
})

describe('de 202 casussen', () => {
  it('zijn er allemaal', () => {
    expect(casussen).toHaveLength(202)
  })

  it.each(casussen)('$id $titel', ({ situatie, verwacht }) => {
    const antwoord = onthoud(weeg(regelset, situatie))
    const beslissend = regelset.regels.find(({ id }) => id === antwoord.beslissendeRegel)
    const herkomst = beslissend === undefined ? ['R-000'] : beslissend.herkomst
    expect(antwoord.uitkomst).toBe(verwacht.uitkomst)
    expect(herkomst).toContain(verwacht.beslissendeRegel)
    expect(antwoord.grondslag).toEqual(verwacht.grondslag)
    if (verwacht.doorbrekingsgrond !== null) {
      expect(antwoord.doorbrekingsgrond).toBe(verwacht.doorbrekingsgrond)
    }
    expect(antwoord.plichten.map(({ code }) => code)).toEqual(
      expect.arrayContaining(verwacht.plichten),
    )
  })
})

describe('eigen voorbeelden', () => {
  it('hebben elk een eigen naam', () => {
    const ids = eigen.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it.each(eigen)('$bestand: $id', ({ situatie, verwacht }) => {
    const antwoord = onthoud(weeg(regelset, situatie))
    expect({ uitkomst: antwoord.uitkomst, regel: antwoord.beslissendeRegel }).toEqual({
      uitkomst: verwacht.uitkomst,
      regel: verwacht.regel,
    })
    expect(antwoord.leemte).toBe(verwacht.regel === null)
    if (verwacht.oordeel !== undefined) expect(antwoord.oordeel).toBe(verwacht.oordeel)
    if (verwacht.grondslag !== undefined) expect(antwoord.grondslag).toEqual(verwacht.grondslag)
    const codes: readonly string[] = antwoord.plichten.map(({ code }) => code)
    expect(codes).toEqual(expect.arrayContaining([...(verwacht.plichten ?? [])]))
    for (const code of verwacht.zonderPlichten ?? []) expect(codes).not.toContain(code)
  })
})

describe('alle regels', () => {
  it('beslissen of dragen bij in minstens één casus of voorbeeld', () => {
    const stil = regelset.regels.map(({ id }) => id).filter((id) => !gebruikt.has(id))
    expect(stil).toEqual([])
  })
})
