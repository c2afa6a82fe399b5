import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Bezoeker, Naam, TestApp, Velden } from '../../../../test/support/app.ts'
import {
  createMijnWereld,
  leesAls,
  noorId,
  type MijnWereld,
} from '../../../../test/support/mijn.ts'
import { openDossier, sanne } from '../../../../test/support/inwoner.ts'

/** Letting somebody help, through the front door: the code, the scope, the end, and what a helper never may. */

const gemeente = 'a0000000-0000-4000-8000-000000000001'
const bramId = 'a4000000-0000-4000-8000-000000000004'
const markId = 'a4000000-0000-4000-8000-000000000003'
const toen = new Date('2026-11-22T10:00:00Z')

let w: MijnWereld
let t: TestApp
let dossierBram: string
beforeAll(async () => {
  w = await createMijnWereld()
  t = w.t
  dossierBram = await openDossier(t, await sanne(t, 'toeleider'), {
    naam: 'Bram Visser',
    geboortedatum: '09-07-1974',
    route: 'b',
    wet: 'wmo',
    omschrijving: 'Bram vraagt hulp bij zijn huis.',
  })
})
afterAll(() => t.stop())

const keuze = { omvang: 'alles', mag: 'meekijken', duur: 'maand' } as const

/** Lets somebody make a code. @returns it, as it stood on the page */
async function maakCode(wie: Naam | Bezoeker, velden: Velden = keuze): Promise<string> {
  const iemand = typeof wie === 'string' ? await t.login(wie) : wie
  await iemand.get('/mijn/helpers/nieuw')
  const blad = await iemand.verstuur(velden)
  expect(blad.status, blad.$('main').text()).toBe(200)
  const code = blad.$('.dw-adres').text()
  expect(code).toMatch(/^[A-HJ-NP-Z2-9]{4}(-[A-HJ-NP-Z2-9]{4}){2}$/)
  return code
}

async function gebruik(wie: Naam, code: string) {
  const iemand = await t.login(wie)
  await iemand.get('/mijn/helpen')
  return iemand.verstuur({ code })
}

/** One statement on the connection of a resident, as they could never send it through a page. */
async function alsInwoner(persoon: string, vraag: string, waarden: unknown[] = []) {
  const client = await t.db.pool('inwoner').connect()
  try {
    await client.query('begin')
    await client.query(
      `select set_config('dw.gemeente', $1, true), set_config('dw.persoon', $2, true)`,
      [gemeente, persoon],
    )
    return (await client.query<{ mag: string | null }>(vraag, waarden)).rows
  } finally {
    await client.query('rollback')
    client.release()
  }
}

async function stopAlles(): Promise<void> {
  const eigenaar = t.db.pool('eigenaar')
  await eigenaar.query(
    `update deelwijzer.machtiging set gestopt_op = now(), gestopt_door = 'inwoner', code_hash = null where gestopt_op is null`,
  )
  await eigenaar.query(
    `update deelwijzer.machtiging set gegeven_op = gegeven_op - interval '2 days'`,
  )
  await eigenaar.query('delete from deelwijzer.machtiging_poging')
}

const bladen = [
  '/mijn',
  '/mijn/gegevens',
  '/mijn/wie-keek-er',
  '/mijn/plan',
  '/mijn/gedeeld',
] as const

