import { dagenLater, type Datum } from '../domein/leeftijd.ts'
import { lengtePersoonsnummer, soortenVan, type Logvraag } from '../domein/logvraag.ts'
import type { Kluis } from '../kluis/kluis.ts'
import type { Pseudoniemen } from '../logboek/logregel.ts'
import { toAdl } from '../logboek/projectie-adl.ts'
import { toAudit } from '../logboek/projectie-audit.ts'
import { toLdv } from '../logboek/projectie-ldv.ts'
import type { Logregel } from '../logboek/logregel.ts'
import type { Tx } from '../opslag/database.ts'
import { lezingVan } from '../opslag/lezing.ts'
import {
  findDossierMetNummer,
  listBetrokkenen,
  listCollegas,
  listDossiernummers,
  listUitstel,
  searchLogregels,
  type Collega,
  type GevondenRegel,
  type Logfilter,
  type Uitstel,
} from '../opslag/logregels.ts'
import { activiteiten, doorDeDeur, vereisPetsoort, type Kring, type Spoor } from './deur.ts'
import type { Deps, Medewerker } from './deps.ts'
import { OngeldigeInvoer } from './fouten.ts'

export type { Collega, GevondenRegel, Uitstel }

/** Lines on one page. */
export const regelsPerBlad = 50
/** Lines in one download; a longer period is asked in parts. */
export const hoogstensUitvoer = 20_000

export const uitvoersoorten = ['ldv', 'audit', 'adl'] as const
export type Uitvoersoort = (typeof uitvoersoorten)[number]

export const toezicht = {
  handeling: 'raadplegen' as const,
  doel: 'toezicht op toegang',
  verwerkingsactiviteit: activiteiten.privacy,
}

/** Which line was last on the page before. */
export interface Plaats {
  tijdstip: Date
  volgnummer: number
}

export interface Lograpport {
  regels: readonly Toonregel[]
  /** Where the next page begins; nothing when this was the last one. */
  volgende: Plaats | undefined
  collegas: readonly Collega[]
}

/** A line as the privacy officer reads it: who and what, with numbers instead of names of residents. */
export interface Toonregel {
  regel: GevondenRegel
  medewerker: string | undefined
  persoonsnummer: string | undefined
  dossiernummer: string | undefined
}

/** The choices of the search form; nothing is shown and nobody is looked at. @throws NietGevonden for any other pet */
export async function readLogkeuzes(
  deps: Deps,
  medewerker: Medewerker,
): Promise<readonly Collega[]> {
  return doorDeDeur(deps, medewerker, { ...toezicht, objectSoort: 'toezicht' }, async (tx) => {
    vereisPetsoort(medewerker, 'privacy-officer')
    return { uit: await listCollegas(tx), spoor: spoorOver([], undefined) }
  })
}

/**
 * Searches the log. That it was asked is a line (kinds, never values), and everybody whose lines are shown gets a line
 * that says that the privacy officer looked.
 *
 * @param na where the page before ended
 * @throws OngeldigeInvoer when the number is of no dossier and of nobody in this period; NietGevonden for any other pet
 */
export async function searchLogboek(
  deps: Deps,
  medewerker: Medewerker,
  vraag: Logvraag,
  na: Plaats | undefined,
): Promise<Lograpport> {
  return doorDeDeur(deps, medewerker, { ...toezicht, objectSoort: 'logboek' }, async (tx) => {
    const wie = vereisPetsoort(medewerker, 'privacy-officer')
    const filter = { ...(await toFilter(tx, wie.gemeente.id, vraag)), na }
    const gevonden = await searchLogregels(tx, filter, regelsPerBlad + 1)
    const regels = gevonden.slice(0, regelsPerBlad)
    const laatste = regels.at(-1)
    const collegas = await listCollegas(tx)
    return {
      uit: {
        regels: await toToonregels(tx, regels, collegas),
        volgende: gevonden.length > regelsPerBlad ? laatste : undefined,
        collegas,
      },
      spoor: spoorOver(regels, soortenVan(vraag)),
    }
  })
}

