/** Fraud, the exceptions and the closed regimes against the real rules: the good case, and one key fact less. */
import { beforeAll, describe, expect, it } from 'vitest'
import { gevallen, type Antwoorden } from '../../../../test/support/fraude-gevallen.ts'
import { doorloop, weegPlan } from '../../../../test/support/stappenplan.ts'
import { loadRegelsetFromYaml } from '../../../koppelingen/regelbestanden.ts'
import type { Regelset } from '../../../recht/regelset.ts'

let regels: Regelset
beforeAll(async () => {
  regels = await loadRegelsetFromYaml()
})

describe.each(gevallen)('$naam', ({ plan, plaats, goed, uitkomst, regel, gemeente, anders }) => {
  const weging = (antwoorden: Antwoorden) =>
    weegPlan(regels, plan, doorloop(plan, plaats, antwoorden), gemeente)

  it('is voor deze pet en geeft het bedoelde antwoord', () => {
    expect(plan.nietVoor(plaats)).toBeUndefined()
    const antwoord = weging(goed)
    expect([antwoord?.uitkomst, antwoord?.beslissendeRegel]).toEqual([uitkomst, regel])
  })

  it.each(anders)('%j verandert het antwoord in %s', (andere, verwacht) => {
    expect(weging({ ...goed, ...andere })?.uitkomst).toBe(verwacht)
  })
})
