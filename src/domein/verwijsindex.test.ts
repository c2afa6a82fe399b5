import { describe, expect, it } from 'vitest'
import { standOp } from './meldingsbevoegd.ts'
import { archiefTot, leesGemeldOp, leesVerwijdering, uitIndexOp } from './verwijsindex.ts'

describe('hoe lang een melding in de verwijsindex staat', () => {
  it.each([
    ['2026-03-01', '2010-05-04', '2028-03-01'],
    // The 23rd birthday comes first.
    ['2026-03-01', '2004-05-04', '2027-05-04'],
    ['2024-02-29', '2010-05-04', '2026-02-28'],
    // Born on a leap day: 1 March in a year without one.
    ['2026-12-01', '2004-02-29', '2027-03-01'],
  ])('gemeld %s, geboren %s: uiterlijk weg op %s (T-29, T-31)', (gemeld, geboren, weg) => {
    expect(uitIndexOp(gemeld, geboren)).toBe(weg)
  })

  it.each([
    ['risico-weg', '2026-03-01', '2015-05-04', '2031-03-01'],
    ['termijn', '2026-03-01', '2006-05-04', '2029-05-04'],
    ['onterecht', '2026-03-01', '2015-05-04', null],
    ['bezwaar', '2026-03-01', '2015-05-04', null],
    ['leeftijd', '2026-03-01', '2003-03-01', null],
    ['overleden', '2026-03-01', '2015-05-04', null],
    ['termijn', '2026-03-01', '2003-03-01', null],
  ] as const)(
    'na %s op %s, geboren %s: in het archief tot %s (T-30)',
    (reden, op, geboren, tot) => {
      expect(archiefTot(reden, op, geboren)).toBe(tot)
    },
  )
})

describe('wat er wordt ingevuld', () => {
  it('een melding ligt tussen de afweging en vandaag', () => {
    const lees = (dag: string) => leesGemeldOp({ gemeldOp: [dag] }, '2026-03-01', '2026-03-10')
    expect(lees('05-03-2026')).toEqual({ ok: true, waarde: '2026-03-05' })
    for (const dag of ['28-02-2026', '11-03-2026', '31-02-2026', '']) {
      expect(lees(dag).ok, dag).toBe(false)
    }
  })

  it('weghalen vraagt een reden, een dag en uitleg', () => {
    const goed = { reden: ['termijn'], verwijderdOp: ['10-03-2026'], toelichting: ['Klaar.'] }
    expect(leesVerwijdering(goed, '2026-03-01', '2026-03-10').ok).toBe(true)
    for (const anders of [
      { reden: ['zomaar'] },
      { verwijderdOp: ['28-02-2026'] },
      { toelichting: [' '] },
    ]) {
      expect(leesVerwijdering({ ...goed, ...anders }, '2026-03-01', '2026-03-10').ok).toBe(false)
    }
  })
})

describe('wie mag melden', () => {
  const basis = {
    van: '2026-01-01',
    tot: '2026-12-31',
    toegekendOp: new Date('2026-01-01T09:00:00Z'),
    ingetrokkenOp: null,
  }
  it.each([
    ['2025-12-31', {}, 'komt'],
    ['2026-01-01', {}, 'geldig'],
    ['2026-12-31', {}, 'geldig'],
    ['2027-01-01', {}, 'voorbij'],
    ['2026-06-01', { toegekendOp: null }, 'aangevraagd'],
    ['2026-06-01', { ingetrokkenOp: new Date('2026-05-01T09:00:00Z') }, 'ingetrokken'],
  ] as const)('op %s met %j: %s', (dag, anders, stand) => {
    expect(standOp({ ...basis, ...anders }, dag)).toBe(stand)
  })
})
