import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { TestApp } from '../../../test/support/app.ts'
import { openSchermen, type Schermen } from '../../../test/support/schermen.ts'
import { openTestVolgorde } from '../../../test/support/volgorde.ts'
import { recover } from '../../opslag/logboek/herstel.ts'
import { openLogKey } from '../../opslag/logboek/sleutel.ts'

let t: TestApp
let s: Schermen

beforeAll(async () => {
  s = await openSchermen()
  t = s.t
  await (await t.login('sanne', 'toeleider')).get('/werk')
  await t.volgorde()
  const v = openTestVolgorde(t.db, t.open.map, t.deps.nu)
  await recover({
    db: v.db,
    map: v.map,
    lognaam: 'x.example',
    sleutel: await openLogKey(v.db, v.map),
    nu: t.deps.nu,
    reden: 'Er is een oude kopie van de gegevens teruggezet.',
    toch: true,
    id: randomUUID,
    toeval: randomBytes,
  })
  await v.sluit()
  t.deps.getuigen = ['getuige.example+0a0b0c0d+BJMlKVdSoqQXD4YTcK0OlfKvVQ0y3ayHhbZr1AdcVXYq']
}, 90_000)
afterAll(() => s.stop())

it('is a page that everybody can use, with an earlier log, a witness and a standstill on it', async () => {
  await t.db
    .pool('eigenaar')
    .query(
      `update deelwijzer.boom set bevroren_op = now(), bevroren_reden = 'deze database is ouder dan het logboek' where nr = 2`,
    )
  expect(await s.bekijk('logboek', '/logboek')).toBe(200)
}, 60_000)
