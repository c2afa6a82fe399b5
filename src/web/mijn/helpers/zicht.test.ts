import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Naam, TestApp } from '../../../../test/support/app.ts'
import { openDossier, sanne, schrijfOp } from '../../../../test/support/inwoner.ts'
import {
  annaId,
  createMijnWereld,
  leesAls,
  noorId,
  type MijnWereld,
} from '../../../../test/support/mijn.ts'
import { dagenLater, verjaardag } from '../../../domein/leeftijd.ts'

/** Who sees the page of whom: curator, mentor, parents and who was one; and how it moves on birthdays. */

const gemeente = 'a0000000-0000-4000-8000-000000000001'
const pietId = 'a4000000-0000-4000-8000-000000000019'
const marijkeId = 'a4000000-0000-4000-8000-000000000020'
const thijsId = 'a4000000-0000-4000-8000-000000000023'
const lotteId = 'a4000000-0000-4000-8000-000000000006'
const bladen = [
  '/mijn',
  '/mijn/gegevens',
  '/mijn/wie-keek-er',
  '/mijn/plan',
  '/mijn/gedeeld',
  '/mijn/ouders',
  '/mijn/helpers',
] as const

let w: MijnWereld
let t: TestApp
let vandaag: string
let piet: string
let thijs: string
beforeAll(async () => {
  w = await createMijnWereld()
  // Who sees whom follows the day of the database; the pages tell ages by the clock of the application.
  w.t.zetTijd(new Date())
  t = w.t
  const { rows } = await sql<{ dag: string }>('select deelwijzer.hier_vandaag()::text as dag')
  vandaag = rows[0]?.dag ?? ''
  const alsToeleider = await sanne(t, 'toeleider')
  piet = await openDossier(t, alsToeleider, {
    naam: 'Piet Bouwman',
    geboortedatum: '21-07-1966',
    route: 'b',
    wet: 'wmo',
    omschrijving: 'Piet vraagt hulp bij het huis.',
  })
  thijs = await openDossier(t, alsToeleider, {
    naam: 'Thijs de Boer',
    geboortedatum: '02-11-2008',
    route: 'b',
    wet: 'wmo',
    omschrijving: 'Thijs zoekt een eigen kamer.',
  })
  await schrijfOp(t, alsToeleider, thijs, {
    persoon: thijsId,
    datWat: 'wat',
    categorie: 'gewoon',
    bronSoort: 'inwoner',
    aard: 'inwoner',
    bron: '',
    inhoud: 'Ik wil graag op mezelf wonen.',
  })
})
afterAll(() => t.stop())

const sql = <T extends Record<string, unknown>>(vraag: string, waarden: unknown[] = []) =>
  t.db.pool('eigenaar').query<T>(vraag, waarden)

async function zetVertegenwoordiger(
  over: string,
  wie: string,
  soort: string,
  anders: { gezag?: string; van?: string; tot?: string | null } = {},
): Promise<string> {
  const id = randomUUID()
  await sql(
    `insert into deelwijzer.vertegenwoordiging (gemeente_id, id, persoon_id, vertegenwoordiger_id, soort, gezag, bron, geldig_van, geldig_tot)
     values ($1, $2, $3, $4, $5, $6, 'proef', $7, $8)`,
    [
      gemeente,
      id,
      over,
      wie,
      soort,
      anders.gezag ?? 'ja',
      anders.van ?? '2020-01-01',
      anders.tot ?? null,
    ],
  )
  return id
}
const haalWeg = (id: string) => sql('delete from deelwijzer.vertegenwoordiging where id = $1', [id])

async function zietNiets(wie: Naam, woorden: RegExp): Promise<void> {
  for (const pad of bladen) {
    expect((await leesAls(t, wie, pad)).tekst, `${wie} ${pad}`).not.toMatch(woorden)
  }
}

