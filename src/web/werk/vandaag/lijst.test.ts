import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  createTestApp,
  type Bezoeker,
  type Blad,
  type TestApp,
} from '../../../../test/support/app.ts'
import { leesbaar, openDossier, tel } from '../../../../test/support/werk.ts'

const aantal = 120

let t: TestApp
let sanne: Bezoeker
let eerste: string
let pet: string

async function doe(zin: string, ...waarden: unknown[]): Promise<{ id: string }[]> {
  return (await t.db.pool('eigenaar').query<{ id: string }>(zin, waarden)).rows
}

beforeAll(async () => {
  t = await createTestApp()
  sanne = await t.login('sanne', 'toeleider')
  eerste = await openDossier(sanne)
  const [rij] = await doe(
    `select pet_id as id from deelwijzer.betrokkenheid where dossier_id = $1`,
    eerste,
  )
  pet = rij?.id ?? ''
  // Many dossiers, many of them changed in the same millisecond: only the microseconds and the id keep them apart.
  await doe(
    `insert into deelwijzer.dossier (gemeente_id, id, nummer, soort, taak, persoon_id, verwerkingsactiviteit, geopend_op, laatst_gewijzigd)
     select gemeente_id, gen_random_uuid(), 'XD-2026-' || lpad(n::text, 5, '0'), soort, taak, persoon_id, verwerkingsactiviteit, geopend_op,
       timestamptz '2026-05-01 10:00:00.123' + (n / 2) * interval '1 microsecond'
     from deelwijzer.dossier, generate_series(1, ${aantal - 1}) n where id = $1`,
    eerste,
  )
  await doe(
    `insert into deelwijzer.dossier_persoon (gemeente_id, dossier_id, persoon_id, rol)
     select gemeente_id, id, persoon_id, 'betrokkene' from deelwijzer.dossier where nummer like 'XD-%'`,
  )
  await doe(
    `insert into deelwijzer.betrokkenheid (gemeente_id, id, pet_id, dossier_id, doel, vlaggen, reden, geldig_van)
     select gemeente_id, gen_random_uuid(), $1, id, 'toeleiding', 15, 'test', '2026-01-01' from deelwijzer.dossier where nummer like 'XD-%'`,
    pet,
  )
})
afterAll(() => t.stop())

const nummers = (blad: Blad): string[] =>
  blad
    .$('main tbody tr')
    .toArray()
    .map((rij) => blad.$(rij).find('td').first().find('.dw-tabel__waarde').text())

/** All pages, one after the other, as somebody who presses "Volgende bladzijde". */
async function bladeren(iemand: Bezoeker, begin: string): Promise<string[][]> {
  const uit: string[][] = []
  let adres: string | undefined = begin
  while (adres !== undefined && uit.length < 10) {
    const blad: Blad = await iemand.get(adres)
    expect(blad.status).toBe(200)
    uit.push(nummers(blad))
    adres = blad
      .$('main a')
      .filter((_, el) => blad.$(el).text() === 'Volgende bladzijde')
      .attr('href')
    if (adres !== undefined) expect(adres).not.toMatch(/Noor|Vries|XD-/i)
  }
  return uit
}

