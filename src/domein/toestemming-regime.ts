import type { Beroepsgeheim, Taak } from '../recht/vocabulaire.ts'
import type { Regime } from './toestemming.ts'

const vanTaak: Partial<Record<Taak, Regime>> = {
  'toeleiding-jeugd': 'jeugdwet',
  'verlenen-jeugdhulp': 'jeugdwet',
  'uitvoering-ots': 'jeugdwet',
  'toeleiding-wmo': 'wmo',
  'levering-maatwerk-wmo': 'wmo',
  'maatschappelijk-werk': 'wmo',
  'toeleiding-pw': 'pw',
  're-integratie': 'pw',
  'begeleiden-plan-pw': 'pw',
  'toeleiding-wgs': 'wgs',
  schuldhulpverlening: 'wgs',
  'geneeskundige-behandeling': 'wgbo',
}

/**
 * The law whose consent is asked, from the work itself: nobody is asked to choose a law (C-10). The task of the dossier
 * decides; where it belongs to no one law, the secrecy of the pet does, and else the AVG.
 */
export function regimeVan(dossier: { taak: Taak }, pet: { beroepsgeheim: Beroepsgeheim }): Regime {
  if (pet.beroepsgeheim === 'wgbo') return 'wgbo'
  return vanTaak[dossier.taak] ?? (pet.beroepsgeheim === 'jeugdwet' ? 'jeugdwet' : 'avg')
}
