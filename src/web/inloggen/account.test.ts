import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type TestApp } from '../../../test/support/app.ts'
import { zegel } from '../../../test/support/kluis.ts'
import { openBij, startProvider, thuis, type Proefprovider } from '../../../test/support/oidc.ts'
import { openBrowser, type Browser, type Scherm } from '../../../test/support/oidc-browser.ts'
import { eidas } from '../../koppelingen/oidc-claims.ts'

/** Who works here or at a partner: the account of a provider, and the code that says whose it is. */

const gemeente = 'a0000000-0000-4000-8000-000000000001'
const sanne = 'a2000000-0000-4000-8000-000000000001'
const mehmet = 'a2000000-0000-4000-8000-000000000002'
const begin = new Date('2026-11-22T10:00:00Z')

let t: TestApp
let provider: Proefprovider
let fatima: Bezoeker
let partner: { id: string; organisatie: string }
beforeAll(async () => {
  t = await createTestApp()
  provider = await startProvider()
  const { rows } = await t.db
    .pool('eigenaar')
    .query<{ id: string; organisatie: string }>(
      `select pm.id, pm.organisatie_id as organisatie from deelwijzer.partner_medewerker pm where pm.naam like 'Anja%'`,
    )
  partner = rows[0] ?? { id: '', organisatie: '' }
})
beforeEach(async () => {
  t.zetTijd(begin)
  t.deps.demo = true
  t.deps.oidc = {
    medewerker: openBij(provider, 'medewerker'),
    partner: openBij(provider, 'partner'),
  }
  await t.db.pool('eigenaar').query('delete from deelwijzer.aanmelding')
  fatima = await t.login('fatima')
})
afterAll(async () => {
  await t.stop()
  await provider.stop()
})

const accountVan = (medewerkerId: string): string => `/beheer/medewerkers/${medewerkerId}/account`
const accountVanPartner = (): string =>
  `/beheer/partners/${partner.organisatie}/mensen/${partner.id}/account`

async function maakCode(pad: string): Promise<string> {
  await fatima.get(pad)
  const blad = await fatima.verstuur({}, { actie: pad, knop: 'maak' })
  expect(blad.status).toBe(200)
  return blad.$('main code').text()
}

/** Comes back from the provider as this account. */
async function komBinnen(b: Browser, wie: string, sub: string): Promise<Scherm> {
  provider.wordt({ sub, acr: eidas.hoog })
  return b.get(`/aanmelden/${wie}?gemeente=${gemeente}`)
}

const koppel = (b: Browser, wie: string, code: string): Promise<Scherm> =>
  b.post(`/aanmelden/${wie}/koppelen`, { code })

const naamVan = (blad: Scherm): string => blad.$('header').text()

