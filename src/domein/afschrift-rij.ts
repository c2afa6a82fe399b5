import { maakOnherkenbaar, overEenAnder, zonderNaam, type Kennissen } from './afschrift-anderen.ts'
import type { Kolomuit, Uittabel } from './afschrift-kaart-vorm.ts'

/** What can stand in a copy. */
export type Waarde =
  string | number | boolean | null | readonly Waarde[] | { readonly [naam: string]: Waarde }

/** One row in a copy. `overEenAnder` when something about somebody else was left out or made unrecognisable. */
export type Rij = Readonly<Record<string, Waarde>>

/** What is needed to write a row for people outside. */
export interface Hulp {
  /** About whom the copy is. */
  persoonId: string
  kennissen: Kennissen
  /** Role and organisation per pet. */
  rollen: ReadonlyMap<string, { rol: string; organisatie: string }>
  organisaties: ReadonlyMap<string, string>
}

/**
 * One row of the database as it goes into a copy: only what the map says, under the names of the map, without anybody
 * else in it.
 */
export function schrijfRij(
  tabel: Uittabel,
  rij: Readonly<Record<string, unknown>>,
  hulp: Hulp,
): Rij {
  const uit: Record<string, Waarde> = {}
  const { anderBij } = tabel
  // A professional marked the whole row as being about somebody else.
  const ander = anderBij !== undefined && rij[anderBij.kolom] === anderBij.waarde
  let geraakt = false
  for (const [kolom, { als, soort }] of Object.entries(tabel.uit)) {
    const weg = binnenWeg(tabel, kolom)
    const gelezen = schrijfWaarde(rij[kolom], soort, hulp, weg, ander)
    uit[als] = gelezen.waarde
    geraakt ||= gelezen.geraakt
  }
  return geraakt ? { ...uit, overEenAnder: true } : uit
}

function binnenWeg(tabel: Uittabel, kolom: string): ReadonlySet<string> {
  const namen = Object.keys(tabel.binnen ?? {}).flatMap((naam) => {
    const [van, binnen] = naam.split('.')
    return van === kolom && binnen !== undefined ? [binnen] : []
  })
  return new Set(namen)
}

interface Geschreven {
  waarde: Waarde
  geraakt: boolean
}

const niets: Geschreven = { waarde: null, geraakt: false }

function schrijfWaarde(
  ruw: unknown,
  soort: Kolomuit['soort'],
  hulp: Hulp,
  weg: ReadonlySet<string>,
  ander: boolean,
): Geschreven {
  if (ruw === null || ruw === undefined) return niets
  switch (soort) {
    case 'vrij':
    case 'naamloos':
    case 'diep':
      if (ander) return { waarde: overEenAnder, geraakt: true }
      return schrijfTekst(ruw, soort, hulp, weg)
    case 'rol':
      return {
        waarde: (typeof ruw === 'string' ? hulp.rollen.get(ruw) : undefined) ?? null,
        geraakt: false,
      }
    case 'organisatie':
      return {
        waarde: (typeof ruw === 'string' ? hulp.organisaties.get(ruw) : undefined) ?? null,
        geraakt: false,
      }
    case 'wie':
      return ruw === hulp.persoonId
        ? { waarde: 'u zelf', geraakt: false }
        : { waarde: 'een ander', geraakt: true }
    case 'antwoord':
      return { waarde: schrijfAntwoord(ruw), geraakt: false }
    case 'antwoorden':
      return { waarde: Array.isArray(ruw) ? ruw.map(schrijfAntwoord) : null, geraakt: false }
    case 'tekst':
    case 'moment':
    case 'dag':
    case 'janee':
    case 'getal':
    case 'code':
    case 'codes':
    case 'verwijzing':
    case 'verwijzingen':
      return { waarde: schrijfVlak(ruw), geraakt: false }
  }
}

function schrijfTekst(
  ruw: unknown,
  soort: 'vrij' | 'naamloos' | 'diep',
  hulp: Hulp,
  weg: ReadonlySet<string>,
): Geschreven {
  if (typeof ruw === 'string') {
    const { tekst, geraakt } =
      soort === 'naamloos' ? zonderNaam(ruw, hulp.kennissen) : maakOnherkenbaar(ruw, hulp.kennissen)
    return { waarde: tekst, geraakt }
  }
  if (Array.isArray(ruw)) {
    const delen = ruw.map((deel: unknown) => schrijfTekst(deel, soort, hulp, leeg))
    return { waarde: delen.map((deel) => deel.waarde), geraakt: delen.some((deel) => deel.geraakt) }
  }
  if (isObject(ruw)) {
    const uit: Record<string, Waarde> = {}
    let geraakt = false
    for (const [naam, deel] of Object.entries(ruw)) {
      if (weg.has(naam)) continue
      const gelezen = schrijfTekst(deel, soort, hulp, leeg)
      uit[naam] = gelezen.waarde
      geraakt ||= gelezen.geraakt
    }
    return { waarde: uit, geraakt }
  }
  return { waarde: schrijfVlak(ruw), geraakt: false }
}

const leeg: ReadonlySet<string> = new Set()

/** What is no text of people: dates as ISO, bytes never. */
function schrijfVlak(ruw: unknown): Waarde {
  if (ruw === null || ruw === undefined) return null
  if (ruw instanceof Date) return ruw.toISOString()
  if (typeof ruw === 'string' || typeof ruw === 'number' || typeof ruw === 'boolean') return ruw
  if (Array.isArray(ruw)) return ruw.map((deel: unknown) => schrijfVlak(deel))
  return null
}

/** Of an answer of the rules only what it was and on which legal bases. */
function schrijfAntwoord(ruw: unknown): Waarde {
  if (!isObject(ruw)) return null
  return {
    uitkomst: schrijfVlak(ruw['uitkomst']),
    grondslag: schrijfVlak(ruw['grondslag'] ?? []),
  }
}

function isObject(ruw: unknown): ruw is Record<string, unknown> {
  return typeof ruw === 'object' && ruw !== null && !Array.isArray(ruw)
}
