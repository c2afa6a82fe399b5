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
  findEigenaarVanFormulier,
  findSessie,
  insertSessie,
  updateSessiePet,
  type GevondenSessie,
} from '../opslag/sessie.ts'
import type { Tafel } from '../opslag/tafel.ts'
import { activiteiten, doorDeDeur, type Spoor } from './deur.ts'
import type { Deps, Inwoner, Medewerker, Partner } from './deps.ts'
import { NietGevonden } from './fouten.ts'
import { sessieTot, stilstand } from './sessieduur.ts'

export type { DemoLogin }

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
  /** When it ends if nothing is clicked any more. */
  tot: Date
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
  return beginSessie(deps, login, traceId)
}

/** Who is let in: it was established by whoever calls this. */
export type Bezoeker = Pick<DemoLogin, 'soort' | 'doelId' | 'gemeenteId'>

/**
 * Begins a session with a secret of its own, and writes the line that somebody came in. With one pet it is put on at
 * once; with more, the person chooses.
 *
 * @returns the secret for the cookie
 * @throws NietGevonden when nobody is there (any more) for this visitor
 */
export async function beginSessie(
  deps: Deps,
  bezoeker: Bezoeker,
  traceId: string,
  toelichting?: string,
): Promise<string> {
  const geheim = Buffer.from(deps.toeval(32)).toString('base64url')
  const csrf = Buffer.from(deps.toeval(24)).toString('base64url')
  const nu = deps.nu()
  const { soort, doelId, gemeenteId } = bezoeker
  const verlooptOp = sessieTot(soort, nu, nu)
  await metContext(deps.databanken, { soort: 'gemeente', gemeenteId }, async (tx) => {
    const petten =
      soort === 'medewerker'
        ? await listPetten(tx, await getGemeente(tx, gemeenteId), doelId, nu)
        : []
    const enige = petten.length === 1 ? petten[0] : undefined
    await insertSessie(
      tx,
      hash(geheim),
      {
        gemeenteId,
        medewerkerId: soort === 'medewerker' ? doelId : null,
        persoonId: soort === 'inwoner' ? doelId : null,
        partnerId: soort === 'partner' ? doelId : null,
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
        ...(toelichting === undefined ? {} : { toelichting }),
      },
    }),
  )
  return geheim
}

/**
 * Who is behind this cookie, with which pet on? An unknown, expired or ended session gives nothing; a pet that has
 * ended in the meantime is taken off.
 *
 * @param klik is this somebody who does something? Asking how long a session still runs does not make it run longer
 */
export async function findWie(
  deps: Deps,
  geheim: string,
  traceId: string,
  klik = true,
): Promise<Sessie | undefined> {
  // One transaction for all of it: this runs before every page.
  const begin = { soort: 'gemeente' as const, gemeenteId: nogNiemand }
  const gevonden = await metContext(deps.databanken, begin, async (tx) => {
    const nu = deps.nu()
    const rij = await findSessie(tx, hash(geheim), nu)
    if (rij === undefined) return undefined
    await setGemeente(tx, rij.gemeenteId)
    const tot = klik ? await verleng(deps, tx, geheim, rij) : rij.verlooptOp
    const gemeente = await getGemeente(tx, rij.gemeenteId)
    if (rij.partnerId !== null) {
      const partner = await findPartnerMedewerker(tx, rij.partnerId)
      if (partner === undefined) return undefined
      const wie: Partner = { soort: 'partner', gemeente, ...partner, traceId }
      return { rij, gemeente, wie, tot }
    }
    if (rij.medewerkerId === null) return { rij, gemeente, wie: undefined, tot }
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
    return { rij, gemeente, wie, tot }
  })
  if (gevonden === undefined) return undefined
  const { rij, gemeente, tot } = gevonden
  const wie = gevonden.wie ?? (await findInwoner(deps, gemeente, rij.persoonId, traceId))
  return wie === undefined
    ? undefined
    : { csrf: rij.csrf, wie, sessie: rij.idHash, gedaan: rij.gedaan, tafel: rij.tafel, tot }
}

/**
 * Who had this form, by the secret that each form of a session carries; the session may be over. It lets nobody in: it is
 * there to keep what was typed for whoever typed it. Nothing for a session that was ended by logging out.
 *
 * @returns whose it is, and who that is when it is a resident
 */
export async function findEigenaar(
  deps: Deps,
  csrf: string,
  traceId: string,
): Promise<{ wieId: string; inwoner: Inwoner | undefined } | undefined> {
  const begin = { soort: 'gemeente' as const, gemeenteId: nogNiemand }
  const gevonden = await metContext(deps.databanken, begin, async (tx) => {
    const oud = await findEigenaarVanFormulier(tx, csrf)
    if (oud === undefined) return undefined
    await setGemeente(tx, oud.gemeenteId)
    return { ...oud, gemeente: await getGemeente(tx, oud.gemeenteId) }
  })
  if (gevonden === undefined) return undefined
  const { wieId, gemeente, persoonId } = gevonden
  return { wieId, inwoner: await findInwoner(deps, gemeente, persoonId, traceId) }
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
  rij: GevondenSessie,
): Promise<Date> {
  const nu = deps.nu()
  // Once in a while is enough: a write on every click would serialise the clicks of one person.
  const soort = rij.persoonId === null ? 'medewerker' : 'inwoner'
  if (nu.getTime() - rij.laatstGezien.getTime() < stilstand(soort)) return rij.verlooptOp
  const tot = sessieTot(soort, rij.begonnenOp, nu)
  await extendSessie(tx, hash(geheim), nu, tot)
  return tot
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
