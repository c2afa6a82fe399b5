import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { envelopIn } from '../../src/kluis/envelop.ts'
import { kolommen } from '../../src/kluis/kolommen.ts'
import { metClient } from '../../src/opslag/met-client.ts'
import { databaseUrl, rolUrl } from '../../src/opslag/rollen.ts'
import type { Server } from '../../src/opslag/server/server.ts'
import { startServer } from '../../src/opslag/server/start-server.ts'
import {
  createMigratedDatabase,
  temporaryFolder,
} from '../../src/opslag/server/tijdelijke-server.ts'
import { createTestApp, type Blad, type TestApp } from '../support/app.ts'
import { maakPdf } from '../support/bestanden.ts'
import type { RolNaam, TestDatabase } from '../support/database.ts'
import { nummerVan, vraagNood } from '../support/nood.ts'
import { beginTriage, ingevuld, vulIn } from '../support/triage.ts'
import { verstuurBestand } from '../support/verstuur-bestand.ts'
import { gegeven, noor, openDossier, schrijfOp } from '../support/werk.ts'
import { bestandenIn, vormenVan, zoek } from './zoek-bytes.ts'

const bsn = '726354818'
/** What is planted where; a name that says nothing and occurs nowhere else. */
const p = {
  omschrijving: 'Wezelkruid Omschrijving',
  telefoon: '0612349871',
  inhoud: 'Wezelkruid Inhoud',
  bron: 'Wezelkruid Bron',
  documentnaam: 'WezelkruidDocumentnaam',
  document: 'WezelkruidDocumentinhoud',
  verklaring: 'Wezelkruid Verklaring',
  doelTekst: 'Wezelkruid Doeltekst',
  ontvanger: 'Wezelkruid Ontvanger',
  nodig: 'Wezelkruid Nodig',
  weging: 'Wezelkruid Weging',
  informeren: 'Wezelkruid Informeren',
  besluit: 'Wezelkruid Besluit',
  concept: 'Wezelkruid Concept',
  plicht: 'Wezelkruid Plicht',
  nood: 'Wezelkruid Noodreden',
  oordeel: 'Wezelkruid Oordeel',
  relatie: 'Wezelkruid Relatie',
  zoeken: 'Wezelkruid Zoekterm',
  foutje: 'Wezelkruid Fout Ingevuld',
}

let server: Server
let t: TestApp
let map: string
const uitvoer: string[] = []
const herstel: (() => void)[] = []

const luid = [
  "log_statement = 'all'",
  'log_parameter_max_length = -1',
  'log_parameter_max_length_on_error = -1',
  "log_min_error_statement = 'error'",
  "log_error_verbosity = 'verbose'",
]

/** A database on a server of its own that writes every statement with its values in its log. */
async function createLuidruchtig(): Promise<TestDatabase> {
  map = temporaryFolder()
  server = await startServer({ dataFolder: map, duurzaam: false, log: () => undefined })
  const naam = 'geplant'
  await createMigratedDatabase(server, naam)
  const beheerUrl = databaseUrl(server.beheerUrl, naam)
  await metClient(beheerUrl, async (beheer) => {
    const { rows } = await beheer.query<{ rol: string }>(
      "select rolname as rol from pg_roles where rolname like 'deelwijzer%' or rolname = current_user",
    )
    // Above what the roles themselves have set.
    for (const { rol } of rows) {
      for (const instelling of luid) {
        await beheer.query(`alter role "${rol}" in database ${naam} set ${instelling}`)
      }
    }
  })
  const url = (rol: RolNaam) =>
    rolUrl(server.beheerUrl, server.rolGeheim, `deelwijzer_${rol}`, naam)
  const pool = new Pool({ connectionString: url('eigenaar'), max: 2 })
  pool.on('error', () => undefined)
  return { naam, url, beheerUrl, pool: () => pool, drop: () => pool.end() }
}

function luister(): void {
  for (const stroom of [process.stdout, process.stderr]) {
    const eerder = stroom.write.bind(stroom)
    stroom.write = (deel: string | Uint8Array) => {
      uitvoer.push(Buffer.from(deel).toString('utf8'))
      return eerder(deel)
    }
    herstel.push(() => {
      stroom.write = eerder
    })
  }
}

