import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  alleSoorten,
  geheimDat,
  geheimWat,
  relaties,
  type Mens,
  type Relatie,
  type Soort,
} from './begrippen.ts'
import { algemeen, elders, inDossier, naarDossier, type Rol } from './routes.ts'
import { magDossier, magInhoud, magMijn } from './verwacht.ts'
import { bouwWereld, type Wereld } from './wereld.ts'

/**
 * Every route, as every role, in every relation, to every kind of dossier. What is expected is written by hand in
 * verwacht.ts; a route that nobody placed makes the first test fail.
 */

let w: Wereld
let cellen = 0
beforeAll(async () => {
  w = await bouwWereld()
})
afterAll(async () => {
  console.log(`matrix: ${cellen} cellen`)
  await w.t.stop()
})

interface Uit {
  status: number
  /** Where a redirect goes; empty without one. */
  naar: string
  tekst: string
}

async function vraag(mens: Mens, pad: string, init: RequestInit = {}): Promise<Uit> {
  cellen++
  const koppen = new Headers(init.headers)
  if (mens.cookie !== '') koppen.set('cookie', mens.cookie)
  const antwoord = await w.t.app.request(`http://localhost${pad}`, { ...init, headers: koppen })
  const naar = antwoord.headers.get('location') ?? ''
  // A new form gets an address of its own first; only there it turns out who may open it.
  if (init.method === undefined && naar !== '' && !isVoordeur(naar)) return vraag(mens, naar)
  return { status: antwoord.status, naar, tekst: await antwoord.text() }
}

const isVoordeur = (naar: string): boolean => /^\/(inloggen|pet)\b/.test(naar)

const post = (mens: Mens, pad: string, velden: Record<string, string>): Promise<Uit> =>
  vraag(mens, pad, {
    method: 'POST',
    body: new URLSearchParams({ csrf: mens.csrf, ...velden }),
    headers: { 'sec-fetch-site': 'same-origin' },
  })

/** Not there, or first say who you are: nothing else is a refusal. */
function isGeweigerd(uit: Uit): boolean {
  return uit.status === 404 || (uit.status === 303 && isVoordeur(uit.naar))
}

const isBinnen = (uit: Uit): boolean => uit.status === 200

const rollen: Partial<Record<Relatie, Rol>> = {
  beheerder: 'beheerder',
  'Veilig Thuis met betrokkenheid': 'veilig-thuis',
  'privacy officer': 'privacy-officer',
  'zonder pet': 'zonder-pet',
  'pet ingetrokken': 'zonder-pet',
  'over wie het gaat': 'inwoner',
  'ouder met gezag': 'inwoner',
  'ouder zonder gezag': 'inwoner',
  'andere inwoner': 'inwoner',
  'partner met wie is gedeeld': 'partner',
  'partner van een ander': 'partner',
  // A withdrawn invitation is no session at all.
  'partner, ingetrokken': 'niemand',
  niemand: 'niemand',
}
function rolVan(relatie: Relatie): Rol {
  if (relatie.startsWith('leidinggevende')) return 'leidinggevende'
  if (relatie.startsWith('klachtbehandelaar')) return 'klachtbehandelaar'
  return rollen[relatie] ?? 'werkpet'
}

/** Ms for some thousands of requests, also on a busy machine: what goes on after its time disturbs what comes next. */
const ruim = 600_000

/** Words of the dossier that a refusal may not contain. Who it is about knows their own name: it is in the header. */
function verraadt(soort: Soort, relatie: Relatie, tekst: string): string[] {
  const { nummer, persoonNaam } = w.dossier(soort)
  const naam = relatie === 'over wie het gaat' ? [] : [persoonNaam]
  return [nummer, ...naam, geheimDat, geheimWat].filter((woord) => tekst.includes(woord))
}

it('places every route of the application', () => {
  const routes = new Set(
    w.t.app.routes.filter((r) => r.method !== 'ALL').map((r) => `${r.method} ${r.path}`),
  )
  const geplaatst = [
    ...Object.keys(inDossier),
    ...Object.keys(naarDossier),
    ...Object.keys(algemeen).map((pad) => `GET ${pad}`),
    ...elders,
  ]
  expect(geplaatst.toSorted()).toEqual([...routes].toSorted())
})

