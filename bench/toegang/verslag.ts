import { mediaan, percentiel, type Tijden } from './meten.ts'
import type { Schrijfmeting } from './schrijven.ts'

/** A ratio that must not be higher than its budget, or one that only informs. */
export interface Verhouding {
  naam: string
  boven: string
  onder: string
  budget?: number
}

const ms = (waarde: number) => waarde.toFixed(waarde < 10 ? 2 : waarde < 100 ? 1 : 0)

/** One row per variant: work alone and the whole transaction, median and p99. */
export function tabelVanTijden(tijden: ReadonlyMap<string, Tijden>): string {
  const regels = [...tijden].map(([naam, { werk, transactie }]) => [
    naam,
    ms(mediaan(werk)),
    ms(percentiel(werk, 0.99)),
    ms(mediaan(transactie)),
    ms(percentiel(transactie, 0.99)),
    String(werk.length),
  ])
  return tabel(['in ms', 'werk p50', 'werk p99', 'tx p50', 'tx p99', 'n'], regels)
}

/** The ratios of the medians of the work. @returns the table, and the names of the budgets that were missed */
export function tabelVanVerhoudingen(
  tijden: ReadonlyMap<string, Tijden>,
  verhoudingen: readonly Verhouding[],
): { tekst: string; gemist: string[] } {
  const gemist: string[] = []
  const regels = verhoudingen.map(({ naam, boven, onder, budget }) => {
    const waarde = mediaan(tijden.get(boven)?.werk ?? []) / mediaan(tijden.get(onder)?.werk ?? [])
    const gehaald = budget === undefined || waarde <= budget
    if (!gehaald) gemist.push(naam)
    return [
      naam,
      waarde >= 20 ? waarde.toFixed(0) : waarde.toFixed(2),
      budget === undefined ? '–' : `≤ ${budget}`,
      budget === undefined ? '' : gehaald ? 'gehaald' : 'GEMIST',
    ]
  })
  return { tekst: tabel(['verhouding', 'waarde', 'budget', ''], regels), gemist }
}

export function tabelVanSchrijven(metingen: readonly Schrijfmeting[]): string {
  return tabel(
    ['schrijven, in ms', 'met p50', 'met p99', 'zonder p50', 'zonder p99', 'verhouding', 'n'],
    metingen.map(({ naam, met, zonder }) => [
      naam,
      ms(mediaan(met)),
      ms(percentiel(met, 0.99)),
      ms(mediaan(zonder)),
      ms(percentiel(zonder, 0.99)),
      (mediaan(met) / mediaan(zonder)).toFixed(1),
      String(met.length),
    ]),
  )
}

/** A Markdown table, so that a run can be kept as it is printed. */
function tabel(kop: readonly string[], regels: readonly (readonly string[])[]): string {
  const breedte = kop.map((titel, kolom) =>
    Math.max(3, titel.length, ...regels.map((regel) => regel[kolom]?.length ?? 0)),
  )
  const rij = (cellen: readonly string[]) =>
    `| ${cellen.map((cel, kolom) => (kolom === 0 ? cel.padEnd(breedte[kolom] ?? 0) : cel.padStart(breedte[kolom] ?? 0))).join(' | ')} |`
  const streep = breedte.map((aantal, kolom) =>
    kolom === 0 ? '-'.repeat(aantal) : `${'-'.repeat(aantal - 1)}:`,
  )
  return [rij(kop), `| ${streep.join(' | ')} |`, ...regels.map(rij)].join('\n')
}
