import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Bezoeker, Blad, Naam, Velden } from '../support/app.ts'
import {
  geheim,
  maakVolleWereld,
  zetMachtiging,
  type Alles,
  type VolleWereld,
} from '../support/mijn-anders.ts'
import { telRijen } from '../support/inwoner.ts'
import { annaId, noorId } from '../support/mijn.ts'

/**
 * Everybody who may not see the page of Noor, with every id that is hers, on every route under /mijn that the application
 * has: the answer is 404, or one's own page, and tells nothing of her. A new route fails until it has a row.
 */

const gemeente = 'a0000000-0000-4000-8000-000000000001'
const thijsId = 'a4000000-0000-4000-8000-000000000023'

interface Rij {
  /** The addresses with these ids; each must be refused. Without: one's own page. */
  met?: (i: Alles) => readonly string[]
  velden?: (i: Alles) => Velden
}
const eigen: Rij = {}
const metId = (...delen: readonly [keyof Alles, (id: string) => string][]): Rij => ({
  met: (i) => delen.map(([soort, maak]) => maak(i[soort])),
})
const verzoeken = (achter = ''): Rij =>
  metId(
    ['verzoek', (id) => `/mijn/verzoeken/${id}${achter}`],
    ['verzoekAnna', (id) => `/mijn/verzoeken/${id}${achter}`],
  )
const downloads = (...achter: readonly string[]): Rij => ({
  met: (i) =>
    [i.afschrift, i.afschriftAnna].flatMap((id) =>
      achter.map((deel) => `/mijn/downloads/${id}${deel}`),
    ),
})
const vraag = (i: Alles): Velden => ({
  sleutel: randomUUID(),
  voor: i.persoon,
  waarover: `gegeven:${i.gegeven}`,
  tekst: 'Dit klopt niet.',
  voorstel: 'Anders.',
  hoe: 'samen',
})

