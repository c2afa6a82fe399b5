/** From an empty installation to people at work: the real command, then the real login with the code that it showed. */
import { spawn } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  inject,
  test,
  vi,
} from 'vitest'
import type { Deps } from '../../src/handelingen/deps.ts'
import { eidas } from '../../src/koppelingen/oidc-claims.ts'
import { loadRegelset } from '../../src/koppelingen/regelbestanden.ts'
import { SLOT_BEGIN } from '../../src/opslag/begin.ts'
import { openDatabanken, sluitDatabanken } from '../../src/opslag/database.ts'
import { loadDemo } from '../../src/opslag/demo.ts'
import { openEigenKluis } from '../../src/opslag/installatie.ts'
import { metClient } from '../../src/opslag/met-client.ts'
import { temporaryFolder } from '../../src/opslag/server/tijdelijke-server.ts'
import { createApp } from '../../src/web/app.tsx'
import { maakBezoeker, type Bezoeker } from '../support/app.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { openTestKluis } from '../support/kluis.ts'
import { openBrowser, type Scherm } from '../support/oidc-browser.ts'
import { openBij, startProvider, thuis, type Proefprovider } from '../support/oidc.ts'
import { idUit, leesbaar } from '../support/werk.ts'

// Every run is a process of its own that opens the vault and the database.
vi.setConfig({ testTimeout: 120_000 })

const goed = {
  gemeente: 'Nieuwland',
  code: 'nieuwland',
  naam: 'Hatice Aydın',
  mail: 'h.aydin@nieuwland.example',
  'tweede-naam': "Jan van 't Hek",
  'tweede-mail': 'j.vanthek@nieuwland.example',
  'tweede-functie': 'Informatiebeheerder',
} as const

let map: string
let db: TestDatabase
let opruimen: (() => Promise<void>)[]
beforeEach(async () => {
  map = join(temporaryFolder(), 'data')
  db = await createTestDatabase()
  opruimen = []
})
afterEach(async () => {
  for (const stap of opruimen.toReversed()) await stap()
  await db.drop()
  rmSync(join(map, '..'), { recursive: true, force: true })
})

interface Uitkomst {
  code: number | null
  uit: string
  fout: string
}

const alsOpties = (velden: Readonly<Record<string, string>>): string[] =>
  Object.entries(velden).flatMap(([naam, waarde]) => [`--${naam}`, waarde])

