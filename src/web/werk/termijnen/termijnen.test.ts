import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type TestApp } from '../../../../test/support/app.ts'
import { telMet } from '../../../../test/support/geopend.ts'
import { openInDossier, ouder } from '../../../../test/support/plicht.ts'
import { leesbaar, openDossier, tel } from '../../../../test/support/werk.ts'
import { dagenLater, datumInNederland, schrijfDatum } from '../../../domein/leeftijd.ts'

let t: TestApp
let sanne: Bezoeker
beforeAll(async () => {
  // The database counts from its own day.
  t = await createTestApp(new Date())
  sanne = await t.login('sanne', 'toeleider')
})
afterAll(() => t.stop())

const over = (dagen: number): string => dagenLater(datumInNederland(new Date()), dagen)
const ingevuld = (dag: string): string => dag.split('-').toReversed().join('-')

/** A duty that may lapse, made by hand in a dossier of Sanne. */
async function losseplicht(dossier: string, wettelijk: string | null = null): Promise<string> {
  const { rows } = await t.db.pool('eigenaar').query<{ id: string }>(
    `insert into deelwijzer.plicht (gemeente_id, id, dossier_id, pet_id, code, tekst, blokkerend, uiterlijk, wettelijk)
     select d.gemeente_id, gen_random_uuid(), d.id, b.pet_id, 'inspanningsplicht-medewerking', 'Blijf proberen.', false, current_date + 5, $2::date
     from deelwijzer.dossier d join deelwijzer.betrokkenheid b on b.dossier_id = d.id where d.id = $1 returning id`,
    [dossier, wettelijk],
  )
  return rows[0]?.id ?? ''
}

async function informeer(dossier: string): Promise<string> {
  const [een] = (await openInDossier(t, dossier)).filter(({ code }) => code.startsWith('informeer'))
  return een?.id ?? ''
}

describe('mijn termijnen', () => {
  it('has everything with a day, overdue first, with words and a link to the thing', async () => {
    const dossier = await openDossier(sanne, { besproken: ['dat'] })
    const plicht = await losseplicht(dossier)
    await ouder(t, plicht, 1000)
    const blad = await sanne.get('/werk/termijnen')
    expect(blad.status).toBe(200)
    expect(blad.$('main tbody tr').first().text()).toContain('Blijf proberen.')
    expect(blad.$('main tbody tr').first().text()).toContain(
      '995 dagen te laat'.replaceAll(' ', '\u00A0'),
    )
    expect(blad.$(`main a[href="/werk/plichten/${plicht}"]`).length).toBe(1)
    expect(leesbaar(blad)).toMatch(/\d+ ding(en)? (is|zijn) te laat/)
    expect(blad.$('nav a[href="/werk/termijnen"]').length).toBeGreaterThan(0)
    expect(
      await tel(t, 'gebeurtenis', `object_soort = 'termijnlijst' and betrokkene_id is not null`),
    ).toBeGreaterThan(0)
    const alleen = await sanne.get('/werk/termijnen?soort=verjaardag')
    expect(leesbaar(alleen)).not.toContain('Blijf proberen.')
  })

  it('gives every open duty a day, also "as soon as possible"', async () => {
    await openDossier(sanne, { besproken: [] })
    expect(await tel(t, 'plicht', 'gedaan_op is null')).toBeGreaterThan(0)
    expect(await tel(t, 'plicht', 'gedaan_op is null and uiterlijk is null')).toBe(0)
  })

  it('shows a birthday on which it changes who decides', async () => {
    const dossier = await openDossier(sanne)
    const pool = t.db.pool('eigenaar')
    const geboren = await pool.query<{ oud: string; id: string }>(
      `select p.id, p.geboortedatum::text as oud from deelwijzer.persoon p join deelwijzer.dossier d on d.persoon_id = p.id where d.id = $1`,
      [dossier],
    )
    const [rij] = geboren.rows
    await pool.query(`update deelwijzer.persoon set geboortedatum = '2010-12-24' where id = $1`, [
      rij?.id,
    ])
    const blad = await sanne.get('/werk/termijnen?soort=verjaardag')
    expect(leesbaar(blad)).toContain('Noor de Vries wordt 16.')
    expect(leesbaar(blad)).toContain('24 december 2026')
    await pool.query(`update deelwijzer.persoon set geboortedatum = $2 where id = $1`, [
      rij?.id,
      rij?.oud,
    ])
  })

  it('goes on where the page ended, and takes no place that we did not write', async () => {
    const dossier = await openDossier(sanne)
    for (let n = 0; n < 55; n++) await losseplicht(dossier)
    const een = await sanne.get('/werk/termijnen?soort=plicht')
    expect(een.$('main tbody tr').length).toBe(50)
    const verder = een.$('main a[href*="na="]').attr('href') ?? ''
    const twee = await sanne.get(verder)
    expect(twee.$('main tbody tr').length).toBeGreaterThan(4)
    const ids = (blad: typeof een) =>
      blad
        .$('main a[href^="/werk/plichten/"]')
        .toArray()
        .map((a) => blad.$(a).attr('href'))
    expect(ids(een).filter((id) => ids(twee).includes(id))).toEqual([])
    expect((await sanne.get("/werk/termijnen?na=2026-01-01.plicht.';drop")).status).toBe(200)
  })

  it('is not there for who has no work in dossiers', async () => {
    for (const naam of ['petra', 'fatima', 'ingrid', 'noor', 'anja'] as const) {
      const blad = await (await t.login(naam)).get('/werk/termijnen')
      expect(blad.status === 404 || blad.pad.includes('/inloggen')).toBe(true)
    }
  })
})

