import { existsSync } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Soort } from '../server/binaries.ts'
import { findBinaries } from '../server/binaries.ts'
import { clusterOwner } from '../server/cluster.ts'
import { isRoot, unprivilegedUser, type Procesgebruiker } from '../server/gebruiker.ts'
import { OpstartFout } from '../server/opstart-fout.ts'
import { chooseLocation, findCluster } from '../server/plaats.ts'
import { findPostmaster } from '../server/postmaster.ts'
import { GEHEIM, HERSTEL_BEZIG } from '../server/start-server.ts'
import { readMaybe } from '../../kluis/bestand.ts'
import { readMigrations } from '../migreer.ts'
import { checkRoom, copyBack, makeFolder, syncFolder } from './bestanden.ts'
import { inspect, type Bevinding, type InspecteerOpties } from './inspectie.ts'
import {
  readManifest,
  type GegevensManifest,
  type Manifest,
  type SleutelManifest,
} from './manifest.ts'
import { WORTEL, type SleutelPlaats } from './sleutels.ts'
import { checkErasures } from './wissingen.ts'

export interface HerstelOpties {
  dataFolder: string
  databaseUrl: string | undefined
  soort?: Soort | undefined
  kluis: SleutelPlaats & Pick<InspecteerOpties['kluis'], 'wortel'>
  /** The copies; at least one of them. */
  gegevens?: string | undefined
  sleutels?: string | undefined
  /** Restores also when keys are missing, or when the journal is shorter than it was. */
  ondanksVermist: boolean
  journaalKwijt: boolean
  log: (regel: string) => void
}

export interface Hersteld extends Bevinding {
  /** Where the old folders went; nothing is removed. */
  bewaard: string[]
}

/**
 * Puts a copy back in a stopped installation. Everything is built and tried aside first: the server replays its WAL, the
 * erasure journal is replayed, every key that is needed is looked up. Only then folders change names, and the old ones
 * stay. If we crash before the first rename nothing changed; if we crash between two, a mark makes the next start refuse
 * and the next restore begin again.
 *
 * @throws OpstartFout
 */
export async function restore(opties: HerstelOpties, nu: Date): Promise<Hersteld> {
  const manifesten = await readBoth(opties)
  await refuse(opties, manifesten)
  const stempel = nu.toISOString().replaceAll(/[:.]/g, '-')
  const gebruiker = isRoot() ? userFor(opties) : undefined
  const plaats = manifesten.gegevens && chooseLocation(opties.dataFolder, gebruiker, opties.log)
  const nieuw = {
    cluster: plaats && `${plaats.cluster}.herstel-${stempel}`,
    sleutels: manifesten.sleutels && `${opties.kluis.map}.herstel-${stempel}`,
  }
  try {
    if (manifesten.gegevens !== undefined && nieuw.cluster !== undefined) {
      await buildCluster(opties, manifesten.gegevens, nieuw.cluster, gebruiker)
    }
    if (manifesten.sleutels !== undefined && nieuw.sleutels !== undefined) {
      await buildKeys(opties, manifesten.sleutels, nieuw.sleutels)
    }
    opties.log('Kopie proberen: WAL inlezen, wisjournaal naspelen, sleutels nazoeken…')
    const bevinding = await inspect({
      ...opties,
      cluster: nieuw.cluster ?? findCluster(opties.dataFolder),
      geheim: join(manifesten.gegevens ? (opties.gegevens ?? '') : opties.dataFolder, GEHEIM),
      kluis: { ...opties.kluis, map: nieuw.sleutels ?? opties.kluis.map },
      installatie: (manifesten.gegevens ?? manifesten.sleutels)?.installatie,
    })
    if (bevinding.vermist.length > 0 && !opties.ondanksVermist) {
      return { ...bevinding, bewaard: [] }
    }
    const bewaard = await swap(opties, nieuw, plaats?.cluster, stempel)
    return { ...bevinding, bewaard }
  } finally {
    for (const map of [nieuw.cluster, nieuw.sleutels]) {
      if (map !== undefined) await rm(map, { recursive: true, force: true })
    }
  }
}

interface Manifesten {
  gegevens: GegevensManifest | undefined
  sleutels: SleutelManifest | undefined
}

async function readBoth({ gegevens, sleutels }: HerstelOpties): Promise<Manifesten> {
  const [g, s] = await Promise.all([
    gegevens === undefined ? undefined : readManifest(gegevens),
    sleutels === undefined ? undefined : readManifest(sleutels),
  ])
  if (g?.soort === 'sleutels' || s?.soort === 'gegevens') {
    throw new OpstartFout('De kopieën zijn verwisseld: --gegevens en --sleutels staan omgekeerd.')
  }
  return { gegevens: g, sleutels: s }
}

