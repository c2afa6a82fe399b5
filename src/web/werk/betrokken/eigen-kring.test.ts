import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestApp, petten, type Bezoeker, type TestApp } from '../../../../test/support/app.ts'
import {
  beginIntake,
  leesbaar,
  openDossier,
  tabellenMet,
  tel,
  vraag,
} from '../../../../test/support/werk.ts'

const mehmetPet = 'a3000000-0000-4000-8000-000000000003'
let t: TestApp
let sanne: Bezoeker
beforeAll(async () => {
  t = await createTestApp()
  sanne = await t.login('sanne', 'toeleider')
})
afterAll(() => t.stop())
beforeEach(async () => {
  await t.db.pool('eigenaar').query('delete from deelwijzer.relatie')
})

async function vertel(
  wie: Bezoeker,
  naam: string,
  geboortedatum: string,
  soort = 'familie',
): Promise<ReturnType<Bezoeker['blad']>> {
  await wie.get('/werk/eigen-kring')
  return wie.post('/werk/eigen-kring', { soort, naam, geboortedatum })
}

/** The page without what was typed by the visitor. */
const kaal = (tekst: string, ...weg: string[]): string =>
  weg.reduce((rest, deel) => rest.replaceAll(deel, '…'), tekst)

describe('eigen kring', () => {
  it('tells nothing about whether somebody is known here', async () => {
    const bekend = leesbaar(await vertel(sanne, 'Bram Visser', '09-07-1974'))
    await t.db.pool('eigenaar').query('delete from deelwijzer.relatie')
    const onbekend = leesbaar(await vertel(sanne, 'Karel Onbestaand', '09-07-1974'))
    expect(kaal(onbekend, 'Karel Onbestaand')).toBe(kaal(bekend, 'Bram Visser'))
    expect(bekend).toContain('U kunt nu niets zien over deze persoon.')
  })

  it('is seen by nobody else, and not about whom in the log', async () => {
    await vertel(sanne, 'Bram Visser', '09-07-1974')
    for (const ander of [
      await t.login('petra'),
      await t.login('fatima'),
      await t.login('mehmet'),
    ]) {
      expect((await ander.get('/werk/eigen-kring')).tekst).not.toContain('Bram Visser')
      const id = sanne.blad().$('form[action$="/vervallen"]').attr('action') ?? ''
      expect((await ander.post(id, {})).status).toBe(404)
    }
    expect(
      await tel(
        t,
        'gebeurtenis',
        `object_soort = 'relatie' and (betrokkene_id is not null or object_id is not null or toelichting is not null)`,
      ),
    ).toBe(0)
    // The same medewerker in another pet does see the own list.
    const zelfde = await t.login('sanne', 'hulpverlener')
    expect((await zelfde.get('/werk/eigen-kring')).tekst).toContain('Bram Visser')
    expect((await t.bezoeker().get('/werk/eigen-kring')).pad).toContain('/inloggen')
    expect((await (await t.login('noor')).get('/werk/eigen-kring')).pad).toContain('/inloggen')
  })

  it.each([
    ['', '04-05-2013', 'familie', 'Vul de naam in.'],
    ['Noor de Vries', '31-02-2013', 'familie', 'Vul een geboortedatum in die bestaat'],
    ['Noor de Vries', '01-01-2090', 'familie', 'Kijk de geboortedatum na.'],
    ['Noor de Vries', '04-05-2013', 'vijand', 'Kies hoe u deze persoon kent.'],
  ])('says what is wrong with %j %j %j', async (naam, datum, soort, melding) => {
    const blad = await vertel(sanne, naam, datum, soort)
    expect(leesbaar(blad)).toContain(melding)
    expect(blad.$('#naam').attr('value') ?? '').toBe(naam)
    expect(await tel(t, 'relatie')).toBe(0)
  })

  it('closes at once where a colleague stays, and opens again when it is taken back', async () => {
    const dossier = await openDossier(sanne)
    await t.db.pool('eigenaar').query(
      `insert into deelwijzer.betrokkenheid select gemeente_id, gen_random_uuid(), $1, dossier_id, doel, 15, 'samen', now(), null
         from deelwijzer.betrokkenheid where dossier_id = $2`,
      [mehmetPet, dossier],
    )
    const blad = await vertel(sanne, 'noor  de vries', '04-05-2013', 'bekende')
    expect(leesbaar(blad)).toContain('Opgeslagen')
    expect((await sanne.get(`/werk/dossiers/${dossier}`)).status).toBe(404)
    expect((await sanne.get('/werk/dossiers')).tekst).not.toContain('Noor')
    await sanne.get('/werk/eigen-kring')
    const weg = sanne.blad().$('form[action$="/vervallen"]').attr('action') ?? ''
    expect(leesbaar(await sanne.post(weg, {}))).toContain('Weggehaald')
    expect((await sanne.get(`/werk/dossiers/${dossier}`)).status).toBe(200)
    expect((await sanne.post(weg, {})).status).toBe(404)
  })

  it('first asks for a handover when one is the only one, except for the own file', async () => {
    const dossier = await openDossier(sanne, {
      naam: 'Willem Hendriks',
      geboortedatum: '01-12-1951',
      wet: 'wmo',
    })
    const { rows } = await t.db
      .pool('eigenaar')
      .query<{ nummer: string }>('select nummer from deelwijzer.dossier where id = $1', [dossier])
    const nummer = rows[0]?.nummer ?? ''
    const blad = leesbaar(await vertel(sanne, 'Willem Hendriks', '01-12-1951'))
    expect(blad).toContain(`Draag eerst over of betrek een collega: dossier ${nummer}`)
    expect(await tel(t, 'relatie')).toBe(0)
    expect((await sanne.get(`/werk/dossiers/${dossier}`)).status).toBe(200)
    // A colleague who is not in it gets the page of everybody.
    const mehmet = await t.login('mehmet')
    expect(leesbaar(await vertel(mehmet, 'Willem Hendriks', '01-12-1951'))).not.toContain(nummer)

    await vertel(sanne, 'Willem Hendriks', '01-12-1951', 'zelf')
    expect((await sanne.get(`/werk/dossiers/${dossier}`)).status).toBe(404)
    expect(
      await tel(t, 'toegang', `dossier_id = '${dossier}' and pet_id = '${petten.toeleider}'`),
    ).toBe(0)
  })

  it.each([
    ['known here', 'Lotte Smit', '15-03-1980'],
    ['not known yet', 'Zus van Sanne', '15-03-1981'],
  ])('refuses an intake about somebody %s, and nothing of it stays', async (_wat, naam, datum) => {
    await vertel(sanne, naam, datum)
    await t.db.pool('eigenaar').query(`delete from deelwijzer.concept where soort = 'relatie'`)
    const voor = [await tel(t, 'dossier'), await tel(t, 'hulpvraag'), await tel(t, 'persoon')]
    await beginIntake(sanne)
    const blad = await sanne.verstuur(
      { ...vraag, naam, geboortedatum: datum, wet: 'wmo', omschrijving: 'Zeldzaam woord kwispel.' },
      { knop: 'opslaan' },
    )
    expect(blad.status).toBe(409)
    expect(leesbaar(blad)).toContain('Dit gaat over iemand die u privé kent')
    expect([await tel(t, 'dossier'), await tel(t, 'hulpvraag'), await tel(t, 'persoon')]).toEqual(
      voor,
    )
    expect(await tabellenMet(t, 'kwispel')).toEqual([])
    const verwacht = ['relatie', ...(naam === 'Lotte Smit' ? ['demo_login', 'persoon'] : [])]
    expect(await tabellenMet(t, naam)).toEqual(verwacht.toSorted())
  })
})
