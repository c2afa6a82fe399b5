import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { dicht, dichtJson } from '../support/geopend.ts'
import { maakKleineWereld, type Context, type KleineWereld } from '../support/kleine-wereld.ts'

/** Deciding about a request, past the application: what the database refuses by itself. */

type Wie = Context & { pet: string }
const mandaat = 'Mandaatbesluit 2026, art. 4'
let w: KleineWereld
let professional: Wie
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
  professional = await w.pet('toeleider')
  chef = await w.pet('leidinggevende', { mandaat })
  privacy = await w.pet('privacy-officer')
  klager = await w.pet('bezwaarbehandelaar', { mandaat })
  persoon = await w.persoon()
  dossier = await w.dossier(persoon)
  hulp = await w.dossier(persoon, { soort: 'hulpverleningsdossier', taak: 'verlenen-jeugdhulp' })
  await w.betrek(professional.pet, dossier)
  await w.betrek(professional.pet, hulp)
})

/** A request of a resident with one part. */
async function verzoek(
  anders: { soort?: string; dossier?: string | null; rij?: Record<string, unknown> } = {},
): Promise<{ verzoek: string; deel: string; onderdeel: string }> {
  const { soort = 'inzage', dossier: waar = dossier, rij = {} } = anders
  const id = await w.zet('rechtsverzoek', {
    nummer: `RV-${randomUUID()}`,
    soort,
    persoon_id: persoon,
    indiener_id: persoon,
    hoedanigheid: 'zelf',
    kanaal: 'mijn',
    sleutel: randomUUID(),
    ontvangen_op: '2026-01-02',
    ingediend_op: '2026-01-02',
    wettelijk: '2026-05-01',
    identiteit: true,
    stand: 'open',
    inhoud: dicht,
    ...(soort === 'klacht' ? { klacht_over: 'gemeente' } : {}),
    ...rij,
  })
  const deel = await w.zet('verzoekdeel', {
    verzoek_id: id,
    nr: 1,
    persoon_id: persoon,
    dossier_id: waar,
    dossier_nummer: waar === null ? null : 'x',
    dossier_soort: waar === null ? null : 'toeleidingsdossier',
    beslisser: 'college',
    stand: 'open',
  })
  const onderdeel = await w.zet('verzoekonderdeel', {
    deel_id: deel,
    nr: 1,
    soort: 'anders',
    inhoud: dicht,
  })
  return { verzoek: id, deel, onderdeel }
}

const besluit = (
  rol: 'app' | 'breed',
  wie: Wie,
  deel: string,
  op: { mandaat?: string | null; uitkomst?: string; blijft?: boolean; id?: string } = {},
): Promise<unknown> =>
  w.als(
    rol,
    wie,
    `insert into verzoekbesluit (gemeente_id, id, nummer, deel_id, pet_id, uitkomst, mandaat, rechtsmiddel, genomen_op, inhoud)
     values ($1, $2, $3, $4, $5, $6, $7, 'bezwaar', now(), $8::jsonb)`,
    [
      w.gemeente,
      op.id ?? randomUUID(),
      `VB-${randomUUID()}`,
      deel,
      wie.pet,
      op.uitkomst ?? 'afgewezen',
      op.mandaat === undefined ? mandaat : op.mandaat,
      dichtJson,
    ],
    op.blijft ?? false,
  )

const stap = (
  rol: 'app' | 'breed',
  wie: Wie,
  op: { verzoek: string; deel?: string },
  soort: string,
  blijft = false,
): Promise<unknown> =>
  w.als(
    rol,
    wie,
    `insert into verzoekstap (gemeente_id, id, verzoek_id, nr, deel_id, soort, op, pet_id, zichtbaar)
     values ($1, $2, $3, 1, $4, $5, now(), $6, $7)`,
    [w.gemeente, randomUUID(), op.verzoek, op.deel ?? null, soort, wie.pet, soort !== 'voorstel'],
    blijft,
  )

const geweigerd = { code: '42501' }

describe('a decision of the college', () => {
  it('is of who has that mandate now, and of nobody else', async () => {
    const { deel } = await verzoek()
    await expect(besluit('breed', privacy, deel)).rejects.toMatchObject(geweigerd)
    await expect(besluit('breed', privacy, deel, { mandaat: null })).rejects.toMatchObject(
      geweigerd,
    )
    await expect(besluit('breed', chef, deel, { mandaat: 'Iets anders' })).rejects.toMatchObject(
      geweigerd,
    )
    await expect(besluit('breed', klager, deel)).rejects.toMatchObject(geweigerd)
    await expect(besluit('app', professional, deel)).rejects.toMatchObject(geweigerd)
    // In the name of another pet.
    await expect(besluit('breed', { ...privacy, pet: chef.pet }, deel)).rejects.toMatchObject(
      geweigerd,
    )
    await besluit('breed', chef, deel)
  })

  it('is not of who proposed it, in whatever pet', async () => {
    const op = await verzoek()
    await stap('app', professional, op, 'voorstel', true)
    const zelfde = await w.pet('leidinggevende', {
      mandaat,
      medewerker_id: professional.medewerker,
    })
    await expect(besluit('breed', zelfde, op.deel)).rejects.toMatchObject(geweigerd)
    await besluit('breed', chef, op.deel)
  })

  it('is taken once; what ended stays ended; a yes needs to know who asked', async () => {
    const op = await verzoek()
    await besluit('breed', chef, op.deel, { blijft: true })
    await expect(besluit('breed', chef, op.deel)).rejects.toMatchObject({ code: 'DW024' })
    const onbekend = await verzoek({ rij: { identiteit: false } })
    await expect(
      besluit('breed', chef, onbekend.deel, { uitkomst: 'toegewezen' }),
    ).rejects.toMatchObject(geweigerd)
    const weg = await verzoek({ rij: { stand: 'ingetrokken' } })
    await expect(besluit('breed', chef, weg.deel)).rejects.toMatchObject({ code: 'DW024' })
    await expect(stap('breed', chef, weg, 'vraag')).rejects.toMatchObject({ code: 'DW024' })
  })
})

