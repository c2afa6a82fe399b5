import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Bezoeker, Velden } from '../../../test/support/app.ts'
import { createMijnWereld, type MijnWereld } from '../../../test/support/mijn.ts'
import { gegevenId } from '../../../test/support/overgang.ts'
import { dienIn, standVan, type Ingediend } from '../../../test/support/rechtenbalie.ts'
import { leesbaar, schrijfOp, tel } from '../../../test/support/werk.ts'

let w: MijnWereld
let noor: Bezoeker
let sanne: Bezoeker
let petra: Bezoeker
let ruud: Bezoeker
beforeAll(async () => {
  w = await createMijnWereld()
  noor = await w.t.login('noor')
  sanne = await w.t.login('sanne', 'toeleider')
  petra = await w.t.login('petra')
  ruud = await w.t.login('ruud')
})
afterAll(() => w.t.stop())

const deelVan = ({ delen }: Ingediend): string => Object.values(delen)[0] ?? ''

let nummer = 0
async function nieuwGegeven(): Promise<{ id: string; tekst: string }> {
  nummer += 1
  const tekst = `Noor zit in klas kenmerk-${nummer}-paars.`
  await schrijfOp(sanne, w.toeleiding, { inhoud: tekst })
  return { id: await gegevenId(w.t, w.toeleiding, tekst), tekst }
}

/** What the college decided first, on the proposal of Sanne. @returns the request and the id of its decision */
async function besluitVan(
  soort: string,
  gegeven: string,
  voorstel: Velden,
): Promise<{ verzoek: Ingediend; besluit: string }> {
  const verzoek = await dienIn(w.t, noor, soort, {
    waarover: [`gegeven:${gegeven}`],
    geval: 'niet-meer-nodig',
    tekst: 'Dit klopt niet.',
    voorstel: 'Noor zit in klas drie.',
  })
  const pad = `/werk/verzoeken/${deelVan(verzoek)}`
  await sanne.get(pad)
  await sanne.verstuur({ weging: 'Gewogen.', ...voorstel }, { actie: `${pad}/besluit` })
  await petra.get(`/verzoeken/delen/${deelVan(verzoek)}/besluit`)
  const brief = await petra.verstuur({ weging: 'Eens met het voorstel.' })
  expect(brief.pad).toContain('/verzoeken/brieven/')
  return { verzoek, besluit: brief.pad.split('/').at(-1) ?? '' }
}

const nee: Velden = {
  'oordeel-1': 'nee',
  'grond-1': 'nog-nodig',
  'reden-1': 'Dit is nog nodig.',
}

async function maakBezwaar(besluit: string): Promise<Ingediend> {
  const bezwaar = await dienIn(w.t, noor, 'bezwaar-besluit', {
    tegen: besluit,
    tekst: 'Ik was toen pas elf.',
  })
  await ruud.get(`/verzoeken/${bezwaar.id}`)
  await ruud.post(`/verzoeken/${bezwaar.id}`, {
    vorm: 'gehoord',
    gehoord: 'nee',
    verslag: 'Noor wil dat niet.',
    versie: '0',
  })
  return bezwaar
}

async function beslis(bezwaar: Ingediend, velden: Velden): Promise<string> {
  await ruud.get(`/verzoeken/delen/${deelVan(bezwaar)}/besluit`)
  const brief = await ruud.verstuur({
    tekst: 'Wij keken opnieuw.',
    weging: 'Opnieuw gewogen.',
    'reden-1': 'Er is geen reden om het te bewaren.',
    ...velden,
  })
  if (!brief.pad.includes('/brieven/')) throw new Error(brief.$('.dw-fouten').text())
  return brief.pad.split('/').at(-1) ?? ''
}

