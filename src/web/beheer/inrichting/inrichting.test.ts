import type { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  createTestApp,
  type Bezoeker,
  type Blad,
  type TestApp,
} from '../../../../test/support/app.ts'
import { openDossier } from '../../../../test/support/werk.ts'
import { InrichtingSchema, type Inrichting } from '../../../domein/inrichting.ts'
import { dagenLater, datumInNederland, toonDatum } from '../../../domein/leeftijd.ts'

const gemeente = 'a0000000-0000-4000-8000-000000000001'
const singel = 'a1000000-0000-4000-8000-000000000001'
const stad = 'a1000000-0000-4000-8000-000000000002'
// The database goes by its own day: a fixed clock would make these tests fail tomorrow.
const vandaag = datumInNederland(new Date())
const morgen = dagenLater(vandaag, 1)

let t: TestApp
let eigenaar: Pool
let fatima: Bezoeker
let joost: Bezoeker

beforeAll(async () => {
  t = await createTestApp(new Date())
  eigenaar = t.db.pool('eigenaar')
  fatima = await t.login('fatima')
  joost = await t.login('joost')
})
afterAll(() => t.stop())

async function vraag<T extends object>(sql: string, waarden: unknown[] = []): Promise<T[]> {
  return (await eigenaar.query<T>(sql, waarden)).rows
}

async function inhoudVan(
  id: string,
): Promise<{ inhoud: Inrichting; versie: number; status: string }> {
  const [rij] = await vraag<{ inhoud: unknown; versie: number; status: string }>(
    'select inhoud, versie, status from deelwijzer.inrichting where id = $1',
    [id],
  )
  return {
    ...rij,
    inhoud: InrichtingSchema.parse(rij?.inhoud),
    versie: rij?.versie ?? 0,
    status: rij?.status ?? '',
  }
}

const tekst = (blad: Blad): string => blad.$('main').text().replaceAll('\u00AD', '')

/** Starts a proposal and gives its id. */
async function begin(wie: Bezoeker): Promise<string> {
  await wie.get('/beheer/inrichting')
  const blad = await wie.verstuur({}, { actie: '/beheer/inrichting' })
  return blad.pad.split('/').at(-1) ?? ''
}

async function vulAlgemeen(
  wie: Bezoeker,
  id: string,
  anders: Record<string, string> = {},
): Promise<void> {
  await wie.get(`/beheer/inrichting/${id}/algemeen`)
  await wie.verstuur({
    ingangsdatum: toonDatum(vandaag),
    toelichting: 'De gemeente regelt het anders.',
    ...anders,
  })
}

async function trekIn(wie: Bezoeker, id: string): Promise<void> {
  await wie.get(`/beheer/inrichting/${id}/besluit`)
  await wie.verstuur({ doe: 'intrekken' })
}

