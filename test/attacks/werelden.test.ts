import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { magBereiken, magLezen, type Betrokkenheid } from '../../src/domein/toegang.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await createTestDatabase()
})
afterAll(() => db.drop())

const categorieen = [
  'gewoon',
  'financieel',
  'bijzonder',
  'behandel',
  'diagnostiek',
  'strafrechtelijk',
] as const
const uur = 3_600_000

interface Wereld {
  gemeente: string
  petten: string[]
  betrokkenheden: Betrokkenheid[]
  gegevens: { id: string; dossierId: string; categorie: string; datWat: string }[]
  dossiers: string[]
}

const plan = fc.record({
  betrokken: fc.array(
    fc.record({
      pet: fc.integer({ min: 0, max: 2 }),
      dossier: fc.integer({ min: 0, max: 3 }),
      vlaggen: fc.integer({ min: 1, max: 15 }),
      van: fc.integer({ min: -48, max: 12 }).filter((uren) => uren !== 0),
      duur: fc.option(fc.integer({ min: 1, max: 72 })),
    }),
    { maxLength: 8 },
  ),
  gegevens: fc.array(
    fc.record({
      dossier: fc.integer({ min: 0, max: 3 }),
      categorie: fc.constantFrom(...categorieen),
      datWat: fc.constantFrom('dat', 'wat'),
    }),
    { maxLength: 10 },
  ),
})

/** Builds a world of three petten and four dossiers in the real database, as its owner. */
async function bouw(
  p: typeof plan extends fc.Arbitrary<infer T> ? T : never,
  nu: Date,
): Promise<Wereld> {
  const eigenaar = db.pool('eigenaar')
  const gemeente = randomUUID()
  const [organisatie, medewerker, persoon] = [randomUUID(), randomUUID(), randomUUID()]
  const petten = [randomUUID(), randomUUID(), randomUUID()]
  const dossiers = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  await eigenaar.query(
    `insert into deelwijzer.gemeente (id, naam, code) values ($1::uuid, $1::uuid::text, $1::uuid::text)`,
    [gemeente],
  )
  await eigenaar.query(`insert into deelwijzer.organisatie values ($1, $2, 'o', 'wijkteam')`, [
    gemeente,
    organisatie,
  ])
  await eigenaar.query(`insert into deelwijzer.medewerker values ($1, $2, 'm', 'f')`, [
    gemeente,
    medewerker,
  ])
  await eigenaar.query(
    `insert into deelwijzer.verwerkingsactiviteit values ($1, 'urn:x', 'x', 'x', 'x')`,
    [gemeente],
  )
  await eigenaar.query(`insert into deelwijzer.persoon values ($1, $2, 'p', '2000-01-01', null)`, [
    gemeente,
    persoon,
  ])
  for (const pet of petten) {
    await eigenaar.query(
      `insert into deelwijzer.pet (gemeente_id, id, medewerker_id, organisatie_id, naam, soort, taken, dossier_soorten, uitleg, geldig_van, toegekend_op)
       values ($1, $2, $3, $4, 'p', 'hulpverlener', '{maatschappelijk-werk}', '{hulpverleningsdossier}', '', now() - interval '1 year', now())`,
      [gemeente, pet, medewerker, organisatie],
    )
  }
  for (const dossier of dossiers) {
    const vraag = randomUUID()
    await eigenaar.query(
      `insert into deelwijzer.hulpvraag values ($1, $2::uuid, $2::uuid::text, $3, $4, 'b', 'toeleiding-wmo', 'inwoner', null, null, 'x', '{}', '{}', gen_random_uuid(), now())`,
      [gemeente, vraag, persoon, petten[0]],
    )
    await eigenaar.query(
      `insert into deelwijzer.dossier values ($1, $2::uuid, $2::uuid::text, 'hulpverleningsdossier', 'maatschappelijk-werk', $3, $4, 'urn:x', 'open', now(), now())`,
      [gemeente, dossier, persoon, vraag],
    )
  }
  const betrokkenheden: Betrokkenheid[] = []
  for (const b of p.betrokken) {
    const petId = petten[b.pet] ?? ''
    const dossierId = dossiers[b.dossier] ?? ''
    if (betrokkenheden.some((x) => x.petId === petId && x.dossierId === dossierId)) continue
    const geldigVan = new Date(nu.getTime() + b.van * uur)
    const geldigTot =
      b.duur === null ? null : new Date(geldigVan.getTime() + b.duur * uur + uur / 2)
    betrokkenheden.push({ petId, dossierId, vlaggen: b.vlaggen, geldigVan, geldigTot })
    await eigenaar.query(
      `insert into deelwijzer.betrokkenheid values ($1, gen_random_uuid(), $2, $3, 'toeleiding', $4, 'test', $5, $6)`,
      [gemeente, petId, dossierId, b.vlaggen, geldigVan, geldigTot],
    )
  }
  const gegevens = []
  for (const g of p.gegevens) {
    const id = randomUUID()
    const dossierId = dossiers[g.dossier] ?? ''
    gegevens.push({ id, dossierId, categorie: g.categorie, datWat: g.datWat })
    await eigenaar.query(
      `insert into deelwijzer.gegeven values ($1, $2, $3, $4, $5, 'feit', $6, $7, 'inwoner', '', 'toeleider', 'tekst', '{}', gen_random_uuid(), now())`,
      [gemeente, id, dossierId, persoon, petten[0], g.datWat, g.categorie],
    )
  }
  return { gemeente, petten, betrokkenheden, gegevens, dossiers }
}

/** The ids that this pet sees through row level security. */
async function zichtbaar(
  wereld: Wereld,
  pet: string,
  tabel: 'dossier' | 'gegeven',
): Promise<string[]> {
  const client = await db.pool('app').connect()
  try {
    await client.query('begin')
    await client.query(
      `select set_config('dw.gemeente', $1, true), set_config('dw.pet', $2, true)`,
      [wereld.gemeente, pet],
    )
    const { rows } = await client.query<{ id: string }>(
      `select id from deelwijzer.${tabel} order by id`,
    )
    return rows.map((rij) => rij.id)
  } finally {
    await client.query('rollback')
    client.release()
  }
}

it('the database and the table with reasons decide the same in random worlds', async () => {
  await fc.assert(
    fc.asyncProperty(plan, async (p) => {
      const nu = new Date()
      const wereld = await bouw(p, nu)
      for (const pet of wereld.petten) {
        const bereik = (dossierId: string) => magBereiken(wereld.betrokkenheden, pet, dossierId, nu)
        expect(await zichtbaar(wereld, pet, 'dossier')).toEqual(
          wereld.dossiers.filter((id) => bereik(id).mag).toSorted(),
        )
        expect(await zichtbaar(wereld, pet, 'gegeven')).toEqual(
          wereld.gegevens
            .filter((g) => bereik(g.dossierId).mag && magLezen(g, bereik(g.dossierId).vlaggen).mag)
            .map((g) => g.id)
            .toSorted(),
        )
      }
    }),
    { numRuns: 60 },
  )
}, 120_000)
