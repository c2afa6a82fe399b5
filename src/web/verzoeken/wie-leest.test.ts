import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { petten, type Bezoeker, type Velden } from '../../../test/support/app.ts'
import { dagVerderop } from '../../../test/support/inwoner.ts'
import { createMijnWereld, noorId, type MijnWereld } from '../../../test/support/mijn.ts'
import {
  dienIn,
  leesIngediend,
  standVan,
  type Ingediend,
} from '../../../test/support/rechtenbalie.ts'
import { leesbaar, tel } from '../../../test/support/werk.ts'

/** Who reads the words of a request, and who may not answer it because they were in it; through the front door. */

let w: MijnWereld
let noor: Bezoeker
let hulp: Bezoeker
let toeleider: Bezoeker
let petra: Bezoeker
let ingrid: Bezoeker
let ruud: Bezoeker
beforeAll(async () => {
  w = await createMijnWereld()
  noor = await w.t.login('noor')
  hulp = await w.t.login('sanne', 'hulpverlener')
  toeleider = await w.t.login('sanne', 'toeleider')
  petra = await w.t.login('petra')
  ingrid = await w.t.login('ingrid')
  ruud = await w.t.login('ruud')
})
afterAll(() => w.t.stop())

const geheim = 'Kenmerk-alleen-voor-de-hulp'
const sql = <T extends object>(zin: string, ...waarden: unknown[]): Promise<T[]> =>
  w.t.db
    .pool('eigenaar')
    .query<T>(zin, waarden)
    .then(({ rows }) => rows)

const inzage = (...dossiers: string[]): Promise<Ingediend> =>
  dienIn(w.t, noor, 'inzage', {
    waarover: dossiers.map((id) => `dossier:${id}`),
    hoe: 'hier',
    tekst: geheim,
  })

async function doe(iemand: Bezoeker, pad: string, velden: Velden) {
  await iemand.get(pad)
  const versie = iemand.blad().$('input[name=versie]').first().attr('value') ?? '0'
  return iemand.post(pad, { versie, ...velden })
}

