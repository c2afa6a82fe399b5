import type { Triagebesluit } from '../domein/besluit.ts'
import { datumInNederland, leeftijdOp } from '../domein/leeftijd.ts'
import {
  listGebeurtenissenOver,
  listMaandenMetInzage,
  type GelezenGebeurtenis,
} from '../opslag/gebeurtenis.ts'
import { listOverleggenVoorInwoner, type OverlegVoorInwoner } from '../opslag/overleg-verslag.ts'
import { listNoodVoorInwoner, type NoodVoorInwoner } from '../opslag/doeltoegang.ts'
import { listDocumenten, type DocumentRij } from '../opslag/document.ts'
import { listGegevens, type GegevenRij } from '../opslag/gegeven.ts'
import {
  findLogboekSinds,
  listContacten,
  listDossiersVoorInwoner,
  listHulpvragenVoorInwoner,
  listPlichtenVoorInwoner,
  listVerteldeGegevens,
  listZichtbareNamen,
  listZichtbarePersonen,
  type ContactVoorInwoner,
  type DossierVoorInwoner,
  type HulpvraagVoorInwoner,
  type PersoonVoorInwoner,
  type PlichtVoorInwoner,
  type Verteld,
} from '../opslag/inwoner.ts'
import { listVoorWie } from '../opslag/machtiging.ts'
import type { Zienersoort } from '../domein/zicht.ts'
import { listRollen, type RolRij } from '../opslag/rol.ts'
import { findBesluit, listBesluiten } from '../opslag/triage.ts'
import { listVerklaringen, type VerklaringRij } from '../opslag/verklaring.ts'
import { withoutRefused } from './bijlage.ts'
import { activiteiten, doorDeDeur, type Spoor } from './deur.ts'
import { findStand, type Stand } from './bewijs.ts'
import type { Deps, Inwoner } from './deps.ts'
import { vereisLeeftijd } from './eigen-pagina.ts'
import { NietGevonden } from './fouten.ts'

export type {
  ContactVoorInwoner,
  DossierVoorInwoner,
  GegevenRij,
  GelezenGebeurtenis,
  HulpvraagVoorInwoner,
  NoodVoorInwoner,
  PersoonVoorInwoner,
  PlichtVoorInwoner,
  Verteld,
}
export { rolVertegenwoordiger, rolZelf } from './deur.ts'

/** More lines than anybody reads; the page then says that it is not everything, and offers the months. */
export const hoogstensGetoond = 500

const soort = {
  handeling: 'raadplegen' as const,
  doel: 'eigen gegevens inzien',
  verwerkingsactiviteit: activiteiten.mijn,
}

function spoor(persoonIds: readonly string[]): Spoor {
  return {
    betrokkenen: persoonIds,
    doel: soort.doel,
    verwerkingsactiviteit: soort.verwerkingsactiviteit,
    objectId: null,
  }
}

export type MijnPersoon = PersoonVoorInwoner & {
  leeftijd: number | undefined
  zelf: boolean
  /** As what the reader sees the page of this other one. */
  alsWie: Zienersoort | undefined
}

export interface MijnBeeld {
  personen: readonly MijnPersoon[]
  dossiers: readonly DossierVoorInwoner[]
  contacten: readonly ContactVoorInwoner[]
  hulpvragen: readonly HulpvraagVoorInwoner[]
  besluiten: readonly Triagebesluit[]
  gegevens: readonly GegevenRij[]
  documenten: readonly DocumentRij[]
  /** What they said themselves, and who told them in which role one works. */
  verklaringen: readonly VerklaringRij[]
  rollen: readonly RolRij[]
  /** The last few times that a professional did something with the data of these people. */
  keken: readonly GelezenGebeurtenis[]
  /** When somebody looked in an emergency, in a dossier that the reader may see. */
  nood: readonly NoodVoorInwoner[]
  /** When they were talked about with others; what is deferred is not there yet. */
  overleggen: readonly OverlegVoorInwoner[]
  /** To whom each datum was told; what is deferred is not there yet. */
  verteld: readonly Verteld[]
}

/** What this resident may know: their own, and of a child for whom gezag is certain. Reading is logged as well. */
export async function readMijn(deps: Deps, wie: Inwoner): Promise<MijnBeeld> {
  return doorDeDeur(deps, wie, { ...soort, objectSoort: 'eigen-pagina' }, async (tx) => {
    vereisLeeftijd(wie)
    const vandaag = datumInNederland(deps.nu())
    const voorWie = await listVoorWie(tx)
    const personen = (await listZichtbarePersonen(tx)).map((persoon) => ({
      ...persoon,
      leeftijd: leeftijdOp(persoon.geboortedatum, vandaag),
      zelf: persoon.id === wie.id,
      alsWie: voorWie
        .filter(({ persoonId }) => persoonId === persoon.id)
        .flatMap(({ hoedanigheid }) => (hoedanigheid === 'zelf' ? [] : [hoedanigheid]))[0],
    }))
    const dossiers = await listDossiersVoorInwoner(tx)
    const ids = dossiers.map((dossier) => dossier.id)
    const persoonIds = personen.map((persoon) => persoon.id)
    const uit = {
      personen,
      dossiers,
      contacten: await listContacten(tx, deps.nu()),
      hulpvragen: await listHulpvragenVoorInwoner(tx),
      besluiten: await listBesluiten(tx, ids),
      gegevens: await listGegevens(tx, ids),
      documenten: await withoutRefused(tx, await listDocumenten(tx, ids)),
      verklaringen: await listVerklaringen(tx, ids),
      rollen: await listRollen(tx, ids),
      keken: await listGebeurtenissenOver(tx, persoonIds, {
        hoogstens: 3,
        alleenMedewerkers: true,
      }),
      nood: await listNoodVoorInwoner(tx),
      overleggen: await listOverleggenVoorInwoner(tx),
      verteld: await listVerteldeGegevens(tx),
    }
    // Children without a dossier that can be seen are on the page too (their name is), so they are in the log.
    return { uit, spoor: spoor([...new Set([wie.id, ...persoonIds])]) }
  })
}

