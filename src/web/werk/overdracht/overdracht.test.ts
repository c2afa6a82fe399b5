import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  createTestApp,
  type Blad,
  type Bezoeker,
  type TestApp,
} from '../../../../test/support/app.ts'
import { beginTriage, ingevuld } from '../../../../test/support/triage.ts'
import {
  idUit,
  leesbaar,
  noor,
  openDossier,
  schrijfOp,
  tel,
} from '../../../../test/support/werk.ts'
import { gegevenId, inhoudVan, openHulpdossier } from '../../../../test/support/overgang.ts'
import { readOverdracht } from '../../../handelingen/overdracht-bewijs.ts'
import { findWie } from '../../../handelingen/inloggen.ts'
import { leesPdf } from '../../../../test/support/pdf.ts'
import { zetGegevenNaast } from '../../../../test/support/geopend.ts'
import { overdrachtPdf } from './pdf.ts'
import { maakBewijsstuk } from './stuk.ts'

const mehmetsPet = 'a3000000-0000-4000-8000-000000000003'
const eigen = 'Noor wil weer naar school, kenmerk kersenrood.'
const uitHulp = 'Gehoord in de hulp, kenmerk mosgroen.'
const straf = 'Er loopt een strafzaak, kenmerk inktzwart.'

let t: TestApp
let sanne: Bezoeker
let mehmet: Bezoeker
let dossier: string
beforeAll(async () => {
  t = await createTestApp()
  mehmet = await t.login('mehmet')
  await mehmet.post('/pet', { pet: mehmetsPet })
})
afterAll(() => t.stop())
beforeEach(async () => {
  sanne = await t.login('sanne', 'toeleider')
  dossier = await openDossier(sanne)
  await schrijfOp(sanne, dossier, { inhoud: eigen })
  // What old dossiers hold: heard in hulp and never chosen for this dossier, or not for every colleague.
  const eerste = await gegevenId(t, dossier, eigen)
  for (const [inhoud, pet, categorie] of [
    [uitHulp, 'hulpverlener', 'gewoon'],
    [straf, 'toeleider', 'strafrechtelijk'],
  ] as const) {
    await zetGegevenNaast(t, eerste, { inhoud, categorie, verkregen_in_pet: pet })
  }
})

const pad = (): string => `/werk/dossiers/${dossier}/overdracht`
const basis = {
  naarPet: mehmetsPet,
  reden: 'Ik ga naar een ander team.',
  besproken: 'ja',
  noodzakelijk: 'ja',
} as const

/** Fills in the page, looks, and sends it. */
async function draagOver(anders: Record<string, string | string[]> = {}) {
  await sanne.get(pad())
  await sanne.verstuur(basis, { knop: 'bekijk' })
  return sanne.verstuur({ gedaan: 'maak-rol-kenbaar', ...anders }, { knop: 'overdragen' })
}
const bewijsUit = (blad: Awaited<ReturnType<typeof draagOver>>): string =>
  idUit(blad, /^\/werk\/overdrachten\/([0-9a-f-]{36})\?nieuw=gegeven$/)

describe('de keuze', () => {
  it('puts what does not belong on stay, and says why', async () => {
    await sanne.get(pad())
    const blad = await sanne.verstuur(basis, { knop: 'bekijk' })
    const tekst = leesbaar(blad)
    expect(blad.$(`#mee-${await gegevenId(t, dossier, eigen)}`).attr('checked')).toBeDefined()
    expect(blad.$(`#mee-${await gegevenId(t, dossier, straf)}`).length).toBe(0)
    expect(blad.$(`#mee-${await gegevenId(t, dossier, uitHulp)}[checked]`).length).toBe(0)
    expect(tekst).toContain('Blijft achter, afgeschermd.')
    expect(tekst).toContain('Gehoord in de rol van hulpverlener, en niet gekozen voor dit dossier.')
    expect(blad.$('optgroup[label="Het college"] option').length).toBeGreaterThan(0)
  })

  it('asks who, why and whether it was discussed, and keeps what was typed', async () => {
    await sanne.get(pad())
    await sanne.verstuur({ reden: 'Blijft staan.' }, { knop: 'bekijk' })
    const blad = await sanne.verstuur({}, { knop: 'overdragen' })
    expect(leesbaar(blad)).toContain('Kies wie het dossier overneemt.')
    expect(leesbaar(blad)).toContain('Kies of u dit met de inwoner heeft besproken.')
    expect(blad.$('#reden').text().trim()).toBe('Blijft staan.')
    expect(await tel(t, 'overdracht', `dossier_id = '${dossier}'`)).toBe(0)
  })

  it('does not hand over before it was shown what goes along', async () => {
    await sanne.get(pad())
    await sanne.verstuur({ reden: 'x' }, { knop: 'bekijk' })
    const blad = await sanne.verstuur(basis, { knop: 'overdragen' })
    expect(leesbaar(blad)).toContain('Kijk eerst na wat meegaat en wat blijft.')
    expect(await tel(t, 'overdracht', `dossier_id = '${dossier}'`)).toBe(0)
  })
})