const rijen: Readonly<Record<string, Rij>> = {
  'GET /mijn': eigen,
  'GET /mijn/gegevens': eigen,
  'GET /mijn/plan': eigen,
  'GET /mijn/gedeeld': eigen,
  'GET /mijn/wie-keek-er': eigen,
  'GET /mijn/toestemmingen': eigen,
  'GET /mijn/verzoeken': eigen,
  'GET /mijn/downloads': eigen,
  'GET /mijn/helpers': eigen,
  'GET /mijn/helpers/nieuw': eigen,
  'GET /mijn/helpen': eigen,
  'GET /mijn/ouders': eigen,
  'GET /mijn/berichten': eigen,
  'GET /mijn/hulp': eigen,
  'GET /mijn/sessie': eigen,
  'GET /mijn/getypt': eigen,
  'POST /mijn/berichten': eigen,
  'POST /mijn/helpers/nieuw': eigen,
  'POST /mijn/helpen': eigen,
  'POST /mijn/sessie': eigen,
  'POST /mijn/getypt/bewaren': eigen,
  'POST /mijn/getypt/verzenden': eigen,
  'POST /mijn/getypt/weggooien': eigen,
  'GET /mijn/besluiten/:id': metId(['besluit', (id) => `/mijn/besluiten/${id}`]),
  'GET /mijn/besluiten/:id/pdf': metId(['besluit', (id) => `/mijn/besluiten/${id}/pdf`]),
  'GET /mijn/besluiten/:id/bewijs': metId(['besluit', (id) => `/mijn/besluiten/${id}/bewijs`]),
  'GET /mijn/besluiten/:id/bewijs/:bestand': metId([
    'besluit',
    (id) => `/mijn/besluiten/${id}/bewijs/besluit.json`,
  ]),
  'GET /mijn/documenten/:id': metId(['document', (id) => `/mijn/documenten/${id}`]),
  'GET /mijn/dossiers/:id/verklaring': metId([
    'dossier',
    (id) => `/mijn/dossiers/${id}/verklaring`,
  ]),
  'POST /mijn/dossiers/:id/verklaring': {
    ...metId(['dossier', (id) => `/mijn/dossiers/${id}/verklaring`]),
    velden: (i) => ({ persoon: i.persoon, tekst: 'Van een ander.', sleutel: randomUUID() }),
  },
  'POST /mijn/plan/:id/bijdrage': {
    ...metId(['dossier', (id) => `/mijn/plan/${id}/bijdrage`]),
    velden: () => ({ soort: 'aanvulling', tekst: 'Van een ander.', sleutel: randomUUID() }),
  },
  'GET /mijn/gedeeld/:id': metId(['deling', (id) => `/mijn/gedeeld/${id}`]),
  'POST /mijn/gedeeld/:id/stoppen': metId(['deling', (id) => `/mijn/gedeeld/${id}/stoppen`]),
  'GET /mijn/toestemmingen/:id': metId(['toestemming', (id) => `/mijn/toestemmingen/${id}`]),
  'GET /mijn/toestemmingen/:id/ontvangstbewijs.json': metId([
    'toestemming',
    (id) => `/mijn/toestemmingen/${id}/ontvangstbewijs.json`,
  ]),
  'POST /mijn/toestemmingen/:id': {
    ...metId(['toestemming', (id) => `/mijn/toestemmingen/${id}`]),
    velden: () => ({ antwoord: 'ja' }),
  },
  'POST /mijn/toestemmingen/:id/intrekken': metId([
    'toestemming',
    (id) => `/mijn/toestemmingen/${id}/intrekken`,
  ]),
  'GET /mijn/verzoeken/nieuw': metId(['persoon', (id) => `/mijn/verzoeken/nieuw?voor=${id}`]),
  'GET /mijn/verzoeken/nieuw/:soort': metId(
    ['persoon', (id) => `/mijn/verzoeken/nieuw/inzage?voor=${id}`],
    ['persoon', (id) => `/mijn/verzoeken/nieuw/klacht?voor=${id}`],
  ),
  'POST /mijn/verzoeken/nieuw/:soort': {
    met: () => ['/mijn/verzoeken/nieuw/inzage', '/mijn/verzoeken/nieuw/verwijderen'],
    velden: vraag,
  },
  'GET /mijn/verzoeken/:id': verzoeken(),
  'POST /mijn/verzoeken/:id': { ...verzoeken(), velden: () => ({ tekst: 'Van een ander.' }) },
  'GET /mijn/verzoeken/:id/intrekken': verzoeken('/intrekken'),
  'POST /mijn/verzoeken/:id/intrekken': {
    ...verzoeken('/intrekken'),
    velden: () => ({ tekst: 'Van een ander.' }),
  },
  'GET /mijn/verzoeken/brieven/:id': metId(['brief', (id) => `/mijn/verzoeken/brieven/${id}`]),
  'GET /mijn/verzoeken/brieven/:id/pdf': metId([
    'brief',
    (id) => `/mijn/verzoeken/brieven/${id}/pdf`,
  ]),
  'GET /mijn/gegevens/:id/klopt-niet': metId([
    'gegeven',
    (id) => `/mijn/gegevens/${id}/klopt-niet`,
  ]),
  'POST /mijn/gegevens/:id/klopt-niet': {
    ...metId(['gegeven', (id) => `/mijn/gegevens/${id}/klopt-niet`]),
    velden: vraag,
  },
  'GET /mijn/wie-keek-er/:id': metId(['gebeurtenis', (id) => `/mijn/wie-keek-er/${id}`]),
  'POST /mijn/wie-keek-er/:id': {
    ...metId(['gebeurtenis', (id) => `/mijn/wie-keek-er/${id}`]),
    velden: vraag,
  },
  'POST /mijn/downloads': {
    met: () => ['/mijn/downloads'],
    velden: (i) => ({ persoon: i.persoon }),
  },
  'GET /mijn/downloads/:id': downloads(''),
  'POST /mijn/downloads/:id': downloads(''),
  'GET /mijn/downloads/:id/:bestand': downloads('/html', '/pdf', '/json', '/afschrift.schema.json'),
  'GET /mijn/downloads/:id/documenten/:document': {
    met: (i) =>
      [i.afschrift, i.afschriftAnna].map((id) => `/mijn/downloads/${id}/documenten/${i.document}`),
  },
  'POST /mijn/helpers/:id/stoppen': metId(['machtiging', (id) => `/mijn/helpers/${id}/stoppen`]),
}

let w: VolleWereld
beforeAll(async () => {
  w = await maakVolleWereld()
}, 120_000)
afterAll(() => w.t.stop())

const sql = (zin: string, waarden: unknown[] = []) => w.t.db.pool('eigenaar').query(zin, waarden)

