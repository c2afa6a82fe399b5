import { datumInNederland, schrijfDatum } from '../domein/leeftijd.ts'
import {
  langsteBalietekst,
  leesDoorzenden,
  leesGehoord,
  leesIdentiteit,
  leesVerteld,
  leesVraagAanInwoner,
  magDoorzenden,
  nogTeVertellen,
  type Vertelwijze,
} from '../domein/rechtenbalie.ts'
import { een, vereisTekst, type Fouten, type Waarden } from '../domein/invoer.ts'
import { verlengVerzoek } from '../domein/rechtsverzoek.ts'
import { isOordeelsoort, leesOordelen, velden } from '../domein/verzoek-weging.ts'
import { deleteConcept } from '../opslag/concept.ts'
import type { Tx } from '../opslag/database.ts'
import { listOrganisatienamen, listPetnamen } from '../opslag/rechtenbalie.ts'
import { excludeMe, findUitsluiting } from '../opslag/verzoek-uitsluiting.ts'
import { findMandaat } from '../opslag/verzoekbesluit.ts'
import { queueBericht } from './bericht.ts'
import { doorDeDeur, vereisEenPet } from './deur.ts'
import type { Deps, Medewerker, MetPet } from './deps.ts'
import { NietGevonden, OngeldigeInvoer, Onmogelijk } from './fouten.ts'
import { beletsel, isVanBalie, vereisBalie } from './rechtenbalie.ts'
import {
  addStap,
  deelVoor,
  getDeelkern,
  getVerzoekkern,
  laatsteUitzonderingen,
  spoorVanVerzoek,
  takeVerzoekbesluit,
  vereisRegels,
  verzoekbesluitSoort,
  verzoekSoort,
  vraagdelenVan,
  weegdeelVan,
  type Verzoekkern,
} from './verzoekbesluit-kern.ts'

/** One small act on a request that still runs, by the desk or by who works in its dossier. */
async function doe(
  deps: Deps,
  wie: MetPet,
  id: string,
  werk: (tx: Tx, kern: Verzoekkern) => Promise<void>,
  ookDaarna = false,
): Promise<void> {
  await doorDeDeur(deps, wie, { ...verzoekSoort, handeling: 'vastleggen' }, async (tx) => {
    const kern = await getVerzoekkern(tx, deps, wie, id)
    if (isBaliepet(wie) && !isVanBalie(wie, kern.verzoek)) throw new NietGevonden()
    const { stand } = kern.verzoek
    if (kern.dicht) throw await nietVoorMij(tx, id)
    if (!ookDaarna && stand !== 'open' && stand !== 'wacht') throw new Onmogelijk('verzoek-klaar')
    await werk(tx, kern)
    await deleteConcept(tx, 'verzoekbalie', id)
    return { uit: {}, spoor: spoorVanVerzoek(kern, id) }
  })
}

/** Said to who was in it, and to nobody else: of what a hulpverlener decides the desk has nothing to do. */
async function nietVoorMij(tx: Tx, id: string): Promise<Error> {
  return (await findUitsluiting(tx, id)) === undefined
    ? new NietGevonden()
    : new Onmogelijk('zelf-betrokken')
}

const isBaliepet = ({ pet }: MetPet): boolean =>
  ['privacy-officer', 'leidinggevende', 'bezwaarbehandelaar'].includes(pet.soort)

/** @throws OngeldigeInvoer */
function goed<T>(
  gelezen: { ok: true; waarde: T } | { ok: false; fouten: Fouten },
  invoerfouten: Fouten,
): T {
  const fouten = { ...(gelezen.ok ? {} : gelezen.fouten), ...invoerfouten }
  if (!gelezen.ok || Object.keys(fouten).length > 0) throw new OngeldigeInvoer(fouten)
  return gelezen.waarde
}

async function vertelIndiener(tx: Tx, deps: Deps, { verzoek }: Verzoekkern): Promise<void> {
  await queueBericht(tx, deps, {
    aan: { soort: 'indiener', id: verzoek.id },
    aanleiding: 'verzoek',
  })
}

