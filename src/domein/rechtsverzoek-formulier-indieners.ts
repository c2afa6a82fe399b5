import { leeftijdsgrenzen, type Datum } from './leeftijd.ts'
import { verzoekrollen, type Verzoekrol } from './rechtsverzoek.ts'
import { dossierInZicht, zichtVan, zienersoorten } from './zicht.ts'
import type { DossierSoort, Taak } from '../recht/vocabulaire.ts'
import type { GezagStand } from './vertegenwoordiging.ts'

/** Somebody who stands in the register as representing this person. */
export interface Ingeschreven {
  persoonId: string
  soort: string
  gezag: GezagStand
  geldigVan: Datum
  geldigTot: Datum | null
}

export interface Indienervraag {
  persoonId: string
  geboortedatum: Datum | null
  geboorteOnvolledig: string | null
  overledenOp: Datum | null
  curatele: boolean
  ingeschreven: readonly Ingeschreven[]
  /** Who is kept from everything about this person. */
  afgeschermd: ReadonlySet<string>
  dossier: { soort: DossierSoort; taak: Taak }
}

export interface Indiener {
  persoonId: string
  indienerId: string
  hoedanigheid: Verzoekrol
}

/** Under twelve somebody else asks for a child (E-212). */
const zelfVanaf = 12

/**
 * Who may ask something about this person in this dossier: the person, and who represents them and sees this dossier
 * themselves (C-10). A parent of a child from twelve has no part in a dossier of help, and nobody who is shielded is here.
 * What is not certain is a no: first it is found out who may.
 */
export function wieMagVragen(vraag: Indienervraag, vandaag: Datum): Indiener[] {
  const { persoonId } = vraag
  if (vraag.overledenOp !== null) return []
  const leeftijd = leeftijdsgrenzen(vraag.geboortedatum, vraag.geboorteOnvolledig, vandaag)
  const onderCuratele =
    vraag.curatele || vraag.ingeschreven.some((i) => i.soort === 'curator' && i.gezag !== 'nee')
  const zelf: Indiener[] =
    leeftijd !== undefined && leeftijd.hoogstens < zelfVanaf
      ? []
      : [{ persoonId, indienerId: persoonId, hoedanigheid: 'zelf' }]
  const anderen = vraag.ingeschreven.flatMap((i) => {
    const soort = zienersoorten.find((s) => s === i.soort)
    const hoedanigheid = verzoekrollen.find((rol) => rol === i.soort)
    if (soort === undefined || hoedanigheid === undefined) return []
    const zicht = zichtVan(
      {
        soort,
        gezag: i.gezag,
        van: i.geldigVan,
        tot: i.geldigTot,
        afgeschermd: vraag.afgeschermd.has(i.persoonId),
        overleden: false,
        leeftijd,
        onderCuratele,
      },
      vandaag,
    )
    return zicht !== undefined && dossierInZicht(zicht, vraag.dossier)
      ? [{ persoonId, indienerId: i.persoonId, hoedanigheid }]
      : []
  })
  return [...zelf, ...anderen]
}
