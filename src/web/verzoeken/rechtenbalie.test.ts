import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { petten, type Bezoeker, type Velden } from '../../../test/support/app.ts'
import { createMijnWereld, type MijnWereld } from '../../../test/support/mijn.ts'
import {
  alleenJa,
  dienIn,
  leesIngediend,
  standVan,
  verzoekOuder,
  type Ingediend,
} from '../../../test/support/rechtenbalie.ts'
import { leesbaar, tel } from '../../../test/support/werk.ts'
import { escalateVerzoeken } from '../../handelingen/rechtenbalie-ronde.ts'

let w: MijnWereld
let noor: Bezoeker
let toeleider: Bezoeker
/** Leidinggevende, with a mandate. */
let petra: Bezoeker
/** Privacy officer, without one. */
let ingrid: Bezoeker
/** Klachtbehandelaar. */
let ruud: Bezoeker
beforeAll(async () => {
  w = await createMijnWereld()
  noor = await w.t.login('noor')
  toeleider = await w.t.login('sanne', 'toeleider')
  petra = await w.t.login('petra')
  ingrid = await w.t.login('ingrid')
  ruud = await w.t.login('ruud')
})
afterAll(() => w.t.stop())

const inzage = (dossier = w.toeleiding): Promise<Ingediend> =>
  dienIn(w.t, noor, 'inzage', { waarover: [`dossier:${dossier}`], hoe: 'hier', tekst: 'Alles.' })

const deelVan = ({ delen }: Ingediend): string => Object.values(delen)[0] ?? ''

async function stelVoor(verzoek: Ingediend, velden: Velden = alleenJa): Promise<void> {
  const pad = `/werk/verzoeken/${deelVan(verzoek)}`
  await toeleider.get(pad)
  const blad = await toeleider.verstuur(velden, { actie: `${pad}/besluit` })
  if (!blad.pad.includes('nieuw=voorstel')) throw new Error(blad.$('.dw-fouten').text())
}

const sql = <T extends object>(zin: string, ...waarden: unknown[]): Promise<T[]> =>
  w.t.db
    .pool('eigenaar')
    .query<T>(zin, waarden)
    .then(({ rows }) => rows)

describe('the queue', () => {
  it('shows both days, what it waits for and no name, the first day on top', async () => {
    const eerste = await inzage()
    const tweede = await inzage()
    await verzoekOuder(w.t, tweede.id, 10)
    const blad = await petra.get('/verzoeken')
    const tekst = leesbaar(blad)
    expect(tekst).toContain('Voorstel van de professional')
    expect(tekst).not.toContain('Noor')
    expect(blad.$('th:contains("Belofte"), th:contains("Wet")').length).toBe(2)
    expect(blad.tekst.indexOf(tweede.nummer)).toBeLessThan(blad.tekst.indexOf(eerste.nummer))
    expect(blad.$('a[href="/verzoeken"][aria-current]').length).toBe(1)
  })

  it('is for the desk alone, and complaints are not for the leidinggevende', async () => {
    const klacht = await dienIn(w.t, noor, 'klacht', {
      over: 'gemeente',
      tekst: 'Niemand belde terug.',
    })
    expect(leesbaar(await ruud.get('/verzoeken'))).toContain(klacht.nummer)
    for (const iemand of [petra, ingrid]) {
      expect(leesbaar(await iemand.get('/verzoeken'))).not.toContain(klacht.nummer)
      expect((await iemand.get(`/verzoeken/${klacht.id}`)).status).toBe(404)
    }
    const verzoek = await inzage()
    expect((await ruud.get(`/verzoeken/${verzoek.id}`)).status).toBe(404)
    for (const naam of ['mehmet', 'fatima', 'gerard'] as const) {
      const iemand = await w.t.login(naam)
      expect((await iemand.get('/verzoeken')).status, naam).toBe(404)
      expect((await iemand.get(`/verzoeken/${verzoek.id}`)).status, naam).toBe(404)
    }
  })

  it('opens no dossier: nothing of what stands there, and nothing of what a hulpverlener is asked', async () => {
    const verzoek = await inzage(w.hulp)
    const tekst = leesbaar(await petra.get(`/verzoeken/${verzoek.id}`))
    expect(tekst).toContain('De hulpverlener beslist zelf')
    expect(tekst).not.toContain('Geheim tussen Noor en hulp')
    const [telling] = await sql<{ n: number }>(
      `select count(*)::int as n from deelwijzer.gebeurtenis where object_soort = 'dossier' and medewerker_id =
         (select id from deelwijzer.medewerker where naam like 'Petra%')`,
    )
    expect(telling?.n).toBe(0)
    const inLog = await sql<{ n: number }>(
      `select count(*)::int as n from deelwijzer.gebeurtenis where object_soort = 'rechtsverzoek' and object_id = $1 and betrokkene_id = $2`,
      verzoek.id,
      'a4000000-0000-4000-8000-000000000001',
    )
    expect(inLog[0]?.n).toBeGreaterThan(0)
  })
})

