import { datumInNederland, type Datum } from '../domein/leeftijd.ts'
import { eersteDag, wachtOp, wachtOpVoorstel, type WachtOp } from '../domein/rechtenbalie.ts'
import { isOordeelsoort } from '../domein/verzoek-weging.ts'
import { findConcept, type Concept } from '../opslag/concept.ts'
import {
  findOrganisatienaam,
  isAdresGeheim,
  listOrganisatienamen,
  listPetnamen,
} from '../opslag/rechtenbalie.ts'
import {
  listOnderdelen,
  listRechtsverzoeken,
  listVerzoekdelen,
  type OnderdeelRij,
  type RechtsverzoekRij,
  type VerzoekdeelRij,
} from '../opslag/rechtsverzoek.ts'
import {
  findUitsluiting,
  hasAndereBehandelaar,
  type Uitsluiting,
} from '../opslag/verzoek-uitsluiting.ts'
import {
  findMandaat,
  listVerzoekbesluiten,
  type VerzoekbesluitRij,
} from '../opslag/verzoekbesluit.ts'
import { binnenContext, doorDeDeur, vereisPetsoort } from './deur.ts'
import type { Deps, Medewerker, MetPet } from './deps.ts'
import { NietGevonden } from './fouten.ts'
import {
  getVerzoekkern,
  magBuitenBehandeling,
  spoorVanVerzoek,
  verzoekSoort,
  type Verzoekkern,
} from './verzoekbesluit-kern.ts'

/** The petten behind the desk; which requests they see, the database decides. */
export const baliepetten = ['privacy-officer', 'leidinggevende', 'bezwaarbehandelaar'] as const

export function vereisBalie(medewerker: Medewerker): MetPet {
  return vereisPetsoort(medewerker, ...baliepetten)
}

/** Is this a kind of request that this pet works on? What is only there to be reconsidered is not. */
export function isVanBalie(wie: MetPet, { soort }: Pick<RechtsverzoekRij, 'soort'>): boolean {
  return isOordeelsoort(soort) === (wie.pet.soort === 'bezwaarbehandelaar')
}

/** One request in the queue; closed, and without a name. */
export interface Balieregel {
  verzoek: RechtsverzoekRij
  delen: readonly VerzoekdeelRij[]
  wachtOp: WachtOp
  eersteDag: Datum
}

export interface Balielijst {
  open: readonly Balieregel[]
  klaar: readonly Balieregel[]
}

/** What still has to be answered goes before what only has to be carried out. */
function eersteVoorop(a: Balieregel, b: Balieregel): number {
  const dag = ({ verzoek, eersteDag: eerste }: Balieregel): string =>
    verzoek.stand === 'besloten' ? '9999' : eerste
  return dag(a) < dag(b) ? -1 : dag(a) > dag(b) ? 1 : 0
}

/** Everything that is asked in this gemeente, the day that comes first on top. @throws NietGevonden for any other pet */
export async function readRechtenbalie(deps: Deps, medewerker: Medewerker): Promise<Balielijst> {
  const wie = vereisBalie(medewerker)
  const soort = { ...verzoekSoort, objectSoort: 'rechtenbalie', handeling: 'raadplegen' } as const
  return doorDeDeur(deps, wie, soort, async (tx) => {
    const verzoeken = (await listRechtsverzoeken(tx)).filter((v) => isVanBalie(wie, v))
    const delen = await listVerzoekdelen(tx, { verzoekIds: verzoeken.map(({ id }) => id) })
    const regels = verzoeken.map((verzoek): Balieregel => {
      const eigen = delen.filter(({ verzoekId }) => verzoekId === verzoek.id)
      return {
        verzoek,
        delen: eigen,
        wachtOp: wachtOp(verzoek, eigen),
        eersteDag: eersteDag(verzoek),
      }
    })
    const isOpen = ({ wachtOp: op }: Balieregel): boolean => op !== 'niets'
    return {
      uit: {
        open: regels.filter(isOpen).toSorted(eersteVoorop),
        klaar: regels.filter((regel) => !isOpen(regel)),
      },
      spoor: {
        betrokkenen: [null],
        doel: verzoekSoort.doel,
        verwerkingsactiviteit: verzoekSoort.verwerkingsactiviteit,
        objectId: null,
      },
    }
  })
}