describe('a curator', () => {
  it('sees all of the page, and stands in the log as curator', async () => {
    const start = await leesAls(t, 'marijke', '/mijn')
    expect(start.tekst).toContain('Over Piet Bouwman')
    expect(start.tekst).toContain('U bent curator.')
    expect(start.tekst).not.toContain('gezag heeft over dit kind')
    expect((await leesAls(t, 'marijke', '/mijn/gegevens')).tekst).toContain('hulp bij het huis')
    const log = await leesAls(t, 'marijke', '/mijn/wie-keek-er')
    expect(log.tekst).toContain('Dit ging over Piet Bouwman.')
    const { rows } = await sql<{ rol: string }>(
      `select distinct rol from deelwijzer.gebeurtenis where betrokkene_id = $1 and actor_soort = 'inwoner'`,
      [pietId],
    )
    expect(rows).toEqual([{ rol: 'curator' }])
    const zicht = await leesAls(t, 'marijke', '/mijn/ouders')
    expect(zicht.tekst).toContain('Alles wat over deze persoon gaat.')
  })

  it('adds no words in the place of the person', async () => {
    const marijke = await t.login('marijke')
    const { $ } = await marijke.get('/mijn/gegevens')
    expect($(`a[href="/mijn/dossiers/${piet}/verklaring"]`)).toHaveLength(0)
    expect((await marijke.get(`/mijn/dossiers/${piet}/verklaring`)).status).toBe(404)
  })

  it.each([
    ['that ended today', `geldig_tot = deelwijzer.hier_vandaag()`],
    ['that begins tomorrow', `geldig_van = deelwijzer.hier_vandaag() + 1`],
    ['that is not certain', `gezag = 'onbekend'`],
    ['that is not there', `gezag = 'nee'`],
  ])('sees nothing under a registration %s', async (_naam, zet) => {
    const { rows } = await sql<Record<'gezag' | 'geldig_van' | 'geldig_tot', string | null>>(
      `select gezag, geldig_van::text, geldig_tot::text from deelwijzer.vertegenwoordiging where persoon_id = $1 and vertegenwoordiger_id = $2`,
      [pietId, marijkeId],
    )
    const [was] = rows
    await sql(
      `update deelwijzer.vertegenwoordiging set ${zet} where persoon_id = $1 and vertegenwoordiger_id = $2`,
      [pietId, marijkeId],
    )
    await zietNiets('marijke', /Piet|hulp bij het huis/)
    await sql(
      `update deelwijzer.vertegenwoordiging set gezag = $3, geldig_van = $4, geldig_tot = $5 where persoon_id = $1 and vertegenwoordiger_id = $2`,
      [pietId, marijkeId, was?.gezag, was?.geldig_van, was?.geldig_tot],
    )
    expect((await leesAls(t, 'marijke', '/mijn')).tekst).toContain('Piet')
  })

  it.each([
    ['the person', pietId],
    ['the curator', marijkeId],
  ])('sees nothing after the death of %s', async (_naam, wie) => {
    await sql('update deelwijzer.persoon set overleden_op = current_date where id = $1', [wie])
    await zietNiets('marijke', /Piet|hulp bij het huis/)
    await sql('update deelwijzer.persoon set overleden_op = null where id = $1', [wie])
  })
})

describe('a mentor', () => {
  it('sees care and not money, and the person keeps seeing all of it', async () => {
    const id = await zetVertegenwoordiger(thijsId, lotteId, 'mentor')
    expect((await leesAls(t, 'lotte', '/mijn/gegevens')).tekst).toContain('op mezelf wonen')
    expect((await leesAls(t, 'lotte', '/mijn/ouders')).tekst).toContain('Niet wat over geld gaat.')
    // The same dossier, now for income.
    await sql(`update deelwijzer.dossier set taak = 'toeleiding-pw' where id = $1`, [thijs])
    await zietNiets('lotte', /op mezelf wonen|eigen kamer/)
    expect((await leesAls(t, 'thijs', '/mijn/gegevens')).tekst).toContain('op mezelf wonen')
    await sql(`update deelwijzer.dossier set taak = 'toeleiding-wmo' where id = $1`, [thijs])
    const log = await leesAls(t, 'thijs', '/mijn/wie-keek-er')
    expect(log.tekst).toContain('De mentor')
    await haalWeg(id)
    await zietNiets('lotte', /Thijs|op mezelf wonen/)
  })

  it.each(['partner', 'kind', 'broer-zus', 'gemachtigde'])(
    'is more than a %s: they see nothing, also with a yes',
    async (soort) => {
      const id = await zetVertegenwoordiger(thijsId, lotteId, soort)
      await zietNiets('lotte', /Thijs|op mezelf wonen/)
      await haalWeg(id)
    },
  )

  it('is of an adult: over somebody of seventeen, or whose age is not known, it shows nothing', async () => {
    const id = await zetVertegenwoordiger(thijsId, lotteId, 'mentor')
    const geboren = (dag: string | null) =>
      sql('update deelwijzer.persoon set geboortedatum = $1 where id = $2', [dag, thijsId])
    for (const [dag, ziet] of [
      [verjaardag(vandaag, -18), true],
      [dagenLater(verjaardag(vandaag, -18), 1), false],
      [null, false],
    ] as const) {
      await geboren(dag)
      expect((await leesAls(t, 'lotte', '/mijn')).tekst.includes('Thijs'), String(dag)).toBe(ziet)
    }
    await geboren('2008-11-02')
    await haalWeg(id)
  })
})

