import type { FeitenInvoer, Situatie } from '../recht/situatie.ts'
import { categorieen, petten } from '../recht/vocabulaire.ts'
import type {
  Beroepsgeheim,
  Categorie,
  Doel,
  Handeling,
  OntvangerType,
} from '../recht/vocabulaire.ts'
import { soortregels } from './dossiersoort.ts'
import { isWerkdossier, pastInDossier } from './dossiersoort.ts'
import { isEen } from './invoer.ts'
import type { Datum } from './leeftijd.ts'
import type { Kant, Weg } from './overgang-tabel.ts'

/** One end of an overgang, with what the rules want to know of the pet there. */
export interface Partij extends Kant {
  beroepsgeheim: Beroepsgeheim
  beroepscode: boolean
  organisatie: string
}

/** What the rules want to know of one datum; the text itself plays no part. */
export interface Datumkenmerk {
  id: string
  persoonId: string
  categorie: string
  datWat: string
  verkregenInPet: string
  /** The secrecy under which it was learned. */
  beroepsgeheim: Beroepsgeheim
}

/** Registers and signals with a law of their own never travel by a choice on a screen. */
const nooitMee: readonly string[] = [
  'suwinet',
  'politiegegeven',
  'justitieel',
  'tip',
  'fraudesignaal',
  'vir-melding',
]

/** Why a datum stays where it is, before any rule is asked. */
export type Blijfreden = 'eigen-wet' | 'past-niet' | 'ander-persoon'

/** The category under which the rules know a datum: an ordinary one is named by dát or wát. */
export function regelcategorie(gegeven: {
  categorie: string
  datWat: string
}): Categorie | undefined {
  const naam = gegeven.categorie === 'gewoon' ? gegeven.datWat : gegeven.categorie
  return isEen(naam, categorieen) ? naam : undefined
}

/**
 * Can this datum come along at all? The database refuses the same (`gegeven_past_bij_dossier`, `voer_overgang_uit`).
 *
 * @param personen ids of the people in the second dossier
 */
export function blijftVanzelf(
  gegeven: Datumkenmerk,
  naar: Kant,
  personen: readonly string[],
): Blijfreden | undefined {
  const categorie = regelcategorie(gegeven)
  if (categorie === undefined || nooitMee.includes(categorie)) return 'eigen-wet'
  if (!isEen(gegeven.verkregenInPet, petten)) return 'eigen-wet'
  if (!personen.includes(gegeven.persoonId)) return 'ander-persoon'
  const past = pastInDossier(
    { soort: naar.dossier, taak: naar.taak },
    { categorie, datWat: gegeven.datWat },
  )
  return past === undefined ? undefined : 'past-niet'
}

interface Vraagdelen {
  gemeente: string
  peildatum: Datum
  leeftijd: number | undefined
  feiten: FeitenInvoer
}

function situatie(
  handeling: Handeling,
  actor: Partij,
  gegeven: { categorie: Categorie; dossier: Kant['dossier']; verkregenInPet: Kant['pet'] },
  ontvanger: OntvangerType,
  doel: Doel,
  delen: Vraagdelen,
): Situatie {
  return {
    gemeente: delen.gemeente,
    peildatum: delen.peildatum,
    input: {
      handeling,
      actor: {
        taak: actor.taak,
        pet: actor.pet,
        beroepsgeheim: actor.beroepsgeheim,
        beroepscode: actor.beroepscode,
        organisatie: actor.organisatie,
      },
      gegevens: {
        categorie: [gegeven.categorie],
        dossier: gegeven.dossier,
        verkregenInPet: gegeven.verkregenInPet,
      },
      ontvanger: { type: ontvanger },
      doel,
      ...(delen.leeftijd === undefined ? {} : { betrokkene: { leeftijd: delen.leeftijd } }),
      feiten: delen.feiten,
    },
  }
}

/**
 * May this datum be given by who holds it? Asked with the secrecy of the pet, and once more with that under which the
 * datum was learned when the two differ: secrecy travels with the datum (E-065, E-066).
 */
export function geefvragen(
  gegeven: Datumkenmerk,
  van: Partij,
  weg: Pick<Weg, 'ontvanger' | 'doel'>,
  delen: Vraagdelen,
): Situatie[] {
  const categorie = regelcategorie(gegeven)
  const verkregenInPet = gegeven.verkregenInPet
  if (categorie === undefined || !isEen(verkregenInPet, petten)) return []
  const vorm = { categorie, dossier: van.dossier, verkregenInPet }
  const geheimen = new Set([van.beroepsgeheim])
  if (gegeven.beroepsgeheim !== 'geen') geheimen.add(gegeven.beroepsgeheim)
  return [...geheimen].map((beroepsgeheim) =>
    situatie('verstrekken', { ...van, beroepsgeheim }, vorm, weg.ontvanger, weg.doel, delen),
  )
}

/** Does this kind of datum belong in the second dossier, written there by the second pet? */
export function schrijfvraag(
  gegeven: Datumkenmerk,
  naar: Partij,
  delen: Vraagdelen,
): Situatie | undefined {
  const categorie = regelcategorie(gegeven)
  if (categorie === undefined || !isWerkdossier(naar.dossier)) return undefined
  return situatie(
    'vastleggen',
    naar,
    { categorie, dossier: naar.dossier, verkregenInPet: naar.pet },
    'eigen-dossier',
    soortregels[naar.dossier].doel(naar.taak),
    delen,
  )
}

/** All questions of an overgang about one datum; the strictest answer counts. */
export function overgangsvragen(
  gegeven: Datumkenmerk,
  van: Partij,
  naar: Partij,
  weg: Weg,
  delen: Vraagdelen,
): Situatie[] {
  const categorie = regelcategorie(gegeven)
  const schrijven = schrijfvraag(gegeven, naar, delen)
  const verkregenInPet = gegeven.verkregenInPet
  const ophalen =
    weg.ookVragen && categorie !== undefined && isEen(verkregenInPet, petten)
      ? [
          situatie(
            'opvragen',
            naar,
            { categorie, dossier: van.dossier, verkregenInPet },
            'college-andere-taak',
            'afstemming-domeinoverstijgend',
            delen,
          ),
        ]
      : []
  return [
    ...geefvragen(gegeven, van, weg, delen),
    ...ophalen,
    ...(schrijven === undefined ? [] : [schrijven]),
  ]
}
