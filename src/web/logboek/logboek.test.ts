import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../../test/support/app.ts'
import { openTestVolgorde } from '../../../test/support/volgorde.ts'
import { openCheckpoint } from '../../logboek/checkpoint.ts'
import { leafHash } from '../../logboek/merkle.ts'
import { breedteBij, formatTegelpad, parseTegelpad } from '../../logboek/tegel-pad.ts'
import { rootAt, type TegelBron } from '../../logboek/tegels.ts'
import { parseVkey } from '../../logboek/vkey.ts'

let t: TestApp
beforeAll(async () => {
  t = await createTestApp()
  await t.db.pool('eigenaar').query(
    `insert into deelwijzer.wachtrij (gemeente_id, gebeurtenis_id, commitment)
     select gen_random_uuid(), gen_random_uuid(), sha256(n::text::bytea) from generate_series(1, 700) n`,
  )
  await t.volgorde()
}, 60_000)
afterAll(() => t.stop())

const haal = (pad: string) => t.app.request(`http://localhost${pad}`)
async function bytes(pad: string): Promise<Uint8Array> {
  const antwoord = await haal(pad)
  expect(antwoord.status, pad).toBe(200)
  return new Uint8Array(await antwoord.arrayBuffer())
}
async function checkpoint() {
  const vkey = parseVkey((await (await haal('/logboek/1/logboek.vkey')).text()).trim())
  return openCheckpoint(await (await haal('/logboek/1/checkpoint')).text(), vkey)
}

