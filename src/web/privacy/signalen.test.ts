import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type Blad, type TestApp } from '../../../test/support/app.ts'
import { openDossier, sanne } from '../../../test/support/inwoner.ts'
import { alsEigenaar, nummerVan, vraagNood } from '../../../test/support/nood.ts'
import { leesbaar } from '../../../test/support/werk.ts'

/** E-248, E-249: odd access becomes a question for the privacy officer, with its lines and how it can be ordinary. */

const mehmet = 'a2000000-0000-4000-8000-000000000002'
const sanneId = 'a2000000-0000-4000-8000-000000000001'
const gemeente = 'a0000000-0000-4000-8000-000000000001'
let t: TestApp
let ingrid: Bezoeker
let noor: string

/** Today at this hour in winter time, on the last working day: an ordinary moment, or not. */
function moment(uur: number, dagenTerug = 0): Date {
  const dag = new Date()
  dag.setUTCDate(dag.getUTCDate() - dagenTerug - 1)
  while ([0, 6].includes(dag.getUTCDay())) dag.setUTCDate(dag.getUTCDate() - 1)
  dag.setUTCHours(uur, 0, 0, 0)
  return dag
}

async function open(naam: string, geboortedatum: string): Promise<string> {
  return openDossier(t, await sanne(t, 'toeleider'), {
    naam,
    geboortedatum,
    route: 'b',
    wet: 'wmo',
    omschrijving: 'Een vraag om hulp.',
  })
}

beforeAll(async () => {
  t = await createTestApp(moment(11))
  noor = await open('Noor de Vries', '04-05-2013')
  ingrid = await t.login('ingrid')
})
afterAll(() => t.stop())

interface Rij {
  id: string
  soort: string
  medewerker_id: string
  regels: string[]
  aantal: string
  mensen: string
  grond: string | null
}
/** Lets the page look for signals, and gives those of one kind as they stand in the database. */
async function signalen(soort: string, medewerker?: string): Promise<Rij[]> {
  await ingrid.get('/privacy/signalen')
  const { rows } = await t.db
    .pool('eigenaar')
    .query<Rij>(
      'select * from deelwijzer.signaal where soort = $1 and ($2::uuid is null or medewerker_id = $2) order by van',
      [soort, medewerker ?? null],
    )
  return rows
}

/** Gives this colleague of Sanne a place in a dossier for an hour already, without having done anything. */
async function betrek(dossier: string): Promise<void> {
  await alsEigenaar(
    t,
    `insert into deelwijzer.betrokkenheid (gemeente_id, id, pet_id, dossier_id, doel, vlaggen, reden, geldig_van)
     select gemeente_id, gen_random_uuid(), (select id from deelwijzer.pet where medewerker_id = $2 and soort = 'toeleider' and toegekend_op is not null order by id limit 1),
       id, 'toeleiding', 15, 'werkt mee', now() - interval '5 days' from deelwijzer.dossier where id = $1`,
    [dossier, mehmet],
  )
}

describe('ordinary work', () => {
  it('gives no signal: own dossier, by day', async () => {
    const iemand = await t.login('sanne', 'toeleider')
    await iemand.get(`/werk/dossiers/${noor}`)
    const blad = await ingrid.get('/privacy/signalen')
    expect(leesbaar(blad)).toContain('Geen signalen')
  })
})

