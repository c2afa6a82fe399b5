import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { dicht, dichtJson } from '../support/geopend.ts'
import { maakKleineWereld, type Context, type KleineWereld } from '../support/kleine-wereld.ts'

/** A question without names, by everybody who would like to know about whom it is, or to answer it themselves. */

type Wie = Context & { pet: string }
let w: KleineWereld
let steller: Wie
let collega: Wie
let chef: Wie
let privacy: Wie
let persoon: string
let dossier: string
let nummer: string
beforeAll(async () => {
  w = await maakKleineWereld()
})
afterAll(() => w.stop())
beforeEach(async () => {
  steller = await w.pet('toeleider')
  collega = await w.pet('toeleider')
  chef = await w.pet('leidinggevende')
  privacy = await w.pet('privacy-officer')
  persoon = await w.persoon()
  nummer = `D-${randomUUID()}`
  dossier = await w.dossier(persoon, { nummer })
  await w.betrek(steller.pet, dossier)
})

interface Anders {
  aan?: string
  aanPet?: string | null
  soort?: string
  metNummer?: string
  wie?: Wie
  dossier?: string
}

/** Asks as the application does: the question, where it belongs and perhaps the number, in one transaction. */
async function stel(anders: Anders = {}): Promise<string> {
  const { aan = 'leidinggevende', aanPet = null, soort = 'vraag', wie = steller } = anders
  const id = randomUUID()
  await w.als(
    'app',
    wie,
    `with r as (
       insert into ruggespraak (gemeente_id, id, nummer, soort, aan, aan_pet_id, pet_id, medewerker_id, organisatie_id, vraag, gesteld_op, uiterlijk)
       values ('${w.gemeente}', '${id}', 'RS-${id}', '${soort}', '${aan}', ${aanPet === null ? 'null' : `'${aanPet}'`},
         '${wie.pet}', '${wie.medewerker ?? ''}', '${w.organisatie}', '${dichtJson}', now(), current_date + 7) returning id)
     select id from r`,
    [],
    true,
  )
  return id
}

const bij = (wie: Wie, id: string, waar = dossier): Promise<unknown> =>
  w.als(
    'app',
    wie,
    `insert into ruggespraak_bij (gemeente_id, ruggespraak_id, dossier_id) values ($1, $2, $3)`,
    [w.gemeente, id, waar],
  )

const antwoord = (
  rol: 'app' | 'breed',
  wie: Wie,
  id: string,
  als: string,
  oordeel = 'eens',
  blijft = false,
): Promise<unknown> =>
  w.als(
    rol,
    wie,
    `insert into ruggespraak_antwoord (gemeente_id, id, ruggespraak_id, als, pet_id, medewerker_id, oordeel, tekst, gegeven_op)
     values ($1, gen_random_uuid(), $2, $3, $4, $5, $6, $7, now())`,
    [w.gemeente, id, als, wie.pet, wie.medewerker, oordeel, dicht],
    blijft,
  )

/** A question that belongs to the dossier, put there by the owner as if it was asked so. */
async function metPlek(anders: Anders = {}): Promise<string> {
  const id = await stel(anders)
  const eigenaar = w.db.pool('eigenaar')
  await eigenaar.query('alter table deelwijzer.ruggespraak_bij disable trigger user')
  await eigenaar.query(
    `insert into deelwijzer.ruggespraak_bij (gemeente_id, ruggespraak_id, dossier_id, persoon_id) values ($1, $2, $3, $4)`,
    [w.gemeente, id, dossier, persoon],
  )
  await eigenaar.query('alter table deelwijzer.ruggespraak_bij enable trigger user')
  return id
}

describe('about whom it is', () => {
  it('is not for who is asked: a colleague, the leidinggevende, the privacy officer', async () => {
    const vragen = [
      await metPlek(),
      await metPlek({ aan: 'collega', aanPet: collega.pet }),
      await metPlek({ aan: 'privacy-officer' }),
      await metPlek({ aan: 'team' }),
    ]
    expect(await w.als('app', collega, 'select 1 from ruggespraak_bij')).toEqual([])
    expect(await w.als('app', collega, 'select id from ruggespraak')).toHaveLength(2)
    for (const wie of [chef, privacy]) {
      await expect(w.als('breed', wie, 'select 1 from ruggespraak_bij')).rejects.toThrow(
        /permission/,
      )
      await expect(
        w.als('breed', wie, 'select argumenten from ruggespraak_besluit'),
      ).rejects.toThrow(/permission/)
      expect(await w.als('breed', wie, 'select 1 from ruggespraak_nummer')).toEqual([])
      expect((await w.als('breed', wie, 'select 1 from ruggespraak')).length).toBe(1)
    }
    await expect(
      w.als('inwoner', { gemeente: w.gemeente, persoon }, 'select 1 from ruggespraak'),
    ).rejects.toThrow(/permission/)
    expect(vragen).toHaveLength(4)
  })

  it('is not added later, nor changed, nor guessed by a number that belongs to something else', async () => {
    const id = await stel()
    await expect(bij(steller, id)).rejects.toMatchObject({ code: 'DW009' })
    const geraden = (nr: string) =>
      w.als(
        'app',
        steller,
        'insert into ruggespraak_nummer (gemeente_id, ruggespraak_id, dossier_nummer) values ($1, $2, $3)',
        [w.gemeente, id, nr],
      )
    await expect(geraden(nummer)).rejects.toMatchObject({ code: 'DW009' })
    await expect(
      w.als('eigenaar', {}, `update ruggespraak_bij set dossier_id = $1`, [dossier]),
    ).rejects.toThrow()
  })
})

