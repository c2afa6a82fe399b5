import type { KeyObject } from 'node:crypto'
import { LogboekFout } from './fouten.ts'
import { open, sign } from './notitie.ts'
import {
  checkGetal,
  formatBase64,
  hashLengte,
  isWellFormed,
  parseBase64,
  parseGetal,
} from './tekst.ts'
import type { Vkey } from './vkey.ts'

/** What a log says about itself: this many leaves, with this root (C2SP tlog-checkpoint). */
export interface Checkpoint {
  /** Identity of one tree, such as `logboek.voorbeeldstad.example/dossier/1`. A fork gets a new one. */
  origin: string
  size: number
  root: Uint8Array
}

/**
 * The text that is signed: origin, size and root, a line each.
 *
 * @throws LogboekFout `vorm` or `bereik`
 */
export function formatCheckpoint({ origin, size, root }: Checkpoint): string {
  checkGetal(size, 'het aantal bladeren')
  if (root.length !== hashLengte) throw new LogboekFout('vorm', 'de wortel is 32 bytes lang')
  checkOrigin(origin)
  return `${origin}\n${size}\n${formatBase64(root)}\n`
}

/**
 * Reads the text of a checkpoint. Does not check signatures: use `openCheckpoint` for what comes from outside.
 * Extension lines are refused: our log never signs them and nobody could audit what they say.
 *
 * @throws LogboekFout `vorm`
 */
export function parseCheckpoint(text: string): Checkpoint {
  const [origin, size, root, einde, ...rest] = text.split('\n')
  if (origin === undefined || size === undefined || root === undefined || einde !== '')
    throw new LogboekFout('vorm', 'een checkpoint heeft precies drie regels')
  if (rest.length > 0) throw new LogboekFout('vorm', 'een checkpoint heeft precies drie regels')
  checkOrigin(origin)
  return {
    origin,
    size: parseGetal(size, 'het aantal bladeren'),
    root: parseBase64(root, 'de wortel', hashLengte),
  }
}

/** Signs a checkpoint with the key of the log; the name of the signer is the origin. Gives the whole note. */
export function signCheckpoint(checkpoint: Checkpoint, privateKey: KeyObject): string {
  return sign(formatCheckpoint(checkpoint), checkpoint.origin, privateKey)
}

/**
 * Reads a signed checkpoint of one known log.
 *
 * @param logboek the key of the log; its name must be the origin of the checkpoint
 * @throws LogboekFout `vorm` or `handtekening`
 */
export function openCheckpoint(note: string, logboek: Vkey): Checkpoint {
  const checkpoint = parseCheckpoint(open(note, [logboek]).text)
  if (checkpoint.origin !== logboek.naam)
    throw new LogboekFout('handtekening', 'dit checkpoint is van een ander logboek')
  return checkpoint
}

function checkOrigin(origin: string): void {
  if (!/^[^\s\u0000-\u001f+]+$/u.test(origin) || !isWellFormed(origin))
    throw new LogboekFout('vorm', 'de herkomst van een logboek heeft geen spaties en geen plus')
}