/**
 * The same lines as one of the three projections, one JSON document per line. Logged like a search.
 * @throws OngeldigeInvoer also when there are more lines than one download may hold
 */
export async function exportLogboek(
  deps: Deps,
  medewerker: Medewerker,
  vraag: Logvraag,
  soort: Uitvoersoort,
): Promise<string> {
  return doorDeDeur(deps, medewerker, { ...toezicht, objectSoort: 'logboek' }, async (tx) => {
    const wie = vereisPetsoort(medewerker, 'privacy-officer')
    const filter = await toFilter(tx, wie.gemeente.id, vraag)
    const regels = await searchLogregels(tx, { ...filter, na: undefined }, hoogstensUitvoer + 1)
    if (regels.length > hoogstensUitvoer) {
      throw new OngeldigeInvoer({
        van: `Dit zijn meer dan ${hoogstensUitvoer.toLocaleString('nl-NL')} regels. Kies een kortere periode.`,
      })
    }
    const projecteer = projectieMet(lezingVan(tx).kluis)
    const uit: string[] = []
    for (const regel of regels.toReversed())
      uit.push(JSON.stringify(await projecteer(soort, regel)))
    return {
      uit: uit.map((tekst) => `${tekst}\n`).join(''),
      spoor: spoorOver(regels, `uitvoer ${soort}, ${soortenVan(vraag)}`),
    }
  })
}

/** Works out keyed pseudonyms; each person once. */
export function pseudoniemenMet(
  kluis: Kluis,
): (gemeenteId: string, id: string | null) => Promise<string | null> {
  const bekend = new Map<string, string>()
  return async (gemeenteId, id) => {
    if (id === null) return null
    const eerder = bekend.get(id)
    if (eerder !== undefined) return eerder
    const nieuw = await pseudoniemVan(kluis, gemeenteId, id)
    bekend.set(id, nieuw)
    return nieuw
  }
}

/** Makes projections with the pseudonyms of this installation. */
export function projectieMet(
  kluis: Kluis,
): (soort: Uitvoersoort, regel: Logregel) => Promise<object> {
  const pseudoniem = pseudoniemenMet(kluis)
  return async (soort, regel) => {
    const wie: Pseudoniemen = {
      betrokkene: await pseudoniem(regel.gemeenteId, regel.betrokkeneId),
      lezer: await pseudoniem(regel.gemeenteId, regel.lezerId),
    }
    return { ldv: toLdv, audit: toAudit, adl: toAdl }[soort](regel, wie)
  }
}

async function pseudoniemVan(kluis: Kluis, gemeenteId: string, persoonId: string): Promise<string> {
  return (await kluis.fingerprint('pseudoniem', gemeenteId, persoonId)).toString('hex')
}

/** The beginning of the pseudonym: the same person is recognised, and nobody learns who it is. */
async function persoonsnummer(
  kluis: Kluis,
  gemeenteId: string,
  persoonId: string,
): Promise<string> {
  return (await pseudoniemVan(kluis, gemeenteId, persoonId)).slice(0, lengtePersoonsnummer)
}

async function toFilter(
  tx: Tx,
  gemeenteId: string,
  vraag: Logvraag,
): Promise<Omit<Logfilter, 'na'>> {
  const van = beginVan(vraag.van)
  const tot = beginVan(dagenLater(vraag.tot, 1))
  const dossierId =
    vraag.dossier === undefined ? undefined : await findDossierMetNummer(tx, vraag.dossier)
  const betrokkeneId =
    vraag.persoon === undefined
      ? undefined
      : await findPersoon(tx, gemeenteId, vraag.persoon, van, tot)
  const onbekend =
    (vraag.dossier !== undefined && dossierId === undefined) ||
    (vraag.persoon !== undefined && betrokkeneId === undefined)
  if (onbekend) {
    throw new OngeldigeInvoer({
      nummer: 'Bij dit nummer vonden wij niets in deze dagen. Kijk het nummer en de dagen na.',
    })
  }
  const { medewerkerId, handeling, objectSoort, uitkomst } = vraag
  return { van, tot, medewerkerId, dossierId, betrokkeneId, handeling, objectSoort, uitkomst }
}

