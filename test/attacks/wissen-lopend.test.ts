import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type Blad, type TestApp } from '../support/app.ts'
import { dichtJson } from '../support/geopend.ts'
import { gegevenId } from '../support/overgang.ts'
import { organisaties } from '../support/partner.ts'
import {
  besluitOp,
  deelGegeven,
  trekIn,
  type Besloten,
  type TeBesluiten,
} from '../support/uitvoeren-recht.ts'
import { beginTriage } from '../support/triage.ts'
import { besluitMet, doePlichten } from '../support/verstrekking.ts'
import { leesbaar, noor, openDossier, schrijfOp, tabellenMet, tel } from '../support/werk.ts'

/** Erasing while something still has to be answered: that waits. And when it is done, nothing of it is left to reach. */

let t: TestApp
let sanne: Bezoeker
let dossier: string
let onder: string
let nummer = 0
let datum: { id: string; tekst: string }
beforeAll(async () => {
  t = await createTestApp(new Date())
  sanne = await t.login('sanne', 'toeleider')
  dossier = await openDossier(sanne)
  onder = await besluitMet(sanne, dossier, {
    aanpak: { categorie: ['dat', 'wat'] },
    weging: { 'nodig.wat': 'Anders weet de school niet wat er speelt.' },
  })
  await doePlichten(t, sanne, onder, 'blokkerend')
})
afterAll(() => t.stop())
beforeEach(async () => {
  datum = await nieuwGegeven()
})

async function nieuwGegeven(): Promise<{ id: string; tekst: string }> {
  nummer += 1
  const tekst = `Noor heeft kenmerk-${nummer}-lopend.`
  await schrijfOp(sanne, dossier, { inhoud: tekst })
  return { id: await gegevenId(t, dossier, tekst), tekst }
}

async function voerUit(besluit: Besloten): Promise<Blad> {
  const pagina = `/werk/verzoeken/${besluit.deel}/uitvoeren`
  await sanne.get(pagina)
  return sanne.verstuur({ onderdeel: besluit.onderdelen[0] ?? '' }, { actie: pagina })
}

/** An objection of the resident against this decision, as their own page puts it down. */
async function maakBezwaar(tegen: Besloten): Promise<Besloten> {
  const verzoek = randomUUID()
  const deel = randomUUID()
  const eigenaar = t.db.pool('eigenaar')
  await eigenaar.query(
    `insert into deelwijzer.rechtsverzoek (gemeente_id, id, nummer, soort, persoon_id, indiener_id, hoedanigheid, kanaal, sleutel,
       ontvangen_op, ingediend_op, wettelijk, identiteit, tegen_id, inhoud)
     select gemeente_id, $2, $3, 'bezwaar-besluit', persoon_id, indiener_id, 'zelf', 'mijn', gen_random_uuid(),
       ontvangen_op, ingediend_op, ontvangen_op + 84, true, $4, $5::jsonb from deelwijzer.rechtsverzoek where id = $1`,
    [tegen.verzoek, verzoek, `RV-${verzoek.slice(0, 8)}`, tegen.besluit, dichtJson],
  )
  await eigenaar.query(
    `insert into deelwijzer.verzoekdeel (gemeente_id, id, verzoek_id, nr, persoon_id, beslisser)
     select gemeente_id, $2, id, 1, persoon_id, 'klachtbehandelaar' from deelwijzer.rechtsverzoek where id = $1`,
    [verzoek, deel],
  )
  await eigenaar.query(
    `insert into deelwijzer.verzoekonderdeel (gemeente_id, id, deel_id, nr, soort, gegeven_id, inhoud)
     select gemeente_id, gen_random_uuid(), $2, nr, soort, gegeven_id, $3::jsonb from deelwijzer.verzoekonderdeel where deel_id = $1`,
    [tegen.deel, deel, dichtJson],
  )
  return { ...tegen, verzoek, deel }
}

const wissen = (anders: Partial<TeBesluiten> = {}) =>
  besluitOp(t, dossier, [{ gegeven: datum.id, uitvoering: 'wissen', ...anders }])
const alles: TeBesluiten = { soort: 'alles', uitvoering: 'geen' }
const staat = () => tel(t, 'gegeven', `id = '${datum.id}' and inhoud is not null`)

async function eerstDat(besluit: Besloten): Promise<void> {
  const blad = await voerUit(besluit)
  expect(blad.status).toBe(409)
  expect(leesbaar(blad)).toContain('Er loopt nog een ander verzoek')
  expect(await staat()).toBe(1)
  expect(await tel(t, 'verzoekuitvoering', `deel_id = '${besluit.deel}'`)).toBe(0)
  expect(await tel(t, 'kennisgeving', `deel_id = '${besluit.deel}'`)).toBe(0)
  expect(leesbaar(await sanne.get(`/werk/dossiers/${dossier}`))).toContain(datum.tekst)
}

