import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { planVan } from '../../src/domein/afweging/index.ts'
import { geldt } from '../../src/domein/afweging/lezen.ts'
import type { Stappenplan } from '../../src/domein/afweging/stappenplan.ts'
import { idUit } from './delen-reis.ts'
import type { TestApp } from './app.ts'
import type { Invulling, Reiziger } from './reiziger.ts'

/** The roads that the journeys about reporting have in common, every one of them by clicking. */

const regels = readFileSync(
  new URL('../../regels/voorbeelden/casussen.ndjson', import.meta.url),
  'utf8',
)

/** The outcome that a worked case expects: a journey that covers it must end in the same answer. */
export function verwacht(casus: string): string {
  const regel = regels.split('\n').find((lijn) => lijn.startsWith(`{"id":"${casus}"`))
  if (regel === undefined) throw new Error(`geen casus ${casus}`)
  const gelezen: { verwacht: { uitkomst: string } } = JSON.parse(regel)
  return gelezen.verwacht.uitkomst
}

/** The talk beforehand and what exactly is told, as most reporting rights ask it. */
export const gesprek: Invulling = {
  besproken: 'ja',
  gesprekTekst: 'Met Noor en haar moeder. Zij begrijpen het.',
  bezwaar: 'nee',
}
export const inhoud: Invulling = {
  ontvangerNaam: 'Medewerker van de bureaudienst',
  doelTekst: 'Dat Noor veilig is.',
  categorie: ['wat'],
  omvang: 'Wat ik zag, en ook wat goed gaat. Niets over haar ouders apart.',
  nodig: 'ja',
  minder: 'nee',
}

function plan(soort: string): Stappenplan {
  const gevonden = planVan(soort)
  if (gevonden === undefined) throw new Error(`geen stappenplan ${soort}`)
  return gevonden
}

/**
 * From the page of the dossier to the overview of a finished weighing.
 *
 * @param over the person, when the dossier is about more than one
 * @param zonder codes of steps that are left out
 * @returns the id of the weighing
 */
export async function weegAf(
  wie: Reiziger,
  dossier: string,
  soort: string,
  antwoorden: Invulling,
  { over, zonder = [] }: { over?: string; zonder?: readonly string[] } = {},
): Promise<string> {
  const { stappen } = plan(soort)
  const begin = `/werk/dossiers/${dossier}/afwegingen/${soort}`
  await wie.ga(`/werk/dossiers/${dossier}/afwegingen`)
  expect(await wie.page.locator(`main a[href="${begin}"]`).count(), soort).toBe(1)
  await wie.ga(begin)
  if (over !== undefined) await wie.vul({ over })
  await wie.druk('Begin')
  const id = /\/werk\/afwegingen\/([0-9a-f-]{36})/.exec(wie.pad())?.[1] ?? ''
  for (const stap of stappen) {
    if (zonder.includes(stap.code)) continue
    await wie.ga(`/werk/afwegingen/${id}/stappen/${stap.code}`)
    const hier: Record<string, readonly string[]> = {}
    for (const veld of stap.velden) {
      const antwoord = antwoorden[veld.naam]
      if (antwoord === undefined || !geldt(veld, hier)) continue
      hier[veld.naam] = typeof antwoord === 'string' ? [antwoord] : antwoord
    }
    await wie.vul(hier)
    await wie.druk('Leg deze stap vast')
    expect(await wie.page.locator('main .dw-fouten').count(), `${soort}, ${stap.code}`).toBe(0)
  }
  await wie.ga(`/werk/afwegingen/${id}`)
  return id
}

/** Ends it on the overview. */
export async function besluitAf(
  wie: Reiziger,
  uitkomst: string,
  anders: Invulling = {},
): Promise<void> {
  await wie.vul({ uitkomst, reden: 'Dit weegt voor mij het zwaarst.', ...anders })
  await wie.druk('Leg mijn besluit vast')
}

/** What the rules said at the end, as it was kept. */
export async function antwoordVan(t: TestApp, id: string): Promise<string | null> {
  const { rows } = await t.db.pool('eigenaar').query<{
    uitkomst: string | null
  }>(`select antwoord->>'uitkomst' as uitkomst from deelwijzer.afweging_einde where afweging_id = $1`, [id])
  expect(rows).toHaveLength(1)
  return rows[0]?.uitkomst ?? null
}

/** The verdict on the card of the page, in words; `null` when the rules are not asked anything. */
export async function oordeel(wie: Reiziger): Promise<string | null> {
  const kaart = wie.page.locator('#antwoord')
  return (await kaart.count()) === 0 ? null : kaart.getAttribute('data-oordeel')
}

/** Goes on in the triage that begins filled in, and gives the besluit. What is there already is not typed again. */
export async function besluitNaWegen(
  wie: Reiziger,
  { weging = {}, informeren = {} }: { weging?: Invulling; informeren?: Invulling } = {},
): Promise<string> {
  expect(wie.pad()).toMatch(/^\/werk\/triage\/[0-9a-f-]{36}\/aanpak$/)
  await wie.druk('Opslaan en verder')
  await wie.vul({ proportioneel: 'ja', doelmatig: 'ja', ...weging })
  await wie.druk('Opslaan en verder')
  await wie.vul({
    informeren: 'vooraf',
    informeerHoe: 'In het gesprek van vandaag.',
    ...informeren,
  })
  await wie.druk('Opslaan en verder')
  await wie.vul({
    conclusie: 'doen',
    besluit: 'Wij vertellen precies dit, en niet meer.',
    // Only who goes against the answer says why and with whom; using a right to report follows it.
    ...((await wie.tekst()).includes('Waarom wijkt u af van het antwoord?')
      ? { afwijkReden: 'Ik volgde alle stappen.', geraadpleegd: 'Een collega' }
      : {}),
  })
  await wie.druk('Neem dit besluit')
  return idUit(wie, /^\/werk\/besluiten\/([0-9a-f-]{36})$/)
}
