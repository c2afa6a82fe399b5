import { mkdir, readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { readMaybe } from '../../kluis/bestand.ts'
import { readMigrations } from '../migreer.ts'
import { OpstartFout } from '../server/opstart-fout.ts'
import { asWhole, checkRoom, checkTarget, copyFile, listTree } from './bestanden.ts'
import { ownVersion, writeManifest, type Bestand, type SleutelManifest } from './manifest.ts'
import { countErasures } from './wissingen.ts'

export const WORTEL = 'wortel.sleutel'

export interface SleutelPlaats {
  /** The folder with wrapped keys. */
  map: string
  sleutelbestand: string
  wisjournaal: string
}

export interface SleutelKopie {
  manifest: SleutelManifest
  sha256: string
}

/** Locks and half written files of a running application. */
const tijdelijk = /(\.slot|\.[0-9a-f]{12})$/

/**
 * A copy of the wrapped keys, the epochs and whose they are, while the application works. Without the root that wraps
 * the epochs, unless asked: with it in the same copy, whoever finds the copy needs nothing else.
 *
 * @param doel a folder that does not exist yet, outside keys and data
 * @throws OpstartFout
 */
export async function backupKeys(
  doel: string,
  plaats: SleutelPlaats & { verboden: readonly string[]; metWortel: boolean },
  nu: Date,
): Promise<SleutelKopie> {
  const installatie = (await readMaybe(join(plaats.map, 'installatie')))?.toString('utf8').trim()
  if (installatie === undefined) {
    throw new OpstartFout(
      `Er staan geen sleutels in ${plaats.map}. Start Deelwijzer eerst een keer.`,
    )
  }
  const echt = await checkTarget(doel, [...plaats.verboden, plaats.map])
  return asWhole(echt, async (half) => {
    const wissingen = await countErasures(plaats.wisjournaal)
    const gekopieerd = await copyKeys(plaats.map, half)
    if (plaats.metWortel) gekopieerd.bestanden.push(await copyRoot(plaats.sleutelbestand, half))
    const manifest: SleutelManifest = {
      vorm: 'deelwijzer-reservekopie-1',
      soort: 'sleutels',
      gemaakt: nu.toISOString(),
      versie: ownVersion(),
      schema: (await readMigrations()).length,
      installatie,
      wissingen,
      metWortel: plaats.metWortel,
      ...gekopieerd,
    }
    return { manifest, sha256: await writeManifest(half, manifest) }
  })
}

/**
 * The epochs first and looked at again at the end: keys that were wrapped again by a newer one meanwhile would not open
 * with the epochs in the copy.
 */
async function copyKeys(
  map: string,
  half: string,
): Promise<{ mappen: string[]; bestanden: Bestand[] }> {
  const epochs = await epochsIn(map)
  const inhoud = await listTree(map, (pad) => (tijdelijk.test(pad) ? 'alles' : undefined))
  // Small files: each takes a block of the disk.
  await checkRoom(dirname(half), inhoud.bestanden.length * 4096)
  const uit = { mappen: ['sleutels'], bestanden: new Array<Bestand>() }
  await mkdir(join(half, 'sleutels'), { mode: 0o700 })
  for (const pad of inhoud.mappen) {
    await mkdir(join(half, 'sleutels', pad), { mode: 0o700 })
    uit.mappen.push(`sleutels/${pad}`)
  }
  for (const { pad } of inhoud.bestanden.toSorted((a, b) => eerst(a.pad) - eerst(b.pad))) {
    const gelezen = await copyFile(join(map, pad), join(half, 'sleutels', pad))
    // Destroyed meanwhile: then it must not be in the copy either.
    if (gelezen !== undefined) uit.bestanden.push({ pad: `sleutels/${pad}`, ...gelezen })
  }
  if ((await epochsIn(map)) !== epochs) {
    throw new OpstartFout(
      'De sleutels werden net vernieuwd, dus deze kopie zou niet heel zijn. Er is niets bewaard. Probeer het opnieuw als ' +
        'het vernieuwen klaar is.',
    )
  }
  return uit
}

const eerst = (pad: string): number => (pad.startsWith('epochs/') ? 0 : 1)

async function epochsIn(map: string): Promise<string> {
  return (await readdir(join(map, 'epochs')))
    .filter((n) => n.endsWith('.json'))
    .toSorted()
    .join()
}

async function copyRoot(sleutelbestand: string, half: string): Promise<Bestand> {
  const gelezen = await copyFile(sleutelbestand, join(half, WORTEL))
  if (gelezen === undefined) {
    throw new OpstartFout(
      `Het sleutelbestand ${sleutelbestand} is er niet. Een sleutelmodule maakt haar eigen kopie; laat --met-wortel dan weg.`,
    )
  }
  return { pad: WORTEL, ...gelezen }
}
