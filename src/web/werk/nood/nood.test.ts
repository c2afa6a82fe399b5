import { zonderPlichten } from '../../../../test/support/plicht.ts'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  createTestApp,
  type Bezoeker,
  type Blad,
  type TestApp,
  type Velden,
} from '../../../../test/support/app.ts'
import {
  laatsteRegels,
  openDossier,
  sanne,
  schrijfOp,
  telRijen,
} from '../../../../test/support/inwoner.ts'
import { noorId } from '../../../../test/support/mijn.ts'
import { alsEigenaar, noodvraag, nummerVan, vraagNood } from '../../../../test/support/nood.ts'
import { leesbaar } from '../../../../test/support/werk.ts'
import {
  geopend,
  zetGegevenNaast,
  zetPersoon,
  zetRelatie,
} from '../../../../test/support/geopend.ts'

const gemeente = 'a0000000-0000-4000-8000-000000000001'
const mehmetId = 'a2000000-0000-4000-8000-000000000002'
const noor = { naam: 'Noor de Vries', geboortedatum: '04-05-2013' }

let t: TestApp
let college: string
let hulp: string

beforeAll(async () => {
  t = await createTestApp(new Date())
  const toeleider = await sanne(t, 'toeleider')
  college = await openDossier(t, toeleider, {
    ...noor,
    route: 'b',
    wet: 'jeugdwet',
    omschrijving: 'Noor wil weer graag naar school.',
  })
  const hulpverlener = await sanne(t, 'hulpverlener')
  hulp = await openDossier(t, hulpverlener, {
    ...noor,
    route: 'c',
    akkoord: 'ja',
    omschrijving: 'Noor wil praten over thuis.',
  })
  await schrijfOp(t, toeleider, college, {
    persoon: noorId,
    datWat: 'wat',
    categorie: 'gewoon',
    bronSoort: 'inwoner',
    bron: 'gesprek',
    aard: 'feit',
    inhoud: 'Acht dagen niet op school.',
  })
})
afterAll(() => t.stop())

/** Every test begins without emergencies, on another day, so that five attempts are not used up. */
let dag = 2
beforeEach(async () => {
  dag += 2
  t.zetTijd(new Date(Date.now() - dag * 86_400_000))
  await alsEigenaar(t, 'delete from deelwijzer.doeltoegang')
  await zonderPlichten(t)
})

const mehmet = (): Promise<Bezoeker> => t.login('mehmet')
const zonderTokens = (blad: Blad): string =>
  blad.tekst.replaceAll(/name="csrf" value="[^"]*"/g, 'name="csrf"')

