import type { Datum } from './leeftijd.ts'

/** Everything with a day that asks something of a professional. */
export const termijnsoorten = ['plicht', 'uitstel', 'toestemming', 'deling', 'verjaardag'] as const
export type Termijnsoort = (typeof termijnsoorten)[number]

/** The ages at which something changes: who decides (12, 16, 18), and until when a signal may be given (23, T-31). */
export const verjaardagen = [12, 16, 18, 23] as const

/** How far ahead what is no duty is shown, in days. */
export const dagenVooruit = 60

/** One row of the list. `id` is that of the thing itself; with a birthday, of the person. */
export interface Termijnrij {
  soort: Termijnsoort
  id: string
  dag: Datum
  dossierId: string
  /** A duty: its words. Another thing: its number, or the age. */
  wat: string
  /** When it began, for the bar; nothing when the source does not tell. */
  vanaf: Datum | null
  wettelijk: Datum | null
  blokkerend: boolean
  /** Done for another: one who is away, or who can do nothing here any more. */
  vervangt: boolean
}

/** After which row a page goes on. */
export type Lijstplek = Pick<Termijnrij, 'dag' | 'soort' | 'id'>

export function isTermijnsoort(tekst: string): tekst is Termijnsoort {
  return termijnsoorten.some((soort) => soort === tekst)
}

/** The place as it stands in an address; it names no person. */
export function schrijfPlek({ dag, soort, id }: Lijstplek): string {
  return `${dag}.${soort}.${id}`
}

/** @returns the place, or nothing when it is not one of ours */
export function leesPlek(tekst: string): Lijstplek | undefined {
  const [dag = '', soort = '', id = ''] = tekst.split('.')
  if (!/^\d{4}-\d{2}-\d{2}$/.test(dag) || !/^[0-9a-f-]{36}$/.test(id)) return undefined
  return isTermijnsoort(soort) ? { dag, soort, id } : undefined
}
