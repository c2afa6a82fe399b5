import { setTimeout as wacht } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type Blad, type TestApp } from '../../test/support/app.ts'
import { leesbaar } from '../../test/support/werk.ts'
import { soortregels, werkdossiers } from '../domein/dossiersoort.ts'
import { seedCaseload } from './demo-caseload.ts'
import { seedDemo } from './demo.ts'
import { listLogins } from './inloggen.ts'

let t: TestApp
let eigenaar: ReturnType<TestApp['db']['pool']>
beforeAll(async () => {
  t = await createTestApp(new Date())
  eigenaar = t.db.pool('eigenaar')
  await seedDemo(t.deps)
  // The log signs while the demo is being filled, as at the first start.
  const klaar = new AbortController()
  const ondertekenaar = (async () => {
    while (!klaar.signal.aborted) {
      await t.volgorde()
      await wacht(100)
    }
  })()
  try {
    await seedCaseload(t.deps, 30_000)
  } finally {
    klaar.abort()
    await ondertekenaar
  }
}, 300_000)
afterAll(() => t.stop())

/** Logs in by name and puts a pet on by name, through the pages. */
async function als(naam: string, pet?: string): Promise<Bezoeker> {
  const login = (await listLogins(t.deps)).find((kandidaat) => kandidaat.naam === naam)
  const iemand = t.bezoeker()
  await iemand.get('/inloggen')
  await iemand.verstuur({ wie: login?.id ?? '' })
  if (pet === undefined) return iemand
  const { rows } = await eigenaar.query<{ id: string }>(
    'select id from deelwijzer.pet where naam = $1 and medewerker_id = (select id from deelwijzer.medewerker where naam = $2)',
    [pet, naam],
  )
  await iemand.post('/pet', { pet: rows[0]?.id ?? '' })
  return iemand
}

async function vind(iemand: Bezoeker, naam: string, soort = ''): Promise<string> {
  const blad = await iemand.get(`/werk/dossiers${soort === '' ? '' : `?soort=${soort}`}`)
  const pad = blad.$(`main tbody tr:contains("${naam}") a`).first().attr('href')
  if (pad === undefined) throw new Error(`geen ${soort} van ${naam}: ${leesbaar(blad)}`)
  return pad
}

async function open(iemand: Bezoeker, naam: string, soort = ''): Promise<Blad> {
  const blad = await iemand.get(await vind(iemand, naam, soort))
  expect(blad.status).toBe(200)
  return blad
}

