import { isBreed, isWerkpet, type PetSoort } from '../domein/pet.ts'
import { KluisFout } from '../kluis/fouten.ts'
import { metContext, type Context, type Tx } from '../opslag/database.ts'
import { insertGebeurtenissen, type Gebeurtenis } from '../opslag/gebeurtenis.ts'
import { lezingVan } from '../opslag/lezing.ts'
import { listVoorWie } from '../opslag/machtiging.ts'
import { isOpnieuwTeDoen, once, type Post } from '../opslag/verzoek.ts'
import type { JsonWaarde } from '../logboek/vastlegging.ts'
import { reportKringpoging } from '../opslag/signaal.ts'
import { weigeringUit } from '../opslag/weigering.ts'
import type { Deps, Inwoner, Medewerker, MetPet, MetWerkpet, Partner } from './deps.ts'
import { Geweigerd, NietGevonden, Onmogelijk, Vernietigd } from './fouten.ts'
import { sleutelMetInhoud } from './sleutel.ts'

/** What a handeling adds to the log, one line per person it was about. */
export interface Spoor {
  betrokkenen: readonly (string | null)[]
  doel: string
  verwerkingsactiviteit: string
  objectId: string | null
  toelichting?: string
  /** In which dossier; for an act on a dossier that is the object itself. */
  dossierId?: string | null
  /** The triagebesluit that it is about or happens under. As long as informing is deferred, so are these lines. */
  besluitId?: string | null
  /** Who stood beside it on the page. Their line is only shown to who may know of the dossier. */
  meegezien?: readonly string[]
  /** Why this pet could see it: the source of toegang. */
  grond?: string
  /** As what a resident acts for somebody else, when it is not as a parent or voogd. */
  alsWie?: string | undefined
  /** A decision that the resident can verify later; it becomes part of the frozen bytes. */
  stuk?: JsonWaarde
  /** For some of them: who may see their line. Reading about what is not told yet is not told yet either. */
  kring?: ReadonlyMap<string, Kring>
}

/** Under which besluit or in which dossier a line stands apart from the others of the same act. */
export interface Kring {
  dossierId: string | null
  besluitId: string | null
  besloten: boolean
}

/** As what a resident is here for each of the others. */
type Hoedanigheden = ReadonlyMap<string, string>
const niemandAnders: Hoedanigheden = new Map()

/** What kind of thing is done with what; known before the act, so that a refusal can be logged too. */
export interface Soort {
  handeling:
    | 'vastleggen'
    | 'raadplegen'
    | 'verstrekken'
    | 'besluiten'
    | 'wisselen'
    | 'aanmelden'
    | 'afmelden'
  objectSoort: string
  /** A look that opens something: done once per post, like what writes. */
  eenmalig?: true
  /** The purpose and activity that a refused attempt is logged under. */
  doel: string
  verwerkingsactiviteit: string
  /** Which dossier is asked for. Kept nowhere; when it is refused because of the own circle, that is told to supervision. */
  dossier?: string
}

export type Wie = Medewerker | Inwoner | Partner

/** A resident in the log: reading about themselves, or about a child. The child can tell the two apart. */
export const rolZelf = 'inwoner'
export const rolVertegenwoordiger = 'ouder of voogd met gezag'

/** The processing activities of the product itself; dossiers carry their own. */
export const activiteiten = {
  inloggen: 'urn:deelwijzer:activiteit:inloggen',
  intake: 'urn:deelwijzer:activiteit:intake',
  mijn: 'urn:deelwijzer:activiteit:eigen-pagina',
  team: 'urn:deelwijzer:activiteit:teamoverzicht',
  partner: 'urn:deelwijzer:activiteit:partnerportaal',
  beheer: 'urn:deelwijzer:activiteit:inrichting-en-petten',
  toegang: 'urn:deelwijzer:activiteit:toegang-tot-dossiers',
  privacy: 'urn:deelwijzer:activiteit:toezicht-op-toegang',
  dossier: 'urn:deelwijzer:activiteit:dossier',
  rechten: 'urn:deelwijzer:activiteit:verzoeken-van-inwoners',
} as const

/** For work on a draft: it says nothing new about a person, so it leaves no line unless it was refused. */
export const zonderBetrokkene = {
  betrokkenen: [],
  doel: 'concept bewaren',
  verwerkingsactiviteit: activiteiten.dossier,
}

export function contextVan(wie: Wie): Context {
  if (wie.soort === 'inwoner') {
    return { soort: 'inwoner', gemeenteId: wie.gemeente.id, persoonId: wie.id }
  }
  if (wie.soort === 'partner' && wie.link !== undefined) {
    return { soort: 'link', gemeenteId: wie.gemeente.id, hash: wie.link }
  }
  if (wie.soort === 'partner') {
    return { soort: 'partner', gemeenteId: wie.gemeente.id, partnerId: wie.id }
  }
  return {
    soort: wie.pet !== undefined && isBreed(wie.pet) ? 'breed' : 'pet',
    gemeenteId: wie.gemeente.id,
    medewerkerId: wie.id,
    petId: wie.pet?.id ?? null,
  }
}

