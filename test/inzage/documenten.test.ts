import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { makeAfschriften } from '../../src/handelingen/afschrift-ronde.ts'
import type { Bezoeker, Naam, TestApp, Velden } from '../support/app.ts'
import { maakPdf } from '../support/bestanden.ts'
import { idMet } from '../support/geopend.ts'
import { annaId, createMijnWereld, noorId, type MijnWereld } from '../support/mijn.ts'
import { gegevenId } from '../support/overgang.ts'
import { besluitOp, type Besloten } from '../support/uitvoeren-recht.ts'
import { haalBestand, verstuurBestand } from '../support/verstuur-bestand.ts'
import { leesbaar, schrijfOp, tel } from '../support/werk.ts'

let w: MijnWereld
let t: TestApp
/** At something of Noor in the dossier of the college, at something about somebody else there, and with her hulpverlener. */
let brief: { id: string; bytes: Buffer }
let buurman: { id: string; bytes: Buffer }
let geheim: { id: string; bytes: Buffer }
/** The copies of Noor and of her mother. */
let noorPad: string
let annaPad: string

beforeAll(async () => {
  w = await createMijnWereld()
  t = w.t
  const toeleider = await t.login('sanne', 'toeleider')
  const hulp = await t.login('sanne', 'hulpverlener')
  await schrijfOp(toeleider, w.toeleiding, {
    categorie: 'derden',
    inhoud: 'De buurman drinkt te veel.',
  })
  brief = await voegToe(toeleider, w.toeleiding, 'Acht dagen niet op school.', 'Brief Anna.pdf')
  buurman = await voegToe(toeleider, w.toeleiding, 'De buurman drinkt te veel.', 'Buurman.pdf')
  geheim = await voegToe(hulp, w.hulp, 'Geheim tussen Noor en hulp.', 'Gesprek.pdf')
  noorPad = await haalOp('noor')
  annaPad = await haalOp('anna')
})
afterAll(() => t.stop())

async function voegToe(wie: Bezoeker, dossier: string, bij: string, naam: string) {
  const pad = `/werk/dossiers/${dossier}/gegevens/${await gegevenId(t, dossier, bij)}/document`
  const bytes = maakPdf({ trailer: `/Kenmerk (${naam})` })
  await wie.get(pad)
  expect((await verstuurBestand(t, wie, pad, { naam, bytes })).naar).toContain('nieuw=document')
  return { id: await idMet(t, 'document.naam', naam), bytes: Buffer.from(bytes) }
}

/** A new copy about Noor. @returns its page */
async function haalOp(naam: Naam): Promise<string> {
  const wie = await t.login(naam)
  await wie.get('/mijn/downloads')
  const { pad } = await wie.verstuur({ persoon: noorId })
  const afschriftOpmaak = () => Promise.resolve({ html: '<p>proef</p>', pdf: new Uint8Array([1]) })
  await makeAfschriften({ ...t.deps, afschriftOpmaak }, new AbortController().signal)
  return pad
}

const rij = z.object({
  id: z.string(),
  naam: z.string(),
  soort: z.string(),
  grootte: z.number(),
  sha256: z.string().nullable(),
  weggelaten: z.string().nullable(),
})
const inhoud = z.object({ inhoud: z.object({ documenten: z.array(rij) }) })
async function documentenIn(wie: Bezoeker, pad: string) {
  const json = await wie.get(`${pad}/json`)
  return new Map(inhoud.parse(JSON.parse(json.tekst)).inhoud.documenten.map((r) => [r.id, r]))
}

const bij = (pad: string, { id }: { id: string }): string => `${pad}/documenten/${id}`
const bezoekers = new Map<Naam, Promise<Bezoeker>>()
function als(naam: Naam): Promise<Bezoeker> {
  const iemand = bezoekers.get(naam) ?? t.login(naam)
  bezoekers.set(naam, iemand)
  return iemand
}
const status = async (naam: Naam, adres: string): Promise<number> =>
  (await (await als(naam)).get(adres)).status
async function voerUit({ deel, onderdelen }: Besloten, velden: Velden = {}): Promise<void> {
  const toeleider = await t.login('sanne', 'toeleider')
  const uitvoeren = `/werk/verzoeken/${deel}/uitvoeren`
  await toeleider.get(uitvoeren)
  const onderdeel = onderdelen[0] ?? ''
  const blad = await toeleider.verstuur({ onderdeel, ...velden }, { actie: uitvoeren })
  expect(blad.status).toBe(200)
}

const sql = (zin: string, waarden: unknown[] = []) => t.db.pool('eigenaar').query(zin, waarden)
const later = (): void => t.zetTijd(new Date(t.deps.nu().getTime() + 60_000))

