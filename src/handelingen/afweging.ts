import { planVan } from '../domein/afweging/index.ts'
import { triageWaarden, vraagMetFeiten } from '../domein/afweging/feiten.ts'
import { leesEinde, leesStap, openStappen } from '../domein/afweging/lezen.ts'
import type { Planstap, Planuitkomst } from '../domein/afweging/stappenplan.ts'
import { magSchrijven } from '../domein/dossiersoort.ts'
import { een, type Fouten, type Waarden } from '../domein/invoer.ts'
import { dagenLater, datumInNederland } from '../domein/leeftijd.ts'
import { makeNummer } from '../domein/nummer.ts'
import { rondAfwegingAf } from '../domein/plicht.ts'
import { mergeStap } from '../domein/triage-stappen.ts'
import { insertAfweging, insertEinde, insertStap, lockAfweging } from '../opslag/afweging.ts'
import { deleteConcept, findConcept, saveConcept } from '../opslag/concept.ts'
import type { Tx } from '../opslag/database.ts'
import { finishPlicht, insertPlichten, findPlicht } from '../opslag/plicht.ts'
import { insertTriage } from '../opslag/triage.ts'
import {
  getAfweging,
  getLeesbaarDossier,
  plaatsVan,
  soort,
  spoorVan,
  weighAfweging,
  type Afwegingkern,
} from './afweging-kern.ts'
import { conceptSoort, saveDraft, vereisVersie } from './concept.ts'
import { doorDeDeur, vereisPet } from './deur.ts'
import type { Deps, Medewerker, MetWerkpet } from './deps.ts'
import { NietGevonden, OngeldigeInvoer, Onmogelijk } from './fouten.ts'

/** Writing goes on only in what runs, in an open dossier, by who may write there. @throws NietGevonden, Onmogelijk */
function vereisLopend(kern: Afwegingkern): void {
  if (!magSchrijven(kern.dossier.vlaggen)) throw new NietGevonden()
  if (kern.einde !== undefined) throw new Onmogelijk('afweging-klaar')
  if (kern.dossier.status !== 'open') throw new Onmogelijk('dossier-gesloten')
}

/**
 * Begins a guided weighing about one person of the dossier. A task with a day stays until it ends, so that it does not
 * get lost between its steps (E-185).
 *
 * @throws NietGevonden; OngeldigeInvoer when it is not for this pet, dossier or person, with what they can do instead
 */
export async function beginAfweging(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
  welke: string,
  waarden: Waarden,
): Promise<string> {
  const wie = vereisPet(medewerker)
  const plan = planVan(welke)
  if (plan === undefined) throw new NietGevonden()
  return doorDeDeur(deps, wie, { ...soort, handeling: 'vastleggen' }, async (tx) => {
    const dossier = await getLeesbaarDossier(tx, deps, wie, dossierId)
    if (!magSchrijven(dossier.vlaggen)) throw new NietGevonden()
    if (dossier.status !== 'open') throw new Onmogelijk('dossier-gesloten')
    const persoonId = een(waarden, 'over')
    if (persoonId === '') throw new OngeldigeInvoer({ over: 'Kies over wie het gaat.' })
    const nietVoor = plan.nietVoor(await plaatsVan(tx, deps, wie, dossier, persoonId))
    if (nietVoor !== undefined) throw new OngeldigeInvoer({ over: nietVoor })
    const nu = deps.nu()
    const vandaag = datumInNederland(nu)
    const afweging = {
      id: deps.id(),
      nummer: makeNummer('AF', Number(vandaag.slice(0, 4)), deps.toeval(5)),
      soort: plan.soort,
      dossierId,
      persoonId,
      plichtId: deps.id(),
      begonnenOp: nu,
    }
    await insertPlichten(tx, wie.gemeente.id, wie.pet.id, { dossierId, besluitId: null }, [
      {
        id: afweging.plichtId,
        code: rondAfwegingAf,
        tekst: `Rond afweging ${afweging.nummer} af.`,
        blokkerend: false,
        uiterlijk: dagenLater(vandaag, plan.binnenDagen),
      },
    ])
    await insertAfweging(tx, wie.gemeente.id, wie.pet.id, afweging)
    return {
      uit: afweging.id,
      spoor: spoorVan({ afweging: { ...afweging, uitkomst: null, geeindigdOp: null }, dossier }),
    }
  })
}

const gaatVerder = ({ triage, toestemming }: Planuitkomst): boolean =>
  triage === true || toestemming === true

function stapVan(kern: Afwegingkern, code: string): Planstap {
  const stap = kern.plan.stappen.find((kandidaat) => kandidaat.code === code)
  if (stap === undefined) throw new NietGevonden()
  return stap
}