describe('a code', () => {
  it('links an account once; from then on that account is that colleague', async () => {
    const code = await maakCode(accountVan(sanne))
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
    const b = openBrowser(t)
    const eerst = await komBinnen(b, 'medewerker', 'sub-sanne')
    expect(eerst.adres.pathname).toBe('/aanmelden/medewerker/koppelen')
    expect(b.koekjes(thuis).has('deelwijzer_sessie')).toBe(false)
    // As it is typed over: small letters, spaces, a letter for a digit.
    const getypt = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')
    const binnen = await koppel(b, 'medewerker', getypt)
    // She has two petten and chooses.
    expect(binnen.adres.pathname).toBe('/pet')
    expect(naamVan(binnen)).toContain('Sanne')

    const later = openBrowser(t)
    expect((await komBinnen(later, 'medewerker', 'sub-sanne')).adres.pathname).toBe('/pet')
    // Used is used: somebody else has nothing in it any more.
    const dief = openBrowser(t)
    await komBinnen(dief, 'medewerker', 'sub-dief')
    const nee = await koppel(dief, 'medewerker', code)
    expect(nee.status).toBe(409)
    expect(nee.$('main').text()).toContain('Deze code werkt niet.')
    expect(nee.$('input[name=code]').attr('value')).toBe(code)
  })

  it('is nowhere in the database, and neither is the subject; the log tells who made it', async () => {
    const code = await maakCode(accountVan(sanne))
    const b = openBrowser(t)
    await komBinnen(b, 'medewerker', 'sub-van-sanne')
    await koppel(b, 'medewerker', code)
    const pool = t.db.pool('eigenaar')
    const { rows } = await pool.query<{ naam: string }>(
      `select table_name as naam from information_schema.tables where table_schema = 'deelwijzer' and table_type = 'BASE TABLE'`,
    )
    for (const { naam } of rows) {
      const gevonden = await pool.query(`select 1 from deelwijzer.${naam} x where x::text ~ $1`, [
        `${code}|sub-van-sanne`,
      ])
      expect(gevonden.rowCount, naam).toBe(0)
    }
    const regels = await pool.query<{ toelichting: string }>(
      `select toelichting from deelwijzer.gebeurtenis where toelichting in ('code gemaakt', 'account gekoppeld') order by volgnummer desc limit 2`,
    )
    expect(regels.rows.map(({ toelichting }) => toelichting)).toEqual([
      'account gekoppeld',
      'code gemaakt',
    ])
  })

  it('works for the kind of people it was made for', async () => {
    const code = await maakCode(accountVan(sanne))
    const b = openBrowser(t)
    await komBinnen(b, 'partner', 'sub-anja')
    expect((await koppel(b, 'partner', code)).status).toBe(409)
    const vanAnja = await maakCode(accountVanPartner())
    const binnen = await koppel(b, 'partner', vanAnja)
    expect(binnen.adres.pathname).toBe('/partner')
    // The same subject at the door for medewerkers is somebody nobody knows.
    const deur = await komBinnen(openBrowser(t), 'medewerker', 'sub-anja')
    expect(deur.adres.pathname).toBe('/aanmelden/medewerker/koppelen')
  })

  it('works three days, and in the gemeente it is of', async () => {
    const code = await maakCode(accountVan(sanne))
    t.zetTijd(new Date(begin.getTime() + 3 * 24 * 60 * 60 * 1000 + 1))
    const b = openBrowser(t)
    await komBinnen(b, 'medewerker', 'sub-sanne')
    expect((await koppel(b, 'medewerker', code)).status).toBe(409)
    t.zetTijd(begin)

    const { rows } = await t.db
      .pool('eigenaar')
      .query<{ id: string }>('select id from deelwijzer.gemeente where id <> $1', [gemeente])
    const elders = openBrowser(t)
    provider.wordt({ sub: 'sub-sanne', acr: eidas.hoog })
    await elders.get(`/aanmelden/medewerker?gemeente=${rows[0]?.id ?? ''}`)
    expect((await koppel(elders, 'medewerker', code)).status).toBe(409)
  })

  it('can be tried five times per login, also when all are sent at once', async () => {
    const code = await maakCode(accountVan(sanne))
    const b = openBrowser(t)
    await komBinnen(b, 'medewerker', 'sub-gok')
    const pogingen = await Promise.all(
      Array.from({ length: 8 }, () => koppel(b, 'medewerker', 'AAAA-BBBB-CCCC-DDDD')),
    )
    expect(pogingen.filter(({ status }) => status === 409).length).toBe(5)
    expect(pogingen.filter(({ status }) => status === 403).length).toBe(3)
    expect((await koppel(b, 'medewerker', code)).status).toBe(403)
  })

  it('that is no code at all costs no try and says what one looks like', async () => {
    const code = await maakCode(accountVan(sanne))
    const b = openBrowser(t)
    await komBinnen(b, 'medewerker', 'sub-sanne')
    for (const fout of ['', '12', 'AAAA-BBBB-CCCC-DDDU', `${code}9`, '–']) {
      const blad = await koppel(b, 'medewerker', fout)
      expect(blad.status).toBe(409)
      expect(blad.$('main').text()).toContain('vier groepjes van vier')
    }
    expect((await koppel(b, 'medewerker', code)).adres.pathname).toBe('/pet')
  })

  it('goes to one of two that try it at the same moment', async () => {
    const code = await maakCode(accountVan(sanne))
    const [een, twee] = [openBrowser(t), openBrowser(t)]
    await komBinnen(een, 'medewerker', 'sub-een')
    await komBinnen(twee, 'medewerker', 'sub-twee')
    const uit = await Promise.all([
      koppel(een, 'medewerker', code),
      koppel(twee, 'medewerker', code),
    ])
    expect(uit.filter(({ adres }) => adres.pathname === '/pet').length).toBe(1)
    expect(uit.filter(({ status }) => status === 409).length).toBe(1)
  })

  it('is of no use without having been let in by the provider first', async () => {
    const code = await maakCode(accountVan(sanne))
    const kaal = openBrowser(t)
    expect((await koppel(kaal, 'medewerker', code)).status).toBe(403)
    // A login that only began is none either, and after ten minutes the page is over.
    await kaal.stap(`/aanmelden/medewerker?gemeente=${gemeente}`)
    expect((await koppel(kaal, 'medewerker', code)).status).toBe(403)
    const laat = openBrowser(t)
    await komBinnen(laat, 'medewerker', 'sub-sanne')
    t.zetTijd(new Date(begin.getTime() + 10 * 60 * 1000 + 1))
    expect((await koppel(laat, 'medewerker', code)).status).toBe(403)
    // From another site it does not arrive at all.
    const antwoord = await t.app.request(`${thuis}/aanmelden/medewerker/koppelen`, {
      method: 'POST',
      body: new URLSearchParams({ code }),
      headers: { 'sec-fetch-site': 'cross-site', origin: 'https://kwaad.example' },
    })
    expect(antwoord.status).toBe(403)
  })

  it('of somebody who left, or whose invitation was withdrawn, works no more; their account neither', async () => {
    const pool = t.db.pool('eigenaar')
    const weg = (op: string | null) =>
      pool.query('update deelwijzer.medewerker set uit_dienst_op = $2 where id = $1', [mehmet, op])
    const code = await maakCode(accountVan(mehmet))
    await weg('2026-11-22')
    const b = openBrowser(t)
    await komBinnen(b, 'medewerker', 'sub-mehmet')
    expect((await koppel(b, 'medewerker', code)).status).toBe(409)
    await weg(null)
    expect((await koppel(b, 'medewerker', code)).status).toBe(200)
    await weg('2026-11-22')
    const later = await komBinnen(openBrowser(t), 'medewerker', 'sub-mehmet')
    expect(later.adres.pathname).toBe('/aanmelden/medewerker/koppelen')
    await weg(null)
  })
})

