import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { checklistpunten } from '../../src/domein/convenant.ts'
import { seedDemo } from '../../src/handelingen/demo.ts'
import {
  createTestApp,
  type petten,
  type Bezoeker,
  type TestApp,
  type Velden,
} from '../support/app.ts'
import { beginTriage, findDossier, neemBesluit } from '../support/triage.ts'
import { dienIn } from '../support/rechtenbalie.ts'
import { gegevenId } from '../support/overgang.ts'
import { schrijfOp } from '../support/werk.ts'
import { vraagToestemming } from '../support/toestemming.ts'
import { besluitOp, deelGegeven } from '../support/uitvoeren-recht.ts'
import { besluitMet, doePlichten, zonderVooraf } from '../support/verstrekking.ts'
import { begin, bezwaren, type Vangst } from '../support/vangst.ts'
import { groteTabellen, vulMet } from '../support/vulling.ts'
import { zegel } from '../support/kluis.ts'

/**
 * Row security that is written the wrong way passes every other test and reads a whole table on every page. So every
 * page of the house is opened by everybody on a filled database, every statement is caught on the way and explained:
 * no big table is read whole, and few rows are looked at for nothing. A new page is found by itself.
 */

let t: TestApp
let vangst: Vangst
/** For each address with something to fill in: the address of an example. */
let voorbeelden: Record<string, string>

async function eerste(zin: string, ...waarden: unknown[]): Promise<string> {
  const { rows } = await t.db.pool('eigenaar').query<{ id: string }>(zin, waarden)
  const [rij] = rows
  if (rij === undefined) throw new Error(`niets bij: ${zin}`)
  return rij.id
}

