import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dagenLater, datumInNederland, toonDatum } from '../../../domein/leeftijd.ts'
import { herzienOp } from '../../../domein/uitstel.ts'
import { createTestApp, type Bezoeker, type TestApp } from '../../../../test/support/app.ts'
import { telMet } from '../../../../test/support/geopend.ts'
import { reisVerder } from '../../../../test/support/plicht.ts'
import {
  besluitMet,
  doePlichten,
  overDagen,
  voerUit,
  zonderVooraf,
} from '../../../../test/support/verstrekking.ts'
import { leesbaar, openDossier, tel } from '../../../../test/support/werk.ts'

/** Informing later never gets lost: a reason, a day to look again, an end; then both besluit and what was done are told. */

let t: TestApp
let sanne: Bezoeker
let dossier: string
let besluit: string
let nummer: string
beforeAll(async () => {
  t = await createTestApp(new Date())
  sanne = await t.login('sanne', 'toeleider')
  dossier = await openDossier(sanne)
  besluit = await besluitMet(sanne, dossier, {
    ...zonderVooraf(t),
    informeren: {
      informeren: 'achteraf',
      uitstelreden: ['veiligheid'],
      uitstelTekst: 'Vooraf vertellen is nu niet veilig.',
      uiterlijk: overDagen(t, 10),
    },
  })
  const { rows } = await t.db
    .pool('eigenaar')
    .query<{ nummer: string }>('select nummer from deelwijzer.triagebesluit where id = $1', [
      besluit,
    ])
  nummer = rows[0]?.nummer ?? ''
  await t.volgorde()
  await doePlichten(t, sanne, besluit, 'blokkerend')
})
afterAll(() => t.stop())

const vandaag = () => datumInNederland(t.deps.nu())
const over = (dagen: number): string => toonDatum(dagenLater(vandaag(), dagen))
const goed = () => ({
  waarom: 'veiligheid',
  reden: 'Vader woont nog in huis. Volgende week is het gesprek met de politie.',
  geraadpleegd: 'Petra, leidinggevende',
  tot: over(20),
})
const zichtbaar = async () => {
  const noor = await t.login('noor')
  const gedeeld = leesbaar(await noor.get('/mijn/gedeeld'))
  return {
    besluit: (await noor.get(`/mijn/besluiten/${besluit}`)).status === 200,
    gedeeld: gedeeld.includes('Veilig Thuis Voorbeeldstad'),
  }
}

