import {
  confirmKennisgeving,
  listPartnerKennisgevingen,
  type PartnerKennisgeving,
} from '../opslag/kennisgeving.ts'
import { activiteiten, doorDeDeur } from './deur.ts'
import type { Deps, Partner } from './deps.ts'
import { NietGevonden } from './fouten.ts'

export type { PartnerKennisgeving }

/**
 * A partner says that it did what was asked with something it got (AVG 19). Once; after that the resident sees the day.
 *
 * @throws NietGevonden when it is not for this organisation, or was confirmed before
 */
export async function confirmPartnerKennisgeving(
  deps: Deps,
  wie: Partner,
  id: string,
): Promise<void> {
  const soort = {
    objectSoort: 'kennisgeving',
    doel: 'gedeelde gegevens verbeteren of wissen',
    verwerkingsactiviteit: activiteiten.partner,
    handeling: 'vastleggen',
  } as const
  await doorDeDeur(deps, wie, soort, async (tx) => {
    const kennisgeving = (await listPartnerKennisgevingen(tx, false)).find((k) => k.id === id)
    if (kennisgeving === undefined) throw new NietGevonden()
    await confirmKennisgeving(tx, id, deps.nu())
    const { persoonId, dossierId, besluitId } = kennisgeving
    return {
      uit: undefined,
      spoor: {
        betrokkenen: [persoonId],
        doel: soort.doel,
        verwerkingsactiviteit: soort.verwerkingsactiviteit,
        objectId: id,
        dossierId,
        besluitId,
      },
    }
  })
}
