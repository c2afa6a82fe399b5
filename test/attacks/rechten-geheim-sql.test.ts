import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { dagenLater, datumInNederland } from '../../src/domein/leeftijd.ts'
import { dicht, dichtJson } from '../support/geopend.ts'
import type { RolNaam } from '../support/database.ts'
import { maakKleineWereld, type Context, type KleineWereld } from '../support/kleine-wereld.ts'

/** Who reads the words of a request and who may answer it, asked past the application: secrecy, and being in it oneself. */

type Wie = Context & { pet: string }
const vandaag = datumInNederland(new Date())
const mandaat = 'Mandaatbesluit 2026, art. 4'
let w: KleineWereld
let professional: Wie
let collega: Wie
let toeleider: Wie
let chef: Wie
let privacy: Wie
let klager: Wie
let persoon: string
let dossier: string
let hulp: string
beforeAll(async () => {
  w = await maakKleineWereld()
})
afterAll(() => w.stop())
beforeEach(async () => {
  professional = await w.pet('hulpverlener')
  collega = await w.pet('hulpverlener')
  toeleider = await w.pet('toeleider')
  chef = await w.pet('leidinggevende', { mandaat })
  privacy = await w.pet('privacy-officer', { mandaat })
  klager = await w.pet('bezwaarbehandelaar', { mandaat })
  persoon = await w.persoon()
  dossier = await w.dossier(persoon)
  hulp = await w.dossier(persoon, { soort: 'hulpverleningsdossier', taak: 'verlenen-jeugdhulp' })
  await w.betrek(toeleider.pet, dossier)
  await w.betrek(professional.pet, hulp)
  await w.betrek(collega.pet, hulp)
})

interface Verzoek {
  verzoek: string
  delen: readonly string[]
}

async function verzoek(
  dossiers: readonly (string | null)[],
  rij: Record<string, unknown> = {},
): Promise<Verzoek> {
  const id = await w.zet('rechtsverzoek', {
    nummer: `RV-${randomUUID()}`,
    soort: 'informatie',
    persoon_id: persoon,
    indiener_id: persoon,
    hoedanigheid: 'zelf',
    kanaal: 'mijn',
    sleutel: randomUUID(),
    ontvangen_op: vandaag,
    ingediend_op: new Date(),
    wettelijk: dagenLater(vandaag, 40),
    identiteit: true,
    stand: 'open',
    inhoud: dicht,
    ...(rij['soort'] === 'klacht' ? { klacht_over: 'gemeente' } : {}),
    ...rij,
  })
  const delen: string[] = []
  for (const [plaats, waar] of dossiers.entries()) {
    const deel = await w.zet('verzoekdeel', {
      verzoek_id: id,
      nr: plaats + 1,
      persoon_id: persoon,
      dossier_id: waar,
      dossier_nummer: waar === null ? null : 'x',
      dossier_soort: waar === null ? null : 'x',
      beslisser: 'college',
      stand: 'open',
    })
    await w.zet('verzoekonderdeel', { deel_id: deel, nr: 1, soort: 'anders', inhoud: dicht })
    delen.push(deel)
  }
  return { verzoek: id, delen }
}

/** Somebody looked at this person in this dossier. The proof of the line is not what this is about. */
async function blik(wie: Wie, waar: string, over = persoon): Promise<string> {
  const eigenaar = w.db.pool('eigenaar')
  await eigenaar.query('alter table deelwijzer.gebeurtenis disable trigger gebeurtenis_met_bewijs')
  const id = await w.zet('gebeurtenis', {
    trace_id: 'a'.repeat(32),
    tijdstip: '2026-01-02',
    handeling: 'raadplegen',
    actor_soort: 'medewerker',
    medewerker_id: wie.medewerker,
    pet_id: wie.pet,
    rol: 'hulpverlener',
    doel: 'werk',
    verwerkingsactiviteit: 'urn:proef',
    betrokkene_id: over,
    object_soort: 'dossier',
    object_id: waar,
    dossier_id: waar,
    uitkomst: 'gedaan',
  })
  await eigenaar.query('alter table deelwijzer.gebeurtenis enable trigger gebeurtenis_met_bewijs')
  return id
}

