import { open } from 'node:fs/promises'
import { OpstartFout, foutCode } from '../opslag/server/opstart-fout.ts'

/** How messages call this file, which setting points at it, and what else to say when it is not there. */
export interface Geheimbestand {
  naam: string
  instelling: string
  erbij?: string
}

/**
 * The bytes of a file that only its owner can read; looked at and read through one handle, so it cannot be swapped.
 * @throws OpstartFout that says what to do when it is missing, of somebody else, or readable by others
 */
export async function readPrivate(
  pad: string,
  { naam, instelling, erbij = 'Wijs het aan' }: Geheimbestand,
): Promise<Buffer> {
  let bestand
  try {
    bestand = await open(pad, 'r')
  } catch (fout) {
    if (foutCode(fout) === 'ENOENT') {
      throw new OpstartFout(`${naam} ${pad} is er niet. ${erbij} met ${instelling}.`)
    }
    if (foutCode(fout) === 'EACCES' || foutCode(fout) === 'EPERM') {
      throw new OpstartFout(
        `${naam} ${pad} is van iemand anders. Start Deelwijzer als de gebruiker van wie het bestand is.`,
      )
    }
    throw fout
  }
  try {
    const { mode, uid } = await bestand.stat()
    const ik = process.getuid?.()
    // On Windows the mode says nothing; there the folder's own rights count.
    if (ik !== undefined && ((mode & 0o077) !== 0 || (uid !== ik && uid !== 0))) {
      throw new OpstartFout(
        `${naam} ${pad} kan door anderen gelezen worden. Maak het van de gebruiker die Deelwijzer start en ` +
          `voer uit: chmod 400 ${pad}. Denk na over wie het gelezen kan hebben.`,
      )
    }
    return await bestand.readFile()
  } finally {
    await bestand.close()
  }
}
