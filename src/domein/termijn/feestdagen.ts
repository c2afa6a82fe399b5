import { dagenLater, type Datum } from '../leeftijd.ts'

/** Where a day off comes from: the law itself, put on one line with it by the law (Goede Vrijdag), or by royal decree. */
export type Feestdagsoort = 'wet' | 'gelijk-door-wet' | 'gelijk-door-besluit'

export interface Feestdag {
  dag: Datum
  naam: string
  soort: Feestdagsoort
}

const schrijf = (jaar: number, maand: number, dag: number): Datum =>
  [
    String(jaar).padStart(4, '0'),
    String(maand).padStart(2, '0'),
    String(dag).padStart(2, '0'),
  ].join('-')

/** Day of the week: 1 Monday … 7 Sunday, as ISO 8601 counts. */
export function weekdag(dag: Datum): number {
  // 1 January 1970 was a Thursday; days before it count below zero.
  const dagen = Math.floor(Date.parse(dag) / 86_400_000)
  return ((((dagen + 3) % 7) + 7) % 7) + 1
}

/**
 * Easter Sunday in the Gregorian calendar: the first Sunday after the ecclesiastical full moon on or after 21 March.
 * Golden number, century corrections (leap years left out; drift of the moon), epact, Sunday.
 */
export function paaszondag(jaar: number): Datum {
  const gulden = jaar % 19
  const eeuw = Math.floor(jaar / 100)
  const zonder = Math.floor(eeuw / 4)
  const maan = Math.floor((8 * eeuw + 13) / 25)
  const ruw = (19 * gulden + eeuw - zonder - maan + 15) % 30
  // The full moon is never later than 18 April, and not twice on one day within nineteen years.
  const volleMaan =
    ruw - Math.floor(ruw / 28) * (1 - Math.floor(29 / (ruw + 1)) * Math.floor((21 - gulden) / 11))
  const weekdagVan = (jaar + Math.floor(jaar / 4) + volleMaan + 2 - eeuw + zonder) % 7
  return dagenLater(schrijf(jaar, 3, 28), volleMaan - weekdagVan)
}

/** 27 April since 2014 (before: 30 April); a day earlier when that is a Sunday. */
function koningsdag(jaar: number): Feestdag {
  const nieuw = jaar >= 2014
  const gewoon = nieuw ? schrijf(jaar, 4, 27) : schrijf(jaar, 4, 30)
  return {
    dag: weekdag(gewoon) === 7 ? dagenLater(gewoon, -1) : gewoon,
    naam: nieuw ? 'Koningsdag' : 'Koninginnedag',
    soort: 'wet',
  }
}

/**
 * Days that a royal decree puts on one line with a holiday (Algemene termijnenwet art. 3 lid 3). They cannot be
 * computed. Known here: the decrees for 2023–2025 and 2026–2028. A year without decree only misses days, so every end
 * we compute for such a year is the same day or earlier, never too late.
 */
const gelijkgesteld: readonly Datum[] = [
  '2023-04-28',
  '2023-05-19',
  '2024-05-10',
  '2024-12-27',
  '2025-05-30',
  '2026-01-02',
  '2026-05-15',
  '2027-05-07',
  '2028-04-28',
  '2028-05-26',
]

/** The years of which the days by royal decree are in the list. */
export const besluitenBekend = { van: 2023, totEnMet: 2028 } as const

function maak(jaar: number): readonly Feestdag[] {
  const pasen = paaszondag(jaar)
  const vast = (maand: number, dag: number, naam: string): Feestdag => ({
    dag: schrijf(jaar, maand, dag),
    naam,
    soort: 'wet',
  })
  const rondPasen = (dagen: number, naam: string): Feestdag => ({
    dag: dagenLater(pasen, dagen),
    naam,
    soort: 'wet',
  })
  const alle: Feestdag[] = [
    vast(1, 1, 'Nieuwjaarsdag'),
    { ...rondPasen(-2, 'Goede Vrijdag'), soort: 'gelijk-door-wet' },
    rondPasen(1, 'Tweede Paasdag'),
    koningsdag(jaar),
    vast(5, 5, 'Bevrijdingsdag'),
    rondPasen(39, 'Hemelvaartsdag'),
    rondPasen(50, 'Tweede Pinksterdag'),
    vast(12, 25, 'Eerste Kerstdag'),
    vast(12, 26, 'Tweede Kerstdag'),
    ...gelijkgesteld
      .filter((dag) => dag.startsWith(`${String(jaar).padStart(4, '0')}-`))
      .map((dag) => ({
        dag,
        naam: 'Gelijkgesteld met een feestdag',
        soort: 'gelijk-door-besluit' as const,
      })),
  ]
  return alle.toSorted((a, b) => a.dag.localeCompare(b.dag))
}

// The holidays of a year never change while we run; a term asks for them day after day.
const perJaar = new Map<number, readonly Feestdag[]>()

/** All recognised holidays of a year, in order (Algemene termijnenwet art. 3). Two may fall on one day. */
export function feestdagen(jaar: number): readonly Feestdag[] {
  const bekend = perJaar.get(jaar) ?? maak(jaar)
  perJaar.set(jaar, bekend)
  return bekend
}

/** The holidays on this day; nearly always none. */
export function feestdagenOp(dag: Datum): readonly Feestdag[] {
  return feestdagen(Number(dag.slice(0, 4))).filter((feestdag) => feestdag.dag === dag)
}
