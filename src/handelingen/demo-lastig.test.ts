import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type TestApp } from '../../test/support/app.ts'
import { leesbaar } from '../../test/support/werk.ts'
import { seedBeheer } from './demo-beheer.ts'
import { seedBemoeizorg } from './demo-bemoeizorg.ts'
import { seedBesluiten } from './demo-besluiten.ts'
import { seedDossiers, verzamelTeam } from './demo-dossiers.ts'
import { seedLastig } from './demo-lastig.ts'
import { meldMees } from './demo-meldcode.ts'
import { openDemo } from './demo-stappen.ts'
import { seedDemo } from './demo.ts'
import { listLogins } from './inloggen.ts'

let t: TestApp
beforeAll(async () => {
  t = await createTestApp(new Date())
  await seedDemo(t.deps)
  const demo = openDemo(t.deps)
  const team = await verzamelTeam(demo)
  await seedDossiers(demo, team)
  const bemoeizorger = await seedBemoeizorg(demo)
  await seedBeheer(demo)
  await seedBesluiten(demo, team, 0)
  const melding = await seedLastig(demo, team, bemoeizorger)
  await t.volgorde()
  await meldMees(demo, team, melding, 0)
  await demo.logUit()
}, 240_000)
afterAll(() => t.stop())

const hier = new Map<string, Bezoeker>()
/** Logs in by name and puts a pet on by name, once each. */
async function als(naam: string, pet?: string): Promise<Bezoeker> {
  const sleutel = `${naam}|${pet ?? ''}`
  const eerder = hier.get(sleutel)
  if (eerder !== undefined) return eerder
  const login = (await listLogins(t.deps)).find((kandidaat) => kandidaat.naam === naam)
  const iemand = t.bezoeker()
  await iemand.get('/inloggen')
  await iemand.verstuur({ wie: login?.id ?? '' })
  if (pet !== undefined) {
    const { rows } = await t.db
      .pool('eigenaar')
      .query<{ id: string }>(
        'select p.id from deelwijzer.pet p join deelwijzer.medewerker m on m.id = p.medewerker_id where p.naam = $1 and m.naam = $2',
        [pet, naam],
      )
    await iemand.post('/pet', { pet: rows[0]?.id ?? '' })
  }
  hier.set(sleutel, iemand)
  return iemand
}

async function dossier(iemand: Bezoeker, naam: string): Promise<string> {
  const blad = await iemand.get('/werk/dossiers')
  const pad = blad.$(`main tbody tr:contains("${naam}") a`).first().attr('href')
  if (pad === undefined) throw new Error(`geen dossier van ${naam}`)
  return pad
}

/** The address of the last weighing of this kind about this person. */
async function afweging(naam: string, soort: string): Promise<string> {
  const { rows } = await t.db.pool('eigenaar').query<{ id: string }>(
    `select a.id from deelwijzer.afweging a join deelwijzer.persoon p on p.id = a.persoon_id
     where p.naam = $1 and a.soort = $2 order by a.begonnen_op desc limit 1`,
    [naam, soort],
  )
  return `/werk/afwegingen/${rows[0]?.id ?? 'geen'}`
}

describe('begeleide afwegingen', () => {
  it.each([
    ['Sanne Bakker', 'Jeugdhulpverlener', 'Mees Dijkstra', 'meldcode', 'Ik meld bij Veilig Thuis'],
    ['Mehmet Yilmaz', undefined, 'Sandra Maas', 'meldcode', 'Praat met wie het aangaat'],
    ['Esther van Loon', 'Maatschappelijk werker', 'Jan Schouten', 'meldcode', 'regel hulp'],
    ['Esther van Loon', 'Maatschappelijk werker', 'Jeroen van Vliet', 'kindcheck', 'geen zorgen'],
    [
      'Karin Veldhuis',
      'Jeugdhulpverlener',
      'Roos van Vliet',
      'conflict-van-plichten',
      'Ik houd mijn geheimhouding',
    ],
    [
      'Sanne Bakker',
      'Toeleider Jeugd en Wmo',
      'Monique de Boer',
      'informatieverzoek',
      'Ik geef niets',
    ],
    [
      'Esther van Loon',
      'Jeugdbeschermer',
      'Lina Bos',
      'verwijsindex',
      'Ik meld in de verwijsindex',
    ],
    ['Gerard Blom', 'Toeleider inkomen', 'Erik Bos', 'fraude-college', 'plan van aanpak'],
    ['Gerard Blom', 'Toeleider inkomen', 'Karim Nasser', 'tip', 'zoek het uit'],
    ['Samira Haddad', 'Bemoeizorger', 'Rob Dijkstra', 'bemoeizorg', 'hulp mijdt'],
  ])(
    '%s as %s reads that of %s (%s), and nobody else does',
    async (wie, pet, naam, soort, tekst) => {
      const pad = await afweging(naam, soort)
      const blad = await (await als(wie, pet)).get(pad)
      expect(blad.status).toBe(200)
      expect(leesbaar(blad)).toContain(tekst)
      for (const ander of ['Tom Hofman', 'Petra de Wit']) {
        const hunPet = ander === 'Tom Hofman' ? 'Toeleider Jeugd en Wmo' : undefined
        expect((await (await als(ander, hunPet)).get(pad)).status).toBe(404)
      }
    },
  )

  it('reported Mees by telephone, and he reads nothing of it yet', async () => {
    const sanne = await als('Sanne Bakker', 'Jeugdhulpverlener')
    const pad = (await dossier(sanne, 'Mees Dijkstra')).split('?')[0] ?? ''
    const blad = await sanne.get(`${pad}/verstrekkingen`)
    for (const deel of ['VT-2026-0417', 'crisisdienst']) expect(leesbaar(blad)).toContain(deel)
    const toezicht = await (await als('Ingrid Postma')).get('/privacy/uitstel')
    expect(leesbaar(toezicht)).not.toContain('Mees')
    expect(toezicht.$('main tbody tr')).toHaveLength(2)
  })

  it('has a letter of the police request that says nothing about the resident', async () => {
    const pad = await afweging('Monique de Boer', 'informatieverzoek')
    const sanne = await als('Sanne Bakker', 'Toeleider Jeugd en Wmo')
    await sanne.get(pad)
    const brief = sanne.blad().$('main a[href*="brief"]').attr('href') ?? ''
    const pdf = await sanne.get(brief)
    expect(pdf.status).toBe(200)
    expect(pdf.tekst).toContain('%PDF')
    const mehmet = await als('Mehmet Yilmaz')
    expect((await mehmet.get(brief)).status).toBe(404)
  })

  it('says on the dossier that outreach runs, keeps the look in Suwinet, and refused to compare across domains', async () => {
    const samira = await als('Samira Haddad', 'Bemoeizorger')
    const rob = await samira.get(await dossier(samira, 'Rob Dijkstra'))
    expect(leesbaar(rob)).toMatch(/[Bb]emoeizorg/)
    const gerard = await als('Gerard Blom', 'Toeleider inkomen')
    const pad = (await dossier(gerard, 'Erik Bos')).split('?')[0] ?? ''
    expect(leesbaar(await gerard.get(`${pad}/suwinet`))).toContain('sinds het stoppen')
    const { rows } = await t.db
      .pool('eigenaar')
      .query<{ n: number }>(
        `select count(*)::int as n from deelwijzer.gebeurtenis where object_soort = 'bestandsvergelijking' and uitkomst = 'geweigerd'`,
      )
    expect(rows).toEqual([{ n: 1 }])
    // Another task has no Suwinet.
    const sanne = await als('Sanne Bakker', 'Toeleider Jeugd en Wmo')
    expect((await sanne.get(`${pad}/suwinet`)).status).toBe(404)
  })
})