function lijnen(
  deps: Deps,
  wie: Wie,
  soort: Soort,
  spoor: Spoor,
  uitkomst: Gebeurtenis['uitkomst'],
  begonnen: Date,
  alsWie: Hoedanigheden = niemandAnders,
): Gebeurtenis[] {
  const spanId = Buffer.from(deps.toeval(8)).toString('hex')
  const dossierId = spoor.dossierId ?? (soort.objectSoort === 'dossier' ? spoor.objectId : null)
  const open = [...new Set(spoor.betrokkenen)]
  const besloten =
    dossierId === null ? [] : (spoor.meegezien ?? []).filter((id) => !open.includes(id))
  return [...open, ...new Set(besloten)].map((betrokkeneId, index) => {
    const kring: Kring = (betrokkeneId === null ? undefined : spoor.kring?.get(betrokkeneId)) ?? {
      dossierId,
      besluitId: spoor.besluitId ?? null,
      besloten: index >= open.length,
    }
    return {
      id: deps.id(),
      traceId: wie.traceId,
      spanId,
      begonnen,
      tijdstip: deps.nu(),
      handeling: soort.handeling,
      ...kring,
      grond: spoor.grond ?? null,
      regelset: deps.regelset.versie,
      netwerk: wie.soort === 'medewerker' ? (wie.netwerk ?? null) : null,
      stuk: spoor.stuk,
      actor: actorVan(wie),
      rol: rolVan(wie, betrokkeneId, spoor.alsWie ?? alsWie.get(betrokkeneId ?? '')),
      organisatie: organisatieVan(wie),
      doel: spoor.doel,
      verwerkingsactiviteit: spoor.verwerkingsactiviteit,
      betrokkeneId,
      objectSoort: soort.objectSoort,
      objectId: spoor.objectId,
      uitkomst,
      toelichting: spoor.toelichting ?? null,
    }
  })
}

function actorVan(wie: Wie): Gebeurtenis['actor'] {
  if (wie.soort === 'inwoner') return { soort: 'inwoner', persoonId: wie.id }
  if (wie.soort === 'partner') return { soort: 'partner', partnerId: wie.id }
  return { soort: 'medewerker', medewerkerId: wie.id, petId: wie.pet?.id ?? null }
}

function rolVan(wie: Wie, betrokkeneId: string | null, alsWie: string | undefined): string {
  if (wie.soort === 'medewerker') return wie.pet?.naam ?? wie.functie
  if (wie.soort === 'partner') return wie.functie
  if (betrokkeneId === null || betrokkeneId === wie.id) return rolZelf
  return alsWie ?? rolVertegenwoordiger
}

function organisatieVan(wie: Wie): string | null {
  // Who has a link alone is of no organisation that we know.
  if (wie.soort === 'partner') return wie.link === undefined ? wie.organisatie.naam : null
  return wie.soort === 'medewerker' ? (wie.pet?.organisatie ?? null) : null
}

/**
 * The one door to personal data. Authorise (row security, by the context) → weigh and act (`werk`) → log → duties,
 * in one transaction. If we crash anywhere in here, nothing was changed and no page was sent; the log line of a read
 * is committed before its page leaves the building.
 *
 * The same post of the same form has one effect and one line: the second one gets the outcome of the first.
 *
 * A refusal rolls the act back and is then logged on its own, without saying about whom when that is hidden.
 *
 * @param werk does the act and says what it touched
 * @param context only for the session itself, which the roles of a leidinggevende and a resident cannot reach
 * @throws NietGevonden, Geweigerd and every mistake that `werk` throws
 */
export async function doorDeDeur<T>(
  deps: Deps,
  wie: Wie,
  soort: Soort,
  werk: (tx: Tx) => Promise<{ uit: T; spoor: Spoor }>,
  context: Context = contextVan(wie),
): Promise<T> {
  const begonnen = deps.nu()
  const verzoek = eigenVerzoek(wie, soort)
  const eenmaal = () =>
    metContext(deps.databanken, context, (tx) =>
      once(tx, wie.gemeente.id, wie.id, verzoek, async () => {
        const { uit, spoor } = await werk(tx)
        const alsWie = await hoedanighedenVan(tx, wie, spoor)
        const regels = lijnen(deps, wie, soort, spoor, 'gedaan', begonnen, alsWie)
        await insertGebeurtenissen(tx, wie.gemeente.id, regels)
        await lezingVan(tx).account(regels.map((regel) => regel.betrokkeneId))
        return uit
      }),
    )
  try {
    return await eenmaal().catch((fout: unknown) => {
      // The same post was on its way twice and the outcome of the other one is ours; or a number was taken already.
      if (isOpnieuwTeDoen(fout)) return eenmaal()
      throw fout
    })
  } catch (ruw) {
    const fout = vertaal(ruw)
    if (fout instanceof Geweigerd || fout instanceof NietGevonden || fout instanceof Onmogelijk) {
      await logWeigering(deps, wie, soort, begonnen)
    }
    throw fout
  }
}

