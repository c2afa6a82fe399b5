import type { Antwoord } from '../recht/antwoord.ts'
import type { SituatieInput } from '../recht/situatie.ts'
import type { Categorie, Doel, Taak, Uitkomst } from '../recht/vocabulaire.ts'

/** The work of who has to give, as far as a contract of a gemeente asks it. */
export const bepalingtaken = [
  'verlenen-jeugdhulp',
  'geneeskundige-behandeling',
  'maatschappelijk-werk',
  'levering-maatwerk-wmo',
  'schuldhulpverlening',
  're-integratie',
] as const satisfies readonly Taak[]
export type Bepalingtaak = (typeof bepalingtaken)[number]

/** A clause of a contract that asks for data (E-108). */
export interface Bepaling {
  id: string
  artikel: string
  /** In one's own words. */
  samenvatting: string
  categorieen: readonly Categorie[]
  doel: Doel
  /** Of which party: an organisation id. */
  van: string
  taak: Bepalingtaak
}

/** Asked for the place where access is given, and for any other work of the gemeente. */
const kanten = ['college-toeleiding', 'college-andere-taak'] as const

const dossierVan = {
  'verlenen-jeugdhulp': 'hulpverleningsdossier',
  'geneeskundige-behandeling': 'hulpverleningsdossier',
  'maatschappelijk-werk': 'hulpverleningsdossier',
  'levering-maatwerk-wmo': 'hulpverleningsdossier',
  schuldhulpverlening: 'schuldhulpdossier',
  're-integratie': 'hulpverleningsdossier',
} as const

const geheimVan = {
  'verlenen-jeugdhulp': 'jeugdwet',
  'geneeskundige-behandeling': 'wgbo',
  'maatschappelijk-werk': 'geen',
  'levering-maatwerk-wmo': 'geen',
  schuldhulpverlening: 'geen',
  're-integratie': 'geen',
} as const

/**
 * What a clause comes down to, as questions for the rules: the provider gives these data to the gemeente because the
 * contract says so. One question per kind of data and per side of the gemeente.
 */
export function vragenBijBepaling(
  bepaling: Pick<Bepaling, 'categorieen' | 'doel' | 'taak'>,
): { categorie: Categorie; input: SituatieInput }[] {
  const { taak, doel } = bepaling
  const pet = taak === 'levering-maatwerk-wmo' ? 'aanbieder' : 'hulpverlener'
  return bepaling.categorieen.flatMap((categorie) =>
    kanten.map((ontvanger) => ({
      categorie,
      input: {
        handeling: 'verstrekken',
        actor: { taak, pet, beroepsgeheim: geheimVan[taak], beroepscode: true },
        gegevens: { categorie: [categorie], dossier: dossierVan[taak], verkregenInPet: pet },
        ontvanger: { type: ontvanger },
        doel,
        feiten: { geeistDoorCollege: true, noodzakelijk: true, rolKenbaar: true },
      } satisfies SituatieInput,
    })),
  )
}

/** What a contract can do with one kind of data. */
export const bepalingoordelen = ['kan-niet-eisen', 'niet-geregeld', 'kan-vragen'] as const
export type Bepalingoordeel = (typeof bepalingoordelen)[number]

export interface Gewogen {
  categorie: Categorie
  antwoord: Pick<Antwoord, 'uitkomst' | 'leemte' | 'redenen'>
}

export interface Bevonden {
  categorie: Categorie
  oordeel: Bepalingoordeel
  /** Why, in the words of the rule. */
  zin: string
  bron: string
}

const kan: readonly Uitkomst[] = ['toegestaan', 'toegestaan-mits', 'verplicht']

function oordeelVan({ antwoord }: Gewogen): Bepalingoordeel {
  if (antwoord.leemte) return 'niet-geregeld'
  return kan.includes(antwoord.uitkomst) ? 'kan-vragen' : 'kan-niet-eisen'
}

/**
 * The answer per kind of data. Of both sides of the gemeente the strictest counts: a contract can ask only what may be
 * given to either. Consent or a weighing of the professional is no ground to demand.
 */
export function judgeBepaling(gewogen: readonly Gewogen[]): Bevonden[] {
  const perCategorie = new Map<Categorie, Gewogen>()
  for (const een of gewogen) {
    const eerder = perCategorie.get(een.categorie)
    const strenger =
      eerder === undefined ||
      bepalingoordelen.indexOf(oordeelVan(een)) < bepalingoordelen.indexOf(oordeelVan(eerder))
    if (strenger) perCategorie.set(een.categorie, een)
  }
  return [...perCategorie.values()].map((een) => {
    const oordeel = oordeelVan(een)
    const reden = oordeel === 'niet-geregeld' ? undefined : een.antwoord.redenen[0]
    return {
      categorie: een.categorie,
      oordeel,
      zin: reden?.zin ?? 'Geen regel zegt dat de gemeente dit in een contract kan vragen.',
      bron:
        reden === undefined
          ? ''
          : [reden.bron.document, reden.bron.artikel ?? reden.bron.sectie]
              .filter((deel) => deel !== null)
              .join(', '),
    }
  })
}

/** Does the contract ask here what it cannot demand? What no rule carries is no demand either. */
export function isGemerkt(bevonden: readonly Bevonden[]): boolean {
  return bevonden.some(({ oordeel }) => oordeel !== 'kan-vragen')
}