describe('later vertellen', () => {
  it('stands in the list on the day to look again, and says what can be done', async () => {
    const gedaan = await voerUit(sanne, besluit, {
      ontvanger: 'Veilig Thuis Voorbeeldstad',
      geinformeerd: 'achteraf',
      categorie: ['dat'],
      'wat.dat': 'Er is hulp in dit gezin.',
    })
    expect(await tel(t, 'verstrekking', `besluit_id = '${besluit}'`), leesbaar(gedaan)).toBe(1)
    const lijst = await sanne.get('/werk/termijnen?soort=uitstel')
    expect(leesbaar(lijst)).toContain(nummer)
    expect(lijst.$(`main a[href="/werk/besluiten/${besluit}/uitstel"]`).length).toBe(1)
    const blad = await sanne.get(`/werk/besluiten/${besluit}/uitstel`)
    expect(leesbaar(blad)).toContain('Vooraf vertellen is nu niet veilig.')
    expect(leesbaar(blad)).toContain('Is wachten nog nodig?')
    expect(await zichtbaar()).toEqual({ besluit: false, gedeeld: false })
  })

  it('has the same day to look again in the database as in the application', async () => {
    for (const [begin, einde] of [
      ['2026-01-01', '2026-01-01'],
      ['2026-01-01', '2026-01-02'],
      ['2026-01-01', '2026-01-06'],
      ['2026-01-31', '2026-03-02'],
      ['2026-03-02', '2026-01-31'],
    ] as const) {
      const { rows } = await t.db
        .pool('eigenaar')
        .query<{ dag: string }>('select deelwijzer.herzien_op($1, $2)::text as dag', [begin, einde])
      expect(rows[0]?.dag, `${begin} ${einde}`).toBe(herzienOp(begin, einde))
    }
  })

  it.each([
    [{ reden: '' }, 'Schrijf in een zin waarom.'],
    [{ waarom: 'relatieschade' }, 'Kies waarom wachten nog nodig is.'],
    [{ geraadpleegd: '' }, 'Schrijf op met wie u dit besprak.'],
    [{ tot: '' }, 'Vul een dag in'],
  ])('asks again for %j and keeps what was typed', async (anders, melding) => {
    await sanne.get(`/werk/besluiten/${besluit}/uitstel`)
    const blad = await sanne.verstuur({ ...goed(), ...anders })
    expect(blad.pad).toBe(`/werk/besluiten/${besluit}/uitstel`)
    expect(leesbaar(blad)).toContain(melding)
    expect(await tel(t, 'uitstel_herziening')).toBe(0)
  })

  it('gives two weeks at a time for safety, and longer only for an investigation', async () => {
    await sanne.get(`/werk/besluiten/${besluit}/uitstel`)
    expect(leesbaar(await sanne.verstuur({ ...goed(), tot: over(25) }))).toContain(
      'Zo ver mag niet in één keer.',
    )
    expect(leesbaar(await sanne.verstuur({ ...goed(), tot: over(10) }))).toContain(
      'Kies een dag na',
    )
  })

  it('is extended with a fresh reason and a second pair of eyes, and the duty moves along', async () => {
    await sanne.get(`/werk/besluiten/${besluit}/uitstel`)
    const blad = await sanne.verstuur(goed())
    expect(blad.pad).toBe(`/werk/besluiten/${besluit}/uitstel?nieuw=verlengd`)
    expect(leesbaar(blad)).toContain('Petra, leidinggevende')
    expect(await telMet(t, 'plicht_verloop.reden', goed().reden)).toBe(1)
    expect(
      await tel(
        t,
        'plicht',
        `besluit_id = '${besluit}' and code like 'informeer-achteraf' and uiterlijk = current_date + 20`,
      ),
    ).toBe(1)
    const toezicht = leesbaar(await (await t.login('ingrid')).get('/privacy/uitstel'))
    expect(toezicht).toContain('1 keer, laatst op')
  })

  it('stays hidden past the first end, and comes out whole when the last end is over', async () => {
    await reisVerder(t, 15)
    expect(await zichtbaar()).toEqual({ besluit: false, gedeeld: false })
    await reisVerder(t, 6)
    expect(await zichtbaar()).toEqual({ besluit: true, gedeeld: true })
    const blad = await sanne.get(`/werk/besluiten/${besluit}/uitstel`)
    expect(leesbaar(blad)).toContain('De tijd is om')
    expect(blad.$('#waarom-veiligheid, [name=waarom]').length).toBe(0)
    const laat = await sanne.post(`/werk/besluiten/${besluit}/uitstel`, { ...goed(), tot: over(5) })
    expect([409, 200]).toContain(laat.status)
    expect(await tel(t, 'uitstel_herziening')).toBe(1)
    // Telling it stays to be done, however late.
    expect(leesbaar(await sanne.get('/werk/termijnen?soort=plicht'))).toContain('te laat')
  })

  it('is refused for who is not in the dossier', async () => {
    const mehmet = await t.login('mehmet')
    expect((await mehmet.get(`/werk/besluiten/${besluit}/uitstel`)).status).toBe(404)
    expect((await mehmet.post(`/werk/besluiten/${besluit}/uitstel`, goed())).status).toBe(404)
  })
})

it('five years later nothing is lost', async () => {
  const voor = await tel(t, 'plicht')
  for (let jaar = 1; jaar <= 5; jaar++) await reisVerder(t, 365)
  const [plicht] = (
    await t.db
      .pool('eigenaar')
      .query<{ id: string }>(
        `select id from deelwijzer.plicht where besluit_id = $1 and code like 'informeer-%' and gedaan_op is null`,
        [besluit],
      )
  ).rows
  const lijst = await sanne.get('/werk/termijnen?soort=plicht')
  expect(lijst.tekst).toContain(plicht?.id ?? 'geen')
  expect(leesbaar(lijst)).toMatch(/18\d\d\sdagen te laat/)
  expect(await tel(t, 'plicht')).toBe(voor)
  await sanne.get(`/werk/plichten/${plicht?.id ?? ''}`)
  expect((await sanne.verstuur({ bewijs: 'Na vijf jaar verteld.' })).pad).toContain('nieuw=plicht')
  expect(leesbaar(await (await t.login('ingrid')).get('/privacy/uitstel'))).not.toContain(nummer)
})

it('a kindcheck comes back after every time that it was done', async () => {
  await t.db.pool('eigenaar').query(
    `insert into deelwijzer.plicht (gemeente_id, id, dossier_id, pet_id, code, tekst, blokkerend, uiterlijk, termijn)
     select gemeente_id, gen_random_uuid(), dossier_id, pet_id, 'kindcheck', 'Vraag naar kinderen.', false, current_date + 1, 'T-37'
     from deelwijzer.betrokkenheid where dossier_id = $1 and pet_id = 'a3000000-0000-4000-8000-000000000001' limit 1`,
    [dossier],
  )
  for (let keer = 0; keer < 10; keer++) {
    const { rows } = await t.db
      .pool('eigenaar')
      .query<{ id: string }>(
        `select id from deelwijzer.plicht where code = 'kindcheck' and gedaan_op is null`,
      )
    expect(rows.length).toBe(1)
    await sanne.get(`/werk/plichten/${rows[0]?.id ?? ''}`)
    await sanne.verstuur({ bewijs: 'Er zijn geen kinderen.' })
    await reisVerder(t, 182)
  }
  expect(await tel(t, 'plicht', `code = 'kindcheck'`)).toBe(11)
})

it('never breaks', () => {
  expect(t.meldingen).toEqual([])
})
