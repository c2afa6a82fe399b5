import {
  endAanmelding,
  findLopendeAanmelding,
  insertUitnodiging,
  type Aanmelding,
  type Genodigde,
} from '../opslag/aanmelding.ts'
import type { Tx } from '../opslag/database.ts'
import { findPartnerorganisatie, listUitgenodigden } from '../opslag/partner-beheer.ts'
import { findMedewerker } from '../opslag/petbeheer-medewerker.ts'
import { hashCode, newCode } from './aanmelden-code.ts'
import type { Deps, Medewerker, MetPet } from './deps.ts'
import { activiteiten, doorDeDeur, vereisPetsoort, type Spoor } from './deur.ts'
import { NietGevonden } from './fouten.ts'

/** How long a code can be used. Long enough to hand it over, too short to lie around. */
export const codeGeldigMs = 3 * 24 * 60 * 60 * 1000

/** Somebody whose account is arranged here: who works for the gemeente, or at a partner organisation. */
export type VoorWie = { medewerkerId: string } | { organisatieId: string; partnerId: string }

const soort = {
  objectSoort: 'aanmelding',
  doel: 'inloggen',
  verwerkingsactiviteit: activiteiten.inloggen,
}

const idVan = (voor: VoorWie): string =>
  'medewerkerId' in voor ? voor.medewerkerId : voor.partnerId

const spoor = (voor: VoorWie, toelichting?: string): Spoor => ({
  betrokkenen: [null],
  doel: soort.doel,
  verwerkingsactiviteit: soort.verwerkingsactiviteit,
  objectId: idVan(voor),
  ...(toelichting === undefined ? {} : { toelichting }),
})

/** @throws NietGevonden when nobody is there, or not any more */
async function getNaam(tx: Tx, wie: MetPet, voor: VoorWie): Promise<string> {
  if ('medewerkerId' in voor) {
    const medewerker = await findMedewerker(tx, voor.medewerkerId)
    if (medewerker === undefined || medewerker.uitDienstOp !== null) throw new NietGevonden()
    return medewerker.naam
  }
  const organisatie = await findPartnerorganisatie(tx, wie.gemeente.id, voor.organisatieId)
  if (organisatie === undefined) throw new NietGevonden()
  const mens = (await listUitgenodigden(tx, organisatie.id)).find(({ id }) => id === voor.partnerId)
  if (mens === undefined || mens.ingetrokkenOp !== null) throw new NietGevonden()
  return mens.naam
}

const genodigde = (voor: VoorWie): Genodigde =>
  'medewerkerId' in voor ? voor : { partnerId: voor.partnerId }

export interface AanmeldBeeld {
  naam: string
  stand: Aanmelding | undefined
  /** Nobody arranges their own account. */
  zelf: boolean
}

/** Which account somebody has. @throws NietGevonden for anybody but a beheerder */
export async function readAanmelding(
  deps: Deps,
  medewerker: Medewerker,
  voor: VoorWie,
): Promise<AanmeldBeeld> {
  const wie = vereisPetsoort(medewerker, 'beheerder')
  return doorDeDeur(deps, wie, { ...soort, handeling: 'raadplegen' }, async (tx) => ({
    uit: {
      naam: await getNaam(tx, wie, voor),
      stand: await findLopendeAanmelding(tx, genodigde(voor)),
      zelf: idVan(voor) === wie.id,
    },
    spoor: spoor(voor),
  }))
}

/**
 * Makes the code with which somebody links the account of their provider. An earlier code or account ends, and who is
 * logged in with it is out: so it is also what to do about a lost account.
 *
 * @returns the code, once; only its hash is kept
 * @throws NietGevonden, also for oneself
 */
export async function makeCode(deps: Deps, medewerker: Medewerker, voor: VoorWie): Promise<string> {
  // What is kept of a post would keep the code as well.
  const wie = { ...vereisPetsoort(medewerker, 'beheerder'), verzoek: undefined }
  return doorDeDeur(deps, wie, { ...soort, handeling: 'vastleggen' }, async (tx) => {
    if (idVan(voor) === wie.id) throw new NietGevonden()
    await getNaam(tx, wie, voor)
    const nu = deps.nu()
    await endAanmelding(tx, genodigde(voor), nu)
    const code = newCode(deps.toeval)
    await insertUitnodiging(tx, wie.gemeente.id, genodigde(voor), wie.id, {
      id: deps.id(),
      code: hashCode(code),
      codeTot: new Date(nu.getTime() + codeGeldigMs),
      op: nu,
    })
    return { uit: code, spoor: spoor(voor, 'code gemaakt') }
  })
}

/** Ends the code or the account of somebody, and their sessions. Ending twice is ending once. @throws NietGevonden */
export async function endAccount(deps: Deps, medewerker: Medewerker, voor: VoorWie): Promise<void> {
  const wie = vereisPetsoort(medewerker, 'beheerder')
  await doorDeDeur(deps, wie, { ...soort, handeling: 'vastleggen' }, async (tx) => {
    await getNaam(tx, wie, voor)
    await endAanmelding(tx, genodigde(voor), deps.nu())
    return { uit: null, spoor: spoor(voor, 'account ontkoppeld') }
  })
}
