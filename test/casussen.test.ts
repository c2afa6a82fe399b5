/** De 202 casussen en de eigen voorbeelden naast de regels: alles moet uitkomen. */
import { beforeAll, describe, expect, it } from 'vitest'
import { leesRegelmap, loadRegelsetFromYaml } from '../src/koppelingen/regelbestanden.ts'
import type { Antwoord } from '../src/recht/antwoord.ts'
import type { Regelset } from '../src/recht/regelset.ts'
import { leesCasus, leesVoorbeelden } from '../src/recht/voorbeeldbestand.ts'
import { weeg } from '../src/recht/weeg.ts'

const { voorbeelden, casussen: regels } = await leesRegelmap()
const casussen = regels.map(leesCasus)
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
