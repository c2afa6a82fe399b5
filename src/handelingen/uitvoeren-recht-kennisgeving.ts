import type { Waarden } from '../domein/invoer.ts'
import {
  leesAfhandeling,
  mogelijkeAfhandelingen,
  type Afhandeling,
} from '../domein/kennisgeving.ts'
import { magSchrijven } from '../domein/toegang.ts'
import type { Tx } from '../opslag/database.ts'
import { listGegevens, type GegevenRij } from '../opslag/gegeven.ts'
import {
  findKennisgeving,
  finishKennisgeving,
  followKennisgeving,
  type KennisgevingMetPlek,
} from '../opslag/kennisgeving.ts'
import { activiteiten, doorDeDeur, vereisPet, type Spoor } from './deur.ts'
import type { Deps, Medewerker, MetWerkpet } from './deps.ts'
import { getDossier, type Dossierregel } from './dossier.ts'
import { NietGevonden, OngeldigeInvoer } from './fouten.ts'

export type { KennisgevingMetPlek }

const soort = {
  objectSoort: 'kennisgeving',
  doel: 'vertellen dat iets is verbeterd of gewist',
  verwerkingsactiviteit: activiteiten.dossier,
} as const

export interface KennisgevingBeeld {
  kennisgeving: KennisgevingMetPlek
  /** Nothing when the dossier was closed and only the task is left. */
  dossier: Dossierregel | undefined
  /** With a copy in this dossier: what it says here now. */
  gegeven: GegevenRij | undefined
  mogelijk: readonly Afhandeling[]
}

async function getKennisgeving(
  tx: Tx,
  deps: Deps,
  wie: MetWerkpet,
  id: string,
): Promise<KennisgevingBeeld> {
  const kennisgeving = await findKennisgeving(tx, id)
  // On the page of a partner there is nothing left for us to do.
  if (kennisgeving === undefined || kennisgeving.weg === 'partner') throw new NietGevonden()
  const dossier = await zichtbaar(() => getDossier(tx, deps, wie, kennisgeving.dossierId))
  if (dossier !== undefined && !magSchrijven(dossier.vlaggen)) throw new NietGevonden()
  const naar = kennisgeving.naarGegevenId
  const [gegeven] =
    naar === null || dossier === undefined
      ? []
      : await listGegevens(tx, [kennisgeving.dossierId], [naar])
  return { kennisgeving, dossier, gegeven, mogelijk: mogelijkeAfhandelingen(kennisgeving) }
}

async function zichtbaar<T>(werk: () => Promise<T>): Promise<T | undefined> {
  try {
    return await werk()
  } catch (fout) {
    if (fout instanceof NietGevonden) return undefined
    throw fout
  }
}

/** As long as the resident may not know of the besluit under which it was told, nor of this line. */
function spoorVan({ kennisgeving, dossier, gegeven }: KennisgevingBeeld): Spoor {
  return {
    betrokkenen: [
      ...new Set([
        kennisgeving.persoonId,
        ...(gegeven === undefined ? [] : [gegeven.persoonId]),
        ...(dossier === undefined ? [] : [dossier.persoonId]),
      ]),
    ],
    doel: soort.doel,
    verwerkingsactiviteit: dossier?.verwerkingsactiviteit ?? soort.verwerkingsactiviteit,
    objectId: kennisgeving.id,
    dossierId: kennisgeving.dossierId,
    besluitId: kennisgeving.besluitId,
    ...(dossier === undefined ? {} : { grond: dossier.bron }),
  }
}

/** Somebody who has to be told, and how. @throws NietGevonden */
export async function readKennisgeving(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
): Promise<KennisgevingBeeld> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, { ...soort, handeling: 'raadplegen' }, async (tx) => {
    const beeld = await getKennisgeving(tx, deps, wie, id)
    return { uit: beeld, spoor: spoorVan(beeld) }
  })
}

/**
 * Records that somebody was told, or why not; or does in this dossier what was decided about the datum that it was copied
 * from, for which the organisation of this dossier answers itself.
 *
 * @throws OngeldigeInvoer; Onmogelijk when it was done before (DW029); NietGevonden
 */
export async function completeKennisgeving(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
  waarden: Waarden,
): Promise<{ dossierId: string; deelId: string }> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, { ...soort, handeling: 'vastleggen' }, async (tx) => {
    const beeld = await getKennisgeving(tx, deps, wie, id)
    const gelezen = leesAfhandeling(waarden, beeld.mogelijk)
    if (!gelezen.ok) throw new OngeldigeInvoer(gelezen.fouten)
    const { afhandeling, reden } = gelezen.waarde
    if (afhandeling === 'overgenomen') await followKennisgeving(tx, deps.id(), id, deps.nu())
    else await finishKennisgeving(tx, beeld.kennisgeving, afhandeling, reden, deps.nu())
    const { dossierId, deelId } = beeld.kennisgeving
    return { uit: { dossierId, deelId }, spoor: spoorVan(beeld) }
  })
}
