import { describe, expect, it } from 'vitest'
import { eindeNa, leesCode, leesMachtiging, maakCode } from './machtiging.ts'
import { decideWie, type Vertegenwoordiger } from './vertegenwoordiging.ts'

describe('a code', () => {
  it('is read back as it was made, however it is typed', () => {
    for (let begin = 0; begin < 256; begin += 7) {
      const code = maakCode(Uint8Array.from({ length: 12 }, (_, nr) => (begin + nr * 37) % 256))
      expect(code).toMatch(/^[A-HJ-NP-Z2-9]{4}(-[A-HJ-NP-Z2-9]{4}){2}$/)
      expect(leesCode(` ${code.toLowerCase().replaceAll('-', ' ')}\n`)).toBe(code)
    }
  })

  it.each([
    '',
    'ABCD-EFGH-JK2',
    'ABCD-EFGH-JK234',
    'ABCD-EFGH-JK2O',
    'ABCD-EFGH-JK21',
    'ÄBCD-EFGH-JK23',
  ])('is not %j', (tekst) => {
    expect(leesCode(tekst)).toBeUndefined()
  })
})

describe('what is given', () => {
  const alles = { omvang: ['alles'], mag: ['verzoeken'], duur: ['jaar'] }

  it('is chosen, each of it; nothing is taken for granted', () => {
    expect(leesMachtiging({}, 'verzoeken')).toEqual({
      fouten: {
        omvang: 'Kies wat de helper mag zien.',
        mag: 'Kies wat de helper mag doen.',
        duur: 'Kies hoe lang het duurt.',
      },
    })
    expect(leesMachtiging(alles, 'verzoeken')).toEqual({
      vraag: { omvang: 'alles', mag: 'verzoeken', duur: 'jaar' },
    })
  })

  it('is never more than one can give, whatever is sent', () => {
    expect(leesMachtiging(alles, 'meekijken')).toMatchObject({ vraag: { mag: 'meekijken' } })
  })

  it('lasts a year at most, also from 29 February', () => {
    expect(eindeNa('jaar', '2028-02-29')).toBe('2029-03-01')
    expect(eindeNa('maand', '2026-01-31')).toBe('2026-03-02')
    expect(eindeNa('halfjaar', '2026-11-22')).toBe('2027-05-23')
  })
})

describe('who answers for a child when somebody is shielded', () => {
  const ouder = (
    persoonId: string,
    anders: Partial<Vertegenwoordiger> = {},
  ): Vertegenwoordiger => ({
    persoonId,
    naam: persoonId,
    soort: 'ouder',
    gezag: 'ja',
    bron: 'gezagsregister',
    ...anders,
  })
  const wie = (vertegenwoordigers: Vertegenwoordiger[], jaren = 8) =>
    decideWie({
      leeftijd: { minstens: jaren, hoogstens: jaren },
      regime: 'jeugdwet',
      wilsbekwaam: undefined,
      persoonId: 'kind',
      vertegenwoordigers,
    })

  it('is the other one alone, and the professional reads whom to ask nothing', () => {
    const uit = wie([ouder('Anna'), ouder('Mark', { afgeschermd: true })])
    expect(uit.partijen.map(({ persoonId }) => persoonId)).toEqual(['Anna'])
    expect(uit.zinnen.join(' ')).toContain('vraag en vertel Mark niets')
  })

  it('is nobody when nobody is left, and that has to be talked over first', () => {
    const uit = wie([ouder('Anna', { gezag: 'nee' }), ouder('Mark', { afgeschermd: true })])
    expect(uit.partijen).toEqual([])
    expect(uit.vraagNa.map(({ zin }) => zin).join()).toContain('Wie mag beslissen, is afgeschermd.')
  })

  it('does not turn somebody whose gezag is not known into a yes', () => {
    const uit = wie([ouder('Anna', { gezag: 'onbekend' }), ouder('Mark', { afgeschermd: true })])
    expect(uit.partijen).toEqual([])
    expect(uit.vraagNa).toHaveLength(1)
  })

  it('changes nothing for who decides alone', () => {
    const uit = wie([ouder('Mark', { afgeschermd: true })], 17)
    expect(uit.partijen.map(({ persoonId }) => persoonId)).toEqual(['kind'])
    expect(uit.vraagNa).toEqual([])
  })
})
