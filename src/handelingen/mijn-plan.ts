import { checkLengte, een, isEen, type Fouten, type Waarden } from '../domein/invoer.ts'
import { alleOnderdelen, bouwPlan, type Onderdeel, type Plan } from '../domein/plan-beeld.ts'
import { langstePlantekst, type Reactiesoort } from '../domein/plan.ts'
import type { Tx } from '../opslag/database.ts'
import {
  listDossiersVoorInwoner,
  listZichtbareNamen,
  type DossierVoorInwoner,
} from '../opslag/inwoner.ts'
import {
  insertPlanreactie,
  insertPlanregel,
  listGedeeldInPlan,
  listPlanreacties,
  listPlanregels,
  bestaatPlanMetSleutel,
  type Gedeeldregel,
} from '../opslag/plan.ts'
import { lockSleutel } from '../opslag/slot.ts'
import { activiteiten, doorDeDeur } from './deur.ts'
import type { Deps, Inwoner } from './deps.ts'
import { vereisLeeftijd } from './eigen-pagina.ts'
import { NietGevonden, OngeldigeInvoer, Onmogelijk } from './fouten.ts'

const eigen = {
  objectSoort: 'plan',
  doel: 'eigen plan',
  verwerkingsactiviteit: activiteiten.mijn,
}

export interface MijnPlan {
  dossier: DossierVoorInwoner
  plan: Plan
  gedeeld: readonly Gedeeldregel[]
}

export interface MijnPlannen {
  plannen: readonly MijnPlan[]
  /** Names of those the reader may read about. */
  namen: ReadonlyMap<string, string>
}

/** The plans of the reader and of a child with certain gezag, as far as each part is for them (E-041, E-098). */
export async function readMijnPlannen(deps: Deps, wie: Inwoner): Promise<MijnPlannen> {
  return doorDeDeur(deps, wie, { ...eigen, handeling: 'raadplegen' }, async (tx) => {
    vereisLeeftijd(wie)
    const namen = new Map((await listZichtbareNamen(tx)).map(({ id, naam }) => [id, naam]))
    const dossiers = await listDossiersVoorInwoner(tx)
    const regels = await listPlanregels(tx)
    const reacties = await listPlanreacties(tx)
    const gedeeld = await listGedeeldInPlan(
      tx,
      dossiers.map((dossier) => dossier.id),
    )
    const plannen = dossiers.flatMap((dossier) => {
      const plan = bouwPlan(
        regels.filter((regel) => regel.dossierId === dossier.id),
        reacties.filter((reactie) => reactie.dossierId === dossier.id),
      )
      return plan === undefined
        ? []
        : [{ dossier, plan, gedeeld: gedeeld.filter((g) => g.dossierId === dossier.id) }]
    })
    const over = regels.flatMap((regel) => regel.persoonId ?? [])
    return {
      uit: { plannen, namen },
      spoor: {
        ...eigen,
        betrokkenen: [...new Set([wie.id, ...over, ...namen.keys()])],
        objectId: null,
      },
    }
  })
}

/** What a resident can do in their plan. */
export const bijdragen = [
  'doel',
  'klopt-niet',
  'anders',
  'gedaan',
  'akkoord',
  'niet-akkoord',
] as const
export type Bijdrage = (typeof bijdragen)[number]

/**
 * A resident adds a goal in their own words, says what is not right, that their agreement is done, or whether they agree
 * with the plan. It is not weighed and never refused for what it says: the plan is theirs too.
 *
 * @throws OngeldigeInvoer, NietGevonden; Onmogelijk when the dossier is closed
 */
export async function addBijdrage(
  deps: Deps,
  wie: Inwoner,
  dossierId: string,
  waarden: Waarden,
  sleutel: string,
): Promise<Bijdrage> {
  return doorDeDeur(deps, wie, { ...eigen, handeling: 'vastleggen' }, async (tx) => {
    vereisLeeftijd(wie)
    const plan = await getMijnPlan(tx, dossierId)
    const soort = een(waarden, 'soort')
    if (!isEen(soort, bijdragen)) throw new OngeldigeInvoer({ soort: 'Kies wat u wilt doen.' })
    const id = deps.id()
    await lockSleutel(tx, sleutel)
    const nieuw =
      soort === 'doel'
        ? await addDoel(tx, deps, wie, plan, waarden, { id, sleutel })
        : await addReactie(tx, deps, wie, plan, soort, waarden, { id, sleutel })
    return {
      uit: soort,
      spoor: {
        ...eigen,
        betrokkenen: nieuw ? [wie.id, ...overWie(plan, wie)] : [wie.id],
        objectId: id,
        dossierId,
      },
    }
  })
}

