import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type Blad, type TestApp } from '../../test/support/app.ts'
import { leesbaar } from '../../test/support/werk.ts'
import { seedBesluiten } from './demo-besluiten.ts'
import { seedConvenanten } from './demo-convenant.ts'
import { seedDelen } from './demo-delen.ts'
import { seedDossiers, verzamelTeam } from './demo-dossiers.ts'
import { seedRechten } from './demo-rechten.ts'
import { openDemo } from './demo-stappen.ts'
import { seedDemo } from './demo.ts'
import { escalateVerzoeken } from './rechtenbalie-ronde.ts'

let t: TestApp
beforeAll(async () => {
  t = await createTestApp(new Date())
  await seedDemo(t.deps)
  const demo = openDemo(t.deps)
  const team = await verzamelTeam(demo)
  await seedDossiers(demo, team)
  await seedBesluiten(demo, team, 0)
  // An agreement can narrow with whom may be shared, and the demo has some.
  await seedConvenanten(demo)
  await seedDelen(demo, team)
  await seedRechten(demo, team)
  await demo.logUit()
}, 240_000)
afterAll(() => t.stop())

const sql = async <T extends object>(zin: string): Promise<T[]> =>
  (await t.db.pool('eigenaar').query<T>(zin)).rows

/** The first page behind such a link, after a page. */
async function volg(iemand: Bezoeker, van: string, keuze: string): Promise<Blad> {
  const blad = await iemand.get(van)
  const pad = blad.$(`main a${keuze}`).first().attr('href')
  if (pad === undefined) throw new Error(`geen ${keuze} op ${van}`)
  return iemand.get(pad)
}

const eigenVerzoek = '[href^="/mijn/verzoeken/"]:not([href*="nieuw"])'

it('every request stands at another point on its way', async () => {
  expect(
    await sql(
      `select v.soort, v.stand, d.stand as deel, v.kanaal, v.identiteit, v.hoedanigheid as rol
       from deelwijzer.rechtsverzoek v join deelwijzer.verzoekdeel d on d.verzoek_id = v.id order by 1, 4, 2`,
    ),
  ).toEqual(
    [
      ['bezwaar', 'afgerond', 'besloten', 'mijn', true, 'curator'],
      ['informatie', 'open', 'open', 'mijn', true, 'zelf'],
      ['inzage', 'open', 'open', 'balie', true, 'zelf'],
      ['inzage', 'open', 'open', 'post', false, 'zelf'],
      ['klacht', 'open', 'open', 'mijn', true, 'zelf'],
      ['verbeteren', 'open', 'voorstel', 'mijn', true, 'zelf'],
      ['verwijderen', 'afgerond', 'uitgevoerd', 'mijn', true, 'zelf'],
    ].map(([soort, stand, deel, kanaal, identiteit, rol]) => ({
      soort,
      stand,
      deel,
      kanaal,
      identiteit,
      rol,
    })),
  )
})

it('the round tells of the one that nobody answered, and of no other', async () => {
  expect(await escalateVerzoeken(t.deps, new AbortController().signal)).toBe(1)
  expect(
    await sql(
      `select v.soort, v.kanaal, v.wettelijk::date < current_date as voorbij from deelwijzer.rechtsverzoek v where v.te_laat_op is not null`,
    ),
  ).toEqual([{ soort: 'inzage', kanaal: 'balie', voorbij: true }])
})

