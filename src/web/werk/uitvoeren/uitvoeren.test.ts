import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type TestApp } from '../../../../test/support/app.ts'
import { leesPdf } from '../../../../test/support/pdf.ts'
import {
  besluitMet,
  doePlichten,
  gemeld,
  herzie,
  overDagen,
  schrijfRuw,
  voerUit,
  zonderVooraf,
} from '../../../../test/support/verstrekking.ts'
import { organisaties } from '../../../../test/support/toestemming.ts'
import { idUit, leesbaar, openDossier, tabellenMet, tel } from '../../../../test/support/werk.ts'

let t: TestApp
let sanne: Bezoeker
let dossier: string
beforeAll(async () => {
  t = await createTestApp(new Date())
  sanne = await t.login('sanne', 'toeleider')
  dossier = await openDossier(sanne)
})
afterAll(() => t.stop())

const adres = (besluit: string): string => `/werk/besluiten/${besluit}/uitvoeren`
const onder = (besluit: string): Promise<number> =>
  tel(t, 'verstrekking', `besluit_id = '${besluit}'`)

const velden = () => ({
  categorie: ['dat'],
  'wat.dat': 'Noor krijgt hulp van het wijkteam.',
  ontvanger: 'Intern begeleider van De Linde',
  verteldOp: overDagen(t, 0),
})
const later = {
  categorie: ['dat'],
  'wat.dat': 'Er is hulp in dit gezin.',
  ontvanger: 'Bureaudienst Veilig Thuis',
  geinformeerd: 'achteraf',
} as const

/** Told beforehand, with what must come first done. */
async function vooraf(): Promise<string> {
  const besluit = await besluitMet(sanne, dossier, {})
  await doePlichten(t, sanne, besluit, 'blokkerend')
  return besluit
}

/** Told later, and in the log or not. */
async function achteraf(vast: boolean): Promise<string> {
  const besluit = await besluitMet(sanne, dossier, zonderVooraf(t))
  await doePlichten(t, sanne, besluit, 'blokkerend')
  if (vast) await t.volgorde()
  return besluit
}

/** As somebody who kept an old form, or makes one. */
const stuur = (iemand: Bezoeker, besluit: string) =>
  iemand.post(adres(besluit), {
    ...later,
    ...gemeld,
    gemeldOp: overDagen(t, 0),
    gemeldTijd: '10:00',
  })

