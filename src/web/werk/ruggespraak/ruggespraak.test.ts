import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type TestApp } from '../../../../test/support/app.ts'
import { geopend } from '../../../../test/support/geopend.ts'
import { idUit, noor, openDossier, tel } from '../../../../test/support/werk.ts'

let t: TestApp
let sanne: Bezoeker
let mehmet: Bezoeker
let petra: Bezoeker
let ingrid: Bezoeker
let dossier: string
let nummer: string
beforeAll(async () => {
  t = await createTestApp(new Date())
  sanne = await t.login('sanne', 'toeleider')
  mehmet = await t.login('mehmet')
  petra = await t.login('petra')
  ingrid = await t.login('ingrid')
  dossier = await openDossier(sanne)
  const { rows } = await t.db
    .pool('eigenaar')
    .query<{ nummer: string }>('select nummer from deelwijzer.dossier where id = $1', [dossier])
  nummer = rows[0]?.nummer ?? ''
})
afterAll(() => t.stop())

const woorden = {
  vraag: 'Een kind van ongeveer 13 slaapt slecht. Mag ik de school iets vertellen?',
  eigenIdee: 'Ik denk van niet, want de ouders weten het nog niet.',
}
const codes =
  'handeling=verstrekken&ontvanger=extern-professional&doel=toeleiding&categorie=dat,wat'

/** Asks from the dossier. @returns the id of the question */
async function stelVraag(anders: Record<string, string> = {}): Promise<string> {
  await sanne.get(`/werk/overleggen/nieuw?dossier=${dossier}&${codes}`)
  const blad = await sanne.verstuur({ aan: 'leidinggevende', ...woorden, over: noor, ...anders })
  return idUit(blad, /^\/werk\/overleggen\/([0-9a-f-]{36})\?nieuw=gesteld$/)
}

describe('asking somebody', () => {
  it('brings codes along, and says so', async () => {
    const blad = await sanne.get(`/werk/overleggen/nieuw?dossier=${dossier}&${codes}`)
    expect(blad.status).toBe(200)
    expect(blad.$('main').text()).toContain('Dit gaat mee met uw vraag')
    expect(blad.$('input[name=categorie]').attr('value')).toBe('dat,wat')
  })

  it.each([
    ['a name', 'Noor slaapt slecht.', 'Noor'],
    ['a surname in small letters', 'mevrouw vries belde', 'vries'],
    ['a birth date', 'Zij is van 4-5-2013.', '4-5-2013'],
    ['a number like a BSN', 'Nummer 123456782.', '123456782'],
  ])('refuses %s, and keeps what was typed', async (_wat, vraag, woord) => {
    await sanne.get(`/werk/overleggen/nieuw?dossier=${dossier}&${codes}`)
    const voor = await tel(t, 'ruggespraak')
    const blad = await sanne.verstuur({ aan: 'team', vraag, eigenIdee: 'x', over: noor })
    expect(blad.$('.dw-fouten, [role=alert]').text()).toContain(woord)
    expect(blad.$('textarea[name=vraag]').text()).toBe(vraag)
    expect(blad.$('input[name=handeling]').attr('value')).toBe('verstrekken')
    expect(await tel(t, 'ruggespraak')).toBe(voor)
  })

  it('refuses the number of the dossier', async () => {
    await sanne.get(`/werk/overleggen/nieuw?dossier=${dossier}`)
    const blad = await sanne.verstuur({ aan: 'team', vraag: `Over ${nummer}: mag dit?` })
    expect(blad.$('main').text()).toContain(nummer)
    expect(blad.pad).toContain('/nieuw')
  })

  it('keeps a draft for later', async () => {
    await sanne.get('/werk/overleggen/nieuw')
    const blad = await sanne.verstuur({ vraag: 'Half af', aan: 'team' }, { knop: 'concept' })
    expect(blad.$('textarea[name=vraag]').text()).toBe('Half af')
    expect(blad.$('.dw-fouten').length).toBe(0)
  })
})

