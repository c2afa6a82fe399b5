import { mkdir, readFile, rename, rmdir, writeFile } from 'node:fs/promises'
import { randomBytes, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startVolgorde, type VolgordeDienst } from '../../src/handelingen/volgorde.ts'
import { askWitness, type Getuige } from '../../src/koppelingen/getuige.ts'
import { verifyCosignatures } from '../../src/logboek/cosignature.ts'
import { parseVkey } from '../../src/logboek/vkey.ts'
import { metClient } from '../../src/opslag/met-client.ts'
import { addWitness, findUnwitnessed } from '../../src/opslag/logboek/getuigen.ts'
import { recover } from '../../src/opslag/logboek/herstel.ts'
import { newestCheckpoint } from '../../src/opslag/logboek/lezen.ts'
import { openLogKey } from '../../src/opslag/logboek/sleutel.ts'
import {
  controleer,
  copyDatabase,
  createProef,
  nu,
  openCopy,
  stand,
  type Proef,
} from './gereedschap.ts'
import { startGetuige, type TestGetuige } from './getuige.ts'

const opruimen: (() => Promise<void>)[] = []
let p: Proef
let regels: string[]
let fouten: unknown[]

beforeEach(async () => {
  regels = []
  fouten = []
  p = await createProef()
  opruimen.push(p.weg)
})
afterEach(async () => {
  for (const stap of opruimen.splice(0).toReversed()) await stap()
})

async function start(getuige?: Getuige | 'geen', bij = p): Promise<VolgordeDienst> {
  const dienst = await startVolgorde({
    url: bij.db.url('sequencer'),
    map: bij.v.map,
    lognaam: 'deelwijzer.example/logboek',
    getuige,
    nu,
    log: (regel) => regels.push(regel),
    meldFout: (fout) => fouten.push(fout),
    tempo: 10,
  })
  opruimen.push(dienst.stop)
  return dienst
}

const tot = (wat: () => Promise<void>) => vi.waitFor(wat, { timeout: 8000, interval: 30 })
const geteld = async (bij = p) => newestCheckpoint(bij.v.db, (await stand(bij)).bomen.length)

