/** What holds for every guided weighing there is, whoever wrote it. */
import fc from '../../../test/support/eigenschap.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { isJa, leeg, peildag, weegPlan } from '../../../test/support/stappenplan.ts'
import { loadRegelsetFromYaml } from '../../koppelingen/regelbestanden.ts'
import type { Regelset } from '../../recht/regelset.ts'
import type { FeitenInvoer } from '../../recht/situatie.ts'
import {
  beroepsgeheimen,
  dossiers,
  feiten,
  petten,
  taken,
  type Categorie,
} from '../../recht/vocabulaire.ts'
import { lijst, type Waarden } from '../invoer.ts'
import { planVan, stappenplannen } from './index.ts'
import { geldt, leesEinde, leesStap, openStappen } from './lezen.ts'
import {
  plangroepen,
  type Afwegingstand,
  type Plaats,
  type Stappenplan,
  type Veld,
} from './stappenplan.ts'

let regels: Regelset
beforeAll(async () => {
  regels = await loadRegelsetFromYaml()
})

const perPlan = stappenplannen.map((plan) => ({ soort: plan.soort, plan }))
const veldenVan = (plan: Stappenplan): readonly Veld[] =>
  plan.stappen.flatMap(({ velden }) => velden)
const kebab = /^[a-z]+(-[a-z0-9]+)*$/

const plaatsen = fc.record<Plaats>({
  pet: fc.constantFrom(...petten),
  beroepsgeheim: fc.constantFrom(...beroepsgeheimen),
  beroepscode: fc.boolean(),
  taken: fc.constant(taken),
  dossier: fc.constantFrom(...dossiers),
  taak: fc.constantFrom(...taken),
  leeftijd: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
})

/** What registers and colleagues can have said already. */
const uitRecords: fc.Arbitrary<FeitenInvoer> = fc.record(
  {
    collegaGeconsulteerd: fc.constant(true),
    leidinggevendeGeconsulteerd: fc.constant(true),
    meldingsbevoegd: fc.boolean(),
  },
  { requiredKeys: [] },
)

/**
 * What somebody could fill in for this field: also nothing, and also nonsense.
 *
 * @param weight how much more often something that fits
 */
function vulling(veld: Veld, weight: number): fc.Arbitrary<readonly string[]> {
  const onzin = fc.constantFrom<readonly string[]>([], [''], ['onzin'], ['ja', 'nee'])
  switch (veld.soort) {
    case 'driewaardig':
      return fc.oneof(
        { arbitrary: fc.constantFrom('ja', 'nee', 'weet-niet').map((w) => [w]), weight },
        onzin,
      )
    case 'keuze':
    case 'keuzes': {
      const waarden = veld.keuzes.map(({ waarde }) => waarde)
      const goed =
        veld.soort === 'keuze'
          ? fc.constantFrom(...waarden).map((w) => [w])
          : fc.subarray(waarden, { minLength: 1 })
      return fc.oneof({ arbitrary: goed, weight }, onzin)
    }
    case 'categorieen': {
      const uit: readonly Categorie[] = veld.uit ?? ['wat', 'dat', 'bijzonder', 'behandel']
      return fc.oneof({ arbitrary: fc.subarray([...uit], { minLength: 1 }), weight }, onzin)
    }
    case 'datum':
      return fc.oneof(
        { arbitrary: fc.constantFrom(['22-11-2026'], ['01-01-2025'], ['01-02-2027']), weight },
        onzin,
      )
    case 'tekst':
    case 'regel':
      return fc.oneof({ arbitrary: fc.constant(['Zo is het.']), weight }, onzin)
  }
}

const invulling = (plan: Stappenplan, weight = 8): fc.Arbitrary<Waarden> =>
  fc.record(Object.fromEntries(veldenVan(plan).map((veld) => [veld.naam, vulling(veld, weight)])))

