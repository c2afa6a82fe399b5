import type { Antwoord } from '../recht/antwoord.ts'
import { strengheid } from '../recht/regelindex.ts'
import type { FeitenInvoer, Situatie, SituatieInput } from '../recht/situatie.ts'
import type {
  Beroepsgeheim,
  Categorie,
  Doel,
  DossierSoort,
  OntvangerType,
  Pet,
  Taak,
} from '../recht/vocabulaire.ts'
import type { Datum } from './leeftijd.ts'

/** Another party as the rules know somebody who acts. */
export interface Partijrol {
  taak: Taak
  pet: Pet
  dossier: DossierSoort
}

const derde: Partijrol = { taak: 'instantie-derde', pet: 'derde', dossier: 'geen' }
/** Who works for an organisation that gives the help; the partner pages weigh their own act in the same role. */
const arts: Partijrol = {
  taak: 'geneeskundige-behandeling',
  pet: 'aanbieder',
  dossier: 'hulpverleningsdossier',
}
const jeugdhulp: Partijrol = {
  taak: 'verlenen-jeugdhulp',
  pet: 'aanbieder',
  dossier: 'hulpverleningsdossier',
}
const toeleiding: Partijrol = {
  taak: 'vraagverheldering',
  pet: 'toeleider',
  dossier: 'toeleidingsdossier',
}

/** In which role each kind of party speaks. Who is not here is not somebody whose rules we know. */
const rollen: Readonly<Partial<Record<OntvangerType, Partijrol>>> = {
  'college-toeleiding': toeleiding,
  'collega-sociaal-domein': toeleiding,
  'rechtstreeks-betrokken-hulpverlener': { ...jeugdhulp, pet: 'hulpverlener' },
  medebehandelaar: { ...arts, pet: 'hulpverlener' },
  samenwerkingspartner: derde,
  'extern-professional': derde,
  jeugdhulpaanbieder: jeugdhulp,
  jeugdhulpverlener: { ...jeugdhulp, pet: 'hulpverlener' },
  'algemene-voorziening': {
    taak: 'maatschappelijk-werk',
    pet: 'hulpverlener',
    dossier: 'hulpverleningsdossier',
  },
  'aanbieder-maatwerk': {
    taak: 'levering-maatwerk-wmo',
    pet: 'aanbieder',
    dossier: 'hulpverleningsdossier',
  },
  'geheimhouder-arts': arts,
  'veilig-thuis': { taak: 'veilig-thuis', pet: 'veilig-thuis-medewerker', dossier: 'geen' },
  'gecertificeerde-instelling': {
    taak: 'uitvoering-ots',
    pet: 'jeugdbeschermer',
    dossier: 'gedwongen-kader-dossier',
  },
  politie: { taak: 'politietaak', pet: 'politie', dossier: 'geen' },
  'officier-van-justitie': {
    taak: 'openbaar-ministerie',
    pet: 'officier-van-justitie',
    dossier: 'geen',
  },
  deskundige: {
    taak: 'deskundigenadvies',
    pet: 'deskundige',
    dossier: 'geen',
  },
}

/** Parties that are no professionals: what they tell is their own choice, and no rule about secrecy is theirs. */
const naasten: readonly OntvangerType[] = [
  'betrokkene',
  'wettelijk-vertegenwoordiger',
  'ouder',
  'sociaal-netwerk',
]

export function isNaaste(partij: OntvangerType): boolean {
  return naasten.includes(partij)
}

/**
 * In which role this party speaks. A profession with secrecy goes before the kind of organisation: a doctor who works at
 * a school is a doctor (E-164, E-166). Not known stays not known.
 *
 * @returns undefined for the resident and who is close to them
 */
export function partijrol(
  partij: OntvangerType,
  geheim: Beroepsgeheim | undefined,
): Partijrol | undefined {
  if (isNaaste(partij)) return undefined
  const rol = rollen[partij] ?? derde
  if (rol.pet !== 'derde') return rol
  if (geheim === 'wgbo' || geheim === 'big') return arts
  return geheim === 'jeugdwet' ? jeugdhulp : rol
}

/** As what the other party sees us: the receiver when they tell something to a pet with this task. */
export function onzeKant(pet: Pet, taak: Taak): OntvangerType {
  if (pet === 'hulpverlener' || pet === 'regisseur-hulp') {
    if (taak === 'verlenen-jeugdhulp') return 'jeugdhulpverlener'
    return taak === 'maatschappelijk-werk' ? 'algemene-voorziening' : 'collega-sociaal-domein'
  }
  const anders: Partial<Record<Pet, OntvangerType>> = {
    toeleider: 'college-toeleiding',
    'regisseur-college': 'college-toeleiding',
    deskundige: 'deskundige',
    jeugdbeschermer: 'gecertificeerde-instelling',
    'veilig-thuis-medewerker': 'veilig-thuis',
    aanbieder: 'jeugdhulpaanbieder',
  }
  return anders[pet] ?? 'collega-sociaal-domein'
}