const vraag = (tekst: string): Velden => ({
  vorm: 'vraag',
  vraag: tekst,
  vraagTot: dagVerderop(w.t, 10),
})
describe('a request that only a hulpverlener decides', { timeout: 120_000 }, () => {
  it('is for the desk a number with its days and who decides, and nothing more', async () => {
    const verzoek = await inzage(w.hulp)
    const deel = verzoek.delen['hulpverleningsdossier'] ?? ''
    expect((await doe(hulp, `/werk/verzoeken/${deel}`, vraag('Vraag-van-de-hulp?'))).status).toBe(
      200,
    )
    await noor.get(`/mijn/verzoeken/${verzoek.id}`)
    await noor.verstuur({ tekst: 'Antwoord-aan-de-hulp.' })
    const adres = `/verzoeken/${verzoek.id}`
    for (const iemand of [petra, ingrid]) {
      expect(leesbaar(await iemand.get('/verzoeken'))).toContain(verzoek.nummer)
      const blad = await iemand.get(adres)
      const tekst = leesbaar(blad)
      expect(tekst).toContain('Hierover beslist de hulpverlener zelf')
      expect(tekst).toContain('Wat de wet zegt')
      expect(tekst).toContain('Iets gevraagd aan de inwoner')
      for (const woord of [geheim, 'Vraag-van-de-hulp', 'Antwoord-aan-de-hulp', 'Noor']) {
        expect(blad.tekst, woord).not.toContain(woord)
      }
      expect(blad.$('main form').length).toBe(0)
      const daden: Velden[] = [
        vraag('Wat is er?'),
        { vorm: 'verlengen', reden: 'Druk.' },
        { vorm: 'antwoord', antwoord: 'x' },
        { vorm: 'uitsluiten' },
      ]
      for (const velden of daden) {
        expect((await iemand.post(adres, { versie: '0', ...velden })).status).toBe(404)
      }
      const pad = `/verzoeken/delen/${deel}/besluit`
      expect((await iemand.get(pad)).pad).toBe(adres)
      expect((await iemand.post(pad, { 'oordeel-1': 'ja', versie: '0' })).status).toBe(404)
    }
    expect(await tel(w.t, 'verzoekstap', `verzoek_id = '${verzoek.id}'`)).toBe(3)
    // The decision and its letter neither.
    await hulp.get(`/werk/verzoeken/${deel}`)
    await hulp.verstuur(
      { 'oordeel-1': 'ja', weging: 'Gewogen.' },
      { actie: `/werk/verzoeken/${deel}/besluit` },
    )
    const [besluit] = await sql<{ id: string; nummer: string }>(
      'select id, nummer from deelwijzer.verzoekbesluit where deel_id = $1',
      deel,
    )
    for (const iemand of [petra, ingrid, ruud]) {
      for (const pad of ['', '/pdf']) {
        expect((await iemand.get(`/verzoeken/brieven/${besluit?.id}${pad}`)).status).toBe(404)
      }
    }
    expect((await petra.get(adres)).tekst).not.toContain(besluit?.nummer)
    // Looking at a closed one is in the log too.
    expect(
      await tel(
        w.t,
        'gebeurtenis',
        `object_soort = 'rechtsverzoek' and object_id = '${verzoek.id}' and pet_id in (select id from deelwijzer.pet where soort = 'leidinggevende')`,
      ),
    ).toBeGreaterThan(0)
  })

  it('beside a part of the college: the desk reads what was written to all, not what was said there', async () => {
    const verzoek = await inzage(w.toeleiding, w.hulp)
    const [bijCollege, bijHulp] = ['toeleidingsdossier', 'hulpverleningsdossier'].map(
      (soort) => verzoek.delen[soort] ?? '',
    )
    await doe(hulp, `/werk/verzoeken/${bijHulp}`, vraag('Vraag-van-de-hulp?'))
    await doe(petra, `/verzoeken/${verzoek.id}`, vraag('Vraag-van-de-balie?'))
    const adres = `/mijn/verzoeken/${verzoek.id}`
    const blad = await noor.get(adres)
    const keuzes = blad.$('input[name=vraag]')
    expect(keuzes.length).toBe(2)
    // Which one is not guessed.
    const zonder = await noor.verstuur({ tekst: 'Antwoord-aan-de-hulp.' })
    expect(zonder.status).toBe(422)
    expect(zonder.$('.dw-fouten').text()).toContain('Kies bij welke vraag dit hoort')
    expect(zonder.$('textarea[name=tekst]').text()).toContain('Antwoord-aan-de-hulp.')
    const [vanHulp] = await sql<{ id: string }>(
      `select id from deelwijzer.verzoekstap where soort = 'vraag' and deel_id = $1`,
      bijHulp,
    )
    await noor.get(adres)
    await noor.verstuur({ vraag: vanHulp?.id ?? '', tekst: 'Antwoord-aan-de-hulp.' })
    expect((await standVan(w.t, verzoek.id)).stand).toBe('wacht')
    await noor.get(adres)
    expect(noor.blad().$('input[name=vraag]').length).toBe(0)
    await noor.verstuur({ tekst: 'Antwoord-aan-de-balie.' })
    expect((await standVan(w.t, verzoek.id)).stand).toBe('open')

    const balie = (await petra.get(`/verzoeken/${verzoek.id}`)).tekst
    expect(balie).toContain(geheim)
    expect(balie).toContain('Vraag-van-de-balie')
    expect(balie).toContain('Antwoord-aan-de-balie')
    expect(balie).not.toMatch(/(Vraag-van|Antwoord-aan)-de-hulp/)
    const team = (await toeleider.get(`/werk/verzoeken/${bijCollege}`)).tekst
    expect(team).toContain('Antwoord-aan-de-balie')
    expect(team).not.toMatch(/(Vraag-van|Antwoord-aan)-de-hulp/)
    const hulpverlening = (await hulp.get(`/werk/verzoeken/${bijHulp}`)).tekst
    expect(hulpverlening).toContain('Antwoord-aan-de-hulp')
    expect(hulpverlening).not.toMatch(/(Vraag-van|Antwoord-aan)-de-balie/)
  })
})