/** Everything that can be known before a byte is written. */
async function refuse(opties: HerstelOpties, { gegevens, sleutels }: Manifesten): Promise<void> {
  if (gegevens !== undefined && opties.databaseUrl !== undefined) {
    throw new OpstartFout(
      'De database van DATABASE_URL is van een andere server. Zet haar terug met het gereedschap waarmee die kopie is ' +
        'gemaakt, en geef hier alleen --sleutels.',
    )
  }
  const cluster = findCluster(opties.dataFolder)
  if (opties.databaseUrl === undefined && cluster !== undefined && findPostmaster(cluster)) {
    throw new OpstartFout('Deelwijzer draait nog. Stop Deelwijzer eerst, en herstel daarna.')
  }
  const hier = (await readMaybe(join(opties.kluis.map, 'installatie')))?.toString('utf8').trim()
  const ids = new Set(
    [gegevens?.installatie, sleutels?.installatie, hier].filter((id) => id !== undefined),
  )
  if (ids.size > 1) {
    throw new OpstartFout(
      'Deze kopie is van een andere installatie dan de sleutels of gegevens die hier staan. Zoek de kopieën die bij ' +
        'elkaar horen, of herstel in een lege map (DEELWIJZER_DATA).',
    )
  }
  const schema = (await readMigrations()).length
  for (const manifest of [gegevens, sleutels]) {
    if (manifest !== undefined) checkVersion(manifest, schema)
  }
  if (gegevens !== undefined && sleutels === undefined && hier === undefined) {
    throw new OpstartFout(
      `Er staan hier geen sleutels (${opties.kluis.map}). Geef ook --sleutels, anders is niets te lezen.`,
    )
  }
  const nodig = Math.max(gegevens?.wissingen ?? 0, sleutels?.wissingen ?? 0)
  await checkErasures(opties.kluis.wisjournaal, nodig, opties.journaalKwijt)
  if (gegevens !== undefined) {
    findBinaries(isRoot() ? userFor(opties) : undefined, {
      versie: gegevens.postgres,
      soort: opties.soort,
    })
  }
}

function checkVersion({ schema, versie, soort }: Manifest, hier: number): void {
  if (schema <= hier) return
  throw new OpstartFout(
    `De kopie van de ${soort} is gemaakt door een nieuwere versie van Deelwijzer (${versie}). Herstel met die versie.`,
  )
}

function userFor({ dataFolder }: HerstelOpties): Procesgebruiker {
  const cluster = findCluster(dataFolder)
  return (cluster === undefined ? undefined : clusterOwner(cluster)) ?? unprivilegedUser()
}

async function buildCluster(
  { gegevens = '', log }: HerstelOpties,
  manifest: GegevensManifest,
  nieuw: string,
  gebruiker: Procesgebruiker | undefined,
): Promise<void> {
  await checkRoom(
    dirname(nieuw),
    manifest.bestanden.reduce((som, b) => som + b.grootte, 0),
  )
  log(`Gegevens van ${manifest.gemaakt} terugzetten (${manifest.bestanden.length} bestanden)…`)
  await makeFolder(nieuw, gebruiker)
  await copyBack(gegevens, manifest, 'postgres', nieuw, gebruiker)
  await syncFolder(nieuw)
}

async function buildKeys(
  { sleutels = '', kluis, log }: HerstelOpties,
  manifest: SleutelManifest,
  nieuw: string,
): Promise<void> {
  await checkRoom(dirname(nieuw), manifest.bestanden.length * 4096)
  log(`Sleutels van ${manifest.gemaakt} terugzetten (${manifest.bestanden.length} bestanden)…`)
  await makeFolder(nieuw)
  await copyBack(sleutels, manifest, 'sleutels', nieuw)
  await syncFolder(nieuw)
  // Never over another one: which of the two is right is not ours to decide.
  if (manifest.metWortel && !existsSync(kluis.sleutelbestand)) {
    const wortel = manifest.bestanden.filter(({ pad }) => pad === WORTEL)
    await copyBack(sleutels, { mappen: [], bestanden: wortel }, '', dirname(kluis.sleutelbestand))
    await rename(join(dirname(kluis.sleutelbestand), WORTEL), kluis.sleutelbestand)
  }
}

/** Puts the new folders in place of the old ones, which keep their content under another name. */
async function swap(
  opties: HerstelOpties,
  nieuw: { cluster: string | undefined; sleutels: string | undefined },
  cluster: string | undefined,
  stempel: string,
): Promise<string[]> {
  const bewaard: string[] = []
  const merk = join(opties.dataFolder, HERSTEL_BEZIG)
  async function aside(pad: string): Promise<void> {
    if (!existsSync(pad)) return
    const oud = `${pad}.oud-${stempel}`
    await rename(pad, oud)
    bewaard.push(oud)
  }
  await writeFile(merk, `${stempel}\n`, { mode: 0o600, flush: true })
  await syncFolder(opties.dataFolder)
  // If we crash from here to the end, the mark stands: nothing starts, and a next restore goes through all of this again.
  if (nieuw.sleutels !== undefined) {
    await aside(opties.kluis.map)
    await rename(nieuw.sleutels, opties.kluis.map)
    await syncFolder(dirname(opties.kluis.map))
  }
  if (nieuw.cluster !== undefined && cluster !== undefined) {
    await aside(cluster)
    await rename(nieuw.cluster, cluster)
    await syncFolder(dirname(cluster))
    for (const naam of [GEHEIM, 'versie.json']) {
      const hier = join(opties.dataFolder, naam)
      await aside(hier)
      const kopie = await readMaybe(join(opties.gegevens ?? '', naam))
      if (kopie !== undefined) await writeFile(hier, kopie, { mode: 0o600, flush: true })
    }
  }
  await syncFolder(opties.dataFolder)
  await rm(merk)
  await syncFolder(opties.dataFolder)
  return bewaard
}
