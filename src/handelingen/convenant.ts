import type { ConvenantInhoud } from '../domein/convenant.ts'
import type { Bevonden } from '../domein/convenant-bepaling.ts'
import {
  bijnaVoorbij,
  standVan,
  type Convenantstand,
  type Standbeeld,
} from '../domein/convenant-stand.ts'
import { findZonderOvereenkomst, type ZonderOvereenkomst } from '../domein/convenant-verwerker.ts'
import type { Organisatie } from '../domein/inrichting-controle.ts'
import { datumInNederland, type Datum } from '../domein/leeftijd.ts'
import {
  findConvenant,
  listConvenanten,
  listHandtekeningen,
  standfeiten,
  type Convenant,
  type Handtekening,
} from '../opslag/convenant.ts'
import type { Tx } from '../opslag/database.ts'
import { findGeldend, listOrganisaties } from '../opslag/inrichting.ts'
import { weighBepaling } from './convenant-weging.ts'
import { activiteiten, doorDeDeur, vereisPetsoort, type Spoor } from './deur.ts'
import type { Deps, Medewerker, MetPet } from './deps.ts'
import { NietGevonden } from './fouten.ts'

/** How agreements are logged: they are about no person. */
export const convenantSoort = {
  objectSoort: 'convenant',
  doel: 'afspraken tussen organisaties',
  verwerkingsactiviteit: activiteiten.privacy,
} as const

export function convenantSpoor(objectId: string | null, toelichting?: string): Spoor {
  return {
    betrokkenen: [null],
    doel: convenantSoort.doel,
    verwerkingsactiviteit: convenantSoort.verwerkingsactiviteit,
    objectId,
    ...(toelichting === undefined ? {} : { toelichting }),
  }
}

/** Who may read the register. The privacy officer writes; beheerder and leidinggevende confirm. */
export const lezers = ['privacy-officer', 'beheerder', 'leidinggevende'] as const
export const bevestigers = ['beheerder', 'leidinggevende'] as const

export interface Convenantregel {
  convenant: Convenant
  beeld: Standbeeld
  partijen: readonly string[]
}

export interface Register {
  regels: readonly Convenantregel[]
  zonderOvereenkomst: readonly (Omit<ZonderOvereenkomst, 'verwerker' | 'verantwoordelijke'> & {
    verwerker: string
    verantwoordelijke: string
  })[]
  vandaag: Datum
  magOpstellen: boolean
}

/** What needs somebody first: nearly over, to be confirmed, not complete; then what holds, then what is past. */
const volgorde: readonly Convenantstand[] = [
  'te-bevestigen',
  'concept',
  'van-kracht',
  'nog-niet',
  'verlopen',
  'beeindigd',
  'vervangen',
]

const loopt = ({ nogDagen }: Standbeeld): boolean =>
  nogDagen !== undefined && nogDagen <= bijnaVoorbij

function vergelijk(a: Convenantregel, b: Convenantregel): number {
  const [x, y] = [loopt(a.beeld), loopt(b.beeld)]
  if (x !== y) return x ? -1 : 1
  if (x && y) return (a.beeld.nogDagen ?? 0) - (b.beeld.nogDagen ?? 0)
  return volgorde.indexOf(a.beeld.stand) - volgorde.indexOf(b.beeld.stand)
}

async function listRegels(
  tx: Tx,
  gemeenteId: string,
  organisaties: readonly Organisatie[],
  vandaag: Datum,
): Promise<Convenantregel[]> {
  const getekend = await listHandtekeningen(tx, gemeenteId)
  return (await listConvenanten(tx, gemeenteId)).map((convenant) => ({
    convenant,
    beeld: standVan(
      standfeiten(
        convenant,
        getekend.filter((h) => h.convenantId === convenant.id).map((h) => h.organisatieId),
      ),
      vandaag,
    ),
    partijen: convenant.inhoud.partijen.map((id) => naamVan(organisaties, id)),
  }))
}

export function naamVan(organisaties: readonly Pick<Organisatie, 'id' | 'naam'>[], id: string) {
  return organisaties.find((o) => o.id === id)?.naam ?? 'onbekende organisatie'
}

async function zoekZonder(
  tx: Tx,
  gemeenteId: string,
  regels: readonly Convenantregel[],
): Promise<ZonderOvereenkomst[]> {
  const inrichting = await findGeldend(tx, gemeenteId, undefined)
  if (inrichting === undefined) return []
  const vanKracht = regels
    .filter(({ beeld }) => beeld.vanKracht)
    .map(({ convenant }) => convenant.inhoud)
  return findZonderOvereenkomst(inrichting.inhoud, vanKracht)
}

