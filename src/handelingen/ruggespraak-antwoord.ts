import type { Fouten, Waarden } from '../domein/invoer.ts'
import { een } from '../domein/invoer.ts'
import { bijWie, leesAntwoord, type Antwoorder } from '../domein/ruggespraak.ts'
import { isWerkpet } from '../domein/pet.ts'
import { deleteConcept, findConcept } from '../opslag/concept.ts'
import {
  findRuggespraakkop,
  findRuggespraaknummer,
  getVraaginhoud,
  insertRuggespraakantwoord,
  listRuggespraakantwoorden,
  listRuggespraakkoppen,
  type Ruggespraakkop,
} from '../opslag/ruggespraak.ts'
import { queueBericht } from './bericht.ts'
import { doorDeDeur, vereisEenPet, vereisPetsoort } from './deur.ts'
import type { Deps, Medewerker, MetPet } from './deps.ts'
import { NietGevonden, OngeldigeInvoer } from './fouten.ts'
import type { Ruggespraakbeeld } from './ruggespraak.ts'
import { herkenbaarInVelden, overNiemand, ruggespraakSoort } from './ruggespraak-kern.ts'

/** The petten that are asked because of what they are, each with a page of its own. */
export type Breedgevraagd = 'leidinggevende' | 'privacy-officer'

/** What waits for this pet, and what it answered or is over. */
export interface Vragenbak {
  open: readonly Ruggespraakkop[]
  klaar: readonly Ruggespraakkop[]
}

/** The questions for a leidinggevende or a privacy officer, the day that ends first on top. @throws NietGevonden */
export async function readVragenbak(
  deps: Deps,
  medewerker: Medewerker,
  als: Breedgevraagd,
): Promise<Vragenbak> {
  const wie = vereisPetsoort(medewerker, als)
  return doorDeDeur(deps, wie, { ...ruggespraakSoort, handeling: 'raadplegen' }, async (tx) => {
    const koppen = await listRuggespraakkoppen(tx)
    const open = koppen.filter((kop) => bijWie(kop, kop.antwoorden) === als)
    return {
      uit: {
        open: open.toSorted((a, b) => (a.uiterlijk < b.uiterlijk ? -1 : 1)),
        klaar: koppen.filter((kop) => !open.includes(kop)),
      },
      spoor: overNiemand(null),
    }
  })
}

export interface Bredevraag extends Omit<Ruggespraakbeeld, 'plek' | 'eigen'> {
  /** Passed on because it could not be asked without; for the leidinggevende alone. */
  dossierNummer: string | undefined
}

/**
 * One question as who is asked reads it: the words and nothing of the dossier.
 *
 * @throws NietGevonden for any other pet, for a question that is not theirs and for their own
 */
export async function readBredeVraag(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
  als: Breedgevraagd,
): Promise<Bredevraag> {
  const wie = vereisPetsoort(medewerker, als)
  return doorDeDeur(deps, wie, { ...ruggespraakSoort, handeling: 'raadplegen' }, async (tx) => {
    const kop = await findRuggespraakkop(tx, id)
    if (kop === undefined) throw new NietGevonden()
    const antwoordt = bijWie(kop, kop.antwoorden) === als
    return {
      uit: {
        kop,
        inhoud: await getVraaginhoud(tx, id),
        antwoorden: await listRuggespraakantwoorden(tx, id),
        magAntwoorden: antwoordt,
        concept: antwoordt ? await findConcept(tx, 'ruggespraak-antwoord', id) : undefined,
        dossierNummer: als === 'leidinggevende' ? await findRuggespraaknummer(tx, id) : undefined,
      },
      spoor: overNiemand(id),
    }
  })
}

function alsWat(wie: MetPet): Antwoorder {
  if (wie.pet.soort === 'leidinggevende' || wie.pet.soort === 'privacy-officer') {
    return wie.pet.soort
  }
  if (!isWerkpet(wie.pet)) throw new NietGevonden()
  return 'collega'
}

/**
 * Answers a question, with a reason. The database holds who may, that it waits for them, and that nobody answers their own.
 *
 * @throws OngeldigeInvoer; NietGevonden; Onmogelijk when somebody answered already or it was taken back
 */
export async function answerRuggespraak(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
  waarden: Waarden,
  invoerfouten: Fouten = {},
): Promise<void> {
  const wie = vereisEenPet(medewerker)
  const als = alsWat(wie)
  await doorDeDeur(deps, wie, { ...ruggespraakSoort, handeling: 'vastleggen' }, async (tx) => {
    const kop = await findRuggespraakkop(tx, id)
    if (kop === undefined) throw new NietGevonden()
    const gelezen = leesAntwoord(waarden, magDoorzetten(als, kop))
    const fouten = {
      ...herkenbaarInVelden({ tekst: een(waarden, 'tekst') }),
      ...(gelezen.ok ? {} : gelezen.fouten),
      ...invoerfouten,
    }
    if (!gelezen.ok || Object.keys(fouten).length > 0) throw new OngeldigeInvoer(fouten)
    await insertRuggespraakantwoord(
      tx,
      { gemeenteId: wie.gemeente.id, medewerkerId: wie.id, petId: wie.pet.id },
      { id: deps.id(), ruggespraakId: id, als, gegevenOp: deps.nu(), ...gelezen.waarde },
    )
    await queueBericht(tx, deps, {
      aan: { soort: 'pet', id: kop.petId },
      aanleiding: 'ruggespraak',
    })
    await deleteConcept(tx, 'ruggespraak-antwoord', id)
    return { uit: {}, spoor: overNiemand(id) }
  })
}

/** Once, and not by the privacy officer themselves. */
export function magDoorzetten(als: Antwoorder, kop: Ruggespraakkop): boolean {
  return (
    als !== 'privacy-officer' &&
    !kop.antwoorden.some(({ oordeel }) => oordeel === 'privacy-officer')
  )
}
