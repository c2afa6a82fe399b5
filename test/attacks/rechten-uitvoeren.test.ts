import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type TestApp } from '../support/app.ts'
import { alsApp } from '../support/delen.ts'
import { dicht } from '../support/geopend.ts'
import { zegel } from '../support/kluis.ts'
import { noorId } from '../support/mijn.ts'
import { gegevenId } from '../support/overgang.ts'
import { organisaties } from '../support/partner.ts'
import {
  besluitOp,
  deelGegeven,
  laatVerstrijken,
  type Besloten,
  type TeBesluiten,
} from '../support/uitvoeren-recht.ts'
import { besluitMet, doePlichten } from '../support/verstrekking.ts'
import { leesbaar, openDossier, schrijfOp } from '../support/werk.ts'

/** What comes loose when a decision on a request is carried out: what was kept from somebody, and what a share gave. */

let t: TestApp
let sanne: Bezoeker
let dossier: string
let onder: string
let nummer = 0
beforeAll(async () => {
  t = await createTestApp(new Date())
  sanne = await t.login('sanne', 'toeleider')
  dossier = await openDossier(sanne)
  onder = await besluitMet(sanne, dossier, {
    aanpak: { categorie: ['dat', 'wat'] },
    weging: { 'nodig.wat': 'Anders weet de school niet wat er speelt.' },
  })
  await doePlichten(t, sanne, onder, 'blokkerend')
})
afterAll(() => t.stop())

async function nieuwGegeven() {
  nummer += 1
  const tekst = `Noor heeft kenmerk-${nummer}-aanval.`
  await schrijfOp(sanne, dossier, { inhoud: tekst })
  return { id: await gegevenId(t, dossier, tekst), tekst }
}

const eigenaar = (sql: string, waarden: unknown[] = []) => t.db.pool('eigenaar').query(sql, waarden)

/** As when the dossier was taken over and this was not given along. */
const nietMeegegeven = (id: string) =>
  eigenaar(`update deelwijzer.gegeven set afgeschermd = 'overdracht' where id = $1`, [id])

async function standVan(id: string): Promise<unknown> {
  const { rows } = await eigenaar('select afgeschermd from deelwijzer.gegeven where id = $1', [id])
  return rows[0]
}

async function besluit(een: TeBesluiten): Promise<Besloten & { onderdeel: string }> {
  const uit = await besluitOp(t, dossier, [een])
  return { ...uit, onderdeel: uit.onderdelen[0] ?? '' }
}

/** Carries it out past the pages. @returns the carrying out */
async function voerUit(onderdeel: string, nieuw: object | null = null): Promise<string> {
  const id = randomUUID()
  await alsApp(t, onder, (vraag) =>
    vraag(`select deelwijzer.voer_verzoek_uit($1, $2, $3, '[]', '{}', null, now())`, [
      id,
      onderdeel,
      nieuw === null ? null : JSON.stringify(nieuw),
    ]),
  )
  return id
}

async function hefOp(uitvoering: string): Promise<void> {
  await alsApp(t, onder, (vraag) =>
    vraag(`select deelwijzer.kondig_einde_beperking_aan($1, $2, current_date + 8, $3, now())`, [
      randomUUID(),
      uitvoering,
      dicht,
    ]),
  )
  await laatVerstrijken(t, uitvoering)
  await alsApp(t, onder, (vraag) =>
    vraag(`select deelwijzer.hef_beperking_op($1, $2, now())`, [randomUUID(), uitvoering]),
  )
}

