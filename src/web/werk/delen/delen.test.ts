import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type TestApp } from '../../../../test/support/app.ts'
import {
  antwoordRuw,
  besluitSchool,
  deel,
  deelvelden,
  deLinde,
  vraagRuw,
} from '../../../../test/support/delen.ts'
import { annaId } from '../../../../test/support/mijn.ts'
import { overDagen } from '../../../../test/support/verstrekking.ts'
import {
  beginIntake,
  idUit,
  leesbaar,
  noor as noorId,
  openDossier,
  schrijfOp,
  tel,
  vraag,
} from '../../../../test/support/werk.ts'

let t: TestApp
let sanne: Bezoeker
let noor: Bezoeker
let dossier: string
let gegeven: string
beforeAll(async () => {
  t = await createTestApp(new Date())
  sanne = await t.login('sanne', 'toeleider')
  noor = await t.login('noor')
  dossier = await openDossier(sanne)
  await schrijfOp(sanne, dossier, { inhoud: 'Er is hulp van het wijkteam.', datWat: 'dat' })
  await schrijfOp(sanne, dossier, { inhoud: 'Noor slaapt slecht.', datWat: 'wat' })
  const { rows } = await t.db
    .pool('eigenaar')
    .query<{ id: string }>(
      `select id from deelwijzer.gegeven where dossier_id = $1 and dat_wat = 'dat'`,
      [dossier],
    )
  gegeven = rows[0]?.id ?? ''
})
afterAll(() => t.stop())

const delingVan = (pad: string): string => /^\/werk\/delingen\/([0-9a-f-]{36})/.exec(pad)?.[1] ?? ''

describe('choosing what to share', () => {
  const pagina = (over: string) =>
    `/werk/dossiers/${dossier}/delen?over=${over}&organisatie=${deLinde}&doel=toeleiding`

  it('shows every datum with its own answer, dat before wat, and nothing ticked', async () => {
    const blad = await sanne.get(pagina(noorId))
    expect(blad.$('input[name=gegeven]').length).toBe(4)
    expect(blad.$('input[name=gegeven][checked]').length).toBe(0)
    const tekst = leesbaar(blad)
    expect(tekst.indexOf('Er is hulp van het wijkteam.')).toBeLessThan(
      tekst.indexOf('Noor slaapt slecht.'),
    )
    expect(blad.$('h3, h2').text()).toContain('Basisschool De Linde')
  })

  it('looks at what is ticked without JavaScript, warns for too much and keeps what was typed', async () => {
    await sanne.get(pagina(noorId))
    const alles = sanne
      .blad()
      .$('input[name=gegeven]')
      .get()
      .map((veld) => sanne.blad().$(veld).attr('value') ?? '')
    const blad = await sanne.verstuur(
      { gegeven: alles, [`waarom.${gegeven}`]: 'Om af te spreken.' },
      { actie: `/werk/dossiers/${dossier}/delen`, knop: 'kijk' },
    )
    // The form to choose with whom comes first; this is the one that posts.
    expect(blad.status).toBe(200)
    expect(leesbaar(blad)).toContain('Is dit niet te veel?')
    expect(leesbaar(blad)).toContain('U koos het hele dossier')
    expect(blad.tekst).toContain('Om af te spreken.')
    expect(blad.$('#antwoord').length).toBe(1)
  })

  it('makes a triage of it in which nothing has to be typed again', async () => {
    await sanne.get(pagina(noorId))
    const form = { actie: `/werk/dossiers/${dossier}/delen`, knop: 'triage' }
    const mist = await sanne.verstuur({ gegeven: [gegeven] }, form)
    expect(mist.status).toBe(409)
    expect(leesbaar(mist)).toContain('Schrijf op waarom dit nodig is.')
    const velden = { gegeven: [gegeven], [`waarom.${gegeven}`]: 'Om af te spreken.' }
    const blad = await sanne.verstuur({ ...velden, doelzin: 'Rust in de klas.' }, form)
    expect(blad.pad).toMatch(/^\/werk\/triage\/[0-9a-f-]{36}\/aanpak$/)
    expect(blad.$('input[name=over][checked]').attr('value')).toBe(noorId)
    expect(blad.$('input[name=categorie][checked]').attr('value')).toBe('dat')
    expect(blad.tekst).toContain('Rust in de klas.')
    expect(blad.tekst).toContain('Basisschool De Linde')
    expect((await sanne.get(blad.pad.replace('aanpak', 'weging'))).tekst).toContain(
      'Om af te spreken.',
    )
  })
})