/** Whose parts were opened to find the plan. */
function overWie(plan: Plan, wie: Inwoner): string[] {
  const over = alleOnderdelen(plan).flatMap(({ versies }) =>
    versies.flatMap((versie) => versie.persoonId ?? []),
  )
  return [...new Set(over)].filter((id) => id !== wie.id)
}

async function getMijnPlan(tx: Tx, dossierId: string): Promise<Plan> {
  const dossier = (await listDossiersVoorInwoner(tx)).find((d) => d.id === dossierId)
  if (dossier === undefined) throw new NietGevonden()
  const plan = bouwPlan(await listPlanregels(tx, dossierId), await listPlanreacties(tx, dossierId))
  if (plan === undefined) throw new NietGevonden()
  if (dossier.status !== 'open') throw new Onmogelijk('dossier-gesloten')
  return plan
}

interface Nieuw {
  id: string
  sleutel: string
}

async function addDoel(
  tx: Tx,
  deps: Deps,
  wie: Inwoner,
  plan: Plan,
  waarden: Waarden,
  { id, sleutel }: Nieuw,
): Promise<boolean> {
  const tekst = leesWoorden(waarden)
  if (await bestaatPlanMetSleutel(tx, sleutel)) return false
  await insertPlanregel(tx, wie.gemeente.id, {
    id,
    dossierId: plan.dossierId,
    onderdeelId: deps.id(),
    nr: 1,
    soort: 'doel',
    doelId: null,
    persoonId: wie.id,
    categorie: 'gewoon',
    datWat: 'wat',
    status: 'loopt',
    wie: null,
    uiterlijk: null,
    inhoud: { versie: 1, tekst, eigenWoorden: '', naam: '', reden: '' },
    door: 'inwoner',
    petId: null,
    antwoord: null,
    sleutel,
    op: deps.nu(),
  })
  return true
}

async function addReactie(
  tx: Tx,
  deps: Deps,
  wie: Inwoner,
  plan: Plan,
  soort: Exclude<Reactiesoort, 'gezien'>,
  waarden: Waarden,
  { id, sleutel }: Nieuw,
): Promise<boolean> {
  const overPlan = soort === 'akkoord' || soort === 'niet-akkoord'
  const onderdeel = overPlan
    ? undefined
    : alleOnderdelen(plan).find((deel) => deel.id === een(waarden, 'onderdeel'))
  if (!overPlan && onderdeel === undefined) throw new NietGevonden()
  if (soort === 'gedaan' && (onderdeel === undefined || !kanAfvinken(onderdeel)))
    throw new NietGevonden()
  const metTekst = soort === 'klopt-niet' || soort === 'anders'
  const tekst = metTekst ? leesWoorden(waarden) : leesVrij(waarden)
  return insertPlanreactie(tx, wie.gemeente.id, {
    id,
    dossierId: plan.dossierId,
    onderdeelId: onderdeel?.id ?? null,
    persoonId: wie.id,
    soort,
    tekst: tekst === '' ? null : tekst,
    petId: null,
    sleutel,
    op: deps.nu(),
  })
}

/** An agreement that the resident does and that still runs. */
export function kanAfvinken({ nu, status }: Pick<Onderdeel, 'nu' | 'status'>): boolean {
  return nu.soort === 'afspraak' && nu.wie === 'inwoner' && status === 'loopt'
}

function leesWoorden(waarden: Waarden): string {
  const tekst = leesVrij(waarden)
  if (tekst === '') throw new OngeldigeInvoer({ tekst: 'Schrijf eerst op wat u wilt zeggen.' })
  return tekst
}

function leesVrij(waarden: Waarden): string {
  const fouten: Fouten = {}
  const tekst = een(waarden, 'tekst').trim()
  checkLengte(tekst, 'tekst', fouten, langstePlantekst)
  if (Object.keys(fouten).length > 0) throw new OngeldigeInvoer(fouten)
  return tekst
}