describe('documenten bij een afschrift', () => {
  it('go along as they are: what is saved is what the copy says, and each look stands in the log', async () => {
    const noor = await t.login('noor')
    const rijen = await documentenIn(noor, noorPad)
    expect([...rijen.keys()].toSorted()).toEqual([brief.id, buurman.id, geheim.id].toSorted())
    const blad = await noor.get(noorPad)
    for (const document of [brief, geheim]) {
      expect(blad.$(`a[href="${bij(noorPad, document)}"]`).length).toBe(1)
      const keek = `object_soort = 'document' and object_id = '${document.id}' and betrokkene_id = '${noorId}' and actor_soort = 'inwoner'`
      const eerder = await tel(t, 'gebeurtenis', keek)
      const gehaald = await haalBestand(t, noor, bij(noorPad, document))
      expect(gehaald.status).toBe(200)
      expect(gehaald.bytes.equals(document.bytes)).toBe(true)
      expect(rijen.get(document.id)).toMatchObject({
        soort: gehaald.headers.get('content-type'),
        grootte: gehaald.bytes.length,
        sha256: createHash('sha256').update(gehaald.bytes).digest('hex'),
        weggelaten: null,
      })
      expect(gehaald.headers.get('cache-control')).toBe('no-store')
      expect(await tel(t, 'gebeurtenis', keek)).toBe(eerder + 1)
    }
    // The name of another is not in the name of the file either.
    const { headers } = await haalBestand(t, noor, bij(noorPad, brief))
    expect(headers.get('content-disposition')).not.toContain('Anna')
    expect(rijen.get(brief.id)?.naam).toBe('Brief [een ander].pdf')
    const stukken = await noor.get('/mijn/wie-keek-er')
    expect(leesbaar(stukken)).toContain('Opende een document')
  })

  it('show what is about somebody else as left out, and give no file and no name of it', async () => {
    const noor = await t.login('noor')
    expect((await documentenIn(noor, noorPad)).get(buurman.id)).toMatchObject({
      naam: '[hier staat iets over een ander]',
      sha256: null,
      weggelaten: 'over-een-ander',
    })
    const blad = leesbaar(await noor.get(noorPad))
    expect(blad).toContain('Wat er niet bij zit')
    expect(blad).toContain('over een ander gaat')
    expect(blad).not.toContain('Buurman')
    expect((await noor.get(bij(noorPad, buurman))).status).toBe(404)
  })

  it('hold for a parent what that parent sees', async () => {
    const anna = await t.login('anna')
    expect([...(await documentenIn(anna, annaPad)).keys()]).not.toContain(geheim.id)
    expect((await anna.get(annaPad)).tekst).not.toContain('Gesprek')
    expect((await anna.get(bij(annaPad, brief))).status).toBe(200)
    expect((await anna.get(bij(annaPad, geheim))).status).toBe(404)
  })
})

