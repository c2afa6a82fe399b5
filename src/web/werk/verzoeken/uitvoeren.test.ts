import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  createTestApp,
  type Bezoeker,
  type Blad,
  type TestApp,
  type Velden,
} from '../../../../test/support/app.ts'
import { maakPdf } from '../../../../test/support/bestanden.ts'
import { gegevenId } from '../../../../test/support/overgang.ts'
import { organisaties } from '../../../../test/support/partner.ts'
import {
  besluitOp,
  deBeuk,
  deelGegeven,
  laatVerstrijken,
  trekIn,
  tweedeSchool,
  type Besloten,
} from '../../../../test/support/uitvoeren-recht.ts'
import { verstuurBestand } from '../../../../test/support/verstuur-bestand.ts'
import { besluitMet, doePlichten, zonderVooraf } from '../../../../test/support/verstrekking.ts'
import {
  leesbaar,
  openDossier,
  schrijfOp,
  tabellenMet,
  tel,
} from '../../../../test/support/werk.ts'

let t: TestApp
let sanne: Bezoeker
let anja: Bezoeker
let bart: Bezoeker
let dossier: string
let onder: string
let nummer = 0

beforeAll(async () => {
  t = await createTestApp(new Date())
  sanne = await t.login('sanne', 'toeleider')
  anja = await t.login('anja')
  await tweedeSchool(t)
  bart = await t.login('bart')
  dossier = await openDossier(sanne)
  onder = await besluitMet(sanne, dossier, {
    aanpak: { categorie: ['dat', 'wat'] },
    weging: { 'nodig.wat': 'Anders weet de school niet wat er speelt.' },
  })
  await doePlichten(t, sanne, onder, 'blokkerend')
})
afterAll(() => t.stop())

/** A datum with words that stand nowhere else. */
async function nieuwGegeven(): Promise<{ id: string; tekst: string }> {
  nummer += 1
  const tekst = `Noor zit in klas kenmerk-${nummer}-oudgroen.`
  await schrijfOp(sanne, dossier, { inhoud: tekst })
  return { id: await gegevenId(t, dossier, tekst), tekst }
}

const pagina = ({ deel }: Besloten): string => `/werk/verzoeken/${deel}/uitvoeren`

async function voerUit(besluit: Besloten, velden: Velden = {}, index = 0): Promise<Blad> {
  await sanne.get(pagina(besluit))
  return sanne.verstuur(
    { onderdeel: besluit.onderdelen[index] ?? '', ...velden },
    { actie: pagina(besluit) },
  )
}

const kennisgevingen = (besluit: Besloten, waar = 'true'): Promise<number> =>
  tel(t, 'kennisgeving', `deel_id = '${besluit.deel}' and ${waar}`)

const stand = async (besluit: Besloten): Promise<string | undefined> =>
  (
    await t.db
      .pool('eigenaar')
      .query<{ stand: string }>('select stand from deelwijzer.verzoekdeel where id = $1', [
        besluit.deel,
      ])
  ).rows[0]?.stand

async function lees(iemand: Bezoeker, id: string): Promise<Blad> {
  await iemand.get(`/partner/gedeeld/${id}`)
  return iemand.verstuur({})
}