describe('an answer', () => {
  it('is not given by the asker in another pet, by who is not asked, or in another capacity', async () => {
    const tweede = await w.pet('toeleider', { medewerker_id: steller.medewerker })
    const chefZelf = await w.pet('leidinggevende', { medewerker_id: steller.medewerker })
    const team = await metPlek({ aan: 'team' })
    await expect(antwoord('app', tweede, team, 'collega')).rejects.toMatchObject({ code: '42501' })
    await expect(antwoord('app', steller, team, 'collega')).rejects.toMatchObject({ code: '42501' })
    await expect(antwoord('app', collega, team, 'leidinggevende')).rejects.toMatchObject({
      code: '42501',
    })
    const omhoog = await metPlek({ soort: 'escalatie' })
    await expect(antwoord('breed', chefZelf, omhoog, 'leidinggevende')).rejects.toMatchObject({
      code: '42501',
    })
    await expect(antwoord('app', collega, omhoog, 'collega')).rejects.toMatchObject({
      code: '42501',
    })
    await expect(antwoord('breed', privacy, omhoog, 'privacy-officer')).rejects.toMatchObject({
      code: '42501',
    })
    await antwoord('breed', chef, omhoog, 'leidinggevende')
  })

  it('does not come after it was taken back, nor twice, nor after another one', async () => {
    const id = await metPlek({ aan: 'team' })
    await antwoord('app', collega, id, 'collega', 'eens', true)
    const nogEen = await w.pet('toeleider')
    await expect(antwoord('app', nogEen, id, 'collega', 'anders')).rejects.toMatchObject({
      code: 'DW017',
    })
    const terug = await metPlek({ aan: 'team' })
    const intrekken = (wie: Wie) =>
      w.als(
        'app',
        wie,
        'insert into ruggespraak_intrekking (gemeente_id, ruggespraak_id, ingetrokken_op) values ($1, $2, now())',
        [w.gemeente, terug],
        true,
      )
    await expect(intrekken(collega)).rejects.toMatchObject({ code: '42501' })
    await intrekken(steller)
    await expect(antwoord('app', collega, terug, 'collega')).rejects.toMatchObject({
      code: 'DW017',
    })
    await expect(intrekken(steller)).rejects.toMatchObject({ code: 'DW017' })
  })

  it('does not come from somebody who left, nor twice at the same moment', async () => {
    const id = await metPlek({ aan: 'team' })
    const weg = await w.pet('toeleider', { geldig_tot: '2026-02-01' })
    await expect(antwoord('app', weg, id, 'collega')).rejects.toMatchObject({ code: '42501' })
    const derde = await w.pet('toeleider')
    const beide = await Promise.allSettled([
      antwoord('app', collega, id, 'collega', 'eens', true),
      antwoord('app', derde, id, 'collega', 'anders', true),
    ])
    expect(beide.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('the numbers of the team', () => {
  it('are for the leidinggevende alone', async () => {
    for (const wie of [privacy, await w.pet('beheerder')]) {
      expect(await w.als('breed', wie, 'select * from afwijkingentelling()')).toEqual([])
      expect(await w.als('breed', wie, 'select * from toegangstelling()')).toEqual([])
      expect(await w.als('breed', wie, 'select * from team_termijnen(6)')).toEqual([])
    }
    await expect(w.als('breed', chef, 'select * from afwijking')).rejects.toThrow(/permission/)
    await expect(w.als('app', steller, 'select * from afwijkingentelling()')).rejects.toThrow(
      /permission/,
    )
    await expect(w.als('breed', chef, 'select * from bericht')).rejects.toThrow(/permission/)
    await expect(w.als('breed', await w.pet('beheerder'), 'select * from bericht')).rejects.toThrow(
      /permission/,
    )
  })
})
