import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type TestApp } from '../../../../test/support/app.ts'
import { doel, opzet, schrijfPlan } from '../../../../test/support/plan.ts'
import { leesbaar, tel } from '../../../../test/support/werk.ts'
import { seedDemo } from '../../../handelingen/demo.ts'
import { readKop, envelopIn } from '../../../kluis/envelop.ts'

let t: TestApp
let karin: Bezoeker
let regie: string
let gezin: string

const gemeente = 'a0000000-0000-4000-8000-000000000001'
const lina = 'a4000000-0000-4000-8000-000000000026'
const karinRegie = 'a3000000-0000-4000-8000-000000000010'

async function als(login: number, pet?: string): Promise<Bezoeker> {
  const iemand = t.bezoeker()
  await iemand.get('/inloggen')
  await iemand.verstuur({ wie: `a6000000-0000-4000-8000-${String(login).padStart(12, '0')}` })
  if (pet !== undefined) await iemand.post('/pet', { pet })
  return iemand
}

/** A regiedossier of Karin about Lina (16), put there as the owner would. */
async function regiedossier(): Promise<string> {
  const pool = t.db.pool('eigenaar')
  const id = randomUUID()
  await pool.query(
    `insert into deelwijzer.dossier (gemeente_id, id, nummer, soort, taak, persoon_id, verwerkingsactiviteit, geopend_op, laatst_gewijzigd, besproken)
     values ($1, $2, 'D-2026-PLAN1', 'regiedossier', 'regie-vanuit-hulp', $3, 'urn:deelwijzer:activiteit:regie-vanuit-hulp', now(), now(), true)`,
    [gemeente, id, lina],
  )
  await pool.query(
    `insert into deelwijzer.dossier_persoon select gemeente_id, id, persoon_id, 'betrokkene' from deelwijzer.dossier where id = $1`,
    [id],
  )
  await pool.query(
    `insert into deelwijzer.betrokkenheid values ($1, gen_random_uuid(), $2, $3, 'regie-afstemming', 15, 'proef', now() - interval '1 day', null)`,
    [gemeente, karinRegie, id],
  )
  return id
}

beforeAll(async () => {
  t = await createTestApp()
  await seedDemo(t.deps)
  karin = await als(13, karinRegie)
  regie = await regiedossier()
  await karin.get(`/werk/dossiers/${regie}/ernaast`)
  const nieuw = await karin.verstuur(
    {
      noodzakelijk: 'ja',
      besproken: 'ja',
      toestemming: 'ja',
      gedaan: 'maak-rol-kenbaar',
      soort: 'gezinsdossier',
    },
    { knop: 'openen' },
  )
  gezin = nieuw.pad.split('/')[3] ?? ''
})
afterAll(() => t.stop())

const basis = { bronSoort: 'inwoner', rolKenbaar: 'ja', noodzakelijk: 'ja' } as const

/** Under whose key each version of the plan lies. */
async function sleutels(): Promise<{ soort: string; id: string }[]> {
  const { rows } = await t.db
    .pool('eigenaar')
    .query<{ inhoud: string }>(
      `select inhoud from deelwijzer.plan_regel where dossier_id = $1 order by op, nr`,
      [gezin],
    )
  return rows.flatMap(({ inhoud }) => {
    const envelop = envelopIn(inhoud)
    return envelop === undefined ? [] : [readKop(envelop).onderwerp]
  })
}

