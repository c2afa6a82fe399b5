import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../../test/support/app.ts'
import { openBij, startProvider, thuis, type Proefprovider } from '../../../test/support/oidc.ts'
import { openBrowser, type Browser, type Scherm } from '../../../test/support/oidc-browser.ts'
import { zegel } from '../../../test/support/kluis.ts'
import { eidas } from '../../koppelingen/oidc-claims.ts'

/** Logging in against a real OpenID provider; what a real one never does is in oidc-kwaad.test.ts. */

const gemeente = 'a0000000-0000-4000-8000-000000000001'
const noor = 'a4000000-0000-4000-8000-000000000001'
const bsn = '999990019'
const anderBsn = '999970008'
const digid = `/aanmelden/inwoner?gemeente=${gemeente}`

let t: TestApp
let provider: Proefprovider
let b: Browser
beforeAll(async () => {
  t = await createTestApp()
  provider = await startProvider()
  const dicht = await zegel(t.open.kluis, 'persoon.bsn', noor, noor, bsn)
  const wijzer = await t.open.kluis.fingerprint('bsn', gemeente, bsn)
  await t.db
    .pool('eigenaar')
    .query('update deelwijzer.persoon set bsn = $2, bsn_ix = $3 where id = $1', [
      noor,
      dicht,
      wijzer,
    ])
})
beforeEach(() => {
  t.deps.demo = false
  t.deps.oidc = { inwoner: openBij(provider, 'inwoner') }
  t.zetTijd(new Date('2026-11-22T10:00:00Z'))
  t.meldingen.length = 0
  b = openBrowser(t)
})
afterEach(() => {
  // In no address of anybody, and in nothing that the operator gets to see.
  for (const adres of [...b.bezocht, ...provider.adressen]) expect(adres).not.toContain(bsn)
  expect(JSON.stringify(t.meldingen.map(String))).not.toContain(bsn)
})
afterAll(async () => {
  await t.stop()
  await provider.stop()
})

const alsNoor = (
  meer: Record<string, unknown> = {},
  acr: string | undefined = eidas.substantieel,
) =>
  provider.wordt({
    sub: 'ps-7f3a',
    ...(acr === undefined ? {} : { acr }),
    claims: { bsn, ...meer },
  })

const isBuiten = async (): Promise<boolean> => {
  const blad = await b.get('/mijn')
  return blad.adres.pathname === '/inloggen'
}

/** Goes to the provider and logs in there, but stops at our door: the address that leads back in. */
async function totDeDeur(browser = b): Promise<string> {
  let adres = new URL((await browser.stap(digid)).naar)
  for (let keer = 0; keer < 10; keer++) {
    if (adres.origin === thuis) return adres.href
    adres = new URL((await browser.stap(adres.href)).naar, adres)
  }
  throw new Error('niet teruggekomen')
}

async function aantalRijen(tabel: string): Promise<number> {
  const { rows } = await t.db
    .pool('eigenaar')
    .query<{ n: number }>(`select count(*)::int as n from deelwijzer.${tabel}`)
  return rows[0]?.n ?? -1
}

describe('de inlogpagina', () => {
  it('says what is missing when nothing is set and it is no demo', async () => {
    t.deps.oidc = undefined
    const blad = await b.get('/inloggen')
    expect(blad.status).toBe(200)
    expect(blad.$('main').text()).toContain('Het inloggen is nog niet ingesteld.')
    expect(blad.$('main').text()).toContain('DEELWIJZER_OIDC_INWONER_ISSUER')
    expect(blad.$('main input, main form').length).toBe(0)
    expect((await b.get(digid)).status).toBe(404)
  })

  it('has a link per kind of people and gemeente, and no demo outside the demo', async () => {
    const blad = await b.get('/inloggen?terug=/mijn/wie-keek-er')
    const links = blad
      .$('main a')
      .map((_i, a) => blad.$(a).attr('href') ?? '')
      .get()
    expect(links).toContain(`${digid}&terug=%2Fmijn%2Fwie-keek-er`)
    expect(links.some((link) => link.includes('medewerker'))).toBe(false)
    expect(blad.$('input[name=wie]').length).toBe(0)
    expect(
      (await b.post('/inloggen', { wie: 'a6000000-0000-4000-8000-000000000001' })).status,
    ).toBe(404)
  })

  it('shows the demo beside it when both are on', async () => {
    t.deps.demo = true
    const blad = await b.get('/inloggen')
    expect(blad.$('input[name=wie]').length).toBe(40)
    expect(blad.$('main a[href^="/aanmelden/inwoner"]').length).toBeGreaterThan(0)
  })

  it('knows no other kind of people, and no gemeente that is not here', async () => {
    for (const adres of [
      '/aanmelden/medewerker',
      '/aanmelden/iedereen',
      '/aanmelden/inwoner?gemeente=x',
      '/aanmelden/inwoner?gemeente=00000000-0000-4000-8000-000000000000',
      // There is more than one, and none was chosen.
      '/aanmelden/inwoner',
    ]) {
      expect((await b.get(adres)).status, adres).toBe(404)
    }
  })
})

