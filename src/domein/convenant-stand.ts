import { checklistpunten, type Checklistpunt, type ConvenantInhoud } from './convenant.ts'
import { dagenTussen, type Datum } from './leeftijd.ts'

export const convenantstanden = [
  'concept',
  'te-bevestigen',
  'nog-niet',
  'van-kracht',
  'verlopen',
  'beeindigd',
  'vervangen',
] as const
export type Convenantstand = (typeof convenantstanden)[number]

/** What decides whether it holds. */
export interface Standfeiten {
  inhoud: Pick<ConvenantInhoud, 'partijen' | 'checklist' | 'ingangsdatum' | 'einddatum'>
  /** Organisation ids of the parties that signed. */
  getekend: readonly string[]
  bevestigd: boolean
  /** The last day, when it was ended before its time. */
  beeindigdPer: Datum | null
  /** The first day of the next version that was confirmed. */
  vervangenPer: Datum | null
}

export interface Standbeeld {
  stand: Convenantstand
  vanKracht: boolean
  /** What is missing before it can be confirmed. */
  mist: { partijen: readonly string[]; punten: readonly Checklistpunt[] }
  /** Days until its last day, when it holds; `undefined` without an end. */
  nogDagen: number | undefined
}

/** Shortly before its end an agreement stands in front: long enough to sign a next one, in days. */
export const bijnaVoorbij = 90

/** Does it hold today, and if not: what is missing? The database says the same (`convenanten_van_kracht`). */
export function standVan(feiten: Standfeiten, vandaag: Datum): Standbeeld {
  const { inhoud, getekend } = feiten
  const mist = {
    partijen: inhoud.partijen.filter((partij) => !getekend.includes(partij)),
    punten: checklistpunten.filter((punt) => inhoud.checklist[punt].trim() === ''),
  }
  const stand = zoekStand(feiten, mist.partijen.length + mist.punten.length === 0, vandaag)
  const laatste = [inhoud.einddatum, feiten.beeindigdPer]
    .filter((dag) => dag !== null)
    .toSorted()[0]
  const vanKracht = stand === 'van-kracht'
  return {
    stand,
    vanKracht,
    mist,
    nogDagen: vanKracht && laatste !== undefined ? dagenTussen(vandaag, laatste) : undefined,
  }
}

function zoekStand(feiten: Standfeiten, compleet: boolean, vandaag: Datum): Convenantstand {
  const { inhoud, beeindigdPer, vervangenPer } = feiten
  if (beeindigdPer !== null && (beeindigdPer < vandaag || !feiten.bevestigd)) return 'beeindigd'
  if (!feiten.bevestigd) return compleet ? 'te-bevestigen' : 'concept'
  if (vervangenPer !== null && vervangenPer <= vandaag) return 'vervangen'
  if (inhoud.ingangsdatum > vandaag) return 'nog-niet'
  return inhoud.einddatum !== null && inhoud.einddatum < vandaag ? 'verlopen' : 'van-kracht'
}
