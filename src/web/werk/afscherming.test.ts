import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type TestApp } from '../../../test/support/app.ts'
import {
  beginIntake,
  gegeven,
  leesbaar,
  noor,
  openDossier,
  schrijfOp,
  tel,
  vraag,
} from '../../../test/support/werk.ts'
import { telMet } from '../../../test/support/geopend.ts'

/** Everything that would tell a visitor that there is a dossier about Noor, or what is in it. */
const verraders = ['Noor de Vries', vraag.omschrijving, gegeven.inhoud, 'Half opgeschreven']

let t: TestApp
let dossier: string
let nummer: string
let plicht: string
let intakeConcept: string
let gegevenConcept: string
const bezoekers: Record<string, () => Promise<Bezoeker>> = {
  'a colleague with another caseload': () => t.login('mehmet'),
  'the same person in the other pet': () => t.login('sanne', 'hulpverlener'),
  'the same person without a pet': () => t.login('sanne'),
  'the leidinggevende': () => t.login('petra'),
}

beforeAll(async () => {
  t = await createTestApp()
  const sanne = await t.login('sanne', 'toeleider')
  dossier = await openDossier(sanne, { besproken: ['dat'] })
  await schrijfOp(sanne, dossier)
  nummer = sanne.blad().$('h1').text().replace('Dossier ', '')
  plicht =
    sanne.blad().$('form[action^="/werk/plichten/"]').first().attr('action')?.slice(-36) ?? ''
  intakeConcept = await beginIntake(sanne)
  await sanne.verstuur({ ...vraag, omschrijving: 'Half opgeschreven' }, { knop: 'bewaar' })
  await sanne.get(`/werk/dossiers/${dossier}/opschrijven`)
  await sanne.verstuur({ persoon: noor, inhoud: 'Half opgeschreven' }, { knop: 'bewaar' })
  gegevenConcept = sanne.blad().pad
})
afterAll(() => t.stop())

function adressen(): string[] {
  return [
    '/werk',
    '/werk/dossiers',
    `/werk/dossiers/${dossier}`,
    `/werk/dossiers/${dossier}?print=1`,
    `/werk/dossiers/${dossier}/opschrijven`,
    gegevenConcept,
    intakeConcept,
    `/werk/plichten/${plicht}`,
  ]
}

/** The forms that somebody could send without ever having seen the page. */
function posten(): [string, Record<string, string>][] {
  const schrijf = { ...gegeven, persoon: noor, versie: '0' }
  return [
    [gegevenConcept, { ...schrijf, doe: 'opslaan' }],
    [gegevenConcept, { ...schrijf, doe: 'bewaar' }],
    [`${gegevenConcept}/concept`, schrijf],
    [`${gegevenConcept}/antwoord`, schrijf],
    [`/werk/dossiers/${dossier}/opschrijven/${randomUUID()}`, { ...schrijf, doe: 'opslaan' }],
    [`/werk/plichten/${plicht}`, { bewijs: 'Gedaan door een ander.' }],
  ]
}

async function stand(): Promise<number[]> {
  return Promise.all([
    tel(t, 'dossier'),
    tel(t, 'gegeven'),
    tel(t, 'hulpvraag'),
    tel(t, 'plicht', 'gedaan_op is not null'),
    telMet(t, 'concept.waarden', /Half opgeschreven/),
    telMet(t, 'concept.waarden', /Noor vertelt dat zij slecht slaapt\./),
  ])
}

it('the owner of all this sees it, so that the rest of this file can fail', async () => {
  const sanne = await t.login('sanne', 'toeleider')
  for (const adres of adressen().slice(0, 4)) {
    expect((await sanne.get(adres)).tekst).toContain('Noor de Vries')
  }
  for (const adres of [gegevenConcept, intakeConcept]) {
    expect((await sanne.get(adres)).tekst).toContain('Half opgeschreven')
  }
  expect((await sanne.get(`/werk/plichten/${plicht}`)).status).toBe(200)
})

