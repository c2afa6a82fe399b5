import type { ConvenantInhoud } from './convenant.ts'
import type { Inrichting } from './inrichting.ts'
import { taken, type Taak } from '../recht/vocabulaire.ts'

/** A processor in the inrichting without an agreement in this register that holds (E-100). */
export interface ZonderOvereenkomst {
  /** Organisation ids. */
  verwerker: string
  verantwoordelijke: string
  taken: readonly Taak[]
  /** What the inrichting calls the agreement. */
  genoemd: readonly string[]
}

/**
 * The processors of today's inrichting that have no verwerkersovereenkomst in force with who is responsible.
 *
 * @param vanKracht the agreements that hold today
 */
export function findZonderOvereenkomst(
  inrichting: Inrichting,
  vanKracht: readonly Pick<ConvenantInhoud, 'soort' | 'partijen'>[],
): ZonderOvereenkomst[] {
  const gevonden = new Map<string, ZonderOvereenkomst>()
  for (const taak of taken) {
    const ingericht = inrichting.taken[taak]
    for (const { organisatie, overeenkomst } of ingericht?.verwerkers ?? []) {
      const verantwoordelijke = ingericht?.verantwoordelijke ?? ''
      const geregeld = vanKracht.some(
        ({ soort, partijen }) =>
          soort === 'verwerkersovereenkomst' &&
          partijen.includes(organisatie) &&
          partijen.includes(verantwoordelijke),
      )
      if (geregeld) continue
      const sleutel = `${organisatie} ${verantwoordelijke}`
      const eerder = gevonden.get(sleutel)
      gevonden.set(sleutel, {
        verwerker: organisatie,
        verantwoordelijke,
        taken: [...(eerder?.taken ?? []), taak],
        genoemd: [...new Set([...(eerder?.genoemd ?? []), overeenkomst])],
      })
    }
  }
  return [...gevonden.values()]
}
