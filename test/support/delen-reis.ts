import { expect } from 'vitest'
import type { TestApp } from './app.ts'
import type { Invulling, Reiziger } from './reiziger.ts'
import { overDagen } from './verstrekking.ts'

/** The roads that the journeys about sharing have in common, every one of them by clicking. */

export interface Wie {
  naam: string
  geboortedatum: string
}

/** Takes in a question and gives the id of the dossier that it opened. */
export async function neemAan(reiziger: Reiziger, wie: Wie, extra: Invulling): Promise<string> {
  await reiziger.ga('/werk/intake')
  await reiziger.vul({ route: extra['wet'] === undefined ? 'c' : 'b', gemeldDoor: 'inwoner' })
  await reiziger.druk('Verder')
  await reiziger.vul({
    besproken: ['dat', 'soort-en-doel', 'rechten', 'bij-wie'],
    rolKenbaar: 'ja',
    ...wie,
    omschrijving: `${wie.naam} vraagt om hulp.`,
    noodzakelijk: 'ja',
    ...extra,
  })
  await reiziger.druk('Opslaan en dossier openen')
  return idUit(reiziger, /^\/werk\/dossiers\/([0-9a-f-]{36})$/)
}

/** Writes one thing down about somebody in a dossier. */
export async function schrijfOp(
  reiziger: Reiziger,
  dossier: string,
  persoon: string,
  inhoud: string,
): Promise<void> {
  await reiziger.ga(`/werk/dossiers/${dossier}/opschrijven`)
  const keuze = reiziger.page.locator('main [name="persoon"]')
  await reiziger.vul({
    inhoud,
    ...((await keuze.count()) === 0 ? {} : { persoon }),
    aard: 'inwoner',
    datWat: 'wat',
    categorie: 'gewoon',
    bronSoort: 'inwoner',
    rolKenbaar: 'ja',
    noodzakelijk: 'ja',
  })
  await reiziger.druk('Opschrijven in het dossier')
}

export function idUit(reiziger: Reiziger, vorm: RegExp): string {
  const id = vorm.exec(reiziger.pad())?.[1]
  expect(id, `${vorm.source} in ${reiziger.pad()}`).toBeDefined()
  return id ?? ''
}

/** Asks consent on the page of the dossier and gives its id. */
export async function vraagToestemming(
  reiziger: Reiziger,
  dossier: string,
  velden: Invulling,
): Promise<string> {
  await reiziger.ga(`/werk/dossiers/${dossier}`)
  await reiziger.volg('Toestemming en instemming')
  await reiziger.volg('Vraag toestemming of instemming')
  await reiziger.vul(velden)
  await reiziger.druk('Maak de vraag')
  return idUit(reiziger, /^\/werk\/toestemmingen\/([0-9a-f-]{36})$/)
}

export const pin = '2580'

/** Locks the tablet on this question and hands it over. */
export async function legOpTafel(reiziger: Reiziger): Promise<void> {
  await reiziger.volg('Samen aan tafel')
  await reiziger.vul({ pin, pin2: pin })
  await reiziger.druk('Zet op slot en begin')
}

/** Draws a signature with the mouse and keeps the answer. */
export async function tekenEnBewaar(reiziger: Reiziger): Promise<void> {
  const { page } = reiziger
  const vak = await page.locator('canvas').boundingBox()
  if (vak === null) throw new Error('geen tekenvak')
  await page.mouse.move(vak.x + 30, vak.y + 60)
  await page.mouse.down()
  for (let stap = 1; stap <= 14; stap++) {
    await page.mouse.move(vak.x + 30 + stap * 12, vak.y + 60 + (stap % 2) * 40)
  }
  await page.mouse.up()
  await reiziger.druk('Bewaar mijn antwoord')
}

/** Takes the tablet back with the PIN. */
export async function neemTerug(reiziger: Reiziger): Promise<void> {
  if (reiziger.pad() !== '/tafel/klaar') await reiziger.volg('Geef de tablet terug')
  await reiziger.vul({ pin })
  await reiziger.druk('Verder als medewerker')
}

/** What differs per journey in the triage; the rest is an ordinary one. */
export interface Triage {
  aanpak?: Invulling
  weging: Invulling
  informeren?: Invulling
  vastleggen?: Invulling
}

/** From the first step of a triage to the besluit; gives its id. */
export async function besluit(reiziger: Reiziger, velden: Triage): Promise<string> {
  await reiziger.vul({ besproken: 'ja', bezwaar: 'nee', ...velden.aanpak })
  await reiziger.druk('Opslaan en verder')
  await reiziger.vul({
    noodzakelijk: 'ja',
    kanMetMinder: 'nee',
    proportioneel: 'ja',
    doelmatig: 'ja',
  })
  // Which facts are asked follows from the answer: look at it first, as somebody would without script.
  await reiziger.druk('Bekijk het antwoord')
  await reiziger.vul(velden.weging)
  await reiziger.druk('Opslaan en verder')
  await reiziger.vul({
    informeren: 'vooraf',
    informeerHoe: 'In het gesprek aan tafel.',
    ...velden.informeren,
  })
  await reiziger.druk('Opslaan en verder')
  await reiziger.vul({
    conclusie: 'doen',
    besluit: 'Wij vertellen precies dit, en niet meer.',
    ...velden.vastleggen,
  })
  await reiziger.druk('Neem dit besluit')
  return idUit(reiziger, /^\/werk\/besluiten\/([0-9a-f-]{36})$/)
}

/** Opens the page to share under a besluit; rounds off first what has to be done first. */
export async function naarDelen(reiziger: Reiziger, besluitId: string): Promise<void> {
  const adres = `/werk/besluiten/${besluitId}/delen`
  await reiziger.ga(adres)
  const eerst = reiziger.page.locator('main a[href^="/werk/plichten/"]')
  for (let keer = 0; keer < 8 && (await eerst.count()) > 0; keer++) {
    const naam = await eerst.first().innerText()
    await reiziger.volg(naam.trim())
    await reiziger.vul({ bewijs: 'Besproken aan tafel.' })
    await reiziger.druk('Rond af')
    await reiziger.ga(adres)
  }
}

/** Fills in what is shared and looks at the preview. */
export async function bekijkVoorbeeld(
  t: TestApp,
  reiziger: Reiziger,
  gegeven: string,
  velden: Invulling,
): Promise<void> {
  await reiziger.vul({
    gegeven: [gegeven],
    geldigTot: overDagen(t, 20),
    verteldOp: overDagen(t, 0),
    ...velden,
  })
  await reiziger.druk('Bekijk wat de ander te zien krijgt')
}
