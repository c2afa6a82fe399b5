import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type TestApp } from '../../../../test/support/app.ts'
import { organisaties } from '../../../../test/support/toestemming.ts'
import { besluitMet, doePlichten, overDagen } from '../../../../test/support/verstrekking.ts'
import { idUit, leesbaar, noor, openDossier, tel } from '../../../../test/support/werk.ts'

let t: TestApp
let sanne: Bezoeker
let dossier: string
beforeAll(async () => {
  t = await createTestApp(new Date())
  sanne = await t.login('sanne', 'toeleider')
  dossier = await openDossier(sanne)
})
afterAll(() => t.stop())

const opvragen = () => `/werk/dossiers/${dossier}/opvragen`
const vraag = {
  over: noor,
  organisatie: organisaties.school,
  geheim: 'geen',
  categorie: ['dat'],
  doel: 'toeleiding',
  doelTekst: 'Weten of Noor op school rust krijgt.',
  noodzakelijk: 'ja',
  kanMetMinder: 'nee',
  besproken: 'ja',
  bezwaar: 'nee',
} as const

const aanJeugdhulp = { handeling: 'opvragen', ontvanger: 'jeugdhulpaanbieder' } as const

/** A besluit to ask the youth care provider, with what must come first done. */
async function besluitOmTeVragen(): Promise<string> {
  const besluit = await besluitMet(sanne, dossier, { aanpak: aanJeugdhulp })
  await doePlichten(t, sanne, besluit, 'blokkerend')
  return besluit
}

const velden = () => ({
  organisatie: organisaties.jeugdhulp,
  categorie: ['dat'],
  'wat.dat': 'Krijgt Noor al hulp van u?',
  over: 'Noor de Vries',
  waarom: 'Om de hulp te laten aansluiten.',
  uiterlijk: overDagen(t, 14),
  verteldOp: overDagen(t, 0),
})

/** What the partner fills in about what they tell. */
const antwoord = {
  vrager: 'college-toeleiding',
  'feit.noodzakelijk': 'ja',
  'feit.doelWelbepaald': 'ja',
  'feit.kanMetMinder': 'nee',
  'inhoud.dat': 'Ja, elke week een gesprek.',
  reden: 'Meer is niet nodig.',
} as const

async function stelVraag(): Promise<string> {
  await sanne.get(`/werk/besluiten/${await besluitOmTeVragen()}/vragen`)
  return idUit(await sanne.verstuur(velden()), /^\/werk\/vragen\/([0-9a-f-]{36})\?nieuw=1$/)
}

