import { expect } from 'vitest'
import { besluit, idUit, type Triage } from './delen-reis.ts'
import { leesPdf } from './pdf.ts'
import type { Invulling, Reiziger, Toneel } from './reiziger.ts'
import { overDagen } from './verstrekking.ts'

/** The roads that the journeys about reporting and secrecy have in common, every one of them by clicking. */

/** One beheerder asks that somebody may report to the verwijsindex, a second one grants it. */
export async function wijsAan(toneel: Toneel, naam: string): Promise<void> {
  const fatima = await toneel.komtBinnen('Fatima El Idrissi')
  await fatima.ga('/beheer/petten')
  await fatima.volg('Meldingsbevoegden')
  const keuze = fatima.page.locator('main select[name=medewerker] option', { hasText: naam })
  await fatima.vul({
    medewerker: (await keuze.first().getAttribute('value')) ?? '',
    domein: 'jeugdhulp',
  })
  await fatima.druk('Vraag aan')
  expect(await fatima.tekst()).toContain('Een andere beheerder kent dit toe.')
  await fatima.sluit()
  const joost = await toneel.komtBinnen('Joost van Dam')
  await joost.ga('/beheer/meldingsbevoegden')
  await joost.druk(`Ken toe aan ${naam}`)
  expect(await joost.tekst()).toContain('Mag melden')
  await joost.sluit()
}

/** From the triage that a weighing began to the besluit; gives its id. */
export async function naarBesluit(
  reiziger: Reiziger,
  velden: Partial<Triage> = {},
): Promise<string> {
  expect(reiziger.pad()).toMatch(/^\/werk\/triage\//)
  return besluit(reiziger, { weging: {}, ...velden })
}

/** Does what was decided: rounds off first what comes first, waits for the log, and records the telling. */
export async function voerUit(
  toneel: Toneel,
  reiziger: Reiziger,
  besluitId: string,
  velden: Invulling,
): Promise<void> {
  const adres = `/werk/besluiten/${besluitId}/uitvoeren`
  await toneel.t.volgorde()
  await reiziger.ga(adres)
  const eerst = reiziger.page.locator('main a[href^="/werk/plichten/"]')
  for (let keer = 0; keer < 8 && (await eerst.count()) > 0; keer++) {
    await reiziger.volg((await eerst.first().innerText()).trim())
    await reiziger.vul({ bewijs: 'Gedaan en besproken.' })
    await reiziger.druk('Rond af')
    await reiziger.ga(adres)
  }
  const meldweg = (await reiziger.page.locator('main [name=meldweg]').count()) > 0
  const eigenGrond = (await reiziger.page.locator('main [name=grondslag]').count()) > 0
  await reiziger.vul({
    ...(meldweg ? { meldweg: 'telefoon', sprak: 'Een medewerker' } : {}),
    // Who goes by their own weighing names the basis: the rules give none then.
    ...(eigenGrond ? { grondslag: 'AVG 6.1.e' } : {}),
    ...velden,
  })
  await reiziger.druk(/Leg vast dat ik dit/)
  expect(await reiziger.page.locator('.dw-fouten').allInnerTexts(), adres).toEqual([])
  expect(idUit(reiziger, /^\/werk\/dossiers\/([0-9a-f-]{36})\/verstrekkingen/)).toBeTypeOf('string')
}

/** Was told beforehand, today. */
export const vooraf = (toneel: Toneel): Invulling => ({ verteldOp: overDagen(toneel.t, 0) })

/** The text of a PDF that this page links to, as a reader would see it; and that it is tagged. */
export async function leesStuk(reiziger: Reiziger, pad: string): Promise<string> {
  const antwoord = await reiziger.page.request.get(pad)
  expect(antwoord.status(), pad).toBe(200)
  expect(antwoord.headers()['content-type']).toBe('application/pdf')
  const gelezen = leesPdf(await antwoord.body())
  expect(gelezen.tags['H1']).toBe(1)
  return gelezen.tekst.replaceAll('\u00AD', '').replaceAll(/\s+/g, ' ')
}