export interface BesluitVoorInwoner {
  besluit: Triagebesluit
  /** Is it about the reader, or about a child of the reader? */
  overZelf: boolean
  naam: string
  plichten: readonly PlichtVoorInwoner[]
  /** Where it stands in the log; nothing for who gets no receipt of it. */
  stand: Stand | undefined
}

/** One besluit, for the resident it is about or who represents them. @throws NietGevonden */
export async function readMijnBesluit(
  deps: Deps,
  wie: Inwoner,
  besluitId: string,
): Promise<BesluitVoorInwoner> {
  return doorDeDeur(deps, wie, { ...soort, objectSoort: 'triagebesluit' }, async (tx) => {
    vereisLeeftijd(wie)
    const besluit = await findBesluit(tx, besluitId)
    if (besluit === undefined) throw new NietGevonden()
    const personen = await listZichtbareNamen(tx)
    const over = personen.find((persoon) => persoon.id === besluit.persoonId)
    if (over === undefined) throw new NietGevonden()
    return {
      uit: {
        besluit,
        overZelf: over.id === wie.id,
        naam: over.naam,
        plichten: await listPlichtenVoorInwoner(tx, besluit.id),
        stand: await findStand(tx, besluit.id, over.id),
      },
      spoor: { ...spoor([over.id]), objectId: besluit.id, besluitId: besluit.id },
    }
  })
}

export interface Inzagebeeld {
  personen: readonly Omit<PersoonVoorInwoner, 'telefoon'>[]
  regels: readonly GelezenGebeurtenis[]
  /** Months that have lines, newest first, as `yyyy-mm`. */
  maanden: readonly string[]
  /** Since when the log exists: what happened before is not in it. */
  sinds: Date | undefined
}

/**
 * Who looked, when, in which role and why (E-248…E-249): lines about the reader, and about a child under twelve for
 * whom the reader has certain gezag. At most the last 500.
 *
 * @param maand a month as `yyyy-mm`, or nothing for the newest lines of all months
 * @param persoonId only about this person; who the reader may not read about changes nothing
 */
export async function readWieKeekEr(
  deps: Deps,
  wie: Inwoner,
  maand: string | undefined,
  persoonId?: string,
): Promise<Inzagebeeld> {
  return doorDeDeur(deps, wie, { ...soort, objectSoort: 'inzagelog' }, async (tx) => {
    vereisLeeftijd(wie)
    const personen = await listZichtbareNamen(tx)
    const ids = personen.map((persoon) => persoon.id)
    const gekozen = ids.filter((id) => id === persoonId)
    const wieOver = gekozen.length === 0 ? ids : gekozen
    const regels = await listGebeurtenissenOver(tx, wieOver, { hoogstens: hoogstensGetoond, maand })
    const over = regels.flatMap((regel) => regel.betrokkeneId ?? [])
    return {
      uit: {
        personen,
        regels,
        maanden: await listMaandenMetInzage(tx, ids),
        sinds: await findLogboekSinds(tx),
      },
      spoor: spoor([...new Set([wie.id, ...over])]),
    }
  })
}

/** Which team works in which dossier of the reader or of a child. */
export interface MijnContact extends Omit<ContactVoorInwoner, 'dossierId'> {
  soort: DossierVoorInwoner['soort']
  nummer: string
}

/** Whom to call, for the page with help: roles and organisations alone. */
export async function readMijnContacten(deps: Deps, wie: Inwoner): Promise<readonly MijnContact[]> {
  return doorDeDeur(deps, wie, { ...soort, objectSoort: 'eigen-pagina' }, async (tx) => {
    vereisLeeftijd(wie)
    const dossiers = (await listDossiersVoorInwoner(tx)).filter(({ status }) => status === 'open')
    const contacten = await listContacten(tx, deps.nu())
    const uit = contacten.flatMap(({ dossierId, rol, organisatie }) =>
      dossiers
        .filter(({ id }) => id === dossierId)
        .map(({ soort: dossiersoort, nummer }) => ({
          soort: dossiersoort,
          nummer,
          rol,
          organisatie,
        })),
    )
    const over = dossiers.map(({ persoonId }) => persoonId)
    return { uit, spoor: spoor([...new Set([wie.id, ...over])]) }
  })
}