describe('birthdays', () => {
  const geboren = (dag: string | null, onvolledig: string | null = null) =>
    sql(
      'update deelwijzer.persoon set geboortedatum = $1, geboorte_onvolledig = $2 where id = $3',
      [dag, onvolledig, noorId],
    )
  const opDe = (jaren: number, dagen: number) => dagenLater(verjaardag(vandaag, -jaren), dagen)

  it.each([
    ['the day before the 12th', 12, 1, true, true],
    ['on the 12th', 12, 0, true, false],
    ['the day before the 16th', 16, 1, true, false],
    ['on the 16th', 16, 0, false, false],
    ['on the 18th', 18, 0, false, false],
  ] as const)('%s', async (_naam, jaren, dagen, college, hulp) => {
    await geboren(opDe(jaren, dagen))
    const { tekst } = await leesAls(t, 'anna', '/mijn/gegevens')
    expect(tekst.includes('Acht dagen niet op school.')).toBe(college)
    expect(tekst.includes('Geheim tussen')).toBe(hulp)
    expect((await leesAls(t, 'anna', '/mijn')).tekst.includes('Noor')).toBe(college)
    await geboren('2013-05-04')
  })

  it('show nothing when the birth date is not known, and the oldest possible age counts', async () => {
    await geboren(null, null)
    await zietNiets('anna', /Noor|Acht dagen/)
    const jaar = Number(vandaag.slice(0, 4))
    await geboren(null, String(jaar - 16))
    await zietNiets('anna', /Noor|Acht dagen/)
    await geboren(null, String(jaar - 12))
    expect((await leesAls(t, 'anna', '/mijn/gegevens')).tekst).not.toContain('Geheim tussen')
    await geboren(null, String(jaar - 11))
    expect((await leesAls(t, 'anna', '/mijn/gegevens')).tekst).toContain('Geheim tussen')
    await geboren('2013-05-04')
  })

  it('of who was born on 29 February fall the same in the database and on the page', async () => {
    for (const jaren of [12, 16, 17, 18]) {
      const { rows } = await sql<{ dag: string }>(
        `select deelwijzer.verjaardag('2012-02-29', $1)::text as dag`,
        [jaren],
      )
      expect(rows[0]?.dag).toBe(verjaardag('2012-02-29', jaren))
    }
    expect(verjaardag('2012-02-29', 18)).toBe('2030-03-01')
  })
})

describe('what my parents see', () => {
  it('tells a child of thirteen per parent what, since when and when it changes', async () => {
    const { tekst } = await leesAls(t, 'noor', '/mijn/ouders')
    expect(tekst).toContain('Anna de Vries ziet een deel, sinds 4 mei 2025')
    expect(tekst).toContain('Dat was op 4 mei 2025.')
    expect(tekst).toContain('Dat wordt op 4 mei 2029. Je ouders zien niets meer.')
    expect(tekst).toContain('Dat wordt op 4 mei 2031.')
  })

  it('tells somebody of sixteen that they see nothing, and an adult of no parents at all', async () => {
    const geboren = (dag: string) =>
      sql('update deelwijzer.persoon set geboortedatum = $1 where id = $2', [dag, noorId])
    await geboren(verjaardag(vandaag, -16))
    const zestien = (await leesAls(t, 'noor', '/mijn/ouders')).tekst
    expect(zestien).toContain('Anna de Vries ziet niets')
    expect(zestien).not.toContain('ziet een deel')
    await geboren(verjaardag(vandaag, -18))
    const achttien = (await leesAls(t, 'noor', '/mijn/ouders')).tekst
    expect(achttien).not.toMatch(/Anna|Mark/)
    expect(achttien).toContain('Wie ziet wat?')
    await geboren('2013-05-04')
  })

  it('tells a parent of whom they see what and until when', async () => {
    const { tekst } = await leesAls(t, 'anna', '/mijn/ouders')
    expect(tekst).toContain('Noor de Vries')
    expect(tekst).toContain('Niet wat met een hulpverlener is besproken.')
    expect(tekst).toContain('Dit stopt op 4 mei 2029.')
    const sem = (await leesAls(t, 'lotte', '/mijn/ouders')).tekst
    expect(sem).toContain('Op 30 september 2030 wordt uw kind 12. Dan ziet u minder.')
    expect((await leesAls(t, 'bram', '/mijn/ouders')).tekst).toContain(
      'U ziet alleen uw eigen pagina.',
    )
  })

  it('is right about what a parent sees: the page keeps what it promises', async () => {
    const { tekst } = await leesAls(t, 'anna', '/mijn/gegevens')
    expect(tekst).toContain('Acht dagen niet op school.')
    const log = await leesAls(t, 'anna', '/mijn/wie-keek-er')
    expect(log.tekst).not.toContain('Dit ging over Noor')
  })
})

it('has nobody who was a parent once, from the day it ended', async () => {
  const { rows } = await sql<{ id: string }>(
    'select id from deelwijzer.vertegenwoordiging where persoon_id = $1 and vertegenwoordiger_id = $2',
    [noorId, annaId],
  )
  const zet = (tot: string | null) =>
    sql('update deelwijzer.vertegenwoordiging set geldig_tot = $1 where id = $2', [
      tot,
      rows[0]?.id,
    ])
  await zet(dagenLater(vandaag, 1))
  expect((await leesAls(t, 'anna', '/mijn')).tekst).toContain('Noor')
  await zet(vandaag)
  await zietNiets('anna', /Noor|Acht dagen/)
  expect((await leesAls(t, 'anna', `/mijn/besluiten/${w.besluit}`)).status).toBe(404)
  await zet(null)
})

it('never breaks', () => {
  expect(t.meldingen).toEqual([])
})
