import type { OntvangerType } from '../recht/vocabulaire.ts'
import { checkLengte, een, isEen, vereisTekst, type Fouten, type Waarden } from './invoer.ts'
import { leesDatum, type Datum } from './leeftijd.ts'

/** Authorities with which one does not just share: of a report to them is kept how it went (E-185, E-187, E-191, E-192). */
export const meldpunten: readonly OntvangerType[] = [
  'veilig-thuis',
  'raad-kinderbescherming',
  'gecertificeerde-instelling',
  'verwijsindex',
  'inspectie',
  'toezichthouder-kwaliteit',
  'politie',
  'officier-van-justitie',
  'veiligheidshuis',
  'interventieteam',
  'benadeeld-uitvoeringsorgaan',
]

/** Along which way it was told. */
export const meldwegen = ['telefoon', 'gesprek', 'formulier', 'brief', 'systeem'] as const
export type Meldweg = (typeof meldwegen)[number]

/** How a report went; sealed beside what was told. */
export interface Melding {
  weg: Meldweg
  /** Function of who was spoken to; empty when there was nobody to speak to. */
  sprak: string
  op: Datum
  /** Hours and minutes in the Netherlands, `14:02`. */
  tijd: string
  /** Number that the authority gave; empty when it is not there yet. */
  nummer: string
  /** What was agreed about hearing back; empty when nothing was. */
  terugkoppeling: string
  /** The day to ask for it, as a task. */
  terugOp: Datum | null
}

/** Names of the fields, in the order of the page. */
export const meldvelden = [
  'meldweg',
  'sprak',
  'gemeldOp',
  'gemeldTijd',
  'meldnummer',
  'terugkoppeling',
  'terugOp',
] as const

/** Code of the task to hear back. */
export const vraagTerugkoppeling = 'vraag-terugkoppeling'

/** Is telling this party a report? */
export const isMeldpunt = (ontvanger: OntvangerType): boolean => meldpunten.includes(ontvanger)

/**
 * Reads how a report went. A mistake is added to `fouten`.
 *
 * @param vandaag in the Netherlands
 */
export function leesMelding(waarden: Waarden, vandaag: Datum, fouten: Fouten): Melding | undefined {
  const weg = een(waarden, 'meldweg')
  if (!isEen(weg, meldwegen)) fouten['meldweg'] = 'Kies hoe u dit vertelde.'
  const gesproken = weg === 'telefoon' || weg === 'gesprek'
  const sprak = gesproken
    ? vereisTekst(waarden, 'sprak', fouten, 'Schrijf op wie u sprak. Een functie is genoeg.', 200)
    : een(waarden, 'sprak').trim()
  checkLengte(sprak, 'sprak', fouten, 200)
  const op = leesDag(waarden, 'gemeldOp', fouten)
  if (op === undefined) fouten['gemeldOp'] ??= 'Vul in op welke dag u dit vertelde.'
  else if (op > vandaag) fouten['gemeldOp'] = 'Deze dag moet nog komen. Vul dit in als u het doet.'
  const tijd = leesTijd(een(waarden, 'gemeldTijd'))
  if (tijd === undefined) fouten['gemeldTijd'] = 'Schrijf de tijd zo: 14:05.'
  const nummer = een(waarden, 'meldnummer').trim()
  checkLengte(nummer, 'meldnummer', fouten, 100)
  const terugkoppeling = een(waarden, 'terugkoppeling').trim()
  checkLengte(terugkoppeling, 'terugkoppeling', fouten, 1000)
  const terugOp = leesDag(waarden, 'terugOp', fouten)
  if (terugOp !== undefined && terugOp < vandaag) {
    fouten['terugOp'] = 'Deze dag is al voorbij. Kies vandaag of later.'
  }
  if (!isEen(weg, meldwegen) || op === undefined || tijd === undefined) return undefined
  return { weg, sprak, op, tijd, nummer, terugkoppeling, terugOp: terugOp ?? null }
}

function leesDag(waarden: Waarden, veld: string, fouten: Fouten): Datum | undefined {
  const tekst = een(waarden, veld)
  const dag = leesDatum(tekst)
  if (dag === undefined && tekst.trim() !== '') {
    fouten[veld] = 'Deze datum bestaat niet. Schrijf dag-maand-jaar: 04-12-2026.'
  }
  return dag
}

/** @returns `hh:mm`; undefined when it is no time of day */
export function leesTijd(tekst: string): string | undefined {
  const delen = /^(\d{1,2})[:.](\d{2})$/.exec(tekst.trim())
  if (delen === null) return undefined
  const [uur, minuut] = [Number(delen[1]), Number(delen[2])]
  if (uur > 23 || minuut > 59) return undefined
  return `${String(uur).padStart(2, '0')}:${delen[2] ?? ''}`
}