describe('a helper with the code', () => {
  it('sees the page of who gave it, and nothing before', async () => {
    for (const pad of bladen) expect((await leesAls(t, 'lotte', pad)).tekst).not.toContain('Bram')
    const code = await maakCode('bram')
    const blad = await gebruik('lotte', ` ${code.toLowerCase().replaceAll('-', ' ')} `)
    expect(blad.pad).toBe('/mijn/helpers?nieuw=begonnen')
    expect(blad.$('main').text()).toContain('Bram Visser')
    expect((await leesAls(t, 'lotte', '/mijn/gegevens')).tekst).toContain('hulp bij zijn huis')
  })

  it('stands in the log of the giver as a helper, not as a parent', async () => {
    const { tekst } = await leesAls(t, 'bram', '/mijn/wie-keek-er')
    expect(tekst).toContain('Iemand die mag helpen')
    expect(tekst).not.toContain('ouder of voogd')
    const { rows } = await t.db
      .pool('eigenaar')
      .query<{ rol: string }>(
        `select distinct rol from deelwijzer.gebeurtenis where betrokkene_id = $1 and lezer_id <> $1 and actor_soort = 'inwoner'`,
        [bramId],
      )
    expect(rows).toEqual([{ rol: 'gemachtigde' }])
  })

  it('adds no words of their own in the dossier of the other, and answers no question for them', async () => {
    const lotte = await t.login('lotte')
    const { rows } = await t.db
      .pool('eigenaar')
      .query<{ n: string }>('select count(*)::text as n from deelwijzer.verklaring')
    await lotte.get('/mijn')
    const pad = `/mijn/dossiers/${dossierBram}/verklaring`
    expect((await lotte.get(pad)).status).toBe(404)
    await lotte.get('/mijn/helpers')
    const post = await lotte.post(pad, { tekst: 'Ik vind dit.', sleutel: randomUUID() })
    expect(post.status).toBe(404)
    const na = await t.db
      .pool('eigenaar')
      .query<{ n: string }>('select count(*)::text as n from deelwijzer.verklaring')
    expect(na.rows).toEqual(rows)
  })

  it('passes nothing on: whom they help is not theirs to share', async () => {
    const { tekst } = await leesAls(t, 'lotte', '/mijn/helpers')
    expect(tekst).toContain('Er kijkt nu niemand met u mee.')
    const code = await maakCode('lotte')
    expect((await gebruik('thijs', code)).pad).toContain('begonnen')
    expect((await leesAls(t, 'thijs', '/mijn/gegevens')).tekst).not.toContain('Bram')
  })

  it('reads what they see, and the giver reads what the helper sees, in plain words', async () => {
    const rijen = async (wie: Naam): Promise<Record<string, string>> => {
      const { $ } = await (await t.login(wie)).get('/mijn/helpers')
      return Object.fromEntries(
        $('.dw-kaart dl > div')
          .toArray()
          .map((el) => [
            $(el).children('dt').text(),
            $(el).children('dd').text().replaceAll('\u00AD', ''),
          ]),
      )
    }
    const bram = await rijen('bram')
    expect(bram['Ziet wel']).toContain('Wat u met een hulpverlener bespreekt.')
    expect(bram['Ziet niet']).toContain('Wat over uw gezin gaat.')
    expect(bram['Mag']).toContain('Alleen meekijken.')
    expect(bram['Hoe lang']).toContain('Dit stopt vanzelf op')
    await stopAlles()
    await gebruik('lotte', await maakCode('bram', { ...keuze, omvang: 'gemeente' }))
    expect((await rijen('bram'))['Ziet niet']).toContain('Wat u met een hulpverlener bespreekt.')
    const lotte = await rijen('lotte')
    expect(lotte['U ziet']).toContain('Wat bij de gemeente ligt.')
    expect(lotte['U mag']).toBe('U mag alleen meekijken.')
  })

  it('sees nothing any more after one button of the giver, at once', async () => {
    const bram = await t.login('bram')
    const { $ } = await bram.get('/mijn/helpers')
    expect($('main').text()).toContain('Lotte')
    const actie = $('form[action$="/stoppen"]').first().attr('action') ?? ''
    const blad = await bram.verstuur({}, { actie })
    expect(blad.pad).toBe('/mijn/helpers?nieuw=gestopt')
    for (const pad of bladen) {
      expect((await leesAls(t, 'lotte', pad)).tekst, pad).not.toContain('Bram')
    }
    expect((await leesAls(t, 'lotte', '/mijn/helpers')).tekst).not.toContain('Bram')
    expect((await leesAls(t, 'bram', '/mijn/helpers')).tekst).toContain('U stopte dit op')
    await bram.get('/mijn/helpers')
    expect((await bram.post(actie, {})).status).toBe(404)
  })

  it('can stop as well, and nobody else can', async () => {
    await stopAlles()
    await gebruik('lotte', await maakCode('bram'))
    const lotte = await t.login('lotte')
    const { $ } = await lotte.get('/mijn/helpers')
    const actie = $('form[action$="/stoppen"]').first().attr('action') ?? ''
    const mark = await t.login('mark')
    await mark.get('/mijn/helpers')
    expect((await mark.post(actie, {})).status).toBe(404)
    expect((await leesAls(t, 'lotte', '/mijn')).tekst).toContain('Bram')
    expect((await lotte.verstuur({}, { actie })).pad).toContain('gestopt')
    expect((await leesAls(t, 'lotte', '/mijn')).tekst).not.toContain('Bram')
    expect((await leesAls(t, 'bram', '/mijn/helpers')).tekst).toContain('De helper stopte op')
  })
})