describe('Voorbeeldstad', () => {
  it.each([
    ['Tom Hofman', 'Toeleider Jeugd en Wmo', 'toeleidingsdossier', 'Amal Nasser'],
    ['Sanne Bakker', 'Jeugdhulpverlener', 'hulpverleningsdossier', 'Bo van Vliet'],
    ['Karin Veldhuis', 'Regisseur vanuit de hulp', 'regiedossier', 'Roos van Vliet'],
    ['Tom Hofman', 'Regisseur namens de gemeente', 'regiedossier', 'Corrie Schouten'],
    ['Tom Hofman', 'Regisseur namens de gemeente', 'gezinsdossier', 'Fleur de Boer'],
    ['Gerard Blom', 'Toeleider inkomen', 'uitkeringsdossier', 'Jeroen van Vliet'],
    ['Samira Haddad', 'Toeleider schuldhulp', 'schuldhulpdossier', 'Jeroen van Vliet'],
    ['Esther van Loon', 'Jeugdbeschermer', 'gedwongen-kader-dossier', 'Lina Bos'],
  ] as const)('%s as %s opens a %s', async (wie, pet, soort, naam) => {
    const blad = await open(await als(wie, pet), naam, soort)
    expect(leesbaar(blad)).toContain(soortregels[soort].uitleg)
  })

  it('has every kind of dossier', async () => {
    const { rows } = await eigenaar.query<{ soort: string }>(
      `select distinct d.soort from deelwijzer.dossier d join deelwijzer.gemeente g on g.id = d.gemeente_id where g.code = 'voorbeeldstad'`,
    )
    expect(rows.map(({ soort }) => soort).toSorted()).toEqual(werkdossiers.toSorted())
  })

  it('shows what went to another role with its receipt, and only what was chosen', async () => {
    const sanne = await als('Sanne Bakker', 'Toeleider Jeugd en Wmo')
    const blad = await open(sanne, 'Bo van Vliet')
    expect(leesbaar(blad)).toContain('Bo wil graag naar een groep')
    expect(leesbaar(blad)).not.toContain('boos wordt')
    const bewijs = blad.$('main a[href^="/werk/overgangen/"]').first().attr('href') ?? ''
    expect(leesbaar(await sanne.get(bewijs))).toContain('Gekregen uit een andere rol')
  })

  it('shows a handover that was received, and that something was shielded', async () => {
    const tom = await als('Tom Hofman', 'Toeleider Jeugd en Wmo')
    const blad = await open(tom, 'Ilse Kramer')
    expect(leesbaar(blad)).not.toContain('haar vroegere man')
    expect(leesbaar(blad)).toMatch(/afgeschermd/i)
    const bewijs = blad.$('main a[href^="/werk/overdrachten/"]').first().attr('href') ?? ''
    expect(leesbaar(await tom.get(bewijs))).toMatch(/[Oo]ntvangst bevestigd|bevestigd op|Ontvangen/)
  })

  it('shows in the dossier of Noor the role, the statement, the attachment and the colleague', async () => {
    const sanne = await als('Sanne Bakker', 'Toeleider Jeugd en Wmo')
    const blad = await open(sanne, 'Noor de Vries')
    expect(leesbaar(blad)).toContain('liever in een kleinere klas')
    expect(leesbaar(blad)).toContain('in een gesprek')
    const bijlage = blad.$('main a[href^="/werk/documenten/"]').first().attr('href') ?? ''
    const pdf = await sanne.get(bijlage)
    expect(pdf.status).toBe(200)
    expect(pdf.tekst).toContain('%PDF-1.7')
    const mehmet = await als('Mehmet Yilmaz')
    expect((await open(mehmet, 'Noor de Vries')).status).toBe(200)
  })

  it('shows the replacement of now and that of next week', async () => {
    const sanne = await als('Sanne Bakker', 'Jeugdhulpverlener')
    expect(leesbaar(await sanne.get('/werk'))).toContain('U vervangt Karin Veldhuis')
    expect(leesbaar(await open(sanne, 'Roos van Vliet'))).toContain('vervang')
    const petra = await als('Petra de Wit')
    const tekst = leesbaar(await petra.get('/team/vervanging'))
    expect(tekst).toContain('Karin Veldhuis')
    expect(tekst).toContain('Mehmet Yilmaz')
  })

  it('shows the look in an emergency that waits and the one that was judged', async () => {
    const petra = await als('Petra de Wit')
    expect(leesbaar(await petra.get('/team'))).toContain('1 keer keek iemand met spoed')
    const tekst = leesbaar(await petra.get('/team/noodtoegang'))
    expect(tekst).toContain('Tom Hofman')
    expect(tekst).toContain('Mehmet Yilmaz')
    expect(tekst).toMatch(/[Tt]erecht/)
    const ingrid = await als('Ingrid Postma')
    expect(leesbaar(await ingrid.get('/privacy/noodtoegang'))).toContain('Tom Hofman')
  })

  it('shows the one dossier that the klachtbehandelaar opened', async () => {
    const ruud = await als('Ruud Aalders')
    const pad = (await ruud.get('/inzien')).$('main a[href^="/inzien/"]').first().attr('href') ?? ''
    expect(leesbaar(await ruud.get(pad))).toContain('Willem Hendriks')
  })

  it('shows what waits for the second beheerder, and the control that runs', async () => {
    const joost = await als('Joost van Dam')
    expect(leesbaar(await joost.get('/beheer/petten'))).toContain('Maatschappelijk werker')
    const wacht = joost.blad().$('main tr:contains("Aangevraagd"), main tr:contains("aangevraagd")')
    expect(wacht.text()).toContain('Mehmet Yilmaz')
    const fatima = await als('Fatima El Idrissi')
    const versies = await fatima.get('/beheer/inrichting')
    expect(leesbaar(versies)).toContain('hoogstens 4 uur')
    expect(leesbaar(await fatima.get('/beheer/controle'))).toMatch(/2 van (de )?\d+/)
  })
})

