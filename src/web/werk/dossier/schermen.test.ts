import { afterAll, beforeAll, it } from 'vitest'
import type { Bezoeker, TestApp } from '../../../../test/support/app.ts'
import { openSchermen, type Schermen } from '../../../../test/support/schermen.ts'
import { seedCaseload } from '../../../handelingen/demo-caseload.ts'
import { seedDemo } from '../../../handelingen/demo.ts'

let t: TestApp
let s: Schermen

/** Voorbeeldstad as the demo fills it: every kind of dossier, a family, a search with more than one answer. */
beforeAll(async () => {
  s = await openSchermen()
  t = s.t
  await seedDemo(t.deps)
  await seedCaseload(t.deps)
  // Two petten end; what was kept in them alone is without anybody.
  await t.db.pool('eigenaar').query(
    `update deelwijzer.pet p set geldig_tot = now() from deelwijzer.medewerker m
     where m.gemeente_id = p.gemeente_id and m.id = p.medewerker_id and (m.naam, p.naam) in (('Gerard Blom', 'Toeleider inkomen'), ('Mehmet Yilmaz', 'Toeleider Jeugd en Wmo'))`,
  )
}, 120_000)
afterAll(() => s.stop())

/** Somebody of the demo by name, with a pet on. */
async function als(wie: string, pet: string): Promise<Bezoeker> {
  const { rows } = await t.db.pool('eigenaar').query<{ login: string; pet: string }>(
    `select l.id as login, p.id as pet from deelwijzer.demo_login l
     join deelwijzer.pet p on p.gemeente_id = l.gemeente_id and p.medewerker_id = l.doel_id where l.naam = $1 and p.naam = $2`,
    [wie, pet],
  )
  const iemand = t.bezoeker()
  await iemand.get('/inloggen')
  await iemand.verstuur({ wie: rows[0]?.login ?? '' })
  await iemand.post('/pet', { pet: rows[0]?.pet ?? '' })
  return iemand
}

async function zonderIemand(): Promise<string[]> {
  const { rows } = await t.db.pool('eigenaar').query<{ id: string }>(
    `select d.id from deelwijzer.dossier d join deelwijzer.gemeente g on g.id = d.gemeente_id and g.code = 'voorbeeldstad' where d.status = 'open' and not exists (select from deelwijzer.toegang t
       where t.dossier_id = d.id and t.vlaggen & 8 > 0 and (t.geldig_tot is null or t.geldig_tot > now())) order by d.geopend_op, d.id`,
  )
  return rows.map(({ id }) => id)
}

async function vind(iemand: Bezoeker, soort: string): Promise<string> {
  const blad = await iemand.get(`/werk/dossiers?soort=${soort}`)
  const pad = blad.$('main tbody th a').first().attr('href')
  if (pad === undefined) throw new Error(`geen ${soort}`)
  return pad
}

it('the list, what was found, and every kind of page of a dossier', async () => {
  const tom = await als('Tom Hofman', 'Regisseur namens de gemeente')
  await s.bekijk('dossiers', '/werk/dossiers', tom)
  await s.bekijk('dossiers-gekozen', '/werk/dossiers?soort=regiedossier&status=open', tom)
  await s.bekijk('gezinsdossier', await vind(tom, 'gezinsdossier'), tom)
  await s.bekijk('regiedossier', await vind(tom, 'regiedossier'), tom)
  await s.bekijk('zoeken', '/werk/zoeken', tom)
  for (const [naam, zoek] of [
    ['zoeken-gevonden', 'Boer'],
    ['zoeken-niets', 'Niemand Bekend'],
    ['zoeken-fout', ''],
  ] as const) {
    await s.bekijk(
      naam,
      async (page) => {
        await page.goto('/werk/zoeken')
        await page.locator('[data-zoeken]').fill(zoek)
        await Promise.all([
          page.waitForResponse((r) => r.request().method() === 'POST'),
          page.getByRole('button', { name: 'Zoek', exact: true }).click(),
        ])
        await page.waitForLoadState('load')
      },
      tom,
    )
  }
}, 120_000)

it('where a pet is chosen, the first page of the day, and the team with a dossier without anybody', async () => {
  const sanne = await t.login('sanne', 'toeleider')
  await s.bekijk('pet', '/pet', sanne)
  await s.bekijk('vandaag', '/werk', sanne)
  const petra = await t.login('petra')
  await s.bekijk('pet-leidinggevende', '/pet', petra)
  await s.bekijk('team', '/team', petra)
  for (const id of await zonderIemand()) await s.bekijk('team-fout', `/team?fout=${id}`, petra)
}, 120_000)