describe('the scope and the end', () => {
  it('shows a helper for the gemeente neither help nor who looked', async () => {
    await stopAlles()
    await gebruik('thijs', await maakCode('noor', { omvang: 'gemeente', duur: 'maand' }))
    const gegevens = (await leesAls(t, 'thijs', '/mijn/gegevens')).tekst
    expect(gegevens).toContain('Acht dagen niet op school.')
    for (const pad of bladen) {
      const { tekst } = await leesAls(t, 'thijs', pad)
      expect(tekst, pad).not.toContain('Geheim tussen')
      expect(tekst, pad).not.toContain('praten over thuis')
      expect(tekst, pad).not.toContain('Jeugdhulpverlener')
    }
    expect((await leesAls(t, 'thijs', `/mijn/besluiten/${w.besluitHulp}`)).status).toBe(404)
    await stopAlles()
    await gebruik('thijs', await maakCode('noor', { omvang: 'alles', duur: 'maand' }))
    expect((await leesAls(t, 'thijs', '/mijn/gegevens')).tekst).toContain('Geheim tussen')
  })

  it.each([
    [{ duur: 'jaar' }, '2027-11-22'],
    [{ duur: 'maand' }, '2026-12-22'],
  ] as const)('ends by itself: %j', async (velden, dag) => {
    await stopAlles()
    await maakCode('bram', { ...keuze, ...velden })
    const { rows } = await t.db
      .pool('eigenaar')
      .query<{ dag: string }>(
        'select geldig_tot::text as dag from deelwijzer.machtiging where gestopt_op is null',
      )
    expect(rows).toEqual([{ dag }])
  })

  it('shows nothing from the last day on', async () => {
    await stopAlles()
    await gebruik('lotte', await maakCode('bram'))
    const eigenaar = t.db.pool('eigenaar')
    const tot = (dagen: number) =>
      eigenaar.query(
        `update deelwijzer.machtiging set geldig_tot = (now() at time zone 'Europe/Amsterdam')::date + $1::integer where gestopt_op is null`,
        [dagen],
      )
    await tot(1)
    expect((await leesAls(t, 'lotte', '/mijn')).tekst).toContain('Bram')
    await tot(0)
    for (const pad of bladen) {
      expect((await leesAls(t, 'lotte', pad)).tekst, pad).not.toContain('Bram')
    }
  })

  it('is never longer than a year, whatever is sent', async () => {
    const bram = await t.login('bram')
    await bram.get('/mijn/helpers/nieuw')
    const blad = await bram.verstuur({ ...keuze, duur: 'eeuw' })
    expect(blad.status).toBe(409)
    expect(blad.$('main').text()).toContain('Kies hoe lang het duurt.')
    // What was chosen is still there.
    expect(blad.$('input[name=omvang][value=alles]').is('[checked]')).toBe(true)
    await expect(
      alsInwoner(
        bramId,
        `select deelwijzer.geef_machtiging(gen_random_uuid(), 'alles', 'meekijken', current_date + 367, '\\x00', now())`,
      ),
    ).rejects.toThrow('deze machtiging kan niet')
  })
})

