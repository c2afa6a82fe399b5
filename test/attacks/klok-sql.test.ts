import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type TestApp } from '../support/app.ts'
import { alsApp } from '../support/delen.ts'
import { dicht, dichtJson, geopend } from '../support/geopend.ts'
import { gegevenId } from '../support/overgang.ts'
import { besluitOp, deelGegeven, laatVerstrijken } from '../support/uitvoeren-recht.ts'
import { besluitMet, doePlichten } from '../support/verstrekking.ts'
import { openDossier, schrijfOp, tel } from '../support/werk.ts'

/** Functions of the database that believe who calls them: another clock, and words to put back that nobody took away. */

let t: TestApp
let sanne: Bezoeker
let dossier: string
let onder: string
let nummer = 0
beforeAll(async () => {
  t = await createTestApp(new Date())
  sanne = await t.login('sanne', 'toeleider')
  dossier = await openDossier(sanne)
  onder = await besluitMet(sanne, dossier, {
    aanpak: { categorie: ['dat', 'wat'] },
    weging: { 'nodig.wat': 'Anders weet de school niet wat er speelt.' },
  })
  await doePlichten(t, sanne, onder, 'blokkerend')
})
afterAll(() => t.stop())

async function nieuwGegeven(): Promise<{ id: string; tekst: string }> {
  nummer += 1
  const tekst = `Noor heeft kenmerk-${nummer}-klok.`
  await schrijfOp(sanne, dossier, { inhoud: tekst })
  return { id: await gegevenId(t, dossier, tekst), tekst }
}

const voerUit = `select deelwijzer.voer_verzoek_uit($1, $2, null, '[]', '{}', null, $3)`

describe('the week in which a resident hears that a restriction ends', () => {
  async function beperkt(nu = new Date()): Promise<{ id: string; uitvoering: string }> {
    const { id } = await nieuwGegeven()
    const { onderdelen } = await besluitOp(t, dossier, [{ gegeven: id, uitvoering: 'beperken' }])
    const uitvoering = randomUUID()
    await alsApp(t, onder, (vraag) => vraag(voerUit, [uitvoering, onderdelen[0], nu]))
    return { id, uitvoering }
  }
  const kondigAan = (uitvoering: string, vanaf: string, nu: string) =>
    alsApp(t, onder, (vraag) =>
      vraag(
        `select deelwijzer.kondig_einde_beperking_aan($1, $2, current_date + $3::integer, $4, now() + $5::interval)`,
        [randomUUID(), uitvoering, vanaf, dicht, nu],
      ),
    )
  const hefOp = (uitvoering: string, nu: string) =>
    alsApp(t, onder, (vraag) =>
      vraag(`select deelwijzer.hef_beperking_op($1, $2, now() + $3::interval)`, [
        randomUUID(),
        uitvoering,
        nu,
      ]),
    )

  it('is not skipped by saying that it was told before, or that it is later', async () => {
    const { id, uitvoering } = await beperkt()
    for (const [vanaf, nu] of [
      ['0', '-30 days'],
      ['-9', '-30 days'],
    ] as const) {
      await expect(kondigAan(uitvoering, vanaf, nu)).rejects.toMatchObject({ code: 'DW029' })
    }
    await kondigAan(uitvoering, '8', '0')
    for (const nu of ['9 days', '10 years']) {
      await expect(hefOp(uitvoering, nu), nu).rejects.toMatchObject({ code: 'DW029' })
    }
    expect(await tel(t, 'gegeven', `id = '${id}' and afgeschermd = 'beperkt'`)).toBe(1)
    await laatVerstrijken(t, uitvoering)
    await hefOp(uitvoering, '0')
    expect(await tel(t, 'gegeven', `id = '${id}' and afgeschermd is null`)).toBe(1)
  })

  it('is remembered by the clock of the house: who takes over later was not given it', async () => {
    const { id, uitvoering } = await beperkt(new Date(Date.now() + 400 * 86_400_000))
    const { rows } = await t.db
      .pool('eigenaar')
      .query<{ later: boolean }>(
        'select op > now() as later from deelwijzer.geraakt_gegeven where uitvoering_id = $1 and gegeven_id = $2',
        [uitvoering, id],
      )
    expect(rows).toEqual([{ later: false }])
  })
})

describe('putting back what was left', () => {
  const zetTerug = (id: string, onderdeel: string | undefined, verstrekking: string) =>
    alsApp(t, onder, async (vraag) => {
      await vraag(voerUit, [id, onderdeel, new Date()])
      await vraag(`select deelwijzer.schrijf_rest($1, 'verstrekking', $2, $3::jsonb)`, [
        id,
        verstrekking,
        dichtJson,
      ])
    })

  it('does not rewrite what was told when nothing was erased', async () => {
    const { id, tekst } = await nieuwGegeven()
    const { verstrekking } = await deelGegeven(t, onder, id, tekst, 'mondeling')
    const { onderdelen } = await besluitOp(t, dossier, [{ gegeven: id, uitvoering: 'beperken' }])
    const poging = zetTerug(randomUUID(), onderdelen[0], verstrekking)
    await expect(poging).rejects.toMatchObject({ code: '42501' })
    const [verteld] = await geopend(t, 'verstrekking.inhoud', `id = '${verstrekking}'`)
    expect(verteld?.tekst).toContain(tekst)
  })

  it('does not rewrite what was told about somebody else in the same dossier', async () => {
    const { id, tekst } = await nieuwGegeven()
    const { verstrekking } = await deelGegeven(t, onder, id, tekst, 'mondeling')
    const eigenaar = t.db.pool('eigenaar')
    await eigenaar.query(
      `begin;
       alter table deelwijzer.verstrekking disable trigger user;
       update deelwijzer.verstrekking set persoon_id = (select persoon_id from deelwijzer.dossier_persoon dp
         where dp.dossier_id = '${dossier}' and dp.persoon_id <> verstrekking.persoon_id limit 1) where id = '${verstrekking}';
       alter table deelwijzer.verstrekking enable trigger user;
       commit`,
    )
    const { onderdelen } = await besluitOp(t, dossier, [{ gegeven: id, uitvoering: 'wissen' }])
    const poging = zetTerug(randomUUID(), onderdelen[0], verstrekking)
    await expect(poging).rejects.toMatchObject({ code: '42501' })
  })
})