beforeAll(async () => {
  t = await createTestApp(new Date(), await createLuidruchtig())
  luister()
})
afterAll(async () => {
  for (const doe of herstel) doe()
})

const foutbladen: Blad[] = []

async function plant(): Promise<void> {
  const sanne = await t.login('sanne', 'toeleider')
  const dossier = await openDossier(sanne, {
    omschrijving: p.omschrijving,
    naam: 'Tijn Verhoeven',
    geboortedatum: '01-02-2012',
    telefoon: p.telefoon,
  })
  const bij = `/werk/dossiers/${dossier}`
  const { rows } = await t.db
    .pool('eigenaar')
    .query<{ id: string }>('select persoon_id as id from deelwijzer.dossier where id = $1', [
      dossier,
    ])
  const tijn = rows[0]?.id ?? ''
  await schrijfOp(sanne, dossier, { persoon: tijn, inhoud: p.inhoud, bron: p.bron })
  await sanne.get(`${bij}/opschrijven`)
  await sanne.verstuur({ ...gegeven, inhoud: p.concept, persoon: '' }, { knop: 'bewaar' })

  const gegevenId = await idVan('gegeven', dossier)
  await sanne.get(`${bij}/gegevens/${gegevenId}/document`)
  await verstuurBestand(t, sanne, `${bij}/gegevens/${gegevenId}/document`, {
    naam: `${p.documentnaam}.pdf`,
    bytes: maakPdf({ trailer: `/Kenmerk (${p.document})` }),
  })
  await sanne.get(`${bij}/verklaring`)
  await sanne.verstuur({ persoon: tijn, tekst: p.verklaring }, { knop: 'opslaan' })

  const triage = await beginTriage(sanne, dossier)
  await vulIn(sanne, triage, {
    aanpak: { over: tijn, doelTekst: p.doelTekst, ontvangerNaam: p.ontvanger },
    weging: { 'nodig.dat': p.nodig, toelichting: p.weging },
    informeren: { informeerHoe: p.informeren },
  })
  await sanne.verstuur({ ...ingevuld.vastleggen, besluit: p.besluit }, { knop: 'besluit' })
  const plicht = await t.db
    .pool('eigenaar')
    .query<{ id: string }>('select id from deelwijzer.plicht where dossier_id = $1 limit 1', [
      dossier,
    ])
  await sanne.get(`/werk/plichten/${plicht.rows[0]?.id}`)
  await sanne.verstuur({ bewijs: p.plicht })

  await sanne.get('/werk/zoeken')
  await sanne.verstuur({ zoek: p.zoeken }, { actie: '/werk/zoeken' })
  const bsnpad = `${bij}/personen/${tijn}/bsn`
  await sanne.get(bsnpad)
  await sanne.post(bsnpad, { doe: 'bewaar', bsn, rolKenbaar: 'ja', noodzakelijk: 'ja' })
  await sanne.get(bsnpad)
  expect((await sanne.post(bsnpad, { doe: 'toon' })).tekst).toContain(bsn)

  await sanne.get(`${bij}/rol`)
  foutbladen.push(await sanne.post('/werk/bestaat-niet', { tekst: p.foutje }))
  foutbladen.push(await sanne.post(`/werk/plichten/${noor}`, { bewijs: p.foutje }))
  // A fault inside, while these texts are on their way.
  await t.db.pool('eigenaar').query('alter table deelwijzer.gegeven rename column inhoud to weg')
  foutbladen.push(await schrijfOp(sanne, dossier, { persoon: tijn, inhoud: p.foutje }))
  await t.db.pool('eigenaar').query('alter table deelwijzer.gegeven rename column weg to inhoud')

  const mehmet = await t.login('mehmet', 'hulpverlener')
  await mehmet.get('/werk/nood')
  await vraagNood(mehmet, { nummer: await nummerVan(t, dossier), reden: p.nood })
  const kijk = await idVan('doeltoegang', dossier)
  const petra = await t.login('petra')
  await petra.get(`/team/noodtoegang/${kijk}`)
  await petra.verstuur({ oordeel: 'terecht', reden: p.oordeel })
  await sanne.get('/werk/eigen-kring')
  await sanne.post('/werk/eigen-kring', {
    soort: 'familie',
    naam: p.relatie,
    geboortedatum: '03-04-1990',
  })
}

