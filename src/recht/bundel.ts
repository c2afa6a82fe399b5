/** Weegt elk gegeven van een vraag; de strengste uitkomst geldt voor de bundel. */
import { beslis, uitkomstNu } from './beslis.ts'
import type { Beslissing } from './beslis.ts'
import { strengheid } from './regelindex.ts'
import type { Kandidaat, Passend } from './regelindex.ts'
import { nogNodigVoorToestemming, toestemmingFeiten } from './toestemming.ts'
import type { Persoon } from './toestemming.ts'
import { feiten } from './vocabulaire.ts'
import type { Categorie, Feit, Uitkomst } from './vocabulaire.ts'
import { kanNogVoldoen, ONBEKEND, plaatsVan, voldoet } from './voorwaarden.ts'
import type { FeitenStand } from './voorwaarden.ts'

export interface Weging {
  readonly perCategorie: ReadonlyMap<Categorie, Beslissing>
  readonly categorie: Categorie
  readonly bundel: Beslissing
}

/** Waar als dit gegeven over niemand gaat: het mag de rest van een bundel niet milder maken. */
const overNiemand = ({ winnaar }: Beslissing): boolean => winnaar?.laag?.id === 'onherleidbaar'

export function weegBundel(passend: Passend, persoon: Persoon, stand: FeitenStand): Weging {
  const perCategorie = new Map<Categorie, Beslissing>()
  for (const [categorie, kandidaten] of passend.beslis) {
    perCategorie.set(categorie, beslis(kandidaten, persoon, stand))
  }
  const overIemand = [...perCategorie].filter(([, beslissing]) => !overNiemand(beslissing))
  let gekozen: { categorie: Categorie; bundel: Beslissing } | null = null
  for (const [categorie, bundel] of overIemand.length > 0 ? overIemand : perCategorie) {
    const verschil =
      gekozen === null ? 1 : strengheid(bundel.uitkomst) - strengheid(gekozen.bundel.uitkomst)
    // Bij gelijke strengheid gaat een regel voor een leemte: een verbod is geen open vraag.
    const noemtRegel = gekozen?.bundel.winnaar === null && bundel.winnaar !== null
    if (verschil > 0 || (verschil === 0 && noemtRegel)) gekozen = { categorie, bundel }
  }
  if (gekozen === null) throw new Error('Een situatie noemt altijd minstens één categorie.')
  return { perCategorie, ...gekozen }
}

/** Alleen de uitkomst van de bundel; zo snel mogelijk, want de omslag vraagt er veel. */
export function bundelUitkomst(passend: Passend, persoon: Persoon, stand: FeitenStand): Uitkomst {
  let streng: Uitkomst | null = null
  let zonderPersoon: Uitkomst = 'verplicht'
  for (const kandidaten of passend.beslis.values()) {
    const beslissing = beslis(kandidaten, persoon, stand)
    const { uitkomst } = beslissing
    if (overNiemand(beslissing)) {
      if (strengheid(uitkomst) > strengheid(zonderPersoon)) zonderPersoon = uitkomst
    } else if (streng === null || strengheid(uitkomst) > strengheid(streng)) streng = uitkomst
    if (streng === 'verboden') break
  }
  return streng ?? zonderPersoon
}

/** Regels die over dit gegeven hetzelfde zeggen als de winnaar en dus mee beslissen. */
export function metWinnaar(
  kandidaten: readonly Kandidaat[],
  beslissing: Beslissing,
  persoon: Persoon,
  stand: FeitenStand,
): readonly Kandidaat[] {
  const { winnaar } = beslissing
  if (winnaar === null) return []
  return kandidaten.filter(
    (kandidaat) =>
      kandidaat === winnaar ||
      (kandidaat.rang === winnaar.rang &&
        kandidaat.lokaal === winnaar.lokaal &&
        voldoet(kandidaat.eisen, stand) &&
        uitkomstNu(kandidaat, persoon, stand) === beslissing.uitkomst),
  )
}

/** Plaatsen van alle feiten waar de passende regels naar kijken, oplopend. */
export function relevanteFeiten(passend: Passend, persoon: Persoon): number[] {
  const uit = new Set<number>()
  for (const kandidaten of passend.beslis.values()) {
    for (const kandidaat of kandidaten) {
      for (const feit of kandidaat.feiten) uit.add(feit)
      if (kandidaat.uitkomst === 'toestemming-vereist') {
        for (const feit of toestemmingFeiten(kandidaat.regel, persoon)) uit.add(plaatsVan(feit))
      }
    }
  }
  return [...uit].toSorted((a, b) => a - b)
}

/**
 * Onbekende feiten waar het antwoord op leunt: wat de beslissende regel voor niet aanwezig hield,
 * wat een hogere of gelijke regel nog kan laten gelden, en de toestemming die nog niet bekend is.
 */
export function ontbrekend(
  weging: Weging,
  passend: Passend,
  persoon: Persoon,
  stand: FeitenStand,
): Feit[] {
  const uit = new Set<number>()
  const onbekend = (plaats: number): boolean => (stand[plaats] ?? ONBEKEND) === ONBEKEND
  for (const [categorie, kandidaten] of passend.beslis) {
    const beslissing = weging.perCategorie.get(categorie)
    const winnaar = beslissing?.winnaar ?? null
    for (const kandidaat of kandidaten) {
      const telt =
        kandidaat === winnaar ||
        winnaar === null ||
        kandidaat.rang >= winnaar.rang ||
        kandidaat.lokaal !== winnaar.lokaal ||
        kandidaat.gaatVoor.has(winnaar.plaats)
      const zelfde = kandidaat !== winnaar && kandidaat.uitkomst === beslissing?.uitkomst
      if (!telt || zelfde || !kanNogVoldoen(kandidaat.eisen, stand)) continue
      for (const feit of kandidaat.feiten) if (onbekend(feit)) uit.add(feit)
    }
    if (winnaar !== null && beslissing?.uitkomst === 'toestemming-vereist') {
      const nodig = nogNodigVoorToestemming(winnaar.regel, persoon)
      for (const feit of nodig) if (onbekend(plaatsVan(feit))) uit.add(plaatsVan(feit))
    }
  }
  return [...uit].toSorted((a, b) => a - b).flatMap((plaats) => feiten[plaats] ?? [])
}
