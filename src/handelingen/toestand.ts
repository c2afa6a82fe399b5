import { statfs } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { beoordeelToestand, type Punt, type Toestand } from '../domein/toestand.ts'
import { checkVerbinding, poolUse, type Poolgebruik } from '../opslag/database.ts'
import { listRondestand } from '../opslag/bericht.ts'
import { readLastBackup } from '../opslag/reservekopie/laatste.ts'
import { readDatabaseToestand, type DatabaseToestand } from '../opslag/toestand.ts'
import { activiteiten, doorDeDeur, vereisPetsoort } from './deur.ts'
import type { Deps, Medewerker } from './deps.ts'

/** Longer than this and whoever asks must not wait: then it is not reachable. */
const GEDULD_MS = 3_000
/** Everybody may ask whether this is ready, so asking often must cost nothing. */
const BEWAAR_MS = 1_000
/** Counting keys reads the whole keystore. */
const SLEUTELS_BEWAAR_MS = 15 * 60_000

export interface Gelezen {
  toestand: Toestand
  database: DatabaseToestand | undefined
}

const lopend = new WeakMap<object, { van: number; gelezen: Promise<Gelezen> }>()

/** The state now, or that of the last second. Asks for nobody, so it holds nothing about anybody. */
export function readToestand(deps: Deps): Promise<Gelezen> {
  const eerder = lopend.get(deps.databanken)
  if (eerder !== undefined && Date.now() - eerder.van < BEWAAR_MS) return eerder.gelezen
  const gelezen = lees(deps)
  lopend.set(deps.databanken, { van: Date.now(), gelezen })
  return gelezen
}

async function lees(deps: Deps): Promise<Gelezen> {
  const { databanken, bedrijf } = deps
  const [rollen, database, ronde, epochOp, kopie, schijf] = await Promise.all([
    Promise.all(
      (['app', 'breed', 'inwoner', 'partner'] as const).map(async (rol) => ({
        rol,
        bereikbaar: (await binnenTijd(checkVerbinding(databanken[rol]).then(() => true))) ?? false,
      })),
    ),
    binnenTijd(readDatabaseToestand(databanken.app)),
    binnenTijd(listRondestand(databanken.app)),
    binnenTijd(newestEpoch(deps)),
    bedrijf === undefined ? undefined : readLastBackup(bedrijf.dataFolder),
    bedrijf === undefined ? undefined : binnenTijd(diskOf(bedrijf.dataFolder)),
  ])
  const toestand: Toestand = {
    rollen,
    sleutelsOpen: epochOp !== undefined,
    migraties: {
      hier: database?.migraties,
      verwacht: bedrijf?.migraties ?? database?.migraties ?? 0,
    },
    log: database && { ...database, bevroren: database.bevrorenOp !== undefined },
    ronde: ronde ?? [],
    epochOp,
    kopie: {
      eigenDatabase: bedrijf?.eigenDatabase ?? false,
      gegevens: kopie?.gegevens,
      sleutels: kopie?.sleutels,
    },
    schijf,
  }
  return { toestand, database }
}

/** What it gave, or nothing when it failed or took too long: which of the two is in the log of the application. */
async function binnenTijd<T>(werk: Promise<T>): Promise<T | undefined> {
  const klaar = new AbortController()
  try {
    return await Promise.race([
      werk,
      wait(GEDULD_MS, undefined, { signal: klaar.signal, ref: false }),
    ])
  } catch {
    return undefined
  } finally {
    klaar.abort()
  }
}

/** When the newest epoch began; only when its key opens. */
async function newestEpoch({ databanken }: Deps): Promise<Date | undefined> {
  const { epochs } = databanken.kluis
  const laatste = (await epochs.list()).at(-1)
  if (laatste === undefined) return undefined
  ;(await epochs.key(laatste.nr)).fill(0)
  return laatste.gemaakt
}

async function diskOf(map: string): Promise<NonNullable<Toestand['schijf']>> {
  const { bavail, blocks, bsize } = await statfs(map)
  return { vrij: bavail * bsize, totaal: blocks * bsize }
}

export interface Sleuteltelling {
  sleutels: number
  epochs: number
  /** Number of the oldest epoch that some key still needs. */
  oudsteEpoch: number | undefined
}

const geteld = new WeakMap<object, { van: number; telling: Promise<Sleuteltelling | undefined> }>()

/** How many keys there are; nothing as long as the first count is not done. */
export async function countKeys({
  databanken: { kluis },
}: Deps): Promise<Sleuteltelling | undefined> {
  const eerder = geteld.get(kluis)
  if (eerder !== undefined && Date.now() - eerder.van < SLEUTELS_BEWAAR_MS) {
    return binnenTijd(eerder.telling)
  }
  const telling = (async () => {
    let sleutels = 0
    for await (const _ of kluis.sleutels.list()) sleutels += 1
    return {
      sleutels,
      epochs: (await kluis.epochs.list()).length,
      oudsteEpoch: await kluis.sleutels.oldestEpochInUse(),
    }
  })().catch(() => undefined)
  geteld.set(kluis, { van: Date.now(), telling })
  return binnenTijd(telling)
}

/** How busy the connections of each role are. */
export function readPools({ databanken }: Deps): { rol: string; gebruik: Poolgebruik }[] {
  return (['app', 'breed', 'inwoner', 'partner'] as const).map((rol) => ({
    rol,
    gebruik: poolUse(databanken[rol]),
  }))
}

const soort = {
  handeling: 'raadplegen',
  objectSoort: 'toestand',
  doel: 'inrichten',
  verwerkingsactiviteit: activiteiten.beheer,
} as const

/**
 * The state of the system for the beheerder, judged. Looking is logged like everything a beheerder looks at.
 * @throws NietGevonden for everybody else
 */
export async function viewToestand(deps: Deps, wie: Medewerker): Promise<Punt[]> {
  const met = vereisPetsoort(wie, 'beheerder')
  return doorDeDeur(deps, met, soort, async () => {
    const { toestand } = await readToestand(deps)
    return {
      uit: beoordeelToestand(toestand, deps.nu()),
      spoor: {
        betrokkenen: [null],
        doel: soort.doel,
        verwerkingsactiviteit: soort.verwerkingsactiviteit,
        objectId: null,
      },
    }
  })
}