/** Everything that is sealed in the database, opened: to be sure that what was planted arrived there at all. */
async function openAlles(): Promise<string> {
  const teksten: string[] = []
  for (const naam of Object.keys(kolommen)) {
    const [tabel = '', kolom = ''] = naam.split('.')
    if (tabel === 'signaal' || tabel === 'verstrekking') continue
    const { rows } = await t.db
      .pool('eigenaar')
      .query<{ waarde: unknown }>(`select ${kolom} as waarde from deelwijzer.${tabel}`)
    for (const { waarde } of rows) {
      const envelop = envelopIn(waarde)
      if (envelop !== undefined) teksten.push((await t.open.kluis.open(envelop)).inhoud.toString())
    }
  }
  return teksten.join('\n')
}

async function idVan(tabel: string, dossier: string): Promise<string> {
  const { rows } = await t.db
    .pool('eigenaar')
    .query<{ id: string }>(`select id from deelwijzer.${tabel} where dossier_id = $1 limit 1`, [
      dossier,
    ])
  return rows[0]?.id ?? ''
}

describe('what is written down about people', () => {
  it('stands nowhere readable: data files, WAL, logs, output, error pages, metrics', async () => {
    await plant()
    const { rows } = await t.db
      .pool('eigenaar')
      .query<{ kolom: number }>(
        `select (select count(*)::int from deelwijzer.persoon where bsn is not null) as kolom`,
      )
    expect(rows[0]?.kolom).toBe(1)
    const verzegeld = await openAlles()
    const { zoeken: _zoeken, foutje: _foutje, ...bewaard } = p
    for (const tekst of [bsn, ...Object.values(bewaard)]) expect(verzegeld).toContain(tekst)
    const metingen = await t.bezoeker().get('/metingen')
    const ernaast = join(map, 'gezien')
    mkdirSync(ernaast)
    writeFileSync(join(ernaast, 'uitvoer'), uitvoer.join(''))
    writeFileSync(join(ernaast, 'metingen'), metingen.tekst)
    // What somebody typed goes back to the same person in the form to send again, and nowhere else on the page.
    for (const { $ } of foutbladen) $('textarea[hidden]').remove()
    writeFileSync(join(ernaast, 'fouten'), foutbladen.map(({ $ }) => $.html()).join('\n'))
    writeFileSync(
      join(ernaast, 'meldingen'),
      t.meldingen.map((m) => (m instanceof Error ? (m.stack ?? m.message) : String(m))).join('\n'),
    )
    expect(foutbladen.map(({ status }) => status)).toContain(500)

    // The negative control: the same search finds what is written in clear text, in the data and in the log.
    const open = 'Wezelkruid Leesbaar'
    await metClient(t.db.beheerUrl, async (beheer) => {
      await beheer.query('create table public.leesbaar (tekst text)')
      await beheer.query('insert into public.leesbaar values ($1)', [open])
      await beheer.query('checkpoint')
    })
    await t.stop()
    await server.stop()
    const paden = bestandenIn(map)
    expect(paden.some((pad) => pad.includes('pg_wal'))).toBe(true)
    const gevonden = zoek([open], paden)
    expect(gevonden.some((waar) => waar.includes('/base/'))).toBe(true)
    expect(gevonden.some((waar) => waar.includes('pg_wal'))).toBe(true)
    expect(gevonden.some((waar) => waar.endsWith('postgres.log'))).toBe(true)

    expect(zoek([bsn, ...Object.values(p)], paden)).toEqual([])
  }, 240_000)

  it('would be found in every form in which it can lie', () => {
    for (const vorm of vormenVan('Wezelkruid')) expect(vorm.length).toBeGreaterThan(7)
    expect(
      vormenVan('Wezelkruid Bron').some((v) =>
        Buffer.from(Buffer.from('xWezelkruid Bronyy').toString('base64')).includes(v),
      ),
    ).toBe(true)
  })
})
