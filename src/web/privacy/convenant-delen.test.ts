import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type TestApp } from '../../../test/support/app.ts'
import { laatEindigen, maakConvenant } from '../../../test/support/convenant.ts'
import { besluitSchool, deel, deelRuw, deelvelden, deLinde } from '../../../test/support/delen.ts'
import { leesbaar, noor, openDossier, schrijfOp, tel } from '../../../test/support/werk.ts'

/** E-006, E-281: what was agreed with a school narrows what a professional shares with it, on the page and in the database. */

let t: TestApp
let sanne: Bezoeker
let dossier: string
let gegeven: string
beforeAll(async () => {
  t = await createTestApp(new Date())
  sanne = await t.login('sanne', 'toeleider')
  dossier = await openDossier(sanne)
  await schrijfOp(sanne, dossier, { inhoud: 'Er is hulp van het wijkteam.', datWat: 'dat' })
  const { rows } = await t.db
    .pool('eigenaar')
    .query<{ id: string }>(
      `select id from deelwijzer.gegeven where dossier_id = $1 and dat_wat = 'dat'`,
      [dossier],
    )
  gegeven = rows[0]?.id ?? ''
})
afterAll(() => t.stop())
afterEach(() => laatEindigen(t))

const gedekt = { doelen: ['toeleiding'], categorieen: ['identificatie', 'dat'] }
const elders = { doelen: ['schuldhulp'], categorieen: ['financieel'] }
const delingen = () => tel(t, 'deling', 'true')

async function probeer(besluit: string): Promise<{ gelukt: boolean; tekst: string }> {
  const voor = await delingen()
  const blad = await deel(sanne, besluit, deelvelden(t, gegeven))
  return { gelukt: (await delingen()) > voor, tekst: leesbaar(blad) }
}

describe('sharing with an organisation', () => {
  it('goes on as the law has it when the agreement covers it, or there is none', async () => {
    expect((await probeer(await besluitSchool(t, sanne, dossier))).gelukt).toBe(true)
    await maakConvenant(t, deLinde, gedekt)
    expect((await probeer(await besluitSchool(t, sanne, dossier))).gelukt).toBe(true)
  })

  it('that the agreement does not cover takes a besluit that names it and says who was consulted', async () => {
    await maakConvenant(t, deLinde, elders)
    // Taken without naming the school: at the moment of sharing it is still seen.
    const zonder = await probeer(await besluitSchool(t, sanne, dossier))
    expect(zonder.gelukt).toBe(false)
    expect(zonder.tekst).toContain('staan niet in “Convenant voor de proef”')
    const met = await besluitSchool(t, sanne, dossier, {
      aanpak: { ontvangerNaam: 'Basisschool De Linde' },
    })
    const besluit = leesbaar(await sanne.get(`/werk/besluiten/${met}`))
    expect(besluit).toContain('staan niet in “Convenant voor de proef”')
    expect(besluit).toContain('aandachtsfunctionaris')
    expect((await probeer(met)).gelukt).toBe(true)
  })

  it('says on the page what was agreed, and what a contract cannot demand', async () => {
    const adres = `/werk/dossiers/${dossier}/delen?over=${noor}&organisatie=${deLinde}&doel=toeleiding`
    expect(leesbaar(await sanne.get(adres))).toContain(
      'Er geldt nu geen convenant met Basisschool De Linde',
    )
    await maakConvenant(t, deLinde, { ...elders, nooit: ['dat'] })
    await maakConvenant(
      t,
      deLinde,
      { soort: 'inkoopcontract', titel: 'Contract voor de proef' },
      {
        artikel: 'Artikel 9',
        samenvatting: 'De verslagen van de behandeling.',
        bepalingCategorieen: ['behandel'],
        bepalingDoel: 'inkoopcontract',
        taak: 'verlenen-jeugdhulp',
      },
    )
    const blad = leesbaar(await sanne.get(adres))
    expect(blad).toContain('Met Basisschool De Linde geldt “Convenant voor de proef”')
    expect(blad).toContain('(Artikel 9) vraagt')
    expect(blad).toContain('maar dat kan het niet eisen')
    expect(blad).toContain('nooit naar of van Basisschool De Linde gaan')
    // The contract itself changes nothing.
    await laatEindigen(t)
    expect((await probeer(await besluitSchool(t, sanne, dossier))).gelukt).toBe(true)
  })

  it('does not happen at all when the agreement says so', async () => {
    await maakConvenant(t, deLinde, { ...elders, buiten: 'verboden' })
    const met = await besluitSchool(t, sanne, dossier, {
      aanpak: { ontvangerNaam: 'Basisschool De Linde' },
    })
    expect((await probeer(met)).gelukt).toBe(false)
  })

  it('of what never goes is refused by the page and by the database', async () => {
    const besluit = await besluitSchool(t, sanne, dossier)
    const bij = {
      organisatie_id: deLinde,
      toestemming_nodig: 'geen',
      grondslag: ['AVG 6.1.e'],
    }
    await deelRuw(t, besluit, [], bij)
    await maakConvenant(t, deLinde, { ...elders, nooit: ['dat'] })
    const uit = await probeer(besluit)
    expect(uit.gelukt).toBe(false)
    expect(uit.tekst).toContain('nooit naar of van Basisschool De Linde gaan')
    await expect(deelRuw(t, besluit, [], bij)).rejects.toMatchObject({ code: 'DW014' })
    // What the law puts before the agreement is not held back; nor is another organisation.
    await deelRuw(t, besluit, [], { ...bij, wet_gaat_voor: true })
    await deelRuw(t, besluit, [], { ...bij, organisatie_id: null })
  })
})
