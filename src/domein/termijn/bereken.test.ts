import { describe, expect, it } from 'vitest'
import { dagenLater, dagenTussen } from '../leeftijd.ts'
import {
  bereken,
  einddag,
  eindmoment,
  isGewoneDag,
  klokInNederland,
  metTermijnenwet,
  momentInNederland,
  termijncodes,
  termijnen,
  verleng,
  type Lengte,
} from './index.ts'

const alleDagen: readonly string[] = Array.from({ length: 6574 }, (_, n) =>
  dagenLater('2018-01-01', n),
)

it('goes over 18 whole years', () => {
  expect(alleDagen.at(-1)).toBe('2035-12-31')
})

describe('einddag', () => {
  it.each<[Lengte, string, string]>([
    [{ dagen: 14 }, '2026-12-25', '2027-01-08'],
    [{ weken: 4 }, '2026-02-01', '2026-03-01'],
    [{ maanden: 1 }, '2026-01-31', '2026-02-28'],
    [{ maanden: 1 }, '2028-01-31', '2028-02-29'],
    [{ maanden: 1 }, '2026-08-31', '2026-09-30'],
    [{ maanden: 1 }, '2026-02-28', '2026-03-28'],
    [{ maanden: 3 }, '2026-11-30', '2027-02-28'],
    [{ maanden: 12 }, '2026-12-31', '2027-12-31'],
    [{ jaren: 1 }, '2028-02-29', '2029-02-28'],
    [{ jaren: 20 }, '2028-02-29', '2048-02-29'],
    [{ jaren: 15 }, '2020-01-01', '2035-01-01'],
    [{ jarenNaJaarVan: 5 }, '2026-01-01', '2031-12-31'],
    [{ jarenNaJaarVan: 5 }, '2026-12-31', '2031-12-31'],
    [{ werkdagen: 3 }, '2026-12-23', '2026-12-29'],
    [{ werkdagen: 1 }, '2026-04-02', '2026-04-07'],
    [{ uren: 72 }, '2026-10-23', '2026-10-26'],
    [{ uren: 72 }, '2026-03-27', '2026-03-30'],
  ])('%o from %s → %s', (lengte, vanaf, einde) => {
    expect(einddag(lengte, vanaf)).toBe(einde)
  })
})

describe('hours and the clock that moves', () => {
  it.each([
    ['2026-03-27', '10:00', '2026-03-30 11:00'],
    ['2026-10-23', '10:00', '2026-10-26 09:00'],
    ['2026-10-23', '00:30', '2026-10-25 23:30'],
    ['2026-11-20', '23:59', '2026-11-23 23:59'],
  ])('72 hours from %s %s end at %s', (dag, tijd, einde) => {
    expect(klokInNederland(eindmoment(72, momentInNederland(dag, tijd)))).toBe(einde)
  })

  it('the hour that comes twice is the first, the hour that never comes is the one after', () => {
    expect(momentInNederland('2026-10-25', '02:30').toISOString()).toBe('2026-10-25T00:30:00.000Z')
    expect(klokInNederland(momentInNederland('2026-03-29', '02:30'))).toBe('2026-03-29 03:30')
  })

  it('every day has every whole hour but one in spring, and 72 hours are 72 hours', () => {
    const vreemd: string[] = []
    for (const dag of alleDagen) {
      for (const uur of ['00:00', '02:30', '12:00', '23:59']) {
        const moment = momentInNederland(dag, uur)
        if (klokInNederland(moment) !== `${dag} ${uur}`) vreemd.push(`${dag} ${uur}`)
        if (eindmoment(72, moment).getTime() - moment.getTime() !== 259_200_000) vreemd.push(dag)
      }
    }
    // One hour that does not exist in each of the 18 years: the last Sunday of March.
    expect(vreemd).toHaveLength(18)
    expect(vreemd.every((wat) => wat.includes('-03-') && wat.endsWith('02:30'))).toBe(true)
  })
})

