import { expect } from 'vitest'
import type { Bezoeker, TestApp } from './app.ts'
import { idUit } from './delen-reis.ts'
import { gegevenId } from './overgang.ts'
import { openToneel, type Invulling, type Reiziger, type Toneel } from './reiziger.ts'
import { openDossier, schrijfOp } from './werk.ts'

/** The roads that the journeys about the rights of residents have in common, every one of them by clicking. */

/** Every journey goes twice: once with scripts for some of the people, once without for everybody. */
export const metEnZonder = [
  { aan: true, naam: 'with' },
  { aan: false, naam: 'without' },
] as const

/** A stage with one dossier of the college about Noor, and who works in it. */
export interface Rechtentoneel extends Toneel {
  /** Sanne as toeleider, without a browser: for what already happened before the journey begins. */
  toeleider: Bezoeker
  dossier: string
}

export async function openRechtentoneel(reis: string): Promise<Rechtentoneel> {
  const toneel = await openToneel(reis)
  const toeleider = await toneel.t.login('sanne', 'toeleider')
  const dossier = await openDossier(toeleider)
  return { ...toneel, toeleider, dossier }
}

/** Something that already stands in the dossier. @returns its id */
export async function feit(toneel: Rechtentoneel, inhoud: string): Promise<string> {
  await schrijfOp(toneel.toeleider, toneel.dossier, { inhoud })
  return gegevenId(toneel.t, toneel.dossier, inhoud)
}

/** A request that somebody made: its id, and the number that everybody calls it by. */
export interface Vraag {
  id: string
  nummer: string
}

/** Fills in the form that is open and sends it; the page that follows has the number and both days. */
export async function dienIn(wie: Reiziger, velden: Invulling, knop: RegExp): Promise<Vraag> {
  await wie.vul(velden)
  await wie.druk(knop)
  const id = idUit(wie, /^\/mijn\/verzoeken\/([0-9a-f-]{36})$/)
  return { id, nummer: nummerOp(await wie.tekst()) }
}

export const verstuur = /^Verstuur (uw|je) (vraag|klacht)/

export function nummerOp(tekst: string): string {
  const nummer = /RV-\d{4}-\w+/.exec(tekst)?.[0]
  expect(nummer, tekst.slice(0, 300)).toBeDefined()
  return nummer ?? ''
}

/** From the dossier to the request in it, and sends a proposal to the desk. */
export async function stelVoor(
  wie: Reiziger,
  dossier: string,
  { nummer }: Vraag,
  velden: Invulling,
): Promise<void> {
  await naarDeel(wie, dossier, nummer)
  await wie.vul({ weging: 'Er staat niets over anderen in.', ...velden })
  await wie.druk('Stuur het voorstel')
  expect(await wie.tekst()).toContain('Uw voorstel is verstuurd')
}

/** From the page of the dossier to one request about it. */
export async function naarDeel(wie: Reiziger, dossier: string, nummer: string): Promise<void> {
  await wie.ga(`/werk/dossiers/${dossier}`)
  await wie.volg('Verzoeken over gegevens')
  await wie.volg(nummer)
}

/** From the queue of the desk to one request. */
export async function naarBalie(wie: Reiziger, { nummer }: Vraag): Promise<void> {
  await wie.ga('/verzoeken')
  await wie.volg(nummer)
}

/** Takes the decision that the desk has open. @returns its id; the letter is in sight */
export async function beslis(wie: Reiziger, velden: Invulling): Promise<string> {
  await wie.volg('Neem het besluit')
  await wie.vul(velden)
  await wie.druk('Neem het besluit')
  return idUit(wie, /^\/verzoeken\/brieven\/([0-9a-f-]{36})$/)
}

/** The resident opens a request from the list and reads the letter in it. */
export async function leesBrief(wie: Reiziger, { id }: Vraag): Promise<string> {
  await wie.ga(`/mijn/verzoeken/${id}`)
  await wie.volg('Lees de brief')
  return wie.tekst()
}

/** Opens everything on the page that is folded away, and gives what can be read then. */
export async function leesAlles(wie: Reiziger): Promise<string> {
  const dicht = wie.page.locator('main details:not([open]) > summary:visible')
  for (let keer = 0; keer < 100 && (await dicht.count()) > 0; keer++) await dicht.first().click()
  return wie.tekst()
}

/** Goes to an address that stands as a link on this page, and fails when it does not. */
export async function volgAdres(wie: Reiziger, adres: string): Promise<void> {
  expect(await wie.page.locator(`main a[href="${adres}"]`).count(), adres).toBeGreaterThan(0)
  await wie.ga(adres)
}

/** Sends the form that is open to an address of somebody else, as who looks in the page could. */
export async function stuurElders(
  wie: Reiziger,
  naar: string,
  knop: string | RegExp,
  status = 404,
): Promise<void> {
  await wie.page
    .locator('main form[method=post]')
    .first()
    .evaluate((form, adres) => form.setAttribute('action', adres), naar)
  const antwoord = wie.page.waitForResponse((r) => r.request().method() === 'POST')
  await wie.druk(knop)
  expect((await antwoord).status(), naar).toBe(status)
}

/** One value from the database, seen from outside the walls. */
export async function waarde(t: TestApp, zin: string, ...bij: unknown[]): Promise<string> {
  const { rows } = await t.db.pool('eigenaar').query<{ uit: string | null }>(zin, bij)
  return rows[0]?.uit ?? ''
}
