/** Every way to change the log behind its back, and the one line that tells of it. */
import { createPrivateKey, generateKeyPairSync, randomBytes } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Client } from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { signCheckpoint } from '../../../src/logboek/checkpoint.ts'
import { cosign } from '../../../src/logboek/cosignature.ts'
import { addHandtekening } from '../../../src/logboek/notitie.ts'
import { bladHash } from '../../../src/logboek/vastlegging.ts'
import { makeVkey, parseVkey, soortHandtekening } from '../../../src/logboek/vkey.ts'
import { checkLogboek, type Controlevraag } from '../../../src/opslag/logboekcontrole/controle.ts'
import type { Verslag } from '../../../src/opslag/logboekcontrole/verslag.ts'
import { metClient } from '../../../src/opslag/met-client.ts'
import { createTestApp, type TestApp } from '../../support/app.ts'
import { besluitMet, doePlichten, voerUit, zonderVooraf } from '../../support/verstrekking.ts'
import { noor, openDossier, schrijfOp } from '../../support/werk.ts'
import { naiveRoot } from '../boom.ts'
import { makeKnoeier, type Knoeier } from './knoei.ts'

let t: TestApp
let k: Knoeier
let slot: string
/** Ids of events in the order of the tree. */
let opPlek: string[]

beforeAll(async () => {
  t = await createTestApp(new Date())
  const sanne = await t.login('sanne', 'toeleider')
  const dossier = await openDossier(sanne)
  await schrijfOp(sanne, dossier)
  await schrijfOp(sanne, dossier, { inhoud: 'Vader werkt in de nacht.' })
  await t.volgorde()
  // More than one tile, and a root for every few leaves.
  for (let i = 0; i < 90; i += 1) {
    await sanne.get(`/werk/dossiers/${dossier}`)
    if (i % 15 === 0) await t.volgorde()
  }
  await t.volgorde()
  const besluit = await besluitMet(sanne, dossier, zonderVooraf(t))
  await t.volgorde()
  await doePlichten(t, sanne, besluit, 'blokkerend')
  await voerUit(sanne, besluit, {
    categorie: ['dat'],
    'wat.dat': 'Er is hulp in dit gezin.',
    ontvanger: 'Bureaudienst Veilig Thuis',
    geinformeerd: 'achteraf',
  })
  await t.volgorde()
  // One that still waits for its place.
  await sanne.get(`/werk/dossiers/${dossier}`)
  slot = await readFile(join(t.open.map, 'logboek', 'laatste-checkpoint'), 'utf8')
  k = await makeKnoeier(t.db.beheerUrl)
  const { rows } = await t.db
    .pool('eigenaar')
    .query<{ id: string }>(`select gebeurtenis_id as id from deelwijzer.blad order by index`)
  opPlek = rows.map(({ id }) => id)
})
afterEach(() => k.herstel())
afterAll(() => t.stop())

const vraag = (): Controlevraag => ({
  kluis: t.open.kluis,
  gewist: new Set(),
  getuigen: [],
  vkeys: [],
  buiten: [{ naam: 'slot', notitie: slot, getuigen: [] }],
})

const check = (anders: Partial<Controlevraag> = {}): Promise<Verslag> =>
  metClient(t.db.url('eigenaar'), (client) => checkLogboek(client, { ...vraag(), ...anders }))

/** What was found, as `soort: where`. */
const gevonden = ({ bevindingen }: Verslag): string[] =>
  bevindingen.map(({ soort, waar }) => `${soort}: ${waar}`)

async function after(work: (client: Client) => Promise<unknown>): Promise<string[]> {
  await k.knoei(work)
  return gevonden(await check())
}

const een = (index: number): string => {
  const id = opPlek[index]
  if (id === undefined) throw new Error(`geen blad ${index}`)
  return id
}

