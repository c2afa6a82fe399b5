import { datumInNederland, leeftijdOp } from '../domein/leeftijd.ts'
import { makeNummer } from '../domein/nummer.ts'
import { isBreed, isWerkpet } from '../domein/pet.ts'
import {
  rechtsmiddelVan,
  type Onderdeeloordeel,
  type Stapinhoud,
  type Stapsoort,
  type Verzoekinhoud,
} from '../domein/rechtsverzoek.ts'
import {
  isOordeelsoort,
  situatieVanVerzoek,
  uitkomstVan,
  vraagsoortVan,
  type Gelezenoordelen,
  type Vraagdeel,
  type Weegdeel,
} from '../domein/verzoek-weging.ts'
import { grondMet } from '../domein/weigergrond.ts'
import type { Tx } from '../opslag/database.ts'
import { listBriefpersonen } from '../opslag/rechtenbalie.ts'
import {
  findRechtsverzoek,
  findVerzoekinhoud,
  insertVerzoekstap,
  listOnderdelen,
  listVerzoekdelen,
  listVerzoekstappen,
  type OnderdeelRij,
  type RechtsverzoekRij,
  type VerzoekdeelRij,
  type VerzoekstapRij,
} from '../opslag/rechtsverzoek.ts'
import { findMagNogVragen, findMandaat, insertVerzoekbesluit } from '../opslag/verzoekbesluit.ts'
import type { Antwoord } from '../recht/antwoord.ts'
import { queueBericht } from './bericht.ts'
import { activiteiten, type Spoor } from './deur.ts'
import type { Deps, MetPet } from './deps.ts'
import { Geweigerd, NietGevonden, OngeldigeInvoer } from './fouten.ts'
import { findBestreden, type Bestreden } from './rechtsverzoek-bezwaar.ts'
import { isToegestaan, weighSituatie } from './weeg.ts'

export type { OnderdeelRij, RechtsverzoekRij, VerzoekdeelRij, VerzoekstapRij }

/** How handling a request stands in the log; which kind it is, is not in a line that others may see. */
export const verzoekSoort = {
  objectSoort: 'rechtsverzoek',
  doel: 'verzoek van een inwoner',
  verwerkingsactiviteit: activiteiten.rechten,
} as const

/** The same for deciding about it. */
export const verzoekbesluitSoort = { ...verzoekSoort, objectSoort: 'verzoekbesluit' } as const

/** A request, opened, with the people of the letter. */
export interface Verzoekkern {
  verzoek: RechtsverzoekRij
  /** Not for this reader to read: then there are no words, no names and nothing to do here, only that it is there and when. */
  dicht: boolean
  inhoud: Verzoekinhoud
  /** Who asks; somebody who is in no dossier here has no name for a professional. */
  indienerNaam: string
  persoonNaam: string
  /** Who asks is twelve to seventeen: the letter says je. */
  indienerLeeftijd: number | undefined
  /** Of the person that it is about, today. */
  leeftijd: number | undefined
  delen: readonly VerzoekdeelRij[]
  stappen: readonly VerzoekstapRij[]
  /** The decision that is objected to, as far as the reader may read it. */
  bestreden: Bestreden | undefined
}

/** One part of it with what is asked there. */
export interface Deelkern extends Verzoekkern {
  deel: VerzoekdeelRij
  onderdelen: readonly OnderdeelRij[]
}

