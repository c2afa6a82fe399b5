import { telMet } from '../../../../test/support/geopend.ts'
import { openInDossier } from '../../../../test/support/plicht.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, petten, type Bezoeker, type TestApp } from '../../../../test/support/app.ts'
import { leesbaar, openDossier, schrijfOp, tel } from '../../../../test/support/werk.ts'

const mehmetPet = 'a3000000-0000-4000-8000-000000000003'
let t: TestApp
let sanne: Bezoeker
let mehmet: Bezoeker
beforeAll(async () => {
  t = await createTestApp()
  sanne = await t.login('sanne', 'toeleider')
  mehmet = await t.login('mehmet')
})
afterAll(() => t.stop())

const formulier = {
  pet: mehmetPet,
  waarvoor: 'meewerken',
  mag: ['wat', 'schrijven'],
  reden: 'Wij doen dit samen.',
  noodzakelijk: 'ja',
  besproken: 'ja',
  gedaan: ['maak-rol-kenbaar'],
  doe: 'betrek',
}

async function betrek(dossier: string, anders: Record<string, string | readonly string[]> = {}) {
  await sanne.get(`/werk/dossiers/${dossier}/betrokkenen`)
  return sanne.post(`/werk/dossiers/${dossier}/betrokkenen`, {
    ...formulier,
    versie: sanne.blad().$('input[name=versie]').attr('value') ?? '0',
    ...anders,
  })
}

async function betrokkenheidVan(dossier: string, pet: string): Promise<string> {
  const { rows } = await t.db
    .pool('eigenaar')
    .query<{ id: string }>(
      `select id from deelwijzer.betrokkenheid where dossier_id = $1 and pet_id = $2 and geldig_tot is null`,
      [dossier, pet],
    )
  return rows[0]?.id ?? ''
}

describe('een collega betrekken', () => {
  it('opens the dossier for the colleague, with no more than was given, and is in the log', async () => {
    const dossier = await openDossier(sanne)
    await schrijfOp(sanne, dossier)
    await schrijfOp(sanne, dossier, { inhoud: 'Noor heeft astma.', categorie: 'bijzonder' })
    expect((await mehmet.get(`/werk/dossiers/${dossier}`)).status).toBe(404)
    const blad = await betrek(dossier)
    expect(blad.pad).toBe(`/werk/dossiers/${dossier}/betrokkenen?nieuw=betrokken`)
    expect(leesbaar(blad)).toContain('Mehmet Yilmaz')
    expect(leesbaar(blad)).toContain('dat en wat en schrijven')
    const gezien = leesbaar(await mehmet.get(`/werk/dossiers/${dossier}`))
    expect(gezien).toContain('Noor vertelt dat zij slecht slaapt.')
    expect(gezien).not.toContain('astma')
    expect(
      await tel(
        t,
        'gebeurtenis',
        `object_soort = 'betrokkenheid' and handeling = 'vastleggen' and uitkomst = 'gedaan' and betrokkene_id is not null`,
      ),
    ).toBeGreaterThan(0)
    expect((await betrek(dossier)).status).toBe(409)
  })

  it('weighs first: what is not necessary is refused, and what was typed stays', async () => {
    const dossier = await openDossier(sanne)
    const blad = await betrek(dossier, { noodzakelijk: 'nee', reden: 'Uit interesse <script>' })
    expect(blad.pad).toBe(`/werk/dossiers/${dossier}/betrokkenen`)
    expect(leesbaar(blad)).toContain('Niet opgeslagen')
    expect(blad.$('#reden').text()).toContain('Uit interesse <script>')
    expect(await betrokkenheidVan(dossier, mehmetPet)).toBe('')
    expect((await mehmet.get(`/werk/dossiers/${dossier}`)).status).toBe(404)
  })

  it.each([
    [{ pet: petten.hulpverlener }, 'Kies een collega.'],
    [{ pet: petten.toeleider }, 'Kies een collega.'],
    [{ waarvoor: 'x' }, 'Kies wat de collega komt doen.'],
    [{ totEnMet: '31-02-2027' }, 'Vul een dag in die bestaat'],
    [{ totEnMet: '01-01-2020' }, 'Deze dag is voorbij.'],
    [{ reden: '' }, 'Schrijf kort op waarom'],
    [{ reden: 'x'.repeat(501) }, 'Deze tekst is te lang'],
    [{ noodzakelijk: '' }, 'Kies of het nodig is'],
  ])('says what is wrong with %j', async (anders, melding) => {
    const dossier = await openDossier(sanne)
    expect(leesbaar(await betrek(dossier, anders))).toContain(melding)
    expect(await betrokkenheidVan(dossier, mehmetPet)).toBe('')
  })

  it('never gives more than one has', async () => {
    const dossier = await openDossier(sanne)
    await betrek(dossier, { mag: ['wat', 'schrijven'] })
    const eigen = await betrokkenheidVan(dossier, petten.toeleider)
    await mehmet.get(`/werk/dossiers/${dossier}/betrokkenen/${eigen}/eindigen`)
    await mehmet.verstuur({ reden: 'Sanne stopt.' })
    await mehmet.get(`/werk/dossiers/${dossier}/betrokkenen`)
    const blad = await mehmet.verstuur({
      ...formulier,
      pet: petten.toeleider,
      mag: ['wat', 'bijzonder'],
    })
    expect(leesbaar(blad)).toContain('U kunt niet meer geven dan u zelf heeft.')
  })

  it('does not tell that a colleague knows somebody in private life', async () => {
    const dossier = await openDossier(sanne, {
      naam: 'Willem Hendriks',
      geboortedatum: '01-12-1951',
      wet: 'wmo',
    })
    await mehmet.get('/werk/eigen-kring')
    await mehmet.post('/werk/eigen-kring', {
      soort: 'familie',
      naam: 'Willem Hendriks',
      geboortedatum: '01-12-1951',
    })
    const blad = await betrek(dossier)
    expect(blad.status).toBe(409)
    expect(leesbaar(blad)).toContain('Deze pet past niet bij dit werk')
    expect(blad.$('main').text()).not.toContain('privé')
  })
})

