import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { escapeTekst, schrijfAgenda, vouw } from '../../domein/agenda.ts'
import { createTestApp, type Bezoeker, type TestApp } from '../../../test/support/app.ts'
import { alsEigenaar } from '../../../test/support/nood.ts'
import { openDossier, tel } from '../../../test/support/werk.ts'

let t: TestApp
let sanne: Bezoeker
beforeAll(async () => {
  t = await createTestApp()
  sanne = await t.login('sanne', 'toeleider')
  await openDossier(sanne, { besproken: [] })
})
afterAll(() => t.stop())

interface Onderdeel {
  naam: string
  velden: { naam: string; parameters: string; waarde: string }[]
  delen: Onderdeel[]
}

/** A strict reader of RFC 5545: only CRLF, at most 75 octets a line, every BEGIN has its END, no name twice. */
function lees(tekst: string): Onderdeel {
  expect(tekst.endsWith('\r\n')).toBe(true)
  expect(tekst.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  for (const regel of tekst.split('\r\n')) expect(Buffer.byteLength(regel)).toBeLessThanOrEqual(75)
  const regels = tekst.slice(0, -2).replaceAll('\r\n ', '').split('\r\n')
  const wortel: Onderdeel = { naam: '', velden: [], delen: [] }
  const stapel = [wortel]
  for (const regel of regels) {
    const [, naam = '', parameters = '', waarde = ''] =
      /^([A-Z-]+)((?:;[A-Z-]+=[^:;]+)*):(.*)$/.exec(regel) ?? []
    expect(naam, regel).not.toBe('')
    const boven = stapel.at(-1)
    if (boven === undefined) throw new Error('te veel END')
    if (naam === 'BEGIN') {
      const deel = { naam: waarde, velden: [], delen: [] }
      boven.delen.push(deel)
      stapel.push(deel)
    } else if (naam === 'END') {
      expect(waarde).toBe(boven.naam)
      stapel.pop()
    } else {
      expect(boven.velden.map((veld) => veld.naam)).not.toContain(naam)
      boven.velden.push({ naam, parameters, waarde })
    }
  }
  expect(stapel).toEqual([wortel])
  const [agenda] = wortel.delen
  if (agenda === undefined) throw new Error('geen agenda')
  return agenda
}
const veld = (deel: Onderdeel, naam: string): string =>
  deel.velden.find((een) => een.naam === naam)?.waarde ?? ''

async function maak(wie: Bezoeker): Promise<string> {
  await wie.get('/werk/termijnen/agenda')
  const blad = await wie.verstuur({}, { knop: 'maak' })
  return new URL(blad.$('code.dw-adres').text()).pathname
}

describe('de agenda', () => {
  it('has a day and a number, and nothing about anybody', async () => {
    const blad = await t.bezoeker().get(await maak(sanne))
    expect(blad.status).toBe(200)
    expect(blad.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    const agenda = lees(blad.tekst)
    expect(agenda.naam).toBe('VCALENDAR')
    expect(veld(agenda, 'VERSION')).toBe('2.0')
    expect(agenda.delen.length).toBeGreaterThan(0)
    for (const dag of agenda.delen) {
      expect(dag.naam).toBe('VEVENT')
      expect(veld(dag, 'SUMMARY')).toMatch(/^Termijn D-2026-[0-9A-Z]+$/)
      expect(veld(dag, 'DTSTART')).toMatch(/^\d{8}$/)
      expect(Number(veld(dag, 'DTEND'))).toBeGreaterThan(Number(veld(dag, 'DTSTART')))
      expect(veld(dag, 'DTSTAMP')).toMatch(/^\d{8}T\d{6}Z$/)
      expect(dag.velden.map(({ naam }) => naam).toSorted()).toEqual([
        'CLASS',
        'CREATED',
        'DTEND',
        'DTSTAMP',
        'DTSTART',
        'SUMMARY',
        'TRANSP',
        'UID',
      ])
    }
    expect(new Set(agenda.delen.map((dag) => veld(dag, 'UID'))).size).toBe(agenda.delen.length)
    for (const geheim of ['Noor', 'Vries', 'Vertel', 'Sanne', 'inwoner', 'a4000000']) {
      expect(blad.tekst).not.toContain(geheim)
    }
  })

  it('keeps the secret nowhere, and a new one ends the old', async () => {
    const oud = await maak(sanne)
    const nieuw = await maak(sanne)
    expect((await t.bezoeker().get(oud)).status).toBe(404)
    expect((await t.bezoeker().get(nieuw)).status).toBe(200)
    expect((await sanne.get('/werk/termijnen/agenda')).tekst).not.toContain(nieuw)
    const geheim = nieuw.slice('/agenda/'.length, -4)
    for (const tabel of ['agenda_link', 'verzoek', 'gebeurtenis', 'gebeurtenis_bewijs']) {
      expect(await tel(t, tabel, `strpos(${tabel}::text, '${geheim}') > 0`), tabel).toBe(0)
    }
    await sanne.get('/werk/termijnen/agenda')
    await sanne.verstuur({}, { knop: 'stop' })
    expect((await t.bezoeker().get(nieuw)).status).toBe(404)
  })

  it('is not there for a wrong secret, another way of asking, or a pet that ended', async () => {
    const adres = await maak(sanne)
    for (const fout of [
      `/agenda/${'A'.repeat(43)}.ics`,
      '/agenda/x.ics',
      adres.slice(0, -4),
      adres.replace('.ics', '.ICS'),
    ]) {
      expect((await t.bezoeker().get(fout)).status, fout).toBe(404)
    }
    const wie = t.bezoeker()
    await wie.get('/inloggen')
    expect((await wie.post(adres, {})).status).toBe(404)
    await alsEigenaar(
      t,
      `update deelwijzer.pet set geldig_tot = now() - interval '1 second' where id = 'a3000000-0000-4000-8000-000000000001'`,
    )
    expect((await t.bezoeker().get(adres)).status).toBe(404)
  })

  it('answers no more than a calendar needs', async () => {
    const wie = t.bezoeker()
    const adres = `/agenda/${'B'.repeat(43)}.ics`
    let status = 0
    for (let keer = 0; keer <= 600 && status !== 429; keer++) status = (await wie.get(adres)).status
    expect(status).toBe(429)
    t.zetTijd(new Date(t.deps.nu().getTime() + 61_000))
    expect((await wie.get(adres)).status).toBe(404)
  })
})

it('folds between characters and escapes what means something', () => {
  expect(escapeTekst('a\\b;c,d\ne')).toBe('a\\\\b\\;c\\,d\\ne')
  const lang = 'é'.repeat(200)
  const regels = vouw(`SUMMARY:${lang}`).split('\r\n')
  expect(Math.max(...regels.map((regel) => Buffer.byteLength(regel)))).toBeLessThanOrEqual(75)
  expect(regels.join('').replaceAll(' ', '')).toBe(`SUMMARY:${lang}`)
  lees(
    schrijfAgenda([{ dag: '2028-02-29', nummer: 'D-2028-1', gemaakt: new Date(0) }], new Date(0)),
  )
})
