import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type TestApp } from '../support/app.ts'
import {
  alsApp,
  antwoordRuw,
  besluitSchool,
  deLinde,
  deelRuw,
  huisartsZuid,
  vraagRuw,
} from '../support/delen.ts'
import { annaId as anna } from '../support/mijn.ts'
import { openDossier, tel } from '../support/werk.ts'
import { datumInNederland } from '../../src/domein/leeftijd.ts'

/**
 * Straight in the database, as role app and as the pet that took the besluit: what the rules say needs consent, needs a
 * valid one for exactly this at this moment (E-128, E-137, S2 art. 4).
 */

let t: TestApp
let sanne: Bezoeker
let dossier: string
let besluit: string
beforeAll(async () => {
  t = await createTestApp(new Date())
  sanne = await t.login('sanne', 'toeleider')
  dossier = await openDossier(sanne)
})
afterAll(() => t.stop())
beforeEach(async () => {
  besluit = await besluitSchool(t, sanne, dossier)
})

/** A consent that was said yes to. */
async function verleend(anders: Record<string, unknown> = {}, wijze?: string): Promise<string> {
  const id = await vraagRuw(t, besluit, anders)
  await antwoordRuw(t, besluit, id, 'ja', wijze)
  return id
}

const dag = (dagen: number): string => datumInNederland(new Date(Date.now() + dagen * 86_400_000))

describe('what needs consent', () => {
  it('goes with a valid one, and notes on which it rested', async () => {
    const id = await verleend()
    await deelRuw(t, besluit, [id])
    expect(await tel(t, 'toestemming_gebruik', `toestemming_id = '${id}'`)).toBe(1)
  })

  it('does not go without any', async () => {
    await expect(deelRuw(t, besluit, [])).rejects.toThrow(/toestemming_is_er/)
  })

  it('does not go without a basis, also when no consent is needed', async () => {
    await expect(
      deelRuw(t, besluit, [], { toestemming_nodig: 'geen', grondslag: [] }),
    ).rejects.toThrow(/met_grondslag/)
  })

  it('cannot say that consent lifts secrecy and then do without', async () => {
    await expect(
      deelRuw(t, besluit, [], { toestemming_nodig: 'geen', doorbrekingsgrond: 'toestemming' }),
    ).rejects.toThrow(/toestemming_is_er/)
  })

  it('does not go with agreeing alone', async () => {
    const id = await verleend({ soort: 'instemming' }, 'mondeling')
    await expect(deelRuw(t, besluit, [id])).rejects.toMatchObject({ code: 'DW011' })
    await deelRuw(t, besluit, [id], { toestemming_nodig: 'instemming' })
  })

  const anders: readonly (readonly [string, Record<string, unknown>])[] = [
    ['another kind of recipient', { ontvanger_type: 'geheimhouder-arts' }],
    ['another purpose', { doel: 'hulpverlening' }],
    ['asking instead of telling', { handeling: 'opvragen' }],
    ['another kind of data', { categorieen: ['wat'] }],
    ['an organisation while nobody is chosen', { organisatie_id: deLinde }],
  ]
  it.each(anders)('does not go with consent for %s', async (_naam, kolommen) => {
    const id = await verleend(kolommen)
    await expect(deelRuw(t, besluit, [id])).rejects.toMatchObject({ code: 'DW011' })
  })

  it('does not go to another organisation than was agreed to, or of another kind than decided', async () => {
    const id = await verleend({ organisatie_id: deLinde })
    const haven = 'a1000000-0000-4000-8000-000000000021'
    await expect(deelRuw(t, besluit, [id], { organisatie_id: haven })).rejects.toMatchObject({
      code: 'DW011',
    })
    await expect(deelRuw(t, besluit, [id], { organisatie_id: huisartsZuid })).rejects.toMatchObject(
      { code: 'DW009' },
    )
    await deelRuw(t, besluit, [id], { organisatie_id: deLinde })
  })

  it('does not go with consent of somebody else, or from another dossier', async () => {
    const eigen = await verleend()
    const daar = await besluitSchool(t, sanne, await openDossier(sanne))
    await expect(deelRuw(t, daar, [eigen])).rejects.toMatchObject({ code: 'DW011' })
    // About her mother, who is in the same dossier.
    await t.db.pool('eigenaar').query(
      `insert into deelwijzer.dossier_persoon (gemeente_id, dossier_id, persoon_id, rol)
       select gemeente_id, id, $2, 'ouder' from deelwijzer.dossier where id = $1 on conflict do nothing`,
      [dossier, anna],
    )
    const overAnna = await verleend({ persoon_id: anna })
    await expect(deelRuw(t, besluit, [overAnna])).rejects.toMatchObject({ code: 'DW011' })
  })

  it('does not go before the answer, after a refusal, or after withdrawing', async () => {
    const gevraagd = await vraagRuw(t, besluit)
    await expect(deelRuw(t, besluit, [gevraagd])).rejects.toMatchObject({ code: 'DW011' })
    await antwoordRuw(t, besluit, gevraagd, 'nee')
    await expect(deelRuw(t, besluit, [gevraagd])).rejects.toMatchObject({ code: 'DW011' })
    const id = await verleend()
    await deelRuw(t, besluit, [id])
    await antwoordRuw(t, besluit, id, 'ingetrokken')
    await expect(deelRuw(t, besluit, [id])).rejects.toMatchObject({ code: 'DW011' })
    await expect(antwoordRuw(t, besluit, id, 'ja')).rejects.toMatchObject({ code: 'DW012' })
  })

  it('goes once with consent for once', async () => {
    const id = await verleend({ eenmalig: true, geldig_tot: null })
    await deelRuw(t, besluit, [id])
    await expect(deelRuw(t, besluit, [id])).rejects.toMatchObject({ code: 'DW011' })
  })

  it('does not go when it is over', async () => {
    const id = await verleend({ geldig_tot: dag(-1) }).catch((fout: unknown) => fout)
    // Over before it was answered: there is nothing to answer any more.
    expect(id).toMatchObject({ code: 'DW012' })
    const gevraagd = await vraagRuw(t, besluit, { geldig_tot: dag(-1) })
    await expect(deelRuw(t, besluit, [gevraagd])).rejects.toMatchObject({ code: 'DW011' })
  })

  it('does not go on a consent of before a birthday that changed who decides', async () => {
    const id = await verleend()
    const eigenaar = t.db.pool('eigenaar')
    const zet = (datum: string) =>
      eigenaar.query(
        `update deelwijzer.persoon set geboortedatum = $2 where id = (select persoon_id from deelwijzer.toestemming where id = $1)`,
        [id, datum],
      )
    // Sixteen today, by the calendar of the database; the question is of yesterday.
    const { rows } = await eigenaar.query<{ d: string }>(
      `select (current_date - interval '16 years')::date::text as d`,
    )
    const gisteren = await verleend({ gevraagd_op: new Date(Date.now() - 2 * 86_400_000) })
    await zet(rows[0]?.d ?? '')
    await expect(deelRuw(t, besluit, [gisteren])).rejects.toMatchObject({ code: 'DW011' })
    await zet('2013-05-04')
    await deelRuw(t, besluit, [id])
  })

  it('is not written when a conversation is all there is', async () => {
    const id = await vraagRuw(t, besluit)
    for (const wijze of ['mondeling', 'telefoon']) {
      await expect(antwoordRuw(t, besluit, id, 'ja', wijze)).rejects.toMatchObject({
        code: 'DW012',
      })
    }
  })

  it('covers all data together or nothing goes', async () => {
    const dat = await verleend()
    const wat = await verleend({ categorieen: ['wat'] })
    const beide = await besluitSchool(t, sanne, dossier, {
      aanpak: { categorie: ['dat', 'wat'] },
      weging: { 'nodig.wat': 'Anders kan school niet helpen.' },
    })
    const velden = { categorieen: ['dat', 'wat'] }
    await expect(deelRuw(t, beide, [dat], velden)).rejects.toMatchObject({ code: 'DW011' })
    await deelRuw(t, beide, [dat, wat], velden)
  })
})

