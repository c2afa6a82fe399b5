import { isEen, type Fouten } from '../../../domein/invoer.ts'
import type { Keuzebeeld } from '../../../handelingen/overgang.ts'
import type { Regelset } from '../../../recht/regelset.ts'
import type { DrieWaarde } from '../../ui/index.ts'

export interface KiezenProps {
  beeld: Keuzebeeld
  fouten: Fouten
  verouderd: boolean
  regelset: Regelset
  csrf: string
}

export const drieWaarde = (tekst: string): DrieWaarde | undefined =>
  isEen(tekst, ['ja', 'nee', 'weet-niet']) ? tekst : undefined

/** The place on the page of a field: a dot in an address would read as something else. */
export const plaatsVan = (veld: string): string => veld.replaceAll('.', '-')
