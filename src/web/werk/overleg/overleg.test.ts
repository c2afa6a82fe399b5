import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type TestApp } from '../../../../test/support/app.ts'
import { legVast, organisaties, vraagToestemming } from '../../../../test/support/toestemming.ts'
import {
  besluitMet,
  doePlichten,
  overDagen,
  zonderVooraf,
} from '../../../../test/support/verstrekking.ts'
import {
  idUit,
  leesbaar,
  noor,
  openDossier,
  schrijfOp,
  tabellenMet,
  tel,
} from '../../../../test/support/werk.ts'

let t: TestApp
let sanne: Bezoeker
let dossier: string
beforeAll(async () => {
  t = await createTestApp(new Date())
  sanne = await t.login('sanne', 'toeleider')
  dossier = await openDossier(sanne)
  await schrijfOp(sanne, dossier, { inhoud: 'Er is hulp van het wijkteam.', datWat: 'dat' })
})
afterAll(() => t.stop())

const agenda = () => ({
  soortOverleg: 'casusoverleg',
  dag: overDagen(t, 0),
  waarvoor: 'Afspreken wie wat doet op school.',
  doel: 'toeleiding',
  personen: [noor],
  verteld: 'Noor en haar moeder weten ervan en vinden het goed.',
  inwoner: 'uitgenodigd',
  'organisatie.1': organisaties.school,
  'functie.1': 'intern begeleider',
  'geheim.1': 'geen',
  'organisatie.2': organisaties.huisarts,
  'functie.2': 'huisarts',
  'geheim.2': 'wgbo',
})

async function maakAgenda(anders: Record<string, string | string[]> = {}): Promise<string> {
  await sanne.get(`/werk/dossiers/${dossier}/overleg/nieuw`)
  const blad = await sanne.verstuur({ ...agenda(), ...anders })
  return idUit(blad, /^\/werk\/overleg\/([0-9a-f-]{36})\?nieuw=agenda$/)
}

const slot = () => ({
  gehoudenOp: overDagen(t, 0),
  aanwezig: ['1', '2'],
  inwonerErbij: 'ja',
  verteldOp: overDagen(t, 0),
  [`wie.${noor}`]: 'toeleider van het wijkteam',
  [`dag.${noor}`]: overDagen(t, 7),
})

async function vooraf(anders: Parameters<typeof besluitMet>[2] = {}): Promise<string> {
  const besluit = await besluitMet(sanne, dossier, anders)
  await doePlichten(t, sanne, besluit, 'blokkerend')
  return besluit
}

describe('een agenda', () => {
  it('has the legal frame of every party as an item of its own, and two professions have two frames (E-166)', async () => {
    await maakAgenda()
    const blad = sanne.blad()
    const tekst = leesbaar(blad)
    expect(tekst).toContain('3. Wat mag intern begeleider, Basisschool De Linde vertellen?')
    expect(tekst).toContain('4. Wat mag huisarts, Huisartsenpraktijk Zuid vertellen?')
    expect(tekst).toContain('Heeft een medisch beroepsgeheim.')
    const kader = (nr: number) => blad.$(`section[aria-labelledby="kader-${nr}"]`).text()
    expect(kader(2)).toContain('Mag alleen met toestemming van de inwoner')
    expect(kader(1)).toContain('Hierover staat niets in onze regels')
    expect(kader(1)).not.toBe(kader(2))
    expect(tekst).toContain('5. Wie vertelt de inwoner hoe het verder gaat?')
    // The alternative stands before the agenda (E-143).
    expect(tekst.indexOf('Overleg zonder namen')).toBeLessThan(tekst.indexOf('Agenda'))
    expect(await tel(t, 'verstrekking')).toBe(0)
    expect(
      await tel(t, 'overleg as x', `x::text like '%afspreken%' or x::text like '%school%'`),
    ).toBe(0)
    expect(t.meldingen).toEqual([])
  })

  it('of somebody of whom the secrecy is not known it says so', async () => {
    await maakAgenda({ 'geheim.2': '' })
    expect(leesbaar(sanne.blad())).toContain('Of hier een beroepsgeheim geldt, is niet bekend.')
  })

  it('wants the resident there, or the reason why not (E-121), and keeps what was typed', async () => {
    await sanne.get(`/werk/dossiers/${dossier}/overleg/nieuw`)
    const blad = await sanne.verstuur({
      ...agenda(),
      inwoner: 'wil-niet',
      verteld: '',
      'functie.2': '',
    })
    expect(blad.status).toBe(409)
    const tekst = leesbaar(blad)
    expect(tekst).toContain('Schrijf op waarom de inwoner er niet bij is.')
    expect(tekst).toContain('Schrijf op wat u de inwoner vertelde')
    expect(tekst).toContain('Vul in welke functie deze deelnemer heeft.')
    expect(blad.$('textarea[name=waarvoor]').text().trim()).toBe(agenda().waarvoor)
  })

  it('takes nobody from outside the dossier and no organisation that is not there', async () => {
    for (const anders of [
      { personen: ['a4000000-0000-4000-8000-000000000005'] },
      { personen: [noor, 'a4000000-0000-4000-8000-000000000005'] },
      { 'organisatie.1': '00000000-0000-4000-8000-000000000000' },
    ]) {
      await sanne.get(`/werk/dossiers/${dossier}/overleg/nieuw`)
      const voor = await tel(t, 'overleg')
      expect((await sanne.verstuur({ ...agenda(), ...anders })).status).toBe(409)
      expect(await tel(t, 'overleg')).toBe(voor)
    }
  })
})

