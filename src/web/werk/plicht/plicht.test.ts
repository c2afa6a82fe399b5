import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type TestApp } from '../../../../test/support/app.ts'
import { leesbaar, openDossier, tel } from '../../../../test/support/werk.ts'
import { geopend, telMet } from '../../../../test/support/geopend.ts'

let t: TestApp
let sanne: Bezoeker
let dossier: string
beforeAll(async () => {
  t = await createTestApp()
  sanne = await t.login('sanne', 'toeleider')
})
afterAll(() => t.stop())

/** A fresh dossier with an open duty; gives the id of the duty. */
async function plicht(): Promise<string> {
  dossier = await openDossier(sanne, { besproken: ['dat'] })
  const { rows } = await t.db
    .pool('eigenaar')
    .query<{ id: string }>(
      `select id from deelwijzer.plicht where dossier_id = $1 and tekst like '%bij het volgende contact%'`,
      [dossier],
    )
  return rows[0]?.id ?? ''
}

describe('iets afronden', () => {
  it('is done from the dossier, with a word on how', async () => {
    const id = await plicht()
    await sanne.get(`/werk/dossiers/${dossier}`)
    const blad = await sanne.verstuur(
      { bewijs: 'Verteld aan moeder.' },
      { actie: `/werk/plichten/${id}` },
    )
    expect(blad.pad).toBe(`/werk/dossiers/${dossier}?nieuw=plicht`)
    expect(leesbaar(blad)).toContain('Afgerond')
    expect(leesbaar(blad)).not.toContain('bij het volgende contact')
    expect(
      await telMet(
        t,
        'plicht.bewijs',
        'Verteld aan moeder.',
        `id = '${id}' and gedaan_op is not null`,
      ),
    ).toBe(1)
    expect(
      await tel(
        t,
        'gebeurtenis',
        `object_soort = 'plicht' and handeling = 'vastleggen' and object_id = '${id}'`,
      ),
    ).toBe(1)
    expect(leesbaar(await sanne.get(`/werk/plichten/${id}`))).toContain('Dit is al gedaan')
  })

  it.each([
    ['nothing', '', 'Schrijf kort op hoe u dit heeft gedaan.'],
    ['100 kB', 'x'.repeat(100_000), 'Deze tekst is te lang: 100.000 tekens.'],
    ['a NUL byte', 'a\u0000b', 'een teken dat wij niet kunnen bewaren'],
  ])('says what is wrong with %s and keeps the text', async (_wat, bewijs, melding) => {
    const id = await plicht()
    await sanne.get(`/werk/plichten/${id}`)
    const blad = await sanne.verstuur({ bewijs })
    expect(blad.pad).toBe(`/werk/plichten/${id}`)
    expect(leesbaar(blad)).toContain(melding)
    const opnieuw = await sanne.get(`/werk/plichten/${id}`)
    expect(leesbaar(opnieuw)).toContain(melding)
    expect(opnieuw.$('#bewijs').text().trim()).toBe(bewijs.replace('\u0000', ''))
    expect(await tel(t, 'plicht', `id = '${id}' and gedaan_op is null`)).toBe(1)
    const klaar = await sanne.verstuur({ bewijs: 'Gedaan.' })
    expect(klaar.pad).toContain('nieuw=plicht')
    expect(await tel(t, 'concept', `onderwerp_id = '${id}'`)).toBe(0)
  })

  it('twice is once: the first word stands', async () => {
    const id = await plicht()
    await sanne.get(`/werk/plichten/${id}`)
    const bladen = await Promise.all(
      ['Een', 'Twee'].map((bewijs) => sanne.post(`/werk/plichten/${id}`, { bewijs })),
    )
    for (const blad of bladen) expect(blad.pad).toContain('nieuw=plicht')
    const eerst = await geopend(t, 'plicht.bewijs', `id = '${id}'`)
    await sanne.get('/werk')
    const derde = await sanne.post(`/werk/plichten/${id}`, { bewijs: 'Drie' })
    expect(derde.pad).toContain('nieuw=plicht')
    expect(await geopend(t, 'plicht.bewijs', `id = '${id}'`)).toEqual(eerst)
    expect(['Een', 'Twee']).toContain(eerst[0]?.tekst)
    expect(t.meldingen).toEqual([])
  })
})
