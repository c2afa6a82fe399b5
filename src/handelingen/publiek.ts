import type { Organisatie } from '../domein/inrichting-controle.ts'
import { metContext } from '../opslag/database.ts'
import { findGeldend, listOrganisaties, type Versie } from '../opslag/inrichting.ts'
import {
  listActiviteiten,
  listGemeenten,
  type Activiteit,
  type PubliekeGemeente,
} from '../opslag/publiek.ts'
import { datumInNederland } from '../domein/leeftijd.ts'
import type { Deps } from './deps.ts'

export type { Activiteit, PubliekeGemeente }

/** A gemeente id that exists nowhere: the list of gemeenten is asked before one is chosen. */
const nogGeen = '00000000-0000-0000-0000-000000000000'

/** The gemeenten of this installation, and the one that a public page is about. */
export interface Gemeentekeuze {
  gemeenten: readonly PubliekeGemeente[]
  /** `undefined` only when there is none yet. */
  gemeente: PubliekeGemeente | undefined
}

/**
 * Which gemeente is a public page about? Of who is logged in their own; else the one asked for; else the first.
 * Nothing about a person is read, so this goes by no door and leaves no line.
 *
 * @param gevraagd the short name from the address; an unknown one is the same as none
 */
export async function chooseGemeente(
  deps: Deps,
  eigen: string | undefined,
  gevraagd: string | undefined,
): Promise<Gemeentekeuze> {
  const context = { soort: 'gemeente' as const, gemeenteId: nogGeen }
  const gemeenten = await metContext(deps.databanken, context, listGemeenten)
  const gemeente =
    eigen === undefined
      ? (gemeenten.find(({ code }) => code === gevraagd) ?? gemeenten[0])
      : gemeenten.find(({ id }) => id === eigen)
  return { gemeenten: eigen === undefined ? gemeenten : [], gemeente }
}

/** What a gemeente itself decided and keeps, for its privacy policy (AVG 13 and 14; E-112, E-114). */
export interface Gemeentebeeld {
  /** How the work is arranged today; `undefined` when nobody decided that yet. */
  inrichting: Versie | undefined
  organisaties: readonly Organisatie[]
  activiteiten: readonly Activiteit[]
}

/** The arrangement and register of one gemeente: decisions of the gemeente, nothing about a person. */
export async function readGemeentebeeld(deps: Deps, gemeenteId: string): Promise<Gemeentebeeld> {
  return metContext(deps.databanken, { soort: 'gemeente', gemeenteId }, async (tx) => ({
    inrichting: await findGeldend(tx, gemeenteId, datumInNederland(deps.nu())),
    organisaties: await listOrganisaties(tx, gemeenteId),
    activiteiten: await listActiviteiten(tx, gemeenteId),
  }))
}
