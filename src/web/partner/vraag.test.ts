import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type TestApp } from '../../../test/support/app.ts'
import { geheim, organisaties, vraagMetHand } from '../../../test/support/partner.ts'
import { besluitMet, doePlichten } from '../../../test/support/verstrekking.ts'
import { openDossier } from '../../../test/support/werk.ts'

let t: TestApp
let rachid: Bezoeker
let besluit: string
let bijSchool: string
beforeAll(async () => {
  t = await createTestApp(new Date())
  const sanne = await t.login('sanne', 'toeleider')
  rachid = await t.login('rachid')
  const dossier = await openDossier(sanne)
  bijSchool = await besluitMet(sanne, dossier, {
    aanpak: { handeling: 'opvragen', categorie: ['dat'] },
  })
  await doePlichten(t, sanne, bijSchool, 'blokkerend')
  besluit = await besluitMet(sanne, dossier, {
    aanpak: { handeling: 'opvragen', ontvanger: 'jeugdhulpaanbieder', categorie: ['dat', 'wat'] },
    weging: {
      'nodig.dat': 'Wij moeten weten of er hulp is.',
      'nodig.wat': 'Wij moeten weten wat er al is gedaan.',
    },
  })
  await doePlichten(t, sanne, besluit, 'blokkerend')
})
afterAll(() => t.stop())

const vraag = (vrager?: string): Promise<string> =>
  vraagMetHand(t, besluit, organisaties.jeugdhulp, vrager)
const vraagSchool = (): Promise<string> => vraagMetHand(t, bijSchool, organisaties.school)

const basis = {
  'feit.noodzakelijk': 'ja',
  'feit.doelWelbepaald': 'ja',
  'feit.kanMetMinder': 'nee',
}
const gegevens = { 'inhoud.dat': 'Er is hulp.', 'inhoud.wat': 'Gesprekken, elke week.' }

async function antwoorden(id: string): Promise<Record<string, unknown>[]> {
  const { rows } = await t.db
    .pool('eigenaar')
    .query<Record<string, unknown>>(
      'select * from deelwijzer.informatieantwoord where vraag_id = $1',
      [id],
    )
  return rows
}

it('shows who asks what, why and on which basis, and says that no is fine', async () => {
  const id = await vraag()
  const lijst = await rachid.get('/partner')
  expect(lijst.$(`a[href="/partner/vragen/${id}"]`)).toHaveLength(1)
  const tekst = (await rachid.get(`/partner/vragen/${id}`)).$('main').text()
  for (const woord of [
    geheim.over,
    'Wijkteam Noord',
    'Om te weten wie er al helpt.',
    'Publieke taak (AVG 6.1.e)',
    'Geheimgevraagd dat',
    'Geheimgevraagd wat',
    'jeugdhulp',
    'Nee zeggen mag altijd',
  ])
    expect(tekst).toContain(woord)
})

it('weighs the own act of the partner, keeps nothing of it, and leaves the address clean', async () => {
  // Who asks is known: somebody of the team who does not decide about help.
  const id = await vraag('samenwerkingspartner')
  await rachid.get(`/partner/vragen/${id}`)
  const eerst = await rachid.verstuur({ ...basis, ...gegevens }, { knop: 'mag-het' })
  expect(eerst.status).toBe(200)
  expect(eerst.pad).toBe(`/partner/vragen/${id}`)
  expect(eerst.$('main').text()).toContain('Mag u dit aan het wijkteam vertellen?')
  expect(eerst.$('main').text()).toContain('toestemming')
  expect(eerst.$('[name="inhoud.wat"]').text()).toContain('Gesprekken, elke week.')
  expect(await antwoorden(id)).toEqual([])
})

it('lets no data through that the own answer does not allow, and keeps what was typed', async () => {
  const id = await vraag('samenwerkingspartner')
  await rachid.get(`/partner/vragen/${id}`)
  // Saying that it is somebody else who asks does not help.
  const geen = await rachid.verstuur({ ...basis, ...gegevens, keuze: 'ja' }, { knop: 'antwoord' })
  expect(geen.status).toBe(409)
  expect(geen.$('main').text()).toContain('Niet opgeslagen')
  expect(geen.$('[name="inhoud.wat"]').text()).toContain('Gesprekken, elke week.')
  // What is not known never becomes a yes.
  for (const feit of ['noodzakelijk', 'doelWelbepaald'])
    expect(
      (
        await rachid.verstuur(
          { ...basis, [`feit.${feit}`]: 'weet-niet', ...gegevens, keuze: 'ja' },
          { knop: 'antwoord' },
        )
      ).status,
    ).toBe(409)
  expect(await antwoorden(id)).toEqual([])
})