/**
 * Writes down how we know who asks: a document that was seen and not copied, somebody who is known, a written mandate.
 *
 * @throws OngeldigeInvoer, NietGevonden, Onmogelijk
 */
export async function recordIdentiteit(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
  waarden: Waarden,
  invoerfouten: Fouten = {},
): Promise<void> {
  const wie = vereisEenPet(medewerker)
  await doe(deps, wie, id, async (tx, kern) => {
    const { hoe, tekst } = goed(leesIdentiteit(waarden), invoerfouten)
    await addStap(tx, deps, wie, kern, { soort: 'identiteit', inhoud: { hoe, tekst } })
  })
}

/**
 * Asks who asked for more, until a day; the clock of the law runs on.
 *
 * @param deelId in which part, for who works in its dossier
 * @throws OngeldigeInvoer, NietGevonden, Onmogelijk
 */
export async function askIndiener(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
  waarden: Waarden,
  invoerfouten: Fouten = {},
  deelId?: string,
): Promise<void> {
  const wie = vereisEenPet(medewerker)
  await doe(deps, wie, id, async (tx, kern) => {
    const { verzoek } = kern
    const vandaag = datumInNederland(deps.nu())
    const laatste = verzoek.verlengdWettelijk ?? verzoek.wettelijk
    const { tekst, tot } = goed(leesVraagAanInwoner(waarden, vandaag, laatste), invoerfouten)
    await addStap(tx, deps, wie, kern, {
      soort: 'vraag',
      ...deelVoor(wie, kern, deelId),
      inhoud: { tekst },
      wettelijk: tot,
    })
    await vertelIndiener(tx, deps, kern)
  })
}

/**
 * Writes down an answer that came by post, at the counter or by phone.
 *
 * @param deelId in which part, for who works in its dossier
 * @throws OngeldigeInvoer, NietGevonden, Onmogelijk
 */
export async function recordAntwoord(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
  waarden: Waarden,
  invoerfouten: Fouten = {},
  deelId?: string,
): Promise<void> {
  const wie = vereisEenPet(medewerker)
  await doe(deps, wie, id, async (tx, kern) => {
    const fouten: Fouten = { ...invoerfouten }
    const leeg = 'Schrijf op wat de inwoner antwoordde.'
    const tekst = vereisTekst(waarden, 'antwoord', fouten, leeg, langsteBalietekst)
    if (Object.keys(fouten).length > 0) throw new OngeldigeInvoer(fouten)
    await addStap(tx, deps, wie, kern, {
      soort: 'antwoord',
      ...deelVoor(wie, kern, deelId),
      inhoud: { tekst },
    })
  })
}

/**
 * Takes more time: once, before the last day, with a reason that the resident reads (AVG 12 lid 3, Awb 9:11, 7:10).
 *
 * @throws OngeldigeInvoer without a reason; Onmogelijk when it cannot be any more; NietGevonden
 */
export async function extendVerzoek(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
  waarden: Waarden,
  invoerfouten: Fouten = {},
): Promise<void> {
  const wie = vereisEenPet(medewerker)
  await doe(deps, wie, id, async (tx, kern) => {
    const { verzoek } = kern
    const fouten: Fouten = { ...invoerfouten }
    const leeg = 'Schrijf op waarom het langer duurt.'
    const reden = vereisTekst(waarden, 'reden', fouten, leeg, langsteBalietekst)
    if (Object.keys(fouten).length > 0) throw new OngeldigeInvoer(fouten)
    const eerder = verzoek.verlengdWettelijk === null ? 0 : 1
    const vandaag = datumInNederland(deps.nu())
    const uit = verlengVerzoek(verzoek.soort, verzoek.ontvangenOp, vandaag, reden, eerder)
    if (!uit.mag) throw new Onmogelijk('verlengen-kan-niet')
    await addStap(tx, deps, wie, kern, {
      soort: 'verlengd',
      inhoud: { tekst: reden },
      wettelijk: uit.tot,
    })
    await vertelIndiener(tx, deps, kern)
  })
}