describe('met spoed kijken', () => {
  it('opens by name and birth date what is of the own kind, and shows it at the dossier', async () => {
    const m = await mehmet()
    expect((await m.get(`/werk/dossiers/${college}`)).status).toBe(404)
    const klaar = await vraagNood(m, noor)
    expect(klaar.pad).toBe('/werk/nood/klaar')
    const nummer = await nummerVan(t, college)
    expect(leesbaar(klaar)).toContain(nummer)
    expect(leesbaar(klaar)).not.toContain(await nummerVan(t, hulp))
    expect(leesbaar(klaar)).not.toContain('Noor')
    const blad = await m.get(`/werk/dossiers/${college}`)
    expect(blad.status).toBe(200)
    expect(leesbaar(blad)).toMatch(/Noodtoegang tot \d\d:\d\d uur/)
    expect(leesbaar(blad)).toContain('Acht dagen niet op school.')
    expect((await m.get(`/werk/dossiers/${hulp}`)).status).toBe(404)
  })

  it('logs an attempt that opened something on the one it is about, and the look as well', async () => {
    const m = await mehmet()
    await vraagNood(m, { nummer: await nummerVan(t, college) })
    expect(await laatsteRegels(t, 1)).toMatchObject([
      {
        object_soort: 'noodtoegang',
        betrokkene_id: noorId,
        object_id: college,
        uitkomst: 'gedaan',
        doel: 'veiligheid',
      },
    ])
    await m.get(`/werk/dossiers/${college}`)
    expect(await laatsteRegels(t, 1)).toMatchObject([
      { object_soort: 'dossier', betrokkene_id: noorId, doel: 'veiligheid' },
    ])
  })

  it('asks the professional to tell the resident', async () => {
    const m = await mehmet()
    await vraagNood(m, noor)
    const { rows } = await t.db
      .pool('eigenaar')
      .query<{ code: string; dossier_id: string }>('select code, dossier_id from deelwijzer.plicht')
    expect(rows).toEqual([{ code: 'informeer-achteraf', dossier_id: college }])
    const plicht = (await m.get('/werk')).$('main').text()
    expect(plicht).toContain('Noor de Vries')
  })

  it('keeps that duty to be done after it is over, without the dossier', async () => {
    const m = await mehmet()
    await vraagNood(m, noor)
    await alsEigenaar(
      t,
      `update deelwijzer.doeltoegang set geldig_van = now() - interval '2 hours', geldig_tot = now() - interval '1 hour'`,
    )
    const blad = await m.get('/werk/nood')
    const pad = blad.$('main a[href^="/werk/plichten/"]').attr('href') ?? ''
    const plicht = await m.get(pad)
    expect(plicht.status).toBe(200)
    expect(leesbaar(plicht)).not.toContain('Noor')
    const klaar = await m.verstuur({ bewijs: 'Verteld aan de telefoon.' })
    expect(klaar.pad).toBe('/werk/nood')
    expect(klaar.$('main a[href^="/werk/plichten/"]').length).toBe(0)
    expect((await (await t.login('sanne', 'hulpverlener')).get(pad)).status).toBe(404)
  })

  it('gives no way to write: nothing is offered, every post is refused and leaves nothing', async () => {
    const m = await mehmet()
    await vraagNood(m, noor)
    const blad = await m.get(`/werk/dossiers/${college}`)
    expect(blad.$(`main a[href$="/opschrijven"]`).length).toBe(0)
    expect(blad.$(`form[action$="/triage"]`).length).toBe(0)
    const voor = await telRijen(t)
    for (const [pad, velden] of [
      [`/werk/dossiers/${college}/triage`, { moment: 'vraagverheldering' }],
      [
        `/werk/dossiers/${college}/opschrijven/${randomUUID()}`,
        {
          persoon: noorId,
          inhoud: 'Mag niet.',
          aard: 'feit',
          datWat: 'dat',
          categorie: 'gewoon',
          bronSoort: 'professional',
          noodzakelijk: 'ja',
          rolKenbaar: 'ja',
          knop: 'opslaan',
        },
      ],
    ] as const) {
      await m.get('/werk/nood')
      expect((await m.post(pad, velden)).status, pad).toBe(404)
    }
    const na = await telRijen(t)
    for (const tabel of ['gegeven', 'triage', 'concept', 'triagebesluit', 'dossier']) {
      expect(na[tabel], tabel).toBe(voor[tabel])
    }
  })

  it('is gone on the next click after the hours', async () => {
    const m = await mehmet()
    await vraagNood(m, noor)
    expect((await m.get(`/werk/dossiers/${college}`)).status).toBe(200)
    await alsEigenaar(
      t,
      `update deelwijzer.doeltoegang set geldig_van = now() - interval '2 hours', geldig_tot = now() - interval '1 hour'`,
    )
    expect((await m.get(`/werk/dossiers/${college}`)).status).toBe(404)
    expect(leesbaar(await m.get('/werk/nood/klaar'))).toContain('Er staat nu niets')
  })

  it('opens for a hulpverlener with secrecy only what is of that work', async () => {
    await alsEigenaar(
      t,
      'update deelwijzer.betrokkenheid set geldig_tot = now() where dossier_id = $1',
      [hulp],
    )
    const s = await t.login('sanne', 'hulpverlener')
    expect((await s.get(`/werk/dossiers/${hulp}`)).status).toBe(404)
    await vraagNood(s, noor)
    expect((await s.get(`/werk/dossiers/${hulp}`)).status).toBe(200)
    expect((await s.get(`/werk/dossiers/${college}`)).status).toBe(404)
    await alsEigenaar(
      t,
      'update deelwijzer.betrokkenheid set geldig_tot = null where dossier_id = $1',
      [hulp],
    )
  })

  it('keeps what was learned under secrecy closed for a toeleider, and says that there is something', async () => {
    const [{ id } = { id: '' }] = await geopend(t, 'gegeven.inhoud', `dossier_id = '${college}'`)
    await zetGegevenNaast(t, id, {
      inhoud: 'Alleen aan de hulpverlener verteld.',
      verkregen_in_pet: 'hulpverlener',
    })
    const m = await mehmet()
    await vraagNood(m, noor)
    const tekst = leesbaar(await m.get(`/werk/dossiers/${college}`))
    expect(tekst).toContain('Acht dagen niet op school.')
    expect(tekst).not.toContain('Alleen aan de hulpverlener verteld.')
    expect(tekst).toContain('Niet alles in dit dossier is voor u te zien')
  })
})

