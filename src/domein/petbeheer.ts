import type { Beroepsgeheim, DossierSoort, Taak } from '../recht/vocabulaire.ts'
import { soortregels, werkdossiers, type Werkdossier } from './dossiersoort.ts'
import { isIngericht, type Inrichting } from './inrichting.ts'
import { bredePetten, isBreed, type PetSoort } from './pet.ts'

/** Petten that can be asked for: those that keep a dossier, and the wide ones. The others work elsewhere. */
export const aanvraagbarePetten: readonly PetSoort[] = [
  ...new Set(werkdossiers.flatMap((soort) => soortregels[soort].petten)),
  ...bredePetten,
]

/** What a wide pet does; it has one task or none, so nobody has to choose. */
export const takenVanBredePet: Readonly<Partial<Record<PetSoort, readonly Taak[]>>> = {
  leidinggevende: ['leidinggeven'],
  bezwaarbehandelaar: ['bezwaar-klacht'],
}

/** Petten that act in the name of the college, whoever employs the person (E-079). */
export const collegePetten: readonly PetSoort[] = [
  'toeleider',
  'regisseur-college',
  'begeleider-pw',
]

/** Petten in which somebody gives help; together with a college pet a role conflict (E-075). */
export const helpendePetten: readonly PetSoort[] = [
  'hulpverlener',
  'regisseur-hulp',
  'jeugdbeschermer',
  'aanbieder',
]

/** Tasks of the Participatiewet in which rights and duties are determined (E-080). */
const participatiewet: readonly Taak[] = ['toeleiding-pw', 'begeleiden-plan-pw', 're-integratie']

export interface Organisatie {
  id: string
  naam: string
  soort: string
  bestuursorgaan: boolean
}

/** What is asked for: who does what, for whom, how long and on which mandate. */
export interface PetAanvraag {
  medewerkerId: string
  soort: PetSoort
  taken: readonly Taak[]
  dossierSoorten: readonly DossierSoort[]
  beroepsgeheim: Beroepsgeheim
  beroepscode: boolean
  beslissen: boolean
  mandaat: string
}

/** The same field names as on the page, so that a mistake stands where it was made. */
export type Petveld =
  'medewerker' | 'soort' | 'taken' | 'organisatie' | 'dossierSoorten' | 'mandaat' | 'beslissen'

export type Petfouten = Partial<Record<Petveld, string>>

/** Names for messages: the rule base has the words, this room only uses them. */
export interface Taaknamen {
  naam: (taak: Taak) => string
  /** Which petten do this task, in practice. */
  petten: (taak: Taak) => readonly PetSoort[]
}

/**
 * The kinds of dossier that this pet can keep for these tasks (vocabulary of `soortregels`; E-081…E-090).
 */
export function dossiersVoor(soort: PetSoort, taken: readonly Taak[]): Werkdossier[] {
  return werkdossiers.filter((dossier) => {
    const regels = soortregels[dossier]
    return (
      regels.petten.some((pet) => pet === soort) &&
      regels.taken.some((taak) => taken.includes(taak))
    )
  })
}

/** What the inrichting says about secrecy and code for these tasks; more than one secrecy cannot be one pet. */
export function uitInrichting(
  inrichting: Inrichting,
  taken: readonly Taak[],
): { geheimen: Beroepsgeheim[]; codes: string[] } {
  const regels = taken.flatMap((taak) => inrichting.taken[taak] ?? [])
  return {
    geheimen: [...new Set(regels.map((regel) => regel.beroepsgeheim))],
    codes: [...new Set(regels.map((regel) => regel.beroepscode).filter((code) => code !== ''))],
  }
}

/**
 * The first half: does this soort fit these tasks, and are they arranged for this organisation?
 *
 * @returns what is wrong per field; empty when it fits
 */
