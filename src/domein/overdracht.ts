import type { Doel, Feit, OntvangerType } from '../recht/vocabulaire.ts'
import { soortregels, isWerkdossier } from './dossiersoort.ts'
import { driewaardig, een, vereisTekst, type Fouten, type Waarden } from './invoer.ts'
import type { Datumkenmerk } from './overgang.ts'
import type { Kant } from './overgang-tabel.ts'
import { hulpPetten } from './pet.ts'

/** How the rules are asked about handing over a whole dossier (E-084, E-095). */
export interface Overdrachtsweg {
  ontvanger: OntvangerType
  doel: Doel
  feiten: readonly Feit[]
}

/**
 * How to ask whether a datum goes along when this dossier gets another keeper.
 *
 * @param naarCollege the receiver works for an administrative body, and the giver does not
 * @returns `undefined` when this kind of dossier is not handed over
 */
export function overdrachtsweg(van: Kant, naarCollege: boolean): Overdrachtsweg | undefined {
  if (!isWerkdossier(van.dossier) || !soortregels[van.dossier].overdraagbaar) return undefined
  const collega: OntvangerType = naarCollege ? 'college-toeleiding' : 'collega-sociaal-domein'
  if (van.pet === 'toeleider') {
    const doel = van.taak === 'toeleiding-pw' ? 'uitvoering-pw' : 'toeleiding'
    return { ontvanger: collega, doel, feiten: [] }
  }
  if (van.pet === 'regisseur-college' || (van.pet === 'regisseur-hulp' && naarCollege)) {
    return { ontvanger: collega, doel: 'monitoring-voorziening', feiten: [] }
  }
  if (van.pet === 'regisseur-hulp') {
    return {
      ontvanger: 'rechtstreeks-betrokken-hulpverlener',
      doel: 'regie-afstemming',
      feiten: ['directBetrokken', 'toestemmingDezeKeer'],
    }
  }
  if (van.pet === 'hulpverlener' || van.pet === 'begeleider-pw') {
    const eigen = van.taak === 're-integratie' ? 're-integratie' : 'uitvoering-pw'
    const doel = van.dossier === 'schuldhulpdossier' ? 'schuldhulp' : eigen
    return { ontvanger: 'collega-sociaal-domein', doel, feiten: [] }
  }
  return undefined
}

/** Why a datum does not belong to the dossier that is handed over, whatever the rules say about giving it. */
export type Misplaatst = 'uit-hulp' | 'behandeling'

/** Was this learned in another role and never chosen for this dossier, or does it belong to the treatment? (E-095) */
export function isMisplaatst(
  gegeven: Datumkenmerk & { overgangId: string | null },
  van: Kant,
): Misplaatst | undefined {
  if (gegeven.categorie === 'behandel' || gegeven.categorie === 'diagnostiek') return 'behandeling'
  const uitHulp = hulpPetten.some((pet) => pet === gegeven.verkregenInPet)
  const eigen = gegeven.verkregenInPet === van.pet
  return uitHulp && !eigen && gegeven.overgangId === null ? 'uit-hulp' : undefined
}

/** How many of one kind; never the text, because the giver keeps this when the dossier is out of reach. */
export interface Telling {
  aard: string
  datWat: string
  categorie: string
  aantal: number
}

/** The receipt of a handover, as it is stored with it. */
export interface Overdrachtbewijs {
  dossierNummer: string
  dossierSoort: string
  taak: string
  besproken: boolean | null
  mee: readonly Telling[]
  /** What was shielded, with the reason in a sentence. Only for the giver. */
  blijft: readonly (Telling & { reden: string })[]
  plichten: number
  triages: number
}

/** Counts per kind, in the order in which the kinds come. */
export function telPerSoort<T extends Omit<Telling, 'aantal'> & { reden?: string }>(
  gegevens: readonly T[],
): (T & { aantal: number })[] {
  const uit = new Map<string, T & { aantal: number }>()
  for (const gegeven of gegevens) {
    const { aard, datWat, categorie, reden = '' } = gegeven
    const sleutel = [aard, datWat, categorie, reden].join('|')
    const eerder = uit.get(sleutel)
    if (eerder === undefined) uit.set(sleutel, { ...gegeven, aantal: 1 })
    else eerder.aantal += 1
  }
  return [...uit.values()]
}

export const overdrachtVelden = [
  'naarPet',
  'reden',
  'besproken',
  'noodzakelijk',
  'mee',
  'getoond',
  'gedaan',
  'sleutel',
] as const

/** Is this a field of the page? Anything else was not made by us and is not kept. */
export function isOverdrachtVeld(naam: string): boolean {
  const vast: readonly string[] = overdrachtVelden
  return vast.includes(naam) || /^(feit|ja)\.[\w.-]{1,54}$/.test(naam)
}

/** Reads what must be filled in before a dossier changes hands. */
export function leesOverdracht(waarden: Waarden): { reden: string; fouten: Fouten } {
  const fouten: Fouten = {}
  const reden = vereisTekst(
    waarden,
    'reden',
    fouten,
    'Schrijf op waarom u dit dossier overdraagt.',
    2000,
  )
  if (een(waarden, 'besproken') === '') {
    fouten['besproken'] = 'Kies of u dit met de inwoner heeft besproken.'
  }
  if (driewaardig(een(waarden, 'noodzakelijk')) !== true) {
    fouten['noodzakelijk'] =
      'Een dossier gaat alleen over als de ander het nodig heeft. Kies “Ja”, of draag niet over.'
  }
  return { reden, fouten }
}