describe('verbeteren (AVG 16 en 19, E-227)', () => {
  it('takes the place of the old one, keeps what stood there, and two partners hear it', async () => {
    const { id, tekst } = await nieuwGegeven()
    const bijAnja = await deelGegeven(t, onder, id, tekst, { organisatie: organisaties.school })
    const bijBart = await deelGegeven(t, onder, id, tekst, {
      organisatie: deBeuk,
      datWat: 'dat',
    })
    expect(leesbaar(await lees(anja, bijAnja.id))).toContain(tekst)
    await lees(bart, bijBart.id)
    const nieuw = `Noor zit in klas kenmerk-${nummer}-nieuwblauw.`
    const besluit = await besluitOp(t, dossier, [
      { gegeven: id, uitvoering: 'verbeteren', nieuweTekst: nieuw },
    ])
    const voor = await sanne.get(pagina(besluit))
    expect(leesbaar(voor)).toContain('Nog 1 uit te voeren')
    expect(leesbaar(voor)).toContain(tekst)
    const na = await voerUit(besluit)
    expect(na.status).toBe(200)
    expect(leesbaar(na)).toContain('Verbeterd op')
    expect(await kennisgevingen(besluit)).toBe(2)

    // The dossier shows the new one, with what stood there before.
    const blad = leesbaar(await sanne.get(`/werk/dossiers/${dossier}`))
    expect(blad).toContain(nieuw)
    expect(blad).toContain('Stond er tot')
    expect(blad.split(tekst).length - 1).toBe(1)
    const rij = await t.db.pool('eigenaar').query(
      `select o.verkregen_in_pet = n.verkregen_in_pet and o.beroepsgeheim = n.beroepsgeheim
         and o.pet_id = n.pet_id and o.categorie = n.categorie as gelijk
       from deelwijzer.gegeven n join deelwijzer.gegeven o on o.id = n.vervangt_id where o.id = $1`,
      [id],
    )
    expect(rij.rows).toEqual([{ gelijk: true }])

    // A partner that may know what there is, reads what stands there now; the other only that it changed.
    const open = leesbaar(await anja.get(`/partner/gedeeld/${bijAnja.id}`))
    expect(open).toContain('Een gegeven is verbeterd')
    expect(open).toContain(nieuw)
    expect(open).not.toContain(tekst)
    const openBart = leesbaar(await bart.get(`/partner/gedeeld/${bijBart.id}`))
    expect(openBart).toContain('Een gegeven is verbeterd')
    for (const woord of [nieuw, tekst]) expect(openBart).not.toContain(woord)

    // One says that it is done; the other has not yet.
    const formulier = (await anja.get('/partner')).$('form[action^="/partner/kennisgevingen/"]')
    const actie = formulier.attr('action') ?? ''
    const klaar = await anja.verstuur({}, { actie })
    expect(leesbaar(klaar)).toContain('Gedaan op')
    expect(await kennisgevingen(besluit, "stand = 'bevestigd'")).toBe(1)
    const weer = await anja.post(actie, { csrf: '' })
    expect(weer.status).toBeGreaterThanOrEqual(400)
    const lijst = leesbaar(await sanne.get(pagina(besluit)))
    expect(lijst).toContain('nog niet bevestigd')
    expect(lijst).toContain('Gedaan op')
    expect(lijst).toContain('Alles is uitgevoerd en verteld')
    expect(await stand(besluit)).toBe('uitgevoerd')
    expect(await tel(t, 'rechtsverzoek', `id = '${besluit.verzoek}' and stand = 'afgerond'`)).toBe(
      1,
    )

    const noor = await t.login('noor')
    const eigen = leesbaar(await noor.get('/mijn/gegevens'))
    expect(eigen).toContain(nieuw)
    expect(eigen).toContain(tekst)
  })

  it('takes the old words away when that was decided', async () => {
    const { id, tekst } = await nieuwGegeven()
    const nieuw = `Anders kenmerk-${nummer}.`
    const besluit = await besluitOp(t, dossier, [
      { gegeven: id, uitvoering: 'verbeteren', nieuweTekst: nieuw, oudeWeg: true },
    ])
    await voerUit(besluit)
    expect(await tabellenMet(t, tekst)).toEqual([])
    expect(await tabellenMet(t, nieuw)).toContain('gegeven')
  })

  it('wants the new words when the decision has none, and keeps what was typed', async () => {
    const { id } = await nieuwGegeven()
    const besluit = await besluitOp(t, dossier, [{ gegeven: id, uitvoering: 'verbeteren' }])
    const mis = await voerUit(besluit, { nieuweTekst: ' ' })
    expect(mis.status).toBe(409)
    expect(mis.$('.dw-fouten a').attr('href')).toBe('#nieuweTekst-1')
    const goed = await voerUit(besluit, { nieuweTekst: 'Zo is het wel.' })
    expect(leesbaar(goed)).toContain('Verbeterd op')
  })
})

