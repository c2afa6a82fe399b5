import { isOordeelsoort } from '../domein/verzoek-weging.ts'
import { listTeLaat, reportTeLaat } from '../opslag/rechtenbalie.ts'
import { queueBericht, type BerichtDeps } from './bericht.ts'
import { voorElkeGemeente } from './gemeenten.ts'

/**
 * Silence is escalated: what is past its last day of the law gets a step that the resident sees, and the people behind the
 * desk hear it, once. Safe to do again: the database gives each request once.
 *
 * @returns how many were late
 */
export async function escalateVerzoeken(deps: BerichtDeps, stop: AbortSignal): Promise<number> {
  return voorElkeGemeente(deps, stop, (gemeenteId, binnen) =>
    binnen(async (tx) => {
      const laat = (await listTeLaat(tx)).filter((verzoek) => verzoek.gemeenteId === gemeenteId)
      for (const verzoek of laat) {
        await reportTeLaat(tx, verzoek, deps.id())
        const wie = isOordeelsoort(verzoek.soort)
          ? (['bezwaarbehandelaar'] as const)
          : (['privacy-officer', 'leidinggevende'] as const)
        for (const soort of wie) {
          await queueBericht(tx, deps, { aan: { soort }, aanleiding: 'verzoek' })
        }
      }
      return laat.length
    }),
  )
}
