import { pastInDossier } from '../domein/dossiersoort.ts'
import { een, type Fouten, type Waarden } from '../domein/invoer.ts'
import { datumInNederland, type Datum } from '../domein/leeftijd.ts'
import { openPlichten } from '../domein/plicht.ts'
import { alleOnderdelen, bouwPlan, type Onderdeel } from '../domein/plan-beeld.ts'
import {
  kanPlan,
  leesPlan,
  situatieUitPlanvelden,
  situatieVanPlan,
  type Planonderdeelsoort,
  type Planvraag,
} from '../domein/plan.ts'
import { rolbekendheid } from '../domein/rol.ts'
import { deleteConcept, findConcept, type Concept } from '../opslag/concept.ts'
import type { Tx } from '../opslag/database.ts'
import {
  listPersonenInDossier,
  listPersoonkernen,
  type PersoonInDossier,
  type Persoonkern,
} from '../opslag/dossier.ts'
import {
  bestaatPlanMetSleutel,
  insertPlanregel,
  listPlankoppen,
  listPlanreacties,
  listPlanregels,
} from '../opslag/plan.ts'
import { listRollen } from '../opslag/rol.ts'
import { lockSleutel } from '../opslag/slot.ts'
import { insertPlichten, listOpenPlichten } from '../opslag/plicht.ts'
import type { Antwoord } from '../recht/antwoord.ts'
import { conceptSoort, saveDraft, vereisVersie } from './concept.ts'
import { doorDeDeur, vereisPet } from './deur.ts'
import type { Deps, Medewerker, MetWerkpet } from './deps.ts'
import {
  getSchrijfbaarDossier,
  getSchrijfbareKern,
  zietRegister,
  type Dossierkern,
  type Dossierregel,
} from './dossier.ts'
import { NietGevonden, OngeldigeInvoer, Onmogelijk } from './fouten.ts'
import { leeftijdIn, plansoort, planspoor, planvraag, soortUit } from './plan-kern.ts'
import { weighOfWeiger, weighSituatie } from './weeg.ts'

/** Which form: a part of this kind, with the key that was made with it. */
export interface Planplek {
  dossierId: string
  soort: Planonderdeelsoort
  sleutel: string
  /** The part that changes; left out for a new one. */
  onderdeelId: string | undefined
}

export interface Planformulier {
  dossier: Dossierregel
  personen: readonly PersoonInDossier[]
  vraag: Planvraag & { nr: number; onderdeelId: string | undefined }
  onderdeel: Onderdeel | undefined
  /** To choose from, for an agreement. */
  doelen: readonly Onderdeel[]
  concept: Concept | undefined
  waarden: Waarden
  antwoord: Antwoord | undefined
  opgeslagen: boolean
}

async function laad(
  tx: Tx,
  deps: Deps,
  wie: MetWerkpet,
  plek: Planplek,
): Promise<{
  dossier: Dossierkern
  personen: Persoonkern[]
  vraag: Planformulier['vraag']
}> {
  const dossier = await getSchrijfbareKern(tx, deps, wie, plek.dossierId)
  if (!zietRegister(dossier) || !kanPlan(dossier.soort)) throw new NietGevonden()
  const personen = await listPersoonkernen(tx, plek.dossierId)
  const koppen = await listPlankoppen(tx, plek.dossierId)
  return {
    dossier,
    personen,
    vraag: planvraag(plek.soort, dossier, personen, koppen, plek.onderdeelId),
  }
}

function weighVelden(
  deps: Deps,
  wie: MetWerkpet,
  waarden: Waarden,
  vraag: Planvraag,
  dossier: Dossierkern,
  personen: readonly Persoonkern[],
): Antwoord | undefined {
  const situatie = situatieUitPlanvelden(
    waarden,
    vraag,
    dossier,
    wie.pet,
    leeftijdIn(deps, personen),
    wie.gemeente.beleid,
    datumInNederland(deps.nu()),
  )
  return situatie === undefined ? undefined : weighSituatie(deps, situatie)
}

/** The answer to what is on the screen now; about the rules, not a look into the plan. @throws NietGevonden */
export async function weighPlan(
  deps: Deps,
  medewerker: Medewerker,
  plek: Planplek,
  waarden: Waarden,
): Promise<Antwoord | undefined> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, { ...plansoort, handeling: 'raadplegen' }, async (tx) => {
    const { dossier, personen, vraag } = await laad(tx, deps, wie, plek)
    return {
      uit: weighVelden(deps, wie, waarden, vraag, dossier, personen),
      // The form on the screen was a look with a line of its own; weighing what is typed shows no more.
      spoor: planspoor(dossier, []),
    }
  })
}

