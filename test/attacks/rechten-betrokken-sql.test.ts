import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { dagenLater } from '../../src/domein/leeftijd.ts'
import { dicht, dichtJson } from '../support/geopend.ts'
import { maakKleineWereld, type Context, type KleineWereld } from '../support/kleine-wereld.ts'
import {
  geweigerd,
  maakRechtenwereld,
  mandaat,
  vandaag,
  zelfBetrokken,
  type GesteldVerzoek,
  type Rechtenwereld,
  type Wie,
} from '../support/rechten-sql.ts'

/** Who may not answer a request because they were in what it is about, asked past the application (Awb 9:7, 10:3 lid 3). */

let w: KleineWereld
let r: Rechtenwereld
beforeAll(async () => {
  w = await maakKleineWereld()
})
afterAll(() => w.stop())
beforeEach(async () => {
  r = await maakRechtenwereld(w)
})

describe('a complaint', () => {
  const noem = (
    op: GesteldVerzoek,
    tekst: string,
    wie: Context = { gemeente: w.gemeente, persoon: r.persoon },
  ) => w.als('inwoner', wie, 'select sluit_genoemden_uit($1, $2)', [op.verzoek, tekst], true)

  /** A complaint by the resident, and in the same moment the words with the names in them. */
  async function klacht(tekst: string): Promise<GesteldVerzoek> {
    const client = await w.db.pool('inwoner').connect()
    const id = randomUUID()
    const deel = randomUUID()
    try {
      await client.query('begin')
      await client.query(
        `select set_config('dw.gemeente', $1, true), set_config('dw.persoon', $2, true)`,
        [w.gemeente, r.persoon],
      )
      await client.query(
        `insert into rechtsverzoek (gemeente_id, id, nummer, soort, persoon_id, indiener_id, hoedanigheid, kanaal, sleutel, ontvangen_op,
           ingediend_op, wettelijk, identiteit, klacht_over, inhoud)
         values ($1, $2, $3, 'klacht', $4, $4, 'zelf', 'mijn', $5, $7, now(), $8, true, 'gemeente', $6::jsonb)`,
        [
          w.gemeente,
          id,
          `RV-${id}`,
          r.persoon,
          randomUUID(),
          dichtJson,
          vandaag,
          dagenLater(vandaag, 40),
        ],
      )
      await client.query('select sluit_genoemden_uit($1, $2)', [id, tekst])
      await client.query(
        `insert into verzoekdeel (gemeente_id, id, verzoek_id, nr, persoon_id, beslisser) values ($1, $2, $3, 1, $4, 'klachtbehandelaar')`,
        [w.gemeente, deel, id, r.persoon],
      )
      await client.query('commit')
    } finally {
      client.release()
    }
    await w.zet('verzoekonderdeel', { deel_id: deel, nr: 1, soort: 'anders', inhoud: dicht })
    return { verzoek: id, delen: [deel] }
  }

  const genaamd = async (naam: string): Promise<Wie> => {
    const medewerker = await w.zet('medewerker', { naam, functie: 'klachtbehandelaar' })
    return w.pet('bezwaarbehandelaar', { mandaat, medewerker_id: medewerker })
  }

  async function isVoorAnder(op: GesteldVerzoek, wie: Wie): Promise<void> {
    expect(await r.gezien(wie, op)).toMatchObject({
      kop: 1,
      woorden: 0,
      stapwoorden: 0,
      onderdelen: 0,
      namen: 0,
    })
    for (const soort of ['gehoord', 'vraag', 'antwoord', 'verlengd', 'doorgezonden']) {
      await expect(r.stap('breed', wie, op, soort), soort).rejects.toMatchObject(zelfBetrokken)
    }
    await expect(r.besluit('breed', wie, op.delen[0])).rejects.toMatchObject(zelfBetrokken)
  }

  it.each([
    ['by a full name', 'Ik bedoel rik o’brien-(smit) daar.'],
    ['by a last name', 'Die O’Brien-(Smit) luisterde niet.'],
  ])('that names who handles complaints %s is for another', async (_hoe, tekst) => {
    const wie = await genaamd('Rik O’Brien-(Smit)')
    const op = await klacht(tekst)
    await isVoorAnder(op, wie)
    // In another pet they are the same person.
    const ook = await w.pet('bezwaarbehandelaar', { medewerker_id: wie.medewerker })
    await expect(r.besluit('breed', ook, op.delen[0])).rejects.toMatchObject(zelfBetrokken)
    expect(await r.gezien(r.klager, op)).toMatchObject({ woorden: 1, onderdelen: 1 })
    await r.besluit('breed', r.klager, op.delen[0])
  })

  it('that names nobody, or a part of a word, keeps nobody out', async () => {
    const wie = await genaamd('Ans Land')
    const op = await klacht('In Nederland en op het platteland gebeurt dit vaker, Ans.')
    expect(await r.gezien(wie, op)).toMatchObject({ woorden: 1 })
    await r.besluit('breed', wie, op.delen[0])
  })

  it('is not taken away from somebody afterwards, nor given back', async () => {
    const wie = await genaamd('Wilma Hoekstra')
    const op = await klacht('Niemand belde terug.')
    await noem(op, 'Wilma Hoekstra')
    expect(await r.gezien(wie, op)).toMatchObject({ woorden: 1 })
    const ander = await klacht('Wilma Hoekstra belde niet terug.')
    const terug = w.db
      .pool('eigenaar')
      .query('delete from deelwijzer.verzoek_uitgesloten where verzoek_id = $1', [ander.verzoek])
    await expect(terug).rejects.toMatchObject({ code: expect.any(String) })
    await expect(
      w.als(
        'breed',
        r.klager,
        `insert into verzoek_uitgesloten (gemeente_id, verzoek_id, medewerker_id, waarom) values ($1, $2, $3, 'zelf')`,
        [w.gemeente, op.verzoek, wie.medewerker],
      ),
    ).rejects.toMatchObject(geweigerd)
  })

  it('about a look or an act is for who did not do it', async () => {
    const regel = await r.blik(r.klager, r.dossier)
    const op = await r.verzoek([null], { soort: 'klacht', gebeurtenis_id: regel })
    await isVoorAnder(op, r.klager)
    const ander = await w.pet('bezwaarbehandelaar')
    await r.besluit('breed', ander, op.delen[0])
    // The line is about the person of the request, or it is no such line.
    const vreemd = await w.persoon()
    await expect(
      r.verzoek([null], {
        soort: 'klacht',
        gebeurtenis_id: await r.blik(r.klager, r.dossier, vreemd),
      }),
    ).rejects.toMatchObject(geweigerd)
    await expect(
      r.verzoek([null], { soort: 'klacht', gebeurtenis_id: randomUUID() }),
    ).rejects.toMatchObject(geweigerd)
  })

  it('goes on to another by their own word, and to the college when there is none', async () => {
    const op = await klacht('Niemand belde terug.')
    const mij = (wie: Wie) => w.als('breed', wie, 'select sluit_mij_uit($1)', [op.verzoek], true)
    for (const wie of [r.chef, r.privacy]) await expect(mij(wie)).rejects.toMatchObject(geweigerd)
    await mij(r.klager)
    await mij(r.klager)
    await isVoorAnder(op, r.klager)
    const ander = () =>
      w.als<{ er: boolean }>('breed', r.klager, 'select ander_behandelt($1) as er', [op.verzoek])
    expect(await ander()).toEqual([{ er: true }])
    await w.db
      .pool('eigenaar')
      .query(
        `update deelwijzer.pet set geldig_tot = now() where soort = 'bezwaarbehandelaar' and id <> $1`,
        [r.klager.pet],
      )
    expect(await ander()).toEqual([{ er: false }])
    const gewoon = await r.verzoek([r.dossier])
    await expect(
      w.als('breed', r.klager, 'select sluit_mij_uit($1)', [gewoon.verzoek]),
    ).rejects.toMatchObject(geweigerd)
  })
})

