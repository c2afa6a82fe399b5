import { randomUUID } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { OpstartFout } from '../opslag/server/opstart-fout.ts'
import { createFile, readMaybe } from './bestand.ts'
import { Epochs } from './epochs.ts'
import { listFolder, makeFolder } from './folder.ts'
import { KluisFout } from './fouten.ts'
import { Kluis } from './kluis.ts'
import type { Onderwerp } from './onderwerp.ts'
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
  const leeg = (await listFolder(join(opties.map, 'epochs'))).length === 0
  // Data whose keys are gone must not quietly get new ones: that would only hide that they are lost.
  if (leeg && !opties.nieuw) throw zonderSleutels(opties.map)
  if (opties.wortel === undefined && leeg) await createKeyfile(opties.sleutelbestand, installatie)
  const wortel =
    opties.wortel === undefined
      ? await openKeyfile(opties.sleutelbestand, installatie)
      : await opties.wortel(installatie)
  const epochs = new Epochs(opties.map, wortel, installatie)
  const journaal = new Wisjournaal(opties.wisjournaal)
  const sleutels = new Sleutelmap(opties.map, epochs, journaal)
  const sluit = async () => {
    sleutels.close()
    epochs.close()
    await wortel.close()
  }
  try {
    await checkEpochs(opties.map, epochs, wortel.soort)
    const opnieuwGewist = await sleutels.replay()
    await checkIndex(opties, sleutels, installatie)
    return {
      kluis: new Kluis(sleutels, epochs, installatie),
      wortel: { ...wortel, close: sluit },
      journaal,
      opnieuwGewist,
    }
  } catch (fout) {
    await sluit()
    throw fout
  }
}

function zonderSleutels(map: string): OpstartFout {
  return new OpstartFout(
    `De sleutels van deze gegevens staan niet in ${map}. Zet de reservekopie van de sleutels terug, of wijs de ` +
      'map aan met DEELWIJZER_SLEUTELS.',
  )
}

/** Does the newest epoch open with this root, and are the others of the same root? */
async function checkEpochs(map: string, epochs: Epochs, soort: Wortel['soort']): Promise<void> {
  let anders: boolean
  try {
    const { nr } = await epochs.newest(new Date())
    anders = (await epochs.list()).some((epoch) => epoch.wortel !== soort)
    if (!anders) (await epochs.key(nr)).fill(0)
  } catch (fout) {
    throw new OpstartFout(
      `De sleutels in ${map} gaan niet open met dit sleutelbestand of deze sleutelmodule. Zoek welke bij elkaar ` +
        'horen; maak geen nieuwe aan.',
      { cause: fout },
    )
  }
  if (!anders) return
  throw new OpstartFout(
    soort === 'bestand'
      ? `De sleutels in ${map} horen bij een sleutelmodule. Wijs die aan met DEELWIJZER_PKCS11_MODULE, of maak de overstap af ` +
          'met: deelwijzer sleutels naar-bestand.'
      : `De sleutels in ${map} horen bij een sleutelbestand. Haal DEELWIJZER_PKCS11_MODULE weg, of maak de overstap af met: ` +
          'deelwijzer sleutels naar-pkcs11.',
  )
}

/**
 * The key that people are found with is made at the first start. Data without it means that the folder is not whole: a
 * new one would make every BSN and every name look unknown.
 */
async function checkIndex(
  opties: KluisOpties,
  sleutels: Sleutelmap,
  installatie: string,
): Promise<void> {
  const index: Onderwerp = { soort: 'index', id: installatie }
  if (!opties.nieuw && !(await sleutels.has(index))) throw zonderSleutels(opties.map)
  try {
    const { sleutel } = await sleutels.use(index)
    sleutel.fill(0)
  } catch (fout) {
    if (!(fout instanceof KluisFout)) throw fout
    throw new OpstartFout(
      `De sleutels in ${opties.map} zijn niet heel. Zet de reservekopie van de sleutels terug.`,
      { cause: fout },
    )
  }
}

async function findInstallatie(opties: KluisOpties): Promise<string> {
  const bestand = join(opties.map, 'installatie')
  const gelezen = (await readMaybe(bestand))?.toString('utf8').trim()
  if (gelezen === undefined) {
    if (!opties.nieuw) {
      throw zonderSleutels(opties.map)
    }
    await makeFolder(opties.map)
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
