/** What a pet may see in a dossier, as bits; the policies in the database test the same bits. */
export const vlaggen = { dat: 1, wat: 2, bijzonder: 4, schrijven: 8 } as const

/** Categories that need their own permission, whatever may be seen besides. */
const bijzonder: readonly string[] = ['bijzonder', 'behandel', 'diagnostiek', 'strafrechtelijk']

export interface Betrokkenheid {
  petId: string
  dossierId: string
  vlaggen: number
  geldigVan: Date
  geldigTot: Date | null
}

export type Toegangsreden =
  | { mag: true; omdat: 'betrokken' }
  | {
      mag: false
      omdat: 'niet-betrokken' | 'nog-niet' | 'niet-meer' | 'alleen-dat' | 'geen-bijzonder'
    }

/**
 * May this pet reach this dossier now, and why (not)? The same decision as row level security, once more with
 * reasons; a test over random worlds keeps the two equal.
 */
export function magBereiken(
  betrokkenheden: readonly Betrokkenheid[],
  petId: string,
  dossierId: string,
  nu: Date,
): Toegangsreden & { vlaggen: number } {
  const eigen = betrokkenheden.find((b) => b.petId === petId && b.dossierId === dossierId)
  if (eigen === undefined) return { mag: false, omdat: 'niet-betrokken', vlaggen: 0 }
  if (eigen.geldigVan > nu) return { mag: false, omdat: 'nog-niet', vlaggen: 0 }
  if (eigen.geldigTot !== null && eigen.geldigTot <= nu) {
    return { mag: false, omdat: 'niet-meer', vlaggen: 0 }
  }
  return { mag: true, omdat: 'betrokken', vlaggen: eigen.vlaggen }
}

/** Which bit a datum asks for. */
export function vlagVoor(gegeven: { categorie: string; datWat: string }): number {
  if (bijzonder.includes(gegeven.categorie)) return vlaggen.bijzonder
  return gegeven.datWat === 'wat' ? vlaggen.wat : vlaggen.dat
}

/** May this datum be read by who reaches its dossier with these bits? */
export function magLezen(
  gegeven: { categorie: string; datWat: string },
  metVlaggen: number,
): Toegangsreden {
  if ((metVlaggen & vlagVoor(gegeven)) > 0) return { mag: true, omdat: 'betrokken' }
  return {
    mag: false,
    omdat: bijzonder.includes(gegeven.categorie) ? 'geen-bijzonder' : 'alleen-dat',
  }
}
