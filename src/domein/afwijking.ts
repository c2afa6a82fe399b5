import { een, isEen, type Waarden } from './invoer.ts'

/**
 * What kind of reason there was to decide otherwise than the answer said (E-044). The reason itself is in the besluit;
 * this is what a team learns from.
 */
export const afwijkredenen = [
  'gevaar',
  'wens-inwoner',
  'overleg-zei-anders',
  'regel-past-niet',
  'spoed',
  'anders',
] as const
export type Afwijkreden = (typeof afwijkredenen)[number] | 'niet-gezegd'

export const afwijkWoorden: Readonly<Record<Afwijkreden, string>> = {
  gevaar: 'Er was gevaar voor iemand',
  'wens-inwoner': 'De inwoner wilde het zo',
  'overleg-zei-anders': 'Na overleg met een collega of leidinggevende',
  'regel-past-niet': 'De regels passen niet bij deze situatie',
  spoed: 'Er was geen tijd om te wachten',
  anders: 'Iets anders',
  'niet-gezegd': 'Niet aangekruist',
}

/** The kind of reason that was ticked in the triage; who ticks nothing says nothing about it. */
export function afwijkredenVan(waarden: Waarden): Afwijkreden {
  const gekozen = een(waarden, 'afwijkSoort')
  return isEen(gekozen, afwijkredenen) ? gekozen : 'niet-gezegd'
}

/** How many people stand behind one kind of situation, in one quarter that is over. */
export interface Afwijkingengroep<Code = string> {
  /** First day of the quarter, `yyyy-mm-dd`. */
  kwartaal: string
  handeling: Code
  ontvanger: Code
  doel: Code
  mensen: number
  /** How many per kind of reason; `null` when telling it would be about fewer than five people. */
  redenen: Readonly<Partial<Record<Afwijkreden, number>>> | null
}
