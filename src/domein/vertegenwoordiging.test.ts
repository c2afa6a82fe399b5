import fc from '../../test/support/eigenschap.ts'
import { describe, expect, it } from 'vitest'
import { loadRegelset } from '../koppelingen/regelbestanden.ts'
import { toestemmingStand, wieGeeftToestemming } from '../recht/toestemming.ts'
import { feiten, type Feit } from '../recht/vocabulaire.ts'
import { ONWAAR, plaatsVan, WAAR } from '../recht/voorwaarden.ts'
import { leeftijdOp, leeftijdsgrenzen, nextGrens, verjaardag } from './leeftijd.ts'
import { hoedanigheden, regimes, type Hoedanigheid } from './toestemming.ts'
import {
  bronSoorten,
  decideWie,
  gezagStanden,
  kiesUit,
  lokaleVolgorde,
  volgordes,
  wieAntwoordt,
  type Vertegenwoordiger,
  type WieInvoer,
} from './vertegenwoordiging.ts'

const ik = 'ik'
const iemand = (
  persoonId: string,
  soort: Hoedanigheid,
  gezag: Vertegenwoordiger['gezag'] = 'ja',
  bronSoort: Vertegenwoordiger['bronSoort'] = 'beschikking',
): Vertegenwoordiger => ({ persoonId, soort, gezag, bron: 'bron', bronSoort })

const wie = (leeftijd: number, over: Partial<WieInvoer> = {}) =>
  decideWie({
    leeftijd: { minstens: leeftijd, hoogstens: leeftijd },
    regime: 'jeugdwet',
    wilsbekwaam: undefined,
    vertegenwoordigers: [],
    persoonId: ik,
    ...over,
  })
const namen = (uit: ReturnType<typeof decideWie>) => uit.partijen.map((p) => p.persoonId)

const ouders = [iemand('moeder', 'ouder'), iemand('vader', 'ouder')]

const vertegenwoordiger = fc.record({
  persoonId: fc.constantFrom('ik', 'a', 'b', 'c', 'd'),
  soort: fc.constantFrom(...hoedanigheden.filter((h) => h !== 'zelf')),
  gezag: fc.constantFrom(...gezagStanden),
  bron: fc.constant('bron'),
  bronSoort: fc.constantFrom(...bronSoorten),
})
const grens = fc.option(
  fc
    .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 5 }))
    .map(([minstens, meer]) => ({ minstens, hoogstens: minstens + meer })),
  { nil: undefined },
)
const invoer = fc.record({
  leeftijd: grens,
  regime: fc.constantFrom(...regimes),
  wilsbekwaam: fc.constantFrom(true, false, undefined),
  vertegenwoordigers: fc.array(vertegenwoordiger, { maxLength: 6 }),
  persoonId: fc.constant(ik),
})

/** The same law written down another way: as a table of who may not be missing. */
function anders(i: WieInvoer): string[] | 'vraag na' {
  if (i.leeftijd === undefined) return 'vraag na'
  const uitkomsten = new Set<string>()
  for (let jaar = i.leeftijd.minstens; jaar <= i.leeftijd.hoogstens; jaar += 1) {
    uitkomsten.add(JSON.stringify(opLeeftijd(i, jaar)))
  }
  const groepen = (jaar: number) => [12, 16, 18].filter((g) => jaar >= g).length
  // Between two limits nothing changes, so different outcomes mean that a limit lies in between.
  if (uitkomsten.size > 1) {
    expect(groepen(i.leeftijd.minstens)).toBeLessThan(groepen(i.leeftijd.hoogstens))
    return 'vraag na'
  }
  const [uit = '"vraag na"'] = uitkomsten
  return JSON.parse(uit)
}

function overGrens({ leeftijd }: WieInvoer): boolean {
  return [12, 16, 18].some(
    (g) => leeftijd !== undefined && leeftijd.minstens < g && leeftijd.hoogstens >= g,
  )
}

function opLeeftijd(i: WieInvoer, jaar: number): string[] | 'vraag na' {
  const v = i.vertegenwoordigers.filter((x) => x.persoonId !== ik)
  const telt = (soort: string) =>
    i.vertegenwoordigers.some((x) => x.soort === soort && x.gezag !== 'nee')
  const kan = i.wilsbekwaam ?? (jaar < 18 || !telt('curator'))
  const metZelf = jaar >= 12 && kan && !(jaar < 16 && i.regime === 'avg')
  const metAnder = jaar < 12 || !kan || (jaar < 16 && !['wmo'].includes(i.regime))
  if (metZelf && !metAnder) {
    return jaar >= 18 && i.wilsbekwaam === undefined && telt('mentor') ? 'vraag na' : [ik]
  }
  let groep: Vertegenwoordiger[] = []
  if (jaar < 18) groep = v.filter((x) => ['ouder', 'voogd'].includes(x.soort) && x.gezag !== 'nee')
  else {
    const rang: Record<string, number> = { curator: 0, mentor: 0 }
    if (!['wmo', 'avg'].includes(i.regime)) rang['gemachtigde'] = 1
    if (['jeugdwet', 'wgbo'].includes(i.regime)) {
      Object.assign(rang, { partner: 2, ouder: 3, kind: 3, 'broer-zus': 3, grootouder: 3 })
    }
    const mee = v.filter(
      (x) =>
        x.gezag !== 'nee' &&
        x.soort in rang &&
        !(x.soort === 'ouder' && ['brp', 'gezagsregister'].includes(x.bronSoort ?? '')),
    )
    const eerste = Math.min(...mee.map((x) => rang[x.soort] ?? 9))
    groep = mee.filter((x) => rang[x.soort] === eerste)
  }
  if (groep.length === 0 || groep.some((x) => x.gezag === 'onbekend')) return 'vraag na'
  return [...new Set([...(metZelf ? [ik] : []), ...groep.map((x) => x.persoonId)])].toSorted()
}