describe('sharing under a besluit', () => {
  let besluit: string
  beforeEach(async () => {
    besluit = await besluitSchool(t, sanne, dossier)
  })

  it('previews exactly what the school sees, then shares it, tells the resident, and stops it', async () => {
    await sanne.get(`/werk/besluiten/${besluit}/delen`)
    const voorbeeld = await sanne.verstuur(deelvelden(t, gegeven), {
      actie: `/werk/besluiten/${besluit}/delen/voorbeeld`,
    })
    expect(leesbaar(voorbeeld)).toContain('Dit krijgt Basisschool De Linde te zien')
    expect(leesbaar(voorbeeld)).toContain('Noor krijgt hulp van het wijkteam.')
    expect(leesbaar(voorbeeld)).not.toContain('Er is hulp van het wijkteam.')
    expect(await tel(t, 'deling', `besluit_id = '${besluit}'`)).toBe(0)

    const blad = await sanne.verstuur(
      {},
      { actie: `/werk/besluiten/${besluit}/delen`, knop: 'deel' },
    )
    const id = delingVan(blad.pad)
    expect(leesbaar(blad)).toContain('Gedeeld met Basisschool De Linde')
    expect(leesbaar(blad)).toContain('Nog niemand las het.')
    expect(await tel(t, 'verstrekking', `besluit_id = '${besluit}'`)).toBe(1)
    expect(leesbaar(await sanne.get(`/werk/dossiers/${dossier}/verstrekkingen`))).toContain('Loopt')

    expect(leesbaar(await noor.get('/mijn/gedeeld'))).toContain('Basisschool De Linde')

    await sanne.get(`/werk/delingen/${id}`)
    const gestopt = await sanne.verstuur({}, { actie: `/werk/delingen/${id}/stoppen` })
    expect(leesbaar(gestopt)).toContain('Gestopt door ons')
    expect(gestopt.$(`form[action="/werk/delingen/${id}/stoppen"]`).length).toBe(0)
  })

  it('asks for every datum what exactly and why, and not longer than a year or a birthday', async () => {
    const velden = deelvelden(t, gegeven)
    for (const [anders, melding] of [
      [{ gegeven: [] }, 'Kruis aan wat u deelt.'],
      [{ [`tekst.${gegeven}`]: ' ' }, 'Schrijf op wat u hiervan deelt.'],
      [{ [`waarom.${gegeven}`]: '' }, 'Schrijf op waarom de ander dit nodig heeft.'],
      [{ organisatie: '' }, 'Kies met wie u dit deelt.'],
      [{ geldigTot: overDagen(t, -1) }, 'Deze dag is al voorbij.'],
      [{ geldigTot: overDagen(t, 400) }, 'Kies een dag tot en met'],
      [{ verteldOp: '' }, 'Vul in wanneer u het de inwoner vertelde.'],
    ] as const) {
      const blad = await deel(sanne, besluit, { ...velden, ...anders })
      expect(blad.status, melding).toBe(409)
      expect(leesbaar(blad)).toContain(melding)
      expect(blad.tekst).toContain('Afspreken hoe Noor rust krijgt.')
    }
    expect(await tel(t, 'deling', `besluit_id = '${besluit}'`)).toBe(0)
  })

  it('sent twice is one', async () => {
    await sanne.get(`/werk/besluiten/${besluit}/delen`)
    await sanne.verstuur(deelvelden(t, gegeven), {
      actie: `/werk/besluiten/${besluit}/delen/voorbeeld`,
    })
    const { $ } = sanne.blad()
    const velden: Record<string, string | string[]> = { doe: 'deel' }
    for (const { name, value } of $(
      `form[action="/werk/besluiten/${besluit}/delen"]`,
    ).serializeArray())
      velden[name] = value
    const pad = `/werk/besluiten/${besluit}/delen`
    const [een, twee] = await Promise.all([sanne.post(pad, velden), sanne.post(pad, velden)])
    expect(delingVan(een.pad)).toBe(delingVan(twee.pad))
    expect(await tel(t, 'deling', `besluit_id = '${besluit}'`)).toBe(1)
  })

  it('gives somebody who is no partner a link that is shown in this session alone and kept nowhere', async () => {
    const blad = await deel(sanne, besluit, {
      ...deelvelden(t, gegeven),
      organisatie: 'geen',
      ontvanger: 'oma van Noor',
    })
    const link = blad.$('main code').text()
    const geheim = /\/gedeeld\/([A-Za-z0-9_-]{43})$/.exec(link)?.[1] ?? ''
    expect(geheim).toHaveLength(43)
    const id = delingVan(blad.pad)
    expect(
      await tel(
        t,
        'deling',
        `id = '${id}' and link_hash = sha256('${geheim}'::bytea) and soort = 'link'`,
      ),
    ).toBe(1)
    // Without the form it is not shown again, and to another session neither.
    expect((await sanne.get(`/werk/delingen/${id}`)).$('main code').length).toBe(0)
    const ander = await t.login('sanne', 'toeleider')
    expect((await ander.get(blad.pad)).$('main code').length).toBe(0)
  })

  it('is not there for another pet, another gemeente or a resident, and not in a closed dossier', async () => {
    const blad = await deel(sanne, besluit, deelvelden(t, gegeven))
    const id = delingVan(blad.pad)
    for (const naam of ['mehmet', 'joost'] as const) {
      const ander = await t.login(naam)
      for (const pad of [
        `/werk/dossiers/${dossier}/delen`,
        `/werk/besluiten/${besluit}/delen`,
        `/werk/delingen/${id}`,
      ]) {
        expect((await ander.get(pad)).status, pad).toBe(404)
      }
      expect((await ander.post(`/werk/delingen/${id}/stoppen`, {})).status).toBe(404)
      expect(
        (await ander.post(`/werk/besluiten/${besluit}/delen`, deelvelden(t, gegeven))).status,
      ).toBe(404)
    }
    expect(await tel(t, 'deling_stop', `deling_id = '${id}'`)).toBe(0)
    await t.db
      .pool('eigenaar')
      .query(`update deelwijzer.dossier set status = 'gesloten' where id = $1`, [dossier])
    expect((await sanne.get(`/werk/dossiers/${dossier}/delen`)).status).toBe(404)
    const dicht = await sanne.get(`/werk/besluiten/${besluit}/delen`)
    expect(leesbaar(dicht)).toContain('Dit dossier is gesloten')
    expect(dicht.$('main form').length).toBe(0)
    const pad = `/werk/besluiten/${besluit}/delen`
    expect((await sanne.post(pad, deelvelden(t, gegeven))).status).toBe(409)
    expect(await tel(t, 'deling', `besluit_id = '${besluit}'`)).toBe(1)
    await t.db
      .pool('eigenaar')
      .query(`update deelwijzer.dossier set status = 'open' where id = $1`, [dossier])
  })
})

