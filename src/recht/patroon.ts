/** Hoe het patroon van een regel past op een vraag, en hoe twee patronen zich verhouden. */
import type { Patroon, Regel, Uitzondering } from './regelset.ts'
import type { SituatieInput } from './situatie.ts'
import {
  beroepsgeheimen,
  categorieen,
  doelen,
  dossiers,
  handelingen,
  ontvangers,
  petten,
  taken,
} from './vocabulaire.ts'
import type { Beroepsgeheim, Pet, Taak } from './vocabulaire.ts'

/** De velden van een patroon die een keuze uit een vaste lijst zijn. */
export const keuzelijsten = {
  handeling: handelingen,
  taak: taken,
  pet: petten,
  beroepsgeheim: beroepsgeheimen,
  categorie: categorieen,
  dossier: dossiers,
  verkregenInPet: petten,
  ontvanger: ontvangers,
  doel: doelen,
} as const satisfies Record<keyof Uitzondering, readonly string[]>

export type Keuzeveld = keyof typeof keuzelijsten
export const keuzevelden = [
  'handeling',
  'taak',
  'pet',
  'beroepsgeheim',
  'categorie',
  'dossier',
  'verkregenInPet',
  'ontvanger',
  'doel',
] as const satisfies readonly Keuzeveld[]

/** De waarden van een veld waarop de regel ziet: wat het patroon noemt, min wat is uitgezonderd. */
export function waardenVan(regel: Regel, veld: Keuzeveld): readonly string[] {
  const lijst: readonly string[] = regel.geldt[veld] ?? keuzelijsten[veld]
  const zonder: readonly string[] | undefined = regel.behalve?.[veld]
  return zonder === undefined ? lijst : lijst.filter((waarde) => !zonder.includes(waarde))
}

/**
 * Het beroepsgeheim waarmee gewogen wordt. Is het niet genoemd, dan volgt het uit de taak: wie
 * jeugdhulp verleent valt onder de Jeugdwet, wie behandelt onder de WGBO.
 */
export function beroepsgeheimVan(actor: SituatieInput['actor']): Beroepsgeheim {
  if (actor.beroepsgeheim !== undefined) return actor.beroepsgeheim
  const taken: Partial<Record<Taak, Beroepsgeheim>> = {
    'verlenen-jeugdhulp': 'jeugdwet',
    'uitvoering-ots': 'jeugdwet',
    'geneeskundige-behandeling': 'wgbo',
  }
  return taken[actor.taak] ?? 'geen'
}

const pettenMetCode: readonly Pet[] = [
  'hulpverlener',
  'regisseur-hulp',
  'jeugdbeschermer',
  'deskundige',
]

/** Of een beroepscode geldt; niet genoemd volgt het uit de pet. */
export function beroepscodeVan(actor: SituatieInput['actor']): boolean {
  return actor.beroepscode ?? pettenMetCode.includes(actor.pet)
}

/** Past de leeftijd? Een onbekende leeftijd past alleen bij regels die geen leeftijd noemen. */
export function pastLeeftijd(geldt: Patroon, leeftijd: number | null): boolean {
  if (geldt.leeftijd === undefined) return true
  return leeftijd !== null && leeftijd >= geldt.leeftijd.vanaf && leeftijd <= geldt.leeftijd.tot
}

/** Geldt de regel op deze dag? Beide grenzen horen erbij. */
export function geldtOp(regel: Regel, peildatum: string): boolean {
  const van = regel.geldigVan ?? null
  const tot = regel.geldigTot ?? null
  return (van === null || van <= peildatum) && (tot === null || peildatum <= tot)
}
