/** De opdracht zelf: volgorde, foute regels, lege regels en lange stromen. */
import { readFile } from 'node:fs/promises'
import { Readable, Writable } from 'node:stream'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadRegelset } from '../koppelingen/regelbestanden.ts'
import type { Regelset } from '../recht/regelset.ts'
import { beantwoordStroom } from './mag-het.ts'

let regelset: Regelset
let goed: string[]

beforeAll(async () => {
  regelset = await loadRegelset()
  const bestand = new URL('../../regels/voorbeelden/casussen.ndjson', import.meta.url)
  goed = (await readFile(bestand, 'utf8')).trim().split('\n')
})

class Vanger extends Writable {
  tekst = ''

  override _write(stuk: Buffer, _codering: string, klaar: () => void): void {
    this.tekst += stuk.toString()
    klaar()
  }
}

async function stuur(...stukken: string[]) {
  const uitvoer = new Vanger()
  const meldingen = new Vanger()
  const invoer = Readable.from(stukken, { objectMode: false })
  const code = await beantwoordStroom(regelset, invoer, uitvoer, meldingen)
  const regels = uitvoer.tekst.split('\n').filter((regel) => regel !== '')
  return { code, meldingen: meldingen.tekst, antwoorden: regels.map((r): unknown => JSON.parse(r)) }
}

describe('deelwijzer mag-het', () => {
  it('beantwoordt elke regel in volgorde', async () => {
    const { code, antwoorden, meldingen } = await stuur(`${goed.join('\n')}\n`)
    expect({ code, meldingen }).toEqual({ code: 0, meldingen: '' })
    const ids = goed.map((regel) => /"id":"(K-\d+)"/.exec(regel)?.[1])
    expect(antwoorden.map((antwoord) => Reflect.get(Object(antwoord), 'id'))).toEqual(ids)
  })

  it('leest een regel die in stukken binnenkomt, ook zonder laatste regeleinde', async () => {
    const tekst = `${goed[0]!}\r\n\n${goed[1]!}`
    const midden = Math.floor(tekst.length / 2)
    const { code, antwoorden } = await stuur(tekst.slice(0, midden), tekst.slice(midden))
    expect(code).toBe(0)
    expect(antwoorden).toHaveLength(2)
  })

  it('noemt bij een foute regel de regel, het veld en wat daar mag, en gaat door', async () => {
    const fout = goed[0]!.replace('"baliemedewerker"', '"tovenaar"')
    const { code, antwoorden, meldingen } = await stuur([goed[1]!, fout, '{', goed[2]!].join('\n'))
    expect(code).toBe(2)
    expect(antwoorden).toHaveLength(4)
    expect(antwoorden[1]).toMatchObject({ id: 'K-001', fout: { regel: 2 } })
    expect(antwoorden[2]).toMatchObject({ fout: { regel: 3 } })
    expect(antwoorden[3]).toHaveProperty('uitkomst')
    expect(meldingen).toMatch(/Regel 2: input\.actor\.pet kent "tovenaar" niet; kies een van: bal/)
    expect(meldingen).toMatch(/Regel 3: .*geen geldige JSON/)
  })

  it('noemt een onbekend feit bij naam', async () => {
    const fout = goed[0]!.replace('"enkelvoudigeVraag"', '"enkelvoudigevraag"')
    const { code, meldingen } = await stuur(fout)
    expect(code).toBe(2)
    expect(meldingen).toMatch(/input\.feiten kent enkelvoudigevraag niet; toegestaan: noodzakelijk/)
  })

  it('geeft op lege invoer niets terug', async () => {
    expect(await stuur('')).toEqual({ code: 0, antwoorden: [], meldingen: '' })
  })
})