it('first what has to be done first', async () => {
  const blad = await draagOver({ gedaan: [] })
  expect(leesbaar(blad)).toContain('Doe eerst wat hier staat en kruis het dan aan.')
  expect(await tel(t, 'overdracht', `dossier_id = '${dossier}'`)).toBe(0)
})

describe('de overdracht zelf (E-084, E-095)', () => {
  it('moves the dossier, its duties and triages; the giver is out at once', async () => {
    const triage = await beginTriage(sanne, dossier)
    await sanne.get(`/werk/triage/${triage}/aanpak`)
    await sanne.verstuur(ingevuld.aanpak, { knop: 'bewaar' })
    const blad = await draagOver()
    const bewijs = bewijsUit(blad)
    expect(leesbaar(blad)).toContain('U kunt er niet meer bij.')
    expect((await sanne.get(`/werk/dossiers/${dossier}`)).status).toBe(404)
    expect((await sanne.get(pad())).status).toBe(404)
    expect((await sanne.get(`/werk/triage/${triage}/aanpak`)).status).toBe(404)
    expect((await sanne.get('/werk/dossiers')).tekst).not.toContain(dossier)

    const daar = await mehmet.get(`/werk/dossiers/${dossier}`)
    expect(leesbaar(daar)).toContain(eigen)
    expect(daar.tekst).not.toContain(uitHulp)
    expect(daar.tekst).not.toContain(straf)
    const over = await mehmet.get(`/werk/triage/${triage}/aanpak`)
    expect(over.status).toBe(200)
    expect(over.tekst).toContain(ingevuld.aanpak.doelTekst)
    expect(
      await tel(
        t,
        'plicht',
        `dossier_id = '${dossier}' and gedaan_op is null and pet_id <> '${mehmetsPet}'`,
      ),
    ).toBe(0)
    expect((await inhoudVan(t, dossier)).length).toBe(3)
    expect(
      await tel(
        t,
        'gebeurtenis',
        `object_soort = 'overdracht' and handeling = 'verstrekken' and object_id = '${bewijs}' and betrokkene_id = '${noor}'`,
      ),
    ).toBe(1)
    expect(t.meldingen).toEqual([])
  })

  it('leaves a receipt with both: the giver keeps it, the receiver confirms it, once', async () => {
    const bewijs = bewijsUit(await draagOver())
    const gever = await sanne.get(`/werk/overdrachten/${bewijs}`)
    expect(leesbaar(gever)).toContain('Wat achterbleef, afgeschermd')
    expect(leesbaar(gever)).toContain('Ontvangst bevestigdNog niet')
    for (const tekst of [eigen, uitHulp, straf, 'Noor de Vries']) {
      expect(gever.tekst).not.toContain(tekst)
    }
    expect(gever.$(`form[action="/werk/overdrachten/${bewijs}/ontvangen"]`).length).toBe(0)
    const bon = (blad: Blad): string =>
      blad
        .$(`section[aria-labelledby=overdrachten] tr:has(a[href="/werk/overdrachten/${bewijs}"])`)
        .text()
        .replaceAll('\u00AD', '')
    expect(bon(await sanne.get('/werk'))).toContain('ontvangst nog niet bevestigd')
    expect((await sanne.post(`/werk/overdrachten/${bewijs}/ontvangen`, {})).status).toBe(404)
    expect(bon(await mehmet.get('/werk'))).toContain('bevestig dat u het heeft')

    const ontvanger = await mehmet.get(`/werk/overdrachten/${bewijs}`)
    expect(leesbaar(ontvanger)).not.toContain('Wat achterbleef, afgeschermd')
    expect(leesbaar(ontvanger)).not.toContain('strafrecht')
    await mehmet.verstuur({}, { actie: `/werk/overdrachten/${bewijs}/ontvangen` })
    expect(leesbaar(mehmet.blad())).toContain('U heeft de ontvangst bevestigd')
    const nog = await mehmet.post(`/werk/overdrachten/${bewijs}/ontvangen`, {})
    expect(nog.status).toBe(200)
    expect(await tel(t, 'overdracht', `id = '${bewijs}' and ontvangen_op is not null`)).toBe(1)
    expect(leesbaar(await sanne.get(`/werk/overdrachten/${bewijs}`))).not.toContain('Nog niet')
    expect(bon(await sanne.get('/werk'))).toContain('Ontvangen')
    expect(bon(await mehmet.get('/werk'))).toBe('')
  })

  it('gives the receipt as PDF, with what stayed for the giver alone', async () => {
    const bewijs = bewijsUit(await draagOver())
    const antwoord = await sanne.get(`/werk/overdrachten/${bewijs}/pdf`)
    expect(antwoord.headers.get('content-type')).toBe('application/pdf')
    expect(antwoord.headers.get('content-disposition')).toMatch(
      /^attachment; filename="overdracht-D-/,
    )
    const teksten: string[] = []
    for (const wie of [sanne, mehmet]) {
      const sessie = await findWie(t.deps, wie.cookie(), 'a'.repeat(32))
      if (sessie?.wie.soort !== 'medewerker') throw new Error('niet ingelogd')
      const stuk = await readOverdracht(t.deps, sessie.wie, bewijs)
      const inhoud = maakBewijsstuk(stuk, t.deps.regelset.woorden)
      const bytes = await overdrachtPdf(inhoud, 'Voorbeeldstad', stuk.overdracht.op, {
        compress: false,
      })
      teksten.push(leesPdf(bytes).tekst.replaceAll(/\s+/g, ' '))
    }
    expect(teksten[0]).toContain('Wat achterbleef')
    expect(teksten[1]).not.toContain('Wat achterbleef')
    for (const tekst of teksten) {
      expect(tekst).toContain('Wat meeging')
      expect(tekst).not.toContain('kenmerk')
    }
  })

  it('a datum that was ticked off stays behind too, and a forbidden one never goes', async () => {
    const strafId = await gegevenId(t, dossier, straf)
    const blad = await draagOver({
      mee: [strafId],
      getoond: [strafId, await gegevenId(t, dossier, eigen)],
    })
    bewijsUit(blad)
    const daar = await mehmet.get(`/werk/dossiers/${dossier}`)
    expect(daar.status).toBe(200)
    for (const tekst of [eigen, uitHulp, straf]) expect(daar.tekst).not.toContain(tekst)
  })

  it('what the giver may not read was weighed by nobody, and stays', async () => {
    await t.db
      .pool('eigenaar')
      .query(`update deelwijzer.betrokkenheid set vlaggen = 11 where dossier_id = $1`, [dossier])
    await t.db
      .pool('eigenaar')
      .query(`update deelwijzer.gegeven set categorie = 'bijzonder' where id = $1`, [
        await gegevenId(t, dossier, straf),
      ])
    bewijsUit(await draagOver())
    expect((await mehmet.get(`/werk/dossiers/${dossier}`)).tekst).not.toContain(straf)
  })

  it('two posts of the same form have one effect', async () => {
    await sanne.get(pad())
    const { $ } = await sanne.verstuur(basis, { knop: 'bekijk' })
    const velden: Record<string, string[]> = {}
    for (const { name, value } of $('main form').serializeArray()) {
      velden[name] = [...(velden[name] ?? []), value]
    }
    velden['naarPet'] = [mehmetsPet]
    velden['gedaan'] = ['maak-rol-kenbaar']
    velden['doe'] = ['overdragen']
    const bladen = await Promise.all([1, 2, 3].map(() => sanne.post(pad(), velden)))
    expect(new Set(bladen.map(bewijsUit)).size).toBe(1)
    expect(await tel(t, 'overdracht', `dossier_id = '${dossier}'`)).toBe(1)
    expect(t.meldingen).toEqual([])
  })

  it('the resident sees that it happened', async () => {
    await draagOver()
    const inwoner = await t.login('noor')
    expect(leesbaar(await inwoner.get('/mijn/wie-keek-er'))).toContain('Droeg het dossier over.')
  })
})

