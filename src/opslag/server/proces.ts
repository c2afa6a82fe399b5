import { readFileSync } from 'node:fs'
import { foutCode } from './opstart-fout.ts'

/**
 * Does this process still run? A process that has ended but that its parent never asked about (as
 * happens in containers without an init) keeps its number and counts as ended.
 */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 1) return false
  try {
    process.kill(pid, 0)
  } catch (fout) {
    if (foutCode(fout) !== 'EPERM') return false
  }
  return !isZombie(pid)
}

function isZombie(pid: number): boolean {
  if (process.platform !== 'linux') return false
  try {
    // "number (name) state …", and the name itself may hold brackets.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.startsWith('Z') === true
  } catch {
    return false
  }
}
