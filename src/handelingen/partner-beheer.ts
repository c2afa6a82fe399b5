import { een, isEen, vereisTekst, type Fouten, type Waarden } from '../domein/invoer.ts'
import type { Tx } from '../opslag/database.ts'
import {
  endUitnodiging,
  findPartnerorganisatie,
  insertUitgenodigde,
  listPartnerorganisaties,
  listUitgenodigden,
  updateOntvangerType,
  type Partnerorganisatie,
  type Uitgenodigde,
} from '../opslag/partner-beheer.ts'
import { beroepsgeheimen, type OntvangerType } from '../recht/vocabulaire.ts'
import type { Deps, Medewerker, MetPet } from './deps.ts'
import { activiteiten, doorDeDeur, vereisPetsoort, type Spoor } from './deur.ts'
import { NietGevonden, OngeldigeInvoer } from './fouten.ts'

export type { Partnerorganisatie, Uitgenodigde }

/** The kinds of party outside that the wijkteam can share with through the portal. */
export const partnersoorten = [
  'extern-professional',
  'samenwerkingspartner',
  'jeugdhulpaanbieder',
  'algemene-voorziening',
  'aanbieder-maatwerk',
  'geheimhouder-arts',
  'zorgverzekeraar',
  'deskundige',
  'veilig-thuis',
  'raad-kinderbescherming',
  'gecertificeerde-instelling',
  'suwi-partner',
  'pw-genoemde-instantie',
  'pw-niet-genoemde-instantie',
  'schuldeiser',
] as const satisfies readonly OntvangerType[]

/** In the form: no partner. */
export const geenPartner = 'geen'

export const langsteNaam = 200

const soort = {
  objectSoort: 'partnerbeheer',
  doel: 'partners beheren',
  verwerkingsactiviteit: activiteiten.beheer,
}

const spoor = (objectId: string | null): Spoor => ({
  betrokkenen: [null],
  doel: soort.doel,
  verwerkingsactiviteit: soort.verwerkingsactiviteit,
  objectId,
})

/** The organisations outside. @throws NietGevonden for anybody but a beheerder */
export async function readPartnerorganisaties(
  deps: Deps,
  medewerker: Medewerker,
): Promise<Partnerorganisatie[]> {
  const wie = vereisPetsoort(medewerker, 'beheerder')
  return doorDeDeur(deps, wie, { ...soort, handeling: 'raadplegen' }, async (tx) => ({
    uit: await listPartnerorganisaties(tx, wie.gemeente.id),
    spoor: spoor(null),
  }))
}

async function getOrganisatie(tx: Tx, wie: MetPet, id: string): Promise<Partnerorganisatie> {
  const organisatie = await findPartnerorganisatie(tx, wie.gemeente.id, id)
  if (organisatie === undefined) throw new NietGevonden()
  return organisatie
}

/** One organisation and whom of it is or was invited. @throws NietGevonden */
export async function readPartnerorganisatie(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
): Promise<{ organisatie: Partnerorganisatie; mensen: readonly Uitgenodigde[] }> {
  const wie = vereisPetsoort(medewerker, 'beheerder')
  return doorDeDeur(deps, wie, { ...soort, handeling: 'raadplegen' }, async (tx) => ({
    uit: {
      organisatie: await getOrganisatie(tx, wie, id),
      mensen: await listUitgenodigden(tx, id),
    },
    spoor: spoor(id),
  }))
}

/**
 * Sets as what kind of party this organisation is shared with, or that it is no partner (any more). What runs already
 * goes on until it ends; nothing new begins.
 *
 * @throws NietGevonden, OngeldigeInvoer
 */
export async function setPartnersoort(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
  waarden: Waarden,
): Promise<void> {
  const wie = vereisPetsoort(medewerker, 'beheerder')
  await doorDeDeur(deps, wie, { ...soort, handeling: 'vastleggen' }, async (tx) => {
    const gekozen = een(waarden, 'ontvangerType')
    if (gekozen !== geenPartner && !isEen(gekozen, partnersoorten)) {
      throw new OngeldigeInvoer({ ontvangerType: 'Kies wat voor partner dit is.' })
    }
    const type = gekozen === geenPartner ? null : gekozen
    if (!(await updateOntvangerType(tx, wie.gemeente.id, id, type))) throw new NietGevonden()
    return { uit: undefined, spoor: { ...spoor(id), toelichting: `soort: ${gekozen}` } }
  })
}

/**
 * Invites somebody of a partner organisation: from then on they may log in and see what is shared with it.
 *
 * @throws NietGevonden, OngeldigeInvoer; also when the organisation is no partner
 */
export async function invitePartner(
  deps: Deps,
  medewerker: Medewerker,
  organisatieId: string,
  waarden: Waarden,
): Promise<{ id: string }> {
  const wie = vereisPetsoort(medewerker, 'beheerder')
  return doorDeDeur(deps, wie, { ...soort, handeling: 'vastleggen' }, async (tx) => {
    const organisatie = await getOrganisatie(tx, wie, organisatieId)
    const fouten: Fouten = {}
    const naam = vereisTekst(waarden, 'naam', fouten, 'Vul de naam in.', langsteNaam)
    const functie = vereisTekst(waarden, 'functie', fouten, 'Vul de functie in.', langsteNaam)
    const beroepsgeheim = een(waarden, 'beroepsgeheim')
    if (organisatie.ontvangerType === null) {
      fouten['naam'] = 'Kies eerst wat voor partner deze organisatie is.'
    }
    if (!isEen(beroepsgeheim, beroepsgeheimen)) {
      fouten['beroepsgeheim'] = 'Kies welke geheimhouding geldt.'
    }
    if (!isEen(beroepsgeheim, beroepsgeheimen) || Object.keys(fouten).length > 0) {
      throw new OngeldigeInvoer(fouten)
    }
    const id = deps.id()
    await insertUitgenodigde(tx, wie.gemeente.id, organisatieId, wie.id, {
      id,
      naam,
      functie,
      beroepsgeheim,
      op: deps.nu(),
    })
    return { uit: { id }, spoor: { ...spoor(id), toelichting: 'uitgenodigd' } }
  })
}

/**
 * Withdraws an invitation: access is gone at once, also of who is logged in. Withdrawing twice is withdrawing once.
 *
 * @throws NietGevonden when this person is not of this organisation
 */
export async function withdrawPartner(
  deps: Deps,
  medewerker: Medewerker,
  organisatieId: string,
  id: string,
): Promise<void> {
  const wie = vereisPetsoort(medewerker, 'beheerder')
  await doorDeDeur(deps, wie, { ...soort, handeling: 'vastleggen' }, async (tx) => {
    await getOrganisatie(tx, wie, organisatieId)
    const mensen = await listUitgenodigden(tx, organisatieId)
    if (!mensen.some((mens) => mens.id === id)) throw new NietGevonden()
    await endUitnodiging(tx, organisatieId, id, wie.id, deps.nu())
    return { uit: undefined, spoor: { ...spoor(id), toelichting: 'ingetrokken' } }
  })
}
