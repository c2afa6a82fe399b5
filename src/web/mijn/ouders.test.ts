import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Naam, TestApp } from '../../../test/support/app.ts'
import { maakPersoon } from '../../../test/support/inwoner.ts'
import { annaId, createMijnWereld, noorId, type MijnWereld } from '../../../test/support/mijn.ts'

/** Parents in the log: what they see of a look at which only their name stood on the page, and who sees which parent. */

const markId = 'a4000000-0000-4000-8000-000000000003'
const bramId = 'a4000000-0000-4000-8000-000000000004'
const semId = 'a4000000-0000-4000-8000-000000000005'
const lotteId = 'a4000000-0000-4000-8000-000000000006'
const pipId = 'a4000000-0000-4000-8000-000000000098'
const toen = new Date('2026-11-22T10:00:00Z')

let w: MijnWereld
let t: TestApp
beforeAll(async () => {
  w = await createMijnWereld()
  t = w.t
  await maakPersoon(t, pipId, 'Pip Jansen', '2019-03-01', [annaId, markId, lotteId])
})
afterAll(() => t.stop())

/** The entries of the list of this month, each as one text; one's own visits apart. */
async function leesLijst(wie: Naam, maand: string): Promise<{ rest: string[]; zelf: string[] }> {
  const { $, status } = await (await t.login(wie)).get(`/mijn/wie-keek-er?maand=${maand}`)
  expect(status).toBe(200)
  const punten = (binnen: string): string[] =>
    $(`${binnen} .dw-tijdlijn__punt`)
      .toArray()
      .map((punt) => $(punt).text().replaceAll('\u00AD', '').replaceAll(/\s+/g, ' '))
  const zelf = punten('#zelf')
  $('#zelf').remove()
  return { rest: punten('main'), zelf }
}

/** Lets Sanne open a dossier, on a day that is nobody else's. @returns about whom there is a line, and which kind */
async function opent(pet: 'toeleider' | 'hulpverlener', dossier: string, dag: string) {
  t.zetTijd(new Date(`${dag}T09:00:00Z`))
  expect((await (await t.login('sanne', pet)).get(`/werk/dossiers/${dossier}`)).status).toBe(200)
  t.zetTijd(toen)
  const { rows } = await t.db.pool('eigenaar').query<{ betrokkene_id: string; besloten: boolean }>(
    `select betrokkene_id, besloten from deelwijzer.gebeurtenis
        where dossier_id = $1 and object_soort = 'dossier' and tijdstip >= $2::date and tijdstip < $2::date + 1`,
    [dossier, dag],
  )
  return new Map(rows.map((rij) => [rij.betrokkene_id, rij.besloten]))
}

const kijkjes = (lijst: { rest: string[] }): string[] =>
  lijst.rest.filter((punt) => punt.includes('Las het dossier.'))