/** Only the fields of this step; whatever else a tampered form sends stays out. */
function eigenVelden(stap: Planstap, waarden: Waarden): Waarden {
  return Object.fromEntries(
    stap.velden.flatMap(({ naam }) => {
      const waarde = waarden[naam]
      return waarde === undefined ? [] : [[naam, waarde]]
    }),
  )
}

const zonderVelden = (waarden: Waarden, namen: readonly string[]): Waarden =>
  Object.fromEntries(Object.entries(waarden).filter(([naam]) => !namen.includes(naam)))

/**
 * Keeps what is typed in one step, mistakes and all; the other steps of the draft stay as they were.
 *
 * @throws NietGevonden, ConceptVerouderd, Onmogelijk
 */
export async function keepStap(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
  code: string,
  waarden: Waarden,
  fouten: Fouten,
  versie: number,
): Promise<{ versie: number; bewaardOp: Date }> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, conceptSoort, async (tx) => {
    const kern = await getAfweging(tx, deps, wie, id)
    vereisLopend(kern)
    const stap = code === 'einde' ? eindstap : stapVan(kern, code)
    const bewaard = (await findConcept(tx, 'afweging', id))?.waarden ?? {}
    const namen = stap.velden.map(({ naam }) => naam)
    const alles = { ...zonderVelden(bewaard, namen), ...eigenVelden(stap, waarden) }
    const uit = await saveDraft(tx, deps, wie, 'afweging', id, alles, fouten, versie)
    return { uit, spoor: { ...spoorVan(kern), doel: conceptSoort.doel } }
  })
}

/** The fields of the end, so that its draft is kept like that of a step. */
export const eindstap: Planstap = {
  code: 'einde',
  titel: 'Besluit',
  uitleg: [],
  velden: [
    { naam: 'uitkomst', soort: 'regel', label: 'Wat besluit u?' },
    { naam: 'reden', soort: 'tekst', label: 'Waarom?' },
    { naam: 'spoed', soort: 'regel', label: 'Spoed' },
  ],
}

async function dropFromDraft(
  tx: Tx,
  deps: Deps,
  wie: MetWerkpet,
  id: string,
  stap: Planstap,
): Promise<void> {
  const concept = await findConcept(tx, 'afweging', id)
  if (concept === undefined) return
  const rest = zonderVelden(
    concept.waarden,
    stap.velden.map(({ naam }) => naam),
  )
  if (Object.keys(rest).length === 0) {
    await deleteConcept(tx, 'afweging', id)
    return
  }
  const sleutel = {
    gemeenteId: wie.gemeente.id,
    petId: wie.pet.id,
    soort: 'afweging' as const,
    onderwerpId: id,
  }
  await saveConcept(tx, sleutel, deps.id(), rest, {}, concept.versie, deps.nu())
}

/**
 * Finishes a step: what was filled in is kept for good, with who and when. Finishing it again adds a version, the
 * earlier one stays (E-179).
 *
 * @returns the code of the next step that is open, if any
 * @throws OngeldigeInvoer, NietGevonden, ConceptVerouderd; Onmogelijk (DW006, DW018)
 */
export async function finishStap(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
  code: string,
  waarden: Waarden,
  versie: number | undefined,
): Promise<string | undefined> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, { ...soort, handeling: 'vastleggen' }, async (tx) => {
    await lockAfweging(tx, id)
    const kern = await getAfweging(tx, deps, wie, id)
    vereisLopend(kern)
    const stap = stapVan(kern, code)
    const nu = deps.nu()
    const { waarden: gelezen, fouten } = leesStap(stap, waarden, datumInNederland(nu))
    if (Object.keys(fouten).length > 0) throw new OngeldigeInvoer(fouten)
    const concept = (await findConcept(tx, 'afweging', id))?.waarden ?? {}
    await vereisVersie(tx, 'afweging', id, { ...concept, ...eigenVelden(stap, waarden) }, versie)
    await insertStap(tx, wie.gemeente.id, wie.pet.id, {
      id: deps.id(),
      afwegingId: id,
      persoonId: kern.afweging.persoonId,
      stap: code,
      waarden: gelezen,
      op: nu,
    })
    await dropFromDraft(tx, deps, wie, id, stap)
    const [volgende] = openStappen(kern.plan, [...kern.stand.gedaan, code], false)
    // Which step stays out of the line: the resident reads it, also when telling them has to wait.
    return { uit: volgende?.code, spoor: spoorVan(kern) }
  })
}

