import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type Blad, type TestApp } from '../../../test/support/app.ts'
import { leesPdf } from '../../../test/support/pdf.ts'
import { beginTriage, neemBesluit } from '../../../test/support/triage.ts'
import { leesbaar, noor, openDossier, schrijfOp } from '../../../test/support/werk.ts'
import { geopend, zetGegevenNaast } from '../../../test/support/geopend.ts'
import { zegel } from '../../../test/support/kluis.ts'

/**
 * Hidden is not absent: who may know that something is there is told so, and no page, list, order, count, search,
 * print or export tells more. Every page is asked before and after something hidden happens: the bytes are the same.
 */

let t: TestApp
let sanne: Bezoeker
let mehmet: Bezoeker
let mehmetPet: string
/** Of Sanne; Mehmet may only know that. */
let dossier: string
/** Of Mehmet himself, changed later than that of Sanne. */
let eigen: string

async function doe(zin: string, ...waarden: unknown[]): Promise<{ id: string }[]> {
  return (await t.db.pool('eigenaar').query<{ id: string }>(zin, waarden)).rows
}

/** Lets Mehmet in with these flags, from a fixed moment in the past. */
async function geefToegang(bits: number): Promise<void> {
  await doe(
    `delete from deelwijzer.betrokkenheid where dossier_id = $1 and pet_id = $2`,
    dossier,
    mehmetPet,
  )
  await doe(
    `insert into deelwijzer.betrokkenheid (gemeente_id, id, pet_id, dossier_id, doel, vlaggen, reden, geldig_van)
     select gemeente_id, gen_random_uuid(), $2, id, 'toeleiding', $3, 'kijkt mee', '2026-01-01' from deelwijzer.dossier where id = $1`,
    dossier,
    mehmetPet,
    bits,
  )
  await doe(
    `update deelwijzer.toegang set laatst_gewijzigd = case dossier_id when $1 then timestamptz '2026-02-03 10:00:00.000123' else '2026-03-04' end where pet_id = $2`,
    dossier,
    mehmetPet,
  )
}

beforeAll(async () => {
  t = await createTestApp()
  sanne = await t.login('sanne', 'toeleider')
  dossier = await openDossier(sanne)
  await schrijfOp(sanne, dossier, { datWat: 'dat', inhoud: 'Er is hulp van school.' })
  mehmet = await t.login('mehmet')
  eigen = await openDossier(mehmet, { naam: 'Sem Visser', geboortedatum: '30-09-2018' })
  const [pet] = await doe(
    `select pet_id as id from deelwijzer.betrokkenheid where dossier_id = $1`,
    eigen,
  )
  mehmetPet = pet?.id ?? ''
})
afterAll(() => t.stop())
beforeEach(() => geefToegang(1))

/** What came over the line, without the token that differs per session. */
const bytes = (blad: Blad): string =>
  `${blad.status}\n${blad.tekst.replaceAll(/name="csrf" value="[^"]*"/g, '')}`

/** Every way in which Mehmet meets the dossier. */
async function alles(): Promise<Record<string, string>> {
  const uit: Record<string, string> = {}
  for (const pad of [
    '/werk',
    '/werk/dossiers',
    '/werk/dossiers?print=1',
    '/werk/dossiers?sorteer=nummer',
    '/werk/dossiers?soort=toeleidingsdossier&status=open',
    '/werk/dossiers?vervanging=ja',
    `/werk/dossiers/${dossier}`,
    `/werk/dossiers/${dossier}?print=1`,
  ]) {
    uit[pad] = bytes(await mehmet.get(pad))
  }
  for (const zoek of ['Noor', '04-05-2013', 'Anna de Vries']) {
    await mehmet.get('/werk/zoeken')
    uit[`zoek ${zoek}`] = bytes(await mehmet.verstuur({ zoek }))
  }
  return uit
}

const volgorde = (blad: Blad): string[] =>
  blad
    .$('tbody th a')
    .toArray()
    .map((link) => blad.$(link).attr('href')?.slice(-36) ?? '')

