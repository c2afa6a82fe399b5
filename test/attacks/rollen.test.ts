import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seedDemo } from '../../src/handelingen/demo.ts'
import { createTestApp, type Bezoeker, type TestApp } from '../support/app.ts'
import { beginTriage, findDossier, neemBesluit } from '../support/triage.ts'

/**
 * Who may open what, for every route of the application at once. A new route that is not in the table fails the
 * test, so nobody can add a page without saying who it is for.
 */

const rollen = [
  'toeleider',
  'andere pet',
  'collega',
  'zonder pet',
  'leidinggevende',
  'betrokkene',
  'ouder met gezag',
  'andere inwoner',
  'niemand',
] as const
type Rol = (typeof rollen)[number]

const professionals: readonly Rol[] = ['toeleider', 'andere pet', 'collega']
const medewerkers: readonly Rol[] = [...professionals, 'zonder pet', 'leidinggevende']
const inwoners: readonly Rol[] = ['betrokkene', 'ouder met gezag', 'andere inwoner']
const iedereen: readonly Rol[] = rollen

/** For every route: an address, and who gets in. Ids are those of a dossier of the toeleider. */
interface Regel {
  adres: (ids: Ids) => string
  wie: readonly Rol[]
}
interface Ids {
  dossier: string
  triage: string
  besluit: string
  plicht: string
}

const tabel: Record<string, Regel> = {
  'GET /': { adres: () => '/', wie: iedereen },
  'GET /assets/:bestand': { adres: () => '/assets/bestaat-niet.css', wie: [] },
  'GET /v1/openapi.json': { adres: () => '/v1/openapi.json', wie: iedereen },
  'POST /v1/mag-het': { adres: () => '/v1/mag-het', wie: iedereen },
  'GET /balie/mag-het': { adres: () => '/balie/mag-het', wie: iedereen },
  'GET /toegankelijkheid': { adres: () => '/toegankelijkheid', wie: iedereen },
  'GET /stijl': { adres: () => '/stijl', wie: iedereen },
  'GET /inloggen': { adres: () => '/inloggen', wie: iedereen },
  'GET /pet': { adres: () => '/pet', wie: medewerkers },
  'GET /team': { adres: () => '/team', wie: ['leidinggevende'] },
  'GET /werk': { adres: () => '/werk', wie: professionals },
  'GET /werk/dossiers': { adres: () => '/werk/dossiers', wie: professionals },
  'GET /werk/intake': { adres: () => '/werk/intake', wie: professionals },
  'GET /werk/intake-geteld': { adres: () => '/werk/intake-geteld', wie: professionals },
  'GET /werk/intake/:sleutel': { adres: () => `/werk/intake/${randomUUID()}`, wie: professionals },
  'GET /werk/dossiers/:id': { adres: (i) => `/werk/dossiers/${i.dossier}`, wie: ['toeleider'] },
  'GET /werk/dossiers/:id/triage': {
    adres: (i) => `/werk/dossiers/${i.dossier}/triage`,
    wie: ['toeleider'],
  },
  'GET /werk/dossiers/:id/opschrijven': {
    adres: (i) => `/werk/dossiers/${i.dossier}/opschrijven`,
    wie: ['toeleider'],
  },
  'GET /werk/dossiers/:id/opschrijven/:sleutel': {
    adres: (i) => `/werk/dossiers/${i.dossier}/opschrijven/${randomUUID()}`,
    wie: ['toeleider'],
  },
  'GET /werk/triage/:id/:stap': {
    adres: (i) => `/werk/triage/${i.triage}/aanpak`,
    wie: ['toeleider'],
  },
  'GET /werk/besluiten/:id': { adres: (i) => `/werk/besluiten/${i.besluit}`, wie: ['toeleider'] },
  'GET /werk/besluiten/:id/pdf': {
    adres: (i) => `/werk/besluiten/${i.besluit}/pdf`,
    wie: ['toeleider'],
  },
  'GET /werk/plichten/:id': { adres: (i) => `/werk/plichten/${i.plicht}`, wie: ['toeleider'] },
  'GET /mijn': { adres: () => '/mijn', wie: inwoners },
  'GET /mijn/gegevens': { adres: () => '/mijn/gegevens', wie: inwoners },
  'GET /mijn/wie-keek-er': { adres: () => '/mijn/wie-keek-er', wie: inwoners },
  'GET /mijn/besluiten/:id': {
    adres: (i) => `/mijn/besluiten/${i.besluit}`,
    wie: ['betrokkene', 'ouder met gezag'],
  },
  'GET /mijn/besluiten/:id/pdf': {
    adres: (i) => `/mijn/besluiten/${i.besluit}/pdf`,
    wie: ['betrokkene', 'ouder met gezag'],
  },
}

