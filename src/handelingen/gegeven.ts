import { pastInDossier } from '../domein/dossiersoort.ts'
import { leesGegeven, situatieUitGegevenvelden, situatieVanGegeven } from '../domein/gegeven.ts'
import { een } from '../domein/invoer.ts'
import type { Fouten, Waarden } from '../domein/invoer.ts'
import { datumInNederland, leeftijdOp } from '../domein/leeftijd.ts'
import { hulpPetten } from '../domein/pet.ts'
import { openPlichten } from '../domein/plicht.ts'
import { rolbekendheid, type Rolbekendheid } from '../domein/rol.ts'
import { deleteConcept, findConcept, type Concept } from '../opslag/concept.ts'
import type { Tx } from '../opslag/database.ts'
import {
  listPersonenInDossier,
  listPersoonkernen,
  type PersoonInDossier,
  type Persoonkern,
} from '../opslag/dossier.ts'
import { bestaatGegevenMetSleutel, insertGegeven } from '../opslag/gegeven.ts'
import { listRollen } from '../opslag/rol.ts'
import { lockSleutel } from '../opslag/slot.ts'
import { insertPlichten, listOpenPlichten } from '../opslag/plicht.ts'
import type { Antwoord } from '../recht/antwoord.ts'
import type { Situatie } from '../recht/situatie.ts'
import { conceptSoort, saveDraft, vereisVersie } from './concept.ts'
import { activiteiten, doorDeDeur, vereisPet, zonderBetrokkene } from './deur.ts'
import type { Deps, Medewerker, MetWerkpet } from './deps.ts'
import {
  getSchrijfbaarDossier,
  getSchrijfbareKern,
  type Dossierkern,
  type Dossierregel,
} from './dossier.ts'
import { NietGevonden, OngeldigeInvoer } from './fouten.ts'
import { weighOfWeiger, weighSituatie } from './weeg.ts'

const soort = {
  objectSoort: 'gegeven',
  doel: 'gegeven vastleggen',
  verwerkingsactiviteit: activiteiten.dossier,
}

export interface GegevenFormulier {
  dossier: Dossierregel
  personen: readonly PersoonInDossier[]
  concept: Concept | undefined
  /** The answer to what is filled in now; `undefined` while that is too little. */
  antwoord: Antwoord | undefined
  /** Who knows in which role this pet speaks. */
  rolbekendheid: Rolbekendheid
  /** What the form starts with: the draft, or what is known beforehand. */
  waarden: Waarden
  /** This form was saved before: going back in the browser does not write it down again. */
  opgeslagen: boolean
}

function situatieUit(
  deps: Deps,
  wie: MetWerkpet,
  waarden: Waarden,
  dossier: Dossierkern,
  personen: readonly Persoonkern[],
): { situatie: Situatie } | { fouten: Fouten } {
  const gelezen = leesGegeven(
    waarden,
    personen.map((persoon) => persoon.id),
  )
  if (!gelezen.ok) return { fouten: gelezen.fouten }
  const vandaag = datumInNederland(deps.nu())
  const over = personen.find((persoon) => persoon.id === gelezen.gegeven.persoonId)
  return {
    situatie: situatieVanGegeven(
      gelezen.gegeven,
      dossier,
      wie.pet,
      leeftijdOp(over?.geboortedatum ?? null, vandaag),
      wie.gemeente.beleid,
      vandaag,
    ),
  }
}

/** Enough to weigh with: who is in it and how old, no names. */
async function laad(
  tx: Tx,
  deps: Deps,
  wie: MetWerkpet,
  dossierId: string,
): Promise<{ dossier: Dossierkern; personen: Persoonkern[] }> {
  const dossier = await getSchrijfbareKern(tx, deps, wie, dossierId)
  return { dossier, personen: await listPersoonkernen(tx, dossierId) }
}