describe('stoppen', () => {
  it('is refused for the last one, and passes duties on to who stays', async () => {
    const dossier = await openDossier(sanne, { besproken: ['dat'] })
    const eigen = await betrokkenheidVan(dossier, petten.toeleider)
    await sanne.get(`/werk/dossiers/${dossier}/betrokkenen/${eigen}/eindigen`)
    const laatste = await sanne.verstuur({ reden: 'Klaar.' })
    expect(laatste.status).toBe(409)
    expect(leesbaar(laatste)).toContain('U bent de laatste in dit dossier')
    await betrek(dossier)
    await sanne.get(`/werk/dossiers/${dossier}/betrokkenen/${eigen}/eindigen`)
    expect(leesbaar(await sanne.verstuur({ reden: '' }))).toContain(
      'Schrijf kort op waarom dit stopt.',
    )
    const blad = await sanne.verstuur({ reden: 'Mehmet neemt het over.' })
    expect(blad.pad).toBe('/werk?nieuw=gestopt')
    expect((await sanne.get(`/werk/dossiers/${dossier}`)).status).toBe(404)
    expect(await tel(t, 'plicht', `dossier_id = '${dossier}' and pet_id = '${mehmetPet}'`)).toBe(
      await tel(t, 'plicht', `dossier_id = '${dossier}'`),
    )
    const eerder = leesbaar(await mehmet.get(`/werk/dossiers/${dossier}/betrokkenen`))
    expect(eerder).toContain('Sanne Bakker')
  })

  it('is not for who only looks, nor for outsiders', async () => {
    const dossier = await openDossier(sanne)
    const eigen = await betrokkenheidVan(dossier, petten.toeleider)
    await betrek(dossier, { mag: ['wat'] })
    const adres = `/werk/dossiers/${dossier}/betrokkenen/${eigen}/eindigen`
    expect((await mehmet.get(adres)).status).toBe(404)
    expect((await mehmet.post(adres, { reden: 'Weg met haar.' })).status).toBe(404)
    expect(leesbaar(await mehmet.get(`/werk/dossiers/${dossier}/betrokkenen`))).not.toContain(
      'Een collega betrekken',
    )
    for (const pad of ['sluiten', 'afschermen']) {
      expect((await mehmet.get(`/werk/dossiers/${dossier}/${pad}`)).status).toBe(404)
    }
  })
})