describe('a log that nobody touched', () => {
  it('gives nothing, and shows that it looked', async () => {
    const verslag = await check()
    expect(verslag.bevindingen).toEqual([])
    expect(verslag.totaal).toBe(0)
    const { aantallen } = verslag
    expect(aantallen['bladeren']).toBe(opPlek.length)
    // More than one tile, so that there is a second layer.
    expect(opPlek.length).toBeGreaterThan(256)
    expect(aantallen['wachtrij']).toBeGreaterThan(0)
    expect(aantallen['gebeurtenissen nagerekend']).toBe(aantallen['gebeurtenis'])
    expect(aantallen['gebeurtenis']).toBe(opPlek.length + (aantallen['wachtrij'] ?? 0))
    expect(aantallen['checkpoints']).toBeGreaterThan(5)
    expect(aantallen['tegels']).toBe(Math.ceil(opPlek.length / 256) + 1)
    expect(aantallen['geopend']).toBeGreaterThan(aantallen['gebeurtenis'] ?? 0)
    expect(aantallen['verstrekkingen zonder vooraf informeren']).toBe(1)
  })

  it('changes nothing, and says so when there are no keys', async () => {
    const verslag = await check({ kluis: undefined })
    expect(verslag.totaal).toBe(0)
    expect(verslag.aantallen['geopend']).toBeUndefined()
    expect(verslag.opmerkingen.join()).toContain('Zonder sleutels')
  })

  it('is not judged by who cannot see all of it', async () => {
    const poging = metClient(t.db.url('app'), (client) => checkLogboek(client, vraag()))
    await expect(poging).rejects.toThrow('ziet niet alles')
  })
})

describe('a line', () => {
  it.each([
    ['handeling', `handeling = 'raadplegen-anders'`],
    ['tijdstip', `tijdstip = tijdstip + interval '1 hour'`],
    ['rol', `rol = 'iemand anders'`],
    ['betrokkene_id', `betrokkene_id = gen_random_uuid()`],
    ['toelichting', `toelichting = 'niets aan de hand'`],
    ['uitkomst', `uitkomst = 'geweigerd'`],
    ['trace_id', `trace_id = repeat('a', 32)`],
    ['span_id', `span_id = repeat('b', 16)`],
    ['begonnen', `begonnen = begonnen - interval '1 minute'`],
    ['doel', `doel = 'iets anders'`],
    ['object_id', `object_id = gen_random_uuid()`],
    ['grond', `grond = 'nood'`],
    ['organisatie', `organisatie = 'Elders'`],
    ['regelset', `regelset = 'oud'`],
    ['medewerker_id, lezer_id, pet_id of netwerk', `medewerker_id = gen_random_uuid()`],
    ['medewerker_id, lezer_id, pet_id of netwerk', `pet_id = gen_random_uuid()`],
    ['medewerker_id, lezer_id, pet_id of netwerk', `netwerk = '10.9.8.7'`],
    ['besloten', `besloten = not besloten`],
  ])('with another %s is found', async (kolom, wat) => {
    const id = een(100)
    const uit = await after((client) =>
      client.query(`update gebeurtenis set ${wat} where id = $1`, [id]),
    )
    expect(uit).toEqual([`regel-anders: gebeurtenis ${id}, kolom ${kolom}`])
  })

  it('that was removed is found', async () => {
    const id = een(100)
    const uit = await after((client) => client.query(`delete from gebeurtenis where id = $1`, [id]))
    expect(uit).toEqual([`bewijs-zonder-gebeurtenis: gebeurtenis ${id}`])
  })

  it('that was added is found', async () => {
    const id = crypto.randomUUID()
    const uit = await after((client) =>
      client.query(
        `insert into gebeurtenis (gemeente_id, id, trace_id, tijdstip, handeling, actor_soort, rol, doel, verwerkingsactiviteit, object_soort, uitkomst)
         select gemeente_id, $2, trace_id, tijdstip, handeling, actor_soort, rol, doel, verwerkingsactiviteit, object_soort, uitkomst
         from gebeurtenis where id = $1`,
        [een(100), id],
      ),
    )
    expect(uit).toEqual([`gebeurtenis-zonder-bewijs: gebeurtenis ${id}`])
  })

  it('of which everything was removed but the leaf is found: in the tree and in the chain', async () => {
    const id = een(100)
    const uit = await after(async (client) => {
      await client.query(`delete from gebeurtenis_bewijs where gebeurtenis_id = $1`, [id])
      await client.query(`delete from gebeurtenis where id = $1`, [id])
    })
    expect(uit).toEqual([
      `blad-zonder-bewijs: boom 1, blad 100`,
      expect.stringMatching(/^keten-gat: gebeurtenis [0-9a-f-]{36}, nummer \d+ in keten /),
    ])
  })
})

