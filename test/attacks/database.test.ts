import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, petten, type TestApp } from '../support/app.ts'
import { seedDemo } from '../../src/handelingen/demo.ts'

const gemeente = 'a0000000-0000-4000-8000-000000000001'
const sanne = 'a2000000-0000-4000-8000-000000000001'
let t: TestApp

beforeAll(async () => {
  t = await createTestApp()
  await seedDemo(t.deps)
})
afterAll(() => t.stop())

/** Runs SQL as a role with a context, the way an attacker inside the application could. */
async function als<T extends Record<string, unknown>>(
  rol: 'app' | 'inwoner' | 'breed' | 'eigenaar',
  context: { gemeente?: string; medewerker?: string; pet?: string; persoon?: string },
  vraag: string,
  waarden: unknown[] = [],
): Promise<T[]> {
  const client = await t.db.pool(rol).connect()
  try {
    await client.query('begin')
    for (const [naam, waarde] of Object.entries(context)) {
      await client.query('select set_config($1, $2, true)', [`dw.${naam}`, waarde])
    }
    const { rows } = await client.query<T>(vraag, waarden)
    return rows
  } finally {
    await client.query('rollback')
    client.release()
  }
}

const overMensen = [
  'persoon',
  'vertegenwoordiging',
  'hulpvraag',
  'dossier',
  'dossier_persoon',
  'betrokkenheid',
]
overMensen.push('toegang', 'gegeven', 'triage', 'concept', 'triagebesluit', 'plicht', 'gebeurtenis')

describe('without a context the house looks empty', () => {
  it.each(overMensen)('%s for the app role', async (tabel) => {
    expect(await als('app', {}, `select gemeente_id from deelwijzer.${tabel}`)).toEqual([])
    expect(await als('app', { gemeente }, `select gemeente_id from deelwijzer.${tabel}`)).toEqual(
      [],
    )
  })

  it.each(['persoon', 'dossier', 'gegeven', 'triagebesluit', 'gebeurtenis'])(
    '%s for the resident role',
    async (tabel) => {
      expect(
        await als('inwoner', { gemeente }, `select gemeente_id from deelwijzer.${tabel}`),
      ).toEqual([])
    },
  )

  it('an empty setting after a transaction is nobody, not an error', async () => {
    const rijen = await als('app', { gemeente: '', pet: '' }, 'select * from deelwijzer.dossier')
    expect(rijen).toEqual([])
  })
})

describe('the same person in the other pet', () => {
  it('sees only the dossiers of the pet that is on', async () => {
    const zie = (pet: string) =>
      als<{ soort: string }>(
        'app',
        { gemeente, medewerker: sanne, pet },
        'select soort from deelwijzer.dossier',
      )
    expect((await zie(petten.toeleider)).map((r) => r.soort)).toEqual(['toeleidingsdossier'])
    expect((await zie(petten.hulpverlener)).map((r) => r.soort)).toEqual(['hulpverleningsdossier'])
  })

  it('another gemeente sees nothing, with a valid pet id of ours', async () => {
    const context = { gemeente: randomUUID(), medewerker: sanne, pet: petten.toeleider }
    for (const tabel of overMensen) {
      expect(await als('app', context, `select gemeente_id from deelwijzer.${tabel}`)).toEqual([])
    }
  })
})

