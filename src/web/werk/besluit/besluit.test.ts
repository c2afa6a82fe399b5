import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type TestApp } from '../../../../test/support/app.ts'
import { rolNamen } from '../../../../test/support/database.ts'
import { leesPdf } from '../../../../test/support/pdf.ts'
import {
  beginTriage,
  findDossier,
  ingevuld,
  neemBesluit,
  vulIn,
} from '../../../../test/support/triage.ts'
import { geopend } from '../../../../test/support/geopend.ts'
import { readBesluit } from '../../../handelingen/besluit.ts'
import { seedDemo } from '../../../handelingen/demo.ts'
import type { Medewerker } from '../../../handelingen/deps.ts'
import { findWie } from '../../../handelingen/inloggen.ts'
import { besluitBestand, besluitPdf } from './pdf.ts'

let t: TestApp
let noor: string
beforeAll(async () => {
  t = await createTestApp()
  await seedDemo(t.deps)
  noor = await findDossier(t, 'Noor de Vries')
})
afterAll(() => t.stop())

async function vraag<T extends object>(sql: string, waarden: unknown[] = []): Promise<T[]> {
  const { rows } = await t.db.pool('eigenaar').query<T>(sql, waarden)
  return rows
}

async function medewerkerVan(iemand: Bezoeker): Promise<Medewerker> {
  const sessie = await findWie(t.deps, iemand.cookie(), '0'.repeat(32))
  if (sessie?.wie.soort !== 'medewerker') throw new Error('geen medewerker')
  return sessie.wie
}

async function besluit(velden = {}): Promise<{ sanne: Bezoeker; id: string; triageId: string }> {
  const sanne = await t.login('sanne', 'toeleider')
  const triageId = await beginTriage(sanne, noor)
  return { sanne, triageId, id: await neemBesluit(sanne, triageId, velden) }
}

