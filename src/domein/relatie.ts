import { een, isEen, vereisTekst, type Fouten, type Waarden } from './invoer.ts'
import { leesDatum, type Datum } from './leeftijd.ts'

export const relatieSoorten = ['zelf', 'huishouden', 'familie', 'bekende'] as const
export type RelatieSoort = (typeof relatieSoorten)[number]

export const relatieWoorden: Readonly<Record<RelatieSoort, { naam: string; uitleg: string }>> = {
  zelf: { naam: 'Ikzelf', uitleg: 'Een dossier over uzelf sluit altijd meteen.' },
  huishouden: { naam: 'Iemand met wie ik woon', uitleg: 'Partner, kind, huisgenoot.' },
  familie: { naam: 'Familie', uitleg: 'Ouder, broer of zus, schoonfamilie.' },
  bekende: { naam: 'Een bekende', uitleg: 'Vriend, buur, iemand van de club.' },
}

export interface NieuweRelatie {
  soort: RelatieSoort
  naam: string
  geboortedatum: Datum
}

/** Reads the form "eigen kring". A name and a birth date: less would close too much, more is not needed. */
export function leesRelatie(
  waarden: Waarden,
  vandaag: Datum,
): { ok: true; relatie: NieuweRelatie } | { ok: false; fouten: Fouten } {
  const fouten: Fouten = {}
  const soort = een(waarden, 'soort')
  if (!isEen(soort, relatieSoorten)) fouten['soort'] = 'Kies hoe u deze persoon kent.'
  const naam = vereisTekst(waarden, 'naam', fouten, 'Vul de naam in.', 200).replaceAll(/\s+/g, ' ')
  const geboortedatum = leesDatum(een(waarden, 'geboortedatum'))
  if (geboortedatum === undefined) {
    fouten['geboortedatum'] = 'Vul een geboortedatum in die bestaat, bijvoorbeeld 04-05-2013.'
  } else if (geboortedatum > vandaag || geboortedatum < '1890-01-01') {
    fouten['geboortedatum'] = 'Kijk de geboortedatum na. Deze kan niet kloppen.'
  }
  if (
    Object.keys(fouten).length > 0 ||
    geboortedatum === undefined ||
    !isEen(soort, relatieSoorten)
  ) {
    return { ok: false, fouten }
  }
  return { ok: true, relatie: { soort, naam, geboortedatum } }
}
