import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, petten, type Bezoeker, type TestApp } from '../../../../test/support/app.ts'
import {
  besluitMet,
  doePlichten,
  herzie,
  schrijfRuw,
  zonderVooraf,
} from '../../../../test/support/verstrekking.ts'
import { openDossier, tel } from '../../../../test/support/werk.ts'

let t: TestApp
let sanne: Bezoeker
let dossier: string
beforeAll(async () => {
  t = await createTestApp(new Date())
  sanne = await t.login('sanne', 'toeleider')
  dossier = await openDossier(sanne)
})
afterAll(() => t.stop())

const onder = (besluit: string): Promise<number> =>
  tel(t, 'verstrekking', `besluit_id = '${besluit}'`)

/** Told beforehand, with what must come first done. */
async function vooraf(): Promise<string> {
  const besluit = await besluitMet(sanne, dossier, {})
  await doePlichten(t, sanne, besluit, 'blokkerend')
  return besluit
}

/** Told later, and in the log or not. */
async function achteraf(vast: boolean): Promise<string> {
  const besluit = await besluitMet(sanne, dossier, zonderVooraf(t))
  await doePlichten(t, sanne, besluit, 'blokkerend')
  if (vast) await t.volgorde()
  return besluit
}

describe('de database zelf, zonder de toepassing', () => {
  const alsVooraf = { geinformeerd: 'vooraf', verteld_op: '2026-01-01' }

  it.each<[string, string, () => Promise<string>, Record<string, unknown>]>([
    ['not in the log yet', 'staat nog niet vast', () => achteraf(false), {}],
    [
      'not in the log yet, with a word that they know',
      'staat nog niet vast',
      () => achteraf(false),
      alsVooraf,
    ],
    [
      'told later under a besluit that says before',
      'vooraf informeren',
      () => vooraf(),
      { ontvanger_type: 'extern-professional' },
    ],
    ['another receiver', 'iets anders', () => achteraf(true), { ontvanger_type: 'politie' }],
    [
      'asking where telling was decided',
      'iets anders',
      () => achteraf(true),
      { soort: 'opvragen' },
    ],
    [
      'more than was decided',
      'iets anders',
      () => achteraf(true),
      { categorieen: ['dat', 'behandel'] },
    ],
    [
      'a blocking duty still open',
      'eerst moet nog iets',
      () => besluitMet(sanne, dossier, {}),
      { ...alsVooraf, ontvanger_type: 'extern-professional' },
    ],
    [
      'a besluit not to do it',
      'geen besluit',
      () =>
        besluitMet(sanne, dossier, { ...zonderVooraf(t), vastleggen: { conclusie: 'niet-doen' } }),
      {},
    ],
    [
      'a besluit that was replaced',
      'is vervangen',
      async () => {
        const oud = await achteraf(false)
        await herzie(sanne, oud, zonderVooraf(t))
        await t.volgorde()
        return oud
      },
      {},
    ],
  ])('refuses: %s', async (_wat, reden, maak, anders) => {
    const besluit = await maak()
    await expect(schrijfRuw(t, besluit, anders)).rejects.toMatchObject({
      code: 'DW009',
      message: expect.stringContaining(reden),
    })
    expect(await onder(besluit)).toBe(0)
  })

  it('takes what stands under the besluit, and nobody changes it afterwards', async () => {
    const besluit = await achteraf(true)
    await schrijfRuw(t, besluit)
    expect(await onder(besluit)).toBe(1)
    for (const zin of [
      'update deelwijzer.verstrekking set doel = doel',
      'delete from deelwijzer.verstrekking',
    ]) {
      await expect(t.db.pool('eigenaar').query(zin)).rejects.toThrow()
      await expect(t.db.pool('app').query(zin)).rejects.toMatchObject({ code: '42501' })
    }
  })

  it('says nothing of a besluit to a pet that does not reach the dossier', async () => {
    const besluit = await achteraf(false)
    await expect(schrijfRuw(t, besluit, {}, petten.hulpverlener)).rejects.toMatchObject({
      code: '42501',
    })
  })

  it('gives the resident no words of the professional', async () => {
    await expect(
      t.db.pool('inwoner').query('select inhoud from deelwijzer.verstrekking'),
    ).rejects.toMatchObject({ code: '42501' })
  })
})