/** One of everything in the dossier of Noor, so that every page has something to show. */
async function maakVoorbeelden(sanne: Bezoeker): Promise<Record<string, string>> {
  const dossier = await findDossier(t, 'Noor de Vries')
  const besluit = await neemBesluit(sanne, await beginTriage(sanne, dossier))
  await doePlichten(t, sanne, besluit, 'blokkerend')
  const triage = await beginTriage(sanne, dossier)
  const toestemming = await vraagToestemming(sanne, dossier, { doel: 'toeleiding' })
  const plicht = await eerste(
    `select id from deelwijzer.plicht where dossier_id = $1 and gedaan_op is null limit 1`,
    dossier,
  )
  // What is owed to the resident may not lapse; this one may.
  const vervalt = await eerste(
    `select id from deelwijzer.plicht where dossier_id = $1 and gedaan_op is null and not blokkerend
       and code !~ '^(informeer|motiveer)-' and code not in ('stop-bij-intrekking', 'meld-onverwijld', 'verwijsindex-verwijderen', 'rond-afweging-af') limit 1`,
    dossier,
  )
  const uitgesteld = await besluitMet(sanne, dossier, zonderVooraf(t))
  const gegeven = await eerste(
    `select id from deelwijzer.gegeven where dossier_id = $1 limit 1`,
    dossier,
  )
  const uit = `from deelwijzer.dossier d join deelwijzer.betrokkenheid b on b.gemeente_id = d.gemeente_id and b.dossier_id = d.id where d.id = $1`
  const noor = 'a4000000-0000-4000-8000-000000000001'
  const { kluis } = t.open
  const documentId = randomUUID()
  const document = await eerste(
    `insert into deelwijzer.document (gemeente_id, id, gegeven_id, dossier_id, persoon_id, pet_id, naam, soort, grootte, sha256, inhoud, sleutel, toegevoegd_op)
     select g.gemeente_id, $2, g.id, g.dossier_id, g.persoon_id, g.pet_id, $3, 'application/pdf', 1, sha256('x'), $4, gen_random_uuid(), now()
     from deelwijzer.gegeven g where g.id = $1 returning id`,
    gegeven,
    documentId,
    await zegel(kluis, 'document.naam', documentId, noor, 'brief.pdf'),
    await kluis.sealBytes(
      { kolom: 'document.inhoud', rij: documentId },
      { soort: 'persoon', id: noor },
      Buffer.from('x'),
    ),
  )
  const overgangId = randomUUID()
  const overgang = await eerste(
    `insert into deelwijzer.overgang (gemeente_id, id, soort, van_dossier_id, van_pet_id, naar_dossier_id, naar_pet_id, zelfde_persoon, met_inwoner, rol_verteld, toelichting, persoon_id, op)
     select d.gemeente_id, $2, 'schakelen', d.id, b.pet_id, d.id, b.pet_id, true, 'samen', true, $3, d.persoon_id, now() ${uit} returning id`,
    dossier,
    overgangId,
    await zegel(kluis, 'overgang.toelichting', overgangId, noor, 'een voorbeeld'),
  )
  const doel = async (soort: string, petsoort: string): Promise<string> => {
    const id = randomUUID()
    const pet = await eerste(
      `select p.id from deelwijzer.dossier d join deelwijzer.pet p on p.gemeente_id = d.gemeente_id and p.soort = $2 and p.geldig_tot is null and p.naam <> 'Oude pet'
       where d.id = $1 order by p.id limit 1`,
      dossier,
      petsoort,
    )
    const reden = await zegel(kluis, 'doeltoegang.reden', id, { soort: 'werk', id: pet }, 'nodig')
    return eerste(
      `insert into deelwijzer.doeltoegang (gemeente_id, id, soort, pet_id, dossier_id, dossier_nummer, doel, reden, zegel_id, vlaggen, antwoord, geldig_van, geldig_tot, beoordelen_voor)
       select d.gemeente_id, $3, $2, $4, d.id, d.nummer, 'klacht-bezwaar', $5, $3, 3, '{}', now() - interval '1 hour', now() + interval '1 day',
         case $2 when 'nood' then current_date + 3 end
       from deelwijzer.dossier d where d.id = $1 returning id`,
      dossier,
      soort,
      id,
      pet,
      reden,
    )
  }
  await doel('leidinggevende', 'leidinggevende')
  await doel('klacht', 'bezwaarbehandelaar')
  const nood = await doel('nood', 'regisseur-college')
  const betrokkenheid = await eerste(
    `select id from deelwijzer.betrokkenheid where dossier_id = $1`,
    dossier,
  )
  const vervanging = await eerste(
    `insert into deelwijzer.vervanging (gemeente_id, id, pet_id, vervanger_pet_id, geldig_van, geldig_tot, geregeld_door, geregeld_op)
     select p.gemeente_id, gen_random_uuid(), b.pet_id, p.id, now(), now() + interval '1 day', p.medewerker_id, now()
     from deelwijzer.betrokkenheid b join deelwijzer.pet p on p.gemeente_id = b.gemeente_id and p.id <> b.pet_id where b.dossier_id = $1 order by p.id limit 1 returning id`,
    dossier,
  )
  // Her pet keeps one kind; with a second one she can open a dossier beside this one.
  await eerste(
    `update deelwijzer.pet set dossier_soorten = '{toeleidingsdossier,gezinsdossier}' where id in (select pet_id from deelwijzer.betrokkenheid where dossier_id = $1) returning id`,
    dossier,
  )
  const signaal = await eerste(
    `insert into deelwijzer.signaal (gemeente_id, id, soort, sleutel, medewerker_id, van, tot, regels, aantal, mensen)
     select g.gemeente_id, gen_random_uuid(), 'buiten-uren', 'voorbeeld', g.medewerker_id, now(), now(), array[g.id], 1, 1
     from deelwijzer.gebeurtenis g where g.medewerker_id is not null and g.betrokkene_id is not null limit 1 returning id`,
  )
  // Nobody signed it yet, so it can be changed.
  const convenant = await eerste(
    `insert into deelwijzer.convenant (gemeente_id, id, reeks_id, versie, soort, titel, vindplaats, partijen, doelen, categorieen, checklist, ingangsdatum, evaluatie, gemaakt_door, gemaakt_op)
     select gemeente_id, $1, $1, 1, 'convenant', 'Voorbeeld', 'map 1', (select array_agg(o.id) from deelwijzer.organisatie o where o.gemeente_id = m.gemeente_id),
       '{toeleiding}', '{dat}', $2::jsonb, current_date, current_date, id, now()
     from deelwijzer.medewerker m where naam = 'Ingrid Postma' returning id`,
    randomUUID(),
    JSON.stringify(Object.fromEntries(checklistpunten.map((punt) => [punt, '']))),
  )
  const bij = `/werk/dossiers/${dossier}`
  // Told by mouth, so that her pet has to tell it again once it is corrected.
  await schrijfOp(sanne, dossier, { inhoud: 'Een feit.' })
  const fout = await gegevenId(t, dossier, 'Een feit.')
  await deelGegeven(t, besluit, fout, 'Een feit.', 'mondeling')
  const { deel, onderdelen } = await besluitOp(t, dossier, [
    { gegeven: fout, uitvoering: 'verbeteren', nieuweTekst: 'Een beter feit.' },
  ])
  const uitvoeren = `/werk/verzoeken/${deel}/uitvoeren`
  await sanne.get(uitvoeren)
  await sanne.verstuur({ onderdeel: onderdelen[0] ?? '' }, { actie: uitvoeren })
  const vertel = await eerste(`select id from deelwijzer.kennisgeving where deel_id = $1`, deel)
  const inwoner = await t.login('noor')
  await inwoner.get('/mijn/downloads')
  const { pad: afschrift } = await inwoner.verstuur({})
  const vanNoor = await eerste(
    `select id from deelwijzer.gegeven where dossier_id = $1 and persoon_id = $2 limit 1`,
    dossier,
    noor,
  )
  const keek = await eerste(
    `select id from deelwijzer.gebeurtenis where betrokkene_id = $1 and dossier_id = $2 and actor_soort = 'medewerker'
       and besluit_id is null and not besloten limit 1`,
    noor,
    dossier,
  )
  const verzoek = await dienIn(t, inwoner, 'inzage', {
    waarover: [`dossier:${dossier}`],
    hoe: 'hier',
  })
  return {
    '/werk/verzoeken/:id/uitvoeren': uitvoeren,
    '/werk/kennisgevingen/:id': `/werk/kennisgevingen/${vertel}`,
    '/mijn/verzoeken/:id': `/mijn/verzoeken/${verzoek.id}`,
    '/mijn/verzoeken/:id/intrekken': `/mijn/verzoeken/${verzoek.id}/intrekken`,
    '/mijn/verzoeken/nieuw/:soort': '/mijn/verzoeken/nieuw/verwijderen',
    '/mijn/gegevens/:id/klopt-niet': `/mijn/gegevens/${vanNoor}/klopt-niet`,
    '/mijn/wie-keek-er/:id': `/mijn/wie-keek-er/${keek}`,
    '/werk/dossiers/:id/verzoeken': `${bij}/verzoeken`,
    '/werk/dossiers/:id/verzoeken/nieuw': `${bij}/verzoeken/nieuw`,
    '/werk/dossiers/:id/verzoeken/nieuw/:soort': `${bij}/verzoeken/nieuw/verwijderen`,
    '/werk/dossiers/:id/verzoeken/:verzoek/ontvangst': `${bij}/verzoeken/${verzoek.id}/ontvangst`,
    '/werk/dossiers/:id': bij,
    '/werk/dossiers/:id/triage': `${bij}/triage`,
    '/werk/dossiers/:id/opschrijven': `${bij}/opschrijven`,
    '/werk/dossiers/:id/opschrijven/:sleutel': `${bij}/opschrijven/${randomUUID()}`,
    '/werk/dossiers/:id/gegevens/:gegevenId/document': `${bij}/gegevens/${gegeven}/document`,
    '/werk/dossiers/:id/rol': `${bij}/rol`,
    '/werk/dossiers/:id/suwinet': `${bij}/suwinet`,
    '/werk/dossiers/:id/verklaring': `${bij}/verklaring`,
    '/werk/dossiers/:id/personen/:persoonId/bsn': `${bij}/personen/a4000000-0000-4000-8000-000000000001/bsn`,
    '/werk/dossiers/:id/personen/:persoonId/bereikbaar': `${bij}/personen/a4000000-0000-4000-8000-000000000001/bereikbaar`,
    '/werk/dossiers/:id/personen/:persoonId/wie-beslist': `${bij}/personen/a4000000-0000-4000-8000-000000000001/wie-beslist`,
    '/werk/dossiers/:id/personen/:persoonId/vertegenwoordiger': `${bij}/personen/a4000000-0000-4000-8000-000000000001/vertegenwoordiger`,
    '/werk/dossiers/:id/personen/:persoonId/vertegenwoordiger/:wie': `${bij}/personen/a4000000-0000-4000-8000-000000000001/vertegenwoordiger/a5000000-0000-4000-8000-000000000001`,
    '/werk/dossiers/:id/personen/:persoonId/afschermen/:wie': `${bij}/personen/a4000000-0000-4000-8000-000000000001/afschermen/a4000000-0000-4000-8000-000000000002`,
    '/werk/dossiers/:id/personen/:persoonId/wilsbekwaamheid': `${bij}/personen/a4000000-0000-4000-8000-000000000001/wilsbekwaamheid`,
    '/werk/dossiers/:id/personen/:persoonId/gezin': `${bij}/personen/a4000000-0000-4000-8000-000000000001/gezin`,
    '/werk/dossiers/:id/personen/:persoonId/brp': `${bij}/personen/a4000000-0000-4000-8000-000000000001/brp`,
    '/werk/dossiers/:id/betrokkenen': `${bij}/betrokkenen`,
    '/werk/dossiers/:id/betrokkenen/:betrokkenheid/eindigen': `${bij}/betrokkenen/${betrokkenheid}/eindigen`,
    '/werk/dossiers/:id/ernaast': `${bij}/ernaast`,
    '/werk/dossiers/:id/overgang': `${bij}/overgang`,
    '/werk/dossiers/:id/overgang/kiezen': `${bij}/overgang/kiezen`,
    '/werk/dossiers/:id/overdracht': `${bij}/overdracht`,
    '/werk/dossiers/:id/sluiten': `${bij}/sluiten`,
    '/werk/dossiers/:id/afschermen': `${bij}/afschermen`,
    '/werk/triage/:id/:stap': `/werk/triage/${triage}/aanpak`,
    '/werk/besluiten/:id': `/werk/besluiten/${besluit}`,
    '/werk/besluiten/:id/pdf': `/werk/besluiten/${besluit}/pdf`,
    '/werk/besluiten/:id/uitvoeren': `/werk/besluiten/${besluit}/uitvoeren`,
    '/werk/besluiten/:id/delen': `/werk/besluiten/${besluit}/delen`,
    '/werk/dossiers/:id/delen': `${bij}/delen`,
    '/werk/besluiten/:id/verantwoording': `/werk/besluiten/${besluit}/verantwoording`,
    '/werk/dossiers/:id/verstrekkingen': `${bij}/verstrekkingen`,
    '/werk/dossiers/:id/toestemmingen': `${bij}/toestemmingen`,
    '/werk/dossiers/:id/toestemmingen/vragen': `${bij}/toestemmingen/vragen`,
    '/werk/toestemmingen/:id': `/werk/toestemmingen/${toestemming}`,
    '/werk/toestemmingen/:id/tafel': `/werk/toestemmingen/${toestemming}/tafel`,
    '/werk/toestemmingen/:id/ontvangstbewijs.json': `/werk/toestemmingen/${toestemming}/ontvangstbewijs.json`,
    '/mijn/toestemmingen/:id': `/mijn/toestemmingen/${toestemming}`,
    '/mijn/toestemmingen/:id/ontvangstbewijs.json': `/mijn/toestemmingen/${toestemming}/ontvangstbewijs.json`,
    '/werk/toestemmingen/:id/papier': `/werk/toestemmingen/${toestemming}/papier`,
    '/werk/dossiers/:id/plan': `${bij}/plan`,
    '/werk/dossiers/:id/plan/:soort': `${bij}/plan/opzet`,
    '/werk/dossiers/:id/plan/:soort/:sleutel': `${bij}/plan/opzet/${randomUUID()}`,
    '/werk/dossiers/:id/opvragen': `${bij}/opvragen`,
    '/werk/dossiers/:id/verwijsindex': `${bij}/verwijsindex`,
    '/werk/dossiers/:id/afwegingen': `${bij}/afwegingen`,
    '/werk/dossiers/:id/afwegingen/:soort': `${bij}/afwegingen/meldcode`,
    '/werk/dossiers/:id/opschalen': `${bij}/opschalen`,
    '/werk/dossiers/:id/overleg': `${bij}/overleg`,
    '/werk/dossiers/:id/overleg/nieuw': `${bij}/overleg/nieuw`,
    '/werk/plichten/:id': `/werk/plichten/${plicht}`,
    '/werk/besluiten/:id/uitstel': `/werk/besluiten/${uitgesteld}/uitstel`,
    '/werk/plichten/:id/intrekken': `/werk/plichten/${vervalt}/intrekken`,
    '/werk/plichten/:id/verzetten': `/werk/plichten/${plicht}/verzetten`,
    '/werk/intake/:sleutel': `/werk/intake/${randomUUID()}`,
    '/werk/documenten/:id': `/werk/documenten/${document}`,
    '/werk/overgangen/:id': `/werk/overgangen/${overgang}`,
    '/inzien/:id': `/inzien/${dossier}`,
    '/inzien/documenten/:id': `/inzien/documenten/${document}`,
    '/werk/vervanging/:id/eindigen': `/werk/vervanging/${vervanging}/eindigen`,
    '/team/vervanging/:id/eindigen': `/team/vervanging/${vervanging}/eindigen`,
    '/team/noodtoegang/:id': `/team/noodtoegang/${nood}`,
    '/privacy/signalen/:id': `/privacy/signalen/${signaal}`,
    '/privacy/convenanten/:id': `/privacy/convenanten/${convenant}`,
    '/privacy/convenanten/:id/wijzigen': `/privacy/convenanten/${convenant}/wijzigen`,
    '/mijn/downloads/:id': afschrift,
    '/mijn/downloads/:id/:bestand': `${afschrift}/afschrift.schema.json`,
    '/mijn/besluiten/:id': `/mijn/besluiten/${besluit}`,
    '/mijn/besluiten/:id/pdf': `/mijn/besluiten/${besluit}/pdf`,
    '/mijn/besluiten/:id/bewijs': `/mijn/besluiten/${besluit}/bewijs`,
    '/mijn/besluiten/:id/bewijs/:bestand': `/mijn/besluiten/${besluit}/bewijs/controle.html`,
    '/mijn/dossiers/:id/verklaring': `/mijn/dossiers/${dossier}/verklaring`,
    '/mijn/documenten/:id': `/mijn/documenten/${document}`,
  }
}

