import { createHash, randomBytes } from 'node:crypto'
import { OpstartFout } from '../opslag/server/opstart-fout.ts'
import { createFile } from './bestand.ts'
import { unwrapKey, wrapKey } from './inpakken.ts'
import { readPrivate } from './prive-bestand.ts'
import type { Wortel } from './wortel.ts'

const vorm = /^deelwijzer-wortel-1 ([0-9a-f-]{36}) ([A-Za-z0-9_-]{43})\r?\n?$/

/** Makes a keyfile for a new installation, readable by its owner alone. One that is there already stands. */
export async function createKeyfile(pad: string, installatie: string): Promise<void> {
  const regel = `deelwijzer-wortel-1 ${installatie} ${randomBytes(32).toString('base64url')}\n`
  await createFile(pad, Buffer.from(regel), 0o400)
}

/**
 * The root in a file. Only its owner may read it.
 *
 * @param installatie whose keys we look for
 * @throws OpstartFout when it is missing, readable by others, damaged, or of another installation
 */
export async function openKeyfile(pad: string, installatie: string): Promise<Wortel> {
  const inhoud = await readPrivate(pad, {
    naam: 'Het sleutelbestand',
    instelling: 'DEELWIJZER_SLEUTELBESTAND',
    erbij:
      'Zonder dat bestand kan niemand de gegevens lezen, wij ook niet. Zet het terug uit de reservekopie van de sleutels, ' +
      'of wijs het aan',
  })
  const [, van, sleutel] = vorm.exec(inhoud.toString('latin1')) ?? []
  inhoud.fill(0)
  if (van === undefined || sleutel === undefined) {
    throw new OpstartFout(
      `Het sleutelbestand ${pad} is beschadigd of van een andere versie. Zet het terug uit de reservekopie van de sleutels.`,
    )
  }
  if (van !== installatie) {
    throw new OpstartFout(
      `Het sleutelbestand ${pad} hoort bij een andere installatie. Zoek het bestand dat bij deze gegevens hoort.`,
    )
  }
  const ruw = Buffer.from(sleutel, 'base64url')
  const wortel = createHash('sha256').update('nl.deelwijzer/wortel/v1\n').update(ruw).digest()
  ruw.fill(0)
  return {
    soort: 'bestand',
    wrap: async (te, aad) => wrapKey(wortel, te, aad),
    unwrap: async (ingepakt, aad) => unwrapKey(wortel, ingepakt, aad),
    close: async () => {
      wortel.fill(0)
    },
  }
}
