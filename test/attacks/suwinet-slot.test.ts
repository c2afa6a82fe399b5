import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { dichtJson } from '../support/geopend.ts'
import { maakKleineWereld, type Context, type KleineWereld } from '../support/kleine-wereld.ts'

/** Suwinet is for one purpose (E-258): the lock past the application, for writing and for reading. */

type Wie = Context & { pet: string }
const inkomen = {
  taken: ['toeleiding-pw', 'begeleiden-plan-pw', 'toeleiding-jeugd'],
  dossier_soorten: ['uitkeringsdossier', 'toeleidingsdossier'],
}
let w: KleineWereld
let ik: Wie
let persoon: string
let huisgenoot: string
let dossier: string
beforeAll(async () => {
  w = await maakKleineWereld()
})
afterAll(() => w.stop())
beforeEach(async () => {
  ik = await w.pet('toeleider', inkomen)
  persoon = await w.persoon()
  huisgenoot = await w.persoon()
  dossier = await w.dossier(persoon, { soort: 'uitkeringsdossier', taak: 'toeleiding-pw' })
  await w.db
    .pool('eigenaar')
    .query(
      `insert into deelwijzer.dossier_persoon (gemeente_id, dossier_id, persoon_id, rol) values ($1, $2, $3, 'gezinslid')`,
      [w.gemeente, dossier, huisgenoot],
    )
  await w.betrek(ik.pet, dossier)
})

const kijk = (
  wie: Wie,
  anders: { doel?: string; uitkomst?: string; dossier?: string; pet?: string } = {},
  blijft = false,
) =>
  w.als(
    'app',
    wie,
    `insert into suwinet_raadpleging (gemeente_id, id, nummer, dossier_id, persoon_id, pet_id, doel, inhoud, antwoord, op)
     values ($1, gen_random_uuid(), $2, $3, $4, $5, $6, $7, $8, now())`,
    [
      w.gemeente,
      `SU-${randomUUID()}`,
      anders.dossier ?? dossier,
      persoon,
      anders.pet ?? wie.pet,
      anders.doel ?? 'uitvoering-pw',
      dichtJson,
      JSON.stringify({ uitkomst: anders.uitkomst ?? 'toegestaan-mits' }),
    ],
    blijft,
  )
const lees = (wie: Context, rol: 'app' | 'inwoner' = 'app') =>
  w.als(rol, wie, 'select id from suwinet_raadpleging')

describe('writing', () => {
  it('goes for this purpose, with a yes, by who has the task', async () => {
    await kijk(ik)
    for (const anders of [
      { doel: 'uitvoering-wgs' },
      { uitkomst: 'verboden' },
      { uitkomst: 'toestemming-vereist' },
    ]) {
      await expect(kijk(ik, anders), JSON.stringify(anders)).rejects.toMatchObject({
        code: 'DW022',
      })
    }
  })

  it.each([
    ['another role', 'hulpverlener', inkomen],
    ['a provider', 'aanbieder', inkomen],
  ])('does not go for %s in the same dossier', async (_wat, soort, rij) => {
    const ander = await w.pet(soort, rij)
    await w.betrek(ander.pet, dossier)
    await expect(kijk(ander)).rejects.toMatchObject({ code: 'DW022' })
  })

  it('does not go in a dossier of another task, nor in the name of who has it', async () => {
    const jeugd = await w.dossier(persoon)
    await w.betrek(ik.pet, jeugd)
    await expect(kijk(ik, { dossier: jeugd })).rejects.toMatchObject({ code: 'DW022' })
    const ander = await w.pet('toeleider')
    await w.betrek(ander.pet, dossier)
    await expect(kijk(ander, { pet: ik.pet })).rejects.toMatchObject({ code: '42501' })
  })
})

describe('reading', () => {
  beforeEach(() => kijk(ik, {}, true))

  it('is for who may look there', async () => {
    const collega = await w.pet('toeleider', inkomen)
    await w.betrek(collega.pet, dossier)
    expect(await lees(ik)).toHaveLength(1)
    expect(await lees(collega)).toHaveLength(1)
  })

  it.each([
    ['a provider that reads along', 'aanbieder', inkomen],
    ['somebody who helps', 'hulpverlener', inkomen],
    ['a toeleider of another task', 'toeleider', {}],
  ])('is not for %s', async (_wat, soort, rij) => {
    const ander = await w.pet(soort, rij)
    await w.betrek(ander.pet, dossier)
    expect(await w.als('app', ander, 'select dossier_id from toegang')).toHaveLength(1)
    expect(await lees(ander)).toEqual([])
  })

  it('is for the resident themself, and not for who lives with them', async () => {
    const g = { gemeente: w.gemeente }
    expect(await lees({ ...g, persoon }, 'inwoner')).toHaveLength(1)
    expect(await lees({ ...g, persoon: huisgenoot }, 'inwoner')).toEqual([])
  })
})

it('what was looked up is never changed or taken away', async () => {
  await kijk(ik, {}, true)
  for (const zin of [
    'update suwinet_raadpleging set doel = doel',
    'delete from suwinet_raadpleging',
  ]) {
    await expect(w.als('eigenaar', {}, zin), zin).rejects.toMatchObject({ code: '42501' })
    await expect(w.als('app', ik, zin), zin).rejects.toMatchObject({ code: '42501' })
  }
})