/** Ids that nobody has, in the same places. */
const geen = (): Alles => ({
  dossier: randomUUID(),
  gegeven: randomUUID(),
  gebeurtenis: randomUUID(),
  besluit: randomUUID(),
  document: randomUUID(),
  toestemming: randomUUID(),
  deling: randomUUID(),
  verzoek: randomUUID(),
  brief: randomUUID(),
  afschrift: randomUUID(),
  machtiging: randomUUID(),
  persoon: randomUUID(),
  verzoekAnna: randomUUID(),
  afschriftAnna: randomUUID(),
})

/** The token of each session, from a page of one's own. */
const tokens = new Map<Bezoeker, string>()

async function stuur(
  wie: Bezoeker,
  methode: string,
  adres: string,
  velden: Velden = {},
): Promise<Blad> {
  if (methode === 'GET') return wie.get(adres)
  return wie.post(adres, { csrf: tokens.get(wie) ?? '', ...velden })
}

/** What came over the line, without what was asked and without what differs every time. */
const kern = (blad: Blad): string =>
  blad.tekst
    .replaceAll('\u00AD', '')
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID')
    .replaceAll(/\b[0-9a-f]{32}\b/g, 'SPOOR')

function zwijgt(blad: Blad, waar: string, gevraagd: string): void {
  const tekst = blad.tekst.replaceAll('\u00AD', '').replaceAll(gevraagd, '')
  for (const spoor of w.sporen) expect(tekst.includes(spoor), `${waar}: ${spoor}`).toBe(false)
}

/**
 * Every row, for who may see nothing of Noor.
 *
 * @param ookNiets holds each answer, to the letter, against that for an id that nobody has
 */
async function krijgtNiets(wie: Naam, ookNiets = false): Promise<void> {
  const iemand = await w.t.login(wie)
  const { $ } = await iemand.get('/mijn/berichten')
  tokens.set(iemand, $('input[name=csrf]').first().attr('value') ?? '')
  const voor = await telNoor()
  let keren = 0
  for (const [route, rij] of Object.entries(rijen)) {
    const [methode = '', pad = ''] = route.split(' ')
    if (rij.met === undefined) {
      const blad = await stuur(iemand, methode, pad)
      expect(blad.status, `${wie} ${route}`).toBeLessThan(500)
      expect(blad.pad, `${wie} ${route}`).not.toContain('/inloggen')
      zwijgt(blad, `${wie} ${route}`, pad)
      keren++
      continue
    }
    const niets = geen()
    for (const [nr, adres] of rij.met(w.ids).entries()) {
      const blad = await stuur(iemand, methode, adres, rij.velden?.(w.ids))
      expect(blad.status, `${wie} ${methode} ${adres}`).toBe(404)
      zwijgt(blad, `${wie} ${methode} ${adres}`, adres)
      keren++
      if (!ookNiets) continue
      const anders = rij.met(niets)[nr] ?? ''
      const leeg = await stuur(iemand, methode, anders, rij.velden?.(niets))
      expect(kern(blad), `${wie} ${methode} ${adres}`).toBe(kern(leeg))
    }
  }
  expect(keren).toBeGreaterThan(Object.keys(rijen).length)
  expect(await telNoor(), wie).toEqual(voor)
}

/** What somebody who is refused may leave behind: lines in the log, and nothing else. */
async function telNoor(): Promise<Record<string, number>> {
  const alles = await telRijen(w.t)
  const mag = [
    'gebeurtenis',
    'gebeurtenis_bewijs',
    'wachtrij',
    'sessie',
    'verzoek',
    'machtiging_poging',
  ]
  return Object.fromEntries(Object.entries(alles).filter(([naam]) => !mag.includes(naam)))
}

const gezag = (zet: string) =>
  sql(
    `update deelwijzer.vertegenwoordiging set ${zet} where persoon_id = $1 and vertegenwoordiger_id = $2`,
    [noorId, annaId],
  )
const geboren = (wie: string, dag: string) =>
  sql(`update deelwijzer.persoon set geboortedatum = ${dag} where id = $1`, [wie])

it('has a row for every route under /mijn that the application has', () => {
  const echt = new Set(
    w.t.app.routes
      .filter((r) => r.method !== 'ALL' && r.path.startsWith('/mijn'))
      .map((r) => `${r.method} ${r.path}`),
  )
  expect(Object.keys(rijen).toSorted()).toEqual([...echt].toSorted())
})

