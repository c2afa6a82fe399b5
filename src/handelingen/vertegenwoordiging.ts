import { een, type Waarden } from '../domein/invoer.ts'
import { datumInNederland, verjaardag } from '../domein/leeftijd.ts'
import {
  leesGezin,
  leesVertegenwoordiger,
  leesWilsbekwaamheid,
  type Vertegenwoordigervraag,
} from '../domein/vertegenwoordiging-formulier.ts'
import { vindOfMaakMens } from '../opslag/brp.ts'
import type { Tx } from '../opslag/database.ts'
import {
  endVertegenwoordiger,
  findBeslispersoon,
  insertGezin,
  insertOordeel,
  saveVertegenwoordiger,
} from '../opslag/vertegenwoordiging.ts'
import { doorDeDeur, vereisPet, type Soort } from './deur.ts'
import type { Deps, Medewerker, MetWerkpet } from './deps.ts'
import { getSchrijfbaarDossier } from './dossier.ts'
import { OngeldigeInvoer } from './fouten.ts'
import { findPlaats, soortBeslisser, spoorBijPersoon, type Plaats } from './wie-beslist.ts'

/** Where the forms of one person are: the door, the place, and a line in the log. */
async function schrijf(
  deps: Deps,
  medewerker: Medewerker,
  ids: readonly [dossierId: string, persoonId: string],
  soort: Partial<Pick<Soort, 'objectSoort'>>,
  werk: (tx: Tx, wie: MetWerkpet, plaats: Plaats) => Promise<string>,
): Promise<void> {
  const wie = vereisPet(medewerker)
  const wat = { ...soortBeslisser, ...soort, handeling: 'vastleggen' } as const
  await doorDeDeur(deps, wie, wat, async (tx) => {
    const plaats = await findPlaats(tx, deps, wie, ...ids, getSchrijfbaarDossier)
    const toelichting = await werk(tx, wie, plaats)
    return { uit: null, spoor: spoorBijPersoon(plaats, [], toelichting) }
  })
}

/**
 * Writes down who may represent somebody, with where that was looked up, in place of what stood there about these two
 * (E-222). Of a child it ends at eighteen by itself.
 *
 * @throws OngeldigeInvoer, NietGevonden
 */
export async function addVertegenwoordiger(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
  persoonId: string,
  waarden: Waarden,
): Promise<void> {
  await schrijf(deps, medewerker, [dossierId, persoonId], {}, async (tx, wie, plaats) => {
    const vandaag = datumInNederland(deps.nu())
    const anderen = plaats.personen.filter(({ id }) => id !== persoonId).map(({ id }) => id)
    const gelezen = leesVertegenwoordiger(waarden, anderen, vandaag)
    if ('fouten' in gelezen) throw new OngeldigeInvoer(gelezen.fouten)
    const { vraag } = gelezen
    const ander = await findAnder(tx, deps, wie, vraag)
    if (ander === persoonId) {
      throw new OngeldigeInvoer({ wie: 'Niemand vertegenwoordigt zichzelf. Kies iemand anders.' })
    }
    await saveVertegenwoordiger(tx, dossierId, persoonId, {
      id: deps.id(),
      persoonId: ander,
      soort: vraag.soort,
      gezag: vraag.gezag,
      bron: vraag.bron,
      bronSoort: vraag.bronSoort,
      geldigVan: vraag.van,
      geldigTot: vraag.tot ?? (await endAtEighteen(tx, persoonId, vraag, vandaag)),
    })
    return `${vraag.soort}: ${vraag.gezag}`
  })
}

async function findAnder(
  tx: Tx,
  deps: Deps,
  wie: MetWerkpet,
  { wie: gekozen }: Vertegenwoordigervraag,
): Promise<string> {
  if ('id' in gekozen) return gekozen.id
  return vindOfMaakMens(tx, wie.gemeente.id, { ...gekozen, id: deps.id(), geheim: false })
}

async function endAtEighteen(
  tx: Tx,
  persoonId: string,
  { soort, van }: Vertegenwoordigervraag,
  vandaag: string,
): Promise<string | null> {
  if (soort !== 'ouder' && soort !== 'voogd') return null
  const geboren = (await findBeslispersoon(tx, persoonId))?.geboortedatum ?? null
  const achttien = geboren === null ? null : verjaardag(geboren, 18)
  return achttien !== null && achttien > vandaag && achttien > van ? achttien : null
}

/** Ends it today, with where that was found. @throws OngeldigeInvoer, NietGevonden when it does not run */
export async function stopVertegenwoordiger(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
  persoonId: string,
  id: string,
  waarden: Waarden,
): Promise<void> {
  await schrijf(deps, medewerker, [dossierId, persoonId], {}, async (tx) => {
    const bron = een(waarden, 'einde').trim()
    if (bron === '' || bron.length > 200) {
      throw new OngeldigeInvoer({ [`einde-${id}`]: 'Schrijf kort op waar dit uit blijkt.' })
    }
    await endVertegenwoordiger(tx, dossierId, persoonId, id, bron)
    return 'beëindigd'
  })
}

/**
 * Writes down whether somebody can weigh their interests in one matter, why, and who was asked (E-215, E-220). The last one
 * about a matter counts; none of them is ever changed.
 *
 * @throws OngeldigeInvoer, NietGevonden
 */
export async function recordWilsbekwaamheid(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
  persoonId: string,
  waarden: Waarden,
): Promise<void> {
  const soort = { objectSoort: 'wilsbekwaamheid' }
  await schrijf(deps, medewerker, [dossierId, persoonId], soort, async (tx, wie) => {
    const gelezen = leesWilsbekwaamheid(waarden)
    if ('fouten' in gelezen) throw new OngeldigeInvoer(gelezen.fouten)
    const { aangelegenheid, oordeel, ...inhoud } = gelezen.vraag
    await insertOordeel(tx, wie.gemeente.id, {
      id: deps.id(),
      dossierId,
      persoonId,
      petId: wie.pet.id,
      aangelegenheid,
      oordeel,
      inhoud: { versie: 1, ...inhoud },
      op: deps.nu(),
    })
    return aangelegenheid
  })
}

/** Writes down who form one household, out of the people in this dossier. @throws OngeldigeInvoer, NietGevonden */
export async function makeGezin(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
  persoonId: string,
  waarden: Waarden,
): Promise<void> {
  const soort = { objectSoort: 'gezin' }
  await schrijf(deps, medewerker, [dossierId, persoonId], soort, async (tx, _wie, plaats) => {
    const gelezen = leesGezin(
      waarden,
      plaats.personen.map(({ id }) => id),
      persoonId,
    )
    if ('fouten' in gelezen) throw new OngeldigeInvoer(gelezen.fouten)
    await insertGezin(tx, dossierId, persoonId, { id: deps.id(), leden: gelezen.leden })
    return `${gelezen.leden.length} mensen`
  })
}
