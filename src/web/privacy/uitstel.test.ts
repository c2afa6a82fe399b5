import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../../test/support/app.ts'
import { dagVerderop, openDossier, sanne } from '../../../test/support/inwoner.ts'
import { alsEigenaar } from '../../../test/support/nood.ts'
import { beginTriage, ingevuld, vulIn } from '../../../test/support/triage.ts'
import { leesbaar } from '../../../test/support/werk.ts'

/** Not telling yet is a state with a reason and an end, seen by supervision; never a gap (E-039, E-248). */

const noorId = 'a4000000-0000-4000-8000-000000000001'
let t: TestApp
let nummer: string
let besluit: string
beforeAll(async () => {
  t = await createTestApp(new Date())
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
  const gemaakt = await iemand.verstuur(
    { ...ingevuld.vastleggen, afwijkReden: 'Het moet.', geraadpleegd: 'aandachtsfunctionaris' },
    { knop: 'besluit' },
  )
  besluit = /besluiten\/([0-9a-f-]{36})/.exec(gemaakt.pad)?.[1] ?? ''
  nummer = /TB-\d{4}-\w+/.exec(gemaakt.$('h1').text().replaceAll('\u00AD', ''))?.[0] ?? ''
  expect(nummer).not.toBe('')
})
afterAll(() => t.stop())

it('shows what waits: why, until when and who ends it, and not what was decided', async () => {
  const blad = await (await t.login('ingrid')).get('/privacy/uitstel')
  const tekst = leesbaar(blad)
  expect(tekst).toContain(nummer)
  expect(tekst).toContain('Veiligheid van iemand')
  expect(tekst).toContain('Sanne')
  expect(tekst).not.toContain('De tijd is om')
  for (const geheim of ['Noor', noorId, 'Vooraf vertellen is nu niet veilig', 'school']) {
    expect(blad.tekst).not.toContain(geheim)
  }
})

it('does not give itself away: that it was looked at is told when the besluit is', async () => {
  const ingrid = await t.login('ingrid')
  await ingrid.get('/privacy/uitstel')
  const { rows } = await t.db
    .pool('eigenaar')
    .query<{ n: number }>(
      `select count(*)::int as n from deelwijzer.gebeurtenis where object_soort = 'uitstel' and betrokkene_id = $1 and besluit_id = $2`,
      [noorId, besluit],
    )
  expect(rows[0]?.n).toBeGreaterThan(0)
  // Searching the lines of that besluit alone gives nothing away either.
  await ingrid.get('/privacy/logboek')
  await ingrid.post('/privacy/logboek', { handeling: 'besluiten', soort: 'triagebesluit' })
  const noor = leesbaar(await (await t.login('noor')).get('/mijn/wie-keek-er'))
  expect(noor).not.toContain('wanneer een besluit te zien is')
  expect(noor).not.toContain('Keek na wie er keek')
  // The same sentence for everybody: who waits for something reads what everybody reads.
  expect(noor).toContain('Dit staat hier bij iedereen')
  expect(noor).toContain('Soms mag iets van de wet pas later in de lijst')
})

it('puts first what is overdue: the resident sees it and nobody told them', async () => {
  const eigenaar = t.db.pool('eigenaar')
  await eigenaar.query(
    'alter table deelwijzer.triagebesluit disable trigger triagebesluit_onveranderlijk',
  )
  await alsEigenaar(
    t,
    `update deelwijzer.triagebesluit set informeren_uiterlijk = current_date - 1 where id = $1`,
    [besluit],
  )
  await eigenaar.query(
    'alter table deelwijzer.triagebesluit enable trigger triagebesluit_onveranderlijk',
  )
  const tekst = leesbaar(await (await t.login('ingrid')).get('/privacy/uitstel'))
  expect(tekst).toContain('De tijd is om')
  const noor = await t.login('noor')
  const later = leesbaar(await noor.get('/mijn/wie-keek-er'))
  expect(later).toContain('Keek na wanneer een besluit te zien is.')
  expect(later).toContain('Keek na wie er keek.')
})

it('is empty when somebody told them', async () => {
  await alsEigenaar(
    t,
    `update deelwijzer.plicht set gedaan_op = now() where besluit_id = $1 and code like 'informeer-%'`,
    [besluit],
  )
  expect(leesbaar(await (await t.login('ingrid')).get('/privacy/uitstel'))).toContain(
    'Er wacht niets',
  )
})

it('never breaks', () => {
  expect(t.meldingen).toEqual([])
})