describe('vastleggen wat eruit kwam', () => {
  it('tells what may be told to each, refuses the rest and says what is possible', async () => {
    const besluit = await vooraf()
    const id = await maakAgenda()
    const blad = await sanne.get(`/werk/overleg/${id}/vastleggen`)
    const tekst = leesbaar(blad)
    // For the doctor there is no besluit; for school there is.
    expect(tekst).toContain('mag u deze deelnemer nog niets vertellen')
    expect(tekst).toContain('Dit kan in ieder geval wel')
    expect(blad.$(`input[name="deel.1.${besluit}"]`)).toHaveLength(1)
    expect(blad.$('input[type=checkbox]:checked')).toHaveLength(0)
    const { rows } = await t.db
      .pool('eigenaar')
      .query<{ id: string }>(`select id from deelwijzer.gegeven where dossier_id = $1`, [dossier])
    const klaar = await sanne.verstuur({
      ...slot(),
      [`deel.1.${besluit}`]: ['dat'],
      [`w.1.${besluit}.dat`]: 'Noor krijgt hulp van het wijkteam.',
      [`g.1.${besluit}`]: [rows[0]?.id ?? ''],
      [`zij.2.${noor}`]: ['dat'],
      plan: 'School geeft Noor een rustige plek.',
    })
    expect(klaar.pad).toBe(`/werk/overleg/${id}?nieuw=verslag`)
    const verslag = leesbaar(klaar)
    for (const deel of [
      'Wij vertelden',
      'Zij vertelden',
      'School geeft Noor een rustige plek.',
      'toeleider van het wijkteam, uiterlijk op',
    ]) {
      expect(verslag).toContain(deel)
    }
    expect(
      await tel(
        t,
        'verstrekking',
        `besluit_id = '${besluit}' and organisatie_id = '${organisaties.school}'`,
      ),
    ).toBe(1)
    expect(await tel(t, 'overleg_gedeeld', `overleg_id = '${id}' and gegeven_id is not null`)).toBe(
      1,
    )
    expect(
      await tel(
        t,
        'plicht',
        `code = 'spreek-af-wie-informeert' and uiterlijk is not null and gedaan_op is null`,
      ),
    ).toBe(1)
    expect(await tel(t, 'overleg_afspraak as x', `x::text like '%toeleider%'`)).toBe(0)
    expect(leesbaar(await sanne.get(`/werk/dossiers/${dossier}/verstrekkingen`))).toContain(
      'Intern begeleider, Basisschool De Linde',
    )
    const mijn = await t.login('noor')
    expect((await mijn.get('/mijn')).$('[data-overleg]').text()).toContain('Je was er zelf bij.')
    expect(t.meldingen).toEqual([])
  })

  it('is done once: again, at the same time, and from a kept form', async () => {
    const besluit = await vooraf()
    const id = await maakAgenda()
    const form = await sanne.get(`/werk/overleg/${id}/vastleggen`)
    const post = {
      ...slot(),
      [`deel.1.${besluit}`]: ['dat'],
      [`w.1.${besluit}.dat`]: 'Noor krijgt hulp.',
      csrf: form.$('input[name=csrf]').first().attr('value') ?? '',
    }
    await Promise.all([1, 2].map(() => sanne.post(`/werk/overleg/${id}/vastleggen`, post)))
    const nog = await sanne.post(`/werk/overleg/${id}/vastleggen`, { ...post, plan: 'Anders.' })
    expect(nog.status).toBe(409)
    expect(leesbaar(nog)).toContain('Dit overleg is al vastgelegd')
    expect(await tel(t, 'overleg_verslag', `overleg_id = '${id}'`)).toBe(1)
    expect(await tel(t, 'verstrekking', `besluit_id = '${besluit}'`)).toBe(1)
  })

  it('without consent that is needed nothing is written; with one-time consent it is used up (E-131)', async () => {
    const besluit = await vooraf({
      aanpak: { ontvanger: 'geheimhouder-arts', doel: 'hulpverlening', categorie: ['wat'] },
      weging: { 'nodig.wat': 'De huisarts moet weten wat er speelt.' },
    })
    const id = await maakAgenda({ doel: 'hulpverlening' })
    const zonder = await sanne.get(`/werk/overleg/${id}/vastleggen`)
    const kan = zonder.$(`input[name="deel.2.${besluit}"]`).length === 1
    const post = {
      ...slot(),
      [`deel.2.${besluit}`]: ['wat'],
      [`w.2.${besluit}.wat`]: 'Noor slaapt slecht.',
    }
    if (!kan) {
      expect(leesbaar(zonder)).toContain('kunt u nu niets vertellen')
      expect((await sanne.post(`/werk/overleg/${id}/vastleggen`, post)).status).toBe(409)
      expect(await tel(t, 'overleg_verslag', `overleg_id = '${id}'`)).toBe(0)
      expect(await tel(t, 'verstrekking', `besluit_id = '${besluit}'`)).toBe(0)
    }
    expect(kan).toBe(false)
    const toestemming = await vraagToestemming(sanne, dossier, {
      partij: organisaties.huisarts,
      contact: 'huisarts',
      doel: 'hulpverlening',
    })
    const { rows } = await t.db
      .pool('eigenaar')
      .query<{ persoon_id: string }>(
        'select persoon_id from deelwijzer.toestemming_partij where toestemming_id = $1',
        [toestemming],
      )
    for (const { persoon_id: persoonId } of rows) await legVast(sanne, toestemming, { persoonId })
    const met = await sanne.get(`/werk/overleg/${id}/vastleggen`)
    expect(leesbaar(met)).toContain('Hiervoor is eenmalige toestemming.')
    const klaar = await sanne.verstuur(post)
    expect(klaar.pad).toBe(`/werk/overleg/${id}?nieuw=verslag`)
    expect(leesbaar(klaar)).toContain('Eenmalige toestemming, nu gebruikt')
    expect(await tel(t, 'toestemming_gebruik', `toestemming_id = '${toestemming}'`)).toBe(1)
    // Used up: a second overleg needs a new one.
    const tweede = await maakAgenda({ doel: 'hulpverlening' })
    expect((await sanne.post(`/werk/overleg/${tweede}/vastleggen`, post)).status).toBe(409)
    expect(await tel(t, 'overleg_verslag', `overleg_id = '${tweede}'`)).toBe(0)
  })

  it('takes no datum of another dossier, nothing that was not decided, and nobody who was not there', async () => {
    const besluit = await vooraf()
    const ander = await openDossier(sanne, { naam: 'Proef Persoon', geboortedatum: '01-02-1980' })
    const { rows } = await t.db
      .pool('eigenaar')
      .query<{ id: string }>(`select gen_random_uuid()::text as id where $1::text is not null`, [
        ander,
      ])
    const id = await maakAgenda()
    const goed = {
      ...slot(),
      [`deel.1.${besluit}`]: ['dat'],
      [`w.1.${besluit}.dat`]: 'Noor krijgt hulp.',
    }
    for (const anders of [
      { [`g.1.${besluit}`]: [rows[0]?.id ?? ''] },
      { aanwezig: ['2'] },
      { [`wie.${noor}`]: '' },
      { gehoudenOp: overDagen(t, 2) },
    ]) {
      await sanne.get(`/werk/overleg/${id}/vastleggen`)
      const blad = await sanne.post(`/werk/overleg/${id}/vastleggen`, { ...goed, ...anders })
      expect(blad.status, JSON.stringify(anders)).toBe(409)
    }
    await sanne.get(`/werk/overleg/${id}/vastleggen`)
    // More than was decided is not on the form, and not taken when it is sent anyhow.
    await sanne.post(`/werk/overleg/${id}/vastleggen`, {
      ...goed,
      [`deel.1.${besluit}`]: ['behandel'],
      [`w.1.${besluit}.behandel`]: 'Iets anders.',
    })
    expect(await tel(t, 'verstrekking', `besluit_id = '${besluit}'`)).toBe(0)
  })

  it('is not there for another pet, another gemeente, a resident or a partner; a closed dossier takes none', async () => {
    const id = await maakAgenda()
    for (const wie of ['mehmet', 'petra', 'ingrid', 'ruud', 'noor', 'anja'] as const) {
      const iemand = await t.login(wie)
      for (const pad of [
        `/werk/overleg/${id}`,
        `/werk/overleg/${id}/vastleggen`,
        `/werk/dossiers/${dossier}/overleg`,
        `/werk/dossiers/${dossier}/overleg/nieuw`,
      ]) {
        const blad = await iemand.get(pad)
        expect(blad.status === 404 || blad.pad.startsWith('/inloggen'), `${wie} ${pad}`).toBe(true)
      }
      await iemand.post(`/werk/overleg/${id}/vastleggen`, slot())
      await iemand.post(`/werk/dossiers/${dossier}/overleg/nieuw`, agenda())
    }
    const anderePet = await t.login('sanne', 'hulpverlener')
    expect((await anderePet.get(`/werk/overleg/${id}`)).status).toBe(404)
    expect(await tel(t, 'overleg_verslag', `overleg_id = '${id}'`)).toBe(0)
    const eigenaar = t.db.pool('eigenaar')
    await eigenaar.query(`update deelwijzer.dossier set status = 'gesloten' where id = $1`, [
      dossier,
    ])
    try {
      await sanne.get(`/werk/overleg/${id}`)
      const dicht = await sanne.post(`/werk/overleg/${id}/vastleggen`, slot())
      expect([404, 409]).toContain(dicht.status)
      const nieuw = await sanne.post(`/werk/dossiers/${dossier}/overleg/nieuw`, agenda())
      expect([404, 409]).toContain(nieuw.status)
      expect(await tel(t, 'overleg_verslag', `overleg_id = '${id}'`)).toBe(0)
    } finally {
      await eigenaar.query(`update deelwijzer.dossier set status = 'open' where id = $1`, [dossier])
    }
  })
})

