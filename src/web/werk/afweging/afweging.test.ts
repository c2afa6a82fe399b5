import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { begin, besluit, doorloop, leg, plan } from '../../../../test/support/afweging.ts'
import { createTestApp, type Bezoeker, type TestApp } from '../../../../test/support/app.ts'
import { idUit, leesbaar, openDossier, tabellenMet, tel } from '../../../../test/support/werk.ts'

let t: TestApp
let sanne: Bezoeker
let dossier: string
beforeAll(async () => {
  t = await createTestApp(new Date())
  sanne = await t.login('sanne', 'toeleider')
  dossier = await openDossier(sanne)
})
afterAll(() => t.stop())

const [eerste] = plan('meldcode').stappen

describe('een begeleide afweging', () => {
  it('staat op de pagina met lastige situaties, met wat niemand kan eisen', async () => {
    const lijst = await sanne.get(`/werk/dossiers/${dossier}/afwegingen`)
    expect(leesbaar(lijst)).toContain(plan('meldcode').titel)
    const blad = await sanne.get(`/werk/dossiers/${dossier}/afwegingen/meldcode`)
    expect(blad.status).toBe(200)
    expect(leesbaar(blad)).toContain('Dit kan niemand van u eisen')
  })

  it('begint met een taak die blijft tot het einde', async () => {
    const id = await begin(sanne, dossier, 'meldcode')
    const open = "code = 'rond-afweging-af' and gedaan_op is null"
    expect(await tel(t, 'plicht', open)).toBe(1)
    await sanne.get(`/werk/afwegingen/${id}`)
    const vroeg = await sanne.verstuur(
      { uitkomst: 'geen-vermoeden', reden: 'Zorgen.' },
      { knop: 'einde' },
    )
    expect(vroeg.$('.dw-fouten').length).toBe(1)
    // What was typed is still there.
    expect(vroeg.$('textarea[name=reden]').text()).toContain('Zorgen.')
    expect(await tel(t, 'afweging_einde')).toBe(0)
  })

  it('houdt elke versie van een stap, en verzegelt wat er staat', async () => {
    const id = await begin(sanne, dossier, 'meldcode')
    if (eerste === undefined) throw new Error('geen stap')
    const tekstveld = eerste.velden.find(({ soort }) => soort === 'tekst')?.naam ?? ''
    await leg(sanne, id, eerste, { [tekstveld]: 'Blauwe plek op de Kwartelarm gezien.' })
    await leg(sanne, id, eerste, { [tekstveld]: 'Tweede keer gekeken, ook de Spreeuwarm.' })
    const blad = await sanne.get(`/werk/afwegingen/${id}`)
    expect(leesbaar(blad)).toContain('Kwartelarm')
    expect(leesbaar(blad)).toContain('versie 2')
    expect(await tabellenMet(t, 'Kwartelarm')).toEqual(['afweging_stap'])
    expect(await tel(t, 'afweging_stap', "inhoud::text like '%Kwartelarm%'")).toBe(0)
    await expect(
      t.db.pool('eigenaar').query("update deelwijzer.afweging_stap set stap = 'anders'"),
    ).rejects.toThrow()
    await expect(
      t.db.pool('eigenaar').query('delete from deelwijzer.afweging_stap'),
    ).rejects.toThrow()
  })

  it('legt een half ingevulde stap niet vast, en bewaart wat is getypt', async () => {
    const id = await begin(sanne, dossier, 'meldcode')
    await sanne.get(`/werk/afwegingen/${id}/stappen/${eerste?.code}`)
    const blad = await sanne.verstuur({}, { knop: 'verder' })
    expect(blad.$('.dw-fouten').length).toBe(1)
    expect(blad.pad).toBe(`/werk/afwegingen/${id}/stappen/${eerste?.code}`)
    expect(await tel(t, 'afweging_stap', `afweging_id = '${id}'`)).toBe(0)
  })

  it('gaat na een ja verder in een triage waarin alles al staat, en deelt zelf niets', async () => {
    const id = await doorloop(sanne, dossier, 'meldcode')
    const verstrekt = await tel(t, 'verstrekking')
    const blad = await besluit(sanne, id, 'melden')
    const triage = idUit(blad, /^\/werk\/triage\/([0-9a-f-]{36})\/aanpak$/)
    expect(
      blad.$('[name=handeling]:checked, [name=handeling] option[selected]').attr('value'),
    ).toBe('melden')
    expect(await tel(t, 'afweging_einde', `triage_id = '${triage}'`)).toBe(1)
    expect(await tel(t, 'verstrekking')).toBe(verstrekt)
    const open = await t.db.pool('eigenaar').query<{ n: number }>(
      `select count(*)::int as n from deelwijzer.plicht p where p.code = 'rond-afweging-af' and p.gedaan_op is null
        and p.tekst like '%' || (select nummer from deelwijzer.afweging where id = $1) || '%'`,
      [id],
    )
    expect(open.rows[0]?.n).toBe(0)
  })

  it('eindigt één keer: een tweede einde en een nieuwe stap worden geweigerd', async () => {
    const id = await doorloop(sanne, dossier, 'meldcode')
    await sanne.get(`/werk/afwegingen/${id}`)
    const csrf = sanne.blad().$('main form input[name=csrf]').attr('value') ?? ''
    await besluit(sanne, id, 'hulp-regelen')
    const nog = await sanne.post(`/werk/afwegingen/${id}/einde`, {
      csrf,
      uitkomst: 'melden',
      reden: 'Toch wel.',
    })
    expect(nog.status).toBe(409)
    expect(await tel(t, 'afweging_einde', `afweging_id = '${id}'`)).toBe(1)
    expect((await sanne.get(`/werk/afwegingen/${id}/stappen/${eerste?.code}`)).status).toBe(404)
  })
})

describe('voor wie het niet is', () => {
  it('bestaat niet voor een collega buiten het dossier, een inwoner, een partner of de leidinggevende', async () => {
    const id = await begin(sanne, dossier, 'meldcode')
    for (const wie of [
      await t.login('mehmet'),
      await t.login('petra'),
      await t.login('anna'),
      await t.login('anja'),
    ]) {
      for (const pad of [
        `/werk/afwegingen/${id}`,
        `/werk/dossiers/${dossier}/afwegingen`,
        `/werk/dossiers/${dossier}/afwegingen/meldcode`,
      ]) {
        const blad = await wie.get(pad)
        // Who is no medewerker is asked to log in as one.
        expect([404, 'Inloggen']).toContain(
          blad.status === 200 ? blad.$('h1').text().trim() : blad.status,
        )
      }
    }
  })

  it('weigert een afweging over iemand die niet in dit dossier staat', async () => {
    await sanne.get(`/werk/dossiers/${dossier}/afwegingen/meldcode`)
    const blad = await sanne.verstuur({ over: 'a4000000-0000-4000-8000-0000000000ff' })
    expect(blad.status).toBe(404)
  })

  it('kent een onbekende soort niet', async () => {
    expect((await sanne.get(`/werk/dossiers/${dossier}/afwegingen/roddel`)).status).toBe(404)
  })
})