/** @throws NietGevonden when it is not there for this reader */
export async function getVerzoekkern(
  tx: Tx,
  deps: Deps,
  wie: MetPet,
  id: string,
): Promise<Verzoekkern> {
  const lezer = isBreed(wie.pet) ? 'balie' : 'eigen'
  const verzoek = await findRechtsverzoek(tx, id)
  if (verzoek === undefined) throw new NietGevonden()
  const inhoud = await findVerzoekinhoud(tx, id, lezer)
  if (inhoud === undefined && lezer === 'eigen') throw new NietGevonden()
  const dicht = inhoud === undefined
  const mensen = await listBriefpersonen(tx, [verzoek.persoonId, verzoek.indienerId])
  const persoon = mensen.get(verzoek.persoonId)
  const indiener = mensen.get(verzoek.indienerId)
  if (persoon === undefined && !dicht) throw new NietGevonden()
  const vandaag = datumInNederland(deps.nu())
  return {
    verzoek,
    dicht,
    inhoud: inhoud ?? { tekst: '', antwoorden: {} },
    indienerNaam: indiener?.naam ?? 'Wie dit vroeg',
    persoonNaam: persoon?.naam ?? '',
    indienerLeeftijd: leeftijdOp(indiener?.geboortedatum ?? null, vandaag),
    leeftijd: leeftijdOp(persoon?.geboortedatum ?? null, vandaag),
    delen: await listVerzoekdelen(tx, { verzoekIds: [id] }),
    stappen: await listVerzoekstappen(tx, id, lezer),
    bestreden: await findBestreden(tx, verzoek.tegenId),
  }
}

/** @throws NietGevonden */
export async function getDeelkern(
  tx: Tx,
  deps: Deps,
  wie: MetPet,
  deelId: string,
): Promise<Deelkern> {
  const [deel] = await listVerzoekdelen(tx, { id: deelId })
  if (deel === undefined) throw new NietGevonden()
  const kern = await getVerzoekkern(tx, deps, wie, deel.verzoekId)
  return { ...kern, deel, onderdelen: await listOnderdelen(tx, [deelId]) }
}

export function spoorVanVerzoek(
  { verzoek }: Pick<Verzoekkern, 'verzoek'>,
  objectId: string,
  dossierId: string | null = null,
): Spoor {
  return {
    betrokkenen: [...new Set([verzoek.persoonId, verzoek.indienerId])],
    doel: verzoekSoort.doel,
    verwerkingsactiviteit: verzoekSoort.verwerkingsactiviteit,
    objectId,
    dossierId,
  }
}

/** What the rules and the form need to know of this part. */
export function weegdeelVan({ verzoek, deel, leeftijd, bestreden }: Deelkern): Weegdeel {
  return {
    ...(bestreden === undefined || deel.dossierId === null ? {} : { tegen: bestreden.soort }),
    soort: verzoek.soort,
    rol: verzoek.hoedanigheid,
    leeftijd,
    dossier:
      deel.dossierSoort === null || deel.taak === null
        ? undefined
        : { soort: deel.dossierSoort, taak: deel.taak },
  }
}

/** What can be decided about: each datum that is asked about, or the whole when nothing is pointed at. */
export function vraagdelenVan(kern: Deelkern): Vraagdeel[] {
  const bestanden = ['inzage', 'afschrift', 'informatie', 'overdracht']
  const gevraagd = vraagsoortVan(weegdeelVan(kern))
  return kern.onderdelen.map(({ id, nr, soort }) => ({
    id,
    nr,
    alles: soort === 'alles' && kern.deel.dossierId !== null && bestanden.includes(gevraagd),
  }))
}

/**
 * May this person exercise this right here (C-10)? Asked of the rules; nothing when no rule speaks about it: a complaint,
 * an objection, or what lies in no dossier.
 */
export function weighVerzoek(deps: Deps, wie: MetPet, kern: Deelkern): Antwoord | undefined {
  const situatie = situatieBij(deps, wie, kern)
  return situatie === undefined ? undefined : weighSituatie(deps, situatie)
}

function situatieBij(
  deps: Deps,
  wie: MetPet,
  kern: Deelkern,
  feiten: Parameters<typeof situatieVanVerzoek>[2] = {},
): ReturnType<typeof situatieVanVerzoek> {
  // An objection asks again for what was asked: the same right, of the same person.
  if (isOordeelsoort(vraagsoortVan(weegdeelVan(kern)))) return undefined
  const pet = isWerkpet(wie.pet) ? wie.pet.soort : 'leidinggevende'
  return situatieVanVerzoek(
    weegdeelVan(kern),
    { gemeente: wie.gemeente.beleid, peildatum: datumInNederland(deps.nu()), pet },
    feiten,
  )
}