describe('the code', () => {
  it('works once, and not for oneself', async () => {
    await stopAlles()
    const code = await maakCode('bram')
    const fout = 'Deze code werkt niet.'
    expect((await gebruik('bram', code)).$('main').text()).toContain(fout)
    expect((await gebruik('lotte', code)).pad).toContain('begonnen')
    const weer = await gebruik('thijs', code)
    expect(weer.status).toBe(409)
    expect(weer.$('main').text()).toContain(fout)
    expect((await leesAls(t, 'thijs', '/mijn')).tekst).not.toContain('Bram')
  })

  it('is kept nowhere in the clear, also not in what is kept of a post', async () => {
    await stopAlles()
    const code = await maakCode('bram')
    const eigenaar = t.db.pool('eigenaar')
    const { rows } = await eigenaar.query<{ tabel: string }>(
      `select table_name as tabel from information_schema.tables where table_schema = 'deelwijzer' and table_type = 'BASE TABLE'`,
    )
    expect(rows.length).toBeGreaterThan(50)
    for (const { tabel } of rows) {
      const gevonden = await eigenaar.query(
        `select from deelwijzer.${tabel} x where x::text ilike any (array[$1, $2])`,
        [`%${code}%`, `%${code.replaceAll('-', '')}%`],
      )
      expect(gevonden.rowCount, tabel).toBe(0)
    }
  })

  it('shows another one when the same form is sent again, and only the last works', async () => {
    await stopAlles()
    const bram = await t.login('bram')
    await bram.get('/mijn/helpers/nieuw')
    const formulier = bram.blad().$('main form').first().serializeArray()
    const velden = {
      ...Object.fromEntries(formulier.map(({ name, value }) => [name, value])),
      ...keuze,
    }
    const een = (await bram.post('/mijn/helpers/nieuw', velden)).$('.dw-adres').text()
    const twee = (await bram.post('/mijn/helpers/nieuw', velden)).$('.dw-adres').text()
    expect(een).not.toBe(twee)
    const { rows } = await t.db
      .pool('eigenaar')
      .query('select from deelwijzer.machtiging where gestopt_op is null')
    expect(rows).toHaveLength(1)
    expect((await gebruik('lotte', een)).status).toBe(409)
    expect((await gebruik('lotte', twee)).pad).toContain('begonnen')
  })

  it('is over after seven days', async () => {
    await stopAlles()
    const code = await maakCode('bram')
    t.zetTijd(new Date(toen.getTime() + 7 * 86_400_000))
    expect((await gebruik('lotte', code)).status).toBe(409)
    t.zetTijd(toen)
    expect((await gebruik('lotte', code)).pad).toContain('begonnen')
  })

  it('cannot be guessed: five misses in an hour, and then the right one does not work either', async () => {
    await stopAlles()
    const code = await maakCode('bram')
    for (const mis of ['AAAA-AAAA-AAAA', 'x', '', 'BBBB-BBBB-BBBB', 'CCCC-CCCC-CCCC']) {
      expect((await gebruik('lotte', mis)).status).toBe(409)
    }
    expect((await gebruik('lotte', code)).status).toBe(409)
    t.zetTijd(new Date(toen.getTime() + 3_601_000))
    expect((await gebruik('lotte', code)).pad).toContain('begonnen')
    t.zetTijd(toen)
  })

  it('is told apart by nothing: a wrong one, a used one and one that is not for this helper look the same', async () => {
    await stopAlles()
    const teksten: string[] = []
    const gebruikt = await maakCode('bram')
    await gebruik('mark', gebruikt)
    teksten.push((await gebruik('lotte', gebruikt)).$('main').text().replaceAll(gebruikt, ''))
    teksten.push((await gebruik('lotte', 'AAAA-AAAA-AAAA')).$('main').text())
    // A parent does not get round the law with a code of the child.
    const vanNoor = await maakCode('noor', { omvang: 'alles', duur: 'maand' })
    teksten.push((await gebruik('mark', vanNoor)).$('main').text().replaceAll(vanNoor, ''))
    expect(new Set(teksten).size).toBe(1)
    expect((await leesAls(t, 'mark', '/mijn/gegevens')).tekst).not.toContain('Geheim tussen')
    // A child of thirteen helps nobody.
    const vanBram = await maakCode('bram')
    expect((await gebruik('noor', vanBram)).status).toBe(409)
  })

  it('is not made without end', async () => {
    await stopAlles()
    for (let keer = 0; keer < 5; keer++) await maakCode('bram')
    const bram = await t.login('bram')
    await bram.get('/mijn/helpers/nieuw')
    const blad = await bram.verstuur(keuze)
    expect(blad.$('.dw-adres')).toHaveLength(0)
    expect(blad.$('main').text()).toContain('Dit kan nu niet')
    await stopAlles()
  })
})

