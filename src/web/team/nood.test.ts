import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../../test/support/app.ts'
import { laatsteRegels, openDossier, sanne } from '../../../test/support/inwoner.ts'
import { alsEigenaar, noodvraag, nummerVan, vraagNood } from '../../../test/support/nood.ts'
import { leesbaar } from '../../../test/support/werk.ts'

const petraId = 'a2000000-0000-4000-8000-000000000003'
let t: TestApp
let dossier: string
let nood: string
beforeAll(async () => {
  t = await createTestApp(new Date())
  dossier = await openDossier(t, await sanne(t, 'toeleider'), {
    naam: 'Noor de Vries',
    geboortedatum: '04-05-2013',
    route: 'b',
    wet: 'jeugdwet',
    omschrijving: 'Noor wil weer graag naar school.',
  })
})
afterAll(() => t.stop())

let dag = 0
beforeEach(async () => {
  dag += 2
  t.zetTijd(new Date(Date.now() - dag * 86_400_000))
  await alsEigenaar(t, 'delete from deelwijzer.doeltoegang')
  await vraagNood(await t.login('mehmet'), { nummer: await nummerVan(t, dossier) })
  const { rows } = await t.db
    .pool('eigenaar')
    .query<{ id: string }>('select id from deelwijzer.doeltoegang')
  nood = rows[0]?.id ?? ''
})

it('counts on the page of the team what waits and what is too late', async () => {
  const petra = await t.login('petra')
  expect(leesbaar(await petra.get('/team'))).toContain('1 keer keek iemand met spoed')
  expect(leesbaar(petra.blad())).not.toContain('te laat.')
  await alsEigenaar(t, `update deelwijzer.doeltoegang set beoordelen_voor = '2020-01-01'`)
  expect(leesbaar(await petra.get('/team'))).toContain('Daarvan 1 te laat.')
})

it('shows who, which dossier and the term, overdue in words, and no resident', async () => {
  await alsEigenaar(
    t,
    `insert into deelwijzer.doeltoegang
       select r.* from deelwijzer.doeltoegang d, jsonb_populate_record(d, jsonb_build_object(
         'id', gen_random_uuid(), 'dossier_nummer', 'D-EERDER', 'beoordelen_voor', '2020-01-01')) r`,
  )
  const blad = await (await t.login('petra')).get('/team/noodtoegang')
  const tekst = leesbaar(blad)
  expect(tekst).toContain('Mehmet Yilmaz, Toeleider Jeugd en Wmo')
  expect(tekst).toContain('loopt nog')
  expect(tekst).toMatch(/\d dagen te laat/)
  expect(tekst).not.toContain('Noor')
  expect(blad.$('tbody th').first().text()).toContain('D-EERDER')
})

it('ends at once what was not justified, and moves it to what is done', async () => {
  const m = await t.login('mehmet')
  expect((await m.get(`/werk/dossiers/${dossier}`)).status).toBe(200)
  const petra = await t.login('petra')
  const blad = await petra.get(`/team/noodtoegang/${nood}`)
  expect(leesbaar(blad)).toContain(noodvraag.reden)
  const klaar = await petra.verstuur({
    oordeel: 'niet-terecht',
    reden: 'De betrokken collega was bereikbaar.',
  })
  expect(klaar.pad).toBe('/team/noodtoegang')
  expect(leesbaar(klaar)).toContain('U hoeft nu niets te bekijken')
  expect(leesbaar(klaar)).toContain('Niet terecht')
  expect((await m.get(`/werk/dossiers/${dossier}`)).status).toBe(404)
  expect(await laatsteRegels(t, 10)).toContainEqual(
    expect.objectContaining({
      handeling: 'besluiten',
      object_soort: 'noodbeoordeling',
      object_id: nood,
      betrokkene_id: null,
    }),
  )
})