/** Lists that take a form to see. */
const formulieren: [string, Velden][] = [
  ['/werk/zoeken', { zoek: 'Noor' }],
  ['/werk/zoeken', { zoek: 'Anna de Vries' }],
  ['/werk/zoeken', { zoek: '04-05-2013' }],
  ['/werk/zoeken', { zoek: 'D-2026-23456' }],
  ['/privacy/logboek', { nummer: 'D-2026-23456' }],
  [
    '/privacy/logboek',
    { handeling: 'raadplegen', medewerker: 'a2000000-0000-4000-8000-000000000001' },
  ],
]

/** Lists with a choice. */
const keuzes = [
  '/werk/dossiers?sorteer=nummer',
  '/werk/dossiers?soort=toeleidingsdossier&status=open',
  '/werk/dossiers?vervanging=ja',
  '/werk/dossiers?na=1900000000000000-a4000000-0000-4000-8000-000000000001',
  '/mijn/wie-keek-er?maand=2026-11',
]

beforeAll(async () => {
  t = await createTestApp(new Date())
  await seedDemo(t.deps)
  voorbeelden = await maakVoorbeelden(await t.login('sanne', 'toeleider'))
  // Something typed that was not sent, or that page is not there.
  const noor = await t.login('noor')
  await noor.get('/mijn/hulp')
  await noor.post('/mijn/getypt/bewaren', { tekst: 'Nog bezig.' }, { 'x-pad': '/mijn/plan' })
  // A receipt is there once the log has given the besluit its place.
  await t.volgorde()
  await vulMet(t.db.pool('eigenaar'), 5_000, randomUUID(), t.open.kluis)
  vangst = begin(t)
}, 240_000)
afterAll(async () => {
  await vangst.sluit()
  await t.stop()
})

