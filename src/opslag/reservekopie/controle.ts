import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { findBinaries, type Soort } from '../server/binaries.ts'
import { canReach, isRoot, unprivilegedUser } from '../server/gebruiker.ts'
import { privilegedFolder } from '../server/plaats.ts'
import { OpstartFout } from '../server/opstart-fout.ts'
import { GEHEIM } from '../server/start-server.ts'
import { DATABASE } from '../installatie.ts'
import { databaseUrl } from '../rollen.ts'
import { openKluis, type KluisOpties } from '../../kluis/open-kluis.ts'
import { readFile } from 'node:fs/promises'
import { checkFiles, checkRoom, copyBack, makeFolder } from './bestanden.ts'
import { describe } from './gegevens.ts'
import { readEverything, type Bevinding } from './inspectie.ts'
import {
  readManifest,
  type GegevensManifest,
  type Manifest,
  type SleutelManifest,
} from './manifest.ts'
import { withServer } from './apart.ts'

export interface ControleOpties {
  soort?: Soort | undefined
  kluis: Pick<KluisOpties, 'sleutelbestand' | 'wisjournaal' | 'wortel'>
}

export type Gecontroleerd =
  | { manifest: GegevensManifest; aantallen: Bevinding['aantallen'] }
  | { manifest: SleutelManifest; geopend: number }

/**
 * Is this copy whole and does it open? Data are started aside, on a second copy that is removed afterwards; of keys every
 * one is unwrapped. The copy itself is only read.
 *
 * @throws OpstartFout that says what is wrong
 */
export async function checkBackup(map: string, opties: ControleOpties): Promise<Gecontroleerd> {
  const manifest = await readManifest(map)
  await checkFiles(map, manifest.bestanden)
  const plek = await temporaryPlace(map, manifest)
  try {
    return manifest.soort === 'gegevens'
      ? { manifest, aantallen: await tryData(map, manifest, plek, opties) }
      : { manifest, geopend: await tryKeys(map, manifest, plek, opties) }
  } finally {
    await rm(plek, { recursive: true, force: true })
  }
}

/** Beside the copy, or where the user PostgreSQL runs as can come. */
async function temporaryPlace(map: string, manifest: Manifest): Promise<string> {
  const gebruiker = isRoot() && manifest.soort === 'gegevens' ? unprivilegedUser() : undefined
  const ouder = [dirname(map), privilegedFolder()].find(
    (kandidaat) =>
      kandidaat !== undefined && (gebruiker === undefined || canReach(gebruiker, kandidaat)),
  )
  if (ouder === undefined) {
    throw new OpstartFout(`Er is geen plek om ${map} te proberen. Zet de kopie in een andere map.`)
  }
  await checkRoom(
    ouder,
    manifest.bestanden.reduce((som, b) => som + b.grootte, 0),
  )
  const plek = await mkdtemp(join(ouder, '.controle-'))
  if (gebruiker !== undefined) await chmod(plek, 0o711)
  return plek
}

async function tryData(
  map: string,
  manifest: GegevensManifest,
  plek: string,
  { soort }: ControleOpties,
): Promise<Bevinding['aantallen']> {
  const gebruiker = isRoot() ? unprivilegedUser() : undefined
  // Before anything is copied: the version may not be here at all.
  findBinaries(gebruiker, { versie: manifest.postgres, soort })
  const cluster = join(plek, 'postgres')
  await makeFolder(cluster, gebruiker)
  await copyBack(map, manifest, 'postgres', cluster, gebruiker)
  const geheim = (await readFile(join(map, GEHEIM), 'utf8')).trim()
  return withServer(
    { cluster, geheim, logboek: join(plek, 'postgres.log'), soort },
    async (beheerUrl) => {
      const url = databaseUrl(beheerUrl, DATABASE)
      const { installatie } = await describe(url)
      if (installatie !== manifest.installatie) {
        throw new OpstartFout(
          `De gegevens in ${map} zijn van een andere installatie dan het manifest zegt.`,
        )
      }
      return readEverything(url)
    },
  )
}

async function tryKeys(
  map: string,
  manifest: SleutelManifest,
  plek: string,
  { kluis }: ControleOpties,
): Promise<number> {
  const sleutels = join(plek, 'sleutels')
  await makeFolder(sleutels)
  await copyBack(map, manifest, 'sleutels', sleutels)
  const open = await openKluis({
    ...kluis,
    map: sleutels,
    installatie: manifest.installatie,
    nieuw: false,
  })
  try {
    let geopend = 0
    for await (const onderwerp of open.kluis.sleutels.list()) {
      // A key of a dossier is wrapped by its people; those are opened here.
      if (onderwerp.soort === 'dossier') continue
      await open.kluis.sleutels.use(onderwerp)
      geopend += 1
    }
    return geopend
  } finally {
    await open.wortel.close()
  }
}