describe('wat niet opengaat', () => {
  /** Reasons why nothing opens, each with what makes it so; undone afterwards. */
  const gevallen: readonly (readonly [string, string | (() => Promise<unknown>), string])[] = [
    [
      'gesloten',
      `update deelwijzer.dossier set status = 'gesloten' where id = $1`,
      `update deelwijzer.dossier set status = 'open' where id = $1`,
    ],
    [
      'afgeschermd',
      'update deelwijzer.dossier set afgeschermd = true where id = $1',
      'update deelwijzer.dossier set afgeschermd = false where id = $1',
    ],
    [
      'in de eigen kring',
      () =>
        zetRelatie(t, {
          gemeente,
          medewerker: mehmetId,
          naam: 'Noor de Vries',
          geboortedatum: '2013-05-04',
        }),
      'delete from deelwijzer.relatie where gemeente_id = (select gemeente_id from deelwijzer.dossier where id = $1)',
    ],
  ]

  it('looks the same, byte for byte, whatever the reason is', async () => {
    const nummer = await nummerVan(t, college)
    const gezien = new Map<string, { blad: string; log: unknown; erbij: unknown }>()
    const probeer = async (naam: string, velden: Record<string, string>): Promise<void> => {
      dag += 2
      t.zetTijd(new Date(Date.now() - dag * 86_400_000))
      const m = await mehmet()
      const voor = await telRijen(t)
      const blad = await vraagNood(m, velden)
      const na = await telRijen(t)
      const erbij = Object.fromEntries(
        Object.entries(na).map(([tabel, n]) => [tabel, n - (voor[tabel] ?? 0)]),
      )
      expect(blad.status).toBe(200)
      gezien.set(naam, { blad: zonderTokens(blad), log: await laatsteRegels(t, 1), erbij })
    }
    await probeer('bestaat niet', { nummer: 'D-2026-99999' })
    await probeer('niemand met die naam', { naam: 'Niemand Hier', geboortedatum: '01-01-2001' })
    await probeer('andere soort', { nummer: await nummerVan(t, hulp) })
    for (const [naam, doe, terug] of gevallen) {
      await (typeof doe === 'string' ? alsEigenaar(t, doe, [college]) : doe())
      await probeer(naam, { nummer })
      await probeer(`${naam}, op naam`, noor)
      await alsEigenaar(t, terug, [college])
    }
    await alsEigenaar(t, `update deelwijzer.dossier set nummer = 'D-2026-77777' where id = $1`, [
      college,
    ])
    await probeer('ander nummer', { nummer })
    await alsEigenaar(t, 'update deelwijzer.dossier set nummer = $2 where id = $1', [
      college,
      nummer,
    ])

    const [eerste, ...rest] = [...gezien]
    expect(rest.length).toBe(9)
    for (const [naam, wat] of rest) expect(wat, naam).toEqual(eerste?.[1])
    expect(eerste?.[1].log).toMatchObject([
      { object_soort: 'noodtoegang', betrokkene_id: null, object_id: null, uitkomst: 'gedaan' },
    ])
    expect(eerste?.[1].erbij).toMatchObject({ gebeurtenis: 1, doeltoegang: 0, plicht: 0 })
  })

  it('does not reach another gemeente, also with the same number and name', async () => {
    const { rows } = await t.db
      .pool('eigenaar')
      .query<{ id: string }>('select id from deelwijzer.gemeente where id <> $1 limit 1', [
        gemeente,
      ])
    const ander = rows[0]?.id
    if (ander === undefined) throw new Error('geen andere gemeente')
    const persoon = await zetPersoon(t, ander, {
      naam: 'Elders Wonend',
      geboortedatum: '1990-01-01',
    })
    await alsEigenaar(
      t,
      `insert into deelwijzer.dossier (gemeente_id, id, nummer, soort, taak, persoon_id, verwerkingsactiviteit, geopend_op, laatst_gewijzigd)
         values ($1, gen_random_uuid(), 'D-2026-88888', 'toeleidingsdossier', 'toeleiding-jeugd', $2, 'urn:deelwijzer:activiteit:toeleiding-jeugd', now(), now())`,
      [ander, persoon],
    )
    const m = await mehmet()
    const nummer = await vraagNood(m, { nummer: 'D-2026-88888' })
    const naam = await vraagNood(m, { naam: 'Elders Wonend', geboortedatum: '01-01-1990' })
    const niets = await vraagNood(m, { nummer: 'D-2026-99999' })
    expect(zonderTokens(nummer)).toBe(zonderTokens(niets))
    expect(zonderTokens(naam)).toBe(zonderTokens(niets))
  })
})

