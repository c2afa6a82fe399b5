import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type TestApp } from '../support/app.ts'
import { geopend, idMet } from '../support/geopend.ts'
import { metClient } from '../../src/opslag/met-client.ts'
import { leesbaar, openDossier, schrijfOp, tel } from '../support/werk.ts'

/**
 * Somebody with every right on the database, and without the keys: moves what is sealed to where it can be read, or puts
 * clear words where sealed ones belong. Nothing opens, and the page says so without showing anything.
 */
const geheim = 'Geheim van Sem, kenmerk koperrood.'
const eigen = 'Van Noor zelf, kenmerk lichtblauw.'

let t: TestApp
let sanne: Bezoeker
let vanNoor: string
let vanSem: string
const gegevens: Record<'noor' | 'sem', string> = { noor: '', sem: '' }

/** With all rights, and past every trigger. */
const beheer = (vraag: string, waarden: unknown[] = []) =>
  metClient(t.db.beheerUrl, async (client) => {
    await client.query(`set search_path = deelwijzer; set session_replication_role = replica`)
    await client.query(vraag, waarden)
  })

beforeAll(async () => {
  t = await createTestApp()
  sanne = await t.login('sanne', 'toeleider')
  vanNoor = await openDossier(sanne)
  await schrijfOp(sanne, vanNoor, { inhoud: eigen })
  vanSem = await openDossier(sanne, { naam: 'Sem Visser', geboortedatum: '30-09-2018' })
  const { rows } = await t.db
    .pool('eigenaar')
    .query<{ id: string }>('select persoon_id as id from deelwijzer.dossier where id = $1', [
      vanSem,
    ])
  await schrijfOp(sanne, vanSem, { inhoud: geheim, persoon: rows[0]?.id ?? '' })
  // A draft that is not finished, and the outcome of a post.
  const { pad } = await sanne.get(`/werk/dossiers/${vanNoor}/opschrijven`)
  await sanne.verstuur({ inhoud: 'Half af.' }, { knop: 'bewaar' })
  expect(pad).toContain('/opschrijven/')
  gegevens.noor = await idMet(t, 'gegeven.inhoud', eigen)
  gegevens.sem = await idMet(t, 'gegeven.inhoud', geheim)
})
afterAll(() => t.stop())

/** The page refuses: our own page of a mistake, with nothing of the dossier, and no line that says it was read. */
async function weigert(): Promise<void> {
  const gelezen = `object_soort = 'dossier' and object_id = '${vanNoor}'`
  const voor = await tel(t, 'gebeurtenis', gelezen)
  const blad = await sanne.get(`/werk/dossiers/${vanNoor}`)
  expect(blad.status).toBe(500)
  expect(leesbaar(blad)).toContain('Er ging iets mis bij ons')
  for (const tekst of [geheim, eigen, 'Noor de Vries', 'kenmerk']) {
    expect(blad.tekst).not.toContain(tekst)
  }
  expect(await tel(t, 'gebeurtenis', gelezen)).toBe(voor)
}

describe('what is sealed stays where it was written', () => {
  const zet = 'update gegeven set inhoud = (select inhoud from gegeven where id = $2) where id = $1'
  const verplaatsingen: Record<string, { doe: string; waarden: () => unknown[] }> = {
    'to a row of somebody else': { doe: zet, waarden: () => [gegevens.noor, gegevens.sem] },
    'to another column': {
      doe: 'update gegeven set inhoud = bron where id = $1 and $2::uuid is not null',
      waarden: () => [gegevens.noor, gegevens.sem],
    },
    'to another table': {
      doe: 'update hulpvraag set omschrijving = (select inhoud from gegeven where id = $2) where id = (select hulpvraag_id from dossier where id = $1)',
      waarden: () => [vanNoor, gegevens.sem],
    },
    'with its row, to another person': {
      doe: `update gegeven set dossier_id = $1, persoon_id = (select persoon_id from dossier where id = $1) where id = $2`,
      waarden: () => [vanNoor, gegevens.sem],
    },
  }
  it.each(Object.entries(verplaatsingen))('%s', async (_naam, { doe, waarden }) => {
    expect((await sanne.get(`/werk/dossiers/${vanNoor}`)).status).toBe(200)
    await beheer('create table deelwijzer.bewaar_g as select * from deelwijzer.gegeven')
    await beheer('create table deelwijzer.bewaar_h as select * from deelwijzer.hulpvraag')
    await beheer(doe, waarden())
    await weigert()
    await beheer(
      'update gegeven g set inhoud = b.inhoud, dossier_id = b.dossier_id, persoon_id = b.persoon_id from bewaar_g b where b.id = g.id',
    )
    await beheer(
      'update hulpvraag h set omschrijving = b.omschrijving from bewaar_h b where b.id = h.id',
    )
    await beheer('drop table bewaar_g, bewaar_h')
    expect(leesbaar(await sanne.get(`/werk/dossiers/${vanNoor}`))).toContain(eigen)
  })
})

describe('clear words', () => {
  it.each([
    ['gegeven', 'inhoud', `'leesbaar'`],
    ['gegeven', 'bron', `'leesbaar'`],
    ['hulpvraag', 'omschrijving', `'leesbaar'`],
    ['plicht', 'bewijs', `'leesbaar'`],
    ['concept', 'waarden', `'{"tekst": ["leesbaar"]}'`],
    ['verzoek', 'uit', `'{"uit": 1}'`],
    ['gebeurtenis_bewijs', 'bytes', `'leesbaar'::bytea`],
  ])('are refused by the database in %s.%s, also from its owner', async (tabel, kolom, waarde) => {
    const vraag = `update deelwijzer.${tabel} set ${kolom} = ${waarde}`
    const rijen = await tel(t, tabel)
    expect(rijen, tabel).toBeGreaterThan(0)
    await expect(
      metClient(t.db.beheerUrl, (client) =>
        client.query(`set session_replication_role = replica; ${vraag}`),
      ),
    ).rejects.toMatchObject({ code: '23514' })
  })

  it('are nowhere in the database of an installation that is used', async () => {
    expect((await geopend(t, 'gegeven.inhoud')).map((rij) => rij.tekst)).toContain(geheim)
    const { rows } = await t.db
      .pool('eigenaar')
      .query<{ naam: string }>(
        `select table_name as naam from information_schema.tables where table_schema = 'deelwijzer' and table_type = 'BASE TABLE'`,
      )
    for (const { naam } of rows) {
      const gevonden = await t.db
        .pool('eigenaar')
        .query(`select from deelwijzer.${naam} x where strpos(x::text, 'kenmerk') > 0`)
      expect(gevonden.rowCount, naam).toBe(0)
    }
  })
})
