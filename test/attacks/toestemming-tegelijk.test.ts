import { randomUUID } from 'node:crypto'
import { setTimeout as wacht } from 'node:timers/promises'
import fc from '../support/eigenschap.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../support/app.ts'
import { alsApp, antwoordRuw, besluitSchool, deLinde, vraagRuw } from '../support/delen.ts'
import { dicht, dichtJson } from '../support/geopend.ts'
import { openDossier } from '../support/werk.ts'

/**
 * Asking, answering, withdrawing and sharing in any order, also at the same time on several connections: every share that
 * stands had a valid consent when it was written, and nothing runs after its consent was withdrawn.
 */

let t: TestApp
let besluit: string
beforeAll(async () => {
  t = await createTestApp(new Date())
  const sanne = await t.login('sanne', 'toeleider')
  besluit = await besluitSchool(t, sanne, await openDossier(sanne))
})
afterAll(() => t.stop())

/** A share with what can be read outside, in one transaction; `tussen` runs before it is committed. */
async function deel(toestemmingen: readonly string[], tussen?: () => Promise<void>): Promise<void> {
  const id = randomUUID()
  await alsApp(t, besluit, async (vraag, bij) => {
    await vraag(
      `insert into deelwijzer.verstrekking (gemeente_id, id, soort, dossier_id, persoon_id, pet_id, besluit_id, ontvanger_type, ontvanger, doel,
         categorieen, inhoud, grondslag, antwoord, geinformeerd, verteld_op, sleutel, gedaan_op, toestemming_nodig, toestemmingen, organisatie_id)
       values ($1, $2, 'verstrekken', $3, $4, $5, $6, 'extern-professional', $7, 'toeleiding', '{dat}', $8, '{AVG 6.1.a}', '{}', 'vooraf', current_date,
         gen_random_uuid(), now(), 'toestemming', $9, $10)`,
      [
        bij.gemeente_id,
        id,
        bij.dossier_id,
        bij.persoon_id,
        bij.pet_id,
        besluit,
        dicht,
        dichtJson,
        toestemmingen,
        deLinde,
      ],
    )
    await vraag(
      `insert into deelwijzer.deling (gemeente_id, id, nummer, verstrekking_id, dossier_id, persoon_id, besluit_id, soort, organisatie_id,
         over, waarom, voorwaarden, afzender, doel, geldig_tot, gedeeld_op)
       values ($1, $2, $8, $2, $3, $4, $5, 'partner', $6, $7, $7, $7, 'Wijkteam', 'toeleiding', current_date, now())`,
      [bij.gemeente_id, id, bij.dossier_id, bij.persoon_id, besluit, deLinde, dicht, `DL-${id}`],
    )
    await tussen?.()
  })
}

/** What the guards refuse; anything else that goes wrong is a mistake of this test. */
const mislukt = (fout: unknown): string => {
  const code = typeof fout === 'object' && fout !== null && 'code' in fout ? fout.code : undefined
  if (code === 'DW011' || code === 'DW012') return code
  throw fout
}
const probeer = (werk: Promise<void>): Promise<string> => werk.then(() => 'gelukt', mislukt)

/** What is wrong in the whole database, from what shares say of themselves; nothing when all is well. */
async function fouten(): Promise<string[]> {
  const { rows } = await t.db.pool('eigenaar').query<{ wat: string }>(`
    with rust as (
      select v.id, v.gedaan_op, tid from deelwijzer.verstrekking v, unnest(v.toestemmingen) tid where v.besluit_id = '${besluit}'
    )
    select 'zonder ja' as wat from rust r where not exists (select from deelwijzer.toestemming_antwoord a where a.toestemming_id = r.tid and a.antwoord = 'ja')
    union all
    select 'vaker dan eens' from rust r join deelwijzer.toestemming x on x.id = r.tid where x.eenmalig group by r.tid having count(*) > 1
    union all
    select 'loopt door na intrekken' from rust r join deelwijzer.deling d on d.verstrekking_id = r.id
      where exists (select from deelwijzer.toestemming_antwoord a where a.toestemming_id = r.tid and a.antwoord = 'ingetrokken')
        and not exists (select from deelwijzer.deling_stop s where s.deling_id = d.id)`)
  return rows.map((rij) => rij.wat)
}

async function verleend(eenmalig = false): Promise<string> {
  const id = await vraagRuw(t, besluit, {
    eenmalig,
    organisatie_id: deLinde,
    ...(eenmalig ? { geldig_tot: null } : {}),
  })
  await antwoordRuw(t, besluit, id, 'ja')
  return id
}

/** Waits until somebody in the database waits for a lock of somebody else. */
async function totIemandWacht(): Promise<void> {
  for (let keer = 0; keer < 200; keer++) {
    const { rowCount } = await t.db
      .pool('eigenaar')
      .query(
        `select 1 from pg_locks l join pg_database d on d.oid = l.database where not l.granted and l.locktype = 'advisory' and d.datname = current_database()`,
      )
    if ((rowCount ?? 0) > 0) return
    await wacht(10)
  }
  throw new Error('niemand wachtte')
}

