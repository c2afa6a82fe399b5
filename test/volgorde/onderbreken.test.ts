import { afterEach, describe, expect, it } from 'vitest'
import { advanceGrendel, readGrendel } from '../../src/opslag/logboek/grendel.ts'
import type { Stap } from '../../src/opslag/logboek/volgorde.ts'
import { controleer, createProef, gemeente, stand, type Proef } from './gereedschap.ts'

let p: Proef
afterEach(() => p.weg())

class Stroomstoring extends Error {}
const valOm = (bij: Stap) => (stap: Stap) => {
  if (stap === bij) throw new Stroomstoring(bij)
}

const stappen: Stap[] = [
  'slot',
  'boom',
  'bladeren',
  'tegels',
  'ondertekend',
  'vastgelegd',
  'grendel',
  'gepubliceerd',
]

describe('stopped between two steps', () => {
  it.each(stappen)(
    'after “%s” nothing counts too early, and the next round finishes it',
    async (stap) => {
      p = await createProef()
      const ids: string[] = []
      for (const aantal of [5, 300]) {
        ids.push(...(await p.wacht(aantal)))
        await expect(p.v.run({ opStap: valOm(stap) })).rejects.toThrow(Stroomstoring)
        const half = await stand(p)
        controleer(half)
        const grendel = await readGrendel(p.v.map)
        for (const c of half.checkpoints.filter(({ uit }) => uit)) {
          expect(grendel?.size).toBeGreaterThanOrEqual(c.grootte)
        }
        expect(half.wachtend + half.bladeren.length).toBe(ids.length)
      }
      await p.v.alles()
      const heel = await stand(p)
      controleer(heel)
      expect(heel.wachtend).toBe(0)
      expect(heel.bladeren.map((b) => b.gebeurtenis_id)).toEqual(ids)
      expect(heel.checkpoints.at(-1)).toMatchObject({ grootte: ids.length, uit: true })
      expect((await readGrendel(p.v.map))?.notitie).toBe(heel.checkpoints.at(-1)?.notitie)
      expect(heel.bomen).toMatchObject([{ nr: 1, reden: null }])
    },
  )

  it('the seams are all there: a step that never comes would test nothing', async () => {
    p = await createProef()
    await p.wacht(1)
    const gezien: Stap[] = []
    await p.v.run({ opStap: (stap) => gezien.push(stap) })
    expect(gezien).toEqual(stappen)
  })

  it('a late sequencer does not turn the lock file back', async () => {
    p = await createProef()
    await p.wacht(2)
    let eerste = ''
    await p.v.run()
    eerste = (await readGrendel(p.v.map))?.notitie ?? ''
    await p.wacht(2)
    await p.v.run()
    await advanceGrendel(p.v.map, eerste)
    expect((await readGrendel(p.v.map))?.size).toBe(4)
  })
})

describe('many at once', () => {
  it('ten writers that commit out of order and two sequencers: contiguous, nothing twice, nothing lost', async () => {
    p = await createProef()
    const ids: string[] = []
    const klaar = new AbortController()
    async function schrijf(): Promise<void> {
      for (let n = 0; n < 15; n += 1) {
        const client = await p.eigenaar.connect()
        try {
          await client.query('begin')
          const id = crypto.randomUUID()
          await client.query(
            `insert into deelwijzer.wachtrij (gemeente_id, gebeurtenis_id, commitment) values ($1, $2, sha256($2::uuid::text::bytea))`,
            [gemeente, id],
          )
          await client.query('select pg_sleep(random() * 0.02)')
          // Every fifth changes its mind: its number is a hole, and holes do not matter.
          if (n % 5 === 4) {
            await client.query('rollback')
          } else {
            await client.query('commit')
            ids.push(id)
          }
        } finally {
          client.release()
        }
      }
    }
    const uitkomsten = new Set<string>()
    async function volg(): Promise<void> {
      while (!klaar.signal.aborted) uitkomsten.add((await p.v.run()).soort)
    }
    await p.v.run()
    const volgers = [volg(), volg()]
    await Promise.all(Array.from({ length: 10 }, schrijf))
    klaar.abort()
    await Promise.all(volgers)
    await p.v.alles()
    const s = await stand(p)
    controleer(s)
    expect(s.wachtend).toBe(0)
    expect(s.bladeren.length).toBe(ids.length)
    expect(new Set(s.bladeren.map((b) => b.gebeurtenis_id))).toEqual(new Set(ids))
    expect(s.checkpoints.length).toBeGreaterThan(3)
    expect(uitkomsten).toEqual(new Set(['gedaan', 'bezet']))
  }, 30_000)

  it('an event that is in the queue a second time keeps its place', async () => {
    p = await createProef()
    const [id] = await p.wacht(1)
    await p.v.run()
    await p.db
      .pool('eigenaar')
      .query(
        `insert into deelwijzer.wachtrij (gemeente_id, gebeurtenis_id, commitment) values ($1, $2, sha256('x'))`,
        [gemeente, id],
      )
    await p.v.alles()
    const s = await stand(p)
    expect(s).toMatchObject({ wachtend: 0, bladeren: [{ index: 0, gebeurtenis_id: id }] })
  })

  it('more than one batch', async () => {
    p = await createProef()
    const ids = await p.wacht(2500)
    expect(await p.v.run()).toMatchObject({ soort: 'gedaan', aantal: 2000 })
    await p.v.alles()
    const s = await stand(p)
    controleer(s)
    expect(s.bladeren.map((b) => b.gebeurtenis_id)).toEqual(ids)
  })
})