describe('an objection that is right (Awb 7:11 lid 2)', () => {
  it('takes the place of the first decision, and is carried out in the dossier', async () => {
    const { id, tekst } = await nieuwGegeven()
    const { verzoek, besluit } = await besluitVan('verwijderen', id, nee)
    const bezwaar = await maakBezwaar(besluit)
    const deel = deelVan(bezwaar)
    expect(Object.keys(bezwaar.delen)).toEqual(['toeleidingsdossier'])
    expect(await tel(w.t, 'verzoekonderdeel', `deel_id = '${deel}' and gegeven_id = '${id}'`)).toBe(
      1,
    )

    // Before the decision nobody in the team knows of it, and the desk reads no dossier.
    const lijst = `/werk/dossiers/${w.toeleiding}/verzoeken`
    for (const pad of [`/werk/verzoeken/${deel}`, `/werk/verzoeken/${deel}/uitvoeren`]) {
      expect((await sanne.get(pad)).status).toBe(404)
    }
    expect((await sanne.get(lijst)).tekst).not.toContain(bezwaar.nummer)
    const balie = await ruud.get(`/verzoeken/delen/${deel}/besluit`)
    const gelezen = leesbaar(balie)
    expect(gelezen).toContain('Ik was toen pas elf.')
    expect(gelezen).toContain('Dit is nog nodig.')
    expect(balie.tekst).toContain(`/verzoeken/brieven/${besluit}`)
    expect(balie.tekst).not.toContain(tekst)
    expect(leesbaar(await ruud.get(`/verzoeken/brieven/${besluit}`))).toContain('Dit is nog nodig.')

    // Right, without saying what follows, is refused; and so is what was never asked.
    await ruud.get(`/verzoeken/delen/${deel}/besluit`)
    const mis: Velden[] = [
      { 'oordeel-1': 'ja', 'reden-1': 'x', tekst: 'x', weging: 'x' },
      { 'oordeel-1': 'ja', 'uitvoering-1': 'verbeteren', 'reden-1': 'x', tekst: 'x', weging: 'x' },
    ]
    for (const velden of mis) {
      await ruud.get(`/verzoeken/delen/${deel}/besluit`)
      expect((await ruud.verstuur(velden)).pad).not.toContain('/brieven/')
    }

    const nieuw = await beslis(bezwaar, { 'oordeel-1': 'ja', 'uitvoering-1': 'wissen' })
    expect((await sanne.get(lijst)).tekst).toContain(bezwaar.nummer)
    expect(await tel(w.t, 'plicht', "code = 'voer-verzoek-uit' and gedaan_op is null")).toBe(1)
    await sanne.get(`/werk/verzoeken/${deel}/uitvoeren`)
    const onderdeel = String(sanne.blad().$('input[name=onderdeel]').attr('value'))
    await sanne.verstuur({ onderdeel }, { actie: `/werk/verzoeken/${deel}/uitvoeren` })
    expect(await tel(w.t, 'gegeven', `id = '${id}' and afgeschermd = 'gewist'`)).toBe(1)
    expect(await standVan(w.t, bezwaar.id)).toEqual({ stand: 'afgerond', delen: ['uitgevoerd'] })
    expect((await sanne.get(`/werk/dossiers/${w.toeleiding}`)).tekst).not.toContain(tekst)

    // Both letters stay, and each says how they belong together.
    const brief = leesbaar(await noor.get(`/mijn/verzoeken/brieven/${nieuw}`))
    expect(brief).toContain('Dit komt in de plaats van onze brief')
    expect(brief).toContain('Dat heet beroep')
    const oud = leesbaar(await noor.get(`/mijn/verzoeken/brieven/${besluit}`))
    expect(oud).toContain('Vervangen door onze brief')
    expect(oud).toContain('Dit is nog nodig.')
    for (const { id: welk } of [verzoek, bezwaar]) {
      expect(leesbaar(await noor.get(`/mijn/verzoeken/${welk}`))).toMatch(
        /Vervangen door onze brief|in de plaats van onze brief/,
      )
    }
    expect(leesbaar(await sanne.get(`/werk/verzoeken/brieven/${besluit}`))).toContain(
      'Vervangen door',
    )
    expect(leesbaar(await petra.get(`/verzoeken/brieven/${besluit}`))).toContain('Vervangen door')
  })

  it('ends what was decided first and not carried out yet', async () => {
    const { id } = await nieuwGegeven()
    const { verzoek, besluit } = await besluitVan('verwijderen', id, {
      'oordeel-1': 'deels',
      'uitvoering-1': 'beperken',
      'grond-1': 'nog-nodig',
      'reden-1': 'Wel afschermen, niet wissen.',
    })
    const pad = `/werk/verzoeken/${deelVan(verzoek)}/uitvoeren`
    await sanne.get(pad)
    const onderdeel = String(sanne.blad().$('input[name=onderdeel]').attr('value'))
    const bezwaar = await maakBezwaar(besluit)
    await beslis(bezwaar, { 'oordeel-1': 'ja', 'uitvoering-1': 'wissen' })
    expect(await standVan(w.t, verzoek.id)).toEqual({ stand: 'afgerond', delen: ['vervallen'] })
    expect(leesbaar(await sanne.get(pad))).toContain('Vervangen door een later besluit')
    expect((await sanne.post(pad, { onderdeel })).status).toBe(409)
    expect(await tel(w.t, 'gegeven', `id = '${id}' and afgeschermd is null`)).toBe(1)
  })

  it('leaves everything as it was when it is not right, and stays with who reconsiders', async () => {
    const { id } = await nieuwGegeven()
    const { verzoek, besluit } = await besluitVan('verwijderen', id, nee)
    const bezwaar = await maakBezwaar(besluit)
    await beslis(bezwaar, { 'oordeel-1': 'nee' })
    expect((await sanne.get(`/werk/verzoeken/${deelVan(bezwaar)}`)).status).toBe(404)
    expect((await sanne.get(`/werk/verzoeken/${deelVan(bezwaar)}/uitvoeren`)).status).toBe(404)
    expect(leesbaar(await noor.get(`/mijn/verzoeken/brieven/${besluit}`))).not.toContain(
      'Vervangen door',
    )
    expect((await standVan(w.t, verzoek.id)).stand).toBe('afgerond')
  })

  it('is about the data of that decision, and a complaint lies in no dossier and changes nothing', async () => {
    const { id } = await nieuwGegeven()
    const ander = await nieuwGegeven()
    const { besluit } = await besluitVan('verwijderen', id, nee)
    const bezwaar = await dienIn(w.t, noor, 'bezwaar-besluit', {
      tegen: besluit,
      tekst: 'Nee.',
      waarover: [`gegeven:${ander.id}`],
    })
    expect(await tel(w.t, 'verzoekonderdeel', `gegeven_id = '${ander.id}'`)).toBe(0)
    expect(await tel(w.t, 'verzoekonderdeel', `deel_id = '${deelVan(bezwaar)}'`)).toBe(1)
    const klacht = await dienIn(w.t, noor, 'klacht', { over: 'gemeente', tekst: 'Niemand belde.' })
    expect(Object.keys(klacht.delen)).toEqual([''])
    await ruud.get(`/verzoeken/${klacht.id}`)
    expect((await sanne.get(`/werk/verzoeken/${deelVan(klacht)}`)).status).toBe(404)
  })
})