it('shares first, withdraws during it: the withdrawal waits and then ends the share', async () => {
  const id = await verleend()
  let intrekken: Promise<string> = Promise.resolve('')
  await deel([id], async () => {
    intrekken = probeer(antwoordRuw(t, besluit, id, 'ingetrokken'))
    await totIemandWacht()
  })
  expect(await intrekken).toBe('gelukt')
  const { rows } = await t.db.pool('eigenaar').query(
    `select s.door from deelwijzer.deling_stop s join deelwijzer.deling d on d.id = s.deling_id
       join deelwijzer.toestemming_gebruik g on g.verstrekking_id = d.verstrekking_id where g.toestemming_id = $1`,
    [id],
  )
  expect(rows).toEqual([{ door: 'intrekking' }])
  expect(await fouten()).toEqual([])
})

it('withdraws first, shares during it: the share waits and is then refused', async () => {
  const id = await verleend()
  let delen: Promise<string> = Promise.resolve('')
  await alsApp(t, besluit, async (vraag, bij) => {
    await vraag(
      `insert into deelwijzer.toestemming_antwoord (gemeente_id, id, toestemming_id, betrokkene_id, persoon_id, antwoord, wijze, inhoud, pet_id, gegeven_op)
       values ($1, gen_random_uuid(), $2, $3, $3, 'ingetrokken', 'papier', $4, $5, now())`,
      [bij.gemeente_id, id, bij.persoon_id, dichtJson, bij.pet_id],
    )
    delen = probeer(deel([id]))
    await totIemandWacht()
  })
  expect(await delen).toBe('DW011')
  expect(await fouten()).toEqual([])
})

type Stap =
  | { soort: 'vraag'; eenmalig: boolean }
  | { soort: 'ja' | 'nee' | 'intrekken' | 'deel'; welk: number }

const stap: fc.Arbitrary<Stap> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({ soort: fc.constant('vraag' as const), eenmalig: fc.boolean() }),
  },
  {
    weight: 9,
    arbitrary: fc.record({
      soort: fc.constantFrom(
        'ja' as const,
        'ja' as const,
        'nee' as const,
        'intrekken' as const,
        'deel' as const,
        'deel' as const,
        'deel' as const,
      ),
      welk: fc.nat({ max: 3 }),
    }),
  },
)

/** A consent as the test follows it, as long as one thing happens at a time. */
interface Stand {
  id: string
  eenmalig: boolean
  laatste: 'ja' | 'nee' | 'ingetrokken' | undefined
  ooitJa: boolean
  gebruikt: boolean
  /** Something happened to it at the same time as something else: no longer followed. */
  onbekend: boolean
}

const telling = { gedeeld: 0, geweigerd: 0, ingetrokken: 0 }

async function doe(wat: Stap, standen: Stand[], alleen: boolean): Promise<void> {
  if (wat.soort === 'vraag') {
    const { eenmalig } = wat
    const id = await vraagRuw(t, besluit, {
      eenmalig,
      organisatie_id: deLinde,
      ...(eenmalig ? { geldig_tot: null } : {}),
    })
    const leeg = { laatste: undefined, ooitJa: false, gebruikt: false, onbekend: false }
    standen.push({ id, eenmalig, ...leeg })
    return
  }
  const stand = standen[wat.welk % Math.max(1, standen.length)]
  if (stand === undefined) return
  const volg = alleen && !stand.onbekend
  if (!alleen) stand.onbekend = true
  if (wat.soort === 'deel') {
    const uit = await probeer(deel([stand.id]))
    telling[uit === 'gelukt' ? 'gedeeld' : 'geweigerd'] += 1
    if (volg) {
      const mag = stand.laatste === 'ja' && !(stand.eenmalig && stand.gebruikt)
      expect(uit).toBe(mag ? 'gelukt' : 'DW011')
    }
    if (uit === 'gelukt') stand.gebruikt = true
    return
  }
  const antwoord = wat.soort === 'intrekken' ? ('ingetrokken' as const) : wat.soort
  const uit = await probeer(antwoordRuw(t, besluit, stand.id, antwoord))
  if (uit !== 'gelukt') return
  stand.laatste = antwoord
  if (antwoord === 'ja') stand.ooitJa = true
  if (antwoord === 'ingetrokken') telling.ingetrokken += 1
}

it('holds over random histories, one by one and at the same time', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(stap, { minLength: 1, maxLength: 3 }), { minLength: 5, maxLength: 12 }),
      async (bundels) => {
        const standen: Stand[] = []
        await doe({ soort: 'vraag', eenmalig: false }, standen, true)
        await doe({ soort: 'ja', welk: 0 }, standen, true)
        for (const bundel of bundels) {
          await Promise.all(bundel.map((een) => doe(een, standen, bundel.length === 1)))
        }
        expect(await fouten()).toEqual([])
      },
    ),
    { numRuns: 40, interruptAfterTimeLimit: 90_000 },
  )
  for (const aantal of Object.values(telling)) {
    expect(aantal, JSON.stringify(telling)).toBeGreaterThan(5)
  }
}, 150_000)

it('would see it: without the guard in the database the same look finds what is wrong', async () => {
  const eigenaar = t.db.pool('eigenaar')
  const naam = 'alter table deelwijzer.verstrekking'
  const id = await verleend()
  const eens = await verleend(true)
  await eigenaar.query(`${naam} disable trigger verstrekking_toestemming`)
  try {
    await antwoordRuw(t, besluit, id, 'ingetrokken')
    await deel([id])
    await deel([eens])
    await deel([eens])
    await deel([await vraagRuw(t, besluit)])
  } finally {
    await eigenaar.query(`${naam} enable trigger verstrekking_toestemming`)
  }
  expect((await fouten()).toSorted()).toEqual([
    'loopt door na intrekken',
    'vaker dan eens',
    'zonder ja',
  ])
})
