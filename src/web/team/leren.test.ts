import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type TestApp } from '../../../test/support/app.ts'
import { openDossier } from '../../../test/support/werk.ts'

let t: TestApp
let petra: Bezoeker
let gemeente: string
beforeAll(async () => {
  t = await createTestApp(new Date())
  petra = await t.login('petra')
  const { rows } = await t.db
    .pool('eigenaar')
    .query<{ gemeente_id: string }>(
      "select gemeente_id from deelwijzer.medewerker where naam like 'Petra%'",
    )
  gemeente = rows[0]?.gemeente_id ?? ''
  // Only what is counted matters here, not the besluiten behind it.
  await t.db
    .pool('eigenaar')
    .query('alter table deelwijzer.afwijking drop constraint afwijking_gemeente_id_besluit_id_fkey')
})
afterAll(() => t.stop())

async function wijkAf(
  aantal: number,
  anders: { doel?: string; reden?: string; kwartalen?: number; mensen?: number } = {},
): Promise<void> {
  const mensen = Array.from({ length: anders.mensen ?? aantal }, () => randomUUID())
  for (let nr = 0; nr < aantal; nr++) {
    await t.db.pool('eigenaar').query(
      `insert into deelwijzer.afwijking values ($1, $2, $3, 'verstrekken', 'veilig-thuis', $4, $5,
         date_trunc('quarter', now()) - make_interval(months => 3 * $6::int) + interval '20 days')`,
      [
        gemeente,
        randomUUID(),
        mensen[nr % mensen.length],
        anders.doel ?? 'veiligheid',
        anders.reden ?? 'gevaar',
        anders.kwartalen ?? 1,
      ],
    )
  }
}

describe('deviations, to learn from', () => {
  it('shows no group of four, no four people with ten besluiten, and nothing of this quarter', async () => {
    await wijkAf(4, { doel: 'toeleiding' })
    await wijkAf(10, { doel: 'escalatie', mensen: 4 })
    await wijkAf(9, { doel: 'gedwongen-kader', kwartalen: 0 })
    const blad = await petra.get('/team/afwijkingen')
    expect(blad.status).toBe(200)
    expect(blad.$('table').length).toBe(0)
  })

  it('shows five, with the reasons only when each is five or more', async () => {
    await wijkAf(5)
    const vijf = (await petra.get('/team/afwijkingen')).$('table tbody tr').text()
    expect(vijf).toContain('Er was gevaar voor iemand: 5')
    await wijkAf(2, { reden: 'spoed' })
    const zeven = (await petra.get('/team/afwijkingen')).$('table tbody tr').text()
    expect(zeven).toContain('7')
    expect(zeven).toContain('Te weinig per reden om te tonen')
    expect(zeven).not.toContain(': 5')
  })

  it('gives no sums, and no way to ask for a part', async () => {
    const blad = await petra.get('/team/afwijkingen?doel=toeleiding&vanaf=2020-01-01')
    expect(blad.$('main form').length).toBe(0)
    expect(blad.$('table tbody tr').length).toBe(1)
    expect(blad.$('main').text().toLowerCase()).not.toContain('totaal:')
  })
})

describe('who can reach what', () => {
  it('counts per colleague and pet, without a dossier', async () => {
    const sanne = await t.login('sanne', 'toeleider')
    const dossier = await openDossier(sanne)
    const blad = await petra.get('/team/toegang')
    const rij = blad
      .$('table tbody tr')
      .toArray()
      .map((tr) => blad.$(tr).text())
      .find((tekst) => tekst.includes('Sanne') && tekst.includes('Toeleider'))
    expect(rij).toMatch(/[1-9]/)
    expect(blad.tekst).not.toContain(dossier)
    expect(blad.tekst).not.toContain('Noor')
  })

  it('tells who left and still has something', async () => {
    expect((await petra.get('/team/toegang')).$('main').text()).toContain('Niemand. Zo hoort het.')
    await t.db
      .pool('eigenaar')
      .query(
        "update deelwijzer.medewerker set uit_dienst_op = now() - interval '1 day' where naam like 'Sanne%'",
      )
    const tekst = (await petra.get('/team/toegang')).$('section').first().text()
    expect(tekst).toContain('Sanne')
    await t.db
      .pool('eigenaar')
      .query("update deelwijzer.medewerker set uit_dienst_op = null where naam like 'Sanne%'")
  })

  it.each(['/team/toegang', '/team/afwijkingen', '/team/vragen'])(
    '%s is for a leidinggevende alone',
    async (pad) => {
      for (const naam of ['mehmet', 'fatima', 'ingrid'] as const) {
        expect((await (await t.login(naam)).get(pad)).status).toBe(404)
      }
    },
  )
})