describe('één gezin, één plan', () => {
  it('can be about the whole family, under a key that each of them holds; or about one, under theirs', async () => {
    const na = await schrijfPlan(karin, gezin, 'opzet', {
      ...basis,
      persoon: 'gezin',
      tekst: 'Rust in huis voor iedereen.',
      uiterlijk: opzet.uiterlijk,
    })
    expect(leesbaar(na)).toContain('Het hele gezin')
    await schrijfPlan(karin, gezin, 'doel', {
      ...doel,
      persoon: lina,
      tekst: 'Lina slaapt weer thuis.',
    })
    expect(leesbaar(karin.blad())).toContain('Lina slaapt weer thuis.')
    expect(await sleutels()).toMatchObject([
      { soort: 'dossier', id: gezin },
      { soort: 'persoon', id: lina },
    ])
  })

  it('cannot take what belongs with who treats, also from a plan', async () => {
    await karin.get(`/werk/dossiers/${gezin}/plan/doel`)
    const na = await karin.verstuur(
      { ...doel, persoon: lina, categorie: 'diagnostiek' },
      { knop: 'opslaan' },
    )
    expect(leesbaar(na)).toContain('Behandel- en diagnosegegevens horen niet in dit dossier')
  })

  it('in another dossier of the same person points to that plan instead of beginning a second', async () => {
    const pool = t.db.pool('eigenaar')
    const los = randomUUID()
    await pool.query(
      `insert into deelwijzer.dossier (gemeente_id, id, nummer, soort, taak, persoon_id, verwerkingsactiviteit, geopend_op, laatst_gewijzigd, besproken)
       values ($1, $2, 'D-2026-PLAN2', 'hulpverleningsdossier', 'verlenen-jeugdhulp', $3, 'urn:deelwijzer:activiteit:verlenen-jeugdhulp', now(), now(), true)`,
      [gemeente, los, lina],
    )
    await pool.query(
      `insert into deelwijzer.dossier_persoon select gemeente_id, id, persoon_id, 'betrokkene' from deelwijzer.dossier where id = $1`,
      [los],
    )
    await pool.query(
      `insert into deelwijzer.betrokkenheid values ($1, gen_random_uuid(), $2, $3, 'hulpverlening', 15, 'proef', now() - interval '1 day', null)`,
      [gemeente, karinRegie, los],
    )
    const blad = await karin.get(`/werk/dossiers/${los}/plan`)
    expect(leesbaar(blad)).toContain('Eén gezin, één plan')
    expect(blad.$(`a[href="/werk/dossiers/${gezin}/plan"]`)).toHaveLength(1)
    expect(blad.$('a[href$="/plan/opzet"]')).toHaveLength(0)
  })

  it('opens the part of the family for a member, and the part about one only for that one', async () => {
    const { rows } = await t.db.pool('eigenaar').query<{ id: string; persoon: string }>(
      `insert into deelwijzer.demo_login (gemeente_id, id, volgorde, soort, doel_id, naam, omschrijving)
       select gemeente_id, gen_random_uuid(), 900, 'inwoner', persoon_id, 'Lid van dit gezin', 'proef'
       from deelwijzer.dossier_persoon where dossier_id = $1 returning id, doel_id as persoon`,
      [gezin],
    )
    expect(rows.length).toBeGreaterThan(1)
    for (const { id, persoon } of rows) {
      const iemand = t.bezoeker()
      await iemand.get('/inloggen')
      await iemand.verstuur({ wie: id })
      const tekst = leesbaar(await iemand.get('/mijn/plan'))
      expect(tekst, persoon).toContain('Rust in huis voor iedereen.')
      // Lina is sixteen: what is about her is hers.
      expect(tekst.includes('Lina slaapt weer thuis.'), persoon).toBe(persoon === lina)
    }
    // A parent who lives elsewhere, or anybody else: nothing at all.
    const anna = await t.login('anna')
    expect(leesbaar(await anna.get('/mijn/plan'))).not.toContain('Rust in huis')
  })

  it('stays inside its gemeente, whatever address is typed', async () => {
    const { rows } = await t.db
      .pool('eigenaar')
      .query<{ id: string }>(
        `select dl.id from deelwijzer.demo_login dl where dl.gemeente_id <> $1 and dl.soort = 'medewerker' limit 1`,
        [gemeente],
      )
    const vreemd = t.bezoeker()
    await vreemd.get('/inloggen')
    await vreemd.verstuur({ wie: rows[0]?.id ?? '' })
    const blad = await vreemd.get(`/werk/dossiers/${gezin}/plan`)
    expect(blad.tekst).not.toContain('Rust in huis')
    expect(blad.status === 200 ? blad.pad : blad.status).not.toBe(`/werk/dossiers/${gezin}/plan`)
    const voor = await tel(t, 'plan_regel')
    await vreemd.post(`/werk/dossiers/${gezin}/plan/opzet/${randomUUID()}`, {
      ...opzet,
      doe: 'opslaan',
      nr: '1',
    })
    expect(await tel(t, 'plan_regel')).toBe(voor)
  })
})