/** The form for one part: new, or a change of what is there, with the draft. @throws NietGevonden */
export async function readPlanformulier(
  deps: Deps,
  medewerker: Medewerker,
  gevraagd: Planplek,
): Promise<Planformulier> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, { ...plansoort, handeling: 'raadplegen' }, async (tx) => {
    const dossier = await getSchrijfbaarDossier(tx, deps, wie, gevraagd.dossierId)
    const concept = await findConcept(tx, 'plan', gevraagd.sleutel)
    const plek = plekVan(gevraagd, concept)
    const { vraag } = await laad(tx, deps, wie, plek)
    const personen = await listPersonenInDossier(tx, plek.dossierId)
    const regels = await listPlanregels(tx, plek.dossierId)
    const reacties = await listPlanreacties(tx, plek.dossierId)
    const plan = bouwPlan(regels, reacties)
    const alle = plan === undefined ? [] : alleOnderdelen(plan)
    const onderdeel = alle.find(({ id }) => id === vraag.onderdeelId)
    const vandaag = datumInNederland(deps.nu())
    const bekend = rolbekendheid(
      personen.map((p) => ({ ...p, leeftijd: leeftijdIn(deps, personen)(p.id) })),
      (await listRollen(tx, [dossier.id])).filter((rol) => rol.petId === wie.pet.id),
    )
    const waarden =
      concept?.waarden ?? beginwaarden(onderdeel, dossier, personen, bekend.iedereen, vandaag)
    return {
      uit: {
        dossier,
        personen,
        vraag,
        onderdeel,
        doelen: plan?.doelen.map(({ doel }) => doel) ?? [],
        concept,
        waarden,
        antwoord: weighVelden(deps, wie, waarden, vraag, dossier, personen),
        opgeslagen: await bestaatPlanMetSleutel(tx, plek.sleutel),
      },
      spoor: {
        ...planspoor(dossier, [
          dossier.persoonId,
          ...[...regels, ...reacties].flatMap((iets) => iets.persoonId ?? []),
        ]),
        grond: dossier.bron,
        meegezien: personen.map((persoon) => persoon.id),
      },
    }
  })
}

/** A draft knows what it was begun for. @throws NietGevonden when that is another dossier: text does not move along */
function plekVan(plek: Planplek, concept: Concept | undefined): Planplek {
  if (concept === undefined) return plek
  const onderdeel = een(concept.waarden, 'onderdeel')
  if (
    een(concept.waarden, 'dossier') !== plek.dossierId ||
    soortUit(concept.waarden) !== plek.soort
  ) {
    throw new NietGevonden()
  }
  return { ...plek, onderdeelId: onderdeel === '' ? undefined : onderdeel }
}

/** What the form starts with: what stands there now, or what goes without saying. Every part of it can be changed. */
function beginwaarden(
  onderdeel: Onderdeel | undefined,
  dossier: Dossierregel,
  personen: readonly PersoonInDossier[],
  rolBekend: boolean,
  vandaag: Datum,
): Waarden {
  const rol: Waarden = rolBekend ? { rolKenbaar: ['ja'] } : {}
  if (onderdeel === undefined) {
    const [enige] = personen
    return personen.length === 1 && enige !== undefined && dossier.soort !== 'gezinsdossier'
      ? { ...rol, persoon: [enige.id] }
      : rol
  }
  const { nu, status } = onderdeel
  const inhoud = nu.inhoud
  return {
    ...rol,
    tekst: [inhoud?.tekst ?? ''],
    eigenWoorden: [nu.door === 'inwoner' ? '' : (inhoud?.eigenWoorden ?? '')],
    naam: [inhoud?.naam ?? ''],
    status: [status],
    ...(nu.wie === null ? {} : { wie: [nu.wie] }),
    ...(nu.doelId === null ? {} : { doel: [nu.doelId] }),
    ...(nu.uiterlijk === null || (nu.soort === 'opzet' && nu.uiterlijk < vandaag)
      ? {}
      : { uiterlijk: [nu.uiterlijk.split('-').toReversed().join('-')] }),
  }
}

function metPlek(waarden: Waarden, plek: Planplek): Waarden {
  return {
    ...waarden,
    dossier: [plek.dossierId],
    soort: [plek.soort],
    onderdeel: [plek.onderdeelId ?? ''],
  }
}

/** Keeps the draft of one part, for this plan only. @throws NietGevonden, ConceptVerouderd */
export async function keepPlanConcept(
  deps: Deps,
  medewerker: Medewerker,
  plek: Planplek,
  waarden: Waarden,
  fouten: Fouten,
  verwacht: number,
): Promise<{ versie: number; bewaardOp: Date }> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, conceptSoort, async (tx) => {
    const { dossier } = await laad(tx, deps, wie, plek)
    const concept = await findConcept(tx, 'plan', plek.sleutel)
    plekVan(plek, concept)
    return {
      uit: await saveDraft(
        tx,
        deps,
        wie,
        'plan',
        plek.sleutel,
        metPlek(waarden, plek),
        fouten,
        verwacht,
      ),
      spoor: planspoor(dossier, concept === undefined ? [dossier.persoonId] : []),
    }
  })
}