const stap = (
  rol: RolNaam,
  wie: Context & { pet?: string },
  op: Verzoek,
  soort: string,
  deel: string | null = null,
): Promise<unknown> =>
  w.als(
    rol,
    wie,
    `insert into verzoekstap (gemeente_id, id, verzoek_id, nr, deel_id, soort, op, pet_id, persoon_id, wettelijk, zichtbaar, inhoud)
     values ($1, $2, $3, 1, $4, $5, now(), $6, $7, $8, $9, $10::jsonb)`,
    [
      w.gemeente,
      randomUUID(),
      op.verzoek,
      deel,
      soort,
      wie.pet ?? null,
      wie.persoon ?? null,
      soort === 'verlengd' ? dagenLater(vandaag, 60) : null,
      soort !== 'voorstel',
      dichtJson,
    ],
    true,
  )

const besluit = (
  rol: RolNaam,
  wie: Wie,
  deel: string | undefined,
  op: { mandaat?: string | null; id?: string } = {},
): Promise<unknown> =>
  w.als(
    rol,
    wie,
    `insert into verzoekbesluit (gemeente_id, id, nummer, deel_id, pet_id, uitkomst, mandaat, rechtsmiddel, genomen_op, inhoud)
     values ($1, $2, $3, $4, $5, 'afgewezen', $6, 'bezwaar', now(), $7::jsonb)`,
    [
      w.gemeente,
      op.id ?? randomUUID(),
      `VB-${randomUUID()}`,
      deel,
      wie.pet,
      op.mandaat === undefined ? null : op.mandaat,
      dichtJson,
    ],
    true,
  )

const geweigerd = { code: '42501' }
const zelfBetrokken = { code: 'DW035' }
const tel = async (rol: RolNaam, wie: Context, vraag: string, id: string): Promise<number> =>
  (await w.als(rol, wie, vraag, [id])).length

/** What somebody behind the desk gets of a request: the head, the words, the words of steps, what is asked about, and names. */
async function gezien(wie: Wie, op: Verzoek): Promise<Record<string, number>> {
  const uit: Record<string, number> = {}
  for (const [naam, vraag] of Object.entries({
    kop: 'select id, soort, wettelijk from rechtsverzoek where id = $1',
    delen: 'select id, beslisser from verzoekdeel where verzoek_id = $1',
    stappen: 'select id, soort, op from verzoekstap where verzoek_id = $1',
    woorden: 'select id from verzoekinhoud_voor_balie($1) where inhoud is not null',
    stapwoorden: 'select id from stapinhoud_voor_balie($1) where inhoud is not null',
    onderdelen:
      'select o.id from verzoekonderdeel o join verzoekdeel d on d.id = o.deel_id where d.verzoek_id = $1',
    namen:
      'select p.id from persoon p join rechtsverzoek v on p.id in (v.persoon_id, v.indiener_id) where v.id = $1',
  })) {
    uit[naam] = await tel('breed', wie, vraag, op.verzoek)
  }
  return uit
}

