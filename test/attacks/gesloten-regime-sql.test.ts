import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { dicht, dichtJson } from '../support/geopend.ts'
import { maakKleineWereld, type Context, type KleineWereld } from '../support/kleine-wereld.ts'

/** Data with a law of their own, past the application: who received them keeps them, and they never become ordinary data. */

type Wie = Context & { pet: string }
let w: KleineWereld
let ik: Wie
let collega: Wie
let elders: Wie
let persoon: string
let dossier: string
const geweigerd = { code: '42501' }
beforeAll(async () => {
  w = await maakKleineWereld()
})
afterAll(() => w.stop())
beforeEach(async () => {
  const aanbieder = await w.zet('organisatie', {
    naam: 'Elders',
    soort: 'aanbieder',
    bestuursorgaan: false,
  })
  ik = await w.pet('toeleider')
  collega = await w.pet('toeleider')
  elders = await w.pet('toeleider', { organisatie_id: aanbieder })
  persoon = await w.persoon()
  dossier = await w.dossier(persoon)
  for (const { pet } of [ik, collega, elders]) await w.betrek(pet, dossier)
})

async function afweging(soort: string): Promise<string> {
  const plicht = await w.zet('plicht', {
    dossier_id: dossier,
    pet_id: ik.pet,
    code: 'rond-afweging-af',
    tekst: 'Rond af.',
    blokkerend: false,
    uiterlijk: '2999-01-01',
  })
  return w.zet('afweging', {
    nummer: `AF-${randomUUID()}`,
    soort,
    dossier_id: dossier,
    persoon_id: persoon,
    pet_id: ik.pet,
    plicht_id: plicht,
    begonnen_op: '2026-01-02',
  })
}

const stap = (wie: Wie, id: string, welke: string) =>
  w.als(
    'app',
    wie,
    `insert into afweging_stap (gemeente_id, id, afweging_id, stap, nr, pet_id, inhoud, op)
     values ($1, gen_random_uuid(), $2, $3, 1, $4, $5, now())`,
    [w.gemeente, id, welke, wie.pet, dichtJson],
    true,
  )
const eindig = (wie: Wie, id: string, uitkomst: string) =>
  w.als(
    'app',
    wie,
    `insert into afweging_einde (gemeente_id, afweging_id, uitkomst, inhoud, pet_id, op) values ($1, $2, $3, $4, $5, now())`,
    [w.gemeente, id, uitkomst, dichtJson, wie.pet],
    true,
  )
async function stappen(wie: Wie, id: string): Promise<string[]> {
  const rijen = await w.als<{ stap: string }>(
    'app',
    wie,
    'select stap from afweging_stap where afweging_id = $1 order by op, stap',
    [id],
  )
  return rijen.map((rij) => rij.stap)
}

describe.each(['politiegegevens', 'strafvorderlijke-gegevens'])('%s', (soort) => {
  it('stays with the organisation that received it, also when the dossier changes hands', async () => {
    const id = await afweging(soort)
    await stap(ik, id, 'hoe')
    await stap(ik, id, 'inhoud')
    expect(await stappen(collega, id)).toEqual(['hoe', 'inhoud'])
    expect(await stappen(elders, id)).toEqual(['hoe'])
    // Who came later goes on with what they got themselves.
    await stap(elders, id, 'inhoud')
    expect(await stappen(elders, id)).toEqual(['hoe', 'inhoud'])
  })

  it('leaves with what was sent back, and with every draft of it', async () => {
    const id = await afweging(soort)
    for (const welke of ['hoe', 'inhoud', 'inhoud']) await stap(ik, id, welke)
    for (const { pet } of [ik, collega]) {
      await w.zet('concept', {
        pet_id: pet,
        soort: 'afweging',
        onderwerp_id: id,
        waarden: dicht,
        bijgewerkt_op: '2026-01-02',
      })
    }
    await eindig(ik, id, 'terug')
    expect(await stappen(ik, id)).toEqual(['hoe'])
    const { rowCount } = await w.db
      .pool('eigenaar')
      .query('select from deelwijzer.concept where onderwerp_id = $1', [id])
    expect(rowCount).toBe(0)
  })

  it('stays when it ended in another way, also from who owns the table', async () => {
    const id = await afweging(soort)
    await stap(ik, id, 'inhoud')
    const weg = () =>
      w.db
        .pool('eigenaar')
        .query('delete from deelwijzer.afweging_stap where afweging_id = $1', [id])
    await expect(weg()).rejects.toMatchObject(geweigerd)
    await eindig(ik, id, 'bewaren')
    await expect(weg()).rejects.toMatchObject(geweigerd)
    expect(await stappen(ik, id)).toEqual(['inhoud'])
  })
})

it('keeps the steps of every other weighing for who works there, whatever it is ended as', async () => {
  const id = await afweging('tip')
  await stap(ik, id, 'inhoud')
  await eindig(ik, id, 'terug')
  expect(await stappen(ik, id)).toEqual(['inhoud'])
  expect(await stappen(elders, id)).toEqual(['inhoud'])
})

describe('as a datum', () => {
  const schrijf = (rij: Record<string, unknown>) => {
    const alles: Record<string, unknown> = {
      gemeente_id: w.gemeente,
      id: randomUUID(),
      dossier_id: dossier,
      persoon_id: persoon,
      pet_id: ik.pet,
      aard: 'feit',
      dat_wat: 'wat',
      categorie: 'gewoon',
      bron_soort: 'inwoner',
      bron: dicht,
      verkregen_in_pet: 'toeleider',
      inhoud: dicht,
      zegel_id: randomUUID(),
      antwoord: '{}',
      sleutel: randomUUID(),
      vastgelegd_op: '2026-01-02',
      ...rij,
    }
    const namen = Object.keys(alles)
    return w.als(
      'app',
      ik,
      `insert into gegeven (${namen.join(', ')}) values (${namen.map((_, i) => `$${i + 1}`).join(', ')})`,
      Object.values(alles),
    )
  }

  it.each(['politiegegeven', 'justitieel', 'suwinet', 'tip', 'fraudesignaal', 'vir-melding'])(
    'is not written: %s',
    async (categorie) => {
      await expect(schrijf({ categorie })).rejects.toMatchObject(geweigerd)
    },
  )

  it('is written when it is ordinary', async () => {
    await schrijf({})
  })

  it.each(['politiegegeven', 'justitieel', 'suwinet'])(
    'does not go along in an overgang, whatever the application chose: %s',
    async (categorie) => {
      const ander = await w.pet('toeleider', { medewerker_id: ik.medewerker })
      const daar = await w.dossier(persoon)
      await w.betrek(ander.pet, daar)
      const neem = async (van: string) => {
        const nieuw = randomUUID()
        const keuze = JSON.stringify([{ gegeven: van, nieuw, antwoord: {} }])
        await w.als(
          'app',
          ik,
          `select voer_overgang_uit($1, $2, $3, $4, null, 'samen', true, $5, $6)`,
          [randomUUID(), dossier, ander.pet, daar, dicht, keuze],
        )
      }
      const gewoon = await w.gegeven(ik.pet, dossier, persoon)
      await neem(gewoon)
      const apart = await w.gegeven(ik.pet, dossier, persoon, { categorie })
      await expect(neem(apart)).rejects.toMatchObject({ code: 'DW007' })
    },
  )
})
