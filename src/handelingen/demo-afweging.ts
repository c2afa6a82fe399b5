import type { Waarden } from '../domein/invoer.ts'
import { dagenLater, datumInNederland, toonDatum } from '../domein/leeftijd.ts'
import { openPlichten } from '../domein/plicht.ts'
import { beginAfweging, endAfweging, finishStap } from './afweging.ts'
import { decide } from './besluit.ts'
import { readConcept } from './concept.ts'
import type { Veldwaarden } from './demo-besluiten.ts'
import { invoer } from './demo-stappen.ts'
import type { Deps, Medewerker } from './deps.ts'
import { readDossier } from './dossier.ts'
import { NietGevonden, OngeldigeInvoer } from './fouten.ts'
import { saveStap } from './triage-concept.ts'
import { weighTriage } from './triage.ts'

const dagMs = 86_400_000

/**
 * The same house, some days ago: so that there is something that should have been done by now.
 *
 * @param dagen less than 35: signals about access begin at what is newer, and take the lines in the order in which they came
 */
export function geleden(deps: Deps, dagen: number): Deps {
  return { ...deps, nu: () => new Date(deps.nu().getTime() - dagen * dagMs) }
}

/** A day as it is typed, counted from the day that it is for these deps. */
export const dag = (deps: Deps, over: number): string =>
  toonDatum(dagenLater(datumInNederland(deps.nu()), over))

/** What is filled in for each step, in the order in which it was done. */
export type Planstappen = readonly (readonly [stap: string, velden: Veldwaarden])[]

/** Begins a guided weighing about whom the dossier is about, and does these steps. @returns its id */
export async function weegAf(
  deps: Deps,
  wie: Medewerker,
  dossierId: string,
  soort: string,
  stappen: Planstappen,
): Promise<string> {
  const { dossier } = await readDossier(deps, wie, dossierId)
  const over = invoer({ over: dossier.persoonId })
  const id = await beginAfweging(deps, wie, dossierId, soort, over)
  await gaVerder(deps, wie, id, stappen)
  return id
}

/** Does more steps of a weighing that runs. */
export async function gaVerder(
  deps: Deps,
  wie: Medewerker,
  id: string,
  stappen: Planstappen,
): Promise<void> {
  for (const [stap, velden] of stappen) {
    await finishStap(deps, wie, id, stap, invoer(velden), undefined)
  }
}

/** Ends it with a reason. @returns the triage that it goes on in @throws NietGevonden when there is none */
export async function besluitAf(
  deps: Deps,
  wie: Medewerker,
  id: string,
  uitkomst: string,
  reden: string,
): Promise<string | null> {
  return (await endAfweging(deps, wie, id, invoer({ uitkomst, reden }))).triageId
}

/** What is still asked in the triage that follows on a weighing; the rest stands there already. */
export interface Triagerest {
  aanpak?: Veldwaarden
  weging: Veldwaarden
  informeren: Veldwaarden
  /** Where the answer is that one weighs for oneself: what one decides, and with whom that was talked over. */
  besluit: { besluit: string; afwijkReden: string; afwijkSoort: string; geraadpleegd: string }
}

/** Decides in the triage that a weighing began, with everything it brought along. @returns the besluit */
export async function besluitNaAfweging(
  deps: Deps,
  wie: Medewerker,
  triageId: string | null,
  { besluit, ...rest }: Triagerest,
): Promise<string> {
  if (triageId === null) throw new NietGevonden()
  for (const stap of ['aanpak', 'weging', 'informeren'] as const) {
    const concept = await readConcept(deps, wie, 'triage', triageId)
    const waarden: Waarden = { ...concept?.waarden, ...invoer(rest[stap] ?? {}) }
    const ingevuld = { stap, waarden, fouten: {}, controleer: true }
    const { fouten } = await saveStap(deps, wie, triageId, {
      ...ingevuld,
      versie: concept?.versie ?? 0,
    })
    if (Object.keys(fouten).length > 0) throw new OngeldigeInvoer(fouten)
  }
  const slot = invoer({ conclusie: 'doen', ...besluit })
  const gewogen = await weighTriage(deps, wie, triageId, { stap: 'vastleggen', waarden: slot })
  // What comes before was done; what comes afterwards stays a task.
  const gedaan = openPlichten(
    gewogen.antwoord?.plichten ?? [],
    ['informeer-achteraf'],
    datumInNederland(deps.nu()),
    null,
  ).map(({ code }) => code)
  return (await decide(deps, wie, triageId, { ...gewogen.waarden, gedaan })).besluitId
}

/** An open duty of this pet with this code, in this dossier. @throws NietGevonden */
export async function vindPlicht(
  deps: Deps,
  wie: Medewerker,
  dossierId: string,
  code: string,
): Promise<string> {
  const { plichten } = await readDossier(deps, wie, dossierId)
  const gevonden = plichten.find((plicht) => plicht.code === code && plicht.gedaanOp === null)
  if (gevonden === undefined) throw new NietGevonden()
  return gevonden.id
}