function weighVelden(
  deps: Deps,
  wie: MetWerkpet,
  waarden: Waarden,
  dossier: Dossierkern,
  personen: readonly Persoonkern[],
): Antwoord | undefined {
  const vandaag = datumInNederland(deps.nu())
  const situatie = situatieUitGegevenvelden(
    waarden,
    dossier,
    wie.pet,
    (id) => leeftijdOp(personen.find((p) => p.id === id)?.geboortedatum ?? null, vandaag),
    wie.gemeente.beleid,
    vandaag,
  )
  return situatie === undefined ? undefined : weighSituatie(deps, situatie)
}

/**
 * The answer to what is on the screen now. It says something about the rules and nothing about a person, so it is
 * not a look into the dossier.
 *
 * @throws NietGevonden
 */
export async function weighGegeven(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
  waarden: Waarden,
): Promise<Antwoord | undefined> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, { ...soort, handeling: 'raadplegen' }, async (tx) => {
    const { dossier, personen } = await laad(tx, deps, wie, dossierId)
    return {
      uit: weighVelden(deps, wie, waarden, dossier, personen),
      // The form on the screen was a look with a line of its own; weighing what is typed shows no more. A refusal
      // does leave a line.
      spoor: { ...zonderBetrokkene, objectId: dossierId },
    }
  })
}

/**
 * The form for writing something down, with the draft and the answer to it.
 *
 * @throws NietGevonden also for a draft that belongs to another dossier: text does not move along
 */
export async function readGegevenFormulier(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
  sleutel: string,
): Promise<GegevenFormulier> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, { ...soort, handeling: 'raadplegen' }, async (tx) => {
    const dossier = await getSchrijfbaarDossier(tx, deps, wie, dossierId)
    const personen = await listPersonenInDossier(tx, dossierId)
    const concept = await findConcept(tx, 'gegeven', sleutel)
    if (concept !== undefined && een(concept.waarden, 'dossier') !== dossierId) {
      throw new NietGevonden()
    }
    const vandaag = datumInNederland(deps.nu())
    const rollen = await listRollen(tx, [dossierId])
    const bekend = rolbekendheid(
      personen.map((p) => ({ ...p, leeftijd: leeftijdOp(p.geboortedatum, vandaag) })),
      rollen.filter((rol) => rol.petId === wie.pet.id),
    )
    // Filled in beforehand only when it is certain for everybody; it can always be changed.
    const begin: Waarden = bekend.iedereen ? { rolKenbaar: ['ja'] } : {}
    const waarden = concept?.waarden ?? begin
    return {
      uit: {
        dossier,
        personen,
        concept,
        antwoord: weighVelden(deps, wie, waarden, dossier, personen),
        rolbekendheid: bekend,
        waarden,
        opgeslagen: await bestaatGegevenMetSleutel(tx, wie.pet.id, sleutel),
      },
      spoor: {
        betrokkenen: [dossier.persoonId],
        doel: dossier.doel,
        verwerkingsactiviteit: dossier.verwerkingsactiviteit,
        objectId: dossier.id,
        dossierId,
        grond: dossier.bron,
        meegezien: personen.map((persoon) => persoon.id),
      },
    }
  })
}

/**
 * Keeps the draft of a datum, for this dossier only.
 *
 * @throws NietGevonden, ConceptVerouderd
 */
export async function keepGegevenConcept(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
  sleutel: string,
  waarden: Waarden,
  fouten: Fouten,
  verwacht: number,
): Promise<{ versie: number; bewaardOp: Date }> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, conceptSoort, async (tx) => {
    const dossier = await getSchrijfbareKern(tx, deps, wie, dossierId)
    const concept = await findConcept(tx, 'gegeven', sleutel)
    if (concept !== undefined && een(concept.waarden, 'dossier') !== dossierId) {
      throw new NietGevonden()
    }
    const metDossier = { ...waarden, dossier: [dossierId] }
    return {
      uit: await saveDraft(tx, deps, wie, 'gegeven', sleutel, metDossier, fouten, verwacht),
      spoor: {
        betrokkenen: concept === undefined ? [dossier.persoonId] : [],
        doel: dossier.doel,
        verwerkingsactiviteit: dossier.verwerkingsactiviteit,
        objectId: dossierId,
        dossierId,
      },
    }
  })
}