describe('who answers never learns about whom', () => {
  let id: string
  beforeAll(async () => {
    id = await stelVraag()
  })

  it('gets word that something waits, without what', async () => {
    expect(await tel(t, 'bericht', "aanleiding = 'ruggespraak'")).toBeGreaterThan(0)
  })

  it('on the page of the leidinggevende stands the question and nothing of the dossier', async () => {
    const lijst = await petra.get('/team/vragen')
    expect(lijst.tekst).toContain(id)
    const blad = await petra.get(`/team/vragen/${id}`)
    expect(blad.$('main').text()).toContain(woorden.vraag)
    for (const pagina of [lijst, blad]) {
      for (const geheim of [dossier, nummer, noor, 'Noor', 'Vries']) {
        expect(pagina.tekst).not.toContain(geheim)
      }
    }
  })

  it('nor in SQL as her role', async () => {
    const { rows: wie } = await t.db
      .pool('eigenaar')
      .query<{ gemeente_id: string; id: string; medewerker_id: string }>(
        "select p.gemeente_id, p.id, p.medewerker_id from deelwijzer.pet p join deelwijzer.medewerker m on m.gemeente_id = p.gemeente_id and m.id = p.medewerker_id where m.naam like 'Petra%' and p.soort = 'leidinggevende'",
      )
    const [pet] = wie
    if (pet === undefined) throw new Error('geen leidinggevende')
    const client = await t.db.pool('breed').connect()
    try {
      await client.query('begin')
      await client.query(
        "select set_config('dw.gemeente', $1, true), set_config('dw.medewerker', $2, true), set_config('dw.pet', $3, true)",
        [pet.gemeente_id, pet.medewerker_id, pet.id],
      )
      const { rowCount } = await client.query('select id from deelwijzer.ruggespraak')
      expect(rowCount).toBeGreaterThan(0)
      await expect(client.query('select * from deelwijzer.ruggespraak_bij')).rejects.toThrow(
        /permission denied/,
      )
    } finally {
      await client.query('rollback')
      client.release()
    }
  })

  it('her look is logged about nobody, the question about Noor', async () => {
    await petra.get(`/team/vragen/${id}`)
    const { rows } = await t.db.pool('eigenaar').query<{ handeling: string; over: string | null }>(
      `select distinct g.handeling, g.betrokkene_id as over from deelwijzer.gebeurtenis g
        join deelwijzer.medewerker m on m.gemeente_id = g.gemeente_id and m.id = g.medewerker_id
        where g.object_soort = 'ruggespraak' and g.object_id = $1 order by 1, 2`,
      [id],
    )
    expect(rows).toEqual([
      { handeling: 'raadplegen', over: noor },
      { handeling: 'raadplegen', over: null },
      { handeling: 'vastleggen', over: noor },
    ])
  })

  it('the words are sealed for the gemeente and open as they were typed', async () => {
    const gevonden = await geopend(t, 'ruggespraak.vraag', `id = '${id}'`)
    expect(gevonden[0]?.tekst).toContain(woorden.vraag)
    const { rows } = await t.db
      .pool('eigenaar')
      .query('select 1 from deelwijzer.ruggespraak x where strpos(x::text, $1) > 0', [
        'ongeveer 13',
      ])
    expect(rows).toEqual([])
  })

  it.each([
    ['mehmet', () => mehmet, '/werk/overleggen/'],
    ['the privacy officer', () => ingrid, '/privacy/vragen/'],
  ])('%s, who is not asked, finds nothing', async (_wie, iemand, waar) => {
    expect((await iemand().get(`${waar}${id}`)).status).toBe(404)
    expect((await iemand().post(`${waar}${id}`, { oordeel: 'eens', tekst: 'Prima.' })).status).toBe(
      404,
    )
  })

  it('the leidinggevende answers once', async () => {
    await petra.get(`/team/vragen/${id}`)
    const blad = await petra.verstuur({ oordeel: 'anders', tekst: 'Bespreek het eerst thuis.' })
    expect(blad.pad).toContain('nieuw=beantwoord')
    expect(blad.$('main').text()).toContain('Bespreek het eerst thuis.')
    const nog = await petra.post(`/team/vragen/${id}`, { oordeel: 'eens', tekst: 'Toch wel.' })
    expect(nog.status).toBe(409)
    expect(await tel(t, 'ruggespraak_antwoord', `ruggespraak_id = '${id}'`)).toBe(1)
  })

  it('and the asker reads it beside the dossier', async () => {
    const blad = await sanne.get(`/werk/overleggen/${id}`)
    expect(blad.$('main').text()).toContain('Bespreek het eerst thuis.')
    expect(blad.$(`main a[href="/werk/dossiers/${dossier}"]`).length).toBe(1)
  })
})