describe('een inwoner', () => {
  it('asks with PKCE, state, nonce and acr, and never with anything about a person', async () => {
    const { naar, status } = await b.stap(digid)
    const vraag = new URL(naar).searchParams
    expect(status).toBe(303)
    expect(Object.fromEntries(vraag)).toMatchObject({
      response_type: 'code',
      client_id: 'deelwijzer',
      redirect_uri: `${thuis}/aanmelden/inwoner/terug`,
      scope: 'openid bsn',
      code_challenge_method: 'S256',
      acr_values: `${eidas.substantieel} ${eidas.hoog}`,
      prompt: 'login',
    })
    for (const naam of ['state', 'nonce', 'code_challenge']) {
      expect(vraag.get(naam), naam).toMatch(/^[\w-]{43}$/)
    }
    // Another login, other secrets.
    const nog = new URL((await b.stap(digid)).naar).searchParams
    expect(nog.get('state')).not.toBe(vraag.get('state'))
  })

  it.each([
    ['in the ID token', true],
    ['told by the userinfo endpoint', false],
  ])('comes in on the BSN claim, %s', async (_hoe, inToken) => {
    const eigen = await startProvider(inToken)
    t.deps.oidc = { inwoner: openBij(eigen, 'inwoner') }
    eigen.wordt({ sub: 'ps-7f3a', acr: eidas.substantieel, claims: { bsn } })
    const blad = await b.get(digid)
    await eigen.stop()
    expect(blad.status).toBe(200)
    expect(blad.adres.href).toBe(`${thuis}/mijn`)
    expect(blad.tekst).toContain('Noor')
    expect(t.meldingen).toEqual([])
  })

  it('comes in with a secret instead of a key, with a higher level, and with the number as DigiD writes it', async () => {
    const { clientId, geheim } = provider.metGeheim
    t.deps.oidc = {
      inwoner: openBij(provider, 'inwoner', {
        clientId,
        sleutel: { soort: 'geheim', waarde: geheim },
      }),
    }
    alsNoor({ bsn: `s00000000:${bsn}` }, eidas.hoog)
    expect((await b.get(digid)).adres.pathname).toBe('/mijn')
  })

  it('goes where it wanted to, and never out of the house', async () => {
    alsNoor()
    const heen = async (terug: string): Promise<string> =>
      (await openBrowser(t).get(`${digid}&terug=${encodeURIComponent(terug)}`)).adres.href
    expect(await heen('/mijn/wie-keek-er')).toBe(`${thuis}/mijn/wie-keek-er`)
    for (const kwaad of ['//kwaad.example', 'https://kwaad.example/', '/\\kwaad.example']) {
      expect(await heen(kwaad), kwaad).toBe(`${thuis}/mijn`)
    }
  })

  it('leaves one line in the own log, and neither number nor pseudonym in any table', async () => {
    alsNoor()
    await b.get(digid)
    const { rows } = await t.db
      .pool('eigenaar')
      .query<{ naam: string }>(
        `select table_name as naam from information_schema.tables where table_schema = 'deelwijzer' and table_type = 'BASE TABLE'`,
      )
    for (const { naam } of rows) {
      const gevonden = await t.db
        .pool('eigenaar')
        .query(`select 1 from deelwijzer.${naam} x where x::text ~ $1`, [`${bsn}|ps-7f3a`])
      expect(gevonden.rowCount, naam).toBe(0)
    }
    const regels = await t.db
      .pool('eigenaar')
      .query(
        `select handeling, doel, uitkomst from deelwijzer.gebeurtenis where betrokkene_id = $1 and object_soort = 'sessie' order by volgnummer desc limit 1`,
        [noor],
      )
    expect(regels.rows).toEqual([{ handeling: 'aanmelden', doel: 'inloggen', uitkomst: 'gedaan' }])
  })

  it('is not let in when nobody here has that number, in the same words for everybody', async () => {
    provider.wordt({ sub: 'ps-1', acr: eidas.substantieel, claims: { bsn: anderBsn } })
    const blad = await b.get(digid)
    expect(blad.status).toBe(403)
    expect(blad.$('h1').text()).toBe('Wij kennen u niet in dit systeem')
    expect(blad.tekst).not.toContain(anderBsn)
    expect(await isBuiten()).toBe(true)

    // Known, but in another gemeente than this one: to the letter the same page.
    const elders = openBrowser(t)
    alsNoor()
    const { rows } = await t.db
      .pool('eigenaar')
      .query<{ id: string }>('select id from deelwijzer.gemeente where id <> $1', [gemeente])
    const ander = await elders.get(`/aanmelden/inwoner?gemeente=${rows[0]?.id ?? ''}`)
    expect(ander.$('main').html()).toBe(blad.$('main').html())
  })

  it('is not let in after death', async () => {
    const zet = (op: string | null) =>
      t.db
        .pool('eigenaar')
        .query('update deelwijzer.persoon set overleden_op = $2 where id = $1', [noor, op])
    await zet('2026-11-01')
    alsNoor()
    expect((await b.get(digid)).status).toBe(403)
    await zet(null)
  })

  it.each([
    ['a level too low', eidas.laag],
    ['no level at all', undefined],
    ['a level of somebody else', 'urn:verzonnen:heel-hoog'],
  ])('is refused with %s', async (_wat, acr) => {
    provider.wordt({ sub: 'ps-7f3a', ...(acr === undefined ? {} : { acr }), claims: { bsn } })
    const blad = await b.get(digid)
    expect(blad.status).toBe(403)
    expect(blad.$('h1').text()).toBe('Log in met een veiligere DigiD')
    expect(await isBuiten()).toBe(true)
  })

  it('is refused when acting for somebody else, also when only userinfo says so', async () => {
    alsNoor({ represents: { sub: 'ps-2', bsn: anderBsn } })
    const blad = await b.get(digid)
    expect(blad.status).toBe(403)
    expect(blad.$('h1').text()).toBe('U logt in voor iemand anders')
    expect(await isBuiten()).toBe(true)

    const eigen = await startProvider(false)
    t.deps.oidc = { inwoner: openBij(eigen, 'inwoner') }
    eigen.wordt({
      sub: 'ps-3',
      acr: eidas.substantieel,
      claims: { bsn, represents: { sub: 'ps-2' } },
    })
    expect((await openBrowser(t).get(digid)).$('h1').text()).toBe('U logt in voor iemand anders')
    await eigen.stop()
  })

  it.each([
    ['no BSN', {}],
    ['something else than a BSN', { bsn: '123456789' }],
    ['a list', { bsn: [bsn] }],
    ['a number of another sector', { bsn: `s00000001:${bsn}` }],
  ])('is refused with %s, and the operator hears a code', async (_wat, claims) => {
    provider.wordt({ sub: 'ps-4', acr: eidas.substantieel, claims })
    const blad = await b.get(digid)
    expect(blad.status).toBe(503)
    expect(t.meldingen).toMatchObject([{ code: 'inwoner:bsn-fout' }])
    expect(await isBuiten()).toBe(true)
  })

  it('is refused when the provider puts the BSN in the subject', async () => {
    provider.wordt({ sub: bsn, acr: eidas.substantieel, claims: { bsn } })
    expect((await b.get(digid)).status).toBe(503)
    expect(await isBuiten()).toBe(true)
  })

  it('hears plainly that it stopped', async () => {
    provider.wordt(undefined)
    const blad = await b.get(digid)
    expect(blad.status).toBe(403)
    expect(blad.$('h1').text()).toBe('U bent niet ingelogd')
    expect(blad.tekst).not.toContain('wilde niet')
  })
})

