import {
  alternatievenBij,
  alternatievenZonderVraag,
  type Alternatief,
} from '../domein/alternatief.ts'
import { openBlokkades } from '../domein/plicht.ts'
import type { Antwoord } from '../recht/antwoord.ts'
import type { Situatie } from '../recht/situatie.ts'
import { weeg } from '../recht/weeg.ts'
import type { Deps } from './deps.ts'
import { Geweigerd } from './fouten.ts'

/** The question behind an answer that was given here, as long as the answer is at hand. It is not part of what is stored. */
const vragen = new WeakMap<Antwoord, { regelset: Deps['regelset']; situatie: Situatie }>()

function weighEnOnthoud(deps: Deps, situatie: Situatie): Antwoord {
  const antwoord = weeg(deps.regelset, situatie)
  vragen.set(antwoord, { regelset: deps.regelset, situatie })
  return antwoord
}

/**
 * What is possible when this answer is a no. Found with the rules, for an answer that was given just now; of an answer
 * that was read back only what needs no rule, because the question is not kept with it.
 */
export function alternatievenVan(antwoord: Antwoord): readonly Alternatief[] {
  const bij = vragen.get(antwoord)
  return bij === undefined
    ? alternatievenZonderVraag()
    : alternatievenBij(bij.regelset, bij.situatie)
}

/** The answer to a question about nobody in particular; nothing is stored and nothing is logged. */
export function weighSituatie(deps: Deps, situatie: Situatie): Antwoord {
  return weighEnOnthoud(deps, situatie)
}

/** Is this an outcome with which one may go on, once the blocking duties are done? */
export function isToegestaan(antwoord: Pick<Antwoord, 'uitkomst'>): boolean {
  return (
    antwoord.uitkomst === 'toegestaan' ||
    antwoord.uitkomst === 'toegestaan-mits' ||
    antwoord.uitkomst === 'verplicht'
  )
}

/**
 * Weighs and lets through only what may: an outcome that allows, and no blocking duty still open.
 *
 * @param gedaan codes of duties that the professional says are done
 * @throws Geweigerd with the answer, so that the page can show what would help
 */
export function weighOfWeiger(deps: Deps, situatie: Situatie, gedaan: readonly string[]): Antwoord {
  const antwoord = weighEnOnthoud(deps, situatie)
  if (!isToegestaan(antwoord) || openBlokkades(antwoord.plichten, gedaan).length > 0)
    throw new Geweigerd(antwoord)
  return antwoord
}