describe('vragen, termijnen en berichten', () => {
  it('waits for Petra without a name, and what she answered is guidance for everybody', async () => {
    const petra = await als('Petra de Wit')
    const bak = leesbaar(await petra.get('/team/vragen'))
    expect(bak).not.toContain('Sandra')
    const vraag = petra.blad().$('main a[href^="/team/vragen/"]').first().attr('href') ?? ''
    expect(leesbaar(await petra.get(vraag))).toContain('haar partner')
    const sanne = await als('Sanne Bakker', 'Toeleider Jeugd en Wmo')
    expect(leesbaar(await sanne.get('/leidraad'))).toContain('De politie belt')
    expect((await sanne.get(vraag)).status).toBe(404)
  })

  it('puts one question before the privacy officer, and two cases that were to go up', async () => {
    const ingrid = await als('Ingrid Postma')
    await ingrid.get('/privacy/vragen')
    const vraag = ingrid.blad().$('main a[href^="/privacy/vragen/"]').first().attr('href') ?? ''
    expect(leesbaar(await ingrid.get(vraag))).toContain('schuldeiser')
    const { rows } = await t.db.pool('eigenaar').query(
      `select a.oordeel, b.opschalen from deelwijzer.ruggespraak r
       join deelwijzer.ruggespraak_antwoord a on a.ruggespraak_id = r.id
       join deelwijzer.ruggespraak_besluit b on b.ruggespraak_id = r.id where r.soort = 'escalatie' order by 1`,
    )
    expect(rows).toEqual([
      { oordeel: 'anders', opschalen: false },
      { oordeel: 'eens', opschalen: true },
    ])
  })

  it('has duties of every kind: overdue, today, moved with a reason, lapsed with a reason, deferred longer', async () => {
    const { rows } = await t.db.pool('eigenaar').query(
      `select count(*) filter (where p.gedaan_op is null and p.uiterlijk < current_date) > 1 as "te laat",
         count(*) filter (where p.gedaan_op is null and p.uiterlijk = current_date) > 0 as vandaag,
         (select count(*)::int from deelwijzer.plicht_verloop v where v.soort = 'ingetrokken') as ingetrokken,
         (select count(*)::int from deelwijzer.plicht_verloop v where v.soort = 'verzet') as verzet,
         (select count(*)::int from deelwijzer.uitstel_herziening) as verlengd
       from deelwijzer.plicht p`,
    )
    // The deferral that was extended moved its own duty as well.
    expect(rows).toEqual([
      { 'te laat': true, vandaag: true, ingetrokken: 1, verzet: 2, verlengd: 1 },
    ])
    const esther = await als('Esther van Loon', 'Maatschappelijk werker')
    expect(leesbaar(await esther.get('/werk/termijnen'))).toMatch(/dagen te laat/)
  })

  it('has a resident with a safe address, one not safe and one not known, and sends nothing', async () => {
    const { rows } = await t.db.pool('eigenaar').query(
      `select wil, veilig from deelwijzer.bereikbaar b join deelwijzer.bereikbaar_kanaal k using (gemeente_id, persoon_id)
       where kanaal = 'email' order by 1, 2`,
    )
    expect(rows).toEqual([
      { wil: 'email', veilig: 'ja' },
      { wil: 'email', veilig: 'onbekend' },
      { wil: 'telefoon', veilig: 'nee' },
    ])
    const fatima = await als('Fatima El Idrissi')
    expect(leesbaar(await fatima.get('/beheer/berichten'))).toContain('sanne.bakker@singel.example')
    expect((await (await als('Petra de Wit')).get('/beheer/berichten')).status).toBe(404)
  })
})

it('made all of it without an error', () => {
  expect(t.meldingen).toEqual([])
})
