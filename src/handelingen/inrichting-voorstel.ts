import { createHash } from 'node:crypto'
import { controleerInrichting } from '../domein/inrichting-controle.ts'
import {
  leesAlgemeen,
  leesTaak,
  waardenVanAlgemeen,
  waardenVanTaak,
} from '../domein/inrichting-formulier.ts'
import type { Inrichting } from '../domein/inrichting.ts'
import { een, type Waarden } from '../domein/invoer.ts'
import { datumInNederland, type Datum } from '../domein/leeftijd.ts'
import {
  activiteitVoor,
  isInTeRichten,
  taakregels,
  type InTeRichtenTaak,
} from '../domein/taakoverzicht.ts'
import { deleteConcept, findConcept, type Concept } from '../opslag/concept.ts'
import type { Tx } from '../opslag/database.ts'
import {
  addActiviteiten,
  decideVersie,
  findGeldend,
  findVersie,
  insertVoorstel,
  listOrganisaties,
  listVersies,
  updateVoorstel,
  type Versie,
} from '../opslag/inrichting.ts'
import { lockSleutel } from '../opslag/slot.ts'
import { doorDeDeur, vereisPetsoort } from './deur.ts'
import type { Deps, Medewerker, MetPet } from './deps.ts'
import { ConceptVerouderd, NietGevonden, OngeldigeInvoer } from './fouten.ts'
import { beginpunten, inrichtingSoort, inrichtingSpoor } from './inrichting.ts'
import type { Organisatie } from '../domein/inrichting-controle.ts'

/** A page of a proposal: the general part, or one task. */
export type Deel = 'algemeen' | InTeRichtenTaak

const soort = { ...inrichtingSoort, handeling: 'vastleggen' as const }

/** The draft of one page of one proposal has an id of its own, that nobody has to remember. */
export function conceptVan(voorstelId: string, deel: Deel | 'besluit'): string {
  const hex = createHash('sha256').update(`${voorstelId} ${deel}`).digest('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20, 32),
  ].join('-')
}

/**
 * Starts a proposal as a copy. There is one at a time: whoever starts while one is open, gets the open one.
 *
 * @param vanafId the version to copy; empty for what holds now
 * @returns the id of the proposal
 * @throws NietGevonden for anybody but a beheerder, or for a version that one cannot start from
 */
export async function startVoorstel(
  deps: Deps,
  medewerker: Medewerker,
  vanafId: string,
): Promise<string> {
  const wie = vereisPetsoort(medewerker, 'beheerder')
  const gemeenteId = wie.gemeente.id
  return doorDeDeur(deps, wie, soort, async (tx) => {
    await lockSleutel(tx, `inrichting ${gemeenteId}`)
    const versies = await listVersies(tx, gemeenteId)
    const open = versies.find((versie) => versie.status === 'voorstel')
    if (open !== undefined) return { uit: open.id, spoor: inrichtingSpoor(open.id) }
    const geldend = await findGeldend(tx, gemeenteId, undefined)
    const vanaf =
      vanafId === ''
        ? geldend
        : beginpunten(versies, geldend).find((versie) => versie.id === vanafId)
    if (vanafId !== '' && vanaf === undefined) throw new NietGevonden()
    const bron = vanaf === undefined ? undefined : await findVersie(tx, gemeenteId, vanaf.id)
    const id = deps.id()
    await insertVoorstel(tx, {
      gemeenteId,
      id,
      nummer: (versies[0]?.nummer ?? 0) + 1,
      ingangsdatum: datumInNederland(deps.nu()),
      toelichting: bron?.status === 'ingetrokken' ? bron.toelichting : '',
      inhoud: bron?.inhoud ?? leeg,
      gemaaktDoor: wie.id,
      gemaaktOp: deps.nu(),
    })
    return { uit: id, spoor: inrichtingSpoor(id, 'voorstel begonnen') }
  })
}

