import type { Woorden } from '../recht/woorden.ts'

/** How a value of a column is given: what may be in it of somebody else, and how it is written. */
export type Kolomsoort =
  /** Our own word or number: goes out as it is. */
  | 'tekst'
  /** Written by people: names and contact data of others become unrecognisable. */
  | 'vrij'
  /** Names somebody by what they do; with a name in it nothing of it stays. */
  | 'naamloos'
  /** As `vrij`, in every text inside. */
  | 'diep'
  | 'moment'
  | 'dag'
  | 'janee'
  | 'getal'
  | 'code'
  | 'codes'
  /** A row elsewhere in the same copy. */
  | 'verwijzing'
  | 'verwijzingen'
  /** A pet: role and organisation, never who wore it. */
  | 'rol'
  | 'organisatie'
  /** The person themselves, or "een ander". */
  | 'wie'
  /** What the rules said: the outcome and the legal bases. */
  | 'antwoord'
  | 'antwoorden'

export interface Kolomuit {
  /** Its name in the JSON. */
  als: string
  soort: Kolomsoort
  /** As a label for people. */
  naam: string
  /** The list in which a code has its plain word. */
  woorden?: keyof Woorden | undefined
  /** Not for people to read, only for machines. */
  stil?: true
}

/** How the rows about one person are found: by this column, or by way of a table that is exported too. */
export interface Van {
  kolom: string
  /** The column holds the `id` (or `sleutel`) of rows about this person in that table. */
  in?: { tabel: string; sleutel?: string }
  /** And only where this column says that it is about nobody apart. */
  alsLeeg?: string
}

export interface Uittabel {
  tabel: string
  /** Which part of the copy. */
  deel: string
  /** Its name in the JSON. */
  sleutel: string
  /** As a heading for people. */
  kop: string
  /** One sentence for people about what it is; only where the heading does not say it. */
  uitleg?: string
  van: readonly Van[]
  uit: Readonly<Record<string, Kolomuit>>
  /** What goes along and is no column: worked out while the copy is made. */
  erbij?: Readonly<Record<string, Kolomuit>>
  /** Columns that stay behind, with the reason in plain words. Columns with the same reason stand in one entry. */
  weg: Readonly<Record<string, string>>
  /** What stays behind inside a json column (`kolom.naam`), with the reason. */
  binnen?: Readonly<Record<string, string>>
  /** Needed to open a seal, and not given. */
  zegel?: readonly string[]
  /** A function of the database that gives the rows of one person, when the table itself cannot. */
  functie?: string
  /** Newest or first first; default by nothing. */
  volgorde?: string
  /** Not more rows than this; then the newest. */
  hoogstens?: number
  /** Only rows with this value: a professional marked the others as being about somebody else. */
  anderBij?: { kolom: string; waarde: string }
}

export interface Buitentabel {
  tabel: string
  kolommen: readonly string[]
  reden: string
  /** Can it be asked for, and does somebody look at it first? */
  opVerzoek?: true
}

/** A column that goes out. */
export function uit(als: string, soort: Kolomsoort, naam: string): Kolomuit {
  return { als, soort, naam }
}

/** A code with its plain words. */
export function code(als: string, naam: string, woorden?: keyof Woorden): Kolomuit {
  return { als, soort: 'code', naam, woorden }
}

export function codes(als: string, naam: string, woorden?: keyof Woorden): Kolomuit {
  return { als, soort: 'codes', naam, woorden }
}

/** A number that only says which row it is or belongs to. */
export function ref(als: string): Kolomuit {
  return { als, soort: 'verwijzing', naam: als, stil: true }
}

/** Reasons that hold for many columns. */
export const redenen = {
  gemeente: 'Zegt alleen in welke gemeente dit staat. Dat staat bovenaan het afschrift.',
  sleutel: 'Een technisch nummer tegen dubbel opslaan. Het zegt niets over u.',
  persoon: 'Het nummer van u zelf. Alles in het afschrift gaat al over u.',
  vinger: 'Een technische vingerafdruk om snel te zoeken. Er is niets uit te lezen.',
  medewerker: 'Wie van het team dit deed. U krijgt de rol en de organisatie, geen namen.',
  wijs: 'Een technisch nummer van een rij die zelf niet in het afschrift staat.',
} as const