describe('zonder dat de inwoner het weet', () => {
  it('only under a besluit that defers telling, and then nothing of it shows (E-038)', async () => {
    await sanne.get(`/werk/dossiers/${dossier}/overleg/nieuw`)
    const geheim = {
      ...agenda(),
      inwoner: 'niet-veilig',
      waarom: 'Wie het vooraf hoort, kan een kind kwaad doen.',
      verteld: '',
    }
    const zonder = await sanne.verstuur(geheim)
    expect(leesbaar(zonder)).toContain('Neem eerst dat besluit')
    const besluit = await besluitMet(sanne, dossier, zonderVooraf(t))
    const id = await maakAgenda({ ...geheim, besluit })
    await sanne.get(`/werk/overleg/${id}/vastleggen`)
    const klaar = await sanne.verstuur({ ...slot(), inwonerErbij: 'nee' })
    expect(klaar.pad).toBe(`/werk/overleg/${id}?nieuw=verslag`)
    await sanne.get(`/werk/overleg/${id}`)
    // Every line about this overleg stands under the besluit.
    expect(await tel(t, 'gebeurtenis', `object_id = '${id}' and besluit_id is null`)).toBe(0)
    const telVoor = async (): Promise<number> => {
      const mijn = await t.login('noor')
      return (await mijn.get('/mijn')).$('[data-overleg]').length
    }
    const verborgen = await telVoor()
    await doePlichten(t, sanne, besluit, 'informeren')
    expect(await telVoor()).toBe(verborgen + 1)
  })
})

