import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  createTestApp,
  type Bezoeker,
  type TestApp,
  type Velden,
} from '../../../test/support/app.ts'
import { beginIntake, gegeven, leesbaar, openDossier, vraag } from '../../../test/support/werk.ts'

const hanneke = 'b6000000-0000-4000-8000-000000000001'
const toeleider = 'b3000000-0000-4000-8000-000000000001'
const sofie = {
  naam: 'Sofie Jonker',
  geboortedatum: '17-01-2014',
  persoon: 'b4000000-0000-4000-8000-000000000001',
}

let t: TestApp
let iemand: Bezoeker
beforeAll(async () => {
  t = await createTestApp(new Date())
  iemand = t.bezoeker()
  await iemand.get('/inloggen')
  await iemand.verstuur({ wie: hanneke })
  await iemand.post('/pet', { pet: toeleider })
})
afterAll(() => t.stop())

const gevraagd = (): number => iemand.blad().$('main input[name=instemming]').length
const { naam, geboortedatum } = sofie

it('asks for a spoken yes where local policy wants it, and opens nothing without', async () => {
  await beginIntake(iemand)
  for (const instemming of [undefined, 'nee', 'weet-niet']) {
    const velden: Velden = instemming === undefined ? {} : { instemming }
    const blad = await iemand.verstuur(
      { ...vraag, naam, geboortedatum, ...velden },
      { knop: 'opslaan' },
    )
    expect(blad.pad).toMatch(/^\/werk\/intake\//)
    expect(gevraagd()).toBeGreaterThan(0)
    expect(leesbaar(blad)).toContain('Vindt de inwoner het goed dat u dit opschrijft?')
  }
  const klaar = await iemand.verstuur({ instemming: 'ja' }, { knop: 'opslaan' })
  expect(klaar.pad).toMatch(/^\/werk\/dossiers\/[0-9a-f-]{36}\?nieuw=vraag$/)
})

it('asks it again for what is written down later', async () => {
  const dossier = await openDossier(iemand, { naam, geboortedatum, instemming: 'ja' })
  await iemand.get(`/werk/dossiers/${dossier}/opschrijven`)
  await iemand.verstuur({ ...gegeven, persoon: sofie.persoon }, { knop: 'opslaan' })
  expect(gevraagd()).toBeGreaterThan(0)
  await iemand.verstuur({ instemming: 'ja', gedaan: 'informeer-vooraf' }, { knop: 'opslaan' })
  expect(leesbaar(await iemand.get(`/werk/dossiers/${dossier}`))).toContain(gegeven.inhoud)
})

it('is not asked where the law alone counts', async () => {
  const sanne = await t.login('sanne', 'toeleider')
  await beginIntake(sanne)
  const blad = await sanne.verstuur({ ...vraag, noodzakelijk: 'weet-niet' }, { knop: 'antwoord' })
  expect(blad.$('main input[name=instemming]').length).toBe(0)
})
