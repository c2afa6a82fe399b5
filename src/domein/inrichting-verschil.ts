import { isIngericht, type Inrichting, type TaakInrichting } from './inrichting.ts'
import type { PetSoort } from './pet.ts'
import { inTeRichtenTaken, taakregels, type InTeRichtenTaak } from './taakoverzicht.ts'
import type { Beroepsgeheim, Taak } from '../recht/vocabulaire.ts'

/** One thing that changes, in words: what it was and what it becomes. */
export interface Verschil {
  plaats: 'algemeen' | InTeRichtenTaak
  wat: string
  oud: string
  nieuw: string
}

/** Words for codes and ids that only the caller knows. */
export interface Namen {
  organisatie: (id: string) => string
  beroepsgeheim: (code: Beroepsgeheim) => string
  vorm: (vorm: Inrichting['vorm']) => string
}

const niets = 'niet ingevuld'

const keuzes = {
  1: 'keuze 1: altijd namens de gemeente',
  2: 'keuze 2: als hulp, als de inwoner dat goed vindt',
  3: 'keuze 3: advies van een deskundige',
} as const

/** Old and new side by side, in the order of the pages; what stays the same is not in it. */
export function verschillen(
  oud: Inrichting | undefined,
  nieuw: Inrichting,
  namen: Namen,
): Verschil[] {
  const uit: Verschil[] = []
  vergelijk(
    uit,
    'algemeen',
    oud && algemeenInWoorden(oud, namen),
    algemeenInWoorden(nieuw, namen),
    '',
  )
  for (const taak of inTeRichtenTaken) {
    const was = oud?.taken[taak]
    const wordt = nieuw.taken[taak]
    const { naam } = taakregels(taak)
    if ((was === undefined) !== (wordt === undefined)) {
      uit.push({
        plaats: taak,
        wat: naam,
        oud: was === undefined ? 'het team deed dit niet' : 'het team deed dit',
        nieuw: wordt === undefined ? 'het team doet dit niet meer' : 'het team gaat dit doen',
      })
    }
    if (wordt !== undefined) {
      vergelijk(
        uit,
        taak,
        was && taakInWoorden(was, namen),
        taakInWoorden(wordt, namen),
        `${naam}: `,
      )
    }
  }
  return uit
}

type Regels = readonly (readonly [string, string])[]

function vergelijk(
  uit: Verschil[],
  plaats: Verschil['plaats'],
  oud: Regels | undefined,
  nieuw: Regels,
  voor: string,
): void {
  for (const [plek, [naam, wordt]] of nieuw.entries()) {
    const was = oud?.[plek]?.[1] ?? ''
    if (was === wordt) continue
    uit.push({
      plaats,
      wat: voor === '' ? naam : `${voor}${naam.toLowerCase()}`,
      oud: was || niets,
      nieuw: wordt || niets,
    })
  }
}

/** The general part in words, for the overview and for comparing. */
export function algemeenInWoorden(inrichting: Inrichting, namen: Pick<Namen, 'vorm'>): Regels {
  return [
    ['Vorm van het team', namen.vorm(inrichting.vorm)],
    ['Keuze voor vraagverheldering', keuzes[inrichting.keuzeVraagverheldering]],
    ['Waarom deze keuze', inrichting.keuzeToelichting],
    ['Lokaal beleid', inrichting.lokaleRegels ?? 'geen: alleen de landelijke regels'],
    ['Naam van het beleid', inrichting.beleidNaam],
    ['Waar het beleid staat', inrichting.beleidVindplaats],
    ['Zo bereiken inwoners de gemeente', inrichting.contactGemeente],
    ['Functionaris gegevensbescherming', inrichting.contactFg],
    ['Noodtoegang duurt hoogstens', `${inrichting.nood.uren} uur`],
    ['Noodtoegang beoordelen binnen', `${inrichting.nood.beoordelenDagen} dagen`],
  ]
}

/** One arranged task in words. */
export function taakInWoorden(taak: TaakInrichting, namen: Omit<Namen, 'vorm'>): Regels {
  return [
    ['Zo noemt het team dit', taak.activiteit],
    ['Wie doet dit', taak.uitvoerders.map(namen.organisatie).join(', ')],
    ['Verwerkingsverantwoordelijke', namen.organisatie(taak.verantwoordelijke)],
    [
      'Verwerkersovereenkomsten',
      taak.verwerkers
        .map((v) => `${namen.organisatie(v.organisatie)}: ${v.overeenkomst}`)
        .join('; ') || 'niet nodig',
    ],
    ['Beroepsgeheim', namen.beroepsgeheim(taak.beroepsgeheim)],
    ['Beroepscode', taak.beroepscode],
    ['Beslissen', taak.beslissen ? 'mag beslissen' : 'bereidt de beslissing voor, of beslist niet'],
  ]
}