describe('de lijst met dossiers', () => {
  it.each([
    ['last changed first', '/werk/dossiers'],
    ['by number', '/werk/dossiers?sorteer=nummer'],
    ['with a filter', '/werk/dossiers?soort=toeleidingsdossier&status=open'],
  ])('%s: fifty a page, none twice and none left out', async (_wat, adres) => {
    const bladen = await bladeren(sanne, adres)
    expect(bladen.map((blad) => blad.length)).toEqual([50, 50, 20])
    const alle = bladen.flat()
    expect(new Set(alle).size).toBe(aantal)
    if (adres.includes('nummer')) expect(alle).toEqual(alle.toSorted())
  })

  it('stays right when a dossier is within reach in more than one way, with other dates', async () => {
    const [via] = await doe(`select gen_random_uuid() as id`)
    await doe(
      `insert into deelwijzer.toegang (gemeente_id, pet_id, dossier_id, vlaggen, geldig_van, laatst_gewijzigd, doel, bron, bron_id, via_id)
       select gemeente_id, pet_id, dossier_id, 1, geldig_van, laatst_gewijzigd - interval '1 day', doel, 'vervanging', $2, $2
       from deelwijzer.toegang where pet_id = $1`,
      pet,
      via?.id,
    )
    const alle = (await bladeren(sanne, '/werk/dossiers')).flat()
    expect(alle.length).toBe(aantal)
    expect(new Set(alle).size).toBe(aantal)
    expect(leesbaar(await sanne.get('/werk/dossiers'))).toContain(`${aantal} dossiers.`)
    expect(nummers(await sanne.get('/werk/dossiers?vervanging=ja'))).toEqual([])
    await doe(`delete from deelwijzer.toegang where pet_id = $1 and bron_id = $2`, pet, via?.id)
  })

  it('shows only what one has as a replacement, with the word for it', async () => {
    await doe(
      `update deelwijzer.toegang set bron = 'vervanging' where pet_id = $1 and dossier_id = $2`,
      pet,
      eerste,
    )
    const blad = await sanne.get('/werk/dossiers?vervanging=ja')
    expect(nummers(blad)).toHaveLength(1)
    expect(leesbaar(blad)).toContain('u vervangt een collega')
    expect(leesbaar(blad)).toContain('1 dossier met deze keuze.')
    expect(blad.$('details#kiezen').attr('open')).toBeDefined()
    expect(blad.$('input[name=vervanging]').attr('checked')).toBeDefined()
    await doe(
      `update deelwijzer.toegang set bron = 'betrokkenheid' where pet_id = $1 and dossier_id = $2`,
      pet,
      eerste,
    )
  })

  it('counts, filters and tells nothing of the dossiers of somebody else', async () => {
    const mehmet = await t.login('mehmet')
    for (const adres of [
      '/werk/dossiers',
      '/werk/dossiers?sorteer=nummer',
      '/werk/dossiers?soort=toeleidingsdossier',
      '/werk/dossiers?status=open',
      `/werk/dossiers?na=1900000000000000-${eerste}`,
      `/werk/dossiers?sorteer=nummer&na=1-${eerste}`,
    ]) {
      const blad = await mehmet.get(adres)
      expect(nummers(blad), adres).toEqual([])
      expect(leesbaar(blad), adres).not.toMatch(/\d+ dossiers?/)
    }
    // The place of a hidden dossier in the list is not told either: it looks like any other id.
    const plek = async (id: string) =>
      leesbaar(await mehmet.get(`/werk/dossiers?sorteer=nummer&na=1-${id}`))
    expect(await plek(eerste)).toBe(await plek(randomUUID()))
  })

  it('begins again at an address that we did not make', async () => {
    const gewoon = leesbaar(await sanne.get('/werk/dossiers'))
    for (const vraag of [
      'na=x',
      `na=99999999999999999999-${eerste}`,
      'soort=verzonnen',
      'na=1-2',
    ]) {
      const blad = await sanne.get(`/werk/dossiers?${vraag}`)
      expect(blad.status).toBe(200)
      expect(leesbaar(blad)).toBe(gewoon)
    }
    expect((await sanne.get(`/werk/dossiers?na=99999999999999999-${eerste}`)).status).toBe(200)
    expect((await sanne.get(`/werk/dossiers?na=0-${eerste}`)).status).toBe(200)
  })

  it('logs one line per person on the page and prints without buttons', async () => {
    const voor = await tel(t, 'gebeurtenis', `object_soort = 'dossierlijst'`)
    const blad = await sanne.get('/werk/dossiers?print=1')
    expect(await tel(t, 'gebeurtenis', `object_soort = 'dossierlijst'`)).toBe(voor + 1)
    expect(blad.$('main button, main form, main input').length).toBe(0)
    expect(nummers(blad)).toHaveLength(50)
  })

  it.each(['petra', 'fatima', 'ingrid', 'ruud'] as const)('is not there for %s', async (naam) => {
    expect((await (await t.login(naam)).get('/werk/dossiers')).status).toBe(404)
  })
})
