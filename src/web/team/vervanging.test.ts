import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestApp, petten, type Bezoeker, type TestApp } from '../../../test/support/app.ts'
import { leesbaar, openDossier, schrijfOp, tel } from '../../../test/support/werk.ts'

const mehmetPet = 'a3000000-0000-4000-8000-000000000003'
let t: TestApp
let sanne: Bezoeker
let mehmet: Bezoeker
let petra: Bezoeker
beforeAll(async () => {
  t = await createTestApp(new Date())
  sanne = await t.login('sanne', 'toeleider')
  mehmet = await t.login('mehmet')
  petra = await t.login('petra')
})
afterAll(() => t.stop())
beforeEach(async () => {
  await t.db.pool('eigenaar').query('delete from deelwijzer.vervanging')
})

const dag = (over: number): string => {
  const moment = new Date(Date.now() + over * 86_400_000)
  return new Intl.DateTimeFormat('nl-NL', {
    timeZone: 'Europe/Amsterdam',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  }).format(moment)
}

async function regel(anders: Record<string, string> = {}) {
  await sanne.get('/werk/vervanging')
  return sanne.verstuur({ vervanger: mehmetPet, van: dag(0), totEnMet: dag(5), ...anders })
}

describe('vervanging', () => {
  it('gives the dossiers and the duties of the absent one, within the period, and no longer', async () => {
    const dossier = await openDossier(sanne, { besproken: ['dat'] })
    expect((await mehmet.get(`/werk/dossiers/${dossier}`)).status).toBe(404)
    const blad = await regel()
    expect(blad.pad).toBe('/werk/vervanging?nieuw=geregeld')
    expect(leesbaar(blad)).toContain('Mehmet Yilmaz (Toeleider Jeugd en Wmo)')

    const vandaag = leesbaar(await mehmet.get('/werk'))
    expect(vandaag).toContain('U vervangt Sanne Bakker tot en met')
    expect(vandaag).toContain('(vervanging)')
    expect(leesbaar(await sanne.get('/werk'))).toContain('Mehmet Yilmaz vervangt u tot en met')
    expect((await mehmet.get(`/werk/dossiers/${dossier}`)).status).toBe(200)
    expect(leesbaar(await mehmet.get(`/werk/dossiers/${dossier}/betrokkenen`))).toContain(
      'Vervangt Sanne Bakker',
    )

    const { rows } = await t.db
      .pool('eigenaar')
      .query<{ id: string }>(
        `select id from deelwijzer.plicht where dossier_id = $1 and gedaan_op is null order by id`,
        [dossier],
      )
    const [eerste, ...rest] = rows.map((rij) => rij.id)
    await mehmet.get(`/werk/plichten/${eerste ?? ''}`)
    const klaar = await mehmet.verstuur({ bewijs: 'Gedaan voor Sanne.' })
    expect(klaar.pad).toContain('nieuw=plicht')
    expect(await tel(t, 'plicht', `id = '${eerste ?? ''}' and gedaan_op is not null`)).toBe(1)

    // What the replacement takes on belongs to the place of the absent one.
    await schrijfOp(mehmet, dossier, { rolKenbaar: 'nee' })
    expect(
      await tel(t, 'plicht', `dossier_id = '${dossier}' and pet_id <> '${petten.toeleider}'`),
    ).toBe(0)

    const einde = leesbaar(await mehmet.get('/werk/vervanging'))
    expect(einde).toContain('Sanne Bakker (Toeleider Jeugd en Wmo)')
    const stop = mehmet.blad().$('a[href$="/eindigen"]').attr('href') ?? ''
    await mehmet.get(stop)
    expect((await mehmet.verstuur({})).pad).toBe('/werk/vervanging?nieuw=gestopt')
    expect((await mehmet.get(`/werk/dossiers/${dossier}`)).status).toBe(404)
    for (const id of rest) expect((await mehmet.get(`/werk/plichten/${id}`)).status).toBe(404)
    expect(leesbaar(await mehmet.get('/werk'))).not.toContain('U vervangt')
  })

  it('is not there before its first day, and cannot lengthen itself', async () => {
    const dossier = await openDossier(sanne)
    await regel({ van: dag(2), totEnMet: dag(5) })
    expect((await mehmet.get(`/werk/dossiers/${dossier}`)).status).toBe(404)
    expect(leesbaar(await mehmet.get('/werk'))).not.toContain('U vervangt')
    await t.db.pool('eigenaar').query('delete from deelwijzer.vervanging')
    await regel()
    await mehmet.get(`/werk/dossiers/${dossier}/betrokkenen`)
    const blad = await mehmet.post(`/werk/dossiers/${dossier}/betrokkenen`, {
      pet: mehmetPet,
      waarvoor: 'meewerken',
      reden: 'Voor altijd.',
      noodzakelijk: 'ja',
      gedaan: 'maak-rol-kenbaar',
      doe: 'betrek',
      versie: '0',
    })
    expect(leesbaar(blad)).toContain('Kies een collega.')
    const direct = t.db.pool('app').connect()
    const client = await direct
    await client.query('begin')
    await client.query(
      `select set_config('dw.gemeente', 'a0000000-0000-4000-8000-000000000001', true),
        set_config('dw.medewerker', 'a2000000-0000-4000-8000-000000000002', true), set_config('dw.pet', $1, true)`,
      [mehmetPet],
    )
    await expect(
      client.query(
        `select deelwijzer.betrek(gen_random_uuid(), $1, $2, 'toeleiding', 15, 'voor altijd', null)`,
        [dossier, mehmetPet],
      ),
    ).rejects.toThrow('niet zichzelf')
    await client.query('rollback')
    client.release()
  })

  it.each([
    [{ vervanger: petten.hulpverlener }, 'Kies wie het werk overneemt.'],
    [{ van: '31-02-2027' }, 'Vul een dag in die bestaat'],
    [{ van: '01-01-2020' }, 'De eerste dag kan niet voorbij zijn.'],
    [{ totEnMet: dag(-1) }, 'De laatste dag ligt voor de eerste dag.'],
    [{ totEnMet: dag(92) }, 'Een vervanging duurt hoogstens 92 dagen'],
  ])('says what is wrong with %j and keeps what was typed', async (anders, melding) => {
    const blad = await regel(anders)
    expect(leesbaar(blad)).toContain(melding)
    expect(await tel(t, 'vervanging')).toBe(0)
    expect(leesbaar(await sanne.get('/werk/vervanging'))).toContain(melding)
  })

  it('92 days is the longest', async () => {
    expect((await regel({ totEnMet: dag(91) })).pad).toContain('nieuw=geregeld')
  })

  it('is arranged by the leidinggevende for anybody, and ended', async () => {
    const dossier = await openDossier(sanne)
    await petra.get('/team/vervanging')
    await petra.verstuur({ pet: petten.toeleider }, { knop: 'kies' })
    expect(leesbaar(petra.blad())).toContain('Sanne Bakker – Toeleider Jeugd en Wmo')
    const blad = await petra.post('/team/vervanging', {
      pet: petten.toeleider,
      vervanger: mehmetPet,
      van: dag(0),
      totEnMet: dag(3),
    })
    expect(blad.pad).toBe('/team/vervanging?nieuw=geregeld')
    expect((await mehmet.get(`/werk/dossiers/${dossier}`)).status).toBe(200)
    // The leidinggevende sees who stands in, not the dossier.
    expect((await petra.get(`/werk/dossiers/${dossier}`)).status).toBe(404)
    await petra.get('/team/vervanging')
    await petra.get(petra.blad().$('a[href$="/eindigen"]').attr('href') ?? '')
    expect((await petra.verstuur({})).pad).toBe('/team/vervanging?nieuw=gestopt')
    expect((await mehmet.get(`/werk/dossiers/${dossier}`)).status).toBe(404)
    expect(
      await tel(t, 'gebeurtenis', `object_soort = 'vervanging' and betrokkene_id is not null`),
    ).toBe(0)
  })

  it('is closed for who has no part in it', async () => {
    await regel()
    const { rows } = await t.db
      .pool('eigenaar')
      .query<{ id: string }>('select id from deelwijzer.vervanging')
    const id = rows[0]?.id ?? ''
    const ander = await t.login('sanne', 'hulpverlener')
    expect((await ander.get(`/werk/vervanging/${id}/eindigen`)).status).toBe(404)
    expect((await ander.post(`/werk/vervanging/${id}/eindigen`, {})).status).toBe(404)
    for (const wie of [sanne, mehmet, await t.login('fatima'), await t.login('ingrid')]) {
      expect((await wie.get('/team/vervanging')).status).toBe(404)
      expect((await wie.post('/team/vervanging', { pet: petten.toeleider })).status).toBe(404)
      expect((await wie.post(`/team/vervanging/${id}/eindigen`, {})).status).toBe(404)
    }
    expect((await petra.get('/werk/vervanging')).status).toBe(404)
    expect((await (await t.login('noor')).get('/werk/vervanging')).pad).toContain('/inloggen')
    expect((await t.bezoeker().get('/team/vervanging')).pad).toContain('/inloggen')
    expect(await tel(t, 'vervanging', 'geldig_tot > now()')).toBe(1)
  })
})
