import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { assertOurs, claimFolder, makeFolder } from './proces.ts'

/** A fault that can be switched on and off. */
export interface Fout {
  aan: () => Promise<void> | void
  uit: () => Promise<void> | void
}

/** Disks of our own in memory, seen by us and our children only (`unshare -m`), gone when we are. */
export function maakSchijven(): string {
  const map = makeFolder()
  mount(['-t', 'tmpfs', '-o', 'size=512m,mode=711', 'tmpfs', map])
  claimFolder(map)
  for (const [naam, grootte] of [
    ['sleutels', '4m'],
    ['logboek', '1m'],
  ] as const) {
    mkdirSync(join(map, naam), { mode: 0o700 })
    mount(['-t', 'tmpfs', '-o', `size=${grootte},mode=700`, 'tmpfs', join(map, naam)])
  }
  return map
}

export function ruimOp(map: string): void {
  assertOurs(map)
  for (const naam of ['sleutels', 'logboek', '.']) {
    spawnSync('umount', ['-l', join(map, naam)], { stdio: 'ignore' })
  }
  rmSync(map, { recursive: true, force: true })
}

/** Not one byte is left. */
export function vol(map: string, naam: string): Fout {
  assertOurs(map)
  const vulling = join(map, naam, 'vulling')
  return {
    aan: () => {
      const uit = spawnSync('dd', ['if=/dev/zero', `of=${vulling}`, 'bs=64k'], { stdio: 'ignore' })
      if (uit.status === 0) throw new Error('de schijf werd niet vol')
      // What is left below a block.
      spawnSync('sh', ['-c', `dd if=/dev/zero of='${vulling}' bs=512 oflag=append conv=notrunc`], {
        stdio: 'ignore',
      })
    },
    uit: () => rmSync(vulling),
  }
}

export function alleenLezen(map: string, naam: string): Fout {
  assertOurs(map)
  return {
    aan: () => mount(['-o', 'remount,ro', join(map, naam)]),
    uit: () => mount(['-o', 'remount,rw', join(map, naam)]),
  }
}

/** Every such call of the application fails; its database, another process, goes on. */
export function aanroepFaalt(pid: () => number, aanroepen: string, code: string): Fout {
  let strace: ReturnType<typeof spawn> | undefined
  return {
    async aan() {
      const opdracht = ['-f', '-p', String(pid()), '-o', '/dev/null', '-e', `trace=${aanroepen}`]
      strace = spawn('strace', [...opdracht, '-e', `inject=${aanroepen}:error=${code}`], {
        stdio: ['ignore', 'ignore', 'pipe'],
      })
      if (strace.stderr !== null) await once(strace.stderr, 'data')
    },
    async uit() {
      if (strace === undefined) return
      const klaar = once(strace, 'exit')
      strace.kill('SIGINT')
      await klaar
    },
  }
}

/** Where a fault cannot be switched on the harness itself is broken, not the house. */
function mount(argumenten: readonly string[]): void {
  const uit = spawnSync('mount', argumenten, { encoding: 'utf8' })
  if (uit.status !== 0) throw new Error(`mount lukte niet: ${uit.stderr}`)
}

/** Are these mounts ours alone? A mount that others see is never made. */
export function assertEigenNaamruimte(): void {
  const eigen = spawnSync('readlink', ['/proc/self/ns/mnt'], { encoding: 'utf8' }).stdout
  const buiten = spawnSync('readlink', ['/proc/1/ns/mnt'], { encoding: 'utf8' }).stdout
  if (process.platform !== 'linux' || eigen === '' || eigen === buiten) {
    throw new Error('dit draait alleen als root op Linux, in een eigen naamruimte (unshare -m)')
  }
}
