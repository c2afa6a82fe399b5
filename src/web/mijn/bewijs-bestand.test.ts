import { describe, expect, it } from 'vitest'
import { leesBestand } from './bewijs-bestand.ts'

describe('de naam van een bestand van een bewijs', () => {
  it.each([
    ['besluit.json', { soort: 'json', nr: undefined }],
    ['besluit.tlog-proof', { soort: 'tlog-proof', nr: undefined }],
    ['logboek.vkey', { soort: 'vkey', nr: undefined }],
    ['getuige.vkey', { soort: 'getuige', nr: undefined }],
    ['2.json', { soort: 'json', nr: 2 }],
    ['17.tlog-proof', { soort: 'tlog-proof', nr: 17 }],
    ['17.vkey', { soort: 'vkey', nr: 17 }],
  ] as const)('%s', (naam, verwacht) => {
    expect(leesBestand(naam)).toEqual(verwacht)
  })

  it.each([
    '',
    'x.json',
    '0.json',
    '02.json',
    '-1.json',
    '1.html',
    '2.jsonx',
    '9999999999.json',
    '../2.json',
  ])('kent %j niet', (naam) => {
    expect(leesBestand(naam)).toBeUndefined()
  })
})
