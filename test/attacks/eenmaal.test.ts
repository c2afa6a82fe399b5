import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type TestApp } from '../support/app.ts'
import { noodvraag, nummerVan } from '../support/nood.ts'
import { gesprek, kiesDoel, neemMee, openHulpdossier, vulHulpdossier } from '../support/overgang.ts'
import { beginTriage, ingevuld, vulIn } from '../support/triage.ts'
import { beginIntake, gegeven, openDossier, schrijfOp, vraag } from '../support/werk.ts'

/**
 * One form, posted more than once: again, by two clicks at the same moment, from two tabs, or because the line broke
 * before the answer came. It has one effect, one set of lines in the log, and every time the same way on.
 */

type Lijf = URLSearchParams
interface Geval {
  /** Makes what is needed and gives the page of the form, in the browser of `wie`. */
  begin: () => Promise<{
    wie: Bezoeker
    pad: string
    velden: Record<string, string | readonly string[]>
    doe?: string
  }>
  /** The table in which the effect stands. */
  tabel: string
}

let t: TestApp
let sanne: Bezoeker
let hulp: Bezoeker
let joost: Bezoeker
let mensen = 0
let dagen = 0
beforeAll(async () => {
  // Emergencies are counted on the clock of the database.
  t = await createTestApp(new Date())
  sanne = await t.login('sanne', 'toeleider')
  hulp = await t.login('sanne', 'hulpverlener')
  joost = await t.login('joost')
})
afterAll(() => t.stop())

const mehmetsPet = 'a3000000-0000-4000-8000-000000000003'
/** Somebody whom nobody knows yet, so that no case meets another. */
const nieuwMens = () => ({
  naam: `Proef Mens ${'abcdefghijklmnopqrstuvwxyz'[mensen++] ?? 'z'}`,
  geboortedatum: '04-05-2013',
})
async function eenId(zin: string, waarden: unknown[]): Promise<string> {
  const { rows } = await t.db.pool('eigenaar').query<{ id: string }>(zin, waarden)
  return rows[0]?.id ?? ''
}
const persoonVan = (dossier: string): Promise<string> =>
  eenId('select persoon_id as id from deelwijzer.dossier where id = $1', [dossier])

const gevallen: Record<string, Geval> = {
  intake: {
    tabel: 'dossier',
    begin: async () => ({
      wie: sanne,
      pad: await beginIntake(sanne),
      velden: { ...vraag, ...nieuwMens(), doe: 'opslaan' },
    }),
  },
  opschrijven: {
    tabel: 'gegeven',
    begin: async () => {
      const dossier = await openDossier(sanne, nieuwMens())
      const { pad } = await sanne.get(`/werk/dossiers/${dossier}/opschrijven`)
      return {
        wie: sanne,
        pad,
        velden: { ...gegeven, persoon: await persoonVan(dossier), doe: 'opslaan' },
      }
    },
  },
  besluit: {
    tabel: 'triagebesluit',
    begin: async () => {
      const dossier = await openDossier(sanne, nieuwMens())
      const triage = await beginTriage(sanne, dossier)
      await vulIn(sanne, triage, { aanpak: { over: await persoonVan(dossier) } })
      return {
        wie: sanne,
        pad: `/werk/triage/${triage}/vastleggen`,
        velden: { ...ingevuld.vastleggen, doe: 'besluit', knop: 'besluit' },
      }
    },
  },
  plicht: {
    tabel: 'plicht where gedaan_op is not null',
    begin: async () => {
      const dossier = await openDossier(sanne, { ...nieuwMens(), besproken: ['dat'] })
      const id = await eenId(
        'select id from deelwijzer.plicht where dossier_id = $1 and uiterlijk is not null limit 1',
        [dossier],
      )
      return { wie: sanne, pad: `/werk/plichten/${id}`, velden: { bewijs: 'Verteld.' } }
    },
  },
  verklaring: {
    tabel: 'verklaring',
    begin: async () => {
      const dossier = await openDossier(sanne, nieuwMens())
      return {
        wie: sanne,
        pad: `/werk/dossiers/${dossier}/verklaring`,
        velden: { persoon: await persoonVan(dossier), tekst: 'Mijn woorden.', doe: 'opslaan' },
      }
    },
  },
  overgang: {
    tabel: 'overgang',
    begin: async () => {
      const dossier = await openHulpdossier(hulp)
      const ids = await vulHulpdossier(t, hulp, dossier)
      await kiesDoel(hulp, dossier)
      return {
        wie: hulp,
        pad: hulp.blad().pad,
        velden: { ...gesprek, ...neemMee(ids.dat), doe: 'uitvoeren' },
      }
    },
  },
  overdracht: {
    tabel: 'overdracht',
    begin: async () => {
      const mens = nieuwMens()
      const dossier = await openDossier(sanne, mens)
      await schrijfOp(sanne, dossier, { persoon: await persoonVan(dossier) })
      const pad = `/werk/dossiers/${dossier}/overdracht`
      const basis = {
        naarPet: mehmetsPet,
        reden: 'Ik ga naar een ander team.',
        besproken: 'ja',
        noodzakelijk: 'ja',
      }
      await sanne.get(pad)
      await sanne.verstuur(basis, { knop: 'bekijk' })
      return {
        wie: sanne,
        pad,
        velden: { ...basis, gedaan: 'maak-rol-kenbaar', doe: 'overdragen' },
      }
    },
  },
  'pet toekennen': {
    tabel: 'pet where toegekend_op is not null',
    begin: async () => {
      const id = randomUUID()
      await t.db.pool('eigenaar').query(
        `insert into deelwijzer.pet (gemeente_id, id, medewerker_id, organisatie_id, naam, soort, taken, dossier_soorten, beroepsgeheim, uitleg, geldig_van, aangevraagd_op, aangevraagd_door)
         select gemeente_id, $1, 'a2000000-0000-4000-8000-000000000002', organisatie_id, naam || $3, soort, taken, dossier_soorten, beroepsgeheim, uitleg, now(), now(),
           (select medewerker_id from deelwijzer.pet where soort = 'beheerder' limit 1)
         from deelwijzer.pet where id = $2`,
        [id, mehmetsPet, ` ${++mensen}`],
      )
      const { $ } = await joost.get(`/beheer/petten/${id}`)
      const gezien = $('input[name=gezien]')
        .toArray()
        .map((vak) => $(vak).attr('value') ?? '')
      return {
        wie: joost,
        pad: `/beheer/petten/${id}`,
        doe: `/beheer/petten/${id}/toekennen`,
        velden: { gezien },
      }
    },
  },
  nood: {
    tabel: 'doeltoegang',
    begin: async () => {
      // Not more than five a day: each time on a day of its own, before those of earlier times.
      t.zetTijd(new Date())
      const dossier = await openDossier(sanne, nieuwMens())
      t.zetTijd(new Date(Date.now() - ++dagen * 2 * 86_400_000))
      return {
        wie: await t.login('mehmet'),
        pad: '/werk/nood',
        velden: { ...noodvraag, nummer: await nummerVan(t, dossier), naam: '', geboortedatum: '' },
      }
    },
  },
}

