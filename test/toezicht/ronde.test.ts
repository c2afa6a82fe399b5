import { afterAll, beforeAll, expect, it } from 'vitest'
import { findAlleSignalen } from '../../src/handelingen/signaal-ronde.ts'
import { openDatabanken, sluitDatabanken, type Databanken } from '../../src/opslag/database.ts'
import { openTestKluis, type TestKluis } from '../support/kluis.ts'
import { maakSignalenwereld, type Signalenwereld } from './wereld.ts'

/** The round beside the application: comes up to date by itself, with smaller steps when one takes too long. */

let w: Signalenwereld
let kluis: TestKluis
let databanken: Databanken
beforeAll(async () => {
  w = await maakSignalenwereld()
  const { db } = w.wereld
  kluis = await openTestKluis(db.url('eigenaar'))
  databanken = openDatabanken((rol) => db.url(rol === 'deelwijzer_app' ? 'app' : rol === 'deelwijzer_breed' ? 'breed' : 'inwoner'), kluis.kluis, 2) // prettier-ignore
  // A step of more than 200 lines takes longer than it may.
  await w.beheer.query(`set session_replication_role = origin`)
  await w.beheer.query(`create function traag() returns trigger language plpgsql as $$ begin
    if new.verwerkt - old.verwerkt > 200 then raise exception 'te lang' using errcode = 'query_canceled'; end if; return new; end $$`)
  await w.beheer.query(
    `create trigger traag before update on signaal_ronde for each row execute function traag()`,
  )
  await w.beheer.query(`set session_replication_role = replica`)
})
afterAll(async () => {
  await sluitDatabanken(databanken)
  await kluis.weg()
  await w.stop()
})

it('comes to the end with smaller steps, and reports nothing', async () => {
  await w.schrijf(
    Array.from({ length: 900 }, (_, n) => ({
      wie: n % 4, bij: n % 12, wat: 'dossier' as const, dag: 5, minuut: 1_380 + (n % 50), samen: n,
    })), // prettier-ignore
  )
  const fouten: unknown[] = []
  await findAlleSignalen(
    { databanken },
    new AbortController().signal,
    (fout) => fouten.push(fout),
    640,
  )
  expect(fouten).toEqual([])
  const { rows } = await w.beheer.query(
    `select (select max(volgnummer) from gebeurtenis) = (select verwerkt from signaal_ronde) as bij, (select sum(aantal)::int from signaal where soort = 'buiten-uren') as regels`,
  )
  expect(rows).toEqual([{ bij: true, regels: 900 }])
})
