import type { DossierSoort, Taak } from '../recht/vocabulaire.ts'
import type { Omvang } from './machtiging.ts'
import type { Datum, Leeftijdsgrens } from './leeftijd.ts'
import type { GezagStand } from './vertegenwoordiging.ts'

/**
 * How much of somebody's page another person sees. `alles`; `college`: the dossiers of the college alone; `zorg`: care and
 * not money; `eigen`: all that is of this person alone, and nothing of a family. The database decides (`voor_wie`); this is
 * the same table in words that a page can tell, and a test holds the two against each other.
 */
export type Zicht = 'alles' | 'college' | 'zorg' | 'eigen'

/** As what somebody sees the page of another. */
export const zienersoorten = ['ouder', 'voogd', 'curator', 'mentor', 'gemachtigde'] as const
export type Zienersoort = (typeof zienersoorten)[number]

export interface Zichtvraag {
  soort: Zienersoort
  /** Of a machtiging: `ja`, it was taken with the code. */
  gezag: GezagStand
  van: Datum
  /** The first day on which it does not count any more. */
  tot: Datum | null
  /** Shielded from this person. */
  afgeschermd: boolean
  /** One of the two died. */
  overleden: boolean
  /** Of who is looked at. */
  leeftijd: Leeftijdsgrens
  /** Of who is looked at, also when the curator is not certain: a machtiging ends by it (BW 3:72). */
  onderCuratele: boolean
  /** Only of a machtiging. */
  omvang?: Omvang
}

/**
 * What the other one sees today; nothing when anything is not certain (UAVG 5, Jeugdwet 7.3.10 and 7.3.15, Wmo 5.3.2,
 * BW 1:381 and 1:453).
 */
export function zichtVan(vraag: Zichtvraag, vandaag: Datum): Zicht | undefined {
  const { soort, leeftijd } = vraag
  const loopt = vraag.van <= vandaag && (vraag.tot === null || vraag.tot > vandaag)
  if (!loopt || vraag.gezag !== 'ja' || vraag.afgeschermd || vraag.overleden) return undefined
  if (leeftijd === undefined) return undefined
  switch (soort) {
    case 'ouder':
    case 'voogd':
      // Who may be older counts as older: then the child has a say.
      if (leeftijd.hoogstens >= 16) return undefined
      return leeftijd.hoogstens >= 12 ? 'college' : 'alles'
    case 'curator':
      return leeftijd.minstens >= 18 ? 'alles' : undefined
    case 'mentor':
      return leeftijd.minstens >= 18 ? 'zorg' : undefined
    case 'gemachtigde':
      if (leeftijd.minstens < 12 || vraag.onderCuratele) return undefined
      return vraag.omvang === 'alles' ? 'eigen' : 'college'
  }
}

const geld: readonly Taak[] = [
  'toeleiding-pw',
  'toeleiding-wgs',
  're-integratie',
  'schuldhulpverlening',
  'begeleiden-plan-pw',
]
const zorgdossiers: readonly DossierSoort[] = [
  'toeleidingsdossier',
  'hulpverleningsdossier',
  'regiedossier',
]
const collegedossiers: readonly DossierSoort[] = [
  'toeleidingsdossier',
  'regiedossier',
  'uitkeringsdossier',
  'schuldhulpdossier',
]
const hulpInCollege: readonly Taak[] = ['regie-vanuit-hulp', 'schuldhulpverlening', 're-integratie']

/** Is a dossier of this person within that? */
export function dossierInZicht(
  zicht: Zicht,
  { soort, taak }: { soort: DossierSoort; taak: Taak },
): boolean {
  switch (zicht) {
    case 'alles':
      return true
    case 'eigen':
      return soort !== 'gezinsdossier'
    case 'zorg':
      return zorgdossiers.includes(soort) && !geld.includes(taak)
    case 'college':
      return collegedossiers.includes(soort) && !hulpInCollege.includes(taak)
  }
}
