import fc from '../../test/support/eigenschap.ts'
import type { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts'
import { metClient } from '../opslag/met-client.ts'
import { dagenLater } from './leeftijd.ts'
import { standVan, type Standinvoer } from './toestemming-stand.ts'
import { toestemmingAntwoorden, toestemmingStanden } from './toestemming.ts'

/**
 * What a consent is worth is decided in two places: here, and by the function in the database that guards every
 * verstrekking. Random histories of answers must come out the same in both.
 */
const gemeente = '10000000-0000-4000-8000-000000000001'
const mensen = [1, 2, 3].map((n) => `20000000-0000-4000-8000-00000000000${n}`)
const anderen = '20000000-0000-4000-8000-000000000009'
const toestemming = '30000000-0000-4000-8000-000000000001'

let db: TestDatabase
beforeAll(async () => {
  db = await createTestDatabase()
})
afterAll(() => db.drop())

/** Days on which a birthday on 29 February is, is not yet, or is a day later. */
const dagen = ['2027-02-28', '2027-03-01', '2028-02-28', '2028-02-29', '2028-03-01', '2026-11-22']

/** Birth dates around the limits, on 29 February, and not known. */
const geborenRond = (vandaag: string) =>
  fc.oneof(
    fc.constant(null),
    fc
      .tuple(fc.constantFrom(12, 16, 18), fc.integer({ min: -3, max: 3 }))
      .map(([jaren, erbij]) =>
        dagenLater(`${Number(vandaag.slice(0, 4)) - jaren}${vandaag.slice(4)}`, erbij),
      ),
    fc.constantFrom('2016-02-29', '2012-02-29', '2008-02-29', '1980-05-05', '2020-02-29'),
  )

const historie = fc
  .constantFrom(...dagen)
  .chain((vandaag) =>
    fc.record({
      vandaag: fc.constant(vandaag),
      eenmalig: fc.boolean(),
      laatste: fc.integer({ min: -2, max: 30 }),
      gevraagd: fc.integer({ min: 0, max: 40 }),
      geboortedatum: geborenRond(vandaag),
      gebruikt: fc.boolean(),
      partijen: fc.subarray(mensen, { minLength: 1 }),
      losgeraakt: fc.oneof(fc.constant([]), fc.subarray(mensen)),
      antwoorden: fc.array(
        fc.record({
          persoonId: fc.constantFrom(...mensen),
          antwoord: fc.constantFrom(...toestemmingAntwoorden, 'ja' as const, 'ja' as const),
        }),
        { maxLength: 6 },
      ),
    }),
  )
  .map(({ vandaag, laatste, gevraagd, ...h }): Standinvoer & { vandaag: string } => ({
    ...h,
    vandaag,
    geldigTot: h.eenmalig ? null : dagenLater(vandaag, laatste),
    gevraagdOp: new Date(`${dagenLater(vandaag, -gevraagd)}T10:00:00Z`),
    antwoorden: h.antwoorden.filter((a) => h.partijen.includes(a.persoonId)),
  }))

/** Writes a history past every guard and asks the real function what it is worth; only its clock is another one. */
async function inDatabase(client: Client, h: Standinvoer & { vandaag: string }): Promise<string> {
  await client.query('begin')
  await client.query(`set local session_replication_role = replica`)
  await client.query(`set local search_path = deelwijzer`)
  await client.query(`select set_config('test.vandaag', $1, true)`, [h.vandaag])
  await client.query(`select set_config('dw.gemeente', $1, true)`, [gemeente])
  await client.query(
    `insert into persoon (gemeente_id, id, naam, geboortedatum) values ($1, $2, $3, $4)`,
    [gemeente, anderen, '\u0002x', h.geboortedatum],
  )
  await client.query(
    `insert into toestemming (gemeente_id, id, nummer, soort, dossier_id, persoon_id, pet_id, handeling, regime, ontvanger_type, doel, categorieen, eenmalig, geldig_tot, feiten, gevraagd_op)
       values ($1, $2, 'T', 'toestemming', $2, $3, $2, 'verstrekken', 'avg', 'ouder', 'x', '{wat}', $4, $5, $6, $7)`,
    [
      gemeente,
      toestemming,
      anderen,
      h.eenmalig,
      h.geldigTot,
      JSON.stringify('\u0002x'),
      h.gevraagdOp,
    ],
  )
  for (const id of h.partijen) {
    await client.query(`insert into toestemming_partij values ($1, $2, $3, 'ouder')`, [
      gemeente,
      toestemming,
      id,
    ])
  }
  for (const id of h.partijen.filter((wie) => !h.losgeraakt.includes(wie))) {
    await client.query(
      `insert into vertegenwoordiging (gemeente_id, id, persoon_id, vertegenwoordiger_id, soort, gezag, bron, geldig_van)
       values ($1, gen_random_uuid(), $2, $3, 'ouder', 'ja', 'test', '2000-01-01')`,
      [gemeente, anderen, id],
    )
  }
  for (const { persoonId, antwoord } of h.antwoorden) {
    await client.query(
      `insert into toestemming_antwoord (gemeente_id, id, toestemming_id, betrokkene_id, persoon_id, antwoord, wijze, inhoud, pet_id, gegeven_op)
         values ($1, gen_random_uuid(), $2, $3, $4, $5, 'papier', $6, $2, now())`,
      [gemeente, toestemming, anderen, persoonId, antwoord, JSON.stringify('\u0002x')],
    )
  }
  if (h.gebruikt) {
    await client.query(`insert into toestemming_gebruik values ($1, $2, gen_random_uuid())`, [
      gemeente,
      toestemming,
    ])
  }
  const { rows } = await client.query<{ stand: string }>(`select toestemming_stand($1) as stand`, [
    toestemming,
  ])
  await client.query('rollback')
  return rows[0]?.stand ?? 'niets'
}

describe('wat toestemming waard is', () => {
  it('is the same in the database for random histories, birthdays, last days and uses', async () => {
    const gezien = new Set<string>()
    await metClient(db.beheerUrl, async (client) => {
      const { rows } = await client.query<{ bron: string }>(
        `select pg_get_functiondef('deelwijzer.toestemming_stand(uuid)'::regprocedure) as bron`,
      )
      const bron = rows[0]?.bron ?? ''
      expect(bron).toContain('current_date')
      await client.query(bron.replaceAll('current_date', `current_setting('test.vandaag')::date`))
      await fc.assert(
        fc.asyncProperty(historie, async (h) => {
          const stand = await inDatabase(client, h)
          gezien.add(stand)
          expect(stand).toBe(standVan(h, h.vandaag))
        }),
        { numRuns: 400 },
      )
    })
    // Every state came by, so none of them agrees by never being there.
    expect([...gezien].toSorted()).toEqual([...toestemmingStanden].toSorted())
  }, 120_000)

  it('ends the day before the birthday, also of who was born on 29 February', () => {
    const ja = { persoonId: 'a', antwoord: 'ja' } as const
    const van = (geboortedatum: string | null, vandaag: string) =>
      standVan(
        {
          eenmalig: true,
          geldigTot: null,
          gevraagdOp: new Date('2028-01-10T10:00:00Z'),
          geboortedatum,
          gebruikt: false,
          losgeraakt: [],
          partijen: ['a'],
          antwoorden: [ja],
        },
        vandaag,
      )
    // Twelve on 29 February 2028, a year that has that day; sixteen on 1 March 2028 would be wrong.
    expect(van('2016-02-29', '2028-02-28')).toBe('verleend')
    expect(van('2016-02-29', '2028-02-29')).toBe('te-herzien')
    expect(van('2010-03-01', '2028-02-29')).toBe('verleend')
    expect(van('2010-03-01', '2028-03-01')).toBe('te-herzien')
    // Of whom nothing is known, a birthday may have been.
    expect(van(null, '2030-01-01')).toBe('te-herzien')
  })
})