/** Who has more than one looks around with this one. */
const petVan: Readonly<Partial<Record<string, keyof typeof petten>>> = {
  sanne: 'toeleider',
  gerard: 'inkomen',
}

/** The pages about people; how the gemeente is arranged is about nobody and small. */
function paginas(): string[] {
  return [...new Set(t.app.routes.filter((r) => r.method === 'GET').map((r) => r.path))].filter(
    (pad) => /^\/(?:werk|mijn|team|inzien|privacy|partner|verzoeken)\b/.test(pad),
  )
}

it('knows an example of every address with something to fill in', () => {
  // These need a whole story of their own first; their lists are under the dossier.
  const verhaal = [
    '/werk/overdrachten/:id',
    '/werk/overdrachten/:id/pdf',
    '/werk/besluiten/:id/vragen',
    '/werk/vragen/:id',
    '/werk/overleg/:id',
    '/werk/overleggen/:id',
    '/werk/overleggen/:id/besluit',
    '/team/vragen/:id',
    '/privacy/vragen/:id',
    '/werk/afwegingen/:id',
    '/werk/afwegingen/:id/stappen/:stap',
    '/werk/afwegingen/:id/pdf',
    '/werk/afwegingen/:id/brief',
    '/werk/verwijsindex/:id',
    '/werk/overleg/:id/vastleggen',
    '/werk/delingen/:id',
    '/mijn/verzoeken/brieven/:id',
    '/mijn/verzoeken/brieven/:id/pdf',
    '/verzoeken/:id',
    '/verzoeken/delen/:id/besluit',
    '/verzoeken/brieven/:id',
    '/verzoeken/brieven/:id/pdf',
    '/werk/verzoeken/:id',
    '/werk/verzoeken/:id/geven',
    '/werk/verzoeken/:id/geven/pdf',
    '/werk/verzoeken/:id/geven/documenten/:document',
    '/mijn/downloads/:id/documenten/:document',
    '/werk/verzoeken/brieven/:id',
    '/werk/verzoeken/brieven/:id/pdf',
    '/mijn/gedeeld/:id',
    '/partner/gedeeld/:id',
    '/partner/vragen/:id',
  ]
  const zonder = paginas().filter(
    (pad) => pad.includes(':') && voorbeelden[pad] === undefined && !verhaal.includes(pad),
  )
  expect(zonder, 'zet een voorbeeld bij `voorbeelden`').toEqual([])
})

