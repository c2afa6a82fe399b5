import { randomBytes } from 'node:crypto'
import { link, open, readFile, rename, stat, unlink } from 'node:fs/promises'
import { hostname } from 'node:os'
import { dirname } from 'node:path'
import { foutCode } from '../opslag/server/opstart-fout.ts'
import { makeFolder } from './folder.ts'

/** A lock of another machine is left alone this long, in milliseconds: whether its owner lives cannot be seen from here. */
const VREEMD = 60_000

/** The locks that this process holds now: its own number in a lock proves nothing after a restart with the same one. */
const eigen = new Set<string>()

/**
 * A lock that other processes see too, for work of milliseconds. Whoever holds it is written in it, so a lock is only
 * taken over when its owner is gone, not because its owner is slow. If we crash while holding it, the next one takes over.
 */
export async function withFileLock<T>(pad: string, work: () => Promise<T>): Promise<T> {
  const slot = `${pad}.slot`
  const ik = `${process.pid} ${hostname()} ${randomBytes(8).toString('hex')}`
  await makeFolder(dirname(pad))
  eigen.add(ik)
  try {
    for (let keer = 0; !(await take(slot, ik)); keer++) {
      if (await isVerlaten(slot)) continue
      await new Promise((klaar) => setTimeout(klaar, Math.min(5 + keer, 50)))
    }
    try {
      return await work()
    } finally {
      if ((await lees(slot)) === ik) await unlink(slot).catch(() => undefined)
    }
  } finally {
    eigen.delete(ik)
  }
}

async function take(slot: string, ik: string): Promise<boolean> {
  // Written beside it and then linked: nobody ever sees a lock without an owner in it.
  const naast = `${slot}.${randomBytes(6).toString('hex')}`
  const bestand = await open(naast, 'wx', 0o600)
  try {
    await bestand.writeFile(ik)
  } finally {
    await bestand.close()
  }
  try {
    await link(naast, slot)
    return true
  } catch (fout) {
    if (foutCode(fout) === 'EEXIST') return false
    throw fout
  } finally {
    await unlink(naast).catch(() => undefined)
  }
}

/** Takes an abandoned lock away. @returns true when it is worth trying again at once */
async function isVerlaten(slot: string): Promise<boolean> {
  const gezien = await lees(slot)
  if (gezien === undefined) return true
  if (await leeft(slot, gezien)) return false
  // Only one of several who see it abandoned can move it; and only if it is still the one we saw.
  const weg = `${slot}.${randomBytes(6).toString('hex')}`
  try {
    await rename(slot, weg)
  } catch (fout) {
    if (foutCode(fout) === 'ENOENT') return true
    throw fout
  }
  if ((await lees(weg)) !== gezien) await link(weg, slot).catch(() => undefined)
  await unlink(weg).catch(() => undefined)
  return true
}

async function leeft(slot: string, inhoud: string): Promise<boolean> {
  const [pid = '', machine = ''] = inhoud.split(' ')
  if (machine !== hostname()) {
    const { mtimeMs } = await stat(slot).catch(() => ({ mtimeMs: Date.now() }))
    return Date.now() - mtimeMs < VREEMD
  }
  if (Number(pid) === process.pid) return eigen.has(inhoud)
  try {
    process.kill(Number(pid), 0)
    return true
  } catch (fout) {
    return foutCode(fout) === 'EPERM'
  }
}

async function lees(slot: string): Promise<string | undefined> {
  try {
    return await readFile(slot, 'utf8')
  } catch (fout) {
    if (foutCode(fout) === 'ENOENT') return undefined
    throw fout
  }
}
