import { randomBytes, randomUUID } from 'node:crypto'
import { load, type CheerioAPI } from 'cheerio'
import type { Hono } from 'hono'
import type { Deps } from '../../src/handelingen/deps.ts'
import { loadRegelset } from '../../src/koppelingen/regelbestanden.ts'
import { openDatabank, sluitDatabanken, type Databanken } from '../../src/opslag/database.ts'
import { loadDemo } from '../../src/opslag/demo.ts'
import { createApp } from '../../src/web/app.tsx'
import type { Omgeving } from '../../src/web/verzoek.ts'
import { afschriftOpmaak } from '../../src/web/mijn/downloads/opmaak.tsx'
import { createTestDatabase, type TestDatabase } from './database.ts'
import { openTestVolgorde } from './volgorde.ts'
import { openTestKluis, type TestKluis } from './kluis.ts'

/** The fictional people by first name; the ids are those of db/demo/1-voorbeeldstad.sql. */
const logins = {
  sanne: 'a6000000-0000-4000-8000-000000000001',
  mehmet: 'a6000000-0000-4000-8000-000000000002',
  petra: 'a6000000-0000-4000-8000-000000000003',
  noor: 'a6000000-0000-4000-8000-000000000004',
  anna: 'a6000000-0000-4000-8000-000000000005',
  mark: 'a6000000-0000-4000-8000-000000000006',
  bram: 'a6000000-0000-4000-8000-000000000007',
  lotte: 'a6000000-0000-4000-8000-000000000008',
  fatima: 'a6000000-0000-4000-8000-000000000009',
  joost: 'a6000000-0000-4000-8000-000000000010',
  ingrid: 'a6000000-0000-4000-8000-000000000011',
  ruud: 'a6000000-0000-4000-8000-000000000012',
  gerard: 'a6000000-0000-4000-8000-000000000016',
  amal: 'a6000000-0000-4000-8000-000000000018',
  thijs: 'a6000000-0000-4000-8000-000000000019',
  marijke: 'a6000000-0000-4000-8000-000000000020',
  // Of partner organisations: a school, a doctor, a housing corporation, a youth care provider.
  anja: 'a6000000-0000-4000-8000-000000000031',
  bart: 'a6000000-0000-4000-8000-000000000032',
  yvonne: 'a6000000-0000-4000-8000-000000000033',
  rachid: 'a6000000-0000-4000-8000-000000000034',
} as const
export type Naam = keyof typeof logins

export const petten = {
  toeleider: 'a3000000-0000-4000-8000-000000000001',
  hulpverlener: 'a3000000-0000-4000-8000-000000000002',
  /** Of Gerard: work and income. */
  inkomen: 'a3000000-0000-4000-8000-000000000016',
} as const

/** A page as it came over the line, read like a browser would. */
export interface Blad {
  status: number
  /** The path after following redirects. */
  pad: string
  tekst: string
  $: CheerioAPI
  headers: Headers
}

/** Somebody behind a browser without JavaScript: keeps cookies, follows redirects, fills in forms. */
export interface Bezoeker {
  get: (pad: string) => Promise<Blad>
  /** Posts these fields as they are, with the session token of the last page unless given. */
  post: (pad: string, velden: Velden, koppen?: Record<string, string>) => Promise<Blad>
  /** Fills in the form of the last page that posts to `actie` (default: the main form) and sends it. */
  verstuur: (velden: Velden, opties?: { actie?: string; knop?: string }) => Promise<Blad>
  /** The page that was seen last. */
  blad: () => Blad
  /** The value of the session cookie, to hand over to a real browser. */
  cookie: () => string
}
export type Velden = Record<string, string | readonly string[]>

export interface TestApp {
  app: Hono<Omgeving>
  deps: Deps
  db: TestDatabase
  /** The vault, with its keys in a temporary folder (`map`). */
  open: TestKluis
  /** Moves the clock. */
  zetTijd: (moment: Date) => void
  /** One run of the real sequencer: integrate everything that waits, sign, lock file, publish. */
  volgorde: () => Promise<void>
  bezoeker: () => Bezoeker
  /** Logs in as a fictional person, and puts a pet on when asked. */
  login: (naam: Naam, pet?: keyof typeof petten) => Promise<Bezoeker>
  /** What went wrong inside, as the operator would see it. */
  meldingen: unknown[]
  stop: () => Promise<void>
}