describe('wie geen document krijgt', { timeout: 90_000 }, () => {
  it('is another resident, the other parent, the mother with the copy of the child, and who works here', async () => {
    for (const naam of ['bram', 'lotte', 'mark', 'anna'] as const) {
      expect(await status(naam, bij(noorPad, brief)), naam).toBe(404)
    }
    for (const naam of ['bram', 'mark', 'noor'] as const) {
      expect(await status(naam, bij(annaPad, brief)), naam).toBe(404)
    }
    const sanne = await t.login('sanne', 'hulpverlener')
    const blad = await sanne.get(bij(noorPad, brief))
    expect(blad.headers.get('content-type')).not.toBe('application/pdf')
  })

  const gezag = (zet: string) =>
    sql(
      `update deelwijzer.vertegenwoordiging set ${zet} where persoon_id = $1 and vertegenwoordiger_id = $2`,
      [noorId, annaId],
    )
  const geboren = (dag: string) =>
    sql(`update deelwijzer.persoon set geboortedatum = ${dag} where id = $1`, [noorId])

  it('is a parent whose gezag ended, who is shielded, or whose child is sixteen', async () => {
    const adres = bij(annaPad, brief)
    await gezag('geldig_tot = deelwijzer.hier_vandaag()')
    expect(await status('anna', adres)).toBe(404)
    await gezag(`geldig_tot = null, gezag = 'onbekend'`)
    expect(await status('anna', adres)).toBe(404)
    await gezag(`gezag = 'ja'`)
    await sql(
      `insert into deelwijzer.afscherming (gemeente_id, id, persoon_id, vertegenwoordiger_id, begonnen_op, herzien_op)
       values ('a0000000-0000-4000-8000-000000000001', gen_random_uuid(), $1, $2, now(), deelwijzer.hier_vandaag() + 30)`,
      [noorId, annaId],
    )
    expect(await status('anna', adres)).toBe(404)
    await sql('update deelwijzer.afscherming set beeindigd_op = now()')
    await geboren(`(deelwijzer.hier_vandaag() - interval '16 years')::date`)
    expect(await status('anna', adres)).toBe(404)
    await geboren(`'2013-05-04'`)
    expect(await status('anna', adres)).toBe(200)
  })

  it('is who asks what came after the copy, and who comes after its last day', async () => {
    const toeleider = await t.login('sanne', 'toeleider')
    const nieuw = await voegToe(toeleider, w.toeleiding, 'Acht dagen niet op school.', 'Nieuw.pdf')
    expect(await status('noor', bij(noorPad, nieuw))).toBe(404)
    expect(await status('noor', `/mijn/documenten/${nieuw.id}`)).toBe(200)
    const nu = t.deps.nu()
    t.zetTijd(new Date(nu.getTime() + 7 * 86_400_000 + 60_000))
    const noor = await t.login('noor')
    expect((await noor.get(bij(noorPad, brief))).status).toBe(404)
    expect((await noor.get(noorPad)).$(`a[href*="/documenten/"]`).length).toBe(0)
    t.zetTijd(nu)
    expect(await status('noor', bij(noorPad, brief))).toBe(200)
  })

  it('is who was refused it in a decision, at once and in a next copy, until it is decided otherwise', async () => {
    // That something is not erased says nothing about giving it.
    await besluitOp(t, w.toeleiding, [{ document: brief.id, uitvoering: 'geen' }])
    expect(await status('noor', bij(noorPad, brief))).toBe(200)
    later()
    const nee = [{ document: brief.id, uitvoering: 'geen' }] as const
    await besluitOp(t, w.toeleiding, nee, undefined, 'inzage')
    expect(await status('noor', bij(noorPad, brief))).toBe(404)
    const noor = await t.login('noor')
    const blad = await noor.get(noorPad)
    expect(blad.$(`a[href="${bij(noorPad, brief)}"]`).length).toBe(0)
    expect(leesbaar(blad)).toContain('In de brief staat waarom.')
    expect((await noor.get(bij(noorPad, geheim))).status).toBe(200)
    // Nor by the other road.
    expect((await noor.get(`/mijn/documenten/${brief.id}`)).status).toBe(404)
    expect((await noor.get('/mijn/gegevens')).tekst).not.toContain(brief.id)
    // Her mother did not ask and has no letter: for her somebody looks first, and it is not told that Noor asked.
    const anna = await t.login('anna')
    expect((await anna.get(bij(annaPad, brief))).status).toBe(404)
    const bijAnna = leesbaar(await anna.get(annaPad))
    expect(bijAnna).toContain('Iemand kijkt het dan eerst na.')
    expect(bijAnna).not.toContain('besloten')
    const tweede = await haalOp('noor')
    expect((await documentenIn(noor, tweede)).get(brief.id)).toMatchObject({
      sha256: null,
      weggelaten: 'besluit',
    })
    expect((await noor.get(bij(tweede, brief))).status).toBe(404)
    later()
    const ja = [{ document: brief.id, uitvoering: 'verstrekken' }] as const
    const gegund = await besluitOp(t, w.toeleiding, ja, undefined, 'inzage')
    expect((await noor.get(bij(noorPad, brief))).status).toBe(200)
    expect((await anna.get(bij(annaPad, brief))).status).toBe(200)
    expect((await noor.get(`/mijn/documenten/${brief.id}`)).status).toBe(200)
    expect((await noor.get('/mijn/gegevens')).tekst).toContain(brief.id)
    // Nothing is erased as long as it was not given.
    await voerUit(gegund, { hoe: 'Aan de balie gegeven.' })
    // What the second copy says of itself stays as it is.
    expect((await noor.get(bij(tweede, brief))).status).toBe(404)
  })

  it('is everybody once it was erased', async () => {
    const weg = [{ document: brief.id, uitvoering: 'wissen' }] as const
    later()
    await voerUit(await besluitOp(t, w.toeleiding, weg))
    expect(await tel(t, 'document', `id = '${brief.id}'`)).toBe(0)
    for (const [naam, pad] of [
      ['noor', noorPad],
      ['anna', annaPad],
    ] as const) {
      expect(await status(naam, bij(pad, brief))).toBe(404)
      expect(leesbaar(await (await als(naam)).get(pad))).toContain('er nu niet meer')
    }
    expect(t.meldingen).toEqual([])
  })
})