describe('the sequencer while the program runs', () => {
  it('gives what comes in its place, and stops when told', async () => {
    const dienst = await start()
    for (const aantal of [3, 2, 300]) {
      const grootte = ((await geteld())?.grootte ?? 0) + aantal
      await p.wacht(aantal)
      await tot(async () => expect((await geteld())?.grootte).toBe(grootte))
    }
    await dienst.stop()
    await p.wacht(1)
    await new Promise((klaar) => setTimeout(klaar, 100))
    const s = await stand(p)
    controleer(s)
    expect(s.wachtend).toBe(1)
    expect(fouten).toEqual([])
    expect(regels).toEqual(['Het logboek deelwijzer.example/logboek/1 ondertekent.'])
  })

  it('goes on after its connections were broken', async () => {
    await start()
    await p.wacht(1)
    await tot(async () => expect((await geteld())?.grootte).toBe(1))
    await metClient(p.db.beheerUrl, (c) =>
      c.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'deelwijzer_sequencer' and datname = $1`,
        [p.db.naam],
      ),
    )
    await p.wacht(2)
    await tot(async () => expect((await geteld())?.grootte).toBe(3))
  })

  it('publishes nothing while the lock file cannot be written, and finishes it later', async () => {
    await start()
    await p.wacht(1)
    await tot(async () => expect((await geteld())?.grootte).toBe(1))
    const pad = join(p.v.map, 'laatste-checkpoint')
    await rename(pad, `${pad}.opzij`)
    await mkdir(pad)
    await p.wacht(2)
    await tot(async () => expect(fouten.length).toBeGreaterThan(1))
    expect((await geteld())?.grootte).toBe(1)
    await rmdir(pad)
    await rename(`${pad}.opzij`, pad)
    await tot(async () => expect((await geteld())?.grootte).toBe(3))
    expect((await stand(p)).bomen).toMatchObject([{ reden: null }])
  })

  it('tells once that the log is frozen', async () => {
    await p.wacht(5)
    await p.v.alles()
    const kopie = await copyDatabase(p)
    await p.wacht(1)
    await p.v.alles()
    const k = await openCopy(p, kopie)
    opruimen.push(k.weg)
    await k.wacht(1)
    await start(undefined, k)
    await tot(async () => expect(regels.length).toBe(1))
    expect(regels[0]).toContain('deelwijzer herstel-logboek --reden')
    expect(await stand(k)).toMatchObject({ wachtend: 1 })
  })
})

describe('with a witness', () => {
  let g: TestGetuige
  beforeEach(async () => {
    await p.wacht(1)
    await p.v.alles()
    g = await startGetuige(p)
    opruimen.push(g.weg)
  })

  it('a checkpoint counts when the witness confirmed it, and every next one too', async () => {
    await start(g.getuige)
    await tot(async () => expect((await geteld())?.getuigd).toBe(true))
    for (const grootte of [2, 3, 303]) {
      await p.wacht(grootte - ((await geteld())?.grootte ?? 0))
      await tot(async () => expect((await geteld())?.grootte).toBe(grootte))
    }
    const c = await geteld()
    expect(verifyCosignatures(c?.notitie ?? '', [g.getuige.vkey]).length).toBe(1)
    expect(regels).toContain('De getuige getuige.example bevestigt het logboek.')
  })

  it('that is away nothing new counts, events do get their place, and it is made up for later', async () => {
    await start(g.getuige)
    await tot(async () => expect((await geteld())?.grootte).toBe(1))
    await g.uit()
    await p.wacht(4)
    await tot(async () => expect((await stand(p)).wachtend).toBe(0))
    await tot(async () => expect(regels.join()).toContain('niet bereikbaar'))
    expect((await geteld())?.grootte).toBe(1)
    await g.aan()
    await tot(async () => expect((await geteld())?.grootte).toBe(5))
    expect(regels.filter((r) => r.includes('niet bereikbaar')).length).toBe(1)
  })

  it('that knows more than we remember tells so, and the proof is made from there', async () => {
    const aanbod = await findUnwitnessed(p.v.db)
    if (aanbod === undefined) throw new Error('niets te bevestigen')
    // Confirmed, but we stopped before it was written down.
    expect(await askWitness(g.getuige, aanbod)).toMatchObject({ soort: 'bevestigd' })
    await p.wacht(6)
    await p.v.alles()
    await start(g.getuige)
    await tot(async () => expect(await geteld()).toMatchObject({ grootte: 7, getuigd: true }))
  })

  it('sees it when database and folder were both put back, and then nothing counts', async () => {
    const eerste = await start(g.getuige)
    await tot(async () => expect((await geteld())?.getuigd).toBe(true))
    await eerste.stop()
    const kopie = await copyDatabase(p)
    const grendel = await readFile(join(p.v.map, 'laatste-checkpoint'))
    await p.wacht(5)
    const dienst = await start(g.getuige)
    await tot(async () => expect(await geteld()).toMatchObject({ grootte: 6 }))
    await dienst.stop()
    await writeFile(join(p.v.map, 'laatste-checkpoint'), grendel)
    const k = await openCopy(p, kopie)
    opruimen.push(k.weg)
    await k.wacht(2)
    await start(g.getuige, k)
    await tot(async () => expect(regels.join()).toContain('kent 6 regels'))
    await k.wacht(10)
    await tot(async () => expect(regels.join()).toContain('antwoord 422'))
    expect((await geteld(k))?.grootte).toBe(1)
    await recover({
      db: k.v.db,
      map: k.v.map,
      lognaam: 'x.example',
      sleutel: await openLogKey(k.v.db, k.v.map),
      nu,
      reden: 'alles teruggezet',
      toch: true,
      id: randomUUID,
      toeval: randomBytes,
    })
    await g.kent((await stand(k)).bomen.map(({ vkey }) => parseVkey(vkey)))
    await tot(async () => expect((await newestCheckpoint(k.v.db, 2))?.getuigd).toBe(true))
  })

  it('stays needed until somebody says that it is not', async () => {
    await (await start(g.getuige)).stop()
    const vereist = async () =>
      (
        await p.eigenaar.query<{ v: boolean }>(
          'select getuige_vereist as v from logboek_instelling',
        )
      ).rows[0]?.v
    expect(await vereist()).toBe(true)
    await (await start()).stop()
    expect(await vereist()).toBe(true)
    await (await start('geen')).stop()
    expect(await vereist()).toBe(false)
  })

  it('an answer that comes twice is written down once', async () => {
    const aanbod = await findUnwitnessed(p.v.db)
    if (aanbod === undefined) throw new Error('niets te bevestigen')
    const antwoord = await askWitness(g.getuige, aanbod)
    if (antwoord.soort !== 'bevestigd') throw new Error(antwoord.soort)
    await addWitness(p.v.db, aanbod, antwoord.handtekening)
    await addWitness(p.v.db, aanbod, antwoord.handtekening)
    const notitie = (await stand(p)).checkpoints.at(-1)?.notitie ?? ''
    expect(notitie.split('\n').filter((regel) => regel.startsWith('—')).length).toBe(2)
  })
})
