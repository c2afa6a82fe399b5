import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Bezoeker, Velden } from '../../../../test/support/app.ts'
import { maakPdf } from '../../../../test/support/bestanden.ts'
import { idMet } from '../../../../test/support/geopend.ts'
import { createMijnWereld, type MijnWereld } from '../../../../test/support/mijn.ts'
import { gegevenId } from '../../../../test/support/overgang.ts'
import { dienIn, standVan, type Ingediend } from '../../../../test/support/rechtenbalie.ts'
import { besluitOp } from '../../../../test/support/uitvoeren-recht.ts'
import { haalBestand, verstuurBestand } from '../../../../test/support/verstuur-bestand.ts'
import { leesbaar, schrijfOp, tel } from '../../../../test/support/werk.ts'

let w: MijnWereld
let noor: Bezoeker
let sanne: Bezoeker
let petra: Bezoeker
beforeAll(async () => {
  w = await createMijnWereld()
  noor = await w.t.login('noor')
  sanne = await w.t.login('sanne', 'toeleider')
  petra = await w.t.login('petra')
})
afterAll(() => w.t.stop())

const deelVan = ({ delen }: Ingediend): string => Object.values(delen)[0] ?? ''

async function schrijf(inhoud: string): Promise<string> {
  await schrijfOp(sanne, w.toeleiding, { inhoud })
  return gegevenId(w.t, w.toeleiding, inhoud)
}

/** Noor asks to read everything in the dossier; the college decides what Sanne proposes. */
async function inzageMet(voorstel: Velden): Promise<Ingediend> {
  const verzoek = await dienIn(w.t, noor, 'inzage', {
    waarover: [`dossier:${w.toeleiding}`],
    hoe: 'hier',
    tekst: 'Alles.',
  })
  const pad = `/werk/verzoeken/${deelVan(verzoek)}`
  await sanne.get(pad)
  await sanne.verstuur({ weging: 'Gewogen.', ...voorstel }, { actie: `${pad}/besluit` })
  await petra.get(`/verzoeken/delen/${deelVan(verzoek)}/besluit`)
  expect((await petra.verstuur({ weging: 'Eens.' })).pad).toContain('/brieven/')
  return verzoek
}