/**
 * Holds what somebody decides against the rules: a yes needs a right to ask it, and a ground that the rules know must lead
 * to their no. Unknown is never a yes.
 *
 * @returns the answer of the rules on who asks
 * @throws Geweigerd when the rules give this person no right; OngeldigeInvoer when they do not carry a ground
 */
export function vereisRegels(
  deps: Deps,
  wie: MetPet,
  kern: Deelkern,
  delen: readonly Vraagdeel[],
  oordelen: readonly Onderdeeloordeel[],
  grondveld: (nr: number) => string,
): Antwoord | undefined {
  const antwoord = weighVerzoek(deps, wie, kern)
  if (antwoord === undefined) return undefined
  if (!isToegestaan(antwoord) && oordelen.some(({ oordeel }) => oordeel !== 'nee')) {
    throw new Geweigerd(antwoord)
  }
  const fouten: Record<string, string> = {}
  for (const { onderdeelId, grond } of oordelen) {
    const feit = grondMet(grond)?.feit
    const nr = delen.find(({ id }) => id === onderdeelId)?.nr
    if (feit === undefined || nr === undefined || !isToegestaan(antwoord)) continue
    const situatie = situatieBij(deps, wie, kern, { [feit]: true })
    if (situatie !== undefined && isToegestaan(weighSituatie(deps, situatie))) {
      fouten[grondveld(nr)] = 'De regels dragen deze reden hier niet. Kies een andere.'
    }
  }
  if (Object.keys(fouten).length > 0) throw new OngeldigeInvoer(fouten)
  return antwoord
}

/**
 * Has the resident been asked something, did nothing come, and is that day over? Then it may be left (Awb 4:5).
 *
 * @param deelIds what may be left: a question that was asked about another part leaves nothing of these
 */
export function magBuitenBehandeling(
  { verzoek, stappen }: Pick<Verzoekkern, 'verzoek' | 'stappen'>,
  vandaag: string,
  deelIds: readonly string[],
): boolean {
  const hier = (stap: VerzoekstapRij): boolean =>
    stap.deelId === null || deelIds.includes(stap.deelId)
  const vraag = stappen.findLast((stap) => stap.soort === 'vraag' && hier(stap))
  return (
    verzoek.stand === 'wacht' &&
    vraag !== undefined &&
    vraag.wettelijk !== null &&
    vraag.wettelijk < vandaag &&
    !stappen.some((stap) => stap.soort === 'antwoord' && hier(stap) && stap.nr > vraag.nr)
  )
}

/** Adds a step in the pet that is on. */
export async function addStap(
  tx: Tx,
  deps: Deps,
  wie: MetPet,
  { verzoek }: Pick<Verzoekkern, 'verzoek'>,
  stap: {
    soort: Stapsoort
    deelId?: string
    inhoud: Stapinhoud | null
    lokaal?: string | null
    wettelijk?: string | null
  },
): Promise<string> {
  const id = deps.id()
  await insertVerzoekstap(tx, wie.gemeente.id, verzoek.persoonId, {
    id,
    verzoekId: verzoek.id,
    deelId: stap.deelId ?? null,
    soort: stap.soort,
    op: deps.nu(),
    petId: wie.pet.id,
    persoonId: null,
    lokaal: stap.lokaal ?? null,
    wettelijk: stap.wettelijk ?? null,
    inhoud: stap.inhoud,
  })
  return id
}

/**
 * Takes the decision, tells it on the page of who asked at once, and lets them know that something is there. Who may is
 * checked by the database: mandate and another person for the college, the own dossier for a hulpverlener (E-230, C-22).
 *
 * @throws OngeldigeInvoer when nobody knows yet who asked
 */