describe('het formulier', () => {
  it('never turns an unknown into a yes, opens nothing then and keeps what was typed', async () => {
    const twijfels: readonly Velden[] = [
      { gevaar: 'weet-niet' },
      { gevaar: 'nee' },
      { wachten: 'ja' },
      { wachten: 'weet-niet' },
      { collega: 'ja' },
      { collega: 'weet-niet' },
    ]
    for (const velden of twijfels) {
      const m = await mehmet()
      const blad = await vraagNood(m, { ...noor, ...velden })
      expect(blad.pad, JSON.stringify(velden)).toBe('/werk/nood')
      expect(blad.$('#antwoord').length).toBe(1)
      expect(blad.$('[name=reden]').text().trim()).toBe(noodvraag.reden)
      expect((await m.get(`/werk/dossiers/${college}`)).status).toBe(404)
    }
    const lijnen = await laatsteRegels(t, 8)
    expect(lijnen.some((r) => r.object_soort === 'noodtoegang' && r.uitkomst === 'geweigerd')).toBe(
      true,
    )
  })

  it.each([
    [{ reden: 'te kort' }, 'reden'],
    [{ uren: '9' }, 'uren'],
    [{ uren: '0' }, 'uren'],
    [{ gelezen: '' }, 'gelezen'],
    [{ nummer: 'D-2026-00001' }, 'nummer'],
    [{ naam: '', geboortedatum: '' }, 'nummer'],
    [{ geboortedatum: '31-02-2010' }, 'geboortedatum'],
    [{ gevaar: '' }, 'gevaar'],
  ])('asks again for %j', async (velden, veld) => {
    const m = await mehmet()
    const blad = await vraagNood(m, { ...noor, ...velden })
    expect(blad.pad).toBe('/werk/nood')
    expect(blad.$(`[data-fouten] a[href="#${veld}"]`).length).toBe(1)
    expect((await m.get(`/werk/dossiers/${college}`)).status).toBe(404)
  })

  it('has 112 and Veilig Thuis in sight, and says what happens', async () => {
    const blad = await (await mehmet()).get('/werk/nood')
    expect(blad.$('main a[href="tel:112"]').length).toBe(1)
    expect(blad.$('main a[href="tel:08002000"]').length).toBe(1)
    expect(leesbaar(blad)).toContain('De leidinggevende kijkt uiterlijk')
    expect(leesbaar(blad)).toContain('De inwoner kan zien dat er met spoed is gekeken')
  })

  it('refuses the sixth time in a day, whatever it would open', async () => {
    t.zetTijd(new Date())
    const m = await mehmet()
    for (let keer = 0; keer < 5; keer++) {
      expect((await vraagNood(m, { nummer: `D-2026-9${keer}` })).status).toBe(200)
    }
    const blad = await vraagNood(m, noor)
    expect(blad.status).toBe(409)
    expect(leesbaar(blad)).toContain('al vijf keer met spoed')
    expect((await m.get(`/werk/dossiers/${college}`)).status).toBe(404)
  })
})

it('never breaks', () => {
  expect(t.meldingen).toEqual([])
})