describe('overleg zonder namen', () => {
  const casus = {
    situatie: 'Een kind van ongeveer 13 slaapt slecht.',
    gedaan: 'Er zijn gesprekken geweest.',
    vraag: 'Wat kan er nog meer?',
  }

  it('has no field about a person, keeps nothing, and gives the case back', async () => {
    const blad = await sanne.get('/werk/overleg-zonder-namen')
    expect(
      blad
        .$('main form')
        .first()
        .find('input:not([type=hidden]), select, textarea')
        .get()
        .map((veld) => blad.$(veld).attr('name')),
    ).toEqual(['situatie', 'gedaan', 'vraag'])
    const voor = await tel(t, 'gebeurtenis', `object_soort = 'casus-zonder-namen'`)
    const klaar = await sanne.verstuur(casus)
    expect(leesbaar(klaar)).toContain('De casus')
    expect(leesbaar(klaar)).toContain(casus.situatie)
    expect(klaar.pad).toBe('/werk/overleg-zonder-namen')
    expect(
      await tel(t, 'gebeurtenis', `object_soort = 'casus-zonder-namen' and betrokkene_id is null`),
    ).toBe(voor + 1)
    expect(await tabellenMet(t, 'ongeveer 13 slaapt')).toEqual([])
  })

  it('warns for what can lead to somebody and does not look anybody up', async () => {
    await sanne.get('/werk/overleg-zonder-namen')
    const blad = await sanne.verstuur({ ...casus, gedaan: 'Geboren 4 mei 2013, BSN 999990019.' })
    expect(leesbaar(blad)).toContain('Dit kan naar iemand leiden')
    expect(leesbaar(blad)).toContain('een nummer, misschien een BSN')
    expect(blad.$('#casus')).toHaveLength(0)
    expect(blad.$('textarea[name=gedaan]').text()).toContain('4 mei 2013')
    // A name is not looked up, so it is no warning.
    expect(
      leesbaar(await sanne.verstuur({ ...casus, gedaan: 'Noor de Vries sprak mee.' })),
    ).toContain('De casus')
  })
})
