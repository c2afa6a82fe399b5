import {
  maakAutorisatie,
  vergelijkAutorisatie,
  type Autorisatie,
  type AutorisatiePet,
  type Wijziging,
} from '../domein/autorisatie.ts'
import { isWerkdossier, soortregels } from '../domein/dossiersoort.ts'
import { datumInNederland, schrijfDatum } from '../domein/leeftijd.ts'
import { petsoortNaam } from '../domein/petbeheer-naam.ts'
import { isGeldig } from '../domein/petbeheer-waarschuwing.ts'
import { findVersie, insertVersie, listVersies, type VersieRij } from '../opslag/autorisatie.ts'
import type { Tx } from '../opslag/database.ts'
import {
  listActiviteiten,
  listAllePetten,
  listOrganisaties,
  lockPetten,
} from '../opslag/petbeheer.ts'
import { listRegistraties, type RegistratieRij } from '../opslag/petbeheer-medewerker.ts'
import { activiteiten, doorDeDeur, vereisPetsoort, type Spoor } from './deur.ts'
import type { Deps, Medewerker } from './deps.ts'
import { NietGevonden } from './fouten.ts'
import { petlezers, petregel, type Petregel } from './petbeheer.ts'

export type { VersieRij }

const soort = {
  objectSoort: 'autorisatiedocument',
  doel: 'petten beheren',
  verwerkingsactiviteit: activiteiten.beheer,
}

function spoor(objectId: string | null, toelichting?: string): Spoor {
  return {
    betrokkenen: [null],
    doel: soort.doel,
    verwerkingsactiviteit: soort.verwerkingsactiviteit,
    objectId,
    ...(toelichting === undefined ? {} : { toelichting }),
  }
}

export interface AutorisatieBeeld {
  nu: Autorisatie
  versies: VersieRij[]
  /** What changed since the last version; `undefined` when there is none yet. */
  wijzigingen: Wijziging[] | undefined
}

/** The document as it would be today, and what changed since the last version. @throws NietGevonden */
export async function readAutorisatie(
  deps: Deps,
  medewerker: Medewerker,
): Promise<AutorisatieBeeld> {
  return doorDeDeur(deps, medewerker, { ...soort, handeling: 'raadplegen' }, async (tx) => {
    vereisPetsoort(medewerker, ...petlezers)
    return { uit: await getBeeld(tx, deps, medewerker), spoor: spoor(null) }
  })
}

async function getBeeld(tx: Tx, deps: Deps, wie: Medewerker): Promise<AutorisatieBeeld> {
  const nu = await schrijfNu(tx, deps, wie)
  const versies = await listVersies(tx)
  const [laatste] = versies
  const vorige = laatste === undefined ? undefined : await findVersie(tx, laatste.id)
  return {
    nu,
    versies,
    wijzigingen: vorige === undefined ? undefined : vergelijkAutorisatie(vorige.inhoud, nu),
  }
}

/** A version as it was made. @throws NietGevonden */
export async function readAutorisatieVersie(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
): Promise<VersieRij & { inhoud: Autorisatie }> {
  return doorDeDeur(deps, medewerker, { ...soort, handeling: 'raadplegen' }, async (tx) => {
    vereisPetsoort(medewerker, ...petlezers)
    const versie = await findVersie(tx, id)
    if (versie === undefined) throw new NietGevonden()
    return { uit: versie, spoor: spoor(id) }
  })
}

interface Gemaakt {
  id: string
  nieuw: boolean
}

/**
 * Makes a version that nobody can change any more. When nothing changed since the last one, that one stands.
 *
 * @returns the new version, or the last one
 * @throws NietGevonden
 */
export async function makeAutorisatieVersie(deps: Deps, medewerker: Medewerker): Promise<Gemaakt> {
  return doorDeDeur<Gemaakt>(
    deps,
    medewerker,
    { ...soort, handeling: 'vastleggen' },
    async (tx) => {
      const wie = vereisPetsoort(medewerker, 'beheerder')
      await lockPetten(tx, wie.gemeente.id)
      const { nu, versies, wijzigingen } = await getBeeld(tx, deps, wie)
      const [laatste] = versies
      if (laatste !== undefined && wijzigingen?.length === 0) {
        return {
          uit: { id: laatste.id, nieuw: false },
          spoor: spoor(laatste.id, 'niets veranderd'),
        }
      }
      const id = deps.id()
      const nummer = (laatste?.nummer ?? 0) + 1
      await insertVersie(tx, wie.gemeente.id, { id, nummer, inhoud: nu }, wie.id, deps.nu())
      return { uit: { id, nieuw: true }, spoor: spoor(id, `versie ${nummer}`) }
    },
  )
}

async function schrijfNu(tx: Tx, deps: Deps, wie: Medewerker): Promise<Autorisatie> {
  const { woorden } = deps.regelset
  const nu = deps.nu()
  const vandaag = datumInNederland(nu)
  const registraties = (await listRegistraties(tx)).filter((r) => isGeldig(r, vandaag))
  const organisaties = new Map((await listOrganisaties(tx)).map((o) => [o.id, o.naam]))
  const register = new Map((await listActiviteiten(tx)).map((a) => [a.taak, a]))
  const geldig = (await listAllePetten(tx))
    .map((pet) => petregel(wie, pet, nu))
    .filter(({ stand }) => stand === 'geldig' || stand === 'eindigt-binnenkort')
  return maakAutorisatie(
    wie.gemeente.naam,
    vandaag,
    geldig.map((pet) => naarPet(pet, registraties)),
    {
      inrichting: wie.gemeente.inrichting,
      naamVan: {
        pet: petsoortNaam,
        taak: (taak) => woorden.taken[taak].naam,
        dossier: (dossier) => woorden.dossiers[dossier].naam,
        doel: (dossier, taak) =>
          isWerkdossier(dossier) ? woorden.doelen[soortregels[dossier].doel(taak)].naam : '',
        geheim: (geheim) => woorden.beroepsgeheimen[geheim].naam,
        organisatie: (id) => organisaties.get(id) ?? 'onbekend',
      },
      activiteit: (taak) => register.get(taak),
    },
  )
}

function naarPet(pet: Petregel, registraties: readonly RegistratieRij[]): AutorisatiePet {
  return {
    id: pet.id,
    naam: pet.naam,
    soort: pet.soort,
    organisatie: pet.organisatie,
    taken: pet.taken,
    ingericht: pet.taken.filter((taak) => !pet.nietIngericht.includes(taak)),
    dossierSoorten: pet.dossierSoorten,
    beroepsgeheim: pet.beroepsgeheim,
    beroepscode: pet.beroepscode,
    beslissen: pet.beslissen,
    drager: {
      petId: pet.id,
      medewerker: pet.medewerker,
      functie: pet.functie,
      van: datumInNederland(pet.geldigVan),
      // A pet ends at midnight after its last day.
      totEnMet:
        pet.geldigTot === null ? null : datumInNederland(new Date(pet.geldigTot.getTime() - 1)),
      mandaat: pet.mandaat,
      registraties: registraties
        .filter((r) => r.medewerkerId === pet.medewerkerId)
        .map((r) =>
          r.geldigTot === null
            ? `${r.soort} ${r.nummer}`
            : `${r.soort} ${r.nummer}, geldig tot en met ${schrijfDatum(r.geldigTot)}`,
        ),
      aangevraagdDoor: pet.aangevraagdDoor,
      toegekendDoor: pet.toegekendDoor,
    },
  }
}
