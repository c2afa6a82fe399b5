import type { Beroepsgeheim, DossierSoort, Pet, Taak } from '../recht/vocabulaire.ts'
import { soortregels, werkdossiers } from './dossiersoort.ts'
import { hulptaken } from './taakoverzicht-hulp.ts'
import { overigeTaken } from './taakoverzicht-overig.ts'
import { toeleidingstaken } from './taakoverzicht-toeleiding.ts'

/** The rows of the task table of S3 chapter 2, and what a team does besides. */
export const tabelrijen = {
  toeleiding: 'Toeleiden en beslissen',
  jeugdhulp: 'Jeugdhulp verlenen',
  hulp: 'Andere hulp verlenen',
  plan: 'Plan van aanpak Participatiewet',
  'regie-hulp': 'Regie vanuit de hulp',
  'regie-college': 'Regie namens het college',
  overig: 'Wat een team verder kan doen',
} as const
export type Tabelrij = keyof typeof tabelrijen

/** On whose behalf a task is done; it decides who is verwerkingsverantwoordelijke by law (E-100, E-101). */
export type Namens = 'college' | 'aanbieder' | 'deskundige' | 'gecertificeerde-instelling'

/** What the law says about one task, whatever a gemeente chooses, and what is left to choose (E-078, E-099…E-106). */
export interface Taakregels {
  rij: Tabelrij
  /** As it is called in a sentence and in the register of processing activities. */
  naam: string
  wetten: readonly { wet: string; artikelen: string }[]
  namens: Namens
  /** Which statutory secrecy can hold for the data of this task (E-072). */
  beroepsgeheimen: readonly Beroepsgeheim[]
  /** Can who does this decide about rights and duties? (E-079, E-080) */
  beslissen: 'nooit' | 'kan' | 'alleen-bestuursorgaan'
  petten: readonly Pet[]
  /** What it means for data, in two or three plain sentences. */
  uitleg: string
  /** What a gemeente cannot change. */
  vast: readonly string[]
  /** What a gemeente does choose. */
  keuze: readonly string[]
  /** The work instruction of who does this (E-077). */
  instructie: readonly string[]
  /** For the register of processing activities. */
  register: { doel: string; grondslag: string }
}

export const taakoverzicht = { ...toeleidingstaken, ...hulptaken, ...overigeTaken }

/** A task that a gemeente can arrange for its team. */
export type InTeRichtenTaak = keyof typeof taakoverzicht
const inTeRichten: ReadonlySet<string> = new Set(Object.keys(taakoverzicht))

/** Is this a task that a gemeente can arrange? Anything else is done elsewhere, by its own law. */
export function isInTeRichten(taak: string): taak is InTeRichtenTaak {
  return inTeRichten.has(taak)
}

/** The tasks in the order of the table. */
export const inTeRichtenTaken = Object.keys(taakoverzicht).filter(isInTeRichten)

export function taakregels(taak: InTeRichtenTaak): Taakregels {
  return taakoverzicht[taak]
}

/** Which kinds of dossier this task keeps. */
export function dossiersVan(taak: Taak): DossierSoort[] {
  return werkdossiers.filter((soort) => soortregels[soort].taken.includes(taak))
}

/** The register entry of a task; every dossier of the task refers to it. */
export function activiteitVoor(taak: Taak): string {
  return `urn:deelwijzer:activiteit:${taak}`
}
