import { afterAll, beforeAll, expect, it } from 'vitest'
import type { TestApp } from '../../../test/support/app.ts'
import { dagVerderop, openDossier, sanne } from '../../../test/support/inwoner.ts'
import { nummerVan, vraagNood } from '../../../test/support/nood.ts'
import { openSchermen, type Schermen } from '../../../test/support/schermen.ts'
import { beginTriage, ingevuld, vulIn } from '../../../test/support/triage.ts'

let t: TestApp
let s: Schermen
let signaal: string

beforeAll(async () => {
  s = await openSchermen()
  t = s.t
  const dossier = await openDossier(t, await sanne(t, 'toeleider'), {
    naam: 'Noor de Vries',
    geboortedatum: '04-05-2013',
    route: 'b',
    wet: 'jeugdwet',
    omschrijving: 'Noor wil weer graag naar school.',
  })
  const iemand = await t.login('sanne', 'toeleider')
  await vulIn(iemand, await beginTriage(iemand, dossier), {
    informeren: {
      informeren: 'achteraf',
      uitstelreden: ['veiligheid'],
      uitstelTekst: 'Vooraf vertellen is nu niet veilig.',
      uiterlijk: dagVerderop(t),
    },
  })
  await iemand.verstuur(
    { ...ingevuld.vastleggen, afwijkReden: 'Het moet.', geraadpleegd: 'aandachtsfunctionaris' },
    { knop: 'besluit' },
  )
  const mehmet = await t.login('mehmet')
  await vraagNood(mehmet, { nummer: await nummerVan(t, dossier) })
  await mehmet.get(`/werk/dossiers/${dossier}`)
  await (await t.login('ingrid')).get('/privacy/signalen')
  const { rows } = await t.db
    .pool('eigenaar')
    .query<{ id: string }>(`select id from deelwijzer.signaal where soort = 'zonder-betrokkenheid'`)
  signaal = rows[0]?.id ?? ''
})
afterAll(() => s.stop())

it('the pages of supervision are accessible and fit', async () => {
  const ingrid = await t.login('ingrid')
  for (const [naam, pad] of [
    ['privacy', '/privacy'],
    ['signalen', '/privacy/signalen'],
    ['signaal', `/privacy/signalen/${signaal}`],
    ['uitstel', '/privacy/uitstel'],
    ['eigen-kring', '/werk/eigen-kring'],
    ['logboek', '/privacy/logboek'],
  ] as const) {
    await s.bekijk(naam, pad, ingrid)
  }
  // The form gives the page itself, and the address keeps nothing.
  await s.bekijk(
    'logboek-gevonden',
    async (page) => {
      await page.goto('/privacy/logboek')
      await page.getByRole('button', { name: 'Zoek', exact: true }).click()
      await page.getByRole('heading', { name: 'Gevonden' }).waitFor()
      expect(page.url()).toBe(`${s.basis}/privacy/logboek`)
    },
    ingrid,
  )
}, 120_000)
