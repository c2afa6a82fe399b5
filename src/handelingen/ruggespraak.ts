import { een, type Fouten, type Waarden } from '../domein/invoer.ts'
import type { Geadresseerde } from '../domein/bericht.ts'
import { makeNummer } from '../domein/nummer.ts'
import { datumInNederland } from '../domein/leeftijd.ts'
import { bijWie, leesVraag, type Gevraagde, type Vraaginhoud } from '../domein/ruggespraak.ts'
import { listWerkpetten, type PetMetNaam } from '../opslag/betrokkenheid.ts'
import { deleteConcept, findConcept, type Concept } from '../opslag/concept.ts'
import type { Tx } from '../opslag/database.ts'
import { findDossierkern, listPersonenInDossier, type PersoonInDossier } from '../opslag/dossier.ts'
import {
  findBesluitargumenten,
  findRuggespraakkop,
  findRuggespraakplek,
  getVraaginhoud,
  insertRuggespraak,
  insertRuggespraakintrekking,
  listRuggespraakantwoorden,
  listRuggespraakkoppen,
  type Ruggespraakantwoord,
  type Ruggespraakkop,
  type Ruggespraakplek,
} from '../opslag/ruggespraak.ts'
import { findTriage } from '../opslag/triage.ts'
import { findAfweging } from '../opslag/afweging.ts'
import { queueBericht } from './bericht.ts'
import { binnenContext, doorDeDeur, vereisPet } from './deur.ts'
import type { Deps, Medewerker, MetWerkpet } from './deps.ts'
import { getSchrijfbaarDossier, zietRegister, type Dossierregel } from './dossier.ts'
import { NietGevonden, OngeldigeInvoer } from './fouten.ts'
import {
  antwoordVoor,
  getBekenden,
  herkenbaarInVelden,
  overIemand,
  overNiemand,
  ruggespraakSoort,
} from './ruggespraak-kern.ts'

export type { Ruggespraakantwoord, Ruggespraakkop }

/** The page on which a question is asked. */
export interface Vraagbeeld {
  collegas: readonly PetMetNaam[]
  /** From a dossier: its people, to choose whom it is about. Nothing of it goes to who is asked. */
  dossier: Dossierregel | undefined
  personen: readonly PersoonInDossier[]
  concept: Concept | undefined
}

/** Where a draft of a question belongs: the dossier it is about, or the pet that asks. */
const conceptPlek = (wie: MetWerkpet, dossierId: string): string =>
  dossierId === '' ? wie.pet.id : dossierId

async function listCollegas(tx: Tx, wie: MetWerkpet): Promise<PetMetNaam[]> {
  return (await listWerkpetten(tx)).filter(({ medewerkerId }) => medewerkerId !== wie.id)
}

async function getVraagdossier(
  tx: Tx,
  deps: Deps,
  wie: MetWerkpet,
  dossierId: string,
): Promise<Dossierregel | undefined> {
  if (dossierId === '') return undefined
  const dossier = await getSchrijfbaarDossier(tx, deps, wie, dossierId)
  if (!zietRegister(dossier) || dossier.status !== 'open') throw new NietGevonden()
  return dossier
}

/** @param dossierId empty for a question that starts from nothing @throws NietGevonden */
export async function readVraagformulier(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
): Promise<Vraagbeeld> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, { ...ruggespraakSoort, handeling: 'raadplegen' }, async (tx) => {
    const dossier = await getVraagdossier(tx, deps, wie, dossierId)
    const personen = dossier === undefined ? [] : await listPersonenInDossier(tx, dossier.id)
    return {
      uit: {
        collegas: await listCollegas(tx, wie),
        dossier,
        personen,
        concept: await findConcept(tx, 'ruggespraak', conceptPlek(wie, dossierId)),
      },
      spoor: dossier === undefined ? overNiemand(null) : overIemand(dossier, null, null),
    }
  })
}

/** The draft that `keepConcept` is to keep for this form. */
export function vraagconcept(medewerker: Medewerker, dossierId: string): string {
  return conceptPlek(vereisPet(medewerker), dossierId)
}