describe('delen met iemand anders', () => {
  it('waits for what must come first, and is then recorded with all that the register asks', async () => {
    const besluit = await besluitMet(sanne, dossier, {})
    expect(leesbaar(await sanne.get(adres(besluit)))).toContain('Eerst moet nog iets gebeuren')
    const te_vroeg = await sanne.post(adres(besluit), velden())
    expect(te_vroeg.status).toBe(409)
    expect(await onder(besluit)).toBe(0)
    await doePlichten(t, sanne, besluit, 'blokkerend')

    const blad = await voerUit(sanne, besluit, velden())
    expect(blad.pad).toBe(`/werk/dossiers/${dossier}/verstrekkingen?nieuw=1`)
    for (const deel of [
      'Intern begeleider van De Linde',
      'Noor krijgt hulp van het wijkteam.',
      'AVG 6.1.e',
      'Niet van toepassing',
      'Iemand naar de juiste hulp brengen',
      'Toeleider',
      'TB-',
      'Ja, op',
    ]) {
      expect(leesbaar(blad)).toContain(deel)
    }
    const lijn = `besluit_id = '${besluit}' and object_soort = 'verstrekking' and handeling = 'verstrekken'`
    expect(await tel(t, 'gebeurtenis', `${lijn} and uitkomst = 'gedaan'`)).toBe(1)
    expect(
      await tel(t, 'verstrekking as x', `x::text like '%wijkteam%' or x::text like '%Linde%'`),
    ).toBe(0)
  })

  it('starts with nothing ticked, offers only what was decided, and keeps what was typed', async () => {
    const besluit = await vooraf()
    const leeg = await sanne.get(adres(besluit))
    expect(
      leeg
        .$('input[name=categorie]')
        .get()
        .map((v) => leeg.$(v).attr('value')),
    ).toEqual(['dat'])
    expect(leeg.$('input[name=categorie]:checked')).toHaveLength(0)
    const fout = await sanne.verstuur({ ...velden(), categorie: [], verteldOp: overDagen(t, 1) })
    expect(fout.status).toBe(409)
    expect(leesbaar(fout)).toContain('Kruis aan wat u deelt.')
    expect(leesbaar(fout)).toContain('Vertel het de inwoner eerst.')
    expect(fout.$('[name="wat.dat"]').text().trim()).toBe('Noor krijgt hulp van het wijkteam.')
    const meer = await sanne.verstuur({ ...velden(), categorie: ['behandel'] })
    expect(leesbaar(meer)).toContain('Kruis aan wat u deelt.')
    expect(await onder(besluit)).toBe(0)
  })

  it('posted twice is one; telling again on purpose is two', async () => {
    const besluit = await vooraf()
    const form = await sanne.get(adres(besluit))
    const post = {
      ...velden(),
      sleutel: form.$('input[name=sleutel]').attr('value') ?? '',
      csrf: form.$('input[name=csrf]').first().attr('value') ?? '',
    }
    const bladen = await Promise.all([1, 2, 3].map(() => sanne.post(adres(besluit), post)))
    for (const blad of bladen) expect(blad.status).toBe(200)
    expect(await onder(besluit)).toBe(1)
    await voerUit(sanne, besluit, velden())
    expect(await onder(besluit)).toBe(2)
  })

  it('is not possible when the besluit says no, was replaced, or when the dossier is somebody else’s', async () => {
    const nee = await besluitMet(sanne, dossier, { vastleggen: { conclusie: 'niet-doen' } })
    expect(leesbaar(await sanne.get(adres(nee)))).toContain('om dit niet te doen')
    expect((await sanne.post(adres(nee), velden())).status).toBe(409)
    const oud = await vooraf()
    const nieuw = await herzie(sanne, oud)
    expect(leesbaar(await sanne.get(adres(oud)))).toContain('Dit besluit is vervangen')
    expect((await sanne.post(adres(oud), velden())).status).toBe(409)
    await doePlichten(t, sanne, nieuw, 'blokkerend')
    for (const wie of ['mehmet', 'petra', 'ingrid', 'ruud', 'noor', 'anna'] as const) {
      const iemand = await t.login(wie)
      for (const pad of [
        adres(nieuw),
        `/werk/dossiers/${dossier}/verstrekkingen`,
        `/werk/besluiten/${nieuw}/verantwoording`,
      ]) {
        const blad = await iemand.get(pad)
        expect(blad.status === 404 || blad.pad.startsWith('/inloggen'), `${wie} ${pad}`).toBe(true)
      }
      await iemand.post(adres(nieuw), velden())
    }
    const anderePet = await t.login('sanne', 'hulpverlener')
    expect((await anderePet.get(adres(nieuw))).status).toBe(404)
    for (const besluit of [nee, oud, nieuw]) expect(await onder(besluit)).toBe(0)
  })

  it('recording and looking up in own files are not done here', async () => {
    const besluit = await besluitMet(sanne, dossier, { aanpak: { handeling: 'raadplegen' } })
    expect((await sanne.get(adres(besluit))).status).toBe(404)
    expect((await sanne.post(adres(besluit), velden())).status).toBe(404)
    const blad = await sanne.get(`/werk/besluiten/${besluit}`)
    expect(blad.$(`a[href="${adres(besluit)}"]`)).toHaveLength(0)
  })
})

