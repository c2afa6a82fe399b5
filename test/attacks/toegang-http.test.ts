import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, petten, type Bezoeker, type TestApp } from '../support/app.ts'
import { openHulpdossier, vulHulpdossier } from '../support/overgang.ts'
import { openDossier } from '../support/werk.ts'

// Somebody behind a browser who knows ids that are not for them: does anything tell that they exist?
let t: TestApp
let mehmet: Bezoeker
let eigen: string
let vreemd: Record<'dossier' | 'gegeven' | 'betrokkenheid' | 'pet' | 'persoon', string>

async function een(vraag: string, waarden: unknown[]): Promise<string> {
  const { rows } = await t.db.pool('eigenaar').query<{ id: string }>(vraag, waarden)
  return rows[0]?.id ?? ''
}

beforeAll(async () => {
  t = await createTestApp()
  const sanne = await t.login('sanne', 'hulpverlener')
  const dossier = await openHulpdossier(sanne)
  const gegevens = await vulHulpdossier(t, sanne, dossier)
  vreemd = {
    dossier,
    gegeven: gegevens.wat,
    betrokkenheid: await een('select id from deelwijzer.betrokkenheid where dossier_id = $1', [
      dossier,
    ]),
    persoon: await een('select persoon_id as id from deelwijzer.dossier where id = $1', [dossier]),
    pet: petten.hulpverlener,
  }
  mehmet = await t.login('mehmet')
  eigen = await openDossier(mehmet, { naam: 'Piet Proef', geboortedatum: '05-06-2012' })
})
afterAll(() => t.stop())