/** Where a gemeente begins that has decided nothing yet: nothing is arranged, everything as strict as can be. */
const leeg: Inrichting = {
  vorm: 'gemeente',
  keuzeVraagverheldering: 1,
  keuzeToelichting: '',
  lokaleRegels: null,
  beleidNaam: '',
  beleidVindplaats: '',
  contactGemeente: '',
  contactFg: '',
  nood: { uren: 8, beoordelenDagen: 3 },
  taken: {},
}

export interface DeelBeeld {
  versie: Versie
  organisaties: Organisatie[]
  /** What the form shows: the draft when there is one, otherwise what the proposal says. */
  waarden: Waarden
  concept: Concept | undefined
}

/** One page of a proposal, for who made it. @throws NietGevonden */
export async function readDeel(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
  deel: Deel,
): Promise<DeelBeeld> {
  const wie = vereisPetsoort(medewerker, 'beheerder')
  return doorDeDeur(deps, wie, { ...soort, handeling: 'raadplegen' }, async (tx) => {
    const versie = await eigenVoorstel(tx, wie, id)
    const concept = await findConcept(tx, 'inrichting', conceptVan(id, deel))
    return {
      uit: {
        versie,
        organisaties: await listOrganisaties(tx, wie.gemeente.id),
        waarden: concept?.waarden ?? waardenVan(versie, deel),
        concept,
      },
      spoor: inrichtingSpoor(id),
    }
  })
}

function waardenVan(versie: Versie, deel: Deel): Waarden {
  return deel === 'algemeen'
    ? waardenVanAlgemeen({ ...versie.inhoud, ...versie })
    : waardenVanTaak(deel, versie.inhoud.taken[deel])
}

/**
 * Saves one page of a proposal. Only who made it can; the other pages stay as they are.
 *
 * @param verwacht the version of the proposal that the form was made from
 * @throws OngeldigeInvoer, NietGevonden; ConceptVerouderd when it was changed in another tab
 */
export async function saveDeel(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
  deel: Deel,
  waarden: Waarden,
  verwacht: number,
): Promise<void> {
  const wie = vereisPetsoort(medewerker, 'beheerder')
  await doorDeDeur(deps, wie, soort, async (tx) => {
    const versie = await eigenVoorstel(tx, wie, id)
    const organisaties = await listOrganisaties(tx, wie.gemeente.id)
    const vandaag = datumInNederland(deps.nu())
    const wordt =
      deel === 'algemeen'
        ? metAlgemeen(versie, waarden, vandaag)
        : metTaak(versie, deel, waarden, organisaties)
    const bewaard = await updateVoorstel(tx, wie.gemeente.id, id, verwacht, wordt)
    if (!bewaard) throw new ConceptVerouderd()
    await deleteConcept(tx, 'inrichting', conceptVan(id, deel))
    return { uit: undefined, spoor: inrichtingSpoor(id, deel) }
  })
}

type Wordt = Pick<Versie, 'inhoud' | 'ingangsdatum' | 'toelichting'>

function metAlgemeen(versie: Versie, waarden: Waarden, vandaag: Datum): Wordt {
  const gelezen = leesAlgemeen(waarden, vandaag)
  if (!gelezen.ok) throw new OngeldigeInvoer(gelezen.fouten)
  const { ingangsdatum, toelichting, ...algemeen } = gelezen.uit
  return { ingangsdatum, toelichting, inhoud: { ...algemeen, taken: versie.inhoud.taken } }
}

function metTaak(
  versie: Versie,
  taak: InTeRichtenTaak,
  waarden: Waarden,
  organisaties: readonly Organisatie[],
): Wordt {
  const gelezen = leesTaak(taak, waarden, organisaties)
  if (!gelezen.ok) throw new OngeldigeInvoer(gelezen.fouten)
  const { [taak]: _oud, ...rest } = versie.inhoud.taken
  const taken = gelezen.uit === undefined ? rest : { ...rest, [taak]: gelezen.uit }
  return { ...versie, inhoud: { ...versie.inhoud, taken } }
}

