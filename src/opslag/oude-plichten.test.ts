import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts'
import { openTestKluis, type TestKluis } from '../../test/support/kluis.ts'
import { metClient } from './met-client.ts'
import { migreer, migratieMap } from './migreer.ts'

/** Duties that were there before each of them had a day: none is lost, all begin their course (E-170). */

const gemeente = 'e0000000-0000-4000-8000-000000000001'
const medewerker = 'e2000000-0000-4000-8000-000000000001'
const pet = 'e3000000-0000-4000-8000-000000000001'
const persoon = 'e4000000-0000-4000-8000-000000000001'
const open = 'e5000000-0000-4000-8000-000000000001'
const gesloten = 'e5000000-0000-4000-8000-000000000002'
const besluit = 'e7000000-0000-4000-8000-000000000001'
const plicht = (nr: number): string => `e8000000-0000-4000-8000-${String(nr).padStart(12, '0')}`
const zegel = `e'\\x02' || repeat('A', 96)`

/** What version 0.4.0 left behind, written with its own schema. */
const wereld = `
  set search_path = deelwijzer;
  insert into gemeente (id, naam, code) values ('${gemeente}', 'Oudestad', 'oud');
  insert into organisatie (gemeente_id, id, naam, soort) values ('${gemeente}', 'e1000000-0000-4000-8000-000000000001', 'Wijkteam', 'wijkteam');
  insert into medewerker (gemeente_id, id, naam, functie) values ('${gemeente}', '${medewerker}', 'Wil de Wit', 'consulent');
  insert into pet (gemeente_id, id, medewerker_id, organisatie_id, naam, soort, taken, dossier_soorten, uitleg, geldig_van, toegekend_op)
    values ('${gemeente}', '${pet}', '${medewerker}', 'e1000000-0000-4000-8000-000000000001', 'Toeleider', 'toeleider', '{toeleiding-jeugdhulp}', '{toeleidingsdossier}', 'x', '2026-01-01', '2026-01-01');
  alter table persoon disable trigger user;
  insert into persoon (gemeente_id, id, naam, geboortedatum) values ('${gemeente}', '${persoon}', 'Jip Oud', '1990-02-03');
  alter table persoon enable trigger user;
  insert into verwerkingsactiviteit (gemeente_id, uri, naam, doel, grondslag) values ('${gemeente}', 'urn:x', 'x', 'x', 'x');
  insert into dossier (gemeente_id, id, nummer, soort, taak, persoon_id, verwerkingsactiviteit, geopend_op, laatst_gewijzigd, besproken)
    values ('${gemeente}', '${open}', 'D-1', 'toeleidingsdossier', 'toeleiding-jeugdhulp', '${persoon}', 'urn:x', '2026-02-01', '2026-02-01', true),
      ('${gemeente}', '${gesloten}', 'D-2', 'toeleidingsdossier', 'toeleiding-jeugdhulp', '${persoon}', 'urn:x', '2026-02-02', '2026-02-02', true);
  insert into dossier_persoon (gemeente_id, dossier_id, persoon_id, rol)
    select '${gemeente}', d, '${persoon}', 'betrokkene' from unnest(array['${open}', '${gesloten}']::uuid[]) d;
  insert into betrokkenheid (gemeente_id, id, pet_id, dossier_id, doel, vlaggen, reden, geldig_van)
    select '${gemeente}', gen_random_uuid(), '${pet}', d, 'toeleiding', 15, 'oud', '2026-02-01' from unnest(array['${open}', '${gesloten}']::uuid[]) d;
  insert into triage (gemeente_id, id, dossier_id, pet_id, moment, begonnen_op)
    values ('${gemeente}', 'e6000000-0000-4000-8000-000000000001', '${open}', '${pet}', 'eerste-contact', '2026-03-01');
  insert into triagebesluit (gemeente_id, id, nummer, triage_id, dossier_id, persoon_id, pet_id, inhoud, antwoorden, regelset_versie, genomen_op,
      conclusie, afgeweken, handeling, ontvanger_type, categorieen, informeren_wanneer, informeren_redenen, informeren_uiterlijk)
    values ('${gemeente}', '${besluit}', 'B-1', 'e6000000-0000-4000-8000-000000000001', '${open}', '${persoon}', '${pet}', to_jsonb(${zegel}), '[]', 'x', '2026-03-02',
      'doen', false, 'verstrekken', 'veilig-thuis', '{dat}', 'achteraf', '{veiligheid}', '2026-03-20');
  insert into plicht (gemeente_id, id, dossier_id, besluit_id, pet_id, code, tekst, blokkerend, uiterlijk, gedaan_op, bewijs) values
    ('${gemeente}', '${plicht(1)}', '${open}', '${besluit}', '${pet}', 'informeer-binnen-vier-weken', 'een', false, '2026-03-30', null, null),
    ('${gemeente}', '${plicht(2)}', '${open}', '${besluit}', '${pet}', 'vraag-terugkoppeling', 'twee', false, null, null, null),
    ('${gemeente}', '${plicht(3)}', '${open}', '${besluit}', '${pet}', 'motiveer-weigering', 'drie', true, null, '2026-03-05', ${zegel}),
    ('${gemeente}', '${plicht(4)}', '${open}', null, '${pet}', 'leg-vast', 'vier', false, null, null, null),
    ('${gemeente}', '${plicht(5)}', '${open}', null, '${pet}', 'leg-vast', 'vijf', false, '2026-04-01', '2026-01-15', ${zegel}),
    ('${gemeente}', '${plicht(6)}', '${gesloten}', null, '${pet}', 'informeer-achteraf', 'zes', false, null, null, null);
  update dossier set status = 'gesloten', gesloten_op = '2026-05-01' where id = '${gesloten}';`