describe('wie niet mag', () => {
  it('is not there for a colleague, and the receipt not for who has nothing to do with it', async () => {
    expect((await mehmet.get(pad())).status).toBe(404)
    await mehmet.get('/werk')
    expect(
      (await mehmet.post(pad(), { ...basis, doe: 'overdragen', sleutel: randomUUID() })).status,
    ).toBe(404)
    expect(await tel(t, 'overdracht', `dossier_id = '${dossier}'`)).toBe(0)
    const bewijs = bewijsUit(await draagOver())
    const anderePet = await t.login('sanne', 'hulpverlener')
    expect((await anderePet.get(`/werk/overdrachten/${bewijs}`)).status).toBe(404)
    expect((await anderePet.get(`/werk/overdrachten/${bewijs}/pdf`)).status).toBe(404)
    const petra = await t.login('petra')
    expect((await petra.get(`/werk/overdrachten/${bewijs}`)).status).toBe(404)
  })

  it('a dossier of the hulp itself is not handed over', async () => {
    const hulp = await t.login('sanne', 'hulpverlener')
    const vanHulp = await openHulpdossier(hulp)
    const blad = await hulp.get(`/werk/dossiers/${vanHulp}/overdracht`)
    expect(leesbaar(blad)).toContain('Dit dossier kunt u niet overdragen.')
    const post = await hulp.post(`/werk/dossiers/${vanHulp}/overdracht`, {
      ...basis,
      doe: 'overdragen',
      sleutel: randomUUID(),
    })
    expect(post.status).toBe(409)
    expect(await tel(t, 'overdracht', `dossier_id = '${vanHulp}'`)).toBe(0)
  })
})