describe('the frozen bytes', () => {
  it('with one bit turned over are found', async () => {
    const id = een(100)
    const uit = await after((client) =>
      client.query(
        `update gebeurtenis_bewijs set bytes = set_byte(bytes, length(bytes) - 30, get_byte(bytes, length(bytes) - 30) # 1)
         where gebeurtenis_id = $1`,
        [id],
      ),
    )
    expect(uit).toEqual([`zegel-veranderd: gebeurtenis_bewijs.bytes, rij ${id}`])
  })

  it('that were sealed anew with the keys are found by their commitment', async () => {
    const id = een(100)
    const { rows } = await t.db
      .pool('eigenaar')
      .query<{ persoon: string }>(
        `select persoon_id as persoon from deelwijzer.gebeurtenis_bewijs where gebeurtenis_id = $1`,
        [id],
      )
    const dicht = await t.open.kluis.sealBytes(
      { kolom: 'gebeurtenis_bewijs.bytes', rij: id },
      { soort: 'persoon', id: rows[0]?.persoon ?? '' },
      Buffer.from('{"v":1}'),
    )
    const uit = await after((client) =>
      client.query(`update gebeurtenis_bewijs set bytes = $2 where gebeurtenis_id = $1`, [
        id,
        dicht,
      ]),
    )
    expect(uit).toEqual([`commitment-anders: gebeurtenis ${id}`])
  })

  it('of another event are found: moved', async () => {
    const uit = await after((client) =>
      client.query(
        `update gebeurtenis_bewijs set bytes = (select x.bytes from gebeurtenis_bewijs x where x.gebeurtenis_id = $2)
         where gebeurtenis_id = $1`,
        [een(100), een(101)],
      ),
    )
    expect(uit).toEqual([`zegel-verplaatst: gebeurtenis_bewijs.bytes, rij ${een(100)}`])
  })

  it('with another commitment are found: at the leaf, the event, and the one behind it in the chain', async () => {
    const id = een(100)
    const uit = await after((client) =>
      client.query(`update gebeurtenis_bewijs set commitment = $2 where gebeurtenis_id = $1`, [
        id,
        randomBytes(32),
      ]),
    )
    expect(uit).toEqual([
      `blad-anders-dan-bewijs: boom 1, blad 100`,
      expect.stringMatching(/^keten-vorige: /),
      `commitment-anders: gebeurtenis ${id}`,
    ])
  })
})

describe('the chain of a person', () => {
  it('with a gap is found', async () => {
    const { rows } = await t.db
      .pool('eigenaar')
      .query<{ id: string; keten: string; nr: number }>(
        `select gebeurtenis_id as id, keten, nr from deelwijzer.gebeurtenis_bewijs where persoon_id = $1 and keten = $1 order by nr desc limit 1`,
        [noor],
      )
    const laatste = rows[0]
    const uit = await after((client) =>
      client.query(`update gebeurtenis_bewijs set nr = nr + 1 where gebeurtenis_id = $1`, [
        laatste?.id,
      ]),
    )
    expect(uit).toEqual([
      `keten-gat: gebeurtenis ${laatste?.id}, nummer ${Number(laatste?.nr) + 1} in keten ${laatste?.keten}`,
      `keten-kop: keten ${noor} van persoon ${noor}`,
      `regel-anders: gebeurtenis ${laatste?.id}, kolom keten, nr of vorige`,
    ])
  })

  it('that counts further than its lines is found', async () => {
    const uit = await after((client) =>
      client.query(
        `update logboek_keten set aantal = aantal + 1 where persoon_id = $1 and keten = $1`,
        [noor],
      ),
    )
    expect(uit).toEqual([`keten-kop: keten ${noor} van persoon ${noor}`])
  })
})

