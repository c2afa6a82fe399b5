import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { startVolgorde } from '../../src/handelingen/volgorde.ts'
import { deleteOldVerzoeken } from '../../src/opslag/verzoek.ts'
import { createProef, nu, type Proef } from './gereedschap.ts'

// ADR 0022: what came of a post is thrown away after two days.

let p: Proef
beforeEach(async () => {
  p = await createProef()
})
afterEach(() => p.weg())

/** An outcome of so many hours ago, of a session; nobody opens it, so it only has to look sealed. */
async function keep(sessie: string, uren: number): Promise<string> {
  const sleutel = randomUUID()
  await p.eigenaar.query(
    `insert into deelwijzer.verzoek (gemeente_id, sleutel, sessie, uit, op)
     values ($1, $2, $3, to_jsonb(e'\\x02' || repeat('A', 100)), now() - make_interval(hours => $4))`,
    [randomUUID(), sleutel, Buffer.from(sessie), uren],
  )
  return sleutel
}

async function left(): Promise<string[]> {
  const { rows } = await p.eigenaar.query<{ sleutel: string }>(
    'select sleutel from deelwijzer.verzoek',
  )
  return rows.map(({ sleutel }) => sleutel).toSorted()
}

it('throws away what is older than two days, and nothing younger', async () => {
  await keep('voorbij', 49)
  await keep('voorbij', 60)
  const jong = await keep('jong', 47)
  expect(await deleteOldVerzoeken(p.v.db)).toBe(2)
  expect(await left()).toEqual([jong])
  expect(await deleteOldVerzoeken(p.v.db)).toBe(0)
})

it('keeps all posts of a session that still goes on: their count is the number in its forms', async () => {
  const oud = await keep('lang', 70)
  const nieuw = await keep('lang', 1)
  expect(await deleteOldVerzoeken(p.v.db)).toBe(0)
  expect(await left()).toEqual([oud, nieuw].toSorted())
})

it('does not even let the sequencer throw away what is younger', async () => {
  const jong = await keep('jong', 1)
  const { rowCount } = await p.db.pool('sequencer').query('delete from deelwijzer.verzoek')
  expect(rowCount).toBe(0)
  expect(await left()).toEqual([jong])
})

it('is done by the program while it runs, again and again', async () => {
  await keep('eerst', 50)
  const fouten: unknown[] = []
  const dienst = await startVolgorde({
    url: p.db.url('sequencer'),
    map: p.v.map,
    lognaam: 'deelwijzer.example/logboek',
    getuige: undefined,
    nu,
    log: () => undefined,
    meldFout: (fout) => fouten.push(fout),
    tempo: 10,
    opruimtempo: 20,
  })
  try {
    await vi.waitFor(async () => expect(await left()).toEqual([]), { timeout: 8000 })
    await keep('later', 50)
    await vi.waitFor(async () => expect(await left()).toEqual([]), { timeout: 8000 })
  } finally {
    await dienst.stop()
  }
  expect(fouten).toEqual([])
})
