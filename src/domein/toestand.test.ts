import { expect, test } from 'vitest'
import { beoordeelToestand, duurInWoorden, gereedheid, grenzen, type Toestand } from './toestand.ts'

const nu = new Date('2026-11-22T10:00:00Z')
const geleden = (seconden: number) => new Date(nu.getTime() - seconden * 1000)

const goed = {
  rollen: [{ rol: 'app', bereikbaar: true }],
  sleutelsOpen: true,
  migraties: { hier: 14, verwacht: 14 },
  log: {
    wachtrij: 0,
    wachtrijSeconden: undefined,
    bevroren: false,
    checkpointOp: geleden(5),
    getuigdOp: geleden(5),
    getuigeVereist: true,
    laatsteRegel: geleden(5),
    bomen: 1,
    signalenAchterSeconden: 600,
  },
  ronde: [{ deel: 'berichten', geluktOp: geleden(60), mislukt: 0 }],
  epochOp: geleden(1000),
  kopie: { eigenDatabase: true, gegevens: geleden(1000), sleutels: geleden(1000) },
  schijf: { vrij: 50, totaal: 100 },
} satisfies Toestand
const { log } = goed

const stand = (toestand: Toestand, code: string) =>
  beoordeelToestand(toestand, nu).find((punt) => punt.code === code)?.stand

test('a healthy installation is good in everything, and everything says what to do', () => {
  const punten = beoordeelToestand(goed, nu)
  expect(punten.filter((punt) => punt.stand !== 'goed')).toEqual([])
  expect(punten.length).toBe(12)
  for (const punt of punten) expect(punt.doen).toMatch(/\w+\.$/)
})

test.each([
  ['database', { ...goed, rollen: [{ rol: 'breed', bereikbaar: false }] }],
  ['migraties', { ...goed, migraties: { hier: 13, verwacht: 14 } }],
  ['migraties', { ...goed, migraties: { hier: 15, verwacht: 14 } }],
  ['sleutels', { ...goed, sleutelsOpen: false }],
  ['log', { ...goed, log: { ...log, bevroren: true } }],
  ['log', { ...goed, log: undefined }],
])('not ready when %s is wrong', (code, toestand: Toestand) => {
  expect(gereedheid(toestand).filter((punt) => punt.stand === 'fout')).toMatchObject([{ code }])
  expect(beoordeelToestand(toestand, nu)[0]?.stand).toBe('fout')
})

test('each threshold turns exactly at its value', () => {
  const wacht = (wachtrijSeconden: number): Toestand => ({
    ...goed,
    log: { ...log, wachtrij: 3, wachtrijSeconden },
  })
  const gevallen: [string, (waarde: number) => Toestand, { letOp: number; fout: number }][] = [
    ['wachtrij', wacht, grenzen.wachtrij],
    ['getuige', (s) => ({ ...goed, log: { ...log, getuigdOp: geleden(s) } }), grenzen.getuige],
    [
      'signalen',
      (s) => ({ ...goed, log: { ...log, signalenAchterSeconden: s } }),
      grenzen.signalen,
    ],
    ['epoch', (s) => ({ ...goed, epochOp: geleden(s) }), grenzen.epoch],
    [
      'kopie-gegevens',
      (s) => ({ ...goed, kopie: { ...goed.kopie, gegevens: geleden(s) } }),
      grenzen.kopie,
    ],
  ]
  for (const [code, maak, { letOp, fout }] of gevallen) {
    expect(stand(maak(letOp - 1), code), code).toBe('goed')
    expect(stand(maak(letOp), code), code).toBe('let-op')
    expect(stand(maak(fout - 1), code), code).toBe('let-op')
    expect(stand(maak(fout), code), code).toBe('fout')
  }
})

test('a copy that was never made asks for attention; one of a database elsewhere is not ours to judge', () => {
  const nooit = { eigenDatabase: true, gegevens: undefined, sleutels: undefined }
  expect(stand({ ...goed, kopie: nooit }, 'kopie-gegevens')).toBe('let-op')
  const elders = { ...nooit, eigenDatabase: false }
  expect(stand({ ...goed, kopie: elders }, 'kopie-gegevens')).toBeUndefined()
  expect(stand({ ...goed, kopie: elders }, 'kopie-sleutels')).toBe('let-op')
})

test('durations in words', () => {
  expect(duurInWoorden(-3)).toBe('minder dan een seconde')
  expect(duurInWoorden(1)).toBe('1 seconde')
  expect(duurInWoorden(119)).toBe('1 minuut')
  expect(duurInWoorden(7200)).toBe('2 uur')
  expect(duurInWoorden(86_400 * 400)).toBe('400 dagen')
})

test('work by the clock: never done asks for attention, failing too, a day without is wrong', () => {
  const met = (geluktOp: Date | undefined, mislukt: number): Toestand => ({
    ...goed,
    ronde: [{ deel: 'berichten', geluktOp, mislukt }],
  })
  expect(stand(met(undefined, 0), 'ronde')).toBe('let-op')
  expect(stand(met(geleden(60), 1), 'ronde')).toBe('let-op')
  expect(stand(met(geleden(3600), 0), 'ronde')).toBe('let-op')
  expect(stand(met(geleden(86_400), 9), 'ronde')).toBe('fout')
})