describe('nobody lets themselves in', () => {
  const context = { gemeente, medewerker: sanne, pet: petten.hulpverlener }

  it('not by writing an involvement, an access row, a dossier or a person', async () => {
    const [noor] = await als<{ id: string }>(
      'eigenaar',
      {},
      "select id from deelwijzer.dossier where soort = 'toeleidingsdossier' limit 1",
    )
    const proeven = [
      `insert into deelwijzer.betrokkenheid values ('${gemeente}', gen_random_uuid(), '${petten.hulpverlener}', '${noor?.id}', 'hulpverlening', 15, 'zomaar', now(), null)`,
      `insert into deelwijzer.toegang values ('${gemeente}', '${petten.hulpverlener}', '${noor?.id}', 15, now(), null, now())`,
      `update deelwijzer.toegang set vlaggen = 15`,
      `delete from deelwijzer.toegang`,
      `insert into deelwijzer.persoon values ('${gemeente}', gen_random_uuid(), 'Iemand Anders', null, null)`,
      `update deelwijzer.persoon set naam = 'x'`,
    ]
    for (const proef of proeven)
      await expect(als('app', context, proef)).rejects.toThrow(/permission denied/)
  })

  it('not by opening a dossier on the question of another pet', async () => {
    const [vraag] = await als<{ id: string }>(
      'eigenaar',
      {},
      "select id from deelwijzer.hulpvraag where route = 'b' limit 1",
    )
    const open = `select deelwijzer.open_dossier(gen_random_uuid(), 'D-X', 'hulpverleningsdossier', 'verlenen-jeugdhulp', '${vraag?.id}', 'urn:deelwijzer:activiteit:verlenen-jeugdhulp', 'hulpverlening', gen_random_uuid())`
    await expect(als('app', context, open)).rejects.toThrow(/geen eigen hulpvraag/)
  })

  it('not by opening a kind of dossier that the pet does not have', async () => {
    const [vraag] = await als<{ id: string }>(
      'eigenaar',
      {},
      "select id from deelwijzer.hulpvraag where route = 'c' limit 1",
    )
    const open = `select deelwijzer.open_dossier(gen_random_uuid(), 'D-X', 'toeleidingsdossier', 'toeleiding-jeugd', '${vraag?.id}', 'urn:deelwijzer:activiteit:toeleiding-jeugd', 'toeleiding', gen_random_uuid())`
    await expect(als('app', context, open)).rejects.toThrow(/opent geen toeleidingsdossier/)
  })

  it('not by becoming a stronger role', async () => {
    for (const rol of [
      'deelwijzer_eigenaar',
      'deelwijzer_breed',
      'deelwijzer_inwoner',
      'postgres',
    ]) {
      await expect(als('app', context, `set role ${rol}`)).rejects.toThrow(
        /permission denied|does not exist/,
      )
    }
  })

  it('not by asking for the numbers of the team in an ordinary pet', async () => {
    await expect(als('app', context, 'select * from deelwijzer.teamtelling()')).rejects.toThrow(
      /permission denied/,
    )
    expect(await als('breed', context, 'select * from deelwijzer.teamtelling()')).toEqual([])
  })

  it('not by writing a log line in the name of somebody else', async () => {
    const lijn = (medewerker: string, pet: string) =>
      `insert into deelwijzer.gebeurtenis (gemeente_id, id, trace_id, tijdstip, handeling, actor_soort, medewerker_id, pet_id, rol, doel, verwerkingsactiviteit, object_soort, uitkomst)
       values ('${gemeente}', gen_random_uuid(), '${'a'.repeat(32)}', now(), 'raadplegen', 'medewerker', '${medewerker}', '${pet}', 'x', 'x', 'x', 'x', 'gedaan')`
    // The own one is let in here, and refused at the end of the transaction: without frozen bytes there is no event.
    await als('app', context, lijn(sanne, petten.hulpverlener))
    await expect(
      als('app', context, `${lijn(sanne, petten.hulpverlener)}; set constraints all immediate`),
    ).rejects.toThrow(/gebeurtenis zonder bewijs/)
    await expect(
      als('app', context, lijn('a2000000-0000-4000-8000-000000000002', petten.hulpverlener)),
    ).rejects.toThrow(/row-level security/)
    await expect(als('app', context, lijn(sanne, petten.toeleider))).rejects.toThrow(
      /row-level security/,
    )
  })
})

describe('what is final stays final', () => {
  it.each(['triagebesluit', 'gebeurtenis'])('%s cannot be changed by anybody', async (tabel) => {
    for (const rol of ['app', 'inwoner', 'breed', 'eigenaar'] as const) {
      for (const doe of [
        `update deelwijzer.${tabel} set gemeente_id = gemeente_id`,
        `delete from deelwijzer.${tabel}`,
        `truncate deelwijzer.${tabel} cascade`,
      ]) {
        await expect(als(rol, {}, doe)).rejects.toThrow(/permission denied|onveranderlijk/)
      }
    }
  })
})

