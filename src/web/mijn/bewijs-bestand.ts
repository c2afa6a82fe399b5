/** Names of the files of a receipt; nothing about a person in them. */
export const bestanden = {
  besluit: 'besluit.json',
  bewijs: 'besluit.tlog-proof',
  logboek: 'logboek.vkey',
  getuige: 'getuige.vkey',
  pagina: 'controle.html',
  script: 'controleer.sh',
} as const

/** The name in front of the dot for what was done under the besluit: its number in that row. */
export function stamVan(nr: number): string {
  return String(nr)
}

export type Soortbestand = 'json' | 'tlog-proof' | 'vkey' | 'getuige'

/**
 * What is asked by a file name.
 *
 * @returns `nr`: of what was done under the besluit; without it the besluit itself
 */
export function leesBestand(
  naam: string,
): { soort: Soortbestand; nr: number | undefined } | undefined {
  if (naam === bestanden.besluit) return { soort: 'json', nr: undefined }
  if (naam === bestanden.bewijs) return { soort: 'tlog-proof', nr: undefined }
  if (naam === bestanden.logboek) return { soort: 'vkey', nr: undefined }
  if (naam === bestanden.getuige) return { soort: 'getuige', nr: undefined }
  const deel = /^([1-9][0-9]{0,8})\.(json|tlog-proof|vkey)$/.exec(naam)
  if (deel === null) return undefined
  const soort = deel[2]
  if (soort !== 'json' && soort !== 'tlog-proof' && soort !== 'vkey') return undefined
  return { soort, nr: Number(deel[1]) }
}