describe('een voorstel', () => {
  it('begins as a copy of what holds, once, also when two start', async () => {
    const id = await begin(fatima)
    const [nu] = await vraag<{ inhoud: unknown }>(
      `select inhoud from deelwijzer.inrichting where gemeente_id = $1 and nummer = 1`,
      [gemeente],
    )
    expect((await inhoudVan(id)).inhoud).toEqual(nu?.inhoud)
    // Joost had the list open before; his start leads to the same proposal.
    await joost.get('/beheer/inrichting')
    const blad = await joost.post('/beheer/inrichting', {})
    expect(blad.pad).toBe(`/beheer/inrichting/${id}`)
    expect(
      await vraag(
        `select from deelwijzer.inrichting where gemeente_id = $1 and status = 'voorstel'`,
        [gemeente],
      ),
    ).toHaveLength(1)
    await trekIn(fatima, id)
  })

  it('keeps mistakes with what was typed, and takes no day in the past', async () => {
    const id = await begin(fatima)
    await fatima.get(`/beheer/inrichting/${id}/algemeen`)
    const blad = await fatima.verstuur({
      ingangsdatum: toonDatum(dagenLater(vandaag, -1)),
      toelichting: 'Dit typte ik.',
      noodUren: '73',
    })
    expect(blad.$('#ingangsdatum-fout').text()).toContain('vandaag of later')
    expect(blad.$('#noodUren-fout').text()).toContain('1 tot en met 72')
    expect(blad.$('textarea[name=toelichting]').text()).toContain('Dit typte ik.')
    expect((await inhoudVan(id)).versie).toBe(1)
    const weg = await fatima.verstuur({ doe: 'weg' })
    expect(weg.$('textarea[name=toelichting]').text().trim()).toBe('')
    await trekIn(fatima, id)
  })

  it('asks for an agreement with who does a task of the college, and shows the field then', async () => {
    const id = await begin(fatima)
    await fatima.get(`/beheer/inrichting/${id}/taken/vraagverheldering`)
    const blad = await fatima.verstuur({
      ingericht: 'ja',
      activiteit: 'Eerste gesprek',
      uitvoerders: [singel, stad],
    })
    const veld = `overeenkomst-${singel}`
    expect(blad.$(`#${veld}-fout`).text()).toContain('Wijkteam De Singel')
    const klaar = await fatima.verstuur({ [veld]: 'Overeenkomst 2026' })
    expect(klaar.pad).toBe(`/beheer/inrichting/${id}?nieuw=1`)
    expect((await inhoudVan(id)).inhoud.taken.vraagverheldering).toMatchObject({
      verantwoordelijke: stad,
      verwerkers: [{ organisatie: singel, overeenkomst: 'Overeenkomst 2026' }],
      beroepsgeheim: 'geen',
    })
    await trekIn(fatima, id)
  })

  it('overwrites nothing that another tab saved', async () => {
    const id = await begin(fatima)
    await fatima.get(`/beheer/inrichting/${id}/algemeen`)
    const oud = fatima.blad().$('input[name=versie]').attr('value') ?? ''
    await vulAlgemeen(fatima, id, { beleidNaam: 'Uit het ene tabblad' })
    await fatima.get(`/beheer/inrichting/${id}/algemeen`)
    const blad = await fatima.verstuur({ versie: oud, beleidNaam: 'Uit het andere tabblad' })
    expect(blad.status).toBe(409)
    expect(blad.$('input[name=beleidNaam]').attr('value')).toBe('Uit het andere tabblad')
    expect((await inhoudVan(id)).inhoud.beleidNaam).toBe('Uit het ene tabblad')
    await fatima.verstuur({})
    expect((await inhoudVan(id)).inhoud.beleidNaam).toBe('Uit het andere tabblad')
    await trekIn(fatima, id)
  })
})

describe('twee mensen', () => {
  it('the maker cannot vaststellen, and the database refuses too', async () => {
    const id = await begin(fatima)
    await vulAlgemeen(fatima, id)
    await fatima.get(`/beheer/inrichting/${id}/besluit`)
    const blad = await fatima.verstuur({ doe: 'vaststellen' })
    expect(blad.status).toBe(404)
    expect((await inhoudVan(id)).status).toBe('voorstel')
    const client = await t.db.pool('breed').connect()
    try {
      const als = async (medewerker: number, pet: number, sql: string): Promise<unknown> => {
        await client.query('begin')
        const lang = (soort: string, n: number): string =>
          `${soort}000000-0000-4000-8000-${String(n).padStart(12, '0')}`
        await client.query(
          `select set_config('dw.gemeente', $1, true), set_config('dw.medewerker', $2, true), set_config('dw.pet', $3, true)`,
          [gemeente, lang('a2', medewerker), lang('a3', pet)],
        )
        try {
          return (await client.query(sql, [id])).rowCount
        } catch (fout) {
          return fout instanceof Error ? fout.message : fout
        } finally {
          await client.query('rollback')
        }
      }
      const stelVast = `update deelwijzer.inrichting set status = 'vastgesteld', besloten_op = now(), besloten_door = `
      expect(
        await als(4, 5, `${stelVast} 'a2000000-0000-4000-8000-000000000004' where id = $1`),
      ).toContain('twee_mensen')
      expect(
        await als(4, 5, `${stelVast} 'a2000000-0000-4000-8000-000000000005' where id = $1`),
      ).toContain('row-level security')
      // The second decides about what the first wrote, and writes nothing into it.
      const anders = `update deelwijzer.inrichting set inhoud = inhoud || '{"beleidNaam": "stiekem"}' where id = $1`
      expect(await als(5, 6, anders)).toContain('alleen wie een voorstel maakt')
      expect(
        await als(
          5,
          6,
          `${stelVast} 'a2000000-0000-4000-8000-000000000005', toelichting = 'x' where id = $1`,
        ),
      ).toContain('alleen wie een voorstel maakt')
      // Any other wide pet has no part in it.
      expect(
        await als(3, 4, `${stelVast} 'a2000000-0000-4000-8000-000000000003' where id = $1`),
      ).toBe(0)
      expect(
        await als(5, 6, `${stelVast} 'a2000000-0000-4000-8000-000000000005' where id = $1`),
      ).toBe(1)
    } finally {
      client.release()
    }
    await trekIn(fatima, id)
  })

  it('the second sends back with a reason, and the next proposal can begin there', async () => {
    const id = await begin(fatima)
    await vulAlgemeen(fatima, id, { beleidNaam: 'Nieuw beleid' })
    await joost.get(`/beheer/inrichting/${id}/besluit`)
    const zonder = await joost.verstuur({ doe: 'terugsturen' })
    expect(zonder.$('#reden-fout').text()).toContain('wat er anders moet')
    const terug = await joost.verstuur({ doe: 'terugsturen', reden: 'Noem de wethouder.' })
    expect(tekst(terug)).toContain('Noem de wethouder.')
    expect((await inhoudVan(id)).status).toBe('ingetrokken')
    // What was decided about, stays as it was.
    expect((await fatima.get(`/beheer/inrichting/${id}/algemeen`)).status).toBe(404)
    const lijst = await fatima.get('/beheer/inrichting')
    expect(lijst.$('input[name=vanaf]')).toHaveLength(2)
    const nieuw = await fatima.verstuur({ vanaf: id }, { actie: '/beheer/inrichting' })
    const nieuwId = nieuw.pad.split('/').at(-1) ?? ''
    expect((await inhoudVan(nieuwId)).inhoud.beleidNaam).toBe('Nieuw beleid')
    await trekIn(fatima, nieuwId)
  })

  it('the second decides about what stood on the screen, not about what came after', async () => {
    const id = await begin(fatima)
    await vulAlgemeen(fatima, id)
    await joost.get(`/beheer/inrichting/${id}/besluit`)
    await vulAlgemeen(fatima, id, { beleidNaam: 'Nog snel veranderd' })
    const blad = await joost.verstuur({ doe: 'vaststellen' })
    expect(blad.status).toBe(409)
    expect(tekst(blad)).toContain('Nog snel veranderd')
    expect((await inhoudVan(id)).status).toBe('voorstel')
    await trekIn(fatima, id)
  })
})