describe('triagebesluiten', () => {
  /** The besluit with this text that this resident reads, opened from the own first page. */
  async function mijnBesluit(
    naam: string,
    tekst: string,
  ): Promise<{ iemand: Bezoeker; pad: string; blad: Blad }> {
    const iemand = await als(naam)
    const eerste = await iemand.get('/mijn/gegevens')
    const paden = eerste
      .$('main a[href^="/mijn/besluiten/"]')
      .toArray()
      .map((a) => eerste.$(a).attr('href') ?? '')
    for (const pad of new Set(paden)) {
      const blad = await iemand.get(pad)
      if (leesbaar(blad).includes(tekst)) return { iemand, pad, blad }
    }
    throw new Error(`geen besluit: ${tekst}`)
  }

  it.each([
    ['Lotte Smit', 'Wij vertellen Thuiszorg De Linde welke hulp u zoekt', 'Thuiszorg De Linde'],
    ['Noor de Vries', 'Wij vertellen Jeugdhulp Het Anker dat je een plek zoekt', 'Het Anker'],
  ])(
    '%s reads the besluit, what was shared under it, and can check it',
    async (...[naam, tekst, met]) => {
      const { iemand, pad, blad } = await mijnBesluit(naam, tekst)
      expect(leesbaar(blad)).toContain(tekst)
      await t.volgorde()
      const bewijs = await iemand.get(`${pad}/bewijs`)
      const bestanden = bewijs.$('main a[href*="/bewijs/"]').toArray()
      expect(bestanden.map((a) => bewijs.$(a).attr('href')).join()).toContain('besluit.tlog-proof')
      expect(leesbaar(await iemand.get('/mijn/gedeeld'))).toContain(met)
    },
  )

  it('keeps the besluit about safety from the parents, and shows supervision that it waits', async () => {
    const sanne = await als('Sanne Bakker', 'Jeugdhulpverlener')
    const pad = (await open(sanne, 'Sem Visser')).$('main a[href^="/werk/besluiten/"]').first()
    expect(leesbaar(await sanne.get(pad.attr('href') ?? ''))).toContain('Veilig Thuis')
    const besluit = pad.attr('href')?.replace('/werk/', '') ?? ''
    for (const naam of ['Lotte Smit', 'Bram Visser']) {
      const ouder = await als(naam)
      expect((await ouder.get(`/mijn/${besluit}`)).status).toBe(404)
      for (const adres of ['/mijn', '/mijn/gedeeld', '/mijn/gegevens', '/mijn/wie-keek-er']) {
        const blad = await ouder.get(adres)
        expect(blad.status).toBe(200)
        expect(blad.tekst).not.toContain(besluit)
        expect(leesbaar(blad)).not.toContain('Veilig Thuis')
      }
    }
    const uitstel = await (await als('Ingrid Postma')).get('/privacy/uitstel')
    // That of Sem, and the report about Mees.
    expect(uitstel.$('main tbody tr').length).toBe(2)
    expect(leesbaar(uitstel)).toContain('Sanne Bakker')
  })

  it('knows a BSN of three people, each in a dossier whose task may use it', async () => {
    const { rows } = await eigenaar.query(
      'select count(*)::int as aantal from deelwijzer.persoon where bsn_ix is not null',
    )
    expect(rows).toEqual([{ aantal: 3 }])
    const gerard = await als('Gerard Blom', 'Toeleider inkomen')
    const blad = await open(gerard, 'Jeroen van Vliet')
    const pad = blad.$('main a[href$="/bsn"]').first().attr('href') ?? ''
    expect((await gerard.get(pad)).status).toBe(200)
    expect(leesbaar(await gerard.verstuur({}))).toContain('999992016')
  })

  it('gives supervision the signals that tell something, whatever day it is', async () => {
    const ingrid = await als('Ingrid Postma')
    await ingrid.get('/privacy/signalen')
    const { rows } = await eigenaar.query(
      'select s.soort, s.staat, m.naam from deelwijzer.signaal s join deelwijzer.medewerker m on m.id = s.medewerker_id order by 1, 2, 3',
    )
    expect(rows).toEqual([
      { soort: 'eigen-kring', staat: 'nieuw', naam: 'Samira Haddad' },
      // She decided on a request of somebody whose address is secret.
      { soort: 'geheim-adres', staat: 'nieuw', naam: 'Petra de Wit' },
      { soort: 'zonder-betrokkenheid', staat: 'nieuw', naam: 'Mehmet Yilmaz' },
      { soort: 'zonder-betrokkenheid', staat: 'nieuw', naam: 'Tom Hofman' },
      { soort: 'zonder-betrokkenheid', staat: 'verklaard', naam: 'Ruud Aalders' },
    ])
  })
})

describe('de buren', () => {
  it.each([
    ['Hanneke Prins', 'Toeleider Jeugd en Wmo', 'Sofie Jonker'],
    ['Daan Mulder', 'Maatschappelijk werker', 'Jolanda Groen'],
    ['Priya Sharma', 'Toeleider schuldhulp', 'Ronald Zwart'],
    ['Henk Oosting', 'Toeleider Jeugd en Wmo', 'Jelle Kuipers'],
    ['Aaltje Hoving', 'Deskundige', 'Tess Postma'],
    ['Ömer Kaya', 'Maatschappelijk werker', 'Hilda Mulder'],
  ])('%s as %s has a dossier', async (wie, pet, naam) => {
    await open(await als(wie, pet), naam)
  })
})

it('is about at least three gemeenten with the people that were promised', async () => {
  const { rows } = await eigenaar.query<Record<string, number>>(
    `select (select count(*)::int from deelwijzer.gemeente) as gemeenten, (select count(*)::int from deelwijzer.medewerker) as medewerkers,
      (select count(*)::int from deelwijzer.pet where toegekend_op is not null) as petten,
      (select count(*)::int from deelwijzer.persoon) as inwoners, (select count(*)::int from deelwijzer.gezin) as huishoudens`,
  )
  expect(rows).toEqual([
    { gemeenten: 3, medewerkers: 26, petten: 47, inwoners: 61, huishoudens: 20 },
  ])
})

it('leaves the access of everybody as it must be, nobody logged in and no error', async () => {
  const { rows } = await eigenaar.query('select * from deelwijzer.controleer_toegang()')
  expect(rows).toEqual([])
  expect(t.meldingen).toEqual([])
})
