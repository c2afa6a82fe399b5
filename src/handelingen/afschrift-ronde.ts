import { delen } from '../domein/afschrift-kaart.ts'
import { dagenGeldig, type Afschrift } from '../domein/afschrift.ts'
import { datumInNederland, leeftijdOp } from '../domein/leeftijd.ts'
import {
  beginAfschrift,
  cleanUpAfschriften,
  failAfschrift,
  findZicht,
  finishAfschrift,
  insertBestand,
  insertDeel,
  listAndereNamen,
  listDelen,
  listTeDoen,
  type TeDoen,
} from '../opslag/afschrift.ts'
import { metContext, type Tx } from '../opslag/database.ts'
import { listZichtbareNamen } from '../opslag/inwoner.ts'
import { lezingVan } from '../opslag/lezing.ts'
import { getGemeente, type GemeenteRij } from '../opslag/medewerker.ts'
import { afschriftDoel } from './afschrift.ts'
import { bouwAfschrift, readDeel, type Voorwie } from './afschrift-maken.ts'
import { bijlagenUit } from './bijlage.ts'
import { activiteiten, doorDeDeur, type Spoor } from './deur.ts'
import type { Deps, Inwoner } from './deps.ts'
import { voorElkeGemeente } from './gemeenten.ts'

/** The files for people. */
export interface Opgemaakt {
  html: string
  pdf: Uint8Array
}

/** Makes the files for people from a copy; given from outside, because how a page looks is not decided here. */
export type AfschriftOpmaak = (afschrift: Afschrift, stop: AbortSignal) => Promise<Opgemaakt>

/** Tries without a part that got done. */
const hoogstensPogingen = 3

const dag = 86_400_000

type Binnen = <T>(doe: (tx: Tx) => Promise<T>) => Promise<T>

/**
 * Makes the copies that were asked for, part by part, each part as who asked (so that row security gives exactly what they
 * may see) and with its line in the log. Killed half-way, the next round goes on with the part that was not done; a part is
 * done wholly or not at all. What fails three times has failed, and can be asked again.
 *
 * @returns how many got done
 * @throws the first fault, after the others were tried
 */
export async function makeAfschriften(deps: Deps, stop: AbortSignal): Promise<number> {
  const { afschriftOpmaak } = deps
  if (afschriftOpmaak === undefined) return 0
  const fouten: unknown[] = []
  const aantal = await voorElkeGemeente(deps, stop, async (gemeenteId, binnen) => {
    let klaar = 0
    for (const werk of await binnen(listTeDoen)) {
      if (stop.aborted) break
      try {
        if (await makeOne(deps, gemeenteId, binnen, werk, afschriftOpmaak, stop)) klaar += 1
      } catch (fout) {
        // Broken off because the program stops: the next round begins where this one was.
        if (!stop.aborted) fouten.push(fout)
      }
    }
    return klaar
  })
  if (fouten.length > 0) throw fouten[0]
  return aantal
}

async function makeOne(
  deps: Deps,
  gemeenteId: string,
  binnen: Binnen,
  werk: TeDoen,
  opmaak: AfschriftOpmaak,
  stop: AbortSignal,
): Promise<boolean> {
  if (!(await binnen((tx) => beginAfschrift(tx, werk.id, hoogstensPogingen, deps.nu())))) {
    return false
  }
  const gemeente = await binnen((tx) => getGemeente(tx, gemeenteId))
  const wie = await findVrager(deps, gemeente, werk)
  if (wie === undefined) {
    // Whoever asked may not see this person any more.
    await binnen((tx) => failAfschrift(tx, werk.id, deps.nu()))
    return false
  }
  const voor = { ...werk, gemeente: gemeente.naam }
  const namen = await binnen((tx) => listAndereNamen(tx, werk.id))
  const gedaan = await metContext(
    deps.databanken,
    { soort: 'inwoner', gemeenteId, persoonId: werk.vragerId },
    (tx) => listDelen(tx, werk.id),
  )
  for (const deel of delen) {
    if (stop.aborted) return false
    if (!gedaan.includes(deel)) await makeDeel(deps, wie, voor, werk.id, deel, namen)
  }
  if (stop.aborted) return false
  await makeFiles(deps, wie, voor, werk.id, (afschrift) => opmaak(afschrift, stop))
  return true
}