describe('wat het raakt', () => {
  it('shows petten and numbers of open work, never a resident, and starts on its day', async () => {
    const sanne = await t.login('sanne', 'toeleider')
    await openDossier(sanne)
    const id = await begin(fatima)
    await vulAlgemeen(fatima, id, { ingangsdatum: toonDatum(morgen) })
    await fatima.get(`/beheer/inrichting/${id}/taken/toeleiding-jeugd`)
    await fatima.verstuur({ uitvoerders: [stad] })
    await fatima.get(`/beheer/inrichting/${id}/taken/toeleiding-wmo`)
    await fatima.verstuur({ ingericht: 'nee' })
    const blad = await joost.get(`/beheer/inrichting/${id}/besluit`)
    expect(tekst(blad)).toContain('Sanne Bakker')
    expect(tekst(blad)).toContain('pet valt weg')
    expect(tekst(blad)).toMatch(/Toeleiden naar jeugdhulp\s*Open dossiers\s*1/)
    expect(tekst(blad)).not.toMatch(/Noor|de Vries/)
    await joost.verstuur({ doe: 'vaststellen' })
    expect((await inhoudVan(id)).status).toBe('vastgesteld')

    // Today nothing changed; the day after tomorrow's midnight it does.
    expect((await sanne.get('/werk')).status).toBe(200)
    expect((await sanne.get('/werk/dossiers')).status).toBe(200)
    const dagen = await vraag<{ nu: unknown; straks: unknown }>(
      `select deelwijzer.inrichting_op(current_date) -> 'taken' -> 'toeleiding-wmo' as nu,
              deelwijzer.inrichting_op(current_date + 2) -> 'taken' -> 'toeleiding-wmo' as straks
       from (select set_config('dw.gemeente', $1, false)) x`,
      [gemeente],
    )
    expect(dagen[0]?.nu).not.toBeNull()
    expect(dagen[0]?.straks).toBeNull()
    const lijst = await fatima.get('/beheer/inrichting')
    expect(lijst.$('input[name=vanaf]').length).toBeGreaterThan(1)
  })

  it('takes a pet off from today, and puts a newly arranged task to work with its place in the register', async () => {
    const id = await begin(fatima)
    await vulAlgemeen(fatima, id)
    await fatima.get(`/beheer/inrichting/${id}/taken/toeleiding-jeugd`)
    await fatima.verstuur({ ingericht: 'nee' })
    await fatima.get(`/beheer/inrichting/${id}/taken/bemoeizorg`)
    await fatima.verstuur({
      ingericht: 'ja',
      activiteit: 'Contact zoeken',
      uitvoerders: [singel],
      beroepsgeheim: 'geen',
    })
    const sanne = await t.login('sanne', 'toeleider')
    expect((await sanne.get('/pet/uitleg')).tekst).toContain('Toeleiden naar jeugdhulp')
    await joost.get(`/beheer/inrichting/${id}/besluit`)
    await joost.verstuur({ doe: 'vaststellen' })
    expect((await inhoudVan(id)).status).toBe('vastgesteld')
    const uitleg = await sanne.get('/pet/uitleg')
    expect(tekst(uitleg)).toContain('Toeleiden naar ondersteuning')
    expect(tekst(uitleg)).not.toContain('Toeleiden naar jeugdhulp')
    expect(
      await vraag(
        `select naam from deelwijzer.verwerkingsactiviteit where gemeente_id = $1 and uri = 'urn:deelwijzer:activiteit:bemoeizorg'`,
        [gemeente],
      ),
    ).toEqual([{ naam: 'Bemoeizorg' }])
  })

  it('opens a dossier for a task that is arranged from today, also when the register did not know it', async () => {
    const wgs = 'urn:deelwijzer:activiteit:toeleiding-wgs'
    await vraag(
      'delete from deelwijzer.verwerkingsactiviteit where gemeente_id = $1 and uri = $2',
      [gemeente, wgs],
    )
    const id = await begin(fatima)
    await vulAlgemeen(fatima, id)
    await joost.get(`/beheer/inrichting/${id}/besluit`)
    await joost.verstuur({ doe: 'vaststellen' })
    const samira = t.bezoeker()
    await samira.get('/inloggen')
    await samira.verstuur({ wie: 'a6000000-0000-4000-8000-000000000015' })
    await samira.post('/pet', { pet: 'a3000000-0000-4000-8000-000000000014' })
    const dossierId = await openDossier(samira, {
      wet: '',
      naam: 'Joris Kamp',
      geboortedatum: '03-03-1980',
    })
    expect(
      await vraag('select verwerkingsactiviteit from deelwijzer.dossier where id = $1', [
        dossierId,
      ]),
    ).toEqual([{ verwerkingsactiviteit: wgs }])
  })

  it('refuses what the law refuses, whoever decides', async () => {
    const id = await begin(fatima)
    await vulAlgemeen(fatima, id, { keuze: '3' })
    await fatima.get(`/beheer/inrichting/${id}/taken/deskundigenadvies`)
    await fatima.verstuur({ ingericht: 'nee' })
    await fatima.get(`/beheer/inrichting/${id}/taken/toeleiding-pw`)
    const pw = await fatima.verstuur({ beslissen: 'ja' })
    expect(pw.$('#beslissen-fout').text()).toContain('Wijkteam De Singel')
    expect(tekst(await fatima.get(`/beheer/inrichting/${id}`))).toContain(
      'Keuze 3 vraagt om advies',
    )
    await joost.get(`/beheer/inrichting/${id}/besluit`)
    const blad = await joost.verstuur({ doe: 'vaststellen' })
    expect(blad.$('.dw-fouten').text()).toContain('klopt nog niet')
    expect((await inhoudVan(id)).status).toBe('voorstel')
    await trekIn(fatima, id)
  })
})