it('opens every page for everybody without reading a whole table', async () => {
  const bezoekers: Record<string, Bezoeker> = {}
  for (const naam of [
    'sanne',
    'mehmet',
    'petra',
    'ingrid',
    'ruud',
    'noor',
    'anna',
    'anja',
    'gerard',
  ] as const) {
    bezoekers[naam] = await t.login(naam, petVan[naam])
  }
  const adressen = [...paginas().map((pad) => voorbeelden[pad] ?? pad), ...keuzes].filter(
    (pad) => !pad.includes(':'),
  )
  const geopend = new Set<string>()
  for (const iemand of Object.values(bezoekers)) {
    for (const adres of adressen) {
      const blad = await iemand.get(adres)
      if (blad.status === 200 && !blad.pad.startsWith('/inloggen')) geopend.add(adres)
    }
    for (const [adres, velden] of formulieren) {
      await iemand.get('/balie/mag-het')
      if ((await iemand.post(adres, velden)).status === 200) geopend.add(adres)
    }
  }
  expect(adressen.filter((adres) => !geopend.has(adres))).toEqual([])

  const gezien = new Map(
    vangst.vragen
      .filter(({ sql }) => /^\s*(?:select|with)\b/i.test(sql))
      .map((vraag) => [`${vraag.rol} ${vraag.context.join()} ${vraag.sql}`, vraag]),
  )
  expect(gezien.size).toBeGreaterThan(100)
  const fout: string[] = []
  for (const vraag of gezien.values()) {
    const client = await t.db.pool(vraag.rol).connect()
    try {
      const klachten = await bezwaren(client, vraag, groteTabellen)
      if (klachten.length > 0) fout.push(`${klachten.join(', ')}\n${vraag.sql}`)
    } finally {
      client.release()
    }
  }
  expect(fout).toEqual([])
}, 360_000)

it('can tell: a question that is asked the wrong way is seen', async () => {
  const client = await t.db.pool('eigenaar').connect()
  try {
    const vraag = {
      rol: 'app' as const,
      sql: `select p.naam from deelwijzer.persoon p where p.naam like '%ries%'`,
      parameters: [],
      context: [],
    }
    const uit = await bezwaren(client, vraag, groteTabellen)
    expect(uit).toEqual([
      'leest persoon helemaal',
      expect.stringMatching(/^gooit 50\d\d rijen weg/),
    ])
  } finally {
    client.release()
  }
})