describe('the tree', () => {
  const swap = (client: Client, een: number, twee: number) =>
    client.query(
      `update blad b set gemeente_id = x.gemeente_id, gebeurtenis_id = x.gebeurtenis_id, commitment = x.commitment
       from (select * from blad where index in ($1, $2)) x where b.index in ($1, $2) and x.index = $1 + $2 - b.index`,
      [een, twee],
    )

  it('with two leaves swapped is found, also with everything that belongs to them', async () => {
    const uit = await after(async (client) => {
      await client.query('alter table blad drop constraint blad_gemeente_id_gebeurtenis_id_key')
      await swap(client, 100, 103)
    })
    expect(uit).toEqual([
      'buiten-wortel: slot',
      expect.stringMatching(/^checkpoint-wortel: boom 1, vanaf checkpoint \d+$/),
      'bladeren-verwisseld: boom 1, blad 100 en blad 103',
    ])
  })

  it('with another leaf is found', async () => {
    const uit = await after((client) =>
      client.query(`update blad set commitment = $1 where index = 7`, [randomBytes(32)]),
    )
    expect(uit).toEqual([
      'blad-anders-dan-bewijs: boom 1, blad 7',
      'buiten-wortel: slot',
      expect.stringMatching(/^checkpoint-wortel: /),
      'blad-veranderd: boom 1, blad 7',
    ])
  })

  it('with another leaf and a tile made to fit is found by what was signed', async () => {
    const anders = randomBytes(32)
    const uit = await after(async (client) => {
      await client.query(`update blad set commitment = $1 where index = 7`, [anders])
      await client.query(
        `update gebeurtenis_bewijs set commitment = $1 where gebeurtenis_id = $2`,
        [anders, een(7)],
      )
      await client.query(
        `update tegel set inhoud = overlay(inhoud placing $1 from ${7 * 32 + 1}) where laag = 0 and nummer = 0`,
        [Buffer.from(bladHash(new Uint8Array(anders)))],
      )
    })
    expect(uit).toContainEqual(expect.stringMatching(/^checkpoint-wortel: boom 1/))
    expect(uit).toContain(`commitment-anders: gebeurtenis ${een(7)}`)
  })

  it('with its last leaf removed is found', async () => {
    const laatste = opPlek.length - 1
    const uit = await after((client) =>
      client.query(`delete from blad where index = $1`, [laatste]),
    )
    expect(uit).toEqual([
      'bladeren-afgekapt: boom 1',
      'buiten-nieuwer: slot',
      `bewijs-zonder-plek: gebeurtenis ${een(laatste)}`,
    ])
  })

  it('with a leaf in the middle removed is found, and what stands behind it is still judged', async () => {
    const uit = await after((client) => client.query(`delete from blad where index = 100`))
    expect(uit).toEqual([
      'blad-weg: boom 1, blad 100',
      `bewijs-zonder-plek: gebeurtenis ${een(100)}`,
    ])
  })

  it('cut back to an older checkpoint, everything included, is found by the lock file', async () => {
    const uit = await after(async (client) => {
      const { rows } = await client.query<{ grootte: string }>(
        `select grootte from checkpoint order by grootte offset 2 limit 1`,
      )
      const grootte = Number(rows[0]?.grootte)
      await client.query(
        `insert into wachtrij (gemeente_id, gebeurtenis_id, commitment)
         select gemeente_id, gebeurtenis_id, commitment from blad where index >= $1`,
        [grootte],
      )
      await client.query(`delete from blad where index >= $1`, [grootte])
      await client.query(`delete from checkpoint where grootte > $1`, [grootte])
      await client.query(`delete from tegel where laag > 0 or nummer > $1`, [
        Math.floor((grootte - 1) / 256),
      ])
      await client.query(
        `update tegel set inhoud = substring(inhoud from 1 for $1) where nummer = $2`,
        [(((grootte - 1) % 256) + 1) * 32, Math.floor((grootte - 1) / 256)],
      )
    })
    // Without the lock file nothing but this one besluit would tell of it.
    expect(uit).toEqual([
      'buiten-nieuwer: slot',
      expect.stringMatching(/^besluit-niet-eerst: verstrekking /),
    ])
  })

  it('with an event that exists only in it is found, also unsigned', async () => {
    const uit = await after((client) =>
      client.query(
        `insert into blad (boom, index, gemeente_id, gebeurtenis_id, commitment)
         select 1, max(index) + 1, (select gemeente_id from blad limit 1), gen_random_uuid(), $1 from blad`,
        [randomBytes(32)],
      ),
    )
    expect(uit).toEqual([
      `blad-zonder-bewijs: boom 1, blad ${opPlek.length}`,
      `tegel-veranderd: boom 1, tegel 0/${Math.floor(opPlek.length / 256)}`,
      'bladeren-zonder-checkpoint: boom 1',
    ])
  })

  it.each([
    ['a leaf hash', 0, 0, 7],
    ['the partial one', 0, 1, 3],
    ['one of the second layer', 1, 0, 0],
  ])('with a changed tile is found: %s', async (_, laag, nummer, plek) => {
    const uit = await after((client) =>
      client.query(
        `update tegel set inhoud = overlay(inhoud placing $1 from ${plek * 32 + 1}) where laag = $2 and nummer = $3`,
        [randomBytes(32), laag, nummer],
      ),
    )
    expect(uit).toEqual([`tegel-veranderd: boom 1, tegel ${laag}/${nummer}`])
  })

  it('with a tile removed or too many is found', async () => {
    const weg = await after((client) => client.query(`delete from tegel where laag = 1`))
    expect(weg).toEqual(['tegel-weg: boom 1, tegel 1/0'])
    await k.herstel()
    const erbij = await after((client) =>
      client.query(`insert into tegel values (1, 2, 0, $1)`, [randomBytes(32)]),
    )
    expect(erbij).toEqual(['tegel-te-veel: boom 1, tegel 2/0'])
  })

  it('with an event in the queue as well is found', async () => {
    const uit = await after((client) =>
      client.query(
        `insert into wachtrij (gemeente_id, gebeurtenis_id, commitment)
         select gemeente_id, gebeurtenis_id, commitment from blad where index = 100`,
      ),
    )
    expect(uit).toEqual([`bewijs-op-twee-plekken: gebeurtenis ${een(100)}`])
  })

  it('without the event that waited is found', async () => {
    const uit = await after((client) => client.query(`delete from wachtrij`))
    expect(uit.every((regel) => regel.startsWith('bewijs-zonder-plek: '))).toBe(true)
    expect(uit.length).toBeGreaterThan(0)
  })
})

