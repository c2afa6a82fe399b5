import { een, isEen, type Fouten, type Waarden } from './invoer.ts'
import { leesDatum, type Datum } from './leeftijd.ts'

/** The fields of work in which somebody can be appointed to report (Besluit Jeugdwet 7.1). */
export const meldingsdomeinen = [
  'jeugdhulp',
  'jeugdgezondheidszorg',
  'gezondheidszorg',
  'onderwijs',
  'maatschappelijke-ondersteuning',
  'werk-en-inkomen',
  'politie-en-justitie',
] as const
export type Meldingsdomein = (typeof meldingsdomeinen)[number]

export const meldingsdomeinNamen: Readonly<Record<Meldingsdomein, string>> = {
  jeugdhulp: 'Jeugdhulp',
  jeugdgezondheidszorg: 'Jeugdgezondheidszorg',
  gezondheidszorg: 'Gezondheidszorg',
  onderwijs: 'Onderwijs',
  'maatschappelijke-ondersteuning': 'Maatschappelijke ondersteuning',
  'werk-en-inkomen': 'Werk en inkomen',
  'politie-en-justitie': 'Politie en justitie',
}

/** An appointment: asked by one beheerder, granted by a second. */
export interface Meldingsbevoegdheid {
  medewerkerId: string
  domein: Meldingsdomein
  van: Datum
  /** The last day; `null` when it goes on. */
  tot: Datum | null
  aangevraagdDoor: string
  toegekendOp: Date | null
  ingetrokkenOp: Date | null
}

export type Bevoegdheidstand = 'aangevraagd' | 'komt' | 'geldig' | 'voorbij' | 'ingetrokken'

/** How an appointment stands on a day; `is_meldingsbevoegd` in the database says the same. */
export function standOp(
  b: Pick<Meldingsbevoegdheid, 'van' | 'tot' | 'toegekendOp' | 'ingetrokkenOp'>,
  vandaag: Datum,
): Bevoegdheidstand {
  if (b.ingetrokkenOp !== null) return 'ingetrokken'
  if (b.tot !== null && b.tot < vandaag) return 'voorbij'
  if (b.toegekendOp === null) return 'aangevraagd'
  return b.van > vandaag ? 'komt' : 'geldig'
}

export interface Bevoegdheidsaanvraag {
  medewerkerId: string
  domein: Meldingsdomein
  van: Datum
  tot: Datum | null
}

/**
 * Reads the form with which an appointment is asked for.
 *
 * @param mensen ids of who is employed
 */
export function leesBevoegdheid(
  waarden: Waarden,
  mensen: readonly string[],
  vandaag: Datum,
): { ok: true; waarde: Bevoegdheidsaanvraag } | { ok: false; fouten: Fouten } {
  const fouten: Fouten = {}
  const medewerkerId = een(waarden, 'medewerker')
  if (!mensen.includes(medewerkerId)) fouten['medewerker'] = 'Kies een medewerker.'
  const domein = een(waarden, 'domein')
  const van = leesDatum(een(waarden, 'van'))
  const vorm = 'Schrijf de datum als dag-maand-jaar, bijvoorbeeld 04-12-2026.'
  if (van === undefined) fouten['van'] = vorm
  else if (van < vandaag) fouten['van'] = 'Dit begint niet in het verleden. Kies vandaag of later.'
  const tekst = een(waarden, 'tot').trim()
  const tot = tekst === '' ? null : leesDatum(tekst)
  if (tot === undefined) fouten['tot'] = vorm
  else if (tot !== null && van !== undefined && tot < van) {
    fouten['tot'] = 'De laatste dag ligt voor de eerste dag.'
  }
  if (!isEen(domein, meldingsdomeinen)) {
    return { ok: false, fouten: { ...fouten, domein: 'Kies voor welk werk dit geldt.' } }
  }
  return Object.keys(fouten).length > 0 || van === undefined || tot === undefined
    ? { ok: false, fouten }
    : { ok: true, waarde: { medewerkerId, domein, van, tot } }
}