describe.each(Object.keys(bezoekers))('%s', (wie) => {
  const binnen = (): Promise<Bezoeker> => bezoekers[wie]?.() ?? Promise.reject(new Error(wie))

  it('sees nothing of it on any page, list or count', async () => {
    const iemand = await binnen()
    for (const adres of adressen()) {
      const blad = await iemand.get(adres)
      for (const tekst of [...verraders, nummer, plicht]) {
        expect(leesbaar(blad), adres).not.toContain(tekst)
      }
      const links = blad.$('a, form').toArray()
      for (const link of links) {
        const naar = blad.$(link).attr('href') ?? blad.$(link).attr('action') ?? ''
        if (!blad.pad.includes(dossier)) expect(naar, adres).not.toContain(dossier)
      }
    }
  })

  it('cannot tell what exists from what does not', async () => {
    const iemand = await binnen()
    const paren: [string, string][] = [
      [`/werk/dossiers/${dossier}`, `/werk/dossiers/${randomUUID()}`],
      [gegevenConcept, `/werk/dossiers/${randomUUID()}/opschrijven/${randomUUID()}`],
      [`/werk/plichten/${plicht}`, `/werk/plichten/${randomUUID()}`],
    ]
    for (const [echt, verzonnen] of paren) {
      const ene = await iemand.get(echt)
      const andere = await iemand.get(verzonnen)
      expect(ene.status).toBe(404)
      expect(andere.status).toBe(404)
      expect(leesbaar(ene)).toBe(leesbaar(andere))
    }
  })

  it('changes nothing by posting, and the attempt is in the log without saying about whom', async () => {
    const iemand = await binnen()
    const voor = await stand()
    for (const [adres, velden] of posten()) {
      await iemand.get('/balie/mag-het')
      const blad = await iemand.post(adres, velden)
      expect(blad.status, adres).toBe(404)
    }
    expect(await stand()).toEqual(voor)
    expect(
      await tel(t, 'gebeurtenis', `uitkomst = 'geweigerd' and betrokkene_id is not null`),
    ).toBe(0)
  })
})

describe('a colleague and the other pet', () => {
  it.each(['mehmet', 'sanne'] as const)(
    'the form key of somebody else gives %s a form of their own',
    async (naam) => {
      const iemand = await t.login(naam, naam === 'sanne' ? 'hulpverlener' : undefined)
      await iemand.get(intakeConcept)
      expect(iemand.blad().$('input[name=route]:checked').length).toBe(0)
      await iemand.verstuur({ route: 'a' }, { knop: 'verder' })
      const sanne = await t.login('sanne', 'toeleider')
      expect((await sanne.get(intakeConcept)).tekst).toContain('Half opgeschreven')
    },
  )

  it('a refused look is logged', async () => {
    const mehmet = await t.login('mehmet')
    const voor = await tel(t, 'gebeurtenis', `uitkomst = 'geweigerd'`)
    await mehmet.get(`/werk/dossiers/${dossier}`)
    expect(await tel(t, 'gebeurtenis', `uitkomst = 'geweigerd'`)).toBe(voor + 1)
  })

  it('taking in the same person again does not tell that Noor is known', async () => {
    const mehmet = await t.login('mehmet')
    const eigen = await openDossier(mehmet)
    const blad = await mehmet.get(`/werk/dossiers/${eigen}`)
    expect(eigen).not.toBe(dossier)
    expect(leesbaar(blad)).toContain('Er is nog niets opgeschreven.')
    expect(blad.tekst).not.toContain(gegeven.inhoud)
    expect(blad.tekst).not.toContain(nummer)
    expect(await tel(t, 'persoon', `naam = 'Noor de Vries'`)).toBe(1)
  })
})

describe.each([
  ['nobody', () => Promise.resolve(t.bezoeker())],
  ['a resident', () => t.login('bram')],
  ['the resident herself', () => t.login('noor')],
] as const)('%s', (_wie, binnen) => {
  it('is led to the login from every page of the professional', async () => {
    const iemand = await binnen()
    for (const adres of [...adressen(), '/werk/intake', '/werk/intake-geteld']) {
      const blad = await iemand.get(adres)
      expect(blad.pad, adres).toMatch(/^\/inloggen/)
      for (const tekst of verraders.slice(1)) expect(blad.tekst).not.toContain(tekst)
    }
  })

  it('changes nothing by posting', async () => {
    const iemand = await binnen()
    const voor = await stand()
    for (const [adres, velden] of posten()) {
      await iemand.get('/balie/mag-het')
      const blad = await iemand.post(adres, velden)
      expect([200, 401, 403], adres).toContain(blad.status)
      expect(blad.pad).not.toContain('nieuw=')
    }
    expect(await stand()).toEqual(voor)
  })
})
