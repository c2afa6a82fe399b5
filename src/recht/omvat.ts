/** Vergelijkt regels: is de ene een bijzonder geval van de andere, en kunnen ze samen gelden? */
import { keuzevelden, waardenVan } from './patroon.ts'
import type { Regel, Voorwaarde } from './regelset.ts'
import { compileVoorwaarden, ONBEKEND, ONWAAR, WAAR } from './voorwaarden.ts'
import type { Eisen } from './voorwaarden.ts'

const deelVan = (klein: readonly string[], groot: readonly string[]): boolean =>
  klein.every((waarde) => groot.includes(waarde))

const sleutel = (voorwaarde: Voorwaarde): string => JSON.stringify(voorwaarde)

function patroonDeelVan(a: Regel, b: Regel): boolean {
  for (const veld of keuzevelden) {
    if (!deelVan(waardenVan(a, veld), waardenVan(b, veld))) return false
  }
  const { geldt: ga } = a
  const { geldt: gb } = b
  if (gb.beroepscode !== undefined && ga.beroepscode !== gb.beroepscode) return false
  if (gb.wilsbekwaam !== undefined && ga.wilsbekwaam !== gb.wilsbekwaam) return false
  if (gb.organisatie !== undefined && !deelVan(ga.organisatie ?? ['*'], gb.organisatie))
    return false
  if (gb.leeftijd === undefined) return true
  if (ga.leeftijd === undefined) return false
  return ga.leeftijd.vanaf >= gb.leeftijd.vanaf && ga.leeftijd.tot <= gb.leeftijd.tot
}

function voorwaardenDeelVan(a: Regel, b: Regel): boolean {
  const heeft = new Set(a.voorwaarden.map(sleutel))
  return b.voorwaarden.every((voorwaarde) => {
    if (heeft.has(sleutel(voorwaarde))) return true
    // `f is waar` sluit in: `f is niet onwaar`.
    return (
      'niet' in voorwaarde && heeft.has(sleutel({ feit: voorwaarde.feit, is: !voorwaarde.niet }))
    )
  })
}

/** Waar als `a` alleen past waar `b` ook past, en niet andersom: de bijzondere regel. */
export function isBijzonderder(a: Regel, b: Regel): boolean {
  const binnen = patroonDeelVan(a, b) && voorwaardenDeelVan(a, b)
  return binnen && !(patroonDeelVan(b, a) && voorwaardenDeelVan(b, a))
}

function patronenRaken(a: Regel, b: Regel): boolean {
  for (const veld of keuzevelden) {
    const bij = waardenVan(b, veld)
    if (!waardenVan(a, veld).some((waarde) => bij.includes(waarde))) return false
  }
  const { geldt: ga } = a
  const { geldt: gb } = b
  const botst = (x: boolean | undefined, y: boolean | undefined): boolean =>
    x !== undefined && y !== undefined && x !== y
  if (botst(ga.beroepscode, gb.beroepscode) || botst(ga.wilsbekwaam, gb.wilsbekwaam)) return false
  if (ga.organisatie !== undefined && gb.organisatie !== undefined) {
    const bij = gb.organisatie
    if (!ga.organisatie.some((waarde) => bij.includes(waarde))) return false
  }
  if (ga.leeftijd === undefined || gb.leeftijd === undefined) return true
  return ga.leeftijd.vanaf <= gb.leeftijd.tot && gb.leeftijd.vanaf <= ga.leeftijd.tot
}

function dagenRaken(a: Regel, b: Regel): boolean {
  const voor = (tot: string | null | undefined, van: string | null | undefined): boolean =>
    typeof tot === 'string' && typeof van === 'string' && tot < van
  return !voor(a.geldigTot, b.geldigVan) && !voor(b.geldigTot, a.geldigVan)
}

/** Zoekt feiten waarmee alle eisen voldoen; `null` als dat niet kan. Plaats → stand. */
export function zoekFeiten(eisen: Eisen): Map<number, number> | null {
  const probeer = (rij: number, vast: Map<number, number>): Map<number, number> | null => {
    const eisenInRij = eisen[rij]
    if (eisenInRij === undefined) return vast
    for (const eis of eisenInRij) {
      const nu = vast.get(eis.feit)
      const keuzes = nu === undefined ? [ONBEKEND, WAAR, ONWAAR] : [nu]
      for (const keuze of keuzes) {
        if (((eis.mag >> keuze) & 1) === 0) continue
        const uit = probeer(rij + 1, new Map(vast).set(eis.feit, keuze))
        if (uit !== null) return uit
      }
    }
    return null
  }
  return probeer(0, new Map())
}

/** Waar als er een situatie bestaat waarin beide regels passen. */
export function kunnenSamen(a: Regel, b: Regel): boolean {
  if (a.gemeente !== undefined && b.gemeente !== undefined && a.gemeente !== b.gemeente)
    return false
  if (!dagenRaken(a, b) || !patronenRaken(a, b)) return false
  return zoekFeiten(compileVoorwaarden([...a.voorwaarden, ...b.voorwaarden])) !== null
}