/** Every agreement, what needs attention first, and the processors without one. @throws NietGevonden */
export async function readConvenanten(deps: Deps, medewerker: Medewerker): Promise<Register> {
  const wie = vereisPetsoort(medewerker, ...lezers)
  return doorDeDeur(deps, wie, { ...convenantSoort, handeling: 'raadplegen' }, async (tx) => {
    const vandaag = datumInNederland(deps.nu())
    const organisaties = await listOrganisaties(tx, wie.gemeente.id)
    const regels = await listRegels(tx, wie.gemeente.id, organisaties, vandaag)
    const zonder = await zoekZonder(tx, wie.gemeente.id, regels)
    return {
      uit: {
        regels: regels.toSorted(vergelijk),
        zonderOvereenkomst: zonder.map((een) => ({
          ...een,
          verwerker: naamVan(organisaties, een.verwerker),
          verantwoordelijke: naamVan(organisaties, een.verantwoordelijke),
        })),
        vandaag,
        magOpstellen: wie.pet.soort === 'privacy-officer',
      },
      spoor: convenantSpoor(null),
    }
  })
}

export interface Convenantaandacht {
  bijnaVoorbij: number
  nietAf: number
  zonderOvereenkomst: number
}

/** How many agreements need somebody, for the first page of supervision; part of that page. */
export async function countAandacht(
  deps: Deps,
  medewerker: Medewerker,
): Promise<Convenantaandacht> {
  const wie = vereisPetsoort(medewerker, 'privacy-officer')
  return doorDeDeur(deps, wie, { ...convenantSoort, handeling: 'raadplegen' }, async (tx) => {
    const vandaag = datumInNederland(deps.nu())
    const regels = await listRegels(tx, wie.gemeente.id, [], vandaag)
    return {
      uit: {
        bijnaVoorbij: regels.filter(({ beeld }) => loopt(beeld)).length,
        nietAf: regels.filter(({ beeld: { stand } }) =>
          ['concept', 'te-bevestigen'].includes(stand),
        ).length,
        zonderOvereenkomst: (await zoekZonder(tx, wie.gemeente.id, regels)).length,
      },
      spoor: { ...convenantSpoor(null), betrokkenen: [] },
    }
  })
}

export interface Convenantbeeld {
  convenant: Convenant
  beeld: Standbeeld
  organisaties: readonly Organisatie[]
  handtekeningen: readonly Handtekening[]
  /** Per clause what the rules say to it. */
  bepalingen: readonly { bepaling: ConvenantInhoud['bepalingen'][number]; bevonden: Bevonden[] }[]
  /** The other versions of this agreement, newest first. */
  versies: readonly { id: string; versie: number; stand: Convenantstand }[]
  vandaag: Datum
  magWijzigen: boolean
  magTekenen: boolean
  magBevestigen: boolean
  magBeeindigen: boolean
  magNieuweVersie: boolean
}

/** One version of an agreement, what is missing and what who asks can do. @throws NietGevonden */
export async function readConvenant(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
): Promise<Convenantbeeld> {
  const wie = vereisPetsoort(medewerker, ...lezers)
  return doorDeDeur(deps, wie, { ...convenantSoort, handeling: 'raadplegen' }, async (tx) => ({
    uit: await bekijk(tx, deps, wie, id),
    spoor: convenantSpoor(id),
  }))
}

/** The same inside an action that changes it. @throws NietGevonden */
export async function bekijk(tx: Tx, deps: Deps, wie: MetPet, id: string): Promise<Convenantbeeld> {
  const gemeenteId = wie.gemeente.id
  const convenant = await findConvenant(tx, gemeenteId, id)
  if (convenant === undefined) throw new NietGevonden()
  const vandaag = datumInNederland(deps.nu())
  const organisaties = await listOrganisaties(tx, gemeenteId)
  const handtekeningen = await listHandtekeningen(tx, gemeenteId, id)
  const getekend = handtekeningen.map(({ organisatieId }) => organisatieId)
  const beeld = standVan(standfeiten(convenant, getekend), vandaag)
  const reeks = (await listRegels(tx, gemeenteId, organisaties, vandaag)).filter(
    (regel) => regel.convenant.reeksId === convenant.reeksId,
  )
  const officer = wie.pet.soort === 'privacy-officer'
  const open = ['concept', 'te-bevestigen'].includes(beeld.stand)
  const wordtGeschreven = reeks.some((r) => ['concept', 'te-bevestigen'].includes(r.beeld.stand))
  return {
    convenant,
    beeld,
    organisaties,
    handtekeningen,
    bepalingen: convenant.inhoud.bepalingen.map((bepaling) => ({
      bepaling,
      bevonden: weighBepaling(deps, wie.gemeente.beleid, bepaling),
    })),
    versies: reeks
      .filter((regel) => regel.convenant.id !== id)
      .map((r) => ({ id: r.convenant.id, versie: r.convenant.versie, stand: r.beeld.stand })),
    vandaag,
    magWijzigen: officer && open && getekend.length === 0,
    magTekenen: officer && open && beeld.mist.partijen.length > 0,
    magBevestigen:
      bevestigers.some((soort) => soort === wie.pet.soort) &&
      beeld.stand === 'te-bevestigen' &&
      convenant.gemaaktDoorId !== wie.id,
    magBeeindigen:
      officer &&
      convenant.beeindigdPer === null &&
      !['vervangen', 'verlopen'].includes(beeld.stand),
    magNieuweVersie: officer && !wordtGeschreven && beeld.stand !== 'vervangen',
  }
}