describe('other decisions', () => {
  it('in a dossier of the help are of who works there, never of the desk', async () => {
    const op = await verzoek({ dossier: hulp })
    await expect(besluit('breed', chef, op.deel)).rejects.toMatchObject(geweigerd)
    const vreemd = await w.pet('hulpverlener')
    await expect(besluit('app', vreemd, op.deel)).rejects.toMatchObject(geweigerd)
    await besluit('app', professional, op.deel)
    // The desk sees that it is there, and nothing of what is asked.
    const gezien = (tabel: string) =>
      w.als('breed', chef, `select id from ${tabel} where deel_id = $1`, [op.deel])
    expect(await gezien('verzoekonderdeel')).toEqual([])
    expect(
      await w.als('breed', chef, 'select id from verzoekdeel where id = $1', [op.deel]),
    ).toHaveLength(1)
  })

  it('about a complaint are of the klachtbehandelaar alone, and not about another organisation', async () => {
    const klacht = await verzoek({ soort: 'klacht', dossier: null })
    for (const wie of [chef, privacy]) {
      await expect(besluit('breed', wie, klacht.deel)).rejects.toMatchObject(geweigerd)
      expect(
        await w.als('breed', wie, 'select id from rechtsverzoek where id = $1', [klacht.verzoek]),
      ).toEqual([])
    }
    await besluit('breed', klager, klacht.deel)
    const elders = await verzoek({
      soort: 'klacht',
      dossier: null,
      rij: { klacht_over: 'organisatie' },
    })
    await expect(besluit('breed', klager, elders.deel)).rejects.toMatchObject(geweigerd)
  })

  it('on bezwaar are on a mandate and of somebody else than who decided first', async () => {
    const op = await verzoek()
    const eerste = randomUUID()
    await besluit('breed', chef, op.deel, { id: eerste, blijft: true })
    const bezwaar = await verzoek({
      soort: 'bezwaar-besluit',
      dossier: null,
      rij: { tegen_id: eerste },
    })
    const zonder = await w.pet('bezwaarbehandelaar')
    await expect(besluit('breed', zonder, bezwaar.deel, { mandaat: null })).rejects.toMatchObject(
      geweigerd,
    )
    const zelfde = await w.pet('bezwaarbehandelaar', { mandaat, medewerker_id: chef.medewerker })
    await expect(besluit('breed', zelfde, bezwaar.deel)).rejects.toMatchObject(geweigerd)
    // What is reconsidered is read, and not worked on.
    expect(
      await w.als('breed', klager, 'select id from rechtsverzoek where id = $1', [op.verzoek]),
    ).toHaveLength(1)
    await expect(stap('breed', klager, op, 'verteld')).rejects.toMatchObject(geweigerd)
    await besluit('breed', klager, bezwaar.deel)
  })
})

describe('steps', () => {
  it('that are of the clock or of another are refused', async () => {
    const op = await verzoek()
    for (const soort of ['te-laat', 'gehoord', 'doorgezonden']) {
      await expect(stap('app', professional, op, soort), soort).rejects.toMatchObject(geweigerd)
    }
    for (const soort of ['te-laat', 'voorstel', 'ingetrokken']) {
      await expect(stap('breed', chef, op, soort), soort).rejects.toMatchObject(geweigerd)
    }
    // As long as something is open nothing is done, and after that nobody has to say so.
    await expect(stap('app', professional, op, 'afgerond')).rejects.toMatchObject({ code: 'DW024' })
    await expect(stap('breed', chef, op, 'afgerond')).rejects.toMatchObject({ code: 'DW024' })
    const leeg = await verzoek({ rij: { stand: 'besloten' } })
    await w.db
      .pool('eigenaar')
      .query(`update deelwijzer.verzoekdeel set stand = 'besloten' where id = '${leeg.deel}'`)
    await expect(stap('breed', chef, leeg, 'afgerond')).rejects.toMatchObject(geweigerd)
    await stap('app', professional, op, 'voorstel')
  })

  it('end the request by themselves, and not before everything is decided', async () => {
    const op = await verzoek()
    await besluit('breed', chef, op.deel, { blijft: true })
    const [rij] = await w.als<{ stand: string }>(
      'breed',
      chef,
      'select stand from rechtsverzoek where id = $1',
      [op.verzoek],
    )
    expect(rij?.stand).toBe('afgerond')
  })

  it('and what is late, is told by nobody but the clock', async () => {
    const op = await verzoek({ rij: { wettelijk: '2026-02-02' } })
    const laat = 'select verzoek_id from verzoeken_te_laat() where verzoek_id = $1'
    expect(await w.als('app', professional, laat, [op.verzoek])).toEqual([])
    expect(await w.als('app', { gemeente: w.gemeente }, laat, [op.verzoek])).toHaveLength(1)
    await w.als(
      'app',
      professional,
      'select meld_verzoek_te_laat($1, $2, gen_random_uuid())',
      [w.gemeente, op.verzoek],
      true,
    )
    const stappen = () =>
      w.als(
        'breed',
        chef,
        `select id from verzoekstap where verzoek_id = $1 and soort = 'te-laat'`,
        [op.verzoek],
      )
    expect(await stappen()).toEqual([])
  })
})