/**
 * A resident who reads about somebody else does so as something, and the other one reads in the log as what. As a parent or
 * voogd the words are those of `rolVertegenwoordiger`; whoever is that as well as something else is that.
 */
async function hoedanighedenVan(tx: Tx, wie: Wie, spoor: Spoor): Promise<Hoedanigheden> {
  const overAnder = spoor.betrokkenen.some((id) => id !== null && id !== wie.id)
  if (wie.soort !== 'inwoner' || !overAnder) return niemandAnders
  const uit = new Map<string, string>()
  for (const { persoonId, hoedanigheid } of await listVoorWie(tx)) {
    const metGezag = hoedanigheid === 'ouder' || hoedanigheid === 'voogd'
    if (metGezag || !uit.has(persoonId)) {
      uit.set(persoonId, metGezag ? rolVertegenwoordiger : hoedanigheid)
    }
  }
  return uit
}

/** Looking may be done again; what changes something is done once per post. */
function eigenVerzoek(wie: Wie, soort: Soort): Post | undefined {
  const { verzoek } = wie
  // Saving a draft again is the same draft: its version numbers guard it.
  if (verzoek?.sleutel === undefined || soort.objectSoort === 'concept') return undefined
  if (soort.eenmalig !== true && !eenmalig.includes(soort.handeling)) return undefined
  verzoek.aantal += 1
  return {
    // With another pet it is another post: what came of the first is not for that pet.
    sleutel: sleutelMetInhoud(
      verzoek.sleutel,
      wie.id,
      wie.soort === 'medewerker' ? (wie.pet?.id ?? '') : '',
      soort.handeling,
      soort.objectSoort,
      String(verzoek.aantal),
    ),
    sessie: verzoek.sessie,
  }
}

const eenmalig: readonly Soort['handeling'][] = ['vastleggen', 'verstrekken', 'besluiten']

/** What the database refuses is told in our own words; without the right to it, it is simply not there. */
function vertaal(fout: unknown): unknown {
  if (fout instanceof KluisFout && fout.code === 'vernietigd') return new Vernietigd()
  const weigering = weigeringUit(fout)
  if (weigering === undefined) return fout
  return weigering === 'geen-recht' ? new NietGevonden() : new Onmogelijk(weigering)
}

async function logWeigering(deps: Deps, wie: Wie, soort: Soort, begonnen: Date): Promise<void> {
  // A resident's line needs a person that they may read about: themselves.
  const betrokkene = wie.soort === 'inwoner' ? wie.id : null
  const spoor = {
    betrokkenen: [betrokkene],
    doel: soort.doel,
    verwerkingsactiviteit: soort.verwerkingsactiviteit,
    objectId: null,
  }
  await metContext(deps.databanken, contextVan(wie), async (tx) => {
    const regels = lijnen(deps, wie, soort, spoor, 'geweigerd', begonnen)
    await insertGebeurtenissen(tx, wie.gemeente.id, regels)
    if (wie.soort !== 'medewerker' || soort.dossier === undefined) return
    for (const regel of regels) await reportKringpoging(tx, regel.id, soort.dossier)
  })
}

/** Work on drafts and choices that says nothing new about a person: inside the context, outside the log. */
export async function binnenContext<T>(
  deps: Deps,
  wie: Wie,
  werk: (tx: Tx) => Promise<T>,
): Promise<T> {
  return metContext(deps.databanken, contextVan(wie), werk)
}

/** An action for professionals with a pet that works in dossiers; for a wide role, or without a pet, it is not there. */
export function vereisPet(wie: Medewerker): MetWerkpet {
  if (wie.pet === undefined || !isWerkpet(wie.pet)) throw new NietGevonden()
  return { ...wie, pet: wie.pet }
}

/** An action for one of these petten only; for anybody else it is not there. */
export function vereisPetsoort(wie: Medewerker, ...soorten: readonly PetSoort[]): MetPet {
  if (wie.pet === undefined || !soorten.includes(wie.pet.soort)) throw new NietGevonden()
  return { ...wie, pet: wie.pet }
}

/** An action for whoever has some pet on. */
export function vereisEenPet(wie: Medewerker): MetPet {
  if (wie.pet === undefined) throw new NietGevonden()
  return { ...wie, pet: wie.pet }
}
