import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wacht } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const programma = fileURLToPath(new URL('../../bin/deelwijzer.js', import.meta.url))

/** Starts the witness as the process it is in real life, with a key and a memory of its own. */
export async function startGetuige(
  logboek: string,
): Promise<{ url: string; vkey: string; stop: () => Promise<void> }> {
  const map = mkdtempSync(join(tmpdir(), 'dw-getuige-'))
  const proces = spawn(
    process.execPath,
    [programma, 'getuige', '--map', join(map, 'getuige'), '--poort', '0'].concat([
      '--naam',
      'getuige.example',
      '--logboek',
      logboek,
    ]),
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  const einde = once(proces, 'close')
  let tekst = ''
  proces.stdout.on('data', (deel) => (tekst += String(deel)))
  proces.stderr.on('data', (deel) => (tekst += String(deel)))
  async function stop(): Promise<void> {
    proces.kill('SIGTERM')
    await einde
    rmSync(map, { recursive: true, force: true })
  }
  for (let keer = 0; keer < 300; keer++) {
    const url = /Luistert op (http:\/\/127\.0\.0\.1:\d+)/.exec(tekst)?.[1]
    const vkey = /^vkey: (.*)$/m.exec(tekst)?.[1]
    if (url !== undefined && vkey !== undefined) return { url, vkey, stop }
    if (proces.exitCode !== null) break
    await wacht(50)
  }
  await stop()
  throw new Error(`de getuige startte niet: ${tekst}`)
}
