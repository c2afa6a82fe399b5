import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { dicht, dichtJson } from '../support/geopend.ts'
import { maakKleineWereld, type Context, type KleineWereld } from '../support/kleine-wereld.ts'
import { datumInNederland } from '../../src/domein/leeftijd.ts'

/** Duties, guided weighings, questions and messages, by somebody who can run any SQL inside a session of their own. */

let w: KleineWereld
let ik: Context & { pet: string }
let ander: Context & { pet: string }
let lezer: Context & { pet: string }
let persoon: string
let dossier: string
beforeAll(async () => {
  w = await maakKleineWereld()
})
afterAll(() => w.stop())
beforeEach(async () => {
  ik = await w.pet('toeleider')
  ander = await w.pet('toeleider')
  lezer = await w.pet('toeleider')
  persoon = await w.persoon()
  dossier = await w.dossier(persoon)
  await w.betrek(ik.pet, dossier)
  await w.betrek(lezer.pet, dossier, 7)
})

const dag = (dagen: number): string => datumInNederland(new Date(Date.now() + dagen * 86_400_000))

const plicht = (code: string, rij: Record<string, unknown> = {}): Promise<string> =>
  w.zet('plicht', {
    dossier_id: dossier,
    pet_id: ik.pet,
    code,
    tekst: 'Doe iets.',
    blokkerend: false,
    uiterlijk: dag(10),
    ...rij,
  })

const verzet = (wie: Context, id: string, dagen: number): Promise<unknown> =>
  w.als('app', wie, 'select verzet_plicht($1, $2::date, gen_random_uuid(), $3)', [
    id,
    dag(dagen),
    dicht,
  ])

describe('a day', () => {
  it.each([
    'informeer-achteraf',
    'informeer-na-onderzoek',
    'stop-bij-intrekking',
    'meld-onverwijld',
  ])(
    'of %s never moves later than it began with, also without a besluit or a term of the law',
    async (code) => {
      const id = await plicht(code)
      await expect(verzet(ik, id, 11)).rejects.toMatchObject({ code: 'DW015' })
      await expect(verzet(ik, id, 300)).rejects.toMatchObject({ code: 'DW015' })
      // Earlier may, and back again.
      await verzet(ik, id, 5)
    },
  )

  it('of anything else moves with a reason, never past the law, and not by somebody else', async () => {
    const los = await plicht('bel-terug')
    await verzet(ik, los, 30)
    const gebonden = await plicht('bel-terug', { wettelijk: dag(20) })
    await expect(verzet(ik, gebonden, 21)).rejects.toMatchObject({ code: 'DW015' })
    await expect(verzet(ander, los, 12)).rejects.toMatchObject({ code: '42501' })
    await expect(verzet(lezer, los, 12)).rejects.toMatchObject({ code: '42501' })
    await expect(
      w.als('app', ik, 'select verzet_plicht($1, $2::date, gen_random_uuid(), null)', [
        los,
        dag(30),
      ]),
    ).rejects.toMatchObject({ code: '23514' })
  })
})

describe('telling later', () => {
  it('is not for ever at once: four weeks, or three months for an investigation', async () => {
    const besluit = async (redenen: string, dagen: number) => {
      const triage = await w.zet('triage', {
        dossier_id: dossier,
        pet_id: ik.pet,
        moment: 'aanpassing',
        begonnen_op: new Date(),
      })
      return w.als(
        'app',
        ik,
        `insert into triagebesluit (gemeente_id, id, nummer, triage_id, dossier_id, persoon_id, pet_id, inhoud, conclusie, afgeweken, handeling,
           ontvanger_type, categorieen, informeren_wanneer, informeren_redenen, informeren_uiterlijk, antwoorden, regelset_versie, genomen_op)
         values ($1, gen_random_uuid(), left($2::text, 8), $2::uuid, $3, $4, $5, $6, 'doen', false, 'verstrekken', 'veilig-thuis', '{dat}', 'achteraf', $7::text[], $8::date, '[]', 'proef', now())`,
        [w.gemeente, triage, dossier, persoon, ik.pet, dichtJson, `{${redenen}}`, dag(dagen)],
      )
    }
    await besluit('veiligheid', 27)
    await besluit('veiligheid,onderzoek', 90)
    await besluit('onbereikbaar', 300)
    await expect(besluit('veiligheid', 30)).rejects.toMatchObject({ code: 'DW015' })
    await expect(besluit('veiligheid,onderzoek', 94)).rejects.toMatchObject({ code: 'DW015' })
  })
})

