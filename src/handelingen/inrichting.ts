import {
  controleerInrichting,
  type Controle,
  type Organisatie,
} from '../domein/inrichting-controle.ts'
import {
  geraaktePetten,
  geraakteTaken,
  verschillen,
  type GeraaktePet,
  type Namen,
  type Verschil,
} from '../domein/inrichting-verschil.ts'
import type { Datum } from '../domein/leeftijd.ts'
import { datumInNederland } from '../domein/leeftijd.ts'
import type { Beroepsgeheim } from '../recht/vocabulaire.ts'
import type { Woorden } from '../recht/woorden.ts'
import type { Tx } from '../opslag/database.ts'
import {
  findGeldend,
  findVersie,
  listLopendWerk,
  listOrganisaties,
  listPettenInZicht,
  listVersies,
  type LopendWerk,
  type Versie,
  type VersieRij,
} from '../opslag/inrichting.ts'
import {
  activiteiten,
  binnenContext,
  doorDeDeur,
  vereisEenPet,
  vereisPetsoort,
  type Spoor,
} from './deur.ts'
import type { Deps, Medewerker, MetPet } from './deps.ts'
import { NietGevonden } from './fouten.ts'

export type { LopendWerk, Versie, VersieRij }

/** How looking at and changing the inrichting is logged: it is about no person. */
export const inrichtingSoort = {
  objectSoort: 'inrichting',
  doel: 'inrichten',
  verwerkingsactiviteit: activiteiten.beheer,
} as const

export function inrichtingSpoor(objectId: string | null, toelichting?: string): Spoor {
  return {
    betrokkenen: [null],
    doel: inrichtingSoort.doel,
    verwerkingsactiviteit: inrichtingSoort.verwerkingsactiviteit,
    objectId,
    ...(toelichting === undefined ? {} : { toelichting }),
  }
}

/** Who may read how it is arranged in full; changing is for the beheerder alone. */
const lezers = ['beheerder', 'leidinggevende', 'privacy-officer'] as const

export interface Overzicht {
  versies: VersieRij[]
  /** What holds today; `undefined` when nobody decided anything yet. */
  geldend: Versie | undefined
  organisaties: Organisatie[]
  /** The proposal that is open, if there is one. */
  voorstel: VersieRij | undefined
  /** Versions that a new proposal can start from, best first. */
  vanaf: VersieRij[]
  magWijzigen: boolean
  /** Is the open proposal made by who is looking? */
  eigenVoorstel: boolean
}

/** Everything for the start page and the list: versions, what holds, what is waiting. @throws NietGevonden */
export async function readOverzicht(deps: Deps, medewerker: Medewerker): Promise<Overzicht> {
  const wie = vereisPetsoort(medewerker, ...lezers)
  const soort = { ...inrichtingSoort, handeling: 'raadplegen' as const }
  return doorDeDeur(deps, wie, soort, async (tx) => {
    const versies = await listVersies(tx, wie.gemeente.id)
    const geldend = await findGeldend(tx, wie.gemeente.id, undefined)
    const voorstel = versies.find((versie) => versie.status === 'voorstel')
    return {
      uit: {
        versies,
        geldend,
        organisaties: await listOrganisaties(tx, wie.gemeente.id),
        voorstel,
        vanaf: beginpunten(versies, geldend),
        magWijzigen: wie.pet.soort === 'beheerder',
        eigenVoorstel: voorstel?.gemaaktDoorId === wie.id,
      },
      spoor: inrichtingSpoor(null),
    }
  })
}

/** What holds now, what is decided for later, and the last proposal when it was sent back. */
export function beginpunten(
  versies: readonly VersieRij[],
  geldend: VersieRij | undefined,
): VersieRij[] {
  const later = versies.filter(
    (v) =>
      v.status === 'vastgesteld' && geldend !== undefined && v.ingangsdatum > geldend.ingangsdatum,
  )
  const laatste = versies[0]
  const terug = laatste?.status === 'ingetrokken' ? [laatste] : []
  return [...(geldend === undefined ? [] : [geldend]), ...later, ...terug]
}

export interface VersieBeeld {
  versie: Versie
  organisaties: Organisatie[]
  controle: Controle
  /** What would hold on that day without it. */
  vorige: Versie | undefined
  /** Decided already, and starting later than this one: from that day this one no longer holds. */
  latere: VersieRij | undefined
  verschillen: Verschil[]
  petten: GeraaktePet[]
  /** Work under way in the tasks that change; only the beheerder gets it. */
  lopend: LopendWerk[]
  /** Is the day on which it should start already past? */
  teLaat: boolean
  vandaag: Datum
  magWijzigen: boolean
  magBesluiten: boolean
}

