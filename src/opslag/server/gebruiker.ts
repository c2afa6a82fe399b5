import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { OpstartFout } from './opstart-fout.ts'

/** The operating-system user that the PostgreSQL processes run as. */
export interface Procesgebruiker {
  uid: number
  gid: number
  naam: string
}

/** True when this process is root: PostgreSQL refuses to run as root, so we must step down. */
export function isRoot(): boolean {
  return process.getuid?.() === 0
}

/**
 * An unprivileged user for PostgreSQL when we are root: `postgres` when it exists, else `nobody`.
 * It must be a user of this machine, because initdb looks its name up.
 * @throws OpstartFout when the machine has neither
 */
export function unprivilegedUser(): Procesgebruiker {
  const passwd = readFileSync('/etc/passwd', 'utf8')
  for (const naam of ['postgres', 'nobody']) {
    const velden = passwd
      .split('\n')
      .find((regel) => regel.startsWith(`${naam}:`))
      ?.split(':')
    if (velden === undefined) continue
    // macOS gives nobody the number -2, which the kernel knows as its unsigned form.
    const [uid, gid] = [Number(velden[2]) >>> 0, Number(velden[3]) >>> 0]
    if (uid > 0) return { uid, gid, naam }
  }
  throw new OpstartFout(
    'Deelwijzer start als root, maar PostgreSQL mag niet als root draaien en deze machine heeft ' +
      'geen gebruiker postgres of nobody. Start Deelwijzer als een gewone gebruiker, of geef met ' +
      'DATABASE_URL een bestaande PostgreSQL op.',
  )
}

/** Options for spawn so that a child runs as this user (or as ourselves when undefined). */
export function asUser(gebruiker: Procesgebruiker | undefined): { uid?: number; gid?: number } {
  return gebruiker === undefined ? {} : { uid: gebruiker.uid, gid: gebruiker.gid }
}

/** Can this user step into the folder? Asked of the system itself, so ACLs and mounts count. */
export function canReach(gebruiker: Procesgebruiker, map: string): boolean {
  const uitkomst = spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', map], {
    ...asUser(gebruiker),
    cwd: '/',
    stdio: 'ignore',
  })
  return uitkomst.status === 0
}
