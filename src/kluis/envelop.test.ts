import { randomBytes } from 'node:crypto'
import fc from '../../test/support/eigenschap.ts'
import { describe, expect, it } from 'vitest'
import { alsBytes, alsTekst, envelopIn, readKop, seal, unseal, type Kop } from './envelop.ts'
import { kolommen, type Kolom } from './kolommen.ts'
import { onderwerpSoorten } from './onderwerp.ts'

const kolomNamen = Object.keys(kolommen).filter((naam): naam is Kolom => naam in kolommen)
const kop = fc.record({
  plek: fc.record({ kolom: fc.constantFrom(...kolomNamen), rij: fc.uuid() }),
  onderwerp: fc.record({ soort: fc.constantFrom(...onderwerpSoorten), id: fc.uuid() }),
  sleutelNr: fc.integer({ min: 1, max: 0xffff_ffff }),
})
const sleutel = fc.uint8Array({ minLength: 32, maxLength: 32 })
const inhoud = fc.uint8Array({ maxLength: 300 })

/** Where each part of the head lies in the envelope. */
const HOOFD = 39

describe('an envelope', () => {
  it('gives back what was put in, and its head', () => {
    fc.assert(
      fc.property(kop, sleutel, inhoud, (k, met, wat) => {
        const dicht = seal(k, met, wat)
        expect(readKop(dicht)).toEqual(k)
        expect(unseal(dicht, met).equals(Buffer.from(wat))).toBe(true)
        expect(envelopIn(alsTekst(dicht))?.equals(dicht)).toBe(true)
        expect(envelopIn(alsBytes(dicht))?.equals(dicht)).toBe(true)
      }),
    )
  })

  it('does not open when any single bit of it changed', () => {
    fc.assert(
      fc.property(kop, sleutel, fc.uint8Array({ maxLength: 12 }), (k, met, wat) => {
        const dicht = seal(k, met, wat)
        for (let bit = 0; bit < dicht.length * 8; bit++) {
          const anders = Buffer.from(dicht)
          anders[bit >> 3] = (anders[bit >> 3] ?? 0) ^ (1 << (bit & 7))
          expect(() => unseal(anders, met)).toThrow('een verzegelde waarde is veranderd')
        }
      }),
      { numRuns: 20 },
    )
  })

  it('does not open with another key, or under the head of another place or person', () => {
    fc.assert(
      fc.property(kop, kop, sleutel, sleutel, inhoud, (k, ander, met, andermans, wat) => {
        const dicht = seal(k, met, wat)
        if (!Buffer.from(met).equals(Buffer.from(andermans))) {
          expect(() => unseal(dicht, andermans)).toThrow()
        }
        for (const verplaatst of verplaatsingen(k, ander)) {
          const hoofd = seal(verplaatst, met, new Uint8Array()).subarray(0, HOOFD)
          const samen = Buffer.concat([hoofd, dicht.subarray(HOOFD)])
          if (hoofd.equals(dicht.subarray(0, HOOFD))) continue
          expect(() => unseal(samen, met)).toThrow()
        }
      }),
    )
  })

  it('is never sealed twice with the same nonce', () => {
    const k: Kop = {
      plek: { kolom: 'gegeven.inhoud', rij: crypto.randomUUID() },
      onderwerp: { soort: 'persoon', id: crypto.randomUUID() },
      sleutelNr: 1,
    }
    const met = randomBytes(32)
    const ivs = Array.from({ length: 20_000 }, () =>
      seal(k, met, Buffer.from('x'))
        .subarray(HOOFD, HOOFD + 12)
        .toString('hex'),
    )
    expect(new Set(ivs).size).toBe(ivs.length)
  })

  it('has one form as text: characters that a lenient reader skips are refused', () => {
    const dicht = alsTekst(
      seal(
        {
          plek: { kolom: 'gegeven.bron', rij: crypto.randomUUID() },
          onderwerp: { soort: 'persoon', id: crypto.randomUUID() },
          sleutelNr: 7,
        },
        randomBytes(32),
        Buffer.from('tekst'),
      ),
    )
    expect(() => envelopIn(`${dicht}=`)).toThrow('geen envelop')
    expect(() => envelopIn(`${dicht.slice(0, 20)} ${dicht.slice(20)}`)).toThrow('geen envelop')
  })

  it('refuses what is no envelope of this version', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (ruis) => {
        if (ruis.length >= 67 && ruis[0] === 1) return
        expect(() => readKop(ruis)).toThrow('geen envelop')
      }),
    )
  })
})

/** The same head with one part of another one. */
function verplaatsingen(k: Kop, ander: Kop): Kop[] {
  return [
    { ...k, plek: { ...k.plek, kolom: ander.plek.kolom } },
    { ...k, plek: { ...k.plek, rij: ander.plek.rij } },
    { ...k, onderwerp: { ...k.onderwerp, soort: ander.onderwerp.soort } },
    { ...k, onderwerp: { ...k.onderwerp, id: ander.onderwerp.id } },
    { ...k, sleutelNr: ander.sleutelNr },
  ]
}
