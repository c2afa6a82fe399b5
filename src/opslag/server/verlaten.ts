import { readFileSync, readdirSync, readlinkSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Does any process still stand in this folder? After a postmaster was killed its children can live a moment longer, and
 * they write in the same files: a second server beside them would destroy the database. PostgreSQL sees them by the
 * shared memory that postmaster.pid names, so that file is only taken away when nobody is left.
 *
 * Only known on Linux; elsewhere nobody is seen.
 */
export function anybodyIn(cluster: string): boolean {
  if (process.platform !== 'linux') return false
  const hier = statSync(cluster, { throwIfNoEntry: false })
  if (hier === undefined) return false
  return readdirSync('/proc').some((pid) => /^\d+$/.test(pid) && standsIn(pid, hier))
}

function standsIn(pid: string, hier: { ino: number; dev: number }): boolean {
  try {
    const daar = statSync(readlinkSync(`/proc/${pid}/cwd`))
    return daar.ino === hier.ino && daar.dev === hier.dev
  } catch {
    // Gone since we looked, or somebody else's: PostgreSQL runs as a user whose processes we may look at.
    return false
  }
}

/**
 * Takes away what a killed server left: postmaster.pid, and the lock of its socket. Both hold its number, and once
 * another process has that number (soon, in a container) PostgreSQL would refuse to start because of either.
 */
export function removeLeftLocks(cluster: string, pid: string): void {
  for (const naam of readdirSync(cluster)) {
    if (!/^\.s\.PGSQL\.\d+\.lock$/.test(naam)) continue
    const slot = join(cluster, naam)
    if (readFileSync(slot, 'utf8').split('\n')[0] === pid) rmSync(slot, { force: true })
  }
  rmSync(join(cluster, 'postmaster.pid'), { force: true })
}