function standVan(waar: readonly Feit[], onwaar: readonly Feit[] = []): Uint8Array {
  const stand = new Uint8Array(feiten.length)
  for (const feit of waar) stand[plaatsVan(feit)] = WAAR
  for (const feit of onwaar) stand[plaatsVan(feit)] = ONWAAR
  return stand
}

describe('wie beslist', () => {
  it('is hetzelfde als de wet, anders opgeschreven', () => {
    fc.assert(
      fc.property(invoer, (i) => {
        const uit = decideWie(i)
        const verwacht = anders(i)
        // Different ages can wait for different answers; either way nobody is asked yet.
        if (uit.vraagNa.length > 0) {
          expect(uit.partijen).toEqual([])
          // Across a limit we ask, also when both sides happen to come out at the same people.
          if (verwacht !== 'vraag na') expect(overGrens(i)).toBe(true)
        } else expect(namen(uit).toSorted()).toEqual(verwacht)
      }),
      { numRuns: 3000 },
    )
  })

  it('is nooit iemand van wie het niet zeker is, en nooit twee keer dezelfde', () => {
    fc.assert(
      fc.property(invoer, (i) => {
        const { partijen } = decideWie(i)
        expect(new Set(partijen.map((p) => p.persoonId)).size).toBe(partijen.length)
        for (const { persoonId, hoedanigheid } of partijen) {
          if (hoedanigheid === 'zelf') expect(persoonId).toBe(ik)
          else {
            const rijen = i.vertegenwoordigers.filter(
              (v) => v.persoonId === persoonId && v.soort === hoedanigheid,
            )
            expect(rijen.some((v) => v.gezag === 'ja')).toBe(true)
            expect(rijen.some((v) => v.gezag === 'onbekend')).toBe(false)
          }
        }
      }),
    )
  })

  it.each([
    [11, 'jeugdwet', ['moeder', 'vader']],
    [12, 'jeugdwet', [ik, 'moeder', 'vader']],
    [15, 'jeugdwet', [ik, 'moeder', 'vader']],
    [16, 'jeugdwet', [ik]],
    [12, 'wmo', [ik]],
    [11, 'wmo', ['moeder', 'vader']],
    [15, 'avg', ['moeder', 'vader']],
    [16, 'avg', [ik]],
    [17, 'wgbo', [ik]],
  ] as const)('op %i jaar bij %s: %j', (leeftijd, regime, verwacht) => {
    expect(namen(wie(leeftijd, { regime, vertegenwoordigers: ouders }))).toEqual(verwacht)
  })

  it('vraagt na zolang van één ouder niet bekend is of er gezag is', () => {
    const uit = wie(8, {
      vertegenwoordigers: [iemand('a', 'ouder'), iemand('b', 'ouder', 'onbekend')],
    })
    expect(uit.partijen).toEqual([])
    expect(uit.vraagNa).toEqual([
      { persoonId: 'b', zin: 'Niet bekend is of deze ouder gezag heeft. Vraag dat na.' },
    ])
  })

  it('kiest de volgorde van de wet, en de lokale alleen als daarom wordt gevraagd (C-21)', () => {
    const allen = [iemand('zus', 'broer-zus'), iemand('man', 'partner'), iemand('g', 'gemachtigde')]
    const nee = { wilsbekwaam: false, vertegenwoordigers: allen }
    expect(namen(wie(40, nee))).toEqual(['g'])
    expect(namen(wie(40, { ...nee, regime: 'wmo' }))).toEqual([])
    expect(kiesUit(lokaleVolgorde, allen).partijen).toEqual([
      { persoonId: 'man', hoedanigheid: 'partner' },
    ])
    expect(volgordes.wmo.flat()).not.toContain('partner')
  })

  it('volgt bij curatele de curator, en bij een mentor eerst een oordeel', () => {
    const curator = { vertegenwoordigers: [iemand('c', 'curator')] }
    expect(namen(wie(50, curator))).toEqual(['c'])
    expect(namen(wie(50, { ...curator, wilsbekwaam: true }))).toEqual([ik])
    const mentor = { vertegenwoordigers: [iemand('m', 'mentor')] }
    expect(wie(50, mentor).vraagNa).toHaveLength(1)
    expect(namen(wie(50, { ...mentor, wilsbekwaam: false }))).toEqual(['m'])
  })

  it('is bij elke regel, leeftijd en bekwaamheid dezelfde als die van de regels (C-10)', async () => {
    const { regels } = await loadRegelset()
    const metToestemming = regels.filter((regel) => regel.uitkomst === 'toestemming-vereist')
    expect(metToestemming.length).toBeGreaterThan(10)
    for (const regime of regimes) {
      for (let leeftijd = 0; leeftijd <= 20; leeftijd += 1) {
        for (const wilsbekwaam of [true, false]) {
          const onze = wieAntwoordt(leeftijd, regime, wilsbekwaam)
          for (const regel of metToestemming) {
            if (regel.toestemming?.feit !== undefined) continue
            const persoon = { leeftijd, wilsbekwaam }
            const van = wieGeeftToestemming(regel, persoon)
            // Outside 12–15 there is one answer; inside, a rule without a law of its own takes the stricter one: both.
            if (leeftijd < 12 || leeftijd >= 16 || !wilsbekwaam) expect(van).toBe(onze)
            else expect([onze, 'samen', 'zelf']).toContain(van)
            const ja: Feit[] = ['toestemming']
            if (onze !== 'vertegenwoordiger') ja.push('toestemmingJeugdige')
            if (onze !== 'zelf') ja.push('toestemmingVertegenwoordiger')
            if (regel.toestemming?.eenmalig === true) ja.push('toestemmingDezeKeer')
            expect(toestemmingStand(regel, persoon, standVan(ja))).toBe('gegeven')
            // One of those who must answer said no: then there is nothing, whatever the summary says.
            if (van === onze && onze === 'samen') {
              for (const weg of ['toestemmingJeugdige', 'toestemmingVertegenwoordiger'] as const) {
                const zonder = standVan(ja, [weg])
                expect(toestemmingStand(regel, persoon, zonder)).toBe('ontbreekt')
              }
            }
          }
        }
      }
    }
  })
})

