import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { OpstartFout } from '../opslag/server/opstart-fout.ts'
import { createFile, readMaybe } from './bestand.ts'

/** Where the signing key of the log is; Ed25519, PKCS8, readable by its owner alone. */
export const ondertekeningBestand = (map: string) => join(map, 'ondertekening.sleutel')

/**
 * Opens the signing key of the log.
 *
 * @param map the folder of the log, outside the database and its backups
 * @param nieuw make it when it is not there: only before there is a tree, or when the old one is lost for ever
 * @throws OpstartFout when it is missing, readable by others or no Ed25519 key
 */
export async function openSigningKey(
  map: string,
  { nieuw }: { nieuw: boolean },
): Promise<KeyObject> {
  const pad = ondertekeningBestand(map)
  if (nieuw && (await readMaybe(pad)) === undefined) {
    const { privateKey } = generateKeyPairSync('ed25519')
    // When another start was first, its key stands and is read below.
    await createFile(pad, Buffer.from(privateKey.export({ type: 'pkcs8', format: 'pem' })), 0o400)
  }
  const inhoud = await readMaybe(pad)
  if (inhoud === undefined) {
    throw new OpstartFout(
      `De sleutel waarmee het logboek ondertekent, ${pad}, is er niet. Zet de map van het logboek terug uit haar eigen ` +
        'reservekopie, of wijs haar aan met DEELWIJZER_LOGBOEK. Is de sleutel voorgoed weg, voer dan uit: ' +
        'deelwijzer herstel-logboek --nieuwe-sleutel --reden "…"',
    )
  }
  const { mode, uid } = await stat(pad)
  const ik = process.getuid?.()
  // On Windows the mode says nothing; there the folder's own rights count.
  if (ik !== undefined && ((mode & 0o077) !== 0 || (uid !== ik && uid !== 0))) {
    throw new OpstartFout(
      `De sleutel van het logboek, ${pad}, kan door anderen gelezen worden. Maak het bestand van de gebruiker die ` +
        `Deelwijzer start en voer uit: chmod 400 ${pad}. Denk na over wie het gelezen kan hebben.`,
    )
  }
  const sleutel = parseKey(inhoud)
  if (sleutel?.asymmetricKeyType !== 'ed25519') {
    throw new OpstartFout(
      `De sleutel van het logboek, ${pad}, is beschadigd. Zet het bestand terug uit de reservekopie van die map.`,
    )
  }
  return sleutel
}

function parseKey(inhoud: Buffer): KeyObject | undefined {
  try {
    return createPrivateKey(inhoud)
  } catch {
    return undefined
  }
}