describe('wissen (AVG 17, E-228)', () => {
  it('takes the words out of every table, with documents, drafts and what was told', async () => {
    const { id, tekst } = await nieuwGegeven()
    const gedeeld = await deelGegeven(t, onder, id, `Zo gezegd: ${tekst}`, {
      organisatie: organisaties.school,
    })
    await deelGegeven(t, onder, id, tekst, 'link')
    await deelGegeven(t, onder, id, tekst, 'mondeling')
    const bij = `/werk/dossiers/${dossier}/gegevens/${id}/document`
    await sanne.get(bij)
    await verstuurBestand(t, sanne, bij, { naam: 'brief.pdf', bytes: maakPdf() })
    expect(await tel(t, 'document', `gegeven_id = '${id}'`)).toBe(1)
    // Somebody was writing the same thing down again.
    await sanne.get(`/werk/dossiers/${dossier}/opschrijven`)
    await sanne.verstuur({ inhoud: `Nog eens: ${tekst}` }, { knop: 'opslaan' })
    expect(await tabellenMet(t, tekst)).toEqual(
      expect.arrayContaining(['concept', 'gegeven', 'verstrekking', 'verstrekt_gegeven']),
    )
    const besluit = await besluitOp(t, dossier, [{ gegeven: id, uitvoering: 'wissen' }])
    const na = await voerUit(besluit)
    expect(leesbaar(na)).toContain('Gewist op')
    expect(leesbaar(na)).toContain('1 document')
    expect(leesbaar(na)).not.toContain(tekst)
    expect(await tabellenMet(t, tekst)).toEqual([])
    expect(await tel(t, 'document', `gegeven_id = '${id}'`)).toBe(0)
    // That it was told stays; and every recipient is on the list, each once.
    expect(await tel(t, 'verstrekt_gegeven', `gegeven_id = '${id}' and stand = 'gewist'`)).toBe(3)
    expect(await kennisgevingen(besluit)).toBe(3)
    expect(await tel(t, 'deling_stop', `deling_id = '${gedeeld.id}'`)).toBe(1)
    expect((await anja.get(`/partner/gedeeld/${gedeeld.id}`)).status).toBe(410)
    expect(leesbaar(await anja.get('/partner'))).toContain('Wis dit gegeven ook bij u.')
    // Not yet done: two have to be told by somebody.
    expect(await stand(besluit)).toBe('besloten')
    for (const [keuze, reden] of [
      ['verteld', 'Gebeld op maandag.'],
      ['onmogelijk', 'Zij is verhuisd naar het buitenland.'],
    ] as const) {
      const lijst = await sanne.get(pagina(besluit))
      const weg = lijst.$('a[href^="/werk/kennisgevingen/"]').attr('href') ?? ''
      await sanne.get(weg)
      const zonder = await sanne.verstuur({ afhandeling: keuze, reden: '' })
      expect(zonder.status).toBe(409)
      await sanne.verstuur({ afhandeling: keuze, reden })
    }
    expect(await stand(besluit)).toBe('uitgevoerd')
    expect(leesbaar(await sanne.get(pagina(besluit)))).toContain('Zij is verhuisd')
    // The verification of the log still holds.
    await t.volgorde()
    expect(t.meldingen).toEqual([])
  })

  it('refuses without a decision, for a no, twice, and after the request was taken back', async () => {
    const { id, tekst } = await nieuwGegeven()
    const zonder = await besluitOp(t, dossier, [{ gegeven: id, uitvoering: 'wissen' }], 'besluit')
    expect((await sanne.get(pagina(zonder))).status).toBe(404)
    const nee = await besluitOp(t, dossier, [{ gegeven: id, uitvoering: 'geen' }])
    expect((await sanne.get(pagina(nee))).$('main form').length).toBe(0)
    const wis = await besluitOp(t, dossier, [
      { gegeven: id, uitvoering: 'wissen' },
      { uitvoering: 'aanvullen' },
    ])
    await sanne.get(pagina(wis))
    const mis = await sanne.verstuur({ onderdeel: nee.onderdelen[0] ?? '' }, { actie: pagina(wis) })
    expect(mis.status).toBe(409)
    await sanne.get(pagina(wis))
    const terug = sanne.blad()
    await trekIn(t, wis)
    const laat = await sanne.verstuur(
      { onderdeel: wis.onderdelen[0] ?? '' },
      { actie: pagina(wis) },
    )
    expect(laat.status).toBe(409)
    expect(terug.status).toBe(200)
    expect(await tabellenMet(t, tekst)).toContain('gegeven')
    const echt = await besluitOp(t, dossier, [{ gegeven: id, uitvoering: 'wissen' }])
    await voerUit(echt)
    const nog = await sanne.post(pagina(echt), {
      onderdeel: echt.onderdelen[0] ?? '',
    })
    expect(nog.status).toBeGreaterThanOrEqual(400)
    expect(await tel(t, 'verzoekuitvoering', `deel_id = '${echt.deel}'`)).toBe(1)
  })
})

describe('wat de inwoner nog niet mag weten (E-118)', () => {
  it('does not come out through a notice, and does not hold the request up', async () => {
    const later = await besluitMet(sanne, dossier, zonderVooraf(t))
    await doePlichten(t, sanne, later, 'blokkerend')
    await t.volgorde()
    const { id, tekst } = await nieuwGegeven()
    await deelGegeven(t, later, id, tekst, 'mondeling', 'veiligheid')
    const besluit = await besluitOp(t, dossier, [{ gegeven: id, uitvoering: 'wissen' }])
    const na = await voerUit(besluit)
    expect(leesbaar(na)).toContain('Nog niet verteld')
    expect(await kennisgevingen(besluit)).toBe(1)
    // For the resident the request is done, with nobody who had to hear it.
    expect(await stand(besluit)).toBe('uitgevoerd')
    const noor = await t.login('noor')
    const adressen = [
      `/mijn/verzoeken/${besluit.verzoek}`,
      '/mijn/wie-keek-er',
      '/mijn/verstrekkingen',
    ]
    for (const adres of adressen) {
      const blad = await noor.get(adres)
      for (const woord of ['Mevrouw Iemand', 'Veilig Thuis heeft', 'Wij moeten dit nog vertellen'])
        expect(blad.tekst, adres).not.toContain(woord)
    }
    expect((await noor.get(adressen[0] ?? '')).status).toBe(200)
    // The task itself stays, and telling it leaves no line that the resident reads.
    const voor = leesbaar(await noor.get('/mijn/wie-keek-er'))
    const weg = (await sanne.get(pagina(besluit)))
      .$('a[href^="/werk/kennisgevingen/"]')
      .attr('href')
    await sanne.get(weg ?? '')
    await sanne.verstuur({ afhandeling: 'verteld', reden: 'Gebeld.' })
    expect(await kennisgevingen(besluit, "stand = 'verteld'")).toBe(1)
    const achteraf = leesbaar(await noor.get('/mijn/wie-keek-er'))
    const telling = (blad: string): number => blad.split('hoorde dat er iets is veranderd').length
    expect(telling(achteraf)).toBe(telling(voor))
  })
})