describe('the words of a request', () => {
  it('that only a hulpverlener decides are not for the desk: that it is there, when, and who decides', async () => {
    const op = await verzoek([hulp])
    await stap('app', professional, op, 'vraag')
    await stap('inwoner', { gemeente: w.gemeente, persoon }, op, 'antwoord')
    for (const wie of [chef, privacy]) {
      expect(await gezien(wie, op)).toEqual({
        kop: 1,
        delen: 1,
        stappen: 2,
        woorden: 0,
        stapwoorden: 0,
        onderdelen: 0,
        namen: 0,
      })
      for (const soort of ['identiteit', 'vraag', 'antwoord', 'verlengd']) {
        await expect(stap('breed', wie, op, soort), soort).rejects.toMatchObject(geweigerd)
        await expect(stap('breed', wie, op, soort, op.delen[0])).rejects.toMatchObject(geweigerd)
      }
      await expect(besluit('breed', wie, op.delen[0])).rejects.toMatchObject(geweigerd)
    }
    expect(await gezien(klager, op)).toMatchObject({ kop: 0, woorden: 0, stapwoorden: 0, namen: 0 })
    expect(
      await tel(
        'app',
        professional,
        'select id from rechtsverzoek where id = $1 and inhoud is not null',
        op.verzoek,
      ),
    ).toBe(1)
  })

  it('are no column that anybody behind the desk can select', async () => {
    const op = await verzoek([dossier])
    for (const vraag of [
      'select inhoud from rechtsverzoek where id = $1',
      'select * from rechtsverzoek where id = $1',
      'select sleutel from rechtsverzoek where id = $1',
      'select inhoud from verzoekstap where verzoek_id = $1',
      'select waarom from verzoek_uitgesloten where verzoek_id = $1',
    ]) {
      await expect(tel('breed', chef, vraag, op.verzoek), vraag).rejects.toMatchObject(geweigerd)
    }
    expect(await gezien(chef, op)).toMatchObject({ woorden: 1, onderdelen: 1, namen: 1 })
    // Nor does somebody else reach the door that the desk has.
    for (const rol of ['app', 'inwoner', 'partner'] as const) {
      await expect(
        tel(rol, professional, 'select id from verzoekinhoud_voor_balie($1)', op.verzoek),
      ).rejects.toMatchObject(geweigerd)
    }
  })

  it('said about one part stay there; what the resident wrote to all is for all who decide', async () => {
    const op = await verzoek([dossier, hulp])
    const [bijCollege, bijHulp] = op.delen
    await stap('app', professional, op, 'vraag', bijHulp)
    // Without saying in which part, a professional asks nothing: everybody would read it.
    await expect(stap('app', professional, op, 'vraag')).rejects.toMatchObject(geweigerd)
    // A part of another dossier is not theirs to ask in.
    await expect(stap('app', professional, op, 'vraag', bijCollege)).rejects.toMatchObject(
      geweigerd,
    )
    const inwoner = { gemeente: w.gemeente, persoon }
    // One question is open, so the answer belongs to that part, whatever the form says.
    await stap('inwoner', inwoner, op, 'antwoord')
    expect(await gezien(chef, op)).toMatchObject({
      woorden: 1,
      stappen: 2,
      stapwoorden: 0,
      onderdelen: 1,
    })
    const stappen = 'select id from verzoekstap where verzoek_id = $1'
    expect(await tel('app', toeleider, stappen, op.verzoek)).toBe(0)
    expect(await tel('app', professional, stappen, op.verzoek)).toBe(2)
    // Said without being asked: to all.
    await stap('inwoner', inwoner, op, 'antwoord')
    expect(await tel('app', toeleider, stappen, op.verzoek)).toBe(1)
    expect(await gezien(chef, op)).toMatchObject({ stapwoorden: 1 })
    // Two questions: an answer to one leaves the other waiting.
    await stap('app', professional, op, 'vraag', bijHulp)
    await stap('breed', chef, op, 'vraag', bijCollege)
    await expect(stap('breed', chef, op, 'vraag', bijHulp)).rejects.toMatchObject(geweigerd)
    await stap('inwoner', inwoner, op, 'antwoord', bijCollege)
    const stand = "select id from rechtsverzoek where id = $1 and stand = 'wacht'"
    expect(await tel('breed', chef, stand, op.verzoek)).toBe(1)
    await stap('inwoner', inwoner, op, 'antwoord')
    expect(await tel('breed', chef, stand, op.verzoek)).toBe(0)
    expect(await tel('app', toeleider, stappen, op.verzoek)).toBe(3)
  })
})

