import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type Blad, type TestApp } from '../../test/support/app.ts'
import { leesbaar } from '../../test/support/werk.ts'
import { seedBrp } from './demo-brp.ts'
import { seedConvenanten } from './demo-convenant.ts'
import { seedDelen } from './demo-delen.ts'
import { seedDossiers, verzamelTeam } from './demo-dossiers.ts'
import { openDemo, vindDossier } from './demo-stappen.ts'
import { seedDemo } from './demo.ts'
import { VraagEerstNa } from './toestemming.ts'
import { vraagVoor } from './demo-toestemming.ts'

let t: TestApp
beforeAll(async () => {
  t = await createTestApp(new Date())
  await seedDemo(t.deps)
  const demo = openDemo(t.deps)
  const team = await verzamelTeam(demo)
  await seedDossiers(demo, team)
  await seedConvenanten(demo)
  await seedDelen(demo, team)
  await seedBrp(demo, team)
  await demo.logUit()
}, 120_000)
afterAll(() => t.stop())

const hier = new Map<string, Bezoeker>()
async function als(...[wie, pet]: Parameters<TestApp['login']>): Promise<Bezoeker> {
  const sleutel = `${wie}|${pet ?? ''}`
  const iemand = hier.get(sleutel) ?? (await t.login(wie, pet))
  hier.set(sleutel, iemand)
  return iemand
}

/** Every page that this page links to under this path, as text. */
async function teksten(iemand: Bezoeker, van: string, pad: string): Promise<string[]> {
  const blad = await iemand.get(van)
  expect(blad.status).toBe(200)
  const links = blad.$(`main a[href^="${pad}"]`).toArray()
  const uniek = new Set(links.map((a) => blad.$(a).attr('href') ?? ''))
  const uit: string[] = []
  for (const link of uniek) uit.push(leesbaar(await iemand.get(link)))
  return uit
}

async function dossier(iemand: Bezoeker, naam: string): Promise<string> {
  const blad: Blad = await iemand.get('/werk')
  const pad = blad.$(`main a[href^="/werk/dossiers/"]:contains("${naam}")`).first().attr('href')
  if (pad === undefined) throw new Error(`geen dossier: ${naam}`)
  return pad.split('?')[0] ?? pad
}

it('the consents stand as they do in practice, each worth what its answers make of it', async () => {
  const { rows } = await t.db.pool('eigenaar').query(
    `with g as (select set_config('dw.gemeente', id::text, false) from deelwijzer.gemeente where code = 'voorbeeldstad')
     select p.naam, t.soort, t.handeling, deelwijzer.toestemming_stand(t.id) as stand
     from g, deelwijzer.toestemming t join deelwijzer.persoon p on p.id = t.persoon_id order by 1, 2, 3, 4`,
  )
  const noor = { naam: 'Noor de Vries', soort: 'toestemming', handeling: 'verstrekken' }
  const verwacht = [
    { naam: 'Lina Bos', soort: 'toestemming', handeling: 'verstrekken', stand: 'geweigerd' },
    { ...noor, soort: 'instemming', stand: 'verleend' },
    { ...noor, handeling: 'opvragen', stand: 'gebruikt' },
    { ...noor, stand: 'gebruikt' },
    { ...noor, stand: 'gevraagd' },
    { naam: 'Piet Bouwman', soort: 'toestemming', handeling: 'opvragen', stand: 'gevraagd' },
    { naam: 'Thijs de Boer', soort: 'toestemming', handeling: 'verstrekken', stand: 'ingetrokken' },
  ]
  expect(rows).toEqual(verwacht)
})

it('Mark finds the question that waits for him, without what the others said, and Marijke hers for Piet', async () => {
  const mark = await als('mark')
  expect(leesbaar(await mark.get('/mijn'))).toContain('vraag')
  const [vraag = ''] = await teksten(mark, '/mijn/toestemmingen', '/mijn/toestemmingen/')
  expect(vraag).toContain('buikpijn')
  expect(vraag).not.toContain('Anna')
  expect(mark.blad().$('main form').length).toBeGreaterThan(0)
  const marijke = await als('marijke')
  const [voorPiet = ''] = await teksten(marijke, '/mijn/toestemmingen', '/mijn/toestemmingen/')
  expect(voorPiet).toContain('de heer Bouwman')
  expect(voorPiet).toContain('wandeling van een uur')
})