describe('the public half of the log', () => {
  it('says what it is, with its keys, to somebody who is not logged in, and stores nothing', async () => {
    const blad = await t.bezoeker().get('/logboek')
    expect(blad.status).toBe(200)
    const tekst = blad.$('main').text()
    expect(tekst).toContain('deelwijzer.example/logboek/1+')
    expect(tekst).toContain('Niemand kan daar later iets aan veranderen zonder dat het opvalt')
    expect(blad.headers.get('set-cookie')).toBeNull()
  })

  it('gives the checkpoint as text that is soon old', async () => {
    const antwoord = await haal('/logboek/1/checkpoint')
    expect(antwoord.headers.get('content-type')).toBe('text/plain; charset=UTF-8')
    expect(antwoord.headers.get('cache-control')).toBe('public, max-age=2')
    expect((await checkpoint()).size).toBeGreaterThanOrEqual(700)
  })

  it('gives tiles from which anybody computes the same root', async () => {
    const { size, root } = await checkpoint()
    const bron: TegelBron = (laag, nummer) => {
      const breedte = breedteBij({ laag, nummer, breedte: 256 }, size)
      return bytes(`/logboek/1/tile/${formatTegelpad({ laag, nummer, breedte })}`)
    }
    expect(await rootAt(bron, size)).toEqual(root)
    const vol = await haal('/logboek/1/tile/0/000')
    expect(vol.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(vol.headers.get('content-type')).toBe('application/octet-stream')
    expect((await bytes('/logboek/1/tile/0/000')).length).toBe(8192)
  })

  it('gives the leaves behind those tiles', async () => {
    const { size } = await checkpoint()
    for (let nummer = 0; nummer * 256 < size; nummer += 1) {
      const breedte = breedteBij({ laag: 0, nummer, breedte: 256 }, size)
      const tegel = await bytes(`/logboek/1/tile/${formatTegelpad({ laag: 0, nummer, breedte })}`)
      const bundel = Buffer.from(
        await bytes(`/logboek/1/tile/${formatTegelpad({ laag: 'entries', nummer, breedte })}`),
      )
      const hashes: Uint8Array[] = []
      for (let plek = 0; plek < bundel.length;) {
        const lengte = bundel.readUInt16BE(plek)
        hashes.push(leafHash(bundel.subarray(plek + 2, plek + 2 + lengte)))
        plek += 2 + lengte
      }
      expect(Buffer.concat(hashes).equals(tegel)).toBe(true)
    }
  })

  it('gives an older edge of a tile, and nothing that is not there', async () => {
    const heel = await bytes('/logboek/1/tile/0/000')
    expect(await bytes('/logboek/1/tile/0/000.p/3')).toEqual(heel.slice(0, 96))
    for (const pad of [
      '1/tile/0/009',
      '1/tile/0/002',
      '1/tile/0/002.p/255',
      '1/tile/0/000.p/256',
      '1/tile/0/000.p/0',
      '1/tile/0/000.p/03',
      '1/tile/0/0',
      '1/tile/0/x000/000',
      '1/tile/00/000',
      '1/tile/64/000',
      '1/tile/1/000',
      '1/tile/entries/002',
      '1/tile/-1/000',
      '1/tile/0/999999999999999999999',
      '2/checkpoint',
      '0/checkpoint',
      '99999999999/checkpoint',
      '2/logboek.vkey',
    ]) {
      expect((await haal(`/logboek/${pad}`)).status, pad).toBe(404)
    }
  })

  it('shows no leaf before its checkpoint counts', async () => {
    const { size } = await checkpoint()
    const volgorde = openTestVolgorde(t.db, t.open.map, t.deps.nu)
    await t.db.pool('eigenaar').query(
      `insert into deelwijzer.wachtrij (gemeente_id, gebeurtenis_id, commitment)
       values (gen_random_uuid(), gen_random_uuid(), sha256('later'))`,
    )
    const bijna = volgorde.run({
      opStap: (stap) => {
        if (stap === 'grendel') throw new Error('uit')
      },
    })
    await expect(bijna).rejects.toThrow('uit')
    await volgorde.sluit()
    expect((await checkpoint()).size).toBe(size)
    const breedte = breedteBij({ laag: 0, nummer: 2, breedte: 256 }, size + 1)
    const rand = formatTegelpad({ laag: 0, nummer: 2, breedte })
    expect((await haal(`/logboek/1/tile/${rand}`)).status).toBe(404)
    await t.volgorde()
    expect((await haal(`/logboek/1/tile/${rand}`)).status).toBe(200)
  })

  it('keeps the tree itself to itself where the gemeente chose so; keys and checkpoint stay', async () => {
    t.deps.logboekOpenbaar = false
    expect((await haal('/logboek/1/tile/0/000')).status).toBe(404)
    expect((await haal('/logboek/1/tile/entries/000')).status).toBe(404)
    expect((await haal('/logboek/1/checkpoint')).status).toBe(200)
    expect(await (await haal('/logboek/logboek.vkey')).text()).toMatch(
      /^deelwijzer\.example\/logboek\/1\+/,
    )
    expect((await t.bezoeker().get('/logboek')).$('main').text()).toContain('hier niet openbaar')
    t.deps.logboekOpenbaar = true
  })

  it('says that it stands still when it does', async () => {
    await t.db
      .pool('eigenaar')
      .query(
        `update deelwijzer.boom set bevroren_op = now(), bevroren_reden = 'deze database is ouder dan het logboek'`,
      )
    const tekst = (await t.bezoeker().get('/logboek')).$('main').text()
    expect(tekst).toContain('Het logboek staat stil')
    expect(tekst).toContain('deze database is ouder dan het logboek')
  })
})

describe('the address of a tile', () => {
  it('is written in groups of three and read back', () => {
    expect(formatTegelpad({ laag: 0, nummer: 1_234_067, breedte: 256 })).toBe('0/x001/x234/067')
    for (const nummer of [0, 1, 999, 1000, 1001, 999_999, 1_000_000, 1_234_067]) {
      for (const breedte of [1, 42, 255, 256]) {
        for (const laag of [0, 1, 63, 'entries'] as const) {
          const vraag = { laag, nummer, breedte }
          expect(parseTegelpad(formatTegelpad(vraag))).toEqual(vraag)
        }
      }
    }
  })
})