/** What a browser would send of the form on this page, filled in. */
async function formulier(
  wie: Bezoeker,
  pad: string,
  velden: Record<string, string | readonly string[]>,
  actie: string,
): Promise<Lijf> {
  const { $ } = await wie.get(pad)
  const eigen = $(`form[action="${actie}"]`).first()
  const van = eigen.length > 0 ? eigen : $('main form').first()
  const lijf = new URLSearchParams()
  for (const { name, value } of van.serializeArray())
    if (!(name in velden)) lijf.append(name, value)
  for (const [naam, waarde] of Object.entries(velden)) {
    for (const een of typeof waarde === 'string' ? [waarde] : waarde) lijf.append(naam, een)
  }
  return lijf
}

async function stuur(wie: Bezoeker, pad: string, lijf: Lijf): Promise<string> {
  const antwoord = await t.app.request(`http://localhost${pad}`, {
    method: 'POST',
    body: lijf,
    headers: {
      'sec-fetch-site': 'same-origin',
      cookie: `deelwijzer_sessie=${wie.cookie()}`,
    },
  })
  return `${antwoord.status} ${antwoord.headers.get('location') ?? ''}`
}

async function stand(tabel: string): Promise<{ effect: number; regels: number }> {
  const [naam = '', waar = 'true'] = tabel.split(' where ')
  const tel = async (vraag: string): Promise<number> =>
    (await t.db.pool('eigenaar').query<{ n: number }>(vraag)).rows[0]?.n ?? -1
  return {
    effect: await tel(`select count(*)::int as n from deelwijzer.${naam} where ${waar}`),
    // Looking again is a new look; what is done once has one set of lines.
    regels: await tel(
      `select count(*)::int as n from deelwijzer.gebeurtenis where handeling in ('vastleggen', 'besluiten', 'verstrekken') or object_soort = 'noodtoegang'`,
    ),
  }
}

const keren: Record<
  string,
  (doe: (lijf: Lijf) => Promise<string>, een: Lijf, ander: () => Promise<Lijf>) => Promise<string[]>
> = {
  'sent twice': async (doe, een) => [await doe(een), await doe(een)],
  'sent three times at the same moment': (doe, een) => Promise.all([doe(een), doe(een), doe(een)]),
  'sent from two tabs': async (doe, een, ander) => {
    const tweede = await ander()
    return [await doe(een), await doe(tweede)]
  },
  'sent again after the line broke': async (doe, een) => {
    // The answer never arrived; what was done stands, and the browser asks once more.
    await doe(een).then(() => undefined)
    return [await doe(een)]
  },
}

describe.each(Object.entries(gevallen))('%s', (_geval, { begin, tabel }) => {
  it.each(Object.entries(keren))('%s is done once', async (_keer, vaker) => {
    const gewoon = await begin()
    const actie = gewoon.doe ?? gewoon.pad
    const voorEen = await stand(tabel)
    const lijf = await formulier(gewoon.wie, gewoon.pad, gewoon.velden, actie)
    const eerste = await stuur(gewoon.wie, actie, lijf)
    const naEen = await stand(tabel)
    expect(eerste).toMatch(/^303 /)
    expect(naEen.effect - voorEen.effect, eerste).toBe(1)
    expect(naEen.regels - voorEen.regels).toBeGreaterThan(0)

    const { wie, pad, velden, doe = pad } = await begin()
    const voor = await stand(tabel)
    const uit = await vaker(
      (inhoud) => stuur(wie, doe, inhoud),
      await formulier(wie, pad, velden, doe),
      () => formulier(wie, pad, velden, doe),
    )
    const na = await stand(tabel)
    expect(na.effect - voor.effect).toBe(1)
    expect(na.regels - voor.regels).toBe(naEen.regels - voorEen.regels)
    expect(new Set(uit).size).toBe(1)
    expect(uit[0]).toMatch(/^303 /)
    expect(t.meldingen).toEqual([])
  })
})
