import { isEen, een, type Waarden } from '../domein/invoer.ts'
import { leesEmail, wensen, type Wens } from '../domein/bericht.ts'
import type { Voorbeeldmail } from '../koppelingen/mail.ts'
import { countBerichten, listMisluktAdres, type Berichttelling } from '../opslag/bericht.ts'
import {
  findBerichtadres,
  listBerichtadressen,
  listPartnermensen,
  setBerichtadres,
  setWens,
  type Berichtadres,
} from '../opslag/bereikbaar.ts'
import type { Tx } from '../opslag/database.ts'
import { listMedewerkers } from '../opslag/petbeheer-medewerker.ts'
import { activiteiten, doorDeDeur, vereisEenPet, vereisPetsoort, type Spoor } from './deur.ts'
import type { Deps, Medewerker } from './deps.ts'
import { OngeldigeInvoer } from './fouten.ts'

const soort = {
  objectSoort: 'berichtadres',
  doel: 'inrichten',
  verwerkingsactiviteit: activiteiten.beheer,
} as const

function spoor(objectId: string | null, toelichting?: string): Spoor {
  return {
    betrokkenen: [null],
    doel: soort.doel,
    verwerkingsactiviteit: soort.verwerkingsactiviteit,
    objectId,
    ...(toelichting === undefined ? {} : { toelichting }),
  }
}

/** Somebody who can have a work address. */
export interface Adressant {
  soort: 'medewerker' | 'partner'
  id: string
  naam: string
  email: string | undefined
  wens: Wens | undefined
  /** Why the last mail to this address was refused. */
  mislukt: string | null | undefined
}

export interface BerichtBeheer {
  mensen: readonly Adressant[]
  telling: readonly Berichttelling[]
  /** `geen`: nothing is sent and everything waits. */
  mail: 'ingesteld' | 'demo' | 'geen'
  voorbeelden: readonly Voorbeeldmail[]
}

async function listAdressanten(
  tx: Tx,
): Promise<{ soort: Adressant['soort']; id: string; naam: string }[]> {
  const eigen = (await listMedewerkers(tx)).filter(({ uitDienstOp }) => uitDienstOp === null)
  const partners = await listPartnermensen(tx)
  return [
    ...eigen.map(({ id, naam }) => ({ soort: 'medewerker' as const, id, naam })),
    ...partners.map(({ id, naam, organisatie }) => ({
      soort: 'partner' as const,
      id,
      naam: `${naam} (${organisatie})`,
    })),
  ]
}

/** What waits, what went, what failed and to which work addresses. @throws NietGevonden for who is no beheerder */
export async function readBerichtBeheer(
  deps: Deps,
  medewerker: Medewerker,
): Promise<BerichtBeheer> {
  const wie = vereisPetsoort(medewerker, 'beheerder')
  return doorDeDeur(deps, wie, { ...soort, handeling: 'raadplegen' }, async (tx) => {
    const adressen = await listBerichtadressen(tx)
    const mislukt = await listMisluktAdres(tx)
    const bij = <T extends { soort: string; id: string }>(
      rijen: readonly T[],
      wat: { soort: string; id: string },
    ) => rijen.find((rij) => rij.soort === wat.soort && rij.id === wat.id)
    return {
      uit: {
        mensen: (await listAdressanten(tx)).map((mens) => {
          const adres = bij(adressen, mens)
          return {
            ...mens,
            email: adres?.email,
            wens: adres?.wens,
            mislukt: bij(mislukt, mens)?.reden,
          }
        }),
        telling: await countBerichten(tx),
        mail:
          deps.mail === undefined
            ? 'geen'
            : deps.mail.voorbeelden === undefined
              ? 'ingesteld'
              : 'demo',
        voorbeelden: deps.mail?.voorbeelden?.() ?? [],
      },
      spoor: spoor(null),
    }
  })
}

/** Sets or takes away somebody's work address. @throws OngeldigeInvoer */
export async function setWerkadres(
  deps: Deps,
  medewerker: Medewerker,
  waarden: Waarden,
): Promise<void> {
  const wie = vereisPetsoort(medewerker, 'beheerder')
  await doorDeDeur(deps, wie, { ...soort, handeling: 'vastleggen' }, async (tx) => {
    const gekozen = een(waarden, 'wie')
    const mens = (await listAdressanten(tx)).find((m) => `${m.soort}:${m.id}` === gekozen)
    if (mens === undefined) throw new OngeldigeInvoer({ wie: 'Kies van wie het adres is.' })
    const getypt = een(waarden, 'email').trim()
    const email = getypt === '' ? undefined : leesEmail(getypt)
    if (getypt !== '' && email === undefined) {
      throw new OngeldigeInvoer({ email: 'Schrijf het adres zoals naam@voorbeeld.nl.' })
    }
    const { soort: wat, id } = mens
    await setBerichtadres(tx, wie.gemeente.id, { soort: wat, id }, email, deps.nu())
    return { uit: undefined, spoor: spoor(id, email === undefined ? 'weggehaald' : 'opgeslagen') }
  })
}

const eigenSoort = { ...soort, doel: 'eigen instelling', objectSoort: 'eigen-berichten' } as const

/** One's own work address and how often. @throws NietGevonden without a pet */
export async function readEigenBericht(
  deps: Deps,
  medewerker: Medewerker,
): Promise<Berichtadres | undefined> {
  const wie = vereisEenPet(medewerker)
  return doorDeDeur(deps, wie, { ...eigenSoort, handeling: 'raadplegen' }, async (tx) => ({
    uit: await findBerichtadres(tx, wie.id),
    spoor: { ...spoor(wie.id), doel: eigenSoort.doel },
  }))
}

/** @throws OngeldigeInvoer */
export async function setEigenBericht(
  deps: Deps,
  medewerker: Medewerker,
  waarden: Waarden,
): Promise<void> {
  const wie = vereisEenPet(medewerker)
  const wens = een(waarden, 'wens')
  if (!isEen(wens, wensen)) throw new OngeldigeInvoer({ wens: 'Kies hoe vaak u mail wilt.' })
  await doorDeDeur(deps, wie, { ...eigenSoort, handeling: 'vastleggen' }, async (tx) => {
    await setWens(tx, wie.id, wens, deps.nu())
    return { uit: undefined, spoor: { ...spoor(wie.id, wens), doel: eigenSoort.doel } }
  })
}
