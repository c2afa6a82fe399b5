import { createHash } from 'node:crypto'
import { leegAntwoord } from '../domein/toestemming-antwoord.ts'
import type { AntwoordInhoud, Hoedanigheid, ToestemmingStand } from '../domein/toestemming.ts'
import type { Tx } from '../opslag/database.ts'
import { listBeantwoord, listGevraagdOver } from '../opslag/mijn-toestemming.ts'
import {
  findToestemming,
  insertAntwoord,
  listNamenBijVragen,
  listToestemmingen,
  listToestemmingkernen,
  type AntwoordKop,
  type Toestemming,
  type ToestemmingKern,
} from '../opslag/toestemming.ts'
import { queueBericht } from './bericht.ts'
import { activiteiten, binnenContext, doorDeDeur, type Spoor } from './deur.ts'
import type { Deps, Inwoner } from './deps.ts'
import { vereisLeeftijd } from './eigen-pagina.ts'
import { NietGevonden, Onmogelijk } from './fouten.ts'

/** What a question is worth, as far as this reader may know it. `beantwoord`: everybody answered, and not more than that. */
export type MijnStand = ToestemmingStand | 'beantwoord'

/** A question for consent, as it stands on the page of somebody who answers it or whom it is about. */
export interface MijnToestemming {
  toestemming: Toestemming
  /** About whom: `undefined` for the reader, else a name, or nothing when the reader may not know it. */
  over: string | undefined
  /** As what the reader answers; `undefined` when others answer for them. */
  hoedanigheid: Hoedanigheid | undefined
  stand: MijnStand
  eigen: AntwoordKop | undefined
  magAntwoorden: boolean
  magStoppen: boolean
}

const lezen = {
  handeling: 'raadplegen',
  objectSoort: 'toestemming',
  doel: 'eigen gegevens inzien',
  verwerkingsactiviteit: activiteiten.mijn,
} as const
const schrijven = { ...lezen, handeling: 'vastleggen', doel: 'toestemming beantwoorden' } as const

const open: readonly ToestemmingStand[] = ['gevraagd', 'geweigerd', 'verleend']
// Used once, or of before a birthday: what was shared on it may still be read, and stopping it ends that.
const stopbaar: readonly ToestemmingStand[] = ['verleend', 'gebruikt', 'te-herzien']

/** Answering for a child is as `ouder`; the log says what else somebody can be. */
function alsWie(hoedanigheid: Hoedanigheid | undefined): string | undefined {
  return hoedanigheid === 'ouder' || hoedanigheid === 'voogd' || hoedanigheid === 'zelf'
    ? undefined
    : hoedanigheid
}

const hoedanigheidVan = (kern: ToestemmingKern, wie: Inwoner): Hoedanigheid | undefined =>
  kern.partijen.find(({ persoonId }) => persoonId === wie.id)?.hoedanigheid

/** A parent learns that everybody answered, never what the other one said; unless they said it themselves. */
function standVoor(kern: ToestemmingKern, wie: Inwoner, beantwoord: boolean): MijnStand {
  const eigen = kern.partijen.find(({ persoonId }) => persoonId === wie.id)?.laatste
  if (kern.persoonId === wie.id || kern.stand !== 'geweigerd' || eigen?.antwoord === 'nee') {
    return kern.stand
  }
  return beantwoord ? 'beantwoord' : 'gevraagd'
}

function zoalsGezien(
  toestemming: Toestemming,
  wie: Inwoner,
  namen: ReadonlyMap<string, string>,
  beantwoord: boolean,
): MijnToestemming {
  const partij = toestemming.partijen.find(({ persoonId }) => persoonId === wie.id)
  const eigen = partij?.laatste
  const loopt = open.includes(toestemming.stand) && toestemming.feiten !== null
  return {
    toestemming,
    over: toestemming.persoonId === wie.id ? undefined : (namen.get(toestemming.persoonId) ?? ''),
    hoedanigheid: partij?.hoedanigheid,
    stand: standVoor(toestemming, wie, beantwoord),
    eigen,
    magAntwoorden:
      loopt && partij !== undefined && eigen?.antwoord !== 'ja' && toestemming.stand !== 'verleend',
    magStoppen: stopbaar.includes(toestemming.stand) || (loopt && eigen?.antwoord === 'ja'),
  }
}

function spoorVan(
  wie: Inwoner,
  gelezen: readonly Toestemming[],
  soort: typeof lezen | typeof schrijven,
): Spoor {
  const [enige] = gelezen
  const over = gelezen.map(({ persoonId }) => persoonId)
  return {
    betrokkenen: over.length === 0 ? [wie.id] : [...new Set(over)],
    doel: soort.doel,
    verwerkingsactiviteit: soort.verwerkingsactiviteit,
    objectId: gelezen.length === 1 ? (enige?.id ?? null) : null,
    dossierId: gelezen.length === 1 ? (enige?.dossierId ?? null) : null,
    alsWie: gelezen
      .filter(({ persoonId }) => persoonId !== wie.id)
      .map((toestemming) => alsWie(hoedanigheidVan(toestemming, wie)))
      .find((rol) => rol !== undefined),
  }
}