/** Nothing leads back from the number to the person, so everybody in this period is tried. */
async function findPersoon(
  tx: Tx,
  gemeenteId: string,
  nummer: string,
  van: Date,
  tot: Date,
): Promise<string | undefined> {
  const { kluis } = lezingVan(tx)
  for (const id of await listBetrokkenen(tx, van, tot)) {
    if ((await persoonsnummer(kluis, gemeenteId, id)) === nummer) return id
  }
  return undefined
}

/** The moment a day begins in the Netherlands. */
export function beginVan(dag: Datum): Date {
  const middernacht = new Date(`${dag}T00:00:00Z`)
  const uur = Number(urenInNederland.format(middernacht))
  return new Date(middernacht.getTime() - uur * 3_600_000)
}
const urenInNederland = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  hour: '2-digit',
  hourCycle: 'h23',
})

/** Names of colleagues and numbers of everything else, for lines that are shown. */
export async function toToonregels(
  tx: Tx,
  regels: readonly GevondenRegel[],
  collegas: readonly Collega[],
): Promise<Toonregel[]> {
  const { kluis } = lezingVan(tx)
  const nummers = await listDossiernummers(tx, [
    ...new Set(regels.flatMap((regel) => regel.dossierId ?? [])),
  ])
  const namen = new Map(collegas.map(({ id, naam }) => [id, naam]))
  const uit: Toonregel[] = []
  for (const regel of regels) {
    uit.push({
      regel,
      medewerker: regel.medewerkerId === null ? undefined : namen.get(regel.medewerkerId),
      persoonsnummer:
        regel.betrokkeneId === null
          ? undefined
          : await persoonsnummer(kluis, regel.gemeenteId, regel.betrokkeneId),
      dossiernummer: regel.dossierId === null ? undefined : nummers.get(regel.dossierId),
    })
  }
  return uit
}

/**
 * One line for the search itself, and one for everybody whose lines were shown. When all that was shown about somebody is
 * kept from them for now, or known to few, then so is the line that says that it was read: otherwise it would tell.
 */
export function spoorOver(
  regels: readonly Pick<GevondenRegel, 'betrokkeneId' | 'besluitId' | 'besloten' | 'dossierId'>[],
  toelichting: string | undefined,
): Spoor {
  const kring = new Map<string, Kring>()
  const open = new Set<string>()
  for (const { betrokkeneId, besluitId, besloten, dossierId } of regels) {
    if (betrokkeneId === null) continue
    if (besluitId === null && !besloten) open.add(betrokkeneId)
    else if (besluitId !== null || !kring.has(betrokkeneId)) {
      kring.set(betrokkeneId, { dossierId, besluitId, besloten })
    }
  }
  const geheel = new Map([...kring].filter(([persoon]) => !open.has(persoon)))
  return {
    betrokkenen: [null, ...open, ...geheel.keys()],
    kring: geheel,
    doel: toezicht.doel,
    verwerkingsactiviteit: toezicht.verwerkingsactiviteit,
    objectId: null,
    ...(toelichting === undefined ? {} : { toelichting }),
  }
}

/** What is kept from residents for now: why, until when and who ends it. Overdue ones first. */
export async function readUitstel(deps: Deps, medewerker: Medewerker): Promise<readonly Uitstel[]> {
  return doorDeDeur(deps, medewerker, { ...toezicht, objectSoort: 'uitstel' }, async (tx) => {
    vereisPetsoort(medewerker, 'privacy-officer')
    const uit = await listUitstel(tx)
    const regels = uit.map(({ besluitId, persoonId }) => ({
      betrokkeneId: persoonId,
      besluitId,
      besloten: false,
      dossierId: null,
    }))
    return { uit, spoor: spoorOver(regels, undefined) }
  })
}