describe('a checkpoint', () => {
  const vals = generateKeyPairSync('ed25519')

  it('that somebody else signed is found', async () => {
    const uit = await after(async (client) => {
      const { rows } = await client.query<{ origin: string }>(`select origin from boom`)
      const origin = rows[0]?.origin ?? ''
      const root = naiveRoot([randomBytes(32)])
      await client.query(
        `insert into checkpoint (boom, grootte, wortel, notitie, gemaakt_op, gepubliceerd_op) values (1, 50, $1, $2, now(), now())`,
        [Buffer.from(root), signCheckpoint({ origin, size: 50, root }, vals.privateKey)],
      )
    })
    expect(uit).toEqual(['checkpoint-handtekening: boom 1, checkpoint 50'])
  })

  it('whose row says something else than its note is found', async () => {
    const uit = await after((client) =>
      client.query(
        `update checkpoint set wortel = $1 where grootte = (select min(grootte) from checkpoint)`,
        [randomBytes(32)],
      ),
    )
    expect(uit).toEqual([expect.stringMatching(/^checkpoint-anders: boom 1, checkpoint \d+$/)])
  })

  it('signed with another key that was put in the tree as well is found by the key one knows', async () => {
    const { rows } = await t.db
      .pool('eigenaar')
      .query<{ vkey: string; origin: string }>(`select vkey, origin from deelwijzer.boom`)
    const echt = parseVkey(rows[0]?.vkey ?? '')
    const vkeys = [makeVkey(echt.naam, soortHandtekening.notitie, vals.publicKey)]
    expect(gevonden(await check({ vkeys: [echt] }))).toEqual([])
    expect(gevonden(await check({ vkeys }))).toEqual(['boom-sleutel: boom 1'])
  })

  it('with a wrong or missing confirmation of a known witness is found', async () => {
    const getuige = generateKeyPairSync('ed25519')
    const getuigen = [makeVkey('getuige.example', soortHandtekening.getuige, getuige.publicKey)]
    const nieuwste = `grootte = (select max(grootte) from checkpoint)`
    const confirm = (sleutel: typeof getuige) =>
      k.knoei(async (client) => {
        const { rows } = await client.query<{ notitie: string }>(
          `select notitie from checkpoint where ${nieuwste}`,
        )
        const notitie = rows[0]?.notitie ?? ''
        const regel = cosign(notitie, 'getuige.example', 1_790_000_000, sleutel.privateKey)
        const id = getuigen[0]?.id ?? 0
        await client.query(`update checkpoint set notitie = $1, getuigd = true where ${nieuwste}`, [
          addHandtekening(notitie, { ...regel, id }),
        ])
      })
    await confirm(getuige)
    const goed = await check({ getuigen })
    expect([gevonden(goed), goed.aantallen['bevestigingen']]).toEqual([[], 1])
    await k.herstel()
    await confirm(vals)
    expect(gevonden(await check({ getuigen }))).toEqual([
      expect.stringMatching(/^getuige-handtekening: boom 1, checkpoint \d+$/),
    ])
    await k.herstel()
    await k.knoei((client) =>
      client.query(`update checkpoint set getuigd = true where ${nieuwste}`),
    )
    expect(gevonden(await check({ getuigen }))).toEqual([
      expect.stringMatching(/^getuige-ontbreekt: /),
    ])
  })

  it('kept outside that does not fit is found', async () => {
    const origin = slot.split('\n')[0] ?? ''
    const root = naiveRoot([randomBytes(32)])
    const stand = (notitie: string) => ({ buiten: [{ naam: 'getuige', notitie, getuigen: [] }] })
    const vreemd = signCheckpoint({ origin: 'elders.example/1', size: 1, root }, vals.privateKey)
    expect(gevonden(await check(stand(vreemd)))).toEqual(['buiten-onbekend: getuige'])
    const nagemaakt = signCheckpoint({ origin, size: 1, root }, vals.privateKey)
    expect(gevonden(await check(stand(nagemaakt)))).toEqual(['buiten-handtekening: getuige'])
    expect(gevonden(await check(stand('onzin')))).toEqual(['buiten-onbekend: getuige'])
    // Signed by the log itself: a second history.
    const pem = await readFile(join(t.open.map, 'logboek', 'ondertekening.sleutel'))
    const fork = signCheckpoint({ origin, size: 9, root }, createPrivateKey(pem))
    expect(gevonden(await check(stand(fork)))).toEqual(['buiten-wortel: getuige'])
  })
})

