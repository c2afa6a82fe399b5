import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { kortNummer } from './nummer.ts'

describe('the short number of a datum', () => {
  it('is the same for the same id, and can be read aloud', () => {
    const id = 'a4000000-0000-4000-8000-000000000001'
    expect(kortNummer('G', id)).toBe(kortNummer('G', id))
    for (let n = 0; n < 200; n++) {
      expect(kortNummer('G', randomUUID())).toMatch(/^G-[23456789BCDFGHJKMNPQRSTVWXZ]{5}$/)
    }
  })

  it('tells the data of one dossier apart', () => {
    const nummers = new Set(Array.from({ length: 300 }, () => kortNummer('G', randomUUID())))
    expect(nummers.size).toBeGreaterThan(297)
  })
})
