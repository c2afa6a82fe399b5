import {
  categorieen,
  doelen,
  handelingen,
  ontvangers,
  type Categorie,
  type Doel,
  type OntvangerType,
  type Taak,
} from '../../../recht/vocabulaire.ts'
import type { Woorden } from '../../../recht/woorden.ts'
import { hoofdletter } from '../../tekst.ts'
import type { Keuze } from '../../ui/index.ts'

/** Two lists for one question: what fits this work, and everything. */
export interface Keuzes {
  gangbaar: readonly Keuze[]
  alle: readonly Keuze[]
}

const eigen: readonly OntvangerType[] = ['eigen-dossier', 'eigen-raadpleging']

/** Benefits, debts and supervisors: rare in a wijkteam, so only in the full list. */
const zeldzameGroepen: readonly string[] = ['geld en werk', 'toezicht en onderzoek']
const geldTaken: readonly Taak[] = [
  'toeleiding-pw',
  'toeleiding-wgs',
  're-integratie',
  'schuldhulpverlening',
  'begeleiden-plan-pw',
]

/** What occurs in every task of a wijkteam. */
const gewoneCategorieen: readonly Categorie[] = [
  'identificatie',
  'dat',
  'wat',
  'gewoon',
  'bijzonder',
  'derden',
  'signaal-hgkm',
]

/** What goes with this kind of work besides; all else is behind "Andere gegevens". */
function categorieenBij(taak: Taak): readonly Categorie[] {
  if (geldTaken.includes(taak)) return ['financieel']
  if (taak.startsWith('toeleiding') || taak === 'deskundigenadvies') return ['advies']
  if (taak === 'beleid' || taak === 'informatie-advies') return ['anoniem']
  return ['behandel', 'diagnostiek']
}

export function handelingKeuzes(woorden: Woorden): Keuze[] {
  return handelingen.map((code) => ({
    waarde: code,
    tekst: hoofdletter(woorden.handelingen[code].naam),
    hint: woorden.handelingen[code].uitleg ?? undefined,
  }))
}

/**
 * The purposes that occur with this task. A purpose that was chosen from the full list stays in sight.
 *
 * @param gekozen the code that is chosen now, or an empty text
 */
export function doelKeuzes(woorden: Woorden, taak: Taak, gekozen: string): Keuzes {
  const bijTaak = woorden.taken[taak].doelen ?? doelen
  const keuze = (code: Doel): Keuze => ({
    waarde: code,
    tekst: hoofdletter(woorden.doelen[code].naam),
    groep: groepVan(woorden.doelen[code]),
  })
  return {
    gangbaar: doelen.filter((d) => bijTaak.includes(d) || d === gekozen).map(keuze),
    alle: doelen.map(keuze),
  }
}

/** With whom: grouped by where somebody works. Recording and looking up have no other party. */
export function ontvangerKeuzes(woorden: Woorden, taak: Taak, gekozen: string): Keuzes {
  const keuze = (code: OntvangerType): Keuze => ({
    waarde: code,
    tekst: hoofdletter(woorden.ontvangers[code].naam),
    groep: groepVan(woorden.ontvangers[code]),
  })
  const anderen = ontvangers.filter((code) => !eigen.includes(code))
  const gangbaar = (code: OntvangerType): boolean => {
    const groep = woorden.ontvangers[code]['groep']
    if (groep === 'geld en werk' && geldTaken.includes(taak)) return true
    return code === gekozen || typeof groep !== 'string' || !zeldzameGroepen.includes(groep)
  }
  return { gangbaar: anderen.filter(gangbaar).map(keuze), alle: anderen.map(keuze) }
}

/** Which data: first that there is help, then what is going on, then what is rare in this task. */
export function categorieKeuzes(
  woorden: Woorden,
  taak: Taak,
): { dat: Keuze[]; wat: Keuze[]; ander: Keuze[] } {
  const keuze = (code: Categorie): Keuze => ({
    waarde: code,
    tekst: hoofdletter(woorden.categorieen[code].naam),
    hint: woorden.categorieen[code].uitleg ?? undefined,
  })
  const bij = [...gewoneCategorieen, ...categorieenBij(taak)]
  const gangbaar = categorieen.filter((code) => bij.includes(code))
  const isDat = (code: Categorie): boolean => woorden.categorieen[code]['soort'] === 'dat'
  return {
    dat: gangbaar.filter(isDat).map(keuze),
    wat: gangbaar.filter((code) => !isDat(code)).map(keuze),
    ander: categorieen.filter((code) => !bij.includes(code)).map(keuze),
  }
}

function groepVan(woord: Readonly<Record<string, unknown>>): string | undefined {
  const { groep } = woord
  return typeof groep === 'string' ? hoofdletter(groep) : undefined
}
