import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type Naam, type TestApp } from '../../../test/support/app.ts'
import { leestabel, meetPaginas, type Paginamaat } from '../../../test/support/leesbaarheid.ts'
import { openDossier, sanne } from '../../../test/support/inwoner.ts'
import { vraagToestemming } from '../../../test/support/toestemming.ts'
import { beginTriage, findDossier, neemBesluit } from '../../../test/support/triage.ts'
import { meetLeesbaarheid, ondergrens } from '../../domein/leesbaarheid.ts'
import { seedDemo } from '../../handelingen/demo.ts'
import { loadRegelset } from '../../koppelingen/regelbestanden.ts'
import { talen } from '../talen/talen.ts'

let t: TestApp
const maten: (Paginamaat & { wie: string })[] = []

beforeAll(async () => {
  t = await createTestApp(new Date())
  await seedDemo(t.deps)
  // A besluit and a question for consent about Noor, so that their pages are there to be read.
  const toeleider = await t.login('sanne', 'toeleider')
  const dossier = await findDossier(t, 'Noor de Vries')
  await neemBesluit(toeleider, await beginTriage(toeleider, dossier))
  const hulp = await openDossier(t, await sanne(t, 'hulpverlener'), {
    naam: 'Noor de Vries',
    geboortedatum: '04-05-2013',
    route: 'c',
    akkoord: 'ja',
    omschrijving: 'Noor wil praten over thuis.',
  })
  await vraagToestemming(await t.login('sanne', 'hulpverlener'), hulp)
}, 120_000)
afterAll(async () => {
  // For a note about a release: DW_LEESBAARHEID=1 shows the figures of every page.
  if (process.env['DW_LEESBAARHEID'] !== undefined) process.stdout.write(`\n${leestabel(maten)}\n`)
  await t.stop()
})

const publiek = [
  '/uw-gegevens',
  '/privacyverklaring',
  '/begrippen',
  '/klacht',
  '/toegankelijkheid',
  ...talen.map(({ code }) => `/uitleg/${code}`),
]

describe('every page as it is read', () => {
  it('is easy on the open pages, also with the names and laws that stand in them', async () => {
    for (const pad of publiek) {
      const gemeten = await meetPaginas(t.bezoeker(), pad)
      maten.push(
        ...gemeten.filter((maat) => maat.pad === pad).map((maat) => ({ wie: '-', ...maat })),
      )
    }
    expect(maten.map(({ pad }) => pad)).toEqual(expect.arrayContaining(publiek))
    expect(maten.filter(({ douma }) => douma < ondergrens.inwoner)).toEqual([])
  })

  it.each<Naam>(['noor', 'anna', 'bram'])(
    'is readable on every page that %s can reach, with what people wrote themselves',
    async (naam) => {
      const eigen = await meetPaginas(await t.login(naam), '/mijn')
      maten.push(...eigen.map((maat) => ({ wie: naam, ...maat })))
      expect(eigen.length).toBeGreaterThan(3)
      expect(eigen.filter(({ douma }) => douma < ondergrens.brief)).toEqual([])
    },
    60_000,
  )
})

describe('for who works with it', () => {
  it('is readable on every page of work that can be reached by following links', async () => {
    const eigen = await meetPaginas(await t.login('sanne', 'hulpverlener'), '/werk')
    maten.push(...eigen.map((maat) => ({ wie: 'sanne', ...maat })))
    expect(eigen.length).toBeGreaterThan(20)
    expect(eigen.filter(({ douma }) => douma < ondergrens.professional)).toEqual([])
  }, 120_000)

  it('explains every word of the rules in texts that score at least 55', async () => {
    const { woorden } = await loadRegelset()
    for (const [soort, lijst] of Object.entries(woorden)) {
      const uitleg = Object.values<unknown>(lijst).flatMap((woord) =>
        typeof woord === 'object' && woord !== null && 'uitleg' in woord
          ? [String(woord.uitleg)]
          : [],
      )
      if (uitleg.length === 0) continue
      const maat = meetLeesbaarheid(uitleg)
      expect(maat.douma, soort).toBeGreaterThanOrEqual(ondergrens.professional)
    }
  })
})
