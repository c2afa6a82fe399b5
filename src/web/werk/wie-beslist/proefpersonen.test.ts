import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { createTestApp, type Bezoeker, type TestApp } from '../../../../test/support/app.ts'
import { openDossier } from '../../../../test/support/werk.ts'
import { isBsn } from '../../../domein/bsn.ts'
import { openBrp } from '../../../koppelingen/brp.ts'
import { startNagebootsteBrp, type NagebootsteBrp } from '../../../koppelingen/brp-nagebootst.ts'
import { adresWijzer, straatWijzer } from '../../../kluis/kluis.ts'

/** The official test persons as they are in the file, read apart from the program. */
const Proefpersoon = z.object({
  burgerservicenummer: z.string(),
  naam: z.object({
    voornamen: z.string().optional(),
    voorvoegsel: z.string().optional(),
    geslachtsnaam: z.string().optional(),
  }),
  geboorte: z.object({ datum: z.string().optional() }).optional(),
  geheimhoudingPersoonsgegevens: z.string().optional(),
  gezagInOnderzoek: z.unknown().optional(),
  indicatieCurateleRegister: z.boolean().optional(),
  gezag: z
    .array(
      z.object({
        type: z.string(),
        minderjarige: z.object({ burgerservicenummer: z.string() }).optional(),
      }),
    )
    .default([]),
})
type Proefpersoon = z.infer<typeof Proefpersoon>

let t: TestApp
let brp: NagebootsteBrp
let sanne: Bezoeker
let mensen: Proefpersoon[]
beforeAll(async () => {
  t = await createTestApp()
  brp = await startNagebootsteBrp(t.deps.nu)
  t.deps.brp = openBrp({ url: brp.url })
  sanne = await t.login('sanne', 'toeleider')
  const bestand = await readFile('db/demo/brp/testpersonen.json', 'utf8')
  mensen = z.array(Proefpersoon).parse(JSON.parse(bestand))
})
afterAll(async () => {
  await brp.stop()
  await t.stop()
})

function naamVan({ naam }: Proefpersoon): string {
  const delen = [naam.voornamen, naam.voorvoegsel, naam.geslachtsnaam]
  return delen
    .map((deel) => deel?.trim() ?? '')
    .filter((deel) => deel !== '')
    .join(' ')
}

/** What somebody tells at intake: of a date that is not known in full, a guess. */
function geboren({ geboorte }: Proefpersoon): string {
  const gba = geboorte?.datum ?? '19500101'
  const deel = (van: number, tot: number) =>
    gba.slice(van, tot) === '00' ? '01' : gba.slice(van, tot)
  return `${deel(6, 8)}-${deel(4, 6)}-${gba.slice(0, 4)}`
}

const straat = (bsn: string) => `Verborgenlaan ${bsn.slice(-5)}`

/** Where somebody lives, as another system would have put it there. */
async function geefAdres(persoonId: string, adres: string): Promise<void> {
  const { kluis } = t.open
  const eigenaar = t.db.pool('eigenaar')
  const { rows } = await eigenaar.query<{ g: string }>(
    'select gemeente_id as g from deelwijzer.persoon where id = $1',
    [persoonId],
  )
  const g = rows[0]?.g ?? ''
  const dicht = await kluis.sealText(
    { kolom: 'persoon.adres', rij: persoonId },
    { soort: 'persoon', id: persoonId },
    adres,
  )
  await eigenaar.query(
    'update deelwijzer.persoon set adres = $2, adres_ix = $3, straat_ix = $4 where id = $1',
    [
      persoonId,
      dicht,
      await kluis.fingerprint('adres', g, adresWijzer(adres)),
      await kluis.fingerprint('adres', g, straatWijzer(adres)),
    ],
  )
}

interface Uitkomst {
  soort: string
  wie: string
}