describe('resting on consent', () => {
  let hulp: Bezoeker
  let dossierHulp: string
  let besluit: string
  const ouders = [annaId, 'a4000000-0000-4000-8000-000000000003']
  beforeAll(async () => {
    hulp = await t.login('sanne', 'hulpverlener')
    dossierHulp = await openHulp(hulp)
    // In the triage it was typed that everybody agrees; that is not a record.
    besluit = await besluitSchool(t, hulp, dossierHulp, {
      aanpak: { categorie: ['wat'], doel: 'hulpverlening' },
      weging: {
        'nodig.wat': 'School kan dan op tijd rust geven.',
        'feit.toestemmingJeugdige': 'ja',
        'feit.toestemmingVertegenwoordiger': 'ja',
        'feit.toestemming': 'ja',
        'feit.toestemmingDezeKeer': 'ja',
        'feit.toestemmingSchriftelijk': 'ja',
      },
    })
  })

  it('does not go on what was typed, goes on the record, and stops while the partner has the page open', async () => {
    const velden = { ...deelvelden(t, 'los-wat'), 'tekst.los-wat': 'Noor slaapt slecht.' }
    const zonder = await deel(hulp, besluit, velden)
    expect(leesbaar(zonder)).toContain('Toestemming telt alleen als die hier is vastgelegd.')
    expect(await tel(t, 'verstrekking', `besluit_id = '${besluit}'`)).toBe(0)

    // Where secrecy is lifted it is for once.
    const eens = { eenmalig: true, geldig_tot: null }
    const kolommen = {
      categorieen: ['wat'],
      doel: 'hulpverlening',
      organisatie_id: deLinde,
      ...eens,
    }
    const toestemming = await vraagRuw(t, besluit, kolommen, ouders)
    for (const wie of [noorId, ...ouders]) {
      await antwoordRuw(t, besluit, toestemming, 'ja', 'handtekening', wie)
    }
    const blad = await deel(hulp, besluit, velden)
    const id = delingVan(blad.pad)
    expect(await tel(t, 'toestemming_gebruik', `toestemming_id = '${toestemming}'`)).toBe(1)

    const anja = await t.login('anja')
    expect(leesbaar(await anja.get(`/partner/gedeeld/${id}`))).not.toContain('slaapt slecht')
    await anja.verstuur({}, { actie: `/partner/gedeeld/${id}` })
    expect(leesbaar(anja.blad())).toContain('Noor slaapt slecht.')

    const eigen = await noor.get(`/mijn/gedeeld/${id}`)
    expect(leesbaar(eigen)).toContain('Noor slaapt slecht.')
    expect(eigen.$('main form').length).toBe(1)
    const na = await noor.verstuur({}, { actie: `/mijn/gedeeld/${id}/stoppen` })
    expect(leesbaar(na)).toContain('Nee, dit is gestopt.')

    const weg = await anja.get(`/partner/gedeeld/${id}`)
    expect(leesbaar(weg)).not.toContain('slaapt slecht')
    expect(leesbaar(await hulp.get(`/werk/delingen/${id}`))).toContain(
      'Gestopt: de toestemming is ingetrokken',
    )
    // Who shared it has it on their list, without a word about anybody.
    expect(leesbaar(await hulp.get('/werk'))).toContain('is gestopt door de inwoner')
    const opnieuw = await deel(hulp, besluit, velden)
    expect(opnieuw.$('button[value=deel]').length).toBe(0)
    expect(await tel(t, 'verstrekking', `besluit_id = '${besluit}'`)).toBe(1)
  })

  it('by telephone goes to the organisation that stands in the consent, and to no other', async () => {
    const eens = { eenmalig: true, geldig_tot: null }
    const kolommen = {
      categorieen: ['wat'],
      doel: 'hulpverlening',
      organisatie_id: deLinde,
      ...eens,
    }
    const toestemming = await vraagRuw(t, besluit, kolommen, ouders)
    for (const wie of [noorId, ...ouders]) {
      await antwoordRuw(t, besluit, toestemming, 'ja', 'handtekening', wie)
    }
    const voor = await tel(t, 'verstrekking', `besluit_id = '${besluit}'`)
    const bellen = (organisatie: string) =>
      hulp.post(`/werk/besluiten/${besluit}/uitvoeren`, {
        categorie: 'wat',
        'wat.wat': 'Noor slaapt slecht.',
        organisatie,
        ontvanger: 'Intern begeleider',
        verteldOp: '22-11-2026',
      })
    await hulp.get(`/werk/besluiten/${besluit}/uitvoeren`)
    await bellen('anders')
    expect(await tel(t, 'verstrekking', `besluit_id = '${besluit}'`)).toBe(voor)
    await bellen(deLinde)
    expect(await tel(t, 'verstrekking', `besluit_id = '${besluit}'`)).toBe(voor + 1)
    expect(await tel(t, 'toestemming_gebruik', `toestemming_id = '${toestemming}'`)).toBe(1)
  })
})

const openHulp = async (hulp: Bezoeker): Promise<string> => {
  await beginIntake(hulp, { route: 'c', gemeldDoor: 'inwoner' })
  const blad = await hulp.verstuur({ ...vraag, akkoord: 'ja' }, { knop: 'opslaan' })
  return idUit(blad, /^\/werk\/dossiers\/([0-9a-f-]{36})\?nieuw=vraag$/)
}