/** A part as the desk sees it. */
export interface Baliedeel {
  deel: VerzoekdeelRij
  /** Closed for the desk when a hulpverlener decides. */
  onderdelen: readonly OnderdeelRij[]
  besluit: VerzoekbesluitRij | undefined
  /** What stands in the way of deciding now; nothing: this pet can. */
  nietOmdat:
    | 'klaar'
    | 'hulpverlener'
    | 'geen-voorstel'
    | 'geen-mandaat'
    | 'eigen-voorstel'
    | 'eigen-besluit'
    | 'eigen-blik'
    | 'betrokken'
    | 'niet-gehoord'
    | 'doorzenden'
    | undefined
}

/**
 * One request at the desk: the request and the proposals, never the dossier. Of what only a hulpverlener decides, and of what
 * this colleague was in, no more than that it is there, when, and who decides (`dicht`).
 */
export interface Balieverzoek extends Verzoekkern {
  baliedelen: readonly Baliedeel[]
  wachtOp: WachtOp
  eersteDag: Datum
  /** Who did each step. */
  petten: ReadonlyMap<string, { pet: string; naam: string }>
  mandaat: string | undefined
  /** About whom a complaint is, as far as that is an organisation that we know. */
  organisatie: string | undefined
  /** Where a complaint can be sent on to. */
  organisaties: readonly { id: string; naam: string }[]
  adresGeheim: boolean
  magBuiten: boolean
  /** Why this colleague stays out of it. */
  uitsluiting: Uitsluiting | undefined
  /** With that: is there somebody else who may? */
  anderBehandelt: boolean
  concept: Concept | undefined
}

/** @throws NietGevonden for any other pet, and for what is not of this desk */
export async function readBalieverzoek(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
): Promise<Balieverzoek> {
  const wie = vereisBalie(medewerker)
  return doorDeDeur(deps, wie, { ...verzoekSoort, handeling: 'raadplegen' }, async (tx) => {
    const kern = await getVerzoekkern(tx, deps, wie, id)
    if (!isVanBalie(wie, kern.verzoek)) throw new NietGevonden()
    const { verzoek, delen, stappen } = kern
    const deelIds = delen.map((deel) => deel.id)
    const besluiten = await listVerzoekbesluiten(tx, { deelIds })
    const onderdelen = await listOnderdelen(tx, deelIds)
    const tegen = kern.bestreden?.besluit
    const mandaat = await findMandaat(tx)
    const petIds = [
      ...stappen.flatMap(({ petId }) => (petId === null ? [] : [petId])),
      ...(tegen === undefined ? [] : [tegen.petId]),
    ]
    const petten = await listPetnamen(tx, petIds)
    const uitsluiting = await findUitsluiting(tx, id)
    const leest = (deelId: string): boolean => onderdelen.some((rij) => rij.deelId === deelId)
    const baliedelen = delen.map((deel): Baliedeel => ({
      deel,
      onderdelen: onderdelen.filter(({ deelId }) => deelId === deel.id),
      besluit: besluiten.find(({ deelId }) => deelId === deel.id),
      nietOmdat: beletsel(wie, kern, deel, {
        mandaat,
        petten,
        tegen,
        uitsluiting,
        leest: leest(deel.id),
      }),
    }))
    return {
      uit: {
        ...kern,
        baliedelen,
        wachtOp: wachtOp(verzoek, delen),
        eersteDag: eersteDag(verzoek),
        petten,
        mandaat,
        organisatie:
          verzoek.organisatieId === null
            ? undefined
            : await findOrganisatienaam(tx, verzoek.organisatieId),
        organisaties: verzoek.soort === 'klacht' ? await listOrganisatienamen(tx) : [],
        adresGeheim: !kern.dicht && (await isAdresGeheim(tx, id)),
        magBuiten: magBuitenBehandeling(
          kern,
          datumInNederland(deps.nu()),
          deelIds.filter((deelId) => leest(deelId)),
        ),
        uitsluiting,
        anderBehandelt: uitsluiting !== undefined && (await hasAndereBehandelaar(tx, id)),
        concept: await findConcept(tx, 'verzoekbalie', id),
      },
      spoor: spoorVanVerzoek(kern, id),
    }
  })
}