describe('a complaint', () => {
  const noem = (op: Verzoek, tekst: string, wie: Context = { gemeente: w.gemeente, persoon }) =>
    w.als('inwoner', wie, 'select sluit_genoemden_uit($1, $2)', [op.verzoek, tekst], true)

  /** A complaint by the resident, and in the same moment the words with the names in them. */
  async function klacht(tekst: string): Promise<Verzoek> {
    const client = await w.db.pool('inwoner').connect()
    const id = randomUUID()
    const deel = randomUUID()
    try {
      await client.query('begin')
      await client.query(
        `select set_config('dw.gemeente', $1, true), set_config('dw.persoon', $2, true)`,
        [w.gemeente, persoon],
      )
      await client.query(
        `insert into rechtsverzoek (gemeente_id, id, nummer, soort, persoon_id, indiener_id, hoedanigheid, kanaal, sleutel, ontvangen_op,
           ingediend_op, wettelijk, identiteit, klacht_over, inhoud)
         values ($1, $2, $3, 'klacht', $4, $4, 'zelf', 'mijn', $5, $7, now(), $8, true, 'gemeente', $6::jsonb)`,
        [
          w.gemeente,
          id,
          `RV-${id}`,
          persoon,
          randomUUID(),
          dichtJson,
          vandaag,
          dagenLater(vandaag, 40),
        ],
      )
      await client.query('select sluit_genoemden_uit($1, $2)', [id, tekst])
      await client.query(
        `insert into verzoekdeel (gemeente_id, id, verzoek_id, nr, persoon_id, beslisser) values ($1, $2, $3, 1, $4, 'klachtbehandelaar')`,
        [w.gemeente, deel, id, persoon],
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

  async function isVoorAnder(op: Verzoek, wie: Wie): Promise<void> {
    expect(await gezien(wie, op)).toMatchObject({
      kop: 1,
      woorden: 0,
      stapwoorden: 0,
      onderdelen: 0,
      namen: 0,
    })
    for (const soort of ['gehoord', 'vraag', 'antwoord', 'verlengd', 'doorgezonden']) {
      await expect(stap('breed', wie, op, soort), soort).rejects.toMatchObject(zelfBetrokken)
    }
    await expect(besluit('breed', wie, op.delen[0])).rejects.toMatchObject(zelfBetrokken)
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
    await expect(besluit('breed', ook, op.delen[0])).rejects.toMatchObject(zelfBetrokken)
    expect(await gezien(klager, op)).toMatchObject({ woorden: 1, onderdelen: 1 })
    await besluit('breed', klager, op.delen[0])
  })

  it('that names nobody, or a part of a word, keeps nobody out', async () => {
    const wie = await genaamd('Ans Land')
    const op = await klacht('In Nederland en op het platteland gebeurt dit vaker, Ans.')
    expect(await gezien(wie, op)).toMatchObject({ woorden: 1 })
    await besluit('breed', wie, op.delen[0])
  })

  it('is not taken away from somebody afterwards, nor given back', async () => {
    const wie = await genaamd('Wilma Hoekstra')
    const op = await klacht('Niemand belde terug.')
    await noem(op, 'Wilma Hoekstra')
    expect(await gezien(wie, op)).toMatchObject({ woorden: 1 })
    const ander = await klacht('Wilma Hoekstra belde niet terug.')
    const terug = w.db
      .pool('eigenaar')
      .query('delete from deelwijzer.verzoek_uitgesloten where verzoek_id = $1', [ander.verzoek])
    await expect(terug).rejects.toMatchObject({ code: expect.any(String) })
    await expect(
      w.als(
        'breed',
        klager,
        `insert into verzoek_uitgesloten (gemeente_id, verzoek_id, medewerker_id, waarom) values ($1, $2, $3, 'zelf')`,
        [w.gemeente, op.verzoek, wie.medewerker],
      ),
    ).rejects.toMatchObject(geweigerd)
  })

  it('about a look or an act is for who did not do it', async () => {
    const regel = await blik(klager, dossier)
    const op = await verzoek([null], { soort: 'klacht', gebeurtenis_id: regel })
    await isVoorAnder(op, klager)
    const ander = await w.pet('bezwaarbehandelaar')
    await besluit('breed', ander, op.delen[0])
    // The line is about the person of the request, or it is no such line.
    const vreemd = await w.persoon()
    await expect(
      verzoek([null], { soort: 'klacht', gebeurtenis_id: await blik(klager, dossier, vreemd) }),
    ).rejects.toMatchObject(geweigerd)
    await expect(
      verzoek([null], { soort: 'klacht', gebeurtenis_id: randomUUID() }),
    ).rejects.toMatchObject(geweigerd)
  })

  it('goes on to another by their own word, and to the college when there is none', async () => {
    const op = await klacht('Niemand belde terug.')
    const mij = (wie: Wie) => w.als('breed', wie, 'select sluit_mij_uit($1)', [op.verzoek], true)
    for (const wie of [chef, privacy]) await expect(mij(wie)).rejects.toMatchObject(geweigerd)
    await mij(klager)
    await mij(klager)
    await isVoorAnder(op, klager)
    const ander = () =>
      w.als<{ er: boolean }>('breed', klager, 'select ander_behandelt($1) as er', [op.verzoek])
    expect(await ander()).toEqual([{ er: true }])
    await w.db
      .pool('eigenaar')
      .query(
        `update deelwijzer.pet set geldig_tot = now() where soort = 'bezwaarbehandelaar' and id <> $1`,
        [klager.pet],
      )
    expect(await ander()).toEqual([{ er: false }])
    const gewoon = await verzoek([dossier])
    await expect(
      w.als('breed', klager, 'select sluit_mij_uit($1)', [gewoon.verzoek]),
    ).rejects.toMatchObject(geweigerd)
  })
})

describe('an objection', () => {
  it('is handled by nobody who took or proposed the first decision', async () => {
    const op = await verzoek([dossier], { soort: 'inzage' })
    const voorsteller = await w.pet('toeleider')
    await w.betrek(voorsteller.pet, dossier)
    await stap('app', voorsteller, op, 'voorstel', op.delen[0])
    const eerste = randomUUID()
    await besluit('breed', chef, op.delen[0], { mandaat, id: eerste })
    const bezwaar = await verzoek([null], { soort: 'bezwaar-besluit', tegen_id: eerste })
    const als = (wie: Wie) =>
      w.pet('bezwaarbehandelaar', { mandaat, medewerker_id: wie.medewerker })
    for (const wie of [await als(chef), await als(voorsteller)]) {
      expect(await gezien(wie, bezwaar)).toMatchObject({ kop: 1, woorden: 0, onderdelen: 0 })
      await expect(stap('breed', wie, bezwaar, 'gehoord')).rejects.toMatchObject(zelfBetrokken)
      await expect(besluit('breed', wie, bezwaar.delen[0], { mandaat })).rejects.toMatchObject({
        code: expect.stringMatching(/^(42501|DW035)$/),
      })
    }
    await besluit('breed', klager, bezwaar.delen[0], { mandaat })
  })

  it('does not open what a hulpverlener decided', async () => {
    const op = await verzoek([hulp], { soort: 'inzage' })
    const eerste = randomUUID()
    await besluit('app', professional, op.delen[0], { id: eerste })
    await expect(
      verzoek([null], { soort: 'bezwaar-besluit', tegen_id: eerste }),
    ).rejects.toMatchObject(geweigerd)
  })
})

describe('a question about a look', () => {
  it('in a dossier of the help is answered by a colleague there, not by who looked', async () => {
    const regel = await blik(professional, hulp)
    const op = await verzoek([hulp], { gebeurtenis_id: regel })
    await expect(besluit('app', professional, op.delen[0])).rejects.toMatchObject(zelfBetrokken)
    // Without an account nobody behind the desk reads or decides it.
    for (const wie of [chef, privacy]) {
      expect(await gezien(wie, op)).toMatchObject({ woorden: 0, onderdelen: 0, namen: 0 })
      await expect(besluit('breed', wie, op.delen[0])).rejects.toMatchObject(geweigerd)
    }
    await besluit('app', collega, op.delen[0])
  })

  it('or by the privacy officer, on the account of who looked, and by no leidinggevende', async () => {
    const regel = await blik(professional, hulp)
    const op = await verzoek([hulp], { gebeurtenis_id: regel })
    await expect(stap('app', collega, op, 'voorstel', op.delen[0])).rejects.toMatchObject(geweigerd)
    await stap('app', professional, op, 'voorstel', op.delen[0])
    expect(await gezien(chef, op)).toMatchObject({ woorden: 0, stapwoorden: 0, onderdelen: 0 })
    expect(await gezien(privacy, op)).toMatchObject({ woorden: 1, stapwoorden: 1, onderdelen: 1 })
    await expect(besluit('breed', chef, op.delen[0])).rejects.toMatchObject(geweigerd)
    const zelfde = await w.pet('privacy-officer', { medewerker_id: professional.medewerker })
    await expect(besluit('breed', zelfde, op.delen[0])).rejects.toMatchObject(zelfBetrokken)
    await besluit('breed', privacy, op.delen[0])
  })

  it('opens nothing beside it: another part, another kind, or what nobody looked at', async () => {
    const regel = await blik(professional, hulp)
    const ander = await w.dossier(persoon, {
      soort: 'hulpverleningsdossier',
      taak: 'verlenen-jeugdhulp',
    })
    await w.betrek(professional.pet, ander)
    const naast = await verzoek([ander], { gebeurtenis_id: regel })
    const soort = await verzoek([hulp], { soort: 'inzage', gebeurtenis_id: regel })
    const zonder = await verzoek([hulp])
    for (const op of [naast, soort, zonder]) {
      await expect(stap('app', professional, op, 'voorstel', op.delen[0])).rejects.toMatchObject(
        geweigerd,
      )
      expect(await gezien(privacy, op)).toMatchObject({ woorden: 0, onderdelen: 0 })
    }
  })

  it('of the college is not decided by who looked, with whatever mandate', async () => {
    const op = await verzoek([dossier], { gebeurtenis_id: await blik(chef, dossier) })
    await expect(besluit('breed', chef, op.delen[0], { mandaat })).rejects.toMatchObject(
      zelfBetrokken,
    )
    await besluit('breed', privacy, op.delen[0], { mandaat })
  })
})
