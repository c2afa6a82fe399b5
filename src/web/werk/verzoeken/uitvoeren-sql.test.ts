import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type TestApp } from '../../../../test/support/app.ts'
import { alsApp } from '../../../../test/support/delen.ts'
import { geopend } from '../../../../test/support/geopend.ts'
import {
  gegevenId,
  gesprek,
  kiesDoel,
  naarDossier,
  neemMee,
  openHulpdossier,
  overgangUit,
} from '../../../../test/support/overgang.ts'
import { organisaties } from '../../../../test/support/partner.ts'
import {
  besluitOp,
  deBeuk,
  deelGegeven,
  tweedeSchool,
  type Besloten,
} from '../../../../test/support/uitvoeren-recht.ts'
import { besluitMet, doePlichten } from '../../../../test/support/verstrekking.ts'
import {
  leesbaar,
  openDossier,
  schrijfOp,
  tabellenMet,
  tel,
} from '../../../../test/support/werk.ts'

let t: TestApp
let sanne: Bezoeker
let dossier: string
let onder: string
let nummer = 0
beforeAll(async () => {
  t = await createTestApp(new Date())
  await tweedeSchool(t)
  sanne = await t.login('sanne', 'toeleider')
  dossier = await openDossier(sanne)
  onder = await besluitMet(sanne, dossier, {
    aanpak: { categorie: ['dat', 'wat'] },
    weging: { 'nodig.wat': 'Anders weet de school niet wat er speelt.' },
  })
  await doePlichten(t, sanne, onder, 'blokkerend')
})
afterAll(() => t.stop())

async function nieuwGegeven(iemand = sanne, waar = dossier, anders = {}) {
  nummer += 1
  const tekst = `Noor heeft kenmerk-${nummer}-sqlrood.`
  await schrijfOp(iemand, waar, { inhoud: tekst, ...anders })
  return { id: await gegevenId(t, waar, tekst), tekst }
}

const pagina = ({ deel }: Besloten): string => `/werk/verzoeken/${deel}/uitvoeren`
async function voerUit(iemand: Bezoeker, besluit: Besloten, velden = {}) {
  await iemand.get(pagina(besluit))
  return iemand.verstuur(
    { onderdeel: besluit.onderdelen[0] ?? '', ...velden },
    { actie: pagina(besluit) },
  )
}

const opdracht = `select deelwijzer.voer_verzoek_uit(gen_random_uuid(), $1, null, '[]', '{}', null, now())`

