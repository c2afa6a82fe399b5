import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  createTestApp,
  type Bezoeker,
  type TestApp,
  type Velden,
} from '../../../../test/support/app.ts'

let t: TestApp
beforeAll(async () => {
  t = await createTestApp()
})
afterAll(() => t.stop())

const vraag: Velden = {
  besproken: ['dat', 'soort-en-doel', 'rechten', 'bij-wie'],
  rolKenbaar: 'ja',
  naam: 'Noor de Vries',
  geboortedatum: '04-05-2013',
  wet: 'jeugdwet',
  omschrijving: 'Moeder vraagt of er hulp is bij het slapen.',
  noodzakelijk: 'ja',
}

/** Opens a new intake and answers the first part. */
async function begin(iemand: Bezoeker, velden: Velden): Promise<string> {
  const { pad } = await iemand.get('/werk/intake')
  await iemand.verstuur(velden, { knop: 'verder' })
  return pad
}

async function tel(tabel: string, waar = 'true'): Promise<number> {
  const { rows } = await t.db
    .pool('eigenaar')
    .query<{ n: number }>(`select count(*)::int as n from deelwijzer.${tabel} where ${waar}`)
  return rows[0]?.n ?? -1
}

describe('een nieuwe vraag', () => {
  it('goes from the route to an own dossier, and logs the look before the page', async () => {
    const sanne = await t.login('sanne', 'toeleider')
    await begin(sanne, { route: 'b', gemeldDoor: 'inwoner' })
    expect(sanne.blad().$('h1').text()).toBe('De vraag opschrijven')
    const blad = await sanne.verstuur(vraag, { knop: 'opslaan' })
    expect(blad.pad).toMatch(/^\/werk\/dossiers\/[0-9a-f-]{36}\?nieuw=vraag$/)
    expect(blad.tekst).toContain('Noor de Vries')
    expect(await tel('hulpvraag')).toBe(1)
    expect(await tel('concept')).toBe(0)
    expect(
      await tel('gebeurtenis', `handeling = 'vastleggen' and object_soort = 'hulpvraag'`),
    ).toBe(1)
    expect(await tel('gebeurtenis', `handeling = 'raadplegen' and object_soort = 'dossier'`)).toBe(
      1,
    )
  })
})
