/** Zoekt de kleinste verzamelingen feiten (één, hooguit twee) die de uitkomst veranderen. */
import type { Omslag } from './antwoord.ts'
import { strengheid } from './regelindex.ts'
import { feiten } from './vocabulaire.ts'
import type { Uitkomst } from './vocabulaire.ts'
import { ONBEKEND, ONWAAR, WAAR } from './voorwaarden.ts'
import type { FeitenStand } from './voorwaarden.ts'

/** Meer dan dit leest niemand; wat het dichtst bij ja komt, staat voorop. */
const MEESTE = 6

interface Wissel {
  readonly plaats: number
  readonly naar: number
  /** 0: vult een onbekend feit in. 1: zegt het omgekeerde van wat bekend is. */
  readonly kost: number
}

function wissels(relevant: readonly number[], stand: FeitenStand): Wissel[] {
  return relevant.flatMap((plaats): Wissel[] => {
    const nu = stand[plaats] ?? ONBEKEND
    if (nu === WAAR) return [{ plaats, naar: ONWAAR, kost: 1 }]
    if (nu === ONWAAR) return [{ plaats, naar: WAAR, kost: 1 }]
    return [
      { plaats, naar: WAAR, kost: 0 },
      { plaats, naar: ONWAAR, kost: 0 },
    ]
  })
}

interface Vondst {
  readonly wissels: readonly Wissel[]
  readonly kost: number
  readonly uitkomst: Uitkomst
}

function vergelijk(a: Vondst, b: Vondst): number {
  const streng = strengheid(a.uitkomst) - strengheid(b.uitkomst)
  if (streng !== 0) return streng
  const aantal = a.wissels.length - b.wissels.length
  if (aantal !== 0) return aantal
  if (a.kost !== b.kost) return a.kost - b.kost
  for (const [nummer, wissel] of a.wissels.entries()) {
    const ander = b.wissels[nummer]
    if (ander === undefined) return 1
    if (wissel.plaats !== ander.plaats) return wissel.plaats - ander.plaats
    if (wissel.naar !== ander.naar) return wissel.naar - ander.naar
  }
  return 0
}

/**
 * Berekent de omslag door opnieuw te wegen. Paren komen alleen mee als geen van beide feiten alleen
 * al iets verandert, en alleen voor uitkomsten die met één feit niet te bereiken zijn.
 * @param relevant plaatsen van de feiten die de passende regels noemen, oplopend
 * @param weegOpnieuw geeft de uitkomst bij een stand; de stand wordt ter plekke gewisseld en hersteld
 */
export function zoekOmslag(
  relevant: readonly number[],
  stand: FeitenStand,
  nu: Uitkomst,
  weegOpnieuw: (stand: FeitenStand) => Uitkomst,
): Omslag[] {
  const proef = stand.slice()
  const mogelijk = wissels(relevant, stand)
  const vondsten: Vondst[] = []
  const stil: Wissel[] = []
  for (const wissel of mogelijk) {
    proef[wissel.plaats] = wissel.naar
    const uitkomst = weegOpnieuw(proef)
    proef[wissel.plaats] = stand[wissel.plaats] ?? ONBEKEND
    if (uitkomst === nu) stil.push(wissel)
    else vondsten.push({ wissels: [wissel], kost: wissel.kost, uitkomst })
  }
  const bereikt = new Set(vondsten.map((vondst) => vondst.uitkomst))
  for (const [nummer, eerste] of stil.entries()) {
    proef[eerste.plaats] = eerste.naar
    for (let verder = nummer + 1; verder < stil.length; verder++) {
      const tweede = stil[verder]
      if (tweede === undefined || tweede.plaats === eerste.plaats) continue
      proef[tweede.plaats] = tweede.naar
      const uitkomst = weegOpnieuw(proef)
      proef[tweede.plaats] = stand[tweede.plaats] ?? ONBEKEND
      if (uitkomst !== nu && !bereikt.has(uitkomst)) {
        vondsten.push({ wissels: [eerste, tweede], kost: eerste.kost + tweede.kost, uitkomst })
      }
    }
    proef[eerste.plaats] = stand[eerste.plaats] ?? ONBEKEND
  }
  return vondsten
    .toSorted(vergelijk)
    .slice(0, MEESTE)
    .map(({ wissels, uitkomst }) => ({
      feiten: Object.fromEntries(
        wissels.map(({ plaats, naar }) => [feiten[plaats] ?? '', naar === WAAR]),
      ),
      uitkomst,
    }))
}