describe('zonder de inwoner vooraf te informeren', () => {
  it('only after the besluit stands in the log (E-039)', async () => {
    const besluit = await achteraf(false)
    const wacht = await sanne.get(adres(besluit))
    expect(leesbaar(wacht)).toContain('staat nog niet vast in het logboek')
    expect(wacht.$(`main a[href="${adres(besluit)}"]`).text()).toContain('Ververs')
    expect(wacht.$('main form')).toHaveLength(0)
    const post = await stuur(sanne, besluit)
    expect(post.status).toBe(409)
    // What was typed is there when the log has it.
    expect(post.$('[name="wat.dat"]').text().trim()).toBe('Er is hulp in dit gezin.')
    expect(await onder(besluit)).toBe(0)
    await t.volgorde()
    expect((await voerUit(sanne, besluit, later)).pad).toContain('/verstrekkingen?nieuw=1')
    expect(await onder(besluit)).toBe(1)
    expect(t.meldingen).toEqual([])
  })

  it('waits for the witness where the installation asks for one', async () => {
    const eigenaar = t.db.pool('eigenaar')
    await eigenaar.query('update deelwijzer.logboek_instelling set getuige_vereist = true')
    const besluit = await achteraf(true)
    expect(leesbaar(await sanne.get(adres(besluit)))).toContain('wacht op de getuige')
    expect((await stuur(sanne, besluit)).status).toBe(409)
    await expect(schrijfRuw(t, besluit)).rejects.toMatchObject({ code: 'DW009' })
    await eigenaar.query(
      'update deelwijzer.checkpoint set getuigd = true, gepubliceerd_op = coalesce(gepubliceerd_op, now())',
    )
    await sanne.get('/werk')
    expect((await voerUit(sanne, besluit, later)).pad).toContain('/verstrekkingen?nieuw=1')
    await eigenaar.query('update deelwijzer.logboek_instelling set getuige_vereist = false')
  })

  it('says so when the log stands still, and what one can do', async () => {
    const besluit = await achteraf(false)
    const eigenaar = t.db.pool('eigenaar')
    const bevries = (hoe: string) =>
      eigenaar.query(`alter table deelwijzer.boom disable trigger boom_blijft;
        update deelwijzer.boom set ${hoe};
        alter table deelwijzer.boom enable trigger boom_blijft`)
    const gewoon = await vooraf()
    await bevries(`bevroren_op = now(), bevroren_reden = 'proef'`)
    try {
      const stil = leesbaar(await sanne.get(adres(besluit)))
      expect(stil).toContain('Het logboek staat stil')
      expect(stil).toContain('Bel de beheerder')
      expect((await stuur(sanne, besluit)).status).toBe(409)
      // Informing beforehand needs no log.
      expect((await voerUit(sanne, gewoon, velden())).pad).toContain('/verstrekkingen?nieuw=1')
    } finally {
      await bevries('bevroren_op = null, bevroren_reden = null')
    }
  })

  it('stops on the day that the resident should know, until they do', async () => {
    const besluit = await achteraf(true)
    await t.db.pool('eigenaar').query(
      `alter table deelwijzer.triagebesluit disable trigger triagebesluit_onveranderlijk;
       update deelwijzer.triagebesluit set informeren_uiterlijk = current_date - 1 where id = '${besluit}';
       alter table deelwijzer.triagebesluit enable trigger triagebesluit_onveranderlijk`,
    )
    // The sealed content still says another day: here the database alone refuses.
    expect((await voerUit(sanne, besluit, later)).status).toBe(409)
    expect(await onder(besluit)).toBe(0)
    await doePlichten(t, sanne, besluit, 'informeren')
    expect((await voerUit(sanne, besluit, later)).pad).toContain('/verstrekkingen?nieuw=1')
  })

  it('stays hidden from the resident until they know, and is then there with besluit and proof', async () => {
    const besluit = await achteraf(true)
    await voerUit(sanne, besluit, { ...later, ontvanger: 'Bureaudienst zonder weerga' })
    const noor = await t.login('noor')
    expect(leesbaar(await noor.get('/mijn/gedeeld'))).not.toContain('zonder weerga')
    expect(
      await tel(t, 'gebeurtenis', `besluit_id = '${besluit}' and actor_soort = 'medewerker'`),
    ).toBeGreaterThan(2)
    await doePlichten(t, sanne, besluit, 'informeren')
    const blad = await noor.get('/mijn/gedeeld')
    expect(leesbaar(blad)).toContain('Verteld aan Bureaudienst zonder weerga')
    expect(leesbaar(blad)).toContain('Niet vooraf.')
    expect(leesbaar(blad)).not.toContain('Er is hulp in dit gezin.')
    expect(blad.$(`a[href="/mijn/besluiten/${besluit}"]`)).toHaveLength(1)
    expect(blad.$(`a[href="/mijn/besluiten/${besluit}/bewijs"]`)).toHaveLength(1)
    const bram = await t.login('bram')
    expect(leesbaar(await bram.get('/mijn/gedeeld'))).not.toContain('zonder weerga')
  })
})

