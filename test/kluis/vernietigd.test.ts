import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type TestApp } from '../support/app.ts'
import { noor, openDossier, schrijfOp } from '../support/werk.ts'

let t: TestApp
let sanne: Bezoeker
let vanNoor: string
let vanTijn: string
beforeAll(async () => {
  t = await createTestApp()
  sanne = await t.login('sanne', 'toeleider')
  vanNoor = await openDossier(sanne)
  await schrijfOp(sanne, vanNoor, { inhoud: 'Noor slaapt slecht sinds de zomer.' })
  vanTijn = await openDossier(sanne, {
    naam: 'Tijn Verhoeven',
    geboortedatum: '01-02-2012',
    omschrijving: 'Vader vraagt hulp bij school.',
  })
})
afterAll(() => t.stop())

describe('after the key of one person is destroyed', () => {
  it('their words are gone and the pages say so; the others keep theirs', async () => {
    expect((await sanne.get(`/werk/dossiers/${vanNoor}`)).tekst).toContain('slaapt slecht')
    await t.open.kluis.sleutels.destroyPerson(noor, 'termijn-voorbij', new Date())

    const blad = await sanne.get(`/werk/dossiers/${vanNoor}`)
    expect(blad.status).toBe(200)
    expect(blad.tekst).toContain('(vernietigd)')
    expect(blad.tekst).not.toContain('slaapt slecht')
    expect((await sanne.get('/werk')).status).toBe(200)

    const ander = await sanne.get(`/werk/dossiers/${vanTijn}`)
    expect(ander.status).toBe(200)
    expect(ander.tekst).toContain('Vader vraagt hulp bij school.')
    expect(t.meldingen).toEqual([])
  })

  it('nothing new can be written down about them: a clear page, no fault', async () => {
    const blad = await schrijfOp(sanne, vanNoor)
    expect(blad.$('h1').text()).toBe('Dit is vernietigd')
    expect(blad.status).toBe(404)
    expect(t.meldingen).toEqual([])
  })

  it('every frozen event of the others still opens, theirs never again', async () => {
    const { rows } = await t.db
      .pool('eigenaar')
      .query<{ bytes: Buffer; persoon_id: string | null }>(
        'select bytes, persoon_id from deelwijzer.gebeurtenis_bewijs',
      )
    expect(rows.some(({ persoon_id }) => persoon_id === noor)).toBe(true)
    for (const { bytes, persoon_id } of rows) {
      const open = t.open.kluis.open(bytes.subarray(4))
      if (persoon_id === noor) await expect(open).rejects.toMatchObject({ code: 'vernietigd' })
      else await expect(open).resolves.toBeDefined()
    }
  })
})