/** A pet, as far as the inrichting can change it. */
export interface PetInZicht {
  id: string
  medewerker: string
  naam: string
  soort: PetSoort
  taken: readonly Taak[]
  organisatieId: string
  organisatie: string
  beslissen: boolean
}

export interface GeraaktePet {
  pet: PetInZicht
  /** In plain sentences. */
  gevolgen: string[]
  /** Does this pet lose every task it had? Then it cannot be put on any more. */
  valtWeg: boolean
}

/** Which petten lose, get back or change something, and what. */
export function geraaktePetten(
  oud: Inrichting | undefined,
  nieuw: Inrichting,
  petten: readonly PetInZicht[],
  namen: Omit<Namen, 'vorm'>,
): GeraaktePet[] {
  return petten.flatMap((pet) => {
    const had = pet.taken.filter((t) => oud !== undefined && isIngericht(oud, t, pet.organisatieId))
    const houdt = pet.taken.filter((t) => isIngericht(nieuw, t, pet.organisatieId))
    const gevolgen: string[] = []
    for (const taak of inTeRichtenTaken.filter((t) => pet.taken.includes(t))) {
      const { naam } = taakregels(taak)
      if (had.includes(taak) && !houdt.includes(taak)) gevolgen.push(`Verliest: ${naam}.`)
      if (!had.includes(taak) && houdt.includes(taak)) gevolgen.push(`Krijgt: ${naam}.`)
      const was = oud?.taken[taak]
      const wordt = nieuw.taken[taak]
      if (was !== undefined && wordt !== undefined && houdt.includes(taak) && had.includes(taak)) {
        gevolgen.push(...binnenTaak(naam, was, wordt, pet, namen))
      }
    }
    const valtWeg = had.length > 0 && houdt.length === 0
    return gevolgen.length === 0 ? [] : [{ pet, gevolgen, valtWeg }]
  })
}

function binnenTaak(
  naam: string,
  was: TaakInrichting,
  wordt: TaakInrichting,
  pet: PetInZicht,
  namen: Omit<Namen, 'vorm'>,
): string[] {
  const uit: string[] = []
  if (was.beroepsgeheim !== wordt.beroepsgeheim) {
    uit.push(
      `${naam}: het beroepsgeheim wordt ${namen.beroepsgeheim(wordt.beroepsgeheim)} in plaats van ${namen.beroepsgeheim(was.beroepsgeheim)}.`,
    )
  }
  if (was.verantwoordelijke !== wordt.verantwoordelijke) {
    uit.push(
      `${naam}: verantwoordelijk wordt ${namen.organisatie(wordt.verantwoordelijke)} in plaats van ${namen.organisatie(was.verantwoordelijke)}.`,
    )
  }
  if (pet.beslissen && was.beslissen !== wordt.beslissen) {
    uit.push(`${naam}: ${wordt.beslissen ? 'mag gaan beslissen' : 'mag niet meer beslissen'}.`)
  }
  return uit
}

/** The tasks in which something changes; local policy and the choice for vraagverheldering touch every task. */
export function geraakteTaken(
  oud: Inrichting | undefined,
  nieuw: Inrichting,
): readonly InTeRichtenTaak[] {
  const alles =
    oud?.lokaleRegels !== nieuw.lokaleRegels ||
    oud.keuzeVraagverheldering !== nieuw.keuzeVraagverheldering
  return inTeRichtenTaken.filter(
    (taak) => alles || JSON.stringify(oud.taken[taak]) !== JSON.stringify(nieuw.taken[taak]),
  )
}

/**
 * Who answers for the data of a task done by this organisation (E-099): the college for its own tasks, and for help
 * every organisation that gives it, for its own dossiers (E-101).
 */
export function verantwoordelijkeVoor(
  inrichting: Inrichting,
  taak: InTeRichtenTaak,
  organisatieId: string,
): string | undefined {
  const ingericht = inrichting.taken[taak]
  if (ingericht === undefined) return undefined
  return taakregels(taak).namens === 'college' ? ingericht.verantwoordelijke : organisatieId
}