/** Posts that change something in the dossier of the toeleider: who is refused may change nothing at all. */
const posten: Record<string, (ids: Ids) => string> = {
  'POST /werk/dossiers/:id/triage': (i) => `/werk/dossiers/${i.dossier}/triage`,
  'POST /werk/triage/:id/concept': (i) => `/werk/triage/${i.triage}/concept`,
  'POST /werk/triage/:id/antwoord': (i) => `/werk/triage/${i.triage}/antwoord`,
  'POST /werk/triage/:id/:stap': (i) => `/werk/triage/${i.triage}/vastleggen`,
  'POST /werk/besluiten/:id/herzien': (i) => `/werk/besluiten/${i.besluit}/herzien`,
  'POST /werk/dossiers/:id/opschrijven/:sleutel': (i) =>
    `/werk/dossiers/${i.dossier}/opschrijven/${randomUUID()}`,
  'POST /werk/dossiers/:id/opschrijven/:sleutel/concept': (i) =>
    `/werk/dossiers/${i.dossier}/opschrijven/${randomUUID()}/concept`,
  'POST /werk/dossiers/:id/opschrijven/:sleutel/antwoord': (i) =>
    `/werk/dossiers/${i.dossier}/opschrijven/${randomUUID()}/antwoord`,
  'POST /werk/plichten/:id': (i) => `/werk/plichten/${i.plicht}`,
}

/** Posts without a dossier: they have tests of their own beside their page, for who may and who may not. */
const elders = ['POST /inloggen', 'POST /uitloggen', 'POST /pet', 'POST /werk/intake/:sleutel']
elders.push('POST /werk/intake/:sleutel/concept', 'POST /werk/intake/:sleutel/antwoord')

let t: TestApp
let ids: Ids
const mensen = new Map<Rol, Bezoeker>()

beforeAll(async () => {
  t = await createTestApp()
  await seedDemo(t.deps)
  const dossier = await findDossier(t, 'Noor de Vries')
  const sanne = await t.login('sanne', 'toeleider')
  const besluit = await neemBesluit(sanne, await beginTriage(sanne, dossier))
  const triage = await beginTriage(sanne, dossier)
  const { rows } = await t.db
    .pool('eigenaar')
    .query<{ id: string }>('select id from deelwijzer.plicht where dossier_id = $1 limit 1', [
      dossier,
    ])
  ids = { dossier, triage, besluit, plicht: rows[0]?.id ?? '' }

  mensen.set('toeleider', sanne)
  mensen.set('andere pet', await t.login('sanne', 'hulpverlener'))
  mensen.set('collega', await t.login('mehmet'))
  mensen.set('zonder pet', await t.login('sanne'))
  mensen.set('leidinggevende', await t.login('petra'))
  mensen.set('betrokkene', await t.login('noor'))
  mensen.set('ouder met gezag', await t.login('anna'))
  mensen.set('andere inwoner', await t.login('lotte'))
  mensen.set('niemand', t.bezoeker())
})
afterAll(() => t.stop())

function mens(rol: Rol): Bezoeker {
  const iemand = mensen.get(rol)
  if (iemand === undefined) throw new Error(`niemand in de rol ${rol}`)
  return iemand
}

describe('every route', () => {
  it('is in the table of who may open it', () => {
    const routes = new Set(
      t.app.routes.filter((r) => r.method !== 'ALL').map((r) => `${r.method} ${r.path}`),
    )
    const bekend = [...Object.keys(tabel), ...Object.keys(posten), ...elders]
    expect(bekend.toSorted()).toEqual([...routes].toSorted())
  })
})

describe.each(rollen)('as %s', (rol) => {
  const routes = Object.entries(tabel).filter(([naam]) => naam.startsWith('GET '))
  it.each(routes)('%s', async (_naam, regel) => {
    const adres = regel.adres(ids)
    const blad = await mens(rol).get(adres)
    if (regel.wie.includes(rol)) {
      expect(blad.status).toBe(200)
      return
    }
    // Refused: not found, or sent to the login. Nothing of the resident in it, whichever way.
    const geweigerd = blad.status === 404 || blad.pad.startsWith('/inloggen') || blad.pad === '/pet'
    expect(geweigerd, `${blad.status} ${blad.pad}`).toBe(true)
    if (!blad.pad.startsWith('/inloggen')) expect(blad.$('main').text()).not.toContain('Noor')
  })
})

describe('a post into the dossier of somebody else', () => {
  it.each(rollen.filter((rol) => rol !== 'toeleider'))('changes nothing, as %s', async (rol) => {
    const tel = async (): Promise<unknown> => {
      const { rows } = await t.db.pool('eigenaar').query<Record<string, number>>(
        `select (select count(*) from deelwijzer.triage) triage, (select count(*) from deelwijzer.gegeven) gegeven,
                (select count(*) from deelwijzer.triagebesluit) besluit, (select count(*) from deelwijzer.concept) concept,
                (select count(*) from deelwijzer.plicht where gedaan_op is not null) gedaan`,
      )
      return rows[0]
    }
    const voor = await tel()
    for (const [naam, adres] of Object.entries(posten)) {
      // A page of one's own first, for the token of one's own session: the refusal must not come from the token.
      await mens(rol).get('/balie/mag-het')
      const blad = await mens(rol).post(adres(ids), {
        moment: 'aanpassing',
        bewijs: 'gedaan',
        knop: 'opslaan',
        inhoud: 'Een poging',
        versie: '0',
      })
      expect([401, 403, 404], `${naam}: ${blad.status}`).toContain(blad.status)
      expect(blad.$('main').text()).not.toContain('Noor')
    }
    expect(await tel()).toEqual(voor)
  })
})
