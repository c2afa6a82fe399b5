/** The witness as a process of its own: its key, its folder, how it stops, and what a crash leaves. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { watch } from 'node:fs'
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { verifyCosignatures } from '../../src/logboek/cosignature.ts'
import { formatVkey, parseVkey } from '../../src/logboek/vkey.ts'
import { hashOf } from '../../src/cli/getuige/stand.ts'
import { makeLeaves, naiveLeaf } from '../logboek/boom.ts'
import { ask, makeLog } from '../logboek/getuige/hulp.ts'

const leaves = makeLeaves(60)
const log = makeLog('logboek.voorbeeldstad.example/dossiers/1')

let map: string
let levend: ChildProcess[]
beforeEach(async () => {
  map = join(await mkdtemp(join(tmpdir(), 'dw-getuige-')), 'getuige')
  levend = []
})
afterEach(async () => {
  for (const proces of levend) {
    if (proces.exitCode === null && proces.signalCode === null) proces.kill('SIGKILL')
  }
  await rm(join(map, '..'), { recursive: true, force: true })
})

interface Proces {
  proces: ChildProcess
  uitvoer: () => string
  einde: Promise<number | null>
}

function launch(...args: string[]): Proces {
  const code = `import('./src/cli/index.ts').then(async ({ main }) => { process.exitCode = await main(process.argv.slice(1)) })`
  const proces = spawn(
    process.execPath,
    ['--import', 'tsx', '-e', code, 'getuige', '--map', map, '--poort', '0', ...args],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  levend.push(proces)
  let uitvoer = ''
  const verzamel = (deel: Buffer) => {
    uitvoer += deel.toString()
  }
  proces.stdout.on('data', verzamel)
  proces.stderr.on('data', verzamel)
  return {
    proces,
    uitvoer: () => uitvoer,
    einde: once(proces, 'close').then(() => proces.exitCode),
  }
}

const start = (...args: string[]) =>
  launch('--naam', 'getuige.example', '--logboek', formatVkey(log.vkey), ...args)

/** @returns the port it listens on. @throws with all it said when it ends before that */
async function listening({ proces, uitvoer }: Proces): Promise<number> {
  for (;;) {
    const [, port] = /Luistert op http:\/\/127\.0\.0\.1:(\d+)/.exec(uitvoer()) ?? []
    if (port !== undefined) return Number(port)
    if (proces.exitCode !== null) throw new Error(uitvoer())
    await new Promise((klaar) => setTimeout(klaar, 20))
  }
}

test('prints its vkey, signs with it, stops at Ctrl-C, and is the same one the next time', async () => {
  const eerste = start()
  const port = await listening(eerste)
  const vkey = /^vkey: (.*)$/m.exec(eerste.uitvoer())?.[1] ?? ''
  const { status, tekst } = await ask(port, '/add-checkpoint', log.vraag(0, leaves.slice(0, 9)))
  expect(status).toBe(200)
  const note = log.note(leaves.slice(0, 9)) + tekst
  const [bevestiging] = verifyCosignatures(note, [parseVkey(vkey)])
  expect(Math.abs((bevestiging?.tijdstip ?? 0) - Date.now() / 1000)).toBeLessThan(60)
  expect((await stat(join(map, 'getuige.sleutel'))).mode & 0o777).toBe(0o400)
  eerste.proces.kill('SIGINT')
  expect(await eerste.einde, eerste.uitvoer()).toBe(0)

  // Logs from a file, without --naam: the name stands in the keyfile.
  const lijst = join(map, '..', 'logboeken')
  await writeFile(lijst, `# wie wij bevestigen\n${formatVkey(log.vkey)}\n`)
  const weer = launch('--logboek', lijst)
  const poort = await listening(weer)
  expect(weer.uitvoer()).toContain(`vkey: ${vkey}`)
  expect((await ask(poort, '/add-checkpoint', log.vraag(0, leaves))).tekst).toBe('9\n')
  weer.proces.kill('SIGTERM')
  expect(await weer.einde).toBe(0)
}, 60_000)

