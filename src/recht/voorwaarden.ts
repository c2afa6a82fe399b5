/** Voorwaarden op feiten, driewaardig: waar, onwaar of onbekend. */
import type { Regel, Voorwaarde } from './regelset.ts'
import type { FeitenInvoer } from './situatie.ts'
import { feiten } from './vocabulaire.ts'
import type { Feit } from './vocabulaire.ts'

/** Stand van een feit in een `FeitenStand`. */
export const ONBEKEND = 0
export const WAAR = 1
export const ONWAAR = 2

/** Per feit (op volgorde van de vocabulaire) een stand. */
export type FeitenStand = Uint8Array

/** Eén eis: het feit op plaats `feit` heeft een stand die in `mag` (bits) staat. */
export interface Eis {
  readonly feit: number
  readonly mag: number
}

/** Alle rijen moeten voldoen; een rij voldoet als één van haar eisen voldoet. */
export type Eisen = readonly (readonly Eis[])[]

const plaatsen = new Map<Feit, number>(feiten.map((feit, plaats) => [feit, plaats]))

/** Plaats van een feit in een `FeitenStand`. */
export function plaatsVan(feit: Feit): number {
  return plaatsen.get(feit) ?? 0
}

export function naarStand(invoer: FeitenInvoer | undefined): FeitenStand {
  const stand = new Uint8Array(feiten.length)
  if (invoer === undefined) return stand
  for (const [plaats, feit] of feiten.entries()) {
    const waarde = invoer[feit]
    if (waarde !== undefined) stand[plaats] = waarde ? WAAR : ONWAAR
  }
  return stand
}

const bit = (stand: number): number => 1 << stand
const alles = bit(ONBEKEND) | bit(WAAR) | bit(ONWAAR)

function rij(voorwaarde: Voorwaarde): Eis[] {
  if ('een_van' in voorwaarde) return voorwaarde.een_van.flatMap(rij)
  if ('niet_alle' in voorwaarde) {
    return voorwaarde.niet_alle.map((feit) => ({ feit: plaatsVan(feit), mag: alles - bit(WAAR) }))
  }
  const feit = plaatsVan(voorwaarde.feit)
  if ('is' in voorwaarde) return [{ feit, mag: bit(voorwaarde.is ? WAAR : ONWAAR) }]
  return [{ feit, mag: alles - bit(voorwaarde.niet ? WAAR : ONWAAR) }]
}

/** Zet voorwaarden om in rijen van eisen (conjunctie van disjuncties). */
export function compileVoorwaarden(voorwaarden: readonly Voorwaarde[]): Eisen {
  return voorwaarden.map(rij)
}

export function voldoet(eisen: Eisen, stand: FeitenStand): boolean {
  for (const rij of eisen) {
    let goed = false
    for (const eis of rij) {
      if (((eis.mag >> (stand[eis.feit] ?? ONBEKEND)) & 1) === 1) {
        goed = true
        break
      }
    }
    if (!goed) return false
  }
  return true
}

/** Waar als de eisen met andere waarden voor onbekende feiten nog vervuld kunnen raken. */
export function kanNogVoldoen(eisen: Eisen, stand: FeitenStand): boolean {
  return eisen.every((rij) =>
    rij.some((eis) => {
      const nu = stand[eis.feit] ?? ONBEKEND
      return nu === ONBEKEND || ((eis.mag >> nu) & 1) === 1
    }),
  )
}

/** Alle feiten die een regel noemt, ook in zijn toestemming. */
export function genoemdeFeiten(regel: Regel): Set<Feit> {
  const uit = new Set<Feit>()
  const loop = (voorwaarde: Voorwaarde): void => {
    if ('een_van' in voorwaarde) voorwaarde.een_van.forEach(loop)
    else if ('niet_alle' in voorwaarde) voorwaarde.niet_alle.forEach((feit) => uit.add(feit))
    else uit.add(voorwaarde.feit)
  }
  regel.voorwaarden.forEach(loop)
  return uit
}