export async function takeVerzoekbesluit(
  tx: Tx,
  deps: Deps,
  wie: MetPet,
  kern: Deelkern,
  gelezen: Gelezenoordelen,
  antwoord: Antwoord | undefined,
): Promise<string> {
  const { verzoek, deel } = kern
  const nu = deps.nu()
  const vandaag = datumInNederland(nu)
  if (gelezen.buiten && !magBuitenBehandeling(kern, vandaag, [deel.id])) {
    throw new OngeldigeInvoer({
      buiten: 'Vraag de inwoner eerst wat er mist, met een dag. Daarna kan dit pas.',
    })
  }
  const uitkomst = gelezen.buiten ? 'niet-behandeld' : uitkomstVan(gelezen.oordelen)
  if (
    !verzoek.identiteit &&
    verzoek.soort !== 'klacht' &&
    !['afgewezen', 'niet-behandeld'].includes(uitkomst)
  ) {
    throw new OngeldigeInvoer({ identiteit: 'Kijk eerst of u weet wie dit vraagt.' })
  }
  const iets = uitkomst === 'toegewezen' || uitkomst === 'deels'
  if (iets && verzoek.soort !== 'klacht' && !(await findMagNogVragen(tx, verzoek.id))) {
    // Why is not said here: the desk may not know it either.
    throw new OngeldigeInvoer({
      identiteit: 'Wie dit vroeg, mag dat nu niet meer voor deze persoon. Wijs het verzoek af.',
    })
  }
  if (!gelezen.buiten && gelezen.oordelen.length === 0)
    throw new Error('Een deel zonder onderdelen')
  const id = deps.id()
  const { soort, tot } = rechtsmiddelVan(verzoek.soort, deel.beslisser, verzoek.klachtOver, vandaag)
  const opMandaat = deel.beslisser === 'college' || verzoek.soort === 'bezwaar-besluit'
  await insertVerzoekbesluit(tx, wie.gemeente.id, verzoek.persoonId, {
    id,
    nummer: makeNummer('VB', Number(vandaag.slice(0, 4)), deps.toeval(5)),
    deelId: deel.id,
    petId: wie.pet.id,
    uitkomst,
    mandaat: opMandaat ? ((await findMandaat(tx)) ?? null) : null,
    rechtsmiddel: soort,
    rechtsmiddelTot: tot,
    genomenOp: nu,
    antwoord: antwoord ?? null,
    inhoud: {
      oordelen: gelezen.oordelen,
      tekst: gelezen.tekst,
      weging: gelezen.weging,
      namens: { naam: wie.naam, pet: wie.pet.naam, organisatie: wie.pet.organisatie },
    },
  })
  await addStap(tx, deps, wie, kern, { soort: 'besloten', deelId: deel.id, inhoud: null })
  // Who asked on their own page reads it there at once; a letter by post still has to be given.
  if (verzoek.kanaal === 'mijn') {
    await addStap(tx, deps, wie, kern, { soort: 'verteld', deelId: deel.id, inhoud: null })
  }
  await queueBericht(tx, deps, {
    aan: { soort: 'indiener', id: verzoek.id },
    aanleiding: 'verzoek',
  })
  return id
}

/**
 * What the last proposal leaves out, or the decision that is objected to: at the desk nothing else can be, because the
 * dossier is not there.
 */
export function laatsteUitzonderingen({
  stappen,
  deel,
  bestreden,
}: Pick<Deelkern, 'stappen' | 'deel' | 'bestreden'>): ReadonlySet<string> {
  const voorstel = stappen.findLast((s) => s.soort === 'voorstel' && s.deelId === deel.id)
  return new Set(
    (bestreden?.besluit.inhoud.oordelen ?? voorstel?.inhoud?.oordelen ?? []).flatMap(
      ({ uitzonderingen = [] }) => uitzonderingen.map(({ gegevenId }) => gegevenId),
    ),
  )
}

/**
 * To which part a question or an answer belongs, so that no other decider reads it: in a dossier that part, at the desk the one
 * part that it reads. When the desk asks about more than one, it asks for all who decide.
 */
export function deelVoor(
  wie: MetPet,
  { delen }: Pick<Verzoekkern, 'delen'>,
  deelId: string | undefined,
): { deelId?: string } {
  const eigen = delen.filter(({ beslisser }) => beslisser !== 'hulpverlener')
  const hier = isBreed(wie.pet) ? (eigen.length === 1 ? eigen[0]?.id : undefined) : deelId
  return hier === undefined ? {} : { deelId: hier }
}