describe('what nobody can write', () => {
  it('a use without a share, a yes of a stranger, or anything in another gemeente', async () => {
    const id = await verleend()
    await expect(
      alsApp(t, besluit, (vraag, bij) =>
        vraag(`insert into deelwijzer.toestemming_gebruik values ($1, $2, gen_random_uuid())`, [
          bij.gemeente_id,
          id,
        ]),
      ),
    ).rejects.toMatchObject({ code: '42501' })
    await expect(
      alsApp(t, besluit, (vraag, bij) =>
        vraag(
          `insert into deelwijzer.toestemming_antwoord (gemeente_id, id, toestemming_id, betrokkene_id, persoon_id, antwoord, wijze, inhoud, pet_id, gegeven_op)
           select gemeente_id, gen_random_uuid(), toestemming_id, betrokkene_id, $2, 'ja', 'papier', inhoud, $3, now()
           from deelwijzer.toestemming_antwoord where toestemming_id = $1`,
          [id, anna, bij.pet_id],
        ),
      ),
    ).rejects.toMatchObject({ code: '42501' })
    await expect(
      deelRuw(t, besluit, [id], { gemeente_id: 'b0000000-0000-4000-8000-000000000001' }),
    ).rejects.toMatchObject({ code: '42501' })
  })

  it('a change of what was asked, answered or used', async () => {
    const id = await verleend()
    for (const tabel of ['toestemming', 'toestemming_antwoord', 'toestemming_partij']) {
      await expect(
        t.db.pool('eigenaar').query(`delete from deelwijzer.${tabel}`),
        tabel,
      ).rejects.toThrow()
    }
    expect(await tel(t, 'toestemming', `id = '${id}'`)).toBe(1)
  })
})
