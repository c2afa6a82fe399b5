import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Bezoeker, TestApp, Velden } from '../../../../test/support/app.ts'
import { dagVerderop } from '../../../../test/support/inwoner.ts'
import { createMijnWereld, noorId, type MijnWereld } from '../../../../test/support/mijn.ts'
import { leesbaar, tel } from '../../../../test/support/werk.ts'

/** Looking again at a shielding is a task with a day, for who works there; nobody else learns of it, and least of all who is shielded. */

const semId = 'a4000000-0000-4000-8000-000000000005'
const lotteId = 'a4000000-0000-4000-8000-000000000006'
const markId = 'a4000000-0000-4000-8000-000000000003'

let w: MijnWereld
let t: TestApp
let hulp: Bezoeker
let toeleider: Bezoeker
beforeAll(async () => {
  w = await createMijnWereld()
  t = w.t
  hulp = await t.login('sanne', 'hulpverlener')
  toeleider = await t.login('sanne', 'toeleider')
})
afterAll(() => t.stop())

const adres = (dossier: string, persoon: string, wie: string) =>
  `/werk/dossiers/${dossier}/personen/${persoon}/afschermen/${wie}`
const besluit = (dagen: number): Velden => ({
  grond: 'veiligheid',
  reden: 'Zij is bedreigd.',
  herzien: dagVerderop(t, dagen),
})
async function beslis(iemand: Bezoeker, pad: string, velden: Velden): Promise<void> {
  await iemand.get(pad)
  const blad = await iemand.verstuur(velden)
  if (!blad.pad.includes('nieuw=besluit')) throw new Error(blad.$('.dw-fouten').text())
}

interface Taak {
  id: string
  dossier_id: string
  open: boolean
  afloop: string | null
  klopt: boolean
}
/** The tasks about this person and this other one, oldest first; `klopt`: its day is the day to look again. */
async function taken(dossiers: readonly string[]): Promise<Taak[]> {
  const { rows } = await t.db.pool('eigenaar').query<Taak>(
    `select p.id, p.dossier_id, p.gedaan_op is null as open, p.afloop, a.herzien_op is not distinct from p.uiterlijk as klopt
       from deelwijzer.plicht p left join deelwijzer.afscherming a on a.gemeente_id = p.gemeente_id and a.plicht_id = p.id
     where p.code = 'herzie-afscherming' and p.dossier_id = any ($1) order by p.ontstaan_op, p.gedaan_op nulls last`,
    [dossiers],
  )
  return rows
}

/** As if that day had come: the guards are off for a moment, as only who owns the tables can. */
async function laatDagVoorbijgaan(id: string): Promise<void> {
  await t.db.pool('eigenaar').query(`
    begin;
    alter table deelwijzer.plicht disable trigger user;
    update deelwijzer.plicht set uiterlijk = current_date - 3 where id = '${id}';
    update deelwijzer.afscherming set herzien_op = current_date - 3 where plicht_id = '${id}';
    alter table deelwijzer.plicht enable trigger user;
    commit`)
}