/** Everything this resident was or is asked, for themselves or for somebody they answer for; newest first. */
export async function readMijnToestemmingen(
  deps: Deps,
  wie: Inwoner,
): Promise<readonly MijnToestemming[]> {
  return doorDeDeur(deps, wie, lezen, async (tx) => {
    vereisLeeftijd(wie)
    const alle: Toestemming[] = []
    for (const persoonId of await listGevraagdOver(tx)) {
      alle.push(...(await listToestemmingen(tx, { persoonId })))
    }
    alle.sort((a, b) => b.gevraagdOp.getTime() - a.gevraagdOp.getTime())
    return { uit: await alsGezien(tx, wie, alle), spoor: spoorVan(wie, alle, lezen) }
  })
}

async function alsGezien(
  tx: Tx,
  wie: Inwoner,
  alle: readonly Toestemming[],
): Promise<MijnToestemming[]> {
  const namen = await listNamenBijVragen(tx)
  const beantwoord = await listBeantwoord(
    tx,
    alle.map(({ id }) => id),
  )
  return alle.map((een) => zoalsGezien(een, wie, namen, beantwoord.has(een.id)))
}

/** @throws NietGevonden also for who does not answer for that person any more */
export async function readMijnToestemming(
  deps: Deps,
  wie: Inwoner,
  id: string,
): Promise<MijnToestemming> {
  return doorDeDeur(deps, wie, lezen, async (tx) => {
    vereisLeeftijd(wie)
    const toestemming = await findToestemming(tx, id)
    const [uit] = toestemming === undefined ? [] : await alsGezien(tx, wie, [toestemming])
    if (toestemming === undefined || uit === undefined) throw new NietGevonden()
    return { uit, spoor: spoorVan(wie, [toestemming], lezen) }
  })
}

/** How many questions wait for an answer of this resident. Opens nothing of anybody. */
export async function countMijnVragen(deps: Deps, wie: Inwoner): Promise<number> {
  return binnenContext(deps, wie, async (tx) => {
    let aantal = 0
    for (const persoonId of await listGevraagdOver(tx)) {
      for (const kern of await listToestemmingkernen(tx, { persoonId })) {
        const partij = kern.partijen.find((een) => een.persoonId === wie.id)
        const wacht = partij?.laatste === undefined || partij.laatste.antwoord === 'later'
        if (partij !== undefined && wacht && open.includes(kern.stand)) aantal += 1
      }
    }
    return aantal
  })
}

async function schrijf(
  deps: Deps,
  wie: Inwoner,
  id: string,
  antwoord: 'ja' | 'nee' | 'later' | 'ingetrokken',
  getoond: readonly string[],
): Promise<void> {
  await doorDeDeur(deps, wie, schrijven, async (tx) => {
    vereisLeeftijd(wie)
    const toestemming = await findToestemming(tx, id)
    if (toestemming === undefined) throw new NietGevonden()
    const gezien = zoalsGezien(toestemming, wie, new Map(), false)
    if (antwoord !== 'ingetrokken' && gezien.hoedanigheid === undefined) throw new NietGevonden()
    const mag = antwoord === 'ingetrokken' ? gezien.magStoppen : gezien.magAntwoorden
    if (!mag) throw new Onmogelijk('toestemming-voorbij')
    const inhoud: AntwoordInhoud = { ...leegAntwoord, getoond }
    await insertAntwoord(tx, wie.gemeente.id, {
      id: deps.id(),
      toestemmingId: id,
      betrokkeneId: toestemming.persoonId,
      persoonId: wie.id,
      antwoord,
      wijze: 'eigen-pagina',
      inhoud,
      sha256: createHash('sha256').update(JSON.stringify(inhoud)).digest(),
      petId: null,
      gegevenOp: deps.nu(),
    })
    if (antwoord !== 'later') {
      const aan = { soort: 'vrager-toestemming', id } as const
      await queueBericht(tx, deps, { aan, aanleiding: 'toestemming-antwoord' })
    }
    return {
      uit: null,
      spoor: { ...spoorVan(wie, [toestemming], schrijven), toelichting: antwoord },
    }
  })
}

/**
 * Answers at home. @param getoond exactly the lines that were on the page
 * @throws NietGevonden for who was not asked; Onmogelijk when it is over
 */
export async function answerThuis(
  deps: Deps,
  wie: Inwoner,
  id: string,
  antwoord: 'ja' | 'nee' | 'later',
  getoond: readonly string[],
): Promise<void> {
  return schrijf(deps, wie, id, antwoord, getoond)
}

/** Stops: no reason is asked, and what runs on it stops in the same transaction (E-128). @throws NietGevonden, Onmogelijk */
export async function stopThuis(deps: Deps, wie: Inwoner, id: string): Promise<void> {
  return schrijf(deps, wie, id, 'ingetrokken', [])
}
