import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestApp, petten, type Bezoeker, type TestApp } from '../../../test/support/app.ts'
import { checkHtml } from '../../../test/support/toegankelijk.ts'
import { leesbaar, noor, openDossier, tel } from '../../../test/support/werk.ts'
import { zetRelatie } from '../../../test/support/geopend.ts'

const mehmet = 'a2000000-0000-4000-8000-000000000002'
let t: TestApp
let sanne: Bezoeker
let petra: Bezoeker
let dossier: string
let nummer: string

async function doe<T extends object>(zin: string, ...waarden: unknown[]): Promise<T[]> {
  return (await t.db.pool('eigenaar').query<T>(zin, waarden)).rows
}

// An ended pet does not come back, so every test has a gemeente of its own with a dossier of Sanne alone.
beforeEach(async () => {
  t = await createTestApp()
  petra = await t.login('petra')
  sanne = await t.login('sanne', 'toeleider')
  dossier = await openDossier(sanne)
  const [rij] = await doe<{ nummer: string }>(
    `select nummer from deelwijzer.dossier where id = $1`,
    dossier,
  )
  nummer = rij?.nummer ?? ''
})
afterEach(() => t.stop())

const verlaat = () =>
  doe(`update deelwijzer.pet set geldig_tot = now() where id = $1`, petten.toeleider)

/** Somebody who is family of Noor; access follows from it at once. */
const kent = (medewerker: string) =>
  zetRelatie(t, {
    gemeente: 'a0000000-0000-4000-8000-000000000001',
    medewerker,
    naam: 'Noor de Vries',
    geboortedatum: '2013-05-04',
  })

const petVan = async (medewerker: string, soort = 'toeleider'): Promise<string> => {
  const [rij] = await doe<{ id: string }>(
    `select id from deelwijzer.pet where medewerker_id = $1 and soort = $2 and 'toeleiding-jeugd' = any (taken)`,
    medewerker,
    soort,
  )
  return rij?.id ?? ''
}

const wijsAan = (iemand: Bezoeker, pet: string, id = dossier) =>
  iemand.post('/team/dossiers-zonder-iemand', { dossier: id, pet })

describe('een dossier zonder iemand', () => {
  it('is not there as long as somebody keeps it', async () => {
    const blad = await petra.get('/team')
    expect(leesbaar(blad)).not.toContain('Dossiers zonder iemand')
    expect(blad.tekst).not.toContain(nummer)
    const na = await wijsAan(petra, await petVan(mehmet))
    expect(leesbaar(na)).toContain('Er is al iemand bij dat dossier')
    expect(await tel(t, 'betrokkenheid', `dossier_id = '${dossier}'`)).toBe(1)
  })

  it.each(['the pet ended', 'the own circle closed it'])(
    'is told to the leidinggevende when %s, by number and kind only and the same',
    async (oorzaak) => {
      if (oorzaak === 'the pet ended') await verlaat()
      else await kent('a2000000-0000-4000-8000-000000000001')
      const blad = await petra.get('/team')
      const deel = blad.$('section[aria-labelledby=zonder]').text().replaceAll('\u00AD', '')
      expect(deel).toContain(`Dossier ${nummer}`)
      expect(deel).toContain('Dossier van de aanvraag')
      expect(blad.$('main').text()).not.toMatch(/Noor|Vries|privé/)
      expect(await checkHtml(blad.tekst)).toEqual([])
    },
  )

  it('goes to a colleague whose pet fits, with what still had to be done, and the resident can see it', async () => {
    await verlaat()
    const pet = await petVan(mehmet)
    const open = `dossier_id = '${dossier}' and gedaan_op is null`
    const plichten = await tel(t, 'plicht', open)
    expect(plichten).toBeGreaterThan(0)
    await petra.get('/team')
    const na = await wijsAan(petra, pet)
    expect(leesbaar(na)).toContain('De collega is aangewezen')
    expect(na.tekst).not.toContain(nummer)
    const mehmets = await t.login('mehmet')
    await mehmets.post('/pet', { pet })
    expect((await mehmets.get(`/werk/dossiers/${dossier}`)).status).toBe(200)
    expect(await tel(t, 'plicht', `${open} and pet_id = '${pet}'`)).toBe(plichten)
    expect(
      await tel(
        t,
        'gebeurtenis',
        `betrokkene_id = '${noor}' and object_id = '${dossier}' and object_soort = 'betrokkenheid' and handeling = 'vastleggen'`,
      ),
    ).toBe(1)
    // The leidinggevende arranged it and still cannot open it.
    expect((await petra.get(`/werk/dossiers/${dossier}`)).status).toBe(404)
    expect(await tel(t, 'betrokkenheid', `dossier_id = '${dossier}'`)).toBe(2)
  })

  it('asks again at the right dossier when nobody was chosen', async () => {
    await verlaat()
    await petra.get('/team')
    const blad = await wijsAan(petra, '')
    expect(blad.$(`#zonder-${dossier} details`).length + blad.$('details[open]').length).toBe(1)
    expect(leesbaar(blad)).toContain('Kies een collega.')
    expect(blad.$('title').text()).toMatch(/^Fout: /)
    expect(await checkHtml(blad.tekst)).toEqual([])
  })

  it('goes to no pet that does not fit, to no own second pet and to nobody who knows the resident', async () => {
    await verlaat()
    await petra.get('/team')
    const [ander] = await doe<{ id: string }>(
      `select id from deelwijzer.pet where soort = 'hulpverlener' and not 'toeleidingsdossier' = any (dossier_soorten) order by id limit 1`,
    )
    const eigen = randomUUID()
    await doe(
      `insert into deelwijzer.pet (gemeente_id, id, medewerker_id, organisatie_id, naam, soort, taken, dossier_soorten, beroepsgeheim, uitleg, geldig_van, toegekend_op)
       select p.gemeente_id, $1, ik.medewerker_id, p.organisatie_id, p.naam, p.soort, p.taken, p.dossier_soorten, p.beroepsgeheim, p.uitleg, p.geldig_van, p.toegekend_op
       from deelwijzer.pet p join deelwijzer.pet ik on ik.gemeente_id = p.gemeente_id and ik.soort = 'leidinggevende' and ik.medewerker_id = 'a2000000-0000-4000-8000-000000000003'
       where p.id = $2`,
      eigen,
      await petVan(mehmet),
    )
    const keuzes = (await petra.get('/team')).$('main select[name=pet]').html() ?? ''
    expect(keuzes).not.toContain(eigen)
    for (const pet of [ander?.id ?? '', eigen]) {
      expect((await wijsAan(petra, pet)).status).toBe(409)
      await petra.get('/team')
    }
    await kent(mehmet)
    expect((await wijsAan(petra, await petVan(mehmet))).status).toBe(409)
    expect(await tel(t, 'betrokkenheid', `dossier_id = '${dossier}'`)).toBe(1)
  })

  it('is arranged by nobody else', async () => {
    await verlaat()
    const pet = await petVan(mehmet)
    for (const naam of ['mehmet', 'fatima', 'ingrid', 'ruud'] as const) {
      const iemand = await t.login(naam)
      await iemand.get('/pet')
      expect((await wijsAan(iemand, pet)).status, naam).toBe(404)
    }
    expect(await tel(t, 'betrokkenheid', `dossier_id = '${dossier}'`)).toBe(1)
  })
})
