/** Bouwt een regelset uit ontleede bestanden en weigert wat niet klopt. */
import { controleerVlug } from './controle.ts'
import { groepenSchema, leesRangorde, leesRegelbestand } from './regelbestand.ts'
import type { Regelset } from './regelset.ts'
import { leesWoorden } from './woordenbestand.ts'

/** De ontleede bestanden waar een regelset uit ontstaat. */
export interface Bouwstenen {
  readonly groepen: unknown
  readonly rangorde: unknown
  readonly woorden: Readonly<Record<string, unknown>>
  readonly regelbestanden: readonly { readonly bestand: string; readonly inhoud: unknown }[]
  readonly versie: string
}

/** De regels kloppen niet; `gebreken` zegt per regel waarom. */
export class OngeldigeRegels extends Error {
  readonly gebreken: readonly string[]

  constructor(gebreken: readonly string[]) {
    super(`De regels kloppen niet:\n${gebreken.map((gebrek) => `- ${gebrek}`).join('\n')}`)
    this.name = 'OngeldigeRegels'
    this.gebreken = gebreken
  }
}

/** Leest de bouwstenen zonder de samenhang te controleren. */
export function leesBouwstenen(bouwstenen: Bouwstenen): Regelset {
  const groepen = groepenSchema.parse(bouwstenen.groepen ?? {})
  const gelezen = bouwstenen.regelbestanden.map(({ bestand, inhoud }) =>
    leesRegelbestand(bestand, inhoud, groepen),
  )
  const fouten = gelezen.flatMap(({ fouten }) => fouten)
  if (fouten.length > 0) {
    throw new OngeldigeRegels(
      fouten.map(({ bestand, regel, melding }) => `${bestand}, regel ${regel ?? '?'}: ${melding}`),
    )
  }
  return {
    versie: bouwstenen.versie,
    lagen: leesRangorde(bouwstenen.rangorde),
    regels: gelezen.flatMap(({ regels }) => regels),
    woorden: leesWoorden(bouwstenen.woorden),
  }
}

/**
 * Bouwt een regelset en controleert haar als geheel.
 * @throws OngeldigeRegels met elk gebrek en de regel waar het over gaat
 */
export function bouwRegelset(bouwstenen: Bouwstenen): Regelset {
  const regelset = leesBouwstenen(bouwstenen)
  const gebreken = controleerVlug(regelset)
  if (gebreken.length > 0) {
    throw new OngeldigeRegels(gebreken.map(({ regel, melding }) => `${regel}: ${melding}`))
  }
  return regelset
}