it('answers yes with data when the own rules allow it, once', async () => {
  const id = await vraag()
  await rachid.get(`/partner/vragen/${id}`)
  let blad = await rachid.verstuur({ ...basis, ...gegevens }, { knop: 'mag-het' })
  const gedaan = blad
    .$('[name=gedaan]')
    .map((_i, vak) => String(blad.$(vak).attr('value')))
    .get()
  const velden = { ...basis, ...gegevens, keuze: 'ja', ...(gedaan.length > 0 ? { gedaan } : {}) }
  blad = await rachid.verstuur(velden, { knop: 'antwoord' })
  expect(blad.$('main').text()).toContain('Uw antwoord is verstuurd')
  expect(blad.pad).toBe(`/partner/vragen/${id}?klaar=1`)
  for (const woord of ['Gesprekken, elke week.', 'Rachid Amrani'])
    expect(blad.$('main').text()).toContain(woord)
  const [rij] = await antwoorden(id)
  expect(rij).toMatchObject({ antwoord: 'ja' })
  // What was told stands sealed, as everything about a person.
  expect(JSON.stringify(rij)).not.toContain('Gesprekken')
  const csrf = String(blad.$('input[name=csrf]').first().val())
  const nog = await rachid.post(`/partner/vragen/${id}`, { ...velden, csrf, keuze: 'nee' })
  expect(nog.status).toBe(409)
  expect(await antwoorden(id)).toHaveLength(1)
  const noor = await t.login('noor')
  const log = (await noor.get('/mijn/wie-keek-er')).$('main').text()
  expect(log).toContain('Gaf antwoord op een vraag van het wijkteam.')
})

it('answers partly with a reason', async () => {
  const id = await vraag()
  await rachid.get(`/partner/vragen/${id}`)
  const zonder = await rachid.verstuur(
    { ...basis, 'inhoud.dat': 'Er is hulp.', keuze: 'deels' },
    { knop: 'antwoord' },
  )
  expect(zonder.status).toBe(409)
  expect(zonder.$('main').text()).toContain('Schrijf op waarom u niet alles vertelt.')
  const gedaan = (b = zonder): string[] =>
    b
      .$('[name=gedaan]')
      .map((_i, vak) => String(b.$(vak).attr('value')))
      .get()
  const met = { ...basis, 'inhoud.dat': 'Er is hulp.', keuze: 'deels', reden: 'De rest niet.' }
  const na = await rachid.verstuur({ ...met, gedaan: gedaan() }, { knop: 'antwoord' })
  expect(na.$('main').text()).toContain('Uw antwoord is verstuurd')
  expect(na.$('main').text()).toContain('De rest niet.')
})

it('answers no without any explanation, and takes nothing along that was typed', async () => {
  const id = await vraagSchool()
  const anja = await t.login('anja')
  await anja.get(`/partner/vragen/${id}`)
  const na = await anja.verstuur({ ...gegevens, keuze: 'nee' }, { knop: 'antwoord' })
  expect(na.$('main').text()).toContain('Nee, wij vertellen niets')
  expect(na.$('main').text()).not.toContain('Gesprekken')
  expect(await antwoorden(id)).toHaveLength(1)
})

it('a school, of which the rules say nothing, is told to deliberate instead of getting a yes', async () => {
  const id = await vraagSchool()
  const anja = await t.login('anja')
  await anja.get(`/partner/vragen/${id}`)
  const blad = await anja.verstuur({ ...basis, ...gegevens, keuze: 'ja' }, { knop: 'antwoord' })
  expect(blad.status).toBe(409)
  expect(await antwoorden(id)).toEqual([])
})

it('is answered once when two of the organisation send at the same moment', async () => {
  const id = await vraag()
  const ander = await t.login('rachid')
  await rachid.get(`/partner/vragen/${id}`)
  await ander.get(`/partner/vragen/${id}`)
  const uit = await Promise.all([
    rachid.verstuur({ keuze: 'nee' }, { knop: 'antwoord' }),
    ander.verstuur({ keuze: 'nee', reden: 'Twee.' }, { knop: 'antwoord' }),
  ])
  expect(uit.map((blad) => blad.status).toSorted((a, b) => a - b)).toEqual([200, 409])
  expect(await antwoorden(id)).toHaveLength(1)
})

it('is gone once it is withdrawn, also for a page that was open, and never was there for others', async () => {
  const id = await vraag()
  await rachid.get(`/partner/vragen/${id}`)
  const bart = await t.login('bart')
  expect((await bart.get(`/partner/vragen/${id}`)).status).toBe(404)
  expect((await bart.post(`/partner/vragen/${id}`, { keuze: 'nee' })).status).toBe(404)
  await t.db
    .pool('eigenaar')
    .query('update deelwijzer.informatievraag set ingetrokken_op = now() where id = $1', [id])
  const na = await rachid.verstuur({ keuze: 'nee' }, { knop: 'antwoord' })
  expect(na.status).toBe(404)
  expect(na.$('main').text()).toContain('de vraag is ingetrokken')
  expect((await rachid.get(`/partner/vragen/${id}`)).status).toBe(404)
  expect(await antwoorden(id)).toEqual([])
})

it('never broke', () => {
  expect(t.meldingen).toEqual([])
})