describe('een andere dag', () => {
  it('only with a reason; the old day and the reason stay in sight', async () => {
    const dossier = await openDossier(sanne)
    const plicht = await losseplicht(dossier)
    await sanne.get(`/werk/plichten/${plicht}/verzetten`)
    const later = ingevuld(over(18))
    const fout = await sanne.verstuur({ dag: later, reden: '' })
    expect(leesbaar(fout)).toContain('Schrijf in een zin waarom.')
    expect(fout.$('#dag').attr('value')).toBe(later)
    const klaar = await sanne.verstuur({ dag: later, reden: 'Moeder is deze week op reis.' })
    expect(klaar.pad).toBe(`/werk/plichten/${plicht}?nieuw=plicht-verzetten`)
    expect(leesbaar(klaar)).toContain(schrijfDatum(over(18)))
    expect(leesbaar(klaar)).toContain(
      `Van ${schrijfDatum(over(5))} naar ${schrijfDatum(over(18))}.`,
    )
    expect(leesbaar(klaar)).toContain('Moeder is deze week op reis.')
    expect(await telMet(t, 'plicht_verloop.reden', 'Moeder is deze week op reis.')).toBe(1)
    expect(
      await tel(t, 'gebeurtenis', `object_soort = 'plichtverzet' and object_id = '${plicht}'`),
    ).toBe(1)
    expect(await tel(t, 'concept', `onderwerp_id = '${plicht}'`)).toBe(0)
  })

  it.each([
    ['yesterday', ingevuld(over(-1)), 'Kies vandaag of een dag die nog komt.'],
    ['no day', '31-02-2027', 'Vul een dag in'],
    ['the same day', ingevuld(over(5)), 'Dit is al de afgesproken dag.'],
    [
      'later than the law',
      ingevuld(over(40)),
      `De wet geeft niet meer tijd. Kies uiterlijk ${schrijfDatum(over(28))}.`,
    ],
  ])('refuses %s', async (_wat, dag, melding) => {
    const plicht = await losseplicht(await openDossier(sanne), over(28))
    await sanne.get(`/werk/plichten/${plicht}/verzetten`)
    const blad = await sanne.verstuur({ dag, reden: 'Het lukt echt niet eerder.' })
    expect(leesbaar(blad)).toContain(melding)
    expect(await tel(t, 'plicht_verloop', `plicht_id = '${plicht}'`)).toBe(1)
  })

  it('is refused for a colleague who is not there', async () => {
    const plicht = await losseplicht(await openDossier(sanne))
    const mehmet = await t.login('mehmet')
    for (const deel of ['verzetten', 'intrekken']) {
      const adres = `/werk/plichten/${plicht}/${deel}`
      expect((await mehmet.get(adres)).status).toBe(404)
      expect(
        (await mehmet.post(adres, { dag: '10-12-2026', reden: 'Ik wil dit graag.' })).status,
      ).toBe(404)
    }
    expect(await tel(t, 'plicht_verloop', `plicht_id = '${plicht}'`)).toBe(1)
  })
})