describe('opvragen bij een ander', () => {
  it('is the same from the other side: a look in the log, and one record per post', async () => {
    const wens = zonderVooraf(t)
    const besluit = await besluitMet(sanne, dossier, {
      ...wens,
      aanpak: { ...wens.aanpak, handeling: 'opvragen' },
    })
    await doePlichten(t, sanne, besluit, 'blokkerend')
    expect((await stuur(sanne, besluit)).status).toBe(409)
    await t.volgorde()
    const form = await sanne.get(adres(besluit))
    expect(leesbaar(form)).toContain('Wat vraagt u?')
    const post = {
      ...later,
      sleutel: form.$('input[name=sleutel]').attr('value') ?? '',
      csrf: form.$('input[name=csrf]').first().attr('value') ?? '',
    }
    const bladen = await Promise.all([1, 2].map(() => sanne.post(adres(besluit), post)))
    for (const blad of bladen) expect(blad.status).toBe(200)
    expect(await onder(besluit)).toBe(1)
    expect(
      await tel(
        t,
        'gebeurtenis',
        `besluit_id = '${besluit}' and object_soort = 'verstrekking' and handeling = 'raadplegen' and uitkomst = 'gedaan'`,
      ),
    ).toBe(1)
  })
})

describe('tegelijk', () => {
  it('replacing a besluit and acting under it never cross', async () => {
    for (let keer = 0; keer < 4; keer++) {
      const besluit = await vooraf()
      const ander = await t.login('sanne', 'toeleider')
      const [, nieuw] = await Promise.all([
        sanne
          .get(adres(besluit))
          .then(() => sanne.verstuur(velden()))
          .catch(() => undefined),
        herzie(ander, besluit),
      ])
      await t.volgorde()
      const { rows } = await t.db.pool('eigenaar').query<{ deed: number; verving: number }>(
        `select max(b.index) filter (where g.object_soort = 'verstrekking' and g.besluit_id = $1) as deed,
           min(b.index) filter (where g.handeling = 'besluiten' and g.besluit_id = $2) as verving
         from deelwijzer.gebeurtenis g join deelwijzer.blad b on b.gebeurtenis_id = g.id and g.uitkomst = 'gedaan'`,
        [besluit, nieuw],
      )
      const deed = await onder(besluit)
      if (deed > 0) expect(Number(rows[0]?.deed)).toBeLessThan(Number(rows[0]?.verving))
    }
  })
})

describe('een melding', () => {
  it('asks how it went, keeps it sealed, shows it in the register and leaves a task', async () => {
    const besluit = await achteraf(true)
    await sanne.get(adres(besluit))
    const leeg = await sanne.verstuur({ ...later, gemeldOp: overDagen(t, 1), gemeldTijd: '25:00' })
    expect(leeg.status).toBe(409)
    for (const deel of [
      'Kies hoe u dit vertelde.',
      'Deze dag moet nog komen.',
      'Schrijf de tijd zo: 14:05.',
    ]) {
      expect(leesbaar(leeg)).toContain(deel)
    }
    const stil = await sanne.verstuur({ meldweg: 'telefoon', gemeldTijd: '9.05' })
    expect(leesbaar(stil)).toContain('Schrijf op wie u sprak.')
    expect(await onder(besluit)).toBe(0)
    const blad = await sanne.verstuur({
      sprak: 'Adviseur Kwartelberg',
      gemeldOp: overDagen(t, 0),
      meldnummer: 'VT-88412',
      terugkoppeling: 'Zij belt mij binnen een week.',
      terugOp: overDagen(t, 7),
    })
    for (const deel of ['Adviseur Kwartelberg', '09:05 uur', 'VT-88412', 'binnen een week']) {
      expect(leesbaar(blad)).toContain(deel)
    }
    expect(await tabellenMet(t, 'Kwartelberg')).toEqual(['verstrekking'])
    expect(await tel(t, 'verstrekking as x', "x::text like '%Kwartelberg%'")).toBe(0)
    const taak = `besluit_id = '${besluit}' and code = 'vraag-terugkoppeling'`
    expect(await tel(t, 'plicht', `${taak} and gedaan_op is null`)).toBe(1)
    // What the resident reads about it says with whom, not how the professional did it.
    const noor = await t.login('noor')
    expect(leesbaar(await noor.get('/mijn/gedeeld'))).not.toContain('Kwartelberg')
  })

  it('asks nothing of the kind for who is no authority', async () => {
    const blad = await sanne.get(adres(await vooraf()))
    expect(blad.$('[name=meldweg]')).toHaveLength(0)
  })
})