describe('what was not given along when a dossier was taken over', () => {
  it('stays with who had it when a restriction begins and ends', async () => {
    const { id, tekst } = await nieuwGegeven()
    await nietMeegegeven(id)
    const beperking = await voerUit(
      (await besluit({ gegeven: id, uitvoering: 'beperken' })).onderdeel,
    )
    expect(await standVan(id)).toEqual({ afgeschermd: 'beperkt' })
    await hefOp(beperking)
    expect(await standVan(id)).toEqual({ afgeschermd: 'overdracht' })
    expect(leesbaar(await sanne.get(`/werk/dossiers/${dossier}`))).not.toContain(tekst)
    // What was given along comes back.
    const gewoon = await nieuwGegeven()
    const ander = await voerUit(
      (await besluit({ gegeven: gewoon.id, uitvoering: 'beperken' })).onderdeel,
    )
    await hefOp(ander)
    expect(await standVan(gewoon.id)).toEqual({ afgeschermd: null })
  })

  it('stays with who had it when it is corrected, also out of a restriction', async () => {
    for (const eerst of ['overdracht', 'beperkt']) {
      const { id } = await nieuwGegeven()
      await nietMeegegeven(id)
      if (eerst === 'beperkt') {
        await voerUit((await besluit({ gegeven: id, uitvoering: 'beperken' })).onderdeel)
      }
      const nieuweId = randomUUID()
      const nieuw = {
        id: nieuweId,
        inhoud: await zegel(t.open.kluis, 'gegeven.inhoud', nieuweId, noorId, 'Het is zo.'),
        bron: await zegel(t.open.kluis, 'gegeven.bron', nieuweId, noorId, 'Noor'),
      }
      const op = await besluit({ gegeven: id, uitvoering: 'verbeteren', nieuweTekst: 'Het is zo.' })
      await voerUit(op.onderdeel, nieuw)
      expect(await standVan(id), eerst).toEqual({ afgeschermd: 'verbeterd' })
      expect(await standVan(nieuw.id), eerst).toEqual({ afgeschermd: 'overdracht' })
    }
  })
})

describe('a partner with two shares', () => {
  async function lees(anja: Bezoeker, id: string): Promise<string> {
    const blad = await anja.get(`/partner/gedeeld/${id}`)
    const ja = blad.$('main form[method="post"]').length > 0 && leesbaar(blad).includes('Lezen')
    return leesbaar(ja ? await anja.verstuur({}) : blad)
  }
  const stop = (id: string) =>
    eigenaar(
      `insert into deelwijzer.deling_stop (gemeente_id, deling_id, door, op) select gemeente_id, id, 'medewerker', now() from deelwijzer.deling where id = $1`,
      [id],
    )

  it.each(['before', 'after'])(
    'reads the new words no more when the share that gave them ended %s it was corrected',
    async (wanneer) => {
      const { id, tekst } = await nieuwGegeven()
      const school = organisaties.school
      const dat = await deelGegeven(t, onder, id, 'Er is hulp.', {
        organisatie: school,
        datWat: 'dat',
      })
      const wat = await deelGegeven(t, onder, id, tekst, { organisatie: school })
      const anja = await t.login('anja')
      for (const deling of [dat, wat]) {
        await anja.get(`/partner/gedeeld/${deling.id}`)
        await anja.verstuur({})
      }
      const nieuweTekst = `Noor heeft iets anders-${nummer}-paars.`
      const op = await besluit({ gegeven: id, uitvoering: 'verbeteren', nieuweTekst })
      if (wanneer === 'before') await stop(wat.id)
      const pagina = `/werk/verzoeken/${op.deel}/uitvoeren`
      await sanne.get(pagina)
      await sanne.verstuur({ onderdeel: op.onderdeel }, { actie: pagina })
      if (wanneer === 'after') {
        expect(await lees(anja, wat.id)).toContain(nieuweTekst)
        await stop(wat.id)
      }
      const over = leesbaar(await anja.get(`/partner/gedeeld/${dat.id}`))
      expect(over).toContain('Een gegeven is verbeterd')
      expect(over).not.toContain(nieuweTekst)
    },
  )

  it('reads the new words no more when they were restricted', async () => {
    const { id, tekst } = await nieuwGegeven()
    const wat = await deelGegeven(t, onder, id, tekst, { organisatie: organisaties.school })
    const anja = await t.login('anja')
    await anja.get(`/partner/gedeeld/${wat.id}`)
    await anja.verstuur({})
    const nieuweTekst = `Noor heeft iets anders-${nummer}-oranje.`
    for (const een of [
      { gegeven: id, uitvoering: 'verbeteren', nieuweTekst },
      { uitvoering: 'beperken' },
    ] as const) {
      const waar = 'gegeven' in een ? een.gegeven : await gegevenId(t, dossier, nieuweTekst)
      const op = await besluit({ ...een, gegeven: waar })
      const pagina = `/werk/verzoeken/${op.deel}/uitvoeren`
      await sanne.get(pagina)
      await sanne.verstuur({ onderdeel: op.onderdeel }, { actie: pagina })
    }
    const blad = leesbaar(await anja.get(`/partner/gedeeld/${wat.id}`))
    expect(blad).toContain('Een gegeven is afgeschermd')
    expect(blad).not.toContain(nieuweTekst)
  })
})