describe('what waits for an answer', () => {
  it.each(['inzage', 'afschrift', 'informatie', 'overdracht', 'beperken'] as const)(
    'is not erased before it: %s',
    async (soort) => {
      const loopt = await besluitOp(t, dossier, [alles], 'besluit', soort)
      const besluit = await wissen()
      await eerstDat(besluit)
      await trekIn(t, loopt)
      expect((await voerUit(besluit)).status).toBe(200)
      expect(await staat()).toBe(0)
    },
  )

  it('is not erased between the decision to give it and the giving', async () => {
    const gegund = await besluitOp(
      t,
      dossier,
      [{ gegeven: datum.id, uitvoering: 'verstrekken' }],
      undefined,
      'inzage',
    )
    const besluit = await wissen()
    await eerstDat(besluit)
    const pagina = `/werk/verzoeken/${gegund.deel}/uitvoeren`
    await sanne.get(pagina)
    await sanne.verstuur(
      { onderdeel: gegund.onderdelen[0] ?? '', hoe: 'Meegegeven aan de balie.' },
      { actie: pagina },
    )
    expect(await tel(t, 'verzoekuitvoering', `deel_id = '${gegund.deel}'`)).toBe(1)
    expect((await voerUit(besluit)).status).toBe(200)
    expect(await staat()).toBe(0)
  })

  it('loses its old words neither', async () => {
    const loopt = await besluitOp(t, dossier, [alles], 'besluit', 'inzage')
    const nieuweTekst = `Noor heeft iets anders-${nummer}.`
    const besluit = await wissen({ uitvoering: 'verbeteren', nieuweTekst, oudeWeg: true })
    await eerstDat(besluit)
    await trekIn(t, loopt)
    // Correcting with its history takes nothing away and does not wait.
    const weer = await besluitOp(t, dossier, [alles], 'besluit', 'inzage')
    const zacht = await wissen({ uitvoering: 'verbeteren', nieuweTekst })
    expect((await voerUit(zacht)).status).toBe(200)
    await trekIn(t, weer)
  })

  it('on paper is not erased before it was printed', async () => {
    await t.db.pool('eigenaar').query(
      `insert into deelwijzer.plicht (gemeente_id, id, dossier_id, pet_id, code, tekst, blokkerend, uiterlijk, termijn)
       select gemeente_id, gen_random_uuid(), dossier_id, pet_id, 'geef-afschrift-op-papier', 'Druk dit af.', false, current_date + 30, 'T-10'
       from deelwijzer.triagebesluit where id = $1`,
      [onder],
    )
    const besluit = await wissen()
    await eerstDat(besluit)
    await t.db
      .pool('eigenaar')
      .query(
        `update deelwijzer.plicht set gedaan_op = now() where code = 'geef-afschrift-op-papier' and dossier_id = $1`,
        [dossier],
      )
    expect((await voerUit(besluit)).status).toBe(200)
  })

  it('waits for an objection against another decision about it, and not for one against the erasing itself', async () => {
    const geweigerd = await besluitOp(
      t,
      dossier,
      [{ gegeven: datum.id, uitvoering: 'geen' }],
      undefined,
      'inzage',
    )
    const besluit = await wissen()
    const bezwaar = await maakBezwaar(geweigerd)
    await eerstDat(besluit)
    await trekIn(t, bezwaar)
    await maakBezwaar(besluit)
    expect((await voerUit(besluit)).status).toBe(200)
    expect(await staat()).toBe(0)
  })

  it('does not wait for what is about other data, is over, or is the same request', async () => {
    const ander = await nieuwGegeven()
    const elders = await besluitOp(
      t,
      dossier,
      [{ gegeven: ander.id, uitvoering: 'geen' }],
      'besluit',
      'inzage',
    )
    const over = await besluitOp(t, dossier, [alles], undefined, 'inzage')
    expect((await voerUit(await wissen())).status).toBe(200)
    expect(await staat()).toBe(0)
    await trekIn(t, elders)
    expect(await tel(t, 'verzoekdeel', `id = '${over.deel}' and stand = 'open'`)).toBe(0)
  })
})

describe('what was erased', () => {
  it('is nowhere any more: not told, not in a draft of anybody who works there, not in a copy on file', async () => {
    const { id, tekst } = datum
    const gedeeld = await deelGegeven(t, onder, id, tekst, { organisatie: organisaties.school })
    await deelGegeven(t, onder, id, tekst, 'mondeling')
    const anja = await t.login('anja')
    await anja.get(`/partner/gedeeld/${gedeeld.id}`)
    await anja.verstuur({})
    // Drafts, as they are kept while typing.
    const triage = await beginTriage(sanne, dossier)
    for (const [pad, velden] of [
      [`/werk/dossiers/${dossier}/opschrijven`, { inhoud: tekst }],
      [`/werk/triage/${triage}/aanpak`, { doelTekst: tekst }],
    ] as const) {
      await sanne.get(pad)
      const formulier = sanne.blad().$('form[data-autosave]')
      const actie = formulier.attr('data-autosave')
      if (actie === undefined) throw new Error(`geen concept op ${pad}`)
      const verborgen = Object.fromEntries(
        formulier
          .find('input[type=hidden]')
          .get()
          .map((veld) => [String(veld.attribs['name']), veld.attribs['value'] ?? '']),
      )
      expect((await sanne.post(actie, { ...verborgen, ...velden })).status).toBeLessThan(300)
    }
    expect(await tabellenMet(t, tekst)).toContain('concept')
    const mijn = await t.login('noor')
    await mijn.get('/mijn/downloads')
    const besluit = await wissen()
    expect((await voerUit(besluit)).status).toBe(200)
    expect(await tabellenMet(t, tekst)).toEqual([])
    for (const blad of [
      await sanne.get(`/werk/dossiers/${dossier}`),
      await sanne.get(`/werk/dossiers/${dossier}/opschrijven`),
      await sanne.get(
        `/werk/dossiers/${dossier}/delen?organisatie=${organisaties.school}&doel=toeleiding&over=${noor}`,
      ),
      await anja.get(`/partner/gedeeld/${gedeeld.id}`),
      await anja.get('/partner'),
      await mijn.get('/mijn/gegevens'),
    ]) {
      expect(leesbaar(blad), blad.pad).not.toContain(tekst)
    }
  })
})

it('never breaks', () => {
  expect(t.meldingen).toEqual([])
})
