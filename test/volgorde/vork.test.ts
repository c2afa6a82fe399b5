import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto'
import { chmod, cp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { formatBewijs, parseBewijs, verifyBewijs } from '../../src/logboek/bewijs.ts'
import { inclusionProof } from '../../src/logboek/tegels.ts'
import { parseVkey } from '../../src/logboek/vkey.ts'
import { bladData, commitment } from '../../src/logboek/vastlegging.ts'
import { metClient } from '../../src/opslag/met-client.ts'
import { recover, type HerstelOpties } from '../../src/opslag/logboek/herstel.ts'
import { readGrendel } from '../../src/opslag/logboek/grendel.ts'
import { tegelBron } from '../../src/opslag/logboek/lezen.ts'
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

const open: Proef[] = []
async function proef(): Promise<Proef> {
  const p = await createProef()
  open.push(p)
  return p
}
async function terug(p: Proef, naam: string): Promise<Proef> {
  const k = await openCopy(p, naam)
  open.push(k)
  return k
}
afterEach(async () => {
  for (const p of open.splice(0).toReversed()) await p.weg()
})

/** As somebody with all rights who also switches the guards off. */
const knoei = (p: Proef, sql: string) =>
  metClient(p.db.beheerUrl, (c) => c.query(`set session_replication_role = replica; ${sql}`))

async function herstel(p: Proef, anders: Partial<HerstelOpties> = {}) {
  return recover({
    db: p.v.db,
    map: p.v.map,
    lognaam: 'deelwijzer.example/logboek',
    sleutel: await openLogKey(p.v.db, p.v.map),
    nu,
    reden: 'oude kopie teruggezet',
    toch: false,
    id: randomUUID,
    toeval: randomBytes,
    ...anders,
  })
}

/** A receipt for one leaf, as the application makes them. */
async function bewijs(p: Proef, index: number): Promise<string> {
  const s = await stand(p)
  const c = s.checkpoints.findLast((x) => x.uit && x.boom === 1)
  if (c === undefined) throw new Error('geen checkpoint')
  const hashes = await inclusionProof(tegelBron(p.v.db, 1), index, c.grootte)
  return formatBewijs({ index, hashes, checkpoint: c.notitie })
}

describe('an older copy of the database', () => {
  it('signs nothing, keeps what waits, and says why', async () => {
    const p = await proef()
    await p.wacht(10)
    await p.v.alles()
    const kopie = await copyDatabase(p)
    await p.wacht(7)
    await p.v.alles()
    const k = await terug(p, kopie)
    const nieuw = await k.wacht(3)
    for (let keer = 0; keer < 2; keer += 1) {
      const uit = await k.v.run()
      expect(uit).toMatchObject({ soort: 'bevroren', reden: expect.stringContaining('17') })
    }
    const s = await stand(k)
    expect(s).toMatchObject({ wachtend: nieuw.length, bomen: [{ nr: 1 }] })
    expect(s.bladeren.length).toBe(10)
    expect((await readGrendel(p.v.map))?.size).toBe(17)
    // Frozen is for ever, also with the right lock file of that day.
    await rm(join(p.v.map, 'laatste-checkpoint'))
    expect(await k.v.run()).toMatchObject({ soort: 'bevroren' })
  })

  it('that grew past the lock file somewhere else is another history, and is seen', async () => {
    const p = await proef()
    await p.wacht(10)
    await p.v.alles()
    const kopie = await copyDatabase(p)
    const elders = join(p.moeder, 'elders')
    await cp(p.v.map, elders, { recursive: true })
    await p.wacht(7)
    await p.v.alles()
    const k = await terug(p, kopie)
    await k.wacht(10)
    // With the lock file of that day nothing is wrong; with the newest one there is.
    expect(await k.v.run({ map: elders })).toMatchObject({ soort: 'gedaan', aantal: 10 })
    await k.wacht(1)
    expect(await k.v.run()).toMatchObject({
      soort: 'bevroren',
      reden: expect.stringContaining('de eerste 17 regels'),
    })
    expect((await stand(k)).checkpoints.at(-1)?.grootte).toBe(20)
  })

  it('of before the first event signs nothing either', async () => {
    const p = await proef()
    const kopie = await copyDatabase(p)
    await p.wacht(4)
    await p.v.alles()
    const k = await terug(p, kopie)
    await k.wacht(1)
    expect(await k.v.run()).toMatchObject({ soort: 'bevroren' })
    expect(await herstel(k)).toMatchObject({ nieuw: 'deelwijzer.example/logboek/2', verloren: 4 })
    await k.v.alles()
  })

  it('goes on under the next number after the recovery, and old receipts still hold', async () => {
    const p = await proef()
    await p.wacht(10)
    await p.v.alles()
    const kopie = await copyDatabase(p)
    const later = await p.wacht(7)
    await p.v.alles()
    const [oud, verloren] = [await bewijs(p, 4), await bewijs(p, 14)]
    const bladen = (await stand(p)).bladeren
    const k = await terug(p, kopie)
    const wachtend = await k.wacht(3)
    await k.v.run()
    expect(await herstel(k)).toMatchObject({
      oud: 'deelwijzer.example/logboek/1',
      nieuw: 'deelwijzer.example/logboek/2',
      verloren: later.length,
    })
    await k.v.alles()
    const s = await stand(k)
    controleer(s, 1)
    controleer(s, 2)
    expect(s.bladeren.filter((b) => b.boom === 1).length).toBe(10)
    expect(s.bladeren.filter((b) => b.boom === 2).map((b) => b.gebeurtenis_id)).toEqual([
      null,
      ...wachtend,
    ])
    expect(s.checkpoints.at(-1)).toMatchObject({ boom: 2, grootte: 4, uit: true })
    expect((await readGrendel(p.v.map))?.origin).toBe('deelwijzer.example/logboek/2')

    // The first leaf of the new tree is what happened, in words.
    const { rows } = await k.eigenaar.query<{ bytes: Buffer; nonce: Buffer }>(
      'select bytes, nonce from logboek_bericht',
    )
    const [bericht] = rows
    if (bericht === undefined) throw new Error('geen bericht')
    const eerste = s.bladeren.find((b) => b.boom === 2)?.commitment
    expect(Buffer.from(commitment(bericht.nonce, bericht.bytes))).toEqual(eerste)
    expect(JSON.parse(bericht.bytes.toString())).toMatchObject({
      verloren: 7,
      reden: 'oude kopie teruggezet',
      database: { regels: 10 },
      vorige: { checkpoint: (await stand(p)).checkpoints.at(-1)?.notitie },
    })

    // Receipts of the old tree: also of a leaf that this database lost.
    const [boom1, boom2] = s.bomen
    if (boom1 === undefined || boom2 === undefined) throw new Error('twee bomen')
    expect(boom1.vkey).not.toBe(boom2.vkey)
    for (const [tekst, index] of [
      [oud, 4],
      [verloren, 14],
    ] as const) {
      const data = bladData(new Uint8Array(bladen[index]?.commitment ?? []))
      const bekeken = verifyBewijs(parseBewijs(tekst), data, { logboek: parseVkey(boom1.vkey) })
      expect(bekeken.index).toBe(index)
      expect(() =>
        verifyBewijs(parseBewijs(tekst), data, { logboek: parseVkey(boom2.vkey) }),
      ).toThrow()
    }
    const nogEens = await bewijs(k, 4)
    const data = bladData(new Uint8Array(bladen[4]?.commitment ?? []))
    verifyBewijs(parseBewijs(nogEens), data, { logboek: parseVkey(boom1.vkey) })
  })

  it('of before the recovery is refused too, and the next recovery takes the next number', async () => {
    const p = await proef()
    await p.wacht(5)
    await p.v.alles()
    const kopie = await copyDatabase(p)
    const nogEen = await copyDatabase(p)
    await p.wacht(1)
    await p.v.alles()
    const k = await terug(p, kopie)
    await k.v.run()
    await herstel(k)
    await k.wacht(2)
    await k.v.alles()
    const l = await terug(p, nogEen)
    await l.wacht(1)
    expect(await l.v.run()).toMatchObject({
      soort: 'bevroren',
      reden: expect.stringContaining('/2'),
    })
    expect(await herstel(l)).toMatchObject({
      nieuw: 'deelwijzer.example/logboek/3',
      // One of the first tree, three of the second.
      verloren: 4,
    })
    await l.v.alles()
    const s = await stand(l)
    expect(s.bomen.map((b) => [b.nr, b.reden === null])).toEqual([
      [1, false],
      [2, false],
      [3, true],
    ])
    expect(s.bomen[1]?.vkey).toBe((await stand(k)).bomen[1]?.vkey)
  })

  it.each(['bevroren', 'vastgelegd', 'grendel', 'gepubliceerd'] as const)(
    'a recovery that stops after “%s” can be finished',
    async (bij) => {
      const p = await proef()
      await p.wacht(5)
      await p.v.alles()
      const kopie = await copyDatabase(p)
      await p.wacht(2)
      await p.v.alles()
      const k = await terug(p, kopie)
      await k.wacht(1)
      const opStap = (stap: string) => {
        if (stap === bij) throw new Error('uit')
      }
      await expect(herstel(k, { opStap })).rejects.toThrow('uit')
      const eerst = await k.v.run()
      if (eerst.soort === 'bevroren') await herstel(k)
      else await expect(herstel(k)).rejects.toThrow('in orde')
      await k.v.alles()
      const s = await stand(k)
      const laatste = s.bomen.at(-1)
      expect(laatste).toMatchObject({ nr: bij === 'bevroren' ? 3 : 2, reden: null })
      controleer(s, laatste?.nr)
      expect(s.wachtend).toBe(0)
      expect((await readGrendel(p.v.map))?.notitie).toBe(s.checkpoints.at(-1)?.notitie)
    },
  )

  it('a log that is in order is not ended by accident', async () => {
    const p = await proef()
    await p.wacht(1)
    await p.v.alles()
    await expect(herstel(p)).rejects.toThrow('in orde')
    expect(await herstel(p, { toch: true })).toMatchObject({ verloren: 0 })
    await p.wacht(1)
    await p.v.alles()
    controleer(await stand(p), 2)
  })
})

describe('somebody with all rights in the database', () => {
  const ingrepen: [string, string, boolean][] = [
    [
      'a leaf of the last tile',
      `update blad set commitment = sha256('x') where index = 290`,
      false,
    ],
    ['a leaf long ago', `update blad set commitment = sha256('x') where index = 3`, true],
    ['the last leaf gone', `delete from blad where index = 299`, false],
    ['a leaf gone in the middle', `delete from blad where index = 100`, true],
    [
      'an event behind another leaf',
      `update blad set index = case index when 5 then 100000 else 5 end where index in (5, 6); update blad set index = 6 where index = 100000`,
      true,
    ],
    [
      'the last tile',
      `update tegel set inhoud = overlay(inhoud placing '\\x00'::bytea from 3) where laag = 0 and nummer = 1`,
      false,
    ],
    [
      'a full tile',
      `update tegel set inhoud = overlay(inhoud placing '\\x00'::bytea from 3) where laag = 0 and nummer = 0`,
      true,
    ],
    [
      'a tile above',
      `update tegel set inhoud = overlay(inhoud placing '\\x00'::bytea from 3) where laag = 1`,
      false,
    ],
    ['the last tile gone', `delete from tegel where laag = 0 and nummer = 1`, false],
    [
      'the root of the newest checkpoint',
      `update checkpoint set wortel = sha256('x') where grootte = 300`,
      false,
    ],
    [
      'the newest note',
      `update checkpoint set notitie = replace(notitie, '300', '301') where grootte = 300`,
      false,
    ],
    ['the newest checkpoint gone', `delete from checkpoint where grootte = 300`, false],
    ['an older checkpoint', `update checkpoint set wortel = sha256('x') where grootte = 10`, true],
    [
      'a checkpoint ahead',
      `insert into checkpoint select boom, 400, wortel, notitie, false, gemaakt_op, null from checkpoint where grootte = 300`,
      false,
    ],
    [
      'everything one batch back',
      `delete from checkpoint where grootte = 300; delete from blad where index >= 10; delete from tegel where laag = 1 or nummer = 1; update tegel set inhoud = substring(inhoud from 1 for 320)`,
      false,
    ],
    ['another vkey', `update boom set vkey = replace(vkey, '/1+', '/9+')`, false],
  ]
  it.each(ingrepen)('changes %s: found, and nothing is signed', async (_, sql, volledig) => {
    const p = await proef()
    await p.wacht(10)
    await p.v.run()
    await p.wacht(290)
    await p.v.run()
    const sleutel = await openLogKey(p.v.db, p.v.map)
    expect(await p.v.run({ volledig: true })).toMatchObject({ soort: 'gedaan' })
    await knoei(p, `set search_path = deelwijzer; ${sql}`)
    await p.wacht(1)
    const voor = (await stand(p)).checkpoints
    const uit = await p.v.run({ sleutel, volledig })
    expect(uit.soort).toBe('bevroren')
    const na = await stand(p)
    expect(na.checkpoints).toEqual(voor)
    expect(na.wachtend).toBe(1)
  })
})

describe('the folder of the log', () => {
  it('without its lock file nothing is signed', async () => {
    const p = await proef()
    await p.wacht(1)
    await p.v.run()
    await rm(join(p.v.map, 'laatste-checkpoint'))
    await p.wacht(1)
    expect(await p.v.run()).toMatchObject({
      soort: 'bevroren',
      reden: expect.stringContaining('weg'),
    })
    expect((await herstel(p)).verloren).toBeUndefined()
    await p.v.alles()
    expect((await stand(p)).bomen.length).toBe(2)
  })

  it.each([
    ['of another log', (s: string) => s.replaceAll('logboek/1', 'logboek/7')],
    ['with another size', (s: string) => s.replace('\n1\n', '\n0\n')],
    ['that is half', (s: string) => s.slice(0, 40)],
    ['that is empty', () => ''],
  ])('with a lock file %s nothing is signed, and the recovery gets through', async (_, anders) => {
    const p = await proef()
    await p.wacht(1)
    await p.v.run()
    const pad = join(p.v.map, 'laatste-checkpoint')
    await writeFile(pad, anders(await readFile(pad, 'utf8')))
    await p.wacht(1)
    expect(await p.v.run()).toMatchObject({ soort: 'bevroren' })
    expect((await stand(p)).bladeren.length).toBe(1)
    await herstel(p)
    await p.v.alles()
    expect((await stand(p)).wachtend).toBe(0)
  })

  it('holds a key that only we can read, and no other key does', async () => {
    const p = await proef()
    await p.wacht(1)
    await p.v.run()
    const pad = join(p.v.map, 'ondertekening.sleutel')
    await chmod(pad, 0o440)
    await expect(openLogKey(p.v.db, p.v.map)).rejects.toThrow('door anderen gelezen')
    await chmod(pad, 0o600)
    const goed = await readFile(pad)
    const { privateKey } = generateKeyPairSync('ed25519')
    await writeFile(pad, privateKey.export({ type: 'pkcs8', format: 'pem' }))
    await expect(openLogKey(p.v.db, p.v.map)).rejects.toThrow('een andere')
    await writeFile(pad, 'geen sleutel')
    await expect(openLogKey(p.v.db, p.v.map)).rejects.toThrow('beschadigd')
    await rm(pad)
    await expect(openLogKey(p.v.db, p.v.map)).rejects.toThrow('is er niet')
    // It is not made again behind somebody's back.
    await expect(readFile(pad)).rejects.toThrow()
    await writeFile(pad, goed, { mode: 0o400 })
    await openLogKey(p.v.db, p.v.map)
  })
})