describe('each kind of signal', () => {
  it('own street: told by oneself, never readable again', async () => {
    const iemand = await t.login('sanne', 'toeleider')
    await iemand.get('/werk/eigen-kring')
    expect(leesbaar(await iemand.post('/werk/eigen-kring/straat', { straat: '12' }))).toContain(
      'Vul de naam van uw straat in',
    )
    await iemand.get('/werk/eigen-kring')
    const na = await iemand.post('/werk/eigen-kring/straat', { straat: 'Kerkstraat 40' })
    expect(leesbaar(na)).toContain('U heeft uw straat verteld')
    const { rows } = await t.db
      .pool('eigenaar')
      .query<{ tekst: string }>(`select eigen_straat::text as tekst from deelwijzer.eigen_straat`)
    expect(rows).toHaveLength(1)
    expect(rows[0]?.tekst).not.toContain('erkstraat')
    const [signaal] = await signalen('eigen-straat', sanneId)
    expect(Number(signaal?.mensen)).toBe(1)
    await iemand.get('/werk/eigen-kring')
    await iemand.post('/werk/eigen-kring/straat', { weg: 'ja' })
    expect(leesbaar(await iemand.get('/werk/eigen-kring'))).not.toContain(
      'U heeft uw straat verteld',
    )
  })

  it('night: outside the hours that this gemeente set', async () => {
    expect(await signalen('buiten-uren')).toEqual([])
    t.zetTijd(moment(22, 3))
    await (await t.login('sanne', 'toeleider')).get(`/werk/dossiers/${noor}`)
    t.zetTijd(moment(11))
    ingrid = await t.login('ingrid')
    expect(await signalen('buiten-uren', sanneId)).toHaveLength(1)
  })

  it('bulk: far more people in an hour than the own work explains', async () => {
    await ingrid.get('/privacy/signalen')
    const fout = await ingrid.post('/privacy/signalen', {
      vanUur: '9',
      totUur: '8',
      weekend: 'nee',
      mensenPerUur: '2',
    })
    expect(leesbaar(fout)).toContain('De werkdag eindigt later dan hij begint')
    expect(leesbaar(fout)).toContain('van 5 tot en met 500')
    expect(fout.$('input[name=totUur]').attr('value')).toBe('8')
    await ingrid.post('/privacy/signalen', {
      vanUur: '7',
      totUur: '20',
      weekend: 'nee',
      mensenPerUur: '5',
    })
    const mensen: [string, string][] = [
      ['Corrie Schouten', '05-11-1942'], ['Jan Schouten', '12-12-1969'], ['Erik Bos', '10-10-1976'],
      ['Sandra Maas', '08-08-1977'], ['Rob Dijkstra', '15-06-1981'], ['Wilma Dijkstra', '30-01-1979'],
    ] // prettier-ignore
    const dossiers: string[] = []
    for (const [naam, dag] of mensen) dossiers.push(await open(naam, dag))
    const iemand = await t.login('sanne', 'toeleider')
    for (const dossier of dossiers) await iemand.get(`/werk/dossiers/${dossier}`)
    const [signaal] = await signalen('bulk', sanneId)
    expect(Number(signaal?.mensen)).toBeGreaterThan(5)
  })

  it('closed: read after it was closed', async () => {
    expect(await signalen('gesloten-dossier')).toEqual([])
    await alsEigenaar(
      t,
      `update deelwijzer.dossier set status = 'gesloten', gesloten_op = $2 where id = $1`,
      [noor, new Date(moment(11).getTime() - 3 * 3_600_000)],
    )
    await (await t.login('sanne', 'toeleider')).get(`/werk/dossiers/${noor}`)
    expect(await signalen('gesloten-dossier', sanneId)).toHaveLength(1)
    await alsEigenaar(
      t,
      `update deelwijzer.dossier set status = 'open', gesloten_op = null where id = $1`,
      [noor],
    )
    // Open again, what was found stays.
    expect(await signalen('gesloten-dossier', sanneId)).toHaveLength(1)
  })

  it('curiosity: found by searching three times, and nothing done', async () => {
    const thijs = await open('Thijs de Boer', '02-11-2008')
    await betrek(thijs)
    const iemand = await t.login('mehmet')
    const zoek = async (): Promise<Blad> => {
      await iemand.get('/werk/zoeken')
      return iemand.post('/werk/zoeken', { zoek: 'Thijs de Boer' })
    }
    expect(leesbaar(await zoek())).toContain('Thijs de Boer')
    await zoek()
    expect(await signalen('nieuwsgierig', mehmet)).toEqual([])
    await zoek()
    const [signaal] = await signalen('nieuwsgierig', mehmet)
    expect(signaal?.regels).toHaveLength(3)
    // Who opened the dossier and wrote in it has no signal: Sanne searched no less.
    const zelf = await t.login('sanne', 'toeleider')
    for (let keer = 0; keer < 3; keer++) {
      await zelf.get('/werk/zoeken')
      await zelf.post('/werk/zoeken', { zoek: 'Thijs de Boer' })
    }
    expect(await signalen('nieuwsgierig', sanneId)).toEqual([])
  })

  it('without being involved, and a secret address: with speed, with its reason', async () => {
    t.zetTijd(new Date())
    ingrid = await t.login('ingrid')
    const amal = await open('Amal Nasser', '03-03-1990')
    const nummer = await nummerVan(t, amal)
    await alsEigenaar(
      t,
      `update deelwijzer.pet set dossier_soorten = (select array_agg(distinct soort) from deelwijzer.dossier), taken = (select array_agg(distinct taak) from deelwijzer.dossier) where medewerker_id = $1`,
      [mehmet],
    )
    const iemand = await t.login('mehmet')
    await vraagNood(iemand, { nummer })
    expect((await iemand.get(`/werk/dossiers/${amal}`)).status).toBe(200)
    const [zonder] = await signalen('zonder-betrokkenheid', mehmet)
    expect(zonder?.grond).toBe('nood')
    expect(await signalen('geheim-adres', mehmet)).not.toEqual([])
    expect(await signalen('geheim-adres', sanneId)).toEqual([])
    const detail = leesbaar(await ingrid.get(`/privacy/signalen/${zonder?.id ?? ''}`))
    expect(detail).toMatch(/Reden opgeschreven\s*Ja/)
    expect(detail).toMatch(/Bekeken door de leidinggevende\s*Nog niet/)
    expect(detail).not.toContain('Amal')
  })

  it('own circle: a refused look, and not about whom', async () => {
    const iemand = await t.login('mehmet')
    await iemand.get('/werk/eigen-kring')
    await iemand.post('/werk/eigen-kring', {
      soort: 'familie',
      naam: 'Noor de Vries',
      geboortedatum: '04-05-2013',
    })
    expect((await iemand.get(`/werk/dossiers/${noor}`)).status).toBe(404)
    const [signaal] = await signalen('eigen-kring', mehmet)
    expect(Number(signaal?.mensen)).toBe(0)
    const detail = leesbaar(await ingrid.get(`/privacy/signalen/${signaal?.id ?? ''}`))
    expect(detail).toContain('Over wie het ging is niet bewaard')
    expect(detail).toContain('Niemand')
    // Another refused look, at somebody else, is not about the own circle.
    await (await t.login('fatima')).get(`/werk/dossiers/${noor}`)
    expect(await signalen('eigen-kring')).toHaveLength(1)
  })
})