describe('an objection', () => {
  it('is handled by nobody who took or proposed the first decision', async () => {
    const op = await r.verzoek([r.dossier], { soort: 'inzage' })
    const voorsteller = await w.pet('toeleider')
    await w.betrek(voorsteller.pet, r.dossier)
    await r.stap('app', voorsteller, op, 'voorstel', op.delen[0])
    const eerste = randomUUID()
    await r.besluit('breed', r.chef, op.delen[0], { mandaat, id: eerste })
    const bezwaar = await r.verzoek([null], { soort: 'bezwaar-besluit', tegen_id: eerste })
    const als = (wie: Wie) =>
      w.pet('bezwaarbehandelaar', { mandaat, medewerker_id: wie.medewerker })
    for (const wie of [await als(r.chef), await als(voorsteller)]) {
      expect(await r.gezien(wie, bezwaar)).toMatchObject({ kop: 1, woorden: 0, onderdelen: 0 })
      await expect(r.stap('breed', wie, bezwaar, 'gehoord')).rejects.toMatchObject(zelfBetrokken)
      await expect(r.besluit('breed', wie, bezwaar.delen[0], { mandaat })).rejects.toMatchObject({
        code: expect.stringMatching(/^(42501|DW035)$/),
      })
    }
    await r.besluit('breed', r.klager, bezwaar.delen[0], { mandaat })
  })

  it('does not open what a hulpverlener decided', async () => {
    const op = await r.verzoek([r.hulp], { soort: 'inzage' })
    const eerste = randomUUID()
    await r.besluit('app', r.professional, op.delen[0], { id: eerste })
    await expect(
      r.verzoek([null], { soort: 'bezwaar-besluit', tegen_id: eerste }),
    ).rejects.toMatchObject(geweigerd)
  })
})

