import type { Triagebesluit } from '../domein/besluit.ts'
import type { Tx } from '../opslag/database.ts'
import type { GemeenteRij } from '../opslag/medewerker.ts'
import { listPartnerorganisaties } from '../opslag/partnerorganisatie.ts'
import type { Antwoord } from '../recht/antwoord.ts'
import type { FeitenInvoer } from '../recht/situatie.ts'
import { contractzinnen, getGeldendeMet, restrictWith } from './convenant-weging.ts'
import type { Deps } from './deps.ts'
import type { Verstrekkingweging, Voornemen } from './verstrekking-weging.ts'

/**
 * Holds an answer against the agreements with the organisation. What they forbid is not carried. Where they ask to
 * consult first, it is carried when the besluit says with whom that was done.
 */
export async function applyAfspraken(
  tx: Tx,
  deps: Deps,
  gemeente: GemeenteRij,
  { inhoud }: Pick<Triagebesluit, 'inhoud'>,
  { organisatieId, categorieen }: Voornemen,
  weging: Verstrekkingweging,
  weigh: (feiten: FeitenInvoer) => Antwoord,
): Promise<Verstrekkingweging> {
  const organisatie =
    organisatieId === undefined || organisatieId === null
      ? undefined
      : (await listPartnerorganisaties(tx)).find(({ id }) => id === organisatieId)
  if (organisatie === undefined) return weging
  const { doel } = inhoud.aanpak
  const vraag = { antwoord: weging.antwoord, doel, categorieen }
  const uit = await restrictWith(tx, deps, gemeente.id, organisatie, vraag, weigh)
  const overlegd = inhoud.afgeweken && inhoud.besluitvorming.geraadpleegd.trim() !== ''
  const geldend = await getGeldendeMet(tx, deps, gemeente.id, organisatie.id)
  return {
    ...weging,
    antwoord: uit.antwoord,
    draagt:
      weging.draagt && (!uit.beperkt || (uit.antwoord.uitkomst === 'eigen-afweging' && overlegd)),
    wetGaatVoor: uit.wetGaatVoor,
    afspraken: [...uit.zinnen, ...contractzinnen(deps, gemeente.beleid, organisatie.id, geldend)],
  }
}
