import fc from '../../test/support/eigenschap.ts'
import { describe, expect, it } from 'vitest'
import { loadRegelset } from '../koppelingen/regelbestanden.ts'
import { dossiers, taken, type DossierSoort, type Taak } from '../recht/vocabulaire.ts'
import { weeg } from '../recht/weeg.ts'
import type { Waarden } from './invoer.ts'
import { isVanCollege } from './rechtsmiddel.ts'
import {
  beslisserVan,
  isVertegenwoordiger,
  klokkenVan,
  rechtsmiddelVan,
  verlengVerzoek,
  verzoekrollen,
  verzoeksoorten,
} from './rechtsverzoek.ts'
import { grondenVoor } from './weigergrond.ts'
import { leesOordelen, situatieVanVerzoek, uitkomstVan, type Weegdeel } from './verzoek-weging.ts'

const dossier = fc.record({
  soort: fc.constantFrom<DossierSoort>(...dossiers),
  taak: fc.constantFrom<Taak>(...taken),
})
const dag = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2029-12-31'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10))

describe('who decides, and which road is open (C-22)', () => {
  it('follows the dossier, whatever the employer, for every kind of request', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...verzoeksoorten),
        fc.option(dossier, { nil: undefined }),
        dag,
        (soort, waar, op) => {
          const beslisser = beslisserVan(soort, waar)
          const weg = rechtsmiddelVan(soort, beslisser, 'gemeente', op)
          if (soort === 'klacht') {
            expect(beslisser).toBe('klachtbehandelaar')
            expect(weg).toEqual({ soort: 'ombudsman', tot: null })
          } else if (soort === 'bezwaar-besluit') {
            expect(weg.soort).toBe('beroep')
          } else if (
            waar === undefined ||
            (isVanCollege(waar.soort) && waar.taak !== 'regie-vanuit-hulp')
          ) {
            expect([beslisser, weg.soort]).toEqual(['college', 'bezwaar'])
          } else {
            expect([beslisser, weg.soort]).toEqual(['hulpverlener', 'rechtbank'])
          }
          if (weg.tot !== null) expect(weg.tot > klokkenVan('inzage', op).wettelijk).toBe(true)
        },
      ),
    )
  })

  it('never promises a later day than the law, and never takes time twice or too late', () => {
    fc.assert(
      fc.property(fc.constantFrom(...verzoeksoorten), dag, fc.nat(200), (soort, op, later) => {
        const { lokaal, wettelijk } = klokkenVan(soort, op)
        if (lokaal !== null && soort !== 'klacht') expect(lokaal <= wettelijk).toBe(true)
        const nu = new Date(Date.parse(op) + later * 86_400_000).toISOString().slice(0, 10)
        const uit = verlengVerzoek(soort, op, nu, 'reden', 0)
        expect(uit.mag).toBe(nu <= wettelijk)
        if (uit.mag) expect(uit.tot > wettelijk).toBe(true)
        expect(verlengVerzoek(soort, op, nu, 'reden', 1).mag).toBe(false)
        expect(verlengVerzoek(soort, op, nu, ' ', 0).mag).toBe(false)
      }),
    )
  })
})

describe('the grounds of the law', () => {
  it('that the rules know lead to their no, wherever they are offered', async () => {
    const regelset = await loadRegelset()
    const plek = { gemeente: 'Voorbeeldstad', peildatum: '2026-11-22', pet: 'toeleider' as const }
    let gezien = 0
    fc.assert(
      fc.property(
        dossier.filter(({ soort }) => soort !== 'geen'),
        fc.constantFrom(...verzoekrollen),
        fc.integer({ min: 0, max: 90 }),
        (waar, rol, leeftijd) => {
          const deel: Weegdeel = { soort: 'inzage', rol, dossier: waar, leeftijd }
          const kaal = situatieVanVerzoek(deel, plek)
          if (kaal === undefined) return
          for (const { feit } of grondenVoor('inzage', waar, rol)) {
            const met =
              feit === undefined ? undefined : situatieVanVerzoek(deel, plek, { [feit]: true })
            if (met === undefined) continue
            gezien += 1
            const { uitkomst } = weeg(regelset, met)
            expect(['toegestaan', 'toegestaan-mits', 'verplicht']).not.toContain(uitkomst)
          }
        },
      ),
      { numRuns: 300 },
    )
    expect(gezien).toBeGreaterThan(300)
  })

  it('about somebody else are not offered to who asks for themselves', () => {
    for (const soort of verzoeksoorten) {
      const zelf = grondenVoor(
        soort,
        { soort: 'hulpverleningsdossier', taak: 'verlenen-jeugdhulp' },
        'zelf',
      )
      expect(zelf.some(({ alleenVoorAnder }) => alleenVoorAnder)).toBe(false)
    }
    expect(verzoekrollen.filter((rol) => !isVertegenwoordiger(rol))).toEqual([
      'zelf',
      'gemachtigde',
    ])
  })
})

