import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadRegelset } from '../../koppelingen/regelbestanden.ts'
import type { GelezenGebeurtenis } from '../../handelingen/mijn.ts'
import { nummerLezers, perDag, tijdenInWoorden, waaromGebeurde, watGebeurde } from './inzage.ts'

const map = new URL('../../handelingen/', import.meta.url)
// The demo fills in forms: its `doel` can be the goal of a plan or what a partner is told, and it logs nothing by itself.
const bron = readdirSync(map)
  .filter((naam) => naam.endsWith('.ts') && !/\.test\.|^demo/.test(naam))
  .map((naam) => readFileSync(new URL(naam, map), 'utf8'))
  .join('\n')
const genoemd = (veld: string): string[] => [
  ...new Set([...bron.matchAll(new RegExp(`${veld}: '([^']+)'`, 'g'))].map(([, w = '']) => w)),
]

/** Kinds of things that are never about a resident. */
const zonderInwoner = ['pet', 'teamoverzicht', 'noodbeoordeling', 'toezicht']

const regel = (anders: Partial<GelezenGebeurtenis>): GelezenGebeurtenis => ({
  id: '1',
  tijdstip: new Date('2026-11-22T10:00:00Z'),
  handeling: 'raadplegen',
  actorSoort: 'medewerker',
  rol: 'Toeleider',
  organisatie: 'Wijkteam',
  doel: 'toeleiding',
  objectSoort: 'dossier',
  uitkomst: 'gedaan',
  toelichting: null,
  betrokkeneId: 'p',
  lezerId: null,
  ...anders,
})

describe('inzage in woorden', () => {
  it('has words for every kind of thing that a handeling writes in the log', () => {
    const soorten = genoemd('objectSoort').filter((soort) => !zonderInwoner.includes(soort))
    expect(soorten.length).toBeGreaterThan(6)
    const handelingen = ['raadplegen', 'vastleggen', 'besluiten', 'aanmelden', 'afmelden']
    const zonder = soorten.filter((objectSoort) =>
      handelingen.every(
        (handeling) => watGebeurde({ objectSoort, handeling }) === 'Gebruikte de gegevens.',
      ),
    )
    expect(zonder).toEqual([])
  })

  it('has plain words for every purpose', async () => {
    const { woorden } = await loadRegelset()
    const technisch = [
      'wisselen van pet',
      'leidinggeven',
      'noodtoegang beoordelen',
      'toezicht op toegang',
    ]
    for (const doel of genoemd('doel').filter((d) => !technisch.includes(d))) {
      const zelfde = waaromGebeurde(doel, woorden) === doel
      expect(zelfde && !['inloggen', 'uitloggen'].includes(doel), doel).toBe(false)
    }
    expect(waaromGebeurde('toeleiding', woorden)).toBe('iemand naar de juiste hulp brengen')
  })

  it('groups by the day in the Netherlands, newest first, and folds the same act', async () => {
    const { woorden } = await loadRegelset()
    const dagen = perDag(
      [
        regel({ tijdstip: new Date('2026-11-22T23:30:00Z') }),
        regel({ tijdstip: new Date('2026-11-22T10:30:00Z') }),
        regel({ tijdstip: new Date('2026-11-22T10:00:00Z') }),
        regel({ tijdstip: new Date('2026-11-22T09:00:00Z'), rol: 'Jeugdhulpverlener' }),
      ],
      woorden,
    )
    expect(dagen.map((dag) => dag.dag)).toEqual(['2026-11-23', '2026-11-22'])
    expect(dagen[1]?.regels.map((r) => r.tijden)).toEqual([['11:00', '11:30'], ['10:00']])
  })

  it('tells two readers for a child apart, in the order in which they first came', () => {
    const ouder = (lezerId: string | null) => regel({ rol: 'ouder of voogd met gezag', lezerId })
    const regels = [
      ouder('b'),
      ouder('a'),
      ouder(null),
      regel({ rol: 'inwoner', lezerId: 'kind' }),
      ouder('b'),
    ]
    expect([...nummerLezers(regels)]).toEqual([
      ['b', 1],
      ['a', 2],
    ])
    expect([...nummerLezers([ouder('a'), ...regels])]).toEqual([...nummerLezers(regels)])
    expect(nummerLezers([ouder('a'), ouder('a'), ouder(null)]).size).toBe(0)
  })

  it('keeps the visits of two parents on one day apart', async () => {
    const { woorden } = await loadRegelset()
    const [dag] = perDag([regel({ lezerId: 'a' }), regel({ lezerId: 'b' })], woorden)
    expect(dag?.regels.map((r) => r.wie.lezerId)).toEqual(['a', 'b'])
  })

  it('says the times as people do', () => {
    expect(tijdenInWoorden(['10:12'])).toBe('10:12 uur')
    expect(tijdenInWoorden(['10:12', '10:15', '11:00'])).toBe('10:12, 10:15 en 11:00 uur')
    expect(tijdenInWoorden(['1:00', '2:00', '3:00', '4:00', '5:00'])).toBe(
      '5 keer, tussen 1:00 en 5:00 uur',
    )
  })
})
