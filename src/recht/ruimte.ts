/** De ruimte van vragen die in de praktijk voorkomen, om regels als geheel mee na te lopen. */
import type { Regelset } from './regelset.ts'
import {
  categorieen,
  doelen,
  dossiers,
  handelingen,
  ontvangers,
  petten,
  taken,
} from './vocabulaire.ts'
import type {
  Categorie,
  Doel,
  DossierSoort,
  Handeling,
  OntvangerType,
  Pet,
  Taak,
} from './vocabulaire.ts'

const opEigenPlek: readonly OntvangerType[] = ['eigen-dossier', 'eigen-raadpleging']

const meldpunten: readonly OntvangerType[] = [
  'veilig-thuis',
  'raad-kinderbescherming',
  'verwijsindex',
  'inspectie',
  'handhaving',
  'politie',
  'officier-van-justitie',
  'benadeeld-uitvoeringsorgaan',
  'college-andere-taak',
]

const uitkeringstaken: readonly Taak[] = ['toeleiding-pw', 'begeleiden-plan-pw', 'handhaving']
const jeugdhulptaken: readonly Taak[] = [
  'verlenen-jeugdhulp',
  'uitvoering-ots',
  'regie-vanuit-hulp',
]

/**
 * Het benadeelde uitvoeringsorgaan hoort bij de uitkering, de inspectie bij jeugdhulp. Bij een andere
 * taak van het college meldt iemand fraude, en dat doet Veilig Thuis niet.
 */
function kentMeldpunt(punt: OntvangerType, taak: Taak): boolean {
  if (punt === 'college-andere-taak') return taak !== 'veilig-thuis'
  if (punt === 'benadeeld-uitvoeringsorgaan') return uitkeringstaken.includes(taak)
  return punt !== 'inspectie' || jeugdhulptaken.includes(taak)
}

/** Aan wie niemand iets vraagt: zij vragen zelf, of zijn een meldpunt. */
const nietBevraagd: readonly OntvangerType[] = [
  ...opEigenPlek,
  'verwijsindex',
  'onderzoeker',
  'beleidsmedewerker',
  'inspectie',
  'toezichthouder-kwaliteit',
  'toezichthouder-awb',
  'burgemeester',
  'benadeeld-uitvoeringsorgaan',
  'bezwaar-klachtbehandelaar',
  'innings-instantie',
  'svb',
]

/** Bij wie een handeling in de praktijk hoort: vastleggen in een dossier, melden bij een meldpunt. */
export function ontvangersBij(handeling: Handeling, taak: Taak): readonly OntvangerType[] {
  const zonder = (weg: readonly OntvangerType[]): readonly OntvangerType[] =>
    ontvangers.filter((ontvanger) => !weg.includes(ontvanger))
  const perHandeling: Record<Handeling, readonly OntvangerType[]> = {
    vastleggen: ['eigen-dossier'],
    raadplegen: ['eigen-raadpleging'],
    opvragen: zonder(nietBevraagd),
    verstrekken: zonder([...opEigenPlek, 'verwijsindex']),
    melden: meldpunten.filter((punt) => kentMeldpunt(punt, taak)),
  }
  return perHandeling[handeling]
}

/** Wat bij een taak voorkomt, uit `regels/woorden/taken.yaml`. */
export interface Taakruimte {
  readonly petten: readonly Pet[]
  readonly doelen: readonly Doel[]
  readonly dossiers: readonly DossierSoort[]
}

export function ruimteVan(regelset: Regelset, taak: Taak): Taakruimte {
  const woord = regelset.woorden.taken[taak]
  return {
    petten: woord.petten ?? petten,
    doelen: woord.doelen ?? doelen,
    dossiers: woord.dossiers ?? dossiers,
  }
}

export const alleTaken = taken
export const alleHandelingen = handelingen

const strafketen: readonly Taak[] = ['politietaak', 'openbaar-ministerie']

/** De soorten gegevens die bij een taak en handeling voorkomen. */
export function categorieenBij(taak: Taak, handeling: Handeling): readonly Categorie[] {
  const metSuwinet = uitkeringstaken.includes(taak) || taak === 'toeleiding-wgs'
  const niet: Categorie[] = ['geen', 'anoniem']
  if (handeling !== 'melden') niet.push('vir-melding')
  if (!metSuwinet) niet.push('suwinet')
  if (!uitkeringstaken.includes(taak)) niet.push('tip')
  if (!strafketen.includes(taak)) niet.push('politiegegeven', 'justitieel')
  return categorieen.filter((categorie) => !niet.includes(categorie))
}

/** Een vaste reeks getallen van 0 tot 1 die op toeval lijkt: elke run loopt dezelfde weg. */
export function vasteReeks(zaad: number): () => number {
  let stand = zaad >>> 0
  return () => {
    stand = (stand + 0x6d2b79f5) >>> 0
    let mix = Math.imul(stand ^ (stand >>> 15), stand | 1)
    mix ^= mix + Math.imul(mix ^ (mix >>> 7), mix | 61)
    return ((mix ^ (mix >>> 14)) >>> 0) / 4294967296
  }
}

export function kies<T>(reeks: () => number, uit: readonly T[]): T {
  const waarde = uit[Math.floor(reeks() * uit.length)]
  if (waarde === undefined) throw new Error('Uit een lege lijst valt niets te kiezen.')
  return waarde
}
