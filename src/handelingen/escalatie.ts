import {
  escalatieDaad,
  escalatieteksten,
  leesEscalatie,
  leesEscalatiebesluit,
} from '../domein/escalatie.ts'
import { een, type Fouten, type Waarden } from '../domein/invoer.ts'
import type { Escalatievraag } from '../domein/ruggespraak.ts'
import { deleteConcept, findConcept, type Concept } from '../opslag/concept.ts'
import type { Tx } from '../opslag/database.ts'
import { listPersonenInDossier, type PersoonInDossier } from '../opslag/dossier.ts'
import {
  findBesluitargumenten,
  findRuggespraakkop,
  findRuggespraakplek,
  getVraaginhoud,
  insertRuggespraak,
  insertRuggespraakbesluit,
  listRuggespraakantwoorden,
  type Ruggespraakantwoord,
  type Ruggespraakkop,
} from '../opslag/ruggespraak.ts'
import { queueBericht } from './bericht.ts'
import { doorDeDeur, vereisPet } from './deur.ts'
import type { Deps, Medewerker, MetWerkpet } from './deps.ts'
import { getSchrijfbaarDossier, zietRegister, type Dossierregel } from './dossier.ts'
import { NietGevonden, OngeldigeInvoer, Onmogelijk } from './fouten.ts'
import {
  antwoordVoor,
  getBekenden,
  herkenbaarInVelden,
  overIemand,
  ruggespraakSoort,
} from './ruggespraak-kern.ts'
import { nieuwNummer, stellerVan } from './ruggespraak.ts'
import { saveStap } from './triage-concept.ts'
import { startTriage } from './triage.ts'

export interface Escalatiebeeld {
  dossier: Dossierregel
  personen: readonly PersoonInDossier[]
  concept: Concept | undefined
}

async function getOpenDossier(
  tx: Tx,
  deps: Deps,
  wie: MetWerkpet,
  dossierId: string,
): Promise<Dossierregel> {
  const dossier = await getSchrijfbaarDossier(tx, deps, wie, dossierId)
  if (!zietRegister(dossier)) throw new NietGevonden()
  if (dossier.status !== 'open') throw new Onmogelijk('dossier-gesloten')
  return dossier
}

/** @throws NietGevonden for who may not write here; Onmogelijk when the dossier is closed */
export async function readEscalatieformulier(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
): Promise<Escalatiebeeld> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, { ...ruggespraakSoort, handeling: 'raadplegen' }, async (tx) => {
    const dossier = await getOpenDossier(tx, deps, wie, dossierId)
    return {
      uit: {
        dossier,
        personen: await listPersonenInDossier(tx, dossierId),
        concept: await findConcept(tx, 'escalatie', dossierId),
      },
      spoor: overIemand(dossier, null, null),
    }
  })
}

/**
 * Asks the leidinggevende about going up, always first (E-194). Without names; the number of the dossier goes along only
 * with a reason why it cannot be asked without.
 *
 * @throws OngeldigeInvoer; NietGevonden
 */
export async function askEscalatie(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
  waarden: Waarden,
  invoerfouten: Fouten = {},
): Promise<{ id: string }> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, { ...ruggespraakSoort, handeling: 'vastleggen' }, async (tx) => {
    const dossier = await getOpenDossier(tx, deps, wie, dossierId)
    const personen = await listPersonenInDossier(tx, dossierId)
    const gelezen = leesEscalatie(
      waarden,
      personen.map(({ id }) => id),
    )
    const teksten = Object.fromEntries(escalatieteksten.map((veld) => [veld, een(waarden, veld)]))
    const fouten = {
      ...herkenbaarInVelden(teksten, await getBekenden(tx, dossier, personen)),
      ...(gelezen.ok ? {} : gelezen.fouten),
      ...invoerfouten,
    }
    if (!gelezen.ok || Object.keys(fouten).length > 0) throw new OngeldigeInvoer(fouten)
    const { over, inhoud, metNummer } = gelezen.waarde
    const { partner } = inhoud.escalatie
    const id = deps.id()
    await insertRuggespraak(tx, stellerVan(wie), {
      id,
      nummer: nieuwNummer(deps),
      soort: 'escalatie',
      aan: 'leidinggevende',
      aanPetId: null,
      codes: { ...escalatieDaad(partner), ontvanger: partner, categorieen: [] },
      inhoud,
      gesteldOp: deps.nu(),
      uiterlijk: antwoordVoor(deps),
      plek: { dossierId, persoonId: over, triageId: null, afwegingId: null },
      dossierNummer: metNummer ? dossier.nummer : null,
    })
    await queueBericht(tx, deps, { aan: { soort: 'leidinggevende' }, aanleiding: 'opschaling' })
    await deleteConcept(tx, 'escalatie', dossierId)
    return { uit: { id }, spoor: overIemand(dossier, over, id) }
  })
}

export interface Escalatiebesluitbeeld {
  kop: Ruggespraakkop
  escalatie: Escalatievraag
  antwoorden: readonly Ruggespraakantwoord[]
  dossier: Dossierregel
  argumenten: string | undefined
  concept: Concept | undefined
}