/** For which kinds of data a frame is told; what is not in here has rules of its own and is asked apart. */
export const kadercategorieen = ['dat', 'wat', 'bijzonder', 'behandel', 'diagnostiek'] as const
export type Kadercategorie = (typeof kadercategorieen)[number]

/** What one side may tell about one kind of data. `geen-regel` is a gap, not a no. */
export const spreekruimtes = ['mag', 'toestemming', 'zelf-afwegen', 'geen-regel', 'niet'] as const
export type Spreekruimte = (typeof spreekruimtes)[number]
export type Ruimte = Readonly<Record<Kadercategorie, Spreekruimte>>

/** The legal frame of one party at an overleg, as the rules of that day gave it (E-166). */
export interface Kader {
  versie: 1
  /** What they may tell us, and what we may tell them. */
  zij: Ruimte
  wij: Ruimte
  /** The documents that the answers rest on. */
  bronnen: readonly string[]
  regelset: string
  peildatum: Datum
}

/** What is taken for granted in a frame: it is needed and cannot be done with less. The page says so. */
const uitgangspunt: FeitenInvoer = { noodzakelijk: true, kanMetMinder: false, doelWelbepaald: true }

/** What a valid consent shows, of whoever must give it. */
const metToestemming: FeitenInvoer = {
  toestemming: true,
  toestemmingSchriftelijk: true,
  toestemmingUitdrukkelijk: true,
  toestemmingDezeKeer: true,
  toestemmingJeugdige: true,
  toestemmingVertegenwoordiger: true,
}

export interface Kadervraag {
  gemeente: string
  peildatum: Datum
  doel: Doel
  leeftijd: number | undefined
}

export interface Spreker extends Partijrol {
  beroepsgeheim: Beroepsgeheim | undefined
  organisatie?: string
}

/** The question "may this one tell that one this", without and with consent. */
export function kadersituaties(
  vraag: Kadervraag,
  spreker: Spreker,
  ontvanger: OntvangerType,
  categorie: Categorie,
): { kaal: Situatie; toestemming: Situatie } {
  const met = (feiten: FeitenInvoer): Situatie =>
    vertelsituatie(vraag, spreker, ontvanger, [categorie], feiten)
  return {
    kaal: met(uitgangspunt),
    toestemming: met({ ...uitgangspunt, ...metToestemming }),
  }
}

/** The question "may this one tell that one these". Data are taken to be learned in the role in which they are told. */
export function vertelsituatie(
  { gemeente, peildatum, doel, leeftijd }: Kadervraag,
  { taak, pet, dossier, beroepsgeheim, organisatie }: Spreker,
  ontvanger: OntvangerType,
  categorie: readonly Categorie[],
  feiten: FeitenInvoer,
): Situatie {
  const input: SituatieInput = {
    handeling: 'verstrekken',
    actor: {
      taak,
      pet,
      ...(beroepsgeheim === undefined ? {} : { beroepsgeheim }),
      ...(organisatie === undefined ? {} : { organisatie }),
    },
    gegevens: { categorie: [...categorie], dossier, verkregenInPet: pet },
    ontvanger: { type: ontvanger },
    doel,
    ...(leeftijd === undefined ? {} : { betrokkene: { leeftijd } }),
    feiten,
  }
  return { gemeente, peildatum, input }
}

function mag({ uitkomst }: Pick<Antwoord, 'uitkomst'>): boolean {
  return uitkomst === 'toegestaan' || uitkomst === 'toegestaan-mits' || uitkomst === 'verplicht'
}

/** How much room the two answers leave. */
export function spreekruimte(kaal: Antwoord, toestemming: Antwoord): Spreekruimte {
  if (mag(kaal)) return 'mag'
  if (mag(toestemming)) return 'toestemming'
  if (kaal.leemte) return 'geen-regel'
  return kaal.uitkomst === 'eigen-afweging' ? 'zelf-afwegen' : 'niet'
}

/** The narrowest of two: an overleg about more people has the frame that is safe for each of them. */
export function krapste(een: Spreekruimte, ander: Spreekruimte): Spreekruimte {
  return spreekruimtes.indexOf(een) >= spreekruimtes.indexOf(ander) ? een : ander
}

/** The strictest answer of some, for a page that shows one. */
export function strengste(antwoorden: readonly Antwoord[]): Antwoord | undefined {
  return antwoorden.toSorted((a, b) => strengheid(b.uitkomst) - strengheid(a.uitkomst))[0]
}
