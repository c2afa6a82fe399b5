import { buiten } from './afschrift-kaart-buiten.ts'
import { hulpTabellen } from './afschrift-kaart-hulp.ts'
import { planTabellen } from './afschrift-kaart-plan.ts'
import { delenTabellen } from './afschrift-kaart-delen.ts'
import { rechtenTabellen } from './afschrift-kaart-rechten.ts'
import { uitvoerTabellen } from './afschrift-kaart-uitvoeren.ts'
import type { Buitentabel, Uittabel } from './afschrift-kaart-vorm.ts'

/**
 * What of the database goes into a copy of everything about one person (AVG 15 and 20), and what does not and why. It is
 * not a description of the export: it is what the export reads by. A test holds it against the real database, so a column
 * that nobody placed here stops the build (E-223, E-224).
 */
export const uittabellen: readonly Uittabel[] = [
  ...hulpTabellen,
  ...delenTabellen,
  ...planTabellen,
  ...rechtenTabellen,
  ...uitvoerTabellen,
]

export const buitentabellen: readonly Buitentabel[] = buiten

/** The parts that a copy is built in, in this order. Each is read in a transaction of its own. */
export const delen = [
  'wie',
  'hulp',
  'opgeschreven',
  'besluiten',
  'gedeeld',
  'toestemming',
  'plan',
  'rechten',
  'wie-keek',
] as const
export type Deel = (typeof delen)[number]

/** All parts, and making the files. */
export const stappen = delen.length + 1

/** The tables of one part. */
export function tabellenVan(deel: string): readonly Uittabel[] {
  return uittabellen.filter((tabel) => tabel.deel === deel)
}

/** What the real database has, per table. */
export type Schemakolommen = ReadonlyMap<string, readonly string[]>

/**
 * Compares this map with a database.
 * @returns a sentence per difference, that says what to do; empty when they agree
 */
export function vergelijkMetSchema(schema: Schemakolommen): string[] {
  const uit: string[] = []
  const kaart = new Map<string, Map<string, number>>()
  const zet = (tabel: string, kolom: string): void => {
    const rij = kaart.get(tabel) ?? new Map<string, number>()
    rij.set(kolom, (rij.get(kolom) ?? 0) + 1)
    kaart.set(tabel, rij)
  }
  for (const tabel of uittabellen) {
    for (const kolom of [...Object.keys(tabel.uit), ...losse(tabel.weg)]) zet(tabel.tabel, kolom)
  }
  for (const tabel of buitentabellen) {
    for (const kolom of tabel.kolommen) zet(tabel.tabel, kolom)
  }
  for (const [tabel, kolommen] of schema) {
    const rij = kaart.get(tabel)
    if (rij === undefined) {
      uit.push(
        `De tabel ${tabel} staat niet op de kaart van het afschrift. Zet haar in src/domein/afschrift-kaart-*.ts (dan krijgt ` +
          `de inwoner haar), of in afschrift-kaart-buiten.ts met een reden in gewone woorden. Kolommen: ${kolommen.join(' ')}`,
      )
      continue
    }
    for (const kolom of kolommen) {
      if (!rij.has(kolom)) {
        uit.push(
          `De kolom ${tabel}.${kolom} staat niet op de kaart van het afschrift. Zet haar in src/domein/afschrift-kaart-*.ts ` +
            'bij deze tabel: onder "uit" (dan krijgt de inwoner haar) of onder "weg" met een reden in gewone woorden.',
        )
      }
    }
  }
  for (const [tabel, rij] of kaart) {
    const kolommen = schema.get(tabel)
    if (kolommen === undefined) {
      uit.push(`De tabel ${tabel} staat op de kaart van het afschrift, maar bestaat niet (meer).`)
      continue
    }
    for (const [kolom, keer] of rij) {
      if (!kolommen.includes(kolom)) {
        uit.push(`De kolom ${tabel}.${kolom} staat op de kaart, maar bestaat niet (meer).`)
      }
      if (keer > 1) uit.push(`De kolom ${tabel}.${kolom} staat ${keer} keer op de kaart.`)
    }
  }
  return uit
}

/** Columns that share a reason stand in one entry, with spaces between. */
function losse(weg: Readonly<Record<string, string>>): string[] {
  return Object.keys(weg).flatMap((namen) => namen.split(' '))
}