describe('de weg terug', () => {
  const beginOpnieuw = (blad: Scherm): void => {
    expect(blad.status).toBe(403)
    expect(blad.$('h1').text()).toBe('Begin opnieuw met inloggen')
  }

  it('is used up: the same answer again opens nothing, not with the old cookie either', async () => {
    alsNoor()
    const terug = await totDeDeur()
    const geheim = b.koekjes(thuis).get('deelwijzer_aanmelding') ?? ''
    expect((await b.get(terug)).adres.pathname).toBe('/mijn')
    expect(b.koekjes(thuis).has('deelwijzer_aanmelding')).toBe(false)
    const later = openBrowser(t)
    later.zet('deelwijzer_aanmelding', geheim)
    beginOpnieuw(await later.get(terug))
  })

  it('is open once, also when two come back at the same moment', async () => {
    alsNoor()
    const terug = await totDeDeur()
    const samen = await Promise.all([b.stap(terug), b.stap(terug), b.stap(terug)])
    expect(samen.filter(({ status }) => status === 303).length).toBe(1)
    expect(samen.filter(({ status }) => status === 403).length).toBe(2)
  })

  it('refuses a code that was used: the real provider says no to the second', async () => {
    alsNoor()
    const terug = new URL(await totDeDeur())
    const code = terug.searchParams.get('code') ?? ''
    expect((await b.get(terug.href)).adres.pathname).toBe('/mijn')
    // Somebody who saw the code begins a login of their own and puts it in there.
    const dief = openBrowser(t)
    const eigen = new URL(await totDeDeur(dief))
    eigen.searchParams.set('code', code)
    const blad = await dief.get(eigen.href)
    expect(blad.status).toBe(503)
    expect(t.meldingen).toMatchObject([{ code: 'inwoner:invalid_grant' }])
  })

  it("refuses somebody else's code that was never used: the verifier does not fit", async () => {
    alsNoor()
    const vanNoor = new URL(await totDeDeur())
    const dief = openBrowser(t)
    const eigen = new URL(await totDeDeur(dief))
    eigen.searchParams.set('code', vanNoor.searchParams.get('code') ?? '')
    expect((await dief.get(eigen.href)).status).toBe(503)
    expect(t.meldingen).toMatchObject([{ code: 'inwoner:invalid_grant' }])
  })

  it('is for the browser that began it: a link with an answer logs nobody in', async () => {
    alsNoor()
    const terug = await totDeDeur()
    beginOpnieuw(await openBrowser(t).get(terug))
    // Also not a browser that is in the middle of a login of its own.
    const slachtoffer = openBrowser(t)
    await slachtoffer.stap(digid)
    beginOpnieuw(await slachtoffer.get(terug))
    expect(t.meldingen).toEqual([])
  })

  it.each([
    ['another state', (vraag: URLSearchParams) => vraag.set('state', 'x'.repeat(43))],
    ['no state', (vraag: URLSearchParams) => vraag.delete('state')],
  ])('refuses %s', async (_wat, verander) => {
    alsNoor()
    const terug = new URL(await totDeDeur())
    verander(terug.searchParams)
    beginOpnieuw(await b.get(terug.href))
    // And that login is over.
    beginOpnieuw(await b.get(terug.href))
  })

  it('refuses an answer that says to come from another issuer, or from none', async () => {
    for (const verander of [
      (vraag: URLSearchParams) => vraag.set('iss', 'https://ander.example'),
      (vraag: URLSearchParams) => vraag.delete('iss'),
    ]) {
      alsNoor()
      const terug = new URL(await totDeDeur())
      verander(terug.searchParams)
      expect((await b.get(terug.href)).status).toBe(503)
      expect(await isBuiten()).toBe(true)
    }
  })

  it('refuses the answer of one provider at the door of another', async () => {
    const tweede = await startProvider()
    t.deps.oidc = { inwoner: openBij(provider, 'inwoner'), partner: openBij(tweede, 'partner') }
    alsNoor()
    const terug = new URL(await totDeDeur())
    beginOpnieuw(await b.get(terug.href.replace('/inwoner/', '/partner/')))
    // Nor may a login for partners come back as that of a resident.
    const { naar } = await b.stap(`/aanmelden/partner?gemeente=${gemeente}`)
    const state = new URL(naar).searchParams.get('state') ?? ''
    beginOpnieuw(await b.get(`/aanmelden/inwoner/terug?code=x&state=${state}`))
    await tweede.stop()
  })

  it('is shut after ten minutes, and what nobody came back from is cleared', async () => {
    alsNoor()
    const terug = await totDeDeur()
    t.zetTijd(new Date('2026-11-22T10:10:01Z'))
    beginOpnieuw(await b.get(terug))
    await b.stap(digid)
    t.zetTijd(new Date('2026-11-22T10:25:00Z'))
    await b.stap(digid)
    expect(await aantalRijen('aanmeldpoging')).toBe(1)
  })

  it('keeps the secret from scripts and from other sites, and sends it only over https', async () => {
    const koekje = async (): Promise<string> => (await b.stap(digid)).koekjes.join()
    expect(await koekje()).toMatch(/HttpOnly.*SameSite=Lax|SameSite=Lax.*HttpOnly/)
    expect(await koekje()).toContain('Path=/aanmelden')
    expect(await koekje()).not.toContain('Secure')
    t.deps.startadres = 'https://deelwijzer.voorbeeldstad.example'
    expect(await koekje()).toContain('Secure')
    t.deps.startadres = undefined
  })
})