describe('deciding for the college', () => {
  it('waits for the proposal, and then takes the decision on the mandate, with a letter and bezwaar', async () => {
    const verzoek = await inzage()
    const pad = `/verzoeken/delen/${deelVan(verzoek)}/besluit`
    expect((await petra.get(pad)).pad).toBe(`/verzoeken/${verzoek.id}`)
    expect(leesbaar(petra.blad())).toContain('nog geen voorstel')
    await stelVoor(verzoek)
    const formulier = await petra.get(pad)
    expect(formulier.$('input[name=oordeel-1][value=ja]').attr('checked')).toBeDefined()
    expect(leesbaar(formulier)).toContain('Mandaatbesluit sociaal domein 2026, art. 4')
    const brief = await petra.verstuur({ weging: 'Eens met het voorstel.' })
    expect(brief.pad).toMatch(/^\/verzoeken\/brieven\//)
    const tekst = leesbaar(brief)
    expect(tekst).toContain('Ja. Wij doen wat je vraagt.')
    expect(tekst).toContain('Dat heet bezwaar')
    expect(tekst).toContain('Mandaatbesluit sociaal domein 2026, art. 4')
    expect(tekst).toContain('Autoriteit Persoonsgegevens')
    const [rij] = await sql<{ rechtsmiddel: string; dagen: number }>(
      `select rechtsmiddel, rechtsmiddel_tot - (genomen_op at time zone 'Europe/Amsterdam')::date as dagen
         from deelwijzer.verzoekbesluit where deel_id = $1`,
      deelVan(verzoek),
    )
    // Six weeks from the day after it was made known (Awb 6:7, 6:8).
    expect(rij).toEqual({ rechtsmiddel: 'bezwaar', dagen: 43 })
    const thuis = await noor.get(brief.pad.replace('/verzoeken/', '/mijn/verzoeken/'))
    expect(thuis.status).toBe(200)
    expect(await tel(w.t, 'bericht', `aanleiding = 'verzoek' and aan_soort = 'inwoner'`)).toBe(1)
    const pdf = await petra.get(`${brief.pad}/pdf`)
    expect(pdf.headers.get('content-type')).toBe('application/pdf')
  })

  it('is refused without a mandate, for an own proposal, twice, and from the dossier', async () => {
    const verzoek = await inzage()
    const deel = deelVan(verzoek)
    await stelVoor(verzoek)
    const pad = `/verzoeken/delen/${deel}/besluit`
    await ingrid.get(`/verzoeken/${verzoek.id}`)
    expect(leesbaar(ingrid.blad())).toContain('geen mandaat')
    expect((await ingrid.post(pad, { ...alleenJa, versie: '0' })).status).toBe(404)
    // Somebody who proposed and then also wears the other pet does not decide.
    await sql(
      `update deelwijzer.pet set medewerker_id = (select medewerker_id from deelwijzer.pet where id = $1)
         where soort = 'leidinggevende' and gemeente_id = (select gemeente_id from deelwijzer.pet where id = $1)`,
      petten.toeleider,
    )
    try {
      const sanne = await w.t.login('sanne')
      const [pet] = await sql<{ id: string }>(
        `select p.id from deelwijzer.pet p join deelwijzer.pet q on q.gemeente_id = p.gemeente_id and q.id = $1 where p.soort = 'leidinggevende'`,
        petten.toeleider,
      )
      await sanne.get('/pet')
      await sanne.post('/pet', { pet: pet?.id ?? '' })
      await sanne.get(`/verzoeken/${verzoek.id}`)
      expect(leesbaar(sanne.blad())).toContain('U deed zelf het voorstel')
      expect((await sanne.post(pad, { ...alleenJa, versie: '0' })).status).toBe(404)
    } finally {
      await sql(
        `update deelwijzer.pet set medewerker_id = (select id from deelwijzer.medewerker where naam like 'Petra%')
           where soort = 'leidinggevende' and gemeente_id = (select gemeente_id from deelwijzer.pet where id = $1)`,
        petten.toeleider,
      )
    }
    expect(await standVan(w.t, verzoek.id)).toEqual({ stand: 'open', delen: ['voorstel'] })
    await petra.get(pad)
    await petra.verstuur({ weging: 'Eens.' })
    const nog = await petra.post(pad, { ...alleenJa, versie: '0' })
    expect(nog.status).toBe(409)
    const terug = await toeleider.post(`/werk/verzoeken/${deel}/besluit`, {
      ...alleenJa,
      versie: '0',
    })
    expect(terug.status).toBe(409)
    expect(await tel(w.t, 'verzoekbesluit', `deel_id = '${deel}'`)).toBe(1)
  })

  it('is taken once by two who decide at the same moment', async () => {
    const verzoek = await inzage()
    await stelVoor(verzoek)
    await sql(
      `update deelwijzer.pet set mandaat = 'Mandaatbesluit sociaal domein 2026, art. 4' where soort = 'privacy-officer'`,
    )
    const pad = `/verzoeken/delen/${deelVan(verzoek)}/besluit`
    await petra.get(pad)
    await ingrid.get(pad)
    const uit = await Promise.all([
      petra.verstuur({ weging: 'Door Petra.' }),
      ingrid.verstuur({ weging: 'Door Ingrid.' }),
    ])
    await sql(`update deelwijzer.pet set mandaat = null where soort = 'privacy-officer'`)
    expect(uit.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    expect(await tel(w.t, 'verzoekbesluit', `deel_id = '${deelVan(verzoek)}'`)).toBe(1)
  })

  it('does nothing with what was taken back', async () => {
    const verzoek = await inzage()
    await stelVoor(verzoek)
    await noor.get(`/mijn/verzoeken/${verzoek.id}/intrekken`)
    await noor.post(`/mijn/verzoeken/${verzoek.id}/intrekken`, { tekst: '' })
    expect((await standVan(w.t, verzoek.id)).stand).toBe('ingetrokken')
    const pad = `/verzoeken/delen/${deelVan(verzoek)}/besluit`
    await petra.get(`/verzoeken/${verzoek.id}`)
    expect((await petra.post(pad, { ...alleenJa, versie: '0' })).status).toBe(409)
    expect(await tel(w.t, 'verzoekbesluit', `deel_id = '${deelVan(verzoek)}'`)).toBe(0)
  })

  it('is not there for a leidinggevende of another gemeente', async () => {
    const verzoek = await inzage()
    await stelVoor(verzoek)
    const [ander] = await sql<{ id: string }>(
      `select l.id from deelwijzer.demo_login l join deelwijzer.pet p on p.gemeente_id = l.gemeente_id and p.medewerker_id = l.doel_id
         where p.soort = 'leidinggevende' and p.mandaat is not null and l.gemeente_id <> (select gemeente_id from deelwijzer.rechtsverzoek where id = $1) limit 1`,
      verzoek.id,
    )
    if (ander === undefined) throw new Error('geen andere gemeente in de demo')
    const vreemd = w.t.bezoeker()
    await vreemd.get('/inloggen')
    await vreemd.verstuur({ wie: ander.id })
    expect((await vreemd.get(`/verzoeken/${verzoek.id}`)).status).toBe(404)
    const pad = `/verzoeken/delen/${deelVan(verzoek)}/besluit`
    expect((await vreemd.post(pad, { ...alleenJa, versie: '0' })).status).toBe(404)
    expect(leesbaar(await vreemd.get('/verzoeken'))).not.toContain(verzoek.nummer)
  })
})

describe('the small acts', () => {
  async function doe(iemand: Bezoeker, id: string, velden: Velden) {
    const blad = await iemand.get(`/verzoeken/${id}`)
    if (blad.status !== 200) throw new Error(`status ${blad.status}`)
    return iemand.post(`/verzoeken/${id}`, { versie: '0', ...velden })
  }

  it('takes more time once, in time and with a reason; the task in the dossier moves along', async () => {
    const verzoek = await inzage()
    const zonder = await doe(petra, verzoek.id, { vorm: 'verlengen', reden: '' })
    expect(zonder.$('.dw-fouten').text()).toContain('waarom het langer duurt')
    const goed = await doe(petra, verzoek.id, {
      vorm: 'verlengen',
      versie: '1',
      reden: 'Het zijn veel stukken.',
    })
    expect(leesbaar(goed)).toContain('Het is vastgelegd')
    const [rij] = await sql<{ verlengd: string; taak: string }>(
      `select v.verlengd_wettelijk::text as verlengd, p.uiterlijk::text as taak from deelwijzer.rechtsverzoek v
         join deelwijzer.verzoekdeel d on d.verzoek_id = v.id join deelwijzer.plicht p on p.id = d.plicht_id where v.id = $1`,
      verzoek.id,
    )
    expect(rij?.verlengd).toBe(rij?.taak)
    const nog = await doe(petra, verzoek.id, { vorm: 'verlengen', reden: 'Nog langer.' })
    expect(nog.status).toBe(409)
    expect((await noor.get(`/mijn/verzoeken/${verzoek.id}`)).tekst).toContain(
      'Het zijn veel stukken.',
    )
  })

  it('takes no more time after the last day', async () => {
    const verzoek = await inzage()
    await verzoekOuder(w.t, verzoek.id, 40)
    expect(leesbaar(await petra.get(`/verzoeken/${verzoek.id}`))).not.toContain('Meer tijd nemen')
    const blad = await doe(petra, verzoek.id, { vorm: 'verlengen', reden: 'Vergeten.' })
    expect(blad.status).toBe(409)
    expect(leesbaar(blad)).toContain('Meer tijd nemen kan niet meer')
  })

  it('asks the resident, waits, and may leave it only when nothing came', async () => {
    const verzoek = await inzage()
    await stelVoor(verzoek)
    const pad = `/verzoeken/delen/${deelVan(verzoek)}/besluit`
    await petra.get(pad)
    expect(petra.blad().$('input[name=buiten]').length).toBe(0)
    const te = await petra.post(pad, { buiten: 'ja', tekst: 'x', weging: 'y', versie: '0' })
    expect(te.$('.dw-fouten').text()).toContain('Vraag de inwoner eerst')
    const fout = await doe(petra, verzoek.id, {
      vorm: 'vraag',
      vraag: 'Wat bedoelt u?',
      vraagTot: '',
    })
    expect(fout.$('.dw-fouten').text()).toContain('Vul een dag in')
    expect(fout.$('textarea[name=vraag]').text()).toContain('Wat bedoelt u?')
    await doe(petra, verzoek.id, {
      vorm: 'vraag',
      versie: '1',
      vraag: 'Wat bedoelt u?',
      vraagTot: '06-12-2026',
    })
    expect((await standVan(w.t, verzoek.id)).stand).toBe('wacht')
    expect((await noor.get(`/mijn/verzoeken/${verzoek.id}`)).tekst).toContain('Wat bedoelt u?')
    await verzoekOuder(w.t, verzoek.id, 20)
    await petra.get(pad)
    expect(petra.blad().$('input[name=buiten]').length).toBe(1)
    const brief = await petra.verstuur({
      buiten: 'ja',
      tekst: 'Wij hoorden niets. Vraag het gerust opnieuw.',
      weging: 'Twee keer gevraagd.',
    })
    expect(leesbaar(brief)).toContain('Wij kunnen je vraag nu niet verder bekijken')
    // Nothing to carry out, so it is done.
    expect((await standVan(w.t, verzoek.id)).stand).toBe('afgerond')
  })

  it('needs to know who it is before a yes, and keeps no number', async () => {
    const verzoek = await inzage()
    await sql(`alter table deelwijzer.rechtsverzoek disable trigger user`)
    await sql(`update deelwijzer.rechtsverzoek set identiteit = false where id = $1`, verzoek.id)
    await sql(`alter table deelwijzer.rechtsverzoek enable trigger user`)
    await stelVoor(verzoek)
    const pad = `/verzoeken/delen/${deelVan(verzoek)}/besluit`
    await petra.get(pad)
    const te = await petra.verstuur({ weging: 'Eens.' })
    expect(te.$('.dw-fouten').text()).toContain('of u weet wie dit vraagt')
    const bsn = await doe(petra, verzoek.id, {
      vorm: 'identiteit',
      hoe: 'document',
      identiteitTekst: 'Paspoort van 999990019',
    })
    expect(bsn.$('.dw-fouten').text()).toContain('een BSN kan zijn')
    await doe(petra, verzoek.id, {
      vorm: 'identiteit',
      versie: '1',
      hoe: 'document',
      identiteitTekst: '',
    })
    await petra.get(pad)
    expect((await petra.verstuur({ weging: 'Eens.' })).pad).toContain('/verzoeken/brieven/')
  })

  it('hears before it judges a complaint, per point, with the ombudsman as the road', async () => {
    const klacht = await dienIn(w.t, noor, 'klacht', { over: 'gemeente', tekst: 'Niemand belde.' })
    const pad = `/verzoeken/delen/${deelVan(klacht)}/besluit`
    await ruud.get(`/verzoeken/${klacht.id}`)
    expect(leesbaar(ruud.blad())).toContain('Leg eerst vast of u de inwoner heeft gehoord')
    const oordeel = {
      'oordeel-1': 'deels',
      'reden-1': 'Er is twee keer gebeld. De tweede keer te laat.',
      tekst: 'Wij spraken met u en met het team.',
      weging: 'Beide kanten gehoord.',
    }
    expect((await ruud.post(pad, { ...oordeel, versie: '0' })).pad).not.toContain('/brieven/')
    await doe(ruud, klacht.id, {
      vorm: 'gehoord',
      gehoord: 'ja',
      dag: '20-11-2026',
      verslag: 'Noor vertelde hoe het ging.',
    })
    await ruud.get(pad)
    const brief = await ruud.verstuur(oordeel)
    const tekst = leesbaar(brief)
    expect(tekst).toContain('Je hebt voor een deel gelijk.')
    expect(tekst).toContain('Kinderombudsman')
    expect((await standVan(w.t, klacht.id)).stand).toBe('afgerond')
  })

  it('sends a complaint about an organisation on, and judges nothing of it', async () => {
    const klacht = await dienIn(w.t, noor, 'klacht', {
      over: 'organisatie',
      wie: 'Jeugdhulp De Brug',
      tekst: 'Zij luisterden niet.',
    })
    await doe(ruud, klacht.id, { vorm: 'gehoord', gehoord: 'nee', verslag: 'Niet nodig.' })
    const pad = `/verzoeken/delen/${deelVan(klacht)}/besluit`
    expect((await ruud.post(pad, { ...alleenJa, tekst: 'x', versie: '0' })).status).toBe(404)
    await doe(ruud, klacht.id, {
      vorm: 'doorzenden',
      organisatie: '',
      organisatieAnders: 'Jeugdhulp De Brug',
      doorzendTekst: 'Zij nemen contact met je op.',
    })
    expect(await standVan(w.t, klacht.id)).toEqual({ stand: 'doorgezonden', delen: ['vervallen'] })
    expect((await noor.get(`/mijn/verzoeken/${klacht.id}`)).tekst).toContain('Zij nemen contact')
  })

  it('reconsiders a decision on bezwaar: read in full, on a mandate', async () => {
    const verzoek = await inzage()
    await stelVoor(verzoek, {
      'oordeel-1': 'nee',
      'grond-1': 'veiligheid',
      'reden-1': 'Iemand is niet veilig.',
      weging: 'Kenmerk van de weging.',
    })
    await petra.get(`/verzoeken/delen/${deelVan(verzoek)}/besluit`)
    const brief = await petra.verstuur({ weging: 'Kenmerk van het besluit.' })
    const besluitId = brief.pad.split('/').at(-1) ?? ''
    // A no leaves nothing to carry out.
    expect((await standVan(w.t, verzoek.id)).stand).toBe('afgerond')
    const bezwaar = await dienIn(w.t, noor, 'bezwaar-besluit', {
      tegen: besluitId,
      tekst: 'Ik ben het niet eens.',
    })
    const blad = await ruud.get(`/verzoeken/${bezwaar.id}`)
    expect(leesbaar(blad)).toContain('Kenmerk van het besluit.')
    await doe(ruud, bezwaar.id, { vorm: 'gehoord', gehoord: 'nee', verslag: 'Noor wil dat niet.' })
    await ruud.get(`/verzoeken/delen/${deelVan(bezwaar)}/besluit`)
    const uit = await ruud.verstuur({
      'oordeel-1': 'ja',
      'reden-1': 'Het gevaar is er niet meer.',
      tekst: 'Wij keken opnieuw.',
      weging: 'Het voorstel steunde op iets ouds.',
    })
    expect(leesbaar(uit)).toContain('Dat heet beroep')
    const [rij] = await sql<{ mandaat: string; rechtsmiddel: string }>(
      'select mandaat, rechtsmiddel from deelwijzer.verzoekbesluit where deel_id = $1',
      deelVan(bezwaar),
    )
    expect(rij).toEqual({
      mandaat: 'Mandaatbesluit sociaal domein 2026, art. 9',
      rechtsmiddel: 'beroep',
    })
    expect(await standVan(w.t, bezwaar.id)).toEqual({ stand: 'besloten', delen: ['besloten'] })
  })
})

describe('silence', () => {
  it('is told once to who is behind the desk, and to the resident', async () => {
    const verzoek = await inzage()
    const klacht = await dienIn(w.t, noor, 'klacht', { over: 'gemeente', tekst: 'Niets gehoord.' })
    const stop = new AbortController().signal
    await escalateVerzoeken(w.t.deps, stop)
    expect(
      await tel(w.t, 'verzoekstap', `soort = 'te-laat' and verzoek_id = '${verzoek.id}'`),
    ).toBe(0)
    await verzoekOuder(w.t, verzoek.id, 50)
    await verzoekOuder(w.t, klacht.id, 50)
    await sql(`delete from deelwijzer.bericht`)
    expect(await escalateVerzoeken(w.t.deps, stop)).toBeGreaterThanOrEqual(2)
    expect(await escalateVerzoeken(w.t.deps, stop)).toBe(0)
    const berichten = await sql<{ naam: string }>(
      `select m.naam from deelwijzer.bericht b join deelwijzer.medewerker m on m.id = b.aan_id where b.aanleiding = 'verzoek' order by 1`,
    )
    const namen = berichten.map(({ naam }) => naam.split(' ')[0])
    expect(namen).toEqual(expect.arrayContaining(['Ingrid', 'Petra', 'Ruud']))
    expect(leesbaar(await petra.get(`/verzoeken/${verzoek.id}`))).toContain(
      'De laatste dag van de wet is voorbij',
    )
    expect((await noor.get(`/mijn/verzoeken/${verzoek.id}`)).status).toBe(200)
    const ingediend = await leesIngediend(w.t, verzoek.id)
    // It can still be decided, and must be.
    await stelVoor(ingediend)
    expect(await standVan(w.t, verzoek.id)).toEqual({ stand: 'open', delen: ['voorstel'] })
  })
})