describe('the beheerder', () => {
  it('ends an account, and whoever is logged in with it is out at once', async () => {
    const code = await maakCode(accountVan(sanne))
    const b = openBrowser(t)
    await komBinnen(b, 'medewerker', 'sub-sanne')
    await koppel(b, 'medewerker', code)
    expect((await b.get('/pet')).status).toBe(200)
    const stand = await fatima.get(accountVan(sanne))
    expect(stand.$('main').text()).toContain('Het account is gekoppeld op')
    const uit = await fatima.verstuur({}, { actie: accountVan(sanne), knop: 'stop' })
    expect(uit.$('main').text()).toContain('Er kan niet meer met dit account worden ingelogd')
    expect((await b.get('/pet')).adres.pathname).toBe('/inloggen')
    expect((await komBinnen(b, 'medewerker', 'sub-sanne')).adres.pathname).toBe(
      '/aanmelden/medewerker/koppelen',
    )
  })

  it('ends an account by making a new code; the old code is over as well', async () => {
    const eerste = await maakCode(accountVanPartner())
    const tweede = await maakCode(accountVanPartner())
    const b = openBrowser(t)
    await komBinnen(b, 'partner', 'sub-anja')
    expect((await koppel(b, 'partner', eerste)).status).toBe(409)
    expect((await koppel(b, 'partner', tweede)).adres.pathname).toBe('/partner')
    await maakCode(accountVanPartner())
    expect((await b.get('/partner')).adres.pathname).toBe('/inloggen')
  })

  it('makes none for themselves: not in the page and not in the database', async () => {
    const { rows } = await t.db
      .pool('eigenaar')
      .query<{ id: string }>(`select m.id from deelwijzer.medewerker m where m.naam like 'Fatima%'`)
    const eigen = accountVan(rows[0]?.id ?? '')
    const blad = await fatima.get(eigen)
    expect(blad.$('main').text()).toContain('Uw eigen account regelt een andere beheerder')
    expect(blad.$(`form[action="${eigen}"]`).length).toBe(0)
    expect((await fatima.post(eigen, { doe: 'maak' })).status).toBe(404)
  })

  it('is the only one who can', async () => {
    for (const naam of ['petra', 'ingrid', 'ruud', 'noor', 'anja'] as const) {
      const iemand = await t.login(naam)
      for (const pad of [accountVan(sanne), accountVanPartner()]) {
        const blad = await iemand.get(pad)
        expect(blad.status === 404 || blad.pad.startsWith('/inloggen'), `${naam} ${pad}`).toBe(true)
        const post = await iemand.post(pad, { doe: 'maak' })
        expect([403, 404], `${naam} ${pad}`).toContain(post.status)
      }
    }
    const { rows } = await t.db.pool('eigenaar').query('select 1 from deelwijzer.aanmelding')
    expect(rows).toEqual([])
  })

  it('finds nobody where there is nobody', async () => {
    const niemand = '00000000-0000-4000-8000-000000000000'
    for (const pad of [
      accountVan(niemand),
      accountVan(partner.id),
      `/beheer/partners/${partner.organisatie}/mensen/${niemand}/account`,
      `/beheer/partners/${niemand}/mensen/${partner.id}/account`,
      '/beheer/medewerkers/x/account',
    ]) {
      expect((await fatima.get(pad)).status, pad).toBe(404)
      expect((await fatima.post(pad, { doe: 'maak' })).status, pad).toBe(404)
    }
  })

  it('is linked to from where people are arranged', async () => {
    const blad = await fatima.get(`/beheer/medewerkers/${sanne}`)
    expect(blad.$(`a[href="${accountVan(sanne)}"]`).length).toBe(1)
    const partners = await fatima.get(`/beheer/partners/${partner.organisatie}`)
    expect(partners.$(`a[href="${accountVanPartner()}"]`).length).toBe(1)
  })
})