/** As above, and often with yes to most questions: what asks for six times yes and twice no is found that way. */
function eenkennig(plan: Stappenplan): fc.Arbitrary<Waarden> {
  const velden = veldenVan(plan)
  const dobbel = fc.array(fc.nat(9), { minLength: velden.length, maxLength: velden.length })
  return fc.tuple(invulling(plan, 200), fc.boolean(), dobbel).map(([waarden, steeds, worpen]) =>
    steeds
      ? Object.fromEntries(
          velden.map((veld, plek) => {
            const keus = (worpen[plek] ?? 0) < 3 ? 'nee' : 'ja'
            return [veld.naam, mogelijk(veld).includes(keus) ? [keus] : (waarden[veld.naam] ?? [])]
          }),
        )
      : waarden,
  )
}

/** The steps that can be read with these answers, as the forms do it. */
function standVan(
  plan: Stappenplan,
  plaats: Plaats,
  ingevuld: Waarden,
  records: FeitenInvoer = {},
): Afwegingstand {
  const gedaan: string[] = []
  let waarden: Waarden = {}
  for (const stap of plan.stappen) {
    const gelezen = leesStap(stap, { ...waarden, ...ingevuld }, peildag)
    if (Object.keys(gelezen.fouten).length > 0) continue
    waarden = { ...waarden, ...gelezen.waarden }
    gedaan.push(stap.code)
  }
  return { plaats, waarden, gedaan, records }
}

describe('alle stappenplannen', () => {
  it('have addresses of their own, and are found by them', () => {
    const soorten = stappenplannen.map(({ soort }) => soort)
    expect(new Set(soorten).size).toBe(soorten.length)
    expect(soorten.every((soort) => /^[a-z]+(-[a-z]+)*$/.test(soort) && soort.length <= 60)).toBe(
      true,
    )
    expect(soorten.map((soort) => planVan(soort)?.soort)).toEqual(soorten)
    expect(planVan('bestaat-niet')).toBeUndefined()
  })

  it('fill every group with at least one, once all are there', () => {
    const gevuld = new Set(stappenplannen.map(({ groep }) => groep))
    expect(plangroepen.filter((groep) => !gevuld.has(groep))).toEqual([])
  })
})

