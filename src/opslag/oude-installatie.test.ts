import { cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts'
import { openTestKluis, type TestKluis } from '../../test/support/kluis.ts'
import { envelopIn } from '../kluis/envelop.ts'
import { canonicalBytes, commitment } from '../logboek/vastlegging.ts'
import { metClient } from './met-client.ts'
import { migreer, migratieMap } from './migreer.ts'

const gemeente = 'e0000000-0000-4000-8000-000000000001'
const persoon = 'e4000000-0000-4000-8000-000000000001'
const stil = 'e4000000-0000-4000-8000-000000000002'
const dossier = 'e5000000-0000-4000-8000-000000000001'
const pet = 'e3000000-0000-4000-8000-000000000001'

/** What version 0.2.0 left behind, as small as it can be: written with its own schema, before the vault existed. */
const wereld = `
  insert into deelwijzer.gemeente values ('${gemeente}', 'Oudestad', 'oud');
  insert into deelwijzer.organisatie (gemeente_id, id, naam, soort) values ('${gemeente}', 'e1000000-0000-4000-8000-000000000001', 'Wijkteam', 'wijkteam');
  insert into deelwijzer.medewerker (gemeente_id, id, naam, functie) values ('${gemeente}', 'e2000000-0000-4000-8000-000000000001', 'Wil de Wit', 'consulent');
  insert into deelwijzer.pet (gemeente_id, id, medewerker_id, organisatie_id, naam, soort, taken, dossier_soorten, uitleg, geldig_van, toegekend_op)
    values ('${gemeente}', '${pet}', 'e2000000-0000-4000-8000-000000000001', 'e1000000-0000-4000-8000-000000000001', 'Toeleider', 'toeleider', '{toeleiding-jeugdhulp}', '{toeleidingsdossier}', 'x', '2026-01-01', '2026-01-01');
  insert into deelwijzer.persoon (gemeente_id, id, naam, geboortedatum, telefoon, adres, geheim_adres) values
    ('${gemeente}', '${persoon}', 'Jip Oud', '1990-02-03', '06 11111111', 'Kade 1', false),
    ('${gemeente}', '${stil}', 'Janneke Stil', '1991-02-03', null, 'Steeg 2', true);
  insert into deelwijzer.relatie (gemeente_id, id, medewerker_id, soort, naam, geboortedatum, gemeld_op)
    values ('${gemeente}', 'e9000000-0000-4000-8000-000000000001', 'e2000000-0000-4000-8000-000000000001', 'familie', 'jip  oud', '1990-02-03', now());
  insert into deelwijzer.verwerkingsactiviteit (gemeente_id, uri, naam, doel, grondslag) values ('${gemeente}', 'urn:x', 'x', 'x', 'x');
  insert into deelwijzer.dossier (gemeente_id, id, nummer, soort, taak, persoon_id, verwerkingsactiviteit, geopend_op, laatst_gewijzigd)
    values ('${gemeente}', '${dossier}', 'D-1', 'toeleidingsdossier', 'toeleiding-jeugdhulp', '${persoon}', 'urn:x', now(), now());
  insert into deelwijzer.dossier_persoon values ('${gemeente}', '${dossier}', '${persoon}', 'betrokkene');
  insert into deelwijzer.gegeven (gemeente_id, id, dossier_id, persoon_id, pet_id, aard, dat_wat, categorie, bron_soort, bron, verkregen_in_pet, inhoud, antwoord, sleutel, vastgelegd_op)
    select '${gemeente}', gen_random_uuid(), '${dossier}', '${persoon}', '${pet}', 'feit', 'dat', 'dat', 'inwoner', 'bron ' || n, 'toeleider', 'klare taal ' || n, '{}', gen_random_uuid(), now()
    from generate_series(1, 450) n;
  insert into deelwijzer.verklaring (gemeente_id, id, dossier_id, persoon_id, tekst, toegevoegd_door, sleutel, toegevoegd_op)
    values ('${gemeente}', gen_random_uuid(), '${dossier}', '${persoon}', 'dit vind ik', 'inwoner', gen_random_uuid(), now());
  insert into deelwijzer.gebeurtenis (gemeente_id, id, trace_id, tijdstip, handeling, actor_soort, medewerker_id, pet_id, rol, doel, verwerkingsactiviteit, betrokkene_id, object_soort, uitkomst)
    select '${gemeente}', gen_random_uuid(), lpad(to_hex(n), 32, '0'), now() + n * interval '1 second', 'raadplegen', 'medewerker', 'e2000000-0000-4000-8000-000000000001', '${pet}', 'Toeleider', 'x', 'urn:x',
      case when n % 3 = 0 then null else '${persoon}'::uuid end, 'dossier', 'gedaan' from generate_series(1, 1200) n;`

let db: TestDatabase
let oudeMap: string
let open: TestKluis

beforeAll(async () => {
  db = await createTestDatabase({ leeg: true })
  oudeMap = await mkdtemp(join(tmpdir(), 'dw-oud-'))
  await mkdir(oudeMap, { recursive: true })
  for (const naam of (await readdir(migratieMap)).filter((n) => n < '0011')) {
    await cp(join(migratieMap, naam), join(oudeMap, naam))
  }
  await migreer(db.url('eigenaar'), oudeMap)
  await metClient(db.beheerUrl, (client) => client.query(wereld))
  await migreer(db.url('eigenaar'))
  open = await openTestKluis(db.url('eigenaar'))
})
afterAll(async () => {
  await open.weg()
  await db.drop()
  await rm(oudeMap, { recursive: true, force: true })
})

async function sql<T extends object>(tekst: string): Promise<T[]> {
  return metClient(db.beheerUrl, async (client) => (await client.query<T>(tekst)).rows)
}

async function clear(waarde: unknown): Promise<string> {
  const envelop = envelopIn(waarde)
  if (envelop === undefined) throw new Error('niet verzegeld')
  return (await open.kluis.open(envelop)).inhoud.toString('utf8')
}

test('what an older version wrote in clear text is sealed and says the same', async () => {
  const rijen = await sql<{ inhoud: string; bron: string }>(
    'select inhoud, bron from deelwijzer.gegeven',
  )
  const teksten = await Promise.all(
    rijen.map(async (rij) => `${await clear(rij.inhoud)}|${await clear(rij.bron)}`),
  )
  expect(new Set(teksten)).toEqual(
    new Set(Array.from({ length: 450 }, (_, n) => `klare taal ${n + 1}|bron ${n + 1}`)),
  )
  const [verklaring] = await sql<{ tekst: string }>('select tekst from deelwijzer.verklaring')
  expect(await clear(verklaring?.tekst)).toBe('dit vind ik')
})

test('names stay readable, but not of who has a secret address; everybody is still found', async () => {
  const mensen = await sql<{ naam: string; telefoon: string | null; adres: string }>(
    'select naam, telefoon, adres from deelwijzer.persoon order by geboortedatum',
  )
  expect(mensen[0]?.naam).toBe('Jip Oud')
  expect(await clear(mensen[0]?.telefoon)).toBe('06 11111111')
  expect(await clear(mensen[1]?.naam)).toBe('Janneke Stil')
  expect(await clear(mensen[1]?.adres)).toBe('Steeg 2')
  // The relation that a medewerker reported, in other capitals and with a space too many, is that of the same person.
  expect(await sql('select persoon_id from deelwijzer.relatie')).toEqual([{ persoon_id: persoon }])
})

test('no table may hold clear text any more, and the database has checked it', async () => {
  expect(
    await sql(
      `select conname from pg_constraint where conname like '%verzegeld' and not convalidated`,
    ),
  ).toEqual([])
})

test('every old log line has frozen bytes, in order, and waits for its place in the tree', async () => {
  const [tel] = await sql<{ regels: string; bewijzen: string; wachtend: string }>(
    `select (select count(*) from deelwijzer.gebeurtenis) as regels, (select count(*) from deelwijzer.gebeurtenis_bewijs) as bewijzen,
       (select count(*) from deelwijzer.wachtrij) as wachtend`,
  )
  expect(tel).toEqual({ regels: '1200', bewijzen: '1200', wachtend: '1200' })
  const keten = await sql<{
    nr: string
    vorige: Buffer | null
    commitment: Buffer
    bytes: Buffer
    id: string
  }>(
    `select b.nr, b.vorige, b.commitment, b.bytes, b.gebeurtenis_id as id from deelwijzer.gebeurtenis_bewijs b
     join deelwijzer.gebeurtenis g on g.id = b.gebeurtenis_id where b.persoon_id is not null order by g.volgnummer`,
  )
  expect(keten.map((rij) => Number(rij.nr))).toEqual(Array.from({ length: 800 }, (_, n) => n + 1))
  for (const [n, rij] of keten.entries()) {
    expect(rij.vorige).toEqual(keten[n - 1]?.commitment ?? null)
    const envelop = envelopIn(rij.bytes)
    if (envelop === undefined) throw new Error('niet verzegeld')
    const { inhoud, kop } = await open.kluis.open(envelop)
    const { nonce } = await open.kluis.nonce(kop.onderwerp, rij.id, kop.sleutelNr)
    expect(Buffer.from(commitment(nonce, inhoud))).toEqual(rij.commitment)
    const gelezen: Record<string, string> = JSON.parse(inhoud.toString('utf8'))
    expect(gelezen).toMatchObject({ id: rij.id, betrokkene: persoon, handeling: 'raadplegen' })
    expect(Buffer.from(canonicalBytes(gelezen))).toEqual(inhoud)
  }
})

test('a second start changes nothing', async () => {
  const voor = await sql(
    'select md5(string_agg(inhoud, $$|$$ order by id)) from deelwijzer.gegeven',
  )
  const weer = await openTestKluis(db.url('eigenaar')).catch((fout: unknown) => String(fout))
  // Another folder has no keys for these data: refused, and nothing was touched.
  expect(weer).toContain('sleutels')
  expect(
    await sql('select md5(string_agg(inhoud, $$|$$ order by id)) from deelwijzer.gegeven'),
  ).toEqual(voor)
})