describe('een genomen besluit', () => {
  it('shows number, role, reasons and duties, and says what happens now', async () => {
    const { sanne, id } = await besluit({ besluit: 'Regel een.\n\nRegel twee.' })
    const { $, tekst } = sanne.blad()
    expect($('title').text()).toMatch(/^Triagebesluit TB-2026-\w{5} - /)
    expect($('title').text()).not.toContain('Noor')
    expect(tekst).toContain('Dit moet u nog doen')
    expect(tekst).toContain('Toeleider Jeugd en Wmo, Wijkteam De Singel')
    expect(tekst).toContain('22 november 2026, 11:00 uur')
    expect(tekst).toContain('School moet weten met wie zij kan afspreken.')
    expect($('#deel-besluit').parent().find('p').length).toBe(3)
    expect($('.dw-antwoord').length).toBe(1)
    const later = await sanne.get(`/werk/besluiten/${id}`)
    expect(later.tekst).not.toContain('Het besluit is genomen')
    expect(later.tekst).toContain('Wat nog moet gebeuren')
  })

  it('is one besluit, also when the form is sent twice at the same moment', async () => {
    const sanne = await t.login('sanne', 'toeleider')
    const triageId = await beginTriage(sanne, noor)
    await vulIn(sanne, triageId)
    const { $ } = sanne.blad()
    const velden = {
      ...ingevuld.vastleggen,
      knop: 'besluit',
      versie: $('input[name=versie]').attr('value') ?? '',
      csrf: $('main form input[name=csrf]').attr('value') ?? '',
    }
    const pad = `/werk/triage/${triageId}/vastleggen`
    const ander = { ...velden, conclusie: 'niet-doen', besluit: 'Toch niet.' }
    await Promise.all([sanne.post(pad, velden), sanne.post(pad, velden)])
    await sanne.post(pad, velden)
    const daarna = await sanne.post(pad, ander)
    expect(daarna.pad).toMatch(/^\/werk\/besluiten\//)
    expect(daarna.tekst).not.toContain('Toch niet.')
    const rijen = await geopend(t, 'triagebesluit.inhoud', `triage_id = '${triageId}'`)
    expect(rijen.map((rij) => JSON.parse(rij.tekst))).toMatchObject([
      { besluitvorming: { conclusie: 'doen' } },
    ])
    expect(t.meldingen).toEqual([])
  })

  it('cannot be changed or deleted by any role, the owner included', async () => {
    const { id } = await besluit()
    const voor = await vraag('select * from deelwijzer.triagebesluit where id = $1', [id])
    for (const rol of rolNamen) {
      for (const sql of [
        `update deelwijzer.triagebesluit set nummer = 'TB-2026-XXXXX' where id = '${id}'`,
        `delete from deelwijzer.triagebesluit where id = '${id}'`,
        'truncate deelwijzer.triagebesluit cascade',
      ]) {
        await expect(t.db.pool(rol).query(sql), `${rol}: ${sql}`).rejects.toThrow()
      }
    }
    expect(await vraag('select * from deelwijzer.triagebesluit where id = $1', [id])).toEqual(voor)
  })

  it('keeps its answer and its words when the rules and words change', async () => {
    const { sanne, id } = await besluit()
    const voor = (await sanne.get(`/werk/besluiten/${id}`)).$('.dw-antwoord').html()
    const oud = t.deps.regelset
    const { woorden } = oud
    t.deps.regelset = {
      ...oud,
      versie: '2027-01-01-00000000',
      woorden: {
        ...woorden,
        categorieen: { ...woorden.categorieen, dat: { naam: 'iets heel anders' } },
      },
    }
    const blad = await sanne.get(`/werk/besluiten/${id}`)
    t.deps.regelset = oud
    expect(blad.tekst).toContain('De regels zijn sindsdien veranderd')
    expect(blad.tekst).not.toContain('iets heel anders')
    expect(blad.$('.dw-antwoord').html()).toBe(voor)
  })

  it('is corrected by a new besluit that refers to the old, once', async () => {
    const { sanne, id } = await besluit()
    await sanne.get(`/werk/besluiten/${id}`)
    const actie = `/werk/besluiten/${id}/herzien`
    const stap = await sanne.verstuur({}, { actie })
    const triageId = /\/werk\/triage\/([0-9a-f-]{36})\/aanpak/.exec(stap.pad)?.[1] ?? ''
    expect(stap.$('textarea[name=doelTekst]').text()).toContain('rust krijgt in de klas')
    expect(stap.tekst).toContain('U verbetert besluit TB-2026-')
    // The button pressed twice is one correction.
    await sanne.get(`/werk/besluiten/${id}`)
    expect((await sanne.verstuur({}, { actie })).pad).toBe(stap.pad)
    await sanne.get(`/werk/triage/${triageId}/vastleggen`)
    const nieuw = await sanne.verstuur({ besluit: 'Verbeterd.' }, { knop: 'besluit' })
    expect(nieuw.tekst).toContain('Dit besluit verbetert een ouder besluit')
    expect(nieuw.$(`a[href="/werk/besluiten/${id}"]`).length).toBe(1)
    const oud = await sanne.get(`/werk/besluiten/${id}`)
    expect(oud.tekst).toContain('Dit besluit is vervangen')
    expect(oud.$(`a[href="${nieuw.pad.replace('?nieuw=1', '')}"]`).length).toBe(1)
    expect(oud.$(`form[action="${actie}"]`).length).toBe(0)
    const nogEens = await sanne.post(actie, {})
    expect(nogEens.pad).toBe(`/werk/besluiten/${id}`)
  })

  it('has a print view with everything open and nothing to press', async () => {
    const { sanne, id } = await besluit()
    const blad = await sanne.get(`/werk/besluiten/${id}?print=1`)
    expect(blad.$('main details:not([open])').length).toBe(0)
    expect(blad.$('main button, main form').length).toBe(0)
    expect(blad.$('.dw-printkop').text()).toContain('Triagebesluit TB-2026-')
    expect(blad.tekst).toContain('Wat nog moet gebeuren')
  })

  it('keeps no reason for a datum that was taken back', async () => {
    const sanne = await t.login('sanne', 'toeleider')
    const triageId = await beginTriage(sanne, noor)
    await vulIn(sanne, triageId, {
      aanpak: { categorie: ['dat', 'bijzonder'] },
      weging: { 'nodig.bijzonder': 'Iets gevoeligs.' },
    })
    const id = await neemBesluit(sanne, triageId)
    const [rij] = await vraag<{ inhoud: object }>(
      'select inhoud from deelwijzer.triagebesluit where id = $1',
      [id],
    )
    expect(JSON.stringify(rij?.inhoud)).not.toContain('Iets gevoeligs.')
  })
})

describe('de PDF', () => {
  it('is tagged, Dutch, and says what the page says', async () => {
    const tekst = 'Wij bellen school. Ło en 😀 blijven leesbaar.\n\nTweede alinea.'
    const { sanne, id } = await besluit({ besluit: tekst })
    const pagina = await sanne.get(`/werk/besluiten/${id}`)
    const cookie = { cookie: `deelwijzer_sessie=${sanne.cookie()}` }
    const antwoord = await t.app.request(`/werk/besluiten/${id}/pdf`, { headers: cookie })
    expect(antwoord.status).toBe(200)
    expect(antwoord.headers.get('content-type')).toBe('application/pdf')
    const nummer = pagina.$('h1').text().replace('Triagebesluit ', '').replaceAll('\u00AD', '')
    expect(antwoord.headers.get('content-disposition')).toBe(
      `attachment; filename="triagebesluit-${nummer}.pdf"`,
    )
    const pdf = leesPdf(new Uint8Array(await antwoord.arrayBuffer()))
    expect(pdf.ruw).toMatch(/\/Marked true/)
    expect(pdf.ruw).toMatch(/\/StructTreeRoot \d+ 0 R/)
    expect(pdf.ruw).toMatch(/\/Lang \(nl-NL\)/)
    expect(pdf.ruw).toMatch(/\/DisplayDocTitle true/)
    expect(pdf.ruw).toMatch(new RegExp(`\\n\\(Triagebesluit ${nummer}\\)\\nendobj`))
    expect(pdf.ruw).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(pdf.ruw).toContain('/FontFile2')
    expect(pdf.tags['H1']).toBe(1)
    expect(pdf.tags['H2']).toBeGreaterThanOrEqual(5)
    for (const tag of ['P', 'L', 'LI', 'Table', 'TR', 'TH', 'TD']) {
      expect(pdf.tags[tag], tag).toBeGreaterThan(0)
    }
    // A change of font inside a word looks like a space in the file, so spaces do not count.
    const zonderWit = (tekst: string): string => tekst.replaceAll(/[\s\u00AD]+/g, '')
    const plat = zonderWit(pdf.tekst)
    for (const zin of [
      'Noor de Vries',
      nummer,
      'Wij bellen school. Ło en \uFFFD blijven leesbaar.',
      'Tweede alinea.',
      'School moet weten met wie zij kan afspreken.',
      'In het gesprek van dinsdag, met haar moeder erbij.',
      'bladzijde 1 van',
    ]) {
      expect(plat).toContain(zonderWit(zin))
    }
    // Every line of the page's lists is in the PDF too.
    for (const dd of pagina.$('section:not(.dw-antwoord) > dl dd').get()) {
      const waarde = zonderWit(pagina.$(dd).text())
      expect(plat).toContain(waarde.replaceAll(/\p{Extended_Pictographic}/gu, '\uFFFD'))
    }
    expect(pdf.ruw).not.toContain('Noor')
  })

  it('speaks to the resident in the copy for the resident', async () => {
    const { sanne, id } = await besluit()
    const wie = await medewerkerVan(sanne)
    const { besluit: stuk, persoonNaam } = await readBesluit(t.deps, wie, id)
    const pdf = leesPdf(await besluitPdf(stuk, { voor: 'inwoner', naam: persoonNaam }))
    const tekst = pdf.tekst.replaceAll(/\s+/g, ' ')
    expect(tekst).toContain('Wat wij besluiten')
    expect(tekst).toContain('Mogen wij de school')
    expect(tekst).toContain('Ja, als wij eerst iets anders doen.')
    expect(tekst).toContain('Bent u het hier niet mee eens?')
    expect(tekst).not.toContain('Mag u')
    expect(tekst).not.toContain('Regel:')
    for (const { code } of stuk.inhoud.plichten) {
      expect(tekst).toContain((stuk.inhoud.woorden[`plicht.${code}`] ?? 'ontbreekt').slice(0, 30))
    }
    expect(besluitBestand(stuk)).toMatch(/^triagebesluit-TB-2026-\w{5}\.pdf$/)
  })

  it('is the same file twice, and a look each time', async () => {
    const { sanne, id } = await besluit()
    const koppen = { headers: { cookie: `deelwijzer_sessie=${sanne.cookie()}` } }
    const tel = async (): Promise<number> => {
      const [rij] = await vraag<{ n: number }>(
        `select count(*)::int as n from deelwijzer.gebeurtenis where object_id = $1 and handeling = 'raadplegen'`,
        [id],
      )
      return rij?.n ?? 0
    }
    const voor = await tel()
    const [een, twee] = [
      await (await t.app.request(`/werk/besluiten/${id}/pdf`, koppen)).arrayBuffer(),
      await (await t.app.request(`/werk/besluiten/${id}/pdf`, koppen)).arrayBuffer(),
    ]
    expect(Buffer.from(een).equals(Buffer.from(twee))).toBe(true)
    expect(await tel()).toBe(voor + 2)
  })
})

describe('wie een besluit ziet', () => {
  it('is nothing for another pet, a colleague, a leidinggevende, a resident or nobody', async () => {
    const { id } = await besluit()
    const niets = '00000000-0000-4000-8000-000000000000'
    for (const iemand of [
      await t.login('sanne', 'hulpverlener'),
      await t.login('mehmet'),
      await t.login('petra'),
    ]) {
      for (const pad of [`/werk/besluiten/${id}`, `/werk/besluiten/${id}/pdf`]) {
        const blad = await iemand.get(pad)
        expect(blad.status).toBe(404)
        const leeg = await iemand.get(pad.replace(id, niets))
        expect(leeg.$('main').text()).toBe(blad.$('main').text())
      }
      expect((await iemand.post(`/werk/besluiten/${id}/herzien`, {})).status).toBe(404)
    }
    for (const iemand of [await t.login('noor'), t.bezoeker()]) {
      const blad = await iemand.get(`/werk/besluiten/${id}`)
      expect(blad.tekst).not.toContain('Triagebesluit TB')
    }
    const geen = await (await t.login('sanne', 'toeleider')).get('/werk/besluiten/1')
    expect(geen.status).toBe(404)
  })
})