describe('de sessie', () => {
  it('has a new secret, and the one that stood in the browser is worth nothing', async () => {
    alsNoor()
    await b.get(digid)
    const eerste = b.koekjes(thuis).get('deelwijzer_sessie') ?? ''
    await b.get(digid)
    const tweede = b.koekjes(thuis).get('deelwijzer_sessie') ?? ''
    expect(tweede).not.toBe(eerste)
    const oud = openBrowser(t)
    oud.zet('deelwijzer_sessie', eerste)
    expect((await oud.get('/mijn')).adres.pathname).toBe('/inloggen')
    // One that somebody else put there does not become a session either.
    const gelegd = openBrowser(t)
    gelegd.zet('deelwijzer_sessie', 'door-een-ander-gelegd')
    await gelegd.get(digid)
    expect(gelegd.koekjes(thuis).get('deelwijzer_sessie')).not.toBe('door-een-ander-gelegd')
  })

  it('ends here and at the provider, without a token in the address; then a login is asked anew', async () => {
    alsNoor()
    const mijn = await b.get(digid)
    const csrf = mijn.$('form[action="/uitloggen"] input[name=csrf]').attr('value') ?? ''
    const uit = await b.post('/uitloggen', { csrf })
    expect(uit.adres.pathname).toBe('/aanmelden/inwoner/uit')
    const [, daar = ''] = /^0; url=(.*)$/.exec(uit.headers.get('refresh') ?? '') ?? []
    expect(daar).toBe(uit.$('main a').attr('href'))
    const adres = new URL(daar)
    expect(adres.origin).toBe(provider.issuer)
    expect([...adres.searchParams.keys()].toSorted()).toEqual([
      'client_id',
      'post_logout_redirect_uri',
    ])
    // The provider asks whether it is meant, ends its session, and leads back to our login page.
    const vraag = await b.get(daar)
    const velden = Object.fromEntries(
      vraag
        .$('form input')
        .map((_i, veld) => [[vraag.$(veld).attr('name'), vraag.$(veld).attr('value')]])
        .get(),
    )
    const klaar = await b.post(vraag.$('form').attr('action') ?? '', { ...velden, logout: 'yes' })
    expect(klaar.adres.href).toBe(`${thuis}/inloggen`)
    expect(await isBuiten()).toBe(true)
  })

  it('asks a resident to log in anew at the provider, also when it still knows this browser', async () => {
    alsNoor()
    await b.get(digid)
    const eerder = provider.gevraagd()
    await b.get(digid)
    expect(provider.gevraagd()).toBe(eerder + 1)
  })
})