/** The whole application on a real database of its own, filled with fictional Voorbeeldstad. */
export async function createTestApp(
  begin = new Date('2026-11-22T10:00:00Z'),
  eigen?: TestDatabase,
): Promise<TestApp> {
  const db = eigen ?? (await createTestDatabase())
  const open = await openTestKluis(db.url('eigenaar'))
  await loadDemo(db.url('eigenaar'), open.kluis)
  const databanken: Databanken = {
    app: openDatabank(db.url('app'), 4),
    inwoner: openDatabank(db.url('inwoner'), 2),
    breed: openDatabank(db.url('breed'), 2),
    partner: openDatabank(db.url('partner'), 2),
    kluis: open.kluis,
  }
  let nu = begin
  const regelset = await loadRegelset()
  const deps: Deps = {
    databanken,
    regelset,
    afschriftOpmaak: afschriftOpmaak(regelset.woorden),
    nu: () => nu,
    id: randomUUID,
    toeval: randomBytes,
    demo: true,
  }
  const meldingen: unknown[] = []
  const app = createApp(deps, (_traceId, fout) => {
    meldingen.push(fout)
    if (process.env['DW_TOON'] === '1')
      process.stderr.write(`${String(fout instanceof Error ? fout.stack : fout)}\n`)
  })
  const bezoeker = (): Bezoeker => maakBezoeker(app)
  const volgorde = openTestVolgorde(db, open.map, deps.nu)
  return {
    app,
    deps,
    db,
    open,
    meldingen,
    bezoeker,
    volgorde: volgorde.alles,
    zetTijd: (moment) => {
      nu = moment
    },
    async login(naam, pet) {
      const iemand = bezoeker()
      await iemand.get('/inloggen')
      await iemand.verstuur({ wie: logins[naam] })
      if (pet !== undefined) await iemand.post('/pet', { pet: petten[pet] })
      return iemand
    },
    async stop() {
      await volgorde.sluit()
      await sluitDatabanken(databanken)
      await db.drop()
      await open.weg()
    },
  }
}

/** Behind `request` can be the application itself or a server far away. */
export function maakBezoeker(app: {
  request: (url: string, init: RequestInit) => Response | Promise<Response>
}): Bezoeker {
  const koekjes = new Map<string, string>()
  let laatste: Blad | undefined

  const blad = (): Blad => {
    if (laatste === undefined) throw new Error('nog geen pagina gezien')
    return laatste
  }

  async function vraag(pad: string, init: RequestInit): Promise<Blad> {
    let adres = pad
    let verzoek = init
    for (let keer = 0; keer < 10; keer++) {
      const koppen = new Headers(verzoek.headers)
      if (koekjes.size > 0) {
        koppen.set('cookie', [...koekjes].map(([naam, waarde]) => `${naam}=${waarde}`).join('; '))
      }
      const antwoord = await app.request(`http://localhost${adres}`, {
        ...verzoek,
        headers: koppen,
      })
      for (const koekje of antwoord.headers.getSetCookie()) {
        const [deel = ''] = koekje.split(';')
        const [naam = '', waarde = ''] = deel.split('=')
        if (waarde === '') koekjes.delete(naam)
        else koekjes.set(naam, waarde)
      }
      const naar = antwoord.headers.get('location')
      if (antwoord.status >= 300 && antwoord.status < 400 && naar !== null) {
        adres =
          new URL(naar, `http://localhost${adres}`).pathname +
          new URL(naar, 'http://localhost').search
        verzoek = { method: 'GET' }
        continue
      }
      const tekst = await antwoord.text()
      laatste = {
        status: antwoord.status,
        pad: adres,
        tekst,
        $: load(tekst),
        headers: antwoord.headers,
      }
      return laatste
    }
    throw new Error(`te veel doorverwijzingen vanaf ${pad}`)
  }

  function post(pad: string, velden: Velden, koppen: Record<string, string> = {}): Promise<Blad> {
    const lijf = new URLSearchParams()
    const token = laatste?.$('input[name=csrf]').first().attr('value')
    if (token !== undefined && !('csrf' in velden)) lijf.set('csrf', token)
    for (const [naam, waarde] of Object.entries(velden)) {
      for (const een of typeof waarde === 'string' ? [waarde] : waarde) lijf.append(naam, een)
    }
    return vraag(pad, {
      method: 'POST',
      body: lijf,
      headers: { 'sec-fetch-site': 'same-origin', ...koppen },
    })
  }

  return {
    get: (pad) => vraag(pad, { method: 'GET' }),
    post,
    blad,
    cookie: () => [...koekjes.values()][0] ?? '',
    verstuur(velden, { actie, knop } = {}) {
      const { $, pad } = blad()
      const formulier =
        actie === undefined ? $('main form').first() : $(`form[action="${actie}"]`).first()
      if (formulier.length === 0) throw new Error(`geen formulier ${actie ?? ''} op ${pad}`)
      // cheerio does not see a chosen option inside an optgroup, so only the chosen ones are left to it.
      for (const lijst of formulier.find('select').get()) {
        if ($(lijst).find('option[selected]').length > 0) {
          $(lijst).find('option').not('[selected]').remove()
        }
      }
      const alles: Record<string, string | readonly string[]> = {}
      for (const { name, value } of formulier.serializeArray()) {
        const eerder = alles[name]
        alles[name] =
          eerder === undefined
            ? value
            : [...(typeof eerder === 'string' ? [eerder] : eerder), value]
      }
      Object.assign(alles, velden)
      const gekozen = knop === undefined ? undefined : formulier.find(`button[value="${knop}"]`)
      const knopNaam = gekozen?.attr('name')
      if (knop !== undefined && knopNaam !== undefined) alles[knopNaam] = knop
      return post(gekozen?.attr('formaction') ?? formulier.attr('action') ?? pad, alles)
    },
  }
}
