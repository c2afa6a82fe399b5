import { planVan } from '../domein/afweging/index.ts'
import { situatieVanAfweging } from '../domein/afweging/feiten.ts'
import type { Afwegingstand, Plaats, Stappenplan } from '../domein/afweging/stappenplan.ts'
import type { Waarden } from '../domein/invoer.ts'
import { datumInNederland, leeftijdOp } from '../domein/leeftijd.ts'
import { vlaggen } from '../domein/toegang.ts'
import {
  findAfweging,
  findEinde,
  listStappen,
  type AfwegingRij,
  type EindeRij,
  type StapRij,
} from '../opslag/afweging.ts'
import type { Tx } from '../opslag/database.ts'
import { listPersoonkernen } from '../opslag/dossier.ts'
import type { Antwoord } from '../recht/antwoord.ts'
import { bemoeizorgFeitenBij } from './bemoeizorg.ts'
import { activiteiten, type Spoor } from './deur.ts'
import type { Deps, MetWerkpet } from './deps.ts'
import { getDossierkern, type Dossierkern } from './dossier.ts'
import { NietGevonden } from './fouten.ts'
import { meldingsbevoegdFeit } from './meldingsbevoegd.ts'
import { ruggespraakFeitenBij } from './ruggespraak-feiten.ts'
import { weighSituatie } from './weeg.ts'

export const soort = {
  objectSoort: 'afweging',
  doel: 'afweging',
  verwerkingsactiviteit: activiteiten.dossier,
}

/** A guided weighing with all that was written in it. */
export interface Afwegingkern {
  afweging: AfwegingRij
  plan: Stappenplan
  dossier: Dossierkern
  stappen: readonly StapRij[]
  einde: EindeRij | undefined
  stand: Afwegingstand
}

/** @throws NietGevonden for who may not read content here, or looks in an emergency */
export async function getLeesbaarDossier(
  tx: Tx,
  deps: Deps,
  wie: MetWerkpet,
  dossierId: string,
): Promise<Dossierkern> {
  const dossier = await getDossierkern(tx, deps, wie, dossierId)
  if ((dossier.vlaggen & vlaggen.wat) === 0 || dossier.bron === 'nood') throw new NietGevonden()
  return dossier
}

/** Who is at work in what dossier, about somebody of this age: decides for whom a plan is. */
export async function plaatsVan(
  tx: Tx,
  deps: Deps,
  wie: MetWerkpet,
  dossier: Dossierkern,
  persoonId: string,
): Promise<Plaats> {
  const personen = await listPersoonkernen(tx, dossier.id)
  const persoon = personen.find(({ id }) => id === persoonId)
  if (persoon === undefined) throw new NietGevonden()
  return {
    pet: wie.pet.soort,
    beroepsgeheim: wie.pet.beroepsgeheim,
    beroepscode: wie.pet.beroepscode,
    taken: wie.pet.taken,
    dossier: dossier.soort,
    taak: dossier.taak,
    leeftijd: leeftijdOp(persoon.geboortedatum, datumInNederland(deps.nu())),
  }
}

/** The last version of every step counts. */
function laatsteWaarden(stappen: readonly StapRij[]): Waarden {
  const perStap = new Map(stappen.map((stap) => [stap.stap, stap.waarden ?? {}]))
  return Object.assign({}, ...perStap.values())
}

/** Everything of one weighing, within a transaction. Opens what was written about this person. @throws NietGevonden */
export async function getAfweging(
  tx: Tx,
  deps: Deps,
  wie: MetWerkpet,
  id: string,
): Promise<Afwegingkern> {
  const afweging = await findAfweging(tx, id)
  const plan = afweging === undefined ? undefined : planVan(afweging.soort)
  if (afweging === undefined || plan === undefined) throw new NietGevonden()
  const dossier = await getLeesbaarDossier(tx, deps, wie, afweging.dossierId)
  const volgorde = plan.stappen.map(({ code }) => code)
  // Two steps of one moment stand in the order of the plan.
  const stappen = (await listStappen(tx, id)).toSorted(
    (a, b) =>
      a.op.getTime() - b.op.getTime() || volgorde.indexOf(a.stap) - volgorde.indexOf(b.stap),
  )
  return {
    afweging,
    plan,
    dossier,
    stappen,
    einde: await findEinde(tx, id),
    stand: {
      plaats: await plaatsVan(tx, deps, wie, dossier, afweging.persoonId),
      waarden: laatsteWaarden(stappen),
      gedaan: [...new Set(stappen.map(({ stap }) => stap))],
      records: {
        ...(await ruggespraakFeitenBij(
          tx,
          { dossierId: dossier.id, persoonId: afweging.persoonId },
          deps.nu(),
        )),
        ...(await meldingsbevoegdFeit(tx, wie, deps.nu())),
        ...(await bemoeizorgFeitenBij(tx, afweging)),
      },
    },
  }
}

/** The answer of the rules to what is known now; `undefined` when this kind asks them nothing, or not yet. */
export function weighAfweging(
  deps: Deps,
  wie: MetWerkpet,
  { plan, stand }: Pick<Afwegingkern, 'plan' | 'stand'>,
): Antwoord | undefined {
  const situatie = situatieVanAfweging(
    plan,
    stand,
    wie.pet,
    wie.gemeente.beleid,
    datumInNederland(deps.nu()),
  )
  return situatie === undefined ? undefined : weighSituatie(deps, situatie)
}

export function spoorVan({ afweging, dossier }: Pick<Afwegingkern, 'afweging' | 'dossier'>): Spoor {
  return {
    betrokkenen: [afweging.persoonId],
    doel: dossier.doel,
    verwerkingsactiviteit: dossier.verwerkingsactiviteit,
    objectId: afweging.id,
    dossierId: dossier.id,
    grond: dossier.bron,
  }
}
