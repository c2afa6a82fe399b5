import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seedDemo } from '../../../handelingen/demo.ts'
import { createTestApp, type Bezoeker, type TestApp } from '../../../../test/support/app.ts'
import { leesbaar, tel } from '../../../../test/support/werk.ts'

let t: TestApp
let hulp: Bezoeker
let vanHulp: string

const gemeente = 'a0000000-0000-4000-8000-000000000001'
const petVan = { karinHulp: 9, karinRegie: 10, tomRegie: 11 } as const
const petId = (n: number) => `a3000000-0000-4000-8000-${String(n).padStart(12, '0')}`

/** Logs in by the demo id and puts on a pet. */
async function als(login: number, pet: number): Promise<Bezoeker> {
  const iemand = t.bezoeker()
  await iemand.get('/inloggen')
  await iemand.verstuur({ wie: `a6000000-0000-4000-8000-${String(login).padStart(12, '0')}` })
  await iemand.post('/pet', { pet: petId(pet) })
  return iemand
}

/** A regiedossier of Tom about a person, put there as the owner would. */
async function regiedossier(persoon: number, taak: string, pet: number): Promise<string> {
  const { rows } = await t.db.pool('eigenaar').query<{ id: string }>(
    `insert into deelwijzer.dossier (gemeente_id, id, nummer, soort, taak, persoon_id, verwerkingsactiviteit, geopend_op, laatst_gewijzigd, besproken)
     values ($1, gen_random_uuid(), 'D-2026-' || substr(md5(random()::text), 1, 5), 'regiedossier', $2, $3, 'urn:deelwijzer:activiteit:' || $2, now(), now(), true) returning id`,
    [gemeente, taak, `a4000000-0000-4000-8000-${String(persoon).padStart(12, '0')}`],
  )
  const id = rows[0]?.id ?? ''
  await t.db
    .pool('eigenaar')
    .query(
      `insert into deelwijzer.dossier_persoon select gemeente_id, id, persoon_id, 'betrokkene' from deelwijzer.dossier where id = $1`,
      [id],
    )
  await t.db
    .pool('eigenaar')
    .query(
      `insert into deelwijzer.betrokkenheid values ($1, gen_random_uuid(), $2, $3, 'regie-afstemming', 15, 'proef', now() - interval '1 day', null)`,
      [gemeente, petId(pet), id],
    )
  return id
}

const compleet = {
  noodzakelijk: 'ja',
  besproken: 'ja',
  toestemming: 'weet-niet',
  gedaan: 'maak-rol-kenbaar',
} as const

beforeAll(async () => {
  t = await createTestApp()
  await seedDemo(t.deps)
  hulp = await als(13, petVan.karinRegie)
  vanHulp = await regiedossier(26, 'regie-vanuit-hulp', petVan.karinRegie)
})
afterAll(() => t.stop())