it('school reads what is shared, with its question and the answer, and one that nobody opened yet', async () => {
  const anja = await als('anja')
  const gedeeld = await teksten(anja, '/partner', '/partner/gedeeld/')
  expect(gedeeld).toHaveLength(2)
  const open = gedeeld.find((tekst) => tekst.includes('Lezen in de bibliotheek helpt haar'))
  expect(open).toContain('Mag de leerkracht van groep 8 dit ook weten?')
  expect(open).toContain('zo spraken wij het af')
  expect(gedeeld.filter((tekst) => tekst.includes('Noor krijgt hulp'))).toEqual([])
  const noor = leesbaar(await (await als('noor')).get('/mijn/gedeeld'))
  expect(noor).toContain('Basisschool De Linde')
})

it('what Thijs stopped is gone for the woningcorporatie', async () => {
  const tekst = leesbaar(await (await als('yvonne')).get('/partner'))
  expect(tekst).not.toContain('Thijs')
  expect(tekst).toMatch(/gestopt|voorbij/i)
  expect(leesbaar(await (await als('thijs')).get('/mijn/gedeeld'))).toContain('De Haven')
})

it('the doctor has a question that waits, and the answer of De Wilg says why it is not all', async () => {
  const [vraag = ''] = await teksten(await als('bart'), '/partner', '/partner/vragen/')
  expect(vraag).toContain('Is Noor al aangemeld voor hulp?')
  // Nothing waits for De Wilg any more.
  expect(await teksten(await als('rachid'), '/partner', '/partner/vragen/')).toEqual([])
  const [antwoord = ''] = await teksten(await als('rachid'), '/partner/vragen', '/partner/vragen/')
  expect(antwoord).toContain('Een training met zes andere kinderen')
  expect(antwoord).toContain('blijft bij ons')
})

it('a casusoverleg of two kinds of secrecy is recorded, and Noor wrote in her plan', async () => {
  const sanne = await als('sanne', 'toeleider')
  const pad = await dossier(sanne, 'Noor de Vries')
  const [verslag = ''] = await teksten(sanne, `${pad}/overleg`, '/werk/overleg/')
  for (const deel of ['huisarts, Huisartsenpraktijk Zuid', 'Wij vertelden', 'drie ochtenden']) {
    expect(verslag).toContain(deel)
  }
  const plan = leesbaar(await sanne.get(`${pad}/plan`))
  for (const deel of ['mijn klas weer zien', 'naar paardrijden', 'liever met twee ochtenden']) {
    expect(plan).toContain(deel)
  }
  expect(leesbaar(await (await als('noor')).get('/mijn/plan'))).toContain('naar paardrijden')
})

it('of Sem and Mira it cannot be told who has gezag: nobody is asked, and it says what to find out', async () => {
  const sanne = await als('sanne', 'hulpverlener')
  const sem = await sanne.get(await dossier(sanne, 'Sem Visser'))
  const wie = sem.$('main a[href$="/wie-beslist"]').first().attr('href') ?? ''
  expect(leesbaar(await sanne.get(wie))).toContain('Bram Visser')
  const demo = openDemo(t.deps)
  const hulp = await demo.als('Sanne Bakker', 'Jeugdhulpverlener')
  const { dossier: vanSem } = await vindDossier(t.deps, hulp, 'Sem Visser')
  const vraag = vraagVoor(t.deps, hulp, vanSem.id, 'Basisschool De Linde', {
    handeling: 'verstrekken',
    contact: 'intern begeleider',
    categorie: ['wat'],
    'wat.wat': 'Dat Sem slecht slaapt.',
    doel: 'hulpverlening',
    waarom: 'Dan kan school daar rekening mee houden.',
    hoelang: 'eenmalig',
    bijNee: 'Dan vertellen wij niets.',
  })
  await expect(vraag).rejects.toBeInstanceOf(VraagEerstNa)
  await demo.logUit()
  const { rows } = await t.db
    .pool('eigenaar')
    .query(`select bsn_ix is not null as bsn from deelwijzer.persoon where naam = 'Mira Maasland'`)
  expect(rows).toEqual([{ bsn: true }])
})

it('made all of it without an error', () => {
  expect(t.meldingen).toEqual([])
})
