import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const module = [
  '/usr/lib/softhsm/libsofthsm2.so',
  '/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so',
  '/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so',
  '/usr/local/lib/softhsm/libsofthsm2.so',
].find((pad) => existsSync(pad))

/** Why this machine cannot do the tests with a software HSM, or nothing when it can. */
export const zonderSofthsm: string | undefined =
  module === undefined
    ? 'SoftHSM is niet geïnstalleerd (apt-get install softhsm2)'
    : hasPackage()
      ? undefined
      : 'pkcs11js is niet gebouwd (geen compiler bij npm ci)'

function hasPackage(): boolean {
  try {
    createRequire(import.meta.url).resolve('pkcs11js')
    return true
  } catch {
    return false
  }
}

/** A software HSM of this process alone, with tokens in a temporary folder. */
export interface Softhsm {
  module: string
  env: Record<string, string>
  maakToken: (label: string, pin: string) => void
  weg: () => void
}

export function createSofthsm(): Softhsm {
  if (module === undefined) throw new Error('geen SoftHSM')
  const map = mkdtempSync(join(tmpdir(), 'dw-softhsm-'))
  mkdirSync(join(map, 'tokens'))
  const conf = join(map, 'softhsm2.conf')
  writeFileSync(
    conf,
    `directories.tokendir = ${join(map, 'tokens')}\nobjectstore.backend = file\nlog.level = ERROR\n`,
  )
  // Where the module looks is only told by the environment.
  process.env['SOFTHSM2_CONF'] = conf
  return {
    module,
    env: { SOFTHSM2_CONF: conf },
    maakToken: (label, pin) => {
      const wie = ['--label', label, '--so-pin', '12345678', '--pin', pin]
      execFileSync('softhsm2-util', ['--init-token', '--free', ...wie])
    },
    weg: () => rmSync(map, { recursive: true, force: true }),
  }
}