describe('afschermen (AVG 18) en stoppen (AVG 21)', () => {
  it('hides it from every use, says that something is shielded, and ends only after it was told', async () => {
    const { id, tekst } = await nieuwGegeven()
    const gedeeld = await deelGegeven(t, onder, id, tekst, { organisatie: organisaties.school })
    await lees(anja, gedeeld.id)
    const besluit = await besluitOp(t, dossier, [{ gegeven: id, uitvoering: 'beperken' }])
    await voerUit(besluit)
    for (const adres of [
      `/werk/dossiers/${dossier}`,
      `/werk/dossiers/${dossier}/delen?organisatie=${organisaties.school}&doel=toeleiding&over=a4000000-0000-4000-8000-000000000001`,
      `/werk/dossiers/${dossier}/overgang`,
    ]) {
      expect(leesbaar(await sanne.get(adres)), adres).not.toContain(tekst)
    }
    expect(leesbaar(await sanne.get(`/werk/dossiers/${dossier}`))).toContain(
      'afgeschermd op verzoek',
    )
    const bijPartner = leesbaar(await anja.get(`/partner/gedeeld/${gedeeld.id}`))
    expect(bijPartner).not.toContain(tekst)
    expect(bijPartner).toContain('Gebruik dit gegeven nu niet.')
    const deel = deelGegeven(t, onder, id, tekst, { organisatie: organisaties.school })
    await expect(deel).rejects.toMatchObject({ code: 'DW030' })

    // First told, with a reason; on the day itself, and not before.
    const actie = (await sanne.get(pagina(besluit)))
      .$('form[action^="/werk/verzoeken/beperkingen/"]')
      .attr('action')
    if (actie === undefined) throw new Error('geen formulier')
    const leeg = await sanne.verstuur({ reden: '' }, { actie })
    expect(leeg.status).toBe(409)
    await sanne.get(pagina(besluit))
    await sanne.verstuur({ reden: 'Het is nagekeken en klopt.' }, { actie })
    const noor = await t.login('noor')
    const bijNoor = leesbaar(await noor.get(`/mijn/verzoeken/${besluit.verzoek}`))
    expect(bijNoor).toContain('Het is nagekeken en klopt.')
    expect(bijNoor).toContain('Basisschool De Linde')
    expect(leesbaar(await noor.get('/mijn/gegevens'))).toContain('mag niemand dit gebruiken')
    const vroeg = await sanne.verstuur({}, { actie })
    expect(vroeg.status).toBe(409)
    expect(await tel(t, 'gegeven', `id = '${id}' and afgeschermd = 'beperkt'`)).toBe(1)
    const { rows } = await t.db
      .pool('eigenaar')
      .query<{ id: string }>(
        "select id from deelwijzer.verzoekuitvoering where deel_id = $1 and soort = 'beperken'",
        [besluit.deel],
      )
    await laatVerstrijken(t, rows[0]?.id ?? '')
    await sanne.get(pagina(besluit))
    await sanne.verstuur({}, { actie })
    expect(await tel(t, 'gegeven', `id = '${id}' and afgeschermd is null`)).toBe(1)
    expect(leesbaar(await anja.get(`/partner/gedeeld/${gedeeld.id}`))).toContain(tekst)
  })

  it('stops what runs with it', async () => {
    const { id, tekst } = await nieuwGegeven()
    const gedeeld = await deelGegeven(t, onder, id, tekst, { organisatie: organisaties.school })
    const besluit = await besluitOp(
      t,
      dossier,
      [{ gegeven: id, uitvoering: 'stoppen' }],
      undefined,
      'bezwaar',
    )
    await voerUit(besluit)
    expect((await anja.get(`/partner/gedeeld/${gedeeld.id}`)).status).toBe(410)
    expect(await kennisgevingen(besluit, "wat = 'gestopt'")).toBe(1)
    expect(await tabellenMet(t, tekst)).toContain('gegeven')
  })
})