describe('a complaint about who handles complaints', () => {
  const oordeel: Velden = {
    'oordeel-1': 'nee',
    'reden-1': 'Er is gebeld.',
    tekst: 'Wij keken.',
    weging: 'Gehoord.',
  }
  async function isDicht(klacht: Ingediend): Promise<void> {
    const adres = `/verzoeken/${klacht.id}`
    const blad = await ruud.get(adres)
    const tekst = leesbaar(blad)
    expect(tekst).toContain('Dit gaat ook over u')
    expect(tekst).toContain('Er is nu geen andere klachtbehandelaar. Vraag het college')
    expect(blad.tekst).not.toContain('Kenmerk-klacht')
    expect(blad.tekst).not.toContain('Noor')
    expect(blad.$('main form').length).toBe(0)
    const daden: Velden[] = [
      { vorm: 'gehoord', gehoord: 'nee', verslag: 'x' },
      { vorm: 'verlengen', reden: 'x' },
      { vorm: 'uitsluiten' },
    ]
    for (const velden of daden) {
      const uit = await ruud.post(adres, { versie: '0', ...velden })
      expect(uit.status).toBe(409)
      expect(leesbaar(uit)).toContain('Wie er zelf bij was, behandelt dit niet')
    }
    const pad = `/verzoeken/delen/${klacht.delen[''] ?? ''}/besluit`
    expect((await ruud.get(pad)).pad).toBe(adres)
    expect((await ruud.post(pad, { versie: '0', ...oordeel })).status).toBe(409)
    expect(await standVan(w.t, klacht.id)).toEqual({ stand: 'open', delen: ['open'] })
  }

  it.each([
    ['in the field', { wie: 'Ruud Aalders', tekst: 'Kenmerk-klacht.' }],
    ['in the words', { tekst: 'Kenmerk-klacht. Meneer Aalders luisterde niet.' }],
  ])('who is named %s neither reads, handles nor decides it', async (_waar, velden) => {
    await isDicht(await dienIn(w.t, noor, 'klacht', { over: 'gemeente', ...velden }))
  })

  it('goes to another when they say themselves that they were in it, and that one decides', async () => {
    const klacht = await dienIn(w.t, noor, 'klacht', {
      over: 'gemeente',
      tekst: 'Kenmerk-klacht: die man van de klachten.',
    })
    const adres = `/verzoeken/${klacht.id}`
    expect((await ruud.get(adres)).tekst).toContain('Kenmerk-klacht')
    const voor = await tel(w.t, 'bericht', `aanleiding = 'verzoek'`)
    await doe(ruud, adres, { vorm: 'uitsluiten' })
    expect(await tel(w.t, 'bericht', `aanleiding = 'verzoek'`)).toBeGreaterThanOrEqual(voor)
    await isDicht(klacht)
    // The college names somebody else, who gets the pet.
    const [ander] = await sql<{ id: string }>(
      `select m.id from deelwijzer.medewerker m join deelwijzer.pet p on p.medewerker_id = m.id and p.gemeente_id = m.gemeente_id
         where p.soort = 'privacy-officer' and m.naam like 'Ingrid%'`,
    )
    const pet = randomUUID()
    await sql(
      `insert into deelwijzer.pet select (jsonb_populate_record(p, jsonb_build_object('id', $1::text, 'medewerker_id', $2::text))).*
         from deelwijzer.pet p where p.soort = 'bezwaarbehandelaar' and p.gemeente_id = (select gemeente_id from deelwijzer.rechtsverzoek where id = $3)`,
      pet,
      ander?.id,
      klacht.id,
    )
    expect(leesbaar(await ruud.get(adres))).toContain('Een andere klachtbehandelaar doet dit.')
    const nieuw = await w.t.login('ingrid')
    await nieuw.get('/pet')
    await nieuw.post('/pet', { pet })
    await doe(nieuw, adres, { vorm: 'gehoord', gehoord: 'nee', verslag: 'Noor wil dat niet.' })
    await nieuw.get(`/verzoeken/delen/${klacht.delen[''] ?? ''}/besluit`)
    expect((await nieuw.verstuur(oordeel)).pad).toContain('/verzoeken/brieven/')
    await sql('update deelwijzer.pet set geldig_tot = now() where id = $1', pet)
  })
})