describe('giving what was granted (AVG 15, Jeugdwet 7.3.10)', () => {
  it('leaves out and makes unrecognisable what the decision says, shows that it did, and ends the task', async () => {
    const heel = 'Noor zwemt graag kenmerk-heel.'
    const onherkenbaar = 'Anna slaapt slecht kenmerk-half.'
    const weg = 'De buurman belde kenmerk-weg.'
    await schrijf(heel)
    const idHalf = await schrijf(onherkenbaar)
    const idWeg = await schrijf(weg)
    const vaag = await schrijf('Er was iemand bij kenmerk-vaag.')
    const verzoek = await inzageMet({
      'oordeel-1': 'deels',
      'grond-1': 'ander-schade',
      'reden-1': 'Er staat iets over een ander.',
      'weg-1': [idWeg],
      'onherkenbaar-1': [idHalf, vaag],
    })
    const pad = `/werk/verzoeken/${deelVan(verzoek)}`
    const uitvoeren = await sanne.get(`${pad}/uitvoeren`)
    expect(uitvoeren.tekst).toContain(`${pad}/geven`)
    const voor = await tel(w.t, 'gebeurtenis', "object_soort = 'verzoekuitvoering'")
    const blad = leesbaar(await sanne.get(`${pad}/geven`))
    expect(await tel(w.t, 'gebeurtenis', "object_soort = 'verzoekuitvoering'")).toBeGreaterThan(
      voor,
    )
    expect(blad).toContain(heel)
    expect(blad).toContain('slaapt slecht kenmerk-half')
    expect(blad).not.toContain('Anna')
    expect(blad).not.toContain('kenmerk-weg')
    expect(blad).toContain('dit stuk is weggelaten')
    // Nobody that we know is named in it: it cannot be told that it is unrecognisable.
    expect(blad).not.toContain('kenmerk-vaag')
    expect(blad).toContain('hier staat iets over een ander')
    const pdf = await sanne.get(`${pad}/geven/pdf`)
    expect(pdf.status).toBe(200)

    // Saying how is not optional, and it says how much was given.
    await sanne.get(`${pad}/uitvoeren`)
    const onderdeel = String(sanne.blad().$('input[name=onderdeel]').attr('value'))
    const actie = { actie: `${pad}/uitvoeren` }
    expect((await sanne.verstuur({ onderdeel, hoe: ' ' }, actie)).status).toBe(409)
    await sanne.verstuur({ onderdeel, hoe: 'Op papier gegeven, aan de balie.' }, actie)
    const na = leesbaar(await sanne.get(`${pad}/uitvoeren`))
    expect(na).toContain('Op papier gegeven, aan de balie.')
    expect(na).toMatch(/Onherkenbaar gemaakt: 2\. Weggelaten: [1-9]/)
    expect(await standVan(w.t, verzoek.id)).toEqual({ stand: 'afgerond', delen: ['uitgevoerd'] })
    expect(await tel(w.t, 'plicht', "code = 'voer-verzoek-uit' and gedaan_op is null")).toBe(0)
  })

  it('gives the files of what goes along, shows those that do not as left out, and serves no other', async () => {
    const voegToe = async (gegeven: string, naam: string): Promise<[string, Buffer]> => {
      const pad = `/werk/dossiers/${w.toeleiding}/gegevens/${gegeven}/document`
      const bytes = maakPdf({ trailer: `/Kenmerk (${naam})` })
      await sanne.get(pad)
      await verstuurBestand(w.t, sanne, pad, { naam, bytes })
      return [await idMet(w.t, 'document.naam', naam), Buffer.from(bytes)]
    }
    const heel = await schrijf('Noor tekent graag kenmerk-mee.')
    const ander = await schrijf('De tante belde kenmerk-tante.')
    const half = await schrijf('Anna belde kenmerk-anna.')
    const [mee, bytes] = await voegToe(heel, 'tekening.pdf')
    const [geweigerd] = await voegToe(heel, 'geweigerd.pdf')
    const [tante] = await voegToe(ander, 'tante.pdf')
    const [vanAnna] = await voegToe(half, 'anna.pdf')
    const verzoek = await inzageMet({
      'oordeel-1': 'deels',
      'grond-1': 'ander-schade',
      'reden-1': 'Er staat iets over een ander.',
      'weg-1': [ander],
      'onherkenbaar-1': [half],
    })
    const pad = `/werk/verzoeken/${deelVan(verzoek)}/geven`
    const blad = await sanne.get(pad)
    const adres = (id: string): string => `${pad}/documenten/${id}`
    for (const id of [mee, geweigerd]) expect(blad.$(`a[href="${adres(id)}"]`).length).toBe(1)
    expect(leesbaar(blad)).toContain('tekening.pdf (PDF, 1 kB)')
    expect(leesbaar(blad)).toContain('Documenten die er niet bij zitten')
    expect(leesbaar(blad)).not.toMatch(/tante\.pdf|anna\.pdf/)
    const keek = `object_soort = 'document' and object_id = '${mee}' and handeling = 'raadplegen'`
    const voor = await tel(w.t, 'gebeurtenis', keek)
    const gehaald = await haalBestand(w.t, sanne, adres(mee))
    expect(gehaald.status).toBe(200)
    expect(gehaald.bytes.equals(bytes)).toBe(true)
    expect(await tel(w.t, 'gebeurtenis', keek)).toBeGreaterThan(voor)
    for (const id of [tante, vanAnna]) expect((await sanne.get(adres(id))).status).toBe(404)
    expect((await petra.get(adres(mee))).status).toBe(404)
    expect((await noor.get(adres(mee))).pad).toContain('/inloggen')
    // In one decision: everything, but not this one.
    const { deel } = await besluitOp(
      w.t,
      w.toeleiding,
      [
        { soort: 'alles', uitvoering: 'verstrekken' },
        { document: geweigerd, uitvoering: 'geen' },
      ],
      undefined,
      'inzage',
    )
    const bij = `/werk/verzoeken/${deel}/geven`
    expect(leesbaar(await sanne.get(bij))).toContain('dit is weggelaten in het besluit')
    expect((await sanne.get(`${bij}/documenten/${geweigerd}`)).status).toBe(404)
    expect((await sanne.get(`${bij}/documenten/${mee}`)).status).toBe(200)
    expect(w.t.meldingen).toEqual([])
  })

  it('is not there before a decision, after a no, for another, or for the desk', async () => {
    const open = await dienIn(w.t, noor, 'inzage', {
      waarover: [`dossier:${w.toeleiding}`],
      hoe: 'hier',
      tekst: 'Alles.',
    })
    expect((await sanne.get(`/werk/verzoeken/${deelVan(open)}/geven`)).status).toBe(404)
    const nee = await inzageMet({
      'oordeel-1': 'nee',
      'grond-1': 'veiligheid',
      'reden-1': 'Iemand is niet veilig.',
    })
    expect((await sanne.get(`/werk/verzoeken/${deelVan(nee)}/geven`)).status).toBe(404)
    const ja = await inzageMet({ 'oordeel-1': 'ja' })
    const pad = `/werk/verzoeken/${deelVan(ja)}/geven`
    expect((await sanne.get(pad)).status).toBe(200)
    const bram = await w.t.login('bram')
    for (const plek of [pad, `${pad}/pdf`]) {
      expect((await petra.get(plek)).status).toBe(404)
      for (const inwoner of [noor, bram]) {
        expect((await inwoner.get(plek)).pad).toContain('/inloggen')
      }
    }
  })
})