describe('what is sealed', () => {
  it('and was moved to another row is found', async () => {
    let rijen: { id: string; zegel: string }[] = []
    const uit = await after(async (client) => {
      rijen = (
        await client.query<{ id: string; zegel: string }>(
          `select id, zegel_id as zegel from gegeven order by vastgelegd_op desc, id limit 2`,
        )
      ).rows
      await client.query(
        `update gegeven set inhoud = (select x.inhoud from gegeven x where x.id = $2) where id = $1`,
        [rijen[0]?.id, rijen[1]?.id],
      )
    })
    expect(uit).toEqual([`zegel-verplaatst: gegeven.inhoud, rij ${rijen[0]?.zegel}`])
  })

  it('and was moved to another column, or to one where nothing is sealed, is found', async () => {
    const uit = await after(async (client) => {
      await client.query(
        `update gegeven set bron = inhoud, verkregen_in_pet = inhoud where id = (select id from gegeven order by vastgelegd_op desc, id limit 1)`,
      )
    })
    expect(uit).toEqual([
      'zegel-onverwacht: gegeven.verkregen_in_pet',
      expect.stringMatching(/^zegel-verplaatst: gegeven\.bron, rij /),
    ])
  })

  it('and now stands in clear text is found', async () => {
    const uit = await after(async (client) => {
      await client.query(`alter table gegeven drop constraint gegeven_verzegeld`)
      await client.query(
        `update gegeven set inhoud = 'leesbaar' where id = (select id from gegeven order by vastgelegd_op desc, id limit 1)`,
      )
    })
    expect(uit).toEqual([expect.stringMatching(/^niet-verzegeld: gegeven\.inhoud, rij /)])
  })
})

