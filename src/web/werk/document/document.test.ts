import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type TestApp } from '../../../../test/support/app.ts'
import { exif, maakEml, maakJpeg, maakPdf } from '../../../../test/support/bestanden.ts'
import { haalBestand, verstuurBestand } from '../../../../test/support/verstuur-bestand.ts'
import { leesbaar, openDossier, schrijfOp, tel } from '../../../../test/support/werk.ts'
import { dicht, idMet, telMet } from '../../../../test/support/geopend.ts'

let t: TestApp
let sanne: Bezoeker
let dossier: string
let gegeven: string
let pad: string
beforeAll(async () => {
  t = await createTestApp()
  sanne = await t.login('sanne', 'toeleider')
  dossier = await openDossier(sanne)
  await schrijfOp(sanne, dossier)
  gegeven = await eenId(`select id from deelwijzer.gegeven where dossier_id = '${dossier}'`)
  pad = `/werk/dossiers/${dossier}/gegevens/${gegeven}/document`
})
afterAll(() => t.stop())
beforeEach(() => sanne.get(pad))

async function eenId(vraag: string): Promise<string> {
  const { rows } = await t.db.pool('eigenaar').query<{ id: string }>(vraag)
  return rows[0]?.id ?? ''
}

const sql = (opdracht: string) => t.db.pool('eigenaar').query(opdracht)
const laatste = (): Promise<string> =>
  eenId(`select id from deelwijzer.document order by toegevoegd_op desc, id limit 1`)
const brief = { naam: 'Brief van school.pdf', bytes: maakPdf() }

/** Adds a document with a content of its own and gives its id. */
async function bewaard(kenmerk: string): Promise<string> {
  await sanne.get(pad)
  const bytes = maakPdf({ trailer: `/Kenmerk (${kenmerk})` })
  const uit = await verstuurBestand(t, sanne, pad, { naam: `${kenmerk}.pdf`, bytes })
  expect(uit.naar).toBe(`${pad}?nieuw=document`)
  return idMet(t, 'document.naam', `${kenmerk}.pdf`)
}

