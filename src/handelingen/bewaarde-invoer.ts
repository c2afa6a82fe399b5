import {
  deleteBewaardeInvoer,
  findBewaardeInvoer,
  findBewaardeKop,
  replaceBewaardeInvoer,
  type BewaardeKop,
  type Veldwaarden,
} from '../opslag/bewaarde-invoer.ts'
import { activiteiten, binnenContext, doorDeDeur } from './deur.ts'
import type { Deps, Inwoner } from './deps.ts'
import { vereisLeeftijd } from './eigen-pagina.ts'
import { NietGevonden } from './fouten.ts'

export type { BewaardeKop, Veldwaarden }

const soort = {
  objectSoort: 'bewaarde-invoer',
  doel: 'niets kwijtraken',
  verwerkingsactiviteit: activiteiten.mijn,
} as const

/** One day: long enough to find the code of DigiD again, short enough to forget. */
const bewaartijd = 24 * 60 * 60 * 1000
/** Characters of all fields together: more than any form of ours holds. */
const hoogstens = 60_000

const eigenFormulier = /^\/mijn\/[a-z0-9/-]{1,200}$/

/** What can be kept: a form of a page of the resident, with something in it, that is not too big. */
function isTeBewaren(pad: string, velden: Veldwaarden): boolean {
  const lengte = Object.entries(velden).reduce(
    (som, [naam, waarden]) => som + waarden.reduce((n, w) => n + naam.length + w.length, 0),
    0,
  )
  return eigenFormulier.test(pad) && lengte > 0 && lengte <= hoogstens
}

/**
 * Keeps what a resident was typing when the session ended, sealed for that person: it opens on their own page after
 * logging in again, and on nobody else's (docs/decisions/0032). What was kept before is replaced.
 *
 * @param wie whose form it was; they need not be logged in any more
 * @returns whether it is kept
 */
export async function bewaarInvoer(
  deps: Deps,
  wie: Inwoner,
  pad: string,
  velden: Veldwaarden,
): Promise<boolean> {
  if (!isTeBewaren(pad, velden)) return false
  return doorDeDeur(deps, wie, { ...soort, handeling: 'vastleggen' }, async (tx) => {
    vereisLeeftijd(wie)
    const id = deps.id()
    await replaceBewaardeInvoer(tx, wie.gemeente.id, wie.id, { id, pad, velden, op: deps.nu() })
    return { uit: true, spoor: { ...soort, betrokkenen: [wie.id], objectId: id } }
  })
}

const sinds = (deps: Deps): Date => new Date(deps.nu().getTime() - bewaartijd)

/** Is something kept that this resident typed? Opens nothing. */
export async function findTeVerzenden(deps: Deps, wie: Inwoner): Promise<BewaardeKop | undefined> {
  return binnenContext(deps, wie, (tx) => findBewaardeKop(tx, sinds(deps)))
}

export type Bewaard = BewaardeKop & { velden: Veldwaarden }

/** What this resident typed and did not send. @throws NietGevonden when nothing is kept, or not any more */
export async function readBewaardeInvoer(deps: Deps, wie: Inwoner): Promise<Bewaard> {
  return doorDeDeur(deps, wie, { ...soort, handeling: 'raadplegen' }, async (tx) => {
    vereisLeeftijd(wie)
    const gevonden = await findBewaardeInvoer(tx, sinds(deps))
    if (gevonden === undefined || gevonden.velden === null) throw new NietGevonden()
    return {
      uit: { ...gevonden, velden: gevonden.velden },
      spoor: { ...soort, betrokkenen: [wie.id], objectId: gevonden.id },
    }
  })
}

/** It was sent, or it need not be kept. Doing it twice is doing it once. */
export async function vergeetInvoer(deps: Deps, wie: Inwoner): Promise<void> {
  await doorDeDeur(deps, wie, { ...soort, handeling: 'vastleggen' }, async (tx) => {
    await deleteBewaardeInvoer(tx, wie.id)
    return { uit: null, spoor: { ...soort, betrokkenen: [wie.id], objectId: null } }
  })
}