describe('a question about a look', () => {
  it('in a dossier of the help is answered by a colleague there, not by who looked', async () => {
    const regel = await r.blik(r.professional, r.hulp)
    const op = await r.verzoek([r.hulp], { gebeurtenis_id: regel })
    await expect(r.besluit('app', r.professional, op.delen[0])).rejects.toMatchObject(zelfBetrokken)
    // Without an account nobody behind the desk reads or decides it.
    for (const wie of [r.chef, r.privacy]) {
      expect(await r.gezien(wie, op)).toMatchObject({ woorden: 0, onderdelen: 0, namen: 0 })
      await expect(r.besluit('breed', wie, op.delen[0])).rejects.toMatchObject(geweigerd)
    }
    await r.besluit('app', r.collega, op.delen[0])
  })

  it('or by the privacy officer, on the account of who looked, and by no leidinggevende', async () => {
    const regel = await r.blik(r.professional, r.hulp)
    const op = await r.verzoek([r.hulp], { gebeurtenis_id: regel })
    await expect(r.stap('app', r.collega, op, 'voorstel', op.delen[0])).rejects.toMatchObject(
      geweigerd,
    )
    await r.stap('app', r.professional, op, 'voorstel', op.delen[0])
    expect(await r.gezien(r.chef, op)).toMatchObject({ woorden: 0, stapwoorden: 0, onderdelen: 0 })
    expect(await r.gezien(r.privacy, op)).toMatchObject({
      woorden: 1,
      stapwoorden: 1,
      onderdelen: 1,
    })
    await expect(r.besluit('breed', r.chef, op.delen[0])).rejects.toMatchObject(geweigerd)
    const zelfde = await w.pet('privacy-officer', { medewerker_id: r.professional.medewerker })
    await expect(r.besluit('breed', zelfde, op.delen[0])).rejects.toMatchObject(zelfBetrokken)
    await r.besluit('breed', r.privacy, op.delen[0])
  })

  it('opens nothing beside it: another part, another kind, or what nobody looked at', async () => {
    const regel = await r.blik(r.professional, r.hulp)
    const ander = await w.dossier(r.persoon, {
      soort: 'hulpverleningsdossier',
      taak: 'verlenen-jeugdhulp',
    })
    await w.betrek(r.professional.pet, ander)
    const naast = await r.verzoek([ander], { gebeurtenis_id: regel })
    const soort = await r.verzoek([r.hulp], { soort: 'inzage', gebeurtenis_id: regel })
    const zonder = await r.verzoek([r.hulp])
    for (const op of [naast, soort, zonder]) {
      await expect(
        r.stap('app', r.professional, op, 'voorstel', op.delen[0]),
      ).rejects.toMatchObject(geweigerd)
      expect(await r.gezien(r.privacy, op)).toMatchObject({ woorden: 0, onderdelen: 0 })
    }
  })

  it('of the college is not decided by who looked, with whatever mandate', async () => {
    const op = await r.verzoek([r.dossier], { gebeurtenis_id: await r.blik(r.chef, r.dossier) })
    await expect(r.besluit('breed', r.chef, op.delen[0], { mandaat })).rejects.toMatchObject(
      zelfBetrokken,
    )
    await r.besluit('breed', r.privacy, op.delen[0], { mandaat })
  })
})
