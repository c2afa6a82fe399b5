import type { Triagebesluit } from '../domein/besluit.ts'
import type { Kring } from './deur.ts'

/** Something on a page that is about somebody because of a besluit. */
export interface OnderBesluit {
  persoonId: string
  besluitId: string
  /** Could telling them be deferred? */
  achteraf: boolean
}

/**
 * The lines about people who stand on a page because of a besluit alone. Such a line would tell them that there is a
 * besluit, so it stands under it: as long as telling is deferred, so is the line. Who is known here for another reason
 * has a line like everybody.
 *
 * @param open about whom the page is anyhow
 */
export function kringVanBesluiten(
  stukken: readonly OnderBesluit[],
  open: readonly string[],
  dossierId: string,
): ReadonlyMap<string, Kring> {
  const kring = new Map<string, Kring>()
  // What somebody was told already hides nothing, so that one goes before.
  const eerstVerteld = stukken.toSorted((a, b) => Number(a.achteraf) - Number(b.achteraf))
  for (const { persoonId, besluitId } of eerstVerteld) {
    if (open.includes(persoonId) || kring.has(persoonId)) continue
    kring.set(persoonId, { dossierId, besluitId, besloten: false })
  }
  return kring
}

export function onderBesluit({ id, persoonId, inhoud }: Triagebesluit): OnderBesluit {
  return { persoonId, besluitId: id, achteraf: inhoud.informeren.wanneer === 'achteraf' }
}
