import { describe, expect, it } from 'vitest'
import { dagenLater } from '../leeftijd.ts'
import { bereken, legUit, schrijfDag, termijncodes, termijnen } from './index.ts'

describe('legUit', () => {
  it.each([
    [
      'T-07',
      '2026-11-01',
      [
        'Begin bij zondag 1 november 2026. Die dag zelf telt niet mee.',
        'Tel 28 dagen verder (4 weken). Dat is zondag 29 november 2026.',
        'Zondag 29 november 2026 valt in het weekend.',
        'Dan telt maandag 30 november 2026 (Algemene termijnenwet).',
      ],
    ],
    [
      'T-21',
      '2027-02-06',
      [
        'Begin bij zaterdag 6 februari 2027. Die dag zelf telt niet mee.',
        'Neem dezelfde dag 3 maanden later. Dat is donderdag 6 mei 2027.',
        'Donderdag 6 mei 2027 is Hemelvaartsdag.',
        'Vrijdag 7 mei 2027 telt als een feestdag.',
        'Zaterdag 8 mei 2027 valt in het weekend.',
        'Zondag 9 mei 2027 valt in het weekend.',
        'Dan telt maandag 10 mei 2027 (Algemene termijnenwet).',
      ],
    ],
    [
      'T-29',
      '2028-02-29',
      [
        'Begin bij dinsdag 29 februari 2028. Die dag zelf telt niet mee.',
        'Neem dezelfde dag 2 jaar later. Die maand heeft geen dag 29.',
        'Dan telt de laatste dag van die maand: donderdag 28 februari 2030.',
        'Dit einde schuift niet op door een weekend of feestdag.',
      ],
    ],
    [
      'T-45',
      '2026-10-23',
      [
        'Begin bij het moment zelf, op vrijdag 23 oktober 2026.',
        '72 uur is 3 keer een heel etmaal. Vanaf het midden van de dag is dat maandag 26 oktober 2026.',
        'Uren lopen door in het weekend en op een feestdag. Wordt de klok verzet? Dan verandert de tijd, niet het aantal uren.',
      ],
    ],
    [
      'T-41',
      '2012-02-29',
      [
        'Geboren op 29 februari 2012. De 18e verjaardag is vrijdag 1 maart 2030.',
        'Dat jaar heeft geen 29 februari. Dan is iemand op 1 maart een jaar ouder.',
      ],
    ],
  ] as const)('%s from %s', (code, vanaf, zinnen) => {
    expect(legUit(code, vanaf).wettelijk).toEqual(zinnen)
  })

  it('tells an extension, a local choice that is too long, and the year of closing', () => {
    expect(legUit('T-10', '2026-11-22', { verlengd: true })).toEqual({
      wettelijk: [
        'Begin bij zondag 22 november 2026. Die dag zelf telt niet mee.',
        'Neem dezelfde dag 1 maand later. Dat is dinsdag 22 december 2026.',
        'De verlenging is 2 maanden. Dat is maandag 22 februari 2027.',
        'Dat is een gewone dag. De termijn schuift niet op.',
      ],
      lokaal: ['Na een verlenging geldt de dag van de wet.'],
    })
    expect(legUit('T-11', '2026-11-22', { lokaal: { dagen: 60 } }).lokaal.at(-1)).toBe(
      'Dat is later dan de wet toelaat. Dan telt de dag van de wet.',
    )
    expect(legUit('T-27', '2026-03-01').lokaal).toEqual([
      'Begin bij het jaar van zondag 1 maart 2026.',
      'Tel vanaf het einde van 2026. Daarna 5 jaar. Dat is woensdag 31 december 2031.',
    ])
  })

  it('the explanation ends at the day that is computed, for every term and every day of four years', () => {
    const anders: string[] = []
    for (const code of termijncodes) {
      if (termijnen[code].ingang !== undefined) continue
      for (let n = 0; n < 1461; n += 1) {
        const vanaf = dagenLater('2026-01-01', n)
        const { wettelijk, lokaal } = bereken(code, vanaf)
        const uitleg = legUit(code, vanaf)
        const noemt = (zinnen: readonly string[], dag: string | null): boolean =>
          dag === null ? zinnen.length === 0 : zinnen.join(' ').includes(schrijfDag(dag))
        if (!noemt(uitleg.wettelijk, wettelijk)) anders.push(`${code} ${vanaf} wet`)
        if (!noemt(uitleg.lokaal, lokaal)) anders.push(`${code} ${vanaf} afspraak`)
      }
    }
    expect(anders).toEqual([])
  })
})
