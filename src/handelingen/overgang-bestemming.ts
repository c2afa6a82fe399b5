import { soortregels, werkdossiers, type Werkdossier } from '../domein/dossiersoort.ts'
import { een, type Waarden } from '../domein/invoer.ts'
import type { Partij } from '../domein/overgang.ts'
import { leesBestemming, type Bestemming } from '../domein/overgang-formulier.ts'
import { wegVoor, type Weg } from '../domein/overgang-tabel.ts'
import { isWerkpet } from '../domein/pet.ts'
import type { Tx } from '../opslag/database.ts'
import { listDoeldossiers, type Doeldossier } from '../opslag/overgang.ts'
import { listPetkeuzes, metEigenPet, type Petkeuze } from '../opslag/overgang-petten.ts'
import type { Pet, Taak } from '../recht/vocabulaire.ts'
import type { Deps, MetWerkpet } from './deps.ts'
import type { Dossierregel } from './dossier.ts'

export type { Petkeuze }

/** A kind of dossier and a task that a pet can take over from this dossier. */
export interface Mogelijk {
  dossier: Werkdossier
  taak: Taak
  weg: Weg
}

/** A pet to go to, and what is possible there. */
export interface Doelpet {
  pet: Petkeuze & { soort: Pet }
  /** One's own, also when it is the one that is on. */
  eigen: boolean
  mogelijk: readonly Mogelijk[]
}

/** The first side of an overgang: this dossier, in the pet that is on. */
export function vanKant(wie: MetWerkpet, dossier: Pick<Dossierregel, 'taak' | 'soort'>): Partij {
  return {
    taak: dossier.taak,
    pet: wie.pet.soort,
    dossier: dossier.soort,
    beroepsgeheim: wie.pet.beroepsgeheim,
    beroepscode: wie.pet.beroepscode,
    organisatie: wie.pet.organisatie,
  }
}

function mogelijkVoor(van: Partij, pet: Petkeuze & { soort: Pet }): Mogelijk[] {
  return werkdossiers.flatMap((dossier) =>
    soortregels[dossier].taken.flatMap((taak): Mogelijk[] => {
      const draagt =
        pet.dossierSoorten.includes(dossier) &&
        pet.taken.includes(taak) &&
        soortregels[dossier].petten.includes(pet.soort)
      const weg = draagt ? wegVoor(van, { taak, pet: pet.soort, dossier }) : undefined
      return weg === undefined ? [] : [{ dossier, taak, weg }]
    }),
  )
}

/** Where this dossier can go to: one's own petten first, then those of colleagues. */
export async function listDoelpetten(
  tx: Tx,
  deps: Deps,
  wie: MetWerkpet,
  dossier: Dossierregel,
): Promise<Doelpet[]> {
  const van = vanKant(wie, dossier)
  const petten = await listPetkeuzes(tx, wie.gemeente, deps.nu())
  const doelen = petten.flatMap((pet): Doelpet[] => {
    if (!isWerkpet(pet)) return []
    const mogelijk = mogelijkVoor(van, pet)
    return mogelijk.length === 0 ? [] : [{ pet, eigen: pet.medewerkerId === wie.id, mogelijk }]
  })
  return [...doelen.filter((doel) => doel.eigen), ...doelen.filter((doel) => !doel.eigen)]
}

/**
 * The dossiers of this person under one's own other pet. That pet is not on, so they are asked for in its own context;
 * of a colleague's pet nobody is told whether there is a dossier.
 */
export async function listBestaande(
  tx: Tx,
  wie: MetWerkpet,
  van: Dossierregel,
  doel: Doelpet,
): Promise<Doeldossier[]> {
  if (!doel.eigen) return []
  const alle = await metEigenPet(tx, doel.pet.id, wie.pet.id, () =>
    listDoeldossiers(tx, doel.pet.id, van.persoonId),
  )
  return alle.filter(
    (kandidaat) =>
      kandidaat.id !== van.id &&
      doel.mogelijk.some((m) => m.dossier === kandidaat.soort && m.taak === kandidaat.taak),
  )
}

/** Where it goes to, once that is chosen and possible. */
export interface Doel {
  doelpet: Doelpet
  naar: Partij
  weg: Weg
  bestemming: Bestemming
  bestaand: Doeldossier | undefined
}

/** Reads the choice of the first page. `undefined` when it is not made, or no longer possible. */
export async function leesDoel(
  tx: Tx,
  wie: MetWerkpet,
  van: Dossierregel,
  doelpetten: readonly Doelpet[],
  waarden: Waarden,
): Promise<Doel | undefined> {
  const doelpet = doelpetten.find((doel) => doel.pet.id === een(waarden, 'naarPet'))
  const bestemming = leesBestemming(een(waarden, 'bestemming'))
  if (doelpet === undefined || bestemming === undefined) return undefined
  const bestaand =
    bestemming.soort === 'bestaand'
      ? (await listBestaande(tx, wie, van, doelpet)).find((d) => d.id === bestemming.dossierId)
      : undefined
  const keuze =
    bestemming.soort === 'nieuw' ? bestemming : { dossier: bestaand?.soort, taak: bestaand?.taak }
  const mogelijk = doelpet.mogelijk.find(
    (m) => m.dossier === keuze.dossier && m.taak === keuze.taak,
  )
  if (mogelijk === undefined) return undefined
  const { pet } = doelpet
  return {
    doelpet,
    bestemming,
    bestaand,
    weg: mogelijk.weg,
    naar: {
      taak: mogelijk.taak,
      pet: pet.soort,
      dossier: mogelijk.dossier,
      beroepsgeheim: pet.beroepsgeheim,
      beroepscode: pet.beroepscode,
      organisatie: pet.organisatie,
    },
  }
}