export function checkTaken(
  keuze: { soort: PetSoort; taken: readonly Taak[] },
  organisatie: Organisatie,
  inrichting: Inrichting | undefined,
  namen: Taaknamen,
): Petfouten {
  if (isBreed(keuze)) return {}
  if (!aanvraagbarePetten.includes(keuze.soort)) {
    return { soort: 'Met deze pet werkt niemand in dit systeem. Kies een andere.' }
  }
  if (keuze.taken.length === 0) return { taken: 'Kies ten minste één taak.' }
  const vreemd = keuze.taken.filter((taak) => !namen.petten(taak).includes(keuze.soort))
  if (vreemd.length > 0) {
    return {
      taken: `Deze pet past niet bij: ${noem(vreemd, namen)}. Kies andere taken, of vraag er een andere pet voor aan.`,
    }
  }
  if (inrichting === undefined) {
    return { taken: 'Er is nog geen inrichting vastgesteld. Stel eerst vast wie welke taak doet.' }
  }
  const los = keuze.taken.filter((taak) => !isIngericht(inrichting, taak, organisatie.id))
  if (los.length > 0) {
    return {
      taken: `Niet ingericht voor ${organisatie.naam}: ${noem(los, namen)}. Regel dit eerst in de inrichting.`,
    }
  }
  if (uitInrichting(inrichting, keuze.taken).geheimen.length > 1) {
    return {
      taken:
        'Deze taken hebben niet hetzelfde beroepsgeheim. Vraag er twee petten voor aan: dan is altijd duidelijk wat geheim blijft.',
    }
  }
  if (dossiersVoor(keuze.soort, keuze.taken).length === 0) {
    return { taken: 'Voor deze taken houdt deze pet geen dossier bij. Kies andere taken.' }
  }
  return {}
}

/**
 * What makes this pet impossible, whatever somebody acknowledges: E-079, E-080 and what the inrichting says.
 *
 * @returns what is wrong per field; empty when it can be asked for
 */
export function checkAanvraag(
  aanvraag: PetAanvraag,
  organisatie: Organisatie,
  inrichting: Inrichting | undefined,
  namen: Taaknamen,
): Petfouten {
  const fouten = checkTaken(aanvraag, organisatie, inrichting, namen)
  if (Object.keys(fouten).length > 0 || isBreed(aanvraag)) return fouten
  const mogelijk: readonly DossierSoort[] = dossiersVoor(aanvraag.soort, aanvraag.taken)
  if (
    aanvraag.dossierSoorten.length === 0 ||
    aanvraag.dossierSoorten.some((soort) => !mogelijk.includes(soort))
  ) {
    fouten.dossierSoorten = 'Kies in welke dossiers deze pet werkt.'
  }
  if (aanvraag.beslissen) {
    const pw = aanvraag.taken.some((taak) => participatiewet.includes(taak))
    const zonder = aanvraag.taken.filter((taak) => inrichting?.taken[taak]?.beslissen !== true)
    if (pw && !organisatie.bestuursorgaan) {
      fouten.beslissen = `Rechten en plichten in de Participatiewet stelt alleen een bestuursorgaan vast. ${organisatie.naam} is dat niet. Deze pet kan wel voorbereiden.`
    } else if (zonder.length > 0) {
      fouten.beslissen = `In de inrichting staat dat wie dit doet, niet beslist: ${noem(zonder, namen)}. Kies voorbereiden, of pas eerst de inrichting aan.`
    }
  }
  if (aanvraag.mandaat === '') {
    if (aanvraag.beslissen) {
      fouten.mandaat = 'Wie beslist, doet dat namens het college. Noem het mandaatbesluit.'
    } else if (collegePetten.includes(aanvraag.soort) && organisatie.soort !== 'gemeente') {
      fouten.mandaat = `Deze pet werkt namens het college. ${organisatie.naam} is niet de gemeente zelf. Noem het mandaatbesluit waarin dit staat.`
    }
  }
  return fouten
}

function noem(taken: readonly Taak[], namen: Taaknamen): string {
  return taken.map((taak) => namen.naam(taak)).join(', ')
}