describe('de database zelf, zonder de toepassing', () => {
  it('carries out nothing without a decision, for a no, for another dossier, or twice', async () => {
    const { id, tekst } = await nieuwGegeven()
    const zonder = await besluitOp(t, dossier, [{ gegeven: id, uitvoering: 'wissen' }], 'besluit')
    const nee = await besluitOp(t, dossier, [{ gegeven: id, uitvoering: 'geen' }])
    for (const besluit of [zonder, nee]) {
      const poging = alsApp(t, onder, (vraag) => vraag(opdracht, [besluit.onderdelen[0]]))
      await expect(poging).rejects.toMatchObject({ code: 'DW029' })
    }
    const vreemd = alsApp(t, onder, (vraag) => vraag(opdracht, [randomUUID()]))
    await expect(vreemd).rejects.toMatchObject({ code: '42501' })
    const ander = await t.login('sanne', 'hulpverlener')
    const hulp = await openHulpdossier(ander)
    const daar = await nieuwGegeven(ander, hulp)
    const elders = await besluitOp(t, hulp, [{ gegeven: daar.id, uitvoering: 'wissen' }])
    const buiten = alsApp(t, onder, (vraag) => vraag(opdracht, [elders.onderdelen[0]]))
    await expect(buiten).rejects.toMatchObject({ code: '42501' })
    for (const woord of [tekst, daar.tekst])
      expect(await tabellenMet(t, woord)).toContain('gegeven')

    const echt = await besluitOp(t, dossier, [{ gegeven: id, uitvoering: 'wissen' }])
    const tegelijk = await Promise.allSettled([
      alsApp(t, onder, (vraag) => vraag(opdracht, [echt.onderdelen[0]])),
      alsApp(t, onder, (vraag) => vraag(opdracht, [echt.onderdelen[0]])),
    ])
    expect(tegelijk.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await tel(t, 'verzoekuitvoering', `deel_id = '${echt.deel}'`)).toBe(1)
  })

  it.each([
    [
      'reads no row that was erased',
      `select inhoud from deelwijzer.gegeven where afgeschermd = 'gewist'`,
    ],
    [
      'reads no row that is shielded',
      `select inhoud from deelwijzer.gegeven where afgeschermd is not null`,
    ],
  ])('%s', async (_wat, vraagtekst) => {
    const uit = await alsApp(t, onder, (vraag) => vraag(vraagtekst))
    expect(uit).toMatchObject({ rowCount: 0 })
  })

  it.each([
    ['a datum', `update deelwijzer.gegeven set afgeschermd = null`],
    ['a datum', `delete from deelwijzer.gegeven`],
    ['a document', `delete from deelwijzer.document`],
    ['what was told', `update deelwijzer.verstrekt_gegeven set tekst = null`],
    ['a notice', `update deelwijzer.kennisgeving set stand = 'verteld'`],
    ['a carrying out', `delete from deelwijzer.verzoekuitvoering`],
    [
      'the pieces',
      `select deelwijzer.wis_gegevens(gen_random_uuid(), gen_random_uuid(), '{}', now())`,
    ],
    [
      'the pieces',
      `select deelwijzer.schrijf_rest(gen_random_uuid(), 'concept', gen_random_uuid(), '"x"')`,
    ],
    ['the pieces', `select deelwijzer.rond_deel_af(gen_random_uuid(), gen_random_uuid(), now())`],
    [
      'the confirmation of a partner',
      `select deelwijzer.bevestig_kennisgeving(gen_random_uuid(), now())`,
    ],
  ])('lets the application not touch %s: %s', async (_wat, sql) => {
    await expect(alsApp(t, onder, (vraag) => vraag(sql))).rejects.toMatchObject({ code: '42501' })
  })

  it('lets nobody say that a part is carried out while it is not', async () => {
    const { id } = await nieuwGegeven()
    const besluit = await besluitOp(t, dossier, [{ gegeven: id, uitvoering: 'wissen' }])
    const gelogen = alsApp(t, onder, (vraag, bij) =>
      vraag(
        `insert into deelwijzer.verzoekstap (gemeente_id, id, verzoek_id, nr, deel_id, soort, op, pet_id)
         values ($1, gen_random_uuid(), $2, 1, $3, 'uitgevoerd', now(), $4)`,
        [bij.gemeente_id, besluit.verzoek, besluit.deel, bij.pet_id],
      ),
    )
    await expect(gelogen).rejects.toMatchObject({ code: 'DW029' })
    const plicht = t.db
      .pool('eigenaar')
      .query(
        `update deelwijzer.plicht set gedaan_op = now() where id = (select uitvoerplicht_id from deelwijzer.verzoekdeel where id = $1)`,
        [besluit.deel],
      )
    await expect(plicht).rejects.toMatchObject({ code: 'DW016' })
  })

  it('keeps what was told and what stands there also from who owns the tables', async () => {
    const { id, tekst } = await nieuwGegeven()
    await deelGegeven(t, onder, id, tekst, 'mondeling')
    for (const sql of [
      `update deelwijzer.verstrekt_gegeven set tekst = null where gegeven_id = '${id}'`,
      `update deelwijzer.verstrekking set inhoud = inhoud where dossier_id = '${dossier}'`,
      `update deelwijzer.gegeven set zegel_id = gen_random_uuid() where id = '${id}'`,
    ]) {
      const poging = t.db.pool('eigenaar').query(sql)
      await expect(poging, sql).rejects.toMatchObject({ code: '42501' })
    }
  })
})