/** Through the front door: intake, BSN, BRP, taking over, and who decides. */
async function doorloop(mens: Proefpersoon): Promise<Uitkomst> {
  const bsn = mens.burgerservicenummer
  const dossier = await openDossier(sanne, { naam: naamVan(mens), geboortedatum: geboren(mens) })
  const { rows } = await t.db
    .pool('eigenaar')
    .query<{ id: string }>('select persoon_id as id from deelwijzer.dossier where id = $1', [
      dossier,
    ])
  const persoon = rows[0]?.id ?? ''
  const geheim = mens.geheimhoudingPersoonsgegevens === '1'
  if (geheim) await geefAdres(persoon, straat(bsn))
  const bij = `/werk/dossiers/${dossier}/personen/${persoon}`
  const na = await sanne.post(`${bij}/bsn`, {
    doe: 'bewaar',
    bsn,
    rolKenbaar: 'ja',
    noodzakelijk: 'ja',
  })
  expect(na.status, bsn).toBe(200)
  const antwoord = await sanne.post(`${bij}/brp`, { doe: 'vraag' })
  expect(antwoord.status, bsn).toBe(200)
  expect(antwoord.tekst).not.toContain(bsn)
  expect(antwoord.$('#antwoord-brp').length, bsn).toBe(1)
  if (antwoord.$('input[name=regels]').length > 0) {
    const gekozen = antwoord
      .$('input[name=regels]:checked')
      .map((_, v) => antwoord.$(v).attr('value') ?? '')
    const over = await sanne.post(`${bij}/brp`, {
      doe: 'neem-over',
      afdruk: antwoord.$('input[name=afdruk]').attr('value') ?? '',
      regels: gekozen.get(),
    })
    expect(over.pad, bsn).toBe(`${bij}/wie-beslist?nieuw=brp`)
  }
  const wie = await sanne.get(`${bij}/wie-beslist`)
  expect(wie.status, bsn).toBe(200)
  expect(wie.tekst).not.toContain(bsn)
  if (geheim) await toonNergens(dossier, bij, straat(bsn))
  const rij = wie
    .$('table')
    .first()
    .find('tbody tr')
    .filter((_, tr) => wie.$(tr).text().includes('Jeugdwet'))
    .first()
  const eigen = mens.gezag.filter(
    (g) => g.minderjarige === undefined || g.minderjarige.burgerservicenummer === bsn,
  )
  const soort = [...new Set(eigen.map((g) => g.type))].join(' + ') || 'geen gezag over deze persoon'
  return {
    soort: mens.gezagInOnderzoek === undefined ? soort : `${soort}, in onderzoek`,
    wie: wat(rij.children().eq(1).text(), naamVan(mens)),
  }
}

/** On no screen of the dossier, nor in what can be taken out of it. */
async function toonNergens(dossier: string, bij: string, adres: string): Promise<void> {
  const paden = [
    `/werk/dossiers/${dossier}`,
    `/werk/dossiers/${dossier}/verstrekkingen`,
    `/werk/dossiers/${dossier}/betrokkenen`,
    `/werk/dossiers/${dossier}/opschrijven`,
    `${bij}/wie-beslist`,
    `${bij}/brp`,
    '/werk/vandaag',
  ]
  for (const pad of paden) expect((await sanne.get(pad)).tekst, pad).not.toContain(adres)
}

function wat(tekst: string, naam: string): string {
  const kort = tekst.replaceAll(/\s+/g, ' ').trim()
  if (kort === 'Nog niet te zeggen') return 'vraag na'
  const als = [...kort.matchAll(/als (ouder|voogd|curator|mentor)/g)].map(([, hoe]) => hoe ?? '')
  const zelf = kort.includes(`${naam}, zelf`) ? ['zelf'] : []
  return [...zelf, ...als].join(' en ')
}

it('alle proefpersonen gaan van intake tot wie beslist, en twijfel wordt nooit een ja', async () => {
  const kies = Number(process.env['DW_PROEF'] ?? mensen.length)
  const begin = Date.now()
  const tel: Record<string, number> = {}
  for (const mens of mensen.slice(0, kies)) {
    expect(isBsn(mens.burgerservicenummer)).toBe(true)
    const { soort, wie } = await doorloop(mens)
    tel[`${soort} → ${wie}`] = (tel[`${soort} → ${wie}`] ?? 0) + 1
  }
  process.stdout.write(`\n${kies} proefpersonen in ${Date.now() - begin} ms\n`)
  for (const naam of Object.keys(tel).toSorted()) process.stdout.write(`${tel[naam]}\t${naam}\n`)
  for (const naam of Object.keys(tel)) {
    if (!/TijdelijkGeenGezag|GezagNietTeBepalen|in onderzoek/.test(naam)) continue
    expect(naam).not.toMatch(/als|ouder$|voogd$| en /)
  }
  const { rows } = await t.db
    .pool('eigenaar')
    .query<{ n: number }>(
      `select count(*)::int as n from deelwijzer.vertegenwoordiging v where v.bron_soort = 'brp' and v.gezag = 'ja'`,
    )
  expect(rows[0]?.n).toBeGreaterThan(0)
  expect(t.meldingen).toEqual([])
}, 600_000)