/** Writes down that somebody was heard about a complaint or objection, or why not. @throws OngeldigeInvoer, NietGevonden */
export async function recordGehoord(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
  waarden: Waarden,
  invoerfouten: Fouten = {},
): Promise<void> {
  const wie = vereisBalie(medewerker)
  await doe(deps, wie, id, async (tx, kern) => {
    if (!isOordeelsoort(kern.verzoek.soort)) throw new NietGevonden()
    const { gehoord, tekst, dag } = goed(
      leesGehoord(waarden, datumInNederland(deps.nu())),
      invoerfouten,
    )
    await addStap(tx, deps, wie, kern, {
      soort: 'gehoord',
      inhoud: {
        tekst: dag === null ? tekst : `${schrijfDatum(dag)}: ${tekst}`,
        hoe: gehoord ? 'gehoord' : 'niet-gehoord',
        ...(dag === null ? {} : { dag }),
      },
    })
  })
}

/**
 * Stays out of a complaint or an objection, because it is about this colleague as well (Awb 2:4, 9:7). For good; the others
 * behind the desk hear that there is something.
 *
 * @throws NietGevonden for any other request; Onmogelijk when it ended, or they stay out of it already
 */
export async function recordUitsluiting(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
): Promise<void> {
  const wie = vereisBalie(medewerker)
  await doe(deps, wie, id, async (tx, kern) => {
    if (!isOordeelsoort(kern.verzoek.soort)) throw new NietGevonden()
    await excludeMe(tx, id)
    await queueBericht(tx, deps, { aan: { soort: 'bezwaarbehandelaar' }, aanleiding: 'verzoek' })
  })
}

const vertelzin: Readonly<Record<Vertelwijze, string>> = {
  post: 'per post gestuurd',
  hand: 'op papier gegeven',
  gesprek: 'verteld in een gesprek, met de brief erbij',
}

/**
 * Writes down that an answer was given to who cannot read it on a page of their own: how and when. Also after everything
 * was carried out, and once.
 *
 * @throws OngeldigeInvoer; Onmogelijk when nothing is left to tell; NietGevonden
 */
export async function recordVerteld(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
  waarden: Waarden,
  invoerfouten: Fouten = {},
): Promise<void> {
  const wie = vereisEenPet(medewerker)
  const vertel = async (tx: Tx, kern: Verzoekkern): Promise<void> => {
    const delen = nogTeVertellen(kern.delen, kern.stappen, isBaliepet(wie))
    const [eerste] = kern.stappen.filter(
      ({ soort, deelId }) => soort === 'besloten' && delen.some((deel) => deel.id === deelId),
    )
    if (eerste === undefined) throw new Onmogelijk('verzoek-klaar')
    const { hoe, dag } = goed(
      leesVerteld(waarden, datumInNederland(eerste.op), datumInNederland(deps.nu())),
      invoerfouten,
    )
    const tekst = `${schrijfDatum(dag)}: ${vertelzin[hoe]}.`
    for (const deel of delen) {
      await addStap(tx, deps, wie, kern, {
        soort: 'verteld',
        deelId: deel.id,
        inhoud: { tekst, hoe, dag },
      })
    }
  }
  await doe(deps, wie, id, vertel, true)
}

/** Sends a complaint on to the organisation that it is about (Awb 2:3). @throws OngeldigeInvoer, NietGevonden, Onmogelijk */
export async function forwardKlacht(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
  waarden: Waarden,
  invoerfouten: Fouten = {},
): Promise<void> {
  const wie = vereisBalie(medewerker)
  await doe(deps, wie, id, async (tx, kern) => {
    const { soort, klachtOver } = kern.verzoek
    if (!magDoorzenden(soort, klachtOver)) throw new NietGevonden()
    const { naar, tekst } = goed(
      leesDoorzenden(waarden, await listOrganisatienamen(tx)),
      invoerfouten,
    )
    await addStap(tx, deps, wie, kern, { soort: 'doorgezonden', inhoud: { tekst, hoe: naar } })
    await vertelIndiener(tx, deps, kern)
  })
}

