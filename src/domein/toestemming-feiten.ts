import type { FeitenInvoer } from '../recht/situatie.ts'
import type { Categorie, Doel, Feit, OntvangerType } from '../recht/vocabulaire.ts'
import type {
  Hoedanigheid,
  ToestemmingAntwoord,
  ToestemmingHandeling,
  Toestemmingsoort,
  ToestemmingStand,
} from './toestemming.ts'

/** The facts that only a record of consent can answer. Typed by hand they never carry a sharing. */
export const toestemmingfeiten = [
  'toestemming',
  'toestemmingSchriftelijk',
  'toestemmingDezeKeer',
  'toestemmingUitdrukkelijk',
  'toestemmingAlgemeen',
  'toestemmingGeweigerd',
  'toestemmingIngetrokken',
  'toestemmingJeugdige',
  'toestemmingVertegenwoordiger',
  'instemmingMondeling',
] as const satisfies readonly Feit[]

/** The same facts without what was typed about consent: for weighing what is really shared. */
export function zonderToestemming(feiten: FeitenInvoer): FeitenInvoer {
  const uit = { ...feiten }
  for (const feit of toestemmingfeiten) delete uit[feit]
  return uit
}

/** The sharing for which consent is looked up. */
export interface Toestemmingzoeker {
  persoonId: string
  handeling: ToestemmingHandeling
  ontvanger: OntvangerType
  /**
   * The organisation that is chosen; `null` for somebody who is none of them. Left out as long as nothing is chosen:
   * then a consent for one organisation counts, and the guard of the verstrekking still asks for that organisation.
   */
  organisatieId?: string | null
  doel: Doel
  categorieen: readonly Categorie[]
  /** Whole years; `undefined` when the birth date is not known. */
  leeftijd: number | undefined
}

/** What must be known of a record; `ToestemmingKern` in `src/opslag/toestemming.ts` is one. */
export interface Toestemmingrecord {
  persoonId: string
  soort: Toestemmingsoort
  handeling: ToestemmingHandeling
  ontvanger: OntvangerType
  organisatieId: string | null
  doel: Doel
  categorieen: readonly Categorie[]
  eenmalig: boolean
  gevraagdOp: Date
  partijen: readonly {
    hoedanigheid: Hoedanigheid
    laatste: { antwoord: ToestemmingAntwoord } | undefined
  }[]
  antwoorden: readonly { gegevenOp: Date }[]
  stand: ToestemmingStand
}

function past(t: Toestemmingrecord, z: Toestemmingzoeker): boolean {
  return (
    t.persoonId === z.persoonId &&
    t.handeling === z.handeling &&
    t.ontvanger === z.ontvanger &&
    t.doel === z.doel &&
    (t.organisatieId === null ||
      z.organisatieId === undefined ||
      t.organisatieId === z.organisatieId)
  )
}

/**
 * A yes holds for exactly the party that was agreed to: who was only named is none of the organisations. A no to somebody
 * named counts for all of them, because nobody can tell which one it was.
 */
const isVoorDeze = (t: Toestemmingrecord, z: Toestemmingzoeker): boolean =>
  t.stand !== 'verleend' || z.organisatieId === undefined || t.organisatieId === z.organisatieId

const beslist: readonly ToestemmingStand[] = ['verleend', 'geweigerd', 'ingetrokken']

const laatsteWoord = (t: Toestemmingrecord): number =>
  Math.max(t.gevraagdOp.getTime(), ...t.antwoorden.map((a) => a.gegevenOp.getTime()))

/** Per kind of data the last thing that was said about it. What is used up, over or only asked says nothing. */
function laatstePerCategorie<T extends Toestemmingrecord>(
  records: readonly T[],
  z: Toestemmingzoeker,
): Map<Categorie, T> {
  const uit = new Map<Categorie, T>()
  const passend = records
    .filter((t) => past(t, z) && isVoorDeze(t, z) && beslist.includes(t.stand))
    // At the very same moment a no goes before a yes.
    .toSorted(
      (a, b) =>
        laatsteWoord(b) - laatsteWoord(a) ||
        Number(a.stand === 'verleend') - Number(b.stand === 'verleend'),
    )
  for (const categorie of z.categorieen) {
    const laatste = passend.find((t) => t.categorieen.includes(categorie))
    if (laatste !== undefined) uit.set(categorie, laatste)
  }
  return uit
}

