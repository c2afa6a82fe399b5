import {
  findDelingVoorInwoner,
  listLeesmomentenVan,
  listVerstrekteGegevens,
  type DelingVoorInwoner,
  type VerstrektGegeven,
} from '../opslag/deling.ts'
import { listZichtbareNamen } from '../opslag/inwoner.ts'
import { listToestemmingkernen } from '../opslag/toestemming.ts'
import {
  findVerstrekkingVoorInwoner,
  type VerstrekkingVoorInwoner,
} from '../opslag/verstrekking.ts'
import { activiteiten, doorDeDeur } from './deur.ts'
import type { Deps, Inwoner } from './deps.ts'
import { vereisLeeftijd } from './eigen-pagina.ts'
import { NietGevonden, Onmogelijk } from './fouten.ts'
import { stopThuis } from './mijn-toestemming.ts'

/** One share as the resident reads it: exactly what was told, to whom, why it was allowed, and who read it when. */
export interface MijnDeling {
  deling: DelingVoorInwoner
  verstrekking: VerstrekkingVoorInwoner
  gegevens: readonly VerstrektGegeven[]
  gelezen: readonly Date[]
  over: { naam: string; zelf: boolean }
  /** The consents that run under it and that this reader may withdraw; empty: it cannot be stopped here. */
  intrekbaar: readonly string[]
}

/**
 * What of me, or of a child, was shared under one number. As long as telling is deferred the database does not give it.
 *
 * @throws NietGevonden
 */
export async function readMijnDeling(deps: Deps, wie: Inwoner, id: string): Promise<MijnDeling> {
  const soort = {
    handeling: 'raadplegen',
    objectSoort: 'verstrekkingenregister',
    doel: 'eigen gegevens inzien',
    verwerkingsactiviteit: activiteiten.mijn,
  } as const
  return doorDeDeur(deps, wie, soort, async (tx) => {
    vereisLeeftijd(wie)
    const deling = await findDelingVoorInwoner(tx, id)
    if (deling === undefined) throw new NietGevonden()
    const verstrekking = await findVerstrekkingVoorInwoner(tx, deling.verstrekkingId)
    if (verstrekking === undefined) throw new NietGevonden()
    const intrekbaar: string[] = []
    for (const toestemmingId of verstrekking.toestemmingen) {
      // Only what this reader was asked about, or what is about them; what the other parent signed is not shown.
      const [kern] = await listToestemmingkernen(tx, { id: toestemmingId })
      if (kern !== undefined && kern.stand !== 'ingetrokken') intrekbaar.push(toestemmingId)
    }
    const personen = await listZichtbareNamen(tx)
    const naam = personen.find((persoon) => persoon.id === deling.persoonId)?.naam ?? ''
    return {
      uit: {
        deling,
        verstrekking,
        gegevens: await listVerstrekteGegevens(tx, deling.verstrekkingId),
        gelezen: await listLeesmomentenVan(tx, id),
        over: { naam, zelf: deling.persoonId === wie.id },
        intrekbaar: deling.lopend ? intrekbaar : [],
      },
      spoor: {
        betrokkenen: [deling.persoonId],
        doel: soort.doel,
        verwerkingsactiviteit: soort.verwerkingsactiviteit,
        objectId: id,
      },
    }
  })
}

/**
 * Stops a share by withdrawing what it rests on: it is gone at the partner as soon as the first one is withdrawn. Nothing
 * is asked for it (E-128).
 *
 * @throws NietGevonden; Onmogelijk when it does not rest on consent that this reader can withdraw
 */
export async function stopMijnDeling(deps: Deps, wie: Inwoner, id: string): Promise<void> {
  const { deling, intrekbaar } = await readMijnDeling(deps, wie, id)
  if (!deling.lopend) return
  if (intrekbaar.length === 0) throw new Onmogelijk('zonder-toestemming')
  for (const toestemmingId of intrekbaar) await stopThuis(deps, wie, toestemmingId)
}