/**
 * Decides about one part at the desk: for the college on a mandate, by somebody else than who proposed (E-230); about a
 * complaint after hearing; about an objection again on a mandate and by somebody else than who decided first.
 *
 * @returns the decision, to read its letter
 * @throws OngeldigeInvoer; Geweigerd when the rules give the asker no right; Onmogelijk; NietGevonden without mandate
 */
export async function decideBalie(
  deps: Deps,
  medewerker: Medewerker,
  deelId: string,
  waarden: Waarden,
  invoerfouten: Fouten = {},
): Promise<{ besluitId: string; verzoekId: string }> {
  const wie = vereisBalie(medewerker)
  const soort = { ...verzoekbesluitSoort, handeling: 'besluiten' } as const
  return doorDeDeur(deps, wie, soort, async (tx) => {
    const kern = await getDeelkern(tx, deps, wie, deelId)
    if (!isVanBalie(wie, kern.verzoek)) throw new NietGevonden()
    await vereisVrij(tx, wie, kern)
    const delen = vraagdelenVan(kern)
    const gelezen = goed(
      leesOordelen(waarden, weegdeelVan(kern), delen, laatsteUitzonderingen(kern)),
      invoerfouten,
    )
    const antwoord = vereisRegels(
      deps,
      wie,
      kern,
      delen,
      gelezen.oordelen,
      (nr) => velden(nr).grond,
    )
    const besluitId = await takeVerzoekbesluit(tx, deps, wie, kern, gelezen, antwoord)
    await deleteConcept(tx, 'verzoekbesluit', deelId)
    return {
      uit: { besluitId, verzoekId: kern.verzoek.id },
      spoor: spoorVanVerzoek(kern, besluitId),
    }
  })
}

/** Not for who may not: then the page with the form was not theirs either. */
async function vereisVrij(
  tx: Tx,
  wie: MetPet,
  kern: Awaited<ReturnType<typeof getDeelkern>>,
): Promise<void> {
  const tegen = kern.bestreden?.besluit
  const petIds = kern.stappen.flatMap(({ petId }) => (petId === null ? [] : [petId]))
  const reden = beletsel(wie, kern, kern.deel, {
    mandaat: await findMandaat(tx),
    petten: await listPetnamen(tx, tegen === undefined ? petIds : [...petIds, tegen.petId]),
    tegen,
    uitsluiting: await findUitsluiting(tx, kern.verzoek.id),
    leest: kern.onderdelen.length > 0,
  })
  if (reden === 'betrokken' || reden === 'eigen-blik') throw new Onmogelijk('zelf-betrokken')
  if (reden === 'klaar') throw new Onmogelijk('verzoek-klaar')
  if (reden === 'niet-gehoord') {
    throw new OngeldigeInvoer({ gehoord: 'Leg eerst vast of u heeft gehoord.' })
  }
  if (reden !== undefined) throw new NietGevonden()
}

const daden = [
  'identiteit',
  'vraag',
  'antwoord',
  'verlengen',
  'gehoord',
  'doorzenden',
  'verteld',
  'uitsluiten',
] as const
export type Baliedaad = (typeof daden)[number]

/** The small acts, by the name of their form. */
export const baliedaden = {
  identiteit: recordIdentiteit,
  vraag: askIndiener,
  antwoord: recordAntwoord,
  verlengen: extendVerzoek,
  gehoord: recordGehoord,
  doorzenden: forwardKlacht,
  verteld: recordVerteld,
  uitsluiten: recordUitsluiting,
} as const satisfies Record<Baliedaad, unknown>

/** Which one a form asks for; anything else is none. */
export function baliedaadVan(waarden: Waarden): Baliedaad | undefined {
  const gekozen = een(waarden, 'vorm')
  return daden.find((daad) => daad === gekozen)
}