describe('leeftijd en verjaardag', () => {
  const datum = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
    .map((d) => d.toISOString().slice(0, 10))

  it('wie jarig is, is die dag zo oud, en de dag ervoor nog niet', () => {
    fc.assert(
      fc.property(datum, fc.integer({ min: 1, max: 110 }), (geboren, jaren) => {
        const dag = verjaardag(geboren, jaren)
        expect(leeftijdOp(geboren, dag)).toBe(jaren)
        const ervoor = new Date(Date.parse(dag) - 86_400_000).toISOString().slice(0, 10)
        expect(leeftijdOp(geboren, ervoor)).toBe(jaren - 1)
      }),
    )
    expect(verjaardag('2012-02-29', 16)).toBe('2028-02-29')
    expect(verjaardag('2012-02-29', 18)).toBe('2030-03-01')
  })

  it('een halve geboortedatum geeft precies de leeftijden die kunnen', () => {
    fc.assert(
      fc.property(datum, datum, fc.constantFrom(4, 7), (geboren, vandaag, lengte) => {
        const deel = geboren.slice(0, lengte)
        const uit = leeftijdsgrenzen(null, deel, vandaag)
        const mogelijk = new Set<number>()
        const eerste = Date.parse(lengte === 4 ? `${deel}-01-01` : `${deel}-01`)
        for (let dag = 0; dag < 366; dag += 1) {
          const kandidaat = new Date(eerste + dag * 86_400_000).toISOString().slice(0, 10)
          if (!kandidaat.startsWith(deel)) break
          const leeftijd = leeftijdOp(kandidaat, vandaag)
          if (leeftijd !== undefined) mogelijk.add(leeftijd)
        }
        if (mogelijk.size === 0) expect(uit).toBeUndefined()
        else
          expect(uit).toEqual({ minstens: Math.min(...mogelijk), hoogstens: Math.max(...mogelijk) })
      }),
      { numRuns: 200 },
    )
  })

  it('onbekend blijft onbekend', () => {
    expect(leeftijdsgrenzen(null, 'onbekend', '2026-11-22')).toBeUndefined()
    expect(leeftijdsgrenzen(null, null, '2026-11-22')).toBeUndefined()
    // Born in 1907: on 1 January 2038 everybody but who was born on the first is still 130 (found by chance).
    expect(leeftijdsgrenzen(null, '1907', '2038-01-01')).toEqual({ minstens: 130, hoogstens: 130 })
    expect(leeftijdsgrenzen(null, '1907', '2039-01-01')).toBeUndefined()
    expect(nextGrens(null, '2026-11-22')).toBeUndefined()
  })

  it('de volgende grens ligt na vandaag, en er ligt er geen tussen', () => {
    expect(nextGrens('2013-05-04', '2026-11-22')).toEqual({ leeftijd: 16, datum: '2029-05-04' })
    expect(nextGrens('2013-05-04', '2029-05-04')).toEqual({ leeftijd: 18, datum: '2031-05-04' })
    expect(nextGrens('2008-02-29', '2026-02-28')).toEqual({ leeftijd: 18, datum: '2026-03-01' })
    expect(nextGrens('1980-01-01', '2026-11-22')).toBeUndefined()
  })
})