it('Noor reads that somebody decides, and nothing of what was proposed; two partners have what is wrong', async () => {
  const noor = await t.login('noor')
  const tekst = leesbaar(await volg(noor, '/mijn/verzoeken', eigenVerzoek))
  expect(tekst).toContain('Ik was drie dagen ziek thuis')
  expect(tekst).not.toContain('Moeder keek in haar agenda')
  const petra = await t.login('petra')
  const balie = await petra.get('/verzoeken')
  const verzoek = balie.$('main tr:contains("Verbeteren") a').first().attr('href') ?? ''
  expect((await petra.get(verzoek)).status).toBe(200)
  await volg(petra, petra.blad().pad, '[href$="/besluit"]')
  await petra.verstuur({ weging: 'Eens met het voorstel.' })
  const sanne = await t.login('sanne', 'toeleider')
  const [deel] = await sql<{ id: string }>(
    `select d.id from deelwijzer.verzoekdeel d join deelwijzer.rechtsverzoek v on v.id = d.verzoek_id where v.soort = 'verbeteren'`,
  )
  await sanne.get(`/werk/verzoeken/${deel?.id}/uitvoeren`)
  await sanne.verstuur({})
  expect(
    await sql(
      `select o.naam from deelwijzer.kennisgeving k join deelwijzer.organisatie o on o.id = k.organisatie_id
       where k.wat = 'verbeterd' order by 1`,
    ),
  ).toEqual([{ naam: 'Basisschool De Linde' }, { naam: 'Jeugdhulp De Wilg' }])
})

it('Amal has a letter that says yes and no; one of the two who got it did what was asked', async () => {
  const amal = await t.login('amal')
  await volg(amal, '/mijn/verzoeken', eigenVerzoek)
  const brief = await volg(amal, amal.blad().pad, '[href*="/brieven/"]')
  const tekst = leesbaar(brief)
  expect(tekst).toContain('Uw aanvraag voor hulp in huis loopt nog')
  expect(tekst).toContain('Dat heet bezwaar')
  expect(
    await sql(
      `select o.naam, k.weg, k.wat, k.stand from deelwijzer.kennisgeving k
       join deelwijzer.organisatie o on o.id = k.organisatie_id
       where k.wat = 'gewist' order by 1`,
    ),
  ).toEqual([
    { naam: 'Basisschool De Linde', weg: 'partner', wat: 'gewist', stand: 'verteld' },
    { naam: 'Huisartsenpraktijk Zuid', weg: 'partner', wat: 'gewist', stand: 'bevestigd' },
  ])
  expect(leesbaar(await amal.get('/mijn/gegevens'))).not.toContain('tot zes uur niet thuis')
})

it('Marijke reads why not, and the road against it', async () => {
  const marijke = await t.login('marijke')
  await volg(marijke, '/mijn/verzoeken', eigenVerzoek)
  const tekst = leesbaar(await volg(marijke, marijke.blad().pad, '[href*="/brieven/"]'))
  expect(tekst).toContain('geen veilige groep')
  expect(tekst).toContain('Dat heet bezwaar')
})

it('Ruud alone has the complaint, and it can be decided', async () => {
  const ruud = await t.login('ruud')
  const blad = await volg(ruud, '/verzoeken', ':contains("RV-")')
  expect(leesbaar(blad)).toContain('drie keer over de hulp in huis')
  expect(leesbaar(blad)).toContain('Het team zocht de telefoontjes op')
  for (const wie of ['petra', 'ingrid'] as const) {
    expect((await (await t.login(wie)).get(blad.pad)).status, wie).toBe(404)
  }
})

it('Anna helps Lotte, Bram is kept away from Sem, and Thijs asked a copy', async () => {
  const anna = leesbaar(await (await t.login('anna')).get('/mijn/helpers'))
  expect(anna).toContain('Lotte Smit')
  const bram = await t.login('bram')
  for (const pad of ['/mijn', '/mijn/wie-keek-er', '/mijn/gegevens', '/mijn/helpers']) {
    expect(leesbaar(await bram.get(pad)), pad).not.toContain('Sem')
  }
  expect(await sql(`select grond, soort from deelwijzer.afscherming_besluit`)).toEqual([
    { grond: 'veiligheid', soort: 'begin' },
  ])
  expect(await sql(`select staat from deelwijzer.afschrift`)).toEqual([{ staat: 'wacht' }])
})

it('made all of it without an error', () => {
  expect(t.meldingen).toEqual([])
})
