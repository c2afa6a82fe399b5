import { expect } from 'vitest'
import { plan, vulling } from './afweging.ts'
import type { TestApp } from './app.ts'
import { idUit } from './delen-reis.ts'
import type { Invulling, Reiziger } from './reiziger.ts'

/** Guided acts by clicking: begin, every step, and how it ends. */

/** Begins a guided act in a dossier. @returns its id */
export async function beginAfweging(
  reiziger: Reiziger,
  dossier: string,
  soort: string,
): Promise<string> {
  await reiziger.ga(`/werk/dossiers/${dossier}/afwegingen/${soort}`)
  const over = reiziger.page.locator('main [name="over"]')
  if ((await over.count()) > 0) await over.first().check()
  await reiziger.druk('Begin')
  return idUit(reiziger, /^\/werk\/afwegingen\/([0-9a-f-]{36})/)
}

/** Fills in and finishes the steps of a plan. @param over codes of steps that are left out */
export async function legVast(
  reiziger: Reiziger,
  afweging: string,
  soort: string,
  antwoorden: Invulling,
  over: readonly string[] = [],
): Promise<void> {
  for (const stap of plan(soort).stappen) {
    if (over.includes(stap.code)) continue
    await reiziger.ga(`/werk/afwegingen/${afweging}/stappen/${stap.code}`)
    await reiziger.vul(vulling(stap, antwoorden))
    await reiziger.druk('Leg deze stap vast')
    expect(await reiziger.page.locator('.dw-fouten').count(), `${soort} ${stap.code}`).toBe(0)
  }
}

/** Ends it; what comes of it stands on the page that follows. */
export async function beslis(
  reiziger: Reiziger,
  afweging: string,
  uitkomst: string,
): Promise<string> {
  await reiziger.ga(`/werk/afwegingen/${afweging}`)
  await reiziger.vul({ uitkomst, reden: 'Dit past bij goede hulp.' })
  await reiziger.druk('Leg mijn besluit vast')
  return reiziger.tekst()
}

/** Begins, goes through all steps and stops on the overview. @returns its id */
export async function loopDoor(
  reiziger: Reiziger,
  dossier: string,
  soort: string,
  antwoorden: Invulling,
  over: readonly string[] = [],
): Promise<string> {
  const id = await beginAfweging(reiziger, dossier, soort)
  await legVast(reiziger, id, soort, antwoorden, over)
  await reiziger.ga(`/werk/afwegingen/${id}`)
  return id
}

/** The gemeente arranges outreach and gives it to this pet, as its pages do. */
export async function geefBemoeizorg(t: TestApp, petNaam: string): Promise<void> {
  const eigenaar = t.db.pool('eigenaar')
  await eigenaar.query(
    `insert into deelwijzer.inrichting (gemeente_id, id, nummer, status, ingangsdatum, toelichting, gemaakt_op, besloten_op, inhoud)
     select gemeente_id, $1, nummer + 1, status, ingangsdatum + 1, 'Met bemoeizorg.', gemaakt_op, besloten_op,
       jsonb_set(inhoud, '{taken,bemoeizorg}', inhoud -> 'taken' -> 'maatschappelijk-werk')
     from deelwijzer.inrichting where gemeente_id = (select gemeente_id from deelwijzer.medewerker where naam = 'Esther van Loon')
       and status = 'vastgesteld'`,
    [t.deps.id()],
  )
  await eigenaar.query(
    `update deelwijzer.pet set taken = taken || '{bemoeizorg}' where naam = $1 and medewerker_id in
       (select id from deelwijzer.medewerker where naam = 'Esther van Loon')`,
    [petNaam],
  )
}

/** Open tasks of a kind in a dossier, with their day. */
export async function taken(t: TestApp, dossier: string, code: string): Promise<string[]> {
  const { rows } = await t.db
    .pool('eigenaar')
    .query<{ uiterlijk: string }>(
      `select uiterlijk::text from deelwijzer.plicht where dossier_id = $1 and code = $2 and gedaan_op is null`,
      [dossier, code],
    )
  return rows.map(({ uiterlijk }) => uiterlijk)
}

/** Everything on the page, also what is folded away: why the answer is what it is. */
export async function alles(reiziger: Reiziger): Promise<string> {
  const ruw = (await reiziger.page.locator('main').textContent()) ?? ''
  return ruw.replaceAll('\u00AD', '').replaceAll(/\s+/g, ' ')
}

/** A journey looks at every page; on a busy machine that takes its time. In milliseconds. */
export const reistijd = 180_000

/** Takes in an application under the one law of this pet. @returns the dossier */
export async function neemAanvraagAan(
  reiziger: Reiziger,
  wie: { naam: string; geboortedatum: string },
): Promise<string> {
  await reiziger.ga('/werk/intake')
  await reiziger.vul({ route: 'b', gemeldDoor: 'inwoner' })
  await reiziger.druk('Verder')
  await reiziger.vul({
    besproken: ['dat', 'soort-en-doel', 'rechten', 'bij-wie'],
    rolKenbaar: 'ja',
    ...wie,
    omschrijving: `${wie.naam} vraagt een uitkering aan.`,
    noodzakelijk: 'ja',
  })
  await reiziger.druk('Opslaan en dossier openen')
  return idUit(reiziger, /^\/werk\/dossiers\/([0-9a-f-]{36})$/)
}
