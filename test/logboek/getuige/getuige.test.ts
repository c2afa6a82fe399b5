import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateKeyPairSync } from 'node:crypto'
import fc from '../../support/eigenschap.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeGetuige } from '../../../src/cli/getuige/bevestig.ts'
import { makeGetuigeServer } from '../../../src/cli/getuige/server.ts'
import { hashOf, Standen } from '../../../src/cli/getuige/stand.ts'
import { openCheckpoint } from '../../../src/logboek/checkpoint.ts'
import { verifyCosignatures } from '../../../src/logboek/cosignature.ts'
import { makeVkey, soortHandtekening } from '../../../src/logboek/vkey.ts'
import { makeLeaves, naiveLeaf, naiveRoot } from '../boom.ts'
import { ask, makeLog, proof } from './hulp.ts'

const leaves = makeLeaves(64)
const log = makeLog('logboek.voorbeeldstad.example/dossiers/1')
const tweede = makeLog('logboek.elders.example/1')
const { privateKey } = generateKeyPairSync('ed25519')
const sleutel = {
  naam: 'getuige.example',
  sleutel: privateKey,
  vkey: makeVkey('getuige.example', soortHandtekening.getuige, privateKey),
}

let map: string
let meldingen: string[]
let stop: () => Promise<void>
let port: number

async function start(): Promise<void> {
  const getuige = makeGetuige(
    sleutel,
    [log.vkey, tweede.vkey],
    new Standen(map),
    () => 1_790_000_000,
    (regel) => meldingen.push(regel),
  )
  const server = makeGetuigeServer(getuige, (regel) => meldingen.push(regel))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const adres = server.address()
  port = typeof adres === 'object' && adres !== null ? adres.port : 0
  stop = async () => {
    const dicht = once(server, 'close')
    server.close()
    server.closeAllConnections()
    await dicht
  }
}

beforeEach(async () => {
  map = await mkdtemp(join(tmpdir(), 'dw-getuige-'))
  meldingen = []
  await start()
})
afterEach(async () => {
  await stop()
  await rm(map, { recursive: true, force: true })
})

const add = (body: string | Buffer) => ask(port, '/add-checkpoint', body)
const bestanden = () => readdir(join(map, 'stand')).catch((): string[] => [])