describe('een provider die er niet is', () => {
  it('gives a clear page, no personal data, and works again by itself', async () => {
    const weg = { issuer: 'http://127.0.0.1:9', clientId: 'x', pem: provider.pem }
    t.deps.oidc = { inwoner: openBij(weg, 'inwoner', { geduld: 1000 }) }
    const blad = await b.get(digid)
    expect(blad.status).toBe(503)
    expect(blad.$('h1').text()).toBe('Inloggen lukt nu niet')
    expect(blad.$('main').text()).toMatch(/Code: [0-9a-f]{32}/)
    expect(t.meldingen).toMatchObject([{ code: expect.stringMatching(/^inwoner:/) }])
    expect((await b.get('/aanmelden/inwoner/uit')).adres.pathname).toBe('/inloggen')

    t.deps.oidc = { inwoner: openBij(provider, 'inwoner') }
    alsNoor()
    expect((await b.get(digid)).adres.pathname).toBe('/mijn')
  })

  it('is never asked over http, apart from this machine', async () => {
    for (const issuer of [
      'http://digid.example',
      'http://localhost:1',
      'http://127.0.0.1.example',
    ]) {
      t.deps.oidc = { inwoner: openBij({ ...provider, issuer }, 'inwoner') }
      expect((await b.get(digid)).status).toBe(503)
    }
    expect(
      t.meldingen.map((fout) => (fout instanceof Error && 'code' in fout ? fout.code : '')),
    ).toEqual(Array.from({ length: 3 }, () => 'inwoner:OIDC_GEEN_HTTPS'))
  })
})
