import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import * as bestand from '../../src/kluis/bestand.ts'
import { Wisjournaal } from '../../src/kluis/wisjournaal.ts'
import { signCheckpoint } from '../../src/logboek/checkpoint.ts'
import { advanceGrendel, readGrendel } from '../../src/opslag/logboek/grendel.ts'

/**
 * A small program that writes what must never be half: key files, the lock file of the log and the erasure journal. It
 * waits for a word, so that a fault can be set on its n-th call of something before it does anything. What it has
 * confirmed it says, one line each. With `controle` it only looks, and says what stands there.
 *
 *     node stappen.ts <map> [controle]
 */
const [, , map = '', wat = 'doe'] = process.argv

const sleutelpad = (nr: number) => join(map, 'sleutels', `${nr}`)
const inhoud = (nr: number, versie: string) => Buffer.from(`${versie}${nr}`.repeat(500))
const wissingen = new Wisjournaal(join(map, 'wisjournaal'))
const persoon = (nr: number) => `00000000-0000-4000-8000-${String(nr).padStart(12, '0')}`

if (wat === 'controle') await kijk()
else await doe()

async function doe(): Promise<void> {
  const { privateKey } = generateKeyPairSync('ed25519')
  process.stdout.write('klaar\n')
  await once(process.stdin, 'data')
  for (let nr = 1; nr <= 3; nr++) {
    await bestand.createFile(sleutelpad(nr), inhoud(nr, 'oud'))
    zeg(`gemaakt ${nr}`)
    const notitie = signCheckpoint(
      { origin: 'proef.example/1', size: nr, root: new Uint8Array(32).fill(nr) },
      privateKey,
    )
    await advanceGrendel(join(map, 'logboek'), notitie)
    zeg(`grendel ${nr}`)
    await bestand.replaceFile(sleutelpad(nr), inhoud(nr, 'nieuw'))
    zeg(`vervangen ${nr}`)
    await wissingen.add(persoon(nr), 'proef', new Date(0))
    zeg(`gewist ${nr}`)
  }
  await bestand.destroyFile(sleutelpad(3))
  zeg('vernietigd 3')
  process.exit(0)
}

/** @throws Error when anything that stands there is half */
async function kijk(): Promise<void> {
  const sleutels: Record<number, string> = {}
  for (let nr = 1; nr <= 3; nr++) {
    const gelezen = await bestand.readMaybe(sleutelpad(nr))
    if (gelezen === undefined) continue
    const heel = ['oud', 'nieuw'].find((versie) => gelezen.equals(inhoud(nr, versie)))
    // Overwritten with noise before it is removed: the one file that may be neither, and its key is in the journal.
    sleutels[nr] = heel ?? (nr === 3 && (await wissingen.isGewist(persoon(3))) ? 'ruis' : 'HALF')
  }
  const stand = {
    sleutels,
    grendel: (await readGrendel(join(map, 'logboek')))?.size ?? 0,
    gewist: (await wissingen.list()).length,
  }
  zeg(JSON.stringify(stand))
}

function zeg(regel: string): void {
  // At once and not by the event loop: what was confirmed must be out before the next call.
  process.stdout.write(`${regel}\n`)
}