describe('a witness', () => {
  it('confirms a first checkpoint and one that follows, with its time', async () => {
    for (const [oud, groot] of [
      [0, 5],
      [5, 64],
    ] as const) {
      const { status, tekst } = await add(log.vraag(oud, leaves.slice(0, groot)))
      expect(status).toBe(200)
      expect(tekst).toMatch(/^— getuige\.example \S+\n$/)
      const note = log.note(leaves.slice(0, groot)) + tekst
      expect(verifyCosignatures(note, [sleutel.vkey])).toEqual([
        { getuige: sleutel.vkey, tijdstip: 1_790_000_000 },
      ])
    }
    expect(meldingen).toEqual([])
  })

  it('says 409 with the size it has, also to who asks with 0 for the first time', async () => {
    await add(log.vraag(0, leaves.slice(0, 5)))
    for (const oud of [0, 3, 6]) {
      const { status, soort, tekst } = await add(log.vraag(oud, leaves.slice(0, 9)))
      expect([status, soort, tekst]).toEqual([409, 'text/x.tlog.size', '5\n'])
    }
    const nieuw = await add(tweede.vraag(4, leaves.slice(0, 9)))
    expect([nieuw.status, nieuw.tekst]).toEqual([409, '0\n'])
  })

  it('says 422 to a proof that does not hold, and tells its operator', async () => {
    await add(log.vraag(0, leaves.slice(0, 5)))
    const anders = [naiveLeaf(Buffer.from('anders')), ...leaves.slice(1, 9)]
    const goed = proof(5, leaves.slice(0, 9))
    const pogingen = [
      log.vraag(5, anders),
      log.vraag(5, leaves.slice(0, 9), []),
      log.vraag(5, leaves.slice(0, 9), goed.slice(1)),
      log.vraag(5, leaves.slice(0, 9), [...goed, leaves[0] ?? new Uint8Array(32)]),
      log.vraag(5, anders.slice(0, 5), []),
      log.vraag(5, leaves.slice(0, 5), [leaves[0] ?? new Uint8Array(32)]),
    ]
    for (const poging of pogingen) expect((await add(poging)).status).toBe(422)
    expect(meldingen).toHaveLength(pogingen.length)
    const eerste = tweede.vraag(0, leaves.slice(0, 3), [leaves[0] ?? new Uint8Array(32)])
    expect((await add(eerste)).status).toBe(422)
    expect((await add(log.vraag(5, leaves.slice(0, 9)))).status).toBe(200)
  })

  it('says 422 to an empty tree with another root, and confirms a right one', async () => {
    const { note } = log
    const leeg = `old 0\n\n${note([])}`
    expect((await add(leeg)).status).toBe(200)
    expect((await add(log.vraag(0, leaves.slice(0, 2)))).status).toBe(200)
    expect((await add(leeg)).tekst).toBe('2\n')
  })

  it('confirms the same one again', async () => {
    await add(log.vraag(0, leaves.slice(0, 5)))
    expect((await add(log.vraag(5, leaves.slice(0, 5)))).status).toBe(200)
  })

  it('says 404 to a log it does not know, and keeps nothing of it', async () => {
    const vreemd = makeLog('vreemd.example/1')
    expect((await add(vreemd.vraag(0, leaves))).status).toBe(404)
    expect(await bestanden()).toEqual([])
  })

  it('says 403 without a signature of a known key, and to a wrong one', async () => {
    const vals = makeLog(log.vkey.naam)
    expect((await add(vals.vraag(0, leaves))).status).toBe(403)
    const kapot = log.vraag(0, leaves).replace(/\n64\n/, '\n65\n')
    expect((await add(kapot)).status).toBe(403)
    // A right one first does not save a wrong one of the same key.
    const dubbel = log.vraag(0, leaves) + log.note(leaves.slice(0, 3)).split('\n\n')[1]
    expect((await add(dubbel)).status).toBe(403)
    expect(await bestanden()).toEqual([])
  })

  it('ignores signatures of strangers and does not keep them', async () => {
    const vreemd = makeLog('vreemd.example/1').note(leaves).split('\n\n')[1] ?? ''
    const vol = log.vraag(0, leaves) + vreemd.repeat(63)
    expect((await add(vol)).status).toBe(200)
    const { tekst } = await ask(port, `/${hashOf(log.vkey.naam)}/checkpoint`)
    expect(tekst).not.toContain('vreemd.example')
  })

  it('says 400 to what is no question', async () => {
    const goed = log.vraag(0, leaves)
    const kapot: (string | Buffer)[] = [
      '',
      'old 0\n',
      goed.replace('old 0', 'old'),
      goed.replace('old 0', 'old 00'),
      goed.replace('old 0', 'old -1'),
      goed.replace('old 0', 'new 0'),
      goed.replace('old 0\n', 'old 0\r\n'),
      goed.replace('old 0\n', 'old 0\ngeenbase64\n'),
      goed.replace('old 0\n', `old 0\n${'A'.repeat(43)}=\n`.repeat(1) + 'AAAA\n'),
      goed.replace('old 0\n', `old 0\n${`${Buffer.alloc(32).toString('base64')}\n`.repeat(64)}`),
      goed.slice(0, -1),
      goed.replace('\n64\n', '\n064\n'),
      Buffer.concat([Buffer.from(goed), Buffer.from([0xff, 0x0a])]),
      Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(goed)]),
      log.vraag(65, leaves),
    ]
    for (const body of kapot) expect((await add(body)).status, String(body)).toBe(400)
    expect(await bestanden()).toEqual([])
  })

  it('reads no more than 256 KiB, and knows two addresses', async () => {
    expect((await add(Buffer.alloc(256 * 1024 + 1, 'a'))).status).toBe(413)
    expect((await add(Buffer.alloc(256 * 1024, 'a'))).status).toBe(400)
    expect((await ask(port, '/add-checkpoint')).status).toBe(405)
    expect((await ask(port, '/')).status).toBe(404)
    expect((await ask(port, '/stand/../getuige.sleutel')).status).toBe(404)
    expect((await ask(port, `/${hashOf(log.vkey.naam)}/checkpoint`, '', 'PUT')).status).toBe(405)
  })

  it('shows what it confirmed last', async () => {
    const adres = `/${hashOf(log.vkey.naam)}/checkpoint`
    expect((await ask(port, adres)).status).toBe(404)
    await add(log.vraag(0, leaves.slice(0, 7)))
    const { status, tekst } = await ask(port, adres)
    expect(status).toBe(200)
    expect(openCheckpoint(tekst, log.vkey).size).toBe(7)
    expect(verifyCosignatures(tekst, [sleutel.vkey])).toHaveLength(1)
  })

  it('lets one of many win that ask at the same moment', async () => {
    await add(log.vraag(0, leaves.slice(0, 5)))
    const vragen = [6, 9, 17, 33, 64].map((n) => log.vraag(5, leaves.slice(0, n)))
    const uit = await Promise.all([...vragen, ...vragen].map(add))
    expect(uit.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(uit.filter(({ status }) => status === 409)).toHaveLength(9)
  })

  it('remembers after a restart, and goes on when its state is damaged or gone: with 500', async () => {
    await add(log.vraag(0, leaves.slice(0, 9)))
    await stop()
    await start()
    expect((await add(log.vraag(0, leaves.slice(0, 5)))).tekst).toBe('9\n')

    const pad = join(map, 'stand', `${hashOf(log.vkey.naam)}.stand`)
    const heel = await readFile(pad, 'utf8')
    await writeFile(pad, heel.replace('\n9\n', '\n5\n'))
    expect((await add(log.vraag(5, leaves.slice(0, 9)))).status).toBe(500)
    await rm(pad)
    const { status, tekst } = await add(log.vraag(0, leaves.slice(0, 5)))
    expect([status, tekst]).toEqual([500, 'er ging hier iets mis\n'])
    await writeFile(pad, heel)
    expect((await add(log.vraag(9, leaves))).status).toBe(200)
  })
})