describe('a parent whose name stands beside a dossier', () => {
  it('sees that it was looked at when it is of a child under twelve and gezag is certain', async () => {
    const regels = await opent('hulpverlener', w.dossierSem, '2027-01-04')
    expect(regels).toEqual(
      new Map([
        [semId, false],
        [lotteId, true],
        [bramId, true],
      ]),
    )
    const moeder = kijkjes(await leesLijst('lotte', '2027-01'))
    expect(moeder).toHaveLength(2)
    expect(moeder.filter((punt) => punt.includes('Dit ging over Sem Visser.'))).toHaveLength(1)
    expect(moeder.every((punt) => punt.includes('Jeugdhulpverlener, Wijkteam De Singel'))).toBe(
      true,
    )
  })

  it('sees nothing, not even that there is a dossier, when gezag is not known', async () => {
    const { rest } = await leesLijst('bram', '2027-01')
    expect(rest).toEqual([])
    const { $ } = await (await t.login('bram')).get('/mijn/wie-keek-er')
    expect($('option[value="2027-01"]')).toHaveLength(0)
  })

  it('sees nothing of a hulpverlener at work for a child of thirteen, and what the college does', async () => {
    const hulp = await opent('hulpverlener', w.hulp, '2027-02-01')
    expect([hulp.get(noorId), hulp.get(annaId), hulp.get(markId)]).toEqual([false, true, true])
    for (const ouder of ['anna', 'mark'] as const) {
      expect((await leesLijst(ouder, '2027-02')).rest, ouder).toEqual([])
    }
    const college = await opent('toeleider', w.toeleiding, '2027-03-01')
    expect([college.get(noorId), college.get(annaId), college.get(markId)]).toEqual([
      false,
      true,
      true,
    ])
    for (const ouder of ['anna', 'mark'] as const) {
      const [kijkje, ...meer] = kijkjes(await leesLijst(ouder, '2027-03'))
      expect(meer, ouder).toEqual([])
      expect(kijkje).toContain('Toeleider Jeugd en Wmo')
      expect(kijkje).not.toContain('Noor')
    }
  })

  it('brings nothing new to the child or to anybody else', async () => {
    for (const maand of ['2027-02', '2027-03']) {
      expect(kijkjes(await leesLijst('noor', maand)), maand).toHaveLength(1)
    }
    for (const [wie, maand] of [
      ['anna', '2027-01'],
      ['mark', '2027-01'],
      ['noor', '2027-01'],
      ['lotte', '2027-02'],
      ['bram', '2027-02'],
      ['lotte', '2027-03'],
      ['bram', '2027-03'],
    ] as const) {
      expect(kijkjes(await leesLijst(wie, maand)), `${wie} ${maand}`).toEqual([])
    }
  })
})

describe('two parents in the log of their child', () => {
  const ouders = (lijst: readonly string[]): string[] => [
    ...new Set(
      lijst.flatMap((punt) => /Een ouder of voogd met gezag(?: \(\d\))?/.exec(punt) ?? []),
    ),
  ]
  async function kijkt(wie: Naam, dag: string): Promise<void> {
    t.zetTijd(new Date(`${dag}T11:00:00Z`))
    expect((await (await t.login(wie)).get('/mijn')).status).toBe(200)
    t.zetTijd(toen)
  }

  it('tells one alone without a number', async () => {
    await kijkt('mark', '2027-04-05')
    const { rest } = await leesLijst('noor', '2027-04')
    expect(ouders(rest)).toEqual(['Een ouder of voogd met gezag'])
  })

  it('tells them apart by a number that a later visit does not change, and never by a name', async () => {
    await kijkt('anna', '2027-04-06')
    await kijkt('mark', '2027-04-07')
    const { rest } = await leesLijst('noor', '2027-04')
    expect(rest.map((punt) => /met gezag( \(\d\))?/.exec(punt)?.[1])).toEqual([
      ' (1)',
      ' (2)',
      ' (1)',
    ])
    expect(rest.join()).not.toMatch(/Anna|Mark/)
  })

  it('calls a visit for a child one’s own, and the other parent by no name', async () => {
    const { rest, zelf } = await leesLijst('anna', '2027-04')
    expect(ouders(rest)).toEqual(['Een ouder of voogd met gezag'])
    expect(rest.every((punt) => punt.includes('Dit ging over Pip Jansen.'))).toBe(true)
    expect(zelf.some((punt) => punt.includes('U zelf') && punt.includes('over Pip'))).toBe(true)
    expect(ouders(zelf)).toEqual([])
    expect([...rest, ...zelf].join()).not.toMatch(/Mark|Lotte/)
  })

  it('numbers the others for a third who has gezag', async () => {
    const { rest } = await leesLijst('lotte', '2027-04')
    expect(ouders(rest).toSorted()).toEqual([
      'Een ouder of voogd met gezag (1)',
      'Een ouder of voogd met gezag (2)',
    ])
    expect(rest.join()).not.toMatch(/Anna|Mark|Noor/)
  })
})

it('never breaks', () => {
  expect(t.meldingen).toEqual([])
})
