import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type TestApp } from '../../../../test/support/app.ts'
import { leesbaar, tel } from '../../../../test/support/werk.ts'

let t: TestApp
let fatima: Bezoeker
let joost: Bezoeker
beforeAll(async () => {
  t = await createTestApp(new Date())
  fatima = await t.login('fatima')
  joost = await t.login('joost')
})
afterAll(() => t.stop())

const register = '/beheer/meldingsbevoegden'

async function mens(naam: string): Promise<string> {
  const { rows } = await t.db
    .pool('eigenaar')
    .query<{ id: string }>('select id from deelwijzer.medewerker where naam = $1', [naam])
  return rows[0]?.id ?? ''
}

async function vraagAan(wie: Bezoeker, naam: string, domein = 'jeugdhulp'): Promise<void> {
  await wie.get(register)
  await wie.verstuur({ medewerker: await mens(naam), domein }, { actie: register })
}

async function idVan(naam: string): Promise<string> {
  const { rows } = await t.db
    .pool('eigenaar')
    .query<{ id: string }>(
      `select id from deelwijzer.meldingsbevoegdheid where medewerker_id = $1 and ingetrokken_op is null`,
      [await mens(naam)],
    )
  return rows[0]?.id ?? ''
}

describe('het register van meldingsbevoegden', () => {
  it('vraagt een tweede beheerder, en zegt wat er mist', async () => {
    await fatima.get(register)
    const leeg = await fatima.verstuur({})
    expect(leeg.status).toBe(409)
    expect(leesbaar(leeg)).toContain('Kies een medewerker.')
    await vraagAan(fatima, 'Sanne Bakker')
    const id = await idVan('Sanne Bakker')
    // Who asked does not grant; the page does not offer it and the address refuses it.
    await fatima.get(register)
    expect(fatima.blad().$(`form[action="${register}/${id}/toekennen"]`).length).toBe(0)
    expect((await fatima.post(`${register}/${id}/toekennen`, {})).status).toBe(404)
    expect(await tel(t, 'meldingsbevoegdheid', 'toegekend_op is not null')).toBe(0)
    await joost.get(register)
    await joost.verstuur({}, { actie: `${register}/${id}/toekennen` })
    expect(await tel(t, 'meldingsbevoegdheid', 'toegekend_op is not null')).toBe(1)
    // Once more is the same.
    await joost.post(`${register}/${id}/toekennen`, {})
    await vraagAan(fatima, 'Sanne Bakker')
    expect(fatima.blad().status).toBe(409)
    expect(leesbaar(fatima.blad())).toContain('staat hier al in')
  })

  it('is niet voor de beheerder over zichzelf', async () => {
    await vraagAan(joost, 'Fatima El Idrissi', 'onderwijs')
    const id = await idVan('Fatima El Idrissi')
    await fatima.get(register)
    expect((await fatima.post(`${register}/${id}/toekennen`, {})).status).toBe(404)
  })

  it('trekt meteen in, met een reden, en dat blijft staan', async () => {
    const id = await idVan('Sanne Bakker')
    await joost.get(register)
    const zonder = await joost.verstuur({}, { actie: `${register}/${id}/intrekken` })
    expect(zonder.status).toBe(409)
    await joost.get(register)
    const weg = await joost.verstuur(
      { reden: 'Doet ander werk.' },
      { actie: `${register}/${id}/intrekken` },
    )
    expect(leesbaar(weg)).toContain('Doet ander werk.')
    await expect(
      t.db.pool('eigenaar').query('delete from deelwijzer.meldingsbevoegdheid'),
    ).rejects.toThrow()
  })

  it('is niet voor wie in dossiers werkt; de leidinggevende leest het alleen', async () => {
    const sanne = await t.login('sanne', 'toeleider')
    expect((await sanne.get(register)).status).toBe(404)
    const petra = await t.login('petra')
    const blad = await petra.get(register)
    expect(blad.status).toBe(200)
    expect(blad.$('main form').length).toBe(0)
    expect((await petra.post(register, { domein: 'jeugdhulp' })).status).toBe(404)
  })

  it('de database kent niet toe aan wie vroeg, ook niet buiten de pagina om', async () => {
    await vraagAan(fatima, 'Mehmet Yilmaz')
    const open = `toegekend_op is null and ingetrokken_op is null`
    const aantal = await tel(t, 'meldingsbevoegdheid', open)
    await expect(
      t.db
        .pool('eigenaar')
        .query(
          `update deelwijzer.meldingsbevoegdheid set toegekend_door = aangevraagd_door, toegekend_op = now() where ${open}`,
        ),
    ).rejects.toThrow(/beheerder/)
    expect(await tel(t, 'meldingsbevoegdheid', open)).toBe(aantal)
  })
})
