import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, it } from 'vitest'
import { petten, type Naam, type TestApp } from '../../../../test/support/app.ts'
import { openDossier, sanne, schrijfOp } from '../../../../test/support/inwoner.ts'
import { noorId } from '../../../../test/support/mijn.ts'
import { alsEigenaar, nummerVan, vraagNood } from '../../../../test/support/nood.ts'
import { openSchermen, type Schermen } from '../../../../test/support/schermen.ts'
import { zegel } from '../../../../test/support/kluis.ts'

let t: TestApp
let s: Schermen
let college: string
let nood: string

beforeAll(async () => {
  s = await openSchermen()
  t = s.t
  const toeleider = await sanne(t, 'toeleider')
  college = await openDossier(t, toeleider, {
    naam: 'Noor de Vries',
    geboortedatum: '04-05-2013',
    route: 'b',
    wet: 'jeugdwet',
    omschrijving: 'Noor wil weer graag naar school.',
  })
  for (const categorie of ['gewoon', 'bijzonder']) {
    await schrijfOp(t, toeleider, college, {
      persoon: noorId,
      datWat: 'wat',
      categorie,
      bronSoort: 'inwoner',
      bron: 'gesprek',
      aard: 'feit',
      inhoud: 'Acht dagen niet op school.',
    })
  }
  const nummer = await nummerVan(t, college)
  await vraagNood(await t.login('mehmet'), { nummer })
  const ruud = await t.login('ruud')
  await ruud.get('/inzien')
  await ruud.verstuur({
    nummer,
    doel: 'klacht-bezwaar',
    reden: 'Er is een klacht over de aanvraag.',
    dagen: '7',
  })
  // A second one, judged before, and a third that is too late.
  await alsEigenaar(
    t,
    `insert into deelwijzer.doeltoegang
       select r.* from deelwijzer.doeltoegang d, jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(),
         'geldig_van', now() - interval '9 days', 'geldig_tot', now() - interval '8 days 22 hours',
         'beoordelen_voor', current_date - 2)) r where d.soort = 'nood' limit 1`,
  )
  const eerder = randomUUID()
  await alsEigenaar(
    t,
    `insert into deelwijzer.doeltoegang
       select r.* from deelwijzer.doeltoegang d, jsonb_populate_record(d, jsonb_build_object('id', $1::uuid,
         'geldig_van', now() - interval '40 days', 'geldig_tot', now() - interval '39 days 23 hours',
         'beoordelen_voor', current_date - 37, 'beoordeeld_op', now() - interval '39 days', 'oordeel', 'niet-terecht',
         'beoordeeld_door', (select id from deelwijzer.medewerker where naam = 'Petra de Wit' limit 1),
         'oordeel_reden', $2::text)) r where d.soort = 'nood' limit 1`,
    [
      eerder,
      await zegel(
        t.open.kluis,
        'doeltoegang.oordeel_reden',
        eerder,
        { soort: 'werk', id: petten.toeleider },
        'De betrokken collega was bereikbaar.',
      ),
    ],
  )
  const { rows } = await t.db
    .pool('eigenaar')
    .query<{ id: string }>(
      `select id from deelwijzer.doeltoegang where soort = 'nood' and beoordeeld_op is null limit 1`,
    )
  nood = rows[0]?.id ?? ''
})
afterAll(() => s.stop())

const bladen = (): readonly (readonly [Naam, readonly (readonly [string, string])[]])[] => [
  [
    'mehmet',
    [
      ['nood', '/werk/nood'],
      ['nood-klaar', '/werk/nood/klaar'],
      ['nood-dossier', `/werk/dossiers/${college}`],
    ],
  ],
  [
    'petra',
    [
      ['team', '/team'],
      ['team-nood', '/team/noodtoegang'],
      ['team-nood-oordeel', `/team/noodtoegang/${nood}`],
      ['inzien', '/inzien'],
    ],
  ],
  [
    'ruud',
    [
      ['inzien-open', '/inzien'],
      ['inzien-dossier', `/inzien/${college}`],
    ],
  ],
  [
    'ingrid',
    [
      ['privacy', '/privacy'],
      ['privacy-nood', '/privacy/noodtoegang'],
      ['privacy-nood-print', '/privacy/noodtoegang?print=1'],
      ['privacy-nood-fout', '/privacy/noodtoegang?maand=2026-99'],
    ],
  ],
  ['noor', [['mijn', '/mijn']]],
  ['anna', [['mijn-ouder', '/mijn']]],
]

it('every page about emergencies and purposes is accessible and fits', async () => {
  for (const [naam, paden] of bladen()) {
    const iemand = await t.login(naam)
    for (const [wat, pad] of paden) await s.bekijk(wat, pad, iemand)
  }
}, 120_000)

it('every mistake stands at its field and fits', async () => {
  for (const [naam, pad, knop] of [
    ['mehmet', '/werk/nood', 'Open met spoed'],
    ['petra', `/team/noodtoegang/${nood}`, 'Leg vast'],
    ['petra', '/inzien', 'Open dit dossier'],
  ] as const) {
    await s.bekijk(
      `fout-${pad.split('/')[1] ?? ''}`,
      async (page) => {
        await page.goto(pad)
        await page.getByRole('button', { name: knop, exact: true }).click()
        await page.waitForSelector('[data-fouten]')
      },
      await t.login(naam),
    )
  }
}, 60_000)

it('shows the answer when the rules say no', async () => {
  const iemand = await t.login('mehmet')
  await vraagNood(iemand, { nummer: 'D-2026-11111', collega: 'ja' })
  await s.bekijk(
    'nood-geweigerd',
    async (page) => {
      await page.goto('/werk/nood')
      await page.waitForSelector('#antwoord')
    },
    iemand,
  )
}, 60_000)
