import { tegelBreedte } from './tegel-lezen.ts'

/** One tile or entry bundle as it is asked for (C2SP tlog-tiles). */
export interface Tegelvraag {
  /** Level of the tile; `entries` are the leaves themselves. */
  laag: number | 'entries'
  nummer: number
  /** Hashes or leaves: 256, or fewer for the tile at the edge. */
  breedte: number
}

const nummerVorm = /^(?:x[0-9]{3}\/)*[0-9]{3}$/
const hoogsteLaag = 63

/**
 * Reads `<L>/<N>[.p/<W>]`. Every tile has exactly one address: no leading zeroes, no empty groups.
 *
 * @returns undefined when this is not the address of a tile
 */
export function parseTegelpad(pad: string): Tegelvraag | undefined {
  const [heel, laag, nummer, breedte] =
    /^(entries|0|[1-9][0-9]?)\/([x0-9/]+?)(?:\.p\/([1-9][0-9]{0,2}))?$/.exec(pad) ?? []
  if (heel === undefined || laag === undefined || nummer === undefined) return undefined
  if (!nummerVorm.test(nummer) || nummer.startsWith('x000/')) return undefined
  const vraag: Tegelvraag = {
    laag: laag === 'entries' ? 'entries' : Number(laag),
    nummer: Number(nummer.replaceAll(/[x/]/g, '')),
    breedte: breedte === undefined ? tegelBreedte : Number(breedte),
  }
  const klopt =
    (vraag.laag === 'entries' || vraag.laag <= hoogsteLaag) &&
    Number.isSafeInteger(vraag.nummer) &&
    (breedte === undefined || vraag.breedte < tegelBreedte)
  return klopt ? vraag : undefined
}

/** Writes the address of a tile, behind `tile/`. */
export function formatTegelpad({ laag, nummer, breedte }: Tegelvraag): string {
  const groepen = [String(nummer % 1000).padStart(3, '0')]
  for (let rest = Math.floor(nummer / 1000); rest > 0; rest = Math.floor(rest / 1000)) {
    groepen.unshift(`x${String(rest % 1000).padStart(3, '0')}`)
  }
  const deel = breedte === tegelBreedte ? '' : `.p/${breedte}`
  return `${laag}/${groepen.join('/')}${deel}`
}

/** How many hashes or leaves this tile has in a tree of this size. */
export function breedteBij({ laag, nummer }: Tegelvraag, grootte: number): number {
  const opLaag = laag === 'entries' ? grootte : Math.floor(grootte / tegelBreedte ** laag)
  return Math.min(Math.max(opLaag - nummer * tegelBreedte, 0), tegelBreedte)
}