/** The whole answer as it comes over the line, without what is different every time. */
async function kaal(
  cookie: string,
  methode: string,
  pad: string,
  lijf?: string,
  koppen: Record<string, string> = {},
): Promise<string> {
  const antwoord = await t.app.request(`http://localhost${pad}`, {
    method: methode,
    headers: {
      cookie: `deelwijzer_sessie=${cookie}`,
      'sec-fetch-site': 'same-origin',
      ...(lijf === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
      ...koppen,
    },
    ...(lijf === undefined ? {} : { body: lijf }),
  })
  const tekst = (await antwoord.text())
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID')
    .replaceAll(/\b[0-9a-f]{32}\b/g, 'SPOOR')
  const location = (antwoord.headers.get('location') ?? '').replaceAll(
    /[0-9a-f]{8}-[0-9a-f-]{27}/g,
    'ID',
  )
  return JSON.stringify([antwoord.status, location, [...antwoord.headers.keys()].toSorted(), tekst])
}

const lezen: Record<string, (ids: typeof vreemd, mijn: string) => string> = {
  dossier: (i) => `/werk/dossiers/${i.dossier}`,
  'dossier, print': (i) => `/werk/dossiers/${i.dossier}?print=1`,
  'dossier, slash at the end': (i) => `/werk/dossiers/${i.dossier}/`,
  'dossier, in capitals': (i) => `/werk/dossiers/${i.dossier.toUpperCase()}`,
  'dossier, dots': (i) => `/werk/dossiers/x/%2e%2e/${i.dossier}`,
  'own dossier, datum of another': (i, mijn) =>
    `/werk/dossiers/${mijn}/gegevens/${i.gegeven}/document`,
  'own dossier, involvement in another': (i, mijn) =>
    `/werk/dossiers/${mijn}/betrokkenen/${i.betrokkenheid}/eindigen`,
  'dossier of another, own way in': (i) => `/werk/dossiers/${i.dossier}/overgang/kiezen`,
  receipt: (i) => `/werk/overdrachten/${i.dossier}`,
  'receipt as pdf': (i) => `/werk/overdrachten/${i.dossier}/pdf`,
  overgang: (i) => `/werk/overgangen/${i.dossier}`,
  document: (i) => `/werk/documenten/${i.gegeven}`,
  besluit: (i) => `/werk/besluiten/${i.dossier}/pdf`,
}

const schrijven: Record<string, (ids: typeof vreemd, mijn: string) => [string, string]> = {
  'end an involvement': (i, mijn) => [
    `/werk/dossiers/${mijn}/betrokkenen/${i.betrokkenheid}/eindigen`,
    'reden=weg',
  ],
  'document at a datum of another': (i, mijn) => [
    `/werk/dossiers/${mijn}/gegevens/${i.gegeven}/document`,
    `sleutel=${randomUUID()}&naam=x`,
  ],
  'write about a person of another': (i, mijn) => [
    `/werk/dossiers/${mijn}/opschrijven/${randomUUID()}`,
    `knop=opslaan&persoon=${i.persoon}&aard=feit&datWat=dat&categorie=gewoon&bronSoort=inwoner&bron=x&inhoud=x&noodzakelijk=ja`,
  ],
  'statement of a person of another': (i, mijn) => [
    `/werk/dossiers/${mijn}/verklaring`,
    `persoon=${i.persoon}&tekst=x&sleutel=${randomUUID()}`,
  ],
  'role told to a person of another': (i, mijn) => [
    `/werk/dossiers/${mijn}/rol`,
    `persoon=${i.persoon}&hoe=gesprek&op=vandaag`,
  ],
  'hand over with data of another': (i, mijn) => [
    `/werk/dossiers/${mijn}/overdracht`,
    `knop=uitvoeren&mee=${i.gegeven}&getoond=${i.gegeven}&sleutel=${randomUUID()}`,
  ],
  'overgang to a dossier of another': (i, mijn) => [
    `/werk/dossiers/${mijn}/overgang`,
    `knop=verder&naarPet=${petten.toeleider}&bestemming=bestaand:${i.dossier}`,
  ],
  'close a dossier of another': (i) => [`/werk/dossiers/${i.dossier}/sluiten`, 'reden=x&gezien=ja'],
  'shield a dossier of another': (i) => [
    `/werk/dossiers/${i.dossier}/afschermen`,
    'reden=x&keuze=openstellen',
  ],
  'put on a pet of another': (i) => ['/pet', `pet=${i.pet}`],
}

const onbekend = (): typeof vreemd => ({
  dossier: randomUUID(),
  gegeven: randomUUID(),
  betrokkenheid: randomUUID(),
  persoon: randomUUID(),
  pet: randomUUID(),
})

describe('hidden and absent are the same answer, to the letter', () => {
  it.each(Object.entries(lezen))('read: %s', async (_naam, pad) => {
    for (const methode of ['GET', 'HEAD']) {
      const verborgen = await kaal(mehmet.cookie(), methode, pad(vreemd, eigen))
      expect(verborgen).toBe(await kaal(mehmet.cookie(), methode, pad(onbekend(), eigen)))
      expect(verborgen).toMatch(/^\[404/)
    }
  })

  it.each(Object.entries(schrijven))('write: %s', async (_naam, form) => {
    const csrf = (await mehmet.get('/werk')).$('input[name=csrf]').first().attr('value') ?? ''
    const stuur = async (ids: typeof vreemd): Promise<string> => {
      // A draft of the first try would answer the second one.
      await t.db.pool('eigenaar').query('delete from deelwijzer.concept')
      const [pad, velden] = form(ids, eigen)
      const antwoord = await kaal(mehmet.cookie(), 'POST', pad, `csrf=${csrf}&${velden}`)
      // What the form shows afterwards is part of the answer.
      return antwoord + (pad.includes(eigen) ? await kaal(mehmet.cookie(), 'GET', pad) : '')
    }
    expect(csrf).not.toBe('')
    expect(await stuur(vreemd)).toBe(await stuur(onbekend()))
  })
})

describe('a form that is older than the pet', () => {
  it('does not write in the dossier of the pet that was on', async () => {
    const sanne = await t.login('sanne', 'hulpverlener')
    await sanne.get(`/werk/dossiers/${vreemd.dossier}/sluiten`)
    const csrf = sanne.blad().$('input[name=csrf]').first().attr('value') ?? ''
    const tweede = kaal(sanne.cookie(), 'POST', '/pet', `csrf=${csrf}&pet=${petten.toeleider}`)
    expect(await tweede).toMatch(/^\[303/)
    const oud = await kaal(
      sanne.cookie(),
      'POST',
      `/werk/dossiers/${vreemd.dossier}/sluiten`,
      `csrf=${csrf}&reden=x&gezien=ja`,
    )
    expect(oud).toMatch(/^\[404/)
    expect(
      await een(`select status as id from deelwijzer.dossier where id = $1`, [vreemd.dossier]),
    ).toBe('open')
  })

  it('a pet that was taken away is off at the next click, in every tab', async () => {
    const sanne = await t.login('sanne', 'hulpverlener')
    const eigenaar = t.db.pool('eigenaar')
    await eigenaar.query(`update deelwijzer.pet set geldig_tot = $2 where id = $1`, [
      petten.hulpverlener,
      new Date(t.deps.nu().getTime() - 1000),
    ])
    expect(await kaal(sanne.cookie(), 'GET', `/werk/dossiers/${vreemd.dossier}`)).not.toMatch(
      /^\[200/,
    )
  })

  it('a redirect never leaves the house', async () => {
    for (const terug of [
      '//elders.nl',
      '/\\elders.nl',
      'https://elders.nl',
      '/%09/elders.nl',
      '/.//elders.nl/..//x',
    ]) {
      const antwoord = await t.app.request(`http://localhost/inloggen`, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'sec-fetch-site': 'same-origin',
        },
        body: new URLSearchParams({ wie: 'a6000000-0000-4000-8000-000000000002', terug }),
      })
      const naar = new URL(antwoord.headers.get('location') ?? '', 'http://localhost')
      expect(naar.host, terug).toBe('localhost')
    }
  })
})