/** Where it is asked: about whom, in which triage or guided act of that dossier. */
async function leesPlek(
  tx: Tx,
  wie: MetWerkpet,
  dossier: Dossierregel,
  personen: readonly PersoonInDossier[],
  waarden: Waarden,
): Promise<Ruggespraakplek> {
  const over = een(waarden, 'over')
  const triage = een(waarden, 'triage')
  const afweging = een(waarden, 'afweging')
  const eigen = triage === '' ? undefined : await findTriage(tx, wie.pet.id, triage)
  const daar = afweging === '' ? undefined : await findAfweging(tx, afweging)
  return {
    dossierId: dossier.id,
    persoonId: personen.find(({ id }) => id === over)?.id ?? null,
    triageId: eigen?.dossierId === dossier.id ? eigen.id : null,
    afwegingId: daar?.dossierId === dossier.id ? daar.id : null,
  }
}

/**
 * Asks somebody, without names (E-042, E-201). The words are held against who is in the dossier and refused when they lead
 * to somebody. That it was asked is logged about the person it is about; who is asked never learns about whom.
 *
 * @throws OngeldigeInvoer; NietGevonden
 */
export async function askRuggespraak(
  deps: Deps,
  medewerker: Medewerker,
  waarden: Waarden,
  invoerfouten: Fouten = {},
): Promise<{ id: string }> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, { ...ruggespraakSoort, handeling: 'vastleggen' }, async (tx) => {
    const dossierId = een(waarden, 'dossier')
    const dossier = await getVraagdossier(tx, deps, wie, dossierId)
    const collegas = await listCollegas(tx, wie)
    const gelezen = leesVraag(
      waarden,
      collegas.map(({ petId }) => petId),
    )
    const personen = dossier === undefined ? [] : await listPersonenInDossier(tx, dossier.id)
    const bekenden = dossier === undefined ? undefined : await getBekenden(tx, dossier, personen)
    const fouten = {
      ...herkenbaarInVelden(
        { vraag: een(waarden, 'vraag'), eigenIdee: een(waarden, 'eigenIdee') },
        bekenden,
      ),
      ...(gelezen.ok ? {} : gelezen.fouten),
      ...invoerfouten,
    }
    if (!gelezen.ok || Object.keys(fouten).length > 0) throw new OngeldigeInvoer(fouten)
    const { aan, collega, inhoud, codes } = gelezen.waarde
    const plek = dossier === undefined ? null : await leesPlek(tx, wie, dossier, personen, waarden)
    const id = deps.id()
    await insertRuggespraak(tx, stellerVan(wie), {
      id,
      nummer: nieuwNummer(deps),
      soort: 'vraag',
      aan,
      aanPetId: collega,
      codes,
      inhoud,
      gesteldOp: deps.nu(),
      uiterlijk: antwoordVoor(deps),
      plek,
      dossierNummer: null,
    })
    const geadresseerde = vraagNaar(aan, collega)
    if (geadresseerde !== undefined) {
      await queueBericht(tx, deps, { aan: geadresseerde, aanleiding: 'ruggespraak' })
    }
    await deleteConcept(tx, 'ruggespraak', conceptPlek(wie, dossierId))
    return {
      uit: { id },
      spoor:
        dossier === undefined ? overNiemand(id) : overIemand(dossier, plek?.persoonId ?? null, id),
    }
  })
}

/** Who gets word that a question waits. "Anybody in the team" is nobody in particular: they see it when they look. */
function vraagNaar(aan: Gevraagde, petId: string | null): Geadresseerde | undefined {
  if (aan === 'leidinggevende' || aan === 'privacy-officer') return { soort: aan }
  return petId === null ? undefined : { soort: 'pet', id: petId }
}

export const nieuwNummer = (deps: Deps): string =>
  makeNummer('RS', Number(datumInNederland(deps.nu()).slice(0, 4)), deps.toeval(5))

export const stellerVan = (wie: MetWerkpet) => ({
  gemeenteId: wie.gemeente.id,
  medewerkerId: wie.id,
  petId: wie.pet.id,
  organisatieId: wie.pet.organisatieId,
})

/** What this pet asked and what it is asked. */
export interface Ruggespraaklijst {
  /** Wait for an answer of this pet, or of anybody in the team. */
  teBeantwoorden: readonly Ruggespraakkop[]
  gesteld: readonly Ruggespraakkop[]
  beantwoord: readonly Ruggespraakkop[]
}

/** Is this pet the one, or one of those, who can answer now? */
export function magAntwoorden(wie: MetWerkpet, kop: Ruggespraakkop): boolean {
  if (kop.medewerkerId === wie.id) return false
  const bij = bijWie(kop, kop.antwoorden)
  if (bij === 'collega') return kop.aanPetId === wie.pet.id
  return bij === 'team' && kop.organisatieId === wie.pet.organisatieId
}

