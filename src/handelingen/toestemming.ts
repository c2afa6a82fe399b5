import { createHash } from 'node:crypto'
import { datumInNederland, leeftijdOp, nextGrens } from '../domein/leeftijd.ts'
import type { AntwoordInhoud, Antwoordwijze, ToestemmingAntwoord } from '../domein/toestemming.ts'
import { leegAntwoord, type GenoteerdAntwoord } from '../domein/toestemming-antwoord.ts'
import { formulierRegels } from '../domein/toestemming-formulier.ts'
import type { Tx } from '../opslag/database.ts'
import {
  findToestemming,
  findToestemmingkern,
  insertAntwoord,
  type Toestemming,
  type ToestemmingKern,
} from '../opslag/toestemming.ts'
import { finishPlicht, insertPlichten, listOpenPlichten } from '../opslag/plicht.ts'
import { findBeslispersoon } from '../opslag/vertegenwoordiging.ts'
import { doorDeDeur, vereisPet, zonderBetrokkene } from './deur.ts'
import type { Deps, Medewerker, MetWerkpet } from './deps.ts'
import { getSchrijfbareKern, type Dossierkern } from './dossier.ts'
import { NietGevonden, Onmogelijk } from './fouten.ts'
import { toestemmingSoort } from './toestemming-spoor.ts'

export { askToestemming, readVraagformulier, VraagEerstNa } from './toestemming-vragen.ts'
export { readToestemming, readToestemmingen } from './toestemming-lezen.ts'
export type { Toestemmingbeeld, Toestemmingenlijst } from './toestemming-lezen.ts'

/** What is noted of one answer. What was shown is filled in from the question itself unless it is given. */
export interface Genoteerd {
  persoonId: string
  antwoord: GenoteerdAntwoord
  wijze: Exclude<Antwoordwijze, 'eigen-pagina'>
  inhoud: Partial<AntwoordInhoud>
}

type Nieuw = Omit<Genoteerd, 'antwoord'> & { antwoord: ToestemmingAntwoord }

/** The question with the dossier in which this pet may write. @throws NietGevonden */
async function getBeantwoordbaar(
  tx: Tx,
  deps: Deps,
  wie: MetWerkpet,
  id: string,
): Promise<{ toestemming: Toestemming; dossier: Dossierkern }> {
  const toestemming = await findToestemming(tx, id)
  if (toestemming === undefined) throw new NietGevonden()
  const dossier = await getSchrijfbareKern(tx, deps, wie, toestemming.dossierId)
  return { toestemming, dossier }
}

/**
 * What is asked of whom, without a word of it: to read a form against. Nobody sees anything of it, so it leaves no line.
 *
 * @throws NietGevonden for who may not write there
 */
export async function findVraag(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
): Promise<Pick<ToestemmingKern, 'soort' | 'partijen'>> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, { ...toestemmingSoort, handeling: 'raadplegen' }, async (tx) => {
    const kern = await findToestemmingkern(tx, id)
    if (kern === undefined) throw new NietGevonden()
    await getSchrijfbareKern(tx, deps, wie, kern.dossierId)
    return { uit: kern, spoor: { ...zonderBetrokkene, objectId: id } }
  })
}

/** How the form speaks to somebody: `je` from twelve to seventeen. */
async function vormVoor(tx: Tx, deps: Deps, persoonId: string): Promise<'u' | 'je'> {
  const persoon = await findBeslispersoon(tx, persoonId)
  const leeftijd = leeftijdOp(persoon?.geboortedatum ?? null, datumInNederland(deps.nu()))
  return leeftijd !== undefined && leeftijd >= 12 && leeftijd < 18 ? 'je' : 'u'
}

async function schrijfAntwoord(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
  nieuw: Nieuw,
): Promise<{ toestemmingId: string; antwoordId: string }> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, { ...toestemmingSoort, handeling: 'vastleggen' }, async (tx) => {
    const { toestemming, dossier } = await getBeantwoordbaar(tx, deps, wie, id)
    if (toestemming.feiten === null) throw new Onmogelijk('toestemming-voorbij')
    const vorm = await vormVoor(tx, deps, nieuw.persoonId)
    const inhoud: AntwoordInhoud = {
      ...leegAntwoord,
      getoond: formulierRegels(toestemming, deps.regelset.woorden, vorm),
      ...nieuw.inhoud,
    }
    const antwoordId = deps.id()
    await insertAntwoord(tx, wie.gemeente.id, {
      id: antwoordId,
      toestemmingId: id,
      betrokkeneId: toestemming.persoonId,
      persoonId: nieuw.persoonId,
      antwoord: nieuw.antwoord,
      wijze: nieuw.wijze,
      inhoud,
      sha256: createHash('sha256').update(JSON.stringify(inhoud)).digest(),
      petId: wie.pet.id,
      gegevenOp: deps.nu(),
    })
    await volgPlicht(tx, deps, wie, toestemming)
    return {
      uit: { toestemmingId: id, antwoordId },
      spoor: {
        betrokkenen: [toestemming.persoonId],
        meegezien: [nieuw.persoonId],
        doel: dossier.doel,
        verwerkingsactiviteit: dossier.verwerkingsactiviteit,
        objectId: id,
        dossierId: dossier.id,
        toelichting: nieuw.antwoord,
        grond: dossier.bron,
      },
    }
  })
}

