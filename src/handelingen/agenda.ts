import { schrijfAgenda } from '../domein/agenda.ts'
import { metContext } from '../opslag/database.ts'
import { findAgenda, listAgenda, setAgenda } from '../opslag/plicht-agenda.ts'
import { activiteiten, doorDeDeur, vereisPet } from './deur.ts'
import type { Deps, Medewerker } from './deps.ts'
import { NietGevonden } from './fouten.ts'
import { hashLinkgeheim, isLinkgeheim, newLinkgeheim } from './partner-geheim.ts'

const soort = {
  objectSoort: 'agenda',
  doel: 'eigen agenda',
  verwerkingsactiviteit: activiteiten.dossier,
}
const overNiemand = {
  betrokkenen: [null],
  doel: soort.doel,
  verwerkingsactiviteit: soort.verwerkingsactiviteit,
  objectId: null,
}
/** A gemeente id that exists nowhere: whose calendar it is, only the secret says. */
const nogNiemand = '00000000-0000-0000-0000-000000000000'

export interface Agendastand {
  /** When the address that works now was made. */
  gemaaktOp: Date | undefined
}

/** Does this pet have a calendar? It is about nobody. */
export async function readAgenda(deps: Deps, medewerker: Medewerker): Promise<Agendastand> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, { ...soort, handeling: 'raadplegen' }, async (tx) => ({
    uit: { gemaaktOp: await findAgenda(tx) },
    spoor: { ...overNiemand, betrokkenen: [] },
  }))
}

/**
 * Makes the address of the calendar of this pet; an older one stops. Only its hash is kept, so the same post again makes
 * yet another one: the last that was shown is the one that works.
 *
 * @returns the secret, once
 */
export async function makeAgenda(deps: Deps, medewerker: Medewerker): Promise<string> {
  // What is kept of a post would keep the secret as well.
  const wie = { ...vereisPet(medewerker), verzoek: undefined }
  return doorDeDeur(deps, wie, { ...soort, handeling: 'vastleggen' }, async (tx) => {
    const geheim = newLinkgeheim(deps.toeval)
    await setAgenda(tx, deps.id(), hashLinkgeheim(geheim), deps.nu())
    return { uit: geheim, spoor: overNiemand }
  })
}

/** Ends the calendar of this pet. */
export async function endAgenda(deps: Deps, medewerker: Medewerker): Promise<void> {
  const wie = vereisPet(medewerker)
  await doorDeDeur(deps, wie, { ...soort, handeling: 'vastleggen' }, async (tx) => {
    await setAgenda(tx, deps.id(), null, deps.nu())
    return { uit: null, spoor: overNiemand }
  })
}

/**
 * The calendar behind a secret: days and dossier numbers, nothing about a person. So it leaves no line in the log: there
 * is nobody to tell it to, and a calendar fetches it all day, which would hide what does matter.
 *
 * A wrong secret, one that was ended and one of a pet that ended are the same nothing; it is looked up by its hash, so
 * how long that takes says nothing about the secret.
 *
 * @throws NietGevonden
 */
export async function fetchAgenda(deps: Deps, geheim: string): Promise<string> {
  if (!isLinkgeheim(geheim)) throw new NietGevonden()
  const dagen = await metContext(
    deps.databanken,
    { soort: 'pet', gemeenteId: nogNiemand, medewerkerId: nogNiemand, petId: null },
    (tx) => listAgenda(tx, hashLinkgeheim(geheim)),
  )
  if (dagen === undefined) throw new NietGevonden()
  return schrijfAgenda(dagen, deps.nu())
}
