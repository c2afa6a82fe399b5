import { createHash } from 'node:crypto'
import { een, type Waarden } from '../domein/invoer.ts'
import { datumInNederland } from '../domein/leeftijd.ts'
import {
  eindeNa,
  leesCode,
  leesMachtiging,
  maakCode,
  type Bevoegdheid,
} from '../domein/machtiging.ts'
import { listZichtbareNamen } from '../opslag/inwoner.ts'
import {
  findMagMachtigen,
  insertMachtiging,
  listHelpernamen,
  listMachtigingen,
  stopMachtiging,
  takeMachtiging,
  type MachtigingRij,
} from '../opslag/machtiging.ts'
import { activiteiten, doorDeDeur } from './deur.ts'
import type { Deps, Inwoner } from './deps.ts'
import { vereisLeeftijd } from './eigen-pagina.ts'
import { NietGevonden, OngeldigeInvoer } from './fouten.ts'

export type { MachtigingRij }

const soort = {
  objectSoort: 'machtiging',
  doel: 'iemand laten helpen',
  verwerkingsactiviteit: activiteiten.mijn,
} as const

const overZelf = (wie: Inwoner, objectId: string | null = null) => ({
  betrokkenen: [wie.id],
  doel: soort.doel,
  verwerkingsactiviteit: soort.verwerkingsactiviteit,
  objectId,
})

/** One machtiging as its giver or its helper reads it. */
export interface Hulp extends MachtigingRij {
  /** Of the other one; not there while nobody took it, or when it is over and the page is not theirs to see any more. */
  naam: string | undefined
  stand: 'wacht' | 'loopt' | 'verlopen' | 'gestopt'
}

export interface HelpersBeeld {
  /** Who helps me. */
  gegeven: readonly Hulp[]
  /** Whom I help. */
  gekregen: readonly Hulp[]
  /** What I can give at most; nothing when I cannot. */
  mag: Bevoegdheid | undefined
}

function standVan(rij: MachtigingRij, nu: Date): Hulp['stand'] {
  if (rij.gestoptOp !== null) return 'gestopt'
  if (rij.geldigTot <= datumInNederland(nu)) return 'verlopen'
  if (rij.helperId !== null) return 'loopt'
  return rij.codeTot > nu ? 'wacht' : 'verlopen'
}

/** Who helps this resident and whom they help (E-217; decision 0029). */
export async function readHelpers(deps: Deps, wie: Inwoner): Promise<HelpersBeeld> {
  return doorDeDeur(deps, wie, { ...soort, handeling: 'raadplegen' }, async (tx) => {
    vereisLeeftijd(wie)
    const rijen = await listMachtigingen(tx)
    const zichtbaar = await listZichtbareNamen(tx)
    const namen = new Map(
      [...(await listHelpernamen(tx)), ...zichtbaar].map(({ id, naam }) => [id, naam]),
    )
    const alsHulp = (rij: MachtigingRij, ander: string | null): Hulp => ({
      ...rij,
      naam: ander === null ? undefined : namen.get(ander),
      stand: standVan(rij, deps.nu()),
    })
    const gekregen = rijen
      .filter((rij) => rij.helperId === wie.id)
      .map((rij) => alsHulp(rij, rij.persoonId))
    return {
      uit: {
        gegeven: rijen
          .filter((rij) => rij.persoonId === wie.id)
          .map((rij) => alsHulp(rij, rij.helperId)),
        gekregen,
        mag: await findMagMachtigen(tx),
      },
      spoor: {
        ...overZelf(wie),
        betrokkenen: [...new Set([wie.id, ...zichtbaar.map(({ id }) => id)])],
      },
    }
  })
}

/** What is kept of a code. Sixty bits of chance, gone after seven days or one use: no slow hash is needed. */
function hashCode(gemeenteId: string, code: string): Buffer {
  return createHash('sha256').update(`machtiging ${gemeenteId} ${code}`).digest()
}

/**
 * Lets somebody help: makes a code that the helper types once. Only its hash is kept, so the same post again makes another
 * code for the same machtiging: the last that was shown is the one that works.
 *
 * @param id of this form, so that the same post is the same machtiging
 * @returns the code, once
 * @throws OngeldigeInvoer; Onmogelijk when this resident can give none now
 */
export async function giveMachtiging(
  deps: Deps,
  inwoner: Inwoner,
  waarden: Waarden,
  id: string,
): Promise<string> {
  // What is kept of a post would keep the code as well.
  const wie = { ...inwoner, verzoek: undefined }
  return doorDeDeur(deps, wie, { ...soort, handeling: 'vastleggen' }, async (tx) => {
    vereisLeeftijd(wie)
    const hoogstens = await findMagMachtigen(tx)
    if (hoogstens === undefined) throw new NietGevonden()
    const gelezen = leesMachtiging(waarden, hoogstens)
    if ('fouten' in gelezen) throw new OngeldigeInvoer(gelezen.fouten)
    const { duur, ...vraag } = gelezen.vraag
    const code = maakCode(deps.toeval(12))
    await insertMachtiging(tx, {
      ...vraag,
      id,
      tot: eindeNa(duur, datumInNederland(deps.nu())),
      hash: hashCode(wie.gemeente.id, code),
      nu: deps.nu(),
    })
    return { uit: code, spoor: overZelf(wie, id) }
  })
}

/**
 * The helper types the code, on their own account. Whatever is wrong with it is told as one and the same: nobody learns here
 * whether a code exists, whose it is or why it is not for them. Each miss counts, five in an hour.
 *
 * @throws OngeldigeInvoer when the code does not work
 */
export async function takeMachtigingMetCode(
  deps: Deps,
  wie: Inwoner,
  waarden: Waarden,
): Promise<void> {
  const soortNu = { ...soort, handeling: 'aanmelden', eenmalig: true } as const
  const gelukt = await doorDeDeur(deps, wie, soortNu, async (tx) => {
    vereisLeeftijd(wie)
    const code = leesCode(een(waarden, 'code'))
    // What cannot be a code is looked up as well: how long it takes tells nothing.
    const hash = hashCode(wie.gemeente.id, code ?? 'geen code')
    const id = await takeMachtiging(tx, hash, deps.nu())
    if (id === undefined) {
      return { uit: false, spoor: { ...overZelf(wie), toelichting: 'de code werkte niet' } }
    }
    const rij = (await listMachtigingen(tx)).find((machtiging) => machtiging.id === id)
    return {
      uit: true,
      spoor: { ...overZelf(wie, id), betrokkenen: rij === undefined ? [wie.id] : [rij.persoonId] },
    }
  })
  if (!gelukt) throw new OngeldigeInvoer({ code: 'Deze code werkt niet.' })
}

/** Ends it at once, by who gave it or by who helps. @throws NietGevonden when it does not run, or is of others */
export async function stopHulp(deps: Deps, wie: Inwoner, id: string): Promise<void> {
  await doorDeDeur(deps, wie, { ...soort, handeling: 'afmelden', eenmalig: true }, async (tx) => {
    vereisLeeftijd(wie)
    if (!(await stopMachtiging(tx, id, deps.nu()))) throw new NietGevonden()
    return { uit: null, spoor: overZelf(wie, id) }
  })
}
