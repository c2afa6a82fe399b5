import { createHash } from 'node:crypto'
import { datumInNederland, leeftijdOp } from '../domein/leeftijd.ts'
import type { ActievePet } from '../domein/pet.ts'
import { metContext, setGemeente, type Context, type Tx } from '../opslag/database.ts'
import { listZichtbareNamen } from '../opslag/inwoner.ts'
import { lezingVan } from '../opslag/lezing.ts'
import { getGemeente, getMedewerker, listDemoLogins, listPetten } from '../opslag/medewerker.ts'
import type { DemoLogin, GemeenteRij } from '../opslag/medewerker.ts'
import { findPartnerMedewerker } from '../opslag/partner.ts'
import {
  deleteSessie,
  extendSessie,
  findSessie,
  insertSessie,
  updateSessiePet,
} from '../opslag/sessie.ts'
import type { Tafel } from '../opslag/tafel.ts'
import { activiteiten, doorDeDeur, type Spoor } from './deur.ts'
import type { Deps, Inwoner, Medewerker, Partner } from './deps.ts'
import { NietGevonden } from './fouten.ts'

export type { DemoLogin }

/** Eight working hours after the last click; drafts stay on the server, so nothing typed is lost. */
const sessieduur = 8 * 60 * 60 * 1000
/** A gemeente id that exists nowhere: for the two tables that are read before we know who somebody is. */
const nogNiemand = '00000000-0000-0000-0000-000000000000'

export interface Sessie {
  wie: Medewerker | Inwoner | Partner
  /** Secret that every form of this session carries back. */
  csrf: string
  /** Which session, for the key of a post. */
  sessie: Buffer
  /** How many posts of this session were done: a form is of one such moment. */
  gedaan: number
  /** The tablet lies on the table: nothing but this one form can be seen, until the PIN is given. */
  tafel: Tafel | undefined
}

function hash(geheim: string): Buffer {
  return createHash('sha256').update(geheim).digest()
}

/** The fictional people one can log in as. @throws NietGevonden outside demo mode */
export async function listLogins(deps: Deps): Promise<DemoLogin[]> {
  if (!deps.demo) throw new NietGevonden()
  return metContext(deps.databanken, { soort: 'gemeente', gemeenteId: nogNiemand }, listDemoLogins)
}

/**
 * Logs in as a fictional person. With one pet it is put on at once; with more, the person chooses.
 *
 * @returns the secret for the cookie
 * @throws NietGevonden outside demo mode, or when nobody has this id
 */
export async function loginDemo(deps: Deps, loginId: string, traceId: string): Promise<string> {
  const login = (await listLogins(deps)).find((kandidaat) => kandidaat.id === loginId)
  if (login === undefined) throw new NietGevonden()
  const geheim = Buffer.from(deps.toeval(32)).toString('base64url')
  const csrf = Buffer.from(deps.toeval(24)).toString('base64url')
  const nu = deps.nu()
  const verlooptOp = new Date(nu.getTime() + sessieduur)
  const gemeenteId = login.gemeenteId
  await metContext(deps.databanken, { soort: 'gemeente', gemeenteId }, async (tx) => {
    const petten =
      login.soort === 'medewerker'
        ? await listPetten(tx, await getGemeente(tx, gemeenteId), login.doelId, nu)
        : []
    const enige = petten.length === 1 ? petten[0] : undefined
    await insertSessie(
      tx,
      hash(geheim),
      {
        gemeenteId,
        medewerkerId: login.soort === 'medewerker' ? login.doelId : null,
        persoonId: login.soort === 'inwoner' ? login.doelId : null,
        partnerId: login.soort === 'partner' ? login.doelId : null,
        petId: enige?.id ?? null,
        csrf,
        verlooptOp,
      },
      nu,
    )
  })
  const sessie = await findWie(deps, geheim, traceId)
  if (sessie === undefined) throw new NietGevonden()
  await doorDeDeur(
    deps,
    sessie.wie,
    {
      handeling: 'aanmelden',
      objectSoort: 'sessie',
      doel: 'inloggen',
      verwerkingsactiviteit: activiteiten.inloggen,
    },
    async () => ({
      uit: undefined,
      spoor: {
        betrokkenen: [sessie.wie.soort === 'inwoner' ? sessie.wie.id : null],
        doel: 'inloggen',
        verwerkingsactiviteit: activiteiten.inloggen,
        objectId: null,
      },
    }),
  )
  return geheim
}

/**
 * Who is behind this cookie, with which pet on? An unknown, expired or ended session gives nothing; a pet that has
 * ended in the meantime is taken off.
 */