describe('shielding a parent', { timeout: 120_000 }, () => {
  it('makes a task with that day, with its evidence and what follows, and without a name', async () => {
    await beslis(hulp, adres(w.dossierSem, semId, lotteId), besluit(60))
    const [taak, ...meer] = await taken([w.dossierSem])
    expect(meer).toEqual([])
    expect(taak).toMatchObject({ open: true, klopt: true })
    const dossier = leesbaar(await hulp.get(`/werk/dossiers/${w.dossierSem}`))
    expect(dossier).toContain('Bekijk opnieuw of het afschermen nog nodig is.')
    const blad = await hulp.get(`/werk/plichten/${taak?.id}`)
    const tekst = leesbaar(blad)
    expect(tekst).toContain('Het besluit dat het doorgaat of stopt')
    expect(tekst).toContain('Het afschermen gaat door')
    expect(tekst).not.toContain('Lotte')
    expect(blad.$(`a[href="${adres(w.dossierSem, semId, lotteId)}"]`).length).toBe(1)
  })

  it('ends by a decision and in no other way, and its day does not move', async () => {
    const [taak] = await taken([w.dossierSem])
    const id = taak?.id ?? ''
    const pogingen: [string, Velden][] = [
      ['', { bewijs: 'Wij bekeken het.' }],
      ['/verzetten', { dag: dagVerderop(t, 90), reden: 'Wij hebben hier nu geen tijd voor.' }],
      ['/intrekken', { reden: 'Dit is volgens ons niet meer nodig.' }],
    ]
    for (const [pad, velden] of pogingen) {
      const blad = await hulp.post(`/werk/plichten/${id}${pad}`, velden)
      expect(blad.status, pad).toBeGreaterThanOrEqual(400)
    }
    const uit = await hulp.post(`/werk/dossiers/${w.dossierSem}/sluiten`, { reden: 'Klaar.' })
    expect(uit.pad).not.toContain('nieuw=')
    expect(await tel(t, 'dossier', `id = '${w.dossierSem}' and status = 'open'`)).toBe(1)
    expect(await taken([w.dossierSem])).toEqual([{ ...taak, open: true, klopt: true }])
    // Nor past the application.
    const client = await t.db.pool('eigenaar').connect()
    try {
      for (const zet of ['gedaan_op = now()', 'uiterlijk = uiterlijk + 30']) {
        await expect(
          client.query(`update deelwijzer.plicht set ${zet} where id = $1`, [id]),
        ).rejects.toMatchObject({ code: expect.stringMatching(/^(DW016|42501)$/) })
      }
    } finally {
      client.release()
    }
  })

  it('is late for who works there and counted for the leidinggevende when the day passes', async () => {
    const [taak] = await taken([w.dossierSem])
    await laatDagVoorbijgaan(taak?.id ?? '')
    expect(leesbaar(await hulp.get(`/werk/dossiers/${w.dossierSem}`))).toMatch(/dagen te laat/)
    expect(leesbaar(await hulp.get('/werk/termijnen'))).toContain('het afschermen nog nodig is')
    // It went on: an end that nobody decided on is a danger.
    expect((await (await t.login('lotte')).get('/mijn')).tekst).not.toContain('Sem')
    expect(leesbaar(await (await t.login('petra')).get('/team'))).not.toMatch(/Lotte|Sem /)
  })

  it('is told to no resident: not to who is shielded, the other parent or the child', async () => {
    for (const naam of ['lotte', 'bram'] as const) {
      const iemand = await t.login(naam)
      for (const pad of ['/mijn', '/mijn/wie-keek-er', '/mijn/berichten', '/mijn/gegevens']) {
        expect((await iemand.get(pad)).tekst, `${naam} ${pad}`).not.toMatch(/afscherm|opnieuw of/i)
      }
    }
    for (const persoon of [lotteId, semId]) {
      const client = await t.db.pool('inwoner').connect()
      try {
        await client.query('begin')
        await client.query(
          `select set_config('dw.gemeente', 'a0000000-0000-4000-8000-000000000001', true), set_config('dw.persoon', $1, true)`,
          [persoon],
        )
        const { rows } = await client.query(
          `select id from deelwijzer.plicht where code = 'herzie-afscherming'`,
        )
        expect(rows).toEqual([])
        await expect(client.query('select id from deelwijzer.afscherming')).rejects.toMatchObject({
          code: '42501',
        })
      } finally {
        await client.query('rollback')
        client.release()
      }
    }
    expect(await tel(t, 'bericht', `aan_id = '${lotteId}' and staat = 'wacht'`)).toBe(0)
    const [taak] = await taken([w.dossierSem])
    for (const naam of ['mehmet', 'petra', 'ingrid'] as const) {
      const iemand = await t.login(naam)
      expect((await iemand.get(`/werk/plichten/${taak?.id}`)).status, naam).toBe(404)
    }
  })

  it('that goes on has a new task with the new day; one that ends has none', async () => {
    const pad = adres(w.dossierSem, semId, lotteId)
    await beslis(hulp, pad, { soort: 'verlengd', ...besluit(30) })
    expect(await taken([w.dossierSem])).toMatchObject([
      { open: false, afloop: 'gedaan' },
      { open: true, klopt: true },
    ])
    await beslis(hulp, pad, { soort: 'beeindigd', grond: 'veiligheid', reden: 'Het is voorbij.' })
    expect((await taken([w.dossierSem])).map(({ open }) => open)).toEqual([false, false])
    expect(leesbaar(await hulp.get(`/werk/dossiers/${w.dossierSem}`))).not.toContain(
      'het afschermen nog nodig is',
    )
  })

  it('that is looked at again in another dossier of this person is a task there from then on', async () => {
    await beslis(toeleider, adres(w.toeleiding, noorId, markId), besluit(20))
    await beslis(hulp, adres(w.hulp, noorId, markId), { soort: 'verlengd', ...besluit(40) })
    expect(await taken([w.toeleiding, w.hulp])).toMatchObject([
      { dossier_id: w.toeleiding, open: false },
      { dossier_id: w.hulp, open: true, klopt: true },
    ])
  })
})

it('never breaks', () => {
  expect(t.meldingen).toEqual([])
})