/** A birthday further away than this is not put on the list of duties: a question for one time is answered long before. */
const plichtBinnen = 366 * 86_400_000

/**
 * A yes that runs is looked at again on its last day, or before the birthday on which somebody else decides (E-222). When
 * it does not run any more there is nothing to look at.
 */
async function volgPlicht(
  tx: Tx,
  deps: Deps,
  wie: MetWerkpet,
  toestemming: Toestemming,
): Promise<void> {
  const stand = (await findToestemmingkern(tx, toestemming.id))?.stand
  const tekst = `Kijk of ${toestemming.soort} ${toestemming.nummer} nog nodig is, en vraag het dan opnieuw.`
  const open = (await listOpenPlichten(tx, wie.pet.id, toestemming.dossierId)).filter(
    (plicht) => plicht.code === 'vraag-opnieuw-toestemming' && plicht.tekst === tekst,
  )
  if (stand !== 'verleend') {
    for (const plicht of open) {
      await finishPlicht(tx, plicht.id, toestemming.persoonId, 'Het loopt niet meer.', deps.nu())
    }
    return
  }
  const uiterlijk = await eersteDag(tx, deps, toestemming)
  if (uiterlijk === undefined || open.length > 0) return
  await insertPlichten(
    tx,
    wie.gemeente.id,
    wie.pet.id,
    { dossierId: toestemming.dossierId, besluitId: null },
    [{ id: deps.id(), code: 'vraag-opnieuw-toestemming', tekst, blokkerend: false, uiterlijk }],
  )
}

async function eersteDag(
  tx: Tx,
  deps: Deps,
  { persoonId, geldigTot }: Toestemming,
): Promise<string | undefined> {
  const persoon = await findBeslispersoon(tx, persoonId)
  const nu = deps.nu()
  const grens = nextGrens(persoon?.geboortedatum ?? null, datumInNederland(nu))?.datum
  const dagen = [geldigTot, grens]
    .filter((dag) => dag !== null && dag !== undefined)
    .filter((dag) => dag === geldigTot || Date.parse(dag) - nu.getTime() < plichtBinnen)
  return dagen.toSorted()[0]
}

/**
 * Notes what somebody answered to a professional. Who answers on their own page does it there.
 *
 * @throws NietGevonden for who was not asked; Onmogelijk when it is over, or when a yes to consent is not written
 */
export async function recordAntwoord(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
  genoteerd: Genoteerd,
): Promise<{ toestemmingId: string; antwoordId: string }> {
  return schrijfAntwoord(deps, medewerker, id, genoteerd)
}

/**
 * Withdraws on behalf of who says so: no reason is asked, and what runs on it stops in the same transaction (E-128).
 *
 * @param persoonId who withdraws: somebody who was asked, or whom it is about
 * @throws NietGevonden, Onmogelijk
 */
export async function withdrawToestemming(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
  persoonId: string,
): Promise<{ toestemmingId: string; antwoordId: string }> {
  return schrijfAntwoord(deps, medewerker, id, {
    persoonId,
    antwoord: 'ingetrokken',
    wijze: 'mondeling',
    inhoud: {},
  })
}

/**
 * Leaves a representative out for a weighty interest of whom it is about, with reasons (E-218).
 *
 * @param toelichting why, and who was consulted
 * @throws NietGevonden, also for whom it is about themselves
 */
export async function putAside(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
  { persoonId, toelichting }: { persoonId: string; toelichting: string },
): Promise<{ toestemmingId: string; antwoordId: string }> {
  return schrijfAntwoord(deps, medewerker, id, {
    persoonId,
    antwoord: 'buiten-beschouwing',
    wijze: 'mondeling',
    inhoud: { toelichting },
  })
}
