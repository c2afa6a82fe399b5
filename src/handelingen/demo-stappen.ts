import { bespreekpunten } from '../domein/intake.ts'
import type { Waarden } from '../domein/invoer.ts'
import { openBlokkades } from '../domein/plicht.ts'
import type { Deps, Inwoner, Medewerker, Partner } from './deps.ts'
import { NietGevonden } from './fouten.ts'
import { readDossier, type Dossierbeeld } from './dossier.ts'
import { recordGegeven, weighGegeven } from './gegeven.ts'
import { findWie, listLogins, loginDemo, logout, switchPet, type Sessie } from './inloggen.ts'
import { takeInHulpvraag } from './intake.ts'
import { searchDossiers } from './zoeken.ts'

/** The fields of a form, each with one value. */
export type Velden = Record<string, string>

/** A filled-in form in which it was needed and the role was told, as it always is in the demo. */
export function waarden(velden: Velden, extra: Waarden = {}): Waarden {
  return {
    ...Object.fromEntries(Object.entries(velden).map(([naam, tekst]) => [naam, [tekst]])),
    noodzakelijk: ['ja'],
    rolKenbaar: ['ja'],
    ...extra,
  }
}

/** The same form field by field, for forms without those two questions. */
export function invoer(velden: Record<string, string | readonly string[]>): Waarden {
  return Object.fromEntries(
    Object.entries(velden).map(([naam, tekst]) => [
      naam,
      typeof tekst === 'string' ? [tekst] : tekst,
    ]),
  )
}

/** People of the demo at work. Everybody logs in, puts on a pet and logs out at the end, with a line for each. */
export interface Demo {
  deps: Deps
  /** @throws NietGevonden when nobody in the demo has this name, or this pet */
  als: (naam: string, pet: string) => Promise<Medewerker>
  /** @throws NietGevonden when no resident in the demo can log in under this name */
  alsInwoner: (naam: string) => Promise<Inwoner>
  /** @throws NietGevonden when nobody of a partner organisation can log in under this name */
  alsPartner: (naam: string) => Promise<Partner>
  logUit: () => Promise<void>
}

interface Ingelogd {
  wie: Sessie['wie']
  geheim: string
}

export function openDemo(deps: Deps): Demo {
  const sessies = new Map<string, Ingelogd>()
  async function login(naam: string): Promise<Ingelogd> {
    const gevonden = (await listLogins(deps)).find((kandidaat) => kandidaat.naam === naam)
    if (gevonden === undefined) throw new NietGevonden()
    const traceId = Buffer.from(deps.toeval(16)).toString('hex')
    const geheim = await loginDemo(deps, gevonden.id, traceId)
    const sessie = await findWie(deps, geheim, traceId)
    if (sessie === undefined) throw new NietGevonden()
    return { wie: sessie.wie, geheim }
  }
  return {
    deps,
    async als(naam, petNaam) {
      const eerder = sessies.get(`${naam}|${petNaam}`)
      if (eerder?.wie.soort === 'medewerker') return eerder.wie
      const { wie, geheim } = await login(naam)
      if (wie.soort !== 'medewerker') throw new NietGevonden()
      const pet = wie.petten.find((eigen) => eigen.naam === petNaam)
      if (pet === undefined) throw new NietGevonden()
      await switchPet(deps, wie, geheim, pet.id)
      const metPet = { ...wie, pet }
      sessies.set(`${naam}|${petNaam}`, { wie: metPet, geheim })
      return metPet
    },
    async alsInwoner(naam) {
      const { wie, geheim } = sessies.get(naam) ?? (await login(naam))
      if (wie.soort !== 'inwoner') throw new NietGevonden()
      sessies.set(naam, { wie, geheim })
      return wie
    },
    async alsPartner(naam) {
      const { wie, geheim } = sessies.get(naam) ?? (await login(naam))
      if (wie.soort !== 'partner') throw new NietGevonden()
      sessies.set(naam, { wie, geheim })
      return wie
    },
    async logUit() {
      for (const { wie, geheim } of sessies.values()) await logout(deps, wie, geheim)
      sessies.clear()
    },
  }
}

/** Somebody made up whom a question is about. */
export interface Persoon {
  naam: string
  geboortedatum: string
}

/**
 * Takes in a question, with everything discussed, and writes down what was told.
 *
 * @param gegevens over the person the dossier is about
 * @returns the dossier that it opened
 * @throws NietGevonden when no dossier was opened
 */
export async function neemAan(
  deps: Deps,
  wie: Medewerker,
  persoon: Persoon,
  vraag: Velden,
  gegevens: readonly Velden[] = [],
): Promise<string> {
  const velden = waarden({ ...persoon, ...vraag }, { besproken: bespreekpunten })
  const genomen = await takeInHulpvraag(deps, wie, velden, deps.id())
  if (genomen.soort !== 'dossier') throw new NietGevonden()
  await schrijf(deps, wie, genomen.dossierId, gegevens)
  return genomen.dossierId
}

/** Writes things down about the person the dossier is about. */
export async function schrijf(
  deps: Deps,
  wie: Medewerker,
  dossierId: string,
  gegevens: readonly Velden[],
): Promise<void> {
  if (gegevens.length === 0) return
  const { dossier } = await readDossier(deps, wie, dossierId)
  for (const gegeven of gegevens) {
    const velden = waarden({ persoon: dossier.persoonId, ...gegeven })
    // What has to be done first was done, as the professional would tick.
    const antwoord = await weighGegeven(deps, wie, dossierId, velden)
    const gedaan = openBlokkades(antwoord?.plichten ?? [], []).map(({ code }) => code)
    await recordGegeven(deps, wie, dossierId, { ...velden, gedaan }, deps.id())
  }
}

/** The dossier about this person that this pet reaches. @throws NietGevonden */
export async function vindDossier(
  deps: Deps,
  wie: Medewerker,
  naam: string,
): Promise<Dossierbeeld> {
  const { resultaten } = await searchDossiers(deps, wie, {
    soort: 'naam',
    woorden: naam.split(' '),
  })
  const gevonden = resultaten.find(({ dossier }) => dossier.persoonNaam === naam)
  if (gevonden === undefined) throw new NietGevonden()
  return readDossier(deps, wie, gevonden.dossier.id)
}

type Kort = readonly [tekst: string, bron: string]

/** That something is the case, told by the resident. */
export function dat([inhoud, bron]: Kort): Velden {
  return { aard: 'feit', datWat: 'dat', categorie: 'gewoon', bronSoort: 'inwoner', bron, inhoud }
}

/** What is the case, in the words of the resident. */
export function wat([inhoud, bron]: Kort): Velden {
  return { aard: 'inwoner', datWat: 'wat', categorie: 'gewoon', bronSoort: 'inwoner', bron, inhoud }
}