describe('who can give it', () => {
  it('lets a child of thirteen give no more than looking along', async () => {
    const noor = await t.login('noor')
    const { $ } = await noor.get('/mijn/helpers/nieuw')
    expect($('input[name=mag]')).toHaveLength(0)
    await noor.verstuur({ omvang: 'alles', mag: 'verzoeken', duur: 'maand' })
    const { rows } = await t.db
      .pool('eigenaar')
      .query<{ mag: string }>(
        'select mag from deelwijzer.machtiging where persoon_id = $1 and gestopt_op is null',
        [noorId],
      )
    expect(rows).toEqual([{ mag: 'meekijken' }])
    await stopAlles()
  })

  it('ends it when a curator comes, also one who is not certain', async () => {
    await gebruik('lotte', await maakCode('bram'))
    expect((await leesAls(t, 'lotte', '/mijn')).tekst).toContain('Bram')
    const eigenaar = t.db.pool('eigenaar')
    const id = randomUUID()
    await eigenaar.query(
      `insert into deelwijzer.vertegenwoordiging (gemeente_id, id, persoon_id, vertegenwoordiger_id, soort, gezag, bron, geldig_van)
       values ($1, $2, $3, $4, 'curator', 'onbekend', 'wordt nagegaan', '2026-01-01')`,
      [gemeente, id, bramId, markId],
    )
    expect((await leesAls(t, 'lotte', '/mijn')).tekst).not.toContain('Bram')
    expect((await leesAls(t, 'mark', '/mijn')).tekst).not.toContain('Bram')
    const bram = await t.login('bram')
    expect((await bram.get('/mijn/helpers')).$('main').text()).toContain('U kunt hier nu niemand')
    expect((await bram.get('/mijn/helpers/nieuw')).status).toBe(404)
    await eigenaar.query('delete from deelwijzer.vertegenwoordiging where id = $1', [id])
  })

  it('lets a helper ask under a right only when that was given', async () => {
    await stopAlles()
    const lotteId = 'a4000000-0000-4000-8000-000000000006'
    const mag = async (): Promise<string | null | undefined> =>
      (await alsInwoner(lotteId, 'select deelwijzer.mag_verzoeken_voor($1) as mag', [bramId]))[0]
        ?.mag
    expect(await mag()).toBeNull()
    const vraag = async () => {
      const lotte = await t.login('lotte')
      await lotte.get('/mijn/verzoeken/nieuw/inzage')
      const blad = await lotte.post('/mijn/verzoeken/nieuw/inzage', {
        sleutel: randomUUID(),
        voor: bramId,
        waarover: `dossier:${dossierBram}`,
        hoe: 'samen',
        tekst: 'Namens Bram: wat staat er?',
      })
      return blad.pad
    }
    const gevraagd = /^\/mijn\/verzoeken\/[0-9a-f-]{36}/
    await gebruik('lotte', await maakCode('bram'))
    expect(await mag()).toBeNull()
    expect(await vraag()).not.toMatch(gevraagd)
    await gebruik('lotte', await maakCode('bram', { ...keuze, mag: 'verzoeken' }))
    expect(await mag()).toBe('gemachtigde')
    expect(await vraag()).toMatch(gevraagd)
    const { rows } = await t.db
      .pool('eigenaar')
      .query<{ hoedanigheid: string }>(
        'select hoedanigheid from deelwijzer.rechtsverzoek where persoon_id = $1',
        [bramId],
      )
    expect(rows).toEqual([{ hoedanigheid: 'gemachtigde' }])
  })
})

it('never breaks', () => {
  expect(t.meldingen).toEqual([])
})