interface Kern {
  kop: Ruggespraakkop
  escalatie: Escalatievraag
  dossier: Dossierregel
  persoonId: string
}

async function getEscalatie(tx: Tx, deps: Deps, wie: MetWerkpet, id: string): Promise<Kern> {
  const kop = await findRuggespraakkop(tx, id)
  const plek = kop === undefined ? undefined : await findRuggespraakplek(tx, id)
  if (kop === undefined || plek === undefined || kop.soort !== 'escalatie') throw new NietGevonden()
  const dossier = await getOpenDossier(tx, deps, wie, plek.dossierId)
  const { escalatie } = await getVraaginhoud(tx, id)
  if (escalatie === null) throw new NietGevonden()
  return { kop, escalatie, dossier, persoonId: plek.persoonId ?? dossier.persoonId }
}

/** @throws NietGevonden for anybody who may not write in that dossier */
export async function readEscalatiebesluit(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
): Promise<Escalatiebesluitbeeld> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, { ...ruggespraakSoort, handeling: 'raadplegen' }, async (tx) => {
    const { kop, escalatie, dossier, persoonId } = await getEscalatie(tx, deps, wie, id)
    return {
      uit: {
        kop,
        escalatie,
        dossier,
        antwoorden: await listRuggespraakantwoorden(tx, id),
        argumenten: kop.besluit === null ? undefined : await findBesluitargumenten(tx, id),
        concept: await findConcept(tx, 'escalatie', id),
      },
      spoor: overIemand(dossier, persoonId, id),
    }
  })
}

/**
 * Writes down what the professional decides after the answer of the leidinggevende, once (E-194, E-211).
 *
 * @returns whether the case goes up
 * @throws OngeldigeInvoer; Onmogelijk as long as there is no answer, or when it was decided already
 */
export async function decideEscalatie(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
  waarden: Waarden,
  invoerfouten: Fouten = {},
): Promise<{ opschalen: boolean }> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, { ...ruggespraakSoort, handeling: 'vastleggen' }, async (tx) => {
    const { kop, escalatie, dossier, persoonId } = await getEscalatie(tx, deps, wie, id)
    if (kop.besluit !== null) throw new Onmogelijk('vraag-voorbij')
    const gelezen = leesEscalatiebesluit(waarden, kop.antwoorden)
    const fouten = { ...(gelezen.ok ? {} : gelezen.fouten), ...invoerfouten }
    if (!gelezen.ok || Object.keys(fouten).length > 0) throw new OngeldigeInvoer(fouten)
    const { opschalen, argumenten, anders } = gelezen.waarde
    await insertRuggespraakbesluit(
      tx,
      { gemeenteId: wie.gemeente.id, petId: wie.pet.id },
      persoonId,
      {
        id: deps.id(),
        ruggespraakId: id,
        opschalen,
        partner: escalatie.partner,
        andersDanAdvies: anders,
        argumenten,
        beslotenOp: deps.nu(),
      },
    )
    await deleteConcept(tx, 'escalatie', id)
    return { uit: { opschalen }, spoor: overIemand(dossier, persoonId, id) }
  })
}

/**
 * Starts the triage of going up, with what is known already: about whom, to which table, what the resident thinks and how
 * serious it is. The besluit and the verstrekking that follow are the ordinary ones, and so is telling the resident.
 *
 * @throws NietGevonden when it was not decided to go up
 */
export async function startEscalatietriage(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
): Promise<{ triageId: string }> {
  const wie = vereisPet(medewerker)
  const kern = await doorDeDeur(
    deps,
    wie,
    { ...ruggespraakSoort, handeling: 'raadplegen' },
    async (tx) => {
      const gevonden = await getEscalatie(tx, deps, wie, id)
      if (gevonden.kop.besluit?.opschalen !== true) throw new NietGevonden()
      return { uit: gevonden, spoor: overIemand(gevonden.dossier, gevonden.persoonId, id) }
    },
  )
  const { dossier, escalatie, persoonId } = kern
  const { triageId } = await startTriage(deps, medewerker, dossier.id, 'aanpassing', undefined)
  const daad = escalatieDaad(escalatie.partner)
  const kaal = { fouten: {}, controleer: false }
  const { versie } = await saveStap(deps, medewerker, triageId, {
    ...kaal,
    stap: 'aanpak',
    versie: 0,
    waarden: {
      over: [persoonId],
      handeling: [daad.handeling],
      ontvanger: [escalatie.partner],
      doel: [daad.doel],
      bezwaar: [jaNee(escalatie.bezwaar)],
    },
  })
  await saveStap(deps, medewerker, triageId, {
    ...kaal,
    stap: 'weging',
    versie,
    waarden: {
      'feit.zeerErnstigeSituatie': [jaNee(escalatie.zeerErnstig)],
      'feit.dringendHulpNodig': [jaNee(escalatie.dringendHulpNodig)],
    },
  })
  return { triageId }
}

/** Nothing is filled in for what is not known. */
const jaNee = (waarde: boolean | null): string => (waarde === null ? '' : waarde ? 'ja' : 'nee')