describe('reading what is decided', () => {
  const deel: Weegdeel = {
    soort: 'verwijderen',
    rol: 'zelf',
    dossier: { soort: 'toeleidingsdossier', taak: 'toeleiding-jeugd' },
    leeftijd: 40,
  }
  const delen = [1, 2].map((nr) => ({ id: `o${nr}`, nr, alles: false }))
  const keuze = fc.constantFrom('ja', 'deels', 'nee', '', 'misschien')
  const invoer = fc.record({
    'oordeel-1': keuze,
    'oordeel-2': keuze,
    'uitvoering-1': fc.constantFrom('wissen', 'beperken', 'verbeteren', ''),
    'uitvoering-2': fc.constantFrom('wissen', ''),
    'grond-1': fc.constantFrom('bewaarplicht', 'ander-schade', 'verzonnen', ''),
    'grond-2': fc.constantFrom('nog-nodig', ''),
    'reden-1': fc.constantFrom('Omdat het moet.', ' ', ''),
    'reden-2': fc.constantFrom('Omdat het moet.', ''),
    weging: fc.constantFrom('Gewogen.', ''),
  })

  it('never lets a no or a part through without a ground of this right and a reason', () => {
    fc.assert(
      fc.property(invoer, (getypt) => {
        const waarden: Waarden = Object.fromEntries(
          Object.entries(getypt).map(([naam, waarde]) => [naam, [waarde]]),
        )
        const uit = leesOordelen(waarden, deel, delen, new Set())
        if (!uit.ok) return
        expect(uit.waarde.weging).not.toBe('')
        expect(uit.waarde.oordelen.map(({ onderdeelId }) => onderdeelId)).toEqual(['o1', 'o2'])
        for (const { oordeel, grond, reden, uitvoering } of uit.waarde.oordelen) {
          if (oordeel === 'ja') expect(grond).toBeNull()
          else
            expect([grond, reden]).toEqual([
              expect.stringMatching(/bewaarplicht|nog-nodig/),
              'Omdat het moet.',
            ])
          expect(uitvoering === 'geen').toBe(oordeel === 'nee')
          expect(['wissen', 'beperken', 'geen']).toContain(uitvoering)
        }
      }),
    )
  })

  it('leaves out only what stands there, and calls that a part', () => {
    const lees = (oordeel: string) =>
      leesOordelen(
        {
          'oordeel-1': [oordeel],
          'grond-1': ['ander-schade'],
          'reden-1': ['Dit gaat over een ander.'],
          'weg-1': ['echt', 'verzonnen'],
          weging: ['Gewogen.'],
        },
        { ...deel, soort: 'inzage' },
        [{ id: 'o1', nr: 1, alles: true }],
        new Set(['echt']),
      )
    expect(lees('ja').ok).toBe(false)
    const deels = lees('deels')
    expect(deels.ok && deels.waarde.oordelen[0]?.uitzonderingen).toEqual([
      { gegevenId: 'echt', hoe: 'weg' },
    ])
  })

  it('makes one outcome of all', () => {
    const van = (...alle: ('ja' | 'deels' | 'nee')[]) =>
      uitkomstVan(alle.map((oordeel) => ({ oordeel })))
    expect(van('ja', 'ja')).toBe('toegewezen')
    expect(van('nee', 'nee')).toBe('afgewezen')
    expect(van('ja', 'nee')).toBe('deels')
    expect(van('deels')).toBe('deels')
  })
})