test('refuses a key that others can read, that is damaged, gone, or of another name; and a second witness', async () => {
  const eerste = start()
  const port = await listening(eerste)
  await ask(port, '/add-checkpoint', log.vraag(0, leaves.slice(0, 9)))
  const dubbel = start()
  expect(await dubbel.einde).toBe(1)
  expect(dubbel.uitvoer()).toContain('Er draait al een getuige met deze map')
  eerste.proces.kill('SIGTERM')
  await eerste.einde

  const pad = join(map, 'getuige.sleutel')
  const goed = await readFile(pad)
  const refuses = async (zin: string, ...args: string[]) => {
    const poging = launch('--logboek', formatVkey(log.vkey), ...args)
    expect(await poging.einde, poging.uitvoer()).toBe(1)
    expect(poging.uitvoer()).toContain(zin)
    expect(poging.uitvoer()).not.toContain('    at ')
  }
  await refuses('hoort bij de getuige getuige.example', '--naam', 'ander.example')
  await chmod(pad, 0o440)
  await refuses('kan door anderen gelezen worden')
  await chmod(pad, 0o600)
  await writeFile(pad, goed.subarray(0, 30))
  await refuses('is beschadigd')
  await rm(pad)
  await refuses('is er niet, maar deze getuige heeft al bevestigd', '--naam', 'getuige.example')
  await chmod(map, 0o777)
  await refuses('Anderen kunnen schrijven in de map')
  await chmod(map, 0o700)
  await writeFile(pad, goed, { mode: 0o400 })
  const standbestand = join(map, 'stand', `${hashOf(log.vkey.naam)}.stand`)
  await rm(standbestand)
  await refuses('is weg. Zet het terug')
}, 60_000)

test('says how it is used when something is missing, and refuses a key of a witness as a log', async () => {
  const kaal = launch()
  expect(await kaal.einde).toBe(2)
  expect(kaal.uitvoer()).toContain('Gebruik: deelwijzer getuige')
  const eerste = start()
  await listening(eerste)
  const vkey = /^vkey: (.*)$/m.exec(eerste.uitvoer())?.[1] ?? ''
  eerste.proces.kill('SIGTERM')
  await eerste.einde
  const mis = launch('--logboek', vkey)
  expect(await mis.einde).toBe(1)
  expect(mis.uitvoer()).toContain('Dit is de sleutel van een getuige')
}, 60_000)

test('killed between writing and answering it knows afterwards what it was about to confirm', async () => {
  await mkdir(join(map, 'stand'), { recursive: true, mode: 0o700 })
  const naam = `${hashOf(log.vkey.naam)}.stand`
  let [size, gedood, zonderAntwoord] = [0, 0, 0]
  // The kill comes at the moment the new state appears on disk; usually that is before the answer.
  while (zonderAntwoord < 3 && gedood < 20) {
    const getuige = start()
    const port = await listening(getuige)
    const stand = await ask(port, '/add-checkpoint', log.vraag(leaves.length, leaves))
    if (stand.status === 409) size = Number(stand.tekst)
    const volgende = size + 1 + (gedood % 3)
    const wacht = watch(join(map, 'stand'), (_, bestand) => {
      if (bestand === naam) getuige.proces.kill('SIGKILL')
    })
    const antwoord = await ask(port, '/add-checkpoint', log.vraag(size, leaves.slice(0, volgende)))
      .then(({ status }) => status)
      .catch(() => 'geen')
    await getuige.einde
    wacht.close()
    gedood += 1

    const weer = start()
    const poort = await listening(weer)
    const na = Number((await ask(poort, '/add-checkpoint', log.vraag(leaves.length, leaves))).tekst)
    // Old or new, never anything else; and what was answered is never forgotten.
    expect([size, volgende]).toContain(na)
    if (antwoord === 200) expect(na).toBe(volgende)
    if (antwoord === 'geen' && na === volgende) {
      zonderAntwoord += 1
      // Another tree of the same size is refused; the same one is confirmed after all.
      const anders = leaves.slice(0, na).map((_, i) => naiveLeaf(Buffer.from(`anders ${i}`)))
      const fout = await ask(poort, '/add-checkpoint', log.vraag(na, anders, []))
      expect(fout.status).toBe(422)
      const goed = await ask(poort, '/add-checkpoint', log.vraag(na, leaves.slice(0, na)))
      expect(goed.status).toBe(200)
    }
    size = na
    weer.proces.kill('SIGTERM')
    await weer.einde
  }
  expect(zonderAntwoord).toBe(3)
}, 120_000)