const verborgens: Record<string, () => Promise<unknown>> = {
  'a datum with content': () => schrijfOp(sanne, dossier, { inhoud: 'Verborgen inhoud.' }),
  'a special datum': () =>
    schrijfOp(sanne, dossier, {
      aard: 'hypothese',
      bronSoort: 'eigen-waarneming',
      categorie: 'bijzonder',
      inhoud: 'Verborgen bijzonder.',
    }),
  'a triage and its besluit': async () => neemBesluit(sanne, await beginTriage(sanne, dossier)),
  'words of the resident': async () => {
    const id = randomUUID()
    await doe(
      `insert into deelwijzer.verklaring (gemeente_id, id, dossier_id, persoon_id, tekst, toegevoegd_door, sleutel, toegevoegd_op)
       select gemeente_id, $2, id, persoon_id, $3, 'inwoner', gen_random_uuid(), now() from deelwijzer.dossier where id = $1`,
      dossier,
      id,
      await zegel(t.open.kluis, 'verklaring.tekst', id, noor, 'Verborgen woorden.'),
    )
  },
  'a document at a hidden datum': async () => {
    const id = randomUUID()
    await doe(
      `insert into deelwijzer.document (gemeente_id, id, gegeven_id, dossier_id, persoon_id, pet_id, naam, soort, grootte, sha256, inhoud, sleutel, toegevoegd_op)
       select gemeente_id, $2, id, dossier_id, persoon_id, pet_id, $3, 'application/pdf', 1, sha256('x'), 'DWZ1', gen_random_uuid(), now()
       from deelwijzer.gegeven where dossier_id = $1 and dat_wat = 'wat' limit 1`,
      dossier,
      id,
      await zegel(t.open.kluis, 'document.naam', id, noor, 'verborgen.pdf'),
    )
  },
}

describe('who may only know that', () => {
  it('sees this dossier at all, so that the rest of this file can fail', async () => {
    const blad = await mehmet.get(`/werk/dossiers/${dossier}`)
    expect(leesbaar(blad)).toContain('Er is hulp van school.')
    expect(volgorde(await mehmet.get('/werk/dossiers'))).toEqual([eigen, dossier])
  })

  it.each(Object.entries(verborgens))('cannot tell that there is %s', async (_wat, gebeur) => {
    const voor = await alles()
    await gebeur()
    const na = await alles()
    expect(na).toEqual(voor)
    expect(JSON.stringify(na)).not.toMatch(
      /[Vv]erborgen (?:inhoud|bijzonder|woorden)|verborgen\.pdf/,
    )
    expect(volgorde(await mehmet.get('/werk/dossiers'))).toEqual([eigen, dossier])
  })

  it('neither when the access table is made anew from its sources', async () => {
    const opnieuw = () =>
      doe(
        `select deelwijzer.herbereken_toegang(gemeente_id, null, null) from deelwijzer.dossier where id = $1`,
        dossier,
      )
    const datum = async () =>
      JSON.stringify(
        await doe(
          `select laatst_gewijzigd::text as id from deelwijzer.toegang where dossier_id = $1 and pet_id = $2`,
          dossier,
          mehmetPet,
        ),
      )
    await opnieuw()
    const voor = await datum()
    await schrijfOp(sanne, dossier, { inhoud: 'Nog iets.' })
    await opnieuw()
    expect(await datum()).toBe(voor)
  })

  it('but sees the date and the order move for what may be seen', async () => {
    await schrijfOp(sanne, dossier, { datWat: 'dat', inhoud: 'Er is ook hulp van de huisarts.' })
    expect(volgorde(await mehmet.get('/werk/dossiers'))).toEqual([dossier, eigen])
    await geefToegang(3)
    await schrijfOp(sanne, dossier, { inhoud: 'Dit mag Mehmet wel zien.' })
    expect(volgorde(await mehmet.get('/werk/dossiers'))).toEqual([dossier, eigen])
    expect(leesbaar(await mehmet.get(`/werk/dossiers/${dossier}`))).toContain('Dit mag Mehmet')
  })

  it('is told that something is shielded, why that is normal and which role to ask', async () => {
    const blad = await mehmet.get(`/werk/dossiers/${dossier}`)
    const tekst = leesbaar(blad)
    expect(tekst).toContain('Niet alles in dit dossier is voor u te zien')
    expect(tekst).toContain('Dat is gewoon')
    const melding = blad
      .$('.dw-melding')
      .filter((_, el) => blad.$(el).text().includes('Niet alles'))
    expect(melding.find('li').text()).toMatch(/^Toeleider Jeugd en Wmo \(.+\)$/)
    expect(melding.text()).not.toMatch(/Sanne|Noor|\d|bijzonder|behandel/i)
    expect(tekst).toContain('De vraag en de besluiten ziet u daarom niet')
    expect(tekst).not.toContain('Er is nog geen triagebesluit')
  })

  it('reads only: no button, no form and no link to what would be refused', async () => {
    const blad = await mehmet.get(`/werk/dossiers/${dossier}`)
    for (const deel of ['opschrijven', 'triage', 'overgang', 'overdracht', 'rol', 'sluiten']) {
      expect(blad.$(`main a[href$="/${deel}"], main form[action*="/${deel}"]`).length, deel).toBe(0)
    }
    expect(leesbaar(blad)).toContain('Nee, alleen lezen')
  })

  it('gets the same page for what is hidden, what does not exist and what is no id', async () => {
    const [besluit] = await doe(
      `select id from deelwijzer.triagebesluit where dossier_id = $1 limit 1`,
      dossier,
    )
    const [triage] = await doe(
      `select id from deelwijzer.triage where dossier_id = $1 limit 1`,
      dossier,
    )
    const [plicht] = await doe(
      `select id from deelwijzer.plicht where dossier_id = $1 limit 1`,
      dossier,
    )
    const [document] = await doe(
      `select id from deelwijzer.document where dossier_id = $1 limit 1`,
      dossier,
    )
    const soorten: [string | undefined, (id: string) => string][] = [
      [besluit?.id, (id) => `/werk/besluiten/${id}`],
      [besluit?.id, (id) => `/werk/besluiten/${id}/pdf`],
      [triage?.id, (id) => `/werk/triage/${id}/aanpak`],
      [plicht?.id, (id) => `/werk/plichten/${id}`],
      [document?.id, (id) => `/werk/documenten/${id}`],
    ]
    for (const [verborgen, adres] of soorten) {
      expect(verborgen).toBeDefined()
      // The way back after changing pet is the address that was asked for, and nothing else.
      const vraag = async (id: string) =>
        bytes(await mehmet.get(adres(id))).replaceAll(adres(id), '')
      const echt = await vraag(verborgen ?? '')
      expect(echt).toMatch(/^404\n/)
      for (const ander of [randomUUID(), 'geen-id', '0', `${verborgen}x`]) {
        expect(await vraag(ander), adres(ander)).toBe(echt)
      }
    }
  })
})