/** One version with everything one should know before deciding about it. @throws NietGevonden */
export async function readVersie(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
): Promise<VersieBeeld> {
  const wie = vereisPetsoort(medewerker, ...lezers)
  const soort = { ...inrichtingSoort, handeling: 'raadplegen' as const }
  return doorDeDeur(deps, wie, soort, async (tx) => ({
    uit: await bekijk(tx, deps, wie, id),
    spoor: inrichtingSpoor(id),
  }))
}

async function bekijk(tx: Tx, deps: Deps, wie: MetPet, id: string): Promise<VersieBeeld> {
  const gemeenteId = wie.gemeente.id
  const versie = await findVersie(tx, gemeenteId, id)
  if (versie === undefined) throw new NietGevonden()
  const organisaties = await listOrganisaties(tx, gemeenteId)
  const vorige = await vorigeVan(tx, gemeenteId, versie)
  const namen = namenVan(deps, organisaties)
  const vandaag = datumInNederland(deps.nu())
  const open = versie.status === 'voorstel'
  const beheerder = wie.pet.soort === 'beheerder'
  const taken: ReadonlySet<string> = new Set(geraakteTaken(vorige?.inhoud, versie.inhoud))
  const lopend = open ? await listLopendWerk(tx) : []
  return {
    versie,
    organisaties,
    controle: controleerInrichting(versie.inhoud, organisaties),
    vorige,
    latere: (await listVersies(tx, gemeenteId)).findLast(
      (v) => v.status === 'vastgesteld' && v.ingangsdatum > versie.ingangsdatum,
    ),
    verschillen: verschillen(vorige?.inhoud, versie.inhoud, namen),
    petten: open
      ? geraaktePetten(
          vorige?.inhoud,
          versie.inhoud,
          await listPettenInZicht(tx, gemeenteId, deps.nu()),
          namen,
        )
      : [],
    lopend: lopend.filter((werk) => taken.has(werk.taak)),
    teLaat: open && versie.ingangsdatum < vandaag,
    vandaag,
    magWijzigen: open && beheerder && versie.gemaaktDoorId === wie.id,
    magBesluiten: open && beheerder && versie.gemaaktDoorId !== wie.id,
  }
}

/** What held before this version, so that a decided version keeps telling what it changed. */
async function vorigeVan(tx: Tx, gemeenteId: string, versie: Versie): Promise<Versie | undefined> {
  if (versie.status === 'voorstel') return findGeldend(tx, gemeenteId, versie.ingangsdatum)
  const eerder = (await listVersies(tx, gemeenteId)).find(
    (v) =>
      v.status === 'vastgesteld' &&
      v.nummer < versie.nummer &&
      v.ingangsdatum <= versie.ingangsdatum,
  )
  return eerder === undefined ? undefined : findVersie(tx, gemeenteId, eerder.id)
}

/** The name of a secrecy beside a task; `geen` stands on its own there, without the other three in view. */
export function geheimNaam(woorden: Pick<Woorden, 'beroepsgeheimen'>, code: Beroepsgeheim): string {
  return code === 'geen' ? 'geen wettelijk beroepsgeheim' : woorden.beroepsgeheimen[code].naam
}

/** Words for ids and codes. */
export function namenVan(
  { regelset }: Pick<Deps, 'regelset'>,
  organisaties: readonly Organisatie[],
): Namen {
  const vormen = {
    gemeente: 'binnen de gemeente',
    stichting: 'in een eigen organisatie, zoals een stichting',
    netwerk: 'als netwerk van organisaties',
  } as const
  return {
    organisatie: (id) => organisaties.find((o) => o.id === id)?.naam ?? 'onbekende organisatie',
    beroepsgeheim: (code) => geheimNaam(regelset.woorden, code),
    vorm: (vorm) => vormen[vorm],
  }
}

/** How the tasks of the pet that is on are arranged: for everybody with a pet (E-077). @throws NietGevonden */
export async function readPetUitleg(
  deps: Deps,
  medewerker: Medewerker,
): Promise<{ wie: MetPet; organisaties: Organisatie[] }> {
  const wie = vereisEenPet(medewerker)
  const organisaties = await binnenContext(deps, wie, (tx) => listOrganisaties(tx, wie.gemeente.id))
  return { wie, organisaties }
}