describe('het verantwoordingsdossier (E-179)', () => {
  it('holds the besluit, its answer and rules, duties, acts and places in the log, as tagged PDF', async () => {
    const besluit = await achteraf(true)
    await voerUit(sanne, besluit, later)
    await doePlichten(t, sanne, besluit, 'informeren')
    await t.volgorde()
    const antwoord = await t.app.request(`/werk/besluiten/${besluit}/verantwoording`, {
      headers: { cookie: `deelwijzer_sessie=${sanne.cookie()}` },
    })
    expect(antwoord.headers.get('content-type')).toBe('application/pdf')
    const pdf = leesPdf(Buffer.from(await antwoord.arrayBuffer()))
    const { rows } = await t.db.pool('eigenaar').query<{ index: string; nummer: string }>(
      `select b.index, tb.nummer from deelwijzer.blad b join deelwijzer.gebeurtenis g on g.id = b.gebeurtenis_id
       join deelwijzer.triagebesluit tb on tb.id = g.besluit_id where tb.id = $1 and g.handeling = 'besluiten'`,
      [besluit],
    )
    // A sentence can go on at the next page, past the line at the foot of this one.
    const doorlopend = pdf.tekst
      .replaceAll(/\s+/g, '')
      .replaceAll(/GemeenteVoorbeeldstad,verantwoording[\w-]+,bladzijde\d+van\d+/g, '')
    for (const deel of [
      rows[0]?.nummer ?? '?',
      'Regels versie',
      'Per telefoon',
      'Een medewerker',
      'Gedaan op',
      'Bureaudienst Veilig Thuis',
      'Er is hulp in dit gezin.',
      'Het besluit staat in een ondertekende stand',
      `nummer ${rows[0]?.index ?? '?'} in deelwijzer.example/logboek/1`,
      'Wat hier niet in staat',
    ]) {
      // A line can end in the middle of a word.
      expect(doorlopend).toContain(deel.replaceAll(' ', ''))
    }
    expect(pdf.tags['H1']).toBe(1)
    expect(pdf.tags['LI']).toBeGreaterThan(3)
  })

  it('is for the pet that took the besluit alone', async () => {
    const besluit = await achteraf(false)
    const ander = await t.login('sanne', 'hulpverlener')
    expect((await ander.get(`/werk/besluiten/${besluit}/verantwoording`)).status).toBe(404)
    const blad = await sanne.get(`/werk/besluiten/${besluit}`)
    expect(blad.$(`a[href="/werk/besluiten/${besluit}/verantwoording"]`)).toHaveLength(1)
    expect(blad.$(`a[href="${adres(besluit)}"]`).text()).toBe('Nu delen')
  })
})

describe('a question to a partner in the register', () => {
  it('leads to the question and says how it stands', async () => {
    const aanpak = { handeling: 'opvragen', ontvanger: 'jeugdhulpaanbieder' }
    const besluit = await besluitMet(sanne, dossier, { aanpak })
    await doePlichten(t, sanne, besluit, 'blokkerend')
    await sanne.get(`/werk/besluiten/${besluit}/vragen`)
    const blad = await sanne.verstuur({
      organisatie: organisaties.jeugdhulp,
      categorie: ['dat'],
      'wat.dat': 'Krijgt Noor al hulp van u?',
      over: 'Noor de Vries',
      waarom: 'Om de hulp te laten aansluiten.',
      uiterlijk: overDagen(t, 14),
      verteldOp: overDagen(t, 0),
    })
    const pad = `/werk/vragen/${idUit(blad, /^\/werk\/vragen\/([0-9a-f-]{36})\?nieuw=1$/)}`
    const link = async (): Promise<string> =>
      (await sanne.get(`/werk/dossiers/${dossier}/verstrekkingen`)).$(`a[href="${pad}"]`).text()
    expect(await link()).toMatch(/: nog geen antwoord$/)
    await sanne.get(pad)
    await sanne.verstuur({}, { actie: `${pad}/intrekken` })
    expect(await link()).toMatch(/: teruggenomen$/)
  })
})