/** One step of a log that may lie: which branch, how large, what it says the witness has, and which proof. */
const stap = fc.record({
  tak: fc.integer({ min: 0, max: 2 }),
  groot: fc.integer({ min: 0, max: 24 }),
  oud: fc.oneof(
    { weight: 3, arbitrary: fc.constant('echt' as const) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 24 }) },
  ),
  bewijs: fc.constantFrom('echt' as const, 'echt' as const, 'leeg' as const, 'andere tak' as const),
  herstart: fc.boolean(),
})

it('never confirms two checkpoints that do not belong to one tree, whatever a log tries', async () => {
  // Three histories that agree on their first leaves and then go apart.
  const takken = [0, 1, 2].map((tak) =>
    leaves
      .slice(0, 24)
      .map((blad, i) => (i < tak * 5 || tak === 0 ? blad : naiveLeaf(Buffer.from(`${tak}/${i}`)))),
  )
  let [bevestigd, geweigerd] = [0, 0]
  await fc.assert(
    fc.asyncProperty(fc.array(stap, { minLength: 3, maxLength: 14 }), async (stappen) => {
      await rm(join(map, 'stand'), { recursive: true, force: true })
      const gezien: { size: number; root: Uint8Array }[] = []
      for (const { tak, groot, oud, bewijs, herstart } of stappen) {
        if (herstart) {
          await stop()
          await start()
        }
        const eigen = (takken[tak] ?? []).slice(0, groot)
        const van = oud === 'echt' ? (gezien.at(-1)?.size ?? 0) : oud
        const ander = (takken[(tak + 1) % 3] ?? []).slice(0, groot)
        const hashes =
          bewijs === 'leeg' ? [] : proof(Math.min(van, groot), bewijs === 'echt' ? eigen : ander)
        const { status } = await add(log.vraag(van, eigen, hashes))
        expect([200, 400, 409, 422]).toContain(status)
        if (status !== 200) {
          geweigerd += 1
          continue
        }
        bevestigd += 1
        const vorige = gezien.at(-1)
        expect(groot).toBeGreaterThanOrEqual(vorige?.size ?? 0)
        gezien.push({ size: groot, root: naiveRoot(eigen) })
        // The naive judge: everything confirmed before is a beginning of this tree.
        for (const eerder of gezien)
          expect(naiveRoot(eigen.slice(0, eerder.size))).toEqual(eerder.root)
      }
    }),
    { numRuns: 60 },
  )
  expect(bevestigd).toBeGreaterThan(30)
  expect(geweigerd).toBeGreaterThan(30)
}, 60_000)
