import { randomUUID } from 'node:crypto'
import { mkdir, stat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { OpstartFout } from '../opslag/server/opstart-fout.ts'
import { createFile, readMaybe } from './bestand.ts'
import { Epochs } from './epochs.ts'
import { Kluis } from './kluis.ts'
import { Sleutelmap } from './sleutelmap.ts'
import { Wisjournaal } from './wisjournaal.ts'
import { createKeyfile, openKeyfile } from './wortel-bestand.ts'
import type { Wortel } from './wortel.ts'

export interface KluisOpties {
  /** The folder with the wrapped keys: a store of its own, with a backup of its own. */
  map: string
  /** Where the root is kept when it is a file. */
  sleutelbestand: string
  /** The list of whose keys were destroyed; never part of a backup. */
  wisjournaal: string
  /** Opens another root than a keyfile, for example a hardware module. */
  wortel?: ((installatie: string) => Promise<Wortel>) | undefined
  /** What the data say about whose keys they need; `undefined` for an empty or older database. */
  installatie?: string | undefined
  /** True when the data hold nothing sealed yet: only then new keys may be made. */
  nieuw: boolean
}

export interface OpenKluis {
  kluis: Kluis
  wortel: Wortel
  journaal: Wisjournaal
  /** How many keys were destroyed again, because the keystore came out of a backup. */
  opnieuwGewist: number
}

/**
 * Opens the vault, or makes it for a new installation, and replays the erasure journal before anybody can ask anything.
 * @throws OpstartFout that says what to do when the keys are missing, readable by others, or of another installation
 */
export async function openKluis(opties: KluisOpties): Promise<OpenKluis> {
  const installatie = await findInstallatie(opties)
  await checkFolder(opties.map)
  if (opties.wortel === undefined && (await readMaybe(opties.sleutelbestand)) === undefined) {
    const epochs = await readdir(join(opties.map, 'epochs')).catch(() => [])
    // A folder with epoch keys has had a root; making another one would only hide that it is lost.
    if (epochs.length === 0 && opties.nieuw) await createKeyfile(opties.sleutelbestand, installatie)
  }
  const wortel =
    opties.wortel === undefined
      ? await openKeyfile(opties.sleutelbestand, installatie)
      : await opties.wortel(installatie)
  const epochs = new Epochs(opties.map, wortel, installatie)
  try {
    const { nr } = await epochs.newest(new Date())
    await epochs.key(nr)
  } catch (fout) {
    throw new OpstartFout(
      `De sleutels in ${opties.map} gaan niet open met dit sleutelbestand of deze sleutelmodule. Zoek welke bij elkaar ` +
        'horen; maak geen nieuwe aan.',
      { cause: fout },
    )
  }
  const journaal = new Wisjournaal(opties.wisjournaal)
  const sleutels = new Sleutelmap(opties.map, epochs, journaal)
  const opnieuwGewist = await sleutels.replay()
  return { kluis: new Kluis(sleutels, epochs, installatie), wortel, journaal, opnieuwGewist }
}

async function findInstallatie(opties: KluisOpties): Promise<string> {
  const bestand = join(opties.map, 'installatie')
  const gelezen = (await readMaybe(bestand))?.toString('utf8').trim()
  if (gelezen === undefined) {
    if (!opties.nieuw) {
      throw new OpstartFout(
        `De sleutels van deze gegevens staan niet in ${opties.map}. Zet de reservekopie van de sleutels terug, of wijs de ` +
          'map aan met DEELWIJZER_SLEUTELS.',
      )
    }
    await mkdir(opties.map, { recursive: true, mode: 0o700 })
    await createFile(bestand, Buffer.from(`${opties.installatie ?? randomUUID()}\n`))
    return findInstallatie({ ...opties, nieuw: false })
  }
  if (opties.installatie !== undefined && gelezen !== opties.installatie) {
    throw new OpstartFout(
      `De sleutels in ${opties.map} horen bij een andere installatie dan deze database. Zoek de sleutels die bij deze ` +
        'gegevens horen.',
    )
  }
  return gelezen
}

async function checkFolder(map: string): Promise<void> {
  const { mode, uid } = await stat(map)
  const ik = process.getuid?.()
  if (ik !== undefined && ((mode & 0o077) !== 0 || (uid !== ik && uid !== 0))) {
    throw new OpstartFout(
      `De map met sleutels ${map} is open voor anderen. Voer uit: chmod 700 ${map}. Denk na over wie er gekeken kan hebben.`,
    )
  }
}