describe('organisaties', () => {
  it('are added once, with mistakes kept', async () => {
    await fatima.get('/beheer/organisaties')
    const fout = await fatima.verstuur({
      naam: 'wijkteam de singel',
      soort: 'stichting',
      bestuursorgaan: 'ja',
    })
    expect(fout.$('#naam-fout').text()).toContain('al een organisatie')
    expect(fout.$('#bestuursorgaan-fout').text()).toContain('samenwerkingsverband')
    expect(fout.$('input[name=naam]').attr('value')).toBe('wijkteam de singel')
    const goed = await fatima.verstuur({ naam: 'Werkplein Noord', soort: 'samenwerkingsverband' })
    expect(goed.pad).toBe('/beheer/organisaties?nieuw=1')
    expect(tekst(goed)).toContain('Werkplein Noord')
  })
})

describe('het logboek', () => {
  it('leaves a line in the log, about no person', async () => {
    const regels = await vraag<{ object_soort: string; betrokkene_id: unknown }>(
      `select distinct object_soort, betrokkene_id from deelwijzer.gebeurtenis
       where verwerkingsactiviteit = 'urn:deelwijzer:activiteit:inrichting-en-petten' and handeling = 'besluiten'`,
    )
    expect(regels).toEqual([{ object_soort: 'inrichting', betrokkene_id: null }])
  })
})
