import { een, type Waarden } from '../domein/invoer.ts'
import { datumInNederland, type Datum } from '../domein/leeftijd.ts'
import { leesBevoegdheid, standOp, type Bevoegdheidstand } from '../domein/meldingsbevoegd.ts'
import type { Tx } from '../opslag/database.ts'
import {
  grantBevoegdheid,
  insertBevoegdheid,
  isMeldingsbevoegd,
  listBevoegdheden,
  lockMeldregister,
  withdrawBevoegdheid,
  type BevoegdheidRij,
} from '../opslag/meldregister.ts'
import { listMedewerkers, type MedewerkerRij } from '../opslag/petbeheer-medewerker.ts'
import type { FeitenInvoer } from '../recht/situatie.ts'
import { activiteiten, doorDeDeur, vereisPetsoort, type Soort, type Spoor } from './deur.ts'
import type { Deps, Medewerker, MetPet } from './deps.ts'
import { NietGevonden, OngeldigeInvoer } from './fouten.ts'
import { petlezers } from './petbeheer.ts'

const soort = (handeling: Soort['handeling']): Soort => ({
  objectSoort: 'meldingsbevoegdheid',
  doel: 'petten beheren',
  verwerkingsactiviteit: activiteiten.beheer,
  handeling,
})

/** A line about no resident: what was done in the register. */
function spoor(objectId: string | null, toelichting?: string): Spoor {
  return {
    betrokkenen: [null],
    doel: 'petten beheren',
    verwerkingsactiviteit: activiteiten.beheer,
    objectId,
    ...(toelichting === undefined ? {} : { toelichting }),
  }
}

export type Bevoegdheidregel = BevoegdheidRij & {
  stand: Bevoegdheidstand
  /** May who looks now grant it? A second beheerder does, and never for themselves. */
  magToekennen: boolean
}

export interface Meldregisterbeeld {
  regels: readonly Bevoegdheidregel[]
  /** Who is employed and can be appointed. */
  medewerkers: readonly MedewerkerRij[]
  beheerder: boolean
  vandaag: Datum
}

function alsRegel(wie: MetPet, rij: BevoegdheidRij, vandaag: Datum): Bevoegdheidregel {
  const stand = standOp(rij, vandaag)
  return {
    ...rij,
    stand,
    magToekennen:
      wie.pet.soort === 'beheerder' &&
      stand === 'aangevraagd' &&
      rij.aangevraagdDoor !== wie.id &&
      rij.medewerkerId !== wie.id,
  }
}

/** The register of who may report to the verwijsindex (E-190). @throws NietGevonden */
export async function readMeldregister(
  deps: Deps,
  medewerker: Medewerker,
): Promise<Meldregisterbeeld> {
  return doorDeDeur(deps, medewerker, soort('raadplegen'), async (tx) => {
    const wie = vereisPetsoort(medewerker, ...petlezers)
    const vandaag = datumInNederland(deps.nu())
    const regels = (await listBevoegdheden(tx)).map((rij) => alsRegel(wie, rij, vandaag))
    const mensen = await listMedewerkers(tx)
    return {
      uit: {
        regels,
        medewerkers: mensen.filter(({ uitDienstOp }) => uitDienstOp === null),
        beheerder: wie.pet.soort === 'beheerder',
        vandaag,
      },
      spoor: spoor(null),
    }
  })
}

/**
 * Asks for an appointment; a second beheerder grants it.
 *
 * @throws OngeldigeInvoer, NietGevonden
 */
export async function askBevoegdheid(
  deps: Deps,
  medewerker: Medewerker,
  waarden: Waarden,
): Promise<void> {
  await doorDeDeur(deps, medewerker, soort('vastleggen'), async (tx) => {
    const wie = vereisPetsoort(medewerker, 'beheerder')
    await lockMeldregister(tx, wie.gemeente.id)
    const nu = deps.nu()
    const vandaag = datumInNederland(nu)
    const mensen = (await listMedewerkers(tx)).filter(({ uitDienstOp }) => uitDienstOp === null)
    const gelezen = leesBevoegdheid(
      waarden,
      mensen.map(({ id }) => id),
      vandaag,
    )
    if (!gelezen.ok) throw new OngeldigeInvoer(gelezen.fouten)
    const { waarde } = gelezen
    const dubbel = (await listBevoegdheden(tx)).some(
      (rij) =>
        rij.medewerkerId === waarde.medewerkerId &&
        rij.domein === waarde.domein &&
        !['voorbij', 'ingetrokken'].includes(standOp(rij, vandaag)) &&
        (rij.tot === null || rij.tot >= waarde.van),
    )
    if (dubbel) {
      throw new OngeldigeInvoer({
        medewerker: 'Deze collega staat hier al in, of is al aangevraagd. Trek dat eerst in.',
      })
    }
    const id = deps.id()
    await insertBevoegdheid(tx, wie.gemeente.id, { ...waarde, id, door: wie.id, op: nu })
    return { uit: undefined, spoor: spoor(id, 'aangevraagd') }
  })
}

async function findRegel(tx: Tx, wie: MetPet, id: string, vandaag: Datum) {
  await lockMeldregister(tx, wie.gemeente.id)
  const rij = (await listBevoegdheden(tx)).find((kandidaat) => kandidaat.id === id)
  if (rij === undefined) throw new NietGevonden()
  return alsRegel(wie, rij, vandaag)
}

/** A second beheerder grants it. Sent twice it is granted once. @throws NietGevonden */
export async function grantMeldingsbevoegd(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
): Promise<void> {
  await doorDeDeur(deps, medewerker, soort('besluiten'), async (tx) => {
    const wie = vereisPetsoort(medewerker, 'beheerder')
    const nu = deps.nu()
    const regel = await findRegel(tx, wie, id, datumInNederland(nu))
    if (regel.toegekendOp !== null) return { uit: undefined, spoor: spoor(id, 'was al toegekend') }
    if (!regel.magToekennen) throw new NietGevonden()
    await grantBevoegdheid(tx, id, wie.id, nu)
    return { uit: undefined, spoor: spoor(id, 'toegekend') }
  })
}

/** Takes it away at once; one person is enough, because that must not wait. @throws OngeldigeInvoer, NietGevonden */
export async function withdrawMeldingsbevoegd(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
  waarden: Waarden,
): Promise<void> {
  await doorDeDeur(deps, medewerker, soort('besluiten'), async (tx) => {
    const wie = vereisPetsoort(medewerker, 'beheerder')
    const nu = deps.nu()
    const regel = await findRegel(tx, wie, id, datumInNederland(nu))
    if (regel.ingetrokkenOp !== null) return { uit: undefined, spoor: spoor(id, 'was al weg') }
    const reden = een(waarden, 'reden').trim()
    if (reden === '') throw new OngeldigeInvoer({ reden: 'Schrijf op waarom.' })
    if (reden.length > 300) throw new OngeldigeInvoer({ reden: 'Gebruik hoogstens 300 tekens.' })
    await withdrawBevoegdheid(tx, id, wie.id, reden, nu)
    return { uit: undefined, spoor: spoor(id, 'ingetrokken') }
  })
}

/** What the register says about who is at work: a fact that nobody can type (E-189). */
export async function meldingsbevoegdFeit(
  tx: Tx,
  wie: Pick<Medewerker, 'id'>,
  nu: Date,
): Promise<FeitenInvoer> {
  return { meldingsbevoegd: await isMeldingsbevoegd(tx, wie.id, datumInNederland(nu)) }
}
