import { datumInNederland, leeftijdsgrenzen } from '../domein/leeftijd.ts'
import type { Regime } from '../domein/toestemming.ts'
import { decideWie, type Beslissers, type VraagNa } from '../domein/vertegenwoordiging.ts'
import type { Tx } from '../opslag/database.ts'
import {
  findBeslispersoon,
  findOordeel,
  listVertegenwoordigers,
  type Beslispersoon,
} from '../opslag/vertegenwoordiging.ts'
import type { Deps } from './deps.ts'
import { NietGevonden } from './fouten.ts'

export { nextGrens } from '../domein/leeftijd.ts'

/**
 * Who must answer for somebody in this dossier, today, under one law. For use inside a transaction: names are opened, so
 * the caller writes a line in the log.
 *
 * @returns with a non-empty `vraagNa` consent cannot be asked yet
 * @throws NietGevonden when this pet does not see this person
 */
export async function getBeslissers(
  tx: Tx,
  deps: Deps,
  dossier: { id: string },
  persoonId: string,
  regime: Regime,
): Promise<Beslissers> {
  const vandaag = datumInNederland(deps.nu())
  const persoon = await findBeslispersoon(tx, persoonId)
  if (persoon === undefined) throw new NietGevonden()
  const vertegenwoordigers = await listVertegenwoordigers(tx, persoonId, vandaag)
  const oordeel = await findOordeel(tx, dossier.id, persoonId, 'gegevens-delen')
  const beslissers = decideWie({
    leeftijd: leeftijdsgrenzen(persoon.geboortedatum, persoon.geboorteOnvolledig, vandaag),
    regime,
    wilsbekwaam: oordeel?.bekwaam,
    vertegenwoordigers,
    persoonId,
  })
  const bezwaren = eerstNagaan(
    persoon,
    oordeel,
    vertegenwoordigers.some((v) => v.soort === 'curator'),
  )
  if (bezwaren.length === 0) return beslissers
  return { ...beslissers, partijen: [], vraagNa: [...bezwaren, ...beslissers.vraagNa] }
}

/** What stands in the way of asking anybody, whoever it is that decides. */
function eerstNagaan(
  { id, overledenOp, curatele }: Beslispersoon,
  oordeel: Awaited<ReturnType<typeof findOordeel>>,
  heeftCurator: boolean,
): VraagNa[] {
  const uit: VraagNa[] = []
  const voeg = (zin: string) => uit.push({ persoonId: id, zin })
  if (overledenOp !== null) voeg('Deze persoon is overleden. Er kan geen toestemming meer zijn.')
  // Without the name of the curator somebody under curatele would answer as if there were none.
  if (curatele && !heeftCurator) {
    voeg(
      'Volgens de BRP is er een curator. Zoek in het curateleregister wie dat is, en voeg die toe.',
    )
  }
  // E-220: followed unless there are good reasons, which a new judgement then tells.
  if (oordeel?.eerdereWeigering === true && !oordeel.bekwaam) {
    voeg(
      'Er is een eerdere schriftelijke weigering. Die volgt u. Hebt u gegronde redenen om dat niet te doen? Leg dan een nieuw oordeel vast.',
    )
  }
  return uit
}