describe('tegelijk delen en wissen', () => {
  it('never leaves words with a recipient who gets no notice', async () => {
    for (let keer = 0; keer < 6; keer++) {
      const { id, tekst } = await nieuwGegeven()
      const besluit = await besluitOp(t, dossier, [{ gegeven: id, uitvoering: 'wissen' }])
      await sanne.get(pagina(besluit))
      const [gedeeld, gewist] = await Promise.allSettled([
        deelGegeven(t, onder, id, tekst, { organisatie: organisaties.school }),
        sanne.verstuur({ onderdeel: besluit.onderdelen[0] ?? '' }, { actie: pagina(besluit) }),
      ])
      expect(gewist.status).toBe('fulfilled')
      const aantal = await tel(t, 'kennisgeving', `deel_id = '${besluit.deel}'`)
      if (gedeeld.status === 'rejected') {
        expect(gedeeld.reason).toMatchObject({ code: 'DW030' })
        expect(aantal).toBe(0)
      } else expect(aantal).toBe(1)
      expect(await tel(t, 'gegeven', `id = '${id}' and inhoud is null`)).toBe(1)
      expect(await tel(t, 'verstrekt_gegeven', `gegeven_id = '${id}' and tekst is not null`)).toBe(
        0,
      )
    }
  })
})

describe('kopieën in andere dossiers', () => {
  it('erases what the same controller copied, and asks another one to decide', async () => {
    const hulpverlener = await t.login('sanne', 'hulpverlener')
    const hulp = await openHulpdossier(hulpverlener)
    const { id, tekst } = await nieuwGegeven(hulpverlener, hulp, { datWat: 'dat' })
    await kiesDoel(hulpverlener, hulp)
    const blad = await hulpverlener.verstuur({ ...gesprek, ...neemMee(id) }, { knop: 'uitvoeren' })
    const daar = await naarDossier(t, overgangUit(blad))
    const kopie = await gegevenId(t, daar, tekst)

    const besluit = await besluitOp(t, hulp, [{ gegeven: id, uitvoering: 'wissen' }])
    await voerUit(hulpverlener, besluit)
    // The college answers for its own dossier: it hears it, and decides.
    expect(await tel(t, 'gegeven', `id = '${id}' and afgeschermd = 'gewist'`)).toBe(1)
    expect(await tel(t, 'gegeven', `id = '${kopie}' and afgeschermd is null`)).toBe(1)
    expect(
      await tel(t, 'kennisgeving', `deel_id = '${besluit.deel}' and naar_gegeven_id = '${kopie}'`),
    ).toBe(1)
    const { rows } = await t.db
      .pool('eigenaar')
      .query<{ id: string }>('select id from deelwijzer.kennisgeving where naar_gegeven_id = $1', [
        kopie,
      ])
    const toeleider = await t.login('sanne', 'toeleider')
    const lijst = await toeleider.get(`/werk/kennisgevingen/${rows[0]?.id ?? ''}`)
    expect(leesbaar(lijst)).toContain(tekst)
    const klaar = await toeleider.verstuur({ afhandeling: 'overgenomen' })
    expect(klaar.pad).toBe(`/werk/dossiers/${daar}`)
    expect(await tabellenMet(t, tekst)).toEqual([])
  })
})

