import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type TestApp } from '../../../../test/support/app.ts'
import { beginIntake, idUit, vraag } from '../../../../test/support/werk.ts'

const samira = 'a6000000-0000-4000-8000-000000000015'
const gerard = 'a6000000-0000-4000-8000-000000000016'
const toeleiderSchuldhulp = 'a3000000-0000-4000-8000-000000000014'
const toeleiderInkomen = 'a3000000-0000-4000-8000-000000000016'

let t: TestApp
beforeAll(async () => {
  t = await createTestApp()
})
afterAll(() => t.stop())

async function alsMetPet(wie: string, pet: string): Promise<Bezoeker> {
  const iemand = t.bezoeker()
  await iemand.get('/inloggen')
  await iemand.verstuur({ wie })
  await iemand.post('/pet', { pet })
  return iemand
}

async function dossier(id: string): Promise<unknown> {
  const { rows } = await t.db.pool('eigenaar').query(
    `select d.soort, d.taak, d.verwerkingsactiviteit, b.doel from deelwijzer.dossier d
       join deelwijzer.betrokkenheid b on b.dossier_id = d.id where d.id = $1`,
    [id],
  )
  return rows[0]
}

const dossierAdres = /^\/werk\/dossiers\/([0-9a-f-]{36})\?nieuw=vraag$/
const zonderWet = { ...vraag, wet: '', geboortedatum: '03-03-1980', naam: 'Joris Kamp' }

describe('route b follows the inrichting and the pet', () => {
  it('offers the statutes of the tasks of the pet', async () => {
    const sanne = await t.login('sanne', 'toeleider')
    await beginIntake(sanne)
    const wetten = sanne.blad().$('input[name=wet]').get()
    expect(wetten.map((veld) => sanne.blad().$(veld).attr('value'))).toEqual(['jeugdwet', 'wmo'])
  })

  it.each([
    ['schuldhulp', samira, toeleiderSchuldhulp, 'toeleiding-wgs', 'schuldhulpverlening'],
    ['inkomen', gerard, toeleiderInkomen, 'toeleiding-pw', 'Participatiewet'],
  ])('with one statute there is nothing to choose: %s', async (_naam, wie, pet, taak, wet) => {
    const iemand = await alsMetPet(wie, pet)
    await beginIntake(iemand)
    expect(iemand.blad().$('input[name=wet]')).toHaveLength(0)
    expect(iemand.blad().$('main').text().replaceAll('\u00AD', '')).toContain(wet)
    const blad = await iemand.verstuur(zonderWet, { knop: 'opslaan' })
    expect(await dossier(idUit(blad, dossierAdres))).toEqual({
      soort: 'toeleidingsdossier',
      taak,
      verwerkingsactiviteit: `urn:deelwijzer:activiteit:${taak}`,
      doel: 'toeleiding',
    })
  })

  it('a statute of another pet is refused, whatever the form says', async () => {
    const iemand = await alsMetPet(samira, toeleiderSchuldhulp)
    await beginIntake(iemand)
    const blad = await iemand.verstuur({ ...zonderWet, wet: 'jeugdwet' }, { knop: 'opslaan' })
    expect(blad.tekst).toContain('Deze route hoort bij de pet')
  })
})

describe('route d with choice 1', () => {
  it('brings debts to toeleiding under the Wgs (E-051)', async () => {
    const iemand = await alsMetPet(samira, toeleiderSchuldhulp)
    await beginIntake(iemand, { route: 'd', gemeldDoor: 'inwoner' })
    const blad = await iemand.verstuur({ ...zonderWet, schulden: 'ja' }, { knop: 'opslaan' })
    expect(await dossier(idUit(blad, dossierAdres))).toMatchObject({
      taak: 'toeleiding-wgs',
      doel: 'vraagverheldering',
    })
  })

  it.each([
    [samira, toeleiderSchuldhulp, 'nee', 'die niet over schulden gaat'],
    [samira, toeleiderSchuldhulp, 'weet-niet', 'die niet over schulden gaat'],
    [
      'a6000000-0000-4000-8000-000000000001',
      'a3000000-0000-4000-8000-000000000001',
      'ja',
      'over schulden hoort niet',
    ],
  ])('says so when the pet is not for it', async (wie, pet, schulden, melding) => {
    const iemand = await alsMetPet(wie, pet)
    await beginIntake(iemand, { route: 'd', gemeldDoor: 'inwoner' })
    const blad = await iemand.verstuur({ ...zonderWet, schulden }, { knop: 'opslaan' })
    expect(blad.$('#schulden-fout').text()).toContain(melding)
  })
})
