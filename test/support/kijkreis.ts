import { expect } from 'vitest'
import type { Reiziger } from './reiziger.ts'
import { dienIn, verstuur, type Vraag } from './rechtenreis.ts'

/** What a resident can look at without knowing any id. */
export const bladen = [
  '/mijn',
  '/mijn/gegevens',
  '/mijn/wie-keek-er',
  '/mijn/plan',
  '/mijn/gedeeld',
  '/mijn/toestemmingen',
  '/mijn/verzoeken',
  '/mijn/downloads',
  '/mijn/ouders',
  '/mijn/helpers',
] as const

/** Everything that stands on this page, also what is folded away. */
export async function allesOp(wie: Reiziger): Promise<string> {
  const ruw = (await wie.page.locator('main').textContent()) ?? ''
  return ruw.replaceAll('\u00AD', '').replaceAll(/\s+/g, ' ')
}

/** Looks at every page of their own: what stands there, per page. */
export async function alleBladen(wie: Reiziger): Promise<Map<string, string>> {
  const uit = new Map<string, string>()
  for (const blad of bladen) {
    await wie.ga(blad)
    uit.set(blad, await allesOp(wie))
  }
  return uit
}

/** None of the pages has any of these texts, nor their source. */
export async function zietNiets(wie: Reiziger, sporen: readonly string[]): Promise<void> {
  for (const blad of bladen) {
    await wie.ga(blad)
    const alles = (await wie.page.content()).replaceAll('\u00AD', '')
    for (const spoor of sporen) expect(alles.includes(spoor), `${blad}: ${spoor}`).toBe(false)
  }
}

/** Asks to see what there is about somebody, by the road of somebody who clicks. @param naam of whom, when not oneself */
export async function vraagInzage(
  wie: Reiziger,
  dossiers: readonly string[],
  naam?: string,
): Promise<Vraag> {
  await wie.ga('/mijn/verzoeken/nieuw')
  if (naam !== undefined) await wie.volg(naam)
  await wie.volg(/gegevens bekijken$/i)
  const keuzes = wie.page.locator('main [name="waarover"]:not([value="anders"])')
  const geboden = await keuzes.evaluateAll((velden) =>
    velden.map((v) => v.getAttribute('value') ?? ''),
  )
  // Exactly these, and no others.
  expect(geboden.toSorted()).toEqual(dossiers.map((id) => `dossier:${id}`).toSorted())
  return dienIn(wie, { waarover: geboden, hoe: 'samen' }, verstuur)
}