it('leaves open what was justified, and judges once', async () => {
  const petra = await t.login('petra')
  await petra.get(`/team/noodtoegang/${nood}`)
  await petra.verstuur({ oordeel: 'terecht', reden: 'Het kon niet wachten.' })
  const m = await t.login('mehmet')
  expect((await m.get(`/werk/dossiers/${dossier}`)).status).toBe(200)
  const blad = await petra.get(`/team/noodtoegang/${nood}`)
  expect(leesbaar(blad)).toContain('Oordeel: terecht')
  expect(blad.$('main form').length).toBe(0)
  const nogmaals = await petra.post(`/team/noodtoegang/${nood}`, {
    oordeel: 'niet-terecht',
    reden: 'Toch liever niet.',
  })
  expect(nogmaals.status).toBe(404)
  expect((await m.get(`/werk/dossiers/${dossier}`)).status).toBe(200)
})

it('asks for a verdict and a reason, and keeps what was typed', async () => {
  const petra = await t.login('petra')
  await petra.get(`/team/noodtoegang/${nood}`)
  const blad = await petra.verstuur({ reden: 'kort' })
  expect(blad.pad).toBe(`/team/noodtoegang/${nood}`)
  expect(blad.$('[data-fouten] a').length).toBe(2)
  expect(blad.$('[name=reden]').text().trim()).toBe('kort')
})

it('never lets somebody judge their own', async () => {
  await alsEigenaar(
    t,
    `update deelwijzer.doeltoegang set pet_id = (select id from deelwijzer.pet where medewerker_id = $1)`,
    [petraId],
  )
  const petra = await t.login('petra')
  const blad = await petra.get(`/team/noodtoegang/${nood}`)
  expect(leesbaar(blad)).toContain('Dit was u zelf')
  expect(blad.$('main form').length).toBe(0)
  const poging = await petra.post(`/team/noodtoegang/${nood}`, {
    oordeel: 'terecht',
    reden: 'Dat vond ik zelf ook.',
  })
  expect(poging.status).toBe(404)
})

it('is there for a leidinggevende only, of this gemeente', async () => {
  for (const naam of ['mehmet', 'fatima', 'ingrid', 'ruud'] as const) {
    const iemand = await t.login(naam)
    expect((await iemand.get('/team/noodtoegang')).status, naam).toBe(404)
    expect((await iemand.get(`/team/noodtoegang/${nood}`)).status, naam).toBe(404)
    await iemand.get('/balie/mag-het')
    const poging = { oordeel: 'terecht', reden: 'Het kon niet wachten.' }
    expect((await iemand.post(`/team/noodtoegang/${nood}`, poging)).status, naam).toBe(404)
  }
  expect((await (await t.login('noor')).get('/team/noodtoegang')).pad).toContain('/inloggen')
  const elders = await alsLeidinggevendeElders()
  expect(elders).toBe(0)
})

/** What a leidinggevende of another gemeente would get, asked of the database itself. */
async function alsLeidinggevendeElders(): Promise<number> {
  const { rows } = await t.db.pool('eigenaar').query<{
    gemeente_id: string
    medewerker_id: string
    id: string
  }>(
    `select gemeente_id, medewerker_id, id from deelwijzer.pet where soort = 'leidinggevende'
       and gemeente_id <> 'a0000000-0000-4000-8000-000000000001' limit 1`,
  )
  const [pet] = rows
  if (pet === undefined) throw new Error('geen leidinggevende in een andere gemeente')
  const client = await t.db.pool('breed').connect()
  try {
    await client.query('begin')
    await client.query(
      `select set_config('dw.gemeente', $1, true), set_config('dw.medewerker', $2, true), set_config('dw.pet', $3, true)`,
      [pet.gemeente_id, pet.medewerker_id, pet.id],
    )
    const uit = await client.query('select id from deelwijzer.doeltoegang')
    await client.query('rollback')
    return uit.rowCount ?? -1
  } finally {
    client.release()
  }
}

it('never breaks', () => {
  expect(t.meldingen).toEqual([])
})