describe('the Algemene termijnenwet', () => {
  it.each([
    ['2026-11-29', '2026-11-30'],
    ['2026-12-25', '2026-12-28'],
    ['2026-04-03', '2026-04-07'],
    ['2027-05-05', '2027-05-10'],
    ['2026-11-30', '2026-11-30'],
  ])('%s → %s', (dag, verschoven) => {
    expect(metTermijnenwet(dag)).toBe(verschoven)
  })

  it('three months are moved, years are not', () => {
    expect(bereken('T-21', '2026-08-15').wettelijk).toBe('2026-11-16')
    expect(bereken('T-29', '2026-11-22').wettelijk).toBe('2028-11-22')
    expect(bereken('T-29', '2025-11-22').wettelijk).toBe('2027-11-22')
    expect(bereken('T-29', '2026-11-28').wettelijk).toBe('2028-11-28')
    expect(bereken('T-29', '2027-11-28').wettelijk).toBe('2029-11-28')
    expect(bereken('T-29', '2026-11-18').wettelijk).toBe('2028-11-18')
    // 18 November 2028 is a Saturday: it stays.
    expect(isGewoneDag('2028-11-18', 'awt')).toBe(false)
  })
})

describe('terms that differ by date or by case', () => {
  it('the AVG month is not four weeks, and both stand side by side', () => {
    expect(bereken('T-10', '2026-11-22')).toEqual({
      lokaal: '2026-12-20',
      wettelijk: '2026-12-22',
      meedelenVoor: '2026-12-22',
    })
    // Goede Vrijdag counts as an ordinary day for the AVG: earlier is never too late.
    expect(bereken('T-11', '2026-03-03').wettelijk).toBe('2026-04-03')
    expect(bereken('T-11', '2026-03-06').wettelijk).toBe('2026-04-07')
  })

  it('an extension counts from the computed end', () => {
    expect(bereken('T-10', '2026-01-31', { verlengd: true }).wettelijk).toBe('2026-04-28')
    expect(bereken('T-17', '2026-11-22', { verlengd: true }).wettelijk).toBe('2027-02-01')
    expect(bereken('T-07', '2026-11-02', { verlengd: true, keer: 3 })).toMatchObject({
      wettelijk: '2027-01-11',
      meedelenVoor: '2026-12-28',
    })
  })

  it('T-20: three months until 27 July 2018, the AVG month from the day after', () => {
    expect(bereken('T-20', '2018-07-27')).toMatchObject({
      wettelijk: '2018-10-29',
      meedelenVoor: null,
    })
    expect(bereken('T-20', '2018-07-28').wettelijk).toBe('2018-08-28')
  })

  it('T-22: fifteen years when the law of 2019 is asked or the fifteen were over by 2020', () => {
    expect(bereken('T-22', '2019-03-01').wettelijk).toBe('2039-03-01')
    expect(bereken('T-22', '2019-03-01', { peildatum: '2019-12-31' }).wettelijk).toBe('2034-03-01')
    expect(bereken('T-22', '2019-03-01', { peildatum: '2020-01-01' }).wettelijk).toBe('2039-03-01')
    expect(bereken('T-23', '2004-12-31').wettelijk).toBe('2019-12-31')
    expect(bereken('T-23', '2005-01-01').wettelijk).toBe('2025-01-01')
  })

  it('another case by name', () => {
    expect(bereken('T-42', '2026-11-20', { variant: 'bedreigend' }).wettelijk).toBe('2026-11-25')
    expect(bereken('T-44', '2026-11-22', { variant: 'besluit' }).wettelijk).toBe('2026-12-07')
    expect(bereken('T-25', '2026-11-22', { variant: 'cak-svb' }).wettelijk).toBe('2033-11-22')
  })

  it('ages and days of commencement', () => {
    expect(bereken('T-39', '2012-02-29').wettelijk).toBe('2024-02-29')
    expect(bereken('T-41', '2012-02-29').wettelijk).toBe('2030-03-01')
    expect(bereken('T-31', '2003-11-22').wettelijk).toBe('2026-11-22')
    expect(bereken('T-56', '1999-01-01').wettelijk).toBe('2026-09-01')
  })

  it('a municipality may choose less, never more than the law', () => {
    expect(bereken('T-10', '2026-11-22', { lokaal: { dagen: 7 } }).lokaal).toBe('2026-11-29')
    expect(bereken('T-10', '2026-11-22', { lokaal: { dagen: 90 } }).lokaal).toBe('2026-12-22')
    expect(bereken('T-01', '2026-11-22', { lokaal: { dagen: 90 } }).lokaal).toBe('2027-02-20')
  })
})

