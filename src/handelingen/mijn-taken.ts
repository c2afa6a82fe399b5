import { listAfschriften } from '../opslag/afschrift.ts'
import { isPlanTeLezen } from '../opslag/inwoner.ts'
import { listRechtsverzoeken } from '../opslag/rechtsverzoek.ts'
import { findTeVerzenden, type BewaardeKop } from './bewaarde-invoer.ts'
import { binnenContext } from './deur.ts'
import type { Deps, Inwoner } from './deps.ts'
import { vereisLeeftijd } from './eigen-pagina.ts'
import { countMijnVragen } from './mijn-toestemming.ts'

/** What waits for the resident. Numbers and places alone: nothing about a person is opened for it. */
export interface MijnTaken {
  /** Typed when the session ended, and not sent. */
  getypt: BewaardeKop | undefined
  /** Questions for consent without an answer. */
  vragen: number
  /** Requests about which we asked something back. */
  verzoekenDieWachten: readonly { id: string; nummer: string }[]
  /** Copies that lie ready, and until when. */
  afschriften: readonly { id: string; tot: Date }[]
  /** Is there a plan on which the reader has not said whether they agree, or that was changed since? */
  planWacht: boolean
  /** Requests on their way, and the last day by law. */
  verzoekenOnderweg: readonly { id: string; nummer: string; uiterlijk: string }[]
}

/**
 * What this resident must do now. Only what is for them: questions that they were asked, requests that they made, their
 * own plan.
 */
export async function readMijnTaken(deps: Deps, wie: Inwoner): Promise<MijnTaken> {
  vereisLeeftijd(wie)
  const getypt = await findTeVerzenden(deps, wie)
  const vragen = await countMijnVragen(deps, wie)
  return binnenContext(deps, wie, async (tx) => {
    const verzoeken = (await listRechtsverzoeken(tx, { open: true })).filter(
      ({ indienerId }) => indienerId === wie.id,
    )
    const nu = deps.nu()
    return {
      getypt,
      afschriften: (await listAfschriften(tx)).flatMap(({ id, staat, verlooptOp }) =>
        staat === 'klaar' && verlooptOp !== null && verlooptOp > nu
          ? [{ id, tot: verlooptOp }]
          : [],
      ),
      vragen,
      planWacht: await isPlanTeLezen(tx, wie.id),
      verzoekenDieWachten: verzoeken
        .filter(({ stand }) => stand === 'wacht')
        .map(({ id, nummer }) => ({ id, nummer })),
      verzoekenOnderweg: verzoeken
        .filter(({ stand }) => stand === 'open')
        .map(({ id, nummer, verlengdWettelijk, wettelijk }) => ({
          id,
          nummer,
          uiterlijk: verlengdWettelijk ?? wettelijk,
        })),
    }
  })
}
