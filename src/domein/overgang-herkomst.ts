import type { Situatie } from '../recht/situatie.ts'
import { petten, type Beroepsgeheim, type Handeling } from '../recht/vocabulaire.ts'
import { isEen } from './invoer.ts'

/** In which role, and under which secrecy, data of one kind in a dossier were learned. */
export interface Herkomst {
  categorie: string
  datWat: string
  verkregenInPet: string
  beroepsgeheim: Beroepsgeheim
}

/** Acts that use what is there already; writing down and asking bring something new, learned in the pet that is on. */
const gebruikt: readonly Handeling[] = ['verstrekken', 'raadplegen', 'melden']

function gaatOver(herkomst: Herkomst, situatie: Situatie): boolean {
  return situatie.input.gegevens.categorie.some(
    (categorie) =>
      categorie === herkomst.categorie ||
      (herkomst.categorie === 'gewoon' && categorie === herkomst.datWat),
  )
}

/**
 * The same question once for every origin of the data that it is about. A datum that came along from hulp keeps the
 * secrecy of hulp, so the strictest of these answers counts (E-065, E-066).
 *
 * @returns the question itself first
 */
export function perHerkomst(situatie: Situatie, herkomsten: readonly Herkomst[]): Situatie[] {
  const { input } = situatie
  if (!gebruikt.includes(input.handeling)) return [situatie]
  const uit = new Map<string, Situatie>()
  for (const herkomst of herkomsten) {
    const pet = herkomst.verkregenInPet
    if (!isEen(pet, petten) || !gaatOver(herkomst, situatie)) continue
    if (pet === input.gegevens.verkregenInPet) continue
    const geheimen = new Set([input.actor.beroepsgeheim ?? 'geen'])
    if (herkomst.beroepsgeheim !== 'geen') geheimen.add(herkomst.beroepsgeheim)
    for (const beroepsgeheim of geheimen) {
      uit.set(`${pet} ${beroepsgeheim}`, {
        ...situatie,
        input: {
          ...input,
          actor: { ...input.actor, beroepsgeheim },
          gegevens: { ...input.gegevens, verkregenInPet: pet },
        },
      })
    }
  }
  return [situatie, ...uit.values()]
}