describe('sluiten en afschermen', () => {
  it('says what closing means, asks about what is still open, and then nobody is in', async () => {
    const dossier = await openDossier(sanne, { besproken: ['dat'] })
    const adres = `/werk/dossiers/${dossier}/sluiten`
    expect(leesbaar(await sanne.get(adres))).toContain('U kunt dit niet terugdraaien.')
    const eerst = (await openInDossier(t, dossier)).filter(({ code }) =>
      code.startsWith('informeer-'),
    )
    expect(eerst.length).toBeGreaterThan(0)
    // What is owed to the resident keeps the dossier open, whatever is ticked.
    expect(leesbaar(await sanne.verstuur({ reden: 'De hulp is klaar.', gezien: 'ja' }))).toContain(
      'Dit moet eerst nog gebeuren: ',
    )
    for (const { id } of eerst) {
      await sanne.get(`/werk/plichten/${id}`)
      await sanne.verstuur({ bewijs: 'Verteld.' })
    }
    await t.db.pool('eigenaar').query(
      `insert into deelwijzer.plicht (gemeente_id, id, dossier_id, pet_id, code, tekst, blokkerend)
       select gemeente_id, gen_random_uuid(), dossier_id, pet_id, 'leg-vast-in-plan', 'Zet het in het plan.', false
       from deelwijzer.betrokkenheid where dossier_id = $1`,
      [dossier],
    )
    await sanne.get(adres)
    expect(leesbaar(await sanne.verstuur({ reden: 'De hulp is klaar.' }))).toContain(
      'Er staat nog iets open.',
    )
    const blad = await sanne.verstuur({ reden: 'De hulp is klaar.', gezien: 'ja' })
    expect(blad.pad).toBe('/werk?nieuw=gesloten')
    expect((await sanne.get(`/werk/dossiers/${dossier}`)).status).toBe(404)
    expect(await tel(t, 'dossier', `id = '${dossier}' and status = 'gesloten'`)).toBe(1)
    expect(await openInDossier(t, dossier)).toEqual([])
    expect(
      await telMet(
        t,
        'plicht.bewijs',
        'Het dossier is gesloten: De hulp is klaar.',
        `dossier_id = '${dossier}' and afloop = 'ingetrokken'`,
      ),
    ).toBeGreaterThan(0)
    expect(await tel(t, 'toegang', `dossier_id = '${dossier}' and geldig_tot is null`)).toBe(0)
  })

  it('shields with a reason in the log, and takes it away again', async () => {
    const dossier = await openDossier(sanne)
    const adres = `/werk/dossiers/${dossier}/afschermen`
    await sanne.get(adres)
    expect(leesbaar(await sanne.verstuur({ reden: '' }))).toContain('Kies wat u wilt.')
    await sanne.verstuur({ keuze: 'afschermen', reden: 'Een bekend gezin.' })
    expect(await tel(t, 'dossier', `id = '${dossier}' and afgeschermd`)).toBe(1)
    expect(await tel(t, 'gebeurtenis', `toelichting = 'afgeschermd: Een bekend gezin.'`)).toBe(1)
    await sanne.get(adres)
    await sanne.verstuur({ keuze: 'openstellen', reden: 'Niet meer nodig.' })
    expect(await tel(t, 'dossier', `id = '${dossier}' and not afgeschermd`)).toBe(1)
  })
})

describe('wie hier niet komt', () => {
  it('sees nothing: not logged in, resident, other pet, colleague, leidinggevende', async () => {
    const dossier = await openDossier(sanne)
    const adressen = ['betrokkenen', 'sluiten', 'afschermen'].map(
      (deel) => `/werk/dossiers/${dossier}/${deel}`,
    )
    const anderen = [
      mehmet,
      await t.login('sanne', 'hulpverlener'),
      await t.login('petra'),
      await t.login('fatima'),
    ]
    for (const adres of adressen) {
      for (const ander of anderen) {
        const blad = await ander.get(adres)
        expect(blad.status).toBe(404)
        expect(blad.tekst).not.toContain('Noor')
        expect((await ander.post(adres, { reden: 'x', keuze: 'afschermen' })).status).toBe(404)
      }
      expect((await t.bezoeker().get(adres)).pad).toContain('/inloggen')
      expect((await (await t.login('noor')).get(adres)).pad).toContain('/inloggen')
    }
    expect(
      await tel(t, 'dossier', `id = '${dossier}' and status = 'open' and not afgeschermd`),
    ).toBe(1)
  })
})