/**
 * What stands in the way of deciding about this part in this pet. The database refuses the same; this is so that nobody
 * fills in a form for nothing.
 */
export function beletsel(
  wie: MetPet,
  { verzoek, stappen }: Pick<Verzoekkern, 'verzoek' | 'stappen'>,
  deel: VerzoekdeelRij,
  weten: {
    mandaat: string | undefined
    petten: ReadonlyMap<string, { medewerkerId: string }>
    tegen: VerzoekbesluitRij | undefined
    uitsluiting: Uitsluiting | undefined
    /** Does the database give this pet what is asked in this part? */
    leest: boolean
  },
): Baliedeel['nietOmdat'] {
  const van = (petId: string | null | undefined): string | undefined =>
    petId === null || petId === undefined ? undefined : weten.petten.get(petId)?.medewerkerId
  const loopt = verzoek.stand === 'open' || verzoek.stand === 'wacht'
  if (!loopt || (deel.stand !== 'open' && deel.stand !== 'voorstel')) return 'klaar'
  if (isOordeelsoort(verzoek.soort) && weten.uitsluiting !== undefined) {
    return weten.uitsluiting === 'besluit' ? 'eigen-besluit' : 'betrokken'
  }
  if (deel.beslisser === 'hulpverlener' && !weten.leest) return 'hulpverlener'
  if (weten.uitsluiting !== undefined) return 'eigen-blik'
  if (verzoek.soort === 'klacht' && verzoek.klachtOver === 'organisatie') return 'doorzenden'
  if (isOordeelsoort(verzoek.soort) && !stappen.some(({ soort }) => soort === 'gehoord')) {
    return 'niet-gehoord'
  }
  if (verzoek.soort === 'klacht') return undefined
  // The account of a look in a dossier of the help: no mandate, because the college does not decide there.
  if (weten.mandaat === undefined && deel.beslisser !== 'hulpverlener') return 'geen-mandaat'
  if (verzoek.soort === 'bezwaar-besluit') {
    return van(weten.tegen?.petId) === wie.id ? 'eigen-besluit' : undefined
  }
  if (wachtOpVoorstel(deel)) return 'geen-voorstel'
  const voorstel = stappen.findLast((s) => s.soort === 'voorstel' && s.deelId === deel.id)
  return van(voorstel?.petId) === wie.id ? 'eigen-voorstel' : undefined
}

/** One part at the desk, with its request. @throws NietGevonden */
export async function findBaliedeel(
  deps: Deps,
  medewerker: Medewerker,
  deelId: string,
): Promise<{ beeld: Balieverzoek; deel: Baliedeel }> {
  const wie = vereisBalie(medewerker)
  const verzoekId = await binnenContext(deps, wie, async (tx) => {
    const [deel] = await listVerzoekdelen(tx, { id: deelId })
    return deel?.verzoekId
  })
  // What is not there is refused there, with its line in the log.
  const beeld = await readBalieverzoek(deps, medewerker, verzoekId ?? deelId)
  const deel = beeld.baliedelen.find((rij) => rij.deel.id === deelId)
  if (deel === undefined) throw new NietGevonden()
  return { beeld, deel }
}
