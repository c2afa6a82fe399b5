import { een, vereisTekst, type Fouten, type Waarden } from '../domein/invoer.ts'
import { leesLeidraad, leidraadteksten, type Leidraadinhoud } from '../domein/leidraad.ts'
import { vindMisschienNamen } from '../domein/ruggespraak-namen.ts'
import type { Vraagcodes } from '../domein/ruggespraak.ts'
import { deleteConcept, findConcept, type Concept } from '../opslag/concept.ts'
import type { Tx } from '../opslag/database.ts'
import {
  findLeidraad,
  insertLeidraad,
  insertLeidraadintrekking,
  listLeidraden,
  listLeidradenVoor,
  listVersies,
  type Leidraad,
  type Leidraadregel,
} from '../opslag/leidraad.ts'
import {
  findRuggespraakkop,
  getVraaginhoud,
  listRuggespraakantwoorden,
} from '../opslag/ruggespraak.ts'
import { activiteiten, binnenContext, doorDeDeur, vereisEenPet, vereisPetsoort } from './deur.ts'
import type { Deps, Medewerker, MetPet } from './deps.ts'
import { NietGevonden, OngeldigeInvoer, Onmogelijk } from './fouten.ts'
import { herkenbaarInVelden } from './ruggespraak-kern.ts'

export type { Leidraad, Leidraadregel }

const soort = {
  objectSoort: 'leidraad',
  doel: 'leren van eerdere antwoorden',
  verwerkingsactiviteit: activiteiten.team,
}

const spoor = (objectId: string | null) => ({
  betrokkenen: [null],
  doel: soort.doel,
  verwerkingsactiviteit: soort.verwerkingsactiviteit,
  objectId,
})

const maakt = (wie: MetPet): boolean =>
  wie.pet.soort === 'leidinggevende' || wie.pet.soort === 'privacy-officer'

/** Everything that holds now; it is about nobody, so looking leaves no line. @throws NietGevonden without a pet */
export async function readLeidraden(
  deps: Deps,
  medewerker: Medewerker,
): Promise<{ leidraden: readonly Leidraad[]; magMaken: boolean }> {
  const wie = vereisEenPet(medewerker)
  const leidraden = await binnenContext(deps, wie, listLeidraden)
  return { leidraden, magMaken: maakt(wie) }
}

/** What was answered earlier to the same question in codes; never part of the verdict. */
export async function listEerder(
  deps: Deps,
  medewerker: Medewerker,
  codes: Vraagcodes,
): Promise<readonly Leidraadregel[]> {
  const wie = vereisEenPet(medewerker)
  return binnenContext(deps, wie, (tx) => eerderVoor(tx, codes))
}

/** The same within a transaction. */
export async function eerderVoor(
  tx: Tx,
  { handeling, ontvanger, doel }: Pick<Vraagcodes, 'handeling' | 'ontvanger' | 'doel'>,
): Promise<readonly Leidraadregel[]> {
  if (handeling === null || ontvanger === null || doel === null) return []
  return listLeidradenVoor(tx, { handeling, ontvanger, doel })
}

export interface Leidraadbeeld {
  leidraad: Leidraad
  versies: readonly Leidraad[]
  magMaken: boolean
  concept: Concept | undefined
}

/** @throws NietGevonden */
export async function readLeidraad(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
): Promise<Leidraadbeeld> {
  const wie = vereisEenPet(medewerker)
  return binnenContext(deps, wie, async (tx) => {
    const leidraad = await findLeidraad(tx, id)
    if (leidraad === undefined) throw new NietGevonden()
    return {
      leidraad,
      versies: await listVersies(tx, leidraad.reeksId),
      magMaken: maakt(wie),
      concept: maakt(wie) ? await findConcept(tx, 'leidraad', leidraad.reeksId) : undefined,
    }
  })
}

/** The form, filled from an answered question. */
export interface Leidraadformulier {
  /** Where it comes from, or nothing. */
  vraagId: string
  voorstel: Leidraadinhoud | undefined
  concept: Concept | undefined
}

/** @param vraagId the answered question that it is made from; empty for one from nothing @throws NietGevonden */
export async function readLeidraadformulier(
  deps: Deps,
  medewerker: Medewerker,
  vraagId: string,
): Promise<Leidraadformulier> {
  const wie = vereisPetsoort(medewerker, 'leidinggevende', 'privacy-officer')
  const lezen = { ...soort, handeling: 'raadplegen' as const }
  return doorDeDeur<Leidraadformulier>(deps, wie, lezen, async (tx) => {
    const concept = await findConcept(tx, 'leidraad', vraagId === '' ? wie.pet.id : vraagId)
    if (vraagId === '') {
      return { uit: { vraagId, voorstel: undefined, concept }, spoor: spoor(null) }
    }
    const kop = await findRuggespraakkop(tx, vraagId)
    const antwoorden = await listRuggespraakantwoorden(tx, vraagId)
    const laatste = antwoorden.findLast(({ oordeel }) => oordeel !== 'privacy-officer')
    if (kop === undefined || laatste === undefined) throw new NietGevonden()
    const { vraag } = await getVraaginhoud(tx, vraagId)
    const voorstel = { titel: '', vraag, antwoord: laatste.tekst, codes: kop.codes }
    return { uit: { vraagId, voorstel, concept }, spoor: spoor(vraagId) }
  })
}