describe.each(alleSoorten)('%s', (soort) => {
  it(
    'opens for who may and is not there for anybody else',
    async () => {
      const verschillen: string[] = []
      for (const [naam, cel] of Object.entries(inDossier)) {
        for (const relatie of relaties) {
          const uit = await vraag(w.mens(soort, relatie), cel.adres(w.dossier(soort)))
          const mag = cel.mag(soort, relatie)
          if (mag ? !isBinnen(uit) : !isGeweigerd(uit)) {
            verschillen.push(
              `${naam} als ${relatie}: ${uit.status} ${uit.naar}, verwacht ${mag ? 'ja' : 'nee'}`,
            )
          }
          const woorden = mag ? [] : verraadt(soort, relatie, uit.tekst)
          if (woorden.length > 0)
            verschillen.push(`${naam} als ${relatie} verraadt ${woorden.join()}`)
        }
      }
      expect(verschillen).toEqual([])
    },
    ruim,
  )

  it('shows content only to who may see content', async () => {
    const verschillen: string[] = []
    const { dossier } = w.dossier(soort)
    for (const relatie of relaties.filter((r) => magDossier(soort, r))) {
      for (const pad of [`/werk/dossiers/${dossier}`, `/werk/dossiers/${dossier}?print=1`]) {
        const { tekst } = await vraag(w.mens(soort, relatie), pad)
        if (!tekst.includes(geheimDat)) verschillen.push(`${relatie} mist ${geheimDat} op ${pad}`)
        const toont = tekst.includes(geheimWat)
        if (soort !== 'gezamenlijk-bestand' && toont !== magInhoud(soort, relatie)) {
          verschillen.push(`${relatie} ${toont ? 'ziet' : 'mist'} ${geheimWat} op ${pad}`)
        }
      }
    }
    expect(verschillen).toEqual([])
  })

  it(
    'changes nothing for who may not',
    async () => {
      const voor = await stand()
      const verschillen: string[] = []
      for (const [naam, cel] of Object.entries(naarDossier)) {
        for (const relatie of relaties.filter((r) => !cel.mag(soort, r))) {
          const uit = await post(w.mens(soort, relatie), cel.adres(w.dossier(soort)), poging)
          const geweigerd = isGeweigerd(uit) || [401, 403, 409].includes(uit.status)
          if (!geweigerd) verschillen.push(`${naam} als ${relatie}: ${uit.status} ${uit.naar}`)
          const woorden = verraadt(soort, relatie, uit.tekst)
          if (woorden.length > 0)
            verschillen.push(`${naam} als ${relatie} verraadt ${woorden.join()}`)
        }
      }
      expect(verschillen).toEqual([])
      expect(await stand()).toEqual(voor)
    },
    ruim,
  )

  it(
    "is in lists, counts and searches of who may know of it, and in nobody else's",
    async () => {
      const verschillen: string[] = []
      const { nummer, persoonNaam } = w.dossier(soort)
      for (const relatie of relaties) {
        const mens = w.mens(soort, relatie)
        const wegen: Record<string, Uit> = {
          lijst: await vraag(mens, '/werk/dossiers'),
          'lijst op nummer': await vraag(mens, '/werk/dossiers?volgorde=nummer'),
          'lijst om af te drukken': await vraag(mens, '/werk/dossiers?print=1'),
          vandaag: await vraag(mens, '/werk'),
          'zoeken op nummer': await post(mens, '/werk/zoeken', { zoek: nummer }),
          'zoeken op naam': await post(mens, '/werk/zoeken', { zoek: persoonNaam }),
        }
        for (const [weg, uit] of Object.entries(wegen)) {
          // What was typed comes back in its field; a result carries the number beside it, or the name in a list.
          const zonderVeld = uit.tekst.replaceAll(/value="[^"]*"/g, '')
          const genoemd =
            zonderVeld.includes(`/werk/dossiers/${w.dossier(soort).dossier}`) ||
            (weg !== 'zoeken op naam' &&
              relatie !== 'over wie het gaat' &&
              zonderVeld.includes(persoonNaam))
          if (genoemd !== magDossier(soort, relatie)) {
            verschillen.push(
              `${weg} als ${relatie}: ${genoemd ? 'genoemd' : 'niet genoemd'} (${uit.status})`,
            )
          }
        }
        const mijn = (await vraag(mens, '/mijn/gegevens')).tekst.includes(geheimDat)
        if (mijn !== magMijn(soort, relatie))
          verschillen.push(`mijn gegevens als ${relatie}: ${mijn}`)
      }
      expect(verschillen).toEqual([])
    },
    ruim,
  )
})

describe('pages about no dossier in particular', () => {
  it.each(Object.entries(algemeen))('%s', async (pad, rollen) => {
    const verschillen: string[] = []
    for (const relatie of relaties) {
      const uit = await vraag(w.mens('toeleidingsdossier', relatie), pad)
      const mag = rollen.includes(rolVan(relatie))
      if (mag ? !isBinnen(uit) : !isGeweigerd(uit)) {
        verschillen.push(`${relatie}: ${uit.status} ${uit.naar}, verwacht ${mag ? 'ja' : 'nee'}`)
      }
    }
    expect(verschillen).toEqual([])
  })
})

const poging = {
  moment: 'aanpassing',
  bewijs: 'gedaan',
  knop: 'opslaan',
  doe: 'opslaan',
  inhoud: 'Een poging',
  tekst: 'Een poging van een ander',
  reden: 'Een poging van een ander',
  bevestig: 'ja',
  zeker: 'ja',
  oordeel: 'niet-terecht',
  afgeschermd: 'ja',
  versie: '0',
}

/** The log: its lines, their frozen bytes, their numbers, and the queue for the tree. A refusal is in it as well. */
const log = ['gebeurtenis', 'gebeurtenis_bewijs', 'logboek_keten', 'wachtrij']

/** What there is, apart from the log and the moment somebody was last seen. */
async function stand(): Promise<unknown> {
  const pool = w.t.db.pool('eigenaar')
  const { rows } = await pool.query<{ naam: string }>(
    `select table_name as naam from information_schema.tables
     where table_schema = 'deelwijzer' and table_type = 'BASE TABLE' and table_name <> all ($1) order by 1`,
    [[...log, 'sessie']],
  )
  const uit: Record<string, unknown> = {}
  for (const { naam } of rows) {
    const { rows: som } = await pool.query<{ n: string; h: string }>(
      `select count(*)::text as n, md5(string_agg(x::text, '' order by x::text)) as h from deelwijzer.${naam} x`,
    )
    uit[naam] = som[0]
  }
  return uit
}
