import { driewaardig, een, lijst, type Waarden } from '../domein/invoer.ts'
import { geefvragen, type Partij } from '../domein/overgang.ts'
import { strengste } from '../domein/overgang-antwoord.ts'
import { feitenUit } from '../domein/overgang-formulier.ts'
import { isMisplaatst, type Misplaatst, type Overdrachtsweg } from '../domein/overdracht.ts'
import type { Datum } from '../domein/leeftijd.ts'
import type { Keuzegegeven } from '../opslag/overgang.ts'
import type { Deps } from './deps.ts'
import type { Persoon, Weegregel } from './overgang-weging.ts'
import { isToegestaan, weighSituatie } from './weeg.ts'

/** One datum of a dossier that is handed over. */
export interface Overdrachtregel extends Weegregel {
  misplaatst: Misplaatst | undefined
  /** It goes along: the rules allow it, and it belongs or was ticked. */
  gaat: boolean
}

interface Omstandigheden {
  van: Partij
  weg: Overdrachtsweg
  gemeente: string
  vandaag: Datum
}

/**
 * Weighs every datum for the receiver. What the page did not show with a box starts with what belongs; after that the
 * boxes decide, within what the rules allow.
 */
export function weegOverdracht(
  deps: Deps,
  gegevens: readonly Keuzegegeven[],
  personen: readonly Persoon[],
  om: Omstandigheden,
  waarden: Waarden,
): Overdrachtregel[] {
  const getoond = new Set(lijst(waarden, 'getoond'))
  const mee = new Set(lijst(waarden, 'mee'))
  const besproken = driewaardig(een(waarden, 'besproken'))
  return gegevens.map((gegeven) => {
    const over = personen.find((persoon) => persoon.id === gegeven.persoonId)
    const persoon = { id: gegeven.persoonId, leeftijd: over?.leeftijd }
    const feiten = {
      ...feitenUit(waarden, persoon, om.weg, false),
      ...(besproken === undefined ? {} : { besprokenMetBetrokkene: besproken }),
    }
    const antwoorden = geefvragen(gegeven, om.van, om.weg, {
      gemeente: om.gemeente,
      peildatum: om.vandaag,
      leeftijd: over?.leeftijd,
      feiten,
    }).map((situatie) => weighSituatie(deps, situatie))
    const antwoord = strengste(antwoorden)
    const toegestaan = antwoord !== undefined && isToegestaan(antwoord)
    const misplaatst = isMisplaatst(gegeven, om.van)
    const gekozen = getoond.has(gegeven.id) ? mee.has(gegeven.id) : misplaatst === undefined
    return {
      gegeven,
      over,
      blijft: undefined,
      antwoord,
      antwoorden,
      toegestaan,
      misplaatst,
      gaat: toegestaan && gekozen,
    }
  })
}