describe('a question about a look in a dossier of the help', () => {
  async function vraagOver(): Promise<{ verzoek: Ingediend; deel: string }> {
    await hulp.get(`/werk/dossiers/${w.hulp}`)
    const [regel] = await sql<{ id: string }>(
      `select id from deelwijzer.gebeurtenis where betrokkene_id = $1 and dossier_id = $2 and pet_id = $3 and not besloten
         order by volgnummer desc limit 1`,
      noorId,
      w.hulp,
      petten.hulpverlener,
    )
    const form = await noor.get(`/mijn/wie-keek-er/${regel?.id}`)
    expect(leesbaar(form)).toContain('Iemand anders geeft je antwoord.')
    const na = await noor.verstuur({ wat: ['gekeken'], tekst: 'Kenmerk-blik: waarom?' })
    const verzoek = await leesIngediend(
      w.t,
      /^\/mijn\/verzoeken\/([0-9a-f-]{36})/.exec(na.pad)?.[1] ?? '',
    )
    return { verzoek, deel: verzoek.delen['hulpverleningsdossier'] ?? '' }
  }

  it('is explained by who looked and answered by the privacy officer, not by the leidinggevende', async () => {
    const { verzoek, deel } = await vraagOver()
    const adres = `/verzoeken/${verzoek.id}`
    expect((await ingrid.get(adres)).tekst).not.toContain('Kenmerk-blik')
    const pad = `/werk/verzoeken/${deel}`
    expect(leesbaar(await hulp.get(pad))).toContain('De vraag gaat over wat u zelf bekeek')
    const blad = await hulp.verstuur(
      { 'oordeel-1': 'ja', tekst: 'Er was een afspraak.', weging: 'Kenmerk-uitleg.' },
      { actie: `${pad}/besluit` },
    )
    expect(leesbaar(blad)).toContain('Uw voorstel is verstuurd')
    expect(await tel(w.t, 'verzoekbesluit', `deel_id = '${deel}'`)).toBe(0)

    const leiding = await petra.get(adres)
    expect(leiding.tekst).not.toMatch(/Kenmerk-(blik|uitleg)/)
    expect((await petra.post(`/verzoeken/delen/${deel}/besluit`, { versie: '0' })).status).toBe(404)
    const officer = (await ingrid.get(adres)).tekst
    expect(officer).toContain('Kenmerk-blik')
    expect(officer).toContain('Kenmerk-uitleg')
    // Nothing of what stands in that dossier.
    expect(officer).not.toContain('Geheim tussen Noor en hulp')
    await ingrid.get(`/verzoeken/delen/${deel}/besluit`)
    const brief = await ingrid.verstuur({ weging: 'Gezien en gecontroleerd.' })
    expect(brief.pad).toContain('/verzoeken/brieven/')
    const [rij] = await sql<{ rechtsmiddel: string; mandaat: string | null; soort: string }>(
      `select b.rechtsmiddel, b.mandaat, p.soort from deelwijzer.verzoekbesluit b join deelwijzer.pet p on p.id = b.pet_id where b.deel_id = $1`,
      deel,
    )
    expect(rij).toEqual({ rechtsmiddel: 'rechtbank', mandaat: null, soort: 'privacy-officer' })
    expect((await petra.get(brief.pad)).status).toBe(404)
    const thuis = await noor.get(brief.pad.replace('/verzoeken/', '/mijn/verzoeken/'))
    expect(leesbaar(thuis)).toContain('Er was een afspraak.')
  })
})

it('never breaks', () => {
  expect(w.t.meldingen).toEqual([])
})