/**
 * Writes a part of the plan, or a new version of it, only after the answer to "may I write this down here" allows it: a
 * plan is no way around what a kind of dossier can hold (E-085, E-098).
 *
 * @param nr the version that the form was made from; 0 for a new part
 * @throws OngeldigeInvoer also when somebody changed the same part in between; Geweigerd, NietGevonden, Onmogelijk
 */
export async function recordPlan(
  deps: Deps,
  medewerker: Medewerker,
  plek: Planplek,
  waarden: Waarden,
  nr: number,
  verwacht: number,
): Promise<void> {
  const wie = vereisPet(medewerker)
  await doorDeDeur(deps, wie, { ...plansoort, handeling: 'vastleggen' }, async (tx) => {
    await lockSleutel(tx, plek.onderdeelId ?? plek.sleutel)
    if (plek.soort === 'opzet') await lockSleutel(tx, plek.dossierId)
    const { dossier, personen, vraag } = await laad(tx, deps, wie, plek)
    if (await bestaatPlanMetSleutel(tx, plek.sleutel)) {
      await deleteConcept(tx, 'plan', plek.sleutel)
      return { uit: undefined, spoor: planspoor(dossier, []) }
    }
    if (dossier.status !== 'open') throw new Onmogelijk('dossier-gesloten')
    await vereisVersie(tx, 'plan', plek.sleutel, metPlek(waarden, plek), verwacht)
    if (vraag.nr !== nr) throw new OngeldigeInvoer({ tekst: intussenVeranderd })
    const gelezen = leesPlan(waarden, vraag)
    if (!gelezen.ok) throw new OngeldigeInvoer(gelezen.fouten)
    const { plan } = gelezen
    const misplaatst = pastInDossier(dossier, plan)
    if (misplaatst !== undefined)
      throw new OngeldigeInvoer({ [misplaatst.veld]: misplaatst.melding })
    const vandaag = datumInNederland(deps.nu())
    const situatie = situatieVanPlan(
      plan,
      dossier,
      wie.pet,
      leeftijdIn(deps, personen)(plan.persoonId),
      wie.gemeente.beleid,
      vandaag,
    )
    const antwoord = weighOfWeiger(deps, situatie, plan.gedaan)
    const id = deps.id()
    const { persoonId, doelId, categorie, datWat, status, wie: wieDoet, uiterlijk, inhoud } = plan
    await insertPlanregel(tx, wie.gemeente.id, {
      id,
      dossierId: dossier.id,
      onderdeelId: vraag.onderdeelId ?? (plek.soort === 'opzet' ? dossier.id : deps.id()),
      nr: nr + 1,
      soort: plek.soort,
      doelId,
      persoonId,
      categorie,
      datWat,
      status,
      wie: wieDoet,
      uiterlijk,
      inhoud,
      door: 'medewerker',
      petId: wie.pet.id,
      antwoord,
      sleutel: plek.sleutel,
      op: deps.nu(),
    })
    await addDuties(tx, deps, wie, dossier.id, antwoord, plan.gedaan)
    await deleteConcept(tx, 'plan', plek.sleutel)
    return {
      uit: undefined,
      spoor: { ...planspoor(dossier, [persoonId ?? dossier.persoonId]), objectId: id },
    }
  })
}

const intussenVeranderd =
  'Een collega heeft dit onderdeel intussen veranderd. Uw tekst staat er nog. Ga terug naar het plan, kijk wat er nu staat en kies opnieuw “Wijzig”.'

/** What the answer asks to do afterwards; once is enough, however many parts are written. */
async function addDuties(
  tx: Tx,
  deps: Deps,
  wie: MetWerkpet,
  dossierId: string,
  antwoord: Antwoord,
  gedaan: readonly string[],
): Promise<void> {
  const staatOpen = new Set(
    (await listOpenPlichten(tx, wie.pet.id, dossierId)).map((plicht) => plicht.tekst),
  )
  const vandaag = datumInNederland(deps.nu())
  const plichten = openPlichten(antwoord.plichten, gedaan, vandaag, null).filter(
    (plicht) => !staatOpen.has(plicht.tekst),
  )
  await insertPlichten(
    tx,
    wie.gemeente.id,
    wie.pet.id,
    { dossierId, besluitId: null },
    plichten.map((plicht) => ({ ...plicht, id: deps.id() })),
  )
}