describe.each(perPlan)('$soort', ({ plan }) => {
  it('has unique steps, fields and ends that the database can keep', () => {
    const codes = plan.stappen.map(({ code }) => code)
    const namen = veldenVan(plan).map(({ naam }) => naam)
    const einden = plan.uitkomsten.map(({ code }) => code)
    for (const rij of [codes, namen, einden]) expect(new Set(rij).size).toBe(rij.length)
    for (const code of [...codes, ...einden]) {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/)
      expect(code.length).toBeLessThanOrEqual(40)
    }
    for (const plicht of plan.uitkomsten.flatMap(({ plichten }) => plichten ?? [])) {
      expect(plicht.code).toMatch(kebab)
      expect(plicht.dagen).toBeGreaterThanOrEqual(0)
    }
    expect(plan.binnenDagen).toBeGreaterThanOrEqual(0)
    expect(plan.stappen.length).toBeGreaterThan(0)
    expect(einden.length).toBeGreaterThan(1)
  })

  it('asks facts that exist, once each, and conditions on an earlier field with that choice', () => {
    const gezien: string[] = []
    for (const stap of plan.stappen) {
      for (const veld of stap.velden) {
        if (veld.soort === 'driewaardig' && veld.feit !== undefined) {
          expect(feiten).toContain(veld.feit)
          // Twice the same fact only behind two different answers to one question.
          const wanneer = veld.als === undefined ? '' : ` als ${veld.als.veld} ${veld.als.waarde}`
          for (const eerder of gezien.filter((ding) => ding.startsWith(`feit ${veld.feit} als`))) {
            expect(eerder).toContain(` als ${veld.als?.veld ?? 'altijd'} `)
          }
          expect(gezien).not.toContain(`feit ${veld.feit} als`)
          expect(gezien).not.toContain(`feit ${veld.feit}${wanneer}`)
          gezien.push(`feit ${veld.feit}${wanneer === '' ? ' als' : wanneer}`)
        }
        if (veld.als !== undefined) {
          const { veld: naam, waarde } = veld.als
          const eerder = stap.velden.find((ander) => ander.naam === naam)
          expect(gezien, `${veld.naam} hangt af van ${naam}`).toContain(naam)
          expect(eerder, `${veld.naam} hangt af van ${naam} in dezelfde stap`).toBeDefined()
          if (eerder !== undefined) {
            expect(mogelijk(eerder), `${naam} = ${waarde}`).toContain(waarde)
          }
        }
        gezien.push(veld.naam)
      }
    }
    for (const code of plan.herhaal?.bij ?? []) {
      expect(plan.uitkomsten.map((uitkomst) => uitkomst.code)).toContain(code)
    }
  })

  it('rests on a law, and says it where nobody may demand it', () => {
    expect(plan.wet.length).toBeGreaterThan(0)
    for (const { wet, artikel, zin } of plan.wet) {
      expect([wet, artikel, zin].every((tekst) => tekst.trim() !== '')).toBe(true)
    }
    const recht = plan.wet.some(({ wet, artikel }) => meldrechten.has(`${wet} ${artikel}`))
    if (recht) expect(plan.kanNietEisen).toBeTruthy()
  })

  it('ends every way with something that can be reached, and one way without telling anybody', () => {
    // A great many fillings, the same each time: an end that none of them opens is an end that nobody reaches.
    const bereikt = new Set<string>()
    fc.assert(
      fc.property(plaatsen, eenkennig(plan), uitRecords, (plaats, ingevuld, records) => {
        const stand = standVan(plan, plaats, ingevuld, records)
        for (const uitkomst of plan.uitkomsten) {
          if (uitkomst.beletsel?.(stand) === undefined) bereikt.add(uitkomst.code)
        }
      }),
      { numRuns: 1200, seed: 6 },
    )
    expect([...bereikt].toSorted()).toEqual(plan.uitkomsten.map(({ code }) => code).toSorted())
    expect(plan.uitkomsten.some(({ triage }) => triage !== true)).toBe(true)
    if (plan.uitkomsten.some(({ triage }) => triage === true)) expect(plan.vraag).toBeDefined()
  })

  it('never gets a yes from the rules with nothing filled in', () => {
    fc.assert(
      fc.property(
        plaatsen.filter((plaats) => plan.nietVoor(plaats) === undefined),
        (plaats) => {
          // Weighing for oneself is not a yes: then the steps are what it is weighed with.
          expect(['toegestaan', 'toegestaan-mits', 'verplicht']).not.toContain(
            weegPlan(regels, plan, leeg(plaats))?.uitkomst,
          )
        },
      ),
      { numRuns: 200, seed: 6 },
    )
  })

  it('never gets a yes that not knowing gives and a no does not', () => {
    const vragen = veldenVan(plan).filter(
      (veld) => veld.soort === 'driewaardig' && veld.feit !== undefined,
    )
    if (vragen.length === 0 || plan.vraag === undefined) return
    fc.assert(
      fc.property(
        plaatsen,
        invulling(plan),
        fc.constantFrom(...vragen),
        (plaats, ingevuld, { naam }) => {
          const met = (waarde: string) =>
            isJa(weegPlan(regels, plan, standVan(plan, plaats, { ...ingevuld, [naam]: [waarde] })))
          if (met('weet-niet')) expect(met('ja') || met('nee')).toBe(true)
        },
      ),
      { numRuns: 150, seed: 6 },
    )
  })

  it('reads any filling without breaking, and keeps only what it asked', () => {
    fc.assert(
      fc.property(
        plaatsen,
        invulling(plan),
        fc.record({
          uitkomst: fc.constantFrom(...plan.uitkomsten.map((u) => u.code)),
          spoed: fc.constantFrom('ja', ''),
        }),
        (plaats, ingevuld, einde) => {
          const stand = standVan(plan, plaats, ingevuld)
          plan.nietVoor(plaats)
          weegPlan(regels, plan, stand)
          openStappen(plan, stand.gedaan, einde.spoed === 'ja')
          const gelezen = leesEinde(plan, stand, {
            uitkomst: [einde.uitkomst],
            reden: ['Daarom.'],
            spoed: [einde.spoed],
          })
          if (gelezen.ok) expect(gelezen.waarde.uitkomst.code).toBe(einde.uitkomst)
          for (const [naam, waarde] of Object.entries(stand.waarden)) {
            const veld = veldenVan(plan).find((ander) => ander.naam === naam)
            expect(veld).toBeDefined()
            if (veld === undefined) continue
            expect(geldt(veld, stand.waarden)).toBe(true)
            expect(waarde.length).toBeGreaterThan(0)
          }
          expect(lijst(stand.waarden, 'onzin')).toEqual([])
        },
      ),
      { numRuns: 150, seed: 6 },
    )
  })

  it('speaks plainly: Flesch-Douma at least 55, no sentence over 20 words', () => {
    const zinnen = teksten(plan)
    expect(zinnen.flatMap(zinnenVan).filter((zin) => woordenVan(zin).length > 20)).toEqual([])
    expect(douma(zinnen)).toBeGreaterThanOrEqual(55)
  })
})