describe('verleng', () => {
  const reden = 'Er zijn drie dossiers.'
  it('is told in time, once, with a reason', () => {
    expect(verleng('T-10', '2026-11-22', '2026-12-22', { reden })).toEqual({
      mag: true,
      tot: '2027-02-22',
      meedelen: 'betrokkene',
    })
    const nee = (waarom: string) => ({ mag: false, waarom })
    expect(verleng('T-10', '2026-11-22', '2026-12-23', { reden })).toEqual(nee('te-laat'))
    expect(verleng('T-10', '2026-11-22', '2026-12-01', { reden: ' ' })).toEqual(
      nee('reden-ontbreekt'),
    )
    expect(verleng('T-10', '2026-11-22', '2026-12-01', { reden, eerder: 1 })).toEqual(
      nee('al-verlengd'),
    )
    expect(verleng('T-11', '2026-11-22', '2026-12-01', { reden })).toEqual(nee('kan-niet-langer'))
    expect(verleng('T-20', '2018-07-27', '2018-08-01', { reden })).toEqual(nee('kan-niet-langer'))
  })

  it('may be repeated for Veilig Thuis, each time before the previous end', () => {
    expect(verleng('T-07', '2026-11-02', '2026-12-14', { reden, eerder: 1 })).toEqual({
      mag: true,
      tot: '2026-12-28',
      meedelen: 'vastleggen',
    })
    expect(verleng('T-07', '2026-11-02', '2026-12-15', { reden, eerder: 1 })).toMatchObject({
      mag: false,
      waarom: 'te-laat',
    })
  })
})

describe('every term on every day of 2018 to 2035', () => {
  it.each(termijncodes)('%s', (code) => {
    const termijn = termijnen[code]
    const heeftWet = [termijn.wettelijk, termijn.leeftijd, termijn.ingang].some(Boolean)
    const fouten: string[] = []
    const klacht = (dag: string, wat: string): void => {
      if (fouten.length < 5) fouten.push(`${dag}: ${wat}`)
    }
    let vorige = bereken(code, '2017-12-31')
    for (const dag of alleDagen) {
      const nu = bereken(code, dag)
      const { wettelijk, lokaal, meedelenVoor } = nu
      if ((wettelijk !== null) !== heeftWet) klacht(dag, `statutory day ${String(wettelijk)}`)
      if (wettelijk !== null && termijn.ingang === undefined && wettelijk <= dag) {
        klacht(dag, `ends at ${wettelijk}, before it starts`)
      }
      if (lokaal !== null && lokaal <= dag) klacht(dag, 'local day before it starts')
      if (lokaal !== null && wettelijk !== null && lokaal > wettelijk) {
        klacht(dag, `local ${lokaal} after the law ${wettelijk}`)
      }
      const aardWisselt = code === 'T-20' && dag === '2018-07-28'
      if (!aardWisselt && (wettelijk ?? '') < (vorige.wettelijk ?? '')) {
        klacht(dag, 'starting later ends earlier')
      }
      if (!aardWisselt && (lokaal ?? '') < (vorige.lokaal ?? '')) klacht(dag, 'local goes back')
      if (wettelijk !== null && (termijn.regel === 'awt' || termijn.regel === 'eu')) {
        const uren = termijn.wettelijk !== undefined && 'uren' in termijn.wettelijk
        if (!uren && !isGewoneDag(wettelijk, termijn.regel)) klacht(dag, 'ends on a day off')
      }
      if (termijn.verlenging !== undefined && wettelijk !== null && meedelenVoor !== null) {
        if (meedelenVoor !== wettelijk) klacht(dag, 'told by another day than the end')
        const langer = bereken(code, dag, { verlengd: true }).wettelijk
        if (langer === null || langer <= wettelijk) klacht(dag, 'an extension that gives nothing')
        const reden = 'x'
        if (!verleng(code, dag, meedelenVoor, { reden }).mag) klacht(dag, 'refused in time')
        if (verleng(code, dag, dagenLater(meedelenVoor, 1), { reden }).mag) {
          klacht(dag, 'allowed too late')
        }
      }
      vorige = nu
    }
    expect(fouten).toEqual([])
  })

  it('no weekend with holidays moves a term by more than nine days', () => {
    const schuif = alleDagen.map((dag) => dagenTussen(dag, metTermijnenwet(dag)))
    expect(Math.max(...schuif)).toBeLessThanOrEqual(9)
    expect(Math.min(...schuif)).toBe(0)
  })
})
