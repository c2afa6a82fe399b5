import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type TestApp } from '../../../../test/support/app.ts'
import { noor, openDossier } from '../../../../test/support/werk.ts'

const bsn = '111222333'

let t: TestApp
let sanne: Bezoeker
let adres: string
beforeAll(async () => {
  t = await createTestApp()
  sanne = await t.login('sanne', 'toeleider')
  adres = `/werk/dossiers/${await openDossier(sanne)}/personen/${noor}/bsn`
})
afterAll(() => t.stop())

const velden = { doe: 'bewaar', bsn, rolKenbaar: 'ja', noodzakelijk: 'ja' }
const regels = async () => {
  const { rows } = await t.db.pool('eigenaar').query<{ wat: string }>(
    `select handeling || ' ' || uitkomst || ' ' || coalesce(toelichting, '-') as wat from deelwijzer.gebeurtenis
     where object_soort = 'bsn' order by volgnummer`,
  )
  return rows.map(({ wat }) => wat)
}

describe('the BSN of somebody in a dossier', () => {
  it('is not known at first; a mistake is told, and what was typed stays', async () => {
    const leeg = await sanne.get(adres)
    expect(leeg.status).toBe(200)
    expect(leeg.$('main').text()).toContain('Niet bekend')
    const fout = await sanne.post(adres, { ...velden, bsn: '111 222 334' })
    expect(fout.$('main').text()).toContain('Dit nummer kan geen BSN zijn')
    expect(fout.$('input[name=bsn]').attr('value')).toBe('111 222 334')
    expect(await regels()).toEqual([])
  })

  it('is written down, stays hidden until asked for, and every look is a line', async () => {
    const na = await sanne.post(adres, velden)
    expect(na.pad).toBe(`${adres}?nieuw=bsn`)
    expect(na.tekst).not.toContain(bsn)
    expect(na.$('main').text()).toContain('•••••••••')
    const open = await sanne.post(adres, { doe: 'toon' })
    expect(open.$('main').text()).toContain(bsn)
    expect(open.headers.get('cache-control')).toContain('no-store')
    expect(open.pad).not.toContain(bsn)
    expect((await sanne.get(adres)).tekst).not.toContain(bsn)
    expect(await regels()).toEqual(['vastleggen gedaan nieuw', 'raadplegen gedaan -'])
  })

  it('is not written down when it is not needed', async () => {
    await sanne.get(adres)
    const nee = await sanne.post(adres, { ...velden, noodzakelijk: 'nee' })
    expect(nee.status).toBe(403)
    expect(nee.$('main').text()).toContain('zijn deze gegevens niet nodig')
  })

  it('belongs to one person: for somebody else it is refused without saying whose it is', async () => {
    const dossier = await openDossier(sanne, {
      naam: 'Tijn Verhoeven',
      geboortedatum: '01-02-2012',
    })
    const { rows } = await t.db
      .pool('eigenaar')
      .query<{ id: string }>('select persoon_id as id from deelwijzer.dossier where id = $1', [
        dossier,
      ])
    const ander = `/werk/dossiers/${dossier}/personen/${rows[0]?.id}/bsn`
    await sanne.get(ander)
    const bezet = await sanne.post(ander, velden)
    expect(bezet.$('main').text()).toContain('Dit BSN staat al bij iemand anders in deze gemeente')
    expect(bezet.tekst).not.toContain('Noor')
    expect((await regels()).at(-1)).toBe('vastleggen geweigerd -')
    // Its own number is taken, and can be corrected.
    await sanne.post(ander, { ...velden, bsn: '123456782' })
    await sanne.get(ander)
    await sanne.post(ander, { ...velden, bsn: '123 45 6782' })
    expect((await regels()).slice(-2)).toEqual([
      'vastleggen gedaan nieuw',
      'vastleggen gedaan gewijzigd',
    ])
  })

  it('is not there for a person of another dossier, nor for who is not involved', async () => {
    const vreemd = adres.replace(noor, 'a4000000-0000-4000-8000-000000000099')
    expect((await sanne.get(vreemd)).status).toBe(404)
    const mehmet = await t.login('mehmet', 'hulpverlener')
    expect((await mehmet.get(adres)).status).toBe(404)
    expect((await mehmet.post(adres, { doe: 'toon' })).tekst).not.toContain(bsn)
  })

  it('stands in the database only sealed', async () => {
    const { rows } = await t.db
      .pool('eigenaar')
      .query<{ alles: string }>(
        'select p::text as alles from deelwijzer.persoon p where bsn is not null',
      )
    expect(rows).toHaveLength(2)
    for (const { alles } of rows) expect(alles).not.toContain(bsn)
  })
})
