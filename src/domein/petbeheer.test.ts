import { describe, expect, it } from 'vitest'
import { vergelijkAutorisatie, type Autorisatie } from './autorisatie.ts'
import { controleStand, maandenLater, standVan } from './petbeheer-stand.ts'
import { stelNaamVoor } from './petbeheer-naam.ts'
import { isGeldig } from './petbeheer-waarschuwing.ts'

const dag = (tekst: string): Date => new Date(`${tekst}T12:00:00Z`)

describe('where a pet is in its life', () => {
  const nu = dag('2026-11-22')
  it.each([
    ['2026-01-01', null, true, 'geldig'],
    ['2026-01-01', null, false, 'aangevraagd'],
    ['2026-12-01', null, true, 'nog-niet'],
    ['2026-01-01', '2026-12-20', true, 'eindigt-binnenkort'],
    ['2026-01-01', '2027-12-20', true, 'geldig'],
    ['2026-01-01', '2026-11-22', true, 'geeindigd'],
    // A request that was withdrawn is over, not waiting.
    ['2026-01-01', '2026-11-01', false, 'geeindigd'],
  ] as const)('%s to %s, granted %s: %s', (van, tot, toegekend, stand) => {
    const geldigTot = tot === null ? null : dag(tot)
    expect(standVan({ geldigVan: dag(van), geldigTot, toegekend }, nu)).toBe(stand)
  })
})

describe('when the next control is', () => {
  it('keeps to the calendar', () => {
    expect(maandenLater('2026-11-30', 3)).toBe('2027-02-28')
    expect(maandenLater('2027-11-30', 3)).toBe('2028-02-29')
    expect(maandenLater('2026-01-01', 12)).toBe('2027-01-01')
  })

  it('is too late the day after, not on the day', () => {
    const op = (vandaag: string): boolean =>
      controleStand('geprivilegieerd', '2026-01-01', undefined, vandaag).teLaat
    expect([op('2026-03-31'), op('2026-04-01'), op('2026-04-02')]).toEqual([false, false, true])
    const loopt = { id: 'x', uiterlijk: '2026-04-10', open: 1, totaal: 2 }
    expect(controleStand('alle', undefined, loopt, '2026-04-10').teLaat).toBe(false)
    expect(controleStand('alle', undefined, loopt, '2026-04-11').teLaat).toBe(true)
  })

  it('is nowhere when nobody has a pet', () => {
    expect(controleStand('alle', undefined, undefined, '2026-04-10')).toMatchObject({
      volgende: undefined,
      teLaat: false,
    })
  })
})

it('a registration counts on its last day, and not when it lapsed', () => {
  const r = { id: '1', soort: 'SKJ', nummer: '1', gecontroleerdOp: '2026-01-01', vervallen: false }
  expect(isGeldig({ ...r, geldigTot: '2026-11-22' }, '2026-11-22')).toBe(true)
  expect(isGeldig({ ...r, geldigTot: '2026-11-21' }, '2026-11-22')).toBe(false)
  expect(isGeldig({ ...r, geldigTot: null, vervallen: true }, '2026-11-22')).toBe(false)
})

it('a name as people say it', () => {
  expect(stelNaamVoor('toeleider', ['Jeugdwet', 'Wmo 2015'])).toBe('Toeleider Jeugd en Wmo')
  expect(stelNaamVoor('toeleider', ['Jeugdwet', 'Wmo 2015', 'Wgs', 'Wgs'])).toBe(
    'Toeleider Jeugd, Wmo en Schulden',
  )
  expect(stelNaamVoor('deskundige', [null])).toBe('Deskundige')
})

describe('what changed between two versions', () => {
  const drager = {
    petId: 'p1',
    medewerker: 'Sanne',
    functie: 'Professional',
    van: '2026-01-01',
    totEnMet: null,
    mandaat: null,
    registraties: [],
    aangevraagdDoor: null,
    toegekendDoor: null,
  }
  const profiel = {
    pet: 'Toeleider',
    soort: 'Toeleider',
    organisatie: 'De Singel',
    taken: [],
    delen: [{ naam: 'dossier', doelen: [], rechten: ['schrijven'], nooit: [] }],
    beroepsgeheim: 'geen',
    beroepscode: 'geen',
    beslissen: false,
    dragers: [drager],
  }
  const oud: Autorisatie = { gemeente: 'X', peildatum: '2026-01-01', profielen: [profiel] }

  it('another day alone is no change', () => {
    expect(vergelijkAutorisatie(oud, { ...oud, peildatum: '2027-01-01' })).toEqual([])
  })

  it('tells who came, who went and what is different', () => {
    const nieuw: Autorisatie = {
      ...oud,
      profielen: [
        {
          ...profiel,
          delen: [],
          dragers: [
            { ...drager, mandaat: 'Besluit 4' },
            { ...drager, petId: 'p2', medewerker: 'Tom' },
          ],
        },
      ],
    }
    expect(vergelijkAutorisatie(oud, nieuw)).toEqual([
      { soort: 'anders', tekst: 'Sanne, Toeleider (De Singel): mandaat, dossiers of rechten' },
      { soort: 'erbij', tekst: 'Tom, Toeleider (De Singel)' },
    ])
    expect(vergelijkAutorisatie(nieuw, oud).map(({ soort }) => soort)).toEqual(['anders', 'eraf'])
  })
})
