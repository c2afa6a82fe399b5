import { schrijfDatum } from '../../../domein/leeftijd.ts'
import type { Melding, Meldweg } from '../../../domein/melding.ts'

export const wegnamen: Readonly<Record<Meldweg, string>> = {
  telefoon: 'Per telefoon',
  gesprek: 'In een gesprek',
  formulier: 'Met een formulier op hun website',
  brief: 'Per brief of beveiligde mail',
  systeem: 'In hun systeem',
}

/** How a report went, for the register and the verantwoording; nothing when it was no report. */
export function meldregels(melding: Melding | undefined): { naam: string; waarde: string }[] {
  if (melding === undefined) return []
  const { op, tijd, sprak, nummer, terugkoppeling, terugOp } = melding
  return [
    { naam: 'Verteld op', waarde: `${schrijfDatum(op)}, ${tijd} uur` },
    { naam: 'Hoe', waarde: wegnamen[melding.weg] },
    ...(sprak === '' ? [] : [{ naam: 'Gesproken met', waarde: sprak }]),
    { naam: 'Nummer van de melding', waarde: nummer === '' ? 'Nog niet bekend' : nummer },
    {
      naam: 'Afspraak over terugkoppeling',
      waarde:
        [terugkoppeling, terugOp === null ? '' : `Ik vraag ernaar op ${schrijfDatum(terugOp)}.`]
          .filter((deel) => deel !== '')
          .join(' ') || 'Geen afspraak',
    },
  ]
}
