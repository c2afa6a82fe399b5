import { voerUit, type Geval, type Rijen, type Variant } from './meten.ts'

/** Columns that one of the ways does not select. */
const buiten = new Set(['geldig_tot'])

function tekstVan(rijen: Rijen): string {
  return JSON.stringify(
    rijen.map((rij) =>
      Object.entries(rij)
        .filter(([kolom]) => !buiten.has(kolom))
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ),
  )
}

/** The same rows in the same order, whoever answers? @returns one line per difference, and how many answers were compared */
export async function vergelijk(
  varianten: readonly Variant[],
  gevallen: readonly Geval[],
): Promise<{ verschillen: string[]; vergeleken: number; rijen: number }> {
  const verschillen: string[] = []
  let rijen = 0
  for (const geval of gevallen) {
    const [eerste, ...rest] = varianten
    if (eerste === undefined) break
    const { uit: maat } = await voerUit(eerste, geval)
    rijen += maat.length
    for (const variant of rest) {
      const { uit } = await voerUit(variant, geval)
      if (tekstVan(uit) === tekstVan(maat)) continue
      verschillen.push(
        `${variant.naam} geeft ${uit.length} rijen, ${eerste.naam} ${maat.length} (pet ${geval.pet}, dossier ${geval.dossier})`,
      )
    }
  }
  return { verschillen, vergeleken: gevallen.length * (varianten.length - 1), rijen }
}