/**
 * Ends it, with a reason: also a no has one (E-184). When something will be told or asked, a triage begins with everything
 * that is known, and the ordinary road goes on from there. If we crash in here nothing has ended.
 *
 * @returns the triage that it goes on in, if any
 * @throws OngeldigeInvoer, NietGevonden; Onmogelijk (DW006, DW018)
 */
export async function endAfweging(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
  waarden: Waarden,
): Promise<{ triageId: string | null }> {
  const wie = vereisPet(medewerker)
  return doorDeDeur<{ triageId: string | null }>(
    deps,
    wie,
    { ...soort, handeling: 'vastleggen' },
    async (tx) => {
      await lockAfweging(tx, id)
      const kern = await getAfweging(tx, deps, wie, id)
      vereisLopend(kern)
      const { afweging, plan, stand, dossier } = kern
      const gelezen = leesEinde(plan, stand, waarden)
      if (!gelezen.ok) throw new OngeldigeInvoer(gelezen.fouten)
      const { uitkomst, reden, spoed } = gelezen.waarde
      // A colleague may end it, and somebody may have grown older since: what goes out asks again whether it is for them.
      const nietVoor = gaatVerder(uitkomst) ? plan.nietVoor(stand.plaats) : undefined
      if (nietVoor !== undefined) throw new OngeldigeInvoer({ uitkomst: nietVoor })
      const nu = deps.nu()
      const triageId = uitkomst.triage === true ? await beginTriage(tx, deps, wie, kern, nu) : null
      await insertEinde(tx, wie.gemeente.id, wie.pet.id, {
        afwegingId: id,
        persoonId: afweging.persoonId,
        uitkomst: uitkomst.code,
        inhoud: {
          reden,
          overgeslagen: spoed ? openStappen(plan, stand.gedaan, false).map(({ code }) => code) : [],
        },
        antwoord: weighAfweging(deps, wie, kern),
        triageId,
        op: nu,
      })
      const vandaag = datumInNederland(nu)
      const herhaal = plan.herhaal?.bij.includes(uitkomst.code) === true ? plan.herhaal : undefined
      const plichten = [
        ...(uitkomst.plichten ?? []),
        ...(herhaal === undefined
          ? []
          : [{ code: `herhaal-${plan.soort}`, tekst: herhaal.tekst, dagen: herhaal.naDagen }]),
      ]
      await insertPlichten(
        tx,
        wie.gemeente.id,
        wie.pet.id,
        { dossierId: dossier.id, besluitId: null },
        plichten.map(({ code, tekst, dagen }) => ({
          id: deps.id(),
          code,
          tekst,
          blokkerend: false,
          uiterlijk: dagenLater(vandaag, dagen),
        })),
      )
      await finishRondAf(tx, wie, kern, uitkomst.tekst, nu)
      await deleteConcept(tx, 'afweging', id)
      return { uit: { triageId }, spoor: spoorVan(kern) }
    },
  )
}

/** The triage of this weighing: nothing is typed twice. @throws OngeldigeInvoer while there is no question to weigh */
async function beginTriage(
  tx: Tx,
  deps: Deps,
  wie: MetWerkpet,
  { afweging, plan, stand, dossier }: Afwegingkern,
  nu: Date,
): Promise<string> {
  const vraag = vraagMetFeiten(plan, stand)
  if (vraag === undefined) {
    throw new OngeldigeInvoer({ uitkomst: 'Maak eerst de stappen af die zeggen wat u wilt delen.' })
  }
  const { aanpak, weging } = triageWaarden(vraag, stand, afweging.persoonId, afweging.nummer)
  const triageId = deps.id()
  await insertTriage(tx, wie.gemeente.id, wie.pet.id, {
    id: triageId,
    dossierId: dossier.id,
    moment: 'aanpassing',
    herzietId: null,
    begonnenOp: nu,
  })
  await saveConcept(
    tx,
    { gemeenteId: wie.gemeente.id, petId: wie.pet.id, soort: 'triage', onderwerpId: triageId },
    deps.id(),
    mergeStap(mergeStap({}, 'aanpak', aanpak), 'weging', weging),
    {},
    0,
    nu,
  )
  return triageId
}

/** The task of this weighing is done with its end. One that belongs to a colleague stays with them. */
async function finishRondAf(
  tx: Tx,
  wie: MetWerkpet,
  { afweging, dossier }: Afwegingkern,
  uitkomst: string,
  nu: Date,
): Promise<void> {
  const taak = await findPlicht(tx, wie.pet.id, afweging.plichtId)
  if (taak === undefined || taak.gedaanOp !== null) return
  await finishPlicht(tx, taak.id, dossier.persoonId, `${afweging.nummer}: ${uitkomst}.`, nu)
}