/** Rights to report, as plans name them; a duty can be demanded, a right cannot. */
const meldrechten = new Set(['Wmo 2015 5.2.6', 'Burgerlijk Wetboek boek 1 240', 'Jeugdwet 7.1.4.1'])

function mogelijk(veld: Veld): readonly string[] {
  if (veld.soort === 'driewaardig') return ['ja', 'nee', 'weet-niet']
  return veld.soort === 'keuze' || veld.soort === 'keuzes'
    ? veld.keuzes.map(({ waarde }) => waarde)
    : []
}

/** All that is read on the pages of a plan, except the name of the law. */
function teksten(plan: Stappenplan): readonly string[] {
  return [
    plan.titel,
    plan.kort,
    ...plan.wet.map(({ zin }) => zin),
    plan.kanNietEisen ?? '',
    plan.teBevestigen ?? '',
    ...plan.stappen.flatMap(({ titel, uitleg, velden }) => [
      titel,
      ...uitleg,
      ...velden.flatMap((veld) => [
        veld.label,
        veld.hint ?? '',
        ...('keuzes' in veld ? veld.keuzes.flatMap(({ tekst, hint }) => [tekst, hint ?? '']) : []),
      ]),
    ]),
    ...plan.uitkomsten.flatMap(({ tekst, hint, plichten }) => [
      tekst,
      hint ?? '',
      ...(plichten ?? []).map((plicht) => plicht.tekst),
    ]),
    plan.herhaal?.tekst ?? '',
  ].filter((tekst) => tekst !== '')
}

const woordenVan = (tekst: string): string[] => tekst.match(/[\p{L}\p{N}]+/gu) ?? []
const zinnenVan = (tekst: string): string[] =>
  tekst.split(/[.!?:]+(?:\s|$)/).filter((zin) => woordenVan(zin).length > 0)
const lettergrepen = (woord: string): number =>
  Math.max(1, woord.toLowerCase().match(/ij|[aeiouyáéíóúëïöü]+/g)?.length ?? 0)

/** Flesch-Douma, as in the gate of the pages for residents. Higher is easier. */
function douma(zinnen: readonly string[]): number {
  const tekst = zinnen.map((zin) => (/[.!?]$/.test(zin) ? zin : `${zin}.`)).join(' ')
  const woorden = woordenVan(tekst)
  const grepen = woorden.reduce((som, woord) => som + lettergrepen(woord), 0)
  return 206.84 - 0.93 * (woorden.length / zinnenVan(tekst).length) - 77 * (grepen / woorden.length)
}