/** How many questions wait for an answer of this pet. A number about nobody, so it leaves no line. */
export async function countWachtend(deps: Deps, medewerker: Medewerker): Promise<number> {
  const wie = vereisPet(medewerker)
  return binnenContext(deps, wie, async (tx) => {
    const koppen = await listRuggespraakkoppen(tx, { petId: wie.pet.id })
    return koppen.filter((kop) => magAntwoorden(wie, kop)).length
  })
}

export async function readRuggespraken(
  deps: Deps,
  medewerker: Medewerker,
): Promise<Ruggespraaklijst> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, { ...ruggespraakSoort, handeling: 'raadplegen' }, async (tx) => {
    const koppen = await listRuggespraakkoppen(tx, { petId: wie.pet.id })
    const gesteld = koppen.filter(({ petId }) => petId === wie.pet.id)
    const aanMij = koppen.filter(({ medewerkerId }) => medewerkerId !== wie.id)
    return {
      uit: {
        gesteld,
        teBeantwoorden: aanMij.filter((kop) => magAntwoorden(wie, kop)),
        beantwoord: aanMij.filter((kop) => !magAntwoorden(wie, kop)),
      },
      spoor: overNiemand(null),
    }
  })
}

/** One question, for who asked it, who is asked, or who works in the dossier it belongs to. */
export interface Ruggespraakbeeld {
  kop: Ruggespraakkop
  inhoud: Vraaginhoud
  antwoorden: readonly Ruggespraakantwoord[]
  /** Only for who asked it and who works in that dossier; never for who is asked. */
  plek: (Ruggespraakplek & { dossierNummer: string; argumenten: string | undefined }) | undefined
  magAntwoorden: boolean
  eigen: boolean
  concept: Concept | undefined
}

/** @throws NietGevonden for who has nothing to do with it */
export async function readRuggespraak(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
): Promise<Ruggespraakbeeld> {
  const wie = vereisPet(medewerker)
  const soort = { ...ruggespraakSoort, handeling: 'raadplegen' as const }
  return doorDeDeur<Ruggespraakbeeld>(deps, wie, soort, async (tx) => {
    const kop = await findRuggespraakkop(tx, id)
    if (kop === undefined) throw new NietGevonden()
    const eigen = kop.petId === wie.pet.id
    const antwoordt = magAntwoorden(wie, kop)
    // Who is asked reads the question as anybody would, also when they happen to work in that dossier.
    const gevraagd = !eigen && (antwoordt || kop.aanPetId === wie.pet.id)
    const gevonden = gevraagd ? undefined : await findRuggespraakplek(tx, id)
    const dossier =
      gevonden === undefined ? undefined : await findDossierkern(tx, wie.pet.id, gevonden.dossierId)
    const beeld = {
      kop,
      inhoud: await getVraaginhoud(tx, id),
      antwoorden: await listRuggespraakantwoorden(tx, id),
      magAntwoorden: antwoordt,
      eigen,
      concept: antwoordt ? await findConcept(tx, 'ruggespraak-antwoord', id) : undefined,
    }
    if (gevonden === undefined || dossier === undefined) {
      return { uit: { ...beeld, plek: undefined }, spoor: overNiemand(id) }
    }
    const argumenten = kop.besluit === null ? undefined : await findBesluitargumenten(tx, id)
    const over = gevonden.persoonId ?? dossier.persoonId
    return {
      uit: { ...beeld, plek: { ...gevonden, dossierNummer: dossier.nummer, argumenten } },
      spoor: overIemand(dossier, over, id),
    }
  })
}

/** Takes a question back that nobody answered yet. @throws NietGevonden; Onmogelijk when it is answered */
export async function withdrawRuggespraak(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
): Promise<void> {
  const wie = vereisPet(medewerker)
  await doorDeDeur(deps, wie, { ...ruggespraakSoort, handeling: 'vastleggen' }, async (tx) => {
    const kop = await findRuggespraakkop(tx, id)
    if (kop === undefined || kop.petId !== wie.pet.id) throw new NietGevonden()
    await insertRuggespraakintrekking(tx, wie.gemeente.id, id, deps.nu())
    const plek = await findRuggespraakplek(tx, id)
    const dossier =
      plek === undefined ? undefined : await findDossierkern(tx, wie.pet.id, plek.dossierId)
    return {
      uit: {},
      spoor:
        plek === undefined || dossier === undefined
          ? overNiemand(id)
          : overIemand(dossier, plek.persoonId, id),
    }
  })
}
