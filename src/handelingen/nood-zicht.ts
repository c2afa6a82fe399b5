import { isEen } from '../domein/invoer.ts'
import { datumInNederland } from '../domein/leeftijd.ts'
import { feitenBijOpen, situatieVanNood, type Dossiervorm } from '../domein/nood.ts'
import type { Gegevenkop } from '../opslag/gegeven.ts'
import type { FeitenInvoer } from '../recht/situatie.ts'
import { categorieen, petten, type Categorie, type Pet } from '../recht/vocabulaire.ts'
import type { Antwoord } from '../recht/antwoord.ts'
import type { Deps, MetWerkpet } from './deps.ts'
import { Geweigerd } from './fouten.ts'
import { isToegestaan, weighSituatie } from './weeg.ts'

/** That there is a dossier, and what it is about: the least that a look in an emergency shows. */
const basis: readonly Categorie[] = ['identificatie', 'dat', 'wat']

/** What the rules say about looking in this kind of dossier, in the own pet, with these facts. */
export function weighNood(
  deps: Deps,
  wie: MetWerkpet,
  vorm: Dossiervorm,
  feiten: FeitenInvoer,
  gegeven: { categorie: readonly Categorie[]; verkregenInPet: Pet } = {
    categorie: basis,
    verkregenInPet: wie.pet.soort,
  },
): Antwoord {
  return weighSituatie(
    deps,
    situatieVanNood(
      vorm,
      gegeven,
      {
        pet: wie.pet.soort,
        beroepsgeheim: wie.pet.beroepsgeheim,
        beroepscode: wie.pet.beroepscode,
        organisatie: wie.pet.organisatie,
      },
      feiten,
      wie.gemeente.beleid,
      datumInNederland(deps.nu()),
    ),
  )
}

/**
 * What somebody may see in a dossier that opened in an emergency: every datum is weighed with the pet in which it was
 * obtained. What was learned under secrecy does not open for who has none.
 *
 * @throws Geweigerd when the rules would not open this dossier (any more)
 */
export function kiesInNood<T extends Gegevenkop>(
  deps: Deps,
  wie: MetWerkpet,
  dossier: Dossiervorm,
  gegevens: readonly T[],
): T[] {
  const antwoord = weighNood(deps, wie, dossier, feitenBijOpen)
  if (!isToegestaan(antwoord)) throw new Geweigerd(antwoord)
  const eerder = new Map<string, boolean>()
  return gegevens.filter((gegeven) => {
    const categorie = soortVan(gegeven)
    const pet = gegeven.verkregenInPet
    // A word that the rules do not know gets no answer, so it stays closed.
    if (categorie === undefined || !isEen(pet, petten)) return false
    const sleutel = `${categorie} ${pet}`
    const mag =
      eerder.get(sleutel) ??
      isToegestaan(
        weighNood(deps, wie, dossier, feitenBijOpen, {
          categorie: [categorie],
          verkregenInPet: pet,
        }),
      )
    eerder.set(sleutel, mag)
    return mag
  })
}

/** The word of the rules for a datum: an ordinary one is named by dát or wát. */
export function soortVan(gegeven: Pick<Gegevenkop, 'categorie' | 'datWat'>): Categorie | undefined {
  const woord = gegeven.categorie === 'gewoon' ? gegeven.datWat : gegeven.categorie
  return isEen(woord, categorieen) ? woord : undefined
}
