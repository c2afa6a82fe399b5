import { isBsn } from './bsn.ts'
import { vindSporen } from './overleg-zonder-namen.ts'
import { vindMisschienNamen } from './ruggespraak-namen.ts'

/** Stands in the place of a name or number of somebody else. */
export const eenAnder = '[een ander]'
/** Stands in the place of a whole text about somebody else. */
export const overEenAnder = '[hier staat iets over een ander]'

/** Who is who, to tell the person of a copy from everybody else. */
export interface Kennissen {
  /** Names that may stay: the person, and who asks. */
  eigenNamen: readonly string[]
  /** Own telephone, mail and address, when they are known. */
  eigenContact: readonly string[]
  /** Names of others around this person: family in the dossier, staff, partners. */
  andereNamen: readonly string[]
  /** Names of organisations: they are no persons. */
  organisaties: readonly string[]
}

const kaal = (tekst: string): string => tekst.toLowerCase().replaceAll(/[^\p{L}\p{N}@]/gu, '')
const ontsnap = (tekst: string): string => tekst.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The words of a name that point at somebody: with a capital, and longer than an initial. */
function naamwoorden(naam: string): string[] {
  return naam.split(/[\s-]+/u).filter((woord) => /^\p{Lu}\p{L}{2,}/u.test(woord))
}

/**
 * Makes the names and contact data of others in a text unrecognisable; what is said about them stays, because it is
 * written about this person (E-224). A name is found when it is known; a telephone number, address, mail address or BSN by
 * its shape. Own ones stay.
 *
 * @returns the text, and whether something was changed
 */
export function maakOnherkenbaar(
  tekst: string,
  kennissen: Kennissen,
): { tekst: string; geraakt: boolean } {
  let uit = tekst
  for (const patroon of patronenVan(kennissen)) uit = uit.replaceAll(patroon, eenAnder)
  const eigen = kennissen.eigenContact.map(kaal).filter((stuk) => stuk !== '')
  for (const spoor of vindSporen(uit)) {
    if (!isContact(spoor.soort, spoor.tekst)) continue
    if (eigen.some((stuk) => stuk.includes(kaal(spoor.tekst)))) continue
    uit = uit.replaceAll(spoor.tekst, eenAnder)
  }
  return { tekst: uit, geraakt: uit !== tekst }
}

function isContact(soort: string, tekst: string): boolean {
  if (soort === 'nummer') return isBsn(tekst.replaceAll(/\D/g, '').padStart(9, '0'))
  return soort !== 'datum'
}

const bewaard = new WeakMap<Kennissen, readonly RegExp[]>()

/** Whole names first, then their parts; a part that is also in an own name stays (one family, one surname). */
function patronenVan(kennissen: Kennissen): readonly RegExp[] {
  const eerder = bewaard.get(kennissen)
  if (eerder !== undefined) return eerder
  const eigen = new Set(
    kennissen.eigenNamen.flatMap(naamwoorden).map((woord) => woord.toLowerCase()),
  )
  const heel = kennissen.andereNamen.filter(
    (naam) => naam.includes(' ') && !kennissen.eigenNamen.includes(naam),
  )
  const los = kennissen.andereNamen
    .flatMap(naamwoorden)
    .filter((woord) => !eigen.has(woord.toLowerCase()))
  const uit = [
    ...heel.map((naam) => new RegExp(`(?<![\\p{L}])${ontsnap(naam)}(?![\\p{L}])`, 'giu')),
    ...[...new Set(los)].map(
      (woord) => new RegExp(`(?<![\\p{L}])${ontsnap(woord)}(?=s?(?![\\p{L}]))`, 'gu'),
    ),
  ]
  bewaard.set(kennissen, uit)
  return uit
}

/**
 * A text that names somebody by what they do ("de mentor van school"): stays as it is, unless there may be a name in it
 * that is not an own one.
 */
export function zonderNaam(
  tekst: string,
  kennissen: Kennissen,
): { tekst: string; geraakt: boolean } {
  const gelezen = maakOnherkenbaar(tekst, kennissen)
  const bekend = [...kennissen.eigenNamen, ...kennissen.organisaties]
  const eigen = new Set(bekend.flatMap((naam) => naam.split(/\s+/u)))
  // The first word of a sentence is not looked at, so put one before it.
  const misschien = vindMisschienNamen(`bij ${gelezen.tekst}`).filter((woord) => !eigen.has(woord))
  return gelezen.geraakt || misschien.length > 0
    ? { tekst: overEenAnder, geraakt: true }
    : { tekst, geraakt: false }
}