describe('the resident', () => {
  const mens = (nummer: number) => `a4000000-0000-4000-8000-00000000000${nummer}`
  const ziet = async (persoon: string) =>
    (
      await als<{ naam: string }>(
        'inwoner',
        { gemeente, persoon },
        'select naam from deelwijzer.persoon order by naam',
      )
    ).map((r) => r.naam)

  it('sees themselves, and a child only when gezag is certain', async () => {
    expect(await ziet(mens(1))).toEqual(['Noor de Vries'])
    expect(await ziet(mens(2))).toEqual(['Anna de Vries', 'Noor de Vries'])
    // Lotte has gezag over Sem (8); of Bram it is not known, so for him the child is not there.
    expect(await ziet(mens(6))).toEqual(['Lotte Smit', 'Sem Visser'])
    expect(await ziet(mens(4))).toEqual(['Bram Visser'])
  })

  it('as a parent of a child of 13 sees the dossier of the college, not the log of the child', async () => {
    const context = { gemeente, persoon: mens(2) }
    const dossiers = await als<{ soort: string }>(
      'inwoner',
      context,
      'select soort from deelwijzer.dossier',
    )
    expect(dossiers.map((d) => d.soort)).toEqual(['toeleidingsdossier'])
    expect(
      await als(
        'inwoner',
        context,
        `select id, handeling from deelwijzer.gebeurtenis where betrokkene_id = '${mens(1)}'`,
      ),
    ).toEqual([])
  })

  it('as a parent of a child of 8 sees the hulpverleningsdossier', async () => {
    const dossiers = await als<{ soort: string }>(
      'inwoner',
      { gemeente, persoon: mens(6) },
      'select soort from deelwijzer.dossier',
    )
    expect(dossiers.map((d) => d.soort)).toEqual(['hulpverleningsdossier'])
  })
})

const logtabellen = [
  'blad',
  'boom',
  'checkpoint',
  'logboek_bericht',
  'logboek_instelling',
  'tegel',
  'uitvoer_stand',
  'wachtrij',
]

describe('the walls themselves', () => {
  it('every table has forced row level security, every function a fixed search path when it is a definer', async () => {
    const los = await als(
      'eigenaar',
      {},
      `select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'deelwijzer' and c.relkind in ('r', 'p') and relname <> 'migratie' and not (relrowsecurity and relforcerowsecurity)`,
    )
    expect(los).toEqual([])
    const definers = await als(
      'eigenaar',
      {},
      `select proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname = 'deelwijzer' and prosecdef and not coalesce(array_to_string(proconfig, ',') like '%search_path=deelwijzer, pg_temp%', false)`,
    )
    expect(definers).toEqual([])
    const uitzichten = await als(
      'eigenaar',
      {},
      `select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'deelwijzer' and c.relkind in ('v', 'm') and not coalesce(array_to_string(reloptions, ',') like '%security_invoker=true%', false)`,
    )
    expect(uitzichten).toEqual([])
  })

  it('no role of the application is strong, owns anything or belongs to another', async () => {
    const sterk = await als(
      'eigenaar',
      {},
      `select rolname from pg_roles where rolname like 'deelwijzer_%'
      and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`,
    )
    expect(sterk).toEqual([])
    const leden = await als(
      'eigenaar',
      {},
      `select 1 from pg_auth_members m join pg_roles r on r.oid = m.member
      where r.rolname in ('deelwijzer_app', 'deelwijzer_inwoner', 'deelwijzer_breed', 'deelwijzer_partner', 'deelwijzer_sequencer', 'deelwijzer_vernietiger')`,
    )
    expect(leden).toEqual([])
  })

  it('only the owner has a policy that lets everything through on a table about people', async () => {
    const open = await als<{ tablename: string; wie: string }>(
      'eigenaar',
      {},
      `select tablename, string_agg(roles::text || ' ' || cmd, ', ' order by roles::text) as wie from pg_policies
      where schemaname = 'deelwijzer' and qual = 'true' and roles <> '{deelwijzer_eigenaar}' group by 1 order by 1`,
    )
    const lezen = '{deelwijzer_app,deelwijzer_breed,deelwijzer_inwoner} SELECT'
    const volgorde = '{deelwijzer_sequencer} ALL'
    // The tree holds no personal data and is there for everybody to check; only the sequencer writes it. Which leaf
    // belongs to which event, and what still waits, is for nobody else.
    expect(Object.fromEntries(open.map((r) => [r.tablename, r.wie]))).toMatchObject({
      blad: volgorde,
      boom: `${lezen}, ${volgorde}`,
      checkpoint: `${lezen}, ${volgorde}`,
      logboek_bericht: `${lezen}, ${volgorde}`,
      logboek_instelling: `${lezen}, ${volgorde}`,
      tegel: `${lezen}, ${volgorde}`,
      uitvoer_stand: volgorde,
      // Two columns, to throw away what is older than two days.
      verzoek: '{deelwijzer_sequencer} SELECT',
      wachtrij: volgorde,
    })
    const rest = open.map((r) => r.tablename).filter((naam) => !logtabellen.includes(naam))
    expect(rest).toEqual(['demo_login', 'gemeente', 'sessie', 'verzoek'])
  })
})