describe('een dossier ernaast', () => {
  it('opens a gezamenlijk bestand for the regisseur of the gemeente, empty, once', async () => {
    const tom = await als(14, petVan.tomRegie)
    const van = await regiedossier(6, 'regie-vanuit-college', petVan.tomRegie)
    expect(leesbaar(await tom.get(`/werk/dossiers/${van}`))).toContain('Open een dossier ernaast')
    const blad = await tom.get(`/werk/dossiers/${van}/ernaast`)
    expect(blad.$('input[name=soort]').length).toBe(2)
    const voor = await tel(t, 'dossier')
    const nieuw = await tom.verstuur(
      { ...compleet, soort: 'gezamenlijk-bestand' },
      { knop: 'openen' },
    )
    expect(nieuw.status).toBe(200)
    expect(nieuw.pad).toMatch(/^\/werk\/dossiers\/[0-9a-f-]{36}$/)
    expect(leesbaar(nieuw)).toContain('Lotte Smit')
    expect(await tel(t, 'dossier')).toBe(voor + 1)
    expect(await tel(t, 'gegeven', `dossier_id = '${nieuw.pad.split('/')[3]}'`)).toBe(0)

    await tom.get(`/werk/dossiers/${van}/ernaast`)
    const weer = await tom.verstuur(
      { ...compleet, soort: 'gezamenlijk-bestand' },
      { knop: 'openen' },
    )
    expect(weer.status).toBe(409)
    expect(leesbaar(weer)).toContain('Dit is er al')
    expect(await tel(t, 'dossier')).toBe(voor + 1)
  })

  it('opens a gezinsdossier with who lives together, and nobody else', async () => {
    await hulp.get(`/werk/dossiers/${vanHulp}/ernaast`)
    const nieuw = await hulp.verstuur(
      { ...compleet, soort: 'gezinsdossier', toestemming: 'ja' },
      { knop: 'openen' },
    )
    expect(nieuw.status).toBe(200)
    const tekst = leesbaar(nieuw)
    expect(tekst).toContain('Lina Bos')
    expect(tekst).toContain('Erik Bos')
    // The other parent lives elsewhere.
    expect(tekst).not.toContain('Sandra Maas')
  })

  it('asks consent under secrecy, shows the answer, keeps what was filled in and opens nothing', async () => {
    const voor = await tel(t, 'dossier')
    await hulp.get(`/werk/dossiers/${vanHulp}/ernaast`)
    const blad = await hulp.verstuur(
      { ...compleet, soort: 'gezamenlijk-bestand' },
      { knop: 'openen' },
    )
    expect(blad.pad).toContain('/ernaast')
    expect(blad.$('#antwoord').attr('data-oordeel')).toBeDefined()
    expect(blad.$('input[name=soort][value=gezamenlijk-bestand]').attr('checked')).toBeDefined()
    expect(await tel(t, 'dossier')).toBe(voor)
  })

  it('does not open what was not talked about, and says what to do', async () => {
    const voor = await tel(t, 'dossier')
    await hulp.get(`/werk/dossiers/${vanHulp}/ernaast`)
    const blad = await hulp.verstuur(
      { soort: 'gezamenlijk-bestand', besproken: 'nee', noodzakelijk: '' },
      { knop: 'openen' },
    )
    expect(leesbaar(blad)).toContain('Bespreek het eerst met de inwoner')
    expect(leesbaar(blad)).toContain('Kies of dit dossier nodig is')
    expect(await tel(t, 'dossier')).toBe(voor)
  })

  it('is not there for a pet that keeps no such kind, nor for a replacement or a stranger', async () => {
    const sanne = await t.login('sanne', 'toeleider')
    const { rows } = await t.db
      .pool('eigenaar')
      .query<{ id: string }>(
        `select id from deelwijzer.dossier where soort = 'toeleidingsdossier' limit 1`,
      )
    expect((await sanne.get(`/werk/dossiers/${rows[0]?.id}/ernaast`)).status).toBe(404)
    expect((await sanne.get(`/werk/dossiers/${vanHulp}/ernaast`)).status).toBe(404)
    const tom = await als(14, petVan.tomRegie)
    expect((await tom.get(`/werk/dossiers/${vanHulp}/ernaast`)).status).toBe(404)
    await tom.get('/werk')
    expect(
      (await tom.post(`/werk/dossiers/${vanHulp}/ernaast`, { soort: 'gezinsdossier' })).status,
    ).toBe(404)
  })

  it('refuses in the database what the page does not offer', async () => {
    const client = await t.db.pool('app').connect()
    const probeer = async (soort: string): Promise<string> => {
      await client.query('begin')
      await client.query(
        `select set_config('dw.gemeente', $1, true), set_config('dw.medewerker', $2, true), set_config('dw.pet', $3, true)`,
        [gemeente, 'a2000000-0000-4000-8000-000000000008', petId(petVan.karinRegie)],
      )
      try {
        await client.query(
          `select deelwijzer.open_ernaast(gen_random_uuid(), $1, 'D-2026-ZZZZZ', $2, 'regie-vanuit-hulp', 'urn:deelwijzer:activiteit:regie-vanuit-hulp', 'regie-afstemming')`,
          [vanHulp, soort],
        )
        return 'open'
      } catch (fout) {
        return fout instanceof Error && 'code' in fout ? String(fout.code) : 'onbekend'
      } finally {
        await client.query('rollback')
      }
    }
    expect(await probeer('hulpverleningsdossier')).toBe('DW007')
    expect(await probeer('regiedossier')).toBe('DW007')
    expect(await probeer('gezamenlijk-bestand')).toBe('open')
    client.release()
  })
})
