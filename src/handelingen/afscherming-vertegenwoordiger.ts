import { leesAfscherming } from '../domein/afscherming.ts'
import type { Waarden } from '../domein/invoer.ts'
import { datumInNederland } from '../domein/leeftijd.ts'
import { vlaggen } from '../domein/toegang.ts'
import {
  listAfschermbesluiten,
  listAfschermingen,
  listHelpersVan,
  saveAfschermbesluit,
  type AfschermbesluitRij,
  type AfschermingRij,
} from '../opslag/afscherming.ts'
import type { Tx } from '../opslag/database.ts'
import { listAlleVertegenwoordigers, type Naambaar } from '../opslag/vertegenwoordiging.ts'
import { activiteiten, doorDeDeur, vereisPet, type Spoor } from './deur.ts'
import type { Deps, Medewerker, MetWerkpet } from './deps.ts'
import { getSchrijfbaarDossier } from './dossier.ts'
import { NietGevonden, OngeldigeInvoer } from './fouten.ts'
import { findPlaats, type Plaats } from './wie-beslist.ts'

const soort = {
  objectSoort: 'afscherming',
  doel: 'iemand beschermen',
  verwerkingsactiviteit: activiteiten.dossier,
} as const

export interface AfschermBeeld extends Plaats {
  /** Who is, or could be, kept from everything about this person. */
  wie: Naambaar
  loopt: AfschermingRij | undefined
  /** What was decided, newest first, as far as it was decided in a dossier that this pet reads. */
  besluiten: readonly AfschermbesluitRij[]
  vandaag: string
}

async function getBeeld(
  tx: Tx,
  deps: Deps,
  wie: MetWerkpet,
  [dossierId, persoonId, wieId]: AfschermIds,
): Promise<AfschermBeeld> {
  const plaats = await findPlaats(tx, deps, wie, dossierId, persoonId, getSchrijfbaarDossier)
  const vandaag = datumInNederland(deps.nu())
  const afschermingen = (await listAfschermingen(tx, persoonId)).filter((a) => a.wieId === wieId)
  const bekend = await listAlleVertegenwoordigers(tx, persoonId)
  const helpers = await listHelpersVan(tx, persoonId, vandaag)
  const ander =
    bekend.find(({ id }) => id === wieId) ??
    (helpers.some(({ helperId }) => helperId === wieId) || afschermingen.length > 0
      ? { id: wieId, naam: undefined }
      : undefined)
  if (ander === undefined) throw new NietGevonden()
  return {
    ...plaats,
    wie: ander,
    loopt: afschermingen.find(({ beeindigdOp }) => beeindigdOp === null),
    besluiten: await listAfschermbesluiten(
      tx,
      afschermingen.map(({ id }) => id),
    ),
    vandaag,
  }
}

/** The line is about the protected person alone: who is kept away has no line that could tell them. */
function spoorVan({ dossier, persoon }: Plaats, objectId: string | null): Spoor {
  return {
    betrokkenen: [persoon.id],
    doel: soort.doel,
    verwerkingsactiviteit: dossier.verwerkingsactiviteit,
    objectId,
    dossierId: dossier.id,
    grond: dossier.bron,
  }
}

export type AfschermIds = readonly [dossierId: string, persoonId: string, wieId: string]

/**
 * Is this person shielded from this other one, since when and why (E-218)? Only for who may write in the dossier.
 *
 * @throws NietGevonden also for somebody who stands nowhere as a representative or helper of this person
 */
export async function readAfscherming(
  deps: Deps,
  medewerker: Medewerker,
  ids: AfschermIds,
): Promise<AfschermBeeld> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, { ...soort, handeling: 'raadplegen' }, async (tx) => {
    const beeld = await getBeeld(tx, deps, wie, ids)
    return { uit: beeld, spoor: spoorVan(beeld, beeld.loopt?.id ?? null) }
  })
}

/**
 * Decides that somebody is kept from everything about a person, that it goes on, or that it ends: each with a reason
 * (S1 §7, S2 art. 12.3, AVG 23). From then on they see and are told nothing, at once.
 *
 * @throws OngeldigeInvoer, NietGevonden; Onmogelijk when somebody else decided just before
 */
export async function decideAfscherming(
  deps: Deps,
  medewerker: Medewerker,
  ids: AfschermIds,
  waarden: Waarden,
): Promise<void> {
  const wie = vereisPet(medewerker)
  await doorDeDeur(deps, wie, { ...soort, handeling: 'vastleggen' }, async (tx) => {
    const beeld = await getBeeld(tx, deps, wie, ids)
    const gelezen = leesAfscherming(waarden, beeld.loopt !== undefined, beeld.vandaag)
    if ('fouten' in gelezen) throw new OngeldigeInvoer(gelezen.fouten)
    const nieuw = { afscherming: deps.id(), besluit: deps.id() }
    const plaats = {
      dossierId: ids[0],
      persoonId: ids[1],
      wieId: ids[2],
      loopt: beeld.loopt?.id,
    }
    await saveAfschermbesluit(tx, plaats, gelezen.vraag, nieuw, deps.nu())
    return { uit: null, spoor: spoorVan(beeld, beeld.loopt?.id ?? nieuw.afscherming) }
  })
}

/** May this pet decide about it here? */
export const magAfschermen = (plaats: Plaats): boolean =>
  (plaats.dossier.vlaggen & vlaggen.schrijven) > 0 && plaats.dossier.status === 'open'