/** Who asked, when they may still ask about this person. */
async function findVrager(
  deps: Deps,
  gemeente: GemeenteRij,
  { persoonId, vragerId }: TeDoen,
): Promise<Inwoner | undefined> {
  const context = { soort: 'inwoner' as const, gemeenteId: gemeente.id, persoonId: vragerId }
  return metContext(deps.databanken, context, async (tx) => {
    const zichtbaar = await listZichtbareNamen(tx)
    for (const { id } of zichtbaar) lezingVan(tx).accountOwnName(id)
    const zelf = zichtbaar.find(({ id }) => id === vragerId)
    if (zelf === undefined || (await findZicht(tx, persoonId)) === undefined) return undefined
    return {
      soort: 'inwoner',
      gemeente,
      id: vragerId,
      naam: zelf.naam,
      leeftijd: leeftijdOp(zelf.geboortedatum, datumInNederland(deps.nu())),
      traceId: Buffer.from(deps.toeval(16)).toString('hex'),
    }
  })
}

const soort = {
  handeling: 'raadplegen' as const,
  objectSoort: 'afschrift',
  doel: afschriftDoel,
  verwerkingsactiviteit: activiteiten.mijn,
}

function spoor(persoonId: string, objectId: string, toelichting: string): Spoor {
  return {
    betrokkenen: [persoonId],
    doel: soort.doel,
    verwerkingsactiviteit: soort.verwerkingsactiviteit,
    objectId,
    toelichting,
  }
}

/** One part, wholly or not at all. */
async function makeDeel(
  deps: Deps,
  wie: Inwoner,
  voor: Voorwie,
  id: string,
  deel: string,
  namen: readonly string[],
): Promise<void> {
  await doorDeDeur(deps, wie, soort, async (tx) => {
    const regel = spoor(voor.persoonId, id, `samengesteld (${deel})`)
    const inhoud = await readDeel(tx, deel, voor, namen)
    const nieuw = { rijId: deps.id(), id, persoonId: voor.persoonId, deel, inhoud }
    await insertDeel(tx, wie.gemeente.id, nieuw, deps.nu())
    return { uit: undefined, spoor: regel }
  })
}

/** The three files, which documents go with them, and the end. */
async function makeFiles(
  deps: Deps,
  wie: Inwoner,
  voor: Voorwie,
  id: string,
  opmaak: (afschrift: Afschrift) => Promise<Opgemaakt>,
): Promise<void> {
  await doorDeDeur(deps, wie, soort, async (tx) => {
    const nu = deps.nu()
    const afschrift = await bouwAfschrift(tx, id, voor, nu)
    const { html, pdf } = await opmaak(afschrift)
    const bestanden = {
      json: Buffer.from(`${JSON.stringify(afschrift, undefined, 2)}\n`),
      html: Buffer.from(html),
      pdf,
      documenten: Buffer.from(JSON.stringify(bijlagenUit(afschrift.inhoud['documenten'] ?? []))),
    } as const
    for (const vorm of ['json', 'html', 'pdf', 'documenten'] as const) {
      const bestand = { id, persoonId: voor.persoonId, vorm, bytes: bestanden[vorm] }
      await insertBestand(tx, wie.gemeente.id, bestand, deps.id)
    }
    await finishAfschrift(tx, id, nu, new Date(nu.getTime() + dagenGeldig * dag))
    return { uit: undefined, spoor: spoor(voor.persoonId, id, 'samengesteld (bestanden)') }
  })
}

/** Removes what expired. @returns how many */
export async function tidyAfschriften(deps: Deps, stop: AbortSignal): Promise<number> {
  return voorElkeGemeente(deps, stop, (_, binnen) =>
    binnen((tx) => cleanUpAfschriften(tx, deps.nu())),
  )
}