/** The proposal of who asks, still open; anything else is not there. */
async function eigenVoorstel(tx: Tx, wie: MetPet, id: string): Promise<Versie> {
  const versie = await findVersie(tx, wie.gemeente.id, id)
  if (versie?.status !== 'voorstel' || versie.gemaaktDoorId !== wie.id) throw new NietGevonden()
  return versie
}

export const besluitkeuzes = ['vaststellen', 'terugsturen', 'intrekken'] as const
export type Besluitkeuze = (typeof besluitkeuzes)[number]

/**
 * Decides about a proposal. Vaststellen and terugsturen are for another beheerder than who made it; intrekken is for
 * the maker (the database refuses the maker too). A proposal that starts, finds its places in the register.
 *
 * @param verwacht the version of the proposal that stood on the screen
 * @throws OngeldigeInvoer, NietGevonden; ConceptVerouderd when it was changed in the meantime
 */
export async function decideVoorstel(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
  keuze: Besluitkeuze,
  waarden: Waarden,
  verwacht: number,
): Promise<void> {
  const wie = vereisPetsoort(medewerker, 'beheerder')
  const gemeenteId = wie.gemeente.id
  await doorDeDeur(deps, wie, { ...soort, handeling: 'besluiten' }, async (tx) => {
    const versie = await findVersie(tx, gemeenteId, id)
    if (versie?.status !== 'voorstel') throw new NietGevonden()
    if ((versie.gemaaktDoorId === wie.id) !== (keuze === 'intrekken')) throw new NietGevonden()
    const reden = een(waarden, 'reden').trim()
    checkReden(keuze, reden)
    if (keuze === 'vaststellen') {
      const organisaties = await listOrganisaties(tx, gemeenteId)
      checkKlaar(versie, organisaties, datumInNederland(deps.nu()))
    }
    const besloten = await decideVersie(tx, gemeenteId, id, verwacht, {
      status: keuze === 'vaststellen' ? 'vastgesteld' : 'ingetrokken',
      door: wie.id,
      op: deps.nu(),
      reden,
    })
    if (!besloten) throw new ConceptVerouderd()
    if (keuze === 'vaststellen') {
      await addActiviteiten(tx, gemeenteId, registerregels(versie.inhoud))
    }
    await deleteConcept(tx, 'inrichting', conceptVan(id, 'besluit'))
    return { uit: undefined, spoor: inrichtingSpoor(id, keuze) }
  })
}

function checkReden(keuze: Besluitkeuze, reden: string): void {
  if (keuze === 'terugsturen' && reden === '') {
    throw new OngeldigeInvoer({ reden: 'Schrijf op wat er anders moet.' })
  }
  if (reden.length > 2000) {
    throw new OngeldigeInvoer({
      reden: `Deze tekst is te lang: ${reden.length.toLocaleString('nl-NL')} tekens. Gebruik er hoogstens 2.000.`,
    })
  }
}

function checkKlaar(versie: Versie, organisaties: readonly Organisatie[], vandaag: Datum): void {
  if (versie.ingangsdatum < vandaag) {
    throw new OngeldigeInvoer({
      besluit:
        'De ingangsdatum is voorbij. Stuur het voorstel terug, zodat de maker een nieuwe dag kiest.',
    })
  }
  if (versie.toelichting === '') {
    throw new OngeldigeInvoer({
      besluit: 'Er staat nog niet wat er verandert en waarom. Stuur het voorstel terug.',
    })
  }
  if (controleerInrichting(versie.inhoud, organisaties).fouten.length > 0) {
    throw new OngeldigeInvoer({
      besluit:
        'Dit voorstel klopt nog niet. Stuur het terug: bij “Nog niet in orde” staat wat er mist.',
    })
  }
}

/** Every arranged task has its line in the register, so that a dossier of it can be opened. */
function registerregels(
  inhoud: Inrichting,
): { uri: string; naam: string; doel: string; grondslag: string }[] {
  return Object.keys(inhoud.taken)
    .filter(isInTeRichten)
    .map((taak) => ({
      uri: activiteitVoor(taak),
      naam: taakregels(taak).naam,
      ...taakregels(taak).register,
    }))
}
