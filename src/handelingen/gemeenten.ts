import { metContext, type Tx } from '../opslag/database.ts'
import { listGemeenten } from '../opslag/gemeente.ts'
import type { Deps } from './deps.ts'

const nergens = '00000000-0000-0000-0000-000000000000'

/**
 * Does something in every gemeente, for nobody: without a pet, so that every table about people looks empty.
 * @param werk gets a way to open transactions in that gemeente; says how much it did
 * @returns the sum
 */
export async function voorElkeGemeente(
  { databanken }: Pick<Deps, 'databanken'>,
  stop: AbortSignal,
  werk: (
    gemeenteId: string,
    binnen: <T>(doe: (tx: Tx) => Promise<T>) => Promise<T>,
  ) => Promise<number>,
): Promise<number> {
  const alle = await metContext(
    databanken,
    { soort: 'gemeente', gemeenteId: nergens },
    listGemeenten,
  )
  let aantal = 0
  for (const gemeenteId of alle) {
    if (stop.aborted) break
    aantal += await werk(gemeenteId, (doe) =>
      metContext(databanken, { soort: 'gemeente', gemeenteId }, doe),
    )
  }
  return aantal
}