it('asks for what is really there: Noor or her mother opens every one of these pages', async () => {
  const noor = await w.t.login('noor')
  const anna = await w.t.login('anna')
  for (const [route, rij] of Object.entries(rijen)) {
    if (!route.startsWith('GET ')) continue
    for (const adres of rij.met?.(w.ids) ?? []) {
      const eerst = await noor.get(adres)
      const blad = eerst.status === 200 ? eerst : await anna.get(adres)
      expect(blad.status, adres).toBe(200)
    }
  }
  expect((await noor.get('/mijn/gegevens')).tekst).toContain(geheim)
  expect((await anna.get('/mijn/gegevens')).tekst).toContain(geheim)
})

describe('gets nothing of Noor', { timeout: 120_000 }, () => {
  it('another resident', () => krijgtNiets('lotte', true))

  it.each([
    ['whose registration ended today', 'geldig_tot = deelwijzer.hier_vandaag()'],
    ['without gezag', `gezag = 'nee'`],
    ['of whom it is not known', `gezag = 'onbekend'`],
  ])('a parent %s', async (_naam, zet) => {
    await gezag(zet)
    await krijgtNiets('anna')
    await gezag(`gezag = 'ja', geldig_tot = null`)
    expect((await (await w.t.login('anna')).get('/mijn')).tekst).toContain('Noor')
  })

  it('a parent who is shielded', async () => {
    await sql(
      `insert into deelwijzer.afscherming (gemeente_id, id, persoon_id, vertegenwoordiger_id, begonnen_op, herzien_op)
       values ($1, $2, $3, $4, now(), deelwijzer.hier_vandaag() + 30)`,
      [gemeente, randomUUID(), noorId, annaId],
    )
    await krijgtNiets('anna', true)
    await sql('update deelwijzer.afscherming set beeindigd_op = now()')
  })

  it('a parent, from the sixteenth birthday', async () => {
    await geboren(noorId, `(deelwijzer.hier_vandaag() - interval '16 years')::date`)
    await krijgtNiets('anna')
    await geboren(noorId, `'2013-05-04'`)
  })

  it('a helper whose machtiging ended, and one that was stopped', async () => {
    const id = await zetMachtiging(w.t, noorId, thijsId, 1)
    expect((await (await w.t.login('thijs')).get('/mijn/gegevens')).tekst).toContain(geheim)
    await sql(
      'update deelwijzer.machtiging set geldig_tot = deelwijzer.hier_vandaag() where id = $1',
      [id],
    )
    await krijgtNiets('thijs')
    await sql(
      `update deelwijzer.machtiging set geldig_tot = deelwijzer.hier_vandaag() + 1, gestopt_op = now(), gestopt_door = 'inwoner' where id = $1`,
      [id],
    )
    await krijgtNiets('thijs')
  })

  it('a child of eleven', async () => {
    await geboren(thijsId, `(deelwijzer.hier_vandaag() - interval '11 years')::date`)
    await krijgtNiets('thijs')
    await geboren(thijsId, `'2008-11-02'`)
  })
})

it('gives no file behind a link that is over, also not to who asked', async () => {
  const bestanden = ['html', 'pdf', 'json', `documenten/${w.ids.document}`].map(
    (deel) => `/mijn/downloads/${w.ids.afschrift}/${deel}`,
  )
  const noor = await w.t.login('noor')
  for (const adres of bestanden) expect((await noor.get(adres)).status, adres).toBe(200)
  const nu = w.t.deps.nu()
  w.t.zetTijd(new Date(nu.getTime() + 90 * 86_400_000))
  const later = await w.t.login('noor')
  for (const adres of bestanden) {
    const blad = await later.get(adres)
    expect(blad.status, adres).toBe(404)
    zwijgt({ ...blad, tekst: blad.$('main').text() }, adres, adres)
  }
  w.t.zetTijd(nu)
})

it('lets nobody of eleven ask under a right themselves', async () => {
  await geboren(noorId, `(deelwijzer.hier_vandaag() - interval '11 years')::date`)
  const noor = await w.t.login('noor')
  for (const adres of [
    '/mijn/verzoeken/nieuw',
    '/mijn/verzoeken/nieuw/inzage',
    `/mijn/gegevens/${w.ids.gegeven}/klopt-niet`,
  ]) {
    expect((await noor.get(adres)).status, adres).toBe(404)
  }
  await geboren(noorId, `'2013-05-04'`)
})
