import { describe, expect, it } from 'vitest'
import { loadRegelset } from '../../koppelingen/regelbestanden.ts'
import { besluitZinnen, inVorm, teksten, vormVan } from './teksten.ts'
import { berichtTeksten } from './berichten-teksten.ts'
import { bewijsTeksten } from './bewijs-teksten.ts'
import { gedeeldTeksten } from './gedeeld-teksten.ts'
import { tafelTeksten } from '../tafel/teksten.ts'
import { toestemmingTeksten } from './toestemming-teksten.ts'
import { overlegTeksten } from './overleg-teksten.ts'
import { planTeksten } from './plan-teksten.ts'
import { verklaringTeksten } from './verklaring-teksten.ts'

/** Vowel groups; ij is one. Good enough: it agrees with hyphenation patterns within two points. */
function lettergrepen(woord: string): number {
  return Math.max(1, woord.toLowerCase().match(/ij|[aeiouyáéíóúëïöü]+/g)?.length ?? 0)
}

const woordenVan = (tekst: string): string[] => tekst.match(/[\p{L}\p{N}]+/gu) ?? []
const zinnenVan = (tekst: string): string[] =>
  tekst.split(/[.!?]+(?:\s|$)/).filter((zin) => woordenVan(zin).length > 0)

/** Flesch-Douma: 206.84 − 0.93 × words per sentence − 77 × syllables per word. Higher is easier. */
function douma(tekst: string): number {
  const woorden = woordenVan(tekst)
  const grepen = woorden.reduce((som, woord) => som + lettergrepen(woord), 0)
  return (
    206.84 -
    0.93 * (woorden.length / zinnenVan(tekst).length) -
    77 * (grepen / Math.max(1, woorden.length))
  )
}

/** Every fixed text in an object, however deep; what needs a date or number gets an example. */
function alle(waarde: unknown): string[] {
  if (typeof waarde === 'string') return [waarde]
  if (typeof waarde === 'function') return [String(waarde('4 december 2026'))]
  if (typeof waarde !== 'object' || waarde === null) return []
  return Object.values(waarde).flatMap(alle)
}

/** Each text is a sentence of its own, also a heading without a full stop. */
const aaneen = (zinnen: readonly string[]): string =>
  zinnen.map((zin) => (/[.!?]$/.test(zin) ? zin : `${zin}.`)).join(' ')

const stukken = [
  ['de pagina’s met u', alle(teksten.u)],
  ['de pagina’s met je', alle(teksten.je)],
  ['eigen woorden met u', alle(verklaringTeksten.u)],
  ['eigen woorden met je', alle(verklaringTeksten.je)],
  ['het bewijs met u', alle(bewijsTeksten.u)],
  ['het bewijs met je', alle(bewijsTeksten.je)],
  ['met wie gedeeld met u', alle(gedeeldTeksten.u)],
  ['met wie gedeeld met je', alle(gedeeldTeksten.je)],
  ['toestemming met u', alle(toestemmingTeksten.u)],
  ['toestemming met je', alle(toestemmingTeksten.je)],
  ['aan tafel met u', alle(tafelTeksten.u)],
  ['aan tafel met je', alle(tafelTeksten.je)],
  ['het plan met u', alle(planTeksten.u)],
  ['het plan met je', alle(planTeksten.je)],
  ['overleg met u', alle(overlegTeksten.u)],
  ['overleg met je', alle(overlegTeksten.je)],
  ['berichten met u', alle(berichtTeksten.u)],
  ['berichten met je', alle(berichtTeksten.je)],
  ['een besluit over u', alle(besluitZinnen('u'))],
  ['een besluit over je', alle(besluitZinnen('je'))],
] as const

describe('de vaste teksten voor inwoners', () => {
  it('measures what it says: a law text fails, plain text passes', () => {
    const wet =
      'De jeugdhulpverlener verstrekt desgevraagd aan de vertegenwoordiger inlichtingen omtrent de verleende jeugdhulp, tenzij zwaarwegende belangen zich daartegen verzetten.'
    expect(douma(wet)).toBeLessThan(50)
    expect(douma('Wij vragen eerst of u dit goed vindt. U mag nee zeggen.')).toBeGreaterThan(90)
  })

  it.each(stukken)('%s scoort minstens 70', (_naam, zinnen) => {
    expect(zinnen.length).toBeGreaterThan(8)
    expect(douma(aaneen(zinnen))).toBeGreaterThanOrEqual(70)
  })

  it.each(stukken)('%s heeft geen zin van meer dan vijftien woorden', (_naam, zinnen) => {
    const lang = zinnen.flatMap(zinnenVan).filter((zin) => woordenVan(zin).length > 15)
    expect(lang).toEqual([])
  })

  it('tells duties to residents as plainly, in both forms', async () => {
    const { woorden } = await loadRegelset()
    const zinnen = Object.values(woorden.plichten).flatMap((plicht) => plicht.inwoner ?? [])
    expect(zinnen.length).toBe(Object.keys(woorden.plichten).length)
    for (const vorm of ['u', 'je'] as const) {
      const gezegd = zinnen.map((zin) => inVorm(vorm, zin))
      expect(douma(aaneen(gezegd))).toBeGreaterThanOrEqual(70)
      expect(gezegd.flatMap(zinnenVan).filter((zin) => woordenVan(zin).length > 15)).toEqual([])
    }
  })

  it('never says u to who is twelve to seventeen, except where it explains the word', async () => {
    const { woorden } = await loadRegelset()
    const plichten = Object.values(woorden.plichten).map((p) => inVorm('je', p.inwoner ?? ''))
    const metU = [...alle(teksten.je), ...alle(besluitZinnen('je')), ...plichten].filter((zin) =>
      /\b(u|uw)\b/i.test(zin),
    )
    expect(metU).toEqual([teksten.je.regelsUitleg])
    expect(inVorm('je', 'Wilt u stoppen? U heeft dat recht. Uw hulp gaat door.')).toBe(
      'Wil je stoppen? Je hebt dat recht. Je hulp gaat door.',
    )
  })

  it('tells both the same facts, and the young reader in fewer words', () => {
    expect(Object.keys(teksten.je)).toEqual(Object.keys(teksten.u))
    const lengte = (vorm: 'u' | 'je') => woordenVan(aaneen(alle(teksten[vorm]))).length
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