describe('answering', () => {
  it('is done once, with words that are sealed, and logged', async () => {
    const [signaal] = await signalen('bulk', sanneId)
    const pad = `/privacy/signalen/${signaal?.id ?? ''}`
    await ingrid.get(pad)
    const leeg = await ingrid.post(pad, { toelichting: 'kort' })
    expect(leesbaar(leeg)).toContain('Kies wat u van dit signaal vindt')
    expect(leeg.$('textarea[name=toelichting]').text()).toContain('kort')
    const woorden = 'Zij las alle dossiers voor de overdracht.'
    const klaar = await ingrid.post(pad, { uitkomst: 'verklaard', toelichting: woorden })
    expect(leesbaar(klaar)).toContain(woorden)
    const { rows } = await t.db
      .pool('eigenaar')
      .query<{ toelichting: string; staat: string }>(
        'select toelichting, staat from deelwijzer.signaal where id = $1',
        [signaal?.id],
      )
    expect(rows[0]?.staat).toBe('verklaard')
    expect(rows[0]?.toelichting).not.toContain('overdracht')
    expect(
      (await ingrid.post(pad, { uitkomst: 'melden', toelichting: `${woorden} Toch niet.` })).status,
    ).toBe(404)
    expect(leesbaar(await ingrid.get('/privacy/signalen?staat=verklaard'))).toContain(
      'Veel mensen in korte tijd',
    )
  })

  it('is not for who it is about, nor for anybody else', async () => {
    await alsEigenaar(
      t,
      `insert into deelwijzer.signaal (gemeente_id, id, soort, sleutel, medewerker_id, van, tot, regels, aantal, mensen)
       select $1, gen_random_uuid(), 'buiten-uren', 'proef', g.medewerker_id, now(), now(), array[g.id], 1, 1
       from deelwijzer.gebeurtenis g where g.object_soort = 'signaal' order by volgnummer desc limit 1`,
      [gemeente],
    )
    const { rows } = await t.db
      .pool('eigenaar')
      .query<{ id: string }>(`select id from deelwijzer.signaal where sleutel = 'proef'`)
    const pad = `/privacy/signalen/${rows[0]?.id ?? ''}`
    expect(leesbaar(await ingrid.get(pad))).toContain('Dit signaal gaat over u')
    expect(
      (await ingrid.post(pad, { uitkomst: 'verklaard', toelichting: 'Het was mijn eigen werk.' }))
        .status,
    ).toBe(404)
    for (const naam of ['mehmet', 'petra', 'fatima', 'ruud', 'sanne'] as const) {
      const iemand = await t.login(naam, naam === 'sanne' ? 'toeleider' : undefined)
      expect((await iemand.get(pad)).status, naam).toBe(404)
      expect(
        (await iemand.post(pad, { uitkomst: 'verklaard', toelichting: 'Dat was ik niet.' })).status,
        naam,
      ).toBe(404)
    }
    expect((await ingrid.get('/privacy/signalen/x')).status).toBe(404)
  })

  it('is never an order of people', async () => {
    const tekst = leesbaar(await ingrid.get('/privacy/signalen'))
    expect(tekst).toContain('Er is geen cijfer per medewerker')
    expect(leesbaar(await ingrid.get('/privacy'))).toMatch(/\d+ nieuwe signalen/)
  })
})

describe('when looking takes too long', () => {
  it('shows what was found before and says so, and finds the rest the next time', async () => {
    await ingrid.get('/privacy/signalen')
    const weg = 'Nieuwe signalen zoeken duurde te lang'
    expect(leesbaar(ingrid.blad())).not.toContain(weg)
    const eerder = ingrid.blad().$('main table tbody tr').length
    expect(eerder).toBeGreaterThan(0)
    const houdVast = await t.db.pool('eigenaar').connect()
    await houdVast.query('begin')
    await houdVast.query('lock table deelwijzer.signaal_ronde in access exclusive mode')
    await (await t.login('fatima')).get(`/werk/dossiers/${noor}`)
    const blad = await ingrid.get('/privacy/signalen')
    await houdVast.query('rollback')
    houdVast.release()
    expect(blad.status).toBe(200)
    expect(leesbaar(blad)).toContain(weg)
    expect(blad.$('main table tbody tr')).toHaveLength(eerder)
    expect(leesbaar(await ingrid.get('/privacy/signalen'))).not.toContain(weg)
  })
})

it('never breaks', () => {
  expect(t.meldingen).toEqual([])
})
