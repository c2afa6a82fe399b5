import type { Triagebesluit } from '../domein/besluit.ts'
import { datumInNederland } from '../domein/leeftijd.ts'
import {
  beletselVoor,
  soortVan,
  type Ankerstand,
  type Beletsel,
  type Verstrekkingsoort,
} from '../domein/verstrekking.ts'
import type { Tx } from '../opslag/database.ts'
import { listPersonenInDossier, type PersoonInDossier } from '../opslag/dossier.ts'
import { findBesluit } from '../opslag/triage.ts'
import {
  findAnkerstand,
  listPlichtenOnderBesluit,
  type PlichtOnderBesluit,
} from '../opslag/verstrekking.ts'
import { activiteiten, type Soort, type Spoor } from './deur.ts'
import type { Deps, MetWerkpet } from './deps.ts'
import { getSchrijfbaarDossier, type Dossierregel } from './dossier.ts'
import { NietGevonden, Onmogelijk } from './fouten.ts'

export const verstrekkingSoort = {
  objectSoort: 'verstrekking',
  doel: 'uitvoeren van een triagebesluit',
  verwerkingsactiviteit: activiteiten.dossier,
}

/** Asking somebody else is looking; telling is telling. */
export const handelingVan: Readonly<Record<Verstrekkingsoort, Soort['handeling']>> = {
  verstrekken: 'verstrekken',
  opvragen: 'raadplegen',
}

/** A besluit and all that decides whether something can be done under it now. */
export interface Verstrekkingkern {
  besluit: Triagebesluit
  soort: Verstrekkingsoort
  dossier: Dossierregel
  personen: readonly PersoonInDossier[]
  plichten: readonly PlichtOnderBesluit[]
  anker: Ankerstand
  beletsel: Beletsel | undefined
}

/** The besluit with its dossier, for a pet that may write there. @throws NietGevonden */
export async function getVerstrekkingkern(
  tx: Tx,
  deps: Deps,
  wie: MetWerkpet,
  besluitId: string,
): Promise<Verstrekkingkern> {
  const besluit = await findBesluit(tx, besluitId)
  const wat = besluit === undefined ? undefined : soortVan(besluit.inhoud.aanpak.handeling)
  if (besluit === undefined || wat === undefined) throw new NietGevonden()
  const dossier = await getSchrijfbaarDossier(tx, deps, wie, besluit.dossierId)
  const plichten = await listPlichtenOnderBesluit(tx, besluitId)
  const anker = await findAnkerstand(tx, besluitId)
  const { besluitvorming, informeren } = besluit.inhoud
  const stand = {
    conclusie: besluitvorming.conclusie,
    vervangen: besluit.vervangenDoorId !== null,
    dossierOpen: dossier.status === 'open',
    wanneer: informeren.wanneer,
    uiterlijk: informeren.uiterlijk,
    anker,
    plichten: plichten.map(({ code, blokkerend, gedaanOp }) => ({
      code,
      blokkerend,
      gedaan: gedaanOp !== null,
    })),
  }
  return {
    besluit,
    soort: wat,
    dossier,
    personen: await listPersonenInDossier(tx, dossier.id),
    plichten,
    anker,
    beletsel: beletselVoor(stand, datumInNederland(deps.nu())),
  }
}

/** @throws Onmogelijk when something stands in the way of acting under this besluit */
export function vereisGeenBeletsel({ beletsel }: Pick<Verstrekkingkern, 'beletsel'>): void {
  if (beletsel === undefined) return
  throw new Onmogelijk(beletsel === 'dossier-gesloten' ? 'dossier-gesloten' : 'niet-onder-besluit')
}

/** What was done before, as codes: told while deciding, or rounded off since. */
export function gedaanOnder({
  besluit,
  plichten,
}: Pick<Verstrekkingkern, 'besluit' | 'plichten'>): string[] {
  const { gedaan } = besluit.inhoud.besluitvorming
  return [...gedaan, ...plichten.filter((p) => p.gedaanOp !== null).map((p) => p.code)]
}

/** What the log says of something done under this besluit. */
export function spoorVan(
  { besluit, dossier }: Pick<Verstrekkingkern, 'besluit' | 'dossier'>,
  id: string,
): Spoor {
  return {
    betrokkenen: [besluit.persoonId],
    doel: dossier.doel,
    verwerkingsactiviteit: dossier.verwerkingsactiviteit,
    objectId: id,
    dossierId: dossier.id,
    besluitId: besluit.id,
    grond: dossier.bron,
  }
}