export async function findWie(
  deps: Deps,
  geheim: string,
  traceId: string,
): Promise<Sessie | undefined> {
  // One transaction for all of it: this runs before every page.
  const begin = { soort: 'gemeente' as const, gemeenteId: nogNiemand }
  const gevonden = await metContext(deps.databanken, begin, async (tx) => {
    const nu = deps.nu()
    const rij = await findSessie(tx, hash(geheim), nu)
    if (rij === undefined) return undefined
    await setGemeente(tx, rij.gemeenteId)
    await verleng(deps, tx, geheim, rij.laatstGezien)
    const gemeente = await getGemeente(tx, rij.gemeenteId)
    if (rij.partnerId !== null) {
      const partner = await findPartnerMedewerker(tx, rij.partnerId)
      if (partner === undefined) return undefined
      const wie: Partner = { soort: 'partner', gemeente, ...partner, traceId }
      return { rij, gemeente, wie }
    }
    if (rij.medewerkerId === null) return { rij, gemeente, wie: undefined }
    const petten = await listPetten(tx, gemeente, rij.medewerkerId, nu)
    const { naam, functie } = await getMedewerker(tx, rij.gemeenteId, rij.medewerkerId)
    const wie: Medewerker = {
      soort: 'medewerker',
      gemeente,
      id: rij.medewerkerId,
      naam,
      functie,
      petten,
      pet: petten.find((pet) => pet.id === rij.petId),
      traceId,
    }
    return { rij, gemeente, wie }
  })
  if (gevonden === undefined) return undefined
  const { rij, gemeente } = gevonden
  const wie = gevonden.wie ?? (await findInwoner(deps, gemeente, rij.persoonId, traceId))
  return wie === undefined
    ? undefined
    : { csrf: rij.csrf, wie, sessie: rij.idHash, gedaan: rij.gedaan, tafel: rij.tafel }
}

/** A resident is looked up in their own role: that role sees them, the role of professionals does not. */
async function findInwoner(
  deps: Deps,
  gemeente: GemeenteRij,
  persoonId: string | null,
  traceId: string,
): Promise<Inwoner | undefined> {
  if (persoonId === null) return undefined
  const context = { soort: 'inwoner' as const, gemeenteId: gemeente.id, persoonId }
  const personen = await metContext(deps.databanken, context, async (tx) => {
    const zichtbaar = await listZichtbareNamen(tx)
    for (const { id } of zichtbaar) lezingVan(tx).accountOwnName(id)
    return zichtbaar
  })
  const zelf = personen.find((persoon) => persoon.id === persoonId)
  if (zelf === undefined) return undefined
  return {
    soort: 'inwoner',
    gemeente,
    id: persoonId,
    naam: zelf.naam,
    leeftijd: leeftijdOp(zelf.geboortedatum, datumInNederland(deps.nu())),
    traceId,
  }
}

async function verleng(
  deps: Deps,
  tx: Parameters<typeof extendSessie>[0],
  geheim: string,
  laatstGezien: Date,
): Promise<void> {
  const nu = deps.nu()
  // Once a minute is enough: a write on every click would serialise the clicks of one person.
  if (nu.getTime() - laatstGezien.getTime() < 60_000) return
  await extendSessie(tx, hash(geheim), nu, new Date(nu.getTime() + sessieduur))
}

/** Puts on another pet of one's own; the switch is a line in the log (E-062, E-064). @throws NietGevonden */
export async function switchPet(
  deps: Deps,
  wie: Medewerker,
  geheim: string,
  petId: string,
): Promise<ActievePet> {
  const pet = wie.petten.find((eigen) => eigen.id === petId)
  const soort = {
    handeling: 'wisselen' as const,
    objectSoort: 'pet',
    doel: 'wisselen van pet',
    verwerkingsactiviteit: activiteiten.inloggen,
  }
  const metNieuwe = pet === undefined ? wie : { ...wie, pet }
  const werk = async (tx: Tx): Promise<{ uit: ActievePet; spoor: Spoor }> => {
    if (pet === undefined) throw new NietGevonden()
    await updateSessiePet(tx, hash(geheim), pet.id)
    return {
      uit: pet,
      spoor: {
        betrokkenen: [null],
        doel: soort.doel,
        verwerkingsactiviteit: soort.verwerkingsactiviteit,
        objectId: pet.id,
        toelichting: `van ${wie.pet?.naam ?? 'geen pet'} naar ${pet.naam}`,
      },
    }
  }
  return doorDeDeur(deps, metNieuwe, soort, werk, sessieContext(metNieuwe))
}

/** The session table is in the reach of the app role only, also when the pet is that of a leidinggevende. */
function sessieContext(wie: Medewerker): Context {
  return {
    soort: 'pet',
    gemeenteId: wie.gemeente.id,
    medewerkerId: wie.id,
    petId: wie.pet?.id ?? null,
  }
}

/** Ends the session; the secret in the cookie is worth nothing afterwards. */
export async function logout(
  deps: Deps,
  wie: Medewerker | Inwoner | Partner,
  geheim: string,
): Promise<void> {
  const soort = {
    handeling: 'afmelden' as const,
    objectSoort: 'sessie',
    doel: 'uitloggen',
    verwerkingsactiviteit: activiteiten.inloggen,
  }
  const spoor = {
    betrokkenen: [wie.soort === 'inwoner' ? wie.id : null],
    doel: soort.doel,
    verwerkingsactiviteit: soort.verwerkingsactiviteit,
    objectId: null,
  }
  // The line first: if we crash in between, the session is still there and the person sees that they are logged in.
  await doorDeDeur(deps, wie, soort, () => Promise.resolve({ uit: undefined, spoor }))
  await metContext(deps.databanken, { soort: 'gemeente', gemeenteId: wie.gemeente.id }, (tx) =>
    deleteSessie(tx, hash(geheim)),
  )
}
