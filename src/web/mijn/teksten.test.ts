import { describe, expect, it } from 'vitest'
import {
  alleTeksten,
  verzamelBrieven,
  verzamelTeksten,
} from '../../../test/support/inwonerteksten.ts'
import { aaneen, douma, ondergrens, teLang, woordenVan } from '../../domein/leesbaarheid.ts'
import { loadRegelset } from '../../koppelingen/regelbestanden.ts'
import { besluitZinnen, inVorm, teksten, vormVan } from './teksten.ts'

/** What is made with the name of a person is no text of its own in a file; the others are found by themselves. */
const stukken = [
  ...(await verzamelTeksten()).map(
    ({ bestand, naam, zinnen }) => [`${bestand}: ${naam}`, zinnen] as const,
  ),
  ['een besluit over u', alleTeksten(besluitZinnen('u'))] as const,
  ['een besluit over je', alleTeksten(besluitZinnen('je'))] as const,
]

const brieven = await verzamelBrieven()

describe('de vaste teksten voor inwoners', () => {
  it('measures what it says: a law text fails, plain text passes', () => {
    const wet =
      'De jeugdhulpverlener verstrekt desgevraagd aan de vertegenwoordiger inlichtingen omtrent de verleende jeugdhulp, tenzij zwaarwegende belangen zich daartegen verzetten.'
    expect(douma(wet)).toBeLessThan(50)
    expect(douma('Wij vragen eerst of u dit goed vindt. U mag nee zeggen.')).toBeGreaterThan(90)
  })

  it.each(stukken)('%s scoort minstens 70', (_naam, zinnen) => {
    expect(zinnen.length).toBeGreaterThan(0)
    expect(douma(aaneen(zinnen))).toBeGreaterThanOrEqual(70)
  })

  it.each(stukken)('%s heeft geen zin van meer dan vijftien woorden', (_naam, zinnen) => {
    expect(teLang(zinnen)).toEqual([])
  })

  it.each(brieven)('een brief ($naam) scoort minstens 65', ({ zinnen }) => {
    expect(douma(aaneen(zinnen))).toBeGreaterThanOrEqual(ondergrens.brief)
    expect(teLang(zinnen)).toEqual([])
  })

  it('tells duties to residents as plainly, in both forms', async () => {
    const { woorden } = await loadRegelset()
    const zinnen = Object.values(woorden.plichten).flatMap((plicht) => plicht.inwoner ?? [])
    expect(zinnen.length).toBe(Object.keys(woorden.plichten).length)
    for (const vorm of ['u', 'je'] as const) {
      const gezegd = zinnen.map((zin) => inVorm(vorm, zin))
      expect(douma(aaneen(gezegd))).toBeGreaterThanOrEqual(70)
      expect(teLang(gezegd)).toEqual([])
    }
  })

  it('never says u to who is twelve to seventeen, except where it explains the word', async () => {
    const { woorden } = await loadRegelset()
    const plichten = Object.values(woorden.plichten).map((p) => inVorm('je', p.inwoner ?? ''))
    const metU = [
      ...alleTeksten(teksten.je),
      ...alleTeksten(besluitZinnen('je')),
      ...plichten,
    ].filter((zin) => /\b(u|uw)\b/i.test(zin))
    expect(metU).toEqual([teksten.je.regelsUitleg])
    expect(inVorm('je', 'Wilt u stoppen? U heeft dat recht. Uw hulp gaat door.')).toBe(
      'Wil je stoppen? Je hebt dat recht. Je hulp gaat door.',
    )
  })

  it('tells both the same facts, and the young reader in fewer words', () => {
    expect(Object.keys(teksten.je)).toEqual(Object.keys(teksten.u))
    const lengte = (vorm: 'u' | 'je') => woordenVan(aaneen(alleTeksten(teksten[vorm]))).length
    expect(lengte('je')).toBeLessThan(lengte('u'))
  })

  it('chooses the form by age; an unknown age is an adult', () => {
    expect([12, 17, 18, 80, undefined].map((leeftijd) => vormVan({ leeftijd }))).toEqual([
      'je',
      'je',
      'u',
      'u',
      'u',
    ])
  })
})
