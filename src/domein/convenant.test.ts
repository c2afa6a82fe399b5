import fc from '../../test/support/eigenschap.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { mayRestrict } from '../handelingen/convenant-weging.ts'
import { leesRegelmap, loadRegelset } from '../koppelingen/regelbestanden.ts'
import type { Antwoord } from '../recht/antwoord.ts'
import { strengheid } from '../recht/regelindex.ts'
import type { Regelset } from '../recht/regelset.ts'
import { categorieen, doelen } from '../recht/vocabulaire.ts'
import { leesCasus, leesVoorbeelden } from '../recht/voorbeeldbestand.ts'
import { weeg } from '../recht/weeg.ts'
import {
  buitenkeuzes,
  convenantsoorten,
  regelNooit,
  restrictByConvenant,
  type Afspraak,
} from './convenant.ts'
import { judgeBepaling, vragenBijBepaling, isGemerkt } from './convenant-bepaling.ts'
import { standVan, type Standfeiten } from './convenant-stand.ts'

/** E-006: what organisations agree narrows what may flow, and never widens it. */

let regelset: Regelset
const regelmap = await leesRegelmap()
/** The 202 cases, and the examples beside the rules. */
const casussen = [
  ...regelmap.casussen.map((regel) => leesCasus(regel).situatie),
  ...regelmap.voorbeelden.flatMap(({ inhoud }) =>
    leesVoorbeelden(inhoud).map(({ situatie }) => situatie),
  ),
]
beforeAll(async () => {
  regelset = await loadRegelset()
})

const organisatie = { id: 'school', naam: 'De Linde' }
const afspraak: fc.Arbitrary<Afspraak> = fc.record({
  soort: fc.constantFrom(...convenantsoorten),
  titel: fc.constant('Convenant'),
  vindplaats: fc.constant('map 1'),
  partijen: fc.constantFrom(['gemeente', 'school'], ['gemeente', 'haven']),
  doelen: fc.subarray([...doelen]),
  categorieen: fc.subarray([...categorieen]),
  nooit: fc.subarray([...categorieen], { maxLength: 4 }),
  buiten: fc.constantFrom(...buitenkeuzes),
})
const wijkteam: Afspraak = {
  soort: 'convenant',
  titel: 'Convenant',
  vindplaats: 'map 1',
  partijen: ['gemeente', 'school'],
  doelen: ['hulpverlening'],
  categorieen: ['gewoon'],
  nooit: [],
  buiten: 'overleg',
}
const kaal: Antwoord = {
  uitkomst: 'toegestaan',
  oordeel: 'ja',
  grondslag: ['AVG 6.1.e'],
  doorbrekingsgrond: null,
  plichten: [],
  perGegeven: { gewoon: { uitkomst: 'toegestaan', beslissendeRegel: 'r' } },
  beslissendeRegel: 'r',
  leemte: false,
  redenen: [],
  verworpen: [],
  ontbrekendeFeiten: [],
  omslag: [],
  regelset: { versie: 'x', peildatum: '2026-11-22', gemeente: 'g' },
}
const vraag = {
  antwoord: kaal,
  organisatie,
  doel: 'hulpverlening',
  categorieen: ['gewoon'],
  magBeperken: () => true,
} as const

describe('agreements', () => {
  it('never make an answer looser: every case of the rules, with random agreements', () => {
    expect(casussen.length).toBeGreaterThan(202)
    const antwoorden = casussen.map((casus) => ({ casus, antwoord: weeg(regelset, casus) }))
    const magBeperken = mayRestrict(regelset)
    let strenger = 0
    fc.assert(
      fc.property(fc.array(afspraak, { maxLength: 4 }), (convenanten) => {
        for (const { casus, antwoord } of antwoorden) {
          const { doel, gegevens } = casus.input
          const uit = restrictByConvenant({
            antwoord,
            organisatie,
            doel,
            categorieen: gegevens.categorie,
            convenanten,
            magBeperken,
          })
          const nu = strengheid(uit.antwoord.uitkomst)
          expect(nu).toBeGreaterThanOrEqual(strengheid(antwoord.uitkomst))
          for (const categorie of gegevens.categorie) {
            const voor = antwoord.perGegeven[categorie]?.uitkomst ?? antwoord.uitkomst
            const na = uit.antwoord.perGegeven[categorie]?.uitkomst ?? uit.antwoord.uitkomst
            expect(strengheid(na)).toBeGreaterThanOrEqual(strengheid(voor))
            if (voor === 'verplicht') expect(na).toBe(voor)
            if (na !== voor) expect(nu).toBeGreaterThanOrEqual(strengheid(na))
          }
          expect(uit.antwoord.grondslag).toEqual(antwoord.grondslag)
          expect(uit.antwoord.plichten).toEqual(antwoord.plichten)
          if (nu > strengheid(antwoord.uitkomst)) strenger++
        }
      }),
      { numRuns: 100, seed: 20261122 },
    )
    // It does something: otherwise the test could not fail.
    expect(strenger).toBeGreaterThan(100)
  })

  it('leave what they cover, and say when there is none', () => {
    const dekt = restrictByConvenant({ ...vraag, convenanten: [wijkteam] })
    expect(dekt.antwoord).toBe(kaal)
    expect(dekt.zinnen[0]).toContain('Dit past bij wat is afgesproken')
    const geen = restrictByConvenant({ ...vraag, convenanten: [] })
    expect(geen.antwoord).toBe(kaal)
    expect(geen.zinnen[0]).toContain('Er geldt nu geen convenant met De Linde')
  })

  it('make stricter what they do not cover, as they say themselves', () => {
    const elders = { ...wijkteam, doelen: ['veiligheid'] as const }
    const overleg = restrictByConvenant({ ...vraag, convenanten: [elders] })
    expect(overleg.antwoord).toMatchObject({ uitkomst: 'eigen-afweging', oordeel: 'overleg' })
    const streng = { ...elders, buiten: 'verboden' } as const
    const verboden = restrictByConvenant({ ...vraag, convenanten: [elders, streng] })
    expect(verboden.antwoord).toMatchObject({ uitkomst: 'verboden', oordeel: 'nee-nu' })
  })

  it('forbid what never goes, except where the law goes before', () => {
    const convenanten = [{ ...wijkteam, categorieen: [], nooit: ['gewoon'] as const }]
    const nee = restrictByConvenant({ ...vraag, convenanten })
    expect(nee.antwoord).toMatchObject({ uitkomst: 'verboden', beslissendeRegel: regelNooit })
    const gevaar = restrictByConvenant({ ...vraag, convenanten, magBeperken: () => false })
    expect(gevaar).toMatchObject({ antwoord: kaal, wetGaatVoor: true, beperkt: false })
    expect(gevaar.zinnen.join(' ')).toContain('De wet gaat voor')
  })

  it('are no basis of their own', () => {
    const leemte: Antwoord = {
      ...kaal,
      uitkomst: 'verboden',
      oordeel: 'overleg',
      leemte: true,
      grondslag: [],
      beslissendeRegel: null,
      perGegeven: { gewoon: { uitkomst: 'verboden', beslissendeRegel: null } },
    }
    const uit = restrictByConvenant({ ...vraag, antwoord: leemte, convenanten: [wijkteam] })
    expect(uit.enigeBasisConvenant).toBe(true)
    expect(restrictByConvenant({ ...vraag, convenanten: [wijkteam] }).enigeBasisConvenant).toBe(
      false,
    )
  })
})