describe('een document bij een gegeven', () => {
  it('is kept, listed, and saved as it was, never shown', async () => {
    const uit = await verstuurBestand(t, sanne, pad, brief)
    expect(uit).toMatchObject({ status: 303, naar: `${pad}?nieuw=document` })
    const blad = await sanne.get(uit.naar)
    expect(leesbaar(blad)).toContain('Het document is bewaard')
    expect(leesbaar(blad)).toContain('Brief van school.pdf')
    const id = await laatste()
    const opDossier = await sanne.get(`/werk/dossiers/${dossier}`)
    expect(opDossier.$(`a[href="/werk/documenten/${id}"]`).length).toBe(1)
    const { status, headers, bytes } = await haalBestand(t, sanne, `/werk/documenten/${id}`)
    expect(status).toBe(200)
    expect(bytes.equals(Buffer.from(brief.bytes))).toBe(true)
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="document.pdf"; filename*=UTF-8''Brief%20van%20school.pdf`,
    )
    expect(headers.get('content-type')).toBe('application/pdf')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
    expect(headers.get('cache-control')).toBe('no-store')
    const som = createHash('sha256').update(brief.bytes).digest('hex')
    expect(await tel(t, 'document', `encode(sha256, 'hex') = '${som}'`)).toBe(0)
    expect(await tel(t, 'document', `id = '${id}' and sha256 = sha256(inhoud)`)).toBe(1)
    expect(await telMet(t, 'document.naam', 'Brief van school.pdf', `id = '${id}'`)).toBe(1)
  })

  it('leaves a line about the person for adding and for opening, without the name of the file', async () => {
    const id = await bewaard('logproef')
    await haalBestand(t, sanne, `/werk/documenten/${id}`)
    const over = `object_soort = 'document' and object_id = '${id}' and betrokkene_id is not null`
    expect(await tel(t, 'gebeurtenis', `${over} and handeling = 'vastleggen'`)).toBe(1)
    expect(await tel(t, 'gebeurtenis', `${over} and handeling = 'raadplegen'`)).toBe(1)
    expect(await tel(t, 'gebeurtenis', `gebeurtenis::text like '%logproef%'`)).toBe(0)
  })

  it('takes where it was taken out of a photo, and says so', async () => {
    const foto = { naam: 'IMG.JPG', bytes: maakJpeg([exif(6, 'GPS 52.1')]) }
    const uit = await verstuurBestand(t, sanne, pad, foto, { naam: 'Kamer' })
    expect(leesbaar(await sanne.get(uit.naar))).toContain('Wij haalden verborgen gegevens')
    const id = await idMet(t, 'document.naam', 'Kamer.jpg')
    const { bytes } = await haalBestand(t, sanne, `/werk/documenten/${id}`)
    expect(bytes.toString('latin1')).not.toContain('GPS')
  })

  it('may be five megabytes, where other forms stop at two', async () => {
    const groot = Buffer.concat([maakEml(), Buffer.alloc(5 * 1024 * 1024, 'a')])
    const uit = await verstuurBestand(t, sanne, pad, { naam: 'lang.eml', bytes: groot })
    expect(uit.naar).toContain('nieuw=document')
    const elders = await verstuurBestand(t, sanne, `/werk/dossiers/${dossier}/verklaring`, {
      naam: 'lang.eml',
      bytes: groot,
    })
    expect(elders.status).toBe(413)
  })

  it('sent twice is kept once, also at the same moment; another file is another document', async () => {
    const bytes = maakPdf({ trailer: '/Een 1' })
    const voor = await tel(t, 'document')
    const sturen = () => verstuurBestand(t, sanne, pad, { naam: 'een.pdf', bytes })
    const beide = await Promise.all([sturen(), sturen()])
    beide.push(await sturen())
    for (const uit of beide) expect(uit.naar).toContain('nieuw=')
    expect(await tel(t, 'document')).toBe(voor + 1)
    const ander = maakPdf({ trailer: '/Twee 2' })
    await verstuurBestand(t, sanne, pad, { naam: 'een.pdf', bytes: ander })
    expect(await tel(t, 'document')).toBe(voor + 2)
    expect(t.meldingen).toEqual([])
  })
})

describe('wat niet bewaard wordt', () => {
  it.each([
    ['no file', undefined, 'Kies eerst een bestand.'],
    ['an empty file', { naam: 'leeg.pdf', bytes: new Uint8Array() }, 'Dit bestand is leeg'],
    ['a program called pdf', { naam: 'x.pdf', bytes: Buffer.from('MZ\u0090') }, 'Dit is geen PDF'],
    [
      'a PDF that programs',
      { naam: 'x.pdf', bytes: maakPdf({ gepakt: '<< /S /JavaScript >>' }) },
      'een programma',
    ],
    [
      'just too large',
      { naam: 'x.pdf', bytes: new Uint8Array(10 * 1024 * 1024 + 1) },
      'Een bestand mag hoogstens 10 MB zijn',
    ],
  ])('%s: says what to do, keeps the name and nothing else', async (_wat, bestand, melding) => {
    const voor = await tel(t, 'document')
    const uit = await verstuurBestand(t, sanne, pad, bestand, { naam: 'Mijn naam ervoor' })
    expect(uit).toMatchObject({ status: 303, naar: pad })
    const blad = await sanne.get(pad)
    expect(leesbaar(blad)).toContain(melding)
    expect(leesbaar(blad)).toContain('Kies het bestand opnieuw')
    expect(blad.$('#naam').attr('value')).toBe('Mijn naam ervoor')
    expect(blad.$('[data-fouten] a').attr('href')).toBe('#bestand')
    expect(await tel(t, 'document')).toBe(voor)
  })

  it('far too large is refused before it is read, on the same page', async () => {
    const bytes = new Uint8Array(11 * 1024 * 1024)
    const uit = await verstuurBestand(t, sanne, pad, { naam: 'x.pdf', bytes })
    expect(uit.status).toBe(413)
    expect(uit.tekst).toContain('Dit bestand is te groot')
    expect(uit.tekst).toContain('type="file"')
  })

  it('a name that is too long', async () => {
    await verstuurBestand(t, sanne, pad, brief, { naam: 'x'.repeat(121) })
    expect(leesbaar(await sanne.get(pad))).toContain('hoogstens 120 tekens')
  })

  it('a form of another session', async () => {
    const voor = await tel(t, 'document')
    const uit = await verstuurBestand(t, sanne, pad, brief, { csrf: 'x' })
    expect(uit.status).toBe(403)
    expect(await tel(t, 'document')).toBe(voor)
  })
})

describe('wie erbij mag', () => {
  let id: string
  let adres: string
  beforeAll(async () => {
    id = await bewaard('toegang')
    adres = `/werk/documenten/${id}`
  })
  const status = async (iemand: Bezoeker, waar = adres): Promise<number> =>
    (await haalBestand(t, iemand, waar)).status

  it.each([
    ['a colleague in another pet', () => t.login('mehmet')],
    ['the same person in the other pet', () => t.login('sanne', 'hulpverlener')],
    ['the leidinggevende without purpose', () => t.login('petra')],
    ['the beheerder', () => t.login('fatima')],
    ['the privacy officer', () => t.login('ingrid')],
    ['the klachtbehandelaar without purpose', () => t.login('ruud')],
  ])('%s finds nothing and adds nothing', async (_wie, inloggen) => {
    const iemand = await inloggen()
    const voor = await tel(t, 'document')
    await iemand.get('/')
    expect(await status(iemand)).toBe(404)
    expect((await iemand.get(pad)).status).toBe(404)
    await iemand.get('/balie/mag-het')
    expect((await verstuurBestand(t, iemand, pad, brief)).status).toBe(404)
    expect(await tel(t, 'document')).toBe(voor)
  })

  it('nobody who is not logged in, or logged in as a resident', async () => {
    const noor = await t.login('noor')
    for (const iemand of [t.bezoeker(), noor]) {
      expect(await status(iemand)).toBe(303)
    }
    expect((await verstuurBestand(t, noor, pad, brief)).status).not.toBe(200)
  })

  it('no id of another dossier, no id that is not one, and no document that is not there', async () => {
    const ander = await openDossier(sanne, { naam: 'Sem Visser', geboortedatum: '30-09-2018' })
    expect((await sanne.get(`/werk/dossiers/${ander}/gegevens/${gegeven}/document`)).status).toBe(
      404,
    )
    for (const vreemd of ['x', '..%2f', ander]) {
      expect(await status(sanne, `/werk/documenten/${vreemd}`)).toBe(404)
      expect(await status(await t.login('noor'), `/mijn/documenten/${vreemd}`)).toBe(404)
    }
  })

  it('the resident and a parent save it on their own page; another resident does not', async () => {
    for (const naam of ['noor', 'anna'] as const) {
      const iemand = await t.login(naam)
      const gegevens = await iemand.get('/mijn/gegevens')
      expect(gegevens.$(`a[href="/mijn/documenten/${id}"]`).length, naam).toBe(1)
      const { status, headers } = await haalBestand(t, iemand, `/mijn/documenten/${id}`)
      expect(status, naam).toBe(200)
      expect(headers.get('content-security-policy')).toContain('sandbox')
    }
    for (const naam of ['bram', 'lotte'] as const) {
      const iemand = await t.login(naam)
      expect(await status(iemand, `/mijn/documenten/${id}`), naam).toBe(404)
    }
    expect(await status(sanne, `/mijn/documenten/${id}`)).toBe(303)
  })

  it('who may know only that something is the case does not find a document of what', async () => {
    await sql(`update deelwijzer.betrokkenheid set vlaggen = 9 where dossier_id = '${dossier}'`)
    expect(await status(sanne)).toBe(404)
    expect((await sanne.get(pad)).status).toBe(404)
    await sql(`update deelwijzer.betrokkenheid set vlaggen = 15 where dossier_id = '${dossier}'`)
    expect(await status(sanne)).toBe(200)
  })

  it('a document of a shielded datum is not there', async () => {
    await sql(`update deelwijzer.gegeven set afgeschermd = 'overdracht' where id = '${gegeven}'`)
    expect(await status(sanne)).toBe(404)
    await sql(`update deelwijzer.gegeven set afgeschermd = null where id = '${gegeven}'`)
    expect(await status(sanne)).toBe(200)
  })

  it('who replaces may do what the other may, as long as it lasts', async () => {
    const mehmet = await t.login('mehmet')
    await sql(`insert into deelwijzer.vervanging (gemeente_id, id, pet_id, vervanger_pet_id, geldig_van, geldig_tot, geregeld_door, geregeld_op)
      select p.gemeente_id, gen_random_uuid(), b.pet_id, p.id, now() - interval '1 hour', now() + interval '1 hour', p.medewerker_id, now()
      from deelwijzer.betrokkenheid b, deelwijzer.pet p
      where b.dossier_id = '${dossier}' and p.medewerker_id = 'a2000000-0000-4000-8000-000000000002' and p.soort = 'toeleider' limit 1`)
    expect(await status(mehmet)).toBe(200)
    await mehmet.get(pad)
    const bytes = maakPdf({ trailer: '/Van /Mehmet' })
    const uit = await verstuurBestand(t, mehmet, pad, { naam: 'vervanger.pdf', bytes })
    expect(uit.naar).toContain('nieuw=document')
    await sql(`delete from deelwijzer.vervanging`)
    expect(await status(mehmet)).toBe(404)
  })
})

describe('met spoed', () => {
  it('opens what danger asks for, adds nothing, and ends', async () => {
    const id = await bewaard('spoed')
    const mehmet = await t.login('mehmet')
    await sql(`insert into deelwijzer.doeltoegang (gemeente_id, id, soort, pet_id, dossier_id, dossier_nummer, doel, reden, zegel_id, vlaggen, antwoord, geldig_van, geldig_tot, beoordelen_voor)
      select d.gemeente_id, gen_random_uuid(), 'nood', p.id, d.id, d.nummer, 'veiligheid', '${dicht}', gen_random_uuid(), 7, '{}', now() - interval '1 hour', now() + interval '1 hour', current_date
      from deelwijzer.dossier d, deelwijzer.pet p
      where d.id = '${dossier}' and p.medewerker_id = 'a2000000-0000-4000-8000-000000000002' and p.soort = 'toeleider' limit 1`)
    const opent = async (): Promise<number> =>
      (await haalBestand(t, mehmet, `/werk/documenten/${id}`)).status
    expect(await opent()).toBe(200)
    expect((await mehmet.get(pad)).status).toBe(404)
    await sql(
      `update deelwijzer.gegeven set verkregen_in_pet = 'hulpverlener', categorie = 'behandel' where id = '${gegeven}'`,
    )
    expect(await opent()).toBe(404)
    await sql(
      `update deelwijzer.gegeven set verkregen_in_pet = 'toeleider', categorie = 'gewoon' where id = '${gegeven}'`,
    )
    await sql(`delete from deelwijzer.doeltoegang`)
    expect(await opent()).toBe(404)
  })
})

describe('in een gezamenlijk bestand', () => {
  it('there is no document, also when it is sent anyway', async () => {
    const id = await openDossier(sanne, { naam: 'Sem Visser', geboortedatum: '30-09-2018' })
    await schrijfOp(sanne, id, {
      persoon: await eenId(`select persoon_id as id from deelwijzer.dossier where id = '${id}'`),
    })
    const datum = await eenId(`select id from deelwijzer.gegeven where dossier_id = '${id}'`)
    const hier = `/werk/dossiers/${id}/gegevens/${datum}/document`
    await sql(`update deelwijzer.dossier set soort = 'gezamenlijk-bestand' where id = '${id}'`)
    const blad = await sanne.get(hier)
    expect(leesbaar(blad)).toContain('Hier kan geen document bij')
    expect(blad.$('input[type=file]').length).toBe(0)
    const voor = await tel(t, 'document')
    await sanne.get(pad)
    await verstuurBestand(t, sanne, hier, brief)
    expect(await tel(t, 'document')).toBe(voor)
  })
})