/** Said yes as whom it is about, or as somebody who represents them; nobody of that kind asked → false. */
function zeiJa(t: Pick<Toestemmingrecord, 'partijen'>, zelf: boolean): boolean {
  const gevraagd = t.partijen.filter((p) => (p.hoedanigheid === 'zelf') === zelf)
  return gevraagd.some((p) => p.laatste?.antwoord === 'ja')
}

export interface Recordfeiten<T> {
  feiten: FeitenInvoer
  /** Valid now for a part of these data at least. */
  geldig: T[]
  /** Of which the last word was a refusal or a withdrawal. */
  nee: T[]
}

/**
 * The facts about consent as the records give them, in three values: true only when a valid record covers every kind of
 * data; a refusal or withdrawal of one of them is one of the whole (E-128, E-130). Below sixteen the facts say per person
 * who agreed, because the rule decides whose yes it asks (C-10). Spoken agreement is never consent (E-125).
 *
 * @returns the facts, and the records that are valid for these data, newest word first
 */
export function feitenUitRecords<T extends Toestemmingrecord>(
  records: readonly T[],
  zoeker: Toestemmingzoeker,
): Recordfeiten<T> {
  const perCategorie = laatstePerCategorie(records, zoeker)
  const gevonden = [...new Set(perCategorie.values())]
  const geldig = gevonden.filter((t) => t.stand === 'verleend')
  const nee = gevonden.filter((t) => t.stand !== 'verleend')
  if (nee.length > 0) return { feiten: feitenBijNee(nee), geldig, nee }
  const gedekt = (soort?: Toestemmingsoort): boolean =>
    zoeker.categorieen.length > 0 &&
    zoeker.categorieen.every((categorie) => {
      const t = perCategorie.get(categorie)
      return t !== undefined && (soort === undefined || t.soort === soort)
    })
  if (!gedekt()) return { feiten: {}, geldig, nee }
  // Who signed for it agrees with it too, whatever the rule calls it.
  const feiten: FeitenInvoer = { instemmingMondeling: true }
  if (gedekt('toestemming')) Object.assign(feiten, feitenBijJa(geldig, zoeker.leeftijd))
  return { feiten, geldig, nee }
}

function feitenBijNee(nee: readonly Toestemmingrecord[]): FeitenInvoer {
  return {
    ...(nee.some((t) => t.stand === 'geweigerd') ? { toestemmingGeweigerd: true } : {}),
    ...(nee.some((t) => t.stand === 'ingetrokken') ? { toestemmingIngetrokken: true } : {}),
    toestemming: false,
    instemmingMondeling: false,
  }
}

/** What a yes of these people would say: to know beforehand whether asking helps. */
export function feitenBijJa(
  geldig: readonly Pick<Toestemmingrecord, 'eenmalig' | 'partijen'>[],
  leeftijd: number | undefined,
): FeitenInvoer {
  const zelf = geldig.every((t) => zeiJa(t, true))
  const ander = geldig.every((t) => zeiJa(t, false))
  const jong = leeftijd === undefined || leeftijd < 16
  return {
    toestemming: true,
    toestemmingSchriftelijk: true,
    toestemmingUitdrukkelijk: true,
    toestemmingAlgemeen: false,
    toestemmingGeweigerd: false,
    toestemmingIngetrokken: false,
    // A consent until a day is not one for this time.
    toestemmingDezeKeer: geldig.every((t) => t.eenmalig),
    ...(zelf ? { toestemmingJeugdige: true } : jong ? { toestemmingJeugdige: false } : {}),
    ...(ander
      ? { toestemmingVertegenwoordiger: true }
      : jong
        ? { toestemmingVertegenwoordiger: false }
        : {}),
  }
}