/**
 * A second look before everybody reads it: what leads to somebody is refused; what may be a name is asked about.
 *
 * @throws OngeldigeInvoer
 */
function leesVeilig(waarden: Waarden, invoerfouten: Fouten): Leidraadinhoud {
  const gelezen = leesLeidraad(waarden)
  const teksten = Object.fromEntries(leidraadteksten.map((veld) => [veld, een(waarden, veld)]))
  const fouten: Fouten = {
    ...herkenbaarInVelden(teksten),
    ...(gelezen.ok ? {} : gelezen.fouten),
    ...invoerfouten,
  }
  const namen = Object.values(teksten).flatMap(vindMisschienNamen)
  if (een(waarden, 'geenNamen') !== 'ja') {
    fouten['geenNamen'] =
      namen.length === 0
        ? 'Lees de tekst nog eens na en kruis dit aan.'
        : `Zijn dit namen van mensen? ${[...new Set(namen)].map((n) => `“${n}”`).join(', ')}. Haal ze weg, of kruis aan dat het geen namen zijn.`
  }
  if (!gelezen.ok || Object.keys(fouten).length > 0) throw new OngeldigeInvoer(fouten)
  return gelezen.waarde
}

/** Makes guidance, of an answered question or from nothing. @throws OngeldigeInvoer; NietGevonden */
export async function makeLeidraad(
  deps: Deps,
  medewerker: Medewerker,
  vraagId: string,
  waarden: Waarden,
  invoerfouten: Fouten = {},
): Promise<{ id: string }> {
  const wie = vereisPetsoort(medewerker, 'leidinggevende', 'privacy-officer')
  return doorDeDeur(deps, wie, { ...soort, handeling: 'vastleggen' }, async (tx) => {
    if (vraagId !== '' && (await findRuggespraakkop(tx, vraagId)) === undefined) {
      throw new NietGevonden()
    }
    const inhoud = leesVeilig(waarden, invoerfouten)
    const id = deps.id()
    await insertLeidraad(tx, makerVan(wie), {
      ...inhoud,
      id,
      reeksId: id,
      versie: 1,
      ruggespraakId: vraagId === '' ? null : vraagId,
      vastgesteldOp: deps.nu(),
    })
    await deleteConcept(tx, 'leidraad', vraagId === '' ? wie.pet.id : vraagId)
    return { uit: { id }, spoor: spoor(id) }
  })
}

const makerVan = (wie: MetPet) => ({
  gemeenteId: wie.gemeente.id,
  petId: wie.pet.id,
  medewerkerId: wie.id,
})

/** Writes the next version; the earlier ones stay readable. @throws OngeldigeInvoer; NietGevonden; Onmogelijk */
export async function reviseLeidraad(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
  waarden: Waarden,
  invoerfouten: Fouten = {},
): Promise<{ id: string }> {
  const wie = vereisPetsoort(medewerker, 'leidinggevende', 'privacy-officer')
  return doorDeDeur(deps, wie, { ...soort, handeling: 'vastleggen' }, async (tx) => {
    const oud = await findLeidraad(tx, id)
    if (oud === undefined) throw new NietGevonden()
    if (oud.vervangen || oud.ingetrokkenOp !== null) throw new Onmogelijk('vraag-voorbij')
    const inhoud = leesVeilig(waarden, invoerfouten)
    const nieuw = deps.id()
    await insertLeidraad(tx, makerVan(wie), {
      ...inhoud,
      id: nieuw,
      reeksId: oud.reeksId,
      versie: oud.versie + 1,
      ruggespraakId: null,
      vastgesteldOp: deps.nu(),
    })
    await deleteConcept(tx, 'leidraad', oud.reeksId)
    return { uit: { id: nieuw }, spoor: spoor(nieuw) }
  })
}

/** Takes guidance back, with a reason; it stays readable and is shown nowhere as an answer. */
export async function withdrawLeidraad(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
  waarden: Waarden,
): Promise<void> {
  const wie = vereisPetsoort(medewerker, 'leidinggevende', 'privacy-officer')
  await doorDeDeur(deps, wie, { ...soort, handeling: 'vastleggen' }, async (tx) => {
    const oud = await findLeidraad(tx, id)
    if (oud === undefined) throw new NietGevonden()
    if (oud.vervangen || oud.ingetrokkenOp !== null) throw new Onmogelijk('vraag-voorbij')
    const fouten: Fouten = herkenbaarInVelden({ reden: een(waarden, 'reden') })
    const reden = vereisTekst(
      waarden,
      'reden',
      fouten,
      'Schrijf op waarom dit niet meer klopt.',
      500,
    )
    if (reden.length < 3) fouten['reden'] ??= 'Schrijf op waarom dit niet meer klopt.'
    if (Object.keys(fouten).length > 0) throw new OngeldigeInvoer(fouten)
    await insertLeidraadintrekking(tx, makerVan(wie), {
      reeksId: oud.reeksId,
      versie: oud.versie,
      reden,
      ingetrokkenOp: deps.nu(),
    })
    return { uit: {}, spoor: spoor(id) }
  })
}