describe('a clause of a contract', () => {
  const weegBepaling = (bepaling: Parameters<typeof vragenBijBepaling>[0]) =>
    judgeBepaling(
      vragenBijBepaling(bepaling).map(({ categorie, input }) => ({
        categorie,
        antwoord: weeg(regelset, {
          gemeente: 'Voorbeeldgemeente',
          peildatum: '2026-10-01',
          input,
        }),
      })),
    )

  it.each(['behandel', 'diagnostiek'] as const)(
    'cannot demand %s of a provider of care',
    (soort) => {
      for (const taak of ['verlenen-jeugdhulp', 'geneeskundige-behandeling'] as const) {
        const bevonden = weegBepaling({ categorieen: [soort], doel: 'inkoopcontract', taak })
        expect(bevonden).toMatchObject([{ categorie: soort, oordeel: 'kan-niet-eisen' }])
        expect(isGemerkt(bevonden)).toBe(true)
      }
    },
  )

  it('can ask what a rule lets through, and a gap is no demand', () => {
    const mag = weegBepaling({
      categorieen: ['anoniem'],
      doel: 'beleidsinformatie',
      taak: 'verlenen-jeugdhulp',
    })
    expect(mag).toMatchObject([{ oordeel: 'kan-vragen' }])
    expect(
      judgeBepaling([
        { categorie: 'gewoon', antwoord: { uitkomst: 'verboden', leemte: true, redenen: [] } },
      ]),
    ).toMatchObject([{ oordeel: 'niet-geregeld' }])
  })
})

describe('whether it holds', () => {
  const af = { a: '1', b: '2', c: '3', d: '4', e: '5', f: '6', g: '7', h: '8' }
  const feiten: Standfeiten = {
    inhoud: {
      partijen: ['x', 'y'],
      checklist: af,
      ingangsdatum: '2026-01-01',
      einddatum: '2026-12-31',
    },
    getekend: ['x', 'y'],
    bevestigd: true,
    beeindigdPer: null,
    vervangenPer: null,
  }

  it.each([
    ['2025-12-31', {}, 'nog-niet'],
    ['2026-01-01', {}, 'van-kracht'],
    ['2026-12-31', {}, 'van-kracht'],
    ['2027-01-01', {}, 'verlopen'],
    ['2026-06-01', { bevestigd: false }, 'te-bevestigen'],
    ['2026-06-01', { bevestigd: false, getekend: ['x'] }, 'concept'],
    ['2026-06-01', { beeindigdPer: '2026-06-01' }, 'van-kracht'],
    ['2026-06-02', { beeindigdPer: '2026-06-01' }, 'beeindigd'],
    ['2026-06-01', { vervangenPer: '2026-06-01' }, 'vervangen'],
    ['2026-05-31', { vervangenPer: '2026-06-01' }, 'van-kracht'],
  ] as const)('on %s with %j: %s', (dag, anders, stand) => {
    expect(standVan({ ...feiten, ...anders }, dag).stand).toBe(stand)
  })

  it('names what is missing', () => {
    const inhoud = { ...feiten.inhoud, checklist: { ...af, c: ' ', h: '' } }
    const { mist } = standVan(
      { ...feiten, inhoud, bevestigd: false, getekend: ['y'] },
      '2026-06-01',
    )
    expect(mist).toEqual({ partijen: ['x'], punten: ['c', 'h'] })
  })
})