describe('a duty', () => {
  it('does not go away: not by deleting, reopening, changing, hiding or handing on', async () => {
    const id = await plicht('informeer-achteraf')
    await expect(
      w.als('eigenaar', {}, 'delete from plicht where id = $1', [id]),
    ).rejects.toMatchObject({ code: '42501' })
    for (const zin of [
      `uiterlijk = uiterlijk + 9`,
      `code = 'iets'`,
      `blokkerend = true`,
      `pet_id = '${ander.pet}', gedaan_op = now()`,
      `gedaan_op = now(), afloop = 'ingetrokken'`,
      `besluit_id = gen_random_uuid()`,
    ]) {
      await expect(
        w.als('eigenaar', {}, `update plicht set ${zin} where id = $1`, [id]),
        zin,
      ).rejects.toThrow()
    }
    await expect(
      w.als('app', ik, 'select trek_plicht_in($1, $2, now())', [id, dicht]),
    ).rejects.toMatchObject({ code: 'DW016' })
    await expect(
      w.als('app', ik, 'select sluit_dossier($1, $2::jsonb, now())', [
        dossier,
        JSON.stringify([{ id, reden: dicht }]),
      ]),
    ).rejects.toMatchObject({ code: 'DW016' })
  })

  it('of a dossier out of reach is in no list, count, name or calendar', async () => {
    const id = await plicht('bel-terug')
    for (const wie of [ander, lezer]) {
      expect(await w.als('app', wie, 'select mijn_open_plichten()')).toEqual([])
      const [naam] = await w.als('app', wie, 'select persoon_van_plicht($1) as p', [id])
      expect(naam).toEqual({ p: null })
    }
    expect(await w.als('app', ander, 'select id from plicht')).toEqual([])
    expect(await w.als('app', ander, 'select id from plicht_verloop')).toEqual([])
    await expect(w.als('app', ander, 'select hash from agenda_link')).rejects.toThrow(/permission/)
  })

  it('of whom nobody knows any more comes to who still works there, and to nobody in between is a number', async () => {
    const id = await plicht('bel-terug', { pet_id: ander.pet })
    expect(await w.als('app', ik, 'select mijn_open_plichten() as id')).toEqual([{ id }])
    await w.als('app', ik, `update plicht set gedaan_op = now(), bewijs = $2 where id = $1`, [
      id,
      dicht,
    ])
  })

  it('keeps its calendar to the pet: over is over', async () => {
    await plicht('bel-terug')
    const hash = Buffer.alloc(32, 7)
    await w.als('app', ik, 'select zet_agenda($1, $2, now())', [randomUUID(), hash], true)
    const agenda = () => w.als('app', {}, 'select dag from agenda_van($1)', [hash])
    expect(await agenda()).toHaveLength(2)
    await w.als('eigenaar', {}, 'update pet set geldig_tot = now() where id = $1', [ik.pet], true)
    expect(await agenda()).toEqual([])
  })
})

async function afweging(bij = ik): Promise<{ id: string; taak: string }> {
  const taak = await plicht('rond-afweging-af', { pet_id: bij.pet })
  const id = randomUUID()
  await w.als(
    'app',
    bij,
    `insert into afweging (gemeente_id, id, nummer, soort, dossier_id, persoon_id, pet_id, plicht_id, begonnen_op)
     values ($1, $2, $3, 'meldcode', $4, $5, $6, $7, now())`,
    [w.gemeente, id, `AF-${id}`, dossier, persoon, bij.pet, taak],
    true,
  )
  return { id, taak }
}