/**
 * Writes something down in a dossier, only after the answer allows it. The pet in which it was obtained stays with
 * it for ever (E-066).
 *
 * @param sleutel made with the form; posting twice has one effect
 * @param verwacht the version of the draft that the form was made from; left out when there is no draft
 * @throws OngeldigeInvoer, Geweigerd, NietGevonden; ConceptVerouderd when another tab changed the draft
 */
export async function recordGegeven(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
  waarden: Waarden,
  sleutel: string,
  verwacht?: number,
): Promise<void> {
  const wie = vereisPet(medewerker)
  await doorDeDeur(deps, wie, { ...soort, handeling: 'vastleggen' }, async (tx) => {
    const { dossier, personen } = await laad(tx, deps, wie, dossierId)
    const spoor = {
      doel: dossier.doel,
      verwerkingsactiviteit: dossier.verwerkingsactiviteit,
      objectId: dossier.id,
      dossierId,
    }
    await lockSleutel(tx, sleutel)
    if (await bestaatGegevenMetSleutel(tx, wie.pet.id, sleutel)) {
      await deleteConcept(tx, 'gegeven', sleutel)
      return { uit: undefined, spoor: { ...spoor, betrokkenen: [] } }
    }
    const metDossier = { ...waarden, dossier: [dossierId] }
    await vereisVersie(tx, 'gegeven', sleutel, metDossier, verwacht)
    const gelezen = leesGegeven(
      waarden,
      personen.map((persoon) => persoon.id),
    )
    const uit = situatieUit(deps, wie, waarden, dossier, personen)
    if (!gelezen.ok || !('situatie' in uit)) {
      throw new OngeldigeInvoer(gelezen.ok ? {} : gelezen.fouten)
    }
    const { gegeven } = gelezen
    const antwoord = weighOfWeiger(deps, uit.situatie, gegeven.gedaan)
    const misplaatst = pastInDossier(dossier, gegeven)
    if (misplaatst !== undefined)
      throw new OngeldigeInvoer({ [misplaatst.veld]: misplaatst.melding })
    const nu = deps.nu()
    const id = deps.id()
    await insertGegeven(tx, wie.gemeente.id, {
      id,
      dossierId,
      persoonId: gegeven.persoonId,
      petId: wie.pet.id,
      aard: gegeven.aard,
      datWat: gegeven.datWat,
      categorie: gegeven.categorie,
      bronSoort: gegeven.bronSoort,
      bron: gegeven.bron,
      verkregenInPet: wie.pet.soort,
      inhoud: gegeven.inhoud,
      antwoord,
      sleutel,
      vastgelegdOp: nu,
      gezinszaak: dossier.soort === 'gezinsdossier',
      // What a toeleider hears is not under statutory secrecy, whatever their profession (E-072).
      beroepsgeheim: hulpPetten.includes(wie.pet.soort) ? wie.pet.beroepsgeheim : 'geen',
      herkomstId: null,
    })
    // Telling somebody about their dossier once is enough, however much is written down before that.
    const staatOpen = new Set(
      (await listOpenPlichten(tx, wie.pet.id, dossierId)).map((plicht) => plicht.tekst),
    )
    const plichten = openPlichten(
      antwoord.plichten,
      gegeven.gedaan,
      datumInNederland(nu),
      null,
    ).filter((plicht) => !staatOpen.has(plicht.tekst))
    await insertPlichten(
      tx,
      wie.gemeente.id,
      wie.pet.id,
      { dossierId, besluitId: null },
      plichten.map((plicht) => ({ ...plicht, id: deps.id() })),
    )
    await deleteConcept(tx, 'gegeven', sleutel)
    return {
      uit: undefined,
      spoor: { ...spoor, betrokkenen: [gegeven.persoonId], objectId: id },
    }
  })
}