describe('in the database', () => {
  const alsIemand = async (
    rol: 'app' | 'inwoner' | 'partner' | 'breed',
    instelling: string,
    vraag: string,
  ): Promise<unknown[]> => {
    const client = await t.db.pool(rol).connect()
    try {
      await client.query('begin')
      await client.query(`select set_config('dw.gemeente', $1, true)`, [gemeente])
      await client.query(instelling)
      return (await client.query(vraag)).rows
    } finally {
      await client.query('rollback')
      client.release()
    }
  }
  const niets = 'select 1'

  it('asks whether somebody exists only on behalf of nobody', async () => {
    const noor = 'a4000000-0000-4000-8000-000000000001'
    const wijzer = await t.open.kluis.fingerprint('bsn', gemeente, '999990019')
    await t.db
      .pool('eigenaar')
      .query('update deelwijzer.persoon set bsn = $2, bsn_ix = $3 where id = $1', [
        noor,
        await zegel(t.open.kluis, 'persoon.bsn', noor, noor, '999990019'),
        wijzer,
      ])
    const vraag = `select vind_inwoner_op_bsn('\\x${wijzer.toString('hex')}') as id`
    expect(await alsIemand('app', niets, vraag)).toEqual([{ id: noor }])
    for (const wie of ['medewerker', 'pet', 'persoon', 'partner']) {
      const als = `select set_config('dw.${wie}', '${sanne}', true)`
      expect(await alsIemand('app', als, vraag), wie).toEqual([{ id: null }])
    }
    for (const rol of ['inwoner', 'partner', 'breed'] as const) {
      await expect(alsIemand(rol, niets, vraag)).rejects.toMatchObject({ code: '42501' })
    }
  })

  it('shows who has which account to a beheerder alone, and its fingerprints to nobody', async () => {
    await maakCode(accountVan(sanne))
    for (const rol of ['app', 'inwoner', 'partner'] as const) {
      await expect(alsIemand(rol, niets, 'select id from aanmelding')).rejects.toMatchObject({
        code: '42501',
      })
    }
    expect(await alsIemand('breed', niets, 'select id from aanmelding')).toEqual([])
    await expect(
      alsIemand('breed', niets, 'select code_hash, account_ix from aanmelding'),
    ).rejects.toMatchObject({ code: '42501' })
    await expect(
      alsIemand('breed', niets, `select beeindig_aanmelding('${sanne}', null, now())`),
    ).rejects.toMatchObject({ code: '42501' })
    for (const rol of ['inwoner', 'partner', 'breed'] as const) {
      await expect(alsIemand(rol, niets, 'select 1 from aanmeldpoging')).rejects.toMatchObject({
        code: '42501',
      })
    }
    // A login that is under way is there for nobody who is known already.
    await openBrowser(t).stap(`/aanmelden/medewerker?gemeente=${gemeente}`)
    const lopend = 'select count(*)::int > 0 as er from aanmeldpoging'
    expect(await alsIemand('app', niets, lopend)).toEqual([{ er: true }])
    for (const wie of ['medewerker', 'pet', 'persoon', 'partner']) {
      const als = `select set_config('dw.${wie}', '${sanne}', true)`
      expect(await alsIemand('app', als, lopend), wie).toEqual([{ er: false }])
    }
  })
})
