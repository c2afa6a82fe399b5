import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { once } from 'node:events'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findPostmaster, waitUntilReady } from './postmaster.ts'

let cluster: string
beforeEach(() => {
  cluster = mkdtempSync(join(tmpdir(), 'verlaten-'))
})
afterEach(() => rmSync(cluster, { recursive: true, force: true }))

/** What a killed server leaves; its number now belongs to this very process. */
function leave(pid = process.pid): void {
  writeFileSync(join(cluster, 'postmaster.pid'), `${pid}\n${cluster}\n1\n5432\n${cluster}\n`)
  writeFileSync(join(cluster, '.s.PGSQL.5432.lock'), `${pid}\n${cluster}\n`)
}
const staat = (naam: string) => existsSync(join(cluster, naam))

test('a number that another process has now does not keep the server from starting', () => {
  leave()
  expect(findPostmaster(cluster)).toBeUndefined()
  expect([staat('postmaster.pid'), staat('.s.PGSQL.5432.lock')]).toEqual([false, false])
})

test('the socket lock of another server is not ours to take away', () => {
  leave()
  writeFileSync(join(cluster, '.s.PGSQL.5433.lock'), '1\n')
  expect(findPostmaster(cluster)).toBeUndefined()
  expect(staat('.s.PGSQL.5433.lock')).toBe(true)
})

test.runIf(process.platform === 'linux')(
  'as long as a child of the killed server lives, nothing is taken away and a start waits',
  async () => {
    leave()
    const kind = spawn('sleep', ['60'], { cwd: cluster, stdio: 'ignore' })
    await once(kind, 'spawn')
    expect(findPostmaster(cluster)).toBeUndefined()
    expect([staat('postmaster.pid'), staat('.s.PGSQL.5432.lock')]).toEqual([true, true])
    let open = false
    const wacht = waitUntilReady(cluster).then(() => (open = true))
    await new Promise((klaar) => setTimeout(klaar, 200))
    expect(open).toBe(false)
    kind.kill('SIGKILL')
    await wacht
    expect(staat('postmaster.pid')).toBe(false)
  },
)
