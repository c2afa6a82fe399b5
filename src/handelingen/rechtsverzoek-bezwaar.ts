import type { GelezenVerzoek } from '../domein/rechtsverzoek-formulier.ts'
import type { Verzoeksoort } from '../domein/rechtsverzoek.ts'
import type { Tx } from '../opslag/database.ts'
import {
  findRechtsverzoek,
  listOnderdelen,
  listVerzoekdelen,
  type OnderdeelRij,
} from '../opslag/rechtsverzoek.ts'
import { listVerzoekbesluiten, type VerzoekbesluitRij } from '../opslag/verzoekbesluit.ts'
import { NietGevonden } from './fouten.ts'

/** The decision that is objected to, with what it was about. */
export interface Bestreden {
  besluit: VerzoekbesluitRij
  /** What was asked then: it decides what can be done now. */
  soort: Verzoeksoort
  onderdelen: readonly OnderdeelRij[]
}

/** @returns nothing when the reader may not read that decision */
export async function findBestreden(
  tx: Tx,
  tegenId: string | null,
): Promise<Bestreden | undefined> {
  if (tegenId === null) return undefined
  const [besluit] = await listVerzoekbesluiten(tx, { id: tegenId })
  if (besluit === undefined) return undefined
  const [deel] = await listVerzoekdelen(tx, { id: besluit.deelId })
  const verzoek = deel === undefined ? undefined : await findRechtsverzoek(tx, deel.verzoekId)
  if (verzoek === undefined) return undefined
  return { besluit, soort: verzoek.soort, onderdelen: await listOnderdelen(tx, [besluit.deelId]) }
}

/** What to put down for one datum of an objection; its number links it to the contested one. */
type Onderdeelkopie = Omit<OnderdeelRij, 'id' | 'deelId'>

/**
 * The data that an objection is about: those of the decision, so that it can be decided about each again (Awb 7:11). What
 * was granted in full is left out, unless all of it was.
 *
 * @throws NietGevonden when the decision is not there for who objects
 */
export async function copyBestreden(
  tx: Tx,
  { tegenId, inhoud }: Pick<GelezenVerzoek, 'tegenId' | 'inhoud'>,
): Promise<Onderdeelkopie[]> {
  const bestreden = await findBestreden(tx, tegenId)
  if (bestreden === undefined) throw new NietGevonden()
  const { oordelen } = bestreden.besluit.inhoud
  const gekregen = new Set(
    oordelen.filter(({ oordeel }) => oordeel === 'ja').map(({ onderdeelId }) => onderdeelId),
  )
  const betwist = bestreden.onderdelen.filter(({ id }) => !gekregen.has(id))
  return (betwist.length > 0 ? betwist : bestreden.onderdelen).map((onderdeel) => ({
    nr: onderdeel.nr,
    soort: onderdeel.soort,
    gegevenId: onderdeel.gegevenId,
    documentId: onderdeel.documentId,
    inhoud: { ...onderdeel.inhoud, watIsEr: inhoud.tekst },
  }))
}