describe('het hoeft niet meer', () => {
  it('lapses with a reason, stays in sight and is gone from the list', async () => {
    const dossier = await openDossier(sanne)
    const plicht = await losseplicht(dossier)
    await sanne.get(`/werk/plichten/${plicht}/intrekken`)
    expect(leesbaar(await sanne.verstuur({ reden: 'nee' }))).toContain('Schrijf in een zin waarom.')
    const blad = await sanne.verstuur({ reden: 'Het gezin is verhuisd.' })
    expect(leesbaar(blad)).toContain('Dit hoeft niet meer')
    expect(leesbaar(blad)).toContain('Het gezin is verhuisd.')
    expect(await tel(t, 'plicht', `id = '${plicht}' and afloop = 'ingetrokken'`)).toBe(1)
    expect((await sanne.get('/werk/termijnen')).tekst).not.toContain(plicht)
  })

  it('never for what is owed to the resident, however it is sent', async () => {
    const dossier = await openDossier(sanne, { besproken: [] })
    const plicht = await informeer(dossier)
    const blad = await sanne.get(`/werk/plichten/${plicht}`)
    expect(blad.$(`a[href="/werk/plichten/${plicht}/intrekken"]`).length).toBe(0)
    expect((await sanne.get(`/werk/plichten/${plicht}/intrekken`)).status).toBe(409)
    await sanne.get('/werk')
    const post = await sanne.post(`/werk/plichten/${plicht}/intrekken`, {
      reden: 'Ik vind het niet nodig.',
    })
    expect(post.status).toBe(409)
    expect(leesbaar(post)).toContain('Dit moet eerst worden gedaan')
    expect(await tel(t, 'plicht', `id = '${plicht}' and gedaan_op is null`)).toBe(1)
  })
})

describe('de database', () => {
  it('refuses to delete a duty or to change what it was, also for who owns it', async () => {
    const plicht = await losseplicht(await openDossier(sanne))
    const pool = t.db.pool('eigenaar')
    for (const zin of [
      `delete from deelwijzer.plicht where id = '${plicht}'`,
      `truncate deelwijzer.plicht cascade`,
      `update deelwijzer.plicht set code = 'log-raadpleging' where id = '${plicht}'`,
      `update deelwijzer.plicht set uiterlijk = current_date + 900 where id = '${plicht}'`,
      `update deelwijzer.plicht set wettelijk = null, uiterlijk = null where id = '${plicht}'`,
      `update deelwijzer.plicht_verloop set soort = 'gedaan' where plicht_id = '${plicht}'`,
      `delete from deelwijzer.plicht_verloop where plicht_id = '${plicht}'`,
    ]) {
      await expect(pool.query(zin), zin).rejects.toThrow()
    }
    await pool.query(`update deelwijzer.plicht set gedaan_op = now() where id = '${plicht}'`)
    await expect(
      pool.query(`update deelwijzer.plicht set gedaan_op = null where id = '${plicht}'`),
    ).rejects.toThrow()
    await expect(
      pool.query(`update deelwijzer.plicht set afloop = 'ingetrokken' where id = '${plicht}'`),
    ).rejects.toThrow()
  })
})

describe('het team', () => {
  it('gives numbers per pet and week, no name and no dossier', async () => {
    const dossier = await openDossier(sanne)
    await ouder(t, await losseplicht(dossier), 40)
    const petra = await t.login('petra')
    const blad = await petra.get('/team/termijnen')
    expect(blad.status).toBe(200)
    expect(leesbaar(blad)).toContain('Te laat')
    expect(
      Number(blad.$('main tbody tr td').first().find('.dw-tabel__waarde').text()),
    ).toBeGreaterThan(0)
    expect(blad.tekst).not.toContain('Noor')
    expect(leesbaar(blad)).not.toMatch(/D-2026-/)
    expect((await sanne.get('/team/termijnen')).status).toBe(404)
  })
})