describe('wat mogen zij mij vertellen', () => {
  it('shows two answers, what would change them, and keeps nothing', async () => {
    await sanne.get(opvragen())
    const voor = await tel(t, 'concept')
    const blad = await sanne.verstuur(vraag)
    expect(blad.status).toBe(200)
    const tekst = leesbaar(blad)
    for (const deel of [
      'Mag u het vragen?',
      'Mogen zij het vertellen?',
      'Vraag het de inwoner zelf',
    ]) {
      expect(tekst).toContain(deel)
    }
    expect(blad.$('details').text()).toContain('Als dit zo is')
    // What was asked about whom is in no address.
    expect(blad.pad).toBe(opvragen())
    expect(await tel(t, 'concept')).toBe(voor)
    expect(await tel(t, 'verstrekking')).toBe(0)
  })

  it('another party has other rules: a doctor tells nothing without consent, and a college cannot demand treatment', async () => {
    await sanne.get(opvragen())
    const arts = leesbaar(
      await sanne.verstuur({ ...vraag, organisatie: organisaties.huisarts, geheim: 'wgbo' }),
    )
    expect(arts).toContain('toestemming')
    await sanne.get(opvragen())
    const behandeling = leesbaar(
      await sanne.verstuur({
        ...vraag,
        organisatie: organisaties.jeugdhulp,
        geheim: 'jeugdwet',
        categorie: ['behandel'],
      }),
    )
    expect(behandeling).toContain('Het college kan dit niet eisen')
    expect(behandeling).toContain('Nee, dit mag nu niet')
    expect(behandeling).toContain('advies')
    // Who is close to the resident has no secrecy of a profession (E-161).
    await sanne.get(opvragen())
    const naaste = leesbaar(
      await sanne.verstuur({ ...vraag, organisatie: '', partij: 'sociaal-netwerk' }),
    )
    expect(naaste).toContain('Dat bepalen zij zelf')
    expect(naaste).toContain('Vraag alleen wat nodig is')
  })

  it('says what is missing, keeps what was typed, and takes nobody from outside the dossier', async () => {
    await sanne.get(opvragen())
    const leeg = await sanne.verstuur({ ...vraag, categorie: [], over: '' })
    expect(leeg.status).toBe(409)
    expect(leesbaar(leeg)).toContain('Kies wat u wilt weten.')
    expect(leeg.$('input[name=doelTekst]').first().attr('value')).toBe(vraag.doelTekst)
    const vreemd = await sanne.post(opvragen(), {
      ...vraag,
      over: 'a4000000-0000-4000-8000-000000000005',
    })
    expect(vreemd.status).toBe(409)
    expect(leesbaar(vreemd)).toContain('Kies over wie het gaat.')
  })

  it('becomes a triage in which it stands already', async () => {
    await sanne.get(opvragen())
    await sanne.verstuur(vraag)
    const blad = await sanne.verstuur({})
    expect(blad.pad).toMatch(/^\/werk\/triage\/[0-9a-f-]{36}\/aanpak$/)
    expect(blad.$('input[name=handeling][value=opvragen]').attr('checked')).toBeDefined()
    expect(blad.tekst).toContain(vraag.doelTekst)
  })
})

