import { leesErnaast, mogelijkErnaast, situatieErnaast, type Ernaast } from '../domein/ernaast.ts'
import { soortregels } from '../domein/dossiersoort.ts'
import { een, lijst, type Fouten, type Waarden } from '../domein/invoer.ts'
import { datumInNederland } from '../domein/leeftijd.ts'
import { makeNummer } from '../domein/nummer.ts'
import { openPlichten } from '../domein/plicht.ts'
import { magSchrijven } from '../domein/toegang.ts'
import { deleteConcept, findConcept, type Concept } from '../opslag/concept.ts'
import type { Tx } from '../opslag/database.ts'
import { openErnaast } from '../opslag/ernaast.ts'
import { insertPlichten } from '../opslag/plicht.ts'
import type { Antwoord } from '../recht/antwoord.ts'
import { conceptSoort, saveDraft } from './concept.ts'
import { activiteiten, doorDeDeur, vereisPet } from './deur.ts'
import type { Deps, Medewerker, MetWerkpet } from './deps.ts'
import { getDossier, getDossierkern, type Dossierkern, type Dossierregel } from './dossier.ts'
import { NietGevonden, OngeldigeInvoer } from './fouten.ts'
import { weighOfWeiger, weighSituatie } from './weeg.ts'

const soort = {
  objectSoort: 'dossier',
  doel: 'dossier ernaast openen',
  verwerkingsactiviteit: activiteiten.dossier,
}

export interface Ernaastbeeld {
  dossier: Dossierregel
  mogelijk: readonly Ernaast[]
  concept: Concept | undefined
  /** The answer to what was filled in last; `undefined` while that is too little. */
  antwoord: Antwoord | undefined
}

/**
 * Only who is involved begins something, in a pet that keeps another kind too; a replacement keeps the place of somebody
 * else.
 */
async function getEigen(
  tx: Tx,
  deps: Deps,
  wie: MetWerkpet,
  dossierId: string,
): Promise<{ dossier: Dossierkern; mogelijk: readonly Ernaast[] }> {
  const dossier = await getDossierkern(tx, deps, wie, dossierId)
  const eigen = dossier.bron === 'betrokkenheid' && dossier.status === 'open'
  if (!eigen || !magSchrijven(dossier.vlaggen)) throw new NietGevonden()
  const mogelijk = mogelijkErnaast(dossier, wie.pet)
  if (mogelijk.length === 0) throw new NietGevonden()
  return { dossier, mogelijk }
}

function spoorVan(dossier: Dossierkern, objectId = dossier.id) {
  return {
    betrokkenen: [dossier.persoonId],
    doel: dossier.doel,
    verwerkingsactiviteit: dossier.verwerkingsactiviteit,
    objectId,
    dossierId: objectId,
  }
}

/** Which dossiers can be opened beside this one. @throws NietGevonden also when there are none */
export async function readErnaast(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
): Promise<Ernaastbeeld> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, { ...soort, handeling: 'raadplegen' }, async (tx) => {
    const { mogelijk } = await getEigen(tx, deps, wie, dossierId)
    const dossier = await getDossier(tx, deps, wie, dossierId)
    const concept = await findConcept(tx, 'ernaast', dossierId)
    const gelezen = leesErnaast(concept?.waarden ?? {}, mogelijk)
    const keuze = gelezen.ok
      ? mogelijk.find((kandidaat) => kandidaat.soort === gelezen.keuze.soort)
      : undefined
    const antwoord =
      gelezen.ok && keuze !== undefined
        ? weighSituatie(deps, situatieVan(deps, wie, dossier, keuze, gelezen.keuze))
        : undefined
    return { uit: { dossier, mogelijk, concept, antwoord }, spoor: spoorVan(dossier) }
  })
}

function situatieVan(
  deps: Deps,
  wie: MetWerkpet,
  dossier: Dossierkern,
  gekozen: Ernaast,
  keuze: Parameters<typeof situatieErnaast>[1],
) {
  const vandaag = datumInNederland(deps.nu())
  return situatieErnaast(gekozen, keuze, wie.pet, dossier.leeftijd, wie.gemeente.beleid, vandaag)
}

/** Keeps what was filled in. @throws NietGevonden, ConceptVerouderd */
export async function keepErnaast(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
  waarden: Waarden,
  fouten: Fouten,
  verwacht: number,
): Promise<void> {
  const wie = vereisPet(medewerker)
  await doorDeDeur(deps, wie, conceptSoort, async (tx) => {
    const { dossier } = await getEigen(tx, deps, wie, dossierId)
    const eerder = await findConcept(tx, 'ernaast', dossierId)
    await saveDraft(tx, deps, wie, 'ernaast', dossierId, waarden, fouten, verwacht)
    const betrokkenen = eerder === undefined ? [dossier.persoonId] : []
    return { uit: undefined, spoor: { ...spoorVan(dossier), betrokkenen } }
  })
}

/**
 * Opens an empty dossier of another kind about the same person, in the same pet (E-084, E-087, E-089).
 *
 * @returns the id of the new dossier
 * @throws OngeldigeInvoer, Geweigerd, NietGevonden; Onmogelijk when there is one already or no family is known
 */
export async function executeErnaast(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
  waarden: Waarden,
): Promise<string> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, { ...soort, handeling: 'vastleggen' }, async (tx) => {
    const { dossier, mogelijk } = await getEigen(tx, deps, wie, dossierId)
    const gelezen = leesErnaast(waarden, mogelijk)
    if (!gelezen.ok) throw new OngeldigeInvoer(gelezen.fouten)
    const gekozen = mogelijk.find((kandidaat) => kandidaat.soort === een(waarden, 'soort'))
    if (gekozen === undefined) throw new NietGevonden()
    const gedaan = lijst(waarden, 'gedaan')
    const antwoord = weighOfWeiger(
      deps,
      situatieVan(deps, wie, dossier, gekozen, gelezen.keuze),
      gedaan,
    )
    const vandaag = datumInNederland(deps.nu())
    const id = deps.id()
    await openErnaast(tx, dossierId, {
      id,
      nummer: makeNummer('D', Number(vandaag.slice(0, 4)), deps.toeval(5)),
      soort: gekozen.soort,
      taak: gekozen.taak,
      verwerkingsactiviteit: `urn:deelwijzer:activiteit:${gekozen.taak}`,
      doel: soortregels[gekozen.soort].doel(gekozen.taak),
    })
    await insertPlichten(
      tx,
      wie.gemeente.id,
      wie.pet.id,
      { dossierId: id, besluitId: null },
      openPlichten(antwoord.plichten, gedaan, vandaag, null).map((plicht) => ({
        ...plicht,
        id: deps.id(),
      })),
    )
    await deleteConcept(tx, 'ernaast', dossierId)
    return { uit: id, spoor: spoorVan(dossier, id) }
  })
}