const stap = (wie: Context & { pet: string }, id: string, pet = wie.pet) =>
  w.als(
    'app',
    wie,
    `insert into afweging_stap (gemeente_id, id, afweging_id, stap, nr, pet_id, inhoud, op) values ($1, gen_random_uuid(), $2, 'signalen', 1, $3, $4, now())`,
    [w.gemeente, id, pet, dichtJson],
  )

const einde = (wie: Context & { pet: string }, id: string, blijft = false) =>
  w.als(
    'app',
    wie,
    `insert into afweging_einde (gemeente_id, afweging_id, uitkomst, inhoud, pet_id, op) values ($1, $2, 'niet-melden', $3, $4, now())`,
    [w.gemeente, id, dichtJson, wie.pet],
    blijft,
  )

describe('a guided weighing', () => {
  it('is gone on with only by who may write there, in their own name, as long as it runs', async () => {
    const { id } = await afweging()
    await stap(ik, id)
    await expect(stap(ander, id)).rejects.toMatchObject({ code: '42501' })
    await expect(stap(lezer, id)).rejects.toMatchObject({ code: '42501' })
    await expect(stap(ik, id, lezer.pet)).rejects.toMatchObject({ code: '42501' })
    expect(await w.als('app', ander, 'select id from afweging')).toEqual([])
    await expect(w.als('breed', ik, 'select id from afweging')).rejects.toThrow(/permission/)
    await expect(
      w.als('inwoner', { gemeente: w.gemeente, persoon }, 'select id from afweging'),
    ).rejects.toThrow(/permission/)
    const twee = await Promise.allSettled([einde(ik, id, true), einde(ik, id, true)])
    expect(twee.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await expect(stap(ik, id)).rejects.toMatchObject({ code: 'DW018' })
  })

  it('keeps its task until it has ended: that it was done cannot be said before', async () => {
    const { id, taak } = await afweging()
    const klaar = () =>
      w.als('app', ik, 'update plicht set gedaan_op = now(), bewijs = $2 where id = $1', [
        taak,
        dicht,
      ])
    await expect(klaar()).rejects.toMatchObject({ code: 'DW016' })
    await expect(
      w.als('app', ik, 'select trek_plicht_in($1, $2, now())', [taak, dicht]),
    ).rejects.toMatchObject({ code: 'DW016' })
    await einde(ik, id, true)
    await klaar()
  })
})

describe('a message', () => {
  it('cannot be kept from somebody by queueing one for a day that never comes', async () => {
    const ontvanger = await w.persoon({ geboortedatum: '1990-01-01' })
    const zet = (nu: string) =>
      w.als<{ n: number }>(
        'app',
        ik,
        `select zet_bericht_klaar('inwoner', $1, 'besluit', null, $2::timestamptz) as n`,
        [ontvanger, nu],
        true,
      )
    await zet('9990-01-01')
    expect(await zet(new Date().toISOString())).toEqual([{ n: 1 }])
    expect(await zet(new Date().toISOString())).toEqual([{ n: 0 }])
  })

  it.each([
    'over',
    'inwoner',
    'medewerker',
    'pet',
    'leidinggevende',
    'organisatie',
    'vrager-partner',
  ])(
    'to %s is not queued by a resident, who would learn by the number who somebody is',
    async (soort) => {
      await expect(
        w.als(
          'inwoner',
          { gemeente: w.gemeente, persoon },
          `select zet_bericht_klaar($1, $2, 'besluit', null, now())`,
          [soort, await w.persoon({ geboortedatum: '2020-01-01' })],
        ),
      ).rejects.toMatchObject({ code: '42501' })
    },
  )
})
