import type { Pet } from '../recht/vocabulaire.ts'
import { isEen, een, lijst } from './invoer.ts'
import type { Fouten, Waarden } from './invoer.ts'
import { leesDatum, type Datum } from './leeftijd.ts'
import { hulpPetten, type Werkpet } from './pet.ts'

export const hoeVerteld = ['gesprek', 'telefoon', 'brief', 'bericht'] as const
export type HoeVerteld = (typeof hoeVerteld)[number]

export const hoeWoorden: Readonly<Record<HoeVerteld, string>> = {
  gesprek: 'in een gesprek',
  telefoon: 'aan de telefoon',
  brief: 'in een brief',
  bericht: 'in een bericht',
}

/** What somebody in this pet does, as they would say it themselves. */
const watIkDoe: Readonly<Partial<Record<Pet, string>>> = {
  toeleider:
    'Ik zoek met u uit welke hulp past. Ik doe dat voor de gemeente, en bereid de beslissing daarover voor.',
  hulpverlener: 'Ik geef u hulp. Ik beslis niet of u hulp krijgt.',
  'regisseur-hulp': 'Ik help u en zorg dat iedereen die helpt goed samenwerkt.',
  'regisseur-college':
    'Ik zorg namens de gemeente dat de hulp op elkaar aansluit. Ik geef zelf geen hulp.',
  'begeleider-pw': 'Ik begeleid u bij werk en uitkering, voor de gemeente.',
  deskundige: 'Ik geef advies over welke hulp past. Ik geef zelf geen hulp en ik beslis niet.',
  aanbieder: 'Ik geef de hulp die is afgesproken. Ik beslis niet of u hulp krijgt.',
  jeugdbeschermer: 'Ik voer uit wat de kinderrechter heeft besloten.',
}

/** What that means for what one tells, by role and secrecy (E-062, E-066). */
function watErMeeGebeurt(pet: Pick<Werkpet, 'soort' | 'beroepsgeheim'>): string[] {
  const hulp = hulpPetten.includes(pet.soort) || pet.soort === 'aanbieder'
  if (pet.soort === 'jeugdbeschermer') {
    return [
      'Wat u vertelt, kan in mijn dossier komen.',
      'Ik deel alleen wat nodig is voor de maatregel, of wat moet van de wet.',
    ]
  }
  if (hulp) {
    return [
      'Wat u mij vertelt, blijft bij mij en bij wie samen met mij helpt.',
      'Wil ik iets delen met een ander, dan vraag ik het eerst aan u.',
      'Soms moet of mag ik van de wet iets delen zonder uw akkoord. Bijvoorbeeld bij gevaar.',
    ]
  }
  return [
    'Wat u vertelt en wat nodig is voor mijn werk, schrijf ik op in het dossier van de gemeente.',
    pet.beroepsgeheim === 'geen'
      ? 'Ik mag het niet zomaar doorvertellen.'
      : 'Ik heb beroepsgeheim. Ik mag het niet zomaar doorvertellen.',
    'U hoeft mij niet te vertellen waar een behandeling over gaat.',
  ]
}

/**
 * What to say before a talk: in which role one speaks, and what that means for what is told (E-063).
 *
 * @param naam of who speaks
 * @returns short sentences, in the order in which to say them
 */
export function rolZinnen(
  naam: string,
  pet: Pick<Werkpet, 'naam' | 'soort' | 'organisatie' | 'beroepsgeheim'>,
): string[] {
  const doe = watIkDoe[pet.soort]
  return [
    `Ik ben ${naam}. Ik spreek u nu als ${pet.naam}, van ${pet.organisatie}.`,
    ...(doe === undefined ? [] : [doe]),
    ...watErMeeGebeurt(pet),
    'U mag vragen om te lezen wat ik over u opschrijf.',
  ]
}

export interface NieuweRol {
  personen: readonly string[]
  hoe: HoeVerteld
  verteldOp: Datum
}

/**
 * Reads the form "in welke rol spreekt u".
 *
 * @param personen ids of the people in this dossier
 * @param vandaag telling lies in the past or today
 */
export function leesRol(
  waarden: Waarden,
  personen: readonly string[],
  vandaag: Datum,
): { ok: true; rol: NieuweRol } | { ok: false; fouten: Fouten } {
  const fouten: Fouten = {}
  const gekozen = lijst(waarden, 'persoon')
  if (gekozen.length === 0 || gekozen.some((id) => !personen.includes(id))) {
    fouten['persoon'] = 'Kies aan wie u het vertelde.'
  }
  const hoe = een(waarden, 'hoe')
  if (!isEen(hoe, hoeVerteld)) fouten['hoe'] = 'Kies hoe u het vertelde.'
  const verteldOp = leesDatum(een(waarden, 'verteldOp'))
  if (verteldOp === undefined) {
    fouten['verteldOp'] = 'Schrijf een dag die bestaat, bijvoorbeeld 05-11-2026.'
  } else if (verteldOp > vandaag) {
    fouten['verteldOp'] = 'Deze dag is nog niet geweest. Schrijf op wanneer u het vertelde.'
  } else if (verteldOp < '2015-01-01') {
    fouten['verteldOp'] = 'Deze dag is te lang geleden. Kijk het jaartal na.'
  }
  if (Object.keys(fouten).length > 0 || !isEen(hoe, hoeVerteld) || verteldOp === undefined) {
    return { ok: false, fouten }
  }
  return { ok: true, rol: { personen: [...new Set(gekozen)], hoe, verteldOp } }
}

/** Told once to everybody who can understand it. Under twelve a parent listens; an unknown age counts as somebody. */
const jongsteLuisteraar = 12

/**
 * Who in a dossier still has to be told in which role this pet speaks. When nobody is old enough, that is everybody.
 */
export function nogTeVertellen<P extends { id: string; leeftijd: number | undefined }>(
  personen: readonly P[],
  verteldAan: readonly string[],
): P[] {
  const luisteraars = personen.filter(
    (p) => p.leeftijd === undefined || p.leeftijd >= jongsteLuisteraar,
  )
  return (luisteraars.length === 0 ? personen : luisteraars).filter(
    (p) => !verteldAan.includes(p.id),
  )
}

/** What is known about whether the other knew in which role one worked, for the question when writing down. */
export interface Rolbekendheid {
  /** Everybody who can understand it was told: the answer may be filled in beforehand. Otherwise nobody assumes it. */
  iedereen: boolean
  /** The latest time that it was told, per person. */
  verteld: readonly { naam: string; verteldOp: Datum; hoe: HoeVerteld }[]
}

/**
 * @param verteld what was told under this pet in this dossier, the latest first
 */
export function rolbekendheid(
  personen: readonly { id: string; naam: string; leeftijd: number | undefined }[],
  verteld: readonly { persoonId: string; verteldOp: Datum; hoe: HoeVerteld }[],
): Rolbekendheid {
  const laatste = personen.flatMap((persoon) => {
    const rol = verteld.find((r) => r.persoonId === persoon.id)
    return rol === undefined ? [] : [{ ...rol, naam: persoon.naam }]
  })
  return {
    iedereen:
      laatste.length > 0 &&
      nogTeVertellen(
        personen,
        laatste.map((rol) => rol.persoonId),
      ).length === 0,
    verteld: laatste.map(({ naam, verteldOp, hoe }) => ({ naam, verteldOp, hoe })),
  }
}
