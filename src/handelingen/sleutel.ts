import { createHash } from 'node:crypto'

/**
 * A key for one post of one form with one content. The same post twice is one thing; who goes back in the browser and
 * sends something else means something else.
 *
 * @param sleutel the uuid that was made with the form
 * @returns a uuid
 */
export function sleutelMetInhoud(
  sleutel: string,
  ...inhoud: readonly (string | Uint8Array)[]
): string {
  const som = createHash('sha256').update(sleutel)
  for (const deel of inhoud) som.update('\0').update(deel)
  const hex = som.digest('hex')
  return [8, 12, 16, 20, 32].map((tot, i, tussen) => hex.slice(tussen[i - 1] ?? 0, tot)).join('-')
}
