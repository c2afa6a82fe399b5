import { createPrivateKey, randomBytes } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { createFile, readMaybe } from '../../kluis/bestand.ts'
import { checkNaam, makeVkey, soortHandtekening } from '../../logboek/vkey.ts'
import type { Vkey } from '../../logboek/vkey.ts'
import { OpstartFout } from '../../opslag/server/opstart-fout.ts'

/** Who signs: the name stands in the keyfile, so that one key never confirms under two names. */
export interface Getuigesleutel {
  naam: string
  sleutel: KeyObject
  vkey: Vkey
}

const vorm = /^deelwijzer-getuige-1 (\S+) ([A-Za-z0-9_-]{43})\n?$/
/** What stands before the 32 bytes of an Ed25519 private key in DER (RFC 8410). */
const pkcs8Kop = Buffer.from('302e020100300506032b657004220420', 'hex')

/**
 * The key of the witness, made at the first start.
 *
 * @param naam as asked at the start; may be left out once the key is there
 * @param nieuw true when nothing was confirmed yet: only then a key may be made
 * @throws OpstartFout when it is missing, readable by others, damaged or of another name
 */
export async function openGetuigesleutel(
  pad: string,
  naam: string | undefined,
  nieuw: boolean,
): Promise<Getuigesleutel> {
  if ((await readMaybe(pad)) === undefined) await makeKey(pad, naam, nieuw)
  const { mode, uid } = await stat(pad)
  const ik = process.getuid?.()
  // On Windows the mode says nothing; there the folder's own rights count.
  if (ik !== undefined && ((mode & 0o077) !== 0 || (uid !== ik && uid !== 0))) {
    throw new OpstartFout(
      `Het sleutelbestand ${pad} kan door anderen gelezen worden. Maak het van de gebruiker die de getuige start en ` +
        `voer uit: chmod 400 ${pad}. Kan iemand het gelezen hebben? Begin dan opnieuw met een nieuwe sleutel.`,
    )
  }
  const inhoud = (await readMaybe(pad))?.toString('utf8') ?? ''
  const [, van, geheim] = vorm.exec(inhoud) ?? []
  const bytes = Buffer.from(geheim ?? '', 'base64url')
  if (van === undefined || bytes.length !== 32) {
    throw new OpstartFout(
      `Het sleutelbestand ${pad} is beschadigd. Zet het terug uit de reservekopie van de getuige.`,
    )
  }
  if (naam !== undefined && naam !== van) {
    throw new OpstartFout(
      `Het sleutelbestand ${pad} hoort bij de getuige ${van}, niet bij ${naam}. Laat --naam weg, of neem een andere map.`,
    )
  }
  const sleutel = createPrivateKey({
    key: Buffer.concat([pkcs8Kop, bytes]),
    format: 'der',
    type: 'pkcs8',
  })
  return { naam: van, sleutel, vkey: makeVkey(van, soortHandtekening.getuige, sleutel) }
}

async function makeKey(pad: string, naam: string | undefined, nieuw: boolean): Promise<void> {
  if (!nieuw) {
    throw new OpstartFout(
      `Het sleutelbestand ${pad} is er niet, maar deze getuige heeft al bevestigd. Zet het terug uit de reservekopie.`,
    )
  }
  if (naam === undefined) {
    throw new OpstartFout(
      'Geef de getuige een naam met --naam, bijvoorbeeld: --naam getuige.uwgemeente.nl',
    )
  }
  try {
    checkNaam(naam)
  } catch (fout) {
    throw new OpstartFout('De naam van een getuige heeft geen spaties en geen plus.', {
      cause: fout,
    })
  }
  const regel = `deelwijzer-getuige-1 ${naam} ${randomBytes(32).toString('base64url')}\n`
  await createFile(pad, Buffer.from(regel), 0o400)
}