describe('een vraag aan een partner', () => {
  it('goes out under a besluit, is read by that partner alone, and its answer becomes a draft with its source', async () => {
    const id = await stelVraag()
    expect(leesbaar(sanne.blad())).toContain('Nog geen antwoord')
    expect(
      await tel(
        t,
        'verstrekking',
        `soort = 'opvragen' and organisatie_id = '${organisaties.jeugdhulp}'`,
      ),
    ).toBe(1)
    const rachid = await t.login('rachid')
    expect(leesbaar(await rachid.get(`/partner/vragen/${id}`))).toContain(
      'Krijgt Noor al hulp van u?',
    )
    const bart = await t.login('bart')
    expect((await bart.get(`/partner/vragen/${id}`)).status).toBe(404)
    await rachid.get(`/partner/vragen/${id}`)
    const gewogen = await rachid.verstuur(antwoord, { knop: 'mag-het' })
    const gedaan = gewogen
      .$('[name=gedaan]')
      .get()
      .map((vak) => gewogen.$(vak).attr('value') ?? '')
    await rachid.verstuur({ ...antwoord, gedaan, keuze: 'deels' }, { knop: 'antwoord' })
    expect(leesbaar(rachid.blad())).toContain('Uw antwoord is verstuurd')

    const tekst = leesbaar(await sanne.get(`/werk/vragen/${id}`))
    expect(tekst).toContain('Ja, elke week een gesprek.')
    expect(tekst).toContain('Meer is niet nodig.')
    expect(tekst).toContain('De organisatie beslist zelf wat zij geeft.')
    const over = await sanne.verstuur({}, { actie: `/werk/vragen/${id}/overnemen` })
    expect(over.pad).toMatch(/^\/werk\/dossiers\/[0-9a-f-]{36}\/opschrijven\/[0-9a-f-]{36}$/)
    expect(over.$('textarea[name=inhoud]').text().trim()).toBe('Ja, elke week een gesprek.')
    expect(over.tekst).toContain('Jeugdhulp De Wilg')
    expect(
      await tel(t, 'gegeven', `dossier_id = '${dossier}' and bron_soort = 'professional'`),
    ).toBe(0)
    expect(t.meldingen).toEqual([])
  })

  it('withdrawn is gone for the partner at once', async () => {
    const id = await stelVraag()
    const rachid = await t.login('rachid')
    expect((await rachid.get(`/partner/vragen/${id}`)).status).toBe(200)
    await sanne.get(`/werk/vragen/${id}`)
    const terug = await sanne.verstuur({}, { actie: `/werk/vragen/${id}/intrekken` })
    expect(leesbaar(terug)).toContain('Teruggenomen')
    expect((await rachid.get(`/partner/vragen/${id}`)).status).toBe(404)
  })

  it('is not there for another pet, another gemeente, a resident or a partner', async () => {
    const id = await stelVraag()
    const besluit = await besluitOmTeVragen()
    for (const wie of ['mehmet', 'petra', 'ingrid', 'ruud', 'noor', 'rachid'] as const) {
      const iemand = await t.login(wie)
      for (const pad of [`/werk/vragen/${id}`, `/werk/besluiten/${besluit}/vragen`, opvragen()]) {
        const blad = await iemand.get(pad)
        expect(blad.status === 404 || blad.pad.startsWith('/inloggen'), `${wie} ${pad}`).toBe(true)
      }
      await iemand.post(`/werk/vragen/${id}/intrekken`, {})
      await iemand.post(`/werk/besluiten/${besluit}/vragen`, velden())
    }
    const anderePet = await t.login('sanne', 'hulpverlener')
    expect((await anderePet.get(`/werk/vragen/${id}`)).status).toBe(404)
    expect(await tel(t, 'informatievraag', `id = '${id}' and ingetrokken_op is null`)).toBe(1)
    expect(await tel(t, 'verstrekking', `besluit_id = '${besluit}'`)).toBe(0)
  })

  it('does not go out without what must come first, twice by one post, or to another kind of party', async () => {
    const besluit = await besluitMet(sanne, dossier, { aanpak: aanJeugdhulp })
    expect((await sanne.post(`/werk/besluiten/${besluit}/vragen`, velden())).status).toBe(409)
    await doePlichten(t, sanne, besluit, 'blokkerend')
    const form = await sanne.get(`/werk/besluiten/${besluit}/vragen`)
    const ander = await sanne.post(`/werk/besluiten/${besluit}/vragen`, {
      ...velden(),
      organisatie: organisaties.huisarts,
    })
    expect(leesbaar(ander)).toContain('Kies aan welke organisatie u het vraagt.')
    const post = { ...velden(), csrf: form.$('input[name=csrf]').first().attr('value') ?? '' }
    await Promise.all([1, 2, 3].map(() => sanne.post(`/werk/besluiten/${besluit}/vragen`, post)))
    expect(await tel(t, 'informatievraag', `besluit_id = '${besluit}'`)).toBe(1)
    expect(await tel(t, 'verstrekking', `besluit_id = '${besluit}'`)).toBe(1)
  })

  it('asks school only with consent, and says what else is possible', async () => {
    const besluit = await besluitMet(sanne, dossier, { aanpak: { handeling: 'opvragen' } })
    await doePlichten(t, sanne, besluit, 'blokkerend')
    const blad = await sanne.get(`/werk/besluiten/${besluit}/vragen`)
    expect(leesbaar(blad)).toContain('Hiervoor moet toestemming zijn vastgelegd')
    expect(leesbaar(blad)).toContain('Dit kan in ieder geval wel')
    const post = { ...velden(), organisatie: organisaties.school }
    expect((await sanne.post(`/werk/besluiten/${besluit}/vragen`, post)).status).toBe(409)
    expect(await tel(t, 'verstrekking', `besluit_id = '${besluit}'`)).toBe(0)
  })

  it('a besluit to tell is no besluit to ask', async () => {
    const besluit = await besluitMet(sanne, dossier, {})
    expect((await sanne.get(`/werk/besluiten/${besluit}/vragen`)).status).toBe(404)
    expect((await sanne.post(`/werk/besluiten/${besluit}/vragen`, velden())).status).toBe(404)
  })
})
