import { afterAll, beforeAll, expect, it } from 'vitest'
import fc from '../support/eigenschap.ts'
import { isBreed } from '../../src/domein/pet.ts'
import { magBereiken, magLezen } from '../../src/domein/toegang.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { wereldplan } from './wereld-plan.ts'
import { bouwWereld, type Wereld } from './wereld.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await createTestDatabase()
})
afterAll(() => db.drop())

/** The ids that this pet sees through row level security, in this role of the database. */
async function zichtbaar(
  rol: 'app' | 'breed',
  pet: Wereld['petten'][number],
): Promise<{ dossiers: string[]; gegevens: string[] }> {
  const client = await db.pool(rol).connect()
  try {
    await client.query('begin')
    await client.query(
      `select set_config('dw.gemeente', $1, true), set_config('dw.medewerker', $2, true), set_config('dw.pet', $3, true)`,
      [pet.gemeenteId, pet.medewerkerId, pet.id],
    )
    const { rows } = await client.query<{ dossiers: string[]; gegevens: string[] }>(
      `select coalesce((select jsonb_agg(id order by id) from deelwijzer.dossier), '[]') as dossiers,
         coalesce((select jsonb_agg(id order by id) from deelwijzer.gegeven), '[]') as gegevens`,
    )
    return rows[0] ?? { dossiers: [], gegevens: [] }
  } finally {
    await client.query('rollback')
    client.release()
  }
}

it('the database and the table with reasons decide the same in random worlds', async () => {
  const geteld = { werelden: 0, vergelijkingen: 0, redenen: new Map<string, number>() }
  await fc.assert(
    fc.asyncProperty(wereldplan, async (plan) => {
      const nu = new Date()
      const wereld = await bouwWereld(db.pool('eigenaar'), plan, nu)
      geteld.werelden++
      for (const pet of wereld.petten) {
        const breed = isBreed(pet)
        const bereik = new Map(
          wereld.dossiers.map((d) => [d.id, magBereiken(wereld, pet.id, d.id, nu)]),
        )
        const gegevens = wereld.gegevens.map((g) => {
          const weg = bereik.get(g.dossierId)
          if (weg === undefined) throw new Error('gegeven zonder dossier')
          return { id: g.id, oordeel: magLezen(g, weg, breed) }
        })
        for (const { omdat } of [...bereik.values(), ...gegevens.map((g) => g.oordeel)]) {
          geteld.redenen.set(omdat, (geteld.redenen.get(omdat) ?? 0) + 1)
          geteld.vergelijkingen++
        }
        expect(await zichtbaar(breed ? 'breed' : 'app', pet)).toEqual({
          dossiers: [...bereik].flatMap(([id, weg]) => (weg.mag ? [id] : [])).toSorted(),
          gegevens: gegevens.flatMap((g) => (g.oordeel.mag ? [g.id] : [])).toSorted(),
        })
        // A pet that works in dossiers gets nothing at all from the wide role.
        if (!breed) expect(await zichtbaar('breed', pet)).toEqual({ dossiers: [], gegevens: [] })
      }
      const { rows } = await db
        .pool('eigenaar')
        .query(`select * from deelwijzer.controleer_toegang()`)
      expect(rows).toEqual([])
    }),
    { numRuns: 200 },
  )
  const redenen = [...geteld.redenen].toSorted(([, a], [, b]) => b - a)
  process.stdout.write(
    `werelden: ${geteld.werelden}, vergelijkingen: ${geteld.vergelijkingen}; ${redenen.map(([omdat, n]) => `${omdat} ${n}`).join(' · ')}\n`,
  )
  // A reason that never came up was not tested.
  expect(redenen.length).toBe(25)
}, 120_000)
