import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { wortel } from './plek.ts'

const Stand = z.object({
  sleutels: z.record(z.string(), z.enum(['oud', 'nieuw', 'ruis', 'HALF'])),
  grendel: z.int(),
  gewist: z.int(),
})

export interface Aanroepverslag {
  proeven: number
  /** How often the fault really came: the program may make fewer calls than n. */
  geraakt: number
  fouten: string[]
}

/**
 * Stops the small program, or gives it an error, at the n-th call of a kind. After each: what it had confirmed stands
 * there, nothing is half, and the same program does all of it once more without help.
 *
 * @param aanroepen names as strace knows them, with commas
 * @param gevolg `signal=KILL` or `error=ENOSPC`
 */
export async function raakAanroepen(
  aanroepen: string,
  gevolg: string,
  tot: number,
): Promise<Aanroepverslag> {
  const verslag: Aanroepverslag = { proeven: 0, geraakt: 0, fouten: [] }
  for (let n = 1; n <= tot; n++) {
    const map = mkdtempSync(join(tmpdir(), 'dw-stappen-'))
    chmodSync(map, 0o700)
    try {
      const { uitvoer, geraakt } = await doeMetFout(map, aanroepen, `${gevolg}:when=${n}`)
      verslag.proeven++
      if (!geraakt) break
      verslag.geraakt++
      verslag.fouten.push(
        ...beoordeel(map, uitvoer).map((fout) => `${aanroepen} ${gevolg} ${n}: ${fout}`),
      )
    } finally {
      rmSync(map, { recursive: true, force: true })
    }
  }
  return verslag
}

const programma = join(wortel, 'bench/storing/stappen.ts')

async function doeMetFout(
  map: string,
  aanroepen: string,
  fout: string,
): Promise<{ uitvoer: string; geraakt: boolean }> {
  const proces = spawn(process.execPath, ['--import', 'tsx', programma, map], {
    cwd: wortel,
    // One thread for files: strace counts per thread.
    env: { PATH: process.env['PATH'], UV_THREADPOOL_SIZE: '1' },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const uit = collect(proces)
  await until(() => uit().includes('klaar\n'))
  const strace = spawn(
    'strace',
    [
      '-f',
      '-p',
      String(proces.pid),
      '-e',
      `trace=${aanroepen}`,
      '-e',
      `inject=${aanroepen}:${fout}`,
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const gezien = collect(strace)
  await until(() => gezien().includes('attached'))
  // Every thread is taken one by one.
  await new Promise((klaar) => setTimeout(klaar, 150))
  const klaar = once(proces, 'exit')
  const los = once(strace, 'exit')
  proces.stdin.end('doe\n')
  await klaar
  await los
  return {
    uitvoer: uit(),
    geraakt: gezien().includes('(INJECTED)') || gezien().includes('killed by SIGKILL'),
  }
}

function beoordeel(map: string, uitvoer: string): string[] {
  const fouten: string[] = []
  const na = kijk(map)
  if (na === undefined) return ['wat er staat is niet te lezen']
  for (const [nr, wat] of Object.entries(na.sleutels)) {
    if (wat === 'HALF') fouten.push(`sleutel ${nr} is half`)
  }
  for (let nr = 1; nr <= 3; nr++) {
    const weg = nr === 3 && uitvoer.includes('gewist 3')
    if (uitvoer.includes(`gemaakt ${nr}`) && na.sleutels[nr] === undefined && !weg) {
      fouten.push(`sleutel ${nr} was bevestigd en is weg`)
    }
    if (uitvoer.includes(`vervangen ${nr}`) && na.sleutels[nr] === 'oud') {
      fouten.push(`sleutel ${nr} is weer oud`)
    }
    if (uitvoer.includes(`grendel ${nr}`) && na.grendel < nr) fouten.push('de grendel ging terug')
    if (uitvoer.includes(`gewist ${nr}`) && na.gewist < nr) fouten.push('een wissing is weg')
  }
  if (uitvoer.includes('vernietigd 3') && na.sleutels['3'] !== undefined) {
    fouten.push('een vernietigde sleutel staat er nog')
  }
  const weer = spawnSync(process.execPath, ['--import', 'tsx', programma, map], {
    cwd: wortel,
    encoding: 'utf8',
    input: 'doe\n',
    timeout: 30_000,
  })
  const eind = kijk(map)
  if (weer.status !== 0 || eind?.gewist !== 3 || eind.grendel !== 3 || eind.sleutels['3']) {
    fouten.push(`daarna ging het niet verder: ${weer.stderr.slice(-300)}`)
  }
  return fouten
}

function kijk(map: string): z.infer<typeof Stand> | undefined {
  const uit = spawnSync(process.execPath, ['--import', 'tsx', programma, map, 'controle'], {
    cwd: wortel,
    encoding: 'utf8',
    timeout: 30_000,
  })
  return uit.status === 0 ? Stand.parse(JSON.parse(uit.stdout)) : undefined
}

function collect(proces: ChildProcess): () => string {
  let tekst = ''
  proces.stdout?.on('data', (deel) => (tekst += String(deel)))
  proces.stderr?.on('data', (deel) => (tekst += String(deel)))
  return () => tekst
}

async function until(waar: () => boolean): Promise<void> {
  for (let keer = 0; keer < 1500; keer++) {
    if (waar()) return
    await new Promise((klaar) => setTimeout(klaar, 20))
  }
  throw new Error('dat duurde te lang')
}