it('finds a besluit that does not come before what was done under it', async () => {
  const { rows } = await t.db.pool('eigenaar').query<{ id: string; besluit: string }>(
    `select v.id, g.id as besluit from deelwijzer.verstrekking v join deelwijzer.gebeurtenis g
       on g.besluit_id = v.besluit_id and g.handeling = 'besluiten' and g.betrokkene_id = v.persoon_id`,
  )
  const besluit = rows[0]?.besluit ?? ''
  const van = opPlek.indexOf(besluit)
  const uit = await after(async (client) => {
    await client.query(
      'alter table blad drop constraint if exists blad_gemeente_id_gebeurtenis_id_key',
    )
    await client.query(
      `update blad b set gemeente_id = x.gemeente_id, gebeurtenis_id = x.gebeurtenis_id, commitment = x.commitment
       from (select * from blad where index in ($1, $2)) x where b.index in ($1, $2) and x.index = $1 + $2 - b.index`,
      [van, opPlek.length - 1],
    )
  })
  expect(uit).toContain(`besluit-niet-eerst: verstrekking ${rows[0]?.id}`)
})

describe('keys', () => {
  it('that were destroyed are no finding; that are simply gone are', async () => {
    const { rows } = await t.db
      .pool('eigenaar')
      .query<{ id: string; n: string }>(
        `select persoon_id as id, count(*) as n from deelwijzer.gebeurtenis_bewijs where persoon_id <> $1 group by 1 order by 2 desc limit 1`,
        [noor],
      )
    const ander = rows[0]?.id ?? noor
    const pad = join(t.open.map, 'sleutels', 'persoon', ander.slice(-2), ander)
    const bytes = await readFile(pad)
    await rm(pad)
    t.open.kluis.sleutels.close()
    const weg = await check()
    expect(weg.perSoort['sleutel-ontbreekt']).toBeGreaterThanOrEqual(Number(rows[0]?.n))
    expect(Object.keys(weg.perSoort)).toEqual(['sleutel-ontbreekt'])
    await writeFile(pad, bytes)

    await t.open.kluis.sleutels.destroyPerson(ander, 'test', new Date())
    const vernietigd = await check({ gewist: new Set([ander]) })
    expect(gevonden(vernietigd)).toEqual([])
    expect(vernietigd.aantallen['sleutel vernietigd']).toBeGreaterThanOrEqual(Number(rows[0]?.n))
    await writeFile(pad, bytes)
    expect(gevonden(await check({ gewist: new Set([ander]) }))).toEqual([
      `sleutel-terug: persoon ${ander}`,
    ])
  })
})