let db: TestDatabase
let oudeMap: string
let kluis: TestKluis
let voor: Record<string, unknown>[]
const oudeKolommen = `select id, dossier_id, besluit_id, pet_id, code, tekst, blokkerend, gedaan_op, bewijs from deelwijzer.plicht order by id`

async function sql<T extends object>(tekst: string): Promise<T[]> {
  return metClient(db.beheerUrl, async (client) => (await client.query<T>(tekst)).rows)
}

beforeAll(async () => {
  db = await createTestDatabase({ leeg: true })
  oudeMap = await mkdtemp(join(tmpdir(), 'dw-oud-'))
  for (const naam of (await readdir(migratieMap)).filter((n) => n < '0023')) {
    await cp(join(migratieMap, naam), join(oudeMap, naam))
  }
  await migreer(db.url('eigenaar'), oudeMap)
  await metClient(db.beheerUrl, (client) => client.query(wereld))
  voor = await sql(oudeKolommen)
  await migreer(db.url('eigenaar'))
  kluis = await openTestKluis(db.url('eigenaar'))
})
afterAll(async () => {
  await kluis.weg()
  await db.drop()
  await rm(oudeMap, { recursive: true, force: true })
})

test('no duty is lost and none says something else', async () => {
  expect(voor.length).toBe(6)
  expect(await sql(oudeKolommen)).toEqual(voor)
})

test('each open one has a day: the one it had, or two weeks from now; the law keeps its own', async () => {
  const rijen = await sql<Record<string, unknown>>(
    `select tekst, case when uiterlijk = (now() at time zone 'Europe/Amsterdam')::date + 14 then 'twee weken' else uiterlijk::text end as dag,
       wettelijk::text, termijn, afloop, (ontstaan_op at time zone current_setting('timezone'))::date::text as ontstaan
     from deelwijzer.plicht order by id`,
  )
  const rij = (tekst: string, dag: string | null, afloop: string | null, ontstaan: string) => ({
    tekst,
    dag,
    afloop,
    ontstaan,
    wettelijk: null,
    termijn: null,
  })
  expect(rijen).toEqual([
    {
      ...rij('een', '2026-03-30', null, '2026-03-02'),
      wettelijk: '2026-03-30',
      termijn: 'T-07',
    },
    rij('twee', 'twee weken', null, '2026-03-02'),
    rij('drie', null, 'gedaan', '2026-03-02'),
    rij('vier', 'twee weken', null, '2026-02-01'),
    // Done before the dossier that it is kept in: it did not begin after it ended.
    rij('vijf', '2026-04-01', 'gedaan', '2026-01-15'),
    { ...rij('zes', 'twee weken', null, '2026-02-02'), termijn: 'T-01' },
  ])
})

test('the course of each begins with its beginning, and of what was done it says so', async () => {
  const verloop = await sql<{ wat: string }>(
    `select p.tekst || ' ' || v.nr || ' ' || v.soort || ' ' || (v.op = case v.soort when 'gedaan' then p.gedaan_op else p.ontstaan_op end)::text as wat
     from deelwijzer.plicht_verloop v join deelwijzer.plicht p on p.id = v.plicht_id order by p.id, v.nr`,
  )
  expect(verloop.map(({ wat }) => wat)).toEqual([
    'een 1 ontstaan true',
    'twee 1 ontstaan true',
    'drie 1 ontstaan true',
    'drie 2 gedaan true',
    'vier 1 ontstaan true',
    'vijf 1 ontstaan true',
    'vijf 2 gedaan true',
    'zes 1 ontstaan true',
  ])
})

test('what is old is guarded as what is new: it ends once and never disappears', async () => {
  await expect(sql(`delete from deelwijzer.plicht where id = '${plicht(4)}'`)).rejects.toThrow(
    'onveranderlijk',
  )
  await expect(
    sql(`update deelwijzer.plicht set gedaan_op = null, afloop = null where id = '${plicht(5)}'`),
  ).rejects.toThrow('afgelopen')
  await sql(`update deelwijzer.plicht set gedaan_op = now() where id = '${plicht(4)}'`)
  expect(
    await sql(
      `select soort from deelwijzer.plicht_verloop where plicht_id = '${plicht(4)}' order by nr`,
    ),
  ).toEqual([{ soort: 'ontstaan' }, { soort: 'gedaan' }])
})
