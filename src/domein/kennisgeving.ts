import { een, isEen, vereisTekst, type Fouten, type Waarden } from './invoer.ts'

/** What happened to the datum that somebody outside got (AVG 19). */
export type KennisgevingWat = 'verbeterd' | 'gewist' | 'beperkt' | 'gestopt' | 'opgeheven'
/** On the page of a partner, by somebody of us, or in the dossier of another organisation. */
export type Kennisgevingweg = 'partner' | 'taak' | 'dossier'
/** `niet-gekregen`: it turned out that this recipient never got this datum. */
export type Kennisgevingstand = 'open' | 'verteld' | 'bevestigd' | 'onmogelijk' | 'niet-gekregen'

export const langsteReden = 2000

/** What one can do about a notice that is a task. */
export const afhandelingen = ['verteld', 'onmogelijk', 'niet-gekregen', 'overgenomen'] as const
export type Afhandeling = (typeof afhandelingen)[number]

export const kennisgevingvelden = ['afhandeling', 'reden'] as const

/** Which of them fit this notice; the database refuses the others (DW029). */
export function mogelijkeAfhandelingen(k: {
  weg: Kennisgevingweg
  wat: KennisgevingWat
  zeker: boolean
}): readonly Afhandeling[] {
  if (k.weg === 'dossier') return ['overgenomen', 'onmogelijk']
  return k.zeker ? ['verteld', 'onmogelijk'] : ['verteld', 'onmogelijk', 'niet-gekregen']
}

/** Reads what was done: what cannot be done, or was not needed, always with a reason. */
export function leesAfhandeling(
  waarden: Waarden,
  mogelijk: readonly Afhandeling[],
):
  | { ok: true; waarde: { afhandeling: Afhandeling; reden: string } }
  | { ok: false; fouten: Fouten } {
  const fouten: Fouten = {}
  const afhandeling = een(waarden, 'afhandeling')
  if (!isEen(afhandeling, mogelijk)) {
    return { ok: false, fouten: { afhandeling: 'Kies wat u heeft gedaan.' } }
  }
  const reden =
    afhandeling === 'overgenomen'
      ? ''
      : vereisTekst(
          waarden,
          'reden',
          fouten,
          afhandeling === 'verteld'
            ? 'Schrijf op hoe en wanneer u dit heeft verteld.'
            : 'Schrijf op waarom niet.',
          langsteReden,
        )
  return Object.keys(fouten).length > 0
    ? { ok: false, fouten }
    : { ok: true, waarde: { afhandeling, reden } }
}