async function begin(
  velden: Readonly<Record<string, string>> | string[],
  omgeving: Record<string, string> = {},
): Promise<Uitkomst> {
  const script = `import('./src/cli/index.ts').then(async ({ main }) => { process.exitCode = await main(process.argv.slice(1)) })`
  const opties = Array.isArray(velden) ? velden : alsOpties(velden)
  const proces = spawn(process.execPath, ['--import', 'tsx', '-e', script, 'begin', ...opties], {
    env: {
      ...process.env,
      DATABASE_URL: db.beheerUrl,
      DEELWIJZER_ROLGEHEIM: inject('postgres').rolGeheim,
      DEELWIJZER_DATA: map,
      DEELWIJZER_DEMO: 'nee',
      ...omgeving,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [uit, fout] = ['', '']
  proces.stdout.on('data', (deel: Buffer) => (uit += deel.toString()))
  proces.stderr.on('data', (deel: Buffer) => (fout += deel.toString()))
  await once(proces, 'close')
  return { code: proces.exitCode, uit, fout }
}

function codesUit({ code, uit, fout }: Uitkomst): string[] {
  expect([code, fout]).toEqual([0, ''])
  return Array.from(
    uit.matchAll(/^ {2}((?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}) {2}code voor /gm),
    (m) => m[1] ?? '',
  )
}

const vraag = async <T extends object>(sql: string, waarden: unknown[] = []): Promise<T[]> =>
  (await db.pool('eigenaar').query<T>(sql, waarden)).rows

/** Everything that a beginning makes. */
async function stand(): Promise<Record<string, number>> {
  const uit: Record<string, number> = {}
  for (const tabel of [
    'gemeente',
    'organisatie',
    'medewerker',
    'pet',
    'aanmelding',
    'gebeurtenis',
    'verwerkingsactiviteit',
  ]) {
    const [rij] = await vraag<{ n: number }>(`select count(*)::int as n from deelwijzer.${tabel}`)
    uit[tabel] = rij?.n ?? -1
  }
  return uit
}
const leeg = {
  gemeente: 0,
  organisatie: 0,
  medewerker: 0,
  pet: 0,
  aanmelding: 0,
  gebeurtenis: 0,
  verwerkingsactiviteit: 0,
}
const begonnen = {
  gemeente: 1,
  organisatie: 1,
  medewerker: 2,
  pet: 2,
  aanmelding: 2,
  gebeurtenis: 10,
  verwerkingsactiviteit: 9,
}

describe('from nothing to work', () => {
  let provider: Proefprovider
  beforeAll(async () => {
    provider = await startProvider()
  })
  afterAll(() => provider.stop())

  /** The application over what the command made, with its keys; no demo. */
  async function openApp() {
    const kluis = await openEigenKluis(db.url('eigenaar'), {
      kluis: {
        map: join(map, 'sleutels'),
        sleutelbestand: join(map, 'wortel.sleutel'),
        wisjournaal: join(map, 'wisjournaal'),
      },
      log: () => undefined,
    })
    const databanken = openDatabanken(
      (rol) => {
        if (rol === 'deelwijzer_app') return db.url('app')
        if (rol === 'deelwijzer_inwoner') return db.url('inwoner')
        return rol === 'deelwijzer_partner' ? db.url('partner') : db.url('breed')
      },
      kluis.kluis,
      2,
    )
    opruimen.push(async () => {
      await sluitDatabanken(databanken)
      await kluis.wortel.close()
    })
    let nu = (): Date => new Date()
    const deps: Deps = {
      databanken,
      regelset: await loadRegelset(),
      nu: () => nu(),
      id: randomUUID,
      toeval: randomBytes,
      demo: false,
      oidc: { medewerker: openBij(provider, 'medewerker') },
    }
    const fouten: unknown[] = []
    const app = createApp(deps, (_trace, fout) => fouten.push(fout))
    return {
      app,
      fouten,
      zetTijd: (moment: Date) => {
        nu = () => moment
      },
    }
  }
  type App = Awaited<ReturnType<typeof openApp>>

  /** Logs in at the provider for the first time and types a code. */
  async function koppel(
    t: App,
    sub: string,
    code: string,
  ): Promise<{ blad: Scherm; bezoeker: Bezoeker }> {
    const b = openBrowser(t)
    provider.wordt({ sub, acr: eidas.hoog })
    const eerst = await b.get('/aanmelden/medewerker')
    expect(eerst.adres.pathname).toBe('/aanmelden/medewerker/koppelen')
    const blad = await b.post('/aanmelden/medewerker/koppelen', { code })
    const sessie = b.koekjes(thuis).get('deelwijzer_sessie') ?? ''
    const bezoeker = maakBezoeker({
      request: (url, init) => {
        const koppen = new Headers(init.headers)
        koppen.set('cookie', `deelwijzer_sessie=${sessie}`)
        return t.app.request(url, { ...init, headers: koppen })
      },
    })
    return { blad, bezoeker }
  }

  test('an empty database: gemeente, two beheerders, login with the code, and a pet that both arrange', async () => {
    // Not even our schema is there yet.
    await db.drop()
    db = await createTestDatabase({ leeg: true })
    const uitkomst = await begin(goed, {
      DEELWIJZER_ADRES: 'https://deelwijzer.nieuwland.example/',
      DEELWIJZER_OIDC_MEDEWERKER_ISSUER: 'https://inloggen.nieuwland.example',
      DEELWIJZER_OIDC_MEDEWERKER_CLIENT: 'deelwijzer',
      DEELWIJZER_OIDC_MEDEWERKER_SLEUTELBESTAND: '/nergens',
    })
    const [eerste = '', tweede = '', ...meer] = codesUit(uitkomst)
    expect(meer).toEqual([])
    expect(tweede).not.toBe(eerste)
    expect(uitkomst.uit).toContain(`${eerste}  code voor ${goed.naam}`)
    expect(uitkomst.uit).toContain(`${tweede}  code voor ${goed['tweede-naam']}`)
    expect(uitkomst.uit).toContain('https://deelwijzer.nieuwland.example/inloggen')
    expect(uitkomst.uit).not.toContain('Let op')
    expect(await stand()).toEqual(begonnen)

    // Neither the codes nor the addresses stand anywhere as they are.
    const tabellen = await vraag<{ naam: string }>(
      `select table_name as naam from information_schema.tables where table_schema = 'deelwijzer' and table_type = 'BASE TABLE'`,
    )
    for (const { naam } of tabellen) {
      const gevonden = await vraag(`select 1 from deelwijzer.${naam} x where x::text ~ $1`, [
        `${eerste}|${tweede}|@nieuwland`,
      ])
      expect(gevonden, naam).toEqual([])
    }
    const regels = await vraag<{ wat: string; actor_soort: string }>(
      `select object_soort || ': ' || toelichting as wat, actor_soort from deelwijzer.gebeurtenis order by volgnummer`,
    )
    const elk = [
      'collega: in dienst',
      'pet: toegekend bij het begin',
      'berichtadres: opgeslagen',
      'aanmelding: code gemaakt',
    ]
    expect(regels.map(({ wat }) => wat)).toEqual([
      'gemeente: begonnen',
      'organisatie: begonnen',
      ...elk,
      ...elk,
    ])
    expect(new Set(regels.map(({ actor_soort }) => actor_soort))).toEqual(new Set(['systeem']))
    // They wait for their place in the tree like every other line.
    expect(await vraag('select 1 from deelwijzer.wachtrij')).toHaveLength(10)

    const t = await openApp()
    const { blad, bezoeker: hatice } = await koppel(t, 'sub-hatice', eerste)
    expect(blad.status).toBe(200)
    expect(blad.$('header').text()).toContain(goed.naam)
    const beheer = await hatice.get('/beheer')
    expect([beheer.status, beheer.pad]).toEqual([200, '/beheer'])
    // Once: who finds the paper afterwards has nothing.
    const dief = await koppel(t, 'sub-dief', eerste)
    expect(dief.blad.status).toBe(409)
    const { bezoeker: jan } = await koppel(t, 'sub-jan', tweede)
    for (const pad of [
      '/beheer',
      '/beheer/petten',
      '/beheer/medewerkers',
      '/beheer/inrichting',
      '/beheer/organisaties',
      '/beheer/berichten',
      '/beheer/partners',
      '/beheer/toestand',
      '/beheer/autorisatiedocument',
      '/beheer/controle',
    ]) {
      const pagina = await jan.get(pad)
      expect([pad, pagina.status]).toEqual([pad, 200])
    }
    expect((await jan.get('/beheer/berichten')).tekst).toContain(goed.mail)

    // What two are needed for: one asks, the other grants. From here on they arrange the rest themselves.
    await hatice.get('/beheer/medewerkers')
    await hatice.verstuur({ naam: 'Ilse Kramer', functie: 'Privacy officer' })
    const [ilse] = await vraag<{ id: string }>(
      `select id from deelwijzer.medewerker where naam = 'Ilse Kramer'`,
    )
    const [huis] = await vraag<{ id: string }>('select id from deelwijzer.organisatie')
    await hatice.get('/beheer/petten/nieuw')
    await hatice.post('/beheer/petten/nieuw', {
      medewerker: ilse?.id ?? '',
      soort: 'privacy-officer',
      organisatie: huis?.id ?? '',
      taken: [],
    })
    const aangevraagd = await hatice.verstuur({})
    expect(aangevraagd.pad, leesbaar(aangevraagd)).toContain('nieuw=aangevraagd')
    const pet = idUit(aangevraagd, /^\/beheer\/petten\/([0-9a-f-]{36})\?nieuw=aangevraagd$/)
    expect((await hatice.post(`/beheer/petten/${pet}/toekennen`, {})).status).toBe(404)
    await jan.get(`/beheer/petten/${pet}`)
    expect((await jan.post(`/beheer/petten/${pet}/toekennen`, {})).pad).toContain('nieuw=toegekend')
    const pad = `/beheer/medewerkers/${ilse?.id ?? ''}/account`
    await jan.get(pad)
    const gemaakt = await jan.verstuur({}, { actie: pad, knop: 'maak' })
    const { bezoeker: ilseZelf } = await koppel(t, 'sub-ilse', gemaakt.$('main code').text())
    // The privacy officer finds back in the log how it began, and what the program did itself has no name.
    const logboek = await ilseZelf.get('/privacy/logboek')
    expect(logboek.status, logboek.pad).toBe(200)
    expect(t.fouten).toEqual([])
  })

  test('a code works three days, and the page about the account tells where it came from', async () => {
    const [eerste = '', tweede = ''] = codesUit(await begin(goed))
    const t = await openApp()
    const { bezoeker: hatice } = await koppel(t, 'sub-hatice', eerste)
    const [jan] = await vraag<{ id: string }>(
      'select id from deelwijzer.medewerker where naam = $1',
      [goed['tweede-naam']],
    )
    const pad = `/beheer/medewerkers/${jan?.id ?? ''}/account`
    expect((await hatice.get(pad)).$('main').text()).toContain('Bij het begin van deze installatie')
    t.zetTijd(new Date(Date.now() + 3 * 24 * 60 * 60 * 1000 + 60_000))
    expect((await koppel(t, 'sub-jan', tweede)).blad.status).toBe(409)
    t.zetTijd(new Date())
    // A colleague makes a new one, and then the first is over.
    await hatice.get(pad)
    const nieuw = (await hatice.verstuur({}, { actie: pad, knop: 'maak' })).$('main code').text()
    expect((await koppel(t, 'sub-jan', tweede)).blad.status).toBe(409)
    expect((await koppel(t, 'sub-jan', nieuw)).blad.$('header').text()).toContain(
      goed['tweede-naam'],
    )
    expect((await hatice.get(pad)).$('main').text()).toContain(`met een code van ${goed.naam}`)
    expect(t.fouten).toEqual([])
  })

  test('nobody in the application invites as the installation does', async () => {
    codesUit(await begin(goed))
    const [wie] = await vraag<{ gemeente_id: string; medewerker_id: string; id: string }>(
      'select gemeente_id, medewerker_id, id from deelwijzer.pet limit 1',
    )
    const [ander] = await vraag<{ id: string }>(
      'select id from deelwijzer.medewerker where id <> $1',
      [wie?.medewerker_id],
    )
    const client = await db.pool('breed').connect()
    try {
      await client.query('begin')
      await client.query(
        `select set_config('dw.gemeente', $1, true), set_config('dw.medewerker', $2, true), set_config('dw.pet', $3, true)`,
        [wie?.gemeente_id, wie?.medewerker_id, wie?.id],
      )
      await client.query(`select beeindig_aanmelding($1, null, now())`, [ander?.id])
      await expect(
        client.query(
          `insert into aanmelding (gemeente_id, id, medewerker_id, code_hash, code_tot, gemaakt_door, gemaakt_op)
           values ($1, gen_random_uuid(), $2, sha256('x'), now() + interval '1 day', null, now())`,
          [wie?.gemeente_id, ander?.id],
        ),
      ).rejects.toMatchObject({ code: '42501' })
    } finally {
      await client.query('rollback')
      client.release()
    }
  })
})

describe('is refused, and nothing is made', () => {
  test('the second time, with other names as well; the first stays as it was', async () => {
    const eerst = await begin(goed)
    expect(codesUit(eerst)).toHaveLength(2)
    expect(eerst.uit).toContain('Let op: er is nog geen inlogdienst voor medewerkers.')
    const anders = { ...goed, gemeente: 'Elders', code: 'elders' }
    const { code, uit, fout } = await begin(anders)
    expect(code).toBe(1)
    expect(fout).toContain('Er is niets gemaakt: deze installatie heeft al een gemeente')
    expect(uit).not.toMatch(/[0-9A-Z]{4}-[0-9A-Z]{4}/)
    expect(await stand()).toEqual(begonnen)
  })

  test('one of two at the same moment', async () => {
    await metClient(db.url('eigenaar'), async (client) => {
      // Both are held at the door until both stand there.
      await client.query('select pg_advisory_lock($1)', [SLOT_BEGIN])
      const beide = Promise.all([
        begin(goed),
        begin({ ...goed, gemeente: 'Elders', code: 'elders' }, { DEELWIJZER_DATA: map }),
      ])
      const wachten = async (): Promise<number> => {
        const [rij] = await vraag<{ n: number }>(
          `select count(*)::int as n from pg_locks where locktype = 'advisory' and not granted
             and database = (select oid from pg_database where datname = current_database())
             and objid = $1`,
          [SLOT_BEGIN],
        )
        return rij?.n ?? 0
      }
      await expect.poll(wachten, { timeout: 60_000 }).toBe(2)
      await client.query('select pg_advisory_unlock($1)', [SLOT_BEGIN])
      const uit = await beide
      expect(uit.filter(({ code }) => code === 0)).toHaveLength(1)
      const [tweede] = uit.filter(({ code }) => code !== 0)
      expect(tweede?.code).toBe(1)
      expect(tweede?.fout).toContain('heeft al een gemeente')
    })
    expect(await stand()).toEqual(begonnen)
  })

  test('in the demo, and in a database that holds the demo', async () => {
    // Not said at all is the demo too.
    const demo = await begin(goed, { DEELWIJZER_DEMO: '' })
    expect(demo.code).toBe(1)
    expect(demo.fout).toContain('Zet DEELWIJZER_DEMO=nee')
    expect(existsSync(map)).toBe(false)
    expect(await stand()).toEqual(leeg)

    const kluis = await openTestKluis(db.url('eigenaar'))
    opruimen.push(kluis.weg)
    await loadDemo(db.url('eigenaar'), kluis.kluis)
    const voor = await stand()
    const { code, fout } = await begin(goed, {
      DEELWIJZER_SLEUTELS: join(kluis.map, 'sleutels'),
      DEELWIJZER_SLEUTELBESTAND: join(kluis.map, 'wortel.sleutel'),
      DEELWIJZER_WISJOURNAAL: join(kluis.map, 'wisjournaal'),
    })
    expect([code, fout]).toEqual([1, expect.stringContaining('heeft al een gemeente')])
    expect(await stand()).toEqual(voor)
  })

  test('when there is a gemeente without anybody in it', async () => {
    await vraag(
      `insert into deelwijzer.gemeente (id, naam, code) values (gen_random_uuid(), 'Echt', '9999')`,
    )
    expect((await begin(goed)).fout).toContain('heeft al een gemeente')
    expect(await stand()).toEqual({ ...leeg, gemeente: 1 })
  })

  test('when its log lines cannot be written: no line, no act', async () => {
    await vraag(`create function deelwijzer.breekt() returns trigger language plpgsql as
      $$ begin raise exception 'geen logboek'; end $$`)
    await vraag(
      'create trigger breekt before insert on deelwijzer.gebeurtenis_bewijs for each row execute function deelwijzer.breekt()',
    )
    const { code, uit, fout } = await begin(goed)
    expect(code).toBe(1)
    expect(uit).not.toMatch(/[0-9A-Z]{4}-[0-9A-Z]{4}/)
    // What was typed is in no message either.
    expect(fout).not.toContain(goed.naam)
    expect(await stand()).toEqual(leeg)
    await vraag('drop trigger breekt on deelwijzer.gebeurtenis_bewijs')
    expect(codesUit(await begin(goed))).toHaveLength(2)
  })

  test('with input that cannot be used: all of it at once, with what to do', async () => {
    const fout = await begin({
      gemeente: 'Gemeente Nieuwland',
      code: 'Nieuw Land',
      naam: ' ',
      mail: 'geen adres',
      'tweede-naam': 'x'.repeat(121),
      'tweede-mail': 'j@nieuwland',
      functie: '',
    })
    expect(fout.code).toBe(2)
    expect(fout.uit).toBe('')
    for (const tekst of [
      '--gemeente  Schrijf de naam zonder het woord gemeente ervoor.',
      '--code  Kies een korte code van kleine letters, cijfers en streepjes',
      '--naam  Vul de naam van deze beheerder in.',
      '--mail  Vul het werkadres van deze beheerder in',
      '--functie  Vul de functie van deze beheerder in.',
      '--tweede-naam  Deze tekst is te lang: 121 tekens.',
      '--tweede-mail  Vul het werkadres van deze beheerder in',
    ]) {
      expect(fout.fout).toContain(tekst)
    }
    for (const args of [[], ['--onbekend', 'x']]) {
      const { code, fout: tekst } = await begin(args)
      expect(code, args.join(' ')).toBeGreaterThan(0)
      expect(tekst).toContain('Gebruik: deelwijzer begin --gemeente')
    }
    const hulp = await begin(['--help'])
    expect([hulp.code, hulp.fout]).toEqual([0, ''])
    expect(hulp.uit).toContain('Kan één keer.')
    expect(existsSync(map)).toBe(false)
    expect(await stand()).toEqual(leeg)
  })
})
