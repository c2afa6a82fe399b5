import { metContext, type Tx } from '../opslag/database.ts'
import { getGemeente } from '../opslag/medewerker.ts'
import {
  findDelingVanLink,
  findGemeenteVanLink,
  findPartnerDeling,
  getPartnerInhoud,
  insertLezing,
  insertPartnerStop,
  type GedeeldeInhoud,
  type PartnerDeling,
} from '../opslag/partner-deling.ts'
import type { Deps, Partner } from './deps.ts'
import { activiteiten, doorDeDeur } from './deur.ts'
import { NietGevonden } from './fouten.ts'
import { overNiemand, stukspoor } from './partner-deling.ts'
import { hashLinkgeheim, isLinkgeheim } from './partner-geheim.ts'

/** A gemeente id that exists nowhere: until it is known whose link this is. */
const nogNiemand = '00000000-0000-0000-0000-000000000000'

/** How somebody with a link stands in the log: nobody knows more of them. */
export const rolLink = 'iemand met een link'

const soort = {
  objectSoort: 'partnerlink',
  doel: 'lezen via een link',
  verwerkingsactiviteit: activiteiten.partner,
}

/**
 * Somebody with this link, also when it is over: then the refusal is written down as well. A secret that nobody made is
 * of no gemeente, so there is no log that it could stand in.
 *
 * @throws NietGevonden when there never was such a link
 */
async function lezerVan(deps: Deps, geheim: string, traceId: string): Promise<Partner> {
  if (!isLinkgeheim(geheim)) throw new NietGevonden()
  const hash = hashLinkgeheim(geheim)
  const inLink = <T>(gemeenteId: string, werk: (tx: Tx) => Promise<T>): Promise<T> =>
    metContext(deps.databanken, { soort: 'link', gemeenteId, hash }, werk)
  const gemeenteId = await inLink(nogNiemand, (tx) => findGemeenteVanLink(tx, hash))
  if (gemeenteId === undefined) throw new NietGevonden()
  const id = await inLink(gemeenteId, findDelingVanLink)
  if (id === undefined) throw new NietGevonden()
  const gemeente = await metContext(deps.databanken, { soort: 'gemeente', gemeenteId }, (tx) =>
    getGemeente(tx, gemeenteId),
  )
  return {
    soort: 'partner',
    gemeente,
    id,
    naam: '',
    functie: rolLink,
    organisatie: { id: '', naam: '' },
    link: hash,
    traceId,
  }
}

/** Who shares and until when: nothing about the resident yet. @throws NietGevonden when it is used, over or unknown */
export async function readLink(
  deps: Deps,
  geheim: string,
  traceId: string,
): Promise<Pick<PartnerDeling, 'afzender' | 'geldigTot'>> {
  const wie = await lezerVan(deps, geheim, traceId)
  return doorDeDeur(deps, wie, { ...soort, handeling: 'raadplegen' }, async (tx) => {
    const deling = await findDeling(tx, wie)
    return {
      uit: { afzender: deling.afzender, geldigTot: deling.geldigTot },
      spoor: { ...overNiemand(deling.id), doel: soort.doel },
    }
  })
}

async function findDeling(tx: Tx, wie: Partner): Promise<PartnerDeling> {
  const deling =
    wie.link === undefined ? undefined : await findPartnerDeling(tx, { link: wie.link })
  if (deling === undefined) throw new NietGevonden()
  return deling
}

/**
 * Reads it, and with that ends it: the receipt, the end and the line in the log are one transaction. Two at the same
 * moment wait for each other at the receipt, and the second one gets nothing. If we crash before the page is sent, it
 * counts as read: rather lost than read twice.
 *
 * @throws NietGevonden when it is used, over or unknown
 */
export async function openLink(
  deps: Deps,
  geheim: string,
  traceId: string,
): Promise<{ deling: PartnerDeling; inhoud: GedeeldeInhoud }> {
  const wie = await lezerVan(deps, geheim, traceId)
  const lezen = { ...soort, handeling: 'raadplegen' } as const
  return doorDeDeur(deps, wie, lezen, async (tx) => {
    const deling = await findDeling(tx, wie)
    const inhoud = await getPartnerInhoud(tx, deling)
    const op = deps.nu()
    const eerste = await insertLezing(tx, wie.gemeente.id, deling.id, null, op)
    if (inhoud === undefined || !eerste) throw new NietGevonden()
    // After this the policies close: nothing of it can be read any more, not even in here.
    if (!(await insertPartnerStop(tx, wie.gemeente.id, deling.id, 'gelezen', op))) {
      throw new NietGevonden()
    }
    return { uit: { deling, inhoud }, spoor: stukspoor(deling) }
  })
}