describe('who sees content but nothing special', () => {
  it('gets the same dossier and the same besluit on paper, whatever special is added', async () => {
    await geefToegang(3)
    const [besluit] = await doe(
      `select id from deelwijzer.triagebesluit where dossier_id = $1 limit 1`,
      dossier,
    )
    const pdf = `/werk/besluiten/${besluit?.id ?? ''}/pdf`
    const lees = async () => {
      const antwoord = await t.app.request(`http://localhost${pdf}`, {
        headers: { cookie: `deelwijzer_sessie=${mehmet.cookie()}` },
      })
      expect(antwoord.status).toBe(200)
      return leesPdf(new Uint8Array(await antwoord.arrayBuffer()))
    }
    const voor = [await alles(), await lees()]
    await verborgens['a special datum']?.()
    expect([await alles(), await lees()]).toEqual(voor)
  })
})

describe('what was shielded at a handover', () => {
  it('leaves one message, the same for one datum and for three', async () => {
    await geefToegang(15)
    const open = await mehmet.get(`/werk/dossiers/${dossier}`)
    expect(leesbaar(open)).not.toContain('Niet alles in dit dossier')
    const [{ id: eerste } = { id: '' }] = await geopend(
      t,
      'gegeven.inhoud',
      `dossier_id = '${dossier}' and afgeschermd is null`,
    )
    const scherm = (inhoud: string) =>
      zetGegevenNaast(t, eerste, { inhoud, afgeschermd: 'overdracht' })
    await scherm('Verborgen één.')
    const een = bytes(await mehmet.get(`/werk/dossiers/${dossier}`))
    expect(een).toContain('Niet alles in dit dossier')
    await scherm('Verborgen twee.')
    await scherm('Verborgen drie.')
    expect(bytes(await mehmet.get(`/werk/dossiers/${dossier}`))).toBe(een)
    expect(een).not.toContain('Verborgen één')
  })
})