describe('willekeurige geschiedenissen', () => {
  it('never lets anybody read what was erased, and gives every recipient one notice', async () => {
    // A small generator with a fixed seed: the same histories every time.
    let zaad = 7
    const kies = (n: number): number => {
      zaad = (zaad * 48_271) % 2_147_483_647
      return zaad % n
    }
    const anja = await t.login('anja')
    let gewist = 0
    let beperkt = 0
    let verbeterd = 0
    for (let geschiedenis = 0; geschiedenis < 6; geschiedenis++) {
      const begin = await nieuwGegeven()
      let nu = begin.id
      const woorden = [begin.tekst]
      const ontvangers = new Set<string>()
      let stand: 'open' | 'beperkt' | 'gewist' = 'open'
      for (let stap = 0; stap < 6; stap++) {
        const wat = kies(5)
        if (wat <= 1 && stand === 'open') {
          const met = kies(2) === 0 ? organisaties.school : deBeuk
          const tekst = `gedeeld-${geschiedenis}-${stap}: ${woorden.at(-1) ?? ''}`
          await deelGegeven(t, onder, nu, tekst, { organisatie: met })
          woorden.push(tekst)
          ontvangers.add(met)
        } else if (wat === 2 && stand !== 'gewist') {
          const nieuweTekst = `Verbeterd kenmerk-${geschiedenis}-${stap}-paars.`
          const besluit = await besluitOp(t, dossier, [
            { gegeven: nu, uitvoering: 'verbeteren', nieuweTekst, oudeWeg: kies(2) === 0 },
          ])
          expect((await voerUit(sanne, besluit)).status).toBe(200)
          expect(await tel(t, 'kennisgeving', `deel_id = '${besluit.deel}'`)).toBe(ontvangers.size)
          nu = await gegevenId(t, dossier, nieuweTekst)
          woorden.push(nieuweTekst)
          stand = 'open'
          verbeterd += 1
        } else if (wat === 3 && stand === 'open') {
          const besluit = await besluitOp(t, dossier, [{ gegeven: nu, uitvoering: 'beperken' }])
          expect((await voerUit(sanne, besluit)).status).toBe(200)
          expect(await tel(t, 'kennisgeving', `deel_id = '${besluit.deel}'`)).toBe(ontvangers.size)
          stand = 'beperkt'
          beperkt += 1
        } else if (wat === 4 && stap > 2 && stand !== 'gewist') {
          const besluit = await besluitOp(t, dossier, [{ gegeven: nu, uitvoering: 'wissen' }])
          expect((await voerUit(sanne, besluit)).status).toBe(200)
          expect(await tel(t, 'kennisgeving', `deel_id = '${besluit.deel}'`)).toBe(ontvangers.size)
          stand = 'gewist'
          gewist += 1
        }
      }
      if (stand === 'gewist') {
        for (const woord of woorden) {
          // The decision that corrected it keeps what it decided; that is another decision's to erase.
          const tabellen = (await tabellenMet(t, woord)).filter(
            (tabel) => tabel !== 'verzoekbesluit' && tabel !== 'verzoekonderdeel',
          )
          expect(tabellen, woord).toEqual([])
        }
      }
      const bladen = [
        await sanne.get(`/werk/dossiers/${dossier}`),
        await anja.get('/partner'),
        await (await t.login('noor')).get('/mijn/gegevens'),
      ]
      if (stand === 'gewist') {
        for (const blad of bladen) {
          for (const woord of woorden) expect(leesbaar(blad)).not.toContain(woord)
        }
      }
      if (stand === 'beperkt')
        expect(leesbaar(bladen[0] ?? sanne.blad())).not.toContain(woorden.at(-1))
    }
    // Every kind of thing happened, or the above says nothing.
    expect(Math.min(gewist, beperkt, verbeterd)).toBeGreaterThan(0)
    expect(await geopend(t, 'gegeven.inhoud', `afgeschermd = 'gewist'`)).toEqual([])
  })
})

it('is not there for another pet, nor for a wide role', async () => {
  const { id } = await nieuwGegeven()
  const besluit = await besluitOp(t, dossier, [{ gegeven: id, uitvoering: 'wissen' }])
  for (const iemand of [
    await t.login('mehmet'),
    await t.login('petra'),
    await t.login('anja'),
    await t.login('noor'),
  ]) {
    // Nobody home, or the page to choose a pet: never the request.
    const blad = await iemand.get(pagina(besluit))
    expect(blad.pad === pagina(besluit) ? blad.status : 404).toBe(404)
    expect(blad.tekst).not.toContain(besluit.nummer)
  }
})
